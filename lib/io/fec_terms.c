/* SPDX-License-Identifier: MIT */
#include "io/fec_terms.h"

#include <string.h>

#include "base/error.h"
#include "ledger/column.h"
#include "pure/terms.h"

static encours_status read_rule(const char *text, const encours_calendar *calendar,
                                enc_fec_term *out, encours_error *error)
{
    if (text == NULL)
        return ENCOURS_OK;
    ENC_TRY(encours_term_rule_parse(text, &out->rule, error));
    if (out->rule.base != ENCOURS_TERM_FROM_ISSUE) {
        enc_error_set(error, ENCOURS_E_INVALID,
                      "the terms \"%.64s\" do not start from the issue date", text);
        enc_error_hint(error, "A FEC has no other date to start from");
        return ENCOURS_E_INVALID;
    }
    ENC_TRY(enc_term_check_rolling(&out->rule, calendar, error));
    if (encours_term_rule_format(&out->rule, out->text, sizeof out->text) >= sizeof out->text)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "the terms \"%.64s...\" are longer than 64 bytes", text);
    return ENCOURS_OK;
}

static uint32_t hash_code(const enc_fec_terms *terms, enc_text code)
{
    return (uint32_t)enc_hash(code.bytes, code.size,
                              enc_context_settings(terms->context)->index_seed);
}

static size_t find_row(const enc_fec_terms *terms, enc_text code, uint32_t hash)
{
    size_t position = 0;
    uint32_t row;
    while ((row = enc_index_next(&terms->index, hash, &position)) != ENC_ROW_NONE)
        if (enc_text_equal(enc_text_of(terms->rows[row].customer), code))
            return row;
    return 0;
}

static encours_status add_customer(enc_fec_terms *terms, const encours_fec_options *options,
                                   size_t index, encours_error *error)
{
    const char *customer = options->term_customers[index];
    if (customer == NULL || customer[0] == '\0')
        return enc_error_at(error, ENCOURS_E_INVALID, index, "a customer code is missing");
    uint32_t hash = hash_code(terms, enc_text_of(customer));
    if (find_row(terms, enc_text_of(customer), hash) != 0)
        return enc_error_at(error, ENCOURS_E_INVALID, index, "a customer code is there twice");
    enc_fec_term *row = &terms->rows[terms->count];
    row->customer = customer;
    encours_status status = read_rule(options->term_rules[index], terms->calendar, row, error);
    if (status != ENCOURS_OK) {
        enc_error_index(error, index);
        return status;
    }
    if (!enc_index_reserve(&terms->index, terms->context))
        return enc_error_memory(error);
    enc_index_add(&terms->index, hash, (uint32_t)terms->count++);
    return ENCOURS_OK;
}

encours_status enc_fec_terms_read(enc_fec_terms *terms, encours_context *context,
                                  const encours_fec_options *options, encours_error *error)
{
    *terms = (enc_fec_terms){.context = context, .calendar = options->calendar};
    size_t count = options->term_customer_count;
    if (count > 0 && (options->term_customers == NULL || options->term_rules == NULL))
        return enc_error_set(error, ENCOURS_E_MISUSE,
                             "term_customer_count needs term_customers and term_rules");
    if (count >= INT32_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "too many customers with terms of their own");
    terms->rows = enc_allocate_zeroed(context, (count + 1) * sizeof *terms->rows);
    if (terms->rows == NULL)
        return enc_error_memory(error);
    terms->capacity = count + 1;
    terms->count = 1;
    encours_status status = read_rule(options->terms, terms->calendar, &terms->rows[0], error);
    if (status != ENCOURS_OK)
        enc_error_field(error, "terms");
    for (size_t i = 0; status == ENCOURS_OK && i < count; i++) {
        status = add_customer(terms, options, i, error);
        if (status != ENCOURS_OK)
            enc_error_field(error, "term_rules");
    }
    if (status != ENCOURS_OK)
        enc_fec_terms_release(terms);
    return status;
}

void enc_fec_terms_release(enc_fec_terms *terms)
{
    enc_release(terms->context, terms->rows, terms->capacity * sizeof *terms->rows);
    enc_index_release(&terms->index, terms->context);
    memset(terms, 0, sizeof *terms);
}

enc_fec_term *enc_fec_terms_of(enc_fec_terms *terms, enc_text code)
{
    return &terms->rows[find_row(terms, code, hash_code(terms, code))];
}
