/* SPDX-License-Identifier: MIT */
/* Taking over a record batch, and everything that is refused. */
#include "io/arrow.h"

#include "unit/io/arrow_made.h"

static const int64_t amounts[4] = {100, -200, 300, 400};

/* ARW-001, ARW-002: rows, names and offsets; released once, by the batch. */
static void a_batch_is_taken_over(void **state)
{
    (void)state;
    made m;
    const int64_t *values = NULL;
    const int32_t days[5] = {1, 2, 3, 4, 5}, *dates = NULL;
    made_begin(&m, 2);
    (void)made_add(&m, "amount", "l", NULL, amounts, NULL);
    (void)made_add(&m, "due", "tdD", NULL, days, NULL);
    (void)made_add(&m, NULL, "+l", NULL, NULL, NULL);
    m.array.offset = 1;
    m.arrays[0].length = 3;
    m.arrays[1].length = 3;
    m.arrays[1].offset = 1;
    m.arrays[2].length = 3;
    encours_arrow_batch *batch = made_import(&m);
    check(m.array.release == NULL);
    check_equal(encours_arrow_batch_rows(batch), 2);
    check_equal(encours_arrow_batch_column_count(batch), 3);
    check_text(encours_arrow_batch_column_name(batch, 1), "due");
    check_text(encours_arrow_batch_column_name(batch, 2), "");
    check(encours_arrow_batch_column_name(batch, 3) == NULL);
    check_ok(encours_arrow_batch_amounts(batch, "amount", 2, &values, check_error()));
    check(values == amounts + 1); /* ARW-004: lent, not copied */
    check_ok(encours_arrow_batch_dates(batch, "due", &dates, check_error()));
    check(dates == days + 2);
    check_equal(m.released, 0);
    encours_arrow_batch_free(batch);
    check_equal(m.released, 1);
    encours_arrow_batch_free(NULL);
}

/* ARW-002: a batch may have no rows, and no columns; a struct may carry a validity without nulls.
 */
static void a_batch_may_be_empty(void **state)
{
    (void)state;
    made m;
    const uint8_t all = 0xFF;
    const int64_t *values = NULL;
    const int32_t *dates = NULL;
    const uint16_t *currencies = NULL;
    made_begin(&m, 0);
    (void)made_add(&m, "a", "l", NULL, NULL, NULL);
    (void)made_add(&m, "d", "tdD", NULL, NULL, NULL);
    (void)made_add(&m, "u", "u", NULL, NULL, NULL);
    encours_arrow_batch *batch = made_import(&m);
    check_ok(encours_arrow_batch_amounts(batch, "a", 0, &values, check_error()));
    check_ok(encours_arrow_batch_dates(batch, "d", &dates, check_error()));
    check_ok(encours_arrow_batch_currencies(batch, "u", NULL, &currencies, check_error()));
    check(values != NULL && dates != NULL && currencies != NULL);
    encours_arrow_batch_free(batch);
    made_begin(&m, 4);
    m.schema.children = NULL;
    m.array.children = NULL;
    m.batch_buffers[0] = &all;
    m.array.null_count = -1;
    batch = made_import(&m);
    check_equal(encours_arrow_batch_column_count(batch), 0);
    encours_arrow_batch_free(batch);
}

/* A batch of one column "a" of four int64. */
static void sound(made *m)
{
    made_begin(m, 4);
    (void)made_add(m, "a", "l", NULL, amounts, NULL);
}

static void refused(made *m, encours_status_kind kind, const char *part)
{
    encours_context *context = NULL;
    encours_arrow_batch *batch = NULL;
    const struct ArrowArray before = m->array;
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_fails(encours_arrow_batch_import(context, &m->schema, &m->array, &batch, check_error()),
                kind, part);
    check(batch == NULL);
    check_equal(m->released, 0);
    check(memcmp(&before, &m->array, sizeof before) == 0); /* ARW-001 */
    encours_context_free(context);
}

/* ARW-003: what is wrong with the batch itself. */
static void batches_that_cannot_be_are_refused(void **state)
{
    (void)state;
    made m;
    const uint8_t second_null = 0xFD;
    sound(&m), m.schema.release = NULL, refused(&m, ENCOURS_E_CORRUPT, "released");
    sound(&m), m.array.release = NULL, refused(&m, ENCOURS_E_CORRUPT, "released");
    sound(&m), m.schema.format = NULL, refused(&m, ENCOURS_E_INVALID, "+s");
    sound(&m), m.schema.format = "l", refused(&m, ENCOURS_E_INVALID, "+s");
    sound(&m), m.schema.n_children = -1, m.array.n_children = -1,
               refused(&m, ENCOURS_E_CORRUPT, "columns");
    sound(&m), m.schema.n_children = 2, refused(&m, ENCOURS_E_CORRUPT, "columns");
    sound(&m), m.array.children = NULL, refused(&m, ENCOURS_E_CORRUPT, "columns");
    sound(&m), m.schema.children = NULL, refused(&m, ENCOURS_E_CORRUPT, "columns");
    sound(&m), m.schema.n_children = 513, m.array.n_children = 513,
               refused(&m, ENCOURS_E_LIMIT, "513");
    sound(&m), m.array.length = -1, refused(&m, ENCOURS_E_CORRUPT, "length");
    sound(&m), m.array.length = ENC_ARROW_ROWS_MAX + 1, refused(&m, ENCOURS_E_LIMIT, "rows");
    sound(&m), m.array.offset = -1, refused(&m, ENCOURS_E_CORRUPT, "offset");
    sound(&m), m.array.offset = INT64_MAX, refused(&m, ENCOURS_E_CORRUPT, "offset");
    sound(&m), m.array.null_count = -2, refused(&m, ENCOURS_E_CORRUPT, "nulls");
    sound(&m), m.array.null_count = 5, refused(&m, ENCOURS_E_CORRUPT, "nulls");
    sound(&m), m.array.n_buffers = 2, refused(&m, ENCOURS_E_CORRUPT, "struct");
    sound(&m), m.array.buffers = NULL, refused(&m, ENCOURS_E_CORRUPT, "struct");
    sound(&m), m.schema.dictionary = &m.dictionary_schema, refused(&m, ENCOURS_E_CORRUPT, "struct");
    sound(&m), m.array.dictionary = &m.dictionary, refused(&m, ENCOURS_E_CORRUPT, "struct");
    sound(&m), m.array.null_count = 1, refused(&m, ENCOURS_E_INVALID, "null");
    sound(&m), m.batch_buffers[0] = &second_null, m.array.null_count = 1,
               refused(&m, ENCOURS_E_INVALID, "row 1");
}

/* ARW-003: what is wrong with a column. */
static void columns_that_cannot_be_are_refused(void **state)
{
    (void)state;
    made m;
    char name[300];
    memset(name, 'x', sizeof name);
    name[256] = '\0';
    sound(&m), m.array_children[0] = NULL, refused(&m, ENCOURS_E_CORRUPT, "NULL");
    sound(&m), m.schema_children[0] = NULL, refused(&m, ENCOURS_E_CORRUPT, "NULL");
    sound(&m), m.schemas[0].release = NULL, refused(&m, ENCOURS_E_CORRUPT, "released");
    sound(&m), m.arrays[0].release = NULL, refused(&m, ENCOURS_E_CORRUPT, "released");
    sound(&m), m.schemas[0].format = NULL, refused(&m, ENCOURS_E_CORRUPT, "no type");
    sound(&m), m.schemas[0].name = name, refused(&m, ENCOURS_E_INVALID, "255");
    sound(&m), m.schemas[0].name = "\xC0", refused(&m, ENCOURS_E_INVALID, "UTF-8");
    sound(&m), m.arrays[0].length = 3, refused(&m, ENCOURS_E_CORRUPT, "fewer rows");
    sound(&m), m.array.offset = 1, refused(&m, ENCOURS_E_CORRUPT, "fewer rows");
    sound(&m), m.arrays[0].length = -1, refused(&m, ENCOURS_E_CORRUPT, "length");
    sound(&m), m.arrays[0].offset = -1, refused(&m, ENCOURS_E_CORRUPT, "offset");
    sound(&m), m.arrays[0].length = INT64_MAX, refused(&m, ENCOURS_E_CORRUPT, "length");
    sound(&m), m.arrays[0].n_buffers = 1, refused(&m, ENCOURS_E_CORRUPT, "buffers");
    sound(&m), m.arrays[0].n_buffers = -1, refused(&m, ENCOURS_E_CORRUPT, "buffers");
    sound(&m), m.arrays[0].n_children = 1, refused(&m, ENCOURS_E_CORRUPT, "buffers");
    sound(&m), m.arrays[0].buffers = NULL, refused(&m, ENCOURS_E_CORRUPT, "NULL");
    sound(&m), m.buffers[0][1] = NULL, refused(&m, ENCOURS_E_CORRUPT, "NULL");
    sound(&m), m.arrays[0].null_count = 1, refused(&m, ENCOURS_E_CORRUPT, "which");
    name[255] = '\0';
    sound(&m), m.schemas[0].name = name;
    encours_arrow_batch_free(made_import(&m));
}

static void with_dictionary(made *m)
{
    static const int32_t offsets[] = {0, 1, 2, 3, 4};
    sound(m);
    made_dictionary(m, "u", 4, NULL, offsets, "abcd");
}

/* ARW-003: what is wrong with a dictionary; one inside another is not followed. */
static void dictionaries_that_cannot_be_are_refused(void **state)
{
    (void)state;
    made m;
    const char *text;
    size_t length;
    with_dictionary(&m), m.schemas[0].dictionary = NULL, refused(&m, ENCOURS_E_CORRUPT, "differ");
    with_dictionary(&m), m.arrays[0].dictionary = NULL, refused(&m, ENCOURS_E_CORRUPT, "differ");
    with_dictionary(&m), m.dictionary_schema.format = NULL,
                         refused(&m, ENCOURS_E_CORRUPT, "no type");
    with_dictionary(&m), m.schemas[0].format = "g", refused(&m, ENCOURS_E_CORRUPT, "integers");
    with_dictionary(&m), m.dictionary.length = -1, refused(&m, ENCOURS_E_CORRUPT, "length");
    with_dictionary(&m), m.dictionary.n_buffers = 2, refused(&m, ENCOURS_E_CORRUPT, "buffers");
    with_dictionary(&m), m.dictionary_buffers[1] = NULL, refused(&m, ENCOURS_E_CORRUPT, "NULL");
    with_dictionary(&m), m.dictionary.dictionary = &m.dictionary;
    encours_arrow_batch *batch = made_import(&m);
    check_fails(encours_arrow_batch_key_text(batch, "a", 0, &text, &length, check_error()),
                ENCOURS_E_INVALID, "texts");
    encours_arrow_batch_free(batch);
    with_dictionary(&m), m.dictionary_schema.dictionary = &m.dictionary_schema;
    encours_arrow_batch_free(made_import(&m));
}

static int32_t form_of(const char *format)
{
    int32_t type = 0, scale = 0;
    return (int32_t)enc_arrow_form_of(format, &type, &scale);
}

/* ARW-005: format strings of the specification, and near misses. */
static void formats_are_those_of_the_specification(void **state)
{
    (void)state;
    const char *const others[] = {
        "",           "nn",     "b",     "z",       "Z",       "vz",       "+l",
        "+s",         "w:4",    "d:",    "d:10",    "d:10,",   "d:,2",     "d:10,2,16",
        "d:10,2,256", "d:39,2", "d:0,0", "d:10,2x", "d:10,2,", "d:1000,2", "tdx",
        "tds",        "ttm",    "lx",    "tD",      "tiM"};
    const char *const formats = "cCsSiIlL";
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        check_equal(form_of(others[i]), ENC_ARROW_OTHER);
    for (size_t i = 0; i < 8; i++) {
        const char format[2] = {formats[i], '\0'};
        int32_t type = 0, scale = 0;
        check_equal(enc_arrow_form_of(format, &type, &scale), ENC_ARROW_INTEGER);
        check_equal(type, (int32_t)i + 1);
    }
    int32_t type = 0, scale = 9;
    check_equal(enc_arrow_form_of("d:38,-2,128", &type, &scale), ENC_ARROW_DECIMAL128);
    check_equal(scale, -2);
    check_equal(enc_arrow_form_of("d:1,0", &type, &scale), ENC_ARROW_DECIMAL128);
    check_equal(form_of("e") + form_of("f") + form_of("g"), 3 * ENC_ARROW_FLOAT);
    check_equal(form_of("tdD"), ENC_ARROW_DATE32);
    check_equal(form_of("tdm"), ENC_ARROW_DATE64);
    check_equal(form_of("tsu:UTC"), ENC_ARROW_TIMESTAMP);
    check_equal(form_of("d:9,2,32"), ENC_ARROW_DECIMAL32);
    check_equal(form_of("d:18,2,64"), ENC_ARROW_DECIMAL64);
    check_equal(form_of("n"), ENC_ARROW_NULL);
    check_equal(form_of("vu"), ENC_ARROW_UTF8_VIEW);
    check_equal(form_of("u"), ENC_ARROW_UTF8);
    check_equal(form_of("U"), ENC_ARROW_UTF8_LARGE);
}

/* ARW-012: memory that runs out, and wrong calls. */
static void a_batch_may_find_no_memory(void **state)
{
    (void)state;
    made m;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_arrow_batch *batch = NULL;
    size_t blocks = memory.blocks;
    sound(&m);
    counted_memory_fail(&memory, 1, true);
    check_fails(encours_arrow_batch_import(context, &m.schema, &m.array, &batch, check_error()),
                ENCOURS_E_NO_MEMORY, "");
    check(m.array.release != NULL && memory.blocks == blocks);
    counted_memory_fail(&memory, 0, false);
    m.array_children[0] = NULL;
    check_fails(encours_arrow_batch_import(context, &m.schema, &m.array, &batch, check_error()),
                ENCOURS_E_CORRUPT, "");
    check(memory.blocks == blocks);
    check_fails(encours_arrow_batch_import(NULL, &m.schema, &m.array, &batch, check_error()),
                ENCOURS_E_MISUSE, "context");
    check_fails(encours_arrow_batch_import(context, NULL, &m.array, &batch, check_error()),
                ENCOURS_E_MISUSE, "schema");
    check_fails(encours_arrow_batch_import(context, &m.schema, NULL, &batch, check_error()),
                ENCOURS_E_MISUSE, "array");
    check_fails(encours_arrow_batch_import(context, &m.schema, &m.array, NULL, check_error()),
                ENCOURS_E_MISUSE, "out");
    encours_context_free(context);
}

CHECK_MAIN(a_batch_is_taken_over, a_batch_may_be_empty, batches_that_cannot_be_are_refused,
           columns_that_cannot_be_are_refused, dictionaries_that_cannot_be_are_refused,
           formats_are_those_of_the_specification, a_batch_may_find_no_memory)
