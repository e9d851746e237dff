/* The manual page, completion for shells and docs/commands.md: commands.py of src/app makes them with the program. */
#include "app/cli.h"

#include <string.h>

extern const unsigned char commands_manual_man[], commands_manual_markdown[], commands_manual_bash[],
    commands_manual_zsh[], commands_manual_fish[];

int cli_manual(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    static const struct {
        const char *name;
        const unsigned char *text;
    } kinds[] = {{"man", commands_manual_man},
                 {"markdown", commands_manual_markdown},
                 {"bash", commands_manual_bash},
                 {"zsh", commands_manual_zsh},
                 {"fish", commands_manual_fish}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds && arguments->count == 1; i++) {
        if (strcmp(arguments->values[0], kinds[i].name) == 0) {
            struct process_output output = {.file = stdout};
            struct askdb_error err;
            fputs((const char *)kinds[i].text, stdout);
            return process_output_close(&output, true, &err) == 0 ? ASKDB_OK : cli_fail(settings, &err, NULL);
        }
    }
    return cli_fail_usage(settings, "what to print is man, markdown, bash, zsh or fish");
}
