#include "exec/csv/sniff.h"

#include "exec/sample.h"
#include "util/memory.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    SAMPLE_BYTES = 1 << 18,
    TRIAL_ROWS = 1000,
    WIDTHS_TRIED = 100,
    MOST_ABOVE = 20,   /* rows above the header */
    NO_DELIMITER = 30, /* a byte that no text has */
};

struct trial_row {
    size_t least, most; /* fields, without and with the empty ones at its end */
    size_t line;
    bool words; /* no number and no date in it */
};

/* How the rows of the beginning come out under one dialect. */
struct trial {
    struct csv_dialect dialect;
    struct trial_row rows[TRIAL_ROWS];
    size_t row_count, fields, blank_starts, numbers;
    size_t apostrophes;     /* that fields begin or end with */
    size_t width, agreeing; /* what most rows have, and how many these are */
    double score;
};

struct beginning {
    const char *path;
    char *text; /* NUL-terminated */
    size_t length;
    bool whole; /* it is all there is */
};

/* ---- one trial ---- */

static int on_trial_row(void *context, const struct csv_field *fields, size_t count, size_t line,
                        struct askdb_error *err)
{
    (void)err;
    struct trial *trial = context;
    if (trial->row_count == TRIAL_ROWS) {
        return 0;
    }
    struct trial_row *row = &trial->rows[trial->row_count++];
    *row = (struct trial_row){.least = count, .most = count, .line = line, .words = true};
    while (row->least > 1 && fields[row->least - 1].length == 0) {
        row->least--;
    }
    for (size_t i = 0; i < row->least; i++) {
        const char *text = fields[i].text;
        size_t length = fields[i].length;
        enum sample_kind kind = exec_sample_text(text, length);
        bool number = kind != SAMPLE_TEXT && kind != SAMPLE_BLANK;
        row->words = row->words && !number;
        trial->numbers += number ? 1 : 0;
        trial->blank_starts += length > 0 && text[0] == ' ' ? 1 : 0;
        trial->apostrophes += length > 0 && text[0] == '\'' ? 1 : 0;
        trial->apostrophes += length > 0 && text[length - 1] == '\'' ? 1 : 0;
    }
    trial->fields += row->least;
    return 0;
}

static bool agrees(const struct trial_row *row, size_t width)
{
    return row->least <= width && width <= row->most;
}

/* Many programs end lines with a delimiter, so that a row may have the width up to empty fields. The first
 * row's width wins among equals. */
static void find_width(struct trial *trial)
{
    for (size_t i = 0; i < trial->row_count && i < WIDTHS_TRIED; i++) {
        size_t same = 0;
        for (size_t j = 0; j < trial->row_count; j++) {
            same += agrees(&trial->rows[j], trial->rows[i].most) ? 1 : 0;
        }
        if (same > trial->agreeing) {
            trial->agreeing = same;
            trial->width = trial->rows[i].most;
        }
    }
}

static double preference(const char *path, const struct csv_dialect *dialect)
{
    static const struct {
        char delimiter;
        const char *ending;
        double score; /* a comma is the one most often found in texts and numbers */
    } preferences[] = {
        {'\t', ".tsv", 0.04}, {'\t', ".tab", 0.04}, {'|', ".psv", 0.03}, {';', "", 0.02}, {',', ".csv", 0}};
    double score = dialect->backslash || dialect->quote == '\'' ? -0.05 : 0;
    for (size_t i = 0; i < sizeof preferences / sizeof *preferences; i++) {
        if (dialect->delimiter == preferences[i].delimiter) {
            score += preferences[i].score;
            score += i < 3 && csv_has_ending(path, preferences[i].ending) ? 0.3 : 0;
            break;
        }
    }
    return score;
}

/* 0 or less: nothing speaks for it. */
static void weigh(struct trial *trial, const struct beginning *beginning, enum csv_quotes quotes)
{
    find_width(trial);
    trial->score = 0;
    if (trial->width < 2) {
        return;
    }
    bool broken = quotes == CSV_QUOTES_STRAY || (quotes == CSV_QUOTES_OPEN && beginning->whole);
    trial->score = (double)trial->agreeing / (double)trial->row_count;
    trial->score -= agrees(&trial->rows[0], trial->width) ? 0 : 0.2;
    trial->score -= broken ? 0.5 : 0;
    trial->score -= 0.3 * (double)trial->blank_starts / (double)trial->fields;
    trial->score += preference(beginning->path, &trial->dialect);
}

static void try_dialect(const struct beginning *beginning, struct csv_dialect dialect, struct trial *best,
                        struct trial *ret_trial, enum csv_quotes *ret_quotes)
{
    struct askdb_error ignored;
    memset(ret_trial, 0, sizeof *ret_trial);
    ret_trial->dialect = dialect;
    (void)csv_read_text(beginning->path, beginning->text, beginning->length, &dialect, on_trial_row,
                        ret_trial, ret_quotes, &ignored);
    weigh(ret_trial, beginning, *ret_quotes);
    if (ret_trial->score > best->score) {
        *best = *ret_trial;
    }
}

/* ---- all of them ---- */

static bool has_text(const struct beginning *beginning, const char *text)
{
    return strstr(beginning->text, text) != NULL;
}

/* Fields of tabs often have quotes that are none (5" pipe): without delimiters in texts, none is needed. */
static void try_quotes(const struct beginning *beginning, struct csv_dialect dialect,
                       const struct csv_wanted *wanted, struct trial *best, struct trial *trial)
{
    enum csv_quotes quotes = CSV_QUOTES_FINE;
    dialect.quote = wanted->no_quote ? '\0' : wanted->quote != '\0' ? wanted->quote : '"';
    try_dialect(beginning, dialect, best, trial, &quotes);
    bool broken = quotes != CSV_QUOTES_FINE;
    size_t apostrophes = trial->apostrophes;
    if (!wanted->no_quote && dialect.quote == '"' && has_text(beginning, "\\\"")) {
        dialect.backslash = true;
        try_dialect(beginning, dialect, best, trial, &quotes);
        dialect.backslash = false;
    }
    bool free_choice = wanted->quote == '\0' && !wanted->no_quote;
    if (free_choice && apostrophes > 1 && !has_text(beginning, "\"")) {
        dialect.quote = '\'';
        best->score -= best->dialect.delimiter == dialect.delimiter ? 0.1 : 0;
        try_dialect(beginning, dialect, best, trial, &quotes);
    }
    if (free_choice && broken && (dialect.delimiter == '\t' || dialect.delimiter == '|')) {
        dialect.quote = '\0';
        try_dialect(beginning, dialect, best, trial, &quotes);
    }
}

/* Columns of blanks: two and more between them, or, where most of it is numbers, one. */
static void try_blanks(const struct beginning *beginning, struct csv_dialect dialect,
                       const struct csv_wanted *wanted, struct trial *best, struct trial *trial)
{
    bool named = csv_has_ending(beginning->path, ".csv") || csv_has_ending(beginning->path, ".tsv");
    dialect.delimiter = CSV_BLANKS;
    for (dialect.blanks = 2; dialect.blanks >= 1 && best->score <= 0; dialect.blanks--) {
        double enough = dialect.blanks == 2 ? 0.6 : 0.95;
        struct trial none = {0};
        try_quotes(beginning, dialect, wanted, &none, trial);
        bool many = dialect.blanks == 2 || (!named && none.numbers * 3 >= none.fields);
        if (none.score >= enough && none.row_count > 1 && many) {
            *best = none;
        }
    }
}

/* Titles that a spreadsheet has filled up with delimiters: rows of one field above one of words that has most of them. */
static size_t padded_above(const struct trial *best)
{
    size_t first = 0;
    while (first < best->row_count && best->rows[first].least == 1) {
        first++;
    }
    bool named = first > 0 && first <= MOST_ABOVE && first + 1 < best->row_count && best->width > 2 &&
                 best->rows[first].words && best->rows[first].least * 2 > best->width;
    return named ? first : 0;
}

/* The lines above the first row that has the width of the others: a title, a day, comments. */
static size_t lines_above(const struct trial *best)
{
    size_t first = padded_above(best);
    if (first > 0) {
        return best->rows[first - 1].line;
    }
    while (first < best->row_count && best->rows[first].most < best->width) {
        first++;
    }
    size_t rest = best->row_count - first;
    bool some = first > 0 && first <= MOST_ABOVE && rest > 1 && best->agreeing * 10 >= rest * 9;
    /* of two columns a header may have lost its second name */
    return some && (best->width > 2 || best->rows[first].words) ? best->rows[first - 1].line : 0;
}

/* "sep=;" */
static char told_delimiter(const struct beginning *beginning)
{
    bool told = beginning->length > 5 && strncasecmp(beginning->text, "sep=", 4) == 0 &&
                (beginning->text[5] == '\n' || beginning->text[5] == '\r');
    return told ? beginning->text[4] : '\0';
}

static int read_beginning(struct csv_source *source, size_t skip, struct beginning *ret_beginning,
                          struct askdb_error *err)
{
    char *text = memory_need(malloc(SAMPLE_BYTES + 1));
    size_t length = 0, part = 1;
    int status = csv_source_rewind(source, err);
    while (status == 0 && part > 0 && length + 4 <= SAMPLE_BYTES) {
        status = csv_source_read(source, text + length, SAMPLE_BYTES - length, &part, err);
        length += status == 0 ? part : 0;
        for (const char *end = NULL; status == 0 && skip > 0 && (end = memchr(text, '\n', length)) != NULL;
             skip--) {
            size_t line = (size_t)(end - text) + 1;
            memmove(text, text + line, length - line);
            length -= line;
        }
    }
    if (status < 0) {
        free(text);
        return status;
    }
    bool whole = part == 0;
    size_t lines = length;
    while (!whole && lines > 0 && text[lines - 1] != '\n') {
        lines--;
    }
    length = lines > 0 ? lines : length;
    text[length] = '\0';
    *ret_beginning = (struct beginning){csv_source_path(source), text, length, whole};
    return 0;
}

static void choose(const struct beginning *beginning, const struct csv_wanted *wanted, char told,
                   struct csv_dialect *ret_dialect)
{
    static const char delimiters[] = {',', ';', '\t', '|'};
    struct trial *best = memory_need(calloc(1, sizeof *best)), *trial = memory_need(calloc(1, sizeof *trial));
    struct csv_dialect dialect = {.skip = told != '\0' && wanted->delimiter == '\0' ? 1 : 0,
                                  .delimiter = told};
    if (wanted->delimiter == ' ') {
        best->score = 0;
        try_blanks(beginning, dialect, wanted, best, trial);
        dialect.delimiter = CSV_BLANKS;
        dialect.blanks = 1;
    } else if (told != '\0') {
        try_quotes(beginning, dialect, wanted, best, trial);
    } else {
        for (size_t i = 0; i < sizeof delimiters; i++) {
            dialect.delimiter = delimiters[i];
            try_quotes(beginning, dialect, wanted, best, trial);
        }
        try_blanks(beginning, dialect, wanted, best, trial);
        dialect.delimiter = NO_DELIMITER;
    }
    dialect.quote = wanted->no_quote ? '\0' : wanted->quote != '\0' ? wanted->quote : '"';
    *ret_dialect = best->score > 0 ? best->dialect : dialect;
    size_t above = best->score > 0 && wanted->skip == 0 ? lines_above(best) : 0;
    ret_dialect->skip = above > ret_dialect->skip ? above : ret_dialect->skip;
    free(best);
    free(trial);
}

int csv_sniff(struct csv_source *source, const struct csv_wanted *wanted, struct csv_dialect *ret_dialect,
              struct askdb_error *err)
{
    struct beginning beginning;
    int status = read_beginning(source, wanted->skip, &beginning, err);
    if (status < 0) {
        return status;
    }
    char told = wanted->delimiter != '\0' ? wanted->delimiter : told_delimiter(&beginning);
    choose(&beginning, wanted, told, ret_dialect);
    ret_dialect->skip += wanted->skip;
    free(beginning.text);
    return 0;
}

bool csv_has_ending(const char *path, const char *ending)
{
    size_t length = strlen(path), ending_length = strlen(ending);
    if (length > 3 && strcasecmp(path + length - 3, ".gz") == 0) {
        length -= 3;
    }
    return length > ending_length && strncasecmp(path + length - ending_length, ending, ending_length) == 0;
}
