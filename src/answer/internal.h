/* What is inside struct askdb. */
#ifndef ANSWER_INTERNAL_H
#define ANSWER_INTERNAL_H

#include "answer/cache.h"
#include "answer/followups.h"
#include "answer/refresh.h"
#include "askdb/askdb.h"
#include "catalog/catalog.h"
#include "catalog/value_index.h"
#include "exec/exec.h"
#include "model/model.h"
#include "policy/policy.h"
#include "query/definitions.h"
#include "translate/builtin.h"
#include "translate/llm.h"
#include "translate/sentence.h"
#include "util/work.h"
#include "util/zone.h"
#include "validate/validate.h"

#include <stdatomic.h>

struct askdb_watch {
    struct work work;
};

/* What askdb_cancel reaches, from wherever it is called. */
struct hearers {
    _Atomic(struct exec_connection *) connection;
    _Atomic(struct translate_llm *) language_model;
    atomic_int callers; /* that may be about to use them */
};

struct askdb {
    struct work *work, own; /* everything that is done here is a part of it; `own` where none was given */
    struct hearers hearers;
    struct refresh refresh;
    /* From here on: what an opening makes, and the next one makes anew. */
    struct exec_connection *connection;
    struct policy *policy;          /* NULL: no semantic file */
    struct semantic *semantic;      /* likewise */
    struct definitions definitions; /* of it, in the policy's arena */
    uint64_t semantic_hash;         /* of the semantic file */
    struct catalog *catalog;
    struct validator *validator;
    struct value_index *index;
    struct cache cache;
    struct model *model;                  /* NULL when another one's is shared */
    struct meaning *meaning;              /* likewise */
    struct translate_builtin *builtin;    /* NULL: only the language model is asked */
    struct followup_names *followups;     /* of the built-in model's questions */
    struct translate_llm *language_model; /* NULL: none */
    double
        ask_below; /* the built-in model's confidence from which on the other is not asked; 0: it always is */
    size_t samples;                  /* replies of it to one question */
    const struct askdb_limits *hold; /* a reading that returns rows is run next, under these: they are held;
                                        NULL: not */
    struct sentence_names *names;    /* made when the first reading is told */
    const struct model *used_model;
    struct meaning *used_meaning;
    char *model_path;          /* NULL: the model inside the executable, or another one */
    char *endpoint;            /* URL#MODEL, instead of a model; NULL: none */
    bool with_builtin;         /* beside the endpoint */
    char *roles;               /* of who asks, as of the options; NULL: as the semantic file says */
    char zone[ZONE_NAME_SIZE]; /* in which days begin; "": as the machine and the server say */
    bool zone_told;            /* by an option or a semantic file, not by the machine */
    bool no_values;            /* none is sent to the endpoint */
    bool observed;             /* the examples of the semantic file were, and did not come from the cache */
};

/* open.c: fills what an opening makes. */
int session_open(struct askdb *askdb, const char *const *databases, size_t count,
                 const struct askdb_options *options, struct askdb_error *err);
/* open.c: and frees it. */
void session_finish(struct askdb *askdb);

#endif
