/* SPDX-License-Identifier: MIT */
/* Columns of calculators from a batch, in one call. */
#include "encours/arrow_columns.h"

#include <stdbool.h>

#include "base/error.h"
#include "base/struct_size.h"

/* What a calculator may take of the items of a batch. */
typedef struct items {
    const int64_t *amount;
    const int32_t *due, *issue, *paid_on;
    const uint32_t *row;
    const uint16_t *currency;
    uint64_t row_count;
} items;

static encours_status read_dates(encours_arrow_batch *batch, const char *name, const int32_t **out,
                                 encours_error *error)
{
    return name != NULL ? encours_arrow_batch_dates(batch, name, out, error) : ENCOURS_OK;
}

/* What both calculators take: amount and due; and currencies, when they are wanted or say how many
 * decimals the amounts have. */
static encours_status read_items(encours_arrow_batch *batch, const encours_arrow_item_names *names,
                                 bool currencies, items *out, encours_error *error)
{
    if (names->currency != NULL && (currencies || names->by_currency != 0))
        ENC_TRY(encours_arrow_batch_currencies(batch, names->currency, names->table, &out->currency,
                                               error));
    if (names->by_currency != 0)
        ENC_TRY(encours_arrow_batch_amounts_by_currency(batch, names->amount, out->currency,
                                                        names->table, &out->amount, error));
    else
        ENC_TRY(encours_arrow_batch_amounts(batch, names->amount, names->decimals, &out->amount,
                                            error));
    return read_dates(batch, names->due, &out->due, error);
}

/* The rows come last: what they add to a dictionary stays, so that nothing may fail after them. */
static encours_status read_rows(encours_arrow_batch *batch, const encours_arrow_item_names *names,
                                items *out, encours_error *error)
{
    out->row_count = 1;
    if (names->row == NULL)
        return ENCOURS_OK;
    if (names->dictionary != NULL) {
        ENC_TRY(encours_arrow_batch_unified_keys(batch, names->row, names->dictionary, &out->row,
                                                 error));
        out->row_count = encours_arrow_dictionary_count(names->dictionary);
        return ENCOURS_OK;
    }
    return encours_arrow_batch_keys(batch, names->row, &out->row, &out->row_count, error);
}

static encours_status load_names(const encours_arrow_batch *batch,
                                 const encours_arrow_item_names *in,
                                 encours_arrow_item_names *names, encours_error *error)
{
    ENC_REQUIRE(batch != NULL);
    ENC_REQUIRE(in != NULL);
    ENC_STRUCT_LOAD(*names, in, encours_arrow_item_names,
                    offsetof(encours_arrow_item_names, dictionary), error);
    ENC_REQUIRE(names->amount != NULL);
    ENC_REQUIRE(names->by_currency == 0 || names->currency != NULL);
    if (names->by_currency == 0 || names->by_currency == 1)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "by_currency is 0 or 1");
    enc_error_field(error, "by_currency");
    return ENCOURS_E_INVALID;
}

encours_status encours_arrow_batch_aging_cells(encours_arrow_batch *batch,
                                               const encours_arrow_item_names *names,
                                               encours_aging_cells_columns *columns,
                                               uint64_t *row_count, encours_error *error)
{
    encours_arrow_item_names asked;
    items found = {0};
    ENC_REQUIRE(columns != NULL);
    ENC_REQUIRE_STRUCT(columns, encours_aging_cells_columns, error);
    ENC_TRY(load_names(batch, names, &asked, error));
    ENC_TRY(read_items(batch, &asked, true, &found, error));
    ENC_TRY(read_dates(batch, asked.issue, &found.issue, error));
    ENC_TRY(read_rows(batch, &asked, &found, error));
    const encours_aging_cells_columns made = {
        .count = encours_arrow_batch_rows(batch),
        .row = found.row,
        .currency = found.currency,
        .amount = found.amount,
        .due = found.due,
        .issue = found.issue,
    };
    enc_struct_store(columns, &made, sizeof made);
    if (row_count != NULL)
        *row_count = found.row_count;
    return ENCOURS_OK;
}

encours_status encours_arrow_batch_interest(encours_arrow_batch *batch,
                                            const encours_arrow_item_names *names,
                                            encours_interest_portfolio_columns *columns,
                                            uint64_t *row_count, encours_error *error)
{
    encours_arrow_item_names asked;
    encours_interest_portfolio_columns made;
    items found = {0};
    ENC_REQUIRE(columns != NULL);
    ENC_STRUCT_LOAD(made, columns, encours_interest_portfolio_columns, sizeof made, error);
    ENC_TRY(load_names(batch, names, &asked, error));
    ENC_REQUIRE(asked.due != NULL);
    ENC_TRY(read_items(batch, &asked, false, &found, error));
    ENC_TRY(read_dates(batch, asked.paid_on, &found.paid_on, error));
    ENC_TRY(read_rows(batch, &asked, &found, error));
    made.count = encours_arrow_batch_rows(batch);
    made.amount = found.amount;
    made.due = found.due;
    made.paid_on = found.paid_on;
    made.row = found.row;
    enc_struct_store(columns, &made, sizeof made);
    if (row_count != NULL)
        *row_count = found.row_count;
    return ENCOURS_OK;
}
