/* What happens to a question that is not answered right away. */
#include "app/cli.h"
#include "app/remember.h"
#include "render/cell.h"
#include "util/error.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { CHOICES_MAX = 5 };

/* More likely than not, the data holds no answer. */
static const double UNANSWERABLE = 0.5;

void cli_list_not_used(FILE *out, const struct askdb_candidate *candidate)
{
    for (size_t i = 0; i < candidate->not_used_count; i++) {
        const char *text = candidate->not_used[i];
        fputs(i > 0 ? ", \"" : "\"", out);
        text_write_evident(out, text, strlen(text), text_write_visible);
        fputc('"', out);
    }
}

static char *not_used_text(const struct askdb_candidate *candidate)
{
    char *text = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&text, &length);
    if (out == NULL) {
        abort();
    }
    cli_list_not_used(out, candidate);
    if (fclose(out) != 0) {
        abort();
    }
    return text;
}

static int refuse(const struct askdb_refusal *refusal, struct askdb_error *err)
{
    error_set(err, ASKDB_DECLINED, "%s", refusal->message);
    if (err != NULL) {
        err->code = refusal->code;
    }
    error_hint(err, "%s", refusal->hint);
    return -ASKDB_DECLINED;
}

int cli_decline(const struct cli_settings *settings, const struct askdb_answer *answer,
                struct askdb_error *err)
{
    const struct askdb_candidate *best = &answer->candidates[0];
    double confidence = best->confidence;
    const struct askdb_refusal *refusal = answer->refusal;
    bool unanswerable = settings->min_confidence > 0 && answer->unanswerable > UNANSWERABLE;
    if (settings->strict && best->not_used_count > 0) {
        char *list = not_used_text(best);
        error_tell(err, CODE_NOT_USED, "a part of the question was not used: %s", list);
        error_hint(err, "without --strict it is answered all the same");
        free(list);
        return -ASKDB_DECLINED;
    }
    if (refusal != NULL && settings->min_confidence > 0 &&
        (refusal->certain || unanswerable || confidence < settings->min_confidence)) {
        return refuse(refusal, err);
    }
    if (unanswerable) {
        error_set(err, ASKDB_DECLINED, "the data does not seem to hold the answer to this question");
    } else if (confidence < settings->min_confidence) {
        error_set(err, ASKDB_DECLINED,
                  "unsure what is asked: the nearest reading has a confidence of %.2f, and %.2f is needed",
                  confidence, settings->min_confidence);
    } else {
        return 0;
    }
    error_hint(err, "'askdb sql --min-confidence 0 --explain' shows the readings");
    return -ASKDB_DECLINED;
}

/* A reading that would be shown with 0 % is none. */
static bool is_worth_showing(const struct askdb_answer *answer, size_t place)
{
    return 200 * answer->candidates[place].confidence >= 1;
}

/* The first readings, that a person chooses among. They come by confidence, but for the first. */
static size_t choices_of(const struct askdb_answer *answer)
{
    size_t count = 0;
    while (count < answer->count && count < CHOICES_MAX && is_worth_showing(answer, count)) {
        count++;
    }
    return count;
}

/* Has a reading this part, one between ", "? */
static bool has_part(const char *reading, const char *part, size_t length)
{
    for (const char *at = reading; at != NULL; at = strstr(at, ", ")) {
        at += at == reading ? 0 : strlen(", ");
        const char *end = strstr(at, ", ");
        size_t have = end != NULL ? (size_t)(end - at) : strlen(at);
        if (have == length && strncmp(at, part, length) == 0) {
            return true;
        }
    }
    return false;
}

/* Is the part in every reading that is listed? */
static bool is_common(const struct askdb_answer *answer, size_t count, const char *part, size_t length)
{
    bool common = true;
    for (size_t i = 0; i < count && common; i++) {
        const char *reading = answer->candidates[i].reading;
        common = !is_worth_showing(answer, i) || reading[0] == '\0' || has_part(reading, part, length);
    }
    return common;
}

/* What is not in all of them stands between brackets. */
static void print_reading(FILE *out, const struct askdb_answer *answer, size_t count, const char *reading)
{
    for (const char *at = reading; *at != '\0';) {
        const char *end = strstr(at, ", ");
        size_t length = end != NULL ? (size_t)(end - at) : strlen(at);
        bool common = is_common(answer, count, at, length);
        fputs(common ? "" : "[", out);
        text_write_evident(out, at, length, text_write_visible);
        fprintf(out, "%s%s", common ? "" : "]", end != NULL ? ", " : "");
        at += length + (end != NULL ? strlen(", ") : 0);
    }
}

void cli_list_readings(FILE *out, const struct askdb_answer *answer, bool numbered)
{
    size_t count = numbered ? choices_of(answer) : answer->count;
    for (size_t i = 0; i < count; i++) {
        const struct askdb_candidate *candidate = &answer->candidates[i];
        if (!is_worth_showing(answer, i)) {
            continue;
        }
        if (numbered) {
            fprintf(out, "%zu) ", i + 1);
        }
        fprintf(out, "%3.0f %%  %s%s", 100 * candidate->confidence,
                candidate->remembered ? "(remembered) " : "",
                candidate->follow_up_of != NULL ? "(follow-up) " : "");
        text_write_evident(out, candidate->sql, strlen(candidate->sql), text_write_visible);
        fputc('\n', out);
        if (candidate->reading[0] != '\0') {
            fputs("       ", out);
            print_reading(out, answer, count, candidate->reading);
            fputc('\n', out);
        }
    }
}

static bool is_blank(const char *text)
{
    return text[strspn(text, " \t\r\n")] == '\0';
}

/* What is no choice is asked for again, but in a session: there it is the next input. False at the end. */
static bool read_number(const struct cli_settings *settings, const char *line, size_t most,
                        size_t *ret_number)
{
    char *rest;
    unsigned long number = strtoul(line, &rest, 10);
    bool chosen = rest != line && is_blank(rest) && number >= 1 && number <= most;
    *ret_number = chosen ? number : 0;
    if (chosen || is_blank(line)) {
        return true;
    }
    bool number_only = rest != line && is_blank(rest);
    if (settings->unread == NULL || number_only) {
        return false;
    }
    *settings->unread = strndup(line, strcspn(line, "\r\n"));
    if (*settings->unread == NULL) {
        abort();
    }
    return true;
}

/* The number that a person types, from 1 to `most`; 0 for none. */
static size_t read_choice(const struct cli_settings *settings, size_t most)
{
    char *line = NULL;
    size_t capacity = 0, number = 0;
    bool done = false;
    while (!done) {
        fprintf(stderr, most > 1 ? "Which one? [1-%zu, Enter: none] " : "This one? [%zu, Enter: none] ",
                most);
        fflush(stderr);
        if (getline(&line, &capacity, stdin) < 0) {
            fputc('\n', stderr);
            done = true;
        } else {
            done = read_number(settings, line, most, &number);
        }
    }
    free(line);
    return number;
}

/* Asks a person; NULL for none of the readings. */
static const struct askdb_candidate *choose(const struct cli_settings *settings,
                                            const struct askdb_answer *answer, const struct askdb_error *why)
{
    fprintf(stderr, "askdb: %s\n", why->message);
    cli_list_readings(stderr, answer, true);
    size_t number = read_choice(settings, choices_of(answer));
    return number > 0 ? &answer->candidates[number - 1] : NULL;
}

/* ASKDB_DECLINED, for a person to choose, where what is asked is in dispute. */
static int dispute(const struct askdb_answer *answer, struct askdb_error *err)
{
    if (answer->disputed) {
        return error_set(err, ASKDB_DECLINED, "two models read the question differently");
    }
    return answer->undecided
               ? error_set(err, ASKDB_DECLINED, "the question may go on from the one before or stand alone")
               : 0;
}

/* Readings of what nobody can answer are of no use; of a name that is not known they show what else is there.
 */
static bool offers_readings(const struct askdb_answer *answer)
{
    const struct askdb_refusal *refusal = answer->refusal;
    return refusal == NULL || !refusal->certain ||
           strcmp(refusal->code, code_row(CODE_UNKNOWN_NAME)->code) == 0;
}

static bool may_ask(const struct cli_settings *settings)
{
    return !settings->quiet && !cli_errors_in_json(settings) && isatty(STDIN_FILENO) && isatty(STDERR_FILENO);
}

int cli_translate_request(struct askdb *askdb, const struct cli_settings *settings,
                          const struct askdb_request *request, struct askdb_answer **ret_answer,
                          const struct askdb_candidate **ret_chosen, struct askdb_error *err)
{
    struct askdb_answer *answer = NULL;
    struct askdb_request complete = *request;
    complete.now = settings->now;
    complete.probe = !settings->no_probe;
    int status = remember_translate(settings, askdb, &complete, &answer, err);
    if (status != 0) {
        return status;
    }
    *ret_answer = answer;
    status = cli_decline(settings, answer, err);
    if (status == 0 && may_ask(settings)) {
        status = dispute(answer, err);
    }
    bool offered = status == 0 || offers_readings(answer);
    if (status != 0 && offered && choices_of(answer) > 0 && may_ask(settings)) {
        *ret_chosen = choose(settings, answer, err);
        return *ret_chosen != NULL ? 0 : error_set(err, ASKDB_DECLINED, "none of the readings was chosen");
    }
    bool doubtful = status != 0 || answer->disputed || answer->undecided;
    bool listed = settings->explain || (doubtful && offered && !cli_errors_in_json(settings));
    if (listed && !settings->quiet) {
        cli_list_readings(stderr, answer, false);
    }
    *ret_chosen = &answer->candidates[0];
    return status;
}

int cli_decline_several(const struct askdb *askdb, const char *question, struct askdb_error *err)
{
    struct askdb_span spans[ASKDB_QUESTIONS_MAX];
    size_t count = askdb_split(askdb, question, spans);
    if (count < 2) {
        return 0;
    }
    error_set(err, ASKDB_DECLINED, "these are %zu questions in one", count);
    error_hint(err, "ask one at a time: '%.*s'", (int)(spans[0].end - spans[0].start),
               question + spans[0].start);
    return -ASKDB_DECLINED;
}

int cli_translate(struct askdb *askdb, const struct cli_settings *settings, const char *question,
                  struct askdb_answer **ret_answer, const struct askdb_candidate **ret_chosen,
                  struct askdb_error *err)
{
    struct askdb_request request = {.question = question};
    int status = cli_decline_several(askdb, question, err);
    return status != 0 ? status
                       : cli_translate_request(askdb, settings, &request, ret_answer, ret_chosen, err);
}
