/* SPDX-License-Identifier: MIT */
#include "pure/interest_block.h"

#include "base/error.h"

/* Is there a due date, and one the schedule does not know? */
static inline bool day_is_bad(const enc_interest_schedule *schedule, int32_t due)
{
    return due != ENCOURS_DATE_NONE && (due < schedule->due_first || due > ENCOURS_DATE_MAX);
}

static inline bool is_late(const enc_interest_schedule *schedule, int64_t amount, int32_t due)
{
    return amount > 0 && due >= schedule->due_first && due < schedule->as_of;
}

/* With shares: amount * share / 2^64 is at most two below the quotient, which the rest, below three
 * divisors, corrects. */
static inline int64_t quotient_of(const enc_interest_schedule *schedule, uint64_t amount,
                                  size_t place)
{
    uint64_t parts = enc_interest_schedule_by_due(schedule)[place];
    uint64_t share = enc_interest_schedule_shares(schedule)[place];
    uint64_t quotient = (uint64_t)((enc_u128)amount * share >> 64);
    uint64_t rest = amount * parts + schedule->bias - quotient * schedule->divisor;
    for (int i = 0; i < 2; i++) {
        uint64_t more = rest >= schedule->divisor;
        quotient += more;
        rest -= more * schedule->divisor;
    }
    if (schedule->half_even != 0 && rest == 0)
        quotient -= quotient & 1;
    return (int64_t)quotient;
}

/* False when the interest does not fit int64. */
static inline bool interest_of(const enc_interest_schedule *schedule, int64_t amount, int32_t due,
                               int64_t *interest)
{
    *interest = 0;
    if (!is_late(schedule, amount, due))
        return true;
    size_t place = (size_t)(due - schedule->due_first);
    if (schedule->shares_at == 0)
        return enc_interest_schedule_interest(
            schedule, amount, enc_interest_schedule_by_due(schedule)[place], interest);
    *interest = quotient_of(schedule, (uint64_t)amount, place);
    return true;
}

void enc_interest_block_portable(const enc_interest_schedule *schedule, const int64_t *amount,
                                 const int32_t *due, size_t count, int64_t *interest,
                                 enc_interest_tally *tally)
{
    *tally = (enc_interest_tally){.is_bad = false};
    for (size_t i = 0; i < count; i++) {
        tally->is_bad |= day_is_bad(schedule, due[i]);
        tally->is_bad |= !interest_of(schedule, amount[i], due[i], &interest[i]);
        tally->late += is_late(schedule, amount[i], due[i]);
        tally->undated += due[i] == ENCOURS_DATE_NONE;
        tally->sum += (uint64_t)interest[i];
        tally->bits |= (uint64_t)interest[i];
    }
}

enc_interest_block_fn enc_interest_block_of(const enc_interest_schedule *schedule, bool has_ifma)
{
#if ENC_WIDE_X86
    if (schedule->shares_at != 0 && has_ifma)
        return enc_interest_block_avx512;
#else
    (void)schedule;
    (void)has_ifma;
#endif
    return enc_interest_block_portable;
}

encours_status enc_interest_block_refuse(const enc_interest_schedule *schedule,
                                         const int64_t *amount, const int32_t *due, size_t from,
                                         encours_error *error)
{
    int64_t interest;
    while (!day_is_bad(schedule, due[from]) &&
           interest_of(schedule, amount[from], due[from], &interest))
        from++;
    if (!day_is_bad(schedule, due[from]))
        return enc_error_at(error, ENCOURS_E_OVERFLOW, from,
                            "the interest of invoice %zu passes %" PRId64, from, INT64_MAX);
    enc_error_at(error, ENCOURS_E_INVALID, from, "invoice %zu is due on day %" PRId32, from,
                 due[from]);
    enc_error_hint(error, "due dates start with due_first of the schedule, or are absent");
    return ENCOURS_E_INVALID;
}
