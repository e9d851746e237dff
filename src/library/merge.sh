#!/bin/sh
# Makes one static library of several, in which names that are not public cannot clash with a program's.
# usage: merge.sh OUTPUT LIBRARY...
set -eu
output=$1
shift
ld -r -o "$output.o" --whole-archive "$@"
objcopy --wildcard --keep-global-symbol='askdb_*' "$output.o"
rm -f "$output"
ar rcs "$output" "$output.o"
rm -f "$output.o"
