/* SPDX-License-Identifier: MIT */
#include "support/model.h"

#include <string.h>

#include "encours/document.h"
#include "encours/error.h"

const uint16_t model_currencies[MODEL_CURRENCIES] = {978, 840, 392};

enum {
    REFUSE_INVALID = 1 << ENCOURS_E_INVALID,
    REFUSE_NOT_FOUND = 1 << ENCOURS_E_NOT_FOUND,
    REFUSE_EXISTS = 1 << ENCOURS_E_EXISTS,
    REFUSE_CURRENCY = 1 << ENCOURS_E_CURRENCY,
    REFUSE_STATE = 1 << ENCOURS_E_STATE
};

static uint32_t now(const model *m)
{
    return m->transactions + 1;
}

static bool is_debit(const model_document *d)
{
    return d->type == ENCOURS_DOCUMENT_INVOICE || d->type == ENCOURS_DOCUMENT_DEBIT_NOTE ||
           d->type == ENCOURS_DOCUMENT_REFUND || d->type == ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT;
}

static bool is_customer(const model *m, uint32_t number)
{
    return number >= 1 && number <= m->customers;
}

static bool is_document(const model *m, uint32_t number)
{
    return number >= 1 && number <= m->documents;
}

/* What may be allocated to a line from a day on: its amount less the most that lives on any day. */
static int64_t room_of(const model *m, uint32_t document, int line, int32_t from)
{
    int64_t least = INT64_MAX;
    for (int32_t day = from; day <= MODEL_LAST_DAY; day++) {
        int64_t open = m->document[document].amounts[line];
        for (uint32_t i = 1; i <= m->allocations; i++) {
            const model_allocation *a = &m->allocation[i];
            bool mine = (a->credit == document && a->credit_line == line) ||
                        (a->debit == document && a->debit_line == line);
            if (mine && a->from <= day && day < a->to)
                open -= a->amount;
        }
        least = open < least ? open : least;
    }
    return least;
}

typedef struct side {
    uint32_t document;
    int line;
    int64_t room;
    int32_t order;
} side;

/* By order, equals as they came. */
static void sort(side *sides, int count)
{
    for (int i = 1; i < count; i++)
        for (int k = i; k > 0 && sides[k - 1].order > sides[k].order; k--) {
            side other = sides[k];
            sides[k] = sides[k - 1];
            sides[k - 1] = other;
        }
}

static int64_t pair(model *m, side *credits, int credit_count, side *debits, int debit_count,
                    int64_t amount, int32_t from)
{
    int64_t done = 0;
    m->matchings++;
    for (int c = 0; c < credit_count; c++)
        for (int d = 0; d < debit_count; d++) {
            int64_t part = amount - done;
            part = credits[c].room < part ? credits[c].room : part;
            part = debits[d].room < part ? debits[d].room : part;
            if (part <= 0)
                continue;
            m->allocation[++m->allocations] = (model_allocation){.known = now(m),
                                                                 .matching = m->matchings,
                                                                 .credit = credits[c].document,
                                                                 .debit = debits[d].document,
                                                                 .credit_line = credits[c].line,
                                                                 .debit_line = debits[d].line,
                                                                 .amount = part,
                                                                 .from = from,
                                                                 .to = MODEL_NEVER};
            credits[c].room -= part;
            debits[d].room -= part;
            done += part;
        }
    return done;
}

/* Why a document can take no part in an allocation that lives from a day on. */
static uint32_t why_not(const model *m, uint32_t document, int32_t from)
{
    const model_document *d = &m->document[document];
    return from < d->effective || d->cancelled != MODEL_NEVER ? REFUSE_STATE : 0;
}

static uint32_t why_not_together(const model_document *a, const model_document *b)
{
    return (a->customer != b->customer ? (uint32_t)REFUSE_STATE : 0) |
           (a->currency != b->currency ? (uint32_t)REFUSE_CURRENCY : 0);
}

static int sides_of(const model *m, uint32_t document, int line, int32_t from, bool by_due,
                    side *out)
{
    const model_document *d = &m->document[document];
    int count = 0;
    for (int i = 0; i < d->line_count; i++) {
        int32_t due = d->dues[i] == ENCOURS_DATE_NONE ? MODEL_NEVER : d->dues[i];
        if (line == 0 || line == i + 1)
            out[count++] = (side){document, i, room_of(m, document, i, from),
                                  by_due ? due : d->effective};
    }
    return count;
}

static uint32_t allocate(model *m, const model_command *c)
{
    if (!is_document(m, c->credit) || !is_document(m, c->debit))
        return REFUSE_NOT_FOUND;
    const model_document *credit = &m->document[c->credit], *debit = &m->document[c->debit];
    uint32_t refusal = why_not_together(credit, debit) | why_not(m, c->credit, c->day) |
                       why_not(m, c->debit, c->day);
    if (is_debit(credit) || !is_debit(debit))
        refusal |= REFUSE_INVALID;
    if (c->credit_line > credit->line_count || c->debit_line > debit->line_count)
        refusal |= REFUSE_NOT_FOUND;
    side credits[MODEL_LINES], debits[MODEL_LINES];
    int credit_count = sides_of(m, c->credit, c->credit_line, c->day, true, credits);
    int debit_count = sides_of(m, c->debit, c->debit_line, c->day, true, debits);
    sort(credits, credit_count);
    sort(debits, debit_count);
    if (refusal != 0) {
        int64_t least = 0, most = 0; /* whether room lacks as well */
        for (int i = 0; i < credit_count; i++)
            least += credits[i].room;
        for (int i = 0; i < debit_count; i++)
            most += debits[i].room;
        return refusal | (least < c->amount || most < c->amount ? (uint32_t)REFUSE_STATE : 0);
    }
    return pair(m, credits, credit_count, debits, debit_count, c->amount, c->day) < c->amount
               ? REFUSE_STATE
               : 0;
}

static uint32_t match(model *m, const model_command *c)
{
    side sides[2][MODEL_MATCHED * MODEL_LINES]; /* credits, debits */
    int count[2] = {0, 0};
    int64_t room[2] = {0, 0};
    uint32_t refusal = 0;
    for (int i = 0; i < c->matched_count; i++) {
        if (!is_document(m, c->matched[i])) {
            refusal |= REFUSE_NOT_FOUND;
            continue;
        }
        const model_document *d = &m->document[c->matched[i]];
        int of = is_debit(d);
        refusal |= why_not_together(&m->document[c->matched[0]], d);
        refusal |= why_not(m, c->matched[i], c->day);
        int lines = sides_of(m, c->matched[i], 0, c->day, false, sides[of] + count[of]);
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
    (void)pair(m, sides[0], count[0], sides[1], count[1], INT64_MAX, c->day);
    return 0;
}

static uint32_t end_allocation(model *m, uint32_t number, int32_t at)
{
    if (number < 1 || number > m->allocations)
        return REFUSE_NOT_FOUND;
    model_allocation *a = &m->allocation[number];
    if (a->to != MODEL_NEVER || at < a->from)
        return REFUSE_STATE;
    a->to = at;
    a->ended_known = now(m);
    return 0;
}

static uint32_t end_matching(model *m, const model_command *c)
{
    if (c->target < 1 || c->target > m->matchings)
        return REFUSE_NOT_FOUND;
    bool any = false;
    for (uint32_t i = 1; i <= m->allocations; i++) {
        const model_allocation *a = &m->allocation[i];
        if (a->matching != c->target || a->to != MODEL_NEVER)
            continue;
        if (end_allocation(m, i, c->day) != 0)
            return REFUSE_STATE;
        any = true;
    }
    return any ? 0 : REFUSE_STATE;
}

static uint32_t cancel_one(model *m, uint32_t target, const model_command *c)
{
    if (!is_document(m, target))
        return REFUSE_NOT_FOUND;
    model_document *d = &m->document[target];
    if (d->cancelled != MODEL_NEVER || c->day < d->effective)
        return REFUSE_STATE;
    for (uint32_t i = 1; i <= m->allocations; i++) {
        const model_allocation *a = &m->allocation[i];
        if (a->credit != target && a->debit != target)
            continue;
        if (a->to == MODEL_NEVER && c->flag)
            (void)end_allocation(m, i, c->day > a->from ? c->day : a->from);
        for (int32_t day = c->day; day <= MODEL_LAST_DAY; day++)
            if (a->from <= day && day < a->to)
                return REFUSE_STATE;
    }
    d->cancelled = c->day;
    d->cancelled_known = now(m);
    return 0;
}

/* Both sides of a transfer go together. */
static uint32_t cancel(model *m, const model_command *c)
{
    uint32_t refusal = cancel_one(m, c->target, c);
    uint32_t other = refusal == 0 ? m->document[c->target].other : 0;
    return other != 0 ? cancel_one(m, other, c) : refusal;
}

static uint32_t post(model *m, const model_document *d)
{
    if (!is_customer(m, d->customer))
        return REFUSE_NOT_FOUND;
    for (int i = 0; i < MODEL_DIMENSIONS; i++)
        if (d->values[i] != 0 && m->declared[i] == 0)
            return REFUSE_NOT_FOUND;
    for (uint32_t i = 1; i <= m->documents; i++)
        if (d->key != 0 && m->document[i].key == d->key)
            return REFUSE_EXISTS;
    m->document[++m->documents] = *d;
    m->document[m->documents].known = now(m);
    m->document[m->documents].cancelled = MODEL_NEVER;
    return 0;
}

static uint32_t transfer(model *m, const model_command *c)
{
    if (!is_customer(m, c->customer) || !is_customer(m, c->other_customer))
        return REFUSE_NOT_FOUND;
    if (c->currency != c->other_currency && c->base == 0)
        return REFUSE_INVALID;
    model_document d = {.customer = c->customer,
                        .type = ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT,
                        .currency = c->currency,
                        .issue = c->day,
                        .effective = c->day,
                        .line_count = 1,
                        .amounts = {c->amount},
                        .dues = {ENCOURS_DATE_NONE}};
    uint32_t refusal = post(m, &d);
    d.customer = c->other_customer;
    d.type = ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT;
    d.currency = c->other_currency;
    d.amounts[0] = c->other_amount;
    d.dues[0] = c->due;
    refusal |= post(m, &d);
    if (refusal == 0) {
        m->document[m->documents].other = m->documents - 1;
        m->document[m->documents - 1].other = m->documents;
    }
    return refusal;
}

static uint32_t set(model *m, const model_command *c)
{
    if (!is_customer(m, c->customer) || m->declared[c->dimension] == 0)
        return REFUSE_NOT_FOUND;
    m->dated_value[m->dated++] = (model_dated){now(m), c->customer, c->dimension, c->value, c->day};
    return 0;
}

static uint32_t apply_open(model *m, const model_command *command)
{
    switch (command->kind) {
    case MODEL_CUSTOMER:
        if (command->customer <= m->customers) /* the code is made of the number */
            return REFUSE_EXISTS;
        m->customer_known[++m->customers] = now(m);
        return 0;
    case MODEL_DECLARE:
        if (m->declared[command->dimension] == 0)
            m->declared[command->dimension] = now(m);
        return 0;
    case MODEL_SET:
        return set(m, command);
    case MODEL_POST:
        return post(m, &command->document);
    case MODEL_ALLOCATE:
        return allocate(m, command);
    case MODEL_MATCH:
        return match(m, command);
    case MODEL_REVERSE_ALLOCATION:
        return end_allocation(m, command->target, command->day);
    case MODEL_REVERSE_MATCHING:
        return end_matching(m, command);
    case MODEL_CANCEL:
        return cancel(m, command);
    case MODEL_TRANSFER:
        return transfer(m, command);
    default:
        return model_apply_dated(m, command);
    }
}

/* The day on which a command takes effect; MODEL_NEVER: on none. */
static int32_t effect(const model_command *c)
{
    switch (c->kind) {
    case MODEL_CUSTOMER:
    case MODEL_DECLARE:
    case MODEL_CLOSE:
    case MODEL_REOPEN:
        return MODEL_NEVER;
    case MODEL_POST:
        return c->document.effective;
    case MODEL_FACT:
        return c->fact.from;
    default:
        return c->day;
    }
}

uint32_t model_apply(model *m, const model_command *command)
{
    bool closed = effect(command) <= model_closed_to(m, now(m));
    return apply_open(m, command) | (closed ? (uint32_t)REFUSE_STATE : 0);
}
