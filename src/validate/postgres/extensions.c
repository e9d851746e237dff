/* The functions of common extensions that a query may call: those that compute a value from their arguments.
 * Not those that run a text they are given (tablefunc's crosstab, xml2's xpath_table), change settings
 * (pg_trgm's set_limit), or read tables, statistics or files.
 * https://www.postgresql.org/docs/15/contrib.html, https://postgis.net/docs/reference.html */
#include "validate/dialect.h"

#include "validate/postgres/walk.h"

#include <string.h>

static const struct {
    const char *extension, *functions; /* names, separated by blanks */
} allowed[] = {
    {"citext", "citext max min regexp_match regexp_matches regexp_replace regexp_split_to_array "
               "regexp_split_to_table replace split_part strpos translate"},
    {"cube", "cube cube_coord cube_coord_llur cube_dim cube_distance cube_enlarge cube_inter cube_is_point "
             "cube_ll_coord cube_size cube_subset cube_union cube_ur_coord"},
    {"earthdistance", "earth earth_box earth_distance gc_to_sec latitude ll_to_earth longitude sec_to_gc"},
    {"fuzzystrmatch", "daitch_mokotoff difference dmetaphone dmetaphone_alt levenshtein "
                      "levenshtein_less_equal metaphone soundex"},
    {"hstore", "akeys avals defined each exist exists_all exists_any fetchval hs_concat hs_contained "
               "hs_contains hstore hstore_to_array hstore_to_json hstore_to_json_loose hstore_to_jsonb "
               "hstore_to_jsonb_loose hstore_to_matrix isdefined isexists skeys slice slice_array svals"},
    {"intarray", "icount idx intset sort sort_asc sort_desc subarray uniq"},
    {"ltree", "index lca ltree2text ltree_addltree nlevel subltree subpath text2ltree"},
    {"pg_trgm", "show_trgm similarity strict_word_similarity word_similarity"},
    {"pgcrypto", "digest hmac"},
    {"postgis",
     "box2d box3d geography geometry geometrytype st_3darea st_3dclosestpoint st_3ddistance st_3dlength "
     "st_3dperimeter st_area st_asbinary st_asewkb st_asewkt st_asgeojson st_asgml st_askml st_aslatlontext "
     "st_assvg st_astext st_azimuth st_boundary st_boundingdiagonal st_buffer st_centroid st_closestpoint "
     "st_collect st_contains st_containsproperly st_convexhull st_coorddim st_coveredby st_covers st_crosses "
     "st_curvetoline st_difference st_dimension st_disjoint st_distance st_distancesphere "
     "st_distancespheroid st_dump st_dumppoints st_dumprings st_dwithin st_endpoint st_envelope st_equals "
     "st_expand st_extent st_exteriorring st_flipcoordinates st_force2d st_forcecollection "
     "st_frechetdistance st_geogfromtext st_geogfromwkb st_geohash st_geometryn st_geometrytype "
     "st_geomfromewkb st_geomfromewkt st_geomfromgeohash st_geomfromgeojson st_geomfromtext st_geomfromwkb "
     "st_hausdorffdistance st_interiorringn st_intersection st_intersects st_isclosed st_iscollection "
     "st_isempty st_isring st_issimple st_isvalid st_isvalidreason st_length st_length2d st_lengthspheroid "
     "st_lineinterpolatepoint st_linelocatepoint st_linemerge st_linesubstring st_longestline "
     "st_m st_makeenvelope st_makeline st_makepoint st_makepolygon st_makevalid st_maxdistance "
     "st_multi st_ndims st_npoints st_nrings st_numgeometries st_numinteriorrings st_numpoints "
     "st_orderingequals st_overlaps st_perimeter st_point st_pointfromtext st_pointn st_pointonsurface "
     "st_polygon st_project st_relate st_reverse st_scale st_setsrid st_shortestline st_simplify "
     "st_simplifypreservetopology st_snaptogrid st_srid st_startpoint st_summary st_symdifference "
     "st_touches st_transform st_translate st_union st_within st_x st_xmax st_xmin st_y st_ymax st_ymin "
     "st_z st_zmax st_zmin"},
    {"timescaledb", "first last time_bucket"},
    {"unaccent", "unaccent"},
    {"uuid-ossp", "uuid_generate_v3 uuid_generate_v4 uuid_generate_v5 "
                  "uuid_nil uuid_ns_dns uuid_ns_oid uuid_ns_url uuid_ns_x500"},
    {"vector", "avg cosine_distance inner_product l1_distance l2_distance l2_norm l2_normalize subvector sum "
               "vector_dims vector_norm"},
};

bool postgres_extension_function_allowed(const char *extension, const char *name)
{
    for (size_t i = 0; i < sizeof allowed / sizeof *allowed; i++) {
        if (strcmp(allowed[i].extension, extension) == 0) {
            return pg_in_words(allowed[i].functions, name);
        }
    }
    return false;
}
