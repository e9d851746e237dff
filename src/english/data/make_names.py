#!/usr/bin/env python3
"""make_names.py COUNTRIES VALUE_WORDS: prints the two tables as C, for src/english/names.c."""

import sys


def lines(path):
    with open(path, encoding="ascii") as file:
        for number, line in enumerate(file, 1):
            line = line.strip()
            if line and not line.startswith("#"):
                yield f"{path}:{number}", line


def split(text):
    return [part.strip() for part in text.split(",") if part.strip()]


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def print_keys(name, keys):
    print(f"const struct word_key {name}[] = {{")
    for key, number in sorted(keys, key=lambda pair: (pair[0].encode(), pair[1])):
        print(f"    {{{quoted(key)}, {number}}},")
    print("};")
    print(f"const size_t {name[:-1]}_count = {len(keys)};")


def countries(path):
    keys = set()
    print("const struct country countries[] = {")
    for number, (place, line) in enumerate(lines(path)):
        fields = [field.strip() for field in line.split(";")]
        if len(fields) != 4:
            sys.exit(f"{place}: not four fields")
        names = split(fields[0]) + split(fields[1])
        print(f"    {{{quoted(','.join(names))}, {quoted(fields[2])}, {quoted(fields[3])}}},")
        keys |= {(name, number) for name in names}
    print("};")
    print(f"const size_t country_count = {number + 1};")
    print_keys("country_keys", keys)


def value_words(path):
    keys = set()
    print("const char *const value_words[] = {")
    for number, (place, line) in enumerate(lines(path)):
        values, bar, others = line.partition("|")
        if not bar:
            sys.exit(f"{place}: no bar")
        print(f"    {quoted(','.join(split(values)))},")
        keys |= {(name, number) for name in split(values) + split(others)}
    print("};")
    print_keys("value_word_keys", keys)


print('#include "english/name_tables.h"')
countries(sys.argv[1])
value_words(sys.argv[2])
