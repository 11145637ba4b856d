/* SPDX-License-Identifier: MIT */
/* Columns of our own: validity, values or offsets, bytes of texts, in one block, each from an
 * address of whole lines. */
#include <inttypes.h>
#include <string.h>

#include "base/checked.h"
#include "base/text.h"
#include "io/arrow_made.h"

enum { DECIMALS_MAX = ENCOURS_CURRENCY_EXPONENT_MAX };

static const enc_arrow_source sources[] = {
    [ENCOURS_ARROW_INT8] = {.format = "c", .width = 1},
    [ENCOURS_ARROW_UINT8] = {.format = "C", .width = 1},
    [ENCOURS_ARROW_INT16] = {.format = "s", .width = 2},
    [ENCOURS_ARROW_UINT16] = {.format = "S", .width = 2},
    [ENCOURS_ARROW_INT32] = {.format = "i", .width = 4},
    [ENCOURS_ARROW_UINT32] = {.format = "I", .width = 4},
    [ENCOURS_ARROW_INT64] = {.format = "l", .width = 8},
    [ENCOURS_ARROW_UINT64] = {.format = "L", .width = 8},
    [ENCOURS_ARROW_DATE] = {.format = "tdD",
                            .way = ENC_ARROW_INT32,
                            .nullable = true,
                            .none = ENCOURS_DATE_NONE},
    [ENCOURS_ARROW_INT64_OR_NONE] = {.format = "l",
                                     .way = ENC_ARROW_INT64,
                                     .nullable = true,
                                     .none = INT64_MIN},
    [ENCOURS_ARROW_TEXT] = {.format = "u", .way = ENC_ARROW_TEXTS, .nullable = true},
    [ENCOURS_ARROW_DECIMAL] = {.way = ENC_ARROW_DECIMALS},
    [ENCOURS_ARROW_DECIMAL_OR_NONE] = {.way = ENC_ARROW_DECIMALS,
                                       .nullable = true,
                                       .none = INT64_MIN},
    [ENCOURS_ARROW_INSTANT] = {.format = "tsu:UTC",
                               .way = ENC_ARROW_INT64,
                               .nullable = true,
                               .none = INT64_MIN},
    [ENCOURS_ARROW_DICTIONARY] = {.format = "i", .way = ENC_ARROW_INDICES, .nullable = true},
};

enc_arrow_source enc_arrow_source_of(int32_t type)
{
    return sources[type];
}

/* One value from a row to the same place of `out`; whether it is not null. */
typedef bool put_value(const enc_arrow_source *from, size_t row, void *out);

static inline bool put_int32(const enc_arrow_source *from, size_t row, void *out)
{
    int32_t value = ((const int32_t *)from->values)[row];
    ((int32_t *)out)[row] = value;
    return !from->nullable || value != from->none;
}

static inline bool put_index(const enc_arrow_source *from, size_t row, void *out)
{
    int32_t value = ((const int32_t *)from->values)[row];
    ((int32_t *)out)[row] = value >= 0 ? value : 0;
    return value >= 0;
}

static inline bool put_int64(const enc_arrow_source *from, size_t row, void *out)
{
    int64_t value = ((const int64_t *)from->values)[row];
    ((int64_t *)out)[row] = value;
    return !from->nullable || value != from->none;
}

static inline bool put_narrow(const enc_arrow_source *from, size_t row, void *out)
{
    int64_t value = ((const int64_t *)from->values)[row];
    ((int32_t *)out)[row] = (int32_t)value;
    return !from->nullable || value != from->none;
}

static inline bool put_place(const enc_arrow_source *from, size_t row, void *out)
{
    uint64_t value = (uint64_t)((const int64_t *)from->values)[row];
    int32_t place = value < from->place_count ? from->places[value] : 0;
    ((int32_t *)out)[row] = place > 0 ? place - 1 : 0;
    return place > 0;
}

/* An int64 times 10^18 fits 38 digits. */
static const int64_t powers[DECIMALS_MAX + 1] = {
    1,
    10,
    100,
    1000,
    10000,
    100000,
    1000000,
    10000000,
    100000000,
    1000000000,
    10000000000,
    100000000000,
    1000000000000,
    10000000000000,
    100000000000000,
    1000000000000000,
    10000000000000000,
    100000000000000000,
    1000000000000000000,
};

static inline bool put_decimal(const enc_arrow_source *from, size_t row, void *out)
{
    int64_t value = ((const int64_t *)from->values)[row];
    uint32_t decimals = from->row_decimals != NULL ? from->row_decimals[row] : from->value_decimals;
    enc_i128 wide = (enc_i128)value * powers[from->decimals - decimals];
    memcpy((uint8_t *)out + row * sizeof wide, &wide, sizeof wide);
    return !from->nullable || value != from->none;
}

static inline bool put_piece(const enc_arrow_source *from, size_t row, void *out)
{
    ((uint32_t *)out)[row] = from->offsets[row];
    return from->offsets[row + 1] != from->offsets[row];
}

/* All rows by one way, which is known when this is compiled into its caller: eight of them are one
 * byte of the validity. The number of nulls. */
static inline __attribute__((always_inline)) int64_t put_all(put_value *put,
                                                             const enc_arrow_source *from,
                                                             size_t rows, uint8_t *bits, void *out)
{
    int64_t set = 0;
    for (size_t first = 0; first < rows; first += 8) {
        size_t count = rows - first < 8 ? rows - first : 8;
        unsigned int byte = 0;
        for (size_t i = 0; i < count; i++)
            byte |= (put(from, first + i, out) ? 1u : 0u) << i;
        bits[first / 8] = (uint8_t)byte;
        set += __builtin_popcount(byte);
    }
    return (int64_t)rows - set;
}

/* Offsets, and the bytes they lead to. */
static int64_t put_texts(const enc_arrow_source *from, size_t rows, uint8_t *bits, int32_t *offsets,
                         char *bytes)
{
    const char *const *texts = from->values;
    int64_t nulls = 0;
    size_t at = 0;
    memset(bits, 0, (rows + 7) / 8);
    for (size_t row = 0; row < rows; row++) {
        size_t length = texts[row] != NULL ? strlen(texts[row]) : 0;
        offsets[row] = (int32_t)at;
        nulls += texts[row] == NULL;
        bits[row / 8] |= (uint8_t)((texts[row] == NULL ? 0u : 1u) << (row % 8));
        if (length > 0)
            memcpy(bytes + at, texts[row], length);
        at += length;
    }
    offsets[rows] = (int32_t)at;
    return nulls;
}

static int64_t put_values(const enc_arrow_source *from, size_t rows, uint8_t *bits, void *out,
                          char *bytes)
{
    switch (from->way) {
    case ENC_ARROW_INT32:
        return put_all(put_int32, from, rows, bits, out);
    case ENC_ARROW_INDICES:
        return put_all(put_index, from, rows, bits, out);
    case ENC_ARROW_INT64:
        return put_all(put_int64, from, rows, bits, out);
    case ENC_ARROW_NARROW:
        return put_all(put_narrow, from, rows, bits, out);
    case ENC_ARROW_DECIMALS:
        return put_all(put_decimal, from, rows, bits, out);
    case ENC_ARROW_PLACES:
        return put_all(put_place, from, rows, bits, out);
    case ENC_ARROW_TEXTS:
        return put_texts(from, rows, bits, out, bytes);
    case ENC_ARROW_PIECES:
        ((uint32_t *)out)[rows] = from->offsets[rows];
        if (from->offsets[rows] > 0)
            memcpy(bytes, from->bytes, from->offsets[rows]);
        return put_all(put_piece, from, rows, bits, out);
    default:
        if (rows > 0)
            memcpy(out, from->values, rows * from->width);
        return 0;
    }
}

static bool is_text(const enc_arrow_source *from)
{
    return from->way == ENC_ARROW_TEXTS || from->way == ENC_ARROW_PIECES;
}

/* Bytes of the texts of a column; too many are one more than can be. */
static size_t text_bytes(const enc_arrow_source *from, size_t rows)
{
    size_t total = 0;
    if (from->way == ENC_ARROW_PIECES)
        return from->offsets[rows];
    const char *const *texts = from->values;
    for (size_t row = 0; row < rows && total <= INT32_MAX; row++)
        total += texts[row] != NULL ? strlen(texts[row]) : 0;
    return total;
}

static size_t body_size(const enc_arrow_source *from, size_t rows)
{
    switch (from->way) {
    case ENC_ARROW_INT64:
        return rows * sizeof(int64_t);
    case ENC_ARROW_DECIMALS:
        return rows * sizeof(enc_i128);
    case ENC_ARROW_INT32:
    case ENC_ARROW_INDICES:
    case ENC_ARROW_NARROW:
    case ENC_ARROW_PLACES:
        return rows * sizeof(int32_t);
    case ENC_ARROW_TEXTS:
    case ENC_ARROW_PIECES:
        return (rows + 1) * sizeof(int32_t);
    default:
        return rows * from->width;
    }
}

static encours_status make_dictionary(encours_context *context, const encours_arrow_texts *texts,
                                      struct ArrowArray *out, encours_error *error)
{
    const enc_arrow_source source = {.way = ENC_ARROW_TEXTS, .values = texts->texts};
    enc_arrow_node *node = out->private_data;
    ENC_TRY(enc_arrow_make_array(context, &source, texts->count, &node->dictionary.array, error));
    out->dictionary = &node->dictionary.array;
    return ENCOURS_OK;
}

encours_status enc_arrow_make_array(encours_context *context, const enc_arrow_source *source,
                                    size_t rows, struct ArrowArray *out, encours_error *error)
{
    bool text = is_text(source);
    size_t bytes = text ? text_bytes(source, rows) : 0;
    if (bytes > INT32_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "a column has more than 2^31 bytes of text");
    size_t bits = enc_arrow_padded((rows + 7) / 8);
    size_t body = enc_arrow_padded(body_size(source, rows));
    uint8_t *memory;
    enc_arrow_node *node = enc_arrow_node_new(context, bits + body + enc_arrow_padded(bytes),
                                              &memory);
    if (node == NULL)
        return enc_error_memory(error);
    /* What pads the buffers is zero, so that the same column is the same bytes. */
    for (size_t i = (rows + 7) / 8; i < bits; i++)
        memory[i] = 0;
    memset(memory + bits + body_size(source, rows), 0, body - body_size(source, rows));
    memset(memory + bits + body + bytes, 0, enc_arrow_padded(bytes) - bytes);
    int64_t nulls = put_values(source, rows, memory, memory + bits, (char *)memory + bits + body);
    node->buffers[0] = nulls > 0 ? memory : NULL;
    node->buffers[1] = memory + bits;
    node->buffers[2] = memory + bits + body;
    *out = (struct ArrowArray){.length = (int64_t)rows,
                               .null_count = nulls,
                               .n_buffers = text ? 3 : 2,
                               .buffers = node->buffers,
                               .release = enc_arrow_release_array,
                               .private_data = node};
    if (source->dictionary == NULL)
        return ENCOURS_OK;
    encours_status status = make_dictionary(context, source->dictionary, out, error);
    if (status != ENCOURS_OK)
        enc_arrow_release_array(out);
    return status;
}
