/* SPDX-License-Identifier: MIT */
/* The columns of an exposure, and what of them a customer adds to which row. */
#ifndef ENC_CREDIT_BY_H
#define ENC_CREDIT_BY_H

#include "credit/profile.h"

/* The figures there are columns of: parts first, in the order of enc_part without LAST_PAYMENT. */
enum {
    ENC_BY_GUARANTEES = ENC_PART_LAST_PAYMENT,
    ENC_BY_EXPOSURE,
    ENC_BY_LIMIT,
    ENC_BY_INSURED_LIMIT,
    ENC_BY_OPEN_DEBITS, /* sums of others from here on */
    ENC_BY_RECEIVABLES,
    ENC_BY_REAL_RISK,
    ENC_BY_POTENTIAL_RISK,
    ENC_BY_COLUMNS
};

/* The figure of a column. */
int enc_by_figure(int column);

/* What a customer adds to a row. */
typedef struct enc_by_share {
    uint32_t row;
    uint32_t reserved;
    int64_t values[ENC_BY_COLUMNS];
} enc_by_share;

/* A customer at a time: `shares` of it, the first of its own row. */
typedef struct enc_by_customer {
    const encours_credit *credit;
    uint32_t dimension;             /* row, or ENC_ROW_NONE: there is one share */
    uint32_t own;                   /* its own row */
    uint32_t known;                 /* bit a column */
    int64_t values[ENC_BY_COLUMNS]; /* of the customer, in the policy's currency */
    enc_by_share *shares;
    size_t share_count, share_capacity;
    struct enc_by_slot *slots; /* amounts by value, part and currency */
    size_t slot_count, slot_capacity;
} enc_by_customer;

/* Write down what is told of a customer, by value of the dimension. */
bool enc_by_take(void *user, enc_part part, enc_source source, uint32_t row, uint32_t currency,
                 int64_t amount);

void enc_by_release_slots(enc_by_customer *of);

/* Share out the figures of the customer, which are known; then they add up to it. */
encours_status enc_by_share_out(enc_by_customer *of, encours_error *error);

/* Columns that are sums of others, from these. */
bool enc_by_add_up(int64_t values[ENC_BY_COLUMNS], uint32_t *known);

/* The exposure of parts, by the percentages of the policy. */
int64_t enc_by_compose(const encours_policy *policy, const int64_t values[ENC_BY_COLUMNS]);

#endif
