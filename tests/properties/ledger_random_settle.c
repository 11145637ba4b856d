/* SPDX-License-Identifier: MIT */
/* Random settlements, bills and revaluations. */
#include "encours/clearing.h"
#include "encours/settle.h"
#include "properties/ledger_random_parts.h"

/* Up to four debits, of one customer and currency but for a stray, and mostly each once. */
static void choose_debits(test_random *random, const model *m, model_command *c)
{
    uint32_t like = random_partner(random, m, 0, true);
    int wanted = (int)random_between(random, 1, 4);
    like = like <= m->documents ? like : 1;
    c->day = m->document[like].effective;
    for (int i = 0; i < wanted; i++) {
        bool stray = random_below(random, 40) == 0;
        uint32_t number = i == 0 ? like : random_partner(random, m, stray ? 0 : like, true);
        bool again = false;
        for (int k = 0; k < c->matched_count; k++)
            again = again || c->matched[k] == number;
        if (again && random_below(random, 40) != 0)
            continue;
        c->matched[c->matched_count++] = number;
        if (number <= m->documents && m->document[number].effective > c->day)
            c->day = m->document[number].effective;
    }
}

static int64_t some_of(test_random *random, int64_t most)
{
    return most > 0 && random_below(random, 3) == 0 ? random_between(random, 1, most) : 0;
}

/* Of what an invoice came to: more may be settled already. */
static void choose_parts(test_random *random, const model *m, model_command *c)
{
    bool parts = random_below(random, 4) == 0;
    for (int i = 0; i < c->matched_count; i++) {
        bool exists = c->matched[i] <= m->documents;
        int64_t whole = exists ? model_gross(&m->document[c->matched[i]]) : 100;
        c->asked[i] = parts ? whole - some_of(random, whole) : -1;
        c->discount[i] = some_of(random, whole / 10);
        c->write_off[i] = random_below(random, 4) == 0 ? some_of(random, whole / 8) : 0;
        c->fee[i] = random_below(random, 4) == 0 ? some_of(random, whole / 20) : 0;
    }
}

/* One that goes with the debits, if a few other debits find one. */
static void choose_credit(test_random *random, const model *m, model_command *c)
{
    for (int i = 0; i < 12; i++) {
        uint32_t like = c->matched[0] <= m->documents ? c->matched[0] : 0;
        c->credit = random_partner(random, m, like, false);
        const model_document *credit = &m->document[c->credit], *debit = &m->document[like];
        if (c->credit <= m->documents && !model_is_debit(credit) && like != 0 &&
            credit->customer == debit->customer && credit->currency == debit->currency) {
            c->day = credit->effective > c->day ? credit->effective : c->day;
            return;
        }
        c->matched_count = 0;
        choose_debits(random, m, c);
    }
}

static model_command random_settle(test_random *random, const model *m)
{
    model_command c = {.kind = MODEL_SETTLE, .write_off_max = -1};
    choose_debits(random, m, &c);
    if (random_below(random, 12) != 0)
        choose_credit(random, m, &c);
    choose_parts(random, m, &c);
    c.day += (int32_t)random_below(random, 12);
    if (random_below(random, 15) == 0)
        c.day = random_day(random);
    c.amount = random_below(random, 3) == 0 ? random_between(random, 1, 12) * 25 : 0;
    c.surplus = (int)random_between(random, ENCOURS_CLEARING_SURPLUS_KEEP,
                                    ENCOURS_CLEARING_SURPLUS_NEXT);
    c.surplus_max = random_between(random, 0, 200);
    c.exchange = random_below(random, 3) == 0 ? (int)random_below(random, 3) : 0;
    if (random_below(random, 5) == 0)
        c.write_off_max = random_between(random, 0, 20);
    return c;
}

/* A matching, mostly one that was settled lately, from its own day or soon after. */
static model_command random_unmatching(test_random *random, const model *m)
{
    model_command c = {.kind = MODEL_UNMATCH, .day = random_day(random)};
    c.target = 1 + (uint32_t)random_below(random, m->matchings + (random_below(random, 25) == 0));
    if (random_below(random, 2) == 0 && m->matchings > 4)
        c.target = m->matchings - (uint32_t)random_below(random, 4);
    for (uint32_t i = 1; i <= m->allocations; i++)
        if (m->allocation[i].matching == c.target && random_below(random, 4) != 0)
            c.day = m->allocation[i].from +
                    (random_below(random, 2) == 0 ? 0 : (int32_t)random_below(random, 15));
    return c;
}

static model_command random_bill(test_random *random, const model *m)
{
    model_command c = {.kind = MODEL_BILL};
    choose_debits(random, m, &c);
    c.asked[0] = -1;
    const model_document *first = &m->document[c.matched[0] <= m->documents ? c.matched[0] : 1];
    c.customer = first->customer;
    c.currency = first->currency;
    c.amount = model_gross(first);
    if (c.amount == 0 || random_below(random, 3) == 0)
        c.amount = random_between(random, 1, 8) * 50;
    c.base = c.currency != 0 ? random_between(random, 1, 700) : 0;
    c.day += (int32_t)random_below(random, 12);
    c.due = c.day + (int32_t)random_between(random, 0, 90);
    return c;
}

/* A bill that was accepted is a transfer within a customer; its matching came with it. */
static model_command random_dishonour(test_random *random, const model *m)
{
    model_command c = {.kind = MODEL_DISHONOUR};
    uint32_t bills[MODEL_DOCUMENTS], matchings[MODEL_DOCUMENTS];
    size_t count = 0;
    for (uint32_t i = 1; i <= m->allocations; i++) {
        const model_document *credit = &m->document[m->allocation[i].credit];
        if (credit->other == 0 || credit->known != m->allocation[i].known ||
            m->document[credit->other].customer != credit->customer || count == MODEL_DOCUMENTS)
            continue;
        bills[count] = credit->other;
        matchings[count++] = m->allocation[i].matching;
    }
    if (count == 0)
        return random_unmatching(random, m);
    size_t which = (size_t)random_below(random, count);
    c.target = bills[which];
    c.matching = matchings[which];
    c.day = m->document[c.target].effective + (int32_t)random_below(random, 60);
    return c;
}

static model_command random_revaluation(test_random *random, const model *m)
{
    model_command c = {.kind = MODEL_REVALUE, .day = random_day(random)};
    (void)m;
    c.rates[1] = random_between(random, 70, 120);
    c.rates[2] = random_below(random, 20) == 0 ? 0 : random_between(random, 40, 90);
    c.flag = random_below(random, 2) == 0;
    c.losses = c.flag && random_below(random, 3) == 0;
    return c;
}

model_command random_settlement(test_random *random, const model *m)
{
    uint64_t what = random_below(random, 100);
    bool room = m->documents + 60 < MODEL_DOCUMENTS && m->matchings + 10 < MODEL_MATCHINGS;
    if (!room || (what < 28 && m->matchings > 0))
        return m->matchings > 0 ? random_unmatching(random, m)
                                : (model_command){.kind = MODEL_DECLARE};
    if (what < 40)
        return random_bill(random, m);
    if (what < 46 && m->matchings > 0)
        return random_dishonour(random, m);
    if (what < 52)
        return random_revaluation(random, m);
    return random_settle(random, m);
}
