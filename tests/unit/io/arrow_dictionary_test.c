/* SPDX-License-Identifier: MIT */
/* One key for one text over batches, however each brings its texts. */
#include "encours/arrow_dictionary.h"

#include <stdlib.h>

#include "encours/arrow_columns.h"
#include "unit/io/arrow_made.h"

enum { ROWS = 4, MANY = 5000 };

static const char long_name[] = "a customer with a name that is not short";

static encours_arrow_dictionary *dictionary_new(encours_context *context)
{
    encours_arrow_dictionary *dictionary = NULL;
    check_ok(encours_arrow_dictionary_new(context, &dictionary, check_error()));
    return dictionary;
}

static encours_context *context_new(void)
{
    encours_context *context = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    return context;
}

static void check_keys(made *m, encours_arrow_dictionary *dictionary, const uint32_t *expected)
{
    const uint32_t *keys = NULL;
    encours_arrow_batch *batch = made_import(m);
    check_ok(encours_arrow_batch_unified_keys(batch, "x", dictionary, &keys, check_error()));
    for (size_t row = 0; row < encours_arrow_batch_rows(batch); row++)
        check_equal(keys[row], expected[row]);
    encours_arrow_batch_free(batch);
}

static void check_text_of(const encours_arrow_dictionary *dictionary, uint32_t key,
                          const char *expected)
{
    const char *text = NULL;
    size_t length = 0;
    uint32_t found = UINT32_MAX;
    check_ok(encours_arrow_dictionary_text(dictionary, key, &text, &length, check_error()));
    check_equal(length, strlen(expected));
    check(memcmp(text, expected, length) == 0);
    const uint64_t *offsets = encours_arrow_dictionary_offsets(dictionary);
    check(encours_arrow_dictionary_bytes(dictionary) + offsets[key] == text);
    check_equal(offsets[key + 1] - offsets[key], length);
    check_ok(encours_arrow_dictionary_find(dictionary, expected, length, &found, check_error()));
    check_equal(found, key);
}

/* ARW-019: plain of three forms, and by dictionaries whose numbers mean other texts. */
static void one_text_has_one_key(void **state)
{
    (void)state;
    const int32_t narrow[] = {0, 5, 5, 10, 15};
    const int64_t wide[] = {0, 5, 10, 50, 55};
    const int32_t entries[] = {0, 6, 11, 16};
    const uint8_t codes[ROWS] = {2, 1, 2, 2};
    int32_t views[ROWS][4] = {{5}, {40, 0, 0, 3}, {0}, {5}};
    const int64_t sizes[] = {43};
    char bytes[64] = "...", text[64];
    const void *buffers[4] = {NULL, views, bytes, sizes};
    made m;
    encours_context *context = context_new();
    encours_arrow_dictionary *dictionary = dictionary_new(context);
    encours_context_free(context);
    check_equal(encours_arrow_dictionary_count(dictionary), 0);
    check_equal(encours_arrow_dictionary_offsets(dictionary)[0], 0);

    made_begin(&m, ROWS);
    (void)made_add(&m, "x", "u", NULL, narrow, "northsouthnorth");
    check_keys(&m, dictionary, (const uint32_t[]){0, 1, 2, 0});

    (void)snprintf(text, sizeof text, "southnorth%ssouth", long_name);
    made_begin(&m, ROWS);
    (void)made_add(&m, "x", "U", NULL, wide, text);
    check_keys(&m, dictionary, (const uint32_t[]){2, 0, 3, 2});

    /* Entry 0 stands for no row: it gets no key. */
    made_begin(&m, ROWS);
    (void)made_add(&m, "x", "C", NULL, codes, NULL);
    made_dictionary(&m, "u", 3, NULL, entries, "unusednorthsouth");
    check_keys(&m, dictionary, (const uint32_t[]){2, 0, 2, 2});

    memcpy(&views[0][1], "south", 5);
    memcpy(&views[3][1], "north", 5);
    memcpy(bytes + 3, long_name, sizeof long_name - 1);
    check_equal(sizeof long_name - 1, 40);
    made_begin(&m, ROWS);
    struct ArrowArray *array = made_add(&m, "x", "vu", NULL, NULL, NULL);
    array->buffers = buffers;
    array->n_buffers = 4;
    check_keys(&m, dictionary, (const uint32_t[]){2, 3, 1, 0});

    check_equal(encours_arrow_dictionary_count(dictionary), 4);
    check_text_of(dictionary, 0, "north");
    check_text_of(dictionary, 1, "");
    check_text_of(dictionary, 2, "south");
    check_text_of(dictionary, 3, long_name);
    encours_arrow_dictionary_free(dictionary);
    encours_arrow_dictionary_free(NULL);
}

/* ARW-019: thousands of texts, by ones and tens, are numbered in the order they come. */
static void many_texts_are_numbered_as_they_come(void **state)
{
    (void)state;
    int32_t *offsets = calloc(MANY + 1, sizeof *offsets);
    uint32_t *expected = calloc(MANY, sizeof *expected);
    char *text = calloc(MANY, 8);
    made m;
    size_t at = 0;
    for (uint32_t row = 0; row < MANY; row++) {
        offsets[row] = (int32_t)at;
        expected[row] = row % (MANY / 2);
        at += (size_t)sprintf(text + at, "K%" PRIu32, expected[row]);
    }
    offsets[MANY] = (int32_t)at;
    encours_context *context = context_new();
    encours_arrow_dictionary *dictionary = dictionary_new(context);
    made_begin(&m, MANY);
    (void)made_add(&m, "x", "u", NULL, offsets, text);
    check_keys(&m, dictionary, expected);
    check_equal(encours_arrow_dictionary_count(dictionary), MANY / 2);
    check_text_of(dictionary, 2345, "K2345");
    encours_arrow_dictionary_free(dictionary);
    encours_context_free(context);
    free(offsets);
    free(expected);
    free(text);
}

static void keys_fail(made *m, encours_arrow_dictionary *dictionary, encours_status_kind kind,
                      const char *part, int64_t row)
{
    const uint32_t *keys = NULL;
    encours_arrow_batch *batch = made_import(m);
    size_t before = encours_arrow_dictionary_count(dictionary);
    check_fails(encours_arrow_batch_unified_keys(batch, "x", dictionary, &keys, check_error()),
                kind, part);
    check_equal(check_last_error()->index, row);
    check(keys == NULL);
    check_equal(encours_arrow_dictionary_count(dictionary), before);
    check_text_of(dictionary, 0, "old");
    uint32_t key;
    check_fails(encours_arrow_dictionary_find(dictionary, "new", 3, &key, check_error()),
                ENCOURS_E_NOT_FOUND, "text");
    encours_arrow_batch_free(batch);
}

/* ARW-019, ARW-006: a failure names its row and leaves the dictionary as it was. */
static void a_failure_leaves_the_dictionary(void **state)
{
    (void)state;
    const int32_t offsets[] = {0, 3, 6, 9, 8}, sound[] = {0, 3, 6, 7, 9};
    const uint8_t no_third = 0x0B, codes[ROWS] = {0, 1, 9, 0}, all[ROWS] = {0, 1, 2, 0};
    made m;
    encours_context *context = context_new();
    encours_arrow_dictionary *dictionary = dictionary_new(context);
    made_begin(&m, 1);
    (void)made_add(&m, "x", "u", NULL, offsets, "old");
    check_keys(&m, dictionary, (const uint32_t[]){0});
    made_begin(&m, ROWS);
    (void)made_add(&m, "x", "u", NULL, offsets, "newoldother");
    keys_fail(&m, dictionary, ENCOURS_E_CORRUPT, "ends before", 3);
    made_begin(&m, ROWS);
    (void)made_add(&m, "x", "u", &no_third, sound, "newoldother");
    keys_fail(&m, dictionary, ENCOURS_E_INVALID, "null", 2);
    made_begin(&m, ROWS);
    (void)made_add(&m, "x", "u", NULL, sound, "newold\xFFxx");
    keys_fail(&m, dictionary, ENCOURS_E_INVALID, "UTF-8", 2);
    made_begin(&m, ROWS);
    (void)made_add(&m, "x", "C", NULL, codes, NULL);
    made_dictionary(&m, "u", 4, NULL, sound, "newoldother");
    keys_fail(&m, dictionary, ENCOURS_E_CORRUPT, "entry", 2);
    made_begin(&m, ROWS);
    (void)made_add(&m, "x", "C", NULL, all, NULL);
    made_dictionary(&m, "u", 4, &no_third, sound, "newoldother");
    keys_fail(&m, dictionary, ENCOURS_E_INVALID, "null", 2);
    made_begin(&m, ROWS);
    (void)made_add(&m, "x", "l", NULL, offsets, NULL);
    keys_fail(&m, dictionary, ENCOURS_E_INVALID, "not of texts", -1);
    made_begin(&m, 0);
    (void)made_add(&m, "y", "u", NULL, offsets, "");
    keys_fail(&m, dictionary, ENCOURS_E_NOT_FOUND, "no column", -1);
    made_begin(&m, 0);
    (void)made_add(&m, "x", "C", NULL, codes, NULL);
    made_dictionary(&m, "u", 0, NULL, sound, "");
    check_keys(&m, dictionary, NULL); /* no rows and no entries */
    encours_arrow_dictionary_free(dictionary);
    encours_context_free(context);
}

/* ARW-012, ARW-019: memory that runs out at each place. */
static void keys_may_find_no_memory(void **state)
{
    (void)state;
    enum { MORE = 40 };
    int32_t offsets[MORE + 1];
    char text[3 * MORE + 1];
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    for (int32_t row = 0; row <= MORE; row++)
        offsets[row] = 3 * row;
    for (size_t row = 0; row < MORE; row++)
        (void)snprintf(text + 3 * row, 4, "%03zu", row);
    encours_status status = ENCOURS_E_NO_MEMORY;
    size_t blocks = memory.blocks;
    for (size_t n = 1; status != ENCOURS_OK; n++) {
        made m;
        encours_arrow_dictionary *dictionary = NULL;
        encours_arrow_batch *batch = NULL;
        const uint32_t *keys = NULL;
        made_begin(&m, MORE);
        (void)made_add(&m, "x", "u", NULL, offsets, text);
        check_ok(encours_arrow_batch_import(context, &m.schema, &m.array, &batch, check_error()));
        counted_memory_fail(&memory, n, false);
        status = encours_arrow_dictionary_new(context, &dictionary, check_error());
        check((dictionary != NULL) == (status == ENCOURS_OK));
        if (status == ENCOURS_OK) {
            status = encours_arrow_batch_unified_keys(batch, "x", dictionary, &keys, check_error());
            check_equal(encours_arrow_dictionary_count(dictionary),
                        status == ENCOURS_OK ? MORE : 0);
        }
        check(status == ENCOURS_OK || status == ENCOURS_E_NO_MEMORY);
        encours_arrow_dictionary_free(dictionary);
        encours_arrow_batch_free(batch);
        check_equal(memory.blocks, blocks);
    }
    encours_context_free(context);
    check_equal(memory.blocks, 0);
}

/* ARW-015, ARW-019: items of two batches are of the same rows, in one call each. A batch that is
 * refused for another column adds no text. */
static void items_of_batches_have_rows_of_one_dictionary(void **state)
{
    (void)state;
    const int64_t amounts[] = {100, 200};
    const int32_t offsets[] = {0, 3, 6};
    made m;
    encours_context *context = context_new();
    encours_arrow_item_names names = ENCOURS_ARROW_ITEM_NAMES_INIT;
    encours_aging_cells_columns columns = ENCOURS_AGING_CELLS_COLUMNS_INIT;
    uint64_t count = 0;
    names.amount = "open";
    names.row = "customer";
    names.dictionary = dictionary_new(context);
    const char *const texts[] = {"abcdef", "defghi"};
    const uint32_t expected[2][2] = {{0, 1}, {1, 2}};
    for (size_t i = 0; i < 2; i++) {
        made_begin(&m, 2);
        (void)made_add(&m, "open", "l", NULL, amounts, NULL);
        (void)made_add(&m, "customer", "u", NULL, offsets, texts[i]);
        encours_arrow_batch *batch = made_import(&m);
        names.currency = "absent";
        check_fails(encours_arrow_batch_aging_cells(batch, &names, &columns, &count, check_error()),
                    ENCOURS_E_NOT_FOUND, "absent");
        check_equal(encours_arrow_dictionary_count(names.dictionary), 2 * i);
        names.currency = NULL;
        check_ok(encours_arrow_batch_aging_cells(batch, &names, &columns, &count, check_error()));
        check_equal(count, 2 + i);
        check_equal(columns.row[0], expected[i][0]);
        check_equal(columns.row[1], expected[i][1]);
        encours_arrow_batch_free(batch);
    }
    encours_arrow_dictionary_free(names.dictionary);
    encours_context_free(context);
}

/* Wrong calls, and keys and texts that are not there. */
static void what_is_not_there_is_not_found(void **state)
{
    (void)state;
    encours_context *context = context_new();
    encours_arrow_dictionary *dictionary = dictionary_new(context), *none = NULL;
    const char *text = NULL;
    const uint32_t *keys = NULL;
    size_t length = 0;
    uint32_t key = 7;
    made m;
    check_fails(encours_arrow_dictionary_text(dictionary, 0, &text, &length, check_error()),
                ENCOURS_E_NOT_FOUND, "no key 0");
    check_fails(encours_arrow_dictionary_find(dictionary, "", 0, &key, check_error()),
                ENCOURS_E_NOT_FOUND, "no such text");
    check_equal(key, 7);
    check_fails(encours_arrow_dictionary_new(NULL, &none, check_error()), ENCOURS_E_MISUSE,
                "context");
    check_fails(encours_arrow_dictionary_new(context, NULL, check_error()), ENCOURS_E_MISUSE,
                "out");
    check_fails(encours_arrow_dictionary_find(dictionary, NULL, 0, &key, check_error()),
                ENCOURS_E_MISUSE, "text");
    check_fails(encours_arrow_dictionary_text(NULL, 0, &text, &length, check_error()),
                ENCOURS_E_MISUSE, "dictionary");
    made_begin(&m, 0);
    encours_arrow_batch *batch = made_import(&m);
    check_fails(encours_arrow_batch_unified_keys(batch, "x", NULL, &keys, check_error()),
                ENCOURS_E_MISUSE, "dictionary");
    encours_arrow_batch_free(batch);
    encours_arrow_dictionary_free(dictionary);
    encours_context_free(context);
}

CHECK_MAIN(one_text_has_one_key, many_texts_are_numbered_as_they_come,
           a_failure_leaves_the_dictionary, keys_may_find_no_memory,
           items_of_batches_have_rows_of_one_dictionary, what_is_not_there_is_not_found)
