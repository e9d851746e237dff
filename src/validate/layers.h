/* Every layer is on, always: only the tool that measures each of them alone (tests/layers) is built with
 * ASKDB_LAYER_SWITCHES, and defines the function. */
#ifndef VALIDATE_LAYERS_H
#define VALIDATE_LAYERS_H

#include "util/codes.h"

#include <stdbool.h>

#ifdef ASKDB_LAYER_SWITCHES
/* Whether this layer is switched off. */
bool layer_is_off(enum error_layer layer);
#else
static inline bool layer_is_off(enum error_layer layer)
{
    (void)layer;
    return false;
}
#endif

#endif
