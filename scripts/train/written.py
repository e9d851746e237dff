"""Makes training examples of written questions: written.py FOLDER OUT_DIR [--also FOLDER] [--split SPLIT.tsv]

FOLDER has questions.jsonl and conversations.jsonl, of which all trains but what is kept out; the other folder may have
spider_reworded.jsonl, choose.jsonl and a conversations.jsonl of which the databases that FOLDER lacks only measure. Each wording is
an example. Of the
databases in held_out.txt, kept_out.txt and (with --split) those whose role is not "train" none is written, choose.jsonl's apart, which
is for measuring. OUT_DIR gets written.jsonl, turns.jsonl (with the query of the turn before), no_answer.jsonl, reworded.jsonl and
choose.jsonl. What is written over the databases of fresh.txt, which were
made for this project, only measures too: fresh.jsonl. The others that FOLDER/databases makes come apart, in own.jsonl and
own_turns.jsonl."""

import argparse
import json
import re
from pathlib import Path

HERE = Path(__file__).resolve().parent


def lines_of(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


def names_of(path: Path) -> set[str]:
    return set(path.read_text().split())


def roles_of(path: str | None) -> dict[str, str]:
    if not path:
        return {}
    rows = [line.split("\t") for line in Path(path).read_text().splitlines()[1:]]
    return {name: role for name, role in rows}


def wordings(line: dict) -> list[str]:
    return [line["question"], *line.get("also", [])]


def without_round(sql: str) -> str:
    """ROUND(x, n) has no tree, and no question depends on it: x in parentheses."""
    while found := re.search(r"\bround\s*\(", sql, re.I):
        depth, comma, quoted = 1, None, False
        for end in range(found.end(), len(sql)):
            character = sql[end]
            if character == "'":
                quoted = not quoted
            elif not quoted:
                depth += (character == "(") - (character == ")")
                if character == "," and depth == 1:
                    comma = end
                if depth == 0:
                    break
        sql = f"{sql[: found.start()]}({sql[found.end() : comma or end]}){sql[end + 1 :]}"
    return sql


def example(line: dict, question: str, history: list[dict] | None = None) -> dict:
    made = {"db_id": line["db_id"], "question": question, "query": line["query"] and without_round(line["query"])}
    if "now" in line:
        made["now"] = line["now"]
    if history:
        made["history"] = history
    return made


def history_of(line: dict) -> list[dict]:
    return [{"question": turn["question"], "sql": turn["query"]} for turn in line.get("history", []) if turn["query"]]


def turns_of(conversation: dict) -> list[dict]:
    """Each turn after the last answered one; one that leans on nothing also with nothing before it."""
    made, before = [], None
    for turn in conversation["turns"]:
        line = {"db_id": conversation["db_id"], "now": conversation["now"], "query": turn["query"]}
        if before:
            made.append(example(line, turn["question"], [before]))
        if not turn["leans"]:
            made.append(example(line, turn["question"]))
        if turn["query"]:
            before = {"question": turn["question"], "sql": turn["query"]}
    return made


def write(path: Path, examples: list[dict]) -> None:
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in examples))
    print(f"{path.name}: {len(examples)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--also", type=Path, metavar="FOLDER", help="what is not part of the repository")
    parser.add_argument("--split", metavar="TSV", help="id and role of each real schema")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    roles = roles_of(arguments.split)
    fresh = names_of(HERE / "fresh.txt")
    kept_out = names_of(HERE / "kept_out.txt") | names_of(HERE / "held_out.txt") | fresh

    def trains(line: dict) -> bool:
        return line["db_id"] not in kept_out and roles.get(line["db_id"], "train") == "train"

    questions = [line for line in lines_of(arguments.folder / "questions.jsonl") if trains(line)]
    every = [example(line, text, history_of(line)) for line in questions for text in wordings(line)]
    conversations = [line for line in lines_of(arguments.folder / "conversations.jsonl") if trains(line)]
    taught = {line["db_id"] for line in conversations}
    every += [turn for line in conversations for turn in turns_of(line)]
    also = arguments.also or arguments.folder
    measured = [line for line in lines_of(also / "conversations.jsonl") if trains(line) and line["db_id"] not in taught]
    reworded = [line for line in lines_of(also / "spider_reworded.jsonl") if trains(line)]
    chosen = lines_of(also / "choose.jsonl")
    own = {path.stem for path in (arguments.folder / "databases").glob("*.sql")}
    for prefix, part in (("", [e for e in every if e["db_id"] not in own]), ("own_", [e for e in every if e["db_id"] in own])):
        alone = [e for e in part if e["query"] and "history" not in e]
        write(arguments.out / ("own.jsonl" if prefix else "written.jsonl"), alone)
        write(arguments.out / f"{prefix}turns.jsonl", [e for e in part if e["query"] and "history" in e])
    write(arguments.out / "no_answer.jsonl", [e for e in every if not e["query"]])
    write(arguments.out / "reworded.jsonl", [example(line, text) for line in reworded for text in line["also"]])
    write(arguments.out / "choose.jsonl", [example(line, text, history_of(line)) for line in chosen for text in wordings(line)])
    unseen = [line for line in lines_of(arguments.folder / "questions.jsonl") if line["db_id"] in fresh]
    write(arguments.out / "fresh.jsonl", [example(line, text, history_of(line)) for line in unseen for text in wordings(line)])
    write(arguments.out / "measured_turns.jsonl", [turn for line in measured for turn in turns_of(line)])


if __name__ == "__main__":
    main()
