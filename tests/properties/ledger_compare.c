/* SPDX-License-Identifier: MIT */
#include "properties/ledger_compare.h"

#include "encours/cursor.h"
#include "encours/customer_group.h"
#include "encours/period.h"
#include "properties/ledger_random.h"
#include "support/check.h"

uint32_t compare_customers_known(const model *m, uint32_t known)
{
    uint32_t count = 0;
    while (count < m->customers && m->customer_known[count + 1] <= known)
        count++;
    return count;
}

static void compare_balances(const encours_view *view, const model *m, uint32_t known, int32_t day)
{
    uint32_t customers = compare_customers_known(m, known);
    for (int c = 0; c < MODEL_CURRENCIES; c++)
        for (uint32_t customer = 0; customer <= customers; customer++) {
            int64_t balance;
            check_ok(encours_view_balance(view, customer, model_currencies[c], (encours_date){day},
                                          &balance, check_error()));
            check_equal(balance, model_balance(m, known, customer, c, day));
        }
    int64_t balance = 77;
    check_fails(encours_view_balance(view, customers + 1, model_currencies[0], (encours_date){day},
                                     &balance, check_error()),
                ENCOURS_E_NOT_FOUND, "customer");
    check_equal(balance, 77);
}

static int currency_index(uint16_t numeric)
{
    for (int i = 0; i < MODEL_CURRENCIES; i++)
        if (model_currencies[i] == numeric)
            return i;
    fail_msg("currency %u is none of the model's", numeric);
    return 0;
}

/* The row that a key or its text stands for. */
static uint32_t row_index(const model *m, uint32_t key, const char *label, int dimension)
{
    if (dimension < 0) {
        char code[16];
        random_customer_code(m, key, code);
        check_text(label, code);
        return key;
    }
    if (label[0] == '\0')
        return 0;
    for (int value = 1; value <= MODEL_VALUES; value++)
        if (strcmp(model_value_name(value), label) == 0)
            return (uint32_t)value;
    fail_msg("value %s is none of the model's", label);
    return 0;
}

static void compare_rows(const model_rows *actual, const model_rows *expected, const char *what,
                         int32_t day)
{
    for (int row = 0; row <= MODEL_CUSTOMERS; row++)
        for (int currency = 0; currency < MODEL_CURRENCIES; currency++)
            for (int column = 0; column < MODEL_COLUMNS; column++) {
                int64_t a = actual->cell[row][currency][column];
                int64_t e = expected->cell[row][currency][column];
                if (a != e)
                    print_error("%s at day %d: row %d, currency %d, column %d\n", what, day, row,
                                currency, column);
                check_equal(a, e);
            }
}

static void compare_aging(const encours_view *view, const model *m, uint32_t known, int32_t day,
                          encours_aging_options *options, int dimension)
{
    static model_rows actual, expected;
    encours_aging *aging;
    check_ok(encours_view_aging(view, (encours_date){day}, options, &aging, check_error()));
    memset(&actual, 0, sizeof actual);
    int64_t total[MODEL_CURRENCIES] = {0};
    for (size_t row = 0; row < encours_aging_row_count(aging); row++) {
        int currency = currency_index(encours_aging_row_currencies(aging)[row]);
        uint32_t index = row_index(m, encours_aging_row_keys(aging)[row],
                                   encours_aging_row_label(aging, row), dimension);
        for (size_t column = 0; column < encours_aging_column_count(aging); column++) {
            actual.cell[index][currency][column] += encours_aging_cell(aging, row, column);
            total[currency] += encours_aging_cell(aging, row, column);
        }
    }
    encours_aging_free(aging);
    model_aging(m, known, day, dimension, options->credits,
                options->allocations == ENCOURS_ALLOCATION_ACCOUNTING,
                options->due == ENCOURS_DUE_AGREED, &expected);
    compare_rows(&actual, &expected, "aged balance", day);
    for (int c = 0; c < MODEL_CURRENCIES; c++) /* the total is the balance under every policy */
        check_equal(total[c], model_balance(m, known, 0, c, day));
}

static void compare_agings(const encours_view *view, const model *m, uint32_t known, int32_t day)
{
    for (int dimension = -1; dimension < MODEL_DIMENSIONS; dimension++) {
        encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
        options.by = dimension < 0 ? NULL : model_dimension_names[dimension];
        if (dimension >= 0 && (m->declared[dimension] == 0 || m->declared[dimension] > known)) {
            encours_aging *aging;
            check_fails(
                encours_view_aging(view, (encours_date){day}, &options, &aging, check_error()),
                ENCOURS_E_NOT_FOUND, options.by);
            continue;
        }
        for (int credits = 0; credits < 3; credits++)
            for (int accounting = 0; accounting < 2; accounting++) {
                options.credits = credits;
                options.allocations = accounting;
                compare_aging(view, m, known, day, &options, dimension);
            }
        options.due = ENCOURS_DUE_AGREED;
        compare_aging(view, m, known, day, &options, dimension);
    }
    encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
    options.by = ENCOURS_BY_CURRENT;
    compare_aging(view, m, known, day, &options, MODEL_BY_CURRENT);
    options.by = ENCOURS_BY_GROUP;
    compare_aging(view, m, known, day, &options, MODEL_BY_GROUP);
}

/* First day of the month two before that of `day`: the window of three months that is the default.
 */
static int32_t window_first(int32_t day)
{
    encours_date_parts parts = encours_date_split((encours_date){day});
    int32_t month = parts.year * 12 + parts.month - 1 - 2;
    return encours_date_ymd(month / 12, month % 12 + 1, 1).epoch_day;
}

static void compare_dso(const encours_view *view, const model *m, uint32_t known, int32_t day,
                        int dimension, bool agreed)
{
    static model_rows actual, expected;
    encours_dso_options options = ENCOURS_DSO_OPTIONS_INIT;
    encours_dso_report *report;
    if (dimension >= 0 && (m->declared[dimension] == 0 || m->declared[dimension] > known))
        return;
    options.by = dimension < 0 ? NULL : model_dimension_names[dimension];
    options.due = agreed ? ENCOURS_DUE_AGREED : ENCOURS_DUE_ORIGINAL;
    check_ok(encours_view_dso(view, (encours_date){day}, &options, &report, check_error()));
    check_equal(encours_dso_report_first_day(report).epoch_day, window_first(day));
    memset(&actual, 0, sizeof actual);
    for (size_t row = 0; row < encours_dso_report_row_count(report); row++) {
        int64_t *cell = actual.cell[row_index(m, encours_dso_report_row_keys(report)[row],
                                              encours_dso_report_row_label(report, row), dimension)]
                                   [currency_index(encours_dso_report_row_currencies(report)[row])];
        cell[0] += encours_dso_report_balances(report)[row];
        cell[1] += encours_dso_report_sales(report)[row];
        cell[2] += encours_dso_report_not_due(report)[row];
    }
    encours_dso_report_free(report);
    model_dso(m, known, day, window_first(day), dimension, agreed, &expected);
    compare_rows(&actual, &expected, "DSO", day);
}

static void compare_customers(const encours_view *view, const model *m, uint32_t known, int32_t day)
{
    for (uint32_t number = 1; number <= compare_customers_known(m, known); number++) {
        encours_customer *customer;
        check_ok(encours_view_customer(view, number, &customer, check_error()));
        for (int dimension = 0; dimension < MODEL_DIMENSIONS; dimension++) {
            const char *value = encours_customer_dimension(
                customer, model_dimension_names[dimension], (encours_date){day});
            const char *expected = model_value_name(
                model_value_at(m, known, number, dimension, day));
            if (expected == NULL)
                check(value == NULL);
            else
                check_text(value, expected);
        }
        encours_customer_free(customer);
    }
}

/* Two numbers of a fact that tell whether it is the model's. */
static void compare_fact(const encours_cursor *cursor, size_t i, const model_fact *f,
                         uint32_t known)
{
    const int64_t expected[][2] = {
        {ENCOURS_COLUMN_FACT_KIND, f->kind},
        {ENCOURS_COLUMN_SUBJECT_KIND, f->subject.kind},
        {ENCOURS_COLUMN_RELATED_KIND, f->related.kind},
        {ENCOURS_COLUMN_FROM, f->from},
        {ENCOURS_COLUMN_DATE, f->date},
        {ENCOURS_COLUMN_AMOUNT, f->amount >= 0 ? f->amount : INT64_MIN},
        {ENCOURS_COLUMN_CURRENCY, f->currency >= 0 ? model_currencies[f->currency] : 0},
    };
    for (size_t k = 0; k < sizeof expected / sizeof expected[0]; k++)
        check_equal(encours_cursor_numbers(cursor, (int32_t)expected[k][0])[i], expected[k][1]);
    int32_t to = model_fact_to(f, known);
    check_equal(encours_cursor_numbers(cursor, ENCOURS_COLUMN_TO)[i],
                to != MODEL_NEVER ? to : ENCOURS_DATE_NONE);
    char code[RANDOM_CODE_SIZE];
    random_fact_code(f, code);
    check_text(encours_cursor_text(cursor, ENCOURS_COLUMN_FACT_CODE, i), code);
}

/* Exactly the facts that the model has for these options. `dated` says whether of one day. */
static void compare_fact_rows(const encours_view *view, const model *m, uint32_t known, int32_t day,
                              bool dated, uint32_t customer, uint32_t document)
{
    encours_cursor_options options = ENCOURS_CURSOR_OPTIONS_INIT;
    encours_cursor *cursor;
    size_t count, at = 0;
    options.customer = customer;
    options.document = document;
    if (dated)
        options.as_of = (encours_optional_date){1, {day}};
    check_ok(encours_cursor_open(view, ENCOURS_ROWS_FACTS, &options, &cursor, check_error()));
    check_ok(encours_cursor_next(cursor, MODEL_FACTS, &count, check_error()));
    for (uint32_t i = 1; i <= m->facts; i++) {
        const model_fact *f = &m->fact[i];
        if (f->known > known || (dated && !model_fact_holds(f, known, day)) ||
            ((customer != 0 || document != 0) && !model_fact_concerns(m, f, customer, document)))
            continue;
        check(at < count);
        check_equal(encours_cursor_numbers(cursor, ENCOURS_COLUMN_NUMBER)[at], i);
        compare_fact(cursor, at++, f, known);
    }
    check_equal(at, count);
    encours_cursor_free(cursor);
}

static void compare_facts(const encours_view *view, const model *m, uint32_t known, int32_t day)
{
    uint32_t customers = compare_customers_known(m, known), documents = 0;
    while (documents < m->documents && m->document[documents + 1].known <= known)
        documents++;
    compare_fact_rows(view, m, known, day, false, 0, 0);
    for (uint32_t customer = 0; customer <= customers; customer++)
        compare_fact_rows(view, m, known, day, true, customer, 0);
    for (uint32_t document = 1; document <= documents; document += 1 + documents / 20)
        compare_fact_rows(view, m, known, day, true, 0, document);
    check_equal(encours_view_closed_to(view).epoch_day, model_closed_to(m, known));
}

void compare_view(const encours_view *view, const model *m, uint32_t known, int32_t day)
{
    compare_balances(view, m, known, day);
    compare_customers(view, m, known, day);
    compare_agings(view, m, known, day);
    for (int dimension = -1; dimension < MODEL_DIMENSIONS; dimension++)
        compare_dso(view, m, known, day, dimension, dimension < 0);
    compare_facts(view, m, known, day);
    compare_books(view, m, known, day);
    compare_credit(view, m, known, day);
    compare_requests(view, m, known, day);
    compare_groups(view, m, known, day);
    compare_histories(view, m, known, day);
}

void compare_somewhen(test_random *random, const encours_view *view, const model *m, uint32_t known)
{
    int32_t day = MODEL_FIRST_DAY - 5 + (int32_t)random_below(random, MODEL_DAYS + 30);
    compare_view(view, m, known, day);
}
