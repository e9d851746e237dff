#include "translate/list_texts.h"

#include "english/words.h"
#include "query/copy.h"
#include "query/walk.h"
#include "translate/made.h"

#include <string.h>

enum { MOST_WORDS = 200, MOST_PARTS = 12, MOST_OF_PART = 8 };

struct asked {
    struct arena *arena;
    const struct catalog *catalog;
    struct word *words;
    size_t count;
};

/* Do all words of the text stand in the question, one after another? */
static bool is_said(const struct asked *asked, const char *text)
{
    struct word *parts = NULL;
    size_t count = words_split(asked->arena, text, strlen(text), MOST_OF_PART, &parts);
    for (size_t first = 0; count > 0 && first + count <= asked->count; first++) {
        size_t same = 0;
        while (same < count && strcmp(parts[same].stem, asked->words[first + same].stem) == 0) {
            same++;
        }
        if (same == count) {
            return true;
        }
    }
    return false;
}

/* What stands between the marks, without the blanks around it. */
static size_t split(struct arena *arena, const char *text, const char *ret_parts[MOST_PARTS])
{
    size_t count = 0;
    while (*text != '\0' && count < MOST_PARTS) {
        size_t length = strcspn(text, ",;|"), start = strspn(text, " ");
        start = start < length ? start : length;
        size_t end = length;
        while (end > start && text[end - 1] == ' ') {
            end--;
        }
        if (end > start) {
            ret_parts[count++] = arena_strndup(arena, text + start, end - start);
        }
        text += length + (text[length] != '\0');
    }
    return count;
}

static struct pred *contains(const struct asked *asked, struct expr *column, const char *part, bool negated)
{
    return made_pred(asked->arena,
                     (struct pred){.kind = PRED_LIKE,
                                   .op = LIKE_CONTAINS,
                                   .left = column,
                                   .right = made_literal(
                                       asked->arena, (struct literal){.kind = LITERAL_TEXT, .text = part}),
                                   .negated = negated});
}

static void change_pred(void *context, struct pred *pred)
{
    const struct asked *asked = context;
    const char *parts[MOST_PARTS];
    bool equal = pred->kind == PRED_COMPARE && (pred->op == COMPARE_EQ || pred->op == COMPARE_NE);
    bool like = pred->kind == PRED_LIKE && pred->op == LIKE_CONTAINS;
    if ((!equal && !like) || pred->left->kind != EXPR_COLUMN || pred->right->kind != EXPR_LITERAL ||
        pred->right->literal.kind != LITERAL_TEXT ||
        asked->catalog->columns[pred->left->column].type != COLUMN_TEXT) {
        return;
    }
    size_t count = split(asked->arena, pred->right->literal.text, parts), said = 0;
    bool negated = like ? pred->negated : pred->op == COMPARE_NE;
    struct expr *column = pred->left;
    struct pred *wanted = NULL;
    for (size_t i = 0; i < count; i++) {
        if (is_said(asked, parts[i])) {
            wanted = pred_both(asked->arena, wanted, contains(asked, column, parts[i], negated));
            said++;
        }
    }
    if (said > 0 && said < count && (said == 1 || !negated)) {
        *pred = *wanted;
    }
}

static bool enter(void *context, struct query *query)
{
    (void)context, (void)query;
    return true;
}

void translate_list_texts(struct arena *arena, const struct catalog *catalog, const char *question,
                          struct query *query)
{
    struct asked asked = {.arena = arena, .catalog = catalog};
    asked.count = words_split(arena, question, strlen(question), MOST_WORDS, &asked.words);
    query_walk(query, &(struct query_visitor){.leave_pred = change_pred, .query = enter, .context = &asked});
}
