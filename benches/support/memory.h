/* SPDX-License-Identifier: MIT */
/* An allocator that counts, given to a context through its hooks. */
#ifndef ENC_BENCH_MEMORY_H
#define ENC_BENCH_MEMORY_H

#include "encours/context.h"

typedef struct bench_memory {
    size_t held; /* bytes asked for and not yet released */
    size_t peak;
} bench_memory;

encours_context *bench_context(bench_memory *memory);

#endif
