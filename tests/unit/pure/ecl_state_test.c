/* SPDX-License-Identifier: MIT */
#include "encours/ecl.h"

#include <stdlib.h>

#include "encours/rounding.h"
#include "encours/state.h"

#include "support/check.h"
#include "support/random.h"

enum { BUCKETS = 5 };

static void *begin(const encours_ecl_options *options, size_t *size)
{
    *size = encours_ecl_state_size(options);
    void *state = calloc(1, *size);
    check_ok(encours_ecl_begin(state, *size, options, check_error()));
    return state;
}

/* The published matrix, in cents: rates of a cohort of 100 000, 2000 of it lost. */
static const uint32_t buckets[BUCKETS] = {0, 1, 2, 3, 4};
static const int64_t gross[BUCKETS] = {30000000, 14000000, 6000000, 2300000, 500000};
static const int64_t lost[BUCKETS] = {2000, 2000, 2000, 2000, 2000};
static const int64_t reached[BUCKETS] = {100000, 50000, 23000, 8000, 2000};

static encours_ecl_rates rates_of(void)
{
    return (encours_ecl_rates){
        .struct_size = sizeof(encours_ecl_rates),
        .numerators = lost,
        .denominators = reached,
    };
}

/* ECL-001: 6000 + 5600 + 5217.39 + 5750 + 5000 = 27 567.39. */
static void the_published_matrix_comes_out_as_published(void **test)
{
    (void)test;
    encours_ecl_options options = {sizeof options, 0, BUCKETS, 0, 0};
    size_t size = 0;
    void *state = begin(&options, &size);
    encours_ecl_columns columns = {sizeof columns, BUCKETS, NULL, buckets, gross, NULL, NULL};
    check_ok(encours_ecl_add(state, size, &columns, check_error()));
    encours_ecl_rates rates = rates_of();
    int64_t out[6][BUCKETS];
    uint32_t flags[BUCKETS];
    encours_ecl_results results = {sizeof results, out[0], out[1], out[2], out[3],
                                   out[4],         out[5], flags,  1,      BUCKETS};
    encours_ecl total = ENCOURS_ECL_INIT;
    check_ok(encours_ecl_finish(state, size, &rates, &results, &total, check_error()));
    static const int64_t expected[BUCKETS] = {600000, 560000, 521739, 575000, 500000};
    for (size_t i = 0; i < BUCKETS; i++) {
        check_equal(out[0][i], gross[i]);
        check_equal(out[1][i], gross[i]);
        check_equal(out[2][i], expected[i]);
        check_equal(flags[i], 0);
    }
    check_equal(out[3][2], 2);
    check_equal(out[4][2], 23);
    check_equal(out[5][2], 86957);
    check_equal(total.allowance, 2756739);
    check_equal(total.gross, 52800000);
    check_equal(total.at_risk, 52800000);
    check_equal(total.flags, 0);
    free(state);
}

/* ECL-002: credits apart, VAT out or in, insured parts up to the base, missing amounts counted. */
static void the_base_is_what_can_be_lost(void **test)
{
    (void)test;
    static const int64_t amounts[] = {1200, -500, ENCOURS_ECL_NONE, 600, 240};
    static const int64_t vat[] = {200, -50, 0, 100, 40}, insured[] = {700, 9, 9, 501, 0};
    static const uint32_t first[BUCKETS] = {0};
    static const int64_t half[] = {1}, two[] = {2};
    for (int32_t in_base = 0; in_base < 2; in_base++) {
        encours_ecl_options options = {sizeof options, 1, 1, in_base, 0};
        size_t size = 0;
        void *state = begin(&options, &size);
        encours_ecl_columns columns = {sizeof columns, BUCKETS, first,  first,
                                       amounts,        vat,     insured};
        check_ok(encours_ecl_add(state, size, &columns, check_error()));
        encours_ecl_rates rates = {.struct_size = sizeof rates, .numerators = half};
        rates.denominators = two;
        encours_ecl total = ENCOURS_ECL_INIT;
        check_ok(encours_ecl_finish(state, size, &rates, NULL, &total, check_error()));
        check_equal(total.gross, 2040);
        check_equal(total.credits, -500);
        check_equal(total.missing, 1);
        check_equal(total.vat, in_base ? 0 : 340);
        check_equal(total.insured, in_base ? 1201 : 1200);
        check_equal(total.at_risk, in_base ? 839 : 500);
        check_equal(total.allowance, in_base ? 420 : 250);
        check_equal(total.flags, ENCOURS_ECL_CREDITS | ENCOURS_ECL_MISSING |
                                     (in_base ? 0 : ENCOURS_ECL_OVER_INSURED));
        free(state);
    }
}

/* ECL-003, ECL-006: a factor a segment; a rate that falls is flagged within its segment only. */
static void segments_have_their_factors_and_order(void **test)
{
    (void)test;
    encours_ecl_options options = {sizeof options, 2, 3, 0, 0};
    size_t size = 0;
    void *state = begin(&options, &size);
    static const uint32_t segments[] = {0, 0, 0, 1, 1, 1}, order[] = {0, 1, 2, 0, 1, 2};
    static const int64_t amounts[] = {1000, 1000, 1000, 1000, 1000, 1000};
    encours_ecl_columns columns = {sizeof columns, 6, segments, order, amounts, NULL, NULL};
    check_ok(encours_ecl_add(state, size, &columns, check_error()));
    static const int64_t percent[] = {10, 8, 100, 2, 60, 60},
                         hundred[] = {100, 100, 100, 100, 100, 100};
    static const int64_t factors[] = {3, 2}, halves[] = {2, 1};
    encours_ecl_rates rates = {
        sizeof rates, percent, hundred, factors, halves, ENCOURS_ECL_FORWARD_MULTIPLY, 0, 2, 3};
    int64_t allowances[6];
    uint32_t flags[6];
    encours_ecl_results results = {.struct_size = sizeof results, .allowances = allowances};
    results.flags = flags;
    encours_ecl total = ENCOURS_ECL_INIT;
    check_ok(encours_ecl_finish(state, size, &rates, &results, &total, check_error()));
    static const int64_t expected[] = {150, 120, 1000, 40, 1000, 1000};
    static const uint32_t said[] = {0, ENCOURS_ECL_NOT_MONOTONE, ENCOURS_ECL_FULL,
                                    0, ENCOURS_ECL_CAPPED,       ENCOURS_ECL_CAPPED};
    for (size_t i = 0; i < 6; i++) {
        check_equal(allowances[i], expected[i]);
        check_equal(flags[i], said[i]);
    }
    check_equal(total.allowance, 3310);
    rates.forward = ENCOURS_ECL_FORWARD_ADD;
    check_ok(encours_ecl_finish(state, size, &rates, &results, &total, check_error()));
    check_equal(total.allowance, 6000);
    free(state);
}

/* ECL-005, ECL-001: any split gives the bytes of one; cells add up to the total; the row form gives
 * each item's part at risk. */
static void any_split_gives_the_same_bytes_and_cells_tie(void **test)
{
    (void)test;
    enum { COUNT = 60, CELLS = 6 };
    encours_ecl_options options = {sizeof options, 2, 3, 0, 0};
    FOR_RANDOM(random, 150)
    {
        uint32_t segments[COUNT], order[COUNT];
        int64_t amounts[COUNT], vat[COUNT], insured[COUNT], at_risk = 0;
        for (size_t i = 0; i < COUNT; i++) {
            segments[i] = (uint32_t)random_below(&random, 2);
            order[i] = (uint32_t)random_below(&random, 3);
            amounts[i] = random_between(&random, -2000, 100000);
            vat[i] = amounts[i] > 0 ? random_between(&random, 0, amounts[i]) : 0;
            insured[i] = random_between(&random, 0, 100000);
            encours_ecl_item item = {sizeof item, amounts[i], vat[i], insured[i], 0, 1, 0, 1, 0, 0};
            encours_ecl_loss loss = ENCOURS_ECL_LOSS_INIT;
            check_ok(encours_ecl_compute(&item, &loss, check_error()));
            at_risk += loss.at_risk;
        }
        size_t size = 0, cut = random_below(&random, COUNT);
        void *whole = begin(&options, &size), *left = begin(&options, &size);
        void *right = begin(&options, &size);
        encours_ecl_columns all = {sizeof all, COUNT, segments, order, amounts, vat, insured};
        encours_ecl_columns one = all,
                            other = {sizeof other,  COUNT - cut, segments + cut, order + cut,
                                     amounts + cut, vat + cut,   insured + cut};
        one.count = cut;
        check_ok(encours_ecl_add(whole, size, &all, check_error()));
        check_ok(encours_ecl_add(left, size, &one, check_error()));
        check_ok(encours_ecl_add(right, size, &other, check_error()));
        void *into = cut % 2 == 0 ? left : right, *from = cut % 2 == 0 ? right : left;
        check_ok(encours_state_merge(into, size, from, size, check_error()));
        check_equal(memcmp(into, whole, size), 0);
        int64_t numerators[CELLS], denominators[CELLS], allowances[CELLS], sum = 0;
        for (size_t i = 0; i < CELLS; i++) {
            denominators[i] = random_between(&random, 1, 1000);
            numerators[i] = random_between(&random, 0, denominators[i]);
        }
        encours_ecl_rates rates = {.struct_size = sizeof rates, .numerators = numerators};
        rates.denominators = denominators;
        encours_ecl_results results = {.struct_size = sizeof results, .allowances = allowances};
        encours_ecl total = ENCOURS_ECL_INIT;
        check_ok(encours_ecl_finish(whole, size, &rates, &results, &total, check_error()));
        for (size_t i = 0; i < CELLS; i++)
            sum += allowances[i];
        check_equal(total.allowance, sum);
        check_equal(total.at_risk, at_risk);
        check_equal(total.gross - total.vat - total.insured, at_risk);
        free(whole);
        free(left);
        free(right);
    }
}

/* ECL-004: rates and choices; nothing is written. */
static void bad_rates_are_refused(void **test)
{
    (void)test;
    encours_ecl_options options = {sizeof options, 1, BUCKETS, 0, 0};
    size_t size = 0;
    void *state = begin(&options, &size);
    encours_ecl total = ENCOURS_ECL_INIT;
    int64_t allowances[BUCKETS] = {42, 42, 42, 42, 42};
    encours_ecl_results results = {.struct_size = sizeof results, .allowances = allowances};
    static const int64_t bad[BUCKETS] = {1, 1, 1, 1, -1}, over[] = {INT64_MAX}, last[] = {1};
    encours_ecl_rates rates = rates_of();
    rates.numerators = bad;
    check_fails(encours_ecl_finish(state, size, &rates, &results, &total, check_error()),
                ENCOURS_E_INVALID, "rate is -1 / 2000");
    check_equal(check_last_error()->index, 4);
    check_equal(allowances[0], 42);
    rates = rates_of();
    rates.forward = 3;
    check_fails(encours_ecl_finish(state, size, &rates, &results, &total, check_error()),
                ENCOURS_E_INVALID, "forward is 3");
    rates.forward = ENCOURS_ECL_FORWARD_ADD;
    check_fails(encours_ecl_finish(state, size, &rates, &results, &total, check_error()),
                ENCOURS_E_MISUSE, "factor_numerators");
    rates.factor_numerators = last;
    check_fails(encours_ecl_finish(state, size, &rates, &results, &total, check_error()),
                ENCOURS_E_MISUSE, "factor_denominators");
    static const int64_t wide[BUCKETS] = {INT64_MAX - 1, INT64_MAX - 1, INT64_MAX - 1,
                                          INT64_MAX - 1, INT64_MAX - 1};
    rates.factor_denominators = over;
    rates.denominators = wide;
    check_fails(encours_ecl_finish(state, size, &rates, &results, &total, check_error()),
                ENCOURS_E_OVERFLOW, "lowest terms");
    rates = rates_of();
    rates.rounding = 8;
    check_fails(encours_ecl_finish(state, size, &rates, &results, &total, check_error()),
                ENCOURS_E_INVALID, "rounding");
    rates.numerators = NULL;
    check_fails(encours_ecl_finish(state, size, &rates, &results, &total, check_error()),
                ENCOURS_E_MISUSE, "numerators");
    rates = rates_of();
    rates.denominators = NULL;
    check_fails(encours_ecl_finish(state, size, &rates, &results, &total, check_error()),
                ENCOURS_E_MISUSE, "denominators");
    check_fails(encours_ecl_finish(state, size, NULL, &results, &total, check_error()),
                ENCOURS_E_MISUSE, "rates");
    rates.struct_size = 0;
    check_fails(encours_ecl_finish(state, size, &rates, &results, &total, check_error()),
                ENCOURS_E_ABI, "size");
    rates = rates_of();
    results.struct_size = 0;
    check_fails(encours_ecl_finish(state, size, &rates, &results, &total, check_error()),
                ENCOURS_E_ABI, "size");
    total.struct_size = 0;
    check_fails(encours_ecl_finish(state, size, &rates, NULL, &total, check_error()), ENCOURS_E_ABI,
                "size");
    check_equal(allowances[0], 42);
    free(state);
}

/* ECL-004: a sum that passes 64 bits, each of the five. */
static void sums_that_do_not_fit_are_refused(void **test)
{
    (void)test;
    encours_ecl_options options = {sizeof options, 1, 1, 0, 0};
    static const uint32_t first[] = {0, 0};
    static const int64_t most[] = {INT64_MAX, 1}, least[] = {-INT64_MAX, -2}, one[] = {1};
    encours_ecl_rates rates = {.struct_size = sizeof rates, .numerators = one};
    rates.denominators = one;
    static const char *const parts[] = {"gross amounts", "credit balances", "VAT", "insured parts",
                                        "amounts at risk"};
    for (uint32_t sum = 0; sum < 5; sum++) {
        size_t size = 0;
        uint8_t *state = begin(&options, &size);
        encours_ecl_columns columns = {sizeof columns, 2, NULL, first, most, NULL, NULL};
        columns.amounts = sum == 1 ? least : most;
        if (sum < 2)
            check_ok(encours_ecl_add(state, size, &columns, check_error()));
        else /* only bytes forged have a part that is more than the whole */
            state[64 + 16 * sum + 8] = 1;
        encours_ecl total = ENCOURS_ECL_INIT;
        check_fails(encours_ecl_finish(state, size, &rates, NULL, &total, check_error()),
                    ENCOURS_E_OVERFLOW, parts[sum]);
        free(state);
    }
}

/* ECL-005: what is refused changes nothing. */
static void what_is_refused_changes_nothing(void **test)
{
    (void)test;
    encours_ecl_options options = {sizeof options, 2, 2, 0, 0};
    size_t size = 0;
    uint8_t *state = begin(&options, &size), *before = malloc(size);
    memcpy(before, state, size);
    static const uint32_t good[] = {0, 1}, bad[] = {0, 2};
    static const int64_t amounts[] = {5, 5}, over[] = {5, 6}, minus[] = {0, -1};
    static const char *const parts[] = {"segments is 2", "buckets is 2", "vat is 6", "insured is"};
    for (size_t i = 0; i < 4; i++) {
        encours_ecl_columns c = {sizeof c,
                                 2,
                                 i == 0 ? bad : good,
                                 i == 1 ? bad : good,
                                 amounts,
                                 i == 2 ? over : NULL,
                                 i == 3 ? minus : NULL};
        check_fails(encours_ecl_add(state, size, &c, check_error()), ENCOURS_E_INVALID, parts[i]);
        check_equal(check_last_error()->index, 1);
    }
    encours_ecl_columns c = {sizeof c, 2, NULL, good, NULL, NULL, NULL};
    check_fails(encours_ecl_add(state, size, &c, check_error()), ENCOURS_E_MISUSE, "amounts");
    c.buckets = NULL;
    check_fails(encours_ecl_add(state, size, &c, check_error()), ENCOURS_E_MISUSE, "buckets");
    c.count = 0;
    check_ok(encours_ecl_add(state, size, &c, check_error()));
    c = (encours_ecl_columns){sizeof c, 1, NULL, good, amounts, NULL, NULL};
    state[29] = 1; /* 2^40 items were counted */
    check_fails(encours_ecl_add(state, size, &c, check_error()), ENCOURS_E_LIMIT, "2^40");
    state[29] = 0;
    c.struct_size = 0;
    check_fails(encours_ecl_add(state, size, &c, check_error()), ENCOURS_E_ABI, "size");
    check_fails(encours_ecl_add(state, size, NULL, check_error()), ENCOURS_E_MISUSE, "columns");
    check_equal(memcmp(before, state, size), 0);
    encours_ecl total = ENCOURS_ECL_INIT;
    encours_ecl_rates rates = rates_of();
    uint8_t *facts = state + size - 24;
    for (size_t fact = 0; fact < 3; fact++) {
        uint8_t kept = facts[8 * fact];
        for (uint8_t forged = 0; forged < 4; forged += 3) {
            facts[8 * fact] = fact == 2 && forged == 0 ? 1 : forged;
            check_fails(encours_ecl_finish(state, size, &rates, NULL, &total, check_error()),
                        ENCOURS_E_INVALID, "");
        }
        facts[8 * fact] = kept;
    }
    state[0] = 'X';
    c.struct_size = sizeof c;
    check_fails(encours_ecl_add(state, size, &c, check_error()), ENCOURS_E_CORRUPT, "no state");
    free(state);
    free(before);
}

/* ECL-005: matrices that are refused. */
static void bad_options_are_refused(void **test)
{
    (void)test;
    static const encours_ecl_options bad[] = {
        {sizeof bad[0], 1, 0, 0, 0}, {sizeof bad[0], 1, 65, 0, 0}, {sizeof bad[0], 4097, 64, 0, 0},
        {sizeof bad[0], 1, 1, 2, 0}, {sizeof bad[0], 1, 1, -1, 0},
    };
    uint64_t memory[16];
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        check_equal(encours_ecl_state_size(&bad[i]), 0);
        check_fails(encours_ecl_begin(memory, sizeof memory, &bad[i], check_error()),
                    ENCOURS_E_INVALID, "needs");
    }
    check_equal(encours_ecl_state_size(NULL), 0);
    encours_ecl_options options = {0, 1, 1, 0, 0};
    check_fails(encours_ecl_begin(memory, sizeof memory, &options, check_error()), ENCOURS_E_ABI,
                "size");
    options.struct_size = sizeof options;
    check_fails(encours_ecl_begin(memory, 8, &options, check_error()), ENCOURS_E_MISUSE,
                "state_size");
}

/* EXP-010: sums that no items add up to are refused or have figures without meaning. */
static void forged_sums_do_no_harm(void **test)
{
    (void)test;
    enum { SUMS = 6, GROSS = 0, AT_RISK = 4 };
    size_t size = 0;
    encours_ecl_options options = {sizeof options, 1, BUCKETS, 0, 0};
    uint8_t *state = begin(&options, &size);
    encours_ecl_rates rates = rates_of();
    rates.numerators = rates.denominators; /* all 100 %: the allowance is what is at risk */
    encours_ecl total = ENCOURS_ECL_INIT;
    for (size_t bucket = 0; bucket < 3; bucket++) /* each 2^63 - 1 when cut to 64 bits */
        memset(state + 64 + 16 * (SUMS * bucket + AT_RISK), 0xff, 7);
    for (size_t bucket = 0; bucket < 3; bucket++)
        state[64 + 16 * (SUMS * bucket + AT_RISK) + 7] = 0x7f;
    memset(state + 64 + 16 * (SUMS * 3 + AT_RISK), 0xff, 16); /* less two of them */
    memset(state + 64 + 16 * (SUMS * 3 + AT_RISK), 0, 8);
    check_ok(encours_ecl_finish(state, size, &rates, NULL, &total, check_error()));
    for (size_t bucket = 0; bucket < 2; bucket++)
        memset(state + 64 + 16 * (SUMS * bucket + GROSS), 0x7f, 16);
    check_fails(encours_ecl_finish(state, size, &rates, NULL, &total, check_error()),
                ENCOURS_E_OVERFLOW, "gross");
    free(state);
}

/* STA-004: of the rates that are read and of the cells that are written. */
static void stated_room_is_checked_first(void **test)
{
    (void)test;
    size_t size = 0;
    encours_ecl_options options = {sizeof options, 2, 2, 0, 0};
    uint8_t *state = begin(&options, &size);
    static const int64_t one[] = {1, 1, 1, 1};
    int64_t gross_out[] = {42, 42, 42, 42};
    static const uint32_t bad[][2] = {{1, 0}, {0, 1}, {2, 3}};
    static const char *const parts[] = {"segment_count is 1", "bucket_count is 1",
                                        "bucket_count is 3"};
    encours_ecl total = ENCOURS_ECL_INIT;
    encours_ecl_rates rates = {.struct_size = sizeof rates};
    rates.numerators = rates.denominators = one;
    encours_ecl_results results = {.struct_size = sizeof results, .gross = gross_out};
    for (size_t i = 0; i < 6; i++) {
        rates.segment_count = i < 3 ? bad[i][0] : 2;
        rates.bucket_count = i < 3 ? bad[i][1] : 2;
        results.segment_count = i < 3 ? 0 : bad[i - 3][0];
        results.bucket_count = i < 3 ? 0 : bad[i - 3][1];
        check_fails(encours_ecl_finish(state, size, &rates, &results, &total, check_error()),
                    ENCOURS_E_INVALID, parts[i % 3]);
        check_equal(gross_out[0], 42);
    }
    results.segment_count = 3;
    results.bucket_count = 2;
    check_ok(encours_ecl_finish(state, size, &rates, &results, &total, check_error()));
    check_equal(gross_out[3], 0);
    free(state);
}

CHECK_MAIN(the_published_matrix_comes_out_as_published, the_base_is_what_can_be_lost,
           segments_have_their_factors_and_order, any_split_gives_the_same_bytes_and_cells_tie,
           bad_rates_are_refused, sums_that_do_not_fit_are_refused, what_is_refused_changes_nothing,
           bad_options_are_refused, forged_sums_do_no_harm, stated_room_is_checked_first)
