/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "unit/pure/aging_items.h"

/* AGE-014 */
static void a_place_that_is_not_there_gives_nothing(void **state)
{
    (void)state;
    test_items items = {0};
    items_add(&items, 1, EUR, 100, AS_OF);
    encours_aging *aging = age(&items, NULL);
    check_equal(encours_aging_column_kind_of(aging, 99), 0);
    check_equal(encours_aging_column_lower(aging, 99), INT32_MIN);
    check_equal(encours_aging_column_upper(aging, 99), INT32_MAX);
    check(encours_aging_column_label(aging, 99) == NULL);
    check(encours_aging_amounts(aging, 99) == NULL);
    check(encours_aging_items(aging, 99) == NULL);
    check(encours_aging_total_amounts(aging, 99) == NULL);
    check(encours_aging_total_items(aging, 99) == NULL);
    check_equal(encours_aging_cell(aging, 0, 0), 100);
    check_equal(encours_aging_cell(aging, 0, 99), 0);
    check_equal(encours_aging_cell(aging, 1, 0), 0);
    encours_aging_free(aging);
}

CHECK_MAIN(a_place_that_is_not_there_gives_nothing)
