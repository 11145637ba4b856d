/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "encours/exposure.h"
#include "encours/state.h"

#include "support/check.h"
#include "support/random.h"

#define NONE ENCOURS_EXPOSURE_NONE

enum { ROWS = 5, COUNT = 60 };

typedef struct elements {
    int64_t values[4][COUNT];
    uint32_t rows[COUNT];
} elements;

static void *begin(const encours_exposure_options *options)
{
    size_t size = encours_exposure_state_size(options);
    void *state = calloc(1, size);
    check_ok(encours_exposure_begin(state, size, options, check_error()));
    return state;
}

static encours_exposure_columns part_of(const elements *e, size_t from, size_t count)
{
    return (encours_exposure_columns){
        .struct_size = sizeof(encours_exposure_columns),
        .count = count,
        .receivables = &e->values[0][from],
        .to_invoice = &e->values[1][from],
        .orders = &e->values[2][from],
        .guarantees = &e->values[3][from],
        .rows = &e->rows[from],
    };
}

/* EXP-007: three states over any split, merged in any order, are the bytes of one over all; the
 * figures of a row are those of its sums. */
static void any_split_gives_the_same_bytes_and_the_figures_of_the_sums(void **test)
{
    (void)test;
    encours_exposure_options options = {sizeof options, ROWS, 15};
    size_t size = encours_exposure_state_size(&options);
    FOR_RANDOM(random, 200)
    {
        elements e;
        for (size_t i = 0; i < COUNT; i++) {
            e.rows[i] = (uint32_t)random_below(&random, ROWS);
            for (size_t c = 0; c < 4; c++)
                e.values[c][i] = random_between(&random, 0, 100000);
        }
        void *whole = begin(&options), *parts[3];
        encours_exposure_columns all = part_of(&e, 0, COUNT);
        check_ok(encours_exposure_add(whole, size, &all, check_error()));
        size_t cuts[4] = {0, random_below(&random, COUNT / 2), 0, COUNT};
        cuts[2] = cuts[1] + random_below(&random, COUNT / 2);
        for (size_t p = 0; p < 3; p++) {
            parts[p] = begin(&options);
            encours_exposure_columns some = part_of(&e, cuts[p], cuts[p + 1] - cuts[p]);
            check_ok(encours_exposure_add(parts[p], size, &some, check_error()));
        }
        size_t first = random_below(&random, 3);
        check_ok(
            encours_state_merge(parts[first], size, parts[(first + 2) % 3], size, check_error()));
        check_ok(
            encours_state_merge(parts[first], size, parts[(first + 1) % 3], size, check_error()));
        check_equal(memcmp(parts[first], whole, size), 0);
        int64_t real[ROWS], over[ROWS], expected[ROWS] = {0};
        static const int64_t limits[ROWS] = {0, NONE, 100000, 0, 0};
        encours_exposure_results results = {.struct_size = sizeof results, .real = real};
        results.over_limit = over;
        check_ok(encours_exposure_finish(whole, size, limits, ENCOURS_EXPOSURE_REAL, &results,
                                         check_error()));
        for (size_t i = 0; i < COUNT; i++)
            expected[e.rows[i]] += e.values[0][i] - e.values[3][i];
        for (size_t row = 0; row < ROWS; row++) {
            check_equal(real[row], expected[row]);
            int64_t above = limits[row] == NONE ? NONE : expected[row] - limits[row];
            check_equal(over[row], above < 0 && above != NONE ? 0 : above);
        }
        free(whole);
        for (size_t p = 0; p < 3; p++)
            free(parts[p]);
    }
}

/* EXP-007: row 0 has receivables, row 1 a receivable without amount, row 2 nothing. */
static void what_was_not_given_is_missing_unless_complete(void **test)
{
    (void)test;
    for (uint32_t complete = 0; complete < 2; complete++) {
        encours_exposure_options options = {sizeof options, 3, complete == 0 ? 0 : 15};
        size_t size = encours_exposure_state_size(&options);
        void *state = begin(&options);
        const int64_t receivables[] = {100, 50, NONE}, orders[] = {1, 2, 3};
        const uint32_t rows[] = {0, 1, 1};
        encours_exposure_columns columns = {.struct_size = sizeof columns, .count = 3};
        columns.receivables = receivables;
        columns.orders = orders;
        columns.rows = rows;
        check_ok(encours_exposure_add(state, size, &columns, check_error()));
        int64_t real[3], potential[3];
        uint32_t missing[3];
        int32_t statuses[3];
        encours_exposure_results results = {.struct_size = sizeof results};
        results.real = real;
        results.potential = potential;
        results.missing = missing;
        results.statuses = statuses;
        check_ok(encours_exposure_finish(state, size, NULL, 0, &results, check_error()));
        check_equal(real[0], complete ? 100 : NONE);
        check_equal(potential[0], complete ? 101 : NONE);
        check_equal(real[1], NONE);
        check_equal(real[2], complete ? 0 : NONE);
        check_equal(missing[1], complete ? 17 : 27);
        check_equal(missing[2], complete ? 16 : 31);
        check_equal(statuses[2], complete ? ENCOURS_EXPOSURE_OK : ENCOURS_EXPOSURE_MISSING);
        free(state);
    }
}

/* EXP-007: without rows all is row 0. */
static void one_row_needs_no_row_numbers(void **test)
{
    (void)test;
    size_t size = encours_exposure_state_size(NULL);
    void *state = begin(NULL);
    const int64_t receivables[] = {100, -30};
    encours_exposure_columns columns = {.struct_size = sizeof columns, .count = 2};
    columns.receivables = receivables;
    check_ok(encours_exposure_add(state, size, &columns, check_error()));
    int64_t headroom = 0;
    const int64_t limit = 100;
    encours_exposure_results results = {.struct_size = sizeof results, .headroom = &headroom};
    check_ok(encours_exposure_finish(state, size, &limit, ENCOURS_EXPOSURE_GROSS_REAL, &results,
                                     check_error()));
    check_equal(headroom, 30);
    free(state);
}

/* EXP-007: options, elements and states that are refused leave the state as it was. */
static void what_is_refused_changes_nothing(void **test)
{
    (void)test;
    encours_exposure_options options = {sizeof options, 2, 0};
    size_t size = encours_exposure_state_size(&options);
    void *state = begin(&options), *before = malloc(size);
    memcpy(before, state, size);
    const int64_t amounts[] = {1, 2, -3};
    uint32_t rows[] = {0, 1, 2};
    encours_exposure_columns columns = {.struct_size = sizeof columns, .count = 3};
    columns.receivables = amounts;
    columns.rows = rows;
    check_fails(encours_exposure_add(state, size, &columns, check_error()), ENCOURS_E_INVALID,
                "rows is 2, there is no such row");
    check_equal(check_last_error()->index, 2);
    rows[2] = 1;
    columns.guarantees = amounts;
    check_fails(encours_exposure_add(state, size, &columns, check_error()), ENCOURS_E_INVALID,
                "guarantees is -3");
    columns.guarantees = NULL;
    columns.rows = NULL;
    columns.receivables = NULL;
    columns.count = SIZE_MAX;
    check_fails(encours_exposure_add(state, size, &columns, check_error()), ENCOURS_E_LIMIT,
                "2^40");
    check_fails(encours_exposure_add(state, size, NULL, check_error()), ENCOURS_E_MISUSE,
                "columns");
    check_equal(memcmp(before, state, size), 0);
    encours_exposure_results results = {.struct_size = sizeof results};
    check_fails(encours_exposure_finish(state, size, NULL, 0, NULL, check_error()),
                ENCOURS_E_MISUSE, "results");
    check_fails(encours_exposure_finish(state, size, NULL, 7, &results, check_error()),
                ENCOURS_E_INVALID, "basis");
    results.struct_size = 3;
    check_fails(encours_exposure_finish(state, size, NULL, 0, &results, check_error()),
                ENCOURS_E_ABI, "size");
    free(state);
    free(before);
}

/* EXP-010: sums that no elements add up to have figures without meaning, and nothing worse. */
static void forged_sums_do_no_harm(void **test)
{
    (void)test;
    encours_exposure_options options = {sizeof options, 1, 0};
    size_t size = encours_exposure_state_size(&options);
    uint8_t *state = begin(&options);
    const int64_t limit = INT64_MAX;
    static const uint8_t lasts[] = {0x7f, 0x80};
    for (size_t i = 0; i < sizeof lasts; i++) {
        for (size_t sum = 0; sum < 8; sum += 2) {
            memset(state + 64 + 16 * sum, lasts[i] == 0x7f ? 0xff : 0, 15);
            state[64 + 16 * sum + 15] = lasts[i];
            state[64 + 16 * (sum + 1)] = 1; /* one element */
        }
        int32_t status = 0;
        encours_exposure_results results = {.struct_size = sizeof results, .statuses = &status};
        for (int32_t basis = 0; basis < 4; basis++) {
            check_ok(encours_exposure_finish(state, size, &limit, basis, &results, check_error()));
            check(status == ENCOURS_EXPOSURE_OK || status == ENCOURS_EXPOSURE_OUT_OF_RANGE);
        }
    }
    free(state);
}

/* EXP-007: bytes that are no exposure, or whose options were forged. */
static void foreign_bytes_are_refused(void **test)
{
    (void)test;
    encours_exposure_options options = {sizeof options, 2, 3};
    size_t size = encours_exposure_state_size(&options);
    uint8_t *state = begin(&options);
    encours_exposure_columns columns = {.struct_size = sizeof columns};
    encours_exposure_results results = {.struct_size = sizeof results};
    check_fails(encours_exposure_add(state, size - 8, &columns, check_error()), ENCOURS_E_CORRUPT,
                "of which");
    uint8_t *facts = state + size - 16; /* the two maxima are the last bytes */
    for (int fact = 0; fact < 2; fact++) {
        uint8_t kept = facts[8 * fact];
        static const uint8_t forged[2][2] = {{0, 1}, {16, 2}};
        for (int i = 0; i < 2; i++) {
            facts[8 * fact] = forged[fact][i];
            check_fails(encours_exposure_finish(state, size, NULL, 0, &results, check_error()),
                        ENCOURS_E_INVALID, "");
        }
        facts[8 * fact] = kept;
    }
    state[36] = 1; /* one maximum only, in a state cut to that */
    state[8] -= 8;
    check_fails(encours_exposure_finish(state, size - 8, NULL, 0, &results, check_error()),
                ENCOURS_E_CORRUPT, "without its options");
    free(state);
    options.row_count = 1 << 20;
    check(encours_exposure_state_size(&options) > 0);
    options.row_count++;
    check_equal(encours_exposure_state_size(&options), 0);
    check_fails(encours_exposure_begin(&columns, size, &options, check_error()), ENCOURS_E_INVALID,
                "row_count");
    options.row_count = 1;
    options.complete = 16;
    check_equal(encours_exposure_state_size(&options), 0);
    options.struct_size = 0;
    check_equal(encours_exposure_state_size(&options), 0);
    check_fails(encours_exposure_begin(NULL, size, NULL, check_error()), ENCOURS_E_MISUSE,
                "no memory");
}

/* STA-004. */
static void stated_room_is_checked_before_a_write(void **test)
{
    (void)test;
    encours_exposure_options options = {sizeof options, 2, 0};
    uint8_t *state = begin(&options);
    size_t size = encours_exposure_state_size(&options);
    int32_t statuses[] = {42, 42};
    encours_exposure_results results = {.struct_size = sizeof results, .statuses = statuses};
    results.count = 1;
    check_fails(encours_exposure_finish(state, size, NULL, 0, &results, check_error()),
                ENCOURS_E_INVALID, "count is 1");
    check_equal(statuses[0], 42);
    results.count = 2;
    check_ok(encours_exposure_finish(state, size, NULL, 0, &results, check_error()));
    check_equal(statuses[1], ENCOURS_EXPOSURE_MISSING);
    free(state);
}

CHECK_MAIN(any_split_gives_the_same_bytes_and_the_figures_of_the_sums,
           what_was_not_given_is_missing_unless_complete, one_row_needs_no_row_numbers,
           what_is_refused_changes_nothing, forged_sums_do_no_harm, foreign_bytes_are_refused,
           stated_room_is_checked_before_a_write)
