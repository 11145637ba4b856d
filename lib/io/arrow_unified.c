/* SPDX-License-Identifier: MIT */
/* Keys of a column by a dictionary that lasts longer than its batch. */
#include <string.h>

#include "io/arrow.h"
#include "io/arrow_dictionary.h"

#define KEY_UNKNOWN UINT32_MAX

/* What a row of the column leads to. */
typedef struct texts {
    const enc_arrow_column *column;
    const struct ArrowArray *array; /* of texts */
    enc_arrow_form form;
    uint32_t *known; /* keys of the entries of the batch's own dictionary; NULL: it has none */
} texts;

static encours_status add_text(const texts *from, size_t position, size_t row,
                               encours_arrow_dictionary *dictionary, uint32_t *key,
                               encours_error *error)
{
    const char *text;
    size_t length;
    encours_status status = enc_arrow_text_at(from->array, from->form, position, &text, &length,
                                              error);
    if (status == ENCOURS_OK && text == NULL)
        return enc_arrow_at_row(from->column, ENCOURS_E_INVALID, row, "it is null, which is no key",
                                error);
    if (status == ENCOURS_OK)
        status = enc_arrow_dictionary_add(dictionary, text, length, key, error);
    if (status != ENCOURS_OK) {
        enc_error_index(error, row);
        enc_error_field(error, from->column->name);
    }
    return status;
}

static encours_status read_key(const texts *from, size_t row, encours_arrow_dictionary *dictionary,
                               uint32_t *key, encours_error *error)
{
    const enc_arrow_column *column = from->column;
    size_t position = column->first + row - (size_t)column->array->offset;
    if (!enc_arrow_is_set(column->array, column->first + row))
        return enc_arrow_at_row(column, ENCOURS_E_INVALID, row, "it is null, which is no key",
                                error);
    if (from->known == NULL)
        return add_text(from, position, row, dictionary, key, error);
    /* An entry is looked up once, and only when a row stands for it. */
    ENC_TRY(enc_arrow_entry_at(column, row, &position, error));
    if (from->known[position] == KEY_UNKNOWN)
        ENC_TRY(add_text(from, position, row, dictionary, &from->known[position], error));
    *key = from->known[position];
    return ENCOURS_OK;
}

static encours_status read_keys(encours_arrow_batch *batch, const texts *from,
                                encours_arrow_dictionary *dictionary, uint32_t *keys,
                                encours_error *error)
{
    size_t before = dictionary->count;
    for (size_t row = 0; row < batch->rows; row++) {
        encours_status status = read_key(from, row, dictionary, &keys[row], error);
        if (status != ENCOURS_OK) {
            enc_arrow_dictionary_cut(dictionary, before);
            return status;
        }
    }
    return ENCOURS_OK;
}

encours_status encours_arrow_batch_unified_keys(encours_arrow_batch *batch, const char *name,
                                                encours_arrow_dictionary *dictionary,
                                                const uint32_t **out, encours_error *error)
{
    texts from = {0};
    ENC_REQUIRE(batch != NULL);
    ENC_REQUIRE(name != NULL);
    ENC_REQUIRE(dictionary != NULL);
    ENC_REQUIRE(out != NULL);
    ENC_TRY(enc_arrow_find(batch, name, &from.column, error));
    const enc_arrow_column *column = from.column;
    from.array = column->has_dictionary ? column->array->dictionary : column->array;
    from.form = column->has_dictionary ? column->dictionary : column->form;
    if (!enc_arrow_is_text(from.form)) {
        enc_error_set(error, ENCOURS_E_INVALID, "the column \"%.64s\" is not of texts", name);
        enc_error_field(error, column->name);
        enc_error_hint(error, "Keys that are integers are the same in all batches: "
                              "encours_arrow_batch_keys()");
        return ENCOURS_E_INVALID;
    }
    uint32_t *keys = enc_arrow_keep(batch, batch->rows, sizeof *keys);
    size_t size = column->has_dictionary ? (size_t)from.array->length * sizeof *from.known : 0;
    if (column->has_dictionary)
        from.known = enc_allocate(batch->context, size > 0 ? size : sizeof *from.known);
    if (keys == NULL || (column->has_dictionary && from.known == NULL)) {
        enc_release(batch->context, from.known, size > 0 ? size : sizeof *from.known);
        return enc_error_memory(error);
    }
    if (size > 0)
        memset(from.known, UINT8_MAX, size);
    encours_status status = read_keys(batch, &from, dictionary, keys, error);
    enc_release(batch->context, from.known, size > 0 ? size : sizeof *from.known);
    if (status == ENCOURS_OK)
        *out = keys;
    return status;
}
