/* SPDX-License-Identifier: MIT */
/* Inside of an enc_aging_builder. */
#ifndef ENC_PURE_AGING_BUILDER_H
#define ENC_PURE_AGING_BUILDER_H

#include "pure/aging.h"
#include "pure/aging_cells.h"
#include "pure/aging_index.h"
#include "pure/aging_layout.h"

/* An item kept until all of its customer's are known (OLDEST_FIRST). */
typedef struct enc_aging_item {
    int64_t amount;
    uint64_t order;
    int32_t due;
    int32_t issue;
    uint32_t group; /* customer and currency */
    uint32_t row;
} enc_aging_item;

struct enc_aging_builder {
    encours_context *context;
    enc_aging_layout layout;
    enc_aging_lookup lookup;
    enc_aging_index rows;
    enc_aging_cells cells;
    uint64_t item_count; /* items added, open or not */
    enc_aging_index groups;
    enc_aging_item *kept;
    size_t kept_count;
    size_t kept_capacity;
};

/* Keep items [from, to) of a block for enc_aging_oldest_settle(). */
encours_status enc_aging_oldest_keep(enc_aging_builder *builder, const enc_aging_block *block,
                                     size_t from, size_t to, encours_error *error);

/* Let the credits of each customer and currency pay its oldest debits; what is left goes into the
 * cells. */
encours_status enc_aging_oldest_settle(enc_aging_builder *builder, encours_error *error);

/* Turn rows and cells into a result. */
encours_status enc_aging_result_make(const enc_aging_builder *builder, encours_aging **out,
                                     encours_error *error);

#endif
