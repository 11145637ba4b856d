/* SPDX-License-Identifier: MIT */
#include "credit_sheet_fixture.h"

/* SHT-001 SHT-002 SHT-003 SHT-004 SHT-005: each figure is that of its own calculator. */
static void each_figure_is_that_of_its_calculator(void **state)
{
    (void)state;
    static book b;
    static figures wanted;
    FOR_RANDOM(random, 150)
    {
        begin(&b);
        random_options(&b, &random);
        random_rows(&b, &random, false);
        by_calculators(&b, &wanted);
        check_ok(try_sheet(&b));
        check_same(&b.out, &wanted);
    }
}

/* SHT-001 SHT-007: the same of amounts at the limits of 64 bits, whose sums pass them on the way.
 */
static void sums_pass_64_bits_on_the_way(void **state)
{
    (void)state;
    static book b;
    static figures wanted;
    FOR_RANDOM(random, 60)
    {
        begin(&b);
        random_options(&b, &random);
        b.aging.credits = ENCOURS_CREDITS_BY_OWN_DATE;
        random_rows(&b, &random, true);
        b.columns.interest = NULL; /* of the debits alone it does not fit */
        memset(&wanted, 0, sizeof wanted);
        cells_by_calculator(&b, &wanted);
        check_ok(try_sheet(&b));
        assert_memory_equal(b.out.amounts, wanted.amounts, sizeof wanted.amounts);
        assert_memory_equal(b.out.balance, wanted.balance, sizeof wanted.balance);
    }
}

/* SHT-006: rows in two calls, the places of the second from its first row on. */
static void rows_are_split_over_calls(void **state)
{
    (void)state;
    static book b;
    static figures whole;
    FOR_RANDOM(random, 60)
    {
        begin(&b);
        random_options(&b, &random);
        random_rows(&b, &random, false);
        check_ok(try_sheet(&b));
        whole = b.out;
        memset(&b.out, 0, sizeof b.out);
        const encours_credit_sheet_columns all = b.columns;
        encours_aging_cells_shape shape = {.struct_size = sizeof shape};
        check_ok(encours_aging_cells_describe(&b.aging, &shape, check_error()));
        size_t at = random_below(&random, all.rows + 1);
        b.columns.rows = at;
        check_ok(try_sheet(&b));
        b.columns.rows = all.rows - at;
        b.columns.first += at;
        b.columns.sales += at * b.options.periods;
        b.columns.limit += at;
        b.columns.amounts += at * shape.columns;
        b.columns.balance += at;
        b.columns.interest += at;
        b.columns.days += at;
        b.columns.status += at;
        b.columns.over += at;
        check_ok(try_sheet(&b));
        check_same(&b.out, &whole);
    }
}

/* SHT-001 SHT-002 SHT-003 SHT-004 SHT-005: by hand. 10 % a year of 365 days; 5 periods of 10.00. */
static void a_sheet_by_hand(void **state)
{
    (void)state;
    static book b;
    begin(&b);
    row(&b, 2000);
    item(&b, 1000, 20);                /* 1000 * 0.1 * 20 / 365 = 5.48 */
    item(&b, 2500, 73);                /* 2500 * 0.1 * 73 / 365 = 50 */
    item(&b, -500, ENCOURS_DATE_NONE); /* a credit */
    item(&b, 700, ENCOURS_DATE_NONE);
    item(&b, 300, -5);
    row(&b, 0);
    row(&b, 100);
    item(&b, -400, 10);
    check_ok(try_sheet(&b));
    static const int64_t cells[3][7] = {
        {300, 1000, 0, 2500, 0, 700, -500}, {0}, {0, 0, 0, 0, 0, 0, -400}};
    assert_memory_equal(b.out.amounts, cells, sizeof cells);
    check_equal(b.out.balance[0], 4000);
    check_equal(b.out.interest[0], 55);
    check_equal(b.out.days[0], 1200000); /* 31 + 30 + 31 + 28 */
    check_equal(b.out.status[0], ENCOURS_DSO_OK);
    check_equal(b.out.over[0], 2000);
    check_equal(b.out.balance[1], 0);
    check_equal(b.out.interest[1], 0);
    check_equal(b.out.days[1], 0);
    check_equal(b.out.over[1], 0);
    check_equal(b.out.balance[2], -400);
    check_equal(b.out.interest[2], 0);
    check_equal(b.out.over[2], 0);
    /* Its credit pays the oldest item of row 0. */
    b.aging.credits = ENCOURS_CREDITS_OLDEST_FIRST;
    check_ok(try_sheet(&b));
    check_equal(b.out.amounts[3], 2000);
    check_equal(b.out.amounts[6], 0);
    check_equal(b.out.amounts[20], -400);
}

/* SHT-008: each figure alone, with no more than it needs. */
static void each_figure_is_wanted_alone(void **state)
{
    (void)state;
    static book b;
    static figures whole;
    FOR_RANDOM(random, 20)
    {
        begin(&b);
        random_options(&b, &random);
        random_rows(&b, &random, false);
        check_ok(try_sheet(&b));
        whole = b.out;
        const encours_credit_sheet_columns all = b.columns;
        const encours_credit_sheet_options options = b.options;
        memset(&b.out, 0, sizeof b.out);
        for (int figure = 0; figure < 5; figure++) {
            encours_credit_sheet_columns *c = &b.columns;
            b.options = (encours_credit_sheet_options)ENCOURS_CREDIT_SHEET_OPTIONS_INIT;
            b.options.aging = options.aging;
            *c = (encours_credit_sheet_columns)ENCOURS_CREDIT_SHEET_COLUMNS_INIT;
            c->rows = all.rows;
            c->first = all.first;
            c->amount = all.amount;
            c->due = all.due;
            if (figure == 0)
                c->amounts = all.amounts;
            if (figure == 1)
                c->balance = all.balance;
            if (figure == 2) {
                b.options.schedule = options.schedule;
                b.options.schedule_size = options.schedule_size;
                c->interest = all.interest;
            }
            if (figure == 3) {
                b.options.dso = options.dso;
                b.options.unit = options.unit;
                b.options.period_days = options.period_days;
                b.options.periods = options.periods;
                c->sales = options.periods > 0 ? all.sales : NULL;
                c->days = all.days;
                c->status = all.status;
            }
            if (figure == 4) {
                c->limit = all.limit;
                c->over = all.over;
            }
            check_ok(try_sheet(&b));
        }
        check_same(&b.out, &whole);
    }
}

/* SHT-008: no rows need no columns; rows without items need no items. */
static void nothing_needs_nothing(void **state)
{
    (void)state;
    static book b;
    begin(&b);
    b.columns.first = NULL;
    b.columns.amount = NULL;
    b.columns.due = NULL;
    b.columns.sales = NULL;
    check_ok(try_sheet(&b));
    begin(&b);
    row(&b, 5);
    row(&b, 0);
    b.columns.amount = NULL;
    b.columns.due = NULL;
    b.out.balance[1] = b.out.over[1] = b.out.interest[1] = b.out.amounts[7] = 99;
    check_ok(try_sheet(&b));
    check_equal(b.out.balance[1], 0);
    check_equal(b.out.over[1], 0);
    check_equal(b.out.interest[1], 0);
    check_equal(b.out.amounts[7], 0);
}

/* SHT-006 SHT-009: empty rows after the items, and places that begin beyond 0. */
static void places_may_begin_anywhere(void **state)
{
    (void)state;
    static book b;
    begin(&b);
    row(&b, 0);
    item(&b, 999, 5);
    row(&b, 0);
    row(&b, 0);
    item(&b, 111, 5);
    row(&b, 0);
    b.columns.rows = 3;
    b.columns.first += 1;
    check_ok(try_sheet(&b));
    check_equal(b.out.balance[0], 0);
    check_equal(b.out.balance[1], 111);
    check_equal(b.out.balance[2], 0);
    b.columns.rows = 1;
    b.columns.first += 2;
    check_ok(try_sheet(&b));
    check_equal(b.out.balance[0], 0);
}

static void refuse(book *b, encours_status kind, const char *part, uint64_t index)
{
    check_fails(try_sheet(b), kind, part);
    check_equal(check_last_error()->index, index);
}

/* SHT-008: each figure without what it needs. */
static void figures_without_their_inputs_are_refused(void **state)
{
    (void)state;
    static book b;
    begin(&b);
    row(&b, 0);
    item(&b, 100, 5);
    const encours_credit_sheet_columns columns = b.columns;
    const encours_credit_sheet_options options = b.options;
    check_fails(encours_credit_sheet_compute(NULL, &b.options, check_error()), ENCOURS_E_MISUSE,
                "columns");
    check_fails(encours_credit_sheet_compute(&b.columns, NULL, check_error()), ENCOURS_E_MISUSE,
                "options");
#define REFUSED_WITHOUT(what, part)                                                                \
    do {                                                                                           \
        b.what = 0;                                                                                \
        check_fails(try_sheet(&b), ENCOURS_E_MISUSE, (part));                                      \
        b.columns = columns;                                                                       \
        b.options = options;                                                                       \
    } while (0)
    REFUSED_WITHOUT(columns.first, "first");
    REFUSED_WITHOUT(columns.amount, "amount");
    REFUSED_WITHOUT(columns.due, "due");
    REFUSED_WITHOUT(columns.sales, "sales");
    REFUSED_WITHOUT(columns.limit, "limit");
    REFUSED_WITHOUT(columns.status, "status");
    REFUSED_WITHOUT(options.aging, "aging");
    REFUSED_WITHOUT(options.schedule, "schedule");
    REFUSED_WITHOUT(options.period_days, "period_days");
#undef REFUSED_WITHOUT
    b.columns.struct_size = 8;
    check_fails(try_sheet(&b), ENCOURS_E_ABI, "columns");
    b.columns = columns;
    b.options.struct_size = 8;
    check_fails(try_sheet(&b), ENCOURS_E_ABI, "options");
    b.options = options;
    b.aging.struct_size = 8;
    check_fails(try_sheet(&b), ENCOURS_E_ABI, "aging_cells_options");
}

/* SHT-010: choices that cannot be, or that a sheet does not know. */
static void choices_are_refused(void **state)
{
    (void)state;
    static book b;
    begin(&b);
    const encours_aging_cells_options aging = b.aging;
    b.aging.basis = ENCOURS_AGING_BY_DOCUMENT_DATE;
    check_fails(try_sheet(&b), ENCOURS_E_INVALID, "due date");
    b.aging = aging;
    b.aging.count_items = 1;
    check_fails(try_sheet(&b), ENCOURS_E_INVALID, "counting items");
    b.aging = aging;
    static const uint16_t two[] = {978, 840};
    b.aging.currencies = two;
    b.aging.currency_count = 2;
    check_fails(try_sheet(&b), ENCOURS_E_INVALID, "one currency");
    b.aging = aging;
    b.aging.credits = 3;
    check_fails(try_sheet(&b), ENCOURS_E_INVALID, "credits 3");
    b.aging = aging;
    b.aging.row_first = UINT32_MAX; /* not read */
    b.aging.rows = 9;
    check_ok(try_sheet(&b));
    make_schedule(&b, 1000000, AS_OF + 1);
    check_fails(try_sheet(&b), ENCOURS_E_INVALID, "one day");
    b.options.schedule_size--;
    check_fails(try_sheet(&b), ENCOURS_E_CORRUPT, "no schedule");
    b.columns.interest = NULL;
    check_ok(try_sheet(&b));
    b.unit.scale = -1;
    check_fails(try_sheet(&b), ENCOURS_E_INVALID, "scale");
    b.unit.scale = 0;
    b.options.periods = 1201;
    check_fails(try_sheet(&b), ENCOURS_E_INVALID, "1201 periods");
    b.columns.days = NULL;
    check_ok(try_sheet(&b));
}

/* SHT-010: items and rows at fault have their numbers, those of the whole call. */
static void faults_are_named(void **state)
{
    (void)state;
    static book b;
    begin(&b);
    for (size_t r = 0; r < ROWS; r++) {
        row(&b, 0);
        for (size_t i = 0; i < 5; i++)
            item(&b, 100, 5);
    }
    b.due[2222] = ENCOURS_DATE_MAX + 1;
    refuse(&b, ENCOURS_E_INVALID, "item 2222", 2222);
    b.due[2222] = DUE_FIRST - 1;
    refuse(&b, ENCOURS_E_INVALID, "invoice 2222", 2222);
    b.columns.interest = NULL; /* an aged balance knows older ones */
    check_ok(try_sheet(&b));
    b.limit[555] = -1;
    refuse(&b, ENCOURS_E_INVALID, "limit of row 555", 555);
    b.columns.over = NULL;
    check_ok(try_sheet(&b));
    begin(&b);
    row(&b, 0);
    for (size_t i = 0; i < 3000; i++)
        item(&b, 100, 5);
    b.due[2222] = ENCOURS_DATE_MIN - 1;
    refuse(&b, ENCOURS_E_INVALID, "item 2222", 2222);
}

/* SHT-009: places that descend, that pass the last, that are beyond all items. */
static void hostile_places_are_refused(void **state)
{
    (void)state;
    static book b;
    begin(&b);
    for (size_t r = 0; r < 300; r++) {
        row(&b, 0);
        item(&b, 100, 5);
        item(&b, 100, 5);
    }
    b.first[290] = UINT64_MAX;
    refuse(&b, ENCOURS_E_INVALID, "places must ascend", 289);
    b.first[290] = 601;
    refuse(&b, ENCOURS_E_INVALID, "places must ascend", 289);
    b.first[290] = 577;
    refuse(&b, ENCOURS_E_INVALID, "places must ascend", 289);
    b.first[290] = 580;
    b.first[0] = UINT64_MAX;
    refuse(&b, ENCOURS_E_INVALID, "places must ascend", 0);
    b.first[0] = 0;
    check_ok(try_sheet(&b));
    b.first[300] = (UINT64_C(1) << 40) + 1;
    check_fails(try_sheet(&b), ENCOURS_E_LIMIT, "2^40");
}

/* SHT-007: a cell, a balance, an interest that do not fit, of rows within a block and beyond. */
static void what_does_not_fit_names_its_row(void **state)
{
    (void)state;
    static book b;
    for (size_t length = 0; length < 3000; length += 1499) {
        begin(&b);
        row(&b, 0);
        row(&b, 0);
        for (size_t i = 0; i < length; i++)
            item(&b, 1, 5);
        b.columns.interest = NULL;
        item(&b, INT64_MAX, 5);
        item(&b, 1, 5);
        refuse(&b, ENCOURS_E_OVERFLOW, "a cell of row 1", 1);
        b.due[b.first[2] - 1] -= 50;
        b.due[b.first[2] - 2] -= 90;
        refuse(&b, ENCOURS_E_OVERFLOW, "the balance of row 1", 1);
        item(&b, -2999, 5);
        check_ok(try_sheet(&b));
        check_equal(b.out.balance[1], INT64_MAX + ((int64_t)length - 2998));
    }
    begin(&b);
    make_schedule(&b, ENCOURS_INTEREST_RATE_MAX, AS_OF); /* in 73 days 20 times the amount */
    row(&b, 0);
    item(&b, INT64_MAX / 30, 73);
    item(&b, -INT64_MAX / 30, 73);
    item(&b, INT64_MAX / 100, 73);
    check_ok(try_sheet(&b));
    check_equal(b.out.interest[0], INT64_MAX / 30 * 20 + INT64_MAX / 100 * 20);
    item(&b, INT64_MAX / 30, 73);
    refuse(&b, ENCOURS_E_OVERFLOW, "the interest of row 0", 0);
    item(&b, INT64_MAX / 10, 73);
    refuse(&b, ENCOURS_E_OVERFLOW, "the interest of invoice 4", 4);
    /* Amounts whose sum fits whatever they are, with interests of which that is not so. */
    begin(&b);
    make_schedule(&b, ENCOURS_INTEREST_RATE_MAX, AS_OF);
    row(&b, 0);
    for (size_t i = 0; i < 100; i++)
        item(&b, INT64_MAX / 2001, 73);
    check_ok(try_sheet(&b));
    check_equal(b.out.interest[0], INT64_MAX / 2001 * 20 * 100);
    item(&b, INT64_MAX / 2001, 73);
    refuse(&b, ENCOURS_E_OVERFLOW, "the interest of row 0", 0);
}

/* STA-004: bounds of the aged balance say how many cells a row has. */
static void stated_columns_are_those_of_the_aged_balance(void **state)
{
    (void)state;
    static book b;
    begin(&b);
    row(&b, 0);
    item(&b, 100, 5);
    encours_aging_cells_shape shape = {.struct_size = sizeof shape};
    check_ok(encours_aging_cells_describe(&b.aging, &shape, check_error()));
    b.out.balance[0] = 42;
    for (uint32_t columns = shape.columns - 1; columns <= shape.columns + 1; columns += 2) {
        b.columns.aging_columns = columns;
        check_fails(try_sheet(&b), ENCOURS_E_INVALID, "aging_columns is");
        check_equal(b.out.balance[0], 42);
    }
    b.columns.aging_columns = shape.columns;
    check_ok(try_sheet(&b));
    check_equal(b.out.balance[0], 100);
}

CHECK_MAIN(each_figure_is_that_of_its_calculator, sums_pass_64_bits_on_the_way,
           rows_are_split_over_calls, a_sheet_by_hand, each_figure_is_wanted_alone,
           nothing_needs_nothing, places_may_begin_anywhere,
           figures_without_their_inputs_are_refused, choices_are_refused, faults_are_named,
           hostile_places_are_refused, what_does_not_fit_names_its_row,
           stated_columns_are_those_of_the_aged_balance)
