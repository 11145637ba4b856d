/* SPDX-License-Identifier: MIT */
#include "ledger/command_columns.h"

#include "base/struct_size.h"

static const enc_text_rule code_rule = {"code", 1, ENC_CODE_BYTES_MAX};
static const enc_text_rule name_rule = {"name", 0, ENC_PARTY_FIELD_BYTES_MAX};

typedef struct customer_rows {
    enc_rows rows;
    encours_customer_columns columns;
    enc_text_reader code;
    enc_text_reader name;
} customer_rows;

encours_status enc_rows_begin(enc_rows *run, encours_transaction *transaction, size_t count,
                              encours_error *error)
{
    *run = (enc_rows){.transaction = transaction, .error = error};
    if (count > 0)
        run->first = ENC_REF_OWN | transaction->slot_count;
    return enc_commands_begin(transaction, count, &run->mark, error);
}

encours_status enc_rows_end(const enc_rows *run, encours_status status, size_t row,
                            encours_ref *first)
{
    if (status != ENCOURS_OK) {
        enc_commands_undo(run->transaction, &run->mark);
        enc_error_index(run->error, row);
        return status;
    }
    if (first != NULL)
        *first = run->first;
    return ENCOURS_OK;
}

encours_status enc_rows_need(const void *column, size_t count, const char *field,
                             encours_error *error)
{
    if (column != NULL || count == 0)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_MISUSE, "%s: the column is needed", field);
    enc_error_field(error, field);
    return ENCOURS_E_MISUSE;
}

encours_status enc_rows_either(const void *column, int64_t of_all, const char *field,
                               encours_error *error)
{
    if (column == NULL || of_all == 0)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "%s is given as a column and for all rows", field);
    enc_error_field(error, field);
    return ENCOURS_E_INVALID;
}

static encours_status begin_customers(customer_rows *run)
{
    const encours_customer_columns *columns = &run->columns;
    encours_error *error = run->rows.error;
    ENC_TRY(enc_rows_either(columns->code_impersonal, columns->code_impersonal_of_all,
                            "code_impersonal", error));
    ENC_TRY(enc_text_reader_begin(&run->code, &columns->code, columns->count, &code_rule, error));
    return enc_text_reader_begin(&run->name, &columns->name, columns->count, &name_rule, error);
}

static encours_status add_customer(const customer_rows *run, size_t row)
{
    enc_text code, name;
    const encours_customer_columns *columns = &run->columns;
    encours_error *error = run->rows.error;
    uint32_t impersonal = columns->code_impersonal != NULL ? columns->code_impersonal[row]
                                                           : columns->code_impersonal_of_all;
    ENC_TRY(enc_text_reader_get(&run->code, row, &code, error));
    ENC_TRY(enc_text_reader_get(&run->name, row, &name, error));
    return enc_command_customer(run->rows.transaction, code, name, impersonal != 0, NULL, error);
}

encours_status encours_transaction_add_customers_columns(encours_transaction *transaction,
                                                         const encours_customer_columns *columns,
                                                         encours_ref *first, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && columns != NULL);
    customer_rows run;
    ENC_STRUCT_LOAD(run.columns, columns, encours_customer_columns, sizeof run.columns, error);
    ENC_TRY(enc_rows_begin(&run.rows, transaction, run.columns.count, error));
    ENC_TRY(begin_customers(&run));
    encours_status status = ENCOURS_OK;
    size_t row = 0;
    for (; row < run.columns.count; row++) {
        status = add_customer(&run, row);
        if (status != ENCOURS_OK)
            break;
    }
    return enc_rows_end(&run.rows, status, row, first);
}

static encours_status check_allocations(const encours_allocation_columns *columns,
                                        encours_error *error)
{
    ENC_TRY(enc_rows_need(columns->credit, columns->count, "credit", error));
    ENC_TRY(enc_rows_need(columns->debit, columns->count, "debit", error));
    ENC_TRY(enc_rows_need(columns->amount, columns->count, "amount", error));
    return enc_rows_need(columns->from, columns->count, "from", error);
}

static encours_status allocate_row(const enc_rows *run, const encours_allocation_columns *columns,
                                   size_t row)
{
    encours_allocation_options options = {
        .struct_size = sizeof options,
        .credit = columns->credit[row],
        .debit = columns->debit[row],
        .credit_line = columns->credit_line != NULL ? columns->credit_line[row] : 0,
        .debit_line = columns->debit_line != NULL ? columns->debit_line[row] : 0,
        .amount = columns->amount[row],
        .from = {columns->from[row]},
    };
    return enc_command_allocate(run->transaction, &options, NULL, run->error);
}

encours_status encours_transaction_allocate_columns(encours_transaction *transaction,
                                                    const encours_allocation_columns *columns,
                                                    encours_ref *first, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && columns != NULL);
    encours_allocation_columns own;
    enc_rows run;
    ENC_STRUCT_LOAD(own, columns, encours_allocation_columns, sizeof own, error);
    ENC_TRY(enc_rows_begin(&run, transaction, own.count, error));
    ENC_TRY(check_allocations(&own, error));
    encours_status status = ENCOURS_OK;
    size_t row = 0;
    for (; row < own.count; row++) {
        status = allocate_row(&run, &own, row);
        if (status != ENCOURS_OK)
            break;
    }
    return enc_rows_end(&run, status, row, first);
}
