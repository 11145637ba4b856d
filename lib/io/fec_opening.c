/* SPDX-License-Identifier: MIT */
#include "io/fec_opening.h"

#include <string.h>

#include "base/error.h"
#include "ledger/rows.h"

void enc_fec_opening_init(enc_fec_opening *opening, encours_context *context)
{
    memset(opening, 0, sizeof *opening);
    opening->context = context;
    opening->from = ENCOURS_DATE_NONE;
}

static void forget(enc_fec_opening *opening)
{
    enc_index_release(&opening->index, opening->context);
    memset(&opening->index, 0, sizeof opening->index);
    enc_fec_items_release(opening);
    opening->count = 0;
}

void enc_fec_opening_release(enc_fec_opening *opening)
{
    forget(opening);
    enc_release(opening->context, opening->customers,
                opening->capacity * sizeof *opening->customers);
    memset(opening, 0, sizeof *opening);
}

encours_status enc_fec_opening_begin(enc_fec_opening *opening, enc_import *import,
                                     encours_error *error)
{
    const enc_state *state = enc_import_state(import);
    uint32_t documents = enc_import_mark(import)->documents;
    forget(opening);
    opening->matching = false;
    if (opening->from == ENCOURS_DATE_NONE)
        return ENCOURS_OK;
    for (uint32_t i = 0; i < documents && !opening->matching; i++)
        opening->matching = enc_fec_counted_before(state, &state->counts, i, opening->from);
    return opening->matching ? enc_fec_items_make(opening, state, documents, error) : ENCOURS_OK;
}

static uint32_t hash_row(uint32_t row)
{
    return (uint32_t)enc_hash(&row, sizeof row, 0);
}

static uint32_t find_customer(const enc_fec_opening *opening, uint32_t customer)
{
    size_t position = 0;
    uint32_t row;
    while ((row = enc_index_next(&opening->index, hash_row(customer), &position)) != ENC_ROW_NONE)
        if (opening->customers[row].customer == customer)
            return row;
    return ENC_ROW_NONE;
}

encours_status enc_fec_opening_add(enc_fec_opening *opening, uint32_t customer,
                                   const enc_fec_line *line, encours_error *error)
{
    uint32_t row = find_customer(opening, customer);
    bool is_total = line->issue == ENCOURS_DATE_NONE || line->issue == line->effective;
    if (row == ENC_ROW_NONE) {
        void *customers = opening->customers;
        if (!enc_grow(opening->context, &customers, &opening->capacity, opening->count + 1,
                      sizeof *opening->customers))
            return enc_error_memory(error);
        opening->customers = customers;
        if (!enc_index_reserve(&opening->index, opening->context))
            return enc_error_memory(error);
        row = (uint32_t)opening->count++;
        opening->customers[row] = (enc_fec_opened){.customer = customer};
        enc_index_add(&opening->index, hash_row(customer), row);
    }
    enc_fec_opened *opened = &opening->customers[row];
    opened->sum += line->amount;
    opened->lines++;
    opened->is_total = is_total;
    return ENCOURS_OK;
}

static encours_status report_difference(enc_import *import, uint32_t customer, enc_i128 opened,
                                        enc_i128 known, bool allow, enc_fec_report *report,
                                        encours_error *error)
{
    const enc_state *state = enc_import_state(import);
    char code[ENC_CODE_TEXT_SIZE];
    encours_error issue = ENCOURS_ERROR_INIT;
    int64_t opened_cut = 0, known_cut = 0;
    (void)enc_narrow_i64(opened, &opened_cut);
    (void)enc_narrow_i64(known, &known_cut);
    report->counts.opening_customers_differing++;
    enc_error_set(&issue, ENCOURS_E_STATE,
                  "customer %s: the opening entries come to %" PRId64
                  " minor units, the ledger had %" PRId64 " the day before",
                  enc_state_code(state, customer, code), opened_cut, known_cut);
    enc_error_hint(&issue, "Import what is missing of the year before, or allow differences");
    return allow ? enc_fec_report_remark(report, enc_import_context(import), &issue, error)
                 : enc_import_fault(import, &issue, error);
}

/* Balances of all customers the day before, in one walk over the documents. */
static void add_balances(const enc_state *state, uint16_t currency, int32_t day, enc_i128 *balances,
                         uint32_t customers)
{
    const enc_counts *counts = &state->counts;
    for (uint32_t i = 0; i < counts->documents; i++) {
        enc_attributes attributes = enc_attributes_unpack(
            ENC_AT(&state->document_attributes, uint32_t, i));
        uint32_t customer = ENC_AT(&state->document_customer, uint32_t, i);
        if (customer >= customers || ENC_AT(&state->document_effective, int32_t, i) > day ||
            enc_document_to(state, counts, i) <= day ||
            ENC_AT(&state->currencies, enc_currency_row, attributes.currency).numeric != currency)
            continue;
        int64_t gross = enc_document_gross(state, counts, i);
        balances[customer] += enc_type_is_debit(attributes.type) ? gross : -gross;
    }
}

static encours_status compare_balances(enc_fec_opening *opening, enc_import *import,
                                       uint16_t currency, bool allow, enc_fec_report *report,
                                       encours_error *error)
{
    const enc_state *state = enc_import_state(import);
    uint32_t customers = enc_import_mark(import)->customers;
    if (customers == 0)
        return ENCOURS_OK;
    size_t size = customers * sizeof(enc_i128);
    enc_i128 *balances = enc_allocate_zeroed(opening->context, size);
    if (balances == NULL)
        return enc_error_memory(error);
    add_balances(state, currency, opening->from - 1, balances, customers);
    encours_status status = ENCOURS_OK;
    for (uint32_t i = 0; status == ENCOURS_OK && i < customers; i++) {
        uint32_t row = find_customer(opening, i);
        enc_i128 sum = row != ENC_ROW_NONE ? opening->customers[row].sum : 0;
        if (sum != balances[i])
            status = report_difference(import, i, sum, balances[i], allow, report, error);
    }
    enc_release(opening->context, balances, size);
    return status;
}

encours_status enc_fec_opening_end(enc_fec_opening *opening, enc_import *import, uint16_t currency,
                                   bool allow, enc_fec_report *report, encours_error *error)
{
    for (size_t i = 0; i < opening->count; i++)
        report->counts.opening_in_one_line += opening->customers[i].lines == 1 &&
                                              opening->customers[i].is_total;
    if (!opening->matching)
        return ENCOURS_OK;
    return compare_balances(opening, import, currency, allow, report, error);
}
