/* SPDX-License-Identifier: MIT */
/* Many threads decide over one credit with a book, and over one without, while the ledger goes on:
 * all get the same decisions. */
#include "support/check.h"

#include <pthread.h>

#include "encours/credit_check.h"
#include "encours/credit_facts.h"
#include "encours/policy_builder.h"
#include "support/ledger.h"

enum { THREADS = 6, ROUNDS = 60, CUSTOMERS = 20, DAY = 20000, POSTS = 200 };

typedef struct deciding {
    const encours_credit *credit;
    int32_t outcomes[CUSTOMERS];
    int64_t exposures[CUSTOMERS];
    unsigned faults;
} deciding;

static void *decide_often(void *user)
{
    deciding *d = user;
    for (int round = 0; round < ROUNDS; round++) {
        for (uint64_t i = 0; i < CUSTOMERS; i++) {
            encours_decision decision = {.struct_size = sizeof decision};
            encours_credit_event event = ENCOURS_CREDIT_EVENT_INIT;
            event.customer = i + 1;
            event.stage = ENCOURS_STAGE_ORDER;
            event.amount = 100;
            d->faults += encours_credit_check(d->credit, &event, &decision, NULL) != ENCOURS_OK;
            d->faults += round > 0 && (d->outcomes[i] != decision.outcome ||
                                       d->exposures[i] != decision.exposure);
            d->outcomes[i] = decision.outcome;
            d->exposures[i] = decision.exposure;
        }
    }
    return NULL;
}

static encours_policy *make_policy(encours_context *context)
{
    static const char *const tests[] = {"headroom < 0", "group-exposure > 50", "status = stop",
                                        "overdue-share > 10%"};
    encours_policy *policy;
    encours_policy_builder *builder;
    encours_policy_options options = ENCOURS_POLICY_OPTIONS_INIT;
    options.name = "threads";
    options.currency = TEST_EUR;
    check_ok(encours_policy_builder_new(context, &options, &builder, check_error()));
    for (size_t i = 0; i < sizeof tests / sizeof tests[0]; i++) {
        encours_policy_rule rule = ENCOURS_POLICY_RULE_INIT;
        char code[] = {(char)('a' + i), 0};
        rule.code = code;
        rule.test = tests[i];
        rule.outcome = ENCOURS_OUTCOME_WARN + (int32_t)i % 3;
        rule.role = "manager";
        check_ok(encours_policy_builder_add_rule(builder, &rule, check_error()));
    }
    check_ok(encours_policy_builder_finish(builder, &policy, check_error()));
    encours_policy_builder_free(builder);
    return policy;
}

static void fill(test_ledger *test)
{
    for (int i = 0; i < CUSTOMERS; i++) {
        char code[8];
        snprintf(code, sizeof code, "C%d", i);
        uint64_t customer = ledger_customer(test, code);
        encours_credit_limit_options limit = ENCOURS_CREDIT_LIMIT_OPTIONS_INIT;
        encours_credit_release_options release = ENCOURS_CREDIT_RELEASE_OPTIONS_INIT;
        ledger_post(test, customer, ENCOURS_DOCUMENT_INVOICE, DAY - 30, DAY - 5 + i % 9, 100 + i);
        limit.customer = release.customer = customer;
        limit.amount = 190 + 3 * (i % 10);
        limit.currency = TEST_EUR;
        limit.from.epoch_day = release.from.epoch_day = DAY - 10;
        encours_transaction *t = ledger_transaction(test);
        check_ok(encours_transaction_limit(t, &limit, NULL, check_error()));
        if (i % 4 == 0)
            check_ok(encours_transaction_release(t, &release, NULL, check_error()));
        ledger_commit(t);
    }
}

static void many_threads_decide_over_one_credit(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_credit *credits[2];
    deciding deciders[THREADS] = {0};
    pthread_t threads[THREADS];
    fill(&test);
    encours_policy *policy = make_policy(test.context);
    encours_view *view = ledger_view(&test);
    for (int32_t book = 0; book < 2; book++) {
        encours_credit_options options = ENCOURS_CREDIT_OPTIONS_INIT;
        options.book = book;
        check_ok(encours_credit_new(view, policy, (encours_date){DAY}, &options, &credits[book],
                                    check_error()));
    }
    encours_view_free(view);
    for (int i = 0; i < THREADS; i++) {
        deciders[i].credit = credits[i % 2];
        check_equal(pthread_create(&threads[i], NULL, decide_often, &deciders[i]), 0);
    }
    for (uint64_t i = 0; i < POSTS; i++)
        ledger_post(&test, i % CUSTOMERS + 1, ENCOURS_DOCUMENT_INVOICE, DAY - 1, DAY, 1000);
    for (int i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
        check_equal(deciders[i].faults, 0);
        check(memcmp(deciders[i].outcomes, deciders[0].outcomes, sizeof deciders[0].outcomes) == 0);
        check(memcmp(deciders[i].exposures, deciders[0].exposures, sizeof deciders[0].exposures) ==
              0);
    }
    encours_credit_free(credits[0]);
    encours_credit_free(credits[1]);
    encours_policy_free(policy);
    ledger_end(&test);
}

CHECK_MAIN(many_threads_decide_over_one_credit)
