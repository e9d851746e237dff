#include "answer/seek.h"

#include "answer/cells.h"
#include "answer/values.h"
#include "english/words.h"
#include "sql/sql.h"
#include "util/text.h"

#include <ctype.h>
#include <string.h>

enum {
    MOST_WORDS = 200,
    MOST_NAMES = 3, /* of a question */
    NAME_WORDS = 6,
    KNOWN_ROWS = 10000, /* of a table of which all values are in the index */
    FIRST_ROWS = 100000,
    MOST_INDEXED = 24, /* columns that are asked by their index, */
    MOST_READ = 6,     /* and those whose rows are read */
    MILLISECONDS = 500,
};

struct seeker {
    struct askdb *askdb;
    struct arena *arena;
    const char *question;
    const struct account *account;
    struct word *words;
    size_t count;
    const char *names[MOST_NAMES];
    size_t name_count;
    bool named;     /* one of them is written like a name, or was taken for a text */
    int32_t column; /* that is looked into */
    bool found;
};

/* ---- what to look for ---- */

/* A word that became a value, or nothing. */
static bool is_lost(const struct seeker *seeker, size_t at)
{
    const struct account_word *word = &seeker->account->words[at];
    return !word->mark && (word->place == ACCOUNT_VALUE || word->place == ACCOUNT_NOT_USED);
}

/* Or one beside it that asks nothing by itself: "Works" of "Zeppelin Works". */
static bool may_name(const struct seeker *seeker, size_t at)
{
    const struct account_word *word = &seeker->account->words[at];
    bool capital = at > 0 && isupper((unsigned char)seeker->question[seeker->words[at].start]);
    return is_lost(seeker, at) || (!word->mark && word->place == ACCOUNT_IGNORED && capital);
}

/* A hyphen or the like within a name. */
static bool is_inside(const struct seeker *seeker, size_t at)
{
    return seeker->account->words[at].mark && at > 0 && at + 1 < seeker->count &&
           seeker->words[at].start == seeker->words[at - 1].end &&
           seeker->words[at].end == seeker->words[at + 1].start && may_name(seeker, at + 1);
}

static bool is_known(const struct seeker *seeker, size_t first, size_t count)
{
    const struct value_match *matches;
    const char *key = words_join(seeker->arena, seeker->words + first, count, true);
    return value_index_find_stem(seeker->askdb->index, key, &matches) > 0;
}

/* With a capital letter within the question, a digit, or as what a column was compared with: worth more than a
 * look into indexes. */
static bool is_named(const struct seeker *seeker, size_t first, size_t end)
{
    bool named = false;
    for (size_t i = first; i < end; i++) {
        unsigned char letter = (unsigned char)seeker->question[seeker->words[i].start];
        named = named || seeker->account->words[i].place == ACCOUNT_VALUE || (i > 0 && isupper(letter)) ||
                isdigit(letter);
    }
    return named;
}

static void find_names(struct seeker *seeker)
{
    for (size_t first = 0; first < seeker->count && seeker->name_count < MOST_NAMES; first++) {
        size_t end = first, lost = 0;
        while (end < seeker->count && (may_name(seeker, end) || (end > first && is_inside(seeker, end)))) {
            lost += is_lost(seeker, end);
            end++;
        }
        if (lost > 0 && end - first <= NAME_WORDS && !is_known(seeker, first, end - first)) {
            size_t start = seeker->words[first].start;
            seeker->named = seeker->named || is_named(seeker, first, end);
            seeker->names[seeker->name_count++] =
                arena_strndup(seeker->arena, seeker->question + start, seeker->words[end - 1].end - start);
        }
        first = end;
    }
}

/* ---- where ---- */

/* Are there values in the column that the index may not hold? */
static bool is_open(const struct seeker *seeker, int32_t number)
{
    const struct askdb *askdb = seeker->askdb;
    const struct catalog_column *column = &askdb->catalog->columns[number];
    const struct catalog_table *table = &askdb->catalog->tables[column->table];
    bool many = table->row_estimate < 0 || table->row_estimate > KNOWN_ROWS || askdb->refresh.stale;
    return many && column->type == COLUMN_TEXT && !column->masked && !table->view && table->caster == NULL;
}

/* ---- looking ---- */

static void print_cased(FILE *out, struct arena *arena, const char *name, int (*first)(int), int (*rest)(int))
{
    char *text = arena_strdup(arena, name);
    bool begins = true;
    for (char *at = text; *at != '\0'; at++) {
        *at = (char)((unsigned char)*at < 0x80 ? (begins ? first : rest)((unsigned char)*at) : *at);
        begins = !isalnum((unsigned char)*at) && (unsigned char)*at < 0x80;
    }
    sql_print_string(out, text);
}

/* As it is written, "Like This", "LIKE THIS" and "like this": an index knows of no other way. */
static const char *by_index(const struct seeker *seeker)
{
    struct text text;
    text_open(&text);
    fputs("SELECT ", text.out);
    session_print_column(seeker->askdb, seeker->column, text.out);
    session_print_from(seeker->askdb, seeker->column, text.out);
    fputs(" WHERE ", text.out);
    session_print_column(seeker->askdb, seeker->column, text.out);
    fputs(" IN (", text.out);
    for (size_t i = 0; i < seeker->name_count; i++) {
        fputs(i > 0 ? ", " : "", text.out);
        sql_print_string(text.out, seeker->names[i]);
        fputs(", ", text.out);
        print_cased(text.out, seeker->arena, seeker->names[i], toupper, tolower);
        fputs(", ", text.out);
        print_cased(text.out, seeker->arena, seeker->names[i], toupper, toupper);
        fputs(", ", text.out);
        print_cased(text.out, seeker->arena, seeker->names[i], tolower, tolower);
    }
    fprintf(text.out, ") LIMIT %d", MOST_NAMES);
    return text_close(&text, seeker->arena);
}

static const char *by_rows(const struct seeker *seeker)
{
    struct text text;
    text_open(&text);
    fputs("SELECT value FROM (SELECT ", text.out);
    session_print_column(seeker->askdb, seeker->column, text.out);
    fputs(" AS value", text.out);
    session_print_from(seeker->askdb, seeker->column, text.out);
    fprintf(text.out, " LIMIT %d) AS first_rows WHERE lower(value) IN (", FIRST_ROWS);
    for (size_t i = 0; i < seeker->name_count; i++) {
        fputs(i > 0 ? ", " : "", text.out);
        print_cased(text.out, seeker->arena, seeker->names[i], tolower, tolower);
    }
    fprintf(text.out, ") LIMIT %d", MOST_NAMES);
    return text_close(&text, seeker->arena);
}

static int take_value(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    struct seeker *seeker = context;
    (void)count, (void)err;
    if (cells[0].type == ASKDB_TEXT) {
        value_index_add(seeker->askdb->index, seeker->column, cells[0].text, cells[0].length);
        seeker->found = true;
    }
    return 0;
}

/* Through the validator, like any statement: what may not be read is not read here either. */
static void look(struct seeker *seeker, int32_t column)
{
    struct validated_query *query = NULL;
    struct exec_limits limits = {.timeout_ms = MILLISECONDS, .max_rows = MOST_NAMES};
    struct askdb_sink sink = {.context = seeker, .begin = answer_ignore_columns, .row = take_value};
    struct exec_result result = {0};
    struct askdb_error ignored;
    seeker->column = column;
    const char *sql = seeker->askdb->catalog->columns[column].indexed ? by_index(seeker) : by_rows(seeker);
    if (validate_sql(seeker->askdb->validator, sql, seeker->arena, &query, NULL, &ignored) == 0) {
        exec_run(seeker->askdb->connection, query, &limits, &sink, &result, &ignored);
        validated_query_destroy(query);
    }
}

/* The columns that an index answers, else those whose rows are read. */
static void look_into(struct seeker *seeker, bool indexed, size_t most)
{
    const struct catalog *catalog = seeker->askdb->catalog;
    for (size_t i = 0; i < catalog->column_count && most > 0; i++) {
        if (catalog->columns[i].indexed == indexed && is_open(seeker, (int32_t)i) &&
            !work_is_over(seeker->askdb->work)) {
            look(seeker, (int32_t)i);
            most--;
        }
    }
}

bool session_seek(struct askdb *askdb, struct arena *arena, const char *question,
                  const struct account *account)
{
    struct seeker seeker = {.askdb = askdb, .arena = arena, .question = question, .account = account};
    if (askdb->index == NULL || account == NULL) {
        return false;
    }
    seeker.count = words_split(arena, question, strlen(question), MOST_WORDS, &seeker.words);
    seeker.count = seeker.count < account->word_count ? seeker.count : account->word_count;
    find_names(&seeker);
    if (seeker.name_count > 0) {
        look_into(&seeker, true, MOST_INDEXED);
    }
    if (seeker.named && !seeker.found) {
        look_into(&seeker, false, MOST_READ);
    }
    return seeker.found;
}
