/* SPDX-License-Identifier: MIT */
/* Streams of our own, by the functions of the specification; and the one of a single batch. */
#include <errno.h>
#include <string.h>

#include "io/arrow_made.h"

enc_arrow_producer *enc_arrow_producer_new(encours_context *context, size_t size)
{
    enc_arrow_producer *made = enc_allocate_zeroed(context, size);
    if (made == NULL)
        return NULL;
    made->context = enc_context_retain(context);
    made->size = size;
    made->error = (encours_error)ENCOURS_ERROR_INIT;
    return made;
}

void enc_arrow_producer_free(enc_arrow_producer *producer)
{
    encours_context *context = producer->context;
    if (producer->release != NULL)
        producer->release(producer);
    if (producer->schema.release != NULL)
        producer->schema.release(&producer->schema);
    enc_release(context, producer, producer->size);
    encours_context_free(context);
}

/* The number that the specification wants, and the sentence for who asks. */
static int answer(enc_arrow_producer *producer, encours_status status)
{
    producer->said[0] = '\0';
    if (status == ENCOURS_OK)
        return 0;
    encours_error_format(&producer->error, producer->said, sizeof producer->said);
    return status == ENCOURS_E_NO_MEMORY ? ENOMEM : EINVAL;
}

static int get_schema(struct ArrowArrayStream *stream, struct ArrowSchema *out)
{
    enc_arrow_producer *producer = stream->private_data;
    return answer(producer, enc_arrow_copy_schema(producer->context, &producer->schema, out,
                                                  &producer->error));
}

static int get_next(struct ArrowArrayStream *stream, struct ArrowArray *out)
{
    enc_arrow_producer *producer = stream->private_data;
    struct ArrowArray next = {0};
    int number = answer(producer, producer->next(producer, &next, &producer->error));
    if (number == 0)
        *out = next;
    return number;
}

static const char *get_last_error(struct ArrowArrayStream *stream)
{
    const enc_arrow_producer *producer = stream->private_data;
    return producer->said[0] != '\0' ? producer->said : NULL;
}

static void release(struct ArrowArrayStream *stream)
{
    if (stream->release == NULL)
        return;
    stream->release = NULL;
    enc_arrow_producer_free(stream->private_data);
}

void enc_arrow_stream_out(enc_arrow_producer *producer, struct ArrowArrayStream *out)
{
    *out = (struct ArrowArrayStream){.get_schema = get_schema,
                                     .get_next = get_next,
                                     .get_last_error = get_last_error,
                                     .release = release,
                                     .private_data = producer};
}

/* A stream of one batch. */
typedef struct single {
    enc_arrow_producer producer;
    struct ArrowArray array; /* released: given already */
} single;

static encours_status next_single(enc_arrow_producer *producer, struct ArrowArray *out,
                                  encours_error *error)
{
    single *from = (single *)producer;
    (void)error;
    *out = from->array;
    from->array.release = NULL;
    return ENCOURS_OK;
}

static void release_single(enc_arrow_producer *producer)
{
    single *from = (single *)producer;
    if (from->array.release != NULL)
        from->array.release(&from->array);
}

encours_status encours_arrow_stream_of_batch(encours_context *context, struct ArrowSchema *schema,
                                             struct ArrowArray *array, struct ArrowArrayStream *out,
                                             encours_error *error)
{
    ENC_REQUIRE(context != NULL);
    ENC_REQUIRE(schema != NULL);
    ENC_REQUIRE(array != NULL);
    ENC_REQUIRE(out != NULL);
    if (schema->release == NULL || array->release == NULL)
        return enc_error_set(error, ENCOURS_E_CORRUPT, "the batch was released or moved away");
    if (schema->format == NULL || strcmp(schema->format, "+s") != 0)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "a batch is an array of structs, format \"+s\"");
    if (schema->n_children != array->n_children)
        return enc_error_set(error, ENCOURS_E_CORRUPT,
                             "the type and the values of the batch differ about its columns");
    enc_arrow_producer *producer = enc_arrow_producer_new(context, sizeof(single));
    if (producer == NULL)
        return enc_error_memory(error);
    producer->next = next_single;
    producer->release = release_single;
    producer->schema = *schema;
    schema->release = NULL;
    ((single *)producer)->array = *array;
    array->release = NULL;
    enc_arrow_stream_out(producer, out);
    return ENCOURS_OK;
}
