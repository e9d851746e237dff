/* Prose of a report on a page. */
#ifndef REPORT_PROSE_H
#define REPORT_PROSE_H

#include <stdio.h>

/* Writes CommonMark and tables of GitHub's kind as HTML, without raw HTML and links that run scripts. */
void report_prose_write(FILE *out, const char *markdown);

#endif
