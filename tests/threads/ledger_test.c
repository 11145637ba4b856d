/* SPDX-License-Identifier: MIT */
/* Readers take views of the present and the past and ask everything of them while one writer
 * commits, is refused and meets conflicts, so that rows are taken back under their eyes. */
#include "support/check.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>

#include "encours/command.h"
#include "encours/cursor.h"
#include "encours/fact.h"
#include "encours/view.h"
#include "support/random.h"

enum { READERS = 3, TRANSACTIONS = 6000, CUSTOMERS = 4, ROUNDS_MIN = 20, FIRST_DAY = 19000 };

typedef struct shared {
    encours_context *context;
    encours_store *store;
    encours_ledger *ledger;
    atomic_uint readers;
    atomic_bool done;     /* the writer has finished */
    atomic_uint failures; /* of readers and writer: cmocka's checks belong to the main thread */
    _Atomic(const char *) what;
} shared;

/* As check(), from any thread. */
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
    encours_transaction_options options = {.struct_size = sizeof options,
                                           .recorded_at = id * INT64_C(1000)};
    encours_transaction *transaction = NULL;
    memcpy(options.command_id, &id, sizeof id);
    options.command_id[15] = 1;
    if (encours_transaction_new(ledger, &options, &transaction, NULL) != ENCOURS_OK)
        return NULL;
    return transaction;
}

static encours_status post(encours_transaction *t, test_random *random, int32_t type, uint32_t id,
                           encours_ref *reference)
{
    encours_document document = ENCOURS_DOCUMENT_INIT;
    const char *names[] = {"region"},
               *values[] = {random_below(random, 2) == 0 ? "North" : "South"};
    char key[16];
    document.customer = 1 + random_below(random, CUSTOMERS);
    document.type = type;
    document.issue.epoch_day = FIRST_DAY + (int32_t)random_below(random, 60);
    document.due.epoch_day = document.issue.epoch_day + 30;
    document.currency = 978;
    document.gross = random_between(random, 1, 1000);
    if (random_below(random, 3) == 0) {
        document.dimension_count = 1;
        document.dimensions = names;
        document.values = values;
    }
    snprintf(key, sizeof key, "key-%u-%d", (unsigned)id, (int)type);
    document.source_key = key;
    return encours_transaction_post(t, &document, reference, NULL);
}

/* Documents with allocations, dimensions and cancellations. `spoilt`: the last command cannot be.
 */
static encours_status fill(encours_transaction *t, test_random *random, uint32_t id, bool spoilt)
{
    encours_ref invoice, payment;
    encours_status status = post(t, random, ENCOURS_DOCUMENT_INVOICE, id, &invoice);
    if (status == ENCOURS_OK)
        status = post(t, random, ENCOURS_DOCUMENT_PAYMENT, id, &payment);
    if (status == ENCOURS_OK)
        status = encours_transaction_set_dimension(
            t, 1 + random_below(random, CUSTOMERS), "region",
            random_below(random, 2) == 0 ? "East" : "West",
            (encours_date){FIRST_DAY + (int32_t)random_below(random, 60)}, NULL);
    if (status == ENCOURS_OK && id % 3 == 0)
        status = encours_transaction_cancel(t, payment, (encours_date){FIRST_DAY + 70},
                                            ENCOURS_CANCEL_RETURNED, 1, NULL);
    if (status == ENCOURS_OK && spoilt)
        status = encours_transaction_cancel(t, invoice, (encours_date){FIRST_DAY - 1},
                                            ENCOURS_CANCEL_ERROR, 0, NULL);
    return status;
}

/* A later due date for an invoice, at times in the place of the one just agreed. */
static encours_status fill_facts(encours_transaction *t, encours_ref invoice, uint32_t id)
{
    encours_fact_options fact = ENCOURS_FACT_OPTIONS_INIT;
    encours_ref first;
    fact.kind = ENCOURS_FACT_DEFERRAL;
    fact.subject_kind = ENCOURS_SUBJECT_DOCUMENT;
    fact.subject = invoice;
    fact.from.epoch_day = FIRST_DAY + 30;
    fact.date = (encours_optional_date){1, {FIRST_DAY + 60}};
    fact.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    fact.related = 1 + id % CUSTOMERS;
    encours_status status = encours_transaction_fact(t, &fact, &first, NULL);
    if (status != ENCOURS_OK || id % 3 != 0)
        return status;
    fact.from.epoch_day += 5;
    fact.replaces = first;
    return encours_transaction_fact(t, &fact, NULL, NULL);
}

/* An invoice and a payment of one customer, matched on both; ended again by every other. */
static encours_status fill_matched(encours_transaction *t, uint32_t id)
{
    encours_ref documents[2], matching;
    encours_document document = ENCOURS_DOCUMENT_INIT;
    document.customer = 1 + id % CUSTOMERS;
    document.currency = 978;
    document.gross = 500 + id;
    document.issue.epoch_day = FIRST_DAY + (int32_t)(id % 40);
    document.due.epoch_day = document.issue.epoch_day + 10;
    for (int i = 0; i < 2; i++) {
        document.type = i == 0 ? ENCOURS_DOCUMENT_INVOICE : ENCOURS_DOCUMENT_PAYMENT;
        encours_status status = encours_transaction_post(t, &document, &documents[i], NULL);
        if (status != ENCOURS_OK)
            return status;
    }
    encours_date from = {FIRST_DAY + 50};
    encours_status status = encours_transaction_match(t, documents, 2, from, 0, &matching, NULL);
    if (status == ENCOURS_OK && id % 2 == 0)
        status = encours_transaction_reverse_matching(t, matching, (encours_date){FIRST_DAY + 55},
                                                      NULL);
    if (status == ENCOURS_OK && id % 5 == 0)
        status = fill_facts(t, documents[0], id);
    return status;
}

static void commit_one(shared *s, encours_ledger *ledger, test_random *random, uint32_t id)
{
    bool spoilt = id % 4 == 0;
    encours_transaction *t = begin(ledger, id);
    if (!EXPECT(s, t != NULL))
        return;
    encours_status status = id % 2 == 0 ? fill(t, random, id, spoilt) : fill_matched(t, id);
    EXPECT(s, status == ENCOURS_OK);
    status = encours_transaction_commit(t, 0, NULL, NULL);
    if (encours_status_kind_of(status) == ENCOURS_E_CONFLICT) {
        EXPECT(s, encours_ledger_refresh(ledger, NULL, NULL) == ENCOURS_OK);
        status = encours_transaction_commit(t, 5, NULL, NULL);
    }
    EXPECT(s, encours_status_kind_of(status) == (spoilt ? ENCOURS_E_STATE : ENCOURS_OK));
    encours_transaction_free(t);
}

/* Through the handle that the readers look at, and at times through another, so that the first
 * meets conflicts. */
static void *write_all(void *user)
{
    shared *s = user;
    test_random random = {.state = 7};
    encours_ledger *other = NULL;
    EXPECT(s, encours_ledger_open(s->store, "T", NULL, &other, NULL) == ENCOURS_OK);
    for (uint32_t id = 1; id <= TRANSACTIONS && other != NULL; id++) {
        bool through_other = id % 7 == 0;
        if (through_other)
            EXPECT(s, encours_ledger_refresh(other, NULL, NULL) == ENCOURS_OK);
        commit_one(s, through_other ? other : s->ledger, &random, id);
    }
    encours_ledger_free(other);
    atomic_store(&s->done, true);
    return NULL;
}

/* Sum of all cells. */
static int64_t aged(shared *s, const encours_view *view, int32_t day, int32_t credits,
                    const char *by)
{
    encours_aging *aging = NULL;
    encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
    options.credits = credits;
    options.by = by;
    options.due = credits == 2 ? ENCOURS_DUE_AGREED : ENCOURS_DUE_ORIGINAL;
    int64_t sum = 0;
    if (!EXPECT(s, encours_view_aging(view, (encours_date){day}, &options, &aging, NULL) ==
                       ENCOURS_OK))
        return INT64_MIN;
    for (size_t row = 0; row < encours_aging_row_count(aging); row++)
        for (size_t column = 0; column < encours_aging_column_count(aging); column++)
            sum += encours_aging_cell(aging, row, column);
    encours_aging_free(aging);
    return sum;
}

static int64_t dso_balance(shared *s, const encours_view *view, int32_t day)
{
    encours_dso_report *report = NULL;
    int64_t sum = 0;
    if (!EXPECT(s, encours_view_dso(view, (encours_date){day}, NULL, &report, NULL) == ENCOURS_OK))
        return INT64_MIN;
    for (size_t row = 0; row < encours_dso_report_row_count(report); row++)
        sum += encours_dso_report_balances(report)[row];
    encours_dso_report_free(report);
    return sum;
}

static int64_t balance_of(shared *s, const encours_view *view, uint64_t customer, int32_t day)
{
    int64_t balance = 0;
    EXPECT(s, encours_view_balance(view, customer, 978, (encours_date){day}, &balance, NULL) ==
                  ENCOURS_OK);
    return balance;
}

/* How many facts of a day concern a customer: each is one of the view's. */
static size_t facts_of(shared *s, const encours_view *view, uint64_t customer, int32_t day)
{
    encours_cursor_options options = ENCOURS_CURSOR_OPTIONS_INIT;
    encours_cursor *cursor = NULL;
    encours_view_counts counts = {.struct_size = sizeof counts};
    size_t count = 0;
    options.customer = customer;
    options.as_of = (encours_optional_date){1, {day}};
    EXPECT(s, encours_view_count(view, &counts, NULL) == ENCOURS_OK);
    if (!EXPECT(s, encours_cursor_open(view, ENCOURS_ROWS_FACTS, &options, &cursor, NULL) ==
                       ENCOURS_OK))
        return 0;
    EXPECT(s, encours_cursor_next(cursor, 65536, &count, NULL) == ENCOURS_OK);
    for (size_t i = 0; i < count; i++)
        EXPECT(s,
               encours_cursor_numbers(cursor, ENCOURS_COLUMN_NUMBER)[i] <= (int64_t)counts.facts);
    encours_cursor_free(cursor);
    return count;
}

static void ask(shared *s, const encours_view *view, test_random *random)
{
    int32_t day = FIRST_DAY + (int32_t)random_below(random, 90);
    int64_t balance = balance_of(s, view, 0, day), sum = 0;
    encours_view_counts counts = {.struct_size = sizeof counts};
    for (uint64_t customer = 1; customer <= CUSTOMERS; customer++)
        sum += balance_of(s, view, customer, day);
    EXPECT(s, sum == balance);
    for (int32_t credits = 0; credits < 3; credits++)
        EXPECT(s, aged(s, view, day, credits, credits == 1 ? "region" : NULL) == balance);
    EXPECT(s, dso_balance(s, view, day) == balance);
    EXPECT(s, encours_view_count(view, &counts, NULL) == ENCOURS_OK);
    char key[16];
    uint64_t number = 0, wanted = 1 + random_below(random, TRANSACTIONS);
    snprintf(key, sizeof key, "key-%u-1", (unsigned)wanted);
    if (encours_view_find_document(view, key, &number, NULL) == ENCOURS_OK)
        EXPECT(s, number >= 1 && number <= counts.documents);
    EXPECT(s, encours_view_find_customer(view, "K2", &number, NULL) == ENCOURS_OK && number == 2);
    encours_customer *customer = NULL;
    EXPECT(s, encours_view_customer(view, 2, &customer, NULL) == ENCOURS_OK);
    (void)encours_customer_dimension(customer, "region", (encours_date){day});
    encours_customer_free(customer);
    size_t facts = facts_of(s, view, 2, day);
    EXPECT(s, balance_of(s, view, 0, day) == balance); /* the same answer twice */
    EXPECT(s, facts_of(s, view, 2, day) == facts);
}

static void *read_all(void *user)
{
    shared *s = user;
    test_random random = {.state = 100 + atomic_fetch_add(&s->readers, 1)};
    encours_view *kept = NULL;
    int64_t kept_balance = 0;
    uint64_t newest = 0;
    for (int round = 0; round < ROUNDS_MIN || !atomic_load(&s->done); round++) {
        encours_view *view = NULL;
        encours_view_counts counts = {.struct_size = sizeof counts};
        if (!EXPECT(s, encours_ledger_view(s->ledger, &view, NULL) == ENCOURS_OK))
            break;
        EXPECT(s, encours_view_count(view, &counts, NULL) == ENCOURS_OK);
        EXPECT(s, counts.sequence >= newest); /* what was seen stays */
        newest = counts.sequence;
        ask(s, view, &random);
        encours_view *past = NULL;
        EXPECT(s, encours_ledger_view_at_sequence(s->ledger, 2 + random_below(&random, newest - 1),
                                                  &past, NULL) == ENCOURS_OK);
        if (past != NULL)
            ask(s, past, &random);
        encours_view_free(past);
        if (kept == NULL) {
            kept = view;
            kept_balance = balance_of(s, kept, 0, FIRST_DAY + 90);
            continue;
        }
        encours_view_free(view);
        EXPECT(s, balance_of(s, kept, 0, FIRST_DAY + 90) == kept_balance);
    }
    encours_view_free(kept);
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
    check_ok(encours_transaction_declare_dimension(t, "region", check_error()));
    for (int i = 1; i <= CUSTOMERS; i++) {
        char code[8];
        snprintf(code, sizeof code, "K%d", i);
        encours_customer_options customer = {
            .struct_size = sizeof customer, .code = code, .code_impersonal = 1};
        check_ok(encours_transaction_add_customer(t, &customer, NULL, check_error()));
    }
    check_ok(encours_transaction_commit(t, 0, NULL, check_error()));
    encours_transaction_free(t);
}

static void views_hold_while_the_writer_goes_on(void **state)
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
    encours_verify_report report = {.struct_size = sizeof report};
    check_ok(encours_ledger_refresh(s.ledger, NULL, check_error()));
    check_ok(encours_ledger_verify(s.ledger, NULL, &report, check_error()));
    check_equal(report.transactions, 2 + TRANSACTIONS - TRANSACTIONS / 4);
    encours_ledger_free(s.ledger);
    encours_store_free(s.store);
    encours_context_free(s.context);
}

CHECK_MAIN(views_hold_while_the_writer_goes_on)
