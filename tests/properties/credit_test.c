/* SPDX-License-Identifier: MIT */
/* Figures of customers are those of the model, whatever happens in a ledger: on any day, as known
 * at any time, read from totals or computed, from a view or from a fork of it, one by one or all
 * together; and they add up. */
#include "encours/credit.h"

#include <stdlib.h>

#include "encours/credit_exposure.h"
#include "encours/credit_lines.h"
#include "encours/fork.h"
#include "encours/totals.h"
#include "encours/view.h"
#include "properties/credit_model.h"
#include "properties/ledger_random.h"
#include "support/check.h"

enum { LEDGERS = 400, STEPS = 40, LOOKS = 6 };

typedef struct run {
    test_random random;
    encours_context *context;
    encours_store *store;
    encours_ledger *ledger;
    encours_policy *policy;
    encours_rates *rates;
    credit_rules rules;
    model m;
    uint64_t ids;
    uint64_t sequences[STEPS + 2]; /* last record of each transaction */
    int32_t day;                   /* of the totals */
} run;

static int32_t percent(test_random *random)
{
    return random_below(random, 2) == 0 ? 10000 : (int32_t)random_between(random, 0, 10000);
}

static void choose_exposure(test_random *random, encours_policy_exposure *by)
{
    static const uint16_t bills[] = {999}; /* of no document */
    *by = (encours_policy_exposure)ENCOURS_POLICY_EXPOSURE_INIT;
    bool usual = random_below(random, 3) != 0;
    by->open_debits = usual ? 10000 : percent(random);
    by->unallocated = usual ? 10000 : percent(random);
    by->credit_notes = usual ? 10000 : percent(random);
    by->to_invoice = percent(random);
    by->orders = percent(random);
    by->returned = random_below(random, 2) == 0 ? 0 : percent(random);
    by->drafts = random_below(random, 2) == 0 ? 0 : percent(random);
    by->guarantees = percent(random);
    by->horizon_days = (int32_t)random_below(random, 60);
    by->undated_orders = (int32_t)random_below(random, 2);
    by->tolerance_days = random_below(random, 2) == 0 ? 0 : (int32_t)random_below(random, 30);
    by->window_days = 1 + (int32_t)random_below(random, 200);
    by->customer_merged = (int32_t)random_below(random, 2);
    by->bill_classes = bills;
    by->bill_class_count = 1;
}

static void choose_rules(test_random *random, credit_rules *rules)
{
    static const int32_t uses[] = {ENCOURS_LIMIT_USE_BASE, ENCOURS_LIMIT_USE_BASE,
                                   ENCOURS_LIMIT_USE_ADD, ENCOURS_LIMIT_USE_REPLACE,
                                   ENCOURS_LIMIT_USE_GROUP};
    choose_exposure(random, &rules->exposure);
    rules->combination = (int32_t)random_below(random, 6);
    rules->type = (encours_policy_limit_type)ENCOURS_POLICY_LIMIT_TYPE_INIT;
    rules->type.code = "limit";
    rules->type.use = uses[random_below(random, sizeof uses / sizeof uses[0])];
    rules->type.percent = percent(random);
    rules->type.insured = (int32_t)random_below(random, 2);
    rules->guarantee = (encours_policy_guarantee)ENCOURS_POLICY_GUARANTEE_INIT;
    rules->guarantee.code = "*";
    rules->guarantee.percent = percent(random);
    rules->guarantee.group = (int32_t)random_below(random, 2);
    if (random_below(random, 2) == 0)
        rules->guarantee.maximum = random_between(random, 0, 4000);
}

static encours_policy *make_policy(const run *r)
{
    encours_policy_builder *builder;
    encours_policy *policy;
    encours_policy_options options = ENCOURS_POLICY_OPTIONS_INIT;
    options.name = "random";
    options.currency = model_currencies[0];
    options.combination = r->rules.combination;
    check_ok(encours_policy_builder_new(r->context, &options, &builder, check_error()));
    check_ok(encours_policy_builder_set_exposure(builder, &r->rules.exposure, check_error()));
    check_ok(encours_policy_builder_add_limit_type(builder, &r->rules.type, check_error()));
    check_ok(encours_policy_builder_add_guarantee(builder, &r->rules.guarantee, check_error()));
    check_ok(encours_policy_builder_finish(builder, &policy, check_error()));
    encours_policy_builder_free(builder);
    return policy;
}

/* Sometimes without yen. */
static encours_rates *make_rates(run *r)
{
    encours_rates *rates;
    const uint16_t from[] = {840, 840, 392}, to[] = {978, 978, 978};
    const int32_t days[] = {MODEL_FIRST_DAY - 1000, MODEL_FIRST_DAY + 90, MODEL_FIRST_DAY - 1000};
    const int64_t numerators[] = {91, 87, 61}, denominators[] = {100, 100, 10000};
    encours_rates_columns columns = {
        sizeof columns, 2 + (size_t)random_below(&r->random, 2), from, to, days, numerators,
        denominators};
    encours_rates_options options = {.struct_size = sizeof options,
                                     .base_currency = model_currencies[0]};
    check_ok(encours_rates_new(r->context, &columns, &options, &rates, check_error()));
    return rates;
}

static void keep_totals(run *r)
{
    int32_t bounds[64];
    encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
    check_ok(encours_policy_bounds(r->policy, bounds, 64, &options.bound_count, check_error()));
    options.bounds = bounds;
    options.credits = (int32_t)random_below(&r->random, 2);
    r->day = MODEL_FIRST_DAY + (int32_t)random_below(&r->random, MODEL_DAYS);
    check_ok(
        encours_ledger_totals_register(r->ledger, (encours_date){r->day}, &options, check_error()));
}

static void begin(run *r, test_random random)
{
    *r = (run){.random = random};
    encours_ledger_create_options options = {.struct_size = sizeof options,
                                             .base_currency = model_currencies[0]};
    check_ok(encours_context_new(NULL, &r->context, check_error()));
    check_ok(encours_store_memory_new(r->context, &r->store, check_error()));
    check_ok(encours_ledger_create(r->store, "R", &options, &r->ledger, check_error()));
    choose_rules(&r->random, &r->rules);
    r->policy = make_policy(r);
    r->rates = make_rates(r);
    r->m.transactions = 1;
    r->sequences[1] = 1;
    keep_totals(r);
}

static void end(run *r)
{
    encours_ledger_free(r->ledger);
    encours_store_free(r->store);
    encours_rates_free(r->rates);
    encours_policy_free(r->policy);
    encours_context_free(r->context);
}

static void step(run *r)
{
    static model before;
    encours_commit result = {.struct_size = sizeof result};
    model_copy(&before, &r->m);
    random_transaction made = random_make(&r->random, &r->m);
    encours_transaction *t = random_build(r->ledger, &before, &made, ++r->ids);
    encours_status status = encours_transaction_commit(t, 0, &result, check_error());
    check_equal(status == ENCOURS_OK, made.refusal == 0);
    if (made.refusal == 0)
        r->sequences[r->m.transactions] = result.last_sequence;
    encours_transaction_free(t);
}

static encours_credit *credit_of(const run *r, const encours_view *view, int32_t day)
{
    encours_credit *credit;
    encours_credit_options options = ENCOURS_CREDIT_OPTIONS_INIT;
    options.rates = r->rates;
    check_ok(
        encours_credit_new(view, r->policy, (encours_date){day}, &options, &credit, check_error()));
    return credit;
}

static void compare_figure(int figure, const encours_credit_figures *is, const credit_answer *want)
{
    bool known = (is->known >> figure & 1) != 0;
    if (known != want->known[figure] || is->values[figure] != want->values[figure])
        print_error("%s of customer %u: %s %" PRId64 ", by the model %s %" PRId64 "\n",
                    encours_figure_name(figure), (unsigned)want->customer, known ? "" : "missing",
                    is->values[figure], want->known[figure] ? "" : "missing", want->values[figure]);
    check_equal(known, want->known[figure]);
    check_equal(is->values[figure], want->values[figure]);
}

/* The lines of each figure add up to it. */
static void compare_lines(const encours_credit *credit, const encours_credit_figures *is)
{
    encours_credit_lines *lines;
    int64_t sums[ENCOURS_FIGURES_MAX] = {0};
    bool whole[ENCOURS_FIGURES_MAX], any[ENCOURS_FIGURES_MAX] = {false};
    for (int i = 0; i < ENCOURS_FIGURES_MAX; i++)
        whole[i] = true;
    check_ok(encours_credit_lines_new(credit, is->customer, &lines, check_error()));
    check_equal(encours_credit_lines_customer(lines), is->customer);
    check_equal(encours_credit_lines_currency(lines), is->currency);
    for (size_t i = 0; i < encours_credit_lines_count(lines); i++) {
        int figure = encours_credit_lines_figures(lines)[i];
        int64_t counted = encours_credit_lines_counted(lines)[i];
        bool known = encours_credit_lines_counting(lines)[i] != ENCOURS_CREDIT_NO_RATE;
        check_equal(known, counted != INT64_MIN);
        if (encours_credit_lines_counting(lines)[i] > ENCOURS_CREDIT_NO_RATE)
            check_equal(counted, 0);
        any[figure] = true;
        whole[figure] = whole[figure] && known;
        sums[figure] += known ? counted : 0;
    }
    for (int i = 0; i < ENCOURS_FIGURES_MAX; i++)
        if (any[i] && whole[i] && (is->known >> i & 1) != 0)
            check_equal(sums[i], is->values[i]);
    static const int parts[] = {ENCOURS_FIGURE_NOT_DUE,  ENCOURS_FIGURE_OVERDUE,
                                ENCOURS_FIGURE_ORDERS,   ENCOURS_FIGURE_DISPUTED,
                                ENCOURS_FIGURE_PROMISED, ENCOURS_FIGURE_GUARANTEES,
                                ENCOURS_FIGURE_RETURNED, ENCOURS_FIGURE_LIMIT};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
        if (is->values[parts[i]] != 0)
            check(any[parts[i]]);
    encours_credit_lines_free(lines);
}

static void compare_model(const run *r, const encours_credit *credit, uint32_t known, int32_t day,
                          uint32_t customer)
{
    static const int figures[] = {
        ENCOURS_FIGURE_OPEN_DEBITS,
        ENCOURS_FIGURE_BILLS,
        ENCOURS_FIGURE_UNALLOCATED,
        ENCOURS_FIGURE_CREDIT_NOTES,
        ENCOURS_FIGURE_NOT_DUE,
        ENCOURS_FIGURE_TOLERATED,
        ENCOURS_FIGURE_OVERDUE,
        ENCOURS_FIGURE_DISPUTED,
        ENCOURS_FIGURE_TO_INVOICE,
        ENCOURS_FIGURE_ORDERS,
        ENCOURS_FIGURE_ORDERS_BEYOND,
        ENCOURS_FIGURE_RETURNED,
        ENCOURS_FIGURE_GUARANTEES,
        ENCOURS_FIGURE_RECEIVABLES,
        ENCOURS_FIGURE_REAL_RISK,
        ENCOURS_FIGURE_POTENTIAL_RISK,
        ENCOURS_FIGURE_EXPOSURE,
        ENCOURS_FIGURE_EXPOSURE_AFTER,
        ENCOURS_FIGURE_LIMIT,
        ENCOURS_FIGURE_HEADROOM,
        ENCOURS_FIGURE_LIMIT_USED,
        ENCOURS_FIGURE_GROUP_EXPOSURE,
        ENCOURS_FIGURE_GROUP_LIMIT,
        ENCOURS_FIGURE_GROUP_HEADROOM,
        ENCOURS_FIGURE_GROUP_OVERDUE,
        ENCOURS_FIGURE_INSURED_LIMIT,
        ENCOURS_FIGURE_OLDEST_DAYS,
        ENCOURS_FIGURE_OVERDUE_ITEMS,
        ENCOURS_FIGURE_OPEN_ITEMS,
        ENCOURS_FIGURE_OVERDUE_SHARE,
        ENCOURS_FIGURE_DISPUTED_SHARE,
        ENCOURS_FIGURE_DUNNING_LEVEL,
        ENCOURS_FIGURE_LAST_PAYMENT,
        ENCOURS_FIGURE_RETURNED_ITEMS,
        ENCOURS_FIGURE_PROMISED,
        ENCOURS_FIGURE_BROKEN_PROMISES,
        ENCOURS_FIGURE_HOLDS,
        ENCOURS_FIGURE_DRAFTS,
        ENCOURS_FIGURE_WATCHED,
        ENCOURS_FIGURE_MISSING,
        ENCOURS_FIGURE_DAYS_SINCE_PAYMENT,
        ENCOURS_FIGURE_LIMIT_EXPIRED_DAYS,
    };
    static credit_answer want;
    encours_credit_figures is = {.struct_size = sizeof is};
    credit_model_figures(&r->m, &r->rules, r->rates, known, day, customer, &want);
    check_ok(encours_credit_figures_of(credit, customer, &is, check_error()));
    check_equal(is.customer, want.customer);
    check_equal(is.head, want.head);
    check_equal(is.currency, want.currency);
    check_equal(is.group_currency, want.group_currency);
    for (size_t i = 0; i < sizeof figures / sizeof figures[0]; i++)
        compare_figure(figures[i], &is, &want);
    if (want.values[ENCOURS_FIGURE_LIMIT_DAYS_LEFT] != INT64_MIN)
        compare_figure(ENCOURS_FIGURE_LIMIT_DAYS_LEFT, &is, &want);
    compare_lines(credit, &is);
}

/* Each figure by itself, which may be read from totals, is that of all figures. */
static void compare_columns(const encours_credit *one, const encours_credit *other,
                            uint32_t customers)
{
    static encours_credit_figures all[MODEL_CUSTOMERS];
    for (uint32_t c = 0; c < customers; c++) {
        all[c] = (encours_credit_figures){.struct_size = sizeof all[c]};
        check_ok(encours_credit_figures_of(other, c + 1, &all[c], check_error()));
    }
    for (int figure = 1; figure < ENCOURS_FIGURES_MAX; figure++) {
        int64_t values[MODEL_CUSTOMERS + 1];
        uint16_t currencies[MODEL_CUSTOMERS + 1];
        if (encours_figure_name(figure) == NULL || figure == ENCOURS_FIGURE_SCOPED_HEADROOM ||
            figure >= ENCOURS_FIGURE_EVENT_AMOUNT)
            continue;
        check_ok(encours_credit_figure_column(one, figure, 1, customers + 1, values, currencies,
                                              check_error()));
        check_equal(values[customers], INT64_MIN);
        check_equal(currencies[customers], 0);
        for (uint32_t c = 0; c < customers; c++) {
            bool known = (all[c].known >> figure & 1) != 0 && all[c].customer == c + 1;
            if (values[c] != (known ? all[c].values[figure] : INT64_MIN))
                print_error("%s\n", encours_figure_name(figure));
            check_equal(values[c], known ? all[c].values[figure] : INT64_MIN);
        }
    }
}

static encours_credit_exposure *exposure_by(const encours_credit *credit, int32_t by,
                                            const char *dimension)
{
    encours_credit_exposure *made;
    encours_credit_exposure_options options = ENCOURS_CREDIT_EXPOSURE_OPTIONS_INIT;
    options.by = by;
    options.dimension = dimension;
    check_ok(encours_credit_exposure_new(credit, &options, &made, check_error()));
    return made;
}

/* Whatever the rows are, they add up to the total, and by customer they are its figures. */
static void compare_exposure(const run *r, const encours_credit *credit)
{
    encours_credit_exposure *all = exposure_by(credit, 0, NULL);
    check_equal(encours_credit_exposure_row_count(all), 1);
    for (int32_t by = ENCOURS_CREDIT_BY_CUSTOMER; by <= ENCOURS_CREDIT_BY_DIMENSION; by++) {
        if (by == ENCOURS_CREDIT_BY_DIMENSION && r->m.declared[0] == 0)
            continue;
        encours_credit_exposure *one = exposure_by(
            credit, by, by == ENCOURS_CREDIT_BY_DIMENSION ? model_dimension_names[0] : NULL);
        for (int figure = 0; figure < ENCOURS_FIGURES_MAX; figure++) {
            const int64_t *amounts = encours_credit_exposure_amounts(one, figure);
            const uint32_t *missing = encours_credit_exposure_missing(one, figure);
            int64_t sum = 0;
            uint64_t lacking = 0;
            if (amounts == NULL)
                continue;
            for (size_t i = 0; i < encours_credit_exposure_row_count(one); i++) {
                encours_credit_figures is = {.struct_size = sizeof is};
                sum += amounts[i];
                lacking += missing[i];
                if (by != ENCOURS_CREDIT_BY_CUSTOMER)
                    continue;
                check_ok(encours_credit_figures_of(credit, encours_credit_exposure_keys(one)[i],
                                                   &is, check_error()));
                if (is.currency != model_currencies[0])
                    continue;
                check_equal(amounts[i], is.values[figure]);
                check_equal(missing[i], (is.known >> figure & 1) == 0);
            }
            check_equal(sum, encours_credit_exposure_amounts(all, figure)[0]);
            check_equal(lacking, encours_credit_exposure_missing(all, figure)[0]);
        }
        encours_credit_exposure_free(one);
    }
    encours_credit_exposure_free(all);
}

static encours_view *view_at(const run *r, uint32_t known)
{
    encours_view *view;
    check_ok(encours_ledger_view_at_sequence(r->ledger, r->sequences[known], &view, check_error()));
    return view;
}

static uint32_t customers_known(const run *r, uint32_t known)
{
    uint32_t count = 0;
    while (count < r->m.customers && r->m.customer_known[count + 1] <= known)
        count++;
    return count;
}

/* As known some time, on some day. */
static void look_back(run *r)
{
    uint32_t known = 1 + (uint32_t)random_below(&r->random, r->m.transactions);
    int32_t day = MODEL_FIRST_DAY + (int32_t)random_below(&r->random, MODEL_DAYS);
    uint32_t customers = customers_known(r, known);
    encours_view *view = view_at(r, known);
    encours_credit *credit = credit_of(r, view, day);
    for (uint32_t c = 1; c <= customers; c++)
        compare_model(r, credit, known, day, c);
    encours_credit_free(credit);
    encours_view_free(view);
}

/* A view that carries totals, one of the same rows that does not, and a fork. */
static void look_now(run *r)
{
    encours_view *kept, *forked, *plain = view_at(r, r->m.transactions);
    encours_fork *fork;
    check_ok(encours_ledger_view(r->ledger, &kept, check_error()));
    check_equal(encours_view_totals_day(kept).epoch_day, r->day);
    check_ok(encours_fork_new(plain, &fork, check_error()));
    check_ok(encours_fork_view(fork, &forked, check_error()));
    encours_credit *one = credit_of(r, kept, r->day), *other = credit_of(r, plain, r->day),
                   *third = credit_of(r, forked, r->day);
    compare_columns(one, other, r->m.customers);
    compare_columns(third, one, r->m.customers);
    compare_exposure(r, one);
    for (uint32_t c = 1; c <= r->m.customers; c++)
        compare_model(r, one, r->m.transactions, r->day, c);
    encours_credit_free(one);
    encours_credit_free(other);
    encours_credit_free(third);
    encours_view_free(forked);
    encours_fork_free(fork);
    encours_view_free(plain);
    encours_view_free(kept);
}

/* Said when a check fails: cmocka leaves the test by a jump. */
static uint64_t round_now;

static int say_round(void **state)
{
    (void)state;
    print_message("# last round: %" PRIu64 "\n", round_now);
    return 0;
}

static void figures_are_those_of_the_model(void **state)
{
    static run r;
    (void)state;
    FOR_RANDOM(random, LEDGERS)
    {
        round_now = random.round;
        begin(&r, random);
        for (int i = 0; i < STEPS; i++)
            step(&r);
        for (int i = 0; i < LOOKS; i++)
            look_back(&r);
        look_now(&r);
        end(&r);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(figures_are_those_of_the_model, say_round),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
