#!/bin/sh
# Prints assembler that puts a file between the symbols askdb_model_begin and askdb_model_end. The checksum makes the text, and with
# it the build, follow the file.
cat <<END
    /* $(cksum <"$1") */
    .section .rodata
    .balign 64
    .globl askdb_model_begin
askdb_model_begin:
    .incbin "$(realpath "$1")"
    .globl askdb_model_end
askdb_model_end:
    .byte 0
    .section .note.GNU-stack,"",%progbits
END
