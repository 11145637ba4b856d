/* SPDX-License-Identifier: MIT */
/* Commands by columns: each row becomes what the command of its kind takes, checked and encoded by
 * the same functions, so that both ways give the same bytes. */
#include "base/struct_size.h"
#include "ledger/command_document.h"
#include "ledger/text_column.h"

enum { NUMBER, SOURCE_KEY, TERMS };

static const enc_text_rule code_rule = {"code", 1, ENC_CODE_BYTES_MAX};
static const enc_text_rule name_rule = {"name", 0, ENC_PARTY_FIELD_BYTES_MAX};
static const enc_text_rule value_rule = {"values", 0, ENC_DIMENSION_VALUE_BYTES_MAX};
static const enc_text_rule document_rules[] = {
    [NUMBER] = {"number", 0, ENC_NUMBER_BYTES_MAX},
    [SOURCE_KEY] = {"source_key", 0, ENC_SOURCE_KEY_BYTES_MAX},
    [TERMS] = {"terms", 0, ENC_NUMBER_BYTES_MAX},
};

/* Rows going in: what the loops below have in common. */
typedef struct rows {
    encours_transaction *transaction;
    enc_command_mark mark;
    encours_ref first;
    encours_error *error;
} rows;

static encours_status begin_rows(rows *run, encours_transaction *transaction, size_t count,
                                 encours_error *error)
{
    *run = (rows){.transaction = transaction, .error = error};
    if (count > 0)
        run->first = ENC_REF_OWN | transaction->slot_count;
    return enc_commands_begin(transaction, count, &run->mark, error);
}

/* After the last row that was tried: all are in, or none. */
static encours_status end_rows(const rows *run, encours_status status, size_t row,
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

static encours_status need(const void *column, size_t count, const char *field,
                           encours_error *error)
{
    if (column != NULL || count == 0)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_MISUSE, "%s: the column is needed", field);
    enc_error_field(error, field);
    return ENCOURS_E_MISUSE;
}

/* A column, or one value for all rows. */
static encours_status either(const void *column, int64_t of_all, const char *field,
                             encours_error *error)
{
    if (column == NULL || of_all == 0)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "%s is given as a column and for all rows", field);
    enc_error_field(error, field);
    return ENCOURS_E_INVALID;
}

static encours_status check_customers(const encours_customer_columns *columns, encours_error *error)
{
    ENC_TRY(either(columns->code_impersonal, columns->code_impersonal_of_all, "code_impersonal",
                   error));
    ENC_TRY(enc_text_column_check(&columns->code, columns->count, &code_rule, error));
    return enc_text_column_check(&columns->name, columns->count, &name_rule, error);
}

static encours_status add_customer(const rows *run, const encours_customer_columns *columns,
                                   size_t row)
{
    enc_text code, name;
    uint32_t impersonal = columns->code_impersonal != NULL ? columns->code_impersonal[row]
                                                           : columns->code_impersonal_of_all;
    ENC_TRY(enc_text_column_get(&columns->code, row, &code_rule, &code, run->error));
    ENC_TRY(enc_text_column_get(&columns->name, row, &name_rule, &name, run->error));
    return enc_command_customer(run->transaction, code, name, impersonal != 0, NULL, run->error);
}

encours_status encours_transaction_add_customers_columns(encours_transaction *transaction,
                                                         const encours_customer_columns *columns,
                                                         encours_ref *first, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && columns != NULL);
    encours_customer_columns own;
    rows run;
    ENC_STRUCT_LOAD(own, columns, encours_customer_columns, sizeof own, error);
    ENC_TRY(check_customers(&own, error));
    ENC_TRY(begin_rows(&run, transaction, own.count, error));
    encours_status status = ENCOURS_OK;
    size_t row = 0;
    for (; row < own.count; row++) {
        status = add_customer(&run, &own, row);
        if (status != ENCOURS_OK)
            break;
    }
    return end_rows(&run, status, row, first);
}

static encours_status check_dimensions(const encours_document_columns *columns,
                                       enc_text names[ENC_DIMENSIONS_MAX], encours_error *error)
{
    if (columns->dimension_count > ENC_DIMENSIONS_MAX) {
        enc_error_set(error, ENCOURS_E_INVALID, "a document has at most %d dimensions",
                      ENC_DIMENSIONS_MAX);
        enc_error_field(error, "dimensions");
        return ENCOURS_E_INVALID;
    }
    ENC_TRY(need(columns->dimensions, columns->dimension_count, "dimensions", error));
    ENC_TRY(need(columns->values, columns->dimension_count, "values", error));
    for (size_t i = 0; i < columns->dimension_count; i++) {
        ENC_TRY(enc_check_text(columns->dimensions[i], 1, ENC_DIMENSION_NAME_BYTES_MAX,
                               "dimensions", &names[i], error));
        ENC_TRY(enc_text_column_check(&columns->values[i], columns->count, &value_rule, error));
    }
    return ENCOURS_OK;
}

static encours_status check_documents(const encours_document_columns *columns, encours_error *error)
{
    size_t count = columns->count;
    ENC_TRY(need(columns->customer, count, "customer", error));
    ENC_TRY(need(columns->gross, count, "gross", error));
    ENC_TRY(either(columns->type, columns->type_of_all, "type", error));
    ENC_TRY(either(columns->reason, columns->reason_of_all, "reason", error));
    ENC_TRY(either(columns->due_source, columns->due_source_of_all, "due_source", error));
    ENC_TRY(either(columns->currency, columns->currency_of_all, "currency", error));
    ENC_TRY(either(columns->account_class, columns->account_class_of_all, "account_class", error));
    if (columns->original != NULL)
        ENC_TRY(need(columns->original_currency, count, "original_currency", error));
    if (columns->original_currency != NULL)
        ENC_TRY(need(columns->original, count, "original", error));
    ENC_TRY(enc_text_column_check(&columns->number, count, &document_rules[NUMBER], error));
    ENC_TRY(enc_text_column_check(&columns->source_key, count, &document_rules[SOURCE_KEY], error));
    return enc_text_column_check(&columns->terms, count, &document_rules[TERMS], error);
}

/* What the columns that are not there say of every row. */
static encours_document first_document(const encours_document_columns *columns)
{
    encours_document document = ENCOURS_DOCUMENT_INIT;
    document.type = columns->type_of_all;
    document.reason = columns->reason_of_all;
    document.due_source = columns->due_source_of_all;
    document.currency = columns->currency_of_all;
    document.account_class = columns->account_class_of_all;
    return document;
}

static encours_optional_i64 optional_of(const int64_t *column, size_t row)
{
    if (column == NULL || column[row] == ENCOURS_DOCUMENT_AMOUNT_NONE)
        return (encours_optional_i64){0, 0, 0};
    return (encours_optional_i64){1, 0, column[row]};
}

static int32_t day_of(const int32_t *column, size_t row)
{
    return column != NULL ? column[row] : ENCOURS_DATE_NONE;
}

/* Every member that a column gives; the others were set once. */
static void fill_document(encours_document *document, const encours_document_columns *columns,
                          size_t row)
{
    document->customer = columns->customer[row];
    document->gross = columns->gross[row];
    if (columns->type != NULL)
        document->type = columns->type[row];
    if (columns->reason != NULL)
        document->reason = columns->reason[row];
    if (columns->due_source != NULL)
        document->due_source = columns->due_source[row];
    if (columns->currency != NULL)
        document->currency = columns->currency[row];
    if (columns->account_class != NULL)
        document->account_class = columns->account_class[row];
    document->vat = optional_of(columns->vat, row);
    document->base_amount = optional_of(columns->base_amount, row);
    if (columns->original != NULL) {
        document->original.currency = columns->original_currency[row];
        document->original.minor = document->original.currency != 0 ? columns->original[row] : 0;
    }
    document->issue.epoch_day = day_of(columns->issue, row);
    document->effective.epoch_day = day_of(columns->effective, row);
    document->due.epoch_day = day_of(columns->due, row);
}

/* A document has the dimensions in which its row has a value. */
static encours_status fill_dimensions(const rows *run, const encours_document_columns *columns,
                                      size_t row, const enc_text *names, encours_document *document,
                                      enc_document_texts *texts)
{
    document->dimension_count = 0;
    for (size_t i = 0; i < columns->dimension_count; i++) {
        size_t to = document->dimension_count;
        ENC_TRY(enc_text_column_get(&columns->values[i], row, &value_rule, &texts->values[to],
                                    run->error));
        texts->dimensions[to] = names[i];
        document->dimension_count += texts->values[to].size > 0;
    }
    return ENCOURS_OK;
}

static encours_status post_row(const rows *run, const encours_document_columns *columns, size_t row,
                               const enc_text *names, encours_document *document)
{
    enc_document_texts texts;
    fill_document(document, columns, row);
    document->dimension_count = 0;
    ENC_TRY(enc_document_check(document, run->error));
    ENC_TRY(enc_text_column_get(&columns->number, row, &document_rules[NUMBER], &texts.number,
                                run->error));
    ENC_TRY(enc_text_column_get(&columns->source_key, row, &document_rules[SOURCE_KEY],
                                &texts.source_key, run->error));
    ENC_TRY(enc_text_column_get(&columns->terms, row, &document_rules[TERMS], &texts.terms,
                                run->error));
    ENC_TRY(fill_dimensions(run, columns, row, names, document, &texts));
    return enc_command_post(run->transaction, document, &texts, NULL, run->error);
}

encours_status encours_transaction_post_columns(encours_transaction *transaction,
                                                const encours_document_columns *columns,
                                                encours_ref *first, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && columns != NULL);
    encours_document_columns own;
    enc_text names[ENC_DIMENSIONS_MAX];
    rows run;
    ENC_STRUCT_LOAD(own, columns, encours_document_columns, sizeof own, error);
    ENC_TRY(check_documents(&own, error));
    ENC_TRY(check_dimensions(&own, names, error));
    ENC_TRY(begin_rows(&run, transaction, own.count, error));
    encours_document document = first_document(&own);
    encours_status status = ENCOURS_OK;
    size_t row = 0;
    for (; row < own.count; row++) {
        status = post_row(&run, &own, row, names, &document);
        if (status != ENCOURS_OK)
            break;
    }
    return end_rows(&run, status, row, first);
}

static encours_status check_allocations(const encours_allocation_columns *columns,
                                        encours_error *error)
{
    ENC_TRY(need(columns->credit, columns->count, "credit", error));
    ENC_TRY(need(columns->debit, columns->count, "debit", error));
    ENC_TRY(need(columns->amount, columns->count, "amount", error));
    return need(columns->from, columns->count, "from", error);
}

static encours_status allocate_row(const rows *run, const encours_allocation_columns *columns,
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
    rows run;
    ENC_STRUCT_LOAD(own, columns, encours_allocation_columns, sizeof own, error);
    ENC_TRY(check_allocations(&own, error));
    ENC_TRY(begin_rows(&run, transaction, own.count, error));
    encours_status status = ENCOURS_OK;
    size_t row = 0;
    for (; row < own.count; row++) {
        status = allocate_row(&run, &own, row);
        if (status != ENCOURS_OK)
            break;
    }
    return end_rows(&run, status, row, first);
}
