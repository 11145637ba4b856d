/* SPDX-License-Identifier: MIT */
#ifndef ENC_PURE_CONCENTRATION_H
#define ENC_PURE_CONCENTRATION_H

#include <stddef.h>

#include "encours/concentration.h"

/* Merge what is more than sums: the largest exposures of two states of one size, checked here. */
encours_status enc_concentration_merge(void *state, size_t size, const void *other,
                                       encours_error *error);

#endif
