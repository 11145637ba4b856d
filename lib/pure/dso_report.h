/* SPDX-License-Identifier: MIT */
/* Making a DSO report from columns: what the ledger's views use. The rules are in encours/dso.h. */
#ifndef ENC_PURE_DSO_REPORT_H
#define ENC_PURE_DSO_REPORT_H

#include <stddef.h>
#include <stdint.h>

#include "base/context.h"
#include "encours/dso_report.h"
#include "pure/aging_labels.h"
#include "pure/dso.h"

/* Rows in any order, one for each key and currency. Window and periods are what
 * encours_dso_window_of() and encours_dso_months() give for the same options and day. */
typedef struct enc_dso_rows {
    size_t count;
    const uint32_t *key;
    const uint16_t *currency;
    const int64_t *balance;      /* B at the as-of day */
    const int64_t *not_due;      /* part of B not due */
    const int64_t *sales;        /* S of the window */
    size_t periods;              /* months of count-back history */
    const int64_t *period_sales; /* row i, period p (newest first): [i * periods + p] */
} enc_dso_rows;

/* `options` as the caller gave them (NULL: defaults), the same for which `rows` were gathered:
 * rows->periods equals enc_dso_options_load()'s countback_months. */
encours_status enc_dso_report_build(encours_context *context, encours_date as_of,
                                    const enc_dso_rows *rows, const encours_dso_options *options,
                                    encours_dso_report **out, encours_error *error);

/* Attach the texts of the row keys, before the result is handed out. On failure nothing changes. */
encours_status enc_dso_report_label_rows(encours_dso_report *report, enc_row_label_fn label,
                                         void *user, encours_error *error);

#endif
