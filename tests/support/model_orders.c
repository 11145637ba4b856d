/* SPDX-License-Identifier: MIT */
/* Orders of the model, lived through day by day. */
#include "encours/document.h"
#include "encours/fact.h"
#include "encours/order.h"
#include "support/model_parts.h"

/* What a step does to the order it is of. */
static void do_step(model_order_figures *now, const model_step *step)
{
    switch (step->kind) {
    case ENCOURS_ORDER_CHANGED:
        now->ordered = step->amount;
        break;
    case ENCOURS_ORDER_DELIVERED:
        now->delivered += step->amount;
        break;
    case ENCOURS_ORDER_INVOICED:
        now->invoiced += step->amount;
        break;
    case ENCOURS_ORDER_CANCELLED:
        now->cancelled += step->amount;
        break;
    default:
        now->expected = step->expected;
    }
}

/* Each day does what was recorded of it, in log order. */
model_order_figures model_order_at(const model *m, uint32_t known, uint32_t order, int32_t day)
{
    const model_step *own[MODEL_STEPS];
    int count = 0;
    for (uint32_t i = 0; i < m->steps; i++)
        if (m->step[i].order == order && m->step[i].known <= known && m->step[i].day <= day) {
            int at = count++;
            for (; at > 0 && own[at - 1]->day > m->step[i].day; at--)
                own[at] = own[at - 1];
            own[at] = &m->step[i];
        }
    model_order_figures now = {.ordered = m->order[order].amount,
                               .expected = m->order[order].expected};
    for (int i = 0; i < count; i++)
        do_step(&now, own[i]);
    return now;
}

static bool is_sound_on(const model *m, uint32_t order, int32_t day)
{
    model_order_figures at = model_order_at(m, UINT32_MAX, order, day);
    return at.delivered >= 0 && at.invoiced >= 0 && at.cancelled >= 0 &&
           at.delivered <= at.ordered - at.cancelled && at.invoiced <= at.ordered - at.cancelled &&
           at.cancelled <= at.ordered;
}

static uint32_t add_step(model *m, const model_step *step)
{
    uint32_t refusal = 0;
    if (step->order < 1 || step->order > m->orders)
        return REFUSE_NOT_FOUND;
    m->step[m->steps] = *step;
    m->step[m->steps++].known = m->transactions + 1;
    if (step->day < m->order[step->order].ordered)
        refusal |= REFUSE_STATE;
    for (uint32_t i = 0; i < m->steps; i++) /* on other days nothing changes */
        if (m->step[i].order == step->order && !is_sound_on(m, step->order, m->step[i].day))
            refusal |= REFUSE_STATE;
    return refusal;
}

uint32_t model_apply_order(model *m, const model_command *command)
{
    const model_order *o = &command->order;
    if (command->kind == MODEL_STEP)
        return add_step(m, &command->step);
    if (!model_is_customer(m, o->customer))
        return REFUSE_NOT_FOUND;
    for (uint32_t i = 1; i <= m->orders; i++)
        if (o->key != 0 && m->order[i].key == o->key)
            return REFUSE_EXISTS;
    model_use_currency(m, o->currency);
    m->order[++m->orders] = *o;
    m->order[m->orders].known = m->transactions + 1;
    return 0;
}

static int64_t larger(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

static void add_order(const model_order_figures *at, int32_t day, int32_t horizon, model_book *book)
{
    int64_t to_come = at->ordered - at->cancelled - larger(at->delivered, at->invoiced);
    book->orders++;
    book->orders_open += at->ordered - at->cancelled != at->delivered;
    book->ordered += at->ordered;
    book->cancelled += at->cancelled;
    book->delivered += at->delivered;
    book->invoiced += at->invoiced;
    book->to_deliver += at->ordered - at->cancelled - at->delivered;
    book->delivered_not_invoiced += larger(at->delivered - at->invoiced, 0);
    book->invoiced_ahead += larger(at->invoiced - at->delivered, 0);
    if (at->expected == ENCOURS_DATE_NONE)
        book->undated += to_come;
    else if (at->expected <= day + horizon)
        book->within += to_come;
    else
        book->beyond += to_come;
    book->late += at->expected != ENCOURS_DATE_NONE && at->expected < day ? to_come : 0;
}

/* What is not allocated of an advance; other documents are none. */
static int64_t open_advance(const model *m, uint32_t known, uint32_t document, int32_t day)
{
    static model_open open;
    const model_document *d = &m->document[document];
    int64_t sum = 0;
    if (d->type != ENCOURS_DOCUMENT_ADVANCE || !model_counts(d, known, day))
        return 0;
    model_open_lines(m, known, day, false, open);
    for (int line = 0; line < d->line_count; line++)
        sum += open[document][line];
    return sum;
}

/* Advances of the same customer and currency pay, the one that was linked last first. */
static void cover(const model *m, uint32_t known, uint32_t order, int64_t wanted, int32_t day,
                  int64_t *left, model_book *book)
{
    for (uint32_t i = m->facts; i > 0; i--) {
        const model_fact *f = &m->fact[i];
        if (f->kind != ENCOURS_FACT_ADVANCE_ORDER || f->related.number != order ||
            !model_fact_holds(f, known, day))
            continue;
        const model_document *d = &m->document[f->subject.number];
        if (d->customer != m->order[order].customer || d->currency != m->order[order].currency)
            continue;
        int64_t *rest = &left[f->subject.number];
        if (*rest < 0) {
            *rest = open_advance(m, known, f->subject.number, day);
            book->advances += *rest;
        }
        int64_t paid = wanted < *rest ? wanted : *rest;
        *rest -= paid;
        wanted -= paid;
        book->covered += paid;
    }
}

model_book model_book_at(const model *m, uint32_t known, uint32_t customer, int currency,
                         int32_t day, int32_t horizon)
{
    model_book book = {.orders = 0};
    int64_t left[MODEL_DOCUMENTS + 1];
    for (uint32_t i = 0; i <= m->documents; i++)
        left[i] = -1;
    for (uint32_t i = 1; i <= m->orders; i++) {
        const model_order *o = &m->order[i];
        if (o->known > known || o->ordered > day || o->currency != currency ||
            (customer != 0 && o->customer != customer))
            continue;
        model_order_figures at = model_order_at(m, known, i, day);
        add_order(&at, day, horizon, &book);
        cover(m, known, i, at.ordered - at.cancelled - at.invoiced, day, left, &book);
    }
    return book;
}
