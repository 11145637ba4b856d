/* SPDX-License-Identifier: MIT */
/* Make a record batch of any bytes, each number and pointer of it as they say, take it over, alone
 * or from a stream, and ask for every column in every way. The buffers themselves are always long
 * enough, as the interface demands; what they hold is hostile. Whatever comes: nothing is read that
 * is not there, a refusal leaves the batch to its producer, a batch taken over is released once,
 * and no memory stays. */
#include "fuzz/property.h"

#include <stdbool.h>
#include <string.h>

#include "encours/arrow_columns.h"
#include "encours/arrow_dictionary.h"
#include "encours/arrow_stream.h"
#include "support/random.h"
#include "unit/text/inputs.h"

enum { COLUMNS = 3, ROWS_MAX = 48, BUFFER = 3 * ROWS_MAX * 16 + 64, TEXT = 1 << 10 };

typedef struct feed {
    const uint8_t *data;
    size_t size;
} feed;

static uint8_t byte(feed *from)
{
    if (from->size == 0)
        return 0;
    from->size--;
    return *from->data++;
}

/* Mostly small, sometimes what no batch can have. */
static int64_t number(feed *from)
{
    static const int64_t odd[] = {-1, -2, INT64_MAX, INT64_MIN, (INT64_C(1) << 40) + 1, -1};
    uint8_t b = byte(from);
    return b >= 250 ? odd[b - 250] : b % ROWS_MAX;
}

typedef struct producer {
    struct ArrowSchema schema, schemas[COLUMNS], dictionary_schemas[COLUMNS];
    struct ArrowSchema *schema_children[COLUMNS];
    struct ArrowArray array, arrays[COLUMNS], dictionaries[COLUMNS], *array_children[COLUMNS];
    const void *buffers[2 * COLUMNS + 1][4];
    int64_t text_size;
    struct ArrowArrayStream stream;
    _Alignas(16) uint8_t memory[2 * COLUMNS + 1][BUFFER + 16];
    char text[TEXT];
    int released;
    int streams_released;
} producer;

static void release(struct ArrowArray *array)
{
    ((producer *)array->private_data)->released++;
    array->release = NULL;
}

static void release_child(struct ArrowArray *array)
{
    array->release = NULL;
}

static void release_schema(struct ArrowSchema *schema)
{
    schema->release = NULL;
}

static const char *format_of(uint8_t b)
{
    static const char *const formats[] = {"l", "i",       "tdD",  "u",      "d:10,2", "C",
                                          "U", "tdm",     "s",    "L",      "g",      "+l",
                                          "I", "d:38,-3", "tsm:", "d:38,38"};
    static const char *const late[] = {"vu", "n", "d:9,2,32", "d:18,1,64"};
    return b < 240 ? formats[b % 16] : late[b % 4];
}

static bool is_view(const char *format)
{
    return format[0] == 'v';
}

/* Texts whose offsets lie within the text, in any order; other values small or wild. */
static void fill(feed *from, producer *p, size_t at, const char *format)
{
    uint8_t *memory = p->memory[at], wild = byte(from);
    test_random random = {.state = byte(from)};
    for (size_t i = 0; i < BUFFER; i++)
        memory[i] = random_below(&random, 256) < wild || i % 8 == 0 ? (uint8_t)random_next(&random)
                                                                    : 0;
    for (size_t i = 0; format[0] == 'u' && i < BUFFER / 4; i++) {
        int32_t offset = (int32_t)(wild < 128 ? 3 * i % 64 : random_below(&random, 64)) -
                         wild / 250;
        memcpy(memory + 4 * i, &offset, 4);
    }
    for (size_t i = 0; is_view(format) && i < BUFFER / 16; i++) {
        const int32_t view[] = {(int32_t)random_below(&random, 16) - wild / 250, 0,
                                wild / 250 * (int32_t)random_below(&random, 3),
                                (int32_t)random_below(&random, TEXT) - wild / 250};
        memcpy(memory + 16 * i, view, sizeof view);
        memcpy(memory + 16 * i + 4, "EUR", 4);
    }
    for (size_t i = 0; format[0] == 'U' && i < BUFFER / 8; i++) {
        int64_t offset = (int64_t)(wild < 128 ? 3 * i % 64 : random_below(&random, 64)) -
                         wild / 250;
        memcpy(memory + 8 * i, &offset, 8);
    }
}

static void make(feed *from, producer *p, size_t at, const char *format, struct ArrowArray *out)
{
    uint8_t choice = byte(from);
    bool text = format[0] == 'u' || format[0] == 'U' || is_view(format);
    size_t shift = (choice & 2) != 0 && !text ? 1 : 0; /* out of line */
    fill(from, p, at, format);
    p->buffers[at][0] = choice & 1 ? p->memory[at] : NULL;
    p->buffers[at][1] = choice % 32 == 31 ? NULL : p->memory[at] + shift;
    p->buffers[at][2] = choice & 4 ? NULL : p->text;
    p->buffers[at][3] = choice % 64 == 63 ? NULL : &p->text_size;
    *out = (struct ArrowArray){.length = number(from),
                               .null_count = choice & 8 ? -1 : number(from) % 2,
                               .offset = choice & 16 ? number(from) : 0,
                               .n_buffers = is_view(format) ? 4
                                            : text          ? 3
                                                            : 2,
                               .buffers = p->buffers[at],
                               .release = release_child};
    if (choice == 77) /* views say how many buffers they have, and must be believed */
        out->n_buffers = is_view(format) ? number(from) % 4 : number(from);
    if (choice == 78)
        out->n_children = number(from);
    if (choice == 79)
        out->buffers = NULL;
    if (choice == 80)
        out->release = NULL;
}

static void produce(feed *from, producer *p)
{
    memset(p, 0, sizeof *p);
    memcpy(p->text, "EURGBPUSDEUREUR", 15);
    p->text_size = TEXT;
    p->schema = (struct ArrowSchema){.format = "+s",
                                     .n_children = COLUMNS,
                                     .children = p->schema_children,
                                     .release = release_schema};
    make(from, p, 0, "+s", &p->array);
    p->array.n_buffers = 1;
    p->array.n_children = COLUMNS;
    p->array.children = p->array_children;
    p->array.release = release;
    p->array.private_data = p;
    for (size_t i = 0; i < COLUMNS; i++) {
        static const char *const names[] = {"a", "b", "c"};
        const char *format = format_of(byte(from));
        uint8_t choice = byte(from);
        p->schemas[i] = (struct ArrowSchema){
            .format = format, .name = names[i], .release = release_schema};
        make(from, p, 1 + i, format, &p->arrays[i]);
        p->schema_children[i] = choice == 99 ? NULL : &p->schemas[i];
        p->array_children[i] = choice == 98 ? NULL : &p->arrays[i];
        if (choice % 3 != 0)
            continue;
        format = format_of(byte(from));
        p->dictionary_schemas[i] = (struct ArrowSchema){.format = format,
                                                        .release = release_schema};
        make(from, p, 1 + COLUMNS + i, format, &p->dictionaries[i]);
        p->schemas[i].dictionary = &p->dictionary_schemas[i];
        p->arrays[i].dictionary = choice == 96 ? NULL : &p->dictionaries[i];
        if (choice == 93)
            p->dictionaries[i].dictionary = &p->dictionaries[i];
    }
}

/* ARW-019: asked twice, the same keys, each with a text; after a failure the texts there were. */
static void use_texts(encours_arrow_batch *batch, const char *name,
                      encours_arrow_dictionary *dictionary)
{
    size_t rows = encours_arrow_batch_rows(batch), length = 0;
    size_t before = encours_arrow_dictionary_count(dictionary);
    const uint32_t *keys = NULL, *again = NULL;
    const char *text = NULL;
    encours_error error = ENCOURS_ERROR_INIT;
    encours_status status = encours_arrow_batch_unified_keys(batch, name, dictionary, &keys,
                                                             &error);
    if (status != ENCOURS_OK) {
        FAILED_WELL(status, error);
        HOLDS(encours_arrow_dictionary_count(dictionary) == before);
        return;
    }
    for (size_t row = 0; row < rows; row++)
        HOLDS(encours_arrow_dictionary_text(dictionary, keys[row], &text, &length, NULL) ==
              ENCOURS_OK);
    if (encours_arrow_batch_unified_keys(batch, name, dictionary, &again, NULL) == ENCOURS_OK)
        HOLDS(rows == 0 || memcmp(keys, again, rows * sizeof *keys) == 0);
}

static void use(encours_arrow_batch *batch, const char *name)
{
    size_t rows = encours_arrow_batch_rows(batch), length = 0;
    const void *integers = NULL;
    const int64_t *amounts = NULL;
    const int32_t *days = NULL;
    const uint16_t *currencies = NULL;
    const uint32_t *keys = NULL;
    const char *text = NULL;
    static const uint16_t mixed[ROWS_MAX] = {978, 392, 48, 978, 390, 414};
    uint64_t count = 0;
    encours_error error = ENCOURS_ERROR_INIT;
    encours_status status;
    for (int32_t type = ENCOURS_ARROW_INT8; type <= ENCOURS_ARROW_UINT64; type++)
        if ((status = encours_arrow_batch_integers(batch, name, type, &integers, &error)) !=
            ENCOURS_OK)
            FAILED_WELL(status, error);
    if ((status = encours_arrow_batch_amounts(batch, name, 2, &amounts, &error)) != ENCOURS_OK)
        FAILED_WELL(status, error);
    else
        HOLDS(rows == 0 || amounts[rows - 1] == amounts[rows - 1]);
    if (rows <= ROWS_MAX && (status = encours_arrow_batch_amounts_by_currency(
                                 batch, name, mixed, NULL, &amounts, &error)) != ENCOURS_OK)
        FAILED_WELL(status, error);
    if ((status = encours_arrow_batch_dates(batch, name, &days, &error)) != ENCOURS_OK)
        FAILED_WELL(status, error);
    if ((status = encours_arrow_batch_currencies(batch, name, NULL, &currencies, &error)) !=
        ENCOURS_OK)
        FAILED_WELL(status, error);
    if (encours_arrow_batch_keys(batch, name, &keys, &count, &error) != ENCOURS_OK)
        return;
    for (size_t row = 0; row < rows; row++)
        HOLDS(keys[row] < count);
    for (uint64_t key = 0; key <= count && key < ROWS_MAX; key++)
        if (encours_arrow_batch_key_text(batch, name, key, &text, &length, NULL) == ENCOURS_OK)
            HOLDS(length < TEXT);
}

static int give_type(struct ArrowArrayStream *stream, struct ArrowSchema *out)
{
    *out = ((producer *)stream->private_data)->schema;
    return 0;
}

/* The batch, which the stream has no more then, and nothing after it. */
static int give_batch(struct ArrowArrayStream *stream, struct ArrowArray *out)
{
    producer *p = stream->private_data;
    *out = p->array;
    p->array.release = NULL;
    return 0;
}

static const char *say(struct ArrowArrayStream *stream)
{
    (void)stream;
    return NULL;
}

static void release_stream(struct ArrowArrayStream *stream)
{
    ((producer *)stream->private_data)->streams_released++;
    stream->release = NULL;
}

static void use_all(encours_context *context, encours_arrow_batch *batch)
{
    encours_arrow_dictionary *dictionary = NULL;
    encours_error error = ENCOURS_ERROR_INIT;
    encours_status status = encours_arrow_dictionary_new(context, &dictionary, &error);
    if (status != ENCOURS_OK)
        FAILED_WELL(status, error);
    for (size_t i = 0; i < encours_arrow_batch_column_count(batch); i++) {
        use(batch, encours_arrow_batch_column_name(batch, i));
        if (dictionary != NULL)
            use_texts(batch, encours_arrow_batch_column_name(batch, i), dictionary);
    }
    encours_arrow_dictionary_free(dictionary);
}

/* ARW-001: taken over on success only, and released once. */
static void use_batch(encours_context *context, producer *p)
{
    encours_arrow_batch *batch = NULL;
    encours_error error = ENCOURS_ERROR_INIT;
    encours_status status = encours_arrow_batch_import(context, &p->schema, &p->array, &batch,
                                                       &error);
    HOLDS((batch != NULL) == (status == ENCOURS_OK));
    HOLDS((p->array.release == NULL) == (status == ENCOURS_OK));
    if (status != ENCOURS_OK)
        FAILED_WELL(status, error);
    else
        use_all(context, batch);
    encours_arrow_batch_free(batch);
    HOLDS(p->released == (status == ENCOURS_OK ? 1 : 0));
}

/* ARW-016: whatever the batch is, stream and batch are released once. */
static void use_stream(encours_context *context, producer *p)
{
    encours_arrow_stream *stream = NULL;
    encours_arrow_batch *batch = NULL;
    encours_error error = ENCOURS_ERROR_INIT;
    bool given = p->array.release != NULL;
    p->stream = (struct ArrowArrayStream){give_type, give_batch, say, release_stream, p};
    encours_status status = encours_arrow_stream_import(context, &p->stream, &stream, &error);
    HOLDS((p->stream.release == NULL) == (status == ENCOURS_OK));
    if (status != ENCOURS_OK) {
        FAILED_WELL(status, error);
        HOLDS(stream == NULL && p->streams_released == 0 && p->released == 0);
        return;
    }
    status = encours_arrow_stream_next(stream, &batch, &error);
    if (status != ENCOURS_OK)
        FAILED_WELL(status, error);
    encours_arrow_stream_free(stream);
    HOLDS(p->streams_released == 1);
    if (batch != NULL)
        use_all(context, batch);
    encours_arrow_batch_free(batch);
    HOLDS(p->released == (given ? 1 : 0));
}

static void run(const uint8_t *data, size_t size, size_t fail_at, bool streamed)
{
    static producer p;
    test_memory memory = {0};
    encours_context_options options = test_memory_options(&memory);
    encours_context *context = NULL;
    feed from = {data, size};
    produce(&from, &p);
    HOLDS(encours_context_new(&options, &context, NULL) == ENCOURS_OK);
    memory.fail_at = fail_at != 0 ? memory.calls + fail_at : 0;
    if (streamed)
        use_stream(context, &p);
    else
        use_batch(context, &p);
    encours_context_free(context);
    HOLDS(memory.live == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    run(data + 1, size - 1, 0, false);
    run(data + 1, size - 1, 1 + data[0] % 16, false);
    run(data + 1, size - 1, data[0] < 128 ? 0 : 1 + data[0] % 16, true);
    return 0;
}
