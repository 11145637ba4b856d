/* SPDX-License-Identifier: MIT */
/* What facts say of a customer: levels, promises, holds, guarantees, limits. */
#include "properties/credit_model_parts.h"

static uint32_t document_of(const model_subject *s)
{
    return s->kind == ENCOURS_SUBJECT_DOCUMENT ? s->number
           : s->kind == ENCOURS_SUBJECT_LINE   ? (s->number - 1) / MODEL_LINES + 1
                                               : 0;
}

static uint32_t customer_of(const question *q, const model_subject *s)
{
    uint32_t document = document_of(s);
    if (s->kind == ENCOURS_SUBJECT_CUSTOMER)
        return s->number;
    if (s->kind == ENCOURS_SUBJECT_ORDER)
        return q->m->order[s->number].customer;
    return document != 0 ? q->m->document[document].customer : 0;
}

/* Lines of a document that a fact is about. */
static bool has_line(const model_subject *s, int line)
{
    return s->kind == ENCOURS_SUBJECT_DOCUMENT || (int)((s->number - 1) % MODEL_LINES) == line;
}

static int64_t open_of(const model *m, const model_subject *s, const int64_t lines[MODEL_LINES])
{
    int64_t sum = 0;
    for (int line = 0; line < m->document[document_of(s)].line_count; line++)
        sum += has_line(s, line) ? lines[line] : 0;
    return sum;
}

/* The highest of the levels that stand: of the customers themselves, and what is open. */
void add_level(question *q)
{
    int64_t highest = 0;
    for (uint32_t i = 1; i <= q->m->facts; i++) {
        const model_fact *f = &q->m->fact[i];
        bool stands = f->kind == ENCOURS_FACT_LEVEL && model_fact_holds(f, q->known, q->day);
        for (uint32_t j = i + 1; j <= q->m->facts; j++) {
            const model_fact *other = &q->m->fact[j];
            stands = stands && !(other->kind == f->kind && other->subject.kind == f->subject.kind &&
                                 other->subject.number == f->subject.number &&
                                 model_fact_holds(other, q->known, q->day));
        }
        if (!stands || !is_ours(q, customer_of(q, &f->subject)))
            continue;
        uint32_t document = document_of(&f->subject);
        model_subject whole = {ENCOURS_SUBJECT_DOCUMENT, document};
        if (document != 0 && (!model_counts(&q->m->document[document], q->known, q->day) ||
                              open_of(q->m, &whole, q->open[document]) == 0))
            continue;
        highest = f->amount > highest ? f->amount : highest;
    }
    set(q, ENCOURS_FIGURE_DUNNING_LEVEL, true, highest);
}

/* What came in between two days for what a fact is about, and how often. */
static int64_t came_in(const question *q, const model_fact *f, int32_t last, int64_t *times)
{
    int64_t sum = 0;
    uint32_t document = document_of(&f->subject);
    *times = 0;
    for (uint32_t i = 1; document == 0 && i <= q->m->documents; i++) {
        const model_document *d = &q->m->document[i];
        if (!is_ours(q, d->customer) || !is_cash(d) || !model_counts(d, q->known, last) ||
            d->effective < f->from || (f->currency >= 0 && d->currency != f->currency))
            continue;
        sum += model_gross(d);
        ++*times;
    }
    for (uint32_t i = 1; document != 0 && i <= q->m->allocations; i++) {
        const model_allocation *a = &q->m->allocation[i];
        bool ended = a->ended_known != 0 && a->ended_known <= q->known && a->to <= last;
        if (a->known <= q->known && a->debit == document && has_line(&f->subject, a->debit_line) &&
            is_cash(&q->m->document[a->credit]) && a->from >= f->from && a->from <= last && !ended)
            sum += a->amount;
    }
    return sum;
}

/* -1: broken; else what is still to come. */
static int64_t promise(const question *q, const model_fact *f)
{
    static model_open then;
    uint32_t document = document_of(&f->subject);
    const model_document *d = &q->m->document[document];
    bool runs = f->date >= q->day;
    int32_t last = runs ? q->day : f->date;
    bool ended = f->ended_known != 0 && f->ended_known <= q->known && f->ended <= f->date;
    int64_t times, open = 0;
    if (f->date < f->from || f->known > q->known ||
        (runs ? !model_fact_holds(f, q->known, q->day)
              : ended || q->day - f->date > q->rules->exposure.window_days))
        return 0;
    int64_t came = came_in(q, f, last, &times);
    if (document == 0) {
        int64_t left = f->amount - came;
        return left <= 0 ? 0 : runs ? left : -1;
    }
    if (!model_is_debit(d) || !model_counts(d, q->known, last))
        return 0;
    model_open_lines(q->m, q->known, last, false, then);
    open = open_of(q->m, &f->subject, then[document]);
    int64_t left = f->currency == d->currency ? f->amount - came : open;
    if (open <= 0 || left <= 0)
        return 0;
    return !runs ? -1 : left < open ? left : open;
}

void add_promises(question *q)
{
    amounts promised = {0};
    int64_t broken = 0;
    for (uint32_t i = 1; i <= q->m->facts; i++) {
        const model_fact *f = &q->m->fact[i];
        if (f->kind != ENCOURS_FACT_PROMISE || !is_ours(q, customer_of(q, &f->subject)))
            continue;
        uint32_t document = document_of(&f->subject);
        int64_t found = promise(q, f);
        broken += found < 0;
        if (found > 0)
            promised.of[document != 0 ? q->m->document[document].currency : f->currency] += found;
    }
    set_amounts(q, ENCOURS_FIGURE_PROMISED, &promised);
    set(q, ENCOURS_FIGURE_BROKEN_PROMISES, true, broken);
}

/* Holds, drafts, whether anybody watches. */
void add_standing(question *q)
{
    amounts drafts = {0};
    int64_t holds = 0, watched = 0;
    for (uint32_t i = 1; i <= q->m->facts; i++) {
        const model_fact *f = &q->m->fact[i];
        bool customer = f->subject.kind == ENCOURS_SUBJECT_CUSTOMER;
        if (!is_ours(q, customer_of(q, &f->subject)) || !model_fact_holds(f, q->known, q->day))
            continue;
        holds += f->kind == ENCOURS_FACT_HOLD && customer;
        watched |= f->kind == ENCOURS_FACT_WATCH;
        bool placed = customer || (f->subject.kind == ENCOURS_SUBJECT_ORDER &&
                                   q->m->order[f->subject.number].ordered <= q->day);
        if (f->kind == ENCOURS_FACT_DRAFT && placed)
            drafts.of[f->currency] += f->amount;
    }
    set(q, ENCOURS_FIGURE_HOLDS, true, holds);
    set(q, ENCOURS_FIGURE_WATCHED, true, watched);
    set_amounts(q, ENCOURS_FIGURE_DRAFTS, &drafts);
}

/* What a guarantee counts; -1: it is of a document or order of which nothing is open; -2: what is
 * open cannot be converted. */
static int64_t guaranteed(const question *q, const model_fact *f)
{
    const model_subject *s = &f->subject;
    int64_t most = INT64_MAX;
    int currency = f->currency;
    if (s->kind == ENCOURS_SUBJECT_DOCUMENT) {
        const model_document *d = &q->m->document[s->number];
        bool counts = model_is_debit(d) && model_counts(d, q->known, q->day);
        most = counts ? open_of(q->m, s, q->open[s->number]) : 0;
        currency = d->currency;
    } else if (s->kind == ENCOURS_SUBJECT_ORDER) {
        model_order_figures at = model_order_at(q->m, q->known, s->number, q->day);
        bool counts = q->m->order[s->number].ordered <= q->day;
        most = counts ? at.ordered - at.cancelled - at.invoiced : 0;
        currency = q->m->order[s->number].currency;
    }
    if (most <= 0)
        return -1;
    if (!convert(q, most, model_currencies[currency], model_currencies[f->currency], &most))
        return -2;
    return share_of(f->amount < most ? f->amount : most, q->rules->guarantee.percent);
}

void add_guarantees(question *q)
{
    amounts own = {0}, of_head = {0};
    int64_t most = 0;
    bool any = false, any_of_head = false, bounded = true;
    uint32_t head = model_head(q->m, q->known, q->customer, q->day);
    for (uint32_t i = 1; i <= q->m->facts; i++) {
        const model_fact *f = &q->m->fact[i];
        if (f->kind != ENCOURS_FACT_GUARANTEE || !model_fact_holds(f, q->known, q->day) ||
            guaranteed(q, f) == -1)
            continue;
        if (guaranteed(q, f) == -2) {
            bounded = bounded && !is_ours(q, customer_of(q, &f->subject));
            any = any || !bounded;
            continue;
        }
        if (is_ours(q, customer_of(q, &f->subject))) {
            own.of[f->currency] += guaranteed(q, f);
            any = true;
        }
        if (f->subject.kind == ENCOURS_SUBJECT_CUSTOMER && f->subject.number == head) {
            of_head.of[f->currency] += guaranteed(q, f);
            any_of_head = true;
        }
    }
    if (q->rules->guarantee.group && head != q->customer && !any && any_of_head) {
        own = of_head;
        any = true;
    }
    set_amounts(q, ENCOURS_FIGURE_GUARANTEES, &own);
    if (!bounded)
        set(q, ENCOURS_FIGURE_GUARANTEES, false, 0);
    if (!any || q->rules->guarantee.maximum < 0)
        return;
    bool converted = convert(q, q->rules->guarantee.maximum, model_currencies[0], q->out->currency,
                             &most);
    int64_t all = q->out->values[ENCOURS_FIGURE_GUARANTEES];
    set(q, ENCOURS_FIGURE_GUARANTEES, converted && q->out->known[ENCOURS_FIGURE_GUARANTEES],
        all < most ? all : most);
}

/* --- limits */

static bool is_limit_of(const question *q, const model_fact *f, uint32_t customer)
{
    return f->kind == ENCOURS_FACT_LIMIT && f->subject.number == customer && f->known <= q->known &&
           f->from < model_fact_to(f, q->known);
}

/* The one that began last, or 0. */
uint32_t latest(const question *q, uint32_t customer)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i <= q->m->facts; i++) {
        const model_fact *f = &q->m->fact[i];
        if (is_limit_of(q, f, customer) && model_fact_holds(f, q->known, q->day) &&
            (best == 0 || f->from >= q->m->fact[best].from))
            best = i;
    }
    return best;
}

/* By the rule; `*counts` is one of those that count where only one does. */
bool combine(const question *q, uint32_t customer, uint16_t currency, int32_t rule, int64_t *limit,
             uint32_t *counts)
{
    bool known = true, any = false;
    *counts = latest(q, customer);
    *limit = 0;
    for (uint32_t i = 1; i <= q->m->facts; i++) {
        const model_fact *f = &q->m->fact[i];
        int64_t one;
        if (!is_limit_of(q, f, customer) || !model_fact_holds(f, q->known, q->day))
            continue;
        bool converted = convert(q, share_of(f->amount, q->rules->type.percent),
                                 model_currencies[f->currency], currency, &one);
        if (rule == ENCOURS_LIMITS_LATEST || rule == ENCOURS_LIMITS_FIRST_TYPE) {
            if (i != *counts)
                continue;
            known = converted;
            *limit = one;
        } else {
            known = known && converted;
            if (rule == ENCOURS_LIMITS_SUM)
                *limit += one;
            else if (!any || (rule == ENCOURS_LIMITS_LARGEST ? one > *limit : one < *limit))
                *limit = one;
        }
        any = true;
    }
    return any && known;
}

int32_t rule_of(const question *q)
{
    int32_t rule = q->rules->combination != 0 ? q->rules->combination : ENCOURS_LIMITS_LATEST;
    if (q->rules->type.use == ENCOURS_LIMIT_USE_ADD)
        rule = ENCOURS_LIMITS_SUM;
    if (q->rules->type.use == ENCOURS_LIMIT_USE_REPLACE)
        rule = ENCOURS_LIMITS_LATEST;
    return rule;
}

void add_limit(question *q)
{
    int64_t limit = 0;
    uint32_t counts = 0;
    int32_t rule = rule_of(q), ended = INT32_MIN;
    bool own = q->rules->type.use != ENCOURS_LIMIT_USE_GROUP;
    bool known = own && combine(q, q->customer, q->out->currency, rule, &limit, &counts);
    set(q, ENCOURS_FIGURE_LIMIT, known, limit);
    set(q, ENCOURS_FIGURE_INSURED_LIMIT, true, 0);
    if (own && q->rules->type.insured && counts != 0)
        set(q, ENCOURS_FIGURE_INSURED_LIMIT, known, limit);
    for (uint32_t i = 1; own && i <= q->m->facts; i++) {
        const model_fact *f = &q->m->fact[i];
        int32_t to = model_fact_to(f, q->known);
        if (is_limit_of(q, f, q->customer) && to <= q->day && to > ended)
            ended = to;
    }
    set(q, ENCOURS_FIGURE_LIMIT_EXPIRED_DAYS, own && (counts != 0 || ended != INT32_MIN),
        counts != 0 ? 0 : (int64_t)q->day - ended + 1);
    if (rule != ENCOURS_LIMITS_LATEST || counts == 0 || !own) {
        q->out->values[ENCOURS_FIGURE_LIMIT_DAYS_LEFT] = INT64_MIN; /* see unit tests */
        return;
    }
    const model_fact *f = &q->m->fact[counts];
    int32_t to = model_fact_to(f, q->known);
    set(q, ENCOURS_FIGURE_LIMIT_DAYS_LEFT, to != MODEL_NEVER, (int64_t)to - q->day);
}
