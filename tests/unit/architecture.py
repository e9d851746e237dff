#!/usr/bin/env python3
"""The walk of one question in docs/architecture.md: each function is where it says, and is reached from the one above it. CONTRIBUTING.md
lists every document, and only files that are there.

usage: architecture.py ROOT
"""
import pathlib
import re
import sys

LINE = re.compile(r'^( {4,})(\w+) +(src/\S+)(?: +(\S+))?$', re.MULTILINE)


def steps(root):
    """[(depth, name, path, how the caller reaches it)], outermost first."""
    text = (root / 'docs' / 'architecture.md').read_text(encoding='utf-8')
    return [(len(indent), name, path, through or name) for indent, name, path, through in LINE.findall(text)]


def callers(walk):
    """The caller of each step, None for the first."""
    stack, found = [], []
    for step in walk:
        while stack and stack[-1][0] >= step[0]:
            stack.pop()
        found.append(stack[-1] if stack else None)
        stack.append(step)
    return found


def text_of(root, path):
    return (root / path).read_text(encoding='utf-8') if (root / path).exists() else ''


def functions_are_where_the_walk_says(root):
    walk = steps(root)
    faults = [] if len(walk) > 20 else ['docs/architecture.md has no walk']
    return faults + [f'{path} defines no {name}' for _, name, path, _ in walk
                     if not re.search(rf'^\w[^\n;=]*\b{name}\([^;{{]*\)\n\{{', text_of(root, path), re.MULTILINE)]


def callers_reach_what_stands_below_them(root):
    walk = steps(root)
    return [f'{caller[2]} does not reach {step[1]} by {step[3]}' for step, caller in zip(walk, callers(walk), strict=True)
            if caller and not re.search(rf'(?<!\w){re.escape(step[3])}\b', text_of(root, caller[2]))]


def each_folder_is_entered_from_one_other(root):
    walk = steps(root)
    entered = {}
    for step, caller in zip(walk, callers(walk), strict=True):
        folder = step[2].split('/')[1]
        if caller and caller[2].split('/')[1] != folder and step[3] == step[1]:
            entered.setdefault(folder, set()).add(caller[2].split('/')[1])
    return [f'src/{folder} is entered from {", ".join(sorted(others))}' for folder, others in entered.items() if len(others) > 1]


def contributing_lists_what_is_there(root):
    """Every document, and no file that is not there; what is to be made has NAME in its own."""
    text = (root / 'CONTRIBUTING.md').read_text(encoding='utf-8')
    linked = set(re.findall(r'\]\(([^)#]+)', text))
    named = {path for path in re.findall(r'`((?:src|tests|fixtures|docs|prompts|scripts)/[\w/.]+)`', text) if 'NAME' not in path}
    return ([f'CONTRIBUTING.md does not list docs/{path.name}' for path in sorted((root / 'docs').glob('*.md')) if f'docs/{path.name}' not in linked] +
            [f'CONTRIBUTING.md names {path}, which is not there' for path in sorted(linked | named) if not (root / path).exists()])


def main():
    root = pathlib.Path(sys.argv[1])
    failed = 0
    for check in (functions_are_where_the_walk_says, callers_reach_what_stands_below_them, each_folder_is_entered_from_one_other,
                  contributing_lists_what_is_there):
        faults = check(root)
        failed += bool(faults)
        for fault in faults:
            print(fault)
        print('[  FAILED  ]' if faults else '[       OK ]', check.__name__)
    return failed


if __name__ == '__main__':
    sys.exit(main())
