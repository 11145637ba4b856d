/* SPDX-License-Identifier: MIT */
/* Discounts. Amounts are worked out on magnitudes, so that a credit note mirrors an invoice; a
 * share of a discount is never more than what it is a share of, because percentages stay within
 * 100 and every split cuts before it gives the rest. */
#include "pure/discount.h"

#include "base/checked.h"
#include "base/error.h"
#include "base/struct_size.h"
#include "encours/money.h"
#include "pure/column.h"
#include "pure/date.h"
#include "pure/rounding.h"

enum { PARTS_MAX = 64, TIERS_MAX = 16, DAYS_MAX = 1000 };

#define NO_TIER UINT32_MAX

/* --- tiers */

static encours_status load_tiers(const encours_discount_tiers *in, encours_discount_tiers *tiers,
                                 encours_error *error)
{
    ENC_REQUIRE(in != NULL);
    ENC_STRUCT_LOAD(*tiers, in, encours_discount_tiers, sizeof *tiers, error);
    ENC_REQUIRE(tiers->days != NULL && tiers->percent != NULL);
    if (tiers->count < 1 || tiers->count > TIERS_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "%zu tiers, must be 1 to %d", tiers->count,
                             (int)TIERS_MAX);
    if (tiers->grace_days > DAYS_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "grace_days is %" PRIu32 ", must be 0 to %d",
                             tiers->grace_days, (int)DAYS_MAX);
    for (size_t i = 0; i < tiers->count; i++) {
        if (tiers->days[i] < 0 || tiers->days[i] > DAYS_MAX)
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "tier %zu: days is %" PRId32 ", must be 0 to %d", i, tiers->days[i],
                                (int)DAYS_MAX);
        if (i > 0 && tiers->days[i] <= tiers->days[i - 1])
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "tier %zu: its days are not after those of the one before", i);
        if (tiers->percent[i] < 0 || tiers->percent[i] > ENCOURS_PERCENT_WHOLE)
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "tier %zu: percent is %" PRId64 ", must be 0 to %d", i,
                                tiers->percent[i], ENCOURS_PERCENT_WHOLE);
    }
    return ENCOURS_OK;
}

/* The best tier for a payment `late` days after the start, with so many days of grace. */
static uint32_t best_tier(const encours_discount_tiers *tiers, int32_t late, uint32_t grace)
{
    uint32_t best = NO_TIER;
    for (uint32_t i = 0; i < tiers->count; i++)
        if (late <= tiers->days[i] + (int32_t)grace &&
            (best == NO_TIER || tiers->percent[i] > tiers->percent[best]))
            best = i;
    return best;
}

static encours_discount_tier find_tier(const encours_discount_tiers *tiers, int32_t start,
                                       int32_t paid)
{
    encours_discount_tier out = {
        .tier = NO_TIER,
        .status = ENCOURS_DISCOUNT_DATE_UNKNOWN,
        .last_day = {ENCOURS_DATE_NONE},
    };
    if (start == ENCOURS_DATE_NONE || paid == ENCOURS_DATE_NONE)
        return out;
    int32_t late = paid - start;
    uint32_t tier = best_tier(tiers, late, 0);
    if (tier == NO_TIER)
        tier = best_tier(tiers, late, tiers->grace_days);
    out.status = ENCOURS_DISCOUNT_TOO_LATE;
    if (tier == NO_TIER)
        return out;
    out.last_day.epoch_day = enc_date_add_days(start, tiers->days[tier]);
    out.status = ENCOURS_DISCOUNT_OUT_OF_RANGE;
    if (out.last_day.epoch_day == ENCOURS_DATE_NONE)
        return out;
    out.tier = tier;
    out.percent = tiers->percent[tier];
    out.days_late = late > tiers->days[tier] ? late - tiers->days[tier] : 0;
    out.status = out.days_late > 0 ? ENCOURS_DISCOUNT_BY_GRACE : ENCOURS_DISCOUNT_ALLOWED;
    return out;
}

static encours_status check_day(int32_t day, const char *name, encours_error *error)
{
    if (day == ENCOURS_DATE_NONE || enc_date_is_valid(day))
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID,
                  "%s is day %" PRId32 " since 1970-01-01, out of 1900 to 2199", name, day);
    enc_error_field(error, name);
    return ENCOURS_E_INVALID;
}

encours_status encours_discount_tier_find(const encours_discount_tiers *tiers, encours_date start,
                                          encours_date paid, encours_discount_tier *out,
                                          encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    ENC_REQUIRE_STRUCT(out, encours_discount_tier, error);
    encours_discount_tiers loaded;
    ENC_TRY(load_tiers(tiers, &loaded, error));
    ENC_TRY(check_day(start.epoch_day, "start", error));
    ENC_TRY(check_day(paid.epoch_day, "paid", error));
    encours_discount_tier result = find_tier(&loaded, start.epoch_day, paid.epoch_day);
    enc_struct_store(out, &result, sizeof result);
    return ENCOURS_OK;
}

/* --- amounts */

typedef struct settings {
    int64_t percent;
    encours_discount_base base;
    encours_rounding rounding;
} settings;

/* An invoice in magnitudes, and its discount. */
typedef struct amounts {
    size_t count;
    bool negative;
    int64_t gross;
    int64_t net[PARTS_MAX], vat[PARTS_MAX], rate[PARTS_MAX];
    int64_t net_discount[PARTS_MAX], vat_correction[PARTS_MAX];
} amounts;

typedef enum outcome { FINE, MIXED_SIGNS, TOO_LARGE } outcome;

encours_status enc_discount_check_percent(int64_t percent, encours_error *error)
{
    if (percent >= 0 && percent <= ENCOURS_PERCENT_WHOLE)
        return ENCOURS_OK;
    return enc_error_set(error, ENCOURS_E_INVALID, "percent is %" PRId64 ", must be 0 to %d",
                         percent, ENCOURS_PERCENT_WHOLE);
}

static encours_status check_settings(int64_t percent, encours_discount_base base, uint32_t rounding,
                                     bool has_rates, settings *out, encours_error *error)
{
    ENC_TRY(enc_discount_check_percent(percent, error));
    if (base < ENCOURS_DISCOUNT_ON_GROSS || base > ENCOURS_DISCOUNT_ON_NET_VAT_RECOMPUTED) {
        enc_error_set(error, ENCOURS_E_INVALID, "%d is no base of a discount", (int)base);
        enc_error_hint(error, "Choose one: they differ by the VAT, so there is no default");
        return ENCOURS_E_INVALID;
    }
    ENC_TRY(enc_rounding_load(rounding, &out->rounding, error));
    if (base == ENCOURS_DISCOUNT_ON_NET_VAT_RECOMPUTED && !has_rates)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "VAT cannot be recomputed without the column `rate`");
    out->percent = percent;
    out->base = base;
    return ENCOURS_OK;
}

static encours_status check_rate(const int64_t *rates, size_t i, encours_error *error)
{
    if (rates == NULL || (rates[i] >= 0 && rates[i] <= ENCOURS_PERCENT_WHOLE))
        return ENCOURS_OK;
    enc_error_at(error, ENCOURS_E_INVALID, i, "rate %zu is %" PRId64 ", must be 0 to %d", i,
                 rates[i], ENCOURS_PERCENT_WHOLE);
    enc_error_field(error, "rate");
    return ENCOURS_E_INVALID;
}

/* Add one amount; its magnitude goes to *out. */
static outcome take(amounts *a, enc_i128 *sum, int64_t value, int64_t *out)
{
    if (value != 0 && *sum == 0)
        a->negative = value < 0;
    if (value != 0 && a->negative != (value < 0))
        return MIXED_SIGNS;
    *sum += enc_magnitude(value);
    if (*sum > INT64_MAX)
        return TOO_LARGE;
    *out = (int64_t)enc_magnitude(value);
    return FINE;
}

/* Read rows `first` on of columns as one invoice; *at is the row at fault. */
static outcome read_amounts(amounts *a, const encours_discount_parts *columns, size_t first,
                            size_t *at)
{
    enc_i128 sum = 0;
    int64_t fixed;
    outcome result = FINE;
    for (size_t i = 0; i < a->count && result == FINE; i++) {
        size_t row = *at = first + i;
        result = take(a, &sum, columns->net[row], &a->net[i]);
        if (result == FINE)
            result = take(a, &sum, columns->vat != NULL ? columns->vat[row] : 0, &a->vat[i]);
        if (result == FINE)
            result = take(a, &sum, columns->fixed_tax != NULL ? columns->fixed_tax[row] : 0,
                          &fixed);
        a->rate[i] = columns->rate != NULL ? columns->rate[row] : 0;
    }
    a->gross = (int64_t)sum;
    return result;
}

/* numerator * factor / divisor of magnitudes whose quotient fits. */
static int64_t proportion(int64_t number, int64_t factor, int64_t divisor, encours_rounding mode)
{
    int64_t result = 0;
    (void)enc_round_divide_i64((enc_i128)number * factor, divisor, mode, &result);
    return result;
}

static void discount_parts(amounts *a, const settings *how)
{
    int64_t weights[PARTS_MAX], shares[PARTS_MAX] = {0}, whole = 0;
    bool on_gross = how->base == ENCOURS_DISCOUNT_ON_GROSS;
    /* A VAT that was invoiced a cent off is corrected with a discount only, not for nothing. */
    bool recomputed = how->base == ENCOURS_DISCOUNT_ON_NET_VAT_RECOMPUTED && how->percent > 0;
    for (size_t i = 0; i < a->count; i++) {
        weights[i] = a->net[i] + (on_gross ? a->vat[i] : 0);
        whole += weights[i];
    }
    encours_money discount = {
        .minor = proportion(whole, how->percent, ENCOURS_PERCENT_WHOLE, how->rounding),
    };
    /* It fails only when all weights are zero, and then the shares are. */
    encours_status split = encours_money_split(discount, weights, a->count,
                                               ENCOURS_SPLIT_LARGEST_REMAINDER, shares, NULL);
    (void)split;
    for (size_t i = 0; i < a->count; i++) {
        a->net_discount[i] = shares[i];
        a->vat_correction[i] = 0;
        if (on_gross && weights[i] > 0) {
            a->vat_correction[i] = proportion(shares[i], a->vat[i], weights[i], how->rounding);
            a->net_discount[i] -= a->vat_correction[i];
        } else if (recomputed) {
            a->vat_correction[i] = a->vat[i] - proportion(a->net[i] - shares[i], a->rate[i],
                                                          ENCOURS_PERCENT_WHOLE, how->rounding);
        }
    }
}

/* The sums with the sign of the invoice; TOO_LARGE when a VAT recomputed at far more than it was
 * invoiced leads past int64. */
static outcome sum_up(const amounts *a, encours_discount *out)
{
    enc_i128 net = 0, vat = 0;
    int sign = a->negative ? -1 : 1;
    for (size_t i = 0; i < a->count; i++) {
        net += a->net_discount[i];
        vat += a->vat_correction[i];
    }
    out->gross = sign * a->gross;
    out->net_discount = (int64_t)(sign * net);
    out->vat_correction = (int64_t)(sign * vat);
    out->discount = (int64_t)(sign * (net + vat));
    return enc_narrow_i64(sign * (a->gross - net - vat), &out->to_pay) ? FINE : TOO_LARGE;
}

encours_status encours_discount_compute(const encours_discount_parts *parts, int64_t percent,
                                        encours_discount_base base, uint32_t rounding,
                                        int64_t *net_discount, int64_t *vat_correction,
                                        encours_discount *out, encours_error *error)
{
    ENC_REQUIRE(parts != NULL && out != NULL);
    ENC_REQUIRE_STRUCT(out, encours_discount, error);
    encours_discount_parts loaded;
    settings how;
    ENC_STRUCT_LOAD(loaded, parts, encours_discount_parts, sizeof loaded, error);
    ENC_REQUIRE(loaded.net != NULL);
    ENC_TRY(check_settings(percent, base, rounding, loaded.rate != NULL, &how, error));
    if (loaded.count < 1 || loaded.count > PARTS_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "%zu VAT rates, must be 1 to %d",
                             loaded.count, (int)PARTS_MAX);
    for (size_t i = 0; i < loaded.count; i++)
        ENC_TRY(check_rate(loaded.rate, i, error));
    amounts a = {.count = loaded.count};
    encours_discount result = {0};
    size_t at = 0;
    outcome found = read_amounts(&a, &loaded, 0, &at);
    if (found == MIXED_SIGNS)
        return enc_error_at(error, ENCOURS_E_INVALID, at,
                            "amounts of both signs: discount an invoice and its credit apart");
    discount_parts(&a, &how);
    if (found == TOO_LARGE || sum_up(&a, &result) == TOO_LARGE)
        return enc_error_at(error, ENCOURS_E_OVERFLOW, at, "the amounts pass 64 bits");
    for (size_t i = 0; i < a.count; i++) {
        enc_column_put_i64(net_discount, i, a.negative ? -a.net_discount[i] : a.net_discount[i]);
        enc_column_put_i64(vat_correction, i,
                           a.negative ? -a.vat_correction[i] : a.vat_correction[i]);
    }
    enc_struct_store(out, &result, sizeof result);
    return ENCOURS_OK;
}

/* --- columns */

static encours_status check_invoices(const encours_discount_invoices *in, encours_error *error)
{
    ENC_REQUIRE(in->count == 0 || (in->net != NULL && in->start != NULL && in->paid != NULL));
    for (size_t i = 0; i < in->count; i++) {
        encours_status status = check_day(in->start[i], "start", error);
        if (status == ENCOURS_OK)
            status = check_day(in->paid[i], "paid", error);
        if (status == ENCOURS_OK)
            status = check_rate(in->rate, i, error);
        if (status != ENCOURS_OK) {
            enc_error_index(error, i);
            return status;
        }
    }
    return ENCOURS_OK;
}

/* The discount of invoice i, with no value where the status says so. */
static encours_discount discount_row(const encours_discount_parts *columns, size_t i,
                                     const encours_discount_tier *tier, const settings *how,
                                     int32_t *status)
{
    encours_discount none = {
        .net_discount = ENCOURS_DISCOUNT_NONE,
        .vat_correction = ENCOURS_DISCOUNT_NONE,
        .to_pay = ENCOURS_DISCOUNT_NONE,
    };
    encours_discount result = none;
    settings row = *how;
    amounts a = {.count = 1};
    size_t at;
    *status = tier->status;
    if (tier->status == ENCOURS_DISCOUNT_DATE_UNKNOWN ||
        tier->status == ENCOURS_DISCOUNT_OUT_OF_RANGE)
        return none;
    row.percent = tier->percent; /* 0 when too late: nothing is off, and no VAT recomputed */
    outcome found = read_amounts(&a, columns, i, &at);
    if (found == FINE) {
        discount_parts(&a, &row);
        found = sum_up(&a, &result);
    }
    if (found == FINE)
        return result;
    *status = ENCOURS_DISCOUNT_UNDEFINED;
    return none;
}

encours_status encours_discounts_apply(const encours_discount_invoices *invoices,
                                       const encours_discount_tiers *tiers,
                                       encours_discount_base base, uint32_t rounding,
                                       const encours_discount_results *out, encours_error *error)
{
    ENC_REQUIRE(invoices != NULL && out != NULL);
    encours_discount_invoices in;
    encours_discount_tiers steps;
    encours_discount_results to;
    settings how = {0};
    ENC_STRUCT_LOAD(in, invoices, encours_discount_invoices, sizeof in, error);
    ENC_STRUCT_LOAD(to, out, encours_discount_results, sizeof to, error);
    ENC_TRY(load_tiers(tiers, &steps, error));
    ENC_TRY(check_settings(0, base, rounding, in.rate != NULL, &how, error));
    ENC_TRY(check_invoices(&in, error));
    const encours_discount_parts columns = {.net = in.net, .vat = in.vat, .rate = in.rate};
    for (size_t i = 0; i < in.count; i++) {
        int32_t status;
        encours_discount_tier tier = find_tier(&steps, in.start[i], in.paid[i]);
        encours_discount row = discount_row(&columns, i, &tier, &how, &status);
        enc_column_put_i32(to.status, i, status);
        enc_column_put_u32(to.tier, i, tier.tier);
        enc_column_put_i64(to.net_discount, i, row.net_discount);
        enc_column_put_i64(to.vat_correction, i, row.vat_correction);
        enc_column_put_i64(to.to_pay, i, row.to_pay);
    }
    return ENCOURS_OK;
}
