#include "link/names.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static int32_t add_table(struct catalog_builder *builder, const char *name)
{
    struct catalog_table table = {.schema = "", .name = name, .comment = "", .row_estimate = -1};
    return catalog_add_table(builder, &table);
}

static int32_t add_column(struct catalog_builder *builder, const char *name)
{
    struct catalog_column column = {
        .name = name, .declared_type = "text", .comment = "", .type = COLUMN_TEXT};
    return catalog_add_column(builder, &column);
}

static int32_t add_commented(struct catalog_builder *builder, const char *name, const char *comment,
                             enum column_type type)
{
    struct catalog_column column = {.name = name, .declared_type = "", .comment = comment, .type = type};
    return catalog_add_column(builder, &column);
}

static void assert_name(const struct name *name, const char *expected)
{
    struct arena *arena = arena_create();
    assert_string_equal(words_join(arena, name->words, name->count, false), expected);
    arena_destroy(arena);
}

struct names {
    struct catalog *catalog;
    struct arena *arena;
    struct name *tables, *columns;
};

static struct names split(struct catalog_builder *builder)
{
    struct names names = {.catalog = catalog_builder_finish(builder), .arena = arena_create()};
    names_of_catalog(names.arena, names.catalog, &names.tables, &names.columns);
    return names;
}

static void release(struct names *names)
{
    arena_destroy(names->arena);
    catalog_destroy(names->catalog);
}

static void suffixes_are_cut_off_known_words_only(void **state)
{
    (void)state;
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    add_table(builder, "Pets");
    int32_t petid = add_column(builder, "petid");
    int32_t hname = add_column(builder, "hname");
    int32_t paid = add_column(builder, "paid");
    int32_t colour = add_column(builder, "colour_code");
    int32_t colour_name = add_column(builder, "colourname");
    struct names names = split(builder);
    assert_name(&names.columns[petid], "pet id");
    assert_name(&names.columns[hname], "hname");
    assert_name(&names.columns[paid], "paid");
    assert_name(&names.columns[colour], "colour code");
    assert_name(&names.columns[colour_name], "colour name");
    assert_name(&names.tables[0], "pets");
    release(&names);
}

static void a_word_is_no_prefix_of_itself(void **state)
{
    (void)state;
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    add_table(builder, "nominates");
    int32_t nominate = add_column(builder, "nominate");
    int32_t valid = add_column(builder, "valid");
    int32_t value = add_column(builder, "value");
    struct names names = split(builder);
    assert_name(&names.columns[nominate], "nominate");
    assert_name(&names.columns[valid], "valid");
    assert_name(&names.columns[value], "value");
    release(&names);
}

static void prefixes_of_table_words_are_spelled_out(void **state)
{
    (void)state;
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    int32_t students = add_table(builder, "Student");
    int32_t id = add_column(builder, "StuID");
    int32_t enrolment = add_table(builder, "Enrolment");
    int32_t reference = add_column(builder, "stu_id");
    int32_t pos = add_column(builder, "Enro_grade");
    catalog_add_key(builder, enrolment, students, &reference, &id, 1);
    add_table(builder, "Cars");
    add_column(builder, "x");
    add_table(builder, "Cards");
    int32_t car = add_column(builder, "car_id");
    struct names names = split(builder);
    assert_name(&names.columns[id], "student id");
    assert_name(&names.columns[reference], "student id");
    assert_name(&names.columns[pos], "enrolment grade");
    assert_name(&names.columns[car], "car id"); /* a table of its own, no short form of Cards */
    release(&names);
}

static void common_abbreviations_are_spelled_out(void **state)
{
    (void)state;
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    add_table(builder, "staff");
    int32_t first = add_column(builder, "fname");
    int32_t phone = add_column(builder, "phone_no");
    int32_t odd = add_column(builder, "__");
    struct names names = split(builder);
    assert_name(&names.columns[first], "first name");
    assert_name(&names.columns[phone], "phone number");
    assert_name(&names.columns[odd], "_");
    release(&names);
}

static void assert_names(const struct names *names, const char *const *expected)
{
    for (size_t i = 0; i < names->catalog->column_count; i++) {
        assert_name(&names->columns[i], expected[i]);
    }
}

/* "ct" behind a word of money, or beside a column whose name has one; card or credit by the words around. */
static void cents_and_credits_are_told_by_what_stands_near(void **state)
{
    (void)state;
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    struct catalog_column number = {
        .name = "net_ct", .declared_type = "", .comment = "", .type = COLUMN_NUMBER, .integer = true};
    add_table(builder, "inv");
    int32_t net = catalog_add_column(builder, &number);
    number.name = "crd_ct";
    int32_t credit = catalog_add_column(builder, &number);
    number.name = "toll_ct";
    int32_t toll = catalog_add_column(builder, &number);
    number.name = "page_ct";
    int32_t pages = catalog_add_column(builder, &number);
    add_table(builder, "member");
    int32_t card = add_column(builder, "crd_no");
    struct names names = split(builder);
    assert_name(&names.columns[net], "net cents");
    assert_name(&names.columns[credit], "credit cents");
    assert_name(&names.columns[toll], "toll cents");
    assert_name(&names.columns[pages], "page count");
    assert_name(&names.columns[card], "card number");
    release(&names);
}

static void a_reading_is_chosen_by_what_stands_near(void **state)
{
    (void)state;
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    add_table(builder, "addr");
    add_column(builder, "city");
    add_column(builder, "zip");
    add_column(builder, "st");
    add_column(builder, "st_nm");
    add_table(builder, "parcels");
    add_column(builder, "st");
    add_column(builder, "no");
    add_column(builder, "parcel_no");
    add_column(builder, "no_refunds");
    add_commented(builder, "pos", "position in the queue", COLUMN_NUMBER);
    add_commented(builder, "exp", "experience of the courier", COLUMN_NUMBER);
    add_column(builder, "exp_dt");
    add_column(builder, "cat");
    add_table(builder, "clinic");
    add_column(builder, "cat_cd");
    struct names names = split(builder);
    const char *const expected[] = {
        "city",       "zip",      "state",      "street name", "status", "no",           "parcel number",
        "no refunds", "position", "experience", "expiry date", "cat",    "category code"};
    assert_names(&names, expected);
    assert_name(&names.tables[0], "address");
    release(&names);
}

/* A table of names: the first is the table, a name ends with its reading. */
struct read_case {
    const char *name, *reading;
};

static void assert_read(const struct read_case *cases, size_t count, enum column_type type)
{
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    add_table(builder, cases[0].name);
    for (size_t i = 1; i < count; i++) {
        add_commented(builder, cases[i].name, "", type);
    }
    struct names names = split(builder);
    assert_name(&names.tables[0], cases[0].reading);
    for (size_t i = 1; i < count; i++) {
        assert_name(&names.columns[i - 1], cases[i].reading);
    }
    release(&names);
}

/* The beginning or the consonants of a word of the own table's name, before what is said of any table. */
static void abbreviations_are_of_their_own_table_first(void **state)
{
    (void)state;
    static const struct read_case rides[] = {{"dim_attraction", "attraction"},
                                             {"attr_nm", "attraction name"},
                                             {"max_attr", "max attraction"},
                                             {"attr", "attribute"}};
    static const struct read_case complaints[] = {{"Complaints", "complaints"},
                                                  {"CmpNo", "complaints number"},
                                                  {"CrtDt", "created date"},
                                                  {"ReplyCnt", "reply count"}};
    static const struct read_case clauses[] = {
        {"clauses", "clauses"}, {"cls_txt", "clauses text"}, {"call_cnt", "call count"}, {"cls", "class"}};
    static const struct read_case postings[] = {
        {"fire_calls", "fire calls"}, {"cal_year", "calendar year"}, {"ref_no", "reference number"}};
    static const struct read_case certificates[] = {{"Certificates", "certificates"},
                                                    {"CrtDt", "created date"}};
    assert_read(rides, sizeof rides / sizeof *rides, COLUMN_TEXT);
    assert_read(complaints, sizeof complaints / sizeof *complaints, COLUMN_TEXT);
    assert_read(clauses, sizeof clauses / sizeof *clauses, COLUMN_TEXT);
    assert_read(postings, sizeof postings / sizeof *postings, COLUMN_TEXT);
    assert_read(certificates, sizeof certificates / sizeof *certificates, COLUMN_TEXT);
}

/* A column next to it weighs more than what is usual, and more than one elsewhere in the table. */
static void columns_beside_tell_what_a_short_word_is(void **state)
{
    (void)state;
    static const struct read_case parks[] = {{"dim_park", "park"},
                                             {"park_cd", "park code"},
                                             {"city", "city"},
                                             {"st", "state"},
                                             {"region_nm", "region name"}};
    static const struct read_case sales[] = {
        {"MillSales", "mill sales"}, {"Country", "country"}, {"Claim", "claim"}, {"St", "status"}};
    static const struct read_case trucks[] = {
        {"TruckLog", "truck log"}, {"Reg", "registration"}, {"Truck", "truck"}};
    assert_read(parks, sizeof parks / sizeof *parks, COLUMN_TEXT);
    assert_read(sales, sizeof sales / sizeof *sales, COLUMN_TEXT);
    assert_read(trucks, sizeof trucks / sizeof *trucks, COLUMN_TEXT);
}

static void minutes_are_told_from_the_least(void **state)
{
    (void)state;
    static const struct read_case shifts[] = {
        {"fact_shift", "shift"},          {"sched_min", "scheduled minutes"},
        {"worked_min", "worked minutes"}, {"duration_min", "duration minutes"},
        {"price_min", "price minimum"},   {"late_min", "late minutes"}};
    static const struct read_case logs[] = {{"TripLog", "trip log"},         {"DelayMin", "delay minimum"},
                                            {"DelayMax", "delay max"},       {"IdleMin", "idle minutes"},
                                            {"AvgTravel", "average travel"}, {"TravelMin", "travel minimum"}};
    assert_read(shifts, sizeof shifts / sizeof *shifts, COLUMN_NUMBER);
    assert_read(logs, sizeof logs / sizeof *logs, COLUMN_NUMBER);
}

/* What business systems shorten, in three styles; strokes within a word; what says nothing of a view. */
static void short_forms_of_business_systems_are_spelled_out(void **state)
{
    (void)state;
    static const struct read_case leases[] = {
        {"LSE_AGR", "lease agreement"},    {"LLD_ID", "landlord id"},   {"RGN_DSC", "region description"},
        {"TWR_TYP_CD", "tower type code"}, {"NTC_MTH", "notice month"}, {"CUR_CD", "currency code"},
        {"TRM_DT", "termination date"},    {"RMK_TX", "remark text"},   {"LD_ENGR_ID", "lead engineer id"}};
    static const struct read_case holders[] = {{"CustMstr", "customer"},
                                               {"A/C No", "account number"},
                                               {"O/T Hrs", "overtime hours"},
                                               {"N/A", "n a"},
                                               {"Ex Yard", "ex yard"}};
    assert_read(leases, sizeof leases / sizeof *leases, COLUMN_TEXT);
    static const struct read_case lines[] = {
        {"ORD_LNE", "order line"}, {"DSC_PCT", "discount percent"}, {"ITM_DSC_AMT", "item discount amount"}};
    assert_read(lines, sizeof lines / sizeof *lines, COLUMN_NUMBER);
    assert_read(holders, sizeof holders / sizeof *holders, COLUMN_TEXT);
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    struct catalog_table view = {
        .schema = "", .name = "vw_rpt_daily_gate", .comment = "", .row_estimate = -1, .view = true};
    catalog_add_table(builder, &view);
    add_column(builder, "visit_dt");
    view.name = "V_SITE_LIVE";
    catalog_add_table(builder, &view);
    add_column(builder, "SITE_CD");
    add_table(builder, "rpt_run");
    add_column(builder, "run_dt");
    struct names names = split(builder);
    assert_name(&names.tables[0], "daily gate");
    assert_name(&names.tables[1], "site live");
    assert_name(&names.tables[2], "report run");
    release(&names);
}

static void words_in_one_piece_are_cut_at_short_endings(void **state)
{
    (void)state;
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    add_table(builder, "tblInvcHdr");
    add_column(builder, "custnm");
    add_column(builder, "invcdt");
    add_column(builder, "prodSKU");
    add_column(builder, "whse2addr");
    add_column(builder, "units");
    add_column(builder, "percent");
    add_column(builder, "candid");
    struct names names = split(builder);
    const char *const expected[] = {"customer name", "invoice date", "product sku", "warehouse 2 address",
                                    "units",         "percent",      "candid"};
    assert_names(&names, expected);
    assert_name(&names.tables[0], "invoice header");
    release(&names);
}

static void prefixes_that_most_share_are_left_out(void **state)
{
    (void)state;
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    const char *const tables[] = {"acme_dim_sites", "acme_fct_reads", "acme_tbl_meters",
                                  "acme_crews",     "acme_stg_crews", "acme"};
    for (size_t i = 0; i < 4; i++) {
        add_table(builder, tables[i]);
    }
    add_column(builder, "c_colour");
    add_column(builder, "c_size");
    add_column(builder, "c_weight");
    add_column(builder, "c_2nd");
    add_column(builder, "notes");
    struct names names = split(builder);
    assert_name(&names.tables[0], "sites");
    assert_name(&names.tables[1], "reads");
    assert_name(&names.tables[2], "meters");
    assert_name(&names.columns[0], "colour");
    assert_name(&names.columns[1], "size");
    assert_name(&names.columns[4], "notes");
    assert_int_equal(names.columns[4].literal_count, 0);
    assert_int_equal(names.columns[0].literal_count, 2);
    assert_string_equal(names.columns[0].literal[0].text, "c");
    release(&names);
    /* two that would have one name keep theirs, and so does what a table is called by alone */
    builder = catalog_builder_create(DIALECT_SQLITE);
    for (size_t i = 3; i < 6; i++) {
        add_table(builder, tables[i]);
        add_column(builder, "x");
    }
    add_table(builder, "dim_crews");
    add_column(builder, "crew_size");
    add_table(builder, "fct_crews");
    add_column(builder, "x");
    names = split(builder);
    assert_name(&names.tables[0], "acme crews");
    assert_name(&names.tables[2], "acme");
    assert_name(&names.tables[3], "dim crews");
    assert_name(&names.tables[4], "fact crews");
    release(&names);
}

static void letters_of_a_module_before_each_table_are_left_out(void **state)
{
    (void)state;
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    const char *const tables[] = {"hr_emp", "hr_lv", "fi_invc", "fi_pmt", "t010_whse", "sl_ord"};
    const char *const expected[] = {"employee", "lv", "invoice", "payment", "warehouse", "order"};
    for (size_t i = 0; i < 6; i++) {
        add_table(builder, tables[i]);
        add_column(builder, "x");
    }
    struct names names = split(builder);
    for (size_t i = 0; i < 6; i++) {
        assert_name(&names.tables[i], expected[i]);
    }
    release(&names);
}

static void words_in_no_table_are_read_by_their_letters(void **state)
{
    (void)state;
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    add_table(builder, "order_line");
    add_column(builder, "ol_qty");
    add_commented(builder, "clsfn_grmnt", "sort of garment", COLUMN_TEXT);
    add_commented(builder, "pob", "place of birth", COLUMN_TEXT);
    add_column(builder, "bstrd"); /* two words have its letters */
    add_column(builder, "cost_per_kilo_cpk");
    add_column(builder, "team");
    add_table(builder, "teammemberships");
    add_column(builder, "team");
    add_column(builder, "bastard");
    add_column(builder, "boastard");
    add_column(builder, "spndl");
    add_column(builder, "spindle_speed");
    struct names names = split(builder);
    const char *const expected[] = {"order line quantity",
                                    "classification garment",
                                    "place of birth",
                                    "bstrd",
                                    "cost per kilo cpk",
                                    "team",
                                    "team",
                                    "bastard",
                                    "boastard",
                                    "spindle",
                                    "spindle speed"};
    assert_names(&names, expected);
    release(&names);
}

static void keys_called_by_an_initial_say_of_what(void **state)
{
    (void)state;
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    int32_t products = add_table(builder, "products");
    struct catalog_column key = {.name = "pid",
                                 .declared_type = "",
                                 .comment = "",
                                 .type = COLUMN_NUMBER,
                                 .primary = true,
                                 .unique = true};
    int32_t to = catalog_add_column(builder, &key);
    int32_t sales = add_table(builder, "sales");
    int32_t from = add_column(builder, "pid");
    int32_t paid = add_column(builder, "sid");
    catalog_add_key(builder, sales, products, &from, &to, 1);
    struct names names = split(builder);
    assert_name(&names.columns[to], "products id");
    assert_name(&names.columns[from], "products id");
    assert_name(&names.columns[paid], "sid"); /* neither a key nor a reference */
    release(&names);
}

struct foreign_case {
    const char *name, *words;
};

static void assert_foreign(const char *table, const struct foreign_case *cases, size_t count)
{
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    add_table(builder, table);
    for (size_t i = 0; i < count; i++) {
        add_column(builder, cases[i].name);
    }
    struct names names = split(builder);
    for (size_t i = 0; i < count; i++) {
        assert_name(&names.columns[i], cases[i].words);
    }
    release(&names);
}

#define ASSERT_FOREIGN(table, ...)                                                                           \
    assert_foreign((table), (const struct foreign_case[]){__VA_ARGS__},                                      \
                   sizeof((const struct foreign_case[]){__VA_ARGS__}) / sizeof(struct foreign_case))

static void names_in_other_languages_are_read_in_english(void **state)
{
    (void)state;
    ASSERT_FOREIGN("Kunden", {"Kundennummer", "customer number"}, {"Bestelldatum", "order date"},
                   {"Lieferantenname", "supplier name"}, {"PLZ", "zip"}, {"gesamtbetrag", "total amount"},
                   {"strasse", "street"}, {"xyz", "xyz"});
    ASSERT_FOREIGN("clienti", {"cognome", "last name"}, {"nato_il", "birth il"},
                   {"data_ordine", "date order"}, {"prezzo", "price"});
    ASSERT_FOREIGN("factures", {"montant_total", "amount total"}, {"date_echeance", "date due"},
                   {"numero_client", "number customer"}, {"libelle", "name"}, {"paiement", "payment"});
    ASSERT_FOREIGN("pedidos", {"fecha_entrega", "date delivery"}, {"cantidad", "quantity"},
                   {"precio_unitario", "price unitario"}, {"ciudad", "city"}, {"apellido", "last name"});
    ASSERT_FOREIGN("faturas", {"valor", "amount"}, {"data_vencimento", "date due"}, {"cidade", "city"},
                   {"quantidade", "quantity"});
    ASSERT_FOREIGN("bestellingen", {"leverdatum", "delivery date"}, {"klantnaam", "customer name"},
                   {"bedrag", "amount"}, {"aantal", "quantity"}, {"besteldatum", "order date"});
}

static void a_few_words_of_another_language_are_not_enough(void **state)
{
    (void)state;
    ASSERT_FOREIGN("client", {"date", "date"}, {"type", "type"}, {"article", "article"}, {"note", "note"},
                   {"plz", "plz"}, {"menge", "menge"}, {"status", "status"});
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(suffixes_are_cut_off_known_words_only),
        cmocka_unit_test(a_word_is_no_prefix_of_itself),
        cmocka_unit_test(prefixes_of_table_words_are_spelled_out),
        cmocka_unit_test(common_abbreviations_are_spelled_out),
        cmocka_unit_test(cents_and_credits_are_told_by_what_stands_near),
        cmocka_unit_test(a_reading_is_chosen_by_what_stands_near),
        cmocka_unit_test(abbreviations_are_of_their_own_table_first),
        cmocka_unit_test(columns_beside_tell_what_a_short_word_is),
        cmocka_unit_test(minutes_are_told_from_the_least),
        cmocka_unit_test(short_forms_of_business_systems_are_spelled_out),
        cmocka_unit_test(words_in_one_piece_are_cut_at_short_endings),
        cmocka_unit_test(prefixes_that_most_share_are_left_out),
        cmocka_unit_test(letters_of_a_module_before_each_table_are_left_out),
        cmocka_unit_test(words_in_no_table_are_read_by_their_letters),
        cmocka_unit_test(keys_called_by_an_initial_say_of_what),
        cmocka_unit_test(names_in_other_languages_are_read_in_english),
        cmocka_unit_test(a_few_words_of_another_language_are_not_enough),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
