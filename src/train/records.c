#include "train/records.h"

#include "english/word_set.h"
#include "query/sequence.h"
#include "util/error.h"
#include "util/memory.h"
#include "util/reason.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum {
    MAGIC = 0x54534b41, /* "AKST" */
    VERSION = 1,

};

struct records {
    struct arena *arena; /* owned */
    const char *directory;
    FILE *file;
    struct word_set words;
    uint8_t *buffer; /* one record */
    size_t used, capacity;
};

static int fail(const struct records *records, const char *name, struct askdb_error *err)
{
    return error_set(err, ASKDB_USAGE, "%s/%s: %s", records->directory, name, reason_of(errno).text);
}

static FILE *open_file(struct records *records, const char *name)
{
    return fopen(arena_printf(records->arena, "%s/%s", records->directory, name), "wb");
}

static void put(struct records *records, uint32_t value, size_t bytes)
{
    if (records->used + bytes > records->capacity) {
        records->capacity = records->capacity * 2 + 4096;
        records->buffer = memory_need(realloc(records->buffer, records->capacity));
    }
    for (size_t i = 0; i < bytes; i++) {
        records->buffer[records->used++] = (uint8_t)(value >> (8 * i));
    }
}

static void pad(struct records *records)
{
    while (records->used % 4 != 0) {
        put(records, 0, 1);
    }
}

static int flush(struct records *records, struct askdb_error *err)
{
    size_t written = fwrite(records->buffer, 1, records->used, records->file);
    if (written != records->used) {
        return fail(records, "examples.bin", err);
    }
    records->used = 0;
    return 0;
}

int records_create(const char *directory, struct records **ret_records, struct askdb_error *err)
{
    struct arena *arena = arena_create();
    struct records *records = ARENA_NEW(arena, struct records);
    records->arena = arena;
    records->directory = arena_strdup(arena, directory);
    word_set_init(&records->words, arena);
    if (mkdir(directory, 0777) != 0 && errno != EEXIST) {
        int status = fail(records, "", err);
        records_destroy(records);
        return status;
    }
    records->file = open_file(records, "examples.bin");
    if (records->file == NULL) {
        int status = fail(records, "examples.bin", err);
        records_destroy(records);
        return status;
    }
    put(records, MAGIC, 4);
    put(records, VERSION, 4);
    put(records, SEQ_WORD_COUNT, 4);
    put(records, RELATION_COUNT, 4);
    int status = flush(records, err);
    if (status != 0) {
        records_destroy(records);
        return status;
    }
    *ret_records = records;
    return 0;
}

void records_destroy(struct records *records)
{
    if (records == NULL) {
        return;
    }
    if (records->file != NULL) {
        fclose(records->file);
    }
    free(records->buffer);
    arena_destroy(records->arena);
}

static uint32_t word_number(struct records *records, const char *word)
{
    size_t before = records->words.count;
    uint32_t number = word_set_add(&records->words, word);
    if (records->words.count > before) {
        records->words.words[number] = arena_strdup(records->arena, word);
    }
    return number;
}

static void put_nodes(struct records *records, const struct model_input *input)
{
    for (size_t i = 0; i < input->node_count; i++) {
        put(records, input->nodes[i].type, 2);
        put(records, input->nodes[i].position, 2);
        put(records, input->nodes[i].word_count, 2);
    }
    pad(records);
    for (size_t i = 0; i < input->node_count; i++) {
        const struct model_node *node = &input->nodes[i];
        for (size_t k = 0; k < node->word_count; k++) {
            put(records, word_number(records, input->vocabulary[input->words[node->first_word + k]]), 4);
        }
    }
}

static void put_tokens(struct records *records, const struct record *record)
{
    for (size_t i = 0; i < record->token_count; i++) {
        int32_t token = record->tokens[i];
        if (token >= SEQ_WORD_COUNT) {
            token += (int32_t)record->input->token_count;
        }
        put(records, (uint32_t)token, 4);
    }
}

static size_t count_words(const struct model_input *input)
{
    size_t count = 0;
    for (size_t i = 0; i < input->node_count; i++) {
        count += input->nodes[i].word_count;
    }
    return count;
}

int records_write(struct records *records, const struct record *record, struct askdb_error *err)
{
    const struct model_input *input = record->input;
    put(records, 0, 4);
    put(records, record->source, 4);
    put(records, record->line, 4);
    put(records, record->database, 4);
    put(records, record->unknown_value ? 1 : 0, 4);
    put(records, (uint32_t)input->token_count, 4);
    put(records, (uint32_t)input->column_count, 4);
    put(records, (uint32_t)input->table_count, 4);
    put(records, (uint32_t)input->value_count, 4);
    put(records, (uint32_t)count_words(input), 4);
    put(records, (uint32_t)record->token_count, 4);
    put_nodes(records, input);
    put_tokens(records, record);
    for (size_t i = 0; i < input->node_count * input->node_count; i++) {
        put(records, input->relations[i], 1);
    }
    pad(records);
    uint32_t bytes = (uint32_t)(records->used - 4);
    for (size_t i = 0; i < 4; i++) {
        records->buffer[i] = (uint8_t)(bytes >> (8 * i));
    }
    return flush(records, err);
}

static int close_file(struct records *records, FILE *file, const char *name, struct askdb_error *err)
{
    bool failed = ferror(file) != 0;
    return fclose(file) != 0 || failed ? fail(records, name, err) : 0;
}

static int write_list(struct records *records, const char *name, const char *const *items, size_t count,
                      struct askdb_error *err)
{
    FILE *file = open_file(records, name);
    if (file == NULL) {
        return fail(records, name, err);
    }
    for (size_t i = 0; i < count; i++) {
        fprintf(file, "%s\n", items[i]);
    }
    return close_file(records, file, name, err);
}

static int write_words(struct records *records, struct askdb_error *err)
{
    FILE *file = open_file(records, "words.txt");
    if (file == NULL) {
        return fail(records, "words.txt", err);
    }
    for (size_t i = 0; i < records->words.count; i++) {
        uint16_t buckets[MODEL_MAX_TRIGRAMS];
        size_t count = model_word_trigrams(records->words.words[i], buckets, MODEL_MAX_TRIGRAMS);
        fprintf(file, "%s\t", records->words.words[i]);
        for (size_t k = 0; k < count; k++) {
            fprintf(file, "%s%u", k > 0 ? " " : "", (unsigned)buckets[k]);
        }
        fputc('\n', file);
    }
    return close_file(records, file, "words.txt", err);
}

int records_finish(struct records *records, const char *const *databases, size_t database_count,
                   const char *const *sources, size_t source_count, struct askdb_error *err)
{
    static const char *const grammar[] = {
#define X(name, text) text,
        SEQUENCE_WORDS(X)
#undef X
    };
    FILE *file = records->file;
    records->file = NULL;
    int status = close_file(records, file, "examples.bin", err);
    if (status == 0) {
        status = write_words(records, err);
    }
    if (status == 0) {
        status = write_list(records, "databases.txt", databases, database_count, err);
    }
    if (status == 0) {
        status = write_list(records, "sources.txt", sources, source_count, err);
    }
    if (status == 0) {
        status = write_list(records, "grammar.txt", grammar, SEQ_WORD_COUNT, err);
    }
    return status;
}
