#!/usr/bin/env python3
"""SQL to query tree and back: how many queries return the same rows?

usage: round_trip.py --tool build/src/train/askdb-round-trip --db-dir DIR [--show N] SUITE.json ...

Every query of the suites ({"db_id", "query"}) becomes a tree and is printed back by the tool; both texts run on DIR/<db_id>.sqlite and their
rows are compared, as lists where the query orders them, else as multisets. Queries that fail by themselves, or whose database is missing, are
left out. What fails is counted by cause; --show prints N examples of each.
"""
import argparse
import collections
import json
import os
import re
import sqlite3
import subprocess
import time


def rows(path: str, sql: str) -> list[tuple]:
    con = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    con.text_factory = lambda raw: raw.decode("utf-8", "replace")
    end = time.time() + 10
    con.set_progress_handler(lambda: time.time() > end, 100000)
    try:
        return con.execute(sql).fetchall()
    finally:
        con.close()


def same(gold: list[tuple], made: list[tuple], ordered: bool) -> bool:
    def rounded(table: list[tuple]) -> list[tuple]:
        return [tuple(f"{cell:.9g}" if isinstance(cell, float) else cell for cell in row) for row in table]

    gold, made = rounded(gold), rounded(made)
    if gold == made:
        return True
    return not ordered and collections.Counter(gold) == collections.Counter(made)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True)
    parser.add_argument("--db-dir", required=True)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("suites", nargs="+")
    args = parser.parse_args()
    for suite in args.suites:
        measure(args, suite)


def measure(args: argparse.Namespace, suite: str) -> None:
    examples = []
    left_out = 0
    for example in json.load(open(suite, encoding="utf-8")):
        path = os.path.join(args.db_dir, example["db_id"] + ".sqlite")
        try:
            examples.append((path, example["query"], rows(path, example["query"])))
        except sqlite3.Error:
            left_out += 1
    examples.sort(key=lambda example: example[0])
    feed = "".join(json.dumps({"db": path, "sql": sql}) + "\n" for path, sql, _ in examples)
    done = subprocess.run([args.tool], input=feed.encode(), stdout=subprocess.PIPE, check=True)
    answers = [json.loads(line) for line in done.stdout.decode("utf-8", "replace").splitlines()]
    causes: dict[str, list] = collections.defaultdict(list)
    trees = equal = sequences = 0
    for (path, sql, gold), answer in zip(examples, answers, strict=True):
        if "error" in answer:
            causes["no tree: " + re.sub(r"'.*?'|(table|column|function|has no column) \S+", r"\1 X", answer["error"])].append((sql, ""))
            continue
        trees += 1
        if "sequence" in answer:
            sequences += 1
        else:
            causes["no sequence: " + answer["no_sequence"]].append((sql, answer["sql"]))
        try:
            ordered = bool(re.search(r"order\s+by", sql, re.I))
            if same(gold, rows(path, answer["sql"]), ordered):
                equal += 1
            else:
                causes["other rows"].append((sql, answer["sql"]))
        except sqlite3.Error as error:
            causes[f"printed SQL fails: {error}"].append((sql, answer["sql"]))
    total = max(1, len(examples))
    print(f"{suite}: {total} queries ({left_out} left out: they fail by themselves)")
    print(f"  a tree: {trees / total:.4f}   a sequence: {sequences / total:.4f}   printed back, the same rows: {equal}/{total} = {equal / total:.4f}")
    for cause, cases in sorted(causes.items(), key=lambda item: -len(item[1])):
        print(f"  {len(cases):5}  {cause}")
        for sql, made in cases[: args.show]:
            print(f"           {sql}\n        -> {made}")


if __name__ == "__main__":
    main()
