/* SPDX-License-Identifier: MIT */
/* Streams taken over, and a batch as a stream. */
#include "encours/arrow_stream.h"

#include <errno.h>

#include "unit/io/arrow_made.h"

enum { BATCHES = 3, ROWS = 2 };

/* A producer of some batches, that may fail. */
typedef struct producer {
    struct ArrowArrayStream stream;
    made batches[BATCHES], type;
    int64_t amounts[BATCHES][ROWS];
    int given;      /* batches */
    int count;      /* of them there are */
    int fail_at;    /* the batch at which it fails; -1: never */
    bool fail_type; /* fails when asked for its type */
    const char *said;
    int asked;    /* times for a batch */
    int released; /* times the stream was */
} producer;

static int give_type(struct ArrowArrayStream *stream, struct ArrowSchema *out)
{
    producer *p = stream->private_data;
    if (p->fail_type)
        return EIO;
    *out = p->type.schema;
    return 0;
}

static int give_next(struct ArrowArrayStream *stream, struct ArrowArray *out)
{
    producer *p = stream->private_data;
    p->asked++;
    if (p->given == p->fail_at)
        return EIO;
    *out = (struct ArrowArray){0};
    if (p->given < p->count)
        *out = p->batches[p->given++].array;
    return 0;
}

static const char *say(struct ArrowArrayStream *stream)
{
    return ((producer *)stream->private_data)->said;
}

static void release(struct ArrowArrayStream *stream)
{
    ((producer *)stream->private_data)->released++;
    stream->release = NULL;
}

static void produce(producer *p)
{
    *p = (producer){.count = BATCHES, .fail_at = -1};
    p->stream = (struct ArrowArrayStream){give_type, give_next, say, release, p};
    made_begin(&p->type, 0);
    (void)made_add(&p->type, "amount", "l", NULL, NULL, NULL);
    for (int i = 0; i < BATCHES; i++) {
        for (int row = 0; row < ROWS; row++)
            p->amounts[i][row] = 10 * i + row;
        made_begin(&p->batches[i], ROWS);
        (void)made_add(&p->batches[i], "amount", "l", NULL, p->amounts[i], NULL);
    }
}

static int released(const producer *p)
{
    return p->batches[0].released + p->batches[1].released + p->batches[2].released;
}

static encours_arrow_stream *import(encours_context *context, producer *p)
{
    encours_arrow_stream *stream = NULL;
    check_ok(encours_arrow_stream_import(context, &p->stream, &stream, check_error()));
    check(p->stream.release == NULL);
    return stream;
}

static encours_arrow_batch *next(encours_arrow_stream *stream)
{
    encours_arrow_batch *batch = NULL;
    check_ok(encours_arrow_stream_next(stream, &batch, check_error()));
    return batch;
}

/* ARW-016: batch after batch; each lives apart from the stream, and all is released once. */
static void a_stream_gives_its_batches(void **state)
{
    (void)state;
    producer p;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_arrow_batch *batches[BATCHES];
    produce(&p);
    encours_arrow_stream *stream = import(context, &p);
    check_equal(encours_arrow_stream_column_count(stream), 1);
    check_text(encours_arrow_stream_column_name(stream, 0), "amount");
    check(encours_arrow_stream_column_name(stream, 1) == NULL);
    encours_context_free(context);
    for (int i = 0; i < BATCHES; i++)
        batches[i] = next(stream);
    check(next(stream) == NULL);
    check(next(stream) == NULL);
    check_equal(p.asked, BATCHES + 1); /* not after the end */
    encours_arrow_stream_free(stream);
    check_equal(p.released, 1);
    check_equal(released(&p), 0);
    for (int i = 0; i < BATCHES; i++) {
        const int64_t *amounts = NULL;
        check_ok(encours_arrow_batch_amounts(batches[i], "amount", 2, &amounts, check_error()));
        check_equal(amounts[1], 10 * i + 1);
        encours_arrow_batch_free(batches[i]);
        check_equal(released(&p), i + 1);
    }
    encours_arrow_stream_free(NULL);
    check_equal(memory.blocks, 0);
}

/* ARW-016: what was not pulled is not lost: the producer releases it with his stream. */
static void a_stream_may_be_left_early(void **state)
{
    (void)state;
    producer p;
    encours_context *context = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    produce(&p);
    encours_arrow_stream *stream = import(context, &p);
    encours_arrow_batch_free(next(stream));
    encours_arrow_stream_free(stream);
    encours_context_free(context);
    check_equal(p.released, 1);
    check_equal(released(&p), 1);
    check_equal(p.type.schema.n_children, 1);
}

/* ARW-017: his own words, cut where they are too long; then he is left alone. */
static void a_producer_that_fails_is_heard(void **state)
{
    (void)state;
    static char endless[1000];
    const char *const said[] = {"disk on fire", "", NULL, "bad \xFF byte", "\xFF", endless};
    const char *const heard[] = {"disk on fire", "error 5", "error 5", "bad ", "error 5", "xxx"};
    memset(endless, 'x', sizeof endless - 1);
    encours_context *context = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    for (size_t i = 0; i < sizeof said / sizeof said[0]; i++) {
        producer p;
        encours_arrow_batch *batch = NULL;
        produce(&p);
        p.fail_at = 1;
        p.said = said[i];
        encours_arrow_stream *stream = import(context, &p);
        encours_arrow_batch_free(next(stream));
        for (int again = 0; again < 2; again++)
            check_fails(encours_arrow_stream_next(stream, &batch, check_error()), ENCOURS_E_IO,
                        heard[i]);
        check(batch == NULL);
        check_equal(p.asked, 2);
        encours_arrow_stream_free(stream);
        check_equal(p.released, 1);
    }
    encours_context_free(context);
}

static void refused(encours_context *context, producer *p, encours_status_kind kind,
                    const char *part)
{
    encours_arrow_stream *stream = NULL;
    bool had = p->stream.release != NULL;
    check_fails(encours_arrow_stream_import(context, &p->stream, &stream, check_error()), kind,
                part);
    check(stream == NULL);
    check((p->stream.release != NULL) == had);
    check_equal(p->released, 0);
}

/* ARW-016, ARW-017: on failure the stream stays its producer's. */
static void what_is_no_stream_of_batches_is_refused(void **state)
{
    (void)state;
    producer p;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    size_t blocks = memory.blocks;
    encours_arrow_stream *stream = NULL;
    produce(&p);
    p.fail_type = true;
    p.said = "no such table";
    refused(context, &p, ENCOURS_E_IO, "no such table");
    produce(&p);
    p.type.schema.format = "l";
    refused(context, &p, ENCOURS_E_INVALID, "table");
    produce(&p);
    p.type.schemas[0].name = "\xFF";
    refused(context, &p, ENCOURS_E_INVALID, "UTF-8");
    produce(&p);
    p.type.schema.release = NULL;
    refused(context, &p, ENCOURS_E_CORRUPT, "released");
    produce(&p);
    p.stream.release = NULL;
    refused(context, &p, ENCOURS_E_CORRUPT, "released");
    produce(&p);
    p.stream.get_next = NULL;
    refused(context, &p, ENCOURS_E_CORRUPT, "released");
    produce(&p);
    counted_memory_fail(&memory, 1, false);
    refused(context, &p, ENCOURS_E_NO_MEMORY, "memory");
    counted_memory_fail(&memory, 0, false);
    check_fails(encours_arrow_stream_import(NULL, &p.stream, &stream, check_error()),
                ENCOURS_E_MISUSE, "context");
    check_fails(encours_arrow_stream_import(context, NULL, &stream, check_error()),
                ENCOURS_E_MISUSE, "stream");
    check_fails(encours_arrow_stream_import(context, &p.stream, NULL, check_error()),
                ENCOURS_E_MISUSE, "out");
    check_equal(memory.blocks, blocks);
    encours_context_free(context);
}

/* ARW-017: a batch for which there was no memory, or that is none, stays with the stream. */
static void a_batch_that_is_refused_stays(void **state)
{
    (void)state;
    producer p;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_arrow_batch *batch = NULL;
    produce(&p);
    p.batches[1].arrays[0].n_buffers = 7;
    encours_arrow_stream *stream = import(context, &p);
    counted_memory_fail(&memory, 1, false);
    check_fails(encours_arrow_stream_next(stream, &batch, check_error()), ENCOURS_E_NO_MEMORY,
                "memory");
    counted_memory_fail(&memory, 0, false);
    encours_arrow_batch_free(next(stream));
    for (int again = 0; again < 2; again++)
        check_fails(encours_arrow_stream_next(stream, &batch, check_error()), ENCOURS_E_CORRUPT,
                    "buffers");
    check_equal(p.asked, 2);
    check_fails(encours_arrow_stream_next(NULL, &batch, check_error()), ENCOURS_E_MISUSE, "stream");
    check_fails(encours_arrow_stream_next(stream, NULL, check_error()), ENCOURS_E_MISUSE, "out");
    encours_arrow_stream_free(stream);
    check_equal(released(&p), 2);
    encours_context_free(context);
    check_equal(memory.blocks, 0);
}

static struct ArrowArrayStream single(encours_context *context, made *m)
{
    struct ArrowArrayStream stream = {0};
    check_ok(encours_arrow_stream_of_batch(context, &m->schema, &m->array, &stream, check_error()));
    check(m->schema.release == NULL && m->array.release == NULL);
    return stream;
}

static void check_same_type(const struct ArrowSchema *a, const struct ArrowSchema *b)
{
    check_text(a->format, b->format);
    check((a->name == NULL) == (b->name == NULL));
    if (a->name != NULL)
        check_text(a->name, b->name);
    check_equal(a->flags, b->flags);
    check_equal(a->n_children, b->n_children);
    for (int64_t i = 0; i < a->n_children; i++)
        check_same_type(a->children[i], b->children[i]);
    check((a->dictionary == NULL) == (b->dictionary == NULL));
    if (a->dictionary != NULL)
        check_same_type(a->dictionary, b->dictionary);
}

/* One key "k" with the value "vw", as the specification writes metadata. */
static const char *metadata(char bytes[19])
{
    const int32_t one = 1, two = 2;
    memcpy(bytes, &one, 4);
    memcpy(bytes + 4, &one, 4);
    bytes[8] = 'k';
    memcpy(bytes + 9, &two, 4);
    memcpy(bytes + 13, "vw", 2);
    return bytes;
}

/* ARW-018: the batch once, then the end; its type as often as asked for, whatever is in it. */
static void a_batch_goes_out_as_a_stream(void **state)
{
    (void)state;
    const int64_t values[ROWS] = {7, 8};
    const int32_t offsets[3] = {0, 3, 6}, places[ROWS] = {1, 0};
    char bytes[19] = {0};
    made m;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    made_begin(&m, ROWS);
    (void)made_add(&m, "amount", "l", NULL, values, NULL);
    (void)made_add(&m, "currency", "i", NULL, places, NULL);
    made_dictionary(&m, "u", 2, NULL, offsets, "EURUSD");
    m.schemas[0].metadata = metadata(bytes);
    m.schemas[0].flags = ARROW_FLAG_NULLABLE;
    const struct ArrowSchema type = m.schema;
    struct ArrowArrayStream stream = single(context, &m);
    encours_context_free(context);
    struct ArrowSchema first, second;
    struct ArrowArray array, end;
    check_equal(stream.get_schema(&stream, &first), 0);
    check_equal(stream.get_schema(&stream, &second), 0);
    check_equal(stream.get_next(&stream, &array), 0);
    check_equal(stream.get_next(&stream, &end), 0);
    check(end.release == NULL);
    check_equal(stream.get_next(&stream, &end), 0);
    check(end.release == NULL);
    stream.release(&stream);
    check_equal(m.released, 0);
    check_same_type(&first, &type);
    check_same_type(&second, &type);
    check(memcmp(first.children[0]->metadata, bytes, 15) == 0);
    check_equal(((const int64_t *)array.children[0]->buffers[1])[1], 8);
    array.release(&array);
    check_equal(m.released, 1);
    first.release(&first);
    second.release(&second);
    check_equal(memory.blocks, 0);
}

/* ARW-018: what nobody pulled goes with the stream. */
static void a_batch_nobody_pulled_is_released(void **state)
{
    (void)state;
    made m;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    made_begin(&m, 0);
    struct ArrowArrayStream stream = single(context, &m), copy = stream;
    encours_context_free(context);
    stream.release(&stream);
    check_equal(m.released, 1);
    stream.release = copy.release;
    stream.release = NULL;
    copy.release(&stream); /* a released stream may be released again */
    check_equal(memory.blocks, 0);
}

static void no_stream_of(encours_context *context, made *m, encours_status_kind kind,
                         const char *part)
{
    struct ArrowArrayStream stream = {0};
    check_fails(
        encours_arrow_stream_of_batch(context, &m->schema, &m->array, &stream, check_error()), kind,
        part);
    check(stream.release == NULL);
    check_equal(m->released, 0);
}

/* ARW-018: what is no batch stays its owner's. */
static void what_is_no_batch_is_no_stream(void **state)
{
    (void)state;
    made m;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    made_begin(&m, 0);
    m.schema.format = "l";
    no_stream_of(context, &m, ENCOURS_E_INVALID, "struct");
    made_begin(&m, 0);
    m.schema.release = NULL;
    no_stream_of(context, &m, ENCOURS_E_CORRUPT, "released");
    made_begin(&m, 0);
    m.array.release = NULL;
    no_stream_of(context, &m, ENCOURS_E_CORRUPT, "released");
    made_begin(&m, 0);
    m.array.n_children = 1;
    no_stream_of(context, &m, ENCOURS_E_CORRUPT, "columns");
    made_begin(&m, 0);
    counted_memory_fail(&memory, 1, false);
    no_stream_of(context, &m, ENCOURS_E_NO_MEMORY, "memory");
    counted_memory_fail(&memory, 0, false);
    no_stream_of(NULL, &m, ENCOURS_E_MISUSE, "context");
    encours_context_free(context);
    check_equal(memory.blocks, 0);
}

/* A type that contains itself, or nothing where something is said to be. */
static void a_type_that_is_none_is_not_copied(void **state)
{
    (void)state;
    made m;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    struct ArrowSchema type, *inner = &m.schemas[0];
    for (int fault = 0; fault < 4; fault++) {
        made_begin(&m, 0);
        (void)made_add(&m, "x", "+s", NULL, NULL, NULL);
        m.schemas[0].n_children = fault == 3 ? -1 : 1;
        m.schemas[0].children = fault == 0 ? NULL : &inner; /* itself, without end */
        inner = fault == 2 ? NULL : &m.schemas[0];
        struct ArrowArrayStream stream = single(context, &m);
        check_equal(stream.get_schema(&stream, &type), EINVAL);
        check(strstr(stream.get_last_error(&stream), "type") != NULL);
        stream.release(&stream);
    }
    encours_context_free(context);
    check_equal(memory.blocks, 0);
}

/* ARW-012: the type finds no memory at each of its parts. */
static void a_type_may_find_no_memory(void **state)
{
    (void)state;
    const int32_t offsets[1] = {0}, places[1] = {0};
    made m;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    made_begin(&m, 0);
    (void)made_add(&m, "amount", "l", NULL, places, NULL);
    (void)made_add(&m, "currency", "i", NULL, places, NULL);
    made_dictionary(&m, "u", 0, NULL, offsets, "");
    struct ArrowArrayStream stream = single(context, &m);
    struct ArrowSchema type = {0};
    size_t blocks = memory.blocks;
    for (size_t n = 1; type.release == NULL; n++) {
        counted_memory_fail(&memory, n, false);
        if (stream.get_schema(&stream, &type) == ENOMEM)
            check_equal(memory.blocks, blocks);
        else
            check_equal(n, 5); /* a struct, two columns and a dictionary are four blocks */
    }
    type.release(&type);
    stream.release(&stream);
    encours_context_free(context);
    check_equal(memory.blocks, 0);
}

CHECK_MAIN(a_stream_gives_its_batches, a_stream_may_be_left_early, a_producer_that_fails_is_heard,
           what_is_no_stream_of_batches_is_refused, a_batch_that_is_refused_stays,
           a_batch_goes_out_as_a_stream, a_batch_nobody_pulled_is_released,
           what_is_no_batch_is_no_stream, a_type_that_is_none_is_not_copied,
           a_type_may_find_no_memory)
