"""Learns how to rank the readings of a question, and how often a first reading is right: rerank.py DB_DIR READINGS...

READINGS are what askdb-readings wrote for questions over databases that training did not see. A linear model over the readings of
a question (softmax, the right ones together; Collins and Koo 2005) gives the weights, and a logistic regression over the log-odds
of the first reading (Platt 1999) slope and intercept. Prints the arguments for export.py; on stderr what they bring, by
cross-validation over databases.
"""

import collections
import itertools
import json
import sqlite3
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

SECONDS = 2.0
FOLDS = 7
PENALTY = 0.02
MOST_ORDERS = 500


@dataclass
class Question:
    database: str
    features: np.ndarray  # [readings, features + whether nothing came back]
    right: np.ndarray  # [readings]
    probability: np.ndarray  # [readings]
    answerable: bool


def run(path: Path, sql: str) -> list[tuple] | None:
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    end = time.monotonic() + SECONDS
    connection.set_progress_handler(lambda: time.monotonic() > end, 20000)
    try:
        return [tuple(cell(value) for value in row) for row in connection.execute(sql)]
    except sqlite3.Error:
        return None
    finally:
        connection.close()


def cell(value) -> str:
    try:
        return "null" if value is None else f"{float(value):.6g}"
    except (TypeError, ValueError):
        return str(value)


def same(gold: list[tuple], rows: list[tuple] | None, ordered: bool) -> bool:
    """The same rows, in the same order where it matters, columns in any order."""
    if rows is None or len(rows) != len(gold) or (gold and len(rows[0]) != len(gold[0])):
        return False
    gathered = [collections.Counter(column) for column in zip(*rows)]
    places = [[i for i, found in enumerate(gathered) if found == collections.Counter(column)] for column in zip(*gold)]
    wanted = gold if ordered else collections.Counter(gold)
    for order in itertools.islice(itertools.product(*places), MOST_ORDERS):
        moved = [tuple(row[i] for i in order) for row in rows]
        if len(set(order)) == len(order) and wanted == (moved if ordered else collections.Counter(moved)):
            return True
    return not gold


def read(folder: Path, path: str) -> list[Question]:
    """A question that cannot be answered has no right reading."""
    questions = []
    for line in Path(path).read_text().splitlines():
        line = json.loads(line)
        file = folder / f"{line['db_id']}.sqlite"
        gold = run(file, line["query"]) if "query" in line else None
        if not line["readings"] or ("query" in line and gold is None):
            continue
        results = [run(file, reading["sql"]) for reading in line["readings"]]
        ordered = " order by " in line.get("query", "").lower()
        empty = [not rows or all(value == "null" for row in rows for value in row) for rows in results]
        features = np.array([reading["features"] for reading in line["readings"]], float)
        questions.append(
            Question(
                line["db_id"],
                np.column_stack([features, empty]),
                np.array([gold is not None and same(gold, rows, ordered) for rows in results]),
                np.array([reading["confidence"] for reading in line["readings"]]),
                gold is not None,
            )
        )
    return questions


def shares(question: Question, weights: np.ndarray) -> np.ndarray:
    score = question.features @ weights
    share = np.exp(score - score.max())
    return share / share.sum()


def learn(questions: list[Question], steps: int = 600, rate: float = 0.05) -> np.ndarray:
    """Adam on the mean log-probability of the right readings, drawn towards the log-probability alone."""
    start = np.zeros(questions[0].features.shape[1])
    start[0] = 1
    weights, mean, square = start.copy(), np.zeros_like(start), np.zeros_like(start)
    mixed = [q for q in questions if q.right.any() and not q.right.all()]
    for step in range(1, steps + 1):
        slope = PENALTY * (weights - start)
        for question in mixed:
            share = shares(question, weights)
            right = share * question.right
            slope += question.features.T @ (share - right / right.sum()) / len(mixed)
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        weights = weights - rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return weights


def accuracy(questions: list[Question], weights: np.ndarray) -> float:
    return float(np.mean([q.right[np.argmax(q.features @ weights)] for q in questions]))


def cross_validate(questions: list[Question]) -> float:
    names = sorted({q.database for q in questions})
    fold_of = {name: i % FOLDS for i, name in enumerate(names)}
    right = 0.0
    for fold in range(FOLDS):
        test = [q for q in questions if fold_of[q.database] == fold]
        if test:
            right += accuracy(test, learn([q for q in questions if fold_of[q.database] != fold])) * len(test)
    return right / len(questions)


def fit_line(probability: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Logistic regression by Newton's method: slope and intercept over the log-odds."""
    within = np.clip(probability, 1e-9, 1 - 1e-9)
    x = np.stack([np.log(within / (1 - within)), np.ones(len(within))])
    line = np.array([1.0, 0.0])
    for _ in range(50):
        predicted = 1 / (1 + np.exp(-line @ x))
        curvature = (x * (predicted * (1 - predicted))) @ x.T + 1e-6 * np.eye(2)
        line = line + np.linalg.solve(curvature, x @ (right - predicted))
    return line


def say(text: str) -> None:
    print(text, file=sys.stderr)


def print_thresholds(confidence: np.ndarray, right: np.ndarray, answerable: np.ndarray) -> None:
    for threshold in np.arange(0.05, 0.65, 0.05):
        low = confidence < threshold
        declined = low[~answerable].mean() if (~answerable).any() else float("nan")
        say(f"below {threshold:.2f}: {declined:.3f} of the unanswerable, {low[right].mean():.3f} of the right answers")


def main() -> None:
    if len(sys.argv) < 3:
        raise SystemExit(__doc__)
    everything = [question for path in sys.argv[2:] for question in read(Path(sys.argv[1]), path)]
    questions = [question for question in everything if question.answerable]
    if not any(question.right.any() for question in questions):
        raise SystemExit("no reading is right: there is nothing to learn from")
    weights = learn(questions)
    first = float(np.mean([q.right[0] for q in questions]))
    best = float(np.mean([q.right.any() for q in questions]))
    say(f"{len(questions)} questions: first reading {first:.4f} right, any {best:.4f}")
    say(f"reranked, cross-validated over databases {cross_validate(questions):.4f}")
    say(f"weight of an empty result: {weights[-1]:.3f}")
    chosen = [(q, shares(q, weights) * q.probability.sum()) for q in everything]
    probability = np.array([share.max() for _, share in chosen])
    right = np.array([q.right[share.argmax()] for q, share in chosen])
    line = fit_line(probability, right.astype(float))
    within = np.clip(probability, 1e-9, 1 - 1e-9)
    confidence = 1 / (1 + np.exp(-(line[0] * np.log(within / (1 - within)) + line[1])))
    print_thresholds(confidence, right, np.array([q.answerable for q in everything]))
    print("--rerank", *(f"{weight:.4f}" for weight in weights[:-1]), "--confidence", *(f"{value:.4f}" for value in line))


if __name__ == "__main__":
    main()
