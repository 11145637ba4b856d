/* SPDX-License-Identifier: MIT */
#include "ledger/kinds.h"

#include <stddef.h>

#include "ledger/apply.h"
#include "ledger/engine.h"
#include "ledger/fact_rules.h"

static encours_status apply_document(enc_state *state, const enc_event *event, encours_error *error)
{
    return enc_apply_document(state, &event->as.document, error);
}

static encours_status apply_allocation(enc_state *state, const enc_event *event,
                                       encours_error *error)
{
    return enc_apply_allocation(state, &event->as.allocation, error);
}

static encours_status apply_end(enc_state *state, const enc_event *event, encours_error *error)
{
    return enc_apply_end(state, &event->as.end, error);
}

static encours_status apply_cancellation(enc_state *state, const enc_event *event,
                                         encours_error *error)
{
    return enc_apply_cancellation(state, &event->as.cancellation, error);
}

static encours_status apply_transfer(enc_state *state, const enc_event *event, encours_error *error)
{
    return enc_apply_transfer(state, &event->as.transfer, error);
}

#define COUNT(member) offsetof(enc_counts, member)

static const enc_kind kinds[] = {
    [ENCOURS_EVENT_LEDGER] = {1, 0, enc_put_ledger, enc_get_ledger, enc_apply_ledger, NULL,
                              enc_show_ledger},
    [ENCOURS_EVENT_CURRENCY] = {1, COUNT(currencies), enc_put_currency, enc_get_currency,
                                enc_apply_currency, NULL, enc_show_currency},
    [ENCOURS_EVENT_DIMENSION] = {1, COUNT(dimensions), enc_put_dimension, enc_get_dimension,
                                 enc_apply_dimension, NULL, NULL},
    [ENCOURS_EVENT_VALUE] = {1, COUNT(values), enc_put_value, enc_get_value, enc_apply_value, NULL,
                             NULL},
    [ENCOURS_EVENT_CUSTOMER] = {1, COUNT(customers), enc_put_customer, enc_get_customer,
                                enc_apply_customer, enc_about_customer, NULL},
    [ENCOURS_EVENT_CUSTOMER_DIMENSION] = {1, COUNT(customer_dimensions), enc_put_customer_dimension,
                                          enc_get_customer_dimension, enc_apply_customer_dimension,
                                          enc_about_customer_dimension,
                                          enc_show_customer_dimension},
    [ENCOURS_EVENT_DOCUMENT] = {1, COUNT(documents), enc_put_document, enc_get_document,
                                apply_document, enc_about_document, enc_show_document},
    [ENCOURS_EVENT_ALLOCATION] = {1, COUNT(allocations), enc_put_allocation, enc_get_allocation,
                                  apply_allocation, enc_about_allocation, enc_show_allocation},
    [ENCOURS_EVENT_ALLOCATION_END] = {1, COUNT(ends), enc_put_end, enc_get_end, apply_end,
                                      enc_about_end, enc_show_end},
    [ENCOURS_EVENT_CANCELLATION] = {1, COUNT(cancellations), enc_put_cancellation,
                                    enc_get_cancellation, apply_cancellation,
                                    enc_about_cancellation, enc_show_cancellation},
    [ENCOURS_EVENT_TRANSFER] = {1, COUNT(transfers), enc_put_transfer, enc_get_transfer,
                                apply_transfer, enc_about_transfer, enc_show_transfer},
    [ENCOURS_EVENT_TERMS] = {1, COUNT(terms), enc_put_terms, enc_get_terms, enc_apply_terms, NULL,
                             NULL},
    [ENCOURS_EVENT_PARTY_ERASED] = {1, COUNT(erasures), enc_put_erasure, enc_get_erasure,
                                    enc_apply_erasure, enc_about_erasure, NULL},
    [ENCOURS_EVENT_PERIOD] = {2, COUNT(periods), enc_put_period, enc_get_period, enc_apply_period,
                              NULL, enc_show_period},
    [ENCOURS_EVENT_FACT] = {2, COUNT(facts), enc_put_fact, enc_get_fact, enc_apply_fact,
                            enc_about_fact, enc_show_fact},
    [ENCOURS_EVENT_FACT_END] = {2, COUNT(fact_ends), enc_put_fact_end, enc_get_fact_end,
                                enc_apply_fact_end, enc_about_fact_end, enc_show_fact_end},
    [ENCOURS_EVENT_ORDER] = {2, COUNT(orders), enc_put_order, enc_get_order, enc_apply_order,
                             enc_about_order, enc_show_order},
    [ENCOURS_EVENT_ORDER_STEP] = {2, COUNT(order_steps), enc_put_order_step, enc_get_order_step,
                                  enc_apply_order_step, enc_about_order_step, enc_show_order_step},
    [ENCOURS_EVENT_LEVEL] = {2, 0, enc_put_level, enc_get_level, enc_apply_level, NULL, NULL},
};

unsigned enc_event_level(const enc_event *event)
{
    return event->kind == ENCOURS_EVENT_FACT ? enc_fact_level(&event->as.fact)
                                             : enc_kind_of(event->kind)->level;
}

const enc_kind *enc_kind_of(unsigned kind)
{
    if (kind < sizeof kinds / sizeof kinds[0])
        return kinds[kind].put != NULL ? &kinds[kind] : NULL;
    const enc_engine *engine = enc_engine_of_event(kind);
    return engine != NULL ? &engine->kinds[kind - engine->kind_first] : NULL;
}
