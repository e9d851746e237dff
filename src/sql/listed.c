/* Joins over a key with a constant (struct catalog_key): which of several lists of codes is meant, or that the
 * rows are those that refer to this table, follows from the join, and is no condition of the tree. */
#include "query/listed.h"
#include "query/join.h"
#include "sql/parser.h"

struct list {
    const struct catalog_key *key; /* NULL: the join rests on no such key */
    int32_t from_instance, to_instance;
};

static struct list list_of(const struct sql_parser *parser, const struct query_join *join)
{
    const struct catalog_key *key = join_listed_key(parser->catalog, join->left->column, join->right->column);
    if (key != NULL) {
        return (struct list){key, join->left->instance, join->right->instance};
    }
    return (struct list){join_listed_key(parser->catalog, join->right->column, join->left->column),
                         join->right->instance, join->left->instance};
}

static struct sql_source *source_of(const struct sql_scope *scope, int32_t table, int32_t instance)
{
    struct sql_source *found = NULL;
    for (size_t s = 0; s < scope->source_count; s++) {
        bool own = scope->sources[s].table == table && scope->sources[s].instance == instance;
        found = own ? &scope->sources[s] : found;
    }
    return found;
}

/* Whose ON has the constant, where it is that of an outer join; NULL: not of this block. */
static const struct sql_source *holder_of(const struct sql_parser *parser, const struct list *list,
                                          const struct join_constant *constant)
{
    const struct sql_scope *scope = parser->scope;
    struct sql_source *own =
        source_of(scope, parser->catalog->columns[constant->column].table, constant->instance);
    struct sql_source *other =
        constant->typed ? source_of(scope, list->key->to_table, list->to_instance) : NULL;
    return own != NULL && other != NULL && other > own ? other : own;
}

void sql_take_lists(struct sql_parser *parser, struct query *query)
{
    struct sql_scope *scope = parser->scope;
    const struct catalog *catalog = parser->catalog;
    for (size_t i = 0; i < scope->join_count; i++) {
        struct list list = list_of(parser, &scope->joins[i]);
        if (list.key == NULL) {
            continue;
        }
        struct join_constant constant =
            join_constant_of(catalog, list.key, list.from_instance, list.to_instance);
        const struct sql_source *holder = holder_of(parser, &list, &constant);
        if (holder == NULL) {
            continue;
        }
        bool told = false;
        struct pred **conditions =
            holder->optional ? &scope->sources[holder - scope->sources].on : &query->where;
        *conditions =
            pred_without_text(*conditions, constant.column, constant.instance, constant.text, &told);
        if (!told) {
            sql_fail(parser, &parser->tokens[parser->at], "a join to %s without %s = '%s' has no tree",
                     catalog->tables[list.key->to_table].name, catalog->columns[constant.column].name,
                     constant.text);
        }
    }
}
