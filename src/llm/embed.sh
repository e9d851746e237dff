#!/bin/sh
# Prints C that defines an array with the bytes of a file and a NUL.
# usage: embed.sh NAME FILE
printf 'extern const unsigned char %s[];\nconst unsigned char %s[] = {\n' "$1" "$1"
od -An -v -tx1 "$2" | sed 's/ *\([0-9a-f][0-9a-f]\)/0x\1,/g'
printf '0};\n'
