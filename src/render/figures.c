#include "render/figures.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    COMPUTED_DIGITS = 14, /* a division gives 15 */
    DIGITS = 3,           /* that count */
    LEAST_PLACES = 2,
    MONEY_PLACES = 2,
    MOST_PLACES = 4,
};

static const char *skip_sign(const char *number)
{
    return number + (number[0] == '-' ? 1 : 0);
}

void figures_see(struct figures *figures, const char *number)
{
    const char *digits = skip_sign(number);
    size_t whole = strspn(digits, "0123456789"), decimals = 0, zeros = 0;
    if (digits[whole] == '.') {
        decimals = strspn(digits + whole + 1, "0123456789");
        zeros = strspn(digits + whole + 1, "0");
    }
    if (whole == 0 || digits[whole + (decimals > 0 ? decimals + 1 : 0)] != '\0') {
        figures->odd = true;
        return;
    }
    bool below_one = whole == 1 && digits[0] == '0';
    size_t counting = below_one ? decimals - zeros : whole + decimals;
    size_t places = below_one && decimals > 0 ? zeros + DIGITS : whole < DIGITS ? DIGITS - whole : 0;
    figures->decimals = decimals > figures->decimals ? decimals : figures->decimals;
    figures->places = places > figures->places ? places : figures->places;
    figures->computed = figures->computed || (counting >= COMPUTED_DIGITS && decimals > MOST_PLACES);
    figures->large = figures->large || whole > 1 || digits[0] > '1' ||
                     (digits[0] == '1' && decimals > 0 && digits[2] >= '5');
}

/* Is one of the name's words among these? */
static bool has_word(const char *name, const char *const *words, size_t count)
{
    while (*name != '\0') {
        size_t length = strcspn(name, "_ .-()");
        for (size_t i = 0; i < count; i++) {
            if (strlen(words[i]) == length && strncasecmp(words[i], name, length) == 0) {
                return true;
            }
        }
        name += length + (name[length] != '\0' ? 1 : 0);
    }
    return false;
}

/* By what a semantic file says. */
static void decide_told(struct figures *figures, const struct askdb_figures *told)
{
    bool percent = told->kind == ASKDB_FIGURES_PERCENT || told->kind == ASKDB_FIGURES_SHARE;
    figures->share = told->kind == ASKDB_FIGURES_SHARE;
    figures->percent = percent;
    if (told->digits >= 0) {
        figures->rounded = true;
        figures->decimals = (size_t)told->digits;
    } else if (told->kind == ASKDB_FIGURES_MONEY) {
        figures->rounded = true;
        figures->decimals = MONEY_PLACES;
    } else if (percent) {
        figures->rounded = true;
        figures->decimals = 1;
    }
}

static bool is_plain(const struct askdb_column *column)
{
    return column->figures != NULL && column->figures->kind == ASKDB_FIGURES_NUMBER;
}

/* Where nothing tells it: as askdb calls them; a share that is a part of 1 keeps its digits. */
static bool is_percent(const struct askdb_column *column)
{
    if (is_plain(column) || column->name == NULL) {
        return false;
    }
    if (column->meaning == ASKDB_UNTOLD) {
        return strcmp(column->name, "share") == 0 || strcmp(column->name, "change_percent") == 0;
    }
    return column->meaning == ASKDB_SHARE || column->meaning == ASKDB_CHANGE_PERCENT;
}

static bool is_money(const struct askdb_column *column)
{
    static const char *const money[] = {"price",  "prices", "amount", "revenue",  "cost",
                                        "costs",  "spend",  "fee",    "fees",     "salary",
                                        "profit", "budget", "income", "turnover", "payment"};
    if (is_plain(column) || column->name == NULL) {
        return false;
    }
    return column->meaning != ASKDB_UNTOLD ? column->money
                                           : has_word(column->name, money, sizeof money / sizeof *money);
}

void figures_decide(struct figures *figures, const struct askdb_column *column)
{
    if (!figures->odd && column->figures != NULL) {
        decide_told(figures, column->figures);
    }
    if (figures->odd || figures->decimals == 0 || figures->rounded) {
        return;
    }
    size_t places = figures->places < LEAST_PLACES  ? LEAST_PLACES
                    : figures->places > MOST_PLACES ? MOST_PLACES
                                                    : figures->places;
    if (is_percent(column) && figures->large) {
        figures->percent = true;
        figures->rounded = true;
        figures->decimals = figures->places > DIGITS ? 2 : 1;
    } else if (is_money(column) && (figures->decimals <= 2 || figures->computed)) {
        figures->rounded = true;
        figures->decimals = 2;
    } else if (figures->computed) {
        figures->rounded = true;
        figures->decimals = places;
    }
}

/* Half away from zero; the text has room for one digit more before it. */
void figures_settle(struct arena *arena, struct figures *figures, struct askdb_column *columns, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        bool told = columns[i].figures != NULL;
        figures_decide(&figures[i], &columns[i]);
        if (!told && figures[i].rounded && !figures[i].odd) {
            struct askdb_figures *decided = ARENA_NEW(arena, struct askdb_figures);
            *decided = (struct askdb_figures){.kind = figures[i].percent ? ASKDB_FIGURES_PERCENT
                                                                         : ASKDB_FIGURES_NUMBER,
                                              .digits = (int)figures[i].decimals,
                                              .unit = ""};
            columns[i].figures = decided;
        }
    }
}

static char *round_digits(char *text, size_t whole, size_t decimals)
{
    char *at = text + whole + 1 + decimals;
    bool up = *at >= '5';
    *at = '\0';
    while (up && at-- > text) {
        if (*at == '.') {
            continue;
        }
        up = *at == '9';
        *at = (char)(up ? '0' : *at + 1);
    }
    if (up) {
        *--text = '1';
    }
    return text;
}

/* "1234.5" with as many decimals as the column has. */
static const char *rounded(struct arena *arena, const char *digits, size_t decimals)
{
    size_t whole = strspn(digits, "0123456789");
    size_t present = digits[whole] == '.' ? strlen(digits + whole + 1) : 0;
    if (present > decimals) {
        char *text = round_digits(arena_printf(arena, "0%s", digits) + 1, whole, decimals);
        text[strlen(text) - (decimals == 0 ? 1 : 0)] = '\0'; /* its point */
        return text;
    }
    return arena_printf(arena, "%.*s%s%s%.*s", (int)whole, digits, decimals > 0 ? "." : "",
                        present > 0 ? digits + whole + 1 : "", (int)(decimals - present), "000000000000");
}

/* A hundred times as much. */
static const char *hundredfold(struct arena *arena, const char *digits)
{
    size_t whole = strspn(digits, "0123456789");
    const char *behind = digits[whole] == '.' ? digits + whole + 1 : "";
    size_t taken = strlen(behind) < 2 ? strlen(behind) : 2;
    const char *text = arena_printf(arena, "%.*s%.*s%.*s%s%s", (int)whole, digits, (int)taken, behind,
                                    (int)(2 - taken), "00", behind[taken] != '\0' ? "." : "", behind + taken);
    size_t zeros = strspn(text, "0"), length = strcspn(text, ".");
    return text + (zeros < length ? zeros : length - 1);
}

static const char *grouped(struct arena *arena, const char *digits)
{
    size_t whole = strspn(digits, "0123456789"), used = 0;
    char *text = arena_alloc(arena, 2 * strlen(digits) + 1, 1);
    for (size_t i = 0; i < whole; i++) {
        text[used++] = digits[i];
        if ((whole - i - 1) % 3 == 0 && i + 1 < whole) {
            text[used++] = ',';
        }
    }
    strcpy(text + used, digits + whole);
    return text;
}

/* Blanks in the place of the decimals that others have. */
static const char *blanks(const struct figures *figures, struct arena *arena, const char *digits)
{
    const char *point = strchr(digits, '.');
    size_t present = point != NULL ? strlen(point) : 0, wanted = figures->decimals + 1;
    size_t missing = wanted > present ? wanted - present : 0;
    return arena_printf(arena, "%*s", (int)missing, "");
}

const char *figures_write(const struct figures *figures, struct arena *arena, const char *number,
                          bool thousands)
{
    const char *digits = skip_sign(number);
    if (digits[strspn(digits, "0123456789.")] != '\0' || digits[0] == '\0') {
        return arena_strdup(arena, number);
    }
    if (figures->odd) {
        return arena_printf(arena, "%s%s", digits != number ? "-" : "",
                            thousands ? grouped(arena, digits) : digits);
    }
    digits = figures->share ? hundredfold(arena, digits) : digits;
    const char *text = figures->rounded ? rounded(arena, digits, figures->decimals) : digits;
    const char *after = figures->rounded || figures->decimals == 0 ? "" : blanks(figures, arena, digits);
    bool zero = strspn(text, "0.") == strlen(text);
    return arena_printf(arena, "%s%s%s%s", number[0] == '-' && !zero ? "-" : "",
                        thousands ? grouped(arena, text) : text, after, figures->percent ? " %" : "");
}

bool figures_write_told(FILE *out, const struct askdb_column *column, const struct askdb_cell *cell,
                        bool thousands)
{
    char buffer[RENDER_NUMBER_SIZE];
    bool told = column->figures != NULL &&
                (column->figures->kind != ASKDB_FIGURES_ANY || column->figures->digits >= 0);
    const char *number = told ? cell_number(cell, buffer) : NULL;
    if (number == NULL) {
        return false;
    }
    struct arena *arena = arena_create();
    struct figures figures = {0};
    figures_see(&figures, number);
    figures_decide(&figures, column);
    fputs(figures_write(&figures, arena, number, thousands), out);
    arena_destroy(arena);
    return true;
}

void figures_write_cell(FILE *out, const struct askdb_column *column, const struct askdb_cell *cell,
                        bool thousands, text_writer *write)
{
    if (figures_write_told(out, column, cell, thousands)) {
        return;
    }
    if (thousands && cell_is_number(cell)) {
        cell_write_thousands(out, cell);
    } else {
        cell_write(out, cell, write);
    }
}

const char *figures_title(struct arena *arena, const struct askdb_column *column)
{
    const char *name = column->name != NULL ? column->name : "";
    bool unit = column->figures != NULL && column->figures->unit[0] != '\0';
    return unit ? arena_printf(arena, "%s (%s)", name, column->figures->unit) : arena_strdup(arena, name);
}
