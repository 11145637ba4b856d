/* SPDX-License-Identifier: MIT */
/* Settlements of the model undone, and revaluations: from what settle.h, bill.h and revalue.h say
 * in words. */
#include "encours/document.h"
#include "support/model_parts.h"

/* Whether an adjustment is one that a settlement posted with its matching. */
static bool belongs(const model_document *d, const model_allocation *first)
{
    bool adjusts = d->type == ENCOURS_DOCUMENT_REFUND ||
                   (d->reason != 0 && d->reason != ENCOURS_ADJUSTMENT_TRANSFER &&
                    d->reason != ENCOURS_ADJUSTMENT_UNKNOWN);
    return adjusts && d->key == 0 && d->effective == first->from && d->known == first->known &&
           d->cancelled == MODEL_NEVER;
}

static uint32_t unmatch(model *m, uint32_t matching, int32_t day)
{
    uint32_t refusal = model_end_matching(m, matching, day);
    const model_allocation *first = NULL;
    for (uint32_t i = 1; refusal == 0 && i <= m->allocations; i++) {
        const model_allocation *a = &m->allocation[i];
        if (a->matching != matching)
            continue;
        first = first == NULL ? a : first;
        if (belongs(&m->document[a->credit], first))
            refusal |= model_cancel(m, a->credit, day, false);
        if (refusal == 0 && belongs(&m->document[a->debit], first))
            refusal |= model_cancel(m, a->debit, day, false);
    }
    uint32_t difference = refusal == 0 ? m->difference[matching] : 0;
    if (difference != 0 && belongs(&m->document[difference], first))
        refusal |= model_cancel(m, difference, day, false);
    return refusal;
}

static uint32_t dishonour(model *m, const model_command *c)
{
    uint32_t refusal = unmatch(m, c->matching, c->day);
    return refusal != 0 ? refusal : model_cancel(m, c->target, c->day, true);
}

/* --- revaluation */

static int64_t convert(int64_t amount, int64_t rate)
{
    return amount < 0 ? -model_share(rate, -amount, 100) : model_share(rate, amount, 100);
}

static void post_exchange(model *m, uint32_t customer, int currency, int64_t difference,
                          int32_t day)
{
    model_document d = {.customer = customer,
                        .type = difference > 0 ? ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT
                                               : ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT,
                        .reason = ENCOURS_ADJUSTMENT_EXCHANGE,
                        .currency = currency,
                        .issue = day,
                        .effective = day,
                        .line_count = 1,
                        .dues = {ENCOURS_DATE_NONE},
                        .has_base = true,
                        .base = difference > 0 ? difference : -difference};
    (void)model_post(m, &d);
}

static uint32_t revalue_one(model *m, const model_command *c, uint32_t customer, int currency,
                            const model_booked *at, int64_t balance)
{
    if (at->missing != 0 || (balance != 0 && c->rates[currency] == 0))
        return REFUSE_CURRENCY;
    int64_t difference = convert(balance, c->rates[currency]) - at->balance;
    if (difference == 0 || (difference > 0 && c->losses))
        return 0;
    post_exchange(m, customer, currency, difference, c->day);
    if (c->flag)
        post_exchange(m, customer, currency, -difference, c->day + 1);
    return 0;
}

/* Currency by currency in the order of their first use, then customer by customer. */
static uint32_t revalue(model *m, const model_command *c)
{
    static model_booked_rows booked;
    uint32_t refusal = 0, before = m->documents, known = m->transactions + 1;
    int currencies = m->currency_count;
    model_booked_at(m, known, c->day, booked);
    for (int i = 0; i < currencies; i++)
        for (uint32_t customer = 1; customer <= m->customers; customer++) {
            int currency = m->currencies[i];
            int64_t balance = model_balance(m, known, customer, currency, c->day);
            refusal |= revalue_one(m, c, customer, currency, &booked[customer][currency], balance);
        }
    return m->documents == before ? refusal | REFUSE_STATE : refusal;
}

uint32_t model_apply_settlement(model *m, const model_command *command)
{
    switch (command->kind) {
    case MODEL_SETTLE:
        return model_settle(m, command);
    case MODEL_UNMATCH:
        return unmatch(m, command->target, command->day);
    case MODEL_BILL:
        return model_accept_bill(m, command);
    case MODEL_DISHONOUR:
        return dishonour(m, command);
    default:
        return revalue(m, command);
    }
}
