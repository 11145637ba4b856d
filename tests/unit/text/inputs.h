/* SPDX-License-Identifier: MIT */
/* Inputs that come in chunks, fail and change on purpose, and memory that runs out on purpose. */
#ifndef ENC_TESTS_INPUTS_H
#define ENC_TESTS_INPUTS_H

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "encours/context.h"
#include "encours/input.h"

typedef struct test_input {
    const void *bytes;
    size_t size;
    size_t chunk;          /* bytes given at most by one call; 0: as many as asked for */
    encours_status status; /* returned once `fail_at` bytes were given; OK: never */
    size_t fail_at;
    size_t at;
    const void *other;  /* as many bytes, given in the pass numbered `other_pass`, from 1 */
    size_t other_pass;  /* 0: never */
    size_t passes;      /* begun so far */
} test_input;

static inline encours_status test_input_read(void *user, uint8_t *buffer, size_t size, size_t *got,
                                             encours_error *error)
{
    test_input *input = user;
    size_t stop = input->status != ENCOURS_OK ? input->fail_at : input->size;
    if (input->status != ENCOURS_OK && input->at >= stop)
        return enc_error_set(error, input->status, "the wire was cut");
    size_t left = stop - input->at;
    *got = left < size ? left : size;
    if (input->chunk > 0 && *got > input->chunk)
        *got = input->chunk;
    bool changed = input->other_pass != 0 && input->passes == input->other_pass;
    const char *bytes = changed ? input->other : input->bytes;
    memcpy(buffer, bytes + input->at, *got);
    input->at += *got;
    return ENCOURS_OK;
}

static inline encours_status test_input_rewind(void *user, encours_error *error)
{
    (void)error;
    ((test_input *)user)->at = 0;
    ((test_input *)user)->passes++;
    return ENCOURS_OK;
}

static inline encours_input test_input_of(test_input *input)
{
    return (encours_input){sizeof(encours_input), "sample.csv", test_input_read, test_input_rewind,
                           input};
}

/* Counts blocks and bytes alive; the allocation numbered `fail_at` (from 1) and later ones, or only
 * that one, give NULL. */
typedef struct test_memory {
    size_t fail_at; /* 0: never */
    int only_once;
    size_t calls;
    size_t live;
} test_memory;

static inline int test_memory_refuses(test_memory *memory)
{
    memory->calls++;
    return memory->fail_at != 0 && (memory->only_once ? memory->calls == memory->fail_at
                                                      : memory->calls >= memory->fail_at);
}

static inline void *test_memory_allocate(void *user, size_t size)
{
    test_memory *memory = user;
    if (test_memory_refuses(memory))
        return NULL;
    memory->live += size;
    return malloc(size);
}

static inline void *test_memory_reallocate(void *user, void *block, size_t size_old,
                                           size_t size_new)
{
    test_memory *memory = user;
    if (test_memory_refuses(memory))
        return NULL;
    memory->live += size_new - size_old;
    return realloc(block, size_new);
}

static inline void test_memory_release(void *user, void *block, size_t size)
{
    ((test_memory *)user)->live -= size;
    free(block);
}

static inline encours_context_options test_memory_options(test_memory *memory)
{
    return (encours_context_options){.struct_size = sizeof(encours_context_options),
                                     .allocate = test_memory_allocate,
                                     .reallocate = test_memory_reallocate,
                                     .release = test_memory_release,
                                     .memory_user = memory};
}

#endif
