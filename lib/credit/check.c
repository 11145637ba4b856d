/* SPDX-License-Identifier: MIT */
#include "credit/check.h"

#include <string.h>

#include "base/struct_size.h"
#include "credit/book.h"
#include "ledger/indexes.h"
#include "ledger/shelf.h"

/* What a decision tells, whatever the rules ask. */
#define TOLD                                                                                       \
    (enc_figure_bit(ENCOURS_FIGURE_EXPOSURE_AFTER) | enc_figure_bit(ENCOURS_FIGURE_LIMIT) |        \
     enc_figure_bit(ENCOURS_FIGURE_HEADROOM))

uint32_t enc_decide_dimension(const encours_view *view, const char *dimension, const char *text,
                              uint32_t *value)
{
    enc_state *state = view->state;
    *value = ENC_ROW_NONE;
    (void)enc_indexes_ready(state, ENC_INDEX_VALUES);
    enc_lock_take(&state->index_lock);
    uint32_t row = enc_state_find_dimension(state, enc_text_of(dimension), view->counts.dimensions);
    if (row != ENC_ROW_NONE)
        *value = enc_state_find_value(state, row, enc_text_of(text), view->counts.values);
    enc_lock_give(&state->index_lock);
    return row;
}

/* The rows of the dimension and value that the event names. */
static encours_status find_dimension(enc_check *check)
{
    const encours_credit_event *event = check->event;
    check->asked.dimension = ENC_ROW_NONE;
    check->asked.value = event->value;
    check->value = ENC_ROW_NONE;
    if (event->dimension == NULL)
        return ENCOURS_OK;
    check->asked.dimension = enc_decide_dimension(check->credit->view, event->dimension,
                                                  event->value, &check->value);
    if (check->asked.dimension != ENC_ROW_NONE)
        return ENCOURS_OK;
    enc_error_set(check->error, ENCOURS_E_NOT_FOUND, "the view has no dimension %s",
                  event->dimension);
    enc_error_field(check->error, "dimension");
    return ENCOURS_E_NOT_FOUND;
}

encours_status enc_decide_load(enc_check *check)
{
    const encours_credit *credit = check->credit;
    const enc_policy_stage *stage = &credit->policy->stages[check->event->stage];
    check->customer = (uint32_t)(check->event->customer - 1);
    check->grace_days = stage->grace_days;
    check->asked.credit = credit;
    check->asked.profile = &check->profile;
    check->asked.stage = check->event->stage;
    check->asked.failure = &check->failure;
    check->asked.error = check->error;
    ENC_TRY(find_dimension(check));
    uint64_t asked = enc_book_asked(credit->book, check->event->stage) | TOLD;
    return enc_book_has(credit->book, asked)
               ? enc_book_profile(credit, check->customer, asked, &check->profile, check->error)
               : enc_profile_all(credit, check->customer, stage->figures | TOLD, &check->profile,
                                 check->error);
}

static int64_t told(const enc_profile *profile, int figure)
{
    return enc_profile_knows(profile, figure) ? profile->values[figure] : INT64_MIN;
}

static void give_text(char *out, size_t size, const char *text)
{
    size_t length = text != NULL ? strlen(text) : 0;
    memcpy(out, text != NULL ? text : "", length < size ? length + 1 : 1);
}

/* Of the arrays only what has a reason is written: a decision is two kilobytes. What a newer caller
 * has behind them is zeroed. */
static void give(const enc_check *check, encours_decision *out)
{
    const enc_profile *profile = &check->profile;
    if (out->struct_size > sizeof *out)
        memset(out + 1, 0, out->struct_size - sizeof *out);
    out->outcome = enc_decide_outcome(check);
    out->reason_count = check->reason_count;
    out->customer = check->event->customer;
    out->amount = check->amount;
    out->exposure = told(profile, ENCOURS_FIGURE_EXPOSURE_AFTER);
    out->limit = told(profile, ENCOURS_FIGURE_LIMIT);
    out->headroom = told(profile, ENCOURS_FIGURE_HEADROOM);
    out->currency = profile->currency;
    out->group_currency = profile->group_currency;
    out->stage = check->event->stage;
    give_text(out->dimension, sizeof out->dimension, check->event->dimension);
    give_text(out->value, sizeof out->value, check->event->value);
    memset(out->reserved_0, 0, sizeof out->reserved_0);
    for (uint32_t i = 0; i < check->reason_count; i++) {
        const enc_reason *reason = &check->reasons[i];
        out->measured[i] = reason->measured;
        out->thresholds[i] = reason->threshold;
        out->excuses[i] = reason->excuse;
        out->rules[i] = reason->rule;
        out->figures[i] = reason->figure;
        out->outcomes[i] = reason->outcome;
        out->flags[i] = reason->flags;
    }
}

static encours_status decide(enc_check *check)
{
    ENC_TRY(enc_decide_load(check));
    ENC_TRY(enc_decide_event(check));
    return enc_decide_run(check);
}

encours_status enc_decide_one(const encours_credit *credit, encours_credit_event *event,
                              encours_decision *out, encours_error *error)
{
    ENC_TRY(enc_decide_event_is_sound(credit, event, error));
    enc_check check;
    check.credit = credit;
    check.event = event;
    check.error = error;
    check.before = check.group_before = check.group_added = 0;
    enc_reading reading = enc_reading_begin(credit->view->state);
    ENC_TRY(enc_reading_end(&reading, decide(&check), error));
    give(&check, out);
    return ENCOURS_OK;
}

encours_status encours_credit_check(const encours_credit *credit, const encours_credit_event *event,
                                    encours_decision *out, encours_error *error)
{
    ENC_REQUIRE(credit != NULL && event != NULL);
    encours_credit_event given;
    ENC_STRUCT_LOAD(given, event, encours_credit_event, sizeof(encours_credit_event), error);
    ENC_REQUIRE_STRUCT(out, encours_decision, error);
    ENC_TRY(enc_view_ask_customer(credit->view, ENCOURS_ACTION_READ_CREDIT, given.customer, error));
    return enc_decide_one(credit, &given, out, error);
}
