/* SPDX-License-Identifier: MIT */
/* The command that settles invoices: its shape, its bytes, and its course. */
#include <string.h>

#include "base/checked.h"
#include "base/struct_size.h"
#include "ledger/settle.h"
#include "pure/rounding.h"

/* --- adding it */

static encours_status refuse(const char *field, const char *message, encours_error *error)
{
    enc_error_set(error, ENCOURS_E_INVALID, "%s", message);
    enc_error_field(error, field);
    return ENCOURS_E_INVALID;
}

static encours_status check_ref(encours_ref reference, const char *field, encours_error *error)
{
    if (reference != 0 && (reference < ENC_ROW_NONE || (reference & ENC_REF_OWN) != 0))
        return ENCOURS_OK;
    return refuse(field, "a reference names nothing", error);
}

/* The columns that may be left out, in the order of their bytes. */
static const int64_t *column_of(const encours_settle_options *options, enc_settle_name name)
{
    const int64_t *const columns[] = {
        [ENC_SETTLE_OPEN] = NULL,
        [ENC_SETTLE_ASKED] = options->asked,
        [ENC_SETTLE_DISCOUNT] = options->discount,
        [ENC_SETTLE_TOLERANCE] = options->tolerance,
        [ENC_SETTLE_WRITE_OFF] = options->write_off,
        [ENC_SETTLE_FEE] = options->fee,
    };
    return columns[name];
}

static encours_status check_columns(const encours_settle_options *options, encours_error *error)
{
    if (options->count < 1 || options->count > ENC_SETTLE_INVOICES_MAX || options->invoices == NULL)
        return refuse("invoices", "a settlement has 1 to 1048576 invoices", error);
    for (size_t i = 0; i < options->count; i++)
        ENC_TRY(check_ref(options->invoices[i], "invoices", error));
    for (int name = ENC_SETTLE_ASKED; name <= ENC_SETTLE_FEE; name++) {
        const int64_t *column = column_of(options, (enc_settle_name)name);
        for (size_t i = 0; column != NULL && i < options->count; i++)
            if (column[i] < 0)
                return refuse("invoices", "an amount is below 0", error);
    }
    return ENCOURS_OK;
}

static encours_status check(const encours_settle_options *options, enc_text *number,
                            encours_error *error)
{
    encours_rounding rounding;
    if (options->payment != 0)
        ENC_TRY(check_ref(options->payment, "payment", error));
    ENC_TRY(enc_check_day(options->from, "from", error));
    ENC_TRY(enc_check_text(options->number, 0, ENC_NUMBER_BYTES_MAX, "number", number, error));
    ENC_TRY(enc_rounding_load(options->rounding, &rounding, error));
    if (options->surplus < ENCOURS_CLEARING_SURPLUS_KEEP ||
        options->surplus > ENCOURS_CLEARING_SURPLUS_NEXT)
        return refuse("surplus", "there is no such policy for a surplus", error);
    if (options->amount < 0 || options->surplus_max < 0 || options->write_off_max.value < 0 ||
        options->write_off_sum_max.value < 0)
        return refuse("amount", "an amount is below 0", error);
    if (options->vat > 7)
        return refuse("vat", "there is no such flag of parts that reduce the VAT", error);
    if (options->exchange > ENCOURS_SETTLE_EXCHANGE_NONE)
        return refuse("exchange", "there is no such choice of exchange differences", error);
    return check_columns(options, error);
}

static uint8_t *put_optional(uint8_t *to, encours_optional_i64 value)
{
    return enc_put_varint(to, value.is_set != 0 ? (uint64_t)value.value + 1 : 0);
}

encours_status encours_transaction_settle(encours_transaction *transaction,
                                          const encours_settle_options *options,
                                          encours_ref *matching, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && options != NULL);
    encours_settle_options own;
    enc_text number;
    uint8_t *to;
    ENC_STRUCT_LOAD(own, options, encours_settle_options, sizeof own, error);
    ENC_TRY(check(&own, &number, error));
    ENC_TRY(enc_command_begin(transaction, 256 + own.count * 6 * ENC_VARINT_SIZE_MAX, &to, error));
    to = enc_put_varint(enc_put_varint(to, own.payment), (uint64_t)own.amount);
    to = enc_put_signed(to, own.from.epoch_day);
    to = enc_put_varint(enc_put_varint(to, (uint64_t)own.surplus), (uint64_t)own.surplus_max);
    to = enc_put_varint(enc_put_varint(to, own.vat), own.rounding);
    to = enc_put_varint(to, own.exchange);
    to = put_optional(put_optional(to, own.write_off_max), own.write_off_sum_max);
    to = enc_put_varint(to, number.size);
    memcpy(to, number.bytes, number.size);
    to = enc_put_varint(to + number.size, own.count);
    for (size_t i = 0; i < own.count; i++)
        to = enc_put_varint(to, own.invoices[i]);
    for (int name = ENC_SETTLE_ASKED; name <= ENC_SETTLE_FEE; name++) {
        const int64_t *column = column_of(&own, (enc_settle_name)name);
        to = enc_put_varint(to, column != NULL);
        for (size_t i = 0; column != NULL && i < own.count; i++)
            to = enc_put_varint(to, (uint64_t)column[i]);
    }
    return enc_command_end(transaction, ENC_COMMAND_SETTLE, to, matching);
}

/* --- running it */

static encours_optional_i64 get_optional(enc_reader *reader)
{
    uint64_t value = enc_get_varint(reader);
    return (encours_optional_i64){value != 0, 0, value != 0 ? (int64_t)(value - 1) : 0};
}

static void get_options(enc_settle *settle)
{
    enc_reader *reader = &settle->run->reader;
    encours_settle_options *options = &settle->options;
    options->payment = enc_get_varint(reader);
    options->amount = (int64_t)enc_get_varint(reader);
    options->from.epoch_day = enc_run_day(settle->run);
    options->surplus = (int32_t)enc_get_varint(reader);
    options->surplus_max = (int64_t)enc_get_varint(reader);
    options->vat = (uint32_t)enc_get_varint(reader);
    options->rounding = (uint32_t)enc_get_varint(reader);
    options->exchange = (uint32_t)enc_get_varint(reader);
    options->write_off_max = get_optional(reader);
    options->write_off_sum_max = get_optional(reader);
    enc_text number = enc_run_text(settle->run);
    memcpy(settle->number, number.bytes, number.size);
    options->number = number.size > 0 ? settle->number : NULL;
    options->count = (size_t)enc_get_varint(reader);
}

static encours_status get_invoices(enc_settle *settle)
{
    enc_command_run *run = settle->run;
    ENC_TRY(enc_settle_reserve(settle, settle->options.count));
    for (size_t i = 0; i < settle->options.count; i++) {
        uint32_t document = 0;
        ENC_TRY(enc_run_document(run, &document));
        ENC_TRY(enc_settle_add_debit(settle, document, true));
    }
    ENC_TRY(enc_settle_check_named(settle));
    for (int name = ENC_SETTLE_ASKED; name <= ENC_SETTLE_FEE; name++)
        if (enc_get_varint(&run->reader) != 0)
            for (size_t i = 0; i < settle->options.count; i++)
                enc_settle_column(settle,
                                  (enc_settle_name)name)[i] = (int64_t)enc_get_varint(&run->reader);
    return ENCOURS_OK;
}

/* Also where no pair comes of it, it must be one that could settle them. */
static encours_status check_payment(const enc_settle *settle)
{
    const enc_state *state = settle->run->session->state;
    uint32_t word = ENC_AT(&state->document_attributes, uint32_t, settle->payment);
    if (!enc_type_is_debit(enc_attributes_unpack(word).type))
        return ENCOURS_OK;
    enc_error_set(settle->run->error, ENCOURS_E_INVALID,
                  "document %" PRIu32 " is no credit: it settles nothing", settle->payment + 1);
    enc_error_field(settle->run->error, "payment");
    return ENCOURS_E_INVALID;
}

static encours_status get_payment(enc_settle *settle, int64_t *amount)
{
    enc_command_run *run = settle->run;
    const enc_state *state = run->session->state;
    *amount = 0;
    settle->has_payment = settle->options.payment != 0;
    if (!settle->has_payment)
        return ENCOURS_OK;
    int64_t open;
    ENC_TRY(enc_run_resolve(run, settle->options.payment, ENC_COMMAND_POST, state->counts.documents,
                            &settle->payment));
    ENC_TRY(check_payment(settle));
    settle->payment_line_count = enc_settle_lines(settle, settle->payment, settle->payment_lines,
                                                  &open);
    if (settle->options.amount > open)
        return enc_error_set(run->error, ENCOURS_E_STATE,
                             "%" PRId64 " of document %" PRIu32 " is to be used, only %" PRId64
                             " is open from that day on",
                             settle->options.amount, settle->payment + 1, open);
    *amount = settle->options.amount != 0 ? settle->options.amount : open;
    return enc_booked_load(state, &state->counts, settle->payment, &settle->payment_booked,
                           run->error);
}

static encours_status begin_clearing(enc_settle *settle, int64_t amount, enc_clearing *clearing)
{
    const encours_clearing_options options = {
        .struct_size = sizeof options,
        .surplus_max = settle->options.surplus_max,
        .surplus = settle->options.surplus,
        .vat = settle->options.vat,
        .rounding = settle->options.rounding,
    };
    const encours_clearing_invoices invoices = {
        .struct_size = sizeof invoices,
        .count = settle->debits.count,
        .open = enc_settle_column(settle, ENC_SETTLE_OPEN),
        .asked = enc_settle_column(settle, ENC_SETTLE_ASKED),
        .discount = enc_settle_column(settle, ENC_SETTLE_DISCOUNT),
        .tolerance = enc_settle_column(settle, ENC_SETTLE_TOLERANCE),
        .write_off = enc_settle_column(settle, ENC_SETTLE_WRITE_OFF),
        .fee = enc_settle_column(settle, ENC_SETTLE_FEE),
        .named = settle->debits.named,
        .gross = settle->options.vat != 0 ? enc_settle_column(settle, ENC_SETTLE_GROSS) : NULL,
        .vat = enc_settle_column(settle, ENC_SETTLE_VAT),
    };
    return enc_clearing_begin(clearing, amount, &options, &invoices, settle->run->error);
}

static encours_status settle_all(enc_settle *settle)
{
    enc_clearing clearing;
    int64_t amount;
    get_options(settle);
    ENC_TRY(get_invoices(settle));
    settle->customer = ENC_AT(&settle->run->session->state->document_customer, uint32_t,
                              settle->debits.document[0]);
    ENC_TRY(get_payment(settle, &amount));
    if (settle->options.surplus == ENCOURS_CLEARING_SURPLUS_NEXT)
        ENC_TRY(enc_settle_add_others(settle));
    ENC_TRY(begin_clearing(settle, amount, &clearing));
    for (size_t i = 0; i < settle->debits.count; i++) {
        enc_clearing_parts parts = enc_clearing_next(&clearing, i);
        ENC_TRY(enc_settle_debit(settle, i, &parts));
    }
    ENC_TRY(enc_settle_surplus(settle, clearing.surplus));
    return enc_settle_put(settle);
}

encours_status enc_run_settle(enc_command_run *run)
{
    encours_context *context = run->session->state->context;
    enc_settle settle = {.run = run};
    size_t lines_size = 2 * ENC_LINES_MAX * sizeof *settle.lines;
    settle.lines = enc_allocate(context, lines_size);
    if (settle.lines == NULL)
        return enc_error_memory(run->error);
    settle.payment_lines = settle.lines + ENC_LINES_MAX;
    encours_status status = settle_all(&settle);
    enc_settle_debits *debits = &settle.debits;
    enc_release(context, settle.lines, lines_size);
    enc_release(context, settle.pairs, settle.pair_capacity * sizeof *settle.pairs);
    enc_release(context, debits->document, debits->capacity * sizeof *debits->document);
    enc_release(context, debits->named, debits->capacity * sizeof *debits->named);
    enc_release(context, debits->sorted, debits->named_count * sizeof *debits->sorted);
    enc_release(context, debits->columns,
                debits->capacity * ENC_SETTLE_COLUMNS * sizeof *debits->columns);
    if (status == ENCOURS_OK)
        run->slot->number = run->session->state->counts.matchings;
    return status;
}
