/* SPDX-License-Identifier: MIT */
#include "base/sha256.h"
#include "credit/credit.h"
#include "credit/decision.h"
#include "pure/rates.h"

static void add_number(enc_sha256 *sha, uint64_t number)
{
    uint8_t bytes[8];
    for (int i = 0; i < 8; i++)
        bytes[i] = (uint8_t)(number >> 8 * i);
    enc_sha256_update(sha, bytes, sizeof bytes);
}

static void add_rate(enc_sha256 *sha, const encours_credit *credit, uint16_t from, uint16_t to)
{
    int64_t numerator = 0, denominator = 0;
    if (from == to || enc_rates_minor(credit->rates, from, to, encours_credit_day(credit),
                                      &numerator, &denominator, NULL) != ENCOURS_OK)
        return;
    add_number(sha, (uint64_t)from << 16 | to);
    add_number(sha, (uint64_t)numerator);
    add_number(sha, (uint64_t)denominator);
}

/* Rates of currencies that the view uses are in the digest of the credit already. */
void enc_decision_tables(const encours_credit *credit, uint16_t currency,
                         uint8_t digest[ENC_SHA256_SIZE])
{
    const encours_view *view = credit->view;
    enc_sha256 sha;
    encours_credit_digest(credit, digest);
    if (currency == 0 || credit->rates == NULL || currency == credit->currency ||
        enc_state_find_currency(view->state, currency, view->counts.currencies) != ENC_ROW_NONE)
        return;
    enc_sha256_init(&sha);
    enc_sha256_update(&sha, digest, ENC_SHA256_SIZE);
    add_rate(&sha, credit, currency, credit->currency);
    for (uint32_t i = 0; i < view->counts.currencies; i++)
        add_rate(&sha, credit, currency,
                 ENC_AT(&view->state->currencies, enc_currency_row, i).numeric);
    enc_sha256_final(&sha, digest);
}
