/* SPDX-License-Identifier: MIT */
/* Columns of the caller as a record batch. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/struct_size.h"
#include "base/text.h"
#include "io/arrow_made.h"

enum { DECIMALS_MAX = ENCOURS_CURRENCY_EXPONENT_MAX };

encours_status enc_arrow_make_batch(encours_context *context, const enc_arrow_source *sources,
                                    size_t count, size_t rows, struct ArrowArray *out,
                                    encours_error *error)
{
    uint8_t *memory;
    size_t pointers = enc_arrow_padded(count * sizeof(void *));
    enc_arrow_node *made = enc_arrow_node_new(context, pointers + count * sizeof *out, &memory);
    if (made == NULL)
        return enc_error_memory(error);
    struct ArrowArray **children = (struct ArrowArray **)(void *)memory;
    struct ArrowArray *child = (struct ArrowArray *)(void *)(memory + pointers);
    struct ArrowArray batch = {.length = (int64_t)rows,
                               .n_buffers = 1,
                               .buffers = made->buffers,
                               .children = children,
                               .release = enc_arrow_release_array,
                               .private_data = made};
    for (size_t i = 0; i < count; i++, batch.n_children++) {
        children[i] = &child[i];
        encours_status status = enc_arrow_make_array(context, &sources[i], rows, &child[i], error);
        if (status != ENCOURS_OK) {
            enc_arrow_release_array(&batch);
            enc_error_index(error, i);
            return status;
        }
    }
    *out = batch;
    return ENCOURS_OK;
}

/* Digits of the decimals of a column: those of an int64, and those it is scaled by at most. Fewer
 * than the 38 there may be: what multiplies or adds decimals wants some of them. */
static uint32_t digits_of(const enc_arrow_source *source)
{
    enum { DIGITS_INT64 = 19 };
    uint32_t least = source->row_decimals != NULL ? 0 : source->value_decimals;
    return DIGITS_INT64 + source->decimals - least;
}

/* The type of a column as a struct of the specification that owns nothing, to be copied. */
static struct ArrowSchema lend_type(const enc_arrow_source *source, char format[16],
                                    struct ArrowSchema *texts)
{
    (void)snprintf(format, 16, "d:%" PRIu32 ",%" PRIu32, digits_of(source), source->decimals);
    *texts = (struct ArrowSchema){.format = "u", .release = enc_arrow_release_schema};
    return (struct ArrowSchema){.format = source->format != NULL ? source->format : format,
                                .name = source->name,
                                .flags = source->nullable ? ARROW_FLAG_NULLABLE : 0,
                                .dictionary = source->dictionary != NULL ? texts : NULL,
                                .release = enc_arrow_release_schema};
}

encours_status enc_arrow_make_type(encours_context *context, const enc_arrow_source *sources,
                                   size_t count, struct ArrowSchema *out, encours_error *error)
{
    uint8_t *memory;
    size_t pointers = enc_arrow_padded(count * sizeof(void *));
    enc_arrow_node *made = enc_arrow_node_new(context, pointers + count * sizeof *out, &memory);
    if (made == NULL)
        return enc_error_memory(error);
    struct ArrowSchema *child = (struct ArrowSchema *)(void *)(memory + pointers);
    struct ArrowSchema batch = {.format = "+s",
                                .name = "",
                                .children = (struct ArrowSchema **)(void *)memory,
                                .release = enc_arrow_release_schema,
                                .private_data = made};
    for (size_t i = 0; i < count; i++, batch.n_children++) {
        char format[16];
        struct ArrowSchema texts, lent = lend_type(&sources[i], format, &texts);
        batch.children[i] = &child[i];
        encours_status status = enc_arrow_copy_schema(context, &lent, &child[i], error);
        if (status != ENCOURS_OK) {
            enc_arrow_release_schema(&batch);
            return status;
        }
    }
    *out = batch;
    return ENCOURS_OK;
}

/* A consumer trusts that texts are UTF-8: some would misbehave on others. */
static encours_status check_texts(const char *const *texts, size_t rows, size_t column,
                                  encours_error *error)
{
    for (size_t row = 0; row < rows; row++)
        if (texts[row] != NULL && !enc_utf8_is_valid(texts[row], strlen(texts[row])))
            return enc_error_at(error, ENCOURS_E_INVALID, column,
                                "row %zu of column %zu is no UTF-8", row, column);
    return ENCOURS_OK;
}

static encours_status check_decimals(const encours_arrow_columns *columns, size_t at,
                                     encours_error *error)
{
    if (columns->decimals == NULL)
        return enc_error_at(error, ENCOURS_E_MISUSE, at, "column %zu has no decimals", at);
    uint32_t most = columns->decimals[at];
    if (most > DECIMALS_MAX)
        return enc_error_at(error, ENCOURS_E_INVALID, at,
                            "column %zu has %" PRIu32 " decimals, at most %d", at, most,
                            DECIMALS_MAX);
    for (size_t row = 0; columns->row_decimals != NULL && row < columns->rows; row++)
        if (columns->row_decimals[row] > most)
            return enc_error_at(error, ENCOURS_E_INVALID, at,
                                "row %zu has %" PRIu32 " decimals, column %zu has %" PRIu32, row,
                                columns->row_decimals[row], at, most);
    return ENCOURS_OK;
}

static encours_status check_dictionary(const encours_arrow_columns *columns, size_t at,
                                       encours_error *error)
{
    const encours_arrow_texts *texts = columns->dictionaries != NULL ? columns->dictionaries[at]
                                                                     : NULL;
    const int32_t *places = columns->values[at];
    if (texts == NULL || (texts->texts == NULL && texts->count > 0))
        return enc_error_at(error, ENCOURS_E_MISUSE, at, "column %zu has no texts", at);
    if (texts->count > INT32_MAX)
        return enc_error_at(error, ENCOURS_E_LIMIT, at, "column %zu has more than 2^31 texts", at);
    for (size_t i = 0; i < texts->count; i++)
        if (texts->texts[i] == NULL || !enc_utf8_is_valid(texts->texts[i], strlen(texts->texts[i])))
            return enc_error_at(error, ENCOURS_E_INVALID, at,
                                "text %zu of the dictionary of column %zu is no UTF-8", i, at);
    for (size_t row = 0; row < columns->rows; row++)
        if (places[row] >= 0 && (size_t)places[row] >= texts->count)
            return enc_error_at(error, ENCOURS_E_INVALID, at,
                                "row %zu of column %zu is text %" PRId32 " of %zu", row, at,
                                places[row], texts->count);
    return ENCOURS_OK;
}

static encours_status check_column(const encours_arrow_columns *columns, size_t at,
                                   encours_error *error)
{
    const char *name = columns->names[at];
    int32_t type = columns->types[at];
    size_t length = name != NULL ? enc_text_length(name, ENC_ARROW_NAME_MAX) : SIZE_MAX;
    if (length > ENC_ARROW_NAME_MAX || !enc_utf8_is_valid(name, length))
        return enc_error_at(error, ENCOURS_E_INVALID, at,
                            "the name of column %zu is no UTF-8 of at most %d bytes", at,
                            ENC_ARROW_NAME_MAX);
    if (type < ENCOURS_ARROW_INT8 || type > ENCOURS_ARROW_DICTIONARY)
        return enc_error_at(error, ENCOURS_E_INVALID, at,
                            "the type of column %zu is %" PRId32 ", expected an encours_arrow_type",
                            at, type);
    if (columns->values[at] == NULL && columns->rows > 0)
        return enc_error_at(error, ENCOURS_E_MISUSE, at, "column %zu has no values", at);
    if (type == ENCOURS_ARROW_TEXT)
        return check_texts(columns->values[at], columns->rows, at, error);
    if (type == ENCOURS_ARROW_DECIMAL || type == ENCOURS_ARROW_DECIMAL_OR_NONE)
        return check_decimals(columns, at, error);
    if (type == ENCOURS_ARROW_DICTIONARY)
        return check_dictionary(columns, at, error);
    return ENCOURS_OK;
}

static enc_arrow_source source_of(const encours_arrow_columns *columns, size_t at)
{
    int32_t type = columns->types[at];
    enc_arrow_source source = enc_arrow_source_of(type);
    source.name = columns->names[at];
    source.values = columns->values[at];
    if (type == ENCOURS_ARROW_DECIMAL || type == ENCOURS_ARROW_DECIMAL_OR_NONE) {
        source.decimals = source.value_decimals = columns->decimals[at];
        source.row_decimals = columns->row_decimals;
    }
    if (type == ENCOURS_ARROW_DICTIONARY)
        source.dictionary = columns->dictionaries[at];
    return source;
}

static encours_status export_sources(encours_context *context, const enc_arrow_source *sources,
                                     const encours_arrow_columns *columns,
                                     struct ArrowSchema *schema, struct ArrowArray *array,
                                     encours_error *error)
{
    struct ArrowSchema type;
    ENC_TRY(enc_arrow_make_type(context, sources, columns->count, &type, error));
    encours_status status = enc_arrow_make_batch(context, sources, columns->count, columns->rows,
                                                 array, error);
    if (status != ENCOURS_OK) {
        enc_arrow_release_schema(&type);
        return status;
    }
    *schema = type;
    return ENCOURS_OK;
}

encours_status encours_arrow_export(encours_context *context, const encours_arrow_columns *columns,
                                    struct ArrowSchema *schema, struct ArrowArray *array,
                                    encours_error *error)
{
    ENC_REQUIRE(context != NULL);
    ENC_REQUIRE(columns != NULL);
    ENC_REQUIRE(schema != NULL);
    ENC_REQUIRE(array != NULL);
    encours_arrow_columns own;
    ENC_STRUCT_LOAD(own, columns, encours_arrow_columns, offsetof(encours_arrow_columns, decimals),
                    error);
    ENC_REQUIRE(own.count == 0 || (own.names != NULL && own.types != NULL && own.values != NULL));
    if (own.count > ENC_ARROW_COLUMNS_MAX || own.rows > ENC_ARROW_ROWS_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT,
                             "%zu columns and %zu rows, at most %d and 2^40", own.count, own.rows,
                             ENC_ARROW_COLUMNS_MAX);
    for (size_t i = 0; i < own.count; i++)
        ENC_TRY(check_column(&own, i, error));
    size_t size = (own.count + 1) * sizeof(enc_arrow_source);
    enc_arrow_source *sources = enc_allocate(context, size);
    if (sources == NULL)
        return enc_error_memory(error);
    for (size_t i = 0; i < own.count; i++)
        sources[i] = source_of(&own, i);
    encours_status status = export_sources(context, sources, &own, schema, array, error);
    enc_release(context, sources, size);
    return status;
}
