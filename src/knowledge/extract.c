#include "knowledge/extract.h"

#include "knowledge/terms.h"
#include "util/text.h"

#include <string.h>
#include <strings.h>

/* How much the words of a unit count beside its meaning, and that it has all numbers of the question. */
static const double WORDS = 0.5, NUMBERS = 0.25;

/* Of what the words of a question tell: a sentence with so much of it answers beside another one. */
static const double MOST_OF_QUESTION = 0.6;

enum {
    SHORT = 60, /* bytes of a sentence that says little alone */
    TERM = 40,  /* of what a definition defines */
};

bool extract_asks_how(const char *question)
{
    static const char *const forms[] = {
        "how do i",       "how do we",     "how to ",        "how can i",         "how can we",
        "how should",     "how must",      "what do i do",   "what do we do",     "what should i do",
        "what should we", "what to do",    "what must i do", "what must be",      "what are the steps",
        "steps to ",      "procedure for", "procedure to",   "what happens if i", "how does one",
        "how is a ",      "how are "};
    for (const char *at = question; *at != '\0'; at++) {
        bool begins = at == question || at[-1] == ' ';
        for (size_t i = 0; begins && i < sizeof forms / sizeof *forms; i++) {
            if (strncasecmp(at, forms[i], strlen(forms[i])) == 0) {
                return true;
            }
        }
    }
    return false;
}

static size_t count_steps(const struct corpus *corpus, const struct passage *passage)
{
    size_t count = 0;
    for (size_t i = 0; i < passage->unit_count; i++) {
        count += corpus->units[passage->first_unit + i].kind == BLOCK_STEP;
    }
    return count;
}

/* Does the text have all numbers and codes of the question, which has some? */
static bool has_numbers(struct arena *scratch, const struct index_question *words, const char *text)
{
    const char **terms;
    size_t count = terms_of(scratch, text, &terms), numbers = 0, met = 0;
    for (size_t i = 0; i < words->count; i++) {
        bool number = strpbrk(words->terms[i], "0123456789") != NULL;
        numbers += number;
        met += number && text_is_one_of(words->terms[i], terms, count);
    }
    return numbers > 0 && met == numbers;
}

/* Does the sentence have them, or most of what the words of the question tell? */
static bool answers_too(const struct index_question *words, const char *text)
{
    struct arena *scratch = arena_create();
    bool answers = has_numbers(scratch, words, text) || index_cover(scratch, words, text) >= MOST_OF_QUESTION;
    arena_destroy(scratch);
    return answers;
}

/* The unit that fits the question best. */
static size_t best_unit(const struct corpus *corpus, const struct passage *passage,
                        const struct index_question *words, const float *cosines)
{
    size_t best = 0;
    double most = -2;
    for (size_t i = 0; i < passage->unit_count; i++) {
        struct arena *scratch = arena_create();
        const char *text = corpus->units[passage->first_unit + i].text;
        double score = WORDS * index_cover(scratch, words, text) +
                       (has_numbers(scratch, words, text) ? NUMBERS : 0) +
                       (cosines != NULL ? (double)cosines[i] : 0);
        arena_destroy(scratch);
        if (score > most) {
            most = score;
            best = i;
        }
    }
    return best;
}

/* The steps and warnings, a line each. */
static const char *procedure_of(struct arena *arena, const struct corpus *corpus,
                                const struct passage *passage, uint32_t *ret_line)
{
    struct text text;
    bool begun = false;
    text_open(&text);
    for (size_t i = 0; i < passage->unit_count; i++) {
        const struct unit *unit = &corpus->units[passage->first_unit + i];
        if (unit->kind == BLOCK_STEP || unit->kind == BLOCK_WARNING) {
            fprintf(text.out, "%s%s", begun ? "\n" : "", unit->text);
            *ret_line = begun ? *ret_line : unit->line;
            begun = true;
        }
    }
    return text_close(&text, arena);
}

/* Does a sentence lean on the one before? */
static bool leans(const char *text)
{
    static const char *const words[] = {"It ",   "This ",        "They ", "These ",    "Those ",
                                        "That ", "In this case", "If so", "Otherwise", "Then "};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strncmp(text, words[i], strlen(words[i])) == 0) {
            return true;
        }
    }
    return strlen(text) < SHORT;
}

/* "Term: what it is. And what it is not." */
static bool is_definition(const char *text)
{
    const char *colon = strstr(text, ": ");
    return colon != NULL && colon - text < TERM;
}

/* All sentences of the block that the unit is in. */
static const char *block_of(struct arena *arena, const struct corpus *corpus, const struct passage *passage,
                            size_t place)
{
    const struct unit *units = corpus->units + passage->first_unit;
    while (place > 0 && !units[place].begins) {
        place--;
    }
    const char *text = units[place].text;
    for (size_t i = place + 1; i < passage->unit_count && !units[i].begins; i++) {
        text = arena_printf(arena, "%s %s", text, units[i].text);
    }
    return text;
}

static bool ends_with(const char *text, char mark)
{
    size_t length = strlen(text);
    return length > 0 && text[length - 1] == mark;
}

/* What leads an item ("The following count:"): the paragraph before its list, NULL where there is none. */
static const char *lead_of(const struct corpus *corpus, const struct passage *passage, size_t place)
{
    while (place > 0 && corpus->units[passage->first_unit + place].kind == BLOCK_ITEM) {
        place--;
    }
    const char *text = corpus->units[passage->first_unit + place].text;
    return ends_with(text, ':') ? text : NULL;
}

/* The sentence, with those beside it in its paragraph that belong to the answer. */
static const char *with_neighbours(struct arena *arena, const struct corpus *corpus,
                                   const struct passage *passage, size_t place,
                                   const struct index_question *words, uint32_t *ret_line)
{
    const struct unit *units = corpus->units + passage->first_unit;
    const char *text = units[place].text;
    for (size_t i = place; i > 0 && !units[i].begins && answers_too(words, units[i - 1].text); i--) {
        text = arena_printf(arena, "%s %s", units[i - 1].text, text);
        *ret_line = units[i - 1].line;
    }
    for (size_t i = place + 1;
         i < passage->unit_count && !units[i].begins && answers_too(words, units[i].text); i++) {
        text = arena_printf(arena, "%s %s", text, units[i].text);
    }
    return text;
}

const char *extract_answer(struct arena *arena, const struct corpus *corpus, const struct passage *passage,
                           const struct index_question *words, const float *cosines, const char *question,
                           uint32_t *ret_line)
{
    size_t place = best_unit(corpus, passage, words, cosines);
    const struct unit *unit = &corpus->units[passage->first_unit + place];
    bool step = unit->kind == BLOCK_STEP || (unit->kind != BLOCK_ROW && extract_asks_how(question));
    *ret_line = unit->line;
    if (step && count_steps(corpus, passage) >= 2) {
        return procedure_of(arena, corpus, passage, ret_line);
    }
    const char *lead = unit->kind == BLOCK_ITEM ? lead_of(corpus, passage, place) : NULL;
    if (lead != NULL) {
        return arena_printf(arena, "%s %s", lead, unit->text);
    }
    const char *block = unit->kind == BLOCK_PARAGRAPH ? block_of(arena, corpus, passage, place) : "";
    if (is_definition(block)) {
        return block;
    }
    if (unit->kind == BLOCK_PARAGRAPH && !unit->begins && place > 0 && leans(unit->text) &&
        !answers_too(words, unit->text)) {
        return arena_printf(arena, "%s %s", unit[-1].text, unit->text);
    }
    if (ends_with(unit->text, ':') && place + 1 < passage->unit_count) {
        struct text text;
        text_open(&text);
        fputs(unit->text, text.out);
        for (size_t i = place + 1; i < passage->unit_count && unit[i - place].kind != BLOCK_PARAGRAPH; i++) {
            fprintf(text.out, "\n%s%s", unit[i - place].kind == BLOCK_ITEM ? "- " : "", unit[i - place].text);
        }
        return text_close(&text, arena);
    }
    return unit->kind == BLOCK_PARAGRAPH ? with_neighbours(arena, corpus, passage, place, words, ret_line)
                                         : unit->text;
}
