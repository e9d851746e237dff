/* Random statements over the databases of fixtures/policy, most of which the validator passes: typed
 * expressions, joins, subqueries, groups and set operations over what is hidden, masked, filtered and free.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct random_sql {
    uint64_t state;
    bool postgres;
};

struct random_table {
    const char *name, *numbers, *texts; /* columns, separated by blanks */
};

static const struct random_table common_tables[] = {
    {"customers", "id income", "name region email dossier"},
    {"customers", "id income", "name region email"},
    {"orders", "id customer_id amount cancelled margin", "region note"},
    {"orders", "id customer_id amount cancelled", "region note"},
    {"regions", "id", "name"},
    {"salaries", "id pay", "name"},
    {"job_titles", "id", "name"},
    {"deadlines", "id", "region due"},
    {"labels", "id size", "label"},
    {"open_customers", "id", "name region"},
    {"region_names", "", "name"},
    {"every_customer", "id income", "name dossier"},
    {"pay_levels", "pay", "name"},
};
static const struct random_table sqlite_tables[] = {
    {"customer_search", "rowid", "name dossier"},
    {"customer_words", "doc cnt", "term"},
    {"order_words", "documents occurrences", "term"},
    {"pay_copies", "pay", "name"},
    {"amounts", "id low high", ""},
    {"found_words", "", "term"},
    {"order_search", "rowid", "note"},
    {"customer_places", "doc offset", "term col"},
    {"customer_columns", "doc cnt", "term col"},
    {"old_copies", "rowid", "name dossier"},
    {"stored_words", "", "name"},
    {"found_customers", "n", ""},
    {"latest", "id", "version"},
};
static const struct random_table postgres_tables[] = {
    {"managers", "id", "name place"},
    {"staff", "id", "name place"},
    {"all_staff", "", "name"},
    {"vehicles", "id wheels", "plate"},
    {"assets", "id", "plate"},
    {"logs", "id", "line"},
    {"plain_logs", "id", "line"},
    {"robots", "id", "maker"},
    {"robots", "id", ""},
    {"things", "id", "maker"},
    {"cars", "id", "paint"},
    {"boats", "id", "sail"},
    {"amphibians", "id", "paint sail"},
    {"sales", "id total", "region seller"},
    {"sales_south", "id total", "seller"},
    {"south_sales", "id total", ""},
    {"shapes", "id", "kind"},
    {"circles", "id radius", "kind"},
    {"all_shapes", "id", "kind"},
    {"grades", "id level high amount", "name mood::text"},
    {"grades", "id", "source::text secret_level::text"},
    {"checked", "id first second masked", ""},
    {"grade_names", "level amount", "name"},
    {"as_xml", "", "x"},
    {"words", "", "word"},
    {"sizes", "size", ""},
    {"as_level", "n", ""},
    {"region_facts", "id size place", "names year"},
    {"\"Orders\"", "id amount", ""},
    {"policy_test.customers", "id income", "name region email"},
    {"old_customers", "id income", "name"},
    {"guests", "id", "region name nick code"},
    {"north_guests", "id", "name nick"},
    {"visits", "id", "place name"},
    {"visits_south", "id", "name"},
    {"ONLY staff", "id", "name place"},
    {"ONLY sales", "id total", "region"},
    {"ONLY assets", "id", "plate"},
    {"stored_staff", "id", "name place"},
    {"staff_places", "heads", "place"},
    {"badges_made", "last_value", ""},
    {"badges_id_seq", "last_value", ""},
    {"friends", "id", "other::text"},
    {"friend_pay", "pay", ""},
    {"friend_rows", "", "friend"},
    {"friend_lists", "", "friends"},
    {"bond_texts", "", "bond"},
    {"bonds", "id", "bond::text circle::text"},
    {"origin_rows", "", "origin"},
    {"all_plates", "", "plate"},
    {"high_sales", "total", ""},
    {"north_sellers", "", "seller"},
    {"from_json", "n", ""},
    {"looked_up", "id", ""},
    {"found_names", "", "name"},
};

enum { MOST_RELATIONS = 3, DEPTH = 3 };

/* What a SELECT may name, inner ones first. */
struct random_scope {
    const struct random_scope *outer;
    struct {
        char alias[8];
        const struct random_table *table;
    } relations[MOST_RELATIONS];
    size_t count;
};

static unsigned pick(struct random_sql *random, unsigned below)
{
    random->state = random->state * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)(random->state >> 33) % below;
}

static const char *pick_text(struct random_sql *random, const char *const *texts, size_t count)
{
    return texts[pick(random, (unsigned)count)];
}
#define PICK(random, texts) pick_text(random, texts, sizeof(texts) / sizeof *(texts))

static const struct random_table *pick_table(struct random_sql *random)
{
    if (pick(random, 2) == 0) {
        return &common_tables[pick(random, sizeof common_tables / sizeof *common_tables)];
    }
    return random->postgres ? &postgres_tables[pick(random, sizeof postgres_tables / sizeof *postgres_tables)]
                            : &sqlite_tables[pick(random, sizeof sqlite_tables / sizeof *sqlite_tables)];
}

static void put_number(struct random_sql *random, FILE *out, const struct random_scope *scope, int depth);
static void put_text(struct random_sql *random, FILE *out, const struct random_scope *scope, int depth);
static void put_condition(struct random_sql *random, FILE *out, const struct random_scope *scope, int depth);
static void put_select(struct random_sql *random, FILE *out, const struct random_scope *outer,
                       const char *types, int depth);

/* One of the words; false where there is none. */
static bool put_word(struct random_sql *random, FILE *out, const char *alias, const char *words)
{
    size_t count = words[0] != '\0' ? 1 : 0;
    for (const char *c = words; *c != '\0'; c++) {
        count += *c == ' ';
    }
    if (count == 0) {
        return false;
    }
    for (unsigned skip = pick(random, (unsigned)count); skip > 0; skip--) {
        words = strchr(words, ' ') + 1;
    }
    fprintf(out, "%s.%.*s", alias, (int)strcspn(words, " "), words);
    return true;
}

static bool put_column(struct random_sql *random, FILE *out, const struct random_scope *scope, bool text)
{
    while (scope != NULL && scope->outer != NULL && (scope->count == 0 || pick(random, 4) == 0)) {
        scope = scope->outer;
    }
    if (scope == NULL || scope->count == 0) {
        return false;
    }
    size_t at = pick(random, (unsigned)scope->count);
    const struct random_table *table = scope->relations[at].table;
    return put_word(random, out, scope->relations[at].alias, text ? table->texts : table->numbers);
}

static void put_call(struct random_sql *random, FILE *out, const struct random_scope *scope, int depth,
                     const char *form)
{
    for (; *form != '\0'; form++) {
        switch (*form) {
        case '#':
            put_number(random, out, scope, depth - 1);
            break;
        case '$':
            put_text(random, out, scope, depth - 1);
            break;
        case '?':
            put_condition(random, out, scope, depth - 1);
            break;
        case '@':
            put_select(random, out, scope, "#", depth - 1);
            break;
        case '%':
            put_select(random, out, scope, "$", depth - 1);
            break;
        default:
            fputc(*form, out);
        }
    }
}

static void put_number(struct random_sql *random, FILE *out, const struct random_scope *scope, int depth)
{
    static const char *const literals[] = {"0",   "1",    "2",      "3",   "101",
                                           "700", "9999", "170007", "100", "52007"};
    static const char *const forms[] = {"(# + #)",
                                        "(# - #)",
                                        "(# * #)",
                                        "1 / (# - #)",
                                        "abs(#)",
                                        "length($)",
                                        "coalesce(#, #)",
                                        "nullif(#, #)",
                                        "CASE WHEN ? THEN # ELSE # END",
                                        "(@ LIMIT 1)",
                                        "(SELECT count(*) FROM (@) AS q)",
                                        "(SELECT max(v) FROM (@) AS q (v))"};
    static const char *const own[] = {"$::int",
                                      "#::text::int",
                                      "greatest(#, #)",
                                      "strpos($, $)",
                                      "#::pay_level",
                                      "#::plain_count",
                                      "(array_append(ARRAY(@), '170007'))[1]",
                                      "pg_relation_size('salaries')",
                                      "knows_pay(#)::int",
                                      "ascii($)",
                                      "#::higher_level",
                                      "ts_rank(to_tsvector($), to_tsquery('simple', 'x'))",
                                      "(SELECT reltuples FROM pg_class LIMIT 1)",
                                      "tableoid::int",
                                      "jsonb_array_length(to_jsonb(ARRAY(@)))"};
    static const char *const sqlites[] = {
        "max(#, #)",           "instr($, $)",          "CAST($ AS integer)",
        "unicode($)",          "json_array_length($)", "ifnull(#, #)",
        "last_insert_rowid()", "length(rank)",         "highlight(pay_copies, 0, '', '') IS NULL"};
    unsigned choice = pick(random, 10);
    if (depth <= 0 || choice < 4) {
        if (choice == 0 || !put_column(random, out, scope, false)) {
            fputs(PICK(random, literals), out);
        }
    } else if (choice < 8) {
        const char *form = PICK(random, forms);
        bool renames = strstr(form, "(v)") != NULL && !random->postgres;
        put_call(random, out, scope, depth, renames ? "abs(#)" : form);
    } else {
        put_call(random, out, scope, depth, random->postgres ? PICK(random, own) : PICK(random, sqlites));
    }
}

static void put_text(struct random_sql *random, FILE *out, const struct random_scope *scope, int depth)
{
    static const char *const literals[] = {"'north'",    "'south'", "'Xavier'", "'***'", "'dossier1a'",
                                           "'salaries'", "''",      "'7'",      "NULL"};
    static const char *const forms[] = {
        "lower($)",        "upper($)",           "($ || $)",
        "substr($, 1, 2)", "coalesce($, $)",     "CASE WHEN ? THEN $ ELSE $ END",
        "(% LIMIT 1)",     "replace($, $, 'x')", "nullif($, $)"};
    static const char *const own[] = {"#::text",
                                      "left($, 3)",
                                      "split_part($, 'e', 1)",
                                      "format('%s', $)",
                                      "pg_typeof(#)::text",
                                      "to_json($)::text",
                                      "$::short_name",
                                      "$::mood::text",
                                      "$::regclass::text",
                                      "md5($)",
                                      "to_tsvector('simple', $)::text",
                                      "ts_headline($, to_tsquery('simple', 'x'))",
                                      "(ROW(#, $))::graded::text",
                                      "array_to_string(ARRAY(%), ',')"};
    static const char *const sqlites[] = {"CAST(# AS text)",      "typeof(#)",       "hex($)", "quote($)",
                                          "json_extract($, '$')", "printf('%s', $)", "trim($)"};
    unsigned choice = pick(random, 10);
    if (depth <= 0 || choice < 5) {
        if (choice == 0 || !put_column(random, out, scope, true)) {
            fputs(PICK(random, literals), out);
        }
    } else if (choice < 8) {
        put_call(random, out, scope, depth, PICK(random, forms));
    } else {
        const char *form = random->postgres ? PICK(random, own) : PICK(random, sqlites);
        if (strchr(form, '%') != NULL && strchr(form, '\'') != NULL && form[0] != 'a') {
            fputs(random->postgres ? "format('%s', 1)" : "printf('%s', 1)", out); /* their % is no SELECT */
        } else if (strncmp(form, "json_extract", 12) == 0) {
            fputs("json_extract('[1]', '$[0]')", out);
        } else {
            put_call(random, out, scope, depth, form);
        }
    }
}

static void put_condition(struct random_sql *random, FILE *out, const struct random_scope *scope, int depth)
{
    static const char *const simple[] = {"# = #",
                                         "# > #",
                                         "$ = $",
                                         "$ <> $",
                                         "$ IS NULL",
                                         "# IS NOT NULL",
                                         "$ LIKE '%e%'",
                                         "# IN (#, #, 170007)",
                                         "# BETWEEN # AND #"};
    static const char *const forms[] = {"(? AND ?)", "(? OR ?)", "NOT ?",           "EXISTS (@)",
                                        "# IN (@)",  "$ IN (%)", "# > (@ LIMIT 1)", "$ NOT IN (%)"};
    static const char *const postgres[] = {
        "to_tsvector('simple', $) @@ plainto_tsquery('simple', $)", "$::tsvector @@ $::tsquery",
        "(#, $) = ANY (SELECT #, $)", "ARRAY[#] && ARRAY(@)", "(ROW(#, $)) IS DISTINCT FROM (ROW(#, $))"};
    static const char *const sqlites[] = {"$ MATCH 'dossier1a OR xavier'", "$ MATCH $", "$ GLOB '*a*'",
                                          "name MATCH 'director'", "note MATCH 'x*'"};
    const char *form = depth > 0 && pick(random, 3) == 0 ? PICK(random, forms) : PICK(random, simple);
    if (pick(random, 12) == 0) {
        form = random->postgres ? PICK(random, postgres) : PICK(random, sqlites);
    }
    if (strstr(form, "LIKE") != NULL) {
        put_text(random, out, scope, depth - 1);
        fputs(" LIKE '%e%'", out);
        return;
    }
    put_call(random, out, scope, depth, form);
}

static void put_from(struct random_sql *random, FILE *out, struct random_scope *scope, int depth)
{
    size_t count = 1 + (pick(random, 3) == 0) + (pick(random, 9) == 0);
    for (size_t i = 0; i < count; i++) {
        static const char *const joins[] = {" JOIN ", " LEFT JOIN ", ", ", " CROSS JOIN "};
        const char *join = PICK(random, joins);
        scope->relations[i].table = pick_table(random);
        snprintf(scope->relations[i].alias, sizeof scope->relations[i].alias, "t%u", pick(random, 1000));
        fprintf(out, "%s%s AS %s", i == 0 ? "" : join, scope->relations[i].table->name,
                scope->relations[i].alias);
        scope->count = i + 1;
        if (i > 0 && strstr(join, "N ") != NULL && strstr(join, "CROSS") == NULL) {
            fputs(" ON ", out);
            struct random_scope here = *scope;
            here.outer = NULL;
            put_condition(random, out, &here, depth > 1 ? 1 : 0);
        }
    }
}

/* One column for each of `types`. */
static void put_columns(struct random_sql *random, FILE *out, const struct random_scope *scope,
                        const char *types, int depth, bool groups)
{
    static const char *const numbers[] = {"count(*)",          "sum(#)", "max(#)", "min(#)",
                                          "count(DISTINCT $)", "avg(#)"};
    static const char *const texts[] = {"max($)", "min($)"};
    for (const char *type = types; *type != '\0'; type++) {
        fputs(type > types ? ", " : "", out);
        if (groups) {
            put_call(random, out, scope, depth, *type == '#' ? PICK(random, numbers) : PICK(random, texts));
        } else if (*type == '#') {
            put_number(random, out, scope, depth);
        } else {
            put_text(random, out, scope, depth);
        }
    }
}

static void put_select(struct random_sql *random, FILE *out, const struct random_scope *outer,
                       const char *types, int depth)
{
    struct random_scope scope = {.outer = outer};
    char *from = NULL;
    size_t size = 0;
    bool groups = pick(random, 4) == 0;
    FILE *text = open_memstream(&from, &size);
    put_from(random, text, &scope, depth);
    fclose(text);
    fputs(!groups && pick(random, 6) == 0 ? "SELECT DISTINCT " : "SELECT ", out);
    put_columns(random, out, &scope, types, depth, groups);
    fprintf(out, " FROM %s", from);
    free(from);
    if (pick(random, 2) == 0) {
        fputs(" WHERE ", out);
        put_condition(random, out, &scope, depth);
    }
}

/* A row of everything, which has names of its own. */
static void put_star(struct random_sql *random, FILE *out)
{
    static const char *const stars[] = {"*",           "t.*",     "count(t.*)", "row_to_json(t)", "t",
                                        "to_jsonb(t)", "t::text", "(t).name",   "t.tableoid",     "t.ctid"};
    const char *star = random->postgres ? PICK(random, stars) : stars[pick(random, 2)];
    fprintf(out, "SELECT %s FROM %s AS t", star, pick_table(random)->name);
    if (pick(random, 3) == 0) {
        fprintf(out, " NATURAL JOIN %s AS u", pick_table(random)->name);
    }
}

/* free() it. */
static char *random_statement(struct random_sql *random)
{
    static const char *const types[] = {"#", "$", "#$", "$#", "##", "$$#", "#$#$"};
    static const char *const operators[] = {" UNION ", " UNION ALL ", " EXCEPT ", " INTERSECT "};
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    unsigned choice = pick(random, 12);
    const char *wanted = PICK(random, types);
    if (choice == 0) {
        put_star(random, out);
    } else if (choice == 1) {
        fprintf(out, "WITH %s AS (", pick_table(random)->name);
        put_select(random, out, NULL, "#$", DEPTH - 1);
        fputs(") ", out);
        put_select(random, out, NULL, wanted, DEPTH - 1);
    } else {
        put_select(random, out, NULL, wanted, DEPTH);
        if (choice < 4) {
            fputs(PICK(random, operators), out);
            put_select(random, out, NULL, wanted, DEPTH - 1);
        }
    }
    fclose(out);
    return text;
}
