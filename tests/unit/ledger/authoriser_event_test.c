/* SPDX-License-Identifier: MIT */
/* Nothing is written that an authoriser was not asked for. */
#include "unit/ledger/authoriser_scenario.h"

static encours_status customer_command(encours_transaction *to)
{
    encours_customer_options options = {
        .struct_size = sizeof options, .code = "C", .code_impersonal = 1};
    return encours_transaction_add_customer(to, &options, NULL, check_error());
}

static encours_status dimension_command(encours_transaction *to)
{
    return encours_transaction_declare_dimension(to, "region", check_error());
}

static encours_status value_command(encours_transaction *to)
{
    check_ok(encours_transaction_declare_dimension(to, "division", check_error()));
    return encours_transaction_set_dimension(to, 2, "division", "north", (encours_date){100},
                                             check_error());
}

static encours_status post(encours_transaction *to, int32_t type, int32_t reason, int64_t gross)
{
    encours_document document = ledger_document(2, type, 120, 150, gross);
    document.reason = reason;
    return encours_transaction_post(to, &document, NULL, check_error());
}

static encours_status invoice_command(encours_transaction *to)
{
    return post(to, ENCOURS_DOCUMENT_INVOICE, 0, 300);
}

static encours_status lines_command(encours_transaction *to)
{
    static const int64_t amounts[] = {100, 250};
    static const encours_date dues[] = {{150}, {180}};
    encours_document document = ledger_document(2, ENCOURS_DOCUMENT_INVOICE, 120, 150, 350);
    document.line_count = 2;
    document.line_amounts = amounts;
    document.line_dues = dues;
    return encours_transaction_post(to, &document, NULL, check_error());
}

static encours_status advance_command(encours_transaction *to)
{
    return post(to, ENCOURS_DOCUMENT_ADVANCE, 0, 50);
}

static encours_status discount_command(encours_transaction *to)
{
    return post(to, ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT, ENCOURS_ADJUSTMENT_DISCOUNT, 7);
}

static encours_status write_off_command(encours_transaction *to)
{
    return post(to, ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT, ENCOURS_ADJUSTMENT_WRITE_OFF, 8);
}

static encours_status transfer_command(encours_transaction *to)
{
    encours_transfer_options options = ENCOURS_TRANSFER_OPTIONS_INIT;
    options.from_customer = 1;
    options.to_customer = 2;
    options.from_amount = options.to_amount = 90;
    options.from_currency = options.to_currency = TEST_EUR;
    options.date.epoch_day = 120;
    return encours_transaction_transfer(to, &options, NULL, NULL, check_error());
}

static encours_status allocate_command(encours_transaction *to)
{
    encours_allocation_options options = ENCOURS_ALLOCATION_OPTIONS_INIT;
    options.credit = 2;
    options.debit = 1;
    options.amount = 150;
    options.from.epoch_day = 120;
    return encours_transaction_allocate(to, &options, NULL, check_error());
}

static encours_status match_command(encours_transaction *to)
{
    static const encours_ref both[] = {2, 1};
    return encours_transaction_match(to, both, 2, (encours_date){120}, 1, NULL, check_error());
}

static encours_status settle_command(encours_transaction *to)
{
    static const encours_ref invoices[] = {1};
    static const int64_t given_up[] = {600};
    encours_settle_options options = ENCOURS_SETTLE_OPTIONS_INIT;
    options.payment = 2;
    options.amount = 400;
    options.from.epoch_day = 120;
    options.count = 1;
    options.invoices = invoices;
    options.write_off = given_up;
    options.surplus = ENCOURS_CLEARING_SURPLUS_KEEP;
    options.write_off_max = (encours_optional_i64){1, 0, 600};
    return encours_transaction_settle(to, &options, NULL, check_error());
}

static encours_status reverse_command(encours_transaction *to)
{
    return encours_transaction_reverse_matching(to, 1, (encours_date){125}, check_error());
}

static encours_status cancel_command(encours_transaction *to)
{
    return encours_transaction_cancel(to, 3, (encours_date){120}, ENCOURS_CANCEL_ERROR, 0,
                                      check_error());
}

static encours_status period_command(encours_transaction *to)
{
    return encours_transaction_close_periods(to, (encours_date){50}, check_error());
}

static encours_status order_command(encours_transaction *to)
{
    encours_order_options options = ENCOURS_ORDER_OPTIONS_INIT;
    options.customer = 2;
    options.currency = TEST_EUR;
    options.ordered.epoch_day = 120;
    options.amount = 600;
    return encours_transaction_order(to, &options, NULL, check_error());
}

static encours_status fact(encours_transaction *to, int32_t kind, const char *code, int64_t amount,
                           encours_ref related)
{
    encours_fact_options options = ENCOURS_FACT_OPTIONS_INIT;
    options.kind = kind;
    options.subject_kind = ENCOURS_SUBJECT_CUSTOMER;
    options.subject = 2;
    options.from.epoch_day = 100;
    options.code = code;
    options.related = related;
    options.related_kind = related != 0 ? ENCOURS_SUBJECT_CUSTOMER : 0;
    options.amount = (encours_optional_i64){amount != 0, 0, amount};
    options.currency = amount != 0 ? TEST_EUR : 0;
    return encours_transaction_fact(to, &options, NULL, check_error());
}

static encours_status other_command(encours_transaction *to)
{
    return fact(to, ENCOURS_FACT_OTHER, "note", 0, 0);
}

static encours_status limit_command(encours_transaction *to)
{
    return fact(to, ENCOURS_FACT_LIMIT, NULL, 5000, 0);
}

static encours_status guarantee_command(encours_transaction *to)
{
    return fact(to, ENCOURS_FACT_GUARANTEE, "bank", 900, 0);
}

static encours_status hold_command(encours_transaction *to)
{
    return fact(to, ENCOURS_FACT_HOLD, "credit", 0, 0);
}

static encours_status parent_command(encours_transaction *to)
{
    return fact(to, ENCOURS_FACT_PARENT, NULL, 0, 1);
}

static encours_status end_command(encours_transaction *to)
{
    return encours_transaction_end_fact(to, 1, (encours_date){130}, check_error());
}

typedef struct wanted {
    encours_status (*command)(encours_transaction *to);
    int32_t action, subject_kind;
    uint64_t subject, customer;
    int64_t amount;
    const char *detail;
} wanted;

enum { LEDGER = ENCOURS_SUBJECT_LEDGER, CUSTOMER = ENCOURS_SUBJECT_CUSTOMER };
enum { DOCUMENT = ENCOURS_SUBJECT_DOCUMENT, ORDER = ENCOURS_SUBJECT_ORDER };

/* In order: each finds what those before it made. */
static const wanted commands[] = {
    {customer_command, ENCOURS_ACTION_MASTER, CUSTOMER, 3, 3, 0, ""},
    {dimension_command, ENCOURS_ACTION_MASTER, LEDGER, 0, 0, 0, ""},
    {value_command, ENCOURS_ACTION_MASTER, CUSTOMER, 2, 2, 0, ""},
    {invoice_command, ENCOURS_ACTION_POST, DOCUMENT, 4, 2, 300, ""},
    {lines_command, ENCOURS_ACTION_POST, DOCUMENT, 5, 2, 350, ""},
    {advance_command, ENCOURS_ACTION_CASH, DOCUMENT, 6, 2, 50, ""},
    {discount_command, ENCOURS_ACTION_ADJUST, DOCUMENT, 7, 2, 7, ""},
    {write_off_command, ENCOURS_ACTION_WRITE_OFF, DOCUMENT, 8, 2, 8, ""},
    {transfer_command, ENCOURS_ACTION_TRANSFER, DOCUMENT, 10, 2, 90, ""},
    {allocate_command, ENCOURS_ACTION_ALLOCATE, DOCUMENT, 2, 1, 150, ""},
    {reverse_command, ENCOURS_ACTION_REVERSE, DOCUMENT, 2, 1, 150, ""},
    {match_command, ENCOURS_ACTION_ALLOCATE, DOCUMENT, 2, 1, 250, ""},
    {cancel_command, ENCOURS_ACTION_CANCEL, DOCUMENT, 3, 2, 700, ""},
    {period_command, ENCOURS_ACTION_PERIOD, LEDGER, 0, 0, 0, ""},
    {order_command, ENCOURS_ACTION_ORDER, ORDER, 1, 2, 600, ""},
    {other_command, ENCOURS_ACTION_FACT, CUSTOMER, 2, 2, 0, "note"},
    {limit_command, ENCOURS_ACTION_LIMIT, CUSTOMER, 2, 2, 5000, ""},
    {guarantee_command, ENCOURS_ACTION_LIMIT, CUSTOMER, 2, 2, 900, "bank"},
    {hold_command, ENCOURS_ACTION_RELEASE, CUSTOMER, 2, 2, 0, "credit"},
    {parent_command, ENCOURS_ACTION_MASTER, CUSTOMER, 2, 2, 0, ""},
    {end_command, ENCOURS_ACTION_FACT, CUSTOMER, 2, 2, 0, "note"},
};

/* The last thing asked is what is wanted. */
static void check_asked(const listener *to, const wanted *what, size_t i)
{
    check(to->count > 0);
    size_t last = to->count - 1;
    const encours_question *asked = &to->asked[last];
    if (asked->action != what->action || asked->subject != what->subject)
        print_error("command %zu\n", i);
    check_equal(asked->action, what->action);
    check_equal(asked->subject_kind, what->subject_kind);
    check_equal(asked->subject, what->subject);
    check_equal(asked->customer, what->customer);
    check_equal(asked->amount, what->amount);
    check_equal(asked->currency, what->amount != 0 ? TEST_EUR : 0);
    check_text(to->actors[last], "tester");
    check_text(to->details[last], what->detail);
}

static void every_command_is_asked_for_and_nothing_happens_when_denied(void **state)
{
    (void)state;
    static scene with;
    scene_begin(&with);
    for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++) {
        encours_store_head before, after;
        encours_ledger_head(with.test.ledger, &before);
        encours_transaction *transaction = ledger_transaction(&with.test);
        check_ok(commands[i].command(transaction));
        with.listener.count = 0;
        with.listener.denied = commands[i].action;
        check_fails(encours_transaction_commit(transaction, 0, NULL, check_error()),
                    ENCOURS_E_DENIED, encours_action_name(commands[i].action));
        encours_ledger_head(with.test.ledger, &after);
        check_equal(after.sequence, before.sequence);
        with.listener.denied = 0;
        with.listener.answer = ENCOURS_AUTHORISATION_MASK; /* of a command: not allowed */
        check_fails(encours_transaction_commit(transaction, 0, NULL, check_error()),
                    ENCOURS_E_DENIED, "");
        with.listener.answer = ENCOURS_AUTHORISATION_ALLOW;
        with.listener.count = 0;
        ledger_commit(transaction); /* it is intact */
        check_asked(&with.listener, &commands[i], i);
    }
    scene_end(&with);
}

static void a_settlement_asks_for_the_adjustments_it_makes(void **state)
{
    (void)state;
    static scene with;
    scene_begin(&with);
    encours_transaction *transaction = ledger_transaction(&with.test);
    check_ok(settle_command(transaction));
    with.listener.denied = ENCOURS_ACTION_WRITE_OFF;
    check_fails(ledger_try_commit(transaction), ENCOURS_E_DENIED, "write-off of document 4");
    check_equal(with.listener.asked[with.listener.count - 1].amount, 600);
    scene_end(&with);
}

static void the_command_at_fault_is_named(void **state)
{
    (void)state;
    static scene with;
    scene_begin(&with);
    encours_transaction *transaction = ledger_transaction(&with.test);
    for (int i = 0; i < 6; i++)
        check_ok(invoice_command(transaction));
    check_ok(write_off_command(transaction));
    check_ok(invoice_command(transaction));
    with.listener.denied = ENCOURS_ACTION_WRITE_OFF;
    check_fails(ledger_try_commit(transaction), ENCOURS_E_DENIED,
                "write-off of document 10 is not allowed to tester");
    check_equal(check_last_error()->index, 6);
    scene_end(&with);
}

/* Blocks of documents and of allocations are asked for one by one. */
static void fill(test_ledger *test)
{
    encours_transaction *transaction = ledger_transaction(test);
    for (int i = 0; i < 40; i++)
        check_ok(post(transaction, ENCOURS_DOCUMENT_INVOICE, 0, 100 + i));
    for (int i = 0; i < 40; i++)
        check_ok(post(transaction, ENCOURS_DOCUMENT_PAYMENT, 0, 100 + i));
    ledger_commit(transaction);
    transaction = ledger_transaction(test);
    for (uint64_t i = 0; i < 40; i++) {
        encours_allocation_options options = ENCOURS_ALLOCATION_OPTIONS_INIT;
        options.credit = 44 + i;
        options.debit = 4 + i;
        options.amount = 100 + (int64_t)i;
        options.from.epoch_day = 120;
        check_ok(encours_transaction_allocate(transaction, &options, NULL, check_error()));
    }
    ledger_commit(transaction);
}

static void asking_changes_no_byte_of_the_log(void **state)
{
    (void)state;
    static scene with, without;
    encours_store_head asked, plain;
    scene_begin(&with);
    scene_begin(&without);
    ledger_reopen(&without.test);
    fill(&with.test);
    check_equal(with.listener.count, 120);
    fill(&without.test);
    check_equal(without.listener.count, 0);
    encours_ledger_head(with.test.ledger, &asked);
    encours_ledger_head(without.test.ledger, &plain);
    check(memcmp(asked.hash, plain.hash, sizeof asked.hash) == 0);
    scene_end(&with);
    scene_end(&without);
}

static void what_is_in_the_log_is_not_asked_for_again(void **state)
{
    (void)state;
    static scene with;
    scene_begin(&with);
    encours_transaction *transaction = ledger_transaction(&with.test);
    check_ok(invoice_command(transaction));
    check_ok(encours_transaction_commit(transaction, 0, NULL, check_error()));
    encours_transaction_free(transaction);
    with.listener.count = 0;
    with.listener.answer = ENCOURS_AUTHORISATION_DENY;
    with.test.commands--; /* the same command again */
    transaction = ledger_transaction(&with.test);
    check_ok(invoice_command(transaction));
    encours_commit commit = {.struct_size = sizeof commit};
    check_ok(encours_transaction_commit(transaction, 0, &commit, check_error()));
    check_equal(commit.duplicate, 1);
    encours_transaction_free(transaction);
    encours_verify_report report = {.struct_size = sizeof report};
    check_ok(encours_ledger_refresh(with.test.ledger, NULL, check_error()));
    check_ok(encours_ledger_verify(with.test.ledger, NULL, &report, check_error()));
    encours_ledger_open_options options = {.struct_size = sizeof options,
                                           .authoriser = with.authoriser};
    encours_ledger_free(with.test.ledger);
    check_ok(
        encours_ledger_open(with.test.store, "TEST", &options, &with.test.ledger, check_error()));
    check_equal(with.listener.count, 0);
    scene_end(&with);
}

static void a_ledger_is_created_with_one(void **state)
{
    (void)state;
    static scene with;
    encours_ledger *ledger;
    scene_begin(&with);
    encours_ledger_create_options options = {.struct_size = sizeof options,
                                             .base_currency = TEST_EUR,
                                             .authoriser = with.authoriser,
                                             .reader = "more than thirty-two bytes of a reader"};
    check_fails(encours_ledger_create(with.test.store, "OTHER", &options, &ledger, check_error()),
                ENCOURS_E_INVALID, "reader");
    options.reader = NULL;
    check_ok(encours_ledger_create(with.test.store, "OTHER", &options, &ledger, check_error()));
    check_equal(with.listener.count, 0);
    encours_ledger *first = with.test.ledger;
    with.test.ledger = ledger;
    with.listener.answer = ENCOURS_AUTHORISATION_DENY;
    encours_transaction *transaction = ledger_transaction(&with.test);
    check_ok(customer_command(transaction));
    check_fails(ledger_try_commit(transaction), ENCOURS_E_DENIED, "master");
    with.test.ledger = first;
    encours_ledger_free(ledger);
    scene_end(&with);
}

static void work_on_the_ledger_itself_is_asked_for(void **state)
{
    (void)state;
    static scene with;
    scene_begin(&with);
    encours_transaction_options who = {.struct_size = sizeof who,
                                       .command_id = {9, 9, 9, 9, 9, 9, 9, 9, 9},
                                       .recorded_at = 9000000,
                                       .actor = "admin"};
    encours_party *party;
    uint64_t number;
    encours_customer_options person = {.struct_size = sizeof person, .code = "Jeanne"};
    encours_transaction *transaction = ledger_transaction(&with.test);
    check_ok(encours_transaction_add_customer(transaction, &person, NULL, check_error()));
    ledger_commit(transaction);
    with.listener.count = 0;
    with.listener.answer = ENCOURS_AUTHORISATION_MASK;
    check_fails(encours_ledger_erase_party(with.test.ledger, 3, &who, NULL, check_error()),
                ENCOURS_E_DENIED, "erase of customer 3 is not allowed to admin");
    check_fails(
        encours_ledger_compact(with.test.ledger, (encours_date){90}, NULL, NULL, check_error()),
        ENCOURS_E_DENIED, "maintain of the ledger is not allowed to reader");
    check_fails(encours_ledger_snapshot_drop(with.test.ledger, 1, check_error()), ENCOURS_E_DENIED,
                "maintain");
    check_fails(encours_ledger_upgrade(with.test.ledger, 2, &who, NULL, check_error()),
                ENCOURS_E_DENIED, "maintain of the ledger is not allowed to admin");
    check_fails(encours_ledger_party(with.test.ledger, 3, &party, check_error()), ENCOURS_E_DENIED,
                "read-persons of customer 3");
    check_fails(encours_ledger_find_customer(with.test.ledger, "Jeanne", &number, check_error()),
                ENCOURS_E_DENIED, "read-persons of the ledger");
    check_equal(with.listener.count, 6);
    scene_end(&with);
}

CHECK_MAIN(every_command_is_asked_for_and_nothing_happens_when_denied,
           a_settlement_asks_for_the_adjustments_it_makes, the_command_at_fault_is_named,
           asking_changes_no_byte_of_the_log, what_is_in_the_log_is_not_asked_for_again,
           a_ledger_is_created_with_one, work_on_the_ledger_itself_is_asked_for)
