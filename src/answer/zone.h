/* The time zone in which days begin: what is said of it, on opening and in answers. */
#ifndef ANSWER_ZONE_H
#define ANSWER_ZONE_H

#include "answer/internal.h"
#include "query/query.h"

/* That of `options`, else the machine's, as long as no semantic file says another. ASKDB_USAGE where there is
 * none of the name. */
int session_open_zone(struct askdb *askdb, const struct askdb_options *options, struct askdb_error *err);
int session_set_zone(struct askdb *askdb, const char *name, struct askdb_error *err);

/* "YYYY-MM-DD" of today there, in `arena`; `now` where it is not NULL. */
const char *session_today(const struct askdb *askdb, struct arena *arena, const char *now);

/* The zone where days of the query are days of it: it compares, groups or takes apart timestamps that have a
 * time zone; NULL: it does not, or the zone is not known. */
const char *session_zone_of(const struct askdb *askdb, struct arena *arena, const struct query *query);

#endif
