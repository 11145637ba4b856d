/* SPDX-License-Identifier: MIT */
/* The aged balance, fed in blocks: what the ledger's views use. See encours/aging.h for the rules.
 *
 *     enc_aging_begin -> enc_aging_add any number of times -> enc_aging_finish or enc_aging_abandon
 *
 * The result is the same bytes for any order of the items and any split into blocks. Memory is one
 * record a row (key and currency); items are kept only under OLDEST_FIRST. */
#ifndef ENC_PURE_AGING_H
#define ENC_PURE_AGING_H

#include <stddef.h>
#include <stdint.h>

#include "base/context.h"
#include "encours/aging.h"
#include "pure/aging_labels.h"

typedef struct enc_aging_builder enc_aging_builder;

typedef struct enc_aging_block {
    size_t count;
    const uint32_t *customer; /* whose debits a credit pays (OLDEST_FIRST) */
    const uint32_t *row;      /* NULL: customer. Key 0 of a dimension is "no value", a row as any */
    const uint16_t *currency;
    const int64_t *amount; /* open amount; 0 is not open */
    const int32_t *due;
    const int32_t *issue;  /* NULL: none has one */
    const uint64_t *order; /* NULL: position among all items added */
} enc_aging_block;

/* `options` is a caller's struct or NULL: loaded, checked and copied here. */
encours_status enc_aging_begin(encours_context *context, encours_date as_of,
                               const encours_aging_options *options, enc_aging_builder **out,
                               encours_error *error);

/* A failure leaves the builder fit only for enc_aging_abandon(). `index` of the error counts from
 * the first item ever added. */
encours_status enc_aging_add(enc_aging_builder *builder, const enc_aging_block *block,
                             encours_error *error);

/* Consumes the builder, on failure too. */
encours_status enc_aging_finish(enc_aging_builder *builder, encours_aging **out,
                                encours_error *error);
void enc_aging_abandon(enc_aging_builder *builder);

/* Attach the texts of the row keys, before the result is handed out. On failure nothing changes. */
encours_status enc_aging_label_rows(encours_aging *aging, enc_row_label_fn label, void *user,
                                    encours_error *error);

#endif
