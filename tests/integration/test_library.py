#!/usr/bin/env python3
"""libaskdb as it is installed: what pkg-config says builds examples/ask.c, shared and static, and that answers from the sample database.

Environment besides that of tests/cli/run.py: ASKDB_BUILD (the build folder), ASKDB_COMPILER, ASKDB_SANITIZE ("" or what follows
-fsanitize=).
"""
import functools
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / 'tests' / 'cli'))
from run import CONNECT, PATIENCE, USAGE, Skip, answers, environment, folder, main, same, shop, shown  # noqa: E402

QUESTION = 'orders per channel'


def run(*command, **variables):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=PATIENCE, check=False,
                          env={**environment(), **variables})
    same(done.returncode, 0, f'{command[0]}: {shown(done.stderr)}')
    return done.stdout.decode()


@functools.lru_cache(maxsize=None)
def installed():
    """The folder of the installed tree that stands for /."""
    tree = folder() / 'tree'
    run('meson', 'install', '-C', os.environ['ASKDB_BUILD'], '--no-rebuild', '--quiet', '--destdir', str(tree))
    return tree


def find(name):
    found = sorted(installed().rglob(name))
    assert found, f'{name} is not installed'
    return found[0]


def pkg_config(*options):
    return shlex.split(run('pkg-config', *options, 'askdb', PKG_CONFIG_PATH=str(find('askdb.pc').parent),
                           PKG_CONFIG_SYSROOT_DIR=str(installed())))


@functools.lru_cache(maxsize=None)
def program(static):
    """examples/ask.c, built as a user would who knows only pkg-config."""
    path = folder() / ('ask-static' if static else 'ask')
    flags = pkg_config('--cflags', '--libs', *(['--static'] if static else []))
    if static:
        flags = [str(find('libaskdb.a')) if flag == '-laskdb' else flag for flag in flags]
    if os.environ.get('ASKDB_SANITIZE'):
        flags.append('-fsanitize=' + os.environ['ASKDB_SANITIZE'])
    run(*shlex.split(os.environ['ASKDB_COMPILER']), '-std=c17', '-Wall', '-Wextra', '-Werror', '-o', str(path),
        str(ROOT / 'examples' / 'ask.c'), *flags)
    return path


def ask(static, *arguments):
    return subprocess.run([str(program(static)), *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=PATIENCE,
                          env={**environment(), 'LD_LIBRARY_PATH': str(find('libaskdb.so').parent)}, check=False)


def answers_like_the_command(static):
    done = ask(static, shop(), QUESTION)
    same(done.returncode, 0, shown(done.stderr))
    same(done.stdout, answers('ask', shop(), QUESTION, '-f', 'tsv', '-q'))
    assert answers('sql', shop(), QUESTION).decode().strip().rstrip(';') in done.stderr.decode()


def test_the_example_answers_with_the_shared_library():
    answers_like_the_command(False)
    assert 'libaskdb.so.0 ' in run('ldd', str(program(False)), LD_LIBRARY_PATH=str(find('libaskdb.so').parent))


def test_the_example_answers_with_the_static_library():
    answers_like_the_command(True)
    assert 'libaskdb' not in run('ldd', str(program(True)))


def test_failures_come_back_as_statuses():
    same(ask(False).returncode, USAGE)
    done = ask(False, '/nowhere/at/all.db', QUESTION)
    same((done.returncode, done.stdout), (CONNECT, b''))
    assert b'/nowhere/at/all.db' in done.stderr


def declared():
    """The functions of include/askdb."""
    text = ''.join(path.read_text(encoding='utf-8') for path in (ROOT / 'include' / 'askdb').glob('*.h'))
    text = re.sub(r'/\*.*?\*/', '', text, flags=re.DOTALL)
    return set(re.findall(r'\b(askdb_\w+)\(', text))


def defined(*options):
    lines = run('nm', '--defined-only', '--extern-only', *options).splitlines()
    return {fields[2] for fields in map(str.split, lines) if len(fields) == 3}


def test_only_what_the_headers_declare_is_exported():
    if os.environ.get('ASKDB_SANITIZE'):
        raise Skip('sanitizers export names of their own')
    assert len(declared()) > 10
    same(defined('--dynamic', str(find('libaskdb.so'))), declared())
    same(defined(str(find('libaskdb.a'))), declared())


def test_these_files_are_installed_and_no_others():
    headers = {f'include/askdb/{path.name}' for path in (ROOT / 'include' / 'askdb').glob('*.h')}
    version = answers('--version').decode().split()[1]
    library = {f'LIBDIR/{name}' for name in ('libaskdb.a', 'libaskdb.so', 'libaskdb.so.0', f'libaskdb.so.{version}', 'pkgconfig/askdb.pc')}
    others = {'bin/askdb', 'share/man/man1/askdb.1', 'share/bash-completion/completions/askdb.bash',
              'share/zsh/site-functions/_askdb', 'share/fish/vendor_completions.d/askdb.fish'}
    libdir, prefix = find('libaskdb.so').parent, find('askdb.h').parents[2]
    found = {path for path in installed().rglob('*') if not path.is_dir()}
    same({str(path.relative_to(prefix)).replace(str(libdir.relative_to(prefix)), 'LIBDIR') for path in found}, headers | library | others)


def test_pkg_config_and_the_library_have_the_version():
    version = run('pkg-config', '--modversion', 'askdb', PKG_CONFIG_PATH=str(find('askdb.pc').parent)).strip()
    same(f'askdb {version}\n', answers('--version').decode())
    assert find(f'libaskdb.so.{version}').is_file()


if __name__ == '__main__':
    for tool in ('meson', 'pkg-config', 'nm', 'ldd'):
        if not shutil.which(tool):
            print(f'skipped: there is no {tool}')
            sys.exit(77)
    main(globals())
