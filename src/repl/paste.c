#include "repl/paste.h"
#include "process/signals.h"
#include "util/text.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_BYTES = 1 << 20, SOON_MS = 20, SILENCE_MS = 200 };

static const char END[] = "\033[201~";

void repl_paste_expect(bool expected)
{
    const char *terminal = getenv("TERM");
    if (terminal != NULL && terminal[0] != '\0' && strcmp(terminal, "dumb") != 0) {
        fputs(expected ? "\033[?2004h" : "\033[?2004l", stdout);
        fflush(stdout);
    }
}

static bool read_byte(char *ret_byte)
{
    enum process_wake wake;
    while ((wake = process_signals_wait(STDIN_FILENO, NULL)) == WAKE_WINDOW) {
    }
    return wake != WAKE_SIGNAL && read(STDIN_FILENO, ret_byte, 1) == 1;
}

/* A terminal sends a line end as a carriage return, some with a line feed behind it. */
static void write_byte(FILE *out, char before, char byte)
{
    if (byte == '\t') {
        fputc(' ', out);
    } else if (byte == '\r' || (byte == '\n' && before != '\r')) {
        fputc('\n', out);
    } else if ((unsigned char)byte >= ' ' && byte != '\x7f') {
        fputc(byte, out);
    }
}

static bool comes_within(int milliseconds)
{
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    return poll(&input, 1, milliseconds) > 0;
}

bool repl_paste_is_more(void)
{
    return comes_within(SOON_MS);
}

bool repl_paste_is_typed_ahead(void)
{
    return comes_within(0);
}

/* The rest of a paste that was broken off, up to the mark that ends it, or to a silence. */
static void drop_rest(size_t matched)
{
    char byte;
    while (matched < sizeof END - 1 && comes_within(SILENCE_MS) && read(STDIN_FILENO, &byte, 1) == 1) {
        matched = byte == END[matched] ? matched + 1 : byte == END[0] ? 1 : 0;
    }
}

void repl_paste_read(struct repl_paste *paste)
{
    char *text = NULL, byte, before = '\0';
    size_t length = 0, matched = 0, count = 0;
    FILE *out = text_stream(&text, &length);
    fwrite(paste->text != NULL ? paste->text + paste->at : "", 1, paste->length - paste->at, out);
    while (matched < sizeof END - 1 && read_byte(&byte)) {
        matched = byte == END[matched] ? matched + 1 : byte == END[0] ? 1 : 0;
        if (matched == 0 && count++ < MOST_BYTES) {
            write_byte(out, before, byte);
        }
        before = byte;
    }
    text_end(out);
    free(paste->text);
    *paste = (struct repl_paste){.text = text, .length = length};
    if (matched < sizeof END - 1) {
        drop_rest(matched);
        repl_paste_drop(paste);
    }
}

bool repl_paste_take(struct repl_paste *paste, char *ret_byte)
{
    if (paste->at == paste->length) {
        return false;
    }
    *ret_byte = paste->text[paste->at++];
    return true;
}

void repl_paste_drop(struct repl_paste *paste)
{
    free(paste->text);
    *paste = (struct repl_paste){0};
}
