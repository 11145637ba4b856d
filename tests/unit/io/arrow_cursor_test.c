/* SPDX-License-Identifier: MIT */
/* Cursors as streams: what they give is what a cursor of the same view gives row by row. */
#include "encours/arrow_results.h"

#include <errno.h>

#include "base/checked.h"
#include "encours/fact.h"
#include "encours/order.h"
#include "support/credit.h"
#include "support/memory.h"
#include "unit/ledger/cursor_scenario.h"

enum { ROWS_KINDS = 10, COLUMN_END = ENCOURS_COLUMN_DECISION + 1 };

/* An order, two steps of it, a limit in money and a level, which is none. */
static void post_orders_and_facts(test_ledger *test)
{
    encours_transaction *t = ledger_transaction(test);
    encours_ref order;
    encours_order_options placed = ENCOURS_ORDER_OPTIONS_INIT;
    placed.customer = ACME;
    placed.ordered.epoch_day = 150;
    placed.amount = 4000;
    placed.currency = TEST_JPY;
    placed.number = "BC-1";
    check_ok(encours_transaction_order(t, &placed, &order, check_error()));
    encours_order_step_options step = ENCOURS_ORDER_STEP_OPTIONS_INIT;
    step.order = order;
    step.kind = ENCOURS_ORDER_DELIVERED;
    step.day.epoch_day = 155;
    step.amount = 1000;
    check_ok(encours_transaction_order_step(t, &step, check_error()));
    step.kind = ENCOURS_ORDER_RESCHEDULED;
    step.amount = 0;
    step.expected.epoch_day = 200;
    check_ok(encours_transaction_order_step(t, &step, check_error()));
    encours_fact_options fact = ENCOURS_FACT_OPTIONS_INIT;
    fact.kind = ENCOURS_FACT_LIMIT;
    fact.subject_kind = ENCOURS_SUBJECT_CUSTOMER;
    fact.subject = ACME;
    fact.from.epoch_day = 100;
    fact.amount = (encours_optional_i64){1, 0, 50000};
    fact.currency = TEST_USD;
    check_ok(encours_transaction_fact(t, &fact, NULL, check_error()));
    fact.kind = ENCOURS_FACT_LEVEL;
    fact.amount.value = 3;
    fact.currency = 0;
    check_ok(encours_transaction_fact(t, &fact, NULL, check_error()));
    ledger_commit(t);
}

/* A policy, and a decision with amounts and one without. */
static void decide(test_ledger *test)
{
    enc_stage_decision decision = credit_decision();
    credit_policy(test, 100);
    check_ok(credit_try(test, &decision));
    decision.currency = TEST_JPY;
    decision.amount = -77;
    decision.limit = (encours_optional_i64){1, 0, 5000};
    check_ok(credit_try(test, &decision));
}

/* A document in yen, which have no decimals, so that amounts have to be scaled. */
static encours_view *scenario(test_ledger *test)
{
    post_all(test);
    encours_document yen = ledger_document(ACME, ENCOURS_DOCUMENT_INVOICE, 170, 180, 12345);
    yen.currency = TEST_JPY;
    yen.base_amount = (encours_optional_i64){1, 0, 7777};
    post(test, &yen);
    post_orders_and_facts(test);
    decide(test);
    return ledger_view(test);
}

static struct ArrowArrayStream stream_of(const encours_view *view, int32_t rows,
                                         const encours_arrow_options *options)
{
    struct ArrowArrayStream stream = {0};
    check_ok(encours_arrow_stream_of_cursor(open_cursor(view, rows, ALL), options, &stream,
                                            check_error()));
    return stream;
}

static bool is_set(const struct ArrowArray *array, size_t row)
{
    const uint8_t *bits = array->buffers[0];
    return bits == NULL || (bits[row / 8] >> row % 8 & 1) != 0;
}

static void check_text_cell(const struct ArrowArray *array, size_t row, const char *expected)
{
    const int32_t *offsets = array->buffers[1];
    const char *bytes = array->buffers[2];
    size_t length = strlen(expected);
    check_equal(is_set(array, row), length > 0);
    check_equal(offsets[row + 1] - offsets[row], length);
    check(memcmp(bytes + offsets[row], expected, length) == 0);
}

/* What a number of a choice is called; the lists are those of the headers. */
static const char *name_of(int32_t column, int64_t number)
{
    static const char *const types[] = {"invoice",          "debit_note",       "refund",
                                        "debit_adjustment", "credit_note",      "payment",
                                        "advance",          "credit_adjustment"};
    static const char *const reasons[] = {"discount", "write_off", "fee",    "rounding",
                                          "exchange", "transfer",  "unknown"};
    static const char *const cancels[] = {"error", "returned", "other"};
    static const char *const events[] = {"ledger",       "currency",   "dimension",
                                         "value",        "customer",   "customer_dimension",
                                         "document",     "allocation", "allocation_end",
                                         "cancellation", "transfer",   "terms",
                                         "party_erased", "period",     "fact",
                                         "fact_end",     "order",      "order_step",
                                         "level",        "policy",     "decision"};
    static const char *const steps[] = {"changed", "delivered", "invoiced", "cancelled",
                                        "rescheduled"};
    static const char *const outcomes[] = {"accept", "warn", "hold", "refuse"};
    if (column == ENCOURS_COLUMN_DUE_SOURCE)
        return number == ENCOURS_DUE_FROM_TERMS ? "from_terms" : "given";
    if (column == ENCOURS_COLUMN_CURRENCY)
        return number == TEST_EUR   ? "EUR"
               : number == TEST_USD ? "USD"
               : number == TEST_JPY ? "JPY"
                                    : "";
    if (number == 0)
        return "";
    return column == ENCOURS_COLUMN_TYPE            ? types[number - 1]
           : column == ENCOURS_COLUMN_REASON        ? reasons[number - 1]
           : column == ENCOURS_COLUMN_CANCEL_REASON ? cancels[number - 1]
           : column == ENCOURS_COLUMN_STEP_KIND     ? steps[number - 1]
           : column == ENCOURS_COLUMN_OUTCOME       ? outcomes[number - 1]
                                                    : events[number - 1];
}

static void check_choice(const struct ArrowArray *array, size_t row, const char *expected)
{
    int32_t place = ((const int32_t *)array->buffers[1])[row];
    check_equal(is_set(array, row), expected[0] != '\0');
    if (is_set(array, row))
        check_text_cell(array->dictionary, (size_t)place, expected);
}

/* ARW-020: an amount of the row's currency in the decimals of the column, which are two here. What
 * may be of yen has two digits more. */
static void check_decimal(const struct ArrowSchema *type, const struct ArrowArray *array,
                          size_t row, int64_t minor, int64_t currency)
{
    enc_i128 value;
    check_text(type->format, strcmp(type->name, "base_amount") == 0 ? "d:19,2" : "d:21,2");
    memcpy(&value, (const char *)array->buffers[1] + row * sizeof value, sizeof value);
    check_equal(is_set(array, row), minor != ABSENT);
    if (minor != ABSENT)
        check(value == (enc_i128)minor * (currency == TEST_JPY ? 100 : 1));
}

static void check_number(const struct ArrowSchema *schema, const struct ArrowArray *array,
                         size_t row, int64_t expected)
{
    int64_t eight = 0;
    int32_t four = 0;
    bool narrow = strcmp(schema->format, "l") != 0 && strcmp(schema->format, "tsu:UTC") != 0;
    if (narrow)
        memcpy(&four, (const char *)array->buffers[1] + row * sizeof four, sizeof four);
    else
        memcpy(&eight, (const char *)array->buffers[1] + row * sizeof eight, sizeof eight);
    bool none = strcmp(schema->format, "tdD") == 0
                    ? expected == NONE
                    : strcmp(schema->format, "l") == 0 && expected == 0;
    check_equal(is_set(array, row), !none);
    if (!none)
        check_equal(narrow ? four : eight, expected);
}

/* The events that say an amount, as the list of encours_event_kind has them. */
static bool says_amount(int64_t event, int64_t currency)
{
    if (event == ENCOURS_EVENT_FACT || event == ENCOURS_EVENT_DECISION)
        return currency != 0;
    return event == ENCOURS_EVENT_ORDER || event == ENCOURS_EVENT_ORDER_STEP ||
           event == ENCOURS_EVENT_DOCUMENT || event == ENCOURS_EVENT_ALLOCATION ||
           event == ENCOURS_EVENT_ALLOCATION_END || event == ENCOURS_EVENT_CANCELLATION ||
           event == ENCOURS_EVENT_TRANSFER;
}

/* One row of a batch against the row of a cursor. */
static void check_row(const struct ArrowSchema *schema, const struct ArrowArray *array, size_t row,
                      const encours_cursor *cursor, size_t at, const int32_t *columns)
{
    const int64_t *currencies = encours_cursor_numbers(cursor, ENCOURS_COLUMN_CURRENCY);
    const int64_t *events = encours_cursor_numbers(cursor, ENCOURS_COLUMN_EVENT);
    for (int64_t i = 0; i < schema->n_children; i++) {
        const struct ArrowSchema *type = schema->children[i];
        const struct ArrowArray *values = array->children[i];
        const int64_t *numbers = encours_cursor_numbers(cursor, columns[i]);
        if (numbers == NULL)
            check_text_cell(values, row, encours_cursor_text(cursor, columns[i], at));
        else if (type->dictionary != NULL)
            check_choice(values, row, name_of(columns[i], numbers[at]));
        else if (type->format[0] == 'd')
            check_decimal(type, values, row,
                          events != NULL && !says_amount(events[at], currencies[at]) ? ABSENT
                                                                                     : numbers[at],
                          columns[i] == ENCOURS_COLUMN_BASE_AMOUNT ? TEST_EUR : currencies[at]);
        else
            check_number(type, values, row, numbers[at]);
    }
}

/* The columns that rows have, in the order of their constants. */
static size_t columns_of(encours_cursor *cursor, int32_t columns[COLUMN_END])
{
    size_t count = 0;
    for (int32_t column = 1; column < COLUMN_END; column++)
        if (encours_cursor_numbers(cursor, column) != NULL ||
            encours_cursor_text(cursor, column, 0) != NULL)
            columns[count++] = column;
    return count;
}

static void check_stream(const encours_view *view, int32_t rows, uint32_t batch_rows)
{
    encours_arrow_options options = ENCOURS_ARROW_OPTIONS_INIT;
    options.batch_rows = batch_rows;
    struct ArrowArrayStream stream = stream_of(view, rows, &options);
    struct ArrowSchema schema;
    struct ArrowArray array;
    int32_t columns[COLUMN_END];
    encours_cursor *cursor = open_cursor(view, rows, ALL);
    size_t expected = load(cursor, 1000), seen = 0;
    check_equal(stream.get_schema(&stream, &schema), 0);
    check_equal(schema.n_children, columns_of(cursor, columns));
    while (stream.get_next(&stream, &array) == 0 && array.release != NULL) {
        check_between(array.length, 1, batch_rows != 0 ? batch_rows : ENCOURS_CURSOR_ROWS_MAX);
        for (size_t row = 0; row < (size_t)array.length; row++)
            check_row(&schema, &array, row, cursor, seen + row, columns);
        seen += (size_t)array.length;
        array.release(&array);
    }
    check(stream.get_last_error(&stream) == NULL);
    check_equal(seen, expected);
    stream.release(&stream);
    schema.release(&schema);
    encours_cursor_free(cursor);
}

/* ARW-021: all rows, in order, in batches of any size, value by value. */
static void a_stream_gives_the_rows_of_its_cursor(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_view *view = scenario(&test);
    for (int32_t rows = 1; rows <= ROWS_KINDS; rows++)
        for (uint32_t batch_rows = 0; batch_rows < 4; batch_rows++)
            check_stream(view, rows, batch_rows);
    encours_view_free(view);
    ledger_end(&test);
}

/* ARW-023: the columns asked for, in that order, by the names of their constants. */
static void a_stream_gives_the_columns_asked_for(void **state)
{
    (void)state;
    const int32_t columns[] = {ENCOURS_COLUMN_OPEN, ENCOURS_COLUMN_RECORDED_AT,
                               ENCOURS_COLUMN_CODE, ENCOURS_COLUMN_CURRENCY,
                               ENCOURS_COLUMN_TYPE, ENCOURS_COLUMN_DUE_SOURCE};
    const char *const names[] = {"open", "recorded_at", "code", "currency", "type", "due_source"};
    const char *const formats[] = {"l", "tsu:UTC", "u", "i", "i", "i"};
    test_ledger test = ledger_begin();
    encours_view *view = scenario(&test);
    encours_arrow_options options = ENCOURS_ARROW_OPTIONS_INIT;
    options.columns = columns;
    options.column_count = 6;
    options.amounts = ENCOURS_ARROW_AMOUNTS_MINOR;
    options.choices = ENCOURS_ARROW_CHOICES_NUMBERS;
    struct ArrowArrayStream stream = stream_of(view, ENCOURS_ROWS_ITEMS, &options);
    struct ArrowSchema schema;
    struct ArrowArray array;
    check_equal(stream.get_schema(&stream, &schema), 0);
    check_equal(stream.get_next(&stream, &array), 0);
    check_equal(schema.n_children, 6);
    check_equal(array.n_children, 6);
    for (size_t i = 0; i < 6; i++) {
        check_text(schema.children[i]->name, names[i]);
        check_text(schema.children[i]->format, formats[i]);
        check(schema.children[i]->dictionary == NULL);
    }
    /* The last item is the one in yen. */
    check_equal(((const int64_t *)array.children[0]->buffers[1])[array.length - 1], 12345);
    check_equal(((const int32_t *)array.children[3]->buffers[1])[array.length - 1], TEST_JPY);
    check_equal(((const int32_t *)array.children[4]->buffers[1])[array.length - 1],
                ENCOURS_DOCUMENT_INVOICE);
    check(is_set(array.children[5], 6));
    array.release(&array);
    schema.release(&schema);
    stream.release(&stream);
    encours_view_free(view);
    ledger_end(&test);
}

/* The place of what is at fault among the columns, or -1. */
static int64_t refuse(const encours_view *view, const encours_arrow_options *options,
                      encours_status_kind kind, const char *part)
{
    encours_cursor *cursor = open_cursor(view, ENCOURS_ROWS_CUSTOMERS, ALL);
    struct ArrowArrayStream stream = {0};
    check_fails(encours_arrow_stream_of_cursor(cursor, options, &stream, check_error()), kind,
                part);
    int64_t index = check_last_error()->index;
    check(stream.release == NULL);
    check_equal(load(cursor, 10), 2); /* the cursor is still the caller's */
    encours_cursor_free(cursor);
    return index;
}

/* ARW-023: what cannot be given is refused, and the cursor stays the caller's. */
static void what_rows_do_not_have_is_refused(void **state)
{
    (void)state;
    const int32_t foreign[] = {ENCOURS_COLUMN_NUMBER, ENCOURS_COLUMN_AMOUNT};
    const int32_t twice[] = {ENCOURS_COLUMN_NUMBER, ENCOURS_COLUMN_NUMBER};
    const int32_t unknown[] = {COLUMN_END}, below[] = {-1};
    const int32_t *const wrong[] = {foreign, twice, unknown, below};
    test_ledger test = ledger_begin();
    encours_view *view = scenario(&test);
    for (size_t i = 0; i < 4; i++) {
        encours_arrow_options options = ENCOURS_ARROW_OPTIONS_INIT;
        options.columns = wrong[i];
        options.column_count = i < 2 ? 2 : 1;
        check_equal(refuse(view, &options, ENCOURS_E_NOT_FOUND, "column number"), i < 2 ? 1 : 0);
    }
    encours_arrow_options options = ENCOURS_ARROW_OPTIONS_INIT;
    options.column_count = 1;
    (void)refuse(view, &options, ENCOURS_E_MISUSE, "columns");
    options.column_count = 0;
    options.amounts = 2;
    (void)refuse(view, &options, ENCOURS_E_INVALID, "amounts");
    options.amounts = 0;
    options.choices = -1;
    (void)refuse(view, &options, ENCOURS_E_INVALID, "choices");
    options.choices = 0;
    options.batch_rows = ENCOURS_CURSOR_ROWS_MAX + 1;
    (void)refuse(view, &options, ENCOURS_E_INVALID, "batch_rows");
    options.batch_rows = 0;
    options.reserved_0 = 1;
    (void)refuse(view, &options, ENCOURS_E_INVALID, "reserved_0");
    encours_view_free(view);
    ledger_end(&test);
}

static test_ledger counted(counted_memory *memory)
{
    encours_context *context = counted_memory_context(memory);
    encours_store *store = NULL;
    check_ok(encours_store_memory_new(context, &store, check_error()));
    return ledger_begin_over(context, store);
}

/* ARW-022: pulled and released after everything else, a batch after its stream; all comes back. */
static void a_stream_outlives_what_it_came_from(void **state)
{
    (void)state;
    counted_memory memory = {0};
    test_ledger test = counted(&memory);
    encours_view *view = scenario(&test);
    encours_arrow_options options = ENCOURS_ARROW_OPTIONS_INIT;
    options.batch_rows = 2;
    struct ArrowArrayStream stream = stream_of(view, ENCOURS_ROWS_EVENTS, &options), unused;
    unused = stream_of(view, ENCOURS_ROWS_ITEMS, NULL);
    encours_view_free(view);
    ledger_end(&test);
    unused.release(&unused); /* never pulled */
    struct ArrowSchema schema;
    struct ArrowArray first, second;
    check_equal(stream.get_schema(&stream, &schema), 0);
    check_equal(stream.get_next(&stream, &first), 0);
    check_equal(stream.get_next(&stream, &second), 0);
    stream.release(&stream);
    check(stream.release == NULL);
    check_equal(first.length, 2);
    check_choice(first.children[7], 0, ""); /* reason of an event without one */
    struct ArrowArray moved = *first.children[0];
    first.children[0]->release = NULL;
    first.release(&first);
    check_equal(moved.length, 2);
    moved.release(&moved);
    second.release(&second);
    schema.release(&schema);
    check_equal(memory.blocks, 0);
}

/* A call that found no memory says so. */
static void check_answer(struct ArrowArrayStream *stream, int number)
{
    const char *said = stream->get_last_error(stream);
    if (number == 0) {
        check(said == NULL);
        return;
    }
    check_equal(number, ENOMEM);
    check(strstr(said, "memory") != NULL);
}

/* The rows of a stream, each call being tried again when it found no memory. */
static size_t pull_all(struct ArrowArrayStream *stream)
{
    size_t rows = 0;
    struct ArrowSchema schema = {0};
    struct ArrowArray array = {0};
    do
        check_answer(stream, stream->get_schema(stream, &schema));
    while (schema.release == NULL);
    schema.release(&schema);
    for (;;) {
        int number = stream->get_next(stream, &array);
        check_answer(stream, number);
        if (number != 0)
            continue;
        if (array.release == NULL)
            return rows;
        rows += (size_t)array.length;
        array.release(&array);
    }
}

/* ARW-012, ARW-021: memory that runs out at each place leaves nothing behind, and loses no row. */
static void a_stream_may_find_no_memory(void **state)
{
    (void)state;
    counted_memory memory = {0};
    test_ledger test = counted(&memory);
    encours_view *view = scenario(&test);
    encours_arrow_options options = ENCOURS_ARROW_OPTIONS_INIT;
    options.batch_rows = 20;
    for (int32_t rows = 1; rows <= ROWS_KINDS; rows++) {
        encours_cursor *cursor = open_cursor(view, rows, ALL);
        size_t expected = load(cursor, 1000), blocks = memory.blocks;
        memory.failed = 1;
        for (size_t n = 1; memory.failed > 0; n++) {
            encours_cursor *own = open_cursor(view, rows, ALL);
            struct ArrowArrayStream stream = {0};
            counted_memory_fail(&memory, n, false);
            encours_status status = encours_arrow_stream_of_cursor(own, &options, &stream,
                                                                   check_error());
            check(status == ENCOURS_OK || status == ENCOURS_E_NO_MEMORY);
            check((stream.release != NULL) == (status == ENCOURS_OK));
            if (status == ENCOURS_OK) {
                check_equal(pull_all(&stream), expected);
                stream.release(&stream);
            } else {
                encours_cursor_free(own);
            }
            check_equal(memory.blocks, blocks);
        }
        counted_memory_fail(&memory, 0, false);
        encours_cursor_free(cursor);
    }
    encours_view_free(view);
    ledger_end(&test);
    check_equal(memory.blocks, 0);
}

CHECK_MAIN(a_stream_gives_the_rows_of_its_cursor, a_stream_gives_the_columns_asked_for,
           what_rows_do_not_have_is_refused, a_stream_outlives_what_it_came_from,
           a_stream_may_find_no_memory)
