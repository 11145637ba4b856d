/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include "text/inflate.h"
#include "unit/text/gzip.h"
#include "unit/text/inputs.h"

enum { ROOM = 1 << 20 };

static encours_context *context_with(uint64_t bytes_max, uint32_t ratio_max)
{
    encours_context_options options = {.struct_size = sizeof options,
                                       .input_bytes_max = bytes_max,
                                       .input_ratio_max = ratio_max};
    encours_context *context = NULL;
    check_ok(encours_context_new(&options, &context, check_error()));
    return context;
}

/* Read all in pieces of `step`; what came before a failure stays in `out`. */
static encours_status read_all(enc_inflate *inflate, size_t step, uint8_t *out, size_t *size)
{
    *size = 0;
    encours_status status = enc_inflate_rewind(inflate, true, check_error());
    for (size_t got = 1; status == ENCOURS_OK && got > 0; *size += got) {
        got = 0;
        check(*size + step <= ROOM);
        status = enc_inflate_read(inflate, out + *size, step, &got, check_error());
    }
    return status;
}

static encours_status read_input(encours_context *context, test_input *input, uint8_t *out,
                                 size_t *size)
{
    enc_inflate *inflate = NULL;
    encours_input stream = test_input_of(input);
    check_ok(enc_inflate_new(context, &stream, &inflate, check_error()));
    encours_status status = read_all(inflate, 4096, out, size);
    enc_inflate_free(inflate);
    return status;
}

static uint8_t packed[ROOM], text[ROOM], out[ROOM];

static size_t fill_text(size_t size)
{
    for (size_t i = 0; i < size; i++)
        text[i] = (uint8_t)("0123456789;\n"[i * i % 12] + (i % 7 == 0));
    return size;
}

/* Any number of members, any chunking, the same bytes; the digest is of the file as it lies. */
static void gzip_members_follow_each_other(void **state)
{
    (void)state;
    encours_context *context = context_with(0, 0);
    size_t size = fill_text(300000);
    size_t used = gzip_append(packed, 0, sizeof packed, text, 100000);
    used = gzip_append(packed, used, sizeof packed, "", 0);
    used = gzip_append(packed, used, sizeof packed, text + 100000, 200000);
    memset(packed + used, 0, 100); /* padding, as tapes have it */
    uint8_t expected[32], digest[32];
    enc_sha256_of(packed, used + 100, expected);
    const size_t chunks[] = {0, 1, 7, 4095};
    for (size_t i = 0; i < 4; i++) {
        test_input input = {.bytes = packed, .size = used + 100, .chunk = chunks[i]};
        encours_input stream = test_input_of(&input);
        enc_inflate *inflate = NULL;
        size_t got = 0;
        check_ok(enc_inflate_new(context, &stream, &inflate, check_error()));
        check_fails(enc_inflate_digest(inflate, digest, check_error()), ENCOURS_E_STATE, "end");
        for (int pass = 0; pass < 2; pass++) {
            check_ok(read_all(inflate, 1000 + i, out, &got));
            check_equal(got, size);
            check(memcmp(out, text, size) == 0);
            check_ok(enc_inflate_digest(inflate, digest, check_error()));
            check(memcmp(digest, expected, sizeof digest) == 0);
            check(enc_inflate_is_gzip(inflate));
        }
        enc_inflate_free(inflate);
    }
    encours_context_free(context);
}

static void other_bytes_pass_through(void **state)
{
    (void)state;
    encours_context *context = context_with(0, 0);
    const char *const samples[] = {"", "a", "\x1F", "\x1F!x", "JournalCode|x\n"};
    for (size_t i = 0; i < 5; i++) {
        test_input input = {.bytes = samples[i], .size = strlen(samples[i])};
        size_t got;
        check_ok(read_input(context, &input, out, &got));
        check_equal(got, input.size);
        check(memcmp(out, samples[i], got) == 0);
    }
    encours_context_free(context);
}

/* A file cut anywhere, changed anywhere or followed by anything is never taken for whole. */
static void damaged_gzip_is_corrupt(void **state)
{
    (void)state;
    encours_context *context = context_with(0, 0);
    size_t size = fill_text(500), got;
    size_t used = gzip_append(packed, 0, sizeof packed, text, size);
    for (size_t cut = 2; cut < used; cut++) {
        test_input input = {.bytes = packed, .size = cut};
        check_fails(read_input(context, &input, out, &got), ENCOURS_E_CORRUPT, "cut short");
    }
    for (size_t i = 10; i < used; i++) {
        packed[i] ^= 0x55;
        test_input input = {.bytes = packed, .size = used};
        encours_status status = read_input(context, &input, out, &got);
        check_equal(encours_status_kind_of(status), ENCOURS_E_CORRUPT);
        packed[i] ^= 0x55;
    }
    packed[used] = 'x';
    test_input input = {.bytes = packed, .size = used + 1};
    check_fails(read_input(context, &input, out, &got), ENCOURS_E_CORRUPT, "not gzip");
    check_equal(got, size);
    encours_context_free(context);
}

/* 1 GiB of zeros in 1 MiB is refused after 200 times what was read, not after 1 GiB. */
static void a_bomb_is_refused_early(void **state)
{
    (void)state;
    encours_context *context = context_with(0, 0);
    static uint8_t zeros[4 << 20];
    size_t used = 0, got = 0, total = 0;
    for (int i = 0; i < 100; i++)
        used = gzip_append(packed, used, sizeof packed, zeros, sizeof zeros);
    check(used < sizeof packed);
    test_input input = {.bytes = packed, .size = used};
    encours_input stream = test_input_of(&input);
    enc_inflate *inflate = NULL;
    check_ok(enc_inflate_new(context, &stream, &inflate, check_error()));
    check_ok(enc_inflate_rewind(inflate, false, check_error()));
    encours_status status;
    while ((status = enc_inflate_read(inflate, out, sizeof out, &got, check_error())) ==
               ENCOURS_OK && got > 0)
        total += got;
    check_fails(status, ENCOURS_E_LIMIT, "more than 200 times");
    check(total < 4 << 20);
    check(input.at <= 1 << 16);
    enc_inflate_free(inflate);
    encours_context_free(context);
}

/* The cap on bytes is exact, for plain and for packed input. */
static void the_byte_cap_is_exact(void **state)
{
    (void)state;
    encours_context *context = context_with(5000, 0);
    fill_text(6000);
    for (int gzip = 0; gzip < 2; gzip++) {
        for (size_t size = 4999; size <= 5001; size++) {
            size_t got, used = gzip ? gzip_append(packed, 0, sizeof packed, text, size) : size;
            test_input input = {.bytes = gzip ? packed : text, .size = used};
            encours_status status = read_input(context, &input, out, &got);
            if (size > 5000)
                check_fails(status, ENCOURS_E_LIMIT, "longer than 5000 bytes");
            else
                check_ok(status);
            check_equal(got, size > 5000 ? 5000 : size);
        }
    }
    encours_context_free(context);
}

/* A callback's failure travels unchanged, after the bytes that came before it. */
static void a_failing_callback_is_heard(void **state)
{
    (void)state;
    encours_context *context = context_with(0, 0);
    size_t got;
    encours_status own = ENCOURS_E_STORAGE | 0x700;
    test_input input = {.bytes = text, .size = 3000, .status = own, .fail_at = 1234, .chunk = 100};
    check_equal(read_input(context, &input, out, &got), own);
    check_equal(got, 1234);
    check_text(check_last_error()->message, "the wire was cut");
    check_text(check_last_error()->source, "sample.csv");
    encours_input broken = test_input_of(&input);
    enc_inflate *inflate = NULL;
    broken.rewind = NULL;
    check_fails(enc_inflate_new(context, &broken, &inflate, check_error()), ENCOURS_E_INVALID,
                "rewind");
    check(inflate == NULL);
    encours_context_free(context);
}

static encours_status greedy_read(void *user, uint8_t *buffer, size_t size, size_t *got,
                                  encours_error *error)
{
    (void)user;
    (void)buffer;
    (void)error;
    *got = size + 1;
    return ENCOURS_OK;
}

static encours_status silent_rewind(void *user, encours_error *error)
{
    (void)error;
    return *(encours_status *)user;
}

static void callbacks_that_lie_or_keep_silent_are_reported(void **state)
{
    (void)state;
    encours_context *context = context_with(0, 0);
    encours_status answer = ENCOURS_OK;
    encours_input input = {sizeof input, NULL, greedy_read, silent_rewind, &answer};
    enc_inflate *inflate = NULL;
    size_t got;
    check_ok(enc_inflate_new(context, &input, &inflate, check_error()));
    check_fails(read_all(inflate, 100, out, &got), ENCOURS_E_CALLBACK, "read callback");
    answer = ENCOURS_E_BUSY;
    check_fails(read_all(inflate, 100, out, &got), ENCOURS_E_BUSY, "rewind callback");
    enc_inflate_free(inflate);
    encours_context_free(context);
}

CHECK_MAIN(gzip_members_follow_each_other, other_bytes_pass_through, damaged_gzip_is_corrupt,
           a_bomb_is_refused_early, the_byte_cap_is_exact, a_failing_callback_is_heard,
           callbacks_that_lie_or_keep_silent_are_reported)
