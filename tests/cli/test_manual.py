#!/usr/bin/env python3
"""The manual page and the completions of bash, zsh and fish name every command and option that --help names, and no others."""
import re
import shutil
import subprocess

from run import FIXTURES, OK, USAGE, Skip, answers, askdb, fails, main, same


def commands():
    text = answers('--help').decode('utf-8').split('commands:\n')[1].split('\n\n')[0]
    return [line.split()[0] for line in text.splitlines()]


def options(command):
    """{'--format', '-f', ...} of a command's --help."""
    lines = answers(command, '--help').decode('utf-8').split('options:\n')[1].splitlines()
    return {word for line in lines for word in re.findall(r'^ {1,3}(-\w), (?=--)', line) + re.findall(r'^ {2,6}(?:-\w, +)?(--[\w-]+)', line)}


def sections(kind, pattern):
    """{command: its part of the text} where `pattern` begins a part."""
    text = answers('manual', kind).decode('utf-8')
    places = list(re.finditer(pattern, text, re.MULTILINE))
    ends = [place.start() for place in places[1:]] + [len(text)]
    return {place.group(1): text[place.end():end] for place, end in zip(places, ends, strict=True)}


def test_help_lists_what_is_expected():
    assert {'ask', 'chart', 'report', 'manual'} <= set(commands())
    assert {'--format', '-f', '--output', '-o', '--mark', '--help', '-h'} <= options('chart'), options('chart')


def test_the_manual_page_has_every_command_and_option():
    text = answers('manual', 'man').decode('utf-8')
    every = set(re.findall(r'\\fB\\-\\-(.*?)\\fR', text.split('.SH OPTIONS OF EVERY COMMAND')[1]))
    every = {'--' + name.replace('\\-', '-') for name in every}
    parts = sections('man', r'^\.SS askdb (\w+)')
    same(sorted(parts), sorted(commands()))
    for command, part in parts.items():
        part = part.split('.SH ')[0]
        found = {'--' + name.replace('\\-', '-') for name in re.findall(r'\\fB\\-\\-(.*?)\\fR', part)}
        same(found | every, {option for option in options(command) if option.startswith('--')}, command)


def test_the_manual_page_is_well_formed():
    if not shutil.which('groff'):
        raise Skip('groff is not installed')
    done = subprocess.run(['groff', '-man', '-Tutf8', '-ww'], input=answers('manual', 'man'), capture_output=True, check=False)
    same(done.stderr.decode(), '')
    assert b'postgres://' in done.stdout


def test_the_page_of_docs_is_what_the_tables_say():
    page = FIXTURES.parent / 'docs' / 'commands.md'
    same(page.read_text(encoding='utf-8'), answers('manual', 'markdown').decode('utf-8'), 'docs/commands.md: askdb manual markdown makes it')


def test_help_tells_of_every_argument():
    for command in commands():
        text = answers(command, '--help').decode('utf-8')
        names = re.findall(r'[A-Z]+', text.splitlines()[0].split('[OPTION...]')[1])
        told = text.split('options:\n')[0].partition('arguments:\n')[2]
        same(re.findall(r'^  (\w+) ', told, re.MULTILINE), names, command)


def test_bash_completes_every_option():
    text = answers('manual', 'bash').decode('utf-8')
    for command in commands():
        words = re.search(rf"^        {command}\) words='(.*)' ;;$", text, re.MULTILINE)
        assert words, f'no {command}'
        same(set(words.group(1).split()), options(command), command)
    same(re.search(r"words='(ask .*?)'", text).group(1).split(), commands() + ['--help', '--version'])


def test_bash_completion_works():
    script = answers('manual', 'bash').decode('utf-8') + '''
COMP_WORDS=(askdb chart --ma); COMP_CWORD=2; _askdb; echo "${COMPREPLY[@]}"
COMP_WORDS=(askdb repo); COMP_CWORD=1; _askdb; echo "${COMPREPLY[@]}"
COMP_WORDS=(askdb manual z); COMP_CWORD=2; _askdb; echo "${COMPREPLY[@]}"
'''
    done = subprocess.run(['bash', '-c', script], capture_output=True, check=True)
    same(done.stdout.decode().split('\n')[:3], ['--mark', 'report', 'zsh'])


def test_zsh_completes_every_option():
    text = answers('manual', 'zsh').decode('utf-8')
    parts = sections('zsh', r'^    (\w+)\)$')
    same(sorted(parts), sorted(commands()))
    for command, part in parts.items():
        same(set(re.findall(r"^            '(--?[\w-]+)\[", part, re.MULTILINE)), options(command), command)
    same(re.findall(r"^        '(\w+):", text, re.MULTILINE), commands())
    if shutil.which('zsh'):
        subprocess.run(['zsh', '-n'], input=text.encode(), check=True)


def test_fish_completes_every_option():
    text = answers('manual', 'fish').decode('utf-8')
    same(re.findall(r'__fish_use_subcommand -a (\w+)', text), commands())
    for command in commands():
        lines = re.findall(rf"__fish_seen_subcommand_from {command}' -l ([\w-]+)(?: -s (\w))?", text)
        found = {'--' + name for name, _ in lines} | {'-' + letter for _, letter in lines if letter}
        same(found, options(command), command)
    if shutil.which('fish'):
        subprocess.run(['fish', '-n', '/dev/stdin'], input=text.encode(), check=True)


def test_other_kinds_are_refused():
    fails(USAGE, 'manual', 'tcsh')
    fails(USAGE, 'manual')
    same(askdb('manual', 'man').status, OK)


if __name__ == '__main__':
    main(dict(globals()))
