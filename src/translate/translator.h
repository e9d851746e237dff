/* What stands behind struct translator. */
#ifndef TRANSLATE_TRANSLATOR_H
#define TRANSLATE_TRANSLATOR_H

#include "translate/translate.h"

struct translator_class {
    int (*translate)(struct translator *translator, struct arena *arena,
                     const struct translate_request *request, struct translations *ret_translations,
                     struct askdb_error *err);
    int (*print_links)(struct translator *translator, struct arena *arena,
                       const struct translate_request *request, FILE *out,
                       struct askdb_error *err); /* NULL: it links nothing */
    int (*print_request)(struct translator *translator, struct arena *arena,
                         const struct translate_request *request, FILE *out,
                         struct askdb_error *err); /* NULL: it sends nothing */
    int (*complete)(struct translator *translator, struct arena *arena, const struct translate_task *task,
                    const char **ret_text, struct askdb_error *err); /* NULL: it is no language model */
    void (*cancel)(struct translator *translator); /* async-signal-safe; NULL: it takes too little time */
    void (*destroy)(struct translator *translator);
    bool prompted;    /* turns, examples and feedback make a difference */
    bool reads_trees; /* `history` does */
};

/* The first member of every translator. */
struct translator {
    const struct translator_class *class;
};

#endif
