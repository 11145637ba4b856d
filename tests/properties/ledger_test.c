/* SPDX-License-Identifier: MIT */
/* Random ledgers against a model of them; what must hold of every ledger. */
#include <stdbool.h>

#include "properties/ledger_compare.h"
#include "properties/ledger_random.h"
#include "storage/scratch.h"
#include "support/check.h"

enum { LEDGERS = 300, VIEWS = 4 };

typedef struct run {
    test_random random;
    encours_context *context;
    encours_store *store;
    encours_ledger *ledger;
    model m;
    uint64_t sequences[500]; /* last record of each transaction */
    uint64_t ids;
    encours_view *views[VIEWS];
    uint32_t views_known[VIEWS];
    int view_count;
} run;

static void begin_over(run *r, test_random random, encours_store *store, encours_context *context)
{
    *r = (run){.random = random, .context = context, .store = store};
    encours_ledger_create_options options = {.struct_size = sizeof options,
                                             .base_currency = model_currencies[0]};
    check_ok(encours_ledger_create(store, "R", &options, &r->ledger, check_error()));
    r->m.transactions = 1; /* the creation */
    r->sequences[1] = 1;
}

static void begin(run *r, test_random random)
{
    encours_context *context;
    encours_store *store;
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_store_memory_new(context, &store, check_error()));
    begin_over(r, random, store, context);
}

static void end(run *r)
{
    encours_ledger_free(r->ledger);
    for (int i = 0; i < r->view_count; i++) { /* views outlive the ledger */
        compare_somewhen(&r->random, r->views[i], &r->m, r->views_known[i]);
        encours_view_free(r->views[i]);
    }
    encours_store_free(r->store);
    encours_context_free(r->context);
}

static encours_view *view_of(run *r, uint32_t known)
{
    encours_view *view;
    check_ok(encours_ledger_view_at_sequence(r->ledger, r->sequences[known], &view, check_error()));
    return view;
}

/* What the model refuses the library refuses for one of the same reasons, and nothing has changed.
 */
static void check_refused(run *r, encours_transaction *transaction, const random_transaction *made)
{
    encours_store_head before, after;
    encours_ledger_head(r->ledger, &before);
    encours_status status = encours_transaction_commit(transaction, 0, NULL, check_error());
    if (status == ENCOURS_OK)
        print_error("command kind %d should be refused\n",
                    (int)made->commands[made->count - 1].kind);
    check(status != ENCOURS_OK);
    if ((made->refusal >> encours_status_kind_of(status) & 1) == 0)
        print_error("%s: %s\n", encours_status_name(status), check_last_error()->message);
    check(made->refusal >> encours_status_kind_of(status) & 1);
    check(random_is_last(made, check_last_error()->index));
    encours_ledger_head(r->ledger, &after);
    check(memcmp(&before, &after, sizeof before) == 0);
}

/* Commit what the model has taken, or refused; `before` is the model before it. */
static void commit_made(run *r, const model *before, const random_transaction *made)
{
    encours_commit commit = {.struct_size = sizeof commit};
    encours_transaction *transaction = random_build(r->ledger, before, made, ++r->ids);
    if (made->refusal != 0) {
        check_refused(r, transaction, made);
    } else {
        check_ok(encours_transaction_commit(transaction, 0, &commit, check_error()));
        check_equal(commit.duplicate, 0);
        r->sequences[r->m.transactions] = commit.last_sequence;
    }
    encours_transaction_free(transaction);
}

static void step(run *r)
{
    static model before;
    model_copy(&before, &r->m);
    random_transaction made = random_make(&r->random, &r->m);
    commit_made(r, &before, &made);
    encours_view_counts counts = {.struct_size = sizeof counts};
    encours_view *view;
    check_ok(encours_ledger_view(r->ledger, &view, check_error()));
    check_ok(encours_view_count(view, &counts, check_error()));
    check_equal(counts.transactions, r->m.transactions);
    check_equal(counts.customers, r->m.customers);
    check_equal(counts.documents, r->m.documents);
    check_equal(counts.allocations, r->m.allocations);
    check_equal(counts.matchings, r->m.matchings);
    check_equal(counts.facts, r->m.facts);
    if (r->view_count < VIEWS && random_below(&r->random, RANDOM_TRANSACTIONS / VIEWS) == 0) {
        r->views[r->view_count] = view;
        r->views_known[r->view_count++] = r->m.transactions;
        return;
    }
    encours_view_free(view);
}

static void compare_known(run *r, uint32_t known)
{
    encours_view *view = view_of(r, known);
    compare_somewhen(&r->random, view, &r->m, known);
    encours_view_free(view);
}

static void compare_past_and_present(run *r)
{
    compare_known(r, r->m.transactions);
    compare_known(r, 1 + (uint32_t)random_below(&r->random, r->m.transactions));
}

static void verify(run *r)
{
    encours_verify_report report = {.struct_size = sizeof report};
    check_ok(encours_ledger_verify(r->ledger, NULL, &report, check_error()));
    check_equal(report.transactions, r->m.transactions);
    check_equal(report.documents, r->m.documents);
    check_equal(report.allocations, r->m.allocations);
}

static void reopen(run *r)
{
    encours_store_head before, after;
    encours_ledger_head(r->ledger, &before);
    encours_ledger_free(r->ledger);
    check_ok(encours_ledger_open(r->store, "R", NULL, &r->ledger, check_error()));
    encours_ledger_head(r->ledger, &after);
    check(memcmp(&before, &after, sizeof before) == 0);
}

/* Said when a check fails: cmocka leaves the test by a jump. */
static uint64_t round_now;

static int say_round(void **state)
{
    (void)state;
    print_message("# last round: %" PRIu64 "\n", round_now);
    return 0;
}

/* Every answer of present and past views, and every refusal, is the model's; so after a replay. */
static void a_ledger_is_what_its_words_say(void **state)
{
    static run r;
    (void)state;
    FOR_RANDOM(random, LEDGERS)
    {
        round_now = random.round;
        begin(&r, random);
        for (int i = 0; i < RANDOM_TRANSACTIONS; i++)
            step(&r);
        compare_past_and_present(&r);
        verify(&r);
        reopen(&r);
        compare_past_and_present(&r);
        for (int i = 0; i < RANDOM_TRANSACTIONS / 4; i++) /* a replayed ledger goes on */
            step(&r);
        compare_past_and_present(&r);
        verify(&r);
        end(&r);
    }
}

/* One command as a transaction of its own, given to both. */
static void do_one(run *r, const model_command *command)
{
    static model before;
    model_copy(&before, &r->m);
    random_transaction made = {.commands = {*command}, .count = 1};
    made.refusal = model_apply(&r->m, command);
    if (made.refusal != 0)
        model_copy(&r->m, &before);
    else
        r->m.transactions++;
    commit_made(r, &before, &made);
}

static model_command large_document(int type, int64_t amount)
{
    model_command c = {.kind = MODEL_POST};
    c.document = (model_document){.customer = 1,
                                  .type = type,
                                  .issue = MODEL_FIRST_DAY,
                                  .effective = MODEL_FIRST_DAY,
                                  .line_count = 1,
                                  .amounts = {amount},
                                  .dues = {MODEL_FIRST_DAY + 30}};
    return c;
}

/* One payment that settles hundreds of times, ends and refusals among them. */
static void a_line_may_have_many_allocations(void **state)
{
    static run r;
    (void)state;
    FOR_RANDOM(random, 8)
    {
        round_now = random.round;
        begin(&r, random);
        do_one(&r, &(model_command){.kind = MODEL_CUSTOMER, .customer = 1});
        model_command invoice = large_document(ENCOURS_DOCUMENT_INVOICE, 9000);
        model_command payment = large_document(ENCOURS_DOCUMENT_PAYMENT, 12000);
        do_one(&r, &invoice);
        do_one(&r, &invoice);
        do_one(&r, &payment);
        bool ends = random.round % 2 != 0; /* a line of which nothing ends is a case of its own */
        for (int i = 0; i < 420 && r.m.allocations < MODEL_USUAL_ALLOCATIONS - 2; i++) {
            model_command c = {.kind = MODEL_ALLOCATE,
                               .credit = 3,
                               .debit = 1 + (uint32_t)random_below(&r.random, 2)};
            c.amount = random_between(&r.random, 1, 70);
            c.day = MODEL_FIRST_DAY + (int32_t)random_below(&r.random, i < 150 ? 1 : MODEL_DAYS);
            if (ends && r.m.allocations > 0 && random_below(&r.random, 6) == 0)
                c = (model_command){.kind = MODEL_REVERSE_ALLOCATION,
                                    .day = c.day,
                                    .target = 1 +
                                              (uint32_t)random_below(&r.random, r.m.allocations)};
            do_one(&r, &c);
            if (i == 250)
                reopen(&r);
        }
        check(r.m.allocations > 150);
        compare_past_and_present(&r);
        verify(&r);
        end(&r);
    }
}

static void check_all_open(const run *r, const encours_view *before, const encours_view *after)
{
    for (int32_t day = MODEL_FIRST_DAY; day < MODEL_FIRST_DAY + MODEL_DAYS; day += 7) {
        encours_aging *aging[2];
        check_ok(encours_view_aging(before, (encours_date){day}, NULL, &aging[0], check_error()));
        check_ok(encours_view_aging(after, (encours_date){day}, NULL, &aging[1], check_error()));
        check_equal(encours_aging_row_count(aging[0]), encours_aging_row_count(aging[1]));
        for (size_t row = 0; row < encours_aging_row_count(aging[0]); row++)
            for (size_t column = 0; column < MODEL_COLUMNS; column++) {
                check_equal(encours_aging_cell(aging[0], row, column),
                            encours_aging_cell(aging[1], row, column));
                check_equal(encours_aging_items(aging[0], column)[row],
                            encours_aging_items(aging[1], column)[row]);
            }
        encours_aging_free(aging[0]);
        encours_aging_free(aging[1]);
    }
    (void)r;
}

/* An allocation that is reversed on its own day restores every open amount on every day. */
static void matching_and_reversing_changes_nothing(void **state)
{
    static run r;
    (void)state;
    FOR_RANDOM(random, 40)
    {
        round_now = random.round;
        begin(&r, random);
        for (int i = 0; i < RANDOM_TRANSACTIONS; i++)
            step(&r);
        static model tried;
        for (int i = 0; i < 60; i++) {
            model_command command = random_command(&r.random, &r.m);
            model_copy(&tried, &r.m);
            if ((command.kind != MODEL_ALLOCATE && command.kind != MODEL_MATCH) ||
                model_apply(&tried, &command) != 0)
                continue;
            uint32_t first = r.m.transactions;
            model_command back = {
                .kind = MODEL_REVERSE_MATCHING, .target = tried.matchings, .day = command.day};
            do_one(&r, &command);
            do_one(&r, &back);
            check_equal(r.m.transactions, first + 2);
            encours_view *before = view_of(&r, first), *after = view_of(&r, first + 2);
            check_all_open(&r, before, after);
            encours_view_free(before);
            encours_view_free(after);
            break;
        }
        end(&r);
    }
}

#if ENC_HAVE_SQLITE
/* The same commands give the same bytes, so the same hash, whatever keeps them; and a ledger of one
 * store is told from its records in another. */
static void two_stores_hold_the_same_log(void **state)
{
    static run memory, file;
    (void)state;
    FOR_RANDOM(random, 6)
    {
        round_now = random.round;
        encours_context *context;
        encours_store *store;
        scratch_remove("p.db");
        check_ok(encours_context_new(NULL, &context, check_error()));
        check_ok(
            encours_store_sqlite_open(context, scratch_path("p.db"), NULL, &store, check_error()));
        begin(&memory, random);
        begin_over(&file, random, store, context);
        for (int i = 0; i < RANDOM_TRANSACTIONS; i++) {
            step(&memory);
            step(&file);
        }
        reopen(&file);
        encours_store_head heads[2];
        encours_ledger_head(memory.ledger, &heads[0]);
        encours_ledger_head(file.ledger, &heads[1]);
        check_equal(heads[0].sequence, heads[1].sequence);
        check(memcmp(heads[0].hash, heads[1].hash, sizeof heads[0].hash) == 0);
        compare_past_and_present(&file);
        end(&memory);
        end(&file);
    }
}
#else
static void two_stores_hold_the_same_log(void **state)
{
    (void)state;
    encours_context *context = NULL;
    encours_store *store = NULL;
    print_message("# skipped: built without SQLite\n");
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_fails(encours_store_sqlite_open(context, "none.db", NULL, &store, check_error()),
                ENCOURS_E_UNSUPPORTED, "built without SQLite");
    encours_context_free(context);
}
#endif

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(a_ledger_is_what_its_words_say, say_round),
        cmocka_unit_test_teardown(matching_and_reversing_changes_nothing, say_round),
        cmocka_unit_test_teardown(a_line_may_have_many_allocations, say_round),
        cmocka_unit_test_teardown(two_stores_hold_the_same_log, say_round),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
