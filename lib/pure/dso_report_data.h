/* SPDX-License-Identifier: MIT */
/* Inside of an encours_dso_report. */
#ifndef ENC_PURE_DSO_REPORT_DATA_H
#define ENC_PURE_DSO_REPORT_DATA_H

#include "pure/dso_report.h"

enum { ENC_DSO_FIGURES = 5 };

/* One balance with what its figures need. */
typedef struct enc_dso_line {
    int64_t balance;
    int64_t sales;
    int64_t not_due;
} enc_dso_line;

/* What a contribution loses when it is rounded down, in units of 1 / S_total. */
typedef struct enc_dso_remainder {
    uint64_t rest;
    size_t row;
    uint8_t position; /* of the row's currency */
} enc_dso_remainder;

struct encours_dso_report {
    encours_context *context;
    encours_date as_of;
    encours_date first_day;
    uint32_t days;
    size_t row_count;
    uint32_t *keys;
    uint16_t *row_currencies;
    uint8_t *positions; /* of each row's currency among `currencies` */
    int64_t *balances;
    int64_t *sales;
    int64_t *not_due;
    int64_t *days_e4;   /* [(figure - 1) * row_count + row] */
    int32_t *statuses;  /* [(figure - 1) * row_count + row] */
    encours_dso *walks; /* count-back of each row */
    size_t currency_count;
    uint16_t *currencies;
    int64_t *total_balances;
    int64_t *total_sales;
    int64_t *total_not_due;
    encours_dso *total_walks;
    enc_row_labels labels;
};

/* A report of that size with its arrays, not filled in; freed with encours_dso_report_free(). */
encours_status enc_dso_report_new(encours_context *context, size_t rows, size_t currencies,
                                  encours_dso_report **out, encours_error *error);

/* A figure of a row with everything but the presentation of contributions. */
encours_dso enc_dso_report_value(const encours_dso_report *report, size_t row, int32_t figure);

/* Write the column of contributions, rounded so that those of a currency add up to its rounded DSO.
 * `remainders` and `scratch` have room for the rows. */
void enc_dso_contributions_present(encours_dso_report *report, enc_dso_remainder *remainders,
                                   enc_dso_remainder *scratch);

#endif
