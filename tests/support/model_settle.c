/* SPDX-License-Identifier: MIT */
/* Settlements of the model, and bills: from the rules that clearing.h, settle.h and bill.h give in
 * words. */
#include "encours/clearing.h"
#include "encours/document.h"
#include "encours/settle.h"
#include "support/model_parts.h"

/* A debit of a settlement. */
typedef struct invoice {
    uint32_t document;
    int64_t open, asked, discount, write_off, fee;
    int64_t due; /* asked, less what is given up of it */
} invoice;

/* What becomes of it. */
typedef struct closing {
    bool touched;
    int64_t paid, discount;
} closing;

typedef struct settling {
    model *m;
    const model_command *c;
    invoice invoices[MODEL_DOCUMENTS];
    int count, named;
    model_side credit[MODEL_LINES]; /* of the payment */
    int credit_count;
    int64_t difference;
    int64_t given_up;
    uint32_t refusal;
} settling;

static int64_t open_of(const model *m, uint32_t document, int32_t from)
{
    model_side lines[MODEL_LINES];
    int64_t open = 0;
    for (int i = 0, count = model_sides(m, document, 0, from, true, lines); i < count; i++)
        open += lines[i].room;
    return open;
}

/* The first due date of what is open. */
static int32_t first_due(const model *m, uint32_t document, int32_t from)
{
    model_side lines[MODEL_LINES];
    for (int i = 0, count = model_sides(m, document, 0, from, true, lines); i < count; i++)
        if (lines[i].room > 0)
            return lines[i].order;
    return MODEL_NEVER;
}

/* --- who takes part */

static uint32_t add_named(settling *s)
{
    uint32_t refusal = 0;
    for (int i = 0; i < s->c->matched_count; i++) {
        uint32_t document = s->c->matched[i];
        if (!model_is_document(s->m, document))
            return refusal | REFUSE_NOT_FOUND;
        for (int k = 0; k < i; k++)
            if (s->c->matched[k] == document)
                refusal |= REFUSE_INVALID;
        if (!model_is_debit(&s->m->document[document])) {
            refusal |= REFUSE_INVALID;
            continue;
        }
        invoice *v = &s->invoices[s->count++];
        v->document = document;
        v->open = v->asked = open_of(s->m, document, s->c->day);
        if (s->c->asked[0] >= 0)
            v->asked = s->c->asked[i];
        v->discount = s->c->discount[i];
        v->write_off = s->c->write_off[i];
        v->fee = s->c->fee[i];
        v->due = v->asked - v->write_off - v->fee;
        if (v->asked > v->open || v->discount > v->due)
            refusal |= REFUSE_INVALID;
    }
    s->named = s->count;
    return refusal;
}

static uint32_t use_credit(settling *s, int64_t *payment)
{
    uint32_t credit = s->c->credit;
    int64_t open = 0;
    *payment = 0;
    if (credit == 0)
        return 0;
    if (!model_is_document(s->m, credit))
        return REFUSE_NOT_FOUND;
    if (model_is_debit(&s->m->document[credit]))
        return REFUSE_INVALID;
    s->credit_count = model_sides(s->m, credit, 0, s->c->day, true, s->credit);
    for (int i = 0; i < s->credit_count; i++)
        open += s->credit[i].room;
    *payment = s->c->amount != 0 ? s->c->amount : open;
    return *payment > open ? REFUSE_STATE : 0;
}

static bool is_named(const settling *s, uint32_t document)
{
    for (int i = 0; i < s->named; i++)
        if (s->invoices[i].document == document)
            return true;
    return false;
}

/* The other debits of the customer and currency, first due first. */
static void add_others(settling *s)
{
    const model_document *like = &s->m->document[s->invoices[0].document];
    for (uint32_t i = 1; i <= s->m->documents; i++) {
        const model_document *d = &s->m->document[i];
        if (!model_is_debit(d) || model_why_not_together(d, like) != 0 || is_named(s, i) ||
            model_why_not(s->m, i, s->c->day) != 0 || open_of(s->m, i, s->c->day) == 0)
            continue;
        int64_t open = open_of(s->m, i, s->c->day);
        int at = s->count++;
        for (; at > s->named && first_due(s->m, s->invoices[at - 1].document, s->c->day) >
                                    first_due(s->m, i, s->c->day);
             at--)
            s->invoices[at] = s->invoices[at - 1];
        s->invoices[at] = (invoice){.document = i, .open = open, .asked = open, .due = open};
    }
}

/* --- what is posted */

static bool has_base(const model_document *d)
{
    return d->currency != 0 && d->has_base;
}

/* Allocations need two documents that go together. */
static int64_t pair(settling *s, model_side *credits, int credit_count, model_side *debits,
                    int debit_count, int64_t amount)
{
    uint32_t first = s->m->allocations;
    int64_t done = model_pair(s->m, credits, credit_count, debits, debit_count, amount, s->c->day);
    for (uint32_t i = first + 1; i <= s->m->allocations; i++) {
        const model_allocation *a = &s->m->allocation[i];
        s->refusal |= model_why_not(s->m, a->credit, s->c->day) |
                      model_why_not(s->m, a->debit, s->c->day) |
                      model_why_not_together(&s->m->document[a->credit], &s->m->document[a->debit]);
    }
    return done;
}

/* A document of the day of the settlement that has the rest of another; its only line. */
static model_side post_like(settling *s, uint32_t like, int type, int reason, int64_t amount,
                            bool based, int64_t base)
{
    model_document d = {.customer = s->m->document[s->invoices[0].document].customer,
                        .type = type,
                        .reason = reason,
                        .currency = s->m->document[like].currency,
                        .issue = s->c->day,
                        .effective = s->c->day,
                        .line_count = 1,
                        .amounts = {amount},
                        .dues = {ENCOURS_DATE_NONE},
                        .has_base = based,
                        .base = base};
    for (int i = 0; i < MODEL_DIMENSIONS; i++)
        d.values[i] = s->m->document[like].values[i];
    s->refusal |= model_post(s->m, &d);
    return (model_side){s->m->documents, 0, amount, MODEL_NEVER};
}

/* What of a base amount would go with a part now. */
static int64_t share_of(const model_document *d, int64_t part)
{
    return model_share(d->base, d->settled + part, model_gross(d)) - d->gone;
}

static void pay(settling *s, model_side *debits, int count, int64_t amount)
{
    const model_document *credit = &s->m->document[s->c->credit];
    const model_document *debit = &s->m->document[debits[0].document];
    if (amount == 0)
        return;
    bool unknown = credit->currency != 0 && (!has_base(credit) || !has_base(debit));
    if (unknown && s->c->exchange == ENCOURS_SETTLE_EXCHANGE_REQUIRED)
        s->refusal |= REFUSE_CURRENCY;
    if (has_base(credit) && has_base(debit))
        s->difference += share_of(credit, amount) - share_of(debit, amount);
    (void)pair(s, s->credit, s->credit_count, debits, count, amount);
}

/* An adjustment that closes a part of a debit, at what that was booked at. */
static void adjust(settling *s, model_side *debits, int count, int reason, int64_t amount)
{
    uint32_t like = debits[0].document;
    const model_document *d = &s->m->document[like];
    if (amount == 0)
        return;
    model_side credit = post_like(s, like, ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT, reason, amount,
                                  has_base(d), has_base(d) ? share_of(d, amount) : 0);
    (void)pair(s, &credit, 1, debits, count, amount);
}

static void settle_one(settling *s, const invoice *v, const closing *how)
{
    model_side debits[MODEL_LINES];
    int count = model_sides(s->m, v->document, 0, s->c->day, true, debits);
    if (!how->touched)
        return;
    s->given_up += v->write_off;
    if (s->c->write_off_max >= 0 && v->write_off > s->c->write_off_max)
        s->refusal |= REFUSE_DENIED;
    pay(s, debits, count, how->paid);
    adjust(s, debits, count, ENCOURS_ADJUSTMENT_DISCOUNT, how->discount);
    adjust(s, debits, count, ENCOURS_ADJUSTMENT_WRITE_OFF, v->write_off);
    adjust(s, debits, count, ENCOURS_ADJUSTMENT_FEE, v->fee);
}

/* A refund, or income. */
static void use_surplus(settling *s, int64_t surplus)
{
    uint32_t like = s->c->credit;
    const model_document *d = &s->m->document[like];
    bool refund = s->c->surplus == ENCOURS_CLEARING_SURPLUS_REFUND;
    if (surplus == 0 || (!refund && (s->c->surplus != ENCOURS_CLEARING_SURPLUS_WRITE_OFF ||
                                     surplus > s->c->surplus_max)))
        return;
    model_side debit = post_like(
        s, like, refund ? ENCOURS_DOCUMENT_REFUND : ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT,
        refund ? 0 : ENCOURS_ADJUSTMENT_WRITE_OFF, surplus, has_base(d),
        has_base(d) ? share_of(d, surplus) : 0);
    (void)pair(s, s->credit, s->credit_count, &debit, 1, surplus);
}

/* --- how much goes where */

/* Takes what closes it with its discount, or all that is left. */
static closing take_what_closes(const invoice *v, int64_t *left)
{
    closing how = {.touched = true, .paid = *left};
    if (*left == 0 && v->due > 0)
        return (closing){.touched = false};
    if (*left >= v->due - v->discount) {
        how.paid = v->due - v->discount;
        how.discount = v->discount;
    }
    *left -= how.paid;
    return how;
}

static void distribute(settling *s, int64_t payment)
{
    int64_t due = 0, discount = 0, left = payment, surplus = 0;
    for (int i = 0; i < s->named; i++) {
        due += s->invoices[i].due;
        discount += s->invoices[i].discount;
    }
    bool nothing = payment == 0 && due > 0;
    bool full = !nothing && payment >= due;
    bool reduced = !nothing && !full && payment >= due - discount;
    if (full || reduced)
        surplus = payment - due + (reduced ? discount : 0);
    if (surplus > 0 && s->c->surplus == ENCOURS_CLEARING_SURPLUS_REFUSE)
        s->refusal |= REFUSE_DENIED;
    for (int i = 0; i < s->count; i++) {
        const invoice *v = &s->invoices[i];
        closing how = {.touched = true, .paid = v->due};
        if (i >= s->named) {
            how = take_what_closes(v, &surplus);
        } else if (reduced) {
            how.discount = v->discount;
            how.paid -= v->discount;
        } else if (!full) {
            how = take_what_closes(v, &left);
        }
        settle_one(s, v, &how);
    }
    use_surplus(s, surplus);
}

uint32_t model_settle(model *m, const model_command *c)
{
    static settling s;
    int64_t payment;
    s = (settling){.m = m, .c = c};
    uint32_t refusal = add_named(&s) | use_credit(&s, &payment);
    if (refusal != 0 || s.count == 0)
        return refusal | (s.count == 0 ? (uint32_t)REFUSE_INVALID : 0);
    if (c->surplus == ENCOURS_CLEARING_SURPLUS_NEXT)
        add_others(&s);
    uint32_t before = m->allocations;
    m->matchings++;
    m->difference[m->matchings] = 0;
    distribute(&s, payment);
    if (m->allocations == before)
        s.refusal |= REFUSE_STATE;
    if (s.difference != 0 && c->exchange != ENCOURS_SETTLE_EXCHANGE_NONE) {
        bool gain = s.difference > 0;
        (void)post_like(&s, s.invoices[0].document,
                        gain ? ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT
                             : ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT,
                        ENCOURS_ADJUSTMENT_EXCHANGE, 0, true, gain ? s.difference : -s.difference);
        m->difference[m->matchings] = m->documents;
    }
    return s.refusal;
}

uint32_t model_accept_bill(model *m, const model_command *c)
{
    model_command part = *c;
    part.other_customer = c->customer;
    part.other_currency = c->currency;
    part.other_amount = c->amount;
    uint32_t refusal = model_transfer(m, &part);
    if (refusal != 0)
        return refusal;
    part.credit = m->documents - 1;
    part.amount = 0;
    part.surplus = ENCOURS_CLEARING_SURPLUS_REFUSE;
    part.exchange = ENCOURS_SETTLE_EXCHANGE_KNOWN;
    part.write_off_max = -1;
    return model_settle(m, &part);
}
