/* Validation: from untrusted SQL text to a query that may run. This is the only maker of struct
 * validated_query, and the only thing src/exec runs is a struct validated_query: SQL that was not validated
 * cannot reach a database. */
#ifndef VALIDATE_VALIDATE_H
#define VALIDATE_VALIDATE_H

#include "askdb/error.h"
#include "catalog/catalog.h"
#include "policy/policy.h"
#include "query/query.h"
#include "validate/statement.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct validator;       /* what stays the same over many statements of one database */
struct validated_query; /* a statement that passed */

struct validator *validator_create(const struct catalog *catalog); /* which must outlive it */
/* From now on validation is a part of `work`, which must outlive the validator. */
struct work;
void validator_set_work(struct validator *validator, struct work *work);
void validator_destroy(struct validator *validator);

/* From now on statements pass only as far as the policy, which must stay, lets them, and are rewritten where
 * the database needs it. The validator's catalog is the restricted one. */
void validator_enforce(struct validator *validator, const struct policy *policy);

/* What a statement reads, for a person: filled whether or not it passes, as far as it was understood. */
struct validate_report {
    const char **tables, **columns, **functions;
    size_t table_count, column_count, function_count;
    struct askdb_warning *warnings;
    size_t warning_count;
    const struct text_filter *filters; /* texts that columns are compared with */
    size_t filter_count;
};

/* Checks that `sql` is exactly one statement, a plain query, over tables, columns and functions that are
 * known and allowed. ASKDB_REJECTED with its code, the span, and the nearest name as a hint, where it is not.
 * `*ret_report` may be NULL to ask for none; it lives in `arena`. The validated query keeps a copy of the
 * text. */
int validate_sql(struct validator *validator, const char *sql, struct arena *arena,
                 struct validated_query **ret_query, struct validate_report *ret_report,
                 struct askdb_error *err);

void validated_query_destroy(struct validated_query *query);
/* What the database is given: the text that was checked, or, under a policy, what was made of it, and the
 * values of its parameters $1 and on. */
const char *validated_query_sql(const struct validated_query *query);
/* The tree of the text that was checked, over the validator's catalog; NULL: it has none (src/sql/sql.h). */
const struct query *validated_query_tree(const struct validated_query *query);
const char *const *validated_query_values(const struct validated_query *query, size_t *ret_count);
/* PostgreSQL: what its names without a schema were taken for, and the shapes of its tables, to be asked of
 * the server before it runs. */
const struct bare_name *validated_query_names(const struct validated_query *query, size_t *ret_count);
/* PostgreSQL: whether it reads a table that the policy covers. What the planner says of it tells of all rows. */
bool validated_query_is_restricted(const struct validated_query *query);
/* Moves the span of an error in that text to its place in the text that was checked. */
void validated_query_place(const struct validated_query *query, struct askdb_error *err);

/* The bytes of the parameter {{name}} that `text` begins with; 0 for none. */
size_t validate_parameter_length(const char *text);

/* What is wrong with where such parameters stand in a statement; NULL: in each dialect every one of them can
 * be replaced by a string, or a number in parentheses, that is a literal there and nothing else. */
const char *validate_template(struct arena *arena, const char *sql);

#endif
