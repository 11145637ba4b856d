/* SPDX-License-Identifier: MIT */
#include "ledger/kept_map.h"

enum { CAPACITY_MIN = 16 };

typedef struct entry {
    uint32_t row_after; /* atomic: row + 1, or 0; written after the slot */
    uint32_t slot;
} entry;

struct enc_kept_map {
    enc_kept_map *smaller; /* the one before, which readers may have; together they are as large */
    uint32_t capacity;     /* a power of two */
    uint32_t count;
    entry at[];
};

static size_t bytes_of(uint32_t capacity)
{
    return sizeof(enc_kept_map) + (size_t)capacity * sizeof(entry);
}

static uint32_t home(const enc_kept_map *map, uint32_t row)
{
    return (row * UINT32_C(2654435769) >> 7 ^ row) & (map->capacity - 1);
}

uint32_t enc_kept_map_find(const enc_kept_map *map, uint32_t row)
{
    for (uint32_t at = home(map, row);; at = (at + 1) & (map->capacity - 1)) {
        uint32_t after = __atomic_load_n(&map->at[at].row_after, __ATOMIC_ACQUIRE);
        if (after == 0)
            return ENC_ROW_NONE;
        if (after == row + 1)
            return map->at[at].slot;
    }
}

static void fill(enc_kept_map *map, uint32_t row, uint32_t slot)
{
    uint32_t at = home(map, row);
    while (map->at[at].row_after != 0)
        at = (at + 1) & (map->capacity - 1);
    map->at[at].slot = slot;
    __atomic_store_n(&map->at[at].row_after, row + 1, __ATOMIC_RELEASE);
    map->count++;
}

static enc_kept_map *grown(enc_kept_map *from, encours_context *context)
{
    uint32_t capacity = from != NULL ? from->capacity * 2 : CAPACITY_MIN;
    enc_kept_map *map = enc_allocate_zeroed(context, bytes_of(capacity));
    if (map == NULL)
        return NULL;
    map->capacity = capacity;
    map->smaller = from;
    for (uint32_t i = 0; from != NULL && i < from->capacity; i++)
        if (from->at[i].row_after != 0)
            fill(map, from->at[i].row_after - 1, from->at[i].slot);
    return map;
}

bool enc_kept_map_put(enc_kept_map **map, encours_context *context, uint32_t row, uint32_t slot)
{
    enc_kept_map *to = *map;
    if (to == NULL || to->count >= to->capacity - to->capacity / 4) {
        to = grown(to, context);
        if (to == NULL)
            return false;
        __atomic_store_n(map, to, __ATOMIC_RELEASE);
    }
    fill(to, row, slot);
    return true;
}

bool enc_kept_map_each(const enc_kept_map *map,
                       bool (*visit)(void *user, uint32_t row, uint32_t slot), void *user)
{
    for (uint32_t at = 0; map != NULL && at < map->capacity; at++) {
        uint32_t after = __atomic_load_n(&map->at[at].row_after, __ATOMIC_ACQUIRE);
        if (after != 0 && !visit(user, after - 1, map->at[at].slot))
            return false;
    }
    return true;
}

void enc_kept_map_tidy(enc_kept_map *map, encours_context *context)
{
    if (map == NULL)
        return;
    enc_kept_map_free(map->smaller, context);
    map->smaller = NULL;
}

void enc_kept_map_free(enc_kept_map *map, encours_context *context)
{
    while (map != NULL) {
        enc_kept_map *smaller = map->smaller;
        enc_release(context, map, bytes_of(map->capacity));
        map = smaller;
    }
}

size_t enc_kept_map_bytes(const enc_kept_map *map)
{
    size_t bytes = 0;
    for (; map != NULL; map = map->smaller)
        bytes += bytes_of(map->capacity);
    return bytes;
}
