/* Texts for lexers: the lines of the files of statements, and changes of them by what lexers stumble over. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LEX_TEXT_BYTES = 4096, LEX_VARIANTS = 20 };

static const char *const lex_pieces[] = {
    "'",   "''", "\"",   "\"\"",     "$$",   "$a$",  "$1",   "$1a",      "$",
    "/*",  "*/", "--",   "\n",       "\r",   "\f",   "\v",   "e'",       "E'",
    "u&'", "U&", "u&\"", "b'",       "x'",   "X'0f", "n'",   "\\",       "::",
    ":=",  "..", ".5",   "1.",       "1e",   "1e+",  "7e-2", "0x1",      "1_0",
    "{{",  "}}", "?",    "?12",      "@",    "@a",   "#",    "#a",       ":a",
    ":a(", "[",  "]",    "`",        ";",    "||-",  "->>",  "->",       "=-1",
    "<>-", "~-", "!=",   "!",        "^",    "&",    "+-+",  "\xc3\xa9", "\xef\xbb\xbf",
    " ",   "\t", "'\n'", "'\r\n 'x", "'  '", "a$b",  "*",    "/",        "%",
    "(",   ")",  ",",    "<<",       "x",    "e",    "9",    "\x01",     "\x7f"};

struct lex_texts {
    FILE *file;
    char line[LEX_TEXT_BYTES], text[LEX_TEXT_BYTES];
    uint64_t state;
    int variant;
};

static uint64_t lex_random(struct lex_texts *texts, uint64_t limit)
{
    texts->state ^= texts->state << 13;
    texts->state ^= texts->state >> 7;
    texts->state ^= texts->state << 17;
    return texts->state % limit;
}

/* Puts a piece in, over or after a few bytes. */
static void lex_change(struct lex_texts *texts)
{
    size_t length = strlen(texts->text), at = lex_random(texts, length + 1), cut = lex_random(texts, 4);
    const char *piece = lex_pieces[lex_random(texts, sizeof lex_pieces / sizeof *lex_pieces)];
    size_t rest = at + cut < length ? length - at - cut : 0;
    if (at + strlen(piece) + rest + 1 < LEX_TEXT_BYTES) {
        memmove(texts->text + at + strlen(piece), texts->text + length - rest, rest + 1);
        memcpy(texts->text + at, piece, strlen(piece));
    }
}

static int lex_open(struct lex_texts *texts, const char *name)
{
    char path[LEX_TEXT_BYTES];
    *texts = (struct lex_texts){.state = 88172645463325252U, .variant = LEX_VARIANTS};
    snprintf(path, sizeof path, "%s/%s", getenv("ASKDB_FIXTURES"), name);
    texts->file = fopen(path, "r");
    return texts->file != NULL ? 0 : -1;
}

/* The next text; NULL at the end, where the file is closed. The first of each line is the line itself. */
static const char *lex_next_text(struct lex_texts *texts)
{
    if (texts->variant == LEX_VARIANTS) {
        if (fgets(texts->line, sizeof texts->line, texts->file) == NULL) {
            fclose(texts->file);
            return NULL;
        }
        texts->variant = -1;
    }
    strcpy(texts->text, texts->line);
    texts->variant++;
    for (int i = 0; i < texts->variant; i++) {
        lex_change(texts);
    }
    return texts->text;
}
