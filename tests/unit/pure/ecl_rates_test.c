/* SPDX-License-Identifier: MIT */
#include "encours/ecl_rates.h"

#include <stdlib.h>

#include "encours/state.h"

#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

enum { ROOM = 8 };

typedef struct derived {
    int64_t numerators[ROOM], denominators[ROOM], ppm[ROOM];
    int32_t statuses[ROOM];
} derived;

static encours_ecl_derived into(derived *d)
{
    return (encours_ecl_derived){
        sizeof(encours_ecl_derived), d->numerators, d->denominators, d->ppm, d->statuses, 0, 0};
}

static derived from_cohort(uint32_t bucket_count, const uint32_t *stages, const int64_t *amounts,
                           size_t count)
{
    encours_ecl_options options = {sizeof options, 0, bucket_count, 0, 0};
    size_t size = encours_ecl_cohort_state_size(&options);
    void *state = calloc(1, size);
    check_ok(encours_ecl_cohort_begin(state, size, &options, check_error()));
    encours_ecl_cohort_columns columns = {sizeof columns, count, NULL, stages, amounts};
    check_ok(encours_ecl_cohort_add(state, size, &columns, check_error()));
    derived d;
    encours_ecl_derived out = into(&d);
    check_ok(encours_ecl_cohort_finish(state, size, &out, check_error()));
    free(state);
    return d;
}

static derived from_roll(const int64_t *numerators, const int64_t *denominators, size_t count)
{
    derived d;
    encours_ecl_derived out = into(&d);
    check_ok(encours_ecl_rates_from_roll(numerators, denominators, count, &out, check_error()));
    return d;
}

/* ECL-007: 2.0, 4.0, 8.7, 25 and 100 % of the published cohort. */
static void published_rates_come_out_as_published(void **test)
{
    (void)test;
    uint32_t stages[ROOM];
    int64_t amounts[ROOM];
    size_t count = 0;
    FOR_VECTORS(v, "cohorts.csv")
    {
        stages[count] = (uint32_t)vectors_number(&v, "stage");
        amounts[count] = vectors_number(&v, "amount");
        count++;
    }
    derived d = from_cohort(5, stages, amounts, count);
    size_t i = 0;
    FOR_VECTORS(w, "cohorts.csv")
    {
        if (i < 5) {
            check_equal(d.statuses[i], ENCOURS_ECL_RATE_OK);
            vectors_check_number(&w, "rate_e4", (d.ppm[i] + 50) / 100);
        }
        i++;
    }
    check_equal(d.numerators[2], 2);
    check_equal(d.denominators[2], 23);
}

/* ECL-008: roll rates of a cohort give its rates exactly, whatever the cohort. */
static void roll_rates_give_the_rates_of_their_cohort(void **test)
{
    (void)test;
    FOR_RANDOM(random, 2000)
    {
        enum { BUCKETS = 6 };
        uint32_t stages[BUCKETS + 1];
        int64_t reached[BUCKETS + 1], above[BUCKETS], below[BUCKETS];
        int64_t amount = random_between(&random, 0, 100000000);
        for (uint32_t i = 0; i <= BUCKETS; i++) {
            stages[i] = i;
            reached[i] = amount;
            amount = random_between(&random, random_below(&random, 4) == 0 ? 0 : amount / 2,
                                    amount);
        }
        for (uint32_t i = 0; i < BUCKETS; i++) {
            above[i] = reached[i + 1];
            below[i] = reached[i];
        }
        derived cohort = from_cohort(BUCKETS, stages, reached, BUCKETS + 1);
        derived roll = from_roll(above, below, BUCKETS);
        for (uint32_t i = 0; i < BUCKETS; i++) {
            check_equal(roll.statuses[i], cohort.statuses[i]);
            check_equal(roll.numerators[i], cohort.numerators[i]);
            check_equal(roll.denominators[i], cohort.denominators[i]);
            check_equal(roll.ppm[i], cohort.ppm[i]);
        }
    }
}

/* ECL-007, ECL-008: no amount, more lost than there was, and quotients that do not fit. */
static void what_is_no_rate_says_why(void **test)
{
    (void)test;
    static const uint32_t stages[] = {0, 1, 2};
    static const int64_t amounts[] = {5, 0, 7};
    derived d = from_cohort(2, stages, amounts, 3);
    check_equal(d.statuses[0], ENCOURS_ECL_RATE_ABOVE_ONE);
    check_equal(d.ppm[0], 1400000);
    check_equal(d.statuses[1], ENCOURS_ECL_RATE_NO_AMOUNT);
    check_equal(d.numerators[1], 0);
    check_equal(d.denominators[1], 0);
    check_equal(d.ppm[1], ENCOURS_ECL_NONE);
    static const int64_t above[] = {1, 0, 3}, below[] = {2, 5, 2};
    d = from_roll(above, below, 3);
    check_equal(d.statuses[0], ENCOURS_ECL_RATE_OK); /* nothing rolls on from bucket 1 */
    check_equal(d.numerators[0], 0);
    check_equal(d.statuses[2], ENCOURS_ECL_RATE_ABOVE_ONE);
    static const int64_t large[] = {1, 2, 2}, larger[] = {3, INT64_MAX, INT64_MAX - 2};
    d = from_roll(large, larger, 3);
    check_equal(d.statuses[2], ENCOURS_ECL_RATE_OK);
    check_equal(d.statuses[1], ENCOURS_ECL_RATE_OUT_OF_RANGE);
    check_equal(d.statuses[0], ENCOURS_ECL_RATE_OUT_OF_RANGE);
    check_equal(d.denominators[0], 0);
    static const int64_t rolled[] = {1, 1}, nothing[] = {2, 0};
    d = from_roll(rolled, nothing, 2);
    check_equal(d.statuses[1], ENCOURS_ECL_RATE_NO_AMOUNT);
    check_equal(d.statuses[0], ENCOURS_ECL_RATE_NO_AMOUNT);
}

/* ECL-007: two segments, split over states and merged, are the bytes of one. */
static void any_split_gives_the_same_bytes(void **test)
{
    (void)test;
    enum { COUNT = 40 };
    encours_ecl_options options = {sizeof options, 2, 3, 0, 0};
    size_t size = encours_ecl_cohort_state_size(&options);
    FOR_RANDOM(random, 100)
    {
        uint32_t segments[COUNT], stages[COUNT];
        int64_t amounts[COUNT], sums[2][4] = {{0}};
        for (size_t i = 0; i < COUNT; i++) {
            segments[i] = (uint32_t)random_below(&random, 2);
            stages[i] = (uint32_t)random_below(&random, 4);
            amounts[i] = random_between(&random, 0, 1000);
            sums[segments[i]][stages[i]] += amounts[i];
        }
        size_t cut = random_below(&random, COUNT);
        void *states[3];
        encours_ecl_cohort_columns parts[3] = {
            {sizeof parts[0], COUNT, segments, stages, amounts},
            {sizeof parts[0], cut, segments, stages, amounts},
            {sizeof parts[0], COUNT - cut, segments + cut, stages + cut, amounts + cut},
        };
        for (size_t i = 0; i < 3; i++) {
            states[i] = calloc(1, size);
            check_ok(encours_ecl_cohort_begin(states[i], size, &options, check_error()));
            check_ok(encours_ecl_cohort_add(states[i], size, &parts[i], check_error()));
        }
        check_ok(encours_state_merge(states[2], size, states[1], size, check_error()));
        check_equal(memcmp(states[2], states[0], size), 0);
        derived d;
        encours_ecl_derived out = into(&d);
        out.ppm = NULL;
        check_ok(encours_ecl_cohort_finish(states[0], size, &out, check_error()));
        for (size_t i = 0; i < 6; i++) { /* cross products, exactly */
            int64_t reached = sums[i / 3][i % 3], lost = sums[i / 3][3];
            check_equal(d.statuses[i] == ENCOURS_ECL_RATE_NO_AMOUNT, reached == 0);
            check_equal(d.numerators[i] * reached, lost * d.denominators[i]);
        }
        for (size_t i = 0; i < 3; i++)
            free(states[i]);
    }
}

/* ECL-008: roll rates that are refused. */
static void bad_roll_rates_are_refused(void **test)
{
    (void)test;
    derived d;
    encours_ecl_derived out = into(&d);
    static const int64_t good[] = {1, 1}, bad[] = {1, -1};
    check_fails(encours_ecl_rates_from_roll(bad, good, 2, &out, check_error()), ENCOURS_E_INVALID,
                "numerators is -1");
    check_fails(encours_ecl_rates_from_roll(good, bad, 2, &out, check_error()), ENCOURS_E_INVALID,
                "denominators is -1");
    check_fails(encours_ecl_rates_from_roll(good, good, 0, &out, check_error()), ENCOURS_E_INVALID,
                "0 buckets");
    check_fails(encours_ecl_rates_from_roll(good, good, 65, &out, check_error()), ENCOURS_E_INVALID,
                "65 buckets");
    check_fails(encours_ecl_rates_from_roll(NULL, good, 2, &out, check_error()), ENCOURS_E_MISUSE,
                "numerators");
    check_fails(encours_ecl_rates_from_roll(good, NULL, 2, &out, check_error()), ENCOURS_E_MISUSE,
                "denominators");
    check_fails(encours_ecl_rates_from_roll(good, good, 2, NULL, check_error()), ENCOURS_E_MISUSE,
                "out");
    out.statuses = NULL;
    check_fails(encours_ecl_rates_from_roll(good, good, 2, &out, check_error()), ENCOURS_E_MISUSE,
                "statuses");
    out.denominators = NULL;
    check_fails(encours_ecl_rates_from_roll(good, good, 2, &out, check_error()), ENCOURS_E_MISUSE,
                "denominators");
    out.numerators = NULL;
    check_fails(encours_ecl_rates_from_roll(good, good, 2, &out, check_error()), ENCOURS_E_MISUSE,
                "numerators");
    out.struct_size = 0;
    check_fails(encours_ecl_rates_from_roll(good, good, 2, &out, check_error()), ENCOURS_E_ABI,
                "size");
}

/* ECL-007: cohorts that are refused change nothing. */
static void bad_cohorts_are_refused(void **test)
{
    (void)test;
    encours_ecl_options options = {sizeof options, 2, 2, 0, 0};
    size_t size = encours_ecl_cohort_state_size(&options);
    uint8_t *state = calloc(1, size), *before = calloc(1, size);
    check_ok(encours_ecl_cohort_begin(state, size, &options, check_error()));
    memcpy(before, state, size);
    static const uint32_t good[] = {0, 1}, no_segment[] = {0, 2}, no_stage[] = {2, 3};
    static const int64_t amounts[] = {5, 5}, minus[] = {5, -5};
    static const char *const parts[] = {"segments is 2", "stages is 3", "amounts is -5"};
    for (size_t i = 0; i < 3; i++) {
        encours_ecl_cohort_columns c = {sizeof c, 2, i == 0 ? no_segment : good,
                                        i == 1 ? no_stage : good, i == 2 ? minus : amounts};
        check_fails(encours_ecl_cohort_add(state, size, &c, check_error()), ENCOURS_E_INVALID,
                    parts[i]);
        check_equal(check_last_error()->index, 1);
    }
    encours_ecl_cohort_columns c = {sizeof c, 2, NULL, good, NULL};
    check_fails(encours_ecl_cohort_add(state, size, &c, check_error()), ENCOURS_E_MISUSE,
                "amounts");
    c.stages = NULL;
    check_fails(encours_ecl_cohort_add(state, size, &c, check_error()), ENCOURS_E_MISUSE, "stages");
    c.count = 0;
    check_ok(encours_ecl_cohort_add(state, size, &c, check_error()));
    c = (encours_ecl_cohort_columns){sizeof c, 1, NULL, good, amounts};
    state[29] = 1; /* 2^40 items were counted */
    check_fails(encours_ecl_cohort_add(state, size, &c, check_error()), ENCOURS_E_LIMIT, "2^40");
    state[29] = 0;
    c.struct_size = 0;
    check_fails(encours_ecl_cohort_add(state, size, &c, check_error()), ENCOURS_E_ABI, "size");
    check_fails(encours_ecl_cohort_add(state, size, NULL, check_error()), ENCOURS_E_MISUSE,
                "columns");
    check_equal(memcmp(before, state, size), 0);
    derived d;
    encours_ecl_derived out = into(&d);
    uint8_t *facts = state + size - 16;
    for (uint8_t forged = 0; forged < 4; forged += 3) {
        facts[0] = forged;
        check_fails(encours_ecl_cohort_finish(state, size, &out, check_error()), ENCOURS_E_INVALID,
                    "");
    }
    facts[0] = 2;
    out.struct_size = 0;
    check_fails(encours_ecl_cohort_finish(state, size, &out, check_error()), ENCOURS_E_ABI, "size");
    state[0] = 'X';
    check_fails(encours_ecl_cohort_finish(state, size, &out, check_error()), ENCOURS_E_CORRUPT,
                "no state");
    c.struct_size = sizeof c;
    check_fails(encours_ecl_cohort_add(state, size, &c, check_error()), ENCOURS_E_CORRUPT,
                "no state");
    options.bucket_count = 0;
    check_equal(encours_ecl_cohort_state_size(&options), 0);
    check_fails(encours_ecl_cohort_begin(state, size, &options, check_error()), ENCOURS_E_INVALID,
                "bucket_count");
    free(state);
    free(before);
}

/* STA-004: roll rates are those of one segment; cohorts have the segments of their options. */
static void stated_room_is_checked_before_a_write(void **test)
{
    (void)test;
    encours_ecl_options options = {sizeof options, 2, 2, 0, 0};
    size_t size = encours_ecl_cohort_state_size(&options);
    uint8_t *state = calloc(1, size);
    check_ok(encours_ecl_cohort_begin(state, size, &options, check_error()));
    static const int64_t good[] = {1, 1};
    derived d;
    d.numerators[0] = 42;
    encours_ecl_derived out = into(&d);
    out.bucket_count = 3;
    check_fails(encours_ecl_rates_from_roll(good, good, 2, &out, check_error()), ENCOURS_E_INVALID,
                "bucket_count is 3");
    check_fails(encours_ecl_cohort_finish(state, size, &out, check_error()), ENCOURS_E_INVALID,
                "bucket_count is 3");
    out.bucket_count = 2;
    out.segment_count = 1;
    check_fails(encours_ecl_cohort_finish(state, size, &out, check_error()), ENCOURS_E_INVALID,
                "segment_count is 1");
    check_equal(d.numerators[0], 42);
    check_ok(encours_ecl_rates_from_roll(good, good, 2, &out, check_error()));
    check_equal(d.numerators[0], 1);
    out.segment_count = 2;
    check_ok(encours_ecl_cohort_finish(state, size, &out, check_error()));
    check_equal(d.statuses[3], ENCOURS_ECL_RATE_NO_AMOUNT);
    free(state);
}

CHECK_MAIN(published_rates_come_out_as_published, roll_rates_give_the_rates_of_their_cohort,
           what_is_no_rate_says_why, any_split_gives_the_same_bytes, bad_roll_rates_are_refused,
           bad_cohorts_are_refused, stated_room_is_checked_before_a_write)
