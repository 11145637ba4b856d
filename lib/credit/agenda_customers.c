/* SPDX-License-Identifier: MIT */
/* What figures bring onto the agenda: limits that are passed, promises that were broken. */
#include "credit/agenda.h"
#include "credit/profile.h"

enum { BLOCK = 512 };

static encours_status add_over(enc_agenda_making *making, uint64_t customer, int32_t kind,
                               int64_t headroom, uint16_t currency, encours_error *error)
{
    enc_agenda_row row = {.kind = kind,
                          .day = making->credit->day,
                          .customer = customer,
                          .subject_kind = ENCOURS_SUBJECT_CUSTOMER,
                          .subject = customer,
                          .amount = -headroom,
                          .currency = currency};
    return enc_agenda_add(making, row, (enc_text){"", 0}, (enc_text){"", 0}, error);
}

/* Customers whose headroom is less than nothing; that of a group is told at its head. */
static encours_status take_figure(enc_agenda_making *making, int32_t figure, int32_t kind,
                                  encours_error *error)
{
    const encours_credit *credit = making->credit;
    int64_t values[BLOCK];
    uint16_t currencies[BLOCK];
    uint32_t customers = credit->view->counts.customers;
    for (uint32_t first = 0; first < customers; first += BLOCK) {
        uint32_t count = customers - first < BLOCK ? customers - first : BLOCK;
        ENC_TRY(encours_credit_figure_column(credit, figure, (uint64_t)first + 1, count, values,
                                             currencies, error));
        for (uint32_t i = 0; i < count; i++) {
            bool over = values[i] != INT64_MIN && values[i] < 0;
            bool told = kind != ENCOURS_AGENDA_OVER_GROUP ||
                        enc_credit_head(credit, first + i) == first + i;
            if (over && told)
                ENC_TRY(add_over(making, (uint64_t)first + i + 1, kind, values[i], currencies[i],
                                 error));
        }
        ENC_TRY(enc_context_ask(credit->context, NULL, NULL, first + count, customers, error));
    }
    return ENCOURS_OK;
}

static bool has_group_limits(const encours_policy *policy)
{
    for (size_t i = 0; i < policy->limit_type_count; i++)
        if (policy->limit_types[i].use == ENCOURS_LIMIT_USE_GROUP)
            return true;
    return false;
}

encours_status enc_agenda_limits(enc_agenda_making *making, encours_error *error)
{
    if (!enc_credit_has(making->credit, ENCOURS_SUBJECT_CUSTOMER, ENCOURS_FACT_LIMIT))
        return ENCOURS_OK;
    if (enc_agenda_wants(making, ENCOURS_AGENDA_OVER_LIMIT))
        ENC_TRY(take_figure(making, ENCOURS_FIGURE_HEADROOM, ENCOURS_AGENDA_OVER_LIMIT, error));
    if (!enc_agenda_wants(making, ENCOURS_AGENDA_OVER_GROUP) ||
        !has_group_limits(making->credit->policy))
        return ENCOURS_OK;
    return take_figure(making, ENCOURS_FIGURE_GROUP_HEADROOM, ENCOURS_AGENDA_OVER_GROUP, error);
}

/* The promises of a customer, and of those that it stands for. */
static encours_status take_promises(enc_agenda_making *making, uint32_t customer,
                                    encours_error *error)
{
    const encours_credit *credit = making->credit;
    uint64_t needed = enc_figure_bit(ENCOURS_FIGURE_BROKEN_PROMISES);
    enc_survey survey;
    enc_profile profile;
    enc_list broken = {NULL, 0, 0};
    enc_survey_begin(&survey, credit, enc_figures_closure(credit->policy, needed), NULL, &profile);
    survey.broken = &broken;
    encours_status status = enc_survey_run(&survey, customer, error);
    for (size_t i = 0; i < broken.count && status == ENCOURS_OK; i++) {
        uint32_t fact = ((const uint32_t *)broken.items)[i];
        int32_t day = ENC_AT(&credit->view->state->facts, enc_fact, fact).date;
        if (enc_agenda_is_recent(making, day))
            status = enc_agenda_add(making,
                                    enc_agenda_of_fact(making, fact, ENCOURS_AGENDA_PROMISE, day),
                                    (enc_text){"", 0}, enc_agenda_code_of(making, fact), error);
    }
    enc_release(credit->context, broken.items, broken.capacity * sizeof(uint32_t));
    enc_survey_release(&survey);
    return status;
}

/* Customers with a promise that may have been broken: a bit each. */
static encours_status mark(enc_agenda_making *making, uint8_t *marks, encours_error *error)
{
    const encours_credit *credit = making->credit;
    const enc_state *state = credit->view->state;
    const enc_counts *counts = &credit->view->counts;
    bool merged = credit->policy->exposure.customer_merged != 0;
    int64_t first = (int64_t)credit->day - credit->policy->exposure.window_days;
    for (uint32_t row = 0; row < counts->facts; row++) {
        const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, row);
        if (fact->kind != ENCOURS_FACT_PROMISE || fact->date >= credit->day || fact->date < first)
            continue;
        enc_fact_subject subject = ENC_AT(&state->fact_subjects, enc_fact_subject, fact->subject);
        uint32_t customer = enc_subject_customer(state, &subject) - 1;
        customer = merged ? enc_credit_current(credit, customer) : customer;
        marks[customer / 8] |= (uint8_t)(1u << customer % 8);
        ENC_TRY(enc_context_ask_row(credit->context, row, counts->facts, error));
    }
    return ENCOURS_OK;
}

encours_status enc_agenda_promises(enc_agenda_making *making, encours_error *error)
{
    encours_context *context = making->credit->context;
    uint32_t customers = making->credit->view->counts.customers;
    if (!enc_agenda_wants(making, ENCOURS_AGENDA_PROMISE))
        return ENCOURS_OK;
    size_t size = customers / 8 + 1;
    uint8_t *marks = enc_allocate_zeroed(context, size);
    if (marks == NULL)
        return enc_error_memory(error);
    encours_status status = mark(making, marks, error);
    for (uint32_t i = 0; i < customers && status == ENCOURS_OK; i++)
        if ((marks[i / 8] >> i % 8 & 1) != 0)
            status = take_promises(making, i, error);
    enc_release(context, marks, size);
    return status;
}
