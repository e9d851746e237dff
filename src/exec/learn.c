/* What is learned of a catalog: keys that nobody declared, times that are kept as digits, and what views show. */
#include "catalog/digits.h"
#include "catalog/flags.h"
#include "catalog/keys.h"
#include "catalog/lineage.h"
#include "catalog/meaning.h"
#include "catalog/named_periods.h"
#include "catalog/prefix.h"
#include "catalog/usual.h"
#include "exec/driver.h"
#include "exec/exec.h"
#include "exec/stream.h"
#include "exec/view_text.h"

#include <string.h>

enum {
    KEYS_MS = 1500,
    DIGITS_MS = 500,
    DIGITS_ROWS = 300,   /* of a table, the first */
    DIGITS_TABLES = 300, /* that are read */
    PERIOD_TABLES = 20,
};

static bool goes_on(const struct exec_connection *connection, double end)
{
    return connection->driver->clock(connection) < end && !work_is_over(connection->work);
}

struct reader {
    struct key_search *search;
    size_t place;
};

static void take_row(void *context, const char *const *values)
{
    const struct reader *reader = context;
    key_search_take(reader->search, reader->place, values);
}

/* What values alone speak for. */
static void measure_values(struct exec_connection *connection, const struct catalog *catalog,
                           struct key_search *search, double end, size_t measures)
{
    const struct exec_driver *driver = connection->driver;
    const struct key_reading *readings = NULL;
    struct key_target *targets = NULL;
    struct key_pair *pairs = NULL;
    size_t known = key_search_targets(search, &targets), count = key_search_readings(search, &readings);
    for (size_t i = 0; i < count && measures > 0 && goes_on(connection, end); i++) {
        driver->read_rows(connection, catalog, end, &readings[i], take_row, &(struct reader){search, i});
        measures--;
    }
    size_t pair_count = key_search_value_pairs(search, &pairs);
    count = key_search_targets(search, &targets);
    for (size_t i = known; i < count && measures > 0 && goes_on(connection, end); i++) {
        if (targets[i].unique == UNIQUE_UNKNOWN) {
            driver->measure_target(connection, catalog, end, &targets[i]);
            measures--;
        }
    }
    count = pair_count;
    for (size_t i = 0; i < count && measures > 0 && goes_on(connection, end); i++) {
        driver->measure_pair(connection, catalog, end, &pairs[i]);
        measures--;
    }
}

static void measure(struct exec_connection *connection, const struct catalog *catalog,
                    struct key_search *search)
{
    const struct exec_driver *driver = connection->driver;
    struct key_target *targets = NULL;
    struct key_pair *pairs = NULL;
    double end = driver->start_clock(connection) + (double)work_left(connection->work, 2 * KEYS_MS) / 2;
    size_t count = key_search_targets(search, &targets), measures = KEY_MOST_MEASURES;
    for (size_t i = 0; i < count && measures > 0 && goes_on(connection, end); i++) {
        if (!targets[i].declared) {
            driver->measure_target(connection, catalog, end, &targets[i]);
            measures--;
        }
    }
    count = key_search_pairs(search, &pairs);
    for (size_t i = 0; i < count && measures > 0 && goes_on(connection, end); i++) {
        driver->measure_pair(connection, catalog, end, &pairs[i]);
        measures--;
    }
    measure_values(connection, catalog, search, end, measures);
}

/* ---- times that are kept as digits ---- */

struct digits_reader {
    struct key_reading reading;
    struct digits_seen seen[KEY_MOST_READ];
};

static void see_row(void *context, const char *const *values)
{
    struct digits_reader *reader = context;
    for (size_t i = 0; i < reader->reading.count; i++) {
        catalog_digits_see(&reader->seen[i], values[i]);
    }
}

static void settle_digits(struct catalog *catalog, const struct digits_reader *reader)
{
    for (size_t i = 0; i < reader->reading.count; i++) {
        struct catalog_column *column = &catalog->columns[reader->reading.columns[i]];
        const char *missing = NULL;
        enum time_digits digits = catalog_digits_of_seen(&reader->seen[i], &missing);
        if (digits != DIGITS_NONE) {
            column->type = COLUMN_TIME;
            column->digits = digits;
            column->missing = missing;
        }
    }
}

/* By names and the first rows of each table that has such names. What a key leads to stays what it is; a reference to
 * the days of a calendar is a day. */
static void learn_digits(struct exec_connection *connection, struct catalog *catalog)
{
    const struct exec_driver *driver = connection->driver;
    struct arena *scratch = arena_create();
    double end = driver->start_clock(connection) + (double)work_left(connection->work, 2 * DIGITS_MS) / 2;
    size_t read = 0;
    for (size_t t = 0; t < catalog->table_count && read < DIGITS_TABLES && goes_on(connection, end); t++) {
        const struct catalog_table *table = &catalog->tables[t];
        struct digits_reader reader = {.reading = {.rows = DIGITS_ROWS}};
        for (int32_t c = 0; c < table->column_count && reader.reading.count < KEY_MOST_READ; c++) {
            int32_t column = table->first_column + c;
            if (catalog_digits_may_be(scratch, &catalog->columns[column]) &&
                !catalog_is_referred_to(catalog, column)) {
                reader.reading.columns[reader.reading.count++] = column;
            }
        }
        if (reader.reading.count > 0) {
            driver->read_rows(connection, catalog, end, &reader.reading, see_row, &reader);
            settle_digits(catalog, &reader);
            read++;
        }
    }
    arena_destroy(scratch);
}

/* ---- rows that nobody counts unasked ---- */

static void see_deleted(void *context, const char *const *values)
{
    catalog_usual_see(context, values[0]);
}

static void see_key(void *context, const char *const *values)
{
    catalog_usual_see_key(context, values);
}

/* The flags of the first rows, and the one or two rows that a key finds. */
static void learn_usual(struct exec_connection *connection, struct catalog *catalog)
{
    const struct exec_driver *driver = connection->driver;
    double end = driver->start_clock(connection) + (double)work_left(connection->work, 2 * DIGITS_MS) / 2;
    size_t read = 0;
    for (size_t t = 0; t < catalog->table_count && read < DIGITS_TABLES && goes_on(connection, end); t++) {
        struct catalog_usual search;
        catalog_usual_begin(catalog, (int32_t)t, &search);
        if (search.deleted >= 0) {
            struct key_reading flags = {.columns = {search.deleted}, .count = 1, .rows = USUAL_MOST_ROWS};
            driver->read_rows(connection, catalog, end, &flags, see_deleted, &search);
        }
        if (search.count > 0) {
            struct key_reading row = {.count = search.count, .rows = 2, .below_one = true};
            memcpy(row.columns, search.columns, search.count * sizeof *search.columns);
            driver->read_rows(connection, catalog, end, &row, see_key, &search);
        }
        catalog_usual_settle(&search, &catalog->tables[t]);
        read += search.deleted >= 0 || search.count > 0;
    }
}

/* ---- tables of times that have names ---- */

static void see_period(void *context, const char *const *values)
{
    catalog_named_periods_see(context, values);
}

/* All rows of the few small tables that are called so; none of one of which a policy keeps something back. */
static void learn_named_periods(struct exec_connection *connection, struct catalog *catalog)
{
    const struct exec_driver *driver = connection->driver;
    const struct policy *policy = connection->policy;
    double end = driver->start_clock(connection) + (double)work_left(connection->work, 2 * DIGITS_MS) / 2;
    size_t read = 0;
    for (size_t t = 0; t < catalog->table_count && read < PERIOD_TABLES && goes_on(connection, end); t++) {
        struct catalog_named_periods *search = NULL;
        if ((policy == NULL || !policy->tables[t].covered) &&
            catalog_named_periods_begin(catalog, (int32_t)t, &search)) {
            struct key_reading rows = {.count = search->count, .rows = NAMED_PERIODS_MOST_ROWS + 1};
            memcpy(rows.columns, search->columns, search->count * sizeof *search->columns);
            driver->read_rows(connection, catalog, end, &rows, see_period, search);
            catalog_named_periods_settle(search, catalog, (int32_t)t);
            read++;
        }
    }
}

/* Of the views whose definitions the driver has read; by keys, they tell what one row is. */
static void learn_views(struct catalog *catalog)
{
    struct arena *arena = arena_create();
    const struct view_shape **shapes =
        ARENA_ARRAY(arena, const struct view_shape *, catalog->table_count + 1);
    for (size_t i = 0; i < catalog->table_count; i++) {
        const struct catalog_table *table = &catalog->tables[i];
        bool known = table->view && table->definition[0] != '\0';
        shapes[i] = known ? exec_view_text_read(arena, catalog->dialect, table->definition) : NULL;
    }
    catalog_learn_views(catalog, shapes);
    arena_destroy(arena);
}

void exec_learn(struct exec_connection *connection, struct catalog *catalog)
{
    struct key_search *search = key_search_create(catalog);
    measure(connection, catalog, search);
    connection->driver->measured(connection);
    key_search_settle(search);
    key_search_destroy(search);
    catalog_mark_foreign(catalog);
    learn_digits(connection, catalog);
    learn_views(catalog);
    catalog_add_view_keys(catalog);
    catalog_name_roles(catalog);
    catalog_mark_foreign(catalog);
    catalog_drop_prefixes(catalog);
    catalog_learn_meaning(catalog);
    learn_usual(connection, catalog);
    learn_named_periods(connection, catalog);
    catalog_compute_fingerprint(catalog);
}
