/* SPDX-License-Identifier: MIT */
/**
 * @file rounding.h
 * The seven rounding modes, named wherever a figure can be rounded.
 */
#ifndef ENCOURS_ROUNDING_H
#define ENCOURS_ROUNDING_H

#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** The seven rounding modes; zero is none, so that a mode is always chosen. */
typedef enum encours_rounding {
    ENCOURS_ROUNDING_HALF_UP = 1,   /**< to nearest, ties away from zero: commercial rounding */
    ENCOURS_ROUNDING_HALF_EVEN = 2, /**< to nearest, ties to the even neighbour */
    ENCOURS_ROUNDING_HALF_DOWN = 3, /**< to nearest, ties towards zero */
    ENCOURS_ROUNDING_UP = 4,        /**< away from zero */
    ENCOURS_ROUNDING_DOWN = 5,      /**< towards zero */
    ENCOURS_ROUNDING_CEILING = 6,   /**< towards plus infinity */
    ENCOURS_ROUNDING_FLOOR = 7      /**< towards minus infinity */
} encours_rounding;

ENCOURS_END_DECLS

#endif
