/* SPDX-License-Identifier: MIT */
/* Results as record batches: what they say is what their accessors say. */
#include "pure/dso_report.h"

#include "encours/aging.h"
#include "unit/io/arrow_made.h"

enum { ITEMS = 4, EUR = 978, USD = 840, OWN = 1, AS_OF = 20634 };

static encours_aging *aging_of(encours_context *context)
{
    static const uint32_t customer[ITEMS] = {5, 5, 9, 9};
    static const uint16_t currency[ITEMS] = {EUR, EUR, USD, OWN};
    static const int64_t amount[ITEMS] = {1000, 250, -70, 30};
    static const int32_t due[ITEMS] = {AS_OF + 1, AS_OF - 40, AS_OF - 100, ENCOURS_DATE_NONE};
    encours_aging_columns columns = ENCOURS_AGING_COLUMNS_INIT;
    encours_aging *aging = NULL;
    columns.count = ITEMS;
    columns.customer = customer;
    columns.currency = currency;
    columns.amount = amount;
    columns.due = due;
    check_ok(encours_aging_compute(context, &columns, (encours_date){AS_OF}, NULL, &aging,
                                   check_error()));
    return aging;
}

static const struct ArrowArray *column(const struct ArrowSchema *schema,
                                       const struct ArrowArray *array, const char *name)
{
    for (int64_t i = 0; i < schema->n_children; i++)
        if (strcmp(schema->children[i]->name, name) == 0)
            return array->children[i];
    fail_msg("no column %s", name);
    return NULL;
}

static void check_text_cell(const struct ArrowArray *array, size_t row, const char *expected)
{
    const uint8_t *bits = array->buffers[0];
    const int32_t *offsets = array->buffers[1];
    const char *bytes = array->buffers[2];
    bool set = bits == NULL || (bits[row / 8] >> row % 8 & 1) != 0;
    check_equal(set, expected != NULL);
    if (expected == NULL)
        return;
    check_equal(offsets[row + 1] - offsets[row], strlen(expected));
    check(memcmp(bytes + offsets[row], expected, strlen(expected)) == 0);
}

/* ARW-013: keys, labels, currencies, totals and every cell; a currency without a code is null. */
static void an_aged_balance_goes_out_whole(void **state)
{
    (void)state;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_aging *aging = aging_of(context);
    struct ArrowSchema schema;
    struct ArrowArray array;
    check_ok(encours_arrow_export_aging(context, aging, &schema, &array, check_error()));
    size_t rows = encours_aging_row_count(aging), columns = encours_aging_column_count(aging);
    check_equal(rows, 3);
    check_equal(array.length, 3);
    check_equal(array.n_children, 4 + columns);
    check(memcmp(column(&schema, &array, "key")->buffers[1], encours_aging_row_keys(aging),
                 rows * sizeof(uint32_t)) == 0);
    check(memcmp(column(&schema, &array, "total")->buffers[1], encours_aging_row_totals(aging),
                 rows * sizeof(int64_t)) == 0);
    for (size_t i = 0; i < columns; i++)
        check(memcmp(column(&schema, &array, encours_aging_column_label(aging, i))->buffers[1],
                     encours_aging_amounts(aging, i), rows * sizeof(int64_t)) == 0);
    for (size_t row = 0; row < rows; row++) {
        uint16_t code = encours_aging_row_currencies(aging)[row];
        check_text_cell(column(&schema, &array, "currency"), row,
                        code == EUR   ? "EUR"
                        : code == USD ? "USD"
                                      : NULL);
        check_text_cell(column(&schema, &array, "label"), row, encours_aging_row_label(aging, row));
    }
    encours_aging_free(aging);
    encours_context_free(context);
    array.release(&array);
    schema.release(&schema);
    check_equal(memory.blocks, 0);
}

static encours_dso_report *report_of(encours_context *context)
{
    static const uint32_t key[2] = {1, 2};
    static const uint16_t currency[2] = {EUR, EUR};
    static const int64_t balance[2] = {2000000, 500}, not_due[2] = {1000000, 0};
    static const int64_t sales[2] = {3000000, 0}, period_sales[2] = {3000000, 0};
    const enc_dso_rows rows = {.count = 2,
                               .key = key,
                               .currency = currency,
                               .balance = balance,
                               .not_due = not_due,
                               .sales = sales,
                               .periods = 1,
                               .period_sales = period_sales};
    encours_dso_options options = ENCOURS_DSO_OPTIONS_INIT;
    encours_dso_report *report = NULL;
    options.countback_months = 1;
    check_ok(enc_dso_report_build(context, (encours_date){AS_OF}, &rows, &options, &report,
                                  check_error()));
    return report;
}

/* ARW-014: all figures and statuses; what has no value is null. */
static void a_dso_goes_out_whole(void **state)
{
    (void)state;
    const char *const days[] = {"simple_days_e4", "best_possible_days_e4", "delay_days_e4",
                                "count_back_days_e4", "contribution_days_e4"};
    const char *const statuses[] = {"simple_status", "best_possible_status", "delay_status",
                                    "count_back_status", "contribution_status"};
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_dso_report *report = report_of(context);
    struct ArrowSchema schema;
    struct ArrowArray array;
    check_ok(encours_arrow_export_dso(context, report, &schema, &array, check_error()));
    check_equal(array.length, 2);
    check_equal(array.n_children, 6 + 10);
    check(memcmp(column(&schema, &array, "balance")->buffers[1],
                 encours_dso_report_balances(report), 16) == 0);
    check(memcmp(column(&schema, &array, "sales")->buffers[1], encours_dso_report_sales(report),
                 16) == 0);
    check(memcmp(column(&schema, &array, "not_due")->buffers[1], encours_dso_report_not_due(report),
                 16) == 0);
    for (int32_t figure = 1; figure <= 5; figure++) {
        const struct ArrowArray *values = column(&schema, &array, days[figure - 1]);
        const int64_t *expected = encours_dso_report_days_e4(report, figure);
        const uint8_t *bits = values->buffers[0];
        check(memcmp(values->buffers[1], expected, 16) == 0);
        for (size_t row = 0; row < 2; row++)
            check_equal(bits == NULL || (bits[0] >> row & 1) != 0,
                        expected[row] != ENCOURS_DSO_NONE);
        check(memcmp(column(&schema, &array, statuses[figure - 1])->buffers[1],
                     encours_dso_report_statuses(report, figure), 8) == 0);
    }
    check_equal(column(&schema, &array, "simple_days_e4")->null_count, 1);
    encours_dso_report_free(report);
    encours_context_free(context);
    array.release(&array);
    schema.release(&schema);
    check_equal(memory.blocks, 0);
}

/* ARW-012: each allocation fails once; wrong calls. */
static void results_may_find_no_memory(void **state)
{
    (void)state;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_aging *aging = aging_of(context);
    encours_dso_report *report = report_of(context);
    struct ArrowSchema schema = {0};
    struct ArrowArray array = {0};
    size_t blocks = memory.blocks;
    for (int dso = 0; dso < 2; dso++) {
        encours_status status = ENCOURS_E_NO_MEMORY;
        for (size_t n = 1; status != ENCOURS_OK; n++) {
            counted_memory_fail(&memory, n, false);
            status = dso ? encours_arrow_export_dso(context, report, &schema, &array, check_error())
                         : encours_arrow_export_aging(context, aging, &schema, &array,
                                                      check_error());
            check(status == ENCOURS_OK || status == ENCOURS_E_NO_MEMORY);
            check((array.release != NULL) == (status == ENCOURS_OK));
            if (status == ENCOURS_OK) {
                array.release(&array);
                schema.release(&schema);
            }
            check_equal(memory.blocks, blocks);
        }
    }
    counted_memory_fail(&memory, 0, false);
    check_fails(encours_arrow_export_aging(NULL, aging, &schema, &array, check_error()),
                ENCOURS_E_MISUSE, "context");
    check_fails(encours_arrow_export_aging(context, NULL, &schema, &array, check_error()),
                ENCOURS_E_MISUSE, "aging");
    check_fails(encours_arrow_export_aging(context, aging, NULL, &array, check_error()),
                ENCOURS_E_MISUSE, "schema");
    check_fails(encours_arrow_export_dso(NULL, report, &schema, &array, check_error()),
                ENCOURS_E_MISUSE, "context");
    check_fails(encours_arrow_export_dso(context, NULL, &schema, &array, check_error()),
                ENCOURS_E_MISUSE, "report");
    encours_aging_free(aging);
    encours_dso_report_free(report);
    encours_context_free(context);
    check_equal(memory.blocks, 0);
}

/* ARW-004, ARW-007 to ARW-010: a batch feeds a calculator without a loop of the host's. Open items
 * of two customers, aged by hand: 12.00 not due, 5.50 by 40 days, and one without a date. */
static void a_batch_feeds_an_aged_balance(void **state)
{
    (void)state;
    __extension__ typedef __int128 wide;
    const wide open[] = {1200, 550, 3000};
    const int32_t due[] = {AS_OF + 3, AS_OF - 40, 0}, ends[] = {0, 5, 10}, codes[] = {0, 3};
    const uint8_t customers[] = {1, 1, 0}, no_third = 0x03, all_one[] = {0, 0, 0};
    made m;
    encours_context *context = NULL;
    encours_aging_columns columns = ENCOURS_AGING_COLUMNS_INIT;
    encours_aging *aging = NULL;
    made_begin(&m, 3);
    (void)made_add(&m, "open", "d:12,2", NULL, open, NULL);
    (void)made_add(&m, "due", "tdD", &no_third, due, NULL);
    (void)made_add(&m, "customer", "C", NULL, customers, NULL);
    made_dictionary(&m, "u", 2, NULL, ends, "northsouth");
    encours_arrow_batch *batch = made_import(&m);
    columns.count = encours_arrow_batch_rows(batch);
    check_ok(encours_arrow_batch_amounts(batch, "open", 2, &columns.amount, check_error()));
    check_ok(encours_arrow_batch_dates(batch, "due", &columns.due, check_error()));
    check_ok(encours_arrow_batch_keys(batch, "customer", &columns.customer, NULL, check_error()));
    made other;
    const uint16_t *currency = NULL;
    made_begin(&other, 3);
    (void)made_add(&other, "currency", "C", NULL, all_one, NULL);
    made_dictionary(&other, "u", 1, NULL, codes, "EUR");
    encours_arrow_batch *second = made_import(&other);
    check_ok(encours_arrow_batch_currencies(second, "currency", NULL, &currency, check_error()));
    columns.currency = currency;
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_aging_compute(context, &columns, (encours_date){AS_OF}, NULL, &aging,
                                   check_error()));
    check_equal(encours_aging_row_count(aging), 2);
    check_equal(encours_aging_row_totals(aging)[0], 3000);
    check_equal(encours_aging_row_totals(aging)[1], 1750);
    check_equal(encours_aging_cell(aging, 1, 0), 1200);
    check_equal(encours_aging_cell(aging, 1, 2), 550);
    check_equal(encours_aging_totals(aging)[0], 4750);
    encours_aging_free(aging);
    encours_arrow_batch_free(batch);
    encours_arrow_batch_free(second);
    encours_context_free(context);
}

/* ARW-013: a balance of nothing is a batch of no rows. */
static void an_empty_balance_has_no_rows(void **state)
{
    (void)state;
    encours_context *context = NULL;
    encours_aging_columns columns = ENCOURS_AGING_COLUMNS_INIT;
    encours_aging *aging = NULL;
    struct ArrowSchema schema;
    struct ArrowArray array;
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_aging_compute(context, &columns, (encours_date){AS_OF}, NULL, &aging,
                                   check_error()));
    check_ok(encours_arrow_export_aging(context, aging, &schema, &array, check_error()));
    check_equal(array.length, 0);
    check_equal(array.n_children, 4 + encours_aging_column_count(aging));
    array.release(&array);
    schema.release(&schema);
    encours_aging_free(aging);
    encours_context_free(context);
}

CHECK_MAIN(an_aged_balance_goes_out_whole, a_dso_goes_out_whole, results_may_find_no_memory,
           a_batch_feeds_an_aged_balance, an_empty_balance_has_no_rows)
