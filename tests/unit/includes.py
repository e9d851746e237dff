#!/usr/bin/env python3
"""Includes point one way, public headers compile alone, no message is searched for a code, one lexer reads SQL, trees of queries are
walked in one place, dialects are told apart by rows of tables, every unit test is built, and versions are in step.

usage: includes.py ROOT COMPILER...
"""
import ast
import pathlib
import re
import subprocess
import sys
import tempfile

# What each folder of src/ may include besides itself, util/ and the public headers: folders above it in this list. A folder
# stands for the files in it, not for those of the folders in it; a file may stand for itself.
MAY_INCLUDE = {
    'util': [],
    'english': [],
    'catalog': ['english'],
    'query': ['english', 'catalog'],
    'sql': ['catalog', 'query'],
    'model': [],
    'meaning': ['model/gguf.h', 'model/kernels.h', 'model/layers.h', 'model/pool.h', 'model/vocabulary.h', 'model/weights.h'],
    'llm': ['catalog', 'sql/lex.h'],
    'link': ['english', 'catalog', 'query', 'sql', 'model/input.h', 'meaning'],
    'translate': ['english', 'catalog', 'query', 'sql', 'model', 'meaning', 'llm', 'link'],
    'policy': ['catalog', 'query', 'sql'],
    'validate': ['catalog', 'query', 'sql', 'policy', 'validate/lint'],
    'validate/postgres': ['validate', 'catalog', 'query', 'sql', 'policy'],
    'validate/sqlite': ['validate', 'catalog', 'query', 'sql', 'policy'],
    'validate/lint': ['validate', 'catalog', 'query', 'sql', 'policy'],
    'exec': ['catalog', 'sql/lex.h', 'policy', 'validate'],
    'exec/postgres': ['exec', 'catalog', 'policy', 'validate'],
    'exec/sqlite': ['exec', 'catalog', 'sql/lex.h', 'policy', 'validate'],
    'exec/csv': ['exec', 'exec/sqlite', 'catalog', 'policy', 'validate'],
    'knowledge': ['english', 'catalog', 'meaning', 'link/names.h'],
    'render': [],
    'chart': ['english', 'render'],
    'analyse': [],
    'answer': ['english', 'catalog', 'query', 'sql', 'model', 'meaning', 'llm', 'link', 'translate', 'policy', 'validate', 'exec', 'knowledge', 'analyse'],
    'process': [],
    'app': ['process', 'render', 'chart', 'answer'],
    # The front ends: answer/statements.h is what they ask of SQL text.
    'commands': ['process', 'render', 'chart', 'app'],
    'eval': ['process', 'render', 'answer/statements.h', 'app'],
    'repl': ['process', 'render', 'chart', 'answer/statements.h', 'app'],
    'report': ['process', 'render', 'chart', 'answer/statements.h', 'app'],
    'mcp': ['process', 'render', 'app'],
    'train': ['english', 'catalog', 'query', 'sql', 'model', 'meaning', 'link', 'validate', 'exec', 'llm', 'translate', 'analyse',
              'answer/followups.h'],
}
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*"([^"]*)"', re.MULTILINE)


def sources(root):
    return sorted(path for ending in ('c', 'h') for path in (root / 'src').rglob(f'*.{ending}'))


def includes_point_one_way(root):
    faults = []
    for path in sources(root):
        folder = path.parent.relative_to(root / 'src').as_posix()
        if folder not in MAY_INCLUDE:
            faults.append(f'src/{folder} is not in the list of folders')
            continue
        allowed = MAY_INCLUDE[folder] + [folder, 'util']
        for name in INCLUDE.findall(path.read_text(encoding='utf-8')):
            if name.startswith('askdb/') and (root / 'include' / name).exists():
                continue
            if '/' not in name:
                faults.append(f'{path.relative_to(root)} includes "{name}": write it from src/')
            elif name not in allowed and name.rsplit('/', 1)[0] not in allowed:
                faults.append(f'{path.relative_to(root)} may not include "{name}"')
    return faults


def public_headers_use_no_internal_ones(root):
    return [f'{path.relative_to(root)} includes "{name}"' for path in sorted((root / 'include' / 'askdb').glob('*.h'))
            for name in INCLUDE.findall(path.read_text(encoding='utf-8')) if not name.startswith('askdb/')]


def public_headers_compile_alone(root):
    faults = []
    for path in sorted((root / 'include' / 'askdb').glob('*.h')):
        with tempfile.NamedTemporaryFile('w', suffix='.c') as unit:
            unit.write(f'#include "askdb/{path.name}"\nint main(void)\n{{\n    return 0;\n}}\n')
            unit.flush()
            done = subprocess.run([*sys.argv[2:], '-std=c17', '-Wall', '-Wextra', '-Wpedantic', '-Werror', '-fsyntax-only',
                                   f'-I{root / "include"}', unit.name], stderr=subprocess.PIPE, check=False)
        if done.returncode:
            faults.append(f'{path.relative_to(root)}: {done.stderr.decode()}')
    return faults


# What reads a message for a reason, which its code tells; and refusals that would get the code that is left over.
SEARCHES = re.compile(r'\b(?:str(?:str|casestr|n?cmp|n?casecmp|chr|rchr|pbrk|c?spn)|memcmp|memmem|fnmatch|regexec)\s*\([^;{]*?'
                      r'(?:\b(?:err|error|fault|reason|last|cause|found)(?:->|\.)message\b|sqlite3_errmsg|PQ(?:result)?ErrorMessage)')
UNTOLD = re.compile(r'\berror_set\([^;]*?\bASKDB_REJECTED\b')


def codes_come_from_no_message(root):
    faults = []
    for path in sources(root):
        text = path.read_text(encoding='utf-8')
        for what, pattern in (('a message is searched', SEARCHES), ('a refusal is told without its code', UNTOLD)):
            faults += [f'{path.relative_to(root)}:{text.count(chr(10), 0, found.start()) + 1}: {what}' for found in pattern.finditer(text)]
    return faults


# What looks for the end of a quote or of a comment. Only the lexer of SQL does, which knows the dialect (src/sql/lex.h).
MARKS = re.compile(r"""\b(?:strchr|strrchr|strcspn|memchr|strstr|strpbrk|memmem)\s*\([^;{]*?(?:'\\''|'"'|'`'|"(?:--|/\*|\*/)")""")


def one_lexer_reads_sql(root):
    faults = []
    for path in sources(root):
        text = path.read_text(encoding='utf-8')
        if not path.relative_to(root).as_posix().startswith('src/sql/lex'):
            faults += [f'{path.relative_to(root)}:{text.count(chr(10), 0, found.start()) + 1}: quotes or comments are looked for: read tokens'
                       for found in MARKS.finditer(text)]
    return faults


# What is done in one place, so that one policy holds: calls and the only file of src/ that may make them.
ONCE = {
    'abort': 'util/memory.c',
    'clock_gettime(CLOCK_MONOTONIC': 'util/clock.c',
    'mkdtemp': 'util/temporary.c',
    'open_memstream': 'util/text.c',
    'strerror': 'util/reason.c',
    'strerror_r': 'util/reason.c',
    'tmpfile': 'util/temporary.c',
    'yaml_parser_initialize': 'util/outline.c',
}


def each_thing_is_done_once(root):
    faults = []
    for path in sources(root):
        name = path.relative_to(root).as_posix()
        text = path.read_text(encoding='utf-8')
        for call, home in ONCE.items():
            pattern = re.escape(call) + (r'\b' if '(' in call else r'\(')
            faults += [f'{name}:{text.count(chr(10), 0, found.start()) + 1}: {call} is for src/{home} to call'
                       for found in re.finditer(r'(?<![\w/"])' + pattern, text)
                       if name != 'src/' + home]
    return faults


# What a person names to be written is opened by one function, which spares what the run reads; the others write files of their own.
WRITES = re.compile(r'fopen\([^;]*"[wa]|\bO_CREAT\b|\bO_TRUNC\b|\bfreopen\(|\bcreat\(')
WRITERS = ('src/answer/audit.c', 'src/answer/store.c', 'src/eval/coach.c', 'src/process/output.c', 'src/repl/history.c',
           'src/util/store.c', 'src/util/temporary.c', 'src/train/')


def one_function_opens_outputs(root):
    faults = []
    for path in sources(root):
        name = path.relative_to(root).as_posix()
        text = path.read_text(encoding='utf-8')
        faults += [f'{name}:{text.count(chr(10), 0, found.start()) + 1}: a file is opened to be written: cli_output_open does that'
                   for found in WRITES.finditer(text) if not name.startswith(WRITERS)]
    return faults


# A dialect is a row of each table and the files that are its own; elsewhere its rows are asked, and it is named only for text that
# belongs to no database, by a constant.
DIALECT = re.compile(r'(?<!\w)DIALECT_(?!COUNT\b)[A-Z]+(?!\w)')
ROW = re.compile(r'\[DIALECT_[A-Z]+\] = |^static const enum dialect \w+ = DIALECT_[A-Z]+;$')


def dialects_are_rows(root):
    faults, rows = [], 0
    for path in sources(root):
        name = path.relative_to(root).as_posix()
        if name == 'src/catalog/catalog.h' or {'postgres', 'sqlite'} & set(path.parent.parts):
            continue
        for number, line in enumerate(path.read_text(encoding='utf-8').split('\n'), 1):
            rows += len(ROW.findall(line))
            if DIALECT.search(ROW.sub('', line)):
                faults.append(f'{name}:{number}: a dialect is named outside a row of a table')
    return faults if rows else ['no rows of dialects are found']


# Where the compiler would have to name a place for each new kind of node: the tree itself, SQL in and SQL out. Elsewhere query/walk.h
# goes from node to node, and a function that tells kinds apart says why above it.
KINDS = re.compile(r'switch \([^\n]*\) \{\n\s*case (?:EXPR|PRED|LITERAL)_')
OF_TREES = ('src/query/', 'src/sql/print', 'src/sql/parse')


def trees_are_walked_in_one_place(root):
    faults = []
    for path in sources(root):
        text, name = path.read_text(encoding='utf-8'), path.relative_to(root).as_posix()
        for found in KINDS.finditer(text):
            before = text[:text.rindex('\n{\n', 0, found.start())].split('\n')
            while len(before) > 1 and before[-1] and not before[-1].endswith('*/'):
                before.pop()
            if not name.startswith(OF_TREES) and not before[-1].endswith('*/'):
                faults.append(f'{name}:{text.count(chr(10), 0, found.start()) + 1}: kinds of nodes are told apart without a reason')
    return faults


def every_unit_test_is_built(root):
    listed = (root / 'tests' / 'meson.build').read_text(encoding='utf-8')
    files = [path for ending in ('c', 'py') for path in sorted((root / 'tests').glob(f'*/test_*.{ending}'))]
    return [f'tests/meson.build does not list {path.relative_to(root)}' for path in files
            if f"'{path.parent.name}/{path.stem}'" not in listed]


# Of two lists of different lengths the rest would not be looked at.
def zips_are_strict(root):
    faults = []
    for path in sorted((root / 'tests').rglob('*.py')):
        faults += [f'{path.relative_to(root)}:{node.lineno}: zip without strict=True' for node in ast.walk(ast.parse(path.read_bytes()))
                   if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == 'zip'
                   and not any(word.arg == 'strict' for word in node.keywords)]
    return faults


def versions_are_in_step(root):
    built = re.search(r"^  version: '([^']+)'", (root / 'meson.build').read_text(encoding='utf-8'), re.MULTILINE).group(1)
    told = re.search(r'^## (\S+)', (root / 'CHANGELOG.md').read_text(encoding='utf-8'), re.MULTILINE).group(1)
    packed = re.match(r'askdb \(([^)]+)-\d+\) ', (root / 'debian' / 'changelog').read_text(encoding='utf-8')).group(1)
    return [f'{name} has version {version}, meson.build {built}'
            for name, version in (('CHANGELOG.md', told), ('debian/changelog', packed)) if version != built]


def main():
    root = pathlib.Path(sys.argv[1])
    failed = 0
    for check in (includes_point_one_way, public_headers_use_no_internal_ones, public_headers_compile_alone,
                  codes_come_from_no_message, one_lexer_reads_sql, trees_are_walked_in_one_place, dialects_are_rows,
                  each_thing_is_done_once, one_function_opens_outputs, every_unit_test_is_built, zips_are_strict, versions_are_in_step):
        faults = check(root)
        failed += bool(faults)
        for fault in faults:
            print(fault)
        print('[  FAILED  ]' if faults else '[       OK ]', check.__name__)
    return failed


if __name__ == '__main__':
    sys.exit(main())
