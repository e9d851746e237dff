#!/usr/bin/env python3
"""A short run of random SQL against functions that must never be called, along two search paths: nothing calls one.

ASKDB_DECOYS is the program, ASKDB_DECOY_SECONDS how long each run lasts (4). Arguments are seeds, one run each (1).
"""
import atexit
import os
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'cli'))
from retail import drop_scratches, postgres_scratch, psql, superuser
from run import run_cases

SECONDS = os.environ.get('ASKDB_DECOY_SECONDS') or '4'
PATHS = {'askdb_decoys': 'public', 'askdb_decoys_early': 'early, public, pg_catalog'}


def nothing_is_called(name, path, seed):
    uri = postgres_scratch(name, 'decoys/postgres.sql')
    psql(superuser(), '-c', f'ALTER DATABASE {name} SET search_path = {path}')
    done = subprocess.run([os.environ['ASKDB_DECOYS'], uri, SECONDS, seed], stdout=subprocess.PIPE, check=False)
    text = done.stdout.decode()
    print(text, end='', flush=True)
    assert done.returncode == 0, f'exit status {done.returncode}'
    figures = [int(number) for number in re.findall(r'\d+', text)]
    made, accepted, attacks, passed, ran, called = figures
    assert made >= accepted >= attacks > 0, 'no statement that PostgreSQL accepts calls a decoy: the run proves nothing'
    assert passed >= ran > 0, 'no statement passes: the run proves nothing'
    assert called == 0, text


def main():
    atexit.register(drop_scratches)
    seeds = sys.argv[1:] or ['1']
    sys.exit(run_cases([(f'nothing is called: path {path}, seed {seed}', lambda n=name, p=path, s=seed: nothing_is_called(n, p, s))
                        for seed in seeds for name, path in PATHS.items()]))


if __name__ == '__main__':
    main()
