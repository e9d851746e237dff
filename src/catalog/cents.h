/* Amounts in cents whose names end in "ct" or "cts", which may be a count as well. */
#ifndef CATALOG_CENTS_H
#define CATALOG_CENTS_H

#include "catalog/catalog.h"

/* Sets columns[].cents: whole numbers with such an ending behind a word of money ("net_ct", "cred_lim_ct"); and where
 * there is one, or one that its comment or a semantic file says to be in cents, whatever else ends so and does not name
 * what may be counted. */
void catalog_mark_cents(struct catalog *catalog);

#endif
