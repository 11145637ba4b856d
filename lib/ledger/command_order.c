/* SPDX-License-Identifier: MIT */
#include "base/struct_size.h"
#include "encours/order.h"
#include "ledger/codec_values.h"
#include "ledger/command_run.h"
#include "ledger/rows.h"

static encours_status check_expected(encours_date expected, encours_error *error)
{
    return expected.epoch_day != ENCOURS_DATE_NONE ? enc_check_day(expected, "expected", error)
                                                   : ENCOURS_OK;
}

encours_status encours_transaction_order(encours_transaction *transaction,
                                         const encours_order_options *options, encours_ref *order,
                                         encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && options != NULL);
    encours_order_options own;
    enc_text number, key;
    uint8_t *to;
    ENC_STRUCT_LOAD(own, options, encours_order_options, sizeof own, error);
    ENC_TRY(enc_check_reference(own.customer, "customer", error));
    ENC_TRY(enc_check_text(own.number, 0, ENC_NUMBER_BYTES_MAX, "number", &number, error));
    ENC_TRY(enc_check_text(own.source_key, 0, ENC_SOURCE_KEY_BYTES_MAX, "source_key", &key, error));
    ENC_TRY(enc_check_day(own.ordered, "ordered", error));
    ENC_TRY(check_expected(own.expected, error));
    if (own.amount < 0)
        return enc_refuse(error, "amount", "the amount of an order is not negative");
    if (own.currency == 0)
        return enc_refuse(error, "currency", "an order has a currency");
    if (own.reserved_0 != 0 || own.reserved_1 != 0)
        return enc_refuse(error, "reserved_0", "what is reserved is 0");
    ENC_TRY(enc_command_begin(transaction, ENC_NUMBER_BYTES_MAX + ENC_SOURCE_KEY_BYTES_MAX + 80,
                              &to, error));
    to = enc_put_varint(enc_put_varint(to, own.customer), own.currency);
    to = enc_put_signed(to, own.ordered.epoch_day);
    to = enc_put_signed(to, own.expected.epoch_day);
    to = enc_put_varint(to, (uint64_t)own.amount);
    to = enc_write_text(enc_write_text(to, number), key);
    return enc_command_end(transaction, ENC_COMMAND_ORDER, to, order);
}

static encours_status check_step(const encours_order_step_options *step, encours_error *error)
{
    bool rescheduled = step->kind == ENCOURS_ORDER_RESCHEDULED;
    ENC_TRY(enc_check_reference(step->order, "order", error));
    if (step->kind < ENCOURS_ORDER_CHANGED || step->kind > ENCOURS_ORDER_RESCHEDULED)
        return enc_refuse(error, "kind", "there is no such step of an order");
    ENC_TRY(enc_check_day(step->day, "day", error));
    ENC_TRY(check_expected(step->expected, error));
    if (rescheduled ? step->amount != 0 : step->expected.epoch_day != ENCOURS_DATE_NONE)
        return enc_refuse(error, rescheduled ? "amount" : "expected",
                          "a step has a day expected if it is RESCHEDULED, else an amount");
    if (step->kind == ENCOURS_ORDER_CHANGED && step->amount < 0)
        return enc_refuse(error, "amount", "the amount of an order is not negative");
    if (!rescheduled && step->kind != ENCOURS_ORDER_CHANGED &&
        (step->amount == 0 || step->amount == INT64_MIN))
        return enc_refuse(error, "amount",
                          "nothing is delivered, invoiced or cancelled by an amount of 0");
    if (step->reserved_0 != 0)
        return enc_refuse(error, "reserved_0", "what is reserved is 0");
    return ENCOURS_OK;
}

encours_status encours_transaction_order_step(encours_transaction *transaction,
                                              const encours_order_step_options *options,
                                              encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && options != NULL);
    encours_order_step_options own;
    uint8_t *to;
    ENC_STRUCT_LOAD(own, options, encours_order_step_options, sizeof own, error);
    ENC_TRY(check_step(&own, error));
    ENC_TRY(enc_command_begin(transaction, 64, &to, error));
    to = enc_put_varint(enc_put_varint(to, own.order), (uint64_t)own.kind);
    to = enc_put_signed(enc_put_signed(to, own.day.epoch_day), own.expected.epoch_day);
    to = enc_put_signed(to, own.amount);
    return enc_command_end(transaction, ENC_COMMAND_ORDER_STEP, to, NULL);
}

encours_status enc_run_order(enc_command_run *run)
{
    enc_reader *reader = &run->reader;
    enc_event event = {.kind = ENCOURS_EVENT_ORDER};
    enc_order_event *order = &event.as.order;
    ENC_TRY(enc_run_get_customer(run, &order->customer));
    uint16_t currency = (uint16_t)enc_get_varint(reader);
    order->ordered = enc_run_day(run);
    order->expected = enc_run_day(run);
    order->amount = (int64_t)enc_get_varint(reader);
    order->number = enc_run_text(run);
    order->key = enc_run_text(run);
    ENC_TRY(enc_intern_currency(run->session, currency, &order->currency, run->error));
    ENC_TRY(enc_session_put(run->session, &event, run->error));
    run->slot->number = run->session->state->counts.orders;
    return ENCOURS_OK;
}

encours_status enc_run_order_step(enc_command_run *run)
{
    enc_event event = {.kind = ENCOURS_EVENT_ORDER_STEP};
    enc_order_step *step = &event.as.order_step;
    ENC_TRY(enc_run_resolve(run, enc_get_varint(&run->reader), ENC_COMMAND_ORDER,
                            run->session->state->counts.orders, &step->order));
    step->kind = (uint32_t)enc_get_varint(&run->reader);
    step->day = enc_run_day(run);
    step->expected = enc_run_day(run);
    step->amount = enc_get_signed(&run->reader);
    return enc_session_put(run->session, &event, run->error);
}
