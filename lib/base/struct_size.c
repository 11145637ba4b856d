/* SPDX-License-Identifier: MIT */
#include "base/struct_size.h"

#include <string.h>

#include "base/error.h"
#include "base/limits.h"

static encours_status check_size(size_t given, size_t minimum, const char *name,
                                 encours_error *error)
{
    if (given < minimum || given > ENC_STRUCT_SIZE_MAX) {
        enc_error_set(error, ENCOURS_E_ABI, "%s.struct_size is %zu, expected at least %zu", name,
                      given, minimum);
        enc_error_hint(error, "Set struct_size to sizeof(%s), best by its initialiser", name);
        return ENCOURS_E_ABI;
    }
    return ENCOURS_OK;
}

encours_status enc_struct_load(void *out, size_t size, size_t minimum, const void *in,
                               const char *name, encours_error *error)
{
    memset(out, 0, size);
    size_t given = size;
    if (in != NULL) {
        memcpy(&given, in, sizeof given);
        ENC_TRY(check_size(given, minimum, name, error));
        for (size_t i = size; i < given; i++) {
            if (((const unsigned char *)in)[i] != 0) {
                enc_error_set(error, ENCOURS_E_ABI,
                              "%s has a member at byte %zu that this library does not know", name,
                              i);
                enc_error_hint(error, "Leave the members of later releases zero or use a later "
                                      "library");
                return ENCOURS_E_ABI;
            }
        }
        memcpy(out, in, given < size ? given : size);
    }
    memcpy(out, &size, sizeof size);
    return ENCOURS_OK;
}

encours_status enc_struct_check(const void *out, size_t minimum, const char *name,
                                encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    size_t given;
    memcpy(&given, out, sizeof given);
    return check_size(given, minimum, name, error);
}

void enc_struct_store(void *out, const void *value, size_t size)
{
    size_t given;
    memcpy(&given, out, sizeof given);
    memset(out, 0, given);
    memcpy(out, value, given < size ? given : size);
    memcpy(out, &given, sizeof given);
}
