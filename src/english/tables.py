#!/usr/bin/env python3
"""Prints the tables of English as C: the lists that lists.h names, and the tables that table.h finds words in.

usage: tables.py header|source TABLE.txt...

The name of a file says what its rows are; one that is not in FORMATS has lists of words. In every file "#" begins a comment and a blank
line says nothing. Words are as the tokenizer has them: in lower case, without accents, marks apart from words.
"""
import pathlib
import re
import sys


NO_VALUE = "0"


def fail(place, text):
    sys.exit(f"{place}: {text}")


def read(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield f"{path}:{number}", line


def columns(place, line, count):
    fields = line.split("\t")
    if len(fields) != count or not all(field.strip() for field in fields):
        fail(place, f"{count} fields with a tab between them are expected")
    return fields


def commas(text):
    return [part.strip() for part in text.split(",") if part.strip()]


def quoted(text):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isascii() else f"\\u{ord(c):04x}" for c in escaped) + '"'


def print_array(kind, name, items):
    print(f"{kind} {name}[] = {{")
    for item in items:
        print(f"    {item},")
    print("};")


def print_table(name, rows):
    """Rows are (word, number, value), all as C has them but the word; sorted by bytes, those of one word by number."""
    rows = sorted(rows, key=lambda row: (row[0].encode(), row[1]))
    print_array("static const char *const", f"{name}_words", (quoted(word) for word, _, _ in rows))
    print_array("static const uint16_t", f"{name}_numbers", (str(number) for _, number, _ in rows))
    valued = any(value != NO_VALUE for _, _, value in rows)
    if valued:
        print_array("static const int", f"{name}_values", (value for _, _, value in rows))
    print(f"const struct table {name} = {{{name}_words, {name}_numbers, {f'{name}_values' if valued else 0}, {len(rows)}}};")


def keys(names):
    return {(name, number, 0) for number, row in enumerate(names) for name in row}


# ---- lists of words ----

class List:
    def __init__(self, comment):
        self.comment, self.words = comment, {}


def read_lists(paths):
    """By name, in the order of the files: NAME <TAB> WORD ...; WORD=NUMBER where the list gives its words a value. Lines of one name
    are one list. The comment above the first is what the list is for."""
    lists = {}
    for path in paths:
        comment = []
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            place = f"{path}:{number}"
            if not line.strip():
                comment = []
            elif line.startswith("#"):
                comment.append(line[1:].strip())
            else:
                name, words = columns(place, line, 2)
                if not re.fullmatch("[a-z][a-z0-9_]*", name):
                    fail(place, f"{name} is not a name for a list")
                known = lists.setdefault(name, List(" ".join(comment)))
                comment = []
                for item in words.split():
                    word, value = re.fullmatch(r"(.+?)(?:=(-?\d+|[A-Z_]+))?", item).groups()
                    if word in known.words:
                        fail(place, f"{word} is in the list twice")
                    known.words[word] = value or NO_VALUE
    return lists


def print_list_names(lists):
    print("enum word_list {")
    for name, known in lists.items():
        print(f"    LIST_{name.upper()}," + (f" /* {known.comment} */" if known.comment else ""))
    print("    WORD_LISTS\n};")


def print_lists(lists):
    for name, known in lists.items():
        print_array("static const char *const", f"words_of_{name}", map(quoted, known.words))
    print("const struct list_words list_words[WORD_LISTS] = {")
    for name, known in lists.items():
        print(f"    [LIST_{name.upper()}] = {{words_of_{name}, {len(known.words)}}},")
    print("};")
    print_table("list_table", [(word, number, value) for number, known in enumerate(lists.values()) for word, value in known.words.items()])


# ---- tables of other shapes ----

def print_abbreviations(path):
    rows = {}
    for place, line in read(path):
        word, rest = columns(place, line, 2)
        readings = [reading.partition(":") for reading in rest.split("|")]
        if not word.isalnum() or not word.islower() or word in rows:
            fail(place, "an abbreviation in lower case, given once, is expected")
        if any(not 1 <= len(text.split(" ")) <= 3 for text, _, _ in readings):
            fail(place, "a reading has one to three words")
        rows[word] = [(text, [cue for cue in cues.split(",") if cue]) for text, _, cues in readings]
    for word, readings in rows.items():
        for number, (_, cues) in enumerate(readings):
            if cues:
                print_array("static const char *const", f"cues_{word}_{number}", map(quoted, cues))
        print_array("static const struct abbreviation_reading", f"readings_{word}",
                    (f"{{{quoted(text)}, {f'cues_{word}_{number}' if cues else 0}, {len(cues)}}}" for number, (text, cues) in enumerate(readings)))
    print("const struct abbreviation abbreviation_rows[] = {")
    for word, readings in rows.items():
        print(f"    {{{quoted(word)}, readings_{word}, {len(readings)}}},")
    print("};")
    print_table("abbreviation_table", keys([word] for word in rows))


def print_groups(path):
    """NAME, NAME, ... [| OTHER, ...]: any of them means the names."""
    groups, names = [], []
    for place, line in read(path):
        meant, _, others = line.partition("|")
        if not commas(meant) or len(commas(line.replace("|", ","))) < 2:
            fail(place, "names with commas between them are expected")
        groups.append(",".join(commas(meant)))
        names.append(commas(meant) + commas(others))
    print_array("const char *const", f"{path.stem}_groups", map(quoted, groups))
    print_table(f"{path.stem}_table", keys(names))


def print_foreign(path):
    """ENGLISH <TAB> LANGUAGE: WORDS ...: the words have the language before them. Of several meanings the first counts."""
    meanings, names, known = [], [], set()
    for place, line in read(path):
        english, *cells = line.split("\t")
        found = [f"{language} {word}" for language, _, words in (cell.partition(": ") for cell in cells) for word in words.split()]
        if not found or not all(word.isascii() and word.islower() for word in found):
            fail(place, "words of languages, folded, are expected")
        meanings.append(english)
        names.append([word for word in found if word not in known])
        known.update(found)
    print_array("const char *const", "english_foreign_meanings", map(quoted, meanings))
    print_table("english_foreign_table", keys(names))


def print_countries(path):
    """NAMES; DEMONYMS; CODE OF TWO LETTERS; CODE OF THREE"""
    names = []
    print("const struct country countries[] = {")
    for place, line in read(path):
        fields = [field.strip() for field in line.split(";")]
        if len(fields) != 4:
            fail(place, "four fields with semicolons between them are expected")
        names.append(commas(fields[0]) + commas(fields[1]))
        print(f"    {{{quoted(','.join(names[-1]))}, {quoted(fields[2])}, {quoted(fields[3])}}},")
    print(f"}};\nconst size_t country_count = {len(names)};")
    print_table("country_table", keys(names))


def print_languages(path):
    """LANGUAGE <TAB> WORD ..."""
    words_of = {}
    for place, line in read(path):
        name, words = columns(place, line, 2)
        if any(not word.isalpha() or not word.islower() for word in words.split()):
            fail(place, "words in lower case are expected")
        words_of.setdefault(name, []).extend(words.split())
    print_array("const char *const", "language_names", map(quoted, words_of))
    print(f"const size_t language_count = {len(words_of)};")
    print_table("language_table", keys(words_of.values()))


def print_roles(path):
    """ROLE[,ROLE...] <TAB> WORD ...; the C names of the roles are theirs in roles.h: one that is not there does not compile."""
    rows = set()
    for place, line in read(path):
        roles, words = columns(place, line, 2)
        for word in words.split():
            if not word.replace("-", "").isalpha() or not word.islower():
                fail(place, f"{word} is not a word in lower case")
            rows |= {(word, f"ROLE_OF_{role.upper()}", NO_VALUE) for role in roles.split(",")}
    print_table("role_table", rows)


def print_synonyms(path):
    """WORD WORD ...: a group"""
    groups = []
    for place, line in read(path):
        words = line.split(" ")
        if len(words) < 2 or len(set(words)) != len(words) or any(not word.isalpha() for word in words):
            fail(place, "at least two words, each once, between single blanks are expected")
        groups.append(words)
    print_table("synonym_table", keys(groups))


def print_shapes(path):
    """ELEMENT ... <TAB> SPAN [FIELD=VALUE ...]; elements and spans have their C names in period_shapes.h."""
    shapes = []
    for place, line in read(path):
        elements, meaning = columns(place, line, 2)
        span, *fields = meaning.split()
        name = f"shape_elements_{len(shapes)}"
        print_array("static const struct period_element", name, map(element, elements.split()))
        given = ", ".join(f".{field}" for field in fields)
        shapes.append(f"{{{name}, {len(elements.split())}, period_{span}, {{{given or '0'}}}}}")
    print_array("const struct period_shape", "period_shapes", shapes)
    print(f"const size_t period_shape_count = {len(shapes)};")


def element(text):
    tight, word, optional = re.fullmatch(r"(~?)(.+?)(\??)", text).groups()
    kind = f"PERIOD_{word}, 0" if word.isupper() else f"PERIOD_WORD, {quoted(word)}"
    return f"{{{kind}, {'true' if tight else 'false'}, {'true' if optional else 'false'}}}"


FORMATS = {
    "abbreviations": print_abbreviations,
    "aliases": print_groups,
    "countries": print_countries,
    "foreign": print_foreign,
    "languages": print_languages,
    "roles": print_roles,
    "shapes": print_shapes,
    "states": print_groups,
    "synonyms": print_synonyms,
    "value_words": print_groups,
}


def main():
    if len(sys.argv) < 3 or sys.argv[1] not in ("header", "source"):
        sys.exit(__doc__)
    paths = [pathlib.Path(argument) for argument in sys.argv[2:]]
    lists = read_lists(path for path in paths if path.stem not in FORMATS)
    if sys.argv[1] == "header":
        print("#ifndef ENGLISH_LIST_NAMES_H\n#define ENGLISH_LIST_NAMES_H\n")
        print_list_names(lists)
        print("\n#endif")
        return
    for header in ("abbreviations", "chart_mark", "foreign", "language", "lists", "names", "period_shapes", "roles", "table"):
        print(f'#include "english/{header}.h"')
    print('#include "util/civil.h"')
    print_lists(lists)
    for path in paths:
        if path.stem in FORMATS:
            FORMATS[path.stem](path)


if __name__ == "__main__":
    main()
