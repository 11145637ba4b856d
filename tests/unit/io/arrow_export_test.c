/* SPDX-License-Identifier: MIT */
/* Record batches of our own: what they say, and who owns them. */
#include "io/arrow.h"

#include <stdlib.h>

#include "unit/io/arrow_made.h"

enum { ROWS = 3, COLUMNS = 6 };

static const int64_t amounts[ROWS] = {1, -2, 3};
static const int64_t days_e4[ROWS] = {INT64_MIN, 5, INT64_MIN};
static const int32_t dates[ROWS] = {10, ENCOURS_DATE_NONE, 12};
static const uint16_t codes[ROWS] = {978, 826, 840};
static const uint8_t bits[ROWS] = {0, 1, 255};
static const char *const texts[ROWS] = {"", NULL, "caf\xC3\xA9"};

static const char *const names[COLUMNS] = {"amount", "days", "due", "code", "bit", "text"};
static const int32_t types[COLUMNS] = {ENCOURS_ARROW_INT64, ENCOURS_ARROW_INT64_OR_NONE,
                                       ENCOURS_ARROW_DATE,  ENCOURS_ARROW_UINT16,
                                       ENCOURS_ARROW_UINT8, ENCOURS_ARROW_TEXT};
static const void *const values[COLUMNS] = {amounts, days_e4, dates, codes, bits, texts};

static encours_arrow_columns sample(void)
{
    return (encours_arrow_columns){
        sizeof(encours_arrow_columns), ROWS, COLUMNS, names, types, values, NULL, NULL, NULL};
}

static void check_child(const struct ArrowSchema *schema, const struct ArrowArray *array,
                        const char *name, const char *format, int64_t nulls)
{
    check_text(schema->name, name);
    check_text(schema->format, format);
    check_equal(array->length, ROWS);
    check_equal(array->offset, 0);
    check_equal(array->null_count, nulls);
    check((array->buffers[0] != NULL) == (nulls > 0));
    check_equal(array->n_buffers, format[0] == 'u' ? 3 : 2);
    check_equal(array->n_children, 0);
    check(array->dictionary == NULL);
    for (int64_t i = 0; i < array->n_buffers; i++)
        check_equal((uintptr_t)array->buffers[i] % 64, 0);
}

static uint8_t validity(const struct ArrowArray *array)
{
    return *(const uint8_t *)array->buffers[0];
}

/* ARW-011: formats, values, nulls and names as the specification has them. */
static void columns_become_a_batch(void **state)
{
    (void)state;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_arrow_columns columns = sample();
    struct ArrowSchema schema = {0};
    struct ArrowArray array = {0};
    check_ok(encours_arrow_export(context, &columns, &schema, &array, check_error()));
    encours_context_free(context); /* the batch keeps what it needs */
    check_text(schema.format, "+s");
    check_equal(array.length, ROWS);
    check_equal(array.n_buffers, 1);
    check(array.buffers[0] == NULL && array.null_count == 0);
    check_child(schema.children[0], array.children[0], "amount", "l", 0);
    check_child(schema.children[1], array.children[1], "days", "l", 2);
    check_child(schema.children[2], array.children[2], "due", "tdD", 1);
    check_child(schema.children[3], array.children[3], "code", "S", 0);
    check_child(schema.children[4], array.children[4], "bit", "C", 0);
    check_child(schema.children[5], array.children[5], "text", "u", 1);
    check_equal(schema.children[0]->flags, 0);
    check_equal(schema.children[2]->flags, ARROW_FLAG_NULLABLE);
    check(memcmp(array.children[0]->buffers[1], amounts, sizeof amounts) == 0);
    check(memcmp(array.children[3]->buffers[1], codes, sizeof codes) == 0);
    check_equal(validity(array.children[1]), 0x02);
    check_equal(validity(array.children[2]), 0x05);
    check_equal(validity(array.children[5]), 0x05);
    const int32_t offsets[ROWS + 1] = {0, 0, 0, 5};
    check(memcmp(array.children[5]->buffers[1], offsets, sizeof offsets) == 0);
    check(memcmp(array.children[5]->buffers[2], "caf\xC3\xA9", 5) == 0);
    array.release(&array);
    check(array.release == NULL);
    schema.release(&schema);
    check(schema.release == NULL);
    check_equal(memory.blocks, 0);
}

/* ARW-011: a child that was moved out lives on without its parent; a second release is nothing. */
static void children_may_be_moved_out(void **state)
{
    (void)state;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_arrow_columns columns = sample();
    struct ArrowSchema schema, type;
    struct ArrowArray array, child, moved;
    check_ok(encours_arrow_export(context, &columns, &schema, &array, check_error()));
    encours_context_free(context);
    child = *array.children[0];
    array.children[0]->release = NULL;
    type = *schema.children[2];
    schema.children[2]->release = NULL;
    moved = array; /* and so may the whole */
    void (*release)(struct ArrowArray *) = array.release;
    void (*release_type)(struct ArrowSchema *) = schema.release;
    array.release = NULL;
    moved.release(&moved);
    release(&moved);
    schema.release(&schema);
    release_type(&schema);
    check(memcmp(child.buffers[1], amounts, sizeof amounts) == 0);
    check_text(type.name, "due");
    check(memory.blocks > 0);
    child.release(&child);
    type.release(&type);
    check_equal(memory.blocks, 0);
}

/* ARW-011, ARW-002: what goes out comes in again. */
static void what_goes_out_comes_in(void **state)
{
    (void)state;
    encours_context *context = NULL;
    encours_arrow_columns columns = sample();
    struct ArrowSchema schema;
    struct ArrowArray array;
    encours_arrow_batch *batch = NULL;
    const int64_t *in = NULL;
    const int32_t *days = NULL;
    const uint16_t *numbers = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_arrow_export(context, &columns, &schema, &array, check_error()));
    check_ok(encours_arrow_batch_import(context, &schema, &array, &batch, check_error()));
    schema.release(&schema);
    check_ok(encours_arrow_batch_amounts(batch, "amount", 2, &in, check_error()));
    check(memcmp(in, amounts, sizeof amounts) == 0);
    check_ok(encours_arrow_batch_dates(batch, "due", &days, check_error()));
    check(memcmp(days, dates, sizeof dates) == 0);
    check_ok(encours_arrow_batch_currencies(batch, "code", NULL, &numbers, check_error()));
    check(memcmp(numbers, codes, sizeof codes) == 0);
    encours_arrow_batch_free(batch);
    encours_context_free(context);
}

/* ARW-011: no rows, no columns. */
static void a_batch_may_be_empty(void **state)
{
    (void)state;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_arrow_columns columns = sample();
    struct ArrowSchema schema;
    struct ArrowArray array;
    const void *const nothing[COLUMNS] = {NULL, NULL, NULL, NULL, NULL, NULL};
    columns.rows = 0;
    columns.values = nothing;
    check_ok(encours_arrow_export(context, &columns, &schema, &array, check_error()));
    check_equal(array.children[5]->length, 0);
    check_equal(*(const int32_t *)array.children[5]->buffers[1], 0);
    array.release(&array);
    schema.release(&schema);
    columns = (encours_arrow_columns)ENCOURS_ARROW_COLUMNS_INIT;
    check_ok(encours_arrow_export(context, &columns, &schema, &array, check_error()));
    check_equal(array.n_children, 0);
    array.release(&array);
    schema.release(&schema);
    encours_context_free(context);
    check_equal(memory.blocks, 0);
}

/* ARW-012: memory that runs out at each place leaves nothing behind. */
static void an_export_may_find_no_memory(void **state)
{
    (void)state;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_arrow_columns columns = sample();
    size_t blocks = memory.blocks;
    encours_status status = ENCOURS_E_NO_MEMORY;
    for (size_t n = 1; status != ENCOURS_OK; n++) {
        struct ArrowSchema schema = {0};
        struct ArrowArray array = {0};
        counted_memory_fail(&memory, n, false);
        status = encours_arrow_export(context, &columns, &schema, &array, check_error());
        check(status == ENCOURS_OK || status == ENCOURS_E_NO_MEMORY);
        check((array.release != NULL) == (status == ENCOURS_OK));
        check((schema.release != NULL) == (status == ENCOURS_OK));
        if (status == ENCOURS_OK) {
            check_equal(n, 2 * (COLUMNS + 1) + 2);
            array.release(&array);
            schema.release(&schema);
        }
        check_equal(memory.blocks, blocks);
    }
    encours_context_free(context);
}

static void export_fails(const encours_arrow_columns *columns, encours_status_kind kind,
                         const char *part)
{
    encours_context *context = NULL;
    struct ArrowSchema schema = {0};
    struct ArrowArray array = {0};
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_fails(encours_arrow_export(context, columns, &schema, &array, check_error()), kind, part);
    check(schema.release == NULL && array.release == NULL);
    encours_context_free(context);
}

/* ARW-011: offsets of texts have 31 bits. */
static void too_much_text_is_refused(void **state)
{
    (void)state;
    enum { BYTES = 16 << 20, LINES = 128 };
    const char *lines[LINES];
    const char *const name[1] = {"text"};
    const int32_t type[1] = {ENCOURS_ARROW_TEXT};
    const void *const value[1] = {lines};
    const encours_arrow_columns columns = {sizeof columns, LINES, 1,    name, type,
                                           value,          NULL,  NULL, NULL};
    encours_context *context = NULL;
    struct ArrowSchema schema = {0};
    struct ArrowArray array = {0};
    char *text = malloc(BYTES + 1);
    check(text != NULL);
    memset(text, 't', BYTES);
    text[BYTES] = '\0';
    for (size_t i = 0; i < LINES; i++)
        lines[i] = text;
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_fails(encours_arrow_export(context, &columns, &schema, &array, check_error()),
                ENCOURS_E_LIMIT, "2^31");
    check_equal(check_last_error()->index, 0);
    check(schema.release == NULL && array.release == NULL);
    encours_context_free(context);
    free(text);
}

/* ARW-011: a text that is no UTF-8 is not handed to consumers, who trust that it is. */
static void what_is_no_utf8_is_not_exported(void **state)
{
    (void)state;
    const char *const lines[3] = {"\xC3\xA9t\xC3\xA9", NULL, "\xE9t\xE9"};
    const char *const name[1] = {"text"};
    const int32_t type[1] = {ENCOURS_ARROW_TEXT};
    const void *const value[1] = {lines};
    const encours_arrow_columns columns = {sizeof columns, 3,    1,    name, type,
                                           value,          NULL, NULL, NULL};
    export_fails(&columns, ENCOURS_E_INVALID, "row 2 of column 0 is no UTF-8");
}

/* ARW-011: wrong columns and calls. */
static void what_cannot_be_exported_is_refused(void **state)
{
    (void)state;
    const char *broken[COLUMNS] = {"a", "b", "c", NULL, "e", "f"};
    char name[300];
    int32_t wrong[COLUMNS] = {1, 2, 3, 4, 0, 6};
    const void *missing[COLUMNS] = {amounts, NULL, dates, codes, bits, texts};
    encours_context *context = NULL;
    encours_arrow_columns columns = sample();
    struct ArrowSchema schema;
    struct ArrowArray array;
    columns.names = broken;
    export_fails(&columns, ENCOURS_E_INVALID, "column 3");
    broken[3] = "\xFF";
    export_fails(&columns, ENCOURS_E_INVALID, "UTF-8");
    memset(name, 'n', sizeof name);
    name[256] = '\0';
    broken[3] = name;
    export_fails(&columns, ENCOURS_E_INVALID, "255");
    columns = sample();
    columns.types = wrong;
    export_fails(&columns, ENCOURS_E_INVALID, "type of column 4 is 0");
    wrong[4] = 16;
    export_fails(&columns, ENCOURS_E_INVALID, "16");
    wrong[4] = ENCOURS_ARROW_DECIMAL;
    export_fails(&columns, ENCOURS_E_MISUSE, "no decimals");
    wrong[4] = ENCOURS_ARROW_DICTIONARY;
    export_fails(&columns, ENCOURS_E_MISUSE, "no texts");
    columns = sample();
    columns.values = missing;
    export_fails(&columns, ENCOURS_E_MISUSE, "column 1");
    columns = sample();
    columns.count = 513;
    export_fails(&columns, ENCOURS_E_LIMIT, "513");
    columns = sample();
    columns.rows = (size_t)ENC_ARROW_ROWS_MAX + 1;
    export_fails(&columns, ENCOURS_E_LIMIT, "rows");
    columns = sample();
    columns.names = NULL;
    export_fails(&columns, ENCOURS_E_MISUSE, "names");
    columns = sample();
    columns.types = NULL;
    export_fails(&columns, ENCOURS_E_MISUSE, "types");
    columns = sample();
    columns.values = NULL;
    export_fails(&columns, ENCOURS_E_MISUSE, "values");
    columns = sample();
    columns.struct_size = 0;
    export_fails(&columns, ENCOURS_E_ABI, "encours_arrow_columns");
    export_fails(NULL, ENCOURS_E_MISUSE, "columns");
    columns = sample();
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_fails(encours_arrow_export(NULL, &columns, &schema, &array, check_error()),
                ENCOURS_E_MISUSE, "context");
    check_fails(encours_arrow_export(context, &columns, NULL, &array, check_error()),
                ENCOURS_E_MISUSE, "schema");
    check_fails(encours_arrow_export(context, &columns, &schema, NULL, check_error()),
                ENCOURS_E_MISUSE, "array");
    encours_context_free(context);
}

CHECK_MAIN(columns_become_a_batch, children_may_be_moved_out, what_goes_out_comes_in,
           a_batch_may_be_empty, an_export_may_find_no_memory, too_much_text_is_refused,
           what_is_no_utf8_is_not_exported, what_cannot_be_exported_is_refused)
