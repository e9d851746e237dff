#!/usr/bin/env python3
"""Runs a fuzz target over seeds and over mutants of them that are the same on every run.

usage: replay.py TARGET SEED...

A seed is a file or a folder of files. What crashes stays in a folder that is named in the output.
"""
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

MUTANTS = 120  # of each seed
BATCH = 40
BYTES = [0x00, 0x01, 0x20, 0x22, 0x27, 0x28, 0x29, 0x2D, 0x3B, 0x7F, 0x80, 0xC3, 0xED, 0xFF]


def mutant(seed, draw):
    """A few changes, more of them near the beginning, where headers are."""
    data = bytearray(seed)
    for _ in range(1 + draw.randrange(4)):
        length = len(data)
        at = draw.randrange(length + 1) if draw.random() < 0.5 else min(length, int(draw.expovariate(1 / 200)))
        kind = draw.randrange(6)
        if kind == 0 and length:
            data[min(at, length - 1)] ^= 1 << draw.randrange(8)
        elif kind == 1 and length:
            data[min(at, length - 1)] = draw.choice(BYTES)
        elif kind == 2:
            del data[at:at + 1 + draw.randrange(16)]
        elif kind == 3:
            data[at:at] = bytes(draw.choice(BYTES) for _ in range(1 + draw.randrange(8)))
        elif kind == 4:
            data[at:at + 8] = draw.choice([b'\xff' * 8, b'\x00' * 8, b'\xff' * 7 + b'\x7f', b'\x00\x00\x00\x80' * 2])
        else:
            del data[at:]
    return bytes(data)


def run(target, paths):
    return subprocess.run([target, *map(str, paths)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          timeout=300, check=False)


def survives(target, paths):
    """Runs the target over the files; on a crash names the first that crashes it alone."""
    for i in range(0, len(paths), BATCH):
        batch = paths[i:i + BATCH]
        if run(target, batch).returncode == 0:
            continue
        for path in batch:
            done = run(target, [path])
            if done.returncode != 0:
                print(f'{path}: exit status {done.returncode}\n{done.stdout.decode("utf-8", "replace")[-3000:]}')
                return False
        print(f'{batch[0]} and those after it, together: a crash')
        return False
    return True


def main():
    target, seeds = sys.argv[1], []
    for argument in map(pathlib.Path, sys.argv[2:]):
        seeds += sorted(path for path in argument.iterdir() if path.is_file()) if argument.is_dir() else [argument]
    folder = pathlib.Path(tempfile.mkdtemp(prefix='askdb-fuzz-'))
    failed = 0
    for number, seed in enumerate(seeds):
        content = seed.read_bytes()
        paths = [seed]
        for i in range(MUTANTS):
            paths.append(folder / f'{number}-{i}')
            paths[-1].write_bytes(mutant(content, random.Random(f'{seed.name} {i}')))
        passed = survives(target, paths)
        failed += not passed
        print('[       OK ]' if passed else '[  FAILED  ]', f'{seed.name} and {MUTANTS} mutants')
    if failed:
        print(f'the files are in {folder}')
    else:
        shutil.rmtree(folder)
    if not seeds:
        print('no seeds')
    return failed or not seeds


if __name__ == '__main__':
    sys.exit(main())
