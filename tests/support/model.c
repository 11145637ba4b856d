/* SPDX-License-Identifier: MIT */
#include "support/model_parts.h"

#include <stdlib.h>
#include <string.h>

#include "encours/document.h"

const uint16_t model_currencies[MODEL_CURRENCIES] = {978, 840, 392};

static uint32_t now(const model *m)
{
    return m->transactions + 1;
}

/* Arrays, each as far as it is in use. */
void model_copy(model *to, const model *from)
{
    memcpy(to, from, offsetof(model, document));
    memcpy(to->document, from->document, (from->documents + 1) * sizeof from->document[0]);
    memcpy(to->allocation, from->allocation, (from->allocations + 1) * sizeof from->allocation[0]);
    memcpy(to->dated_value, from->dated_value, from->dated * sizeof from->dated_value[0]);
    memcpy(to->fact, from->fact, (from->facts + 1) * sizeof from->fact[0]);
    memcpy(to->period, from->period, from->periods * sizeof from->period[0]);
    memcpy(to->order, from->order, (from->orders + 1) * sizeof from->order[0]);
    memcpy(to->step, from->step, from->steps * sizeof from->step[0]);
    memcpy(to->policy, from->policy, (from->policies + 1) * sizeof from->policy[0]);
    memcpy(to->decision, from->decision, (from->decisions + 1) * sizeof from->decision[0]);
}

bool model_is_customer(const model *m, uint32_t number)
{
    return number >= 1 && number <= m->customers;
}

bool model_is_document(const model *m, uint32_t number)
{
    return number >= 1 && number <= m->documents;
}

void model_use_currency(model *m, int currency)
{
    bool known = currency == 0;
    for (int i = 0; i < m->currency_count; i++)
        known = known || m->currencies[i] == currency;
    if (!known)
        m->currencies[m->currency_count++] = currency;
}

int64_t model_share(int64_t base, int64_t part, int64_t whole)
{
    return whole == 0 ? base : (2 * base * part + whole) / (2 * whole);
}

/* What may be allocated to a line from a day on: its amount less the most that lives on any day;
 * most lives on that day, or on one on which another begins. */
static int64_t room_of(const model *m, uint32_t document, int line, int32_t from)
{
    const model_allocation *own[MODEL_ALLOCATIONS];
    int count = 0;
    for (uint32_t i = 1; i <= m->allocations; i++) {
        const model_allocation *a = &m->allocation[i];
        if ((a->credit == document && a->credit_line == line) ||
            (a->debit == document && a->debit_line == line))
            own[count++] = a;
    }
    int64_t least = INT64_MAX;
    for (int k = -1; k < count; k++) {
        int32_t day = k < 0 ? from : own[k]->from;
        int64_t open = m->document[document].amounts[line];
        for (int i = 0; i < count; i++)
            open -= own[i]->from <= day && day < own[i]->to ? own[i]->amount : 0;
        least = day >= from && open < least ? open : least;
    }
    return least;
}

/* By order, equals as they came. */
static void sort(model_side *sides, int count)
{
    for (int i = 1; i < count; i++)
        for (int k = i; k > 0 && sides[k - 1].order > sides[k].order; k--) {
            model_side other = sides[k];
            sides[k] = sides[k - 1];
            sides[k - 1] = other;
        }
}

/* A document gives the share of its base amount that goes with a part of it. */
static int64_t take(model_document *d, int64_t part)
{
    int64_t gone = d->gone;
    d->settled += part;
    d->gone = model_share(d->base, d->settled, model_gross(d));
    return d->gone - gone;
}

int64_t model_pair(model *m, model_side *credits, int credit_count, model_side *debits,
                   int debit_count, int64_t amount, int32_t from)
{
    int64_t done = 0;
    for (int c = 0; c < credit_count; c++)
        for (int d = 0; d < debit_count; d++) {
            int64_t part = amount - done;
            part = credits[c].room < part ? credits[c].room : part;
            part = debits[d].room < part ? debits[d].room : part;
            if (part <= 0)
                continue;
            if (m->allocations == MODEL_ALLOCATIONS)
                abort();
            m->allocation[++m->allocations] = (model_allocation){
                .known = now(m),
                .matching = m->matchings,
                .credit = credits[c].document,
                .debit = debits[d].document,
                .credit_line = credits[c].line,
                .debit_line = debits[d].line,
                .amount = part,
                .credit_share = take(&m->document[credits[c].document], part),
                .debit_share = take(&m->document[debits[d].document], part),
                .from = from,
                .to = MODEL_NEVER};
            credits[c].room -= part;
            debits[d].room -= part;
            done += part;
        }
    return done;
}

uint32_t model_why_not(const model *m, uint32_t document, int32_t from)
{
    const model_document *d = &m->document[document];
    return from < d->effective || d->cancelled != MODEL_NEVER ? REFUSE_STATE : 0;
}

uint32_t model_why_not_together(const model_document *a, const model_document *b)
{
    return (a->customer != b->customer ? (uint32_t)REFUSE_STATE : 0) |
           (a->currency != b->currency ? (uint32_t)REFUSE_CURRENCY : 0);
}

int model_sides(const model *m, uint32_t document, int line, int32_t from, bool by_due,
                model_side *out)
{
    const model_document *d = &m->document[document];
    int count = 0;
    for (int i = 0; i < d->line_count; i++) {
        int32_t due = d->dues[i] == ENCOURS_DATE_NONE ? MODEL_NEVER : d->dues[i];
        if (line == 0 || line == i + 1)
            out[count++] = (model_side){document, i, room_of(m, document, i, from),
                                        by_due ? due : d->effective};
    }
    if (by_due)
        sort(out, count);
    return count;
}

static uint32_t allocate(model *m, const model_command *c)
{
    if (!model_is_document(m, c->credit) || !model_is_document(m, c->debit))
        return REFUSE_NOT_FOUND;
    const model_document *credit = &m->document[c->credit], *debit = &m->document[c->debit];
    uint32_t refusal = model_why_not_together(credit, debit) | model_why_not(m, c->credit, c->day) |
                       model_why_not(m, c->debit, c->day);
    if (model_is_debit(credit) || !model_is_debit(debit))
        refusal |= REFUSE_INVALID;
    if (c->credit_line > credit->line_count || c->debit_line > debit->line_count)
        refusal |= REFUSE_NOT_FOUND;
    model_side credits[MODEL_LINES], debits[MODEL_LINES];
    int credit_count = model_sides(m, c->credit, c->credit_line, c->day, true, credits);
    int debit_count = model_sides(m, c->debit, c->debit_line, c->day, true, debits);
    if (refusal != 0) {
        int64_t least = 0, most = 0; /* whether room lacks as well */
        for (int i = 0; i < credit_count; i++)
            least += credits[i].room;
        for (int i = 0; i < debit_count; i++)
            most += debits[i].room;
        return refusal | (least < c->amount || most < c->amount ? (uint32_t)REFUSE_STATE : 0);
    }
    m->matchings++;
    return model_pair(m, credits, credit_count, debits, debit_count, c->amount, c->day) < c->amount
               ? REFUSE_STATE
               : 0;
}

static uint32_t match(model *m, const model_command *c)
{
    model_side sides[2][MODEL_MATCHED * MODEL_LINES]; /* credits, debits */
    int count[2] = {0, 0};
    int64_t room[2] = {0, 0};
    uint32_t refusal = 0;
    for (int i = 0; i < c->matched_count; i++) {
        if (!model_is_document(m, c->matched[i])) {
            refusal |= REFUSE_NOT_FOUND;
            continue;
        }
        const model_document *d = &m->document[c->matched[i]];
        int of = model_is_debit(d);
        refusal |= model_why_not_together(&m->document[c->matched[0]], d);
        refusal |= model_why_not(m, c->matched[i], c->day);
        int lines = model_sides(m, c->matched[i], 0, c->day, false, sides[of] + count[of]);
        for (int k = 0; k < lines; k++)
            room[of] += sides[of][count[of] + k].room;
        count[of] += lines;
    }
    if (count[0] == 0 || count[1] == 0)
        refusal |= REFUSE_INVALID;
    if (!c->flag && room[0] != room[1])
        refusal |= REFUSE_STATE;
    if (room[0] == 0 || room[1] == 0)
        refusal |= REFUSE_STATE;
    if (refusal != 0)
        return refusal;
    sort(sides[0], count[0]);
    sort(sides[1], count[1]);
    m->matchings++;
    (void)model_pair(m, sides[0], count[0], sides[1], count[1], INT64_MAX, c->day);
    return 0;
}

static uint32_t end_allocation(model *m, uint32_t number, int32_t at)
{
    if (number < 1 || number > m->allocations)
        return REFUSE_NOT_FOUND;
    model_allocation *a = &m->allocation[number];
    if (a->to != MODEL_NEVER || at < a->from)
        return REFUSE_STATE;
    model_document *credit = &m->document[a->credit], *debit = &m->document[a->debit];
    a->to = at;
    a->ended_known = now(m);
    credit->settled -= a->amount;
    credit->gone -= a->credit_share;
    debit->settled -= a->amount;
    debit->gone -= a->debit_share;
    return 0;
}

uint32_t model_end_matching(model *m, uint32_t matching, int32_t day)
{
    if (matching < 1 || matching > m->matchings)
        return REFUSE_NOT_FOUND;
    bool any = false;
    for (uint32_t i = 1; i <= m->allocations; i++) {
        const model_allocation *a = &m->allocation[i];
        if (a->matching != matching || a->to != MODEL_NEVER)
            continue;
        if (end_allocation(m, i, day) != 0)
            return REFUSE_STATE;
        any = true;
    }
    return any ? 0 : REFUSE_STATE;
}

static uint32_t cancel_one(model *m, uint32_t target, int32_t at, bool end_allocations)
{
    if (!model_is_document(m, target))
        return REFUSE_NOT_FOUND;
    model_document *d = &m->document[target];
    if (d->cancelled != MODEL_NEVER || at < d->effective)
        return REFUSE_STATE;
    for (uint32_t i = 1; i <= m->allocations; i++) {
        const model_allocation *a = &m->allocation[i];
        if (a->credit != target && a->debit != target)
            continue;
        if (a->to == MODEL_NEVER && end_allocations)
            (void)end_allocation(m, i, at > a->from ? at : a->from);
        if (a->from < a->to && a->to > at) /* it lives on some day from then on */
            return REFUSE_STATE;
    }
    d->cancelled = at;
    d->cancelled_known = now(m);
    return 0;
}

/* Both sides of a transfer go together. */
uint32_t model_cancel(model *m, uint32_t target, int32_t day, bool end_allocations)
{
    uint32_t refusal = cancel_one(m, target, day, end_allocations);
    uint32_t other = refusal == 0 ? m->document[target].other : 0;
    return other != 0 ? cancel_one(m, other, day, end_allocations) : refusal;
}

uint32_t model_post(model *m, const model_document *d)
{
    if (!model_is_customer(m, d->customer))
        return REFUSE_NOT_FOUND;
    for (int i = 0; i < MODEL_DIMENSIONS; i++)
        if (d->values[i] != 0 && m->declared[i] == 0)
            return REFUSE_NOT_FOUND;
    for (uint32_t i = 1; i <= m->documents; i++)
        if (d->key != 0 && m->document[i].key == d->key)
            return REFUSE_EXISTS;
    model_use_currency(m, d->currency);
    if (m->documents == MODEL_DOCUMENTS)
        abort(); /* whoever makes random ledgers stops before */
    m->document[++m->documents] = *d;
    m->document[m->documents].known = now(m);
    m->document[m->documents].cancelled = MODEL_NEVER;
    return 0;
}

uint32_t model_transfer(model *m, const model_command *c)
{
    if (!model_is_customer(m, c->customer) || !model_is_customer(m, c->other_customer))
        return REFUSE_NOT_FOUND;
    if (c->currency != c->other_currency && c->base == 0)
        return REFUSE_INVALID;
    model_document d = {.customer = c->customer,
                        .type = ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT,
                        .reason = ENCOURS_ADJUSTMENT_TRANSFER,
                        .currency = c->currency,
                        .issue = c->day,
                        .effective = c->day,
                        .line_count = 1,
                        .amounts = {c->amount},
                        .dues = {ENCOURS_DATE_NONE},
                        .has_base = c->base != 0,
                        .base = c->base};
    uint32_t refusal = model_post(m, &d);
    d.customer = c->other_customer;
    d.type = ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT;
    d.currency = c->other_currency;
    d.amounts[0] = c->other_amount;
    d.dues[0] = c->due;
    refusal |= model_post(m, &d);
    if (refusal == 0) {
        m->document[m->documents].other = m->documents - 1;
        m->document[m->documents - 1].other = m->documents;
    }
    return refusal;
}

static uint32_t set(model *m, const model_command *c)
{
    if (!model_is_customer(m, c->customer) || m->declared[c->dimension] == 0)
        return REFUSE_NOT_FOUND;
    m->dated_value[m->dated++] = (model_dated){now(m), c->customer, c->dimension, c->value, c->day};
    return 0;
}

static uint32_t add_customer(model *m, const model_command *c)
{
    for (uint32_t i = 1; c->party == 0 && i <= m->customers; i++)
        if (m->party[i] == 0 && m->code[i] == c->customer)
            return REFUSE_EXISTS;
    m->customer_known[++m->customers] = now(m);
    m->code[m->customers] = c->customer;
    m->party[m->customers] = c->party;
    m->erased[m->customers] = 0;
    return 0;
}

model_pair_of_old model_old_pair(const model_command *c, uint32_t i)
{
    int32_t day = c->day + (int32_t)(i % 60);
    model_document d = {.customer = 1 + i % c->customer,
                        .type = ENCOURS_DOCUMENT_INVOICE,
                        .currency = i % 7 == 3,
                        .issue = day,
                        .effective = day,
                        .line_count = 1,
                        .amounts = {50 * (1 + i % 12)},
                        .dues = {day + 30},
                        .has_base = i % 7 == 3,
                        .base = i % 7 == 3 ? 47 * (1 + i % 12) : 0};
    model_pair_of_old out = {.invoice = d, .payment = d, .day = day + (int32_t)(i % 20)};
    out.payment.type = ENCOURS_DOCUMENT_PAYMENT;
    out.payment.dues[0] = ENCOURS_DATE_NONE;
    out.allocated = i % 40 == 7 ? 0 : i % 40 == 9 ? 25 : d.amounts[0];
    return out;
}

static uint32_t add_pairs(model *m, const model_command *c)
{
    uint32_t refusal = 0;
    for (uint32_t i = 0; i < (uint32_t)c->amount; i++) {
        model_pair_of_old one = model_old_pair(c, i);
        model_command match = {.kind = MODEL_ALLOCATE,
                               .debit = m->documents + 1,
                               .credit = m->documents + 2,
                               .amount = one.allocated,
                               .day = one.day};
        refusal |= model_post(m, &one.invoice) | model_post(m, &one.payment);
        if (one.allocated != 0 && refusal == 0)
            refusal |= allocate(m, &match);
        m->pairs++;
    }
    return refusal;
}

static uint32_t apply_open(model *m, const model_command *command)
{
    switch (command->kind) {
    case MODEL_CUSTOMER:
        return add_customer(m, command);
    case MODEL_DECLARE:
        if (m->declared[command->dimension] == 0)
            m->declared[command->dimension] = now(m);
        return 0;
    case MODEL_SET:
        return set(m, command);
    case MODEL_PAIRS:
        return add_pairs(m, command);
    case MODEL_POST:
        return model_post(m, &command->document);
    case MODEL_ALLOCATE:
        return allocate(m, command);
    case MODEL_MATCH:
        return match(m, command);
    case MODEL_REVERSE_ALLOCATION:
        return end_allocation(m, command->target, command->day);
    case MODEL_REVERSE_MATCHING:
        return model_end_matching(m, command->target, command->day);
    case MODEL_CANCEL:
        return model_cancel(m, command->target, command->day, command->flag);
    case MODEL_TRANSFER:
        return model_transfer(m, command);
    case MODEL_CLOSE:
    case MODEL_REOPEN:
    case MODEL_FACT:
    case MODEL_END_FACT:
        return model_apply_dated(m, command);
    case MODEL_REQUEST:
    case MODEL_REQUEST_STEP:
    case MODEL_DELEGATE:
        return model_apply_request(m, command);
    case MODEL_ORDER:
    case MODEL_STEP:
        return model_apply_order(m, command);
    case MODEL_POLICY:
    case MODEL_DECIDE:
        return model_apply_credit(m, command);
    case MODEL_ERASE:
    case MODEL_UPGRADE:
        return model_apply_alone(m, command);
    default:
        return model_apply_settlement(m, command);
    }
}

/* The day on which a command takes effect; MODEL_NEVER: on none. Periods do not bind orders and
 * decisions. */
static int32_t effect(const model_command *c)
{
    switch (c->kind) {
    case MODEL_CUSTOMER:
    case MODEL_DECLARE:
    case MODEL_CLOSE:
    case MODEL_REOPEN:
    case MODEL_ORDER:
    case MODEL_STEP:
    case MODEL_DECIDE:
    case MODEL_ERASE:
    case MODEL_UPGRADE:
        return MODEL_NEVER;
    case MODEL_POLICY:
        return c->policy.from;
    case MODEL_POST:
        return c->document.effective;
    case MODEL_FACT:
    case MODEL_REQUEST:
    case MODEL_REQUEST_STEP:
    case MODEL_DELEGATE:
        return c->fact.from;
    default:
        return c->day;
    }
}

static bool is_new(model_kind kind)
{
    return kind == MODEL_CLOSE || kind == MODEL_REOPEN || kind == MODEL_FACT ||
           kind == MODEL_END_FACT || kind == MODEL_REQUEST || kind == MODEL_REQUEST_STEP ||
           kind == MODEL_DELEGATE || kind == MODEL_ORDER || kind == MODEL_STEP ||
           kind == MODEL_POLICY || kind == MODEL_DECIDE;
}

uint32_t model_apply(model *m, const model_command *command)
{
    bool closed = effect(command) <= model_closed_to(m, now(m));
    bool unknown = m->old_format && is_new(command->kind);
    return apply_open(m, command) | (closed ? (uint32_t)REFUSE_STATE : 0) |
           (unknown ? (uint32_t)REFUSE_UNSUPPORTED : 0);
}
