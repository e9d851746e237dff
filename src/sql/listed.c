/* Joins over a key with a constant (struct catalog_key): which of several lists of codes is meant follows from
 * the join, and is no condition of the tree. */
#include "query/listed.h"
#include "query/join.h"
#include "sql/parser.h"

struct list {
    const struct catalog_key *key; /* NULL: the join rests on no such key */
    int32_t instance;              /* of the table of codes */
};

static struct list list_of(const struct sql_parser *parser, const struct query_join *join)
{
    const struct catalog_key *key = join_listed_key(parser->catalog, join->left->column, join->right->column);
    if (key != NULL) {
        return (struct list){key, join->right->instance};
    }
    return (struct list){join_listed_key(parser->catalog, join->right->column, join->left->column),
                         join->left->instance};
}

void sql_take_lists(struct sql_parser *parser, struct query *query)
{
    struct sql_scope *scope = parser->scope;
    for (size_t i = 0; i < scope->join_count; i++) {
        struct list list = list_of(parser, &scope->joins[i]);
        struct sql_source *codes = NULL;
        for (size_t s = 0; list.key != NULL && s < scope->source_count; s++) {
            bool own =
                scope->sources[s].table == list.key->to_table && scope->sources[s].instance == list.instance;
            codes = own ? &scope->sources[s] : codes;
        }
        if (codes == NULL) {
            continue;
        }
        bool told = false;
        struct pred **conditions = codes->optional ? &codes->on : &query->where;
        *conditions = pred_without_text(*conditions, list.key->constant_column, list.instance,
                                        list.key->constant, &told);
        if (!told) {
            const struct catalog *catalog = parser->catalog;
            sql_fail(parser, &parser->tokens[parser->at], "a join to %s without %s = '%s' has no tree",
                     catalog->tables[list.key->to_table].name,
                     catalog->columns[list.key->constant_column].name, list.key->constant);
        }
    }
}
