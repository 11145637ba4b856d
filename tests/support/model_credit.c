/* SPDX-License-Identifier: MIT */
/* Policies and decisions of the model. */
#include "encours/fact.h"
#include "support/model_parts.h"

static uint32_t add_policy(model *m, const model_policy *p)
{
    m->policy[++m->policies] = *p;
    m->policy[m->policies].known = m->transactions + 1;
    return 0;
}

/* The customer of what a decision is about; 0: it is not there. */
uint32_t model_decided_customer(const model *m, const model_decision *d)
{
    uint32_t number = d->subject.number;
    if (d->subject.kind == ENCOURS_SUBJECT_CUSTOMER)
        return number <= m->customers ? number : 0;
    if (d->subject.kind == ENCOURS_SUBJECT_DOCUMENT)
        return number <= m->documents ? m->document[number].customer : 0;
    return number <= m->orders ? m->order[number].customer : 0;
}

/* Customers that were ever merged into one, or into one of these. */
static void find_merged(const model *m, uint32_t customer, bool in[MODEL_CUSTOMERS + 1])
{
    for (uint32_t i = 0; i <= MODEL_CUSTOMERS; i++)
        in[i] = i == customer;
    for (bool more = true; more;) {
        more = false;
        for (uint32_t i = 1; i <= m->facts; i++) {
            const model_fact *f = &m->fact[i];
            if (f->kind != ENCOURS_FACT_MERGED || !in[f->related.number] || in[f->subject.number])
                continue;
            in[f->subject.number] = more = true;
        }
    }
}

/* Whether a release has been used by as many decisions as it is for. */
static bool is_used_up(const model *m, uint32_t release)
{
    const model_fact *f = &m->fact[release];
    model_decision of = {.subject = f->subject};
    bool in[MODEL_CUSTOMERS + 1];
    int uses = 0;
    if (f->kind != ENCOURS_FACT_RELEASE || f->about.uses == 0)
        return false;
    find_merged(m, model_decided_customer(m, &of), in);
    for (uint32_t i = 1; i <= m->decisions; i++)
        uses += m->decision[i].release == release && in[model_decided_customer(m, &m->decision[i])];
    return uses >= f->about.uses;
}

static uint32_t add_decision(model *m, const model_decision *d)
{
    uint32_t refusal = 0;
    if (model_decided_customer(m, d) == 0 || d->policy > m->policies || d->release > m->facts ||
        (d->dimension >= 0 && m->declared[d->dimension] == 0))
        refusal |= REFUSE_NOT_FOUND;
    else if (d->release != 0 && m->fact[d->release].kind != ENCOURS_FACT_RELEASE &&
             m->fact[d->release].kind != ENCOURS_FACT_EXCLUSION)
        refusal |= REFUSE_INVALID;
    if (d->release != 0 && d->release <= m->facts && is_used_up(m, d->release))
        refusal |= REFUSE_STATE;
    if (d->currency >= 0)
        model_use_currency(m, d->currency);
    m->decision[++m->decisions] = *d;
    m->decision[m->decisions].known = m->transactions + 1;
    return refusal;
}

uint32_t model_apply_credit(model *m, const model_command *command)
{
    return command->kind == MODEL_POLICY ? add_policy(m, &command->policy)
                                         : add_decision(m, &command->decision);
}
