"""Leaves out the questions over databases that training must not see: kept_out.py QUESTIONS OUT.jsonl

QUESTIONS is a JSON list or JSON lines of objects with "db_id". With --only FILE just those over the databases named in FILE are
kept instead; with --names OUT is not given, and the ids of the databases are printed."""

import argparse
import json
from pathlib import Path

HERE = Path(__file__).resolve().parent


def read(path: Path) -> list[dict]:
    text = path.read_text()
    if text.lstrip().startswith("["):
        return json.loads(text)
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def names_of(path: Path) -> set[str]:
    return set(path.read_text().split())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("questions", type=Path)
    parser.add_argument("out", type=Path, nargs="?")
    parser.add_argument("--only", type=Path, metavar="FILE")
    parser.add_argument("--names", action="store_true")
    arguments = parser.parse_args()
    questions = read(arguments.questions)
    if arguments.names:
        print("\n".join(sorted({question["db_id"] for question in questions})))
        return
    if not arguments.out:
        parser.error("OUT.jsonl is needed")
    only = names_of(arguments.only) if arguments.only else None
    kept_out = names_of(HERE / "kept_out.txt")
    kept = [q for q in questions if (q["db_id"] in only if only is not None else q["db_id"] not in kept_out)]
    arguments.out.write_text("".join(json.dumps(question, ensure_ascii=False) + "\n" for question in kept))
    print(f"{arguments.out.name}: {len(kept)} of {len(questions)}")


if __name__ == "__main__":
    main()
