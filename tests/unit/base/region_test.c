/* SPDX-License-Identifier: MIT */
/* Large blocks of a context without hooks: nobody's bytes are another's, and zeros are zeros. */
#include <stdlib.h>
#include <string.h>

#include "base/context.h"
#include "support/check.h"
#include "support/random.h"

enum { BLOCKS = 160 };

typedef struct held {
    unsigned char *bytes;
    size_t size;
    unsigned char mark;
} held;

static void check_mark(const held *block)
{
    for (size_t i = 0; i < block->size; i += 509)
        check_equal(block->bytes[i], block->mark);
    check_equal(block->bytes[block->size - 1], block->mark);
}

static size_t random_size(test_random *random)
{
    static const size_t most[] = {1 << 10, 1 << 17, 1 << 20, 12 << 20};
    return 1 + (size_t)random_below(
                   random, most[random_below(random, 16) == 0 ? 3 : random_below(random, 3)]);
}

static void take(encours_context *context, test_random *random, held *block, unsigned char mark)
{
    bool zeroed = random_below(random, 2) == 0;
    block->size = random_size(random);
    block->bytes = zeroed ? enc_allocate_zeroed(context, block->size)
                          : enc_allocate(context, block->size);
    check(block->bytes != NULL);
    for (size_t i = 0; zeroed && i < block->size; i += 61)
        check_equal(block->bytes[i], 0);
    block->mark = mark;
    memset(block->bytes, mark, block->size);
}

static void resize(encours_context *context, test_random *random, held *block)
{
    size_t size = random_size(random), kept = size < block->size ? size : block->size;
    unsigned char *moved = enc_reallocate(context, block->bytes, block->size, size);
    check(moved != NULL);
    for (size_t i = 0; i < kept; i += 509)
        check_equal(moved[i], block->mark);
    block->bytes = moved;
    block->size = size;
    memset(block->bytes, block->mark, size);
}

static void blocks_of_all_sizes_are_apart(void **state)
{
    (void)state;
    FOR_RANDOM(random, 4)
    {
        encours_context *context;
        held blocks[BLOCKS] = {{0}};
        check_ok(encours_context_new(NULL, &context, check_error()));
        for (unsigned step = 0; step < 1500; step++) {
            held *block = &blocks[random_below(&random, BLOCKS)];
            if (block->bytes == NULL) {
                take(context, &random, block, (unsigned char)(step % 251 + 1));
                continue;
            }
            check_mark(block);
            if (random_below(&random, 3) == 0) {
                resize(context, &random, block);
                continue;
            }
            enc_release(context, block->bytes, block->size);
            block->bytes = NULL;
        }
        for (unsigned i = 0; i < BLOCKS; i++)
            enc_release(context, blocks[i].bytes, blocks[i].size);
        encours_context_free(context);
    }
}

CHECK_MAIN(blocks_of_all_sizes_are_apart)
