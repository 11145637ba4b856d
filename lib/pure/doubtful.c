/* SPDX-License-Identifier: MIT */
#include "encours/doubtful.h"

#include "base/checked.h"
#include "base/error.h"
#include "base/struct_size.h"
#include "pure/date.h"
#include "pure/doubtful.h"
#include "pure/rounding.h"
#include "pure/vat.h"

enum { YEARS_MAX = 20 };

/* --- what is asked */

encours_status enc_doubtful_check_estimate(int64_t loss_percent, int64_t held, encours_error *error)
{
    if (loss_percent < ENCOURS_DOUBTFUL_NO_PERCENT || loss_percent > ENCOURS_PERCENT_WHOLE) {
        enc_error_set(error, ENCOURS_E_INVALID,
                      "loss_percent is %" PRId64 ", must be 0 to %d, or %d without an estimate",
                      loss_percent, ENCOURS_PERCENT_WHOLE, ENCOURS_DOUBTFUL_NO_PERCENT);
        enc_error_field(error, "loss_percent");
        return ENCOURS_E_INVALID;
    }
    if (held < 0) {
        enc_error_set(error, ENCOURS_E_INVALID,
                      "the allowance held is %" PRId64 ", must not be negative", held);
        enc_error_field(error, "held");
        return ENCOURS_E_INVALID;
    }
    return ENCOURS_OK;
}

/* An invoice: its gross, where all amounts are 0 or more and fit. */
static encours_status check_invoice(const int64_t *net, const int64_t *vat, size_t count,
                                    int64_t *gross, encours_error *error)
{
    enc_i128 sum = 0;
    if (count < 1 || count > ENCOURS_VAT_INVOICE_GROUPS_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "%zu rates, must be 1 to %d", count,
                             ENCOURS_VAT_INVOICE_GROUPS_MAX);
    for (size_t i = 0; i < count; i++) {
        if (net[i] < 0 || vat[i] < 0)
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "rate %zu: net and VAT must not be negative", i);
        sum += (enc_i128)net[i] + vat[i];
    }
    if (!enc_narrow_i64(sum, gross))
        return enc_error_set(error, ENCOURS_E_OVERFLOW, "the invoice does not fit 64 bits");
    return ENCOURS_OK;
}

static encours_status check_open(int64_t open, int64_t gross, encours_error *error)
{
    if (open <= gross)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "%" PRId64 " is open of an invoice of %" PRId64, open,
                  gross);
    enc_error_field(error, "open");
    return ENCOURS_E_INVALID;
}

/* --- a closing */

encours_doubtful enc_doubtful_close(int64_t open, int64_t net_open, int64_t loss_percent,
                                    int64_t held, encours_rounding rounding)
{
    encours_doubtful out = {
        .transfer = open,
        .net_open = net_open,
        .allowance = ENCOURS_DOUBTFUL_NONE,
        .addition = ENCOURS_DOUBTFUL_NONE,
        .reversal = ENCOURS_DOUBTFUL_NONE,
        .status = open == 0 ? ENCOURS_DOUBTFUL_NOTHING_OPEN : ENCOURS_DOUBTFUL_OK,
    };
    if (open < 0) {
        out.transfer = out.net_open = ENCOURS_DOUBTFUL_NONE;
        out.status = ENCOURS_DOUBTFUL_CREDIT;
        return out;
    }
    if (open > 0 && loss_percent == ENCOURS_DOUBTFUL_NO_PERCENT) {
        out.status = ENCOURS_DOUBTFUL_NO_ESTIMATE;
        return out;
    }
    if (open == 0)
        loss_percent = 0;
    (void)enc_round_divide_i64((enc_i128)net_open * loss_percent, ENCOURS_PERCENT_WHOLE, rounding,
                               &out.allowance);
    out.addition = out.allowance > held ? out.allowance - held : 0;
    out.reversal = held > out.allowance ? held - out.allowance : 0;
    return out;
}

encours_status encours_doubtful_compute(const int64_t *net, const int64_t *vat, size_t count,
                                        int64_t open, int64_t loss_percent, int64_t held,
                                        uint32_t rounding, encours_doubtful *out,
                                        encours_error *error)
{
    ENC_REQUIRE(net != NULL && vat != NULL && out != NULL);
    ENC_REQUIRE_STRUCT(out, encours_doubtful, error);
    encours_rounding mode = ENCOURS_ROUNDING_HALF_UP;
    int64_t gross, net_open = 0;
    int64_t nets[ENCOURS_VAT_INVOICE_GROUPS_MAX] = {0}, vats[ENCOURS_VAT_INVOICE_GROUPS_MAX];
    encours_status status = ENCOURS_OK;
    ENC_TRY(enc_rounding_load(rounding, &mode, error));
    ENC_TRY(enc_doubtful_check_estimate(loss_percent, held, error));
    ENC_TRY(check_invoice(net, vat, count, &gross, error));
    ENC_TRY(check_open(open, gross, error));
    if (open > 0) {
        /* It cannot fail: the invoice has been checked, and is not nothing. */
        status = enc_vat_split(open, net, vat, count, mode, nets, vats, error);
        for (size_t i = 0; i < count; i++)
            net_open += nets[i];
    }
    encours_doubtful result = enc_doubtful_close(open, net_open, loss_percent, held, mode);
    enc_struct_store(out, &result, sizeof result);
    return status;
}

/* --- a loss */

static encours_status check_conditions(const encours_vat_recovery_options *options,
                                       encours_error *error)
{
    const encours_date dates[] = {options->lost_on, options->as_of};
    static const char *const names[] = {"lost_on", "as_of"};
    for (size_t i = 0; i < sizeof dates / sizeof dates[0]; i++) {
        if (dates[i].epoch_day == ENCOURS_DATE_NONE || enc_date_is_valid(dates[i].epoch_day))
            continue;
        enc_error_set(error, ENCOURS_E_INVALID,
                      "%s is day %" PRId32 " since 1970-01-01, out of 1900 to 2199", names[i],
                      dates[i].epoch_day);
        enc_error_field(error, names[i]);
        return ENCOURS_E_INVALID;
    }
    if (options->definitively_lost > 1 || options->notice_sent > 1)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "definitively_lost and notice_sent must be 0 or 1");
    if (options->years > YEARS_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "years is %" PRIu32 ", must be 0 to %d",
                             options->years, (int)YEARS_MAX);
    return ENCOURS_OK;
}

/* 31 December, so many years after that of `lost_on`; NONE when unknown or after 2199. */
static int32_t last_day(const encours_vat_recovery_options *options)
{
    if (options->lost_on.epoch_day == ENCOURS_DATE_NONE)
        return ENCOURS_DATE_NONE;
    int32_t year = enc_date_to_civil(options->lost_on.epoch_day).year;
    return enc_date_from_civil_checked((int64_t)year + options->years, 12, 31);
}

static int32_t recovery_status(const encours_vat_recovery_options *options, int32_t last)
{
    int32_t claimed = options->as_of.epoch_day;
    bool early = claimed != ENCOURS_DATE_NONE && claimed < options->lost_on.epoch_day;
    if (options->definitively_lost == 0 || early)
        return ENCOURS_VAT_RECOVERY_NOT_DEFINITIVE;
    if (options->notice_sent == 0)
        return ENCOURS_VAT_RECOVERY_NO_NOTICE;
    if (last == ENCOURS_DATE_NONE || claimed == ENCOURS_DATE_NONE)
        return ENCOURS_VAT_RECOVERY_DATE_UNKNOWN;
    return claimed > last ? ENCOURS_VAT_RECOVERY_TOO_LATE : ENCOURS_VAT_RECOVERABLE;
}

static encours_status check_loss(int64_t open, int64_t lost, int64_t held, encours_error *error)
{
    if (lost < 0 || lost > open)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "%" PRId64 " is lost of %" PRId64 " open: must be 0 to that", lost,
                             open);
    return enc_doubtful_check_estimate(0, held, error);
}

encours_status encours_bad_debt_compute(const int64_t *net, const int64_t *vat, size_t count,
                                        int64_t open, int64_t lost, int64_t held,
                                        const encours_vat_recovery_options *options,
                                        int64_t *out_net, int64_t *out_vat, encours_bad_debt *out,
                                        encours_error *error)
{
    ENC_REQUIRE(net != NULL && vat != NULL && options != NULL);
    ENC_REQUIRE(out_net != NULL && out_vat != NULL && out != NULL);
    ENC_REQUIRE_STRUCT(out, encours_bad_debt, error);
    encours_vat_recovery_options conditions;
    encours_rounding mode = ENCOURS_ROUNDING_HALF_UP;
    int64_t gross;
    ENC_STRUCT_LOAD(conditions, options, encours_vat_recovery_options, sizeof conditions, error);
    ENC_TRY(enc_rounding_load(conditions.rounding, &mode, error));
    ENC_TRY(check_conditions(&conditions, error));
    ENC_TRY(check_invoice(net, vat, count, &gross, error));
    ENC_TRY(check_open(open, gross, error));
    ENC_TRY(check_loss(open, lost, held, error));
    ENC_TRY(enc_vat_split(lost, net, vat, count, mode, out_net, out_vat, error));
    encours_bad_debt result = {
        .gross_lost = lost,
        .reversal = lost == open ? held : 0,
        .last_day = {last_day(&conditions)},
    };
    for (size_t i = 0; i < count; i++) {
        result.net_lost += out_net[i];
        result.vat_lost += out_vat[i];
    }
    result.vat_status = recovery_status(&conditions, result.last_day.epoch_day);
    enc_struct_store(out, &result, sizeof result);
    return ENCOURS_OK;
}
