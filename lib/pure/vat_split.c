/* SPDX-License-Identifier: MIT */
/* VAT inside amounts, and the groups of lines. */
#include "pure/vat.h"

#include "base/checked.h"
#include "base/error.h"
#include "encours/money.h"
#include "encours/vat.h"
#include "pure/rounding.h"

encours_status encours_vat_groups_find(const uint32_t *category, const int64_t *rate, size_t count,
                                       uint32_t *group, uint32_t *out_category, int64_t *out_rate,
                                       size_t capacity, size_t *out_count, encours_error *error)
{
    ENC_REQUIRE(out_category != NULL && out_rate != NULL && out_count != NULL);
    ENC_REQUIRE(count == 0 || (rate != NULL && group != NULL));
    size_t found = 0;
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < count; i++) {
            uint32_t of = category != NULL ? category[i] : 0;
            size_t at = 0;
            while (at < found && (out_category[at] != of || out_rate[at] != rate[i]))
                at++;
            if (at == found && found == capacity)
                return enc_error_at(error, ENCOURS_E_LIMIT, i,
                                    "line %zu: more than %zu pairs of category and rate", i,
                                    capacity);
            if (at == found) {
                out_category[found] = of;
                out_rate[found++] = rate[i];
            }
            if (pass == 1) /* only now is it known that all fit */
                group[i] = (uint32_t)at;
        }
    }
    *out_count = found;
    return ENCOURS_OK;
}

encours_status encours_vat_from_gross(const int64_t *gross, const int64_t *rate, size_t count,
                                      uint32_t rounding, int64_t *net, int64_t *vat,
                                      encours_error *error)
{
    ENC_REQUIRE(count == 0 || (gross != NULL && rate != NULL && net != NULL && vat != NULL));
    encours_rounding mode = ENCOURS_ROUNDING_HALF_UP;
    ENC_TRY(enc_rounding_load(rounding, &mode, error));
    for (size_t i = 0; i < count; i++) {
        if (rate[i] < 0 || rate[i] > ENCOURS_PERCENT_WHOLE)
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "rate %zu is %" PRId64 ", must be 0 to %d", i, rate[i],
                                ENCOURS_PERCENT_WHOLE);
        if (gross[i] == INT64_MIN)
            return enc_error_at(error, ENCOURS_E_OVERFLOW, i,
                                "amount %zu, %" PRId64 ", has no opposite", i, gross[i]);
    }
    for (size_t i = 0; i < count; i++) {
        int64_t tax = 0, amount = gross[i];
        (void)enc_round_divide_i64((enc_i128)amount * rate[i], ENCOURS_PERCENT_WHOLE + rate[i],
                                   mode, &tax);
        vat[i] = tax;
        net[i] = amount - tax;
    }
    return ENCOURS_OK;
}

/* Magnitudes of an invoice; all amounts of one sign, not all zero. */
static encours_status read_weights(const int64_t *net, const int64_t *vat, size_t count,
                                   int64_t *weights, bool *negative, encours_error *error)
{
    enc_i128 sum = 0;
    for (size_t i = 0; i < count; i++) {
        if (sum == 0)
            *negative = net[i] < 0 || (net[i] == 0 && vat[i] < 0);
        if ((net[i] != 0 && (net[i] < 0) != *negative) ||
            (vat[i] != 0 && (vat[i] < 0) != *negative))
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "rate %zu: amounts of both signs have no pro rata", i);
        enc_i128 gross = (enc_i128)enc_magnitude(net[i]) + enc_magnitude(vat[i]);
        sum += gross;
        if (sum > INT64_MAX)
            return enc_error_at(error, ENCOURS_E_OVERFLOW, i, "the invoice does not fit 64 bits");
        weights[i] = (int64_t)gross;
    }
    if (sum == 0)
        return enc_error_set(error, ENCOURS_E_INVALID, "an invoice of nothing has no pro rata");
    return ENCOURS_OK;
}

encours_status enc_vat_split(int64_t amount, const int64_t *net, const int64_t *vat, size_t count,
                             encours_rounding rounding, int64_t *out_net, int64_t *out_vat,
                             encours_error *error)
{
    int64_t weights[ENCOURS_VAT_INVOICE_GROUPS_MAX], shares[ENCOURS_VAT_INVOICE_GROUPS_MAX] = {0};
    bool negative = false;
    ENC_TRY(read_weights(net, vat, count, weights, &negative, error));
    if (amount == INT64_MIN)
        return enc_error_set(error, ENCOURS_E_OVERFLOW, "the amount has no opposite");
    /* It cannot fail: the weights have been checked. */
    encours_status status = encours_money_split((encours_money){.minor = amount}, weights, count,
                                                ENCOURS_SPLIT_LARGEST_REMAINDER, shares, error);
    for (size_t i = 0; i < count; i++) {
        int64_t tax = 0;
        if (weights[i] > 0) /* a share is 0 where a weight is */
            (void)enc_round_divide_i64((enc_i128)shares[i] * (int64_t)enc_magnitude(vat[i]),
                                       weights[i], rounding, &tax);
        out_vat[i] = tax;
        out_net[i] = shares[i] - tax;
    }
    return status;
}

encours_status encours_vat_split(int64_t amount, const int64_t *net, const int64_t *vat,
                                 size_t count, uint32_t rounding, int64_t *out_net,
                                 int64_t *out_vat, encours_error *error)
{
    ENC_REQUIRE(net != NULL && vat != NULL && out_net != NULL && out_vat != NULL);
    encours_rounding mode = ENCOURS_ROUNDING_HALF_UP;
    ENC_TRY(enc_rounding_load(rounding, &mode, error));
    if (count < 1 || count > ENCOURS_VAT_INVOICE_GROUPS_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "%zu rates, must be 1 to %d", count,
                             ENCOURS_VAT_INVOICE_GROUPS_MAX);
    return enc_vat_split(amount, net, vat, count, mode, out_net, out_vat, error);
}
