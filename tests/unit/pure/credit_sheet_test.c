/* SPDX-License-Identifier: MIT */
#include "interest_fixture.h"

#include "base/checked.h"

enum {
    ROWS = 600, /* more than are finished at once */
    ITEMS = 6000,
    COLUMNS = 12, /* at most */
    PERIODS = 5,
    SCHEDULE_WORDS = 4000,
    DUE_FIRST = 19700,
    AS_OF = 20000
};

/* Where the figures of a sheet go. */
typedef struct figures {
    int64_t amounts[ROWS * COLUMNS];
    int64_t balance[ROWS];
    int64_t interest[ROWS];
    int64_t days[ROWS];
    int32_t status[ROWS];
    int64_t over[ROWS];
} figures;

typedef struct book {
    encours_aging_cells_options aging;
    encours_interest_rule rule;
    encours_dso_options dso;
    encours_dso_unit unit;
    encours_credit_sheet_options options;
    encours_credit_sheet_columns columns;
    uint64_t schedule[SCHEDULE_WORDS];
    uint64_t first[ROWS + 1];
    int64_t amount[ITEMS];
    int32_t due[ITEMS];
    uint32_t row[ITEMS]; /* for the calculators that ask for it */
    int64_t sales[ROWS * PERIODS];
    int64_t limit[ROWS];
    figures out;
} book;

static const uint32_t period_days[PERIODS] = {31, 30, 31, 28, 31};
static const int32_t bounds[] = {10, 45, 60, 90, 120}, not_due_bounds[] = {0, 30};
static const uint16_t euro[] = {978}, two[] = {978, 840};

static void make_schedule(book *b, int64_t rate_e7, int32_t as_of)
{
    encours_interest_portfolio_options options = ENCOURS_INTEREST_PORTFOLIO_OPTIONS_INIT;
    b->rule.margin_e7 = rate_e7;
    options.rule = &b->rule;
    options.as_of.epoch_day = as_of;
    options.due_first.epoch_day = DUE_FIRST;
    options.rounding = ENCOURS_ROUNDING_HALF_EVEN;
    check_ok(encours_interest_portfolio_schedule_size(&options, &b->options.schedule_size,
                                                      check_error()));
    check(b->options.schedule_size <= sizeof b->schedule);
    check_ok(encours_interest_portfolio_schedule(&options, b->schedule, b->options.schedule_size,
                                                 NULL, check_error()));
}

/* No rows yet; everything wanted, everything by default. */
static void begin(book *b)
{
    memset(b, 0, sizeof *b);
    b->aging = (encours_aging_cells_options)ENCOURS_AGING_CELLS_OPTIONS_INIT;
    b->aging.as_of.epoch_day = AS_OF;
    b->rule = (encours_interest_rule)ENCOURS_INTEREST_RULE_INIT;
    b->dso = (encours_dso_options)ENCOURS_DSO_OPTIONS_INIT;
    b->unit = (encours_dso_unit)ENCOURS_DSO_UNIT_INIT;
    b->options = (encours_credit_sheet_options)ENCOURS_CREDIT_SHEET_OPTIONS_INIT;
    b->options.aging = &b->aging;
    b->options.schedule = b->schedule;
    b->options.dso = &b->dso;
    b->options.unit = &b->unit;
    b->options.period_days = period_days;
    b->options.periods = PERIODS;
    figures *out = &b->out;
    b->columns = (encours_credit_sheet_columns){
        sizeof b->columns, 0,           b->first,     b->amount,    b->due,
        b->sales,          b->limit,    out->amounts, out->balance, out->interest,
        out->days,         out->status, out->over};
    make_schedule(b, 1000000, AS_OF);
}

/* A row more, without items yet. */
static void row(book *b, int64_t limit)
{
    size_t r = b->columns.rows++;
    b->limit[r] = limit;
    for (size_t p = 0; p < PERIODS; p++)
        b->sales[r * PERIODS + p] = 1000;
    b->first[r + 1] = b->first[r];
}

/* An item more of the last row, due that many days before the as-of day. */
static void item(book *b, int64_t amount, int32_t age)
{
    uint64_t at = b->first[b->columns.rows]++;
    b->amount[at] = amount;
    b->due[at] = age == ENCOURS_DATE_NONE ? ENCOURS_DATE_NONE : AS_OF - age;
    b->row[at] = (uint32_t)b->columns.rows - 1;
}

static encours_status try_sheet(book *b)
{
    return encours_credit_sheet_compute(&b->columns, &b->options, check_error());
}

/* --- what the calculators say */

static void cells_by_calculator(const book *b, figures *out)
{
    size_t count = (size_t)b->first[b->columns.rows], size = 0;
    encours_aging_cells_options options = b->aging;
    options.rows = (uint32_t)b->columns.rows;
    check_ok(encours_aging_cells_state_size(&options, &size, check_error()));
    void *state = malloc(size);
    check(state != NULL);
    check_ok(encours_aging_cells_begin(state, size, &options, check_error()));
    encours_aging_cells_columns columns = ENCOURS_AGING_CELLS_COLUMNS_INIT;
    columns.count = count;
    columns.row = b->row;
    columns.amount = b->amount;
    columns.due = b->due;
    check_ok(encours_aging_cells_add(state, size, &columns, NULL, 0, check_error()));
    encours_aging_cells_out cells = ENCOURS_AGING_CELLS_OUT_INIT;
    cells.amounts = out->amounts;
    cells.row_totals = out->balance;
    check_ok(encours_aging_cells_finish(state, size, &cells, check_error()));
    free(state);
}

static void interest_by_calculator(const book *b, figures *out)
{
    uint32_t rows = (uint32_t)b->columns.rows;
    size_t size = encours_interest_portfolio_state_size(rows);
    void *state = malloc(size);
    check(state != NULL);
    check_ok(encours_interest_portfolio_begin(state, size, b->schedule, b->options.schedule_size,
                                              rows, check_error()));
    encours_interest_portfolio_columns columns = ENCOURS_INTEREST_PORTFOLIO_COLUMNS_INIT;
    columns.count = (size_t)b->first[b->columns.rows];
    columns.amount = b->amount;
    columns.due = b->due;
    columns.row = b->row;
    check_ok(encours_interest_portfolio_add(state, size, b->schedule, b->options.schedule_size,
                                            &columns, check_error()));
    encours_interest_portfolio all = ENCOURS_INTEREST_PORTFOLIO_INIT;
    check_ok(
        encours_interest_portfolio_finish(state, size, rows, out->interest, &all, check_error()));
    free(state);
}

static void by_calculators(const book *b, figures *out)
{
    memset(out, 0, sizeof *out);
    cells_by_calculator(b, out);
    interest_by_calculator(b, out);
    encours_dso_count_back_columns columns = ENCOURS_DSO_COUNT_BACK_COLUMNS_INIT;
    columns.count = b->columns.rows;
    columns.balance = out->balance;
    columns.periods = b->options.periods;
    columns.sales = b->sales;
    columns.period_days = period_days;
    columns.days = out->days;
    columns.status = out->status;
    check_ok(encours_dso_count_back_columns_compute(&columns, &b->dso, &b->unit, check_error()));
    for (size_t r = 0; r < b->columns.rows; r++) {
        enc_i128 over = (enc_i128)out->balance[r] - b->limit[r];
        out->over[r] = over > 0 ? (int64_t)over : 0;
    }
}

static void check_same(const figures *a, const figures *b)
{
    assert_memory_equal(a->amounts, b->amounts, sizeof a->amounts);
    assert_memory_equal(a->balance, b->balance, sizeof a->balance);
    assert_memory_equal(a->interest, b->interest, sizeof a->interest);
    assert_memory_equal(a->days, b->days, sizeof a->days);
    assert_memory_equal(a->status, b->status, sizeof a->status);
    assert_memory_equal(a->over, b->over, sizeof a->over);
}

/* --- books at random */

static void random_options(book *b, test_random *random)
{
    b->aging.credits = (int32_t)random_below(random, 3);
    b->aging.bounds = random_below(random, 3) == 0 ? NULL : bounds;
    b->aging.bound_count = b->aging.bounds == NULL ? 0 : random_below(random, 6);
    b->aging.not_due_bounds = not_due_bounds;
    b->aging.not_due_bound_count = random_below(random, 3);
    b->aging.currencies = euro;
    b->aging.currency_count = random_below(random, 2);
    b->dso.zero_period = (int32_t)random_below(random, 2);
    b->dso.negative_period = (int32_t)random_below(random, 2);
    b->dso.short_history = (int32_t)random_below(random, 2);
    b->unit.scale = random_between(random, 0, 1000);
    b->unit.rounding = (int32_t)random_below(random, 8);
    b->options.periods = random_below(random, PERIODS + 1);
    make_schedule(b, random_between(random, 0, 3000000), AS_OF);
}

/* Mostly small rows, some without items, a few longer than two blocks. `wide`: amounts whose sums
 * need more than 64 bits on their way, in pairs that take each other back. */
static void random_rows(book *b, test_random *random, bool wide)
{
    size_t rows = random_below(random, ROWS) + 1;
    for (size_t r = 0; r < rows; r++) {
        row(b, random_between(random, 0, 100000));
        for (size_t p = 0; p < PERIODS; p++)
            b->sales[r * PERIODS + p] = random_between(random, -200, 4000);
        uint64_t left = ITEMS - b->first[r];
        uint64_t most = random_below(random, 150) == 0 ? 2500 : 12;
        uint64_t count = random_below(random, most < left ? most : left + 1);
        for (uint64_t i = 0; i + 1 < count; i += 2) {
            int64_t amount = random_between(random, -2000, 10000);
            int32_t age = random_below(random, 9) == 0 ? ENCOURS_DATE_NONE
                                                       : (int32_t)random_between(random, -60, 300);
            bool is_wide = wide && random_below(random, 7) == 0;
            item(b, is_wide ? INT64_MAX - amount * amount : amount, age);
            item(b, is_wide ? -INT64_MAX : random_between(random, -2000, 10000), age);
        }
    }
}

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

CHECK_MAIN(each_figure_is_that_of_its_calculator, sums_pass_64_bits_on_the_way,
           rows_are_split_over_calls, a_sheet_by_hand, each_figure_is_wanted_alone,
           nothing_needs_nothing, places_may_begin_anywhere,
           figures_without_their_inputs_are_refused, choices_are_refused, faults_are_named,
           hostile_places_are_refused, what_does_not_fit_names_its_row)
