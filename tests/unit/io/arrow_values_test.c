/* SPDX-License-Identifier: MIT */
/* Decimals, instants and dictionaries going out; decimals of every width, views and columns of
 * nulls coming in. */
#include "io/arrow.h"

#include "base/checked.h"
#include "unit/io/arrow_made.h"

enum { ROWS = 3 };

static const int64_t minor[ROWS] = {12345, INT64_MIN, -7};
static const char *const texts[] = {"EUR", "caf\xC3\xA9"};
static const encours_arrow_texts codes = {texts, 2};

typedef struct sample {
    encours_arrow_columns columns;
    const char *name[1];
    int32_t type[1];
    const void *value[1];
    uint32_t decimals[1], row_decimals[ROWS];
    const encours_arrow_texts *dictionary[1];
} sample;

static void sample_of(sample *s, int32_t type, const void *values)
{
    *s = (sample){.columns = ENCOURS_ARROW_COLUMNS_INIT,
                  .name = {"x"},
                  .type = {type},
                  .value = {values},
                  .decimals = {3},
                  .row_decimals = {2, 0, 3},
                  .dictionary = {&codes}};
    s->columns.rows = ROWS;
    s->columns.count = 1;
    s->columns.names = s->name;
    s->columns.types = s->type;
    s->columns.values = s->value;
    s->columns.decimals = s->decimals;
    s->columns.row_decimals = s->row_decimals;
    s->columns.dictionaries = s->dictionary;
}

static enc_i128 decimal_at(const struct ArrowArray *array, size_t row)
{
    enc_i128 value;
    memcpy(&value, (const char *)array->buffers[1] + row * sizeof value, sizeof value);
    return value;
}

/* ARW-020: minor units * 10^(3 - decimals of the row); INT64_MIN is an amount or none. */
static void amounts_go_out_as_decimals(void **state)
{
    (void)state;
    encours_context *context = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    for (int none = 0; none < 2; none++) {
        sample s;
        struct ArrowSchema schema;
        struct ArrowArray array;
        sample_of(&s, none ? ENCOURS_ARROW_DECIMAL_OR_NONE : ENCOURS_ARROW_DECIMAL, minor);
        check_ok(encours_arrow_export(context, &s.columns, &schema, &array, check_error()));
        check_text(schema.children[0]->format, "d:22,3");
        check_equal(schema.children[0]->flags, none ? ARROW_FLAG_NULLABLE : 0);
        check_equal(array.children[0]->null_count, none);
        check_equal(array.children[0]->n_buffers, 2);
        check(decimal_at(array.children[0], 0) == 123450);
        check(none || decimal_at(array.children[0], 1) == (enc_i128)INT64_MIN * 1000);
        check(decimal_at(array.children[0], 2) == -7);
        array.release(&array);
        schema.release(&schema);
        s.columns.row_decimals = NULL; /* then the amounts have those of the column */
        check_ok(encours_arrow_export(context, &s.columns, &schema, &array, check_error()));
        check_text(schema.children[0]->format, "d:19,3");
        check(decimal_at(array.children[0], 0) == 12345);
        array.release(&array);
        schema.release(&schema);
    }
    encours_context_free(context);
}

/* ARW-011: instants with their zone, places with their texts. */
static void instants_and_dictionaries_go_out(void **state)
{
    (void)state;
    const int32_t places[ROWS] = {1, -5, 0};
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    sample s;
    struct ArrowSchema schema;
    struct ArrowArray array;
    sample_of(&s, ENCOURS_ARROW_INSTANT, minor);
    check_ok(encours_arrow_export(context, &s.columns, &schema, &array, check_error()));
    check_text(schema.children[0]->format, "tsu:UTC");
    check_equal(array.children[0]->null_count, 1);
    check_equal(((const int64_t *)array.children[0]->buffers[1])[0], 12345);
    array.release(&array);
    schema.release(&schema);
    sample_of(&s, ENCOURS_ARROW_DICTIONARY, places);
    check_ok(encours_arrow_export(context, &s.columns, &schema, &array, check_error()));
    encours_context_free(context);
    check_text(schema.children[0]->format, "i");
    check_text(schema.children[0]->dictionary->format, "u");
    struct ArrowArray child = *array.children[0]; /* moved out, it takes its texts along */
    array.children[0]->release = NULL;
    array.release(&array);
    schema.release(&schema);
    check_equal(child.null_count, 1);
    check_equal(*(const uint8_t *)child.buffers[0], 0x05);
    check_equal(((const int32_t *)child.buffers[1])[0], 1);
    check_equal(((const int32_t *)child.buffers[1])[2], 0);
    check_equal(child.dictionary->length, 2);
    check(memcmp(child.dictionary->buffers[2], "EURcaf\xC3\xA9", 8) == 0);
    child.release(&child);
    check_equal(memory.blocks, 0);
}

static void export_fails(const sample *s, encours_status_kind kind, const char *part)
{
    encours_context *context = NULL;
    struct ArrowSchema schema = {0};
    struct ArrowArray array = {0};
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_fails(encours_arrow_export(context, &s->columns, &schema, &array, check_error()), kind,
                part);
    check_equal(check_last_error()->index, 0);
    check(schema.release == NULL && array.release == NULL);
    encours_context_free(context);
}

/* ARW-020: decimals and places that cannot be. */
static void what_is_no_decimal_or_place_is_refused(void **state)
{
    (void)state;
    const int32_t beyond[ROWS] = {0, 2, 0}, none[ROWS] = {-1, -1, -1};
    const char *const broken[] = {"EUR", "\xFF"}, *const missing[] = {NULL};
    const encours_arrow_texts not_utf8 = {broken, 2}, hole = {missing, 1}, no_texts = {NULL, 1};
    const encours_arrow_texts empty = {NULL, 0};
    sample s;
    sample_of(&s, ENCOURS_ARROW_DECIMAL, minor);
    s.decimals[0] = 19;
    export_fails(&s, ENCOURS_E_INVALID, "19 decimals");
    s.decimals[0] = 2;
    export_fails(&s, ENCOURS_E_INVALID, "row 2");
    sample_of(&s, ENCOURS_ARROW_DICTIONARY, beyond);
    export_fails(&s, ENCOURS_E_INVALID, "row 1");
    s.dictionary[0] = &not_utf8;
    export_fails(&s, ENCOURS_E_INVALID, "UTF-8");
    s.dictionary[0] = &hole;
    export_fails(&s, ENCOURS_E_INVALID, "text 0");
    s.dictionary[0] = &no_texts;
    export_fails(&s, ENCOURS_E_MISUSE, "no texts");
    s.dictionary[0] = NULL;
    export_fails(&s, ENCOURS_E_MISUSE, "no texts");
    sample_of(&s, ENCOURS_ARROW_DICTIONARY, none);
    s.dictionary[0] = &empty;
    encours_context *context = NULL;
    struct ArrowSchema schema;
    struct ArrowArray array;
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_arrow_export(context, &s.columns, &schema, &array, check_error()));
    check_equal(array.children[0]->null_count, ROWS);
    array.release(&array);
    schema.release(&schema);
    encours_context_free(context);
}

/* ARW-025, ARW-007: decimals of 32 and 64 bits are read as those of 128 are. */
static void decimals_of_every_width_come_in(void **state)
{
    (void)state;
    const int32_t quarter[ROWS] = {1200, -50, INT32_MAX};
    const int64_t half[ROWS] = {1200, -50, INT64_MAX / 10}, uneven[ROWS] = {1, 2, 3};
    const int64_t *out = NULL;
    made m;
    made_begin(&m, ROWS);
    (void)made_add(&m, "a", "d:9,2,32", NULL, quarter, NULL);
    (void)made_add(&m, "b", "d:18,1,64", NULL, half, NULL);
    (void)made_add(&m, "c", "d:18,3,64", NULL, uneven, NULL);
    encours_arrow_batch *batch = made_import(&m);
    check_ok(encours_arrow_batch_amounts(batch, "a", 2, &out, check_error()));
    check(out[0] == 1200 && out[1] == -50 && out[2] == INT32_MAX);
    check_ok(encours_arrow_batch_amounts(batch, "b", 2, &out, check_error()));
    check(out[0] == 12000 && out[1] == -500 && out[2] == INT64_MAX / 10 * 10);
    check_fails(encours_arrow_batch_amounts(batch, "c", 2, &out, check_error()), ENCOURS_E_INVALID,
                "decimals");
    encours_arrow_batch_free(batch);
}

/* ARW-008: a column without a single date comes without a type, and says that there are none. */
static void a_column_of_nulls_has_no_dates(void **state)
{
    (void)state;
    const int32_t *days = NULL;
    const int64_t *amounts = NULL;
    made m;
    made_begin(&m, ROWS);
    struct ArrowArray *array = made_add(&m, "x", "n", NULL, NULL, NULL);
    array->n_buffers = 0;
    array->buffers = NULL;
    array->null_count = ROWS;
    encours_arrow_batch *batch = made_import(&m);
    check_ok(encours_arrow_batch_dates(batch, "x", &days, check_error()));
    for (size_t row = 0; row < ROWS; row++)
        check_equal(days[row], ENCOURS_DATE_NONE);
    check_fails(encours_arrow_batch_amounts(batch, "x", 2, &amounts, check_error()),
                ENCOURS_E_INVALID, "null");
    encours_arrow_batch_free(batch);
}

/* A column of one view over a buffer of so many bytes. */
static encours_status view(const int32_t words[4], const void *bytes, int64_t size,
                           uint16_t *currency)
{
    made m;
    const void *buffers[] = {NULL, words, bytes, &size};
    const uint16_t *out = NULL;
    made_begin(&m, 1);
    struct ArrowArray *array = made_add(&m, "x", "vu", NULL, NULL, NULL);
    array->buffers = buffers;
    array->n_buffers = 4;
    encours_arrow_batch *batch = made_import(&m);
    encours_status status = encours_arrow_batch_currencies(batch, "x", NULL, &out, check_error());
    if (status == ENCOURS_OK)
        *currency = out[0];
    encours_arrow_batch_free(batch);
    return status;
}

/* ARW-025, ARW-009: what a view points to is within its buffer; a short text is in line. */
static void views_stay_within_their_buffers(void **state)
{
    (void)state;
    const char bytes[] = "a text that is no code";
    int32_t word = 0;
    uint16_t currency = 0;
    memcpy(&word, "EUR", 3);
    check_ok(view((const int32_t[]){3, word, 0, 0}, NULL, 0, &currency));
    check_equal(currency, 978);
    /* Read whole, and no code. */
    check_fails(view((const int32_t[]){20, word, 0, 2}, bytes, 22, &currency), ENCOURS_E_CURRENCY,
                "");
    const int32_t outside[][4] = {
        {20, 0, 0, 3}, {20, 0, 0, -1}, {20, 0, 1, 0},        {20, 0, -1, 0},
        {23, 0, 0, 0}, {-1, 0, 0, 0},  {INT32_MAX, 0, 0, 1}, {13, 0, INT32_MAX, 0},
    };
    for (size_t i = 0; i < sizeof outside / sizeof outside[0]; i++)
        check_fails(view(outside[i], bytes, 22, &currency), ENCOURS_E_CORRUPT, "outside");
    check_fails(view((const int32_t[]){20, 0, 0, 0}, NULL, 22, &currency), ENCOURS_E_CORRUPT,
                "outside");
    check_fails(view((const int32_t[]){20, 0, 0, 0}, bytes, INT64_MIN, &currency),
                ENCOURS_E_CORRUPT, "outside");
}

/* ARW-003, ARW-025: views without views, and buffers without sizes. */
static void views_need_their_buffers(void **state)
{
    (void)state;
    const int32_t words[4] = {0};
    const void *buffers[] = {NULL, words, words, NULL};
    for (int64_t count = 2; count <= 4; count++) {
        made m;
        encours_context *context = NULL;
        encours_arrow_batch *batch = NULL;
        check_ok(encours_context_new(NULL, &context, check_error()));
        made_begin(&m, 1);
        struct ArrowArray *array = made_add(&m, "x", "vu", NULL, NULL, NULL);
        array->buffers = buffers;
        array->n_buffers = count;
        encours_status status = encours_arrow_batch_import(context, &m.schema, &m.array, &batch,
                                                           check_error());
        check_equal(status, count == 3 ? ENCOURS_OK : ENCOURS_E_CORRUPT);
        encours_arrow_batch_free(batch);
        encours_context_free(context);
    }
}

/* A caller of before there were decimals gives a shorter struct, and gets what he got. */
static void a_shorter_struct_is_honoured(void **state)
{
    (void)state;
    encours_context *context = NULL;
    struct ArrowSchema schema;
    struct ArrowArray array;
    sample s;
    check_ok(encours_context_new(NULL, &context, check_error()));
    sample_of(&s, ENCOURS_ARROW_INT64, minor);
    s.columns.struct_size = offsetof(encours_arrow_columns, decimals);
    check_ok(encours_arrow_export(context, &s.columns, &schema, &array, check_error()));
    check(memcmp(array.children[0]->buffers[1], minor, sizeof minor) == 0);
    array.release(&array);
    schema.release(&schema);
    s.type[0] = ENCOURS_ARROW_DECIMAL;
    check_fails(encours_arrow_export(context, &s.columns, &schema, &array, check_error()),
                ENCOURS_E_MISUSE, "no decimals");
    encours_context_free(context);
}

CHECK_MAIN(a_shorter_struct_is_honoured, amounts_go_out_as_decimals,
           instants_and_dictionaries_go_out, what_is_no_decimal_or_place_is_refused,
           decimals_of_every_width_come_in, a_column_of_nulls_has_no_dates,
           views_stay_within_their_buffers, views_need_their_buffers)
