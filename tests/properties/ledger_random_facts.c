/* SPDX-License-Identifier: MIT */
/* Random facts, periods and orders. */
#include "encours/document.h"
#include "encours/fact.h"
#include "encours/order.h"
#include "properties/ledger_build.h"
#include "properties/ledger_random_parts.h"

/* A subject of that kind, and mostly one that exists. */
static model_subject random_subject(test_random *random, const model *m, int kind)
{
    model_subject s = {.kind = kind};
    if (kind == ENCOURS_SUBJECT_CUSTOMER)
        s.number = random_number(random, m->customers);
    else if (kind == ENCOURS_SUBJECT_DOCUMENT)
        s.number = random_number(random, m->documents);
    else if (kind == ENCOURS_SUBJECT_ORDER)
        s.number = random_number(random, m->orders);
    else if (kind == ENCOURS_SUBJECT_FACT)
        s.number = random_number(random, m->facts);
    else if (kind == ENCOURS_SUBJECT_LINE) {
        uint32_t document = random_number(random, m->documents);
        int lines = document <= m->documents ? m->document[document].line_count : 1;
        int line = (int)random_between(random, 1, random_below(random, 9) == 0 ? 4 : lines);
        s.number = MODEL_LINES * (document - 1) + (uint32_t)line;
    }
    return s;
}

/* Mostly an advance, and an order that it could be for. */
static void link_advance(test_random *random, const model *m, model_fact *f)
{
    for (int i = 0; i < 30; i++) {
        f->subject.number = random_number(random, m->documents);
        f->related = random_subject(random, m, ENCOURS_SUBJECT_ORDER);
        const model_document *d = &m->document[f->subject.number];
        const model_order *o = &m->order[f->related.number];
        if (f->subject.number <= m->documents && d->type == ENCOURS_DOCUMENT_ADVANCE &&
            f->related.number <= m->orders && d->customer == o->customer &&
            d->currency == o->currency)
            return;
    }
}

/* Sometimes to somebody who stands for another: both use it. */
static void give_to_merged(test_random *random, const model *m, model_fact *f)
{
    for (uint32_t i = 1; i <= m->facts; i++)
        if (m->fact[i].kind == ENCOURS_FACT_MERGED && random_below(random, 2) == 0)
            f->subject = m->fact[i].related;
}

static model_fact random_fact(test_random *random, const model *m)
{
    enum {
        C = ENCOURS_SUBJECT_CUSTOMER,
        D = ENCOURS_SUBJECT_DOCUMENT,
        L = ENCOURS_SUBJECT_LINE,
        O = ENCOURS_SUBJECT_ORDER,
        F = ENCOURS_SUBJECT_FACT
    };
    static const struct {
        int kind, subjects[3], related;
        bool amount, currency, date, code;
    } shapes[] = {
        {ENCOURS_FACT_DISPUTE, {D, L, D}, 0, false, false, false, true},
        {ENCOURS_FACT_DISPUTE, {D, L, D}, 0, true, true, false, false},
        {ENCOURS_FACT_PROMISE, {C, D, L}, 0, true, true, true, false},
        {ENCOURS_FACT_DEFERRAL, {D, L, L}, 0, false, false, true, false},
        {ENCOURS_FACT_DEFERRAL, {D, D, L}, 0, false, false, true, false},
        {ENCOURS_FACT_LIMIT, {C, C, C}, 0, true, true, false, false},
        {ENCOURS_FACT_LEVEL, {C, D, L}, 0, true, false, false, false},
        {ENCOURS_FACT_PARENT, {C, C, C}, C, false, false, false, false},
        {ENCOURS_FACT_MERGED, {C, C, C}, C, false, false, false, false},
        {ENCOURS_FACT_IDENTIFIER, {C, C, ENCOURS_SUBJECT_LEDGER}, 0, true, false, false, true},
        {ENCOURS_FACT_ADVANCE_ORDER, {D, D, D}, O, false, false, false, false},
        {ENCOURS_FACT_GUARANTEE, {C, D, O}, 0, true, true, false, false},
        {ENCOURS_FACT_HOLD, {ENCOURS_SUBJECT_LEDGER, C, O}, 0, false, false, false, true},
        {ENCOURS_FACT_OTHER, {C, D, L}, D, true, true, true, true},
        {ENCOURS_FACT_SCORE, {C, C, C}, 0, true, false, false, true},
        {ENCOURS_FACT_RELEASE, {C, D, O}, 0, true, true, false, true},
        {ENCOURS_FACT_EXCLUSION, {C, C, C}, 0, false, false, false, true},
        {ENCOURS_FACT_DRAFT, {C, C, O}, 0, true, true, false, false},
        {ENCOURS_FACT_REQUEST, {C, D, ENCOURS_SUBJECT_LEDGER}, 0, false, false, false, true},
        {ENCOURS_FACT_STEP, {F, F, F}, 0, false, false, false, true},
    };
    size_t shape;
    do
        shape = (size_t)random_below(random, sizeof shapes / sizeof shapes[0]);
    while ((shapes[shape].related == O && m->orders == 0) ||
           (shapes[shape].kind == ENCOURS_FACT_STEP && m->facts == 0));
    model_fact f = {.kind = shapes[shape].kind,
                    .until = MODEL_NEVER,
                    .ended = MODEL_NEVER,
                    .date = ENCOURS_DATE_NONE,
                    .amount = -1,
                    .currency = -1,
                    .from = random_day(random)};
    int kind = shapes[shape].subjects[random_below(random, 3)];
    f.subject = random_subject(random, m, kind == O && m->orders == 0 ? C : kind);
    if (f.kind == ENCOURS_FACT_ADVANCE_ORDER)
        link_advance(random, m, &f);
    else if (shapes[shape].related != 0)
        f.related = random_subject(random, m, shapes[shape].related);
    if (random_below(random, 3) == 0)
        f.until = f.from + (int32_t)random_between(random, 1, 60);
    if (shapes[shape].amount)
        f.amount = f.kind == ENCOURS_FACT_IDENTIFIER ? -2 * (int64_t)random_below(random, 2) + 1
                                                     : random_between(random, 0, 50) * 100;
    if (shapes[shape].currency)
        f.currency = (int)random_below(random, MODEL_CURRENCIES);
    if (shapes[shape].date)
        f.date = f.from + (int32_t)random_between(random, -20, 60);
    if (shapes[shape].code)
        f.code = (int)random_between(random, 1, RANDOM_CODES);
    if (f.kind == ENCOURS_FACT_RELEASE && random_below(random, 2) == 0) {
        f.code = RANDOM_CODE_OF_ABOUT;
        f.about.uses = (int)random_between(random, 1, 2);
        give_to_merged(random, m, &f);
    }
    return f;
}

/* A new fact, or one in the place of another: mostly of the same subject and kind. */
static model_command random_new_fact(test_random *random, const model *m)
{
    model_command c = {.kind = MODEL_FACT, .fact = random_fact(random, m)};
    if (m->facts == 0 || random_below(random, 4) != 0)
        return c;
    c.replaces = random_number(random, m->facts);
    if (c.replaces > m->facts || random_below(random, 12) == 0)
        return c;
    const model_fact *before = &m->fact[c.replaces];
    if (before->kind == ENCOURS_FACT_DELEGATION) { /* which has an end of its own */
        c.replaces = 0;
        return c;
    }
    int32_t from = before->from + (int32_t)random_below(random, 40);
    c.fact = *before;
    c.fact.until = c.fact.ended = MODEL_NEVER;
    c.fact.from = from;
    return c;
}

model_command random_period(test_random *random, const model *m)
{
    model_command c = {.kind = MODEL_CLOSE};
    c.day = MODEL_FIRST_DAY - 10 + (int32_t)random_below(random, 50);
    if (model_closed_to(m, UINT32_MAX) != ENCOURS_DATE_NONE && random_below(random, 2) == 0) {
        c.kind = MODEL_REOPEN;
        if (random_below(random, 2) == 0)
            c.day = ENCOURS_DATE_NONE;
    }
    return c;
}

static model_command random_fact_end(test_random *random, const model *m)
{
    model_command c = {.kind = MODEL_END_FACT, .day = random_day(random)};
    c.target = random_number(random, m->facts);
    if (c.target <= m->facts && random_below(random, 4) != 0)
        c.day = m->fact[c.target].from + (int32_t)random_below(random, 40);
    return c;
}

model_command random_fact_command(test_random *random, const model *m)
{
    return m->facts > 0 && random_below(random, 3) == 0 ? random_fact_end(random, m)
                                                        : random_new_fact(random, m);
}

void random_fact_code(const model_fact *f, char out[RANDOM_CODE_SIZE])
{
    out[0] = '\0';
    if (f->code == RANDOM_CODE_OF_ABOUT)
        random_request_code(f, out);
    else if (f->code != 0)
        snprintf(out, RANDOM_CODE_SIZE, f->kind == ENCOURS_FACT_IDENTIFIER ? "T:%d" : "code-%d",
                 f->code);
}

/* --- orders */

static model_command random_order(test_random *random, const model *m)
{
    model_command c = {.kind = MODEL_ORDER};
    c.order = (model_order){
        .customer = random_number(random, m->customers),
        .currency = random_below(random, 4) == 0 ? (int)random_below(random, MODEL_CURRENCIES) : 0,
        .ordered = random_day(random),
        .amount = random_between(random, 0, 16) * 50};
    c.order.expected = random_due(random, c.order.ordered);
    for (int i = 0; i < 20; i++) { /* of one who has paid in advance, if there is one */
        const model_document *d = &m->document[random_number(random, m->documents)];
        if (d->type != ENCOURS_DOCUMENT_ADVANCE)
            continue;
        c.order.customer = d->customer;
        c.order.currency = d->currency;
        break;
    }
    if (random_below(random, 3) == 0)
        c.order.key = (int)random_between(random, 1, 60);
    return c;
}

static model_command random_step(test_random *random, const model *m)
{
    model_command c = {.kind = MODEL_STEP};
    model_step *s = &c.step;
    s->order = random_number(random, m->orders);
    s->kind = (int)random_between(random, ENCOURS_ORDER_CHANGED, ENCOURS_ORDER_RESCHEDULED);
    s->expected = ENCOURS_DATE_NONE;
    s->day = random_day(random);
    if (s->order <= m->orders && random_below(random, 8) != 0)
        s->day = m->order[s->order].ordered + (int32_t)random_below(random, 90);
    if (s->kind == ENCOURS_ORDER_RESCHEDULED)
        s->expected = random_due(random, s->day);
    else if (s->kind == ENCOURS_ORDER_CHANGED)
        s->amount = random_between(random, 0, 18) * 50;
    else
        s->amount = random_below(random, 6) == 0 ? -25 : random_between(random, 1, 6) * 25;
    return c;
}

model_command random_order_command(test_random *random, const model *m)
{
    return m->orders == 0 || random_below(random, 3) == 0 ? random_order(random, m)
                                                          : random_step(random, m);
}
