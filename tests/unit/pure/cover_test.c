/* SPDX-License-Identifier: MIT */
#include "encours/cover.h"
#include "encours/rounding.h"

#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

static encours_cover_terms terms(int64_t limit, int64_t percent)
{
    return (encours_cover_terms){
        .struct_size = sizeof(encours_cover_terms),
        .limit = limit,
        .quota_numerator = percent,
        .quota_denominator = 100,
        .maximum_rest = ENCOURS_COVER_NONE,
    };
}

static encours_cover_indemnity compute(int64_t loss, const encours_cover_terms *t)
{
    encours_cover_indemnity out = ENCOURS_COVER_INDEMNITY_INIT;
    check_ok(encours_cover_compute(loss, t, &out, check_error()));
    return out;
}

static int64_t bound(vectors *v, const char *column)
{
    return vectors_text(v, column)[0] == '\0' ? ENCOURS_COVER_NONE : vectors_number(v, column);
}

/* EXP-008, EXP-009: published figures and those derived from published rules. */
static void published_figures_come_out_as_published(void **state)
{
    (void)state;
    FOR_VECTORS(v, "cover.csv")
    {
        encours_cover_terms t = terms(bound(&v, "limit"), vectors_number(&v, "quota_percent"));
        t.threshold = vectors_number(&v, "threshold");
        t.deductible = vectors_number(&v, "deductible");
        t.order = (int32_t)vectors_number(&v, "order");
        t.aggregate = vectors_number(&v, "aggregate");
        t.aggregate_used = vectors_number(&v, "aggregate_used");
        t.maximum_rest = bound(&v, "maximum_rest");
        int64_t loss = vectors_number(&v, "loss");
        encours_cover_indemnity i = compute(loss, &t);
        vectors_check_number(&v, "counted", i.counted);
        vectors_check_number(&v, "indemnity", i.indemnity);
        check_equal(i.indemnity + i.retained, loss);
    }
}

/* EXP-008, EXP-009: each step leaves its trace. */
static void each_step_is_flagged(void **state)
{
    (void)state;
    encours_cover_terms t = terms(30000, 90);
    check_equal(compute(40000, &t).flags, ENCOURS_COVER_LIMITED);
    check_equal(compute(30000, &t).flags, 0);
    check_equal(compute(40000, &t).insured_loss, 30000);
    t.threshold = 100;
    check_equal(compute(100, &t).flags, ENCOURS_COVER_UNDER_THRESHOLD);
    check_equal(compute(101, &t).flags, 0);
    t.aggregate = 50;
    check_equal(compute(200, &t).flags, ENCOURS_COVER_IN_AGGREGATE);
    check_equal(compute(200, &t).indemnity, 130);
    t.aggregate_used = 50;
    check_equal(compute(200, &t).flags, 0);
    t.maximum_rest = 180;
    check_equal(compute(200, &t).flags, 0);
    t.maximum_rest = 179;
    check_equal(compute(200, &t).flags, ENCOURS_COVER_AT_MAXIMUM);
}

/* EXP-008: a deductible over the loss pays nothing; half a unit goes up, or as told. */
static void nothing_is_paid_below_zero(void **state)
{
    (void)state;
    encours_cover_terms t = terms(ENCOURS_COVER_NONE, 50);
    t.deductible = 100;
    for (t.order = 1; t.order <= 2; t.order++)
        check_equal(compute(99, &t).indemnity, 0);
    t.order = ENCOURS_COVER_DEDUCTIBLE_FIRST;
    check_equal(compute(105, &t).indemnity, 3);
    t.rounding = ENCOURS_ROUNDING_DOWN;
    check_equal(compute(105, &t).indemnity, 2);
}

/* EXP-008: an indemnity is at most the loss, and grows with it. */
static void an_indemnity_grows_with_the_loss(void **state)
{
    (void)state;
    FOR_RANDOM(random, 2000)
    {
        encours_cover_terms t = terms(random_between(&random, 0, 1000),
                                      random_between(&random, 0, 100));
        t.threshold = random_between(&random, 0, 50);
        t.deductible = random_between(&random, 0, 50);
        t.order = (int32_t)random_between(&random, 1, 2);
        t.aggregate = random_between(&random, 0, 100);
        t.aggregate_used = random_between(&random, 0, 100);
        t.maximum_rest = random_between(&random, 0, 1000);
        int64_t loss = random_between(&random, 0, 1200);
        int64_t less = compute(loss, &t).indemnity, more = compute(loss + 1, &t).indemnity;
        check(less <= more);
        check_between(less, 0, loss);
    }
}

/* EXP-008: what the terms must be; with a deductible the order has no default. */
static void bad_terms_are_refused(void **state)
{
    (void)state;
    encours_cover_indemnity out = ENCOURS_COVER_INDEMNITY_INIT;
    const encours_cover_terms good = terms(10, 90);
    encours_cover_terms t = good;
    static const char *const names[] = {"threshold",      "deductible", "aggregate",
                                        "aggregate_used", "limit",      "maximum_rest"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        t = good;
        int64_t *members[] = {&t.threshold,      &t.deductible, &t.aggregate,
                              &t.aggregate_used, &t.limit,      &t.maximum_rest};
        *members[i] = -1;
        check_fails(encours_cover_compute(1, &t, &out, check_error()), ENCOURS_E_INVALID, names[i]);
    }
    t = good;
    t.deductible = 1;
    check_fails(encours_cover_compute(1, &t, &out, check_error()), ENCOURS_E_INVALID,
                "order is 0, needs 1 to 2");
    t = good;
    t.order = 3;
    check_fails(encours_cover_compute(1, &t, &out, check_error()), ENCOURS_E_INVALID, "order");
    t = good;
    t.quota_numerator = 101;
    check_fails(encours_cover_compute(1, &t, &out, check_error()), ENCOURS_E_INVALID, "quota");
    t = good;
    t.rounding = -1;
    check_fails(encours_cover_compute(1, &t, &out, check_error()), ENCOURS_E_INVALID, "rounding");
    t = good;
    check_fails(encours_cover_compute(-1, &t, &out, check_error()), ENCOURS_E_INVALID, "loss");
    t.aggregate_used = INT64_MAX;
    check_fails(encours_cover_compute(9, &t, &out, check_error()), ENCOURS_E_OVERFLOW,
                "aggregate_used");
    check_fails(encours_cover_compute(1, NULL, &out, check_error()), ENCOURS_E_MISUSE, "terms");
    t.struct_size = 0;
    check_fails(encours_cover_compute(1, &t, &out, check_error()), ENCOURS_E_ABI, "size");
    check_equal(out.indemnity, 0);
    out.struct_size = 0;
    check_fails(encours_cover_compute(1, &good, &out, check_error()), ENCOURS_E_ABI, "size");
}

CHECK_MAIN(published_figures_come_out_as_published, each_step_is_flagged,
           nothing_is_paid_below_zero, an_indemnity_grows_with_the_loss, bad_terms_are_refused)
