"""Building the invented databases: columns are declared once, with words, and written in several naming styles."""
import datetime
import random
import re
import sqlite3
from dataclasses import dataclass, field

from . import schema
from .schema import Column, Database, Key, Measure, Table, look, quoted
from .words import plural, singular, split_name

SHORT = {'customer': 'cust', 'quantity': 'qty', 'amount': 'amt', 'number': 'no', 'department': 'dept', 'employee': 'emp',
         'address': 'addr', 'description': 'descr', 'account': 'acct', 'invoice': 'inv', 'category': 'cat', 'organization': 'org',
         'date': 'dt', 'reference': 'ref', 'transaction': 'txn', 'appointment': 'appt', 'campaign': 'camp', 'reservation': 'resv',
         'percent': 'pct', 'vehicle': 'veh', 'warehouse': 'whse', 'average': 'avg', 'manager': 'mgr', 'price': 'prc'}


@dataclass
class Spec:
    name: str
    kind: str
    words: dict = field(default_factory=dict)


def pk(name, code=None):
    """`code`: makes a text key from the row's place, else keys count from 1."""
    return Spec(name, 'pk', {'code': code})


def fk(name, to, null=0.0, aside=False):
    """`aside`: one of two keys to a parent (depot_from, depot_to); only questions that say which of them join by it."""
    return Spec(name, 'fk', {'to': to, 'null': null, 'aside': aside})


def label(name, values, phrases=None, **words):
    return Spec(name, 'label', {'values': values, 'phrases': phrases, **words})


def cat(name, values, phrases=None, preps='', adjective=False, null=0.0):
    return Spec(name, 'cat', {'values': values.split('|'), 'phrases': phrases, 'preps': preps.split('|') if preps else [], 'adjective': adjective,
                              'null': null})


def date(name, verbs='', phrases=None, first='2021-01-01', last='2025-11-30', null=0.0, after=None, clock=False, main=False, within=60):
    """`after`: the column it follows by up to `within` days."""
    return Spec(name, 'date', {'verbs': verbs.split('|') if verbs else [], 'phrases': phrases, 'first': first, 'last': last,
                               'null': null, 'after': after, 'clock': clock, 'main': main, 'within': within})


def ts(name, verbs='', phrases=None, **words):
    return date(name, verbs, phrases, clock=True, **words)


def num(name, low, high, phrases=None, sums=True, whole=True, high_words='', low_words='', null=0.0):
    return Spec(name, 'num', {'low': low, 'high': high, 'phrases': phrases, 'summable': sums, 'whole': whole,
                              'high_words': high_words.split('|') if high_words else [],
                              'low_words': low_words.split('|') if low_words else [], 'null': null})


def money(name, low, high, phrases=None, sums=True, **words):
    return num(name, low, high, phrases, sums, whole=False, **words)


def flag(name, yes, no, share=0.3, stored=''):
    """`stored`: how yes and no are kept ("Y|N"), else 1 and 0."""
    return Spec(name, 'flag', {'yes': yes.split('|'), 'no': no.split('|'), 'share': share, 'stored': stored.split('|') if stored else [1, 0]})


def text(name, make, phrases=None, null=0.0):
    return Spec(name, 'text', {'make': make, 'phrases': phrases, 'null': null})


@dataclass
class TableSpec:
    name: str
    nouns: str
    rows: int
    columns: list
    verbs: str = ''          # what its parents did: "placed|made"
    measures: tuple = ()     # (phrases, "column op column", high, low)


def T(name, nouns, rows, *columns, verbs='', measures=()):
    return TableSpec(name, nouns, rows, list(columns), verbs, measures)


# ---- naming styles ----

def _shorten(words):
    return [SHORT.get(w, w) for w in words]


def restyle(name, style, is_table):
    """Another way to write the same name."""
    words = split_name(name).split(' ')
    if style == 'camel':
        return words[0] + ''.join(w.capitalize() for w in words[1:])
    if style == 'pascal':
        return ''.join(w.capitalize() for w in words)
    if style == 'short':
        if is_table:
            words = split_name(singular(' '.join(words))).split(' ')
        return '_'.join(_shorten(words))
    if style == 'tbl':
        return ('tbl' if is_table else '') + ''.join(w.capitalize() for w in words)
    if style == 'singular' and is_table:
        return '_'.join(singular(' '.join(words)).split(' '))
    if style == 'plural' and is_table:
        return '_'.join(plural(singular(' '.join(words))).split(' '))
    if style == 'upper':
        return '_'.join(words).upper()
    if style == 'title':
        return '_'.join(w.capitalize() for w in words)
    return name


# ---- rows ----

def _day(rng, first, last):
    """Uneven over time: more lately, and more in some months."""
    span = (last - first).days
    d = first + datetime.timedelta(days=int(span * rng.random() ** .8))
    if d.month in (1, 8) and rng.random() < .4:
        d = first + datetime.timedelta(days=rng.randrange(span + 1))
    return d


def _moment(rng, day, clock):
    if not clock:
        return day.isoformat()
    hour = min(23, max(0, int(rng.gauss(14, 4))))
    return f'{day.isoformat()} {hour:02d}:{rng.randrange(60):02d}:{rng.randrange(60):02d}'


def _skewed(rng, count):
    return int(count * rng.random() ** 1.7)


class Rows:
    """Fills one table after the other, parents first."""

    def __init__(self, rng):
        self.rng = rng
        self.counts = {}
        self.codes = {}  # of tables whose keys are text

    def table(self, spec):
        rng = self.rng
        labels = {}
        rows = []
        for at in range(spec.rows):
            row = {}
            for column in spec.columns:
                row[column.name] = self.value(column, at, row, labels, spec)
            rows.append([row[c.name] for c in spec.columns])
        self.counts[spec.name] = spec.rows
        self.codes[spec.name] = next((c.words['code'] for c in spec.columns if c.kind == 'pk'), None)
        rng.random()
        return rows

    def value(self, column, at, row, labels, spec):
        rng, w = self.rng, column.words
        if w.get('null') and rng.random() < w['null']:
            return None
        kind = column.kind
        if kind == 'pk':
            return w['code'](at) if w['code'] else at + 1
        if kind == 'fk':
            count = self.counts.get(w['to']) or max(1, at)
            usable = max(1, int(count * .85))  # some parents have no child
            chosen = (_skewed(rng, usable) * 7 + 3) % count
            code = self.codes.get(w['to'])
            return code(chosen) if code else chosen + 1
        if kind == 'label':
            values = w['values']
            return values[at] if isinstance(values, list) else values(rng, at)
        if kind == 'cat':
            values = w['values']
            return values[_skewed(rng, len(values))]
        if kind == 'date':
            return self.date(w, row)
        if kind == 'num':
            value = w['low'] + (w['high'] - w['low']) * rng.random() ** 1.8
            return round(value) if w['whole'] else round(value, 2)
        if kind == 'flag':
            return w['stored'][0 if rng.random() < w['share'] else 1]
        return w['make'](rng, at, row)

    def date(self, w, row):
        rng = self.rng
        if w['after'] is not None:
            if row[w['after']] is None:
                return None
            day = datetime.date.fromisoformat(row[w['after']][:10]) + datetime.timedelta(days=rng.randrange(1, w['within']))
        else:
            day = _day(rng, datetime.date.fromisoformat(w['first']), datetime.date.fromisoformat(w['last']))
        return _moment(rng, day, w['clock'])


TYPES = {'pk': 'INTEGER', 'fk': 'INTEGER', 'label': 'TEXT', 'cat': 'TEXT', 'text': 'TEXT', 'flag': 'BOOLEAN'}


def _sql_type(column, variant):
    if column.kind == 'date':
        return ('TIMESTAMP', 'DATETIME', 'TIMESTAMP')[variant % 3] if column.words['clock'] else ('DATE', 'DATE', 'TEXT')[variant % 3]
    if column.kind == 'num':
        return 'INTEGER' if column.words['whole'] else ('NUMERIC(10,2)', 'REAL', 'DECIMAL(12,2)')[variant % 3]
    if column.kind in ('label', 'cat', 'text'):
        return ('TEXT', 'VARCHAR(80)', 'TEXT')[variant % 3]
    if column.kind == 'flag' and isinstance(column.words['stored'][0], str):
        return ('CHAR(1)', 'TEXT')[len(column.words['stored'][0]) > 1]
    return TYPES[column.kind]


def _phrases(spec, name, nouns):
    given = spec.words.get('phrases')
    if given:
        return given.split('|')
    return [schema.strip_table(re.sub(r' (at|on)$', '', split_name(name)), nouns)]


def build(name, specs, style, variant, folder, seed):
    """Writes the database and returns its description."""
    db_id = name if style == '' else f'{name}_{style}'
    path = f'{folder}/{db_id}.sqlite'
    rng = random.Random(f'{seed}/{name}')
    connection = sqlite3.connect(path)
    connection.execute('PRAGMA synchronous = OFF')
    connection.execute('PRAGMA journal_mode = OFF')
    filler = Rows(rng)
    database = Database(db_id, path, [], True)
    tables = {}
    for spec in specs:
        table = Table(restyle(spec.name, style, True), spec.nouns.split('|'), verbs=spec.verbs.split('|') if spec.verbs else [])
        lines = []
        for column in spec.columns:
            made = _describe(table, column, restyle(column.name, style, False))
            table.columns.append(made)
            line = f'{quoted(made.name)} {_sql_type(column, variant)}'
            if column.kind in ('pk', 'fk') and _has_code(specs, spec if column.kind == 'pk' else column.words['to']):
                line = f'{quoted(made.name)} VARCHAR(12)'
            if column.kind == 'pk':
                line += ' PRIMARY KEY'
            elif not column.words.get('null') and column.kind != 'date':
                line += ' NOT NULL'
            lines.append(line)
            if column.kind == 'fk':
                parent = tables.get(column.words['to'], table)
                lines[-1] += f' REFERENCES {quoted(parent.name)}({quoted(parent.pk.name)})'
                if parent is not table:
                    (table.asides if column.words['aside'] else table.keys).append(Key(made, table, parent, parent.pk.name))
        connection.execute(f'CREATE TABLE {quoted(table.name)} ({", ".join(lines)})')
        rows = filler.table(spec)
        connection.executemany(f'INSERT INTO {quoted(table.name)} VALUES ({", ".join("?" * len(spec.columns))})', rows)
        _add_measures(table, spec)
        tables[spec.name] = table
    connection.commit()
    database.tables = list(tables.values())
    schema.finish(database)
    look(connection, database)
    connection.close()
    return database


def _has_code(specs, table):
    spec = next((s for s in specs if table in (s, s.name)), None)
    return spec is not None and any(c.kind == 'pk' and c.words['code'] for c in spec.columns)


def _describe(table, spec, name):
    w = spec.words
    made = Column(table, name, spec.kind, [], summable=w.get('summable', False), verbs=w.get('verbs', []), preps=w.get('preps', []),
                  adjective=w.get('adjective', False), yes=w.get('yes', []), no=w.get('no', []), high=w.get('high_words', []),
                  low=w.get('low_words', []), stored=w.get('stored', [1, 0]))
    made.phrases = _phrases(spec, spec.name, table.nouns)
    made.primary_date = bool(w.get('main'))
    return made


def _add_measures(table, spec):
    of = dict(zip((c.name for c in spec.columns), table.columns))
    for column in table.of('num'):
        table.measures.append(Measure(column.phrases, [column], '', column.summable, column.high, column.low))
    for phrases, formula, high, low in spec.measures:
        left, op, right = formula.split(' ')
        table.measures.append(Measure(phrases.split('|'), [of[left], of[right]], op, op != '/',
                                      high.split('|') if high else [], low.split('|') if low else []))
