/* A catalog as bytes, for what is kept between runs: all that it holds, what was learned of it too. */
#ifndef CATALOG_PACK_H
#define CATALOG_PACK_H

#include "catalog/catalog.h"
#include "util/pack.h"

void catalog_pack(const struct catalog *catalog, struct pack *pack);

/* Puts what was packed in place of all that `catalog` holds; what it held stays in its arena. The bytes are
 * copied. False where they are no catalog: it is then as it was. */
bool catalog_unpack(struct unpack *unpack, struct catalog *catalog);

/* One that holds nothing, to be filled so. */
struct catalog *catalog_create(void);

#endif
