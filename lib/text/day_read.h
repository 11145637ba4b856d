/* SPDX-License-Identifier: MIT */
/* The parts of a date as written, before it is known in which order they stand. */
#ifndef ENC_TEXT_DAY_READ_H
#define ENC_TEXT_DAY_READ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/day.h"

typedef enum enc_day_shape {
    ENC_DAY_NOT_ONE = 0,
    ENC_DAY_BLANK,      /* nothing but blanks, 0 and marks: no date */
    ENC_DAY_YEAR_FIRST, /* 2026-06-30 */
    ENC_DAY_YEAR_LAST,  /* 30/06/2026 */
    ENC_DAY_SHORT,      /* 30/06/26 or 300626 */
    ENC_DAY_PACKED,     /* 20260630 */
    ENC_DAY_MANGLED,    /* 23:12.0, what a spreadsheet makes of a date it takes for a time */
    ENC_DAY_SERIAL      /* 41276, the number of a day in a spreadsheet */
} enc_day_shape;

typedef struct enc_day_parts {
    enc_day_shape shape;
    int32_t numbers[3]; /* as they stand; of PACKED only the first, the eight digits */
} enc_day_parts;

enc_day_parts enc_day_read(const char *text, size_t length);

/* The day these parts mean when they stand in `order`; ENCOURS_DATE_NONE when there is none. */
int32_t enc_day_apply(const enc_day_parts *parts, int32_t order, uint16_t pivot);

#endif
