/* SPDX-License-Identifier: MIT */
/* Columns of texts and dictionaries: currencies and keys. */
#include <string.h>

#include "io/arrow.h"

/* A view: its length, and then its bytes, or four of them and the buffer and place of all. */
static encours_status view_at(const struct ArrowArray *array, size_t position, const char **text,
                              size_t *length, encours_error *error)
{
    enum { IN_LINE = 12 };
    int32_t words[4];
    int64_t size = 0;
    const char *view = (const char *)array->buffers[1] + position * sizeof words;
    memcpy(words, view, sizeof words);
    if (words[0] >= 0 && words[0] <= IN_LINE) {
        *text = view + sizeof words[0];
        *length = (size_t)words[0];
        return ENCOURS_OK;
    }
    bool known = words[2] >= 0 && words[2] < array->n_buffers - 3;
    const char *bytes = known ? array->buffers[2 + words[2]] : NULL;
    if (known)
        memcpy(&size,
               (const char *)array->buffers[array->n_buffers - 1] + (size_t)words[2] * sizeof size,
               sizeof size);
    if (words[0] < 0 || bytes == NULL || words[3] < 0 || size < words[0] ||
        words[3] > size - words[0])
        return enc_error_set(error, ENCOURS_E_CORRUPT, "a text lies outside its buffers");
    *text = bytes + words[3];
    *length = (size_t)words[0];
    return ENCOURS_OK;
}

/* Where a text begins and ends among the bytes of its array. */
static void read_ends(const struct ArrowArray *array, enc_arrow_form form, size_t position,
                      int64_t ends[2])
{
    const char *offsets = array->buffers[1];
    int32_t narrow[2];
    if (form == ENC_ARROW_UTF8_LARGE) {
        memcpy(ends, offsets + position * sizeof ends[0], 2 * sizeof ends[0]);
        return;
    }
    memcpy(narrow, offsets + position * sizeof narrow[0], sizeof narrow);
    ends[0] = narrow[0];
    ends[1] = narrow[1];
}

encours_status enc_arrow_text_at(const struct ArrowArray *array, enc_arrow_form form,
                                 size_t position, const char **text, size_t *length,
                                 encours_error *error)
{
    int64_t ends[2];
    position += (size_t)array->offset;
    if (!enc_arrow_is_set(array, position)) {
        *text = NULL;
        *length = 0;
        return ENCOURS_OK;
    }
    if (form == ENC_ARROW_UTF8_VIEW)
        return view_at(array, position, text, length, error);
    const char *bytes = array->buffers[2];
    read_ends(array, form, position, ends);
    if (ends[0] < 0 || ends[1] < ends[0] || (bytes == NULL && ends[1] > ends[0]))
        return enc_error_set(error, ENCOURS_E_CORRUPT, "a text ends before it begins");
    *text = bytes != NULL ? bytes + ends[0] : "";
    *length = (size_t)(ends[1] - ends[0]);
    return ENCOURS_OK;
}

/* A column has few currencies and many rows: codes that were looked up are kept by their letters.
 */
typedef struct code_reader {
    const encours_currency_table *table;
    struct {
        uint32_t letters; /* of the code; 0: none is kept here */
        uint16_t numeric;
    } known[1 << 6];
} code_reader;

/* The number of a currency by its text; 0 for a null. */
static encours_status read_code(code_reader *reader, const struct ArrowArray *array,
                                enc_arrow_form form, size_t position, uint16_t *out,
                                encours_error *error)
{
    char code[4] = {0};
    const char *text;
    size_t length;
    uint32_t letters;
    encours_currency currency;
    *out = 0;
    ENC_TRY(enc_arrow_text_at(array, form, position, &text, &length, error));
    if (text == NULL)
        return ENCOURS_OK;
    if (length == 3)
        memcpy(code, text, 3);
    memcpy(&letters, code, sizeof letters);
    size_t place = letters * UINT32_C(2654435761) >> 26; /* Fibonacci hashing, to six bits */
    if (letters == 0 || reader->known[place].letters != letters) {
        ENC_TRY(encours_currency_by_code(reader->table, code, &currency, error));
        reader->known[place].letters = letters;
        reader->known[place].numeric = currency.numeric;
    }
    *out = reader->known[place].numeric;
    return ENCOURS_OK;
}

/* The same failure, with its row and column. */
static encours_status at_row(const enc_arrow_column *column, encours_status status, size_t row,
                             encours_error *error)
{
    enc_error_index(error, row);
    enc_error_field(error, column->name);
    return status;
}

encours_status enc_arrow_entry_at(const enc_arrow_column *column, size_t row, size_t *out,
                                  encours_error *error)
{
    int64_t index = 0;
    if (!enc_arrow_integer_at(column, row, &index) || index < 0 ||
        index >= column->array->dictionary->length)
        return enc_arrow_at_row(column, ENCOURS_E_CORRUPT, row, "its dictionary has no such entry",
                                error);
    *out = (size_t)index;
    return ENCOURS_OK;
}

static encours_status read_currency(const enc_arrow_column *column, code_reader *reader, size_t row,
                                    uint16_t *out, encours_error *error)
{
    const struct ArrowArray *array = column->array;
    enc_arrow_form form = column->form;
    size_t position = column->first + row - (size_t)array->offset;
    if (!enc_arrow_is_set(array, column->first + row)) {
        *out = 0;
        return ENCOURS_OK;
    }
    if (column->has_dictionary) {
        form = column->dictionary;
        ENC_TRY(enc_arrow_entry_at(column, row, &position, error));
        array = array->dictionary;
    }
    encours_status status = read_code(reader, array, form, position, out, error);
    return status == ENCOURS_OK ? status : at_row(column, status, row, error);
}

static encours_status read_codes(encours_arrow_batch *batch, const enc_arrow_column *column,
                                 const encours_currency_table *table, const uint16_t **out,
                                 encours_error *error)
{
    code_reader reader = {.table = table};
    uint16_t *made = enc_arrow_keep(batch, batch->rows, sizeof *made);
    if (made == NULL)
        return enc_error_memory(error);
    for (size_t row = 0; row < batch->rows; row++) {
        ENC_TRY(read_currency(column, &reader, row, &made[row], error));
        if (made[row] == 0)
            return enc_arrow_at_row(column, ENCOURS_E_INVALID, row, "its currency is null", error);
    }
    *out = made;
    return ENCOURS_OK;
}

encours_status encours_arrow_batch_currencies(encours_arrow_batch *batch, const char *name,
                                              const encours_currency_table *table,
                                              const uint16_t **out, encours_error *error)
{
    const enc_arrow_column *column;
    const void *values;
    ENC_REQUIRE(batch != NULL);
    ENC_REQUIRE(name != NULL);
    ENC_REQUIRE(out != NULL);
    ENC_TRY(enc_arrow_find(batch, name, &column, error));
    if (enc_arrow_is_text(column->has_dictionary ? column->dictionary : column->form))
        return read_codes(batch, column, table, out, error);
    if (column->form != ENC_ARROW_INTEGER || column->has_dictionary) {
        enc_error_set(error, ENCOURS_E_INVALID,
                      "the column \"%.64s\" is not of codes as text or numeric codes", name);
        enc_error_field(error, column->name);
        return ENCOURS_E_INVALID;
    }
    ENC_TRY(enc_arrow_integers(batch, column, ENCOURS_ARROW_UINT16, &values, error));
    *out = values;
    return ENCOURS_OK;
}

/* Every row that is not null itself stands for an entry, and for one that is not null. */
static encours_status check_entries(const encours_arrow_batch *batch,
                                    const enc_arrow_column *column, encours_error *error)
{
    const struct ArrowArray *entries = column->array->dictionary;
    size_t entry = 0;
    for (size_t row = 0; row < batch->rows; row++) {
        if (!enc_arrow_is_set(column->array, column->first + row))
            continue;
        ENC_TRY(enc_arrow_entry_at(column, row, &entry, error));
        if (enc_arrow_is_text(column->dictionary) &&
            !enc_arrow_is_set(entries, (size_t)entries->offset + entry))
            return enc_arrow_at_row(column, ENCOURS_E_INVALID, row,
                                    "its entry of the dictionary is null", error);
    }
    return ENCOURS_OK;
}

encours_status encours_arrow_batch_keys(encours_arrow_batch *batch, const char *name,
                                        const uint32_t **out, uint64_t *key_count,
                                        encours_error *error)
{
    const enc_arrow_column *column;
    const void *values;
    uint64_t count = 0;
    ENC_REQUIRE(batch != NULL);
    ENC_REQUIRE(name != NULL);
    ENC_REQUIRE(out != NULL);
    ENC_TRY(enc_arrow_find(batch, name, &column, error));
    if (column->form != ENC_ARROW_INTEGER) {
        enc_error_set(error, ENCOURS_E_INVALID,
                      "the column \"%.64s\" is neither of integers nor dictionary-encoded", name);
        enc_error_field(error, column->name);
        enc_error_hint(error, "Encode texts by dictionary, or ask for them with a dictionary of "
                              "ours: encours_arrow_batch_unified_keys()");
        return ENCOURS_E_INVALID;
    }
    if (column->has_dictionary)
        ENC_TRY(check_entries(batch, column, error));
    ENC_TRY(enc_arrow_integers(batch, column, ENCOURS_ARROW_UINT32, &values, error));
    const uint32_t *keys = values;
    for (size_t row = 0; row < batch->rows; row++)
        count = keys[row] >= count ? (uint64_t)keys[row] + 1 : count;
    *out = keys;
    if (key_count != NULL)
        *key_count = column->has_dictionary ? (uint64_t)column->array->dictionary->length : count;
    return ENCOURS_OK;
}

encours_status encours_arrow_batch_key_text(const encours_arrow_batch *batch, const char *name,
                                            uint64_t key, const char **text, size_t *length,
                                            encours_error *error)
{
    const enc_arrow_column *column;
    ENC_REQUIRE(batch != NULL);
    ENC_REQUIRE(name != NULL);
    ENC_REQUIRE(text != NULL);
    ENC_REQUIRE(length != NULL);
    ENC_TRY(enc_arrow_find(batch, name, &column, error));
    if (!column->has_dictionary || !enc_arrow_is_text(column->dictionary)) {
        enc_error_set(error, ENCOURS_E_INVALID,
                      "the column \"%.64s\" is not of texts by dictionary", name);
        enc_error_field(error, column->name);
        return ENCOURS_E_INVALID;
    }
    if (key >= (uint64_t)column->array->dictionary->length)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND,
                             "the dictionary of \"%.64s\" has no such "
                             "entry",
                             name);
    return enc_arrow_text_at(column->array->dictionary, column->dictionary, (size_t)key, text,
                             length, error);
}
