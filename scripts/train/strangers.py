"""Makes the databases of strangers/ and their questions in one file:

    strangers.py OUT

Each folder of strangers/ was written by someone who had not seen the program, as a person of a trade whose database it is: make.py makes the
database (standard library, the same bytes on every run), questions.json has 80 questions with SQL, ten of them without an answer, and
sessions.json eight conversations. All was written before the program was asked. The failures have been read since, so they are for
development: they fit ranking and calibration beside choose and fresh. OUT gets database/NAME.sqlite and strangers.jsonl.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

STRANGERS = Path(__file__).resolve().parent / "strangers"


def make(folder: Path, databases: Path) -> list[dict]:
    with tempfile.TemporaryDirectory() as place:
        copied = shutil.copy(folder / "make.py", place)
        subprocess.run([sys.executable, copied], cwd=place, check=True, stdout=subprocess.DEVNULL)
        shutil.copy(Path(place) / f"{folder.name}.sqlite", databases / f"{folder.name}.sqlite")
    return json.loads((folder / "questions.json").read_text(encoding="utf-8"))


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    out = Path(sys.argv[1])
    databases = out / "database"
    databases.mkdir(parents=True, exist_ok=True)
    with (out / "strangers.jsonl").open("w", encoding="utf-8") as lines:
        for folder in sorted(path for path in STRANGERS.iterdir() if path.is_dir()):
            for item in make(folder, databases):
                line = {"db_id": item["db_id"], "question": item["question"], "query": item["query"]}
                lines.write(json.dumps(line | ({"now": item["now"]} if item.get("now") else {}), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
