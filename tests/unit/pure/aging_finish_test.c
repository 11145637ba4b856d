/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "unit/pure/aging_items.h"

static void check_total_refused(uint32_t other, int32_t other_due, const char *part)
{
    test_items items = {0};
    items_add(&items, 1, EUR, INT64_MAX, AS_OF);
    items_add(&items, other, EUR, 1, other_due);
    encours_aging_columns columns = items_columns(&items);
    encours_context *context = new_context();
    encours_aging *aging = NULL;
    check_fails(encours_aging_compute(context, &columns, (encours_date){AS_OF}, NULL, &aging,
                                      check_error()),
                ENCOURS_E_OVERFLOW, part);
    check(aging == NULL);
    encours_context_free(context);
}

/* AGE-010: cells that fit, of a row, a column or a balance that does not. */
static void totals_that_do_not_fit_are_refused(void **state)
{
    (void)state;
    check_total_refused(1, AS_OF - 5, "a row in EUR, all columns");
    check_total_refused(2, AS_OF, "the total in EUR, not due");
    check_total_refused(2, AS_OF - 5, "the total in EUR, all columns");
}

/* AGE-009: whatever the order in which they come. */
static void currencies_are_ascending(void **state)
{
    (void)state;
    static const uint16_t met[] = {EUR, 392, USD, 36, EUR};
    static const uint16_t expected[] = {36, 392, USD, EUR};
    static const int64_t totals[] = {13, 11, 12, 10 + 14};
    test_items items = {0};
    for (size_t i = 0; i < sizeof met / sizeof met[0]; i++)
        items_add(&items, 7, met[i], 10 + (int64_t)i, AS_OF);
    encours_aging *aging = age(&items, NULL);
    check_equal(encours_aging_currency_count(aging), 4);
    for (size_t i = 0; i < 4; i++) {
        check_equal(encours_aging_currencies(aging)[i], expected[i]);
        check_equal(encours_aging_totals(aging)[i], totals[i]);
    }
    encours_aging_free(aging);
}

CHECK_MAIN(totals_that_do_not_fit_are_refused, currencies_are_ascending)
