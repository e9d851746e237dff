"""Makes business questions with their SQL, over invented databases and those of Spider. See README.md."""
import argparse
import collections
import json
import os
import random
import sys
import time
from pathlib import Path

from . import civic, invented, leisure, maker, more_worlds, parts, schema, services, shops, trades, worlds

# Never trained on: with --held only these are used, beside Spider's databases named in held_out.txt.
# The closest to the businesses of fixtures/eval, which no training may see.
HELD_WORLDS = {'helpdesk', 'freight', 'clinic_network', 'cloud_billing', 'coffee_roaster', 'courier_fleet'}
HELD_SPIDER = Path(__file__).resolve().parent.parent / 'held_out.txt'


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


def spider_databases(folder, exclude, held):
    kept_out = set(HELD_SPIDER.read_text().split())
    for path in sorted(Path(folder).glob('*.sqlite')):
        if path.stem not in exclude and (path.stem in kept_out) == held:
            database = schema.Database(path.stem, str(path.resolve()), [], False)
            if schema.introspect(database):
                yield database


def invented_databases(folder, variants, seed, held):
    for at, (name, tables) in enumerate({**worlds.WORLDS, **more_worlds.MORE, **shops.SHOPS, **leisure.LEISURE, **trades.TRADES, **services.SERVICES, **civic.CIVIC}.items()):
        if (name in HELD_WORLDS) != held:
            continue
        for variant in range(variants):
            chosen = worlds.STYLES[1 + (at + variant * 3) % (len(worlds.STYLES) - 1)] if variant else ''
            yield invented.build(name, tables, chosen, variant, folder, seed)


def link(database, folder):
    target = folder / f'{database.id}.sqlite'
    if target.is_symlink() or target.exists():
        target.unlink()
    target.symlink_to(database.path)


def write(path, made):
    with open(path, 'w', encoding='utf-8') as out:
        for line in made:
            out.write(json.dumps(line, ensure_ascii=False) + '\n')


def main():
    parser = argparse.ArgumentParser(prog='business', description=__doc__)
    parser.add_argument('--db-dir', help="Spider's databases; without it only invented ones are used")
    parser.add_argument('--exclude', default='', help='ids of databases to leave out: a list or a file')
    parser.add_argument('--out-dir', required=True)
    parser.add_argument('--count', type=int, default=12000)
    parser.add_argument('--followups', type=float, default=.25, help='conversations, as a share of --count')
    parser.add_argument('--unanswerable', type=float, default=.12, help='questions without an answer, as a share of --count')
    parser.add_argument('--variants', type=int, default=3, help='naming styles of each invented database')
    parser.add_argument('--held', action='store_true', help='only what training never sees; the files are called held_*.jsonl')
    parser.add_argument('--seed', type=int, default=1)
    options = parser.parse_args()

    started = time.monotonic()
    out = Path(options.out_dir)
    folder, prefix = out / ('held_database' if options.held else 'database'), 'held_' if options.held else ''
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob('*.sqlite'):
        old.unlink()
    groups = ([*invented_databases(folder, options.variants, options.seed, options.held)],
              [*spider_databases(options.db_dir, excluded(options.exclude), options.held)] if options.db_dir else [])
    for database in groups[0] + groups[1]:
        parts.prepare(database)
        database.connection = database.connect()
    made = maker.Maker(random.Random(f'{options.seed}/{options.held}'), groups, options.held)
    files = {'business': made.questions(options.count),
             'followups': made.conversations(round(options.count * options.followups)),
             'unanswerable': made.unanswerables(round(options.count * options.unanswerable))}
    used = {line['db_id'] for lines in files.values() for line in lines}
    for database in groups[1]:
        if database.id in used:
            link(database, folder)
    for name, lines in files.items():
        write(out / f'{prefix}{name}.jsonl', lines)
        print(f'{prefix}{name}: {len(lines)}', file=sys.stderr)
        for template, number in sorted(collections.Counter(line['template'] for line in lines).items()):
            print(f'  {template:28} {number:5}', file=sys.stderr)
    print(f'{len(used)} databases, {time.monotonic() - started:.0f} s', file=sys.stderr)


if __name__ == '__main__':
    main()
