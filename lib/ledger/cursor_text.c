/* SPDX-License-Identifier: MIT */
/* The columns of cursors, and the texts among them: these lie in the state and are looked up when
 * asked for. */
#include "ledger/engine.h"
#include "ledger/shelf.h"

#include <string.h>

#define C(name) ENCOURS_COLUMN_##name
#define OF_DOCUMENT                                                                                \
    C(NUMBER), C(CUSTOMER), C(TYPE), C(REASON), C(ISSUE), C(EFFECTIVE), C(CURRENCY),               \
        C(ACCOUNT_CLASS), C(AMOUNT), C(OPEN), C(CANCELLED), C(CANCEL_REASON), C(VAT),              \
        C(BASE_AMOUNT), C(DUE_SOURCE), C(SEQUENCE), C(RECORDED_AT)

static const uint8_t customer_numbers[] = {C(NUMBER), C(SEQUENCE), C(RECORDED_AT), 0};
static const uint8_t customer_texts[] = {C(CODE), 0};
static const uint8_t document_numbers[] = {OF_DOCUMENT, 0};
static const uint8_t document_texts[] = {C(CODE), C(NUMBER_TEXT), C(SOURCE_KEY), C(TERMS), 0};
static const uint8_t item_numbers[] = {OF_DOCUMENT, C(DOCUMENT), C(LINE), C(DUE), C(AGREED_DUE), 0};
static const uint8_t allocation_numbers[] = {
    C(NUMBER),      C(CUSTOMER),
    C(CURRENCY),    C(AMOUNT),
    C(FROM),        C(TO),
    C(MATCHING),    C(CREDIT_DOCUMENT),
    C(CREDIT_LINE), C(DEBIT_DOCUMENT),
    C(DEBIT_LINE),  C(SEQUENCE),
    C(RECORDED_AT), 0,
};
static const uint8_t event_numbers[] = {
    C(POSITION),
    C(EVENT),
    C(CUSTOMER),
    C(DOCUMENT),
    C(TYPE),
    C(REASON),
    C(ALLOCATION),
    C(MATCHING),
    C(CREDIT_DOCUMENT),
    C(DEBIT_DOCUMENT),
    C(AMOUNT),
    C(CURRENCY),
    C(DATE),
    C(CANCEL_REASON),
    C(SEQUENCE),
    C(RECORDED_AT),
    C(FACT),
    C(FACT_KIND),
    C(ORDER),
    C(STEP_KIND),
    C(EXPECTED),
    C(POLICY),
    C(DECISION),
    C(STAGE),
    C(OUTCOME),
    C(EXPOSURE),
    C(LIMIT),
    0,
};
static const uint8_t fact_numbers[] = {
    C(NUMBER),       C(CUSTOMER), C(DOCUMENT),     C(LINE),    C(FACT_KIND),
    C(SUBJECT_KIND), C(SUBJECT),  C(RELATED_KIND), C(RELATED), C(FROM),
    C(TO),           C(UNTIL),    C(DATE),         C(AMOUNT),  C(CURRENCY),
    C(PARTY),        C(SEQUENCE), C(RECORDED_AT),  0,
};
static const uint8_t fact_texts[] = {C(CODE), C(FACT_CODE), 0};
static const uint8_t order_numbers[] = {
    C(NUMBER),   C(CUSTOMER),         C(CURRENCY), C(DATE),     C(AMOUNT),   C(DELIVERED),
    C(INVOICED), C(CANCELLED_AMOUNT), C(OPEN),     C(EXPECTED), C(SEQUENCE), C(RECORDED_AT),
    0,
};
static const uint8_t order_step_numbers[] = {
    C(NUMBER),   C(ORDER),    C(CUSTOMER),    C(CURRENCY), C(STEP_KIND), C(DATE), C(AMOUNT),
    C(EXPECTED), C(SEQUENCE), C(RECORDED_AT), 0,
};
static const uint8_t order_texts[] = {C(CODE), C(NUMBER_TEXT), C(SOURCE_KEY), 0};
static const uint8_t event_texts[] = {
    C(CODE),        C(NUMBER_TEXT), C(TERMS), C(DIMENSION), C(VALUE), C(ACTOR),
    C(REASON_CODE), C(FACT_CODE),   C(NAME),  C(VERSION),   0};

const uint8_t *enc_cursor_number_columns(int32_t rows)
{
    static const uint8_t *const all[] = {NULL,         customer_numbers,   document_numbers,
                                         item_numbers, allocation_numbers, event_numbers,
                                         fact_numbers, order_numbers,      order_step_numbers};
    return rows <= ENCOURS_ROWS_ORDER_STEPS ? all[rows] : enc_engine_rows_of(rows)->numbers;
}

const uint8_t *enc_cursor_text_columns(int32_t rows)
{
    static const uint8_t *const all[] = {NULL,           customer_texts, document_texts,
                                         document_texts, customer_texts, event_texts,
                                         fact_texts,     order_texts,    order_texts};
    return rows <= ENCOURS_ROWS_ORDER_STEPS ? all[rows] : enc_engine_rows_of(rows)->texts;
}

static enc_text stored(const encours_cursor *cursor, uint32_t id)
{
    return enc_strings_get(&cursor->view->state->strings, id);
}

static enc_text code_text(const encours_cursor *cursor, size_t i)
{
    encours_column column = cursor->rows == ENCOURS_ROWS_CUSTOMERS ? ENCOURS_COLUMN_NUMBER
                                                                   : ENCOURS_COLUMN_CUSTOMER;
    int64_t number = cursor->columns[column][i];
    if (number == 0)
        return stored(cursor, 0);
    uint32_t id = ENC_AT(&cursor->view->state->customer_code, uint32_t, (uint32_t)(number - 1));
    return id != 0 ? stored(cursor, id) : enc_text_of(cursor->codes[i]);
}

static enc_text terms_text(const encours_cursor *cursor, uint32_t row)
{
    return stored(cursor, ENC_AT(&cursor->view->state->terms, uint32_t, row));
}

static enc_text document_text(const encours_cursor *cursor, int32_t column, size_t i)
{
    const enc_state *state = cursor->view->state;
    encours_column key = cursor->rows == ENCOURS_ROWS_DOCUMENTS ? ENCOURS_COLUMN_NUMBER
                                                                : ENCOURS_COLUMN_DOCUMENT;
    int64_t number = cursor->columns[key][i];
    if (number == 0)
        return stored(cursor, 0);
    uint32_t document = (uint32_t)(number - 1);
    if (column == ENCOURS_COLUMN_NUMBER_TEXT)
        return stored(cursor, ENC_AT(&state->document_number, uint32_t, document));
    if (column == ENCOURS_COLUMN_SOURCE_KEY)
        return stored(cursor, ENC_AT(&state->document_key, uint32_t, document));
    uint32_t extra_after = ENC_AT(&state->document_extra, uint32_t, document);
    uint32_t terms_after = extra_after != 0
                               ? ENC_AT(&state->extras, enc_extra, extra_after - 1).terms_after
                               : 0;
    return terms_after != 0 ? terms_text(cursor, terms_after - 1) : stored(cursor, 0);
}

/* The dimension that an event names, or its value. */
static enc_text dimension_text(const encours_cursor *cursor, const enc_cursor_row *event,
                               bool value)
{
    const enc_state *state = cursor->view->state;
    uint32_t dimension, value_after = 0;
    if (event->kind == ENCOURS_EVENT_DIMENSION) {
        dimension = event->row;
    } else if (event->kind == ENCOURS_EVENT_VALUE) {
        dimension = ENC_AT(&state->values, enc_value, event->row).dimension;
        value_after = event->row + 1;
    } else if (event->kind == ENCOURS_EVENT_CUSTOMER_DIMENSION) {
        const enc_customer_dimension *row = &ENC_AT(&state->customer_dimensions,
                                                    enc_customer_dimension, event->row);
        dimension = row->dimension;
        value_after = row->value_after;
    } else {
        return stored(cursor, 0);
    }
    if (!value)
        return stored(cursor, ENC_AT(&state->dimensions, uint32_t, dimension));
    return stored(cursor,
                  value_after != 0 ? ENC_AT(&state->values, enc_value, value_after - 1).text : 0);
}

static enc_text fact_text(const encours_cursor *cursor, const enc_cursor_row *row)
{
    const enc_state *state = cursor->view->state;
    uint32_t fact = row->row;
    if (cursor->rows == ENCOURS_ROWS_EVENTS && row->kind == ENCOURS_EVENT_FACT_END)
        fact = ENC_AT(&state->fact_ends, enc_fact_end, fact).fact;
    else if (cursor->rows == ENCOURS_ROWS_EVENTS && row->kind != ENCOURS_EVENT_FACT)
        return stored(cursor, 0);
    return stored(cursor, ENC_AT(&state->facts, enc_fact, fact).code);
}

/* A text that only rows and events of engines have. */
static enc_text engine_text(const encours_cursor *cursor, int32_t column, size_t i)
{
    const enc_engine *engine = cursor->rows == ENCOURS_ROWS_EVENTS
                                   ? enc_engine_of_event(cursor->block[i].kind)
                                   : NULL;
    if (cursor->rows != ENCOURS_ROWS_EVENTS)
        return enc_engine_rows_of(cursor->rows)->text(cursor, column, i);
    return engine != NULL ? engine->event_text(cursor, column, i) : stored(cursor, 0);
}

/* `column` is one of the texts of these rows, and `i` a row of the block. */
static enc_text text_of(const encours_cursor *cursor, int32_t column, size_t i)
{
    if (cursor->masked != NULL && cursor->masked[i])
        return (enc_text){"", 0};
    const enc_cursor_row *row = &cursor->block[i];
    const enc_transaction_row *transaction = &ENC_AT(&cursor->view->state->transactions,
                                                     enc_transaction_row, row->transaction);
    bool of_order = cursor->rows == ENCOURS_ROWS_ORDERS ||
                    cursor->rows == ENCOURS_ROWS_ORDER_STEPS ||
                    (cursor->rows == ENCOURS_ROWS_EVENTS &&
                     (row->kind == ENCOURS_EVENT_ORDER || row->kind == ENCOURS_EVENT_ORDER_STEP));
    switch (column) {
    case ENCOURS_COLUMN_CODE:
        return code_text(cursor, i);
    case ENCOURS_COLUMN_NUMBER_TEXT:
    case ENCOURS_COLUMN_SOURCE_KEY:
        return of_order ? enc_cursor_order_text(cursor, column, i)
                        : document_text(cursor, column, i);
    case ENCOURS_COLUMN_ACTOR:
        return stored(cursor, transaction->actor);
    case ENCOURS_COLUMN_REASON_CODE:
        return stored(cursor, transaction->reason);
    case ENCOURS_COLUMN_FACT_CODE:
        return fact_text(cursor, row);
    case ENCOURS_COLUMN_NAME:
    case ENCOURS_COLUMN_VERSION:
    case ENCOURS_COLUMN_DIGEST:
        return engine_text(cursor, column, i);
    case ENCOURS_COLUMN_DIMENSION:
    case ENCOURS_COLUMN_VALUE:
        return dimension_text(cursor, row, column == ENCOURS_COLUMN_VALUE);
    case ENCOURS_COLUMN_TERMS:
        if (cursor->rows == ENCOURS_ROWS_EVENTS && row->kind == ENCOURS_EVENT_TERMS)
            return terms_text(cursor, row->row);
        return document_text(cursor, column, i);
    default:
        return document_text(cursor, column, i);
    }
}

/* Place of a column among the texts of these rows; ENC_CURSOR_TEXTS_MAX when it is none of them. */
static size_t find_column(const encours_cursor *cursor, int32_t column)
{
    const uint8_t *columns = enc_cursor_text_columns(cursor->rows);
    for (size_t i = 0; columns[i] != 0; i++)
        if (columns[i] == column)
            return i;
    return ENC_CURSOR_TEXTS_MAX;
}

const char *encours_cursor_text(const encours_cursor *cursor, int32_t column, size_t row)
{
    if (row >= cursor->count || find_column(cursor, column) == ENC_CURSOR_TEXTS_MAX)
        return NULL;
    enc_reading reading = enc_reading_begin(cursor->view->state);
    const char *text = text_of(cursor, column, row).bytes;
    return enc_reading_end(&reading, ENCOURS_OK, NULL) == ENCOURS_OK ? text : NULL;
}

static encours_status build(encours_cursor *cursor, int32_t column, enc_cursor_texts *texts,
                            encours_error *error)
{
    encours_context *context = cursor->view->context;
    size_t size = 0;
    for (size_t i = 0; i < cursor->count; i++)
        size += text_of(cursor, column, i).size;
    void *offsets = texts->offsets, *bytes = texts->bytes;
    bool grown = enc_grow(context, &offsets, &texts->offsets_capacity, cursor->count + 1,
                          sizeof *texts->offsets);
    texts->offsets = offsets;
    grown = grown && enc_grow(context, &bytes, &texts->bytes_capacity, size + 1, 1);
    texts->bytes = bytes;
    if (!grown)
        return enc_error_memory(error);
    uint32_t at = 0; /* 65536 texts of at most 255 bytes */
    for (size_t i = 0; i < cursor->count; i++) {
        enc_text text = text_of(cursor, column, i);
        texts->offsets[i] = at;
        memcpy(texts->bytes + at, text.bytes, text.size);
        at += (uint32_t)text.size;
    }
    texts->offsets[cursor->count] = at;
    texts->built = true;
    return ENCOURS_OK;
}

encours_status encours_cursor_texts(encours_cursor *cursor, int32_t column,
                                    const uint32_t **offsets, const char **bytes,
                                    encours_error *error)
{
    ENC_REQUIRE(cursor != NULL && offsets != NULL && bytes != NULL);
    size_t place = find_column(cursor, column);
    if (place == ENC_CURSOR_TEXTS_MAX)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND,
                             "these rows have no column of texts number %" PRId32, column);
    enc_cursor_texts *texts = &cursor->texts[place];
    enc_reading reading = enc_reading_begin(cursor->view->state);
    encours_status status = texts->built ? ENCOURS_OK : build(cursor, column, texts, error);
    status = enc_reading_end(&reading, status, error);
    texts->built = texts->built && status == ENCOURS_OK;
    ENC_TRY(status);
    *offsets = texts->offsets;
    *bytes = texts->bytes;
    return ENCOURS_OK;
}
