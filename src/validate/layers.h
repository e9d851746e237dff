/* Every layer is on, always: only the tool that measures each of them alone (tests/layers) is built with
 * ASKDB_LAYER_SWITCHES, and defines the function. */
#ifndef VALIDATE_LAYERS_H
#define VALIDATE_LAYERS_H

#include <stdbool.h>

#ifdef ASKDB_LAYER_SWITCHES
/* Whether the layer that refuses with this message is switched off. */
bool layer_is_off(const char *message);
#else
static inline bool layer_is_off(const char *message)
{
    (void)message;
    return false;
}
#endif

#endif
