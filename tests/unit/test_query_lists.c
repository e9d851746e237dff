/* Keys into one of the lists of a table of many: the joins that follow from them say which list, in both
 * dialects; what is printed is read back as the same tree. */
#include "schemas.h"

#include "query/join.h"
#include "query/sound.h"
#include "sql/sql.h"
#include "translate/mend.h"

static const char desk[] =
    "CREATE TABLE list_tab (list_ty text, list_cd text, list_desc text, PRIMARY KEY (list_ty, list_cd));"
    "CREATE TABLE policy (policy_no integer PRIMARY KEY, branch_cd text, premium integer);"
    "CREATE TABLE claim (claim_no integer PRIMARY KEY, policy_no integer REFERENCES policy, cause_cd text, "
    "amount integer);"
    "CREATE TABLE quote (quote_no integer PRIMARY KEY, policy_no integer REFERENCES policy, branch_cd text, "
    "reason_cd text);"
    "INSERT INTO list_tab VALUES ('BRANCH', '10', 'Motor'), ('BRANCH', '20', 'Home'), ('BRANCH', '30', "
    "'Travel'), ('CAUSE', 'FIR', 'Fire'), ('CAUSE', 'WTR', 'Water'), ('CAUSE', '10', 'Theft'), ('REASON', "
    "'PRC', 'Price'), ('REASON', 'NOR', 'No answer');"
    "INSERT INTO policy VALUES (1, '10', 100), (2, '20', 200), (3, '10', 300);"
    "INSERT INTO claim VALUES (1, 1, 'FIR', 10), (2, 2, 'WTR', 20), (3, 2, 'FIR', 30), (4, 3, '10', 40);"
    "INSERT INTO quote VALUES (1, 1, '10', 'PRC'), (2, 2, '20', 'NOR'), (3, 3, '10', 'PRC');";

static const struct list_case {
    const char *sql;     /* as a tree is read from it */
    const char *printed; /* for SQLite */
    const char *rows;
} cases[] = {
    {"SELECT list_tab.list_desc, count(claim.claim_no) FROM claim JOIN list_tab ON claim.cause_cd = "
     "list_tab.list_cd WHERE list_tab.list_ty = 'CAUSE' GROUP BY list_tab.list_desc ORDER BY 1",
     "AND list_tab.list_ty = 'CAUSE' GROUP BY", "text'Fire'|2\ntext'Theft'|1\ntext'Water'|1\n"},
    {"SELECT list_tab.list_desc, sum(policy.premium) FROM policy JOIN list_tab ON policy.branch_cd = "
     "list_tab.list_cd AND list_tab.list_ty = 'BRANCH' GROUP BY list_tab.list_desc ORDER BY 1",
     "AND list_tab.list_ty = 'BRANCH' GROUP BY", "text'Home'|200\ntext'Motor'|400\n"},
    /* two lists of one table */
    {"SELECT b.list_desc, c.list_desc, sum(claim.amount) FROM claim JOIN policy ON claim.policy_no = "
     "policy.policy_no JOIN list_tab b ON policy.branch_cd = b.list_cd AND b.list_ty = 'BRANCH' JOIN "
     "list_tab c ON claim.cause_cd = c.list_cd AND c.list_ty = 'CAUSE' GROUP BY 1, 2 ORDER BY 1, 2",
     "AND list_tab_2.list_ty = 'CAUSE'",
     "text'Home'|text'Fire'|30\ntext'Home'|text'Water'|20\ntext'Motor'|text'Fire'|10\ntext'Motor'|"
     "text'Theft'|40\n"},
    /* of two keys between two tables the second */
    {"SELECT list_tab.list_desc, count(*) FROM quote JOIN list_tab ON quote.reason_cd = list_tab.list_cd AND "
     "list_tab.list_ty = 'REASON' GROUP BY 1 ORDER BY 1",
     "list_tab.list_ty = 'REASON'", "text'No answer'|1\ntext'Price'|2\n"},
    /* codes that no row has, and rows that have no code */
    {"SELECT list_tab.list_desc, count(policy.policy_no) FROM list_tab LEFT JOIN policy ON policy.branch_cd "
     "= "
     "list_tab.list_cd WHERE list_tab.list_ty = 'BRANCH' GROUP BY 1 ORDER BY 1",
     "WHERE list_tab.list_ty = 'BRANCH'", "text'Home'|1\ntext'Motor'|2\ntext'Travel'|0\n"},
    {"SELECT claim.claim_no, list_tab.list_desc FROM claim LEFT JOIN list_tab ON claim.cause_cd = "
     "list_tab.list_cd AND list_tab.list_ty = 'CAUSE' WHERE claim.amount > 20 ORDER BY 1",
     "AND list_tab.list_ty = 'CAUSE' WHERE", "3|text'Fire'\n4|text'Theft'\n"},
    {"SELECT count(*) FROM claim JOIN list_tab ON claim.cause_cd = list_tab.list_cd WHERE list_tab.list_ty = "
     "'CAUSE' AND (list_tab.list_desc = 'Fire' OR claim.amount > 30)",
     "AND list_tab.list_ty = 'CAUSE' WHERE", "3\n"},
};

/* Prints the tree, reads that and prints it again. */
static const char *read_back(struct session *session, const struct query *query)
{
    struct query *again = NULL;
    struct sql_text text, second;
    sql_print(session->arena, session->catalog, query, &text);
    if (sql_parse(session->arena, session->catalog, text.sql, &again, &session->err) != 0) {
        fail_msg("%s: %s", text.sql, session->err.message);
    }
    sql_print(session->arena, session->catalog, again, &second);
    assert_string_equal(second.sql, text.sql);
    assert_true(query_equal(query, again));
    return text.sql;
}

static void a_join_says_which_list(void **state)
{
    (void)state;
    struct session session;
    schema_open_text(&session, desk);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct query *query = NULL;
        if (sql_parse(session.arena, session.catalog, cases[i].sql, &query, &session.err) != 0) {
            fail_msg("%s: %s", cases[i].sql, session.err.message);
        }
        const char *sql = read_back(&session, query);
        assert_non_null(strstr(sql, cases[i].printed));
        if (session_run(&session, sql, (struct exec_limits){0}) != 0) {
            fail_msg("%s: %s", sql, session.err.message);
        }
        assert_string_equal(session.rows, cases[i].rows);
        session.catalog->dialect = DIALECT_POSTGRES;
        assert_non_null(strstr(read_back(&session, query), cases[i].printed));
        session.catalog->dialect = DIALECT_SQLITE;
    }
    session_close(&session);
}

/* Neither the constant nor the join is part of the tree, where one key alone can be meant. */
static void the_tree_does_not_repeat_it(void **state)
{
    (void)state;
    struct session session;
    struct query *query = NULL;
    schema_open_text(&session, desk);
    assert_int_equal(sql_parse(session.arena, session.catalog, cases[0].sql, &query, &session.err), 0);
    assert_null(query->where);
    assert_int_equal(query->join_count, 0);
    session_close(&session);
}

/* A row of a list is nothing that two tables have in common. */
static void no_join_goes_through_codes(void **state)
{
    (void)state;
    struct session session;
    struct query *query = NULL;
    schema_open_text(&session, desk);
    assert_int_equal(sql_parse(session.arena, session.catalog,
                               "SELECT claim.amount, quote.quote_no FROM claim JOIN policy ON "
                               "claim.policy_no = policy.policy_no JOIN quote ON quote.policy_no = "
                               "policy.policy_no",
                               &query, &session.err),
                     0);
    const struct join_plan *plan = join_solve(session.arena, session.catalog, query);
    assert_int_equal(plan->step_count, 3);
    for (size_t i = 0; i < plan->step_count; i++) {
        assert_string_not_equal(session.catalog->tables[plan->steps[i].table].name, "list_tab");
    }
    session_close(&session);
}

static void a_join_without_its_list_has_no_tree(void **state)
{
    (void)state;
    struct session session;
    struct query *query = NULL;
    schema_open_text(&session, desk);
    assert_int_equal(sql_parse(session.arena, session.catalog,
                               "SELECT list_tab.list_desc FROM claim JOIN list_tab ON claim.cause_cd = "
                               "list_tab.list_cd",
                               &query, &session.err),
                     -ASKDB_REJECTED);
    assert_non_null(strstr(session.err.message, "list_ty = 'CAUSE'"));
    session_close(&session);
}

/* The labels of a list with the other tables, whose columns nothing names. */
static const char *mended(struct session *session, const char *question, const char *list,
                          const char *const tables[2], struct query **ret_query)
{
    struct query *query = NULL;
    struct sql_text text;
    const char *sql = list != NULL ? arena_printf(session->arena,
                                                  "SELECT list_desc FROM list_tab WHERE list_ty = '%s'", list)
                                   : "SELECT list_desc FROM list_tab";
    assert_int_equal(sql_parse(session->arena, session->catalog, sql, &query, &session->err), 0);
    query->extra = ARENA_ARRAY(session->arena, struct query_table, 2);
    for (size_t i = 0; i < 2 && tables[i] != NULL; i++) {
        query->extra[query->extra_count++].table = catalog_find_table(session->catalog, NULL, tables[i]);
    }
    assert_true(mend_query(session->arena, session->catalog, question, query));
    sql_print(session->arena, session->catalog, query, &text);
    *ret_query = query;
    return text.sql;
}

static const struct meant_case {
    const char *question, *list, *tables[2];
    const char *join; /* and no WHERE */
} meant_cases[] = {
    {"quotes by label",
     "REASON",
     {"quote"},
     "quote.reason_cd = list_tab.list_cd AND list_tab.list_ty = 'REASON'"},
    {"quotes by label",
     "BRANCH",
     {"quote"},
     "quote.branch_cd = list_tab.list_cd AND list_tab.list_ty = 'BRANCH'"},
    {"quotes by reason",
     NULL,
     {"quote"},
     "quote.reason_cd = list_tab.list_cd AND list_tab.list_ty = 'REASON'"},
    {"claims by branch",
     NULL,
     {"claim", "policy"},
     "policy.branch_cd = list_tab.list_cd AND list_tab.list_ty = 'BRANCH'"},
    {"claims by cause",
     NULL,
     {"claim", "policy"},
     "claim.cause_cd = list_tab.list_cd AND list_tab.list_ty = 'CAUSE'"},
};

static void the_question_chooses_the_list(void **state)
{
    (void)state;
    struct session session;
    schema_open_text(&session, desk);
    for (size_t i = 0; i < sizeof meant_cases / sizeof *meant_cases; i++) {
        const struct meant_case *item = &meant_cases[i];
        struct query *query = NULL;
        const char *sql = mended(&session, item->question, item->list, item->tables, &query);
        if (strstr(sql, item->join) == NULL || strstr(sql, " WHERE ") != NULL) {
            fail_msg("%s: %s", item->question, sql);
        }
        assert_int_equal(query_fault(session.arena, session.catalog, query).code, FAULT_NONE);
    }
    session_close(&session);
}

static void another_list_than_the_join_leads_to_leaves_nothing(void **state)
{
    (void)state;
    struct session session;
    struct query *query = NULL;
    schema_open_text(&session, desk);
    mended(&session, "claims by label", "BRANCH", (const char *const[2]){"claim"}, &query);
    assert_int_equal(query_fault(session.arena, session.catalog, query).code, FAULT_CONTRADICTION);
    session_close(&session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_join_says_which_list),
        cmocka_unit_test(the_tree_does_not_repeat_it),
        cmocka_unit_test(no_join_goes_through_codes),
        cmocka_unit_test(a_join_without_its_list_has_no_tree),
        cmocka_unit_test(the_question_chooses_the_list),
        cmocka_unit_test(another_list_than_the_join_leads_to_leaves_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
