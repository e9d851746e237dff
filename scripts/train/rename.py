"""The same questions over the same rows under other names: rename.py DATABASES OUT EXAMPLES... [--variants 1] [--seed 1]

Every database that the examples (JSON lines: db_id, question, query, history) speak of is copied to OUT/database/ID__N.sqlite with
most of its tables and columns renamed in one style: cut short, as another word of the trade, with prefixes, in another case. Questions
stay as they are, so that what is learned is how words and names go together, not the names. Some copies lose their declared foreign
keys, and where --schemas has ID.json some gain its comments of columns. OUT/EXAMPLES has the questions with the SQL of the new names. SQLite itself rewrites the SQL: each query is a view while the names change. Queries that are not one view, and
databases of more than --most-bytes, are left out."""

import argparse
import json
import random
import re
import shutil
import sqlite3
from collections import defaultdict
from pathlib import Path

ENGLISH = Path(__file__).resolve().parents[2] / "src" / "english" / "data"
KEPT = {"id", "to", "of", "by", "in", "at", "per", "no", "is"}
MOST_RENAMED = 200


def rows_of(name: str) -> list[str]:
    return [line for line in (ENGLISH / name).read_text().splitlines() if line and not line.startswith("#")]


def abbreviations() -> dict[str, list[str]]:
    """Of a word, how it is cut short."""
    found = defaultdict(list)
    for line in rows_of("abbreviations.txt"):
        short, readings = line.split("\t")
        for reading in readings.split("|"):
            word = reading.split(":")[0]
            if word != short and len(short) < len(word):
                found[word].append(short)
    return found


def synonyms() -> dict[str, list[str]]:
    found = defaultdict(list)
    for line in rows_of("synonyms.txt"):
        group = line.split()
        for word in group:
            found[word] += [other for other in group if other != word]
    return found


SHORT, OTHER = abbreviations(), synonyms()


def words_of(name: str) -> list[str]:
    parted = re.sub(r"([a-z0-9])([A-Z])", r"\1 \2", name)
    return [word.lower() for word in re.split(r"[^A-Za-z0-9]+", parted) if word]


def cut(word: str, draw: random.Random) -> str:
    if word in SHORT:
        return draw.choice(SHORT[word])
    if len(word) < 5 or word in KEPT:
        return word
    if draw.random() < 0.5:
        return word[: draw.choice([3, 4])]
    consonants = word[0] + re.sub("[aeiou]", "", word[1:])
    return consonants[: draw.choice([3, 4, 5])]


def another(word: str, draw: random.Random) -> str:
    if word in OTHER:
        return draw.choice(OTHER[word])
    one = word[:-1] if word.endswith("s") else word
    return draw.choice(OTHER[one]) + "s" if one in OTHER else word


class Style:
    """How one database writes its names."""

    def __init__(self, draw: random.Random):
        self.draw = draw
        kind = draw.choice(["short", "short", "other", "other", "both", "case"])
        self.shorten = {"short": 0.8, "both": 0.4}.get(kind, 0.0)
        self.replace = {"other": 0.7, "both": 0.5}.get(kind, 0.0)
        self.table_prefix = draw.choice(["", "", "", "tbl_", "t_", "dim_", "m_"])
        self.column_prefix = draw.random() < 0.25
        self.case = draw.choice(["snake", "snake", "upper", "camel", "pascal"] if kind != "short" else ["snake", "upper", "upper", "pascal"])

    def words(self, words: list[str]) -> list[str]:
        made = []
        for word in words:
            if self.draw.random() < self.replace:
                word = another(word, self.draw)
            if self.draw.random() < self.shorten:
                word = cut(word, self.draw)
            made.append(word)
        return made

    def written(self, words: list[str]) -> str:
        if self.case == "upper":
            return "_".join(words).upper()
        if self.case == "snake":
            return "_".join(words)
        text = "".join(word.capitalize() for word in words)
        return text[0].lower() + text[1:] if self.case == "camel" else text

    def table(self, name: str) -> str:
        text = self.written(self.words(words_of(name)))
        return (self.table_prefix.upper() if self.case == "upper" else self.table_prefix) + text

    def column(self, name: str, table: str) -> str:
        words = self.words(words_of(name))
        own = words_of(table)
        if self.column_prefix and own and words[:1] != own[:1]:
            words = [cut(own[-1], self.draw), *words]
        return self.written(words)


def quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


UNLIKE = re.compile(r"\b(UNIQUE|CHECK|WITHOUT|AUTOINCREMENT|GENERATED|COLLATE|DEFAULT|VIRTUAL)\b", re.I)


def define(con: sqlite3.Connection, table: str, comments: dict[str, str], keys: bool) -> str:
    """The table's CREATE TABLE once more, with comments behind the columns, with or without its foreign keys."""
    columns = con.execute(f"PRAGMA table_info({quoted(table)})").fetchall()
    primary = [row[1] for row in sorted(columns, key=lambda row: row[5]) if row[5]]
    lines = []
    for _, name, kind, not_null, _, place in columns:
        key = " PRIMARY KEY" if place and len(primary) == 1 else ""
        lines.append((f"{quoted(name)} {kind}{key}{' NOT NULL' if not_null else ''}", comments.get(name.lower(), "")))
    if len(primary) > 1:
        lines.append((f"PRIMARY KEY ({', '.join(map(quoted, primary))})", ""))
    foreign = defaultdict(list)
    for number, _, parent, own, theirs, *_ in con.execute(f"PRAGMA foreign_key_list({quoted(table)})"):
        foreign[number].append((parent, own, theirs))
    for rows in foreign.values() if keys else []:
        theirs = [row[2] for row in rows if row[2]]
        target = f" ({', '.join(map(quoted, theirs))})" if theirs else ""
        lines.append((f"FOREIGN KEY ({', '.join(quoted(row[1]) for row in rows)}) REFERENCES {quoted(rows[0][0])}{target}", ""))
    text = [f"  {line}{',' if i + 1 < len(lines) else ''}{' -- ' + note if note else ''}" for i, (line, note) in enumerate(lines)]
    return f"CREATE TABLE {quoted(table)} (\n" + "\n".join(text) + "\n)"


def redefine(path: Path, comments: dict[str, dict[str, str]], keys: bool) -> None:
    """Rows stay as they are; tables with more than plain columns and keys are left alone."""
    con = sqlite3.connect(path, isolation_level=None)
    tables = con.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").fetchall()
    made = {name: define(con, name, comments.get(name.lower(), {}), keys) for name, sql in tables if not UNLIKE.search(sql)}
    con.execute("PRAGMA writable_schema = ON")
    for name, sql in made.items():
        con.execute("UPDATE sqlite_master SET sql = ? WHERE type = 'table' AND name = ?", (sql, name))
    con.close()
    con = sqlite3.connect(path)
    if con.execute("PRAGMA quick_check").fetchone() != ("ok",):
        raise sqlite3.DatabaseError("a definition that does not fit the rows")
    con.close()


def comments_of(path: Path) -> dict[str, dict[str, str]]:
    if not path.exists():
        return {}
    schema = json.loads(path.read_text())
    return {
        table["name"].lower(): {c["name"].lower(): re.sub(r"\s+", " ", c.get("comment") or "")[:200] for c in table["columns"]}
        for table in schema["tables"]
    }


def usable(name: str, taken: set[str]) -> bool:
    return bool(re.fullmatch(r"[A-Za-z]\w*", name)) and name.lower() not in taken


def rename(path: Path, queries: list[str], style: Style) -> dict[str, str]:
    """Renames in the database at `path`; returns each query that could follow, under the new names."""
    con = sqlite3.connect(path, isolation_level=None)
    con.execute("PRAGMA legacy_alter_table = OFF")
    con.execute("PRAGMA foreign_keys = OFF")
    con.execute("BEGIN")
    # Views of its own may not survive: they are no part of what is learned here.
    for (name,) in con.execute("SELECT name FROM sqlite_master WHERE type IN ('view', 'trigger')").fetchall():
        con.execute(f"DROP VIEW IF EXISTS {quoted(name)}")
        con.execute(f"DROP TRIGGER IF EXISTS {quoted(name)}")
    views = {}
    for i, sql in enumerate(queries):
        try:
            con.execute(f"CREATE VIEW zz_view_{i} AS {sql.rstrip(' ;')}")
            con.execute(f"EXPLAIN SELECT * FROM zz_view_{i}")
            views[sql] = f"zz_view_{i}"
        except sqlite3.Error:
            con.execute(f"DROP VIEW IF EXISTS zz_view_{i}")
    tables = [row[0] for row in con.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")]
    used = " ".join(views).lower()
    changes = [(table, row[1]) for table in tables for row in con.execute(f"PRAGMA table_info({quoted(table)})")]
    style.draw.shuffle(changes)
    changes.sort(key=lambda change: change[1].lower() not in used)
    for table, column in changes[:MOST_RENAMED]:
        taken = {row[1].lower() for row in con.execute(f"PRAGMA table_info({quoted(table)})")}
        new = style.column(column, table) if re.search("[A-Za-z]", column) else column
        if new != column and usable(new, taken - {column.lower()}):
            try:
                con.execute(f"ALTER TABLE {quoted(table)} RENAME COLUMN {quoted(column)} TO {quoted(new)}")
            except sqlite3.Error:
                pass
    taken = {table.lower() for table in tables}
    for table in tables:
        new = style.table(table)
        if new != table and usable(new, taken):
            try:
                con.execute(f"ALTER TABLE {quoted(table)} RENAME TO {quoted(new)}")
                taken.add(new.lower())
            except sqlite3.Error:
                pass
    made = {}
    for sql, view in views.items():
        text = con.execute("SELECT sql FROM sqlite_master WHERE name = ?", (view,)).fetchone()[0]
        made[sql] = re.sub(r"^CREATE VIEW \S+ AS ", "", text)
        con.execute(f"DROP VIEW {view}")
    con.execute("COMMIT")
    con.close()
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("databases", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("examples", type=Path, nargs="+")
    parser.add_argument("--variants", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--schemas", type=Path, metavar="FOLDER", help="of ID.json with comments")
    parser.add_argument("--leave-out", type=Path, metavar="FILE", help="databases, one a line, that stay as they are")
    parser.add_argument("--most-bytes", type=int, default=30_000_000)
    arguments = parser.parse_args()
    (arguments.out / "database").mkdir(parents=True, exist_ok=True)
    left_out = set(arguments.leave_out.read_text().split()) if arguments.leave_out else set()
    files = {path: [json.loads(line) for line in path.read_text().splitlines()] for path in arguments.examples}
    queries = defaultdict(dict)
    for examples in files.values():
        for example in examples:
            for sql in [example["query"], *(turn["sql"] for turn in example.get("history", []))]:
                if sql:
                    queries[example["db_id"]][sql] = None
    names = defaultdict(list)
    for name in sorted(set(queries) - left_out):
        source = arguments.databases / f"{name}.sqlite"
        if not source.exists() or source.stat().st_size > arguments.most_bytes:
            continue
        for variant in range(arguments.variants):
            new = f"{name}__{variant}"
            path = arguments.out / "database" / f"{new}.sqlite"
            shutil.copyfile(source, path)
            path.chmod(0o644)
            draw = random.Random(f"{arguments.seed} {new}")
            style = Style(draw)
            comments = comments_of(arguments.schemas / f"{name}.json") if arguments.schemas and draw.random() < 0.6 else {}
            try:
                redefine(path, comments, draw.random() < 0.65)
                names[name].append((new, rename(path, list(queries[name]), style)))
            except sqlite3.Error as error:
                print(f"{name}: {error}")
                path.unlink()
    for path, examples in files.items():
        written = 0
        with open(arguments.out / path.name, "w", encoding="utf-8") as out:
            for example in examples:
                for new, made in names[example["db_id"]]:
                    history = [turn | {"sql": made.get(turn["sql"])} for turn in example.get("history", [])]
                    if example["query"] not in made or not all(turn["sql"] for turn in history):
                        continue
                    changed = example | {"db_id": new, "query": made[example["query"]]}
                    if history:
                        changed["history"] = history
                    out.write(json.dumps(changed, ensure_ascii=False) + "\n")
                    written += 1
        print(f"{path.name}: {written} of {len(examples) * arguments.variants}")


if __name__ == "__main__":
    main()
