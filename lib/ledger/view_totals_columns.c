/* SPDX-License-Identifier: MIT */
/* Totals of many customers, by columns: read, or computed in one pass over the documents. */
#include <string.h>

#include "base/checked.h"
#include "base/struct_size.h"
#include "encours/totals.h"
#include "ledger/facts.h"
#include "ledger/figures.h"
#include "ledger/shelf.h"
#include "ledger/totals_compute.h"

/* What is asked for: customers [first, first + count), of which the view has `known`. */
typedef struct asked {
    const encours_view *view;
    encours_totals_columns to;
    uint32_t first; /* customer row */
    size_t known;
    uint32_t currency; /* row */
    enc_aging_layout layout;
    encours_error *error;
} asked;

/* Customers from `from` on have nothing. */
static void clear(const encours_totals_columns *to, size_t from)
{
    int64_t *const sums[] = {to->balance, to->overdue, to->disputed, to->cash};
    size_t count = to->count - from;
    for (size_t i = 0; i < sizeof sums / sizeof sums[0]; i++)
        if (sums[i] != NULL)
            memset(sums[i] + from, 0, count * sizeof *sums[i]);
    for (size_t i = from; to->oldest_due != NULL && i < to->count; i++)
        to->oldest_due[i] = ENCOURS_DATE_NONE;
    for (size_t i = 0; to->amounts != NULL && i < to->column_count; i++)
        memset(to->amounts + i * to->count + from, 0, count * sizeof *to->amounts);
    for (size_t i = 0; to->items != NULL && i < to->column_count; i++)
        memset(to->items + i * to->count + from, 0, count * sizeof *to->items);
}

/* The rows of customers that lie in one page. */
typedef struct page_rows {
    const enc_totals_row *rows[ENC_PAGE_BYTES / sizeof(enc_totals_row)];
    size_t first; /* the first customer, counted from the first asked for */
    size_t count;
} page_rows;

/* A member of each row: one loop a column, over rows that are in the nearest cache. */
#define READ_MEMBER(column, value)                                                                 \
    for (size_t i = 0; to->column != NULL && i < from->count; i++)                                 \
    to->column[from->first + i] = (value)

static void read_rows(const encours_totals_columns *to, const enc_totals_plan *plan,
                      const page_rows *from)
{
    READ_MEMBER(balance, from->rows[i]->balance);
    READ_MEMBER(overdue, from->rows[i]->overdue);
    READ_MEMBER(disputed, from->rows[i]->disputed);
    READ_MEMBER(cash, from->rows[i]->cash);
    READ_MEMBER(oldest_due, enc_totals_oldest_of(from->rows[i]));
    for (size_t column = 0; column < to->column_count; column++) {
        size_t first = column * to->count + from->first;
        for (size_t i = 0; to->amounts != NULL && i < from->count; i++)
            to->amounts[first + i] = enc_totals_amounts_of(plan, from->rows[i])[column];
        for (size_t i = 0; to->items != NULL && i < from->count; i++)
            to->items[first + i] = from->rows[i]->items[column];
    }
}

/* The rows that lie from `bytes` on; of a customer that has none, one of zeros. */
static void find_rows(const asked *of, const char *bytes, page_rows *out)
{
    static const union {
        enc_totals_row row;
        char bytes[ENC_PAGE_BYTES];
    } none;
    const enc_version *version = of->view->totals;
    for (size_t i = 0; i < out->count; i++) {
        const enc_totals_row *row = NULL;
        if (bytes != NULL)
            row = (const enc_totals_row *)(const void *)(bytes + i * version->pages->row_bytes);
        if (row != NULL && row->currency_after != of->currency + 1)
            row = row->next_after != 0
                      ? enc_totals_find(version, of->first + (uint32_t)(out->first + i),
                                        of->currency)
                      : NULL;
        out->rows[i] = row != NULL ? row : &none.row;
    }
}

static void read_all(const asked *of)
{
    const enc_version *version = of->view->totals;
    const enc_pages *pages = version->pages;
    size_t step = of->to.amounts != NULL || of->to.items != NULL ? 64 : pages->row_bytes;
    page_rows rows = {.first = 0};
    for (; rows.first < of->known; rows.first += rows.count) {
        uint32_t customer = of->first + (uint32_t)rows.first, page = enc_page_of(pages, customer);
        uint32_t within = customer - page * pages->page_rows;
        const char *bytes = enc_page_find(version->roots[ENC_TOTALS_FIRST], page);
        const char *next = enc_page_find(version->roots[ENC_TOTALS_FIRST], page + 1);
        for (size_t ahead = 0; next != NULL && ahead < ENC_PAGE_BYTES; ahead += step)
            __builtin_prefetch(next + ahead);
        rows.count = pages->page_rows - within;
        if (rows.count > of->known - rows.first)
            rows.count = of->known - rows.first;
        find_rows(of, bytes != NULL ? bytes + (size_t)within * pages->row_bytes : NULL, &rows);
        read_rows(&of->to, enc_totals_plan_of(version), &rows);
    }
    clear(&of->to, of->known);
}

static bool add(int64_t *sums, size_t at, int64_t amount)
{
    return sums == NULL || enc_add_i64(sums[at], amount, &sums[at]);
}

static bool add_line(const asked *of, const enc_figures *figures, uint32_t line, size_t at,
                     bool debit)
{
    const encours_totals_columns *to = &of->to;
    int64_t open = enc_figures_open(figures, line);
    if (open == 0)
        return true;
    int32_t due = ENC_AT(&figures->state->line_due, int32_t, line);
    size_t cell = enc_totals_column(&of->layout, due, figures->day, debit) * to->count + at;
    if (to->items != NULL)
        to->items[cell]++;
    bool fits = add(to->amounts, cell, debit ? open : -open);
    if (!debit || due == ENCOURS_DATE_NONE)
        return fits;
    if (to->oldest_due != NULL &&
        (to->oldest_due[at] == ENCOURS_DATE_NONE || due < to->oldest_due[at]))
        to->oldest_due[at] = due;
    return add(to->overdue, at, due < figures->day ? open : 0) && fits;
}

static bool add_document(const asked *of, const enc_figures *figures, uint32_t document,
                         bool carried, size_t at)
{
    const enc_state *state = figures->state;
    enc_attributes is = enc_attributes_unpack(
        ENC_AT(&state->document_attributes, uint32_t, document));
    bool counts = enc_document_counts(state, figures->counts, document, figures->day);
    if (is.currency != of->currency || (!counts && !carried))
        return true;
    bool debit = enc_type_is_debit(is.type);
    int64_t gross = enc_balance_part(carried, counts,
                                     enc_document_gross(state, figures->counts, document));
    bool fits = add(of->to.balance, at, debit ? gross : -gross) &&
                add(of->to.cash, at, enc_totals_cash_sign(is.type) * gross);
    if (!counts)
        return fits;
    uint32_t end = enc_document_line_end(state, figures->counts, document);
    for (uint32_t line = ENC_AT(&state->document_first_line, uint32_t, document); line < end;
         line++)
        fits = add_line(of, figures, line, at, debit) && fits;
    return fits;
}

static int64_t open_of(const void *user, uint32_t line)
{
    const enc_figures *figures = user;
    return enc_figures_open(figures, line);
}

/* Of every document that a fact disputes, once. */
static bool add_disputes(const asked *of, const enc_figures *figures, uint64_t *seen)
{
    enc_state *state = of->view->state;
    for (uint32_t i = 0; i < figures->counts->facts; i++) {
        const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, i);
        if (!enc_span_has_subject(&figures->span,
                                  &ENC_AT(&state->fact_subjects, enc_fact_subject, fact->subject)))
            continue;
        uint32_t document = enc_disputed_document(state, fact);
        if (document == ENC_ROW_NONE || (seen[document / 64] >> document % 64 & 1) != 0)
            continue;
        seen[document / 64] |= UINT64_C(1) << document % 64;
        uint32_t customer = ENC_AT(&state->document_customer, uint32_t, document);
        enc_attributes is = enc_attributes_unpack(
            ENC_AT(&state->document_attributes, uint32_t, document));
        if (customer < of->first || customer - of->first >= of->known ||
            is.currency != of->currency ||
            !enc_document_counts(state, figures->counts, document, figures->day))
            continue;
        if (!add(of->to.disputed, customer - of->first,
                 enc_disputed(state, figures->counts, document, figures->day, open_of, figures)))
            return false;
    }
    return true;
}

static encours_status compute_disputed(const asked *of, const enc_figures *figures)
{
    encours_context *context = of->view->context;
    size_t bytes = ((size_t)figures->counts->documents / 64 + 1) * sizeof(uint64_t);
    if (of->to.disputed == NULL || figures->counts->facts == 0)
        return ENCOURS_OK;
    uint64_t *seen = enc_allocate_zeroed(context, bytes);
    if (seen == NULL)
        return enc_error_memory(of->error);
    bool fits = add_disputes(of, figures, seen);
    enc_release(context, seen, bytes);
    return fits ? ENCOURS_OK : ENCOURS_E_OVERFLOW;
}

/* Sums of what was compacted. */
static bool add_carried(const asked *of, const enc_figures *figures)
{
    const enc_present *present = figures->span.present;
    bool fits = true;
    for (size_t i = 0; present != NULL && i < present->carried_count; i++) {
        const enc_carried *row = &present->carried[i];
        if (row->currency != of->currency || row->customer < of->first ||
            row->customer - of->first >= of->known)
            continue;
        fits = add(of->to.balance, row->customer - of->first, row->balance) &&
               add(of->to.cash, row->customer - of->first, row->cash) && fits;
    }
    return fits;
}

/* ENCOURS_E_OVERFLOW without a word: what does not fit on the way may fit in the end. */
static encours_status compute_at_once(const asked *of, enc_figures *figures)
{
    const enc_state *state = figures->state;
    bool fits = true;
    enc_figures_presently(figures);
    ENC_TRY(enc_figures_fill_open(figures, ENC_ALLOCATION_MATCHING, of->error));
    fits = add_carried(of, figures);
    enc_walk walk = {.span = &figures->span};
    uint32_t document;
    while (enc_walk_next(&walk, &document)) {
        uint32_t customer = ENC_AT(&state->document_customer, uint32_t, document);
        if (customer >= of->first && customer - of->first < of->known)
            fits = add_document(of, figures, document, walk.carried, customer - of->first) && fits;
    }
    return fits ? compute_disputed(of, figures) : ENCOURS_E_OVERFLOW;
}

/* Customer by customer, with sums of 128 bits. */
static encours_status compute_each(const asked *of)
{
    const encours_totals_columns *to = &of->to;
    for (size_t at = 0; at < of->known; at++) {
        encours_totals one = {.struct_size = sizeof one};
        ENC_TRY(enc_totals_compute(of->view, of->first + (uint32_t)at, of->currency, &of->layout,
                                   true, &one, of->error));
        if (to->balance != NULL)
            to->balance[at] = one.balance;
        if (to->overdue != NULL)
            to->overdue[at] = one.overdue;
        if (to->disputed != NULL)
            to->disputed[at] = one.disputed;
        if (to->cash != NULL)
            to->cash[at] = one.cash;
        if (to->oldest_due != NULL)
            to->oldest_due[at] = one.oldest_due.epoch_day;
        for (size_t i = 0; to->amounts != NULL && i < to->column_count; i++)
            to->amounts[i * to->count + at] = one.amounts[i];
        for (size_t i = 0; to->items != NULL && i < to->column_count; i++)
            to->items[i * to->count + at] = one.items[i];
    }
    return ENCOURS_OK;
}

static encours_status compute_all(const asked *of)
{
    enc_figures figures;
    ENC_TRY(enc_figures_begin(&figures, of->view, of->layout.as_of, NULL, NULL, 0, of->error));
    enc_reading reading = enc_reading_begin(of->view->state);
    encours_status status = compute_at_once(of, &figures);
    enc_figures_end(&figures);
    if (status == ENCOURS_E_OVERFLOW) {
        clear(&of->to, 0);
        status = compute_each(of);
    }
    return enc_reading_end(&reading, status, of->error);
}

static encours_status check(asked *of, encours_date as_of, const encours_aging_options *options)
{
    encours_totals_columns *to = &of->to;
    ENC_TRY(enc_view_check_day(as_of, of->error));
    ENC_TRY(enc_totals_check(options, of->error));
    ENC_TRY(enc_aging_layout_make(as_of, options, &of->layout, of->error));
    if (to->column_count == 0)
        to->amounts = NULL, to->items = NULL;
    if (to->column_count != 0 && to->column_count != of->layout.column_count) {
        enc_error_set(of->error, ENCOURS_E_INVALID, "column_count is %zu, the options give %zu",
                      to->column_count, of->layout.column_count);
        enc_error_field(of->error, "column_count");
        return ENCOURS_E_INVALID;
    }
    uint64_t first = to->first != 0 ? to->first - 1 : 0, customers = of->view->counts.customers;
    of->known = first < customers ? (size_t)(customers - first) : 0;
    of->known = of->known < to->count ? of->known : to->count;
    of->first = first < customers ? (uint32_t)first : 0;
    return ENCOURS_OK;
}

encours_status encours_view_totals_columns(const encours_view *view, uint16_t currency,
                                           encours_date as_of, const encours_aging_options *options,
                                           const encours_totals_columns *columns, int32_t *source,
                                           encours_error *error)
{
    ENC_REQUIRE(view != NULL && columns != NULL);
    ENC_TRY(enc_view_ask_customer(view, ENCOURS_ACTION_READ_BALANCES, 0, error));
    asked of = {.view = view, .error = error};
    ENC_STRUCT_LOAD(of.to, columns, encours_totals_columns, sizeof of.to, error);
    ENC_TRY(check(&of, as_of, options));
    bool buckets = of.to.amounts != NULL || of.to.items != NULL;
    encours_aging_options usual = ENCOURS_AGING_OPTIONS_INIT;
    const encours_aging_options *wanted = options != NULL ? options : &usual;
    bool kept = enc_view_has_totals(view, as_of, buckets ? wanted : NULL);
    of.currency = enc_state_find_currency(view->state, currency, view->counts.currencies);
    if (of.currency != ENC_ROW_NONE && kept)
        read_all(&of);
    else
        clear(&of.to, 0);
    if (of.currency != ENC_ROW_NONE && !kept)
        ENC_TRY(compute_all(&of));
    if (source != NULL)
        *source = kept ? ENCOURS_TOTALS_MAINTAINED : ENCOURS_TOTALS_COMPUTED;
    return ENCOURS_OK;
}
