/* A page as a PDF. A browser prints it, without network, from a folder that goes when it is done. */
#include "report/report.h"
#include "util/error.h"
#include "util/file.h"
#include "util/reason.h"
#include "util/temporary.h"
#include "util/text.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MOST_SECONDS = 120 };

/* NULL: none is there. */
static const char *find_browser(struct arena *arena)
{
    static const char *const names[] = {"chromium", "chromium-headless-shell", "chromium-browser",
                                        "google-chrome"};
    const char *path = getenv("PATH");
    for (size_t i = 0; i < sizeof names / sizeof *names && path != NULL; i++) {
        for (const char *at = path; *at != '\0';) {
            size_t length = strcspn(at, ":");
            const char *program = arena_printf(arena, "%.*s/%s", (int)length, at, names[i]);
            if (length > 0 && access(program, X_OK) == 0) {
                return program;
            }
            at += length + (at[length] == ':');
        }
    }
    return NULL;
}

int report_pdf_check(struct askdb_error *err)
{
    struct arena *arena = arena_create();
    bool found = find_browser(arena) != NULL;
    arena_destroy(arena);
    if (!found) {
        error_set(err, ASKDB_USAGE, "a PDF is printed by Chromium, which is not installed");
        error_hint(err, "the Debian package chromium; -o x.html is a page that any browser prints");
        return -ASKDB_USAGE;
    }
    return 0;
}

/* It ends by itself, so that a browser that hangs is no report that does. */
static void become(char *const *arguments)
{
    int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
    bool ready = nothing >= 0 && dup2(nothing, STDIN_FILENO) >= 0 && dup2(nothing, STDOUT_FILENO) >= 0 &&
                 dup2(nothing, STDERR_FILENO) >= 0;
    alarm(MOST_SECONDS);
    if (ready) {
        execv(arguments[0], arguments);
    }
    _exit(127);
}

static int run_browser(struct arena *arena, const char *folder, struct askdb_error *err)
{
    const char *const flags[] = {find_browser(arena),
                                 "--headless",
                                 "--disable-gpu",
                                 "--disable-dev-shm-usage",
                                 "--disable-extensions",
                                 "--disable-background-networking",
                                 "--disable-component-update",
                                 "--disable-sync",
                                 "--no-first-run",
                                 "--host-resolver-rules=MAP * ~NOTFOUND",
                                 "--no-pdf-header-footer",
                                 "--virtual-time-budget=20000",
                                 arena_printf(arena, "--user-data-dir=%s/profile", folder),
                                 arena_printf(arena, "--print-to-pdf=%s/page.pdf", folder),
                                 arena_printf(arena, "file://%s/page.html", folder),
                                 geteuid() == 0 ? "--no-sandbox" : NULL, /* for root it has none */
                                 NULL};
    char *arguments[sizeof flags / sizeof *flags] = {NULL};
    int result = 0;
    for (size_t i = 0; flags[i] != NULL; i++) {
        arguments[i] = arena_strdup(arena, flags[i]);
    }
    pid_t child = arguments[0] != NULL ? fork() : -1;
    if (child == 0) {
        become(arguments);
    }
    if (child < 0) {
        return error_set(err, ASKDB_USAGE, "cannot run Chromium: %s", reason_of(errno).text);
    }
    while (waitpid(child, &result, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(result) && WEXITSTATUS(result) == 0
               ? 0
               : error_set(err, ASKDB_USAGE, "Chromium could not print the page");
}

static int read_document(const char *path, char **ret_text, size_t *ret_size, struct askdb_error *err)
{
    FILE *in = fopen(path, "rbe"), *out = text_stream(ret_text, ret_size);
    bool read = in != NULL && file_copy(in, out);
    if (in != NULL) {
        fclose(in);
    }
    text_end(out);
    if (!read || *ret_size == 0) {
        free(*ret_text);
        *ret_text = NULL;
        return error_set(err, ASKDB_USAGE, "Chromium has printed nothing");
    }
    return 0;
}

int report_pdf(const char *html, size_t size, char **ret_text, size_t *ret_size, struct askdb_error *err)
{
    struct arena *arena = arena_create();
    const char *folder = temporary_make_folder(arena);
    int status =
        folder != NULL ? 0 : error_set(err, ASKDB_USAGE, "no temporary folder: %s", reason_of(errno).text);
    if (status == 0 && !temporary_write(arena_printf(arena, "%s/page.html", folder), html, size)) {
        status = error_set(err, ASKDB_USAGE, "cannot write the page for Chromium: %s", reason_of(errno).text);
    }
    if (status == 0) {
        status = run_browser(arena, folder, err);
    }
    if (status == 0) {
        status = read_document(arena_printf(arena, "%s/page.pdf", folder), ret_text, ret_size, err);
    }
    if (folder != NULL) {
        temporary_remove_folder(folder);
    }
    arena_destroy(arena);
    return status;
}
