/* SPDX-License-Identifier: MIT */
/* Orders and what becomes of them. */
#include "ledger/apply.h"
#include "ledger/codec_values.h"
#include "ledger/cursor.h"
#include "ledger/kinds.h"
#include "ledger/orders.h"

enum { HAS_EXPECTED = 1, HAS_NUMBER = 2, HAS_KEY = 4 };

uint8_t *enc_put_order(enc_codec *codec, uint8_t *to, const enc_event *event)
{
    const enc_order_event *order = &event->as.order;
    unsigned has = (order->expected != ENCOURS_DATE_NONE ? HAS_EXPECTED : 0) |
                   (order->number.size > 0 ? HAS_NUMBER : 0) | (order->key.size > 0 ? HAS_KEY : 0);
    to = enc_put_varint(to, has);
    to = enc_put_signed(to, (int64_t)order->customer - codec->order_customer);
    to = enc_put_varint(to, order->currency);
    to = enc_put_signed(to, (int64_t)order->ordered - codec->order_day);
    to = enc_put_varint(to, (uint64_t)order->amount);
    if ((has & HAS_EXPECTED) != 0)
        to = enc_put_signed(to, (int64_t)order->expected - order->ordered);
    if ((has & HAS_NUMBER) != 0)
        to = enc_write_text(to, order->number);
    if ((has & HAS_KEY) != 0)
        to = enc_write_text(to, order->key);
    codec->order_customer = order->customer;
    codec->order_day = order->ordered;
    return to;
}

void enc_get_order(enc_codec *codec, enc_reader *reader, enc_decoded *out)
{
    enc_order_event *order = &out->event.as.order;
    unsigned has = (unsigned)enc_read_below(reader, HAS_KEY << 1);
    order->customer = codec->order_customer = enc_read_row(reader, codec->order_customer);
    order->currency = (uint32_t)enc_read_below(reader, ENC_CURRENCIES_MAX);
    order->ordered = codec->order_day = enc_read_day(reader, codec->order_day);
    order->amount = (int64_t)enc_read_below(reader, (uint64_t)INT64_MAX + 1);
    order->expected = (has & HAS_EXPECTED) != 0 ? enc_read_day(reader, order->ordered)
                                                : ENCOURS_DATE_NONE;
    order->number = order->key = (enc_text){"", 0};
    if ((has & HAS_NUMBER) != 0)
        order->number = enc_read_text(reader, 1, ENC_NUMBER_BYTES_MAX);
    if ((has & HAS_KEY) != 0)
        order->key = enc_read_text(reader, 1, ENC_SOURCE_KEY_BYTES_MAX);
}

static bool is_day(int32_t day)
{
    return day >= ENCOURS_DATE_MIN && day <= ENCOURS_DATE_MAX;
}

static encours_status check_order(const enc_state *state, const enc_order_event *order,
                                  encours_error *error)
{
    const enc_counts *counts = &state->counts;
    if (order->customer >= counts->customers) {
        enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no customer number %" PRIu32,
                      order->customer + 1);
        enc_error_field(error, "customer");
        return ENCOURS_E_NOT_FOUND;
    }
    if (order->currency >= counts->currencies)
        return enc_refuse_as(error, ENCOURS_E_CURRENCY, "currency",
                             "the currency is not in the ledger");
    if (!is_day(order->ordered))
        return enc_refuse_as(error, ENCOURS_E_INVALID, "ordered", "the day is out of range");
    if (order->expected != ENCOURS_DATE_NONE && !is_day(order->expected))
        return enc_refuse_as(error, ENCOURS_E_INVALID, "expected", "the day is out of range");
    if (order->amount < 0)
        return enc_refuse_as(error, ENCOURS_E_INVALID, "amount",
                             "the amount of an order is not negative");
    if (order->key.size > 0 &&
        enc_state_find_order(state, order->key, counts->orders) != ENC_ROW_NONE) {
        enc_error_set(error, ENCOURS_E_EXISTS, "an order has the source key %.*s already",
                      (int)order->key.size, order->key.bytes);
        enc_error_field(error, "source_key");
        return ENCOURS_E_EXISTS;
    }
    return ENCOURS_OK;
}

static encours_status reserve_order(enc_state *state, encours_error *error)
{
    enc_column *columns[] = {&state->orders, &state->order_number, &state->order_key,
                             &state->order_step_head, &state->order_step_tip};
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
        ENC_TRY(enc_apply_reserve(state, columns[i], state->counts.orders, 1, error));
    if (!enc_index_reserve(&state->order_keys, state->context))
        return enc_error_memory(error);
    return enc_apply_kinds(state, 1, error);
}

encours_status enc_apply_order(enc_state *state, const enc_event *event, encours_error *error)
{
    const enc_order_event *order = &event->as.order;
    enc_counts *counts = &state->counts;
    uint32_t units = counts->string_units, number, key, row = counts->orders;
    ENC_TRY(check_order(state, order, error));
    ENC_TRY(reserve_order(state, error));
    ENC_TRY(enc_apply_text(state, order->number, &units, &number, error));
    ENC_TRY(enc_apply_text(state, order->key, &units, &key, error));
    counts->string_units = units;
    uint32_t *tip = &ENC_AT(&state->customer_order_tip, uint32_t, order->customer);
    ENC_AT(&state->orders, enc_order, row) = (enc_order){.amount = order->amount,
                                                         .customer = order->customer,
                                                         .currency = order->currency,
                                                         .ordered = order->ordered,
                                                         .expected = order->expected,
                                                         .previous_after = *tip};
    ENC_AT(&state->order_number, uint32_t, row) = number;
    ENC_AT(&state->order_key, uint32_t, row) = key;
    enc_link_set(&state->order_step_head, row, 0);
    ENC_AT(&state->order_step_tip, uint32_t, row) = 0;
    *tip = row + 1;
    if (key != 0)
        enc_index_add(&state->order_keys, enc_state_hash(state, order->key, 0), row);
    counts->orders++;
    enc_apply_push_kind(state, ENCOURS_EVENT_ORDER);
    return ENCOURS_OK;
}

uint8_t *enc_put_order_step(enc_codec *codec, uint8_t *to, const enc_event *event)
{
    const enc_order_step *step = &event->as.order_step;
    to = enc_put_varint(to, step->kind);
    to = enc_put_signed(to, (int64_t)step->order - codec->order);
    to = enc_put_signed(to, (int64_t)step->day - codec->order_day);
    codec->order = step->order;
    codec->order_day = step->day;
    return step->kind == ENCOURS_ORDER_RESCHEDULED
               ? enc_write_optional_day(to, step->expected, step->day)
               : enc_put_signed(to, step->amount);
}

void enc_get_order_step(enc_codec *codec, enc_reader *reader, enc_decoded *out)
{
    enc_order_step *step = &out->event.as.order_step;
    *step = (enc_order_step){.expected = ENCOURS_DATE_NONE};
    step->kind = (uint32_t)enc_read_below(reader, ENCOURS_ORDER_RESCHEDULED + 1);
    step->order = codec->order = enc_read_row(reader, codec->order);
    step->day = codec->order_day = enc_read_day(reader, codec->order_day);
    if (step->kind == ENCOURS_ORDER_RESCHEDULED)
        step->expected = enc_read_optional_day(reader, step->day);
    else
        step->amount = enc_get_signed(reader);
}

static encours_status check_step_alone(const enc_order_step *step, encours_error *error)
{
    bool sum = step->kind == ENCOURS_ORDER_DELIVERED || step->kind == ENCOURS_ORDER_INVOICED ||
               step->kind == ENCOURS_ORDER_CANCELLED;
    if (step->kind < ENCOURS_ORDER_CHANGED || step->kind > ENCOURS_ORDER_RESCHEDULED)
        return enc_refuse_as(error, ENCOURS_E_INVALID, "kind", "there is no such step of an order");
    if (!is_day(step->day))
        return enc_refuse_as(error, ENCOURS_E_INVALID, "day", "the day is out of range");
    if (step->expected != ENCOURS_DATE_NONE && !is_day(step->expected))
        return enc_refuse_as(error, ENCOURS_E_INVALID, "expected", "the day is out of range");
    if (sum ? step->amount == 0 || step->amount == INT64_MIN : step->amount < 0)
        return enc_refuse_as(error, ENCOURS_E_INVALID, "amount",
                             sum ? "nothing is delivered, invoiced or cancelled by an amount of 0"
                                 : "the amount of an order is not negative");
    return ENCOURS_OK;
}

/* What is wrong with an order on a day; NULL: nothing. */
static const char *fault_of(const enc_order_figures *at)
{
    if (at->delivered < 0)
        return "more would be taken back than was delivered";
    if (at->invoiced < 0)
        return "more would be taken back than was invoiced";
    if (at->cancelled < 0)
        return "more would be taken back than was cancelled";
    if (at->cancelled > at->ordered)
        return "more would be cancelled than is ordered";
    if (at->delivered > at->ordered - at->cancelled)
        return "more would be delivered than is ordered and not cancelled";
    if (at->invoiced > at->ordered - at->cancelled)
        return "more would be invoiced than is ordered and not cancelled";
    return NULL;
}

static encours_status check_day(const enc_order_figures *at, uint32_t order, int32_t day,
                                encours_error *error)
{
    const char *fault = fault_of(at);
    if (fault == NULL)
        return ENCOURS_OK;
    char text[ENCOURS_DATE_TEXT_SIZE] = "";
    (void)encours_date_format((encours_date){day}, text, sizeof text);
    enc_error_set(error, ENCOURS_E_STATE, "order %" PRIu32 ": on %s %s", order + 1, text, fault);
    enc_error_field(error, "amount");
    return ENCOURS_E_STATE;
}

/* Amounts can only become wrong on the day of the step and on days of later steps. These are lived
 * through one after the other, so that what is dated far back costs little more. */
static encours_status check_days(const enc_state *state, const enc_order_step *step,
                                 encours_error *error)
{
    uint64_t later[ENC_ORDER_STEPS_MAX];
    enc_order_figures at = enc_order_at(state, &state->counts, step->order, step, step->day);
    ENC_TRY(check_day(&at, step->order, step->day, error));
    size_t count = step->kind != ENCOURS_ORDER_RESCHEDULED
                       ? enc_order_steps_after(state, &state->counts, step->order, step->day, later)
                       : 0;
    for (size_t i = 0; i < count; i++) {
        const enc_order_step *next = &ENC_AT(&state->order_steps, enc_order_step,
                                             (uint32_t)later[i]);
        enc_order_take_next(&at, next);
        if (i + 1 == count || later[i + 1] >> 32 != later[i] >> 32)
            ENC_TRY(check_day(&at, step->order, next->day, error));
    }
    return ENCOURS_OK;
}

static encours_status check_step(const enc_state *state, const enc_order_step *step,
                                 encours_error *error)
{
    const enc_counts *counts = &state->counts;
    uint32_t count = 0;
    if (step->order >= counts->orders) {
        enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no order number %" PRIu32,
                      step->order + 1);
        enc_error_field(error, "order");
        return ENCOURS_E_NOT_FOUND;
    }
    ENC_TRY(check_step_alone(step, error));
    if (step->day < ENC_AT(&state->orders, enc_order, step->order).ordered)
        return enc_refuse_as(error, ENCOURS_E_STATE, "day", "the order was placed on a later day");
    for (uint32_t i = enc_order_steps_newest(state, counts, step->order); i != ENC_ROW_NONE;
         i = enc_order_steps_next(state, counts, i))
        count++;
    if (count >= ENC_ORDER_STEPS_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "order %" PRIu32 " has %d steps already",
                             step->order + 1, ENC_ORDER_STEPS_MAX);
    return check_days(state, step, error);
}

encours_status enc_apply_order_step(enc_state *state, const enc_event *event, encours_error *error)
{
    const enc_order_step *step = &event->as.order_step;
    enc_counts *counts = &state->counts;
    ENC_TRY(check_step(state, step, error));
    ENC_TRY(enc_apply_reserve(state, &state->order_steps, counts->order_steps, 1, error));
    ENC_TRY(enc_apply_kinds(state, 1, error));
    uint32_t *tip = &ENC_AT(&state->order_step_tip, uint32_t, step->order);
    enc_order_step *row = &ENC_AT(&state->order_steps, enc_order_step, counts->order_steps);
    *row = *step;
    row->previous_after = *tip;
    *tip = ++counts->order_steps;
    enc_apply_push_kind(state, ENCOURS_EVENT_ORDER_STEP);
    return ENCOURS_OK;
}

enc_about enc_about_order(const enc_state *state, uint32_t row)
{
    return (enc_about){.customer = ENC_AT(&state->orders, enc_order, row).customer + 1,
                       .order = row + 1};
}

enc_about enc_about_order_step(const enc_state *state, uint32_t row)
{
    return enc_about_order(state, ENC_AT(&state->order_steps, enc_order_step, row).order);
}

void enc_show_order(encours_cursor *cursor, size_t i, uint32_t row)
{
    const enc_state *state = cursor->view->state;
    const enc_order *order = &ENC_AT(&state->orders, enc_order, row);
    enc_cursor_put(cursor, ENCOURS_COLUMN_AMOUNT, i, order->amount);
    enc_cursor_put(cursor, ENCOURS_COLUMN_CURRENCY, i,
                   ENC_AT(&state->currencies, enc_currency_row, order->currency).numeric);
    enc_cursor_put(cursor, ENCOURS_COLUMN_DATE, i, order->ordered);
    enc_cursor_put(cursor, ENCOURS_COLUMN_EXPECTED, i, order->expected);
}

void enc_show_order_step(encours_cursor *cursor, size_t i, uint32_t row)
{
    const enc_order_step *step = &ENC_AT(&cursor->view->state->order_steps, enc_order_step, row);
    enc_show_order(cursor, i, step->order);
    enc_cursor_put(cursor, ENCOURS_COLUMN_AMOUNT, i, step->amount);
    enc_cursor_put(cursor, ENCOURS_COLUMN_DATE, i, step->day);
    enc_cursor_put(cursor, ENCOURS_COLUMN_EXPECTED, i, step->expected);
    enc_cursor_put(cursor, ENCOURS_COLUMN_STEP_KIND, i, step->kind);
}
