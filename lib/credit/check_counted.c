/* SPDX-License-Identifier: MIT */
/* What of an event is in the exposure already, order by order and item by item, and its holds. */
#include "credit/check.h"
#include "ledger/orders.h"

/* An amount as far as the policy counts it; what has no rate is in no exposure that is known. */
static encours_status add_part(const enc_check *check, enc_i128 amount, uint32_t currency,
                               int32_t percent, enc_i128 *sum)
{
    const encours_credit *credit = check->credit;
    bool known = true;
    int64_t converted = 0;
    if (percent == 0 || amount <= 0)
        return ENCOURS_OK;
    uint16_t from = ENC_AT(&credit->view->state->currencies, enc_currency_row, currency).numeric;
    ENC_TRY(enc_credit_convert(credit, amount, from, check->profile.currency, &converted, &known,
                               check->error));
    if (known)
        *sum += enc_part_of(converted, percent);
    return ENCOURS_OK;
}

/* Drafts of the order. */
static encours_status add_drafts(const enc_check *check, uint32_t order, enc_i128 *sum)
{
    const encours_credit *credit = check->credit;
    enc_state *state = credit->view->state;
    const enc_counts *counts = &credit->view->counts;
    int32_t percent = credit->policy->exposure.drafts;
    if (percent == 0 || !enc_credit_has(credit, ENCOURS_SUBJECT_ORDER, ENCOURS_FACT_DRAFT))
        return ENCOURS_OK;
    uint32_t subject = enc_facts_subject(state, counts, ENCOURS_SUBJECT_ORDER, order);
    for (uint32_t i = enc_facts_newest(state, counts, subject); i != ENC_ROW_NONE;
         i = enc_facts_next(state, counts, subject, i)) {
        const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, i);
        if (fact->kind == ENCOURS_FACT_DRAFT && fact->subject == subject &&
            fact->currency_after != 0 && enc_fact_holds(state, counts, fact, credit->day))
            ENC_TRY(add_part(check, fact->amount, fact->currency_after - 1u, percent, sum));
    }
    return ENCOURS_OK;
}

/* Whether a customer has the event's value of a dimension. */
static bool has_value(const enc_check *check, uint32_t customer)
{
    const encours_view *view = check->credit->view;
    return check->value != ENC_ROW_NONE &&
           enc_customer_value(view->state, &view->counts, customer, check->asked.dimension,
                              check->credit->day) == check->value + 1;
}

static encours_status add_order(const enc_check *check, uint32_t row, bool of_value, enc_i128 *sum)
{
    const encours_credit *credit = check->credit;
    const encours_policy_exposure *policy = &credit->policy->exposure;
    const enc_order *order = &ENC_AT(&credit->view->state->orders, enc_order, row);
    if (order->ordered > credit->day)
        return ENCOURS_OK;
    enc_order_figures at = enc_order_at(credit->view->state, &credit->view->counts, row, NULL,
                                        credit->day);
    enc_i128 done = at.delivered > at.invoiced ? at.delivered : at.invoiced;
    bool within = at.expected == ENCOURS_DATE_NONE
                      ? policy->undated_orders != 0
                      : at.expected <= (int64_t)credit->day + policy->horizon_days;
    bool counts = !of_value || has_value(check, order->customer);
    if (within && counts)
        ENC_TRY(add_part(check, at.ordered - at.cancelled - done, order->currency, policy->orders,
                         sum));
    if (counts)
        ENC_TRY(
            add_part(check, at.delivered - at.invoiced, order->currency, policy->to_invoice, sum));
    return !of_value || has_value(check, check->profile.customer) ? add_drafts(check, row, sum)
                                                                  : ENCOURS_OK;
}

/* Whether a document has the event's value: its own, else that of its customer. */
static bool document_has_value(const enc_check *check, uint32_t document)
{
    const enc_state *state = check->credit->view->state;
    uint32_t own = enc_document_own_value(state, document, check->asked.dimension);
    return own != 0 ? check->value != ENC_ROW_NONE && own == check->value + 1
                    : has_value(check, ENC_AT(&state->document_customer, uint32_t, document));
}

static encours_status add_document(const enc_check *check, uint32_t document, enc_i128 *sum)
{
    const encours_credit *credit = check->credit;
    const enc_state *state = credit->view->state;
    const enc_counts *counts = &credit->view->counts;
    const encours_policy_exposure *policy = &credit->policy->exposure;
    enc_attributes is = enc_attributes_unpack(
        ENC_AT(&state->document_attributes, uint32_t, document));
    if (!enc_type_is_debit(is.type) || !enc_document_counts(state, counts, document, credit->day))
        return ENCOURS_OK;
    bool bill = enc_policy_is_bill(credit->policy, is.account_class);
    uint32_t end = 0;
    for (uint32_t line = enc_document_lines(state, counts, document, &end); line < end; line++) {
        int32_t due = ENC_AT(&state->line_due, int32_t, line);
        int64_t open = ENC_AT(&state->line_amount, int64_t, line) -
                       enc_line_allocated(state, counts, line, credit->day,
                                          ENC_ALLOCATION_MATCHING);
        bool matures = bill && due != ENCOURS_DATE_NONE && due >= credit->day;
        ENC_TRY(
            add_part(check, open, is.currency, matures ? policy->bills : policy->open_debits, sum));
    }
    return ENCOURS_OK;
}

encours_status enc_decide_counted(const enc_check *check, bool of_value, int64_t *counted)
{
    const encours_credit_event *event = check->event;
    enc_i128 sum = 0;
    if (event->order != 0)
        ENC_TRY(add_order(check, (uint32_t)event->order - 1, of_value, &sum));
    if (event->document != 0 &&
        (!of_value || document_has_value(check, (uint32_t)event->document - 1)))
        ENC_TRY(add_document(check, (uint32_t)event->document - 1, &sum));
    *counted = sum < check->amount ? (int64_t)sum : check->amount;
    return ENCOURS_OK;
}

/* Holds of the order come on top of those of the customer. */
void enc_decide_add_holds(enc_check *check)
{
    const encours_credit *credit = check->credit;
    enc_state *state = credit->view->state;
    const enc_counts *counts = &credit->view->counts;
    if (check->event->order == 0 || !enc_profile_knows(&check->profile, ENCOURS_FIGURE_HOLDS) ||
        !enc_credit_has(credit, ENCOURS_SUBJECT_ORDER, ENCOURS_FACT_HOLD))
        return;
    uint32_t order = (uint32_t)check->event->order - 1;
    uint32_t subject = enc_facts_subject(state, counts, ENCOURS_SUBJECT_ORDER, order);
    for (uint32_t i = enc_facts_newest(state, counts, subject); i != ENC_ROW_NONE;
         i = enc_facts_next(state, counts, subject, i)) {
        const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, i);
        if (fact->kind == ENCOURS_FACT_HOLD && fact->subject == subject &&
            enc_fact_holds(state, counts, fact, credit->day))
            check->profile.values[ENCOURS_FIGURE_HOLDS]++;
    }
}
