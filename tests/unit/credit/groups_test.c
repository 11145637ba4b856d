/* SPDX-License-Identifier: MIT */
/* Groups on a day: merged, split, and as deep as they may be. */
#include <stdbool.h>

#include "check_scenario.h"
#include "support/memory.h"

static void join(test_ledger *test, int32_t kind, uint64_t below, uint64_t above, int32_t from)
{
    encours_fact_options fact = scenario_fact(kind, below, from, -1, NULL);
    fact.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    fact.related = above;
    scenario_record(test, fact);
}

static int64_t group_of(test_ledger *test, uint64_t customer, const encours_policy *policy,
                        int32_t day)
{
    encours_credit_figures f = scenario_figures(test, customer, policy, day);
    return VALUE(f, GROUP_EXPOSURE);
}

/* TAKEN, of 20, is of the group of SELLER, of 100, until it is merged into BUYER, of 3 and of the
 * group of OWNER, of 7; and again when that is ended. */
static void who_is_merged_changes_groups_and_comes_back(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    static const char *const codes[] = {"TAKEN", "SELLER", "BUYER", "OWNER"};
    static const int64_t owed[] = {20, 100, 3, 7};
    uint64_t who[4];
    for (int i = 0; i < 4; i++) {
        who[i] = ledger_customer(&test, codes[i]);
        ledger_post(&test, who[i], ENCOURS_DOCUMENT_INVOICE, DAY - 9, DAY, owed[i]);
    }
    join(&test, ENCOURS_FACT_PARENT, who[0], who[1], DAY - 9);
    join(&test, ENCOURS_FACT_PARENT, who[2], who[3], DAY - 9);
    encours_fact_options level = scenario_fact(ENCOURS_FACT_LEVEL, who[0], DAY - 9, 3, NULL);
    level.currency = 0;
    scenario_record(&test, level);
    level.subject = who[2];
    level.amount.value = 1;
    scenario_record(&test, level);
    join(&test, ENCOURS_FACT_MERGED, who[0], who[2], DAY);
    encours_view_counts counts = {.struct_size = sizeof counts};
    encours_view *view = ledger_view(&test);
    check_ok(encours_view_count(view, &counts, check_error()));
    encours_view_free(view);
    scenario_end(&test, counts.facts, DAY + 3);
    encours_policy *policy = scenario_policy(test.context, NULL);
    for (int32_t day = DAY - 1; day <= DAY + 3; day++) {
        bool merged = day >= DAY && day < DAY + 3;
        encours_credit_figures f = scenario_figures(&test, who[2], policy, day);
        check_equal(VALUE(f, EXPOSURE), merged ? 23 : 3);
        check_equal(VALUE(f, DUNNING_LEVEL), merged ? 3 : 1);
        check_equal(group_of(&test, who[1], policy, day), merged ? 100 : 120);
        check_equal(group_of(&test, who[3], policy, day), merged ? 30 : 10);
        check_equal(group_of(&test, who[0], policy, day), merged ? 30 : 120);
    }
    encours_policy_free(policy);
    ledger_end(&test);
}

/* A group of all the steps there may be adds up all of them, from wherever one looks. */
static void a_deep_group_adds_up(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    enum { MEMBERS = 17 };
    encours_policy *policy = scenario_policy(test.context, NULL);
    for (uint64_t i = 1; i <= MEMBERS; i++) {
        char code[] = {'C', (char)('A' + i), '\0'};
        check_equal(ledger_customer(&test, code), i);
        ledger_post(&test, i, ENCOURS_DOCUMENT_INVOICE, DAY - 9, DAY, INT64_C(1) << i);
        if (i > 1)
            join(&test, ENCOURS_FACT_PARENT, i, i - 1, DAY - 9);
    }
    for (uint64_t i = 1; i <= MEMBERS; i++) {
        encours_credit_figures f = scenario_figures(&test, i, policy, DAY);
        check_equal(f.head, 1);
        check_equal(VALUE(f, EXPOSURE), INT64_C(1) << i);
        check_equal(VALUE(f, GROUP_EXPOSURE), (INT64_C(1) << (MEMBERS + 1)) - 2);
    }
    encours_policy_free(policy);
    ledger_end(&test);
}

/* So many that they need memory: merged into one, and below one head; with a book and without. */
static void large_groups_add_up(void **state)
{
    (void)state;
    enum { MEMBERS = 50 };
    static const int32_t kinds[] = {ENCOURS_FACT_MERGED, ENCOURS_FACT_PARENT};
    for (int k = 0; k < 2; k++) {
        test_ledger test = ledger_begin();
        encours_policy *policy = scenario_one_rule(test.context, "group-exposure > 0", NULL);
        for (uint64_t i = 1; i <= MEMBERS; i++) {
            char code[] = {'C', (char)('A' + i / 10), (char)('0' + i % 10), '\0'};
            check_equal(ledger_customer(&test, code), i);
            ledger_post(&test, i, ENCOURS_DOCUMENT_INVOICE, DAY - 9, DAY, (int64_t)i);
            if (i > 1)
                join(&test, kinds[k], i, 1, DAY - 9);
        }
        const int64_t all = MEMBERS * (MEMBERS + 1) / 2;
        for (uint64_t i = 1; i <= MEMBERS; i += 7) {
            encours_credit_event event = scenario_event(i, 1000);
            encours_decision decision = scenario_decide(&test, policy, DAY, &event);
            check_equal(decision.measured[0], all + 1000);
            check_equal(decision.exposure,
                        (kinds[k] == ENCOURS_FACT_MERGED ? all : (int64_t)i) + 1000);
        }
        encours_policy_free(policy);
        ledger_end(&test);
    }
}

static void a_large_group_without_memory_is_no_smaller_one(void **state)
{
    (void)state;
    enum { MEMBERS = 12 };
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_store *store;
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger test = ledger_begin_over(context, store);
    encours_policy *policy = scenario_policy(context, NULL);
    for (uint64_t i = 1; i <= MEMBERS; i++) {
        char code[] = {'C', (char)('A' + i), '\0'};
        check_equal(ledger_customer(&test, code), i);
        ledger_post(&test, i, ENCOURS_DOCUMENT_INVOICE, DAY - 9, DAY, 1);
        if (i > 1)
            join(&test, ENCOURS_FACT_PARENT, i, 1, DAY - 9);
    }
    encours_credit *credit = scenario_credit(&test, policy, DAY, NULL);
    for (int on = 0; on < 2; on++) {
        encours_credit_figures f = {.struct_size = sizeof f};
        encours_status status = ENCOURS_E_NO_MEMORY;
        for (size_t at = 1; status == ENCOURS_E_NO_MEMORY; at++) {
            counted_memory_fail(&memory, at, on != 0);
            status = encours_credit_figures_of(credit, 2, &f, check_error());
        }
        check_equal(status, ENCOURS_OK);
        check_equal(VALUE(f, GROUP_EXPOSURE), MEMBERS);
        counted_memory_fail(&memory, 0, false);
    }
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&test);
    check_equal(memory.blocks, 0);
}

CHECK_MAIN(a_large_group_without_memory_is_no_smaller_one, large_groups_add_up,
           who_is_merged_changes_groups_and_comes_back, a_deep_group_adds_up)
