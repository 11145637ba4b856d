/* SPDX-License-Identifier: MIT */
/* An allocator that counts, fails on demand and knows the size of every block. One thread at a
 * time. */
#ifndef ENC_TESTS_MEMORY_H
#define ENC_TESTS_MEMORY_H

#include <stdbool.h>
#include <stddef.h>

#include "encours/context.h"

typedef struct counted_memory {
    size_t calls;     /* allocations asked for since the last counted_memory_fail() */
    size_t fail_at;   /* the call that fails, from 1; 0: none */
    bool fail_on;     /* and all after it */
    size_t failed;    /* calls that failed */
    size_t blocks;    /* alive */
    size_t bytes;     /* alive */
    size_t bytes_max; /* most that were alive at once */
} counted_memory;

/* A context that takes its memory there. */
encours_context *counted_memory_context(counted_memory *memory);

/* From now on the `at`-th allocation fails (0: none), and all after it when `on`. */
void counted_memory_fail(counted_memory *memory, size_t at, bool on);

#endif
