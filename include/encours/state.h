/* SPDX-License-Identifier: MIT */
/**
 * @file state.h
 * Partial states: how a calculation is split over threads, processes or machines.
 *
 * Each aggregate has the same four steps, of which only the first and the last look at options:
 *
 *     size   = encours_<aggregate>_state_size(options)     bytes of memory, the caller's
 *     begin    encours_<aggregate>_begin(state, size, ...)  an empty state
 *     add      encours_<aggregate>_add(state, size, columns)  any number of times
 *     finish   encours_<aggregate>_finish(state, size, &out)  the figures; the state stays as it is
 *
 * and any two states of one aggregate with the same options may be merged between add and finish.
 * A state is bytes: little-endian, without pointers, the same on every platform, so that it may be
 * copied, written down, sent and merged elsewhere. Sums inside have 128 bits and are never rounded:
 * the figures are the same for every order of the items and every split of the work. A failed add
 * or merge leaves the state as it was.
 *
 * The memory of a state must be aligned to 8 bytes; 64 is faster. Nothing is allocated.
 *
 * Source: definition, ours; the format is that of each aggregate and carries its own version.
 *
 * Limits: 2^40 items in all.
 */
#ifndef ENCOURS_STATE_H
#define ENCOURS_STATE_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/**
 * Add what another state has seen to a state. Order does not matter.
 *
 * @param[in,out] state       the state that grows; untouched on failure   @len{state_size}
 * @param[in]     state_size  bytes of it, as given to its begin function
 * @param[in]     other       a state of the same aggregate and options    @len{other_size}
 * @param[in]     other_size  bytes of it
 * @param[out]    error       detail on failure                            @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE    memory that is not aligned to 8 bytes, or one state given twice
 * @retval ENCOURS_E_CORRUPT   bytes that are no state, or not the whole of one
 * @retval ENCOURS_E_INVALID   states of two aggregates, or begun with different options
 * @retval ENCOURS_E_OVERFLOW  a sum passes 128 bits, or a cell its 64: only bytes forged can
 * @retval ENCOURS_E_LIMIT     more than 2^40 items together
 * @threads any
 * @since 1.0
 * @req STA-001 STA-002 STA-003
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_state_merge(void *state, size_t state_size, const void *other, size_t other_size,
                    encours_error *error);

/**
 * Items a state has seen, those of the states merged into it included.
 *
 * @param[in]  state       @len{state_size}
 * @param[in]  state_size  bytes of it
 * @param[out] out         number of items
 * @param[out] error       detail on failure                               @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE   memory that is not aligned to 8 bytes
 * @retval ENCOURS_E_CORRUPT  bytes that are no state, or not the whole of one
 * @threads any
 * @since 1.0
 * @req STA-003
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_state_items(const void *state, size_t state_size, uint64_t *out, encours_error *error);

ENCOURS_END_DECLS

#endif
