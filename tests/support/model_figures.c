/* SPDX-License-Identifier: MIT */
/* What the model answers. */
#include <string.h>

#include "encours/aging.h"
#include "encours/document.h"
#include "encours/fact.h"
#include "support/model_parts.h"

bool model_is_debit(const model_document *d)
{
    return d->type <= ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT;
}

static int32_t cancelled(const model_document *d, uint32_t known)
{
    return d->cancelled_known != 0 && d->cancelled_known <= known ? d->cancelled : MODEL_NEVER;
}

bool model_counts(const model_document *d, uint32_t known, int32_t day)
{
    return d->known <= known && d->effective <= day && day < cancelled(d, known);
}

int64_t model_gross(const model_document *d)
{
    int64_t sum = 0;
    for (int i = 0; i < d->line_count; i++)
        sum += d->amounts[i];
    return sum;
}

int64_t model_balance(const model *m, uint32_t known, uint32_t customer, int currency, int32_t day)
{
    int64_t sum = 0;
    for (uint32_t i = 1; i <= m->documents; i++) {
        const model_document *d = &m->document[i];
        if (model_counts(d, known, day) && d->currency == currency &&
            (customer == 0 || d->customer == customer))
            sum += model_is_debit(d) ? model_gross(d) : -model_gross(d);
    }
    return sum;
}

static bool lives(const model *m, const model_allocation *a, uint32_t known, int32_t day,
                  bool accounting)
{
    bool ended = a->ended_known != 0 && a->ended_known <= known;
    if (a->known > known)
        return false;
    if (!accounting)
        return a->from <= day && (!ended || day < a->to);
    return !ended && m->document[a->credit].effective <= day &&
           m->document[a->debit].effective <= day;
}

void model_open_lines(const model *m, uint32_t known, int32_t day, bool accounting, model_open out)
{
    for (uint32_t i = 1; i <= m->documents; i++)
        memcpy(out[i], m->document[i].amounts, sizeof out[i]);
    for (uint32_t i = 1; i <= m->allocations; i++) {
        const model_allocation *a = &m->allocation[i];
        if (!lives(m, a, known, day, accounting))
            continue;
        out[a->credit][a->credit_line] -= a->amount;
        out[a->debit][a->debit_line] -= a->amount;
    }
}

/* The one of the latest day not after; of two for that day the one known last. */
int model_value_at(const model *m, uint32_t known, uint32_t customer, int dimension, int32_t day)
{
    const model_dated *best = NULL;
    for (uint32_t i = 0; i < m->dated; i++) {
        const model_dated *v = &m->dated_value[i];
        if (v->known <= known && v->customer == customer && v->dimension == dimension &&
            v->from <= day && (best == NULL || v->from >= best->from))
            best = v;
    }
    return best != NULL ? best->value : 0;
}

static uint32_t row_of(const model *m, uint32_t known, const model_document *d, int dimension,
                       int32_t day)
{
    if (dimension == MODEL_BY_CURRENT)
        return model_current(m, known, d->customer, day);
    if (dimension == MODEL_BY_GROUP)
        return model_head(m, known, d->customer, day);
    if (dimension < 0)
        return d->customer;
    if (d->values[dimension] != 0)
        return (uint32_t)d->values[dimension];
    return (uint32_t)model_value_at(m, known, d->customer, dimension, day);
}

static int column_of(int32_t due, int32_t day)
{
    if (due == ENCOURS_DATE_NONE)
        return 5;
    int32_t late = day - due;
    return late <= 0 ? 0 : late <= 30 ? 1 : late <= 60 ? 2 : late <= 90 ? 3 : 4;
}

typedef struct item {
    uint32_t customer, row;
    int currency;
    int64_t amount; /* signed */
    int32_t due, issue;
} item;

/* Due date, none last; document date; number. */
static bool before(const item *a, const item *b)
{
    int64_t due_a = a->due == ENCOURS_DATE_NONE ? INT64_MAX : a->due;
    int64_t due_b = b->due == ENCOURS_DATE_NONE ? INT64_MAX : b->due;
    if (due_a != due_b)
        return due_a < due_b;
    return a->issue != b->issue ? a->issue < b->issue : a < b;
}

/* The first item in that order that is open and of that sign, among those of the customer and
 * currency of `of`. */
static item *first_open(item *items, int count, const item *of, bool debit)
{
    item *first = NULL;
    for (int i = 0; i < count; i++)
        if (items[i].customer == of->customer && items[i].currency == of->currency &&
            (debit ? items[i].amount > 0 : items[i].amount < 0) &&
            (first == NULL || before(&items[i], first)))
            first = &items[i];
    return first;
}

static void pay_oldest_first(item *items, int count)
{
    for (int i = 0; i < count; i++)
        while (items[i].amount != 0) { /* some other of the customer and currency may be first */
            item *debit = first_open(items, count, &items[i], true);
            item *credit = first_open(items, count, &items[i], false);
            if (debit == NULL || credit == NULL)
                break;
            int64_t part = debit->amount < -credit->amount ? debit->amount : -credit->amount;
            debit->amount -= part;
            credit->amount += part;
        }
}

void model_aging(const model *m, uint32_t known, int32_t day, int dimension, int credits,
                 bool accounting, bool agreed, model_rows *out)
{
    static item items[MODEL_DOCUMENTS * MODEL_LINES];
    static model_open all;
    int count = 0;
    model_open_lines(m, known, day, accounting, all);
    for (uint32_t i = 1; i <= m->documents; i++) {
        const model_document *d = &m->document[i];
        for (int line = 0; model_counts(d, known, day) && line < d->line_count; line++) {
            int64_t open = all[i][line];
            if (open == 0)
                continue; /* in no cell */
            items[count++] = (item){d->customer,
                                    row_of(m, known, d, dimension, day),
                                    d->currency,
                                    model_is_debit(d) ? open : -open,
                                    agreed ? model_agreed_due(m, known, i, line, day)
                                           : d->dues[line],
                                    d->issue};
        }
    }
    if (credits == ENCOURS_CREDITS_OLDEST_FIRST)
        pay_oldest_first(items, count);
    memset(out, 0, sizeof *out);
    for (int i = 0; i < count; i++) {
        bool apart = items[i].amount < 0 && credits != ENCOURS_CREDITS_BY_OWN_DATE;
        int column = apart ? 6 : column_of(items[i].due, day);
        out->cell[items[i].row][items[i].currency][column] += items[i].amount;
    }
}

void model_dso(const model *m, uint32_t known, int32_t day, int32_t first, int dimension,
               bool agreed, model_rows *out)
{
    static model_open open;
    memset(out, 0, sizeof *out);
    model_open_lines(m, known, day, false, open);
    for (uint32_t i = 1; i <= m->documents; i++) {
        const model_document *d = &m->document[i];
        if (d->known > known || d->effective > day)
            continue;
        int64_t *row = out->cell[row_of(m, known, d, dimension, day)][d->currency];
        int64_t sale = d->type == ENCOURS_DOCUMENT_INVOICE || d->type == ENCOURS_DOCUMENT_DEBIT_NOTE
                           ? model_gross(d)
                       : d->type == ENCOURS_DOCUMENT_CREDIT_NOTE ? -model_gross(d)
                                                                 : 0;
        int32_t end = cancelled(d, known);
        if (first <= d->effective)
            row[1] += sale;
        if (end <= day && first <= end)
            row[1] -= sale;
        if (!model_counts(d, known, day))
            continue;
        row[0] += model_is_debit(d) ? model_gross(d) : -model_gross(d);
        for (int line = 0; model_is_debit(d) && line < d->line_count; line++) {
            int32_t due = agreed ? model_agreed_due(m, known, i, line, day) : d->dues[line];
            if (due != ENCOURS_DATE_NONE && due >= day)
                row[2] += open[i][line];
        }
    }
}

/* Disputes of a document and of its lines: what is claimed, at most what is open. */
static int64_t disputed_at(const model *m, uint32_t known, uint32_t document, int32_t day,
                           const int64_t *open)
{
    const model_document *d = &m->document[document];
    int64_t whole = 0, claimed = 0;
    for (int line = 0; line < d->line_count; line++)
        whole += open[line];
    for (uint32_t i = 1; i <= m->facts; i++) {
        const model_fact *f = &m->fact[i];
        bool is_line = f->subject.kind == ENCOURS_SUBJECT_LINE;
        uint32_t of = is_line ? (f->subject.number - 1) / MODEL_LINES + 1 : f->subject.number;
        if (f->kind != ENCOURS_FACT_DISPUTE || of != document || !model_fact_holds(f, known, day))
            continue;
        if (f->amount >= 0 && f->currency == d->currency)
            claimed += f->amount;
        else
            claimed += is_line ? open[(f->subject.number - 1) % MODEL_LINES] : whole;
    }
    return claimed < whole ? claimed : whole;
}

static void add_debit(const model_document *d, int32_t day, const int64_t *open, model_totals *to)
{
    for (int line = 0; line < d->line_count; line++) {
        if (open[line] == 0 || d->dues[line] == ENCOURS_DATE_NONE)
            continue;
        to->overdue += d->dues[line] < day ? open[line] : 0;
        if (to->oldest_due == ENCOURS_DATE_NONE || d->dues[line] < to->oldest_due)
            to->oldest_due = d->dues[line];
    }
}

void model_totals_at(const model *m, uint32_t known, int32_t day, model_totals_rows out)
{
    static model_open open;
    model_open_lines(m, known, day, false, open);
    for (int row = 0; row <= MODEL_CUSTOMERS; row++)
        for (int currency = 0; currency < MODEL_CURRENCIES; currency++)
            out[row][currency] = (model_totals){.oldest_due = ENCOURS_DATE_NONE};
    for (uint32_t i = 1; i <= m->documents; i++) {
        const model_document *d = &m->document[i];
        model_totals *to = &out[d->customer][d->currency];
        if (!model_counts(d, known, day))
            continue;
        to->balance += model_is_debit(d) ? model_gross(d) : -model_gross(d);
        if (model_is_debit(d)) {
            add_debit(d, day, open[i], to);
            to->disputed += disputed_at(m, known, i, day, open[i]);
        }
        if (d->type == ENCOURS_DOCUMENT_PAYMENT || d->type == ENCOURS_DOCUMENT_ADVANCE)
            to->cash += model_gross(d);
        if (d->type == ENCOURS_DOCUMENT_REFUND)
            to->cash -= model_gross(d);
    }
}

/* What each document in another currency has left of its base amount: less what the allocations
 * that count took. */
static void keep(const model *m, uint32_t known, int32_t day, int64_t *kept)
{
    for (uint32_t i = 1; i <= m->documents; i++)
        kept[i] = m->document[i].base;
    for (uint32_t i = 1; i <= m->allocations; i++) {
        const model_allocation *a = &m->allocation[i];
        if (!lives(m, a, known, day, false))
            continue;
        kept[a->credit] -= a->credit_share;
        kept[a->debit] -= a->debit_share;
    }
}

/* Row 0 is of all customers. */
void model_booked_at(const model *m, uint32_t known, int32_t day, model_booked_rows out)
{
    static model_open open;
    static int64_t kept[MODEL_DOCUMENTS + 1];
    model_open_lines(m, known, day, false, open);
    keep(m, known, day, kept);
    memset(out, 0, sizeof(model_booked_rows));
    for (uint32_t i = 1; i <= m->documents; i++) {
        const model_document *d = &m->document[i];
        int64_t sign = model_is_debit(d) ? 1 : -1, left = 0, whole = model_gross(d);
        int64_t base = d->currency == 0 ? whole : d->base;
        for (int line = 0; line < d->line_count; line++)
            left += open[i][line];
        if (d->currency == 0 || left == 0) /* what is settled whole keeps nothing */
            kept[i] = left;
        for (int row = 0; model_counts(d, known, day) && row < 2; row++) {
            model_booked *to = &out[row == 0 ? 0 : d->customer][d->currency];
            to->count++;
            to->missing += d->currency != 0 && !d->has_base;
            to->balance += sign * base;
            if (whole == 0)
                to->exchange += sign * base;
            else
                to->open += sign * kept[i];
        }
    }
}
