#!/usr/bin/env python3
"""Prints a table of English as C, sorted for binary search.

usage: tables.py abbreviations|languages|roles|synonyms FILE
"""
import sys


def read(path):
    with open(path, encoding="ascii") as lines:
        for number, line in enumerate(lines, 1):
            line = line.rstrip("\n")
            if line and not line.startswith("#"):
                yield f"{path}:{number}", line


def fail(place, text):
    sys.exit(f"{place}: {text}")


def print_abbreviations(path):
    rows = {}
    for place, line in read(path):
        word, tab, rest = line.partition("\t")
        readings = [reading.partition(":") for reading in rest.split("|")]
        if not tab or not word.isalnum() or not word.islower() or word in rows:
            fail(place, "an abbreviation in lower case, given once, a tab and its readings are expected")
        if any(not 1 <= len(text.split(" ")) <= 3 for text, _, _ in readings):
            fail(place, "a reading has one to three words")
        rows[word] = [(text, [cue for cue in cues.split(",") if cue]) for text, _, cues in readings]
    print('#include "english/abbreviations.h"\n')
    for word, readings in rows.items():
        for number, (_, cues) in enumerate(readings):
            if cues:
                names = ", ".join(f'"{cue}"' for cue in cues)
                print(f"static const char *const cues_{word}_{number}[] = {{{names}}};")
        print(f"static const struct abbreviation_reading readings_{word}[] = {{")
        for number, (text, cues) in enumerate(readings):
            print(f'    {{"{text}", {f"cues_{word}_{number}" if cues else "0"}, {len(cues)}}},')
        print("};")
    print("\nconst struct abbreviation abbreviation_rows[] = {")
    for word in sorted(rows):
        print(f'    {{"{word}", readings_{word}, {len(rows[word])}}},')
    print(f"}};\nconst size_t abbreviation_row_count = {len(rows)};")


def print_languages(path):
    names, words = [], []
    for place, line in read(path):
        name, tab, rest = line.partition("\t")
        if not tab or not name.isalpha() or any(not word.isalpha() or not word.islower() for word in rest.split()):
            fail(place, "a language, a tab and words in lower case are expected")
        if name not in names:
            names.append(name)
        words += [(word, names.index(name)) for word in rest.split()]
    print('#include "english/language.h"\n')
    print("const char *const language_names[] = {" + ", ".join(f'"{name}"' for name in names) + "};")
    print(f"const size_t language_count = {len(names)};\nconst struct language_word language_words[] = {{")
    for word, number in sorted(set(words)):
        print(f'    {{"{word}", {number}}},')
    print(f"}};\nconst size_t language_word_count = {len(set(words))};")


def print_roles(path):
    """The C names of the roles are theirs in roles.h: one that is not there does not compile."""
    roles_of = {}
    for place, line in read(path):
        roles, tab, words = line.partition("\t")
        if not tab or not words or any(not role.isalpha() for role in roles.split(",")):
            fail(place, "roles between commas, a tab and words between blanks are expected")
        for word in words.split():
            if not word.replace("-", "").isalpha() or not word.islower():
                fail(place, f"{word} is no word in lower case")
            roles_of.setdefault(word, set()).update(roles.split(","))
    print('#include "english/roles.h"\n')
    print("const struct role_word role_words[] = {")
    for word in sorted(roles_of):
        bits = " | ".join(f"ROLE_BIT({role.upper()})" for role in sorted(roles_of[word]))
        print(f'    {{"{word}", {bits}}},')
    print(f"}};\nconst size_t role_word_count = {len(roles_of)};")


def print_synonyms(path):
    groups_of = {}
    for group, (place, line) in enumerate(read(path)):
        words = line.split(" ")
        if len(words) < 2 or len(set(words)) != len(words) or any(not word.isalpha() for word in words):
            fail(place, "at least two words, each once, between single blanks are expected")
        for word in words:
            groups_of.setdefault(word, []).append(group)
    print('#include "english/synonyms.h"\n')
    for word, groups in groups_of.items():
        print(f"static const uint16_t groups_{word}[] = {{{', '.join(map(str, groups))}}};")
    print("\nconst struct synonym_word synonym_words[] = {")
    for word in sorted(groups_of):
        print(f'    {{"{word}", groups_{word}, {len(groups_of[word])}}},')
    print(f"}};\nconst size_t synonym_word_count = {len(groups_of)};")


if __name__ == "__main__":
    tables = {"abbreviations": print_abbreviations, "languages": print_languages, "roles": print_roles, "synonyms": print_synonyms}
    if len(sys.argv) != 3 or sys.argv[1] not in tables:
        sys.exit(__doc__)
    tables[sys.argv[1]](sys.argv[2])
