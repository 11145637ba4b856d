/* SPDX-License-Identifier: MIT */
/* A book of credit is what is computed, figure by figure and decision by decision, after each
 * transaction of random ledgers: documents and allocations of past and future days, ends,
 * cancellations, orders, facts of all kinds and their ends, groups that form and dissolve. */
#include <stdbool.h>
#include <string.h>

#include "encours/command.h"
#include "encours/credit_check.h"
#include "encours/fact.h"
#include "encours/order.h"
#include "encours/policy_builder.h"
#include "encours/rates.h"
#include "encours/totals.h"
#include "support/check.h"
#include "support/ledger.h"
#include "support/random.h"

enum {
    LEDGERS = 60,
    STEPS = 100,
    FIRST = 20000,
    DAYS = 60,
    TODAY = FIRST + DAYS / 2,
    CUSTOMERS_MAX = 32
};

typedef struct run {
    test_random random;
    test_ledger test;
    encours_policy *policy;
    encours_rates *rates;
    encours_credit *book;
    encours_view_counts counts;
    uint64_t touched;
    bool plain; /* few rules, and facts of customers say only what they say of themselves */
} run;

static uint64_t below(run *r, uint64_t bound)
{
    return random_below(&r->random, bound);
}

static encours_date any_day(run *r)
{
    return (encours_date){FIRST + (int32_t)below(r, DAYS)};
}

static uint16_t any_currency(run *r)
{
    return below(r, 4) == 0 ? TEST_USD : TEST_EUR;
}

static uint64_t one_of(run *r, uint64_t count)
{
    return 1 + below(r, count > 0 ? count : 1);
}

/* --- The policy: a rule for each figure that there is, so that each is told. */

static void add_kinds(encours_policy_builder *builder, bool of_head)
{
    const struct {
        const char *code;
        int32_t use;
    } types[] = {{"own", ENCOURS_LIMIT_USE_BASE},
                 {"more", ENCOURS_LIMIT_USE_ADD},
                 {"group", ENCOURS_LIMIT_USE_GROUP}};
    for (size_t i = 0; i < 3; i++) {
        encours_policy_limit_type type = ENCOURS_POLICY_LIMIT_TYPE_INIT;
        type.code = types[i].code;
        type.use = types[i].use;
        check_ok(encours_policy_builder_add_limit_type(builder, &type, check_error()));
    }
    encours_policy_guarantee kind = ENCOURS_POLICY_GUARANTEE_INIT;
    kind.code = "bank";
    kind.percent = 8000;
    check_ok(encours_policy_builder_add_guarantee(builder, &kind, check_error()));
    kind.code = "parent";
    kind.group = of_head;
    check_ok(encours_policy_builder_add_guarantee(builder, &kind, check_error()));
}

static void add_scores(encours_policy_builder *builder)
{
    encours_policy_points points = {sizeof points, "late", "oldest-days > 10", 1000, 1};
    encours_policy_class good = {sizeof good, "A", 2000}, bad = {sizeof bad, "B", INT64_MIN};
    check_ok(encours_policy_builder_add_points(builder, &points, check_error()));
    points = (encours_policy_points){sizeof points, "late", NULL, 3000, 1};
    check_ok(encours_policy_builder_add_points(builder, &points, check_error()));
    points = (encours_policy_points){sizeof points, "land", "dimension:land = FR", 500, 2};
    check_ok(encours_policy_builder_add_points(builder, &points, check_error()));
    check_ok(encours_policy_builder_add_class(builder, &good, check_error()));
    check_ok(encours_policy_builder_add_class(builder, &bad, check_error()));
}

static void add_rule(encours_policy_builder *builder, const char *code, const char *test,
                     int32_t outcome)
{
    encours_policy_rule rule = ENCOURS_POLICY_RULE_INIT;
    rule.code = code;
    rule.test = test;
    rule.outcome = outcome;
    rule.role = "manager";
    check_ok(encours_policy_builder_add_rule(builder, &rule, check_error()));
}

static encours_policy *make_policy(run *r)
{
    encours_policy *policy;
    encours_policy_builder *builder;
    encours_policy_options options = ENCOURS_POLICY_OPTIONS_INIT;
    encours_policy_exposure exposure = ENCOURS_POLICY_EXPOSURE_INIT;
    options.name = "random";
    options.currency = TEST_EUR;
    exposure.drafts = 5000;
    exposure.returned = 10000;
    exposure.tolerance_days = (int32_t)below(r, 3);
    exposure.customer_merged = (int32_t)below(r, 2);
    check_ok(encours_policy_builder_new(r->test.context, &options, &builder, check_error()));
    check_ok(encours_policy_builder_set_exposure(builder, &exposure, check_error()));
    add_kinds(builder, !r->plain);
    add_scores(builder);
    add_rule(builder, "group", "group-headroom < 0", ENCOURS_OUTCOME_REFUSE);
    add_rule(builder, "own", "headroom < 0", ENCOURS_OUTCOME_HOLD);
    add_rule(builder, "stop", "status = stop", ENCOURS_OUTCOME_REFUSE);
    add_rule(builder, "class", "risk-class = B", ENCOURS_OUTCOME_WARN);
    for (int32_t figure = 1; encours_figure_name(figure) != NULL; figure++) {
        char code[32], test[64];
        if (r->plain && below(r, 4) != 0)
            continue;
        snprintf(code, sizeof code, "r%d", (int)figure);
        snprintf(test, sizeof test, "%s is known", encours_figure_name(figure));
        add_rule(builder, code, test, ENCOURS_OUTCOME_WARN);
    }
    check_ok(encours_policy_builder_finish(builder, &policy, check_error()));
    encours_policy_builder_free(builder);
    return policy;
}

/* --- Random commands; those that are not possible are refused, and nothing has happened. */

static void document(run *r, encours_transaction *t)
{
    static const int32_t types[] = {ENCOURS_DOCUMENT_INVOICE, ENCOURS_DOCUMENT_INVOICE,
                                    ENCOURS_DOCUMENT_CREDIT_NOTE, ENCOURS_DOCUMENT_PAYMENT,
                                    ENCOURS_DOCUMENT_ADVANCE};
    encours_date day = any_day(r);
    encours_document d = ledger_document(one_of(r, r->counts.customers), types[below(r, 5)],
                                         day.epoch_day, day.epoch_day + (int32_t)below(r, 30),
                                         (int64_t)one_of(r, 5000));
    d.currency = any_currency(r);
    check_ok(encours_transaction_post(t, &d, NULL, check_error()));
}

static encours_fact_options fact_of(run *r, int32_t kind, int32_t subject_kind, uint64_t subject)
{
    encours_fact_options fact = ENCOURS_FACT_OPTIONS_INIT;
    fact.kind = kind;
    fact.subject_kind = subject_kind;
    fact.subject = subject;
    fact.from = any_day(r);
    if (below(r, 3) == 0)
        fact.until = (encours_optional_date){1, {fact.from.epoch_day + 1 + (int32_t)below(r, 20)}};
    return fact;
}

static void set_amount(run *r, encours_fact_options *fact, bool money)
{
    fact->amount = (encours_optional_i64){1, 0, (int64_t)below(r, 9000)};
    fact->currency = money ? any_currency(r) : 0;
}

static void customer_fact(run *r, encours_transaction *t)
{
    enum { OTHERS = 4 }; /* the last: they bear on sums */
    static const struct {
        int32_t kind;
        const char *codes[3];
        bool amount, money;
    } kinds[] = {
        {ENCOURS_FACT_LIMIT, {"own", "more", "group"}, true, true},
        {ENCOURS_FACT_LIMIT, {NULL, "group", "own"}, true, true},
        {ENCOURS_FACT_HOLD, {"a", "b", "c"}, false, false},
        {ENCOURS_FACT_STATUS, {"stop", "slow", "ok"}, false, false},
        {ENCOURS_FACT_RISK_CLASS, {"A", "B", "A"}, false, false},
        {ENCOURS_FACT_SCORE, {"x", "y", "x"}, true, false},
        {ENCOURS_FACT_WATCH, {NULL, "a", NULL}, false, false},
        {ENCOURS_FACT_TERMS, {"net", "net", "net"}, true, false},
        {ENCOURS_FACT_RELEASE, {"own", "*;uses=1", "own;uses=2"}, false, false},
        {ENCOURS_FACT_EXCLUSION, {"group", "*", "r3"}, false, false},
        {ENCOURS_FACT_GUARANTEE, {"bank", "parent", "bank;percent=5000"}, true, true},
        {ENCOURS_FACT_PROMISE, {NULL, NULL, NULL}, true, true},
        {ENCOURS_FACT_LEVEL, {NULL, NULL, NULL}, true, false},
        {ENCOURS_FACT_DRAFT, {"d", NULL, "e"}, true, true},
    };
    size_t i = below(r, sizeof kinds / sizeof kinds[0] - (r->plain ? OTHERS : 0));
    encours_fact_options fact = fact_of(r, kinds[i].kind, ENCOURS_SUBJECT_CUSTOMER,
                                        one_of(r, r->counts.customers));
    fact.code = kinds[i].codes[below(r, 3)];
    if (kinds[i].amount)
        set_amount(r, &fact, kinds[i].money);
    if (fact.kind == ENCOURS_FACT_PROMISE)
        fact.date = (encours_optional_date){1, any_day(r)};
    check_ok(encours_transaction_fact(t, &fact, NULL, check_error()));
}

static void belong(run *r, encours_transaction *t)
{
    int32_t kind = below(r, 3) == 0 ? ENCOURS_FACT_MERGED : ENCOURS_FACT_PARENT;
    encours_fact_options fact = fact_of(r, kind, ENCOURS_SUBJECT_CUSTOMER,
                                        one_of(r, r->counts.customers));
    fact.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    fact.related = fact.subject % r->counts.customers + 1;
    if (fact.related != fact.subject)
        check_ok(encours_transaction_fact(t, &fact, NULL, check_error()));
}

static void document_fact(run *r, encours_transaction *t)
{
    static const int32_t kinds[] = {ENCOURS_FACT_DISPUTE, ENCOURS_FACT_PROMISE, ENCOURS_FACT_LEVEL,
                                    ENCOURS_FACT_GUARANTEE};
    encours_fact_options fact = fact_of(r, kinds[below(r, 4)], ENCOURS_SUBJECT_DOCUMENT,
                                        one_of(r, r->counts.documents));
    if (fact.kind != ENCOURS_FACT_DISPUTE)
        set_amount(r, &fact, fact.kind != ENCOURS_FACT_LEVEL);
    if (fact.kind == ENCOURS_FACT_PROMISE)
        fact.date = (encours_optional_date){1, any_day(r)};
    check_ok(encours_transaction_fact(t, &fact, NULL, check_error()));
}

static void order(run *r, encours_transaction *t)
{
    encours_order_options o = ENCOURS_ORDER_OPTIONS_INIT;
    o.customer = one_of(r, r->counts.customers);
    o.ordered = any_day(r);
    if (below(r, 2) == 0)
        o.expected = any_day(r);
    o.amount = (int64_t)below(r, 4000);
    o.currency = any_currency(r);
    check_ok(encours_transaction_order(t, &o, NULL, check_error()));
}

static void order_step(run *r, encours_transaction *t)
{
    encours_order_step_options s = ENCOURS_ORDER_STEP_OPTIONS_INIT;
    s.order = one_of(r, r->counts.orders);
    s.kind = (int32_t)one_of(r, 5);
    s.day = any_day(r);
    if (s.kind == ENCOURS_ORDER_RESCHEDULED)
        s.expected = any_day(r);
    else
        s.amount = (int64_t)one_of(r, 1500);
    check_ok(encours_transaction_order_step(t, &s, check_error()));
}

/* Two documents taken blindly hardly ever match. */
static void allocate(run *r)
{
    encours_allocation_options a = ENCOURS_ALLOCATION_OPTIONS_INIT;
    a.amount = (int64_t)one_of(r, 200);
    a.from.epoch_day = FIRST + 10 + (int32_t)below(r, DAYS);
    for (int i = 0; i < 60; i++) { /* the first that is possible; others say so at once */
        encours_transaction *tried = ledger_transaction(&r->test);
        a.credit = one_of(r, r->counts.documents);
        a.debit = one_of(r, r->counts.documents);
        check_ok(encours_transaction_allocate(tried, &a, NULL, check_error()));
        if (ledger_try_commit(tried) == ENCOURS_OK)
            return;
    }
}

static void command(run *r, encours_transaction *t)
{
    static const char *const lands[] = {"FR", "BE", NULL};
    char code[32];
    const encours_customer_options plain = {
        .struct_size = sizeof plain, .code = code, .code_impersonal = 1};
    snprintf(code, sizeof code, "N%" PRIu64, r->test.commands);
    switch (below(r, 20)) {
    case 0:
        if (r->counts.customers > 9)
            return;
        check_ok(encours_transaction_add_customer(t, &plain, NULL, check_error()));
        return;
    case 1:
    case 16:
    case 17:
        allocate(r);
        return;
    case 2:
        check_ok(encours_transaction_cancel(t, one_of(r, r->counts.documents), any_day(r),
                                            ENCOURS_CANCEL_RETURNED, 1, check_error()));
        return;
    case 3:
        check_ok(
            encours_transaction_end_fact(t, one_of(r, r->counts.facts), any_day(r), check_error()));
        return;
    case 4:
        check_ok(encours_transaction_reverse_allocation(t, one_of(r, r->counts.allocations),
                                                        any_day(r), check_error()));
        return;
    case 5:
        order(r, t);
        return;
    case 6:
        order_step(r, t);
        return;
    case 7:
        document_fact(r, t);
        return;
    case 8:
        belong(r, t);
        return;
    case 9:
        check_ok(encours_transaction_set_dimension(t, one_of(r, r->counts.customers), "land",
                                                   lands[below(r, 3)], any_day(r), check_error()));
        return;
    case 10:
    case 11:
    case 12:
        customer_fact(r, t);
        return;
    default:
        document(r, t);
    }
}

static void count(run *r)
{
    encours_view *view = ledger_view(&r->test);
    r->counts = (encours_view_counts){.struct_size = sizeof r->counts};
    check_ok(encours_view_count(view, &r->counts, check_error()));
    encours_view_free(view);
}

static void transact(run *r)
{
    encours_transaction *t = ledger_transaction(&r->test);
    for (uint64_t left = one_of(r, 2); left > 0; left--)
        command(r, t);
    (void)ledger_try_commit(t);
    count(r);
}

/* --- Both ways. */

static void compare_decisions(const encours_decision *a, const encours_decision *b)
{
    check_equal(a->outcome, b->outcome);
    check_equal(a->reason_count, b->reason_count);
    check_equal(a->exposure, b->exposure);
    check_equal(a->limit, b->limit);
    check_equal(a->headroom, b->headroom);
    check_equal(a->currency, b->currency);
    check_equal(a->group_currency, b->group_currency);
    for (uint32_t i = 0; i < a->reason_count; i++) {
        check_equal(a->rules[i], b->rules[i]);
        if (a->measured[i] != b->measured[i])
            print_message("figure %s\n", encours_figure_name(a->figures[i]));
        check_equal(a->measured[i], b->measured[i]);
        check_equal(a->excuses[i], b->excuses[i]);
        check_equal(a->flags[i], b->flags[i]);
    }
}

/* All figures of a customer at once. */
static void compare_figures(const run *r, const encours_credit *bare, uint64_t customer)
{
    encours_credit_figures computed = {.struct_size = sizeof computed}, read = computed;
    check_ok(encours_credit_figures_of(bare, customer, &computed, check_error()));
    check_ok(encours_credit_figures_of(r->book, customer, &read, check_error()));
    check_equal(computed.head, read.head);
    check_equal(computed.known, read.known);
    check_equal(computed.limit_fact, read.limit_fact);
    check_equal(computed.currency, read.currency);
    check(computed.group_currency == read.group_currency && computed.risk_class == read.risk_class);
    check(strcmp(computed.status, read.status) == 0);
    check(memcmp(computed.values, read.values, sizeof read.values) == 0);
}

/* A figure of all customers, one beyond the last with them; figures of events are refused. */
static void compare_column(run *r, const encours_credit *bare, int32_t figure)
{
    int64_t computed[CUSTOMERS_MAX], read[CUSTOMERS_MAX];
    uint16_t currency_computed[CUSTOMERS_MAX], currency_read[CUSTOMERS_MAX];
    size_t count = (size_t)r->counts.customers + 1;
    check(count <= CUSTOMERS_MAX);
    encours_status status = encours_credit_figure_column(bare, figure, 1, count, computed,
                                                         currency_computed, check_error());
    check_equal(
        encours_credit_figure_column(r->book, figure, 1, count, read, currency_read, check_error()),
        status);
    if (status != ENCOURS_OK)
        return;
    for (size_t i = 0; i < count; i++) {
        check_equal(computed[i], read[i]);
        check_equal(currency_computed[i], currency_read[i]);
    }
}

static void compare(run *r)
{
    encours_credit *bare;
    encours_credit_options options = ENCOURS_CREDIT_OPTIONS_INIT;
    options.rates = r->rates;
    encours_view *view = ledger_view(&r->test);
    check_ok(
        encours_credit_new(view, r->policy, (encours_date){TODAY}, &options, &bare, check_error()));
    encours_view_free(view);
    for (uint64_t customer = 1; customer <= r->counts.customers; customer++) {
        encours_decision computed = {.struct_size = sizeof computed};
        encours_decision read = {.struct_size = sizeof read};
        encours_credit_event event = ENCOURS_CREDIT_EVENT_INIT;
        event.customer = customer;
        event.stage = (int32_t)one_of(r, 5);
        event.amount = (int64_t)below(r, 5000);
        event.currency = any_currency(r);
        event.term_days = (int32_t)below(r, 90) - 1;
        check_ok(encours_credit_check(bare, &event, &computed, check_error()));
        check_ok(encours_credit_check(r->book, &event, &read, check_error()));
        compare_decisions(&computed, &read);
        compare_figures(r, bare, customer);
    }
    for (int32_t figure = 1; encours_figure_name(figure) != NULL; figure++)
        compare_column(r, bare, figure);
    encours_credit_free(bare);
}

static void go_on(run *r)
{
    uint64_t touched = 0;
    encours_view *view = ledger_view(&r->test);
    check_ok(encours_credit_refresh(r->book, view, &touched, check_error()));
    encours_view_free(view);
    check(touched <= r->counts.customers);
    r->touched += touched;
}

static void keep_totals(run *r)
{
    int32_t bounds[ENCOURS_POLICY_RULES_MAX];
    encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
    check_ok(encours_policy_bounds(r->policy, bounds, ENCOURS_POLICY_RULES_MAX,
                                   &options.bound_count, check_error()));
    options.bounds = bounds;
    check_ok(encours_ledger_totals_register(r->test.ledger, (encours_date){TODAY}, &options,
                                            check_error()));
}

static void start(run *r)
{
    const uint16_t from[] = {TEST_USD}, to[] = {TEST_EUR};
    const int32_t day[] = {FIRST - 10};
    const int64_t numerator[] = {9133}, denominator[] = {10007};
    encours_rates_columns columns = {sizeof columns, 1, from, to, day, numerator, denominator};
    encours_credit_options options = ENCOURS_CREDIT_OPTIONS_INIT;
    r->test = ledger_begin();
    check_ok(encours_rates_new(r->test.context, &columns, NULL, &r->rates, check_error()));
    r->policy = make_policy(r);
    encours_transaction *t = ledger_transaction(&r->test);
    check_ok(encours_transaction_declare_dimension(t, "land", check_error()));
    ledger_commit(t);
    for (int i = 0; i < 4; i++)
        ledger_customer(&r->test, (const char *const[]){"A", "B", "C", "D"}[i]);
    count(r);
    transact(r);
    options.rates = r->rates;
    options.book = 1;
    if (below(r, 2) == 0) /* figures are then read from totals, as far as these have them */
        keep_totals(r);
    encours_view *view = ledger_view(&r->test);
    check_ok(encours_credit_new(view, r->policy, (encours_date){TODAY}, &options, &r->book,
                                check_error()));
    encours_view_free(view);
}

static void a_book_is_what_is_computed(void **state)
{
    (void)state;
    FOR_RANDOM(seed, LEDGERS)
    {
        run r = {.random = seed};
        r.plain = below(&r, 2) == 0;
        start(&r);
        for (int i = 0; i < STEPS; i++) {
            for (uint64_t left = one_of(&r, 3); left > 0; left--)
                transact(&r);
            go_on(&r);
            compare(&r);
        }
        check(r.touched > 0);
        encours_credit_free(r.book);
        encours_policy_free(r.policy);
        encours_rates_free(r.rates);
        ledger_end(&r.test);
    }
}

CHECK_MAIN(a_book_is_what_is_computed)
