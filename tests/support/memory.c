/* SPDX-License-Identifier: MIT */
#include "support/memory.h"

#include <stdlib.h>

#include "support/check.h"

/* Each block is preceded by its size, in as many bytes as any type asks to be aligned to. */
enum { BEFORE = 16 };

static bool fails(counted_memory *memory)
{
    memory->calls++;
    bool fails = memory->fail_at != 0 && (memory->fail_on ? memory->calls >= memory->fail_at
                                                          : memory->calls == memory->fail_at);
    memory->failed += fails;
    return fails;
}

static void *allocate(void *user, size_t size)
{
    counted_memory *memory = user;
    if (fails(memory))
        return NULL;
    char *block = malloc(size + BEFORE);
    if (block == NULL || size == 0)
        abort(); /* the machine's own memory, or a request the hooks are never given */
    memcpy(block, &size, sizeof size);
    memset(block + BEFORE, 0xA5, size); /* nobody may count on zeroes */
    memory->blocks++;
    memory->bytes += size;
    if (memory->bytes > memory->bytes_max)
        memory->bytes_max = memory->bytes;
    return block + BEFORE;
}

static void release(void *user, void *block, size_t size)
{
    counted_memory *memory = user;
    size_t known;
    memcpy(&known, (char *)block - BEFORE, sizeof known);
    check_equal(size, known);
    memset(block, 0xDD, size);
    memory->blocks--;
    memory->bytes -= size;
    free((char *)block - BEFORE);
}

static void *reallocate(void *user, void *block, size_t size_old, size_t size_new)
{
    void *moved = allocate(user, size_new);
    if (moved == NULL)
        return NULL;
    memcpy(moved, block, size_old < size_new ? size_old : size_new);
    release(user, block, size_old);
    return moved;
}

encours_context *counted_memory_context(counted_memory *memory)
{
    encours_context *context = NULL;
    encours_context_options options = {.struct_size = sizeof options,
                                       .allocate = allocate,
                                       .reallocate = reallocate,
                                       .release = release,
                                       .memory_user = memory};
    check_ok(encours_context_new(&options, &context, check_error()));
    return context;
}

void counted_memory_fail(counted_memory *memory, size_t at, bool on)
{
    memory->calls = 0;
    memory->failed = 0;
    memory->fail_at = at;
    memory->fail_on = on;
}
