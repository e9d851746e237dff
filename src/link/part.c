#include "link/part.h"

#include "query/copy.h"

static int32_t whole_table(void *part, int32_t table)
{
    return ((const struct catalog_subset *)part)->tables[table];
}

static int32_t whole_column(void *part, int32_t column)
{
    return ((const struct catalog_subset *)part)->columns[column];
}

static int32_t part_table(void *part, int32_t table)
{
    return ((const struct catalog_subset *)part)->numbers_of_tables[table];
}

static int32_t part_column(void *part, int32_t column)
{
    return ((const struct catalog_subset *)part)->numbers_of_columns[column];
}

struct query *link_part_query(struct arena *arena, const struct link_part *part, const struct query *query)
{
    struct query_numbering numbering = {part_table, part_column, part->subset};
    return query_copy(arena, query, &numbering);
}

struct query *link_part_whole_query(struct arena *arena, const struct link_part *part,
                                    const struct query *query)
{
    struct query_numbering numbering = {whole_table, whole_column, part->subset};
    return query_copy(arena, query, &numbering);
}

int link_part_create(struct arena *arena, const struct relevance *relevance,
                     const struct relevance_question *question, const struct catalog *extended,
                     const char *now, size_t relations, struct link_part *ret_part, struct askdb_error *err)
{
    struct link_part part = {.subset = relevance_choose(arena, relevance, question, LINK_PART_COLUMNS)};
    catalog_subset_extend(arena, part.subset, extended);
    const struct query *history =
        question->history != NULL ? link_part_query(arena, &part, question->history) : NULL;
    const struct value_index *index =
        question->index != NULL ? value_index_part(arena, question->index, part.subset->numbers_of_columns)
                                : NULL;
    part.schema = link_schema_create(&part.subset->catalog);
    link_schema_set_relations(part.schema, relations);
    int status = link_question(arena, part.schema, index, question->text, history, now, question->work,
                               &part.result, err);
    if (status != 0) {
        link_part_finish(&part);
        return status;
    }
    *ret_part = part;
    return 0;
}

void link_part_finish(struct link_part *part)
{
    link_schema_destroy(part->schema);
    part->schema = NULL;
}
