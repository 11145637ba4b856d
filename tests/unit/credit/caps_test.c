/* SPDX-License-Identifier: MIT */
/* The legal cap on days of payment that a policy names, from the table that ships: art. L441-10 and
 * L441-11 code de commerce, with dates worked out by hand. */
#include "decision_scenario.h"
#include "unit/io/tables_files.h"

enum { AGREED = ENCOURS_LEGAL_CAP_AGREED, EXPRESS = ENCOURS_LEGAL_CAP_EXPRESS_END_OF_MONTH };

/* What is checked: a customer, terms of a policy, a table and what holds of invoices. */
static test_ledger test;
static encours_tables *tables;
static encours_legal_cap_columns france;

static int begin(void **state)
{
    (void)state;
    test = ledger_begin();
    ledger_customer(&test, "ACME");
    tables = shipped("fr-legal-caps.csv");
    france = (encours_legal_cap_columns)ENCOURS_LEGAL_CAP_COLUMNS_INIT;
    check_ok(encours_tables_legal_caps(tables, "france", &france, check_error()));
    return 0;
}

static int end(void **state)
{
    (void)state;
    encours_tables_free(tables);
    ledger_end(&test);
    return 0;
}

static int32_t ymd(int32_t year, int32_t month, int32_t day)
{
    return encours_date_ymd(year, month, day).epoch_day;
}

/* Its one rule warns with what is measured and refuses where that is missing. */
static encours_policy *policy_of(const char *rule, int32_t legal_days)
{
    encours_policy_builder *builder = scenario_builder(test.context, 0);
    encours_policy_terms terms = ENCOURS_POLICY_TERMS_INIT;
    encours_policy_rule law = scenario_rule("law", "event-legal-excess >= 0", ENCOURS_OUTCOME_WARN);
    law.missing = ENCOURS_OUTCOME_REFUSE;
    terms.rule = rule;
    terms.legal_days = legal_days;
    check_ok(encours_policy_builder_set_terms(builder, &terms, check_error()));
    scenario_add_rule(builder, law);
    return scenario_finish(builder);
}

static encours_status try_credit(const encours_policy *policy, int32_t day,
                                 const encours_credit_options *options, encours_credit **out)
{
    encours_view *view = ledger_view(&test);
    encours_status status = encours_credit_new(view, policy, (encours_date){day}, options, out,
                                               check_error());
    encours_view_free(view);
    return status;
}

static encours_credit_options options_of(const encours_legal_cap_columns *caps, uint32_t facts)
{
    encours_credit_options options = ENCOURS_CREDIT_OPTIONS_INIT;
    options.caps = caps;
    options.caps_facts = facts;
    return options;
}

enum { MISSING = -1 };

/* Days beyond the cap of an invoice of a day with so many days of payment; or MISSING. With a book
 * and by columns it is the same. */
static int64_t excess(const encours_policy *policy, int32_t day, encours_credit_options options,
                      int32_t term_days)
{
    encours_decision decision = {.struct_size = sizeof decision};
    encours_decision other = {.struct_size = sizeof other};
    encours_credit_event event = scenario_event(1, 100);
    event.term_days = term_days;
    for (options.book = 0; options.book < 2; options.book++) {
        encours_credit *credit;
        check_ok(try_credit(policy, day, &options, &credit));
        check_ok(
            encours_credit_check(credit, &event, options.book ? &other : &decision, check_error()));
        scenario_by_columns(credit, &event, &decision);
        encours_credit_free(credit);
    }
    scenario_same(&decision, &other);
    check_equal(decision.reason_count, 1);
    if ((decision.flags[0] & ENCOURS_REASON_MISSING) == 0)
        return decision.measured[0];
    check_equal(decision.outcome, ENCOURS_OUTCOME_REFUSE);
    return MISSING;
}

/* The most days of payment that are no day beyond the cap. */
static int64_t lawful_days(const char *rule, int32_t day, uint32_t facts)
{
    encours_policy *policy = policy_of(rule, -1);
    int64_t beyond = excess(policy, day, options_of(&france, facts), 1000);
    encours_policy_free(policy);
    return beyond == MISSING ? MISSING : 1000 - beyond;
}

static void sixty_days_are_lawful_and_one_more_is_not(void **state)
{
    (void)state;
    encours_policy *policy = policy_of("1", -1);
    encours_credit_options options = options_of(&france, 0);
    int32_t day = ymd(2025, 3, 10);
    check_equal(excess(policy, day, options, 0), 0);
    check_equal(excess(policy, day, options, 60), 0); /* due on 9 May */
    check_equal(excess(policy, day, options, 61), 1);
    check_equal(excess(policy, day, options, INT32_MAX), (int64_t)INT32_MAX - 60);
    check_equal(excess(policy, day, options, -1), MISSING); /* not stated */
    encours_policy_free(policy);
}

static void the_later_of_two_readings_of_an_end_of_month_counts(void **state)
{
    (void)state;
    check_equal(lawful_days("1", ymd(2025, 3, 10), 0), 60);
    /* To 15 May: the end of March and 45 days; the other reading is 30 April, 60 days 9 May. */
    check_equal(lawful_days("1", ymd(2025, 3, 10), EXPRESS), 66);
    /* To 31 March: 1 March and the end of that month; the other is 17 March, 60 days 16 March. */
    check_equal(lawful_days("1", ymd(2023, 1, 15), EXPRESS), 75);
    check_equal(lawful_days("1", ymd(2023, 1, 15), AGREED | EXPRESS), 75);
    check_equal(lawful_days("1", ymd(2025, 3, 10), ENCOURS_LEGAL_CAP_SUMMARY), 45);
}

static void the_rows_of_the_day_count(void **state)
{
    (void)state;
    /* Wine: 31 October 2021 and 45 days is 15 December, to the end of that month. */
    check_equal(lawful_days("5", ymd(2021, 10, 31), 0), 61);
    check_equal(lawful_days("5", ymd(2021, 11, 1), 0), 60);
}

static void a_cap_that_is_not_known_is_missing(void **state)
{
    (void)state;
    encours_policy *policy = policy_of("1", 60);
    check_equal(excess(policy, DAY, options_of(NULL, 0), 90), MISSING);
    encours_policy_free(policy);
    int32_t day = ymd(2025, 3, 10);
    check_equal(lawful_days("3", day, 0), MISSING); /* counts from delivery */
    check_equal(lawful_days("5", day, ENCOURS_LEGAL_CAP_TRADE_AGREEMENT), MISSING);
    check_equal(lawful_days("1", ENCOURS_DATE_MAX, 0), MISSING); /* behind 2199 */
}

static void the_smaller_cap_counts(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        int32_t legal_days;
        int64_t excess;
    } cases[] = {{"1", 59, 41}, {"1", 60, 40},  {"1", 61, 40},
                 {"6", 45, 70}, {NULL, 45, 55}, {NULL, -1, MISSING}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        encours_policy *policy = policy_of(cases[i].rule, cases[i].legal_days);
        check_equal(excess(policy, DAY, options_of(&france, 0), 100), cases[i].excess);
        encours_policy_free(policy);
    }
}

static void what_is_no_cap_of_the_day_is_refused(void **state)
{
    (void)state;
    static const char *const wrong[] = {"france", "1a", "4294967296", "99999999999999999999", "-1"};
    encours_credit *credit = NULL;
    encours_credit_options options = options_of(&france, 0);
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        encours_policy *policy = policy_of(wrong[i], -1);
        check_fails(try_credit(policy, DAY, &options, &credit), ENCOURS_E_INVALID, "no number");
        check_text(check_last_error()->field, "rule");
        check(credit == NULL);
        encours_policy_free(policy);
    }
    encours_policy *policy = policy_of("1", -1);
    check_fails(try_credit(policy, ymd(2019, 4, 25), &options, &credit), ENCOURS_E_NOT_FOUND,
                "no row of rule 1 holds on 2019-04-25");
    check_text(check_last_error()->field, "caps");
    encours_legal_cap_columns none = france;
    none.count = 0;
    options = options_of(&none, 0);
    check_fails(try_credit(policy, DAY, &options, &credit), ENCOURS_E_INVALID, "rows");
    encours_policy_free(policy);
    policy = policy_of("4294967295", -1);
    options = options_of(&france, 0);
    check_fails(try_credit(policy, DAY, &options, &credit), ENCOURS_E_NOT_FOUND, "4294967295");
    encours_policy_free(policy);
}

/* One row of our own, "so many days from the invoice". */
typedef struct own_caps {
    uint32_t rule;
    int32_t days, counting, start, from;
    encours_legal_cap_columns columns;
} own_caps;

static const encours_legal_cap_columns *own(own_caps *caps, int32_t days, int32_t from)
{
    *caps = (own_caps){.rule = 1, .days = days, .counting = ENCOURS_LEGAL_CAP_NET, .from = from};
    caps->columns = (encours_legal_cap_columns)ENCOURS_LEGAL_CAP_COLUMNS_INIT;
    caps->columns.count = 1;
    caps->columns.rule = &caps->rule;
    caps->columns.days = &caps->days;
    caps->columns.counting = &caps->counting;
    caps->columns.start = &caps->start;
    caps->columns.valid_from = &caps->from;
    return &caps->columns;
}

static encours_status replay(const encours_credit_options *options, encours_decision *again)
{
    encours_view *view = ledger_view(&test);
    encours_status status = encours_decision_replay(view, 1, options, again, check_error());
    encours_view_free(view);
    return status;
}

static encours_decision record(const encours_policy *policy, encours_credit_options options)
{
    encours_credit *credit;
    encours_credit_event event = scenario_event(1, 100);
    event.term_days = 70;
    decision_put_policy(&test, policy, DAY - 100);
    check_ok(try_credit(policy, DAY, &options, &credit));
    encours_decision decided = decision_check(credit, &event);
    check_ok(decision_try(&test, credit, &event, &decided));
    encours_credit_free(credit);
    return decided;
}

static void a_replay_with_other_caps_is_refused(void **state)
{
    (void)state;
    own_caps caps, later;
    encours_policy *policy = policy_of("1", -1);
    encours_decision again = {.struct_size = sizeof again, .outcome = 77};
    encours_decision decided = record(policy, options_of(own(&caps, 60, DAY - 9), 0));
    check_equal(decided.measured[0], 10);
    const encours_credit_options others[] = {
        options_of(NULL, 0),
        options_of(own(&caps, 60, DAY - 9), EXPRESS),
        options_of(own(&later, 61, DAY - 9), 0),
        options_of(&france, 0),
    };
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        check_fails(replay(&others[i], &again), ENCOURS_E_CONFLICT, "legal caps");
    check_fails(replay(NULL, &again), ENCOURS_E_CONFLICT, "legal caps");
    check_equal(again.outcome, 77);
    encours_credit_options same = options_of(own(&caps, 60, DAY - 1), AGREED);
    same.book = 1;
    check_ok(replay(&same, &again)); /* since when the row holds does not matter */
    scenario_same(&decided, &again);
    same = options_of(own(&later, 60, DAY + 1), 0);
    check_fails(replay(&same, &again), ENCOURS_E_NOT_FOUND, "no row");
    encours_policy_free(policy);
}

static void caps_that_no_rule_names_do_not_matter(void **state)
{
    (void)state;
    encours_policy *policy = policy_of(NULL, 30);
    encours_decision again = {.struct_size = sizeof again};
    encours_decision decided = record(policy, options_of(NULL, 0));
    encours_credit_options options = options_of(&france, EXPRESS);
    check_ok(replay(&options, &again));
    scenario_same(&decided, &again);
    encours_policy_free(policy);
}

static void a_later_view_keeps_the_cap(void **state)
{
    (void)state;
    own_caps caps;
    encours_credit *credit, *fresh;
    uint8_t one[32], other[32];
    encours_policy *policy = policy_of("1", -1);
    encours_credit_options options = options_of(own(&caps, 30, DAY), 0);
    encours_credit_event event = scenario_event(1, 100);
    event.term_days = 40;
    check_ok(try_credit(policy, DAY, &options, &credit));
    encours_fact_options limit = scenario_fact(ENCOURS_FACT_LIMIT, 1, DAY, 5000, NULL);
    limit.currency = TEST_USD; /* a currency more: the digest is made again */
    scenario_record(&test, limit);
    check_ok(try_credit(policy, DAY, &options, &fresh));
    caps.days = 50; /* the table is not kept */
    encours_view *view = ledger_view(&test);
    check_ok(encours_credit_refresh(credit, view, NULL, check_error()));
    encours_view_free(view);
    encours_credit_digest(credit, one);
    encours_credit_digest(fresh, other);
    check(memcmp(one, other, sizeof one) == 0);
    event.currency = TEST_USD;
    check_equal(decision_check(credit, &event).measured[0], 10);
    encours_credit_free(credit);
    encours_credit_free(fresh);
    encours_policy_free(policy);
}

#define WITH(test) cmocka_unit_test_setup_teardown(test, begin, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH(sixty_days_are_lawful_and_one_more_is_not),
        WITH(the_later_of_two_readings_of_an_end_of_month_counts),
        WITH(the_rows_of_the_day_count),
        WITH(a_cap_that_is_not_known_is_missing),
        WITH(the_smaller_cap_counts),
        WITH(what_is_no_cap_of_the_day_is_refused),
        WITH(a_replay_with_other_caps_is_refused),
        WITH(caps_that_no_rule_names_do_not_matter),
        WITH(a_later_view_keeps_the_cap),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
