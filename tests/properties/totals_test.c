/* SPDX-License-Identifier: MIT */
/* Totals that are kept are those that are computed, to the last digit, whatever happens: documents
 * and allocations of past and future days, ends, cancellations, disputes, rolls forward and back,
 * refusals, reopening, another process that writes. */
#include <stdbool.h>
#include <stdlib.h>

#include "encours/fact.h"
#include "encours/totals.h"
#include "encours/view.h"
#include "properties/ledger_random.h"
#include "support/check.h"

enum { LEDGERS = 150, STEPS = 40, VIEWS = 4, COLUMNS_MAX = 16 };

/* One set of buckets, and what is asked with them. */
typedef struct buckets {
    int32_t bounds[4], not_due[3];
    encours_aging_options options;
} buckets;

typedef struct answers {
    int64_t balance[MODEL_CUSTOMERS], overdue[MODEL_CUSTOMERS], disputed[MODEL_CUSTOMERS];
    int64_t cash[MODEL_CUSTOMERS];
    int32_t oldest[MODEL_CUSTOMERS];
    int64_t amounts[COLUMNS_MAX * MODEL_CUSTOMERS];
    uint32_t items[COLUMNS_MAX * MODEL_CUSTOMERS];
} answers;

typedef struct kept_view {
    encours_view *view;
    int32_t day;
    answers was[MODEL_CURRENCIES];
} kept_view;

typedef struct run {
    test_random random;
    encours_context *context;
    encours_store *store;
    encours_ledger *ledger;
    model m;
    uint64_t ids;
    int32_t day;
    buckets b;
    size_t columns;
    kept_view views[VIEWS];
    int view_count;
    uint64_t maintained; /* answers that came from totals */
} run;

static void choose_buckets(run *r)
{
    buckets *b = &r->b;
    b->options = (encours_aging_options)ENCOURS_AGING_OPTIONS_INIT;
    b->options.credits = (int32_t)random_below(&r->random, 2);
    r->columns = 6 + (b->options.credits == 0);
    if (random_below(&r->random, 2) == 0)
        return;
    b->options.bounds = b->bounds;
    b->options.bound_count = random_below(&r->random, 5);
    b->options.not_due_bounds = b->not_due;
    b->options.not_due_bound_count = random_below(&r->random, 4);
    int32_t bound = 0;
    for (size_t i = 0; i < 4; i++)
        b->bounds[i] = bound += 1 + (int32_t)random_below(&r->random, 40);
    bound = -1;
    for (size_t i = 0; i < 3; i++)
        b->not_due[i] = bound += 1 + (int32_t)random_below(&r->random, 20);
    r->columns = b->options.bound_count + b->options.not_due_bound_count + 3 +
                 (b->options.credits == 0);
}

static void ask(const run *r, const encours_view *view, int32_t day, int currency, answers *out,
                int32_t *source)
{
    memset(out, 0, sizeof *out);
    encours_totals_columns columns = ENCOURS_TOTALS_COLUMNS_INIT;
    columns.count = MODEL_CUSTOMERS;
    columns.column_count = r->columns;
    columns.balance = out->balance;
    columns.overdue = out->overdue;
    columns.disputed = out->disputed;
    columns.cash = out->cash;
    columns.oldest_due = out->oldest;
    columns.amounts = out->amounts;
    columns.items = out->items;
    check_ok(encours_view_totals_columns(view, model_currencies[currency], (encours_date){day},
                                         &r->b.options, &columns, source, check_error()));
}

/* One customer at a time gives the same as all together. */
static void compare_one(const run *r, const encours_view *view, int32_t day, int currency,
                        uint32_t customer, const answers *all, int32_t source)
{
    encours_totals one = {.struct_size = sizeof one};
    check_ok(encours_view_totals(view, customer + 1, model_currencies[currency],
                                 (encours_date){day}, &r->b.options, &one, check_error()));
    check_equal(one.source, source);
    check_equal(one.balance, all->balance[customer]);
    check_equal(one.overdue, all->overdue[customer]);
    check_equal(one.disputed, all->disputed[customer]);
    check_equal(one.cash, all->cash[customer]);
    check_equal(one.oldest_due.epoch_day, all->oldest[customer]);
    check_equal(one.column_count, r->columns);
    int64_t sum = 0;
    for (size_t i = 0; i < r->columns; i++) {
        check_equal(one.amounts[i], all->amounts[i * MODEL_CUSTOMERS + customer]);
        check_equal(one.items[i], all->items[i * MODEL_CUSTOMERS + customer]);
        sum += one.amounts[i];
    }
    check_equal(sum, one.balance);
    check(one.disputed >= 0);
}

static void same_aging(const run *r, const encours_view *one, const encours_view *other,
                       int32_t day)
{
    encours_aging *a, *b;
    check_ok(encours_view_aging(one, (encours_date){day}, &r->b.options, &a, check_error()));
    check_ok(encours_view_aging(other, (encours_date){day}, &r->b.options, &b, check_error()));
    size_t rows = encours_aging_row_count(a), currencies = encours_aging_currency_count(a);
    check_equal(rows, encours_aging_row_count(b));
    check_equal(currencies, encours_aging_currency_count(b));
    check_equal(encours_aging_column_count(a), encours_aging_column_count(b));
    check_equal(encours_aging_as_of(a).epoch_day, encours_aging_as_of(b).epoch_day);
    check(memcmp(encours_aging_row_keys(a), encours_aging_row_keys(b), rows * 4) == 0);
    check(memcmp(encours_aging_row_currencies(a), encours_aging_row_currencies(b), rows * 2) == 0);
    check(memcmp(encours_aging_row_totals(a), encours_aging_row_totals(b), rows * 8) == 0);
    check(memcmp(encours_aging_currencies(a), encours_aging_currencies(b), currencies * 2) == 0);
    check(memcmp(encours_aging_totals(a), encours_aging_totals(b), currencies * 8) == 0);
    for (size_t row = 0; row < rows; row++)
        check_text(encours_aging_row_label(a, row), encours_aging_row_label(b, row));
    for (size_t column = 0; column < encours_aging_column_count(a); column++) {
        check_text(encours_aging_column_label(a, column), encours_aging_column_label(b, column));
        check(memcmp(encours_aging_amounts(a, column), encours_aging_amounts(b, column),
                     rows * 8) == 0);
        check(memcmp(encours_aging_items(a, column), encours_aging_items(b, column), rows * 4) ==
              0);
        check(memcmp(encours_aging_total_amounts(a, column), encours_aging_total_amounts(b, column),
                     currencies * 8) == 0);
        check(memcmp(encours_aging_total_items(a, column), encours_aging_total_items(b, column),
                     currencies * 4) == 0);
    }
    encours_aging_free(a);
    encours_aging_free(b);
}

/* What the model says of the same. */
static void compare_model(const run *r, int32_t day, int currency, const answers *all)
{
    static model_totals_rows rows;
    model_totals_at(&r->m, r->m.transactions, day, rows);
    for (uint32_t at = 0; at < MODEL_CUSTOMERS; at++) {
        const model_totals *e = &rows[at + 1][currency];
        check_equal(all->balance[at], e->balance);
        check_equal(all->overdue[at], e->overdue);
        check_equal(all->disputed[at], e->disputed);
        check_equal(all->cash[at], e->cash);
        check_equal(all->oldest[at], e->oldest_due);
    }
}

static encours_view *view_now(const run *r)
{
    encours_view *view;
    check_ok(encours_ledger_view(r->ledger, &view, check_error()));
    return view;
}

/* A view of the same rows that carries no totals. */
static encours_view *view_without(const run *r)
{
    encours_view *view;
    encours_store_head head;
    encours_ledger_head(r->ledger, &head);
    check_ok(encours_ledger_view_at_sequence(r->ledger, head.sequence, &view, check_error()));
    check_equal(encours_view_totals_day(view).epoch_day, ENCOURS_DATE_NONE);
    return view;
}

static void compare_at(run *r, const encours_view *kept, const encours_view *plain, int32_t day)
{
    static answers one, other;
    for (int currency = 0; currency < MODEL_CURRENCIES; currency++) {
        int32_t from_kept, from_plain;
        ask(r, kept, day, currency, &one, &from_kept);
        ask(r, plain, day, currency, &other, &from_plain);
        check_equal(from_plain, ENCOURS_TOTALS_COMPUTED);
        check(memcmp(&one, &other, sizeof one) == 0);
        r->maintained += from_kept == ENCOURS_TOTALS_MAINTAINED;
        if (r->m.customers > 0) {
            uint32_t customer = (uint32_t)random_below(&r->random, r->m.customers);
            compare_one(r, kept, day, currency, customer, &one, from_kept);
            compare_one(r, plain, day, currency, customer, &one, from_plain);
        }
        compare_model(r, day, currency, &one);
    }
    same_aging(r, kept, plain, day);
}

static void compare(run *r)
{
    encours_view *kept = view_now(r), *plain = view_without(r);
    check_equal(encours_view_totals_day(kept).epoch_day, r->day);
    uint64_t before = r->maintained;
    compare_at(r, kept, plain, r->day);
    check_equal(r->maintained, before + MODEL_CURRENCIES);
    if (random_below(&r->random, 8) == 0)
        compare_at(r, kept, plain, MODEL_FIRST_DAY + (int32_t)random_below(&r->random, MODEL_DAYS));
    encours_view_free(plain);
    if (r->view_count < VIEWS && random_below(&r->random, STEPS / VIEWS) == 0) {
        kept_view *keep = &r->views[r->view_count++];
        int32_t source;
        keep->view = kept;
        keep->day = r->day;
        for (int currency = 0; currency < MODEL_CURRENCIES; currency++)
            ask(r, kept, r->day, currency, &keep->was[currency], &source);
        return;
    }
    encours_view_free(kept);
}

/* Views show what they showed, and give it back in any order. */
static void give_back_views(run *r)
{
    static answers now;
    while (r->view_count > 0) {
        int which = (int)random_below(&r->random, (uint64_t)r->view_count), source;
        kept_view *keep = &r->views[which];
        for (int currency = 0; currency < MODEL_CURRENCIES; currency++) {
            ask(r, keep->view, keep->day, currency, &now, &source);
            check(memcmp(&now, &keep->was[currency], sizeof now) == 0);
        }
        encours_view_free(keep->view);
        *keep = r->views[--r->view_count];
    }
}

/* A dispute with an amount: random ledgers have those without. */
static random_transaction make_dispute(run *r)
{
    random_transaction made = {.count = 1};
    uint32_t document = 1 + (uint32_t)random_below(&r->random, r->m.documents);
    model_fact f = {.kind = ENCOURS_FACT_DISPUTE,
                    .subject = {ENCOURS_SUBJECT_DOCUMENT, document},
                    .from = MODEL_FIRST_DAY + (int32_t)random_below(&r->random, MODEL_DAYS),
                    .until = MODEL_NEVER,
                    .ended = MODEL_NEVER,
                    .date = ENCOURS_DATE_NONE,
                    .amount = random_between(&r->random, 1, 400),
                    .currency = r->m.document[document].currency,
                    .code = 1};
    if (random_below(&r->random, 2) == 0)
        f.subject = (model_subject){ENCOURS_SUBJECT_LINE, MODEL_LINES * (document - 1) + 1};
    if (random_below(&r->random, 3) == 0)
        f.until = f.from + (int32_t)random_between(&r->random, 1, 60);
    if (random_below(&r->random, 10) == 0)
        f.currency = (f.currency + 1) % MODEL_CURRENCIES;
    made.commands[0] = (model_command){.kind = MODEL_FACT, .fact = f};
    made.refusal = model_apply(&r->m, &made.commands[0]);
    return made;
}

static random_transaction make(run *r, const model *before)
{
    if (r->m.documents < 6 || r->m.facts + 10 > MODEL_FACTS || random_below(&r->random, 4) != 0)
        return random_make(&r->random, &r->m);
    random_transaction made = make_dispute(r);
    if (made.refusal != 0)
        model_copy(&r->m, before);
    else
        r->m.transactions++;
    return made;
}

/* Through the own handle, or through another, after which the own one reads the tail. */
static void step(run *r)
{
    static model before;
    model_copy(&before, &r->m);
    random_transaction made = make(r, &before);
    encours_ledger *writer = r->ledger, *other = NULL;
    if (random_below(&r->random, 10) == 0)
        check_ok(encours_ledger_open(r->store, "R", NULL, &other, check_error()));
    writer = other != NULL ? other : writer;
    encours_transaction *t = random_build(writer, &before, &made, ++r->ids);
    encours_status status = encours_transaction_commit(t, 0, NULL, check_error());
    if ((status != ENCOURS_OK) != (made.refusal != 0))
        print_error("%s, command kind %d\n", check_last_error()->message,
                    (int)made.commands[made.count - 1].kind);
    check((status != ENCOURS_OK) == (made.refusal != 0));
    encours_transaction_free(t);
    encours_ledger_free(other);
    if (other != NULL)
        check_ok(encours_ledger_refresh(r->ledger, NULL, check_error()));
}

static void register_anew(run *r)
{
    give_back_views(r);
    choose_buckets(r);
    r->day = MODEL_FIRST_DAY + (int32_t)random_below(&r->random, MODEL_DAYS / 2);
    check_ok(encours_ledger_totals_register(r->ledger, (encours_date){r->day}, &r->b.options,
                                            check_error()));
}

static void roll(run *r)
{
    encours_totals_roll done = {.struct_size = sizeof done};
    int32_t day = r->day + (int32_t)random_between(&r->random, 0, 12);
    if (random_below(&r->random, 10) == 0)
        day = MODEL_FIRST_DAY + (int32_t)random_below(&r->random, MODEL_DAYS + 120);
    check_ok(encours_ledger_roll(r->ledger, (encours_date){day}, &done, check_error()));
    check_equal(done.rebuilt, day < r->day);
    r->day = day;
}

static void reopen(run *r)
{
    encours_ledger_free(r->ledger);
    check_ok(encours_ledger_open(r->store, "R", NULL, &r->ledger, check_error()));
    register_anew(r);
}

/* Said when a check fails: cmocka leaves the test by a jump. */
static uint64_t round_now;

static int say_round(void **state)
{
    (void)state;
    print_message("# last round: %" PRIu64 "\n", round_now);
    return 0;
}

static void begin(run *r, test_random random)
{
    *r = (run){.random = random};
    encours_ledger_create_options options = {.struct_size = sizeof options,
                                             .base_currency = model_currencies[0]};
    check_ok(encours_context_new(NULL, &r->context, check_error()));
    check_ok(encours_store_memory_new(r->context, &r->store, check_error()));
    check_ok(encours_ledger_create(r->store, "R", &options, &r->ledger, check_error()));
    r->m.transactions = 1;
    register_anew(r);
}

static void kept_totals_are_those_computed(void **state)
{
    static run r;
    (void)state;
    FOR_RANDOM(random, LEDGERS)
    {
        round_now = random.round;
        begin(&r, random);
        for (int i = 0; i < STEPS; i++) {
            step(&r);
            if (random_below(&r.random, 3) == 0)
                roll(&r);
            if (random_below(&r.random, STEPS) == 0)
                reopen(&r);
            compare(&r);
        }
        encours_verify_report report = {.struct_size = sizeof report};
        check_ok(encours_ledger_verify(r.ledger, NULL, &report, check_error()));
        encours_ledger_free(r.ledger); /* views outlive it */
        give_back_views(&r);
        encours_store_free(r.store);
        encours_context_free(r.context);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(kept_totals_are_those_computed, say_round),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
