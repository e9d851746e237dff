/* Documents as blocks of text under headings: what the readers of Markdown, HTML and plain text make,
 * whatever the bytes. */
#ifndef KNOWLEDGE_DOCUMENT_H
#define KNOWLEDGE_DOCUMENT_H

#include "knowledge/marks.h"
#include "util/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum block_kind {
    BLOCK_PARAGRAPH,
    BLOCK_ITEM,    /* of a list */
    BLOCK_STEP,    /* of a numbered list */
    BLOCK_WARNING, /* "Warning: ..." */
    BLOCK_ROW,     /* of a table: "Header: cell; header: cell" */
};

struct block {
    enum block_kind kind;
    uint32_t line;       /* from 1 */
    const char *heading; /* "Chapter > Section", "" before the first: the same pointer in a section */
    const char *text;    /* blanks are single spaces */
};

/* A line of a text. */
struct document_line {
    const char *text;
    size_t length; /* without its end and blanks before that */
    size_t next;   /* where the next line begins */
};

struct document {
    struct arena *arena; /* not owned */
    struct document_roles roles;
    bool shut;           /* the whole of it is marked with other roles */
    bool shut_levels[6]; /* so is what stands below the heading of the level */
    size_t depth;        /* in lists, of what comes next */
    size_t shut_depth;   /* of an item that is marked so, with what stands deeper; SIZE_MAX: none */
    const char *title;   /* the file's, before the first heading */
    struct block *blocks;
    size_t count, capacity;
    const char *path[6]; /* headings by level; NULL: none */
    const char *heading; /* of what comes next */
};

enum {
    DOCUMENT_MOST_CELLS = 32,  /* of a row; those behind are left out */
    DOCUMENT_MOST_TEXT = 4000, /* bytes of a block; longer ones become several */
};

/* Of `roles` nothing is copied. */
void document_init(struct document *document, struct arena *arena, struct document_roles roles);
/* Marks the whole document with roles, "hr, legal" or "[hr, legal]"; a mark without a role is for nobody. */
void document_mark(struct document *document, const char *roles, size_t length);
/* The same by the marks in a text, "{roles: hr}", which is no block, such as a title. */
void document_mark_by(struct document *document, const char *text, size_t length);
/* What is added next stands so deep in lists: below an item that is marked what stands deeper is marked too. */
void document_nest(struct document *document, size_t depth);
/* The text without its marks, with single blanks. */
const char *document_without_marks(struct arena *arena, const char *text, size_t length, bool *ret_marked);
/* A front matter that the text begins with, YAML between "---", TOML between "+++", JSON between ";;;": marks the document by
 * each key that holds the letters "role", and for nobody where it has these letters and cannot be read, or has no end;
 * so does a first line "Roles: hr". Returns where it ends, 0: it is none. front_matter.c */
size_t document_take_front_matter(struct document *document, const char *text, size_t length);
struct document_line document_line_at(const char *text, size_t length, size_t at);
/* `level` is from 1 to 6. Texts are copied, with their blanks made single ones. "{roles: hr, legal}" in it marks
 * what stands below it, and is no part of it. */
void document_add_heading(struct document *document, size_t level, const char *text, size_t length);
/* A paragraph that says it is a warning is one. What holds no letter or digit is left out, and so is what has a
 * mark of other roles; a mark alone is of all that follows. */
void document_add(struct document *document, enum block_kind kind, uint32_t line, const char *text,
                  size_t length);
/* `header` may have fewer cells, or none. */
void document_add_row(struct document *document, uint32_t line, const char *const *header,
                      size_t header_count, const char *const *cells, size_t count);

/* The length of "3. " or "3) " that the text begins with; 0: none. */
size_t document_step_mark(const char *text, size_t length);

/* markdown.c: CommonMark's headings, lists, quotes, fences and tables (GitHub Flavored Markdown 0.29); what
 * is inside of a line loses its marks. Plain text is read by the same rules, and underlined or short numbered
 * lines ("2.1 Storage") are headings in it. `roles: ...` of a front matter, between lines "---", marks the
 * document. */
void document_read_markdown(struct document *document, const char *text, size_t length);
void document_read_text(struct document *document, const char *text, size_t length);
/* html.c: headings, paragraphs, lists and tables; scripts and styles say nothing. */
void document_read_html(struct document *document, const char *text, size_t length);

#endif
