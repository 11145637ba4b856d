/* SPDX-License-Identifier: MIT */
/**
 * @file aging_keys.h
 * The aged balance as a partial state by scattered 64-bit keys: customer ids as they come, without
 * a dictionary. Slower than dense rows (aging_cells.h): a hash table in memory of the caller is
 * looked up for each item; where numbers can be dense, use them.
 *
 * Options, columns, policies and figures are those of aging_cells.h, with a key in the place of a
 * row: begin, add, merge with encours_state_merge(), finish. A state has room for a number of keys
 * given at its begin; one more is ENCOURS_E_LIMIT, and then nothing has changed: begin a larger
 * state, or split the keys over several.
 *
 * Figures come out by key, ascending: the same bytes for every order and split. The bytes of a
 * state itself depend on the order in which its keys were first seen. States are merged when their
 * room is the same.
 *
 * Sources: those of aging.h. Amounts are added exactly and nothing is rounded.
 *
 * Limits: 2^30 - 1 keys; otherwise as aging_cells.h.
 */
#ifndef ENCOURS_AGING_KEYS_H
#define ENCOURS_AGING_KEYS_H

#include <stddef.h>
#include <stdint.h>

#include "encours/aging_cells.h"

ENCOURS_BEGIN_DECLS

/** Open items by key, as columns of the same length, in any order. */
typedef struct encours_aging_keys_columns {
    size_t struct_size;       /**< sizeof(encours_aging_keys_columns) */
    size_t count;             /**< items */
    const uint64_t *key;      /**< any number, @len{count} */
    const uint16_t *currency; /**< numeric code; NULL only with one currency @len{count}
                                   @nullable */
    const int64_t *amount;    /**< open amount, signed minor units; 0: not open @len{count} */
    const int32_t *due;       /**< due date, epoch day or ENCOURS_DATE_NONE; NULL: none has one
                                   @len{count} @nullable */
    const int32_t *issue;     /**< document date, epoch day or ENCOURS_DATE_NONE; NULL: none has
                                   one; only checked when aging by due date @len{count} @nullable */
} encours_aging_keys_columns;

/** Initialiser of encours_aging_keys_columns. */
#define ENCOURS_AGING_KEYS_COLUMNS_INIT                                                            \
    {                                                                                              \
        sizeof(encours_aging_keys_columns), 0, NULL, NULL, NULL, NULL, NULL                        \
    }

/**
 * Bytes of a state with room for so many keys: four slots a key, each of whole lines of 64 bytes
 * that hold the key and its cells (one line for a currency of up to 7 columns), twice, and 4 bytes
 * a key. The second part is touched only when amounts need more than 64 bits.
 *
 * @param[in]  options   `rows` and `row_first` are not read; `count_items` must be 0
 * @param[in]  keys_max  keys to make room for, 1 to 2^30 - 1
 * @param[out] out       bytes
 * @param[out] error     detail on failure                               @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   as encours_aging_cells_describe(); keys_max out of range; items are
 *                             to be counted
 * @retval ENCOURS_E_CURRENCY  as encours_aging_cells_describe()
 * @threads any
 * @since 1.0
 * @req AGE-026
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_aging_keys_state_size(const encours_aging_cells_options *options, uint64_t keys_max,
                              size_t *out, encours_error *error);

/**
 * Begin an empty state.
 *
 * @param[out] state       aligned to 8 bytes, for speed to 64                @len{state_size}
 * @param[in]  state_size  as encours_aging_keys_state_size()
 * @param[in]  options     as of encours_aging_keys_state_size(); copied
 * @param[in]  keys_max    the same number
 * @param[out] error       detail on failure                             @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   as encours_aging_keys_state_size()
 * @retval ENCOURS_E_CURRENCY  as encours_aging_cells_describe()
 * @retval ENCOURS_E_MISUSE    memory that is not aligned, or not of that size
 * @threads any
 * @since 1.0
 * @req AGE-026
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_aging_keys_begin(void *state, size_t state_size, const encours_aging_cells_options *options,
                         uint64_t keys_max, encours_error *error);

/**
 * Add open items. On failure the state is as it was.
 *
 * @param[in,out] state       @len{state_size}
 * @param[in]     state_size  bytes of it
 * @param[in]     columns     the items
 * @param[out]    error       detail on failure; `index` is the item at fault      @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   a date out of range
 * @retval ENCOURS_E_CURRENCY  a currency that the options do not list
 * @retval ENCOURS_E_LIMIT     no room for another key, or more than 2^40 items
 * @retval ENCOURS_E_CORRUPT   bytes that are no such state
 * @threads any
 * @since 1.0
 * @req AGE-022 AGE-026 AGE-027
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_aging_keys_add(void *state, size_t state_size, const encours_aging_keys_columns *columns,
                       encours_error *error);

/**
 * Keys that a state has seen: the rows of its figures.
 *
 * @param[in]  state       @len{state_size}
 * @param[in]  state_size  bytes of it
 * @param[out] out         number of keys
 * @param[out] error       detail on failure                             @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a state of something else
 * @retval ENCOURS_E_CORRUPT  bytes that are no such state
 * @threads any
 * @since 1.0
 * @req AGE-026
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_aging_keys_count(const void *state, size_t state_size, uint64_t *out, encours_error *error);

/**
 * The figures of a state, by key, ascending.
 *
 * @param[in]  state         @len{state_size}
 * @param[in]  state_size    bytes of it
 * @param[out] keys          the keys: room for as many as the scratch memory is for
 *                                                                       @len{scratch_size / 32}
 * @param[in]  out           where to write, a row a key; on failure what is in the arrays has no
 *                           meaning
 * @param[in]  scratch       memory for sorting, aligned to 8 bytes      @len{scratch_size}
 * @param[in]  scratch_size  32 bytes a key at least
 * @param[out] error         detail on failure                           @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_OVERFLOW  the exact sum of a cell, row, column or currency does not fit int64
 * @retval ENCOURS_E_INVALID   items are wanted: they are not counted; stated room that is not
 *                             enough
 * @retval ENCOURS_E_MISUSE    scratch that is too small or not aligned
 * @retval ENCOURS_E_CORRUPT   bytes that are no such state
 * @threads any
 * @since 1.0
 * @req AGE-010 AGE-026 STA-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_aging_keys_finish(const void *state, size_t state_size, uint64_t *keys,
                          const encours_aging_cells_out *out, void *scratch, size_t scratch_size,
                          encours_error *error);

ENCOURS_END_DECLS

#endif
