/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

#include "encours/doubtful.h"
#include "encours/rounding.h"

enum { PERCENT = 1000000 };

static encours_doubtful close_one(int64_t net, int64_t vat, int64_t open, int64_t percent,
                                  int64_t held)
{
    encours_doubtful out = ENCOURS_DOUBTFUL_INIT;
    check_ok(encours_doubtful_compute(&net, &vat, 1, open, percent, held, 0, &out, check_error()));
    return out;
}

/* DBF-001, DBF-002: published closings. */
static void published_closings_come_out_as_published(void **state)
{
    (void)state;
    FOR_VECTORS(row, "doubtful.csv")
    {
        encours_doubtful out = close_one(
            vectors_number(&row, "net"), vectors_number(&row, "vat"), vectors_number(&row, "open"),
            vectors_number(&row, "loss_percent_e6"), vectors_number(&row, "held"));
        check_equal(out.status, ENCOURS_DOUBTFUL_OK);
        vectors_check_number(&row, "transfer", out.transfer);
        vectors_check_number(&row, "net_open", out.net_open);
        vectors_check_number(&row, "allowance", out.allowance);
        vectors_check_number(&row, "addition", out.addition);
        vectors_check_number(&row, "reversal", out.reversal);
    }
}

/* DBF-002: several rates: 1 200 + 1 055 of which half is open: the net of what is open is the sum
 * of its shares. By hand: 1127.50 is 600 and 527.50 with VAT. */
static void rates_share_pro_rata(void **state)
{
    (void)state;
    const int64_t net[] = {100000, 100000}, vat[] = {20000, 5500};
    encours_doubtful out = ENCOURS_DOUBTFUL_INIT;
    check_ok(encours_doubtful_compute(net, vat, 2, 112750, 50 * PERCENT, 60000,
                                      ENCOURS_ROUNDING_HALF_EVEN, &out, check_error()));
    check_equal(out.transfer, 112750);
    check_equal(out.net_open, 100000);
    check_equal(out.allowance, 50000);
    check_equal(out.addition, 0);
    check_equal(out.reversal, 10000);
}

/* DBF-003: nothing open reverses what is held; a credit is no receivable; without an estimate there
 * is a transfer and no allowance. */
static void without_a_value_the_status_says_why(void **state)
{
    (void)state;
    encours_doubtful out = close_one(1000, 200, 0, ENCOURS_DOUBTFUL_NO_PERCENT, 300);
    check_equal(out.status, ENCOURS_DOUBTFUL_NOTHING_OPEN);
    check_equal(out.reversal, 300);
    check_equal(out.allowance, 0);
    out = close_one(1000, 200, -1, 50 * PERCENT, 300);
    check_equal(out.status, ENCOURS_DOUBTFUL_CREDIT);
    check(out.transfer == ENCOURS_DOUBTFUL_NONE && out.reversal == ENCOURS_DOUBTFUL_NONE);
    out = close_one(1000, 200, 1200, ENCOURS_DOUBTFUL_NO_PERCENT, 300);
    check_equal(out.status, ENCOURS_DOUBTFUL_NO_ESTIMATE);
    check_equal(out.transfer, 1200);
    check_equal(out.net_open, 1000);
    check(out.allowance == ENCOURS_DOUBTFUL_NONE);
}

/* DBF-001: refusals. */
static void closings_are_checked(void **state)
{
    (void)state;
    int64_t net[] = {1000, 1000}, vat[] = {200, 200};
    encours_doubtful out = ENCOURS_DOUBTFUL_INIT;
    out.allowance = 42;
#define refused(kind, part, ...)                                                                   \
    check_fails(encours_doubtful_compute(__VA_ARGS__, check_error()), kind, part)
    refused(ENCOURS_E_INVALID, "loss_percent is -2", net, vat, 2, 1, -2, 0, 0, &out);
    refused(ENCOURS_E_INVALID, "loss_percent", net, vat, 2, 1, ENCOURS_PERCENT_WHOLE + 1, 0, 0,
            &out);
    refused(ENCOURS_E_INVALID, "held is -1", net, vat, 2, 1, 0, -1, 0, &out);
    refused(ENCOURS_E_INVALID, "99 is no", net, vat, 2, 1, 0, 0, 99, &out);
    refused(ENCOURS_E_INVALID, "0 rates", net, vat, 0, 1, 0, 0, 0, &out);
    refused(ENCOURS_E_INVALID, "65 rates", net, vat, 65, 1, 0, 0, 0, &out);
    refused(ENCOURS_E_INVALID, "2401 is open of an invoice of 2400", net, vat, 2, 2401, 0, 0, 0,
            &out);
    net[1] = -1;
    refused(ENCOURS_E_INVALID, "rate 1", net, vat, 2, 1, 0, 0, 0, &out);
    net[1] = 0;
    vat[1] = -1;
    refused(ENCOURS_E_INVALID, "rate 1", net, vat, 2, 1, 0, 0, 0, &out);
    vat[1] = INT64_MAX;
    refused(ENCOURS_E_OVERFLOW, "64 bits", net, vat, 2, 1, 0, 0, 0, &out);
    refused(ENCOURS_E_MISUSE, "net", NULL, vat, 2, 1, 0, 0, 0, &out);
    refused(ENCOURS_E_MISUSE, "vat", net, NULL, 2, 1, 0, 0, 0, &out);
    refused(ENCOURS_E_MISUSE, "out", net, vat, 2, 1, 0, 0, 0, NULL);
    check_equal(out.allowance, 42);
    out.struct_size = 4;
    refused(ENCOURS_E_ABI, "", net, vat, 2, 1, 0, 0, 0, &out);
#undef refused
}

static encours_vat_recovery_options met(void)
{
    encours_vat_recovery_options options = ENCOURS_VAT_RECOVERY_OPTIONS_INIT;
    options.lost_on = encours_date_ymd(2024, 3, 15);
    options.as_of = encours_date_ymd(2026, 12, 31);
    options.definitively_lost = 1;
    options.notice_sent = 1;
    options.years = 2;
    return options;
}

static encours_bad_debt lose(const encours_vat_recovery_options *options, int64_t lost,
                             int64_t held)
{
    const int64_t net = 500000, vat = 100000;
    int64_t out_net, out_vat;
    encours_bad_debt out = ENCOURS_BAD_DEBT_INIT;
    check_ok(encours_bad_debt_compute(&net, &vat, 1, 200000, lost, held, options, &out_net,
                                      &out_vat, &out, check_error()));
    check_equal(out_net, out.net_lost);
    check_equal(out_vat, out.vat_lost);
    check_equal(out_net + out_vat, out.gross_lost);
    return out;
}

/* DBF-004: 6000 with VAT at 20 %, 4000 paid: 1666.67 lost and 333.33 of VAT (bad_debt_loss_naim,
 * edu.ediplome.net); the allowance held goes back when all is lost. */
static void a_loss_leaves_net_and_vat(void **state)
{
    (void)state;
    encours_vat_recovery_options options = met();
    encours_bad_debt out = lose(&options, 200000, 100000);
    check_equal(out.net_lost, 166667);
    check_equal(out.vat_lost, 33333);
    check_equal(out.gross_lost, 200000);
    check_equal(out.reversal, 100000);
    check_equal(lose(&options, 199999, 100000).reversal, 0);
}

/* DBF-005, DBF-006: VAT comes back when the debt is definitively lost and the notice was sent,
 * until 31 December of the second year after; the first condition not met is the status. */
static void vat_comes_back_under_conditions(void **state)
{
    (void)state;
    encours_vat_recovery_options options = met();
    encours_bad_debt out = lose(&options, 200000, 0);
    check_equal(out.vat_status, ENCOURS_VAT_RECOVERABLE);
    check_equal(out.last_day.epoch_day, encours_date_ymd(2026, 12, 31).epoch_day);
    options.as_of = encours_date_ymd(2027, 1, 1);
    check_equal(lose(&options, 1, 0).vat_status, ENCOURS_VAT_RECOVERY_TOO_LATE);
    options.as_of.epoch_day = options.lost_on.epoch_day - 1;
    check_equal(lose(&options, 1, 0).vat_status, ENCOURS_VAT_RECOVERY_NOT_DEFINITIVE);
    options.as_of = options.lost_on;
    check_equal(lose(&options, 1, 0).vat_status, ENCOURS_VAT_RECOVERABLE);
    options.as_of.epoch_day = ENCOURS_DATE_NONE;
    check_equal(lose(&options, 1, 0).vat_status, ENCOURS_VAT_RECOVERY_DATE_UNKNOWN);
    options = met();
    options.lost_on.epoch_day = ENCOURS_DATE_NONE;
    out = lose(&options, 1, 0);
    check_equal(out.vat_status, ENCOURS_VAT_RECOVERY_DATE_UNKNOWN);
    check_equal(out.last_day.epoch_day, ENCOURS_DATE_NONE);
    options.notice_sent = 0;
    check_equal(lose(&options, 1, 0).vat_status, ENCOURS_VAT_RECOVERY_NO_NOTICE);
    options.definitively_lost = 0;
    check_equal(lose(&options, 1, 0).vat_status, ENCOURS_VAT_RECOVERY_NOT_DEFINITIVE);
}

/* DBF-004: refusals. */
static void losses_are_checked(void **state)
{
    (void)state;
    const int64_t net[] = {1000, 0}, vat[] = {200, 0};
    int64_t out_net[] = {7, 7}, out_vat[] = {7, 7};
    encours_vat_recovery_options options = met();
    encours_bad_debt out = ENCOURS_BAD_DEBT_INIT;
#define refused(kind, part, ...)                                                                   \
    check_fails(encours_bad_debt_compute(__VA_ARGS__, check_error()), kind, part);                 \
    options = met()
    refused(ENCOURS_E_INVALID, "11 is lost of 10 open", net, vat, 1, 10, 11, 0, &options, out_net,
            out_vat, &out);
    refused(ENCOURS_E_INVALID, "-1 is lost", net, vat, 1, 10, -1, 0, &options, out_net, out_vat,
            &out);
    refused(ENCOURS_E_INVALID, "held is -1", net, vat, 1, 10, 1, -1, &options, out_net, out_vat,
            &out);
    refused(ENCOURS_E_INVALID, "1201 is open", net, vat, 1, 1201, 1, 0, &options, out_net, out_vat,
            &out);
    refused(ENCOURS_E_INVALID, "0 rates", net, vat, 0, 1, 1, 0, &options, out_net, out_vat, &out);
    refused(ENCOURS_E_INVALID, "of nothing", net + 1, vat + 1, 1, 0, 0, 0, &options, out_net,
            out_vat, &out);
    options.rounding = 99;
    refused(ENCOURS_E_INVALID, "99 is no", net, vat, 1, 10, 1, 0, &options, out_net, out_vat, &out);
    options.years = 21;
    refused(ENCOURS_E_INVALID, "years is 21", net, vat, 1, 10, 1, 0, &options, out_net, out_vat,
            &out);
    options.definitively_lost = 2;
    refused(ENCOURS_E_INVALID, "0 or 1", net, vat, 1, 10, 1, 0, &options, out_net, out_vat, &out);
    options.notice_sent = 2;
    refused(ENCOURS_E_INVALID, "0 or 1", net, vat, 1, 10, 1, 0, &options, out_net, out_vat, &out);
    options.lost_on.epoch_day = INT32_MAX;
    refused(ENCOURS_E_INVALID, "lost_on is day", net, vat, 1, 10, 1, 0, &options, out_net, out_vat,
            &out);
    options.as_of.epoch_day = INT32_MAX;
    refused(ENCOURS_E_INVALID, "as_of is day", net, vat, 1, 10, 1, 0, &options, out_net, out_vat,
            &out);
    options.struct_size = 4;
    refused(ENCOURS_E_ABI, "", net, vat, 1, 10, 1, 0, &options, out_net, out_vat, &out);
    refused(ENCOURS_E_MISUSE, "net", NULL, vat, 1, 1, 1, 0, &options, out_net, out_vat, &out);
    refused(ENCOURS_E_MISUSE, "vat", net, NULL, 1, 1, 1, 0, &options, out_net, out_vat, &out);
    refused(ENCOURS_E_MISUSE, "options", net, vat, 1, 1, 1, 0, NULL, out_net, out_vat, &out);
    refused(ENCOURS_E_MISUSE, "out_net", net, vat, 1, 1, 1, 0, &options, NULL, out_vat, &out);
    refused(ENCOURS_E_MISUSE, "out_vat", net, vat, 1, 1, 1, 0, &options, out_net, NULL, &out);
    refused(ENCOURS_E_MISUSE, "out", net, vat, 1, 1, 1, 0, &options, out_net, out_vat, NULL);
    check_equal(out_net[0], 7);
    out.struct_size = 4;
    refused(ENCOURS_E_ABI, "", net, vat, 1, 1, 1, 0, &options, out_net, out_vat, &out);
#undef refused
}

CHECK_MAIN(published_closings_come_out_as_published, rates_share_pro_rata,
           without_a_value_the_status_says_why, closings_are_checked, a_loss_leaves_net_and_vat,
           vat_comes_back_under_conditions, losses_are_checked)
