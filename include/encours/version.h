/* SPDX-License-Identifier: MIT */
/**
 * @file version.h
 * The version of the headers and of the library. The build reads these constants, so that header,
 * library, pkg-config file and soname cannot disagree.
 */
#ifndef ENCOURS_VERSION_H
#define ENCOURS_VERSION_H

#include <stdint.h>

#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** Of these headers: rises when something that was there changes. */
#define ENCOURS_VERSION_MAJOR 0
/** Rises when something is added. */
#define ENCOURS_VERSION_MINOR 1
/** Rises when only faults are mended. */
#define ENCOURS_VERSION_PATCH 0

/**
 * Version of the library at run time: major * 1000000 + minor * 1000 + patch.
 *
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) uint32_t
encours_version(void);

ENCOURS_END_DECLS

#endif
