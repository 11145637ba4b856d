/* SPDX-License-Identifier: MIT */
/* Date text to an epoch day. The order is given or decided for a whole column, never by cell. */
#ifndef ENC_TEXT_DAY_H
#define ENC_TEXT_DAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "encours/date.h"
#include "encours/input.h"

typedef struct enc_day_format {
    int32_t order;        /* encours_date_order, decided */
    int32_t packed_order; /* of 8 digits without separators; 0: as `order` */
    bool year_first_too;  /* with DMY or MDY: 2026-06-30 is read as year, month, day all the same */
    uint16_t pivot;       /* 0: two-digit years are refused; else they lie in pivot .. pivot + 99 */
    const char *hint;     /* how dates are written here, said of what is none; NULL: what fits it */
} enc_day_format;

/* What the FEC reader accepts: AAAAMMJJ, AAAA-MM-JJ, JJ/MM/AAAA. */
#define ENC_DAY_FORMAT_FEC                                                                         \
    {ENCOURS_DATE_ORDER_DMY, ENCOURS_DATE_ORDER_YMD, true, 0,                                      \
     "Dates of a FEC are AAAAMMJJ; AAAA-MM-JJ and JJ/MM/AAAA are read too"}

/* Read one date: separators / - . (the same twice) or none, blanks around, a time of day after T or
 * a blank is checked and left out. A text of only blanks, 0 / - . : is no date: ENCOURS_DATE_NONE.
 * INVALID with a message that quotes the text; `*out` is set on success only. */
encours_status enc_day_parse(const char *text, size_t length, const enc_day_format *format,
                             encours_date *out, encours_error *error);

/* Decides the order for a whole column: an order stands as long as every field is a date in it.
 * Zero it, observe every field, decide. One sniffer may observe several columns of a file. */
typedef struct enc_day_sniffer {
    uint64_t dates;         /* fields that are dates in some order, until one order is left */
    uint64_t refuted[4];    /* by encours_date_order: first line that rules the order out */
    uint64_t differing[6];  /* by the sum of two orders: first line on which they differ */
    uint64_t broken_line;   /* first field that is no date in any order */
    char differing_text[32];
    char broken_text[32];
} enc_day_sniffer;

void enc_day_observe(enc_day_sniffer *sniffer, const char *text, size_t length, uint16_t pivot,
                     uint64_t line);

/* The order; YMD when there is no date at all. INVALID when several orders are left and give
 * different days, when none is left, or when there are fields but no date in any order; a single
 * field that is no date is refused when it is read. */
encours_status enc_day_decide(const enc_day_sniffer *sniffer, int32_t *out, encours_error *error);

#endif
