#include "exec/csv/csv.h"
#include "exec/csv/date.h"
#include "util/error.h"
#include "util/text.h"

#include <string.h>

static int refuse(const char *what, const char *value, const char *wanted, struct askdb_error *err)
{
    return error_set(err, ASKDB_USAGE, "%s: '%s' is not %s", what, value, wanted);
}

/* One character that is no letter, digit or quote. */
static bool is_mark(const char *text)
{
    bool letter = (text[0] >= 'a' && text[0] <= 'z') || (text[0] >= 'A' && text[0] <= 'Z') ||
                  (text[0] >= '0' && text[0] <= '9');
    return text[0] > ' ' && text[0] < 0x7f && text[1] == '\0' && !letter;
}

static int read_dialect(const struct askdb_csv *told, struct csv_wanted *wanted, struct askdb_error *err)
{
    const char *delimiter = told->delimiter, *quote = told->quote;
    if (delimiter != NULL) {
        bool tab =
            strcmp(delimiter, "tab") == 0 || strcmp(delimiter, "\t") == 0 || strcmp(delimiter, "\\t") == 0;
        bool blank = strcmp(delimiter, "space") == 0 || strcmp(delimiter, " ") == 0;
        if (!tab && !blank && !is_mark(delimiter)) {
            return refuse("delimiter", delimiter, "one character, tab or space", err);
        }
        wanted->delimiter = tab ? '\t' : blank ? ' ' : delimiter[0];
    }
    if (quote != NULL) {
        wanted->no_quote = strcmp(quote, "none") == 0;
        if (!wanted->no_quote && !is_mark(quote)) {
            return refuse("quote", quote, "one character or none", err);
        }
        wanted->quote = wanted->no_quote ? '\0' : quote[0];
    }
    wanted->skip = told->skip;
    return 0;
}

int csv_read_told(const struct askdb_csv *told, struct csv_wanted *ret_wanted,
                  struct column_customs *ret_customs, struct askdb_error *err)
{
    static const char *const orders[] = {"ymd", "dmy", "mdy"};
    static const char *const answers[] = {"yes", "no"};
    *ret_wanted = (struct csv_wanted){0};
    *ret_customs = (struct column_customs){.missing = told->missing, .missing_count = told->missing_count};
    int status = read_dialect(told, ret_wanted, err);
    if (status < 0) {
        return status;
    }
    if (told->header != NULL && !text_is_one_of(told->header, answers, 2)) {
        return refuse("header", told->header, "yes or no", err);
    }
    if (told->decimal != NULL) {
        if (strcmp(told->decimal, ".") != 0 && strcmp(told->decimal, ",") != 0) {
            return refuse("decimal", told->decimal, "'.' or ','", err);
        }
        ret_customs->decimal = told->decimal[0];
    }
    if (told->dates != NULL) {
        if (!text_is_one_of(told->dates, orders, 3)) {
            return refuse("dates", told->dates, "dmy, mdy or ymd", err);
        }
        ret_customs->order = strcmp(told->dates, "ymd") == 0   ? DATE_YMD
                             : strcmp(told->dates, "dmy") == 0 ? DATE_DMY
                                                               : DATE_MDY;
    }
    return 0;
}
