/* SPDX-License-Identifier: MIT */
/* Integers, amounts and dates of a batch. */
#include "io/arrow.h"

#include "unit/io/arrow_made.h"

enum { ROWS = 3 };

static const int64_t some[ROWS] = {1, 2, 3};

static encours_arrow_batch *batch_of(made *m, const char *format, const void *bits,
                                     const void *values)
{
    made_begin(m, ROWS);
    (void)made_add(m, "x", format, bits, values, NULL);
    return made_import(m);
}

static void integers_fail(const char *format, const void *bits, const void *values, int32_t type,
                          encours_status_kind kind, const char *part)
{
    made m;
    const void *out = NULL;
    encours_arrow_batch *batch = batch_of(&m, format, bits, values);
    check_fails(encours_arrow_batch_integers(batch, "x", type, &out, check_error()), kind, part);
    check(out == NULL);
    encours_arrow_batch_free(batch);
}

/* A value in its own width, as the machine writes it. */
static void put(void *at, size_t width, int64_t value)
{
    const int32_t four = (int32_t)value;
    const int16_t two = (int16_t)value;
    const int8_t one = (int8_t)value;
    const void *from = &one;
    if (width == sizeof value)
        from = &value;
    else if (width == sizeof four)
        from = &four;
    else if (width == sizeof two)
        from = &two;
    memcpy(at, from, width);
}

static int64_t get(const void *at, int32_t type)
{
    switch (type) {
    case ENCOURS_ARROW_INT8:
        return *(const int8_t *)at;
    case ENCOURS_ARROW_UINT8:
        return *(const uint8_t *)at;
    case ENCOURS_ARROW_INT16:
        return *(const int16_t *)at;
    case ENCOURS_ARROW_UINT16:
        return *(const uint16_t *)at;
    case ENCOURS_ARROW_INT32:
        return *(const int32_t *)at;
    case ENCOURS_ARROW_UINT32:
        return *(const uint32_t *)at;
    default:
        return *(const int64_t *)at;
    }
}

/* ARW-004: every type of integer as every other, with its ends. */
static void integers_are_lent_or_widened(void **state)
{
    (void)state;
    const struct {
        const char *format;
        size_t width;
        int64_t low, high;
    } types[] = {{"c", 1, INT8_MIN, INT8_MAX},   {"C", 1, 0, UINT8_MAX},
                 {"s", 2, INT16_MIN, INT16_MAX}, {"S", 2, 0, UINT16_MAX},
                 {"i", 4, INT32_MIN, INT32_MAX}, {"I", 4, 0, UINT32_MAX},
                 {"l", 8, INT64_MIN, INT64_MAX}, {"L", 8, 0, INT64_MAX}};
    for (size_t from = 0; from < 8; from++)
        for (size_t to = 0; to < 8; to++)
            for (int high = 0; high < 2; high++) {
                int64_t wanted = high ? types[from].high : types[from].low;
                _Alignas(8) uint8_t bytes[ROWS * 8] = {0};
                made m;
                const void *out = NULL;
                put(bytes + 2 * types[from].width, types[from].width, wanted);
                encours_arrow_batch *batch = batch_of(&m, types[from].format, NULL, bytes);
                encours_status status = encours_arrow_batch_integers(batch, "x", (int32_t)to + 1,
                                                                     &out, check_error());
                bool fit = wanted >= types[to].low && wanted <= types[to].high;
                check_equal(status, fit ? ENCOURS_OK : ENCOURS_E_OVERFLOW);
                check(fit || check_last_error()->index == 2);
                check(!fit ||
                      get((const uint8_t *)out + 2 * types[to].width, (int32_t)to + 1) == wanted);
                encours_arrow_batch_free(batch);
            }
}

/* ARW-004: values that do not lie on their own width are copied, also beyond INT64_MAX. */
static void integers_out_of_line_are_copied(void **state)
{
    (void)state;
    _Alignas(8) uint8_t bytes[ROWS * 8 + 1];
    made m;
    const void *out = NULL;
    memset(bytes, 0xFF, sizeof bytes);
    encours_arrow_batch *batch = batch_of(&m, "L", NULL, bytes + 1);
    check_ok(encours_arrow_batch_integers(batch, "x", ENCOURS_ARROW_UINT64, &out, check_error()));
    check(((const uint64_t *)out)[2] == UINT64_MAX);
    check_fails(encours_arrow_batch_integers(batch, "x", ENCOURS_ARROW_INT64, &out, check_error()),
                ENCOURS_E_OVERFLOW, "row 0");
    encours_arrow_batch_free(batch);
}

/* ARW-005, ARW-006 */
static void what_is_no_integer_is_refused(void **state)
{
    (void)state;
    const uint8_t last_null = 0x03;
    const int32_t offsets[2] = {0, 0};
    made m;
    const void *out = NULL;
    const int64_t *amounts = NULL;
    integers_fail("g", NULL, some, ENCOURS_ARROW_INT64, ENCOURS_E_INVALID, "Floating point");
    integers_fail("tdD", NULL, some, ENCOURS_ARROW_INT32, ENCOURS_E_INVALID, "integers");
    integers_fail("l", &last_null, some, ENCOURS_ARROW_INT64, ENCOURS_E_INVALID, "row 2");
    integers_fail("l", &last_null, some, ENCOURS_ARROW_INT32, ENCOURS_E_INVALID, "null");
    integers_fail("l", NULL, some, 0, ENCOURS_E_INVALID, "type is 0");
    integers_fail("l", NULL, some, ENCOURS_ARROW_DATE, ENCOURS_E_INVALID, "type is 9");
    made_begin(&m, ROWS);
    (void)made_add(&m, "x", "l", NULL, some, NULL);
    made_dictionary(&m, "u", 1, NULL, offsets, "");
    (void)made_add(&m, "y", "l", NULL, some, NULL);
    (void)made_add(&m, "y", "l", NULL, some, NULL);
    encours_arrow_batch *batch = made_import(&m);
    check_fails(encours_arrow_batch_integers(batch, "x", 7, &out, check_error()), ENCOURS_E_INVALID,
                "integers");
    check_fails(encours_arrow_batch_amounts(batch, "x", 2, &amounts, check_error()),
                ENCOURS_E_INVALID, "integers or decimals");
    check_fails(encours_arrow_batch_integers(batch, "y", 7, &out, check_error()), ENCOURS_E_INVALID,
                "two columns");
    check_fails(encours_arrow_batch_integers(batch, "z", 7, &out, check_error()),
                ENCOURS_E_NOT_FOUND, "\"z\"");
    check_fails(encours_arrow_batch_integers(NULL, "x", 7, &out, check_error()), ENCOURS_E_MISUSE,
                "batch");
    check_fails(encours_arrow_batch_integers(batch, NULL, 7, &out, check_error()), ENCOURS_E_MISUSE,
                "name");
    check_fails(encours_arrow_batch_integers(batch, "x", 7, NULL, check_error()), ENCOURS_E_MISUSE,
                "out");
    check_equal(enc_arrow_width(0), 0);
    check_equal(enc_arrow_width(12), 0);
    encours_arrow_batch_free(batch);
}

__extension__ typedef __int128 wide;

/* The last of three decimals as minor units. */
static encours_status decimal(wide value, const char *format, uint32_t decimals, int64_t *out)
{
    const wide values[ROWS] = {0, 0, value};
    made m;
    const int64_t *amounts = NULL;
    encours_arrow_batch *batch = batch_of(&m, format, NULL, values);
    encours_status status = encours_arrow_batch_amounts(batch, "x", decimals, &amounts,
                                                        check_error());
    if (status == ENCOURS_OK)
        *out = amounts[2];
    encours_arrow_batch_free(batch);
    return status;
}

static void decimal_is(wide value, const char *format, uint32_t decimals, int64_t expected)
{
    int64_t amount = 0;
    check_ok(decimal(value, format, decimals, &amount));
    check_equal(amount, expected);
}

/* ARW-007: v * 10^decimals, by hand. */
static void decimals_become_minor_units(void **state)
{
    (void)state;
    const wide trillion = (wide)1000000000000, huge = trillion * trillion * trillion; /* 10^36 */
    int64_t none;
    decimal_is(12345, "d:10,2", 2, 12345);
    decimal_is(-12345, "d:10,2", 2, -12345);
    decimal_is(12345, "d:10,2", 3, 123450);
    decimal_is(12300, "d:10,4", 2, 123);
    decimal_is(-12300, "d:10,4", 2, -123);
    decimal_is(7, "d:10,-2", 2, 70000);
    decimal_is(0, "d:38,-90", 18, 0);
    decimal_is(0, "d:38,90", 0, 0);
    decimal_is(INT64_MAX, "d:38,0", 0, INT64_MAX);
    decimal_is(INT64_MIN, "d:38,0", 0, INT64_MIN);
    decimal_is(huge, "d:38,20", 2, INT64_C(1000000000000000000)); /* 10^16 units */
    check_fails(decimal(12345, "d:10,4", 2, &none), ENCOURS_E_INVALID, "row 2");
    check_fails(decimal(1, "d:38,90", 0, &none), ENCOURS_E_INVALID, "decimals");
    check_fails(decimal(1, "d:38,38", 0, &none), ENCOURS_E_INVALID, "rounded");
    check_fails(decimal((wide)INT64_MAX + 1, "d:38,0", 0, &none), ENCOURS_E_OVERFLOW, "fit");
    check_fails(decimal(huge, "d:38,0", 18, &none), ENCOURS_E_OVERFLOW, "fit");
    check_fails(decimal(1, "d:38,-90", 0, &none), ENCOURS_E_OVERFLOW, "row 2");
    check_fails(decimal(1, "d:10,2", 19, &none), ENCOURS_E_INVALID, "19");
}

/* ARW-005, ARW-006: amounts are integers or decimals, never floating point, never null. */
static void what_is_no_amount_is_refused(void **state)
{
    (void)state;
    const uint8_t first_null = 0x06;
    const wide decimals[ROWS] = {1, 2, 3};
    const char *const formats[] = {"f", "g", "u", "tdD"};
    const int64_t *out = NULL;
    made m;
    for (size_t i = 0; i < 4; i++) {
        encours_arrow_batch *batch = batch_of(&m, formats[i], NULL, some);
        check_fails(encours_arrow_batch_amounts(batch, "x", 2, &out, check_error()),
                    ENCOURS_E_INVALID, "integers or decimals");
        encours_arrow_batch_free(batch);
    }
    encours_arrow_batch *batch = batch_of(&m, "d:10,2", &first_null, decimals);
    check_fails(encours_arrow_batch_amounts(batch, "x", 2, &out, check_error()), ENCOURS_E_INVALID,
                "row 0");
    encours_arrow_batch_free(batch);
    batch = batch_of(&m, "i", NULL, (const int32_t[]){5, -6, 7});
    check_ok(encours_arrow_batch_amounts(batch, "x", 2, &out, check_error()));
    check_equal(out[1], -6);
    check_fails(encours_arrow_batch_amounts(batch, "x", 2, NULL, check_error()), ENCOURS_E_MISUSE,
                "out");
    encours_arrow_batch_free(batch);
    batch = batch_of(&m, "l", &first_null, some);
    check_fails(encours_arrow_batch_amounts(batch, "x", 2, &out, check_error()), ENCOURS_E_INVALID,
                "row 0");
    encours_arrow_batch_free(batch);
}

/* ARW-008 */
static void null_dates_are_no_date(void **state)
{
    (void)state;
    const uint8_t middle_null = 0x05;
    const int32_t days[ROWS] = {10, 77, -30};
    const int64_t times[ROWS] = {864000000, 1, -2592000000};
    const char *const formats[] = {"tdD", "i", "tdm"};
    for (size_t i = 0; i < 3; i++) {
        made m;
        const int32_t *out = NULL;
        encours_arrow_batch *batch = batch_of(&m, formats[i], &middle_null,
                                              i == 2 ? (const void *)times : days);
        check_ok(encours_arrow_batch_dates(batch, "x", &out, check_error()));
        check_equal(out[0], 10);
        check_equal(out[1], ENCOURS_DATE_NONE);
        check_equal(out[2], -30);
        encours_arrow_batch_free(batch);
    }
}

/* ARW-004, ARW-008: dates out of line are copied; a validity without nulls costs no copy. */
static void dates_are_lent_where_they_can(void **state)
{
    (void)state;
    const uint8_t all = 0x07;
    _Alignas(4) uint8_t bytes[ROWS * 4 + 1] = {0};
    const int32_t days[ROWS] = {10, 77, -30}, *out = NULL;
    made m;
    encours_arrow_batch *batch = batch_of(&m, "tdD", &all, days);
    check_ok(encours_arrow_batch_dates(batch, "x", &out, check_error()));
    check(out == days);
    encours_arrow_batch_free(batch);
    memcpy(bytes + 1, days, sizeof days);
    batch = batch_of(&m, "tdD", NULL, bytes + 1);
    check_ok(encours_arrow_batch_dates(batch, "x", &out, check_error()));
    check_equal(out[1], 77);
    encours_arrow_batch_free(batch);
}

static void dates_fail(const char *format, const void *values, encours_status_kind kind,
                       const char *part)
{
    made m;
    const int32_t *out = NULL;
    encours_arrow_batch *batch = batch_of(&m, format, NULL, values);
    check_fails(encours_arrow_batch_dates(batch, "x", &out, check_error()), kind, part);
    check_fails(encours_arrow_batch_dates(batch, "x", NULL, check_error()), ENCOURS_E_MISUSE,
                "out");
    check_fails(encours_arrow_batch_dates(batch, "y", &out, check_error()), ENCOURS_E_NOT_FOUND,
                "\"y\"");
    encours_arrow_batch_free(batch);
}

/* ARW-008 */
static void what_is_no_date_is_refused(void **state)
{
    (void)state;
    const int64_t late[ROWS] = {0, 0, INT64_C(86400000) * INT32_MAX + 86400000};
    const int32_t offsets[2] = {0, 0};
    const int32_t *out = NULL;
    made m;
    dates_fail("tdm", some, ENCOURS_E_INVALID, "whole day");
    dates_fail("tdm", late, ENCOURS_E_OVERFLOW, "row 2");
    dates_fail("tsm:UTC", some, ENCOURS_E_INVALID, "time zone");
    dates_fail("l", some, ENCOURS_E_INVALID, "of dates");
    dates_fail("g", some, ENCOURS_E_INVALID, "of dates");
    made_begin(&m, ROWS);
    (void)made_add(&m, "x", "i", NULL, some, NULL);
    made_dictionary(&m, "u", 1, NULL, offsets, "");
    encours_arrow_batch *batch = made_import(&m);
    check_fails(encours_arrow_batch_dates(batch, "x", &out, check_error()), ENCOURS_E_INVALID,
                "of dates");
    encours_arrow_batch_free(batch);
}

/* ARW-006: a null is found wherever it stands, from any offset, against looking at each bit. */
static void every_null_is_found(void **state)
{
    (void)state;
    enum { BITS = 40 };
    for (size_t null = 0; null < BITS; null++)
        for (size_t first = 0; first < 17; first++)
            for (size_t rows = 0; first + rows <= BITS; rows++) {
                uint8_t bits[BITS / 8];
                memset(bits, 0xFF, sizeof bits);
                bits[null / 8] = (uint8_t)(bits[null / 8] & ~(1u << null % 8));
                const void *buffers[1] = {bits};
                const struct ArrowArray array = {.buffers = buffers};
                bool inside = null >= first && null < first + rows;
                check_equal(enc_arrow_first_null(&array, first, rows),
                            inside ? null - first : rows);
            }
}

static encours_status columns_of(encours_context *context, made *m)
{
    encours_arrow_batch *batch = NULL;
    const void *integers;
    const int64_t *values;
    const int32_t *days;
    encours_status status = encours_arrow_batch_import(context, &m->schema, &m->array, &batch,
                                                       check_error());
    if (status == ENCOURS_OK)
        status = encours_arrow_batch_integers(batch, "a", ENCOURS_ARROW_INT32, &integers,
                                              check_error());
    if (status == ENCOURS_OK)
        status = encours_arrow_batch_amounts(batch, "d", 2, &values, check_error());
    if (status == ENCOURS_OK)
        status = encours_arrow_batch_dates(batch, "t", &days, check_error());
    encours_arrow_batch_free(batch);
    return status;
}

/* ARW-012 */
static void conversions_may_find_no_memory(void **state)
{
    (void)state;
    const wide decimals[ROWS] = {1, 2, 3};
    const int64_t times[ROWS] = {0, 86400000, 0};
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    size_t blocks = memory.blocks;
    for (size_t n = 0; n < 5; n++) {
        made m;
        made_begin(&m, ROWS);
        (void)made_add(&m, "a", "l", NULL, some, NULL);
        (void)made_add(&m, "d", "d:10,2", NULL, decimals, NULL);
        (void)made_add(&m, "t", "tdm", NULL, times, NULL);
        counted_memory_fail(&memory, n, false);
        check_equal(columns_of(context, &m), n == 0 ? ENCOURS_OK : ENCOURS_E_NO_MEMORY);
        check_equal(memory.blocks, blocks);
        if (n == 0)
            check_equal(memory.calls, 4);
    }
    encours_context_free(context);
}

CHECK_MAIN(integers_are_lent_or_widened, integers_out_of_line_are_copied,
           what_is_no_integer_is_refused, decimals_become_minor_units, what_is_no_amount_is_refused,
           null_dates_are_no_date, dates_are_lent_where_they_can, what_is_no_date_is_refused,
           every_null_is_found, conversions_may_find_no_memory)
