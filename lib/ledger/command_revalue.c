/* SPDX-License-Identifier: MIT */
/* Revaluation runs: rates are looked up when the command is added, balances when it is run. */
#include "encours/revalue.h"

#include <string.h>

#include "base/checked.h"
#include "base/struct_size.h"
#include "ledger/settle.h"
#include "ledger/view.h"
#include "pure/currency.h"
#include "pure/range.h"
#include "pure/rates.h"
#include "pure/rates_table.h"
#include "pure/rounding.h"

enum { CURRENCY_BYTES = 32 };

/* --- adding it */

static encours_status check(const encours_revalue_options *options, enc_text *number,
                            encours_error *error)
{
    encours_rounding rounding;
    ENC_TRY(enc_range_check(options->method, ENCOURS_REVALUATION_REVERSED,
                            ENCOURS_REVALUATION_CUMULATIVE, "method", error));
    ENC_TRY(enc_range_check(options->scope, ENCOURS_REVALUATION_ALL, ENCOURS_REVALUATION_LOSSES,
                            "scope", error));
    ENC_TRY(enc_rounding_load(options->rounding, &rounding, error));
    ENC_TRY(enc_check_day(options->closing, "closing", error));
    if (options->method == ENCOURS_REVALUATION_REVERSED)
        ENC_TRY(enc_range_check(options->closing.epoch_day, ENCOURS_DATE_MIN, ENCOURS_DATE_MAX - 1,
                                "closing", error));
    if (options->scope == ENCOURS_REVALUATION_LOSSES &&
        options->method != ENCOURS_REVALUATION_REVERSED) {
        enc_error_set(error, ENCOURS_E_INVALID,
                      "losses alone are booked by REVERSED: CUMULATIVE cannot tell which were "
                      "booked before");
        enc_error_field(error, "scope");
        return ENCOURS_E_INVALID;
    }
    return enc_check_text(options->number, 0, ENC_NUMBER_BYTES_MAX, "number", number, error);
}

/* All the rates there are, also of currencies that the ledger does not use: the bytes of a command
 * that is given again must not depend on what was posted since. Whether one is missing is seen when
 * the run is made. The list ends with 0, which is no currency. */
static encours_status put_rates(const encours_revalue_options *options, const enc_state *state,
                                uint32_t known_currencies, uint8_t **to, encours_error *error)
{
    const encours_rates *rates = options->rates;
    for (size_t i = 0; i < rates->exponent_count; i++) {
        uint16_t numeric = rates->exponents[i].currency;
        int64_t numerator, denominator;
        encours_error own = ENCOURS_ERROR_INIT;
        encours_status status = enc_rates_minor(rates, numeric, state->base_currency,
                                                options->closing, &numerator, &denominator, &own);
        if (status == ENCOURS_E_OVERFLOW &&
            enc_state_find_currency(state, numeric, known_currencies) != ENC_ROW_NONE)
            return enc_error_set(error, status, "%s", own.message);
        if (status != ENCOURS_OK)
            continue;
        *to = enc_put_varint(enc_put_varint(*to, numeric), (uint64_t)numerator);
        *to = enc_put_varint(*to, (uint64_t)denominator);
    }
    *to = enc_put_varint(*to, 0);
    return ENCOURS_OK;
}

/* A rate between minor units means what both sides take for a minor unit. */
static encours_status check_exponents(const encours_rates *rates, const enc_state *state,
                                      uint32_t known_currencies, encours_error *error)
{
    for (size_t i = 0; i < rates->exponent_count; i++) {
        const enc_rate_exponent *theirs = &rates->exponents[i];
        uint32_t row = enc_state_find_currency(state, theirs->currency, known_currencies);
        if (row == ENC_ROW_NONE)
            continue;
        unsigned ours = ENC_AT(&state->currencies, enc_currency_row, row).exponent;
        if (ours == theirs->exponent)
            continue;
        enc_error_set(error, ENCOURS_E_CURRENCY,
                      "currency %03u has %u decimals in the ledger and %u in the rates",
                      theirs->currency, ours, theirs->exponent);
        enc_error_field(error, "rates");
        return ENCOURS_E_CURRENCY;
    }
    return ENCOURS_OK;
}

encours_status encours_transaction_revalue(encours_transaction *transaction,
                                           const encours_revalue_options *options,
                                           encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && options != NULL);
    encours_revalue_options own;
    enc_text number;
    enc_counts counts;
    uint8_t *to;
    ENC_STRUCT_LOAD(own, options, encours_revalue_options, sizeof own, error);
    ENC_REQUIRE(own.rates != NULL);
    ENC_TRY(check(&own, &number, error));
    enc_state *state = transaction->ledger->state;
    enc_state_published(state, &counts);
    ENC_TRY(check_exponents(own.rates, state, counts.currencies, error));
    size_t size = 128 + own.rates->exponent_count * CURRENCY_BYTES;
    ENC_TRY(enc_command_begin(transaction, size, &to, error));
    to = enc_put_signed(to, own.closing.epoch_day);
    to = enc_put_varint(enc_put_varint(to, (uint64_t)own.method), (uint64_t)own.scope);
    to = enc_put_varint(enc_put_varint(to, own.rounding), own.account_class);
    to = enc_put_varint(to, number.size);
    memcpy(to, number.bytes, number.size);
    to += number.size;
    ENC_TRY(put_rates(&own, state, counts.currencies, &to, error));
    return enc_command_end(transaction, ENC_COMMAND_REVALUE, to, NULL);
}

/* --- running it */

typedef struct known_rate {
    uint16_t currency;
    int64_t numerator;
    int64_t denominator;
} known_rate;

/* What a customer has in one currency. */
typedef struct position {
    int64_t balance;
    int64_t booked;
} position;

typedef struct revaluing {
    enc_command_run *run;
    encours_revalue_options options;
    encours_rounding rounding;
    char number[ENC_NUMBER_BYTES_MAX + 1];
    enc_reader rates;    /* the list of them */
    position *positions; /* by customer */
    uint64_t posted;
} revaluing;

static void get_options(revaluing *r)
{
    enc_reader *reader = &r->run->reader;
    r->options.closing.epoch_day = enc_run_day(r->run);
    r->options.method = (int32_t)enc_get_varint(reader);
    r->options.scope = (int32_t)enc_get_varint(reader);
    r->options.rounding = (uint32_t)enc_get_varint(reader);
    r->options.account_class = (uint16_t)enc_get_varint(reader);
    enc_text number = enc_run_text(r->run);
    memcpy(r->number, number.bytes, number.size);
    r->options.number = number.size > 0 ? r->number : NULL;
    r->rounding = r->options.rounding != 0 ? (encours_rounding)r->options.rounding
                                           : ENCOURS_ROUNDING_HALF_UP;
    r->rates = *reader;
}

/* False: there is none. */
static bool find_rate(const revaluing *r, uint16_t currency, known_rate *out)
{
    enc_reader reader = r->rates;
    while ((out->currency = (uint16_t)enc_get_varint(&reader)) != 0) {
        out->numerator = (int64_t)enc_get_varint(&reader);
        out->denominator = (int64_t)enc_get_varint(&reader);
        if (out->currency == currency)
            return true;
    }
    /* Nothing is worth nothing at any rate. */
    *out = (known_rate){.currency = currency, .denominator = 1};
    return false;
}

static encours_status overflow(const revaluing *r, uint16_t currency)
{
    return enc_error_set(r->run->error, ENCOURS_E_OVERFLOW,
                         "the balances in currency %u do not fit 64 bits", (unsigned)currency);
}

static encours_status add_document(revaluing *r, uint32_t document, bool is_debit,
                                   uint64_t *missing)
{
    const enc_state *state = r->run->session->state;
    position *at = &r->positions[ENC_AT(&state->document_customer, uint32_t, document)];
    int64_t gross = enc_document_gross(state, &state->counts, document), base = 0;
    if (!enc_booked_base(state, document, gross, &base))
        ++*missing;
    if (is_debit ? !enc_add_i64(at->balance, gross, &at->balance) ||
                       !enc_add_i64(at->booked, base, &at->booked)
                 : !enc_sub_i64(at->balance, gross, &at->balance) ||
                       !enc_sub_i64(at->booked, base, &at->booked))
        return ENCOURS_E_OVERFLOW;
    return ENCOURS_OK;
}

static encours_status fill_positions(revaluing *r, uint32_t currency_row, uint16_t currency)
{
    const enc_state *state = r->run->session->state;
    uint64_t missing = 0;
    memset(r->positions, 0, state->counts.customers * sizeof *r->positions);
    for (uint32_t document = 0; document < state->counts.documents; document++) {
        ENC_TRY(
            enc_context_ask_row(state->context, document, state->counts.documents, r->run->error));
        enc_attributes attributes = enc_attributes_unpack(
            ENC_AT(&state->document_attributes, uint32_t, document));
        if (attributes.currency != currency_row ||
            !enc_document_counts(state, &state->counts, document, r->options.closing.epoch_day))
            continue;
        if (add_document(r, document, enc_type_is_debit(attributes.type), &missing) != ENCOURS_OK)
            return overflow(r, currency);
    }
    if (missing == 0)
        return ENCOURS_OK;
    char name[ENC_CURRENCY_NAME_SIZE];
    enc_currency_name(currency, name);
    enc_error_set(r->run->error, ENCOURS_E_CURRENCY,
                  "%" PRIu64 " documents in %s have no base amount: what was booked is not known",
                  missing, name);
    enc_error_hint(r->run->error, "Cancel them and post them again with base amounts");
    return ENCOURS_E_CURRENCY;
}

static encours_status no_rate(const revaluing *r, uint16_t currency)
{
    char name[ENC_CURRENCY_NAME_SIZE], day[ENCOURS_DATE_TEXT_SIZE];
    enc_currency_name(currency, name);
    encours_date_format(r->options.closing, day, sizeof day);
    enc_error_set(r->run->error, ENCOURS_E_CURRENCY,
                  "no rate from %s to the base currency on %s was given", name, day);
    enc_error_hint(r->run->error, "Begin the transaction anew with that rate");
    return ENCOURS_E_CURRENCY;
}

static encours_status post(revaluing *r, uint32_t customer, uint16_t currency, int64_t difference,
                           int32_t day)
{
    encours_document document = ENCOURS_DOCUMENT_INIT;
    document.type = difference > 0 ? ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT
                                   : ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT;
    document.reason = ENCOURS_ADJUSTMENT_EXCHANGE;
    document.issue.epoch_day = document.effective.epoch_day = day;
    document.currency = currency;
    document.account_class = r->options.account_class;
    document.base_amount = (encours_optional_i64){1, 0, difference > 0 ? difference : -difference};
    document.number = r->options.number;
    r->posted++;
    return enc_post_document(r->run->session, &document, customer, r->run->error);
}

static encours_status revalue_customer(revaluing *r, uint32_t customer, const known_rate *rate)
{
    const position *at = &r->positions[customer];
    int64_t value, difference, day = r->options.closing.epoch_day;
    ENC_TRY(enc_rates_apply(at->balance, rate->numerator, rate->denominator, r->rounding, &value,
                            r->run->error));
    if (!enc_sub_i64(value, at->booked, &difference) || difference == INT64_MIN)
        return overflow(r, rate->currency);
    if (difference == 0 || (difference > 0 && r->options.scope == ENCOURS_REVALUATION_LOSSES))
        return ENCOURS_OK;
    ENC_TRY(post(r, customer, rate->currency, difference, (int32_t)day));
    if (r->options.method == ENCOURS_REVALUATION_CUMULATIVE)
        return ENCOURS_OK;
    return post(r, customer, rate->currency, -difference, (int32_t)day + 1);
}

static encours_status revalue_currency(revaluing *r, uint32_t currency_row)
{
    const enc_state *state = r->run->session->state;
    uint16_t currency = ENC_AT(&state->currencies, enc_currency_row, currency_row).numeric;
    known_rate rate;
    bool is_known = find_rate(r, currency, &rate);
    ENC_TRY(fill_positions(r, currency_row, currency));
    for (uint32_t customer = 0; customer < state->counts.customers; customer++) {
        const position *at = &r->positions[customer];
        if (at->balance == 0 && at->booked == 0)
            continue;
        if (!is_known && at->balance != 0)
            return no_rate(r, currency);
        ENC_TRY(revalue_customer(r, customer, &rate));
    }
    return ENCOURS_OK;
}

static encours_status revalue_all(revaluing *r)
{
    const enc_state *state = r->run->session->state;
    uint32_t currencies = state->counts.currencies;
    for (uint32_t row = 0; row < currencies; row++)
        if (ENC_AT(&state->currencies, enc_currency_row, row).numeric != state->base_currency)
            ENC_TRY(revalue_currency(r, row));
    if (r->posted > 0)
        return ENCOURS_OK;
    return enc_error_set(r->run->error, ENCOURS_E_STATE,
                         "nothing is to be posted: the books have the closing rates already");
}

encours_status enc_run_revalue(enc_command_run *run)
{
    const encours_transaction *transaction = run->transaction;
    encours_context *context = run->session->state->context;
    size_t size = run->session->state->counts.customers * sizeof(position);
    revaluing r = {.run = run};
    if (run->slot + 1 != transaction->slots + transaction->slot_count)
        return enc_error_set(run->error, ENCOURS_E_STATE,
                             "a revaluation is the last command of its transaction");
    get_options(&r);
    if (size > 0) {
        r.positions = enc_allocate(context, size);
        if (r.positions == NULL)
            return enc_error_memory(run->error);
    }
    encours_status status = revalue_all(&r);
    enc_release(context, r.positions, size);
    return status;
}
