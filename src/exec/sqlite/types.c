#include "exec/sqlite/sqlite.h"

#include "exec/number.h"
#include "exec/sample.h"
#include "exec/stream.h"
#include "util/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    SAMPLE_VALUES = 200,
    SAMPLE_ROWS = 20000, /* looked at for them */
    ROWS_TOGETHER = 400, /* of which all columns are looked at at once */
    SAMPLE_COLUMN_MS = 150,
    MOST_DIGITS = 18,  /* of a number; more is an id */
    EPOCH = 100000000, /* numbers from here on may be seconds since 1970 */
};

bool sqlite_mentions(const char *text, const char *part)
{
    size_t length = strlen(part);
    for (; *text != '\0'; text++) {
        if (strncasecmp(text, part, length) == 0) {
            return true;
        }
    }
    return false;
}

/* After SQLite's rules of affinity, with the names that people give to dates, booleans and numbers. First
 * match wins. */
enum sqlite_hint sqlite_type_hint(const char *declared_type)
{
    static const struct {
        const char *part;
        enum sqlite_hint hint;
    } rules[] = {
        {"INTERVAL", SQLITE_HINT_NONE}, {"POINT", SQLITE_HINT_OTHER},    {"INT", SQLITE_HINT_INTEGER},
        {"CHAR", SQLITE_HINT_TEXT},     {"CLOB", SQLITE_HINT_TEXT},      {"TEXT", SQLITE_HINT_TEXT},
        {"BLOB", SQLITE_HINT_OTHER},    {"BINARY", SQLITE_HINT_OTHER},   {"JSON", SQLITE_HINT_OTHER},
        {"REAL", SQLITE_HINT_REAL},     {"FLOA", SQLITE_HINT_REAL},      {"DOUB", SQLITE_HINT_REAL},
        {"BOOL", SQLITE_HINT_BOOLEAN},  {"DATE", SQLITE_HINT_TIME},      {"TIMESTAMP", SQLITE_HINT_TIME},
        {"YEAR", SQLITE_HINT_INTEGER},  {"SERIAL", SQLITE_HINT_INTEGER}, {"NUM", SQLITE_HINT_REAL},
        {"DEC", SQLITE_HINT_REAL},      {"MONEY", SQLITE_HINT_REAL},
    };
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        if (sqlite_mentions(declared_type, rules[i].part)) {
            return rules[i].hint;
        }
    }
    return SQLITE_HINT_NONE;
}

const char *sqlite_quoted(struct arena *arena, const char *name)
{
    char *text = arena_alloc(arena, 2 * strlen(name) + 3, 1), *end = text;
    *end++ = '"';
    for (; *name != '\0'; name++) {
        if (*name == '"') {
            *end++ = '"';
        }
        *end++ = *name;
    }
    *end = '"';
    return text;
}

struct sample {
    size_t count;                    /* of values */
    size_t kinds[SAMPLE_KIND_COUNT]; /* of text values */
    size_t integers, reals, blobs;   /* values of SQLite's own types */
    size_t large;                    /* of integers and reals: possibly seconds since 1970 */
    /* of text values that are numbers as people write them */
    size_t numerals, placeholders, point, comma, no_number; /* some are numbers under one reading alone */
    const char *currency;
    char thousands_point, thousands_comma;
    bool whole;
};

/* What CAST does not read once its marks are taken out is no number: codes, brackets, several currencies. */
static void sample_numeral(struct sample *sample, const char *text, size_t length)
{
    struct number_forms forms;
    if (exec_sample_text(text, length) == SAMPLE_BLANK || exec_sample_is_placeholder(text, length)) {
        sample->placeholders++;
        return;
    }
    bool read = exec_number_read(text, length, &forms);
    /* blanks part the digits of telephones, too */
    if (!read || forms.code || forms.odd || forms.digits > MOST_DIGITS || forms.separator == ' ') {
        sample->no_number++;
        return;
    }
    const char *currency = forms.currency_first ? forms.currency : NULL;
    bool differs = sample->numerals > 0 && sample->currency != currency;
    sample->no_number += differs || (currency != NULL && currency[0] == '\0') ? 1 : 0;
    sample->currency = currency;
    sample->whole = (sample->numerals == 0 || sample->whole) && (forms.point.whole || forms.comma.whole);
    sample->numerals++;
    sample->point += forms.comma.possible ? 0 : 1;
    sample->comma += forms.point.possible ? 0 : 1;
    if (forms.point.possible && forms.point.grouped) {
        sample->thousands_point = forms.separator;
    }
    if (forms.comma.possible && forms.comma.grouped) {
        sample->thousands_comma = forms.separator;
    }
}

static void sample_value(struct sample *sample, sqlite3_stmt *statement, int place)
{
    int type = sqlite3_column_type(statement, place);
    sample->count += type != SQLITE_NULL ? 1 : 0;
    switch (type) {
    case SQLITE_INTEGER:
        sample->integers++;
        sample->large += sqlite3_column_int64(statement, place) >= EPOCH ? 1 : 0;
        break;
    case SQLITE_FLOAT:
        sample->reals++;
        sample->large += sqlite3_column_double(statement, place) >= EPOCH ? 1 : 0;
        break;
    case SQLITE_TEXT: {
        const char *text = (const char *)sqlite3_column_text(statement, place);
        size_t length = (size_t)sqlite3_column_bytes(statement, place);
        sample->kinds[exec_sample_text(text, length)]++;
        sample_numeral(sample, text, length);
        break;
    }
    case SQLITE_BLOB:
        sample->blobs++;
        break;
    }
}

/* NULL where the time is over, or the statement fails, as that of a view may: then its types are those it
 * declares. */
static sqlite3_stmt *begin_sample(struct sqlite_connection *connection, const char *sql, double deadline)
{
    sqlite3_stmt *statement = NULL;
    double now = sqlite_clock(connection);
    if (now >= deadline) {
        return NULL;
    }
    connection->deadline = now + SAMPLE_COLUMN_MS < deadline ? now + SAMPLE_COLUMN_MS : deadline;
    connection->looks++;
    return sqlite3_prepare_v2(connection->db, sql, -1, &statement, NULL) == SQLITE_OK ? statement : NULL;
}

static int end_sample(struct sqlite_connection *connection, sqlite3_stmt *statement)
{
    connection->deadline = 0;
    return sqlite3_finalize(statement);
}

static struct sample take_sample(struct sqlite_connection *connection, struct arena *arena, const char *table,
                                 const char *column, double deadline)
{
    struct sample sample = {0};
    const char *name = sqlite_quoted(arena, column);
    const char *sql =
        arena_printf(arena, "SELECT %s FROM (SELECT %s FROM %s LIMIT %d) WHERE %s IS NOT NULL LIMIT %d", name,
                     name, sqlite_quoted(arena, table), SAMPLE_ROWS, name, SAMPLE_VALUES);
    sqlite3_stmt *statement = begin_sample(connection, sql, deadline);
    while (statement && sqlite3_step(statement) == SQLITE_ROW) {
        sample_value(&sample, statement, 0);
    }
    end_sample(connection, statement);
    return sample;
}

/* Of all columns by one statement; afterwards by one each of those that the first rows do not tell enough
 * of. *ret_rows is the number of the table's rows where they are few, else -1. */
static struct sample *take_samples(struct sqlite_connection *connection, struct arena *arena,
                                   const char *table, struct catalog_column *const *columns, size_t count,
                                   double deadline, int64_t *ret_rows)
{
    struct sample *samples = ARENA_ARRAY(arena, struct sample, count + 1);
    char *sql = NULL;
    size_t size = 0, rows = 0;
    FILE *out = text_stream(&sql, &size);
    for (size_t i = 0; i < count; i++) {
        fprintf(out, "%s %s", i == 0 ? "SELECT" : ",", sqlite_quoted(arena, columns[i]->name));
    }
    fprintf(out, " FROM %s LIMIT %d", sqlite_quoted(arena, table), ROWS_TOGETHER);
    text_end(out);
    sqlite3_stmt *statement = begin_sample(connection, sql, deadline);
    for (; statement && sqlite3_step(statement) == SQLITE_ROW; rows++) {
        for (size_t i = 0; i < count; i++) {
            if (samples[i].count < SAMPLE_VALUES) {
                sample_value(&samples[i], statement, (int)i);
            }
        }
    }
    bool whole = statement != NULL && rows < ROWS_TOGETHER;
    whole = end_sample(connection, statement) == SQLITE_OK && whole;
    for (size_t i = 0; i < count && !whole; i++) {
        if (samples[i].count < SAMPLE_VALUES && sqlite_clock(connection) < deadline) {
            samples[i] = take_sample(connection, arena, table, columns[i]->name, deadline);
        }
    }
    free(sql);
    *ret_rows = whole ? (int64_t)rows : -1;
    return samples;
}

/* Is there a text without a digit behind those that were sampled? */
static bool has_gap(struct sqlite_connection *connection, struct arena *arena, const char *table,
                    const char *column, double deadline)
{
    double now = sqlite_clock(connection);
    const char *name = sqlite_quoted(arena, column);
    const char *sql = arena_printf(arena, "SELECT 1 FROM %s WHERE %s NOT GLOB '*[0-9]*' LIMIT 1",
                                   sqlite_quoted(arena, table), name);
    sqlite3_stmt *statement = NULL;
    if (now >= deadline || sqlite3_prepare_v2(connection->db, sql, -1, &statement, NULL) != SQLITE_OK) {
        return false;
    }
    connection->deadline = now + SAMPLE_COLUMN_MS < deadline ? now + SAMPLE_COLUMN_MS : deadline;
    connection->looks++;
    bool found = sqlite3_step(statement) == SQLITE_ROW;
    sqlite3_finalize(statement);
    connection->deadline = 0;
    return found;
}

static size_t texts_in(const struct sample *sample)
{
    size_t count = 0;
    for (size_t i = 0; i < SAMPLE_KIND_COUNT; i++) {
        count += sample->kinds[i];
    }
    return count;
}

static void set_type(struct catalog_column *column, enum column_type type, bool integer, bool text_storage)
{
    column->type = type;
    column->integer = integer;
    column->text_storage = text_storage;
}

/* Numbers kept as text, if with gaps. */
static bool is_numerals(const struct sample *sample)
{
    bool one_way = sample->point == 0 || sample->comma == 0;
    return sample->numerals > 0 && sample->no_number == 0 && one_way &&
           sample->numerals + sample->placeholders == texts_in(sample);
}

static void set_numerals(struct catalog_column *column, const struct sample *sample)
{
    bool comma = sample->comma > 0;
    set_type(column, COLUMN_NUMBER, sample->whole, true);
    column->gaps = sample->placeholders > 0;
    column->currency = sample->currency;
    column->thousands = comma ? sample->thousands_comma : sample->thousands_point;
    column->decimal_comma = comma;
}

static void type_from_values(struct catalog_column *column, const struct sample *sample)
{
    size_t numbers = sample->integers + sample->reals, texts = texts_in(sample);
    size_t times = sample->kinds[SAMPLE_DATE] + sample->kinds[SAMPLE_DATETIME];
    if (sample->blobs > 0 && numbers + texts == 0) {
        set_type(column, COLUMN_OTHER, false, false);
    } else if (numbers > 0 && texts == 0) {
        set_type(column, COLUMN_NUMBER, sample->reals == 0, false);
    } else if (times > 0 && numbers == 0 && times + sample->kinds[SAMPLE_BLANK] == texts) {
        set_type(column, COLUMN_TIME, false, true);
    } else if (numbers == 0 && is_numerals(sample)) {
        set_numerals(column, sample);
    } else {
        set_type(column, COLUMN_TEXT, false, true);
    }
}

static void type_of_time(struct catalog_column *column, const struct sample *sample)
{
    size_t numbers = sample->integers + sample->reals, texts = texts_in(sample);
    size_t times = sample->kinds[SAMPLE_DATE] + sample->kinds[SAMPLE_DATETIME];
    size_t others = texts - sample->kinds[SAMPLE_BLANK] - times;
    if (numbers > texts) {
        bool small = sample->large * 2 < numbers;
        set_type(column, small ? COLUMN_NUMBER : COLUMN_TIME, sample->reals == 0, false);
    } else if (others > times) {
        type_from_values(column, sample);
    } else {
        set_type(column, COLUMN_TIME, false, true);
    }
}

/* Is the column's type told by the one that it declares? */
static bool set_declared_type(struct catalog_column *column)
{
    enum sqlite_hint hint = sqlite_type_hint(column->declared_type);
    bool other = hint == SQLITE_HINT_OTHER,
         told = other || hint == SQLITE_HINT_INTEGER || hint == SQLITE_HINT_REAL;
    if (told) {
        set_type(column, other ? COLUMN_OTHER : COLUMN_NUMBER, hint == SQLITE_HINT_INTEGER, false);
    }
    return told;
}

static void set_sampled_type(struct catalog_column *column, const struct sample *sample)
{
    enum sqlite_hint hint = sqlite_type_hint(column->declared_type);
    if (hint == SQLITE_HINT_TIME) {
        type_of_time(column, sample);
    } else if (hint == SQLITE_HINT_BOOLEAN && texts_in(sample) == 0) {
        set_type(column, COLUMN_BOOLEAN, false, false);
    } else {
        type_from_values(column, sample);
    }
}

int64_t sqlite_decide_types(struct sqlite_connection *connection, const char *table,
                            struct catalog_column *const *columns, size_t count, double deadline)
{
    int64_t rows = -1;
    struct arena *arena = arena_create();
    struct catalog_column **open = ARENA_ARRAY(arena, struct catalog_column *, count + 1);
    size_t open_count = 0;
    for (size_t i = 0; i < count; i++) {
        if (!set_declared_type(columns[i])) {
            open[open_count++] = columns[i];
        }
    }
    const struct sample *samples =
        open_count > 0 ? take_samples(connection, arena, table, open, open_count, deadline, &rows) : NULL;
    for (size_t i = 0; i < open_count; i++) {
        struct catalog_column *column = open[i];
        set_sampled_type(column, &samples[i]);
        bool time = column->type == COLUMN_TIME && column->text_storage;
        column->days = time && samples[i].kinds[SAMPLE_DATETIME] == 0;
        column->moments = time && samples[i].kinds[SAMPLE_DATE] == 0 && !column->days;
        if (column->type == COLUMN_NUMBER && column->text_storage && !column->gaps) {
            column->gaps = has_gap(connection, arena, table, column->name, deadline);
        }
    }
    arena_destroy(arena);
    return rows;
}
