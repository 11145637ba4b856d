/* SPDX-License-Identifier: MIT */
/* Items for tests of aging states, and a slow way in 128 bits to what their cells must hold. */
#ifndef ENC_TESTS_UNIT_PURE_CELLS_ITEMS_H
#define ENC_TESTS_UNIT_PURE_CELLS_ITEMS_H

#include <stdlib.h>

#include "support/check.h"
#include "support/random.h"

#include "base/checked.h"
#include "encours/aging_cells.h"
#include "encours/aging_keys.h"
#include "pure/cells_add.h"

enum { CELLS_ITEMS_MAX = 4200, CELLS_ROWS_MAX = 40, CELLS_AS_OF = 20000 };

typedef struct cells_items {
    size_t count;
    uint32_t row[CELLS_ITEMS_MAX];
    uint16_t currency[CELLS_ITEMS_MAX];
    int64_t amount[CELLS_ITEMS_MAX];
    int32_t due[CELLS_ITEMS_MAX];
    int32_t issue[CELLS_ITEMS_MAX];
} cells_items;

/* Memory of a state, at the alignment that is asked for. */
typedef struct cells_memory {
    size_t size;
    void *bytes;
} cells_memory;

static inline cells_memory cells_memory_of(size_t size)
{
    cells_memory memory = {size, NULL};
    check_equal(posix_memalign(&memory.bytes, 64, size > 0 ? size : 1), 0);
    memset(memory.bytes, 0xa5, size);
    return memory;
}

static inline cells_memory cells_begin(const encours_aging_cells_options *options)
{
    size_t size = 0;
    check_ok(encours_aging_cells_state_size(options, &size, check_error()));
    cells_memory memory = cells_memory_of(size);
    check_ok(encours_aging_cells_begin(memory.bytes, size, options, check_error()));
    return memory;
}

static inline encours_aging_cells_columns cells_columns(const cells_items *items, size_t from,
                                                        size_t count)
{
    encours_aging_cells_columns columns = ENCOURS_AGING_CELLS_COLUMNS_INIT;
    columns.count = count;
    columns.row = items->row + from;
    columns.currency = items->currency + from;
    columns.amount = items->amount + from;
    columns.due = items->due + from;
    columns.issue = items->issue + from;
    return columns;
}

/* The widths this processor has, the portable one first. */
#define FOR_PATHS(name)                                                                            \
    for (int name##_width = 0; name##_width <= ENC_CPU_AVX512; name##_width++)                     \
        for (const enc_cells_path *name = enc_cells_path_of((enc_cpu_width)name##_width);          \
             name != NULL; name = NULL)

static inline const encours_aging_cells_shape *
cells_shape(const encours_aging_cells_options *options)
{
    static encours_aging_cells_shape shape;
    shape.struct_size = sizeof shape;
    check_ok(encours_aging_cells_describe(options, &shape, check_error()));
    return &shape;
}

/* Column of an item: from the words of the headers, nothing shared with the library. */
static inline size_t naive_sum_column(const encours_aging_cells_options *options, int64_t amount,
                                      int32_t due, int32_t issue)
{
    static const int32_t usual[] = {30, 60, 90};
    bool by_due = options->basis == ENCOURS_AGING_BY_DUE_DATE;
    const int32_t *bounds = options->bounds != NULL ? options->bounds : usual;
    size_t buckets = options->bounds != NULL ? options->bound_count : 3;
    size_t not_due = options->not_due_bound_count;
    int32_t day = by_due ? due : issue;
    if (amount < 0 && options->credits != ENCOURS_CREDITS_BY_OWN_DATE)
        return not_due + buckets + 3;
    if (day == ENCOURS_DATE_NONE)
        return not_due + buckets + 2;
    int32_t age = options->as_of.epoch_day - day;
    size_t at = 0;
    if (age >= (by_due ? 1 : 0)) {
        while (at < buckets && age > bounds[at])
            at++;
        return not_due + 1 + at;
    }
    while (at < not_due && -age > options->not_due_bounds[at])
        at++;
    return not_due - at;
}

/* Sum of a cell before credits are settled, and its items. */
static inline enc_i128 naive_sum(const encours_aging_cells_options *options,
                                 const cells_items *items, uint32_t row, size_t currency,
                                 size_t column, uint64_t *count)
{
    enc_i128 sum = 0;
    *count = 0;
    for (size_t i = 0; i < items->count; i++) {
        if (items->row[i] != row ||
            (options->currency_count > 0 && items->currency[i] != options->currencies[currency]))
            continue;
        if (naive_sum_column(options, items->amount[i], items->due[i], items->issue[i]) != column)
            continue;
        sum += items->amount[i];
        *count += items->amount[i] != 0;
    }
    return sum;
}

static inline int32_t cells_random_day(test_random *random)
{
    if (random_below(random, 12) == 0)
        return ENCOURS_DATE_NONE;
    if (random_below(random, 40) == 0)
        return random_below(random, 2) == 0 ? ENCOURS_DATE_MIN : ENCOURS_DATE_MAX;
    return CELLS_AS_OF + (int32_t)random_between(random, -130, 100);
}

/* Items of the rows and currencies of options. `huge`: amounts near the ends of 64 bits too. */
static inline void cells_random_items(cells_items *items, test_random *random,
                                      const encours_aging_cells_options *options, bool huge)
{
    uint32_t rows = options->rows > 0 ? options->rows : 1;
    items->count = random_below(random, random_below(random, 4) == 0 ? CELLS_ITEMS_MAX : 150);
    for (size_t i = 0; i < items->count; i++) {
        items->row[i] = options->row_first + (uint32_t)random_below(random, rows);
        items->currency[i] =
            options->currency_count > 0
                ? options->currencies[random_below(random, options->currency_count)]
                : 0;
        items->amount[i] = random_between(random, -3, 6) * random_between(random, 0, 100000);
        if (huge && random_below(random, 3) == 0)
            items->amount[i] = random_below(random, 2) == 0
                                   ? INT64_MAX - (int64_t)random_below(random, 3)
                                   : INT64_MIN + (int64_t)random_below(random, 3);
        items->due[i] = cells_random_day(random);
        items->issue[i] = cells_random_day(random);
    }
}

typedef struct cells_choice {
    encours_aging_cells_options options;
    int32_t bounds[ENC_BUCKETS_MAX];
    int32_t not_due[8];
    uint16_t codes[ENC_CURRENCIES_MAX];
} cells_choice;

/* Options at random: few or many buckets and currencies, one row or some, any first row. */
static inline void cells_random_choice(cells_choice *choice, test_random *random)
{
    encours_aging_cells_options init = ENCOURS_AGING_CELLS_OPTIONS_INIT;
    choice->options = init;
    encours_aging_cells_options *o = &choice->options;
    o->as_of.epoch_day = CELLS_AS_OF;
    o->basis = (int32_t)random_below(random, 2);
    o->credits = (int32_t)random_below(random, 2);
    o->count_items = (int32_t)random_below(random, 2);
    o->bounds = choice->bounds;
    o->bound_count = random_below(random, 4) == 0 ? random_below(random, 50)
                                                  : random_below(random, 6);
    o->not_due_bounds = choice->not_due;
    o->not_due_bound_count = random_below(random, 4);
    for (size_t i = 0; i < o->bound_count; i++)
        choice->bounds[i] = (int32_t)(i * 7 + 1 + random_below(random, 5));
    for (size_t i = 0; i < o->not_due_bound_count; i++)
        choice->not_due[i] = (int32_t)(i * 9 + 1 + random_below(random, 5));
    o->currencies = choice->codes;
    static const size_t many[] = {0, 1, 2, 8, 16, 24, 60};
    o->currency_count = many[random_below(random, 7)];
    uint16_t code = (uint16_t)(1 + random_below(random, 9));
    for (size_t i = 0; i < o->currency_count; i++) {
        choice->codes[o->currency_count - 1 - i] = code;
        code = (uint16_t)(code + 1 + random_below(random, 15));
    }
    o->rows = random_below(random, 2) == 0 ? 0 : 1 + (uint32_t)random_below(random, CELLS_ROWS_MAX);
    o->row_first = random_below(random, 2) == 0 ? 0 : UINT32_MAX - (o->rows > 0 ? o->rows - 1 : 0);
}

#endif
