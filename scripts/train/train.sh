#!/bin/sh
# Runs train.py with the memory allocator and BLAS set for speed: freed memory is kept and lies in huge pages.
unset OPENBLAS_CORETYPE
keep=1073741824
export GLIBC_TUNABLES="glibc.malloc.hugetlb=1:glibc.malloc.mmap_threshold=$keep:glibc.malloc.trim_threshold=$keep:glibc.malloc.top_pad=67108864"
exec "${PYTHON:-/usr/bin/python3}" "$(dirname "$0")/train.py" "$@"
