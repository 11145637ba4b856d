/* SPDX-License-Identifier: MIT */
#include "unit/ledger/settle_scenario.h"

#include "support/random.h"

/* From a later day on: it counted until then. */
static void it_counts_until_the_day_it_is_undone(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_ref invoice = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 1000);
    uint64_t payment = ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, DAY, DAY, 980);
    const int64_t discount[] = {20};
    encours_settle_options options = settle_options(payment, &invoice, 1);
    options.discount = discount;
    uint64_t matching = settle(&test, &options);
    check_ok(try_unmatch(&test, matching, SETTLED + 5));
    check_equal(open_of(&test, invoice, SETTLED + 4), 0);
    check_equal(open_of(&test, invoice, SETTLED + 5), 1000);
    check_equal(ledger_balance(&test, customer, SETTLED + 4), 0);
    check_equal(ledger_balance(&test, customer, SETTLED + 5), 20);
    ledger_reopen(&test);
    check_equal(open_of(&test, payment, SETTLED + 5), 980);
    check_fails(try_unmatch(&test, matching, SETTLED + 9), ENCOURS_E_STATE, "ended already");
    ledger_end(&test);
}

/* A returned direct debit opens the invoice, also one settled with a discount; as OCA has it. */
static void a_returned_payment_opens_the_invoice(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_ref invoice = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 50000);
    uint64_t payment = ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, DAY, DAY, 49000);
    const int64_t discount[] = {1000};
    encours_settle_options options = settle_options(payment, &invoice, 1);
    options.discount = discount;
    uint64_t matching = settle(&test, &options);
    encours_transaction *transaction = ledger_transaction(&test);
    check_ok(encours_transaction_unmatch(transaction, matching, (encours_date){SETTLED + 3},
                                         check_error()));
    check_ok(encours_transaction_cancel(transaction, payment, (encours_date){SETTLED + 3},
                                        ENCOURS_CANCEL_RETURNED, 0, check_error()));
    ledger_commit(transaction);
    check_equal(ledger_balance(&test, customer, SETTLED + 2), 0);
    check_equal(ledger_balance(&test, customer, SETTLED + 3), 50000);
    check_equal(open_of(&test, invoice, SETTLED + 3), 50000);
    ledger_end(&test);
}

/* Made and undone in one transaction, and what was posted by hand stays. */
static void only_what_the_matching_made_is_cancelled(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_ref invoice = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 1000);
    uint64_t before = ledger_post(&test, customer, ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT, DAY, DAY,
                                  100);
    uint64_t matching = ledger_allocate(&test, before, invoice, 100, SETTLED);
    check_ok(try_unmatch(&test, matching, SETTLED)); /* of an earlier transaction: it stays */
    check_equal(ledger_balance(&test, customer, SETTLED), 900);
    uint64_t payment = ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, DAY, DAY, 980);
    const int64_t write_off[] = {20};
    encours_settle_options options = settle_options(payment, &invoice, 1);
    options.write_off = write_off;
    encours_transaction *transaction = ledger_transaction(&test);
    encours_ref reference;
    check_ok(encours_transaction_settle(transaction, &options, &reference, check_error()));
    check_ok(encours_transaction_unmatch(transaction, reference, (encours_date){SETTLED},
                                         check_error()));
    ledger_commit(transaction);
    check_equal(open_of(&test, invoice, SETTLED), 1000);
    check_equal(ledger_balance(&test, customer, SETTLED), -80);
    check_equal(adjustments(&test, ENCOURS_ADJUSTMENT_WRITE_OFF, SETTLED).gross, 100);
    ledger_end(&test);
}

/* An adjustment that was allocated again elsewhere keeps the matching from being undone. */
static void an_adjustment_used_elsewhere_is_in_the_way(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_ref invoice = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 1000);
    uint64_t other = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 500);
    uint64_t payment = ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, DAY, DAY, 980);
    const int64_t write_off[] = {20};
    encours_settle_options options = settle_options(payment, &invoice, 1);
    options.write_off = write_off;
    uint64_t matching = settle(&test, &options);
    encours_transaction *transaction = ledger_transaction(&test);
    check_ok(encours_transaction_reverse_allocation(transaction, 2, (encours_date){SETTLED},
                                                    check_error()));
    ledger_commit(transaction);
    ledger_allocate(&test, 4, other, 20, SETTLED);
    check_fails(try_unmatch(&test, matching, SETTLED), ENCOURS_E_STATE, "document 4");
    check_equal(open_of(&test, invoice, SETTLED), 20);
    ledger_end(&test);
}

static void shapes_are_checked(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_transaction *transaction = ledger_transaction(&test);
    check_fails(encours_transaction_unmatch(transaction, 0, (encours_date){DAY}, check_error()),
                ENCOURS_E_INVALID, "matching");
    check_fails(
        encours_transaction_unmatch(transaction, UINT32_MAX, (encours_date){DAY}, check_error()),
        ENCOURS_E_INVALID, "matching");
    check_fails(encours_transaction_unmatch(transaction, 1, (encours_date){ENCOURS_DATE_NONE},
                                            check_error()),
                ENCOURS_E_INVALID, "at");
    check_fails(encours_transaction_unmatch(NULL, 1, (encours_date){DAY}, check_error()),
                ENCOURS_E_MISUSE, NULL);
    encours_transaction_free(transaction);
    check_fails(try_unmatch(&test, 1, DAY), ENCOURS_E_NOT_FOUND, "matching");
    ledger_end(&test);
}

/* Whatever is settled and undone, in any order: open amounts and balance are again those of before,
 * and a ledger read again says the same. */
static void undoing_everything_restores_everything(void **state)
{
    (void)state;
    enum { INVOICES = 5, PAYMENTS = 4, STEPS = 12 };
    FOR_RANDOM(random, 40)
    {
        test_ledger test = ledger_begin();
        uint64_t customer = ledger_customer(&test, "ACME"), matchings[STEPS];
        encours_ref invoices[INVOICES];
        uint64_t payments[PAYMENTS];
        int64_t open[INVOICES], paid[PAYMENTS];
        size_t count = 0;
        for (size_t i = 0; i < INVOICES; i++)
            invoices[i] = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY,
                                      open[i] = random_between(&random, 1, 1000));
        for (size_t i = 0; i < PAYMENTS; i++)
            payments[i] = ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, DAY, DAY,
                                      paid[i] = random_between(&random, 1, 1500));
        int64_t balance = ledger_balance(&test, customer, LATER);
        for (size_t step = 0; step < STEPS; step++) {
            const int64_t tolerance[] = {20, 20, 20, 20, 20};
            size_t first = random_below(&random, INVOICES);
            encours_settle_options options = settle_options(
                payments[random_below(&random, PAYMENTS)], invoices + first, INVOICES - first);
            options.tolerance = tolerance;
            options.surplus = ENCOURS_CLEARING_SURPLUS_WRITE_OFF;
            options.surplus_max = 30;
            options.from.epoch_day = SETTLED + (int32_t)step;
            encours_status status = try_settle(&test, &options, &matchings[count]);
            count += status == ENCOURS_OK;
            if (status == ENCOURS_OK && random_below(&random, 3) == 0)
                check_ok(try_unmatch(&test, matchings[--count], SETTLED + (int32_t)step));
        }
        for (size_t i = 0; i < count; i++)
            check_ok(try_unmatch(&test, matchings[i], SETTLED + STEPS));
        ledger_reopen(&test);
        for (size_t i = 0; i < INVOICES; i++)
            check_equal(open_of(&test, invoices[i], LATER), open[i]);
        for (size_t i = 0; i < PAYMENTS; i++)
            check_equal(open_of(&test, payments[i], LATER), paid[i]);
        check_equal(ledger_balance(&test, customer, LATER), balance);
        ledger_end(&test);
    }
}

/* Two settlements in one transaction, the second without a difference: that of the first is none of
 * its business. */
static void the_difference_of_another_matching_stays(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME"), second = 0;
    const encours_ref invoices[] = {
        post_with(&test, customer, ENCOURS_DOCUMENT_INVOICE, TEST_USD, 1000, -1, 900),
        post_with(&test, customer, ENCOURS_DOCUMENT_INVOICE, TEST_USD, 1000, -1, 900)};
    encours_transaction *transaction = ledger_transaction(&test);
    encours_ref matching = 0;
    for (size_t i = 0; i < 2; i++) {
        uint64_t payment = post_with(&test, customer, ENCOURS_DOCUMENT_PAYMENT, TEST_USD, 1000, -1,
                                     i == 0 ? 800 : 900);
        encours_settle_options options = settle_options(payment, invoices + i, 1);
        check_ok(encours_transaction_settle(transaction, &options, &matching, check_error()));
    }
    check_ok(encours_transaction_commit(transaction, 0, NULL, check_error()));
    check_ok(encours_transaction_number(transaction, matching, &second, check_error()));
    encours_transaction_free(transaction);
    check_ok(try_unmatch(&test, second, SETTLED));
    check_equal(adjustments(&test, ENCOURS_ADJUSTMENT_EXCHANGE, SETTLED).base, 100);
    check_ok(try_unmatch(&test, second - 1, SETTLED));
    check_equal(adjustments(&test, ENCOURS_ADJUSTMENT_EXCHANGE, SETTLED).count, 0);
    ledger_end(&test);
}

/* What an import posts and matches in one transaction is in the host's books: undoing the matching
 * takes none of it out of the balance. */
static void documents_of_the_hosts_books_stay(void **state)
{
    (void)state;
    static const int32_t types[] = {ENCOURS_DOCUMENT_PAYMENT, ENCOURS_DOCUMENT_REFUND};
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_transaction *transaction = ledger_transaction(&test);
    encours_ref references[2];
    for (size_t i = 0; i < 2; i++) {
        encours_document document = ledger_document(customer, types[i], DAY, DAY, 1000);
        document.source_key = i == 0 ? "BANK-1" : "BANK-2";
        check_ok(encours_transaction_post(transaction, &document, &references[i], check_error()));
    }
    encours_settle_options options = settle_options(references[0], &references[1], 1);
    check_ok(encours_transaction_settle(transaction, &options, NULL, check_error()));
    ledger_commit(transaction);
    check_ok(try_unmatch(&test, 1, SETTLED));
    check_equal(ledger_balance(&test, customer, SETTLED), 0);
    check_equal(open_of(&test, 2, SETTLED), 1000);
    ledger_end(&test);
}

/* A fee charged on an earlier day, posted and settled in one transaction: it was owed before it was
 * settled, and is owed again. */
static void what_was_settled_is_owed_again(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    uint64_t payment = ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, DAY, DAY, 40);
    encours_transaction *transaction = ledger_transaction(&test);
    encours_document document = ledger_document(customer, ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT, DAY,
                                                DAY, 40);
    encours_ref fee;
    document.reason = ENCOURS_ADJUSTMENT_FEE;
    check_ok(encours_transaction_post(transaction, &document, &fee, check_error()));
    encours_settle_options options = settle_options(payment, &fee, 1);
    check_ok(encours_transaction_settle(transaction, &options, NULL, check_error()));
    ledger_commit(transaction);
    check_ok(try_unmatch(&test, 1, SETTLED));
    check_equal(ledger_balance(&test, customer, SETTLED), 0);
    check_equal(open_of(&test, 2, SETTLED), 40);
    ledger_end(&test);
}

/* iDempiere's credit note of 106.00, given back by 102.00, a discount and a write-off of 2.00 each
 * with 0.11 of VAT: the debits are posted, and the credit note settles them; undone, all is as it
 * was before they were. */
static void a_credit_note_is_settled_with_a_discount(void **state)
{
    (void)state;
    static const int32_t reasons[] = {ENCOURS_ADJUSTMENT_DISCOUNT, ENCOURS_ADJUSTMENT_WRITE_OFF};
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    uint64_t credit = post_with(&test, customer, ENCOURS_DOCUMENT_CREDIT_NOTE, TEST_EUR, 10600, 600,
                                -1);
    encours_ref debits[3] = {
        ledger_post(&test, customer, ENCOURS_DOCUMENT_REFUND, DAY, DAY, 10200)};
    encours_transaction *transaction = ledger_transaction(&test);
    for (size_t i = 0; i < 2; i++) {
        encours_document document = ledger_document(customer, ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT,
                                                    SETTLED, SETTLED, 200);
        document.reason = reasons[i];
        document.vat = (encours_optional_i64){1, 0, 11}; /* 2.00 x 6 / 106 */
        check_ok(encours_transaction_post(transaction, &document, &debits[i + 1], check_error()));
    }
    encours_settle_options options = settle_options(credit, debits, 3);
    options.surplus = ENCOURS_CLEARING_SURPLUS_REFUSE;
    check_ok(encours_transaction_settle(transaction, &options, NULL, check_error()));
    ledger_commit(transaction);
    check_equal(open_of(&test, credit, SETTLED), 0);
    check_equal(open_of(&test, debits[0], SETTLED), 0);
    check_equal(ledger_balance(&test, customer, SETTLED), 0);
    check_equal(adjustments(&test, ENCOURS_ADJUSTMENT_DISCOUNT, SETTLED).vat, -11);
    check_equal(adjustments(&test, ENCOURS_ADJUSTMENT_WRITE_OFF, SETTLED).vat, -11);
    check_ok(try_unmatch(&test, 1, SETTLED));
    check_equal(open_of(&test, credit, SETTLED), 10600);
    check_equal(ledger_balance(&test, customer, SETTLED), -400);
    ledger_end(&test);
}

CHECK_MAIN(a_credit_note_is_settled_with_a_discount, what_was_settled_is_owed_again,
           the_difference_of_another_matching_stays, documents_of_the_hosts_books_stay,
           it_counts_until_the_day_it_is_undone, a_returned_payment_opens_the_invoice,
           only_what_the_matching_made_is_cancelled, an_adjustment_used_elsewhere_is_in_the_way,
           shapes_are_checked, undoing_everything_restores_everything)
