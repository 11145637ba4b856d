/* SPDX-License-Identifier: MIT */
/* Currencies and keys of a batch. */
#include "io/arrow.h"

#include "unit/io/arrow_made.h"

enum { ROWS = 3 };

static const char bytes[] = "EURGBPUSDxx";
static const int32_t offsets[] = {0, 3, 6, 9, 11};
static const int64_t offsets_large[] = {0, 3, 6, 9, 11};
static const uint8_t codes[ROWS] = {2, 0, 2};

static void check_codes(made *m, uint16_t a, uint16_t b, uint16_t c)
{
    const uint16_t *out = NULL;
    encours_arrow_batch *batch = made_import(m);
    check_ok(encours_arrow_batch_currencies(batch, "x", NULL, &out, check_error()));
    check_equal(out[0], a);
    check_equal(out[1], b);
    check_equal(out[2], c);
    encours_arrow_batch_free(batch);
}

static void codes_fail(made *m, encours_status_kind kind, const char *part, int64_t row)
{
    const uint16_t *out = NULL;
    encours_arrow_batch *batch = made_import(m);
    check_fails(encours_arrow_batch_currencies(batch, "x", NULL, &out, check_error()), kind, part);
    check_equal(check_last_error()->index, row);
    check(out == NULL);
    encours_arrow_batch_free(batch);
}

static void add(made *m, const char *format, const void *bits, const void *values, const char *text)
{
    made_begin(m, ROWS);
    (void)made_add(m, "x", format, bits, values, text);
}

/* ARW-009: as texts of both widths, by dictionary, and as numbers. */
static void currencies_are_numbers(void **state)
{
    (void)state;
    const uint16_t numeric[ROWS] = {978, 826, 840};
    const int64_t wide[ROWS] = {978, 826, 840};
    made m;
    add(&m, "u", NULL, offsets, bytes), check_codes(&m, 978, 826, 840);
    add(&m, "U", NULL, offsets_large, bytes), check_codes(&m, 978, 826, 840);
    add(&m, "C", NULL, codes, NULL), made_dictionary(&m, "u", 4, NULL, offsets, bytes),
        check_codes(&m, 840, 978, 840); /* "xx" is no code, and nobody has it */
    add(&m, "C", NULL, codes, NULL), made_dictionary(&m, "U", 4, NULL, offsets_large, bytes),
        check_codes(&m, 840, 978, 840);
    add(&m, "S", NULL, numeric, NULL), check_codes(&m, 978, 826, 840);
    add(&m, "l", NULL, wide, NULL), check_codes(&m, 978, 826, 840);
    /* Offsets of the batch, of the column and of the dictionary. */
    const int32_t ahead[] = {99, 0, 3, 6, 9, 11};
    add(&m, "u", NULL, ahead, bytes);
    m.array.length = 2;
    m.array.offset = 1;
    m.arrays[0].offset = 1;
    const uint16_t *out = NULL;
    encours_arrow_batch *batch = made_import(&m);
    check_ok(encours_arrow_batch_currencies(batch, "x", NULL, &out, check_error()));
    check_equal(out[0], 826);
    check_equal(out[1], 840);
    encours_arrow_batch_free(batch);
    add(&m, "C", NULL, codes, NULL), made_dictionary(&m, "u", 3, NULL, ahead, bytes);
    m.dictionary.offset = 1;
    check_codes(&m, 840, 978, 840);
}

/* ARW-006, ARW-009 */
static void what_is_no_currency_is_refused(void **state)
{
    (void)state;
    const uint8_t no_last = 0x03, no_third = 0x0B, beyond[ROWS] = {0, 1, 4};
    const int8_t negative[ROWS] = {0, -1, 0};
    const uint64_t large[ROWS] = {UINT64_MAX, 0, 0};
    const int32_t backwards[] = {0, 3, 2, 5}, below[] = {-1, 2, 5, 8}, short_one[] = {0, 3, 5, 8};
    const int32_t nothing[] = {0, 0, 0, 0};
    made m;
    add(&m, "u", NULL, short_one, bytes), codes_fail(&m, ENCOURS_E_CURRENCY, "ISO 4217", 1);
    add(&m, "u", NULL, nothing, NULL), codes_fail(&m, ENCOURS_E_CURRENCY, "ISO 4217", 0);
    add(&m, "u", NULL, backwards, bytes), codes_fail(&m, ENCOURS_E_CORRUPT, "ends before", 1);
    add(&m, "u", NULL, below, bytes), codes_fail(&m, ENCOURS_E_CORRUPT, "ends before", 0);
    add(&m, "u", NULL, offsets, NULL), codes_fail(&m, ENCOURS_E_CORRUPT, "ends before", 0);
    add(&m, "u", &no_last, offsets, bytes), codes_fail(&m, ENCOURS_E_INVALID, "null", 2);
    add(&m, "C", &no_last, codes, NULL), made_dictionary(&m, "u", 4, NULL, offsets, bytes),
        codes_fail(&m, ENCOURS_E_INVALID, "null", 2);
    add(&m, "C", NULL, codes, NULL), made_dictionary(&m, "u", 4, &no_third, offsets, bytes),
        codes_fail(&m, ENCOURS_E_INVALID, "null", 0);
    add(&m, "C", NULL, beyond, NULL), made_dictionary(&m, "u", 4, NULL, offsets, bytes),
        codes_fail(&m, ENCOURS_E_CORRUPT, "no such entry", 2);
    add(&m, "c", NULL, negative, NULL), made_dictionary(&m, "u", 4, NULL, offsets, bytes),
        codes_fail(&m, ENCOURS_E_CORRUPT, "no such entry", 1);
    add(&m, "L", NULL, large, NULL), made_dictionary(&m, "u", 4, NULL, offsets, bytes),
        codes_fail(&m, ENCOURS_E_CORRUPT, "no such entry", 0);
    add(&m, "L", NULL, large, NULL), codes_fail(&m, ENCOURS_E_OVERFLOW, "fit", 0);
    add(&m, "g", NULL, large, NULL), codes_fail(&m, ENCOURS_E_INVALID, "codes", -1);
    add(&m, "C", NULL, codes, NULL), made_dictionary(&m, "g", 4, NULL, large, NULL),
        m.dictionary.n_buffers = 2, codes_fail(&m, ENCOURS_E_INVALID, "codes", -1);
}

/* ARW-010: codes of a dictionary with their texts; integers with the largest. */
static void keys_are_dense_numbers(void **state)
{
    (void)state;
    const uint8_t no_fourth = 0x07; /* which no row stands for */
    const uint32_t direct[ROWS] = {7, 9, 3};
    const int64_t wide[ROWS] = {0, UINT32_MAX, 5};
    const uint32_t *keys = NULL;
    uint64_t count = 0;
    const char *text = NULL;
    size_t length = 0;
    made m;
    add(&m, "C", NULL, codes, NULL), made_dictionary(&m, "u", 4, &no_fourth, offsets, bytes);
    encours_arrow_batch *batch = made_import(&m);
    check_ok(encours_arrow_batch_keys(batch, "x", &keys, &count, check_error()));
    check_equal(count, 4);
    check(keys[0] == 2 && keys[1] == 0 && keys[2] == 2);
    check_ok(encours_arrow_batch_key_text(batch, "x", 1, &text, &length, check_error()));
    check(length == 3 && memcmp(text, "GBP", 3) == 0);
    check_ok(encours_arrow_batch_key_text(batch, "x", 3, &text, &length, check_error()));
    check(text == NULL && length == 0);
    check_fails(encours_arrow_batch_key_text(batch, "x", 4, &text, &length, check_error()),
                ENCOURS_E_NOT_FOUND, "entry");
    encours_arrow_batch_free(batch);
    add(&m, "I", NULL, direct, NULL);
    batch = made_import(&m);
    check_ok(encours_arrow_batch_keys(batch, "x", &keys, &count, check_error()));
    check(keys == direct && count == 10); /* ARW-004: lent */
    check_fails(encours_arrow_batch_key_text(batch, "x", 0, &text, &length, check_error()),
                ENCOURS_E_INVALID, "dictionary");
    encours_arrow_batch_free(batch);
    add(&m, "l", NULL, wide, NULL);
    batch = made_import(&m);
    check_ok(encours_arrow_batch_keys(batch, "x", &keys, &count, check_error()));
    check(keys[1] == UINT32_MAX && count == UINT64_C(1) << 32);
    check_ok(encours_arrow_batch_keys(batch, "x", &keys, NULL, check_error()));
    encours_arrow_batch_free(batch);
}

static void keys_fail(made *m, encours_status_kind kind, const char *part)
{
    const uint32_t *keys = NULL;
    uint64_t count = 9;
    encours_arrow_batch *batch = made_import(m);
    check_fails(encours_arrow_batch_keys(batch, "x", &keys, &count, check_error()), kind, part);
    check(keys == NULL && count == 9);
    encours_arrow_batch_free(batch);
}

/* ARW-006, ARW-010 */
static void what_is_no_key_is_refused(void **state)
{
    (void)state;
    const uint8_t no_last = 0x03, no_third = 0x0B, beyond[ROWS] = {0, 1, 4};
    const int8_t below[ROWS] = {2, -1, 0};
    const int64_t negative[ROWS] = {0, -1, 0};
    made m;
    add(&m, "u", NULL, offsets, bytes), keys_fail(&m, ENCOURS_E_INVALID, "dictionary");
    add(&m, "g", NULL, negative, NULL), keys_fail(&m, ENCOURS_E_INVALID, "dictionary");
    add(&m, "l", NULL, negative, NULL), keys_fail(&m, ENCOURS_E_OVERFLOW, "row 1");
    add(&m, "C", &no_last, codes, NULL), keys_fail(&m, ENCOURS_E_INVALID, "row 2");
    add(&m, "C", NULL, beyond, NULL), made_dictionary(&m, "u", 4, NULL, offsets, bytes),
        keys_fail(&m, ENCOURS_E_CORRUPT, "row 2");
    add(&m, "c", NULL, below, NULL), made_dictionary(&m, "u", 4, NULL, offsets, bytes),
        keys_fail(&m, ENCOURS_E_CORRUPT, "row 1");
    add(&m, "C", NULL, codes, NULL), made_dictionary(&m, "u", 4, &no_third, offsets, bytes),
        keys_fail(&m, ENCOURS_E_INVALID, "row 0");
    add(&m, "C", &no_last, codes, NULL), made_dictionary(&m, "u", 4, NULL, offsets, bytes),
        keys_fail(&m, ENCOURS_E_INVALID, "row 2");
}

/* Wrong calls, and memory that runs out (ARW-012). */
static void wrong_calls_are_refused(void **state)
{
    (void)state;
    made m;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_error *error = check_error();
    encours_arrow_batch *batch = NULL;
    const uint16_t *currencies = NULL;
    const uint32_t *keys = NULL;
    const char *text;
    size_t length;
    add(&m, "C", NULL, codes, NULL), made_dictionary(&m, "u", 4, NULL, offsets, bytes);
    check_ok(encours_arrow_batch_import(context, &m.schema, &m.array, &batch, error));
    counted_memory_fail(&memory, 1, true);
    check_fails(encours_arrow_batch_currencies(batch, "x", NULL, &currencies, error),
                ENCOURS_E_NO_MEMORY, "");
    check_fails(encours_arrow_batch_keys(batch, "x", &keys, NULL, error), ENCOURS_E_NO_MEMORY, "");
    counted_memory_fail(&memory, 0, false);
    check_fails(encours_arrow_batch_currencies(NULL, "x", NULL, &currencies, error),
                ENCOURS_E_MISUSE, "batch");
    check_fails(encours_arrow_batch_currencies(batch, NULL, NULL, &currencies, error),
                ENCOURS_E_MISUSE, "name");
    check_fails(encours_arrow_batch_currencies(batch, "x", NULL, NULL, error), ENCOURS_E_MISUSE,
                "out");
    check_fails(encours_arrow_batch_currencies(batch, "y", NULL, &currencies, error),
                ENCOURS_E_NOT_FOUND, "\"y\"");
    check_fails(encours_arrow_batch_keys(NULL, "x", &keys, NULL, error), ENCOURS_E_MISUSE, "batch");
    check_fails(encours_arrow_batch_keys(batch, NULL, &keys, NULL, error), ENCOURS_E_MISUSE,
                "name");
    check_fails(encours_arrow_batch_keys(batch, "x", NULL, NULL, error), ENCOURS_E_MISUSE, "out");
    check_fails(encours_arrow_batch_keys(batch, "y", &keys, NULL, error), ENCOURS_E_NOT_FOUND,
                "\"y\"");
    check_fails(encours_arrow_batch_key_text(NULL, "x", 0, &text, &length, error), ENCOURS_E_MISUSE,
                "batch");
    check_fails(encours_arrow_batch_key_text(batch, NULL, 0, &text, &length, error),
                ENCOURS_E_MISUSE, "name");
    check_fails(encours_arrow_batch_key_text(batch, "x", 0, NULL, &length, error), ENCOURS_E_MISUSE,
                "text");
    check_fails(encours_arrow_batch_key_text(batch, "x", 0, &text, NULL, error), ENCOURS_E_MISUSE,
                "length");
    check_fails(encours_arrow_batch_key_text(batch, "y", 0, &text, &length, error),
                ENCOURS_E_NOT_FOUND, "\"y\"");
    encours_arrow_batch_free(batch);
    encours_context_free(context);
    check_equal(memory.blocks, 0);
}

/* ARW-009: every code of ISO 4217, in any order and again: each is its own number. */
static void every_currency_is_known_by_its_code(void **state)
{
    (void)state;
    enum { MOST = 400 };
    encours_currency all[MOST];
    char codes_of_all[2 * MOST * 3 + 1];
    int32_t ends[2 * MOST + 1] = {0};
    const uint16_t *out = NULL;
    size_t count = encours_currency_list(all, MOST);
    check_between((intmax_t)count, 150, MOST);
    for (size_t row = 0; row < 2 * count; row++) {
        memcpy(codes_of_all + 3 * row, all[row % 2 == 0 ? row / 2 : count - 1 - row / 2].code, 3);
        ends[row + 1] = 3 * ((int32_t)row + 1);
    }
    made m;
    made_begin(&m, (int64_t)(2 * count));
    (void)made_add(&m, "x", "u", NULL, ends, codes_of_all);
    encours_arrow_batch *batch = made_import(&m);
    check_ok(encours_arrow_batch_currencies(batch, "x", NULL, &out, check_error()));
    for (size_t row = 0; row < 2 * count; row++)
        check_equal(out[row], all[row % 2 == 0 ? row / 2 : count - 1 - row / 2].numeric);
    encours_arrow_batch_free(batch);
}

CHECK_MAIN(every_currency_is_known_by_its_code, currencies_are_numbers,
           what_is_no_currency_is_refused, keys_are_dense_numbers, what_is_no_key_is_refused,
           wrong_calls_are_refused)
