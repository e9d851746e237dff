#!/usr/bin/env python3
"""Ordinary analytic queries run: what fixtures/hostile is refused for does not hit those who ask honestly."""
import atexit
import sys

from mcp_server import server
from retail import drop_scratches, postgres_scratch, read_cases, sqlite_scratch
from run import run_cases

LEAST_CASES = 150
LEAST_SHARE = 0.98


def refusals(database, cases):
    with server(database) as mcp:
        for case in cases:
            result = mcp.result('tools/call', {'name': 'run_sql', 'arguments': {'sql': case.sql}})
            if result['isError']:
                yield f'{case.name}: {result["content"][0]["text"]}'


def nearly_all_run(make_database, file):
    cases = read_cases(file)
    assert len(cases) >= LEAST_CASES, f'{len(cases)} cases'
    refused = list(refusals(make_database(), cases))
    print(f'{len(cases) - len(refused)} of {len(cases)} run', *refused, sep='\n')
    assert len(cases) - len(refused) >= LEAST_SHARE * len(cases)


def postgres_database():
    return postgres_scratch('askdb_legitimate', 'retail/postgres.sql')


CASES = [
    ('legitimate sqlite queries run', lambda: nearly_all_run(sqlite_scratch, 'legitimate/sqlite.sql')),
    ('legitimate postgres queries run', lambda: nearly_all_run(postgres_database, 'legitimate/postgres.sql')),
]

if __name__ == '__main__':
    atexit.register(drop_scratches)
    sys.exit(run_cases(CASES))
