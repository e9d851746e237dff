#include "exec/key_sample.h"

void exec_key_sample_print(FILE *out, const char *const *names, size_t count, const char *table,
                           const char *to_text)
{
    fputs("(SELECT DISTINCT", out);
    for (size_t i = 0; i < count; i++) {
        fprintf(out, "%s v%zu", i > 0 ? "," : "", i);
    }
    fputs(" FROM (SELECT", out);
    for (size_t i = 0; i < count; i++) {
        fprintf(out, "%s %s AS v%zu", i > 0 ? "," : "", names[i], i);
    }
    fprintf(out, " FROM %s LIMIT %d) AS r WHERE", table, KEY_SAMPLE_ROWS);
    for (size_t i = 0; i < count; i++) {
        fprintf(out, "%s v%zu%s <> ''", i > 0 ? " AND" : "", i, to_text);
    }
    fprintf(out, " LIMIT %d) AS s", KEY_SAMPLE_VALUES);
}
