/* SPDX-License-Identifier: MIT */
/* Reversal, cancellation, returned payments, transfers, matchings: the words of the ledger. */
#include "support/check.h"
#include "support/ledger.h"

#include "encours/aging.h"

enum { NONE = ENCOURS_DATE_NONE };

/* Open amount of the items of a ledger on a day, debits less credits left out: all cells that are
 * not credits. */
static int64_t open_debits(test_ledger *test, int32_t day)
{
    encours_view *view = ledger_view(test);
    encours_aging *aging;
    check_ok(encours_view_aging(view, (encours_date){day}, NULL, &aging, check_error()));
    int64_t sum = 0;
    for (size_t row = 0; row < encours_aging_row_count(aging); row++)
        for (size_t column = 0; column < encours_aging_column_count(aging); column++)
            if (encours_aging_column_kind_of(aging, column) != ENCOURS_AGING_CREDITS)
                sum += encours_aging_cell(aging, row, column);
    encours_aging_free(aging);
    encours_view_free(view);
    return sum;
}

static void commit_fails(encours_transaction *transaction, encours_status_kind kind,
                         const char *part)
{
    check_fails(encours_transaction_commit(transaction, 0, NULL, check_error()), kind, part);
    encours_transaction_free(transaction);
}

/* It counted on [from, R): an older view still shows it whole. */
static void a_reversed_allocation_counted_until_that_day(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME");
    uint64_t invoice = ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1000);
    uint64_t payment = ledger_post(&test, acme, ENCOURS_DOCUMENT_PAYMENT, 110, NONE, 1000);
    ledger_allocate(&test, payment, invoice, 1000, 110);
    check_equal(open_debits(&test, 109), 1000);
    check_equal(open_debits(&test, 110), 0);
    encours_transaction *transaction = ledger_transaction(&test);
    check_ok(
        encours_transaction_reverse_allocation(transaction, 1, (encours_date){120}, check_error()));
    ledger_commit(transaction);
    check_equal(open_debits(&test, 119), 0);
    check_equal(open_debits(&test, 120), 1000);
    transaction = ledger_transaction(&test);
    check_ok(
        encours_transaction_reverse_allocation(transaction, 1, (encours_date){125}, check_error()));
    commit_fails(transaction, ENCOURS_E_STATE, "ended already");
    ledger_allocate(&test, payment, invoice, 1000, 120); /* what has ended leaves room */
    check_equal(open_debits(&test, 130), 0);
    ledger_end(&test);
}

/* Future-dated allocations are looked at too: on no day may the sum pass the amount. */
static void room_is_looked_for_on_every_later_day(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME");
    uint64_t invoice = ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1000);
    uint64_t payment = ledger_post(&test, acme, ENCOURS_DOCUMENT_PAYMENT, 100, NONE, 5000);
    ledger_allocate(&test, payment, invoice, 700, 200);
    encours_transaction *transaction = ledger_transaction(&test);
    encours_allocation_options options = {.struct_size = sizeof options,
                                          .credit = payment,
                                          .debit = invoice,
                                          .amount = 400,
                                          .from = {150}};
    check_ok(encours_transaction_allocate(transaction, &options, NULL, check_error()));
    commit_fails(transaction, ENCOURS_E_STATE, "only 300 is open");
    ledger_end(&test);
}

static void allocations_stay_within_customer_and_currency_and_after_both(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME"), zeta = ledger_customer(&test, "ZETA");
    uint64_t invoice = ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1000);
    uint64_t payment = ledger_post(&test, zeta, ENCOURS_DOCUMENT_PAYMENT, 100, NONE, 1000);
    uint64_t later = ledger_post(&test, acme, ENCOURS_DOCUMENT_PAYMENT, 150, NONE, 1000);
    encours_allocation_options options = {.struct_size = sizeof options,
                                          .credit = payment,
                                          .debit = invoice,
                                          .amount = 10,
                                          .from = {150}};
    encours_transaction *transaction = ledger_transaction(&test);
    check_ok(encours_transaction_allocate(transaction, &options, NULL, check_error()));
    commit_fails(transaction, ENCOURS_E_STATE, "two customers");
    options.credit = later;
    options.from.epoch_day = 149;
    transaction = ledger_transaction(&test);
    check_ok(encours_transaction_allocate(transaction, &options, NULL, check_error()));
    commit_fails(transaction, ENCOURS_E_STATE, "before document 3 counts");
    options.credit = invoice;
    transaction = ledger_transaction(&test);
    check_ok(encours_transaction_allocate(transaction, &options, NULL, check_error()));
    commit_fails(transaction, ENCOURS_E_INVALID, "from a credit to a debit");
    transaction = ledger_transaction(&test);
    encours_document dollars = ledger_document(acme, ENCOURS_DOCUMENT_PAYMENT, 100, NONE, 1000);
    dollars.currency = TEST_USD;
    check_ok(encours_transaction_post(transaction, &dollars, &options.credit, check_error()));
    options.from.epoch_day = 150;
    check_ok(encours_transaction_allocate(transaction, &options, NULL, check_error()));
    commit_fails(transaction, ENCOURS_E_CURRENCY, "two currencies");
    ledger_end(&test);
}

/* Lines fill first due first, those without a due date last. */
static void lines_fill_first_due_first(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME");
    encours_transaction *transaction = ledger_transaction(&test);
    encours_document invoice = ledger_document(acme, ENCOURS_DOCUMENT_INVOICE, 100, NONE, 600);
    const int64_t amounts[] = {100, 200, 300};
    const encours_date dues[] = {{NONE}, {160}, {130}};
    invoice.line_count = 3;
    invoice.line_amounts = amounts;
    invoice.line_dues = dues;
    encours_ref debit, credit;
    encours_document payment = ledger_document(acme, ENCOURS_DOCUMENT_PAYMENT, 105, NONE, 350);
    check_ok(encours_transaction_post(transaction, &invoice, &debit, check_error()));
    check_ok(encours_transaction_post(transaction, &payment, &credit, check_error()));
    encours_allocation_options options = {.struct_size = sizeof options,
                                          .credit = credit,
                                          .debit = debit,
                                          .amount = 350,
                                          .from = {105}};
    check_ok(encours_transaction_allocate(transaction, &options, NULL, check_error()));
    ledger_commit(transaction);
    encours_view *view = ledger_view(&test);
    encours_aging *aging;
    check_ok(encours_view_aging(view, (encours_date){170}, NULL, &aging, check_error()));
    check_equal(encours_aging_cell(aging, 0, 1), 150); /* of the one due on day 160 */
    check_equal(encours_aging_cell(aging, 0, 2), 0);   /* the one due on day 130 is paid */
    check_equal(open_debits(&test, 170), 250);
    encours_aging_free(aging);
    encours_view_free(view);
    ledger_end(&test);
}

static void a_matching_pairs_and_its_reversal_restores(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME");
    encours_ref documents[4] = {
        ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1000),
        ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, 102, 132, 500),
        ledger_post(&test, acme, ENCOURS_DOCUMENT_CREDIT_NOTE, 104, NONE, 200),
        ledger_post(&test, acme, ENCOURS_DOCUMENT_PAYMENT, 110, NONE, 1200),
    };
    encours_transaction *transaction = ledger_transaction(&test);
    check_ok(encours_transaction_match(transaction, documents, 4, (encours_date){110}, 0, NULL,
                                       check_error()));
    commit_fails(transaction, ENCOURS_E_STATE, "not equal");
    transaction = ledger_transaction(&test);
    encours_ref matching;
    check_ok(encours_transaction_match(transaction, documents, 4, (encours_date){110}, 1, &matching,
                                       check_error()));
    ledger_commit(transaction);
    check_equal(open_debits(&test, 110), 100);
    transaction = ledger_transaction(&test);
    check_ok(
        encours_transaction_reverse_matching(transaction, 1, (encours_date){110}, check_error()));
    ledger_commit(transaction);
    check_equal(open_debits(&test, 110), 1500);
    check_equal(ledger_balance(&test, 0, 110), 100);
    ledger_end(&test);
}

static void a_cancelled_document_counts_until_that_day(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME");
    uint64_t invoice = ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1000);
    encours_transaction *transaction = ledger_transaction(&test);
    check_ok(encours_transaction_cancel(transaction, invoice, (encours_date){99},
                                        ENCOURS_CANCEL_ERROR, 0, check_error()));
    commit_fails(transaction, ENCOURS_E_STATE, "before it counts");
    transaction = ledger_transaction(&test);
    check_ok(encours_transaction_cancel(transaction, invoice, (encours_date){120},
                                        ENCOURS_CANCEL_ERROR, 0, check_error()));
    ledger_commit(transaction);
    check_equal(ledger_balance(&test, acme, 119), 1000);
    check_equal(ledger_balance(&test, acme, 120), 0);
    transaction = ledger_transaction(&test);
    check_ok(encours_transaction_cancel(transaction, invoice, (encours_date){125},
                                        ENCOURS_CANCEL_ERROR, 0, check_error()));
    commit_fails(transaction, ENCOURS_E_STATE, "cancelled already");
    ledger_end(&test);
}

/* A returned payment: its allocations end and it is cancelled, in one command. */
static void a_returned_payment_opens_the_invoice_again(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME");
    uint64_t invoice = ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1000);
    uint64_t payment = ledger_post(&test, acme, ENCOURS_DOCUMENT_PAYMENT, 110, NONE, 1000);
    ledger_allocate(&test, payment, invoice, 1000, 110);
    encours_transaction *transaction = ledger_transaction(&test);
    check_ok(encours_transaction_cancel(transaction, payment, (encours_date){115},
                                        ENCOURS_CANCEL_RETURNED, 0, check_error()));
    commit_fails(transaction, ENCOURS_E_STATE, "live on or after");
    transaction = ledger_transaction(&test);
    check_ok(encours_transaction_cancel(transaction, payment, (encours_date){115},
                                        ENCOURS_CANCEL_RETURNED, 1, check_error()));
    ledger_commit(transaction);
    check_equal(ledger_balance(&test, acme, 114), 0);
    check_equal(ledger_balance(&test, acme, 115), 1000);
    check_equal(open_debits(&test, 114), 0);
    check_equal(open_debits(&test, 115), 1000);
    ledger_reopen(&test);
    check_equal(open_debits(&test, 115), 1000);
    ledger_end(&test);
}

/* Neither sale nor payment: the total stays, the customers' balances move. */
static void a_transfer_moves_a_debt(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME"), zeta = ledger_customer(&test, "ZETA");
    uint64_t invoice = ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1000);
    encours_transaction *transaction = ledger_transaction(&test);
    encours_transfer_options options = {.struct_size = sizeof options,
                                        .from_customer = acme,
                                        .to_customer = zeta,
                                        .from_amount = 1000,
                                        .to_amount = 1000,
                                        .from_currency = TEST_EUR,
                                        .to_currency = TEST_EUR,
                                        .date = {120},
                                        .due = {130}};
    encours_ref credit, debit;
    check_ok(encours_transaction_transfer(transaction, &options, &credit, &debit, check_error()));
    encours_allocation_options allocate = {.struct_size = sizeof allocate,
                                           .credit = credit,
                                           .debit = invoice,
                                           .amount = 1000,
                                           .from = {120}};
    check_ok(encours_transaction_allocate(transaction, &allocate, NULL, check_error()));
    check_ok(encours_transaction_commit(transaction, 0, NULL, check_error()));
    uint64_t numbers[2];
    check_ok(encours_transaction_number(transaction, credit, &numbers[0], check_error()));
    check_ok(encours_transaction_number(transaction, debit, &numbers[1], check_error()));
    check_equal(numbers[0], 2);
    check_equal(numbers[1], 3);
    encours_transaction_free(transaction);
    check_equal(ledger_balance(&test, acme, 120), 0);
    check_equal(ledger_balance(&test, zeta, 120), 1000);
    check_equal(ledger_balance(&test, 0, 120), 1000);
    options.base_amount = 900; /* of an amount in the base currency: itself or nothing */
    transaction = ledger_transaction(&test);
    check_ok(encours_transaction_transfer(transaction, &options, NULL, NULL, check_error()));
    commit_fails(transaction, ENCOURS_E_INVALID, "contradicts the gross amount");
    options.to_currency = TEST_USD; /* 1000 EUR become 1100 USD worth 1000 EUR */
    options.to_amount = 1100;
    options.base_amount = 1000;
    transaction = ledger_transaction(&test);
    check_ok(encours_transaction_transfer(transaction, &options, NULL, NULL, check_error()));
    ledger_commit(transaction);
    options.base_amount = 0;
    transaction = ledger_transaction(&test);
    check_ok(encours_transaction_transfer(transaction, &options, NULL, NULL, check_error()));
    commit_fails(transaction, ENCOURS_E_INVALID, "equal base value");
    options.to_currency = TEST_EUR;
    options.to_amount = 999;
    transaction = ledger_transaction(&test);
    check_fails(encours_transaction_transfer(transaction, &options, NULL, NULL, check_error()),
                ENCOURS_E_INVALID, "same on both sides");
    encours_transaction_free(transaction);
    ledger_end(&test);
}

/* A debt does not vanish with one side of its transfer. */
static void both_sides_of_a_transfer_are_cancelled(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME"), zeta = ledger_customer(&test, "ZETA");
    ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1000);
    encours_transfer_options options = {.struct_size = sizeof options,
                                        .from_customer = acme,
                                        .to_customer = zeta,
                                        .from_amount = 40,
                                        .to_amount = 40,
                                        .from_currency = TEST_EUR,
                                        .to_currency = TEST_EUR,
                                        .date = {120},
                                        .due = {NONE}};
    encours_transaction *transaction = ledger_transaction(&test);
    encours_ref debit;
    check_ok(encours_transaction_transfer(transaction, &options, NULL, &debit, check_error()));
    ledger_commit(transaction);
    check_equal(ledger_balance(&test, zeta, 125), 40);
    transaction = ledger_transaction(&test);
    check_ok(encours_transaction_cancel(transaction, 3, (encours_date){125}, ENCOURS_CANCEL_ERROR,
                                        0, check_error()));
    ledger_commit(transaction);
    check_equal(ledger_balance(&test, zeta, 125), 0);
    check_equal(ledger_balance(&test, acme, 125), 1000);
    check_equal(ledger_balance(&test, 0, 124), 1000);
    ledger_end(&test);
}

/* Keys are unique for ever; numbers only when the ledger's creation says so. */
static void source_keys_are_unique_for_ever(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME");
    encours_document document = ledger_document(acme, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1000);
    document.number = "F1";
    document.source_key = "K1";
    encours_transaction *transaction = ledger_transaction(&test);
    check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
    ledger_commit(transaction);
    transaction = ledger_transaction(&test);
    check_ok(encours_transaction_cancel(transaction, 1, (encours_date){100}, ENCOURS_CANCEL_ERROR,
                                        0, check_error()));
    ledger_commit(transaction);
    ledger_reopen(&test);
    transaction = ledger_transaction(&test);
    check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
    commit_fails(transaction, ENCOURS_E_EXISTS, "source key K1");
    document.source_key = "K2";
    transaction = ledger_transaction(&test);
    check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
    ledger_commit(transaction);
    ledger_end(&test);
}

/* What is wrong with a document is said by field before anything is committed. */
static void shapes_are_checked_when_a_command_is_added(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME");
    const struct {
        const char *field;
        int32_t type;
        int32_t day;
        int64_t gross;
        uint16_t currency;
        const char *number;
    } bad[] = {
        {"type", 0, 100, 1, TEST_EUR, NULL},
        {"gross", ENCOURS_DOCUMENT_INVOICE, 100, -1, TEST_EUR, NULL},
        {"currency", ENCOURS_DOCUMENT_INVOICE, 100, 1, 0, NULL},
        {"effective", ENCOURS_DOCUMENT_INVOICE, NONE, 1, TEST_EUR, NULL},
        {"effective", ENCOURS_DOCUMENT_INVOICE, ENCOURS_DATE_MAX + 1, 1, TEST_EUR, NULL},
        {"number", ENCOURS_DOCUMENT_INVOICE, 100, 1, TEST_EUR, "a\nb"},
        {"number", ENCOURS_DOCUMENT_INVOICE, 100, 1, TEST_EUR, "\xFF"},
    };
    encours_transaction *transaction = ledger_transaction(&test);
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        encours_document document = ledger_document(acme, bad[i].type, bad[i].day, NONE,
                                                    bad[i].gross);
        document.currency = bad[i].currency;
        document.number = bad[i].number;
        check_fails(encours_transaction_post(transaction, &document, NULL, check_error()),
                    ENCOURS_E_INVALID, bad[i].field);
    }
    encours_transaction_free(transaction);
    ledger_end(&test);
}

/* One allocation of many pairs fills the rows that were reserved for those that follow it. */
static void many_pairs_before_single_ones_take_none_of_their_room(void **state)
{
    (void)state;
    enum { LINES = 250, SINGLE = 20 };
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME");
    encours_transaction *transaction = ledger_transaction(&test);
    int64_t amounts[LINES];
    encours_date dues[LINES];
    for (int32_t i = 0; i < LINES; i++) {
        amounts[i] = 1;
        dues[i].epoch_day = 130 + i;
    }
    encours_ref debits[SINGLE + 1], credits[SINGLE + 1];
    for (size_t i = 0; i <= SINGLE; i++) {
        encours_document document = ledger_document(acme, ENCOURS_DOCUMENT_INVOICE, 100, 130,
                                                    LINES);
        document.line_count = i == 0 ? LINES : 0;
        document.line_amounts = i == 0 ? amounts : NULL;
        document.line_dues = i == 0 ? dues : NULL;
        check_ok(encours_transaction_post(transaction, &document, &debits[i], check_error()));
        document = ledger_document(acme, ENCOURS_DOCUMENT_PAYMENT, 100, NONE, LINES);
        check_ok(encours_transaction_post(transaction, &document, &credits[i], check_error()));
    }
    for (size_t i = 0; i <= SINGLE; i++) {
        encours_allocation_options options = {.struct_size = sizeof options,
                                              .credit = credits[i],
                                              .debit = debits[i],
                                              .amount = LINES,
                                              .from = {110}};
        check_ok(encours_transaction_allocate(transaction, &options, NULL, check_error()));
    }
    ledger_commit(transaction);
    check_equal(open_debits(&test, 110), 0);
    ledger_reopen(&test);
    check_equal(open_debits(&test, 110), 0);
    check_equal(open_debits(&test, 109), LINES * (SINGLE + 1));
    ledger_end(&test);
}

CHECK_MAIN(a_reversed_allocation_counted_until_that_day, room_is_looked_for_on_every_later_day,
           allocations_stay_within_customer_and_currency_and_after_both, lines_fill_first_due_first,
           many_pairs_before_single_ones_take_none_of_their_room,
           a_matching_pairs_and_its_reversal_restores, a_cancelled_document_counts_until_that_day,
           a_returned_payment_opens_the_invoice_again, a_transfer_moves_a_debt,
           both_sides_of_a_transfer_are_cancelled, source_keys_are_unique_for_ever,
           shapes_are_checked_when_a_command_is_added)
