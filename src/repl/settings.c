#include "render/render.h"
#include "repl/repl.h"
#include "util/error.h"
#include "util/memory.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static const struct render_format *find_format(const char *name)
{
    for (const struct render_format *format = render_formats; format->name != NULL; format++) {
        if (strcmp(format->name, name) == 0) {
            return format;
        }
    }
    return NULL;
}

static void say_format(const struct repl *repl)
{
    const char *format = repl->settings.output.format;
    cli_note(&repl->settings, "format: %s",
             format != NULL       ? format
             : repl->file != NULL ? "that of the file's ending"
                                  : "table");
}

void repl_set_format(struct repl *repl, const char *argument)
{
    struct askdb_error err;
    struct cli_settings wanted = repl->settings;
    if (argument[0] != '\0') {
        wanted.output.format = argument;
        if (cli_check_format(&wanted.output, &err) != 0) {
            cli_fail(&repl->settings, &err, NULL);
            return;
        }
        repl->settings.output.format = find_format(argument)->name;
    }
    say_format(repl);
}

void repl_set_vertical(struct repl *repl, const char *argument)
{
    if (strcmp(argument, "auto") == 0) {
        repl->settings.output.expand = !repl->settings.output.expand;
        cli_note(&repl->settings, "rows that are too wide: %s",
                 repl->settings.output.expand ? "down the screen" : "middle columns left out");
        return;
    }
    if (argument[0] != '\0') {
        repl_complain(repl, "\\x takes nothing, or auto");
        return;
    }
    bool vertical =
        repl->settings.output.format != NULL && strcmp(repl->settings.output.format, "vertical") == 0;
    if (!vertical) {
        repl->format_before = repl->settings.output.format;
    }
    repl->settings.output.format = vertical ? repl->format_before : "vertical";
    say_format(repl);
}

static void close_file(struct repl *repl)
{
    struct askdb_error err;
    if (repl->file != NULL && process_output_close(&repl->output, true, &err) != 0) {
        cli_fail(&repl->settings, &err, NULL);
    }
    free((void *)repl->settings.output.path);
    repl->file = NULL;
    repl->settings.output.path = NULL;
}

void repl_set_output(struct repl *repl, const char *argument)
{
    struct askdb_error err;
    close_file(repl);
    if (argument[0] == '\0' || strcmp(argument, "-") == 0) {
        return;
    }
    struct cli_settings wanted = repl->settings;
    char *path = memory_need(strdup(argument));
    wanted.output.path = path;
    if (cli_check_format(&wanted.output, &err) != 0 ||
        cli_output_open_live(&wanted, &repl->output, &err) != 0) {
        free(path);
        cli_fail(&repl->settings, &err, NULL);
        return;
    }
    repl->settings.output.path = path;
    repl->file = repl->output.file;
}

void repl_set_timing(struct repl *repl, const char *argument)
{
    (void)argument;
    repl->timing = !repl->timing;
    cli_note(&repl->settings, "timing: %s", repl->timing ? "on" : "off");
}

void repl_set_limit(struct repl *repl, const char *argument)
{
    if (argument[0] != '\0') {
        char *end;
        errno = 0;
        unsigned long long limit = strtoull(argument, &end, 10);
        if (errno != 0 || *end != '\0' || argument[0] < '0' || argument[0] > '9') {
            repl_complain(repl, "\\limit needs a number of rows (0: all)");
            return;
        }
        repl->settings.question.limit = (size_t)limit;
        repl->settings.question.limit_told = true;
    }
    cli_note(&repl->settings, "limit: %zu rows", repl->settings.question.limit);
}

void repl_set_docs(struct repl *repl, const char *argument)
{
    struct cli_settings wanted = repl->settings;
    struct askdb_knowledge *knowledge = NULL;
    struct askdb_error err;
    char *folder = argument[0] != '\0' ? strdup(argument) : NULL;
    wanted.process.docs = folder;
    if (folder != NULL && cli_open_knowledge(&wanted, repl->askdb, &knowledge, &err) != 0) {
        cli_fail(&repl->settings, &err, NULL);
        free(folder);
        return;
    }
    askdb_knowledge_close(&repl->knowledge);
    free(repl->docs);
    repl->knowledge = knowledge;
    repl->docs = folder;
    repl->settings.process.docs = folder;
    cli_note(&repl->settings, folder != NULL ? "documents: %s" : "no documents%s",
             folder != NULL ? folder : "");
}
