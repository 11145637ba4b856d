/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

#include <stdlib.h>

#include "encours/discount.h"
#include "encours/rounding.h"

enum { PARTS_MAX = 64, PERCENT = 1000000 };

static encours_date day(int year, int month, int of_month)
{
    return encours_date_ymd(year, month, of_month);
}

static const encours_date no_day = {ENCOURS_DATE_NONE};

static encours_discount_tiers tiers_of(const int32_t *days, const int64_t *percent, size_t count)
{
    encours_discount_tiers tiers = ENCOURS_DISCOUNT_TIERS_INIT;
    tiers.count = count;
    tiers.days = days;
    tiers.percent = percent;
    return tiers;
}

static encours_discount_tier find(const encours_discount_tiers *tiers, encours_date start,
                                  encours_date paid)
{
    encours_discount_tier out = ENCOURS_DISCOUNT_TIER_INIT;
    check_ok(encours_discount_tier_find(tiers, start, paid, &out, check_error()));
    return out;
}

/* DSC-001: 3 % within 8 days, 2 % within 14: the last day itself is in time. */
static void the_last_day_is_in_time(void **state)
{
    (void)state;
    static const int32_t days[] = {8, 14};
    static const int64_t percent[] = {3 * PERCENT, 2 * PERCENT};
    encours_discount_tiers tiers = tiers_of(days, percent, 2);
    encours_date start = day(2026, 3, 1);
    encours_discount_tier tier = find(&tiers, start, day(2026, 3, 9));
    check_equal(tier.status, ENCOURS_DISCOUNT_ALLOWED);
    check_equal(tier.tier, 0);
    check_equal(tier.percent, 3 * PERCENT);
    check_equal(tier.last_day.epoch_day, day(2026, 3, 9).epoch_day);
    tier = find(&tiers, start, day(2026, 3, 10));
    check_equal(tier.tier, 1);
    check_equal(tier.percent, 2 * PERCENT);
    check_equal(find(&tiers, start, day(2026, 2, 1)).tier, 0);
    tier = find(&tiers, start, day(2026, 3, 16));
    check_equal(tier.status, ENCOURS_DISCOUNT_TOO_LATE);
    check_equal(tier.tier, UINT32_MAX);
    check_equal(tier.percent, 0);
    check_equal(tier.last_day.epoch_day, ENCOURS_DATE_NONE);
}

/* DSC-001: of the tiers that allow it the highest percentage counts, of equal ones the first. */
static void the_best_tier_counts(void **state)
{
    (void)state;
    static const int32_t days[] = {5, 10, 20};
    static const int64_t percent[] = {PERCENT, 2 * PERCENT, 2 * PERCENT};
    encours_discount_tiers tiers = tiers_of(days, percent, 3);
    check_equal(find(&tiers, day(2026, 1, 1), day(2026, 1, 2)).tier, 1);
    check_equal(find(&tiers, day(2026, 1, 1), day(2026, 1, 15)).tier, 2);
}

/* DSC-002: grace (Business Central: discount until the 15th, grace until the 20th) counts only
 * where no tier is reached, and the result says so. */
static void grace_comes_last(void **state)
{
    (void)state;
    static const int32_t days[] = {5, 15};
    static const int64_t percent[] = {3 * PERCENT, 2 * PERCENT};
    encours_discount_tiers tiers = tiers_of(days, percent, 2);
    tiers.grace_days = 5;
    encours_date start = day(2003, 1, 1);
    check_equal(find(&tiers, start, day(2003, 1, 8)).status, ENCOURS_DISCOUNT_ALLOWED);
    encours_discount_tier tier = find(&tiers, start, day(2003, 1, 20));
    check_equal(tier.status, ENCOURS_DISCOUNT_BY_GRACE);
    check_equal(tier.days_late, 4);
    check_equal(tier.tier, 1);
    check_equal(find(&tiers, start, day(2003, 1, 22)).status, ENCOURS_DISCOUNT_TOO_LATE);
    check_equal(find(&tiers, no_day, start).status, ENCOURS_DISCOUNT_DATE_UNKNOWN);
    check_equal(find(&tiers, start, no_day).status, ENCOURS_DISCOUNT_DATE_UNKNOWN);
    tier = find(&tiers, day(2199, 12, 31), day(2199, 12, 31));
    check_equal(tier.status, ENCOURS_DISCOUNT_OUT_OF_RANGE);
    check_equal(tier.tier, UINT32_MAX);
}

/* DSC-001: tiers that make no sense are refused, and the one at fault is named. */
static void tiers_are_checked(void **state)
{
    (void)state;
    int32_t days[] = {5, 10};
    int64_t percent[] = {PERCENT, PERCENT};
    encours_discount_tier out = ENCOURS_DISCOUNT_TIER_INIT;
    encours_discount_tiers tiers = tiers_of(days, percent, 2);
    const encours_date start = day(2026, 1, 1), bad = {INT32_MAX};
#define refused(kind, part)                                                                        \
    check_fails(encours_discount_tier_find(&tiers, start, start, &out, check_error()), kind, part)
    days[1] = 5;
    refused(ENCOURS_E_INVALID, "not after");
    check_equal(check_last_error()->index, 1);
    days[1] = 1001;
    refused(ENCOURS_E_INVALID, "days is 1001");
    days[1] = -1;
    refused(ENCOURS_E_INVALID, "days is -1");
    days[1] = 10;
    percent[0] = -1;
    refused(ENCOURS_E_INVALID, "percent is -1");
    percent[0] = ENCOURS_PERCENT_WHOLE + 1;
    refused(ENCOURS_E_INVALID, "must be 0 to 100000000");
    percent[0] = PERCENT;
    tiers.grace_days = 1001;
    refused(ENCOURS_E_INVALID, "grace_days");
    tiers.grace_days = 0;
    tiers.count = 0;
    refused(ENCOURS_E_INVALID, "0 tiers");
    tiers.count = 17;
    refused(ENCOURS_E_INVALID, "17 tiers");
    tiers.count = 2;
    tiers.days = NULL;
    refused(ENCOURS_E_MISUSE, "tiers->days");
    tiers.days = days;
    tiers.percent = NULL;
    refused(ENCOURS_E_MISUSE, "tiers->percent");
    tiers.percent = percent;
    tiers.struct_size = 4;
    refused(ENCOURS_E_ABI, "struct_size");
    tiers.struct_size = sizeof tiers;
    check_fails(encours_discount_tier_find(NULL, start, start, &out, check_error()),
                ENCOURS_E_MISUSE, "in != NULL");
    check_fails(encours_discount_tier_find(&tiers, start, start, NULL, check_error()),
                ENCOURS_E_MISUSE, "out != NULL");
    check_fails(encours_discount_tier_find(&tiers, bad, start, &out, check_error()),
                ENCOURS_E_INVALID, "start is day");
    check_fails(encours_discount_tier_find(&tiers, start, bad, &out, check_error()),
                ENCOURS_E_INVALID, "paid is day");
    out.struct_size = 4;
    refused(ENCOURS_E_ABI, "struct_size");
#undef refused
}

/* --- amounts */

static size_t read_numbers(const char *text, int64_t *out)
{
    size_t count = 0;
    char *end = NULL;
    for (; *text != '\0'; text = *end == ';' ? end + 1 : end)
        out[count++] = strtoll(text, &end, 10);
    return count;
}

static int64_t sum_of(const int64_t *values, size_t count)
{
    int64_t sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += values[i];
    return sum;
}

/* DSC-003, DSC-004, DSC-005: published discounts on the three bases, by rate and in all. */
static void published_discounts_come_out_as_published(void **state)
{
    (void)state;
    FOR_VECTORS(row, "discounts.csv")
    {
        int64_t net[PARTS_MAX], vat[PARTS_MAX], rate[PARTS_MAX], fixed[PARTS_MAX];
        int64_t off[PARTS_MAX], correction[PARTS_MAX], expected[PARTS_MAX];
        encours_discount_parts parts = ENCOURS_DISCOUNT_PARTS_INIT;
        encours_discount out = ENCOURS_DISCOUNT_INIT;
        parts.count = read_numbers(vectors_text(&row, "net"), net);
        check_equal(read_numbers(vectors_text(&row, "vat"), vat), parts.count);
        check_equal(read_numbers(vectors_text(&row, "rate_e6"), rate), parts.count);
        check_equal(read_numbers(vectors_text(&row, "fixed_tax"), fixed), parts.count);
        parts.net = net;
        parts.vat = vat;
        parts.rate = rate;
        parts.fixed_tax = fixed;
        check_ok(encours_discount_compute(&parts, vectors_number(&row, "percent_e6"),
                                          (encours_discount_base)vectors_number(&row, "base"), 0,
                                          off, correction, &out, check_error()));
        vectors_check_number(&row, "to_pay", out.to_pay);
        read_numbers(vectors_text(&row, "net_discount"), expected);
        for (size_t i = 0; i < parts.count; i++)
            check_equal(off[i], expected[i]);
        check_equal(out.net_discount, sum_of(expected, parts.count));
        read_numbers(vectors_text(&row, "vat_correction"), expected);
        for (size_t i = 0; i < parts.count; i++)
            check_equal(correction[i], expected[i]);
        check_equal(out.vat_correction, sum_of(expected, parts.count));
    }
}

/* DSC-006: discount and rest are the gross, parts are the sums, no part is discounted by more than
 * itself, and a credit note mirrors the invoice. */
static void discounts_tie(void **state)
{
    (void)state;
    FOR_RANDOM(random, 4000)
    {
        int64_t net[8], vat[8], rate[8], off[8], correction[8], mirrored[8];
        encours_discount_parts parts = ENCOURS_DISCOUNT_PARTS_INIT;
        encours_discount out = ENCOURS_DISCOUNT_INIT, mirror = ENCOURS_DISCOUNT_INIT;
        parts.count = random_below(&random, 8) + 1;
        for (size_t i = 0; i < parts.count; i++) {
            net[i] = random_between(&random, 0, random_below(&random, 2) != 0 ? 20 : 1000000);
            rate[i] = random_between(&random, 0, 30) * PERCENT;
            vat[i] = random_between(&random, 0, net[i] / 3 + 1);
        }
        parts.net = net;
        parts.vat = vat;
        parts.rate = rate;
        parts.fixed_tax = random_below(&random, 2) != 0 ? vat : NULL;
        int64_t percent = random_between(&random, 0, ENCOURS_PERCENT_WHOLE);
        encours_discount_base base = (encours_discount_base)(random_below(&random, 3) + 1);
        uint32_t rounding = (uint32_t)random_below(&random, ENCOURS_ROUNDING_FLOOR + 1);
        check_ok(encours_discount_compute(&parts, percent, base, rounding, off, correction, &out,
                                          check_error()));
        check_equal(out.discount + out.to_pay, out.gross);
        check_equal(out.net_discount + out.vat_correction, out.discount);
        check_equal(sum_of(off, parts.count), out.net_discount);
        check_equal(sum_of(correction, parts.count), out.vat_correction);
        for (size_t i = 0; i < parts.count; i++) {
            check_between(off[i], 0, net[i]);
            if (base != ENCOURS_DISCOUNT_ON_NET_VAT_RECOMPUTED)
                check_between(correction[i], 0, vat[i]);
            net[i] = -net[i];
            vat[i] = -vat[i];
        }
        check_ok(encours_discount_compute(&parts, percent, base, rounding, mirrored, NULL, &mirror,
                                          check_error()));
        check_equal(mirror.to_pay, -out.to_pay);
        check_ok(encours_discount_compute(&parts, percent, base, rounding, NULL, NULL, &mirror,
                                          check_error()));
        check_equal(mirror.discount, -out.discount);
        for (size_t i = 0; i < parts.count; i++)
            check_equal(mirrored[i], -off[i]);
    }
}

/* DSC-005: a VAT that was rounded line by line, 15.01 and not 15.00, is not corrected where there
 * is no discount: at 0 % and in a tier of 0 % as when it is too late. */
static void without_a_discount_nothing_changes(void **state)
{
    (void)state;
    const int32_t days[] = {10}, start = 20454;
    const int64_t none[] = {0}, net = 10000, vat = 1501, rate = 15 * PERCENT;
    encours_discount_parts parts = ENCOURS_DISCOUNT_PARTS_INIT;
    encours_discount_invoices in = ENCOURS_DISCOUNT_INVOICES_INIT;
    encours_discount_results to = ENCOURS_DISCOUNT_RESULTS_INIT;
    encours_discount_tiers tiers = tiers_of(days, none, 1);
    encours_discount out = ENCOURS_DISCOUNT_INIT;
    int64_t to_pay = 0;
    parts.count = in.count = 1;
    parts.net = in.net = &net;
    parts.vat = in.vat = &vat;
    parts.rate = in.rate = &rate;
    in.start = in.paid = &start;
    to.to_pay = &to_pay;
    check_ok(encours_discount_compute(&parts, 0, ENCOURS_DISCOUNT_ON_NET_VAT_RECOMPUTED, 0, NULL,
                                      NULL, &out, check_error()));
    check_equal(out.to_pay, 11501);
    check_ok(encours_discounts_apply(&in, &tiers, ENCOURS_DISCOUNT_ON_NET_VAT_RECOMPUTED, 0, &to,
                                     check_error()));
    check_equal(to_pay, 11501);
    check_ok(encours_discount_compute(&parts, 1, ENCOURS_DISCOUNT_ON_NET_VAT_RECOMPUTED, 0, NULL,
                                      NULL, &out, check_error()));
    check_equal(out.to_pay, 11500);
}

/* DSC-003: the base has no default, and nonsense is refused with nothing written. */
static void amounts_are_checked(void **state)
{
    (void)state;
    int64_t net[] = {100, 200}, vat[] = {20, 40}, rate[] = {20 * PERCENT, 20 * PERCENT};
    int64_t off[] = {7, 7};
    encours_discount_parts parts = ENCOURS_DISCOUNT_PARTS_INIT;
    encours_discount out = ENCOURS_DISCOUNT_INIT;
    encours_discount_base base = ENCOURS_DISCOUNT_ON_GROSS;
    int64_t percent = PERCENT;
    uint32_t rounding = 0;
    out.to_pay = 42;
    parts.count = 2;
    parts.net = net;
    parts.vat = vat;
#define refused(kind, part)                                                                        \
    check_fails(                                                                                   \
        encours_discount_compute(&parts, percent, base, rounding, off, NULL, &out, check_error()), \
        kind, part)
    base = (encours_discount_base)0;
    refused(ENCOURS_E_INVALID, "no default");
    base = (encours_discount_base)4;
    refused(ENCOURS_E_INVALID, "4 is no base");
    base = ENCOURS_DISCOUNT_ON_NET_VAT_RECOMPUTED;
    refused(ENCOURS_E_INVALID, "without the column");
    parts.rate = rate;
    rate[1] = -1;
    refused(ENCOURS_E_INVALID, "rate 1 is -1");
    rate[1] = ENCOURS_PERCENT_WHOLE + 1;
    refused(ENCOURS_E_INVALID, "rate 1 is");
    check_equal(check_last_error()->index, 1);
    rate[1] = 0;
    percent = -1;
    refused(ENCOURS_E_INVALID, "percent is -1");
    percent = ENCOURS_PERCENT_WHOLE + 1;
    refused(ENCOURS_E_INVALID, "percent is");
    percent = 0;
    rounding = 99;
    refused(ENCOURS_E_INVALID, "99 is no rounding");
    rounding = 0;
    parts.count = 0;
    refused(ENCOURS_E_INVALID, "0 VAT rates");
    parts.count = 65;
    refused(ENCOURS_E_INVALID, "65 VAT rates");
    check_equal(out.to_pay, 42);
    check_equal(off[0], 7);
    out.struct_size = 4;
    refused(ENCOURS_E_ABI, "struct_size");
#undef refused
}

/* DSC-006: amounts of both signs and those that do not fit are refused with nothing written. */
static void amounts_tie_or_are_refused(void **state)
{
    (void)state;
    int64_t net[] = {100, 200}, vat[] = {20, 40}, rate[] = {20 * PERCENT, 0}, off[] = {7, 7};
    encours_discount_parts parts = ENCOURS_DISCOUNT_PARTS_INIT;
    encours_discount out = ENCOURS_DISCOUNT_INIT;
    const encours_discount_base base = ENCOURS_DISCOUNT_ON_NET_VAT_RECOMPUTED;
    out.to_pay = 42;
    parts.count = 2;
    parts.net = net;
    parts.vat = vat;
    parts.rate = rate;
#define refused(kind, part)                                                                        \
    check_fails(encours_discount_compute(&parts, 1, base, 0, off, NULL, &out, check_error()),      \
                kind, part)
    net[1] = -1;
    refused(ENCOURS_E_INVALID, "both signs");
    check_equal(check_last_error()->index, 1);
    net[1] = 200;
    vat[0] = -1;
    refused(ENCOURS_E_INVALID, "both signs");
    vat[0] = 20;
    parts.fixed_tax = off;
    off[0] = -7;
    refused(ENCOURS_E_INVALID, "both signs");
    off[0] = 7;
    parts.fixed_tax = NULL;
    net[1] = INT64_MAX;
    refused(ENCOURS_E_OVERFLOW, "pass 64 bits");
    net[0] = 0;
    vat[0] = vat[1] = 0;
    rate[1] = ENCOURS_PERCENT_WHOLE; /* VAT recomputed where none was invoiced */
    refused(ENCOURS_E_OVERFLOW, "pass 64 bits");
    parts.net = NULL;
    refused(ENCOURS_E_MISUSE, "loaded.net");
    parts.struct_size = 4;
    refused(ENCOURS_E_ABI, "struct_size");
    check_equal(out.to_pay, 42);
    check_equal(off[0], 7);
    out.struct_size = 4;
    refused(ENCOURS_E_ABI, "struct_size");
    check_fails(encours_discount_compute(NULL, 0, base, 0, NULL, NULL, &out, check_error()),
                ENCOURS_E_MISUSE, "parts != NULL");
    check_fails(encours_discount_compute(&parts, 0, base, 0, NULL, NULL, NULL, check_error()),
                ENCOURS_E_MISUSE, "out != NULL");
#undef refused
}

/* --- columns */

/* DSC-011: a row is what the row form gives; without a date, in time, by grace, too late, without
 * a discount that could be worked out. */
static void columns_are_rows(void **state)
{
    (void)state;
    static const int32_t days[] = {10};
    static const int64_t percent[] = {10 * PERCENT};
    const int32_t start = day(2026, 1, 1).epoch_day, end = day(2199, 12, 31).epoch_day;
    const int64_t net[] = {100000, 100000, 100000, 100000, 100, INT64_MAX, 100000};
    const int64_t vat[] = {15000, 15000, 15000, 15000, -1, 0, 15000};
    const int64_t rate[] = {
        15 * PERCENT, 15 * PERCENT, 15 * PERCENT, 15 * PERCENT, 0, ENCOURS_PERCENT_WHOLE, 0};
    const int32_t starts[] = {start, start, start, ENCOURS_DATE_NONE, start, start, end};
    const int32_t paid[] = {start + 10, start + 11, start + 12, start, start, start, end};
    encours_discount_invoices in = ENCOURS_DISCOUNT_INVOICES_INIT;
    encours_discount_results to = ENCOURS_DISCOUNT_RESULTS_INIT;
    encours_discount_tiers tiers = tiers_of(days, percent, 1);
    int32_t status[7];
    uint32_t tier[7];
    int64_t off[7], correction[7], to_pay[7];
    tiers.grace_days = 1;
    in.count = 7;
    in.net = net;
    in.vat = vat;
    in.rate = rate;
    in.start = starts;
    in.paid = paid;
    check_ok(encours_discounts_apply(&in, &tiers, ENCOURS_DISCOUNT_ON_NET_VAT_RECOMPUTED, 0, &to,
                                     check_error()));
    to.status = status;
    to.tier = tier;
    to.net_discount = off;
    to.vat_correction = correction;
    to.to_pay = to_pay;
    check_ok(encours_discounts_apply(&in, &tiers, ENCOURS_DISCOUNT_ON_NET_VAT_RECOMPUTED, 0, &to,
                                     check_error()));
    static const int32_t expected[] = {ENCOURS_DISCOUNT_ALLOWED,     ENCOURS_DISCOUNT_BY_GRACE,
                                       ENCOURS_DISCOUNT_TOO_LATE,    ENCOURS_DISCOUNT_DATE_UNKNOWN,
                                       ENCOURS_DISCOUNT_UNDEFINED,   ENCOURS_DISCOUNT_UNDEFINED,
                                       ENCOURS_DISCOUNT_OUT_OF_RANGE};
    for (size_t i = 0; i < 7; i++)
        check_equal(status[i], expected[i]);
    for (size_t i = 0; i < 2; i++) {
        check_equal(to_pay[i], 103500);
        check_equal(off[i], 10000);
        check_equal(correction[i], 1500);
        check_equal(tier[i], 0);
    }
    check_equal(to_pay[2], 115000);
    check_equal(off[2], 0);
    check_equal(correction[2], 0);
    check_equal(tier[2], UINT32_MAX);
    for (size_t i = 3; i < 7; i++)
        check(to_pay[i] == ENCOURS_DISCOUNT_NONE && off[i] == ENCOURS_DISCOUNT_NONE &&
              correction[i] == ENCOURS_DISCOUNT_NONE);
    in.count = 1;
    in.vat = NULL;
    in.rate = NULL;
    check_ok(encours_discounts_apply(&in, &tiers, ENCOURS_DISCOUNT_ON_GROSS,
                                     ENCOURS_ROUNDING_HALF_EVEN, &to, check_error()));
    check_equal(to_pay[0], 90000);
}

/* DSC-011: what is refused names the row and leaves the columns alone. */
static void columns_are_checked(void **state)
{
    (void)state;
    static const int32_t days[] = {10};
    static const int64_t percent[] = {PERCENT};
    const int64_t net[] = {100, 100};
    int64_t rate[] = {0, 0};
    int32_t starts[] = {0, 0}, paid[] = {0, 0}, status[] = {42, 42};
    encours_discount_invoices in = ENCOURS_DISCOUNT_INVOICES_INIT;
    encours_discount_results to = ENCOURS_DISCOUNT_RESULTS_INIT;
    encours_discount_tiers tiers = tiers_of(days, percent, 1);
    encours_discount_base base = ENCOURS_DISCOUNT_ON_GROSS;
    to.status = status;
#define refused(kind, part)                                                                        \
    check_fails(encours_discounts_apply(&in, &tiers, base, 0, &to, check_error()), kind, part)
    check_ok(encours_discounts_apply(&in, &tiers, base, 0, &to, check_error()));
    in.count = 2;
    refused(ENCOURS_E_MISUSE, "in->net");
    in.net = net;
    refused(ENCOURS_E_MISUSE, "in->start");
    in.start = starts;
    refused(ENCOURS_E_MISUSE, "in->paid");
    in.paid = paid;
    in.rate = rate;
    starts[1] = INT32_MAX;
    refused(ENCOURS_E_INVALID, "start is day");
    check_equal(check_last_error()->index, 1);
    starts[1] = 0;
    paid[1] = INT32_MAX;
    refused(ENCOURS_E_INVALID, "paid is day");
    paid[1] = 0;
    rate[1] = -1;
    refused(ENCOURS_E_INVALID, "rate 1");
    rate[1] = 0;
    base = (encours_discount_base)0;
    refused(ENCOURS_E_INVALID, "no base");
    base = ENCOURS_DISCOUNT_ON_GROSS;
    tiers.count = 0;
    refused(ENCOURS_E_INVALID, "0 tiers");
    tiers.count = 1;
    to.struct_size = 4;
    refused(ENCOURS_E_ABI, "struct_size");
    in.struct_size = 4;
    refused(ENCOURS_E_ABI, "struct_size");
    check_equal(status[0], 42);
    check_fails(encours_discounts_apply(NULL, &tiers, base, 0, &to, check_error()),
                ENCOURS_E_MISUSE, "invoices != NULL");
    check_fails(encours_discounts_apply(&in, &tiers, base, 0, NULL, check_error()),
                ENCOURS_E_MISUSE, "out != NULL");
#undef refused
}

CHECK_MAIN(the_last_day_is_in_time, the_best_tier_counts, grace_comes_last, tiers_are_checked,
           published_discounts_come_out_as_published, discounts_tie,
           without_a_discount_nothing_changes, amounts_are_checked, amounts_tie_or_are_refused,
           columns_are_rows, columns_are_checked)
