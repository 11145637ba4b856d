/* SPDX-License-Identifier: MIT */
#include "unit/pure/forecast_fixture.h"

static const encours_calendar french = {NULL, 0, 0, 0};

/* One item of 1000.00 and whatever the tests add to it. */
typedef struct one_item {
    int64_t open, guaranteed;
    int32_t due;
    uint32_t customer, segment, reason, probability;
    encours_forecast_columns columns;
} one_item;

static const encours_forecast_columns *item_of(one_item *i)
{
    i->columns = (encours_forecast_columns){
        .struct_size = sizeof i->columns,
        .count = 1,
        .open = &i->open,
        .due = &i->due,
        .customer = &i->customer,
        .segment = &i->segment,
        .reason = &i->reason,
        .probability_ppm = &i->probability,
        .guaranteed = &i->guaranteed,
    };
    return &i->columns;
}

static one_item usual(void)
{
    return (one_item){.open = 100000,
                      .due = MONDAY,
                      .reason = ENCOURS_FORECAST_NO_KEY,
                      .probability = ENCOURS_FORECAST_NO_KEY};
}

static one_behaviour late(int64_t days_e4)
{
    return (one_behaviour){days_e4, days_e4, days_e4, 5, ENCOURS_FORECAST_CERTAIN, {0}};
}

/* FOR-001: due day plus delay in whole days; modes differ on 2.5 days. */
static void a_delay_is_rounded_by_a_named_mode(void **state)
{
    (void)state;
    static const struct {
        int32_t rounding;
        int64_t delay_e4;
        int32_t days;
    } facts[] = {{0, 25000, 3},
                 {ENCOURS_ROUNDING_HALF_UP, 25000, 3},
                 {ENCOURS_ROUNDING_HALF_EVEN, 25000, 2},
                 {ENCOURS_ROUNDING_CEILING, 20001, 3},
                 {ENCOURS_ROUNDING_DOWN, 29999, 2},
                 {0, 24999, 2}};
    one_item item = usual();
    encours_forecast_behaviours known = ENCOURS_FORECAST_BEHAVIOURS_INIT;
    encours_forecast_options options = four_weeks();
    for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++) {
        one_behaviour customer = late(facts[i].delay_e4);
        known.customers = behaves(&customer);
        options.rounding = facts[i].rounding;
        encours_forecast_item out = estimate(item_of(&item), 0, &known, &options, NULL);
        check_equal(out.expected, MONDAY + facts[i].days);
        check_equal(out.delay_e4, facts[i].delay_e4);
        check_equal(out.status, ENCOURS_FORECAST_OK);
        check_equal(out.observations, 5);
        check_equal(out.flags, 0);
        check_equal(out.column, 0);
    }
}

/* FOR-001: mean, median or amount-weighted, as told. */
static void the_estimate_is_the_one_asked_for(void **state)
{
    (void)state;
    one_item item = usual();
    one_behaviour customer = {10000, 20000, 30000, 1, ENCOURS_FORECAST_CERTAIN, {0}};
    encours_forecast_behaviours known = ENCOURS_FORECAST_BEHAVIOURS_INIT;
    known.customers = behaves(&customer);
    encours_forecast_options options = four_weeks();
    for (int32_t estimate_of = 0; estimate_of < 3; estimate_of++) {
        options.estimate = estimate_of;
        check_equal(estimate(item_of(&item), 0, &known, &options, NULL).expected,
                    MONDAY + 1 + estimate_of);
    }
}

/* FOR-002: customer, then segment, then portfolio; the level is told. */
static void the_first_level_with_enough_observations_counts(void **state)
{
    (void)state;
    one_item item = usual();
    one_behaviour customer = late(10000), segment = late(20000), portfolio = late(30000);
    encours_forecast_behaviours known = ENCOURS_FORECAST_BEHAVIOURS_INIT;
    known.customers = behaves(&customer);
    known.segments = behaves(&segment);
    known.portfolio = behaves(&portfolio);
    encours_forecast_options options = four_weeks();
    options.minimum_observations = 5;
    check_equal(estimate(item_of(&item), 0, &known, &options, NULL).level,
                ENCOURS_FORECAST_LEVEL_CUSTOMER);
    customer.observations = 4;
    check_equal(estimate(item_of(&item), 0, &known, &options, NULL).level,
                ENCOURS_FORECAST_LEVEL_SEGMENT);
    check_equal(estimate(item_of(&item), 0, &known, &options, NULL).expected, MONDAY + 2);
    segment.median = segment.mean = ENCOURS_FORECAST_NO_DELAY;
    check_equal(estimate(item_of(&item), 0, &known, &options, NULL).level,
                ENCOURS_FORECAST_LEVEL_PORTFOLIO);
    check_equal(estimate(item_of(&item), 0, &known, &options, NULL).expected, MONDAY + 3);
    portfolio.observations = 0;
    encours_forecast_item out = estimate(item_of(&item), 0, &known, &options, NULL);
    check_equal(out.level, ENCOURS_FORECAST_LEVEL_NONE);
    check_equal(out.status, ENCOURS_FORECAST_NO_ESTIMATE);
    check_equal(out.column, UNKNOWN);
    check_equal(out.expected, ENCOURS_DATE_NONE);
    check_equal(out.delay_e4, ENCOURS_FORECAST_NO_DELAY);
    check_equal(out.observations, 0);
    customer.columns.observations = NULL; /* taken for enough */
    check_equal(estimate(item_of(&item), 0, &known, &options, NULL).level,
                ENCOURS_FORECAST_LEVEL_CUSTOMER);
    customer.columns.mean_e4 = NULL;
    item.customer = ENCOURS_FORECAST_NO_KEY;
    item.segment = ENCOURS_FORECAST_NO_KEY;
    check_equal(estimate(item_of(&item), 0, &known, &options, NULL).status,
                ENCOURS_FORECAST_NO_ESTIMATE);
    item.customer = 0;
    check_equal(estimate(item_of(&item), 0, &known, &options, NULL).status,
                ENCOURS_FORECAST_NO_ESTIMATE);
    encours_forecast_columns bare = ENCOURS_FORECAST_COLUMNS_INIT;
    bare.count = 1, bare.open = &item.open, bare.due = &item.due;
    check_equal(estimate(&bare, 0, NULL, &options, NULL).status, ENCOURS_FORECAST_NO_ESTIMATE);
}

/* FOR-003: not before as-of plus lag; 2026-01-10 is a Saturday. */
static void the_floor_and_business_days(void **state)
{
    (void)state;
    one_item item = usual();
    one_behaviour customer = late(-100000);
    encours_forecast_behaviours known = ENCOURS_FORECAST_BEHAVIOURS_INIT;
    known.customers = behaves(&customer);
    encours_forecast_options options = four_weeks();
    encours_forecast_item out = estimate(item_of(&item), 0, &known, &options, NULL);
    check_equal(out.expected, MONDAY);
    check_equal(out.flags, ENCOURS_FORECAST_FLOORED);
    customer.mean = 50000; /* Saturday */
    options.calendar = &french;
    options.roll = ENCOURS_ROLL_FOLLOWING;
    out = estimate(item_of(&item), 0, &known, &options, NULL);
    check_equal(out.expected, MONDAY + 7);
    check_equal(out.flags, ENCOURS_FORECAST_ROLLED);
    options.roll = ENCOURS_ROLL_PRECEDING;
    check_equal(estimate(item_of(&item), 0, &known, &options, NULL).expected, MONDAY + 4);
    options.minimum_lag = 6; /* the Friday would be before the floor */
    check_equal(estimate(item_of(&item), 0, &known, &options, NULL).expected, MONDAY + 7);
    customer.mean = 70000;
    check_equal(estimate(item_of(&item), 0, &known, &options, NULL).flags, 0);
}

/* FOR-006: nothing is invented: unknown, beyond, earlier than the first start. */
static void what_cannot_be_placed_is_told(void **state)
{
    (void)state;
    one_item item = usual();
    one_behaviour customer = late(0);
    encours_forecast_behaviours known = ENCOURS_FORECAST_BEHAVIOURS_INIT;
    known.customers = behaves(&customer);
    encours_forecast_options options = four_weeks();
    item.due = ENCOURS_DATE_NONE;
    encours_forecast_item out = estimate(item_of(&item), 0, &known, &options, NULL);
    check_equal(out.status, ENCOURS_FORECAST_NO_DUE_DATE);
    check_equal(out.column, UNKNOWN);
    item.due = MONDAY + 27;
    check_equal(estimate(item_of(&item), 0, &known, &options, NULL).column, 3);
    item.due = MONDAY + 28;
    check_equal(estimate(item_of(&item), 0, &known, &options, NULL).column, BEYOND);
    item.due = MONDAY + 7; /* half-open: a start belongs to its bucket */
    check_equal(estimate(item_of(&item), 0, &known, &options, NULL).column, 1);
    options.minimum_lag = 0;
    item.due = 0;
    check_equal(estimate(item_of(&item), 0, &known, &options, NULL).column, EARLIER);
    item.due = ENCOURS_DATE_MAX;
    customer.mean = 10000;
    out = estimate(item_of(&item), 0, &known, &options, NULL);
    check_equal(out.status, ENCOURS_FORECAST_OUT_OF_RANGE);
    check_equal(out.column, BEYOND);
    check_equal(out.expected, ENCOURS_DATE_NONE);
    item = usual();
    item.open = -100;
    check_equal(estimate(item_of(&item), 0, &known, &options, NULL).status, ENCOURS_FORECAST_OK);
    options.credits = ENCOURS_FORECAST_CREDITS_UNKNOWN;
    out = estimate(item_of(&item), 0, &known, &options, NULL);
    check_equal(out.status, ENCOURS_FORECAST_CREDIT);
    check_equal(out.column, UNKNOWN);
    item.open = 100;
    check_equal(estimate(item_of(&item), 0, &known, &options, NULL).status, ENCOURS_FORECAST_OK);
}

/* FOR-005, FOR-007: a dispute brings its own delay and probability; the item's own probability
 * comes before. */
static void a_disputed_item_follows_its_reason(void **state)
{
    (void)state;
    one_item item = usual();
    one_behaviour customer = late(0), reason = late(140000);
    customer.probability = 990000;
    reason.probability = 600000;
    encours_forecast_behaviours known = ENCOURS_FORECAST_BEHAVIOURS_INIT;
    known.customers = behaves(&customer);
    known.reasons = behaves(&reason);
    encours_forecast_options options = four_weeks();
    check_equal(estimate(item_of(&item), 0, &known, &options, NULL).probability_ppm, 990000);
    item.reason = 0;
    encours_forecast_item out = estimate(item_of(&item), 0, &known, &options, NULL);
    check_equal(out.level, ENCOURS_FORECAST_LEVEL_DISPUTE);
    check_equal(out.expected, MONDAY + 14);
    check_equal(out.probability_ppm, 600000);
    item.probability = 100;
    check_equal(estimate(item_of(&item), 0, &known, &options, NULL).probability_ppm, 100);
    item.probability = ENCOURS_FORECAST_NO_KEY;
    reason.mean = ENCOURS_FORECAST_NO_DELAY; /* never the customer's */
    out = estimate(item_of(&item), 0, &known, &options, NULL);
    check_equal(out.status, ENCOURS_FORECAST_NO_ESTIMATE);
    check_equal(out.probability_ppm, 600000);
    reason.columns.mean_e4 = NULL;
    check_equal(estimate(item_of(&item), 0, &known, &options, NULL).status,
                ENCOURS_FORECAST_NO_ESTIMATE);
    known.reasons = NULL;
    out = estimate(item_of(&item), 0, &known, &options, NULL);
    check_equal(out.status, ENCOURS_FORECAST_NO_ESTIMATE);
    check_equal(out.probability_ppm, ENCOURS_FORECAST_CERTAIN);
    customer.columns.probability_ppm = NULL;
    item.reason = ENCOURS_FORECAST_NO_KEY;
    check_equal(estimate(item_of(&item), 0, &known, &options, NULL).probability_ppm,
                ENCOURS_FORECAST_CERTAIN);
}

typedef struct plan {
    uint64_t end;
    int64_t amounts[3];
    int32_t days[3];
    uint32_t probabilities[3];
} plan;

static const encours_forecast_columns *with_plan(one_item *item, plan *p)
{
    (void)item_of(item);
    item->columns.part_ends = &p->end;
    item->columns.part_amount = p->amounts;
    item->columns.part_day = p->days;
    item->columns.part_probability_ppm = p->probabilities;
    item->columns.part_count = 3;
    return &item->columns;
}

/* FOR-004, FOR-007: parts by their days, the rest by behaviour. */
static void promises_come_first(void **state)
{
    (void)state;
    one_item item = usual();
    one_behaviour customer = late(210000);
    encours_forecast_behaviours known = ENCOURS_FORECAST_BEHAVIOURS_INIT;
    known.customers = behaves(&customer);
    encours_forecast_options options = four_weeks();
    plan p = {3,
              {30000, 20000, 90000},
              {MONDAY + 7, MONDAY - 2, MONDAY + 14},
              {900000, 5, ENCOURS_FORECAST_NO_KEY}};
    p.end = 2;
    encours_forecast_item out = estimate(with_plan(&item, &p), 0, &known, &options, NULL);
    check_equal(out.promised, 30000); /* the second was promised for a day that is past */
    check_equal(out.rest, 70000);
    check_equal(out.flags, ENCOURS_FORECAST_PART_PAST);
    check_equal(out.level, ENCOURS_FORECAST_LEVEL_CUSTOMER);
    forecast f = run(with_plan(&item, &p), &known, &options, NULL);
    check_equal(f.face[1], 30000);
    check_equal(f.face[3], 70000);
    check_equal(f.weighted[1], 27000);
    check_equal(f.weighted[LOST], 3000);
    p.end = 3; /* more than is open: cut */
    out = estimate(with_plan(&item, &p), 0, &known, &options, NULL);
    check_equal(out.promised, 100000);
    check_equal(out.rest, 0);
    check_equal(out.level, ENCOURS_FORECAST_LEVEL_PARTS);
    check_equal(out.flags, ENCOURS_FORECAST_PART_PAST | ENCOURS_FORECAST_PART_CUT);
    check_equal(out.expected, MONDAY + 14);
    check_equal(out.probability_ppm, ENCOURS_FORECAST_CERTAIN);
    p.days[1] = MONDAY;
    p.amounts[1] = 70000; /* exactly the rest; the third part finds nothing open */
    out = estimate(with_plan(&item, &p), 0, &known, &options, NULL);
    check_equal(out.expected, MONDAY);
    check_equal(out.probability_ppm, 5);
    check_equal(out.flags, ENCOURS_FORECAST_PART_CUT);
    item.columns.part_probability_ppm = NULL;
    check_equal(estimate(&item.columns, 0, &known, &options, NULL).probability_ppm,
                ENCOURS_FORECAST_CERTAIN);
    item.open = -5; /* a credit note has nothing to promise */
    out = estimate(with_plan(&item, &p), 0, &known, &options, NULL);
    check_equal(out.promised, 0);
    check_equal(out.rest, -5);
    item.open = 1;
    p.days[0] = ENCOURS_DATE_MAX;
    encours_stress later = ENCOURS_STRESS_INIT;
    later.delay_days = 1;
    out = estimate(with_plan(&item, &p), 0, &known, &options, &later);
    check_equal(out.status, ENCOURS_FORECAST_OUT_OF_RANGE);
    check_equal(out.column, BEYOND);
}

/* STR-001, STR-002: later payment and higher losses; the factor cannot pass certain loss. */
static void a_scenario_shifts_days_and_losses(void **state)
{
    (void)state;
    one_item item = usual();
    one_behaviour customer = late(0);
    customer.probability = 900000;
    encours_forecast_behaviours known = ENCOURS_FORECAST_BEHAVIOURS_INIT;
    known.customers = behaves(&customer);
    encours_forecast_options options = four_weeks();
    encours_stress stress = ENCOURS_STRESS_INIT;
    stress.delay_days = 7;
    stress.loss_factor_ppm = 2500000;
    encours_forecast_item out = estimate(item_of(&item), 0, &known, &options, &stress);
    check_equal(out.expected, MONDAY + 7);
    check_equal(out.probability_ppm, 750000);
    check_equal(out.delay_e4, 0); /* before the scenario */
    stress.loss_factor_ppm = 10000000;
    check_equal(estimate(item_of(&item), 0, &known, &options, &stress).probability_ppm, 0);
    stress.loss_factor_ppm = 11000000;
    check_equal(estimate(item_of(&item), 0, &known, &options, &stress).probability_ppm, 0);
    stress.loss_factor_ppm = ENCOURS_STRESS_NO_LOSS;
    check_equal(estimate(item_of(&item), 0, &known, &options, &stress).probability_ppm,
                ENCOURS_FORECAST_CERTAIN);
    customer.probability = 999999;
    stress.loss_factor_ppm = 1500000; /* 1.5 millionths of loss: half up */
    check_equal(estimate(item_of(&item), 0, &known, &options, &stress).probability_ppm, 999998);
    plan p = {1, {30000, 1, 1}, {MONDAY + 7, 0, 0}, {500000, 0, 0}};
    stress.loss_factor_ppm = 0;
    forecast f = run(with_plan(&item, &p), &known, &options, &stress);
    check_equal(f.face[2], 30000); /* the promise is a week later too */
    check_equal(f.weighted[2], 15000);
}

/* STR-004: a default loses all but the guaranteed part, and that too without the guarantee. */
static void a_default_leaves_the_guarantee(void **state)
{
    (void)state;
    one_item item = usual();
    item.guaranteed = 80000;
    one_behaviour customer = late(0);
    customer.probability = 900000;
    encours_forecast_behaviours known = ENCOURS_FORECAST_BEHAVIOURS_INIT;
    known.customers = behaves(&customer);
    encours_forecast_options options = four_weeks();
    options.guarantee_delay = 21;
    forecast f = run(item_of(&item), &known, &options, NULL);
    check_equal(f.face[0], 100000);
    check_equal(f.weighted[0], 90000);
    check_equal(f.weighted[3], 8000);
    check_equal(f.weighted[LOST], 2000);
    const uint8_t defaults[] = {1};
    encours_stress stress = ENCOURS_STRESS_INIT;
    stress.is_defaulted = defaults;
    stress.customer_count = 1;
    f = run(item_of(&item), &known, &options, &stress);
    check_equal(f.face[0], 0);
    check_equal(f.face[3], 80000);
    check_equal(f.face[LOST], 20000);
    check_equal(f.weighted[3], 80000);
    check_equal(f.weighted[LOST], 20000);
    encours_forecast_item out = estimate(item_of(&item), 0, &known, &options, &stress);
    check_equal(out.status, ENCOURS_FORECAST_DEFAULTED);
    check_equal(out.column, LOST);
    check_equal(out.probability_ppm, 0);
    check_equal(out.expected, ENCOURS_DATE_NONE);
    stress.no_guarantee = 1;
    f = run(item_of(&item), &known, &options, &stress);
    check_equal(f.face[LOST], 100000);
    plan p = {1, {30000, 1, 1}, {MONDAY + 7, 0, 0}, {500000, 0, 0}};
    f = run(with_plan(&item, &p), &known, &options, &stress);
    check_equal(f.face[LOST], 100000);
    check_equal(f.weighted[LOST], 100000);
    /* In the base run the guarantor covers the parts first, then the rest, and no more in all. */
    item.guaranteed = 60000;
    f = run(with_plan(&item, &p), &known, &options, NULL);
    check_equal(f.weighted[1], 15000);
    check_equal(f.weighted[0], 63000);
    check_equal(f.weighted[3], 15000 + 3000); /* half of 30000, a tenth of the 30000 left */
    check_equal(f.weighted[LOST], 4000);
    const uint8_t nobody[] = {0};
    stress.is_defaulted = nobody;
    check_equal(estimate(item_of(&item), 0, &known, &options, &stress).status, ENCOURS_FORECAST_OK);
    stress.is_defaulted = defaults;
    stress.customer_count = 0; /* keys from there on pay */
    check_equal(estimate(item_of(&item), 0, &known, &options, &stress).status, ENCOURS_FORECAST_OK);
    stress = (encours_stress)ENCOURS_STRESS_INIT;
    item.guaranteed = 80000;
    item.due = ENCOURS_DATE_NONE; /* nobody knows when the guarantor pays */
    f = run(item_of(&item), &known, &options, &stress);
    check_equal(f.weighted[UNKNOWN], 98000);
    item = usual();
    item.open = -100;
    f = run(item_of(&item), &known, &options, NULL);
    check_equal(f.weighted[0], -90);
    check_equal(f.weighted[LOST], -10);
}

CHECK_MAIN(a_delay_is_rounded_by_a_named_mode, the_estimate_is_the_one_asked_for,
           the_first_level_with_enough_observations_counts, the_floor_and_business_days,
           what_cannot_be_placed_is_told, a_disputed_item_follows_its_reason, promises_come_first,
           a_scenario_shifts_days_and_losses, a_default_leaves_the_guarantee)
