/* SPDX-License-Identifier: MIT */
/* Record batches of our own. Each array and each type is one block of the context that releases
 * itself; a child may be moved out and lives on without its parent. */
#include <inttypes.h>
#include <string.h>

#include "base/struct_size.h"
#include "base/text.h"
#include "io/arrow.h"

enum { ALIGNMENT = 64, BUFFERS = 3 };

/* The head of a block. */
typedef struct node {
    encours_context *context;
    size_t size;
    const void *buffers[BUFFERS];
} node;

static const struct {
    const char *format;
    int32_t values; /* encours_arrow_type of the buffer */
} forms[] = {
    {NULL, 0},
    {"c", ENCOURS_ARROW_INT8},
    {"C", ENCOURS_ARROW_UINT8},
    {"s", ENCOURS_ARROW_INT16},
    {"S", ENCOURS_ARROW_UINT16},
    {"i", ENCOURS_ARROW_INT32},
    {"I", ENCOURS_ARROW_UINT32},
    {"l", ENCOURS_ARROW_INT64},
    {"L", ENCOURS_ARROW_UINT64},
    {"tdD", ENCOURS_ARROW_INT32},
    {"l", ENCOURS_ARROW_INT64},
    {"u", ENCOURS_ARROW_TEXT},
};

static size_t padded(size_t size)
{
    return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

/* A block with `size` bytes for values behind its head, from an address of whole lines. */
static node *node_new(encours_context *context, size_t size, uint8_t **values)
{
    size_t whole = sizeof(node) + ALIGNMENT + size;
    node *made = enc_allocate_zeroed(context, whole);
    if (made == NULL)
        return NULL;
    made->context = enc_context_retain(context);
    made->size = whole;
    uint8_t *behind = (uint8_t *)(made + 1);
    *values = behind + (ALIGNMENT - (uintptr_t)behind % ALIGNMENT) % ALIGNMENT;
    return made;
}

static void node_free(node *made)
{
    encours_context *context = made->context;
    enc_release(context, made, made->size);
    encours_context_free(context);
}

static void release_array(struct ArrowArray *array)
{
    if (array->release == NULL)
        return;
    for (int64_t i = 0; i < array->n_children; i++)
        if (array->children[i]->release != NULL)
            array->children[i]->release(array->children[i]);
    array->release = NULL;
    node_free(array->private_data);
}

static void release_schema(struct ArrowSchema *schema)
{
    if (schema->release == NULL)
        return;
    for (int64_t i = 0; i < schema->n_children; i++)
        if (schema->children[i]->release != NULL)
            schema->children[i]->release(schema->children[i]);
    schema->release = NULL;
    node_free(schema->private_data);
}

static bool is_null(int32_t type, const void *values, size_t row)
{
    if (type == ENCOURS_ARROW_DATE)
        return ((const int32_t *)values)[row] == ENCOURS_DATE_NONE;
    if (type == ENCOURS_ARROW_INT64_OR_NONE)
        return ((const int64_t *)values)[row] == INT64_MIN;
    if (type == ENCOURS_ARROW_TEXT)
        return ((const char *const *)values)[row] == NULL;
    return false;
}

static bool is_nullable(int32_t type)
{
    return type >= ENCOURS_ARROW_DATE;
}

/* Bytes of the texts of a column; too many are one more than can be. */
static size_t text_bytes(const char *const *texts, size_t rows)
{
    size_t total = 0;
    for (size_t row = 0; row < rows && total <= INT32_MAX; row++)
        total += texts[row] != NULL ? strlen(texts[row]) : 0;
    return total;
}

static void write_texts(const char *const *texts, size_t rows, int32_t *offsets, char *bytes)
{
    size_t at = 0;
    for (size_t row = 0; row < rows; row++) {
        size_t length = texts[row] != NULL ? strlen(texts[row]) : 0;
        offsets[row] = (int32_t)at;
        if (length > 0)
            memcpy(bytes + at, texts[row], length);
        at += length;
    }
    offsets[rows] = (int32_t)at;
}

static int64_t write_validity(int32_t type, const void *values, size_t rows, uint8_t *bits)
{
    int64_t nulls = 0;
    for (size_t row = 0; row < rows; row++) {
        bool null = is_null(type, values, row);
        nulls += null;
        bits[row / 8] |= (uint8_t)((null ? 0u : 1u) << (row % 8));
    }
    return nulls;
}

/* One column: validity, values or offsets, bytes of texts, each from an address of whole lines. */
static encours_status make_array(encours_context *context, int32_t type, const void *values,
                                 size_t rows, struct ArrowArray *out, encours_error *error)
{
    bool text = type == ENCOURS_ARROW_TEXT;
    size_t bytes = text ? text_bytes(values, rows) : 0;
    if (bytes > INT32_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "a column has more than 2^31 bytes of text");
    size_t bits = is_nullable(type) ? padded((rows + 7) / 8) : 0;
    size_t body = text ? (rows + 1) * sizeof(int32_t) : rows * enc_arrow_width(type);
    uint8_t *memory;
    node *made = node_new(context, bits + padded(body) + bytes, &memory);
    if (made == NULL)
        return enc_error_memory(error);
    int64_t nulls = is_nullable(type) ? write_validity(type, values, rows, memory) : 0;
    made->buffers[0] = nulls > 0 ? memory : NULL;
    made->buffers[1] = memory + bits;
    made->buffers[2] = memory + bits + padded(body);
    if (text)
        write_texts(values, rows, (int32_t *)(void *)(memory + bits),
                    (char *)memory + bits + padded(body));
    else if (body > 0)
        memcpy(memory + bits, values, body);
    *out = (struct ArrowArray){.length = (int64_t)rows,
                               .null_count = nulls,
                               .n_buffers = text ? 3 : 2,
                               .buffers = made->buffers,
                               .release = release_array,
                               .private_data = made};
    return ENCOURS_OK;
}

/* The children of a node: structs, and the pointers to them before these. */
static size_t children_size(size_t count, size_t width)
{
    return padded(count * sizeof(void *)) + count * width;
}

static encours_status make_batch(encours_context *context, const encours_arrow_columns *columns,
                                 struct ArrowArray *out, encours_error *error)
{
    uint8_t *memory;
    node *made = node_new(context, children_size(columns->count, sizeof *out), &memory);
    if (made == NULL)
        return enc_error_memory(error);
    struct ArrowArray **children = (struct ArrowArray **)(void *)memory;
    struct ArrowArray *child = (struct ArrowArray *)(void *)(memory + padded(columns->count *
                                                                             sizeof(void *)));
    struct ArrowArray batch = {.length = (int64_t)columns->rows,
                               .n_buffers = 1,
                               .buffers = made->buffers,
                               .children = children,
                               .release = release_array,
                               .private_data = made};
    for (size_t i = 0; i < columns->count; i++, batch.n_children++) {
        children[i] = &child[i];
        encours_status status = make_array(context, columns->types[i], columns->values[i],
                                           columns->rows, &child[i], error);
        if (status != ENCOURS_OK) {
            release_array(&batch);
            enc_error_index(error, i);
            return status;
        }
    }
    *out = batch;
    return ENCOURS_OK;
}

static encours_status make_schema(encours_context *context, const char *name, const char *format,
                                  int64_t flags, size_t children, struct ArrowSchema *out,
                                  uint8_t **memory, encours_error *error)
{
    size_t size = padded(strlen(name) + 1);
    node *made = node_new(context, size + children_size(children, sizeof *out), memory);
    if (made == NULL)
        return enc_error_memory(error);
    memcpy(*memory, name, strlen(name));
    *out = (struct ArrowSchema){.format = format,
                                .name = (const char *)*memory,
                                .flags = flags,
                                .release = release_schema,
                                .private_data = made};
    *memory += size;
    return ENCOURS_OK;
}

static encours_status make_type(encours_context *context, const encours_arrow_columns *columns,
                                struct ArrowSchema *out, encours_error *error)
{
    uint8_t *memory = NULL, *unused = NULL;
    struct ArrowSchema batch;
    ENC_TRY(make_schema(context, "", "+s", 0, columns->count, &batch, &memory, error));
    struct ArrowSchema *child = (struct ArrowSchema *)(void *)(memory + padded(columns->count *
                                                                               sizeof(void *)));
    batch.children = (struct ArrowSchema **)(void *)memory;
    for (size_t i = 0; i < columns->count; i++, batch.n_children++) {
        int32_t type = columns->types[i];
        batch.children[i] = &child[i];
        encours_status status = make_schema(context, columns->names[i], forms[type].format,
                                            is_nullable(type) ? ARROW_FLAG_NULLABLE : 0, 0,
                                            &child[i], &unused, error);
        if (status != ENCOURS_OK) {
            release_schema(&batch);
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

static encours_status check_column(const encours_arrow_columns *columns, size_t at,
                                   encours_error *error)
{
    const char *name = columns->names[at];
    size_t length = name != NULL ? enc_text_length(name, ENC_ARROW_NAME_MAX) : SIZE_MAX;
    if (length > ENC_ARROW_NAME_MAX || !enc_utf8_is_valid(name, length))
        return enc_error_at(error, ENCOURS_E_INVALID, at,
                            "the name of column %zu is no UTF-8 of at most %d bytes", at,
                            ENC_ARROW_NAME_MAX);
    if (enc_arrow_width(columns->types[at]) == 0)
        return enc_error_at(error, ENCOURS_E_INVALID, at,
                            "the type of column %zu is %" PRId32 ", expected an encours_arrow_type",
                            at, columns->types[at]);
    if (columns->values[at] == NULL && columns->rows > 0)
        return enc_error_at(error, ENCOURS_E_MISUSE, at, "column %zu has no values", at);
    if (columns->types[at] == ENCOURS_ARROW_TEXT)
        return check_texts(columns->values[at], columns->rows, at, error);
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
    struct ArrowSchema type;
    ENC_STRUCT_LOAD(own, columns, encours_arrow_columns, sizeof own, error);
    ENC_REQUIRE(own.count == 0 || (own.names != NULL && own.types != NULL && own.values != NULL));
    if (own.count > ENC_ARROW_COLUMNS_MAX || own.rows > ENC_ARROW_ROWS_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT,
                             "%zu columns and %zu rows, at most %d and 2^40", own.count, own.rows,
                             ENC_ARROW_COLUMNS_MAX);
    for (size_t i = 0; i < own.count; i++)
        ENC_TRY(check_column(&own, i, error));
    ENC_TRY(make_type(context, &own, &type, error));
    encours_status status = make_batch(context, &own, array, error);
    if (status != ENCOURS_OK) {
        release_schema(&type);
        return status;
    }
    *schema = type;
    return ENCOURS_OK;
}
