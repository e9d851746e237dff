#!/usr/bin/env python3
"""Learns when a question leans on the one before it: followups.py TURNS [HEADER]

TURNS is what askdb-followups wrote for written conversations. A softmax regression over the features of a turn gives the weights of
its classes: alone, leans, nothing. Databases are sorted by name; every third is kept for measuring, and is never learned from.
Prints what the decider does on those; with HEADER writes the weights, as src/answer/followup_weights.h. Takes seconds.
"""

import json
import sys
from pathlib import Path

import numpy as np

CLASSES = ["alone", "leans", "nothing"]
KEPT = 3  # every third database
PENALTY = 0.0005
STEPS = 3000
CAUTION = 0.9  # log-odds for standing alone: an answer mixed with another topic misleads more than one that forgets
CLOSE = 0.35  # as in src/answer/decide.c: less likely than that is not offered


def read(path: str) -> tuple[np.ndarray, np.ndarray, np.ndarray, list[dict]]:
    """Features, classes, whether the database is kept, lines."""
    lines = [json.loads(line) for line in Path(path).read_text().splitlines()]
    names = sorted({line["db_id"] for line in lines})
    kept = set(names[::KEPT])
    features = np.array([line["features"] for line in lines])
    classes = np.array([CLASSES.index(line["class"]) for line in lines])
    return features, classes, np.array([line["db_id"] in kept for line in lines]), lines


def shares(features: np.ndarray, weights: np.ndarray) -> np.ndarray:
    score = features @ weights.T
    share = np.exp(score - score.max(axis=1, keepdims=True))
    return share / share.sum(axis=1, keepdims=True)


def learn(features: np.ndarray, classes: np.ndarray) -> np.ndarray:
    """Adam on the mean log-probability of the right class, drawn towards nought."""
    wanted = np.eye(len(CLASSES))[classes]
    weights = np.zeros((len(CLASSES), features.shape[1]))
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        slope = (shares(features, weights) - wanted).T @ features / len(features) + PENALTY * weights
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        weights -= 0.02 * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return weights


def measure(share: np.ndarray, classes: np.ndarray) -> None:
    chosen = share.argmax(axis=1)
    print(f"{len(classes)} turns of kept databases: {np.mean(chosen == classes):.3f} as written")
    for i, name in enumerate(CLASSES):
        of = classes == i
        found = ", ".join(f"{CLASSES[k]} {np.mean(chosen[of] == k):.3f}" for k in range(len(CLASSES)))
        print(f"  {name:8} {of.sum():4}: {found}")
    pair = share[:, :2] / share[:, :2].sum(axis=1, keepdims=True)
    asked = classes < 2
    close = pair.min(axis=1) > CLOSE
    print(f"  close: {np.mean(close[asked]):.3f} of the questions; of the others {np.mean((chosen == classes)[asked & ~close]):.3f} as written")


def print_header(weights: np.ndarray, path: str) -> None:
    rows = "\n".join("    {" + ", ".join(f"{value:.4f}" for value in row) + "}," for row in weights)
    Path(path).write_text(
        "/* Made by scripts/train/followups.py: do not edit. */\n#ifndef ANSWER_FOLLOWUP_WEIGHTS_H\n#define ANSWER_FOLLOWUP_WEIGHTS_H\n\n"
        f"#include \"answer/followups.h\"\n\n/* clang-format off */\nstatic const double followup_weights[FOLLOWUP_CLASSES][FOLLOWUP_FEATURES] = {{\n{rows}\n}};\n"
        "/* clang-format on */\n\n#endif\n"
    )


def main() -> None:
    if len(sys.argv) not in (2, 3):
        raise SystemExit(__doc__)
    features, classes, kept, lines = read(sys.argv[1])
    weights = learn(features[~kept], classes[~kept])
    weights[0, 0] += CAUTION  # the first feature is always 1
    print(f"learned from {(~kept).sum()} turns: {np.mean(shares(features[~kept], weights).argmax(axis=1) == classes[~kept]):.3f} as written")
    share = shares(features[kept], weights)
    measure(share, classes[kept])
    if len(sys.argv) == 3:
        print_header(weights, sys.argv[2])


if __name__ == "__main__":
    main()
