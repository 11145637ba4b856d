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
                                      check_error()), ENCOURS_E_OVERFLOW, part);
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

CHECK_MAIN(totals_that_do_not_fit_are_refused)
