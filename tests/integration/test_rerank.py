#!/usr/bin/env python3
"""scripts/train/rerank.py learns what tells right readings from wrong ones, and agrees with the program on what it reads."""
import json
import pathlib
import re
import sqlite3
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / 'tests' / 'cli'))
from run import Skip, folder, main, same  # noqa: E402

RIGHT, WRONG = 'SELECT count(*) FROM things', 'SELECT 2'
TELLING, MISLEADING = 3, 12  # places of features


def number(name, path):
    return float(re.search(rf'\b{name} = ([0-9.]+)', (ROOT / path).read_text(encoding='utf-8')).group(1))


FEATURES = int(number('MODEL_FEATURES', 'src/model/model.h'))


def reading(sql, probability, telling):
    features = [0.0] * FEATURES
    features[0], features[TELLING] = probability, telling
    return {'sql': sql, 'confidence': 0, 'features': features}


def readings(databases, base):
    """The wrong reading is the likelier one, and has a feature; every third question has no answer, and its reading a feature."""
    lines = []
    for name in databases:
        sqlite3.connect(base / f'{name}.sqlite').execute('CREATE TABLE IF NOT EXISTS things (id INTEGER)').connection.close()
        for _ in range(60):
            lines.append({'db_id': name, 'question': 'q', 'query': RIGHT, 'readings': [reading(WRONG, -0.7, 1), reading(RIGHT, -0.9, 0)]})
        for i in range(30):
            odd = reading(WRONG, -0.05 - 0.1 * (i % 5), 0)
            odd['features'][MISLEADING] = 1
            lines.append({'db_id': name, 'question': 'q', 'readings': [odd]})
    path = base / f'{databases[0]}.jsonl'
    path.write_text('\n'.join(json.dumps(line) for line in lines), encoding='utf-8')
    return str(path)


def learned():
    """The numbers of each option that is printed, and what is said of them."""
    first, second = folder() / 'first', folder() / 'second'
    first.mkdir(exist_ok=True)
    second.mkdir(exist_ok=True)
    command = [sys.executable, str(ROOT / 'scripts' / 'train' / 'rerank.py'), str(first), readings(['a', 'b', 'c'], first), '--also', str(second),
               readings(['d', 'e'], second)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    same(done.returncode, 0, done.stderr.decode())
    options = {}
    for word in done.stdout.decode().split():
        if word.startswith('--'):
            options[word] = numbers = []
        else:
            numbers.append(float(word))
    return options, done.stderr.decode()


def needs_numpy():
    try:
        import numpy  # noqa: F401
    except ImportError as error:
        raise Skip('numpy is missing') from error


def test_weights_are_those_that_a_model_file_holds():
    needs_numpy()
    options, said = learned()
    same({name: len(numbers) for name, numbers in options.items()}, {'--rerank': FEATURES, '--confidence': 3 + FEATURES, '--sure': 1}, 'numbers')
    assert options['--rerank'][TELLING] < -0.1, options['--rerank']
    assert options['--confidence'][3 + MISLEADING] < -0.1, options['--confidence']
    assert re.search(r'all: 450 questions, 300 answerable\n  right: 0\.0000, ranked 1\.0000, any 1\.0000', said), said
    assert re.search(r'unsure below 0\.\d\d \(by the low end: 0\.\d\d\); decline below 0\.\d\d', said), said


def test_what_is_written_twice_is_the_same():
    script = 'scripts/train/rerank.py'
    same(number('WEIGH_EMPTY', script), number('WEIGH_EMPTY', 'src/answer/weigh.c'), 'WEIGH_EMPTY')
    same(number('WIDEST_MARGIN', script), number('WIDEST_MARGIN', 'src/translate/rerank.c'), 'WIDEST_MARGIN')
    same(number('UNANSWERABLE', script), number('UNANSWERABLE', 'src/answer/decline.c'), 'UNANSWERABLE')
    header = (ROOT / 'src/translate/rerank.h').read_text(encoding='utf-8')
    places = re.findall(r'^    (RERANK_[A-Z_]+)\b', header[header.index('enum rerank_feature'):header.index('RERANK_COUNT')], re.MULTILINE)
    same((len(places), places.index('RERANK_NONE')), (FEATURES, number('NONE', script)), 'features')


if __name__ == '__main__':
    main(globals())
