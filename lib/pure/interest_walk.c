/* SPDX-License-Identifier: MIT */
/* The walk over the events of a claim: what each does to principal, interest and costs. */
#include "pure/interest.h"

#include "base/error.h"
#include "pure/date.h"

static encours_status raise(int64_t *total, int64_t amount, const char *name, encours_error *error)
{
    if (enc_add_i64(*total, amount, total))
        return ENCOURS_OK;
    return enc_error_set(error, ENCOURS_E_OVERFLOW, "%s passes %" PRId64, name, INT64_MAX);
}

/* --- capitalisation */

static int32_t whole_years(const enc_interest_walk *walk, int64_t years)
{
    const enc_interest_claim *claim = walk->claim;
    int32_t day = enc_date_add_months(walk->capitalise_from, 12 * years);
    bool counts = day != ENCOURS_DATE_NONE && day <= claim->as_of && day < claim->stop;
    return counts ? day : INT32_MAX;
}

static void begin_capitalisation(enc_interest_walk *walk)
{
    const enc_interest_claim *claim = walk->claim;
    const encours_optional_date *from = &claim->options.capitalise_from;
    walk->capitalise_day = INT32_MAX;
    if (claim->options.capitalisation == ENCOURS_INTEREST_CAPITALISE_NONE ||
        claim->end <= claim->first)
        return;
    walk->capitalise_from = claim->first;
    if (from->is_set != 0 && from->value.epoch_day > claim->first)
        walk->capitalise_from = from->value.epoch_day;
    walk->years = 1;
    walk->capitalise_day = whole_years(walk, 1);
    walk->capitalise_next = walk->capitalise_day;
}

/* Interest that has been due for twelve months on the day, of CAPITALISE_SLIDING. The segments are
 * cut at each whole year, so that they always reach the day twelve months before. */
static encours_status sliding_amount(enc_interest_walk *walk, int64_t *amount, encours_error *error)
{
    int32_t day = walk->capitalise_day;
    *amount = 0;
    if (day == walk->capitalise_next) {
        ENC_TRY(enc_accrual_to(&walk->accrual, day, error));
        walk->years++;
        walk->capitalise_next = whole_years(walk, walk->years);
    }
    int32_t before = enc_date_add_months(day, -12);
    if (enc_date_add_months(before + 1, 12) <= day)
        before++; /* 28 February, and a year before there was a 29th */
    ENC_TRY(enc_accrual_to(&walk->accrual, before + 1, error)); /* after a 29th, too */
    enc_i128 due = enc_accrual_lagged(&walk->accrual, before);
    due -= walk->out.capitalised + walk->out.interest_paid;
    if (due <= 0)
        return ENCOURS_OK;
    *amount = (int64_t)due; /* at most what is open */
    return enc_accrual_to(&walk->accrual, day, error);
}

static void next_capitalisation(enc_interest_walk *walk)
{
    if (walk->claim->options.capitalisation == ENCOURS_INTEREST_CAPITALISE_BLOCK) {
        walk->years++;
        walk->capitalise_day = whole_years(walk, walk->years);
        return;
    }
    walk->capitalise_day++;
    if (walk->capitalise_day > walk->claim->as_of || walk->capitalise_day >= walk->claim->stop)
        walk->capitalise_day = INT32_MAX;
}

static encours_status capitalise(enc_interest_walk *walk, encours_error *error)
{
    int64_t amount = 0;
    if (walk->claim->options.capitalisation == ENCOURS_INTEREST_CAPITALISE_BLOCK) {
        ENC_TRY(enc_accrual_to(&walk->accrual, walk->capitalise_day, error));
        amount = enc_interest_open(walk);
    } else {
        ENC_TRY(sliding_amount(walk, &amount, error));
    }
    next_capitalisation(walk);
    if (amount == 0)
        return ENCOURS_OK;
    walk->out.capitalised += amount; /* at most what has accrued */
    walk->out.flags |= ENCOURS_INTEREST_CAPITALISED;
    return raise(&walk->accrual.principal, amount, "principal with interest", error);
}

/* --- events */

static encours_status lower(enc_interest_walk *walk, int64_t *total, int64_t *amount,
                            const char *name, encours_error *error)
{
    int64_t part = *amount < walk->accrual.principal ? *amount : walk->accrual.principal;
    walk->accrual.principal -= part;
    *amount -= part;
    return raise(total, part, name, error);
}

static void pay(int64_t open, int64_t *paid, int64_t *amount)
{
    int64_t part = *amount < open ? *amount : open;
    *paid += part;
    *amount -= part;
}

static encours_status apply_payment(enc_interest_walk *walk, int64_t amount, encours_error *error)
{
    encours_interest *out = &walk->out;
    for (size_t i = 0; i < walk->claim->order_count; i++) {
        switch (walk->claim->order[i]) {
        case ENCOURS_INTEREST_DUE_COSTS:
            pay(out->costs - out->costs_paid, &out->costs_paid, &amount);
            break;
        case ENCOURS_INTEREST_DUE_INDEMNITY:
            pay(out->indemnity - out->indemnity_paid, &out->indemnity_paid, &amount);
            break;
        case ENCOURS_INTEREST_DUE_INTEREST:
            pay(enc_interest_open(walk), &out->interest_paid, &amount);
            break;
        default:
            ENC_TRY(lower(walk, &out->principal_paid, &amount, "principal paid", error));
        }
    }
    return raise(&out->surplus, amount, "surplus", error);
}

static encours_status apply_credit_note(enc_interest_walk *walk, int64_t amount,
                                        encours_error *error)
{
    ENC_TRY(lower(walk, &walk->out.credited, &amount, "credit notes", error));
    return raise(&walk->out.surplus, amount, "surplus", error);
}

static encours_status apply(enc_interest_walk *walk, int32_t kind, int64_t amount,
                            encours_error *error)
{
    switch (kind) {
    case ENCOURS_INTEREST_EVENT_COSTS:
        return raise(&walk->out.costs, amount, "costs", error);
    case ENCOURS_INTEREST_EVENT_PAYMENT:
        return apply_payment(walk, amount, error);
    default:
        if (walk->claim->options.credit_notes == ENCOURS_INTEREST_CREDIT_FROM_ORIGIN)
            return ENCOURS_OK; /* the principal never was so high */
        return apply_credit_note(walk, amount, error);
    }
}

/* The events of one day, from *at on: costs, then credit notes, then payments. */
static encours_status apply_day(enc_interest_walk *walk, size_t *at, size_t count,
                                encours_error *error)
{
    const encours_interest_event_columns *events = &walk->claim->events;
    int32_t day = events->day[*at];
    size_t end = *at;
    while (end < count && events->day[end] == day)
        end++;
    if (walk->late)
        ENC_TRY(enc_accrual_to(&walk->accrual, day + walk->claim->counted, error));
    for (int32_t kind = ENCOURS_INTEREST_EVENT_COSTS; kind <= ENCOURS_INTEREST_EVENT_PAYMENT;
         kind++) {
        for (size_t i = *at; i < end; i++) {
            encours_status status = ENCOURS_OK;
            if (events->kind[i] == kind)
                status = apply(walk, kind, events->amount[i], error);
            if (status != ENCOURS_OK) {
                enc_error_index(error, i);
                return status;
            }
        }
    }
    *at = end;
    return ENCOURS_OK;
}

/* The fixed sum falls due with lateness, unless interest had been stopped by then. */
static void add_indemnity(enc_interest_walk *walk)
{
    if (walk->late && walk->claim->stop > walk->claim->late_from)
        walk->out.indemnity = walk->claim->options.indemnity;
}

static encours_status credit_from_origin(enc_interest_walk *walk, encours_error *error)
{
    const enc_interest_claim *claim = walk->claim;
    if (claim->options.credit_notes != ENCOURS_INTEREST_CREDIT_FROM_ORIGIN)
        return ENCOURS_OK;
    for (size_t i = 0; i < claim->event_count; i++)
        if (claim->events.kind[i] == ENCOURS_INTEREST_EVENT_CREDIT_NOTE)
            ENC_TRY(apply_credit_note(walk, claim->events.amount[i], error));
    return ENCOURS_OK;
}

static encours_status begin(enc_interest_walk *walk, const enc_interest_claim *claim,
                            const encours_interest_segment_columns *segments, encours_error *error)
{
    walk->claim = claim;
    enc_accrual_begin(&walk->accrual, claim, segments);
    begin_capitalisation(walk);
    return credit_from_origin(walk, error);
}

/* Whether principal is open when the due date and the grace have passed. */
static encours_status find_late(const enc_interest_walk *walk, bool *late, encours_error *error)
{
    const enc_interest_claim *claim = walk->claim;
    enc_interest_walk before = *walk; /* it is not late yet: nothing accrues */
    size_t at = 0, count = 0;
    while (count < claim->event_count && claim->events.day[count] < claim->late_from)
        count++;
    while (at < count)
        ENC_TRY(apply_day(&before, &at, count, error));
    *late = claim->as_of >= claim->late_from && before.accrual.principal > 0;
    return ENCOURS_OK;
}

encours_status enc_interest_walk_run(enc_interest_walk *walk, const enc_interest_claim *claim,
                                     const encours_interest_segment_columns *segments,
                                     encours_error *error)
{
    bool passed = false; /* the first day of lateness has come */
    *walk = (enc_interest_walk){.late = false};
    ENC_TRY(begin(walk, claim, segments, error));
    ENC_TRY(find_late(walk, &walk->late, error));
    for (size_t at = 0;;) {
        int32_t event_day = at < claim->event_count ? claim->events.day[at] : INT32_MAX;
        if (walk->late && walk->capitalise_day <= event_day && walk->capitalise_day != INT32_MAX) {
            ENC_TRY(capitalise(walk, error));
            continue;
        }
        if (!passed && event_day >= claim->late_from) {
            add_indemnity(walk);
            passed = true;
        }
        if (event_day == INT32_MAX)
            break;
        ENC_TRY(apply_day(walk, &at, claim->event_count, error));
    }
    return walk->late ? enc_accrual_to(&walk->accrual, claim->end, error) : ENCOURS_OK;
}
