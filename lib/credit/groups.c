/* SPDX-License-Identifier: MIT */
/* Groups on T: who stands for a customer, the head of its group, its members, and their figures
 * together. */
#include <string.h>

#include "credit/profile.h"
#include "encours/customer_group.h"

enum { FEW = 8 };

static bool has(const encours_credit *credit, unsigned kind)
{
    return enc_credit_has(credit, ENCOURS_SUBJECT_CUSTOMER, kind);
}

/* The customer that a fact of this kind relates a customer to on T, or ENC_ROW_NONE. */
static uint32_t above(const encours_credit *credit, uint32_t row, unsigned kind)
{
    enc_state *state = credit->view->state;
    const enc_counts *counts = &credit->view->counts;
    uint32_t chain = enc_facts_subject(state, counts, ENC_SUBJECT_GROUP, row);
    for (uint32_t i = enc_facts_newest(state, counts, chain); i != ENC_ROW_NONE;
         i = enc_facts_next(state, counts, chain, i)) {
        const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, i);
        if (fact->kind == kind && enc_fact_holds(state, counts, fact, credit->day))
            return ENC_AT(&state->fact_subjects, enc_fact_subject, fact->related_after - 1).row;
    }
    return ENC_ROW_NONE;
}

uint32_t enc_credit_current(const encours_credit *credit, uint32_t customer)
{
    for (int i = 0; i < ENCOURS_GROUP_DEPTH_MAX && has(credit, ENCOURS_FACT_MERGED); i++) {
        uint32_t next = above(credit, customer, ENCOURS_FACT_MERGED);
        if (next == ENC_ROW_NONE)
            break;
        customer = next;
    }
    return customer;
}

uint32_t enc_credit_head(const encours_credit *credit, uint32_t customer)
{
    bool merged = has(credit, ENCOURS_FACT_MERGED), parents = has(credit, ENCOURS_FACT_PARENT);
    for (int i = 0; i < ENCOURS_GROUP_DEPTH_MAX && (merged || parents); i++) {
        uint32_t next = merged ? above(credit, customer, ENCOURS_FACT_MERGED) : ENC_ROW_NONE;
        if (next == ENC_ROW_NONE && parents)
            next = above(credit, customer, ENCOURS_FACT_PARENT);
        if (next == ENC_ROW_NONE)
            break;
        customer = next;
    }
    return customer;
}

static bool add_member(const encours_credit *credit, enc_members *members, uint32_t row)
{
    if (members->count == members->capacity) {
        size_t capacity = members->capacity * 4;
        uint32_t *rows = enc_allocate(credit->context, capacity * sizeof *rows);
        if (rows == NULL)
            return false;
        size_t count = members->count;
        memcpy(rows, members->rows, count * sizeof *rows);
        enc_members_release(credit, members); /* which leaves none */
        members->rows = rows;
        members->count = count;
        members->capacity = capacity;
    }
    members->rows[members->count++] = row;
    return true;
}

/* Those directly below a customer. On one day a customer has one parent and one that stands for it
 * at most, and the parent of one that is merged does not count. */
static bool add_below(const encours_credit *credit, enc_members *members, uint32_t row,
                      bool merged_only)
{
    enc_state *state = credit->view->state;
    const enc_counts *counts = &credit->view->counts;
    uint32_t chain = enc_facts_subject(state, counts, ENCOURS_SUBJECT_CUSTOMER, row);
    for (uint32_t i = enc_facts_newest(state, counts, chain); i != ENC_ROW_NONE;
         i = enc_facts_next(state, counts, chain, i)) {
        const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, i);
        bool joins = fact->kind == ENCOURS_FACT_MERGED ||
                     (fact->kind == ENCOURS_FACT_PARENT && !merged_only);
        if (!joins || fact->subject == chain || !enc_fact_holds(state, counts, fact, credit->day))
            continue;
        uint32_t below = ENC_AT(&state->fact_subjects, enc_fact_subject, fact->subject).row;
        if (fact->kind == ENCOURS_FACT_PARENT &&
            above(credit, below, ENCOURS_FACT_MERGED) != ENC_ROW_NONE)
            continue;
        if (!add_member(credit, members, below))
            return false;
    }
    return true;
}

static encours_status list(const encours_credit *credit, uint32_t customer, bool merged_only,
                           enc_members *members, encours_error *error)
{
    bool joined = has(credit, ENCOURS_FACT_MERGED) ||
                  (!merged_only && has(credit, ENCOURS_FACT_PARENT));
    *members = (enc_members){.count = 1, .capacity = FEW};
    members->first[0] = customer;
    members->rows = members->first;
    for (size_t i = 0; joined && i < members->count; i++)
        if (!add_below(credit, members, members->rows[i], merged_only)) {
            enc_members_release(credit, members);
            return enc_error_memory(error);
        }
    return ENCOURS_OK;
}

encours_status enc_merged_members(const encours_credit *credit, uint32_t customer,
                                  enc_members *members, encours_error *error)
{
    return list(credit, customer, true, members, error);
}

encours_status enc_group_members(const encours_credit *credit, uint32_t head, enc_members *members,
                                 encours_error *error)
{
    return list(credit, head, false, members, error);
}

void enc_members_release(const encours_credit *credit, enc_members *members)
{
    if (members->rows != members->first)
        enc_release(credit->context, members->rows, members->capacity * sizeof *members->rows);
    members->rows = members->first;
    members->count = 0;
}

/* Limits of the group are those of its head. */
static encours_status take_limit(const encours_credit *credit, enc_profile *profile,
                                 encours_error *error)
{
    enc_survey survey;
    uint32_t fact;
    enc_profile head = {0};
    enc_survey_begin(&survey, credit, 0, NULL, &head);
    enc_survey_facts(&survey, profile->head, true);
    encours_status status = survey.status;
    if (status == ENCOURS_OK) {
        profile->group_currency = enc_limits_currency(credit, &survey.limits, true, &fact);
        status = enc_limits_group(credit, &survey.limits, profile, error);
    } else {
        enc_error_memory(error);
    }
    enc_survey_release(&survey);
    return status;
}

/* A figure of a member into a sum of the group. */
static encours_status add_figure(const encours_credit *credit, const enc_profile *member,
                                 int figure, uint16_t currency, enc_i128 *sum, bool *known,
                                 encours_error *error)
{
    int64_t value = 0;
    bool converted = false;
    ENC_TRY(enc_credit_convert(credit, member->values[figure], member->currency, currency, &value,
                               &converted, error));
    *known = *known && converted && enc_profile_knows(member, figure);
    *sum += value;
    return ENCOURS_OK;
}

static encours_status add_members(const encours_credit *credit, uint64_t needed,
                                  const enc_members *members, enc_profile *profile,
                                  encours_error *error)
{
    enc_i128 exposure = 0, overdue = 0;
    bool exposure_known = true, overdue_known = true;
    for (size_t i = 0; i < members->count; i++) {
        enc_profile one;
        if (credit->policy->exposure.customer_merged &&
            above(credit, members->rows[i], ENCOURS_FACT_MERGED) != ENC_ROW_NONE)
            continue; /* counts as the one that stands for it */
        ENC_TRY(enc_profile_compute(credit, members->rows[i], needed, &one, error));
        ENC_TRY(add_figure(credit, &one, ENCOURS_FIGURE_EXPOSURE_AFTER, profile->group_currency,
                           &exposure, &exposure_known, error));
        ENC_TRY(add_figure(credit, &one, ENCOURS_FIGURE_OVERDUE, profile->group_currency, &overdue,
                           &overdue_known, error));
    }
    ENC_TRY(
        enc_profile_sum(profile, ENCOURS_FIGURE_GROUP_EXPOSURE, exposure, exposure_known, error));
    return enc_profile_sum(profile, ENCOURS_FIGURE_GROUP_OVERDUE, overdue, overdue_known, error);
}

encours_status enc_profile_group(const encours_credit *credit, uint64_t needed,
                                 enc_profile *profile, encours_error *error)
{
    enc_members members;
    uint64_t exposure = ENC_FIGURES_GROUP & ~enc_figure_bit(ENCOURS_FIGURE_GROUP_OVERDUE) &
                        ~enc_figure_bit(ENCOURS_FIGURE_GROUP_LIMIT);
    uint64_t of_members = 0;
    profile->head = enc_credit_head(credit, profile->customer);
    ENC_TRY(take_limit(credit, profile, error));
    if ((needed & exposure) != 0)
        of_members |= enc_figure_bit(ENCOURS_FIGURE_EXPOSURE_AFTER);
    if ((needed & enc_figure_bit(ENCOURS_FIGURE_GROUP_OVERDUE)) != 0)
        of_members |= enc_figure_bit(ENCOURS_FIGURE_OVERDUE);
    if (of_members == 0)
        return ENCOURS_OK;
    ENC_TRY(enc_group_members(credit, profile->head, &members, error));
    encours_status status = add_members(credit, of_members, &members, profile, error);
    enc_members_release(credit, &members);
    enc_profile_settle_group(profile);
    return status;
}
