#include "chart/names.h"

#include "english/lists.h"
#include "english/words.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static const struct {
    const char *word, *format; /* of strftime */
    enum chart_calendar calendar;
    const char *title;
} calendars[] = {
    {NULL, "'-Q'", CALENDAR_NONE, "quarter"}, /* before that of its year */
    {"year", "'%Y'", CALENDAR_YEAR, "year"},    {"quarter", NULL, CALENDAR_QUARTER, "quarter"},
    {"month", "'%m'", CALENDAR_MONTH, "month"}, {"weekday", "'%w'", CALENDAR_WEEKDAY, "weekday"},
    {"dow", NULL, CALENDAR_WEEKDAY, "weekday"}, {"isodow", NULL, CALENDAR_WEEKDAY, "weekday"},
    {"week", "'%W'", CALENDAR_WEEK, "week"},    {"hour", "'%H'", CALENDAR_HOUR, "hour"},
    {NULL, "'%Y-%m-%d'", CALENDAR_NONE, "day"}, {NULL, "'%Y-%m-01'", CALENDAR_NONE, "month"},
    {NULL, "'%Y-%m'", CALENDAR_NONE, "month"},
};

struct words {
    const struct word *items;
    size_t count;
};

static bool begins_with(const char *text, const char *beginning)
{
    return strncasecmp(text, beginning, strlen(beginning)) == 0;
}

/* A part of the calendar; -1: none. An expression goes by its format alone: its words are names of columns.
 */
static int calendar_of(struct words words, const char *name)
{
    bool expression = strchr(name, '(') != NULL;
    if (expression && !begins_with(name, "strftime(") && !begins_with(name, "cast(strftime(")) {
        return -1;
    }
    for (int i = 0; i < (int)(sizeof calendars / sizeof calendars[0]); i++) {
        if (expression
                ? calendars[i].format != NULL && strstr(name, calendars[i].format) != NULL
                : calendars[i].word != NULL && words_have(words.items, words.count, calendars[i].word)) {
            return i;
        }
    }
    return -1;
}

struct chart_name chart_name_read(struct arena *arena, const char *name)
{
    struct word *items = NULL;
    struct words words = {NULL, words_split_name(arena, name, &items)};
    words.items = items;
    int calendar = calendar_of(words, name);
    bool counts = list_has_one(LIST_RESULT_COUNT, words.items, words.count);
    struct chart_name found = {.average = list_has_one(LIST_RESULT_AVERAGE, words.items, words.count)};
    found.aggregate = counts || found.average || list_has_one(LIST_RESULT_SUM, words.items, words.count);
    bool share = strcmp(items[words.count - 1].text, "share") == 0; /* not a share price */
    bool window = strstr(name, " OVER (") != NULL;                  /* a share of a total, or a growth */
    found.percent = share || list_has_one(LIST_RESULT_PERCENT, words.items, words.count) ||
                    (window && begins_with(name, "100.0 *"));
    found.aggregate = found.aggregate || found.percent;
    found.id = list_has_one(LIST_RESULT_ID, words.items, words.count) && !found.aggregate;
    found.code = list_has_one(LIST_RESULT_CODE, words.items, words.count) && !found.aggregate;
    found.ratio = list_has_one(LIST_RESULT_RATIO, words.items, words.count);
    found.money = list_has_one(LIST_RESULT_MONEY, words.items, words.count) && !counts && !found.percent &&
                  !found.ratio;
    found.calendar = calendar >= 0 && !found.aggregate ? calendars[calendar].calendar : CALENDAR_NONE;
    return found;
}

struct chart_name chart_name_told(struct chart_name says, enum askdb_meaning meaning, bool money)
{
    static const struct chart_name meanings[] = {
        [ASKDB_IDENTIFIER] = {.id = true},
        [ASKDB_YEAR] = {.calendar = CALENDAR_YEAR},
        [ASKDB_QUARTER] = {.calendar = CALENDAR_QUARTER},
        [ASKDB_MONTH] = {.calendar = CALENDAR_MONTH},
        [ASKDB_WEEK] = {.calendar = CALENDAR_WEEK},
        [ASKDB_DAY] = {.calendar = CALENDAR_NONE},
        [ASKDB_WEEKDAY] = {.calendar = CALENDAR_WEEKDAY},
        [ASKDB_HOUR] = {.calendar = CALENDAR_HOUR},
        [ASKDB_MONTH_OF_YEAR] = {.calendar = CALENDAR_MONTH},
        [ASKDB_COUNT] = {.aggregate = true},
        [ASKDB_TOTAL] = {.aggregate = true},
        [ASKDB_AVERAGE] = {.aggregate = true, .average = true},
        [ASKDB_SHARE] = {.aggregate = true, .percent = true},
        [ASKDB_RUNNING_TOTAL] = {.aggregate = true, .average = true},
        [ASKDB_CHANGE] = {.aggregate = true, .average = true},
        [ASKDB_CHANGE_PERCENT] = {.aggregate = true, .average = true, .percent = true},
    };
    if (meaning == ASKDB_UNTOLD) {
        return says;
    }
    struct chart_name told = meanings[meaning];
    told.money = money;
    told.ratio = meaning == ASKDB_AVERAGE && says.ratio;
    told.percent = told.percent || (meaning == ASKDB_AVERAGE && says.percent);
    return told;
}

static bool is_identifier(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (!isalnum((unsigned char)text[i]) && text[i] != '_' && text[i] != '.' && text[i] != '"') {
            return false;
        }
    }
    return length > 0;
}

/* "order date" of orders.order_date */
static const char *spaced(struct arena *arena, const char *text, size_t length)
{
    const char *start = text;
    for (size_t i = 0; i + 1 < length; i++) {
        start = text[i] == '.' ? text + i + 1 : start;
    }
    char *copy = arena_strndup(arena, start, length - (size_t)(start - text));
    char *to = copy;
    for (const char *from = copy; *from != '\0'; from++) {
        if (*from != '"') {
            *to++ = *from == '_' ? ' ' : *from;
        }
    }
    *to = '\0';
    return copy[0] != '\0' ? copy : arena_strndup(arena, text, length);
}

/* Of a call of one aggregate function with one column; NULL: something else. */
static const char *aggregate_title(struct arena *arena, const char *name)
{
    static const struct {
        const char *call, *title;
    } calls[] = {{"count(DISTINCT ", "different"},
                 {"count(", "count of"},
                 {"sum(", "total"},
                 {"avg(", "average"},
                 {"min(", "lowest"},
                 {"max(", "highest"}};
    if (strcasecmp(name, "count(*)") == 0) {
        return "count";
    }
    for (size_t i = 0; i < sizeof calls / sizeof calls[0]; i++) {
        size_t length = strlen(calls[i].call), whole = strlen(name);
        if (begins_with(name, calls[i].call) && whole > length + 1 && name[whole - 1] == ')' &&
            is_identifier(name + length, whole - length - 1)) {
            return arena_printf(arena, "%s %s", calls[i].title,
                                spaced(arena, name + length, whole - length - 1));
        }
    }
    return NULL;
}

/* Of a window function; NULL: something else. */
static const char *window_title(const char *name)
{
    if (strstr(name, " OVER (") == NULL) {
        return NULL;
    }
    if (strstr(name, "lag(") != NULL) {
        return begins_with(name, "100.0 *") ? "growth" : "change";
    }
    return strstr(name, " OVER ()") != NULL ? "share" : "running total";
}

const char *chart_name_title(struct arena *arena, const char *name)
{
    if (is_identifier(name, strlen(name))) {
        return spaced(arena, name, strlen(name));
    }
    const char *title = aggregate_title(arena, name);
    title = title != NULL ? title : window_title(name);
    int calendar = title == NULL ? calendar_of((struct words){NULL, 0}, name) : -1;
    return title != NULL ? title : calendar >= 0 ? calendars[calendar].title : name;
}
