#include "answer/define.h"

#include "answer/tuned.h"
#include "policy/define.h"
#include "policy/dimensions.h"
#include "sql/lex.h"
#include "sql/sql.h"
#include "util/error.h"
#include "util/memory.h"
#include "util/text.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* ---- reading ---- */

struct first_fault {
    struct askdb_error *err;
    int status;
};

static void keep_first(void *context, struct semantic_place place, const struct askdb_error *fault)
{
    struct first_fault *first = context;
    if (first->status != 0) {
        return;
    }
    *first->err = *fault;
    first->status = semantic_put_place(place, first->err);
}

int session_define(struct askdb *askdb, struct askdb_error *err)
{
    struct first_fault first = {.err = err};
    if (askdb->semantic == NULL) {
        return 0;
    }
    bool suggest = !semantic_hides_names(askdb->semantic);
    semantic_name_dimensions(askdb->semantic, askdb->policy->arena, askdb->catalog, suggest, keep_first,
                             &first);
    semantic_define(askdb->semantic, askdb->policy->arena, askdb->catalog, suggest, keep_first, &first,
                    &askdb->definitions);
    askdb->catalog->week_start = askdb->definitions.week_start;
    return first.status == 0 ? session_check_examples(askdb, err) : first.status;
}

/* ---- typed SQL ---- */

#define OPENING "{{"
#define CLOSING "}}"
#define MOST_BYTES                                                                                           \
    (1 << 20) /* longer ones the validator refuses; until then each metric would be written out */

static const struct definition *find_metric(const struct definitions *definitions, const char *name)
{
    const struct definition *found = NULL;
    for (size_t i = 0; i < definitions->count && found == NULL; i++) {
        const struct definition *item = &definitions->items[i];
        bool named = item->kind == DEFINED_METRIC && strcasecmp(item->name, name) == 0;
        for (size_t k = 0; k < item->synonym_count && item->kind == DEFINED_METRIC; k++) {
            named = named || strcasecmp(item->synonyms[k], name) == 0;
        }
        found = named ? item : NULL;
    }
    return found;
}

static const char *nearest_metric(const struct definitions *definitions, const char *name)
{
    const char *nearest = NULL;
    size_t least = SIZE_MAX;
    for (size_t i = 0; i < definitions->count; i++) {
        const struct definition *item = &definitions->items[i];
        size_t distance = item->kind == DEFINED_METRIC ? catalog_near_distance(name, item->name) : SIZE_MAX;
        if (distance < least) {
            least = distance;
            nearest = item->name;
        }
    }
    return nearest;
}

static bool is_clause(const char *text, const struct sql_token *token)
{
    static const char *const words[] = {"on",    "using",  "where",     "join",   "left",   "right",  "inner",
                                        "cross", "full",   "natural",   "group",  "order",  "having", "limit",
                                        "union", "except", "intersect", "offset", "window", "fetch",  NULL};
    return sql_token_is_any(text, token, words);
}

/* What the statement calls the table: its alias, else its own name. */
static const char *name_in(struct arena *arena, enum dialect dialect, const char *sql, const char *table)
{
    struct sql_lexer lexer = {.text = sql, .length = strlen(sql), .dialect = dialect};
    struct sql_token token;
    bool more = sql_next(&lexer, &token), from = false;
    while (more) {
        bool named = from && sql_token_is_name(sql, &token, table);
        from = sql_token_is_word(sql, &token, "from") || sql_token_is_word(sql, &token, "join") ||
               sql_token_is_symbol(sql, &token, ',') ||
               (from && !named && sql_token_is_symbol(sql, &token, '.')) ||
               (from && !named && lexer.offset < lexer.length && sql[lexer.offset] == '.');
        more = sql_next(&lexer, &token);
        if (!named || !more) {
            continue;
        }
        bool as = sql_token_is_word(sql, &token, "as");
        more = as ? sql_next(&lexer, &token) : more;
        bool name = token.kind == SQL_QUOTED || (token.kind == SQL_WORD && !is_clause(sql, &token));
        const char *alias = more && name ? sql_token_text(arena, sql, &token) : NULL;
        if (alias != NULL) {
            return alias;
        }
    }
    return table;
}

/* The catalog as the statement calls it. */
static struct catalog renamed(struct arena *arena, const struct catalog *catalog, const char *sql)
{
    struct catalog copy = *catalog;
    copy.tables = ARENA_ARRAY(arena, struct catalog_table, catalog->table_count + 1);
    memcpy(copy.tables, catalog->tables, catalog->table_count * sizeof *copy.tables);
    for (size_t i = 0; i < copy.table_count; i++) {
        copy.tables[i].name = name_in(arena, catalog->dialect, sql, catalog->tables[i].name);
    }
    return copy;
}

static int refuse(const struct askdb *askdb, const char *sql, const char *at, const char *name,
                  struct askdb_error *err)
{
    const char *end = strstr(at, CLOSING);
    int status = name != NULL ? error_tell(err, CODE_SYNTAX, "the semantic file has no metric %s", name)
                              : error_tell(err, CODE_SYNTAX, "expected {{metric NAME}} here");
    const char *near = name != NULL ? nearest_metric(&askdb->definitions, name) : NULL;
    error_span(err, (size_t)(at - sql), end != NULL ? (size_t)(end - sql) + strlen(CLOSING) : strlen(sql));
    if (near != NULL) {
        error_hint(err, "did you mean '%s'?", near);
    }
    return status;
}

/* The name in "{{metric NAME}}" at `at`; NULL: none. */
static const char *metric_name(struct arena *arena, const char *at)
{
    const char *end = strstr(at, CLOSING), *from = at + strlen(OPENING);
    from += strspn(from, " ");
    if (end == NULL || strncmp(from, "metric ", strlen("metric ")) != 0) {
        return NULL;
    }
    from += strlen("metric ");
    from += strspn(from, " ");
    while (end > from && end[-1] == ' ') {
        end--;
    }
    return end > from ? arena_strndup(arena, from, (size_t)(end - from)) : NULL;
}

/* Where the text has "{{" outside of its strings, quoted names and comments, at or after `from`; NULL: nowhere. */
static const char *opening(enum dialect dialect, const char *from)
{
    struct sql_lexer lexer = {.text = from, .length = strlen(from), .dialect = dialect};
    struct sql_token token;
    while (sql_next(&lexer, &token)) {
        bool plain = token.kind == SQL_OTHER || token.kind == SQL_SYMBOL;
        if (plain && strncmp(from + token.start, OPENING, strlen(OPENING)) == 0) {
            return from + token.start;
        }
    }
    return NULL;
}

static int write_expanded(const struct askdb *askdb, struct arena *arena, const char *sql, FILE *out,
                          struct askdb_error *err)
{
    struct catalog names = renamed(arena, askdb->catalog, sql);
    const char *from = sql;
    enum dialect dialect = askdb->catalog->dialect;
    for (const char *at = opening(dialect, sql); at != NULL; at = opening(dialect, from)) {
        const char *name = metric_name(arena, at);
        const struct definition *metric = name != NULL ? find_metric(&askdb->definitions, name) : NULL;
        if (metric == NULL) {
            return refuse(askdb, sql, at, name, err);
        }
        if (ftell(out) > MOST_BYTES) {
            return error_tell(err, CODE_TOO_LONG, "the statement is longer than 1 MB with its metrics");
        }
        fwrite(from, 1, (size_t)(at - from), out);
        fprintf(out, "(%s)",
                sql_print_alone(arena, &names, definition_filtered(arena, metric->expr, metric->filter)));
        from = strstr(at, CLOSING) + strlen(CLOSING);
    }
    fputs(from, out);
    return 0;
}

int session_expand_metrics(const struct askdb *askdb, const char *sql, char **ret_sql,
                           struct askdb_error *err)
{
    if (opening(askdb->catalog->dialect, sql) == NULL) {
        *ret_sql = memory_need(strdup(sql));
        return 0;
    }
    struct arena *arena = arena_create();
    char *text = NULL;
    size_t length = 0;
    FILE *out = text_stream(&text, &length);
    int status = write_expanded(askdb, arena, sql, out, err);
    text_end(out);
    arena_destroy(arena);
    if (status != 0) {
        free(text);
        return status;
    }
    *ret_sql = text;
    return 0;
}
