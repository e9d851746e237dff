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

int cli_decline(const struct cli_settings *settings, const struct askdb_answer *answer,
                struct askdb_error *err)
{
    double confidence = answer->candidates[0].confidence;
    if (settings->min_confidence > 0 && answer->unanswerable > UNANSWERABLE) {
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

void cli_list_readings(FILE *out, const struct askdb_answer *answer, bool numbered)
{
    for (size_t i = 0; i < answer->count && (!numbered || i < CHOICES_MAX); i++) {
        const struct askdb_candidate *candidate = &answer->candidates[i];
        if (numbered) {
            fprintf(out, "%zu) ", i + 1);
        }
        fprintf(out, "%3.0f %%  %s%s", 100 * candidate->confidence,
                candidate->remembered ? "(remembered) " : "",
                candidate->follow_up_of != NULL ? "(follow-up) " : "");
        text_write_evident(out, candidate->sql, strlen(candidate->sql), text_write_visible);
        fputc('\n', out);
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
    size_t number = read_choice(settings, answer->count < CHOICES_MAX ? answer->count : CHOICES_MAX);
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
    if (status != 0 && may_ask(settings)) {
        *ret_chosen = choose(settings, answer, err);
        return *ret_chosen != NULL ? 0 : error_set(err, ASKDB_DECLINED, "none of the readings was chosen");
    }
    bool doubtful = status != 0 || answer->disputed || answer->undecided;
    bool listed = settings->explain || (doubtful && !cli_errors_in_json(settings));
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
