#!/usr/bin/env python3
"""A source file is short enough to read in one sitting, a function to see at once, and of two files of a folder one at most uses the other,
through however many files; no function is external for nothing, and external names carry their folder's.

usage: sizes.py ROOT NM ARCHIVE...
"""
import pathlib
import re
import subprocess
import sys

FILE_LINES, FUNCTION_LINES = 600, 60

# Folders whose archives are not among the arguments.
NOT_LISTED = ('train', 'library')

# Files that use one another around. Those of the first two go down a tree whose nodes hold one another; of the others none is to come.
CIRCLES = {
    'libtranslate.a': {'sentence', 'sentence_expr', 'sentence_history', 'sentence_pred'},
    'libvalidate.a': {'postgres_expression', 'postgres_from', 'postgres_select'},
    'liblink.a': {'evidence', 'finder', 'held', 'meant', 'relevance', 'weigh'},
}

# What external names of a folder begin with besides the folder's own name and askdb_: names of the folders in it, and cli_ for commands.
PREFIXES = {
    'app': ('cli',), 'chart': ('cli',), 'commands': ('cli',), 'eval': ('cli',), 'mcp': ('cli',), 'repl': ('cli',), 'report': ('cli',),
    'exec': ('postgres', 'sqlite', 'csv'), 'validate': ('postgres', 'sqlite', 'lint'),
}

# First words that older names have instead. None is to come; one that no name has any more goes.
OTHER_PREFIXES = {
    'util': ('arena build civil clock code error file json memory outline pack real reason search store temporary text unpack utf8 '
             'work zone'),
    'english': ('abbreviation aliases chart countries country is language list number numbers period periods role spelled states '
             'synonym synonyms table talk value word words'),
    'catalog': 'codes dialect infer key unit value',
    'query': 'column columns definition expr grain join machine pred sequence text types',
    'model': 'decoder embed feed gguf kernels linear matrix network norm pool vocabulary weights',
    'meaning': 'kept wordpiece',
    'link': ('abbreviation aliases candidate evidence finder hints history initials item key keys known linker listed match meant '
             'mentioned misspelt names postings prefixes relevance schema values weigh'),
    'translate': ('account age compose composer counted counts currency current deadlines defaults defined describe events examples '
             'expr finish key labels lifetimes links lists made mend money named ordinal passage percentile query rerank rules '
             'sentence standing superlative tell tells tokens unfinished units view'),
    'policy': 'filter parameters resolve semantic',
    'validate': 'article block lint name pg rewrite statement suggest validated validator',
    'knowledge': 'catalog corpus document extract folder index pdf terms vectors',
    'render': 'cell chart figures format html json memory renderer table text write xlsx',
    'analyse': 'anomalies association change classify clusters forecast load numbers scores season smooth yearly',
    'answer': ('WEIGH analysis audit both cache dbt decide decline draft example examples execution executions followup history judge '
             'leaning near pointers reading refusal remember repair risk schema score segments series session tally target translation '
             'translations verdicts weigh'),
    'app': 'pool',
}

SYMBOL = re.compile(r'\[(?:.*/)?([^/\]]+)\]: (\S+) (\w)')


def sources(root):
    return sorted(path for folder in ('src', 'include') for ending in ('c', 'h') for path in (root / folder).rglob(f'*.{ending}'))


def files_are_short(root):
    long = {path.relative_to(root).as_posix(): count for path in sources(root)
            if (count := path.read_text(encoding='utf-8').count('\n')) > FILE_LINES}
    return [f'{name} has {count} lines, more than {FILE_LINES}' for name, count in long.items()]


def functions(text):
    """(name, first line, lines) of each, as clang-format lays them out: its braces are alone on their lines."""
    lines = text.split('\n')
    for opening, line in enumerate(lines):
        if line == '{':
            first = opening
            while first > 0 and lines[first - 1] and not lines[first - 1].endswith((';', '}', '*/')) and lines[first - 1][0] != '#':
                first -= 1
            name = re.search(r'(\w+)\(', ' '.join(lines[first:opening]))
            yield name.group(1) if name else lines[first], first + 1, lines.index('}', opening) - first + 1


def functions_are_short(root):
    found = [(path, *function) for path in sources(root) for function in functions(path.read_text(encoding='utf-8'))]
    faults = [f'{path.relative_to(root)}:{first}: {name} has {count} lines, more than {FUNCTION_LINES}'
              for path, name, first, count in found if count > FUNCTION_LINES]
    return faults if len(found) > 1000 else ['functions are not found']


def symbols_of(nm, archive):
    """[(file, symbol, kind)], U for what a file uses."""
    listed = subprocess.run([nm, '-g', '-A', '-P', archive], stdout=subprocess.PIPE, text=True, check=True).stdout
    return [found.groups() for line in listed.splitlines() if (found := SYMBOL.search(line))]


def uses(nm, archive):
    """{file: the files of the archive that it uses}."""
    symbols = symbols_of(nm, archive)
    defined = {symbol: name for name, symbol, kind in symbols if kind != 'U'}
    graph = {name: set() for name in defined.values()}
    for name, symbol, kind in symbols:
        if kind == 'U' and defined.get(symbol, name) != name:
            graph.setdefault(name, set()).add(defined[symbol])
    return graph


def reached(graph, start):
    found, left = set(), [start]
    while left:
        more = graph[left.pop()] - found
        found |= more
        left += more
    return found


def files_use_one_another_one_way(_):
    faults = []
    for archive in sys.argv[3:]:
        graph = uses(sys.argv[2], archive)
        if not graph:
            faults.append(f'{archive}: no symbols')
        found = {name.split('.')[0] for name in graph if name in reached(graph, name)}
        listed = {name for name in CIRCLES.get(pathlib.Path(archive).name, set()) if f'{name}.c.o' in graph}
        faults += [f'{archive}: {name} lies on a circle' for name in sorted(found - listed)]
        faults += [f'{archive}: {name} lies on no circle any more: take it out of CIRCLES' for name in sorted(listed - found)]
    return faults


def external_names_are_used_elsewhere(root):
    """A function that only its own file calls is static; one that nothing calls is dead. Tests may call what nothing else does."""
    defined, used = {}, set()
    for archive in sys.argv[3:]:
        for name, symbol, kind in symbols_of(sys.argv[2], archive):
            if kind == 'U':
                used.add(symbol)
            elif not symbol.startswith('__'):  # those are the sanitizers'
                defined[symbol] = f'{pathlib.Path(archive).name}: {name}'
    others = [path for folder in ('src', 'tests') for path in (root / folder).rglob('*.c')
              if folder == 'tests' or path.parent.name in NOT_LISTED or path.name == 'main.c']
    words = set(re.findall(r'\w+', ' '.join(path.read_text(encoding='utf-8') for path in others)))
    commands = (root / 'src' / 'app' / 'commands.txt').read_text(encoding='utf-8')
    words |= {f'cli_{name}' for name in re.findall(r'^(\w+)\t', commands, re.MULTILINE)}  # commands.py makes a table of them
    unused = [symbol for symbol in defined if symbol not in used and symbol not in words and not symbol.startswith('askdb_')]
    return [f'{defined[symbol]}: no other file uses {symbol}' for symbol in unused] if defined else ['no symbols']


def external_names_carry_their_folders(root):
    faults, seen = [], 0
    for archive in sys.argv[3:]:
        folder = pathlib.Path(archive).parent.name
        others = OTHER_PREFIXES.get(folder, '').split()
        allowed = {folder, 'askdb', *PREFIXES.get(folder, ()), *others}
        names = {symbol for _, symbol, kind in symbols_of(sys.argv[2], archive) if kind != 'U' and not symbol.startswith('__')}
        seen += len(names)
        faults += [f'{archive}: {name} does not begin with {folder}_' for name in sorted(names) if name.split('_')[0] not in allowed]
        # a build without a driver lacks its names, so that the text is asked
        text = ' '.join(path.read_text(encoding='utf-8') for path in (root / 'src' / folder).rglob('*.[ch]'))
        faults += [f'{archive}: no name begins with {first} any more: take it out of OTHER_PREFIXES' for first in others
                   if first not in {name.split('_')[0] for name in names} and not re.search(rf'\b{first}(?:_\w+)?\(', text)]
    return faults if seen > 1000 else ['names are not found']


def main():
    root = pathlib.Path(sys.argv[1])
    failed = 0
    for check in (files_are_short, functions_are_short, files_use_one_another_one_way, external_names_are_used_elsewhere,
                  external_names_carry_their_folders):
        faults = check(root)
        failed += bool(faults)
        for fault in faults:
            print(fault)
        print('[  FAILED  ]' if faults else '[       OK ]', check.__name__)
    return failed


if __name__ == '__main__':
    sys.exit(main())
