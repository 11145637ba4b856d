/* SPDX-License-Identifier: MIT */
/* Items for tests of the aged balance, and a second, slow way to age them. */
#ifndef ENC_TESTS_UNIT_PURE_AGING_ITEMS_H
#define ENC_TESTS_UNIT_PURE_AGING_ITEMS_H

#include <stdbool.h>

#include "support/check.h"
#include "support/random.h"

#include "encours/aging.h"

enum { ITEMS_MAX = 256, EUR = 978, USD = 840, AS_OF = 20000 };

typedef struct test_items {
    size_t count;
    uint32_t customer[ITEMS_MAX];
    uint32_t row[ITEMS_MAX];
    uint16_t currency[ITEMS_MAX];
    int64_t amount[ITEMS_MAX];
    int32_t due[ITEMS_MAX];
    int32_t issue[ITEMS_MAX];
    uint64_t order[ITEMS_MAX];
} test_items;

static inline void items_add(test_items *items, uint32_t customer, uint16_t currency,
                             int64_t amount, int32_t due)
{
    size_t at = items->count++;
    items->customer[at] = items->row[at] = customer;
    items->currency[at] = currency;
    items->amount[at] = amount;
    items->due[at] = due;
    items->issue[at] = ENCOURS_DATE_NONE;
    items->order[at] = at;
}

static inline encours_aging_columns items_columns(const test_items *items)
{
    encours_aging_columns columns = ENCOURS_AGING_COLUMNS_INIT;
    columns.count = items->count;
    columns.customer = items->customer;
    columns.row = items->row;
    columns.currency = items->currency;
    columns.amount = items->amount;
    columns.due = items->due;
    columns.issue = items->issue;
    columns.order = items->order;
    return columns;
}

static inline encours_context *new_context(void)
{
    encours_context *context = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    return context;
}

static inline encours_aging *age(const test_items *items, const encours_aging_options *options)
{
    encours_context *context = new_context();
    encours_aging_columns columns = items_columns(items);
    encours_aging *aging = NULL;
    check_ok(encours_aging_compute(context, &columns, (encours_date){AS_OF}, options, &aging,
                                   check_error()));
    encours_context_free(context);
    return aging;
}

static inline size_t column_named(const encours_aging *aging, const char *label)
{
    for (size_t i = 0; i < encours_aging_column_count(aging); i++)
        if (strcmp(encours_aging_column_label(aging, i), label) == 0)
            return i;
    print_error("no column \"%s\"\n", label);
    fail();
    return 0;
}

static inline int64_t amount_in(const encours_aging *aging, const char *label)
{
    return encours_aging_total_amounts(aging, column_named(aging, label))[0];
}

static inline void items_swap(test_items *items, size_t a, size_t b)
{
#define SWAP(type, column)                                                                         \
    do {                                                                                           \
        type kept = items->column[a];                                                              \
        items->column[a] = items->column[b];                                                       \
        items->column[b] = kept;                                                                   \
    } while (0)
    SWAP(uint32_t, customer);
    SWAP(uint32_t, row);
    SWAP(uint16_t, currency);
    SWAP(int64_t, amount);
    SWAP(int32_t, due);
    SWAP(int32_t, issue);
    SWAP(uint64_t, order);
#undef SWAP
}

/* Few keys and days, so that ties and payments across rows happen. */
static inline void items_random(test_items *items, test_random *random, int32_t as_of)
{
    static const uint16_t currencies[] = {978, 840, 392};
    bool is_sparse = random_below(random, 4) == 0;
    items->count = random_below(random, ITEMS_MAX);
    for (size_t i = 0; i < items->count; i++) {
        uint32_t customer = (uint32_t)random_below(random, 6);
        uint32_t row = (uint32_t)random_below(random, 4);
        items->customer[i] = is_sparse ? customer * UINT32_C(858993459) : customer;
        items->row[i] = is_sparse ? row * UINT32_C(1431655765) : row;
        items->currency[i] = currencies[random_below(random, 3)];
        items->amount[i] = random_between(random, -3, 5) * random_between(random, 0, 1000);
        items->due[i] = random_below(random, 10) == 0
                            ? ENCOURS_DATE_NONE
                            : as_of + (int32_t)random_between(random, -130, 100);
        items->issue[i] = random_below(random, 10) == 0
                              ? ENCOURS_DATE_NONE
                              : as_of + (int32_t)random_between(random, -130, 5);
        items->order[i] = random_below(random, 40) * ITEMS_MAX + i; /* no ties */
    }
}

/* --- the slow way: from the words of the header, nothing shared with the library */

/* Columns: not due farthest first, buckets, no date, credits. */
static inline size_t naive_column(const encours_aging_options *options, int32_t as_of, int32_t day)
{
    int32_t least = options->basis == ENCOURS_AGING_BY_DUE_DATE ? 1 : 0;
    size_t not_due = options->not_due_bound_count, buckets = options->bound_count;
    if (day == ENCOURS_DATE_NONE)
        return not_due + 1 + buckets + 1;
    int32_t age = as_of - day;
    if (age >= least) {
        size_t bucket = 0;
        while (bucket < buckets && age > options->bounds[bucket])
            bucket++;
        return not_due + 1 + bucket;
    }
    size_t split = 0;
    while (split < not_due && -age > options->not_due_bounds[split])
        split++;
    return not_due - split;
}

static inline bool naive_is_before(const test_items *items, size_t a, size_t b)
{
    int64_t due_a = items->due[a] == ENCOURS_DATE_NONE ? INT64_MAX : items->due[a];
    int64_t due_b = items->due[b] == ENCOURS_DATE_NONE ? INT64_MAX : items->due[b];
    int64_t issue_a = items->issue[a] == ENCOURS_DATE_NONE ? INT64_MAX : items->issue[a];
    int64_t issue_b = items->issue[b] == ENCOURS_DATE_NONE ? INT64_MAX : items->issue[b];
    if (due_a != due_b)
        return due_a < due_b;
    if (issue_a != issue_b)
        return issue_a < issue_b;
    return items->order[a] < items->order[b];
}

/* The first open item of a customer and currency with this sign, or items->count. */
static inline size_t naive_oldest(const test_items *items, size_t like, int sign)
{
    size_t found = items->count;
    for (size_t i = 0; i < items->count; i++) {
        if (items->customer[i] != items->customer[like] ||
            items->currency[i] != items->currency[like] || items->amount[i] * sign <= 0)
            continue;
        if (found == items->count || naive_is_before(items, i, found))
            found = i;
    }
    return found;
}

/* Pay one oldest debit by one oldest credit until one side has none. */
static inline void naive_settle(test_items *items)
{
    for (size_t like = 0; like < items->count; like++)
        for (;;) {
            size_t debit = naive_oldest(items, like, 1), credit = naive_oldest(items, like, -1);
            if (debit == items->count || credit == items->count)
                break;
            int64_t paid = items->amount[debit] < -items->amount[credit] ? items->amount[debit]
                                                                         : -items->amount[credit];
            items->amount[debit] -= paid;
            items->amount[credit] += paid;
        }
}

typedef struct naive_cell {
    int64_t amount;
    uint32_t items;
} naive_cell;

/* One cell, by looking at every item. `items` are settled already under OLDEST_FIRST. */
static inline naive_cell naive_age(const test_items *items, const encours_aging_options *options,
                                   int32_t as_of, uint32_t key, uint16_t currency, size_t column)
{
    naive_cell cell = {0};
    bool by_due = options->basis == ENCOURS_AGING_BY_DUE_DATE;
    size_t credits = options->not_due_bound_count + options->bound_count + 3;
    for (size_t i = 0; i < items->count; i++) {
        if (items->row[i] != key || items->currency[i] != currency || items->amount[i] == 0)
            continue;
        size_t at = naive_column(options, as_of, by_due ? items->due[i] : items->issue[i]);
        if (items->amount[i] < 0 && options->credits != ENCOURS_CREDITS_BY_OWN_DATE)
            at = credits;
        if (at != column)
            continue;
        cell.amount += items->amount[i];
        cell.items++;
    }
    return cell;
}

#endif
