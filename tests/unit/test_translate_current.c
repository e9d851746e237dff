/* Rows that are not current, over databases of five styles: what the question adds to a tree, and what the
 * sentence says of it. */
#include "schemas.h"

#include "sql/sql.h"
#include "translate/current.h"
#include "translate/finish.h"
#include "translate/sentence.h"

enum { STAFF, PRICES, WAREHOUSE, CRM, REGISTER, FLEET, STYLES };

static const char *const styles[STYLES] = {
    [STAFF] =
        "CREATE TABLE employees (emp_no integer PRIMARY KEY, name text);"
        "CREATE TABLE salaries (emp_no integer REFERENCES employees, salary integer, from_date date NOT NULL,"
        " to_date date NOT NULL, PRIMARY KEY (emp_no, from_date));"
        "INSERT INTO employees VALUES (1, 'Ann');"
        "INSERT INTO salaries VALUES (1, 100, '1990-01-01', '1998-01-01'), (1, 200, '1998-01-01', "
        "'9999-01-01');",
    [PRICES] = "CREATE TABLE Product (productId integer PRIMARY KEY, title text);"
               "CREATE TABLE ProductPrice (priceId integer PRIMARY KEY, productId integer REFERENCES Product,"
               " price numeric, validFrom timestamp, validThru date);"
               "INSERT INTO Product VALUES (1, 'Tea');"
               "INSERT INTO ProductPrice VALUES (1, 1, 3, '2020-01-01 08:00:00', NULL);",
    [WAREHOUSE] = "CREATE TABLE dim_customer (customer_sk integer PRIMARY KEY, cust_nm text, eff_from date,"
                  " eff_to date, current_flg text);"
                  "INSERT INTO dim_customer VALUES (1, 'Ann', '2020-01-01', '2021-01-01', 'N'),"
                  " (2, 'Ann', '2021-01-01', NULL, 'Y');",
    [CRM] =
        "CREATE TABLE accounts (id integer PRIMARY KEY, name text, deleted_at timestamp, current_balance "
        "numeric);"
        "CREATE TABLE notes (id integer PRIMARY KEY, account_id integer REFERENCES accounts, written_on date,"
        " is_deleted integer NOT NULL);"
        "INSERT INTO accounts VALUES (1, 'Ann', NULL, 5);"
        "INSERT INTO notes VALUES (1, 1, '2024-06-15', 0);",
    [REGISTER] = "CREATE TABLE BOATS (BOAT_NO integer PRIMARY KEY, NAME text, IS_DELETED boolean);"
                 "INSERT INTO BOATS VALUES (1, 'Gull', 0), (2, 'Tern', 1);",
    [FLEET] =
        "CREATE TABLE ship (ship_id integer PRIMARY KEY, ship_nm text, leader_id integer REFERENCES ship,"
        " del_flg text);"
        "INSERT INTO ship VALUES (1, 'Gull', NULL, 'N'), (2, 'Tern', 1, 'Y');",
};

static const struct current_case {
    int style;
    const char *question, *sql, *wanted; /* "": as it is */
    const char *says;                    /* NULL: whatever */
} cases[] = {
    {STAFF, "average current salary", "SELECT avg(salary) FROM salaries",
     "SELECT avg(salary) FROM salaries WHERE from_date <= '2024-06-15' AND to_date > "
     "'2024-06-15'",
     "average salary of salaries, those as of 2024-06-15"},
    {STAFF, "average salary", "SELECT avg(salary) FROM salaries", "",
     "average salary of salaries, past ones included"},
    {STAFF, "salaries now", "SELECT salary FROM salaries WHERE to_date = '9999-01-01'", "",
     "salary of salaries, current ones only"},
    {STAFF, "salaries today", "SELECT salary FROM salaries WHERE to_date IS NULL",
     "SELECT salary FROM salaries WHERE from_date <= '2024-06-15' AND to_date > '2024-06-15'", NULL},
    {STAFF, "salaries as of 1998",
     "SELECT salary FROM salaries WHERE from_date >= '1998-01-01' AND from_date < "
     "'1999-01-01'",
     "SELECT salary FROM salaries WHERE from_date <= '1998-12-31' AND to_date > '1998-12-31'",
     "salary of salaries, those as of 1998-12-31"},
    {STAFF, "salaries as of 2024", "SELECT salary FROM salaries",
     "SELECT salary FROM salaries WHERE from_date <= '2024-06-15' AND to_date > '2024-06-15'", NULL},
    {STAFF, "salaries as of the end of March 1995 over 50", "SELECT salary FROM salaries WHERE salary > 50",
     "SELECT salary FROM salaries WHERE salary > 50 AND from_date <= '1995-03-31' AND to_date > '1995-03-31'",
     "salary of salaries, salary above 50, those as of 1995-03-31"},
    {STAFF, "salaries that began in 1998",
     "SELECT salary FROM salaries WHERE from_date >= '1998-01-01' AND "
     "from_date < '1999-01-01'",
     "", NULL},
    {STAFF, "current employees with their salaries",
     "SELECT employees.name, salaries.salary FROM employees JOIN "
     "salaries ON salaries.emp_no = employees.emp_no",
     "SELECT employees.name, salaries.salary FROM employees JOIN salaries ON salaries.emp_no = "
     "employees.emp_no "
     "WHERE salaries.from_date <= '2024-06-15' AND salaries.to_date > '2024-06-15' ORDER BY employees.name, "
     "salaries.salary",
     NULL},
    {STAFF, "all salaries until now", "SELECT salary FROM salaries", "", NULL},
    {STAFF, "who earns more than the current average",
     "SELECT salary FROM salaries WHERE salary > (SELECT avg(salary) FROM salaries)",
     "SELECT salary FROM salaries WHERE salary > (SELECT avg(salary) FROM salaries WHERE from_date <= "
     "'2024-06-15' "
     "AND to_date > '2024-06-15') AND from_date <= '2024-06-15' AND to_date > '2024-06-15'",
     NULL},
    {PRICES, "current prices", "SELECT price FROM ProductPrice",
     "SELECT price FROM ProductPrice WHERE validFrom < '2024-06-16' AND (validThru IS NULL OR validThru >= "
     "'2024-06-15')",
     "price of product prices, those as of 2024-06-15"},
    {PRICES, "prices as of 2021-03-01 of Tea",
     "SELECT ProductPrice.price FROM ProductPrice JOIN Product ON ProductPrice.productId = Product.productId "
     "WHERE "
     "Product.title = 'Tea'",
     "SELECT ProductPrice.price FROM ProductPrice JOIN Product ON ProductPrice.productId = Product.productId "
     "WHERE "
     "Product.title = 'Tea' AND ProductPrice.validFrom < '2021-03-02' AND (ProductPrice.validThru IS NULL OR "
     "ProductPrice.validThru >= '2021-03-01') ORDER BY ProductPrice.price",
     NULL},
    {WAREHOUSE, "how many current customers", "SELECT count(*) FROM dim_customer",
     "SELECT count(*) FROM dim_customer WHERE current_flg = 'Y'", "number of customers, current ones only"},
    {WAREHOUSE, "how many customers as of May 2020", "SELECT count(*) FROM dim_customer",
     "SELECT count(*) FROM dim_customer WHERE eff_from <= '2020-05-31' AND (eff_to IS NULL OR "
     "eff_to > "
     "'2020-05-31')",
     NULL},
    {WAREHOUSE, "customers this month",
     "SELECT count(*) FROM dim_customer WHERE eff_from >= '2024-06-01' AND "
     "eff_from < '2024-07-01'",
     "", NULL},
    {WAREHOUSE, "customers by current flag",
     "SELECT current_flg, count(*) FROM dim_customer GROUP BY current_flg", "", NULL},
    {CRM, "how many accounts", "SELECT count(*) FROM accounts", "",
     "number of accounts, deleted ones included"},
    {CRM, "how many active accounts", "SELECT count(*) FROM accounts",
     "SELECT count(*) FROM accounts WHERE deleted_at IS NULL", "number of accounts, without deleted ones"},
    {CRM, "active accounts called Ann", "SELECT id FROM accounts WHERE name = 'Ann'", "", NULL},
    {CRM, "notes that are not deleted", "SELECT count(*) FROM notes",
     "SELECT count(*) FROM notes WHERE is_deleted = 0", "number of notes, without deleted ones"},
    {CRM, "deleted accounts", "SELECT count(*) FROM accounts WHERE deleted_at IS NOT NULL", "", NULL},
    {CRM, "current balance of all", "SELECT sum(current_balance) FROM accounts", "", NULL},
    {CRM, "notes of today",
     "SELECT count(*) FROM notes WHERE written_on >= '2024-06-15' AND written_on < "
     "'2024-06-16'",
     "", "number of notes, on 2024-06-15, deleted ones included"},
    {CRM, "current accounts as of 1998", "SELECT count(*) FROM accounts",
     "SELECT count(*) FROM accounts WHERE deleted_at IS NULL", NULL},
    {REGISTER, "boats that aren't deleted", "SELECT NAME FROM BOATS",
     "SELECT NAME FROM BOATS WHERE IS_DELETED IS NULL OR IS_DELETED = 0", NULL},
    {REGISTER, "boats", "SELECT NAME FROM BOATS", "", NULL},
    {FLEET, "ships and their leaders",
     "SELECT ship.ship_nm, leader.ship_nm FROM ship JOIN ship leader ON ship.leader_id = leader.ship_id", "",
     "ship name and ship name of ships, deleted ones included"},
};

static const char *made(struct session *session, const struct value_index *index,
                        const struct current_case *item, bool apply, const char **ret_says)
{
    struct query *query = NULL;
    struct sql_text text;
    struct sentence_names *names = sentence_names_create(session->catalog);
    struct current current = current_of_question(session->arena, item->question, "2024-06-15", 0);
    if (sql_parse(session->arena, session->catalog, item->sql, &query, &session->err) != 0) {
        fail_msg("%s: %s", item->sql, session->err.message);
    }
    if (apply) {
        current_apply(session->arena, session->catalog, index, &current, query);
    }
    finish_query(session->arena, session->catalog, query);
    sql_print(session->arena, session->catalog, query, &text);
    if (sql_parse(session->arena, session->catalog, text.sql, &query, &session->err) != 0) {
        fail_msg("%s: %s", text.sql, session->err.message);
    }
    *ret_says = sentence_of_query(session->arena, names, query);
    sentence_names_destroy(names);
    return text.sql;
}

static void each_question_says_which_rows(void **state)
{
    (void)state;
    size_t failed = 0;
    for (int style = 0; style < STYLES; style++) {
        struct session session;
        struct value_index *index = NULL;
        schema_open_text(&session, styles[style]);
        assert_int_equal(
            exec_index_values(session.connection, session.catalog, 100, 10000, &index, &session.err), 0);
        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
            const struct current_case *item = &cases[i];
            const char *says = NULL, *ignored = NULL;
            if (item->style != style) {
                continue;
            }
            const char *got = made(&session, index, item, true, &says);
            const char *wanted =
                item->wanted[0] != '\0' ? item->wanted : made(&session, index, item, false, &ignored);
            if (strcmp(got, wanted) != 0 || (item->says != NULL && strcmp(says, item->says) != 0)) {
                print_error("%s\n  %s\n  %s\n  %s\n", item->question, got, wanted, says);
                failed++;
            }
        }
        value_index_destroy(index);
        session_close(&session);
    }
    assert_int_equal(failed, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(each_question_says_which_rows)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
