/* SPDX-License-Identifier: MIT */
/* What other systems' own tests expect of exposure, limits and decisions, replayed as documents,
 * orders and facts of one customer: tests/vectors/credit_checks.csv. */
#include <stdlib.h>

#include "check_scenario.h"
#include "support/vectors.h"

typedef struct replay {
    test_ledger test;
    uint64_t customer, address;
    encours_policy *policy;
} replay;

/* "invoice:AMOUNT:DUE" into its parts. */
static int split(char *token, char *parts[4])
{
    int count = 0;
    char *kept = NULL;
    for (char *part = strtok_r(token, ":", &kept); part != NULL && count < 4;
         part = strtok_r(NULL, ":", &kept))
        parts[count++] = part;
    return count;
}

static int64_t number(const char *text)
{
    return strtoll(text, NULL, 10);
}

static void release_order(replay *r, uint64_t order)
{
    encours_fact_options fact = scenario_fact(ENCOURS_FACT_RELEASE, order, DAY - 1, -1, "rule");
    fact.subject_kind = ENCOURS_SUBJECT_ORDER;
    scenario_record(&r->test, fact);
}

static void merge(replay *r)
{
    encours_fact_options fact = scenario_fact(ENCOURS_FACT_MERGED, r->address, DAY - 90, -1, NULL);
    fact.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    fact.related = r->customer;
    scenario_record(&r->test, fact);
}

static void step(replay *r, char *token)
{
    char *p[4] = {NULL};
    int count = split(token, p);
    if (strcmp(p[0], "invoice") == 0)
        ledger_post(&r->test, r->customer, ENCOURS_DOCUMENT_INVOICE, DAY - 60,
                    DAY + (int32_t)number(p[2]), number(p[1]));
    else if (strcmp(p[0], "address-invoice") == 0) {
        merge(r);
        ledger_post(&r->test, r->address, ENCOURS_DOCUMENT_INVOICE, DAY - 60, DAY, number(p[1]));
    } else if (strcmp(p[0], "order") == 0)
        scenario_order(&r->test, r->customer, DAY - 30, NONE, number(p[1]));
    else if (strcmp(p[0], "invoiced") == 0)
        scenario_step(&r->test, (uint64_t)number(p[1]), ENCOURS_ORDER_INVOICED, DAY - 10,
                      number(p[2]));
    else if (strcmp(p[0], "changed") == 0)
        scenario_step(&r->test, (uint64_t)number(p[1]), ENCOURS_ORDER_CHANGED, DAY - 10,
                      number(p[2]));
    else if (strcmp(p[0], "draft") == 0)
        scenario_record(&r->test, scenario_fact(ENCOURS_FACT_DRAFT, r->customer, DAY - 5,
                                                number(p[1]), "draft"));
    else if (strcmp(p[0], "limit") == 0)
        scenario_limit(&r->test, r->customer, number(p[1]),
                       DAY + (count > 3 ? (int32_t)number(p[3]) : -20), NONE,
                       count > 2 ? p[2] : NULL);
    else if (strcmp(p[0], "status") == 0)
        scenario_record(&r->test,
                        scenario_fact(ENCOURS_FACT_STATUS, r->customer, DAY - 5, -1, p[1]));
    else if (strcmp(p[0], "release-order") == 0)
        release_order(r, (uint64_t)number(p[1]));
    else
        check_text(p[0], "a step that is known");
}

static void each_word(const char *text, replay *r, void (*take)(replay *r, char *word))
{
    char copy[256], *kept = NULL;
    check(strlen(text) < sizeof copy);
    strcpy(copy, text);
    for (char *word = strtok_r(copy, " ", &kept); word != NULL; word = strtok_r(NULL, " ", &kept))
        take(r, word);
}

/* How the policy of a row differs from the default. */
static encours_policy *policy_of(encours_context *context, const char *how, const char *test)
{
    encours_policy_exposure exposure = ENCOURS_POLICY_EXPOSURE_INIT;
    encours_policy_builder *builder = scenario_builder(context, 0);
    const char *value = strchr(how, ':');
    if (strncmp(how, "drafts", 6) == 0)
        exposure.drafts = (int32_t)number(value + 1);
    if (strncmp(how, "tolerance", 9) == 0)
        exposure.tolerance_days = (int32_t)number(value + 1);
    check_ok(encours_policy_builder_set_exposure(builder, &exposure, check_error()));
    if (strcmp(how, "types") == 0) {
        encours_policy_limit_type type = scenario_limit_type("insured", ENCOURS_LIMIT_USE_ADD);
        type.insured = 1;
        scenario_type(builder, scenario_limit_type("own", ENCOURS_LIMIT_USE_BASE));
        scenario_type(builder, type);
    }
    if (strcmp(how, "bases") == 0) {
        scenario_type(builder, scenario_limit_type("insured", ENCOURS_LIMIT_USE_BASE));
        scenario_type(builder, scenario_limit_type("management", ENCOURS_LIMIT_USE_BASE));
    }
    if (test[0] != 0) {
        encours_policy_rule rule = scenario_rule("rule", test, ENCOURS_OUTCOME_HOLD);
        rule.role = "manager";
        rule.stages = strcmp(how, "quotes") == 0 ? 1u << ENCOURS_STAGE_QUOTE : 0;
        scenario_add_rule(builder, rule);
    }
    return scenario_finish(builder);
}

static int32_t stage_of(const char *name)
{
    static const char *const names[] = {"", "quote", "order", "picking", "delivery", "invoice"};
    int32_t stage = 1;
    while (stage < 5 && strcmp(names[stage], name) != 0)
        stage++;
    check_text(names[stage], name);
    return stage;
}

/* "overdue=500": with an event the figures that it changes are those of the decision. */
static void compare_figure(const encours_decision *decision, const encours_credit_figures *figures,
                           char *word)
{
    char *value = strchr(word, '=');
    *value++ = 0;
    int32_t figure = encours_figure_find(word);
    check(figure != 0);
    int64_t actual = figures->values[figure];
    if (figure == ENCOURS_FIGURE_EXPOSURE_AFTER)
        actual = decision->exposure;
    else if (figure == ENCOURS_FIGURE_HEADROOM)
        actual = decision->headroom;
    else
        check((figures->known >> figure & 1) != 0);
    check_equal(actual, number(value));
}

static void replay_row(vectors *v)
{
    replay r = {.test = ledger_begin()};
    encours_credit_figures figures = {.struct_size = sizeof figures};
    char copy[256], *kept = NULL;
    r.customer = ledger_customer(&r.test, "CUSTOMER");
    r.address = ledger_customer(&r.test, "ADDRESS");
    each_word(vectors_text(v, "setup"), &r, step);
    r.policy = policy_of(r.test.context, vectors_text(v, "policy"), vectors_text(v, "rule"));
    encours_credit_event event = scenario_event(r.customer, vectors_number(v, "amount"));
    event.stage = stage_of(vectors_text(v, "stage"));
    event.order = (uint64_t)vectors_number(v, "order");
    encours_decision decision = scenario_decide(&r.test, r.policy, DAY, &event);
    vectors_check_text(v, "outcome",
                       decision.outcome == ENCOURS_OUTCOME_ACCEPT ? "accept" : "hold");
    figures = scenario_figures(&r.test, r.customer, r.policy, DAY);
    snprintf(copy, sizeof copy, "%s", vectors_text(v, "figures"));
    for (char *word = strtok_r(copy, " ", &kept); word != NULL; word = strtok_r(NULL, " ", &kept))
        compare_figure(&decision, &figures, word);
    encours_policy_free(r.policy);
    ledger_end(&r.test);
}

static void others_decide_the_same(void **state)
{
    (void)state;
    FOR_VECTORS(row, "credit_checks.csv")
    {
        replay_row(&row);
    }
}

/* Where the oldest items are paid the next ones say how late a customer is, and no state is
 * skipped: Kill Bill kb-od-05, of TestOverdueStateSkipWithShiftingEarliestUnpaidInvoice.java, whose
 * test is switched off there; and a credit of the whole balance clears it, kb-od-04 of
 * TestOverdueIntegration.java. */
static void age_begins_anew_when_the_oldest_are_paid(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "CUSTOMER");
    static const char *const tests[] = {"oldest-days >= 5", "oldest-days >= 7",
                                        "oldest-days >= 11"};
    static const char *const codes[] = {"warning", "blocked", "cancellation"};
    encours_policy_builder *builder = scenario_builder(test.context, 0);
    for (int i = 0; i < 3; i++)
        scenario_add_rule(builder, scenario_rule(codes[i], tests[i], ENCOURS_OUTCOME_WARN + i));
    encours_policy *policy = scenario_finish(builder);
    enum { MAY_31 = 15491 /* 2012-05-31 */ };
    static const int32_t due[] = {MAY_31, MAY_31, MAY_31 + 2, MAY_31 + 3};
    static const int64_t amounts[] = {10000, 50000, 70000, 20000};
    uint64_t items[4];
    for (int i = 0; i < 4; i++)
        items[i] = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, due[i], due[i],
                               amounts[i]);
    uint64_t paid = ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, MAY_31 + 2, NONE, 60000);
    for (int i = 0; i < 2; i++)
        ledger_allocate(&test, paid, items[i], amounts[i], MAY_31 + 2);
    encours_credit_event event = scenario_event(customer, 0);
    static const int32_t days[] = {5, 7, 9, 13}, oldest[] = {3, 5, 7, 11};
    for (int i = 0; i < 4; i++) {
        int32_t day = MAY_31 + days[i];
        check_equal(scenario_decide(&test, policy, day, &event).outcome,
                    ENCOURS_OUTCOME_ACCEPT + i);
        encours_credit_figures figures = scenario_figures(&test, customer, policy, day);
        check_equal(VALUE(figures, OLDEST_DAYS), oldest[i]);
    }
    uint64_t note = ledger_post(&test, customer, ENCOURS_DOCUMENT_CREDIT_NOTE, MAY_31 + 8, NONE,
                                90000);
    for (int i = 2; i < 4; i++)
        ledger_allocate(&test, note, items[i], amounts[i], MAY_31 + 8);
    check_equal(scenario_decide(&test, policy, MAY_31 + 9, &event).outcome, ENCOURS_OUTCOME_ACCEPT);
    check_equal(scenario_decide(&test, policy, MAY_31 + 9, &event).exposure, 0);
    check_equal(scenario_decide(&test, policy, MAY_31 + 7, &event).outcome, ENCOURS_OUTCOME_WARN);
    encours_policy_free(policy);
    ledger_end(&test);
}

CHECK_MAIN(others_decide_the_same, age_begins_anew_when_the_oldest_are_paid)
