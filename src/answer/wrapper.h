/* A translator around another one, which it owns: what it does not do itself the inner one does. */
#ifndef ANSWER_WRAPPER_H
#define ANSWER_WRAPPER_H

#include "translate/translator.h"

/* The first member of every such translator. */
struct wrapper {
    struct translator base;
    struct translator *inner;
};

int wrapper_print_links(struct translator *translator, struct arena *arena,
                        const struct translate_request *request, FILE *out, struct askdb_error *err);
int wrapper_print_request(struct translator *translator, struct arena *arena,
                          const struct translate_request *request, FILE *out, struct askdb_error *err);
void wrapper_cancel(struct translator *translator);
void wrapper_destroy(struct translator *translator);

/* The most likely first; those as likely stay in their order. */
void translations_sort(struct translations *translations);

/* The warnings of a translation and one more, in `arena`. */
void translation_warn(struct arena *arena, struct translation *translation, const char *text);

#endif
