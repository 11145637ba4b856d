/* SPDX-License-Identifier: MIT */
/* Inside of an encours_aging. */
#ifndef ENC_PURE_AGING_RESULT_H
#define ENC_PURE_AGING_RESULT_H

#include "pure/aging.h"
#include "pure/aging_layout.h"

/* Columns are stored one after the other, so that each can be lent as it is. */
struct encours_aging {
    encours_context *context;
    enc_aging_layout layout;
    size_t row_count;
    uint32_t *keys;
    uint16_t *row_currencies;
    int64_t *row_totals;
    int64_t *amounts; /* [column * row_count + row] */
    uint32_t *items;  /* [column * row_count + row] */
    size_t currency_count;
    uint16_t *currencies;
    int64_t *totals;
    int64_t *total_amounts; /* [column * currency_count + currency] */
    uint32_t *total_items;  /* [column * currency_count + currency] */
    int32_t is_converted;
    int64_t residuals[ENC_AGING_COLUMNS_MAX];
    enc_row_labels labels;
};

/* A result of that size with its arrays, not filled in; freed with encours_aging_free(). */
encours_status enc_aging_result_new(encours_context *context, const enc_aging_layout *layout,
                                    size_t rows, size_t currencies, encours_aging **out,
                                    encours_error *error);

#endif
