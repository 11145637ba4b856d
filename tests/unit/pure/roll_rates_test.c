/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

#include "encours/roll_rates.h"
#include "encours/state.h"

enum { DATES = 3, BUCKETS = 3, RATES = BUCKETS - 1, ENTRIES = 20 };
enum { WORDS = 8 + 2 * DATES * BUCKETS * 4 };

/* ROL-001, ROL-002: a published rate, and what is no rate. */
static void one_rate(void **state)
{
    (void)state;
    encours_roll_rate rate = ENCOURS_ROLL_RATE_INIT;
    FOR_VECTORS(row, "roll_rates.csv")
    {
        check_ok(encours_roll_rate_compute(vectors_number(&row, "before"),
                                           vectors_number(&row, "after"), &rate, check_error()));
        vectors_check_number(&row, "expected_ppm", rate.rate_ppm);
        vectors_check_number(&row, "status", rate.status);
    }
    check_ok(encours_roll_rate_compute(6, 4, &rate, check_error()));
    check_equal(rate.rate.numerator, 2);
    check_equal(rate.rate.denominator, 3);
    check_equal(rate.rate_ppm, 666667);
    check_equal(rate.flags, 0);
    check_ok(encours_roll_rate_compute(0, 4, &rate, check_error()));
    check_equal(rate.status, ENCOURS_ROLL_RATE_UNDEFINED_EMPTY);
    check_equal(rate.rate_ppm, ENCOURS_ROLL_RATE_NONE);
    check_equal(rate.rate.denominator, 0);
    check_ok(encours_roll_rate_compute(-1, 4, &rate, check_error()));
    check_equal(rate.status, ENCOURS_ROLL_RATE_UNDEFINED_NEGATIVE);
    check_ok(encours_roll_rate_compute(1, -4, &rate, check_error()));
    check_equal(rate.status, ENCOURS_ROLL_RATE_UNDEFINED_NEGATIVE);
    check_fails(encours_roll_rate_compute(1, 1, NULL, check_error()), ENCOURS_E_MISUSE, "out");
}

/* ROL-003: above 100 % is told, not cut; past 64 bits only the fraction is left. */
static void a_rate_above_one_is_flagged(void **state)
{
    (void)state;
    encours_roll_rate rate = ENCOURS_ROLL_RATE_INIT;
    check_ok(encours_roll_rate_compute(100, 100, &rate, check_error()));
    check_equal(rate.flags, 0);
    check_ok(encours_roll_rate_compute(100, 130, &rate, check_error()));
    check_equal(rate.flags, ENCOURS_ROLL_RATE_ABOVE_ONE);
    check_equal(rate.rate_ppm, 1300000);
    check_ok(encours_roll_rate_compute(1, INT64_MAX, &rate, check_error()));
    check_equal(rate.status, ENCOURS_ROLL_RATE_OUT_OF_RANGE);
    check_equal(rate.rate.numerator, INT64_MAX);
    check_equal(rate.rate_ppm, ENCOURS_ROLL_RATE_NONE);
}

static encours_roll_rates_options three_dates(void)
{
    encours_roll_rates_options options = ENCOURS_ROLL_RATES_OPTIONS_INIT;
    options.dates = DATES;
    options.buckets = BUCKETS;
    options.step_days = options.bucket_days = 30;
    return options;
}

typedef struct rates {
    uint64_t state[WORDS];
    size_t size;
    int64_t before[2 * RATES], after[2 * RATES], ppm[2 * RATES];
    uint8_t status[2 * RATES], flags[2 * RATES];
    uint32_t periods[2 * RATES];
    int64_t items_ppm[2 * RATES];
} rates;

static void begin(rates *r, const encours_roll_rates_options *options)
{
    r->size = encours_roll_rates_state_size(options);
    check_between((intmax_t)r->size, 1, sizeof r->state);
    check_ok(encours_roll_rates_begin(r->state, r->size, options, check_error()));
}

static rates compute(const encours_roll_rates_columns *columns,
                     const encours_roll_rates_options *options)
{
    rates r;
    begin(&r, options);
    check_ok(encours_roll_rates_add(r.state, r.size, columns, options, check_error()));
    const size_t count = (options->rows > 0 ? options->rows : 1) * RATES;
    const encours_roll_rates amounts = {sizeof amounts, count,    r.before, r.after,
                                        r.ppm,          r.status, r.flags,  r.periods};
    const encours_roll_rates items = {sizeof items, count, NULL, NULL,
                                      r.items_ppm,  NULL,  NULL, NULL};
    check_ok(encours_roll_rates_finish(r.state, r.size, options, &amounts, &items, check_error()));
    return r;
}

/* Three snapshots: 1000/300/50, 2000/400/90, 1500/500/100. */
static const uint32_t dates[] = {0, 0, 0, 1, 1, 1, 2, 2, 2};
static const uint32_t buckets[] = {0, 1, 2, 0, 1, 2, 0, 1, 2};
static const int64_t amounts[] = {1000, 300, 50, 2000, 400, 90, 1500, 500, 100};
static const uint32_t items[] = {10, 3, 1, 10, 5, 1, 4, 4, 2};

static encours_roll_rates_columns snapshots(void)
{
    return (encours_roll_rates_columns){
        sizeof(encours_roll_rates_columns), 9, NULL, dates, buckets, amounts, items};
}

/* ROL-001, ROL-006: rate of the sums 900 / 3000; mean of 400 / 1000 and 500 / 2000. */
static void averages_are_of_sums_or_of_rates(void **state)
{
    (void)state;
    encours_roll_rates_options options = three_dates();
    const encours_roll_rates_columns columns = snapshots();
    rates r = compute(&columns, &options);
    check_equal(r.before[0], 3000);
    check_equal(r.after[0], 900);
    check_equal(r.ppm[0], 300000);
    check_equal(r.ppm[1], 271429); /* (90 + 100) / (300 + 400) */
    check_equal(r.periods[0], 2);
    check_equal(r.flags[1], 0);
    check_equal(r.items_ppm[0], 450000); /* (5 + 4) / (10 + 10) */
    options.average = ENCOURS_ROLL_RATES_MEAN;
    options.last_is_open = 1;
    r = compute(&columns, &options);
    check_equal(r.ppm[0], 325000);
    check_equal(r.ppm[1], 275000);
    check_equal(r.flags[0], ENCOURS_ROLL_RATE_INEXACT);
    check_equal(r.flags[1], ENCOURS_ROLL_RATE_INEXACT | ENCOURS_ROLL_RATE_OPEN_BUCKET);
}

/* ROL-002, ROL-003, ROL-006: steps without a rate do not count; an item is one unless told. */
static void steps_without_a_rate_are_left_out(void **state)
{
    (void)state;
    encours_roll_rates_options options = three_dates();
    encours_roll_rates_columns columns = snapshots();
    int64_t spoilt[9] = {0, 300, 50, 100, 400, 90, 1500, 500, 100};
    columns.amount = spoilt;
    columns.items = NULL;
    rates r = compute(&columns, &options);
    check_equal(r.ppm[0], 9000000);
    check_equal(r.flags[0], ENCOURS_ROLL_RATE_ABOVE_ONE);
    check_equal(r.periods[0], 1);
    check_equal(r.items_ppm[0], 1000000);
    options.average = ENCOURS_ROLL_RATES_MEAN;
    r = compute(&columns, &options);
    check_equal(r.ppm[0], 5000000);
    check_equal(r.flags[0], ENCOURS_ROLL_RATE_ABOVE_ONE | ENCOURS_ROLL_RATE_INEXACT);
    spoilt[3] = 0;
    r = compute(&columns, &options);
    check_equal(r.status[0], ENCOURS_ROLL_RATE_UNDEFINED_EMPTY);
    check_equal(r.ppm[0], ENCOURS_ROLL_RATE_NONE);
    check_equal(r.periods[0], 0);
    spoilt[0] = -5;
    r = compute(&columns, &options);
    check_equal(r.status[0], ENCOURS_ROLL_RATE_UNDEFINED_NEGATIVE);
    spoilt[0] = -5, spoilt[3] = 10, spoilt[7] = -1; /* sums of 5 and 399, no step with a rate */
    r = compute(&columns, &options);
    check_equal(r.status[0], ENCOURS_ROLL_RATE_UNDEFINED_EMPTY);
    spoilt[0] = 1, spoilt[1] = 0, spoilt[3] = 1, spoilt[4] = INT64_MAX - 4, spoilt[7] = 4;
    r = compute(&columns, &options);
    check_equal(r.status[0], ENCOURS_ROLL_RATE_OUT_OF_RANGE);
    check_equal(r.ppm[0], ENCOURS_ROLL_RATE_NONE);
}

/* ROL-005: any split merged in any order gives the same bytes. */
static void splits_merge_to_the_same_bytes(void **state)
{
    (void)state;
    encours_roll_rates_options options = three_dates();
    options.rows = 2;
    FOR_RANDOM(random, 500)
    {
        uint32_t row[ENTRIES], date[ENTRIES], bucket[ENTRIES];
        int64_t amount[ENTRIES];
        for (size_t i = 0; i < ENTRIES; i++) {
            row[i] = (uint32_t)random_below(&random, 2);
            date[i] = (uint32_t)random_below(&random, DATES);
            bucket[i] = (uint32_t)random_below(&random, BUCKETS);
            amount[i] = random_between(&random, -10, 100);
        }
        encours_roll_rates_columns columns = {sizeof columns, ENTRIES, row, date,
                                              bucket,         amount,  NULL};
        const rates whole = compute(&columns, &options);
        size_t cut = random_below(&random, ENTRIES + 1);
        columns.count = cut;
        rates a = compute(&columns, &options);
        columns = (encours_roll_rates_columns){sizeof columns, ENTRIES - cut, row + cut, date + cut,
                                               bucket + cut,   amount + cut,  NULL};
        rates b = compute(&columns, &options);
        check_ok(encours_state_merge(b.state, b.size, a.state, a.size, check_error()));
        assert_memory_equal(b.state, whole.state, whole.size);
    }
}

static void refuse_options(encours_roll_rates_options options, const char *part)
{
    uint64_t memory[WORDS];
    check_fails(encours_roll_rates_begin(memory, sizeof memory, &options, check_error()),
                ENCOURS_E_INVALID, part);
    check_equal(encours_roll_rates_state_size(&options), 0);
}

/* ROL-004: buckets as wide as steps; and the other limits. */
static void options_have_limits(void **state)
{
    (void)state;
    const encours_roll_rates_options good = three_dates();
    encours_roll_rates_options options = good;
    options.bucket_days = 31;
    refuse_options(options, "buckets of 31 days and steps of 30 days");
    options.bucket_days = options.step_days = 0;
    refuse_options(options, "0 days");
    options = good, options.dates = 1;
    refuse_options(options, "dates");
    options.dates = 1201;
    refuse_options(options, "dates");
    options = good, options.buckets = 1;
    refuse_options(options, "buckets");
    options.buckets = 257;
    refuse_options(options, "buckets");
    options = good, options.dates = 1200, options.buckets = 256;
    check_equal(encours_roll_rates_state_size(&options), 64 + 1200 * 256 * 2 * 16);
    options = good, options.last_is_open = 2;
    refuse_options(options, "last_is_open");
    options = good, options.average = 2;
    refuse_options(options, "average");
    options = good, options.rows = UINT32_MAX;
    refuse_options(options, "2^29");
    options = good, options.struct_size = 4;
    check_equal(encours_roll_rates_state_size(&options), 0);
    check_equal(encours_roll_rates_state_size(NULL), 0);
}

/* ROL-005: entries out of range are named; nothing changes. */
static void bad_entries_are_named(void **state)
{
    (void)state;
    const encours_roll_rates_options options = three_dates();
    encours_roll_rates_columns columns = snapshots();
    const uint32_t high[9] = {0, 3, 0};
    rates r;
    begin(&r, &options);
    const rates before = r;
    columns.row = high;
    check_fails(encours_roll_rates_add(r.state, r.size, &columns, &options, check_error()),
                ENCOURS_E_INVALID, "entry 1: row 3");
    columns = snapshots(), columns.date = high;
    check_fails(encours_roll_rates_add(r.state, r.size, &columns, &options, check_error()),
                ENCOURS_E_INVALID, "date 3");
    columns = snapshots(), columns.bucket = high;
    check_fails(encours_roll_rates_add(r.state, r.size, &columns, &options, check_error()),
                ENCOURS_E_INVALID, "bucket 3");
    check_equal(check_last_error()->index, 1);
    assert_memory_equal(r.state, before.state, r.size);
    columns = snapshots(), columns.amount = NULL;
    check_fails(encours_roll_rates_add(r.state, r.size, &columns, &options, check_error()),
                ENCOURS_E_MISUSE, "amount");
    columns.bucket = NULL;
    check_fails(encours_roll_rates_add(r.state, r.size, &columns, &options, check_error()),
                ENCOURS_E_MISUSE, "bucket");
    columns.date = NULL;
    check_fails(encours_roll_rates_add(r.state, r.size, &columns, &options, check_error()),
                ENCOURS_E_MISUSE, "date");
    columns.count = 0;
    check_ok(encours_roll_rates_add(r.state, r.size, &columns, &options, check_error()));
    columns.struct_size = 4;
    check_fails(encours_roll_rates_add(r.state, r.size, &columns, &options, check_error()),
                ENCOURS_E_ABI, "columns");
    check_fails(encours_roll_rates_add(r.state, r.size, NULL, &options, check_error()),
                ENCOURS_E_MISUSE, "in");
    check_fails(encours_roll_rates_add(r.state, r.size, &columns, NULL, check_error()),
                ENCOURS_E_MISUSE, "in");
    columns = snapshots();
    check_fails(encours_roll_rates_add(r.state, 8, &columns, &options, check_error()),
                ENCOURS_E_CORRUPT, "state");
    ((uint8_t *)r.state)[24 + 5] = 1; /* 2^40 entries */
    check_fails(encours_roll_rates_add(r.state, r.size, &columns, &options, check_error()),
                ENCOURS_E_LIMIT, "2^40");
}

/* ROL-003, ROL-006: the figures must fit, and be asked for in their number. */
static void finish_checks_what_it_is_given(void **state)
{
    (void)state;
    const encours_roll_rates_options options = three_dates();
    encours_roll_rates out = ENCOURS_ROLL_RATES_INIT;
    out.count = RATES;
    static const struct {
        uint32_t dates[2], buckets[2];
        int64_t index;
    } facts[] = {
        {{0, 0}, {0, 0}, 0}, /* bucket 0 at one date */
        {{1, 1}, {2, 2}, 1}, /* bucket 2 at one date */
        {{0, 1}, {0, 0}, 0}, /* the sum over dates of what is before */
        {{1, 2}, {2, 2}, 1}, /* and of what is after */
    };
    const int64_t large[] = {INT64_MAX, INT64_MAX};
    rates r;
    for (size_t i = 0; i < 4; i++) {
        const encours_roll_rates_columns columns = {sizeof columns,   2,     NULL, facts[i].dates,
                                                    facts[i].buckets, large, NULL};
        begin(&r, &options);
        check_ok(encours_roll_rates_add(r.state, r.size, &columns, &options, check_error()));
        check_fails(encours_roll_rates_finish(r.state, r.size, &options, &out, NULL, check_error()),
                    ENCOURS_E_OVERFLOW, "64 bits");
        check_equal(check_last_error()->index, facts[i].index);
    }
    check_ok(encours_roll_rates_finish(r.state, r.size, &options, NULL, &out, check_error()));
    out.count = 1;
    check_fails(encours_roll_rates_finish(r.state, r.size, &options, NULL, &out, check_error()),
                ENCOURS_E_INVALID, "1 elements");
    out.struct_size = 4;
    check_fails(encours_roll_rates_finish(r.state, r.size, &options, &out, NULL, check_error()),
                ENCOURS_E_ABI, "roll_rates");
    check_fails(encours_roll_rates_finish(r.state, 8, &options, NULL, NULL, check_error()),
                ENCOURS_E_CORRUPT, "state");
    check_fails(encours_roll_rates_finish(r.state, r.size, NULL, NULL, NULL, check_error()),
                ENCOURS_E_MISUSE, "in");
}

CHECK_MAIN(one_rate, a_rate_above_one_is_flagged, averages_are_of_sums_or_of_rates,
           steps_without_a_rate_are_left_out, splits_merge_to_the_same_bytes, options_have_limits,
           bad_entries_are_named, finish_checks_what_it_is_given)
