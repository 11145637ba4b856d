/* SPDX-License-Identifier: MIT */
#include "encours/exposure.h"
#include "encours/rounding.h"

#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

#define NONE ENCOURS_EXPOSURE_NONE

typedef struct customer {
    int64_t receivables, to_invoice, orders, guarantees, limit;
} customer;

static encours_exposure_columns columns_of(const customer *c)
{
    return (encours_exposure_columns){
        .struct_size = sizeof(encours_exposure_columns),
        .count = 1,
        .receivables = &c->receivables,
        .to_invoice = &c->to_invoice,
        .orders = &c->orders,
        .guarantees = &c->guarantees,
        .limits = &c->limit,
    };
}

static encours_exposure compute(customer c, int32_t basis)
{
    encours_exposure_columns columns = columns_of(&c);
    encours_exposure out = ENCOURS_EXPOSURE_INIT;
    check_ok(encours_exposure_compute(&columns, basis, &out, check_error()));
    return out;
}

static int64_t cell(vectors *v, const char *column)
{
    return vectors_text(v, column)[0] == '\0' ? NONE : vectors_number(v, column);
}

/* EXP-002, EXP-004: definitions and decisions of published suites. */
static void published_figures_come_out_as_published(void **state)
{
    (void)state;
    FOR_VECTORS(v, "exposure.csv")
    {
        customer c = {cell(&v, "receivables"), cell(&v, "to_invoice"), cell(&v, "orders"),
                      cell(&v, "guarantees"), cell(&v, "limit")};
        encours_exposure e = compute(c, (int32_t)vectors_number(&v, "basis"));
        vectors_check_number(&v, "real", e.real);
        vectors_check_number(&v, "potential", e.potential);
        check_equal(e.status, ENCOURS_EXPOSURE_OK);
        if (c.limit == NONE) {
            vectors_check_text(&v, "over", "");
            check_equal(e.over_limit, NONE);
            check_equal(e.missing, ENCOURS_EXPOSURE_LIMIT);
        } else {
            vectors_check_number(&v, "over", e.over_limit > 0);
            check_equal(e.missing, 0);
        }
    }
}

/* EXP-002: 100 less 150 of guarantees is 50 to spare; 30 of orders use some of it. */
static void cover_to_spare_is_negative_and_clamped_beside(void **state)
{
    (void)state;
    encours_exposure e = compute((customer){100, 0, 30, 150, 0}, ENCOURS_EXPOSURE_POTENTIAL);
    check_equal(e.real, -50);
    check_equal(e.real_clamped, 0);
    check_equal(e.potential, -20);
    check_equal(e.potential_clamped, 0);
    check_equal(e.headroom, 20);
    check_equal(e.over_limit, 0);
    e = compute((customer){100, 7, 30, 90, 0}, ENCOURS_EXPOSURE_POTENTIAL);
    check_equal(e.real_clamped, 10);
    check_equal(e.potential_clamped, 47);
}

/* EXP-004: 100 + 20 + 30 less 60, against 70, on each basis. */
static void the_limit_is_held_against_the_basis_asked_for(void **state)
{
    (void)state;
    static const int64_t headroom[] = {
        [ENCOURS_EXPOSURE_POTENTIAL] = -20,
        [ENCOURS_EXPOSURE_REAL] = 30,
        [ENCOURS_EXPOSURE_GROSS] = -80,
        [ENCOURS_EXPOSURE_GROSS_REAL] = -30,
    };
    for (int32_t basis = 0; basis < 4; basis++) {
        encours_exposure e = compute((customer){100, 20, 30, 60, 70}, basis);
        check_equal(e.headroom, headroom[basis]);
        check_equal(e.over_limit, headroom[basis] < 0 ? -headroom[basis] : 0);
    }
}

/* EXP-003: each component in turn is missing, as an element and as a whole column. */
static void a_missing_component_is_named_and_is_not_zero(void **state)
{
    (void)state;
    customer c = {100, 20, NONE, 60, 70};
    encours_exposure e = compute(c, ENCOURS_EXPOSURE_REAL);
    check_equal(e.status, ENCOURS_EXPOSURE_MISSING);
    check_equal(e.missing, ENCOURS_EXPOSURE_ORDERS);
    check_equal(e.real, 40);
    check_equal(e.potential, NONE);
    check_equal(e.potential_clamped, NONE);
    check_equal(e.headroom, 30);
    c = (customer){100, 20, 30, NONE, 70};
    e = compute(c, ENCOURS_EXPOSURE_POTENTIAL);
    check_equal(e.missing, ENCOURS_EXPOSURE_GUARANTEES);
    check_equal(e.real, NONE);
    check_equal(e.headroom, NONE);
    check_equal(e.over_limit, NONE);
    check_equal(compute(c, ENCOURS_EXPOSURE_GROSS).headroom, -80);
    encours_exposure_columns columns = columns_of(&c);
    columns.receivables = NULL;
    columns.limits = NULL;
    check_ok(encours_exposure_compute(&columns, 0, &e, check_error()));
    check_equal(e.missing, ENCOURS_EXPOSURE_RECEIVABLES | ENCOURS_EXPOSURE_GUARANTEES |
                               ENCOURS_EXPOSURE_LIMIT);
}

/* EXP-005: the sum of three passes 64 bits, and INT64_MIN is no figure; what fits stands. */
static void a_figure_that_does_not_fit_is_missing(void **state)
{
    (void)state;
    encours_exposure e = compute((customer){INT64_MAX, 1, 0, 0, 5}, ENCOURS_EXPOSURE_GROSS_REAL);
    check_equal(e.status, ENCOURS_EXPOSURE_OUT_OF_RANGE);
    check_equal(e.real, INT64_MAX);
    check_equal(e.potential, NONE);
    check_equal(e.over_limit, INT64_MAX - 5);
    e = compute((customer){-INT64_MAX, -1, 0, 0, 0}, ENCOURS_EXPOSURE_POTENTIAL);
    check_equal(e.status, ENCOURS_EXPOSURE_OUT_OF_RANGE);
    check_equal(e.potential, NONE);
    check_equal(e.headroom, NONE);
    check_equal(e.over_limit, NONE);
    e = compute((customer){-INT64_MAX, -1, 0, 0, NONE}, ENCOURS_EXPOSURE_POTENTIAL);
    check_equal(e.status, ENCOURS_EXPOSURE_OUT_OF_RANGE);
}

/* EXP-006: every element of the column form is the row form's, and NULL columns are not written. */
static void columns_are_rows(void **state)
{
    (void)state;
    enum { COUNT = 40 };
    int64_t in[5][COUNT], out[6][COUNT];
    int32_t statuses[COUNT];
    uint32_t missing[COUNT];
    test_random random = {.state = 7};
    for (size_t c = 0; c < 5; c++) {
        for (size_t i = 0; i < COUNT; i++)
            in[c][i] = random_below(&random, 6) == 0 ? NONE : random_between(&random, 0, 1000);
    }
    encours_exposure_columns columns = {
        .struct_size = sizeof columns,
        .count = COUNT,
        .receivables = in[0],
        .to_invoice = in[1],
        .orders = in[2],
        .guarantees = in[3],
        .limits = in[4],
    };
    encours_exposure_results results = {sizeof results, out[0], out[1],   out[2],  out[3],
                                        out[4],         out[5], statuses, missing, COUNT};
    check_ok(encours_exposure_columns_compute(&columns, 2, &results, check_error()));
    for (size_t i = 0; i < COUNT; i++) {
        customer c = {in[0][i], in[1][i], in[2][i], in[3][i], in[4][i]};
        encours_exposure e = compute(c, 2);
        check_equal(out[0][i], e.real);
        check_equal(out[1][i], e.real_clamped);
        check_equal(out[2][i], e.potential);
        check_equal(out[3][i], e.potential_clamped);
        check_equal(out[4][i], e.headroom);
        check_equal(out[5][i], e.over_limit);
        check_equal(statuses[i], e.status);
        check_equal(missing[i], e.missing);
    }
    encours_exposure_results nowhere = {.struct_size = sizeof nowhere};
    check_ok(encours_exposure_columns_compute(&columns, 0, &nowhere, check_error()));
}

/* EXP-006: what is refused, where, and that nothing is written then. */
static void bad_columns_are_refused(void **state)
{
    (void)state;
    int64_t some[] = {5, 5, 5}, bad[] = {NONE, 0, -1}, real[] = {42, 42, 42};
    encours_exposure_columns columns = {.struct_size = sizeof columns, .count = 3};
    encours_exposure_results results = {.struct_size = sizeof results, .real = real};
    columns.receivables = some;
    columns.guarantees = bad;
    check_fails(encours_exposure_columns_compute(&columns, 0, &results, check_error()),
                ENCOURS_E_INVALID, "guarantees is -1");
    check_equal(check_last_error()->index, 2);
    columns.guarantees = some;
    columns.limits = bad;
    check_fails(encours_exposure_columns_compute(&columns, 0, &results, check_error()),
                ENCOURS_E_INVALID, "limits is -1");
    columns.limits = NULL;
    check_fails(encours_exposure_columns_compute(&columns, 4, &results, check_error()),
                ENCOURS_E_INVALID, "basis is 4");
    check_fails(encours_exposure_columns_compute(&columns, -1, &results, check_error()),
                ENCOURS_E_INVALID, "basis is -1");
    check_fails(encours_exposure_columns_compute(NULL, 0, &results, check_error()),
                ENCOURS_E_MISUSE, "columns");
    check_fails(encours_exposure_columns_compute(&columns, 0, NULL, check_error()),
                ENCOURS_E_MISUSE, "results");
    results.struct_size = 1;
    check_fails(encours_exposure_columns_compute(&columns, 0, &results, check_error()),
                ENCOURS_E_ABI, "struct_size");
    check_equal(real[0], 42);
    encours_exposure e = ENCOURS_EXPOSURE_INIT;
    check_fails(encours_exposure_compute(&columns, 0, &e, check_error()), ENCOURS_E_INVALID,
                "3 customers");
    columns.count = 1;
    columns.guarantees = &bad[2];
    check_fails(encours_exposure_compute(&columns, 0, &e, check_error()), ENCOURS_E_INVALID,
                "guarantees");
    columns.guarantees = some;
    check_fails(encours_exposure_compute(&columns, 9, &e, check_error()), ENCOURS_E_INVALID,
                "basis");
    columns.struct_size = 0;
    check_fails(encours_exposure_compute(&columns, 0, &e, check_error()), ENCOURS_E_ABI, "size");
    columns.struct_size = sizeof columns;
    e.struct_size = 0;
    check_fails(encours_exposure_compute(&columns, 0, &e, check_error()), ENCOURS_E_ABI, "size");
}

static encours_exposure_cover cover(int64_t amount, int64_t limit, int64_t numerator,
                                    int64_t denominator)
{
    return (encours_exposure_cover){
        .struct_size = sizeof(encours_exposure_cover),
        .amount = amount,
        .limit = limit,
        .quota_numerator = numerator,
        .quota_denominator = denominator,
    };
}

/* EXP-001: 90 % of the smaller of amount and limit; half a cent goes up, or as told. */
static void a_guarantee_counts_up_to_its_limit_and_by_its_quota(void **state)
{
    (void)state;
    static const struct {
        int64_t amount, limit, counted;
    } cases[] = {
        {40000, 30000, 27000}, {20000, 30000, 18000}, {40000, NONE, 36000}, {5, 5, 5}, {7, 0, 0}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        encours_exposure_cover c = cover(cases[i].amount, cases[i].limit, 9, 10);
        int64_t out = -1;
        check_ok(encours_exposure_guarantee(&c, &out, check_error()));
        check_equal(out, cases[i].counted);
        c.rounding = ENCOURS_ROUNDING_DOWN;
        check_ok(encours_exposure_guarantee(&c, &out, check_error()));
        check_equal(out, cases[i].counted == 5 ? 4 : cases[i].counted);
    }
}

/* EXP-001: what is no guarantee. */
static void bad_guarantees_are_refused(void **state)
{
    (void)state;
    static const struct {
        int64_t amount, limit, numerator, denominator;
        const char *part;
    } cases[] = {{-1, 0, 1, 1, "amount"}, {0, -1, 1, 1, "limit"}, {0, 0, 2, 1, "quota"},
                 {0, 0, -1, 1, "quota"},  {0, 0, 1, 0, "quota"},  {0, 0, 0, -1, "quota"}};
    int64_t out = 42;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        encours_exposure_cover c = cover(cases[i].amount, cases[i].limit, cases[i].numerator,
                                         cases[i].denominator);
        check_fails(encours_exposure_guarantee(&c, &out, check_error()), ENCOURS_E_INVALID,
                    cases[i].part);
    }
    encours_exposure_cover c = cover(1, 1, 1, 1);
    c.rounding = 8;
    check_fails(encours_exposure_guarantee(&c, &out, check_error()), ENCOURS_E_INVALID,
                "rounding is 8");
    check_fails(encours_exposure_guarantee(&c, NULL, check_error()), ENCOURS_E_MISUSE, "out");
    check_fails(encours_exposure_guarantee(NULL, &out, check_error()), ENCOURS_E_MISUSE, "cover");
    c.struct_size = 0;
    check_fails(encours_exposure_guarantee(&c, &out, check_error()), ENCOURS_E_ABI, "size");
    check_equal(out, 42);
}

/* STA-004 */
static void stated_room_is_checked_before_a_write(void **state)
{
    (void)state;
    int64_t some[] = {5, 6, 7}, real[] = {42, 42, 42, 42};
    encours_exposure_columns columns = {.struct_size = sizeof columns, .count = 3};
    columns.receivables = columns.guarantees = some;
    encours_exposure_results results = {.struct_size = sizeof results, .real = real, .count = 2};
    check_fails(encours_exposure_columns_compute(&columns, 0, &results, check_error()),
                ENCOURS_E_INVALID, "count is 2: the arrays have no room for all 3");
    check_equal(real[0], 42);
    for (results.count = 3; results.count <= 4; results.count++) {
        check_ok(encours_exposure_columns_compute(&columns, 0, &results, check_error()));
        check_equal(real[2], 0);
        check_equal(real[3], 42);
    }
}

CHECK_MAIN(published_figures_come_out_as_published, cover_to_spare_is_negative_and_clamped_beside,
           the_limit_is_held_against_the_basis_asked_for,
           a_missing_component_is_named_and_is_not_zero, a_figure_that_does_not_fit_is_missing,
           columns_are_rows, bad_columns_are_refused,
           a_guarantee_counts_up_to_its_limit_and_by_its_quota, bad_guarantees_are_refused,
           stated_room_is_checked_before_a_write)
