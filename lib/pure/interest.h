/* SPDX-License-Identifier: MIT */
/* The parts of late interest: options checked once, accrual by day, and the walk over events. */
#ifndef ENC_PURE_INTEREST_H
#define ENC_PURE_INTEREST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/checked.h"
#include "encours/interest.h"
#include "pure/interest_rule.h"

enum { ENC_INTEREST_DUES = 4 };

/* What options of several functions ask alike; `name` is the member's. */
encours_status enc_interest_check_rounding(int32_t rounding, encours_error *error);
encours_status enc_interest_check_choice(int32_t value, int32_t last, const char *name,
                                         encours_error *error);

/* Parts of a minor unit that exact interest is counted in: 10^7 * the year, or for the basis ACTUAL
 * 10^7 * 365 * 366, so that both years divide it. Below 2^41. */
int64_t enc_interest_unit(int32_t basis);

/* Number of a day on the scale of a basis: the days of [a, b] are N(b) - N(a - 1). */
int32_t enc_interest_day_number(int32_t basis, int32_t day);

/* What is asked: the arguments of encours_interest_compute(), checked. It points into itself. */
typedef struct enc_interest_claim {
    encours_interest_options options;
    enc_interest_rule rule;
    encours_interest_event_columns events; /* count 0: none */
    size_t event_count;                    /* of them to the as-of day */
    int32_t order[ENC_INTEREST_DUES];
    size_t order_count;
    int64_t principal;
    int32_t as_of;
    int32_t late_from; /* the day after the due date and the grace */
    int32_t first;     /* first day that bears interest, if the claim is late */
    int32_t stop;      /* first day without interest; INT32_MAX: none */
    int32_t end;       /* the day after the last that bears interest */
    int32_t counted;   /* 1: the day of an event bears interest as before it */
} enc_interest_claim;

encours_status enc_interest_claim_load(enc_interest_claim *claim, encours_date due,
                                       encours_date as_of,
                                       const encours_interest_event_columns *events,
                                       const encours_interest_options *options,
                                       encours_error *error);

/* A capacity that is always enough. */
size_t enc_interest_claim_segments(const enc_interest_claim *claim);

/* Interest that accrues by day on a principal that others change. Exact interest is a sum of
 * principal < 2^63 times rate < 2^30 times days < 2^18 times 366: it stays below 2^121. */
typedef struct enc_accrual {
    const enc_interest_claim *claim;
    const encours_interest_segment_columns *segments; /* NULL: not wanted */
    enc_i128 exact;                                   /* accrued, in parts of a minor unit */
    int64_t unit;                                     /* those parts */
    int64_t rounded;                                  /* `exact` in minor units */
    int64_t principal;                                /* what bears interest now */
    int32_t day;                                      /* next day that may bear interest */
    int32_t last;                                     /* last day that did; DATE_NONE: none */
    int64_t period;                                   /* next indivisible period, from 0 */
    int64_t days;                                     /* charged */
    size_t pause;                                     /* first pause that is not over */
    uint64_t segment_count;
    uint32_t flags;
    uint64_t lag_segment; /* first segment not wholly in lag_exact */
    enc_i128 lag_exact;   /* exact interest of the segments before it */
} enc_accrual;

void enc_accrual_begin(enc_accrual *accrual, const enc_interest_claim *claim,
                       const encours_interest_segment_columns *segments);

/* Let the principal bear interest on the days before `day`. */
encours_status enc_accrual_to(enc_accrual *accrual, int32_t day, encours_error *error);

/* Whole minor units of exact interest of the days to `day`, read back from the segments, which must
 * reach that far. Days must not go back from one call to the next. */
enc_i128 enc_accrual_lagged(enc_accrual *accrual, int32_t day);

/* The claim while its events are walked over. */
typedef struct enc_interest_walk {
    enc_accrual accrual;
    const enc_interest_claim *claim;
    encours_interest out;    /* amounts so far; those of the accrual are put in at the end */
    int32_t capitalise_day;  /* next day on which interest may become principal; INT32_MAX: none */
    int32_t capitalise_next; /* the next whole twelve months, of CAPITALISE_SLIDING */
    int32_t capitalise_from; /* what the twelve months count from */
    int64_t years;           /* twelve months that come next, from 1 */
    bool late;               /* whether the principal bears interest at all */
} enc_interest_walk;

/* Walk to the as-of day. `segments` is checked, or NULL. */
encours_status enc_interest_walk_run(enc_interest_walk *walk, const enc_interest_claim *claim,
                                     const encours_interest_segment_columns *segments,
                                     encours_error *error);

/* Interest that is accrued and neither paid nor principal. */
static inline int64_t enc_interest_open(const enc_interest_walk *walk)
{
    return walk->accrual.rounded - walk->out.capitalised - walk->out.interest_paid;
}

#endif
