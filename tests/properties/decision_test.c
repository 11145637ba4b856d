/* SPDX-License-Identifier: MIT */
/* Whatever happens in a ledger: decisions on record are decided again the same, at the end and
 * after the ledger is opened anew, from its log or a snapshot; and a dry run decides each order as
 * a check of its day does. */
#include "encours/credit_decision.h"

#include <stdio.h>
#include <string.h>

#include "encours/credit_check.h"
#include "encours/cursor.h"
#include "encours/figure.h"
#include "encours/policy_simulation.h"
#include "encours/policy_version.h"
#include "encours/snapshot.h"
#include "encours/view.h"
#include "properties/credit_compare.h"
#include "properties/ledger_random.h"
#include "support/check.h"

enum { LEDGERS = 300, STEPS = 40, DECISIONS = 12, ROWS = 1024, DAYS_AGREED = 30 };

typedef struct run {
    test_random random;
    encours_context *context;
    encours_store *store;
    encours_ledger *ledger;
    credit_setup setup;
    encours_policy *policy; /* that of the setup, with rules */
    model m;
    uint64_t ids;
    encours_decision decided[DECISIONS];
    uint64_t numbers[DECISIONS]; /* random transactions have decisions of their own */
    bool with_rates[DECISIONS];
    size_t count;
} run;

/* Over all rounds: decisions decided again, orders of dry runs by outcome. */
static size_t again_count, met[5];

static const char *unit_text(int figure, int64_t number, char out[40])
{
    switch (encours_figure_unit_of(figure)) {
    case ENCOURS_FIGURE_UNIT_AMOUNT:
        (void)snprintf(out, 40, "%" PRId64 ".%02" PRId64, number / 100, number % 100);
        break;
    case ENCOURS_FIGURE_UNIT_SHARE:
        (void)snprintf(out, 40, "%" PRId64 "%%", number % 120);
        break;
    default:
        (void)snprintf(out, 40, "%" PRId64, number % 30);
    }
    return out;
}

/* Rules on about half of the figures, so that two answers that differ are likely to be told apart.
 */
static void add_rules(encours_policy_builder *builder, test_random *random)
{
    static const char *const operators[] = {">", ">=", "<", "="};
    uint64_t worst = 1 + random_below(random, 4); /* of this policy */
    for (int figure = 1; figure < ENCOURS_FIGURES_MAX; figure++) {
        char test[96], number[40];
        encours_policy_rule rule = ENCOURS_POLICY_RULE_INIT;
        const char *name = encours_figure_name(figure);
        if (name == NULL || random_below(random, 2) == 0)
            continue;
        (void)snprintf(test, sizeof test, "%s %s %s", name, operators[random_below(random, 4)],
                       unit_text(figure, random_between(random, 0, 4000), number));
        rule.code = name;
        rule.test = test;
        rule.outcome = 1 + (int32_t)random_below(random, worst);
        rule.missing = (int32_t)random_below(random, worst + 1);
        rule.role = random_below(random, 2) == 0 ? "boss" : NULL;
        check_ok(encours_policy_builder_add_rule(builder, &rule, check_error()));
    }
}

static encours_policy *make_policy(run *r)
{
    const credit_rules *rules = &r->setup.rules;
    encours_policy_builder *builder;
    encours_policy *policy;
    encours_policy_options options = ENCOURS_POLICY_OPTIONS_INIT;
    encours_policy_terms terms = ENCOURS_POLICY_TERMS_INIT;
    options.name = "random";
    options.currency = model_currencies[0];
    options.combination = rules->combination;
    terms.days_default = DAYS_AGREED;
    terms.legal_days = 60;
    check_ok(encours_policy_builder_new(r->context, &options, &builder, check_error()));
    check_ok(encours_policy_builder_set_exposure(builder, &rules->exposure, check_error()));
    check_ok(encours_policy_builder_set_terms(builder, &terms, check_error()));
    check_ok(encours_policy_builder_add_limit_type(builder, &rules->type, check_error()));
    check_ok(encours_policy_builder_add_guarantee(builder, &rules->guarantee, check_error()));
    add_rules(builder, &r->random);
    check_ok(encours_policy_builder_finish(builder, &policy, check_error()));
    encours_policy_builder_free(builder);
    return policy;
}

static encours_transaction *own_transaction(run *r)
{
    encours_transaction *transaction;
    uint64_t id = ++r->ids;
    encours_transaction_options options = {
        .struct_size = sizeof options, .actor = "tester", .recorded_at = random_recorded_at(id)};
    memcpy(options.command_id, &id, sizeof id);
    check_ok(encours_transaction_new(r->ledger, &options, &transaction, check_error()));
    return transaction;
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
    r->policy = make_policy(r);
    r->m.transactions = 1;
    encours_transaction *t = own_transaction(r);
    check_ok(encours_transaction_policy(t, r->policy, (encours_date){MODEL_FIRST_DAY - 300}, NULL,
                                        check_error()));
    check_ok(encours_transaction_commit(t, 0, NULL, check_error()));
    encours_transaction_free(t);
}

static void end(run *r)
{
    encours_ledger_free(r->ledger);
    encours_store_free(r->store);
    encours_policy_free(r->policy);
    credit_setup_end(&r->setup);
    encours_context_free(r->context);
}

/* The model knows nothing of the policies and decisions of this test, so that what it expects may
 * be refused now and then: whatever happens will do. */
static void step(run *r)
{
    static model before;
    model_copy(&before, &r->m);
    random_transaction made = random_make(&r->random, &r->m);
    encours_transaction *t = random_build(r->ledger, &before, &made, ++r->ids);
    encours_status status = encours_transaction_commit(t, 0, NULL, NULL);
    (void)status;
    encours_transaction_free(t);
}

static encours_credit_event random_event(run *r, uint64_t customers)
{
    static const uint16_t currencies[] = {0, 0, 978, 840, 392};
    encours_credit_event event = ENCOURS_CREDIT_EVENT_INIT;
    event.customer = 1 + random_below(&r->random, customers);
    event.stage = 1 + (int32_t)random_below(&r->random, 5);
    event.amount = random_between(&r->random, 0, 5000);
    event.currency = currencies[random_below(&r->random, 5)];
    event.paid = random_below(&r->random, 3) == 0 ? random_between(&r->random, 0, 900) : 0;
    event.ordered_besides = random_below(&r->random, 3) == 0 ? random_between(&r->random, 0, 900)
                                                             : 0;
    event.term_days = (int32_t)random_between(&r->random, -1, 90);
    event.discount = (int32_t)random_between(&r->random, -1, 300);
    if (r->m.declared[0] != 0 && random_below(&r->random, 3) == 0) {
        event.dimension = model_dimension_names[0];
        event.value = random_below(&r->random, 4) == 0
                          ? "never seen"
                          : model_value_name(1 + (int)random_below(&r->random, 2));
    }
    return event;
}

/* The number of something of the customer's among rows of a cursor, or 0. */
static uint64_t of_customer(run *r, const encours_view *view, int32_t rows, uint64_t customer)
{
    encours_cursor *cursor;
    size_t count = 0;
    uint64_t found = 0;
    check_ok(encours_cursor_open(view, rows, NULL, &cursor, check_error()));
    check_ok(encours_cursor_next(cursor, ROWS, &count, check_error()));
    for (size_t i = 0; i < count; i++)
        if (encours_cursor_numbers(cursor, ENCOURS_COLUMN_CUSTOMER)[i] == (int64_t)customer &&
            (found == 0 || random_below(&r->random, 2) == 0))
            found = (uint64_t)encours_cursor_numbers(cursor, ENCOURS_COLUMN_NUMBER)[i];
    encours_cursor_free(cursor);
    return found;
}

static encours_credit *credit_of(const run *r, const encours_view *view, int32_t day, bool rates,
                                 int32_t book)
{
    encours_credit *credit;
    encours_credit_options options = ENCOURS_CREDIT_OPTIONS_INIT;
    options.rates = rates ? r->setup.rates : NULL;
    options.book = book;
    check_ok(
        encours_credit_new(view, r->policy, (encours_date){day}, &options, &credit, check_error()));
    return credit;
}

/* Decide something and put it on record; what lacks a rate is not decided. */
static void record(run *r)
{
    encours_view *view;
    encours_view_counts counts = {.struct_size = sizeof counts};
    int32_t day = MODEL_FIRST_DAY + (int32_t)random_below(&r->random, MODEL_DAYS);
    bool rates = random_below(&r->random, 4) != 0;
    check_ok(encours_ledger_view(r->ledger, &view, check_error()));
    check_ok(encours_view_count(view, &counts, check_error()));
    if (counts.customers == 0 || r->count == DECISIONS) {
        encours_view_free(view);
        return;
    }
    encours_credit *credit = credit_of(r, view, day, rates, (int32_t)random_below(&r->random, 2));
    encours_credit_event event = random_event(r, counts.customers);
    if (random_below(&r->random, 2) == 0)
        event.order = of_customer(r, view, ENCOURS_ROWS_ORDERS, event.customer);
    if (random_below(&r->random, 3) == 0)
        event.document = of_customer(r, view, ENCOURS_ROWS_DOCUMENTS, event.customer);
    encours_decision *to = &r->decided[r->count];
    *to = (encours_decision){.struct_size = sizeof *to};
    encours_status status = encours_credit_check(credit, &event, to, check_error());
    if (status == ENCOURS_OK) {
        encours_ref number;
        encours_transaction *t = own_transaction(r);
        check_ok(encours_transaction_decision(t, credit, &event, to, &number, check_error()));
        check_ok(encours_transaction_commit(t, 0, NULL, check_error()));
        check_ok(encours_transaction_number(t, number, &r->numbers[r->count], check_error()));
        encours_transaction_free(t);
        r->with_rates[r->count++] = rates;
    } else {
        check((status & 0xFF) == ENCOURS_E_CURRENCY || (status & 0xFF) == ENCOURS_E_NOT_FOUND);
    }
    encours_credit_free(credit);
    encours_view_free(view);
}

static void replay_all(const run *r)
{
    encours_view *view;
    check_ok(encours_ledger_view(r->ledger, &view, check_error()));
    for (size_t i = 0; i < r->count; i++) {
        const encours_decision *was = &r->decided[i];
        encours_decision again = {.struct_size = sizeof again};
        encours_credit_options options = ENCOURS_CREDIT_OPTIONS_INIT;
        options.rates = r->with_rates[i] ? r->setup.rates : NULL;
        check_ok(encours_decision_replay(view, r->numbers[i], &options, &again, check_error()));
        check_equal(again.outcome, was->outcome);
        check_equal(again.reason_count, was->reason_count);
        check_equal(again.exposure, was->exposure);
        check_equal(again.headroom, was->headroom);
        check_equal(again.group_currency, was->group_currency);
        check(memcmp(again.measured, was->measured, was->reason_count * sizeof again.measured[0]) ==
              0);
    }
    encours_view_free(view);
}

typedef struct order_row {
    uint64_t number, customer;
    int32_t day;
    uint16_t currency;
    int64_t amount;
} order_row;

static order_row order_of(const encours_view *view, uint64_t number, int32_t day)
{
    encours_cursor *cursor;
    encours_cursor_options options = ENCOURS_CURSOR_OPTIONS_INIT;
    size_t count = 0, at = 0;
    if (day != ENCOURS_DATE_NONE)
        options.as_of = (encours_optional_date){1, {day}};
    check_ok(encours_cursor_open(view, ENCOURS_ROWS_ORDERS, &options, &cursor, check_error()));
    check_ok(encours_cursor_next(cursor, ROWS, &count, check_error()));
    while (at < count &&
           encours_cursor_numbers(cursor, ENCOURS_COLUMN_NUMBER)[at] != (int64_t)number)
        at++;
    check(at < count);
    order_row row = {number, (uint64_t)encours_cursor_numbers(cursor, ENCOURS_COLUMN_CUSTOMER)[at],
                     (int32_t)encours_cursor_numbers(cursor, ENCOURS_COLUMN_DATE)[at],
                     (uint16_t)encours_cursor_numbers(cursor, ENCOURS_COLUMN_CURRENCY)[at],
                     encours_cursor_numbers(cursor, ENCOURS_COLUMN_AMOUNT)[at]};
    encours_cursor_free(cursor);
    return row;
}

static void compare_order(const run *r, const encours_simulation *simulation,
                          const encours_view *view, size_t i, int32_t stage)
{
    const uint32_t excused = ENCOURS_REASON_EXCUSED | ENCOURS_REASON_RELEASED |
                             ENCOURS_REASON_EXCLUDED;
    order_row row = order_of(view, encours_simulation_orders(simulation)[i], ENCOURS_DATE_NONE);
    row = order_of(view, row.number, row.day);
    encours_credit *credit = credit_of(r, view, row.day, true, 0);
    encours_credit_event event = ENCOURS_CREDIT_EVENT_INIT;
    encours_decision decision = {.struct_size = sizeof decision};
    event.customer = row.customer;
    event.order = row.number;
    event.stage = stage;
    event.currency = row.currency;
    event.amount = row.amount;
    event.term_days = DAYS_AGREED; /* a dry run asks for what is agreed */
    encours_status status = encours_credit_check(credit, &event, &decision, check_error());
    encours_credit_free(credit);
    if (status != ENCOURS_OK) {
        check_equal(status & 0xFF, ENCOURS_E_CURRENCY);
        check_equal(encours_simulation_outcomes(simulation)[i], 0);
        return;
    }
    met[decision.outcome]++;
    uint64_t fired = 0;
    for (uint32_t k = 0; k < decision.reason_count; k++)
        if ((decision.flags[k] & excused) == 0)
            fired |= UINT64_C(1) << decision.rules[k];
    check_equal(encours_simulation_outcomes(simulation)[i], decision.outcome);
    check_equal(encours_simulation_rules(simulation)[i], fired);
}

static void dry_run(run *r)
{
    encours_view *view;
    encours_simulation *simulation;
    encours_simulation_options options = ENCOURS_SIMULATION_OPTIONS_INIT;
    options.rates = r->setup.rates;
    options.stage = 1 + (int32_t)random_below(&r->random, 5);
    options.after_days = 1 + (int32_t)random_below(&r->random, 90);
    int32_t from = MODEL_FIRST_DAY + (int32_t)random_below(&r->random, MODEL_DAYS / 2);
    check_ok(encours_ledger_view(r->ledger, &view, check_error()));
    check_ok(encours_simulation_new(view, r->policy, (encours_date){from},
                                    (encours_date){from + 200}, &options, &simulation,
                                    check_error()));
    for (size_t i = 0; i < encours_simulation_order_count(simulation); i++)
        compare_order(r, simulation, view, i, options.stage);
    encours_simulation_free(simulation);
    encours_view_free(view);
}

/* From the log alone, or from a snapshot of all of it. */
static void open_anew(run *r, bool snapshot)
{
    encours_opening opening = {.struct_size = sizeof opening};
    if (snapshot)
        check_ok(encours_ledger_snapshot(r->ledger, NULL, NULL, NULL, check_error()));
    encours_ledger_free(r->ledger);
    check_ok(encours_ledger_open(r->store, "R", NULL, &r->ledger, check_error()));
    check_ok(encours_ledger_opening(r->ledger, &opening, check_error()));
    check_equal(opening.snapshot_sequence != 0, snapshot);
}

static uint64_t round_now;

static int say_round(void **state)
{
    (void)state;
    print_message("# last round: %" PRIu64 "\n", round_now);
    return 0;
}

static void what_was_decided_is_decided_again(void **state)
{
    static run r;
    (void)state;
    FOR_RANDOM(random, LEDGERS)
    {
        round_now = random.round;
        begin(&r, random);
        for (int i = 0; i < STEPS; i++) {
            step(&r);
            if (i % 3 == 2)
                record(&r);
        }
        replay_all(&r);
        again_count += r.count;
        dry_run(&r);
        for (int snapshot = 0; snapshot < 2; snapshot++) {
            open_anew(&r, snapshot != 0);
            replay_all(&r);
        }
        end(&r);
    }
    check(again_count > LEDGERS);
    for (int outcome = ENCOURS_OUTCOME_ACCEPT; outcome <= ENCOURS_OUTCOME_REFUSE; outcome++)
        check(met[outcome] > 0);
    print_message("# %zu decisions, %zu %zu %zu %zu orders\n", again_count, met[1], met[2], met[3],
                  met[4]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(what_was_decided_is_decided_again, say_round),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
