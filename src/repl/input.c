#include "repl/input.h"
#include "process/signals.h"
#include "repl/complete.h"
#include "repl/history.h"
#include "repl/paste.h"
#include "util/file.h"
#include "util/memory.h"
#include "util/utf8.h"

#include <errno.h>
#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { REPLACEMENT = 0xFFFD, UTF8_MAX = 4, SUBSTITUTE = 0x1A };

struct repl_input {
    struct repl_completer completer; /* first, as libedit holds the address of it all */
    EditLine *edit;                  /* NULL: not at a terminal */
    FILE *script;                    /* NULL: no file is read */
    History *history;
    const char *prompt;
    struct repl_paste paste;
    bool pasted; /* the end of the last line was pasted, not typed */
    bool ahead;  /* what is there already came with a paste, or before the prompt */
};

static struct repl_input *of(EditLine *edit)
{
    struct repl_input *input = NULL;
    el_get(edit, EL_CLIENTDATA, &input);
    return input;
}

static char *prompt(EditLine *edit)
{
    return (char *)of(edit)->prompt;
}

/* Bytes of the character that begins with `first`. */
static size_t bytes_of(unsigned char first)
{
    return first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : UTF8_MAX;
}

static int read_character(EditLine *edit, wchar_t *ret_character)
{
    struct repl_paste *paste = &of(edit)->paste;
    char bytes[UTF8_MAX];
    size_t count = 0, needed = 1;
    while (count < needed) {
        if (repl_paste_take(paste, bytes + count)) {
            of(edit)->pasted = true;
            count++;
            needed = bytes_of((unsigned char)bytes[0]);
            continue;
        }
        of(edit)->ahead = of(edit)->ahead && repl_paste_is_more();
        enum process_wake wake = process_signals_wait(STDIN_FILENO, NULL);
        if (wake == WAKE_SIGNAL) {
            errno = EINTR;
            return -1;
        }
        if (wake == WAKE_WINDOW) {
            el_set(edit, EL_PREP_TERM, 1);
            el_resize(edit);
            el_set(edit, EL_REFRESH);
            continue;
        }
        ssize_t got = read(STDIN_FILENO, bytes + count, 1);
        if (got <= 0) {
            return got < 0 && errno != EIO ? -1 : 0;
        }
        of(edit)->pasted = of(edit)->ahead;
        count++;
        needed = bytes_of((unsigned char)bytes[0]);
    }
    int32_t code;
    utf8_decode(bytes, count, &code);
    *ret_character = (wchar_t)(code >= 0 ? code : REPLACEMENT);
    return 1;
}

static unsigned char complete(EditLine *edit, int key)
{
    (void)key;
    return repl_complete(edit, &of(edit)->completer);
}

static unsigned char begin_paste(EditLine *edit, int key)
{
    (void)key;
    repl_paste_read(&of(edit)->paste);
    of(edit)->ahead = repl_paste_is_more(); /* before anything is shown that a key may answer */
    return CC_NORM;
}

/* Of a paste whose text had such a mark of its own. */
static unsigned char end_paste(EditLine *edit, int key)
{
    (void)key;
    of(edit)->ahead = repl_paste_is_more();
    return CC_NORM;
}

/* libedit prints by the locale; what is typed is UTF-8 all the same. */
static void use_utf8(void)
{
    if (setlocale(LC_CTYPE, "") == NULL || strcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
        setlocale(LC_CTYPE, "C.UTF-8");
    }
}

static void open_editor(struct repl_input *input)
{
    use_utf8();
    input->edit = el_init("askdb", stdin, stdout, stderr);
    if (input->edit == NULL) {
        return;
    }
    input->history = history_init();
    repl_history_load(input->history);
    el_set(input->edit, EL_CLIENTDATA, input);
    el_set(input->edit, EL_PROMPT, prompt);
    el_set(input->edit, EL_SIGNAL, 0);
    el_set(input->edit, EL_EDITOR, "emacs");
    el_set(input->edit, EL_HIST, history, input->history);
    el_set(input->edit, EL_GETCFN, read_character);
    /* wide, as the narrow call copies both texts and never frees them */
    el_wset(input->edit, EL_ADDFN, L"askdb-complete", L"Completes names and commands", complete);
    el_set(input->edit, EL_BIND, "^I", "askdb-complete", NULL);
    el_wset(input->edit, EL_ADDFN, L"askdb-paste", L"Takes what is pasted as it is", begin_paste);
    el_set(input->edit, EL_BIND, "\\e[200~", "askdb-paste", NULL);
    el_wset(input->edit, EL_ADDFN, L"askdb-pasted", L"Takes nothing", end_paste);
    el_set(input->edit, EL_BIND, "\\e[201~", "askdb-pasted", NULL);
    el_set(input->edit, EL_BIND, "^R", "em-inc-search-prev", NULL);
    el_source(input->edit, NULL);
}

struct repl_input *repl_input_create(const struct askdb *askdb, const struct repl_names *names,
                                     const struct repl_command *commands)
{
    struct repl_input *input = memory_need(calloc(1, sizeof *input));
    input->completer = (struct repl_completer){.askdb = askdb, .names = names, .commands = commands};
    if (isatty(STDIN_FILENO) && isatty(STDOUT_FILENO)) {
        open_editor(input);
    }
    return input;
}

void repl_input_destroy(struct repl_input *input)
{
    if (input == NULL) {
        return;
    }
    if (input->edit != NULL) {
        el_end(input->edit);
        history_end(input->history);
    }
    repl_paste_drop(&input->paste);
    free(input);
}

bool repl_input_pasted(const struct repl_input *input)
{
    return repl_input_interactive(input) && input->pasted;
}

bool repl_input_interactive(const struct repl_input *input)
{
    return input->edit != NULL && input->script == NULL;
}

FILE *repl_input_from(struct repl_input *input, FILE *script)
{
    FILE *before = input->script;
    input->script = script;
    return before;
}

void repl_input_complete_from(struct repl_input *input, const struct askdb *askdb,
                              const struct repl_names *names)
{
    input->completer.askdb = askdb;
    input->completer.names = names;
}

static enum repl_line read_plain(FILE *lines, char **ret_line)
{
    char *line = NULL;
    size_t capacity = 0;
    ssize_t length = file_read_line(lines, REPL_LINE_MAX, &line, &capacity);
    if (length < 0 || length > REPL_LINE_MAX) {
        free(line);
        return length < 0 ? LINE_END : LINE_LONG;
    }
    for (ssize_t i = 0; i < length; i++) {
        line[i] = (char)(line[i] == '\0' ? SUBSTITUTE : line[i]); /* it does not end the line */
    }
    *ret_line = line;
    return LINE_READ;
}

static enum repl_line read_edited(struct repl_input *input, char **ret_line)
{
    int count = 0;
    if (process_signals_interrupted()) {
        repl_paste_drop(&input->paste);
    }
    process_signals_forget();
    el_set(input->edit, EL_PREP_TERM, 1); /* before the prompt: a Ctrl-D right after it is seen */
    input->ahead = repl_paste_is_typed_ahead();
    repl_paste_expect(true);
    const char *line = el_gets(input->edit, &count);
    repl_paste_expect(false);
    if (line == NULL) {
        repl_paste_drop(&input->paste);
        fputc('\n', stdout);
        fflush(stdout);
        el_reset(input->edit);
        return count < 0 && errno == EINTR && !process_signals_terminated() ? LINE_CLEARED : LINE_END;
    }
    *ret_line = memory_need(strdup(line));
    return LINE_READ;
}

enum repl_line repl_input_read(struct repl_input *input, const char *prompt_text, char **ret_line)
{
    input->prompt = prompt_text;
    FILE *lines = input->script != NULL ? input->script : stdin;
    enum repl_line kind =
        repl_input_interactive(input) ? read_edited(input, ret_line) : read_plain(lines, ret_line);
    if (kind == LINE_READ) {
        (*ret_line)[strcspn(*ret_line, "\r\n")] = '\0';
    }
    return kind;
}

/* `text` on one line and without white space at its end, for free(). */
static char *flatten(const char *text)
{
    char *flat = memory_need(strdup(text));
    for (char *at = flat; *at != '\0'; at++) {
        if ((unsigned char)*at < ' ' || *at == '\x7f') {
            *at = ' ';
        }
    }
    for (size_t length = strlen(flat); length > 0 && flat[length - 1] == ' '; length--) {
        flat[length - 1] = '\0';
    }
    return flat;
}

void repl_input_remember(struct repl_input *input, const char *line)
{
    if (repl_input_interactive(input)) {
        char *flat = flatten(line);
        repl_history_add(input->history, flat);
        free(flat);
    }
}

bool repl_input_type(struct repl_input *input, const char *text)
{
    if (!repl_input_interactive(input)) {
        return false;
    }
    char *flat = flatten(text);
    el_push(input->edit, flat);
    free(flat);
    return true;
}
