/* Which keys join a set of tables: those that lead from one table's rows to one row of each of the others, before any
 * that pair rows which have no more in common than a third. Over invented databases of four trades, printed for both
 * kinds of database. */
#include "schemas.h"

#include "query/join.h"
#include "query/query.h"
#include "sql/sql.h"

#include <string.h>

enum { FERRY, ARCHIVE, DAIRY, TOWER, TRADES };

static const char *const trades[TRADES] = {
    /* sailings and boats are both of a harbour; a sailing is of a boat */
    [FERRY] =
        "CREATE TABLE harbour (harbour_no integer PRIMARY KEY, town text);"
        "CREATE TABLE boat (boat_no integer PRIMARY KEY, name text, harbour_no integer REFERENCES harbour);"
        "CREATE TABLE sailing (sailing_no integer PRIMARY KEY, boat_no integer REFERENCES boat, from_harbour "
        "integer REFERENCES harbour, to_harbour integer NOT NULL REFERENCES harbour, fares numeric);",
    /* boxes and readers of a room; a request is of both */
    [ARCHIVE] =
        "CREATE TABLE room (room_id integer PRIMARY KEY, label text);"
        "CREATE TABLE box (box_id integer PRIMARY KEY, title text, room_id integer REFERENCES room);"
        "CREATE TABLE reader (reader_id integer PRIMARY KEY, surname text, room_id integer REFERENCES room);"
        "CREATE TABLE request (request_id integer PRIMARY KEY, box_id integer REFERENCES box, reader_id "
        "integer REFERENCES reader);",
    /* keys of two columns */
    [DAIRY] = "CREATE TABLE farm (farm_no integer PRIMARY KEY, owner text);"
              "CREATE TABLE herd (farm_no integer REFERENCES farm, herd_no integer, breed text, PRIMARY KEY "
              "(farm_no, "
              "herd_no));"
              "CREATE TABLE milking (milking_no integer PRIMARY KEY, farm_no integer REFERENCES farm, "
              "herd_no integer, "
              "litres numeric, FOREIGN KEY (farm_no, herd_no) REFERENCES herd);",
    /* no table has one row of both of the others */
    [TOWER] =
        "CREATE TABLE tower (tower_id integer PRIMARY KEY, name text);"
        "CREATE TABLE bell (bell_id integer PRIMARY KEY, weight numeric, tower_id integer REFERENCES tower);"
        "CREATE TABLE ringer (ringer_id integer PRIMARY KEY, surname text, tower_id integer REFERENCES "
        "tower);",
};

static const struct join_case {
    int trade;
    const char *columns; /* asked for, in this order; joins are left to the solver */
    const char *from;    /* what is printed behind FROM, without ORDER BY */
} cases[] = {
    {FERRY, "harbour.town, boat.name, sailing.fares",
     "harbour JOIN sailing ON sailing.to_harbour = harbour.harbour_no JOIN boat ON sailing.boat_no = "
     "boat.boat_no"},
    {FERRY, "boat.name, harbour.town, sailing.fares",
     "boat JOIN sailing ON sailing.boat_no = boat.boat_no JOIN harbour ON sailing.to_harbour = "
     "harbour.harbour_no"},
    {FERRY, "sailing.fares, boat.name, harbour.town",
     "sailing JOIN boat ON sailing.boat_no = boat.boat_no JOIN harbour ON sailing.to_harbour = "
     "harbour.harbour_no"},
    {FERRY, "harbour.town, boat.name", "harbour JOIN boat ON boat.harbour_no = harbour.harbour_no"},
    {ARCHIVE, "box.title, reader.surname, request.request_id",
     "box JOIN request ON request.box_id = box.box_id JOIN reader ON request.reader_id = reader.reader_id"},
    {ARCHIVE, "reader.surname, box.title, request.request_id",
     "reader JOIN request ON request.reader_id = reader.reader_id JOIN box ON request.box_id = box.box_id"},
    {DAIRY, "farm.owner, herd.breed, milking.litres",
     "farm JOIN milking ON milking.farm_no = farm.farm_no JOIN herd ON milking.farm_no = herd.farm_no AND "
     "milking.herd_no = herd.herd_no"},
    {TOWER, "tower.name, bell.weight, ringer.surname",
     "tower JOIN bell ON bell.tower_id = tower.tower_id JOIN ringer ON ringer.tower_id = tower.tower_id"},
};

/* The columns as a tree without joins of its own. */
static struct query *columns_of(struct session *session, const char *columns)
{
    struct query *query = ARENA_NEW(session->arena, struct query);
    char text[200], *rest = NULL;
    snprintf(text, sizeof text, "%s", columns);
    query->select = ARENA_ARRAY(session->arena, struct expr *, 8);
    for (char *name = strtok_r(text, ", ", &rest); name != NULL; name = strtok_r(NULL, ", ", &rest)) {
        char *dot = strchr(name, '.');
        *dot = '\0';
        struct expr *expr = ARENA_NEW(session->arena, struct expr);
        expr->kind = EXPR_COLUMN;
        expr->column =
            catalog_find_column(session->catalog, catalog_find_table(session->catalog, NULL, name), dot + 1);
        assert_true(expr->column >= 0);
        query->select[query->select_count++] = expr;
    }
    return query;
}

static void tables_are_joined_from_one_of_them(void **state)
{
    (void)state;
    size_t failed = 0;
    for (size_t i = 0; i < 2 * sizeof cases / sizeof *cases; i++) {
        const struct join_case *item = &cases[i / 2];
        struct session session;
        struct sql_text text;
        schema_open_text(&session, trades[item->trade]);
        session.catalog->dialect = i % 2 == 0 ? DIALECT_SQLITE : DIALECT_POSTGRES;
        sql_print(session.arena, session.catalog, columns_of(&session, item->columns), &text);
        const char *from = strstr(text.sql, " FROM ");
        if (from == NULL || strcmp(from + strlen(" FROM "), item->from) != 0) {
            print_error("%s\n  is    %s\n  wants %s\n", item->columns, text.sql, item->from);
            failed++;
        }
        session_close(&session);
    }
    assert_int_equal(failed, 0);
}

/* A key that every row has comes before one that may be empty, and what is joined on is told. */
static void one_of_several_keys_is_told(void **state)
{
    (void)state;
    struct session session;
    struct sql_text text;
    schema_open_text(&session, trades[FERRY]);
    static const char *const wanted =
        "sailing and harbour are linked by several keys; joined on sailing.to_harbour";
    static const char *const sets[] = {"harbour.town, sailing.fares", "sailing.fares, harbour.town",
                                       "harbour.town, boat.name, sailing.fares"};
    for (size_t i = 0; i < sizeof sets / sizeof *sets; i++) {
        sql_print(session.arena, session.catalog, columns_of(&session, sets[i]), &text);
        assert_int_equal(text.warning_count, 1);
        assert_string_equal(text.warnings[0].text, wanted);
    }
    session_close(&session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tables_are_joined_from_one_of_them),
        cmocka_unit_test(one_of_several_keys_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
