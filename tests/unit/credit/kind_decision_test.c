/* SPDX-License-Identifier: MIT */
/* Decisions: what was decided comes back as it was said, and is found by customer. */
#include "support/check.h"
#include "support/credit.h"

#include "credit/kinds.h"
#include "encours/cursor.h"
#include "encours/fact.h"
#include "encours/fork.h"
#include "encours/order.h"
#include "encours/snapshot.h"
#include "ledger/view.h"

static uint64_t order(test_ledger *test, uint64_t customer)
{
    encours_order_options options = ENCOURS_ORDER_OPTIONS_INIT;
    encours_transaction *transaction = ledger_transaction(test);
    encours_ref reference;
    uint64_t number;
    options.customer = customer;
    options.ordered.epoch_day = 15;
    options.amount = 100;
    options.currency = TEST_EUR;
    check_ok(encours_transaction_order(transaction, &options, &reference, check_error()));
    check_ok(encours_transaction_commit(transaction, 0, NULL, check_error()));
    check_ok(encours_transaction_number(transaction, reference, &number, check_error()));
    encours_transaction_free(transaction);
    return number;
}

static uint64_t fact(test_ledger *test, int32_t kind, const char *code)
{
    encours_fact_options options = ENCOURS_FACT_OPTIONS_INIT;
    encours_transaction *transaction = ledger_transaction(test);
    encours_ref reference;
    uint64_t number;
    options.kind = kind;
    options.subject_kind = ENCOURS_SUBJECT_CUSTOMER;
    options.subject = 1;
    options.from.epoch_day = 10;
    options.code = code;
    check_ok(encours_transaction_fact(transaction, &options, &reference, check_error()));
    check_ok(encours_transaction_commit(transaction, 0, NULL, check_error()));
    check_ok(encours_transaction_number(transaction, reference, &number, check_error()));
    encours_transaction_free(transaction);
    return number;
}

/* Two customers, a document of the first and an order of the second, a policy, a release. */
static test_ledger books(void)
{
    test_ledger test = ledger_begin();
    ledger_customer(&test, "ACME");
    ledger_customer(&test, "BETA");
    ledger_post(&test, 1, ENCOURS_DOCUMENT_INVOICE, 10, 40, 500);
    order(&test, 2);
    encours_transaction *transaction = ledger_transaction(&test);
    check_ok(encours_transaction_declare_dimension(transaction, "entity", check_error()));
    ledger_commit(transaction);
    check_equal(credit_policy(&test, 1), 1);
    check_equal(fact(&test, ENCOURS_FACT_RELEASE, "limit;uses=3"), 1);
    check_equal(fact(&test, ENCOURS_FACT_OTHER, "x"), 2);
    return test;
}

static enc_stage_decision full(const enc_stage_reason *reasons, size_t count)
{
    enc_stage_decision decision = credit_decision();
    decision.subject_kind = ENCOURS_SUBJECT_ORDER;
    decision.stage = 8;
    decision.outcome = 4;
    decision.known = 5;
    decision.currency = TEST_USD;
    decision.amount = -7;
    decision.exposure = (encours_optional_i64){1, 0, -INT64_MAX};
    decision.limit = (encours_optional_i64){1, 0, INT64_MAX};
    memset(decision.tables, 0xA5, sizeof decision.tables);
    decision.reasons = reasons;
    decision.reason_count = count;
    decision.asked_currency = TEST_JPY;
    decision.asked = decision.ordered = INT64_MAX;
    decision.paid = 1;
    decision.term_days = 0;
    decision.discount = INT32_MAX;
    decision.dimension = enc_text_of("entity");
    decision.value = enc_text_of("FR");
    return decision;
}

static void check_full(const encours_view *view, uint32_t row, const enc_stage_reason *reasons)
{
    const enc_decision *decision = enc_decision_at(view->state, row);
    check_equal(decision->customer, 1);
    check_equal(decision->subject_kind, ENCOURS_SUBJECT_ORDER);
    check_equal(decision->subject, 0);
    check(decision->stage == 8 && decision->outcome == 4 && decision->as_of == 20);
    check(decision->known == 5 && decision->policy == 0 && decision->amount == -7);
    check_equal(decision->flags, ENC_DECISION_EXPOSURE | ENC_DECISION_LIMIT);
    check(decision->exposure == -INT64_MAX && decision->limit == INT64_MAX);
    check(decision->asked == INT64_MAX && decision->paid == 1 && decision->ordered == INT64_MAX);
    check_equal(
        ENC_AT(&view->state->currencies, enc_currency_row, decision->asked_currency_after - 1u)
            .numeric,
        TEST_JPY);
    check(decision->term_days == 0 && decision->discount == INT32_MAX);
    check_equal(decision->value_after, 1);
    check(decision->tables[0] == 0xA5 && decision->tables[31] == 0xA5);
    for (uint32_t i = 0; i < decision->reason_count; i++) {
        const enc_decision_reason *reason = enc_reason_at(view->state, decision->first_reason + i);
        check(reason->decision == row && reason->rule == reasons[i].rule);
        check(reason->code == reasons[i].code && reason->outcome == reasons[i].outcome);
        check(reason->flags == reasons[i].flags && reason->measured == reasons[i].measured);
        check(reason->threshold == reasons[i].threshold);
        check_equal(reason->release_after, reasons[i].release);
        check_equal(reason->excused_by, reasons[i].excused_by);
    }
}

/* All members at their ends, with no, one and the most reasons; the log gives the same again. */
static void decisions_come_back_as_they_were_said(void **state)
{
    (void)state;
    enc_stage_reason reasons[ENC_DECISION_REASONS_MAX];
    for (int i = 0; i < ENC_DECISION_REASONS_MAX; i++)
        reasons[i] = (enc_stage_reason){.rule = (uint16_t)(65535 - i),
                                        .code = (uint16_t)(i * 1000),
                                        .outcome = (uint8_t)(255 - i),
                                        .flags = (uint8_t)i,
                                        .measured = i % 2 == 0 ? INT64_MIN : INT64_MAX,
                                        .threshold = i % 2 == 0 ? INT64_MAX : INT64_MIN,
                                        .release = i % 3 == 0,
                                        .excused_by = (uint16_t)(i % 5 * 16383)};
    static const size_t counts[] = {0, 1, ENC_DECISION_REASONS_MAX, 2};
    test_ledger test = books();
    for (size_t i = 0; i < 4; i++) {
        enc_stage_decision decision = full(reasons, counts[i]);
        check_ok(credit_try(&test, &decision));
    }
    for (int again = 0; again < 2; again++) {
        encours_view *view = ledger_view(&test);
        for (uint32_t i = 0; i < 4; i++) {
            check_equal(enc_decision_at(view->state, i)->reason_count, counts[i]);
            check_full(view, i, reasons);
        }
        encours_view_free(view);
        encours_verify_report report = {.struct_size = sizeof report};
        check_ok(encours_ledger_verify(test.ledger, NULL, &report, check_error()));
        ledger_reopen(&test);
    }
    ledger_end(&test);
}

static void check_refused(test_ledger *test, const enc_stage_decision *decision, const char *part)
{
    encours_transaction *transaction = ledger_transaction(test);
    check_fails(enc_decision_stage(transaction, decision, NULL, check_error()), ENCOURS_E_INVALID,
                part);
    encours_transaction_free(transaction);
}

static void shapes_are_checked_at_once(void **state)
{
    (void)state;
    test_ledger test = books();
    static const enc_stage_reason reasons[ENC_DECISION_REASONS_MAX + 1];
#define REFUSED(member, value, part)                                                               \
    do {                                                                                           \
        enc_stage_decision wrong = full(NULL, 0);                                                  \
        wrong.member = value;                                                                      \
        check_refused(&test, &wrong, part);                                                        \
    } while (0)
    REFUSED(subject_kind, ENCOURS_SUBJECT_LEDGER, "subject_kind");
    REFUSED(subject_kind, ENCOURS_SUBJECT_LINE, "subject_kind");
    REFUSED(subject, 0, "subject");
    REFUSED(subject, ENC_ROW_NONE, "subject");
    REFUSED(policy, 0, "policy");
    REFUSED(stage, 0, "stage");
    REFUSED(stage, 9, "stage");
    REFUSED(outcome, 0, "outcome");
    REFUSED(outcome, 5, "outcome");
    REFUSED(as_of.epoch_day, ENCOURS_DATE_NONE, "as_of");
    REFUSED(amount, INT64_MIN, "amount");
    REFUSED(exposure.value, INT64_MIN, "exposure");
    REFUSED(exposure.is_set, 2, "exposure");
    REFUSED(limit.value, INT64_MIN, "limit");
    REFUSED(limit.reserved_0, 1, "limit");
    REFUSED(currency, 0, "currency");
    REFUSED(asked, INT64_MIN, "asked");
    REFUSED(paid, -1, "paid");
    REFUSED(ordered, INT64_MIN, "ordered");
    REFUSED(term_days, -2, "term_days");
    REFUSED(discount, INT32_MIN, "discount");
    REFUSED(order, 1, "order");
    REFUSED(value, enc_text_of(""), "value");
    REFUSED(dimension, enc_text_of(""), "value");
    REFUSED(dimension, enc_text_of("a\n"), "dimension");
#undef REFUSED
    enc_stage_decision many = full(reasons, ENC_DECISION_REASONS_MAX + 1);
    check_refused(&test, &many, "64 reasons");
    enc_stage_reason named = {.release = ENC_ROW_NONE};
    enc_stage_decision decision = full(&named, 1);
    check_refused(&test, &decision, "release");
    ledger_end(&test);
}

static void what_is_not_there_is_refused_at_commit(void **state)
{
    (void)state;
    test_ledger test = books();
    encours_view_counts before = {.struct_size = sizeof before}, after = before;
    encours_view *view = ledger_view(&test);
    check_ok(encours_view_count(view, &before, check_error()));
    encours_view_free(view);
    enc_stage_decision decision = credit_decision();
    decision.subject = 3;
    check_fails(credit_try(&test, &decision), ENCOURS_E_NOT_FOUND, "customer number 3");
    decision.subject_kind = ENCOURS_SUBJECT_DOCUMENT;
    check_fails(credit_try(&test, &decision), ENCOURS_E_NOT_FOUND, "document number 3");
    decision.subject_kind = ENCOURS_SUBJECT_ORDER;
    check_fails(credit_try(&test, &decision), ENCOURS_E_NOT_FOUND, "order number 3");
    decision = credit_decision();
    decision.policy = 2;
    check_fails(credit_try(&test, &decision), ENCOURS_E_NOT_FOUND, "policy number 2");
    decision = credit_decision();
    decision.known = (uint32_t)before.transactions; /* all before its own */
    check_ok(credit_try(&test, &decision));
    decision.known += 2;
    check_fails(credit_try(&test, &decision), ENCOURS_E_INVALID, "before its own");
    decision = credit_decision();
    decision.dimension = enc_text_of("region");
    decision.value = enc_text_of("FR");
    check_fails(credit_try(&test, &decision), ENCOURS_E_NOT_FOUND, "region");
    decision = credit_decision();
    decision.subject_kind = ENCOURS_SUBJECT_DOCUMENT;
    decision.order = 2;
    check_fails(credit_try(&test, &decision), ENCOURS_E_NOT_FOUND, "order number 2");
    decision.order = 1; /* BETA's */
    check_fails(credit_try(&test, &decision), ENCOURS_E_INVALID, "order of its customer");
    enc_stage_reason reason = {.rule = 1, .release = 3};
    decision = full(&reason, 1);
    check_fails(credit_try(&test, &decision), ENCOURS_E_NOT_FOUND, "fact number 3");
    reason.release = 2;
    check_fails(credit_try(&test, &decision), ENCOURS_E_INVALID, "RELEASE or an EXCLUSION");
    view = ledger_view(&test);
    check_ok(encours_view_count(view, &after, check_error()));
    check_equal(after.decisions, 1);
    check_equal(after.transactions, before.transactions + 1);
    encours_view_free(view);
    ledger_end(&test);
}

/* Events that no command of ours writes: what a log may not say. */
static void events_that_cannot_be_are_refused(void **state)
{
    (void)state;
    test_ledger test = books();
    encours_view *view = ledger_view(&test);
    enc_state *rows = view->state;
    enc_counts before = rows->counts;
#define REFUSED(status, part, ...)                                                                 \
    do {                                                                                           \
        enc_decision_event decision = {                                                            \
            .row = {.subject_kind = ENCOURS_SUBJECT_CUSTOMER, .stage = 1, .outcome = 1}};          \
        enc_event event = {.kind = ENCOURS_EVENT_DECISION};                                        \
        event.as.engine = &decision;                                                               \
        enc_decision *row = &decision.row;                                                         \
        __VA_ARGS__;                                                                               \
        check_fails(enc_event_apply(rows, &event, check_error()), status, part);                   \
    } while (0)
    REFUSED(ENCOURS_E_NOT_FOUND, "customer", row->customer = 2);
    REFUSED(ENCOURS_E_INVALID, "customer's", row->subject = 1);
    REFUSED(ENCOURS_E_INVALID, "customer's", row->subject_kind = ENCOURS_SUBJECT_ORDER);
    REFUSED(ENCOURS_E_INVALID, "subject_kind", row->subject_kind = ENCOURS_SUBJECT_LEDGER);
    REFUSED(ENCOURS_E_INVALID, "subject_kind", row->subject_kind = ENCOURS_SUBJECT_FACT);
    REFUSED(ENCOURS_E_INVALID, "subject_kind", row->subject_kind = 7);
    REFUSED(ENCOURS_E_INVALID, "stage", row->stage = 0);
    REFUSED(ENCOURS_E_INVALID, "outcome", row->outcome = 5);
    REFUSED(ENCOURS_E_INVALID, "as_of", row->as_of = ENCOURS_DATE_NONE);
    REFUSED(ENCOURS_E_INVALID, "currency", row->amount = 1);
    REFUSED(ENCOURS_E_INVALID, "currency", row->flags = ENC_DECISION_LIMIT);
    REFUSED(ENCOURS_E_INVALID, "amount", row->amount = INT64_MIN);
    REFUSED(ENCOURS_E_CURRENCY, "currency", row->currency_after = 2);
    REFUSED(ENCOURS_E_CURRENCY, "currency", row->asked_currency_after = 2);
    REFUSED(ENCOURS_E_INVALID, "amount", row->asked = INT64_MIN);
    REFUSED(ENCOURS_E_INVALID, "currency", row->paid = 1);
    REFUSED(ENCOURS_E_INVALID, "supposed", row->paid = -1);
    REFUSED(ENCOURS_E_INVALID, "supposed", row->ordered = -1);
    REFUSED(ENCOURS_E_INVALID, "supposed", row->term_days = -2);
    REFUSED(ENCOURS_E_INVALID, "supposed", row->discount = -2);
    REFUSED(ENCOURS_E_INVALID, "is the amount", row->currency_after = 1,
            row->asked_currency_after = 1, row->asked = 5);
    REFUSED(ENCOURS_E_NOT_FOUND, "value", row->value_after = 9);
    REFUSED(ENCOURS_E_NOT_FOUND, "order", row->order_after = 2);
    REFUSED(ENCOURS_E_INVALID, "order", row->order_after = 1);
    REFUSED(ENCOURS_E_LIMIT, "64 reasons", row->reason_count = ENC_DECISION_REASONS_MAX + 1);
#undef REFUSED
    check(memcmp(&before, &rows->counts, sizeof before) == 0);
    encours_view_free(view);
    ledger_end(&test);
}

static encours_cursor *open_rows(const encours_view *view, int32_t rows,
                                 encours_cursor_options options, size_t expected)
{
    encours_cursor *cursor;
    size_t count;
    options.struct_size = sizeof options;
    check_ok(encours_cursor_open(view, rows, &options, &cursor, check_error()));
    check_ok(encours_cursor_next(cursor, 99, &count, check_error()));
    check_equal(count, expected);
    return cursor;
}

static int64_t cell(const encours_cursor *cursor, int32_t column, size_t row)
{
    const int64_t *numbers = encours_cursor_numbers(cursor, column);
    check(numbers != NULL);
    return numbers[row];
}

/* About both customers, the first's document and the second's order. */
static void decide(test_ledger *test)
{
    enc_stage_decision decision = credit_decision();
    check_ok(credit_try(test, &decision));
    decision.subject_kind = ENCOURS_SUBJECT_DOCUMENT;
    decision.as_of.epoch_day = 21;
    check_ok(credit_try(test, &decision));
    decision = full(NULL, 0);
    decision.as_of.epoch_day = 22;
    check_ok(credit_try(test, &decision));
    decision = credit_decision();
    decision.subject = 2;
    decision.as_of.epoch_day = 23;
    check_ok(credit_try(test, &decision));
}

static void decisions_are_rows_of_a_cursor(void **state)
{
    (void)state;
    test_ledger test = books();
    decide(&test);
    encours_view *view = ledger_view(&test);
    encours_cursor_options all = {0};
    encours_cursor *cursor = open_rows(view, ENCOURS_ROWS_DECISIONS, all, 4);
    check_equal(cell(cursor, ENCOURS_COLUMN_DOCUMENT, 0), 0);
    check_equal(cell(cursor, ENCOURS_COLUMN_DOCUMENT, 1), 1);
    check_equal(cell(cursor, ENCOURS_COLUMN_ORDER, 2), 1);
    check_equal(cell(cursor, ENCOURS_COLUMN_CUSTOMER, 2), 2);
    check_equal(cell(cursor, ENCOURS_COLUMN_SUBJECT_KIND, 2), ENCOURS_SUBJECT_ORDER);
    check_equal(cell(cursor, ENCOURS_COLUMN_SUBJECT, 3), 2);
    check_equal(cell(cursor, ENCOURS_COLUMN_STAGE, 2), 8);
    check_equal(cell(cursor, ENCOURS_COLUMN_OUTCOME, 2), 4);
    check_equal(cell(cursor, ENCOURS_COLUMN_KNOWN, 2), 5);
    check_equal(cell(cursor, ENCOURS_COLUMN_DATE, 2), 22);
    check_equal(cell(cursor, ENCOURS_COLUMN_AMOUNT, 2), -7);
    check_equal(cell(cursor, ENCOURS_COLUMN_CURRENCY, 2), TEST_USD);
    check_equal(cell(cursor, ENCOURS_COLUMN_CURRENCY, 0), 0);
    check_equal(cell(cursor, ENCOURS_COLUMN_LIMIT, 2), INT64_MAX);
    check_equal(cell(cursor, ENCOURS_COLUMN_LIMIT, 0), INT64_MIN);
    check_equal(cell(cursor, ENCOURS_COLUMN_EXPOSURE, 0), INT64_MIN);
    check_equal(cell(cursor, ENCOURS_COLUMN_POLICY, 3), 1);
    check_text(encours_cursor_text(cursor, ENCOURS_COLUMN_NAME, 3), "P");
    check_text(encours_cursor_text(cursor, ENCOURS_COLUMN_CODE, 3), "BETA");
    check_text(encours_cursor_text(cursor, ENCOURS_COLUMN_DIGEST, 2),
               "a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5");
    encours_cursor_free(cursor);
    encours_optional_date day = {1, {22}};
    static const struct {
        uint64_t customer, document;
        size_t count, dated;
    } cases[] = {{0, 0, 4, 3}, {1, 0, 2, 2}, {2, 0, 2, 1},
                 {0, 1, 1, 1}, {1, 1, 1, 1}, {2, 1, 0, 0}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        encours_cursor_options named = {.customer = cases[i].customer,
                                        .document = cases[i].document};
        encours_cursor_free(open_rows(view, ENCOURS_ROWS_DECISIONS, named, cases[i].count));
        named.as_of = day;
        encours_cursor_free(open_rows(view, ENCOURS_ROWS_DECISIONS, named, cases[i].dated));
    }
    encours_view_free(view);
    ledger_end(&test);
}

/* Filters find the same events as looking through all of them. */
static void decisions_are_in_the_audit_trail(void **state)
{
    (void)state;
    test_ledger test = books();
    decide(&test);
    encours_view *view = ledger_view(&test);
    /* BETA: added, ordered, two decisions. ACME's invoice: posted, decided upon. */
    encours_cursor *cursor = open_rows(view, ENCOURS_ROWS_EVENTS,
                                       (encours_cursor_options){.customer = 2}, 4);
    check_equal(cell(cursor, ENCOURS_COLUMN_EVENT, 2), ENCOURS_EVENT_DECISION);
    check_equal(cell(cursor, ENCOURS_COLUMN_DECISION, 2), 3);
    check_equal(cell(cursor, ENCOURS_COLUMN_ORDER, 2), 1);
    check_equal(cell(cursor, ENCOURS_COLUMN_EXPOSURE, 2), -INT64_MAX);
    check_equal(cell(cursor, ENCOURS_COLUMN_EXPOSURE, 0), INT64_MIN);
    check_text(encours_cursor_text(cursor, ENCOURS_COLUMN_VERSION, 2), "1");
    encours_cursor_free(cursor);
    cursor = open_rows(view, ENCOURS_ROWS_EVENTS, (encours_cursor_options){.document = 1}, 2);
    check_equal(cell(cursor, ENCOURS_COLUMN_DECISION, 1), 2);
    encours_cursor_free(cursor);
    encours_view_free(view);
    ledger_end(&test);
}

/* A view knows the decisions of its time, a fork has its own. */
static void views_and_forks_know_their_own_decisions(void **state)
{
    (void)state;
    test_ledger test = books();
    encours_view *before = ledger_view(&test);
    decide(&test);
    encours_view *after = ledger_view(&test);
    check_equal(enc_decisions_newest(before->state, &before->counts, 0), ENC_ROW_NONE);
    uint32_t newest = enc_decisions_newest(after->state, &after->counts, 1);
    check_equal(newest, 3);
    check_equal(enc_decisions_next(after->state, &after->counts, newest), 2);
    check_equal(enc_decisions_next(after->state, &after->counts, 2), ENC_ROW_NONE);
    encours_fork *fork;
    encours_view *seen;
    check_ok(encours_fork_new(before, &fork, check_error()));
    check_ok(encours_fork_view(fork, &seen, check_error()));
    check_equal(enc_decisions_newest(seen->state, &seen->counts, 1), ENC_ROW_NONE);
    encours_view_free(seen);
    encours_fork_free(fork);
    check_ok(encours_fork_new(after, &fork, check_error()));
    check_ok(encours_fork_view(fork, &seen, check_error()));
    check_equal(enc_decisions_newest(seen->state, &seen->counts, 1), 3);
    encours_view_free(seen);
    encours_fork_free(fork);
    encours_view_free(before);
    encours_view_free(after);
    ledger_end(&test);
}

/* A transaction names the customer, the policy and the release that it makes itself. */
static void a_transaction_decides_about_its_own_things(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_transaction *transaction = ledger_transaction(&test);
    encours_customer_options customer = {
        .struct_size = sizeof customer, .code = "NEW", .code_impersonal = 1};
    encours_fact_options release = ENCOURS_FACT_OPTIONS_INIT;
    enc_stage_reason reason = {.rule = 1};
    enc_stage_decision decision = credit_decision();
    encours_ref reference;
    uint64_t number;
    check_ok(
        encours_transaction_add_customer(transaction, &customer, &decision.subject, check_error()));
    check_ok(enc_stage_policy(transaction, enc_text_of("P"), enc_text_of(""), (encours_date){1},
                              (encours_bytes){(const uint8_t *)"x", 1}, &decision.policy,
                              check_error()));
    release.kind = ENCOURS_FACT_EXCLUSION;
    release.subject_kind = ENCOURS_SUBJECT_CUSTOMER;
    release.subject = decision.subject;
    release.from.epoch_day = 1;
    release.code = "*";
    check_ok(encours_transaction_fact(transaction, &release, &reason.release, check_error()));
    decision.reasons = &reason;
    decision.reason_count = 1;
    check_ok(enc_decision_stage(transaction, &decision, &reference, check_error()));
    check_ok(encours_transaction_commit(transaction, 0, NULL, check_error()));
    check_ok(encours_transaction_number(transaction, reference, &number, check_error()));
    check_equal(number, 1);
    encours_transaction_free(transaction);
    decision.policy = decision.subject; /* a customer is no policy */
    transaction = ledger_transaction(&test);
    check_ok(enc_decision_stage(transaction, &decision, NULL, check_error()));
    check_fails(ledger_try_commit(transaction), ENCOURS_E_NOT_FOUND, "made that");
    ledger_end(&test);
}

CHECK_MAIN(decisions_come_back_as_they_were_said, shapes_are_checked_at_once,
           what_is_not_there_is_refused_at_commit, events_that_cannot_be_are_refused,
           decisions_are_rows_of_a_cursor, decisions_are_in_the_audit_trail,
           views_and_forks_know_their_own_decisions, a_transaction_decides_about_its_own_things)
