/* SPDX-License-Identifier: MIT */
/* What is asked of encours_interest_compute(), checked once. */
#include "pure/interest.h"

#include "base/error.h"
#include "base/struct_size.h"
#include "pure/date.h"
#include "pure/rounding.h"

enum { GRACE_DAYS_MAX = 36600, PERIOD_DAYS_MAX = 36600, PERIOD_MONTHS_MAX = 1200 };

encours_status enc_interest_check_rounding(int32_t rounding, encours_error *error)
{
    if (enc_rounding_is_known((uint32_t)rounding))
        return ENCOURS_OK;
    return enc_error_set(error, ENCOURS_E_INVALID, "rounding is %" PRId32 ", not 1 to 7", rounding);
}

encours_status enc_interest_check_choice(int32_t value, int32_t last, const char *name,
                                         encours_error *error)
{
    if (value >= 0 && value <= last)
        return ENCOURS_OK;
    return enc_error_set(error, ENCOURS_E_INVALID, "%s is %" PRId32 ", not 0 to %" PRId32, name,
                         value, last);
}

static encours_status check_period(const encours_interest_options *options, encours_error *error)
{
    ENC_TRY(enc_interest_check_choice(options->charge, ENCOURS_INTEREST_CHARGE_BY_MONTHS, "charge",
                                      error));
    if (options->charge == ENCOURS_INTEREST_CHARGE_BY_DAY)
        return ENCOURS_OK;
    int32_t most = options->charge == ENCOURS_INTEREST_CHARGE_BY_DAYS ? PERIOD_DAYS_MAX
                                                                      : PERIOD_MONTHS_MAX;
    if (options->period < 1 || options->period > most)
        return enc_error_set(error, ENCOURS_E_INVALID, "period is %" PRId32 ", not 1 to %" PRId32,
                             options->period, most);
    if (options->capitalisation == ENCOURS_INTEREST_CAPITALISE_SLIDING)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "indivisible periods cannot be capitalised day by day: use "
                             "CAPITALISE_BLOCK");
    return ENCOURS_OK;
}

static encours_status check_capitalisation(const encours_interest_options *options,
                                           encours_error *error)
{
    ENC_TRY(enc_interest_check_choice(options->capitalisation, ENCOURS_INTEREST_CAPITALISE_SLIDING,
                                      "capitalisation", error));
    if (options->capitalisation == ENCOURS_INTEREST_CAPITALISE_SLIDING &&
        options->rounding_point == ENCOURS_INTEREST_ROUND_SEGMENT)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "CAPITALISE_SLIDING makes a segment of each day: use ROUND_ONCE or "
                             "ROUND_DAILY");
    return ENCOURS_OK;
}

static encours_status check_pauses(const encours_interest_options *options, encours_error *error)
{
    if (options->pause_count == 0)
        return ENCOURS_OK;
    ENC_REQUIRE(options->pause_from != NULL && options->pause_until != NULL);
    for (size_t i = 0; i < options->pause_count; i++) {
        int32_t from = options->pause_from[i], until = options->pause_until[i];
        if (!enc_date_is_valid(from) || !enc_date_is_valid(until) || until < from)
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "the pause from day %" PRId32 " to %" PRId32
                                ": two days in order are needed",
                                from, until);
        if (i > 0 && from <= options->pause_until[i - 1])
            return enc_error_at(
                error, ENCOURS_E_INVALID, i,
                "the pause from day %" PRId32 " does not start after the one before it ends", from);
    }
    return ENCOURS_OK;
}

static encours_status check_options(const encours_interest_options *options, encours_error *error)
{
    ENC_TRY(enc_interest_check_rounding(options->rounding, error));
    ENC_TRY(enc_interest_check_choice(options->rounding_point, ENCOURS_INTEREST_ROUND_DAILY,
                                      "rounding_point", error));
    ENC_TRY(
        enc_interest_check_choice(options->basis, ENCOURS_INTEREST_BASIS_30_360, "basis", error));
    ENC_TRY(enc_interest_check_choice(options->first_day, 1, "first_day", error));
    ENC_TRY(enc_interest_check_choice(options->last_day, 1, "last_day", error));
    ENC_TRY(enc_interest_check_choice(options->grace, 1, "grace", error));
    ENC_TRY(enc_interest_check_choice(options->grace_days, GRACE_DAYS_MAX, "grace_days", error));
    ENC_TRY(enc_interest_check_choice(options->credit_notes, 1, "credit_notes", error));
    ENC_TRY(check_capitalisation(options, error));
    ENC_TRY(check_period(options, error));
    ENC_TRY(enc_interest_check_optional(options->capitalise_from, "capitalise_from", error));
    ENC_TRY(enc_interest_check_optional(options->stop, "stop", error));
    if (options->indemnity < 0)
        return enc_error_set(error, ENCOURS_E_INVALID, "indemnity is %" PRId64 ", below 0",
                             options->indemnity);
    return check_pauses(options, error);
}

static encours_status load_order(enc_interest_claim *claim, encours_error *error)
{
    static const int32_t usual[ENC_INTEREST_DUES] = {
        ENCOURS_INTEREST_DUE_COSTS, ENCOURS_INTEREST_DUE_INDEMNITY, ENCOURS_INTEREST_DUE_INTEREST,
        ENCOURS_INTEREST_DUE_PRINCIPAL};
    const int32_t *order = claim->options.order != NULL ? claim->options.order : usual;
    claim->order_count = claim->options.order != NULL ? claim->options.order_count
                                                      : ENC_INTEREST_DUES;
    if (claim->order_count < 1 || claim->order_count > ENC_INTEREST_DUES)
        return enc_error_set(error, ENCOURS_E_INVALID, "order_count is %zu, not 1 to 4",
                             claim->order_count);
    uint32_t seen = 0;
    for (size_t i = 0; i < claim->order_count; i++) {
        if (order[i] < ENCOURS_INTEREST_DUE_COSTS || order[i] > ENCOURS_INTEREST_DUE_PRINCIPAL)
            return enc_error_at(error, ENCOURS_E_INVALID, i, "order: %" PRId32 ", not 1 to 4",
                                order[i]);
        if ((seen & UINT32_C(1) << order[i]) != 0)
            return enc_error_at(error, ENCOURS_E_INVALID, i, "order: %" PRId32 " is there twice",
                                order[i]);
        seen |= UINT32_C(1) << order[i];
        claim->order[i] = order[i];
    }
    if ((seen & UINT32_C(1) << ENCOURS_INTEREST_DUE_PRINCIPAL) == 0)
        return enc_error_set(error, ENCOURS_E_INVALID, "order does not pay the principal");
    return ENCOURS_OK;
}

static encours_status load_events(enc_interest_claim *claim,
                                  const encours_interest_event_columns *in, encours_error *error)
{
    encours_interest_event_columns *events = &claim->events;
    ENC_STRUCT_LOAD(*events, in, encours_interest_event_columns, sizeof *events, error);
    if (events->count == 0)
        return ENCOURS_OK;
    ENC_REQUIRE(events->day != NULL && events->kind != NULL && events->amount != NULL);
    for (size_t i = 0; i < events->count; i++) {
        if (!enc_date_is_valid(events->day[i]))
            return enc_error_at(error, ENCOURS_E_INVALID, i, "event %zu has no day: %" PRId32, i,
                                events->day[i]);
        if (i > 0 && events->day[i] < events->day[i - 1])
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "event %zu is earlier than the one before it", i);
        if (events->kind[i] < ENCOURS_INTEREST_EVENT_COSTS ||
            events->kind[i] > ENCOURS_INTEREST_EVENT_PAYMENT)
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "event %zu is of kind %" PRId32 ", not 1 to 3", i, events->kind[i]);
        if (events->amount[i] < 1)
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "the amount of event %zu is %" PRId64 ", not above 0", i,
                                events->amount[i]);
        claim->event_count += events->day[i] <= claim->as_of;
    }
    return ENCOURS_OK;
}

encours_status enc_interest_claim_load(enc_interest_claim *claim, encours_date due,
                                       encours_date as_of,
                                       const encours_interest_event_columns *events,
                                       const encours_interest_options *options,
                                       encours_error *error)
{
    encours_interest_options *given = &claim->options;
    ENC_REQUIRE(options != NULL);
    ENC_STRUCT_LOAD(*given, options, encours_interest_options, sizeof *given, error);
    ENC_TRY(check_options(given, error));
    if (!encours_date_is_valid(due) || !encours_date_is_valid(as_of))
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "due and as_of are %" PRId32 " and %" PRId32 ", not two days",
                             due.epoch_day, as_of.epoch_day);
    ENC_TRY(enc_interest_rule_load(given->rule, &claim->rule, error));
    ENC_TRY(load_order(claim, error));
    claim->as_of = as_of.epoch_day;
    claim->event_count = 0;
    ENC_TRY(load_events(claim, events, error));
    claim->late_from = due.epoch_day + given->grace_days + 1;
    claim->counted = given->last_day == ENCOURS_INTEREST_LAST_DAY_COUNTED;
    claim->first = given->grace == ENCOURS_INTEREST_GRACE_FROM_END ? claim->late_from
                                                                   : due.epoch_day + 1;
    claim->first -= given->first_day == ENCOURS_INTEREST_FIRST_DAY_COUNTED;
    claim->stop = given->stop.is_set != 0 ? given->stop.value.epoch_day : INT32_MAX;
    claim->end = claim->as_of + claim->counted;
    if (claim->stop < claim->end)
        claim->end = claim->stop;
    return ENCOURS_OK;
}

size_t enc_interest_claim_segments(const enc_interest_claim *claim)
{
    if (claim->end <= claim->first)
        return 0;
    size_t days = (size_t)(claim->end - claim->first), years = days / 365 + 2;
    if (claim->options.capitalisation == ENCOURS_INTEREST_CAPITALISE_SLIDING ||
        claim->options.charge != ENCOURS_INTEREST_CHARGE_BY_DAY)
        return days;
    /* Each of these starts a segment at most; four a year: semesters, 1 January, capitalisation. */
    size_t starts = 2 + claim->event_count + claim->options.pause_count + 4 * years +
                    claim->rule.rates.count + claim->rule.margins.count + claim->rule.floor.count;
    return starts < days ? starts : days;
}
