/* SPDX-License-Identifier: MIT */
/* What holds for the rows of any ledger, at any day, as known at any position. */
#include <stdbool.h>

#include "support/check.h"
#include "support/ledger.h"
#include "support/random.h"

#include "encours/cursor.h"

enum {
    ROUNDS = 60,
    STEPS = 80,
    CUSTOMERS = 3,
    DAYS = 120,
    ROWS_MAX = 4096, /* more than the steps can make */
    FIELDS_MAX = 8
};

static const uint16_t currencies[] = {TEST_EUR, TEST_USD};

static int32_t random_day(test_random *random)
{
    return (int32_t)random_between(random, 0, DAYS);
}

/* All rows of a cursor, some of its columns. */
typedef struct table {
    size_t count;
    int64_t cells[FIELDS_MAX][ROWS_MAX];
} table;

/* Columns are ended by 0; the size of blocks is random. */
static void read_table(test_random *random, const encours_view *view, int32_t rows,
                       const encours_cursor_options *options, const int32_t *columns, table *out)
{
    encours_cursor *cursor;
    size_t count;
    out->count = 0;
    check_ok(encours_cursor_open(view, rows, options, &cursor, check_error()));
    do {
        check_ok(encours_cursor_next(cursor, 1 + random_below(random, 50), &count, check_error()));
        check(out->count + count <= ROWS_MAX);
        for (size_t field = 0; count > 0 && columns[field] != 0; field++)
            memcpy(&out->cells[field][out->count], encours_cursor_numbers(cursor, columns[field]),
                   count * sizeof(int64_t));
        out->count += count;
    } while (count > 0);
    encours_cursor_free(cursor);
}

static void add_document(test_random *random, encours_transaction *transaction)
{
    int64_t amounts[3];
    encours_date dues[3];
    int32_t day = random_day(random);
    encours_document document = ledger_document(1 + random_below(random, CUSTOMERS),
                                                (int32_t)random_between(random, 1, 8), day,
                                                ENCOURS_DATE_NONE, 0);
    document.effective.epoch_day = day + (int32_t)random_below(random, 20);
    document.currency = currencies[random_below(random, 4) == 0];
    document.line_count = 1 + random_below(random, 3);
    document.line_amounts = amounts;
    document.line_dues = dues;
    for (size_t i = 0; i < document.line_count; i++) {
        amounts[i] = random_between(random, 0, 500);
        dues[i].epoch_day = day + 30;
        document.gross += amounts[i];
    }
    check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
}

/* Match some open documents of a customer in a currency, chosen at random. */
static void add_match(test_random *random, encours_transaction *transaction, const table *documents)
{
    encours_ref chosen[6];
    size_t count = 0, wanted = 2 + random_below(random, 5);
    uint16_t currency = currencies[random_below(random, 4) == 0];
    for (size_t i = 0; i < documents->count && count < wanted; i++)
        if (documents->cells[1][i] == currency && documents->cells[2][i] != 0 &&
            random_below(random, 2) == 0)
            chosen[count++] = (encours_ref)documents->cells[0][i];
    if (count >= 2)
        check_ok(encours_transaction_match(transaction, chosen, count,
                                           (encours_date){random_day(random) + DAYS / 2}, 1, NULL,
                                           check_error()));
}

/* Allocate to the last debit that a customer has open from the last such credit. */
static void add_allocation(test_random *random, encours_transaction *transaction,
                           const table *documents)
{
    encours_allocation_options options = {
        .struct_size = sizeof options,
        .amount = random_between(random, 1, 100),
        .from = {random_day(random) + DAYS / 2}, /* late enough for most documents */
    };
    for (size_t i = 0; i < documents->count; i++)
        if (documents->cells[2][i] < 0)
            options.credit = (encours_ref)documents->cells[0][i];
        else if (documents->cells[2][i] > 0)
            options.debit = (encours_ref)documents->cells[0][i];
    if (options.credit != 0 && options.debit != 0)
        check_ok(encours_transaction_allocate(transaction, &options, NULL, check_error()));
}

static void add_transfer(test_random *random, encours_transaction *transaction)
{
    int64_t amount = random_between(random, 1, 300);
    encours_transfer_options options = {
        .struct_size = sizeof options,
        .from_customer = 1 + random_below(random, CUSTOMERS),
        .to_customer = 1 + random_below(random, CUSTOMERS),
        .from_amount = amount,
        .to_amount = amount,
        .from_currency = TEST_EUR,
        .to_currency = TEST_EUR,
        .date = {random_day(random)},
        .due = {ENCOURS_DATE_NONE},
    };
    check_ok(encours_transaction_transfer(transaction, &options, NULL, NULL, check_error()));
}

static encours_view_counts count_rows(const encours_view *view)
{
    encours_view_counts counts = {.struct_size = sizeof counts};
    check_ok(encours_view_count(view, &counts, check_error()));
    return counts;
}

/* One random transaction; the rules may refuse it, and then it leaves no trace. */
static void step(test_random *random, test_ledger *test)
{
    static const int32_t columns[] = {ENCOURS_COLUMN_NUMBER, ENCOURS_COLUMN_CURRENCY,
                                      ENCOURS_COLUMN_OPEN, 0};
    static table documents;
    encours_cursor_options whose = {.struct_size = sizeof whose,
                                    .customer = 1 + random_below(random, CUSTOMERS)};
    encours_view *view = ledger_view(test);
    encours_view_counts counts = count_rows(view);
    read_table(random, view, ENCOURS_ROWS_DOCUMENTS, &whose, columns, &documents);
    encours_view_free(view);
    encours_transaction *transaction = ledger_transaction(test);
    encours_date day = {random_day(random) + DAYS / 2};
    uint64_t kind = random_below(random, 20);
    if (kind < 5 || counts.documents < 4)
        for (uint64_t i = 0; i <= random_below(random, 3); i++)
            add_document(random, transaction);
    else if (kind < 8)
        add_match(random, transaction, &documents);
    else if (kind < 14)
        add_allocation(random, transaction, &documents);
    else if (kind < 17 && counts.allocations > 0)
        check_ok(encours_transaction_reverse_allocation(
            transaction, 1 + random_below(random, counts.allocations), day, check_error()));
    else if (kind < 19)
        check_ok(encours_transaction_cancel(transaction, 1 + random_below(random, counts.documents),
                                            day, ENCOURS_CANCEL_ERROR,
                                            (uint32_t)random_below(random, 2), check_error()));
    else
        add_transfer(random, transaction);
    (void)ledger_try_commit(transaction);
}

static test_ledger random_ledger(test_random *random)
{
    test_ledger test = ledger_begin();
    for (char code[] = "A"; code[0] < 'A' + CUSTOMERS; code[0]++)
        ledger_customer(&test, code);
    for (int i = 0; i < STEPS; i++)
        step(random, &test);
    return test;
}

static encours_view *random_view(test_random *random, const test_ledger *test)
{
    encours_store_head head;
    encours_view *view;
    encours_ledger_head(test->ledger, &head);
    check_ok(encours_ledger_view_at_sequence(test->ledger, 1 + random_below(random, head.sequence),
                                             &view, check_error()));
    return view;
}

static void check_sums(test_random *random, const encours_view *view, int32_t rows,
                       encours_cursor_options options, int32_t day)
{
    static const int32_t columns[] = {ENCOURS_COLUMN_CUSTOMER, ENCOURS_COLUMN_CURRENCY,
                                      ENCOURS_COLUMN_OPEN, 0};
    static table read;
    read_table(random, view, rows, &options, columns, &read);
    uint64_t customers = count_rows(view).customers;
    for (uint64_t customer = 0; customer <= customers; customer++)
        for (size_t c = 0; c < 2; c++) {
            int64_t sum = 0, balance;
            for (size_t i = 0; i < read.count; i++)
                if ((customer == 0 || read.cells[0][i] == (int64_t)customer) &&
                    read.cells[1][i] == currencies[c])
                    sum += read.cells[2][i];
            if (options.customer != 0 && customer != options.customer)
                continue;
            check_ok(encours_view_balance(view, customer, currencies[c], (encours_date){day},
                                          &balance, check_error()));
            check_equal(sum, balance);
        }
}

static void open_amounts_sum_to_the_balance(void **state)
{
    (void)state;
    FOR_RANDOM(random, ROUNDS)
    {
        test_ledger test = random_ledger(&random);
        for (int i = 0; i < 10; i++) {
            encours_view *view = random_view(&random, &test);
            int32_t day = random_day(&random) * 3 / 2;
            encours_cursor_options options = {.struct_size = sizeof options};
            for (int32_t rows = ENCOURS_ROWS_DOCUMENTS; rows <= ENCOURS_ROWS_ITEMS; rows++) {
                options.as_of = (encours_optional_date){0, {0}};
                check_sums(&random, view, rows, options, ENCOURS_DATE_MAX);
                options.as_of = (encours_optional_date){1, {day}};
                options.open_only = (int32_t)random_below(&random, 2);
                check_sums(&random, view, rows, options, day);
                options.open_only = 0;
                options.customer = random_below(&random, count_rows(view).customers + 1);
                check_sums(&random, view, rows, options, day);
                options.customer = 0;
            }
            encours_view_free(view);
        }
        ledger_end(&test);
    }
}

/* Numbers and matchings are dense, and the open amount of every item is its amount less what the
 * rows of allocations say of the day. */
static void allocations_explain_the_open_amounts(void **state)
{
    (void)state;
    static const int32_t of_items[] = {ENCOURS_COLUMN_DOCUMENT, ENCOURS_COLUMN_LINE,
                                       ENCOURS_COLUMN_AMOUNT, ENCOURS_COLUMN_OPEN, 0};
    static const int32_t of_allocations[] = {ENCOURS_COLUMN_NUMBER,
                                             ENCOURS_COLUMN_MATCHING,
                                             ENCOURS_COLUMN_AMOUNT,
                                             ENCOURS_COLUMN_FROM,
                                             ENCOURS_COLUMN_TO,
                                             ENCOURS_COLUMN_CREDIT_DOCUMENT,
                                             ENCOURS_COLUMN_CREDIT_LINE,
                                             ENCOURS_COLUMN_DEBIT_DOCUMENT,
                                             0};
    static const int32_t of_lines[] = {ENCOURS_COLUMN_DEBIT_LINE, 0};
    static table items, allocations, lines;
    FOR_RANDOM(random, ROUNDS)
    {
        test_ledger test = random_ledger(&random);
        encours_view *view = random_view(&random, &test);
        int32_t day = random_day(&random) * 3 / 2;
        encours_cursor_options options = {.struct_size = sizeof options, .as_of = {1, {day}}};
        read_table(&random, view, ENCOURS_ROWS_ITEMS, &options, of_items, &items);
        read_table(&random, view, ENCOURS_ROWS_ALLOCATIONS, NULL, of_allocations, &allocations);
        read_table(&random, view, ENCOURS_ROWS_ALLOCATIONS, NULL, of_lines, &lines);
        check_equal(allocations.count, count_rows(view).allocations);
        int64_t matching = 0;
        for (size_t a = 0; a < allocations.count; a++) {
            check_equal(allocations.cells[0][a], a + 1);
            check_between(allocations.cells[1][a], matching > 0 ? matching : 1, matching + 1);
            matching = allocations.cells[1][a];
        }
        check_equal(matching, count_rows(view).matchings);
        for (size_t i = 0; i < items.count; i++) {
            int64_t amount = items.cells[2][i], rest = amount < 0 ? -amount : amount;
            for (size_t a = 0; a < allocations.count; a++) {
                int64_t to = allocations.cells[4][a];
                bool lives = allocations.cells[3][a] <= day &&
                             (to == ENCOURS_DATE_NONE || day < to);
                bool credit = allocations.cells[5][a] == items.cells[0][i] &&
                              allocations.cells[6][a] == items.cells[1][i];
                bool debit = allocations.cells[7][a] == items.cells[0][i] &&
                             lines.cells[0][a] == items.cells[1][i];
                if (lives && (credit || debit))
                    rest -= allocations.cells[2][a];
            }
            check(rest >= 0);
            check_equal(items.cells[3][i], amount < 0 ? -rest : rest);
        }
        encours_view_free(view);
        ledger_end(&test);
    }
}

static const int32_t of_events[] = {ENCOURS_COLUMN_POSITION,        ENCOURS_COLUMN_EVENT,
                                    ENCOURS_COLUMN_CUSTOMER,        ENCOURS_COLUMN_DOCUMENT,
                                    ENCOURS_COLUMN_CREDIT_DOCUMENT, ENCOURS_COLUMN_DEBIT_DOCUMENT,
                                    ENCOURS_COLUMN_SEQUENCE,        0};

/* The positions, in the whole trail, of the events about a customer and a document (0: any). */
static size_t expect_positions(const table *all, const table *owners, int64_t customer,
                               int64_t document, int64_t *out)
{
    size_t count = 0;
    for (size_t i = 0; i < all->count; i++) {
        int64_t debit = all->cells[5][i];
        bool whose = customer == 0 || all->cells[2][i] == customer ||
                     (debit != 0 && owners->cells[0][debit - 1] == customer);
        bool which = document == 0 || all->cells[3][i] == document ||
                     all->cells[4][i] == document || debit == document;
        if (whose && which)
            out[count++] = all->cells[0][i];
    }
    return count;
}

/* The trail of one customer or document is what a reader of the whole trail would pick. */
static void filtered_trails_are_parts_of_the_whole(void **state)
{
    (void)state;
    static const int32_t of_documents[] = {ENCOURS_COLUMN_CUSTOMER, 0};
    static table all, part, owners;
    static int64_t expected[ROWS_MAX];
    size_t seen[ENCOURS_EVENT_PARTY_ERASED + 1] = {0};
    FOR_RANDOM(random, ROUNDS)
    {
        test_ledger test = random_ledger(&random);
        encours_view *view = random_view(&random, &test);
        encours_view_counts counts = count_rows(view);
        read_table(&random, view, ENCOURS_ROWS_EVENTS, NULL, of_events, &all);
        read_table(&random, view, ENCOURS_ROWS_DOCUMENTS, NULL, of_documents, &owners);
        check_equal(all.count, counts.events);
        for (size_t i = 0; i < all.count; i++) {
            check_equal(all.cells[0][i], i + 1);
            check_between(all.cells[6][i], i > 0 ? all.cells[6][i - 1] : 1, counts.sequence);
            seen[all.cells[1][i]]++;
        }
        for (int i = 0; i < 10; i++) {
            encours_cursor_options options = {.struct_size = sizeof options};
            options.customer = random_below(&random, counts.customers + 1);
            options.document = random_below(&random, counts.documents + 1);
            if (i < 5)
                options.document = 0;
            read_table(&random, view, ENCOURS_ROWS_EVENTS, &options, of_events, &part);
            check_equal(part.count, expect_positions(&all, &owners, (int64_t)options.customer,
                                                     (int64_t)options.document, expected));
            for (size_t e = 0; e < part.count; e++)
                check_equal(part.cells[0][e], expected[e]);
        }
        encours_view_free(view);
        ledger_end(&test);
    }
    for (int kind = ENCOURS_EVENT_DOCUMENT; kind <= ENCOURS_EVENT_TRANSFER; kind++)
        check(seen[kind] >= ROUNDS); /* else the ledgers would prove little */
}

CHECK_MAIN(open_amounts_sum_to_the_balance, allocations_explain_the_open_amounts,
           filtered_trails_are_parts_of_the_whole)
