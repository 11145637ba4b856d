/* SPDX-License-Identifier: MIT */
/**
 * @file date.h
 * Civil dates: a day of the proleptic Gregorian calendar, without time or time zone.
 *
 * A date is the number of days since 1970-01-01, between 1900-01-01 and 2199-12-31. In results and
 * columns ENCOURS_DATE_NONE means that there is no date; nothing is invented for it.
 */
#ifndef ENCOURS_DATE_H
#define ENCOURS_DATE_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** Days since 1970-01-01. */
typedef struct encours_date {
    int32_t epoch_day; /**< ENCOURS_DATE_MIN to ENCOURS_DATE_MAX, or ENCOURS_DATE_NONE */
} encours_date;

#define ENCOURS_DATE_NONE INT32_MIN /**< epoch_day of "no date" */
#define ENCOURS_DATE_MIN (-25567)   /**< 1900-01-01 */
#define ENCOURS_DATE_MAX 84005      /**< 2199-12-31 */

ENCOURS_END_DECLS

#endif
