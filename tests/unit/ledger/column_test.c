/* SPDX-License-Identifier: MIT */
/* Columns grow without moving what is in them. */
#include "ledger/column.h"

#include <stdlib.h>

#include "support/check.h"
#include "support/random.h"

/* The chunks as their comment has them: 256 rows, then as many as all before, up to 65 536. */
typedef struct chunk {
    uint64_t first;
    uint64_t rows;
} chunk;

static chunk next_chunk(chunk before)
{
    uint64_t first = before.first + before.rows;
    uint64_t rows = before.rows == 0 ? 256 : first < 65536 ? first : 65536;
    return (chunk){first, rows};
}

static void check_row(uint64_t row, uint32_t number, chunk expected)
{
    uint32_t at = (uint32_t)row;
    check_equal(enc_column_chunk(at), number);
    check_equal(enc_column_chunk_first(at), expected.first);
    check_equal(enc_column_chunk_rows(at), expected.rows);
    if (expected.first + expected.rows <= UINT32_MAX)
        check_equal(enc_column_run(at), expected.first + expected.rows - row);
}

static void chunks_lie_side_by_side_up_to_the_last_row(void **state)
{
    (void)state;
    chunk here = next_chunk((chunk){0, 0});
    uint32_t number = 0;
    for (; here.first < ENC_ROW_NONE; here = next_chunk(here), number++) {
        check_row(here.first, number, here);
        check_row(here.first + 1, number, here);
        check_row(here.first + here.rows / 2, number, here);
        check_row(here.first + here.rows - 1, number, here);
    }
    check_equal(number - 1, enc_column_chunk(ENC_ROW_NONE - 1));
}

/* A ledger may hold 2^32 - 2 rows of a kind. */
static void every_row_has_a_place(void **state)
{
    (void)state;
    check_between(enc_column_chunk(ENC_ROW_NONE - 1) / ENC_COLUMN_BLOCK_CHUNKS, 0,
                  ENC_COLUMN_BLOCKS - 1);
}

static void elements_never_move_and_begin_as_zero(void **state)
{
    (void)state;
    static const uint32_t rows[] = {1,     2,      255,    256,    257,    511,   512,
                                    513,   1023,   1024,   1025,   32768,  65535, 65536,
                                    65537, 131071, 131072, 131073, 1000000};
    enum { COUNT = sizeof rows / sizeof rows[0] };
    static const size_t sizes[] = {1, 2, 4, 24};
    encours_context *context;
    check_ok(encours_context_new(NULL, &context, check_error()));
    for (size_t k = 0; k < sizeof sizes / sizeof sizes[0]; k++) {
        enc_column column;
        unsigned char *addresses[COUNT];
        enc_column_init(&column, sizes[k]);
        for (size_t i = 0; i < COUNT; i++) {
            check(enc_column_reserve(&column, context, rows[i]));
            check_between(column.capacity, rows[i], UINT32_MAX);
            check_equal(enc_column_bytes(&column), column.capacity * sizes[k]);
            addresses[i] = enc_column_at(&column, rows[i] - 1);
            for (size_t b = 0; b < sizes[k]; b++)
                check_equal(addresses[i][b], 0);
            memset(addresses[i], (int)i + 1, sizes[k]);
        }
        for (size_t i = 0; i < COUNT; i++) {
            check(enc_column_at(&column, rows[i] - 1) == (void *)addresses[i]);
            for (size_t b = 0; b < sizes[k]; b++)
                check_equal(addresses[i][b], i + 1);
        }
        enc_column_release(&column, context);
        check_equal(column.capacity, 0);
        check_equal(enc_column_bytes(&column), 0);
    }
    encours_context_free(context);
}

static void every_row_is_a_place_of_its_own(void **state)
{
    (void)state;
    enum { ROWS = 200000 };
    encours_context *context;
    enc_column column;
    check_ok(encours_context_new(NULL, &context, check_error()));
    enc_column_init(&column, sizeof(uint32_t));
    check(enc_column_reserve(&column, context, ROWS));
    for (uint32_t row = 0; row < ROWS; row++)
        ENC_AT(&column, uint32_t, row) = row + 1;
    for (uint32_t row = 0; row < ROWS;) { /* runs lie side by side */
        const uint32_t *run = enc_column_at(&column, row);
        uint32_t length = enc_column_run(row);
        for (uint32_t i = 0; i < length && row + i < ROWS; i++)
            check_equal(run[i], row + i + 1);
        row += length;
    }
    enc_column_release(&column, context);
    encours_context_free(context);
}

typedef struct budget {
    int64_t left; /* allocations that succeed from now on */
} budget;

static void *give(void *user, size_t size)
{
    budget *b = user;
    return b->left-- > 0 ? malloc(size) : NULL;
}

static void *change(void *user, void *block, size_t size_old, size_t size_new)
{
    (void)size_old;
    budget *b = user;
    return b->left-- > 0 ? realloc(block, size_new) : NULL;
}

static void take(void *user, void *block, size_t size)
{
    (void)user;
    (void)size;
    free(block);
}

static void without_memory_what_was_there_stays(void **state)
{
    (void)state;
    for (int64_t allowed = 0; allowed < 12; allowed++) {
        budget b = {1000};
        encours_context_options options = {.struct_size = sizeof options,
                                           .allocate = give,
                                           .reallocate = change,
                                           .release = take,
                                           .memory_user = &b};
        encours_context *context;
        enc_column column;
        check_ok(encours_context_new(&options, &context, check_error()));
        enc_column_init(&column, 8);
        check(enc_column_reserve(&column, context, 256));
        ENC_AT(&column, int64_t, 255) = 77;
        b.left = allowed;
        bool done = enc_column_reserve(&column, context, 100000);
        check_equal(done, allowed >= 9); /* chunks of 256, 512 ... 32768, and one of 65536 */
        check_equal(ENC_AT(&column, int64_t, 255), 77);
        b.left = 1000;
        check(enc_column_reserve(&column, context, 100000));
        check_equal(ENC_AT(&column, int64_t, 255), 77);
        enc_column_release(&column, context);
        encours_context_free(context);
    }
}

CHECK_MAIN(chunks_lie_side_by_side_up_to_the_last_row, every_row_has_a_place,
           elements_never_move_and_begin_as_zero, every_row_is_a_place_of_its_own,
           without_memory_what_was_there_stays)
