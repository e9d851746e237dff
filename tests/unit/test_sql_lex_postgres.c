/* The tokens of the lexer are those of PostgreSQL's own scanner, as libpg_query has it. */
#include "sql/lex.h"

#include "lex_texts.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <pg_query.h>

/* Of pg_query.proto. Those below 256 are the byte itself, those from 277 on keywords. */
enum scanned {
    SCANNED_IDENT = 258,
    SCANNED_UIDENT,
    SCANNED_FCONST,
    SCANNED_SCONST,
    SCANNED_USCONST,
    SCANNED_BCONST,
    SCANNED_XCONST,
    SCANNED_OPERATOR,
    SCANNED_ICONST,
    SCANNED_PARAM,
    SCANNED_TYPECAST, /* here begin signs of two bytes */
    SCANNED_SQL_COMMENT = 275,
    SCANNED_C_COMMENT,
};

struct scanned_token {
    uint64_t start, end, what;
};

static uint64_t read_varint(const unsigned char **at)
{
    uint64_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
        unsigned char byte = *(*at)++;
        value |= (uint64_t)(byte & 0x7f) << shift;
        if (byte < 0x80) {
            return value;
        }
    }
}

/* ScanResult { int32 version = 1; repeated ScanToken tokens = 2; }, ScanToken { int32 start = 1, end = 2;
 * Token token = 4; KeywordKind keyword_kind = 5; } */
static bool next_scanned(const unsigned char **at, const unsigned char *end, struct scanned_token *token)
{
    *token = (struct scanned_token){0};
    while (*at < end) {
        uint64_t field = read_varint(at), length = read_varint(at);
        if (field >> 3 != 2) {
            continue; /* the version */
        }
        const unsigned char *stop = *at + length;
        while (*at < stop) {
            uint64_t number = read_varint(at) >> 3, value = read_varint(at);
            *(number == 1   ? &token->start
              : number == 2 ? &token->end
              : number == 4 ? &token->what
                            : &value) = value;
        }
        return true;
    }
    return false;
}

static enum sql_token_kind class_of(uint64_t what, char first)
{
    switch (what) {
    case SCANNED_IDENT:
        return first == '"' ? SQL_QUOTED : SQL_WORD;
    case SCANNED_UIDENT:
        return SQL_QUOTED;
    case SCANNED_FCONST:
    case SCANNED_ICONST:
        return SQL_NUMBER;
    case SCANNED_SCONST:
    case SCANNED_USCONST:
    case SCANNED_BCONST:
    case SCANNED_XCONST:
        return SQL_STRING;
    case SCANNED_PARAM:
        return SQL_PARAMETER;
    case SCANNED_SQL_COMMENT:
    case SCANNED_C_COMMENT:
        return SQL_COMMENT;
    default:
        break;
    }
    if (what >= SCANNED_OPERATOR) {
        return what < SCANNED_SQL_COMMENT ? SQL_SYMBOL : SQL_WORD;
    }
    return strchr(",()[].;:+-*/%^<>=?", (int)what) != NULL ? SQL_SYMBOL : SQL_OTHER;
}

/* The scanner tells no end of U&'x' and no place of U&"x". */
static bool is_same(const char *text, const struct sql_token *ours, const struct scanned_token *theirs)
{
    bool place = theirs->what != SCANNED_USCONST && theirs->what != SCANNED_UIDENT;
    return ours->kind == class_of(theirs->what, text[ours->start]) && !ours->broken &&
           (!place || (ours->start == theirs->start && ours->end == theirs->end));
}

static bool is_escaped(const char *text, const struct sql_token *token)
{
    return token->kind == SQL_STRING && (text[token->start] | 0x20) == 'e';
}

/* What the scanner refuses has a broken token, or a string whose escapes it does not take. */
static bool has_fault(const char *text)
{
    struct sql_lexer lexer = {
        .text = text, .length = strlen(text), .dialect = DIALECT_POSTGRES, .comments = true};
    struct sql_token token;
    bool fault = false;
    while (sql_next(&lexer, &token)) {
        fault = fault || token.broken || is_escaped(text, &token);
    }
    return fault;
}

static bool compare(const char *text, size_t *count, size_t *refused)
{
    PgQueryScanResult scanned = pg_query_scan(text);
    bool same = true;
    if (scanned.error != NULL) {
        same = has_fault(text);
        *refused += 1;
    } else {
        struct sql_lexer lexer = {
            .text = text, .length = strlen(text), .dialect = DIALECT_POSTGRES, .comments = true};
        const unsigned char *at = (const unsigned char *)scanned.pbuf.data, *end = at + scanned.pbuf.len;
        struct sql_token ours;
        struct scanned_token theirs;
        bool more = true;
        while (same && more) {
            more = sql_next(&lexer, &ours);
            same = next_scanned(&at, end, &theirs) == more && (!more || is_same(text, &ours, &theirs));
            *count += 1;
        }
    }
    if (!same) {
        print_error("differs%s%s: %s\n", scanned.error != NULL ? ", " : "",
                    scanned.error != NULL ? scanned.error->message : "", text);
    }
    pg_query_free_scan_result(scanned);
    return same;
}

static void postgres_reads_the_same_tokens(void **state)
{
    (void)state;
    static const char *const files[] = {"hostile/postgres.sql", "hostile/stuck_postgres.sql",
                                        "hostile/sqlite.sql", "hostile/traps_postgres.sql",
                                        "legitimate/postgres.sql"};
    struct lex_texts *texts = malloc(sizeof *texts);
    size_t wrong = 0, count = 0, refused = 0;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        assert_int_equal(lex_open(texts, files[i]), 0);
        for (const char *text; wrong < 10 && (text = lex_next_text(texts)) != NULL;) {
            wrong += !compare(text, &count, &refused);
        }
    }
    free(texts);
    assert_int_equal(wrong, 0);
    assert_true(count > 100000);
    assert_true(refused > 1000);
}

static void what_one_letter_changes(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "E'a\\'b' U&'x' c",
        "U&\"y\" n'z' b'01''10' X'1F'",
        "a =-1 b ||-1 <> != => := :: <= >= <<-",
        "'a'\r'b' 'c'",
        "'a' -- x\n 'b' c",
        "$1 $$a$$ $a$ x $b$ $a$ $c d",
        "1e5 .5 1. 1..2 1.5e-3 1.e5",
        "/* a /* b */ */ c /*/ */ */ d",
        "a -- b\r c",
        "{ } \\ $ \x01 \v",
        "a ? b ?| c @> d",
    };
    size_t count = 0, refused = 0;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        assert_true(compare(texts[i], &count, &refused));
    }
    assert_int_equal(refused, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_one_letter_changes),
        cmocka_unit_test(postgres_reads_the_same_tokens),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
