/* SPDX-License-Identifier: MIT */
#include "pure/interest.h"

#include "base/error.h"
#include "base/struct_size.h"
#include "pure/ratio.h"
#include "pure/rounding.h"

enum { DAYS_MAX = ENCOURS_DATE_MAX - ENCOURS_DATE_MIN + 1, YEAR_DAYS_MAX = 366 };

static encours_status sum_up(enc_interest_walk *walk, encours_error *error)
{
    const enc_interest_claim *claim = walk->claim;
    encours_interest *out = &walk->out;
    bool bears = walk->late && claim->first < claim->end;
    out->status = walk->late ? ENCOURS_INTEREST_LATE : ENCOURS_INTEREST_NOT_LATE;
    out->flags |= walk->accrual.flags;
    if (walk->late && claim->stop <= claim->as_of)
        out->flags |= ENCOURS_INTEREST_STOPPED;
    if (out->surplus > 0)
        out->flags |= ENCOURS_INTEREST_OVERPAID;
    out->accrued = walk->accrual.rounded;
    encours_ratio exact = {0, 0};
    (void)enc_ratio_reduce(walk->accrual.exact, walk->accrual.unit, &exact); /* else 0 / 0 */
    out->exact_numerator = exact.numerator;
    out->exact_denominator = exact.denominator;
    out->interest_left = enc_interest_open(walk);
    out->principal_left = walk->accrual.principal;
    out->days = walk->accrual.days;
    out->first_day.epoch_day = bears ? claim->first : ENCOURS_DATE_NONE;
    out->last_day.epoch_day = walk->accrual.last;
    out->segment_count = walk->accrual.segment_count;
    out->event_count = claim->event_count;
    enc_i128 left = (enc_i128)out->principal_left + out->interest_left + out->indemnity -
                    out->indemnity_paid + out->costs - out->costs_paid;
    if (!enc_narrow_i64(left, &out->total_left))
        return enc_error_set(error, ENCOURS_E_OVERFLOW, "total_left passes %" PRId64, INT64_MAX);
    return ENCOURS_OK;
}

static encours_status load_segments(const enc_interest_claim *claim,
                                    const encours_interest_segment_columns *in,
                                    encours_interest_segment_columns *out, encours_error *error)
{
    ENC_STRUCT_LOAD(*out, in, encours_interest_segment_columns, sizeof *out, error);
    size_t most = enc_interest_claim_segments(claim);
    if (in == NULL && claim->options.capitalisation == ENCOURS_INTEREST_CAPITALISE_SLIDING)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "CAPITALISE_SLIDING needs the columns of %zu segments", most);
    if (in == NULL || most == 0)
        return ENCOURS_OK;
    if (out->capacity < most)
        return enc_error_set(error, ENCOURS_E_LIMIT, "%zu segments do not fit a capacity of %zu",
                             most, out->capacity);
    ENC_REQUIRE(out->from != NULL && out->until != NULL && out->principal != NULL);
    ENC_REQUIRE(out->rate_e7 != NULL && out->days != NULL && out->year_days != NULL);
    ENC_REQUIRE(out->interest != NULL && out->rate_row != NULL && out->source != NULL);
    return ENCOURS_OK;
}

encours_status encours_interest_compute(int64_t principal, encours_date due, encours_date as_of,
                                        const encours_interest_event_columns *events,
                                        const encours_interest_options *options,
                                        encours_interest_segment_columns *segments,
                                        encours_interest *out, encours_error *error)
{
    enc_interest_claim claim;
    encours_interest_segment_columns columns;
    enc_interest_walk walk;
    ENC_REQUIRE(out != NULL);
    ENC_REQUIRE_STRUCT(out, encours_interest, error);
    ENC_TRY(enc_interest_claim_load(&claim, due, as_of, events, options, error));
    if (principal < 0)
        return enc_error_set(error, ENCOURS_E_INVALID, "principal is %" PRId64 ", below 0",
                             principal);
    claim.principal = principal;
    ENC_TRY(load_segments(&claim, segments, &columns, error));
    ENC_TRY(enc_interest_walk_run(&walk, &claim, segments != NULL ? &columns : NULL, error));
    ENC_TRY(sum_up(&walk, error));
    enc_struct_store(out, &walk.out, sizeof walk.out);
    return ENCOURS_OK;
}

encours_status encours_interest_segments_max(encours_date due, encours_date as_of,
                                             const encours_interest_event_columns *events,
                                             const encours_interest_options *options, size_t *out,
                                             encours_error *error)
{
    enc_interest_claim claim;
    ENC_REQUIRE(out != NULL);
    ENC_TRY(enc_interest_claim_load(&claim, due, as_of, events, options, error));
    *out = enc_interest_claim_segments(&claim);
    return ENCOURS_OK;
}

encours_status encours_interest_simple(int64_t principal, int64_t rate_e7, int32_t days,
                                       int32_t year_days, int32_t rounding, int64_t *out,
                                       encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    ENC_TRY(enc_interest_check_rounding(rounding, error));
    if (rate_e7 < 0 || rate_e7 > ENCOURS_INTEREST_RATE_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "rate_e7 is %" PRId64 ", not 0 to 10^9",
                             rate_e7);
    if (days < 0 || days > DAYS_MAX || year_days < 1 || year_days > YEAR_DAYS_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "%" PRId32 " days of a year of %" PRId32 ": not 0 to %d of 1 to %d",
                             days, year_days, (int)DAYS_MAX, (int)YEAR_DAYS_MAX);
    enc_i128 exact = (enc_i128)principal * rate_e7 * days;
    if (!enc_round_divide_i64(exact, (enc_i128)ENCOURS_INTEREST_RATE_SCALE * year_days,
                              (encours_rounding)rounding, out))
        return enc_error_set(error, ENCOURS_E_OVERFLOW, "interest on %" PRId64 " passes int64",
                             principal);
    return ENCOURS_OK;
}
