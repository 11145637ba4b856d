/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include "encours/collection_profile.h"
#include "encours/state.h"

enum { WORDS = 8 + 2 * 3 * 6 * 2, ENTRIES = 12 };

/* Three cohorts seen until the third period; two ages. */
static encours_collection_options three_months(void)
{
    encours_collection_options options = ENCOURS_COLLECTION_OPTIONS_INIT;
    options.cohorts = 3;
    options.ages = 2;
    options.last = 2;
    return options;
}

typedef struct triangle {
    uint64_t state[WORDS];
    size_t size;
    int64_t settled[4], sales[4], collected[4], discount[4], bad_debt[2], rest[2];
    uint32_t flags[2];
} triangle;

typedef struct entries {
    uint32_t row[ENTRIES], cohort[ENTRIES], period[ENTRIES];
    uint8_t kind[ENTRIES];
    int64_t amount[ENTRIES];
} entries;

static encours_collection_history history_of(const entries *e, size_t from, size_t to)
{
    return (encours_collection_history){sizeof(encours_collection_history),
                                        to - from,
                                        e->row + from,
                                        e->cohort + from,
                                        e->period + from,
                                        e->kind + from,
                                        e->amount + from};
}

static void begin(triangle *t, const encours_collection_options *options)
{
    t->size = encours_collection_profile_state_size(options);
    check_between((intmax_t)t->size, 1, sizeof t->state);
    check_ok(encours_collection_profile_begin(t->state, t->size, options, check_error()));
}

static encours_collection_derived columns_of(triangle *t, const encours_collection_options *options)
{
    return (encours_collection_derived){sizeof(encours_collection_derived),
                                        (options->rows > 0 ? options->rows : 1) * options->ages,
                                        t->settled,
                                        t->sales,
                                        t->collected,
                                        t->discount,
                                        t->bad_debt,
                                        t->rest,
                                        t->flags};
}

static triangle derive(const entries *e, size_t from, size_t to,
                       const encours_collection_options *options)
{
    triangle t;
    const encours_collection_history history = history_of(e, from, to);
    begin(&t, options);
    check_ok(encours_collection_profile_add(t.state, t.size, &history, options, check_error()));
    const encours_collection_derived out = columns_of(&t, options);
    check_ok(encours_collection_profile_finish(t.state, t.size, options, &out, check_error()));
    return t;
}

/* Sales of 1000, 2000 and 4000. Collected: 500 and 300 (of which 30 discount) of the first, 900 of
 * the second at once, 2500 of the third; 100 of the first given up. */
static const entries example = {
    .cohort = {0, 1, 2, 0, 0, 0, 1, 2, 0, 0, 0, 1},
    .period = {9, 9, 9, 0, 1, 1, 1, 2, 2, 2, 3, 3},
    .kind = {ENCOURS_COLLECTION_SALE, ENCOURS_COLLECTION_SALE, ENCOURS_COLLECTION_SALE,
             ENCOURS_COLLECTION_CASH, ENCOURS_COLLECTION_CASH, ENCOURS_COLLECTION_ALLOWED,
             ENCOURS_COLLECTION_CASH, ENCOURS_COLLECTION_CASH, ENCOURS_COLLECTION_WRITTEN_OFF,
             ENCOURS_COLLECTION_CASH, ENCOURS_COLLECTION_CASH, ENCOURS_COLLECTION_CASH},
    .amount = {1000, 2000, 4000, 500, 270, 30, 900, 2500, 100, 55, 66, 77},
};

/* PRO-006: age 0 has three cohorts, 3900 / 7000; age 1 those two that are a period old, 300 / 3000.
 * The 55 are of an age the profile does not have, the 66 and 77 after the last period. */
static void a_share_counts_the_cohorts_that_have_that_age(void **state)
{
    (void)state;
    encours_collection_options options = three_months();
    triangle t = derive(&example, 0, ENTRIES, &options);
    check_equal(t.settled[0], 3900);
    check_equal(t.sales[0], 7000);
    check_equal(t.collected[0], 557142); /* 0.55714285..., towards zero */
    check_equal(t.settled[1], 300);
    check_equal(t.sales[1], 3000);
    check_equal(t.collected[1], 100000);
    check_equal(t.discount[0], 0);
    check_equal(t.discount[1], 100000);
    check_equal(t.bad_debt[0], 33333);
    check_equal(t.rest[0], 1000000 - 557142 - 100000 - 33333);
    check_equal(t.flags[0], 0);
    options.use = ENCOURS_COLLECTION_COMPLETE; /* the first two cohorts for both ages */
    t = derive(&example, 0, ENTRIES, &options);
    check_equal(t.settled[0], 1400);
    check_equal(t.sales[0], 3000);
    check_equal(t.settled[1], 300);
}

/* PRO-007: without sales, above the whole, below zero. */
static void what_a_profile_cannot_say_is_flagged(void **state)
{
    (void)state;
    encours_collection_options options = three_months();
    options.rows = 2;
    const uint8_t sale = ENCOURS_COLLECTION_SALE, cash = ENCOURS_COLLECTION_CASH;
    entries e = {.cohort = {0, 0, 0},
                 .period = {0, 0, 1},
                 .kind = {sale, cash, cash},
                 .amount = {100, 90, 20}};
    triangle t = derive(&e, 0, 3, &options);
    check_equal(t.flags[0], ENCOURS_COLLECTION_EXCEEDS);
    check_equal(t.rest[0], -100000);
    check_equal(t.flags[1], ENCOURS_COLLECTION_NO_SALES);
    check_equal(t.collected[2], ENCOURS_COLLECTION_NONE);
    check_equal(t.discount[2], ENCOURS_COLLECTION_NONE);
    check_equal(t.bad_debt[1], ENCOURS_COLLECTION_NONE);
    check_equal(t.rest[1], ENCOURS_COLLECTION_NONE);
    e.amount[2] = -20;
    t = derive(&e, 0, 3, &options);
    check_equal(t.flags[0], ENCOURS_COLLECTION_NEGATIVE);
    check_equal(t.collected[1], -200000);
    check_equal(t.discount[1], ENCOURS_COLLECTION_NONE); /* of less than nothing */
    e.amount[0] = 0;
    t = derive(&e, 0, 3, &options);
    check_equal(t.flags[0], ENCOURS_COLLECTION_NO_SALES);
}

/* PRO-005: any split, merged in any order, gives the same bytes. */
static void splits_merge_to_the_same_bytes(void **state)
{
    (void)state;
    encours_collection_options options = three_months();
    options.rows = 2;
    FOR_RANDOM(random, 500)
    {
        entries e;
        for (size_t i = 0; i < ENTRIES; i++) {
            e.row[i] = (uint32_t)random_below(&random, 2);
            e.cohort[i] = (uint32_t)random_below(&random, 3);
            e.period[i] = e.cohort[i] + (uint32_t)random_below(&random, 4);
            e.kind[i] = (uint8_t)random_between(&random, 1, 4);
            e.amount[i] = random_between(&random, -50, 500);
        }
        const triangle whole = derive(&e, 0, ENTRIES, &options);
        size_t cut = random_below(&random, ENTRIES + 1);
        triangle a = derive(&e, 0, cut, &options), b = derive(&e, cut, ENTRIES, &options);
        check_ok(encours_state_merge(b.state, b.size, a.state, a.size, check_error()));
        assert_memory_equal(b.state, whole.state, whole.size);
    }
}

static void refuse_entry(entries e, const char *part)
{
    const encours_collection_options options = three_months();
    triangle t;
    begin(&t, &options);
    const triangle before = t;
    const encours_collection_history history = history_of(&e, 0, 2);
    check_fails(encours_collection_profile_add(t.state, t.size, &history, &options, check_error()),
                ENCOURS_E_INVALID, part);
    check_equal(check_last_error()->index, 1);
    assert_memory_equal(t.state, before.state, t.size);
}

/* PRO-005: an entry that cannot be is named and changes nothing. */
static void bad_entries_are_named(void **state)
{
    (void)state;
    entries e = example;
    e.row[1] = 1;
    refuse_entry(e, "row 1");
    e = example, e.cohort[1] = 3;
    refuse_entry(e, "cohort 3");
    e = example, e.kind[1] = 0;
    refuse_entry(e, "kind");
    e.kind[1] = 5;
    refuse_entry(e, "kind");
    e.kind[1] = ENCOURS_COLLECTION_CASH, e.cohort[1] = 2, e.period[1] = 1;
    refuse_entry(e, "before its cohort");
}

static void refuse_options(const encours_collection_options *options, const char *part)
{
    uint64_t memory[WORDS];
    check_fails(encours_collection_profile_begin(memory, sizeof memory, options, check_error()),
                ENCOURS_E_INVALID, part);
    check_equal(encours_collection_profile_state_size(options), 0);
}

/* PRO-004, PRO-005: options out of their limits. */
static void bad_options_are_refused(void **state)
{
    (void)state;
    const encours_collection_options good = three_months();
    encours_collection_options options = good;
    options.cohorts = 0;
    refuse_options(&options, "cohorts");
    options.cohorts = 1201;
    refuse_options(&options, "cohorts");
    options = good, options.ages = 0;
    refuse_options(&options, "ages");
    options.ages = 121;
    refuse_options(&options, "ages");
    options = good, options.use = 2;
    refuse_options(&options, "use");
    options = good, options.cohorts = 1200, options.ages = 120;
    check_equal(encours_collection_profile_state_size(&options), 64 + 1200 * 242 * 16);
    options = good, options.rows = UINT32_MAX;
    refuse_options(&options, "2^30");
    check_equal(encours_collection_profile_state_size(NULL), 0);
    options = good, options.struct_size = 4;
    check_equal(encours_collection_profile_state_size(&options), 0);
}

/* PRO-005, PRO-006: the doors. */
static void what_is_not_given_is_refused(void **state)
{
    (void)state;
    const encours_collection_options options = three_months();
    triangle t;
    begin(&t, &options);
    encours_collection_history h = ENCOURS_COLLECTION_HISTORY_INIT;
    check_ok(encours_collection_profile_add(t.state, t.size, &h, &options, check_error()));
    const uint32_t numbers[] = {0};
    const uint8_t kinds[] = {ENCOURS_COLLECTION_SALE};
    const int64_t amounts[] = {5};
    h = (encours_collection_history){sizeof h, 1, NULL, numbers, numbers, kinds, amounts};
    check_ok(encours_collection_profile_add(t.state, t.size, &h, &options, check_error()));
    h.amount = NULL;
    check_fails(encours_collection_profile_add(t.state, t.size, &h, &options, check_error()),
                ENCOURS_E_MISUSE, "amount");
    h.kind = NULL;
    check_fails(encours_collection_profile_add(t.state, t.size, &h, &options, check_error()),
                ENCOURS_E_MISUSE, "kind");
    h.period = NULL;
    check_fails(encours_collection_profile_add(t.state, t.size, &h, &options, check_error()),
                ENCOURS_E_MISUSE, "period");
    h.cohort = NULL;
    check_fails(encours_collection_profile_add(t.state, t.size, &h, &options, check_error()),
                ENCOURS_E_MISUSE, "cohort");
    h.struct_size = 4;
    check_fails(encours_collection_profile_add(t.state, t.size, &h, &options, check_error()),
                ENCOURS_E_ABI, "history");
    check_fails(encours_collection_profile_add(t.state, t.size, NULL, &options, check_error()),
                ENCOURS_E_MISUSE, "history");
    check_fails(encours_collection_profile_add(t.state, t.size, &h, NULL, check_error()),
                ENCOURS_E_MISUSE, "in");
    h = (encours_collection_history){sizeof h, 1, NULL, numbers, numbers, kinds, amounts};
    check_fails(encours_collection_profile_add(t.state, 8, &h, &options, check_error()),
                ENCOURS_E_CORRUPT, "state");
    encours_collection_derived out = columns_of(&t, &options);
    out.count = 3;
    check_fails(encours_collection_profile_finish(t.state, t.size, &options, &out, check_error()),
                ENCOURS_E_INVALID, "3 elements");
    check_fails(encours_collection_profile_finish(t.state, t.size, &options, NULL, check_error()),
                ENCOURS_E_MISUSE, "out");
    check_fails(encours_collection_profile_finish(t.state, t.size, NULL, &out, check_error()),
                ENCOURS_E_MISUSE, "in");
    check_fails(encours_collection_profile_finish(t.state, 8, &options, &out, check_error()),
                ENCOURS_E_CORRUPT, "state");
    out.struct_size = 4;
    check_fails(encours_collection_profile_finish(t.state, t.size, &options, &out, check_error()),
                ENCOURS_E_ABI, "derived");
    out = (encours_collection_derived)ENCOURS_COLLECTION_DERIVED_INIT;
    out.count = 2;
    check_ok(encours_collection_profile_finish(t.state, t.size, &options, &out, check_error()));
    begin(&t, &options);
    ((uint8_t *)t.state)[24 + 5] = 1; /* 2^40 entries */
    check_fails(encours_collection_profile_add(t.state, t.size, &h, &options, check_error()),
                ENCOURS_E_LIMIT, "2^40");
}

/* PRO-006: figures that do not fit name their age. */
static void figures_beyond_64_bits_are_refused(void **state)
{
    (void)state;
    const encours_collection_options options = three_months();
    const uint8_t sale = ENCOURS_COLLECTION_SALE, cash = ENCOURS_COLLECTION_CASH;
    const uint8_t off = ENCOURS_COLLECTION_WRITTEN_OFF, allowed = ENCOURS_COLLECTION_ALLOWED;
    const struct {
        uint8_t kinds[3];
        uint32_t periods[3];
        int64_t amounts[3];
        int64_t index;
    } facts[] = {
        {{sale, sale, sale}, {0, 0, 0}, {INT64_MAX, 1, 0}, 0},                /* sales */
        {{sale, cash, cash}, {0, 1, 1}, {5, INT64_MAX, 1}, 1},                /* settled */
        {{sale, cash, cash}, {0, 0, 0}, {1, INT64_MAX, 0}, 0},                /* the share */
        {{sale, cash, cash}, {0, 0, 1}, {1000000, INT64_MAX, INT64_MAX}, 1},  /* the rest */
        {{sale, off, off}, {0, 0, 0}, {1, INT64_MAX, 1}, 1},                  /* written off */
        {{sale, off, off}, {0, 0, 0}, {1, INT64_MAX, 0}, 1},                  /* bad debt */
        {{sale, cash, allowed}, {0, 0, 0}, {1, -INT64_MAX, INT64_MAX}, -1},   /* 0 settled: fits */
        {{sale, cash, allowed}, {0, 0, 0}, {1, 1 - INT64_MAX, INT64_MAX}, 0}, /* the discount */
    };
    for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++) {
        entries e = {.cohort = {0}};
        memcpy(e.kind, facts[i].kinds, sizeof facts[i].kinds);
        memcpy(e.period, facts[i].periods, sizeof facts[i].periods);
        memcpy(e.amount, facts[i].amounts, sizeof facts[i].amounts);
        triangle t;
        begin(&t, &options);
        const encours_collection_history history = history_of(&e, 0, 3);
        check_ok(
            encours_collection_profile_add(t.state, t.size, &history, &options, check_error()));
        const encours_collection_derived out = columns_of(&t, &options);
        if (facts[i].index < 0) {
            check_ok(
                encours_collection_profile_finish(t.state, t.size, &options, &out, check_error()));
            check_equal(t.discount[0], 0);
            continue;
        }
        check_fails(
            encours_collection_profile_finish(t.state, t.size, &options, &out, check_error()),
            ENCOURS_E_OVERFLOW, "does not fit");
        check_equal(check_last_error()->index, facts[i].index);
    }
}

CHECK_MAIN(a_share_counts_the_cohorts_that_have_that_age, what_a_profile_cannot_say_is_flagged,
           splits_merge_to_the_same_bytes, bad_entries_are_named, bad_options_are_refused,
           what_is_not_given_is_refused, figures_beyond_64_bits_are_refused)
