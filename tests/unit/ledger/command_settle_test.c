/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "unit/ledger/settle_scenario.h"

#include "support/vectors.h"

/* --- the clearings of tests/vectors, in a ledger */

typedef struct clearing_case {
    size_t count;
    int64_t payment;
    int64_t open[ROWS], asked[ROWS], discount[ROWS], tolerance[ROWS], write_off[ROWS], fee[ROWS];
    int64_t gross[ROWS], vat[ROWS], rest[ROWS];
    encours_ref invoices[ROWS];
    uint64_t payment_number;
} clearing_case;

static size_t read_numbers(vectors *row, const char *column, int64_t *out)
{
    const char *text = vectors_text(row, column);
    size_t count = 0;
    for (char *end; *text != '\0'; text = *end == ' ' ? end + 1 : end)
        out[count++] = strtoll(text, &end, 10);
    return count;
}

static int64_t sum_of(vectors *row, const char *column)
{
    int64_t values[ROWS], sum = 0;
    size_t count = read_numbers(row, column, values);
    for (size_t i = 0; i < count; i++)
        sum += values[i];
    return sum;
}

/* Invoices, the parts of them that were paid before, and the payment. */
static void post_case(test_ledger *test, uint64_t customer, vectors *row, clearing_case *c)
{
    c->count = read_numbers(row, "open", c->open);
    read_numbers(row, "asked", c->asked);
    read_numbers(row, "discount", c->discount);
    read_numbers(row, "tolerance", c->tolerance);
    read_numbers(row, "write_off", c->write_off);
    read_numbers(row, "fee", c->fee);
    read_numbers(row, "gross", c->gross);
    read_numbers(row, "vat", c->vat);
    read_numbers(row, "rest", c->rest);
    for (size_t i = 0; i < c->count; i++) {
        c->invoices[i] = post_with(test, customer, ENCOURS_DOCUMENT_INVOICE, TEST_EUR, c->gross[i],
                                   c->vat[i], -1);
        if (c->open[i] < c->gross[i])
            ledger_allocate(test,
                            ledger_post(test, customer, ENCOURS_DOCUMENT_PAYMENT, DAY, DAY,
                                        c->gross[i] - c->open[i]),
                            c->invoices[i], c->gross[i] - c->open[i], DAY);
    }
    c->payment = vectors_number(row, "payment");
    c->payment_number = c->payment == 0 ? 0
                                        : ledger_post(test, customer, ENCOURS_DOCUMENT_PAYMENT, DAY,
                                                      DAY, c->payment);
}

static void check_settled(test_ledger *test, vectors *row, const clearing_case *c)
{
    for (size_t i = 0; i < c->count; i++)
        check_equal(open_of(test, c->invoices[i], SETTLED), c->rest[i]);
    if (c->payment_number != 0)
        check_equal(open_of(test, c->payment_number, SETTLED), c->payment - sum_of(row, "paid") -
                                                                   vectors_number(row, "refund") -
                                                                   vectors_number(row, "income"));
    adjusted discount = adjustments(test, ENCOURS_ADJUSTMENT_DISCOUNT, SETTLED);
    adjusted tolerance = adjustments(test, ENCOURS_ADJUSTMENT_ROUNDING, SETTLED);
    adjusted write_off = adjustments(test, ENCOURS_ADJUSTMENT_WRITE_OFF, SETTLED);
    check_equal(discount.gross, sum_of(row, "granted"));
    check_equal(discount.vat, sum_of(row, "discount_vat"));
    check_equal(tolerance.gross, sum_of(row, "tolerance_booked"));
    check_equal(tolerance.vat, sum_of(row, "tolerance_vat"));
    check_equal(write_off.gross, sum_of(row, "written_off"));
    check_equal(write_off.vat, sum_of(row, "write_off_vat"));
    check_equal(adjustments(test, ENCOURS_ADJUSTMENT_FEE, SETTLED).gross,
                sum_of(row, "fee_booked"));
}

/* One call does what the suites of others expect, what is replayed is the same, and undoing it
 * gives back every open amount and the balance. */
static void published_clearings_hold_in_a_ledger(void **state)
{
    (void)state;
    FOR_VECTORS(row, "clearings.csv")
    {
        test_ledger test = ledger_begin();
        clearing_case c;
        uint64_t customer = ledger_customer(&test, "ACME");
        post_case(&test, customer, &row, &c);
        int64_t balance = ledger_balance(&test, customer, SETTLED);
        encours_settle_options options = settle_options(c.payment_number, c.invoices, c.count);
        options.asked = c.asked;
        options.discount = c.discount;
        options.tolerance = c.tolerance;
        options.write_off = c.write_off;
        options.fee = c.fee;
        options.surplus = (int32_t)vectors_number(&row, "surplus");
        options.surplus_max = vectors_number(&row, "surplus_max");
        options.vat = (uint32_t)vectors_number(&row, "vat_flags");
        uint64_t matching = settle(&test, &options);
        check_settled(&test, &row, &c);
        ledger_reopen(&test);
        check_settled(&test, &row, &c);
        check_ok(try_unmatch(&test, matching, SETTLED));
        for (size_t i = 0; i < c.count; i++)
            check_equal(open_of(&test, c.invoices[i], SETTLED), c.open[i]);
        if (c.payment_number != 0)
            check_equal(open_of(&test, c.payment_number, SETTLED), c.payment);
        check_equal(ledger_balance(&test, customer, SETTLED), balance);
        encours_verify_report report = {.struct_size = sizeof report};
        check_ok(encours_ledger_verify(test.ledger, NULL, &report, check_error()));
        ledger_end(&test);
    }
}

/* A settlement never changes a balance but by what it gives up. */
static void matching_alone_changes_no_balance(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_ref invoice = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 1000);
    uint64_t payment = ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, DAY, DAY, 1200);
    encours_settle_options options = settle_options(payment, &invoice, 1);
    settle(&test, &options);
    check_equal(ledger_balance(&test, customer, SETTLED), -200);
    check_equal(open_of(&test, invoice, SETTLED), 0);
    check_equal(open_of(&test, invoice, SETTLED - 1), 1000);
    check_equal(open_of(&test, payment, SETTLED), 200);
    ledger_end(&test);
}

/* --- authority and surplus */

static void more_than_the_authority_is_denied(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_ref invoices[2];
    for (size_t i = 0; i < 2; i++)
        invoices[i] = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 1000);
    uint64_t payment = ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, DAY, DAY, 1880);
    const int64_t write_off[] = {60, 50}, tolerance[] = {0, 10};
    encours_settle_options options = settle_options(payment, invoices, 2);
    options.write_off = write_off;
    options.tolerance = tolerance;
    options.write_off_max = (encours_optional_i64){1, 0, 59};
    check_fails(try_settle(&test, &options, NULL), ENCOURS_E_DENIED,
                "60 is to be given up of document 1, the limit write_off_max is 59");
    options.write_off_max.value = 60;
    options.write_off_sum_max = (encours_optional_i64){1, 0, 119};
    check_fails(try_settle(&test, &options, NULL), ENCOURS_E_DENIED, "write_off_sum_max is 119");
    check_equal(ledger_balance(&test, customer, SETTLED), 120);
    check_equal(adjustments(&test, ENCOURS_ADJUSTMENT_WRITE_OFF, SETTLED).count, 0);
    options.write_off_sum_max.value = 120;
    settle(&test, &options);
    check_equal(ledger_balance(&test, customer, SETTLED), 0);
    ledger_end(&test);
}

static void a_surplus_goes_where_the_policy_says(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_ref invoice = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 1000);
    uint64_t late = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY + 9, 50);
    uint64_t soon = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY + 8, 50);
    uint64_t payment = ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, DAY, DAY, 1080);
    encours_settle_options options = settle_options(payment, &invoice, 1);
    options.surplus = ENCOURS_CLEARING_SURPLUS_REFUSE;
    check_fails(try_settle(&test, &options, NULL), ENCOURS_E_DENIED, "80 above");
    options.surplus = ENCOURS_CLEARING_SURPLUS_REFUND;
    uint64_t matching = settle(&test, &options);
    check_equal(open_of(&test, payment, SETTLED), 0);
    check_equal(ledger_balance(&test, customer, SETTLED), 100); /* what is still owed */
    check_ok(try_unmatch(&test, matching, SETTLED));
    options.surplus = ENCOURS_CLEARING_SURPLUS_WRITE_OFF;
    options.surplus_max = 80;
    matching = settle(&test, &options);
    check_equal(adjustments(&test, ENCOURS_ADJUSTMENT_WRITE_OFF, SETTLED).gross, -80);
    check_ok(try_unmatch(&test, matching, SETTLED));
    options.surplus_max = 79;
    matching = settle(&test, &options);
    check_equal(open_of(&test, payment, SETTLED), 80);
    check_ok(try_unmatch(&test, matching, SETTLED));
    options.surplus = ENCOURS_CLEARING_SURPLUS_NEXT;
    settle(&test, &options);
    check_equal(open_of(&test, soon, SETTLED), 0);
    check_equal(open_of(&test, late, SETTLED), 20);
    check_equal(open_of(&test, payment, SETTLED), 0);
    ledger_end(&test);
}

/* NEXT takes what is open, counts and is in the same currency, and nothing else. */
static void next_leaves_alone_what_is_not_a_debt(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME"), other = ledger_customer(&test, "BETA");
    encours_ref invoice = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 10);
    uint64_t dollars = post_with(&test, customer, ENCOURS_DOCUMENT_INVOICE, TEST_USD, 10, -1, -1);
    uint64_t future = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, SETTLED + 1, LATER,
                                  10);
    uint64_t foreign = ledger_post(&test, other, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 10);
    uint64_t credit = ledger_post(&test, customer, ENCOURS_DOCUMENT_CREDIT_NOTE, DAY, DAY, 10);
    uint64_t undated = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY,
                                   ENCOURS_DATE_NONE, 10);
    uint64_t payment = ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, DAY, DAY, 100);
    encours_settle_options options = settle_options(payment, &invoice, 1);
    options.surplus = ENCOURS_CLEARING_SURPLUS_NEXT;
    settle(&test, &options);
    check_equal(open_of(&test, payment, SETTLED), 80);
    check_equal(open_of(&test, undated, SETTLED), 0);
    check_equal(open_of(&test, dollars, SETTLED), 10);
    check_equal(open_of(&test, future, SETTLED + 1), 10);
    check_equal(open_of(&test, foreign, SETTLED), 10);
    check_equal(open_of(&test, credit, SETTLED), 10);
    ledger_end(&test);
}

/* --- what is taken over, and numbers */

/* Lines are filled first due first; adjustments take class and dimensions of their invoice. */
static void adjustments_are_like_their_invoice(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_transaction *transaction = ledger_transaction(&test);
    const int64_t amounts[] = {600, 400};
    const encours_date dues[] = {{DAY + 60}, {DAY + 30}};
    const char *names[] = {"division"}, *values[] = {"north"};
    encours_document document = ledger_document(customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 1000);
    document.account_class = 416;
    document.line_count = 2;
    document.line_amounts = amounts;
    document.line_dues = dues;
    document.dimension_count = 1;
    document.dimensions = names;
    document.values = values;
    encours_ref invoice, payment;
    check_ok(encours_transaction_declare_dimension(transaction, "division", check_error()));
    check_ok(encours_transaction_post(transaction, &document, &invoice, check_error()));
    encours_document money = ledger_document(customer, ENCOURS_DOCUMENT_PAYMENT, DAY, DAY, 500);
    check_ok(encours_transaction_post(transaction, &money, &payment, check_error()));
    const int64_t write_off[] = {20};
    encours_settle_options options = settle_options(payment, &invoice, 1);
    options.write_off = write_off;
    options.number = "S-1";
    check_ok(encours_transaction_settle(transaction, &options, NULL, check_error()));
    ledger_commit(transaction);
    encours_view *view = ledger_view(&test);
    const enc_state *rows = view->state;
    check_equal(enc_line_allocated(rows, &view->counts, 1, SETTLED, ENC_ALLOCATION_MATCHING), 400);
    check_equal(enc_line_allocated(rows, &view->counts, 0, SETTLED, ENC_ALLOCATION_MATCHING), 120);
    enc_attributes a = enc_attributes_unpack(ENC_AT(&rows->document_attributes, uint32_t, 2));
    check_equal(a.account_class, 416);
    check_equal(a.reason, ENCOURS_ADJUSTMENT_WRITE_OFF);
    check(enc_document_own_value(rows, 2, 0) == enc_document_own_value(rows, 0, 0));
    check(enc_document_own_value(rows, 2, 0) != 0);
    check_text(enc_strings_get(&rows->strings, ENC_AT(&rows->document_number, uint32_t, 2)).bytes,
               "S-1");
    encours_view_free(view);
    ledger_end(&test);
}

/* A retention is not asked for, stays open, and is due when its line is. */
static void a_retention_stays_open(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_transaction *transaction = ledger_transaction(&test);
    int64_t held = 0;
    check_ok(encours_clearing_retention(120000, 120000, 5000000, 0, 0, &held, check_error()));
    const int64_t amounts[] = {120000 - held, held};
    const encours_date dues[] = {{DAY + 30}, {LATER}};
    encours_document document = ledger_document(customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY,
                                                120000);
    document.line_count = 2;
    document.line_amounts = amounts;
    document.line_dues = dues;
    encours_ref invoice, payment;
    check_ok(encours_transaction_post(transaction, &document, &invoice, check_error()));
    encours_document money = ledger_document(customer, ENCOURS_DOCUMENT_PAYMENT, DAY, DAY, 114000);
    check_ok(encours_transaction_post(transaction, &money, &payment, check_error()));
    const int64_t asked[] = {120000 - held};
    encours_settle_options options = settle_options(payment, &invoice, 1);
    options.asked = asked;
    options.surplus = ENCOURS_CLEARING_SURPLUS_REFUSE;
    check_ok(encours_transaction_settle(transaction, &options, NULL, check_error()));
    ledger_commit(transaction);
    check_equal(open_of(&test, 1, SETTLED), 6000);
    encours_view *view = ledger_view(&test);
    check_equal(enc_line_allocated(view->state, &view->counts, 1, SETTLED, ENC_ALLOCATION_MATCHING),
                0);
    encours_view_free(view);
    ledger_end(&test);
}

/* What comes after a settlement in its transaction has the same numbers when it is committed again
 * as a duplicate. */
static void a_duplicate_finds_its_numbers(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME"), numbers[2][3];
    encours_ref invoice = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 1000);
    uint64_t payment = ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, DAY, DAY, 960);
    const int64_t discount[] = {20}, fee[] = {20};
    for (size_t i = 0; i < 2; i++) {
        encours_transaction *transaction = ledger_transaction(&test);
        encours_ref references[3];
        encours_document document = ledger_document(customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY,
                                                    7);
        encours_settle_options options = settle_options(payment, &invoice, 1);
        options.discount = discount;
        options.fee = fee;
        check_ok(encours_transaction_post(transaction, &document, &references[0], check_error()));
        check_ok(encours_transaction_settle(transaction, &options, &references[1], check_error()));
        check_ok(encours_transaction_post(transaction, &document, &references[2], check_error()));
        encours_commit commit = {.struct_size = sizeof commit};
        check_ok(encours_transaction_commit(transaction, 0, &commit, check_error()));
        check_equal(commit.duplicate, i);
        for (size_t k = 0; k < 3; k++)
            check_ok(encours_transaction_number(transaction, references[k], &numbers[i][k],
                                                check_error()));
        encours_transaction_free(transaction);
        test.commands -= i == 0; /* the same id again */
    }
    check_equal(numbers[0][0], 3);
    check_equal(numbers[0][1], 1);
    check_equal(numbers[0][2], 6); /* behind a discount and a fee */
    for (size_t k = 0; k < 3; k++)
        check_equal(numbers[1][k], numbers[0][k]);
    ledger_end(&test);
}

/* --- refusals */

static encours_status add(test_ledger *test, const encours_settle_options *options)
{
    encours_transaction *transaction = ledger_transaction(test);
    encours_status status = encours_transaction_settle(transaction, options, NULL, check_error());
    encours_transaction_free(transaction);
    return status;
}

static void shapes_are_checked(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    const encours_ref invoice = 1, nothing = 0;
    const int64_t below[] = {-1};
    const encours_settle_options good = settle_options(2, &invoice, 1);
    encours_settle_options bad = good;
    bad.count = 0;
    check_fails(add(&test, &bad), ENCOURS_E_INVALID, "invoices");
    bad = good, bad.invoices = NULL;
    check_fails(add(&test, &bad), ENCOURS_E_INVALID, "invoices");
    bad = good, bad.count = (1 << 20) + 1;
    check_fails(add(&test, &bad), ENCOURS_E_INVALID, "invoices");
    bad = good, bad.invoices = &nothing;
    check_fails(add(&test, &bad), ENCOURS_E_INVALID, "invoices");
    bad = good, bad.discount = below;
    check_fails(add(&test, &bad), ENCOURS_E_INVALID, "below 0");
    bad = good, bad.payment = UINT32_MAX;
    check_fails(add(&test, &bad), ENCOURS_E_INVALID, "payment");
    bad = good, bad.from.epoch_day = ENCOURS_DATE_NONE;
    check_fails(add(&test, &bad), ENCOURS_E_INVALID, "from");
    bad = good, bad.surplus = 0;
    check_fails(add(&test, &bad), ENCOURS_E_INVALID, "surplus");
    bad = good, bad.amount = -1;
    check_fails(add(&test, &bad), ENCOURS_E_INVALID, "amount");
    bad = good, bad.vat = 8;
    check_fails(add(&test, &bad), ENCOURS_E_INVALID, "vat");
    bad = good, bad.rounding = 8;
    check_fails(add(&test, &bad), ENCOURS_E_INVALID, "rounding");
    bad = good, bad.exchange = 3;
    check_fails(add(&test, &bad), ENCOURS_E_INVALID, "exchange");
    bad = good, bad.number = "a number of more than sixty-four bytes, which is more than any needs";
    check_fails(add(&test, &bad), ENCOURS_E_INVALID, "number");
    bad = good, bad.struct_size = 3;
    check_fails(add(&test, &bad), ENCOURS_E_ABI, NULL);
    check_fails(encours_transaction_settle(NULL, &good, NULL, check_error()), ENCOURS_E_MISUSE,
                NULL);
    check_ok(add(&test, &good));
    ledger_end(&test);
}

/* What is refused at commit leaves nothing behind. */
static void what_cannot_be_settled_is_refused(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME"), other = ledger_customer(&test, "BETA");
    encours_ref invoices[2];
    invoices[0] = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 1000);
    invoices[1] = ledger_post(&test, other, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 1000);
    uint64_t payment = ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, DAY, DAY, 2000);
    encours_settle_options options = settle_options(payment, invoices, 2);
    check_fails(try_settle(&test, &options, NULL), ENCOURS_E_STATE, "two customers");
    options.count = 1;
    options.amount = 2001;
    check_fails(try_settle(&test, &options, NULL), ENCOURS_E_STATE, "only 2000 is open");
    options.amount = 0;
    options.from.epoch_day = DAY - 1;
    check_fails(try_settle(&test, &options, NULL), ENCOURS_E_STATE, "before document");
    options.from.epoch_day = SETTLED;
    const int64_t asked[] = {1001};
    options.asked = asked;
    check_fails(try_settle(&test, &options, NULL), ENCOURS_E_INVALID, "more than what is open");
    options.asked = NULL;
    options.payment = 99;
    check_fails(try_settle(&test, &options, NULL), ENCOURS_E_NOT_FOUND, "99");
    options.payment = invoices[0];
    check_fails(try_settle(&test, &options, NULL), ENCOURS_E_INVALID, "document 1 is no credit");
    options.payment = 0;
    check_fails(try_settle(&test, &options, NULL), ENCOURS_E_STATE, "nothing to settle");
    options.payment = payment;
    const encours_ref credit = payment;
    options.invoices = &credit;
    check_fails(try_settle(&test, &options, NULL), ENCOURS_E_INVALID, "no debit");
    check_equal(open_of(&test, invoices[0], LATER), 1000);
    check_equal(open_of(&test, payment, LATER), 2000);
    ledger_end(&test);
}

static void an_invoice_is_named_once(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_ref first = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 100);
    encours_ref second = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 100);
    uint64_t payment = ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, DAY, DAY, 100);
    const encours_ref invoices[] = {second, first, second};
    const int64_t asked[] = {30, 30, 30};
    encours_settle_options options = settle_options(payment, invoices, 3);
    options.asked = asked;
    check_fails(try_settle(&test, &options, NULL), ENCOURS_E_INVALID, "document 2 is named twice");
    check_equal(open_of(&test, payment, SETTLED), 100);
    ledger_end(&test);
}

/* Also where it would not be used at all: the whole invoice is written off. */
static void a_debit_is_no_payment(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_ref invoice = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 100);
    uint64_t other = ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 100);
    const int64_t write_off[] = {100};
    encours_settle_options options = settle_options(other, &invoice, 1);
    options.write_off = write_off;
    check_fails(try_settle(&test, &options, NULL), ENCOURS_E_INVALID, "document 2 is no credit");
    check_equal(open_of(&test, invoice, SETTLED), 100);
    ledger_end(&test);
}

/* VAT that is not between 0 and the gross amount is in the way only of who wants it corrected. */
static void vat_that_nobody_asks_for_is_no_matter(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_ref invoice = post_with(&test, customer, ENCOURS_DOCUMENT_INVOICE, TEST_EUR, 100, 120,
                                    -1);
    uint64_t payment = ledger_post(&test, customer, ENCOURS_DOCUMENT_PAYMENT, DAY, DAY, 100);
    encours_settle_options options = settle_options(payment, &invoice, 1);
    options.vat = ENCOURS_CLEARING_VAT_DISCOUNT;
    check_fails(try_settle(&test, &options, NULL), ENCOURS_E_INVALID, "vat");
    options.vat = 0;
    settle(&test, &options);
    check_equal(open_of(&test, invoice, SETTLED), 0);
    ledger_end(&test);
}

CHECK_MAIN(an_invoice_is_named_once, a_debit_is_no_payment, vat_that_nobody_asks_for_is_no_matter,
           published_clearings_hold_in_a_ledger, matching_alone_changes_no_balance,
           more_than_the_authority_is_denied, a_surplus_goes_where_the_policy_says,
           next_leaves_alone_what_is_not_a_debt, adjustments_are_like_their_invoice,
           a_retention_stays_open, a_duplicate_finds_its_numbers, shapes_are_checked,
           what_cannot_be_settled_is_refused)
