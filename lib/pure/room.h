/* SPDX-License-Identifier: MIT */
/* What a caller states of the room its arrays have: 0 is not stated, and is not checked. */
#ifndef ENC_PURE_ROOM_H
#define ENC_PURE_ROOM_H

#include <stdint.h>

#include "encours/error.h"

/* INVALID, naming the member, when fewer are stated than are needed. */
encours_status enc_room_check(uint64_t stated, uint64_t needed, const char *name,
                              encours_error *error);

/* The same when the number is not exactly that: of what the places in the arrays are made. */
encours_status enc_room_check_same(uint64_t stated, uint64_t needed, const char *name,
                                   encours_error *error);

#endif
