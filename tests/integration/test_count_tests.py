#!/usr/bin/env python3
"""scripts/count-tests counts each case once and misses no failure."""
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / 'tests' / 'cli'))
from run import folder, main, same  # noqa: E402

CASES = '[ RUN      ] a\n[       OK ] a\n[ RUN      ] b\n[  FAILED  ] b\n[ RUN      ] c\n[  SKIPPED ] c\n'
SUMMARY = ('[  PASSED  ] 1 test(s).\n[  SKIPPED ] 1 test(s), listed below:\n[  SKIPPED ] c\n'
           '[  FAILED  ] 1 test(s), listed below:\n[  FAILED  ] b\n\n 1 FAILED TEST(S)\n')


def counted(*programs):
    log = folder() / 'testlog.json'
    tests = [{'name': name, 'result': result, 'returncode': 1, 'stdout': out, 'stderr': err} for name, result, out, err in programs]
    log.write_text(''.join(json.dumps(test) + '\n' for test in tests), encoding='utf-8')
    done = subprocess.run([sys.executable, str(ROOT / 'scripts' / 'count-tests'), str(log)], stdout=subprocess.PIPE, check=False)
    return done.stdout.decode().splitlines()[-1], done.returncode


def test_summary_lines_are_not_counted_again():
    same(counted(('x', 'FAIL', CASES, SUMMARY)), ('1 passed, 1 failed, 1 skipped', 1), 'count')


def test_program_without_cases_counts_as_one():
    same(counted(('x', 'OK', 'fine\n', ''), ('y', 'SKIP', '', '')), ('1 passed, 0 failed, 1 skipped', 0), 'count')


def test_crash_after_passing_cases_is_a_failure():
    same(counted(('x', 'FAIL', '[       OK ] a\n[ RUN      ] b\n', '')), ('1 passed, 1 failed, 0 skipped', 1), 'count')


def test_time_out_is_a_failure():
    same(counted(('x', 'TIMEOUT', '[       OK ] a\n', '')), ('1 passed, 1 failed, 0 skipped', 1), 'count')


def test_nothing_passed_is_not_success():
    same(counted(('x', 'SKIP', '', '')), ('0 passed, 0 failed, 1 skipped', 1), 'count')


if __name__ == '__main__':
    main(globals())
