/* Answers a question with the rows of a database, one cell after another.
 *
 *     cc ask.c $(pkg-config --cflags --libs askdb) -o ask
 *     ./ask shop.db "orders per channel" */
#include <askdb/ask.h>

#include <inttypes.h>
#include <stdio.h>

static int print_names(void *context, const struct askdb_column *columns, size_t count,
                       struct askdb_error *err)
{
    (void)err;
    for (size_t i = 0; i < count; i++) {
        fprintf(context, "%s%s", i > 0 ? "\t" : "", columns[i].name);
    }
    fputc('\n', context);
    return 0;
}

static void print_cell(FILE *out, const struct askdb_cell *cell)
{
    switch (cell->type) {
    case ASKDB_NULL:
        break;
    case ASKDB_BOOLEAN:
    case ASKDB_INTEGER:
        fprintf(out, "%" PRId64, cell->integer);
        break;
    case ASKDB_REAL:
        fprintf(out, "%.15g", cell->real);
        break;
    case ASKDB_DECIMAL:
    case ASKDB_TEXT:
    case ASKDB_TIME:
    case ASKDB_BLOB:
        fwrite(cell->text, 1, cell->length, out);
        break;
    }
}

static int print_row(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    (void)err;
    for (size_t i = 0; i < count; i++) {
        fputs(i > 0 ? "\t" : "", context);
        print_cell(context, &cells[i]);
    }
    fputc('\n', context);
    return 0;
}

static int answer(struct askdb *db, const char *question, struct askdb_error *err)
{
    const struct askdb_conversation conversation = {
        .askdb = db, .probe = true, .limits = {.timeout_ms = 60000, .max_rows = 1000}};
    const struct askdb_sink sink = {.context = stdout, .begin = print_names, .row = print_row};
    struct askdb_outcome *outcome = NULL;
    int status = askdb_ask(&conversation, question, &sink, &outcome, err);
    if (outcome->chosen != NULL) {
        fprintf(stderr, "%s\n(confidence %.2f)\n", outcome->sql, outcome->chosen->confidence);
    }
    askdb_outcome_destroy(outcome);
    return status;
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fputs("usage: ask DB QUESTION\n", stderr);
        return ASKDB_USAGE;
    }
    struct askdb *db = NULL;
    struct askdb_error err;
    const char *databases[] = {argv[1]};
    int status = askdb_open(databases, 1, NULL, &db, &err);
    if (status == 0) {
        status = answer(db, argv[2], &err);
    }
    if (status != 0) {
        fprintf(stderr, "ask: %s\n", err.message);
    }
    askdb_close(&db);
    return -status;
}
