/* SPDX-License-Identifier: MIT */
/* A ledger over a store that fails, leaves it in doubt, or lies. */
#include "faults/ledger_scenario.h"
#include "support/check.h"

#include "base/error.h"
#include "encours/command.h"
#include "encours/store_check.h"
#include "encours/view.h"

typedef struct fixture {
    scenario s;
    encours_store *inner;
    encours_store_faults *faults;
} fixture;

static void begin(fixture *f, size_t steps)
{
    *f = (fixture){.s = {0}};
    check_ok(encours_context_new(NULL, &f->s.context, check_error()));
    check_ok(encours_store_memory_new(f->s.context, &f->inner, check_error()));
    check_ok(encours_store_faults_new(f->s.context, &f->faults, check_error()));
    check_ok(
        encours_store_faulty_new(f->s.context, f->inner, f->faults, &f->s.store, check_error()));
    scenario_run(&f->s, steps);
}

static void end(fixture *f)
{
    scenario_end(&f->s);
    encours_store_free(f->inner);
    encours_store_faults_free(f->faults);
    encours_context_free(f->s.context);
}

static void arm(fixture *f, encours_store_fault fault)
{
    fault.struct_size = sizeof fault;
    check_ok(encours_store_faults_arm(f->faults, &fault, check_error()));
}

static char where[160] = "nowhere";

static int say_where(void **state)
{
    (void)state;
    print_message("# last: %s\n", where);
    return 0;
}

/* The rest of the life goes on as if nothing had been. */
static void finish(fixture *f, size_t step)
{
    encours_store_faults_disarm(f->faults);
    if (f->s.ledger != NULL)
        check_ok(encours_ledger_refresh(f->s.ledger, NULL, check_error()));
    for (size_t i = step; i < scenario_step_count; i++)
        check_ok(scenario_steps[i].run(&f->s));
    scenario_check_done(&f->s);
    end(f);
}

/* One fault in one step; false when the step makes fewer calls. */
static bool fail_call(size_t step, encours_store_fault fault)
{
    fixture f;
    begin(&f, step);
    scenario_print before = scenario_take_print(&f.s);
    snprintf(where, sizeof where, "%s, call %d, kind %u, status %x, persistent %u",
             scenario_steps[step].name, (int)fault.call, fault.kind, (unsigned)fault.status,
             fault.persistent);
    arm(&f, fault);
    encours_status status = scenario_steps[step].run(&f.s);
    bool reached = encours_store_faults_struck(f.faults) > 0;
    int32_t kind = encours_status_kind_of(status), armed = encours_status_kind_of(fault.status);
    if (status != ENCOURS_OK) {
        check(reached);
        check(kind == armed || kind == ENCOURS_E_IN_DOUBT || kind == ENCOURS_E_STORAGE ||
              (step == 0 && armed == ENCOURS_E_CONFLICT)); /* taken for a ledger that is there */
        check(check_last_error()->status == status);
        check(check_last_error()->message[0] != '\0');
        bool other = strcmp(scenario_steps[step].name, "refreshed") == 0; /* may have written */
        bool done = fault.kind == ENCOURS_STORE_FAULT_AFTER || other;
        scenario_print after = scenario_take_print(&f.s); /* queries go on */
        check(done || memcmp(&before, &after, sizeof before) == 0);
    }
    finish(&f, step);
    return reached;
}

static const int32_t statuses[] = {ENCOURS_E_IO,   ENCOURS_E_STORAGE,  ENCOURS_E_NO_MEMORY,
                                   ENCOURS_E_BUSY, ENCOURS_E_CONFLICT, ENCOURS_E_UNKNOWN_OUTCOME};

/* Each call of each step, with each status, nothing done; once and for ever. */
static void every_call_may_fail(void **state)
{
    (void)state;
    for (size_t step = 0; step < scenario_step_count; step++)
        for (size_t i = 0; i < sizeof statuses / sizeof statuses[0]; i++)
            for (uint32_t persistent = 0; persistent < 2; persistent++) {
                encours_store_fault fault = {.kind = ENCOURS_STORE_FAULT_BEFORE,
                                             .persistent = persistent,
                                             .status = statuses[i]};
                for (fault.call = 1; fail_call(step, fault); fault.call++)
                    ;
            }
}

/* Each call done, and then told to have broken off. */
static void every_outcome_may_be_unknown(void **state)
{
    (void)state;
    for (size_t step = 0; step < scenario_step_count; step++)
        for (uint32_t persistent = 0; persistent < 2; persistent++) {
            encours_store_fault fault = {.kind = ENCOURS_STORE_FAULT_AFTER,
                                         .persistent = persistent,
                                         .status = ENCOURS_E_UNKNOWN_OUTCOME};
            for (fault.call = 1; fail_call(step, fault); fault.call++)
                ;
        }
}

static encours_transaction *invoice(encours_ledger *ledger, uint8_t id, int64_t gross)
{
    encours_transaction *transaction;
    encours_transaction_options options = {.struct_size = sizeof options,
                                           .recorded_at = INT64_C(1000000000)};
    encours_document document = ENCOURS_DOCUMENT_INIT;
    options.command_id[15] = id;
    check_ok(encours_transaction_new(ledger, &options, &transaction, check_error()));
    document.customer = 1;
    document.type = ENCOURS_DOCUMENT_INVOICE;
    document.issue.epoch_day = 100;
    document.currency = 978;
    document.gross = gross;
    check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
    return transaction;
}

static int64_t balance(const fixture *f)
{
    encours_view *view;
    int64_t sum;
    check_ok(encours_ledger_view(f->s.ledger, &view, check_error()));
    check_ok(encours_view_balance(view, 1, 978, (encours_date){100}, &sum, check_error()));
    encours_view_free(view);
    return sum;
}

/* The append breaks off, done or not, and the tail cannot be read: no commit until it can. */
static void in_doubt_until_a_refresh(uint32_t kind)
{
    fixture f;
    begin(&f, 3);
    int64_t before = balance(&f);
    encours_commit commit = {.struct_size = sizeof commit};
    encours_transaction *t = invoice(f.s.ledger, 200, 11), *other = invoice(f.s.ledger, 201, 13);
    arm(&f, (encours_store_fault){.method = ENCOURS_STORE_METHOD_APPEND,
                                  .kind = kind,
                                  .call = 1,
                                  .status = ENCOURS_E_UNKNOWN_OUTCOME});
    arm(&f, (encours_store_fault){.method = ENCOURS_STORE_METHOD_READ,
                                  .kind = ENCOURS_STORE_FAULT_BEFORE,
                                  .call = 1,
                                  .persistent = 1,
                                  .status = ENCOURS_E_IO});
    check_fails(encours_transaction_commit(t, 5, &commit, check_error()), ENCOURS_E_IN_DOUBT,
                "Refresh the ledger");
    check_fails(encours_transaction_commit(other, 5, &commit, check_error()), ENCOURS_E_IN_DOUBT,
                "Refresh the ledger");
    check_fails(encours_ledger_refresh(f.s.ledger, NULL, check_error()), ENCOURS_E_IO, NULL);
    check_fails(encours_transaction_commit(t, 5, &commit, check_error()), ENCOURS_E_IN_DOUBT,
                "not known");
    check_equal(balance(&f), before); /* queries go on */
    encours_store_faults_disarm(f.faults);
    uint64_t applied;
    bool done = kind == ENCOURS_STORE_FAULT_AFTER;
    check_ok(encours_ledger_refresh(f.s.ledger, &applied, check_error()));
    check_equal(applied, done);
    check_equal(balance(&f), before + (done ? 11 : 0));
    check_ok(encours_transaction_commit(t, 0, &commit, check_error()));
    check_equal(commit.duplicate, done);
    check_ok(encours_transaction_commit(other, 0, &commit, check_error()));
    check_equal(commit.duplicate, 0);
    check_equal(balance(&f), before + 24);
    encours_transaction_free(t);
    encours_transaction_free(other);
    encours_ledger_free(f.s.ledger);
    check_ok(encours_ledger_open(f.inner, "S", NULL, &f.s.ledger, check_error()));
    check_equal(balance(&f), before + 24);
    end(&f);
}

static void doubt_lasts_until_the_log_is_read(void **state)
{
    (void)state;
    in_doubt_until_a_refresh(ENCOURS_STORE_FAULT_BEFORE);
    in_doubt_until_a_refresh(ENCOURS_STORE_FAULT_AFTER);
}

/* The log answers for itself: broken off but stored is a success, broken off and not is none. */
static void an_unknown_outcome_is_looked_up(void **state)
{
    (void)state;
    fixture f;
    begin(&f, 3);
    int64_t before = balance(&f);
    encours_commit commit = {.struct_size = sizeof commit};
    encours_store_fault fault = {.method = ENCOURS_STORE_METHOD_APPEND,
                                 .kind = ENCOURS_STORE_FAULT_AFTER,
                                 .call = 1,
                                 .status = ENCOURS_E_UNKNOWN_OUTCOME};
    encours_transaction *t = invoice(f.s.ledger, 200, 11);
    arm(&f, fault);
    check_ok(encours_transaction_commit(t, 0, &commit, check_error()));
    check_equal(commit.duplicate, 0);
    check_equal(balance(&f), before + 11);
    encours_transaction_free(t);
    t = invoice(f.s.ledger, 201, 13);
    fault.kind = ENCOURS_STORE_FAULT_BEFORE;
    arm(&f, fault);
    check_fails(encours_transaction_commit(t, 0, &commit, check_error()), ENCOURS_E_STORAGE,
                "commit it again");
    check_equal(balance(&f), before + 11);
    check_ok(encours_transaction_commit(t, 0, &commit, check_error()));
    check_equal(commit.duplicate, 0);
    check_equal(balance(&f), before + 24);
    encours_transaction_free(t);
    end(&f);
}

/* A creation that broke off and stored nothing is certain: there is no such ledger. */
static void an_unknown_creation_is_looked_up(void **state)
{
    (void)state;
    fixture f;
    begin(&f, 0);
    encours_ledger_create_options options = {.struct_size = sizeof options, .base_currency = 978};
    encours_store_fault fault = {.method = ENCOURS_STORE_METHOD_APPEND,
                                 .kind = ENCOURS_STORE_FAULT_BEFORE,
                                 .call = 1,
                                 .status = ENCOURS_E_UNKNOWN_OUTCOME};
    arm(&f, fault);
    check_fails(encours_ledger_create(f.s.store, "S", &options, &f.s.ledger, check_error()),
                ENCOURS_E_STORAGE, "stored nothing");
    check(f.s.ledger == NULL);
    fault.kind = ENCOURS_STORE_FAULT_AFTER;
    arm(&f, fault);
    check_ok(encours_ledger_create(f.s.store, "S", &options, &f.s.ledger, check_error()));
    scenario_print print = scenario_take_print(&f.s);
    check_equal(print.head.sequence, 1);
    end(&f);
}

/* What a store may tell of record `element` that is not so. */
static void check_lie(uint32_t method, uint32_t kind, uint64_t element, uint64_t byte)
{
    fixture f;
    encours_ledger *again = NULL;
    encours_verify_report report = {.struct_size = sizeof report};
    encours_store_fault fault = {.method = method,
                                 .kind = kind,
                                 .call = 1,
                                 .persistent = 1,
                                 .element = element,
                                 .byte = byte};
    snprintf(where, sizeof where, "lie %u of method %u, element %d, byte %d", kind, method,
             (int)element, (int)byte);
    begin(&f, 6);
    arm(&f, fault);
    check_fails(encours_ledger_open(f.s.store, "S", NULL, &again, check_error()), ENCOURS_E_CORRUPT,
                "record");
    check(again == NULL);
    check_fails(encours_ledger_verify(f.s.ledger, NULL, &report, check_error()), ENCOURS_E_CORRUPT,
                NULL);
    if (method == ENCOURS_STORE_METHOD_READ)
        check_equal(report.first_bad_record,
                    kind == ENCOURS_STORE_FAULT_TWICE ? element + 2 : element + 1);
    encours_store_faults_disarm(f.faults);
    check_ok(encours_ledger_verify(f.s.ledger, NULL, &report, check_error()));
    finish(&f, 6);
}

static void a_store_that_lies_is_not_believed(void **state)
{
    (void)state;
    static const uint32_t kinds[] = {ENCOURS_STORE_FAULT_FLIP, ENCOURS_STORE_FAULT_SHORT,
                                     ENCOURS_STORE_FAULT_MISSING, ENCOURS_STORE_FAULT_TWICE};
    for (uint64_t element = 0; element < 6; element++) {
        for (size_t i = 1; i < sizeof kinds / sizeof kinds[0]; i++)
            if (element < 5 || kinds[i] != ENCOURS_STORE_FAULT_MISSING) /* the last: ends early */
                check_lie(ENCOURS_STORE_METHOD_READ, kinds[i], element, 20);
        for (uint64_t byte = 0; byte < 260; byte += byte < 64 ? 1 : 13)
            check_lie(ENCOURS_STORE_METHOD_READ, ENCOURS_STORE_FAULT_FLIP, element, byte);
        check_lie(ENCOURS_STORE_METHOD_READ, ENCOURS_STORE_FAULT_FLIP, element, UINT64_MAX);
        check_lie(ENCOURS_STORE_METHOD_READ, ENCOURS_STORE_FAULT_SHORT, element, 0);
    }
    for (uint64_t element = 0; element < 5; element++)
        check_lie(ENCOURS_STORE_METHOD_READ, ENCOURS_STORE_FAULT_SWAPPED, element, 0);
    check_lie(ENCOURS_STORE_METHOD_READ, ENCOURS_STORE_FAULT_END, 0, 0);
    check_lie(ENCOURS_STORE_METHOD_HEAD, ENCOURS_STORE_FAULT_HEAD, 0, 0);
    check_lie(ENCOURS_STORE_METHOD_HEAD, ENCOURS_STORE_FAULT_STALE, 0, 0);
}

/* A reading that ends early leaves no gap; the head that the store names tells it. */
static void a_reading_that_ends_early_is_gone_on_with(void **state)
{
    (void)state;
    for (uint64_t element = 0; element < 6; element++) {
        fixture f;
        encours_ledger *again = NULL;
        begin(&f, 6);
        arm(&f, (encours_store_fault){.method = ENCOURS_STORE_METHOD_READ,
                                      .kind = ENCOURS_STORE_FAULT_END,
                                      .call = 1,
                                      .element = element});
        check_ok(encours_ledger_open(f.s.store, "S", NULL, &again, check_error()));
        encours_store_head heads[2];
        encours_ledger_head(f.s.ledger, &heads[0]);
        encours_ledger_head(again, &heads[1]);
        check(memcmp(&heads[0], &heads[1], sizeof heads[0]) == 0);
        encours_ledger_free(again);
        finish(&f, 6);
    }
}

/* A tail that is damaged on the way is not applied, not even its good beginning by half. */
static void a_lie_in_the_tail_is_not_applied(void **state)
{
    (void)state;
    fixture f;
    encours_ledger *other;
    begin(&f, 3);
    check_ok(encours_ledger_open(f.inner, "S", NULL, &other, check_error()));
    encours_transaction *t = invoice(other, 200, 11);
    check_ok(encours_transaction_commit(t, 0, NULL, check_error()));
    encours_transaction_free(t);
    int64_t before = balance(&f);
    arm(&f, (encours_store_fault){.method = ENCOURS_STORE_METHOD_READ,
                                  .kind = ENCOURS_STORE_FAULT_FLIP,
                                  .call = 1,
                                  .byte = 70});
    check_fails(encours_ledger_refresh(f.s.ledger, NULL, check_error()), ENCOURS_E_CORRUPT,
                "record 4");
    check_equal(balance(&f), before);
    check_ok(encours_ledger_refresh(f.s.ledger, NULL, check_error()));
    check_equal(balance(&f), before + 11);
    encours_ledger_free(other);
    end(&f);
}

/* A store put back from a backup ends before what this handle has read. */
static void a_log_that_has_become_shorter_is_told(void **state)
{
    (void)state;
    fixture f;
    begin(&f, 3);
    encours_ledger *ledger = f.s.ledger;
    check_ok(encours_store_drop(f.inner, "S", check_error()));
    check_fails(encours_ledger_refresh(ledger, NULL, check_error()), ENCOURS_E_NOT_FOUND, NULL);
    scenario again = {.context = f.s.context, .store = f.inner};
    scenario_run(&again, 2);
    check_fails(encours_ledger_refresh(ledger, NULL, check_error()), ENCOURS_E_CORRUPT,
                "the log ends at record 2");
    encours_ledger_free(again.ledger);
    end(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(every_call_may_fail, say_where),
        cmocka_unit_test_teardown(every_outcome_may_be_unknown, say_where),
        cmocka_unit_test(doubt_lasts_until_the_log_is_read),
        cmocka_unit_test(an_unknown_outcome_is_looked_up),
        cmocka_unit_test(an_unknown_creation_is_looked_up),
        cmocka_unit_test_teardown(a_store_that_lies_is_not_believed, say_where),
        cmocka_unit_test(a_reading_that_ends_early_is_gone_on_with),
        cmocka_unit_test(a_lie_in_the_tail_is_not_applied),
        cmocka_unit_test(a_log_that_has_become_shorter_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
