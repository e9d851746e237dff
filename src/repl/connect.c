/* \c and \l: which database the session asks. */
#include "app/about.h"
#include "process/interrupt.h"
#include "process/signals.h"
#include "repl/repl.h"
#include "util/error.h"
#include "util/utf8.h"

#include <string.h>

void repl_show_database(struct repl *repl, const char *argument)
{
    (void)argument;
    struct arena *arena = arena_create();
    cli_note(&repl->settings, "%s", cli_database_name(&repl->settings, arena));
    arena_destroy(arena);
}

void repl_name_prompt(struct repl *repl)
{
    static const char on[] = "...> ";
    const char *name = cli_short_name(&repl->settings, repl->kept);
    repl->prompt = arena_printf(repl->kept, "%s> ", name);
    size_t width = utf8_width(repl->prompt, strlen(repl->prompt)), own = strlen(on);
    repl->prompt_on = arena_printf(repl->kept, "%*s%s", width > own ? (int)(width - own) : 0, "", on);
}

/* Everything that was known of the database before goes with it. */
static void take(struct repl *repl, struct askdb *askdb, struct askdb_knowledge *knowledge, const char *name)
{
    repl_forget_answers(repl);
    askdb_knowledge_close(&repl->knowledge);
    askdb_close(&repl->askdb);
    repl_names_destroy(repl->names);
    repl->askdb = askdb;
    repl->knowledge = knowledge;
    repl->names = repl_names_create(askdb);
    repl_input_complete_from(repl->input, askdb, repl->names);
    const char **files = ARENA_ARRAY(repl->kept, const char *, 1);
    files[0] = arena_strdup(repl->kept, name);
    repl->settings.process.files = files;
    repl->settings.process.file_count = 1;
    repl_name_prompt(repl);
}

void repl_connect(struct repl *repl, const char *argument)
{
    struct askdb_error err;
    struct askdb *askdb = NULL;
    struct askdb_knowledge *knowledge = NULL;
    struct cli_arguments arguments = {.values = &argument, .count = 1};
    if (argument[0] == '\0') {
        repl_show_database(repl, "");
        return;
    }
    int status = cli_open(&repl->settings, &arguments, 0, false, &askdb, &err);
    if (status == 0 && repl->settings.process.docs != NULL) {
        status = cli_open_knowledge(&repl->settings, askdb, &knowledge, &err);
    }
    process_signals_install();
    if (status != 0) {
        cli_fail(&repl->settings, &err, NULL);
        if (askdb != NULL) {
            process_interrupt_cancels(repl->askdb);
            askdb_close(&askdb);
        }
        return;
    }
    take(repl, askdb, knowledge, argument);
    cli_note(&repl->settings, "questions are now asked of this database; those before are forgotten");
}
