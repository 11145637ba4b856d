/* SPDX-License-Identifier: MIT */
/* From rows to slots: written by one thread, read by any without a lock. */
#ifndef ENC_LEDGER_KEPT_MAP_H
#define ENC_LEDGER_KEPT_MAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/context.h"
#include "ledger/column.h"

typedef struct enc_kept_map enc_kept_map;

/* The slot of a row, or ENC_ROW_NONE. */
uint32_t enc_kept_map_find(const enc_kept_map *map, uint32_t row);

/* Add a row that is not there, making the map when there is none and a larger one when it is three
 * quarters full; readers of the smaller one go on with it. False: no memory. */
bool enc_kept_map_put(enc_kept_map **map, encours_context *context, uint32_t row, uint32_t slot);

/* Each row that is there; false as soon as `visit` is. */
bool enc_kept_map_each(const enc_kept_map *map,
                       bool (*visit)(void *user, uint32_t row, uint32_t slot), void *user);

/* Before anybody reads: the smaller ones go. */
void enc_kept_map_tidy(enc_kept_map *map, encours_context *context);

void enc_kept_map_free(enc_kept_map *map, encours_context *context);
size_t enc_kept_map_bytes(const enc_kept_map *map);

#endif
