/* SPDX-License-Identifier: MIT */
/* Record batches and streams of our own. */
#ifndef ENC_IO_ARROW_MADE_H
#define ENC_IO_ARROW_MADE_H

#include "encours/arrow_stream.h"
#include "io/arrow.h"

/* What is done to the values of a column on their way out. */
typedef enum enc_arrow_way {
    ENC_ARROW_COPY,     /* as they are, `width` bytes each; never null */
    ENC_ARROW_INT32,    /* int32_t; `none` is null */
    ENC_ARROW_INDICES,  /* int32_t; what is below 0 is null */
    ENC_ARROW_INT64,    /* int64_t; `none` is null */
    ENC_ARROW_NARROW,   /* int64_t that fit int32_t; `none` is null */
    ENC_ARROW_DECIMALS, /* int64_t of `row_decimals`, else `value_decimals`; `none` is null */
    ENC_ARROW_PLACES,   /* int64_t to the place in a dictionary, by `places` */
    ENC_ARROW_TEXTS,    /* const char *; NULL is null */
    ENC_ARROW_PIECES    /* texts in one piece; an empty one is null */
} enc_arrow_way;

/* A column on its way out. */
typedef struct enc_arrow_source {
    const char *name;
    const char *format; /* NULL: decimal128 of so many `decimals` */
    enc_arrow_way way;
    bool nullable;
    size_t width; /* of COPY */
    const void *values;
    int64_t none;
    uint32_t decimals;
    uint32_t value_decimals;
    const uint32_t *row_decimals;
    const uint16_t *places; /* by value: place + 1, 0 for null. @len{place_count} */
    size_t place_count;
    const encours_arrow_texts *dictionary; /* NULL: none */
    const uint32_t *offsets;               /* of PIECES, rows + 1 of them */
    const char *bytes;
} enc_arrow_source;

/* How values of an encours_arrow_type go out; `format` is NULL when it is none. */
enc_arrow_source enc_arrow_source_of(int32_t type);

/* The types of columns, as that of a batch. */
encours_status enc_arrow_make_type(encours_context *context, const enc_arrow_source *sources,
                                   size_t count, struct ArrowSchema *out, encours_error *error);

/* A batch of columns; `index` of a failure is the column. */
encours_status enc_arrow_make_batch(encours_context *context, const enc_arrow_source *sources,
                                    size_t count, size_t rows, struct ArrowArray *out,
                                    encours_error *error);

/* The values of one column. */
encours_status enc_arrow_make_array(encours_context *context, const enc_arrow_source *source,
                                    size_t rows, struct ArrowArray *out, encours_error *error);

/* The head of a block that is an array or a type, and releases itself. */
typedef struct enc_arrow_node {
    encours_context *context;
    size_t size;
    const void *buffers[3];
    union {
        struct ArrowArray array;
        struct ArrowSchema schema;
    } dictionary;
} enc_arrow_node;

static inline size_t enc_arrow_padded(size_t size)
{
    return (size + 63) / 64 * 64;
}

/* A block with `size` bytes behind its head, from an address of whole lines; not zeroed. */
enc_arrow_node *enc_arrow_node_new(encours_context *context, size_t size, uint8_t **memory);
void enc_arrow_node_free(enc_arrow_node *node);

/* The release functions of what has a node as private data. */
void enc_arrow_release_array(struct ArrowArray *array);
void enc_arrow_release_schema(struct ArrowSchema *schema);

/* A copy of any type. */
encours_status enc_arrow_copy_schema(encours_context *context, const struct ArrowSchema *from,
                                     struct ArrowSchema *out, encours_error *error);

/* A stream of our own: the private data of its struct begins with this. */
typedef struct enc_arrow_producer {
    encours_context *context;
    size_t size;               /* of the whole block */
    struct ArrowSchema schema; /* of its batches */
    /* The next batch; `out` stays released at the end. */
    encours_status (*next)(struct enc_arrow_producer *producer, struct ArrowArray *out,
                           encours_error *error);
    /* What it has besides; the schema and the block are freed by the stream. */
    void (*release)(struct enc_arrow_producer *producer);
    encours_error error;
    char said[768];
} enc_arrow_producer;

/* A zeroed block of this size that begins with a producer, and frees nothing of its own yet. */
enc_arrow_producer *enc_arrow_producer_new(encours_context *context, size_t size);
void enc_arrow_producer_free(enc_arrow_producer *producer);

/* The producer as a stream. */
void enc_arrow_stream_out(enc_arrow_producer *producer, struct ArrowArrayStream *out);

#endif
