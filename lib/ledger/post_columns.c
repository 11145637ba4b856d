/* SPDX-License-Identifier: MIT */
/* Documents of one line, posted by columns. */
#include "base/struct_size.h"
#include "ledger/command_columns.h"
#include "ledger/command_document.h"

enum { NUMBER, SOURCE_KEY, TERMS, TEXTS };

static const enc_text_rule value_rule = {"values", 0, ENC_DIMENSION_VALUE_BYTES_MAX};
static const enc_text_rule document_rules[TEXTS] = {
    [NUMBER] = {"number", 0, ENC_NUMBER_BYTES_MAX},
    [SOURCE_KEY] = {"source_key", 0, ENC_SOURCE_KEY_BYTES_MAX},
    [TERMS] = {"terms", 0, ENC_NUMBER_BYTES_MAX},
};

typedef struct document_rows {
    enc_rows rows;
    encours_document_columns columns;
    encours_document document; /* of the present row; what no column gives was set once */
    enc_document_texts texts;
    enc_text_reader readers[TEXTS];
    enc_text_reader values[ENC_DIMENSIONS_MAX];
    enc_text names[ENC_DIMENSIONS_MAX];
} document_rows;

static encours_status begin_dimensions(document_rows *run)
{
    const encours_document_columns *columns = &run->columns;
    encours_error *error = run->rows.error;
    if (columns->dimension_count > ENC_DIMENSIONS_MAX) {
        enc_error_set(error, ENCOURS_E_INVALID, "a document has at most %d dimensions",
                      ENC_DIMENSIONS_MAX);
        enc_error_field(error, "dimensions");
        return ENCOURS_E_INVALID;
    }
    ENC_TRY(enc_rows_need(columns->dimensions, columns->dimension_count, "dimensions", error));
    ENC_TRY(enc_rows_need(columns->values, columns->dimension_count, "values", error));
    for (size_t i = 0; i < columns->dimension_count; i++) {
        ENC_TRY(enc_check_text(columns->dimensions[i], 1, ENC_DIMENSION_NAME_BYTES_MAX,
                               "dimensions", &run->names[i], error));
        ENC_TRY(enc_text_reader_begin(&run->values[i], &columns->values[i], columns->count,
                                      &value_rule, error));
    }
    return ENCOURS_OK;
}

static encours_status check_documents(const encours_document_columns *columns, encours_error *error)
{
    size_t count = columns->count;
    ENC_TRY(enc_rows_need(columns->customer, count, "customer", error));
    ENC_TRY(enc_rows_need(columns->gross, count, "gross", error));
    ENC_TRY(enc_rows_either(columns->type, columns->type_of_all, "type", error));
    ENC_TRY(enc_rows_either(columns->reason, columns->reason_of_all, "reason", error));
    ENC_TRY(enc_rows_either(columns->due_source, columns->due_source_of_all, "due_source", error));
    ENC_TRY(enc_rows_either(columns->currency, columns->currency_of_all, "currency", error));
    ENC_TRY(enc_rows_either(columns->account_class, columns->account_class_of_all, "account_class",
                            error));
    if (columns->original != NULL)
        ENC_TRY(enc_rows_need(columns->original_currency, count, "original_currency", error));
    if (columns->original_currency != NULL)
        ENC_TRY(enc_rows_need(columns->original, count, "original", error));
    return ENCOURS_OK;
}

static encours_status begin_documents(document_rows *run)
{
    const encours_document_columns *columns = &run->columns;
    const encours_text_column *const texts[TEXTS] = {[NUMBER] = &columns->number,
                                                     [SOURCE_KEY] = &columns->source_key,
                                                     [TERMS] = &columns->terms};
    ENC_TRY(check_documents(columns, run->rows.error));
    for (size_t i = 0; i < TEXTS; i++)
        ENC_TRY(enc_text_reader_begin(&run->readers[i], texts[i], columns->count,
                                      &document_rules[i], run->rows.error));
    run->document = (encours_document)ENCOURS_DOCUMENT_INIT;
    run->document.type = columns->type_of_all;
    run->document.reason = columns->reason_of_all;
    run->document.due_source = columns->due_source_of_all;
    run->document.currency = columns->currency_of_all;
    run->document.account_class = columns->account_class_of_all;
    return begin_dimensions(run);
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
static inline encours_status fill_dimensions(document_rows *run, size_t row, size_t *out)
{
    size_t count = 0;
    for (size_t i = 0; i < run->columns.dimension_count; i++) {
        ENC_TRY(
            enc_text_reader_get(&run->values[i], row, &run->texts.values[count], run->rows.error));
        run->texts.dimensions[count] = run->names[i];
        count += run->texts.values[count].size > 0;
    }
    *out = count;
    return ENCOURS_OK;
}

static encours_status post_row(document_rows *run, size_t row)
{
    encours_error *error = run->rows.error;
    enc_document_texts *texts = &run->texts;
    fill_document(&run->document, &run->columns, row);
    run->document.dimension_count = 0;
    ENC_TRY(enc_document_check(&run->document, error));
    ENC_TRY(enc_text_reader_get(&run->readers[NUMBER], row, &texts->number, error));
    ENC_TRY(enc_text_reader_get(&run->readers[SOURCE_KEY], row, &texts->source_key, error));
    ENC_TRY(enc_text_reader_get(&run->readers[TERMS], row, &texts->terms, error));
    ENC_TRY(fill_dimensions(run, row, &run->document.dimension_count));
    return enc_command_post(run->rows.transaction, &run->document, texts, NULL, error);
}

/* Whether no column gives what few documents have. */
static bool is_bare(const encours_document_columns *columns)
{
    return columns->vat == NULL && columns->base_amount == NULL && columns->original == NULL &&
           columns->dimension_count == 0 && columns->terms.offsets == NULL &&
           columns->terms.offsets_64 == NULL && columns->due_source == NULL &&
           columns->due_source_of_all == ENCOURS_DUE_GIVEN;
}

static inline enc_plain_document plain_of(const document_rows *run, size_t row)
{
    const encours_document_columns *columns = &run->columns;
    const encours_document *all = &run->document;
    return (enc_plain_document){
        .customer = columns->customer[row],
        .gross = columns->gross[row],
        .type = columns->type != NULL ? columns->type[row] : all->type,
        .reason = columns->reason != NULL ? columns->reason[row] : all->reason,
        .issue = day_of(columns->issue, row),
        .effective = day_of(columns->effective, row),
        .due = day_of(columns->due, row),
        .currency = columns->currency != NULL ? columns->currency[row] : all->currency,
        .account_class = columns->account_class != NULL ? columns->account_class[row]
                                                        : all->account_class,
    };
}

/* What a row has beside, but for texts. False: it is not sound. */
static bool extra_of(const document_rows *run, size_t row, enc_extra *out)
{
    const encours_document_columns *columns = &run->columns;
    int32_t due_source = columns->due_source != NULL ? columns->due_source[row]
                                                     : run->document.due_source;
    encours_document amounts = {
        .due_source = due_source,
        .vat = optional_of(columns->vat, row),
        .base_amount = optional_of(columns->base_amount, row),
    };
    if (columns->original != NULL && columns->original_currency[row] != 0) {
        amounts.original.currency = columns->original_currency[row];
        amounts.original.minor = columns->original[row];
    }
    *out = enc_document_extra(&amounts);
    return due_source >= ENCOURS_DUE_GIVEN && due_source <= ENCOURS_DUE_FROM_TERMS &&
           enc_plain_extra_is_sound(out);
}

/* As post_row(), of a row that is plain; `*done` is false when it is not, and nothing has happened.
 */
static inline encours_status post_plain_row(document_rows *run, size_t row, bool bare, bool *done)
{
    encours_error *error = run->rows.error;
    enc_plain_document plain = plain_of(run, row);
    enc_plain_extra extra = {.dimensions = run->texts.dimensions, .values = run->texts.values};
    *done = enc_plain_is_sound(&plain) && (bare || extra_of(run, row, &extra.extra));
    if (!*done)
        return ENCOURS_OK;
    ENC_TRY(enc_text_reader_get(&run->readers[NUMBER], row, &plain.number, error));
    ENC_TRY(enc_text_reader_get(&run->readers[SOURCE_KEY], row, &plain.key, error));
    if (!bare) {
        size_t dimensions;
        ENC_TRY(enc_text_reader_get(&run->readers[TERMS], row, &extra.terms, error));
        ENC_TRY(fill_dimensions(run, row, &dimensions));
        extra.extra.dimension_count = (uint16_t)dimensions;
        plain.extra = enc_plain_extra_is_any(&extra) ? &extra : NULL;
    }
    *done = enc_plain_dimensions_differ(&extra);
    if (!*done)
        return ENCOURS_OK;
    return enc_command_plain(run->rows.transaction, &plain, NULL, done, error);
}

encours_status encours_transaction_post_columns(encours_transaction *transaction,
                                                const encours_document_columns *columns,
                                                encours_ref *first, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && columns != NULL);
    document_rows run;
    ENC_STRUCT_LOAD(run.columns, columns, encours_document_columns, sizeof run.columns, error);
    ENC_TRY(enc_rows_begin(&run.rows, transaction, run.columns.count, error));
    ENC_TRY(begin_documents(&run));
    encours_status status = ENCOURS_OK;
    size_t row = 0;
    bool bare = is_bare(&run.columns), done;
    for (; row < run.columns.count; row++) {
        status = post_plain_row(&run, row, bare, &done);
        if (!done)
            status = post_row(&run, row);
        if (status != ENCOURS_OK)
            break;
    }
    return enc_rows_end(&run.rows, status, row, first);
}
