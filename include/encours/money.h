/* SPDX-License-Identifier: MIT */
/**
 * @file money.h
 * Money: an exact number of minor units of one currency.
 */
#ifndef ENCOURS_MONEY_H
#define ENCOURS_MONEY_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** An amount: `minor` units (cents) of the currency with this ISO 4217 numeric code. */
typedef struct encours_money {
    int64_t minor;        /**< signed minor units; the currency's exponent says how many make one */
    uint16_t currency;    /**< ISO 4217 numeric code, 978 for EUR; 0 is no currency */
    uint16_t reserved[3]; /**< zero */
} encours_money;

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
