/* SPDX-License-Identifier: MIT */
/* Structs across the ABI: `size_t struct_size` first, append only, zero means what was before. */
#ifndef ENC_BASE_STRUCT_SIZE_H
#define ENC_BASE_STRUCT_SIZE_H

#include <stddef.h>
#include <string.h>

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

/* The same, with the copy made here for the callers who know the same struct: most of them. */
static inline encours_status enc_struct_take(void *out, size_t size, size_t minimum, const void *in,
                                             const char *name, encours_error *error)
{
    if (in == NULL || *(const size_t *)in != size)
        return enc_struct_load(out, size, minimum, in, name, error);
    memcpy(out, in, size);
    return ENCOURS_OK;
}

/* Load `*in` (may be NULL) of a public struct type into a local. */
#define ENC_STRUCT_LOAD(local, in, type, minimum, error)                                           \
    ENC_TRY(enc_struct_take(&(local), sizeof(type), (minimum), (in), #type, (error)))

#define ENC_REQUIRE_STRUCT(out, type, error)                                                       \
    ENC_TRY(enc_struct_check((out), sizeof(type), #type, (error)))

#endif
