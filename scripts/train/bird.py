"""BIRD's questions over small databases made of what their queries ask for: bird.py FOLDER OUT [--seed 1]

FOLDER has bird_dev.json, bird_tables.json and bird_columns.json. BIRD comes without rows, so each OUT/database/bird_NAME.sqlite has
the schema, with the descriptions of columns as comments, and rows made of the literals that the queries compare with, so that values
can be linked; OUT/bird.jsonl has the questions as they are and, where a question comes with evidence of what its words mean, once
more with that after it."""

import argparse
import json
import random
import re
import sqlite3
from collections import defaultdict
from pathlib import Path

TOKEN = re.compile(r"'(?:[^']|'')*'|\"[^\"]*\"|`[^`]*`|\d+(?:\.\d+)?|\w+|<>|!=|<=|>=|\S")
KINDS = {"integer": "INTEGER", "real": "REAL", "date": "DATE", "datetime": "TIMESTAMP", "text": "TEXT"}
COMPARISONS = {"=", "<>", "!=", "<", ">", "<=", ">=", "LIKE"}


def plain(token: str) -> str:
    return token[1:-1].lower() if token[:1] in "\"`" else token.lower()


def literals_of(sql: str) -> list[tuple[str | None, str, str]]:
    """(table or None, column, literal) of each comparison with a text or number that the query writes out."""
    tokens = TOKEN.findall(sql)
    tables = {}
    for i, token in enumerate(tokens[:-1]):
        if token.upper() in ("FROM", "JOIN"):
            name = plain(tokens[i + 1])
            tables[name] = name
            if i + 3 < len(tokens) and tokens[i + 2].upper() == "AS":
                tables[plain(tokens[i + 3])] = name
    found = []
    for i, token in enumerate(tokens):
        if token.upper() not in COMPARISONS | {"IN", "BETWEEN"} or i == 0:
            continue
        column = plain(tokens[i - 1])
        table = tables.get(plain(tokens[i - 3])) if i >= 3 and tokens[i - 2] == "." else None
        for literal in tokens[i + 1 : i + 8]:
            if literal[0] == "'":
                found.append((table, column, literal[1:-1].replace("''", "'").strip("%")))
            elif re.fullmatch(r"\d+(\.\d+)?", literal):
                found.append((table, column, literal))
            elif literal.upper() not in ("(", ",", "AND"):
                break
            if token.upper() in COMPARISONS:
                break
    return found


def filler(kind: str, draw: random.Random) -> str | int | float | None:
    if kind == "integer":
        return draw.randrange(1, 500)
    if kind == "real":
        return round(draw.uniform(0, 500), 2)
    if kind in ("date", "datetime"):
        return f"{draw.randrange(1990, 2020)}-{draw.randrange(1, 13):02}-{draw.randrange(1, 29):02}" + (" 12:00:00" if kind == "datetime" else "")
    return None


def quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def make(path: Path, schema: dict, comments: dict[str, str], queries: list[str], draw: random.Random) -> None:
    values = defaultdict(list)
    for sql in queries:
        for table, column, literal in literals_of(sql):
            for place in range(1, len(schema["column_names_original"])):
                owner, name = schema["column_names_original"][place]
                if name.lower() == column and table in (None, schema["table_names_original"][owner].lower()):
                    values[place].append(literal)
    path.unlink(missing_ok=True)
    con = sqlite3.connect(path)
    parents = dict(schema["foreign_keys"])
    single_keys = {key for key in schema["primary_keys"] if isinstance(key, int)}
    for owner, table in enumerate(schema["table_names_original"]):
        places = [p for p, (t, _) in enumerate(schema["column_names_original"]) if t == owner]
        lines = []
        for place in places:
            name = schema["column_names_original"][place][1]
            comment = comments.get(f"{table}.{name}".lower(), "").replace("\n", " ")
            key = " PRIMARY KEY" if place in single_keys else ""
            lines.append((f"{quoted(name)} {KINDS[schema['column_types'][place]]}{key}", comment))
        for place in places:
            if place in parents:
                t, name = schema["column_names_original"][parents[place]]
                own = quoted(schema["column_names_original"][place][1])
                lines.append((f"FOREIGN KEY ({own}) REFERENCES {quoted(schema['table_names_original'][t])} ({quoted(name)})", ""))
        text = "\n".join(f"  {line}{',' if i + 1 < len(lines) else ''}{' -- ' + note if note else ''}" for i, (line, note) in enumerate(lines))
        con.execute(f"CREATE TABLE {quoted(table)} (\n{text}\n)")
        for row in range(3 + max(len(values[p]) for p in places)):
            cells = [values[p][row] if row < len(values[p]) else filler(schema["column_types"][p], draw) for p in places]
            con.execute(f"INSERT OR IGNORE INTO {quoted(table)} VALUES ({', '.join('?' * len(cells))})", cells)
    con.commit()
    con.close()


def runs(path: Path, sql: str) -> bool:
    con = sqlite3.connect(path)
    try:
        con.execute(sql).fetchone()
        return True
    except sqlite3.Error:
        return False
    finally:
        con.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    draw = random.Random(arguments.seed)
    read = lambda name: json.loads((arguments.folder / name).read_text())
    comments = defaultdict(dict)
    for entry in read("bird_columns.json"):
        for table, columns in entry.items():
            if table != "db_id":
                comments[entry["db_id"]] |= {f"{table}.{name}".lower(): text for name, text in columns}
    questions = read("bird_dev.json")
    (arguments.out / "database").mkdir(parents=True, exist_ok=True)
    for schema in read("bird_tables.json"):
        name = schema["db_id"]
        queries = [question["query"] for question in questions if question["db_id"] == name]
        make(arguments.out / "database" / f"bird_{name}.sqlite", schema, comments[name], queries, draw)
    written = 0
    with open(arguments.out / "bird.jsonl", "w", encoding="utf-8") as out:
        for question in questions:
            name = "bird_" + question["db_id"]
            if not runs(arguments.out / "database" / f"{name}.sqlite", question["query"]):
                continue
            wordings = [question["question"]]
            if question["evidence"]:
                wordings.append(f"{question['question']} ({question['evidence'].rstrip(';')})")
            for wording in wordings:
                out.write(json.dumps({"db_id": name, "question": wording, "query": question["query"]}, ensure_ascii=False) + "\n")
                written += 1
    print(f"{written} wordings of {len(questions)} questions")


if __name__ == "__main__":
    main()
