/* SPDX-License-Identifier: MIT */
/* The rows of a cursor as a stream: each block of it becomes a batch, column by column. */
#include <string.h>

#include "base/struct_size.h"
#include "encours/arrow_results.h"
#include "io/arrow_currencies.h"
#include "io/arrow_names.h"
#include "io/arrow_options.h"
#include "ledger/cursor.h"

typedef struct feed {
    enc_arrow_producer producer;
    encours_cursor *cursor;
    enc_arrow_currencies *currencies;
    size_t batch_rows;
    size_t loaded; /* rows of the cursor's block that are not given yet */
    size_t count;  /* columns */
    int32_t columns[ENC_CURSOR_COLUMNS];
    enc_arrow_source sources[ENC_CURSOR_COLUMNS];
    uint32_t *row_decimals; /* of a block; NULL: all currencies have as many */
    int64_t *amounts;       /* of a block of events, of which some have none; else NULL */
} feed;

static bool is_among(const uint8_t *columns, int32_t column)
{
    return column > 0 && column < ENC_CURSOR_COLUMNS &&
           memchr(columns, column, strlen((const char *)columns)) != NULL;
}

static bool is_text(const encours_cursor *cursor, int32_t column)
{
    return is_among(enc_cursor_text_columns(cursor->rows), column);
}

static bool has_column(const encours_cursor *cursor, int32_t column)
{
    return is_text(cursor, column) || is_among(enc_cursor_number_columns(cursor->rows), column);
}

static encours_status choose_columns(feed *to, const encours_arrow_options *options,
                                     encours_error *error)
{
    bool chosen[ENC_CURSOR_COLUMNS] = {false};
    for (int32_t column = 1; options->columns == NULL && column < ENC_CURSOR_COLUMNS; column++)
        if (has_column(to->cursor, column))
            to->columns[to->count++] = column;
    for (size_t i = 0; options->columns != NULL && i < options->column_count; i++) {
        int32_t column = options->columns[i];
        if (!has_column(to->cursor, column) || chosen[column])
            return enc_error_at(error, ENCOURS_E_NOT_FOUND, i,
                                "these rows have no column number %" PRId32 ", or it is named "
                                "twice",
                                column);
        chosen[column] = true;
        to->columns[to->count++] = column;
    }
    return ENCOURS_OK;
}

static encours_status read_currencies(feed *to, encours_error *error)
{
    const encours_view *view = to->cursor->view;
    uint16_t numeric;
    to->currencies = enc_arrow_currencies_new(to->producer.context);
    if (to->currencies == NULL)
        return enc_error_memory(error);
    for (size_t i = 0; (numeric = encours_view_currency(view, i)) != 0; i++)
        ENC_TRY(enc_arrow_currencies_add(to->currencies, numeric,
                                         encours_view_exponent(view, numeric), error));
    return enc_arrow_currencies_finish(to->currencies, error);
}

static enc_arrow_source amounts_of(const feed *to, int32_t column, int32_t amounts)
{
    enc_arrow_source source = enc_arrow_source_of(amounts == ENCOURS_ARROW_AMOUNTS_MINOR
                                                      ? ENCOURS_ARROW_INT64_OR_NONE
                                                      : ENCOURS_ARROW_DECIMAL_OR_NONE);
    source.decimals = source.value_decimals = to->currencies->decimals;
    if (column == ENCOURS_COLUMN_BASE_AMOUNT)
        source.value_decimals = enc_arrow_decimals(to->currencies,
                                                   to->cursor->view->state->base_currency);
    else
        source.row_decimals = to->row_decimals;
    return source;
}

static enc_arrow_source choices_of(const feed *to, int32_t column, int32_t choices)
{
    const enc_arrow_names *names = enc_arrow_choices_of(column);
    bool counted_from_0 = column == ENCOURS_COLUMN_DUE_SOURCE;
    if (choices == ENCOURS_ARROW_CHOICES_NUMBERS)
        return (enc_arrow_source){.format = "i",
                                  .way = ENC_ARROW_NARROW,
                                  .nullable = true,
                                  .none = counted_from_0 ? INT64_MIN : 0};
    enc_arrow_source source = {.format = "i", .way = ENC_ARROW_PLACES, .nullable = true};
    source.places = names != NULL ? names->places : to->currencies->places;
    source.place_count = names != NULL ? names->place_count : ENC_ARROW_NUMERICS;
    source.dictionary = names != NULL ? &names->texts : &to->currencies->dictionary;
    return source;
}

static enc_arrow_source source_of(const feed *to, int32_t column,
                                  const encours_arrow_options *options)
{
    if (is_text(to->cursor, column))
        return (enc_arrow_source){.format = "u", .way = ENC_ARROW_PIECES, .nullable = true};
    switch (column) {
    case ENCOURS_COLUMN_AMOUNT:
    case ENCOURS_COLUMN_OPEN:
    case ENCOURS_COLUMN_VAT:
    case ENCOURS_COLUMN_BASE_AMOUNT:
    case ENCOURS_COLUMN_DELIVERED:
    case ENCOURS_COLUMN_INVOICED:
    case ENCOURS_COLUMN_CANCELLED_AMOUNT:
    case ENCOURS_COLUMN_EXPOSURE:
    case ENCOURS_COLUMN_LIMIT:
        return amounts_of(to, column, options->amounts);
    case ENCOURS_COLUMN_CURRENCY:
    case ENCOURS_COLUMN_TYPE:
    case ENCOURS_COLUMN_REASON:
    case ENCOURS_COLUMN_EVENT:
    case ENCOURS_COLUMN_DUE_SOURCE:
    case ENCOURS_COLUMN_CANCEL_REASON:
    case ENCOURS_COLUMN_STEP_KIND:
    case ENCOURS_COLUMN_OUTCOME:
        return choices_of(to, column, options->choices);
    case ENCOURS_COLUMN_ISSUE:
    case ENCOURS_COLUMN_EFFECTIVE:
    case ENCOURS_COLUMN_DUE:
    case ENCOURS_COLUMN_CANCELLED:
    case ENCOURS_COLUMN_FROM:
    case ENCOURS_COLUMN_TO:
    case ENCOURS_COLUMN_DATE:
    case ENCOURS_COLUMN_AGREED_DUE:
    case ENCOURS_COLUMN_UNTIL:
    case ENCOURS_COLUMN_EXPECTED:
        return (enc_arrow_source){
            .format = "tdD", .way = ENC_ARROW_NARROW, .nullable = true, .none = ENCOURS_DATE_NONE};
    case ENCOURS_COLUMN_RECORDED_AT:
        return enc_arrow_source_of(ENCOURS_ARROW_INSTANT);
    default:
        return (enc_arrow_source){.format = "l", .way = ENC_ARROW_INT64, .nullable = true};
    }
}

/* Memory of a block that lasts as long as the stream. */
static encours_status reserve(feed *to, encours_error *error)
{
    encours_context *context = to->producer.context;
    if (to->currencies->mixed)
        to->row_decimals = enc_allocate(context, to->batch_rows * sizeof *to->row_decimals);
    if (to->cursor->rows == ENCOURS_ROWS_EVENTS)
        to->amounts = enc_allocate(context, to->batch_rows * sizeof *to->amounts);
    if ((to->currencies->mixed && to->row_decimals == NULL) ||
        (to->cursor->rows == ENCOURS_ROWS_EVENTS && to->amounts == NULL))
        return enc_error_memory(error);
    return ENCOURS_OK;
}

static void release_feed(enc_arrow_producer *producer)
{
    feed *from = (feed *)producer;
    encours_context *context = producer->context;
    enc_release(context, from->row_decimals, from->batch_rows * sizeof *from->row_decimals);
    enc_release(context, from->amounts, from->batch_rows * sizeof *from->amounts);
    enc_arrow_currencies_free(from->currencies);
    encours_cursor_free(from->cursor);
}

static bool says_amount(int64_t event, int64_t currency)
{
    switch (event) {
    case ENCOURS_EVENT_DOCUMENT:
    case ENCOURS_EVENT_ALLOCATION:
    case ENCOURS_EVENT_ALLOCATION_END:
    case ENCOURS_EVENT_CANCELLATION:
    case ENCOURS_EVENT_TRANSFER:
    case ENCOURS_EVENT_ORDER:
    case ENCOURS_EVENT_ORDER_STEP:
        return true;
    default: /* a fact or decision may be of an amount of money */
        return (event == ENCOURS_EVENT_FACT || event == ENCOURS_EVENT_FACT_END ||
                event == ENCOURS_EVENT_DECISION) &&
               currency != 0;
    }
}

/* Of events, the amounts of those that say one. */
static void read_amounts(const feed *from)
{
    const int64_t *amounts = from->cursor->columns[ENCOURS_COLUMN_AMOUNT];
    const int64_t *events = from->cursor->columns[ENCOURS_COLUMN_EVENT];
    const int64_t *currencies = from->cursor->columns[ENCOURS_COLUMN_CURRENCY];
    for (size_t row = 0; row < from->loaded; row++) {
        bool said = says_amount(events[row], currencies[row]);
        from->amounts[row] = said ? amounts[row] : INT64_MIN;
    }
}

static encours_status bind_columns(feed *from, encours_error *error)
{
    const int64_t *currencies = from->cursor->columns[ENCOURS_COLUMN_CURRENCY];
    for (size_t row = 0; from->row_decimals != NULL && currencies != NULL && row < from->loaded;
         row++)
        from->row_decimals[row] = enc_arrow_decimals(from->currencies, (uint64_t)currencies[row]);
    if (from->amounts != NULL)
        read_amounts(from);
    for (size_t i = 0; i < from->count; i++) {
        enc_arrow_source *source = &from->sources[i];
        if (source->way == ENC_ARROW_PIECES)
            ENC_TRY(encours_cursor_texts(from->cursor, from->columns[i], &source->offsets,
                                         &source->bytes, error));
        else if (from->amounts != NULL && from->columns[i] == ENCOURS_COLUMN_AMOUNT)
            source->values = from->amounts;
        else
            source->values = encours_cursor_numbers(from->cursor, from->columns[i]);
    }
    return ENCOURS_OK;
}

/* A block that could not be given, for want of memory, is tried again by the next call. */
static encours_status next(enc_arrow_producer *producer, struct ArrowArray *out,
                           encours_error *error)
{
    feed *from = (feed *)producer;
    if (from->loaded == 0)
        ENC_TRY(encours_cursor_next(from->cursor, from->batch_rows, &from->loaded, error));
    if (from->loaded == 0)
        return ENCOURS_OK;
    ENC_TRY(bind_columns(from, error));
    ENC_TRY(enc_arrow_make_batch(producer->context, from->sources, from->count, from->loaded, out,
                                 error));
    from->loaded = 0;
    return ENCOURS_OK;
}

static encours_status begin(feed *to, const encours_arrow_options *options, encours_error *error)
{
    to->batch_rows = options->batch_rows != 0 ? options->batch_rows : ENCOURS_CURSOR_ROWS_MAX;
    ENC_TRY(choose_columns(to, options, error));
    ENC_TRY(read_currencies(to, error));
    ENC_TRY(reserve(to, error));
    for (size_t i = 0; i < to->count; i++) {
        to->sources[i] = source_of(to, to->columns[i], options);
        to->sources[i].name = enc_arrow_column_name(to->columns[i]);
    }
    return enc_arrow_make_type(to->producer.context, to->sources, to->count, &to->producer.schema,
                               error);
}

encours_status encours_arrow_stream_of_cursor(encours_cursor *cursor,
                                              const encours_arrow_options *options,
                                              struct ArrowArrayStream *out, encours_error *error)
{
    encours_arrow_options own;
    ENC_REQUIRE(cursor != NULL);
    ENC_REQUIRE(out != NULL);
    ENC_TRY(enc_arrow_options_load(options, &own, error));
    enc_arrow_producer *producer = enc_arrow_producer_new(cursor->view->context, sizeof(feed));
    if (producer == NULL)
        return enc_error_memory(error);
    feed *made = (feed *)producer;
    producer->next = next;
    producer->release = release_feed;
    made->cursor = cursor;
    encours_status status = begin(made, &own, error);
    if (status != ENCOURS_OK) {
        made->cursor = NULL; /* it stays the caller's */
        enc_arrow_producer_free(producer);
        return status;
    }
    enc_arrow_stream_out(producer, out);
    return ENCOURS_OK;
}
