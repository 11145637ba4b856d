/* SPDX-License-Identifier: MIT */
/* Results as streams: exact decimals of mixed currencies, dictionaries of labels and names. */
#include "encours/arrow_results.h"
#include "pure/dso_report.h"

#include "base/checked.h"
#include "support/ledger.h"
#include "support/memory.h"
#include "unit/io/arrow_made.h"

enum { OWN = 60001, ITEMS = 4, AS_OF = 20634 };

/* Two customers by their codes: the first with euros and yen, the second with euros. */
static encours_aging *aging_of(test_ledger *test)
{
    encours_aging *aging = NULL;
    uint64_t acme = ledger_customer(test, "ACME"), zoe = ledger_customer(test, "ZOE");
    encours_document yen = ledger_document(acme, ENCOURS_DOCUMENT_INVOICE, AS_OF - 50, AS_OF - 40,
                                           9000);
    yen.currency = TEST_JPY;
    ledger_post(test, acme, ENCOURS_DOCUMENT_INVOICE, AS_OF - 10, AS_OF + 10, 1050);
    encours_transaction *transaction = ledger_transaction(test);
    check_ok(encours_transaction_post(transaction, &yen, NULL, check_error()));
    ledger_commit(transaction);
    ledger_post(test, zoe, ENCOURS_DOCUMENT_INVOICE, AS_OF - 10, AS_OF + 10, 7);
    encours_view *view = ledger_view(test);
    check_ok(encours_view_aging(view, (encours_date){AS_OF}, NULL, &aging, check_error()));
    encours_view_free(view);
    return aging;
}

typedef struct pulled {
    struct ArrowSchema schema;
    struct ArrowArray array;
} pulled;

/* Everything of a stream of one batch. */
static pulled pull(struct ArrowArrayStream *stream)
{
    pulled all;
    struct ArrowArray end;
    check_equal(stream->get_schema(stream, &all.schema), 0);
    check_equal(stream->get_next(stream, &all.array), 0);
    check_equal(stream->get_next(stream, &end), 0);
    check(end.release == NULL);
    stream->release(stream);
    return all;
}

static void drop(pulled *all)
{
    all->array.release(&all->array);
    all->schema.release(&all->schema);
}

static int64_t place_of(const pulled *all, const char *name)
{
    for (int64_t i = 0; i < all->schema.n_children; i++)
        if (strcmp(all->schema.children[i]->name, name) == 0)
            return i;
    fail_msg("no column %s", name);
    return -1;
}

static const struct ArrowArray *column(const pulled *all, const char *name)
{
    return all->array.children[place_of(all, name)];
}

static bool is_set(const struct ArrowArray *array, size_t row)
{
    const uint8_t *bits = array->buffers[0];
    return bits == NULL || (bits[row / 8] >> row % 8 & 1) != 0;
}

/* The text a row of a dictionary stands for; NULL for a null. */
static void check_word(const pulled *all, const char *name, size_t row, const char *expected)
{
    const struct ArrowArray *array = column(all, name), *texts = array->dictionary;
    check_equal(is_set(array, row), expected != NULL);
    if (expected == NULL)
        return;
    const int32_t *offsets = texts->buffers[1];
    int32_t place = ((const int32_t *)array->buffers[1])[row];
    check_between(place, 0, texts->length - 1);
    check_equal(offsets[place + 1] - offsets[place], strlen(expected));
    check(memcmp((const char *)texts->buffers[2] + offsets[place], expected, strlen(expected)) ==
          0);
}

static void check_decimal(const pulled *all, const char *name, size_t row, const char *format,
                          int64_t expected)
{
    enc_i128 value;
    check_text(all->schema.children[place_of(all, name)]->format, format);
    memcpy(&value, (const char *)column(all, name)->buffers[1] + row * sizeof value, sizeof value);
    check(value == expected);
}

/* ARW-024: 10.50 EUR, 9000 JPY and 0.07 EUR in a column of two decimals; each label once. */
static void an_aged_balance_has_exact_decimals(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_aging *aging = aging_of(&test);
    struct ArrowArrayStream stream;
    check_ok(encours_arrow_stream_of_aging(test.context, aging, NULL, &stream, check_error()));
    encours_aging_free(aging);
    ledger_end(&test);
    pulled all = pull(&stream);
    check_equal(all.array.length, 3);
    check_text(all.schema.children[0]->name, "key");
    check_text(all.schema.children[0]->format, "I");
    const char *const codes[] = {"JPY", "EUR", "EUR"}, *const labels[] = {"ACME", "ACME", "ZOE"};
    const int64_t totals[] = {900000, 1050, 7};
    for (size_t row = 0; row < 3; row++) {
        check_word(&all, "label", row, labels[row]);
        check_word(&all, "currency", row, codes[row]);
        check_decimal(&all, "total", row, "d:21,2", totals[row]);
        check_decimal(&all, "not due", row, "d:21,2", row == 0 ? 0 : totals[row]);
        check_decimal(&all, "31-60", row, "d:21,2", row == 0 ? totals[row] : 0);
    }
    check_equal(column(&all, "label")->dictionary->length, 2);
    check_equal(column(&all, "currency")->dictionary->length, 2);
    drop(&all);
}

/* ARW-024: minor units and numbers as asked for. */
static void an_aged_balance_has_minor_units_as_asked_for(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_aging *aging = aging_of(&test);
    struct ArrowArrayStream stream;
    encours_arrow_options options = ENCOURS_ARROW_OPTIONS_INIT;
    options.amounts = ENCOURS_ARROW_AMOUNTS_MINOR;
    options.choices = ENCOURS_ARROW_CHOICES_NUMBERS;
    check_ok(encours_arrow_stream_of_aging(test.context, aging, &options, &stream, check_error()));
    pulled all = pull(&stream);
    check_text(all.schema.children[place_of(&all, "total")]->format, "l");
    check(memcmp(column(&all, "total")->buffers[1], encours_aging_row_totals(aging), 24) == 0);
    check_text(all.schema.children[place_of(&all, "currency")]->format, "i");
    check_equal(((const int32_t *)column(&all, "currency")->buffers[1])[0], TEST_JPY);
    check_word(&all, "label", 0, "ACME");
    drop(&all);
    encours_aging_free(aging);
    ledger_end(&test);
}

/* A balance of columns: keys without labels, and a currency of the caller's own. */
static encours_aging *own_aging(encours_context *context)
{
    static const uint32_t customer[] = {5, 9};
    static const uint16_t currency[] = {TEST_EUR, OWN};
    static const int64_t amount[] = {1000, 25};
    static const int32_t due[] = {AS_OF, AS_OF};
    encours_aging_columns columns = ENCOURS_AGING_COLUMNS_INIT;
    encours_aging *aging = NULL;
    columns.count = 2;
    columns.customer = customer;
    columns.currency = currency;
    columns.amount = amount;
    columns.due = due;
    check_ok(encours_aging_compute(context, &columns, (encours_date){AS_OF}, NULL, &aging,
                                   check_error()));
    return aging;
}

/* ARW-024: its decimals must be given, it goes by its number, and what has no label has none. */
static void a_currency_of_ones_own_needs_its_decimals(void **state)
{
    (void)state;
    const encours_currency_override four = {OWN, 4};
    const encours_currency_table table = {&four, 1};
    encours_context *context = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    encours_aging *aging = own_aging(context);
    struct ArrowArrayStream stream = {0};
    encours_arrow_options options = ENCOURS_ARROW_OPTIONS_INIT;
    check_fails(encours_arrow_stream_of_aging(context, aging, &options, &stream, check_error()),
                ENCOURS_E_CURRENCY, "60001");
    check(stream.release == NULL);
    options.table = &table;
    check_ok(encours_arrow_stream_of_aging(context, aging, &options, &stream, check_error()));
    pulled all = pull(&stream);
    check_word(&all, "label", 0, NULL);
    check_word(&all, "currency", 1, "60001");
    check_decimal(&all, "total", 0, "d:23,4", 100000);
    check_decimal(&all, "total", 1, "d:23,4", 25);
    drop(&all);
    options.table = NULL;
    options.amounts = ENCOURS_ARROW_AMOUNTS_MINOR;
    check_ok(encours_arrow_stream_of_aging(context, aging, &options, &stream, check_error()));
    all = pull(&stream);
    check_word(&all, "currency", 1, "60001");
    drop(&all);
    encours_aging_free(aging);
    encours_context_free(context);
}

static encours_dso_report *report_of(encours_context *context)
{
    static const uint32_t key[2] = {1, 2};
    static const uint16_t currency[2] = {TEST_EUR, TEST_EUR};
    static const int64_t balance[2] = {2000000, 500}, not_due[2] = {1000000, 0};
    static const int64_t sales[2] = {3000000, 0};
    const enc_dso_rows rows = {.count = 2,
                               .key = key,
                               .currency = currency,
                               .balance = balance,
                               .not_due = not_due,
                               .sales = sales,
                               .periods = 1,
                               .period_sales = sales};
    encours_dso_options options = ENCOURS_DSO_OPTIONS_INIT;
    encours_dso_report *report = NULL;
    options.countback_months = 1;
    check_ok(enc_dso_report_build(context, (encours_date){AS_OF}, &rows, &options, &report,
                                  check_error()));
    return report;
}

/* ARW-024: days with four decimals and the name of their status; no value is null. */
static void a_dso_has_days_and_names_of_statuses(void **state)
{
    (void)state;
    encours_context *context = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    encours_dso_report *report = report_of(context);
    struct ArrowArrayStream stream;
    check_ok(encours_arrow_stream_of_dso(context, report, NULL, &stream, check_error()));
    pulled all = pull(&stream);
    check_equal(all.schema.n_children, 6 + 10);
    check_decimal(&all, "balance", 0, "d:19,2", 2000000);
    check_decimal(&all, "not_due", 0, "d:19,2", 1000000);
    check_decimal(&all, "sales", 0, "d:19,2", 3000000);
    check_decimal(&all, "simple_days", 0, "d:19,4",
                  encours_dso_report_days_e4(report, ENCOURS_DSO_SIMPLE)[0]);
    check(!is_set(column(&all, "simple_days"), 1));
    check_word(&all, "simple_status", 0, "ok");
    check_word(&all, "simple_status", 1, "undefined_no_sales");
    check_word(&all, "contribution_status", 0, "ok");
    drop(&all);
    encours_arrow_options options = ENCOURS_ARROW_OPTIONS_INIT;
    options.amounts = ENCOURS_ARROW_AMOUNTS_MINOR;
    options.choices = ENCOURS_ARROW_CHOICES_NUMBERS;
    check_ok(encours_arrow_stream_of_dso(context, report, &options, &stream, check_error()));
    all = pull(&stream);
    check(memcmp(column(&all, "count_back_days_e4")->buffers[1],
                 encours_dso_report_days_e4(report, ENCOURS_DSO_COUNT_BACK), 16) == 0);
    check(memcmp(column(&all, "delay_status")->buffers[1],
                 encours_dso_report_statuses(report, ENCOURS_DSO_DELAY), 8) == 0);
    drop(&all);
    encours_dso_report_free(report);
    encours_context_free(context);
}

/* ARW-022, ARW-024: nothing is a batch of no rows, with all its columns. */
static void an_empty_balance_is_a_batch_of_no_rows(void **state)
{
    (void)state;
    encours_context *context = NULL;
    encours_aging_columns columns = ENCOURS_AGING_COLUMNS_INIT;
    encours_aging *aging = NULL;
    struct ArrowArrayStream stream;
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_aging_compute(context, &columns, (encours_date){AS_OF}, NULL, &aging,
                                   check_error()));
    check_ok(encours_arrow_stream_of_aging(context, aging, NULL, &stream, check_error()));
    encours_aging_free(aging);
    encours_context_free(context);
    pulled all = pull(&stream);
    check_equal(all.array.length, 0);
    check_equal(column(&all, "label")->dictionary->length, 0);
    drop(&all);
}

/* ARW-012, ARW-022: each allocation fails once; then all comes back when the stream is released. */
static void results_may_find_no_memory(void **state)
{
    (void)state;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_store *store = NULL;
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger test = ledger_begin_over(context, store);
    encours_aging *aging = aging_of(&test);
    encours_dso_report *report = report_of(context);
    size_t blocks = memory.blocks;
    for (int dso = 0; dso < 2; dso++) {
        encours_status status = ENCOURS_E_NO_MEMORY;
        for (size_t n = 1; status != ENCOURS_OK; n++) {
            struct ArrowArrayStream stream = {0};
            counted_memory_fail(&memory, n, false);
            status = dso ? encours_arrow_stream_of_dso(context, report, NULL, &stream,
                                                       check_error())
                         : encours_arrow_stream_of_aging(context, aging, NULL, &stream,
                                                         check_error());
            check(status == ENCOURS_OK || status == ENCOURS_E_NO_MEMORY);
            check((stream.release != NULL) == (status == ENCOURS_OK));
            if (status == ENCOURS_OK)
                stream.release(&stream);
            check_equal(memory.blocks, blocks);
        }
    }
    counted_memory_fail(&memory, 0, false);
    struct ArrowArrayStream stream = {0};
    encours_arrow_options options = ENCOURS_ARROW_OPTIONS_INIT;
    options.choices = 7;
    check_fails(encours_arrow_stream_of_aging(context, aging, &options, &stream, check_error()),
                ENCOURS_E_INVALID, "choices");
    check_fails(encours_arrow_stream_of_dso(context, report, &options, &stream, check_error()),
                ENCOURS_E_INVALID, "choices");
    check_fails(encours_arrow_stream_of_dso(context, NULL, NULL, &stream, check_error()),
                ENCOURS_E_MISUSE, "report");
    check_fails(encours_arrow_stream_of_aging(NULL, aging, NULL, &stream, check_error()),
                ENCOURS_E_MISUSE, "context");
    encours_aging_free(aging);
    encours_dso_report_free(report);
    ledger_end(&test);
    check_equal(memory.blocks, 0);
}

CHECK_MAIN(an_aged_balance_has_exact_decimals, an_aged_balance_has_minor_units_as_asked_for,
           a_currency_of_ones_own_needs_its_decimals, a_dso_has_days_and_names_of_statuses,
           an_empty_balance_is_a_batch_of_no_rows, results_may_find_no_memory)
