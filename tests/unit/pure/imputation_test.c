/* SPDX-License-Identifier: MIT */
#include "interest_fixture.h"

enum { DEBTS = 8 };

typedef struct debts {
    encours_imputation_columns columns;
    int64_t open[DEBTS];
    int32_t due[DEBTS], since[DEBTS];
    uint32_t choice[DEBTS], interest[DEBTS];
    int64_t paid[DEBTS];
    int32_t decided[DEBTS];
    uint32_t order[DEBTS];
    int64_t surplus;
} debts;

static void begin(debts *d, size_t count, int64_t open)
{
    memset(d, 0, sizeof *d);
    d->columns = (encours_imputation_columns){sizeof d->columns, count,     d->open,    d->due,
                                              d->since,          d->choice, d->interest};
    for (size_t i = 0; i < count; i++) {
        d->open[i] = open;
        d->due[i] = 100;
        d->since[i] = 50;
    }
    d->surplus = -1;
}

static encours_status try_share(debts *d, int64_t payment)
{
    return encours_imputation_share(&d->columns, (encours_date){200}, payment, d->paid, d->decided,
                                    d->order, &d->surplus, check_error());
}

static void share(debts *d, int64_t payment)
{
    check_ok(try_share(d, payment));
    int64_t sum = d->surplus; /* IMP-002 */
    for (size_t i = 0; i < d->columns.count; i++) {
        check_between(d->paid[i], 0, d->open[i]);
        check_equal(d->decided[i] != ENCOURS_IMPUTATION_NONE, d->paid[i] > 0);
        sum += d->paid[i];
    }
    check_equal(sum, payment);
}

/* IMP-001: each criterion decides before those that come after it. */
static void criteria_come_in_their_order(void **state)
{
    (void)state;
    debts d;
    begin(&d, 5, 100);
    d.since[3] = 49;   /* older than 2 and 4 */
    d.interest[2] = 1; /* but that of more interest comes before */
    d.interest[1] = 9;
    d.due[1] = 201; /* of still more, but not due */
    d.interest[0] = 9;
    d.due[0] = 201;
    d.choice[0] = 1; /* the debtor's choice comes first of all */
    share(&d, 350);
    static const uint32_t order[] = {0, 2, 3, 4, 1};
    for (size_t i = 0; i < 5; i++)
        check_equal(d.order[i], order[i]);
    check_equal(d.paid[4], 50);
    check_equal(d.decided[0], ENCOURS_IMPUTATION_PAID);
    check_equal(d.decided[4], ENCOURS_IMPUTATION_PART);
    check_equal(d.decided[1], ENCOURS_IMPUTATION_NONE);
    d.choice[4] = 2;
    share(&d, 150);
    check_equal(d.paid[4], 50);
    check_equal(d.paid[2], 0);
    d.due[0] = 200; /* due on the day of the payment is due */
    d.choice[0] = d.choice[4] = 0;
    share(&d, 100);
    check_equal(d.paid[0], 100);
    share(&d, 501);
    check_equal(d.surplus, 1);
}

/* IMP-001: without ranks of its own a debt is as old as its due date. */
static void columns_may_be_left_out(void **state)
{
    (void)state;
    debts d;
    begin(&d, 3, 100);
    d.columns.since = NULL;
    d.columns.choice = d.columns.interest = NULL;
    d.due[2] = 99;
    share(&d, 150);
    check_equal(d.paid[2], 100);
    check_equal(d.paid[0], 25);
    check_equal(d.paid[1], 25);
    check_equal(d.decided[0], ENCOURS_IMPUTATION_PRO_RATA);
}

/* IMP-002: equal debts share by largest remainder, ties to the first. */
static void equal_debts_share_in_proportion(void **state)
{
    (void)state;
    debts d;
    begin(&d, 3, 100);
    share(&d, 200);
    check_equal(d.paid[0], 67);
    check_equal(d.paid[1], 67);
    check_equal(d.paid[2], 66);
    static const int64_t open[] = {10, 0, 60, 30}; /* 7 of 100: 0.7, 0, 4.2, 2.1 */
    begin(&d, 4, 0);
    memcpy(d.open, open, sizeof open);
    share(&d, 7);
    check_equal(d.paid[0], 1);
    check_equal(d.paid[1], 0);
    check_equal(d.paid[2], 4);
    check_equal(d.paid[3], 2);
    share(&d, 0);
    check_equal(d.decided[2], ENCOURS_IMPUTATION_NONE);
    begin(&d, 3, INT64_MAX);
    share(&d, INT64_MAX);
    check_equal(d.paid[0], INT64_MAX / 3 + 1);
    check_equal(d.paid[2], INT64_MAX / 3);
    begin(&d, 0, 0);
    check_ok(encours_imputation_share(&d.columns, (encours_date){200}, 5, NULL, NULL, NULL,
                                      &d.surplus, check_error()));
    check_equal(d.surplus, 5);
}

/* IMP-001, IMP-002: a larger payment takes nothing from any debt but by rounding, and debts pay in
 * the order of their ranks whatever the order of their columns. */
static void random_shares_follow_their_ranks(void **state)
{
    (void)state;
    FOR_RANDOM(random, 2000)
    {
        debts d;
        size_t count = 1 + random_below(&random, DEBTS);
        begin(&d, count, 0);
        int64_t total = 0;
        for (size_t i = 0; i < count; i++) {
            d.open[i] = random_between(&random, 0, 50);
            d.due[i] = (int32_t)random_between(&random, 199, 201);
            d.since[i] = (int32_t)random_between(&random, 0, 1);
            d.choice[i] = (uint32_t)random_below(&random, 3);
            d.interest[i] = (uint32_t)random_below(&random, 2);
            total += d.open[i];
        }
        int64_t payment = random_between(&random, 0, total + 5);
        share(&d, payment);
        check_equal(d.surplus, payment > total ? payment - total : 0);
        bool ended = false; /* behind the first that is not paid in full only its equals are paid */
        for (size_t i = 0; i < count; i++) {
            uint32_t debt = d.order[i];
            if (ended)
                check(d.paid[debt] == 0 || d.decided[debt] == ENCOURS_IMPUTATION_PRO_RATA ||
                      d.decided[debt] == ENCOURS_IMPUTATION_PART);
            ended |= d.paid[debt] < d.open[debt];
        }
    }
}

/* IMP-003: refused, and nothing written. */
static void wrong_debts_are_refused(void **state)
{
    (void)state;
    debts d;
    begin(&d, 2, 100);
    d.paid[0] = 42;
    check_fails(try_share(&d, -1), ENCOURS_E_INVALID, "payment is -1, below 0");
    d.open[1] = -1;
    check_fails(try_share(&d, 1), ENCOURS_E_INVALID, "debt 1 owes -1");
    check_equal(check_last_error()->index, 1);
    d.open[1] = 1;
    d.due[0] = ENCOURS_DATE_NONE;
    check_fails(try_share(&d, 1), ENCOURS_E_INVALID, "no due date");
    d.due[0] = 1;
    d.since[1] = ENCOURS_DATE_NONE;
    check_fails(try_share(&d, 1), ENCOURS_E_INVALID, "of no day");
    d.since[1] = 1;
    d.columns.count = ((size_t)1 << 31) + 1;
    check_fails(try_share(&d, 1), ENCOURS_E_LIMIT, "2^31");
    d.columns.count = 2;
    encours_date none = {ENCOURS_DATE_NONE}, on = {200};
    check_fails(encours_imputation_share(&d.columns, none, 1, d.paid, d.decided, d.order,
                                         &d.surplus, check_error()),
                ENCOURS_E_INVALID, "no day");
    check_fails(encours_imputation_share(NULL, on, 1, d.paid, d.decided, d.order, &d.surplus,
                                         check_error()),
                ENCOURS_E_MISUSE, "columns");
    check_fails(encours_imputation_share(&d.columns, on, 1, d.paid, d.decided, d.order, NULL,
                                         check_error()),
                ENCOURS_E_MISUSE, "surplus");
    check_fails(encours_imputation_share(&d.columns, on, 1, NULL, d.decided, d.order, &d.surplus,
                                         check_error()),
                ENCOURS_E_MISUSE, "paid");
    check_fails(encours_imputation_share(&d.columns, on, 1, d.paid, NULL, d.order, &d.surplus,
                                         check_error()),
                ENCOURS_E_MISUSE, "decided");
    check_fails(encours_imputation_share(&d.columns, on, 1, d.paid, d.decided, NULL, &d.surplus,
                                         check_error()),
                ENCOURS_E_MISUSE, "order");
    d.columns.open = NULL;
    check_fails(try_share(&d, 1), ENCOURS_E_MISUSE, "open");
    d.columns.open = d.open;
    d.columns.due = NULL;
    check_fails(try_share(&d, 1), ENCOURS_E_MISUSE, "due");
    d.columns.struct_size = 1;
    check_fails(try_share(&d, 1), ENCOURS_E_ABI, "imputation");
    check_equal(d.paid[0], 42);
    check_equal(d.surplus, -1);
}

CHECK_MAIN(criteria_come_in_their_order, columns_may_be_left_out, equal_debts_share_in_proportion,
           random_shares_follow_their_ranks, wrong_debts_are_refused)
