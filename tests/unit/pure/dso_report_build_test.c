/* SPDX-License-Identifier: MIT */
#include "support/check.h"

#include "pure/dso_report.h"

enum { EUR = 978, AS_OF = 20634 /* 2026-06-30 */ };

/* DSO-033: at most 250 currencies; DSO-016: a walk of a row or of a total that passes 64 bits. */
static void what_a_report_cannot_hold_is_refused(void **state)
{
    (void)state;
    encours_context *context = NULL;
    encours_dso_report *report = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    static const size_t count = 251;
    uint32_t key[251] = {0};
    uint16_t currency[251];
    int64_t amount[251] = {0}, period_sales[251] = {0};
    for (size_t i = 0; i < count; i++)
        currency[i] = (uint16_t)(i + 1);
    encours_dso_options options = ENCOURS_DSO_OPTIONS_INIT;
    options.countback_months = 1;
    enc_dso_rows given = {
        .count = count,
        .key = key,
        .currency = currency,
        .balance = amount,
        .not_due = amount,
        .sales = amount,
        .periods = 1,
        .period_sales = period_sales,
    };
    const encours_date as_of = {AS_OF}, early = {ENCOURS_DATE_MIN};
    check_fails(enc_dso_report_build(context, as_of, &given, &options, &report, check_error()),
                ENCOURS_E_CURRENCY, "250 currencies");
    given.count = 1;
    amount[0] = INT64_MAX, period_sales[0] = -1;
    check_fails(enc_dso_report_build(context, as_of, &given, &options, &report, check_error()),
                ENCOURS_E_OVERFLOW, "count back");
    given.count = 2, currency[1] = 1, key[1] = 1;
    amount[0] = INT64_MAX - 5, amount[1] = 1, period_sales[0] = 0, period_sales[1] = -5;
    check_fails(enc_dso_report_build(context, as_of, &given, &options, &report, check_error()),
                ENCOURS_E_OVERFLOW, "count back");
    given.count = 3, currency[2] = 2, key[2] = 2; /* another currency after the one that fails */
    check_fails(enc_dso_report_build(context, as_of, &given, &options, &report, check_error()),
                ENCOURS_E_OVERFLOW, "count back");
    check_fails(enc_dso_report_build(context, early, &given, &options, &report, check_error()),
                ENCOURS_E_INVALID, "before 1900");
    encours_context_free(context);
}

static void refuse_rows(encours_context *context, enc_dso_rows rows, encours_status kind,
                        const char *part)
{
    encours_dso_options options = ENCOURS_DSO_OPTIONS_INIT;
    options.countback_months = 1;
    encours_dso_report *report = NULL;
    check_fails(enc_dso_report_build(context, (encours_date){AS_OF}, &rows, &options, &report,
                                     check_error()),
                kind, part);
}

/* DSO-033: each total must fit 64 bits; rows are whole or refused. */
static void totals_and_rows_are_whole(void **state)
{
    (void)state;
    encours_context *context = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    static const uint32_t key[] = {1, 2};
    static const uint16_t currency[] = {EUR, EUR};
    static const int64_t zero[] = {0, 0}, large[] = {INT64_MAX, INT64_MAX};
    static const int64_t half[] = {INT64_MAX / 2 + 1, INT64_MAX / 2 + 1};
    static const int64_t minus[] = {-INT64_MAX / 2, -INT64_MAX / 2};
    const enc_dso_rows rows = {
        .count = 2,
        .key = key,
        .currency = currency,
        .balance = zero,
        .not_due = zero,
        .sales = zero,
        .periods = 1,
        .period_sales = zero,
    };
    enc_dso_rows r = rows;
    r.not_due = half, refuse_rows(context, r, ENCOURS_E_OVERFLOW, "total of not due");
    r = rows, r.sales = large, refuse_rows(context, r, ENCOURS_E_OVERFLOW, "total of sales");
    r = rows, r.period_sales = large, refuse_rows(context, r, ENCOURS_E_OVERFLOW, "of a month");
    r = rows, r.balance = zero, r.balance = (const int64_t[]){INT64_MAX / 2, INT64_MAX / 2};
    r.not_due = minus, refuse_rows(context, r, ENCOURS_E_OVERFLOW, "balance less not due");
    r = rows, r.periods = 2, refuse_rows(context, r, ENCOURS_E_MISUSE, "needs");
    r = rows, r.key = NULL, refuse_rows(context, r, ENCOURS_E_MISUSE, "needs");
    r = rows, r.currency = NULL, refuse_rows(context, r, ENCOURS_E_MISUSE, "needs");
    r = rows, r.balance = NULL, refuse_rows(context, r, ENCOURS_E_MISUSE, "needs");
    r = rows, r.not_due = NULL, refuse_rows(context, r, ENCOURS_E_MISUSE, "needs");
    r = rows, r.sales = NULL, refuse_rows(context, r, ENCOURS_E_MISUSE, "needs");
    r = rows, r.period_sales = NULL, refuse_rows(context, r, ENCOURS_E_MISUSE, "needs");
    encours_dso_options options = ENCOURS_DSO_OPTIONS_INIT;
    options.struct_size = 8;
    encours_dso_report *report = NULL;
    check_fails(enc_dso_report_build(context, (encours_date){AS_OF}, &rows, &options, &report,
                                     check_error()),
                ENCOURS_E_ABI, "options");
    options = (encours_dso_options)ENCOURS_DSO_OPTIONS_INIT;
    options.countback_months = 1;
    r = (enc_dso_rows){.periods = 1};
    check_ok(
        enc_dso_report_build(context, (encours_date){AS_OF}, &r, &options, &report, check_error()));
    check_equal(encours_dso_report_row_count(report), 0);
    encours_dso_report_free(report);
    encours_context_free(context);
}

CHECK_MAIN(what_a_report_cannot_hold_is_refused, totals_and_rows_are_whole)
