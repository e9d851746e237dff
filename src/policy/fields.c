#include "policy/fields.h"

#include "catalog/catalog.h"
#include "util/error.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Of all keys that may stand anywhere in the file; NULL: none is near. */
static const char *nearest_key(const struct field_reader *reader, const char *key)
{
    const char *found = NULL;
    size_t least = SIZE_MAX;
    for (size_t s = 0; reader->known[s] != NULL; s++) {
        for (size_t i = 0; i < reader->known[s]->count; i++) {
            size_t distance = catalog_near_distance(key, reader->known[s]->fields[i].key);
            if (distance < least) {
                least = distance;
                found = reader->known[s]->fields[i].key;
            }
        }
    }
    return found;
}

static int fail_unknown(const struct field_reader *reader, int node, const char *key)
{
    const char *near = nearest_key(reader, key);
    int status = outline_fault(reader->outline, node, reader->err, "unexpected key: %s", key);
    if (near != NULL && strcmp(near, key) == 0) {
        error_hint(reader->err, "a key of other parts of the file");
    } else if (near != NULL) {
        error_hint(reader->err, "did you mean '%s'?", near);
    }
    return status;
}

/* ---- values ---- */

static int read_text(const struct field_reader *reader, const struct field *field, int node, char **ret_text)
{
    const char *text = outline_text(reader->outline, node);
    if (text == NULL) {
        return outline_fault(reader->outline, node, reader->err, "'%s' must be a text", field->key);
    }
    size_t length = strlen(text);
    if (length < field->least) {
        return outline_fault(reader->outline, node, reader->err, "'%s' is empty", field->key);
    }
    if (length > field->most) {
        return outline_fault(reader->outline, node, reader->err, "'%s' is longer than %zu bytes", field->key,
                             field->most);
    }
    *ret_text = arena_strdup(reader->arena, text);
    return 0;
}

static int read_flag(const struct field_reader *reader, const struct field *field, int node, bool *ret_flag)
{
    static const char *const words[][2] = {
        {"false", "true"}, {"no", "yes"}, {"off", "on"}, {"disable", "enable"}, {"0", "1"}};
    const char *text = outline_text(reader->outline, node);
    for (size_t i = 0; text != NULL && i < sizeof words / sizeof *words; i++) {
        for (size_t k = 0; k < 2; k++) {
            if (strcasecmp(text, words[i][k]) == 0) {
                *ret_flag = k == 1;
                return 0;
            }
        }
    }
    return outline_fault(reader->outline, node, reader->err, "'%s' must be true or false", field->key);
}

static int read_number(const struct field_reader *reader, const struct field *field, int node,
                       uint64_t *ret_number)
{
    const char *text = outline_text(reader->outline, node);
    bool digits = text != NULL && text[0] != '\0' && text[strspn(text, "0123456789")] == '\0';
    if (!digits) {
        return outline_fault(reader->outline, node, reader->err, "'%s' must be a whole number", field->key);
    }
    errno = 0;
    uint64_t number = strtoull(text, NULL, 10);
    if (errno != 0 || number > field->most) {
        return outline_fault(reader->outline, node, reader->err, "'%s' is too large: %s", field->key, text);
    }
    *ret_number = number;
    return 0;
}

/* ---- lists and mappings ---- */

static int check_list(const struct field_reader *reader, const struct field *field, int node)
{
    size_t count = outline_count(reader->outline, node);
    if (outline_kind(reader->outline, node) != OUTLINE_LIST) {
        return outline_fault(reader->outline, node, reader->err, "'%s' must be a list", field->key);
    }
    if (count < field->least_entries) {
        return outline_fault(reader->outline, node, reader->err, "'%s' is empty", field->key);
    }
    if (count > field->most_entries) {
        return outline_fault(reader->outline, node, reader->err, "'%s' has more than %zu entries", field->key,
                             field->most_entries);
    }
    return 0;
}

static int read_texts(const struct field_reader *reader, const struct field *field, int node,
                      char ***ret_texts, unsigned *ret_count)
{
    int status = check_list(reader, field, node);
    size_t count = status == 0 ? outline_count(reader->outline, node) : 0;
    *ret_texts = ARENA_ARRAY(reader->arena, char *, count + 1);
    *ret_count = (unsigned)count;
    for (size_t i = 0; i < count && status == 0; i++) {
        status = read_text(reader, field, outline_item(reader->outline, node, i), &(*ret_texts)[i]);
    }
    return status;
}

static int read_entries(const struct field_reader *reader, const struct field *field, int node,
                        void **ret_entries, unsigned *ret_count)
{
    int status = check_list(reader, field, node);
    size_t count = status == 0 ? outline_count(reader->outline, node) : 0;
    char *entries = arena_alloc(reader->arena, count + 1, field->shape->size);
    *ret_entries = entries;
    *ret_count = (unsigned)count;
    for (size_t i = 0; i < count && status == 0; i++) {
        status = policy_read_fields(reader, field->shape, outline_item(reader->outline, node, i),
                                    entries + i * field->shape->size);
    }
    return status;
}

static int read_entry(const struct field_reader *reader, const struct field *field, int node,
                      void **ret_entry)
{
    *ret_entry = arena_alloc(reader->arena, 1, field->shape->size);
    return policy_read_fields(reader, field->shape, node, *ret_entry);
}

static int read_field(const struct field_reader *reader, const struct field *field, int node, char *into)
{
    void *value = into + field->offset, *count = into + field->count_offset;
    switch (field->kind) {
    case FIELD_TEXT:
        return read_text(reader, field, node, value);
    case FIELD_FLAG:
        return read_flag(reader, field, node, value);
    case FIELD_NUMBER:
        return read_number(reader, field, node, value);
    case FIELD_TEXTS:
        return read_texts(reader, field, node, value, count);
    case FIELD_ENTRIES:
        return read_entries(reader, field, node, value, count);
    case FIELD_ENTRY:
        return read_entry(reader, field, node, value);
    }
    return 0;
}

/* The field's number; the count where there is none. */
static size_t find_field(const struct field_shape *shape, const char *key)
{
    size_t i = 0;
    while (i < shape->count && (key == NULL || strcmp(shape->fields[i].key, key) != 0)) {
        i++;
    }
    return i;
}

static int read_pair(const struct field_reader *reader, const struct field_shape *shape, int key, int value,
                     uint32_t *seen, void *into)
{
    const char *name = outline_text(reader->outline, key);
    size_t place = find_field(shape, name);
    if (name == NULL) {
        return outline_fault(reader->outline, key, reader->err, "a key must be a text");
    }
    if (place == shape->count) {
        return fail_unknown(reader, key, name);
    }
    if ((*seen >> place & 1) != 0) {
        return outline_fault(reader->outline, key, reader->err, "'%s' is given twice", name);
    }
    *seen |= UINT32_C(1) << place;
    return read_field(reader, &shape->fields[place], value, into);
}

int policy_read_fields(const struct field_reader *reader, const struct field_shape *shape, int node,
                       void *into)
{
    uint32_t seen = 0;
    int key = 0, value = 0, status = 0;
    if (outline_kind(reader->outline, node) != OUTLINE_MAPPING) {
        return outline_fault(reader->outline, node, reader->err, "a mapping (key: value) must stand here");
    }
    for (size_t i = 0; status == 0 && outline_pair(reader->outline, node, i, &key, &value); i++) {
        status = read_pair(reader, shape, key, value, &seen, into);
    }
    for (size_t i = 0; status == 0 && i < shape->count; i++) {
        if (shape->fields[i].needed && (seen >> i & 1) == 0) {
            status =
                outline_fault(reader->outline, node, reader->err, "'%s' is missing", shape->fields[i].key);
        }
    }
    return status;
}
