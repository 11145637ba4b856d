/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

#include <stdlib.h>

#include "encours/collection_profile.h"

enum { EXTRA = ENCOURS_COLLECTION_EXTRA, MANY = 12 };

static size_t numbers(const char *text, int64_t *out)
{
    size_t count = 0;
    char *end = NULL;
    for (int64_t value = strtoll(text, &end, 10); end != text; value = strtoll(text, &end, 10)) {
        out[count++] = value;
        text = end;
    }
    return count;
}

static size_t shares(const char *text, uint32_t *out)
{
    int64_t wide[MANY];
    size_t count = numbers(text, wide);
    for (size_t i = 0; i < count; i++)
        out[i] = (uint32_t)wide[i];
    return count;
}

/* PRO-001, PRO-003: published schedules, opening balance, bad debt and discount among them. */
static void published_schedules_come_out_as_published(void **state)
{
    (void)state;
    FOR_VECTORS(row, "collection_profile.csv")
    {
        uint32_t collected[MANY], discount[MANY], bad_debt = 0;
        int64_t amounts[MANY], expected[MANY], cells[MANY + EXTRA], total = 0, sum = 0;
        encours_collection_profiles profiles = ENCOURS_COLLECTION_PROFILES_INIT;
        encours_collection_sales sales = ENCOURS_COLLECTION_SALES_INIT;
        const int64_t opening = vectors_number(&row, "opening");
        profiles.count = 1;
        profiles.ages = (uint32_t)shares(vectors_text(&row, "collected_ppm"), collected);
        check_equal(shares(vectors_text(&row, "discount_ppm"), discount), profiles.ages);
        bad_debt = (uint32_t)vectors_number(&row, "bad_debt_ppm");
        profiles.collected_ppm = collected;
        profiles.discount_ppm = discount;
        profiles.bad_debt_ppm = &bad_debt;
        sales.rows = 1;
        sales.periods = (uint32_t)numbers(vectors_text(&row, "sales"), amounts);
        sales.window_first = (uint32_t)vectors_number(&row, "window_first");
        sales.window = (uint32_t)vectors_number(&row, "window");
        sales.sales = amounts;
        sales.opening = &opening;
        check_ok(encours_collection_profile_apply(&profiles, &sales, cells, sales.window + EXTRA,
                                                  check_error()));
        check_equal(numbers(vectors_text(&row, "expected"), expected), sales.window);
        const int64_t tolerance = vectors_number(&row, "tolerance");
        for (size_t i = 0; i < sales.window; i++)
            check_between(cells[i], expected[i] - tolerance, expected[i] + tolerance);
        for (size_t i = 0; i < sales.window + EXTRA; i++)
            sum += cells[i];
        for (size_t i = 0; i < sales.periods; i++)
            total += amounts[i];
        check_equal(sum, total + opening);
    }
}

typedef struct example {
    uint32_t collected[4], discount[4], bad_debt[2], profile[3], opening_ppm[2];
    int64_t sales[6], opening[3], cells[3 * (2 + EXTRA)];
    encours_collection_profiles profiles;
    encours_collection_sales in;
} example;

/* Three rows of two periods, a window of two from the second; profiles 60/30 and 50/50. */
static example *fresh(example *e)
{
    *e = (example){
        .collected = {600000, 300000, 500000, 500000},
        .bad_debt = {50000, 0},
        .profile = {ENCOURS_COLLECTION_POOL, 1, 0},
        .opening_ppm = {400000, 100000},
        .sales = {100, 1000, 100, 1000, -100, -1000},
    };
    e->profiles = (encours_collection_profiles){sizeof e->profiles, 2,           2,
                                                e->collected,       e->discount, e->bad_debt};
    e->in = (encours_collection_sales){sizeof e->in, 3,          2,    1,   2, 0,
                                       e->sales,     e->profile, NULL, NULL};
    return e;
}

static encours_status apply(example *e)
{
    return encours_collection_profile_apply(&e->profiles, &e->in, e->cells,
                                            e->in.rows * (e->in.window + EXTRA), check_error());
}

/* PRO-002, PRO-003: own profiles, the pool's for the rest; the window's neighbours apart. */
static void rows_take_their_profile(void **state)
{
    (void)state;
    example e;
    check_ok(apply(fresh(&e)));
    static const int64_t expected[3][2 + EXTRA] = {
        {630, 300, 60, 0, 0, 55, 55}, /* 1000 * 0.6 + 100 * 0.3, then 1000 * 0.3 */
        {550, 500, 50, 0, 0, 0, 0},
        {-630, -300, -60, 0, 0, -55, -55},
    };
    assert_memory_equal(e.cells, expected, sizeof expected);
    fresh(&e)->in.profile = NULL; /* all of the pool */
    check_ok(apply(&e));
    assert_memory_equal(e.cells + 7, expected[0], sizeof expected[0]);
    fresh(&e)->in.window = 1;
    check_ok(apply(&e));
    check_equal(e.cells[1 + ENCOURS_COLLECTION_BEYOND], 300);
    fresh(&e)->profiles.discount_ppm = NULL;
    e.profiles.bad_debt_ppm = NULL;
    check_ok(apply(&e));
    check_equal(e.cells[2 + ENCOURS_COLLECTION_REST], 110);
}

/* PRO-003: an opening balance is collected in the first period, or by its own shares. */
static void an_opening_balance_has_its_own_shares(void **state)
{
    (void)state;
    example e;
    fresh(&e)->opening[0] = 1000;
    e.in.opening = e.opening;
    check_ok(apply(&e));
    check_equal(e.cells[0], 1630);
    e.in.opening_ages = 2;
    e.in.opening_ppm = e.opening_ppm;
    check_ok(apply(&e));
    check_equal(e.cells[0], 1030);
    check_equal(e.cells[1], 400);
    check_equal(e.cells[2 + ENCOURS_COLLECTION_REST], 555);
    e.in.window = 1;
    check_ok(apply(&e));
    check_equal(e.cells[1 + ENCOURS_COLLECTION_BEYOND], 400);
}

/* PRO-001: whatever the shares, a row sums to its sales, and a discount never passes its cash. */
static void rows_tie_to_their_sales(void **state)
{
    (void)state;
    FOR_RANDOM(random, 2000)
    {
        example e;
        fresh(&e);
        for (size_t p = 0; p < 2; p++) {
            e.bad_debt[p] = (uint32_t)random_below(&random, 200000);
            for (size_t i = 0; i < 2; i++) {
                e.collected[2 * p + i] = (uint32_t)random_below(&random, 400001);
                e.discount[2 * p + i] = (uint32_t)random_below(&random, 1000001);
            }
        }
        for (size_t i = 0; i < 6; i++)
            e.sales[i] = random_between(&random, -99, 999);
        check_ok(apply(&e));
        for (size_t row = 0; row < 3; row++) {
            int64_t sum = 0;
            for (size_t i = 0; i < 2 + EXTRA; i++)
                sum += e.cells[row * (2 + EXTRA) + i];
            check_equal(sum, e.sales[2 * row] + e.sales[2 * row + 1]);
        }
    }
}

static void refuse(example *e, encours_status kind, const char *part)
{
    e->cells[0] = 7;
    check_fails(apply(e), kind, part);
    check_equal(e->cells[0], 7);
}

/* PRO-004: profiles that cannot be are refused, and nothing is written. */
static void bad_profiles_are_refused(void **state)
{
    (void)state;
    example e;
    fresh(&e)->collected[3] = 500001;
    refuse(&e, ENCOURS_E_INVALID, "profile 1");
    fresh(&e)->bad_debt[0] = 100001;
    refuse(&e, ENCOURS_E_INVALID, "profile 0");
    fresh(&e)->discount[0] = 1000001;
    refuse(&e, ENCOURS_E_INVALID, "discount");
    fresh(&e)->profiles.count = 0;
    refuse(&e, ENCOURS_E_INVALID, "0 profiles");
    fresh(&e)->profiles.ages = 0;
    refuse(&e, ENCOURS_E_INVALID, "ages");
    e.profiles.ages = 121;
    refuse(&e, ENCOURS_E_INVALID, "ages");
    fresh(&e)->profiles.collected_ppm = NULL;
    refuse(&e, ENCOURS_E_MISUSE, "collected");
    fresh(&e)->profiles.struct_size = 4;
    refuse(&e, ENCOURS_E_ABI, "profiles");
    check_fails(encours_collection_profile_apply(NULL, &e.in, e.cells, 21, check_error()),
                ENCOURS_E_MISUSE, "in");
}

/* PRO-004: so are sales. */
static void bad_sales_are_refused(void **state)
{
    (void)state;
    example e;
    fresh(&e)->profile[1] = 2;
    refuse(&e, ENCOURS_E_INVALID, "row 1");
    fresh(&e)->in.periods = 0;
    refuse(&e, ENCOURS_E_INVALID, "periods");
    e.in.periods = 1201;
    refuse(&e, ENCOURS_E_INVALID, "periods");
    fresh(&e)->in.window = 0;
    refuse(&e, ENCOURS_E_INVALID, "window");
    e.in.window = 1201;
    refuse(&e, ENCOURS_E_INVALID, "window");
    fresh(&e)->in.window_first = 1201;
    refuse(&e, ENCOURS_E_INVALID, "window");
    fresh(&e)->in.opening_ages = 2;
    refuse(&e, ENCOURS_E_MISUSE, "opening_ppm");
    e.in.opening_ppm = e.opening_ppm;
    e.opening_ppm[1] = 600001;
    refuse(&e, ENCOURS_E_INVALID, "opening_ppm");
    e.in.opening_ages = 121;
    refuse(&e, ENCOURS_E_INVALID, "opening_ages");
    fresh(&e)->in.sales = NULL;
    refuse(&e, ENCOURS_E_MISUSE, "sales");
    fresh(&e)->in.struct_size = 4;
    refuse(&e, ENCOURS_E_ABI, "sales");
    fresh(&e);
    check_fails(encours_collection_profile_apply(&e.profiles, &e.in, e.cells, 20, check_error()),
                ENCOURS_E_INVALID, "20 cells");
    check_fails(encours_collection_profile_apply(&e.profiles, &e.in, NULL, 21, check_error()),
                ENCOURS_E_MISUSE, "cells");
    check_fails(encours_collection_profile_apply(&e.profiles, NULL, e.cells, 21, check_error()),
                ENCOURS_E_MISUSE, "in");
    e.in.profile = NULL;
    e.in.rows = SIZE_MAX;
    refuse(&e, ENCOURS_E_INVALID, "2^30");
    fresh(&e)->in.rows = 0;
    e.in.sales = NULL;
    check_ok(encours_collection_profile_apply(&e.profiles, &e.in, NULL, 0, check_error()));
}

/* PRO-001: sums that do not fit name their row, and nothing is written. */
static void sums_beyond_64_bits_are_refused(void **state)
{
    (void)state;
    example e;
    fresh(&e)->sales[2] = INT64_MAX;
    e.sales[3] = INT64_MAX;
    e.collected[2] = 1000000, e.collected[3] = 0;
    e.in.window_first = 2; /* both are earlier */
    refuse(&e, ENCOURS_E_OVERFLOW, "row 1");
    check_equal(check_last_error()->index, 1);
    fresh(&e)->sales[1] = INT64_MAX;
    e.collected[0] = 900000, e.collected[1] = 0;
    e.opening[0] = INT64_MAX;
    e.in.opening = e.opening;
    refuse(&e, ENCOURS_E_OVERFLOW, "row 0");
    fresh(&e)->sales[1] = INT64_MAX;
    e.sales[0] = 0;
    e.collected[0] = e.collected[1] = 0; /* rest and rest */
    e.bad_debt[0] = 0;
    e.opening[0] = INT64_MAX;
    e.in.opening = e.opening;
    e.in.opening_ages = 1;
    e.in.opening_ppm = e.opening_ppm;
    refuse(&e, ENCOURS_E_OVERFLOW, "row 0");
    fresh(&e)->sales[1] = INT64_MAX;
    e.collected[0] = 950000, e.collected[1] = 0;
    e.opening[0] = INT64_MAX;
    e.in.opening = e.opening;
    e.in.opening_ages = 1;
    e.in.opening_ppm = e.opening_ppm;
    refuse(&e, ENCOURS_E_OVERFLOW, "row 0");
}

CHECK_MAIN(published_schedules_come_out_as_published, rows_take_their_profile,
           an_opening_balance_has_its_own_shares, rows_tie_to_their_sales, bad_profiles_are_refused,
           bad_sales_are_refused, sums_beyond_64_bits_are_refused)
