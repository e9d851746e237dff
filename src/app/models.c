/* Named models: endpoints that the configuration file describes, for --model NAME. */
#include "app/cli.h"
#include "util/error.h"

#include <stdlib.h>
#include <string.h>

enum { SECONDS_MAX = 86400, MOST_TOKENS = 1000000 };

static const char prefix[] = "model.";

bool cli_is_model_setting(const char *name)
{
    return strncmp(name, prefix, sizeof prefix - 1) == 0;
}

static bool is_name(const char *name, size_t length)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.";
    return length > 0 && strspn(name, letters) >= length &&
           (length != strlen("builtin") || strncmp(name, "builtin", length) != 0);
}

static struct cli_model *find(struct cli_models *models, const char *name, size_t length)
{
    for (size_t i = 0; i < models->count; i++) {
        struct cli_model *model = &models->items[i];
        if (model->name_length == length && strncmp(model->name, name, length) == 0) {
            return model;
        }
    }
    return NULL;
}

static int read_seconds(const char *place, const char *value, int *ret_milliseconds, struct askdb_error *err)
{
    char *end;
    double seconds = strtod(value, &end);
    if (*end != '\0' || end == value || !(seconds >= 0.001 && seconds <= SECONDS_MAX)) {
        return error_set(err, ASKDB_USAGE, "%s: '%s' is not a number of seconds up to %d", place, value,
                         SECONDS_MAX);
    }
    *ret_milliseconds = (int)(1000 * seconds);
    return 0;
}

/* Above 0, and at most `most`. */
static int read_number(const char *place, const char *value, double most, double *ret_number,
                       struct askdb_error *err)
{
    char *end;
    double number = strtod(value, &end);
    if (*end != '\0' || end == value || !(number > 0 && number <= most)) {
        return error_set(err, ASKDB_USAGE, "%s: '%s' is not a number up to %.0f", place, value, most);
    }
    *ret_number = number;
    return 0;
}

static int set_field(struct cli_model *model, const char *field, const char *value, const char *place,
                     struct askdb_error *err)
{
    struct askdb_endpoint *endpoint = &model->endpoint;
    const struct {
        const char *name, **text;
        int *milliseconds;
    } fields[] = {
        {"url", &model->url, NULL},
        {"key-env", &endpoint->key_variable, NULL},
        {"key-command", &endpoint->key_command, NULL},
        {"format", &endpoint->format, NULL},
        {"timeout", NULL, &endpoint->timeout_ms},
        {"idle-timeout", NULL, &endpoint->idle_ms},
    };
    if (strcmp(field, "max-tokens") == 0) {
        double most = 0;
        int status = read_number(place, value, MOST_TOKENS, &most, err);
        endpoint->max_tokens = (size_t)most;
        return status;
    }
    if (strcmp(field, "below") == 0) {
        return read_number(place, value, 1, &endpoint->below, err);
    }
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        if (strcmp(fields[i].name, field) != 0) {
            continue;
        }
        if (fields[i].milliseconds != NULL) {
            return read_seconds(place, value, fields[i].milliseconds, err);
        }
        *fields[i].text = value;
        return 0;
    }
    return error_set(err, ASKDB_USAGE,
                     "%s: a model has url, key-env, key-command, format, timeout, idle-timeout, max-tokens "
                     "and below, no '%s'",
                     place, field);
}

int cli_set_model(struct cli_models *models, const char *name, const char *value, const char *place,
                  struct askdb_error *err)
{
    const char *start = name + sizeof prefix - 1, *dot = strrchr(start, '.');
    size_t length = dot != NULL ? (size_t)(dot - start) : 0;
    if (!is_name(start, length)) {
        return error_set(err, ASKDB_USAGE,
                         "%s: it is model.NAME.SETTING, with a NAME of letters, digits, '_', '-' and '.'",
                         place);
    }
    if (value[0] == '\0') {
        return error_set(err, ASKDB_USAGE, "%s: %s has no value", place, name);
    }
    struct cli_model *model = find(models, start, length);
    if (model == NULL) {
        if (models->count == CLI_MOST_MODELS) {
            return error_set(err, ASKDB_USAGE, "%s: there are more than %d models", place, CLI_MOST_MODELS);
        }
        model = &models->items[models->count++];
        *model = (struct cli_model){.name = start, .name_length = length};
    }
    return set_field(model, dot + 1, value, place, err);
}

const struct cli_model *cli_find_model(const struct cli_models *models, const char *name)
{
    return name != NULL ? find((struct cli_models *)models, name, strlen(name)) : NULL;
}

int cli_check_models(const struct cli_models *models, struct askdb_error *err)
{
    for (size_t i = 0; i < models->count; i++) {
        const struct cli_model *model = &models->items[i];
        int length = (int)model->name_length;
        if (model->url == NULL || strstr(model->url, "://") == NULL) {
            return error_set(err, ASKDB_USAGE,
                             "the configuration gives no model.%.*s.url of the form "
                             "http://host:port/v1#model-name",
                             length, model->name);
        }
        if (models->exposed && model->endpoint.key_command != NULL) {
            return error_set(
                err, ASKDB_USAGE,
                "anyone may write the configuration file, so the key-command of model.%.*s is not run",
                length, model->name);
        }
        if (model->endpoint.key_variable != NULL && model->endpoint.key_command != NULL) {
            return error_set(err, ASKDB_USAGE,
                             "the configuration gives model.%.*s both a key-env and a key-command", length,
                             model->name);
        }
    }
    return 0;
}
