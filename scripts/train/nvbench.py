"""nvBench's charts as questions with SQL: nvbench.py train.jsonl OUT.jsonl

A chart's VQL is "Visualize <type> SELECT x, y [, color] FROM ... [BIN x BY unit]": the SQL with a calendar bucket in
place of the binned column, grouped by it.
"""

import argparse
import json
import re
from collections.abc import Iterator

BUCKETS = {
    "YEAR": "CAST(strftime('%Y', {0}) AS INTEGER)",
    "QUARTER": "strftime('%Y', {0}) || '-Q' || ((strftime('%m', {0}) + 2) / 3)",
    "MONTH": "strftime('%Y-%m', {0})",
    "DAY": "strftime('%Y-%m-%d', {0})",
    "WEEKDAY": "CAST(strftime('%w', {0}) AS INTEGER)",
    "HOUR": "CAST(strftime('%H', {0}) AS INTEGER)",
}


def to_sql(vql: str) -> str | None:
    match = re.match(r"Visualize .*?(SELECT .*?)(?: BIN (\S+) BY (\w+))?\s*$", vql, re.I)
    if not match:
        return None
    sql, column, unit = match.groups()
    sql = re.sub(r"""!=\s*["']null["']""", "IS NOT NULL", sql, flags=re.I)
    if not column:
        return sql
    if unit.upper() not in BUCKETS or not re.match(rf"SELECT\s+{re.escape(column)}\s*,", sql, re.I):
        return None
    bucket = BUCKETS[unit.upper()].format(column)
    sql = re.sub(rf"^SELECT\s+{re.escape(column)}\s*,", lambda _: f"SELECT {bucket},", sql, flags=re.I)
    head, order = (re.split(r"\bORDER BY\b", sql, maxsplit=1, flags=re.I) + [""])[:2]
    order = re.sub(rf"^\s*{re.escape(column)}\b", lambda _: f" {bucket}", order, flags=re.I)
    if re.search(r"\bGROUP BY\b", head, re.I):
        head = re.sub(r"\bGROUP BY\b", lambda _: f"GROUP BY {bucket},", head, flags=re.I)
    elif re.search(r"\b(count|sum|avg|min|max)\s*\(", head.split("FROM")[0], re.I):
        head += f" GROUP BY {bucket}"
    return head + (f" ORDER BY{order}" if order else "")


def examples(path: str) -> Iterator[dict]:
    for line in open(path, encoding="utf-8"):
        chart = json.loads(line)
        sql = to_sql(chart["vql"])
        for question in chart["questions"] if sql else []:
            yield {"db_id": chart["db_id"], "question": question, "query": sql}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("charts")
    parser.add_argument("out")
    arguments = parser.parse_args()
    with open(arguments.out, "w", encoding="utf-8") as out:
        for example in examples(arguments.charts):
            out.write(json.dumps(example) + "\n")


if __name__ == "__main__":
    main()
