/* The prompt of one question: which parts of what is known go in, within a budget of tokens.
 * prompts/README.md has the order in which parts are left out where not all fit. */
#ifndef TRANSLATE_COMPOSE_H
#define TRANSLATE_COMPOSE_H

#include "llm/llm.h"
#include "query/definitions.h"
#include "translate/translate.h"

struct compose_options {
    const struct catalog *catalog;         /* what is hidden is not in it */
    const struct value_index *index;       /* NULL: no values known */
    const char *prompts;                   /* a folder; NULL: the templates inside the program */
    size_t budget;                         /* tokens, as translate/tokens.h counts them; 0: 6,000 */
    const struct definitions *definitions; /* of a semantic file; NULL: none */
    bool no_values; /* no stored value goes in, nor a text of an earlier statement, which may be one */
};

/* Templates, and what depends on the catalog alone. Catalog and index must outlive it. */
struct composer;
/* ASKDB_USAGE where a template cannot be used. */
int composer_create(const struct compose_options *options, struct composer **ret_composer,
                    struct askdb_error *err);
void composer_destroy(struct composer *composer);

struct prompt {
    const char *text;
    const struct llm_exchange *exchanges; /* the repairs so far */
    size_t exchange_count;
    const char *const *names; /* of the tables in it, and "table.column" of theirs */
    size_t name_count;
    const struct join_warning *notes; /* of what was left out */
    size_t note_count;
};

/* In `arena`; never of more tokens than the budget less `reserve`, for what is put behind it. ASKDB_USAGE
 * where it has no room for the question and one table, or `now` is no date. */
int compose_prompt(const struct composer *composer, struct arena *arena,
                   const struct translate_request *request, size_t reserve, struct prompt *ret_prompt,
                   struct askdb_error *err);

/* The prompt of a task, in `arena`, of no more tokens than the budget. ASKDB_USAGE where it has no room;
 * ASKDB_REJECTED where texts are to be left out of a statement that cannot be read. */
int compose_task(const struct composer *composer, struct arena *arena, const struct translate_task *task,
                 const char **ret_prompt, struct askdb_error *err);

#endif
