/* How long a value can become, by what makes it: of n values that are put together, n times as long as the
 * longest. A function that is on no list may put one of its arguments in for each byte of another, as replace
 * does: the list of those that cannot is the rule, not a list of those that can. A statement's values are then
 * as long as its text, multiplied by all of these: a name of a derived column stands for what it is made of. */
#include "validate/postgres/walk.h"

#include <stdlib.h>
#include <string.h>

enum {
    SPLIT = 2,       /* bytes that a list of parts has for one of the text that was split */
    WRITTEN = 3,     /* bytes that a byte becomes in a text of a list, a row or a document: quotes double */
    MOST_DIGITS = 30 /* of a number that is written with an exponent, beyond which it counts as long */
};

/* Their result is no longer than their longest argument, or is a number, a date, a range or a truth value. */
static const char lasting[] =
    "abbrev abs acos acosd acosh age any_value array_dims array_length array_lower array_ndims "
    "array_position array_remove array_sample array_shuffle array_upper ascii asin asind asinh atan "
    "atan2 atan2d atand atanh avg bit_and bit_count bit_length bit_or bit_xor bool bool_and bool_or "
    "broadcast btrim cardinality cbrt ceil ceiling char_length character_length chr clock_timestamp "
    "convert_from corr cos cosd cosh cot cotd count covar_pop covar_samp cume_dist date date_add "
    "date_bin date_part date_subtract date_trunc datemultirange daterange decode degrees dense_rank div "
    "erf erfc every extract family first_value float4 float8 floor gcd generate_series "
    "generate_subscripts get_bit get_byte hashtext host initcap int2 int4 int4multirange int4range int8 "
    "int8multirange int8range interval is_normalized isempty isfinite json_array_elements "
    "json_array_elements_text json_array_length json_each json_each_text json_extract_path "
    "json_extract_path_text json_object_keys json_strip_nulls json_to_record json_to_recordset "
    "json_typeof jsonb_array_elements jsonb_array_elements_text jsonb_array_length jsonb_each "
    "jsonb_each_text jsonb_extract_path jsonb_extract_path_text jsonb_object_keys jsonb_path_exists "
    "jsonb_path_match jsonb_strip_nulls jsonb_to_record jsonb_to_recordset jsonb_typeof justify_days "
    "justify_hours justify_interval lag last_value lcm lead left length ln log log10 lower lower_inc "
    "lower_inf ltrim make_date make_interval make_time make_timestamp make_timestamptz masklen max md5 "
    "min min_scale mod mode netmask network now nth_value ntile num_nonnulls num_nulls numeric "
    "nummultirange numrange octet_length overlaps percent_rank percentile_cont percentile_disc "
    "pg_typeof pi position radians random random_normal range_intersect_agg range_merge rank "
    "regexp_count regexp_instr regexp_like regexp_split_to_table regexp_substr regr_avgx regr_avgy "
    "regr_count regr_intercept regr_r2 regr_slope regr_sxx regr_sxy regr_syy reverse right round "
    "row_number rtrim scale setweight sha224 sha256 sha384 sha512 sign sin sind sinh split_part sqrt "
    "starts_with statement_timestamp stddev stddev_pop stddev_samp string_to_table strip strpos substr "
    "substring sum tan tand tanh time timeofday timestamp timestamptz timezone to_date to_hex to_number "
    "to_timestamp transaction_timestamp trim_array trim_scale trunc ts_rank ts_rank_cd tsmultirange "
    "tsrange tstzmultirange tstzrange unnest upper upper_inc upper_inf var_pop var_samp variance "
    "width_bucket soundex metaphone dmetaphone dmetaphone_alt difference levenshtein "
    "levenshtein_less_equal daitch_mokotoff similarity word_similarity strict_word_similarity digest "
    "hmac first last time_bucket cosine_distance inner_product l1_distance l2_distance l2_norm "
    "l2_normalize subvector vector_dims vector_norm cube_distance cube_dim gc_to_sec sec_to_gc latitude "
    "longitude earth earth_distance icount idx intset sort sort_asc sort_desc subarray uniq index "
    "nlevel subltree subpath lca defined exist exists_all exists_any isdefined isexists fetchval "
    "hs_contained hs_contains uuid_generate_v3 uuid_generate_v4 uuid_generate_v5";

/* They put their arguments one after another, written as texts, lists or documents; so do PostGIS's. */
static const char adding[] =
    "concat concat_ws overlay translate unistr text varchar bpchar json_build_array json_build_object "
    "jsonb_build_array jsonb_build_object to_json to_jsonb row_to_json array_to_json json_object "
    "jsonb_object jsonb_set jsonb_set_lax jsonb_insert quote_ident quote_literal quote_nullable encode "
    "convert_to to_tsvector to_tsquery plainto_tsquery phraseto_tsquery websearch_to_tsquery "
    "tsvector_to_array parse_ident array_positions multirange unaccent citext hstore_to_array "
    "hstore_to_json hstore_to_jsonb hs_concat ltree2text text2ltree ltree_addltree";

/* They gather many rows, or fill, or write a number of 100,000 digits, or indent as deep as a document is. */
static const char gathering[] =
    "array_agg json_agg json_object_agg jsonb_agg jsonb_object_agg string_agg range_agg array_cat "
    "array_append array_prepend array_fill repeat lpad rpad format jsonb_pretty jsonb_path_query_array "
    "power pow exp factorial st_collect st_makeline st_union";

/* Types whose texts are short. */
static const char short_types[] =
    "int2 int4 int8 integer smallint bigint float4 float8 numeric decimal money bool boolean date time "
    "timetz "
    "timestamp timestamptz interval uuid inet cidr macaddr point int4range int8range numrange daterange "
    "tsrange tstzrange";

bool pg_is_constant(const cJSON *node)
{
    const cJSON *body = NULL;
    const char *kind = pg_kind(node, &body);
    while (kind != NULL && strcmp(kind, "TypeCast") == 0) {
        kind = pg_kind(pg_field(body, "arg"), &body);
    }
    return kind != NULL && strcmp(kind, "A_Const") == 0;
}

/* The bytes of a string that is written out; 0 for anything else. */
static size_t written_bytes(const cJSON *node)
{
    const cJSON *body = NULL;
    const char *kind = pg_kind(node, &body);
    while (kind != NULL && strcmp(kind, "TypeCast") == 0) {
        kind = pg_kind(pg_field(body, "arg"), &body);
    }
    const cJSON *string = kind != NULL && strcmp(kind, "A_Const") == 0 ? pg_field(body, "sval") : NULL;
    return string != NULL ? strlen(pg_text(string, "sval")) : 0;
}

static size_t count_computed(const cJSON *values, double *ret_longest)
{
    size_t computed = 0;
    for (const cJSON *item = values != NULL ? values->child : NULL; item != NULL; item = item->next) {
        double bytes = (double)written_bytes(item);
        computed += !pg_is_constant(item);
        *ret_longest = bytes > *ret_longest ? bytes : *ret_longest;
    }
    return computed;
}

struct pg_lengthening pg_lengthening_of(const cJSON *call)
{
    const cJSON *arguments = pg_field(call, "args");
    const char *schema = "", *name = pg_qualified_name(pg_field(call, "funcname"), &schema);
    double longest = 0;
    size_t computed = count_computed(arguments, &longest);
    struct pg_lengthening how = {.values = 1, .bytes = 1};
    if (name == NULL || pg_in_words(gathering, name)) {
        how.gathers = true;
    } else if (strcmp(name, "to_char") == 0) { /* as long as its pattern says */
        how.pairs = !pg_is_constant(cJSON_GetArrayItem(arguments, 1));
    } else if (strcmp(name, "replace") == 0) {
        double bytes = (double)written_bytes(cJSON_GetArrayItem(arguments, 2));
        how.pairs = !pg_is_constant(cJSON_GetArrayItem(arguments, 2)) && computed > 1;
        how.bytes = bytes > 1 ? bytes : 1;
    } else if (strcmp(name, "string_to_array") == 0 || strcmp(name, "regexp_split_to_array") == 0) {
        how.bytes = computed > 0 ? SPLIT : 1;
    } else if (pg_in_words(adding, name) || strncmp(name, "st_", 3) == 0) {
        how.values = (double)computed;
        how.bytes = computed > 0 ? WRITTEN : 1;
    } else if (!pg_in_words(lasting, name)) {
        how.pairs = computed > 1;
        how.bytes = longest + 1 > WRITTEN ? longest + 1 : WRITTEN;
    }
    return how;
}

void pg_note_elements(struct pg_walk *walk, const cJSON *elements)
{
    double longest = 0;
    pg_note_growth(walk, (double)count_computed(elements, &longest));
}

/* A list, a row or a document gets quotes in its text. */
void pg_note_cast(struct pg_walk *walk, const cJSON *cast)
{
    const cJSON *value = pg_field(cast, "arg"), *body = NULL;
    const char *schema = "",
               *name = pg_qualified_name(pg_field(pg_field(cast, "typeName"), "names"), &schema);
    const char *kind = pg_kind(value, &body);
    bool stored = kind != NULL && strcmp(kind, "ColumnRef") == 0 && pg_is_stored(walk, body);
    bool list = pg_field(pg_field(cast, "typeName"), "arrayBounds") != NULL;
    if (name != NULL && (list || !pg_in_words(short_types, name)) && !pg_is_constant(value) && !stored) {
        pg_note_growth(walk, WRITTEN);
    }
}

bool pg_is_long_number(const char *text)
{
    const char *exponent = strpbrk(text, "eE");
    return exponent != NULL && labs(atol(exponent + 1)) > MOST_DIGITS;
}

/* Beside a column of XML a text of no type is read as XML: what stands for more than itself is nowhere else. */
int pg_note_constant(struct pg_walk *walk, const cJSON *constant)
{
    const cJSON *number = pg_field(constant, "fval"), *text = pg_field(constant, "sval");
    walk->statement->lengthens |= number != NULL && pg_is_long_number(pg_text(number, "fval"));
    return text == NULL || strstr(pg_text(text, "sval"), "<!ENTITY") == NULL
               ? 0
               : pg_reject(walk, CODE_TYPE_NOT_ALLOWED, pg_place(constant), 1,
                           "a text that declares entities of XML is not allowed");
}
