/* SPDX-License-Identifier: MIT */
#include "unit/pure/aging_items.h"
#include "unit/pure/cells_items.h"

/* Figures of a state, of at most FIGURES rows by currency. */
enum { FIGURES = 64 };

typedef struct figures {
    int64_t amounts[FIGURES * ENCOURS_AGING_COLUMNS_MAX];
    uint64_t items[FIGURES * ENCOURS_AGING_COLUMNS_MAX];
    int64_t row_totals[FIGURES];
    int64_t totals[FIGURES * ENCOURS_AGING_COLUMNS_MAX];
    uint64_t total_items[FIGURES * ENCOURS_AGING_COLUMNS_MAX];
    int64_t balances[FIGURES];
    int64_t residuals[ENCOURS_AGING_COLUMNS_MAX];
} figures;

static encours_aging_cells_out all_of(figures *f, bool with_items)
{
    encours_aging_cells_out out = ENCOURS_AGING_CELLS_OUT_INIT;
    memset(f, 0xa5, sizeof *f);
    out.amounts = f->amounts;
    out.row_totals = f->row_totals;
    out.totals = f->totals;
    out.balances = f->balances;
    out.residuals = f->residuals;
    out.items = with_items ? f->items : NULL;
    out.total_items = with_items ? f->total_items : NULL;
    return out;
}

static const uint16_t three[] = {392, 978, 840};

static encours_aging_cells_options like(const encours_aging_options *options, bool with_items)
{
    encours_aging_cells_options cells = ENCOURS_AGING_CELLS_OPTIONS_INIT;
    cells.as_of.epoch_day = AS_OF;
    cells.basis = options->basis;
    cells.credits = options->credits;
    cells.bounds = options->bounds;
    cells.bound_count = options->bound_count;
    cells.not_due_bounds = options->not_due_bounds;
    cells.not_due_bound_count = options->not_due_bound_count;
    cells.currencies = three;
    cells.currency_count = 3;
    cells.rows = 6;
    cells.count_items = with_items;
    return cells;
}

/* The row of the opaque form, or its row count when no item is there. */
static size_t row_of(const encours_aging *aging, uint32_t key, uint16_t currency)
{
    size_t row = 0;
    while (row < encours_aging_row_count(aging) &&
           (encours_aging_row_keys(aging)[row] != key ||
            encours_aging_row_currencies(aging)[row] != currency))
        row++;
    return row;
}

static void check_line(const encours_aging *aging, const figures *f, bool with_items, uint32_t key,
                       size_t currency)
{
    size_t row = row_of(aging, key, three[currency]);
    size_t columns = encours_aging_column_count(aging), place = key * 3 + currency;
    bool is_there = row < encours_aging_row_count(aging);
    check_equal(f->row_totals[place], is_there ? encours_aging_row_totals(aging)[row] : 0);
    for (size_t i = 0; i < columns; i++) {
        check_equal(f->amounts[place * columns + i], encours_aging_cell(aging, row, i));
        if (with_items)
            check_equal(f->items[place * columns + i],
                        is_there ? encours_aging_items(aging, i)[row] : 0);
    }
}

static void check_totals(const encours_aging *aging, const figures *f, bool with_items,
                         size_t currency)
{
    size_t columns = encours_aging_column_count(aging), at = 0;
    while (at < encours_aging_currency_count(aging) &&
           encours_aging_currencies(aging)[at] != three[currency])
        at++;
    if (at == encours_aging_currency_count(aging)) {
        check_equal(f->balances[currency], 0);
        return;
    }
    check_equal(f->balances[currency], encours_aging_totals(aging)[at]);
    for (size_t i = 0; i < columns; i++) {
        check_equal(f->totals[currency * columns + i], encours_aging_total_amounts(aging, i)[at]);
        if (with_items)
            check_equal(f->total_items[currency * columns + i],
                        encours_aging_total_items(aging, i)[at]);
    }
}

/* AGE-020 AGE-024: each figure is that of encours_aging_compute(), also under OLDEST_FIRST where
 * rows are customers. */
static void the_figures_are_those_of_the_opaque_form(void **state)
{
    (void)state;
    static const int32_t bounds[] = {10, 30, 90}, not_due[] = {20};
    static figures f;
    FOR_RANDOM(random, 600)
    {
        test_items items;
        items_random(&items, &random, AS_OF);
        for (size_t i = 0; i < items.count; i++)
            items.row[i] = items.customer[i] %= 6;
        encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
        options.bounds = bounds;
        options.bound_count = random_below(&random, 4);
        options.not_due_bounds = not_due;
        options.not_due_bound_count = random_below(&random, 2);
        options.credits = (int32_t)random_below(&random, 3);
        bool is_oldest = options.credits == ENCOURS_CREDITS_OLDEST_FIRST;
        options.basis = is_oldest ? 0 : (int32_t)random_below(&random, 2);
        bool with_items = !is_oldest && random_below(&random, 2) == 0;
        encours_aging_cells_options like_them = like(&options, with_items);
        cells_memory begun = cells_begin(&like_them);
        encours_aging_cells_columns columns = ENCOURS_AGING_CELLS_COLUMNS_INIT;
        columns.count = items.count;
        columns.row = items.row;
        columns.currency = items.currency;
        columns.amount = items.amount;
        columns.due = items.due;
        columns.issue = items.issue;
        check_ok(
            encours_aging_cells_add(begun.bytes, begun.size, &columns, NULL, 0, check_error()));
        encours_aging_cells_out out = all_of(&f, with_items);
        check_ok(encours_aging_cells_finish(begun.bytes, begun.size, &out, check_error()));
        encours_aging *aging = age(&items, &options);
        for (size_t currency = 0; currency < 3; currency++) {
            for (uint32_t key = 0; key < 6; key++)
                check_line(aging, &f, with_items, key, currency);
            check_totals(aging, &f, with_items, currency);
        }
        for (size_t i = 0; i < encours_aging_column_count(aging); i++)
            check_equal(f.residuals[i], 0);
        encours_aging_free(aging);
        free(begun.bytes);
    }
}

static cells_memory state_of(const encours_aging_cells_options *options, const int64_t *amounts,
                             const int32_t *days, const uint32_t *rows, size_t count)
{
    cells_memory begun = cells_begin(options);
    encours_aging_cells_columns columns = ENCOURS_AGING_CELLS_COLUMNS_INIT;
    columns.count = count;
    columns.amount = amounts;
    columns.due = days;
    columns.row = rows;
    check_ok(encours_aging_cells_add(begun.bytes, begun.size, &columns, NULL, 0, check_error()));
    return begun;
}

static encours_aging_cells_options two_rows(int32_t credits)
{
    encours_aging_cells_options options = ENCOURS_AGING_CELLS_OPTIONS_INIT;
    options.as_of.epoch_day = AS_OF;
    options.credits = credits;
    options.rows = 2;
    return options;
}

/* AGE-010: what does not fit is refused, whether it is wanted or not, and says where. */
static void sums_that_do_not_fit_are_refused(void **state)
{
    (void)state;
    static const struct {
        int64_t amounts[2];
        int32_t days[2];
        uint32_t rows[2];
        const char *part;
    } cases[] = {
        {{INT64_MAX, 1}, {AS_OF, AS_OF}, {1, 1}, "a cell of row 1"},
        {{INT64_MIN, -1}, {AS_OF, AS_OF}, {0, 0}, "a cell of row 0"},
        {{INT64_MAX, 1}, {AS_OF, AS_OF - 5}, {1, 1}, "the total of row 1"},
        {{INT64_MAX, 1}, {AS_OF, AS_OF}, {0, 1}, "the total of column 0"},
        {{INT64_MAX, 1}, {AS_OF, AS_OF - 5}, {0, 1}, "the balance"},
    };
    encours_aging_cells_options options = two_rows(ENCOURS_CREDITS_BY_OWN_DATE);
    encours_aging_cells_out out = ENCOURS_AGING_CELLS_OUT_INIT;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        cells_memory begun = state_of(&options, cases[i].amounts, cases[i].days, cases[i].rows, 2);
        check_fails(encours_aging_cells_finish(begun.bytes, begun.size, &out, check_error()),
                    ENCOURS_E_OVERFLOW, cases[i].part);
        free(begun.bytes);
    }
}

/* AGE-024: the credits of a row pay its oldest column first, those without a date last; the rest
 * stays a credit; another row's debts are not paid. */
static void credits_pay_the_oldest_columns(void **state)
{
    (void)state;
    static const int64_t amounts[] = {100, 200, 300, 400, 50, -450, 70};
    static const int32_t days[] = {AS_OF + 1,         AS_OF - 5, AS_OF - 95, AS_OF - 40,
                                   ENCOURS_DATE_NONE, AS_OF,     AS_OF - 95};
    static const uint32_t rows[] = {0, 0, 0, 0, 0, 0, 1};
    /* not due, 1-30, 31-60, 61-90, over 90, no date, credits: 450 pay the 300 and 150 of 400 */
    static const int64_t expected[14] = {100, 200, 250, 0, 0, 50, 0, 0, 0, 0, 0, 70, 0, 0};
    encours_aging_cells_options options = two_rows(ENCOURS_CREDITS_OLDEST_FIRST);
    cells_memory begun = state_of(&options, amounts, days, rows, 7);
    int64_t cells[14], balance;
    encours_aging_cells_out out = ENCOURS_AGING_CELLS_OUT_INIT;
    out.amounts = cells;
    out.balances = &balance;
    check_ok(encours_aging_cells_finish(begun.bytes, begun.size, &out, check_error()));
    assert_memory_equal(cells, expected, 11 * sizeof *cells);
    check_equal(cells[7 + 4], 70);
    check_equal(balance, 100 + 200 + 300 + 400 + 50 - 450 + 70);
    static const int64_t more[] = {-1000};
    static const uint32_t row[] = {0};
    encours_aging_cells_columns columns = ENCOURS_AGING_CELLS_COLUMNS_INIT;
    columns.count = 1;
    columns.amount = more;
    columns.row = row;
    check_ok(encours_aging_cells_add(begun.bytes, begun.size, &columns, NULL, 0, check_error()));
    check_ok(encours_aging_cells_finish(begun.bytes, begun.size, &out, check_error()));
    static const int64_t paid[7] = {0, 0, 0, 0, 0, 0, 1050 - 1450};
    assert_memory_equal(cells, paid, sizeof paid);
    check_equal(cells[7 + 4], 70);
    free(begun.bytes);
}

/* AGE-029: items are given when they are counted, and refused when not; a finished state goes on.
 */
static void items_are_given_when_counted(void **state)
{
    (void)state;
    static const int64_t amounts[] = {5, 0, 7, -1};
    static const uint32_t rows[] = {0, 0, 1, 1};
    static const int32_t days[] = {AS_OF, AS_OF, AS_OF, AS_OF};
    encours_aging_cells_options options = two_rows(ENCOURS_CREDITS_SEPARATE);
    uint64_t items[14], totals[7];
    encours_aging_cells_out only_items = ENCOURS_AGING_CELLS_OUT_INIT, only_totals = only_items;
    only_items.items = items;
    only_totals.total_items = totals;
    cells_memory begun = state_of(&options, amounts, days, rows, 4);
    check_fails(encours_aging_cells_finish(begun.bytes, begun.size, &only_items, check_error()),
                ENCOURS_E_INVALID, "does not count");
    check_fails(encours_aging_cells_finish(begun.bytes, begun.size, &only_totals, check_error()),
                ENCOURS_E_INVALID, "does not count");
    free(begun.bytes);
    options.count_items = 1;
    begun = state_of(&options, amounts, days, rows, 4);
    check_ok(encours_aging_cells_finish(begun.bytes, begun.size, &only_items, check_error()));
    check_ok(encours_aging_cells_finish(begun.bytes, begun.size, &only_totals, check_error()));
    static const uint64_t expected[14] = {1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1};
    static const uint64_t expected_totals[7] = {2, 0, 0, 0, 0, 0, 1};
    assert_memory_equal(items, expected, sizeof items);
    assert_memory_equal(totals, expected_totals, sizeof totals);
    check_fails(encours_aging_cells_finish(begun.bytes, begun.size, NULL, check_error()),
                ENCOURS_E_MISUSE, "out");
    check_fails(encours_aging_cells_finish(begun.bytes, 64, &only_items, check_error()),
                ENCOURS_E_CORRUPT, "of which");
    only_items.struct_size = 1;
    check_fails(encours_aging_cells_finish(begun.bytes, begun.size, &only_items, check_error()),
                ENCOURS_E_ABI, "out");
    free(begun.bytes);
}

/* AGE-030: cells that no items add up to are refused, or wrap. */
static void forged_cells_do_no_harm(void **state)
{
    (void)state;
    static const int64_t amounts[] = {INT64_MAX, INT64_MIN};
    static const int32_t days[] = {AS_OF, AS_OF},
                         policies[] = {ENCOURS_CREDITS_BY_OWN_DATE, ENCOURS_CREDITS_OLDEST_FIRST};
    static const int64_t words[] = {INT64_MIN, INT64_MAX, -1};
    for (size_t i = 0; i < sizeof words / sizeof words[0] * 2; i++) {
        encours_aging_cells_options options = two_rows(policies[i % 2]);
        cells_memory begun = state_of(&options, amounts, days, NULL, 2);
        uint8_t *bytes = begun.bytes;
        for (size_t at = ENC_CELLS_WORDS_AT; at < begun.size; at += sizeof words[0])
            memcpy(bytes + at, &words[i / 2], sizeof words[0]);
        encours_aging_cells_columns columns = ENCOURS_AGING_CELLS_COLUMNS_INIT;
        columns.count = 2;
        columns.amount = amounts;
        columns.due = days;
        check_ok(encours_aging_cells_add(bytes, begun.size, &columns, NULL, 0, check_error()));
        encours_aging_cells_out out = ENCOURS_AGING_CELLS_OUT_INIT;
        encours_status status = encours_aging_cells_finish(bytes, begun.size, &out, check_error());
        check(status == ENCOURS_OK || (status & 0xff) == ENCOURS_E_OVERFLOW);
        free(begun.bytes);
    }
}

/* STA-004: room for more rows is enough; fewer, or another layout, is refused before a write. */
static void stated_room_is_checked_before_a_write(void **state)
{
    (void)state;
    static const int64_t amounts[] = {5, 7};
    static const int32_t days[] = {AS_OF, AS_OF};
    encours_aging_cells_options options = two_rows(ENCOURS_CREDITS_SEPARATE);
    cells_memory begun = state_of(&options, amounts, days, NULL, 2);
    encours_aging_cells_shape shape = {.struct_size = sizeof shape};
    check_ok(encours_aging_cells_describe(&options, &shape, check_error()));
    static figures f, untouched;
    memset(&untouched, 0xa5, sizeof untouched);
    const struct {
        uint64_t rows;
        uint32_t currencies, columns;
        const char *part;
    } bad[] = {
        {shape.rows - 1, 0, 0, "rows is 1"},
        {0, shape.currencies + 1, 0, "currencies is 2"},
        {0, 0, shape.columns - 1, "columns is"},
        {0, 0, shape.columns + 1, "columns is"},
    };
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        encours_aging_cells_out out = all_of(&f, false);
        out.rows = bad[i].rows;
        out.currencies = bad[i].currencies;
        out.columns = bad[i].columns;
        check_fails(encours_aging_cells_finish(begun.bytes, begun.size, &out, check_error()),
                    ENCOURS_E_INVALID, bad[i].part);
        check_equal(memcmp(&f, &untouched, sizeof f), 0);
    }
    for (uint64_t more = 0; more < 2; more++) {
        encours_aging_cells_out out = all_of(&f, false);
        out.rows = shape.rows + more;
        out.currencies = shape.currencies;
        out.columns = shape.columns;
        check_ok(encours_aging_cells_finish(begun.bytes, begun.size, &out, check_error()));
        check_equal(f.balances[0], 12);
    }
    free(begun.bytes);
}

CHECK_MAIN(the_figures_are_those_of_the_opaque_form, sums_that_do_not_fit_are_refused,
           credits_pay_the_oldest_columns, items_are_given_when_counted, forged_cells_do_no_harm,
           stated_room_is_checked_before_a_write)
