#!/bin/sh
# Prints assembler that puts a file between the symbols model_data_begin and model_data_end. The checksum makes the text, and with
# it the build, follow the file.
cat <<END
    /* $(cksum <"$1") */
    .section .rodata
    .balign 64
    .globl model_data_begin
model_data_begin:
    .incbin "$(realpath "$1")"
    .globl model_data_end
model_data_end:
    .byte 0
    .section .note.GNU-stack,"",%progbits
END
