#define _DEFAULT_SOURCE /* realpath */
#include "knowledge/folder.h"

#include "util/error.h"
#include "util/file.h"
#include "util/reason.h"
#include "util/text.h"
#include "util/utf8.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

enum kind { KIND_NONE, KIND_MARKDOWN, KIND_TEXT, KIND_HTML, KIND_PDF };

struct walk {
    struct corpus *corpus;
    const struct work *work;
    FILE *notes;
    size_t skip; /* of a path: what is above the folder */
    char *root;  /* the folder's path without links; NULL: it has none */
    size_t files, bytes, read;
    bool full;
};

static enum kind kind_of(const char *name)
{
    static const struct {
        const char *ending;
        enum kind kind;
    } kinds[] = {{".md", KIND_MARKDOWN}, {".markdown", KIND_MARKDOWN}, {".txt", KIND_TEXT},
                 {".text", KIND_TEXT},   {".html", KIND_HTML},         {".htm", KIND_HTML},
                 {".pdf", KIND_PDF}};
    const char *dot = strrchr(name, '.');
    for (size_t i = 0; dot != NULL && dot != name && i < sizeof kinds / sizeof *kinds; i++) {
        if (strcasecmp(dot, kinds[i].ending) == 0) {
            return kinds[i].kind;
        }
    }
    return KIND_NONE;
}

/* Text that is not UTF-8 is taken for Latin-1. */
static const char *as_utf8(struct arena *arena, const char *text)
{
    struct text made;
    if (utf8_valid(text, strlen(text))) {
        return text;
    }
    text_open(&made);
    for (; *text != '\0'; text++) {
        unsigned char byte = (unsigned char)*text;
        if (byte < 0x80) {
            fputc(byte, made.out);
        } else {
            fputc(0xC0 | (byte >> 6), made.out);
            fputc(0x80 | (byte & 0x3F), made.out);
        }
    }
    return text_close(&made, arena);
}

/* Each page under a heading of its own. */
static void read_pages(struct document *document, const char *text)
{
    char heading[32];
    for (size_t page = 1; *text != '\0'; page++) {
        size_t length = strcspn(text, "\f");
        snprintf(heading, sizeof heading, "page %zu", page);
        document_add_heading(document, 1, heading, strlen(heading));
        document_read_text(document, text, length);
        text += length;
        text += *text == '\f';
    }
}

static void read_into(struct document *document, enum kind kind, const char *text)
{
    switch (kind) {
    case KIND_MARKDOWN:
        document_read_markdown(document, text, strlen(text));
        break;
    case KIND_TEXT:
        document_read_text(document, text, strlen(text));
        break;
    case KIND_HTML:
        document_read_html(document, text, strlen(text));
        break;
    case KIND_PDF:
        read_pages(document, text);
        break;
    case KIND_NONE:
        break;
    }
}

static void take_file(struct walk *walk, const char *path, enum kind kind)
{
    struct askdb_error err;
    struct arena *scratch = arena_create();
    char *text = NULL;
    int status = kind == KIND_PDF ? pdf_read(scratch, path, FOLDER_MOST_FILE_BYTES, &text, &err)
                                  : file_read_text(scratch, path, FOLDER_MOST_FILE_BYTES, &text, &err);
    if (status != 0) {
        fprintf(walk->notes, "%s: left out\n", err.message);
    } else if (walk->bytes + strlen(text) > FOLDER_MOST_BYTES) {
        fprintf(walk->notes, "'%s': left out: the documents are more than %d bytes\n", path,
                FOLDER_MOST_BYTES);
        walk->full = true;
    } else {
        struct document document;
        const char *name = arena_strdup(walk->corpus->arena, path + walk->skip);
        document_init(&document, walk->corpus->arena, walk->corpus->roles);
        document.title = name;
        read_into(&document, kind, as_utf8(scratch, text));
        corpus_add(walk->corpus, &document, name);
        walk->bytes += strlen(text);
        walk->read++;
    }
    arena_destroy(scratch);
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static int is_shown(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static bool take_folder(struct walk *walk, const char *path, size_t depth);

/* Does the link lead out of the folder? Whoever may write there shall not have other files read. */
static bool leads_out(const struct walk *walk, const char *path)
{
    char *target = realpath(path, NULL);
    size_t length = walk->root != NULL ? strlen(walk->root) : 0;
    bool inside = target != NULL && length > 0 && strncmp(target, walk->root, length) == 0 &&
                  (target[length] == '/' || walk->root[length - 1] == '/');
    free(target);
    return !inside;
}

static void take_entry(struct walk *walk, const char *path, const char *name, size_t depth)
{
    struct stat info;
    enum kind kind = kind_of(name);
    if (walk->full || work_is_over(walk->work) || lstat(path, &info) != 0) {
        return;
    }
    if (S_ISDIR(info.st_mode)) {
        if (depth >= FOLDER_MOST_DEPTH) {
            fprintf(walk->notes, "'%s': left out: folders are read %d deep\n", path, FOLDER_MOST_DEPTH);
        } else if (!take_folder(walk, path, depth + 1)) {
            fprintf(walk->notes, "cannot read '%s': %s: left out\n", path, reason_of(errno).text);
        }
        return;
    }
    bool link = S_ISLNK(info.st_mode);
    bool there = !link || stat(path, &info) == 0;
    if (there && link && S_ISDIR(info.st_mode)) {
        fprintf(walk->notes, "'%s': left out: it is a link to a folder\n", path);
    } else if (kind != KIND_NONE && !there) {
        fprintf(walk->notes, "cannot read '%s': %s: left out\n", path, reason_of(errno).text);
    } else if (kind != KIND_NONE && link && leads_out(walk, path)) {
        fprintf(walk->notes, "'%s': left out: it is a link out of the folder\n", path);
    } else if (kind != KIND_NONE && !S_ISREG(info.st_mode)) {
        fprintf(walk->notes, "'%s': left out: it is not a file\n", path);
    } else if (kind != KIND_NONE && walk->files++ == FOLDER_MOST_FILES) {
        fprintf(walk->notes, "more than %d files: the rest is left out\n", FOLDER_MOST_FILES);
        walk->full = true;
    } else if (kind != KIND_NONE) {
        take_file(walk, path, kind);
    }
}

/* False where it cannot be read; errno says why. */
static bool take_folder(struct walk *walk, const char *path, size_t depth)
{
    struct dirent **entries = NULL;
    int count = scandir(path, &entries, is_shown, by_name);
    if (count < 0) {
        return false;
    }
    for (int i = 0; i < count; i++) {
        struct arena *scratch = arena_create();
        const char *slash = path[strlen(path) - 1] == '/' ? "" : "/";
        take_entry(walk, arena_printf(scratch, "%s%s%s", path, slash, entries[i]->d_name), entries[i]->d_name,
                   depth);
        arena_destroy(scratch);
        free(entries[i]);
    }
    free(entries);
    return true;
}

int folder_read(const char *folder, struct corpus *corpus, const struct work *work, FILE *notes,
                struct askdb_error *err)
{
    size_t length = strlen(folder);
    struct walk walk = {.corpus = corpus, .work = work, .notes = notes};
    if (length == 0) {
        return error_set(err, ASKDB_USAGE, "the folder of documents has no name");
    }
    walk.skip = length + (folder[length - 1] != '/');
    walk.root = realpath(folder, NULL);
    bool taken = take_folder(&walk, folder, 0);
    int reason = errno;
    free(walk.root);
    if (!taken) {
        return error_set(err, ASKDB_USAGE, "cannot read the folder of documents '%s': %s", folder,
                         reason_of(reason).text);
    }
    if (work_is_over(work)) {
        return work_fail(work, err);
    }
    if (corpus->full) {
        fprintf(notes, "more than %d passages: the rest is left out\n", CORPUS_MOST_PASSAGES);
    }
    if (walk.read == 0) {
        error_set(err, ASKDB_USAGE, "there is no document to read in '%s'", folder);
        error_hint(err, "documents end in .md, .txt, .html or .pdf");
        return -ASKDB_USAGE;
    }
    return 0;
}
