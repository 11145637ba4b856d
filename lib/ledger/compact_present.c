/* SPDX-License-Identifier: MIT */
/* What is kept in the place of rows that are given up: those that are looked at, and sums. */
#include "base/checked.h"
#include "ledger/compact.h"
#include "ledger/totals_compute.h"
#include "pure/aging_sort.h"

/* Sums by customer and currency while they are added up. */
typedef struct sums {
    encours_context *context;
    uint32_t *first_after; /* by customer: row + 1 */
    size_t customers;
    struct sum {
        enc_carried sum;
        uint32_t next_after;
        uint32_t reserved;
    } * rows;
    size_t count;
    size_t capacity;
} sums;

static void release(sums *of)
{
    enc_release(of->context, of->first_after, of->customers * sizeof *of->first_after);
    enc_release(of->context, of->rows, of->capacity * sizeof *of->rows);
}

static enc_carried *sum_of(sums *of, uint32_t customer, uint32_t currency)
{
    uint32_t after = of->first_after[customer];
    for (; after != 0; after = of->rows[after - 1].next_after)
        if (of->rows[after - 1].sum.currency == currency)
            return &of->rows[after - 1].sum;
    void *rows = of->rows;
    if (!enc_grow(of->context, &rows, &of->capacity, of->count + 1, sizeof *of->rows))
        return NULL;
    of->rows = rows;
    of->rows[of->count] = (struct sum){
        {.customer = customer, .currency = currency}, of->first_after[customer], 0};
    of->first_after[customer] = (uint32_t)++of->count;
    return &of->rows[of->count - 1].sum;
}

static encours_status add(sums *to, uint32_t customer, uint32_t currency, int64_t balance,
                          int64_t cash, encours_error *error)
{
    enc_carried *sum = sum_of(to, customer, currency);
    if (sum == NULL)
        return enc_error_memory(error);
    if (!enc_add_i64(sum->balance, balance, &sum->balance) ||
        !enc_add_i64(sum->cash, cash, &sum->cash))
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "a sum of customer number %" PRIu32 " does not fit 64 bits",
                             customer + 1);
    return ENCOURS_OK;
}

/* A document that is no longer looked at, once or not at all or taken out again. */
static encours_status add_document(const enc_compact_plan *plan, sums *to, uint32_t document,
                                   bool carried, encours_error *error)
{
    const enc_state *state = plan->state;
    bool counts = enc_document_to(state, plan->counts, document) == ENC_DAY_NEVER;
    if (counts == carried)
        return ENCOURS_OK;
    enc_attributes is = enc_attributes_unpack(
        ENC_AT(&state->document_attributes, uint32_t, document));
    int64_t gross = enc_document_gross(state, plan->counts, document);
    int sign = counts ? 1 : -1;
    return add(to, ENC_AT(&state->document_customer, uint32_t, document), is.currency,
               sign * (enc_type_is_debit(is.type) ? gross : -gross),
               sign * enc_totals_cash_sign(is.type) * gross, error);
}

static encours_status add_all(const enc_compact_plan *plan, sums *to, encours_error *error)
{
    const enc_shelf *before = plan->before;
    for (size_t i = 0; before != NULL && i < before->present->carried_count; i++) {
        const enc_carried *sum = &before->present->carried[i];
        ENC_TRY(add(to, sum->customer, sum->currency, sum->balance, sum->cash, error));
    }
    for (size_t i = 0; i < plan->known_count; i++)
        if (!enc_plan_is_open(plan, plan->known[i].document))
            ENC_TRY(add_document(plan, to, plan->known[i].document, plan->known[i].carried != 0,
                                 error));
    uint32_t first = before != NULL ? before->tables[ENC_AWAY_DOCUMENTS].rows : 0;
    for (uint32_t row = first; row < plan->rows[ENC_AWAY_DOCUMENTS]; row++)
        if (!enc_plan_is_open(plan, row))
            ENC_TRY(add_document(plan, to, row, false, error));
    return ENCOURS_OK;
}

/* By customer, and of each by currency. */
static encours_status put_in_order(const sums *from, enc_present *present, encours_error *error)
{
    size_t bytes = from->count * sizeof *present->carried;
    present->carried = from->count > 0 ? enc_allocate(from->context, bytes) : NULL;
    if (from->count > 0 && present->carried == NULL)
        return enc_error_memory(error);
    for (size_t customer = 0; customer < from->customers; customer++) {
        size_t first = present->carried_count;
        for (uint32_t after = from->first_after[customer]; after != 0;
             after = from->rows[after - 1].next_after) {
            size_t at = present->carried_count++;
            for (; at > first &&
                   present->carried[at - 1].currency > from->rows[after - 1].sum.currency;
                 at--)
                present->carried[at] = present->carried[at - 1];
            present->carried[at] = from->rows[after - 1].sum;
        }
    }
    return ENCOURS_OK;
}

static encours_status fill_sums(const enc_compact_plan *plan, encours_error *error)
{
    sums of = {.context = plan->context, .customers = plan->counts->customers};
    encours_status status = ENCOURS_OK;
    if (of.customers > 0) {
        of.first_after = enc_allocate_zeroed(of.context, of.customers * sizeof *of.first_after);
        status = of.first_after == NULL ? enc_error_memory(error) : add_all(plan, &of, error);
    }
    if (status == ENCOURS_OK)
        status = put_in_order(&of, plan->present, error);
    release(&of);
    return status;
}

/* Whether a document that is looked at is in the sums. */
static uint32_t is_carried(const enc_compact_plan *plan, uint32_t document)
{
    size_t low = 0, high = plan->known_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (plan->known[middle].document < document)
            low = middle + 1;
        else
            high = middle;
    }
    return low < plan->known_count && plan->known[low].document == document
               ? plan->known[low].carried
               : 0;
}

typedef struct named {
    uint32_t customer;
    uint32_t document;
    uint32_t row;
} named;

static int by_customer(const void *a, const void *b)
{
    const named *one = a, *other = b;
    if (one->customer != other->customer)
        return one->customer < other->customer ? -1 : 1;
    return (one->document < other->document) - (one->document > other->document);
}

static encours_status order_open(enc_present *present, encours_error *error)
{
    size_t count = present->open_count, bytes = count * sizeof(named);
    present->by_customer = enc_allocate(present->context, count * sizeof *present->by_customer);
    named *rows = enc_allocate(present->context, bytes);
    named *scratch = enc_allocate(present->context, bytes);
    bool done = present->by_customer != NULL && rows != NULL && scratch != NULL;
    for (size_t i = 0; done && i < count; i++)
        rows[i] = (named){present->open[i].customer, present->open[i].document, (uint32_t)i};
    if (done)
        enc_merge_sort(rows, scratch, count, sizeof *rows, by_customer);
    for (size_t i = 0; done && i < count; i++)
        present->by_customer[i] = rows[i].row;
    enc_release(present->context, rows, bytes);
    enc_release(present->context, scratch, bytes);
    return done ? ENCOURS_OK : enc_error_memory(error);
}

static encours_status fill_open(const enc_compact_plan *plan, encours_error *error)
{
    enc_present *present = plan->present;
    size_t count = 0;
    for (uint32_t row = 0; row < plan->rows[ENC_AWAY_DOCUMENTS]; row++)
        count += enc_plan_is_open(plan, row);
    if (count == 0)
        return ENCOURS_OK;
    present->open = enc_allocate(present->context, count * sizeof *present->open);
    if (present->open == NULL)
        return enc_error_memory(error);
    for (uint32_t row = 0; row < plan->rows[ENC_AWAY_DOCUMENTS]; row++)
        if (enc_plan_is_open(plan, row))
            present->open[present->open_count++] = (enc_open_row){
                row, ENC_AT(&plan->state->document_customer, uint32_t, row), is_carried(plan, row)};
    return order_open(present, error);
}

/* Allocations below the mark that touch a line above it; `put` counts them when `to` is NULL. */
static size_t find_early(const enc_compact_plan *plan, uint32_t *to)
{
    const enc_shelf *before = plan->before;
    const enc_column *rows = &plan->state->allocations;
    uint32_t lines = plan->rows[ENC_AWAY_LINES], first = 0;
    size_t count = 0;
    for (size_t i = 0; before != NULL && i < before->present->early_count; i++) {
        uint32_t row = before->present->early[i];
        const enc_allocation *is = &ENC_AT(rows, enc_allocation, row);
        if (is->credit_line < lines && is->debit_line < lines)
            continue;
        if (to != NULL)
            to[count] = row;
        count++;
    }
    if (before != NULL)
        first = before->tables[ENC_AWAY_ALLOCATIONS].rows;
    for (uint32_t row = first; row < plan->rows[ENC_AWAY_ALLOCATIONS]; row++) {
        const enc_allocation *is = &ENC_AT(rows, enc_allocation, row);
        if (is->credit_line < lines && is->debit_line < lines)
            continue;
        if (to != NULL)
            to[count] = row;
        count++;
    }
    return count;
}

static encours_status fill_early(const enc_compact_plan *plan, encours_error *error)
{
    enc_present *present = plan->present;
    size_t count = find_early(plan, NULL);
    if (count == 0)
        return ENCOURS_OK;
    present->early = enc_allocate(present->context, count * sizeof *present->early);
    if (present->early == NULL)
        return enc_error_memory(error);
    present->early_count = find_early(plan, present->early);
    return ENCOURS_OK;
}

encours_status enc_plan_present(enc_compact_plan *plan, encours_error *error)
{
    enc_state *state = plan->state;
    enc_present *present = enc_allocate_zeroed(plan->context, sizeof *present);
    if (present == NULL)
        return enc_error_memory(error);
    present->context = enc_context_retain(plan->context);
    atomic_init(&present->references, 1);
    present->day = plan->day;
    present->transactions = plan->counts->transactions;
    present->first_document = plan->rows[ENC_AWAY_DOCUMENTS];
    present->first_line = plan->rows[ENC_AWAY_LINES];
    present->first_allocation = plan->rows[ENC_AWAY_ALLOCATIONS];
    plan->present = present;
    ENC_TRY(fill_open(plan, error));
    ENC_TRY(fill_early(plan, error));
    ENC_TRY(fill_sums(plan, error));
    ENC_TRY(enc_old_keys_build(&present->keys, state, &state->document_key, present->first_document,
                               error));
    if (!state->unique_numbers)
        return ENCOURS_OK;
    return enc_old_keys_build(&present->numbers, state, &state->document_number,
                              present->first_document, error);
}

/* Texts of rows that stay: of customers, transactions and whatever else has one. */
static bool keep_texts(const enc_compact_plan *plan, enc_shelf *shelf)
{
    size_t count;
    const enc_column_info *columns = enc_columns(&count);
    for (size_t i = 0; i < count; i++) {
        if (columns[i].texts == 0 || enc_away_rows_of(&columns[i]) != ENC_AWAY_TABLES)
            continue;
        const enc_column *column = enc_column_of_const(plan->state, &columns[i]);
        uint32_t rows = enc_column_count(&columns[i], plan->counts);
        for (uint32_t row = 0; row < rows; row++) {
            const uint32_t *words = enc_column_at(column, row);
            for (uint64_t left = columns[i].texts; left != 0; left &= left - 1)
                if (!enc_shelf_keep_text(shelf, words[__builtin_ctzll(left)], true))
                    return false;
        }
    }
    return true;
}

encours_status enc_plan_keep(const enc_compact_plan *plan, enc_shelf *shelf, encours_error *error)
{
    const enc_present *present = plan->present;
    bool done = keep_texts(plan, shelf);
    for (size_t i = 0; done && i < present->open_count; i++)
        done = enc_shelf_keep_document(shelf, present->open[i].document, true) &&
               enc_shelf_mark(shelf, present->open[i].document);
    for (size_t i = 0; done && i < present->early_count; i++)
        done = enc_shelf_keep(shelf, ENC_AWAY_ALLOCATIONS, present->early[i], true);
    return done ? ENCOURS_OK : enc_error_memory(error);
}
