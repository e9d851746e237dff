/* Documents: Markdown, HTML, xlsx. */
#include "chart/chart.h"
#include "chart/vega.h"
#include "render/cell.h"
#include "render/html.h"
#include "render/render.h"
#include "render/xlsx.h"
#include "report/prose.h"
#include "report/reader.h"
#include "report/report.h"
#include "util/error.h"
#include "util/text.h"

#include <stdlib.h>
#include <string.h>

enum { CHART_WIDTH = 80 };

static void write_line(FILE *out, const char *text)
{
    text_write_evident(out, text, strlen(text), text_write_visible);
}

/* What rows, names and assertions say is no markup. */
static void write_plain(FILE *out, const char *text)
{
    text_write_markdown(out, text, strlen(text));
}

/* At the beginning of a line, where more is markup than within one. */
static void write_paragraph(FILE *out, const char *text)
{
    text += strspn(text, " \t");
    size_t digits = strspn(text, "0123456789");
    fwrite(text, 1, digits, out);
    text += digits;
    bool marks = *text != '\0' && strchr(digits > 0 ? ".)" : "#>+-=:", *text) != NULL;
    fputs(marks ? "\\" : "", out);
    write_plain(out, text);
}

/* The least fence that no line of the text ends. */
static size_t fence_for(const char *text)
{
    size_t fence = 3;
    for (; *text != '\0'; text++) {
        size_t length = strspn(text, "`");
        fence = length >= fence ? length + 1 : fence;
        text += length - (length > 0);
    }
    return fence;
}

/* `text` ends its last line. */
static void write_fenced(FILE *out, const char *language, const char *text)
{
    size_t fence = fence_for(text);
    write_repeated(out, "`", fence);
    fprintf(out, "%s\n%s", language, text);
    write_repeated(out, "`", fence);
    fputs("\n\n", out);
}

/* Where it is not the heading already. */
static const char *question_of(const struct report_item *item)
{
    const char *question = item->question != NULL ? item->question : item->knowledge;
    return question != NULL && (item->untitled || question != item->title) ? question : NULL;
}

static void markdown_begin(struct report_writer *writer, const struct report_file *file)
{
    if (file->title == NULL) {
        return;
    }
    fputs("# ", writer->out);
    write_line(writer->out, file->heading);
    fprintf(writer->out, "\n\nAs of %s.\n", file->now);
}

static void markdown_prose(struct report_writer *writer, const char *markdown)
{
    fputs(ftello(writer->out) > 0 ? "\n" : "", writer->out);
    for (const char *at = markdown; *at != '\0';) { /* tabs, which mean something here, stay */
        size_t length = strcspn(at, "\t\r");
        text_write_lines(writer->out, at, length);
        at += length;
        fputs(*at == '\t' ? "\t" : "", writer->out);
        at += *at != '\0';
    }
    putc('\n', writer->out);
}

static void place_below(struct report_writer *writer, const struct report_item *item, const char *text)
{
    (void)item;
    fputs(text, writer->out);
}

static void markdown_item(struct report_writer *writer, const struct report_item *item, const char *sql)
{
    putc('\n', writer->out);
    if (!item->untitled) {
        fputs("## ", writer->out);
        write_line(writer->out, item->heading);
        fputs("\n\n", writer->out);
    }
    if (question_of(item) != NULL) {
        write_line(writer->out, item->asked);
        fputs("\n\n", writer->out);
    }
    if (sql != NULL) {
        struct text text;
        text_open(&text);
        write_line(text.out, sql);
        putc('\n', text.out);
        write_fenced(writer->out, "sql", text_close(&text, writer->arena));
    }
}

static int markdown_chart(struct report_writer *writer, struct chart *chart, struct askdb_error *err)
{
    struct chart_terminal terminal = {.width = CHART_WIDTH};
    struct text text;
    text_open(&text);
    int status = chart_print_terminal(chart, &terminal, text.out, err);
    write_fenced(writer->out, "", text_close(&text, writer->arena));
    return status;
}

static void end_nothing(struct report_writer *writer)
{
    (void)writer;
}

static int finish_nothing(struct report_writer *writer, struct askdb_error *err)
{
    (void)writer;
    (void)err;
    return 0;
}

static void markdown_columns(struct report_writer *writer, const struct askdb_column *columns, size_t count)
{
    struct render_options options = {.thousands = false};
    struct askdb_error err;
    if (renderer_create("markdown", &options, writer->out, &writer->renderer, &err) == 0) {
        const struct askdb_sink *sink = renderer_sink(writer->renderer);
        sink->begin(sink->context, columns, count, &err);
    }
}

static void markdown_row(struct report_writer *writer, const struct askdb_cell *cells, size_t count)
{
    struct askdb_error err;
    const struct askdb_sink *sink = renderer_sink(writer->renderer);
    sink->row(sink->context, cells, count, &err);
}

static void markdown_end_rows(struct report_writer *writer)
{
    struct askdb_error err;
    if (writer->renderer == NULL) { /* the statement failed before its first row */
        return;
    }
    renderer_finish(writer->renderer, &err);
    renderer_destroy(writer->renderer);
    writer->renderer = NULL;
}

static void markdown_note(struct report_writer *writer, const char *text, bool failed)
{
    (void)failed;
    putc('\n', writer->out);
    write_paragraph(writer->out, text);
    putc('\n', writer->out);
}

static void write_extras(FILE *out, const struct report_number *number, const char *before,
                         const char *before_sparks, text_writer *write)
{
    if (number->change[0] != '\0') {
        fputs(before, out);
        write(out, number->change, strlen(number->change));
    }
    if (number->sparks[0] != '\0') {
        fputs(before_sparks, out);
        write(out, number->sparks, strlen(number->sparks));
    }
}

/* A quotation; what it says is no markup. */
static const char *quotation(struct report_writer *writer, const char *text, const char *source)
{
    struct text quoted;
    text_open(&quoted);
    while (*text != '\0') {
        size_t length = strcspn(text, "\n");
        fputs("> ", quoted.out);
        report_write_words(quoted.out, arena_strndup(writer->arena, text, length), true);
        fputs("  \n", quoted.out);
        text += length + (text[length] == '\n');
    }
    fputs("> \xE2\x80\x94 ", quoted.out);
    report_write_words(quoted.out, source, true);
    return text_close(&quoted, writer->arena);
}

static void markdown_passage(struct report_writer *writer, const char *text, const char *source)
{
    markdown_prose(writer, quotation(writer, text, source));
}

static void markdown_number(struct report_writer *writer, const struct report_number *number)
{
    fputs("**", writer->out);
    write_plain(writer->out, number->value);
    fputs("** ", writer->out);
    write_plain(writer->out, number->name);
    if (number->label != NULL) {
        fputs(", ", writer->out);
        write_plain(writer->out, number->label);
    }
    write_extras(writer->out, number, "  ", "  ", text_write_markdown);
    fputs("\n\n", writer->out);
}

/* `tag` is the element's name, and its attributes behind that. */
static void html_element(struct report_writer *writer, const char *tag, const char *text)
{
    fprintf(writer->out, "<%s>", tag);
    text_write_html(writer->out, text, strlen(text));
    fprintf(writer->out, "</%.*s>\n", (int)strcspn(tag, " "), tag);
}

static void page_begin(struct report_writer *writer, const struct report_file *file)
{
    html_begin(writer->out, file->title != NULL ? file->title : "Report", writer->scripts);
    if (file->title != NULL) {
        html_element(writer, "h1", file->title);
        fprintf(writer->out, "<p class=\"note\">As of %s.</p>\n", file->now);
    }
}

static void end_columns(struct report_writer *writer)
{
    fputs(writer->is_beside ? "</div>\n" : "", writer->out);
    writer->is_beside = false;
}

static void page_place(struct report_writer *writer, const struct report_item *item, const char *text)
{
    if (writer->beside == 0) {
        fputs(text, writer->out);
        return;
    }
    if (!writer->is_beside) {
        fprintf(writer->out, "<div class=\"columns\" style=\"--columns: %zu\">\n", writer->beside);
        writer->is_beside = true;
    }
    fprintf(writer->out, "<section%s>\n%s</section>\n", item->wide ? " class=\"wide\"" : "", text);
}

static void page_prose(struct report_writer *writer, const char *markdown)
{
    end_columns(writer);
    report_prose_write(writer->out, markdown);
}

static void page_item(struct report_writer *writer, const struct report_item *item, const char *sql)
{
    if (!item->untitled) {
        html_element(writer, "h2", item->title);
    }
    if (question_of(item) != NULL) {
        html_element(writer, "p", question_of(item));
    }
    if (sql != NULL) {
        fputs("<details><summary>SQL</summary>", writer->out);
        html_element(writer, "pre", sql);
        fputs("</details>\n", writer->out);
    }
    fputs("<div class=\"rows\">\n", writer->out); /* until the table ends */
}

static int page_chart(struct report_writer *writer, struct chart *chart, struct askdb_error *err)
{
    return writer->scripts ? chart_vega_write_chart(chart, writer->out, err)
                           : chart_vega_write_text(chart, writer->out, err);
}

static void page_columns(struct report_writer *writer, const struct askdb_column *columns, size_t count)
{
    writer->column_count = count;
    writer->told = ARENA_ARRAY(writer->arena, struct askdb_column, count + 1);
    writer->columns = ARENA_ARRAY(writer->arena, struct askdb_column, count + 1);
    for (size_t i = 0; i < count; i++) {
        writer->columns[i] = columns[i];
        writer->columns[i].name = arena_strdup(writer->arena, columns[i].name != NULL ? columns[i].name : "");
        writer->told[i] = writer->columns[i];
    }
}

static void begin_table(struct report_writer *writer, const struct askdb_cell *first)
{
    if (writer->columns != NULL) {
        html_begin_table(writer->out, writer->columns, writer->column_count, first);
        writer->columns = NULL;
    }
}

static void page_row(struct report_writer *writer, const struct askdb_cell *cells, size_t count)
{
    struct render_options options = {0};
    begin_table(writer, cells);
    html_row(writer->out, &options, writer->told, cells, count);
}

static void page_end_rows(struct report_writer *writer)
{
    begin_table(writer, NULL);
    html_end_table(writer->out);
    fputs("</div>\n", writer->out);
}

static void page_end_item(struct report_writer *writer)
{
    fputs("</div>\n", writer->out);
}

static void page_note(struct report_writer *writer, const char *text, bool failed)
{
    html_element(writer, failed ? "p class=\"note failed\"" : "p class=\"note\"", text);
}

static void page_passage(struct report_writer *writer, const char *text, const char *source)
{
    report_prose_write(writer->out, quotation(writer, text, source));
}

static void page_number(struct report_writer *writer, const struct report_number *number)
{
    fputs("<p class=\"number\"><strong>", writer->out);
    text_write_html(writer->out, number->value, strlen(number->value));
    fputs("</strong> ", writer->out);
    text_write_html(writer->out, number->name, strlen(number->name));
    if (number->label != NULL) {
        fputs(", ", writer->out);
        text_write_html(writer->out, number->label, strlen(number->label));
    }
    write_extras(writer->out, number, "<br>", "<br><span class=\"sparks\">", text_write_html);
    fputs(number->sparks[0] != '\0' ? "</span></p>\n" : "</p>\n", writer->out);
}

static int page_finish(struct report_writer *writer, struct askdb_error *err)
{
    end_columns(writer);
    int status = writer->scripts ? chart_vega_write_scripts(writer->out, err) : 0;
    html_end(writer->out);
    return status;
}

static void book_begin(struct report_writer *writer, const struct report_file *file)
{
    writer->xlsx = xlsx_create(true);
    xlsx_add_about(writer->xlsx, "Report", file->title != NULL ? file->title : "");
    xlsx_add_about(writer->xlsx, "As of", file->now);
}

static void book_prose(struct report_writer *writer, const char *markdown)
{
    (void)writer;
    (void)markdown;
}

static void book_item(struct report_writer *writer, const struct report_item *item, const char *sql)
{
    writer->title = item->title;
    xlsx_add_about(writer->xlsx, item->title, sql != NULL ? sql : item->knowledge);
    xlsx_add_sheet(writer->xlsx, item->title);
}

static int book_chart(struct report_writer *writer, struct chart *chart, struct askdb_error *err)
{
    (void)err;
    chart_add_xlsx(writer->xlsx, chart, writer->title);
    return 0;
}

static void book_columns(struct report_writer *writer, const struct askdb_column *columns, size_t count)
{
    xlsx_add_header(writer->xlsx, columns, count);
}

static void book_row(struct report_writer *writer, const struct askdb_cell *cells, size_t count)
{
    xlsx_add_row(writer->xlsx, cells, count);
}

static void book_end_rows(struct report_writer *writer)
{
    (void)writer;
}

static void book_note(struct report_writer *writer, const char *text, bool failed)
{
    (void)failed;
    xlsx_add_text(writer->xlsx, "", 0);
    xlsx_add_text(writer->xlsx, text, 0);
}

static void book_passage(struct report_writer *writer, const char *text, const char *source)
{
    xlsx_add_text(writer->xlsx, text, 0);
    xlsx_add_text(writer->xlsx, source, 0);
}

static void book_number(struct report_writer *writer, const struct report_number *number)
{
    const char *text = arena_printf(
        writer->arena, "%s %s%s%s%s%s", number->value, number->name, number->label != NULL ? ", " : "",
        number->label != NULL ? number->label : "", number->change[0] != '\0' ? ": " : "", number->change);
    xlsx_add_text(writer->xlsx, text, 1);
}

static int book_finish(struct report_writer *writer, struct askdb_error *err)
{
    return xlsx_write(writer->xlsx, writer->out, err);
}

#define PAGE                                                                                                 \
    .page = true, .begin = page_begin, .prose = page_prose, .place = page_place, .item = page_item,          \
    .chart = page_chart, .columns = page_columns, .row = page_row, .end_rows = page_end_rows,                \
    .end_item = page_end_item, .note = page_note, .passage = page_passage, .number = page_number,            \
    .finish = page_finish

const struct report_format report_formats[] = {
    {.name = "markdown",
     .endings = "md markdown",
     .begin = markdown_begin,
     .prose = markdown_prose,
     .place = place_below,
     .item = markdown_item,
     .chart = markdown_chart,
     .columns = markdown_columns,
     .row = markdown_row,
     .end_rows = markdown_end_rows,
     .end_item = end_nothing,
     .note = markdown_note,
     .passage = markdown_passage,
     .number = markdown_number,
     .finish = finish_nothing},
    {.name = "html", .endings = "html htm", PAGE},
    {.name = "pdf", .endings = "pdf", .convert = report_pdf, PAGE},
    {.name = "xlsx",
     .endings = "xlsx",
     .begin = book_begin,
     .prose = book_prose,
     .place = place_below,
     .item = book_item,
     .chart = book_chart,
     .columns = book_columns,
     .row = book_row,
     .end_rows = book_end_rows,
     .end_item = end_nothing,
     .note = book_note,
     .passage = book_passage,
     .number = book_number,
     .finish = book_finish},
    {0},
};
