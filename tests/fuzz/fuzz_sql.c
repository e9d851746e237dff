/* SQL text is untrusted: the parser and the validators of both dialects end in a tree or an error; what
 * parses prints as SQL that parses again, and what is printed passes validation or is refused in order. */
#include "sql/sql.h"
#include "validate/validate.h"

#include "../unit/shop_catalog.h"
#include "fuzz_main.h"

static void parse_and_print(const struct catalog *catalog, const char *text)
{
    struct arena *arena = arena_create();
    struct query *query, *again;
    struct sql_text printed;
    struct askdb_error err;
    if (sql_parse(arena, catalog, text, &query, &err) == 0) {
        sql_print(arena, catalog, query, &printed);
        if (sql_parse(arena, catalog, printed.sql, &again, &err) != 0 && printed.warning_count == 0) {
            fprintf(stderr, "printed SQL does not parse: %s\n%s\n", err.message, printed.sql);
            abort();
        }
    }
    arena_destroy(arena);
}

static void validate(const struct catalog *catalog, const char *text)
{
    struct arena *arena = arena_create();
    struct validator *validator = validator_create(catalog);
    struct validated_query *query = NULL;
    struct validate_report report = {0};
    struct askdb_error err;
    validate_sql(validator, text, arena, &query, &report, &err);
    validated_query_destroy(query);
    validator_destroy(validator);
    arena_destroy(arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = fuzz_text(data, size);
    for (int dialect = DIALECT_SQLITE; dialect <= DIALECT_POSTGRES; dialect++) {
        struct catalog *catalog = shop_catalog((enum dialect)dialect);
        parse_and_print(catalog, text);
        validate(catalog, text);
        catalog_destroy(catalog);
    }
    free(text);
    return 0;
}
