/* SPDX-License-Identifier: MIT */
/* What an event adds to the exposure, and the figures that come of it. */
#include "base/checked.h"
#include "credit/check.h"
#include "ledger/orders.h"
#include "ledger/transaction.h"

static encours_status refuse(encours_status status, const char *field, encours_error *error,
                             const char *rule, uint64_t value)
{
    enc_error_set(error, status, rule, value);
    enc_error_field(error, field);
    return status;
}

/* Whether two customers are one on T: the same, or merged into the same. */
static bool is_one(const encours_credit *credit, uint32_t one, uint32_t other)
{
    return one == other || (credit->policy->exposure.customer_merged &&
                            enc_credit_current(credit, one) == enc_credit_current(credit, other));
}

/* What there is of an order or document counts for the one that the event names; the event is then
 * about the customer whose it is, as decisions on record are. */
static encours_status check_numbers(const encours_credit *credit, encours_credit_event *event,
                                    encours_error *error)
{
    const enc_counts *counts = &credit->view->counts;
    const enc_state *state = credit->view->state;
    uint64_t customer = event->customer, order = event->order, document = event->document;
    if (customer == 0 || customer > counts->customers)
        return refuse(ENCOURS_E_NOT_FOUND, "customer", error,
                      "there is no customer number %" PRIu64, customer);
    if (order > counts->orders)
        return refuse(ENCOURS_E_NOT_FOUND, "order", error, "there is no order number %" PRIu64,
                      order);
    if (document > counts->documents)
        return refuse(ENCOURS_E_NOT_FOUND, "document", error,
                      "there is no document number %" PRIu64, document);
    uint32_t named = (uint32_t)(customer - 1), whose = named;
    if (document != 0)
        whose = ENC_AT(&state->document_customer, uint32_t, (uint32_t)document - 1);
    if (!is_one(credit, whose, named))
        return refuse(ENCOURS_E_INVALID, "document", error,
                      "document number %" PRIu64 " is of another customer", document);
    if (order != 0 && document == 0)
        whose = ENC_AT(&state->orders, enc_order, (uint32_t)order - 1).customer;
    if (order != 0 && (ENC_AT(&state->orders, enc_order, (uint32_t)order - 1).customer != whose ||
                       !is_one(credit, whose, named)))
        return refuse(ENCOURS_E_INVALID, "order", error,
                      "order number %" PRIu64 " is of another customer", order);
    event->customer = (uint64_t)whose + 1;
    return ENCOURS_OK;
}

encours_status enc_decide_event_is_sound(const encours_credit *credit, encours_credit_event *event,
                                         encours_error *error)
{
    if (event->stage < ENCOURS_STAGE_QUOTE || event->stage > ENCOURS_STAGE_INVOICE)
        return refuse(ENCOURS_E_INVALID, "stage", error, "stages are 1 to %" PRIu64,
                      ENCOURS_STAGE_INVOICE);
    if (event->amount < 0 || event->paid < 0 || event->ordered_besides < 0)
        return refuse(ENCOURS_E_INVALID,
                      event->amount < 0 ? "amount"
                      : event->paid < 0 ? "paid"
                                        : "ordered_besides",
                      error, "amounts of an event are %" PRIu64 " or more", 0);
    if ((event->dimension == NULL) != (event->value == NULL))
        return refuse(ENCOURS_E_INVALID, event->value == NULL ? "value" : "dimension", error,
                      "a dimension and its value are given together", 0);
    if (event->value != NULL) {
        enc_text value;
        ENC_TRY(
            enc_check_text(event->value, 1, ENC_DIMENSION_VALUE_BYTES_MAX, "value", &value, error));
    }
    return check_numbers(credit, event, error);
}

encours_status enc_decide_convert(const encours_credit *credit, int64_t amount, uint16_t from,
                                  uint16_t to, int64_t *out, encours_error *error)
{
    bool known = true;
    ENC_TRY(enc_credit_convert(credit, amount, from, to, out, &known, error));
    if (known)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_CURRENCY, "no rate from currency %03u to %03u on the day", from,
                  to);
    enc_error_field(error, "currency");
    enc_error_hint(error, "Give rates in the options of the credit");
    return ENCOURS_E_CURRENCY;
}

/* Days of payment agreed with the customer, whatever the house allows; less than 0: none are. */
static int32_t days_promised(const enc_check *check)
{
    int64_t days = check->credit->policy->terms.days_default;
    if (check->profile.terms_fact != 0) {
        const enc_fact *fact = &ENC_AT(&check->credit->view->state->facts, enc_fact,
                                       check->profile.terms_fact - 1);
        if (fact->flags & ENC_FACT_AMOUNT)
            days = fact->amount <= INT32_MAX ? fact->amount : INT32_MAX;
    }
    return (int32_t)days;
}

/* Of these what the house allows. */
static int32_t days_agreed(const enc_check *check, int32_t promised)
{
    int32_t max = check->credit->policy->terms.days_max;
    return max >= 0 && (promised < 0 || promised > max) ? max : promised;
}

static void set_terms(enc_check *check)
{
    const encours_credit_event *event = check->event;
    int32_t promised = days_promised(check), agreed = days_agreed(check, promised);
    int32_t legal = check->credit->cap.days;
    int64_t days = event->term_days;
    if (event->discount >= 0)
        enc_profile_set(&check->profile, ENCOURS_FIGURE_EVENT_DISCOUNT, event->discount);
    if (days < 0 && check->credit->asks_agreed)
        days = promised;
    if (days < 0)
        return;
    enc_profile_set(&check->profile, ENCOURS_FIGURE_EVENT_TERM_DAYS, days);
    if (agreed >= 0)
        enc_profile_set(&check->profile, ENCOURS_FIGURE_EVENT_TERM_EXCESS, days - agreed);
    if (legal >= 0)
        enc_profile_set(&check->profile, ENCOURS_FIGURE_EVENT_LEGAL_EXCESS,
                        days > legal ? days - legal : 0);
}

/* What is added to the exposure: the event less what is counted, and what-ifs. */
static encours_status work_out_added(enc_check *check, uint16_t from)
{
    const encours_credit *credit = check->credit;
    const encours_credit_event *event = check->event;
    const encours_policy_exposure *policy = &credit->policy->exposure;
    int64_t besides = 0, paid = 0, counted = 0;
    uint16_t to = check->profile.currency;
    ENC_TRY(enc_decide_convert(credit, event->amount, from, to, &check->amount, check->error));
    check->added = check->amount;
    if (event->order == 0 && event->document == 0 && event->paid == 0 &&
        event->ordered_besides == 0)
        return ENCOURS_OK;
    ENC_TRY(enc_decide_convert(credit, event->ordered_besides, from, to, &besides, check->error));
    ENC_TRY(enc_decide_convert(credit, event->paid, from, to, &paid, check->error));
    ENC_TRY(enc_decide_counted(check, false, &counted));
    enc_i128 sum = (enc_i128)check->amount - counted + enc_part_of(besides, policy->orders) -
                   enc_part_of(paid, policy->unallocated);
    if (!enc_narrow_i64(sum, &check->added))
        return enc_error_set(check->error, ENCOURS_E_OVERFLOW,
                             "the amounts of the event do not fit 64 bits");
    return ENCOURS_OK;
}

static encours_status add_to(enc_profile *profile, int figure, int64_t added, encours_error *error)
{
    if (enc_profile_knows(profile, figure) &&
        !enc_add_i64(profile->values[figure], added, &profile->values[figure]))
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "the exposure with the event does not fit 64 bits");
    return ENCOURS_OK;
}

/* The group takes what the exposure of the customer changes by in the currency of the group:
 * `exposure` is that without the event. */
static encours_status add_to_group(enc_check *check, int64_t exposure)
{
    const encours_credit *credit = check->credit;
    enc_profile *profile = &check->profile;
    int64_t old = 0, new = 0;
    bool had = true, has = true;
    if (!enc_profile_knows(profile, ENCOURS_FIGURE_GROUP_EXPOSURE))
        return ENCOURS_OK;
    ENC_TRY(enc_credit_convert(credit, exposure, profile->currency, profile->group_currency, &old,
                               &had, check->error));
    ENC_TRY(enc_credit_convert(credit, profile->values[ENCOURS_FIGURE_EXPOSURE_AFTER],
                               profile->currency, profile->group_currency, &new, &has,
                               check->error));
    if (!had || !has) { /* what was nothing needed no rate */
        enc_profile_miss(profile, ENCOURS_FIGURE_GROUP_EXPOSURE);
        return ENCOURS_OK;
    }
    if (!enc_sub_i64(new, old, &check->group_added))
        return enc_error_set(check->error, ENCOURS_E_OVERFLOW,
                             "the exposure of the group does not fit 64 bits");
    ENC_TRY(add_to(profile, ENCOURS_FIGURE_GROUP_EXPOSURE, check->group_added, check->error));
    return add_to(profile, ENCOURS_FIGURE_GROUP_EXPOSURE, check->group_before, check->error);
}

/* What of the event is counted already may have another value than the event, and is then not among
 * what the limit of that is held against. */
static encours_status set_scoped(enc_check *check)
{
    const enc_asked *asked = &check->asked;
    uint64_t wanted = check->credit->policy->stages[check->event->stage].figures;
    int64_t headroom = 0, after = 0, counted = 0, of_value = 0;
    bool known = false;
    if (asked->dimension == ENC_ROW_NONE ||
        !(wanted & enc_figure_bit(ENCOURS_FIGURE_SCOPED_HEADROOM)))
        return ENCOURS_OK;
    ENC_TRY(enc_profile_scoped(check->credit, &check->profile, asked->dimension, check->value,
                               enc_text_of(asked->value), &headroom, &known, check->error));
    if (!known)
        return ENCOURS_OK;
    ENC_TRY(enc_decide_counted(check, false, &counted));
    ENC_TRY(enc_decide_counted(check, true, &of_value));
    if (!enc_narrow_i64((enc_i128)headroom - check->added - counted + of_value, &after))
        return enc_error_set(check->error, ENCOURS_E_OVERFLOW,
                             "the headroom of the dimension does not fit 64 bits");
    enc_profile_set(&check->profile, ENCOURS_FIGURE_SCOPED_HEADROOM, after);
    return ENCOURS_OK;
}

encours_status enc_decide_event(enc_check *check)
{
    enc_profile *profile = &check->profile;
    uint16_t from = check->event->currency != 0 ? check->event->currency : profile->currency;
    ENC_TRY(work_out_added(check, from));
    enc_profile_set(profile, ENCOURS_FIGURE_EVENT_AMOUNT, check->amount);
    set_terms(check);
    enc_decide_add_holds(check);
    ENC_TRY(add_to(profile, ENCOURS_FIGURE_EXPOSURE_AFTER, check->before, check->error));
    int64_t without = profile->values[ENCOURS_FIGURE_EXPOSURE_AFTER];
    ENC_TRY(add_to(profile, ENCOURS_FIGURE_EXPOSURE_AFTER, check->added, check->error));
    enc_profile_settle(profile);
    if (profile->asked & ENC_FIGURES_GROUP) {
        if (enc_profile_knows(profile, ENCOURS_FIGURE_EXPOSURE_AFTER))
            ENC_TRY(add_to_group(check, without));
        enc_profile_settle_group(profile);
    }
    return set_scoped(check);
}
