/* SPDX-License-Identifier: MIT */
/* A rule of rates with its tables loaded and checked once. */
#ifndef ENC_PURE_INTEREST_RULE_H
#define ENC_PURE_INTEREST_RULE_H

#include "encours/interest_rule.h"

typedef struct enc_interest_rule {
    encours_interest_rule rule; /* its pointers are NULL or point into the members below */
    encours_interest_rate_columns rates;
    encours_interest_rate_columns margins;
    encours_interest_rate_columns floor;
} enc_interest_rule;

/* Load and check; `out` points into itself and must stay where it is. */
encours_status enc_interest_rule_load(const encours_interest_rule *in, enc_interest_rule *out,
                                      encours_error *error);

/* A day that may be left out, of a rule or of a claim; `name` is the member's. */
encours_status enc_interest_check_optional(encours_optional_date date, const char *name,
                                           encours_error *error);

/* The rate of a day; both days valid, `day` not before `start`. */
encours_status enc_interest_rule_rate(const enc_interest_rule *rule, int32_t start, int32_t day,
                                      encours_interest_day_rate *out, encours_error *error);

#endif
