#include "repl/paste.h"
#include "app/signals.h"
#include "util/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_BYTES = 1 << 20 };

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
    enum repl_wake wake;
    while ((wake = repl_signals_wait(STDIN_FILENO, NULL)) == WAKE_WINDOW) {
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
