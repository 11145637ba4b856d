/* SPDX-License-Identifier: MIT */
/* Comparing the totals that are kept with those computed from the rows. */
#include <string.h>

#include "encours/totals.h"
#include "ledger/totals_compute.h"

/* Computed figures of all customers in one currency. */
typedef struct computed {
    encours_totals_columns columns;
    size_t bytes;
    void *block;
} computed;

/* One block: five sums, the amounts, the items, the oldest due dates. */
static bool reserve(computed *to, encours_context *context, size_t customers, size_t columns)
{
    size_t words = 4 + columns;
    to->bytes = customers * (words * sizeof(int64_t) + (1 + columns) * sizeof(uint32_t));
    to->block = enc_allocate(context, to->bytes);
    int64_t *sums = to->block;
    if (sums == NULL)
        return false;
    to->columns = (encours_totals_columns)ENCOURS_TOTALS_COLUMNS_INIT;
    to->columns.count = customers;
    to->columns.column_count = columns;
    to->columns.balance = sums;
    to->columns.overdue = sums + customers;
    to->columns.disputed = sums + 2 * customers;
    to->columns.cash = sums + 3 * customers;
    to->columns.amounts = sums + 4 * customers;
    to->columns.items = (uint32_t *)(void *)(sums + words * customers);
    to->columns.oldest_due = (int32_t *)(void *)(to->columns.items + columns * customers);
    return true;
}

static bool same_row(const enc_totals_plan *plan, const enc_totals_row *row,
                     const encours_totals_columns *is, size_t at)
{
    if (row->balance != is->balance[at] || row->overdue != is->overdue[at] ||
        row->disputed != is->disputed[at] || row->cash != is->cash[at] ||
        enc_totals_oldest_of(row) != is->oldest_due[at])
        return false;
    for (size_t i = 0; i < is->column_count; i++)
        if (enc_totals_amounts_of(plan, row)[i] != is->amounts[i * is->count + at] ||
            row->items[i] != is->items[i * is->count + at])
            return false;
    return true;
}

static encours_status compare(const enc_version *version, const computed *with, uint32_t currency,
                              encours_error *error)
{
    static const union {
        enc_totals_row row;
        char bytes[ENC_PAGE_BYTES];
    } none;
    const enc_totals_plan *plan = enc_totals_plan_of(version);
    for (size_t at = 0; at < with->columns.count; at++) {
        const enc_totals_row *row = enc_totals_find(version, (uint32_t)at, currency);
        if (!same_row(plan, row != NULL ? row : &none.row, &with->columns, at))
            return enc_error_set(error, ENCOURS_E_CORRUPT,
                                 "the totals kept of customer %zu are not what its documents say",
                                 at + 1);
    }
    return ENCOURS_OK;
}

/* `view` carries no totals: all is computed. */
static encours_status verify(const encours_view *view, const enc_version *version,
                             encours_error *error)
{
    const enc_totals_plan *plan = enc_totals_plan_of(version);
    encours_aging_options options = enc_totals_options(&plan->layout);
    computed with;
    if (!reserve(&with, view->context, view->counts.customers, plan->layout.column_count))
        return enc_error_memory(error);
    encours_status status = ENCOURS_OK;
    for (uint32_t i = 0; i < view->counts.currencies && status == ENCOURS_OK; i++) {
        status = encours_view_totals_columns(view, encours_view_currency(view, i),
                                             (encours_date){version->day}, &options, &with.columns,
                                             NULL, error);
        if (status == ENCOURS_OK)
            status = compare(version, &with, i, error);
    }
    enc_release(view->context, with.block, with.bytes);
    return status;
}

encours_status enc_totals_verify(encours_ledger *ledger, encours_error *error)
{
    encours_view *view = NULL;
    ENC_TRY(encours_ledger_view(ledger, &view, error));
    enc_view_ask_nobody(view);
    enc_version *version = view->totals;
    view->totals = NULL;
    encours_status status = version != NULL ? verify(view, version, error) : ENCOURS_OK;
    enc_version_give(version);
    encours_view_free(view);
    return status;
}
