#include "translate/links.h"

enum { NAMED_MAX = 6 }; /* a word, or a value, that is linked to more is shown with the first of them */

/* What a link of each kind is called; NULL: too weak to tell of. */
static const char *const kinds[] = {
    [LINK_NONE] = NULL,          [LINK_SUBSTRING] = NULL,
    [LINK_PARTIAL] = "part of",  [LINK_EXACT] = "names",
    [LINK_VALUE] = "a value of", [LINK_VALUE_AND_NAME] = "a value of, and in the name of",
};

static void print_column(const struct catalog *catalog, int32_t number, FILE *out)
{
    const struct catalog_column *column = &catalog->columns[number];
    fprintf(out, "%s.%s", catalog->tables[column->table].name, column->name);
}

static enum link_kind kind_of(const struct link_result *linked, size_t word, size_t item)
{
    return model_link(&linked->input, word, item);
}

/* The items that a word has this kind of link to, tables and then columns. */
static void print_items(const struct link_result *linked, size_t word, enum link_kind kind, FILE *out)
{
    const struct catalog *catalog = linked->space.catalog;
    size_t columns = linked->input.column_count, items = columns + linked->input.table_count, count = 0;
    for (size_t i = 0; i < items; i++) {
        size_t item = (columns + i) % items;
        if (kind_of(linked, word, item) != kind || ++count > NAMED_MAX) {
            continue;
        }
        fputs(count == 1 ? " " : ", ", out);
        if (item < columns) {
            print_column(catalog, (int32_t)item, out);
        } else {
            fputs(catalog->tables[item - columns].name, out);
        }
    }
    if (count > NAMED_MAX) {
        fprintf(out, " and %zu more", count - NAMED_MAX);
    }
}

static bool is_linked(const struct link_result *linked, size_t word, enum link_kind kind)
{
    size_t items = linked->input.column_count + linked->input.table_count;
    for (size_t item = 0; item < items; item++) {
        if (kind_of(linked, word, item) == kind) {
            return true;
        }
    }
    return false;
}

static void print_word(const struct link_result *linked, size_t word, FILE *out)
{
    static const enum link_kind order[] = {LINK_EXACT, LINK_VALUE_AND_NAME, LINK_VALUE, LINK_PARTIAL};
    const char *separator = "";
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        if (is_linked(linked, word, order[i])) {
            if (separator[0] == '\0') {
                fprintf(out, "  %-16s", linked->words[word].text);
            }
            fprintf(out, "%s %s", separator, kinds[order[i]]);
            print_items(linked, word, order[i], out);
            separator = ";";
        }
    }
    fputs(separator[0] != '\0' ? "\n" : "", out);
}

static void print_value(const struct link_result *linked, const struct sequence_value *value, FILE *out)
{
    fprintf(out, "  %-16s", value->text);
    if (value->kind == VALUE_PERIOD) {
        fprintf(out, " from %s until before %s", value->period.from, value->period.to);
    } else if (value->match_count == 0) {
        fputs(value->kind == VALUE_NUMBER ? " a number" : " a text that no column is known to hold", out);
    }
    for (size_t i = 0; i < value->match_count && i < NAMED_MAX; i++) {
        fprintf(out, "%s'%s' in ", i > 0 ? ", " : " ", value->matches[i].stored);
        print_column(linked->space.catalog, value->matches[i].column, out);
    }
    if (value->match_count > NAMED_MAX) {
        fprintf(out, " and %zu more", value->match_count - NAMED_MAX);
    }
    fputc('\n', out);
}

void links_print(const struct link_result *linked, FILE *out)
{
    fputs("words\n", out);
    for (size_t i = 0; i < linked->word_count && i < linked->input.token_count; i++) {
        print_word(linked, i, out);
    }
    fputs("values\n", out);
    for (size_t i = 0; i < linked->space.value_count; i++) {
        if (linked->spans[i].first >= 0) {
            print_value(linked, &linked->space.values[i], out);
        }
    }
}
