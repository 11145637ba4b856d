/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/vectors.h"

#include "encours/netting.h"

enum { DAY = 20000 };

typedef struct test_netting {
    encours_netting_side ours, theirs;
    int64_t open[2][4], netted[2][4];
    int32_t due[2][4];
    encours_netting out;
} test_netting;

static void begin(test_netting *n, size_t ours, size_t theirs)
{
    *n = (test_netting){.ours = ENCOURS_NETTING_SIDE_INIT,
                        .theirs = ENCOURS_NETTING_SIDE_INIT,
                        .out = ENCOURS_NETTING_INIT};
    n->ours = (encours_netting_side){sizeof n->ours, ours, n->open[0], n->due[0], n->netted[0]};
    n->theirs = (encours_netting_side){sizeof n->theirs, theirs, n->open[1], n->due[1],
                                       n->netted[1]};
    for (size_t i = 0; i < 4; i++) {
        n->open[0][i] = n->open[1][i] = 100;
        n->due[0][i] = n->due[1][i] = DAY;
        n->netted[0][i] = n->netted[1][i] = 42;
    }
}

static encours_status run(test_netting *n, encours_netting_kind kind)
{
    return encours_netting_compute(&n->ours, &n->theirs, kind, (encours_date){DAY}, &n->out,
                                   check_error());
}

/* NET-001: metasfresh's sales against purchases. */
static void published_nettings_hold(void **state)
{
    (void)state;
    FOR_VECTORS(row, "nettings.csv")
    {
        test_netting n;
        begin(&n, 1, 1);
        n.open[0][0] = vectors_number(&row, "receivables");
        n.open[1][0] = vectors_number(&row, "payables");
        check_ok(run(&n, ENCOURS_NETTING_AGREED));
        vectors_check_number(&row, "netted", n.out.netted);
        vectors_check_number(&row, "receivable_rest", n.out.receivable_rest);
        vectors_check_number(&row, "payable_rest", n.out.payable_rest);
        check_equal(n.netted[0][0], n.out.netted);
        check_equal(n.netted[1][0], n.out.netted);
    }
}

/* NET-001: each side in its order, the larger up to the smaller. */
static void each_side_is_used_up_in_its_order(void **state)
{
    (void)state;
    test_netting n;
    begin(&n, 3, 2);
    n.open[1][1] = 50;
    check_ok(run(&n, ENCOURS_NETTING_AGREED));
    check_equal(n.out.netted, 150);
    check_equal(n.netted[0][0], 100);
    check_equal(n.netted[0][1], 50);
    check_equal(n.netted[0][2], 0);
    check_equal(n.netted[1][1], 50);
    check_equal(n.out.receivable_rest, 150);
    check_equal(n.out.payable_rest, 0);
    n.ours.netted = n.theirs.netted = NULL;
    n.ours.due = n.theirs.due = NULL;
    check_ok(run(&n, ENCOURS_NETTING_AGREED));
    n.ours.count = 0;
    n.ours.open = NULL;
    check_ok(run(&n, ENCOURS_NETTING_AGREED));
    check_equal(n.out.netted, 0);
}

/* NET-002: by law a debt is netted from the day it is due. */
static void the_law_nets_debts_that_are_due(void **state)
{
    (void)state;
    test_netting n;
    begin(&n, 3, 1);
    n.due[0][0] = DAY + 1;
    n.due[0][1] = ENCOURS_DATE_NONE;
    n.open[1][0] = 250;
    check_ok(run(&n, ENCOURS_NETTING_LEGAL));
    check_equal(n.netted[0][0], 0);
    check_equal(n.netted[0][1], 0);
    check_equal(n.netted[0][2], 100);
    check_equal(n.out.receivable_rest, 200);
    check_equal(n.out.payable_rest, 150);
    n.ours.count = 0;
    n.ours.due = NULL; /* there is nothing to be due */
    check_ok(run(&n, ENCOURS_NETTING_LEGAL));
}

static void check_refused(test_netting *n, encours_netting_kind kind, encours_status status,
                          const char *part)
{
    check_fails(run(n, kind), status, part);
    check_equal(n->netted[0][0], 42);
    check_equal(n->out.netted, 0);
}

/* NET-003 */
static void what_cannot_be_netted_is_refused(void **state)
{
    (void)state;
    test_netting n;
    begin(&n, 2, 2), n.open[1][1] = -1;
    check_refused(&n, ENCOURS_NETTING_LEGAL, ENCOURS_E_INVALID, "open");
    begin(&n, 2, 2), n.open[0][1] = INT64_MAX;
    check_refused(&n, ENCOURS_NETTING_LEGAL, ENCOURS_E_OVERFLOW, "64 bits");
    begin(&n, 2, 2), n.theirs.due = NULL;
    check_refused(&n, ENCOURS_NETTING_LEGAL, ENCOURS_E_INVALID, "due dates");
    begin(&n, 2, 2);
    check_refused(&n, (encours_netting_kind)0, ENCOURS_E_INVALID, "kind");
    n.ours.open = NULL;
    check_refused(&n, ENCOURS_NETTING_LEGAL, ENCOURS_E_MISUSE, NULL);
    begin(&n, 2, 2), n.ours.count = ((size_t)1 << 31) + 1;
    check_refused(&n, ENCOURS_NETTING_LEGAL, ENCOURS_E_LIMIT, "2^31");
    begin(&n, 2, 2), n.ours.struct_size = 3;
    check_refused(&n, ENCOURS_NETTING_LEGAL, ENCOURS_E_ABI, NULL);
    begin(&n, 2, 2), n.out.struct_size = 3;
    check_fails(run(&n, ENCOURS_NETTING_LEGAL), ENCOURS_E_ABI, NULL);
    begin(&n, 2, 2);
    check_fails(encours_netting_compute(&n.ours, &n.theirs, ENCOURS_NETTING_AGREED,
                                        (encours_date){ENCOURS_DATE_NONE}, &n.out, check_error()),
                ENCOURS_E_INVALID, "day");
    check_fails(encours_netting_compute(NULL, &n.theirs, ENCOURS_NETTING_AGREED,
                                        (encours_date){DAY}, &n.out, check_error()),
                ENCOURS_E_MISUSE, NULL);
    check_fails(encours_netting_compute(&n.ours, NULL, ENCOURS_NETTING_AGREED, (encours_date){DAY},
                                        &n.out, check_error()),
                ENCOURS_E_MISUSE, NULL);
}

CHECK_MAIN(published_nettings_hold, each_side_is_used_up_in_its_order,
           the_law_nets_debts_that_are_due, what_cannot_be_netted_is_refused)
