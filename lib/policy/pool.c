/* SPDX-License-Identifier: MIT */
#include "policy/pool.h"

#include <stdatomic.h>
#include <string.h>

enum { BLOCK_BYTES = 4096, ALIGNMENT = 8 };

typedef struct pool_block {
    struct pool_block *next;
    size_t size; /* bytes of `bytes` */
    size_t used;
    uint64_t bytes[];
} pool_block;

struct enc_pool {
    encours_context *context;
    atomic_size_t references;
    pool_block *first;
};

enc_pool *enc_pool_new(encours_context *context)
{
    enc_pool *pool = enc_allocate_zeroed(context, sizeof *pool);
    if (pool == NULL)
        return NULL;
    pool->context = enc_context_retain(context);
    atomic_init(&pool->references, 1);
    return pool;
}

enc_pool *enc_pool_retain(enc_pool *pool)
{
    atomic_fetch_add_explicit(&pool->references, 1, memory_order_relaxed);
    return pool;
}

void enc_pool_release(enc_pool *pool)
{
    if (pool == NULL || atomic_fetch_sub_explicit(&pool->references, 1, memory_order_acq_rel) != 1)
        return;
    encours_context *context = pool->context;
    for (pool_block *block = pool->first, *next; block != NULL; block = next) {
        next = block->next;
        enc_release(context, block, sizeof *block + block->size);
    }
    enc_release(context, pool, sizeof *pool);
    encours_context_free(context);
}

void *enc_pool_take(enc_pool *pool, size_t size)
{
    size_t needed = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    pool_block *block = pool->first;
    if (block == NULL || block->size - block->used < needed) {
        size_t bytes = needed > BLOCK_BYTES ? needed : BLOCK_BYTES;
        block = enc_allocate(pool->context, sizeof *block + bytes);
        if (block == NULL)
            return NULL;
        *block = (pool_block){.next = pool->first, .size = bytes};
        pool->first = block;
    }
    void *taken = (char *)block->bytes + block->used;
    block->used += needed;
    return taken;
}

const char *enc_pool_copy(enc_pool *pool, enc_text text)
{
    char *copy = enc_pool_take(pool, text.size + 1);
    if (copy == NULL)
        return NULL;
    if (text.size > 0)
        memcpy(copy, text.bytes, text.size);
    copy[text.size] = '\0';
    return copy;
}
