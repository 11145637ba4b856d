/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"
#include "unit/pure/aging_items.h"
#include "unit/pure/memory.h"

#include "pure/aging.h"

/* --- the policies for credits, against the slow way */

static const int32_t some_bounds[] = {10, 30, 90}, some_not_due[] = {20};

static encours_aging_options random_options(test_random *random)
{
    encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
    options.bounds = some_bounds;
    options.bound_count = random_below(random, 4);
    options.not_due_bounds = some_not_due;
    options.not_due_bound_count = random_below(random, 2);
    options.basis = (int32_t)random_below(random, 2);
    options.credits = (int32_t)random_below(random, 3);
    return options;
}

/* AGE-001 AGE-005 AGE-006 AGE-007 AGE-011 */
static void every_cell_equals_the_slow_way(void **state)
{
    (void)state;
    FOR_RANDOM(random, 600) {
        test_items items;
        items_random(&items, &random, AS_OF);
        encours_aging_options options = random_options(&random);
        encours_aging *aging = age(&items, &options);
        if (options.credits == ENCOURS_CREDITS_OLDEST_FIRST)
            naive_settle(&items);
        uint64_t found = 0, open = 0;
        for (size_t row = 0; row < encours_aging_row_count(aging); row++) {
            uint32_t key = encours_aging_row_keys(aging)[row];
            uint16_t currency = encours_aging_row_currencies(aging)[row];
            for (size_t column = 0; column < encours_aging_column_count(aging); column++) {
                naive_cell cell = naive_age(&items, &options, AS_OF, key, currency, column);
                check_equal(encours_aging_cell(aging, row, column), cell.amount);
                check_equal(encours_aging_items(aging, column)[row], cell.items);
                found += cell.items;
            }
        }
        for (size_t i = 0; i < items.count; i++)
            open += items.amount[i] != 0;
        check_equal(found, open); /* so no row is missing */
        encours_aging_free(aging);
    }
}

/* Sum of cells = sum of row totals = sum of column totals = balance, in each currency. */
static void check_sums(const encours_aging *aging, const test_items *items)
{
    for (size_t c = 0; c < encours_aging_currency_count(aging); c++) {
        uint16_t currency = encours_aging_currencies(aging)[c];
        int64_t balance = 0, by_row = 0, by_column = 0;
        for (size_t i = 0; i < items->count; i++)
            balance += items->currency[i] == currency ? items->amount[i] : 0;
        for (size_t row = 0; row < encours_aging_row_count(aging); row++)
            if (encours_aging_row_currencies(aging)[row] == currency)
                by_row += encours_aging_row_totals(aging)[row];
        for (size_t i = 0; i < encours_aging_column_count(aging); i++)
            by_column += encours_aging_total_amounts(aging, i)[c];
        check_equal(encours_aging_totals(aging)[c], balance);
        check_equal(by_row, balance);
        check_equal(by_column, balance);
    }
}

/* AGE-008 */
static void total_is_the_balance_under_each_policy(void **state)
{
    (void)state;
    FOR_RANDOM(random, 600) {
        test_items items;
        items_random(&items, &random, AS_OF);
        encours_aging_options options = random_options(&random);
        for (options.credits = 0; options.credits < 3; options.credits++) {
            encours_aging *aging = age(&items, &options);
            check_sums(aging, &items);
            encours_aging_free(aging);
        }
    }
}

static void check_same_bytes(const encours_aging *a, const encours_aging *b)
{
    size_t rows = encours_aging_row_count(a), currencies = encours_aging_currency_count(a);
    check_equal(encours_aging_row_count(b), rows);
    check_equal(encours_aging_currency_count(b), currencies);
#define SAME(call, count, type) check_equal(memcmp(call(a), call(b), (count) * sizeof(type)), 0)
    SAME(encours_aging_row_keys, rows, uint32_t);
    SAME(encours_aging_row_currencies, rows, uint16_t);
    SAME(encours_aging_row_totals, rows, int64_t);
    SAME(encours_aging_currencies, currencies, uint16_t);
    SAME(encours_aging_totals, currencies, int64_t);
#undef SAME
    for (size_t i = 0; i < encours_aging_column_count(a); i++) {
        check_equal(memcmp(encours_aging_amounts(a, i), encours_aging_amounts(b, i),
                           rows * sizeof(int64_t)), 0);
        check_equal(memcmp(encours_aging_items(a, i), encours_aging_items(b, i),
                           rows * sizeof(uint32_t)), 0);
        check_equal(memcmp(encours_aging_total_amounts(a, i), encours_aging_total_amounts(b, i),
                           currencies * sizeof(int64_t)), 0);
    }
}

/* Feed the same items in blocks cut anywhere. */
static encours_aging *age_in_blocks(const test_items *items, const encours_aging_options *options,
                                    test_random *random)
{
    encours_context *context = new_context();
    enc_aging_builder *builder = NULL;
    check_ok(enc_aging_begin(context, (encours_date){AS_OF}, options, &builder, check_error()));
    for (size_t from = 0; from < items->count;) {
        enc_aging_block block = {
            .count = random_below(random, items->count - from + 1),
            .customer = items->customer + from,
            .row = items->row + from,
            .currency = items->currency + from,
            .amount = items->amount + from,
            .due = items->due + from,
            .issue = items->issue + from,
            .order = items->order + from,
        };
        check_ok(enc_aging_add(builder, &block, check_error()));
        from += block.count;
    }
    encours_aging *aging = NULL;
    check_ok(enc_aging_finish(builder, &aging, check_error()));
    encours_context_free(context);
    return aging;
}

/* AGE-009: also where many items share a number: ties must not be settled by position. */
static void neither_order_nor_blocks_matter(void **state)
{
    (void)state;
    FOR_RANDOM(random, 400) {
        test_items items;
        items_random(&items, &random, AS_OF);
        for (size_t i = 0; i < items.count; i++) {
            items.order[i] /= 10 * ITEMS_MAX;
            items.due[i] = items.issue[i] = AS_OF - items.due[i] % 3;
        }
        encours_aging_options options = random_options(&random);
        encours_aging *first = age(&items, &options);
        for (size_t i = items.count; i > 1; i--)
            items_swap(&items, i - 1, random_below(&random, i));
        encours_aging *second = age(&items, &options);
        encours_aging *third = age_in_blocks(&items, &options, &random);
        check_same_bytes(first, second);
        check_same_bytes(first, third);
        encours_aging_free(first);
        encours_aging_free(second);
        encours_aging_free(third);
    }
}

/* --- extremes */

static encours_status try_amounts(const int64_t *amounts, size_t count, int32_t credits,
                                  encours_aging **out)
{
    test_items items = {0};
    for (size_t i = 0; i < count; i++)
        items_add(&items, 1, EUR, amounts[i], AS_OF);
    encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
    options.credits = credits;
    encours_aging_columns columns = items_columns(&items);
    encours_context *context = new_context();
    encours_status status = encours_aging_compute(context, &columns, (encours_date){AS_OF},
                                                  &options, out, check_error());
    encours_context_free(context);
    return status;
}

/* AGE-010
 * A sum that fits is given though the way there does not fit; one that does not fit is refused. */
static void sums_are_exact_or_refused(void **state)
{
    (void)state;
    encours_aging *aging = NULL;
    const int64_t fits[] = {INT64_MAX, 1, INT64_MAX, -1, -INT64_MAX};
    for (int32_t policy = ENCOURS_CREDITS_BY_OWN_DATE; policy <= ENCOURS_CREDITS_OLDEST_FIRST;
         policy++) {
        check_ok(try_amounts(fits, 5, policy, &aging));
        check_equal(encours_aging_totals(aging)[0], INT64_MAX);
        check_equal(amount_in(aging, "not due"), INT64_MAX);
        encours_aging_free(aging);
    }
    check_ok(try_amounts((const int64_t[]){INT64_MIN}, 1, ENCOURS_CREDITS_SEPARATE, &aging));
    check_equal(amount_in(aging, "credits"), INT64_MIN);
    encours_aging_free(aging);
    check_fails(try_amounts((const int64_t[]){INT64_MAX, 1}, 2, ENCOURS_CREDITS_SEPARATE, &aging),
                ENCOURS_E_OVERFLOW, "EUR, not due");
    check(aging == NULL);
    check_fails(try_amounts((const int64_t[]){INT64_MIN, -1}, 2, ENCOURS_CREDITS_BY_OWN_DATE,
                            &aging), ENCOURS_E_OVERFLOW, "EUR, not due");
}

static void add_two(enc_aging_builder *builder, uint32_t key_a, int64_t a, uint32_t key_b,
                    int64_t b)
{
    test_items items = {0};
    items_add(&items, key_a, EUR, a, AS_OF);
    items_add(&items, key_b, EUR, b, AS_OF);
    enc_aging_block block = {
        .count = 2,
        .customer = items.customer,
        .currency = items.currency,
        .amount = items.amount,
        .due = items.due,
    };
    check_ok(enc_aging_add(builder, &block, check_error()));
}

/* AGE-010: sums go on with 128 bits wherever it becomes necessary, those below 0 too. */
static void sums_widen_on_the_way(void **state)
{
    (void)state;
    encours_context *context = new_context();
    encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
    options.credits = ENCOURS_CREDITS_BY_OWN_DATE;
    enc_aging_builder *builder = NULL;
    check_ok(enc_aging_begin(context, (encours_date){AS_OF}, &options, &builder, check_error()));
    add_two(builder, 1, -5, 2, 7);
    add_two(builder, 1, INT64_MAX, 1, INT64_MAX);
    add_two(builder, 1, -INT64_MAX, 3, -4);
    add_two(builder, 2, -9, 4, INT64_MIN);
    encours_aging *aging = NULL;
    check_ok(enc_aging_finish(builder, &aging, check_error()));
    const int64_t expected[] = {INT64_MAX - 5, -2, -4, INT64_MIN};
    check_equal(encours_aging_row_count(aging), 4);
    for (size_t row = 0; row < 4; row++)
        check_equal(encours_aging_row_totals(aging)[row], expected[row]);
    check_equal(encours_aging_totals(aging)[0], -12);
    encours_aging_free(aging);
    encours_context_free(context);
}

/* AGE-011: a key met while keys were few, then reached by the array of dense keys, which grows
 * again after that. */
static void a_far_key_stays_known_when_the_keys_around_it_fill_up(void **state)
{
    (void)state;
    test_items items = {0};
    items_add(&items, 5000, EUR, 1, AS_OF);
    for (uint32_t key = 0; key < 100; key++)
        items_add(&items, key, EUR, 10, AS_OF);
    items_add(&items, 5100, EUR, 10, AS_OF);
    items_add(&items, 5000, EUR, 2, AS_OF);
    items_add(&items, 5200, EUR, 10, AS_OF);
    items_add(&items, 5000, EUR, 4, AS_OF);
    encours_aging *aging = age(&items, NULL);
    check_equal(encours_aging_row_count(aging), 103);
    check_equal(encours_aging_row_keys(aging)[100], 5000);
    check_equal(encours_aging_row_totals(aging)[100], 7);
    check_equal(encours_aging_items(aging, column_named(aging, "not due"))[100], 3);
    encours_aging_free(aging);
}

/* AGE-011: keys far apart, keys that fill up later, more rows than any first guess. */
static void any_keys_will_do(void **state)
{
    (void)state;
    enum { KEYS = 30000 };
    static uint32_t customer[2 * KEYS];
    static uint16_t currency[2 * KEYS];
    static int64_t amount[2 * KEYS];
    static int32_t due[2 * KEYS];
    for (uint32_t i = 0; i < 2 * KEYS; i++) { /* each key twice, backwards; every third far away */
        uint32_t key = KEYS - 1 - i % KEYS;
        customer[i] = key % 3 == 0 ? UINT32_MAX - key : key;
        currency[i] = key % 2 == 0 ? EUR : USD;
        amount[i] = key + 1;
        due[i] = AS_OF;
    }
    encours_aging_columns columns = ENCOURS_AGING_COLUMNS_INIT;
    columns.count = 2 * KEYS;
    columns.customer = customer;
    columns.currency = currency;
    columns.amount = amount;
    columns.due = due;
    encours_context *context = new_context();
    encours_aging *aging = NULL;
    check_ok(encours_aging_compute(context, &columns, (encours_date){AS_OF}, NULL, &aging,
                                   check_error()));
    check_equal(encours_aging_row_count(aging), KEYS);
    const uint32_t *keys = encours_aging_row_keys(aging);
    for (size_t row = 0; row < KEYS; row++) {
        check(row == 0 || keys[row - 1] < keys[row]);
        uint32_t key = keys[row] >= KEYS ? UINT32_MAX - keys[row] : keys[row];
        check_equal(encours_aging_row_totals(aging)[row], 2 * (key + 1));
        check_equal(encours_aging_row_currencies(aging)[row], key % 2 == 0 ? EUR : USD);
    }
    encours_aging_free(aging);
    encours_context_free(context);
}

/* AGE-011 AGE-014 */
static void nothing_open_is_an_empty_balance(void **state)
{
    (void)state;
    test_items items = {0};
    items_add(&items, 1, EUR, 0, AS_OF); /* settled: not open, no row */
    for (int32_t credits = 0; credits < 3; credits++) {
        encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
        options.credits = credits;
        encours_aging *aging = age(&items, &options);
        check_equal(encours_aging_row_count(aging), 0);
        check_equal(encours_aging_currency_count(aging), 0);
        check_equal(encours_aging_as_of(aging).epoch_day, AS_OF);
        check_equal(encours_aging_cell(aging, 0, 0), 0);
        check(encours_aging_amounts(aging, 99) == NULL);
        check(encours_aging_row_label(aging, 0) == NULL);
        encours_aging_free(aging);
    }
    encours_aging_free(NULL);
}

/* AGE-004 AGE-007: without rows, document dates and numbers, the customer is the row, no item has a
 * document date, and items of one due date are paid in the order they were given. */
static void columns_that_may_be_absent(void **state)
{
    (void)state;
    test_items items = {0};
    items_add(&items, 1, EUR, 100, AS_OF - 1);
    items_add(&items, 1, EUR, 50, AS_OF - 1);
    items_add(&items, 1, EUR, -120, AS_OF);
    items_add(&items, 2, EUR, -5, AS_OF);
    encours_aging_columns columns = items_columns(&items);
    columns.row = NULL;
    columns.issue = NULL;
    columns.order = NULL;
    encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
    options.credits = ENCOURS_CREDITS_OLDEST_FIRST;
    encours_context *context = new_context();
    encours_aging *aging = NULL;
    check_ok(encours_aging_compute(context, &columns, (encours_date){AS_OF}, &options, &aging,
                                   check_error()));
    check_equal(encours_aging_row_count(aging), 2);
    size_t overdue = column_named(aging, "1-30"), credits = column_named(aging, "credits");
    check_equal(encours_aging_cell(aging, 0, overdue), 30);
    check_equal(encours_aging_items(aging, overdue)[0], 1);
    check_equal(encours_aging_cell(aging, 1, credits), -5);
    encours_aging_free(aging);
    options.credits = ENCOURS_CREDITS_SEPARATE;
    options.basis = ENCOURS_AGING_BY_DOCUMENT_DATE;
    check_ok(encours_aging_compute(context, &columns, (encours_date){AS_OF}, &options, &aging,
                                   check_error()));
    check_equal(amount_in(aging, "no document date"), 150);
    check_equal(amount_in(aging, "credits"), -125);
    encours_aging_free(aging);
    encours_context_free(context);
}

/* AGE-014 */
static void wrong_calls_are_refused(void **state)
{
    (void)state;
    static const encours_date as_of = {AS_OF};
    test_items items = {0};
    items_add(&items, 1, EUR, 100, AS_OF);
    const encours_aging_columns good = items_columns(&items);
    encours_context *context = new_context();
    encours_aging *aging = NULL;
#define COMPUTE(columns) encours_aging_compute(context, columns, as_of, NULL, &aging, check_error())
    check_fails(encours_aging_compute(NULL, &good, as_of, NULL, &aging, check_error()),
                ENCOURS_E_MISUSE, "context");
    check_fails(encours_aging_compute(context, &good, as_of, NULL, NULL, check_error()),
                ENCOURS_E_MISUSE, "out");
    check_fails(COMPUTE(NULL), ENCOURS_E_MISUSE, "columns");
    encours_aging_columns columns = good;
    columns.customer = NULL;
    check_fails(COMPUTE(&columns), ENCOURS_E_MISUSE, "customer");
    columns = good;
    columns.currency = NULL;
    check_fails(COMPUTE(&columns), ENCOURS_E_MISUSE, "currency");
    columns = good;
    columns.amount = NULL;
    check_fails(COMPUTE(&columns), ENCOURS_E_MISUSE, "amount");
    columns = good;
    columns.due = NULL;
    check_fails(COMPUTE(&columns), ENCOURS_E_MISUSE, "due");
    columns = good;
    columns.count = (size_t)UINT32_MAX + 1;
    check_fails(COMPUTE(&columns), ENCOURS_E_LIMIT, "more than 4294967295 items");
    columns = good;
    columns.struct_size = 3;
    check_fails(COMPUTE(&columns), ENCOURS_E_ABI, "struct_size");
    check(aging == NULL);
    columns = (encours_aging_columns)ENCOURS_AGING_COLUMNS_INIT;
    check_ok(COMPUTE(&columns));
#undef COMPUTE
    check_equal(encours_aging_row_count(aging), 0);
    encours_aging_free(aging);
    encours_context_free(context);
}

/* --- what the ledger adds */

static encours_status label_key(void *user, uint32_t key, const char **text, size_t *size,
                                encours_error *error)
{
    (void)error;
    char *buffer = user;
    *size = key == 0 ? 0 : (size_t)snprintf(buffer, 32, "region %u", (unsigned)key);
    *text = buffer;
    return ENCOURS_OK;
}

/* AGE-011 */
static void rows_can_be_labelled(void **state)
{
    (void)state;
    test_items items = {0};
    items_add(&items, 0, EUR, 100, AS_OF);
    items_add(&items, 12, EUR, 100, AS_OF);
    encours_aging *aging = age(&items, NULL);
    check_text(encours_aging_row_label(aging, 1), "");
    char buffer[32];
    check_ok(enc_aging_label_rows(aging, label_key, buffer, check_error()));
    check_text(encours_aging_row_label(aging, 0), ""); /* no value is a row of its own */
    check_text(encours_aging_row_label(aging, 1), "region 12");
    check(encours_aging_row_label(aging, 2) == NULL);
    encours_aging_free(aging);
}

static encours_status age_some(encours_context *context, int32_t credits)
{
    test_items items;
    test_random random = {.state = 5};
    do
        items_random(&items, &random, AS_OF);
    while (items.count < 100);
    items.amount[0] = INT64_MAX / 2; /* 128-bit sums too */
    items.customer[1] = items.row[1] = UINT32_MAX;
    encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
    options.credits = credits;
    encours_aging_columns columns = items_columns(&items);
    encours_aging *aging = NULL;
    encours_status status = encours_aging_compute(context, &columns, (encours_date){AS_OF},
                                                  &options, &aging, check_error());
    check((status == ENCOURS_OK) == (aging != NULL));
    char buffer[32];
    if (status == ENCOURS_OK)
        status = enc_aging_label_rows(aging, label_key, buffer, check_error());
    encours_aging_free(aging);
    return status;
}

static encours_status age_separate(encours_context *context)
{
    return age_some(context, ENCOURS_CREDITS_SEPARATE);
}

static encours_status age_oldest_first(encours_context *context)
{
    return age_some(context, ENCOURS_CREDITS_OLDEST_FIRST);
}

/* AGE-014 */
static void no_memory_is_reported_and_nothing_leaks(void **state)
{
    (void)state;
    test_memory_fail_each(age_separate);
    test_memory_fail_each(age_oldest_first);
}

CHECK_MAIN(every_cell_equals_the_slow_way, total_is_the_balance_under_each_policy,
           neither_order_nor_blocks_matter, sums_are_exact_or_refused, sums_widen_on_the_way,
           a_far_key_stays_known_when_the_keys_around_it_fill_up, any_keys_will_do,
           nothing_open_is_an_empty_balance, columns_that_may_be_absent, wrong_calls_are_refused,
           rows_can_be_labelled, no_memory_is_reported_and_nothing_leaks)
