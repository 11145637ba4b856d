/* SPDX-License-Identifier: MIT */
#include "ledger/engine.h"
#include "ledger/shelf.h"

#include <string.h>

#include "base/struct_size.h"
#include "encours/fact.h"

static encours_status check_names(const encours_view *view, const encours_cursor_options *options,
                                  encours_error *error)
{
    if (options->customer > view->counts.customers) {
        enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no customer number %" PRIu64,
                      options->customer);
        enc_error_field(error, "customer");
        return ENCOURS_E_NOT_FOUND;
    }
    if (options->document > view->counts.documents) {
        enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no document number %" PRIu64,
                      options->document);
        enc_error_field(error, "document");
        return ENCOURS_E_NOT_FOUND;
    }
    if (options->order > view->counts.orders) {
        enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no order number %" PRIu64,
                      options->order);
        enc_error_field(error, "order");
        return ENCOURS_E_NOT_FOUND;
    }
    return ENCOURS_OK;
}

static bool has_days(int32_t rows)
{
    return rows != ENCOURS_ROWS_CUSTOMERS && rows != ENCOURS_ROWS_EVENTS;
}

static encours_status check_options(int32_t rows, const encours_cursor_options *options,
                                    encours_error *error)
{
    bool orders = rows == ENCOURS_ROWS_ORDERS || rows == ENCOURS_ROWS_ORDER_STEPS;
    bool has_open = rows == ENCOURS_ROWS_DOCUMENTS || rows == ENCOURS_ROWS_ITEMS ||
                    rows == ENCOURS_ROWS_ORDERS;
    const enc_engine_rows *engine = enc_engine_rows_of(rows);
    if (rows < ENCOURS_ROWS_CUSTOMERS || (rows > ENCOURS_ROWS_ORDER_STEPS && engine == NULL))
        return enc_refuse_as(error, ENCOURS_E_INVALID, "rows", "there are no such rows");
    if (engine != NULL && engine->newest == NULL && (options->customer | options->document) != 0)
        return enc_refuse_as(error, ENCOURS_E_INVALID,
                             options->customer != 0 ? "customer" : "document",
                             "these rows are not of a customer or document");
    if (options->document != 0 && (rows == ENCOURS_ROWS_CUSTOMERS || orders))
        return enc_refuse_as(error, ENCOURS_E_INVALID, "document",
                             "customers and orders are not of a document");
    if (options->order != 0 && rows != ENCOURS_ROWS_ORDER_STEPS)
        return enc_refuse_as(error, ENCOURS_E_INVALID, "order", "only order steps are of an order");
    if (options->as_of.is_set != 0) {
        if (!has_days(rows))
            return enc_refuse_as(error, ENCOURS_E_INVALID, "as_of",
                                 "customers and events do not depend on a day");
        ENC_TRY(enc_view_check_day(options->as_of.value, error));
    }
    if (options->open_only != 0 && (!has_open || options->as_of.is_set == 0))
        return enc_refuse_as(error, ENCOURS_E_INVALID, "open_only",
                             "only documents, items and orders are open, and that on a day: needs "
                             "as_of");
    if (options->fact_kind < 0 || (options->fact_kind != 0 && rows != ENCOURS_ROWS_FACTS))
        return enc_refuse_as(error, ENCOURS_E_INVALID, "fact_kind",
                             "only facts have kinds of facts");
    if (options->subject_kind < 0 || options->subject_kind > ENCOURS_SUBJECT_FACT ||
        (options->subject_kind != 0 && rows != ENCOURS_ROWS_FACTS))
        return enc_refuse_as(error, ENCOURS_E_INVALID, "subject_kind",
                             "only facts have subjects, and those of encours_subject_kind");
    if (options->open_only < 0 || options->open_only > 1 || options->reserved_0 != 0)
        return enc_refuse_as(error, ENCOURS_E_INVALID, "open_only",
                             "open_only is 0 or 1, and what follows it 0");
    return ENCOURS_OK;
}

static encours_status open_rows(const encours_view *view, int32_t rows,
                                const encours_cursor_options *options, bool asks,
                                encours_cursor **out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(view != NULL);
    encours_cursor_options own;
    ENC_STRUCT_LOAD(own, options, encours_cursor_options, sizeof own, error);
    enc_cursor_masking masking = ENC_CURSOR_PLAIN;
    ENC_TRY(check_options(rows, &own, error));
    if (asks)
        ENC_TRY(enc_cursor_ask(view, rows, &own, &masking, error));
    ENC_TRY(check_names(view, &own, error));
    encours_cursor *cursor = enc_allocate_zeroed(view->context, sizeof *cursor);
    if (cursor == NULL)
        return enc_error_memory(error);
    /* Counting a reference is the one thing that a shared view lets us change. */
    union {
        const encours_view *shared;
        encours_view *counted;
    } handle = {.shared = view};
    cursor->view = enc_view_retain(handle.counted);
    cursor->rows = rows;
    cursor->masking = masking;
    cursor->dated = own.as_of.is_set != 0;
    cursor->day = cursor->dated ? own.as_of.value.epoch_day : ENCOURS_DATE_MAX;
    cursor->open_only = own.open_only != 0;
    cursor->customer = (uint32_t)own.customer;
    cursor->document = (uint32_t)own.document;
    cursor->fact_kind = (uint32_t)own.fact_kind;
    cursor->subject_kind = (uint32_t)own.subject_kind;
    cursor->order = (uint32_t)own.order;
    enc_reading reading = enc_reading_begin(view->state);
    encours_status status = enc_cursor_select(cursor, error);
    status = enc_reading_end(&reading, status, error);
    if (status != ENCOURS_OK) {
        encours_cursor_free(cursor);
        return status;
    }
    *out = cursor;
    return ENCOURS_OK;
}

encours_status encours_cursor_open(const encours_view *view, int32_t rows,
                                   const encours_cursor_options *options, encours_cursor **out,
                                   encours_error *error)
{
    return open_rows(view, rows, options, true, out, error);
}

encours_status enc_cursor_open(const encours_view *view, int32_t rows,
                               const encours_cursor_options *options, encours_cursor **out,
                               encours_error *error)
{
    return open_rows(view, rows, options, false, out, error);
}

void encours_cursor_free(encours_cursor *cursor)
{
    if (cursor == NULL)
        return;
    encours_view *view = cursor->view;
    encours_context *context = view->context;
    size_t columns = strlen((const char *)enc_cursor_number_columns(cursor->rows));
    for (size_t i = 0; i < ENC_CURSOR_TEXTS_MAX; i++) {
        enc_cursor_texts *texts = &cursor->texts[i];
        enc_release(context, texts->offsets, texts->offsets_capacity * sizeof *texts->offsets);
        enc_release(context, texts->bytes, texts->bytes_capacity);
    }
    enc_release(context, cursor->list, cursor->list_capacity * sizeof *cursor->list);
    enc_release(context, cursor->block, cursor->block_capacity * sizeof *cursor->block);
    enc_release(context, cursor->spare, cursor->spare_capacity * sizeof *cursor->spare);
    enc_release(context, cursor->numbers, cursor->capacity * columns * sizeof *cursor->numbers);
    enc_release(context, cursor->codes, cursor->capacity * sizeof *cursor->codes);
    enc_release(context, cursor->digests, cursor->digests_capacity * sizeof *cursor->digests);
    enc_release(context, cursor->masked, cursor->capacity * sizeof *cursor->masked);
    enc_release(context, cursor, sizeof *cursor);
    encours_view_free(view);
}

static bool next_row(encours_cursor *cursor, enc_cursor_row *out)
{
    if (cursor->rows == ENCOURS_ROWS_EVENTS)
        return enc_cursor_event_next(cursor, out);
    while (cursor->position.at < cursor->end) {
        uint32_t at = cursor->position.at++;
        uint32_t row = at < cursor->list_count ? cursor->list[at]
                                               : cursor->range_first + (at - cursor->list_count);
        if (enc_cursor_keeps(cursor, row)) {
            *out = (enc_cursor_row){.row = row};
            return true;
        }
    }
    return false;
}

/* Pick the next rows into the spare block. */
static encours_status pick(encours_cursor *cursor, size_t count_max, size_t *count,
                           encours_error *error)
{
    enc_cursor_row row;
    *count = 0;
    while (*count < count_max && next_row(cursor, &row)) {
        void *spare = cursor->spare;
        if (!enc_grow(cursor->view->context, &spare, &cursor->spare_capacity, *count + 1,
                      sizeof *cursor->spare))
            return enc_error_memory(error);
        cursor->spare = spare;
        cursor->spare[(*count)++] = row;
    }
    return ENCOURS_OK;
}

/* The same for texts that are made when a row is filled in. */
static encours_status reserve_digests(encours_cursor *cursor, size_t count, encours_error *error)
{
    const uint8_t *texts = enc_cursor_text_columns(cursor->rows);
    if (strchr((const char *)texts, ENCOURS_COLUMN_DIGEST) == NULL)
        return ENCOURS_OK;
    void *digests = cursor->digests;
    bool done = enc_grow(cursor->view->context, &digests, &cursor->digests_capacity, count,
                         sizeof *cursor->digests);
    cursor->digests = digests;
    return done ? ENCOURS_OK : enc_error_memory(error);
}

/* Memory for the columns of so many rows. */
static encours_status reserve(encours_cursor *cursor, size_t count, encours_error *error)
{
    if (count <= cursor->capacity)
        return ENCOURS_OK;
    encours_context *context = cursor->view->context;
    const uint8_t *columns = enc_cursor_number_columns(cursor->rows);
    size_t column_count = strlen((const char *)columns);
    int64_t *numbers = enc_allocate(context, count * column_count * sizeof *numbers);
    char(*codes)[ENC_CURSOR_CODE_SIZE] = enc_allocate(context, count * sizeof *codes);
    bool masks = cursor->masking != ENC_CURSOR_PLAIN;
    bool *masked = masks ? enc_allocate(context, count * sizeof *masked) : NULL;
    if (numbers == NULL || codes == NULL || (masks && masked == NULL)) {
        enc_release(context, masked, count * sizeof *masked);
        enc_release(context, numbers, count * column_count * sizeof *numbers);
        enc_release(context, codes, count * sizeof *codes);
        return enc_error_memory(error);
    }
    enc_release(context, cursor->numbers,
                cursor->capacity * column_count * sizeof *cursor->numbers);
    enc_release(context, cursor->codes, cursor->capacity * sizeof *cursor->codes);
    cursor->numbers = numbers;
    enc_release(context, cursor->masked, cursor->capacity * sizeof *cursor->masked);
    cursor->codes = codes;
    cursor->masked = masked;
    cursor->capacity = count;
    for (size_t i = 0; i < column_count; i++)
        cursor->columns[columns[i]] = numbers + i * count;
    return ENCOURS_OK;
}

static void swap_blocks(encours_cursor *cursor, size_t count)
{
    enc_cursor_row *rows = cursor->block;
    size_t capacity = cursor->block_capacity;
    cursor->block = cursor->spare;
    cursor->block_capacity = cursor->spare_capacity;
    cursor->spare = rows;
    cursor->spare_capacity = capacity;
    cursor->count = count;
    for (size_t i = 0; i < ENC_CURSOR_TEXTS_MAX; i++)
        cursor->texts[i].built = false;
}

/* How a row of each kind gets its columns. */
static void (*const fills[])(encours_cursor *cursor, size_t i) = {
    [ENCOURS_ROWS_CUSTOMERS] = enc_cursor_fill_customer,
    [ENCOURS_ROWS_DOCUMENTS] = enc_cursor_fill_document,
    [ENCOURS_ROWS_ITEMS] = enc_cursor_fill_item,
    [ENCOURS_ROWS_ALLOCATIONS] = enc_cursor_fill_allocation,
    [ENCOURS_ROWS_EVENTS] = enc_cursor_fill_event,
    [ENCOURS_ROWS_FACTS] = enc_cursor_fill_fact,
    [ENCOURS_ROWS_ORDERS] = enc_cursor_fill_order,
    [ENCOURS_ROWS_ORDER_STEPS] = enc_cursor_fill_order_step,
};

static void fill(encours_cursor *cursor)
{
    const enc_engine_rows *engine = enc_engine_rows_of(cursor->rows);
    void (*fill_row)(encours_cursor *, size_t) = engine != NULL ? engine->fill
                                                                : fills[cursor->rows];
    for (size_t i = 0; i < cursor->count; i++)
        fill_row(cursor, i);
    if (cursor->masking != ENC_CURSOR_PLAIN)
        enc_cursor_mask(cursor);
}

encours_status encours_cursor_next(encours_cursor *cursor, size_t count_max, size_t *count,
                                   encours_error *error)
{
    ENC_REQUIRE(cursor != NULL && count != NULL);
    if (count_max < 1 || count_max > ENCOURS_CURSOR_ROWS_MAX) {
        enc_error_set(error, ENCOURS_E_INVALID, "%zu rows are wanted, a block has 1 to %d",
                      count_max, ENCOURS_CURSOR_ROWS_MAX);
        enc_error_field(error, "count_max");
        return ENCOURS_E_INVALID;
    }
    enc_cursor_position before = cursor->position;
    size_t picked;
    enc_reading reading = enc_reading_begin(cursor->view->state);
    encours_status status = pick(cursor, count_max, &picked, error);
    if (status == ENCOURS_OK)
        status = reserve_digests(cursor, picked, error);
    if (status == ENCOURS_OK)
        status = reserve(cursor, picked, error);
    if (status != ENCOURS_OK) {
        cursor->position = before;
        return status;
    }
    swap_blocks(cursor, picked);
    fill(cursor);
    status = enc_reading_end(&reading, ENCOURS_OK, error);
    if (status != ENCOURS_OK) { /* what was filled in is nothing */
        cursor->position = before;
        cursor->count = 0;
        return status;
    }
    *count = picked;
    return ENCOURS_OK;
}

size_t encours_cursor_row_count(const encours_cursor *cursor)
{
    return cursor->count;
}

const int64_t *encours_cursor_numbers(const encours_cursor *cursor, int32_t column)
{
    return cursor->count > 0 && column >= 1 && column < ENC_CURSOR_COLUMNS ? cursor->columns[column]
                                                                           : NULL;
}
