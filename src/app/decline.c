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
        fprintf(out, "%3.0f %%  %s", 100 * candidate->confidence,
                candidate->remembered ? "(remembered) " : "");
        text_write_evident(out, candidate->sql, strlen(candidate->sql), text_write_visible);
        fputc('\n', out);
    }
}

/* The number that a person types, from 1 to `most`; 0 for none. */
static size_t read_choice(size_t most)
{
    char line[64];
    for (;;) {
        fprintf(stderr, most > 1 ? "Which one? [1-%zu, Enter: none] " : "This one? [%zu, Enter: none] ",
                most);
        fflush(stderr);
        if (fgets(line, sizeof line, stdin) == NULL) {
            fputc('\n', stderr);
            return 0;
        }
        size_t start = strspn(line, " \t"), end = strcspn(line, "\r\n");
        if (start == end) {
            return 0;
        }
        char *rest;
        unsigned long number = strtoul(line + start, &rest, 10);
        if (rest + strspn(rest, " \t\r\n") == line + strlen(line) && number >= 1 && number <= most) {
            return number;
        }
    }
}

/* Asks a person; NULL for none of the readings. */
static const struct askdb_candidate *choose(const struct askdb_answer *answer, const struct askdb_error *why)
{
    fprintf(stderr, "askdb: %s\n", why->message);
    cli_list_readings(stderr, answer, true);
    size_t number = read_choice(answer->count < CHOICES_MAX ? answer->count : CHOICES_MAX);
    return number > 0 ? &answer->candidates[number - 1] : NULL;
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
    if (status == 0 && answer->disputed && may_ask(settings)) {
        status = error_set(err, ASKDB_DECLINED, "two models read the question differently");
    }
    if (status != 0 && may_ask(settings)) {
        *ret_chosen = choose(answer, err);
        return *ret_chosen != NULL ? 0 : error_set(err, ASKDB_DECLINED, "none of the readings was chosen");
    }
    bool doubtful = status != 0 || answer->disputed;
    bool listed = settings->explain || (doubtful && !cli_errors_in_json(settings));
    if (listed && !settings->quiet) {
        cli_list_readings(stderr, answer, false);
    }
    *ret_chosen = &answer->candidates[0];
    return status;
}

int cli_translate(struct askdb *askdb, const struct cli_settings *settings, const char *question,
                  struct askdb_answer **ret_answer, const struct askdb_candidate **ret_chosen,
                  struct askdb_error *err)
{
    struct askdb_request request = {.question = question};
    return cli_translate_request(askdb, settings, &request, ret_answer, ret_chosen, err);
}
