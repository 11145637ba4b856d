/* SPDX-License-Identifier: MIT */
/* Whatever is posted, settled, undone and revalued, in any order: open amounts stay within their
 * documents and add up to balances, base amounts to what is booked, on every day; a fork says
 * before what a commit does; what is refused changes nothing; and what is read again is the same.
 */
#include "unit/ledger/settle_scenario.h"

#include "support/random.h"

#include "encours/fork.h"

enum { CUSTOMERS = 2, DOCUMENTS_MAX = 400, MATCHINGS_MAX = 100, STEPS = 40, DAYS = 60 };

typedef struct posted {
    uint64_t number;
    uint64_t customer;
    uint16_t currency;
    bool debit;
    int64_t gross;
} posted;

typedef struct world {
    test_ledger test;
    test_random random;
    encours_rates *rates;
    uint64_t customers[CUSTOMERS];
    posted documents[DOCUMENTS_MAX];
    size_t document_count;
    uint64_t matchings[MATCHINGS_MAX];
    size_t matching_count;
} world;

/* --- what must hold */

static int64_t balance_of(const encours_view *view, uint64_t customer, uint16_t currency,
                          int32_t day)
{
    int64_t balance = 0;
    check_ok(encours_view_balance(view, customer, currency, (encours_date){day}, &balance,
                                  check_error()));
    return balance;
}

static encours_booked booked_of(const encours_view *view, uint64_t customer, uint16_t currency,
                                int32_t day)
{
    encours_booked out = ENCOURS_BOOKED_INIT;
    check_ok(
        encours_view_booked(view, customer, currency, (encours_date){day}, &out, check_error()));
    check_equal(out.balance, out.open + out.exchange + out.settled);
    return out;
}

/* Open amounts of all documents, the adjustments that settlements made included. */
static int64_t open_sum(const encours_view *view, uint16_t currency, int32_t day)
{
    const enc_state *state = view->state;
    int64_t sum = 0;
    for (uint32_t line = 0; line < view->counts.lines; line++) {
        uint32_t document = ENC_AT(&state->line_document, uint32_t, line);
        enc_attributes is = enc_attributes_unpack(
            ENC_AT(&state->document_attributes, uint32_t, document));
        int64_t amount = ENC_AT(&state->line_amount, int64_t, line);
        int64_t open = amount -
                       enc_line_allocated(state, &view->counts, line, day, ENC_ALLOCATION_MATCHING);
        bool counts = enc_document_counts(state, &view->counts, document, day);
        check_between(open, 0, amount);
        check(counts || open == amount); /* nothing is allocated to what does not count */
        if (counts && ENC_AT(&state->currencies, enc_currency_row, is.currency).numeric == currency)
            sum += enc_type_is_debit(is.type) ? open : -open;
    }
    return sum;
}

static void check_day(world *w, const encours_view *view, int32_t day)
{
    static const uint16_t currencies[] = {TEST_EUR, TEST_USD};
    int64_t open_base = 0;
    for (size_t c = 0; c < 2; c++) {
        int64_t total = balance_of(view, 0, currencies[c], day), sum = 0, base = 0;
        for (size_t i = 0; i < CUSTOMERS; i++) {
            sum += balance_of(view, w->customers[i], currencies[c], day);
            base += booked_of(view, w->customers[i], currencies[c], day).balance;
        }
        encours_booked all = booked_of(view, 0, currencies[c], day);
        check_equal(sum, total);
        check_equal(open_sum(view, currencies[c], day), total);
        check_equal(all.balance, base);
        open_base += all.open;
    }
    check_equal(booked_of(view, 0, TEST_EUR, day).balance, balance_of(view, 0, TEST_EUR, day));
    encours_aging *aging = NULL;
    check_ok(encours_view_aging_booked(view, (encours_date){day}, NULL, &aging, check_error()));
    check_equal(encours_aging_currency_count(aging) > 0 ? encours_aging_totals(aging)[0] : 0,
                open_base);
    encours_aging_free(aging);
}

static void check_somewhen(world *w)
{
    encours_view *view = ledger_view(&w->test);
    check_day(w, view, DAY + (int32_t)random_below(&w->random, DAYS));
    check_day(w, view, LATER);
    encours_view_free(view);
}

/* --- what is done */

static encours_transaction *begin(world *w)
{
    return ledger_transaction(&w->test);
}

/* A fork of the ledger as it is answers before as the ledger does after. */
static encours_status commit(world *w, encours_transaction *transaction, encours_ref reference,
                             uint64_t *number)
{
    encours_view *before = ledger_view(&w->test), *after, *forked = NULL;
    encours_fork *fork = NULL;
    check_ok(encours_fork_new(before, &fork, check_error()));
    encours_status foreseen = encours_fork_apply(fork, transaction, check_error());
    if (foreseen == ENCOURS_OK)
        check_ok(encours_fork_view(fork, &forked, check_error()));
    encours_status status = encours_transaction_commit(transaction, 0, NULL, check_error());
    if (status == ENCOURS_OK && number != NULL)
        check_ok(encours_transaction_number(transaction, reference, number, check_error()));
    encours_transaction_free(transaction);
    check_equal(foreseen & 0xFF, status & 0xFF);
    after = ledger_view(&w->test);
    if (status == ENCOURS_OK) {
        int32_t day = DAY + (int32_t)random_below(&w->random, DAYS);
        for (size_t i = 0; i < CUSTOMERS; i++) {
            encours_booked there = booked_of(forked, w->customers[i], TEST_USD, day);
            encours_booked here = booked_of(after, w->customers[i], TEST_USD, day);
            check(memcmp(&there, &here, sizeof here) == 0);
            check_equal(balance_of(forked, w->customers[i], TEST_EUR, day),
                        balance_of(after, w->customers[i], TEST_EUR, day));
        }
    } else {
        check(memcmp(&before->counts, &after->counts, sizeof before->counts) == 0);
    }
    encours_view_free(before);
    encours_view_free(after);
    encours_view_free(forked);
    encours_fork_free(fork);
    return status;
}

static void do_post(world *w)
{
    static const int32_t types[] = {
        ENCOURS_DOCUMENT_INVOICE, ENCOURS_DOCUMENT_INVOICE,     ENCOURS_DOCUMENT_DEBIT_NOTE,
        ENCOURS_DOCUMENT_PAYMENT, ENCOURS_DOCUMENT_CREDIT_NOTE, ENCOURS_DOCUMENT_ADVANCE,
        ENCOURS_DOCUMENT_PAYMENT,
    };
    posted made = {.customer = w->customers[random_below(&w->random, CUSTOMERS)]};
    size_t type = random_below(&w->random, sizeof types / sizeof types[0]);
    made.debit = type < 3;
    made.currency = random_below(&w->random, 2) == 0 ? TEST_EUR : TEST_USD;
    made.gross = random_between(&w->random, 1, 400);
    encours_document document = ledger_document(
        made.customer, types[type], DAY + (int32_t)random_below(&w->random, 20), LATER, made.gross);
    document.currency = made.currency;
    if (made.currency != TEST_EUR)
        document.base_amount = (encours_optional_i64){1, 0, random_between(&w->random, 0, 400)};
    if (random_below(&w->random, 2) == 0)
        document.vat = (encours_optional_i64){1, 0, random_between(&w->random, 0, made.gross)};
    encours_transaction *transaction = begin(w);
    encours_ref reference;
    check_ok(encours_transaction_post(transaction, &document, &reference, check_error()));
    check_ok(commit(w, transaction, reference, &made.number));
    if (w->document_count < DOCUMENTS_MAX)
        w->documents[w->document_count++] = made;
}

/* A credit, and up to three debits of the same customer and currency. */
static size_t choose(world *w, uint64_t *credit, encours_ref debits[3])
{
    const posted *first = &w->documents[random_below(&w->random, w->document_count)];
    size_t count = 0, start = random_below(&w->random, w->document_count);
    *credit = 0;
    for (size_t i = 0; i < w->document_count; i++) {
        const posted *at = &w->documents[(start + i) % w->document_count];
        if (at->customer != first->customer || at->currency != first->currency)
            continue;
        if (at->debit && count < 3)
            debits[count++] = at->number;
        else if (!at->debit && *credit == 0)
            *credit = at->number;
    }
    return count;
}

static void do_settle(world *w)
{
    encours_ref debits[3];
    uint64_t credit, number;
    size_t count = choose(w, &credit, debits);
    if (count == 0 || (credit == 0 && random_below(&w->random, 4) != 0))
        return;
    int64_t discount[3], tolerance[3], write_off[3], fee[3];
    encours_settle_options options = settle_options(credit, debits, count);
    for (size_t i = 0; i < 3; i++) {
        discount[i] = random_between(&w->random, 0, 5);
        tolerance[i] = random_between(&w->random, 0, 9);
        write_off[i] = random_below(&w->random, 6) == 0 ? random_between(&w->random, 1, 9) : 0;
        fee[i] = random_below(&w->random, 6) == 0 ? random_between(&w->random, 1, 9) : 0;
    }
    options.discount = discount;
    options.tolerance = tolerance;
    options.write_off = write_off;
    options.fee = fee;
    options.from.epoch_day = DAY + 20 + (int32_t)random_below(&w->random, 20);
    options.surplus = (int32_t)random_between(&w->random, ENCOURS_CLEARING_SURPLUS_KEEP,
                                              ENCOURS_CLEARING_SURPLUS_NEXT);
    options.surplus_max = 20;
    options.vat = (uint32_t)random_below(&w->random, 8);
    encours_transaction *transaction = begin(w);
    encours_ref matching;
    check_ok(encours_transaction_settle(transaction, &options, &matching, check_error()));
    encours_status status = commit(w, transaction, matching, &number);
    if (status == ENCOURS_OK && w->matching_count < MATCHINGS_MAX)
        w->matchings[w->matching_count++] = number;
}

static void do_unmatch(world *w)
{
    if (w->matching_count == 0)
        return;
    size_t at = random_below(&w->random, w->matching_count);
    encours_transaction *transaction = begin(w);
    check_ok(encours_transaction_unmatch(
        transaction, w->matchings[at],
        (encours_date){DAY + 20 + (int32_t)random_below(&w->random, 30)}, check_error()));
    if (commit(w, transaction, 0, NULL) == ENCOURS_OK)
        w->matchings[at] = w->matchings[--w->matching_count];
}

static void do_revalue(world *w)
{
    encours_revalue_options options = ENCOURS_REVALUE_OPTIONS_INIT;
    int32_t day = DAY + (int32_t)random_below(&w->random, DAYS);
    options.rates = w->rates;
    options.closing.epoch_day = day;
    options.method = (int32_t)random_between(&w->random, ENCOURS_REVALUATION_REVERSED,
                                             ENCOURS_REVALUATION_CUMULATIVE);
    encours_transaction *transaction = begin(w);
    check_ok(encours_transaction_revalue(transaction, &options, check_error()));
    (void)commit(w, transaction, 0, NULL);
    encours_view *view = ledger_view(&w->test); /* posted or not, the books say the value now */
    for (size_t i = 0; i < CUSTOMERS; i++) {
        int64_t balance = balance_of(view, w->customers[i], TEST_USD, day);
        check_equal(booked_of(view, w->customers[i], TEST_USD, day).balance, 2 * balance);
    }
    encours_view_free(view);
}

static void world_begin(world *w, test_random random)
{
    static const uint16_t from[] = {TEST_USD}, to[] = {TEST_EUR};
    static const int32_t days[] = {DAY};
    static const int64_t two[] = {2}, one[] = {1};
    encours_rates_columns columns = {sizeof columns, 1, from, to, days, two, one};
    *w = (world){.test = ledger_begin(), .random = random};
    check_ok(encours_rates_new(w->test.context, &columns, NULL, &w->rates, check_error()));
    w->customers[0] = ledger_customer(&w->test, "ACME");
    w->customers[1] = ledger_customer(&w->test, "BETA");
    for (size_t i = 0; i < 12; i++)
        do_post(w);
}

static void what_must_hold_holds(void **state)
{
    (void)state;
    FOR_RANDOM(random, 60)
    {
        static world w;
        world_begin(&w, random);
        for (size_t step = 0; step < STEPS; step++) {
            size_t kind = random_below(&w.random, 12);
            if (kind < 2)
                do_post(&w);
            else if (kind < 8)
                do_settle(&w);
            else if (kind < 11)
                do_unmatch(&w);
            else
                do_revalue(&w);
            check_somewhen(&w);
        }
        encours_booked before = booked(&w.test, 0, 0, LATER), after;
        ledger_reopen(&w.test);
        after = booked(&w.test, 0, 0, LATER);
        check(memcmp(&before, &after, sizeof before) == 0);
        check_somewhen(&w);
        encours_rates_free(w.rates);
        ledger_end(&w.test);
    }
}

CHECK_MAIN(what_must_hold_holds)
