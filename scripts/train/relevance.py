"""Fits the weights by which the part of a large catalog is chosen for a question (src/link/weigh.c), and writes them as a C header.

    build/askdb-relevance --features F/NAME.bin DATABASES/NAME.sqlite < NAME.jsonl    # questions over one schema that may be trained on
    python3 scripts/train/relevance.py F/*.bin --out src/link/relevance_weights.h
    python3 scripts/train/relevance.py F/*.bin --folds 4 --least 300    # recall on schemas that the weights have not seen

Three logistic regressions, one after another: is a table read, from its features; again, with the scores of all tables at hand; is a
column read, with the scores of its table and of its neighbours. Each is fitted by Newton's method, weights held near 0 a little.
"""

import argparse
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np

TABLE, AGAIN, COLUMN, COLUMN_TABLES = 17, 4, 26, 11  # as in src/link/weigh.h
NAME, PRIMARY, FEW = 19, 22, 12  # features of a column; columns of a table that has few
LEAST = np.float32(-12)
LEAST_ODDS = -4.0  # of a table in the part, as in src/link/relevance.c


@dataclass
class Question:
    tables: np.ndarray
    columns: np.ndarray
    tables_read: np.ndarray
    columns_read: np.ndarray


class Schema:
    """One file of features: u32 numbers of tables, columns and keys; the columns' tables; the keys; then the questions."""

    def __init__(self, path: Path, every: int):
        self.name, self.data, self.at = path.stem, np.fromfile(path, np.uint8), 0
        tables, columns, keys = self.u32(3)
        self.table_of = self.u32(columns)
        self.keys = self.u32(4 * keys).reshape(-1, 4)
        self.few = (np.bincount(self.table_of, minlength=tables) <= FEW).astype(np.float32)
        questions = []
        while self.at < len(self.data):
            questions.append(Question(self.floats(tables, TABLE), self.floats(columns, COLUMN), self.take(tables), self.take(columns)))
        self.questions = questions[::every]
        del self.data

    def take(self, size: int) -> np.ndarray:
        self.at += int(size)
        return self.data[self.at - int(size) : self.at].copy()

    def u32(self, count: int) -> np.ndarray:
        return self.take(4 * int(count)).view(np.uint32).astype(np.int64)

    def floats(self, rows: int, columns: int) -> np.ndarray:
        return self.take(4 * int(rows) * columns).view(np.float32).reshape(int(rows), columns)

    def neighbours(self, scores: np.ndarray) -> np.ndarray:
        best = np.full(len(scores), LEAST)
        apart = self.keys[self.keys[:, 0] != self.keys[:, 1]]
        np.maximum.at(best, apart[:, 0], scores[apart[:, 1]])
        np.maximum.at(best, apart[:, 1], scores[apart[:, 0]])
        return best

    def again(self, scores: np.ndarray) -> np.ndarray:
        near = self.neighbours(scores)
        return np.stack([scores, scores - scores.max(), near, near - scores.max()], 1)

    def column_tables(self, scores: np.ndarray, rows: np.ndarray) -> np.ndarray:
        other = np.full(len(rows), LEAST)
        np.maximum.at(other, self.keys[:, 2], scores[self.keys[:, 1]])
        np.maximum.at(other, self.keys[:, 3], scores[self.keys[:, 0]])
        own, near = scores[self.table_of], self.neighbours(scores)[self.table_of]
        both, below, name = np.minimum(other, own), own - scores.max(), rows[:, NAME]
        return np.stack([own, below, other > LEAST, other, both, both - both.max(), name * below, rows[:, PRIMARY] * below, near,
                         name * (near - scores.max()), self.few[self.table_of] * below], 1).astype(np.float32)


class Regression:
    def __init__(self, rows: np.ndarray, read: np.ndarray, hold: float):
        mean, spread = rows.mean(0), rows.std(0) + 1e-5
        rows = np.concatenate([(rows - mean) / spread, np.ones((len(rows), 1), np.float32)], 1)
        weights, held = np.zeros(rows.shape[1]), np.full(rows.shape[1], hold)
        held[-1] = 1e-3
        loss = np.inf
        step = np.zeros(len(weights))
        for _ in range(16):
            odds = rows @ (weights - step).astype(np.float32)
            now = float((np.logaddexp(0, odds) - read * odds).sum(dtype=np.float64)) + float(held @ (weights - step) ** 2) / 2
            if now > loss:
                step /= 2  # too far
                continue
            weights, loss = weights - step, now
            chance = 1 / (1 + np.exp(-odds))
            slope = rows.T @ (chance - read) + held * weights
            curve = (rows * (chance * (1 - chance))[:, None]).T @ rows + np.diag(held)
            step = np.linalg.solve(curve.astype(np.float64), slope)
        self.weights = (weights[:-1] / spread).astype(np.float32)
        self.bias = np.float32(weights[-1] - (weights[:-1] / spread) @ mean)

    def score(self, rows: np.ndarray) -> np.ndarray:
        return rows @ self.weights + self.bias

    def written(self, name: str) -> str:
        texts = [f"{number:.5g}" for number in self.weights]
        texts = [text + ("F" if re.search(r"[.e]", text) else ".0F") for text in texts]
        lines = [f"        {', '.join(texts[i : i + 8])}," for i in range(0, len(texts), 8)]
        return "\n".join([f"static const struct weights_of {name} = {{", f"    .bias = {self.bias:.5g}F,", "    .features = {", *lines, "    },", "};\n"])


def likeliest(schema: Schema, question: Question, steps: list[Regression]) -> np.ndarray:
    """The columns in the order in which they are taken."""
    tables = steps[1].score(inputs(schema, question, steps[:1]))
    least = min(LEAST_ODDS, np.sort(tables)[-2:][0])
    columns = np.where(tables[schema.table_of] >= least, steps[2].score(inputs(schema, question, steps[:2])), -np.inf)
    order = np.argsort(-columns, kind="stable")
    return order[np.isfinite(columns[order])]


def inputs(schema: Schema, question: Question, steps: list[Regression]) -> np.ndarray:
    """The rows of the step that comes after those that are there."""
    if not steps:
        return question.tables
    tables = np.clip(steps[0].score(question.tables), LEAST, -LEAST)
    again = np.concatenate([question.tables, schema.again(tables)], 1)
    if len(steps) == 1:
        return again
    tables = np.clip(steps[1].score(again), LEAST, -LEAST)
    return np.concatenate([question.columns, schema.column_tables(tables, question.columns)], 1)


def fit_all(schemas: list[Schema], hold: float) -> list[Regression]:
    steps: list[Regression] = []
    for number in range(3):
        pairs = [(schema, question) for schema in schemas for question in schema.questions]
        read = np.concatenate([question.columns_read if number == 2 else question.tables_read for _, question in pairs])
        steps.append(Regression(np.concatenate([inputs(schema, question, steps) for schema, question in pairs]), read.astype(np.float32), hold))
    return steps


def recall(schema: Schema, steps: list[Regression], budgets: list[int]) -> np.ndarray:
    """How many are needed, columns that are read and tables of which none is; how many of them the part has within each budget."""
    counts = np.zeros(1 + len(budgets))
    for question in schema.questions:
        order = likeliest(schema, question, steps)
        read = question.columns_read.astype(bool)
        bare = set(np.flatnonzero(question.tables_read)) - set(schema.table_of[read])
        counts[0] += read.sum() + len(bare)
        counts[1:] += [read[order[:budget]].sum() + len(bare & set(schema.table_of[order[:budget]])) for budget in budgets]
    return counts


def measure(schemas: list[Schema], arguments: argparse.Namespace) -> None:
    large = [schema for schema in schemas if len(schema.table_of) >= arguments.least]
    table = []
    for fold in range(arguments.folds):
        asked = large[fold :: arguments.folds]
        steps = fit_all([schema for schema in schemas if schema not in asked], arguments.hold)
        for schema in asked:
            table.append(recall(schema, steps, arguments.budgets))
            print(f"{schema.name:32} {len(schema.table_of):5} columns ", *(f"{share:.3f}" for share in table[-1][1:] / table[-1][0]), flush=True)
    counts = np.array(table)
    print("of all columns", *np.round(counts[:, 1:].sum(0) / counts[:, 0].sum(), 3), "mean of schemas", *np.round((counts[:, 1:] / counts[:, :1]).mean(0), 3))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("features", nargs="+", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--folds", type=int, default=0, help="measure instead, by so many parts of the schemas with --least columns")
    parser.add_argument("--least", type=int, default=300)
    parser.add_argument("--budgets", type=int, nargs="+", default=[50, 60, 120])
    parser.add_argument("--every", type=int, default=1, help="read every so manieth question only")
    parser.add_argument("--hold", type=float, default=3, help="how near to 0 the weights are held")
    arguments = parser.parse_args()
    schemas = [schema for schema in (Schema(path, arguments.every) for path in arguments.features) if schema.questions]
    if arguments.folds:
        measure(schemas, arguments)
    if arguments.out:
        steps = fit_all(schemas, arguments.hold)
        count = sum(len(schema.questions) for schema in schemas)
        head = f"""/* Made by scripts/train/relevance.py from {count} questions over {len(schemas)} schemas: do not edit. */
#ifndef LINK_RELEVANCE_WEIGHTS_H
#define LINK_RELEVANCE_WEIGHTS_H

/* clang-format off */
struct weights_of {{
    float bias;
    float features[{max(TABLE + AGAIN, COLUMN + COLUMN_TABLES)}];
}};

"""
        bodies = [step.written(name) for step, name in zip(steps, ("weights_tables", "weights_again", "weights_columns"), strict=True)]
        arguments.out.write_text(head + "\n".join(bodies) + "/* clang-format on */\n\n#endif\n")


if __name__ == "__main__":
    main()
