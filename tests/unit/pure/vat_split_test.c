/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

#include "encours/rounding.h"
#include "encours/vat.h"

enum { PERCENT = 1000000, MANY = 64 };

/* VAT-001: distinct pairs in the order they first appear; too many are refused before a line has
 * got a group. */
static void groups_are_pairs_of_category_and_rate(void **state)
{
    (void)state;
    const uint32_t category[] = {1, 2, 1, 1, 2};
    const int64_t rate[] = {20, 20, 20, 5, 20};
    uint32_t group[5] = {9, 9, 9, 9, 9}, out_category[3];
    int64_t out_rate[3];
    size_t count = 42;
    check_fails(encours_vat_groups_find(category, rate, 5, group, out_category, out_rate, 2, &count,
                                        check_error()),
                ENCOURS_E_LIMIT, "line 3: more than 2");
    check_equal(group[0], 9);
    check_equal(count, 42);
    check_ok(encours_vat_groups_find(category, rate, 5, group, out_category, out_rate, 3, &count,
                                     check_error()));
    check_equal(count, 3);
    static const uint32_t expected[] = {0, 1, 0, 2, 1};
    for (size_t i = 0; i < 5; i++)
        check_equal(group[i], expected[i]);
    check_equal(out_category[2], 1);
    check_equal(out_rate[2], 5);
    check_ok(encours_vat_groups_find(NULL, rate, 5, group, out_category, out_rate, 3, &count,
                                     check_error()));
    check_equal(count, 2);
    check_ok(encours_vat_groups_find(NULL, NULL, 0, NULL, out_category, out_rate, 0, &count,
                                     check_error()));
    check_equal(count, 0);
#define refused(...)                                                                               \
    check_fails(encours_vat_groups_find(__VA_ARGS__, check_error()), ENCOURS_E_MISUSE, "needs")
    refused(NULL, NULL, 1, group, out_category, out_rate, 3, &count);
    refused(NULL, rate, 1, NULL, out_category, out_rate, 3, &count);
    refused(NULL, rate, 1, group, NULL, out_rate, 3, &count);
    refused(NULL, rate, 1, group, out_category, NULL, 3, &count);
    refused(NULL, rate, 1, group, out_category, out_rate, 3, NULL);
#undef refused
}

/* VAT-008: the VAT inside published discounts, write-offs and losses. */
static void the_vat_inside_an_amount_is_as_published(void **state)
{
    (void)state;
    FOR_VECTORS(row, "vat_inside.csv")
    {
        int64_t gross = vectors_number(&row, "gross"), rate = vectors_number(&row, "rate_e6");
        int64_t net, vat, other_net, other_vat;
        check_ok(encours_vat_from_gross(&gross, &rate, 1, 0, &net, &vat, check_error()));
        vectors_check_number(&row, "net", net);
        vectors_check_number(&row, "vat", vat);
        int64_t minus = -gross;
        check_ok(
            encours_vat_from_gross(&minus, &rate, 1, 0, &other_net, &other_vat, check_error()));
        check_equal(other_net, -net);
        check_equal(other_vat, -vat);
    }
}

/* VAT-008: refusals. */
static void amounts_are_checked(void **state)
{
    (void)state;
    int64_t gross[] = {100, 200}, rate[] = {0, -1}, net[] = {7, 7}, vat[] = {7, 7};
#define refused(kind, part, ...)                                                                   \
    check_fails(encours_vat_from_gross(__VA_ARGS__, check_error()), kind, part)
    refused(ENCOURS_E_INVALID, "rate 1 is -1", gross, rate, 2, 0, net, vat);
    rate[1] = ENCOURS_PERCENT_WHOLE + 1;
    refused(ENCOURS_E_INVALID, "rate 1 is", gross, rate, 2, 0, net, vat);
    rate[1] = ENCOURS_PERCENT_WHOLE;
    refused(ENCOURS_E_INVALID, "99 is no", gross, rate, 2, 99, net, vat);
    gross[1] = INT64_MIN;
    refused(ENCOURS_E_OVERFLOW, "amount 1", gross, rate, 2, 0, net, vat);
    refused(ENCOURS_E_MISUSE, "gross", NULL, rate, 1, 0, net, vat);
    refused(ENCOURS_E_MISUSE, "rate", gross, NULL, 1, 0, net, vat);
    refused(ENCOURS_E_MISUSE, "net", gross, rate, 1, 0, NULL, vat);
    refused(ENCOURS_E_MISUSE, "vat", gross, rate, 1, 0, net, NULL);
    check_equal(net[0], 7);
    check_ok(encours_vat_from_gross(NULL, NULL, 0, ENCOURS_ROUNDING_DOWN, NULL, NULL, NULL));
#undef refused
}

/* VAT-009: an amount of 100.00 over 1000 at 20 % and 500 at 5.5 %: 69.46 and 30.54 with VAT. By
 * hand: 120000 / 172750 of it. */
static void an_amount_is_split_by_gross(void **state)
{
    (void)state;
    const int64_t net[] = {100000, 50000, 0}, vat[] = {20000, 2750, 0};
    int64_t out_net[3], out_vat[3];
    check_ok(encours_vat_split(10000, net, vat, 3, 0, out_net, out_vat, check_error()));
    check_equal(out_net[0] + out_vat[0], 6946);
    check_equal(out_vat[0], 1158);
    check_equal(out_net[1] + out_vat[1], 3054);
    check_equal(out_vat[1], 159);
    check_equal(out_net[2] + out_vat[2], 0);
}

/* VAT-009: shares sum to the amount, the whole gives back the invoice, an amount of the other sign
 * mirrors. */
static void splits_tie(void **state)
{
    (void)state;
    FOR_RANDOM(random, 3000)
    {
        int64_t net[6], vat[6], out_net[6], out_vat[6], minus_net[6], minus_vat[6];
        int64_t gross = 0, sum = 0, sign = random_below(&random, 2) != 0 ? 1 : -1;
        size_t count = random_below(&random, 6) + 1;
        for (size_t i = 0; i < count; i++) {
            net[i] = sign * random_between(&random, 0, 100000);
            vat[i] = sign * random_between(&random, 0, 20000);
            gross += net[i] + vat[i];
        }
        if (gross == 0)
            continue;
        int64_t amount = random_between(&random, -200000, 200000);
        check_ok(encours_vat_split(amount, net, vat, count, 0, out_net, out_vat, check_error()));
        check_ok(
            encours_vat_split(-amount, net, vat, count, 0, minus_net, minus_vat, check_error()));
        for (size_t i = 0; i < count; i++) {
            sum += out_net[i] + out_vat[i];
            check_equal(out_net[i], -minus_net[i]);
            check_equal(out_vat[i], -minus_vat[i]);
        }
        check_equal(sum, amount);
        check_ok(encours_vat_split(gross, net, vat, count, 0, out_net, out_vat, check_error()));
        for (size_t i = 0; i < count; i++) {
            check_equal(out_net[i], net[i]);
            check_equal(out_vat[i], vat[i]);
        }
    }
}

/* VAT-009: refusals. */
static void splits_are_checked(void **state)
{
    (void)state;
    int64_t net[] = {100, 100}, vat[] = {20, 20}, out_net[] = {7, 7}, out_vat[] = {7, 7};
#define refused(kind, part, ...)                                                                   \
    check_fails(encours_vat_split(__VA_ARGS__, check_error()), kind, part)
    net[1] = -1;
    refused(ENCOURS_E_INVALID, "rate 1: amounts of both signs", 1, net, vat, 2, 0, out_net,
            out_vat);
    net[1] = 0;
    vat[1] = -1;
    refused(ENCOURS_E_INVALID, "rate 1", 1, net, vat, 2, 0, out_net, out_vat);
    net[0] = vat[0] = 0;
    net[1] = 1;
    refused(ENCOURS_E_INVALID, "both signs", 1, net, vat, 2, 0, out_net, out_vat);
    net[1] = vat[1] = 0;
    refused(ENCOURS_E_INVALID, "of nothing", 1, net, vat, 2, 0, out_net, out_vat);
    net[0] = INT64_MAX;
    vat[0] = 1;
    refused(ENCOURS_E_OVERFLOW, "invoice", 1, net, vat, 2, 0, out_net, out_vat);
    vat[0] = 0;
    refused(ENCOURS_E_OVERFLOW, "no opposite", INT64_MIN, net, vat, 2, 0, out_net, out_vat);
    refused(ENCOURS_E_INVALID, "0 rates", 1, net, vat, 0, 0, out_net, out_vat);
    refused(ENCOURS_E_INVALID, "65 rates", 1, net, vat, 65, 0, out_net, out_vat);
    refused(ENCOURS_E_INVALID, "99 is no", 1, net, vat, 2, 99, out_net, out_vat);
    refused(ENCOURS_E_MISUSE, "net", 1, NULL, vat, 2, 0, out_net, out_vat);
    refused(ENCOURS_E_MISUSE, "vat", 1, net, NULL, 2, 0, out_net, out_vat);
    refused(ENCOURS_E_MISUSE, "out_net", 1, net, vat, 2, 0, NULL, out_vat);
    refused(ENCOURS_E_MISUSE, "out_vat", 1, net, vat, 2, 0, out_net, NULL);
    check_equal(out_net[0], 7);
    check_ok(encours_vat_split(10, net, vat, 2, ENCOURS_ROUNDING_FLOOR, out_net, out_vat, NULL));
    check_equal(out_net[0], 10);
    net[0] = 0;
    vat[0] = -5;
    check_ok(encours_vat_split(-3, net, vat, 2, 0, out_net, out_vat, NULL));
    check_equal(out_vat[0], -3);
#undef refused
}

CHECK_MAIN(groups_are_pairs_of_category_and_rate, the_vat_inside_an_amount_is_as_published,
           amounts_are_checked, an_amount_is_split_by_gross, splits_tie, splits_are_checked)
