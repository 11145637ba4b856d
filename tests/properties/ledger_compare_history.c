/* SPDX-License-Identifier: MIT */
/* How customers have paid against the model: the items are found among its allocations one by one,
 * and the figures are those that the calculators make of these items. */
#include "encours/behaviour.h"
#include "encours/delay_distribution.h"
#include "encours/delays.h"
#include "encours/document.h"
#include "encours/payment_history.h"
#include "properties/ledger_compare.h"
#include "support/check.h"

enum { ITEMS_MAX = MODEL_ALLOCATIONS + MODEL_DOCUMENTS * MODEL_LINES, STATE_UNITS = 1 << 17 };

typedef struct paid_items {
    size_t settled, count; /* those settled come first */
    uint32_t debit[ITEMS_MAX], credit[ITEMS_MAX];
    int32_t due[ITEMS_MAX], paid[ITEMS_MAX], days[ITEMS_MAX];
    int64_t amount[ITEMS_MAX];
    bool met[ITEMS_MAX];
} paid_items;

typedef struct window {
    int32_t day, first, recent_first;
} window;

static void put(paid_items *to, uint32_t debit, uint32_t credit, int32_t due, int32_t paid,
                int64_t amount, int32_t day)
{
    size_t i = to->count++;
    to->debit[i] = debit;
    to->credit[i] = credit;
    to->due[i] = due;
    to->paid[i] = paid;
    to->amount[i] = amount;
    to->days[i] = (paid != ENCOURS_DATE_NONE ? paid : day) - due;
    to->met[i] = false;
}

static bool is_wanted(const model *m, uint32_t known, uint32_t document, uint32_t customer,
                      int currency, int32_t day)
{
    const model_document *d = &m->document[document];
    return d->known <= known && d->customer == customer && d->currency == currency &&
           model_is_debit(d) && d->type != ENCOURS_DOCUMENT_REFUND && model_counts(d, known, day);
}

static void find_items(const model *m, uint32_t known, uint32_t customer, int currency,
                       const window *w, paid_items *to)
{
    static model_open open;
    to->count = 0;
    for (uint32_t i = 1; i <= m->allocations; i++) {
        const model_allocation *a = &m->allocation[i];
        int32_t ended = a->ended_known <= known ? a->to : MODEL_NEVER;
        if (a->known > known || a->from > w->day || ended <= w->day ||
            !is_wanted(m, known, a->debit, customer, currency, w->day))
            continue;
        const model_document *credit = &m->document[a->credit];
        int32_t due = m->document[a->debit].dues[a->debit_line];
        if (due != ENCOURS_DATE_NONE && credit->effective >= w->first &&
            (credit->type == ENCOURS_DOCUMENT_PAYMENT || credit->type == ENCOURS_DOCUMENT_ADVANCE))
            put(to, a->debit, a->credit, due, credit->effective, a->amount, w->day);
    }
    to->settled = to->count;
    model_open_lines(m, known, w->day, false, open);
    for (uint32_t i = 1; i <= m->documents; i++)
        for (int line = 0; line < m->document[i].line_count; line++) {
            int32_t due = m->document[i].dues[line];
            if (due != ENCOURS_DATE_NONE && due < w->day && open[i][line] > 0 &&
                is_wanted(m, known, i, customer, currency, w->day))
                put(to, i, 0, due, ENCOURS_DATE_NONE, open[i][line], w->day);
        }
}

static void compare_items(const encours_payment_history *history, paid_items *expected)
{
    size_t count = encours_payment_history_item_count(history);
    check_equal(count, expected->count);
    for (size_t i = 0; i < count; i++) {
        size_t at = 0;
        while (at < expected->count &&
               (expected->met[at] ||
                expected->debit[at] != encours_payment_history_debits(history)[i] ||
                expected->credit[at] != encours_payment_history_credits(history)[i] ||
                expected->due[at] != encours_payment_history_dues(history)[i] ||
                expected->paid[at] != encours_payment_history_paid(history)[i] ||
                expected->amount[at] != encours_payment_history_amounts(history)[i]))
            at++;
        check(at < expected->count);
        expected->met[at] = true;
    }
}

static int64_t half_up_e2(const encours_indicator *value)
{
    int64_t n = value->numerator, d = value->denominator;
    int64_t hundred = n < 0 ? -n * 100 : n * 100;
    int64_t rounded = (2 * hundred + d) / (2 * d);
    return n < 0 ? -rounded : rounded;
}

/* The mean by delays.h of items paid from a day on. */
static int64_t mean_of(const paid_items *items, int32_t first, int32_t day)
{
    static uint64_t state[4096];
    encours_delay_options options = ENCOURS_DELAY_OPTIONS_INIT;
    encours_delay_columns columns = ENCOURS_DELAY_COLUMNS_INIT;
    encours_indicator mean = ENCOURS_INDICATOR_INIT;
    options.measure = ENCOURS_DELAY_BEYOND_TERMS;
    options.first_day = (encours_optional_date){1, {first}};
    options.last_day = (encours_optional_date){1, {day}};
    columns.count = items->settled;
    columns.amounts = items->amount;
    columns.from = items->due;
    columns.paid = items->paid;
    size_t size = encours_delays_state_size(&options);
    check(size <= sizeof state);
    check_ok(encours_delays_begin(state, size, &options, check_error()));
    check_ok(encours_delays_add(state, size, &columns, check_error()));
    check_ok(
        encours_indicator_finish(state, size, 0, ENCOURS_DELAYS_WEIGHTED, &mean, check_error()));
    return mean.status == ENCOURS_INDICATOR_OK ? half_up_e2(&mean) : ENCOURS_PAYMENT_HISTORY_NONE;
}

static void compare_quantiles(const encours_payment_history *history, const paid_items *items)
{
    static uint64_t state[STATE_UNITS];
    static const int32_t shares[] = {1, 2500, 5000, 8000, 9500, 9999};
    encours_delay_distribution_options options = ENCOURS_DELAY_DISTRIBUTION_OPTIONS_INIT;
    encours_delay_distribution_columns columns = ENCOURS_DELAY_DISTRIBUTION_COLUMNS_INIT;
    for (size_t i = 0; i < items->settled; i++) {
        if (i == 0 || items->days[i] < options.lowest_days)
            options.lowest_days = items->days[i];
        if (i == 0 || items->days[i] > options.highest_days)
            options.highest_days = items->days[i];
    }
    columns.count = items->settled;
    columns.amounts = items->amount;
    columns.days = items->days;
    size_t size = encours_delay_distribution_state_size(&options);
    check(size <= sizeof state);
    check_ok(encours_delay_distribution_begin(state, size, &options, check_error()));
    check_ok(encours_delay_distribution_add(state, size, &columns, check_error()));
    for (size_t i = 0; i < sizeof shares / sizeof shares[0]; i++) {
        encours_indicator value = ENCOURS_INDICATOR_INIT;
        int64_t days;
        check_ok(encours_payment_history_quantile(history, shares[i], &days, check_error()));
        check_ok(encours_delay_distribution_quantile(
            state, size, 0, (encours_ratio){shares[i], 10000}, ENCOURS_QUANTILE_UPPER,
            ENCOURS_QUANTILE_BY_AMOUNT, &value, check_error()));
        check_equal(days, value.status == ENCOURS_INDICATOR_OK ? value.numerator / value.denominator
                                                               : ENCOURS_PAYMENT_HISTORY_NONE);
    }
}

static int64_t behaviour_of(const paid_items *items)
{
    static const int32_t upper[] = {-30, -1, 0, 15, 22, 30, 60, 90, 0};
    static const int32_t weights[] = {100, 90, 80, 70, 60, 50, 40, 30, 20};
    const encours_behaviour_table table = {sizeof table, 9, upper, weights};
    encours_behaviour_columns columns = {sizeof columns, items->count, items->days,
                                         items->amount,  NULL,         NULL};
    int64_t numerator, denominator;
    encours_behaviour_results results = {
        .struct_size = sizeof results, .numerators = &numerator, .denominators = &denominator};
    static uint64_t state[4096];
    size_t size = encours_behaviour_state_size(&table, NULL);
    check(size <= sizeof state);
    check_ok(encours_behaviour_begin(state, size, &table, NULL, check_error()));
    check_ok(encours_behaviour_add(state, size, &columns, check_error()));
    check_ok(encours_behaviour_finish(state, size, &table, 3, 0, &results, check_error()));
    return denominator > 0 ? (200 * numerator + denominator) / (2 * denominator)
                           : ENCOURS_PAYMENT_HISTORY_NONE;
}

static void compare_figures(const encours_payment_history *history, const paid_items *items,
                            const window *w)
{
    encours_payment_figures figures = ENCOURS_PAYMENT_FIGURES_INIT;
    check_ok(encours_payment_history_figures(history, &figures, check_error()));
    int64_t mean = mean_of(items, w->first, w->day);
    int64_t recent = mean_of(items, w->recent_first > w->first ? w->recent_first : w->first,
                             w->day);
    check_equal(figures.items, items->settled);
    check_equal(figures.open_items, items->count - items->settled);
    check_equal(figures.mean_e2, mean);
    check_equal(figures.recent_mean_e2, recent);
    check_equal(figures.trend_e2, recent != ENCOURS_PAYMENT_HISTORY_NONE
                                      ? recent - mean
                                      : ENCOURS_PAYMENT_HISTORY_NONE);
    check_equal(figures.behaviour_e2, behaviour_of(items));
    compare_quantiles(history, items);
}

/* The distribution and the months are the items again. */
static void compare_sums(const encours_payment_history *history)
{
    encours_payment_figures figures = ENCOURS_PAYMENT_FIGURES_INIT;
    int64_t by_day = 0, by_month = 0, late_by_day = 0, late_by_month = 0;
    uint64_t items = 0;
    check_ok(encours_payment_history_figures(history, &figures, check_error()));
    for (size_t i = 0; i < encours_payment_history_day_count(history); i++) {
        int64_t amount = encours_payment_history_day_amounts(history)[i];
        by_day += amount;
        late_by_day += encours_payment_history_days(history)[i] > 0 ? amount : 0;
        items += encours_payment_history_day_items(history)[i];
    }
    for (size_t i = 0; i < encours_payment_history_month_count(history); i++) {
        by_month += encours_payment_history_month_amounts(history)[i];
        late_by_month += encours_payment_history_month_late(history)[i];
    }
    check_equal(by_day, figures.amount);
    check_equal(by_month, figures.amount);
    check_equal(late_by_day, figures.late_amount);
    check_equal(late_by_month, figures.late_amount);
    check_equal(items, figures.items);
}

void compare_histories(const encours_view *view, const model *m, uint32_t known, int32_t day)
{
    static paid_items items;
    int32_t days = 1 + (day * 7) % 150, recent = 1 + day % 60;
    window w = {day, day - days + 1, day - recent + 1};
    uint32_t customers = compare_customers_known(m, known);
    for (uint32_t customer = 1; customer <= customers; customer++) {
        int currency = (int)(customer % MODEL_CURRENCIES);
        encours_payment_history_options options = ENCOURS_PAYMENT_HISTORY_OPTIONS_INIT;
        encours_payment_history *history;
        options.currency = model_currencies[currency];
        options.window_days = days;
        options.recent_days = recent;
        check_ok(encours_payment_history_new(view, customer, (encours_date){day}, &options,
                                             &history, check_error()));
        find_items(m, known, customer, currency, &w, &items);
        compare_items(history, &items);
        compare_figures(history, &items, &w);
        compare_sums(history);
        encours_payment_history_free(history);
    }
}
