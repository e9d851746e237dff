#include "policy/dimensions.h"

#include "policy/resolve.h"
#include "util/error.h"

#include <string.h>
#include <strings.h>

struct checker {
    const struct semantic *semantic;
    const struct catalog *catalog;
    bool suggest;
    lint_fault *fault;
    void *context;
};

static const char *const months[] = {"january",  "february", "march",  "april",     "may",
                                     "june",     "july",     "august", "september", "october",
                                     "november", "december", NULL};

static const char *const days[] = {"monday", "tuesday",  "wednesday", "thursday",
                                   "friday", "saturday", "sunday",    NULL};

/* ---- dimensions ---- */

static bool is_taken(const struct semantic *semantic, unsigned place)
{
    const char *name = semantic->dimensions[place].name;
    for (unsigned i = 0; i < place; i++) {
        if (strcasecmp(semantic->dimensions[i].name, name) == 0) {
            return true;
        }
    }
    for (unsigned i = 0; i < semantic->metrics_count; i++) {
        if (strcasecmp(semantic->metrics[i].name, name) == 0) {
            return true;
        }
    }
    for (unsigned i = 0; i < semantic->filters_count; i++) {
        if (strcasecmp(semantic->filters[i].name, name) == 0) {
            return true;
        }
    }
    return false;
}

static int check_name(const struct checker *checker, unsigned place, struct askdb_error *err)
{
    const struct semantic_dimension *dimension = &checker->semantic->dimensions[place];
    if (is_taken(checker->semantic, place)) {
        return error_set(err, ASKDB_USAGE, "dimension %s has the name of another dimension, metric or filter",
                         dimension->name);
    }
    if (catalog_find_table(checker->catalog, NULL, dimension->name) >= 0) {
        return error_set(err, ASKDB_USAGE, "dimension %s has the name of a table", dimension->name);
    }
    if ((dimension->column != NULL) == (dimension->levels_count > 0)) {
        error_set(err, ASKDB_USAGE, "dimension %s has %s", dimension->name,
                  dimension->column != NULL ? "a column and levels" : "neither a column nor levels");
        error_hint(err, "column: table.column, or levels: [the coarsest, ..., the finest]");
        return -ASKDB_USAGE;
    }
    return 0;
}

/* *ret_column: the one that the name means. */
static int check_dimension(const struct checker *checker, unsigned place, int32_t *ret_column,
                           const char **ret_key, struct askdb_error *err)
{
    const struct semantic_dimension *dimension = &checker->semantic->dimensions[place];
    *ret_key = "name";
    int status = check_name(checker, place, err);
    if (status == 0 && dimension->column != NULL) {
        *ret_key = "column";
        status = resolve_reference(checker->catalog, dimension->column, ret_column, checker->suggest, err);
    }
    for (unsigned i = dimension->levels_count; i-- > 0 && status == 0;) {
        *ret_key = "levels";
        status = resolve_reference(checker->catalog, dimension->levels[i], ret_column, checker->suggest, err);
    }
    return status;
}

/* ---- defaults ---- */

static void check_default(const struct checker *checker, const char *key, const char *word,
                          const char *const *words)
{
    struct askdb_error err;
    int place = -1;
    if (word != NULL && resolve_word(word, words, key, &place, &err) != 0) {
        checker->fault(checker->context, semantic_key_line(checker->semantic, "defaults", key), &err);
    }
}

static void check_currency(const struct checker *checker, const char *word)
{
    struct askdb_error err;
    if (word != NULL && resolve_currency(word, &err) != 0) {
        checker->fault(checker->context, semantic_key_line(checker->semantic, "defaults", "currency"), &err);
    }
}

int semantic_fiscal_start(const struct semantic *semantic)
{
    int month = 0;
    const char *word = semantic->defaults != NULL ? semantic->defaults->fiscal_year_start : NULL;
    return word != NULL && resolve_word(word, months, "", &month, NULL) == 0 ? month + 1 : 1;
}

int semantic_week_start(const struct semantic *semantic)
{
    int day = 0;
    const char *word = semantic->defaults != NULL ? semantic->defaults->week_start : NULL;
    return word != NULL && resolve_word(word, days, "", &day, NULL) == 0 ? day : 0;
}

/* ---- both ---- */

static void add_synonym(struct arena *arena, struct catalog_column *column, const char *name)
{
    bool known = strcasecmp(column->name, name) == 0;
    for (size_t i = 0; i < column->synonym_count; i++) {
        known = known || strcasecmp(column->synonyms[i], name) == 0;
    }
    if (known) {
        return;
    }
    const char **synonyms = ARENA_ARRAY(arena, const char *, column->synonym_count + 1);
    for (size_t i = 0; i < column->synonym_count; i++) {
        synonyms[i] = column->synonyms[i];
    }
    synonyms[column->synonym_count++] = arena_strdup(arena, name);
    column->synonyms = synonyms;
}

static void name_column(struct arena *arena, struct catalog_column *column,
                        const struct semantic_dimension *dimension)
{
    add_synonym(arena, column, dimension->name);
    for (unsigned i = 0; i < dimension->synonyms_count; i++) {
        add_synonym(arena, column, dimension->synonyms[i]);
    }
    if (column->comment[0] == '\0' && dimension->description != NULL) {
        column->comment = arena_strdup(arena, dimension->description);
    }
}

/* `naming`: the catalog of the checker, to be changed; NULL: it is not. */
static void check_all(const struct checker *checker, struct arena *arena, struct catalog *naming)
{
    const struct semantic *semantic = checker->semantic;
    for (unsigned i = 0; i < semantic->dimensions_count; i++) {
        struct askdb_error err;
        const char *key = NULL;
        int32_t column = -1;
        if (check_dimension(checker, i, &column, &key, &err) != 0) {
            checker->fault(checker->context, semantic_entry_line(semantic, "dimensions", i, key), &err);
        } else if (naming != NULL) {
            name_column(arena, &naming->columns[column], &semantic->dimensions[i]);
        }
    }
    if (semantic->defaults != NULL) {
        check_currency(checker, semantic->defaults->currency);
        check_default(checker, "fiscal_year_start", semantic->defaults->fiscal_year_start, months);
        check_default(checker, "week_start", semantic->defaults->week_start, days);
    }
}

void semantic_check_dimensions(const struct semantic *semantic, const struct catalog *catalog, bool suggest,
                               lint_fault *fault, void *context)
{
    check_all(&(struct checker){semantic, catalog, suggest, fault, context}, NULL, NULL);
}

void semantic_name_dimensions(const struct semantic *semantic, struct arena *arena, struct catalog *catalog,
                              bool suggest, lint_fault *fault, void *context)
{
    check_all(&(struct checker){semantic, catalog, suggest, fault, context}, arena, catalog);
}
