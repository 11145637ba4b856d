/* SPDX-License-Identifier: MIT */
/* Columns of a batch in the type a calculator takes: lent where they have it, else converted. */
#include <inttypes.h>
#include <string.h>

#include "base/checked.h"
#include "encours/date.h"
#include "io/arrow.h"

enum { DAY_MILLISECONDS = 86400000 };

size_t enc_arrow_width(int32_t type)
{
    static const uint8_t widths[] = {0, 1, 1, 2, 2, 4, 4, 8, 8, 4, 8, sizeof(char *)};
    return type >= ENCOURS_ARROW_INT8 && type <= ENCOURS_ARROW_TEXT ? widths[type] : 0;
}

encours_status enc_arrow_find(const encours_arrow_batch *batch, const char *name,
                              const enc_arrow_column **out, encours_error *error)
{
    const enc_arrow_column *found = NULL;
    for (size_t i = 0; i < batch->count; i++) {
        if (strcmp(batch->columns[i].name, name) != 0)
            continue;
        if (found != NULL)
            return enc_error_set(error, ENCOURS_E_INVALID, "the batch has two columns \"%.64s\"",
                                 name);
        found = &batch->columns[i];
    }
    if (found == NULL)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "the batch has no column \"%.64s\"", name);
    *out = found;
    return ENCOURS_OK;
}

void *enc_arrow_keep(encours_arrow_batch *batch, size_t count, size_t width)
{
    /* 2^40 rows of 8 bytes and a head fit. */
    size_t size = sizeof(enc_arrow_kept) + count * width;
    enc_arrow_kept *kept = enc_allocate(batch->context, size);
    if (kept == NULL)
        return NULL;
    kept->next = batch->kept;
    kept->size = size;
    batch->kept = kept;
    return kept + 1;
}

encours_status enc_arrow_at_row(const enc_arrow_column *column, encours_status status, size_t row,
                                const char *what, encours_error *error)
{
    enc_error_at(error, status, row, "row %zu of \"%.64s\": %s", row, column->name, what);
    enc_error_field(error, column->name);
    return status;
}

encours_status enc_arrow_refuse_form(const enc_arrow_column *column, const char *wanted,
                                     encours_error *error)
{
    enc_error_set(error, ENCOURS_E_INVALID, "the column \"%.64s\" is not %s", column->name, wanted);
    enc_error_field(error, column->name);
    if (column->form == ENC_ARROW_FLOAT)
        enc_error_hint(error, "Floating point cannot say which figure was meant: give decimals or "
                              "integers of minor units");
    if (column->form == ENC_ARROW_NULL)
        enc_error_hint(error, "All its rows are null: give it the type of what is missing");
    return ENCOURS_E_INVALID;
}

void enc_arrow_load(const enc_arrow_column *column, size_t row, void *out, size_t width)
{
    const uint8_t *values = column->array->buffers[1];
    memcpy(out, values + (column->first + row) * width, width);
}

static bool is_aligned(const void *pointer, size_t width)
{
    return (uintptr_t)pointer % width == 0;
}

/* The values from the first row on, when they can be read in place; NULL when they cannot. An empty
 * column may have no buffer: any memory will do. */
static const void *in_place(const encours_arrow_batch *batch, const enc_arrow_column *column,
                            size_t width)
{
    const uint8_t *values = column->array->buffers[1];
    if (batch->rows == 0)
        return column->name;
    values += column->first * width;
    return is_aligned(values, width) ? values : NULL;
}

encours_status enc_arrow_refuse_nulls(const encours_arrow_batch *batch,
                                      const enc_arrow_column *column, encours_error *error)
{
    size_t row = enc_arrow_first_null(column->array, column->first, batch->rows);
    if (row == batch->rows)
        return ENCOURS_OK;
    return enc_arrow_at_row(column, ENCOURS_E_INVALID, row, "it is null, which is not 0", error);
}

bool enc_arrow_integer_at(const enc_arrow_column *column, size_t row, int64_t *out)
{
    uint64_t bits = 0;
    size_t width = enc_arrow_width(column->type), shift = 64 - 8 * width;
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    enc_arrow_load(column, row, (uint8_t *)&bits + sizeof bits - width, width);
#else
    enc_arrow_load(column, row, &bits, width);
#endif
    bool is_signed = column->type % 2 != 0; /* INT8, INT16, INT32, INT64 are odd */
    if (is_signed)
        bits = (uint64_t)((int64_t)(bits << shift) >> shift);
    *out = (int64_t)bits;
    return is_signed || bits <= INT64_MAX;
}

static void store(void *out, size_t row, size_t width, int64_t value)
{
    uint8_t *at = (uint8_t *)out + row * width;
    const int32_t four = (int32_t)value;
    const int16_t two = (int16_t)value;
    const int8_t one = (int8_t)value;
    if (width == sizeof value)
        memcpy(at, &value, sizeof value);
    else if (width == sizeof four)
        memcpy(at, &four, sizeof four);
    else if (width == sizeof two)
        memcpy(at, &two, sizeof two);
    else
        memcpy(at, &one, sizeof one);
}

/* Whether a value fits a type of integers. */
static bool fits(int64_t value, int32_t type)
{
    size_t bits = 8 * enc_arrow_width(type);
    if (type == ENCOURS_ARROW_INT64)
        return true;
    if (type == ENCOURS_ARROW_UINT64)
        return value >= 0;
    int64_t limit = INT64_C(1) << (type % 2 != 0 ? bits - 1 : bits);
    return value < limit && value >= (type % 2 != 0 ? -limit : 0);
}

encours_status enc_arrow_integers(encours_arrow_batch *batch, const enc_arrow_column *column,
                                  int32_t type, const void **out, encours_error *error)
{
    size_t width = enc_arrow_width(type);
    const void *lent = column->type == type ? in_place(batch, column, width) : NULL;
    ENC_TRY(enc_arrow_refuse_nulls(batch, column, error));
    if (lent != NULL) {
        *out = lent;
        return ENCOURS_OK;
    }
    void *made = enc_arrow_keep(batch, batch->rows, width);
    if (made == NULL)
        return enc_error_memory(error);
    for (size_t row = 0; row < batch->rows; row++) {
        int64_t value = 0;
        /* A uint64 that is only out of line is the same bits. */
        bool known = enc_arrow_integer_at(column, row, &value) || column->type == type;
        if (!known || (column->type != type && !fits(value, type)))
            return enc_arrow_at_row(column, ENCOURS_E_OVERFLOW, row, "its value does not fit",
                                    error);
        store(made, row, width, value);
    }
    *out = made;
    return ENCOURS_OK;
}

static encours_status find(const encours_arrow_batch *batch, const char *name,
                           const enc_arrow_column **column, encours_error *error)
{
    ENC_REQUIRE(batch != NULL);
    ENC_REQUIRE(name != NULL);
    return enc_arrow_find(batch, name, column, error);
}

encours_status encours_arrow_batch_integers(encours_arrow_batch *batch, const char *name,
                                            int32_t type, const void **out, encours_error *error)
{
    const enc_arrow_column *column = NULL;
    ENC_REQUIRE(out != NULL);
    ENC_TRY(find(batch, name, &column, error));
    if (type < ENCOURS_ARROW_INT8 || type > ENCOURS_ARROW_UINT64)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "type is %" PRId32 ", expected INT8 to "
                             "UINT64 of encours_arrow_type",
                             type);
    if (column->form != ENC_ARROW_INTEGER || column->has_dictionary)
        return enc_arrow_refuse_form(column, "of integers", error);
    return enc_arrow_integers(batch, column, type, out, error);
}

/* Days of date64, or of date32 that are null or out of line. */
static encours_status read_day(const enc_arrow_column *column, size_t row, int32_t *out,
                               encours_error *error)
{
    int64_t value = 0;
    *out = ENCOURS_DATE_NONE;
    if (!enc_arrow_is_set(column->array, column->first + row))
        return ENCOURS_OK;
    if (column->form != ENC_ARROW_DATE64) {
        enc_arrow_load(column, row, out, sizeof *out);
        return ENCOURS_OK;
    }
    enc_arrow_load(column, row, &value, sizeof value);
    if (value % DAY_MILLISECONDS != 0)
        return enc_arrow_at_row(column, ENCOURS_E_INVALID, row, "it is not a whole day", error);
    value /= DAY_MILLISECONDS;
    if (!fits(value, ENCOURS_ARROW_INT32))
        return enc_arrow_at_row(column, ENCOURS_E_OVERFLOW, row, "its day does not fit", error);
    *out = (int32_t)value;
    return ENCOURS_OK;
}

static encours_status refuse_timestamps(const enc_arrow_column *column, encours_error *error)
{
    enc_error_set(error, ENCOURS_E_INVALID,
                  "the column \"%.64s\" is of timestamps: which day they are depends on a time "
                  "zone, give dates",
                  column->name);
    enc_error_field(error, column->name);
    enc_error_hint(error, "Days as dates are .dt.date in pandas, .dt.date() in Polars, cast(x as "
                          "date) in SQL");
    return ENCOURS_E_INVALID;
}

/* Days that cannot be lent as they are. */
static encours_status read_days(encours_arrow_batch *batch, const enc_arrow_column *column,
                                const int32_t **out, encours_error *error)
{
    int32_t *made = enc_arrow_keep(batch, batch->rows, sizeof *made);
    if (made == NULL)
        return enc_error_memory(error);
    for (size_t row = 0; row < batch->rows; row++)
        if (column->form == ENC_ARROW_NULL)
            made[row] = ENCOURS_DATE_NONE;
        else
            ENC_TRY(read_day(column, row, &made[row], error));
    *out = made;
    return ENCOURS_OK;
}

encours_status encours_arrow_batch_dates(encours_arrow_batch *batch, const char *name,
                                         const int32_t **out, encours_error *error)
{
    const enc_arrow_column *column = NULL;
    ENC_REQUIRE(out != NULL);
    ENC_TRY(find(batch, name, &column, error));
    bool days = column->form == ENC_ARROW_DATE32 ||
                (column->form == ENC_ARROW_INTEGER && column->type == ENCOURS_ARROW_INT32);
    if (column->form == ENC_ARROW_TIMESTAMP)
        return refuse_timestamps(column, error);
    if (column->has_dictionary ||
        (!days && column->form != ENC_ARROW_DATE64 && column->form != ENC_ARROW_NULL))
        return enc_arrow_refuse_form(column, "of dates", error);
    if (days && enc_arrow_first_null(column->array, column->first, batch->rows) == batch->rows) {
        const int32_t *lent = in_place(batch, column, sizeof *lent);
        if (lent != NULL) {
            *out = lent;
            return ENCOURS_OK;
        }
    }
    return read_days(batch, column, out, error);
}
