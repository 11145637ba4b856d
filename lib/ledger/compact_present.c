/* SPDX-License-Identifier: MIT */
/* What is kept in the place of rows that are given up: those that are looked at, and sums. */
#include "ledger/compact.h"
#include "ledger/kept_map.h"
#include "pure/aging_sort.h"

/* What of a document that is looked at is in the sums. */
static uint32_t flags_of(const enc_compact_plan *plan, uint32_t document)
{
    size_t low = 0, high = plan->known_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (plan->known[middle].document < document)
            low = middle + 1;
        else
            high = middle;
    }
    return low < plan->known_count && plan->known[low].document == document ? plan->known[low].flags
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
                row, ENC_AT(&plan->state->document_customer, uint32_t, row), flags_of(plan, row)};
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
    ENC_TRY(enc_plan_sums(plan, error));
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
    const enc_column_info *info;
    for (size_t i = 0; (info = enc_column_info_at(i)) != NULL; i++) {
        if (info->texts == 0 || enc_away_rows_of(info) != ENC_AWAY_TABLES)
            continue;
        const enc_column *column = enc_column_of_const(plan->state, info);
        uint32_t rows = enc_column_count(info, plan->counts);
        for (uint32_t row = 0; row < rows; row++) {
            const uint32_t *words = enc_column_at(column, row);
            for (uint64_t left = info->texts; left != 0; left &= left - 1)
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
    for (int table = 0; done && table < ENC_AWAY_TABLES; table++)
        enc_kept_map_tidy(shelf->tables[table].map, shelf->context);
    return done ? ENCOURS_OK : enc_error_memory(error);
}
