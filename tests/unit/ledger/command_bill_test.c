/* SPDX-License-Identifier: MIT */
#include "unit/ledger/settle_scenario.h"

#include "encours/bill.h"

typedef struct accepted {
    uint64_t bill;
    uint64_t matching;
} accepted;

static encours_bill_options bill_options(uint64_t customer, const encours_ref *debts, size_t count,
                                         int64_t amount)
{
    encours_bill_options options = ENCOURS_BILL_OPTIONS_INIT;
    options.customer = customer;
    options.amount = amount;
    options.currency = TEST_EUR;
    options.from_account = 411;
    options.to_account = 413;
    options.date.epoch_day = SETTLED;
    options.due.epoch_day = SETTLED + 60;
    options.debts = debts;
    options.count = count;
    options.number = "LCR-1";
    return options;
}

static encours_status try_accept(test_ledger *test, const encours_bill_options *options,
                                 accepted *out)
{
    encours_transaction *transaction = ledger_transaction(test);
    encours_ref bill, matching;
    check_ok(
        encours_transaction_accept_bill(transaction, options, &bill, &matching, check_error()));
    encours_status status = encours_transaction_commit(transaction, 0, NULL, check_error());
    if (status == ENCOURS_OK) {
        check_ok(encours_transaction_number(transaction, bill, &out->bill, check_error()));
        check_ok(encours_transaction_number(transaction, matching, &out->matching, check_error()));
    }
    encours_transaction_free(transaction);
    return status;
}

static void dishonour(test_ledger *test, const accepted *what, int32_t at)
{
    encours_transaction *transaction = ledger_transaction(test);
    check_ok(encours_transaction_dishonour_bill(transaction, what->bill, what->matching,
                                                (encours_date){at}, check_error()));
    ledger_commit(transaction);
}

/* The balance stays, the invoices are closed, the debt is due when the bill is; dishonoured, all is
 * as before. ERPNext's two invoices of 200 and 500. */
static void a_bill_takes_the_place_of_its_invoices(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_ref invoices[2];
    invoices[0] = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY + 10, 20000);
    invoices[1] = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY + 20, 50000);
    encours_bill_options options = bill_options(customer, invoices, 2, 70000);
    accepted bill;
    check_ok(try_accept(&test, &options, &bill));
    check_equal(ledger_balance(&test, customer, SETTLED), 70000);
    check_equal(open_of(&test, invoices[0], SETTLED), 0);
    check_equal(open_of(&test, invoices[1], SETTLED), 0);
    check_equal(open_of(&test, bill.bill, SETTLED), 70000);
    encours_view *view = ledger_view(&test);
    uint32_t row = (uint32_t)(bill.bill - 1);
    uint32_t line = ENC_AT(&view->state->document_first_line, uint32_t, row);
    check_equal(ENC_AT(&view->state->line_due, int32_t, line), SETTLED + 60);
    check_equal(enc_attributes_unpack(ENC_AT(&view->state->document_attributes, uint32_t, row))
                    .account_class,
                413);
    encours_view_free(view);
    dishonour(&test, &bill, SETTLED + 61);
    ledger_reopen(&test);
    check_equal(ledger_balance(&test, customer, SETTLED + 60), 70000);
    check_equal(open_of(&test, bill.bill, SETTLED + 60), 70000);
    check_equal(ledger_balance(&test, customer, SETTLED + 61), 70000);
    check_equal(open_of(&test, invoices[1], SETTLED + 61), 50000);
    ledger_end(&test);
}

static encours_status try_dishonour(test_ledger *test, uint64_t bill, uint64_t matching)
{
    encours_transaction *transaction = ledger_transaction(test);
    check_ok(encours_transaction_dishonour_bill(transaction, bill, matching,
                                                (encours_date){SETTLED + 61}, check_error()));
    return ledger_try_commit(transaction);
}

/* The matching of another bill, or a document that is no bill, is a slip: nothing is undone. */
static void a_bill_is_undone_with_its_own_matching(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_ref invoices[2];
    accepted bills[2];
    for (size_t i = 0; i < 2; i++) {
        invoices[i] = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 1000);
        encours_bill_options options = bill_options(customer, &invoices[i], 1, 1000);
        check_ok(try_accept(&test, &options, &bills[i]));
    }
    check_fails(try_dishonour(&test, bills[0].bill, bills[1].matching), ENCOURS_E_STATE,
                "did not settle what bill");
    check_text(check_last_error()->field, "matching");
    check_fails(try_dishonour(&test, invoices[0], bills[0].matching), ENCOURS_E_STATE, "no bill");
    check_fails(try_dishonour(&test, bills[0].bill - 1, bills[0].matching), ENCOURS_E_STATE,
                "no bill"); /* the credit of its transfer */
    check_fails(try_dishonour(&test, bills[0].bill, 9), ENCOURS_E_NOT_FOUND, "matching");
    check_fails(try_dishonour(&test, 99, bills[0].matching), ENCOURS_E_NOT_FOUND, "document");
    for (size_t i = 0; i < 2; i++) {
        check_equal(open_of(&test, invoices[i], SETTLED + 61), 0);
        check_equal(open_of(&test, bills[i].bill, SETTLED + 61), 1000);
    }
    check_ok(try_dishonour(&test, bills[0].bill, bills[0].matching));
    check_equal(open_of(&test, invoices[0], SETTLED + 61), 1000);
    check_equal(open_of(&test, bills[1].bill, SETTLED + 61), 1000);
    check_equal(ledger_balance(&test, customer, SETTLED + 61), 2000);
    ledger_end(&test);
}

/* Discounted and then unpaid: both steps are undone, and the risk never left the balance. */
static void a_discounted_bill_comes_back(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_ref invoice = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 60000);
    encours_bill_options options = bill_options(customer, &invoice, 1, 60000);
    accepted bill, discounted;
    check_ok(try_accept(&test, &options, &bill));
    const encours_ref debt = bill.bill;
    options.debts = &debt;
    options.from_account = 413;
    options.to_account = 519;
    options.date.epoch_day = SETTLED + 5;
    check_ok(try_accept(&test, &options, &discounted));
    check_equal(open_of(&test, bill.bill, SETTLED + 5), 0);
    check_equal(open_of(&test, discounted.bill, SETTLED + 5), 60000);
    dishonour(&test, &discounted, SETTLED + 61);
    check_equal(open_of(&test, bill.bill, SETTLED + 61), 60000);
    dishonour(&test, &bill, SETTLED + 61);
    check_equal(open_of(&test, invoice, SETTLED + 61), 60000);
    check_equal(ledger_balance(&test, customer, SETTLED + 61), 60000);
    ledger_end(&test);
}

/* Honoured, it is settled as an invoice is. */
static void a_bill_is_paid_at_maturity(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_ref invoice = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 1000);
    const int64_t asked[] = {400};
    encours_bill_options bill = bill_options(customer, &invoice, 1, 400);
    accepted made;
    bill.asked = asked;
    check_ok(try_accept(&test, &bill, &made));
    check_equal(open_of(&test, invoice, SETTLED), 600);
    const encours_ref debt = made.bill;
    uint64_t payment = ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, SETTLED + 60,
                                   ENCOURS_DATE_NONE, 400);
    encours_settle_options options = settle_options(payment, &debt, 1);
    options.from.epoch_day = SETTLED + 60;
    settle(&test, &options);
    check_equal(open_of(&test, made.bill, SETTLED + 60), 0);
    check_equal(ledger_balance(&test, customer, SETTLED + 60), 600);
    ledger_end(&test);
}

/* What is refused is no part of the transaction. */
static void what_cannot_be_a_bill_is_refused(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_ref invoice = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 1000);
    encours_bill_options options = bill_options(customer, &invoice, 1, 1001), bad;
    accepted made;
    check_fails(try_accept(&test, &options, &made), ENCOURS_E_DENIED, "1 above");
    encours_transaction *transaction = ledger_transaction(&test);
    bad = options, bad.due.epoch_day = ENCOURS_DATE_NONE;
    check_fails(encours_transaction_accept_bill(transaction, &bad, NULL, NULL, check_error()),
                ENCOURS_E_INVALID, "due");
    bad = options, bad.amount = 0;
    check_fails(encours_transaction_accept_bill(transaction, &bad, NULL, NULL, check_error()),
                ENCOURS_E_INVALID, "greater than zero");
    bad = options, bad.count = 0;
    check_fails(encours_transaction_accept_bill(transaction, &bad, NULL, NULL, check_error()),
                ENCOURS_E_INVALID, "invoices");
    bad = options, bad.struct_size = 3;
    check_fails(encours_transaction_accept_bill(transaction, &bad, NULL, NULL, check_error()),
                ENCOURS_E_ABI, NULL);
    check_fails(encours_transaction_accept_bill(NULL, &options, NULL, NULL, check_error()),
                ENCOURS_E_MISUSE, NULL);
    check_fails(
        encours_transaction_dishonour_bill(transaction, 0, 1, (encours_date){DAY}, check_error()),
        ENCOURS_E_INVALID, "document");
    check_fails(
        encours_transaction_dishonour_bill(transaction, 1, 0, (encours_date){DAY}, check_error()),
        ENCOURS_E_INVALID, "matching");
    check_fails(encours_transaction_dishonour_bill(NULL, 1, 1, (encours_date){DAY}, check_error()),
                ENCOURS_E_MISUSE, NULL);
    encours_document document = ledger_document(customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 7);
    check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
    ledger_commit(transaction); /* only this one is in it */
    check_equal(ledger_balance(&test, customer, SETTLED), 1007);
    ledger_end(&test);
}

/* The number is that of the paper; what takes the debt from its invoices needs none. */
static void a_bill_has_its_number_where_numbers_are_unique(void **state)
{
    (void)state;
    encours_ledger_create_options books = {
        .struct_size = sizeof books, .base_currency = TEST_EUR, .unique_numbers = 1};
    test_ledger test = {0};
    check_ok(encours_context_new(NULL, &test.context, check_error()));
    check_ok(encours_store_memory_new(test.context, &test.store, check_error()));
    check_ok(encours_ledger_create(test.store, "BOOKS", &books, &test.ledger, check_error()));
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_ref invoice = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 100);
    encours_bill_options options = bill_options(customer, &invoice, 1, 100);
    accepted first;
    check_ok(try_accept(&test, &options, &first));
    encours_view *view = ledger_view(&test);
    const enc_state *state_of = view->state;
    uint32_t bill = (uint32_t)(first.bill - 1);
    check(ENC_AT(&state_of->document_number, uint32_t, bill) != 0);
    check_equal(ENC_AT(&state_of->document_number, uint32_t, bill - 1), 0);
    encours_view_free(view);
    ledger_end(&test);
}

CHECK_MAIN(a_bill_is_undone_with_its_own_matching, a_bill_has_its_number_where_numbers_are_unique,
           a_bill_takes_the_place_of_its_invoices, a_discounted_bill_comes_back,
           a_bill_is_paid_at_maturity, what_cannot_be_a_bill_is_refused)
