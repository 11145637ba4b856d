/* SPDX-License-Identifier: MIT */
#include "properties/credit_compare.h"

#include <string.h>

#include "encours/credit_lines.h"
#include "support/check.h"

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

static encours_policy *make_policy(encours_context *context, const credit_rules *rules)
{
    encours_policy_builder *builder;
    encours_policy *policy;
    encours_policy_options options = ENCOURS_POLICY_OPTIONS_INIT;
    options.name = "random";
    options.currency = model_currencies[0];
    options.combination = rules->combination;
    check_ok(encours_policy_builder_new(context, &options, &builder, check_error()));
    check_ok(encours_policy_builder_set_exposure(builder, &rules->exposure, check_error()));
    check_ok(encours_policy_builder_add_limit_type(builder, &rules->type, check_error()));
    check_ok(encours_policy_builder_add_guarantee(builder, &rules->guarantee, check_error()));
    check_ok(encours_policy_builder_finish(builder, &policy, check_error()));
    encours_policy_builder_free(builder);
    return policy;
}

/* Sometimes without yen. */
static encours_rates *make_rates(encours_context *context, test_random *random)
{
    encours_rates *rates;
    const uint16_t from[] = {840, 840, 392}, to[] = {978, 978, 978};
    const int32_t days[] = {MODEL_FIRST_DAY - 1000, MODEL_FIRST_DAY + 90, MODEL_FIRST_DAY - 1000};
    const int64_t numerators[] = {91, 87, 61}, denominators[] = {100, 100, 10000};
    encours_rates_columns columns = {
        sizeof columns, 2 + (size_t)random_below(random, 2), from, to, days, numerators,
        denominators};
    encours_rates_options options = {.struct_size = sizeof options,
                                     .base_currency = model_currencies[0]};
    check_ok(encours_rates_new(context, &columns, &options, &rates, check_error()));
    return rates;
}

void credit_setup_begin(credit_setup *setup, encours_context *context, test_random *random)
{
    choose_rules(random, &setup->rules);
    setup->policy = make_policy(context, &setup->rules);
    setup->rates = make_rates(context, random);
}

void credit_setup_end(credit_setup *setup)
{
    encours_rates_free(setup->rates);
    encours_policy_free(setup->policy);
}

encours_credit *credit_compare_begin(const credit_setup *setup, const encours_view *view,
                                     int32_t day)
{
    encours_credit *credit;
    encours_credit_options options = ENCOURS_CREDIT_OPTIONS_INIT;
    options.rates = setup->rates;
    check_ok(encours_credit_new(view, setup->policy, (encours_date){day}, &options, &credit,
                                check_error()));
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
    for (size_t i = 0; i < encours_credit_lines_row_count(lines); i++) {
        int figure = encours_credit_lines_figures(lines)[i];
        int64_t counted = encours_credit_lines_row_counted(lines)[i];
        bool known = encours_credit_lines_row_counting(lines)[i] != ENCOURS_CREDIT_NO_RATE;
        check_equal(known, counted != INT64_MIN);
        if (encours_credit_lines_row_counting(lines)[i] > ENCOURS_CREDIT_NO_RATE)
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

void credit_compare(const credit_setup *setup, const encours_credit *credit, const model *m,
                    uint32_t known, int32_t day, uint32_t customer)
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
    credit_model_figures(m, &setup->rules, setup->rates, known, day, customer, &want);
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
