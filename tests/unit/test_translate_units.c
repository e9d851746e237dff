/* Units of columns, over databases of four styles: what columns count in, numbers of questions in other
 * units, and what is shown in another unit. */
#include "schemas.h"

#include "sql/sql.h"
#include "translate/finish.h"
#include "translate/headings.h"
#include "translate/sentence.h"
#include "translate/units.h"

enum { PHONE, COURIER, SHOP, METERS, STAFF, GARAGE, SURVEY, SHIFTS, OVENS, STYLES };

static const char *const styles[STYLES] = {
    [PHONE] =
        "CREATE TABLE calls (id integer PRIMARY KEY, duration_ms integer, wait_s integer, agent text, hour "
        "integer, price_per_min numeric);",
    [COURIER] =
        "CREATE TABLE Trip (tripId integer PRIMARY KEY, distanceKm numeric, heightM numeric, payloadG "
        "integer, durationMin integer);",
    [SHOP] =
        "CREATE TABLE payment (id integer PRIMARY KEY, amount_cents integer, fee_in_cents integer, total "
        "numeric, discount_pct numeric, tax_fraction numeric, customer_minutes_id integer);",
    [METERS] =
        "CREATE TABLE RDG (RDG_NO integer PRIMARY KEY, USAGE_KWH numeric, TANK_L numeric, VOL_L numeric, "
        "FILE_MB numeric, LEN_M numeric);",
    [STAFF] = "CREATE TABLE staff (staff_id integer PRIMARY KEY, name text, hired date, left_on date, years "
              "integer);",
    [GARAGE] =
        "CREATE TABLE bill (bill_id integer PRIMARY KEY, net_ct integer, lim_cts integer, hr_rate_ct "
        "integer, "
        "wheel_ct integer, visit_ct integer, half_ct numeric, tax_ct text); CREATE TABLE visit (visit_id "
        "integer PRIMARY KEY);",
    [SHIFTS] = "CREATE TABLE fct_shift (shift_key integer PRIMARY KEY, worked_min integer, late_min integer, "
               "clocked_gap_min integer, price_min numeric, wait_min integer, wait_max integer, sq_ft "
               "integer);",
    [OVENS] = "CREATE TABLE Batch (BatchNo integer PRIMARY KEY, BakingMin numeric, TempMin numeric, TempMax "
              "numeric, DowntimeMin integer, MinDowntime integer, DoughMin integer, OrderedMin integer, "
              "SpeedMin integer); CREATE TABLE Oven (OvenNo integer PRIMARY KEY, DoughMin integer);",
    [SURVEY] = "CREATE TABLE plot (plot_id integer PRIMARY KEY, oak_ct integer, nest_ct integer, area "
               "numeric);",
};

static const struct kept_case {
    int style;
    const char *column, *unit; /* NULL: none */
} kept[] = {
    {PHONE, "duration_ms", "milliseconds"},
    {PHONE, "wait_s", "seconds"},
    {PHONE, "hour", NULL},
    {PHONE, "price_per_min", NULL},
    {COURIER, "distanceKm", "kilometres"},
    {COURIER, "heightM", "metres"},
    {COURIER, "payloadG", "grams"},
    {COURIER, "durationMin", "minutes"},
    {SHOP, "amount_cents", "cents"},
    {SHOP, "fee_in_cents", "cents"},
    {SHOP, "total", NULL},
    {SHOP, "discount_pct", "percent"},
    {SHOP, "tax_fraction", "fractions of 1"},
    {SHOP, "customer_minutes_id", NULL},
    {METERS, "USAGE_KWH", "kilowatt-hours"},
    {METERS, "TANK_L", NULL},
    {METERS, "VOL_L", "litres"},
    {METERS, "FILE_MB", "megabytes"},
    {METERS, "LEN_M", "metres"},
    {GARAGE, "net_ct", "cents"},
    {GARAGE, "lim_cts", "cents"},
    {GARAGE, "hr_rate_ct", "cents"},
    {GARAGE, "visit_ct", NULL},
    {GARAGE, "half_ct", NULL},
    {GARAGE, "tax_ct", NULL},
    {SURVEY, "oak_ct", NULL},
    {SURVEY, "nest_ct", NULL},
    {SHIFTS, "worked_min", "minutes"},
    {SHIFTS, "late_min", "minutes"},
    {SHIFTS, "clocked_gap_min", "minutes"},
    {SHIFTS, "price_min", NULL},
    {SHIFTS, "wait_min", NULL},
    {SHIFTS, "sq_ft", NULL},
    {OVENS, "BakingMin", "minutes"},
    {OVENS, "DowntimeMin", "minutes"},
    {OVENS, "DoughMin", "minutes"},
    {OVENS, "TempMin", NULL},
    {OVENS, "OrderedMin", NULL},
    {OVENS, "SpeedMin", NULL},
};

static const struct units_case {
    int style;
    const char *question, *sql, *wanted; /* "": as it is */
    const char *says;                    /* NULL: whatever */
} cases[] = {
    {PHONE, "calls over 5 minutes", "SELECT count(*) FROM calls WHERE duration_ms > 5",
     "SELECT count(*) AS calls FROM calls WHERE duration_ms > 300000",
     "number of calls, duration in milliseconds above 300000"},
    {PHONE, "calls over 5 minutes", "SELECT count(*) FROM calls WHERE 1.0 * duration_ms / 1000 > 5",
     "SELECT count(*) AS calls FROM calls WHERE duration_ms > 300000", NULL},
    {PHONE, "calls over 250 ms", "SELECT count(*) FROM calls WHERE duration_ms > 250", "", NULL},
    {PHONE, "calls over 250", "SELECT count(*) FROM calls WHERE duration_ms > 250", "", NULL},
    {PHONE, "calls between 2 and 5 minutes", "SELECT count(*) FROM calls WHERE wait_s BETWEEN 2 AND 5",
     "SELECT count(*) AS calls FROM calls WHERE wait_s BETWEEN 120 AND 300", NULL},
    {PHONE, "calls of 1.5 hours or more", "SELECT count(*) FROM calls WHERE wait_s >= 1.5",
     "SELECT count(*) AS calls FROM calls WHERE wait_s >= 5400", NULL},
    {PHONE, "agents whose calls take more than 2 minutes on average",
     "SELECT agent FROM calls GROUP BY agent HAVING avg(duration_ms) > 2",
     "SELECT agent FROM calls GROUP BY agent HAVING avg(duration_ms) > 120000 ORDER BY agent", NULL},
    {PHONE, "average duration in minutes", "SELECT avg(duration_ms) FROM calls",
     "SELECT 1.0 * avg(duration_ms) / 60000 AS \"average duration in minutes\" FROM calls",
     "average duration in minutes of calls"},
    {PHONE, "average duration in minutes", "SELECT 1.0 * avg(duration_ms) / 60 FROM calls",
     "SELECT 1.0 * avg(duration_ms) / 60000 AS \"average duration in minutes\" FROM calls", NULL},
    {PHONE, "how many hours of calls per agent",
     "SELECT agent, sum(wait_s) FROM calls GROUP BY agent ORDER BY sum(wait_s) DESC",
     "SELECT agent, 1.0 * sum(wait_s) / 3600 AS \"total wait in hours\" FROM calls GROUP BY agent ORDER BY "
     "1.0 * "
     "sum(wait_s) / 3600 DESC, agent DESC",
     NULL},
    {PHONE, "average duration", "SELECT avg(duration_ms) FROM calls", "",
     "average duration in milliseconds of calls"},
    {PHONE, "calls of 5 kilometres", "SELECT count(*) FROM calls WHERE duration_ms > 5", "", NULL},
    {COURIER, "trips under 800 metres", "SELECT tripId FROM Trip WHERE distanceKm < 800",
     "SELECT tripId FROM Trip WHERE distanceKm < 0.8", NULL},
    {COURIER, "trips over 2 miles", "SELECT tripId FROM Trip WHERE distanceKm > 2",
     "SELECT tripId FROM Trip WHERE distanceKm > 3.218688", NULL},
    {COURIER, "trips with more than 3 kg", "SELECT tripId FROM Trip WHERE payloadG > 3",
     "SELECT tripId FROM Trip WHERE payloadG > 3000", NULL},
    {COURIER, "total distance in miles", "SELECT sum(distanceKm) FROM Trip",
     "SELECT 1.0 * sum(distanceKm) / 1.609344 AS \"total distance in miles\" FROM Trip",
     "total distance in miles of trips"},
    {COURIER, "total distance in metres", "SELECT sum(distanceKm) FROM Trip",
     "SELECT sum(distanceKm) * 1000 AS \"total distance in metres\" FROM Trip",
     "total distance in metres of trips"},
    {COURIER, "longest trip in metres", "SELECT tripId FROM Trip ORDER BY distanceKm DESC LIMIT 1", "", NULL},
    {COURIER, "trips in March", "SELECT tripId FROM Trip", "", NULL},
    {SHOP, "payments over 50 euros", "SELECT id FROM payment WHERE amount_cents > 50",
     "SELECT id FROM payment WHERE amount_cents > 5000", "id of payments, amount in cents above 5000"},
    {SHOP, "payments over $50", "SELECT id FROM payment WHERE fee_in_cents > 50",
     "SELECT id FROM payment WHERE fee_in_cents > 5000", NULL},
    {SHOP, "payments of 99 cents", "SELECT id FROM payment WHERE amount_cents = 0.99",
     "SELECT id FROM payment WHERE amount_cents = 99", NULL},
    {SHOP, "payments over 50", "SELECT id FROM payment WHERE amount_cents > 50",
     "SELECT id FROM payment WHERE amount_cents > 5000", NULL},
    {SHOP, "payments over 50 in cents", "SELECT id, amount_cents FROM payment WHERE amount_cents > 50", "",
     NULL},
    {SHOP, "payments over 50 euros", "SELECT id FROM payment WHERE total > 50", "", NULL},
    {SHOP, "total amount", "SELECT sum(amount_cents) FROM payment",
     "SELECT 1.0 * sum(amount_cents) / 100 AS \"total amount\" FROM payment", "total amount of payments"},
    {SHOP, "total amount in cents", "SELECT sum(amount_cents) FROM payment", "",
     "total amount in cents of payments"},
    {SHOP, "total amount in euros", "SELECT sum(amount_cents) FROM payment",
     "SELECT 1.0 * sum(amount_cents) / 100 AS \"total amount\" FROM payment", "total amount of payments"},
    {SHOP, "total amount (ct)", "SELECT 1.0 * sum(amount_cents) / 100 FROM payment",
     "SELECT sum(amount_cents) AS \"total amount in cents\" FROM payment", NULL},
    {SHOP, "open amounts, as cents", "SELECT id, 1.0 * amount_cents / 100 FROM payment",
     "SELECT id, amount_cents FROM payment", NULL},
    {GARAGE, "bills above 250 net", "SELECT bill_id FROM bill WHERE net_ct > 250",
     "SELECT bill_id FROM bill WHERE net_ct > 25000", "bill id of bills, net in cents above 25000"},
    {GARAGE, "bills with a limit of more than 80 euros", "SELECT bill_id FROM bill WHERE lim_cts > 80",
     "SELECT bill_id FROM bill WHERE lim_cts > 8000", NULL},
    {GARAGE, "total net", "SELECT sum(net_ct) FROM bill",
     "SELECT 1.0 * sum(net_ct) / 100 AS \"total net\" FROM bill", "total net of bills"},
    {GARAGE, "total net", "SELECT 1.0 * sum(net_ct) / 100 FROM bill",
     "SELECT 1.0 * sum(net_ct) / 100 AS \"total net\" FROM bill", NULL},
    {SURVEY, "plots with more than 3 oaks", "SELECT plot_id FROM plot WHERE oak_ct > 3", "", NULL},
    {SHOP, "amount times discount", "SELECT sum(amount_cents * id) FROM payment",
     "SELECT 1.0 * sum(amount_cents * id) / 100 AS \"total amount times id\" FROM payment", NULL},
    {SHOP, "amount less fee", "SELECT sum(amount_cents - fee_in_cents) FROM payment",
     "SELECT 1.0 * sum(amount_cents - fee_in_cents) / 100 AS \"total amount minus fee\" FROM payment", NULL},
    {SHOP, "amount less fee in cents", "SELECT 1.0 * sum(amount_cents - fee_in_cents) / 100 FROM payment",
     "SELECT sum(amount_cents - fee_in_cents) AS \"total amount in cents minus fee in cents\" FROM payment",
     NULL},
    {SHOP, "amount in euros, not in cents", "SELECT sum(amount_cents) FROM payment",
     "SELECT 1.0 * sum(amount_cents) / 100 AS \"total amount\" FROM payment", NULL},
    {SHOP, "payments taxed at more than 10 %", "SELECT id FROM payment WHERE tax_fraction > 10",
     "SELECT id FROM payment WHERE tax_fraction > 0.1", NULL},
    {SHOP, "discounts above 10 percent", "SELECT id FROM payment WHERE discount_pct > 10", "", NULL},
    {STAFF, "average stay in years", "SELECT avg(julianday(left_on) - julianday(hired)) FROM staff",
     "SELECT 1.0 * avg(julianday(left_on) - julianday(hired)) / 365.25 AS \"average years from hired to left "
     "on\" FROM staff",
     "average years from hired to left on of staff"},
    {STAFF, "average stay in months",
     "SELECT avg(1.0 * (julianday(left_on) - julianday(hired)) / 1) FROM staff",
     "SELECT 1.0 * avg(julianday(left_on) - julianday(hired)) / 30.4375 AS \"average months from hired to "
     "left "
     "on\" FROM staff",
     NULL},
    {STAFF, "average stay in years",
     "SELECT 1.0 * avg(julianday(left_on) - julianday(hired)) / 365 FROM staff",
     "SELECT 1.0 * avg(julianday(left_on) - julianday(hired)) / 365 AS \"average years from hired to left "
     "on\" "
     "FROM staff",
     NULL},
    {STAFF, "who stayed more than 2 years",
     "SELECT name FROM staff WHERE julianday(left_on) - julianday(hired) > 2",
     "SELECT name FROM staff WHERE (julianday(left_on) - julianday(hired)) > 730.5", NULL},
    {STAFF, "who stayed less than 3 weeks",
     "SELECT name FROM staff WHERE julianday(left_on) - julianday(hired) < 3",
     "SELECT name FROM staff WHERE (julianday(left_on) - julianday(hired)) < 21", NULL},
    {STAFF, "average stay in days", "SELECT avg(julianday(left_on) - julianday(hired)) FROM staff", "",
     "average days from hired to left on of staff"},
    {STAFF, "total years in months", "SELECT sum(years) FROM staff", "", NULL},
    {SHIFTS, "hours worked", "SELECT sum(worked_min) FROM fct_shift",
     "SELECT 1.0 * sum(worked_min) / 60 AS \"total worked hours\" FROM fct_shift",
     "total worked hours of shifts"},
    {SHIFTS, "days worked", "SELECT sum(worked_min) FROM fct_shift",
     "SELECT sum(worked_min) AS \"total worked minutes\" FROM fct_shift", NULL},
    {SHIFTS, "time worked on shifts of 8 hours", "SELECT sum(worked_min) FROM fct_shift",
     "SELECT sum(worked_min) AS \"total worked minutes\" FROM fct_shift", "total worked minutes of shifts"},
    {SHIFTS, "total worked in hours", "SELECT sum(worked_min) FROM fct_shift",
     "SELECT 1.0 * sum(worked_min) / 60 AS \"total worked hours\" FROM fct_shift",
     "total worked hours of shifts"},
    {SHIFTS, "shifts of more than 2 hours", "SELECT shift_key FROM fct_shift WHERE worked_min > 2",
     "SELECT shift_key FROM fct_shift WHERE worked_min > 120",
     "shift key of shifts, worked minutes above 120"},
    {SHIFTS, "average size in metres", "SELECT avg(sq_ft) FROM fct_shift",
     "SELECT avg(sq_ft) AS \"average square feet\" FROM fct_shift", "average square feet of shifts"},
    {OVENS, "how many hours of downtime", "SELECT sum(DowntimeMin) FROM Batch",
     "SELECT 1.0 * sum(DowntimeMin) / 60 AS \"total downtime in hours\" FROM Batch",
     "total downtime in hours of batches"},
    {OVENS, "downtime hours per batch", "SELECT avg(DowntimeMin) FROM Batch",
     "SELECT 1.0 * avg(DowntimeMin) / 60 AS \"average downtime in hours\" FROM Batch", NULL},
    {OVENS, "average baking", "SELECT avg(BakingMin) FROM Batch",
     "SELECT avg(BakingMin) AS \"average baking minutes\" FROM Batch", "average baking minutes of batches"},
    {METERS, "readings over 2 mwh", "SELECT RDG_NO FROM RDG WHERE USAGE_KWH > 2",
     "SELECT RDG_NO FROM RDG WHERE USAGE_KWH > 2000", NULL},
    {METERS, "files above 1 gigabyte", "SELECT RDG_NO FROM RDG WHERE FILE_MB > 1",
     "SELECT RDG_NO FROM RDG WHERE FILE_MB > 1000", NULL},
    {METERS, "pipes of 30 cm or more", "SELECT RDG_NO FROM RDG WHERE LEN_M >= 30",
     "SELECT RDG_NO FROM RDG WHERE LEN_M >= 0.3", NULL},
};

static const char *made(struct session *session, const struct units_case *item, bool apply,
                        const char **ret_says)
{
    struct query *query = NULL;
    struct sql_text text;
    struct sentence_names *names = sentence_names_create(session->catalog);
    if (sql_parse(session->arena, session->catalog, item->sql, &query, &session->err) != 0) {
        fail_msg("%s: %s", item->sql, session->err.message);
    }
    if (apply) {
        units_apply(session->arena, session->catalog, item->question, query);
    }
    finish_query(session->arena, session->catalog, query);
    translate_headings(session->arena, names, &(struct headings_asked){.question = item->question}, query);
    sql_print(session->arena, session->catalog, query, &text);
    if (sql_parse(session->arena, session->catalog, text.sql, &query, &session->err) != 0) {
        fail_msg("%s: %s", text.sql, session->err.message);
    }
    *ret_says = sentence_of_query(session->arena, names, query);
    sentence_names_destroy(names);
    return text.sql;
}

static size_t check_columns(struct session *session, int style)
{
    size_t failed = 0;
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
        if (kept[i].style != style) {
            continue;
        }
        int32_t column = catalog_find_column(session->catalog, 0, kept[i].column);
        assert_true(column >= 0);
        const struct unit *unit = unit_of_column(session->arena, &session->catalog->columns[column], NULL);
        if (unit == NULL || kept[i].unit == NULL ? unit != NULL || kept[i].unit != NULL
                                                 : strcmp(unit->name, kept[i].unit) != 0) {
            print_error("%s in %s\n", kept[i].column, unit != NULL ? unit->name : "nothing");
            failed++;
        }
    }
    return failed;
}

static void numbers_are_in_the_unit_of_their_column(void **state)
{
    (void)state;
    size_t failed = 0;
    for (int style = 0; style < STYLES; style++) {
        struct session session;
        schema_open_text(&session, styles[style]);
        failed += check_columns(&session, style);
        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
            const struct units_case *item = &cases[i];
            const char *says = NULL, *ignored = NULL;
            if (item->style != style) {
                continue;
            }
            const char *got = made(&session, item, true, &says);
            const char *wanted =
                item->wanted[0] != '\0' ? item->wanted : made(&session, item, false, &ignored);
            if (strcmp(got, wanted) != 0 || (item->says != NULL && strcmp(says, item->says) != 0)) {
                print_error("%s\n  %s\n  %s\n  %s\n", item->question, got, wanted, says);
                failed++;
            }
        }
        session_close(&session);
    }
    assert_int_equal(failed, 0);
}

static void comments_tell_units(void **state)
{
    (void)state;
    static const struct {
        const char *name, *comment, *unit;
    } columns[] = {
        {"amount", "Paid amount in cents", "cents"},         {"amount", "amount (cents)", "cents"},
        {"dist", "distance; unit: km", "kilometres"},        {"took", "milliseconds", "milliseconds"},
        {"rate", "share between 0 and 1", "fractions of 1"}, {"speed", "in km / h", NULL},
        {"tariff", "price in cents per minute", NULL},       {"day_rate_c", "pence a day", "cents"},
        {"unit_c", "price charged, pence", "cents"},         {"use_c", "minutes a day", NULL},
        {"amount", "what was paid, cents included", NULL},   {"note", "", NULL},
    };
    struct arena *arena = arena_create();
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        const struct catalog_column column = {
            .name = columns[i].name, .comment = columns[i].comment, .type = COLUMN_NUMBER};
        const struct unit *unit = unit_of_column(arena, &column, NULL);
        assert_string_equal(unit != NULL ? unit->name : "", columns[i].unit != NULL ? columns[i].unit : "");
    }
    const struct catalog_column text = {.name = "size_mb", .comment = "", .type = COLUMN_TEXT};
    assert_null(unit_of_column(arena, &text, NULL));
    arena_destroy(arena);
}

static void euros_beside_what_is_no_money_are_doubted(void **state)
{
    (void)state;
    static const struct {
        const char *question, *sql;
        bool doubted;
    } asked[] = {
        {"bills over 50 euros", "SELECT bill_id FROM bill WHERE wheels > 50", true},
        {"bills over 50", "SELECT bill_id FROM bill WHERE wheels > 50", false},
        {"bills over 50 euros", "SELECT bill_id FROM bill WHERE tot > 50", false},
        {"bills over 50 euros", "SELECT bill_id FROM bill WHERE net_ct > 5000", false},
        {"bills over 50 euros", "SELECT bill_id FROM bill WHERE labour > 50", false},
    };
    struct session session;
    schema_open_text(&session,
                     "CREATE TABLE bill (bill_id integer PRIMARY KEY, wheels integer, tot integer, net_ct "
                     "integer, labour numeric);");
    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) {
        struct query *query = NULL;
        assert_int_equal(sql_parse(session.arena, session.catalog, asked[i].sql, &query, &session.err), 0);
        assert_int_equal(units_doubt_money(session.arena, session.catalog, asked[i].question, query),
                         asked[i].doubted);
    }
    session_close(&session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_in_the_unit_of_their_column),
        cmocka_unit_test(comments_tell_units),
        cmocka_unit_test(euros_beside_what_is_no_money_are_doubted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
