/* Numbers as people write them: "1,234.50", "1.234,50", "$ 12", "12 %", "(3.00)", "1e5". */
#ifndef EXEC_NUMBER_H
#define EXEC_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

enum { NUMBER_SIZE = 96 };

/* What a text is as a number under one of the two conventions: 1,234.5 or 1.234,5. */
struct number_form {
    bool possible; /* it is one */
    bool whole;    /* without a decimal sign or exponent */
    bool grouped;  /* with separators of thousands */
    bool decimal;  /* with a decimal sign */
};

struct number_forms {
    struct number_form point, comma;
    bool code; /* begins with a 0 that counts nothing: 007 */
    bool percent;
    size_t digits;        /* of the whole part, without zeros before them */
    const char *currency; /* "$", "EUR"; NULL: none */
    bool currency_first;  /* before the digits */
    char separator;       /* of thousands: ',', '.', ' ' or '\''; '\0': none */
    bool odd; /* brackets, a sign behind, or bytes beyond ASCII that part thousands: taking marks out of it
                 does not make it a number */
};

/* Is it a number as SQL has it, without an exponent: digits, perhaps with a minus and a point, and how many
 * of them? */
bool exec_number_is_plain(const char *text, size_t length, size_t *ret_whole, size_t *ret_fraction);

/* False where it is a number under neither. Blanks around it are passed over. */
bool exec_number_read(const char *text, size_t length, struct number_forms *ret_forms);

/* Writes it as SQL has it ("-1234.50"); returns the length, 0 where it is none under this convention or too
 * long. */
size_t exec_number_write(const char *text, size_t length, bool comma, char ret_text[NUMBER_SIZE]);

#endif
