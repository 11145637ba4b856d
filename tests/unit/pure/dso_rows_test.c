/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include "pure/dso_rows.h"

enum { ROWS = 6, MONTHS = 4, WORDS = 256, NONE = ENCOURS_DATE_NONE, ITEMS = 30 };

typedef struct block {
    uint64_t words[WORDS];
} block;

typedef struct figures {
    int64_t balance[ROWS], not_due[ROWS], disputed[ROWS], sales[ROWS];
    int64_t simple[ROWS], best[ROWS], delay[ROWS], disputed_e4[ROWS], contribution[ROWS];
    int64_t walk[ROWS];
    int32_t status[ROWS], walk_status[ROWS];
    encours_dso_row_total total;
} figures;

static encours_dso_row_options options_of(uint32_t rows)
{
    encours_dso_row_options options = ENCOURS_DSO_ROW_OPTIONS_INIT;
    options.as_of = encours_date_ymd(2026, 6, 30);
    options.rows = rows;
    options.months = MONTHS;
    return options;
}

static size_t begin(block *b, const encours_dso_row_options *options)
{
    size_t size = encours_dso_row_state_size(options);
    check(size > 0 && size <= sizeof *b);
    check_ok(encours_dso_row_begin(b->words, size, options, check_error()));
    return size;
}

static void add_open(block *b, const encours_dso_row_options *options, const uint32_t *row,
                     const int64_t *amount, const int32_t *due, const uint8_t *disputed,
                     size_t count)
{
    encours_dso_open_columns c = ENCOURS_DSO_OPEN_COLUMNS_INIT;
    c.count = count, c.row = row, c.amount = amount, c.due = due, c.disputed = disputed;
    check_ok(encours_dso_row_add_open(b->words, encours_dso_row_state_size(options), options, &c,
                                      check_error()));
}

static void add_sales(block *b, const encours_dso_row_options *options, const uint32_t *row,
                      const int64_t *amount, const int32_t *date, size_t count)
{
    encours_dso_sale_columns c = ENCOURS_DSO_SALE_COLUMNS_INIT;
    c.count = count, c.row = row, c.amount = amount, c.date = date;
    check_ok(encours_dso_row_add_sales(b->words, encours_dso_row_state_size(options), options, &c,
                                       check_error()));
}

static encours_dso_row_figures columns_of(figures *f)
{
    return (encours_dso_row_figures){
        .struct_size = sizeof(encours_dso_row_figures),
        .balance = f->balance,
        .not_due = f->not_due,
        .disputed = f->disputed,
        .sales = f->sales,
        .status = f->status,
        .simple_e4 = f->simple,
        .best_possible_e4 = f->best,
        .delay_e4 = f->delay,
        .disputed_e4 = f->disputed_e4,
        .contribution_e4 = f->contribution,
        .count_back_e4 = f->walk,
        .count_back_status = f->walk_status,
    };
}

static void finish(const block *b, const encours_dso_row_options *options,
                   const encours_dso_options *dso, figures *f)
{
    encours_dso_row_figures columns = columns_of(f);
    f->total = (encours_dso_row_total)ENCOURS_DSO_ROW_TOTAL_INIT;
    check_ok(encours_dso_row_finish(b->words, encours_dso_row_state_size(options), options, dso,
                                    &columns, &f->total, check_error()));
}

static int32_t on(int32_t month, int32_t day)
{
    return encours_date_ymd(2026, month, day).epoch_day;
}

/* North: 20 000 of 30 000, of which 5 000 due on the as-of day (not overdue), 1 000 not due and in
 * dispute, 2 000 overdue and in dispute. South: 5 000 of 10 000, without due date. */
static void north_and_south(block *b, const encours_dso_row_options *options)
{
    const uint32_t row[] = {0, 0, 0, 0, 1};
    const int64_t amount[] = {5000, 1000, 2000, 12000, 5000};
    const int32_t due[] = {on(6, 30), on(7, 15), on(6, 29), on(1, 1), NONE};
    const uint8_t disputed[] = {0, 1, 1, 0, 0};
    const uint32_t sold_by[] = {0, 0, 1, 0, 0, 1, 1};
    const int64_t sold[] = {21000, 10000, 10000, -1000, 7777, 400, 500};
    const int32_t date[] = {on(6, 30), on(4, 1),  on(5, 5), on(6, 1),
                            on(7, 1),  on(3, 31), on(2, 28)};
    begin(b, options);
    add_open(b, options, row, amount, due, disputed, 5);
    add_sales(b, options, sold_by, sold, date, 7);
}

/* DSO-070 DSO-071: north has 60.6667 days of its own and 45.5 of the 56.875 of both. */
static void own_figures_and_contributions_stand_apart(void **state)
{
    (void)state;
    const encours_dso_row_options options = options_of(2);
    block b;
    figures f;
    north_and_south(&b, &options);
    finish(&b, &options, NULL, &f);
    check_equal(f.balance[0], 20000);
    check_equal(f.not_due[0], 6000);
    check_equal(f.disputed[0], 3000);
    check_equal(f.sales[0], 30000);
    check_equal(f.simple[0], 606667);
    check_equal(f.best[0], 182000);
    check_equal(f.delay[0], 424667);
    check_equal(f.disputed_e4[0], 91000);
    check_equal(f.simple[1], 455000);
    check_equal(f.best[1], 0);
    check_equal(f.delay[1], 455000);
    check_equal(f.contribution[0], 455000);
    check_equal(f.contribution[1], 113750);
    check_equal(f.total.simple_e4, 568750);
    check_equal(f.total.days, 91);
    check_equal(f.total.balance, 25000);
    check_equal(f.total.sales, 40000);
    check_equal(f.total.not_due, 6000);
    check_equal(f.total.disputed, 3000);
    check_equal(f.total.disputed_not_due, 1000);
    check_equal(f.total.best_possible_e4, 136500);
    check_equal(f.total.delay_e4, 432250);
    check_equal(f.total.disputed_e4, 68250);
    check_equal(f.total.status, ENCOURS_DSO_OK);
}

/* DSO-073: north walks 20 000 of June's 20 000; south 5 000 of May's 10 000 over a June without
 * sales; both 25 000 over 20 000 and 10 000. */
static void each_row_walks_its_own_months(void **state)
{
    (void)state;
    const encours_dso_row_options options = options_of(2);
    block b;
    figures f;
    north_and_south(&b, &options);
    finish(&b, &options, NULL, &f);
    check_equal(f.walk[0], 300000);
    check_equal(f.walk[1], 455000);
    check_equal(f.total.count_back_e4, 455000);
    check_equal(f.total.count_back_status, ENCOURS_DSO_OK);
    check_equal(f.total.count_back_rest, 0);
    encours_dso_options dso = ENCOURS_DSO_OPTIONS_INIT;
    dso.zero_period = ENCOURS_DSO_ZERO_STOP;
    dso.month_days = ENCOURS_DSO_FLAT_30;
    dso.window_months = 1;
    dso.window_days = 31;
    dso.countback_months = 1;
    finish(&b, &options, &dso, &f);
    check_equal(f.walk_status[1], ENCOURS_DSO_STOPPED_AT_PERIOD);
    check_equal(f.walk[1], 0);
    check_equal(f.status[1], ENCOURS_DSO_UNDEFINED_NO_SALES);
    check(f.simple[1] == ENCOURS_DSO_NONE && f.disputed_e4[1] == ENCOURS_DSO_NONE);
    check_equal(f.simple[0], 310000);
    check_equal(f.contribution[1], 77500); /* a row without sales contributes */
    check_equal(f.total.count_back_status, ENCOURS_DSO_HISTORY_EXHAUSTED);
    check_equal(f.total.count_back_rest, 5000);
}

/* DSO-072: what is printed adds up to the total, each within a unit of its value, ties to the first
 * row: thirds of a day are 0.3334, 0.3333 and 0.3333. */
static void contributions_add_up(void **state)
{
    (void)state;
    const encours_dso_row_options options = options_of(ROWS);
    const uint32_t rows[] = {0, 1, 2, 3, 4, 5};
    const int64_t thirds[] = {1, 1, 1, 0, 0, 0}, sold[] = {3};
    const int32_t due[] = {NONE, NONE, NONE, NONE, NONE, NONE}, date[] = {on(6, 1)};
    encours_dso_options dso = ENCOURS_DSO_OPTIONS_INIT;
    dso.window_days = 1;
    block b;
    figures f;
    begin(&b, &options);
    add_open(&b, &options, rows, thirds, due, NULL, ROWS);
    add_sales(&b, &options, rows + 3, sold, date, 1);
    finish(&b, &options, &dso, &f);
    check_equal(f.contribution[0], 3334);
    check_equal(f.contribution[1], 3333);
    check_equal(f.contribution[2], 3333);
    check_equal(f.contribution[3], 0);
    FOR_RANDOM(random, 1500)
    {
        int64_t amount[ROWS], total[1] = {random_between(&random, 1, 70)}, sum = 0;
        for (size_t i = 0; i < ROWS; i++)
            amount[i] = random_between(&random, -20, 60);
        if (random_below(&random, 2) == 0)
            total[0] = random_between(&random, 1, INT64_MAX / 2);
        begin(&b, &options);
        add_open(&b, &options, rows, amount, due, NULL, ROWS);
        add_sales(&b, &options, rows, total, date, 1);
        finish(&b, &options, NULL, &f);
        for (size_t i = 0; i < ROWS; i++) {
            enc_i128 off = (enc_i128)f.contribution[i] * total[0] -
                           (enc_i128)amount[i] * 91 * 10000;
            check(off > -total[0] && off < total[0]);
            sum += f.contribution[i];
        }
        check_equal(sum, f.total.simple_e4);
    }
}

/* DSO-071: where a figure has no room, or the total no sales, it is not there. */
static void figures_without_value_say_so(void **state)
{
    (void)state;
    const encours_dso_row_options options = options_of(2);
    const uint32_t rows[] = {0, 1};
    const int64_t opposite[] = {INT64_MAX / 2, -(INT64_MAX / 2)}, sold[] = {1};
    const int32_t due[] = {NONE, NONE}, date[] = {on(6, 1)};
    block b;
    figures f;
    begin(&b, &options);
    add_open(&b, &options, rows, opposite, due, NULL, 2);
    finish(&b, &options, NULL, &f);
    check_equal(f.total.status, ENCOURS_DSO_UNDEFINED_NO_SALES);
    check(f.contribution[0] == ENCOURS_DSO_NONE && f.contribution[1] == ENCOURS_DSO_NONE);
    add_sales(&b, &options, rows, sold, date, 1);
    finish(&b, &options, NULL, &f);
    check_equal(f.status[0], ENCOURS_DSO_OUT_OF_RANGE);
    check_equal(f.total.status, ENCOURS_DSO_OK);
    check_equal(f.total.simple_e4, 0);
    check(f.contribution[0] == ENCOURS_DSO_NONE && f.contribution[1] == ENCOURS_DSO_NONE);
    const int64_t credit[] = {-INT64_MAX + 1}, large[] = {INT64_MAX};
    begin(&b, &options);
    add_open(&b, &options, rows, large, due, NULL, 1);
    add_sales(&b, &options, rows, credit, date, 1);
    finish(&b, &options, NULL, &f); /* credit notes carry the walk past 64 bits */
    check_equal(f.walk_status[0], ENCOURS_DSO_OUT_OF_RANGE);
    check(f.walk[0] == ENCOURS_DSO_NONE);
}

/* DSO-071: a column that is not wanted is not written. */
static void columns_may_be_left_out(void **state)
{
    (void)state;
    const encours_dso_row_options options = options_of(2);
    block b;
    north_and_south(&b, &options);
    encours_dso_row_figures none = ENCOURS_DSO_ROW_FIGURES_INIT;
    encours_dso_row_total total = ENCOURS_DSO_ROW_TOTAL_INIT;
    size_t size = encours_dso_row_state_size(&options);
    check_ok(encours_dso_row_finish(b.words, size, &options, NULL, &none, &total, check_error()));
    check_equal(total.simple_e4, 568750);
    int32_t status[2];
    none.count_back_status = status;
    check_ok(encours_dso_row_finish(b.words, size, &options, NULL, &none, &total, check_error()));
    check_equal(status[0], ENCOURS_DSO_OK);
}

/* DSO-074: any split, merged in any order, gives the same bytes; a cell is little-endian. */
static void parts_merge_to_the_same_bytes(void **state)
{
    (void)state;
    const encours_dso_row_options options = options_of(ROWS);
    size_t size = encours_dso_row_state_size(&options);
    check_equal(size, 96 + ROWS * (32 + 8 * MONTHS));
    FOR_RANDOM(random, 200)
    {
        uint32_t row[ITEMS];
        int64_t amount[ITEMS];
        int32_t day[ITEMS];
        uint8_t disputed[ITEMS];
        for (size_t i = 0; i < ITEMS; i++) {
            row[i] = (uint32_t)random_below(&random, ROWS);
            amount[i] = random_between(&random, -100000, 100000);
            day[i] = on(6, 30) + (int32_t)random_between(&random, -200, 20);
            disputed[i] = (uint8_t)random_below(&random, 2);
        }
        size_t cut = random_below(&random, ITEMS + 1), rest = ITEMS - cut;
        block whole, first, last;
        begin(&whole, &options), begin(&first, &options), begin(&last, &options);
        add_open(&whole, &options, row, amount, day, disputed, ITEMS);
        add_sales(&whole, &options, row, amount, day, ITEMS);
        add_sales(&first, &options, row, amount, day, cut);
        add_open(&first, &options, row + cut, amount + cut, day + cut, disputed + cut, rest);
        add_open(&last, &options, row, amount, day, disputed, cut);
        add_sales(&last, &options, row + cut, amount + cut, day + cut, rest);
        check_ok(encours_state_merge(last.words, size, first.words, size, check_error()));
        assert_memory_equal(last.words, whole.words, size);
    }
    const uint32_t row[] = {0};
    const int64_t amount[] = {0x0102};
    const int32_t due[] = {NONE};
    block b;
    begin(&b, &options);
    add_open(&b, &options, row, amount, due, NULL, 1);
    check_equal(((const uint8_t *)b.words)[96], 0x02);
    check_equal(((const uint8_t *)b.words)[97], 0x01);
}

/* DSO-074: magnitudes that pass 2^63 - 1 are refused in every order, by add and by merge. */
static void magnitudes_bound_the_cells(void **state)
{
    (void)state;
    const encours_dso_row_options options = options_of(2);
    size_t size = encours_dso_row_state_size(&options);
    const uint32_t row[] = {0, 0};
    const int64_t amount[] = {INT64_MAX, -1};
    const int32_t day[] = {on(6, 1), on(6, 1)};
    encours_dso_open_columns open = ENCOURS_DSO_OPEN_COLUMNS_INIT;
    open.count = 1, open.row = row, open.amount = amount + 1, open.due = day;
    encours_dso_sale_columns sale = ENCOURS_DSO_SALE_COLUMNS_INIT;
    sale.count = 1, sale.row = row, sale.amount = amount + 1, sale.date = day;
    block b, other, before;
    begin(&b, &options);
    add_open(&b, &options, row, amount, day, NULL, 1);
    add_sales(&b, &options, row, amount, day, 1);
    before = b;
    check_fails(encours_dso_row_add_open(b.words, size, &options, &open, check_error()),
                ENCOURS_E_OVERFLOW, "open amounts");
    check_fails(encours_dso_row_add_sales(b.words, size, &options, &sale, check_error()),
                ENCOURS_E_OVERFLOW, "sales");
    begin(&other, &options);
    add_open(&other, &options, row, amount + 1, day, NULL, 1);
    check_fails(encours_state_merge(b.words, size, other.words, size, check_error()),
                ENCOURS_E_OVERFLOW, "open amounts");
    begin(&other, &options);
    add_sales(&other, &options, row, amount + 1, day, 1);
    check_fails(encours_state_merge(b.words, size, other.words, size, check_error()),
                ENCOURS_E_OVERFLOW, "sales");
    assert_memory_equal(b.words, before.words, size);
    ((uint8_t *)b.words)[32] = 1, ((uint8_t *)other.words)[32] = 1; /* forged: one sum */
    check_fails(encours_state_merge(b.words, size, other.words, size, check_error()),
                ENCOURS_E_CORRUPT, "1 sums");
}

/* DSO-074: balances forged into a state wrap; their contributions are wrong, and nothing worse. */
static void forged_balances_do_no_harm(void **state)
{
    (void)state;
    const encours_dso_row_options options = options_of(3);
    figures f;
    block b;
    north_and_south(&b, &options);
    for (size_t row = 0; row < 2; row++)
        b.words[12 + row * (4 + MONTHS)] = enc_le64(UINT64_C(1) << 63);
    finish(&b, &options, NULL, &f);
    check_equal(f.total.balance, 0);
    check(f.balance[0] == INT64_MIN && f.balance[1] == INT64_MIN);
}

static void refuse(encours_dso_row_options options, const char *part)
{
    block b;
    check_equal(encours_dso_row_state_size(&options), 0);
    check_fails(encours_dso_row_begin(b.words, sizeof b, &options, check_error()),
                ENCOURS_E_INVALID, part);
}

/* DSO-074: options that are none are refused. */
static void bad_options_are_refused(void **state)
{
    (void)state;
    encours_dso_row_options options = options_of(2);
    options.months = 241, refuse(options, "241 months");
    options = options_of(0), refuse(options, "0 rows");
    options = options_of((1u << 26) + 1), refuse(options, "67108865 rows");
    options = options_of(2), options.as_of.epoch_day = NONE, refuse(options, "as_of");
    options.as_of = encours_date_ymd(1900, 3, 31), refuse(options, "before 1900");
    options = options_of(2), options.months = 0;
    check_equal(encours_dso_row_state_size(&options), 96 + 2 * (32 + 8 * 24));
    check_equal(encours_dso_row_state_size(NULL), 0);
    options.struct_size = 1;
    block b;
    check_fails(encours_dso_row_begin(b.words, sizeof b, &options, check_error()), ENCOURS_E_ABI,
                "options");
}

/* DSO-070: items that are none are refused, and change nothing. */
static void bad_items_are_refused(void **state)
{
    (void)state;
    const encours_dso_row_options options = options_of(2);
    encours_dso_row_options other = options_of(2);
    other.months = 3;
    const uint32_t row[] = {0, 2}, good[] = {0, 1};
    const int64_t amount[] = {1, 1};
    const int32_t day[] = {0, 99999}, none[] = {0, NONE};
    block b, before;
    size_t size = begin(&b, &options);
    before = b;
    encours_dso_open_columns open = ENCOURS_DSO_OPEN_COLUMNS_INIT;
    check_ok(encours_dso_row_add_open(b.words, size, &options, &open, check_error()));
    open.count = 2, open.row = row, open.amount = amount, open.due = none;
    check_fails(encours_dso_row_add_open(b.words, size, &options, &open, check_error()),
                ENCOURS_E_INVALID, "row 2 of 2");
    open.row = good, open.due = day;
    check_fails(encours_dso_row_add_open(b.words, size, &options, &open, check_error()),
                ENCOURS_E_INVALID, "due 99999");
    check_fails(encours_dso_row_add_open(b.words, size, &other, &open, check_error()),
                ENCOURS_E_INVALID, "a state");
    encours_dso_sale_columns sale = ENCOURS_DSO_SALE_COLUMNS_INIT;
    check_ok(encours_dso_row_add_sales(b.words, size, &options, &sale, check_error()));
    sale.count = 2, sale.row = row, sale.amount = amount, sale.date = day;
    check_fails(encours_dso_row_add_sales(b.words, size, &options, &sale, check_error()),
                ENCOURS_E_INVALID, "row 2 of 2");
    sale.row = good, sale.date = none;
    check_fails(encours_dso_row_add_sales(b.words, size, &options, &sale, check_error()),
                ENCOURS_E_INVALID, "date");
    check_fails(encours_dso_row_add_sales(b.words, size, &other, &sale, check_error()),
                ENCOURS_E_INVALID, "a state");
    void *members[] = {&open.row, &open.amount, &open.due, &sale.row, &sale.amount, &sale.date};
    for (size_t i = 0; i < 6; i++) {
        void *kept = NULL;
        memcpy(&kept, members[i], sizeof kept);
        memset(members[i], 0, sizeof kept);
        check_fails(i < 3
                        ? encours_dso_row_add_open(b.words, size, &options, &open, check_error())
                        : encours_dso_row_add_sales(b.words, size, &options, &sale, check_error()),
                    ENCOURS_E_MISUSE, "needs");
        memcpy(members[i], &kept, sizeof kept);
    }
    check_fails(encours_dso_row_add_open(b.words, size, &options, NULL, check_error()),
                ENCOURS_E_MISUSE, "needs");
    check_fails(encours_dso_row_add_sales(b.words, size, &options, NULL, check_error()),
                ENCOURS_E_MISUSE, "needs");
    check_fails(encours_dso_row_add_open(b.words, size, NULL, &open, check_error()),
                ENCOURS_E_MISUSE, "needs");
    open.struct_size = 1, sale.struct_size = 1;
    check_fails(encours_dso_row_add_open(b.words, size, &options, &open, check_error()),
                ENCOURS_E_ABI, "columns");
    check_fails(encours_dso_row_add_sales(b.words, size, &options, &sale, check_error()),
                ENCOURS_E_ABI, "columns");
    assert_memory_equal(b.words, before.words, size);
    open = (encours_dso_open_columns)ENCOURS_DSO_OPEN_COLUMNS_INIT;
    open.count = 1, open.row = good, open.amount = amount, open.due = none;
    sale = (encours_dso_sale_columns)ENCOURS_DSO_SALE_COLUMNS_INIT;
    sale.count = 1, sale.row = good, sale.amount = amount, sale.date = none;
    b.words[3] = enc_le64(UINT64_C(1) << 40);
    check_fails(encours_dso_row_add_open(b.words, size, &options, &open, check_error()),
                ENCOURS_E_LIMIT, "2^40");
    check_fails(encours_dso_row_add_sales(b.words, size, &options, &sale, check_error()),
                ENCOURS_E_LIMIT, "2^40");
}

/* DSO-073: a window or history that the state has not is refused. */
static void windows_beyond_the_state_are_refused(void **state)
{
    (void)state;
    const encours_dso_row_options options = options_of(2);
    encours_dso_row_options other = options_of(1);
    block b;
    size_t size = begin(&b, &options);
    encours_dso_row_figures none = ENCOURS_DSO_ROW_FIGURES_INIT;
    encours_dso_row_total out = ENCOURS_DSO_ROW_TOTAL_INIT;
    encours_dso_options dso = ENCOURS_DSO_OPTIONS_INIT;
    dso.window_months = MONTHS + 1;
    check_fails(encours_dso_row_finish(b.words, size, &options, &dso, &none, &out, check_error()),
                ENCOURS_E_INVALID, "a window of 5");
    dso.window_months = 0, dso.countback_months = MONTHS + 1;
    check_fails(encours_dso_row_finish(b.words, size, &options, &dso, &none, &out, check_error()),
                ENCOURS_E_INVALID, "count-back of 5");
    dso.countback_months = 0, dso.window = ENCOURS_DSO_WINDOW_DAYS, dso.window_days = 3;
    check_fails(encours_dso_row_finish(b.words, size, &options, &dso, &none, &out, check_error()),
                ENCOURS_E_INVALID, "window of days");
    dso.window = 7;
    check_fails(encours_dso_row_finish(b.words, size, &options, &dso, &none, &out, check_error()),
                ENCOURS_E_INVALID, "window is 7");
    dso.struct_size = 1;
    check_fails(encours_dso_row_finish(b.words, size, &options, &dso, &none, &out, check_error()),
                ENCOURS_E_ABI, "options");
    check_fails(encours_dso_row_finish(b.words, size, &other, NULL, &none, &out, check_error()),
                ENCOURS_E_INVALID, "a state");
    check_fails(encours_dso_row_finish(b.words, size, NULL, NULL, &none, &out, check_error()),
                ENCOURS_E_MISUSE, "needs");
    check_fails(encours_dso_row_finish(b.words, size, &options, NULL, NULL, &out, check_error()),
                ENCOURS_E_MISUSE, "needs");
    none.struct_size = 1;
    check_fails(encours_dso_row_finish(b.words, size, &options, NULL, &none, &out, check_error()),
                ENCOURS_E_ABI, "figures");
    none.struct_size = sizeof none, out.struct_size = 1;
    check_fails(encours_dso_row_finish(b.words, size, &options, NULL, &none, &out, check_error()),
                ENCOURS_E_ABI, "total");
}

CHECK_MAIN(own_figures_and_contributions_stand_apart, each_row_walks_its_own_months,
           contributions_add_up, figures_without_value_say_so, columns_may_be_left_out,
           parts_merge_to_the_same_bytes, magnitudes_bound_the_cells, forged_balances_do_no_harm,
           bad_options_are_refused, bad_items_are_refused, windows_beyond_the_state_are_refused)
