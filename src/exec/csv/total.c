#include "exec/csv/total.h"

#include <string.h>
#include <strings.h>

/* What stands for a sum of the rows above, also before or behind another such word: "total general". */
static bool is_total_word(const char *text, size_t length)
{
    static const char *const words[] = {"sum",
                                        "sums",
                                        "total",
                                        "totals",
                                        "summe",
                                        "gesamt",
                                        "gesamtsumme",
                                        "endsumme",
                                        "insgesamt",
                                        "totale",
                                        "totali",
                                        "somme",
                                        "totaal",
                                        "suma",
                                        "soma",
                                        "grand",
                                        "general",
                                        "generale",
                                        "overall",
                                        "g\xC3\xA9n\xC3\xA9ral",
                                        "g\xC3\xA9n\xC3\xA9rale",
                                        "geral"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strlen(words[i]) == length && strncasecmp(text, words[i], length) == 0) {
            return true;
        }
    }
    return false;
}

static bool says_total(const struct csv_field *field)
{
    static const char marks[] = " :.=";
    size_t at = 0, words = 0;
    while (at < field->length) {
        size_t end = at;
        while (end < field->length && strchr(marks, field->text[end]) == NULL) {
            end++;
        }
        if (end > at && !is_total_word(field->text + at, end - at)) {
            return false;
        }
        words += end > at ? 1 : 0;
        at = end + 1;
    }
    return words > 0;
}

bool csv_is_total(const struct csv_field *fields, size_t count, size_t columns)
{
    enum { FEWEST = 3 };
    size_t filled = 0;
    for (size_t i = 0; i < count; i++) {
        filled += fields[i].length > 0 ? 1 : 0;
    }
    return columns >= FEWEST && filled >= 2 && filled * 2 <= columns && says_total(&fields[0]);
}
