/* SPDX-License-Identifier: MIT */
/* What reading totals and computing them share. */
#ifndef ENC_LEDGER_TOTALS_COMPUTE_H
#define ENC_LEDGER_TOTALS_COMPUTE_H

#include "encours/totals.h"
#include "ledger/totals.h"
#include "ledger/view.h"

/* Whether a view carries totals of that day and, unless they are NULL, those buckets. */
bool enc_view_has_totals(const encours_view *view, encours_date as_of,
                         const encours_aging_options *options);

static inline int32_t enc_totals_oldest_of(const enc_totals_row *row)
{
    return enc_totals_code_day(row->oldest_after);
}

/* The column of a due date, found without a table. */
static inline unsigned enc_totals_column(const enc_aging_layout *layout, int32_t due, int32_t day,
                                         bool debit)
{
    if (!debit && layout->credits_column != ENC_AGING_NO_COLUMN)
        return layout->credits_column;
    if (due == ENCOURS_DATE_NONE)
        return layout->no_date_column;
    unsigned column = 0;
    while (day - due > layout->columns[column].upper)
        column++;
    return column;
}

/* Totals of a customer row in a currency row, from its documents; with sums of 128 bits. */
encours_status enc_totals_compute(const encours_view *view, uint32_t customer, uint32_t currency,
                                  const enc_aging_layout *layout, bool buckets, encours_totals *out,
                                  encours_error *error);

/* Compare what is kept with what is computed; ENCOURS_E_CORRUPT when they differ. */
encours_status enc_totals_verify(encours_ledger *ledger, encours_error *error);

/* The aged balance of a view from the totals it carries, which are of that day and those buckets.
 * `*out` stays NULL when a sum does not fit: computing will tell which. */
encours_status enc_totals_aging(const encours_view *view, encours_aging **out,
                                encours_error *error);

#endif
