/* SPDX-License-Identifier: MIT */
/* Events as JSON Lines. Every member of every kind is read back and compared with the cursor by
 * tests/oracle/event_lines.py; here are whole lines written by hand, ranges and failures. */
#include "support/check.h"
#include "support/credit.h"
#include "support/ledger.h"
#include "support/memory.h"

#include "encours/event_lines.h"

/* What was written; fails at a call when asked to. */
typedef struct receiver {
    char text[1 << 19];
    size_t size;
    int calls;
    int fail_at;
} receiver;

static receiver got;

static encours_status receive(void *user, const uint8_t *bytes, size_t size)
{
    receiver *r = user;
    if (++r->calls == r->fail_at)
        return ENCOURS_E_BUSY;
    check(size > 0 && bytes[size - 1] == '\n');
    check(r->size + size < sizeof r->text);
    memcpy(r->text + r->size, bytes, size);
    r->size += size;
    r->text[r->size] = '\0';
    return ENCOURS_OK;
}

static encours_event_lines_report report;

static encours_status write_lines(const encours_view *view, encours_event_lines_options options)
{
    options.struct_size = sizeof options;
    report = (encours_event_lines_report){.struct_size = sizeof report};
    int fail_at = got.fail_at;
    got = (receiver){.fail_at = fail_at};
    return encours_view_event_lines(view, &options, receive, &got, &report, check_error());
}

static size_t count_lines(void)
{
    size_t count = 0;
    for (size_t i = 0; i < got.size; i++)
        count += got.text[i] == '\n';
    return count;
}

/* Two lines of an invoice, a payment that takes some of the second, and the end of that. */
static void fill(test_ledger *test)
{
    const int64_t amounts[] = {30000, 50005};
    const encours_date dues[] = {{20484}, {ENCOURS_DATE_NONE}}; /* 2026-01-31 */
    ledger_customer(test, "AC\"ME");
    encours_document document = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, 20454,
                                                ENCOURS_DATE_NONE, 80005);
    document.number = "F-1";
    document.source_key = "VE/1";
    document.vat = (encours_optional_i64){1, 0, 13334};
    document.terms = "30 days";
    document.account_class = 411;
    document.line_count = 2;
    document.line_amounts = amounts;
    document.line_dues = dues;
    encours_transaction *t = ledger_transaction(test);
    check_ok(encours_transaction_post(t, &document, NULL, check_error()));
    ledger_commit(t);
    ledger_post(test, 1, ENCOURS_DOCUMENT_PAYMENT, 20460, ENCOURS_DATE_NONE, 20000);
    ledger_allocate(test, 2, 1, 20000, 20460);
    t = ledger_transaction(test);
    check_ok(encours_transaction_reverse_matching(t, 1, (encours_date){20462}, check_error()));
    ledger_commit(t);
}

static void each_event_is_a_line(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    fill(&test);
    encours_view *view = ledger_view(&test);
    check_ok(write_lines(view, (encours_event_lines_options){.sequence_first = 2}));
    check_text(
        got.text,
        "{\"position\":3,\"sequence\":2,\"recorded_at\":\"1970-01-01T00:00:01.000000Z\","
        "\"actor\":\"tester\",\"reason_code\":\"test\",\"event\":\"customer\",\"customer\":1,"
        "\"code\":\"AC\\\"ME\"}\n"
        "{\"position\":4,\"sequence\":3,\"recorded_at\":\"1970-01-01T00:00:02.000000Z\","
        "\"actor\":\"tester\",\"reason_code\":\"test\",\"event\":\"terms\",\"terms\":\"30 days\"}\n"
        "{\"position\":5,\"sequence\":3,\"recorded_at\":\"1970-01-01T00:00:02.000000Z\","
        "\"actor\":\"tester\",\"reason_code\":\"test\",\"event\":\"document\",\"customer\":1,"
        "\"code\":\"AC\\\"ME\",\"document\":1,"
        "\"type\":\"invoice\",\"number\":\"F-1\",\"currency\":\"EUR\",\"amount\":\"800.05\","
        "\"date\":\"2026-01-01\",\"terms\":\"30 days\",\"source_key\":\"VE/1\","
        "\"issue\":\"2026-01-01\",\"account_class\":411,\"vat\":\"133.34\","
        "\"lines\":[{\"amount\":\"300.00\",\"due\":\"2026-01-31\"},{\"amount\":\"500.05\"}]}\n"
        "{\"position\":6,\"sequence\":4,\"recorded_at\":\"1970-01-01T00:00:03.000000Z\","
        "\"actor\":\"tester\",\"reason_code\":\"test\",\"event\":\"document\",\"customer\":1,"
        "\"code\":\"AC\\\"ME\",\"document\":2,"
        "\"type\":\"payment\",\"currency\":\"EUR\",\"amount\":\"-200.00\","
        "\"date\":\"2026-01-07\",\"issue\":\"2026-01-07\",\"lines\":[{\"amount\":\"-200.00\"}]}\n"
        "{\"position\":7,\"sequence\":5,\"recorded_at\":\"1970-01-01T00:00:04.000000Z\","
        "\"actor\":\"tester\",\"reason_code\":\"test\",\"event\":\"allocation\",\"customer\":1,"
        "\"code\":\"AC\\\"ME\",\"allocation\":1,"
        "\"matching\":1,\"credit_document\":2,\"debit_document\":1,\"currency\":\"EUR\","
        "\"amount\":\"200.00\",\"date\":\"2026-01-07\",\"credit_line\":1,\"debit_line\":1}\n"
        "{\"position\":8,\"sequence\":6,\"recorded_at\":\"1970-01-01T00:00:05.000000Z\","
        "\"actor\":\"tester\",\"reason_code\":\"test\",\"event\":\"allocation_end\",\"customer\":1,"
        "\"code\":\"AC\\\"ME\",\"allocation\":1,"
        "\"matching\":1,\"credit_document\":2,\"debit_document\":1,\"currency\":\"EUR\","
        "\"amount\":\"200.00\",\"date\":\"2026-01-09\",\"credit_line\":1,\"debit_line\":1}\n");
    check_equal(report.lines, 6);
    check_equal(report.bytes, got.size);
    check_equal(report.position_last, 8);
    check_equal(report.sequence_last, 6);
    encours_view_free(view);
    ledger_end(&test);
}

/* What a policy and a decision say; the digests are of nine bytes "<policy/>" and zeros. */
static void policies_and_decisions_are_lines(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    ledger_customer(&test, "ACME");
    credit_policy(&test, 20454);
    enc_stage_reason reason = {
        .rule = 3, .code = 9, .outcome = 3, .flags = 2, .measured = -5, .excused_by = 1};
    enc_stage_decision decision = credit_decision();
    decision.stage = 2;
    decision.outcome = 4;
    decision.as_of.epoch_day = 20454;
    decision.known = 3;
    decision.currency = TEST_EUR;
    decision.amount = 12345;
    decision.limit = (encours_optional_i64){1, 0, 0};
    decision.asked_currency = TEST_JPY;
    decision.asked = 20000;
    decision.paid = 7;
    decision.term_days = 45;
    decision.reasons = &reason;
    decision.reason_count = 1;
    check_ok(credit_try(&test, &decision));
    decision = credit_decision();
    decision.stage = 7; /* has no word */
    check_ok(credit_try(&test, &decision));
    encours_view *view = ledger_view(&test);
    check_ok(write_lines(view, (encours_event_lines_options){.sequence_first = 3}));
    check_text(
        got.text,
        "{\"position\":4,\"sequence\":3,\"recorded_at\":\"1970-01-01T00:00:02.000000Z\","
        "\"actor\":\"tester\",\"reason_code\":\"test\",\"event\":\"policy\","
        "\"date\":\"2026-01-01\",\"policy\":1,\"name\":\"P\",\"version\":\"1\",\"bytes\":9,"
        "\"digest\":\"77e2f052a4f9e6640d9e42d882ac3efa08a0292f75b24fcbe76ca1a487e1be75\"}\n"
        "{\"position\":5,\"sequence\":4,\"recorded_at\":\"1970-01-01T00:00:03.000000Z\","
        "\"actor\":\"tester\",\"reason_code\":\"test\",\"event\":\"currency\",\"currency\":\"JPY\","
        "\"decimals\":0}\n"
        "{\"position\":6,\"sequence\":4,\"recorded_at\":\"1970-01-01T00:00:03.000000Z\","
        "\"actor\":\"tester\",\"reason_code\":\"test\",\"event\":\"decision\",\"customer\":1,"
        "\"code\":\"ACME\",\"currency\":\"EUR\",\"amount\":\"123.45\",\"date\":\"2026-01-01\","
        "\"decision\":1,\"policy\":1,\"name\":\"P\",\"version\":\"1\",\"stage\":\"order\","
        "\"outcome\":\"refuse\",\"known\":3,\"limit\":\"0.00\",\"asked_currency\":\"JPY\","
        "\"asked\":\"20000\",\"paid\":\"7\",\"term_days\":45,"
        "\"digest\":\"0000000000000000000000000000000000000000000000000000000000000000\","
        "\"reasons\":[{\"rule\":3,\"code\":9,\"outcome\":\"hold\",\"flags\":2,\"measured\":-5,"
        "\"threshold\":0,\"excused_by\":1}]}\n"
        "{\"position\":7,\"sequence\":5,\"recorded_at\":\"1970-01-01T00:00:04.000000Z\","
        "\"actor\":\"tester\",\"reason_code\":\"test\",\"event\":\"decision\",\"customer\":1,"
        "\"code\":\"ACME\",\"date\":\"1970-01-21\",\"decision\":2,\"policy\":1,\"name\":\"P\","
        "\"version\":\"1\",\"stage\":7,\"outcome\":\"accept\",\"known\":0,"
        "\"digest\":\"0000000000000000000000000000000000000000000000000000000000000000\","
        "\"reasons\":[]}\n");
    encours_view_free(view);
    ledger_end(&test);
}

/* The parts of a range are the whole, wherever it is cut. */
static void ranges_join(void **state)
{
    (void)state;
    static char whole[sizeof got.text];
    test_ledger test = ledger_begin();
    fill(&test);
    encours_view *view = ledger_view(&test);
    check_ok(write_lines(view, (encours_event_lines_options){0}));
    memcpy(whole, got.text, got.size + 1);
    check_equal(count_lines(), 8);
    for (uint64_t cut = 1; cut <= 7; cut++) {
        char *at = whole;
        check_ok(write_lines(view, (encours_event_lines_options){.sequence_last = cut}));
        check(memcmp(at, got.text, got.size) == 0);
        at += got.size;
        check_ok(write_lines(view, (encours_event_lines_options){.sequence_first = cut + 1}));
        check_text(got.text, at);
    }
    check_ok(write_lines(view, (encours_event_lines_options){.sequence_first = 100}));
    check_equal(report.lines, 0);
    check_equal(got.calls, 0);
    check_fails(
        write_lines(view, (encours_event_lines_options){.sequence_first = 3, .sequence_last = 2}),
        ENCOURS_E_INVALID, "beyond sequence_last");
    encours_view_free(view);
    ledger_end(&test);
}

/* An older view gives the beginning of what a newer one gives. */
static void a_view_writes_what_it_knows(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    fill(&test);
    encours_view *view = NULL;
    check_ok(encours_ledger_view_at_sequence(test.ledger, 3, &view, check_error()));
    check_ok(write_lines(view, (encours_event_lines_options){0}));
    check_equal(report.lines, 5);
    check_equal(report.sequence_last, 3);
    encours_view_free(view);
    ledger_end(&test);
}

static void lines_of_one_customer_or_document(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    fill(&test);
    ledger_customer(&test, "OTHER");
    ledger_post(&test, 2, ENCOURS_DOCUMENT_INVOICE, 20460, 20490, 100);
    encours_view *view = ledger_view(&test);
    check_ok(write_lines(view, (encours_event_lines_options){.customer = 2}));
    check_equal(report.lines, 2);
    check(strstr(got.text, "OTHER") != NULL && strstr(got.text, "AC") == NULL);
    check_ok(write_lines(view, (encours_event_lines_options){.document = 2}));
    check_equal(report.lines, 3); /* posted, allocated, ended */
    check_ok(write_lines(view, (encours_event_lines_options){.document = 2, .sequence_last = 5}));
    check_equal(report.lines, 2);
    check_fails(write_lines(view, (encours_event_lines_options){.customer = 3}),
                ENCOURS_E_NOT_FOUND, "customer number 3");
    encours_view_free(view);
    ledger_end(&test);
}

static int32_t count_and_stop(void *user, uint64_t done, uint64_t total)
{
    uint64_t *state = user;
    check(total == state[2] && done > state[0] && done <= total);
    state[0] = done;
    return done >= state[1];
}

/* 3000 events are several pieces of text; each is whole lines, and the next goes on behind it. */
static void a_long_export_comes_in_pieces(void **state)
{
    (void)state;
    static char whole[1 << 20];
    size_t size = 0;
    test_ledger test = ledger_begin();
    ledger_customer(&test, "ACME");
    for (int i = 0; i < 10; i++) {
        encours_transaction *t = ledger_transaction(&test);
        for (int j = 0; j < 100; j++) {
            encours_document document = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, 20454, 20484,
                                                        100 + j);
            check_ok(encours_transaction_post(t, &document, NULL, check_error()));
        }
        ledger_commit(t);
    }
    encours_view *view = ledger_view(&test);
    check_ok(write_lines(view, (encours_event_lines_options){0}));
    check_equal(report.lines, 1003);
    check_equal(count_lines(), 1003);
    check_between(got.calls, 2, 20);
    memcpy(whole, got.text, size = got.size);

    uint64_t seen[3] = {0, 1, 1003};
    encours_event_lines_options options = {.progress = count_and_stop, .progress_user = seen};
    check_fails(write_lines(view, options), ENCOURS_E_CANCELLED, "progress");
    check_equal(got.calls, 1);
    check_equal(report.lines, count_lines());
    check(memcmp(whole, got.text, got.size) == 0);
    seen[0] = 0;
    seen[1] = UINT64_MAX;
    check_ok(write_lines(view, options));
    check_equal(seen[0], 1003);

    got.fail_at = 2;
    check_equal(write_lines(view, (encours_event_lines_options){0}), ENCOURS_E_BUSY);
    check_equal(check_last_error()->cause, ENCOURS_E_BUSY);
    check_equal(report.lines, count_lines());
    check(report.lines > 0 && report.lines < 1003);
    got.fail_at = 0;
    check_equal(size, strlen(whole));
    encours_view_free(view);
    ledger_end(&test);
}

static void without_memory_it_fails_cleanly(void **state)
{
    (void)state;
    for (int on = 0; on < 2; on++) {
        bool failed = true;
        for (size_t at = 1; failed; at++) {
            counted_memory memory = {0};
            encours_store *store = NULL;
            encours_context *context = counted_memory_context(&memory);
            check_ok(encours_store_memory_new(context, &store, check_error()));
            test_ledger test = ledger_begin_over(context, store);
            fill(&test);
            encours_view *view = ledger_view(&test);
            counted_memory_fail(&memory, at, on != 0);
            encours_status status = write_lines(view, (encours_event_lines_options){0});
            failed = status != ENCOURS_OK;
            counted_memory_fail(&memory, 0, false);
            if (failed)
                check_fails(status, ENCOURS_E_NO_MEMORY, NULL);
            check_ok(write_lines(view, (encours_event_lines_options){0}));
            check_equal(report.lines, 8);
            encours_view_free(view);
            ledger_end(&test);
            check_equal(memory.blocks, 0);
        }
    }
}

CHECK_MAIN(each_event_is_a_line, policies_and_decisions_are_lines, ranges_join,
           a_view_writes_what_it_knows, lines_of_one_customer_or_document,
           a_long_export_comes_in_pieces, without_memory_it_fails_cleanly)
