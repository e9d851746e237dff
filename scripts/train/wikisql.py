"""WikiSQL's questions as questions over small databases: wikisql.py FOLDER OUT [--tables 9000] [--seed 1]

FOLDER has wikisql.jsonl and columns.json. Every table becomes OUT/database/<id>.sqlite with the columns that are known, named as
identifiers, and rows made of the literals that its questions ask for, so that values can be linked; OUT/wikisql.jsonl has the
questions with SQL. A table needs at least three known columns, and a question columns that are known.
"""

import argparse
import collections
import json
import random
import re
import sqlite3
from pathlib import Path

QUERY = re.compile(r"SELECT (?:(MAX|MIN|COUNT|SUM|AVG) )?(?:TABLEalias0\.)?(.+?)_FIELD FROM TABLE AS TABLEalias0(?: WHERE (.*?))? ;$")
CONDITION = re.compile(r"(?:TABLEalias0\.)?(\S+?)_FIELD (=|<|>) (\"[^\"]*\"|.+)$")
NAMES = ["entries", "records", "items", "results", "listing", "data"]


def identifier(name: str) -> str:
    words = re.findall(r"[a-z]+|\d+", name.lower())
    text = "_".join(words) or "value"
    return text if text[0].isalpha() else "c_" + text


def conditions(text: str | None) -> list[tuple[str, str, str]] | None:
    if not text:
        return []
    found = []
    for part in re.split(r" AND (?=(?:TABLEalias0\.)?\S+?_FIELD (?:=|<|>) )", text):
        match = CONDITION.match(part.strip())
        if not match:
            return None
        column, operator, value = match.groups()
        found.append((column, operator, value.strip('"').strip()))
    return found


def number(text: str) -> str | None:
    plain = text.replace(",", "")
    return plain if re.fullmatch(r"-?\d+(\.\d+)?", plain) else None


def parse(example: dict) -> dict | None:
    match = QUERY.match(example["sql"])
    where = conditions(match.group(3)) if match else None
    if where is None or any(not value or '"' in value for _, _, value in where):
        return None
    return {"question": example["question"], "aggregate": match.group(1), "column": match.group(2), "where": where}


class Table:
    def __init__(self, columns: list[str], questions: list[dict], draw: random.Random):
        self.columns = {}
        for name in columns:
            text = identifier(name)
            if text not in self.columns.values():
                self.columns[name] = text
        self.questions = [q for q in questions if all(c in self.columns for c in [q["column"], *(w[0] for w in q["where"])])]
        self.name = draw.choice(NAMES)
        values: dict[str, list[str]] = collections.defaultdict(list)
        numeric = set()
        for question in self.questions:
            if question["aggregate"] in ("SUM", "AVG"):
                numeric.add(question["column"])
            for column, operator, value in question["where"]:
                values[column].append(value)
                if operator != "=":
                    numeric.add(column)
        self.values = values
        self.numeric = {c for c in self.columns if (c in numeric or values[c]) and all(number(v) for v in values[c])}

    def write(self, path: Path, draw: random.Random) -> None:
        path.unlink(missing_ok=True)
        con = sqlite3.connect(path)
        kinds = ", ".join(f'"{text}" {"REAL" if name in self.numeric else "TEXT"}' for name, text in self.columns.items())
        con.execute(f'CREATE TABLE "{self.name}" ({kinds})')
        for row in range(1 + max((len(v) for v in self.values.values()), default=0)):
            cells = [self._cell(name, row, draw) for name in self.columns]
            con.execute(f'INSERT INTO "{self.name}" VALUES ({", ".join("?" * len(cells))})', cells)
        con.commit()
        con.close()

    def _cell(self, name: str, row: int, draw: random.Random) -> str | float | None:
        values = self.values[name]
        if row < len(values):
            return float(number(values[row])) if name in self.numeric else values[row]
        return draw.randrange(100) if name in self.numeric else None

    def sql(self, question: dict) -> str | None:
        column = f'"{self.columns[question["column"]]}"'
        aggregate = question["aggregate"]
        if aggregate in ("SUM", "AVG") and question["column"] not in self.numeric:
            return None
        select = f"{aggregate}({column})" if aggregate else column
        terms = []
        for name, operator, value in question["where"]:
            if operator != "=" and name not in self.numeric:
                return None
            literal = number(value) if name in self.numeric else "'" + value.replace("'", "''") + "'"
            terms.append(f'"{self.columns[name]}" {operator} {literal}')
        return f'SELECT {select} FROM "{self.name}"' + (" WHERE " + " AND ".join(terms) if terms else "")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--tables", type=int, default=9000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    draw = random.Random(arguments.seed)
    columns = json.loads((arguments.folder / "columns.json").read_text())
    questions = collections.defaultdict(list)
    for line in open(arguments.folder / "wikisql.jsonl", encoding="utf-8"):
        example = json.loads(line)
        parsed = parse(example)
        if parsed:
            questions[example["table_id"]].append(parsed)
    chosen = sorted(table for table in questions if len(columns.get(table, {})) >= 3)
    draw.shuffle(chosen)
    (arguments.out / "database").mkdir(parents=True, exist_ok=True)
    written = 0
    with open(arguments.out / "wikisql.jsonl", "w", encoding="utf-8") as out:
        for name in chosen[: arguments.tables]:
            table = Table(list(columns[name].values()), questions[name], draw)
            table.write(arguments.out / "database" / f"{name}.sqlite", draw)
            for question in table.questions:
                sql = table.sql(question)
                if sql:
                    out.write(json.dumps({"db_id": name, "question": question["question"], "query": sql}) + "\n")
                    written += 1
    print(f"{written} questions over {min(len(chosen), arguments.tables)} tables")


if __name__ == "__main__":
    main()
