/* SPDX-License-Identifier: MIT */
/* A context whose allocator counts, fails on demand and knows the size of every block. */
#ifndef ENC_TESTS_UNIT_PURE_MEMORY_H
#define ENC_TESTS_UNIT_PURE_MEMORY_H

#include <stdbool.h>
#include <stdlib.h>

#include "support/check.h"

#include "encours/context.h"

typedef struct test_memory {
    size_t calls;   /* allocations asked for */
    size_t fail_at; /* the call that fails, from 1; 0: none */
    bool fail_on;   /* and all after it */
    size_t blocks;  /* alive */
    size_t bytes;   /* alive */
} test_memory;

static inline bool test_memory_fails(test_memory *memory)
{
    memory->calls++;
    if (memory->fail_at == 0 || memory->calls < memory->fail_at)
        return false;
    return memory->fail_on || memory->calls == memory->fail_at;
}

/* Each block is preceded by 16 bytes that hold its size. */
static inline void *test_memory_allocate(void *user, size_t size)
{
    test_memory *memory = user;
    if (test_memory_fails(memory))
        return NULL;
    char *block = malloc(size + 16);
    check(block != NULL && size > 0);
    memcpy(block, &size, sizeof size);
    memset(block + 16, 0xA5, size); /* nobody may count on zeroes */
    memory->blocks++;
    memory->bytes += size;
    return block + 16;
}

static inline void test_memory_release(void *user, void *block, size_t size)
{
    test_memory *memory = user;
    size_t known;
    memcpy(&known, (char *)block - 16, sizeof known);
    check_equal(size, known);
    memory->blocks--;
    memory->bytes -= size;
    free((char *)block - 16);
}

static inline void *test_memory_reallocate(void *user, void *block, size_t size_old,
                                           size_t size_new)
{
    void *moved = test_memory_allocate(user, size_new);
    if (moved == NULL)
        return NULL;
    memcpy(moved, block, size_old < size_new ? size_old : size_new);
    test_memory_release(user, block, size_old);
    return moved;
}

static inline encours_context *test_memory_context(test_memory *memory)
{
    encours_context *context = NULL;
    encours_context_options options = {
        .struct_size = sizeof options,
        .allocate = test_memory_allocate,
        .reallocate = test_memory_reallocate,
        .release = test_memory_release,
        .memory_user = memory,
    };
    check_ok(encours_context_new(&options, &context, check_error()));
    return context;
}

/* Fail each allocation of `body` once, then each and all after it. `body` makes and frees its own
 * results and returns the status of the call under test. */
static inline void test_memory_fail_each(encours_status (*body)(encours_context *context))
{
    for (int fail_on = 0; fail_on < 2; fail_on++) {
        test_memory memory = {.fail_on = fail_on != 0};
        encours_context *context = test_memory_context(&memory);
        size_t blocks = memory.blocks;
        encours_status status = ENCOURS_E_NO_MEMORY;
        for (size_t n = 1; status != ENCOURS_OK; n++) {
            memory.calls = 0;
            memory.fail_at = n;
            status = body(context);
            check(status == ENCOURS_OK || status == ENCOURS_E_NO_MEMORY);
            check(status != ENCOURS_OK || memory.calls < n); /* nothing swallows a failure */
            check_equal(memory.blocks, blocks);
        }
        encours_context_free(context);
        check_equal(memory.blocks, 0);
    }
}

#endif
