/* SPDX-License-Identifier: MIT */
#include "unit/pure/forecast_fixture.h"

static void refuse_both(const encours_forecast_options *options, const encours_stress *stress,
                        encours_status kind, const char *part)
{
    uint64_t state[STATE_WORDS];
    check_fails(encours_forecast_begin(state, sizeof state, options, stress, check_error()), kind,
                part);
}

static void refuse(const encours_forecast_options *options, const char *part)
{
    refuse_both(options, NULL, ENCOURS_E_INVALID, part);
    check_equal(encours_forecast_state_size(options), 0);
}

/* FOR-009: starts are days, ascending, and not too many. */
static void starts_must_ascend(void **state)
{
    (void)state;
    encours_forecast_options options = four_weeks();
    options.start_count = 1;
    refuse(&options, "1 starts");
    options.start_count = 1026;
    refuse(&options, "1026 starts");
    const int32_t equal[] = {MONDAY, MONDAY}, none[] = {MONDAY, ENCOURS_DATE_NONE};
    options.start_count = 2;
    options.starts = equal;
    refuse(&options, "start 1");
    options.starts = none;
    refuse(&options, "start 1");
    options.starts = NULL;
    refuse_both(&options, NULL, ENCOURS_E_MISUSE, "starts");
    refuse_both(NULL, NULL, ENCOURS_E_MISUSE, "options");
}

/* FOR-001, FOR-003: each choice is one there is. */
static void choices_must_exist(void **state)
{
    (void)state;
    const encours_forecast_options good = four_weeks();
    encours_forecast_options options = good;
    options.rounding = 8;
    refuse(&options, "rounding");
    options = good, options.estimate = 3;
    refuse(&options, "estimate");
    options.estimate = -1;
    refuse(&options, "estimate");
    options = good, options.credits = 2;
    refuse(&options, "credits");
    options.credits = -1;
    refuse(&options, "credits");
    options = good, options.roll = 5;
    refuse(&options, "rule");
    options.roll = -1;
    refuse(&options, "rule");
    options.roll = ENCOURS_ROLL_FOLLOWING;
    refuse(&options, "without a calendar");
    const encours_calendar never = {NULL, 0, 127, 0};
    options.calendar = &never;
    refuse(&options, "day");
    options = good, options.as_of.epoch_day = ENCOURS_DATE_NONE;
    refuse(&options, "as_of");
    options = good, options.minimum_lag = 36501;
    refuse(&options, "minimum_lag");
    options = good, options.guarantee_delay = 36501;
    refuse(&options, "guarantee_delay");
    options = good, options.as_of.epoch_day = ENCOURS_DATE_MAX;
    refuse(&options, "2199");
    options = good, options.rows = UINT32_MAX;
    refuse(&options, "2^30");
    options = good, options.struct_size = 8;
    refuse_both(&options, NULL, ENCOURS_E_ABI, "struct_size");
}

/* STR-001, STR-002, STR-004: a scenario outside its limits is refused. */
static void scenarios_have_limits(void **state)
{
    (void)state;
    const encours_forecast_options options = four_weeks();
    encours_stress stress = ENCOURS_STRESS_INIT;
    stress.loss_factor_ppm = -2;
    refuse_both(&options, &stress, ENCOURS_E_INVALID, "loss_factor");
    stress.loss_factor_ppm = INT64_C(1000000000001);
    refuse_both(&options, &stress, ENCOURS_E_INVALID, "loss_factor");
    stress = (encours_stress)ENCOURS_STRESS_INIT, stress.delay_days = 36501;
    refuse_both(&options, &stress, ENCOURS_E_INVALID, "delay_days");
    stress.delay_days = -36501;
    refuse_both(&options, &stress, ENCOURS_E_INVALID, "delay_days");
    stress = (encours_stress)ENCOURS_STRESS_INIT, stress.no_guarantee = 2;
    refuse_both(&options, &stress, ENCOURS_E_INVALID, "no_guarantee");
}

/* An item for which everything is given, and what to spoil in it. */
typedef struct given {
    int64_t open, guaranteed, amount;
    int32_t due, day;
    uint32_t row, key, reason, probability, part_probability;
    uint64_t ends;
    encours_forecast_columns columns;
} given;

static const given good = {
    .open = 10, .guaranteed = 10, .amount = 5, .due = MONDAY, .day = MONDAY, .ends = 1};

static void point(given *g)
{
    g->columns = (encours_forecast_columns){
        sizeof g->columns,
        1,
        &g->open,
        &g->due,
        &g->row,
        &g->key,
        &g->key,
        &g->reason,
        &g->probability,
        &g->guaranteed,
        &g->ends,
        &g->amount,
        &g->day,
        &g->part_probability,
        1,
    };
}

static one_behaviour known_one;
static encours_forecast_behaviours known;

static void refuse_item(given g, const char *part)
{
    const encours_forecast_options options = four_weeks();
    forecast f;
    begin(&f, &options, NULL);
    const forecast before = f;
    point(&g);
    check_fails(encours_forecast_add(f.state, f.size, &g.columns, &known, &options, NULL, NULL,
                                     check_error()),
                ENCOURS_E_INVALID, part);
    check_equal(check_last_error()->index, 0);
    assert_memory_equal(f.state, before.state, f.size);
}

/* FOR-010: an item that cannot be worked on is named, field by field, and changes nothing. */
static void bad_items_are_named(void **state)
{
    (void)state;
    known_one = (one_behaviour){10000, 10000, 10000, 3, 900000, {0}};
    known = (encours_forecast_behaviours)ENCOURS_FORECAST_BEHAVIOURS_INIT;
    known.customers = known.segments = known.portfolio = known.reasons = behaves(&known_one);
    given g = good;
    const encours_forecast_options options = four_weeks();
    point(&g);
    forecast f = run(&g.columns, &known, &options, NULL);
    check_equal(f.face[0], 10);
    g = good, g.row = 1;
    refuse_item(g, "row of item 0 is 1");
    g = good, g.due = ENCOURS_DATE_MAX + 1;
    refuse_item(g, "due");
    g = good, g.key = 1;
    refuse_item(g, "customer");
    known.customers = NULL;
    refuse_item(g, "segment");
    known.segments = NULL;
    g.reason = 1;
    refuse_item(g, "reason");
    known_one.mean = INT64_C(365000001);
    g.reason = ENCOURS_FORECAST_NO_KEY;
    refuse_item(g, "delay");
    known_one.mean = -INT64_C(365000001);
    refuse_item(g, "delay");
    known_one.mean = INT64_C(365000000);
    known_one.probability = 1000001;
    refuse_item(g, "probability");
    known_one.probability = 0;
    known_one.columns.probability_ppm = NULL;
    known_one.columns.mean_e4 = NULL;
    g = good, g.probability = 1000001;
    refuse_item(g, "probability_ppm");
    g = good, g.guaranteed = -1;
    refuse_item(g, "guaranteed");
    g.guaranteed = 11;
    refuse_item(g, "guaranteed");
    g.open = -20, g.guaranteed = 1;
    refuse_item(g, "guaranteed");
    g = good, g.ends = 2;
    refuse_item(g, "part_ends");
    g = good, g.amount = 0;
    refuse_item(g, "part_amount");
    g = good, g.day = ENCOURS_DATE_NONE;
    refuse_item(g, "part_day");
    g = good, g.part_probability = 1000001;
    refuse_item(g, "part_probability_ppm");
}

/* FOR-010: ends of parts ascend. */
static void ends_of_parts_ascend(void **state)
{
    (void)state;
    const int64_t open[] = {5, 5}, amounts[] = {1, 1};
    const int32_t due[] = {MONDAY, MONDAY}, days[] = {MONDAY, MONDAY};
    const uint64_t ends[] = {2, 1};
    encours_forecast_columns columns = ENCOURS_FORECAST_COLUMNS_INIT;
    columns.count = 2, columns.open = open, columns.due = due;
    columns.part_ends = ends, columns.part_amount = amounts, columns.part_day = days;
    columns.part_count = 2;
    const encours_forecast_options options = four_weeks();
    encours_forecast_item out = ENCOURS_FORECAST_ITEM_INIT;
    check_fails(encours_forecast_compute(&columns, 1, NULL, &options, NULL, &out, check_error()),
                ENCOURS_E_INVALID, "part_ends of item 1");
    check_fails(encours_forecast_compute(&columns, 2, NULL, &options, NULL, &out, check_error()),
                ENCOURS_E_INVALID, "item 2 of 2");
    columns.part_day = NULL;
    check_fails(encours_forecast_compute(&columns, 0, NULL, &options, NULL, &out, check_error()),
                ENCOURS_E_MISUSE, "part");
    columns.part_amount = NULL;
    check_fails(encours_forecast_compute(&columns, 0, NULL, &options, NULL, &out, check_error()),
                ENCOURS_E_MISUSE, "part");
    columns.part_ends = NULL; /* then parts are not read */
    check_ok(encours_forecast_compute(&columns, 0, NULL, &options, NULL, &out, check_error()));
    columns.due = NULL;
    check_fails(encours_forecast_compute(&columns, 0, NULL, &options, NULL, &out, check_error()),
                ENCOURS_E_MISUSE, "due");
    columns.open = NULL;
    check_fails(encours_forecast_compute(&columns, 0, NULL, &options, NULL, &out, check_error()),
                ENCOURS_E_MISUSE, "open");
    check_fails(encours_forecast_compute(NULL, 0, NULL, &options, NULL, &out, check_error()),
                ENCOURS_E_MISUSE, "in");
    check_fails(encours_forecast_compute(&columns, 0, NULL, &options, NULL, NULL, check_error()),
                ENCOURS_E_MISUSE, "out");
    check_equal(out.status, ENCOURS_FORECAST_NO_ESTIMATE);
}

/* FOR-010: structs of another release are refused at every door. */
static void structs_that_are_not_ours_are_refused(void **state)
{
    (void)state;
    const encours_forecast_options options = four_weeks();
    const int64_t open = 1;
    const int32_t due = MONDAY;
    encours_forecast_columns columns = ENCOURS_FORECAST_COLUMNS_INIT;
    columns.count = 1, columns.open = &open, columns.due = &due;
    encours_forecast_item out = ENCOURS_FORECAST_ITEM_INIT;
    encours_stress stress = {.struct_size = 4};
    refuse_both(&options, &stress, ENCOURS_E_ABI, "encours_stress");
    encours_forecast_behaviours shelf = {.struct_size = 4};
    check_fails(encours_forecast_compute(&columns, 0, &shelf, &options, NULL, &out, check_error()),
                ENCOURS_E_ABI, "behaviours");
    const encours_forecast_behaviour short_one = {.struct_size = 4};
    const encours_forecast_behaviour **const places[] = {&shelf.customers, &shelf.segments,
                                                         &shelf.portfolio, &shelf.reasons};
    for (size_t i = 0; i < 4; i++) {
        shelf = (encours_forecast_behaviours)ENCOURS_FORECAST_BEHAVIOURS_INIT;
        *places[i] = &short_one;
        check_fails(
            encours_forecast_compute(&columns, 0, &shelf, &options, NULL, &out, check_error()),
            ENCOURS_E_ABI, "behaviour");
    }
    columns.struct_size = 4;
    check_fails(encours_forecast_compute(&columns, 0, NULL, &options, NULL, &out, check_error()),
                ENCOURS_E_ABI, "columns");
}

CHECK_MAIN(starts_must_ascend, choices_must_exist, scenarios_have_limits, bad_items_are_named,
           ends_of_parts_ascend, structs_that_are_not_ours_are_refused)
