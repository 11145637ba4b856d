/* SPDX-License-Identifier: MIT */
#include "encours/version.h"

uint32_t encours_version(void)
{
    return ENCOURS_VERSION_MAJOR * 1000000u + ENCOURS_VERSION_MINOR * 1000u + ENCOURS_VERSION_PATCH;
}
