/* SPDX-License-Identifier: MIT */
#include "unit/pure/aging_items.h"
#include "unit/pure/cells_items.h"

enum { JPY = 392, ROWS = 6, COLUMNS = 7 };

static const uint16_t codes[] = {JPY, EUR, USD};

/* 1 EUR = 1.0856 USD = 160.12 JPY. */
static encours_rates *new_rates(encours_context *context)
{
    static const uint16_t from[] = {EUR, EUR}, to[] = {USD, JPY};
    static const int32_t valid_from[] = {AS_OF - 10, AS_OF};
    static const int64_t numerator[] = {10856, 16012}, denominator[] = {10000, 100};
    encours_rates_columns columns = ENCOURS_RATES_COLUMNS_INIT;
    columns.count = 2;
    columns.from = from;
    columns.to = to;
    columns.valid_from = valid_from;
    columns.numerator = numerator;
    columns.denominator = denominator;
    encours_rates_options options = ENCOURS_RATES_OPTIONS_INIT;
    options.base_currency = EUR;
    encours_rates *rates = NULL;
    check_ok(encours_rates_new(context, &columns, &options, &rates, check_error()));
    return rates;
}

typedef struct fixture {
    encours_context *context;
    encours_rates *rates;
    encours_aging_cells_options options;
    cells_memory memory;
    int64_t amounts[ROWS * COLUMNS];
    uint64_t items[ROWS * COLUMNS];
    int64_t row_totals[ROWS];
    int64_t totals[COLUMNS];
    uint64_t total_items[COLUMNS];
    int64_t balance;
    int64_t residuals[COLUMNS];
    encours_aging_cells_out out;
} fixture;

static void open(fixture *f, int32_t credits)
{
    encours_aging_cells_options options = ENCOURS_AGING_CELLS_OPTIONS_INIT;
    encours_aging_cells_out out = ENCOURS_AGING_CELLS_OUT_INIT;
    f->context = new_context();
    f->rates = new_rates(f->context);
    f->options = options;
    f->options.as_of.epoch_day = AS_OF;
    f->options.credits = credits;
    f->options.currencies = codes;
    f->options.currency_count = 3;
    f->options.rows = ROWS;
    f->options.count_items = credits != ENCOURS_CREDITS_OLDEST_FIRST;
    f->memory = cells_begin(&f->options);
    f->out = out;
    f->out.amounts = f->amounts;
    f->out.row_totals = f->row_totals;
    f->out.totals = f->totals;
    f->out.balances = &f->balance;
    f->out.residuals = f->residuals;
    f->out.items = f->options.count_items != 0 ? f->items : NULL;
    f->out.total_items = f->options.count_items != 0 ? f->total_items : NULL;
}

static void close(fixture *f)
{
    free(f->memory.bytes);
    encours_rates_free(f->rates);
    encours_context_free(f->context);
}

static void add(fixture *f, const test_items *items)
{
    encours_aging_cells_columns columns = ENCOURS_AGING_CELLS_COLUMNS_INIT;
    columns.count = items->count;
    columns.row = items->row;
    columns.currency = items->currency;
    columns.amount = items->amount;
    columns.due = items->due;
    check_ok(
        encours_aging_cells_add(f->memory.bytes, f->memory.size, &columns, NULL, 0, check_error()));
}

static encours_status convert(fixture *f, uint16_t currency)
{
    return encours_aging_cells_convert(f->memory.bytes, f->memory.size, f->rates, currency,
                                       ENCOURS_ROUNDING_HALF_UP, &f->out, check_error());
}

static void check_same(const fixture *f, const encours_aging *aging)
{
    size_t columns = encours_aging_column_count(aging), at = 0;
    check_equal(f->balance, encours_aging_totals(aging)[0]);
    for (uint32_t row = 0; row < ROWS; row++) {
        bool is_there = at < encours_aging_row_count(aging) &&
                        encours_aging_row_keys(aging)[at] == row;
        check_equal(f->row_totals[row], is_there ? encours_aging_row_totals(aging)[at] : 0);
        for (size_t i = 0; i < columns; i++) {
            check_equal(f->amounts[row * columns + i],
                        is_there ? encours_aging_cell(aging, at, i) : 0);
            if (f->out.items != NULL)
                check_equal(f->items[row * columns + i],
                            is_there ? encours_aging_items(aging, i)[at] : 0);
        }
        at += is_there;
    }
    for (size_t i = 0; i < columns; i++) {
        check_equal(f->totals[i], encours_aging_total_amounts(aging, i)[0]);
        check_equal(f->residuals[i], encours_aging_residuals(aging)[i]);
        if (f->out.total_items != NULL)
            check_equal(f->total_items[i], encours_aging_total_items(aging, i)[0]);
    }
}

/* AGE-028: each figure is that of encours_aging_convert(), in each currency and policy. */
static void the_figures_are_those_of_the_opaque_form(void **state)
{
    (void)state;
    FOR_RANDOM(random, 300)
    {
        static fixture f;
        test_items items;
        do
            items_random(&items, &random, AS_OF);
        while (items.count == 0);
        items.amount[0] += items.amount[0] == 0;
        for (size_t i = 0; i < items.count; i++)
            items.row[i] = items.customer[i] %= ROWS;
        encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
        options.credits = (int32_t)random_below(&random, 3);
        open(&f, options.credits);
        add(&f, &items);
        encours_aging *aging = age(&items, &options), *converted = NULL;
        uint16_t currency = codes[random_below(&random, 3)];
        check_ok(encours_aging_convert(aging, f.rates, currency, ENCOURS_ROUNDING_HALF_UP,
                                       &converted, check_error()));
        check_ok(convert(&f, currency));
        check_same(&f, converted);
        encours_aging_free(aging);
        encours_aging_free(converted);
        close(&f);
    }
}

/* AGE-012 AGE-013: three customers of 0.05 USD each: 0.0461 is 0.05 EUR a row, 0.1382 is 0.14 in
 * total; the line between them is named. */
static void the_total_is_right_and_the_rest_is_named(void **state)
{
    (void)state;
    static fixture f;
    test_items items = {0};
    for (uint32_t row = 0; row < 3; row++)
        items_add(&items, row, USD, 5, AS_OF);
    open(&f, ENCOURS_CREDITS_BY_OWN_DATE);
    add(&f, &items);
    check_ok(convert(&f, EUR));
    check_equal(f.totals[0], 14);
    check_equal(f.amounts[0], 5);
    check_equal(f.residuals[0], -1);
    check_equal(f.balance, 14);
    encours_aging_cells_out none = ENCOURS_AGING_CELLS_OUT_INIT;
    f.out = none;
    check_ok(convert(&f, EUR));
    f.out.items = f.items; /* each of the two alone */
    check_ok(convert(&f, EUR));
    check_equal(f.items[0], 1);
    f.out.items = NULL;
    f.out.total_items = f.total_items;
    check_ok(convert(&f, EUR));
    check_equal(f.total_items[0], 3);
    close(&f);
}

/* AGE-012: a rate is needed for each currency with amounts, and for no other. */
static void a_rate_that_is_missing_is_named(void **state)
{
    (void)state;
    static fixture f;
    test_items items = {0};
    items_add(&items, 0, EUR, 5, AS_OF);
    open(&f, ENCOURS_CREDITS_SEPARATE);
    add(&f, &items);
    f.options.as_of.epoch_day = AS_OF - 5; /* yen have no rate yet */
    cells_memory earlier = cells_begin(&f.options);
    free(f.memory.bytes);
    f.memory = earlier;
    add(&f, &items);
    check_ok(convert(&f, USD));
    items.currency[0] = JPY;
    add(&f, &items);
    check_fails(convert(&f, USD), ENCOURS_E_CURRENCY, "JPY");
    close(&f);
}

/* AGE-010: what does not fit, before or after conversion. */
static void sums_that_do_not_fit_are_refused(void **state)
{
    (void)state;
    static const struct {
        int64_t amounts[4];
        uint32_t rows[4];
        uint16_t currencies[4];
        int32_t ages[4];
        uint16_t into;
        const char *part;
    } cases[] = {
        {{INT64_MAX, 1}, {0, 1}, {EUR, EUR}, {0}, EUR, "column 0"},
        {{INT64_MAX, 1, INT64_MIN, -1}, {0, 0, 1, 1}, {EUR, EUR, EUR, EUR}, {0}, EUR, "column 0"},
        {{INT64_MAX}, {0}, {EUR}, {0}, USD, ""},
        {{INT64_MAX, 1000}, {0, 0}, {EUR, USD}, {0}, EUR, "a cell of row 0"},
        {{INT64_MAX, 1}, {0, 0}, {EUR, EUR}, {0, 40}, EUR, "the total of row 0"},
        {{INT64_MAX, 1000}, {0, 1}, {EUR, USD}, {0}, EUR, "the total of column 0"},
        {{INT64_MAX, 1}, {0, 1}, {EUR, EUR}, {0, 40}, EUR, "the balance"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        static fixture f;
        test_items items = {0};
        open(&f, ENCOURS_CREDITS_BY_OWN_DATE);
        for (size_t k = 0; k < 4 && cases[i].amounts[k] != 0; k++)
            items_add(&items, cases[i].rows[k], cases[i].currencies[k], cases[i].amounts[k],
                      AS_OF - cases[i].ages[k]);
        add(&f, &items);
        check_fails(convert(&f, cases[i].into), ENCOURS_E_OVERFLOW, cases[i].part);
        close(&f);
    }
}

static void wrong_calls_are_told(void **state)
{
    (void)state;
    static fixture f;
    open(&f, ENCOURS_CREDITS_OLDEST_FIRST);
    const void *bytes = f.memory.bytes;
    size_t size = f.memory.size;
    encours_aging_cells_out out = f.out;
    check_fails(encours_aging_cells_convert(bytes, size, NULL, EUR, ENCOURS_ROUNDING_HALF_UP, &out,
                                            check_error()),
                ENCOURS_E_MISUSE, "rates");
    check_fails(encours_aging_cells_convert(bytes, size, f.rates, EUR, ENCOURS_ROUNDING_HALF_UP,
                                            NULL, check_error()),
                ENCOURS_E_MISUSE, "out");
    check_fails(encours_aging_cells_convert(bytes, size, f.rates, EUR, (encours_rounding)99, &out,
                                            check_error()),
                ENCOURS_E_INVALID, "rounding");
    check_fails(encours_aging_cells_convert(bytes, 8, f.rates, EUR, ENCOURS_ROUNDING_HALF_UP, &out,
                                            check_error()),
                ENCOURS_E_CORRUPT, "no state");
    f.out.items = f.items;
    check_fails(convert(&f, EUR), ENCOURS_E_INVALID, "does not count");
    f.out.items = NULL;
    f.out.total_items = f.total_items;
    check_fails(convert(&f, EUR), ENCOURS_E_INVALID, "does not count");
    f.out.struct_size = 1;
    check_fails(convert(&f, EUR), ENCOURS_E_ABI, "out");
    free(f.memory.bytes);
    f.options.currencies = NULL;
    f.options.currency_count = 0;
    f.memory = cells_begin(&f.options);
    f.out = out;
    check_fails(convert(&f, EUR), ENCOURS_E_CURRENCY, "do not name");
    close(&f);
}

/* STA-004: a converted balance has one currency: whoever has room for more has room for it. */
static void stated_room_is_of_one_currency(void **state)
{
    (void)state;
    static fixture f;
    open(&f, ENCOURS_CREDITS_SEPARATE);
    f.balance = 42;
    f.out.rows = ROWS - 1;
    check_fails(convert(&f, EUR), ENCOURS_E_INVALID, "rows is");
    f.out.rows = ROWS;
    f.out.currencies = 3;
    f.out.columns = COLUMNS + 1;
    check_fails(convert(&f, EUR), ENCOURS_E_INVALID, "columns is");
    check_equal(f.balance, 42);
    f.out.columns = COLUMNS;
    check_ok(convert(&f, EUR));
    check_equal(f.balance, 0);
    close(&f);
}

CHECK_MAIN(the_figures_are_those_of_the_opaque_form, the_total_is_right_and_the_rest_is_named,
           a_rate_that_is_missing_is_named, sums_that_do_not_fit_are_refused, wrong_calls_are_told,
           stated_room_is_of_one_currency)
