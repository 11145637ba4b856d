/* SPDX-License-Identifier: MIT */
/* The legal cap that a policy names, on the day of a credit. */
#ifndef ENC_CREDIT_CAPS_H
#define ENC_CREDIT_CAPS_H

#include "base/sha256.h"
#include "encours/credit.h"
#include "policy/policy.h"

enum { ENC_CAP_NONE = -1, ENC_CAP_UNKNOWN = -2 };

/* What an invoice that is issued on the day may have at most. */
typedef struct enc_cap {
    int32_t days;    /* from that day, or ENC_CAP_NONE, ENC_CAP_UNKNOWN */
    int32_t is_read; /* 1: a table was read, and `digest` is of what was */
    uint8_t digest[ENC_SHA256_SIZE];
} enc_cap;

/* The smaller one of the two caps of a policy. `options` are those of a credit, of now. */
encours_status enc_cap_find(const encours_policy *policy, const encours_credit_options *options,
                            encours_date issue, enc_cap *out, encours_error *error);

#endif
