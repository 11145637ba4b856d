/* SPDX-License-Identifier: MIT */
#include "unit/pure/cells_items.h"

static encours_aging_cells_options as_of(void)
{
    encours_aging_cells_options options = ENCOURS_AGING_CELLS_OPTIONS_INIT;
    options.as_of.epoch_day = CELLS_AS_OF;
    return options;
}

/* AGE-001 AGE-002 AGE-003 AGE-004 AGE-005: the columns of the default, 30 60 90 with credits apart,
 * and of not-due bounds; ages as the words of the header give them. */
static void the_shape_names_columns_and_ages(void **state)
{
    (void)state;
    encours_aging_cells_options options = as_of();
    const encours_aging_cells_shape *shape = cells_shape(&options);
    static const int32_t kinds[] = {1, 2, 2, 2, 2, 3, 4};
    static const int32_t lowers[] = {INT32_MIN, 1, 31, 61, 91, INT32_MIN, INT32_MIN};
    static const int32_t uppers[] = {0, 30, 60, 90, INT32_MAX, INT32_MAX, INT32_MAX};
    check_equal(shape->columns, 7);
    check_equal(shape->rows, 1);
    check_equal(shape->currencies, 1);
    check_equal(shape->state_size, 896 + 2 * 64);
    assert_memory_equal(shape->kinds, kinds, sizeof kinds);
    assert_memory_equal(shape->lowers, lowers, sizeof lowers);
    assert_memory_equal(shape->uppers, uppers, sizeof uppers);
    static const int32_t not_due[] = {30};
    static const uint16_t codes[] = {978, 840, 1023};
    options.bounds = not_due;
    options.bound_count = 0;
    options.not_due_bounds = not_due;
    options.not_due_bound_count = 1;
    options.credits = ENCOURS_CREDITS_BY_OWN_DATE;
    options.basis = ENCOURS_AGING_BY_DOCUMENT_DATE;
    options.currencies = codes;
    options.currency_count = 3;
    options.rows = 5;
    options.count_items = 1;
    shape = cells_shape(&options);
    check_equal(shape->columns, 4);
    check_equal(shape->rows, 5);
    check_equal(shape->currencies, 3);
    check_equal(shape->state_size, 896 + 3 * 5 * 3 * 64);
    check_equal(shape->lowers[1], -30);
    check_equal(shape->uppers[1], -1);
    check_equal(shape->lowers[2], 0);
    size_t size = 0;
    check_ok(encours_aging_cells_state_size(&options, &size, check_error()));
    check_equal(size, shape->state_size);
}

static void refuse(const encours_aging_cells_options *options, encours_status kind,
                   const char *part)
{
    static uint64_t memory[200];
    encours_aging_cells_shape shape = {.struct_size = sizeof shape, .rows = 99};
    size_t size = 99;
    check_fails(encours_aging_cells_describe(options, &shape, check_error()), kind, part);
    check_fails(encours_aging_cells_state_size(options, &size, check_error()), kind, part);
    check_fails(encours_aging_cells_begin(memory, sizeof memory, options, check_error()), kind,
                part);
    check_equal(shape.rows, 99);
    check_equal(size, 99);
    check_equal(memory[0], 0);
}

/* AGE-002 AGE-024 AGE-030: options that are refused say which rule they break. */
static void options_that_cannot_be_are_refused(void **state)
{
    (void)state;
    static const int32_t bad_bounds[] = {30, 30};
    static const uint16_t twice[] = {978, 840, 978}, zero[] = {0}, large[] = {1024};
    static uint16_t many[251];
    encours_aging_cells_options options = ENCOURS_AGING_CELLS_OPTIONS_INIT;
    refuse(&options, ENCOURS_E_INVALID, "as_of");
    options = as_of();
    options.bounds = bad_bounds;
    options.bound_count = 2;
    refuse(&options, ENCOURS_E_INVALID, "bounds[1]");
    options = as_of();
    options.credits = 3;
    refuse(&options, ENCOURS_E_INVALID, "credits 3");
    options = as_of();
    options.currency_count = 1;
    refuse(&options, ENCOURS_E_MISUSE, "currencies");
    options.currencies = zero;
    refuse(&options, ENCOURS_E_CURRENCY, "currencies[0] is 0");
    options.currencies = large;
    refuse(&options, ENCOURS_E_CURRENCY, "1024");
    options.currencies = twice;
    options.currency_count = 3;
    refuse(&options, ENCOURS_E_CURRENCY, "currencies[2] is 978");
    options.currencies = many;
    options.currency_count = 251;
    refuse(&options, ENCOURS_E_CURRENCY, "at most 250");
    options = as_of();
    options.credits = ENCOURS_CREDITS_OLDEST_FIRST;
    options.basis = ENCOURS_AGING_BY_DOCUMENT_DATE;
    refuse(&options, ENCOURS_E_INVALID, "by document date");
    options.basis = ENCOURS_AGING_BY_DUE_DATE;
    options.count_items = 1;
    refuse(&options, ENCOURS_E_INVALID, "count of items");
    options = as_of();
    options.row_first = UINT32_MAX;
    options.rows = 2;
    refuse(&options, ENCOURS_E_INVALID, "32 bits");
    options = as_of();
    options.struct_size = 3;
    refuse(&options, ENCOURS_E_ABI, "encours_aging_cells_options");
}

static void wrong_calls_are_told(void **state)
{
    (void)state;
    encours_aging_cells_options options = as_of();
    encours_aging_cells_shape shape = {.struct_size = sizeof shape};
    size_t size = 0;
    check_fails(encours_aging_cells_describe(NULL, &shape, check_error()), ENCOURS_E_MISUSE, "");
    check_fails(encours_aging_cells_describe(&options, NULL, check_error()), ENCOURS_E_MISUSE, "");
    check_fails(encours_aging_cells_state_size(NULL, &size, check_error()), ENCOURS_E_MISUSE, "");
    check_fails(encours_aging_cells_state_size(&options, NULL, check_error()), ENCOURS_E_MISUSE,
                "");
    check_fails(encours_aging_cells_begin(&size, 8, NULL, check_error()), ENCOURS_E_MISUSE, "");
    check_fails(encours_aging_cells_begin(&size, 8, &options, check_error()), ENCOURS_E_MISUSE,
                "state_size");
    options.memory_is_zero = 1;
    check_fails(encours_aging_cells_begin(&size, 8, &options, check_error()), ENCOURS_E_MISUSE,
                "state_size");
    shape.struct_size = 0;
    check_fails(encours_aging_cells_describe(&options, &shape, check_error()), ENCOURS_E_ABI, "");
}

/* AGE-021: states of options that differ in anything are told apart; memory that was zero gives the
 * same state as memory that was not. */
static void states_of_other_options_do_not_merge(void **state)
{
    (void)state;
    static const int32_t bounds[] = {30, 60, 91};
    static const uint16_t euro[] = {978}, dollar[] = {840};
    encours_aging_cells_options others[9];
    for (size_t i = 0; i < 9; i++)
        others[i] = as_of();
    others[0].as_of.epoch_day++;
    others[1].basis = ENCOURS_AGING_BY_DOCUMENT_DATE;
    others[2].credits = ENCOURS_CREDITS_OLDEST_FIRST;
    others[3].bounds = bounds, others[3].bound_count = 3;
    others[4].row_first = 1;
    others[5].currencies = euro, others[5].currency_count = 1;
    others[6].currencies = dollar, others[6].currency_count = 1;
    others[7].rows = 2;
    others[8].count_items = 1;
    encours_aging_cells_options options = as_of();
    cells_memory first = cells_begin(&options);
    for (size_t i = 0; i < 9; i++) {
        cells_memory other = cells_begin(&others[i]);
        check_fails(
            encours_state_merge(first.bytes, first.size, other.bytes, other.size, check_error()),
            ENCOURS_E_INVALID, "different options");
        free(other.bytes);
    }
    cells_memory zero = cells_memory_of(first.size);
    memset(zero.bytes, 0, zero.size);
    options.memory_is_zero = 1;
    check_ok(encours_aging_cells_begin(zero.bytes, zero.size, &options, check_error()));
    assert_memory_equal(zero.bytes, first.bytes, first.size);
    free(zero.bytes);
    free(first.bytes);
}

/* AGE-030: bytes that were forged are refused before anything is read by them. */
static void forged_heads_are_refused(void **state)
{
    (void)state;
    static const uint16_t euro[] = {978};
    encours_aging_cells_options options = as_of();
    options.currencies = euro;
    options.currency_count = 1;
    cells_memory good = cells_begin(&options), bad = cells_memory_of(good.size);
    static const struct {
        size_t at;
        uint8_t value;
        encours_status kind;
        const char *part;
    } cases[] = {
        {80 + 8, 251, ENCOURS_E_CORRUPT, "no aging state"}, /* currencies */
        {80 + 28, 66, ENCOURS_E_CORRUPT, "no aging state"}, /* thresholds */
        {32, 2, ENCOURS_E_CORRUPT, "no aging state"},       /* sums */
        {80 + 4, 9, ENCOURS_E_INVALID, "other options"},    /* rows */
        {80 + 32, 9, ENCOURS_E_INVALID, "other options"},   /* keys */
        {80 + 20, 1, ENCOURS_E_INVALID, "other options"},   /* credits */
        {80 + 312, 1, ENCOURS_E_INVALID, "other options"},  /* a code */
        {6, ENC_STATE_AGING_KEYS, ENCOURS_E_INVALID, "kind"},
    };
    enc_cells_head head;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        memcpy(bad.bytes, good.bytes, good.size);
        ((uint8_t *)bad.bytes)[cases[i].at] = cases[i].value;
        check_fails(
            enc_cells_load(bad.bytes, bad.size, ENC_STATE_AGING_CELLS, &head, check_error()),
            cases[i].kind, cases[i].part);
    }
    enc_state_shape small = {.kind = ENC_STATE_AGING_CELLS, .sum_count = 1};
    check_ok(enc_state_begin(bad.bytes, 80, &small, check_error()));
    check_fails(enc_cells_load(bad.bytes, 80, ENC_STATE_AGING_CELLS, &head, check_error()),
                ENCOURS_E_CORRUPT, "no aging state");
    uint8_t *bytes = good.bytes;
    memcpy(bad.bytes, good.bytes, good.size);
    bytes[80 + 8] = 251;
    check_fails(encours_state_merge(good.bytes, good.size, bad.bytes, bad.size, check_error()),
                ENCOURS_E_CORRUPT, "no aging state");
    uint64_t items = 7;
    check_ok(encours_state_items(good.bytes, good.size, &items, check_error()));
    check_equal(items, 0);
    free(good.bytes);
    free(bad.bytes);
}

CHECK_MAIN(the_shape_names_columns_and_ages, options_that_cannot_be_are_refused,
           wrong_calls_are_told, states_of_other_options_do_not_merge, forged_heads_are_refused)
