#include "llm/reply.h"

#include "llm/scan.h"
#include "util/json.h"

#include <cjson/cJSON.h>
#include <string.h>
#include <strings.h>

/* ---- reasoning ---- */

static const char *const reasoning[] = {"think", "thinking", "reasoning"};

/* The first tag of reasoning in `text`, opening or closing; its end in *ret_end. NULL when there is none. */
static const char *find_tag(const char *text, bool *ret_closing, const char **ret_end)
{
    for (const char *at = text; (at = strchr(at, '<')) != NULL; at++) {
        bool closing = at[1] == '/';
        const char *name = at + 1 + closing;
        for (size_t i = 0; i < sizeof reasoning / sizeof *reasoning; i++) {
            size_t length = strlen(reasoning[i]);
            if (strncasecmp(name, reasoning[i], length) == 0 && name[length] == '>') {
                *ret_closing = closing;
                *ret_end = name + length + 1;
                return at;
            }
        }
    }
    return NULL;
}

/* Some servers eat the opening tag, so one that only closes takes all before it along; one that never closes
 * takes the rest. */
static const char *without_reasoning(struct arena *arena, const char *text)
{
    char *kept = arena_alloc(arena, strlen(text) + 1, 1);
    size_t used = 0;
    bool inside = false, closing;
    const char *tag, *end;
    for (; (tag = find_tag(text, &closing, &end)) != NULL; text = end) {
        if (closing && !inside) {
            used = 0;
        } else if (!inside) {
            memcpy(kept + used, text, (size_t)(tag - text));
            used += (size_t)(tag - text);
        }
        inside = !closing;
    }
    if (!inside) {
        memcpy(kept + used, text, strlen(text));
    }
    return kept;
}

/* ---- fenced blocks ---- */

static const char *const languages[] = {"sql",      "sqlite", "sqlite3", "postgresql",
                                        "postgres", "pgsql",  "text"};

/* Past the language that a fence names: any word alone on its line, or a known one with the block behind it.
 */
static const char *skip_language(const char *at)
{
    const char *end = at + strspn(at, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-");
    const char *next = end + strspn(end, " \t\r");
    if (*next == '\n') {
        return next + 1;
    }
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++) {
        size_t length = strlen(languages[i]);
        if ((size_t)(end - at) == length && strncasecmp(at, languages[i], length) == 0) {
            return next;
        }
    }
    return at;
}

/* The next fenced block from `text` on, trimmed, and in *ret_rest what is behind it; NULL when there is none.
 * A block that is not closed ends with the text. */
static const char *next_block(struct arena *arena, const char *text, const char **ret_rest)
{
    const char *fence = strstr(text, "```");
    if (fence == NULL) {
        return NULL;
    }
    const char *start = skip_language(fence + strspn(fence, "`"));
    const char *end = strstr(start, "```");
    size_t length = end != NULL ? (size_t)(end - start) : strlen(start);
    *ret_rest = end != NULL ? end + strspn(end, "`") : start + length;
    return llm_scan_trim(arena, start, length);
}

static const char *best_block(struct arena *arena, const char *text)
{
    const char *first = NULL;
    const char *block;
    while ((block = next_block(arena, text, &text)) != NULL) {
        if (llm_scan_is_query(block + llm_scan_gap(block))) {
            return block;
        }
        if (first == NULL && block[0] != '\0') {
            first = block;
        }
    }
    return first;
}

/* ---- the three kinds ---- */

static bool read_decline(struct arena *arena, const char *text, struct llm_reply *reply)
{
    static const char word[] = "DECLINE";
    const char *at = text + strspn(text, "*`# ");
    size_t length = sizeof word - 1;
    if (strncmp(at, word, length) != 0 || llm_scan_word(at) != length) {
        return false;
    }
    at += length;
    at += strspn(at, "*`: \t\r\n-");
    *reply = (struct llm_reply){LLM_REPLY_DECLINED, llm_scan_trim(arena, at, strcspn(at, "`"))};
    return true;
}

/* A single backtick around the statement ends it as well. */
static const char *unfenced(struct arena *arena, const char *text)
{
    if (llm_scan_is_statement(text)) {
        return text;
    }
    const char *start = llm_scan_find_query(text), *first = text + llm_scan_gap(text);
    start = start == NULL && llm_scan_is_query(first) ? first : start; /* behind a long comment */
    if (start == NULL) {
        return NULL;
    }
    bool quoted = start > text && start[-1] == '`';
    size_t length = quoted ? strcspn(start, "`") : llm_scan_statement(start);
    return arena_strndup(arena, start, length);
}

/* Without the semicolon, where nothing but comments is behind it. */
static const char *without_semicolon(struct arena *arena, const char *sql)
{
    size_t length = llm_scan_statement(sql);
    const char *rest = sql + length + (sql[length] == ';');
    return rest[llm_scan_gap(rest)] == '\0' ? llm_scan_trim(arena, sql, length) : sql;
}

/* ---- JSON ---- */

/* Where the object begins that the text or a fence at its beginning holds; NULL for none. */
static const char *find_object(const char *text)
{
    text += strspn(text, " \t\r\n");
    if (strncmp(text, "```", 3) == 0) {
        text += strspn(text, "`");
        text += llm_scan_word(text);
        text += strspn(text, " \t\r\n");
    }
    return text[0] == '{' ? text : NULL;
}

/* The same, or one within prose that has "sql" as its first member, or "uses" as it was asked to. */
static const char *find_any_object(const char *text)
{
    const char *object = find_object(text);
    for (const char *at = text; object == NULL && (at = strchr(at, '{')) != NULL; at++) {
        const char *name = at + 1 + strspn(at + 1, " \t\r\n");
        object = strncmp(name, "\"sql\"", 5) == 0 || strncmp(name, "\"uses\"", 6) == 0 ? at : NULL;
    }
    return object;
}

/* Behind a list of names that stands before the statement, as "uses"; `at` where there is none. */
static const char *skip_uses(const char *at)
{
    static const char name[] = "\"uses\"";
    const char *list = at + sizeof name - 1;
    if (strncmp(at, name, sizeof name - 1) != 0 || *(list += strspn(list, " \t\r\n:")) != '[') {
        return at;
    }
    bool quoted = false;
    for (; *list != '\0' && (quoted || *list != ']'); list++) {
        if (quoted && list[0] == '\\' && list[1] != '\0') {
            list++;
        } else if (*list == '"') {
            quoted = !quoted;
        }
    }
    return *list == ']' ? list + 1 + strspn(list + 1, " \t\r\n,") : at;
}

/* An object of the statement, where that is its first member, but for "uses", and closed; else NULL. */
static const char *closed_statement(struct arena *arena, const char *object)
{
    static const char name[] = "\"sql\"";
    const char *at = object[0] == '{' ? skip_uses(object + 1 + strspn(object + 1, " \t\r\n")) : object;
    const char *first = at;
    if (object[0] != '{' || strncmp(at, name, sizeof name - 1) != 0) {
        return NULL;
    }
    at += sizeof name - 1;
    at += strspn(at, " \t\r\n:");
    const char *text = at + 1, *end = text;
    while (at[0] == '"' && *end != '\0' && *end != '"') {
        end += end[0] == '\\' && end[1] != '\0' ? 2 : 1;
    }
    bool closed = at[0] == '"' && *end == '"' && end > text;
    return closed ? arena_printf(arena, "{%.*s}", (int)(end + 1 - first), first) : NULL;
}

static cJSON *parse_object(struct arena *arena, const char *text)
{
    cJSON *root = json_has_nul(text, strlen(text)) ? NULL : cJSON_Parse(text);
    const char *cut = root == NULL ? closed_statement(arena, text) : NULL;
    return cut != NULL && !json_has_nul(cut, strlen(cut)) ? cJSON_Parse(cut) : root;
}

static void read_object(struct arena *arena, const char *text, struct llm_reply *reply)
{
    cJSON *root = parse_object(arena, text);
    const cJSON *sql = cJSON_GetObjectItemCaseSensitive(root, "sql");
    const char *reason = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(root, "reason"));
    const char *statement = cJSON_GetStringValue(sql);
    *reply = (struct llm_reply){LLM_REPLY_PROSE, text};
    if (statement != NULL && statement[strspn(statement, " \t\r\n")] != '\0') {
        const char *block = best_block(arena, statement);
        const char *kept = block != NULL ? block : llm_scan_trim(arena, statement, strlen(statement));
        if (!read_decline(arena, kept, reply)) {
            *reply = (struct llm_reply){LLM_REPLY_SQL, without_semicolon(arena, kept)};
        }
    } else if (cJSON_IsNull(sql) || statement != NULL) {
        *reply = (struct llm_reply){LLM_REPLY_DECLINED, arena_strdup(arena, reason != NULL ? reason : "")};
    }
    cJSON_Delete(root);
}

bool llm_reply_is_object(const char *content)
{
    struct arena *arena = arena_create();
    bool object = find_object(without_reasoning(arena, content)) != NULL;
    arena_destroy(arena);
    return object;
}

/* Is the text a fence that holds a query and is closed? */
static bool is_closed_fence(struct arena *arena, const char *text)
{
    text += strspn(text, " \t\r\n");
    if (strncmp(text, "```", 3) != 0 || strstr(skip_language(text + strspn(text, "`")), "```") == NULL) {
        return false;
    }
    const char *block = next_block(arena, text, &text);
    return llm_scan_is_query(block + llm_scan_gap(block));
}

bool llm_reply_is_thought(const char *content)
{
    bool closing, thought = false;
    const char *end;
    for (const char *at = content, *tag; (tag = find_tag(at, &closing, &end)) != NULL; at = end) {
        thought = !closing;
    }
    return thought;
}

bool llm_reply_is_whole(const char *content)
{
    struct arena *arena = arena_create();
    const char *text = without_reasoning(arena, content);
    const char *object = find_object(text);
    cJSON *root = object != NULL ? parse_object(arena, object) : NULL;
    bool whole = root != NULL || (object == NULL && is_closed_fence(arena, text));
    cJSON_Delete(root);
    arena_destroy(arena);
    return whole;
}

void llm_read_reply(struct arena *arena, const char *content, struct llm_reply *ret_reply)
{
    const char *kept = without_reasoning(arena, content);
    const char *text = llm_scan_trim(arena, kept, strlen(kept));
    const char *object = find_any_object(text);
    if (object != NULL) {
        read_object(arena, object, ret_reply);
        return;
    }
    if (read_decline(arena, text, ret_reply)) {
        return;
    }
    const char *sql = best_block(arena, text);
    if (sql != NULL && read_decline(arena, sql, ret_reply)) {
        return;
    }
    if (sql == NULL) {
        sql = unfenced(arena, text);
    }
    *ret_reply = sql != NULL ? (struct llm_reply){LLM_REPLY_SQL, without_semicolon(arena, sql)}
                             : (struct llm_reply){LLM_REPLY_PROSE, text};
}

const char *llm_reply_text(struct arena *arena, const char *content)
{
    const char *text = without_reasoning(arena, content);
    return llm_scan_trim(arena, text, strlen(text));
}
