#!/usr/bin/env python3
"""What training reads: only databases that it may see, and no wording of the suites that measure."""
import hashlib
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / 'tests' / 'cli'))
from run import main, same  # noqa: E402

TRAIN = ROOT / 'scripts' / 'train'
WRITTEN = TRAIN / 'written'
SUITES = ROOT / 'fixtures' / 'eval'
RUN = 6  # words in a row


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding='utf-8').splitlines()]


def runs(text):
    words = re.findall(r'[a-z0-9]+', text.lower())
    return {' '.join(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}


def questions(suite):
    for item in suite:
        if 'question' in item:
            yield item['question']
        yield from questions(item.get('turns', []))


def test_written_questions_are_over_schemas_that_train():
    roles = dict(line.split('\t') for line in (WRITTEN / 'split.tsv').read_text().splitlines()[1:])
    kept_out = set((TRAIN / 'kept_out.txt').read_text().split())
    for file in sorted(WRITTEN.glob('*.jsonl')):
        names = {line['db_id'] for line in lines(file)}
        same([name for name in sorted(names) if roles.get(name, 'train') != 'train' or name in kept_out], [], file.name)


def test_conversations_that_train_and_held_out_databases_are_apart():
    held = set((TRAIN / 'held_out.txt').read_text().split())
    taught = {line['db_id'] for line in lines(WRITTEN / 'conversations.jsonl')}
    same(sorted(taught & held), [], 'databases')


def test_training_has_no_wording_of_the_suites():
    """But for the questions that people wrote apart from them (written/*.jsonl, strangers/*/*.json), where some runs of plain English are the same."""
    measured = set()
    for path in SUITES.glob('*.json'):
        for question in questions(json.loads(path.read_text(encoding='utf-8'))):
            measured |= runs(question)
    same(len(measured) > 500, True, 'sequences of words in the suites')
    files = [path for path in sorted(TRAIN.rglob('*')) if path.is_file() and path.suffix not in ('.pyc', '.jsonl') and not path.match('strangers/*/*.json')]
    same(len(files) > 50, True, 'files of training')
    for file in files:
        same(sorted(runs(file.read_text(encoding='utf-8')) & measured), [], str(file.relative_to(ROOT)))


def test_the_checksums_of_the_weights_are_told():
    told = re.findall(r'sha256  (\w+)  (\S+)', (ROOT / 'models' / 'README.md').read_text(encoding='utf-8'))
    same(sorted((name, digest) for digest, name in told),
         [(path.name, hashlib.sha256(path.read_bytes()).hexdigest()) for path in sorted((ROOT / 'models').glob('*.gguf'))])


if __name__ == '__main__':
    main(globals())
