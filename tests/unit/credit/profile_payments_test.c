/* SPDX-License-Identifier: MIT */
/* Payments against promises of a customer: however many there are of both, the figures are those of
 * looking at each payment for each promise. */
#include "credit_scenario.h"
#include "support/memory.h"
#include "support/random.h"

enum { PROMISES = 60, PAYMENTS = 80, FIRST = DAY - 150, NEVER = INT32_MAX };

typedef struct promised {
    int32_t from, day;
    int64_t amount; /* less than 0: none is stated */
    uint16_t currency;
} promised;

typedef struct paid {
    int32_t from, to;
    int64_t gross;
    uint16_t currency;
} paid;

typedef struct books {
    promised promises[PROMISES];
    paid payments[PAYMENTS];
    int promise_count, payment_count;
} books;

/* Promises whose day is over are of any currency, those that run in that of the figures. */
static void invent(test_random *random, books *b)
{
    b->promise_count = (int)random_between(random, 0, PROMISES);
    b->payment_count = (int)random_between(random, 0, PAYMENTS);
    for (int i = 0; i < b->promise_count; i++) {
        promised *p = &b->promises[i];
        p->from = FIRST + (int32_t)random_below(random, 150);
        p->day = p->from + (int32_t)random_below(random, 60);
        p->amount = random_between(random, -2, 8) * 100;
        p->currency = p->day < DAY && random_below(random, 3) == 0 ? TEST_USD : TEST_EUR;
    }
    for (int i = 0; i < b->payment_count; i++) {
        paid *p = &b->payments[i];
        p->from = FIRST + (int32_t)random_below(random, 160);
        p->to = random_below(random, 3) == 0 ? p->from + (int32_t)random_below(random, 40) : NEVER;
        p->gross = random_between(random, 1, 6) * 100;
        p->currency = random_below(random, 3) == 0 ? TEST_USD : TEST_EUR;
    }
}

static void record(test_ledger *test, const books *b)
{
    encours_transaction *transaction = ledger_transaction(test);
    for (int i = 0; i < b->payment_count; i++) {
        const paid *p = &b->payments[i];
        encours_document document = ledger_document(1, ENCOURS_DOCUMENT_PAYMENT, p->from, NONE,
                                                    p->gross);
        document.currency = p->currency;
        check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
    }
    for (int i = 0; i < b->promise_count; i++) {
        const promised *p = &b->promises[i];
        encours_fact_options fact = scenario_fact(ENCOURS_FACT_PROMISE, 1, p->from,
                                                  p->amount < 0 ? -1 : p->amount, NULL);
        fact.currency = p->amount < 0 ? 0 : p->currency;
        fact.date = scenario_day(p->day);
        check_ok(encours_transaction_fact(transaction, &fact, NULL, check_error()));
    }
    ledger_commit(transaction);
    for (int i = 0; i < b->payment_count; i++)
        if (b->payments[i].to != NEVER)
            scenario_cancel(test, (uint64_t)i + 1, b->payments[i].to, ENCOURS_CANCEL_ERROR);
}

/* What came in for a promise by the definition: each payment of its days that still counts on its
 * last one, in its currency when it states an amount. */
static bool is_kept(const books *b, const promised *p, int64_t *left)
{
    int32_t last = p->day >= DAY ? DAY : p->day;
    int64_t came = 0;
    int count = 0;
    for (int i = 0; i < b->payment_count; i++) {
        const paid *payment = &b->payments[i];
        if (payment->from < p->from || payment->from > last || payment->to <= last ||
            (p->amount >= 0 && payment->currency != p->currency))
            continue;
        came += payment->gross;
        count++;
    }
    *left = p->amount - came;
    return p->amount >= 0 ? *left <= 0 : count > 0;
}

static void check_figures(test_ledger *test, const encours_policy *policy, const books *b)
{
    int64_t broken = 0, to_come = 0, left;
    for (int i = 0; i < b->promise_count; i++) {
        if (is_kept(b, &b->promises[i], &left))
            continue;
        if (b->promises[i].day < DAY)
            broken++;
        else if (b->promises[i].from <= DAY && b->promises[i].amount >= 0)
            to_come += left;
    }
    encours_credit_figures figures = scenario_figures(test, 1, policy, DAY);
    check_equal(VALUE(figures, BROKEN_PROMISES), broken);
    check_equal(VALUE(figures, PROMISED), to_come);
}

static void many_give_what_each_by_each_gives(void **state)
{
    (void)state;
    static books b;
    FOR_RANDOM(random, 60)
    {
        test_ledger test = ledger_begin();
        encours_policy *policy = scenario_policy(test.context, NULL);
        invent(&random, &b);
        ledger_customer(&test, "ACME");
        record(&test, &b);
        check_figures(&test, policy, &b);
        encours_policy_free(policy);
        ledger_end(&test);
    }
}

static void without_memory_there_is_no_figure(void **state)
{
    (void)state;
    static books b;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_store *store;
    test_random random = {.state = 7};
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger test = ledger_begin_over(context, store);
    encours_policy *policy = scenario_policy(context, NULL);
    do
        invent(&random, &b);
    while (b.promise_count < 20 || b.payment_count < 20);
    ledger_customer(&test, "ACME");
    record(&test, &b);
    encours_credit *credit = scenario_credit(&test, policy, DAY, NULL);
    for (int on = 0; on < 2; on++) {
        encours_credit_figures figures = {.struct_size = sizeof figures};
        encours_status status = ENCOURS_E_NO_MEMORY;
        size_t at = 1;
        for (; status != ENCOURS_OK; at++) {
            counted_memory_fail(&memory, at, on != 0);
            status = encours_credit_figures_of(credit, 1, &figures, check_error());
            check(status == ENCOURS_OK || status == ENCOURS_E_NO_MEMORY);
        }
        check(at > 4); /* lists and the three blocks of the walk */
    }
    counted_memory_fail(&memory, 0, false);
    check_figures(&test, policy, &b);
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&test);
    check_equal(memory.blocks, 0);
}

CHECK_MAIN(many_give_what_each_by_each_gives, without_memory_there_is_no_figure)
