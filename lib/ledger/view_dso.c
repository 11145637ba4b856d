/* SPDX-License-Identifier: MIT */
/* DSO of a view: a first pass over the documents finds the rows, a second one gathers balances,
 * sales by month and amounts not due; the pure calculators do the rest. */
#include <string.h>

#include "base/checked.h"
#include "base/struct_size.h"
#include "encours/document.h"
#include "ledger/figures.h"
#include "ledger/shelf.h"
#include "pure/date.h"
#include "pure/dso_report.h"

enum { BALANCE, NOT_DUE, SALES, HEADS };
enum { MONTHS_MAX = 1200, FAR = 48, NEAR = 16 };

typedef struct dso_row {
    uint32_t key;
    uint32_t next_after; /* row of the same key in another currency + 1, or 0 */
    uint8_t currency;    /* row of the ledger's currencies */
} dso_row;

typedef struct gather {
    enc_figures figures;
    encours_context *context;
    size_t periods;
    int32_t window_first;
    int32_t history_first; /* first day of the oldest month */
    uint16_t *period_of;   /* by day since history_first */
    size_t days;           /* elements of it */

    uint32_t *first_of_key; /* row + 1, or 0 */
    size_t key_count;
    dso_row *rows;
    size_t row_count;
    size_t row_capacity;
    int64_t *heads;      /* balance, not due and sales of each row */
    int64_t *periods_of; /* sales of each row by month */
    int64_t *columns;    /* the heads again, by column */
    uint32_t *keys;
    uint16_t *currencies;
} gather;

static void release(gather *to)
{
    encours_context *context = to->context;
    enc_figures_end(&to->figures);
    enc_release(context, to->period_of, to->days * sizeof *to->period_of);
    enc_release(context, to->first_of_key, to->key_count * sizeof *to->first_of_key);
    enc_release(context, to->rows, to->row_capacity * sizeof *to->rows);
    enc_release(context, to->heads, to->row_count * HEADS * sizeof *to->heads);
    enc_release(context, to->periods_of, to->row_count * to->periods * sizeof *to->periods_of);
    enc_release(context, to->columns, to->row_count * HEADS * sizeof *to->columns);
    enc_release(context, to->keys, to->row_count * sizeof *to->keys);
    enc_release(context, to->currencies, to->row_count * sizeof *to->currencies);
}

/* Which month of the history each day is in. */
static encours_status fill_periods(gather *to, encours_date as_of,
                                   const encours_dso_options *options, encours_error *error)
{
    encours_date first[MONTHS_MAX];
    uint32_t days[MONTHS_MAX];
    if (to->periods > MONTHS_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "countback_months is %zu, at most %d",
                             to->periods, MONTHS_MAX);
    ENC_TRY(encours_dso_months(as_of, to->periods, options->month_days, first, days, error));
    to->history_first = first[to->periods - 1].epoch_day;
    to->days = (size_t)(as_of.epoch_day - to->history_first) + 1;
    to->period_of = enc_allocate(to->context, to->days * sizeof *to->period_of);
    if (to->period_of == NULL)
        return enc_error_memory(error);
    for (size_t period = 0; period < to->periods; period++) {
        int32_t end = period > 0 ? first[period - 1].epoch_day : as_of.epoch_day + 1;
        for (int32_t day = first[period].epoch_day; day < end; day++)
            to->period_of[day - to->history_first] = (uint16_t)period;
    }
    return ENCOURS_OK;
}

static uint32_t find_row(const gather *to, uint32_t key, uint8_t currency)
{
    uint32_t after = to->first_of_key[key];
    while (after != 0 && to->rows[after - 1].currency != currency)
        after = to->rows[after - 1].next_after;
    return after - 1; /* 0 becomes ENC_ROW_NONE */
}

static encours_status add_row(gather *to, uint32_t key, uint8_t currency, encours_error *error)
{
    if (find_row(to, key, currency) != ENC_ROW_NONE)
        return ENCOURS_OK;
    void *rows = to->rows;
    if (!enc_grow(to->context, &rows, &to->row_capacity, to->row_count + 1, sizeof *to->rows))
        return enc_error_memory(error);
    to->rows = rows;
    to->rows[to->row_count] = (dso_row){key, to->first_of_key[key], currency};
    to->first_of_key[key] = (uint32_t)++to->row_count;
    return ENCOURS_OK;
}

static enc_attributes attributes_of(const gather *to, uint32_t document)
{
    return enc_attributes_unpack(
        ENC_AT(&to->figures.state->document_attributes, uint32_t, document));
}

static bool takes_part(const gather *to, uint32_t document, enc_attributes attributes)
{
    return ENC_AT(&to->figures.state->document_effective, int32_t, document) <= to->figures.day &&
           enc_figures_takes(&to->figures, attributes.account_class);
}

static uint32_t key_of(const gather *to, uint32_t document)
{
    return enc_figures_key(&to->figures, document,
                           ENC_AT(&to->figures.state->document_customer, uint32_t, document));
}

/* Customers come in no order: what a later document needs is asked for ahead, first the row of its
 * key, then what is kept of the row. */
static void ask_for_key(const gather *to, uint32_t document)
{
    const enc_counts *counts = to->figures.counts;
    if (to->figures.dimension == ENC_ROW_NONE && counts->documents - document > FAR &&
        document >= to->figures.span.first_document)
        __builtin_prefetch(&to->first_of_key[ENC_AT(&to->figures.state->document_customer, uint32_t,
                                                    document + FAR) +
                                             1]);
}

static void ask_for_row(const gather *to, uint32_t document)
{
    const enc_counts *counts = to->figures.counts;
    ask_for_key(to, document);
    if (to->figures.dimension != ENC_ROW_NONE || counts->documents - document <= NEAR ||
        document < to->figures.span.first_document)
        return;
    uint32_t customer = ENC_AT(&to->figures.state->document_customer, uint32_t, document + NEAR);
    int32_t day = ENC_AT(&to->figures.state->document_effective, int32_t, document + NEAR);
    size_t row = to->first_of_key[customer + 1];
    if (row == 0)
        return;
    __builtin_prefetch(&to->rows[row - 1]);
    __builtin_prefetch(&to->heads[(row - 1) * HEADS]);
    if (day >= to->history_first && day <= to->figures.day)
        __builtin_prefetch(
            &to->periods_of[(row - 1) * to->periods + to->period_of[day - to->history_first]]);
}

/* The key of a customer's sums: it is asked for by customer or group then. */
static uint32_t key_of_sums(const gather *to, const enc_carried *row)
{
    return enc_figures_key(&to->figures, 0, row->customer);
}

static encours_status find_rows(gather *to, encours_error *error)
{
    const enc_counts *counts = to->figures.counts;
    to->key_count = (to->figures.dimension == ENC_ROW_NONE ? counts->customers : counts->values) +
                    (size_t)1;
    to->first_of_key = enc_allocate_zeroed(to->context, to->key_count * sizeof *to->first_of_key);
    if (to->first_of_key == NULL)
        return enc_error_memory(error);
    const enc_present *present = to->figures.span.present;
    for (size_t i = 0; present != NULL && i < present->carried_count; i++)
        ENC_TRY(add_row(to, key_of_sums(to, &present->carried[i]),
                        (uint8_t)present->carried[i].currency, error));
    enc_walk walk = {.span = &to->figures.span};
    for (uint32_t document; enc_walk_next(&walk, &document);) {
        enc_attributes attributes = attributes_of(to, document);
        ask_for_key(to, document);
        if (takes_part(to, document, attributes))
            ENC_TRY(add_row(to, key_of(to, document), attributes.currency, error));
        ENC_TRY(enc_context_ask_row(to->context, document, counts->documents, error));
    }
    return ENCOURS_OK;
}

static encours_status add(int64_t *sum, int64_t amount, encours_error *error)
{
    if (!enc_add_i64(*sum, amount, sum))
        return enc_error_set(error, ENCOURS_E_OVERFLOW, "a sum of the DSO does not fit 64 bits");
    return ENCOURS_OK;
}

static encours_status add_sale(gather *to, size_t row, int32_t day, int64_t amount,
                               encours_error *error)
{
    if (day >= to->window_first)
        ENC_TRY(add(&to->heads[row * HEADS + SALES], amount, error));
    if (day < to->history_first)
        return ENCOURS_OK;
    size_t period = to->period_of[day - to->history_first];
    return add(&to->periods_of[row * to->periods + period], amount, error);
}

/* The part of a debit that is open and not due: due on the day itself is not overdue. */
static encours_status add_not_due(gather *to, size_t row, uint32_t document, encours_error *error)
{
    const enc_state *state = to->figures.state;
    uint32_t end = enc_document_line_end(state, to->figures.counts, document);
    for (uint32_t line = ENC_AT(&state->document_first_line, uint32_t, document); line < end;
         line++) {
        int32_t due = enc_figures_due(&to->figures, line);
        if (due == ENCOURS_DATE_NONE || due < to->figures.day)
            continue;
        ENC_TRY(
            add(&to->heads[row * HEADS + NOT_DUE], enc_figures_open(&to->figures, line), error));
    }
    return ENCOURS_OK;
}

static encours_status add_document(gather *to, const enc_walk *walk, uint32_t document,
                                   enc_attributes attributes, encours_error *error)
{
    const enc_state *state = to->figures.state;
    size_t row = find_row(to, key_of(to, document), attributes.currency);
    int32_t effective = ENC_AT(&state->document_effective, int32_t, document);
    int32_t cancelled = enc_document_to(state, to->figures.counts, document);
    int64_t gross = enc_document_gross(state, to->figures.counts, document);
    bool debit = enc_type_is_debit(attributes.type), counts = cancelled > to->figures.day;
    int sign = enc_sale_sign(attributes.type);
    if (counts != walk->carried)
        ENC_TRY(add(&to->heads[row * HEADS + BALANCE],
                    enc_balance_part(walk->carried, counts, debit ? gross : -gross), error));
    if (counts && debit)
        ENC_TRY(add_not_due(to, row, document, error));
    if (sign == 0)
        return ENCOURS_OK;
    if (!walk->booked)
        ENC_TRY(add_sale(to, row, effective, sign * gross, error));
    return counts || (walk->booked && !walk->carried)
               ? ENCOURS_OK
               : add_sale(to, row, cancelled, -sign * gross, error);
}

/* Sums of what was compacted. */
static encours_status add_sums(gather *to, encours_error *error)
{
    const enc_present *present = to->figures.span.present;
    for (size_t i = 0; present != NULL && i < present->carried_count; i++) {
        const enc_carried *sums = &present->carried[i];
        size_t row = find_row(to, key_of_sums(to, sums), (uint8_t)sums->currency);
        enc_months months;
        int32_t month;
        int64_t sales;
        ENC_TRY(add(&to->heads[row * HEADS + BALANCE], sums->balance, error));
        for (enc_months_begin(&months, present, sums); enc_months_next(&months, &month, &sales);)
            ENC_TRY(add_sale(to, row,
                             enc_date_from_civil((month - 1) / 12, (month - 1) % 12 + 1, 1), sales,
                             error));
    }
    return ENCOURS_OK;
}

/* Sums by month do where windows begin with months, or after all that was settled; and where all
 * documents of a customer take part, and come into one row. */
static void choose_span(gather *to)
{
    enc_figures *figures = &to->figures;
    if (figures->classes != NULL || figures->dimension != ENC_ROW_NONE)
        return;
    enc_figures_presently(figures);
    const enc_present *present = figures->span.present;
    if (present != NULL && to->window_first <= present->day &&
        enc_date_to_civil(to->window_first).day != 1)
        enc_span_all(&figures->span, figures->state, figures->counts);
}

static encours_status gather_sums(gather *to, encours_error *error)
{
    const enc_counts *counts = to->figures.counts;
    size_t rows = to->row_count;
    to->heads = enc_allocate_zeroed(to->context, rows * HEADS * sizeof *to->heads);
    to->periods_of = enc_allocate_zeroed(to->context, rows * to->periods * sizeof *to->periods_of);
    to->columns = enc_allocate(to->context, rows * HEADS * sizeof *to->columns);
    to->keys = enc_allocate(to->context, rows * sizeof *to->keys);
    to->currencies = enc_allocate(to->context, rows * sizeof *to->currencies);
    if (to->heads == NULL || to->periods_of == NULL || to->columns == NULL || to->keys == NULL ||
        to->currencies == NULL)
        return enc_error_memory(error);
    for (size_t row = 0; row < rows; row++) {
        to->keys[row] = to->rows[row].key;
        to->currencies[row] = ENC_AT(&to->figures.state->currencies, enc_currency_row,
                                     to->rows[row].currency)
                                  .numeric;
    }
    ENC_TRY(add_sums(to, error));
    enc_walk walk = {.span = &to->figures.span};
    for (uint32_t document; enc_walk_next(&walk, &document);) {
        enc_attributes attributes = attributes_of(to, document);
        ask_for_row(to, document);
        if (takes_part(to, document, attributes))
            ENC_TRY(add_document(to, &walk, document, attributes, error));
        ENC_TRY(enc_context_ask_row(to->context, document, counts->documents, error));
    }
    return ENCOURS_OK;
}

static encours_status report(gather *to, encours_date as_of, const encours_dso_options *options,
                             encours_dso_report **out, encours_error *error)
{
    size_t rows = to->row_count;
    enc_dso_rows columns = {
        .count = rows,
        .key = to->keys,
        .currency = to->currencies,
        .balance = to->columns + BALANCE * rows,
        .not_due = to->columns + NOT_DUE * rows,
        .sales = to->columns + SALES * rows,
        .periods = to->periods,
        .period_sales = to->periods_of,
    };
    for (size_t row = 0; row < rows; row++)
        for (size_t head = 0; head < HEADS; head++)
            to->columns[head * rows + row] = to->heads[row * HEADS + head];
    encours_dso_report *made = NULL;
    ENC_TRY(enc_dso_report_build(to->context, as_of, &columns, options, &made, error));
    encours_status status = enc_dso_report_label_rows(made, enc_figures_label, &to->figures, error);
    if (status != ENCOURS_OK) {
        encours_dso_report_free(made);
        return status;
    }
    *out = made;
    return ENCOURS_OK;
}

static encours_status compute(gather *to, encours_date as_of, const encours_dso_options *options,
                              const encours_dso_options *loaded, encours_dso_report **out,
                              encours_error *error)
{
    encours_date window_first;
    uint32_t window_days;
    ENC_TRY(encours_dso_window_of(as_of, options, &window_first, &window_days, error));
    to->window_first = window_first.epoch_day;
    ENC_TRY(fill_periods(to, as_of, loaded, error));
    choose_span(to);
    ENC_TRY(enc_figures_fill_open(&to->figures, ENC_ALLOCATION_MATCHING, error));
    ENC_TRY(find_rows(to, error));
    ENC_TRY(gather_sums(to, error));
    return report(to, as_of, options, out, error);
}

encours_status encours_view_dso(const encours_view *view, encours_date as_of,
                                const encours_dso_options *options, encours_dso_report **out,
                                encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(view != NULL);
    ENC_TRY(enc_view_ask_customer(view, ENCOURS_ACTION_READ_BALANCES, 0, error));
    encours_dso_options loaded;
    ENC_TRY(enc_dso_options_load(options, &loaded, error));
    gather to = {.context = view->context, .periods = loaded.countback_months};
    ENC_TRY(enc_figures_begin(&to.figures, view, as_of, loaded.by, loaded.account_classes,
                              loaded.account_class_count, error));
    ENC_TRY(enc_figures_go_by(&to.figures, loaded.due, error));
    enc_reading reading = enc_reading_begin(view->state);
    encours_status status = compute(&to, as_of, options, &loaded, out, error);
    status = enc_reading_end(&reading, status, error);
    if (status != ENCOURS_OK) {
        encours_dso_report_free(*out);
        *out = NULL;
    }
    release(&to);
    return status;
}
