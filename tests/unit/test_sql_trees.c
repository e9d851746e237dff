/* What holds of any tree: it is parsed again from what is printed of it, in both dialects; and of any text: the rows
 * that contain it are those that hold it. */
#include "catalog/infer.h"
#include "digits_catalog.h"
#include "query/walk.h"
#include "random_sentence.h"
#include "schemas.h"
#include "shop_catalog.h"
#include "sql/sql.h"

#include <ctype.h>

/* ---- parse(print(tree)) = tree ---- */

/* Has the tree what SQL cannot say, or says in another way, as the day of a day? */
static bool is_excused(const int32_t *tokens, size_t count)
{
    bool excused = false;
    for (size_t i = 0; i < count; i++) {
        excused = excused || tokens[i] == SEQ_ORDER || (tokens[i] >= SEQ_UNION && tokens[i] <= SEQ_EXCEPT) ||
                  (i > 0 && tokens[i] == SEQ_DAY && tokens[i - 1] == SEQ_DAY);
    }
    return excused;
}

/* How tables are joined may be said in several ways, of which the parser keeps one. */
static bool forget_joins(void *context, struct query *query)
{
    (void)context;
    query->extra_count = query->join_count = 0;
    return true;
}

static bool equal_but_for_joins(struct query *a, struct query *b)
{
    const struct query_visitor visitor = {.query = forget_joins};
    struct query *trees[] = {a, b};
    for (size_t i = 0; i < 2; i++) {
        forget_joins(NULL, trees[i]);
        query_walk(trees[i], &visitor);
    }
    return query_equal(a, b);
}

/* Is what is parsed of the text printed as the text again, or else the same tree? */
static bool comes_back(struct arena *arena, const struct catalog *catalog, struct query *query)
{
    struct query *again = NULL;
    struct sql_text text, second;
    struct askdb_error err;
    sql_print(arena, catalog, query, &text);
    if (sql_parse(arena, catalog, text.sql, &again, &err) != 0) {
        print_message("%s: %s\n", text.sql, err.message);
        return false;
    }
    sql_print(arena, catalog, again, &second);
    bool same = strcmp(second.sql, text.sql) == 0 || equal_but_for_joins(query, again);
    if (!same) {
        print_message("%s\n-> %s\n", text.sql, second.sql);
    }
    return same;
}

static struct catalog *with_missing_times(enum dialect dialect)
{
    struct catalog *catalog = digits_catalog(dialect);
    for (size_t i = 0; i < catalog->column_count; i++) {
        struct catalog_column *column = &catalog->columns[i];
        if (column->digits == DIGITS_DAY || column->digits == DIGITS_SECONDS) {
            column->missing = column->text_storage ? "-1" : "0";
        }
    }
    return catalog;
}

/* Orders refer to customers or to stores by one column, as another one says. */
static struct catalog *with_types(enum dialect dialect)
{
    struct catalog *catalog = shop_catalog(dialect);
    for (size_t k = 0; k < catalog->key_count; k++) {
        struct catalog_key *key = &catalog->keys[k];
        const char *to = catalog->tables[key->to_table].name;
        if (strcmp(catalog->tables[key->from_table].name, "orders") == 0) {
            key->from_columns = catalog_copy_columns(
                catalog->arena, &(int32_t){catalog_find_column(catalog, key->from_table, "customer_id")}, 1);
            key->constant = strcmp(to, "customers") == 0 ? "Customer" : "Store";
            key->constant_column = catalog_find_column(catalog, key->from_table, "status");
        }
    }
    return catalog;
}

/* Of a hundred trees one may have a join in its WHERE, which is read in a simpler way. */
static void trees_come_back(struct catalog *catalog)
{
    struct sequence_space space = space_of(catalog);
    uint32_t seed = 23;
    size_t built = 0, lost = 0;
    for (size_t i = 0; i < 4000; i++) {
        struct arena *arena = arena_create();
        int32_t tokens[SEQUENCE_MAX_LENGTH];
        size_t count = random_sentence(&space, &seed, SEQ_SELECT, tokens);
        struct query *query = count > 0 ? sequence_to_query(arena, &space, tokens, count) : NULL;
        if (query != NULL && !is_excused(tokens, count)) {
            built++;
            lost += !comes_back(arena, catalog, query);
        }
        arena_destroy(arena);
    }
    assert_true(built > 1000);
    assert_true(lost <= built / 100);
    catalog_destroy(catalog);
}

static void trees_come_back_in_sqlite(void **state)
{
    (void)state;
    trees_come_back(shop_catalog(DIALECT_SQLITE));
    trees_come_back(digits_catalog(DIALECT_SQLITE));
    trees_come_back(with_missing_times(DIALECT_SQLITE));
    trees_come_back(with_types(DIALECT_SQLITE));
}

static void trees_come_back_in_postgres(void **state)
{
    (void)state;
    trees_come_back(shop_catalog(DIALECT_POSTGRES));
    trees_come_back(digits_catalog(DIALECT_POSTGRES));
    trees_come_back(with_missing_times(DIALECT_POSTGRES));
    trees_come_back(with_types(DIALECT_POSTGRES));
}

/* ---- rows that refer to one of several tables ---- */

static void types_stand_with_their_joins(void **state)
{
    static const char *const both[] = {
        "SELECT stores.city, count(*) FROM stores JOIN orders ON orders.customer_id = stores.id AND "
        "orders.status = "
        "'Store' GROUP BY stores.city;",
        "SELECT stores.city, count(orders.id) FROM stores LEFT JOIN orders ON orders.customer_id = stores.id "
        "AND "
        "orders.status = 'Store' GROUP BY stores.city;",
        "SELECT orders.ordered_at, stores.city FROM orders LEFT JOIN stores ON orders.customer_id = "
        "stores.id AND "
        "orders.status = 'Store';",
    };
    (void)state;
    for (int dialect = DIALECT_SQLITE; dialect <= DIALECT_POSTGRES; dialect++) {
        struct catalog *catalog = with_types((enum dialect)dialect);
        for (size_t i = 0; i < sizeof both / sizeof *both; i++) {
            struct arena *arena = arena_create();
            struct query *query = NULL;
            struct sql_text text;
            struct askdb_error err = {0};
            int status = sql_parse(arena, catalog, both[i], &query, &err);
            assert_string_equal(err.message, "");
            assert_int_equal(status, 0);
            sql_print(arena, catalog, query, &text);
            assert_non_null(strstr(text.sql, " AND orders.status = 'Store'"));
            assert_null(strstr(text.sql, "WHERE"));
            assert_true(comes_back(arena, catalog, query));
            arena_destroy(arena);
        }
        struct arena *arena = arena_create();
        struct query *query = NULL;
        struct askdb_error err = {0};
        assert_int_not_equal(sql_parse(arena, catalog,
                                       "SELECT city FROM stores JOIN orders ON customer_id = stores.id",
                                       &query, &err),
                             0);
        assert_non_null(strstr(err.message, "without status = 'Store'"));
        arena_destroy(arena);
        catalog_destroy(catalog);
    }
}

/* A row is of one of the tables: nothing leads through it from one to another. */
static void one_of_several_tables_leads_to_no_other(void **state)
{
    (void)state;
    struct catalog *catalog = with_types(DIALECT_SQLITE);
    struct arena *arena = arena_create();
    struct query *query = NULL;
    struct sql_text text;
    struct askdb_error err = {0};
    assert_int_equal(
        sql_parse(arena, catalog, "SELECT customers.name, stores.city FROM customers, stores", &query, &err),
        0);
    query->join_count = 0;
    sql_print(arena, catalog, query, &text);
    assert_null(strstr(text.sql, "orders"));
    arena_destroy(arena);
    catalog_destroy(catalog);
}

/* ---- numbers that stand for no time ---- */

/* They meet no comparison: neither what is asked nor its contrary. */
static void no_time_meets_nothing(void **state)
{
    static const char *const cases[][2] = {
        {"NOT (end_dt >= 20240201 AND end_dt < 20240301)",
         "NOT (nullif(end_dt, 0) >= 20240201 AND nullif(end_dt, 0) < 20240301)"},
        {"NOT (end_dt BETWEEN 20240201 AND 20240229)", "NOT (nullif(end_dt, 0) "},
        {"crew = 'A' AND NOT (crew = 'B' OR end_dt > 20240201)", "nullif(end_dt, 0) >"},
        {"NOT (budat = '20240201')", "NOT (nullif(budat, '-1') = '20240201')"},
        {"end_dt >= 20240201", "WHERE end_dt >= 20240201"},
        {"end_dt < 20240201", "WHERE nullif(end_dt, 0) < 20240201"},
    };
    (void)state;
    for (int dialect = DIALECT_SQLITE; dialect <= DIALECT_POSTGRES; dialect++) {
        struct catalog *catalog = with_missing_times((enum dialect)dialect);
        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
            struct arena *arena = arena_create();
            struct query *query = NULL;
            struct sql_text text;
            struct askdb_error err = {0};
            const char *sql = arena_printf(arena, "SELECT count(*) FROM jobs WHERE %s", cases[i][0]);
            int status = sql_parse(arena, catalog, sql, &query, &err);
            assert_string_equal(err.message, "");
            assert_int_equal(status, 0);
            sql_print(arena, catalog, query, &text);
            if (strstr(text.sql, cases[i][1]) == NULL) {
                fail_msg("%s -> %s", sql, text.sql);
            }
            arena_destroy(arena);
        }
        catalog_destroy(catalog);
    }
}

/* ---- the rows that contain a text hold it ---- */

enum { TEXTS = 20 /* rows are kept of so many */, ASKED = 300, MOST_PIECES = 5 };

/* What a pattern, a literal or an escape might take for its own. */
static const char *random_text(struct arena *arena, uint32_t *seed, size_t least)
{
    static const char *const pieces[] = {"a",   "B",  "b",     "%", "_", "\\", "'", "\"", "%%",
                                         "\\_", "$1", "{{x}}", "é", " ", "--", "*", "?"};
    const char *text = "";
    for (size_t count = least + next_random(seed) % MOST_PIECES; count > 0; count--) {
        text =
            arena_printf(arena, "%s%s", text, pieces[next_random(seed) % (sizeof pieces / sizeof *pieces)]);
    }
    return text;
}

/* As the databases compare: letters of ASCII in either case. */
static bool holds(const char *text, const char *part, enum like how)
{
    size_t length = strlen(text), least = strlen(part);
    size_t last = length >= least ? length - least : 0;
    for (size_t at = how == LIKE_SUFFIX ? last : 0; at + least <= length && (how != LIKE_PREFIX || at == 0);
         at++) {
        size_t same = 0;
        while (same < least &&
               tolower((unsigned char)text[at + same]) == tolower((unsigned char)part[same])) {
            same++;
        }
        if (same == least) {
            return true;
        }
    }
    return false;
}

static const char *literal(struct arena *arena, const char *text)
{
    char *bytes = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&bytes, &size);
    sql_print_string(out, text);
    fclose(out);
    const char *copy = arena_strdup(arena, bytes);
    free(bytes);
    return copy;
}

static void asks_for(struct session *session, const char *const *texts, const char *part, enum like how)
{
    struct query *query = NULL;
    struct sql_text text;
    const char *expected = "";
    assert_int_equal(sql_parse(session->arena, session->catalog,
                               "SELECT id FROM notes WHERE text LIKE '%x%' ORDER BY id", &query,
                               &session->err),
                     0);
    query->where->op = how;
    query->where->right->literal.text = part;
    sql_print(session->arena, session->catalog, query, &text);
    assert_int_equal(session_run(session, text.sql, (struct exec_limits){0}), 0);
    for (size_t i = 0; i < TEXTS; i++) {
        expected =
            holds(texts[i], part, how) ? arena_printf(session->arena, "%s%zu\n", expected, i + 1) : expected;
    }
    if (strcmp(session->rows, expected) != 0) {
        fail_msg("%s: rows\n%sbut held by\n%s", text.sql, session->rows, expected);
    }
}

static void rows_that_contain_a_text_hold_it(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct session session;
    uint32_t seed = 5;
    const char *texts[TEXTS], *schema = "CREATE TABLE notes (id integer PRIMARY KEY, text text);";
    for (size_t i = 0; i < TEXTS; i++) {
        texts[i] = random_text(arena, &seed, 0);
        schema = arena_printf(arena, "%sINSERT INTO notes VALUES (%zu, %s);", schema, i + 1,
                              literal(arena, texts[i]));
    }
    schema_open_text(&session, schema);
    for (size_t i = 0; i < ASKED; i++) {
        asks_for(&session, texts, random_text(arena, &seed, 1), (enum like)(i % 3));
    }
    session_close(&session);
    arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_that_contain_a_text_hold_it),
        cmocka_unit_test(no_time_meets_nothing),
        cmocka_unit_test(trees_come_back_in_sqlite),
        cmocka_unit_test(trees_come_back_in_postgres),
        cmocka_unit_test(types_stand_with_their_joins),
        cmocka_unit_test(one_of_several_tables_leads_to_no_other),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
