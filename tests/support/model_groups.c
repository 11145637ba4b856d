/* SPDX-License-Identifier: MIT */
/* How the customers of the model belong together, who has an identifier, and whose personal data
 * were erased. */
#include "encours/fact.h"
#include "support/model_parts.h"

/* The customer that a fact of that kind relates to on a day, 0: none. */
static uint32_t related(const model *m, uint32_t known, int kind, uint32_t customer, int32_t day)
{
    for (uint32_t i = 1; i <= m->facts; i++) {
        const model_fact *f = &m->fact[i];
        if (f->kind == kind && f->subject.number == customer && model_fact_holds(f, known, day))
            return f->related.number;
    }
    return 0;
}

uint32_t model_parent(const model *m, uint32_t known, uint32_t customer, int32_t day)
{
    return related(m, known, ENCOURS_FACT_PARENT, customer, day);
}

/* A day's relations; 0: none. */
typedef uint32_t relations[MODEL_CUSTOMERS + 1];

static void relations_at(const model *m, uint32_t known, int kind, int32_t day, relations out)
{
    for (uint32_t i = 0; i <= m->customers; i++)
        out[i] = 0;
    for (uint32_t i = 1; i <= m->facts; i++) {
        const model_fact *f = &m->fact[i];
        if (f->kind == kind && model_fact_holds(f, known, day))
            out[f->subject.number] = f->related.number;
    }
}

uint32_t model_current(const model *m, uint32_t known, uint32_t customer, int32_t day)
{
    relations merged;
    relations_at(m, known, ENCOURS_FACT_MERGED, day, merged);
    while (merged[customer] != 0)
        customer = merged[customer];
    return customer;
}

/* The customer above, by what stands for it or else by its parent; whether `passed` is met. */
static uint32_t go_up(const model *m, uint32_t known, uint32_t customer, int32_t day,
                      uint32_t passed, bool *met)
{
    relations merged, parents;
    relations_at(m, known, ENCOURS_FACT_MERGED, day, merged);
    relations_at(m, known, ENCOURS_FACT_PARENT, day, parents);
    for (;;) {
        *met = *met || customer == passed;
        uint32_t up = merged[customer] != 0 ? merged[customer] : parents[customer];
        if (up == 0)
            return customer;
        customer = up;
    }
}

uint32_t model_head(const model *m, uint32_t known, uint32_t customer, int32_t day)
{
    bool met = false;
    return go_up(m, known, customer, day, 0, &met);
}

bool model_is_below(const model *m, uint32_t known, uint32_t customer, uint32_t above, int32_t day)
{
    bool met = false;
    (void)go_up(m, known, customer, day, above, &met);
    return met;
}

/* --- what can be recorded */

/* Whether facts of either kind lead from a customer up to another on a day, the parents of merged
 * customers counted too, for these count again when the merger ends. */
static bool leads_to(const model *m, uint32_t from, uint32_t to, int32_t day)
{
    uint32_t parent = related(m, UINT32_MAX, ENCOURS_FACT_PARENT, from, day);
    uint32_t merged = related(m, UINT32_MAX, ENCOURS_FACT_MERGED, from, day);
    return from == to || (parent != 0 && leads_to(m, parent, to, day)) ||
           (merged != 0 && leads_to(m, merged, to, day));
}

static bool breaks_group(const model *m, const model_fact *f, int32_t day)
{
    return related(m, UINT32_MAX, f->kind, f->subject.number, day) != 0 ||
           leads_to(m, f->related.number, f->subject.number, day);
}

/* What is so on some day is so on the first, or on one on which another fact begins. */
uint32_t model_check_group(const model *m, const model_fact *f)
{
    if (f->kind != ENCOURS_FACT_PARENT && f->kind != ENCOURS_FACT_MERGED)
        return 0;
    bool breaks = breaks_group(m, f, f->from);
    for (uint32_t i = 1; i <= m->facts && !breaks; i++) {
        const model_fact *other = &m->fact[i];
        if ((other->kind == ENCOURS_FACT_PARENT || other->kind == ENCOURS_FACT_MERGED) &&
            f->from <= other->from && other->from < f->until)
            breaks = breaks_group(m, f, other->from);
    }
    return breaks ? REFUSE_STATE : 0;
}

uint32_t model_check_identifier(const model *m, const model_fact *f)
{
    for (uint32_t i = 1; f->kind == ENCOURS_FACT_IDENTIFIER && i <= m->facts; i++) {
        const model_fact *other = &m->fact[i];
        int32_t to = model_fact_to(other, UINT32_MAX);
        int32_t from = other->from > f->from ? other->from : f->from;
        bool shared = f->amount == 1 && other->amount == 1;
        bool same = f->subject.kind == other->subject.kind &&
                    f->subject.number == other->subject.number;
        if (other->kind == ENCOURS_FACT_IDENTIFIER && other->code == f->code && from < to &&
            from < f->until && (same || !shared))
            return REFUSE_EXISTS;
    }
    return 0;
}

bool model_has_identifier(const model *m, uint32_t known, uint32_t customer, int code, int32_t day)
{
    for (uint32_t i = 1; i <= m->facts; i++) {
        const model_fact *f = &m->fact[i];
        if (f->kind == ENCOURS_FACT_IDENTIFIER && f->subject.kind == ENCOURS_SUBJECT_CUSTOMER &&
            f->subject.number == customer && f->code == code && model_fact_holds(f, known, day))
            return true;
    }
    return false;
}

/* --- transactions of their own */

uint32_t model_apply_alone(model *m, const model_command *command)
{
    if (command->kind == MODEL_UPGRADE) {
        uint32_t refusal = m->old_format ? 0 : REFUSE_STATE;
        m->old_format = false;
        return refusal;
    }
    if (!model_is_customer(m, command->target) || m->party[command->target] == 0)
        return REFUSE_NOT_FOUND;
    if (m->erased[command->target] != 0)
        return REFUSE_STATE;
    m->erased[command->target] = m->transactions + 1;
    return 0;
}
