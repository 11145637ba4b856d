/* SPDX-License-Identifier: MIT */
/* Asking for figures: what is refused, columns, merged customers and groups, and no memory. */
#include "credit_scenario.h"
#include "encours/credit_exposure.h"
#include "encours/credit_lines.h"
#include "encours/rates.h"
#include "encours/totals.h"
#include "support/memory.h"

static void refusals(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    ledger_customer(&test, "ACME");
    encours_policy *policy = scenario_policy(test.context, NULL);
    encours_view *view = ledger_view(&test);
    encours_credit *credit = NULL;
    encours_credit_figures figures = {.struct_size = sizeof figures};
    int64_t values[2];
    check_fails(
        encours_credit_new(view, policy, (encours_date){NONE}, NULL, &credit, check_error()),
        ENCOURS_E_INVALID, "as_of");
    check(credit == NULL);
    check_ok(encours_credit_new(view, policy, (encours_date){DAY}, NULL, &credit, check_error()));
    encours_view_free(view);
    check_equal(encours_credit_day(credit).epoch_day, DAY);
    check_fails(encours_credit_figures_of(credit, 0, &figures, check_error()), ENCOURS_E_NOT_FOUND,
                "customer");
    check_fails(encours_credit_figures_of(credit, 2, &figures, check_error()), ENCOURS_E_NOT_FOUND,
                "customer");
    figures.struct_size = 8;
    check_fails(encours_credit_figures_of(credit, 1, &figures, check_error()), ENCOURS_E_ABI, "");
    const int32_t no_figures[] = {0, -1, 63, 64, 1000};
    for (size_t i = 0; i < sizeof no_figures / sizeof no_figures[0]; i++)
        check_fails(
            encours_credit_figure_column(credit, no_figures[i], 1, 1, values, NULL, check_error()),
            ENCOURS_E_INVALID, "figure");
    check_fails(encours_credit_figure_column(credit, ENCOURS_FIGURE_EVENT_AMOUNT, 1, 1, values,
                                             NULL, check_error()),
                ENCOURS_E_INVALID, "of events");
    check_fails(encours_credit_figure_column(credit, ENCOURS_FIGURE_SCOPED_HEADROOM, 1, 1, values,
                                             NULL, check_error()),
                ENCOURS_E_INVALID, "of events");
    encours_credit_free(credit);
    encours_credit_free(NULL);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void decimals_must_be_the_same_everywhere(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 100);
    encours_policy_options options = ENCOURS_POLICY_OPTIONS_INIT;
    encours_policy_builder *builder;
    encours_credit *credit;
    options.name = "test";
    options.currency = TEST_EUR;
    options.exponent_after = 4;
    check_ok(encours_policy_builder_new(test.context, &options, &builder, check_error()));
    encours_policy *policy = scenario_finish(builder);
    encours_view *view = ledger_view(&test);
    check_fails(encours_credit_new(view, policy, (encours_date){DAY}, NULL, &credit, check_error()),
                ENCOURS_E_CURRENCY, "3 in the policy");
    encours_policy_free(policy);
    const uint16_t from[] = {TEST_EUR}, to[] = {TEST_USD};
    const int32_t days[] = {DAY};
    const int64_t ones[] = {1};
    const encours_currency_override euro = {TEST_EUR, 3};
    const encours_currency_table table = {&euro, 1};
    encours_rates_columns columns = {sizeof columns, 1, from, to, days, ones, ones};
    encours_rates_options rates_options = {.struct_size = sizeof rates_options,
                                           .currencies = &table};
    encours_credit_options with = ENCOURS_CREDIT_OPTIONS_INIT;
    encours_rates *rates;
    check_ok(encours_rates_new(test.context, &columns, &rates_options, &rates, check_error()));
    with.rates = rates;
    policy = scenario_policy(test.context, NULL);
    check_fails(
        encours_credit_new(view, policy, (encours_date){DAY}, &with, &credit, check_error()),
        ENCOURS_E_CURRENCY, "3 in the rates");
    encours_rates_free(rates);
    encours_view_free(view);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void join(test_ledger *test, int32_t kind, uint64_t below, uint64_t above, int32_t from)
{
    encours_fact_options fact = scenario_fact(kind, below, from, -1, NULL);
    fact.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    fact.related = above;
    scenario_record(test, fact);
}

/* HEAD owes 100, CHILD 20 and has a limit of 50, TWIN, merged into CHILD, owes 3. */
static void customers_that_belong_together(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t head = ledger_customer(&test, "HEAD"), child = ledger_customer(&test, "CHILD");
    uint64_t twin = ledger_customer(&test, "TWIN");
    ledger_post(&test, head, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 100);
    ledger_post(&test, child, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 20);
    ledger_post(&test, twin, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 3);
    join(&test, ENCOURS_FACT_PARENT, child, head, DAY - 5);
    join(&test, ENCOURS_FACT_MERGED, twin, child, DAY - 5);
    scenario_limit(&test, child, 50, DAY, NONE, NULL);
    scenario_limit(&test, twin, 7, DAY, NONE, NULL);
    encours_policy_exposure exposure = ENCOURS_POLICY_EXPOSURE_INIT;
    encours_policy *policy = scenario_policy(test.context, &exposure);
    encours_credit_figures f = scenario_figures(&test, twin, policy, DAY);
    check_equal(f.customer, child);
    check_equal(f.head, head);
    check_equal(VALUE(f, EXPOSURE), 23);
    check_equal(VALUE(f, LIMIT), 50);
    check_equal(VALUE(f, GROUP_EXPOSURE), 123);
    int64_t values[3];
    uint16_t currencies[3];
    encours_credit *credit = scenario_credit(&test, policy, DAY, NULL);
    check_ok(encours_credit_figure_column(credit, ENCOURS_FIGURE_EXPOSURE, 1, 3, values, currencies,
                                          check_error()));
    check_equal(values[0], 100);
    check_equal(values[1], 23);
    check_equal(values[2], INT64_MIN); /* counts as the one that stands for it */
    check_equal(currencies[2], 0);
    encours_credit_free(credit);
    f = scenario_figures(&test, twin, policy, DAY - 6);
    check_equal(f.customer, twin);
    check_equal(f.head, twin);
    encours_policy_free(policy);
    exposure.customer_merged = 0;
    policy = scenario_policy(test.context, &exposure);
    f = scenario_figures(&test, twin, policy, DAY);
    check_equal(f.customer, twin);
    check_equal(VALUE(f, EXPOSURE), 3);
    check_equal(VALUE(f, LIMIT), 7);
    check_equal(VALUE(f, GROUP_EXPOSURE), 123);
    encours_policy_free(policy);
    ledger_end(&test);
}

/* A guarantee of kind "parent" counts for members of the group, one of kind "bank" does not. */
static encours_policy *guarantee_policy(encours_context *context)
{
    encours_policy_builder *builder = scenario_builder(context, 0);
    encours_policy_guarantee kind = ENCOURS_POLICY_GUARANTEE_INIT;
    kind.code = "parent";
    kind.group = 1;
    check_ok(encours_policy_builder_add_guarantee(builder, &kind, check_error()));
    kind.code = "bank";
    kind.group = 0;
    kind.percent = 5000;
    kind.maximum = 400;
    check_ok(encours_policy_builder_add_guarantee(builder, &kind, check_error()));
    return scenario_finish(builder);
}

/* A code of 96 bytes is cut at a character. */
static void a_long_status_is_cut(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    char code[2 * 47 + 2] = "x", want[2 * 23 + 2] = "x";
    for (int i = 0; i < 47; i++)
        memcpy(code + 1 + 2 * i, "\xC3\xA9", 2);
    memcpy(want + 1, code + 1, 2 * 23);
    encours_policy *policy = scenario_policy(test.context, NULL);
    scenario_record(&test, scenario_fact(ENCOURS_FACT_STATUS, customer, DAY, -1, code));
    encours_credit_figures f = scenario_figures(&test, customer, policy, DAY);
    assert_string_equal(f.status, want);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void guarantees_of_the_head(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t head = ledger_customer(&test, "HEAD"), child = ledger_customer(&test, "CHILD");
    join(&test, ENCOURS_FACT_PARENT, child, head, DAY - 5);
    encours_policy *policy = guarantee_policy(test.context);
    enum { G = ENCOURS_FACT_GUARANTEE };
    scenario_record(&test, scenario_fact(G, head, DAY, 1000, "parent"));
    scenario_record(&test, scenario_fact(G, head, DAY, 500, "bank"));
    scenario_record(&test, scenario_fact(G, head, DAY, 9000, "pledge")); /* no kind of the policy */
    encours_credit_figures f = scenario_figures(&test, head, policy, DAY);
    check_equal(VALUE(f, GUARANTEES), 1250);
    check_equal(VALUE(f, REAL_RISK), -1250);
    f = scenario_figures(&test, child, policy, DAY);
    check_equal(VALUE(f, GUARANTEES), 1000);
    scenario_record(&test, scenario_fact(G, child, DAY, 30, "parent;percent=3333")); /* its own */
    scenario_record(&test, scenario_fact(G, child, DAY, 900, "bank;percent=9000"));
    f = scenario_figures(&test, child, policy, DAY);
    check_equal(VALUE(f, GUARANTEES), 10 + 400);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void guarantees_of_who_is_merged_into_the_head(void **state)
{
    (void)state;
    enum { G = ENCOURS_FACT_GUARANTEE };
    test_ledger test = ledger_begin();
    uint64_t head = ledger_customer(&test, "HEAD"), child = ledger_customer(&test, "CHILD");
    uint64_t old = ledger_customer(&test, "OLD"), older = ledger_customer(&test, "OLDER");
    join(&test, ENCOURS_FACT_PARENT, child, head, DAY - 5);
    scenario_record(&test, scenario_fact(G, head, DAY - 9, 1000, "parent"));
    scenario_record(&test, scenario_fact(G, old, DAY - 9, 20, "parent"));
    scenario_record(&test, scenario_fact(G, older, DAY - 9, 3, "parent"));
    join(&test, ENCOURS_FACT_MERGED, old, head, DAY - 2);
    join(&test, ENCOURS_FACT_MERGED, older, old, DAY - 1);
    encours_policy *policy = guarantee_policy(test.context);
    const int64_t expected[] = {1000, 1020, 1023}; /* what the head has, on each day */
    for (int i = 0; i < 3; i++) {
        encours_credit_figures f = scenario_figures(&test, head, policy, DAY - 3 + i);
        check_equal(VALUE(f, GUARANTEES), expected[i]);
        f = scenario_figures(&test, child, policy, DAY - 3 + i);
        check_equal(VALUE(f, GUARANTEES), expected[i]);
    }
    encours_policy_free(policy);
    ledger_end(&test);
}

static void guarantees_of_documents_and_orders(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    uint64_t invoice = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY - 9, DAY, 100);
    uint64_t paid = ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, DAY, NONE, 100);
    uint64_t order = scenario_order(&test, customer, DAY - 9, NONE, 80);
    encours_policy *policy = scenario_policy(test.context, NULL);
    encours_fact_options fact = scenario_fact(ENCOURS_FACT_GUARANTEE, invoice, DAY - 9, 500, NULL);
    fact.subject_kind = ENCOURS_SUBJECT_DOCUMENT;
    scenario_record(&test, fact);
    fact = scenario_fact(ENCOURS_FACT_GUARANTEE, order, DAY - 9, 500, NULL);
    fact.subject_kind = ENCOURS_SUBJECT_ORDER;
    scenario_record(&test, fact);
    ledger_allocate(&test, paid, invoice, 60, DAY);
    scenario_step(&test, order, ENCOURS_ORDER_INVOICED, DAY, 30);
    encours_credit_figures f = scenario_figures(&test, customer, policy, DAY - 1);
    check_equal(VALUE(f, GUARANTEES), 100 + 80); /* what is open at most */
    f = scenario_figures(&test, customer, policy, DAY);
    check_equal(VALUE(f, GUARANTEES), 40 + 50);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void the_digest_is_of_what_answers_depend_on(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_policy *policy = scenario_policy(test.context, NULL);
    uint8_t one[32], other[32];
    encours_credit *credit = scenario_credit(&test, policy, DAY, NULL);
    encours_credit_digest(credit, one);
    encours_credit_free(credit);
    ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 100);
    credit = scenario_credit(&test, policy, DAY, NULL);
    encours_credit_digest(credit, other);
    encours_credit_free(credit);
    check(memcmp(one, other, 32) == 0); /* the log is told by its position */
    credit = scenario_credit(&test, policy, DAY + 1, NULL);
    encours_credit_digest(credit, other);
    encours_credit_free(credit);
    check(memcmp(one, other, 32) != 0);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void later_views_only(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    ledger_customer(&test, "ACME");
    encours_view *before = ledger_view(&test);
    ledger_customer(&test, "BETA");
    encours_policy *policy = scenario_policy(test.context, NULL);
    encours_credit *credit = scenario_credit(&test, policy, DAY, NULL);
    check_fails(encours_credit_refresh(credit, before, NULL, check_error()), ENCOURS_E_INVALID,
                "less");
    test_ledger other = ledger_begin();
    encours_view *foreign = ledger_view(&other);
    check_fails(encours_credit_refresh(credit, foreign, NULL, check_error()), ENCOURS_E_INVALID,
                "another ledger");
    encours_view_free(foreign);
    encours_view_free(before);
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&other);
    ledger_end(&test);
}

/* A ledger whose customer has rows of all kinds, more members and currencies than fit a stack. */
static test_ledger full_ledger(encours_context *context)
{
    encours_store *store;
    static const uint16_t currencies[] = {TEST_EUR, TEST_USD, TEST_JPY, 826, 756};
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger test = ledger_begin_over(context, store);
    uint64_t head = ledger_customer(&test, "HEAD");
    for (int i = 0; i < 10; i++) {
        char code[] = {'C', (char)('0' + i), '\0'};
        uint64_t child = ledger_customer(&test, code);
        join(&test, i % 2 == 0 ? ENCOURS_FACT_PARENT : ENCOURS_FACT_MERGED, child, head, DAY - 9);
    }
    for (int i = 0; i < 5; i++) {
        encours_transaction *t = ledger_transaction(&test);
        encours_document document = ledger_document(head, ENCOURS_DOCUMENT_INVOICE, DAY - 9, DAY,
                                                    100);
        document.currency = currencies[i];
        check_ok(encours_transaction_post(t, &document, NULL, check_error()));
        ledger_commit(t);
    }
    scenario_limit(&test, head, 500, DAY, NONE, NULL);
    scenario_record(&test, scenario_fact(ENCOURS_FACT_GUARANTEE, head, DAY, 10, NULL));
    encours_fact_options promise = scenario_fact(ENCOURS_FACT_PROMISE, head, DAY, 10, NULL);
    promise.date = scenario_day(DAY + 1);
    scenario_record(&test, promise);
    return test;
}

static encours_status ask(const encours_view *view, const encours_policy *policy,
                          encours_credit_figures *out)
{
    encours_credit *credit;
    int64_t column[12];
    encours_status status = encours_credit_new(view, policy, (encours_date){DAY}, NULL, &credit,
                                               check_error());
    if (status == ENCOURS_OK)
        status = encours_credit_figure_column(credit, ENCOURS_FIGURE_GROUP_OVERDUE, 1, 12, column,
                                              NULL, check_error());
    if (status == ENCOURS_OK)
        status = encours_credit_figures_of(credit, 1, out, check_error());
    encours_credit_free(credit);
    return status;
}

static void fail_each(counted_memory *memory, const encours_view *view,
                      const encours_policy *policy)
{
    encours_credit_figures want = {.struct_size = sizeof want}, is = want;
    check_ok(ask(view, policy, &want));
    size_t blocks = memory->blocks;
    for (int on = 0; on < 2; on++)
        for (size_t at = 1;; at++) {
            is = (encours_credit_figures){.struct_size = sizeof is};
            counted_memory_fail(memory, at, on != 0);
            encours_status status = ask(view, policy, &is);
            bool failed = memory->failed != 0;
            counted_memory_fail(memory, 0, false);
            check_equal(memory->blocks, blocks);
            if (!failed) {
                check(at > 4);
                check_ok(status);
                check(memcmp(&is, &want, sizeof is) == 0);
                break;
            }
            check_equal(status, ENCOURS_E_NO_MEMORY);
            check_equal(is.customer, 0);
        }
}

static void each_allocation_may_fail(void **state)
{
    (void)state;
    counted_memory memory = {0};
    test_ledger test = full_ledger(counted_memory_context(&memory));
    encours_view *view = ledger_view(&test);
    encours_policy *policy = scenario_policy(test.context, NULL);
    fail_each(&memory, view, policy);
    encours_policy_free(policy);
    policy = guarantee_policy(test.context);
    fail_each(&memory, view, policy);
    encours_policy_free(policy);
    encours_view_free(view);
    ledger_end(&test);
}

static void sums_that_do_not_fit(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_policy *policy = scenario_policy(test.context, NULL);
    for (int i = 0; i < 2; i++)
        ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY - i, DAY, INT64_MAX / 2 + 1);
    encours_credit *credit = scenario_credit(&test, policy, DAY, NULL);
    encours_credit_figures figures = {.struct_size = sizeof figures};
    encours_credit_lines *lines;
    encours_credit_exposure *all;
    int64_t column;
    check_fails(encours_credit_figures_of(credit, customer, &figures, check_error()),
                ENCOURS_E_OVERFLOW, "64 bits");
    check_equal(figures.customer, 0);
    check_fails(encours_credit_figure_column(credit, ENCOURS_FIGURE_EXPOSURE, 1, 1, &column, NULL,
                                             check_error()),
                ENCOURS_E_OVERFLOW, "64 bits");
    check_equal(check_last_error()->index, 0);
    check_fails(encours_credit_lines_new(credit, customer, &lines, check_error()),
                ENCOURS_E_OVERFLOW, "64 bits");
    check_fails(encours_credit_exposure_new(credit, NULL, &all, check_error()), ENCOURS_E_OVERFLOW,
                "64 bits");
    encours_credit_free(credit);
    credit = scenario_credit(&test, policy, DAY - 1, NULL); /* one of them */
    check_ok(encours_credit_figures_of(credit, customer, &figures, check_error()));
    check_equal(VALUE(figures, EXPOSURE), INT64_MAX / 2 + 1);
    encours_credit_free(credit);
    uint64_t other = ledger_customer(&test, "BEST");
    ledger_post(&test, other, ENCOURS_DOCUMENT_INVOICE, DAY - 1, DAY, INT64_MAX / 2 + 1);
    credit = scenario_credit(&test, policy, DAY - 1, NULL);
    check_fails(encours_credit_exposure_new(credit, NULL, &all, check_error()), ENCOURS_E_OVERFLOW,
                "portfolio");
    check_fails(encours_credit_exposure_new(credit, NULL, &all, check_error()), ENCOURS_E_OVERFLOW,
                "portfolio");
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&test);
}

static int32_t stop(void *user, uint64_t done, uint64_t total)
{
    (void)done;
    (void)total;
    ++*(int *)user;
    return 1;
}

static void the_host_may_stop_a_column(void **state)
{
    (void)state;
    enum { MANY = 70000 };
    static int64_t values[MANY];
    int asked = 0;
    encours_context *context;
    encours_store *store;
    encours_context_options options = {.struct_size = sizeof options};
    options.progress = stop;
    options.progress_user = &asked;
    check_ok(encours_context_new(&options, &context, check_error()));
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger test = ledger_begin_over(context, store);
    ledger_customer(&test, "ACME");
    encours_policy *policy = scenario_policy(test.context, NULL);
    encours_credit *credit = scenario_credit(&test, policy, DAY, NULL);
    asked = 0;
    check_fails(encours_credit_figure_column(credit, ENCOURS_FIGURE_EXPOSURE, 1, MANY, values, NULL,
                                             check_error()),
                ENCOURS_E_CANCELLED, "");
    check_equal(asked, 1);
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&test);
}

CHECK_MAIN(sums_that_do_not_fit, the_host_may_stop_a_column, refusals,
           decimals_must_be_the_same_everywhere, customers_that_belong_together,
           a_long_status_is_cut, guarantees_of_the_head, guarantees_of_who_is_merged_into_the_head,
           guarantees_of_documents_and_orders, the_digest_is_of_what_answers_depend_on,
           later_views_only, each_allocation_may_fail)
