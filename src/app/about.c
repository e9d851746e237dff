#include "app/about.h"

#include "util/civil.h"
#include "util/text.h"
#include "util/utf8.h"
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

/* The value of dbname in a connection string, quoted or not; NULL: there is none. */
static const char *value_of_dbname(struct arena *arena, const char *text)
{
    static const char key[] = "dbname";
    for (const char *at = strstr(text, key); at != NULL; at = strstr(at + 1, key)) {
        const char *value = at + strlen(key);
        value += strspn(value, " ");
        bool word = at == text || strchr(" '", at[-1]) != NULL;
        if (word && *value == '=') {
            value += 1 + strspn(value + 1, " ");
            const char *ends = *value == '\'' ? "'" : " ";
            value += *value == '\'';
            return arena_strndup(arena, value, strcspn(value, ends));
        }
    }
    return NULL;
}

/* "sales" of "/data/sales.csv.gz" */
static const char *stem_of(struct arena *arena, const char *path)
{
    const char *slash = strrchr(path, '/'), *name = slash != NULL && slash[1] != '\0' ? slash + 1 : path;
    static const char packed[] = ".gz";
    size_t length = strlen(name), gz = strlen(packed);
    length -= length > gz && strcmp(name + length - gz, packed) == 0 ? gz : 0;
    size_t stem = length;
    while (stem > 1 && name[stem - 1] != '.') {
        stem--;
    }
    return arena_strndup(arena, name, stem > 1 ? stem - 1 : length);
}

static const char *bare_name(struct arena *arena, const char *database)
{
    const char *dbname = strstr(database, "://") == NULL ? value_of_dbname(arena, database) : NULL;
    const char *text = dbname != NULL ? dbname : database, *scheme = strstr(text, "://");
    if (scheme != NULL) {
        const char *host = scheme + strlen("://"), *path = host + strcspn(host, "/?");
        return *path == '/' ? arena_strndup(arena, path + 1, strcspn(path + 1, "?")) : "";
    }
    bool words = dbname == NULL && strchr(text, '=') != NULL; /* a connection string without it */
    return dbname != NULL ? dbname : words ? "" : strcmp(text, "-") == 0 ? "stdin" : stem_of(arena, text);
}

const char *cli_short_name(const struct cli_settings *settings, struct arena *arena)
{
    const char *name = settings->process.file_count > 0 ? bare_name(arena, settings->process.files[0]) : "";
    size_t length = strlen(name), width = 0;
    struct text text;
    text_open(&text);
    for (size_t at = 0; at < length;) {
        int32_t code = 0;
        size_t used = utf8_decode(name + at, length - at, &code), wide = utf8_width(name + at, used);
        bool shown = code >= 0 && !utf8_is_hidden(code);
        if (shown && width + wide > CLI_SHORT_NAME) {
            fputs("...", text.out);
            break;
        }
        fwrite(name + at, 1, shown ? used : 0, text.out);
        width += shown ? wide : 0;
        at += used;
    }
    const char *short_name = text_close(&text, arena);
    return short_name[0] != '\0' ? short_name : "askdb";
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
