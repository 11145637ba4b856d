/* SPDX-License-Identifier: MIT */
/* Figures of customers are those of the model, whatever happens in a ledger: on any day, as known
 * at any time, read from totals or computed, from a view or from a fork of it, one by one or all
 * together; and they add up. */
#include "encours/credit.h"

#include <stdlib.h>

#include "encours/credit_exposure.h"
#include "encours/fork.h"
#include "encours/totals.h"
#include "encours/view.h"
#include "properties/credit_compare.h"
#include "properties/ledger_random.h"
#include "support/check.h"

enum { LEDGERS = 1000, STEPS = 40, LOOKS = 6 };

typedef struct run {
    test_random random;
    encours_context *context;
    encours_store *store;
    encours_ledger *ledger;
    credit_setup setup;
    model m;
    uint64_t ids;
    uint64_t sequences[STEPS + 2]; /* last record of each transaction */
    int32_t day;                   /* of the totals */
} run;

static void keep_totals(run *r)
{
    int32_t bounds[64];
    encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
    check_ok(
        encours_policy_bounds(r->setup.policy, bounds, 64, &options.bound_count, check_error()));
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
    credit_setup_begin(&r->setup, r->context, &r->random);
    r->m.transactions = 1;
    r->sequences[1] = 1;
    keep_totals(r);
}

static void end(run *r)
{
    encours_ledger_free(r->ledger);
    encours_store_free(r->store);
    credit_setup_end(&r->setup);
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
    encours_credit *credit = credit_compare_begin(&r->setup, view, day);
    for (uint32_t c = 1; c <= customers; c++)
        credit_compare(&r->setup, credit, &r->m, known, day, c);
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
    encours_credit *one = credit_compare_begin(&r->setup, kept, r->day),
                   *other = credit_compare_begin(&r->setup, plain, r->day),
                   *third = credit_compare_begin(&r->setup, forked, r->day);
    compare_columns(one, other, r->m.customers);
    compare_columns(third, one, r->m.customers);
    compare_exposure(r, one);
    for (uint32_t c = 1; c <= r->m.customers; c++)
        credit_compare(&r->setup, one, &r->m, r->m.transactions, r->day, c);
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
