/* SPDX-License-Identifier: MIT */
/* Sums of a state of delays, for the figures of other files. */
#ifndef ENC_PURE_DELAYS_H
#define ENC_PURE_DELAYS_H

#include "encours/delays.h"
#include "pure/indicator.h"

enum {
    ENC_DELAYS_AMOUNT,
    ENC_DELAYS_AMOUNT_DAYS,
    ENC_DELAYS_AMOUNT_LATE_DAYS, /* early days as 0 */
    ENC_DELAYS_COUNT,
    ENC_DELAYS_DAYS,
    ENC_DELAYS_LATE_DAYS,
    ENC_DELAYS_LATE_AMOUNT,
    ENC_DELAYS_LATE_COUNT,
    ENC_DELAYS_DISPUTED_AMOUNT, /* late and disputed */
    ENC_DELAYS_DISPUTED_COUNT,
    ENC_DELAYS_NO_DATE_COUNT,
    ENC_DELAYS_SUMS
};

enum {
    ENC_DELAYS_MEASURE,
    ENC_DELAYS_FIRST_DAY,
    ENC_DELAYS_LAST_DAY,
    ENC_DELAYS_AS_OF,
    ENC_DELAYS_CREDIT_NOTES,
    ENC_DELAYS_WRITE_OFFS
};

/* Whether a kind is counted under these constants. */
static inline bool enc_settlement_is_counted(int32_t kind, int64_t credit_notes, int64_t write_offs)
{
    if (kind == ENCOURS_SETTLEMENT_CREDIT_NOTE)
        return credit_notes != 0;
    return kind == ENCOURS_SETTLEMENT_PAYMENT || write_offs != 0;
}

#endif
