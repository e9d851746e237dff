#include "translate/passages.h"

#include "sql/lex.h"
#include "sql/sql.h"
#include "translate/describe.h"
#include "util/text.h"

#include <string.h>

enum { QUESTION_MAX_BYTES = 1000, SQL_MAX_BYTES = 3000 };

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
