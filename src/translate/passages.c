#include "translate/passages.h"

#include "sql/lex.h"
#include "sql/sql.h"
#include "translate/defined.h"
#include "translate/describe.h"
#include "translate/tokens.h"
#include "util/text.h"

#include <string.h>

enum { MEANING_MAX_BYTES = 1000, QUESTION_MAX_BYTES = 1000, SQL_MAX_BYTES = 3000 };

/* One that would not stand on a line as it is, is none to show. */
static bool is_plain(const char *value)
{
    for (; *value != '\0'; value++) {
        if ((unsigned char)*value < 0x20 || *value == 0x7f) {
            return false;
        }
    }
    return true;
}

const char *passage_of_values(struct arena *arena, const struct catalog *catalog,
                              const struct catalog_subset *part, const struct value_match *values,
                              size_t count)
{
    struct text text, line;
    const char *separator = "";
    text_open(&text);
    for (size_t i = 0; i < count; i++) {
        bool shown = part == NULL || part->numbers_of_columns[values[i].column] >= 0;
        if (shown && is_plain(values[i].stored)) {
            text_open(&line);
            sql_print_string(line.out, values[i].stored);
            fputs(separator, text.out);
            describe_column(text.out, arena, catalog, values[i].column);
            fputs(" has ", text.out);
            describe_line(text.out, text_close(&line, arena), QUESTION_MAX_BYTES);
            separator = "\n";
        }
    }
    return text_close(&text, arena);
}

/* On one line, without comments. NULL where that cannot be. */
static const char *flatten(struct arena *arena, enum dialect dialect, const char *sql, bool without_texts)
{
    struct sql_lexer lexer = {.text = sql, .length = strlen(sql), .dialect = dialect};
    struct sql_token token;
    struct text text;
    size_t end = 0;
    bool whole = true;
    text_open(&text);
    while (sql_next(&lexer, &token)) {
        whole = whole && !token.broken && token.kind != SQL_OTHER;
        fputs(token.start > end && end > 0 ? " " : "", text.out);
        if (without_texts && token.kind == SQL_STRING) {
            fputs("'...'", text.out);
        } else {
            fwrite(sql + token.start, 1, token.end - token.start, text.out);
        }
        end = token.end;
    }
    const char *line = text_close(&text, arena);
    return whole ? line : NULL;
}

const char *passage_without_texts(struct arena *arena, enum dialect dialect, const char *sql)
{
    return flatten(arena, dialect, sql, true);
}

static void print_sql(FILE *out, struct arena *arena, enum dialect dialect, const char *sql,
                      bool without_texts)
{
    const char *line = sql != NULL ? flatten(arena, dialect, sql, without_texts) : NULL;
    if (line == NULL && sql != NULL && !without_texts) {
        line = sql;
    }
    describe_line(out, line != NULL ? line : "none", SQL_MAX_BYTES);
}

const char *passage_of_turns(struct arena *arena, enum dialect dialect, const struct translate_turn *turns,
                             size_t count, bool without_texts)
{
    struct text text;
    text_open(&text);
    for (size_t i = 0; i < count; i++) {
        fputs(i > 0 ? "\nQuestion: " : "Question: ", text.out);
        describe_line(text.out, turns[i].question, QUESTION_MAX_BYTES);
        fputs("\nSQL: ", text.out);
        print_sql(text.out, arena, dialect, turns[i].sql, without_texts);
    }
    return text_close(&text, arena);
}

/* ---- what a semantic file defines ---- */

static void print_names(FILE *out, const struct definition *item)
{
    fputs(item->name, out);
    for (size_t i = 0; i < item->synonym_count; i++) {
        fprintf(out, "%s%s", i == 0 ? " (also called " : ", ", item->synonyms[i]);
    }
    fputs(item->synonym_count > 0 ? ")" : "", out);
}

static void print_expression(FILE *out, struct arena *arena, enum dialect dialect, const char *text,
                             bool without_texts)
{
    const char *line = flatten(arena, dialect, text, without_texts);
    fputs(line != NULL ? line : without_texts ? "..." : text, out);
}

static const char *table_of(const struct catalog *catalog, int32_t table)
{
    return table >= 0 ? catalog->tables[table].name : "";
}

static const char *meaning_of(struct arena *arena, const struct catalog *catalog,
                              const struct definition *item, bool without_texts)
{
    struct text text, line;
    text_open(&text);
    fputs("- ", text.out);
    print_names(text.out, item);
    fprintf(text.out,
            item->kind == DEFINED_METRIC   ? ": "
            : item->kind == DEFINED_COLUMN ? ", of each row of %s: "
                                           : ", rows of %s where: ",
            table_of(catalog, item->table));
    print_expression(text.out, arena, catalog->dialect, item->text, without_texts);
    if (item->kind == DEFINED_METRIC && strchr(item->text, '.') == NULL) { /* bare names are of its table */
        fprintf(text.out, " of rows of %s", table_of(catalog, item->table));
    }
    if (item->kind == DEFINED_METRIC && item->filter != NULL) {
        fputs(" over rows where ", text.out);
        print_expression(text.out, arena, catalog->dialect, item->filter_text, without_texts);
    }
    fprintf(text.out, item->unit[0] != '\0' ? "; in %s" : "%s", item->unit);
    if (item->date >= 0) {
        fputs("; its day is ", text.out);
        describe_column(text.out, arena, catalog, item->date);
    }
    fprintf(text.out, item->description[0] != '\0' ? "; %s" : "%s", item->description);
    const char *whole = text_close(&text, arena);
    text_open(&line);
    describe_line(line.out, whole, MEANING_MAX_BYTES);
    return text_close(&line, arena);
}

static bool is_used(const struct defined *defined, const struct definition *item)
{
    bool used = false;
    for (size_t i = 0; i < defined->use_count; i++) {
        used = used || defined->uses[i].definition == item;
    }
    return used;
}

static void print_defaults(FILE *out, const struct definitions *definitions, const char *separator)
{
    static const char *const months[] = {"",        "January",  "February", "March",  "April",
                                         "May",     "June",     "July",     "August", "September",
                                         "October", "November", "December"};
    static const char *const days[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                       "Friday", "Saturday", "Sunday"};
    if (definitions->currency != NULL) {
        fprintf(out, "%s- All amounts are in %s.", separator, definitions->currency);
        separator = "\n";
    }
    if (definitions->fiscal_start > 1) {
        fprintf(out, "%s- Fiscal years begin in %s and have the number of the year in which they end.",
                separator, months[definitions->fiscal_start]);
        separator = "\n";
    }
    if (definitions->week_start > 0) {
        fprintf(out, "%s- Weeks begin on %s.", separator, days[definitions->week_start]);
    }
}

const char *passage_of_meanings(struct arena *arena, const struct catalog *catalog,
                                const struct definitions *definitions, const char *question, size_t tokens,
                                bool without_texts)
{
    struct text text;
    const char *separator = "";
    if (definitions == NULL) {
        return "";
    }
    struct defined defined = defined_of_question(arena, definitions, catalog, question, NULL);
    text_open(&text);
    for (int named = 1; named >= 0; named--) {
        for (size_t i = 0; i < definitions->count; i++) {
            const struct definition *item = &definitions->items[i];
            const char *line = is_used(&defined, item) == (named == 1)
                                   ? meaning_of(arena, catalog, item, without_texts)
                                   : NULL;
            size_t taken = line != NULL ? tokens_estimate(line) + 1 : 0;
            if (line == NULL || (named == 0 && taken > tokens)) {
                continue;
            }
            tokens -= taken < tokens ? taken : tokens;
            fprintf(text.out, "%s%s", separator, line);
            separator = "\n";
        }
    }
    print_defaults(text.out, definitions, separator);
    return text_close(&text, arena);
}
