#include "exec/places.h"
#include "exec/head.h"

#include "util/error.h"

#include <ctype.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

struct finder {
    struct arena *arena;
    const char **names;
    size_t count, capacity;
    size_t rows; /* how many of them are files of rows */
    enum place_kind other;
};

static bool starts_with(const char *text, const char *start)
{
    return strncasecmp(text, start, strlen(start)) == 0;
}

static bool ends_with(const char *text, const char *end)
{
    size_t length = strlen(text), end_length = strlen(end);
    return length > end_length && strcasecmp(text + length - end_length, end) == 0;
}

static bool is_postgres(const char *name)
{
    return starts_with(name, "postgres://") || starts_with(name, "postgresql://") ||
           strstr(name, "dbname=") || strstr(name, "service=");
}

static const char *const endings[] = {".csv", ".tsv", ".tab", ".psv", ".txt", ".json", ".ndjson", ".jsonl"};
enum { ENDING_COUNT = sizeof endings / sizeof *endings };
#define ENDINGS ".csv, .tsv, .psv, .txt, .json and .ndjson, also with .gz"

static bool is_rows(const char *name)
{
    char packed[16];
    for (size_t i = 0; i < ENDING_COUNT; i++) {
        strcpy(packed, endings[i]);
        strcat(packed, ".gz");
        if (ends_with(name, endings[i]) || ends_with(name, packed)) {
            return true;
        }
    }
    return strcmp(name, "-") == 0 || starts_with(name, "/dev/") || starts_with(name, "/proc/self/fd/");
}

/* ---- what is not read ---- */

/* What makes a file of rows of it. */
static const struct {
    const char *ending, *what, *hint;
} unread[] = {
    {".xlsx", "an Excel workbook", "save the sheet as CSV, or: xlsx2csv FILE.xlsx FILE.csv"},
    {".xlsm", "an Excel workbook", "save the sheet as CSV, or: xlsx2csv FILE.xlsm FILE.csv"},
    {".xls", "an Excel workbook", "save the sheet as CSV"},
    {".ods", "a spreadsheet", "save the sheet as CSV"},
    {".numbers", "a spreadsheet", "export it as CSV"},
    {".parquet", "a Parquet file", "duckdb -c \"COPY 'FILE.parquet' TO 'FILE.csv'\" makes a CSV file of it"},
    {".feather", "an Arrow file", "duckdb or pandas make a CSV file of it"},
    {".arrow", "an Arrow file", "duckdb or pandas make a CSV file of it"},
    {".avro", "an Avro file", "duckdb makes a CSV file of it"},
    {".orc", "an ORC file", "pandas makes a CSV file of it"},
    {".duckdb", "a DuckDB database", "COPY table TO 'FILE.csv' in duckdb makes CSV files of it"},
    {".sql", "a file of SQL", "load it first: sqlite3 NEW.db < FILE.sql"},
    {".zip", "a packed file", "unpack it first, or: unzip -p FILE.zip | askdb - QUESTION"},
    {".bz2", "a packed file", "bzcat FILE.bz2 | askdb - QUESTION"},
    {".xz", "a packed file", "xzcat FILE.xz | askdb - QUESTION"},
    {".zst", "a packed file", "zstdcat FILE.zst | askdb - QUESTION"},
    {".xml", "an XML file", "make a CSV or JSON file of it first"},
    {".yaml", "a YAML file", "make a JSON file of it first"},
    {".mdb", "an Access database", "mdb-export FILE.mdb TABLE > TABLE.csv"},
    {".accdb", "an Access database", "mdb-export FILE.accdb TABLE > TABLE.csv"},
    {".dbf", "a dBase file", "save it as CSV"},
    {".sav", "an SPSS file", "export it as CSV"},
    {".dta", "a Stata file", "export it as CSV"},
    {".pdf", "a PDF", "make a CSV file of its tables first"},
};

static int refuse_ending(const char *name, struct askdb_error *err)
{
    for (size_t i = 0; i < sizeof unread / sizeof *unread; i++) {
        if (ends_with(name, unread[i].ending)) {
            error_set(err, ASKDB_USAGE, "'%s' is %s, which askdb does not read", name, unread[i].what);
            error_hint(err, "%s", unread[i].hint);
            return -ASKDB_USAGE;
        }
    }
    return 0;
}

/* "mysql://", "jdbc:..." */
static size_t scheme_length(const char *name)
{
    size_t length = 0;
    while (isalnum((unsigned char)name[length]) ||
           (length > 0 && strchr("+.-", name[length]) != NULL && name[length] != '\0')) {
        length++;
    }
    bool scheme = length > 1 && (strncmp(name + length, "://", 3) == 0 || starts_with(name, "jdbc:"));
    return scheme ? length : 0;
}

static int refuse_scheme(const char *name, struct askdb_error *err)
{
    static const struct {
        const char *scheme, *hint;
    } schemes[] = {
        {"http", "fetch the file first: curl -s URL | askdb - QUESTION"},
        {"s3", "fetch the file first"},
        {"gs", "fetch the file first"},
        {"file", "name the file by its path"},
        {"jdbc", "write it without jdbc:, as libpq has it: postgres://USER@HOST/NAME"},
        {"", "askdb reads PostgreSQL (postgres://), SQLite files and files of rows (" ENDINGS ")"},
    };
    size_t length = scheme_length(name), i = 0;
    if (length == 0) {
        return 0;
    }
    while (!starts_with(name, schemes[i].scheme)) {
        i++;
    }
    /* what stands behind it may be a password */
    error_set(err, ASKDB_USAGE, "askdb does not read %.*s:", (int)length, name);
    error_hint(err, "%s", schemes[i].hint);
    return -ASKDB_USAGE;
}

/* ---- what is ---- */

static void add(struct finder *finder, const char *name, enum place_kind kind)
{
    finder->names =
        arena_grow(finder->arena, finder->names, finder->count, &finder->capacity, sizeof *finder->names);
    finder->names[finder->count++] = arena_strdup(finder->arena, name);
    finder->rows += kind == PLACE_ROWS ? 1 : 0;
    finder->other = kind == PLACE_ROWS ? finder->other : kind;
}

/* The files of rows that fit the pattern, in the order of their names. */
static size_t add_matches(struct finder *finder, const char *pattern)
{
    glob_t found;
    size_t before = finder->count;
    if (glob(pattern, 0, NULL, &found) == 0) {
        for (size_t i = 0; i < found.gl_pathc; i++) {
            struct stat info;
            if (is_rows(found.gl_pathv[i]) && stat(found.gl_pathv[i], &info) == 0 && S_ISREG(info.st_mode)) {
                add(finder, found.gl_pathv[i], PLACE_ROWS);
            }
        }
    }
    globfree(&found);
    return finder->count - before;
}

/* A pattern that matches what is in the folder, whatever is in its name. */
static const char *pattern_in(struct arena *arena, const char *folder)
{
    char *pattern = arena_alloc(arena, 2 * strlen(folder) + 3, 1), *out = pattern;
    for (; *folder != '\0'; folder++) {
        if (strchr("*?[]\\", *folder) != NULL) {
            *out++ = '\\';
        }
        *out++ = *folder;
    }
    memcpy(out, out > pattern && out[-1] == '/' ? "*" : "/*", out > pattern && out[-1] == '/' ? 2 : 3);
    return pattern;
}

/* Whatever it is called. */
static bool is_sqlite(const char *name)
{
    char header[16];
    return sqlite_read_head(name, header, sizeof header) == sizeof header &&
           memcmp(header, "SQLite format 3", sizeof header) == 0;
}

static int find_one(struct finder *finder, const char *name, struct askdb_error *err)
{
    struct stat info;
    bool there = stat(name, &info) == 0; /* "host=elsewhere dbname=x.csv" is a file that a pattern may find */
    if (!there && is_postgres(name)) {
        add(finder, name, PLACE_POSTGRES);
        return 0;
    }
    if (starts_with(name, "sqlite:///")) { /* as SQLAlchemy writes it */
        add(finder, name + strlen("sqlite:///"), PLACE_SQLITE);
        return 0;
    }
    int status = refuse_scheme(name, err);
    if (status < 0) {
        return status;
    }
    if (there && S_ISDIR(info.st_mode)) {
        if (add_matches(finder, pattern_in(finder->arena, name)) == 0) {
            return error_set(err, ASKDB_CONNECT, "the folder '%s' has no file of rows (%s)", name, ENDINGS);
        }
        return 0;
    }
    if (!there && strpbrk(name, "*?[") != NULL) {
        return add_matches(finder, name) > 0
                   ? 0
                   : error_set(err, ASKDB_CONNECT, "no file of rows (%s) fits '%s'", ENDINGS, name);
    }
    status = there && S_ISREG(info.st_mode) && is_sqlite(name) ? 0 : refuse_ending(name, err);
    if (status == 0) {
        add(finder, name, is_rows(name) ? PLACE_ROWS : PLACE_SQLITE);
    }
    return status;
}

int exec_places_find(struct arena *arena, const char *const *databases, size_t count,
                     struct places *ret_places, struct askdb_error *err)
{
    struct finder finder = {.arena = arena, .other = PLACE_SQLITE};
    if (count == 0) {
        return error_set(err, ASKDB_USAGE, "no database is named");
    }
    for (size_t i = 0; i < count; i++) {
        int status = find_one(&finder, databases[i], err);
        if (status < 0) {
            return status;
        }
    }
    if (finder.count > 1 && finder.rows < finder.count) {
        return error_set(err, ASKDB_USAGE, "several databases are named: only files of rows (%s) go together",
                         ENDINGS);
    }
    *ret_places = (struct places){finder.rows > 0 ? PLACE_ROWS : finder.other, finder.names, finder.count};
    return 0;
}
