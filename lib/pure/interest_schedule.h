/* SPDX-License-Identifier: MIT */
/* Sums of rates by due date, so that the interest of an invoice is one product and one division. */
#ifndef ENC_PURE_INTEREST_SCHEDULE_H
#define ENC_PURE_INTEREST_SCHEDULE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/checked.h"
#include "encours/interest_portfolio.h"

/* What the memory of a schedule begins with. Interest of an amount is amount * parts / divisor,
 * where parts is by_due[due - due_first] for an invoice that is not paid. */
typedef struct enc_interest_schedule {
    uint64_t magic;
    uint64_t size;
    uint64_t digest;   /* of everything figures depend on */
    uint64_t divisor;  /* below 2^41 */
    uint64_t bias;     /* quotient = (amount * parts + bias) / divisor ... */
    uint64_t part_max; /* the largest of by_due */
    int32_t half_even; /* ... less one where it is odd and this a tie; even divisors only */
    int32_t due_first;
    int32_t as_of;
    int32_t day_first; /* the day that sums[0] ends before */
    int32_t end;       /* the day after the last that bears interest */
    int32_t counted;   /* 1: the day of a payment bears interest */
    int32_t is_frozen;
    int32_t due_count;  /* elements of by_due, from due_first to as_of */
    uint64_t shares_at; /* element at which the shares begin; 0: an interest may pass its amount */
    uint64_t inverse;   /* floor(2^(51 + bits) / divisor), where the divisor is ... */
    uint64_t bits;      /* ... at most 2^bits, and more than half of that; of 1 it is 1 */
    uint64_t short_at;  /* element at which the short parts begin; 0: some pass 32 bits */
} enc_interest_schedule;

/* Behind it: by_due[due_count], then sums[due_count + 2], parts of the days before day_first + i.
 * Frozen: the sums are years instead of parts, and then come rates[due_count]. All are below 2^56.
 * Then shares[due_count]: floor(by_due * 2^64 / divisor), so that a quotient is a product. Last
 * by_due once more, in elements of 32 bits. */
static inline const uint64_t *enc_interest_schedule_by_due(const enc_interest_schedule *schedule)
{
    return (const uint64_t *)(schedule + 1);
}

static inline const uint64_t *enc_interest_schedule_sums(const enc_interest_schedule *schedule)
{
    return enc_interest_schedule_by_due(schedule) + schedule->due_count;
}

static inline const uint64_t *enc_interest_schedule_shares(const enc_interest_schedule *schedule)
{
    return enc_interest_schedule_by_due(schedule) + schedule->shares_at;
}

static inline const uint32_t *enc_interest_schedule_short(const enc_interest_schedule *schedule)
{
    const void *at = enc_interest_schedule_by_due(schedule) + schedule->short_at;
    return at;
}

/* Are these bytes a schedule made by this process? */
encours_status enc_interest_schedule_check(const void *schedule, size_t size, encours_error *error);

/* Parts of an invoice that was paid on a day after its due date and not after the as-of day. */
uint64_t enc_interest_schedule_paid(const enc_interest_schedule *schedule, int32_t due,
                                    int32_t paid_on);

/* Interest of an amount above 0: false when it does not fit int64. */
static inline bool enc_interest_schedule_interest(const enc_interest_schedule *schedule,
                                                  int64_t amount, uint64_t parts, int64_t *out)
{
    enc_u128 product = (enc_u128)(uint64_t)amount * parts + schedule->bias; /* below 2^120 */
    enc_u128 quotient = 0;
    if ((uint64_t)(product >> 64) == 0)
        quotient = (uint64_t)product / schedule->divisor;
    else
        quotient = product / schedule->divisor;
    if (quotient > INT64_MAX)
        return false;
    if (schedule->half_even != 0)
        quotient -= quotient * schedule->divisor == product ? quotient & 1 : 0;
    *out = (int64_t)quotient;
    return true;
}

#endif
