/* SPDX-License-Identifier: MIT */
/* Structs across the ABI: `size_t struct_size` first, append only, zero means what was before. */
#ifndef ENC_BASE_STRUCT_SIZE_H
#define ENC_BASE_STRUCT_SIZE_H

#include <stdbool.h>
#include <stddef.h>

#include "encours/error.h"

/* Copy a caller's options into ours: a shorter (older) struct leaves our tail zero, a longer
 * (newer) one is accepted only if all bytes beyond ours are zero. A NULL `in` gives all defaults.
 * `minimum` is the size of the struct in the first release that had it. `out->struct_size` becomes
 * ours. */
encours_status enc_struct_load(void *out, size_t size, size_t minimum, const void *in,
                               const char *name, encours_error *error);

/* Check the struct_size of an out struct before working for it. */
encours_status enc_struct_check(const void *out, size_t minimum, const char *name,
                                encours_error *error);

/* Copy min(caller's, ours) bytes of a result, leaving the caller's struct_size and its longer tail
 * zeroed. */
void enc_struct_store(void *out, const void *value, size_t size);

static inline bool enc_struct_is_ours(const void *in, size_t size)
{
    return in != NULL && *(const size_t *)in == size;
}

/* Load `*in` (may be NULL) of a public struct type into a local. Most callers know the same struct:
 * that is a copy, made here. */
#define ENC_STRUCT_LOAD(local, in, type, minimum, error)                                           \
    do {                                                                                           \
        if (enc_struct_is_ours((in), sizeof(type)))                                                \
            (local) = *(in);                                                                       \
        else                                                                                       \
            ENC_TRY(enc_struct_load(&(local), sizeof(type), (minimum), (in), #type, (error)));     \
    } while (0)

#define ENC_REQUIRE_STRUCT(out, type, error)                                                       \
    ENC_TRY(enc_struct_check((out), sizeof(type), #type, (error)))

#endif
