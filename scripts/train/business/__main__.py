"""Makes business questions with their SQL, over invented databases and those of Spider. See README.md."""
import argparse
import json
import os
import random
import re
import sys
import time
from pathlib import Path

from . import invented, parts, schema, style, templates, worlds

EMPTY_SHARE = 0.02
INVENTED_SHARE = 0.65
LONGEST = 320
TRIES = 40


def excluded(text):
    """Ids separated by commas, or a file: a JSON list of ids or of objects with "db_id", or one id a line."""
    if not os.path.exists(text):
        return set(filter(None, text.split(',')))
    content = Path(text).read_text()
    try:
        items = json.loads(content)
    except ValueError:
        return set(content.split())
    return {i['db_id'] if isinstance(i, dict) else i for i in items}


def spider_databases(folder, exclude):
    for path in sorted(Path(folder).glob('*.sqlite')):
        if path.stem not in exclude:
            database = schema.Database(path.stem, str(path.resolve()), [], False)
            if schema.introspect(database):
                yield database


def invented_databases(folder, variants, seed):
    for at, (name, tables) in enumerate(worlds.WORLDS.items()):
        for variant in range(variants):
            chosen = worlds.STYLES[1 + (at + variant * 3) % (len(worlds.STYLES) - 1)] if variant else ''
            yield invented.build(name, tables, chosen, variant, folder, seed)


class Maker:
    def __init__(self, rng, databases):
        self.rng = rng
        self.databases = databases
        self.seen = set()
        self.made, self.empty = [], 0
        self.per_family = dict.fromkeys(templates.FAMILIES, 0)
        self.failures = {}

    def subject(self, group):
        """A database and a table of it, larger and richer ones more often."""
        database = self.rng.choice(group)
        tables = [t for t in database.tables if t.rows >= 4]
        weights = [1 + 2 * bool(t.measures) + 2 * bool(t.date) + len(t.keys) + (t.rows > 300) for t in tables]
        return (database, self.rng.choices(tables, weights)[0]) if tables else (None, None)

    def add(self, name):
        """One more pair of a family, of the kind of database that the dice say while that works."""
        group = self.databases[0] if self.rng.random() < INVENTED_SHARE else self.databases[1]
        return any(self.attempt(name, group or self.databases[0]) for _ in range(TRIES)) or self.attempt(name, self.databases[0])

    def attempt(self, name, group):
        database, base = self.subject(group)
        if base is None:
            return False
        column = base.date or next((c for c in base.of('date') if c.low_value), None)
        context = parts.Context(self.rng, database, base, None)
        column = column or context.time_column()
        context.now = parts.random_now(self.rng, column)
        try:
            made = templates.FAMILIES[name][0](context)
        except templates.Unsuitable:
            made = None
        if made is None:
            return False
        question, sql = made
        text = style.finish(self.rng, question, context.keep_case)
        if len(text) > LONGEST or (database.id, text.lower()) in self.seen or re.search('[{}\x01-\x06]', text + sql):
            return False
        rows = database.run(sql)
        if rows is None:
            self.failures[name] = self.failures.get(name, 0) + 1
            return False
        if not rows or all(v in (None, 0) for r in rows for v in r):
            if self.empty >= EMPTY_SHARE * len(self.made):
                return False
            self.empty += 1
        self.seen.add((database.id, text.lower()))
        self.per_family[name] += 1
        self.made.append({'db_id': database.id, 'question': text, 'query': sql, 'now': context.now.isoformat(), 'template': name})
        return True

    def make(self, count):
        names = list(templates.FAMILIES)
        total = sum(w for _, w in templates.FAMILIES.values())
        for name in names:
            wanted = round(count * templates.FAMILIES[name][1] / total)
            tries = 0
            while self.per_family[name] < wanted and tries < wanted * 4:
                self.add(name)
                tries += 1
        while len(self.made) < count:
            if not any([self.add(self.rng.choice(names)) for _ in range(20)]):
                break
        self.rng.shuffle(self.made)
        return self.made[:count]


def link(database, folder):
    target = folder / f'{database.id}.sqlite'
    if target.is_symlink() or target.exists():
        target.unlink()
    target.symlink_to(database.path)


def main():
    parser = argparse.ArgumentParser(prog='business', description=__doc__)
    parser.add_argument('--db-dir', help="Spider's databases; without it only invented ones are used")
    parser.add_argument('--exclude', default='', help='ids of databases to leave out: a list or a file')
    parser.add_argument('--out-dir', required=True)
    parser.add_argument('--count', type=int, default=12000)
    parser.add_argument('--variants', type=int, default=3, help='naming styles of each invented database')
    parser.add_argument('--seed', type=int, default=1)
    options = parser.parse_args()

    started = time.monotonic()
    folder = Path(options.out_dir) / 'database'
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob('*.sqlite'):
        old.unlink()
    groups = ([*invented_databases(folder, options.variants, options.seed)],
              [*spider_databases(options.db_dir, excluded(options.exclude))] if options.db_dir else [])
    for database in groups[0] + groups[1]:
        parts.prepare(database)
        database.connection = database.connect()
    maker = Maker(random.Random(options.seed), groups)
    pairs = maker.make(options.count)
    used = {p['db_id'] for p in pairs}
    for database in groups[1]:
        if database.id in used:
            link(database, folder)
    with open(Path(options.out_dir) / 'business.jsonl', 'w', encoding='utf-8') as out:
        for pair in pairs:
            out.write(json.dumps(pair, ensure_ascii=False) + '\n')
    print(f'{len(pairs)} pairs, {len(used)} databases, {maker.empty} empty, {time.monotonic() - started:.0f} s', file=sys.stderr)
    for name, number in maker.per_family.items():
        print(f'  {name:22} {number:5} {100 * number / max(1, len(pairs)):5.1f} %  failed {maker.failures.get(name, 0)}', file=sys.stderr)


if __name__ == '__main__':
    main()
