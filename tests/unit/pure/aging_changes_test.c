/* SPDX-License-Identifier: MIT */
#include "encours/aging_changes.h"

#include "support/check.h"
#include "support/memory.h"
#include "unit/pure/aging_items.h"

static encours_context *context(void)
{
    encours_context *one;
    check_ok(encours_context_new(NULL, &one, check_error()));
    return one;
}

static encours_aging_changes *compare(const encours_aging *before, const encours_aging *after)
{
    encours_context *own = context();
    encours_aging_changes *changes;
    check_ok(encours_aging_compare(own, before, after, &changes, check_error()));
    encours_context_free(own);
    return changes;
}

/* AGE-040 AGE-041 */
static void only_what_differs_is_given(void **state)
{
    (void)state;
    test_items before = {0}, after = {0};
    items_add(&before, 1, EUR, 100, AS_OF - 10);
    items_add(&before, 2, EUR, 200, AS_OF + 10);
    items_add(&before, 2, USD, 50, AS_OF - 1);
    items_add(&before, 4, EUR, 70, AS_OF - 40);
    items_add(&after, 1, EUR, 100, AS_OF - 10);
    items_add(&after, 2, EUR, 150, AS_OF + 10);
    items_add(&after, 2, USD, 50, AS_OF - 40); /* the same total elsewhere */
    items_add(&after, 3, EUR, 5, AS_OF - 1);
    encours_aging *a = age(&before, NULL), *b = age(&after, NULL);
    encours_aging_changes *changes = compare(a, b);
    check_equal(encours_aging_changes_row_count(changes), 4);
    static const struct {
        uint32_t key;
        uint16_t currency;
        int64_t before, after, total, not_due, first, second;
    } rows[] = {
        {2, USD, 1, 1, 0, 0, -50, 50},
        {2, EUR, 2, 2, -50, -50, 0, 0},
        {3, EUR, -1, 3, 5, 0, 5, 0},
        {4, EUR, 3, -1, -70, 0, 0, -70},
    };
    for (size_t i = 0; i < 4; i++) {
        check_equal(encours_aging_changes_row_keys(changes)[i], rows[i].key);
        check_equal(encours_aging_changes_row_currencies(changes)[i], rows[i].currency);
        check_equal(encours_aging_changes_rows_before(changes)[i], rows[i].before);
        check_equal(encours_aging_changes_rows_after(changes)[i], rows[i].after);
        check_equal(encours_aging_changes_row_totals(changes)[i], rows[i].total);
        check_equal(encours_aging_changes_amounts(changes, 0)[i], rows[i].not_due);
        check_equal(encours_aging_changes_amounts(changes, 1)[i], rows[i].first);
        check_equal(encours_aging_changes_amounts(changes, 2)[i], rows[i].second);
    }
    check(encours_aging_changes_amounts(changes, 99) == NULL);
    encours_aging_free(a); /* what was compared does not need them */
    encours_aging_free(b);
    check_equal(encours_aging_changes_row_totals(changes)[3], -70);
    encours_aging_changes_free(changes);
    encours_aging_changes_free(NULL);
}

/* AGE-041: before and its changes give after, whatever the two are. */
static void changes_lead_from_one_to_the_other(void **state)
{
    (void)state;
    for (uint64_t round = 0; round < 300; round++) {
        test_random random = {.state = round + 1};
        test_items items[2] = {{0}, {0}};
        for (size_t side = 0; side < 2; side++)
            for (uint64_t i = random_below(&random, 40); i > 0; i--)
                items_add(&items[side], 1 + (uint32_t)random_below(&random, 5),
                          random_below(&random, 2) != 0 ? EUR : USD, random_between(&random, -3, 3),
                          AS_OF + (int32_t)random_between(&random, -100, 50));
        encours_aging *a = age(&items[0], NULL), *b = age(&items[1], NULL);
        encours_aging_changes *changes = compare(a, b);
        size_t rows = encours_aging_changes_row_count(changes);
        for (size_t i = 0; i < rows; i++) {
            int64_t was = encours_aging_changes_rows_before(changes)[i];
            int64_t is = encours_aging_changes_rows_after(changes)[i];
            bool any = false;
            for (size_t c = 0; c < encours_aging_column_count(a); c++) {
                int64_t change = encours_aging_changes_amounts(changes, c)[i];
                int64_t from = was >= 0 ? encours_aging_cell(a, (size_t)was, c) : 0;
                int64_t to = is >= 0 ? encours_aging_cell(b, (size_t)is, c) : 0;
                check_equal(from + change, to);
                any = any || change != 0;
            }
            check(any);
        }
        encours_aging_changes_free(changes);
        encours_aging_free(a);
        encours_aging_free(b);
    }
}

/* AGE-040 */
static void other_columns_are_refused(void **state)
{
    (void)state;
    static const int32_t thirty[] = {30}, sixty[] = {60}, two[] = {30, 60}, not_due[] = {10};
    const encours_aging_options options[] = {
        {.struct_size = sizeof options[0], .bounds = thirty, .bound_count = 1},
        {.struct_size = sizeof options[0], .bounds = sixty, .bound_count = 1},
        {.struct_size = sizeof options[0], .bounds = two, .bound_count = 2},
        {.struct_size = sizeof options[0],
         .bounds = thirty,
         .bound_count = 1,
         .not_due_bounds = not_due,
         .not_due_bound_count = 1},
        {.struct_size = sizeof options[0], .bounds = thirty, .bound_count = 1, .basis = 1},
        {.struct_size = sizeof options[0], .bounds = thirty, .bound_count = 1, .credits = 2},
    };
    enum { KINDS = sizeof options / sizeof options[0] };
    test_items items = {0};
    items_add(&items, 1, EUR, 100, AS_OF - 10);
    encours_context *own = context();
    encours_aging *agings[KINDS];
    encours_aging_changes *changes;
    for (size_t i = 0; i < KINDS; i++)
        agings[i] = age(&items, &options[i]);
    for (size_t i = 0; i < KINDS; i++)
        for (size_t k = 0; k < KINDS; k++) {
            encours_status status = encours_aging_compare(own, agings[i], agings[k], &changes,
                                                          check_error());
            check_equal(status & 0xFF, i == k ? ENCOURS_OK : ENCOURS_E_INVALID);
            check((changes != NULL) == (i == k));
            encours_aging_changes_free(changes);
        }
    for (size_t i = 0; i < KINDS; i++)
        encours_aging_free(agings[i]);
    encours_context_free(own);
}

/* AGE-040 */
static void converted_balances_are_refused(void **state)
{
    (void)state;
    test_items items = {0};
    items_add(&items, 1, EUR, 100, AS_OF - 10);
    encours_aging *aging = age(&items, NULL), *converted;
    encours_rates *rates;
    encours_context *own = context();
    encours_aging_changes *changes;
    encours_rates_columns columns = {.struct_size = sizeof columns};
    check_ok(encours_rates_new(own, &columns, NULL, &rates, check_error()));
    check_ok(encours_aging_convert(aging, rates, EUR, ENCOURS_ROUNDING_HALF_UP, &converted,
                                   check_error()));
    check_fails(encours_aging_compare(own, aging, converted, &changes, check_error()),
                ENCOURS_E_INVALID, "converted");
    check_fails(encours_aging_compare(own, converted, aging, &changes, check_error()),
                ENCOURS_E_INVALID, "converted");
    encours_aging_free(converted);
    encours_aging_free(aging);
    encours_rates_free(rates);
    encours_context_free(own);
}

/* AGE-041: in a cell, and in a total alone. */
static void a_change_that_does_not_fit_is_refused(void **state)
{
    (void)state;
    encours_context *own = context();
    encours_aging_changes *changes;
    for (size_t split = 0; split < 2; split++) {
        test_items before = {0}, after = {0};
        items_add(&before, 1, EUR, INT64_MIN + 2, AS_OF - 10);
        items_add(&after, 1, EUR, INT64_MAX - 2, split != 0 ? AS_OF + 1 : AS_OF - 10);
        encours_aging *a = age(&before, NULL), *b = age(&after, NULL);
        check_fails(encours_aging_compare(own, a, b, &changes, check_error()), ENCOURS_E_OVERFLOW,
                    "64 bits");
        check(changes == NULL);
        encours_aging_free(a);
        encours_aging_free(b);
    }
    /* Cells that overflow under a total that does not. */
    test_items before = {0}, after = {0};
    items_add(&before, 1, EUR, INT64_MAX, AS_OF - 10);
    items_add(&before, 1, EUR, -INT64_MAX, AS_OF - 40);
    items_add(&after, 1, EUR, -INT64_MAX, AS_OF - 10);
    items_add(&after, 1, EUR, INT64_MAX, AS_OF - 40);
    encours_aging_options options = {.struct_size = sizeof options,
                                     .credits = ENCOURS_CREDITS_BY_OWN_DATE};
    encours_aging *a = age(&before, &options), *b = age(&after, &options);
    check_fails(encours_aging_compare(own, a, b, &changes, check_error()), ENCOURS_E_OVERFLOW,
                "64 bits");
    encours_aging_free(a);
    encours_aging_free(b);
    encours_context_free(own);
}

/* AGE-042 */
static void without_memory_nothing_is_compared(void **state)
{
    (void)state;
    test_items items = {0};
    items_add(&items, 1, EUR, 100, AS_OF - 10);
    encours_aging *aging = age(&items, NULL);
    counted_memory memory = {0};
    encours_context *own = counted_memory_context(&memory);
    size_t blocks = memory.blocks;
    for (size_t at = 1;; at++) {
        encours_aging_changes *changes;
        counted_memory_fail(&memory, at, false);
        encours_status status = encours_aging_compare(own, aging, aging, &changes, check_error());
        size_t failed = memory.failed;
        counted_memory_fail(&memory, 0, false);
        encours_aging_changes_free(changes);
        check_equal(memory.blocks, blocks);
        if (failed == 0) {
            check_ok(status);
            break;
        }
        check_equal(status & 0xFF, ENCOURS_E_NO_MEMORY);
    }
    encours_context_free(own);
    encours_aging_free(aging);
}

/* AGE-042 */
static void misuse_is_said(void **state)
{
    (void)state;
    test_items items = {0};
    encours_aging *aging = age(&items, NULL);
    encours_aging_changes *changes;
    encours_context *own = context();
    check_equal(encours_aging_compare(NULL, aging, aging, &changes, NULL) & 0xFF, ENCOURS_E_MISUSE);
    check_equal(encours_aging_compare(own, NULL, aging, &changes, NULL) & 0xFF, ENCOURS_E_MISUSE);
    check_equal(encours_aging_compare(own, aging, NULL, &changes, NULL) & 0xFF, ENCOURS_E_MISUSE);
    check_equal(encours_aging_compare(own, aging, aging, NULL, NULL) & 0xFF, ENCOURS_E_MISUSE);
    check_ok(encours_aging_compare(own, aging, aging, &changes, check_error())); /* no rows */
    check_equal(encours_aging_changes_row_count(changes), 0);
    encours_aging_changes_free(changes);
    encours_aging_free(aging);
    encours_context_free(own);
}

CHECK_MAIN(only_what_differs_is_given, changes_lead_from_one_to_the_other,
           other_columns_are_refused, converted_balances_are_refused,
           a_change_that_does_not_fit_is_refused, without_memory_nothing_is_compared,
           misuse_is_said)
