/* SPDX-License-Identifier: MIT */
/* Orders of a customer, as encours_view_order_book() counts them: what is delivered and not
 * invoiced, and what is neither, by the horizon. Advances paid for them are among what is not
 * allocated, and not taken off here. */
#include "credit/profile.h"
#include "ledger/orders.h"

static enc_i128 larger(enc_i128 a, enc_i128 b)
{
    return a > b ? a : b;
}

static enc_part part_of(const enc_survey *survey, int32_t expected)
{
    const encours_policy_exposure *exposure = &survey->credit->policy->exposure;
    bool within = expected == ENCOURS_DATE_NONE
                      ? exposure->undated_orders != 0
                      : expected <= (int64_t)survey->day + exposure->horizon_days;
    return within ? ENC_PART_ORDERS : ENC_PART_ORDERS_BEYOND;
}

static void take_facts(enc_survey *survey, uint32_t order, enc_open open)
{
    const enc_state *state = survey->state;
    uint32_t subject = enc_facts_subject(survey->state, survey->counts, ENCOURS_SUBJECT_ORDER,
                                         order);
    for (uint32_t i = enc_facts_newest(state, survey->counts, subject); i != ENC_ROW_NONE;
         i = enc_facts_next(state, survey->counts, subject, i)) {
        const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, i);
        if (fact->subject != subject)
            continue;
        if (fact->kind == ENCOURS_FACT_GUARANTEE)
            enc_guarantee_take(survey, i, &open, false);
        if (fact->kind == ENCOURS_FACT_DRAFT && fact->currency_after != 0 &&
            enc_fact_holds(state, survey->counts, fact, survey->day))
            enc_survey_add(survey, ENC_PART_DRAFTS, ENC_SOURCE_FACT, i, fact->currency_after - 1u,
                           fact->amount);
    }
}

/* An order has the value of its customer. */
static bool is_wanted(const enc_survey *survey, uint32_t customer)
{
    return survey->only_dimension == ENC_ROW_NONE ||
           enc_customer_value(survey->state, survey->counts, customer, survey->only_dimension,
                              survey->day) == survey->only_value;
}

static void add_order(enc_survey *survey, uint32_t row, bool with_facts)
{
    const enc_order *order = &ENC_AT(&survey->state->orders, enc_order, row);
    if (order->ordered > survey->day)
        return;
    enc_order_figures at = enc_order_at(survey->state, survey->counts, row, NULL, survey->day);
    enc_i128 kept = at.ordered - at.cancelled;
    /* What the ledger has proved of the steps of an order bounds these by what was ordered. */
    if (is_wanted(survey, order->customer)) {
        enc_survey_add(survey, ENC_PART_TO_INVOICE, ENC_SOURCE_ORDER, row, order->currency,
                       (int64_t)larger(at.delivered - at.invoiced, 0));
        enc_survey_add(survey, part_of(survey, at.expected), ENC_SOURCE_ORDER, row, order->currency,
                       (int64_t)(kept - larger(at.delivered, at.invoiced)));
    }
    if (with_facts)
        take_facts(survey, row, (enc_open){(int64_t)(kept - at.invoiced), order->currency});
}

bool enc_facts_of_orders(const encours_credit *credit)
{
    return enc_credit_has(credit, ENCOURS_SUBJECT_ORDER, ENCOURS_FACT_GUARANTEE) ||
           enc_credit_has(credit, ENCOURS_SUBJECT_ORDER, ENCOURS_FACT_DRAFT);
}

void enc_survey_orders(enc_survey *survey, uint32_t customer)
{
    bool with_facts = enc_facts_of_orders(survey->credit);
    const enc_near *near = survey->credit->near;
    bool is_near = !with_facts && near != NULL && near->customer == customer;
    if (is_near && near->sums != NULL && enc_survey_is_whole(survey)) {
        enc_survey_add_sums(survey, near->sums, ENC_PART_TO_INVOICE, ENC_PART_ORDERS_BEYOND);
        return;
    }
    if (is_near && near->sums == NULL) {
        for (size_t i = 0; i < near->order_count && survey->status == ENCOURS_OK; i++)
            add_order(survey, near->orders[i], false);
        return;
    }
    for (uint32_t i = enc_orders_newest(survey->state, survey->counts, customer);
         i != ENC_ROW_NONE && survey->status == ENCOURS_OK;
         i = enc_orders_next(survey->state, survey->counts, i))
        add_order(survey, i, with_facts);
}
