/* SPDX-License-Identifier: MIT */
/* Streams taken over: the producer is asked for one batch after the other, and no more once he
 * failed or ended. */
#include "encours/arrow_stream.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "io/arrow.h"

enum { SAID_MAX = 256 };

struct encours_arrow_stream {
    encours_context *context;
    struct ArrowArrayStream stream;
    struct ArrowSchema schema;
    struct ArrowArray pending; /* pulled and not yet a batch; none when released */
    bool ended;
    bool failed;
    char said[SAID_MAX]; /* by the producer when he failed */
};

static encours_status failed(const char *said, encours_error *error)
{
    return enc_error_set(error, ENCOURS_E_IO, "the producer of the stream failed: %s", said);
}

/* What the producer says, as far as it is text; his number when he says nothing. */
static void listen(struct ArrowArrayStream *stream, int number, char said[SAID_MAX])
{
    const char *text = stream->get_last_error != NULL ? stream->get_last_error(stream) : NULL;
    size_t length = text != NULL ? enc_text_length(text, SAID_MAX) : 0;
    if (length > 0)
        length = enc_utf8_valid_length(text, length < SAID_MAX ? length : SAID_MAX - 1);
    if (length == 0) {
        (void)snprintf(said, SAID_MAX, "error %d", number);
        return;
    }
    memcpy(said, text, length);
    said[length] = '\0';
}

static encours_status read_schema(encours_arrow_stream *to, struct ArrowArrayStream *stream,
                                  encours_error *error)
{
    int number = stream->get_schema(stream, &to->schema);
    if (number != 0) {
        to->schema.release = NULL;
        listen(stream, number, to->said);
        return failed(to->said, error);
    }
    encours_status status = enc_arrow_check_type(&to->schema, error);
    if (status == ENCOURS_E_INVALID && to->schema.format != NULL &&
        strcmp(to->schema.format, "+s") != 0)
        enc_error_hint(error, "Give a table, not a single column");
    return status;
}

static void release(encours_arrow_stream *stream)
{
    encours_context *context = stream->context;
    if (stream->pending.release != NULL)
        stream->pending.release(&stream->pending);
    if (stream->schema.release != NULL)
        stream->schema.release(&stream->schema);
    enc_release(context, stream, sizeof *stream);
    encours_context_free(context);
}

encours_status encours_arrow_stream_import(encours_context *context,
                                           struct ArrowArrayStream *stream,
                                           encours_arrow_stream **out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(context != NULL);
    ENC_REQUIRE(stream != NULL);
    if (stream->release == NULL || stream->get_schema == NULL || stream->get_next == NULL)
        return enc_error_set(error, ENCOURS_E_CORRUPT, "the stream was released or moved away");
    encours_arrow_stream *made = enc_allocate_zeroed(context, sizeof *made);
    if (made == NULL)
        return enc_error_memory(error);
    made->context = enc_context_retain(context);
    encours_status status = read_schema(made, stream, error);
    if (status != ENCOURS_OK) {
        release(made);
        return status;
    }
    made->stream = *stream;
    stream->release = NULL;
    *out = made;
    return ENCOURS_OK;
}

static encours_status pull(encours_arrow_stream *stream, encours_error *error)
{
    stream->pending = (struct ArrowArray){0};
    int number = stream->stream.get_next(&stream->stream, &stream->pending);
    if (number != 0) {
        stream->pending.release = NULL;
        stream->failed = true;
        listen(&stream->stream, number, stream->said);
        return failed(stream->said, error);
    }
    stream->ended = stream->pending.release == NULL;
    return ENCOURS_OK;
}

encours_status encours_arrow_stream_next(encours_arrow_stream *stream, encours_arrow_batch **out,
                                         encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(stream != NULL);
    if (stream->failed)
        return failed(stream->said, error);
    if (!stream->ended && stream->pending.release == NULL)
        ENC_TRY(pull(stream, error));
    if (stream->ended)
        return ENCOURS_OK;
    return encours_arrow_batch_import(stream->context, &stream->schema, &stream->pending, out,
                                      error);
}

size_t encours_arrow_stream_column_count(const encours_arrow_stream *stream)
{
    return (size_t)stream->schema.n_children;
}

const char *encours_arrow_stream_column_name(const encours_arrow_stream *stream, size_t column)
{
    if (column >= (size_t)stream->schema.n_children)
        return NULL;
    const char *name = stream->schema.children[column]->name;
    return name != NULL ? name : "";
}

void encours_arrow_stream_free(encours_arrow_stream *stream)
{
    if (stream == NULL)
        return;
    struct ArrowArrayStream producer = stream->stream;
    release(stream);
    producer.release(&producer);
}
