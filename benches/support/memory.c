/* SPDX-License-Identifier: MIT */
#include "support/memory.h"

#include "support/bench.h"

static void count(bench_memory *memory, size_t released, size_t taken)
{
    memory->held = memory->held - released + taken;
    if (memory->held > memory->peak)
        memory->peak = memory->held;
}

static void *allocate(void *user, size_t size)
{
    void *block = malloc(size);
    if (block != NULL)
        count(user, 0, size);
    return block;
}

static void *reallocate(void *user, void *block, size_t size_old, size_t size_new)
{
    void *moved = realloc(block, size_new);
    if (moved != NULL)
        count(user, size_old, size_new);
    return moved;
}

static void release(void *user, void *block, size_t size)
{
    free(block);
    count(user, size, 0);
}

encours_context *bench_context(bench_memory *memory)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_context_options options = {.struct_size = sizeof options};
    encours_context *context;
    if (memory != NULL) {
        *memory = (bench_memory){0, 0};
        options.allocate = allocate;
        options.reallocate = reallocate;
        options.release = release;
        options.memory_user = memory;
    }
    BENCH_OK(encours_context_new(&options, &context, &error));
    return context;
}
