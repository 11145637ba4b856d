/* SPDX-License-Identifier: MIT */
/* Limits: which stand, how they combine, what they say of days, groups and values. */
#include "credit_scenario.h"
#include "encours/rates.h"

/* All uses, in this order of preference. */
static encours_policy *policy_of(encours_context *context, int32_t combination)
{
    encours_policy_builder *b = scenario_builder(context, combination);
    encours_policy_limit_type base = scenario_limit_type("internal", ENCOURS_LIMIT_USE_BASE);
    base.review_days = 100;
    scenario_type(b, base);
    scenario_type(b, scenario_limit_type("agency", ENCOURS_LIMIT_USE_BASE));
    encours_policy_limit_type insured = scenario_limit_type("insured", ENCOURS_LIMIT_USE_ADD);
    insured.insured = 1;
    insured.percent = 9000;
    scenario_type(b, insured);
    encours_policy_limit_type season = scenario_limit_type("season", ENCOURS_LIMIT_USE_REPLACE);
    season.season_from = 1115;
    season.season_to = 115;
    scenario_type(b, season);
    scenario_type(b, scenario_limit_type("cap", ENCOURS_LIMIT_USE_CAP));
    scenario_type(b, scenario_limit_type("group", ENCOURS_LIMIT_USE_GROUP));
    scenario_type(b, scenario_limit_type("product", ENCOURS_LIMIT_USE_SCOPED));
    return scenario_finish(b);
}

/* The limit of a customer with these base limits, combined. */
static int64_t combined(int32_t combination)
{
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_policy *policy = policy_of(test.context, combination);
    scenario_limit(&test, customer, 500, DAY - 20, NONE, "agency");
    scenario_limit(&test, customer, 300, DAY - 10, NONE, "internal");
    scenario_limit(&test, customer, 200, DAY - 30, NONE, NULL);       /* the first type */
    scenario_limit(&test, customer, 900, DAY - 30, DAY, "internal");  /* over */
    scenario_limit(&test, customer, 9000, DAY + 1, NONE, "internal"); /* to come */
    scenario_limit(&test, customer, 7000, DAY - 1, NONE, "unheard-of");
    encours_credit_figures f = scenario_figures(&test, customer, policy, DAY);
    encours_policy_free(policy);
    ledger_end(&test);
    return VALUE(f, LIMIT);
}

static void base_limits_combine_by_the_rule_named(void **state)
{
    (void)state;
    check_equal(combined(0), 300);
    check_equal(combined(ENCOURS_LIMITS_LATEST), 300);
    check_equal(combined(ENCOURS_LIMITS_SUM), 1000);
    check_equal(combined(ENCOURS_LIMITS_LARGEST), 500);
    check_equal(combined(ENCOURS_LIMITS_SMALLEST), 200);
    check_equal(combined(ENCOURS_LIMITS_FIRST_TYPE), 300);
}

static void no_limit_is_not_a_limit_of_zero(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_policy *policy = policy_of(test.context, 0);
    encours_credit_figures f = scenario_figures(&test, customer, policy, DAY);
    check_equal(VALUE(f, LIMIT), INT64_MIN);
    check_equal(VALUE(f, LIMIT_USED), INT64_MIN);
    check_equal(VALUE(f, LIMIT_EXPIRED_DAYS), INT64_MIN);
    uint64_t zero = scenario_limit(&test, customer, 0, DAY - 5, NONE, "internal");
    f = scenario_figures(&test, customer, policy, DAY);
    check_equal(VALUE(f, LIMIT), 0);
    check_equal(VALUE(f, LIMIT_USED), 0); /* nothing against nothing */
    check_equal(f.limit_fact, zero);
    ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 1);
    f = scenario_figures(&test, customer, policy, DAY);
    check_equal(VALUE(f, HEADROOM), -1);
    check_equal(VALUE(f, LIMIT_USED), ENCOURS_FIGURE_INFINITE);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void caps_alone_and_groups_are_no_limit(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_policy *policy = policy_of(test.context, 0);
    scenario_limit(&test, customer, 100, DAY, NONE, "cap");
    scenario_limit(&test, customer, 100, DAY, NONE, "group");
    scenario_limit(&test, customer, 100, DAY, NONE, "product;range=tools");
    scenario_limit(&test, customer, 100, DAY, NONE, "product");              /* of which? */
    scenario_limit(&test, customer, 100, DAY, NONE, "internal;range=tools"); /* not of one */
    encours_credit_figures f = scenario_figures(&test, customer, policy, DAY);
    check_equal(VALUE(f, LIMIT), INT64_MIN);
    check_equal(VALUE(f, GROUP_LIMIT), 100);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void additions_caps_and_seasons(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_policy *policy = policy_of(test.context, 0);
    enum { NEW_YEAR = 19723 /* 2024-01-01 */, SPRING = NEW_YEAR + 100, MID = NEW_YEAR + 14 };
    scenario_limit(&test, customer, 1000, NEW_YEAR - 200, NONE, "internal");
    scenario_limit(&test, customer, 555, NEW_YEAR - 200, NONE, "insured"); /* 499.5 */
    encours_credit_figures f = scenario_figures(&test, customer, policy, SPRING);
    check_equal(VALUE(f, LIMIT), 1500);
    check_equal(VALUE(f, INSURED_LIMIT), 500);
    check_equal(VALUE(f, UNINSURED), 0);
    scenario_limit(&test, customer, 4000, NEW_YEAR - 200, NONE, "season");
    check_equal(VALUE(f, LIMIT_USED), 0);
    f = scenario_figures(&test, customer, policy, SPRING);
    check_equal(VALUE(f, LIMIT), 1500); /* out of season */
    f = scenario_figures(&test, customer, policy, NEW_YEAR);
    check_equal(VALUE(f, LIMIT), 4500);                 /* over the end of the year */
    f = scenario_figures(&test, customer, policy, MID); /* 15 January: the last day */
    check_equal(VALUE(f, LIMIT), 4500);
    f = scenario_figures(&test, customer, policy, MID + 1);
    check_equal(VALUE(f, LIMIT), 1500);
    scenario_limit(&test, customer, 5000, NEW_YEAR - 200, NONE, "cap");
    f = scenario_figures(&test, customer, policy, SPRING);
    check_equal(VALUE(f, LIMIT), 1500); /* a cap above it raises nothing */
    scenario_limit(&test, customer, 1200, NEW_YEAR - 200, NONE, "cap");
    scenario_limit(&test, customer, 1100, NEW_YEAR - 200, NONE, "cap");
    f = scenario_figures(&test, customer, policy, SPRING);
    check_equal(VALUE(f, LIMIT), 1100);
    scenario_limit(&test, customer, 300, NEW_YEAR - 200, NONE, "cap");
    ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, SPRING, SPRING, 350);
    f = scenario_figures(&test, customer, policy, SPRING);
    check_equal(VALUE(f, INSURED_LIMIT), 300); /* no more than the limit */
    check_equal(VALUE(f, UNINSURED), 50);
    check_equal(VALUE(f, LIMIT_USED), 11667); /* 116.666 %, up */
    encours_policy_free(policy);
    ledger_end(&test);
}

static void ends_and_reviews(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_policy *policy = policy_of(test.context, 0);
    scenario_limit(&test, customer, 1000, DAY - 90, DAY + 10, "internal");
    encours_credit_figures f = scenario_figures(&test, customer, policy, DAY);
    check_equal(VALUE(f, LIMIT_DAYS_LEFT), 10);
    check_equal(VALUE(f, LIMIT_EXPIRED_DAYS), 0);
    check_equal(VALUE(f, REVIEW_LATE_DAYS), -10); /* 100 days behind its beginning */
    f = scenario_figures(&test, customer, policy, DAY + 13);
    check_equal(VALUE(f, LIMIT), INT64_MIN);
    check_equal(VALUE(f, LIMIT_DAYS_LEFT), INT64_MIN);
    check_equal(VALUE(f, LIMIT_EXPIRED_DAYS), 4); /* the first day without one is DAY + 10 */
    encours_fact_options fact = scenario_fact(ENCOURS_FACT_LIMIT, customer, DAY, 700, "internal");
    fact.date = scenario_day(DAY + 2);
    scenario_record(&test, fact);
    f = scenario_figures(&test, customer, policy, DAY + 13);
    check_equal(VALUE(f, LIMIT), 700);
    check_equal(VALUE(f, LIMIT_EXPIRED_DAYS), 0);
    check_equal(VALUE(f, REVIEW_LATE_DAYS), 11); /* its own day */
    encours_policy_free(policy);
    ledger_end(&test);
}

static encours_rates *dollars(encours_context *context)
{
    encours_rates *rates;
    const uint16_t from[] = {TEST_USD, TEST_USD}, to[] = {TEST_EUR, TEST_EUR};
    const int32_t days[] = {DAY - 100, DAY + 1};
    const int64_t numerators[] = {9, 8}, denominators[] = {10, 10};
    encours_rates_columns columns = {sizeof columns, 2, from, to, days, numerators, denominators};
    check_ok(encours_rates_new(context, &columns, NULL, &rates, check_error()));
    return rates;
}

/* What is open is held against a guarantee in the currency of that. */
static void guarantees_of_documents_in_another_currency(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_policy *policy = policy_of(test.context, 0);
    encours_rates *rates = dollars(test.context); /* 1 USD = 0.90 EUR */
    uint64_t paper = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY - 5, DAY + 30, 900);
    uint64_t order = scenario_order(&test, customer, DAY - 5, DAY + 5, 90);
    encours_fact_options fact = scenario_fact(ENCOURS_FACT_GUARANTEE, paper, DAY, 950, NULL);
    fact.subject_kind = ENCOURS_SUBJECT_DOCUMENT;
    fact.currency = TEST_USD;
    uint64_t first = scenario_record(&test, fact);
    encours_credit_figures f = scenario_figures_with(&test, customer, policy, DAY, rates);
    check_equal(VALUE(f, GUARANTEES), 855); /* all of it: 9.00 EUR are 10.00 USD */
    scenario_end(&test, first, DAY);
    fact.amount.value = 1100;
    scenario_record(&test, fact);
    f = scenario_figures_with(&test, customer, policy, DAY, rates);
    check_equal(VALUE(f, GUARANTEES), 900); /* what is open */
    fact.subject_kind = ENCOURS_SUBJECT_ORDER;
    fact.subject = order;
    scenario_record(&test, fact);
    f = scenario_figures_with(&test, customer, policy, DAY, rates);
    check_equal(VALUE(f, GUARANTEES), 990);
    f = scenario_figures(&test, customer, policy, DAY);
    check_equal(VALUE(f, GUARANTEES), INT64_MIN);
    check_equal(VALUE(f, REAL_RISK), INT64_MIN);
    encours_rates_free(rates);
    encours_policy_free(policy);
    ledger_end(&test);
}

/* One customer among many whose figures fit no number is named. */
static void a_limit_that_does_not_fit_is_named(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    ledger_customer(&test, "ACME");
    uint64_t customer = ledger_customer(&test, "LARGE");
    encours_policy *policy = policy_of(test.context, ENCOURS_LIMITS_SUM);
    scenario_limit(&test, customer, INT64_MAX, DAY - 20, NONE, "internal");
    scenario_limit(&test, customer, 1, DAY - 20, NONE, "agency");
    encours_credit_options options = ENCOURS_CREDIT_OPTIONS_INIT;
    encours_credit *credit;
    options.book = 1;
    encours_view *view = ledger_view(&test);
    check_fails(
        encours_credit_new(view, policy, (encours_date){DAY}, &options, &credit, check_error()),
        ENCOURS_E_OVERFLOW, "customer 2");
    encours_view_free(view);
    encours_policy_free(policy);
    ledger_end(&test);
}

/* Where only a cap stands there is no limit, and the season of one ends as it does. */
static void caps_and_seasons_end(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME"), other = ledger_customer(&test, "OTHER");
    encours_policy *policy = policy_of(test.context, 0);
    enum { NEW_YEAR = 19723 /* 2024-01-01 */, OVER = NEW_YEAR + 15, NOVEMBER = NEW_YEAR + 319 };
    scenario_limit(&test, customer, 1000, NEW_YEAR - 200, NEW_YEAR + 40, "internal");
    scenario_limit(&test, customer, 900, NEW_YEAR - 200, NONE, "cap");
    encours_credit_figures f = scenario_figures(&test, customer, policy, NEW_YEAR + 39);
    check_equal(VALUE(f, LIMIT), 900);
    check_equal(VALUE(f, LIMIT_EXPIRED_DAYS), 0);
    check_equal(VALUE(f, LIMIT_DAYS_LEFT), 1);
    f = scenario_figures(&test, customer, policy, NEW_YEAR + 45);
    check_equal(VALUE(f, LIMIT), INT64_MIN);
    check_equal(VALUE(f, LIMIT_EXPIRED_DAYS), 6);
    scenario_limit(&test, other, 500, NEW_YEAR + 5, NONE, "season"); /* until 15 January */
    f = scenario_figures(&test, other, policy, NEW_YEAR + 5);
    check_equal(VALUE(f, LIMIT), 500);
    check_equal(VALUE(f, LIMIT_DAYS_LEFT), 10);
    f = scenario_figures(&test, other, policy, OVER);
    check_equal(VALUE(f, LIMIT), INT64_MIN);
    check_equal(VALUE(f, LIMIT_EXPIRED_DAYS), 1);
    f = scenario_figures(&test, other, policy, NOVEMBER - 1);
    check_equal(VALUE(f, LIMIT_EXPIRED_DAYS), NOVEMBER - OVER);
    f = scenario_figures(&test, other, policy, NOVEMBER); /* 15 November */
    check_equal(VALUE(f, LIMIT), 500);
    check_equal(VALUE(f, LIMIT_EXPIRED_DAYS), 0);
    check_equal(VALUE(f, LIMIT_DAYS_LEFT), 62); /* over the end of the year */
    scenario_limit(&test, customer, 500, NEW_YEAR + 50, NEW_YEAR + 60, "season");
    f = scenario_figures(&test, customer, policy, NEW_YEAR + 55); /* in no season yet */
    check_equal(VALUE(f, LIMIT_EXPIRED_DAYS), 16);
    f = scenario_figures(&test, customer, policy, NEW_YEAR + 70);
    check_equal(VALUE(f, LIMIT_EXPIRED_DAYS), 31);
    encours_policy_free(policy);
    ledger_end(&test);
}

/* The 29th of February ends a season on the 28th of other years; one of all the year never ends. */
static void seasons_end_in_february(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME"), other = ledger_customer(&test, "OTHER");
    encours_policy_builder *b = scenario_builder(test.context, 0);
    encours_policy_limit_type winter = scenario_limit_type("winter", ENCOURS_LIMIT_USE_BASE);
    encours_policy_limit_type whole = scenario_limit_type("whole", ENCOURS_LIMIT_USE_BASE);
    winter.season_from = 201;
    winter.season_to = 229;
    whole.season_from = 301;
    whole.season_to = 229;
    scenario_type(b, winter);
    scenario_type(b, whole);
    encours_policy *policy = scenario_finish(b);
    enum { LEAP = 19723 + 31 + 28 /* 2024-02-29 */, COMMON = LEAP + 365 /* 2025-02-28 */ };
    scenario_limit(&test, customer, 500, LEAP - 300, NONE, "winter");
    scenario_limit(&test, other, 500, LEAP - 300, NONE, "whole");
    const int32_t last[] = {LEAP, COMMON};
    for (int i = 0; i < 2; i++) {
        encours_credit_figures f = scenario_figures(&test, customer, policy, last[i]);
        check_equal(VALUE(f, LIMIT_DAYS_LEFT), 1);
        check_equal(VALUE(f, LIMIT_EXPIRED_DAYS), 0);
        f = scenario_figures(&test, customer, policy, last[i] + 1);
        check_equal(VALUE(f, LIMIT), INT64_MIN);
        check_equal(VALUE(f, LIMIT_EXPIRED_DAYS), 1);
        f = scenario_figures(&test, other, policy, last[i]);
        check_equal(VALUE(f, LIMIT_DAYS_LEFT), INT64_MIN);
    }
    encours_policy_free(policy);
    ledger_end(&test);
}

static void what_was_known_then(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_policy *policy = policy_of(test.context, 0);
    uint64_t limit = scenario_limit(&test, customer, 1000, DAY - 90, NONE, "internal");
    encours_credit *before = scenario_credit(&test, policy, DAY, NULL);
    scenario_end(&test, limit, DAY - 10);
    encours_credit_figures f = {.struct_size = sizeof f};
    check_ok(encours_credit_figures_of(before, customer, &f, check_error()));
    check_equal(VALUE(f, LIMIT), 1000);
    f = scenario_figures(&test, customer, policy, DAY);
    check_equal(VALUE(f, LIMIT_EXPIRED_DAYS), 11);
    uint64_t touched = 7;
    encours_view *view = ledger_view(&test);
    check_ok(encours_credit_refresh(before, view, &touched, check_error()));
    encours_view_free(view);
    check_equal(touched, 0);
    check_ok(encours_credit_figures_of(before, customer, &f, check_error()));
    check_equal(VALUE(f, LIMIT_EXPIRED_DAYS), 11);
    encours_credit_free(before);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void post_dollars(test_ledger *test, uint64_t customer, int64_t amount)
{
    encours_transaction *t = ledger_transaction(test);
    encours_document document = ledger_document(customer, ENCOURS_DOCUMENT_INVOICE, DAY - 5,
                                                DAY + 30, amount);
    document.currency = TEST_USD;
    check_ok(encours_transaction_post(t, &document, NULL, check_error()));
    ledger_commit(t);
}

static void each_currency_is_converted_once_at_the_rate_of_the_day(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_policy *policy = policy_of(test.context, 0);
    encours_rates *rates = dollars(test.context);
    post_dollars(&test, customer, 5); /* 4.5 each: apart they would be 10 */
    post_dollars(&test, customer, 5);
    ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY - 5, DAY + 30, 100);
    encours_credit_figures f = scenario_figures_with(&test, customer, policy, DAY, rates);
    check_equal(f.currency, TEST_EUR);
    check_equal(VALUE(f, NOT_DUE), 109);
    f = scenario_figures_with(&test, customer, policy, DAY + 1, rates);
    check_equal(VALUE(f, NOT_DUE), 108);
    f = scenario_figures(&test, customer, policy, DAY);
    check_equal(VALUE(f, NOT_DUE), INT64_MIN); /* no rates: missing, not 100 */
    check_equal(VALUE(f, EXPOSURE), INT64_MIN);
    check_equal(VALUE(f, OVERDUE), 0);
    check_equal(VALUE(f, OPEN_ITEMS), 3);
    check_equal(VALUE(f, MISSING), 2); /* open debits and the limit */
    encours_fact_options fact = scenario_fact(ENCOURS_FACT_LIMIT, customer, DAY, 1000, "internal");
    fact.currency = TEST_USD;
    scenario_record(&test, fact);
    f = scenario_figures_with(&test, customer, policy, DAY, rates);
    check_equal(f.currency, TEST_USD);
    check_equal(VALUE(f, LIMIT), 1000);
    check_equal(VALUE(f, NOT_DUE), 10 + 111); /* 100 / 0.9, half up */
    check_equal(f.group_currency, TEST_EUR);
    check_equal(VALUE(f, GROUP_EXPOSURE), 109); /* 121 * 0.9 = 108.9 */
    encours_rates_free(rates);
    encours_policy_free(policy);
    ledger_end(&test);
}

CHECK_MAIN(base_limits_combine_by_the_rule_named, no_limit_is_not_a_limit_of_zero,
           caps_alone_and_groups_are_no_limit, additions_caps_and_seasons, ends_and_reviews,
           caps_and_seasons_end, seasons_end_in_february,
           guarantees_of_documents_in_another_currency, a_limit_that_does_not_fit_is_named,
           what_was_known_then, each_currency_is_converted_once_at_the_rate_of_the_day)
