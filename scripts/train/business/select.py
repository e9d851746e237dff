"""SQL text. Expressions name columns by marks (see `ref`), resolved when the tables of the query are known."""
import re

from .schema import quoted

MARK = re.compile('\x01([^\x01\x02\x03]*)\x02([^\x01\x02\x03]*)\x03')


def ref(column):
    return f'\x01{column.table.name}\x02{column.name}\x03'


def ancestors(database, base):
    """{table name: keys upwards from base}, only where no other way is as short."""
    paths = {base.name: []}
    frontier = [base]
    seen_twice = set()
    while frontier:
        following = []
        for table in frontier:
            for key in table.keys:
                name = key.parent.name
                if name in paths:
                    seen_twice.add(name)
                    continue
                paths[name] = paths[table.name] + [key]
                following.append(key.parent)
        frontier = following
    for name in seen_twice - {base.name}:
        paths.pop(name, None)
    paths = {n: p for n, p in paths.items() if not any(k.parent.name in seen_twice for k in p)}
    return {n: p for n, p in paths.items() if len(p) <= 3 and _shortest(database, base, n) == (len(p), 1)}


def _shortest(database, base, goal):
    """(length, number) of the shortest ways between two tables, over keys in either direction."""
    counts, frontier, length = {base.name: 1}, {base.name: 1}, 0
    neighbours = {t.name: [k.parent.name for k in t.keys] + [k.child.name for k in t.children] for t in database.tables}
    while goal not in frontier and frontier:
        following = {}
        for name, ways in frontier.items():
            for other in neighbours[name]:
                if other not in counts:
                    following[other] = following.get(other, 0) + ways
        counts.update(following)
        frontier, length = following, length + 1
    return length, frontier.get(goal, 0)


def select(base, paths, items, where=(), group=(), having=(), order=(), limit=None, distinct=False, through=()):
    """The text of one query block over `base` and what its columns need; `through`: tables joined in any case."""
    sql = 'SELECT ' + ('DISTINCT ' if distinct else '') + ', '.join(items) + ' FROM \x04'
    if where:
        parts = [f'({w})' if _is_or(w) and len(where) > 1 else w for w in where]
        sql += ' WHERE ' + ' AND '.join(parts)
    if group:
        sql += ' GROUP BY ' + ', '.join(group)
    if having:
        sql += ' HAVING ' + ' AND '.join(having)
    if order:
        sql += ' ORDER BY ' + ', '.join(order)
    if limit is not None:
        sql += f' LIMIT {limit}'
    used = {m.group(1) for m in MARK.finditer(sql)} | set(through)
    single = used <= {base.name}
    tables, joins = {base.name}, ''
    for name in sorted(used, key=lambda n: (len(paths[n]), n)):
        for key in paths[name]:
            if key.parent.name not in tables:
                tables.add(key.parent.name)
                joins += (f' JOIN {quoted(key.parent.name)} ON {quoted(key.child.name)}.{quoted(key.column.name)}'
                          f' = {quoted(key.parent.name)}.{quoted(key.target)}')
    sql = MARK.sub(lambda m: quoted(m.group(2)) if single else f'{quoted(m.group(1))}.{quoted(m.group(2))}', sql)
    return sql.replace('\x04', quoted(base.name) + joins)


def _is_or(condition):
    return ' OR ' in condition and not condition.startswith('(')


def literal(text):
    return "'" + str(text).replace("'", "''") + "'"


BUCKETS = {
    'year': "CAST(strftime('%Y', {t}) AS INTEGER)",
    'quarter': "strftime('%Y', {t}) || '-Q' || ((strftime('%m', {t}) + 2) / 3)",
    'month': "strftime('%Y-%m', {t})",
    'week': "date({t}, 'weekday 0', '-6 days')",
    'day': "strftime('%Y-%m-%d', {t})",
    'weekday': "CAST(strftime('%w', {t}) AS INTEGER)",
    'hour': "CAST(strftime('%H', {t}) AS INTEGER)",
    'month_of_year': "CAST(strftime('%m', {t}) AS INTEGER)",
}


def bucket(unit, column):
    return BUCKETS[unit].replace('{t}', ref(column))


def share(x):
    return f'100.0 * {x} / sum({x}) OVER ()'


def running(x, g):
    return f'sum({x}) OVER (ORDER BY {g})'


def change(x, g):
    return f'{x} - lag({x}) OVER (ORDER BY {g})'


def change_percent(x, g):
    return f'100.0 * ({x} - lag({x}) OVER (ORDER BY {g})) / lag({x}) OVER (ORDER BY {g})'
