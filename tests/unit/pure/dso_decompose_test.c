/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include "encours/dso_variants.h"

static encours_dso_decomposition decompose(int64_t balance, int64_t not_due, int64_t disputed,
                                           int64_t both, int64_t sales)
{
    encours_dso_parts parts = ENCOURS_DSO_PARTS_INIT;
    encours_dso_decomposition out = ENCOURS_DSO_DECOMPOSITION_INIT;
    parts.balance = balance;
    parts.not_due = not_due;
    parts.disputed = disputed;
    parts.disputed_not_due = both;
    parts.sales = sales;
    parts.days = 90;
    check_ok(encours_dso_decompose(&parts, &out, check_error()));
    return out;
}

/* DSO-044: 1000 of which 600 not due and 150 disputed, 50 in both: 550 + 300 + 150. */
static void what_is_disputed_counts_once(void **state)
{
    (void)state;
    encours_dso_decomposition out = decompose(1000, 600, 150, 50, 2000);
    check_equal(out.not_due, 550);
    check_equal(out.overdue, 300);
    check_equal(out.disputed, 150);
    check_equal(out.total_e4, 450000);
    check_equal(out.not_due_e4, 247500);
    check_equal(out.overdue_e4, 135000);
    check_equal(out.disputed_e4, 67500);
    check_equal(out.days, 90);
    check_equal(out.sales, 2000);
}

/* DSO-044: the amounts add up to the balance; DSO-045: so do the printed days, each within a unit
 * of its own rounding down. */
static void parts_add_up(void **state)
{
    (void)state;
    FOR_RANDOM(random, 5000)
    {
        int64_t balance = random_between(&random, -1000, 100000);
        int64_t not_due = random_between(&random, -1000, 100000);
        int64_t disputed = random_between(&random, -1000, 100000);
        int64_t both = random_between(&random, -1000, 100000);
        int64_t sales = random_between(&random, 1, 900000);
        encours_dso_decomposition out = decompose(balance, not_due, disputed, both, sales);
        check_equal(out.not_due + out.overdue + out.disputed, balance);
        check_equal(out.not_due_e4 + out.overdue_e4 + out.disputed_e4, out.total_e4);
        int64_t amounts[] = {out.not_due, out.overdue, out.disputed};
        int64_t printed[] = {out.not_due_e4, out.overdue_e4, out.disputed_e4};
        for (size_t i = 0; i < 3; i++) {
            int64_t off = printed[i] * sales - amounts[i] * 90 * 10000;
            check(off > -sales && off < sales);
        }
    }
}

/* DSO-045: without sales, or beyond 64 bits, no part has a value. */
static void without_a_total_there_are_no_parts(void **state)
{
    (void)state;
    encours_dso_decomposition out = decompose(1000, 600, 150, 50, 0);
    check_equal(out.status, ENCOURS_DSO_UNDEFINED_NO_SALES);
    check(out.total_e4 == ENCOURS_DSO_NONE && out.disputed_e4 == ENCOURS_DSO_NONE);
    check(out.not_due_e4 == ENCOURS_DSO_NONE && out.overdue_e4 == ENCOURS_DSO_NONE);
    check_equal(out.not_due, 550);
    out = decompose(INT64_MAX, 0, 0, 0, 1);
    check_equal(out.status, ENCOURS_DSO_OUT_OF_RANGE);
    out = decompose(0, INT64_MAX, 0, 0, 1); /* parts that cancel, each beyond days_e4 */
    check_equal(out.status, ENCOURS_DSO_OUT_OF_RANGE);
    check(out.total_e4 == ENCOURS_DSO_NONE);
    out = decompose(INT64_MIN + 900000, 0, INT64_MIN, 0, 900000); /* -2^63 of a part */
    check_equal(out.status, ENCOURS_DSO_OUT_OF_RANGE);
}

/* DSO-044: what cannot be is refused. */
static void bad_parts_are_refused(void **state)
{
    (void)state;
    encours_dso_parts parts = ENCOURS_DSO_PARTS_INIT;
    encours_dso_decomposition out = ENCOURS_DSO_DECOMPOSITION_INIT;
    check_fails(encours_dso_decompose(&parts, &out, check_error()), ENCOURS_E_INVALID, "days is 0");
    parts.days = 30;
    parts.not_due = INT64_MAX;
    parts.disputed_not_due = -1;
    check_fails(encours_dso_decompose(&parts, &out, check_error()), ENCOURS_E_OVERFLOW, "not due");
    parts.not_due = 0;
    parts.disputed_not_due = 0;
    parts.balance = INT64_MAX;
    parts.disputed = -1;
    check_fails(encours_dso_decompose(&parts, &out, check_error()), ENCOURS_E_OVERFLOW, "overdue");
    check_fails(encours_dso_decompose(NULL, &out, check_error()), ENCOURS_E_MISUSE, "needs");
    parts.struct_size = 4;
    check_fails(encours_dso_decompose(&parts, &out, check_error()), ENCOURS_E_ABI, "parts");
    out.struct_size = 0;
    check_fails(encours_dso_decompose(&parts, &out, check_error()), ENCOURS_E_ABI, "size");
}

CHECK_MAIN(what_is_disputed_counts_once, parts_add_up, without_a_total_there_are_no_parts,
           bad_parts_are_refused)
