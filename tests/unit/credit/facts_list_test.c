/* SPDX-License-Identifier: MIT */
/* Lists of facts of credit: what was recorded, by whom and why, where it is on a day, and what its
 * code says. */
#include "support/check.h"
#include "support/credit.h"
#include "support/credit_facts.h"
#include "support/memory.h"
#include "unit/ledger/authoriser_scenario.h"

#include "encours/credit_fact_list.h"
#include "encours/credit_facts.h"
#include "encours/credit_standing.h"
#include "encours/order.h"

static encours_credit_limit_options limit_of(uint64_t customer, int64_t amount, int32_t from,
                                             int32_t until)
{
    encours_credit_limit_options limit = ENCOURS_CREDIT_LIMIT_OPTIONS_INIT;
    limit.customer = customer;
    limit.amount = amount;
    limit.currency = TEST_EUR;
    limit.from.epoch_day = from;
    limit.until = (encours_optional_date){until != 0, {until}};
    return limit;
}

static encours_credit_facts *list(const encours_view *view, uint64_t customer, int32_t kind,
                                  int32_t day)
{
    encours_credit_facts *facts;
    check_ok(encours_view_credit_facts(view, customer, kind, (encours_date){day}, &facts,
                                       check_error()));
    return facts;
}

static encours_credit_facts *list_now(test_ledger *test, uint64_t customer, int32_t kind,
                                      int32_t day)
{
    encours_view *view = ledger_view(test);
    encours_credit_facts *facts = list(view, customer, kind, day);
    encours_view_free(view); /* a list outlives its view */
    return facts;
}

static void check_states(test_ledger *test, int32_t day, const int32_t *expected, size_t count)
{
    encours_credit_facts *facts = list_now(test, 1, ENCOURS_FACT_LIMIT, day);
    check_equal(encours_credit_facts_row_count(facts), count);
    for (size_t i = 0; i < count; i++)
        check_equal(encours_credit_facts_states(facts)[i], expected[i]);
    encours_credit_facts_free(facts);
}

#define STATES(...) (const int32_t[]){__VA_ARGS__}, sizeof((int32_t[]){__VA_ARGS__}) / 4
enum {
    STANDS = ENCOURS_FACT_STATE_STANDS,
    COMES = ENCOURS_FACT_STATE_COMES,
    EXPIRED = ENCOURS_FACT_STATE_EXPIRED,
    ENDED = ENCOURS_FACT_STATE_ENDED,
    NEVER = ENCOURS_FACT_STATE_VOID
};

static void end_fact(test_ledger *test, uint64_t fact, int32_t at)
{
    encours_transaction *transaction = ledger_transaction(test);
    check_ok(encours_transaction_end_fact(transaction, fact, (encours_date){at}, check_error()));
    ledger_commit(transaction);
}

/* One is replaced on 120, one runs to 130, one is ended on its first day, one on its planned end.
 */
static void a_fact_comes_stands_and_is_over(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    encours_credit_limit_options limits[] = {limit_of(1, 10, 100, 0), limit_of(1, 20, 110, 130),
                                             limit_of(1, 30, 120, 0), limit_of(1, 40, 100, 0),
                                             limit_of(1, 50, 100, 125)};
    limits[2].replaces = 1;
    for (size_t i = 0; i < 5; i++)
        RECORD(&test, limit, &limits[i]);
    encours_view *before = ledger_view(&test);
    end_fact(&test, 4, 100);
    end_fact(&test, 5, 125);
    check_states(&test, 99, STATES(COMES, COMES, COMES, NEVER, COMES));
    check_states(&test, 110, STATES(STANDS, STANDS, COMES, NEVER, STANDS));
    check_states(&test, 119, STATES(STANDS, STANDS, COMES, NEVER, STANDS));
    check_states(&test, 120, STATES(ENDED, STANDS, STANDS, NEVER, STANDS));
    check_states(&test, 125, STATES(ENDED, STANDS, STANDS, NEVER, EXPIRED));
    check_states(&test, 130, STATES(ENDED, EXPIRED, STANDS, NEVER, EXPIRED));
    encours_credit_facts *facts = list(before, 1, ENCOURS_FACT_LIMIT, 130);
    check_equal(encours_credit_facts_states(facts)[3], STANDS); /* the end was not known */
    check_equal(encours_credit_facts_to(facts)[0], 120);
    check_equal(encours_credit_facts_to(facts)[1], 130);
    check_equal(encours_credit_facts_to(facts)[3], ENCOURS_DATE_NONE);
    encours_credit_facts_free(facts);
    encours_view_free(before);
    ledger_end(&test);
}

static void a_limit_is_listed_with_all_it_says(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    encours_credit_limit_options plain = limit_of(2, 0, 90, 0), scoped = limit_of(1, 700, 100, 0);
    scoped.type = "entity";
    scoped.dimension = "site";
    scoped.value = "Lyon = 69";
    scoped.review = (encours_optional_date){1, {190}};
    RECORD(&test, limit, &plain);
    RECORD(&test, limit, &scoped);
    encours_credit_facts *facts = list_now(&test, 0, ENCOURS_FACT_LIMIT, 100);
    check_equal(encours_credit_facts_row_count(facts), 2);
    check_equal(encours_credit_facts_numbers(facts)[1], 2);
    check_equal(encours_credit_facts_customers(facts)[0], 2);
    check_equal(encours_credit_facts_customers(facts)[1], 1);
    check_equal(encours_credit_facts_documents(facts)[1], 0);
    check_equal(encours_credit_facts_orders(facts)[1], 0);
    check_equal(encours_credit_facts_from(facts)[1], 100);
    check_equal(encours_credit_facts_dates(facts)[0], ENCOURS_DATE_NONE);
    check_equal(encours_credit_facts_dates(facts)[1], 190);
    check_equal(encours_credit_facts_amounts(facts)[0], 0);
    check_equal(encours_credit_facts_amounts(facts)[1], 700);
    check_equal(encours_credit_facts_currencies(facts)[1], TEST_EUR);
    check_equal(encours_credit_facts_percents(facts)[1], -1);
    check_equal(encours_credit_facts_recorded_at(facts)[1], (int64_t)test.commands * 1000000);
    check_text(encours_credit_facts_text(facts, 0, ENCOURS_FACT_TEXT_NAME), "");
    check_text(encours_credit_facts_text(facts, 1, ENCOURS_FACT_TEXT_NAME), "entity");
    check_text(encours_credit_facts_text(facts, 1, ENCOURS_FACT_TEXT_DIMENSION), "site");
    check_text(encours_credit_facts_text(facts, 1, ENCOURS_FACT_TEXT_VALUE), "Lyon = 69");
    check_text(encours_credit_facts_text(facts, 1, ENCOURS_FACT_TEXT_CODE),
               "entity;site=Lyon = 69");
    check_text(encours_credit_facts_text(facts, 1, ENCOURS_FACT_TEXT_ACTOR), "tester");
    check_text(encours_credit_facts_text(facts, 1, ENCOURS_FACT_TEXT_REASON), "test");
    check(encours_credit_facts_text(facts, 2, ENCOURS_FACT_TEXT_NAME) == NULL);
    check(encours_credit_facts_text(facts, 0, 0) == NULL);
    check(encours_credit_facts_text(facts, 0, ENCOURS_FACT_TEXT_REASON + 1) == NULL);
    encours_credit_facts_free(facts);
    ledger_end(&test);
}

static uint64_t order_of(test_ledger *test, uint64_t customer)
{
    encours_order_options order = ENCOURS_ORDER_OPTIONS_INIT;
    order.customer = customer;
    order.ordered.epoch_day = 100;
    order.currency = TEST_EUR;
    RECORD(test, order, &order);
    return 1;
}

static void facts_of_documents_and_orders_are_the_customers(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    encours_credit_guarantee_options guarantee = ENCOURS_CREDIT_GUARANTEE_OPTIONS_INIT;
    guarantee.currency = TEST_EUR;
    guarantee.from.epoch_day = 100;
    guarantee.order = order_of(&test, 1);
    guarantee.kind = "bank";
    guarantee.percent = 7500;
    guarantee.beneficiary = "N";
    RECORD(&test, guarantee, &guarantee);
    guarantee.order = 0;
    guarantee.document = 2;
    guarantee.percent = -1;
    RECORD(&test, guarantee, &guarantee);
    guarantee.document = 0;
    guarantee.customer = 2;
    RECORD(&test, guarantee, &guarantee);
    encours_fact_options related = ENCOURS_FACT_OPTIONS_INIT; /* given by the first customer */
    related.kind = ENCOURS_FACT_GUARANTEE;
    related.subject_kind = ENCOURS_SUBJECT_CUSTOMER;
    related.subject = 2;
    related.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    related.related = 1;
    related.from.epoch_day = 100;
    related.amount = (encours_optional_i64){1, 0, 3};
    related.currency = TEST_EUR;
    fact_record(&test, related);
    encours_credit_facts *facts = list_now(&test, 1, ENCOURS_FACT_GUARANTEE, 100);
    check_equal(encours_credit_facts_row_count(facts), 2);
    check_equal(encours_credit_facts_orders(facts)[0], 1);
    check_equal(encours_credit_facts_documents(facts)[0], 0);
    check_equal(encours_credit_facts_percents(facts)[0], 7500);
    check_text(encours_credit_facts_text(facts, 0, ENCOURS_FACT_TEXT_BENEFICIARY), "N");
    check_equal(encours_credit_facts_orders(facts)[1], 0);
    check_equal(encours_credit_facts_documents(facts)[1], 2);
    check_equal(encours_credit_facts_customers(facts)[1], 1);
    check_equal(encours_credit_facts_percents(facts)[1], -1);
    encours_credit_facts_free(facts);
    facts = list_now(&test, 0, ENCOURS_FACT_GUARANTEE, 100);
    check_equal(encours_credit_facts_row_count(facts), 4);
    encours_credit_facts_free(facts);
    ledger_end(&test);
}

static void scores_and_assignments_are_taken_apart(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    encours_credit_score_options score = ENCOURS_CREDIT_SCORE_OPTIONS_INIT;
    encours_credit_assign_options segment = ENCOURS_CREDIT_ASSIGN_OPTIONS_INIT;
    int64_t worst, best;
    score.customer = segment.customer = 1;
    score.from.epoch_day = segment.from.epoch_day = 100;
    score.source = "bdf";
    score.value = 3;
    score.worst = 9;
    score.best = 1;
    segment.table = "segment";
    segment.value = "a=b";
    RECORD(&test, score, &score);
    RECORD(&test, assign, &segment);
    encours_credit_facts *facts = list_now(&test, 1, ENCOURS_FACT_SCORE, 100);
    check_text(encours_credit_facts_text(facts, 0, ENCOURS_FACT_TEXT_NAME), "bdf");
    check_ok(encours_credit_facts_scale(facts, 0, &worst, &best, check_error()));
    check_equal(worst, 9);
    check_equal(best, 1);
    check_fails(encours_credit_facts_scale(facts, 1, &worst, &best, check_error()),
                ENCOURS_E_NOT_FOUND, "1 facts");
    encours_credit_facts_free(facts);
    facts = list_now(&test, 1, ENCOURS_FACT_ASSIGNED, 100);
    check_equal(encours_credit_facts_row_count(facts), 1);
    check_text(encours_credit_facts_text(facts, 0, ENCOURS_FACT_TEXT_NAME), "segment");
    check_text(encours_credit_facts_text(facts, 0, ENCOURS_FACT_TEXT_VALUE), "a=b");
    encours_credit_facts_free(facts);
    ledger_end(&test);
}

/* Facts that hosts recorded themselves, with codes of other forms, are listed as they are. */
static void codes_of_hosts_stay_whole(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    encours_fact_options own = fact_limit(1, 5, 100);
    own.code = "as agreed; see letter";
    fact_record(&test, own);
    encours_credit_code_options watch = ENCOURS_CREDIT_CODE_OPTIONS_INIT;
    watch.customer = 1;
    watch.code = "lost;site=Lyon";
    watch.from.epoch_day = 100;
    RECORD(&test, watch, &watch);
    encours_credit_facts *facts = list_now(&test, 1, ENCOURS_FACT_LIMIT, 100);
    check_text(encours_credit_facts_text(facts, 0, ENCOURS_FACT_TEXT_NAME), own.code);
    check_text(encours_credit_facts_text(facts, 0, ENCOURS_FACT_TEXT_DIMENSION), "");
    encours_credit_facts_free(facts);
    facts = list_now(&test, 1, ENCOURS_FACT_WATCH, 100);
    check_text(encours_credit_facts_text(facts, 0, ENCOURS_FACT_TEXT_NAME), watch.code);
    encours_credit_facts_free(facts);
    ledger_end(&test);
}

/* A decision rests on the release once however many rules it excused. */
static void uses_of_releases_are_counted(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    encours_credit_release_options release = ENCOURS_CREDIT_RELEASE_OPTIONS_INIT;
    release.customer = 1;
    release.from.epoch_day = 100;
    release.uses = 3;
    release.role = "boss";
    RECORD(&test, release, &release);
    RECORD(&test, release, &release);
    credit_policy(&test, 100);
    enc_stage_reason reasons[3] = {{.rule = 0, .outcome = 3, .release = 1},
                                   {.rule = 1, .outcome = 3, .release = 1},
                                   {.rule = 2, .outcome = 3, .release = 0}};
    enc_stage_decision decision = credit_decision();
    decision.reasons = reasons;
    decision.reason_count = 3;
    encours_view *before = ledger_view(&test);
    for (int i = 0; i < 3; i++) {
        encours_transaction *transaction = ledger_transaction(&test);
        reasons[2].release = i == 2 ? 2 : 0;
        check_ok(enc_decision_stage(transaction, &decision, NULL, check_error()));
        ledger_commit(transaction);
    }
    encours_credit_facts *facts = list_now(&test, 1, ENCOURS_FACT_RELEASE, 100);
    check_equal(encours_credit_facts_uses(facts)[0], 3);
    check_equal(encours_credit_facts_used(facts)[0], 3);
    check_equal(encours_credit_facts_used(facts)[1], 1);
    check_text(encours_credit_facts_text(facts, 0, ENCOURS_FACT_TEXT_NAME), "*");
    check_text(encours_credit_facts_text(facts, 0, ENCOURS_FACT_TEXT_ROLE), "boss");
    encours_credit_facts_free(facts);
    facts = list(before, 1, ENCOURS_FACT_RELEASE, 100);
    check_equal(encours_credit_facts_used(facts)[0], 0);
    encours_credit_facts_free(facts);
    encours_view_free(before);
    ledger_end(&test);
}

static void what_is_no_question_is_refused(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    encours_view *view = ledger_view(&test);
    encours_credit_facts *facts;
    static const int32_t others[] = {0,
                                     -1,
                                     ENCOURS_FACT_DISPUTE,
                                     ENCOURS_FACT_OTHER,
                                     ENCOURS_FACT_REQUEST,
                                     ENCOURS_FACT_STEP,
                                     ENCOURS_FACT_DELEGATION,
                                     ENCOURS_FACT_TERMS + 1};
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        check_fails(encours_view_credit_facts(view, 1, others[i], (encours_date){100}, &facts,
                                              check_error()),
                    ENCOURS_E_INVALID, "kind");
    check(facts == NULL);
    check_fails(encours_view_credit_facts(view, 3, ENCOURS_FACT_LIMIT, (encours_date){100}, &facts,
                                          check_error()),
                ENCOURS_E_NOT_FOUND, "customer");
    check_fails(encours_view_credit_facts(view, 1, ENCOURS_FACT_LIMIT,
                                          (encours_date){ENCOURS_DATE_NONE}, &facts, check_error()),
                ENCOURS_E_INVALID, "as_of");
    check_fails(encours_view_credit_facts(NULL, 1, ENCOURS_FACT_LIMIT, (encours_date){100}, &facts,
                                          check_error()),
                ENCOURS_E_MISUSE, "");
    facts = list(view, 1, ENCOURS_FACT_TERMS, 100);
    check_equal(encours_credit_facts_row_count(facts), 0);
    encours_credit_facts_free(facts);
    encours_credit_facts_free(NULL);
    encours_view_free(view);
    ledger_end(&test);
}

/* A reader who may see credit sees its facts whole, whatever rows he may see. */
static void readers_ask_for_credit(void **state)
{
    (void)state;
    static scene with;
    scene_begin(&with);
    encours_credit_limit_options limit = limit_of(1, 10, 100, 0);
    RECORD(&with.test, limit, &limit);
    encours_view *view = ledger_view(&with.test);
    encours_credit_facts *facts;
    with.listener.denied = ENCOURS_ACTION_READ_CREDIT;
    check_fails(encours_view_credit_facts(view, 1, ENCOURS_FACT_LIMIT, (encours_date){100}, &facts,
                                          check_error()),
                ENCOURS_E_DENIED, "customer 1");
    check(facts == NULL);
    with.listener.denied = ENCOURS_ACTION_READ_ROWS;
    with.listener.answer = ENCOURS_AUTHORISATION_MASK;
    with.listener.own = 1;
    facts = list(view, 1, ENCOURS_FACT_LIMIT, 100);
    check_equal(encours_credit_facts_amounts(facts)[0], 10);
    encours_credit_facts_free(facts);
    check_fails(encours_view_credit_facts(view, 0, ENCOURS_FACT_LIMIT, (encours_date){100}, &facts,
                                          check_error()),
                ENCOURS_E_DENIED, "ledger");
    encours_view_free(view);
    scene_end(&with);
}

static void a_list_without_memory_leaves_nothing(void **state)
{
    (void)state;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_store *store;
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger test = ledger_begin_over(context, store);
    ledger_customer(&test, "ACME");
    for (int i = 0; i < 40; i++) {
        encours_credit_limit_options limit = limit_of(1, i, 100 + i, 0);
        limit.type = "a-type-with-a-name-that-takes-some-room";
        RECORD(&test, limit, &limit);
    }
    encours_view *view = ledger_view(&test);
    for (int on = 0; on < 2; on++) {
        encours_status status = ENCOURS_E_NO_MEMORY;
        size_t blocks = memory.blocks;
        for (size_t at = 1; status != ENCOURS_OK; at++) {
            encours_credit_facts *facts;
            counted_memory_fail(&memory, at, on != 0);
            status = encours_view_credit_facts(view, 1, ENCOURS_FACT_LIMIT, (encours_date){100},
                                               &facts, check_error());
            check(status == ENCOURS_OK ? at > 3 : status == ENCOURS_E_NO_MEMORY && facts == NULL);
            if (status == ENCOURS_OK)
                check_equal(encours_credit_facts_amounts(facts)[39], 39);
            encours_credit_facts_free(facts);
            check_equal(memory.blocks, blocks);
        }
        counted_memory_fail(&memory, 0, false);
    }
    encours_view_free(view);
    ledger_end(&test);
    check_equal(memory.blocks, 0);
}

CHECK_MAIN(a_fact_comes_stands_and_is_over, a_limit_is_listed_with_all_it_says,
           facts_of_documents_and_orders_are_the_customers, scores_and_assignments_are_taken_apart,
           codes_of_hosts_stay_whole, uses_of_releases_are_counted, what_is_no_question_is_refused,
           readers_ask_for_credit, a_list_without_memory_leaves_nothing)
