/* Which way conditions on flags go, and codes that nothing explains, by the words of a question, over databases of three
 * styles: flags of two letters, numbers and marks beside blanks, capitals. */
#include "schemas.h"

#include "link/link.h"
#include "sql/sql.h"
#include "translate/code_guesses.h"
#include "translate/code_labels.h"
#include "translate/finish.h"
#include "translate/flags.h"

#include <ctype.h>

enum { HOTEL, TRADE, MASTS, STYLES };

static const char *const styles[STYLES] = {
    [HOTEL] =
        "CREATE TABLE guests (guest_id integer PRIMARY KEY, full_name text NOT NULL, email_optout_flag "
        "char(1) NOT NULL, vip_flag char(1), is_active char(1) NOT NULL);"
        "CREATE TABLE rooms (room_id integer PRIMARY KEY, room_no text NOT NULL, no_beds integer, "
        "non_smoking boolean NOT NULL, has_balcony boolean NOT NULL, out_of_order boolean NOT NULL);"
        "CREATE TABLE bookings (booking_id integer PRIMARY KEY, guest_id integer NOT NULL REFERENCES guests, "
        "room_id integer REFERENCES rooms, nights integer, no_show_flag char(1) NOT NULL, void char(1));"
        "CREATE TABLE inspections (insp_id integer PRIMARY KEY, room_id integer REFERENCES rooms, result_cd "
        "char(1) NOT NULL, score integer);"
        "INSERT INTO guests VALUES (1, 'Ann', 'Y', 'Y', 'T'), (2, 'Bo', 'N', NULL, 'F');"
        "INSERT INTO rooms VALUES (1, '101', 2, 1, 0, 0), (2, '102', 1, 0, 1, 1);"
        "INSERT INTO bookings VALUES (1, 1, 1, 1, 'N', NULL), (2, 2, 2, 2, 'Y', 'X');"
        "INSERT INTO inspections VALUES (1, 1, 'P', 9), (2, 2, 'F', 3), (3, 2, 'C', 5);",
    [TRADE] =
        "CREATE TABLE AccountMaster (AcctNo varchar(9) PRIMARY KEY, AcctName varchar(9) NOT NULL, AcctTyp "
        "varchar(4) NOT NULL, OnStop varchar(1), isNotTaxable integer NOT NULL, Unlisted integer NOT NULL, "
        "Disabled integer NOT NULL, County varchar(9));"
        "CREATE TABLE SalesTicket (TicketId integer PRIMARY KEY, AcctNo varchar(9) REFERENCES AccountMaster, "
        "StatusCd varchar(4) NOT NULL, Voided varchar(1) NOT NULL, Held varchar(1), WithoutVat integer NOT "
        "NULL, UnderWarranty varchar(1) NOT NULL, NetValue numeric);"
        "CREATE TABLE StaffShift (ShiftId integer PRIMARY KEY, StaffName varchar(9), NoShow integer NOT "
        "NULL);"
        "INSERT INTO AccountMaster VALUES ('A1', 'Alder', 'GAR', 'Y', 0, 0, 0, 'Cork'), ('A2', 'Brook', "
        "'DEM', NULL, 1, 1, 1, 'Cork'), ('A3', 'Cole', 'CCL', NULL, 1, 1, 1, 'Clare');"
        "INSERT INTO SalesTicket VALUES (1, 'A1', 'CANC', '', '', 0, 'Y', 1), (2, 'A2', 'DONE', '1', 'Y', 1, "
        "'N', 2), (3, 'A2', 'NOSH', '', NULL, 1, 'N', 2);"
        "INSERT INTO StaffShift VALUES (1, 'Ann', 0), (2, 'Bo', 1);",
    [MASTS] =
        "CREATE TABLE SITE_MST (SITE_CD text PRIMARY KEY, SITE_NM text, NO_CRANE_FLG text, GRID_FLG text, "
        "SOLAR_FLG text, STS_CD text, DISUSED_YN text, ACTIVE_IND text);"
        "CREATE TABLE TENANCY (TEN_ID integer PRIMARY KEY, SITE_CD text REFERENCES SITE_MST, STS_CD text, "
        "PROV_FLG text, VOID_FLG text);"
        "CREATE TABLE CD_VAL (CD_TYP text, CD text, DSC text, PRIMARY KEY (CD_TYP, CD));"
        "INSERT INTO SITE_MST VALUES ('S1', 'Hill', 'N', 'Y', 'N', 'A', 'Y', 'Y'), ('S2', 'Moor', 'Y', 'N', "
        "'Y', 'P', 'N', 'N'), ('S3', 'Fell', 'Y', 'N', 'Y', 'D', 'N', 'N');"
        "INSERT INTO TENANCY VALUES (1, 'S1', 'L', 'V', NULL), (2, 'S2', 'N', NULL, NULL), (3, 'S1', 'T', "
        "NULL, 'V');"
        "INSERT INTO CD_VAL VALUES ('SITESTS', 'A', 'On air'), ('SITESTS', 'P', 'Planned'), ('SITESTS', 'D', "
        "'Dismantled'), ('TENSTS', 'L', 'Live'), ('TENSTS', 'N', 'Under notice'), ('TENSTS', 'T', 'Ended');",
};

static const struct flag_case {
    int style;
    const char *question, *sql, *wanted; /* "": as it is */
} cases[] = {
    /* the whole name is said, its negation included */
    {HOTEL, "bookings that were no-shows", "SELECT count(*) FROM bookings WHERE no_show_flag = 'N'",
     "SELECT count(*) FROM bookings WHERE no_show_flag = 'Y'"},
    {HOTEL, "show me the no shows", "SELECT count(*) FROM bookings WHERE no_show_flag = 'N'",
     "SELECT count(*) FROM bookings WHERE no_show_flag = 'Y'"},
    {HOTEL, "bookings that were not no-shows", "SELECT count(*) FROM bookings WHERE no_show_flag = 'Y'",
     "SELECT count(*) FROM bookings WHERE no_show_flag = 'N'"},
    {HOTEL, "share of bookings that were no-shows",
     "SELECT 100.0 * count(*) FILTER (WHERE no_show_flag = 'N') / count(*) FROM bookings",
     "SELECT 100.0 * count(*) FILTER (WHERE no_show_flag = 'Y') / count(*) FROM bookings"},
    {HOTEL, "guests without no-shows",
     "SELECT full_name FROM guests WHERE guest_id NOT IN (SELECT guest_id FROM bookings WHERE no_show_flag = "
     "'N')",
     "SELECT full_name FROM guests WHERE guest_id NOT IN (SELECT guest_id FROM bookings WHERE no_show_flag = "
     "'Y')"},
    {HOTEL, "non-smoking rooms", "SELECT room_no FROM rooms WHERE non_smoking = 0",
     "SELECT room_no FROM rooms WHERE non_smoking = 1"},
    {HOTEL, "rooms where smoking is not allowed", "SELECT room_no FROM rooms WHERE non_smoking = 0",
     "SELECT room_no FROM rooms WHERE non_smoking = 1"},
    {HOTEL, "rooms where smoking is prohibited", "SELECT room_no FROM rooms WHERE non_smoking = 0",
     "SELECT room_no FROM rooms WHERE non_smoking = 1"},
    {HOTEL, "smoking rooms", "SELECT room_no FROM rooms WHERE non_smoking = 1",
     "SELECT room_no FROM rooms WHERE non_smoking = 0"},
    {HOTEL, "rooms that are not non-smoking", "SELECT room_no FROM rooms WHERE non_smoking = 1",
     "SELECT room_no FROM rooms WHERE non_smoking = 0"},
    {HOTEL, "guests who opted out of email", "SELECT full_name FROM guests WHERE email_optout_flag = 'N'",
     "SELECT full_name FROM guests WHERE email_optout_flag = 'Y'"},
    {HOTEL, "guests with email opt-out", "SELECT full_name FROM guests WHERE email_optout_flag = 'N'",
     "SELECT full_name FROM guests WHERE email_optout_flag = 'Y'"},
    {HOTEL, "how many guests accept email", "SELECT count(*) FROM guests WHERE email_optout_flag = 'Y'",
     "SELECT count(*) FROM guests WHERE email_optout_flag = 'N'"},
    {HOTEL, "guests who have not opted out of email",
     "SELECT full_name FROM guests WHERE email_optout_flag = 'Y'",
     "SELECT full_name FROM guests WHERE email_optout_flag = 'N'"},
    {HOTEL, "rooms out of order", "SELECT room_no FROM rooms WHERE out_of_order = 0",
     "SELECT room_no FROM rooms WHERE out_of_order = 1"},
    {HOTEL, "rooms that are not out of order", "SELECT room_no FROM rooms WHERE out_of_order = 1",
     "SELECT room_no FROM rooms WHERE out_of_order = 0"},
    {TRADE, "no-show shifts", "SELECT StaffName FROM StaffShift WHERE NoShow = 0",
     "SELECT StaffName FROM StaffShift WHERE NoShow = 1"},
    {TRADE, "shifts that were not no-shows", "SELECT StaffName FROM StaffShift WHERE NoShow = 1",
     "SELECT StaffName FROM StaffShift WHERE NoShow = 0"},
    {TRADE, "taxable accounts", "SELECT AcctName FROM AccountMaster WHERE isNotTaxable = 1",
     "SELECT AcctName FROM AccountMaster WHERE isNotTaxable = 0"},
    {TRADE, "accounts that aren't taxable", "SELECT AcctName FROM AccountMaster WHERE isNotTaxable = 0",
     "SELECT AcctName FROM AccountMaster WHERE isNotTaxable = 1"},
    {TRADE, "tickets without VAT", "SELECT count(*) FROM SalesTicket WHERE WithoutVat = 0",
     "SELECT count(*) FROM SalesTicket WHERE WithoutVat = 1"},
    {TRADE, "tickets with VAT", "SELECT count(*) FROM SalesTicket WHERE WithoutVat = 1",
     "SELECT count(*) FROM SalesTicket WHERE WithoutVat = 0"},
    {TRADE, "listed accounts", "SELECT AcctName FROM AccountMaster WHERE Unlisted = 1",
     "SELECT AcctName FROM AccountMaster WHERE Unlisted = 0"},
    {TRADE, "list the accounts that are not unlisted",
     "SELECT AcctName FROM AccountMaster WHERE Unlisted = 1",
     "SELECT AcctName FROM AccountMaster WHERE Unlisted = 0"},
    {TRADE, "enabled accounts", "SELECT AcctName FROM AccountMaster WHERE Disabled = 1",
     "SELECT AcctName FROM AccountMaster WHERE Disabled = 0"},
    {MASTS, "how many sites can a crane get to", "SELECT count(*) FROM SITE_MST WHERE NO_CRANE_FLG = 'Y'",
     "SELECT count(*) FROM SITE_MST WHERE NO_CRANE_FLG = 'N'"},
    {MASTS, "sites where no crane can go", "SELECT SITE_NM FROM SITE_MST WHERE NO_CRANE_FLG = 'N'",
     "SELECT SITE_NM FROM SITE_MST WHERE NO_CRANE_FLG = 'Y'"},
    {MASTS, "sites that a crane cannot reach", "SELECT SITE_NM FROM SITE_MST WHERE NO_CRANE_FLG = 'N'",
     "SELECT SITE_NM FROM SITE_MST WHERE NO_CRANE_FLG = 'Y'"},
    {MASTS, "sites that are not accessible by crane", "SELECT SITE_NM FROM SITE_MST WHERE NO_CRANE_FLG = 'N'",
     "SELECT SITE_NM FROM SITE_MST WHERE NO_CRANE_FLG = 'Y'"},
    /* words that negate */
    {MASTS, "sites that are off grid and have no solar",
     "SELECT SITE_NM FROM SITE_MST WHERE GRID_FLG = 'Y' AND SOLAR_FLG = 'Y'",
     "SELECT SITE_NM FROM SITE_MST WHERE GRID_FLG = 'N' AND SOLAR_FLG = 'N'"},
    {MASTS, "sites lacking solar but with grid",
     "SELECT SITE_NM FROM SITE_MST WHERE GRID_FLG = 'Y' AND SOLAR_FLG = 'Y'",
     "SELECT SITE_NM FROM SITE_MST WHERE GRID_FLG = 'Y' AND SOLAR_FLG = 'N'"},
    {TRADE, "tickets out of warranty", "SELECT count(*) FROM SalesTicket WHERE UnderWarranty = 'Y'",
     "SELECT count(*) FROM SalesTicket WHERE UnderWarranty = 'N'"},
    {TRADE, "tickets leaving out those under warranty",
     "SELECT count(*) FROM SalesTicket WHERE UnderWarranty = 'Y'",
     "SELECT count(*) FROM SalesTicket WHERE UnderWarranty = 'N'"},
    {HOTEL, "rooms without a balcony", "SELECT room_no FROM rooms WHERE has_balcony = 1",
     "SELECT room_no FROM rooms WHERE has_balcony = 0"},
    {HOTEL, "rooms without a balcony that are non-smoking",
     "SELECT room_no FROM rooms WHERE has_balcony = 1 AND non_smoking = 1",
     "SELECT room_no FROM rooms WHERE has_balcony = 0 AND non_smoking = 1"},
    /* in use */
    {HOTEL, "guests still in use", "SELECT full_name FROM guests WHERE is_active = 'F'",
     "SELECT full_name FROM guests WHERE is_active = 'T'"},
    {MASTS, "sites not in use", "SELECT SITE_NM FROM SITE_MST WHERE ACTIVE_IND = 'Y'",
     "SELECT SITE_NM FROM SITE_MST WHERE ACTIVE_IND = 'N'"},
    {MASTS, "sites out of service", "SELECT SITE_NM FROM SITE_MST WHERE ACTIVE_IND = 'Y'",
     "SELECT SITE_NM FROM SITE_MST WHERE ACTIVE_IND = 'N'"},
    /* one value, and nothing or a blank */
    {HOTEL, "guests who are not VIPs", "SELECT full_name FROM guests WHERE vip_flag = 'Y'",
     "SELECT full_name FROM guests WHERE vip_flag IS NULL"},
    {HOTEL, "bookings leaving out voided ones", "SELECT count(*) FROM bookings WHERE void = 'X'",
     "SELECT count(*) FROM bookings WHERE void IS NULL"},
    {HOTEL, "bookings including voided ones", "SELECT count(*) FROM bookings WHERE void = 'X' AND nights > 2",
     "SELECT count(*) FROM bookings WHERE nights > 2"},
    {HOTEL, "how many nights were booked? no voided bookings please",
     "SELECT sum(nights) FROM bookings WHERE void = 'X'",
     "SELECT sum(nights) FROM bookings WHERE void IS NULL"},
    {HOTEL, "only the voided ones", "SELECT count(*) FROM bookings WHERE void = 'ones'",
     "SELECT count(*) FROM bookings WHERE void = 'X'"},
    {TRADE, "tickets that are not voided", "SELECT count(*) FROM SalesTicket WHERE Voided = '1'",
     "SELECT count(*) FROM SalesTicket WHERE Voided = ''"},
    {TRADE, "tickets that are not voided", "SELECT count(*) FROM SalesTicket WHERE Voided IS NULL",
     "SELECT count(*) FROM SalesTicket WHERE Voided = ''"},
    {TRADE, "tickets that are not held", "SELECT count(*) FROM SalesTicket WHERE Held = 'Y'",
     "SELECT count(*) FROM SalesTicket WHERE Held IS NULL OR Held = ''"},
    {TRADE, "accounts apart from those on stop", "SELECT AcctName FROM AccountMaster WHERE OnStop <> 'Y'",
     "SELECT AcctName FROM AccountMaster WHERE OnStop IS NULL"},
    {TRADE, "accounts not on stop", "SELECT AcctName FROM AccountMaster WHERE OnStop = 'Y'",
     "SELECT AcctName FROM AccountMaster WHERE OnStop IS NULL"},
    {MASTS, "tenancies that are not void", "SELECT count(*) FROM TENANCY WHERE VOID_FLG = 'V'",
     "SELECT count(*) FROM TENANCY WHERE VOID_FLG IS NULL"},
    {MASTS, "tenancies that are not provisional", "SELECT count(*) FROM TENANCY WHERE PROV_FLG = 'V'", ""},
    /* what is not sure stays */
    {HOTEL, "rooms with 1 bed", "SELECT room_no FROM rooms WHERE no_beds = 1", ""},
    {HOTEL, "rooms without beds", "SELECT room_no FROM rooms WHERE no_beds = 0", ""},
    {HOTEL, "smoking and non-smoking rooms",
     "SELECT count(*) FILTER (WHERE non_smoking = 0), count(*) FILTER (WHERE non_smoking = 1) FROM rooms",
     ""},
    {HOTEL, "guests without voided bookings",
     "SELECT full_name FROM guests WHERE guest_id NOT IN (SELECT guest_id FROM bookings WHERE void = 'X')",
     ""},
    {HOTEL, "guests with no voided bookings",
     "SELECT guests.full_name FROM guests JOIN bookings ON bookings.guest_id = guests.guest_id WHERE "
     "bookings.void = 'X'",
     ""},
    {HOTEL, "how many guests are vip", "SELECT count(*) FROM guests WHERE vip_flag = 'Y'", ""},
    {HOTEL, "bookings without a bill of vip guests",
     "SELECT count(*) FROM bookings JOIN guests ON bookings.guest_id = guests.guest_id WHERE guests.vip_flag "
     "= "
     "'Y'",
     ""},
    {HOTEL, "guests without bookings in active use",
     "SELECT full_name FROM guests WHERE is_active = 'T' AND guest_id NOT IN (SELECT guest_id FROM bookings)",
     ""},
    {MASTS, "sites with no access for cranes", "SELECT SITE_NM FROM SITE_MST WHERE NO_CRANE_FLG = 'Y'", ""},
    {MASTS, "inactive sites of the current year", "SELECT SITE_NM FROM SITE_MST WHERE ACTIVE_IND = 'N'", ""},
    {HOTEL, "vip guests who are not active",
     "SELECT full_name FROM guests WHERE vip_flag = 'Y' AND is_active = 'F'", ""},
    {MASTS, "sites with solar and grid",
     "SELECT SITE_NM FROM SITE_MST WHERE GRID_FLG = 'Y' AND SOLAR_FLG = 'Y'", ""},
    {MASTS, "sites whose lease ran out", "SELECT SITE_NM FROM SITE_MST WHERE GRID_FLG = 'Y'", ""},
};

static struct query *parsed(struct session *session, const char *sql)
{
    struct query *query = NULL;
    if (sql_parse(session->arena, session->catalog, sql, &query, &session->err) != 0) {
        fail_msg("%s: %s", sql, session->err.message);
    }
    return query;
}

static const char *print(struct session *session, struct query *query)
{
    struct sql_text text;
    finish_query(session->arena, session->catalog, query);
    sql_print(session->arena, session->catalog, query, &text);
    return text.sql;
}

static void open_style(struct session *session, int style, struct value_index **ret_index)
{
    schema_open_text(session, styles[style]);
    assert_int_equal(
        exec_index_values(session->connection, session->catalog, 100, 10000, ret_index, &session->err), 0);
}

static size_t differs(const char *question, const char *got, const char *wanted)
{
    bool same = strcmp(got, wanted) == 0;
    if (!same) {
        print_error("%s\n  %s\n  %s\n", question, got, wanted);
    }
    return !same;
}

static void negations_are_counted_against_the_name(void **state)
{
    (void)state;
    size_t failed = 0;
    for (int style = 0; style < STYLES; style++) {
        struct session session;
        struct value_index *index = NULL;
        open_style(&session, style, &index);
        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
            const struct flag_case *item = &cases[i];
            size_t first = 0, last = 0;
            if (item->style == style) {
                struct query *query = parsed(&session, item->sql);
                const char *same = print(&session, parsed(&session, item->sql));
                translate_flags(session.arena, session.catalog, index, item->question, query, &first, &last);
                failed += differs(item->question, print(&session, query),
                                  item->wanted[0] != '\0' ? item->wanted : same);
            }
        }
        value_index_destroy(index);
        session_close(&session);
    }
    assert_int_equal(failed, 0);
}

/* ---- codes ---- */

static const struct code_case {
    int style;
    const char *question, *sql, *wanted; /* "": as it is */
    bool less;                           /* trust */
    bool follow_up;
} code_cases[] = {
    {HOTEL, "failed inspections", "SELECT count(*) FROM inspections WHERE result_cd = 'F'", "", true, false},
    {HOTEL, "inspections that failed per room", "SELECT count(*) FROM inspections WHERE result_cd = 'P'",
     "SELECT count(*) FROM inspections WHERE result_cd = 'F'", true, false},
    {HOTEL, "how many inspections were cancelled",
     "SELECT count(*) FROM inspections WHERE result_cd = 'cancelled'",
     "SELECT count(*) FROM inspections WHERE result_cd = 'C'", true, false},
    {HOTEL, "average score of inspections that failed", "SELECT avg(score) FROM inspections", "", false,
     false},
    {HOTEL, "only the failed inspections", "SELECT count(*) FROM inspections WHERE result_cd = 'P'", "",
     false, true},
    {HOTEL, "defects found at inspections", "SELECT count(*) FROM inspections WHERE result_cd = 'P'", "",
     false, false},
    {HOTEL, "passed or failed inspections", "SELECT count(*) FROM inspections WHERE result_cd = 'C'", "",
     false, false},
    {TRADE, "cancelled tickets", "SELECT count(*) FROM SalesTicket WHERE StatusCd = 'DONE'",
     "SELECT count(*) FROM SalesTicket WHERE StatusCd = 'CANC'", false, false},
    {TRADE, "no-show tickets", "SELECT count(*) FROM SalesTicket WHERE StatusCd = 'DONE'",
     "SELECT count(*) FROM SalesTicket WHERE StatusCd = 'NOSH'", false, false},
    {TRADE, "how many no shows in Cork", "SELECT count(*) FROM SalesTicket WHERE StatusCd = 'CANC'",
     "SELECT count(*) FROM SalesTicket WHERE StatusCd = 'NOSH'", false, false},
    {TRADE, "done tickets", "SELECT count(*) FROM SalesTicket WHERE StatusCd = 'DONE'", "", false, false},
    {TRADE, "how many garages per county",
     "SELECT County, count(*) FROM AccountMaster GROUP BY County ORDER BY County",
     "SELECT County, count(*) FROM AccountMaster WHERE AcctTyp = 'GAR' GROUP BY County ORDER BY County", true,
     false},
    {TRADE, "councils", "SELECT AcctName FROM AccountMaster",
     "SELECT AcctName FROM AccountMaster WHERE AcctTyp = 'CCL'", true, false},
    {TRADE, "tickets", "SELECT count(*) FROM SalesTicket", "", false, false},
    {TRADE, "accounts of Keane Demolition", "SELECT AcctName FROM AccountMaster", "", false, false},
    {MASTS, "sites that are planned", "SELECT SITE_NM FROM SITE_MST WHERE STS_CD = 'A'", "", false, false},
};

/* No word has a place but the small ones. */
static const struct account *bare_account(struct session *session, const char *question)
{
    struct word *words = NULL;
    struct account *account = ARENA_NEW(session->arena, struct account);
    account->word_count = words_split(session->arena, question, strlen(question), 50, &words);
    struct account_word *items = ARENA_ARRAY(session->arena, struct account_word, account->word_count + 1);
    for (size_t i = 0; i < account->word_count; i++) {
        bool small = word_is_stop(words[i].text);
        items[i] = (struct account_word){.text = words[i].text,
                                         .mark = words[i].kind == WORD_OTHER,
                                         .place = small ? ACCOUNT_IGNORED : ACCOUNT_NOT_USED,
                                         .became = ""};
    }
    account->words = items;
    return account;
}

static void words_are_read_as_codes(void **state)
{
    (void)state;
    size_t failed = 0;
    for (int style = 0; style < STYLES; style++) {
        struct session session;
        struct value_index *index = NULL;
        open_style(&session, style, &index);
        for (size_t i = 0; i < sizeof code_cases / sizeof *code_cases; i++) {
            const struct code_case *item = &code_cases[i];
            if (item->style != style) {
                continue;
            }
            struct query *query = parsed(&session, item->sql);
            const char *same = print(&session, parsed(&session, item->sql));
            struct code_guesses guesses =
                translate_code_guesses(session.arena, session.catalog, index, item->question, item->follow_up,
                                       query, bare_account(&session, item->question));
            failed += differs(item->question, print(&session, query),
                              item->wanted[0] != '\0' ? item->wanted : same);
            failed +=
                differs(item->question, guesses.trust < 1 ? "less" : "whole", item->less ? "less" : "whole");
        }
        value_index_destroy(index);
        session_close(&session);
    }
    assert_int_equal(failed, 0);
}

/* A word that became a code has a place. */
static void guesses_give_words_a_place(void **state)
{
    (void)state;
    struct session session;
    struct value_index *index = NULL;
    open_style(&session, HOTEL, &index);
    const char *question = "failed inspections";
    struct query *query = parsed(&session, "SELECT count(*) FROM inspections WHERE result_cd = 'F'");
    struct code_guesses guesses = translate_code_guesses(session.arena, session.catalog, index, question,
                                                         false, query, bare_account(&session, question));
    assert_int_equal(guesses.account->words[0].place, ACCOUNT_VALUE);
    assert_string_equal(guesses.account->words[0].became, "'F'");
    assert_string_equal(guesses.note, "\"failed\" is taken for result_cd 'F', by its letters");
    value_index_destroy(index);
    session_close(&session);
}

/* ---- lists of codes ---- */

static void labels_of_other_lists_are_of_other_columns(void **state)
{
    (void)state;
    struct session session;
    struct value_index *index = NULL;
    static const struct {
        const char *sql, *wanted;
        bool hold;
    } labels[] = {
        {"SELECT count(*) FROM TENANCY JOIN CD_VAL ON TENANCY.STS_CD = CD_VAL.CD AND CD_VAL.CD_TYP = "
         "'TENSTS' "
         "WHERE CD_VAL.DSC = 'On air'",
         "SELECT count(*) FROM TENANCY JOIN SITE_MST ON TENANCY.SITE_CD = SITE_MST.SITE_CD WHERE "
         "SITE_MST.STS_CD = 'A'",
         true},
        {"SELECT CD_VAL.DSC, count(*) FROM TENANCY JOIN CD_VAL ON TENANCY.STS_CD = CD_VAL.CD AND "
         "CD_VAL.CD_TYP "
         "= 'TENSTS' WHERE CD_VAL.DSC = 'On air' GROUP BY CD_VAL.DSC",
         NULL, false},
        {"SELECT CD_VAL.DSC, count(*) FROM TENANCY JOIN CD_VAL ON TENANCY.STS_CD = CD_VAL.CD AND "
         "CD_VAL.CD_TYP "
         "= 'TENSTS' WHERE CD_VAL.DSC = 'Live' GROUP BY CD_VAL.DSC",
         NULL, true},
    };
    open_style(&session, MASTS, &index);
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        struct query *query = parsed(&session, labels[i].sql);
        translate_code_labels(session.arena, session.catalog, index, query);
        assert_int_equal(translate_code_labels_hold(session.arena, session.catalog, index, query),
                         labels[i].hold);
        if (labels[i].wanted != NULL) {
            assert_string_equal(print(&session, query), labels[i].wanted);
        }
    }
    value_index_destroy(index);
    session_close(&session);
}

/* ---- candidates ---- */

static void marks_and_codes_are_candidates(void **state)
{
    (void)state;
    static const struct {
        int style;
        const char *question, *table, *column, *stored;
        int32_t token; /* -1: at none */
    } found[] = {
        {HOTEL, "voided bookings", "bookings", "void", "X", -1},
        {HOTEL, "vip guests", "guests", "vip_flag", "Y", -1},
        {HOTEL, "failed inspections", "inspections", "result_cd", "F", 0},
        {TRADE, "accounts on stop", "AccountMaster", "OnStop", "Y", -1},
        {TRADE, "how many garages", "AccountMaster", "AcctTyp", "GAR", 2},
        {TRADE, "tickets of councils", "AccountMaster", "AcctTyp", "CCL", 2},
        {MASTS, "void tenancies", "TENANCY", "VOID_FLG", "V", -1},
    };
    for (size_t i = 0; i < sizeof found / sizeof *found; i++) {
        struct session session;
        struct value_index *index = NULL;
        struct link_result *linked = NULL;
        open_style(&session, found[i].style, &index);
        struct link_schema *schema = link_schema_create(session.catalog);
        link_schema_set_relations(schema, RELATION_COUNT_LISTED);
        assert_int_equal(link_question(session.arena, schema, index, found[i].question, NULL, "2024-01-01",
                                       NULL, &linked, &session.err),
                         0);
        int32_t table = catalog_find_table(session.catalog, NULL, found[i].table), token = -2;
        int32_t column = catalog_find_column(session.catalog, table, found[i].column);
        for (size_t v = 0; v < linked->space.value_count; v++) {
            struct literal literal;
            if (sequence_resolve(&linked->space, v, column, SEQ_EQ, &literal) && literal.text != NULL &&
                strcmp(literal.text, found[i].stored) == 0) {
                token = linked->spans[v].first;
            }
        }
        if (token != found[i].token) {
            fail_msg("%s: %s at %d", found[i].question, found[i].stored, (int)token);
        }
        link_schema_destroy(schema);
        value_index_destroy(index);
        session_close(&session);
    }
}

static void blanks_are_known(void **state)
{
    (void)state;
    struct value_index *index = value_index_create();
    value_index_add(index, 1, "X", 1);
    value_index_add(index, 1, "  ", 2);
    value_index_add(index, 2, "", 0);
    assert_null(value_index_blank(index, 0));
    assert_string_equal(value_index_blank(index, 1), "  ");
    assert_string_equal(value_index_blank(index, 2), "");
    assert_null(value_index_blank(index, 3));
    const struct value_listed *listed = NULL;
    assert_int_equal(value_index_list(index, 1, &listed), 1); /* a blank is no value of it */
    value_index_destroy(index);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(negations_are_counted_against_the_name),
        cmocka_unit_test(words_are_read_as_codes),
        cmocka_unit_test(guesses_give_words_a_place),
        cmocka_unit_test(labels_of_other_lists_are_of_other_columns),
        cmocka_unit_test(marks_and_codes_are_candidates),
        cmocka_unit_test(blanks_are_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
