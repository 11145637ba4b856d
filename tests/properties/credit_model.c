/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "properties/credit_model_parts.h"

bool credit_model_is_returned(uint32_t document)
{
    return document % 2 == 0;
}

bool is_ours(const question *q, uint32_t customer)
{
    return customer == q->customer ||
           (q->rules->exposure.customer_merged &&
            model_current(q->m, q->known, customer, q->day) == q->customer);
}

bool convert(const question *q, int64_t amount, uint16_t from, uint16_t to, int64_t *out)
{
    encours_money money = {.minor = amount, .currency = from}, converted;
    if (from == to || amount == 0) {
        *out = amount;
        return true;
    }
    *out = 0;
    if (q->rates == NULL ||
        encours_rates_convert(q->rates, money, to, (encours_date){q->day}, ENCOURS_ROUNDING_HALF_UP,
                              &converted, NULL) != ENCOURS_OK)
        return false;
    *out = converted.minor;
    return true;
}

void set(question *q, int figure, bool known, int64_t value)
{
    q->out->known[figure] = known;
    q->out->values[figure] = known ? value : 0;
}

void set_amounts(question *q, int figure, const amounts *a)
{
    int64_t sum = 0;
    bool known = true;
    for (int i = 0; i < MODEL_CURRENCIES; i++) {
        int64_t one;
        known = convert(q, a->of[i], model_currencies[i], q->out->currency, &one) && known;
        sum += one;
    }
    set(q, figure, known, sum);
}

int64_t share_of(int64_t amount, int64_t percent)
{
    return (2 * amount * percent + 10000) / 20000;
}

bool is_cash(const model_document *d)
{
    return d->type == ENCOURS_DOCUMENT_PAYMENT || d->type == ENCOURS_DOCUMENT_ADVANCE;
}

/* --- items */

static void add_items(question *q)
{
    amounts not_due = {0}, tolerated = {0}, overdue = {0}, cash = {0}, notes = {0};
    int64_t items = 0, late_items = 0, oldest = 0;
    for (uint32_t i = 1; i <= q->m->documents; i++) {
        const model_document *d = &q->m->document[i];
        if (!is_ours(q, d->customer) || !model_counts(d, q->known, q->day))
            continue;
        for (int line = 0; line < d->line_count; line++) {
            int64_t open = q->open[i][line];
            int64_t late = d->dues[line] == ENCOURS_DATE_NONE ? 0 : q->day - d->dues[line];
            if (open == 0)
                continue;
            if (!model_is_debit(d)) {
                (is_cash(d) ? &cash : &notes)->of[d->currency] += open;
                continue;
            }
            items++;
            oldest = late > oldest ? late : oldest;
            bool is_late = late > q->rules->exposure.tolerance_days && late > 0;
            late_items += is_late;
            (is_late ? &overdue : late > 0 ? &tolerated : &not_due)->of[d->currency] += open;
        }
    }
    set_amounts(q, ENCOURS_FIGURE_NOT_DUE, &not_due);
    set_amounts(q, ENCOURS_FIGURE_TOLERATED, &tolerated);
    set_amounts(q, ENCOURS_FIGURE_OVERDUE, &overdue);
    set_amounts(q, ENCOURS_FIGURE_UNALLOCATED, &cash);
    set_amounts(q, ENCOURS_FIGURE_CREDIT_NOTES, &notes);
    set(q, ENCOURS_FIGURE_BILLS, true, 0);
    set(q, ENCOURS_FIGURE_OPEN_ITEMS, true, items);
    set(q, ENCOURS_FIGURE_OVERDUE_ITEMS, true, late_items);
    set(q, ENCOURS_FIGURE_OLDEST_DAYS, true, oldest);
}

static void add_disputed(question *q)
{
    static model_totals_rows rows;
    amounts disputed = {0};
    model_totals_at(q->m, q->known, q->day, rows);
    for (uint32_t c = 1; c <= q->m->customers; c++)
        for (int i = 0; is_ours(q, c) && i < MODEL_CURRENCIES; i++)
            disputed.of[i] += rows[c][i].disputed;
    set_amounts(q, ENCOURS_FIGURE_DISPUTED, &disputed);
}

static int32_t cancelled_at(const question *q, const model_document *d)
{
    return d->cancelled_known != 0 && d->cancelled_known <= q->known ? d->cancelled : MODEL_NEVER;
}

static void add_payments(question *q)
{
    amounts returned = {0}, last = {0};
    int64_t count = 0;
    int32_t last_day = INT32_MIN, window = q->rules->exposure.window_days;
    for (uint32_t i = 1; i <= q->m->documents; i++) {
        const model_document *d = &q->m->document[i];
        if (!is_ours(q, d->customer) || d->known > q->known || !is_cash(d))
            continue;
        int32_t at = cancelled_at(q, d);
        if (at != MODEL_NEVER && at <= q->day && q->day - at < window &&
            credit_model_is_returned(i)) {
            count++;
            returned.of[d->currency] += model_gross(d);
        }
        if (!model_counts(d, q->known, q->day) || d->effective < last_day)
            continue;
        if (d->effective > last_day)
            memset(&last, 0, sizeof last);
        last_day = d->effective;
        last.of[d->currency] += model_gross(d);
    }
    set_amounts(q, ENCOURS_FIGURE_RETURNED, &returned);
    set(q, ENCOURS_FIGURE_RETURNED_ITEMS, true, count);
    set_amounts(q, ENCOURS_FIGURE_LAST_PAYMENT, &last);
    set(q, ENCOURS_FIGURE_DAYS_SINCE_PAYMENT, last_day != INT32_MIN, (int64_t)q->day - last_day);
    if (last_day == INT32_MIN)
        set(q, ENCOURS_FIGURE_LAST_PAYMENT, false, 0);
}

static void add_orders(question *q)
{
    const encours_policy_exposure *by = &q->rules->exposure;
    amounts to_invoice = {0}, within = {0}, beyond = {0};
    for (uint32_t c = 1; c <= q->m->customers; c++)
        for (int i = 0; is_ours(q, c) && i < MODEL_CURRENCIES; i++) {
            model_book book = model_book_at(q->m, q->known, c, i, q->day, by->horizon_days);
            to_invoice.of[i] += book.delivered_not_invoiced;
            within.of[i] += book.within + (by->undated_orders ? book.undated : 0);
            beyond.of[i] += book.beyond + (by->undated_orders ? 0 : book.undated);
        }
    set_amounts(q, ENCOURS_FIGURE_TO_INVOICE, &to_invoice);
    set_amounts(q, ENCOURS_FIGURE_ORDERS, &within);
    set_amounts(q, ENCOURS_FIGURE_ORDERS_BEYOND, &beyond);
}

/* --- what follows */

static bool knows(const question *q, int figure)
{
    return q->out->known[figure];
}

static int64_t value(const question *q, int figure)
{
    return q->out->values[figure];
}

static void set_sum(question *q, int figure, const int *parts)
{
    int64_t sum = 0;
    bool known = true;
    for (; *parts != 0; parts++) {
        int part = *parts < 0 ? -*parts : *parts;
        sum += *parts < 0 ? -value(q, part) : value(q, part);
        known = known && knows(q, part);
    }
    set(q, figure, known, sum);
}

#define SUM(q, name, ...) set_sum(q, ENCOURS_FIGURE_##name, (const int[]){__VA_ARGS__, 0})

static void compose(question *q)
{
    const encours_policy_exposure *by = &q->rules->exposure;
    const struct {
        int figure, sign, percent;
    } parts[] = {
        {ENCOURS_FIGURE_OPEN_DEBITS, 1, by->open_debits},
        {ENCOURS_FIGURE_UNALLOCATED, -1, by->unallocated},
        {ENCOURS_FIGURE_CREDIT_NOTES, -1, by->credit_notes},
        {ENCOURS_FIGURE_TO_INVOICE, 1, by->to_invoice},
        {ENCOURS_FIGURE_ORDERS, 1, by->orders},
        {ENCOURS_FIGURE_DRAFTS, 1, by->drafts},
        {ENCOURS_FIGURE_RETURNED, 1, by->returned},
        {ENCOURS_FIGURE_GUARANTEES, -1, by->guarantees},
    };
    int64_t sum = 0, missing = 0;
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        if (parts[i].percent == 0)
            continue;
        missing += !knows(q, parts[i].figure);
        sum += parts[i].sign * share_of(value(q, parts[i].figure), parts[i].percent);
    }
    set(q, ENCOURS_FIGURE_EXPOSURE, missing == 0, sum);
    set(q, ENCOURS_FIGURE_EXPOSURE_AFTER, missing == 0, sum);
    set(q, ENCOURS_FIGURE_MISSING, true, missing + !knows(q, ENCOURS_FIGURE_LIMIT));
}

static int64_t share_up(int64_t part, int64_t whole)
{
    if (whole == 0)
        return part > 0 ? INT64_MAX : 0;
    int64_t quotient = part * 10000 / whole;
    return quotient + (part > 0 && part * 10000 % whole != 0);
}

static void hold_against(question *q, int exposure, int limit, int headroom, int used)
{
    bool known = knows(q, exposure) && knows(q, limit);
    set(q, headroom, known, value(q, limit) - value(q, exposure));
    set(q, used, known, known ? share_up(value(q, exposure), value(q, limit)) : 0);
}

static void set_share(question *q, int figure, int part)
{
    int64_t whole = value(q, ENCOURS_FIGURE_OPEN_DEBITS), share = 0;
    if (whole != 0)
        share = share_of(10000, 0) + (2 * value(q, part) * 10000 + whole) / (2 * whole);
    else if (value(q, part) > 0)
        share = INT64_MAX;
    set(q, figure, knows(q, part) && knows(q, ENCOURS_FIGURE_OPEN_DEBITS), share);
}

static void answer(question *q)
{
    uint32_t first = q->rules->type.use != ENCOURS_LIMIT_USE_GROUP ? latest(q, q->customer) : 0;
    q->out->currency = first != 0 ? model_currencies[q->m->fact[first].currency]
                                  : model_currencies[0];
    add_items(q);
    add_disputed(q);
    add_payments(q);
    add_orders(q);
    add_level(q);
    add_promises(q);
    add_standing(q);
    add_guarantees(q);
    add_limit(q);
    SUM(q, OPEN_DEBITS, ENCOURS_FIGURE_NOT_DUE, ENCOURS_FIGURE_TOLERATED, ENCOURS_FIGURE_OVERDUE);
    SUM(q, RECEIVABLES, ENCOURS_FIGURE_OPEN_DEBITS, -ENCOURS_FIGURE_UNALLOCATED,
        -ENCOURS_FIGURE_CREDIT_NOTES);
    SUM(q, REAL_RISK, ENCOURS_FIGURE_RECEIVABLES, -ENCOURS_FIGURE_GUARANTEES);
    SUM(q, POTENTIAL_RISK, ENCOURS_FIGURE_REAL_RISK, ENCOURS_FIGURE_TO_INVOICE,
        ENCOURS_FIGURE_ORDERS, ENCOURS_FIGURE_DRAFTS);
    compose(q);
    hold_against(q, ENCOURS_FIGURE_EXPOSURE, ENCOURS_FIGURE_LIMIT, ENCOURS_FIGURE_HEADROOM,
                 ENCOURS_FIGURE_LIMIT_USED);
    set_share(q, ENCOURS_FIGURE_OVERDUE_SHARE, ENCOURS_FIGURE_OVERDUE);
    set_share(q, ENCOURS_FIGURE_DISPUTED_SHARE, ENCOURS_FIGURE_DISPUTED);
}

static void add_group(question *q)
{
    credit_answer *out = q->out;
    bool group = q->rules->type.use == ENCOURS_LIMIT_USE_GROUP, known = true, late_known = true;
    int64_t exposure = 0, overdue = 0, limit = 0;
    uint32_t counts = 0;
    out->head = model_head(q->m, q->known, q->customer, q->day);
    uint32_t first = group ? latest(q, out->head) : 0;
    out->group_currency = first != 0 ? model_currencies[q->m->fact[first].currency]
                                     : model_currencies[0];
    for (uint32_t c = 1; c <= q->m->customers; c++) {
        static credit_answer one;
        static question member;
        int64_t value;
        if (q->m->customer_known[c] > q->known ||
            model_head(q->m, q->known, c, q->day) != out->head ||
            (q->rules->exposure.customer_merged && model_current(q->m, q->known, c, q->day) != c))
            continue;
        member = *q;
        member.customer = c;
        member.out = &one;
        answer(&member);
        known = known && one.known[ENCOURS_FIGURE_EXPOSURE] &&
                convert(q, one.values[ENCOURS_FIGURE_EXPOSURE], one.currency, out->group_currency,
                        &value);
        exposure += known ? value : 0;
        late_known = late_known && one.known[ENCOURS_FIGURE_OVERDUE] &&
                     convert(q, one.values[ENCOURS_FIGURE_OVERDUE], one.currency,
                             out->group_currency, &value);
        overdue += late_known ? value : 0;
    }
    set(q, ENCOURS_FIGURE_GROUP_EXPOSURE, known, exposure);
    set(q, ENCOURS_FIGURE_GROUP_OVERDUE, late_known, overdue);
    bool limited = group && combine(q, out->head, out->group_currency, rule_of(q), &limit, &counts);
    set(q, ENCOURS_FIGURE_GROUP_LIMIT, limited, limit);
    hold_against(q, ENCOURS_FIGURE_GROUP_EXPOSURE, ENCOURS_FIGURE_GROUP_LIMIT,
                 ENCOURS_FIGURE_GROUP_HEADROOM, ENCOURS_FIGURE_GROUP_LIMIT_USED);
}

void credit_model_figures(const model *m, const credit_rules *rules, const encours_rates *rates,
                          uint32_t known, int32_t day, uint32_t customer, credit_answer *out)
{
    static question q;
    memset(out, 0, sizeof *out);
    q = (question){.m = m, .rules = rules, .rates = rates, .known = known, .day = day, .out = out};
    q.customer = rules->exposure.customer_merged ? model_current(m, known, customer, day)
                                                 : customer;
    out->customer = q.customer;
    model_open_lines(m, known, day, false, q.open);
    answer(&q);
    add_group(&q);
}
