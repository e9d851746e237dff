"""Learns how to rank the readings of a question, and how often a first reading is right:

    rerank.py DB_DIR READINGS... [--also DB_DIR READINGS...]...

READINGS are what askdb-readings wrote for questions over databases that training did not see. A linear model over the readings of
a question (softmax, the right ones together; Collins and Koo 2005) gives the weights. A logistic regression gives the confidence:
over the log-odds of the chosen reading's share (Platt 1999), its margin to the next and its features, among them the clauses that
other readings have too (Liu et al. 2025), pulled towards the line over the log-odds alone. Prints the arguments for export.py; on
stderr what they bring, by cross-validation over databases: calibration error, and what each threshold would mark and decline.
"""

import argparse
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
PULL = 30.0  # of the confidence's weights towards 0, over features of equal spread
LINE_PULL = 0.01  # of slope and intercept towards 1 and 0: only where hardly anything is known
MOST_ORDERS = 500
BINS = 10
WEIGH_EMPTY = 0.05  # what is left of a reading that returns nothing, as in src/answer/weigh.c
WIDEST_MARGIN = 10.0  # as in src/translate/rerank.c
NONE = 22  # RERANK_NONE of src/translate/rerank.h: the probability that the data holds no answer
UNANSWERABLE = 0.5  # above it the program declines, as in src/answer/decline.c
RIGHT_UNMARKED = 0.95
FEWEST_DECLINED = 0.92  # of the unanswerable
MOST_LOST = 0.05  # of the right answers, to declining


@dataclass
class Question:
    source: str
    database: str
    features: np.ndarray  # [readings, features]
    empty: np.ndarray  # [readings]: nothing came back
    right: np.ndarray  # [readings]
    answerable: bool

    @property
    def probability(self) -> float:
        """Of all its readings."""
        return float(np.exp(self.features[:, 0]).sum())


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
        questions.append(
            Question(
                Path(path).stem,
                line["db_id"],
                np.array([reading["features"] for reading in line["readings"]], float),
                np.array([not rows or all(value == "null" for row in rows for value in row) for rows in results]),
                np.array([gold is not None and same(gold, rows, ordered) for rows in results]),
                gold is not None,
            )
        )
    return questions


# ---- ranking ----


def shares(question: Question, weights: np.ndarray) -> np.ndarray:
    score = question.features @ weights
    share = np.exp(score - score.max())
    return share / share.sum()


def learn(questions: list[Question], steps: int = 600, rate: float = 0.05) -> np.ndarray:
    """Adam on the mean log-probability of the right readings, drawn towards the log-probability alone."""
    start = np.zeros(questions[0].features.shape[1])
    start[0] = 1
    mixed = [q for q in questions if q.right.any() and not q.right.all()]
    if not mixed:
        return start
    most = max(len(q.right) for q in mixed)
    features = np.zeros((len(mixed), most, mixed[0].features.shape[1]))
    right = np.zeros((len(mixed), most))
    there = np.full((len(mixed), most), -np.inf)
    for i, question in enumerate(mixed):
        count = len(question.right)
        features[i, :count], right[i, :count], there[i, :count] = question.features, question.right, 0
    weights, mean, square = start.copy(), np.zeros_like(start), np.zeros_like(start)
    for step in range(1, steps + 1):
        score = features @ weights + there
        share = np.exp(score - score.max(1, keepdims=True))
        share /= share.sum(1, keepdims=True)
        chosen = share * right
        off = share - chosen / chosen.sum(1, keepdims=True)
        slope = PENALTY * (weights - start) + np.einsum("qr,qrf->f", off, features) / len(mixed)
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        weights = weights - rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return weights


def choose(question: Question, weights: np.ndarray) -> int:
    """As the program does: an empty result speaks against a reading."""
    return int(np.argmax(shares(question, weights) * np.where(question.empty, WEIGH_EMPTY, 1)))


def accuracy(questions: list[Question], weights: np.ndarray) -> float:
    return float(np.mean([q.right[choose(q, weights)] for q in questions]))


# ---- confidence ----


def log_odds(probability: np.ndarray) -> np.ndarray:
    within = np.clip(probability, 1e-9, 1 - 1e-9)
    return np.log(within / (1 - within))


@dataclass
class Chosen:
    """The reading that is chosen of each question."""

    share: np.ndarray  # [questions]
    evidence: np.ndarray  # [questions, log-odds of the share, 1, margin, features]
    right: np.ndarray
    answerable: np.ndarray

    @staticmethod
    def of(questions: list[Question], weights: np.ndarray) -> "Chosen":
        share, rows, right = [], [], []
        for question in questions:
            place, score = choose(question, weights), question.features @ weights
            others = np.delete(score, place)
            margin = np.clip(score[place] - others.max(), -WIDEST_MARGIN, WIDEST_MARGIN) if len(others) else WIDEST_MARGIN
            share.append(shares(question, weights)[place] * question.probability)
            rows.append([0, 1, margin, *question.features[place]])
            right.append(question.right[place])
        evidence = np.array(rows, float)
        evidence[:, 0] = log_odds(np.array(share))
        return Chosen(np.array(share), evidence, np.array(right), np.array([q.answerable for q in questions]))


def fit_line(odds: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Logistic regression by Newton's method: slope and intercept over the log-odds."""
    x = np.stack([odds, np.ones(len(odds))])
    start = np.array([1.0, 0.0])
    line = start.copy()
    for _ in range(50):
        predicted = 1 / (1 + np.exp(-line @ x))
        curvature = (x * (predicted * (1 - predicted))) @ x.T + LINE_PULL * np.eye(2)
        line = line + np.linalg.solve(curvature, x @ (right - predicted) - LINE_PULL * (line - start))
    return line


def fit(chosen: Chosen, pull: float = PULL) -> np.ndarray:
    """Weights of the evidence; those behind slope and intercept are pulled towards 0, each by the spread of its feature."""
    right = chosen.right.astype(float)
    spread = chosen.evidence.std(0)
    spread[:2] = 1
    middle = chosen.evidence.mean(0)
    middle[:2] = 0
    known = spread > 1e-6
    scale = np.where(known, spread, 1)
    x = (chosen.evidence - middle) / scale * known
    penalty = np.where(np.arange(x.shape[1]) < 2, LINE_PULL, pull)
    start = np.zeros(x.shape[1])
    start[:2] = fit_line(chosen.evidence[:, 0], right)
    weights = start.copy()
    for _ in range(50):
        predicted = 1 / (1 + np.exp(-x @ weights))
        curvature = (x.T * (predicted * (1 - predicted))) @ x + np.diag(penalty)
        weights = weights + np.linalg.solve(curvature, x.T @ (right - predicted) - penalty * (weights - start))
    weights = weights / scale * known
    weights[1] -= weights[2:] @ middle[2:]
    return weights


def confidence_of(chosen: Chosen, weights: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-chosen.evidence[:, : len(weights)] @ weights))


# ---- measuring ----


def folds(questions: list[Question]) -> list[tuple[list[int], list[int]]]:
    """Places of the training and of the test questions, by database."""
    names = sorted({q.database for q in questions})
    fold_of = {name: i % FOLDS for i, name in enumerate(names)}
    places = range(len(questions))
    tests = [[i for i in places if fold_of[questions[i].database] == fold] for fold in range(FOLDS)]
    splits = [(sorted(set(places) - set(test)), test) for test in tests if 0 < len(test) < len(places)]
    return splits or [(list(places), list(places))]  # of one database


def calibration_error(confidence: np.ndarray, right: np.ndarray) -> float:
    """Expected, in bins of equal counts."""
    order = np.argsort(confidence, kind="stable")
    bins = [part for part in np.array_split(order, BINS) if len(part)]
    return float(sum(abs(confidence[part].mean() - right[part].mean()) * len(part) for part in bins) / len(order))


def ranks_right(confidence: np.ndarray, right: np.ndarray) -> float:
    """How often a right answer has more confidence than a wrong one."""
    order = np.argsort(np.argsort(confidence, kind="stable"), kind="stable") + 1
    n = right.sum()
    return float((order[right].sum() - n * (n + 1) / 2) / max(n * (len(right) - n), 1))


def wilson(right: float, count: int) -> tuple[float, float]:
    z, p = 1.959964, right / max(count, 1)
    middle, half = p + z * z / (2 * count), z * np.sqrt(p * (1 - p) / count + z * z / (4 * count * count))
    return (middle - half) / (1 + z * z / count), (middle + half) / (1 + z * z / count)


@dataclass
class Measured:
    """Every question as one of its fold, by what the other folds taught."""

    questions: list[Question]
    first: np.ndarray  # right without ranking
    right: np.ndarray
    ways: dict[str, np.ndarray]  # confidences

    @property
    def answerable(self) -> np.ndarray:
        return np.array([q.answerable for q in self.questions])

    @property
    def trust(self) -> np.ndarray:
        """The confidence, 0 of what is declined whatever it is."""
        declined = np.array([q.features[0, NONE] > UNANSWERABLE for q in self.questions])
        return np.where(declined, 0, self.ways["evidence"])

    def part(self, keep: np.ndarray) -> "Measured":
        kept = [q for q, k in zip(self.questions, keep) if k]
        return Measured(kept, self.first[keep], self.right[keep], {name: values[keep] for name, values in self.ways.items()})


def cross_validate(questions: list[Question]) -> Measured:
    count = len(questions)
    plain = np.zeros(questions[0].features.shape[1])
    plain[0] = 1
    first, right = np.zeros(count, bool), np.zeros(count, bool)
    ways = {name: np.zeros(count) for name in ("sequence", "share", "line", "evidence")}
    for train, test in folds(questions):
        known, unknown = [questions[i] for i in train], [questions[i] for i in test]
        weights = learn([q for q in known if q.answerable])
        learned, chosen, unranked = Chosen.of(known, weights), Chosen.of(unknown, weights), Chosen.of(unknown, plain)
        first[test], right[test] = unranked.right, chosen.right
        ways["sequence"][test] = unranked.share
        ways["share"][test] = chosen.share
        ways["line"][test] = confidence_of(chosen, fit_line(learned.evidence[:, 0], learned.right.astype(float)))
        ways["evidence"][test] = confidence_of(chosen, fit(learned))
    return Measured(questions, first, right, ways)


def say(text: str) -> None:
    print(text, file=sys.stderr)


def say_measured(name: str, measured: Measured) -> None:
    answerable = measured.answerable
    best = np.mean([q.right.any() for q in measured.questions if q.answerable]) if answerable.any() else 0
    say(f"\n{name}: {len(answerable)} questions, {answerable.sum()} answerable")
    if answerable.any():
        say(f"  right: {measured.first[answerable].mean():.4f}, ranked {measured.right[answerable].mean():.4f}, any {best:.4f}")
    for way, confidence in measured.ways.items():
        error, order = calibration_error(confidence, measured.right), ranks_right(confidence, measured.right)
        brier = np.mean((confidence - measured.right) ** 2)
        say(f"  {way:9} calibration error {error:.3f}, Brier {brier:.4f}, right above wrong {order:.3f}")


def unmarked(measured: Measured, threshold: float) -> tuple[float, float, float, float]:
    """The share right of what is at least so sure, with its interval; and of all that is right, the share of it."""
    sure = measured.trust >= threshold
    count, right = int(sure.sum()), int(measured.right[sure].sum())
    low, high = wilson(right, count) if count else (0.0, 1.0)
    return right / max(count, 1), low, high, right / max(int(measured.right.sum()), 1)


def declined(measured: Measured, threshold: float) -> tuple[float, float]:
    """Of the unanswerable, and of the right answers, the share that is less sure."""
    low = measured.trust < threshold
    none = low[~measured.answerable]
    return float(none.mean()) if len(none) else float("nan"), float(low[measured.right].mean())


def say_thresholds(measured: Measured) -> None:
    for threshold in (0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95):
        right, low, high, kept = unmarked(measured, threshold)
        none, lost = declined(measured, threshold)
        say(
            f"  from {threshold:.2f}: {right:.3f} right ({low:.3f} to {high:.3f}), {kept:.3f} of the right ones; "
            f"below: {none:.3f} of the unanswerable, {lost:.3f} of the right ones"
        )


def first_right(measured: Measured, place: int) -> float:
    """The least threshold whose share right (place 0), or the low end of its interval (1), is enough."""
    grid = np.arange(0.5, 0.995, 0.01)
    return float(next((t for t in grid if unmarked(measured, t)[place] >= RIGHT_UNMARKED), grid[-1]))


def threshold_of_declining(measured: Measured) -> float:
    """The least that declines enough of the unanswerable, or the greatest that loses few right answers."""
    grid = np.arange(0.02, 0.5, 0.01)
    affordable = [t for t in grid if declined(measured, t)[1] <= MOST_LOST] or [grid[0]]
    return float(next((t for t in affordable if declined(measured, t)[0] >= FEWEST_DECLINED), affordable[-1]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("databases", metavar="DB_DIR")
    parser.add_argument("readings", nargs="+", metavar="READINGS")
    parser.add_argument("--also", nargs="+", action="append", default=[], metavar=("DB_DIR", "READINGS"))
    arguments = parser.parse_args()
    groups = [[arguments.databases, *arguments.readings], *arguments.also]
    questions = [question for folder, *paths in groups for path in paths for question in read(Path(folder), path)]
    if not any(question.right.any() for question in questions):
        raise SystemExit("no reading is right: there is nothing to learn from")
    measured = cross_validate(questions)
    for source in sorted({q.source for q in questions}):
        say_measured(source, measured.part(np.array([q.source == source for q in questions])))
    say_measured("all", measured)
    say_thresholds(measured)
    sure, surely = first_right(measured, 0), first_right(measured, 1)
    say(f"\nunsure below {sure:.2f} (by the low end: {surely:.2f}); decline below {threshold_of_declining(measured):.2f}")
    weights = learn([q for q in questions if q.answerable])
    confidence = fit(Chosen.of(questions, weights))
    ranking, evidence = ([f"{value:.4f}" for value in values] for values in (weights, confidence))
    print("--rerank", *ranking, "--confidence", *evidence, f"--sure {sure:.2f}")


if __name__ == "__main__":
    main()
