#include "app/about.h"

#include "util/civil.h"
#include "util/zone.h"

#include <string.h>

static void add(struct render_about *about, const char *name, const char *text)
{
    if (text != NULL && text[0] != '\0') {
        about->lines[about->count].name = name;
        about->lines[about->count++].text = text;
    }
}

/* Without what a connection's name may keep secret. */
static const char *shown_name(struct arena *arena, const char *name)
{
    const char *scheme = strstr(name, "://");
    if (scheme != NULL) {
        const char *host = scheme + strlen("://"), *end = host + strcspn(host, "@/");
        host = *end == '@' ? end + 1 : host;
        return arena_printf(arena, "%.*s", (int)strcspn(host, "?"), host);
    }
    return strchr(name, '=') != NULL && strstr(name, "password") != NULL ? "PostgreSQL" : name;
}

const char *cli_database_name(const struct cli_settings *settings, struct arena *arena)
{
    const char *text = "";
    for (size_t i = 0; i < settings->process.file_count; i++) {
        text = arena_printf(arena, "%s%s%s", text, i > 0 ? ", " : "",
                            shown_name(arena, settings->process.files[i]));
    }
    return text;
}

void cli_tell_about(const struct cli_settings *settings, const struct askdb_outcome *outcome,
                    struct arena *arena, struct render_about *ret_about)
{
    const char *now = settings->question.now;
    *ret_about = (struct render_about){.count = 0};
    add(ret_about, "Question", outcome->question);
    add(ret_about, "Read as", outcome->chosen != NULL ? outcome->chosen->reading : NULL);
    add(ret_about, "SQL", outcome->sql);
    add(ret_about, "As of", now != NULL ? now : civil_print(arena, zone_today(settings->process.timezone)));
    add(ret_about, "Database", cli_database_name(settings, arena));
}
