#include "meaning/wordpiece.h"

#include "util/error.h"
#include "util/utf8.h"

#include <string.h>
#include <utf8proc.h>

enum {
    LONGEST_WORD = 100, /* characters; a longer one is unknown */
    CHARACTER = 4,      /* bytes */
    DECOMPOSED = 32,    /* code points that one becomes, at most */
    PREFIX = 2,         /* "##" */
};

/* The words as they are read, and what they have become. */
struct splitter {
    const struct wordpiece *wordpiece;
    int32_t *ids;
    size_t count, most;
    char word[PREFIX + LONGEST_WORD * CHARACTER + 1]; /* behind room for the prefix */
    size_t size, characters;                          /* of the word; characters may be more than fit */
};

int wordpiece_init(struct wordpiece *wordpiece, struct pool *pool, struct gguf_string *pieces, size_t count,
                   struct askdb_error *err)
{
    static const char *const names[] = {"[CLS]", "[SEP]", "[UNK]"};
    int32_t *const ids[] = {&wordpiece->begin, &wordpiece->end, &wordpiece->unknown};
    vocabulary_init(&wordpiece->vocabulary, pool, pieces, count);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        *ids[i] = (int32_t)vocabulary_find(&wordpiece->vocabulary, names[i]);
        if (*ids[i] == 0) {
            return error_set(err, ASKDB_MODEL, "model file: its vocabulary has no %s", names[i]);
        }
    }
    return 0;
}

/* ---- words to pieces ---- */

static void add_piece(struct splitter *splitter, int32_t id)
{
    if (splitter->count + 1 < splitter->most) {
        splitter->ids[splitter->count++] = id;
    }
}

/* The longest piece of word[first, size); returns where it ends, `first` where there is none. */
static size_t longest_piece(struct splitter *splitter, size_t first, int32_t *ret_id)
{
    char *word = splitter->word + PREFIX;
    char *text = word + first;
    char covered[PREFIX];
    if (first > 0) {
        text -= PREFIX;
        memcpy(covered, text, PREFIX);
        memcpy(text, "##", PREFIX);
    }
    size_t end = splitter->size;
    for (; end > first; end--) {
        char after = word[end];
        word[end] = '\0';
        *ret_id = (int32_t)vocabulary_find(&splitter->wordpiece->vocabulary, text);
        word[end] = after;
        if (*ret_id != 0) {
            break;
        }
    }
    if (first > 0) {
        memcpy(text, covered, PREFIX);
    }
    return end;
}

static void end_word(struct splitter *splitter)
{
    size_t before = splitter->count, first = 0;
    bool known = splitter->characters <= LONGEST_WORD;
    while (known && first < splitter->size) {
        int32_t id = 0;
        size_t end = longest_piece(splitter, first, &id);
        known = end > first;
        first = end;
        add_piece(splitter, id);
    }
    if (!known) {
        splitter->count = before;
        add_piece(splitter, splitter->wordpiece->unknown);
    }
    splitter->size = splitter->characters = 0;
}

static void add_character(struct splitter *splitter, int32_t code)
{
    if (++splitter->characters <= LONGEST_WORD) {
        utf8proc_uint8_t *at = (utf8proc_uint8_t *)splitter->word + PREFIX + splitter->size;
        splitter->size += (size_t)utf8proc_encode_char(code, at);
    }
}

/* ---- text to words ---- */

static bool is_ideograph(int32_t code)
{
    static const struct {
        int32_t first, last;
    } blocks[] = {{0x4E00, 0x9FFF},   {0x3400, 0x4DBF},   {0x20000, 0x2A6DF}, {0x2A700, 0x2B73F},
                  {0x2B740, 0x2B81F}, {0x2B920, 0x2CEAF}, {0xF900, 0xFAFF},   {0x2F800, 0x2FA1F}};
    for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++) {
        if (code >= blocks[i].first && code <= blocks[i].last) {
            return true;
        }
    }
    return false;
}

static bool is_space(int32_t code)
{
    utf8proc_category_t category = utf8proc_category(code);
    return (code >= '\t' && code <= '\r') || code == 0x85 || category == UTF8PROC_CATEGORY_ZS ||
           category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

/* What is cleaned away: controls but tab and line ends, formats, what has no meaning of its own. */
static bool is_nothing(int32_t code)
{
    utf8proc_category_t category = utf8proc_category(code);
    bool control = category == UTF8PROC_CATEGORY_CC && code != '\t' && code != '\n' && code != '\r';
    return code <= 0 || code == 0xFFFD || control || category == UTF8PROC_CATEGORY_CF ||
           category == UTF8PROC_CATEGORY_CO || category == UTF8PROC_CATEGORY_CS;
}

/* Of ASCII, all that is neither letter nor digit. */
static bool is_punctuation(int32_t code)
{
    utf8proc_category_t category = utf8proc_category(code);
    bool ascii =
        code > ' ' && code < 0x7F &&
        !((code >= '0' && code <= '9') || (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z'));
    return ascii || (category >= UTF8PROC_CATEGORY_PC && category <= UTF8PROC_CATEGORY_PO);
}

/* A code point without accents, in lower case. */
static void read_plain(struct splitter *splitter, int32_t code)
{
    if (utf8proc_category(code) == UTF8PROC_CATEGORY_MN) {
        return;
    }
    code = utf8proc_tolower(code);
    if (is_space(code)) {
        end_word(splitter);
    } else if (is_punctuation(code)) {
        end_word(splitter);
        add_character(splitter, code);
        end_word(splitter);
    } else {
        add_character(splitter, code);
    }
}

static void read_character(struct splitter *splitter, int32_t code)
{
    bool alone = is_ideograph(code);
    utf8proc_int32_t parts[DECOMPOSED];
    if (is_nothing(code)) {
        return;
    }
    if (alone) {
        end_word(splitter);
    }
    utf8proc_ssize_t count = utf8proc_decompose_char(code, parts, DECOMPOSED, UTF8PROC_DECOMPOSE, NULL);
    for (utf8proc_ssize_t i = 0; i < count && i < DECOMPOSED; i++) {
        read_plain(splitter, parts[i]);
    }
    if (alone) {
        end_word(splitter);
    }
}

size_t wordpiece_split(const struct wordpiece *wordpiece, const char *text, size_t length, size_t most,
                       int32_t *ret_ids)
{
    struct splitter splitter = {.wordpiece = wordpiece, .ids = ret_ids, .count = 1, .most = most};
    ret_ids[0] = wordpiece->begin;
    for (size_t at = 0; at < length && splitter.count + 1 < most;) {
        int32_t code;
        at += utf8_decode(text + at, length - at, &code);
        read_character(&splitter, code);
    }
    end_word(&splitter);
    ret_ids[splitter.count++] = wordpiece->end;
    return splitter.count;
}
