/* SPDX-License-Identifier: MIT */
#include "credit/guarantors.h"

#include "encours/customer_group.h"
#include "ledger/index.h"

/* A fact of a customer, or that merges another into it. */
typedef struct entry {
    uint32_t fact; /* row */
    uint32_t older_after;
} entry;

typedef struct guarantor {
    uint32_t customer; /* row */
    uint32_t newest_after;
} guarantor;

struct enc_guarantors {
    encours_context *context;
    guarantor *rows;
    size_t count, capacity;
    entry *entries;
    size_t entry_count, entry_capacity;
    enc_index by_customer;
    uint32_t seen; /* facts */
};

static uint32_t hash_of(uint32_t customer)
{
    return customer * UINT32_C(0x9E3779B1);
}

enc_guarantors *enc_guarantors_new(encours_context *context)
{
    enc_guarantors *made = enc_allocate_zeroed(context, sizeof *made);
    if (made != NULL)
        made->context = context;
    return made;
}

void enc_guarantors_free(enc_guarantors *guarantors)
{
    if (guarantors == NULL)
        return;
    encours_context *context = guarantors->context;
    enc_release(context, guarantors->rows, guarantors->capacity * sizeof *guarantors->rows);
    enc_release(context, guarantors->entries,
                guarantors->entry_capacity * sizeof *guarantors->entries);
    enc_index_release(&guarantors->by_customer, context);
    enc_release(context, guarantors, sizeof *guarantors);
}

static guarantor *find(const enc_guarantors *among, uint32_t customer)
{
    size_t position = 0;
    uint32_t row;
    if (among->count == 0)
        return NULL;
    while ((row = enc_index_next(&among->by_customer, hash_of(customer), &position)) !=
           ENC_ROW_NONE)
        if (among->rows[row].customer == customer)
            return &among->rows[row];
    return NULL;
}

static bool add(enc_guarantors *to, uint32_t customer, uint32_t fact)
{
    void *entries = to->entries, *rows = to->rows;
    if (!enc_grow(to->context, &entries, &to->entry_capacity, to->entry_count + 1,
                  sizeof *to->entries))
        return false;
    to->entries = entries;
    guarantor *of = find(to, customer);
    if (of == NULL) {
        if (!enc_index_reserve(&to->by_customer, to->context) ||
            !enc_grow(to->context, &rows, &to->capacity, to->count + 1, sizeof *to->rows))
            return false;
        to->rows = rows;
        enc_index_add(&to->by_customer, hash_of(customer), (uint32_t)to->count);
        of = &to->rows[to->count++];
        *of = (guarantor){customer, 0};
    }
    to->entries[to->entry_count++] = (entry){fact, of->newest_after};
    of->newest_after = (uint32_t)to->entry_count;
    return true;
}

bool enc_guarantors_see(enc_guarantors *guarantors, const encours_view *view)
{
    const enc_state *state = view->state;
    for (; guarantors->seen < view->counts.facts; guarantors->seen++) {
        const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, guarantors->seen);
        if (fact->kind != ENCOURS_FACT_GUARANTEE && fact->kind != ENCOURS_FACT_MERGED)
            continue;
        uint32_t whose = fact->kind == ENCOURS_FACT_MERGED ? fact->related_after - 1
                                                           : fact->subject;
        const enc_fact_subject *is = &ENC_AT(&state->fact_subjects, enc_fact_subject, whose);
        if (is->kind == ENCOURS_SUBJECT_CUSTOMER && !add(guarantors, is->row, guarantors->seen))
            return false;
    }
    return true;
}

static void take(enc_survey *survey, uint32_t customer, int depth)
{
    const enc_guarantors *all = survey->credit->guarantors;
    const enc_state *state = survey->state;
    const guarantor *of = find(all, customer);
    for (uint32_t after = of != NULL ? of->newest_after : 0; after != 0;
         after = all->entries[after - 1].older_after) {
        uint32_t row = all->entries[after - 1].fact;
        const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, row);
        if (row >= survey->counts->facts ||
            !enc_fact_holds(state, survey->counts, fact, survey->day))
            continue;
        if (fact->kind == ENCOURS_FACT_GUARANTEE)
            enc_guarantee_take(survey, row, NULL, true);
        else if (survey->credit->policy->exposure.customer_merged && depth > 0)
            take(survey, ENC_AT(&state->fact_subjects, enc_fact_subject, fact->subject).row,
                 depth - 1);
    }
}

void enc_guarantors_take(enc_survey *survey, uint32_t customer)
{
    take(survey, customer, ENCOURS_GROUP_DEPTH_MAX);
}
