/* SPDX-License-Identifier: MIT */
/* How customers have paid: what was settled in a window, and the figures that follow from it. */
#ifndef ENC_CREDIT_HISTORY_H
#define ENC_CREDIT_HISTORY_H

#include "encours/behaviour.h"
#include "ledger/view.h"

enum {
    ENC_HISTORY_WINDOW_DAYS = 365, /* of the figures of a policy, T included */
    ENC_HISTORY_RECENT_DAYS = 90,
    ENC_HISTORY_EXPERIENCES = 3
};

/* What an allocation settled of a debit; or what is open of it, and due before T. */
typedef struct enc_settled {
    int64_t amount;
    int32_t due;
    int32_t paid;     /* or ENCOURS_DATE_NONE: it is open */
    int32_t days;     /* paid - due, or T - due */
    uint32_t debit;   /* document */
    uint32_t credit;  /* document, or ENC_ROW_NONE */
    uint8_t currency; /* row */
} enc_settled;

typedef struct enc_settled_list {
    encours_context *context;
    enc_settled *rows;
    size_t count;
    size_t capacity;
} enc_settled_list;

void enc_settled_release(enc_settled_list *list);

/* Which of them. */
typedef struct enc_settled_ask {
    const encours_view *view;
    int32_t day;       /* T */
    int32_t first;     /* of the window */
    uint32_t currency; /* row, or ENC_ROW_NONE: all */
    bool with_credit_notes;
    bool with_write_offs;
    bool with_open; /* those open and due before T too */
} enc_settled_ask;

/* Add those of a customer to the list. The caller has begun a reading (shelf.h) and ends it. */
encours_status enc_settled_gather(const enc_settled_ask *ask, uint32_t customer,
                                  enc_settled_list *list, encours_error *error);

/* Sort rows by a comparison, in place. Rows that compare equal are in any order. */
typedef int enc_settled_compare_fn(const enc_settled *a, const enc_settled *b);
void enc_settled_sort(enc_settled *rows, size_t count, enc_settled_compare_fn *compare);

/* By days, currency. */
int enc_settled_by_days(const enc_settled *a, const enc_settled *b);

/* Sums of what was settled with each number of days, in one currency. */
typedef struct enc_settled_sums {
    enc_i128 amount, amount_days; /* of what was settled */
    enc_i128 recent_amount, recent_amount_days;
    enc_i128 late_amount;
    enc_i128 open_amount;
    enc_i128 weighed, weighed_amount; /* amount * weight, open ones included */
    uint64_t experiences;
} enc_settled_sums;

/* An amount of a currency row in the one that is wanted; ENCOURS_E_CURRENCY: there is no rate. */
typedef encours_status enc_settled_convert_fn(const void *user, uint32_t currency, int64_t amount,
                                              int64_t *out, encours_error *error);

typedef struct enc_settled_terms {
    const encours_behaviour_table *table; /* NULL: nothing is weighed */
    int32_t recent_first;                 /* first day of the recent part of the window */
    enc_settled_convert_fn *convert;      /* NULL: the rows are of one currency */
    const void *user;
} enc_settled_terms;

/* The rows are sorted by days. Each number of days is converted once a currency, the recent part of
 * it apart. */
encours_status enc_settled_add_up(const enc_settled *rows, size_t count,
                                  const enc_settled_terms *terms, enc_settled_sums *out,
                                  encours_error *error);

/* The days at which the amounts of what was settled, earliest first, reach share_e4 of their sum,
 * which is more than 0. */
encours_status enc_settled_quantile(const enc_settled *rows, size_t count,
                                    const enc_settled_terms *terms, enc_i128 amount,
                                    int32_t share_e4, int64_t *out, encours_error *error);

/* numerator / denominator in 1/100, half up; the denominator is more than 0. */
encours_status enc_settled_mean_e2(enc_i128 numerator, enc_i128 denominator, int64_t *out,
                                   encours_error *error);

/* The classes of payments that hold where none are given. */
extern const encours_behaviour_table enc_payment_classes;

/* Whose figures, when, in which currency. */
typedef struct enc_history_ask {
    const encours_view *view;
    int32_t day;
    uint32_t experiences_min;
    const encours_behaviour_table *table; /* NULL: BEHAVIOUR is missing */
    enc_settled_convert_fn *convert;      /* NULL: the ledger has one currency, which is wanted */
    const void *user;
    enc_settled_list *scratch; /* emptied first; kept by the caller from customer to customer */
} enc_history_ask;

/* The figures SALES, DAYS_LATE, DAYS_LATE_TREND, DAYS_LATE_P80, BEHAVIOUR and CUSTOMER_DAYS of
 * customers taken together (one, or those merged into one), of which the bits of `needed` are set,
 * by encours_figure; the bit of each that is not missing is set in `known`. A figure whose currency
 * has no rate is missing. The caller has begun a reading (shelf.h) and ends it. */
encours_status enc_history_figures(const enc_history_ask *ask, const uint32_t *customers,
                                   size_t count, uint64_t needed, int64_t *values, uint64_t *known,
                                   encours_error *error);

#endif
