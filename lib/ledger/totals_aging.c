/* SPDX-License-Identifier: MIT */
/* The aged balance by customer, read from totals. */
#include <string.h>

#include "ledger/figures.h"
#include "ledger/totals_compute.h"
#include "pure/aging_result.h"

/* Rows are read in the order of the pages; fetch them this far ahead. */
enum { ROWS_AHEAD = 8 };

typedef struct reading {
    const enc_version *version;
    const enc_totals_plan *plan;
    uint32_t customers;
    size_t currencies;                                  /* of the ledger */
    uint16_t numeric[ENC_CURRENCIES_MAX + 6];           /* of each currency row */
    uint64_t rows_of[ENC_CURRENCIES_MAX + 6];           /* rows with items, by currency row */
    uint16_t place[ENC_CURRENCIES_MAX + 6];             /* among those of the result */
    const enc_totals_row *rows[ENC_CURRENCIES_MAX + 6]; /* of a customer, by currency code */
} reading;

static bool has_items(const enc_totals_plan *plan, const enc_totals_row *row)
{
    uint32_t any = 0;
    for (size_t i = 0; i < plan->layout.column_count; i++)
        any |= row->items[i];
    return any != 0;
}

/* The rows of a customer that have items, by code of their currency. */
static size_t rows_of(reading *from, const enc_totals_row *row)
{
    size_t count = 0;
    while (row != NULL && row->currency_after != 0) {
        if (has_items(from->plan, row)) {
            uint16_t code = from->numeric[row->currency_after - 1];
            size_t at = count++;
            for (; at > 0 && from->numeric[from->rows[at - 1]->currency_after - 1] > code; at--)
                from->rows[at] = from->rows[at - 1];
            from->rows[at] = row;
        }
        row = row->next_after != 0
                  ? enc_page_row(from->version->pages, from->version->roots[ENC_TOTALS_OTHERS],
                                 row->next_after - 1)
                  : NULL;
    }
    return count;
}

/* The rows of the customers in the order of their numbers, page by page. */
typedef encours_status each_fn(reading *from, uint32_t customer, size_t count, void *user);

static encours_status each_customer(reading *from, each_fn *each, void *user)
{
    const enc_pages *pages = from->version->pages;
    for (uint32_t customer = 0; customer < from->customers;) {
        uint32_t page = customer / pages->page_rows;
        uint32_t end = customer + pages->page_rows < from->customers ? customer + pages->page_rows
                                                                     : from->customers;
        const char *bytes = enc_page_find(from->version->roots[ENC_TOTALS_FIRST], page);
        for (; bytes != NULL && customer < end; customer++, bytes += pages->row_bytes) {
            for (size_t at = 0; at < pages->row_bytes; at += 64)
                __builtin_prefetch(bytes + at + (size_t)ROWS_AHEAD * pages->row_bytes);
            size_t count = rows_of(from, (const enc_totals_row *)(const void *)bytes);
            if (count > 0)
                ENC_TRY(each(from, customer, count, user));
        }
        customer = end;
    }
    return ENCOURS_OK;
}

static encours_status count_rows(reading *from, uint32_t customer, size_t count, void *user)
{
    size_t *total = user;
    (void)customer;
    *total += count;
    for (size_t i = 0; i < count; i++)
        from->rows_of[from->rows[i]->currency_after - 1]++;
    return ENCOURS_OK;
}

typedef struct filling {
    encours_aging *aging;
    size_t at;
    enc_i128 *totals; /* [currency * columns + column] */
} filling;

static encours_status fill_rows(reading *from, uint32_t customer, size_t count, void *user)
{
    filling *to = user;
    encours_aging *aging = to->aging;
    size_t columns = from->plan->layout.column_count;
    for (size_t i = 0; i < count; i++, to->at++) {
        const enc_totals_row *row = from->rows[i];
        const int64_t *amounts = enc_totals_amounts_of(from->plan, row);
        uint32_t currency = row->currency_after - 1;
        enc_i128 *totals = to->totals + from->place[currency] * columns;
        uint32_t *items = aging->total_items + from->place[currency];
        aging->keys[to->at] = customer + 1;
        aging->row_currencies[to->at] = from->numeric[currency];
        aging->row_totals[to->at] = row->balance;
        for (size_t column = 0; column < columns; column++) {
            aging->amounts[column * aging->row_count + to->at] = amounts[column];
            aging->items[column * aging->row_count + to->at] = row->items[column];
            totals[column] += amounts[column];
            items[column * aging->currency_count] += row->items[column];
        }
    }
    return ENCOURS_OK;
}

static bool narrow_totals(const filling *from, size_t columns)
{
    encours_aging *aging = from->aging;
    for (size_t i = 0; i < aging->currency_count; i++) {
        enc_i128 total = 0;
        for (size_t column = 0; column < columns; column++) {
            enc_i128 sum = from->totals[i * columns + column];
            if (!enc_narrow_i64(sum, &aging->total_amounts[column * aging->currency_count + i]))
                return false;
            total += sum;
        }
        if (!enc_narrow_i64(total, &aging->totals[i]))
            return false;
    }
    return true;
}

/* The currencies with rows, ascending by code; how many. */
static size_t place_currencies(reading *from, uint16_t *codes)
{
    size_t count = 0;
    for (size_t i = 0; i < from->currencies; i++) {
        if (from->rows_of[i] == 0)
            continue;
        size_t at = count++;
        for (; at > 0 && codes[at - 1] > from->numeric[i]; at--)
            codes[at] = codes[at - 1];
        codes[at] = from->numeric[i];
    }
    for (size_t i = 0; i < from->currencies; i++)
        for (uint16_t at = 0; at < count; at++)
            if (codes[at] == from->numeric[i])
                from->place[i] = at;
    return count;
}

static encours_status fill(reading *from, encours_aging *aging, bool *fits, encours_error *error)
{
    size_t cells = aging->currency_count * from->plan->layout.column_count;
    filling to = {.aging = aging};
    to.totals = enc_allocate_zeroed(aging->context, cells * sizeof *to.totals);
    if (to.totals == NULL)
        return enc_error_memory(error);
    memset(aging->total_items, 0, cells * sizeof *aging->total_items);
    (void)each_customer(from, fill_rows, &to);
    *fits = narrow_totals(&to, from->plan->layout.column_count);
    enc_release(aging->context, to.totals, cells * sizeof *to.totals);
    return ENCOURS_OK;
}

static encours_status make(const encours_view *view, reading *from, encours_aging **out,
                           encours_error *error)
{
    size_t rows = 0;
    uint16_t codes[ENC_CURRENCIES_MAX + 6];
    encours_aging *aging = NULL;
    (void)each_customer(from, count_rows, &rows);
    size_t currencies = place_currencies(from, codes);
    enc_aging_layout layout = from->plan->layout;
    layout.as_of.epoch_day = from->version->day;
    ENC_TRY(enc_aging_result_new(view->context, &layout, rows, currencies, &aging, error));
    memcpy(aging->currencies, codes, currencies * sizeof *codes);
    bool fits = false;
    encours_status status = fill(from, aging, &fits, error);
    enc_figures labels = {.view = view, .state = view->state, .dimension = ENC_ROW_NONE};
    if (status == ENCOURS_OK && fits)
        status = enc_aging_label_rows(aging, enc_figures_label, &labels, error);
    if (status != ENCOURS_OK || !fits)
        encours_aging_free(aging);
    else
        *out = aging;
    return status;
}

encours_status enc_totals_aging(const encours_view *view, encours_aging **out, encours_error *error)
{
    reading *from = enc_allocate_zeroed(view->context, sizeof *from);
    if (from == NULL)
        return enc_error_memory(error);
    from->version = view->totals;
    from->plan = enc_totals_plan_of(view->totals);
    from->customers = view->counts.customers;
    from->currencies = view->counts.currencies;
    for (uint32_t i = 0; i < view->counts.currencies; i++)
        from->numeric[i] = ENC_AT(&view->state->currencies, enc_currency_row, i).numeric;
    encours_status status = make(view, from, out, error);
    enc_release(view->context, from, sizeof *from);
    return status;
}
