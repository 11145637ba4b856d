/* SPDX-License-Identifier: MIT */
#include "unit/ledger/settle_scenario.h"

#include "support/random.h"
#include "support/vectors.h"

static uint64_t transfer(test_ledger *test, uint64_t customer, uint16_t from_currency, int64_t from,
                         uint16_t to_currency, int64_t to, int64_t base, uint64_t *debit)
{
    encours_transaction *transaction = ledger_transaction(test);
    encours_transfer_options options = ENCOURS_TRANSFER_OPTIONS_INIT;
    encours_ref references[2];
    uint64_t credit;
    options.from_customer = options.to_customer = customer;
    options.from_amount = from;
    options.to_amount = to;
    options.base_amount = base;
    options.from_currency = from_currency;
    options.to_currency = to_currency;
    options.date.epoch_day = DAY;
    check_ok(encours_transaction_transfer(transaction, &options, &references[0], &references[1],
                                          check_error()));
    check_ok(encours_transaction_commit(transaction, 0, NULL, check_error()));
    check_ok(encours_transaction_number(transaction, references[0], &credit, check_error()));
    check_ok(encours_transaction_number(transaction, references[1], debit, check_error()));
    encours_transaction_free(transaction);
    return credit;
}

static void settle_part(test_ledger *test, uint64_t credit, encours_ref debit, int64_t part)
{
    encours_settle_options options = settle_options(credit, &debit, 1);
    options.asked = &part;
    options.amount = part;
    if (part > 0)
        settle(test, &options);
}

/* Odoo's twelve mirrored cases and the others of the file, through a ledger. Where one side is in
 * the base currency, a transfer of the same base value brings it to the other's. */
static void published_pairs_hold_in_a_ledger(void **state)
{
    (void)state;
    FOR_VECTORS(row, "exchange_pairs.csv")
    {
        test_ledger test = ledger_begin();
        uint64_t customer = ledger_customer(&test, "ACME");
        const char *id = vectors_text(&row, "id");
        uint16_t ours = strstr(id, "company_debit") != NULL ? TEST_EUR : TEST_USD;
        uint16_t theirs = strstr(id, "company_credit") != NULL ? TEST_EUR : TEST_USD;
        int64_t debit_part = vectors_number(&row, "debit_part");
        int64_t credit_part = vectors_number(&row, "credit_part");
        if (debit_part == 0) { /* a residual in the base currency alone is an exchange difference */
            ledger_end(&test);
            continue;
        }
        uint64_t debit = post_with(&test, customer, ENCOURS_DOCUMENT_INVOICE, ours,
                                   vectors_number(&row, "debit_amount"), -1,
                                   vectors_number(&row, "debit_base"));
        uint64_t credit = post_with(&test, customer, ENCOURS_DOCUMENT_PAYMENT, theirs,
                                    vectors_number(&row, "credit_amount"), -1,
                                    vectors_number(&row, "credit_base"));
        uint64_t moved_debit, moved_credit;
        if (theirs == TEST_EUR) {
            moved_credit = transfer(&test, customer, TEST_USD, debit_part, TEST_EUR, credit_part,
                                    credit_part, &moved_debit);
            settle_part(&test, credit, moved_debit, credit_part);
            settle_part(&test, moved_credit, debit, debit_part);
        } else if (ours == TEST_EUR) {
            moved_credit = transfer(&test, customer, TEST_EUR, debit_part, TEST_USD, credit_part,
                                    debit_part, &moved_debit);
            settle_part(&test, moved_credit, debit, debit_part);
            settle_part(&test, credit, moved_debit, credit_part);
        } else {
            settle_part(&test, credit, debit, debit_part);
        }
        adjusted exchange = adjustments(&test, ENCOURS_ADJUSTMENT_EXCHANGE, SETTLED);
        vectors_check_number(&row, "difference", -exchange.base);
        check_equal(exchange.gross, 0);
        encours_booked sums = booked(&test, customer, 0, SETTLED);
        check_equal(sums.open,
                    vectors_number(&row, "debit_rest") - vectors_number(&row, "credit_rest"));
        check_equal(sums.exchange, vectors_number(&row, "difference"));
        check_equal(sums.settled, -sums.exchange);
        ledger_end(&test);
    }
}

/* A discount and a fee leave at the rate of their invoice: only the payment realises something. */
static void a_discount_makes_no_exchange_difference(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_ref invoice = post_with(&test, customer, ENCOURS_DOCUMENT_INVOICE, TEST_USD, 10000,
                                    2000, 9000);
    uint64_t payment = post_with(&test, customer, ENCOURS_DOCUMENT_PAYMENT, TEST_USD, 9700, -1,
                                 9215);
    const int64_t discount[] = {200}, fee[] = {100};
    encours_settle_options options = settle_options(payment, &invoice, 1);
    options.discount = discount;
    options.fee = fee;
    options.vat = ENCOURS_CLEARING_VAT_DISCOUNT;
    uint64_t matching = settle(&test, &options);
    check_equal(adjustments(&test, ENCOURS_ADJUSTMENT_DISCOUNT, SETTLED).base, 180);
    check_equal(adjustments(&test, ENCOURS_ADJUSTMENT_DISCOUNT, SETTLED).vat, 40);
    check_equal(adjustments(&test, ENCOURS_ADJUSTMENT_FEE, SETTLED).base, 90);
    check_equal(adjustments(&test, ENCOURS_ADJUSTMENT_EXCHANGE, SETTLED).base, -485);
    encours_booked sums = booked(&test, customer, TEST_USD, SETTLED);
    check_equal(sums.balance, 0);
    check_equal(sums.open, 0);
    check_ok(try_unmatch(&test, matching, SETTLED));
    sums = booked(&test, customer, TEST_USD, SETTLED);
    check_equal(sums.balance, 9000 - 9215);
    check_equal(sums.exchange, 0);
    check_equal(sums.document_count, 2);
    ledger_end(&test);
}

/* What is overpaid or given back leaves at the rate of the payment. */
static void a_surplus_makes_no_exchange_difference(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_ref invoice = post_with(&test, customer, ENCOURS_DOCUMENT_INVOICE, TEST_USD, 1000, 200,
                                    900);
    uint64_t payment = post_with(&test, customer, ENCOURS_DOCUMENT_PAYMENT, TEST_USD, 1010, -1,
                                 808);
    const int64_t tolerance[] = {10};
    encours_settle_options options = settle_options(payment, &invoice, 1);
    options.tolerance = tolerance;
    options.vat = ENCOURS_CLEARING_VAT_TOLERANCE;
    settle(&test, &options);
    adjusted over = adjustments(&test, ENCOURS_ADJUSTMENT_ROUNDING, SETTLED);
    check_equal(over.gross, -10);
    check_equal(over.base, -8);
    check_equal(over.vat, -2);
    check_equal(adjustments(&test, ENCOURS_ADJUSTMENT_EXCHANGE, SETTLED).base, 100);
    check_equal(booked(&test, customer, 0, SETTLED).balance, 0);
    ledger_end(&test);
}

static void base_amounts_can_be_required(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_ref invoice = post_with(&test, customer, ENCOURS_DOCUMENT_INVOICE, TEST_USD, 1000, -1,
                                    -1);
    uint64_t payment = post_with(&test, customer, ENCOURS_DOCUMENT_PAYMENT, TEST_USD, 1000, -1,
                                 800);
    encours_settle_options options = settle_options(payment, &invoice, 1);
    options.exchange = ENCOURS_SETTLE_EXCHANGE_REQUIRED;
    check_fails(try_settle(&test, &options, NULL), ENCOURS_E_CURRENCY, "document 1 has no base");
    options.exchange = ENCOURS_SETTLE_EXCHANGE_KNOWN;
    settle(&test, &options);
    check_equal(adjustments(&test, ENCOURS_ADJUSTMENT_EXCHANGE, SETTLED).count, 0);
    invoice = post_with(&test, customer, ENCOURS_DOCUMENT_INVOICE, TEST_USD, 1000, -1, 900);
    options.payment = post_with(&test, customer, ENCOURS_DOCUMENT_PAYMENT, TEST_USD, 1000, -1, -1);
    settle(&test, &options); /* neither side alone says what it gained */
    check_equal(adjustments(&test, ENCOURS_ADJUSTMENT_EXCHANGE, SETTLED).count, 0);
    encours_view *view = ledger_view(&test);
    encours_booked out = ENCOURS_BOOKED_INIT;
    check_fails(encours_view_booked(view, 0, 0, (encours_date){SETTLED}, &out, check_error()),
                ENCOURS_E_CURRENCY, "2 of 4 documents");
    check_equal(out.document_count, 0);
    encours_view_free(view);
    ledger_end(&test);
}

static void differences_can_be_left_out(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_ref invoice = post_with(&test, customer, ENCOURS_DOCUMENT_INVOICE, TEST_USD, 1000, -1,
                                    900);
    uint64_t payment = post_with(&test, customer, ENCOURS_DOCUMENT_PAYMENT, TEST_USD, 1000, -1,
                                 800);
    encours_settle_options options = settle_options(payment, &invoice, 1);
    options.exchange = ENCOURS_SETTLE_EXCHANGE_NONE;
    settle(&test, &options);
    encours_booked sums = booked(&test, 0, TEST_USD, SETTLED);
    check_equal(sums.exchange, 0);
    check_equal(sums.open, 0);
    check_equal(sums.settled, 100); /* a loss that nobody posted */
    check_equal(booked(&test, 0, TEST_JPY, SETTLED).balance, 0);
    ledger_end(&test);
}

/* However invoices are settled, undone and settled again, once all is settled nothing is left in
 * the base currency, not a cent. */
static void nothing_is_left_when_all_is_settled(void **state)
{
    (void)state;
    enum { SIDE = 4, STEPS = 14 };
    FOR_RANDOM(random, 60)
    {
        test_ledger test = ledger_begin();
        uint64_t customer = ledger_customer(&test, "ACME"), matchings[STEPS];
        encours_ref invoices[SIDE];
        uint64_t payments[SIDE];
        size_t count = 0;
        for (size_t i = 0; i < SIDE; i++) {
            int64_t amount = random_between(&random, 50, 999);
            invoices[i] = post_with(&test, customer, ENCOURS_DOCUMENT_INVOICE, TEST_USD, amount, -1,
                                    random_between(&random, 1, 999));
            payments[i] = post_with(&test, customer, ENCOURS_DOCUMENT_PAYMENT, TEST_USD, amount, -1,
                                    random_between(&random, 1, 999));
        }
        for (size_t step = 0; step < STEPS; step++) {
            const encours_ref invoice = invoices[random_below(&random, SIDE)];
            uint64_t payment = payments[random_below(&random, SIDE)];
            encours_settle_options options = settle_options(payment, &invoice, 1);
            options.amount = random_between(&random, 1, 120);
            encours_status status = try_settle(&test, &options, &matchings[count]);
            count += status == ENCOURS_OK;
            if (count > 0 && random_below(&random, 3) == 0) {
                size_t at = random_below(&random, count);
                check_ok(try_unmatch(&test, matchings[at], SETTLED));
                matchings[at] = matchings[--count];
            }
        }
        for (size_t i = 0; i < SIDE; i++) {
            encours_settle_options options = settle_options(payments[i], invoices, SIDE);
            encours_status status = try_settle(&test, &options, NULL);
            check(status == ENCOURS_OK || (status & 0xFF) == ENCOURS_E_STATE);
        }
        encours_booked sums = booked(&test, customer, TEST_USD, SETTLED);
        check_equal(sums.open, 0);
        check_equal(sums.balance, 0);
        check_equal(sums.settled, -sums.exchange);
        ledger_reopen(&test);
        check_equal(booked(&test, 0, 0, SETTLED).balance, 0);
        ledger_end(&test);
    }
}

static int64_t aged(test_ledger *test, int32_t day)
{
    encours_view *view = ledger_view(test);
    encours_aging *aging;
    check_ok(encours_view_aging_booked(view, (encours_date){day}, NULL, &aging, check_error()));
    int64_t total = encours_aging_currency_count(aging) > 0 ? encours_aging_totals(aging)[0] : 0;
    encours_aging_free(aging);
    encours_view_free(view);
    return total;
}

/* Part settlements of any days, some undone on any day. On each day of a run the differences that
 * were posted are what was settled, to the unit, and the aged balance adds up to what is open. */
static void what_was_posted_is_what_was_settled(void **state)
{
    (void)state;
    enum { SIDE = 3, STEPS = 24, SPAN = 6 };
    unsigned exact = 0;
    FOR_RANDOM(random, 60)
    {
        test_ledger test = ledger_begin();
        uint64_t customer = ledger_customer(&test, "ACME"), matchings[STEPS], payments[SIDE];
        encours_ref invoices[SIDE];
        int32_t days[STEPS];
        size_t count = 0;
        for (size_t i = 0; i < SIDE; i++) {
            invoices[i] = post_with(&test, customer, ENCOURS_DOCUMENT_INVOICE, TEST_USD,
                                    random_between(&random, 5, 60), -1,
                                    random_between(&random, 1, 40));
            payments[i] = post_with(&test, customer, ENCOURS_DOCUMENT_PAYMENT, TEST_USD,
                                    random_between(&random, 5, 60), -1,
                                    random_between(&random, 1, 40));
        }
        for (size_t step = 0; step < STEPS; step++) {
            const encours_ref invoice = invoices[random_below(&random, SIDE)];
            encours_settle_options options = settle_options(payments[random_below(&random, SIDE)],
                                                            &invoice, 1);
            options.amount = random_between(&random, 1, 9);
            options.from.epoch_day = days[count] = SETTLED + (int32_t)random_below(&random, SPAN);
            count += try_settle(&test, &options, &matchings[count]) == ENCOURS_OK;
            if (count > 0 && random_below(&random, 3) == 0) {
                size_t at = random_below(&random, count);
                check_ok(try_unmatch(&test, matchings[at],
                                     (int32_t)random_between(&random, days[at], SETTLED + SPAN)));
                days[at] = days[--count];
                matchings[at] = matchings[count];
            }
        }
        for (int32_t day = SETTLED; day <= SETTLED + SPAN; day++) {
            encours_booked sums = booked(&test, customer, TEST_USD, day);
            bool is_whole = false; /* see revalue.h */
            for (size_t i = 0; i < SIDE; i++)
                is_whole = is_whole || open_of(&test, invoices[i], day) == 0 ||
                           open_of(&test, payments[i], day) == 0;
            if (!is_whole || day == SETTLED + SPAN)
                check_equal(sums.exchange + sums.settled, 0);
            exact += !is_whole;
            check_equal(aged(&test, day), sums.open);
        }
        ledger_end(&test);
    }
    check(exact > 100);
}

static encours_status try_aging(test_ledger *test, const encours_aging_options *options,
                                encours_aging **out)
{
    encours_view *view = ledger_view(test);
    encours_status status = encours_view_aging_booked(view, (encours_date){SETTLED}, options, out,
                                                      check_error());
    encours_view_free(view);
    return status;
}

/* Several lines, in two currencies, settled in part: the cells add up to what is booked as open,
 * and each line is where its own due date puts it. */
static void the_aged_balance_at_booked_rates_adds_up(void **state)
{
    (void)state;
    FOR_RANDOM(random, 40)
    {
        test_ledger test = ledger_begin();
        uint64_t customer = ledger_customer(&test, "ACME");
        encours_transaction *transaction = ledger_transaction(&test);
        for (size_t i = 0; i < 6; i++) {
            int64_t amounts[2] = {random_between(&random, 1, 500), random_between(&random, 1, 500)};
            const encours_date dues[] = {{DAY + 10}, {LATER}};
            encours_document document = ledger_document(customer, ENCOURS_DOCUMENT_INVOICE, DAY,
                                                        DAY, amounts[0] + amounts[1]);
            document.currency = i < 4 ? TEST_USD : TEST_EUR;
            document.type = i % 2 == 0 ? ENCOURS_DOCUMENT_INVOICE : ENCOURS_DOCUMENT_PAYMENT;
            if (i < 4)
                document.base_amount = (encours_optional_i64){1, 0,
                                                              random_between(&random, 0, 900)};
            document.line_count = 2;
            document.line_amounts = amounts;
            document.line_dues = dues;
            check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
        }
        ledger_commit(transaction);
        for (encours_ref invoice = 1; invoice <= 5; invoice += 2) {
            encours_settle_options options = settle_options(invoice + 1, &invoice, 1);
            options.amount = random_between(&random, 1, 2);
            settle(&test, &options);
        }
        encours_aging *aging = NULL;
        check_ok(try_aging(&test, NULL, &aging));
        check_equal(encours_aging_currency_count(aging), 1);
        check_equal(encours_aging_currencies(aging)[0], TEST_EUR);
        check_equal(encours_aging_totals(aging)[0], booked(&test, 0, 0, SETTLED).open);
        check_equal(booked(&test, customer, 0, SETTLED).open, booked(&test, 0, 0, SETTLED).open);
        encours_aging_free(aging);
        ledger_end(&test);
    }
}

static void a_line_is_aged_with_its_share(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    uint64_t invoice = post_with(&test, customer, ENCOURS_DOCUMENT_INVOICE, TEST_USD, 300, -1, 100);
    uint64_t payment = post_with(&test, customer, ENCOURS_DOCUMENT_PAYMENT, TEST_USD, 100, -1, 50);
    settle_part(&test, payment, invoice, 100);
    encours_aging *aging = NULL;
    encours_aging_options options = {.struct_size = sizeof options};
    check_ok(try_aging(&test, &options, &aging));
    check_equal(encours_aging_totals(aging)[0], 67); /* 100 less a third of it, rounded */
    encours_aging_free(aging);
    options.allocations = ENCOURS_ALLOCATION_ACCOUNTING;
    check_ok(try_aging(&test, &options, &aging));
    encours_aging_free(aging);
    options.allocations = 9;
    check_fails(try_aging(&test, &options, &aging), ENCOURS_E_INVALID, "allocations");
    options.allocations = 0;
    options.credits = ENCOURS_CREDITS_OLDEST_FIRST;
    check_fails(try_aging(&test, &options, &aging), ENCOURS_E_INVALID, "inside one currency");
    options.credits = 0;
    options.by = "division";
    check_fails(try_aging(&test, &options, &aging), ENCOURS_E_NOT_FOUND, "division");
    post_with(&test, customer, ENCOURS_DOCUMENT_INVOICE, TEST_USD, 300, -1, -1);
    check_fails(try_aging(&test, NULL, &aging), ENCOURS_E_CURRENCY, "1 of 4 documents");
    check(aging == NULL);
    check_fails(encours_view_aging_booked(NULL, (encours_date){DAY}, NULL, &aging, check_error()),
                ENCOURS_E_MISUSE, NULL);
    ledger_end(&test);
}

static void questions_are_checked(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_view *view = ledger_view(&test);
    encours_booked out = ENCOURS_BOOKED_INIT;
    check_fails(encours_view_booked(view, 1, 0, (encours_date){DAY}, &out, check_error()),
                ENCOURS_E_NOT_FOUND, "customer number 1");
    check_fails(
        encours_view_booked(view, 0, 0, (encours_date){ENCOURS_DATE_NONE}, &out, check_error()),
        ENCOURS_E_INVALID, NULL);
    check_fails(encours_view_booked(NULL, 0, 0, (encours_date){DAY}, &out, check_error()),
                ENCOURS_E_MISUSE, NULL);
    out.struct_size = 3;
    check_fails(encours_view_booked(view, 0, 0, (encours_date){DAY}, &out, check_error()),
                ENCOURS_E_ABI, NULL);
    encours_view_free(view);
    ledger_end(&test);
}

/* 3 booked at 2: one settlement takes 1 of it, the next 0. Undoing the first right behind the
 * second, in its transaction, gives back what the first took: the rest of 2 leaves with 2. */
static void shares_follow_the_order_inside_a_transaction(void **state)
{
    (void)state;
    for (int order = 0; order < 2; order++) {
        test_ledger test = ledger_begin();
        uint64_t customer = ledger_customer(&test, "ACME");
        encours_ref invoice = post_with(&test, customer, ENCOURS_DOCUMENT_INVOICE, TEST_USD, 3, -1,
                                        2);
        uint64_t payment = post_with(&test, customer, ENCOURS_DOCUMENT_PAYMENT, TEST_USD, 4, -1, 4);
        encours_settle_options options = settle_options(payment, &invoice, 1);
        options.amount = 1;
        uint64_t first = settle(&test, &options);
        encours_transaction *transaction = ledger_transaction(&test);
        if (order == 0)
            check_ok(encours_transaction_settle(transaction, &options, NULL, check_error()));
        check_ok(encours_transaction_unmatch(transaction, first, (encours_date){SETTLED},
                                             check_error()));
        if (order == 1)
            check_ok(encours_transaction_settle(transaction, &options, NULL, check_error()));
        ledger_commit(transaction);
        options.amount = 2;
        settle(&test, &options);
        check_equal(booked(&test, customer, TEST_USD, SETTLED).balance, -1);
        ledger_end(&test);
    }
}

/* The rounding that is chosen is of VAT: 2 booked at 1, settled by two halves under two of them,
 * and the books still end at nothing, and never carry a revaluation that nobody made. */
static void shares_have_one_rounding(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customer = ledger_customer(&test, "ACME");
    encours_ref invoice = post_with(&test, customer, ENCOURS_DOCUMENT_INVOICE, TEST_USD, 2, -1, 1);
    uint64_t payment = post_with(&test, customer, ENCOURS_DOCUMENT_PAYMENT, TEST_USD, 2, -1, 2);
    encours_settle_options options = settle_options(payment, &invoice, 1);
    options.amount = 1;
    options.rounding = ENCOURS_ROUNDING_DOWN;
    settle(&test, &options);
    encours_booked sums = booked(&test, customer, TEST_USD, SETTLED);
    check_equal(sums.exchange + sums.settled, 0);
    options.rounding = ENCOURS_ROUNDING_UP;
    settle(&test, &options);
    check_equal(booked(&test, customer, TEST_USD, SETTLED).balance, 0);
    ledger_end(&test);
}

CHECK_MAIN(what_was_posted_is_what_was_settled, shares_have_one_rounding,
           shares_follow_the_order_inside_a_transaction, published_pairs_hold_in_a_ledger,
           a_discount_makes_no_exchange_difference, a_surplus_makes_no_exchange_difference,
           base_amounts_can_be_required, differences_can_be_left_out,
           nothing_is_left_when_all_is_settled, the_aged_balance_at_booked_rates_adds_up,
           a_line_is_aged_with_its_share, questions_are_checked)
