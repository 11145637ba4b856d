/* SPDX-License-Identifier: MIT */
/* What sentences tell besides what a decision keeps: the text that was measured, and which rate or
 * limit was missing. DAY is 4 October 2024. */
#include "check_scenario.h"
#include "encours/rates.h"
#include "support/memory.h"

#define NARROW "\xE2\x80\xAF"
#define HARD "\xC2\xA0"

static test_ledger test;
static uint64_t acme;

static int begin(void **state)
{
    (void)state;
    test = ledger_begin();
    acme = ledger_customer(&test, "ACME");
    return 0;
}

static int end(void **state)
{
    (void)state;
    ledger_end(&test);
    return 0;
}

static void check_sentence(const encours_credit *credit, const encours_decision *decision,
                           int32_t language, const char *expected)
{
    char text[512];
    size_t size = 0;
    check_ok(encours_decision_sentence(credit, decision, 0, language, text, sizeof text, &size,
                                       check_error()));
    check_text(text, expected);
    check_equal(size, strlen(expected));
}

static encours_policy *rule_with(encours_policy_builder *builder, const char *rule,
                                 const char *english)
{
    encours_policy_rule one = scenario_rule("rule", rule, ENCOURS_OUTCOME_HOLD);
    one.english = english;
    one.missing = ENCOURS_OUTCOME_WARN;
    scenario_add_rule(builder, one);
    return scenario_finish(builder);
}

static encours_decision decide(const encours_credit *credit, const encours_credit_event *event)
{
    encours_decision decision = {.struct_size = sizeof decision};
    check_ok(encours_credit_check(credit, event, &decision, check_error()));
    check_equal(decision.reason_count, 1);
    return decision;
}

/* The sentences of a rule, of the policy's own English and of none, for an event of 10.00. */
static void says_with(encours_policy *policy, const encours_rates *rates,
                      const encours_credit_event *event, const char *english, const char *french)
{
    for (int32_t book = 0; book < 2; book++) {
        encours_credit *credit = scenario_credit_on(&test, policy, DAY, rates, book);
        encours_decision decision = decide(credit, event);
        check_sentence(credit, &decision, ENCOURS_LANGUAGE_EN, english);
        check_sentence(credit, &decision, ENCOURS_LANGUAGE_FR, french);
        encours_credit_free(credit);
    }
    encours_policy_free(policy);
}

static void says(const char *rule, const encours_rates *rates, const char *english,
                 const char *french)
{
    encours_credit_event event = scenario_event(acme, 1000);
    says_with(rule_with(scenario_builder(test.context, 0), rule, NULL), rates, &event, english,
              french);
}

/* --- Texts */

static void what_a_text_test_measured_is_told(void **state)
{
    (void)state;
    encours_credit_event event = scenario_event(acme, 1000);
    scenario_record(&test, scenario_fact(ENCOURS_FACT_STATUS, acme, DAY - 5, -1, "legal"));
    says_with(rule_with(scenario_builder(test.context, 0), "status in (stopped, legal)",
                        "The account of {customer} is {measured}, one of {threshold}."),
              NULL, &event, "The account of ACME is legal, one of stopped, legal.",
              "Statut du compte" HARD ": legal, parmi stopped, legal.");
    says("not status in (open, new)", NULL, "Account status: legal, none of open, new.",
         "Statut du compte" HARD ": legal, hors de open, new.");
    says("status != open", NULL, "Account status: legal, other than open.",
         "Statut du compte" HARD ": legal, autre que open.");
    says("status = legal", NULL, "Account status: legal.", "Statut du compte" HARD ": legal.");
    says("stage != quote", NULL, "Stage: order, other than quote.",
         "\xC3\x89tape" HARD ": order, autre que quote.");
    says("customer-code != BETA", NULL, "Customer: ACME, other than BETA.",
         "Client" HARD ": ACME, autre que BETA.");
}

static void set_country(const char *country)
{
    encours_transaction *t = ledger_transaction(&test);
    check_ok(encours_transaction_declare_dimension(t, "country", check_error()));
    check_ok(encours_transaction_set_dimension(t, acme, "country", country, (encours_date){DAY - 9},
                                               check_error()));
    ledger_commit(t);
}

static void an_event_has_its_own_value_of_a_dimension(void **state)
{
    (void)state;
    set_country("BE");
    says("dimension:country != FR", NULL, "Dimension country: BE, other than FR.",
         "Axe country" HARD ": BE, autre que FR.");
    encours_credit_event event = scenario_event(acme, 1000);
    event.dimension = "country";
    event.value = "DE"; /* which nothing else has */
    says_with(rule_with(scenario_builder(test.context, 0), "dimension:country != FR", NULL), NULL,
              &event, "Dimension country: DE, other than FR.",
              "Axe country" HARD ": DE, autre que FR.");
}

static void a_table_gives_what_it_assigns(void **state)
{
    (void)state;
    encours_policy_builder *builder = scenario_builder(test.context, 0);
    encours_policy_assignment row = {sizeof row, "segment", "large", "overdue > 5"};
    check_ok(encours_policy_builder_add_assignment(builder, &row, check_error()));
    ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, DAY - 50, DAY - 20, 9000);
    encours_credit_event event = scenario_event(acme, 1000);
    says_with(rule_with(builder, "table:segment != small", NULL), NULL, &event,
              "Table segment: large, other than small.",
              "Table segment" HARD ": large, autre que small.");
}

/* A decision is told by another credit: what that knows, where the rule fires by it. */
static void another_view_tells_what_it_knows(void **state)
{
    (void)state;
    encours_policy *policy = rule_with(scenario_builder(test.context, 0), "status in (slow, stop)",
                                       NULL);
    uint64_t fact = scenario_record(&test,
                                    scenario_fact(ENCOURS_FACT_STATUS, acme, DAY - 5, -1, "stop"));
    encours_credit_event event = scenario_event(acme, 1000);
    encours_credit *credit = scenario_credit_on(&test, policy, DAY, NULL, 0);
    encours_decision decision = decide(credit, &event);
    encours_credit_free(credit);
    scenario_end(&test, fact, DAY - 5);
    scenario_record(&test, scenario_fact(ENCOURS_FACT_STATUS, acme, DAY - 5, -1, "good"));
    credit = scenario_credit_on(&test, policy, DAY, NULL, 0);
    check_sentence(credit, &decision, ENCOURS_LANGUAGE_EN, "Account status: among slow, stop.");
    decision.customer = 99; /* nobody that this view knows */
    check_sentence(credit, &decision, ENCOURS_LANGUAGE_EN, "Account status: among slow, stop.");
    encours_credit_free(credit);
    encours_policy_free(policy);
}

/* --- What is missing */

static void owe_dollars(uint64_t customer, int64_t amount)
{
    encours_document invoice = ledger_document(customer, ENCOURS_DOCUMENT_INVOICE, DAY - 50,
                                               DAY - 20, amount);
    invoice.currency = TEST_USD;
    encours_transaction *t = ledger_transaction(&test);
    check_ok(encours_transaction_post(t, &invoice, NULL, check_error()));
    ledger_commit(t);
}

/* Of yen only: there is a table, and not what is asked for. */
static encours_rates *other_rates(void)
{
    encours_rates *rates;
    const uint16_t from[] = {TEST_EUR}, to[] = {TEST_JPY};
    const int32_t day[] = {DAY - 100};
    const int64_t numerator[] = {160}, denominator[] = {1};
    encours_rates_columns columns = {sizeof columns, 1, from, to, day, numerator, denominator};
    encours_rates_options options = ENCOURS_RATES_OPTIONS_INIT;
    options.base_currency = TEST_EUR;
    check_ok(encours_rates_new(test.context, &columns, &options, &rates, check_error()));
    return rates;
}

static void a_missing_rate_is_named(void **state)
{
    (void)state;
    encours_rates *rates = other_rates();
    owe_dollars(acme, 5000);
    for (int with = 0; with < 2; with++) {
        const encours_rates *given = with == 1 ? rates : NULL;
        says("overdue > 10", given,
             "Overdue: cannot be compared without an exchange rate from USD to EUR on 2024-10-04, "
             "which this rule needs.",
             "\xC3\x89"
             "chu impay\xC3\xA9" HARD
             ": comparaison impossible sans taux de change de USD en EUR au 04/10/2024, "
             "que la r\xC3\xA8gle demande.");
        says("group-overdue > 10", given,
             "Overdue of the group: cannot be compared without an exchange rate from USD to EUR on "
             "2024-10-04, which this rule needs.",
             "\xC3\x89"
             "chu impay\xC3\xA9 du groupe" HARD
             ": comparaison impossible sans taux de change de USD en EUR au "
             "04/10/2024, que la r\xC3\xA8gle demande.");
    }
    encours_rates_free(rates);
}

/* Its limit is in dollars, the threshold in euros. */
static void the_rate_of_a_threshold_is_named(void **state)
{
    (void)state;
    encours_fact_options limit = scenario_fact(ENCOURS_FACT_LIMIT, acme, DAY - 9, 50000, NULL);
    limit.currency = TEST_USD;
    scenario_record(&test, limit);
    owe_dollars(acme, 5000);
    encours_credit_event event = scenario_event(acme, 1000);
    event.currency = TEST_USD;
    says_with(rule_with(scenario_builder(test.context, 0), "overdue > 10", NULL), NULL, &event,
              "Overdue: cannot be compared without an exchange rate from EUR to USD on 2024-10-04, "
              "which this rule needs.",
              "\xC3\x89"
              "chu impay\xC3\xA9" HARD
              ": comparaison impossible sans taux de change de EUR en USD au "
              "04/10/2024, que la r\xC3\xA8gle demande.");
}

/* No rate is blamed where none would help, and none that the figure does not need. */
static void other_causes_are_not_called_rates(void **state)
{
    (void)state;
    owe_dollars(acme, 5000);
    says("days-since-payment > 10", NULL,
         "Days since the last payment: not known, which this rule needs.",
         "Jours depuis le dernier r\xC3\xA8glement" HARD ": donn\xC3\xA9"
         "e manquante, que la r\xC3\xA8gle demande.");
}

static void a_missing_limit_is_told(void **state)
{
    (void)state;
    says("headroom < 0", NULL,
         "Limit left: not known, as the customer has no limit, which this rule needs.",
         "Disponible" HARD ": donn\xC3\xA9"
         "e manquante, car le client n'a pas de limite, que la r\xC3\xA8gle demande.");
}

static void each_allocation_may_fail(void **state)
{
    (void)state;
    for (int on = 0; on < 2; on++)
        for (size_t at = 1;; at++) {
            counted_memory memory = {.fail_at = 0};
            encours_context *context = counted_memory_context(&memory);
            encours_store *store;
            check_ok(encours_store_memory_new(context, &store, check_error()));
            test = ledger_begin_over(context, store);
            acme = ledger_customer(&test, "ACME");
            owe_dollars(acme, 5000);
            encours_policy *policy = rule_with(scenario_builder(test.context, 0), "overdue > 10",
                                               NULL);
            encours_credit *credit = scenario_credit_on(&test, policy, DAY, NULL, 0);
            encours_credit_event event = scenario_event(acme, 1000);
            encours_decision decision = decide(credit, &event);
            char text[8] = "before";
            counted_memory_fail(&memory, at, on == 1);
            encours_status status = encours_decision_sentence(
                credit, &decision, 0, ENCOURS_LANGUAGE_EN, text, sizeof text, NULL, check_error());
            counted_memory_fail(&memory, 0, false);
            if (status != ENCOURS_OK) {
                check_equal(encours_status_kind_of(status), ENCOURS_E_NO_MEMORY);
                check_text(text, "before");
            }
            encours_credit_free(credit);
            encours_policy_free(policy);
            ledger_end(&test);
            check_equal(memory.blocks, 0);
            if (status == ENCOURS_OK)
                break;
        }
}

#define WITH(name)                                                                                 \
    {                                                                                              \
#name, name, begin, end, NULL                                                              \
    }

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH(what_a_text_test_measured_is_told),
        WITH(an_event_has_its_own_value_of_a_dimension),
        WITH(a_table_gives_what_it_assigns),
        WITH(another_view_tells_what_it_knows),
        WITH(a_missing_rate_is_named),
        WITH(the_rate_of_a_threshold_is_named),
        WITH(other_causes_are_not_called_rates),
        WITH(a_missing_limit_is_told),
        {"each_allocation_may_fail", each_allocation_may_fail, NULL, NULL, NULL},
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
