/* Marks of roles in documents: "{roles: hr, legal}" in a text, comments and elements of HTML that name roles, and what
 * names roles but cannot be read. */
#ifndef KNOWLEDGE_MARKS_H
#define KNOWLEDGE_MARKS_H

#include "util/arena.h"

#include <stdbool.h>
#include <stddef.h>

/* Who asks: what is marked with roles is read for those who have one of them. */
struct document_roles {
    const char *const *items;
    size_t count;
};

/* What the marks of a text say. */
struct document_marks {
    size_t count;
    bool shut;  /* one of them is for others */
    bool near;  /* one of them cannot be read: it is for nobody, and so is the section */
    bool whole; /* one that is for others is of the whole file: <meta name="roles" content="hr"> */
};

/* "&#123;" at `at` as UTF-8; returns its length, 0: none. entities.c */
size_t document_entity(const char *at, size_t length, char ret_text[8]);

/* Is it one of the roles? Blanks around it, quotes, and the case of letters do not count. */
bool document_is_role(struct document_roles roles, const char *name, size_t length);
/* Is one of them in "hr, night shift" or "[hr, legal]"? What stands behind " #" is a comment. */
bool document_is_open_to(struct document_roles roles, const char *text, size_t length);
/* Has the text the letters "role", however they are written: in capitals, full width, as entities or escapes? */
bool document_holds_role(const char *text, size_t length);
/* False where a look at the bytes tells that it has not. */
bool document_may_hold_role(const char *text, size_t length);
/* Has it a word of these letters with ":" or "=" behind? */
bool document_names_roles(const char *text, size_t length);
/* Behind "roles:" at the beginning, in any letters, quoted or not, without its s, or with "="; 0: it is none. */
size_t document_roles_key(const char *text, size_t length);
/* Is the comment or tag of HTML, "<...>", a mark? */
bool document_is_mark(const char *text, size_t length);
/* Takes the marks out of a text whose blanks are single ones. */
struct document_marks document_take_marks(struct arena *arena, struct document_roles roles, char **text);

#endif
