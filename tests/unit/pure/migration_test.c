/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include "encours/migration.h"
#include "encours/state.h"

enum { CLASSES = 3, WIDTH = CLASSES + 2, CELLS = (CLASSES + 1) * WIDTH, ENTRIES = 20 };
enum { ROW_NEW = CLASSES, TO_PAID = CLASSES, TO_WRITTEN_OFF = CLASSES + 1 };
enum { WORDS = 8 + 2 * CELLS * 4 };

#define NEW ENCOURS_MIGRATION_NEW
#define PAID ENCOURS_MIGRATION_PAID
#define WRITTEN_OFF ENCOURS_MIGRATION_WRITTEN_OFF

typedef struct matrix {
    uint64_t state[WORDS];
    size_t size;
    int64_t items[2 * CELLS], amounts[2 * CELLS], items_ppm[2 * CELLS], amounts_ppm[2 * CELLS];
} matrix;

static encours_migration_options three_classes(void)
{
    return (encours_migration_options){sizeof(encours_migration_options), 0, CLASSES};
}

static void begin(matrix *m, const encours_migration_options *options)
{
    m->size = encours_migration_state_size(options);
    check_between((intmax_t)m->size, 1, sizeof m->state);
    check_ok(encours_migration_begin(m->state, m->size, options, check_error()));
}

static matrix compute(const encours_migration_columns *columns,
                      const encours_migration_options *options)
{
    matrix m;
    begin(&m, options);
    check_ok(encours_migration_add(m.state, m.size, columns, options, check_error()));
    const encours_migration_cells out = {
        sizeof out,  (options->rows > 0 ? options->rows : 1) * (size_t)CELLS,
        m.items,     m.amounts,
        m.items_ppm, m.amounts_ppm};
    check_ok(encours_migration_finish(m.state, m.size, options, &out, check_error()));
    return m;
}

/* MIG-001, MIG-002, MIG-004: each way an item can go, by count and by amount. */
static void items_go_where_they_went(void **state)
{
    (void)state;
    const encours_migration_options options = three_classes();
    const uint32_t from[] = {0, 0, 0, 1, 1, NEW, 2};
    const uint32_t to[] = {0, 1, PAID, 2, 0, 0, WRITTEN_OFF};
    const int64_t before[] = {100, 50, 30, 80, 60, 0, 40}, after[] = {100, 20, 0, 90, 60, 500, 0};
    const encours_migration_columns columns = {sizeof columns, 7, NULL, from, to, before, after};
    const matrix m = compute(&columns, &options);
    static const int64_t items[4][WIDTH] = {
        {1, 1, 0, 1, 0}, {1, 0, 1, 0, 0}, {0, 0, 0, 0, 1}, {1, 0, 0, 0, 0}};
    static const int64_t amounts[4][WIDTH] = {
        {100, 20, 0, 60, 0}, /* 30 of the second are paid, and the third */
        {60, 0, 80, 0, 0},
        {0, 0, 0, 0, 40},
        {500, 0, 10, 0, 0}}; /* the fourth grew by 10 */
    assert_memory_equal(m.items, items, sizeof items);
    assert_memory_equal(m.amounts, amounts, sizeof amounts);
    check_equal(m.items_ppm[0], 333334); /* thirds: the first of them takes the millionth left */
    check_equal(m.items_ppm[1], 333333);
    check_equal(m.items_ppm[TO_PAID], 333333);
    check_equal(m.amounts_ppm[WIDTH + 2], 571429);
    check_equal(m.items_ppm[2 * WIDTH + TO_WRITTEN_OFF], 1000000);
    check_equal(m.items_ppm[ROW_NEW * WIDTH], 1000000);
    encours_migration_columns none = ENCOURS_MIGRATION_COLUMNS_INIT;
    const matrix empty = compute(&none, &options);
    for (size_t i = 0; i < CELLS; i++)
        check_equal(empty.items_ppm[i], ENCOURS_MIGRATION_NONE);
}

typedef struct book {
    uint32_t row[ENTRIES], from[ENTRIES], to[ENTRIES];
    int64_t before[ENTRIES], after[ENTRIES];
} book;

static void fill(book *b, test_random *random)
{
    static const uint32_t ways[] = {0, 1, 2, PAID, WRITTEN_OFF};
    for (size_t i = 0; i < ENTRIES; i++) {
        b->row[i] = (uint32_t)random_below(random, 2);
        b->from[i] = random_below(random, 5) == 0 ? NEW : (uint32_t)random_below(random, CLASSES);
        b->to[i] = ways[random_below(random, 5)];
        b->before[i] = b->from[i] == NEW ? 0 : random_between(random, 0, 900);
        b->after[i] = b->to[i] >= CLASSES ? 0 : random_between(random, 0, 900);
    }
}

static encours_migration_columns block(const book *b, size_t from, size_t to)
{
    return (encours_migration_columns){sizeof(encours_migration_columns),
                                       to - from,
                                       b->row + from,
                                       b->from + from,
                                       b->to + from,
                                       b->before + from,
                                       b->after + from};
}

/* MIG-002, MIG-004: rows sum to what was there, columns to what is there, probabilities to one.
 * MIG-003: splits merge to the same bytes. */
static void matrices_tie_and_merge(void **state)
{
    (void)state;
    encours_migration_options options = three_classes();
    options.rows = 2;
    FOR_RANDOM(random, 500)
    {
        book b;
        fill(&b, &random);
        encours_migration_columns columns = block(&b, 0, ENTRIES);
        const matrix m = compute(&columns, &options);
        int64_t was[2][CLASSES + 1] = {{0}}, is[2][WIDTH] = {{0}};
        for (size_t i = 0; i < ENTRIES; i++) {
            if (b.from[i] < CLASSES)
                was[b.row[i]][b.from[i]] += b.before[i];
            if (b.to[i] < CLASSES)
                is[b.row[i]][b.to[i]] += b.after[i];
        }
        for (size_t key = 0; key < 2; key++) {
            int64_t column[WIDTH] = {0};
            for (size_t i = 0; i <= CLASSES; i++) {
                int64_t sum = 0, parts = 0;
                for (size_t k = 0; k < WIDTH; k++) {
                    size_t cell = key * CELLS + i * WIDTH + k;
                    sum += m.amounts[cell];
                    column[k] += m.amounts[cell];
                    if (m.amounts_ppm[cell] != ENCOURS_MIGRATION_NONE)
                        parts += m.amounts_ppm[cell];
                }
                if (i < CLASSES)
                    check_equal(sum, was[key][i]);
                check_equal(parts, sum > 0 ? 1000000 : 0);
            }
            for (size_t k = 0; k < CLASSES; k++)
                check_equal(column[k], is[key][k]);
        }
        size_t cut = random_below(&random, ENTRIES + 1);
        columns = block(&b, 0, cut);
        matrix first = compute(&columns, &options);
        columns = block(&b, cut, ENTRIES);
        matrix second = compute(&columns, &options);
        check_ok(
            encours_state_merge(second.state, second.size, first.state, first.size, check_error()));
        assert_memory_equal(second.state, m.state, m.size);
    }
}

static void refuse(uint32_t row, uint32_t from, uint32_t to, int64_t before, int64_t after,
                   const char *part)
{
    const encours_migration_options options = three_classes();
    const uint32_t rows[] = {0, row}, froms[] = {0, from}, tos[] = {0, to};
    const int64_t befores[] = {1, before}, afters[] = {1, after};
    const encours_migration_columns columns = {sizeof columns, 2,     rows, froms, tos,
                                               befores,        afters};
    matrix m;
    begin(&m, &options);
    const matrix clean = m;
    check_fails(encours_migration_add(m.state, m.size, &columns, &options, check_error()),
                ENCOURS_E_INVALID, part);
    check_equal(check_last_error()->index, 1);
    assert_memory_equal(m.state, clean.state, m.size);
}

/* MIG-003: entries that cannot be are named. */
static void bad_entries_are_named(void **state)
{
    (void)state;
    refuse(0, 3, 0, 1, 1, "from 3");
    refuse(0, 0, 3, 1, 1, "to 3");
    refuse(1, 0, 0, 1, 1, "matrix 1");
    refuse(0, 0, 0, -1, 1, "negative");
    refuse(0, 0, 0, 1, -1, "negative");
    refuse(0, NEW, 0, 1, 1, "new");
    refuse(0, 0, PAID, 1, 1, "gone");
    refuse(0, 0, WRITTEN_OFF, 1, 1, "gone");
}

/* MIG-003: options out of their limits; what is not given. */
static void the_doors_are_closed(void **state)
{
    (void)state;
    encours_migration_options options = three_classes();
    const uint32_t zero[] = {0};
    const int64_t one[] = {1};
    matrix m;
    begin(&m, &options);
    encours_migration_columns c = {sizeof c, 1, NULL, zero, zero, NULL, NULL};
    check_ok(encours_migration_add(m.state, m.size, &c, &options, check_error()));
    c.before = one;
    check_fails(encours_migration_add(m.state, m.size, &c, &options, check_error()),
                ENCOURS_E_MISUSE, "before");
    c.before = NULL, c.to = NULL;
    check_fails(encours_migration_add(m.state, m.size, &c, &options, check_error()),
                ENCOURS_E_MISUSE, "to");
    c.from = NULL;
    check_fails(encours_migration_add(m.state, m.size, &c, &options, check_error()),
                ENCOURS_E_MISUSE, "from");
    c.struct_size = 4;
    check_fails(encours_migration_add(m.state, m.size, &c, &options, check_error()), ENCOURS_E_ABI,
                "columns");
    check_fails(encours_migration_add(m.state, m.size, NULL, &options, check_error()),
                ENCOURS_E_MISUSE, "columns");
    check_fails(encours_migration_add(m.state, m.size, &c, NULL, check_error()), ENCOURS_E_MISUSE,
                "in");
    c = (encours_migration_columns)ENCOURS_MIGRATION_COLUMNS_INIT;
    check_fails(encours_migration_add(m.state, 8, &c, &options, check_error()), ENCOURS_E_CORRUPT,
                "state");
    encours_migration_cells out = ENCOURS_MIGRATION_CELLS_INIT;
    check_fails(encours_migration_finish(m.state, m.size, &options, &out, check_error()),
                ENCOURS_E_INVALID, "0 cells");
    check_fails(encours_migration_finish(m.state, m.size, &options, NULL, check_error()),
                ENCOURS_E_MISUSE, "out");
    check_fails(encours_migration_finish(m.state, m.size, NULL, &out, check_error()),
                ENCOURS_E_MISUSE, "in");
    check_fails(encours_migration_finish(m.state, 8, &options, &out, check_error()),
                ENCOURS_E_CORRUPT, "state");
    out.struct_size = 4;
    check_fails(encours_migration_finish(m.state, m.size, &options, &out, check_error()),
                ENCOURS_E_ABI, "cells");
    out = (encours_migration_cells)ENCOURS_MIGRATION_CELLS_INIT;
    out.count = CELLS;
    check_ok(encours_migration_finish(m.state, m.size, &options, &out, check_error()));
    begin(&m, &options);
    ((uint8_t *)m.state)[24 + 5] = 1; /* 2^40 entries */
    c = (encours_migration_columns){sizeof c, 1, NULL, zero, zero, one, one};
    check_fails(encours_migration_add(m.state, m.size, &c, &options, check_error()),
                ENCOURS_E_LIMIT, "2^40");
    options.classes = 0;
    check_fails(encours_migration_begin(m.state, m.size, &options, check_error()),
                ENCOURS_E_INVALID, "classes");
    options.classes = 127;
    check_equal(encours_migration_state_size(&options), 0);
    options.classes = 126;
    check_equal(encours_migration_state_size(&options), 64 + 127 * 128 * 2 * 16);
    options.classes = 2, options.rows = UINT32_MAX;
    check_equal(encours_migration_state_size(&options), 0);
    options.struct_size = 4;
    check_equal(encours_migration_state_size(&options), 0);
    check_equal(encours_migration_state_size(NULL), 0);
}

/* MIG-003: a cell beyond 64 bits is named; so is a number of items that only bytes forged have. */
static void cells_beyond_64_bits_are_refused(void **state)
{
    (void)state;
    const encours_migration_options options = three_classes();
    const uint32_t zero[] = {0, 0};
    const int64_t most[] = {INT64_MAX, INT64_MAX};
    const encours_migration_columns c = {sizeof c, 2, NULL, zero, zero, most, most};
    encours_migration_cells out = ENCOURS_MIGRATION_CELLS_INIT;
    out.count = CELLS;
    matrix m;
    begin(&m, &options);
    check_ok(encours_migration_add(m.state, m.size, &c, &options, check_error()));
    check_fails(encours_migration_finish(m.state, m.size, &options, &out, check_error()),
                ENCOURS_E_OVERFLOW, "cell 0");
    begin(&m, &options);
    memset((uint8_t *)m.state + 64, 0xff, 16); /* minus one item */
    check_fails(encours_migration_finish(m.state, m.size, &options, &out, check_error()),
                ENCOURS_E_OVERFLOW, "cell 0");
}

/* MIG-005: of 100 in the two worse classes 20 came back and 30 were paid. */
static void cure_rates(void **state)
{
    (void)state;
    int64_t cells[CELLS] = {
        90, 10, 0,  0,  0, /* not asked for */
        15, 20, 5,  20, 0, /* 60 */
        5,  10, 10, 10, 5, /* 40 */
    };
    encours_migration_cure cure = ENCOURS_MIGRATION_CURE_INIT;
    check_ok(encours_migration_cure_compute(cells, CLASSES, 0, CLASSES, 1, &cure, check_error()));
    check_equal(cure.status, ENCOURS_MIGRATION_OK);
    check_equal(cure.worse, 100);
    check_equal(cure.cured, 50);
    check_equal(cure.rate.numerator, 1);
    check_equal(cure.rate.denominator, 2);
    check_equal(cure.rate_ppm, 500000);
    check_ok(encours_migration_cure_compute(cells, CLASSES, 0, CLASSES, 0, &cure, check_error()));
    check_equal(cure.rate_ppm, 200000);
    check_ok(encours_migration_cure_compute(cells, CLASSES, 0, 1, 0, &cure, check_error()));
    check_equal(cure.rate_ppm, 250000);
    check_ok(encours_migration_cure_compute(cells, CLASSES, 1, 2, 0, &cure, check_error()));
    check_equal(cure.rate_ppm, 375000); /* 15 of 40 */
    check_ok(encours_migration_cure_compute(cells, CLASSES, 0, 2, 0, &cure, check_error()));
    check_equal(cure.rate_ppm, 125000); /* 5 of 40 */
    memset(cells + (size_t)2 * WIDTH, 0, WIDTH * sizeof *cells);
    check_ok(encours_migration_cure_compute(cells, CLASSES, 1, 2, 0, &cure, check_error()));
    check_equal(cure.status, ENCOURS_MIGRATION_UNDEFINED_EMPTY);
    check_equal(cure.empty_class, 2);
    check_equal(cure.rate_ppm, ENCOURS_MIGRATION_NONE);
    check_equal(cure.rate.denominator, 0);
}

/* MIG-005: limits of a cure rate. */
static void impossible_cures_are_refused(void **state)
{
    (void)state;
    int64_t cells[CELLS] = {0};
    encours_migration_cure cure = ENCOURS_MIGRATION_CURE_INIT;
    static const struct {
        uint32_t classes, limit, from;
        int32_t paid;
    } bad[] = {{1, 0, 1, 0}, {127, 0, 1, 0}, {3, 2, 3, 0},
               {3, 1, 1, 0}, {3, 0, 4, 0},   {3, 0, 1, 2}};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        check_fails(encours_migration_cure_compute(cells, bad[i].classes, bad[i].limit, bad[i].from,
                                                   bad[i].paid, &cure, check_error()),
                    ENCOURS_E_INVALID, NULL);
    cells[WIDTH] = -1;
    check_fails(encours_migration_cure_compute(cells, 3, 0, 1, 0, &cure, check_error()),
                ENCOURS_E_INVALID, "negative");
    cells[WIDTH] = cells[WIDTH + 1] = INT64_MAX;
    check_fails(encours_migration_cure_compute(cells, 3, 0, 1, 0, &cure, check_error()),
                ENCOURS_E_OVERFLOW, "worse");
    check_fails(encours_migration_cure_compute(NULL, 3, 0, 1, 0, &cure, check_error()),
                ENCOURS_E_MISUSE, "cells");
    check_fails(encours_migration_cure_compute(cells, 3, 0, 1, 0, NULL, check_error()),
                ENCOURS_E_MISUSE, "out");
    check_equal(cure.status, 0);
}

CHECK_MAIN(items_go_where_they_went, matrices_tie_and_merge, bad_entries_are_named,
           the_doors_are_closed, cells_beyond_64_bits_are_refused, cure_rates,
           impossible_cures_are_refused)
