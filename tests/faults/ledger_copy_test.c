/* SPDX-License-Identifier: MIT */
/* A copy between stores that fail or lie, and without memory: what the target holds is always a
 * beginning of the original, and the same call goes on. */
#include "faults/ledger_scenario.h"
#include "support/check.h"
#include "support/memory.h"

#include "encours/copy.h"
#include "encours/store_check.h"

typedef struct fixture {
    scenario s;
    encours_store *target; /* beneath the faulty one */
    encours_store *faulty_from, *faulty_to;
    encours_store_faults *from_faults, *to_faults;
    encours_store_head head;
} fixture;

static void wrap(fixture *f, encours_store *inner, encours_store_faults **faults,
                 encours_store **out)
{
    check_ok(encours_store_faults_new(f->s.context, faults, check_error()));
    check_ok(encours_store_faulty_new(f->s.context, inner, *faults, out, check_error()));
}

static void begin_in(fixture *f, encours_context *context)
{
    *f = (fixture){.s = {.context = context}};
    check_ok(encours_store_memory_new(context, &f->s.store, check_error()));
    check_ok(encours_store_memory_new(context, &f->target, check_error()));
    scenario_run(&f->s, scenario_step_count);
    encours_ledger_head(f->s.ledger, &f->head);
    wrap(f, f->s.store, &f->from_faults, &f->faulty_from);
    wrap(f, f->target, &f->to_faults, &f->faulty_to);
}

static void begin(fixture *f)
{
    encours_context *context = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    begin_in(f, context);
}

static void end(fixture *f)
{
    encours_store_free(f->faulty_from);
    encours_store_free(f->faulty_to);
    encours_store_faults_free(f->from_faults);
    encours_store_faults_free(f->to_faults);
    encours_store_free(f->target);
    scenario_end(&f->s);
    encours_context_free(f->s.context);
}

static encours_status copy(const fixture *f)
{
    static encours_copy_report report; /* from last time, to be filled in again */
    encours_copy_options options = {.struct_size = sizeof options, .snapshots = 1};
    options.batch_bytes = 400; /* two records or so */
    report.struct_size = sizeof report;
    return encours_store_copy(f->faulty_from, "S", f->faulty_to, &options, &report, check_error());
}

/* The target has nothing, or a ledger that proves right and whose head the source knows. */
static void check_beginning(const fixture *f)
{
    encours_ledger *ledger = NULL;
    encours_verify_report report = {.struct_size = sizeof report};
    encours_status status = encours_ledger_open(f->target, "S", NULL, &ledger, check_error());
    if (status != ENCOURS_OK) {
        check_fails(status, ENCOURS_E_NOT_FOUND, NULL);
        return;
    }
    encours_store_head head;
    encours_ledger_head(ledger, &head);
    encours_verify_options options = {.struct_size = sizeof options,
                                      .head_sequence = head.sequence};
    memcpy(options.head_hash, head.hash, sizeof head.hash);
    check_ok(encours_ledger_verify(ledger, NULL, &report, check_error()));
    check_ok(encours_ledger_verify(f->s.ledger, &options, &report, check_error()));
    encours_ledger_free(ledger);
}

static void finish(fixture *f)
{
    encours_store_faults_disarm(f->from_faults);
    encours_store_faults_disarm(f->to_faults);
    check_beginning(f);
    check_ok(copy(f));
    scenario copied = {.context = f->s.context, .store = f->target};
    check_ok(encours_ledger_open(f->target, "S", NULL, &copied.ledger, check_error()));
    scenario_print print = scenario_take_print(&copied);
    check(memcmp(&print.head, &f->head, sizeof f->head) == 0);
    scenario_check_done(&copied);
    encours_ledger_free(copied.ledger);
}

/* False when there are fewer calls. */
static bool fail_call(bool of_target, uint32_t kind, int32_t status, uint32_t persistent,
                      uint64_t call)
{
    fixture f;
    begin(&f);
    encours_store_faults *faults = of_target ? f.to_faults : f.from_faults;
    encours_store_fault fault = {.struct_size = sizeof fault,
                                 .kind = kind,
                                 .call = call,
                                 .persistent = persistent,
                                 .status = status};
    check_ok(encours_store_faults_arm(faults, &fault, check_error()));
    encours_status result = copy(&f);
    bool struck = encours_store_faults_struck(faults) > 0;
    if (result != ENCOURS_OK) {
        check(struck);
        check(check_last_error()->message[0] != '\0');
    }
    check(result == ENCOURS_OK || encours_status_kind_of(result) == encours_status_kind_of(status));
    finish(&f);
    end(&f);
    return struck;
}

static void every_call_of_either_store_may_fail(void **state)
{
    (void)state;
    static const int32_t statuses[] = {ENCOURS_E_IO, ENCOURS_E_BUSY, ENCOURS_E_CONFLICT};
    for (int of_target = 0; of_target < 2; of_target++)
        for (uint32_t persistent = 0; persistent < 2; persistent++)
            for (uint64_t call = 1, more = 1; more != 0; call++) {
                more = 0;
                for (size_t i = 0; i < sizeof statuses / sizeof statuses[0]; i++)
                    more |= fail_call(of_target != 0, ENCOURS_STORE_FAULT_BEFORE, statuses[i],
                                      persistent, call);
                more |= fail_call(of_target != 0, ENCOURS_STORE_FAULT_AFTER,
                                  ENCOURS_E_UNKNOWN_OUTCOME, persistent, call);
            }
}

/* A source that lies about any record is found out, and nothing of the lie is copied. */
static void a_lie_is_not_copied(void **state)
{
    (void)state;
    static const uint32_t kinds[] = {ENCOURS_STORE_FAULT_FLIP, ENCOURS_STORE_FAULT_SHORT,
                                     ENCOURS_STORE_FAULT_MISSING, ENCOURS_STORE_FAULT_TWICE,
                                     ENCOURS_STORE_FAULT_SWAPPED};
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        for (uint64_t element = 0; element < 2; element++)
            for (uint64_t call = 1; call < 4; call++) {
                fixture f;
                begin(&f);
                encours_store_fault fault = {.struct_size = sizeof fault,
                                             .method = ENCOURS_STORE_METHOD_READ,
                                             .kind = kinds[i],
                                             .call = call,
                                             .element = element,
                                             .byte = 40};
                check_ok(encours_store_faults_arm(f.from_faults, &fault, check_error()));
                encours_status status = copy(&f);
                if (status != ENCOURS_OK) /* else the batch was full before */
                    check_fails(status, ENCOURS_E_CORRUPT, "record");
                finish(&f);
                end(&f);
            }
}

/* A log that ends before its head says is not taken for whole. */
static void a_source_that_ends_early_is_told(void **state)
{
    (void)state;
    fixture f;
    begin(&f);
    encours_store_fault fault = {.struct_size = sizeof fault,
                                 .method = ENCOURS_STORE_METHOD_READ,
                                 .kind = ENCOURS_STORE_FAULT_END,
                                 .call = 2,
                                 .persistent = 1};
    check_ok(encours_store_faults_arm(f.from_faults, &fault, check_error()));
    check_fails(copy(&f), ENCOURS_E_CORRUPT, "is missing");
    finish(&f);
    end(&f);
}

/* A target that tells another head than what it was given is told. */
static void a_target_that_lies_is_told(void **state)
{
    (void)state;
    static const uint32_t kinds[] = {ENCOURS_STORE_FAULT_HEAD, ENCOURS_STORE_FAULT_STALE};
    for (size_t i = 0; i < 2; i++) {
        fixture f;
        begin(&f);
        encours_store_fault fault = {.struct_size = sizeof fault,
                                     .method = ENCOURS_STORE_METHOD_HEAD,
                                     .kind = kinds[i],
                                     .call = 2};
        check_ok(encours_store_faults_arm(f.to_faults, &fault, check_error()));
        check_fails(copy(&f), ENCOURS_E_CORRUPT, "the target ends at record");
        finish(&f);
        end(&f);
    }
}

/* Each allocation fails, once and from then on. */
static void a_copy_without_memory_fails_cleanly(void **state)
{
    (void)state;
    for (int on = 0; on < 2; on++) {
        bool failed = true;
        for (size_t at = 1; failed; at++) {
            counted_memory memory = {0};
            fixture f;
            begin_in(&f, counted_memory_context(&memory));
            counted_memory_fail(&memory, at, on != 0);
            encours_status status = copy(&f);
            failed = status != ENCOURS_OK;
            counted_memory_fail(&memory, 0, false);
            if (failed)
                check_fails(status, ENCOURS_E_NO_MEMORY, NULL);
            finish(&f);
            end(&f);
            check_equal(memory.blocks, 0);
        }
    }
}

CHECK_MAIN(every_call_of_either_store_may_fail, a_lie_is_not_copied,
           a_source_that_ends_early_is_told, a_target_that_lies_is_told,
           a_copy_without_memory_fails_cleanly)
