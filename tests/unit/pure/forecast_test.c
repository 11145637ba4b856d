/* SPDX-License-Identifier: MIT */
#include "support/random.h"
#include "unit/pure/forecast_fixture.h"

#include "encours/state.h"

enum { ITEMS = 30, CUSTOMERS = 4 };

/* A random book with everything in it. */
typedef struct book {
    int64_t open[ITEMS], guaranteed[ITEMS], part_amount[ITEMS], mean[CUSTOMERS];
    int32_t due[ITEMS], part_day[ITEMS];
    uint32_t row[ITEMS], customer[ITEMS], reason[ITEMS], probability[ITEMS];
    uint32_t part_probability[ITEMS], customer_probability[CUSTOMERS];
    uint64_t part_ends[ITEMS];
    uint8_t defaults[CUSTOMERS];
    encours_forecast_behaviour customers;
    encours_forecast_behaviours known;
} book;

static void fill(book *b, test_random *random)
{
    for (size_t i = 0; i < CUSTOMERS; i++) {
        b->mean[i] = i == 0 ? ENCOURS_FORECAST_NO_DELAY : random_between(random, -90000, 300000);
        b->customer_probability[i] = (uint32_t)random_between(random, 0, 1000000);
        b->defaults[i] = random_below(random, 3) == 0;
    }
    uint64_t parts = 0;
    for (size_t i = 0; i < ITEMS; i++) {
        b->open[i] = random_between(random, -3000, 9000);
        b->guaranteed[i] = b->open[i] > 0 ? random_between(random, 0, b->open[i]) : 0;
        b->due[i] = random_below(random, 9) == 0
                        ? ENCOURS_DATE_NONE
                        : (int32_t)random_between(random, MONDAY - 20, MONDAY + 40);
        b->row[i] = (uint32_t)random_below(random, 3);
        b->customer[i] = (uint32_t)random_below(random, CUSTOMERS);
        b->reason[i] = random_below(random, 6) == 0 ? 1 : ENCOURS_FORECAST_NO_KEY;
        b->probability[i] = random_below(random, 2) == 0
                                ? ENCOURS_FORECAST_NO_KEY
                                : (uint32_t)random_between(random, 0, 1000000);
        parts += parts < ITEMS && random_below(random, 3) == 0;
        b->part_ends[i] = parts;
        b->part_amount[i] = random_between(random, 1, 5000);
        b->part_day[i] = (int32_t)random_between(random, MONDAY - 5, MONDAY + 40);
        b->part_probability[i] = (uint32_t)random_between(random, 0, 1000000);
    }
    b->customers = (encours_forecast_behaviour)ENCOURS_FORECAST_BEHAVIOUR_INIT;
    b->customers.count = CUSTOMERS;
    b->customers.mean_e4 = b->mean;
    b->customers.probability_ppm = b->customer_probability;
    b->known = (encours_forecast_behaviours)ENCOURS_FORECAST_BEHAVIOURS_INIT;
    b->known.customers = b->known.reasons = &b->customers;
}

/* Items [from, to) of it. Ends of parts count from the first item of a block. */
static encours_forecast_columns block(const book *b, size_t from, size_t to, uint64_t *ends)
{
    uint64_t first = from > 0 ? b->part_ends[from - 1] : 0;
    for (size_t i = from; i < to; i++)
        ends[i - from] = b->part_ends[i] - first;
    return (encours_forecast_columns){
        .struct_size = sizeof(encours_forecast_columns),
        .count = to - from,
        .open = b->open + from,
        .due = b->due + from,
        .row = b->row + from,
        .customer = b->customer + from,
        .reason = b->reason + from,
        .probability_ppm = b->probability + from,
        .guaranteed = b->guaranteed + from,
        .part_ends = ends,
        .part_amount = b->part_amount + first,
        .part_day = b->part_day + first,
        .part_probability_ppm = b->part_probability + first,
        .part_count = ITEMS - first,
    };
}

static encours_stress scenario(const book *b, uint64_t number)
{
    encours_stress stress = ENCOURS_STRESS_INIT;
    stress.delay_days = (int32_t)(number % 3) * 5;
    stress.loss_factor_ppm = number % 2 == 0 ? 0 : 1300000;
    stress.no_guarantee = number % 5 == 0;
    stress.is_defaulted = number % 4 == 0 ? b->defaults : NULL;
    stress.customer_count = CUSTOMERS;
    return stress;
}

/* FOR-008, FOR-011: whatever is in the book and the scenario, columns sum to the balance of their
 * row, face and weighted, and the exact weighted amounts do too. STR-005: so deltas sum to zero. */
static void rows_tie_to_their_balance(void **state)
{
    (void)state;
    static book b;
    uint64_t ends[ITEMS];
    encours_forecast_options options = four_weeks();
    options.rows = 3;
    FOR_RANDOM(random, 1000)
    {
        fill(&b, &random);
        const encours_stress stress = scenario(&b, random.round);
        const encours_forecast_columns columns = block(&b, 0, ITEMS, ends);
        const forecast f = run(&columns, &b.known, &options, &stress);
        int64_t balance[3] = {0};
        for (size_t i = 0; i < ITEMS; i++)
            balance[b.row[i]] += b.open[i];
        for (size_t row = 0; row < 3; row++) {
            int64_t face = 0, weighted = 0, rest = 0;
            for (size_t i = row * COLUMNS; i < (row + 1) * COLUMNS; i++) {
                face += f.face[i];
                weighted += f.weighted[i];
                rest += f.rest[i];
                check_between(f.rest[i], -999999, 999999);
            }
            check_equal(face, balance[row]);
            check_equal(weighted, balance[row]);
            check_equal(rest, 0);
        }
    }
}

/* FOR-010: any split of the items, merged in any order, gives the same bytes. */
static void splits_merge_to_the_same_bytes(void **state)
{
    (void)state;
    static book b;
    uint64_t ends[ITEMS];
    encours_forecast_options options = four_weeks();
    options.rows = 3;
    FOR_RANDOM(random, 300)
    {
        fill(&b, &random);
        const encours_stress stress = scenario(&b, random.round);
        encours_forecast_columns columns = block(&b, 0, ITEMS, ends);
        const forecast whole = run(&columns, &b.known, &options, &stress);
        size_t cut = random_below(&random, ITEMS + 1);
        columns = block(&b, 0, cut, ends);
        forecast first = run(&columns, &b.known, &options, &stress);
        columns = block(&b, cut, ITEMS, ends);
        forecast second = run(&columns, &b.known, &options, &stress);
        forecast *into = random_below(&random, 2) == 0 ? &first : &second;
        forecast *from = into == &first ? &second : &first;
        check_ok(
            encours_state_merge(into->state, into->size, from->state, from->size, check_error()));
        assert_memory_equal(into->state, whole.state, whole.size);
    }
}

/* FOR-010: other options or another scenario make another state. */
static void other_options_do_not_mix(void **state)
{
    (void)state;
    const encours_calendar weekends = {NULL, 0, 0, 0};
    const int32_t new_year = MONDAY - 4;
    const encours_calendar holidays = {&new_year, 1, 0, 0};
    encours_forecast_options options[4];
    forecast f[5];
    for (size_t i = 0; i < 4; i++)
        options[i] = four_weeks();
    options[1].minimum_lag = 2;
    options[2].calendar = &weekends;
    options[3].calendar = &holidays;
    for (size_t i = 0; i < 4; i++)
        begin(&f[i], &options[i], NULL);
    encours_stress stress = ENCOURS_STRESS_INIT;
    stress.delay_days = 1;
    begin(&f[4], &options[0], &stress);
    for (size_t i = 0; i < 5; i++)
        for (size_t k = 0; k < 5; k++)
            if (i != k)
                check_fails(encours_state_merge(f[i].state, f[i].size, f[k].state, f[k].size,
                                                check_error()),
                            ENCOURS_E_INVALID, "different options");
    const encours_forecast_columns none = ENCOURS_FORECAST_COLUMNS_INIT;
    const encours_forecast_cells cells = ENCOURS_FORECAST_CELLS_INIT;
    check_fails(encours_forecast_add(f[1].state, f[1].size, &none, NULL, &options[0], NULL, NULL,
                                     check_error()),
                ENCOURS_E_INVALID, "other options");
    check_fails(
        encours_forecast_finish(f[1].state, f[1].size, &options[0], NULL, &cells, check_error()),
        ENCOURS_E_INVALID, "other options");
    check_fails(encours_forecast_begin(f[0].state, f[0].size - 8, &options[0], NULL, check_error()),
                ENCOURS_E_MISUSE, "state_size");
}

/* FOR-002, FOR-010: the columns about items say what the row form says; those not wanted are left
 * out. */
static void columns_agree_with_the_row_form(void **state)
{
    (void)state;
    static book b;
    uint64_t ends[ITEMS];
    encours_forecast_options options = four_weeks();
    options.rows = 3;
    test_random random = {.state = 11, .round = 0};
    fill(&b, &random);
    const encours_stress stress = scenario(&b, 3);
    const encours_forecast_columns columns = block(&b, 0, ITEMS, ends);
    int32_t expected[ITEMS];
    uint8_t status[ITEMS], level[ITEMS], flags[ITEMS];
    uint32_t column[ITEMS], probability[ITEMS];
    const encours_forecast_items items = {sizeof items, expected, status,     level,
                                          flags,        column,   probability};
    const encours_forecast_items nothing = ENCOURS_FORECAST_ITEMS_INIT;
    forecast f, g;
    begin(&f, &options, &stress);
    begin(&g, &options, &stress);
    check_ok(encours_forecast_add(f.state, f.size, &columns, &b.known, &options, &stress, &items,
                                  check_error()));
    check_ok(encours_forecast_add(g.state, g.size, &columns, &b.known, &options, &stress, &nothing,
                                  check_error()));
    assert_memory_equal(f.state, g.state, f.size);
    for (size_t i = 0; i < ITEMS; i++) {
        const encours_forecast_item one = estimate(&columns, i, &b.known, &options, &stress);
        check_equal(expected[i], one.expected);
        check_equal(status[i], one.status);
        check_equal(level[i], one.level);
        check_equal(flags[i], one.flags);
        check_equal(column[i], one.column);
        check_equal(probability[i], one.probability_ppm);
        check_equal(one.promised + one.rest, b.open[i]);
    }
}

/* FOR-008: what does not fit 64 bits is named by its cell; a half of it is no reason to fail. */
static void sums_beyond_64_bits_are_refused(void **state)
{
    (void)state;
    const encours_forecast_options options = four_weeks();
    int64_t open[] = {INT64_MAX, 1, -1}, cell[COLUMNS] = {7};
    int32_t due[] = {ENCOURS_DATE_NONE, ENCOURS_DATE_NONE, ENCOURS_DATE_NONE};
    encours_forecast_columns columns = ENCOURS_FORECAST_COLUMNS_INIT;
    columns.count = 3, columns.open = open, columns.due = due;
    forecast f = run(&columns, NULL, &options, NULL);
    check_equal(f.face[UNKNOWN], INT64_MAX);
    check_equal(f.weighted[UNKNOWN], INT64_MAX);
    columns.count = 2;
    begin(&f, &options, NULL);
    check_ok(
        encours_forecast_add(f.state, f.size, &columns, NULL, &options, NULL, NULL, check_error()));
    encours_forecast_cells cells = ENCOURS_FORECAST_CELLS_INIT;
    cells.count = COLUMNS, cells.face = cell;
    check_fails(encours_forecast_finish(f.state, f.size, &options, NULL, &cells, check_error()),
                ENCOURS_E_OVERFLOW, "column 5");
    check_equal(check_last_error()->index, UNKNOWN);
    check_equal(cell[0], 7);
    columns.count = 1;
    f = run(&columns, NULL, &options, NULL);
    cells.face = NULL; /* nothing is wanted, nothing is written */
    check_ok(encours_forecast_finish(f.state, f.size, &options, NULL, &cells, check_error()));
    cells.count = COLUMNS - 1;
    check_fails(encours_forecast_finish(f.state, f.size, &options, NULL, &cells, check_error()),
                ENCOURS_E_INVALID, "7 cells");
    check_fails(encours_forecast_finish(f.state, f.size, &options, NULL, NULL, check_error()),
                ENCOURS_E_MISUSE, "out");
    cells.struct_size = 4;
    check_fails(encours_forecast_finish(f.state, f.size, &options, NULL, &cells, check_error()),
                ENCOURS_E_ABI, "cells");
    check_fails(encours_forecast_finish(f.state, f.size, NULL, NULL, &cells, check_error()),
                ENCOURS_E_MISUSE, "options");
}

/* FOR-008: weighted amounts are lost in one column where faces are spread over two. */
static void weighted_sums_have_their_own_limit(void **state)
{
    (void)state;
    const encours_forecast_options options = four_weeks();
    int64_t mean = 0;
    uint32_t never = 0;
    encours_forecast_behaviour all = ENCOURS_FORECAST_BEHAVIOUR_INIT;
    all.count = 1, all.mean_e4 = &mean, all.probability_ppm = &never;
    encours_forecast_behaviours known = ENCOURS_FORECAST_BEHAVIOURS_INIT;
    known.portfolio = &all;
    const int32_t due[] = {MONDAY, MONDAY + 7};
    encours_forecast_columns columns = ENCOURS_FORECAST_COLUMNS_INIT;
    columns.count = 2, columns.due = due;
    static const int64_t most[2][2] = {{INT64_MAX, 1}, {-INT64_MAX, -1}};
    for (size_t i = 0; i < 2; i++) {
        columns.count = 2, columns.open = most[i];
        forecast f;
        begin(&f, &options, NULL);
        check_ok(encours_forecast_add(f.state, f.size, &columns, &known, &options, NULL, NULL,
                                      check_error()));
        encours_forecast_cells cells = ENCOURS_FORECAST_CELLS_INIT;
        cells.count = COLUMNS;
        check_fails(encours_forecast_finish(f.state, f.size, &options, NULL, &cells, check_error()),
                    ENCOURS_E_OVERFLOW, "column 7");
        columns.count = 1;
        f = run(&columns, &known, &options, NULL);
        check_equal(f.weighted[LOST], most[i][0]);
    }
}

/* FOR-010: what add is given is checked before anything changes. */
static void add_checks_all_it_is_given(void **state)
{
    (void)state;
    const encours_forecast_options options = four_weeks();
    forecast f;
    begin(&f, &options, NULL);
    encours_forecast_columns columns = ENCOURS_FORECAST_COLUMNS_INIT;
    const encours_forecast_items bad_items = {.struct_size = 4};
    const encours_forecast_behaviours bad_known = {.struct_size = 4};
    check_fails(
        encours_forecast_add(f.state, f.size, NULL, NULL, &options, NULL, NULL, check_error()),
        ENCOURS_E_MISUSE, "in");
    check_fails(
        encours_forecast_add(f.state, f.size, &columns, NULL, NULL, NULL, NULL, check_error()),
        ENCOURS_E_MISUSE, "options");
    check_fails(encours_forecast_add(f.state, f.size, &columns, &bad_known, &options, NULL, NULL,
                                     check_error()),
                ENCOURS_E_ABI, "behaviours");
    check_fails(encours_forecast_add(f.state, f.size, &columns, NULL, &options, NULL, &bad_items,
                                     check_error()),
                ENCOURS_E_ABI, "items");
    check_fails(encours_forecast_compute(&columns, 0, NULL, NULL, NULL,
                                         &(encours_forecast_item)ENCOURS_FORECAST_ITEM_INIT,
                                         check_error()),
                ENCOURS_E_MISUSE, "options");
    ((uint8_t *)f.state)[24 + 5] = 1; /* 2^40 items */
    const int64_t open = 1;
    const int32_t due = MONDAY;
    columns.count = 1, columns.open = &open, columns.due = &due;
    check_fails(
        encours_forecast_add(f.state, f.size, &columns, NULL, &options, NULL, NULL, check_error()),
        ENCOURS_E_LIMIT, "2^40");
}

CHECK_MAIN(rows_tie_to_their_balance, splits_merge_to_the_same_bytes, other_options_do_not_mix,
           columns_agree_with_the_row_form, sums_beyond_64_bits_are_refused,
           weighted_sums_have_their_own_limit, add_checks_all_it_is_given)
