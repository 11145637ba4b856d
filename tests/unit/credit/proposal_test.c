/* SPDX-License-Identifier: MIT */
/* Limits proposed from what the ledger knows and what the caller gives: as the formulas propose
 * them, fed by hand. */
#include "credit_scenario.h"
#include "encours/credit_proposal.h"
#include "encours/rates.h"
#include "support/memory.h"
#include "support/random.h"
#include "unit/ledger/authoriser_scenario.h"

#define NO_AMOUNT ENCOURS_LIMIT_NONE

enum { ACME = 1, BETA, OLD, IDLE, CUSTOMERS = 4, ASKED = 6 };

/* What is proposed to the customers, and to two that are not there. */
typedef struct answer {
    int64_t amounts[ASKED], limits[ASKED];
    uint16_t currencies[ASKED];
    int32_t statuses[ASKED];
    uint32_t flags[ASKED], decided[ASKED], missing[ASKED];
} answer;

static encours_credit_proposals columns_of(answer *to)
{
    encours_credit_proposals columns = ENCOURS_CREDIT_PROPOSALS_INIT;
    memset(to, 0x5a, sizeof *to);
    columns.count = ASKED;
    columns.amounts = to->amounts;
    columns.limits = to->limits;
    columns.currencies = to->currencies;
    columns.statuses = to->statuses;
    columns.flags = to->flags;
    columns.decided = to->decided;
    columns.missing = to->missing;
    return columns;
}

/* ACME: 730 000 invoiced in the last 365 days and 50 000 before, 100 000 paid and not allocated; an
 * order of 20 000 of which 8 000 are delivered; a limit of 900 000. BETA: 9 000 invoiced, a limit
 * of 1 000 dollars. OLD, merged into ACME, owes 20 000 of last month. IDLE: nothing. */
static void fill(test_ledger *test)
{
    ledger_customer(test, "ACME");
    ledger_customer(test, "BETA");
    ledger_customer(test, "OLD");
    ledger_customer(test, "IDLE");
    ledger_post(test, ACME, ENCOURS_DOCUMENT_INVOICE, DAY - 100, DAY - 70, 710000);
    ledger_post(test, ACME, ENCOURS_DOCUMENT_INVOICE, DAY - 400, DAY - 370, 50000);
    ledger_post(test, ACME, ENCOURS_DOCUMENT_PAYMENT, DAY - 5, NONE, 100000);
    ledger_post(test, OLD, ENCOURS_DOCUMENT_INVOICE, DAY - 30, DAY, 20000);
    ledger_post(test, BETA, ENCOURS_DOCUMENT_INVOICE, DAY - 9, DAY, 9000);
    uint64_t order = scenario_order(test, ACME, DAY - 3, DAY + 5, 20000);
    scenario_step(test, order, ENCOURS_ORDER_DELIVERED, DAY - 1, 8000);
    scenario_limit(test, ACME, 900000, DAY - 9, NONE, NULL);
    encours_fact_options limit = scenario_fact(ENCOURS_FACT_LIMIT, BETA, DAY - 9, 100000, NULL);
    limit.currency = TEST_USD;
    scenario_record(test, limit);
    encours_fact_options merged = scenario_fact(ENCOURS_FACT_MERGED, OLD, DAY - 2, -1, NULL);
    merged.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    merged.related = ACME;
    scenario_record(test, merged);
}

static test_ledger test;
static encours_policy *policy;
static encours_rates *rates;
static encours_credit *credit;

static int begin(void **state)
{
    static const uint16_t from[] = {TEST_USD}, to[] = {TEST_EUR};
    static const int32_t days[] = {DAY - 10};
    static const int64_t nine[] = {9}, ten[] = {10};
    const encours_rates_columns columns = {sizeof columns, 1, from, to, days, nine, ten};
    (void)state;
    test = ledger_begin();
    fill(&test);
    policy = scenario_policy(test.context, NULL);
    check_ok(encours_rates_new(test.context, &columns, NULL, &rates, check_error()));
    credit = scenario_credit(&test, policy, DAY, rates);
    return 0;
}

static int end(void **state)
{
    (void)state;
    encours_credit_free(credit);
    encours_rates_free(rates);
    encours_policy_free(policy);
    ledger_end(&test);
    return 0;
}

static encours_limit_options formula(int32_t method)
{
    return (encours_limit_options){.struct_size = sizeof(encours_limit_options),
                                   .method = method,
                                   .share_numerator = 1,
                                   .share_denominator = 10,
                                   .behaviour_numerator = 15,
                                   .behaviour_denominator = 1,
                                   .term_days = 30,
                                   .period_days = 365,
                                   .part = ENCOURS_LIMIT_NET_WORTH};
}

static answer propose(const encours_credit *with, int32_t method,
                      const encours_limit_columns *inputs)
{
    answer is;
    encours_limit_options options = formula(method);
    encours_credit_proposals to = columns_of(&is);
    check_ok(encours_credit_propose(with, &options, inputs, 1, &to, check_error()));
    return is;
}

static encours_limit_columns inputs_of(void)
{
    return (encours_limit_columns){.struct_size = sizeof(encours_limit_columns), .count = ASKED};
}

static void is_missing(const answer *is, size_t i, uint32_t missing)
{
    check_equal(is->statuses[i], ENCOURS_LIMIT_MISSING);
    check_equal(is->amounts[i], NO_AMOUNT);
    check_equal(is->missing[i], missing);
}

enum { BASE_READS = ENCOURS_LIMIT_RECEIVABLES | ENCOURS_LIMIT_TO_INVOICE | ENCOURS_LIMIT_ORDERS };

static void what_the_ledger_knows_is_taken(void **state)
{
    (void)state;
    answer is = propose(credit, ENCOURS_LIMIT_BY_BASE, NULL);
    /* 730 000 + 50 000 - 100 000 + 8 000 + 12 000 = 700 000, of it a tenth 15 times. */
    check_equal(is.amounts[0], 1050000);
    check_equal(is.statuses[0], ENCOURS_LIMIT_OK);
    check_equal(is.decided[0], BASE_READS);
    check_equal(is.missing[0], 0);
    check_equal(is.limits[0], 900000);
    check_equal(is.currencies[0], TEST_EUR);
    check_equal(is.amounts[IDLE - 1], 0);
    check_equal(is.limits[IDLE - 1], NO_AMOUNT);
    is = propose(credit, ENCOURS_LIMIT_BY_NEED, NULL);
    check_equal(is.amounts[0], 60000); /* 730 000 * 30 / 365 */
    check_equal(is.decided[0], ENCOURS_LIMIT_SALES);
}

static void proposals_are_in_the_credit_currency(void **state)
{
    (void)state;
    answer is = propose(credit, ENCOURS_LIMIT_BY_BASE, NULL);
    check_equal(is.amounts[1], 15000); /* 9 000 at 0.9 are 10 000 */
    check_equal(is.limits[1], 100000);
    check_equal(is.currencies[1], TEST_USD);
    encours_credit *bare = scenario_credit(&test, policy, DAY, NULL);
    is = propose(bare, ENCOURS_LIMIT_BY_BASE, NULL);
    is_missing(&is, 1, ENCOURS_LIMIT_RECEIVABLES);
    check_equal(is.decided[1], ENCOURS_LIMIT_TO_INVOICE | ENCOURS_LIMIT_ORDERS);
    check_equal(is.amounts[0], 1050000);
    is = propose(bare, ENCOURS_LIMIT_BY_NEED, NULL);
    is_missing(&is, 1, ENCOURS_LIMIT_SALES);
    encours_credit_free(bare);
}

static void what_the_caller_gives_comes_first(void **state)
{
    (void)state;
    const int64_t orders[ASKED] = {0, NO_AMOUNT, 5, 7, 9, 9};
    const int64_t sales[ASKED] = {NO_AMOUNT, 36500, 1, 1, 1, 1};
    encours_limit_columns inputs = inputs_of();
    inputs.orders = orders;
    inputs.sales = sales;
    answer is = propose(credit, ENCOURS_LIMIT_BY_BASE, &inputs);
    check_equal(is.amounts[0], 1032000); /* 12 000 less, by 1.5 */
    check_equal(is.amounts[1], 15000);
    check_equal(is.amounts[IDLE - 1], 11); /* 10.5 */
    is = propose(credit, ENCOURS_LIMIT_BY_NEED, &inputs);
    check_equal(is.amounts[0], 60000);
    check_equal(is.amounts[1], 3000);
    const int64_t all[ASKED] = {100, 200, 300, 400, 500, 600};
    inputs.receivables = inputs.to_invoice = inputs.orders = all;
    is = propose(credit, ENCOURS_LIMIT_BY_BASE, &inputs);
    check_equal(is.amounts[0], 450);
    check_equal(is.amounts[1], 900);
}

static void what_only_the_host_has_is_not_guessed(void **state)
{
    (void)state;
    const int64_t worth[ASKED] = {500000, NO_AMOUNT, 1, -5, 1, 1};
    encours_limit_columns inputs = inputs_of();
    inputs.net_worth = worth;
    answer is = propose(credit, ENCOURS_LIMIT_BY_NEED_CAPACITY, &inputs);
    check_equal(is.amounts[0], 50000);
    check_equal(is.decided[0], ENCOURS_LIMIT_NET_WORTH);
    is_missing(&is, 1, ENCOURS_LIMIT_NET_WORTH);
    check_equal(is.amounts[IDLE - 1], 0);
    check_equal(is.flags[IDLE - 1], ENCOURS_LIMIT_NEGATIVE_NET_WORTH);
    is = propose(credit, ENCOURS_LIMIT_BY_PURCHASES, NULL);
    is_missing(&is, 0, ENCOURS_LIMIT_PURCHASES);
    is = propose(credit, ENCOURS_LIMIT_BY_PARTS_MEAN, NULL);
    is_missing(&is, 0,
               ENCOURS_LIMIT_NET_WORTH | ENCOURS_LIMIT_OTHER_LIMITS | ENCOURS_LIMIT_STATED_NEED);
    is = propose(credit, ENCOURS_LIMIT_BY_OWN_SALES_CAP, NULL);
    is_missing(&is, 0, ENCOURS_LIMIT_OWN_SALES);
}

static void customers_that_are_none_have_no_proposal(void **state)
{
    (void)state;
    static const struct {
        int32_t method;
        uint32_t reads;
    } cases[] = {{ENCOURS_LIMIT_BY_BASE, BASE_READS},
                 {ENCOURS_LIMIT_BY_CAPACITY, ENCOURS_LIMIT_NET_WORTH},
                 {ENCOURS_LIMIT_BY_NEED_CAPACITY, ENCOURS_LIMIT_SALES | ENCOURS_LIMIT_NET_WORTH}};
    const int64_t given[ASKED] = {1, 1, 1, 1, 1, 1};
    const size_t none[] = {OLD - 1, CUSTOMERS, CUSTOMERS + 1};
    encours_limit_columns inputs = inputs_of();
    inputs.net_worth = inputs.receivables = inputs.sales = given;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        answer is = propose(credit, cases[i].method, &inputs);
        for (size_t j = 0; j < 3; j++) {
            is_missing(&is, none[j], cases[i].reads);
            check_equal(is.decided[none[j]], 0);
            check_equal(is.flags[none[j]], 0);
            check_equal(is.currencies[none[j]], 0);
            check_equal(is.limits[none[j]], NO_AMOUNT);
        }
    }
}

/* Columns of what is known of some customers, as the formulas take them. */
static void fed_by_hand(const encours_credit *with, int32_t method, encours_limit_columns inputs,
                        const answer *is)
{
    static const int32_t figures[] = {ENCOURS_FIGURE_RECEIVABLES, ENCOURS_FIGURE_TO_INVOICE,
                                      ENCOURS_FIGURE_ORDERS, ENCOURS_FIGURE_SALES};
    const int64_t **columns[] = {&inputs.receivables, &inputs.to_invoice, &inputs.orders,
                                 &inputs.sales};
    int64_t known[4][ASKED], amounts[ASKED];
    uint32_t missing[ASKED], decided[ASKED];
    for (size_t i = 0; i < 4; i++) {
        check_ok(encours_credit_figure_column(with, figures[i], 1, ASKED, known[i], NULL,
                                              check_error()));
        for (size_t j = 0; *columns[i] != NULL && j < ASKED; j++)
            if ((*columns[i])[j] != NO_AMOUNT)
                known[i][j] = (*columns[i])[j];
        *columns[i] = known[i];
    }
    encours_limit_options options = formula(method);
    encours_limit_results results = {
        .struct_size = sizeof results, .amounts = amounts, .missing = missing, .decided = decided};
    check_ok(encours_limit_propose_columns(&options, &inputs, &results, check_error()));
    for (size_t i = 0; i < CUSTOMERS; i++) {
        if (i == OLD - 1)
            continue;
        check_equal(is->amounts[i], amounts[i]);
        check_equal(is->missing[i], missing[i]);
        check_equal(is->decided[i], decided[i]);
    }
}

static void all_formulas_are_those_of_the_calculator(void **state)
{
    (void)state;
    enum { COLUMNS = 10 };
    test_random random = {.state = 3};
    encours_credit_options options = ENCOURS_CREDIT_OPTIONS_INIT;
    encours_credit *book;
    encours_view *view = ledger_view(&test);
    options.rates = rates;
    options.book = 1;
    check_ok(encours_credit_new(view, policy, (encours_date){DAY}, &options, &book, check_error()));
    encours_view_free(view);
    for (int round = 0; round < 200; round++) {
        int64_t values[COLUMNS][ASKED], others[2 * ASKED];
        uint64_t offsets[ASKED + 1];
        encours_limit_columns inputs = inputs_of();
        const int64_t **columns[COLUMNS] = {&inputs.receivables,   &inputs.to_invoice,
                                            &inputs.orders,        &inputs.sales,
                                            &inputs.net_worth,     &inputs.working_capital,
                                            &inputs.monthly_sales, &inputs.stated_need,
                                            &inputs.purchases,     &inputs.own_sales};
        for (size_t i = 0; i < COLUMNS; i++) {
            for (size_t j = 0; j < ASKED; j++)
                values[i][j] = random_below(&random, 3) == 0
                                   ? NO_AMOUNT
                                   : random_between(&random, -1000, 100000);
            if (random_below(&random, 2) == 0)
                *columns[i] = values[i];
        }
        for (size_t j = 0; j <= ASKED; j++)
            offsets[j] = 2 * j;
        for (size_t j = 0; j < 2 * ASKED; j++)
            others[j] = random_between(&random, 0, 50000);
        inputs.other_limits = others;
        inputs.other_offsets = offsets;
        int32_t method = 1 + round % ENCOURS_LIMIT_BY_OWN_SALES_CAP;
        answer is = propose(credit, method, &inputs), same = propose(book, method, &inputs);
        fed_by_hand(credit, method, inputs, &is);
        check(memcmp(&is, &same, sizeof is) == 0);
    }
    encours_credit_free(book);
}

static void columns_begin_where_they_are_asked_to(void **state)
{
    (void)state;
    int64_t amounts[2] = {0, 0};
    encours_limit_options options = formula(ENCOURS_LIMIT_BY_BASE);
    encours_credit_proposals to = ENCOURS_CREDIT_PROPOSALS_INIT;
    to.count = 2;
    to.amounts = amounts;
    check_ok(encours_credit_propose(credit, &options, NULL, BETA, &to, check_error()));
    check_equal(amounts[0], 15000);
    check_equal(amounts[1], NO_AMOUNT);
    check_ok(encours_credit_propose(credit, &options, NULL, UINT64_MAX, &to, check_error()));
    check_equal(amounts[0], NO_AMOUNT);
    check_equal(amounts[1], NO_AMOUNT); /* there is no customer 0 */
    to.count = 0;
    check_ok(encours_credit_propose(credit, &options, NULL, 1, &to, check_error()));
}

static void fails(const encours_limit_options *options, const encours_limit_columns *inputs,
                  uint64_t first, size_t struct_size, size_t count, encours_status kind,
                  const char *part)
{
    answer is, untouched;
    (void)columns_of(&untouched);
    encours_credit_proposals to = columns_of(&is);
    to.struct_size = struct_size;
    to.count = count;
    check_fails(encours_credit_propose(credit, options, inputs, first, &to, check_error()), kind,
                part);
    check(memcmp(&is, &untouched, sizeof is) == 0);
}

static void what_is_wrong_is_refused_and_nothing_written(void **state)
{
    (void)state;
    const size_t size = sizeof(encours_credit_proposals);
    const int64_t others[] = {1};
    const uint64_t offsets[ASKED + 1] = {0, 1, 0, 0, 0, 0, 0};
    encours_limit_options options = formula(ENCOURS_LIMIT_BY_BASE), wrong = formula(8);
    encours_limit_columns inputs = inputs_of();
    fails(&wrong, NULL, 1, size, ASKED, ENCOURS_E_INVALID, "method");
    fails(NULL, NULL, 1, size, ASKED, ENCOURS_E_MISUSE, "");
    fails(&options, NULL, 0, size, ASKED, ENCOURS_E_MISUSE, "first");
    fails(&options, NULL, 1, 8, ASKED, ENCOURS_E_ABI, "");
    fails(&options, NULL, 1, size, SIZE_MAX, ENCOURS_E_NO_MEMORY, "");
    inputs.count = ASKED - 1;
    fails(&options, &inputs, 1, size, ASKED, ENCOURS_E_INVALID, "count");
    inputs.count = ASKED;
    inputs.other_limits = others;
    inputs.other_offsets = offsets;
    fails(&options, &inputs, 1, size, ASKED, ENCOURS_E_INVALID, "ascend");
    check_equal(check_last_error()->index, 1);
    inputs.struct_size = 8;
    fails(&options, &inputs, 1, size, ASKED, ENCOURS_E_ABI, "");
}

static void a_figure_that_does_not_fit_is_told(void **state)
{
    (void)state;
    for (int i = 0; i < 2; i++)
        ledger_post(&test, IDLE, ENCOURS_DOCUMENT_INVOICE, DAY - 1, DAY, INT64_MAX / 2 + 1);
    encours_credit_free(credit);
    credit = scenario_credit(&test, policy, DAY, rates);
    encours_limit_options options = formula(ENCOURS_LIMIT_BY_BASE);
    fails(&options, NULL, 1, sizeof(encours_credit_proposals), ASKED, ENCOURS_E_OVERFLOW, "64");
    check_equal(check_last_error()->index, IDLE - 1);
}

static void each_allocation_may_fail(void **state)
{
    (void)state;
    counted_memory memory = {0};
    encours_store *store;
    encours_context *context = counted_memory_context(&memory);
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger other = ledger_begin_over(context, store);
    fill(&other);
    encours_policy *own = scenario_policy(other.context, NULL);
    encours_credit *with = scenario_credit(&other, own, DAY, NULL);
    encours_limit_options options = formula(ENCOURS_LIMIT_BY_BASE);
    answer want = propose(with, ENCOURS_LIMIT_BY_BASE, NULL), is;
    for (int on = 0; on < 2; on++) {
        encours_status status = ENCOURS_E_NO_MEMORY;
        size_t blocks = memory.blocks;
        for (size_t at = 1; status != ENCOURS_OK; at++) {
            answer untouched;
            (void)columns_of(&untouched);
            encours_credit_proposals to = columns_of(&is);
            counted_memory_fail(&memory, at, on != 0);
            status = encours_credit_propose(with, &options, NULL, 1, &to, check_error());
            check_equal(memory.blocks, blocks);
            if (status == ENCOURS_OK)
                check(at > 1 && memcmp(&is, &want, sizeof is) == 0);
            else
                check(status == ENCOURS_E_NO_MEMORY && memcmp(&is, &untouched, sizeof is) == 0);
        }
        counted_memory_fail(&memory, 0, false);
    }
    encours_credit_free(with);
    encours_policy_free(own);
    ledger_end(&other);
}

static void readers_ask_for_all_customers(void **state)
{
    (void)state;
    static scene with;
    scene_begin(&with);
    encours_policy *own = scenario_policy(with.test.context, NULL);
    encours_credit *asked = scenario_credit(&with.test, own, DAY, NULL);
    encours_limit_options options = formula(ENCOURS_LIMIT_BY_BASE);
    answer is;
    encours_credit_proposals to = columns_of(&is);
    with.listener.denied = ENCOURS_ACTION_READ_CREDIT;
    check_fails(encours_credit_propose(asked, &options, NULL, 1, &to, check_error()),
                ENCOURS_E_DENIED, "");
    with.listener.denied = 0;
    check_ok(encours_credit_propose(asked, &options, NULL, 1, &to, check_error()));
    encours_credit_free(asked);
    encours_policy_free(own);
    scene_end(&with);
}

#define WITH(test) cmocka_unit_test_setup_teardown(test, begin, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH(what_the_ledger_knows_is_taken),
        WITH(proposals_are_in_the_credit_currency),
        WITH(what_the_caller_gives_comes_first),
        WITH(what_only_the_host_has_is_not_guessed),
        WITH(customers_that_are_none_have_no_proposal),
        WITH(all_formulas_are_those_of_the_calculator),
        WITH(columns_begin_where_they_are_asked_to),
        WITH(what_is_wrong_is_refused_and_nothing_written),
        WITH(a_figure_that_does_not_fit_is_told),
        WITH(each_allocation_may_fail),
        WITH(readers_ask_for_all_customers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
