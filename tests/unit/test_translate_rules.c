/* What rules put into a tree by the words of a question, over databases of three styles: rows that are over, pairs of
 * dates, the date that a verb names, amounts in cents, labels of a semantic file. */
#include "schemas.h"

#include "sql/sql.h"
#include "translate/dates.h"
#include "translate/finish.h"
#include "translate/money.h"
#include "translate/rules.h"
#include "translate/units.h"

enum { HIRE, LEASE, READERS, CHOIR, TILL, STYLES };

#define TODAY "2024-06-15"

static const char *const styles[STYLES] = {
    [HIRE] =
        "CREATE TABLE employees (employee_id integer PRIMARY KEY, full_name text NOT NULL, started_on date "
        "NOT NULL,"
        " left_on date, monthly_pay_cents integer);"
        "CREATE TABLE customers (customer_id integer PRIMARY KEY, company text NOT NULL, active text NOT "
        "NULL);"
        "CREATE TABLE machines (machine_id integer PRIMARY KEY, serial_no text NOT NULL, bought_on date NOT "
        "NULL,"
        " sold_on date, sale_price_cents integer);"
        "CREATE TABLE hires (hire_id integer PRIMARY KEY, machine_id integer NOT NULL REFERENCES machines,"
        " customer_id integer NOT NULL REFERENCES customers, hired_on date NOT NULL, due_back date NOT NULL,"
        " returned_on date);"
        "CREATE TABLE invoices (invoice_id integer PRIMARY KEY, hire_id integer REFERENCES hires, due_on "
        "date,"
        " paid_on date, total_cents integer, currency text);"
        "INSERT INTO employees VALUES (1, 'Ann', '2020-01-01', NULL, 1), (2, 'Bo', '2020-01-01', "
        "'2021-01-01', 1);"
        "INSERT INTO customers VALUES (1, 'Alder', 'Y'), (2, 'Brook', 'N');"
        "INSERT INTO machines VALUES (1, 'A', '2020-01-01', NULL, NULL), (2, 'B', '2020-01-01', "
        "'2022-01-01', 5);"
        "INSERT INTO hires VALUES (1, 1, 1, '2024-01-01', '2024-01-05', NULL);"
        "INSERT INTO invoices VALUES (1, 1, '2024-01-05', NULL, 900, 'EUR'), (2, 1, '2024-01-05', NULL, 1, "
        "'EUR');",
    [LEASE] =
        "CREATE TABLE cust (cust_id integer PRIMARY KEY, cust_nm text, is_active boolean NOT NULL);"
        "CREATE TABLE veh (veh_id integer PRIMARY KEY, plate text, purch_dt date, disposal_dt date, status "
        "text);"
        "CREATE TABLE lease (lease_id integer PRIMARY KEY, veh_id integer REFERENCES veh, cust_id integer"
        " REFERENCES cust, start_dt date NOT NULL, planned_end_dt date, actual_end_dt date);"
        "CREATE TABLE pmt (pmt_id integer PRIMARY KEY, lease_id integer REFERENCES lease, due_dt date,"
        " paid_dt date, amt_cents integer, ccy text);"
        "INSERT INTO cust VALUES (1, 'Abel', 1), (2, 'Cole', 0);"
        "INSERT INTO veh VALUES (1, 'X1', '2020-01-01', NULL, 'leased'), (2, 'X2', '2020-01-01', "
        "'2021-01-01',"
        " 'scrapped');"
        "INSERT INTO lease VALUES (1, 1, 1, '2023-01-01', '2024-01-01', NULL);"
        "INSERT INTO pmt VALUES (1, 1, '2024-01-01', NULL, 100, 'GBP'), (2, 1, '2024-01-01', NULL, 1, "
        "'USD');",
    [TILL] = "CREATE TABLE till_day (day_key integer PRIMARY KEY, gate_usd numeric, guests integer);"
             "INSERT INTO till_day VALUES (1, 5, 2);",
    [READERS] =
        "CREATE TABLE Member (memberId integer PRIMARY KEY, fullName text, joinedOn text, resignedOn text);"
        "CREATE TABLE Borrower (borrowerId integer PRIMARY KEY, firstName text, lastName text, languages "
        "text, fines "
        "integer);"
        "CREATE TABLE Budget (budgetId integer PRIMARY KEY, lines integer, M01 numeric, M02 numeric, M03 "
        "numeric, M04 numeric, M05 numeric, M06 numeric, M07 numeric, M08 numeric, M09 numeric, M10 numeric, "
        "M11 numeric, M12 numeric);"
        "CREATE TABLE Client (clientId integer PRIMARY KEY, fullName text, inactv_flg text);"
        "INSERT INTO Client VALUES (1, 'Ann', 'Y'), (2, 'Bo', 'N');"
        "CREATE TABLE Book (bookId integer PRIMARY KEY, title text, acquiredOn text, withdrawnOn text);"
        "CREATE TABLE Loan (loanId integer PRIMARY KEY, bookId integer REFERENCES Book, memberId integer"
        " REFERENCES Member, loanedAt timestamp, dueAt timestamp, returnedAt timestamp);"
        "INSERT INTO Member VALUES (1, 'Ann', '2020-01-01', NULL), (2, 'Bo', '2020-01-01', '2021-01-01');"
        "INSERT INTO Book VALUES (1, 'Emma', '2020-01-01', NULL), (2, 'Dune', '2020-01-01', '2021-01-01');"
        "INSERT INTO Loan VALUES (1, 1, 1, '2024-01-01 10:00:00', '2024-02-01 10:00:00', NULL);",
    [CHOIR] =
        "CREATE TABLE concert (concert_id integer PRIMARY KEY, title text, held_on date NOT NULL);"
        "CREATE TABLE grievance (grievance_id integer PRIMARY KEY, topic text, concert_id integer REFERENCES "
        "concert,"
        " raised_on date);"
        "CREATE TABLE ticket (ticket_id integer PRIMARY KEY, concert_id integer NOT NULL REFERENCES concert,"
        " booked_at timestamp, used_at timestamp, state text /* B booked, U used, X cancelled */, fee "
        "numeric);"
        "CREATE TABLE ledger (ledger_no integer PRIMARY KEY, ticket_id integer REFERENCES ticket, posted_dt "
        "date,"
        " void integer);"
        "CREATE TABLE repair (repair_id integer PRIMARY KEY, organ text, recd_dt date,\n"
        " prom_dt date, -- promised to the parish\n done_dt date,\n fetched date -- collected\n);"
        "INSERT INTO concert VALUES (1, 'Mass', '2024-01-01');"
        "INSERT INTO ticket VALUES (1, 1, '2024-01-01 10:00:00', NULL, 'X', 5), (2, 1, '2024-01-01 10:00:00',"
        " '2024-02-01 10:00:00', 'cancelled', 5);"
        "INSERT INTO ledger VALUES (1, 1, '2024-01-01', 0);",
};

static const struct rule_case {
    int style;
    const char *question, *sql, *wanted; /* "": as it is */
} cases[] = {
    /* rows that are over */
    {HIRE, "how many employees", "SELECT count(*) FROM employees", ""},
    {HIRE, "how many employees do we have now", "SELECT count(*) FROM employees",
     "SELECT count(*) FROM employees WHERE left_on IS NULL"},
    {HIRE, "former employees", "SELECT full_name FROM employees WHERE left_on IS NULL",
     "SELECT full_name FROM employees WHERE left_on IS NOT NULL"},
    {HIRE, "employees who are no longer active", "SELECT full_name FROM employees",
     "SELECT full_name FROM employees WHERE left_on IS NOT NULL"},
    {HIRE, "how many people do we employ", "SELECT count(*) FROM employees",
     "SELECT count(*) FROM employees WHERE left_on IS NULL"},
    {HIRE, "people we employ", "SELECT full_name FROM employees", ""},
    {HIRE, "leavers per month",
     "SELECT strftime('%Y-%m', left_on), count(*) FROM employees GROUP BY strftime('%Y-%m', left_on)",
     "SELECT strftime('%Y-%m', left_on), count(*) FROM employees WHERE left_on IS NOT NULL GROUP BY "
     "strftime('%Y-%m', left_on) ORDER BY strftime('%Y-%m', left_on)"},
    {HIRE, "number of leavers", "SELECT count(*) FROM employees",
     "SELECT count(*) FROM employees WHERE left_on IS NOT NULL"},
    {HIRE, "leavers in 2021",
     "SELECT full_name FROM employees WHERE left_on >= '2021-01-01' AND left_on < '2022-01-01'", ""},
    {HIRE, "former and current employees", "SELECT full_name FROM employees", ""},
    {HIRE, "current employees that started before 2021",
     "SELECT full_name FROM employees WHERE started_on < '2021-01-01'",
     "SELECT full_name FROM employees WHERE started_on < '2021-01-01' AND left_on IS NULL"},
    {HIRE, "inactive customers", "SELECT company FROM customers WHERE active = 'Y'",
     "SELECT company FROM customers WHERE active = 'N'"},
    {HIRE, "hires of active customers",
     "SELECT hires.hire_id FROM hires JOIN customers ON hires.customer_id = customers.customer_id",
     "SELECT hires.hire_id FROM hires JOIN customers ON hires.customer_id = customers.customer_id WHERE "
     "customers.active = 'Y' ORDER BY hires.hire_id"},
    {HIRE, "which hires are still unpaid", "SELECT hire_id FROM hires", ""},
    {HIRE, "machines of the current year", "SELECT serial_no FROM machines", ""},
    {LEASE, "how many vehicles do we still have", "SELECT count(*) FROM veh WHERE status = 'scrapped'",
     "SELECT count(*) FROM veh WHERE status IS NULL OR status <> 'scrapped'"},
    {LEASE, "former customers", "SELECT cust_nm FROM cust WHERE is_active = 1",
     "SELECT cust_nm FROM cust WHERE is_active = 0"},
    {READERS, "borrowers with fines above 5", "SELECT lastName FROM Borrower WHERE fines > 5",
     "SELECT firstName, lastName FROM Borrower WHERE fines > 5"},
    {READERS, "last names of borrowers with fines above 5", "SELECT lastName FROM Borrower WHERE fines > 5",
     ""},
    {READERS, "borrowers and their fines", "SELECT firstName, fines FROM Borrower",
     "SELECT firstName, lastName, fines FROM Borrower"},
    {READERS, "borrowers per surname", "SELECT lastName, count(*) FROM Borrower GROUP BY lastName",
     "SELECT lastName, count(*) FROM Borrower GROUP BY lastName ORDER BY lastName"},
    {READERS, "total budget of 2025", "SELECT sum(M01) FROM Budget",
     "SELECT sum(((((((((((M01 + M02) + M03) + M04) + M05) + M06) + M07) + M08) + M09) + M10) + M11) + M12) "
     "FROM Budget"},
    {READERS, "budget for the first quarter", "SELECT sum(M01 + M02 + M02) FROM Budget",
     "SELECT sum((M01 + M02) + M03) FROM Budget"},
    {READERS, "budget for December", "SELECT sum(M01) FROM Budget", "SELECT sum(M12) FROM Budget"},
    {READERS, "budget from July to September", "SELECT sum(M01) FROM Budget",
     "SELECT sum((M07 + M08) + M09) FROM Budget"},
    {READERS, "budget per month", "SELECT sum(M01), sum(M02) FROM Budget", ""},
    {READERS, "budget lines by size", "SELECT sum(lines) FROM Budget", ""},
    {READERS, "borrowers that speak German",
     "SELECT firstName, lastName FROM Borrower WHERE languages = 'Italian, German, English'",
     "SELECT firstName, lastName FROM Borrower WHERE languages LIKE '%German%'"},
    {READERS, "borrowers that speak German and Italian",
     "SELECT firstName, lastName FROM Borrower WHERE languages LIKE '%Italian, German, English%'",
     "SELECT firstName, lastName FROM Borrower WHERE languages LIKE '%Italian%' AND languages LIKE "
     "'%German%'"},
    {READERS, "borrowers that speak German but no Danish",
     "SELECT firstName, lastName FROM Borrower WHERE languages = 'German; Danish'", ""},
    {READERS, "borrowers with languages French",
     "SELECT firstName, lastName FROM Borrower WHERE languages = 'French'", ""},
    {READERS, "active clients", "SELECT fullName FROM Client WHERE inactv_flg = 'Y'",
     "SELECT fullName FROM Client WHERE inactv_flg = 'N'"},
    {READERS, "inactive clients", "SELECT fullName FROM Client WHERE inactv_flg = 'N'",
     "SELECT fullName FROM Client WHERE inactv_flg = 'Y'"},
    {LEASE, "customers that aren't active", "SELECT cust_nm FROM cust",
     "SELECT cust_nm FROM cust WHERE is_active = 0"},
    {READERS, "current members", "SELECT fullName FROM Member",
     "SELECT fullName FROM Member WHERE resignedOn IS NULL"},
    {READERS, "books that we still own", "SELECT title FROM Book WHERE withdrawnOn IS NOT NULL",
     "SELECT title FROM Book WHERE withdrawnOn IS NULL"},
    /* the date that is meant where none is named */
    {CHOIR, "grievances by topic this year",
     "SELECT grievance.topic, count(*) FROM grievance JOIN concert ON grievance.concert_id = "
     "concert.concert_id"
     " WHERE concert.held_on >= '2024-01-01' AND concert.held_on < '2025-01-01' GROUP BY grievance.topic",
     "SELECT topic, count(*) FROM grievance WHERE raised_on >= '2024-01-01' AND raised_on < '2025-01-01' "
     "GROUP "
     "BY topic ORDER BY topic"},
    {CHOIR, "grievances about concerts held this year",
     "SELECT grievance.topic, count(*) FROM grievance JOIN concert ON grievance.concert_id = "
     "concert.concert_id"
     " WHERE concert.held_on >= '2024-01-01' AND concert.held_on < '2025-01-01' GROUP BY grievance.topic",
     ""},
    {CHOIR, "ticket fees last month",
     "SELECT sum(ticket.fee) FROM ticket JOIN ledger ON ledger.ticket_id = ticket.ticket_id WHERE "
     "ledger.posted_dt "
     ">= "
     "'2024-05-01' AND ledger.posted_dt < '2024-06-01' AND ledger.void = 0",
     "SELECT sum(fee) FROM ticket WHERE booked_at >= '2024-05-01' AND booked_at < '2024-06-01'"},
    {CHOIR, "ticket fees posted last month",
     "SELECT sum(ticket.fee) FROM ticket JOIN ledger ON ledger.ticket_id = ticket.ticket_id WHERE "
     "ledger.posted_dt "
     ">= "
     "'2024-05-01' AND ledger.posted_dt < '2024-06-01'",
     ""},
    {CHOIR, "ticket fees per month",
     "SELECT strftime('%Y-%m', ticket.booked_at), sum(ticket.fee) FROM ticket JOIN ledger ON "
     "ledger.ticket_id = "
     "ticket.ticket_id WHERE ledger.void = 0 GROUP BY 1",
     "SELECT strftime('%Y-%m', booked_at), sum(fee) FROM ticket GROUP BY strftime('%Y-%m', booked_at) ORDER "
     "BY "
     "strftime('%Y-%m', booked_at)"},
    {CHOIR, "ticket fees in the ledger",
     "SELECT sum(ticket.fee) FROM ticket JOIN ledger ON ledger.ticket_id = ticket.ticket_id WHERE "
     "ledger.void = 0",
     ""},
    {CHOIR, "tickets cancelled in 2024",
     "SELECT count(*) FROM ticket WHERE state = 'cancelled' AND used_at >= '2024-01-01' AND used_at < "
     "'2025-01-01'",
     "SELECT count(*) FROM ticket WHERE state = 'cancelled' AND booked_at >= '2024-01-01' AND booked_at < "
     "'2025-01-01'"},
    {CHOIR, "share of cancelled tickets by year",
     "SELECT strftime('%Y', used_at), 100.0 * count(*) FILTER (WHERE state = 'X') / count(*) FROM ticket "
     "GROUP "
     "BY 1",
     "SELECT CAST(strftime('%Y', booked_at) AS INTEGER), 100.0 * count(*) FILTER (WHERE state = 'X') / "
     "count(*) FROM ticket "
     "GROUP "
     "BY CAST(strftime('%Y', booked_at) AS INTEGER) ORDER BY CAST(strftime('%Y', booked_at) AS INTEGER)"},
    {CHOIR, "tickets used in 2024",
     "SELECT count(*) FROM ticket WHERE used_at >= '2024-01-01' AND used_at < '2025-01-01'", ""},
    {CHOIR, "tickets for concerts in 2024",
     "SELECT count(*) FROM ticket JOIN concert ON ticket.concert_id = concert.concert_id WHERE "
     "concert.held_on >= "
     "'2024-01-01' AND concert.held_on < '2025-01-01'",
     ""},
    /* pairs of dates */
    {HIRE, "how many hires are overdue", "SELECT count(*) FROM hires WHERE due_back >= '2024-06-15'",
     "SELECT count(*) FROM hires WHERE returned_on IS NULL AND due_back < '2024-06-15'"},
    {CHOIR, "which repairs are overdue", "SELECT organ FROM repair WHERE prom_dt < '2024-06-15'",
     "SELECT organ FROM repair WHERE done_dt IS NULL AND prom_dt < '2024-06-15'"},
    {CHOIR, "repairs that were done late", "SELECT organ FROM repair WHERE prom_dt > recd_dt",
     "SELECT organ FROM repair WHERE prom_dt > recd_dt AND done_dt > prom_dt"},
    {HIRE, "hires that were returned late in 2023",
     "SELECT count(*) FROM hires WHERE returned_on < due_back AND returned_on >= '2023-01-01' AND "
     "returned_on < "
     "'2024-01-01'",
     "SELECT count(*) FROM hires WHERE returned_on >= '2023-01-01' AND returned_on < '2024-01-01' "
     "AND "
     "returned_on > due_back"},
    {HIRE, "late hires", "SELECT hire_id FROM hires WHERE due_back > '2024-06-15'",
     "SELECT hire_id FROM hires WHERE returned_on > due_back OR (returned_on IS NULL AND due_back < "
     "'2024-06-15')"},
    {HIRE, "how many machines are on hire now", "SELECT count(*) FROM machines",
     "SELECT count(*) FROM machines JOIN hires ON hires.machine_id = machines.machine_id WHERE "
     "hires.hired_on < '2024-06-16' AND hires.returned_on IS NULL"},
    {HIRE, "what share of hires came back late",
     "SELECT 100.0 * count(*) FILTER (WHERE returned_on > due_back) / count(*) FROM hires WHERE returned_on "
     "IS NOT NULL",
     ""},
    {HIRE, "percent of hires returned late",
     "SELECT 100.0 * count(*) FILTER (WHERE due_back > '2024-06-15') / count(*) FROM hires",
     "SELECT 100.0 * count(*) FILTER (WHERE returned_on > due_back) / count(*) FROM hires"},
    {HIRE, "late fees", "SELECT count(*) FROM hires", ""},
    {HIRE, "invoices paid late", "SELECT count(*) FROM invoices WHERE due_on > paid_on",
     "SELECT count(*) FROM invoices WHERE paid_on > due_on"},
    {LEASE, "how many leases are past their planned end",
     "SELECT count(*) FROM lease WHERE actual_end_dt < planned_end_dt",
     "SELECT count(*) FROM lease WHERE actual_end_dt IS NULL AND planned_end_dt < '2024-06-15'"},
    {LEASE, "leases running on 1 March 2024",
     "SELECT count(*) FROM lease WHERE start_dt < '2024-03-02' AND actual_end_dt >= '2024-03-01'",
     "SELECT count(*) FROM lease WHERE start_dt < '2024-03-02' AND (actual_end_dt IS NULL OR "
     "actual_end_dt >= "
     "'2024-03-01')"},
    {LEASE, "how many leases were open at the end of 2023",
     "SELECT count(*) FROM lease WHERE start_dt >= '2023-01-01' AND start_dt < '2024-01-01'",
     "SELECT count(*) FROM lease WHERE start_dt < '2024-01-01' AND (actual_end_dt IS NULL OR "
     "actual_end_dt >= "
     "'2023-12-31')"},
    {READERS, "how many books are on loan", "SELECT count(DISTINCT bookId) FROM Loan",
     "SELECT count(DISTINCT bookId) FROM Loan WHERE loanedAt < '2024-06-16' AND "
     "returnedAt IS NULL"},
    {READERS, "number of remarks on loans", "SELECT count(*) FROM Loan", ""},
    {LEASE, "open leases in 2023",
     "SELECT count(*) FROM lease WHERE start_dt >= '2023-01-01' AND start_dt < '2024-01-01'", ""},
    {READERS, "overdue loans", "SELECT loanId FROM Loan WHERE returnedAt IS NOT NULL",
     "SELECT loanId FROM Loan WHERE returnedAt IS NULL AND dueAt < '2024-06-15'"},
    /* the date that the verb names */
    {HIRE, "machines sold in 2022",
     "SELECT count(*) FROM machines WHERE bought_on >= '2022-01-01' AND bought_on < '2023-01-01'",
     "SELECT count(*) FROM machines WHERE sold_on >= '2022-01-01' AND sold_on < '2023-01-01'"},
    {HIRE, "how many machines were sold per year",
     "SELECT strftime('%Y', bought_on), count(*) FROM machines GROUP BY strftime('%Y', bought_on)",
     "SELECT CAST(strftime('%Y', sold_on) AS INTEGER), count(*) FROM machines WHERE sold_on "
     "IS NOT NULL "
     "GROUP BY "
     "CAST(strftime('%Y', sold_on) AS INTEGER) ORDER BY CAST(strftime('%Y', sold_on) AS INTEGER)"},
    {HIRE, "machines bought in 2022 and sold in 2023",
     "SELECT count(*) FROM machines WHERE bought_on >= '2022-01-01' AND bought_on < '2023-01-01'", ""},
    {HIRE, "how many machines have not been sold", "SELECT count(*) FROM machines",
     "SELECT count(*) FROM machines WHERE sold_on IS NULL"},
    {HIRE, "outstanding invoices", "SELECT sum(total_cents) FROM invoices",
     "SELECT 1.0 * sum(total_cents) / 100 FROM invoices WHERE paid_on IS NULL"},
    {LEASE, "total unpaid per customer in cents",
     "SELECT cust.cust_nm, sum(pmt.amt_cents) FROM cust JOIN lease ON lease.cust_id = cust.cust_id JOIN pmt "
     "ON "
     "pmt.lease_id = lease.lease_id GROUP BY cust.cust_id",
     "SELECT cust.cust_nm, sum(pmt.amt_cents) FROM cust JOIN lease ON lease.cust_id = "
     "cust.cust_id "
     "JOIN pmt ON pmt.lease_id = lease.lease_id WHERE pmt.paid_dt IS NULL GROUP BY cust.cust_id ORDER BY "
     "cust.cust_id"},
    {LEASE, "how many vehicles were sold in 2021",
     "SELECT count(*) FROM veh WHERE purch_dt >= '2021-01-01' AND purch_dt < '2022-01-01'",
     "SELECT count(*) FROM veh WHERE disposal_dt >= '2021-01-01' AND disposal_dt < '2022-01-01'"},
    {READERS, "members who joined last month",
     "SELECT fullName FROM Member WHERE resignedOn >= '2024-05-01' AND resignedOn < '2024-06-01'",
     "SELECT fullName FROM Member WHERE joinedOn >= '2024-05-01' AND joinedOn < '2024-06-01'"},
    /* cents */
    {HIRE, "average monthly pay", "SELECT avg(monthly_pay_cents) FROM employees",
     "SELECT 1.0 * avg(monthly_pay_cents) / 100 FROM employees"},
    {HIRE, "average monthly pay of all", "SELECT 1.0 * avg(monthly_pay_cents) / 100 FROM employees",
     "SELECT 1.0 * avg(monthly_pay_cents) / 100 FROM employees"},
    {HIRE, "total in cents", "SELECT sum(total_cents) FROM invoices", ""},
    {LEASE, "payments over 50", "SELECT pmt_id, amt_cents FROM pmt WHERE amt_cents > 50",
     "SELECT pmt_id, 1.0 * amt_cents / 100 FROM pmt WHERE amt_cents > 5000"},
};

static const char *made(struct session *session, const struct value_index *index,
                        const struct rule_case *item, bool apply)
{
    struct query *query = NULL;
    struct sql_text text;
    struct account account = {0};
    struct rules rules = rules_of_question(session->arena, item->question, TODAY, 0);
    if (sql_parse(session->arena, session->catalog, item->sql, &query, &session->err) != 0) {
        fail_msg("%s: %s", item->sql, session->err.message);
    }
    if (apply) {
        rules_apply(session->arena, session->catalog, index, &rules, query, &account);
        units_apply(session->arena, session->catalog, item->question, query);
    }
    finish_query(session->arena, session->catalog, query);
    sql_print(session->arena, session->catalog, query, &text);
    return text.sql;
}

static void open_style(struct session *session, int style, struct value_index **ret_index)
{
    schema_open_text(session, styles[style]);
    assert_int_equal(
        exec_index_values(session->connection, session->catalog, 100, 10000, ret_index, &session->err), 0);
}

static void words_of_questions_change_trees(void **state)
{
    (void)state;
    size_t failed = 0;
    for (int style = 0; style < STYLES; style++) {
        struct session session;
        struct value_index *index = NULL;
        open_style(&session, style, &index);
        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
            const struct rule_case *item = &cases[i];
            if (item->style != style) {
                continue;
            }
            const char *got = made(&session, index, item, true);
            const char *wanted = item->wanted[0] != '\0' ? item->wanted : made(&session, index, item, false);
            if (strcmp(got, wanted) != 0) {
                print_error("%s\n  %s\n  %s\n", item->question, got, wanted);
                failed++;
            }
        }
        value_index_destroy(index);
        session_close(&session);
    }
    assert_int_equal(failed, 0);
}

static const struct told_case {
    int style;
    const char *sql, *over, *money; /* NULL: nothing is said */
    bool always;                    /* `over` is told where the question is not of what is there now, too */
} told[] = {
    {HIRE, "SELECT count(*) FROM employees", "left_on set", NULL, false},
    {HIRE, "SELECT count(*) FROM employees WHERE left_on IS NULL", NULL, NULL, false},
    {HIRE, "SELECT left_on, count(*) FROM employees GROUP BY left_on", NULL, NULL, false},
    {HIRE, "SELECT company FROM customers", "active N", NULL, true},
    {HIRE, "SELECT count(*) FROM hires", NULL, NULL, false},
    {HIRE, "SELECT sum(total_cents) FROM invoices", NULL, "in EUR", false},
    {HIRE, "SELECT count(*) FROM invoices", NULL, NULL, false},
    {LEASE, "SELECT cust_nm FROM cust", "is_active false", NULL, true},
    {LEASE, "SELECT count(*) FROM veh", "disposal_dt set", NULL, false},
    {LEASE, "SELECT count(*) FROM veh WHERE status = 'leased'", NULL, NULL, false},
    {LEASE, "SELECT sum(amt_cents) FROM pmt", NULL, "of GBP and USD together", false},
    {LEASE, "SELECT ccy, sum(amt_cents) FROM pmt GROUP BY ccy", NULL, NULL, false},
    {TILL, "SELECT sum(gate_usd) FROM till_day", NULL, "in USD", false},
    {TILL, "SELECT sum(guests) FROM till_day", NULL, NULL, false},
    {READERS, "SELECT count(*) FROM Book", "withdrawnOn set", NULL, false},
    {READERS, "SELECT * FROM Book", NULL, NULL, false},
};

static bool is_same(const char *a, const char *b)
{
    return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

static void answers_tell_of_rows_that_are_over_and_of_currencies(void **state)
{
    (void)state;
    for (int style = 0; style < STYLES; style++) {
        struct session session;
        struct value_index *index = NULL;
        open_style(&session, style, &index);
        for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
            struct query *query = NULL;
            struct mark mark;
            if (told[i].style != style) {
                continue;
            }
            assert_int_equal(sql_parse(session.arena, session.catalog, told[i].sql, &query, &session.err), 0);
            bool unasked = standing_included(session.arena, session.catalog, index, query, false, &mark);
            bool over = standing_included(session.arena, session.catalog, index, query, true, &mark);
            assert_int_equal(unasked, told[i].always);
            const char *says = over ? standing_told(session.arena, session.catalog, &mark) : NULL;
            const char *money = money_told(session.arena, session.catalog, index, query);
            if (!is_same(says, told[i].over) || !is_same(money, told[i].money)) {
                fail_msg("%s: %s, %s", told[i].sql, says != NULL ? says : "-", money != NULL ? money : "-");
            }
        }
        value_index_destroy(index);
        session_close(&session);
    }
}

static void labels_that_are_told_are_shown(void **state)
{
    (void)state;
    static const struct rule_case labels[] = {
        {HIRE, "list the employees", "SELECT employee_id FROM employees", "SELECT full_name FROM employees"},
        {HIRE, "list the ids of the employees", "SELECT employee_id FROM employees", ""},
        {HIRE, "machines", "SELECT machine_id FROM machines", ""},
    };
    struct session session;
    struct value_index *index = NULL;
    open_style(&session, HIRE, &index);
    int32_t table = catalog_find_table(session.catalog, NULL, "employees");
    session.catalog->tables[table].label = catalog_find_column(session.catalog, table, "full_name");
    session.catalog->tables[table].label_told = true;
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        const char *wanted =
            labels[i].wanted[0] != '\0' ? labels[i].wanted : made(&session, index, &labels[i], false);
        assert_string_equal(made(&session, index, &labels[i], true), wanted);
    }
    value_index_destroy(index);
    session_close(&session);
}

static void counts_are_trusted_less_where_rows_are_asked_for(void **state)
{
    (void)state;
    struct session session;
    struct value_index *index = NULL;
    struct query *query = NULL;
    open_style(&session, HIRE, &index);
    const char *sql = "SELECT count(*) FROM employees";
    assert_int_equal(sql_parse(session.arena, session.catalog, sql, &query, &session.err), 0);
    struct rules list = rules_of_question(session.arena, "list the employees", TODAY, 0);
    struct rules number = rules_of_question(session.arena, "show the number of employees", TODAY, 0);
    assert_true(rules_trust(&list, query) < 0.5);
    assert_true(rules_trust(&number, query) == 1);
    value_index_destroy(index);
    session_close(&session);
}

static void deleted_rows_alone_are_asked_for(void **state)
{
    (void)state;
    struct session session;
    struct value_index *index = NULL;
    struct query *query = NULL;
    open_style(&session, CHOIR, &index);
    assert_int_equal(sql_parse(session.arena, session.catalog,
                               "SELECT count(*) FROM ledger WHERE void = 1 AND posted_dt >= '2024-05-01'",
                               &query, &session.err),
                     0);
    assert_true(translate_dates_keep_deleted(session.arena, session.catalog,
                                             "entries of the ledger since May", query));
    assert_false(
        translate_dates_keep_deleted(session.arena, session.catalog, "void entries since May", query));
    assert_false(
        translate_dates_keep_deleted(session.arena, session.catalog, "cancelled entries since May", query));
    value_index_destroy(index);
    session_close(&session);
}

static void verbs_without_a_place_are_lost(void **state)
{
    (void)state;
    static const struct {
        int style;
        const char *question, *sql;
        size_t token; /* SIZE_MAX: all have a place */
    } verbs[] = {
        {HIRE, "invoices of customers that paid",
         "SELECT count(*) FROM invoices JOIN hires ON invoices.hire_id = hires.hire_id", 4},
        {HIRE, "invoices that were paid", "SELECT count(*) FROM invoices WHERE paid_on IS NOT NULL",
         SIZE_MAX},
        {HIRE, "machines that were bought", "SELECT count(*) FROM machines", SIZE_MAX},
        {READERS, "loans of members who resigned",
         "SELECT count(*) FROM Loan JOIN Member ON Loan.memberId = Member.memberId", 4},
    };
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
        struct session session;
        struct value_index *index = NULL;
        struct query *query = NULL;
        struct account_word words[8] = {
            {.text = "word"}, {.text = "word"}, {.text = "word"}, {.text = "word"}, {.text = "verb"}};
        struct account account = {.words = words, .word_count = 8};
        open_style(&session, verbs[i].style, &index);
        struct rules rules = rules_of_question(session.arena, verbs[i].question, TODAY, 0);
        assert_int_equal(sql_parse(session.arena, session.catalog, verbs[i].sql, &query, &session.err), 0);
        const struct account *left =
            rules_apply(session.arena, session.catalog, index, &rules, query, &account);
        assert_int_equal(left->unused_count, verbs[i].token != SIZE_MAX);
        if (left->unused_count > 0) {
            assert_int_equal(left->unused[0].first, verbs[i].token);
            assert_string_equal(left->unused[0].text, "verb");
        }
        value_index_destroy(index);
        session_close(&session);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(verbs_without_a_place_are_lost),
        cmocka_unit_test(deleted_rows_alone_are_asked_for),
        cmocka_unit_test(words_of_questions_change_trees),
        cmocka_unit_test(answers_tell_of_rows_that_are_over_and_of_currencies),
        cmocka_unit_test(labels_that_are_told_are_shown),
        cmocka_unit_test(counts_are_trusted_less_where_rows_are_asked_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
