/* SPDX-License-Identifier: MIT */
/* Memory for large blocks, where the host gives no hooks of its own: cut from regions that the
 * system may back by huge pages, because the rows of a large ledger are spread over so many small
 * ones that the processor waits for their addresses as much as for the rows. Small contexts never
 * come here: the first megabytes are malloc's. Linux only; elsewhere, and under sanitizers, all is
 * malloc's. */
#ifndef ENC_BASE_REGION_H
#define ENC_BASE_REGION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/lock.h"

/* Blocks from this size on are large. */
#define ENC_REGION_BLOCK_MIN ((size_t)1 << 16)

typedef struct enc_regions {
    enc_lock lock;
    struct enc_region *first;
    size_t plain; /* bytes of large blocks that malloc gave, ever */
} enc_regions;

bool enc_regions_init(enc_regions *regions);
void enc_regions_release(enc_regions *regions); /* all blocks have been given back */

/* A large block; `*zeroed` says whether it is known to be all zeros. NULL: no memory. */
void *enc_regions_take(enc_regions *regions, size_t size, bool *zeroed);
void enc_regions_give(enc_regions *regions, void *block, size_t size);

#endif
