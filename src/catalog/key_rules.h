/* What the names of tables and columns say of keys, beyond what is plain enough to stand alone (infer.c). */
#ifndef CATALOG_KEY_RULES_H
#define CATALOG_KEY_RULES_H

#include "catalog/catalog.h"
#include "catalog/infer_names.h"

/* The names of a catalog, split. */
struct key_names {
    const struct catalog *catalog;
    struct arena *arena;
    struct infer_name *tables, *columns; /* tables without words that only say how rows are kept: "history" */
    const char **whole;                  /* of each column: the stems of all its words in one piece */
};

struct infer_name key_table_name(struct arena *arena, const char *text);
struct infer_name key_column_name(struct arena *arena, const char *text);

struct key_names key_names_of(struct arena *arena, const struct catalog *catalog);

/* The stems of a name's words from `first` up to `end`, in one piece, in the arena. */
const char *key_part(const struct key_names *names, const struct infer_name *name, size_t first, size_t end);

/* "parent_id", "manager_no": another row of the same table. */
bool key_is_of_own_table(const struct key_names *names, int32_t column);
/* The same, and nothing else can be meant: "parent_id". */
bool key_is_parent(const struct key_names *names, int32_t column);

/* "qty_delivered", "hours_crew": a number that says how much, whatever its other words are called like. */
bool key_is_measure(const struct key_names *names, int32_t column);

/* "approved_by", "assignee_id", "sales_rep_no" */
bool key_is_person(const struct key_names *names, int32_t column);
/* The same by a word alone, "acct_mgr", or by a short form of one, "op_id": contents must agree wholly. */
bool key_may_be_person(const struct key_names *names, int32_t column);
/* "users", "hr_emp", "staff" */
bool key_is_table_of_people(const struct key_names *names, int32_t table);
/* "brokers", "crew": people of one trade */
bool key_is_table_of_trade(const struct key_names *names, int32_t table);

/* Is what stands before the table's name in the last word of the column's, which is in one piece with it, a
 * word for the part that the table plays: "from" of "fromport"? `length`: of what stands before. */
bool key_is_part(const struct key_names *names, int32_t column, size_t length);

/* A word at the end of a column's name that may stand for a key's: "emp" of "kam_emp", but not "date" of
 * "start_date". */
bool key_may_end_reference(const struct key_names *names, int32_t column);

#endif
