#include "english/words.h"

#include "english/lists.h"
#include "util/utf8.h"

#include <libstemmer.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum char_class {
    CHAR_SPACE, /* separates words: white space, control characters, stray marks, invalid bytes */
    CHAR_LETTER,
    CHAR_IDEOGRAPH, /* a word of its own */
    CHAR_DIGIT,
    CHAR_MARK,
    CHAR_OTHER,
};

struct character {
    enum char_class class;
    size_t length; /* in bytes */
    int32_t code;
    bool upper;
};

enum { FEW = 16 }; /* words of a text that has few */

struct splitter {
    struct arena *arena;
    const char *text;
    size_t length;
    struct sb_stemmer *stemmer; /* made when first needed */
    struct word *words;
    size_t count, capacity, limit;
    struct word few[FEW]; /* the words, until there are more */
};

static bool is_ideograph(int32_t code)
{
    return (code >= 0x2e80 && code <= 0x2fdf) || (code >= 0x3005 && code <= 0x3007) ||
           (code >= 0x3041 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x4dbf) ||
           (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) ||
           (code >= 0x20000 && code <= 0x3ffff);
}

static enum char_class class_of_ascii(int32_t code)
{
    if ((code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z')) {
        return CHAR_LETTER;
    }
    if (code >= '0' && code <= '9') {
        return CHAR_DIGIT;
    }
    return code <= ' ' || code == 0x7f ? CHAR_SPACE : CHAR_OTHER;
}

static enum char_class class_of(int32_t code)
{
    if (code < 0) {
        return CHAR_SPACE;
    }
    if (code < 0x80) {
        return class_of_ascii(code);
    }
    utf8proc_category_t category = utf8proc_category(code);
    if (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) {
        return is_ideograph(code) ? CHAR_IDEOGRAPH : CHAR_LETTER;
    }
    if (category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME) {
        return CHAR_MARK;
    }
    if (category == UTF8PROC_CATEGORY_ND) {
        return CHAR_DIGIT;
    }
    if (category >= UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_CN) {
        return CHAR_SPACE;
    }
    return CHAR_OTHER;
}

static struct character character_at(const struct splitter *splitter, size_t at)
{
    struct character character = {.class = CHAR_SPACE};
    if (at >= splitter->length) {
        return character;
    }
    character.length = utf8_decode(splitter->text + at, splitter->length - at, &character.code);
    character.class = class_of(character.code);
    if (character.class == CHAR_LETTER) {
        if (character.code < 0x80) {
            character.upper = character.code <= 'Z';
        } else {
            utf8proc_category_t category = utf8proc_category(character.code);
            character.upper = category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
        }
    }
    return character;
}

static const char *fold_ascii(struct arena *arena, const char *text, size_t length)
{
    char *folded = arena_strndup(arena, text, length);
    for (size_t i = 0; i < length; i++) {
        if (folded[i] >= 'A' && folded[i] <= 'Z') {
            folded[i] = (char)(folded[i] - 'A' + 'a');
        }
    }
    return folded;
}

/* Letters that have no decomposition, as people write them who lack the key. In place: none gets longer. */
static void fold_letters(char *text)
{
    static const struct {
        const char *letter, *plain; /* two bytes, at most two */
    } letters[] = {
        {"\u00f8", "o"}, {"\u0142", "l"},  {"\u0131", "i"},  {"\u0111", "d"},  {"\u00f0", "d"},
        {"\u0127", "h"}, {"\u00e6", "ae"}, {"\u0153", "oe"}, {"\u00fe", "th"},
    };
    char *to = text;
    for (const char *from = text; *from != '\0';) {
        const char *plain = NULL;
        for (size_t i = 0; i < sizeof letters / sizeof *letters && plain == NULL; i++) {
            plain = strncmp(from, letters[i].letter, 2) == 0 ? letters[i].plain : NULL;
        }
        if (plain == NULL) {
            *to++ = *from++;
            continue;
        }
        from += 2;
        while (*plain != '\0') {
            *to++ = *plain++;
        }
    }
    *to = '\0';
}

static const char *fold(struct arena *arena, const char *text, size_t length)
{
    bool ascii = true;
    for (size_t i = 0; i < length && ascii; i++) {
        ascii = (unsigned char)text[i] < 0x80;
    }
    if (ascii) {
        return fold_ascii(arena, text, length);
    }
    utf8proc_uint8_t *mapped = NULL;
    utf8proc_option_t options =
        UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD;
    utf8proc_ssize_t size =
        utf8proc_map((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)length, &mapped, options);
    char *folded = size > 0 ? arena_strndup(arena, (const char *)mapped, (size_t)size)
                            : arena_strndup(arena, text, length);
    free(mapped);
    fold_letters(folded);
    return folded;
}

static const char *stem_of(struct splitter *splitter, const char *folded)
{
    size_t length = strlen(folded);
    if (length < 3 || length > INT_MAX) {
        return folded;
    }
    if (!splitter->stemmer) {
        splitter->stemmer = sb_stemmer_new("english", NULL);
    }
    if (!splitter->stemmer) {
        return folded;
    }
    const sb_symbol *stem = sb_stemmer_stem(splitter->stemmer, (const sb_symbol *)folded, (int)length);
    if (!stem) {
        return folded;
    }
    size_t stem_length = (size_t)sb_stemmer_length(splitter->stemmer);
    if (stem_length == length && memcmp(stem, folded, length) == 0) {
        return folded;
    }
    return arena_strndup(splitter->arena, (const char *)stem, stem_length);
}

static struct word *add_word(struct splitter *splitter, size_t start, size_t end, enum word_kind kind)
{
    splitter->words = arena_grow(splitter->arena, splitter->words, splitter->count, &splitter->capacity,
                                 sizeof *splitter->words);
    struct word *word = &splitter->words[splitter->count++];
    *word = (struct word){.start = (uint32_t)start, .end = (uint32_t)end, .kind = kind};
    return word;
}

/* "FTAs", "FCLs": capitals and the "s" of a plural, which the stemmer leaves where no vowel stands before it. */
static bool is_plural_of_capitals(const char *text, size_t length)
{
    bool capitals = length >= 3 && text[length - 1] == 's';
    for (size_t i = 0; i + 1 < length; i++) {
        capitals = capitals && text[i] >= 'A' && text[i] <= 'Z';
    }
    return capitals;
}

static void add_alpha(struct splitter *splitter, size_t start, size_t end)
{
    bool plural = is_plural_of_capitals(splitter->text + start, end - start);
    struct word *word = add_word(splitter, start, end, WORD_ALPHA);
    word->capital = character_at(splitter, start).upper;
    word->text = fold(splitter->arena, splitter->text + start, end - start);
    word->stem = stem_of(splitter, plural ? fold(splitter->arena, splitter->text + start, end - start - 1)
                                          : word->text);
}

static void add_number(struct splitter *splitter, size_t start, size_t end)
{
    struct word *word = add_word(splitter, start, end, WORD_NUMBER);
    char *digits = arena_alloc(splitter->arena, end - start + 1, 1);
    size_t used = 0;
    for (size_t i = start; i < end; i++) {
        if (splitter->text[i] != ',') {
            digits[used++] = splitter->text[i];
        }
    }
    word->text = fold(splitter->arena, digits, used);
    word->stem = word->text;
}

/* Typographic quotes and dashes read as their ASCII relatives. */
static const char *fold_symbol(struct splitter *splitter, struct character character, size_t start)
{
    switch (character.code) {
    case 0x2018:
    case 0x2019:
    case 0x201b:
    case 0x02bc:
        return "'";
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x201f:
    case 0x00ab:
    case 0x00bb:
        return "\"";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
        return "-";
    }
    return fold(splitter->arena, splitter->text + start, character.length);
}

static void add_symbol(struct splitter *splitter, struct character character, size_t start)
{
    struct word *word = add_word(splitter, start, start + character.length, WORD_OTHER);
    word->text = fold_symbol(splitter, character, start);
    word->stem = word->text;
}

static size_t skip_marks(const struct splitter *splitter, size_t at)
{
    for (;;) {
        struct character next = character_at(splitter, at);
        if (next.class != CHAR_MARK) {
            return at;
        }
        at += next.length;
    }
}

static size_t end_of_letters(const struct splitter *splitter, size_t at)
{
    for (;;) {
        struct character next = character_at(splitter, at);
        if (next.class != CHAR_LETTER && next.class != CHAR_MARK) {
            return at;
        }
        at += next.length;
    }
}

static size_t end_of_digits(const struct splitter *splitter, size_t at, size_t *ret_count)
{
    size_t count = 0;
    for (;;) {
        struct character next = character_at(splitter, at);
        if (next.class != CHAR_DIGIT) {
            *ret_count = count;
            return at;
        }
        at += next.length;
        count++;
    }
}

/* A number with thousands separators and a decimal point, where they stand as such. */
static size_t end_of_number(const struct splitter *splitter, size_t at)
{
    size_t count = 0;
    at = end_of_digits(splitter, at, &count);
    bool grouping = count <= 3;
    while (grouping && at < splitter->length && splitter->text[at] == ',') {
        size_t end = end_of_digits(splitter, at + 1, &count);
        if (count != 3) {
            break;
        }
        at = end;
    }
    if (at < splitter->length && splitter->text[at] == '.') {
        size_t end = end_of_digits(splitter, at + 1, &count);
        if (count > 0) {
            at = end;
        }
    }
    return at;
}

/* Takes the word or symbol that begins at `at`, or passes over a separator; returns where to go on. */
static size_t take_word(struct splitter *splitter, size_t at)
{
    struct character character = character_at(splitter, at);
    size_t end = at + character.length;
    switch (character.class) {
    case CHAR_SPACE:
    case CHAR_MARK:
        break;
    case CHAR_LETTER:
        end = end_of_letters(splitter, end);
        add_alpha(splitter, at, end);
        break;
    case CHAR_IDEOGRAPH:
        end = skip_marks(splitter, end);
        add_alpha(splitter, at, end);
        break;
    case CHAR_DIGIT:
        end = end_of_number(splitter, at);
        add_number(splitter, at, end);
        break;
    case CHAR_OTHER:
        add_symbol(splitter, character, at);
        end = skip_marks(splitter, end);
        break;
    }
    return end;
}

static void begin(struct splitter *splitter, struct arena *arena, const char *text, size_t length)
{
    splitter->arena = arena;
    splitter->text = text;
    splitter->length = length;
    splitter->stemmer = NULL;
    splitter->words = splitter->few;
    splitter->count = 0;
    splitter->capacity = FEW;
}

/* The words in the arena, as many as there are; NULL where there are none. */
static struct word *end(struct splitter *splitter)
{
    sb_stemmer_delete(splitter->stemmer);
    if (splitter->words != splitter->few) {
        return splitter->words;
    }
    struct word *words =
        splitter->count > 0 ? ARENA_ARRAY(splitter->arena, struct word, splitter->count) : NULL;
    for (size_t i = 0; i < splitter->count; i++) {
        words[i] = splitter->few[i];
    }
    return words;
}

size_t words_split(struct arena *arena, const char *text, size_t length, size_t limit,
                   struct word **ret_words)
{
    if (length > UINT32_MAX) {
        length = UINT32_MAX;
    }
    struct splitter splitter;
    begin(&splitter, arena, text, length);
    splitter.limit = limit;
    for (size_t at = 0; at < length && splitter.count < limit;) {
        at = take_word(&splitter, at);
    }
    *ret_words = end(&splitter);
    return splitter.count;
}

/* True where a plural of an abbreviation ends: the "s" of "IDs". */
static bool is_plural_end(const struct splitter *splitter, struct character last, size_t after)
{
    return last.code == 's' && character_at(splitter, after).class != CHAR_LETTER;
}

/* The end of the camelCase part that begins with the letter at `at`. */
static size_t end_of_part(const struct splitter *splitter, size_t at)
{
    struct character previous = character_at(splitter, at);
    size_t end = skip_marks(splitter, at + previous.length);
    for (;;) {
        struct character next = character_at(splitter, end);
        if (next.class != CHAR_LETTER || (next.upper && !previous.upper)) {
            return end;
        }
        size_t after = skip_marks(splitter, end + next.length);
        struct character second = character_at(splitter, after);
        if (next.upper && second.class == CHAR_LETTER && !second.upper &&
            !is_plural_end(splitter, second, after + second.length)) {
            return end;
        }
        previous = next;
        end = after;
    }
}

static size_t take_part(struct splitter *splitter, size_t at)
{
    struct character character = character_at(splitter, at);
    size_t end = at + character.length, count = 0;
    switch (character.class) {
    case CHAR_SPACE:
    case CHAR_MARK:
    case CHAR_OTHER:
        break;
    case CHAR_LETTER:
        end = end_of_part(splitter, at);
        add_alpha(splitter, at, end);
        break;
    case CHAR_IDEOGRAPH:
        end = skip_marks(splitter, end);
        add_alpha(splitter, at, end);
        break;
    case CHAR_DIGIT:
        end = end_of_digits(splitter, at, &count);
        add_number(splitter, at, end);
        break;
    }
    return end;
}

size_t words_split_name(struct arena *arena, const char *name, struct word **ret_words)
{
    size_t length = strlen(name);
    if (length > UINT32_MAX) {
        length = UINT32_MAX;
    }
    struct splitter splitter;
    begin(&splitter, arena, name, length);
    for (size_t at = 0; at < length;) {
        at = take_part(&splitter, at);
    }
    if (splitter.count == 0) {
        struct word *word = add_word(&splitter, 0, length, WORD_ALPHA);
        word->text = "_";
        word->stem = "_";
    }
    *ret_words = end(&splitter);
    return splitter.count;
}

char *words_join(struct arena *arena, const struct word *words, size_t count, bool stems)
{
    size_t size = 1;
    for (size_t i = 0; i < count; i++) {
        size += strlen(stems ? words[i].stem : words[i].text) + 1;
    }
    char *joined = arena_alloc(arena, size, 1);
    char *end = joined;
    for (size_t i = 0; i < count; i++) {
        const char *text = stems ? words[i].stem : words[i].text;
        size_t length = strlen(text);
        if (i > 0) {
            *end++ = ' ';
        }
        memcpy(end, text, length);
        end += length;
    }
    return joined;
}

bool words_is(const struct word *words, size_t count, size_t at, const char *text)
{
    return at < count && strcmp(words[at].text, text) == 0;
}

bool words_have(const struct word *words, size_t count, const char *text)
{
    size_t at = 0;
    while (at < count && strcmp(words[at].text, text) != 0) {
        at++;
    }
    return at < count;
}

bool word_is_stop(const char *text)
{
    return list_has(LIST_STOP_WORDS, text);
}
