#define _GNU_SOURCE /* dl_iterate_phdr */

#include "util/build.h"

#include <elf.h>
#include <link.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static const char here; /* in the object that is looked for */

static bool holds(const struct dl_phdr_info *object, const void *address)
{
    for (size_t i = 0; i < object->dlpi_phnum; i++) {
        const ElfW(Phdr) *part = &object->dlpi_phdr[i];
        uintptr_t start = object->dlpi_addr + part->p_vaddr;
        if (part->p_type == PT_LOAD && (uintptr_t)address - start < part->p_memsz) {
            return true;
        }
    }
    return false;
}

static bool read_note(const ElfW(Nhdr) * note, char ret_id[BUILD_ID_SIZE])
{
    const char *name = (const char *)(note + 1);
    const unsigned char *digest = (const unsigned char *)name + ((note->n_namesz + 3) & ~3u);
    if (note->n_type != NT_GNU_BUILD_ID || note->n_namesz != 4 || memcmp(name, "GNU", 4) != 0 ||
        note->n_descsz == 0 || 2 * note->n_descsz >= BUILD_ID_SIZE) {
        return false;
    }
    for (size_t i = 0; i < note->n_descsz; i++) {
        snprintf(ret_id + 2 * i, 3, "%02x", digest[i]);
    }
    return true;
}

static bool read_notes(const char *at, size_t size, char ret_id[BUILD_ID_SIZE])
{
    while (size >= sizeof(ElfW(Nhdr))) {
        const ElfW(Nhdr) *note = (const ElfW(Nhdr) *)(const void *)at;
        size_t length = sizeof *note + ((note->n_namesz + 3) & ~3u) + ((note->n_descsz + 3) & ~3u);
        if (length > size) {
            return false;
        }
        if (read_note(note, ret_id)) {
            return true;
        }
        at += length;
        size -= length;
    }
    return false;
}

static int find_id(struct dl_phdr_info *object, size_t size, void *ret_id)
{
    (void)size;
    bool found = false;
    for (size_t i = 0; holds(object, &here) && i < object->dlpi_phnum && !found; i++) {
        const ElfW(Phdr) *part = &object->dlpi_phdr[i];
        found = part->p_type == PT_NOTE &&
                read_notes((const char *)(object->dlpi_addr + part->p_vaddr), part->p_memsz, ret_id);
    }
    return found;
}

bool build_id(char ret_id[BUILD_ID_SIZE])
{
    ret_id[0] = '\0';
    return dl_iterate_phdr(find_id, ret_id) != 0;
}
