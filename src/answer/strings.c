/* Strings in double quotes. */
#include "answer/internal.h"
#include "answer/statements.h"
#include "catalog/dialect.h"
#include "sql/lex.h"
#include "sql/sql.h"
#include "util/arena.h"
#include "util/error.h"
#include "util/memory.h"
#include "util/text.h"

#include <stdlib.h>
#include <string.h>

enum { STRINGS_MAX = 100 };

const char *answer_dialect(const struct askdb *askdb)
{
    return dialect_row(askdb->catalog->dialect)->name;
}

/* Is the fault a name in double quotes? */
static bool is_quoted(const char *sql, const struct askdb_error *err)
{
    return err->status == ASKDB_REJECTED && err->start >= 0 && err->end > err->start + 1 &&
           (size_t)err->end <= strlen(sql) && sql[err->start] == '"' && sql[err->end - 1] == '"' &&
           error_is(err, CODE_UNKNOWN_COLUMN);
}

/* The text of the span with other quotes around it. */
static char *change_quotes(struct arena *arena, const char *sql, size_t start, size_t end)
{
    const struct sql_token name = {.kind = SQL_QUOTED, .start = start, .end = end};
    char *changed = NULL;
    size_t length = 0;
    FILE *out = text_stream(&changed, &length);
    fwrite(sql, 1, start, out);
    sql_print_string(out, sql_token_text(arena, sql, &name));
    fputs(sql + end, out);
    text_end(out);
    return changed;
}

char *answer_quote_strings(const struct askdb *askdb, const char *sql)
{
    char *text = memory_need(strdup(sql));
    for (int i = 0; i < STRINGS_MAX && dialect_row(askdb->catalog->dialect)->mixes_quotes; i++) {
        struct arena *arena = arena_create();
        struct validated_query *query = NULL;
        struct askdb_error err;
        int status = validate_sql(askdb->validator, text, arena, &query, NULL, &err);
        validated_query_destroy(query);
        bool quoted = status != 0 && is_quoted(text, &err);
        char *changed = quoted ? change_quotes(arena, text, (size_t)err.start, (size_t)err.end) : NULL;
        arena_destroy(arena);
        if (!quoted) {
            break;
        }
        free(text);
        text = changed;
    }
    return text;
}
