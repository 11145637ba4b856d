/* SPDX-License-Identifier: MIT */
#include "ledger/groups.h"

#include "encours/customer_group.h"

/* Steps that a check may take: more than any books need, less than minutes. */
enum { STEPS_MAX = 1 << 24 };

typedef struct days {
    int32_t from, to;
} days;

typedef struct search {
    enc_state *state;
    const enc_counts *counts;
    uint32_t customer; /* that must not be met on the way up */
    uint32_t steps;
    uint32_t fact; /* the last that was followed */
} search;

static bool joins(unsigned kind)
{
    return kind == ENCOURS_FACT_PARENT || kind == ENCOURS_FACT_MERGED;
}

static days common(days one, const enc_state *state, const enc_counts *counts, const enc_fact *fact)
{
    int32_t to = enc_fact_to(state, counts, fact);
    return (days){one.from > fact->from ? one.from : fact->from, one.to < to ? one.to : to};
}

static uint32_t related_row(const enc_state *state, const enc_fact *fact)
{
    return ENC_AT(&state->fact_subjects, enc_fact_subject, fact->related_after - 1).row;
}

static uint32_t subject_row(const enc_state *state, const enc_fact *fact)
{
    return ENC_AT(&state->fact_subjects, enc_fact_subject, fact->subject).row;
}

static encours_status too_deep(encours_error *error)
{
    enc_error_set(error, ENCOURS_E_LIMIT, "the group would be more than %d steps deep",
                  ENCOURS_GROUP_DEPTH_MAX);
    enc_error_field(error, "related");
    return ENCOURS_E_LIMIT;
}

static encours_status too_many(const search *run, encours_error *error)
{
    enc_error_set(error, ENCOURS_E_LIMIT,
                  "the ways up and down from customer %" PRIu32
                  " on these days are more than can be followed: over %d steps",
                  run->customer + 1, STEPS_MAX);
    enc_error_hint(error, "Let the fact hold on fewer days, or join fewer customers by both a "
                          "parent and a merger");
    enc_error_field(error, "related");
    return ENCOURS_E_LIMIT;
}

/* The longest way up from a customer on these days, in steps. */
static encours_status height(search *run, uint32_t from, days on, int32_t depth, int32_t *longest,
                             encours_error *error)
{
    if (from == run->customer) {
        enc_error_set(error, ENCOURS_E_STATE,
                      "customer %" PRIu32
                      " would stand below itself on one of these days, by fact %" PRIu32,
                      from + 1, run->fact + 1);
        enc_error_field(error, "related");
        return ENCOURS_E_STATE;
    }
    *longest = depth > *longest ? depth : *longest;
    if (depth > ENCOURS_GROUP_DEPTH_MAX)
        return too_deep(error);
    if (++run->steps > STEPS_MAX)
        return too_many(run, error);
    uint32_t chain = enc_facts_subject(run->state, run->counts, ENC_SUBJECT_GROUP, from);
    for (uint32_t i = enc_facts_newest(run->state, run->counts, chain); i != ENC_ROW_NONE;
         i = enc_facts_next(run->state, run->counts, chain, i)) {
        const enc_fact *fact = &ENC_AT(&run->state->facts, enc_fact, i);
        days both = common(on, run->state, run->counts, fact);
        run->fact = i;
        if (both.from < both.to)
            ENC_TRY(height(run, related_row(run->state, fact), both, depth + 1, longest, error));
    }
    return ENCOURS_OK;
}

/* The longest way down. */
static encours_status depth_below(search *run, uint32_t from, days on, int32_t depth,
                                  int32_t *longest, encours_error *error)
{
    *longest = depth > *longest ? depth : *longest;
    if (depth > ENCOURS_GROUP_DEPTH_MAX)
        return too_deep(error);
    if (++run->steps > STEPS_MAX)
        return too_many(run, error);
    uint32_t chain = enc_facts_subject(run->state, run->counts, ENCOURS_SUBJECT_CUSTOMER, from);
    for (uint32_t i = enc_facts_newest(run->state, run->counts, chain); i != ENC_ROW_NONE;
         i = enc_facts_next(run->state, run->counts, chain, i)) {
        const enc_fact *fact = &ENC_AT(&run->state->facts, enc_fact, i);
        if (!joins(fact->kind) || fact->subject == chain)
            continue;
        days both = common(on, run->state, run->counts, fact);
        if (both.from < both.to)
            ENC_TRY(
                depth_below(run, subject_row(run->state, fact), both, depth + 1, longest, error));
    }
    return ENCOURS_OK;
}

/* The longest ways up and down may be of different days: with each way up that could be too long,
 * the longest way down on its own days. `below` is the longest of all. */
static encours_status joined(search *run, uint32_t from, days on, int32_t depth, int32_t below,
                             encours_error *error)
{
    int32_t longest = 0;
    if (++run->steps > STEPS_MAX)
        return too_many(run, error);
    if (depth + 1 + below > ENCOURS_GROUP_DEPTH_MAX)
        ENC_TRY(depth_below(run, run->customer, on, 0, &longest, error));
    if (depth + 1 + longest > ENCOURS_GROUP_DEPTH_MAX)
        return too_deep(error);
    uint32_t chain = enc_facts_subject(run->state, run->counts, ENC_SUBJECT_GROUP, from);
    for (uint32_t i = enc_facts_newest(run->state, run->counts, chain); i != ENC_ROW_NONE;
         i = enc_facts_next(run->state, run->counts, chain, i)) {
        const enc_fact *fact = &ENC_AT(&run->state->facts, enc_fact, i);
        days both = common(on, run->state, run->counts, fact);
        if (both.from < both.to)
            ENC_TRY(joined(run, related_row(run->state, fact), both, depth + 1, below, error));
    }
    return ENCOURS_OK;
}

/* No other fact of the kind holds of the customer on these days. */
static encours_status check_alone(search *run, const enc_fact_event *fact, days on,
                                  encours_error *error)
{
    uint32_t chain = enc_facts_subject(run->state, run->counts, ENC_SUBJECT_GROUP, run->customer);
    for (uint32_t i = enc_facts_newest(run->state, run->counts, chain); i != ENC_ROW_NONE;
         i = enc_facts_next(run->state, run->counts, chain, i)) {
        const enc_fact *other = &ENC_AT(&run->state->facts, enc_fact, i);
        days both = common(on, run->state, run->counts, other);
        if (other->kind != fact->kind || both.from >= both.to)
            continue;
        enc_error_set(error, ENCOURS_E_STATE,
                      "customer %" PRIu32 " has %s on one of these days already, by fact %" PRIu32,
                      run->customer + 1,
                      fact->kind == ENCOURS_FACT_PARENT ? "a parent"
                                                        : "a customer that stands for it",
                      i + 1);
        enc_error_hint(error, "End that fact first, or name it in `replaces`");
        return ENCOURS_E_STATE;
    }
    return ENCOURS_OK;
}

encours_status enc_group_check(enc_state *state, const enc_fact_event *fact, encours_error *error)
{
    if (!joins(fact->kind))
        return ENCOURS_OK;
    search run = {state, &state->counts, fact->subject.row, 0, 0};
    days on = {fact->from, fact->until != ENCOURS_DATE_NONE ? fact->until : ENC_DAY_NEVER};
    int32_t above = 0, below = 0;
    ENC_TRY(check_alone(&run, fact, on, error));
    ENC_TRY(height(&run, fact->related.row, on, 0, &above, error));
    ENC_TRY(depth_below(&run, fact->subject.row, on, 0, &below, error));
    return above + 1 + below > ENCOURS_GROUP_DEPTH_MAX
               ? joined(&run, fact->related.row, on, 0, below, error)
               : ENCOURS_OK;
}

/* What stands directly above each customer, of one kind of facts, where nothing is yet. */
static void fill_above(const enc_state *state, const enc_counts *counts, int32_t day, unsigned kind,
                       uint32_t *above)
{
    for (uint32_t i = 0; i < counts->facts; i++) {
        const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, i);
        if (fact->kind != kind || !enc_fact_holds(state, counts, fact, day))
            continue;
        uint32_t row = subject_row(state, fact);
        if (above[row] == 0)
            above[row] = related_row(state, fact) + 1;
    }
}

/* MERGED facts come first: while a customer is merged its own parent does not count. */
void enc_group_heads(const enc_state *state, const enc_counts *counts, int32_t day, int32_t by,
                     uint32_t *heads, uint32_t *scratch)
{
    for (uint32_t i = 0; i < counts->customers; i++)
        scratch[i] = 0;
    fill_above(state, counts, day, ENCOURS_FACT_MERGED, scratch);
    if (by == ENCOURS_GROUP_BY_HEAD)
        fill_above(state, counts, day, ENCOURS_FACT_PARENT, scratch);
    for (uint32_t i = 0; i < counts->customers; i++) {
        uint32_t row = i;
        for (int steps = 0; steps < ENCOURS_GROUP_DEPTH_MAX && scratch[row] != 0; steps++)
            row = scratch[row] - 1;
        heads[i] = row + 1;
    }
}
