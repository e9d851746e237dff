#!/usr/bin/env python3
"""Prints what is made of commands.txt: tables in C, the manual page, docs/commands.md, and completion for shells.

usage: commands.py options|commands|man|markdown|bash|zsh|fish VERSION commands.txt codes.c

codes.c, of src/util, says what each exit status means.
"""
import pathlib
import re
import sys
from dataclasses import dataclass

ARGUMENT = re.compile(r'(\w+)(?: \((.*?)\))?: (.*)')
OPTION = re.compile(r'(?:-(\w) )?--([\w-]+)(?: (\S+))?')
STATUS = re.compile(r'\[ASKDB_\w+\] = "([^"]*)"')


@dataclass
class Option:
    letter: str
    name: str
    argument: str
    kind: str
    field: str
    groups: set
    help: str

    def is_of(self, groups):
        return bool(self.groups & groups)


@dataclass
class Argument:
    name: str
    traits: list
    help: str

    def words(self):
        return next((trait[len('words '):] for trait in self.traits if trait.startswith('words ')), '')


@dataclass
class Command:
    name: str
    groups: set
    summary: str
    arguments: list

    def usage(self):
        return ' '.join('[' * ('optional' in a.traits) + a.name + '...' * ('repeated' in a.traits) + ']' * ('optional' in a.traits) for a in self.arguments)

    def words(self):
        return self.arguments[0].words() if self.arguments else ''


def read_argument(line):
    name, traits, text = ARGUMENT.fullmatch(line).groups()
    return Argument(name, traits.split(', ') if traits else [], text)


def read(path):
    """(options, commands)"""
    options, shared, commands, section = [], {}, [], ''
    for line in path.read_text(encoding='utf-8').splitlines():
        text = line.strip()
        if not text or line.startswith('#'):
            continue
        if text.startswith('['):
            section = text
        elif section == '[arguments]':
            shared[read_argument(text).name] = read_argument(text)
        elif section == '[options]' and text == line:
            names, kind, field, groups = line.split('\t')
            letter, name, argument = OPTION.fullmatch(names).groups()
            options.append(Option(letter or '', name, argument or '', kind, field, set(groups.split()), ''))
        elif section == '[options]':
            options[-1].help = text
        elif text == line:
            name, groups = line.split('\t')
            commands.append(Command(name, set(groups.split()) - {'-'}, '', []))
        elif not commands[-1].summary:
            commands[-1].summary = text
        else:
            commands[-1].arguments.append(shared.get(text) or read_argument(text))
    return options, commands


# ---- C ----

def quoted(text):
    return '"' + text.replace('\\', '\\\\').replace('"', '\\"') + '"' if text else 'NULL'


def groups_of(groups):
    return ' | '.join(f'CLI_{group}' for group in sorted(groups)) or '0'


def print_options(options, _):
    print('#include "app/cli.h"\n\nconst struct cli_option cli_options[] = {')
    for o in options:
        letter = f"'{o.letter}'" if o.letter else '0'
        print(f'    {{{letter}, {quoted(o.name)}, {quoted(o.argument)}, {quoted(o.help)}, CLI_{o.kind.upper()}, '
              f'{groups_of(o.groups)}, offsetof(struct cli_settings, {o.field})}},')
    print('    {.name = NULL},\n};')


def print_commands(_, commands):
    print('#include "app/cli.h"\n\nconst struct cli_command cli_commands[] = {')
    for c in commands:
        arguments = []
        for a in c.arguments:
            traits = ''.join(f', .{trait} = true' for trait in a.traits if not trait.startswith('words '))
            arguments.append(f'{{.name = {quoted(a.name)}, .help = {quoted(a.help)}{traits}, .words = {quoted(a.words())}}}')
        print(f'    {{{quoted(c.name)}, {{{", ".join(arguments) or "{0}"}}}, {quoted(c.summary)}, {groups_of(c.groups)}, cli_{c.name}}},')
    print('    {.name = NULL},\n};')


# ---- the manual page ----

def roff(text):
    """Dashes stay dashes, and no line is taken for a request."""
    return ('\\&' if text[0] in ".'" else '') + text.replace('\\', '\\e').replace('-', '\\-')


def print_roff_options(options, groups):
    for o in options:
        if o.is_of(groups):
            print('.TP\n' + (f'\\fB\\-{o.letter}\\fR, ' if o.letter else '') + f'\\fB\\-\\-{roff(o.name)}\\fR' +
                  (f' \\fI{o.argument}\\fR' if o.argument else '') + '\n' + roff(o.help))


def print_man(options, commands):
    print(f'''.TH ASKDB 1 "" "askdb {sys.argv[2]}"
.SH NAME
askdb \\- answer questions in plain language from a database
.SH SYNOPSIS
\\fBaskdb\\fR \\fICOMMAND\\fR [\\fIOPTION\\fR...] \\fIARGUMENT\\fR...
.br
\\fBaskdb\\fR \\fIDB\\fR \\fIQUESTION\\fR
.SH DESCRIPTION
Reads a question and the schema of a database, writes SQL, validates it, runs it read\\-only and prints the rows.
It never changes data, and needs no network.
\\fIDB\\fR is a SQLite file, one or more CSV or TSV files, or a postgres:// URI.
Rows go to standard output; the SQL and notes go to standard error.
.SH COMMANDS''')
    for c in commands:
        print(f'.SS askdb {c.name} [OPTION...] {c.usage()}\n{roff(c.summary)}.')
        for a in c.arguments:
            print(f'.TP\n\\fI{a.name}\\fR\n{roff(a.help)}')
        print_roff_options(options, c.groups)
    print('.SH OPTIONS OF EVERY COMMAND')
    print_roff_options(options, {'EVERY'})
    print('.SH EXIT STATUS')
    for status, text in enumerate(STATUS.findall(pathlib.Path(sys.argv[4]).read_text(encoding='utf-8'))):
        print(f'.TP\n{status}\n{text}')
    print('''.SH ENVIRONMENT
.TP
ASKDB_API_KEY, ASKDB_PROMPTS, ASKDB_MODEL_TIMEOUT
of an OpenAI\\-compatible endpoint
.TP
ASKDB_VEGA
the folder where scripts/vega installed Vega, for charts as pages and images
.TP
NO_COLOR
no colour in charts
.TP
PAGER
of \\fBrepl\\fR''')


# ---- docs/commands.md ----

def print_markdown_options(options, groups):
    print('\n| option | |\n| --- | --- |')
    for o in options:
        if o.is_of(groups):
            print(f'| {f"`-{o.letter}`, " if o.letter else ""}`--{f"{o.name} {o.argument}".strip()}` | {o.help} |')


def print_markdown(options, commands):
    print('# Commands and options\n\nMade by `askdb manual markdown`. An option may stand anywhere behind the command; '
          '[configuration.md](configuration.md) says which\ncan be set for every run.')
    for c in commands:
        print(f'\n## {c.name}\n\n    askdb {c.name} [OPTION...] {c.usage()}\n\n{c.summary[0].upper()}{c.summary[1:]}.')
        print(''.join(f'\n- `{a.name}`: {a.help}' for a in c.arguments) + '\n' if c.arguments else '', end='')
        if c.groups:
            print_markdown_options(options, c.groups)
    print('\n## Options of every command')
    print_markdown_options(options, {'EVERY'})


# ---- completion ----

def options_of(options, command):
    return [o for o in options if o.is_of(command.groups | {'EVERY'})]


def print_bash(options, commands):
    print(f'''# bash completion of askdb
_askdb() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} words=
    if ((COMP_CWORD == 1)); then
        words='{" ".join(c.name for c in commands)} --help --version'
    elif [[ $word == -* ]]; then
        case ${{COMP_WORDS[1]}} in''')
    for c in commands:
        words = ''.join(f' --{o.name}' + (f' -{o.letter}' if o.letter else '') for o in options_of(options, c))
        print(f"        {c.name}) words='{words}' ;;")
    print('        esac')
    for c in commands:
        if c.words():
            print(f"    elif [[ ${{COMP_WORDS[1]}} == {c.name} ]]; then\n        words='{c.words()}'")
    print('    fi\n    COMPREPLY=($(compgen -W "$words" -- "$word"))\n}\ncomplete -o default -F _askdb askdb')


def shell(text, marks=''):
    """Inside single quotes of a shell, a backslash before each of the marks."""
    return ''.join("'\\''" if c == "'" else '\\' + c if c in marks else c for c in text)


def print_zsh(options, commands):
    print('#compdef askdb\n# zsh completion of askdb\nif ((CURRENT == 2)); then\n    local -a commands=(')
    for c in commands:
        print(f"        '{c.name}:{shell(c.summary, '[]:')}'")
    print('    )\n    _describe command commands\n    _files\nelse\n    case $words[2] in')
    for c in commands:
        print(f'    {c.name})\n        _arguments \\')
        for o in options_of(options, c):
            files = '_files' if o.argument == 'FILE' else ''
            for name in [f'--{o.name}'] + [f'-{o.letter}'] * bool(o.letter):
                print(f"            '{name}[{shell(o.help, '[]:')}]{f':{o.argument}:{files}' if o.argument else ''}' \\")
        print(f"            '*:{c.arguments[0].name}:({c.words()})'" if c.words() else "            '*:file:_files'")
        print('        ;;')
    print('    *) _files ;;\n    esac\nfi')


def print_fish(options, commands):
    print('# fish completion of askdb')
    for c in commands:
        print(f"complete -c askdb -n __fish_use_subcommand -a {c.name} -d '{shell(c.summary)}'")
        if c.words():
            print(f"complete -c askdb -f -n '__fish_seen_subcommand_from {c.name}' -a '{c.words()}'")
        for o in options_of(options, c):
            print(f"complete -c askdb -n '__fish_seen_subcommand_from {c.name}' -l {o.name}{f' -s {o.letter}' if o.letter else ''}"
                  f"{' -r' if o.argument else ''} -d '{shell(o.help)}'")


PRINT = {'options': print_options, 'commands': print_commands, 'man': print_man, 'markdown': print_markdown, 'bash': print_bash,
         'zsh': print_zsh, 'fish': print_fish}


if __name__ == '__main__':
    PRINT[sys.argv[1]](*read(pathlib.Path(sys.argv[3])))
