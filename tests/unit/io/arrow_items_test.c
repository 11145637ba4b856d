/* SPDX-License-Identifier: MIT */
#include "arrow_made.h"

#include "encours/arrow_columns.h"

enum { ROWS = 3 };

static const int64_t amounts[ROWS] = {120000, 45000, -700};
static const int32_t due[ROWS] = {20600, 20634, 20700}, issue[ROWS] = {20570, 20604, 20670},
                     paid[ROWS] = {20610, ENCOURS_DATE_NONE, ENCOURS_DATE_NONE};
static const uint32_t rows[ROWS] = {1, 0, 4};
static const uint16_t euros[ROWS] = {978, 978, 840};

static encours_arrow_batch *batch_of(made *m)
{
    made_begin(m, ROWS);
    made_add(m, "open", "l", NULL, amounts, NULL);
    made_add(m, "due", "tdD", NULL, due, NULL);
    made_add(m, "issue", "tdD", NULL, issue, NULL);
    made_add(m, "paid", "tdD", NULL, paid, NULL);
    made_add(m, "customer", "I", NULL, rows, NULL);
    made_add(m, "currency", "S", NULL, euros, NULL);
    return made_import(m);
}

/* ARW-015: an aged balance takes what it was given names of, lent and not copied. */
static void a_batch_gives_the_columns_of_an_aged_balance(void **state)
{
    (void)state;
    made m;
    encours_arrow_batch *batch = batch_of(&m);
    encours_arrow_item_names names = ENCOURS_ARROW_ITEM_NAMES_INIT;
    encours_aging_cells_columns columns = ENCOURS_AGING_CELLS_COLUMNS_INIT;
    uint64_t count = 0;
    names.amount = "open";
    check_ok(encours_arrow_batch_aging_cells(batch, &names, &columns, NULL, check_error()));
    check_ok(encours_arrow_batch_aging_cells(batch, &names, &columns, &count, check_error()));
    check(columns.count == ROWS && columns.amount == amounts && count == 1);
    check(columns.due == NULL && columns.issue == NULL);
    check(columns.row == NULL && columns.currency == NULL);
    names.due = "due";
    names.issue = "issue";
    names.row = "customer";
    names.currency = "currency";
    check_ok(encours_arrow_batch_aging_cells(batch, &names, &columns, &count, check_error()));
    check(columns.due == due && columns.issue == issue && columns.row == rows);
    check(columns.currency == euros && count == 5);
    check_equal(columns.struct_size, sizeof columns);
    encours_arrow_batch_free(batch);
    check_equal(m.released, 1);
}

/* ARW-015: so does interest over a portfolio; the column that goes out stays the caller's. */
static void a_batch_gives_the_columns_of_interest(void **state)
{
    (void)state;
    made m;
    encours_arrow_batch *batch = batch_of(&m);
    encours_arrow_item_names names = ENCOURS_ARROW_ITEM_NAMES_INIT;
    encours_interest_portfolio_columns columns = ENCOURS_INTEREST_PORTFOLIO_COLUMNS_INIT;
    int64_t interest[ROWS];
    uint64_t count = 0;
    columns.interest = interest;
    names.amount = "open";
    names.due = "due";
    check_ok(encours_arrow_batch_interest(batch, &names, &columns, NULL, check_error()));
    check(columns.count == ROWS && columns.amount == amounts && columns.due == due);
    check(columns.paid_on == NULL && columns.row == NULL && columns.interest == interest);
    names.paid_on = "paid";
    names.row = "customer";
    check_ok(encours_arrow_batch_interest(batch, &names, &columns, &count, check_error()));
    check(columns.paid_on == paid && columns.row == rows && count == 5);
    encours_arrow_batch_free(batch);
}

/* ARW-015: a name that is not there, a column of another type, and wrong calls change nothing. */
static void what_the_batch_has_not_is_refused(void **state)
{
    (void)state;
    made m;
    encours_arrow_batch *batch = batch_of(&m);
    encours_arrow_item_names names = ENCOURS_ARROW_ITEM_NAMES_INIT, none = names;
    encours_aging_cells_columns cells = ENCOURS_AGING_CELLS_COLUMNS_INIT;
    encours_interest_portfolio_columns invoices = ENCOURS_INTEREST_PORTFOLIO_COLUMNS_INIT;
    const char **const asked[] = {&names.amount, &names.due,     &names.row,
                                  &names.issue,  &names.paid_on, &names.currency};
    uint64_t count = 9;
    for (size_t i = 0; i < 6; i++) {
        names.amount = "open";
        names.due = "due";
        *asked[i] = "missing";
        if (i != 4)
            check_fails(
                encours_arrow_batch_aging_cells(batch, &names, &cells, &count, check_error()),
                ENCOURS_E_NOT_FOUND, "missing");
        if (i != 3 && i != 5)
            check_fails(
                encours_arrow_batch_interest(batch, &names, &invoices, &count, check_error()),
                ENCOURS_E_NOT_FOUND, "missing");
        names = none;
    }
#define cells_fail(kind, part, ...)                                                                \
    check_fails(encours_arrow_batch_aging_cells(__VA_ARGS__, &count, check_error()), kind, part)
#define interest_fails(kind, part, ...)                                                            \
    check_fails(encours_arrow_batch_interest(__VA_ARGS__, &count, check_error()), kind, part)
    cells_fail(ENCOURS_E_MISUSE, "amount", batch, &names, &cells);
    cells_fail(ENCOURS_E_MISUSE, "batch", NULL, &names, &cells);
    cells_fail(ENCOURS_E_MISUSE, "in != NULL", batch, NULL, &cells);
    cells_fail(ENCOURS_E_MISUSE, "columns", batch, &names, NULL);
    interest_fails(ENCOURS_E_MISUSE, "amount", batch, &names, &invoices);
    interest_fails(ENCOURS_E_MISUSE, "columns", batch, &names, NULL);
    names.amount = "open";
    interest_fails(ENCOURS_E_MISUSE, "due", batch, &names, &invoices);
    names.due = "customer";
    cells_fail(ENCOURS_E_INVALID, "not of dates", batch, &names, &cells);
    check(cells.amount == NULL && invoices.amount == NULL && count == 9);
    names.struct_size = 4;
    cells_fail(ENCOURS_E_ABI, "struct_size", batch, &names, &cells);
    cells.struct_size = invoices.struct_size = 4;
    cells_fail(ENCOURS_E_ABI, "struct_size", batch, &none, &cells);
    interest_fails(ENCOURS_E_ABI, "struct_size", batch, &none, &invoices);
#undef cells_fail
#undef interest_fails
    encours_arrow_batch_free(batch);
}

/* Decimals of euros, yen, a currency of the caller's own with four decimals, and euros again. */
enum { OWN = 60001, MIXED = 4 };

static encours_arrow_batch *mixed_batch(made *m, const int64_t *decimals)
{
    static const uint16_t numerics[MIXED] = {978, 392, OWN, 978};
    made_begin(m, MIXED);
    (void)made_add(m, "open", "d:18,4,64", NULL, decimals, NULL);
    (void)made_add(m, "due", "tdD", NULL, numerics, NULL);
    (void)made_add(m, "currency", "S", NULL, numerics, NULL);
    return made_import(m);
}

/* ARW-026: 12.34 EUR, 9000 JPY, 0.0001 of one's own and -0.05 EUR in four decimals. */
static void decimals_are_those_of_each_currency(void **state)
{
    (void)state;
    static const int64_t given[MIXED] = {123400, 90000000, 1, -500};
    const encours_currency_override four = {OWN, 4};
    const encours_currency_table table = {&four, 1};
    const int64_t expected[MIXED] = {1234, 9000, 1, -5}, *out = NULL;
    const uint16_t *numerics = NULL;
    made m;
    encours_arrow_batch *batch = mixed_batch(&m, given);
    encours_arrow_item_names names = ENCOURS_ARROW_ITEM_NAMES_INIT;
    encours_aging_cells_columns cells = ENCOURS_AGING_CELLS_COLUMNS_INIT;
    check_ok(encours_arrow_batch_currencies(batch, "currency", NULL, &numerics, check_error()));
    check_ok(encours_arrow_batch_amounts_by_currency(batch, "open", numerics, &table, &out,
                                                     check_error()));
    check(memcmp(out, expected, sizeof expected) == 0);
    names.amount = "open";
    names.currency = "currency";
    names.table = &table;
    names.by_currency = 1;
    check_ok(encours_arrow_batch_aging_cells(batch, &names, &cells, NULL, check_error()));
    check(memcmp(cells.amount, expected, sizeof expected) == 0);
    check_equal(cells.currency[2], OWN);
    encours_interest_portfolio_columns invoices = ENCOURS_INTEREST_PORTFOLIO_COLUMNS_INIT;
    names.due = "due";
    check_ok(encours_arrow_batch_interest(batch, &names, &invoices, NULL, check_error()));
    check(memcmp(invoices.amount, expected, sizeof expected) == 0);
    encours_arrow_batch_free(batch);
}

/* ARW-026: a unit that a currency does not have, a currency nobody knows, and wrong calls. */
static void an_amount_its_currency_cannot_have_is_refused(void **state)
{
    (void)state;
    static const int64_t given[MIXED] = {123400, 90000001, 1, -500}, fine[MIXED] = {0, 0, 0, 0};
    const int64_t *out = NULL;
    const uint16_t numerics[MIXED] = {978, 392, OWN, 978};
    made m;
    encours_arrow_batch *batch = mixed_batch(&m, given);
    check_fails(
        encours_arrow_batch_amounts_by_currency(batch, "open", numerics, NULL, &out, check_error()),
        ENCOURS_E_INVALID, "more decimals");
    check_equal(check_last_error()->index, 1);
    encours_arrow_batch_free(batch);
    batch = mixed_batch(&m, fine);
    check_fails(
        encours_arrow_batch_amounts_by_currency(batch, "open", numerics, NULL, &out, check_error()),
        ENCOURS_E_CURRENCY, "60001");
    check_equal(check_last_error()->index, 2);
    check(out == NULL);
    check_fails(
        encours_arrow_batch_amounts_by_currency(batch, "open", NULL, NULL, &out, check_error()),
        ENCOURS_E_MISUSE, "currencies");
    encours_arrow_item_names names = ENCOURS_ARROW_ITEM_NAMES_INIT;
    encours_aging_cells_columns cells = ENCOURS_AGING_CELLS_COLUMNS_INIT;
    names.amount = "open";
    names.by_currency = 1;
    check_fails(encours_arrow_batch_aging_cells(batch, &names, &cells, NULL, check_error()),
                ENCOURS_E_MISUSE, "currency");
    names.currency = "currency";
    names.by_currency = 2;
    check_fails(encours_arrow_batch_aging_cells(batch, &names, &cells, NULL, check_error()),
                ENCOURS_E_INVALID, "by_currency");
    encours_arrow_batch_free(batch);
}

CHECK_MAIN(a_batch_gives_the_columns_of_an_aged_balance, a_batch_gives_the_columns_of_interest,
           what_the_batch_has_not_is_refused, decimals_are_those_of_each_currency,
           an_amount_its_currency_cannot_have_is_refused)
