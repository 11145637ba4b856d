/* SPDX-License-Identifier: MIT */
/* Readers take views with totals while a writer commits and rolls. What a view shows adds up, is
 * what the same rows give when computed, and stays as it is; views are given back on any thread, in
 * any order. */
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>

#include "encours/command.h"
#include "encours/totals.h"
#include "encours/view.h"
#include "support/check.h"
#include "support/random.h"

enum {
    READERS = 3,
    CUSTOMERS = 300,
    TRANSACTIONS = 1500,
    LARGE = 17000, /* documents of one transaction: more than are moved at once */
    FIRST_DAY = 19000,
    ROUNDS_MIN = 50
};

typedef struct shared {
    encours_context *context;
    encours_store *store;
    encours_ledger *ledger;
    atomic_bool done;
    atomic_int failures;
    atomic_int maintained;
    atomic_int numbers;
    _Atomic(const char *) what;
} shared;

static bool expect(shared *s, bool condition, const char *what)
{
    if (!condition) {
        atomic_fetch_add(&s->failures, 1);
        atomic_store(&s->what, what);
    }
    return condition;
}

#define EXPECT(s, condition) expect((s), (condition), #condition)

static encours_transaction *begin(encours_ledger *ledger, uint32_t id)
{
    encours_transaction_options options = {.struct_size = sizeof options};
    encours_transaction *t = NULL;
    options.command_id[0] = (uint8_t)(id + 1);
    options.command_id[1] = (uint8_t)((id + 1) >> 8);
    return encours_transaction_new(ledger, &options, &t, NULL) == ENCOURS_OK ? t : NULL;
}

static encours_status post(encours_transaction *t, test_random *random, int32_t day, int32_t type,
                           uint64_t customer, int64_t gross, encours_ref *reference)
{
    encours_document document = ENCOURS_DOCUMENT_INIT;
    document.customer = customer;
    document.type = type;
    document.currency = random_below(random, 8) == 0 && reference == NULL ? 840 : 978;
    document.gross = gross;
    document.issue.epoch_day = day;
    document.due.epoch_day = day + (int32_t)random_below(random, 40);
    return encours_transaction_post(t, &document, reference, NULL);
}

static void commit_one(shared *s, test_random *random, uint32_t id, int32_t day)
{
    encours_transaction *t = begin(s->ledger, id);
    uint64_t customer = 1 + random_below(random, CUSTOMERS);
    encours_ref invoice, payment;
    int64_t gross = random_between(random, 100, 900);
    if (!EXPECT(s, t != NULL))
        return;
    EXPECT(s, post(t, random, day, ENCOURS_DOCUMENT_INVOICE, customer, gross, &invoice) == 0);
    EXPECT(s, post(t, random, day, ENCOURS_DOCUMENT_PAYMENT, customer, gross / 2, &payment) == 0);
    for (int i = 0; i < 6; i++)
        EXPECT(s, post(t, random, day + (int32_t)random_below(random, 30) - 10,
                       ENCOURS_DOCUMENT_INVOICE, 1 + random_below(random, CUSTOMERS),
                       random_between(random, 1, 900), NULL) == 0);
    encours_allocation_options allocation = ENCOURS_ALLOCATION_OPTIONS_INIT;
    allocation.credit = payment;
    allocation.debit = invoice;
    allocation.amount = gross / 3;
    allocation.from.epoch_day = day + (int32_t)random_below(random, 5);
    EXPECT(s, encours_transaction_allocate(t, &allocation, NULL, NULL) == ENCOURS_OK);
    EXPECT(s, encours_transaction_commit(t, 0, NULL, NULL) == ENCOURS_OK);
    encours_transaction_free(t);
}

static void commit_large(shared *s, test_random *random, int32_t day)
{
    encours_transaction *t = begin(s->ledger, TRANSACTIONS + 1);
    if (!EXPECT(s, t != NULL))
        return;
    for (int i = 0; i < LARGE; i++)
        EXPECT(s, post(t, random, day, ENCOURS_DOCUMENT_INVOICE,
                       1 + random_below(random, CUSTOMERS), 7, NULL) == 0);
    EXPECT(s, encours_transaction_commit(t, 0, NULL, NULL) == ENCOURS_OK);
    encours_transaction_free(t);
}

static void *write_all(void *user)
{
    shared *s = user;
    test_random random = {.state = 7};
    int32_t day = FIRST_DAY;
    for (uint32_t id = 1; id <= TRANSACTIONS; id++) {
        commit_one(s, &random, id, day);
        if (id % 10 == 0) {
            day += (int32_t)random_below(&random, 8);
            EXPECT(s,
                   encours_ledger_roll(s->ledger, (encours_date){day}, NULL, NULL) == ENCOURS_OK);
        }
        if (id == TRANSACTIONS / 2)
            commit_large(s, &random, day);
        if (id % 150 == 0)
            EXPECT(s, encours_ledger_totals_register(s->ledger, (encours_date){day}, NULL, NULL) ==
                          ENCOURS_OK);
    }
    atomic_store(&s->done, true);
    return NULL;
}

typedef struct figures {
    int64_t balance[CUSTOMERS], overdue[CUSTOMERS], cash[CUSTOMERS];
    int32_t oldest[CUSTOMERS];
} figures;

static int32_t ask(shared *s, const encours_view *view, encours_date day, figures *out)
{
    encours_totals_columns columns = ENCOURS_TOTALS_COLUMNS_INIT;
    int32_t source = 0;
    columns.count = CUSTOMERS;
    columns.balance = out->balance;
    columns.overdue = out->overdue;
    columns.cash = out->cash;
    columns.oldest_due = out->oldest;
    EXPECT(s, encours_view_totals_columns(view, 978, day, NULL, &columns, &source, NULL) ==
                  ENCOURS_OK);
    return source;
}

/* The same rows, without totals. */
static encours_view *view_again(shared *s, const encours_view *view)
{
    encours_view_counts counts = {.struct_size = sizeof counts};
    encours_view *plain = NULL;
    EXPECT(s, encours_view_count(view, &counts, NULL) == ENCOURS_OK);
    EXPECT(s,
           encours_ledger_view_at_sequence(s->ledger, counts.sequence, &plain, NULL) == ENCOURS_OK);
    return plain;
}

static void compare(shared *s, const encours_view *view, figures *found)
{
    static const figures none;
    figures computed = none;
    encours_date day = encours_view_totals_day(view);
    if (day.epoch_day == ENCOURS_DATE_NONE) { /* taken while a large move was under way */
        (void)ask(s, view, (encours_date){FIRST_DAY}, found);
        return;
    }
    *found = none;
    atomic_fetch_add(&s->maintained, 1);
    EXPECT(s, ask(s, view, day, found) == ENCOURS_TOTALS_MAINTAINED);
    encours_view *plain = view_again(s, view);
    if (plain == NULL)
        return;
    EXPECT(s, ask(s, plain, day, &computed) == ENCOURS_TOTALS_COMPUTED);
    EXPECT(s, memcmp(found, &computed, sizeof computed) == 0);
    encours_view_free(plain);
}

static void *read_all(void *user)
{
    enum { KEPT = 5 };
    shared *s = user;
    test_random random = {.state = 100 + (uint64_t)atomic_fetch_add(&s->numbers, 1)};
    encours_view *kept[KEPT] = {NULL};
    figures was[KEPT], now;
    for (int round = 0; round < ROUNDS_MIN || !atomic_load(&s->done); round++) {
        size_t at = (size_t)random_below(&random, KEPT);
        if (kept[at] != NULL) {
            encours_date day = encours_view_totals_day(kept[at]);
            if (day.epoch_day == ENCOURS_DATE_NONE)
                day.epoch_day = FIRST_DAY;
            (void)ask(s, kept[at], day, &now);
            EXPECT(s, memcmp(&now, &was[at], sizeof now) == 0);
            encours_view_free(kept[at]);
            kept[at] = NULL;
        }
        if (!EXPECT(s, encours_ledger_view(s->ledger, &kept[at], NULL) == ENCOURS_OK))
            break;
        memset(&was[at], 0, sizeof was[at]);
        compare(s, kept[at], &was[at]);
    }
    for (size_t i = 0; i < KEPT; i++)
        encours_view_free(kept[i]);
    return NULL;
}

static void open_ledger(shared *s)
{
    encours_ledger_create_options options = {.struct_size = sizeof options, .base_currency = 978};
    check_ok(encours_context_new(NULL, &s->context, check_error()));
    check_ok(encours_store_memory_new(s->context, &s->store, check_error()));
    check_ok(encours_ledger_create(s->store, "T", &options, &s->ledger, check_error()));
    encours_transaction *t = begin(s->ledger, 0);
    check(t != NULL);
    for (int i = 1; i <= CUSTOMERS; i++) {
        char code[8];
        snprintf(code, sizeof code, "K%d", i);
        encours_customer_options customer = {
            .struct_size = sizeof customer, .code = code, .code_impersonal = 1};
        check_ok(encours_transaction_add_customer(t, &customer, NULL, check_error()));
    }
    check_ok(encours_transaction_commit(t, 0, NULL, check_error()));
    encours_transaction_free(t);
    check_ok(
        encours_ledger_totals_register(s->ledger, (encours_date){FIRST_DAY}, NULL, check_error()));
}

static void totals_hold_while_the_writer_goes_on(void **state)
{
    (void)state;
    shared s = {0};
    open_ledger(&s);
    pthread_t writer, readers[READERS];
    for (size_t i = 0; i < READERS; i++)
        check_equal(pthread_create(&readers[i], NULL, read_all, &s), 0);
    check_equal(pthread_create(&writer, NULL, write_all, &s), 0);
    check_equal(pthread_join(writer, NULL), 0);
    for (size_t i = 0; i < READERS; i++)
        check_equal(pthread_join(readers[i], NULL), 0);
    const char *what = atomic_load(&s.what);
    if (what != NULL)
        print_error("not so: %s\n", what);
    check_equal(atomic_load(&s.failures), 0);
    check(atomic_load(&s.maintained) > 0);
    encours_ledger_free(s.ledger);
    encours_store_free(s.store);
    encours_context_free(s.context);
}

CHECK_MAIN(totals_hold_while_the_writer_goes_on)
