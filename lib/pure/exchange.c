/* SPDX-License-Identifier: MIT */
#include "pure/exchange.h"

#include "base/checked.h"
#include "base/error.h"
#include "base/struct_size.h"
#include "pure/column.h"
#include "pure/range.h"
#include "pure/rates.h"
#include "pure/rounding.h"

#define ROWS_MAX ((size_t)1 << 31)

/* What goes with the first `settled` of an item: between 0 and the whole, and never back. */
static int64_t gone(int64_t amount, int64_t base, int64_t settled, encours_rounding rounding)
{
    int64_t out = 0;
    (void)enc_round_divide_i64((enc_i128)base * settled, amount, rounding, &out);
    return out;
}

int64_t enc_exchange_share(int64_t amount, int64_t base, int64_t settled, int64_t part,
                           encours_rounding rounding)
{
    if (amount == 0)
        return base;
    return gone(amount, base, settled + part, rounding) - gone(amount, base, settled, rounding);
}

/* --- one side of a pair */

typedef struct side {
    int64_t amount;
    int64_t base;
    int64_t settled;
    int64_t part;
} side;

static encours_status check_side(const side *s, size_t i, encours_error *error)
{
    if (s->amount < 0)
        return enc_range_refuse_at(i, s->amount, "must be 0 or more", "amount", error);
    if (s->base == INT64_MIN)
        return enc_range_refuse_at(i, s->base, "has no opposite", "base", error);
    if (s->settled < 0 || s->settled > s->amount)
        return enc_range_refuse_at(i, s->settled, "must be 0 to the amount of the item", "settled",
                                   error);
    if (s->part < 0 || s->part > s->amount - s->settled)
        return enc_range_refuse_at(i, s->part, "must be 0 to what is left of the item", "part",
                                   error);
    return ENCOURS_OK;
}

static int64_t share_of(const side *s, encours_rounding rounding)
{
    return enc_exchange_share(s->amount, s->base, s->settled, s->part, rounding);
}

/* What the item keeps: the whole less all that has gone. */
static int64_t rest_of(const side *s, encours_rounding rounding)
{
    return s->base - enc_exchange_share(s->amount, s->base, 0, s->settled + s->part, rounding);
}

encours_status encours_exchange_share(int64_t amount, int64_t base, int64_t settled, int64_t part,
                                      uint32_t rounding, int64_t *out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    const side s = {amount, base, settled, part};
    encours_rounding mode = ENCOURS_ROUNDING_HALF_UP;
    ENC_TRY(enc_rounding_load(rounding, &mode, error));
    ENC_TRY(check_side(&s, 0, error));
    *out = share_of(&s, mode);
    return ENCOURS_OK;
}

/* --- pairs */

static int64_t or_zero(const int64_t *column, size_t i)
{
    return column != NULL ? column[i] : 0;
}

static side debit_of(const encours_exchange_pairs *in, size_t i)
{
    return (side){in->debit_amount[i], in->debit_base[i], or_zero(in->debit_settled, i),
                  in->debit_part[i]};
}

static side credit_of(const encours_exchange_pairs *in, size_t i)
{
    return (side){in->credit_amount[i], in->credit_base[i], or_zero(in->credit_settled, i),
                  in->credit_part != NULL ? in->credit_part[i] : in->debit_part[i]};
}

static encours_status load_pairs(const encours_exchange_pairs *pairs, encours_exchange_pairs *in,
                                 encours_error *error)
{
    ENC_STRUCT_LOAD(*in, pairs, encours_exchange_pairs, sizeof *in, error);
    if (in->count > ROWS_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "%zu pairs, more than 2^31", in->count);
    if (in->count > 0) {
        ENC_REQUIRE(in->debit_amount != NULL && in->debit_base != NULL && in->debit_part != NULL);
        ENC_REQUIRE(in->credit_amount != NULL && in->credit_base != NULL);
    }
    return ENCOURS_OK;
}

/* Checks every pair and adds up; nothing is written before all of it is known to hold. */
static encours_status add_up(const encours_exchange_pairs *in, encours_rounding rounding,
                             encours_exchange_totals *out, encours_error *error)
{
    enc_i128 gain = 0, loss = 0;
    for (size_t i = 0; i < in->count; i++) {
        side debit = debit_of(in, i), credit = credit_of(in, i);
        int64_t difference;
        ENC_TRY(check_side(&debit, i, error));
        ENC_TRY(check_side(&credit, i, error));
        if (!enc_sub_i64(share_of(&credit, rounding), share_of(&debit, rounding), &difference))
            return enc_error_at(error, ENCOURS_E_OVERFLOW, i,
                                "the difference of pair %zu does not fit 64 bits", i);
        gain += difference > 0 ? difference : 0;
        loss += difference < 0 ? -(enc_i128)difference : 0;
    }
    encours_exchange_totals sums = {0};
    if (!enc_narrow_i64(gain, &sums.gain) || !enc_narrow_i64(loss, &sums.loss))
        return enc_error_set(error, ENCOURS_E_OVERFLOW, "the differences pass 64 bits");
    sums.difference = sums.gain - sums.loss;
    *out = sums;
    return ENCOURS_OK;
}

encours_status encours_exchange_realise(const encours_exchange_pairs *pairs, uint32_t rounding,
                                        const encours_exchange_results *out,
                                        encours_exchange_totals *out_sums, encours_error *error)
{
    ENC_REQUIRE(pairs != NULL && out != NULL);
    ENC_REQUIRE_STRUCT(out_sums, encours_exchange_totals, error);
    encours_exchange_pairs in;
    encours_exchange_results to;
    encours_exchange_totals sums;
    encours_rounding mode = ENCOURS_ROUNDING_HALF_UP;
    ENC_TRY(load_pairs(pairs, &in, error));
    ENC_STRUCT_LOAD(to, out, encours_exchange_results, sizeof to, error);
    ENC_TRY(enc_rounding_load(rounding, &mode, error));
    ENC_TRY(add_up(&in, mode, &sums, error));
    for (size_t i = 0; i < in.count; i++) {
        side debit = debit_of(&in, i), credit = credit_of(&in, i);
        int64_t from_debit = share_of(&debit, mode), from_credit = share_of(&credit, mode);
        enc_column_put_i64(to.debit_share, i, from_debit);
        enc_column_put_i64(to.credit_share, i, from_credit);
        enc_column_put_i64(to.difference, i, from_credit - from_debit);
        enc_column_put_i64(to.debit_rest, i, rest_of(&debit, mode));
        enc_column_put_i64(to.credit_rest, i, rest_of(&credit, mode));
    }
    enc_struct_store(out_sums, &sums, sizeof sums);
    return ENCOURS_OK;
}

/* --- base amounts */

static encours_status convert(const encours_rates *rates, const encours_exchange_amounts *in,
                              uint16_t base_currency, encours_rounding rounding, size_t i,
                              int64_t *out, encours_error *error)
{
    encours_money money = {.minor = in->amount[i], .currency = in->currency[i]}, base;
    encours_status status = encours_rates_convert(
        rates, money, base_currency, (encours_date){in->day[i]}, rounding, &base, error);
    if (status != ENCOURS_OK) {
        enc_error_index(error, i);
        return status;
    }
    *out = base.minor;
    return ENCOURS_OK;
}

encours_status encours_exchange_base(const encours_rates *rates,
                                     const encours_exchange_amounts *amounts,
                                     uint16_t base_currency, uint32_t rounding, int64_t *base,
                                     encours_error *error)
{
    ENC_REQUIRE(rates != NULL && amounts != NULL);
    encours_exchange_amounts in;
    encours_rounding mode = ENCOURS_ROUNDING_HALF_UP;
    ENC_STRUCT_LOAD(in, amounts, encours_exchange_amounts, sizeof in, error);
    ENC_TRY(enc_rounding_load(rounding, &mode, error));
    if (in.count > ROWS_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "%zu amounts, more than 2^31", in.count);
    if (in.count > 0)
        ENC_REQUIRE(in.amount != NULL && in.currency != NULL && in.day != NULL && base != NULL);
    int64_t one = 0;
    for (size_t i = 0; i < in.count; i++)
        ENC_TRY(convert(rates, &in, base_currency, mode, i, &one, error));
    for (size_t i = 0; i < in.count; i++)
        (void)convert(rates, &in, base_currency, mode, i, &base[i], NULL);
    return ENCOURS_OK;
}
