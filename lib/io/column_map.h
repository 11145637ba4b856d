/* SPDX-License-Identifier: MIT */
/* A column map as readers see it. */
#ifndef ENC_IO_COLUMN_MAP_H
#define ENC_IO_COLUMN_MAP_H

#include <stdbool.h>

#include "base/buffer.h"
#include "base/limits.h"
#include "encours/column_map.h"

enum {
    ENC_MAP_NAME_BYTES_MAX = 64,
    ENC_MAP_FOLDED_SIZE = 2 * ENC_MAP_NAME_BYTES_MAX + 1, /* folding at most doubles */
    ENC_MAP_PREFIX_BYTES_MAX = 32,
    ENC_MAP_TYPES_MAX = 256,
    ENC_MAP_MEMBERS = ENCOURS_MAP_TERMS + 1
};

/* Neither name nor position: not mapped. */
typedef struct enc_map_column {
    char name[ENC_MAP_NAME_BYTES_MAX + 1];
    char folded[ENC_MAP_FOLDED_SIZE];
    uint32_t position;
} enc_map_column;

typedef struct enc_map_dimension {
    char name[ENC_DIMENSION_NAME_BYTES_MAX + 1];
    enc_map_column column;
} enc_map_dimension;

typedef struct enc_map_type {
    char folded[ENC_MAP_FOLDED_SIZE];
    int32_t type; /* 0: by sign, -1: ignored */
    int32_t reason;
} enc_map_type;

struct encours_column_map {
    encours_context *context;
    encours_column_map_options options; /* types filled in; key_prefix points to `prefix` */
    char prefix[ENC_MAP_PREFIX_BYTES_MAX + 1];
    enc_map_column members[ENC_MAP_MEMBERS];
    enc_map_dimension dimensions[ENC_DIMENSIONS_MAX]; /* by name */
    size_t dimension_count;
    enc_map_type *types; /* by value */
    size_t type_count;
    size_t type_capacity;
    bool has_terms;
    encours_term_rule rule;
    char rule_text[ENC_NUMBER_BYTES_MAX + 1]; /* as documents keep it */
    encours_calendar calendar;
    int32_t *holidays;
};

static inline bool enc_map_column_is_set(const enc_map_column *column)
{
    return column->position != 0 || column->name[0] != '\0';
}

/* Whether the map can be used: what is needed is there. */
encours_status enc_column_map_check(const encours_column_map *map, encours_error *error);

/* The canonical form: the same for all ways of building the same map. */
encours_status enc_column_map_bytes(const encours_column_map *map, enc_buffer *out,
                                    encours_error *error);

/* The meaning of a value of the type column; NULL when the table has it not. */
const enc_map_type *enc_column_map_type(const encours_column_map *map, const char *value,
                                        size_t size);

#endif
