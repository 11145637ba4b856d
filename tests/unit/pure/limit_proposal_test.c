/* SPDX-License-Identifier: MIT */
#include "encours/limit_proposal.h"
#include "encours/rounding.h"

#include "support/check.h"
#include "support/random.h"

#define NONE ENCOURS_LIMIT_NONE

/* One client; each column is given. */
typedef struct client {
    int64_t receivables, to_invoice, orders, sales, net_worth, working_capital, monthly_sales,
        stated_need, purchases, own_sales;
    int64_t others[4];
    uint64_t offsets[2];
} client;

static const client nobody = {NONE, NONE, NONE, NONE, NONE, NONE,
                              NONE, NONE, NONE, NONE, {0},  {0, 0}};

static encours_limit_columns columns_of(const client *c)
{
    return (encours_limit_columns){
        .struct_size = sizeof(encours_limit_columns),
        .count = 1,
        .receivables = &c->receivables,
        .to_invoice = &c->to_invoice,
        .orders = &c->orders,
        .sales = &c->sales,
        .net_worth = &c->net_worth,
        .working_capital = &c->working_capital,
        .monthly_sales = &c->monthly_sales,
        .stated_need = &c->stated_need,
        .purchases = &c->purchases,
        .own_sales = &c->own_sales,
        .other_limits = c->others,
        .other_offsets = c->offsets,
    };
}

static encours_limit_options options_of(int32_t method)
{
    return (encours_limit_options){
        .struct_size = sizeof(encours_limit_options),
        .method = method,
        .share_numerator = 1,
        .share_denominator = 10,
        .behaviour_numerator = 1,
        .behaviour_denominator = 1,
        .term_days = 60,
        .period_days = 360,
        .part = ENCOURS_LIMIT_NET_WORTH,
    };
}

static encours_limit_proposal propose(const encours_limit_options *options, const client *c)
{
    encours_limit_columns columns = columns_of(c);
    encours_limit_proposal out = ENCOURS_LIMIT_PROPOSAL_INIT;
    check_ok(encours_limit_propose(options, &columns, &out, check_error()));
    return out;
}

/* LIM-001: (100 + 20 + 30) * 6/5 * 1/2 = 90; each missing part is named. */
static void base_is_the_risk_base_times_both_coefficients(void **state)
{
    (void)state;
    encours_limit_options o = options_of(ENCOURS_LIMIT_BY_BASE);
    o.share_numerator = 6;
    o.share_denominator = 5;
    o.behaviour_denominator = 2;
    client c = nobody;
    c.receivables = 100;
    c.to_invoice = 20;
    c.orders = 30;
    encours_limit_proposal p = propose(&o, &c);
    check_equal(p.amount, 90);
    check_equal(p.status, ENCOURS_LIMIT_OK);
    check_equal(p.decided,
                ENCOURS_LIMIT_RECEIVABLES | ENCOURS_LIMIT_TO_INVOICE | ENCOURS_LIMIT_ORDERS);
    c.to_invoice = NONE;
    p = propose(&o, &c);
    check_equal(p.amount, NONE);
    check_equal(p.status, ENCOURS_LIMIT_MISSING);
    check_equal(p.missing, ENCOURS_LIMIT_TO_INVOICE);
}

/* LIM-002: 720 000 a year of 360 days at 60 days is 120 000; LIM-007: 1 at 60 / 360 is 1/6. */
static void need_is_the_sales_of_the_terms(void **state)
{
    (void)state;
    encours_limit_options o = options_of(ENCOURS_LIMIT_BY_NEED);
    client c = nobody;
    c.sales = 720000;
    encours_limit_proposal p = propose(&o, &c);
    check_equal(p.amount, 120000);
    check_equal(p.need, 120000);
    check_equal(p.capacity, NONE);
    check_equal(p.decided, ENCOURS_LIMIT_SALES);
    c.sales = 9; /* 1.5 */
    check_equal(propose(&o, &c).amount, 2);
    o.rounding = ENCOURS_ROUNDING_DOWN;
    check_equal(propose(&o, &c).amount, 1);
    c.sales = NONE;
    p = propose(&o, &c);
    check_equal(p.missing, ENCOURS_LIMIT_SALES);
    check_equal(p.need, NONE);
}

/* LIM-003: a tenth of 500; nothing of what is not there, which is not the same as not known. */
static void capacity_is_a_share_of_net_worth(void **state)
{
    (void)state;
    encours_limit_options o = options_of(ENCOURS_LIMIT_BY_CAPACITY);
    client c = nobody;
    c.net_worth = 500;
    check_equal(propose(&o, &c).amount, 50);
    check_equal(propose(&o, &c).flags, 0);
    for (c.net_worth = 0; c.net_worth >= -500; c.net_worth -= 500) {
        encours_limit_proposal p = propose(&o, &c);
        check_equal(p.amount, 0);
        check_equal(p.capacity, 0);
        check_equal(p.flags, ENCOURS_LIMIT_NEGATIVE_NET_WORTH);
        check_equal(p.status, ENCOURS_LIMIT_OK);
    }
    c.net_worth = NONE;
    check_equal(propose(&o, &c).status, ENCOURS_LIMIT_MISSING);
    check_equal(propose(&o, &c).flags, 0);
}

/* LIM-004: the smaller of the two, compared before rounding, and which it was. */
static void the_smaller_of_need_and_capacity_decides(void **state)
{
    (void)state;
    encours_limit_options o = options_of(ENCOURS_LIMIT_BY_NEED_CAPACITY);
    static const struct {
        int64_t sales, net_worth, amount;
        uint32_t decided, missing;
    } cases[] = {
        {6000, 20000, 1000, ENCOURS_LIMIT_SALES, 0},
        {6000, 5000, 500, ENCOURS_LIMIT_NET_WORTH, 0},
        {6000, 10000, 1000, ENCOURS_LIMIT_SALES | ENCOURS_LIMIT_NET_WORTH, 0},
        {6001, 10001, 1000, ENCOURS_LIMIT_NET_WORTH, 0}, /* 1000.17 and 1000.1 */
        {NONE, 10000, NONE, ENCOURS_LIMIT_NET_WORTH, ENCOURS_LIMIT_SALES},
        {6000, NONE, NONE, ENCOURS_LIMIT_SALES, ENCOURS_LIMIT_NET_WORTH},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        client c = nobody;
        c.sales = cases[i].sales;
        c.net_worth = cases[i].net_worth;
        encours_limit_proposal p = propose(&o, &c);
        check_equal(p.amount, cases[i].amount);
        check_equal(p.decided, cases[i].decided);
        check_equal(p.missing, cases[i].missing);
        check_equal(p.need == NONE, cases[i].sales == NONE);
        check_equal(p.capacity == NONE, cases[i].net_worth == NONE);
    }
}

/* LIM-005: a tenth of 900, the median of other limits, and the stated need 100. */
static void the_mean_of_three_parts(void **state)
{
    (void)state;
    encours_limit_options o = options_of(ENCOURS_LIMIT_BY_PARTS_MEAN);
    client c = nobody;
    c.net_worth = 900;
    c.working_capital = 1200;
    c.monthly_sales = 1500;
    c.stated_need = 100;
    static const int64_t others[] = {500, 20, 70, 30};
    memcpy(c.others, others, sizeof others);
    c.offsets[1] = 3;                        /* 20, 70, 500: 70 */
    check_equal(propose(&o, &c).amount, 87); /* (90 + 70 + 100) / 3 = 86.67 */
    c.offsets[1] = 4;                        /* 20, 30, 70, 500: 50 */
    check_equal(propose(&o, &c).amount, 80);
    o.part = ENCOURS_LIMIT_WORKING_CAPITAL;
    check_equal(propose(&o, &c).amount, 90);
    o.part = ENCOURS_LIMIT_MONTHLY_SALES;
    check_equal(propose(&o, &c).amount, 100);
    check_equal(propose(&o, &c).decided, ENCOURS_LIMIT_MONTHLY_SALES | ENCOURS_LIMIT_OTHER_LIMITS |
                                             ENCOURS_LIMIT_STATED_NEED);
    o.part = ENCOURS_LIMIT_NET_WORTH;
    c.net_worth = -1; /* its part is 0: (0 + 50 + 100) / 3 */
    check_equal(propose(&o, &c).amount, 50);
    check_equal(propose(&o, &c).flags, ENCOURS_LIMIT_NEGATIVE_NET_WORTH);
    for (size_t i = 0; i < 4; i++)
        c.others[i] = 7; /* the same limit many times */
    check_equal(propose(&o, &c).amount, 36);
}

/* LIM-005, LIM-007: with parts missing there is none, unless the mean of others is asked for. */
static void a_mean_of_known_parts_is_asked_for(void **state)
{
    (void)state;
    encours_limit_options o = options_of(ENCOURS_LIMIT_BY_PARTS_MEAN);
    client c = nobody;
    c.net_worth = 900;
    c.stated_need = 101;
    check_equal(propose(&o, &c).status, ENCOURS_LIMIT_MISSING);
    check_equal(propose(&o, &c).missing, ENCOURS_LIMIT_OTHER_LIMITS);
    o.average_known = 1;
    encours_limit_proposal p = propose(&o, &c);
    check_equal(p.status, ENCOURS_LIMIT_PARTIAL);
    check_equal(p.amount, 96); /* 95.5 */
    check_equal(p.missing, ENCOURS_LIMIT_OTHER_LIMITS);
    c.offsets[1] = 3; /* of three suppliers' limits one is not known: nor is their median */
    c.others[1] = NONE;
    c.others[2] = 300;
    p = propose(&o, &c);
    check_equal(p.amount, 96);
    check_equal(p.missing, ENCOURS_LIMIT_OTHER_LIMITS);
    c.offsets[1] = 1;
    c.others[0] = NONE;
    check_equal(propose(&o, &c).amount, 96);
    c.net_worth = NONE;
    check_equal(propose(&o, &c).amount, 101);
    c.stated_need = NONE;
    check_equal(propose(&o, &c).status, ENCOURS_LIMIT_MISSING);
    encours_limit_columns columns = columns_of(&nobody);
    columns.other_limits = NULL;
    columns.other_offsets = NULL;
    columns.stated_need = NULL;
    check_ok(encours_limit_propose(&o, &columns, &p, check_error()));
    check_equal(p.missing,
                ENCOURS_LIMIT_NET_WORTH | ENCOURS_LIMIT_OTHER_LIMITS | ENCOURS_LIMIT_STATED_NEED);
}

/* LIM-006: 5 % of 2 000 000 of own sales is 100 000; a fifth of purchases. */
static void a_share_of_one_figure(void **state)
{
    (void)state;
    encours_limit_options o = options_of(ENCOURS_LIMIT_BY_OWN_SALES_CAP);
    o.share_denominator = 20;
    client c = nobody;
    c.own_sales = 2000000;
    c.purchases = 3000;
    check_equal(propose(&o, &c).amount, 100000);
    check_equal(propose(&o, &c).decided, ENCOURS_LIMIT_OWN_SALES);
    o = options_of(ENCOURS_LIMIT_BY_PURCHASES);
    o.share_numerator = 2;
    check_equal(propose(&o, &c).amount, 600);
    check_equal(propose(&o, &c).decided, ENCOURS_LIMIT_PURCHASES);
    o.share_numerator = 0;
    check_equal(propose(&o, &c).amount, 0);
}

/* LIM-007: less than nothing is held at 0 and flagged; more than 64 bits is a status. */
static void a_proposal_is_never_below_zero_nor_wraps(void **state)
{
    (void)state;
    encours_limit_options o = options_of(ENCOURS_LIMIT_BY_NEED);
    client c = nobody;
    c.sales = -600;
    encours_limit_proposal p = propose(&o, &c);
    check_equal(p.amount, 0);
    check_equal(p.need, -100);
    check_equal(p.flags, ENCOURS_LIMIT_HELD_AT_ZERO);
    c.sales = INT64_MAX;
    o.term_days = 36600;
    o.period_days = 1;
    p = propose(&o, &c);
    check_equal(p.status, ENCOURS_LIMIT_OUT_OF_RANGE);
    check_equal(p.amount, NONE);
    o = options_of(ENCOURS_LIMIT_BY_BASE);
    o.share_numerator = o.behaviour_numerator = 1000000000;
    o.share_denominator = 1;
    c.receivables = c.to_invoice = c.orders = INT64_MAX;
    check_equal(propose(&o, &c).status, ENCOURS_LIMIT_OUT_OF_RANGE);
    c.receivables = c.to_invoice = c.orders = -INT64_MAX;
    check_equal(propose(&o, &c).amount, 0);
}

/* LIM-008: every client of the column form, with random inputs missing. */
static void columns_are_rows(void **state)
{
    (void)state;
    enum { COUNT = 30 };
    for (int32_t method = 1; method <= 7; method++) {
        test_random random = {.state = (uint64_t)method};
        int64_t in[COUNT], amounts[COUNT], others[3 * COUNT];
        uint64_t offsets[COUNT + 1] = {0};
        int32_t statuses[COUNT];
        uint32_t flags[COUNT], decided[COUNT], missing[COUNT];
        for (size_t i = 0; i < COUNT; i++) {
            in[i] = random_below(&random, 5) == 0 ? NONE : random_between(&random, -500, 5000);
            offsets[i + 1] = offsets[i] + random_below(&random, 4);
            for (size_t k = 0; k < 3; k++)
                others[3 * i + k] = random_between(&random, 0, 900);
        }
        encours_limit_columns columns = {
            sizeof columns, COUNT, in, in, in, in, in, in, in, in, in, in, others, offsets};
        encours_limit_results results = {sizeof results, amounts, statuses,
                                         flags,          decided, missing};
        encours_limit_options o = options_of(method);
        o.average_known = 1;
        check_ok(encours_limit_propose_columns(&o, &columns, &results, check_error()));
        for (size_t i = 0; i < COUNT; i++) {
            client c = {in[i], in[i], in[i], in[i], in[i], in[i],
                        in[i], in[i], in[i], in[i], {0},   {0, offsets[i + 1] - offsets[i]}};
            memcpy(c.others, &others[offsets[i]], (size_t)c.offsets[1] * sizeof others[0]);
            encours_limit_proposal p = propose(&o, &c);
            check_equal(amounts[i], p.amount);
            check_equal(statuses[i], p.status);
            check_equal(flags[i], p.flags);
            check_equal(decided[i], p.decided);
            check_equal(missing[i], p.missing);
        }
        encours_limit_results nowhere = {.struct_size = sizeof nowhere};
        check_ok(encours_limit_propose_columns(&o, &columns, &nowhere, check_error()));
    }
}

/* LIM-007: options are checked for the method that reads them. */
static void bad_options_are_refused(void **state)
{
    (void)state;
    encours_limit_columns columns = columns_of(&nobody);
    encours_limit_proposal p = ENCOURS_LIMIT_PROPOSAL_INIT;
    static const struct {
        int32_t method;
        uint32_t member;
        int64_t value;
        const char *part;
    } cases[] = {
        {0, 0, 1, "method is 0"},           {8, 0, 1, "method is 8"},
        {1, 0, -1, "share_numerator"},      {3, 0, 1000000001, "share_numerator"},
        {6, 1, 0, "share_denominator"},     {1, 2, -1, "behaviour_numerator"},
        {1, 3, 0, "behaviour_denominator"}, {2, 4, 0, "term_days"},
        {4, 5, 36601, "period_days"},       {5, 6, 3, "part is 3"},
        {5, 7, 2, "average_known"},         {2, 8, 9, "rounding"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        encours_limit_options o = options_of(cases[i].method);
        int64_t *const shares[] = {&o.share_numerator, &o.share_denominator, &o.behaviour_numerator,
                                   &o.behaviour_denominator};
        uint32_t *const others[] = {&o.term_days, &o.period_days, &o.part, &o.average_known};
        if (cases[i].member < 4)
            *shares[cases[i].member] = cases[i].value;
        else if (cases[i].member < 8)
            *others[cases[i].member - 4] = (uint32_t)cases[i].value;
        else
            o.rounding = (int32_t)cases[i].value;
        check_fails(encours_limit_propose(&o, &columns, &p, check_error()), ENCOURS_E_INVALID,
                    cases[i].part);
    }
    check_fails(encours_limit_propose(NULL, &columns, &p, check_error()), ENCOURS_E_MISUSE,
                "options");
    encours_limit_options o = options_of(ENCOURS_LIMIT_BY_NEED);
    o.share_denominator = 0; /* not read by this method */
    check_ok(encours_limit_propose(&o, &columns, &p, check_error()));
    o.struct_size = 0;
    check_fails(encours_limit_propose(&o, &columns, &p, check_error()), ENCOURS_E_ABI, "size");
    p.struct_size = 0;
    check_fails(encours_limit_propose(&o, &columns, &p, check_error()), ENCOURS_E_ABI, "size");
}

/* LIM-007, LIM-008: what the columns must be. */
static void bad_inputs_are_refused(void **state)
{
    (void)state;
    encours_limit_options o = options_of(ENCOURS_LIMIT_BY_NEED);
    encours_limit_proposal p = ENCOURS_LIMIT_PROPOSAL_INIT;
    encours_limit_results results = {.struct_size = sizeof results};
    client c = nobody;
    encours_limit_columns columns = columns_of(&c);
    c.offsets[0] = 1;
    check_fails(encours_limit_propose_columns(&o, &columns, &results, check_error()),
                ENCOURS_E_INVALID, "other_offsets go from 1 to 0");
    c.offsets[1] = 1002;
    check_fails(encours_limit_propose(&o, &columns, &p, check_error()), ENCOURS_E_INVALID,
                "at most 1000");
    columns.other_limits = NULL;
    check_fails(encours_limit_propose(&o, &columns, &p, check_error()), ENCOURS_E_MISUSE,
                "other_offsets");
    columns = columns_of(&nobody);
    columns.count = 2;
    static const uint64_t none[3] = {0};
    columns.other_offsets = none;
    check_fails(encours_limit_propose(&o, &columns, &p, check_error()), ENCOURS_E_INVALID,
                "2 clients");
    check_fails(encours_limit_propose(&o, NULL, &p, check_error()), ENCOURS_E_MISUSE, "inputs");
    check_fails(encours_limit_propose_columns(&o, NULL, &results, check_error()), ENCOURS_E_MISUSE,
                "inputs");
    check_fails(encours_limit_propose_columns(&o, &columns, NULL, check_error()), ENCOURS_E_MISUSE,
                "results");
    columns.count = 1;
    results.struct_size = 0;
    check_fails(encours_limit_propose_columns(&o, &columns, &results, check_error()), ENCOURS_E_ABI,
                "size");
    columns.struct_size = 0;
    check_fails(encours_limit_propose(&o, &columns, &p, check_error()), ENCOURS_E_ABI, "size");
    o.method = 0;
    check_fails(encours_limit_propose_columns(&o, &columns, &results, check_error()),
                ENCOURS_E_INVALID, "method");
}

CHECK_MAIN(base_is_the_risk_base_times_both_coefficients, need_is_the_sales_of_the_terms,
           capacity_is_a_share_of_net_worth, the_smaller_of_need_and_capacity_decides,
           the_mean_of_three_parts, a_mean_of_known_parts_is_asked_for, a_share_of_one_figure,
           a_proposal_is_never_below_zero_nor_wraps, columns_are_rows, bad_options_are_refused,
           bad_inputs_are_refused)
