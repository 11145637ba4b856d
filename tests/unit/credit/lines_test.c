/* SPDX-License-Identifier: MIT */
/* What figures are made of, told line by line, and no memory. */
#include "credit_scenario.h"
#include "encours/credit_lines.h"
#include "encours/rates.h"
#include "support/memory.h"

typedef struct want {
    int32_t figure, source;
    uint64_t number;
    int64_t amount, counted;
    int32_t counting;
} want;

static void check_lines(const encours_credit_lines *lines, const want *wanted, size_t count)
{
    for (size_t i = 0; i < encours_credit_lines_row_count(lines) && i < count; i++) {
        const want *w = &wanted[i];
        check_equal(encours_credit_lines_figures(lines)[i], w->figure);
        check_equal(encours_credit_lines_sources(lines)[i], w->source);
        check_equal(encours_credit_lines_numbers(lines)[i], w->number);
        check_equal(encours_credit_lines_amounts(lines)[i], w->amount);
        check_equal(encours_credit_lines_row_counted(lines)[i], w->counted);
        check_equal(encours_credit_lines_row_counting(lines)[i], w->counting);
    }
    check_equal(encours_credit_lines_row_count(lines), count);
}

static encours_policy *policy_of(encours_context *context)
{
    encours_policy_builder *b = scenario_builder(context, 0);
    scenario_type(b, scenario_limit_type("internal", ENCOURS_LIMIT_USE_BASE));
    encours_policy_limit_type season = scenario_limit_type("season", ENCOURS_LIMIT_USE_REPLACE);
    season.season_from = season.season_to = 1231;
    scenario_type(b, season);
    scenario_type(b, scenario_limit_type("more", ENCOURS_LIMIT_USE_ADD));
    scenario_type(b, scenario_limit_type("cap", ENCOURS_LIMIT_USE_CAP));
    scenario_type(b, scenario_limit_type("group", ENCOURS_LIMIT_USE_GROUP));
    scenario_type(b, scenario_limit_type("product", ENCOURS_LIMIT_USE_SCOPED));
    encours_policy_guarantee bank = ENCOURS_POLICY_GUARANTEE_INIT;
    bank.code = "bank";
    bank.percent = 5000;
    bank.maximum = 60;
    check_ok(encours_policy_builder_add_guarantee(b, &bank, check_error()));
    return scenario_finish(b);
}

static void limits_and_guarantees_say_why_they_do_not_count(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t c = ledger_customer(&test, "ACME");
    encours_policy *policy = policy_of(test.context);
    scenario_limit(&test, c, 100, DAY - 9, NONE, "internal");            /* 1: gives way to 2 */
    scenario_limit(&test, c, 200, DAY - 5, NONE, "internal");            /* 2 */
    scenario_limit(&test, c, 300, DAY - 9, DAY, "internal");             /* 3: ended */
    scenario_limit(&test, c, 400, DAY + 1, NONE, "internal");            /* 4: to come */
    scenario_limit(&test, c, 500, DAY - 9, NONE, "season");              /* 5 */
    scenario_limit(&test, c, 30, DAY - 9, NONE, "more");                 /* 6 */
    scenario_limit(&test, c, 210, DAY - 9, NONE, "cap");                 /* 7: takes 20 off */
    scenario_limit(&test, c, 700, DAY - 9, NONE, "group");               /* 8 */
    scenario_limit(&test, c, 800, DAY - 9, NONE, "product;range=tools"); /* 9 */
    scenario_limit(&test, c, 900, DAY - 9, NONE, "unknown");             /* 10 */
    scenario_end(&test, scenario_limit(&test, c, 950, DAY - 9, NONE, NULL), DAY - 9);  /* 11 */
    scenario_record(&test, scenario_fact(ENCOURS_FACT_GUARANTEE, c, DAY, 80, "bank")); /* 12 */
    scenario_record(&test, scenario_fact(ENCOURS_FACT_GUARANTEE, c, DAY, 90, "bank")); /* 13 */
    scenario_record(&test, scenario_fact(ENCOURS_FACT_GUARANTEE, c, DAY, 70, "gem"));  /* 14 */
    encours_credit *credit = scenario_credit(&test, policy, DAY, NULL);
    encours_credit_lines *lines;
    check_ok(encours_credit_lines_new(credit, c, &lines, check_error()));
    enum { G = ENCOURS_FIGURE_GUARANTEES, L = ENCOURS_FIGURE_LIMIT, F = ENCOURS_CREDIT_FACT };
    const want wanted[] = {
        {G, F, 12, 40, 40, ENCOURS_CREDIT_COUNTS},
        {G, F, 13, 45, 45, ENCOURS_CREDIT_COUNTS},
        {G, F, 14, 70, 0, ENCOURS_CREDIT_NO_TYPE},
        {G, ENCOURS_CREDIT_REST, 0, -25, -25, ENCOURS_CREDIT_COUNTS}, /* the maximum */
        {L, F, 1, 100, 0, ENCOURS_CREDIT_GIVES_WAY},
        {L, F, 2, 200, 200, ENCOURS_CREDIT_COUNTS},
        {L, F, 3, 300, 0, ENCOURS_CREDIT_ENDED},
        {L, F, 4, 400, 0, ENCOURS_CREDIT_NOT_YET},
        {L, F, 5, 500, 0, ENCOURS_CREDIT_OFF_SEASON},
        {L, F, 6, 30, 30, ENCOURS_CREDIT_COUNTS},
        {L, F, 7, 210, 0, ENCOURS_CREDIT_COUNTS},
        {L, F, 8, 700, 0, ENCOURS_CREDIT_OF_GROUP},
        {L, F, 9, 800, 0, ENCOURS_CREDIT_OF_VALUE},
        {L, F, 10, 900, 0, ENCOURS_CREDIT_NO_TYPE},
        {L, F, 11, 950, 0, ENCOURS_CREDIT_NEVER},
        {L, ENCOURS_CREDIT_REST, 0, -20, -20, ENCOURS_CREDIT_COUNTS}, /* the cap */
    };
    check_lines(lines, wanted, sizeof wanted / sizeof wanted[0]);
    encours_credit_lines_free(lines);
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&test);
}

/* Two of 5 cents of a dollar that is worth 0.9: 4.5 each, 9 together. */
static void lines_in_another_currency_and_the_rest(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t c = ledger_customer(&test, "ACME");
    encours_policy *policy = policy_of(test.context);
    for (int i = 0; i < 2; i++) {
        encours_transaction *t = ledger_transaction(&test);
        encours_document document = ledger_document(c, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 5);
        document.currency = TEST_USD;
        check_ok(encours_transaction_post(t, &document, NULL, check_error()));
        ledger_commit(t);
    }
    uint64_t order = scenario_order(&test, c, DAY, NONE, 70);
    const uint16_t from[] = {TEST_USD}, to[] = {TEST_EUR};
    const int32_t days[] = {DAY - 9};
    const int64_t nine[] = {9}, ten[] = {10};
    encours_rates_columns columns = {sizeof columns, 1, from, to, days, nine, ten};
    encours_rates *rates;
    check_ok(encours_rates_new(test.context, &columns, NULL, &rates, check_error()));
    encours_credit *credit = scenario_credit(&test, policy, DAY, rates);
    encours_credit_lines *lines;
    check_ok(encours_credit_lines_new(credit, c, &lines, check_error()));
    enum { N = ENCOURS_FIGURE_NOT_DUE, C = ENCOURS_CREDIT_COUNTS };
    const want wanted[] = {
        {N, ENCOURS_CREDIT_ITEM, 1, 5, 5, C},
        {N, ENCOURS_CREDIT_ITEM, 2, 5, 5, C},
        {N, ENCOURS_CREDIT_REST, 0, -1, -1, C},
        {ENCOURS_FIGURE_ORDERS, ENCOURS_CREDIT_ORDER, order, 70, 70, C},
    };
    check_lines(lines, wanted, 4);
    check_equal(encours_credit_lines_currencies(lines)[0], TEST_USD);
    check_equal(encours_credit_lines_currencies(lines)[2], TEST_EUR);
    check_equal(encours_credit_lines_currency(lines), TEST_EUR);
    encours_credit_lines_free(lines);
    encours_credit_free(credit);
    credit = scenario_credit(&test, policy, DAY, NULL);
    check_ok(encours_credit_lines_new(credit, c, &lines, check_error()));
    const want without[] = {
        {N, ENCOURS_CREDIT_ITEM, 1, 5, INT64_MIN, ENCOURS_CREDIT_NO_RATE},
        {N, ENCOURS_CREDIT_ITEM, 2, 5, INT64_MIN, ENCOURS_CREDIT_NO_RATE},
        {ENCOURS_FIGURE_ORDERS, ENCOURS_CREDIT_ORDER, order, 70, 70, C},
    };
    check_lines(lines, without, 3);
    encours_credit_lines_free(lines);
    check_fails(encours_credit_lines_new(credit, 9, &lines, check_error()), ENCOURS_E_NOT_FOUND,
                "customer");
    check(lines == NULL);
    encours_credit_free(credit);
    encours_rates_free(rates);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void each_allocation_may_fail(void **state)
{
    (void)state;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_store *store;
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger test = ledger_begin_over(context, store);
    uint64_t c = ledger_customer(&test, "ACME");
    ledger_post(&test, c, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 5);
    scenario_limit(&test, c, 500, DAY, NONE, NULL);
    scenario_record(&test, scenario_fact(ENCOURS_FACT_GUARANTEE, c, DAY, 10, "bank"));
    encours_policy *policy = policy_of(test.context);
    encours_credit *credit = scenario_credit(&test, policy, DAY, NULL);
    encours_credit_lines *lines;
    size_t blocks = memory.blocks;
    for (int on = 0; on < 2; on++)
        for (size_t at = 1;; at++) {
            counted_memory_fail(&memory, at, on != 0);
            encours_status status = encours_credit_lines_new(credit, c, &lines, check_error());
            bool failed = memory.failed != 0;
            counted_memory_fail(&memory, 0, false);
            if (!failed) {
                check(at > 10);
                check_ok(status);
                check_equal(encours_credit_lines_row_count(lines), 3);
                encours_credit_lines_free(lines);
                break;
            }
            check_equal(status, ENCOURS_E_NO_MEMORY);
            check(lines == NULL);
            check_equal(memory.blocks, blocks);
        }
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&test);
}

CHECK_MAIN(limits_and_guarantees_say_why_they_do_not_count, lines_in_another_currency_and_the_rest,
           each_allocation_may_fail)
