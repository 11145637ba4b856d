/* SPDX-License-Identifier: MIT */
/* What every engine computes, defined once; spec.py says the same to the others. */
#ifndef ENC_BENCH_PEERS_SPEC_H
#define ENC_BENCH_PEERS_SPEC_H

enum {
    SPEC_AS_OF = 20454, /* 2026-01-01, days since 1970-01-01 */
    SPEC_CURRENCIES = 8,
    SPEC_BUCKETS = 6,        /* not due, 1-30, 31-60, 61-90, 91-120, over 120 days late */
    SPEC_MONTHS = 24,        /* of sales, the latest first */
    SPEC_DUE_FIRST = 19722,  /* no item is due earlier */
    SPEC_ITEMS_A_CUSTOMER = 20,
    SPEC_SEMESTERS = 5
};

/* First days of the semesters and their rates in basis points. */
static const int spec_semesters[SPEC_SEMESTERS + 1] = {19723, 19905, 20089, 20270, 20454, 20635};
static const int spec_rates[SPEC_SEMESTERS] = {1250, 1225, 1115, 1015, 1015};

/* Days of the months, December first. */
static const unsigned spec_month_days[SPEC_MONTHS] = {
    31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 28, 31, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 28, 31,
};

#endif
