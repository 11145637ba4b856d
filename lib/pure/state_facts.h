/* SPDX-License-Identifier: MIT */
/* Facts that the add function of a state needs: how many rows, where classes end. They are kept as
 * maxima, which merging leaves alone since both states have the same. The digest of options is
 * taken over them, so that bytes forged in one place are found out. */
#ifndef ENC_PURE_STATE_FACTS_H
#define ENC_PURE_STATE_FACTS_H

#include "pure/state.h"

/* Complete a shape that has kind, sum_count and own_size. */
void enc_state_facts_shape(enc_state_shape *shape, const int64_t *facts, uint32_t count);

/* enc_state_begin() with the facts; the shape is completed. */
encours_status enc_state_facts_begin(void *state, size_t size, enc_state_shape *shape,
                                     const int64_t *facts, uint32_t count, encours_error *error);

/* The first `count` facts of a state of that kind, not yet known to be right: the caller makes the
 * shape of them and calls enc_state_check(). */
encours_status enc_state_facts_read(const void *state, size_t size, enc_state_kind kind,
                                    int64_t *facts, uint32_t count, encours_error *error);

/* States whose shape follows from their facts alone. */
typedef struct enc_state_facts_kind {
    enc_state_kind kind;
    uint32_t count;
    encours_status (*check)(const int64_t *facts, encours_error *error);
    enc_state_shape (*shape)(const int64_t *facts); /* complete, of checked facts */
} enc_state_facts_kind;

/* Check a state of that kind and read its facts. */
encours_status enc_state_facts_open(const void *state, size_t size,
                                    const enc_state_facts_kind *kind, int64_t *facts,
                                    encours_error *error);

#endif
