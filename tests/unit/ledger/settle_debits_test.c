/* SPDX-License-Identifier: MIT */
/* What the suites of others expect of payments, credits, refunds and advances, in a ledger. */
#include "unit/ledger/settle_scenario.h"

#include "encours/netting.h"
#include "encours/period.h"

enum { CHF = 756 };

static uint64_t post(test_ledger *test, uint64_t customer, int32_t type, int64_t amount)
{
    return ledger_post(test, customer, type, DAY, DAY, amount);
}

static encours_status try_pay(test_ledger *test, uint64_t credit, encours_ref debit, int64_t amount)
{
    encours_settle_options options = settle_options(credit, &debit, 1);
    options.amount = amount;
    return try_settle(test, &options, NULL);
}

static void pay(test_ledger *test, uint64_t credit, uint64_t debit, int64_t amount)
{
    check_ok(try_pay(test, credit, debit, amount));
}

/* Tryton's bank line over two invoices and a credit note given back; LedgerSMB issue 1290. */
static void a_bank_line_is_split_over_invoices(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_ref invoices[2];
    invoices[0] = post(&test, customer, ENCOURS_DOCUMENT_INVOICE, 10000);
    invoices[1] = post(&test, customer, ENCOURS_DOCUMENT_INVOICE, 15000);
    uint64_t note = post(&test, customer, ENCOURS_DOCUMENT_CREDIT_NOTE, 5000);
    uint64_t bank = post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, 18000);
    encours_settle_options options = settle_options(bank, invoices, 2);
    settle(&test, &options);
    check_equal(open_of(&test, invoices[0], SETTLED), 0);
    check_equal(open_of(&test, invoices[1], SETTLED), 7000);
    pay(&test, note, post(&test, customer, ENCOURS_DOCUMENT_REFUND, 5000), 0);
    check_equal(open_of(&test, note, SETTLED), 0);
    check_equal(ledger_balance(&test, customer, SETTLED), 7000);
    uint64_t over = post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, 12000);
    pay(&test, over, invoices[1], 0);
    check_equal(ledger_balance(&test, customer, SETTLED), -5000); /* too much lowers the total */
    ledger_end(&test);
}

/* ERPNext: an advance for an order is moved to two invoices, never more than there is. */
static void an_advance_is_settled_with_the_final_invoices(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    uint64_t advance = post(&test, customer, ENCOURS_DOCUMENT_ADVANCE, 3000);
    encours_ref invoices[2];
    invoices[0] = post(&test, customer, ENCOURS_DOCUMENT_INVOICE, 1000);
    invoices[1] = post(&test, customer, ENCOURS_DOCUMENT_INVOICE, 1000);
    const int64_t asked[] = {100, 1000};
    encours_settle_options options = settle_options(advance, invoices, 2);
    options.asked = asked;
    settle(&test, &options);
    check_equal(open_of(&test, invoices[0], SETTLED), 900);
    check_equal(open_of(&test, invoices[1], SETTLED), 0);
    options.asked = NULL;
    settle(&test, &options);
    check_equal(open_of(&test, invoices[0], SETTLED), 0);
    check_equal(open_of(&test, advance, SETTLED), 1000);
    ledger_end(&test);
}

/* ERPNext: two entries of 100 and 230 of 300 leave 4670; 200 of an entry of which half came back
 * is refused. */
static void more_than_there_is_is_refused(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    uint64_t invoice = post(&test, customer, ENCOURS_DOCUMENT_INVOICE, 500000);
    uint64_t second = post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, 30000);
    uint64_t third = post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, 10000);
    pay(&test, post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, 10000), invoice, 10000);
    check_equal(open_of(&test, invoice, SETTLED), 490000);
    pay(&test, second, invoice, 23000);
    check_equal(open_of(&test, invoice, SETTLED), 467000);
    check_equal(open_of(&test, second, SETTLED), 7000);
    pay(&test, third, post(&test, customer, ENCOURS_DOCUMENT_REFUND, 5000), 0);
    check_fails(try_pay(&test, third, invoice, 20000), ENCOURS_E_STATE, "only 5000 is open");
    check_equal(open_of(&test, invoice, SETTLED), 467000);
    ledger_end(&test);
}

/* ERPNext and OCA: a payment and its reverse, or an invoice paid in full at another rate, leave
 * nothing open; metasfresh: parts of a credit note and of money given back. */
static void opposites_close_each_other(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    uint64_t in = post_with(&test, customer, ENCOURS_DOCUMENT_PAYMENT, TEST_USD, 4000, -1, 3600);
    uint64_t out = post_with(&test, customer, ENCOURS_DOCUMENT_REFUND, TEST_USD, 4000, -1, 3600);
    pay(&test, in, out, 0);
    check_equal(adjustments(&test, ENCOURS_ADJUSTMENT_EXCHANGE, SETTLED).count, 0);
    check_equal(open_of(&test, in, SETTLED) + open_of(&test, out, SETTLED), 0);
    uint64_t invoice = post_with(&test, customer, ENCOURS_DOCUMENT_INVOICE, TEST_USD, 5000, -1,
                                 3333);
    pay(&test, post_with(&test, customer, ENCOURS_DOCUMENT_PAYMENT, TEST_USD, 5000, -1, 2500),
        invoice, 0);
    check_equal(open_of(&test, invoice, SETTLED), 0);
    check_equal(adjustments(&test, ENCOURS_ADJUSTMENT_EXCHANGE, SETTLED).base, 833);
    uint64_t note = post(&test, customer, ENCOURS_DOCUMENT_CREDIT_NOTE, 100);
    uint64_t refund = post(&test, customer, ENCOURS_DOCUMENT_REFUND, 50);
    pay(&test, note, refund, 30);
    check_equal(open_of(&test, note, SETTLED), 70);
    check_equal(open_of(&test, refund, SETTLED), 20);
    ledger_end(&test);
}

/* metasfresh: 9.00 out against 5.00 in, then each reversed; a credit note reversed opens its
 * invoice; ERPNext: the first half of a part payment cancelled. */
static void reversing_one_side_opens_the_other(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_ref out = post(&test, customer, ENCOURS_DOCUMENT_REFUND, 900);
    uint64_t in = post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, 500);
    encours_settle_options options = settle_options(in, &out, 1);
    uint64_t matching = settle(&test, &options);
    check_equal(open_of(&test, out, SETTLED), 400);
    encours_transaction *transaction = ledger_transaction(&test);
    check_ok(
        encours_transaction_unmatch(transaction, matching, (encours_date){SETTLED}, check_error()));
    check_ok(encours_transaction_cancel(transaction, in, (encours_date){SETTLED},
                                        ENCOURS_CANCEL_ERROR, 0, check_error()));
    ledger_commit(transaction);
    check_equal(open_of(&test, out, SETTLED), 900);
    encours_ref invoice = post(&test, customer, ENCOURS_DOCUMENT_INVOICE, 10560);
    uint64_t note = post(&test, customer, ENCOURS_DOCUMENT_CREDIT_NOTE, 10560);
    options = settle_options(note, &invoice, 1);
    matching = settle(&test, &options);
    check_equal(open_of(&test, invoice, SETTLED), 0);
    check_ok(try_unmatch(&test, matching, SETTLED));
    check_equal(open_of(&test, invoice, SETTLED), 10560);
    ledger_end(&test);
}

/* metasfresh: the fee on an invoice and on the credit note that settles it is owed to the customer;
 * a fee reversed opens what it closed. */
static void fees_stand_on_their_own(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    const int64_t fee[] = {1000};
    encours_ref invoice = post(&test, customer, ENCOURS_DOCUMENT_INVOICE, 10000);
    uint64_t note = post(&test, customer, ENCOURS_DOCUMENT_CREDIT_NOTE, 10000);
    encours_settle_options options = settle_options(note, &invoice, 1);
    options.fee = fee;
    settle(&test, &options);
    check_equal(open_of(&test, invoice, SETTLED), 0);
    check_equal(open_of(&test, note, SETTLED), 1000);
    post(&test, customer, ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT, 1000);
    check_equal(ledger_balance(&test, customer, SETTLED), -2000);
    encours_transaction *transaction = ledger_transaction(&test);
    check_ok(encours_transaction_cancel(transaction, 3, (encours_date){SETTLED},
                                        ENCOURS_CANCEL_ERROR, 1, check_error()));
    ledger_commit(transaction);
    check_equal(open_of(&test, invoice, SETTLED), 1000);
    check_equal(adjustments(&test, ENCOURS_ADJUSTMENT_FEE, SETTLED).count, 0);
    ledger_end(&test);
}

/* metasfresh: an invoice of 9000 EUR and 18000 CHF at 3, with discount and write-off; an invoice of
 * 5000 CHF and a credit note of 333 EUR. A transfer brings the money to the other currency. */
static void another_currency_comes_by_transfer(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_ref invoice = post(&test, customer, ENCOURS_DOCUMENT_INVOICE, 900000);
    uint64_t francs = post_with(&test, customer, ENCOURS_DOCUMENT_PAYMENT, CHF, 1800000, -1,
                                600000);
    encours_transaction *transaction = ledger_transaction(&test);
    encours_transfer_options move = ENCOURS_TRANSFER_OPTIONS_INIT;
    encours_ref credit, debit;
    move.from_customer = move.to_customer = customer;
    move.from_amount = 600000;
    move.from_currency = TEST_EUR;
    move.to_amount = 1800000;
    move.to_currency = CHF;
    move.base_amount = 600000;
    move.date.epoch_day = DAY;
    check_ok(encours_transaction_transfer(transaction, &move, &credit, &debit, check_error()));
    const int64_t asked[] = {800000}, discount[] = {159900}, write_off[] = {40100};
    encours_settle_options options = settle_options(credit, &invoice, 1);
    options.asked = asked;
    options.discount = discount;
    options.write_off = write_off;
    check_ok(encours_transaction_settle(transaction, &options, NULL, check_error()));
    encours_settle_options rest = settle_options(francs, &debit, 1);
    check_ok(encours_transaction_settle(transaction, &rest, NULL, check_error()));
    ledger_commit(transaction);
    check_equal(open_of(&test, invoice, SETTLED), 100000);
    check_equal(open_of(&test, francs, SETTLED), 0);
    check_equal(booked(&test, customer, 0, SETTLED).balance, 100000);
    ledger_end(&test);
}

/* metasfresh: sales of 5.95 against purchases of 11.90. */
static void payables_are_netted(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    const encours_ref invoice = post(&test, customer, ENCOURS_DOCUMENT_INVOICE, 595);
    const int64_t ours = 595, theirs = 1190;
    encours_netting_side receivables = ENCOURS_NETTING_SIDE_INIT;
    encours_netting_side payables = ENCOURS_NETTING_SIDE_INIT;
    encours_netting sums = ENCOURS_NETTING_INIT;
    receivables.count = payables.count = 1;
    receivables.open = &ours;
    payables.open = &theirs;
    check_ok(encours_netting_compute(&receivables, &payables, ENCOURS_NETTING_AGREED,
                                     (encours_date){SETTLED}, &sums, check_error()));
    encours_transaction *transaction = ledger_transaction(&test);
    encours_document document = ledger_document(customer, ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT,
                                                SETTLED, ENCOURS_DATE_NONE, sums.netted);
    encours_ref netted, matching;
    document.reason = ENCOURS_ADJUSTMENT_TRANSFER;
    check_ok(encours_transaction_post(transaction, &document, &netted, check_error()));
    encours_settle_options options = settle_options(netted, &invoice, 1);
    check_ok(encours_transaction_settle(transaction, &options, &matching, check_error()));
    ledger_commit(transaction);
    check_equal(open_of(&test, invoice, SETTLED), 0);
    check_equal(sums.payable_rest, 595);
    check_ok(try_unmatch(&test, 1, SETTLED)); /* the adjustment of the netting stays */
    check_equal(ledger_balance(&test, customer, SETTLED), 0);
    ledger_end(&test);
}

/* iDempiere 829: open on a past day counts what was paid on that day, not what came later. */
static void a_past_day_counts_what_was_paid_by_then(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_ref invoice = post(&test, customer, ENCOURS_DOCUMENT_INVOICE, 20000);
    for (int32_t late = 7; late <= 14; late += 7) {
        uint64_t payment = ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, DAY + late,
                                       ENCOURS_DATE_NONE, 10000);
        encours_settle_options options = settle_options(payment, &invoice, 1);
        options.from.epoch_day = DAY + late;
        settle(&test, &options);
    }
    check_equal(open_of(&test, invoice, DAY), 20000);
    check_equal(open_of(&test, invoice, DAY + 7), 10000);
    check_equal(open_of(&test, invoice, DAY + 14), 0);
    ledger_end(&test);
}

/* Nothing is settled, and nothing undone, in a closed period. */
static void closed_periods_are_respected(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    const encours_ref invoice = post(&test, customer, ENCOURS_DOCUMENT_INVOICE, 1000);
    uint64_t payment = post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, 1000);
    encours_settle_options options = settle_options(payment, &invoice, 1);
    uint64_t matching = settle(&test, &options);
    const encours_ref other = post(&test, customer, ENCOURS_DOCUMENT_INVOICE, 1000);
    uint64_t money = post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, 1000);
    encours_settle_options late = settle_options(money, &other, 1);
    encours_transaction *transaction = ledger_transaction(&test);
    check_ok(
        encours_transaction_close_periods(transaction, (encours_date){SETTLED}, check_error()));
    ledger_commit(transaction);
    check_fails(try_unmatch(&test, matching, SETTLED), ENCOURS_E_STATE, "closed");
    check_ok(try_unmatch(&test, matching, SETTLED + 1));
    check_fails(try_settle(&test, &late, NULL), ENCOURS_E_STATE, "closed");
    check_equal(open_of(&test, invoice, SETTLED), 0);
    check_equal(open_of(&test, invoice, SETTLED + 1), 1000);
    ledger_end(&test);
}

CHECK_MAIN(a_bank_line_is_split_over_invoices, an_advance_is_settled_with_the_final_invoices,
           more_than_there_is_is_refused, opposites_close_each_other,
           reversing_one_side_opens_the_other, fees_stand_on_their_own,
           another_currency_comes_by_transfer, payables_are_netted,
           a_past_day_counts_what_was_paid_by_then, closed_periods_are_respected)
