/* SPDX-License-Identifier: MIT */
/* Questions about groups: figures roll up by the current customer and by the head. */
#include "encours/customer_group.h"
#include "encours/document.h"
#include "support/check.h"
#include "support/facts.h"
#include "support/memory.h"

static encours_fact_options join(int32_t kind, uint64_t customer, uint64_t related, int32_t from)
{
    encours_fact_options options = ENCOURS_FACT_OPTIONS_INIT;
    options.kind = kind;
    options.subject_kind = options.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    options.subject = customer;
    options.related = related;
    options.from = (encours_date){from};
    return options;
}

/* Customers 1 to 5: 1 and 2 are children of 3 from day 110; 4 is merged into 1 from day 120 to day
 * 130; 5 is alone. Each owes its number times 100 from day 100 on, and 2 has a credit of 50. */
static test_ledger books(encours_context *context, encours_store *store)
{
    test_ledger test = context != NULL ? ledger_begin_over(context, store) : ledger_begin();
    static const char *const codes[] = {"ONE", "TWO", "THREE", "FOUR", "FIVE"};
    for (int64_t i = 0; i < 5; i++) {
        uint64_t customer = ledger_customer(&test, codes[i]);
        (void)ledger_post(&test, customer, ENCOURS_DOCUMENT_INVOICE, 100, 105, 100 * (i + 1));
    }
    (void)ledger_post(&test, 2, ENCOURS_DOCUMENT_PAYMENT, 100, ENCOURS_DATE_NONE, 50);
    fact_record(&test, join(ENCOURS_FACT_PARENT, 1, 3, 110));
    fact_record(&test, join(ENCOURS_FACT_PARENT, 2, 3, 110));
    encours_fact_options merged = join(ENCOURS_FACT_MERGED, 4, 1, 120);
    merged.until = (encours_optional_date){1, {130}};
    fact_record(&test, merged);
    return test;
}

typedef struct row {
    uint32_t key;
    const char *label;
    int64_t total;
} row;

static void aged(const encours_view *view, int32_t day, const char *by, const row *rows,
                 size_t count)
{
    encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
    encours_aging *aging = NULL;
    options.by = by;
    check_ok(encours_view_aging(view, (encours_date){day}, &options, &aging, check_error()));
    check_equal(encours_aging_row_count(aging), count);
    for (size_t i = 0; i < count; i++) {
        check_equal(encours_aging_row_keys(aging)[i], rows[i].key);
        check_equal(encours_aging_row_totals(aging)[i], rows[i].total);
        check_text(encours_aging_row_label(aging, i), rows[i].label);
    }
    check_equal(encours_aging_totals(aging)[0], 1450);
    encours_aging_free(aging);
}

static const row alone[] = {
    {1, "ONE", 100}, {2, "TWO", 150}, {3, "THREE", 300}, {4, "FOUR", 400}, {5, "FIVE", 500}};

/* By hand from the books above, on each side of each day; the total never changes. */
static void aged_balances_roll_up(void **state)
{
    (void)state;
    const row children[] = {{3, "THREE", 550}, {4, "FOUR", 400}, {5, "FIVE", 500}};
    const row merged[] = {{3, "THREE", 950}, {5, "FIVE", 500}};
    const row current[] = {{1, "ONE", 500}, {2, "TWO", 150}, {3, "THREE", 300}, {5, "FIVE", 500}};
    test_ledger test = books(NULL, NULL);
    encours_view *view = ledger_view(&test);
    aged(view, 109, ENCOURS_BY_GROUP, alone, 5);
    aged(view, 110, ENCOURS_BY_GROUP, children, 3);
    aged(view, 119, ENCOURS_BY_CURRENT, alone, 5);
    aged(view, 120, ENCOURS_BY_CURRENT, current, 4);
    aged(view, 120, ENCOURS_BY_GROUP, merged, 2);
    aged(view, 129, ENCOURS_BY_GROUP, merged, 2);
    aged(view, 130, ENCOURS_BY_GROUP, children, 3); /* what was merged is split again */
    aged(view, 130, NULL, alone, 5);
    encours_view_free(view);
    ledger_end(&test);
}

/* The same as it was known before the merger was recorded. */
static void what_is_recorded_later_was_not_known(void **state)
{
    (void)state;
    test_ledger test = books(NULL, NULL);
    encours_view *before = ledger_view(&test);
    const row merged[] = {{3, "THREE", 950}, {5, "FIVE", 500}}, all[] = {{3, "THREE", 1450}};
    fact_record(&test, join(ENCOURS_FACT_PARENT, 5, 2, 100));
    encours_view *after = ledger_view(&test);
    aged(before, 125, ENCOURS_BY_GROUP, merged, 2);
    aged(after, 125, ENCOURS_BY_GROUP, all, 1);
    encours_view_free(before);
    encours_view_free(after);
    ledger_end(&test);
}

static void dso_rolls_up(void **state)
{
    (void)state;
    test_ledger test = books(NULL, NULL);
    encours_view *view = ledger_view(&test);
    encours_dso_options options = ENCOURS_DSO_OPTIONS_INIT;
    encours_dso_report *report = NULL;
    options.by = ENCOURS_BY_GROUP;
    check_ok(encours_view_dso(view, (encours_date){125}, &options, &report, check_error()));
    check_equal(encours_dso_report_row_count(report), 2);
    check_text(encours_dso_report_row_label(report, 0), "THREE");
    check_text(encours_dso_report_row_label(report, 1), "FIVE");
    encours_dso_report_free(report);
    encours_view_free(view);
    ledger_end(&test);
}

/* A dimension of that name goes before. */
static void a_dimension_may_have_the_name(void **state)
{
    (void)state;
    test_ledger test = books(NULL, NULL);
    encours_transaction *transaction = ledger_transaction(&test);
    check_ok(encours_transaction_declare_dimension(transaction, ENCOURS_BY_GROUP, check_error()));
    ledger_commit(transaction);
    encours_view *view = ledger_view(&test);
    const row none[] = {{0, "", 1450}};
    aged(view, 125, ENCOURS_BY_GROUP, none, 1);
    encours_view_free(view);
    ledger_end(&test);
}

static void members(const encours_view *view, uint64_t customer, int32_t day, size_t count,
                    const uint32_t *expected, int64_t balance)
{
    uint32_t found[5];
    size_t found_count = 9;
    int64_t sum = 0;
    encours_date as_of = {day};
    check_ok(
        encours_view_group_members(view, customer, as_of, NULL, 0, &found_count, check_error()));
    check_equal(found_count, count);
    check_ok(
        encours_view_group_members(view, customer, as_of, found, 5, &found_count, check_error()));
    check(memcmp(found, expected, count * sizeof *found) == 0);
    check_ok(encours_view_group_balance(view, customer, TEST_EUR, as_of, &sum, check_error()));
    check_equal(sum, balance);
}

static void groups_and_parts_have_members_and_balances(void **state)
{
    (void)state;
    test_ledger test = books(NULL, NULL);
    encours_view *view = ledger_view(&test);
    members(view, 3, 109, 1, (const uint32_t[]){3}, 300);
    members(view, 3, 110, 3, (const uint32_t[]){1, 2, 3}, 550);
    members(view, 3, 120, 4, (const uint32_t[]){1, 2, 3, 4}, 950);
    members(view, 1, 120, 2, (const uint32_t[]){1, 4}, 500);
    members(view, 4, 120, 1, (const uint32_t[]){4}, 400);
    members(view, 3, 130, 3, (const uint32_t[]){1, 2, 3}, 550);
    int64_t sum = 0;
    check_ok(
        encours_view_group_balance(view, 3, TEST_USD, (encours_date){120}, &sum, check_error()));
    check_equal(sum, 0);
    encours_view_free(view);
    ledger_end(&test);
}

static void wrong_questions_are_refused(void **state)
{
    (void)state;
    test_ledger test = books(NULL, NULL);
    encours_view *view = ledger_view(&test);
    encours_error *error = check_error();
    const encours_date day = {120}, none = {ENCOURS_DATE_NONE};
    uint64_t head = 9;
    uint32_t rows[4] = {9, 9, 9, 9};
    size_t count = 9;
    int64_t sum = 9;
    check_fails(encours_view_group_head(view, 6, day, 1, &head, error), ENCOURS_E_NOT_FOUND, "6");
    check_fails(encours_view_group_head(view, 0, day, 1, &head, error), ENCOURS_E_NOT_FOUND, "0");
    check_fails(encours_view_group_head(view, 1, none, 1, &head, error), ENCOURS_E_INVALID,
                "as_of");
    check_fails(encours_view_group_head(view, 1, day, 3, &head, error), ENCOURS_E_INVALID, "by");
    check_fails(encours_view_group_head(NULL, 1, day, 1, &head, error), ENCOURS_E_MISUSE, "view");
    check_fails(encours_view_group_parent(view, 6, day, &head, error), ENCOURS_E_NOT_FOUND, "6");
    check_fails(encours_view_group_parent(view, 1, none, &head, error), ENCOURS_E_INVALID, "as_of");
    check_fails(encours_view_group_parent(view, 1, day, NULL, error), ENCOURS_E_MISUSE, "parent");
    check_fails(encours_view_group_heads(view, day, 0, rows, 4, &count, error), ENCOURS_E_INVALID,
                "by");
    check_fails(encours_view_group_heads(view, day, 1, rows, 4, &count, error), ENCOURS_E_LIMIT,
                "5 customers");
    check_fails(encours_view_group_heads(view, day, 1, NULL, 4, &count, error), ENCOURS_E_MISUSE,
                "heads");
    check_ok(encours_view_group_heads(view, day, 1, NULL, 0, &count, error));
    check_equal(count, 5);
    count = 9;
    check_fails(encours_view_group_members(view, 3, day, rows, 3, &count, error), ENCOURS_E_LIMIT,
                "4 customers");
    check_fails(encours_view_group_members(view, 9, day, rows, 4, &count, error),
                ENCOURS_E_NOT_FOUND, "9");
    check_fails(encours_view_group_balance(view, 9, TEST_EUR, day, &sum, error),
                ENCOURS_E_NOT_FOUND, "9");
    check_fails(encours_view_group_balance(view, 3, TEST_EUR, none, &sum, error), ENCOURS_E_INVALID,
                "as_of");
    check_equal(head, 9);
    check_equal(rows[0], 9);
    check_equal(count, 9);
    check_equal(sum, 9);
    encours_aging *aging = NULL;
    encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
    options.by = "@nothing";
    check_fails(encours_view_aging(view, day, &options, &aging, error), ENCOURS_E_NOT_FOUND,
                "@nothing");
    encours_view_free(view);
    ledger_end(&test);
}

static encours_status ask(const encours_view *view, int question)
{
    const encours_date day = {120};
    encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
    encours_aging *aging = NULL;
    uint32_t rows[5];
    size_t count;
    int64_t sum;
    options.by = ENCOURS_BY_GROUP;
    if (question == 0)
        return encours_view_group_heads(view, day, 2, rows, 5, &count, check_error());
    if (question == 1)
        return encours_view_group_members(view, 3, day, rows, 5, &count, check_error());
    if (question == 2)
        return encours_view_group_balance(view, 3, TEST_EUR, day, &sum, check_error());
    encours_status status = encours_view_aging(view, day, &options, &aging, check_error());
    encours_aging_free(aging);
    return status;
}

/* Each allocation of each question fails once, and from then on: it is told, and nothing is lost.
 */
static void without_memory_questions_fail_and_lose_nothing(void **state)
{
    (void)state;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_store *store = NULL;
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger test = books(context, store);
    encours_view *view = ledger_view(&test);
    for (int question = 0; question < 4; question++)
        for (int on = 0; on < 2; on++)
            for (size_t at = 1;; at++) {
                size_t blocks = memory.blocks;
                counted_memory_fail(&memory, at, on != 0);
                encours_status status = ask(view, question);
                size_t failed = memory.failed;
                counted_memory_fail(&memory, 0, false);
                memory.failed = 0;
                check_equal(memory.blocks, blocks);
                if (status == ENCOURS_OK && failed == 0)
                    break;
                check_equal(status & 0xFF, ENCOURS_E_NO_MEMORY);
            }
    encours_view_free(view);
    ledger_end(&test);
    check_equal(memory.blocks, 0);
}

CHECK_MAIN(aged_balances_roll_up, what_is_recorded_later_was_not_known, dso_rolls_up,
           a_dimension_may_have_the_name, groups_and_parts_have_members_and_balances,
           wrong_questions_are_refused, without_memory_questions_fail_and_lose_nothing)
