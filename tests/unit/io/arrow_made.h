/* SPDX-License-Identifier: MIT */
/* Record batches made by hand, as a producer would, whose release can be counted. */
#ifndef ENC_TESTS_UNIT_IO_ARROW_MADE_H
#define ENC_TESTS_UNIT_IO_ARROW_MADE_H

#include "encours/arrow.h"
#include "support/check.h"
#include "support/memory.h"

enum { MADE_COLUMNS = 8 };

typedef struct made {
    struct ArrowSchema schema, schemas[MADE_COLUMNS], *schema_children[MADE_COLUMNS];
    struct ArrowArray array, arrays[MADE_COLUMNS], *array_children[MADE_COLUMNS];
    struct ArrowSchema dictionary_schema;
    struct ArrowArray dictionary;
    const void *buffers[MADE_COLUMNS][3], *dictionary_buffers[3], *batch_buffers[1];
    int released; /* times the batch was */
} made;

static inline void made_release_child(struct ArrowArray *array)
{
    array->release = NULL;
}

static inline void made_release(struct ArrowArray *array)
{
    ((made *)array->private_data)->released++;
    array->release = NULL;
}

static inline void made_release_schema(struct ArrowSchema *schema)
{
    schema->release = NULL;
}

static inline void made_begin(made *m, int64_t rows)
{
    memset(m, 0, sizeof *m);
    m->schema = (struct ArrowSchema){
        .format = "+s", .name = "", .children = m->schema_children, .release = made_release_schema};
    m->array = (struct ArrowArray){.length = rows,
                                   .n_buffers = 1,
                                   .buffers = m->batch_buffers,
                                   .children = m->array_children,
                                   .release = made_release,
                                   .private_data = m};
}

/* One more column; `bits` is its validity, or NULL. */
static inline struct ArrowArray *made_add(made *m, const char *name, const char *format,
                                          const void *bits, const void *values, const void *bytes)
{
    size_t at = (size_t)m->schema.n_children++;
    m->array.n_children++;
    m->schemas[at] = (struct ArrowSchema){
        .format = format, .name = name, .release = made_release_schema};
    m->buffers[at][0] = bits;
    m->buffers[at][1] = values;
    m->buffers[at][2] = bytes;
    m->arrays[at] = (struct ArrowArray){.length = m->array.length,
                                        .null_count = bits != NULL ? -1 : 0,
                                        .n_buffers = format[0] == 'u' || format[0] == 'U' ? 3 : 2,
                                        .buffers = m->buffers[at],
                                        .release = made_release_child};
    m->schema_children[at] = &m->schemas[at];
    m->array_children[at] = &m->arrays[at];
    return &m->arrays[at];
}

/* A dictionary of texts for the last column. */
static inline void made_dictionary(made *m, const char *format, int64_t length, const void *bits,
                                   const void *offsets, const char *bytes)
{
    size_t at = (size_t)m->schema.n_children - 1;
    m->dictionary_schema = (struct ArrowSchema){.format = format, .release = made_release_schema};
    m->dictionary_buffers[0] = bits;
    m->dictionary_buffers[1] = offsets;
    m->dictionary_buffers[2] = bytes;
    m->dictionary = (struct ArrowArray){.length = length,
                                        .null_count = bits != NULL ? -1 : 0,
                                        .n_buffers = 3,
                                        .buffers = m->dictionary_buffers,
                                        .release = made_release_child};
    m->schemas[at].dictionary = &m->dictionary_schema;
    m->arrays[at].dictionary = &m->dictionary;
}

/* Take the batch over; it must be in order. */
static inline encours_arrow_batch *made_import(made *m)
{
    encours_context *context = NULL;
    encours_arrow_batch *batch = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_arrow_batch_import(context, &m->schema, &m->array, &batch, check_error()));
    encours_context_free(context);
    return batch;
}

#endif
