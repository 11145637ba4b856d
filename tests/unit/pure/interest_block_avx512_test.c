/* SPDX-License-Identifier: MIT */
#include "interest_fixture.h"

#include <stdbool.h>

#include "pure/interest_block.h"

enum { MEMORY = 8000, ITEMS = 101 };

static const enc_interest_schedule *make(uint64_t *memory, int64_t rate_e7, int32_t rounding,
                                         int32_t basis)
{
    encours_interest_rule rule = ENCOURS_INTEREST_RULE_INIT;
    encours_interest_portfolio_options options = ENCOURS_INTEREST_PORTFOLIO_OPTIONS_INIT;
    size_t size = 0;
    rule.margin_e7 = rate_e7;
    options.rule = &rule;
    options.rounding = rounding;
    options.basis = basis;
    options.due_first = day("2023-01-01");
    options.as_of = day("2025-01-31");
    check_ok(encours_interest_portfolio_schedule_size(&options, &size, check_error()));
    check(size <= MEMORY * sizeof *memory);
    check_ok(encours_interest_portfolio_schedule(&options, memory, size, NULL, check_error()));
    return (const enc_interest_schedule *)(const void *)memory;
}

static int64_t random_amount(test_random *random)
{
    switch (random_below(random, 8)) {
    case 0:
        return -(int64_t)random_below(random, 1000);
    case 1:
        return (INT64_C(1) << 51) - 2 + (int64_t)random_below(random, 4);
    case 2:
        return INT64_MAX - (int64_t)random_below(random, 4);
    case 3:
        return (int64_t)random_below(random, 4);
    default:
        return (int64_t)(random_next(random) >> (1 + random_below(random, 62)));
    }
}

static int32_t random_due(test_random *random, bool may_be_bad)
{
    int32_t first = day("2023-01-01").epoch_day;
    switch (random_below(random, may_be_bad ? 12 : 10)) {
    case 0:
        return ENCOURS_DATE_NONE;
    case 1:
        return first + (int32_t)random_below(random, 3000);
    case 10:
        return first - 1 - (int32_t)random_below(random, 3);
    case 11:
        return ENCOURS_DATE_MAX + 1;
    default:
        return first + (int32_t)random_below(random, 765);
    }
}

/* INT-017: many at a time give what one at a time gives, in every mode, of any amount. */
static void wide_and_portable_give_the_same(void **state)
{
    (void)state;
    static const int64_t rates[] = {0, 1, 1215000, 1234567, 3650000, 4000000};
    static uint64_t memory[MEMORY];
    FOR_RANDOM(random, 3000)
    {
        const enc_interest_schedule *schedule = make(memory, rates[random_below(&random, 6)],
                                                     1 + (int32_t)random_below(&random, 7),
                                                     (int32_t)random_below(&random, 4));
        check(schedule->shares_at != 0);
        int64_t amount[ITEMS], wide[ITEMS] = {0}, portable[ITEMS] = {0};
        int32_t due[ITEMS];
        size_t count = random_below(&random, ITEMS + 1);
        for (size_t i = 0; i < count; i++) {
            amount[i] = random_amount(&random);
            due[i] = random_due(&random, random_below(&random, 50) == 0);
        }
        enc_interest_tally one, eight;
        enc_interest_block_portable(schedule, amount, due, count, portable, &one);
        enc_interest_block_fn widest = enc_interest_block_of(schedule, enc_cpu_has_ifma());
        widest(schedule, amount, due, count, wide, &eight);
        check_equal(one.is_bad, eight.is_bad);
        if (one.is_bad)
            continue;
        check_equal(memcmp(wide, portable, sizeof wide), 0);
        check(one.sum == eight.sum);
        check_equal(one.bits, eight.bits);
        check_equal(one.late, eight.late);
        check_equal(one.undated, eight.undated);
    }
}

/* INT-017: what is a product with shares is a division without; ties to even included. */
static void shares_change_no_interest(void **state)
{
    (void)state;
    static uint64_t memory[MEMORY];
    for (int32_t rounding = 1; rounding <= 7; rounding++) {
        const enc_interest_schedule *schedule = make(memory, 3650000, rounding, 0);
        check(schedule->shares_at != 0);
        int64_t amount[ITEMS], with[ITEMS] = {0}, without[ITEMS] = {0};
        int32_t due[ITEMS];
        for (int32_t i = 0; i < ITEMS; i++) {
            amount[i] = 1000 + 5 * i; /* 36.5 % a year is 0.1 % a day: 1.0 to 1.5 cents a day */
            due[i] = schedule->as_of - 1 - i;
        }
        enc_interest_tally one, other;
        enc_interest_block_portable(schedule, amount, due, ITEMS, with, &one);
        ((enc_interest_schedule *)(void *)memory)->shares_at = 0;
        enc_interest_block_portable(schedule, amount, due, ITEMS, without, &other);
        check(!one.is_bad && !other.is_bad);
        check(one.sum == other.sum && one.sum > 0);
        check_equal(memcmp(with, without, sizeof with), 0);
    }
}

/* INT-017: wide instructions need shares in the schedule, which it has none of when an interest may
 * pass its amount, and a processor that has them. */
static void wide_instructions_are_chosen_where_there_are_any(void **state)
{
    (void)state;
    static uint64_t memory[MEMORY];
    const enc_interest_schedule *schedule = make(memory, 1215000, ENCOURS_ROUNDING_HALF_UP, 0);
    check(schedule->shares_at != 0);
    check(enc_interest_block_of(schedule, false) == enc_interest_block_portable);
#if ENC_WIDE_X86
    check(enc_interest_block_of(schedule, true) == enc_interest_block_avx512);
    enc_interest_schedule without = *schedule;
    without.shares_at = 0;
    check(enc_interest_block_of(&without, true) == enc_interest_block_portable);
#else
    check(enc_interest_block_of(schedule, true) == enc_interest_block_portable);
#endif
}

CHECK_MAIN(wide_and_portable_give_the_same, shares_change_no_interest,
           wide_instructions_are_chosen_where_there_are_any)
