#!/bin/sh
# Prints assembler that puts the file $1 between the symbols $2_begin and $2_end. The checksum makes the text, and with it the build,
# follow the file.
cat <<END
    /* $(cksum <"$1") */
    .section .rodata
    .balign 64
    .globl $2_begin
$2_begin:
    .incbin "$(realpath "$1")"
    .globl $2_end
$2_end:
    .byte 0
    .section .note.GNU-stack,"",%progbits
END
