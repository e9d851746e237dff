#include "render/format.h"

const struct format_driver format_none = {0};
