/* SPDX-License-Identifier: MIT */
/* Scores with what decided them, assignment of one customer and of all, who is watched, and
 * concentration. */
#include "encours/credit_assign.h"

#include "encours/customer_group.h"
#include "support/memory.h"
#include "unit/credit/random_sales.h"
#include "unit/ledger/authoriser_scenario.h"

enum { T = SALES_FIRST + 120 };

static encours_credit *credit_of(test_ledger *test, const encours_policy *policy, int32_t day,
                                 int32_t book)
{
    encours_credit *credit;
    encours_credit_options options = ENCOURS_CREDIT_OPTIONS_INIT;
    encours_view *view = ledger_view(test);
    options.book = book;
    check_ok(
        encours_credit_new(view, policy, (encours_date){day}, &options, &credit, check_error()));
    encours_view_free(view);
    return credit;
}

/* Customers 1 to 4: nothing is known of 1; 2 owes 900.00, late by 10 days, with a limit of
 * 1,000.00; 3 owes 50.00, late by 40 days; 4 is a key customer. */
static test_ledger four_customers(void)
{
    test_ledger test = ledger_begin();
    encours_transaction *t = ledger_transaction(&test);
    check_ok(encours_transaction_declare_dimension(t, "kind", check_error()));
    for (int i = 0; i < 4; i++) {
        char code[] = {'K', (char)('1' + i), '\0'};
        encours_customer_options options = {sizeof options, code, 1, 0, NULL};
        encours_ref customer;
        check_ok(encours_transaction_add_customer(t, &options, &customer, check_error()));
        if (i == 3)
            check_ok(encours_transaction_set_dimension(t, customer, "kind", "key",
                                                       (encours_date){SALES_FIRST}, check_error()));
    }
    ledger_commit(t);
    ledger_post(&test, 2, ENCOURS_DOCUMENT_INVOICE, T - 40, T - 10, 90000);
    ledger_post(&test, 3, ENCOURS_DOCUMENT_INVOICE, T - 70, T - 40, 5000);
    sales_fact(&test, ENCOURS_FACT_LIMIT, 2, SALES_FIRST, 100000, NULL);
    return test;
}

static encours_credit_score score_of(const encours_credit *credit, uint64_t customer)
{
    encours_credit_score score = {.struct_size = sizeof score};
    check_ok(encours_credit_score_of(credit, customer, &score, check_error()));
    check_equal(score.customer, customer);
    check_equal(score.criteria, 2);
    return score;
}

static void a_score_says_what_it_is_made_of(void **state)
{
    (void)state;
    test_ledger test = four_customers();
    encours_policy *policy = sales_policy(test.context);
    encours_credit *credit = credit_of(&test, policy, T, 0);
    /* age: 50.00 points, weight 2; use: 90 % of the limit, 20.00, weight 1 */
    encours_credit_score score = score_of(credit, 2);
    check_equal(score.points, 4000);
    check_equal(score.missing, 0);
    check_equal(score.rows[0], 2);
    check_equal(score.row_points[0], 5000);
    check_equal(score.weights[0], 2);
    check_equal(score.rows[1], 4);
    check_equal(score.row_points[1], 2000);
    check_equal(score.weights[1], 1);
    check_equal(score.points_class, 2);
    check_equal(score.risk_class, 2);
    /* without a limit its use is missing, and has no weight */
    score = score_of(credit, 3);
    check_equal(score.points, 1000);
    check_equal(score.missing, 2);
    check_equal(score.rows[1], 0);
    check_equal(score.weights[1], 1);
    check_equal(score.risk_class, 3);
    score = score_of(credit, 1);
    check_equal(score.points, 10000);
    check_equal(score.risk_class, 1);
    check_text(encours_credit_criterion(credit, 0), "age");
    check_text(encours_credit_criterion(credit, 1), "use");
    check(encours_credit_criterion(credit, 2) == NULL);
    check_fails(encours_credit_score_of(credit, 5, &score, check_error()), ENCOURS_E_NOT_FOUND,
                "customer");
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void a_class_by_hand_goes_before_the_score(void **state)
{
    (void)state;
    test_ledger test = four_customers();
    encours_policy *policy = sales_policy(test.context);
    sales_fact(&test, ENCOURS_FACT_RISK_CLASS, 2, T - 5, -1, "C");
    encours_credit *credit = credit_of(&test, policy, T, 0);
    encours_credit_score score = score_of(credit, 2);
    check_equal(score.points_class, 2);
    check_equal(score.risk_class, 3);
    check_equal(score.class_fact, 2);
    encours_credit_free(credit);
    credit = credit_of(&test, policy, T - 6, 0); /* the day before it began */
    check_equal(score_of(credit, 2).class_fact, 0);
    encours_credit_free(credit);
    sales_fact(&test, ENCOURS_FACT_RISK_CLASS, 2, T, -1, "Z"); /* no class of the policy */
    credit = credit_of(&test, policy, T, 0);
    score = score_of(credit, 2);
    check_equal(score.risk_class, 0);
    check_equal(score.class_fact, 3);
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void an_assignment_says_why_not_the_rules_before(void **state)
{
    (void)state;
    test_ledger test = four_customers();
    encours_policy *policy = sales_policy(test.context);
    encours_credit *credit = credit_of(&test, policy, T, 0);
    encours_assignment *found;
    check_ok(encours_credit_assign(credit, 2, "segment", &found, check_error()));
    check_text(encours_assignment_value(found), "large");
    check_equal(encours_assignment_rule(found), 2);
    check_equal(encours_assignment_fact(found), 0);
    check_equal(encours_assignment_step_count(found), 2);
    /* it has no kind; it is of class B */
    check_equal(encours_assignment_step_results(found)[0], ENCOURS_CONDITION_UNKNOWN);
    check_equal(encours_assignment_step_conditions(found)[0], 0);
    check_text(encours_assignment_step_text(found, 0), "dimension:kind = key");
    check_equal(encours_assignment_step_results(found)[1], ENCOURS_CONDITION_FALSE);
    check_equal(encours_assignment_step_conditions(found)[1], 0);
    check(encours_assignment_step_text(found, 2) == NULL);
    encours_credit_free(credit); /* it needs it no longer */
    encours_policy_free(policy);
    check_text(encours_assignment_step_text(found, 1), "risk-class = C and overdue > 100");
    encours_assignment_free(found);
    encours_assignment_free(NULL);
    ledger_end(&test);
}

static void the_second_condition_may_decide(void **state)
{
    (void)state;
    test_ledger test = four_customers();
    encours_policy *policy = sales_policy(test.context);
    encours_credit *credit = credit_of(&test, policy, T, 0);
    encours_assignment *found;
    check_ok(encours_credit_assign(credit, 3, "segment", &found, check_error()));
    check_text(encours_assignment_value(found), "other"); /* of class C, but owes 50.00 only */
    check_equal(encours_assignment_step_count(found), 3);
    check_equal(encours_assignment_step_conditions(found)[1], 1);
    encours_assignment_free(found);
    check_ok(encours_credit_assign(credit, 1, "collector", &found, check_error()));
    check(encours_assignment_value(found) == NULL); /* neither key nor large nor risky */
    check_equal(encours_assignment_rule(found), -1);
    check_equal(encours_assignment_step_count(found), 2);
    encours_assignment_free(found);
    check_ok(encours_credit_assign(credit, 4, "collector", &found, check_error()));
    check_text(encours_assignment_value(found), "ANN");
    encours_assignment_free(found);
    found = (encours_assignment *)policy;
    check_fails(encours_credit_assign(credit, 5, "segment", &found, check_error()),
                ENCOURS_E_NOT_FOUND, "customer");
    check(found == NULL);
    check_fails(encours_credit_assign(credit, 1, "nothing", &found, check_error()),
                ENCOURS_E_NOT_FOUND, "table");
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void what_is_assigned_by_hand_goes_before_the_rules(void **state)
{
    (void)state;
    test_ledger test = four_customers();
    encours_policy *policy = sales_policy(test.context);
    sales_fact(&test, ENCOURS_FACT_ASSIGNED, 2, T - 3, -1, "segment=friends");
    sales_fact(&test, ENCOURS_FACT_ASSIGNED, 3, T - 3, -1, "segment=key");
    sales_fact(&test, ENCOURS_FACT_ASSIGNED, 4, T + 1, -1, "segment=late");
    encours_credit *credit = credit_of(&test, policy, T, 0);
    encours_assignment *found;
    encours_assignments *all;
    check_ok(encours_credit_assign(credit, 2, "segment", &found, check_error()));
    check_text(encours_assignment_value(found), "friends");
    check_equal(encours_assignment_rule(found), 2); /* what the rules say */
    check_equal(encours_assignment_fact(found), 2);
    encours_assignment_free(found);
    check_ok(encours_credit_assign_all(credit, "segment", &all, check_error()));
    check_equal(encours_assignments_customer_count(all), 4);
    check_equal(encours_assignments_value_count(all), 5); /* key risky large other friends */
    check_text(encours_assignments_value(all, 0), "key");
    check_text(encours_assignments_value(all, 4), "friends");
    check(encours_assignments_value(all, 5) == NULL);
    check_equal(encours_assignments_values(all)[1], 5);
    check_equal(encours_assignments_rules(all)[1], -2);
    check_equal(encours_assignments_values(all)[2], 1);
    check_equal(encours_assignments_rules(all)[3], 0);
    check_equal(encours_assignments_value_customers(all)[0], 2);
    check_equal(encours_assignments_value_customers(all)[2], 0);
    encours_assignments_free(all);
    /* another table's rules see it: who is a friend has no collector */
    check_ok(encours_credit_assign_all(credit, "collector", &all, check_error()));
    check_equal(encours_assignments_values(all)[1], 0);
    check_equal(encours_assignments_rules(all)[1], -1);
    check_text(encours_assignments_value(all, encours_assignments_values(all)[2] - 1), "ANN");
    encours_assignments_free(all);
    encours_assignments_free(NULL);
    check_fails(encours_credit_assign_all(credit, "nothing", &all, check_error()),
                ENCOURS_E_NOT_FOUND, "table");
    check(all == NULL);
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&test);
}

/* What is assigned to each of all is what is assigned to it when asked alone. */
static void compare_all(const encours_credit *credit, const char *table, size_t customers)
{
    encours_assignments *all;
    size_t sum = 0, none = 0;
    check_ok(encours_credit_assign_all(credit, table, &all, check_error()));
    check_equal(encours_assignments_customer_count(all), customers);
    for (size_t i = 0; i<customers; i += customers> 100 ? 13 : 1) {
        encours_assignment *one;
        uint32_t value = encours_assignments_values(all)[i];
        check_ok(encours_credit_assign(credit, i + 1, table, &one, check_error()));
        const char *expected = encours_assignment_value(one);
        check((value == 0) == (expected == NULL));
        if (value != 0)
            check_text(encours_assignments_value(all, value - 1), expected);
        check_equal(encours_assignments_rules(all)[i],
                    encours_assignment_fact(one) != 0 ? -2 : encours_assignment_rule(one));
        encours_assignment_free(one);
    }
    for (size_t i = 0; i < customers; i++)
        none += encours_assignments_values(all)[i] == 0;
    for (size_t i = 0; i < encours_assignments_value_count(all); i++)
        sum += (size_t)encours_assignments_value_customers(all)[i];
    check_equal(sum + none, customers);
    encours_assignments_free(all);
}

static void all_are_assigned_as_each(void **state)
{
    (void)state;
    static const char *const by_hand[] = {"segment=key", "segment=x", "collector=EVE", "odd"};
    FOR_RANDOM(random, 12)
    {
        /* the last round goes over more than one block */
        size_t customers = random.round == 11 ? 2500 : 30;
        test_ledger test = ledger_begin();
        encours_policy *policy = sales_policy(test.context);
        sales_customers(&test, customers, &random);
        for (int i = 0; i < 150; i++)
            sales_happen(&test, customers, &random);
        for (int i = 0; i < 8; i++)
            sales_fact(&test, ENCOURS_FACT_ASSIGNED, 1 + random_below(&random, customers),
                       sales_day(&random), -1, by_hand[random_below(&random, 4)]);
        for (size_t i = 0; i < customers / 3; i++) /* some stand for others */
            sales_group(&test, ENCOURS_FACT_MERGED, customers, &random);
        for (int book = 0; book < 2; book++) {
            encours_credit *credit = credit_of(&test, policy, sales_day(&random), book);
            compare_all(credit, "segment", customers);
            compare_all(credit, "collector", customers);
            compare_all(credit, "watched", customers);
            encours_credit_free(credit);
        }
        encours_policy_free(policy);
        ledger_end(&test);
    }
}

static void who_is_watched_is_told_with_why(void **state)
{
    (void)state;
    test_ledger test = four_customers();
    encours_policy *policy = sales_policy(test.context);
    sales_fact(&test, ENCOURS_FACT_WATCH, 4, T - 3, -1, "insolvency next door");
    encours_credit *credit = credit_of(&test, policy, T, 0);
    encours_watch_list *list;
    check_ok(encours_credit_watch_list(credit, NULL, &list, check_error()));
    check_equal(encours_watch_list_row_count(list), 1);
    check_equal(encours_watch_list_customers(list)[0], 4);
    check_equal(encours_watch_list_facts(list)[0], 2);
    check_text(encours_watch_list_reason(list, 0), "insolvency next door");
    check(encours_watch_list_reason(list, 1) == NULL);
    encours_watch_list_free(list);
    check_ok(encours_credit_watch_list(credit, "watched", &list, check_error()));
    check_equal(encours_watch_list_row_count(list), 2);
    check_equal(encours_watch_list_customers(list)[0], 3);
    check_equal(encours_watch_list_facts(list)[0], 0);
    check_text(encours_watch_list_reason(list, 0), "late");
    encours_watch_list_free(list);
    encours_watch_list_free(NULL);
    check_fails(encours_credit_watch_list(credit, "nothing", &list, check_error()),
                ENCOURS_E_NOT_FOUND, "table");
    check(list == NULL);
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void concentration_is_of_customers_or_groups(void **state)
{
    (void)state;
    test_ledger test = four_customers();
    encours_policy *policy = sales_policy(test.context);
    encours_fact_options parent = ENCOURS_FACT_OPTIONS_INIT;
    parent.kind = ENCOURS_FACT_PARENT;
    parent.subject_kind = parent.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    parent.subject = 3;
    parent.related = 2;
    parent.from.epoch_day = T;
    encours_transaction *t = ledger_transaction(&test);
    check_ok(encours_transaction_fact(t, &parent, NULL, check_error()));
    ledger_commit(t);
    encours_credit *credit = credit_of(&test, policy, T, 0);
    encours_concentration c = ENCOURS_CONCENTRATION_INIT;
    check_ok(encours_credit_concentration(credit, ENCOURS_FIGURE_EXPOSURE,
                                          ENCOURS_CONCENTRATION_BY_CUSTOMER, NULL, &c,
                                          check_error()));
    check_equal(c.counted, 2);
    check_equal(c.left_out, 2);
    check_equal(c.total, 95000);
    check_equal(c.largest, 90000);
    check_ok(encours_credit_concentration(credit, ENCOURS_FIGURE_EXPOSURE,
                                          ENCOURS_CONCENTRATION_BY_GROUP, NULL, &c, check_error()));
    check_equal(c.counted, 1);
    check_equal(c.left_out, 2);
    check_equal(c.largest, 95000);
    check_equal(c.herfindahl_ppm, 1000000);
    /* only one has a limit: of the rest it is missing */
    check_ok(encours_credit_concentration(
        credit, ENCOURS_FIGURE_LIMIT, ENCOURS_CONCENTRATION_BY_CUSTOMER, NULL, &c, check_error()));
    check_equal(c.counted, 1);
    check_equal(c.missing, 3);
    check_fails(encours_credit_concentration(credit, ENCOURS_FIGURE_OLDEST_DAYS, 1, NULL, &c,
                                             check_error()),
                ENCOURS_E_INVALID, "figure");
    check_fails(encours_credit_concentration(credit, ENCOURS_FIGURE_GROUP_EXPOSURE, 1, NULL, &c,
                                             check_error()),
                ENCOURS_E_INVALID, "figure");
    check_fails(encours_credit_concentration(credit, 0, 1, NULL, &c, check_error()),
                ENCOURS_E_INVALID, "figure");
    check_fails(
        encours_credit_concentration(credit, ENCOURS_FIGURE_EXPOSURE, 3, NULL, &c, check_error()),
        ENCOURS_E_INVALID, "by");
    encours_concentration_options many = ENCOURS_CONCENTRATION_OPTIONS_INIT;
    many.top_count = 1001;
    check_fails(
        encours_credit_concentration(credit, ENCOURS_FIGURE_EXPOSURE, 1, &many, &c, check_error()),
        ENCOURS_E_INVALID, "top_count");
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&test);
}

/* One of the calls, with what it gave freed again. */
static encours_status call(int which, const encours_credit *credit)
{
    encours_assignment *one = NULL;
    encours_assignments *all = NULL;
    encours_watch_list *list = NULL;
    encours_concentration c = ENCOURS_CONCENTRATION_INIT;
    encours_credit_score score = {.struct_size = sizeof score};
    encours_status status = ENCOURS_OK;
    switch (which) {
    case 0:
        status = encours_credit_assign(credit, 2, "segment", &one, check_error());
        break;
    case 1:
        status = encours_credit_assign_all(credit, "collector", &all, check_error());
        break;
    case 2:
        status = encours_credit_watch_list(credit, "watched", &list, check_error());
        break;
    case 3:
        status = encours_credit_score_of(credit, 2, &score, check_error());
        break;
    default:
        status = encours_credit_concentration(credit, ENCOURS_FIGURE_EXPOSURE,
                                              ENCOURS_CONCENTRATION_BY_GROUP, NULL, &c,
                                              check_error());
    }
    encours_assignment_free(one);
    encours_assignments_free(all);
    encours_watch_list_free(list);
    return status;
}

static void readers_ask_for_credit(void **state)
{
    (void)state;
    scene with;
    scene_begin(&with);
    encours_policy *policy = sales_policy(with.test.context);
    encours_credit *credit = credit_of(&with.test, policy, T, 0);
    with.listener.denied = ENCOURS_ACTION_READ_CREDIT;
    for (int which = 0; which < 5; which++)
        check_equal(encours_status_kind_of(call(which, credit)), ENCOURS_E_DENIED);
    with.listener.denied = 0;
    for (int which = 0; which < 5; which++)
        check_ok(call(which, credit));
    encours_credit_free(credit);
    encours_policy_free(policy);
    scene_end(&with);
}

static void each_allocation_may_fail(void **state)
{
    (void)state;
    counted_memory memory = {.fail_at = 0};
    encours_context *context = counted_memory_context(&memory);
    encours_store *store;
    test_random random = {.state = 5};
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger test = ledger_begin_over(context, store);
    encours_policy *policy = sales_policy(context);
    sales_customers(&test, 20, &random);
    for (int i = 0; i < 80; i++)
        sales_happen(&test, 20, &random);
    sales_fact(&test, ENCOURS_FACT_ASSIGNED, 2, SALES_FIRST, -1, "segment=x");
    sales_fact(&test, ENCOURS_FACT_WATCH, 2, SALES_FIRST, -1, "why");
    encours_credit *credit = credit_of(&test, policy, T, 0);
    size_t blocks = memory.blocks;
    for (int which = 0; which < 5; which++)
        for (int on = 0; on < 2; on++)
            for (size_t at = 1;; at++) {
                counted_memory_fail(&memory, at, on == 1);
                encours_status status = call(which, credit);
                counted_memory_fail(&memory, 0, false);
                check_equal(memory.blocks, blocks);
                if (status == ENCOURS_OK)
                    break;
                check_equal(encours_status_kind_of(status), ENCOURS_E_NO_MEMORY);
            }
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&test);
    check_equal(memory.blocks, 0);
}

CHECK_MAIN(a_score_says_what_it_is_made_of, a_class_by_hand_goes_before_the_score,
           an_assignment_says_why_not_the_rules_before, the_second_condition_may_decide,
           what_is_assigned_by_hand_goes_before_the_rules, all_are_assigned_as_each,
           who_is_watched_is_told_with_why, concentration_is_of_customers_or_groups,
           readers_ask_for_credit, each_allocation_may_fail)
