/* SPDX-License-Identifier: MIT */
#include "pure/room.h"

#include "base/error.h"

encours_status enc_room_check(uint64_t stated, uint64_t needed, const char *name,
                              encours_error *error)
{
    if (stated == 0 || stated >= needed)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID,
                  "%s is %" PRIu64 ": the arrays have no room for all %" PRIu64, name, stated,
                  needed);
    enc_error_field(error, name);
    return ENCOURS_E_INVALID;
}

encours_status enc_room_check_same(uint64_t stated, uint64_t needed, const char *name,
                                   encours_error *error)
{
    if (stated == 0 || stated == needed)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID,
                  "%s is %" PRIu64 ", needs %" PRIu64 ": places in the arrays are made of it", name,
                  stated, needed);
    enc_error_field(error, name);
    return ENCOURS_E_INVALID;
}
