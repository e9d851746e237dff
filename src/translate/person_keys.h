/* People shown by a key. */
#ifndef TRANSLATE_PERSON_KEYS_H
#define TRANSLATE_PERSON_KEYS_H

#include "query/query.h"

/* Where the key of a person is shown that the question does not ask for, one of the table itself or one that refers to
 * it, both names of the person are shown, whose table keeps them in two columns; groups are still by the key. In
 * place. */
void translate_person_keys(struct arena *arena, const struct catalog *catalog, const char *question,
                           struct query *query);

#endif
