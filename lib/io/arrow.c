/* SPDX-License-Identifier: MIT */
/* Taking over a record batch: every count, length and pointer is checked before it is used. */
#include "io/arrow.h"

#include <inttypes.h>
#include <string.h>

#include "base/checked.h"
#include "base/text.h"

static const struct {
    char format;
    int32_t type;
} integers[] = {
    {'c', ENCOURS_ARROW_INT8},   {'C', ENCOURS_ARROW_UINT8},  {'s', ENCOURS_ARROW_INT16},
    {'S', ENCOURS_ARROW_UINT16}, {'i', ENCOURS_ARROW_INT32},  {'I', ENCOURS_ARROW_UINT32},
    {'l', ENCOURS_ARROW_INT64},  {'L', ENCOURS_ARROW_UINT64},
};

/* Up to three digits, a sign allowed; the rest of the text, or NULL when there is no number. */
static const char *read_small(const char *text, int32_t *out)
{
    bool negative = *text == '-';
    int32_t value = 0, digits = 0;
    for (text += negative; *text >= '0' && *text <= '9' && digits < 3; text++, digits++)
        value = value * 10 + (*text - '0');
    *out = negative ? -value : value;
    return digits > 0 ? text : NULL;
}

/* "d:precision,scale", and behind it ",bits" where they are not 128. */
static enc_arrow_form decimal_of(const char *format, int32_t *scale)
{
    int32_t precision, bits = 128;
    const char *rest = read_small(format + 2, &precision);
    if (rest == NULL || *rest != ',' || precision < 1 || precision > 38)
        return ENC_ARROW_OTHER;
    rest = read_small(rest + 1, scale);
    if (rest != NULL && *rest == ',')
        rest = read_small(rest + 1, &bits);
    if (rest == NULL || *rest != '\0')
        return ENC_ARROW_OTHER;
    return bits == 128  ? ENC_ARROW_DECIMAL128
           : bits == 64 ? ENC_ARROW_DECIMAL64
           : bits == 32 ? ENC_ARROW_DECIMAL32
                        : ENC_ARROW_OTHER;
}

enc_arrow_form enc_arrow_form_of(const char *format, int32_t *type, int32_t *scale)
{
    if (format[0] == 'd' && format[1] == ':')
        return decimal_of(format, scale);
    if (strcmp(format, "tdD") == 0)
        return ENC_ARROW_DATE32;
    if (strcmp(format, "tdm") == 0)
        return ENC_ARROW_DATE64;
    if (strncmp(format, "ts", 2) == 0)
        return ENC_ARROW_TIMESTAMP;
    if (strcmp(format, "vu") == 0)
        return ENC_ARROW_UTF8_VIEW;
    if (format[0] == '\0' || format[1] != '\0')
        return ENC_ARROW_OTHER;
    for (size_t i = 0; i < sizeof integers / sizeof integers[0]; i++)
        if (integers[i].format == format[0]) {
            *type = integers[i].type;
            return ENC_ARROW_INTEGER;
        }
    switch (format[0]) {
    case 'e':
    case 'f':
    case 'g':
        return ENC_ARROW_FLOAT;
    case 'n':
        return ENC_ARROW_NULL;
    case 'u':
        return ENC_ARROW_UTF8;
    case 'U':
        return ENC_ARROW_UTF8_LARGE;
    default:
        return ENC_ARROW_OTHER;
    }
}

bool enc_arrow_has_buffers(const struct ArrowArray *array, enc_arrow_form form)
{
    switch (form) {
    case ENC_ARROW_UTF8:
    case ENC_ARROW_UTF8_LARGE:
        return array->n_buffers == 3;
    case ENC_ARROW_UTF8_VIEW:
        /* Validity, views, any number of buffers of bytes, and their sizes. */
        return array->n_buffers >= 3 && array->n_buffers - 3 <= INT32_MAX;
    default:
        return array->n_buffers == 2;
    }
}

size_t enc_arrow_first_null(const struct ArrowArray *array, size_t first, size_t rows)
{
    const uint8_t *bits = array->buffers[0];
    if (bits == NULL)
        return rows;
    for (size_t row = 0; row < rows; row++) {
        size_t at = first + row;
        /* Whole bytes without a null are passed over at once. */
        if (at % 8 == 0 && bits[at / 8] == UINT8_MAX)
            row += 7;
        else if (!enc_arrow_is_set(array, at))
            return row;
    }
    return rows;
}

static encours_status corrupt(encours_error *error, size_t column, const char *what)
{
    return enc_error_at(error, ENCOURS_E_CORRUPT, column, "column %zu of the batch: %s", column,
                        what);
}

/* What is wrong with the numbers of an array of a form; NULL: nothing. */
static const char *fault_of(const struct ArrowArray *array, enc_arrow_form form)
{
    if (array->length < 0 || array->offset < 0 || array->length > ENC_ARROW_ROWS_MAX ||
        array->offset > ENC_ARROW_ROWS_MAX)
        return "its length or offset cannot be";
    if (array->null_count < -1 || array->null_count > array->length)
        return "its number of nulls cannot be";
    if (form == ENC_ARROW_OTHER || form == ENC_ARROW_NULL)
        return NULL;
    if (!enc_arrow_has_buffers(array, form) || array->n_children != 0)
        return "it has not the buffers of its type";
    if (array->buffers == NULL || (array->length > 0 && array->buffers[1] == NULL))
        return "a buffer is NULL";
    if (form == ENC_ARROW_UTF8_VIEW && array->n_buffers > 3 &&
        array->buffers[array->n_buffers - 1] == NULL)
        return "the sizes of its buffers are NULL";
    if (array->null_count > 0 && array->buffers[0] == NULL)
        return "it has nulls and no buffer that says which";
    return NULL;
}

/* A dictionary that is of use holds texts. */
static const char *bind_dictionary(enc_arrow_column *column, const struct ArrowSchema *schema,
                                   const struct ArrowArray *array)
{
    int32_t ignored;
    column->has_dictionary = schema->dictionary != NULL;
    if ((array->dictionary != NULL) != column->has_dictionary)
        return "its type and its values differ about a dictionary";
    if (!column->has_dictionary)
        return NULL;
    if (schema->dictionary->format == NULL)
        return "its dictionary has no type";
    if (schema->dictionary->dictionary == NULL && array->dictionary->dictionary == NULL)
        column->dictionary = enc_arrow_form_of(schema->dictionary->format, &ignored, &ignored);
    if (column->form != ENC_ARROW_INTEGER)
        return "the indices of its dictionary are no integers";
    return fault_of(array->dictionary, column->dictionary);
}

static encours_status check_name(size_t at, const char *name, encours_error *error)
{
    size_t length = name != NULL ? enc_text_length(name, ENC_ARROW_NAME_MAX) : 0;
    if (length > ENC_ARROW_NAME_MAX || !enc_utf8_is_valid(name != NULL ? name : "", length))
        return enc_error_at(error, ENCOURS_E_INVALID, at,
                            "column %zu of the batch: its name is no UTF-8 of at most %d bytes", at,
                            ENC_ARROW_NAME_MAX);
    return ENCOURS_OK;
}

static encours_status check_struct(const struct ArrowSchema *schema, encours_error *error)
{
    if (schema->release == NULL)
        return enc_error_set(error, ENCOURS_E_CORRUPT, "the batch was released or moved away");
    if (schema->format == NULL || strcmp(schema->format, "+s") != 0)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "a batch is an array of structs, format \"+s\"");
    if (schema->n_children < 0 || (schema->n_children > 0 && schema->children == NULL))
        return enc_error_set(error, ENCOURS_E_CORRUPT,
                             "the type of the batch contradicts itself about its columns");
    if (schema->n_children > ENC_ARROW_COLUMNS_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "%" PRId64 " columns, at most %d",
                             schema->n_children, ENC_ARROW_COLUMNS_MAX);
    return ENCOURS_OK;
}

static encours_status check_columns(const struct ArrowSchema *schema, encours_error *error)
{
    for (size_t at = 0; at < (size_t)schema->n_children; at++) {
        const struct ArrowSchema *column = schema->children[at];
        if (column == NULL)
            return corrupt(error, at, "it is NULL");
        if (column->release == NULL)
            return corrupt(error, at, "it was released or moved away");
        if (column->format == NULL)
            return corrupt(error, at, "it has no type");
        ENC_TRY(check_name(at, column->name, error));
    }
    return ENCOURS_OK;
}

encours_status enc_arrow_check_type(const struct ArrowSchema *schema, encours_error *error)
{
    ENC_TRY(check_struct(schema, error));
    return check_columns(schema, error);
}

static encours_status bind(encours_arrow_batch *batch, size_t at, const struct ArrowSchema *schema,
                           const struct ArrowArray *parent, encours_error *error)
{
    enc_arrow_column *column = &batch->columns[at];
    const struct ArrowArray *array = parent->children[at];
    if (array == NULL)
        return corrupt(error, at, "it is NULL");
    if (array->release == NULL)
        return corrupt(error, at, "it was released or moved away");
    enc_text_copy(column->name, sizeof column->name, schema->name != NULL ? schema->name : "");
    column->form = enc_arrow_form_of(schema->format, &column->type, &column->scale);
    const char *fault = fault_of(array, column->form);
    if (fault == NULL)
        fault = bind_dictionary(column, schema, array);
    if (fault == NULL && array->length - parent->offset < parent->length)
        fault = "it has fewer rows than the batch";
    if (fault != NULL)
        return corrupt(error, at, fault);
    column->array = array;
    column->first = (size_t)(array->offset + parent->offset);
    return ENCOURS_OK;
}

static encours_status check_batch(const struct ArrowSchema *schema, const struct ArrowArray *array,
                                  encours_error *error)
{
    ENC_TRY(check_struct(schema, error));
    if (array->release == NULL)
        return enc_error_set(error, ENCOURS_E_CORRUPT, "the batch was released or moved away");
    if (schema->n_children != array->n_children ||
        (array->n_children > 0 && array->children == NULL))
        return enc_error_set(error, ENCOURS_E_CORRUPT,
                             "the type and the values of the batch differ about its columns");
    ENC_TRY(check_columns(schema, error));
    if (array->length > ENC_ARROW_ROWS_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "%" PRId64 " rows, at most 2^40",
                             array->length);
    const char *fault = fault_of(array, ENC_ARROW_OTHER);
    if (fault == NULL && (array->n_buffers != 1 || array->buffers == NULL ||
                          schema->dictionary != NULL || array->dictionary != NULL))
        fault = "it has not the buffers of a struct";
    if (fault != NULL)
        return enc_error_set(error, ENCOURS_E_CORRUPT, "the batch: %s", fault);
    size_t rows = (size_t)array->length;
    size_t row = enc_arrow_first_null(array, (size_t)array->offset, rows);
    if (row < rows || array->null_count > 0)
        return enc_error_at(error, ENCOURS_E_INVALID, row, "row %zu of the batch is null", row);
    return ENCOURS_OK;
}

static void release(encours_arrow_batch *batch)
{
    encours_context *context = batch->context;
    while (batch->kept != NULL) {
        enc_arrow_kept *next = batch->kept->next;
        enc_release(context, batch->kept, batch->kept->size);
        batch->kept = next;
    }
    enc_release(context, batch, sizeof *batch + batch->count * sizeof batch->columns[0]);
    encours_context_free(context);
}

encours_status encours_arrow_batch_import(encours_context *context,
                                          const struct ArrowSchema *schema,
                                          struct ArrowArray *array, encours_arrow_batch **out,
                                          encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(context != NULL);
    ENC_REQUIRE(schema != NULL);
    ENC_REQUIRE(array != NULL);
    ENC_TRY(check_batch(schema, array, error));
    size_t count = (size_t)schema->n_children;
    encours_arrow_batch *batch = enc_allocate_zeroed(context, sizeof *batch +
                                                                  count * sizeof batch->columns[0]);
    if (batch == NULL)
        return enc_error_memory(error);
    batch->context = enc_context_retain(context);
    batch->count = count;
    batch->rows = (size_t)array->length;
    for (size_t i = 0; i < count; i++) {
        encours_status status = bind(batch, i, schema->children[i], array, error);
        if (status != ENCOURS_OK) {
            release(batch);
            return status;
        }
    }
    batch->array = *array;
    array->release = NULL;
    *out = batch;
    return ENCOURS_OK;
}

void encours_arrow_batch_free(encours_arrow_batch *batch)
{
    if (batch == NULL)
        return;
    batch->array.release(&batch->array);
    release(batch);
}

size_t encours_arrow_batch_rows(const encours_arrow_batch *batch)
{
    return batch->rows;
}

size_t encours_arrow_batch_column_count(const encours_arrow_batch *batch)
{
    return batch->count;
}

const char *encours_arrow_batch_column_name(const encours_arrow_batch *batch, size_t column)
{
    return column < batch->count ? batch->columns[column].name : NULL;
}
