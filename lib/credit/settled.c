/* SPDX-License-Identifier: MIT */
/* What customers have settled: gathered from their documents, sorted, added up. */
#include "credit/history.h"
#include "encours/document.h"
#include "ledger/present.h"
#include "pure/rounding.h"

void enc_settled_release(enc_settled_list *list)
{
    enc_release(list->context, list->rows, list->capacity * sizeof *list->rows);
    list->rows = NULL;
    list->count = list->capacity = 0;
}

static encours_status put(enc_settled_list *list, enc_settled row, encours_error *error)
{
    void *rows = list->rows;
    if (!enc_grow(list->context, &rows, &list->capacity, list->count + 1, sizeof *list->rows))
        return enc_error_memory(error);
    list->rows = rows;
    list->rows[list->count++] = row;
    return ENCOURS_OK;
}

/* Whether a credit of this type settles in the way that is asked for. */
static bool settles(const enc_settled_ask *ask, unsigned type)
{
    if (type == ENCOURS_DOCUMENT_CREDIT_NOTE)
        return ask->with_credit_notes;
    return type == ENCOURS_DOCUMENT_PAYMENT || type == ENCOURS_DOCUMENT_ADVANCE ||
           ask->with_write_offs;
}

static encours_status gather_line(const enc_settled_ask *ask, enc_settled row, uint32_t line,
                                  enc_settled_list *list, encours_error *error)
{
    const enc_state *state = ask->view->state;
    const enc_counts *counts = &ask->view->counts;
    int64_t open = ENC_AT(&state->line_amount, int64_t, line);
    for (uint32_t i = enc_line_newest(state, counts, line); i != ENC_ROW_NONE;
         i = enc_line_next(state, counts, line, i)) {
        const enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, i);
        if (allocation->from > ask->day || enc_allocation_to(state, counts, allocation) <= ask->day)
            continue;
        open -= allocation->amount;
        row.credit = ENC_AT(&state->line_document, uint32_t, allocation->credit_line);
        row.paid = ENC_AT(&state->document_effective, int32_t, row.credit);
        uint32_t word = ENC_AT(&state->document_attributes, uint32_t, row.credit);
        if (row.paid < ask->first || !settles(ask, enc_attributes_unpack(word).type))
            continue;
        row.amount = allocation->amount;
        row.days = row.paid - row.due;
        ENC_TRY(put(list, row, error));
    }
    if (!ask->with_open || open <= 0 || row.due >= ask->day)
        return ENCOURS_OK;
    row.amount = open;
    row.paid = ENCOURS_DATE_NONE;
    row.credit = ENC_ROW_NONE;
    row.days = ask->day - row.due;
    return put(list, row, error);
}

encours_status enc_settled_gather(const enc_settled_ask *ask, uint32_t customer,
                                  enc_settled_list *list, encours_error *error)
{
    const enc_state *state = ask->view->state;
    const enc_counts *counts = &ask->view->counts;
    enc_span span;
    enc_chain chain;
    /* What was settled by the end of a day is away: a payment of the window, and so what it
     * settles, comes behind that day. */
    enc_span_begin(&span, state, counts, ask->first - 1);
    enc_chain_begin(&chain, &span, customer);
    for (uint32_t document; enc_chain_next(&chain, &document);) {
        enc_attributes is = enc_attributes_unpack(
            ENC_AT(&state->document_attributes, uint32_t, document));
        if (!enc_type_is_debit(is.type) || is.type == ENCOURS_DOCUMENT_REFUND ||
            (ask->currency != ENC_ROW_NONE && is.currency != ask->currency) ||
            !enc_document_counts(state, counts, document, ask->day))
            continue;
        uint32_t end, line = enc_document_lines(state, counts, document, &end);
        for (; line < end; line++) {
            enc_settled row = {.due = ENC_AT(&state->line_due, int32_t, line),
                               .debit = document,
                               .currency = is.currency};
            if (row.due != ENCOURS_DATE_NONE)
                ENC_TRY(gather_line(ask, row, line, list, error));
        }
    }
    return ENCOURS_OK;
}

static void sift(enc_settled *rows, size_t at, size_t count, enc_settled_compare_fn *compare)
{
    enc_settled moved = rows[at];
    for (size_t child; (child = 2 * at + 1) < count; at = child) {
        if (child + 1 < count && compare(&rows[child], &rows[child + 1]) < 0)
            child++;
        if (compare(&moved, &rows[child]) >= 0)
            break;
        rows[at] = rows[child];
    }
    rows[at] = moved;
}

void enc_settled_sort(enc_settled *rows, size_t count, enc_settled_compare_fn *compare)
{
    for (size_t i = count / 2; i > 0; i--)
        sift(rows, i - 1, count, compare);
    for (size_t end = count; end > 1; end--) {
        enc_settled largest = rows[0];
        rows[0] = rows[end - 1];
        rows[end - 1] = largest;
        sift(rows, 0, end - 1, compare);
    }
}

int enc_settled_by_days(const enc_settled *a, const enc_settled *b)
{
    if (a->days != b->days)
        return a->days < b->days ? -1 : 1;
    return (a->currency > b->currency) - (a->currency < b->currency);
}

/* What rows of one number of days and currency come to. */
typedef struct cell {
    int64_t settled, recent, open;
} cell;

static encours_status add(int64_t *sum, int64_t amount, encours_error *error)
{
    if (!enc_add_i64(*sum, amount, sum))
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "what a customer has settled does not fit 64 bits");
    return ENCOURS_OK;
}

static encours_status convert(const enc_settled_terms *terms, uint32_t currency, int64_t *amount,
                              encours_error *error)
{
    if (terms->convert == NULL || *amount == 0)
        return ENCOURS_OK;
    return terms->convert(terms->user, currency, *amount, amount, error);
}

/* The cell that begins at a row; `*at` becomes where the next one does. */
static encours_status next_cell(const enc_settled *rows, size_t count,
                                const enc_settled_terms *terms, size_t *at, cell *out,
                                encours_error *error)
{
    const enc_settled *first = &rows[*at];
    *out = (cell){0, 0, 0};
    for (; *at < count && enc_settled_by_days(first, &rows[*at]) == 0; ++*at) {
        const enc_settled *row = &rows[*at];
        bool open = row->paid == ENCOURS_DATE_NONE;
        ENC_TRY(add(open ? &out->open : &out->settled, row->amount, error));
        if (!open && row->paid >= terms->recent_first)
            out->recent += row->amount; /* part of the sum beside it */
    }
    ENC_TRY(convert(terms, first->currency, &out->settled, error));
    ENC_TRY(convert(terms, first->currency, &out->recent, error));
    return convert(terms, first->currency, &out->open, error);
}

encours_status enc_settled_add_up(const enc_settled *rows, size_t count,
                                  const enc_settled_terms *terms, enc_settled_sums *out,
                                  encours_error *error)
{
    enc_settled_sums sums = {.experiences = count};
    for (size_t at = 0; at < count;) {
        int32_t days = rows[at].days, weight = 0;
        cell sum;
        ENC_TRY(next_cell(rows, count, terms, &at, &sum, error));
        if (terms->table != NULL)
            ENC_TRY(encours_behaviour_class(terms->table, days, NULL, &weight, error));
        enc_i128 both = (enc_i128)sum.settled + sum.open;
        sums.amount += sum.settled;
        sums.amount_days += (enc_i128)sum.settled * days;
        sums.recent_amount += sum.recent;
        sums.recent_amount_days += (enc_i128)sum.recent * days;
        sums.late_amount += days > 0 ? sum.settled : 0;
        sums.open_amount += sum.open;
        sums.weighed_amount += both;
        sums.weighed += both * weight;
    }
    *out = sums;
    return ENCOURS_OK;
}

encours_status enc_settled_quantile(const enc_settled *rows, size_t count,
                                    const enc_settled_terms *terms, enc_i128 amount,
                                    int32_t share_e4, int64_t *out, encours_error *error)
{
    enc_i128 reached = 0;
    for (size_t at = 0; at < count;) {
        int32_t days = rows[at].days;
        cell sum;
        ENC_TRY(next_cell(rows, count, terms, &at, &sum, error));
        reached += sum.settled;
        *out = days;
        if (sum.settled > 0 && reached * 10000 >= amount * share_e4)
            break;
    }
    return ENCOURS_OK;
}

encours_status enc_settled_mean_e2(enc_i128 numerator, enc_i128 denominator, int64_t *out,
                                   encours_error *error)
{
    if (!enc_round_divide_i64(numerator * 100, denominator, ENCOURS_ROUNDING_HALF_UP, out))
        return enc_error_set(error, ENCOURS_E_OVERFLOW, "a mean does not fit 64 bits");
    return ENCOURS_OK;
}

static const int32_t upper_days[] = {-30, -1, 0, 15, 22, 30, 60, 90, 120};
static const int32_t weights[] = {100, 90, 80, 70, 60, 50, 40, 30, 20};

const encours_behaviour_table enc_payment_classes = {
    sizeof(encours_behaviour_table), sizeof weights / sizeof weights[0], upper_days, weights};
