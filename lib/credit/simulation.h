/* SPDX-License-Identifier: MIT */
/* A dry run inside: what followed orders, and the sums over them. */
#ifndef ENC_CREDIT_SIMULATION_H
#define ENC_CREDIT_SIMULATION_H

#include "credit/course.h"
#include "encours/policy_simulation.h"

/* --- Rows that live from a day to a day, gone through day after day. */

typedef struct enc_sweep_row {
    uint32_t row;
    int32_t from, dead;
} enc_sweep_row;

typedef struct enc_sweep {
    enc_sweep_row *rows; /* by `from` */
    size_t count, capacity;
    size_t next;     /* of `rows`: the first that has not begun */
    uint32_t *live;  /* rows that have begun and are not dead */
    int32_t *deaths; /* of each of them */
    size_t live_count, live_capacity;
} enc_sweep;

void enc_sweep_release(encours_context *context, enc_sweep *sweep);

/* Begin anew; add rows; then put them in order, with room for all. */
void enc_sweep_clear(enc_sweep *sweep);
encours_status enc_sweep_add(encours_context *context, enc_sweep *sweep, enc_sweep_row row,
                             encours_error *error);
encours_status enc_sweep_ready(encours_context *context, enc_sweep *sweep, encours_error *error);

/* Rows that have begun on `begun` or before, and are not dead on `day`: neither goes back. */
void enc_sweep_move(enc_sweep *sweep, int32_t day, int32_t begun);

/* --- What there is of a customer, gathered once for all its orders: the course of its sums; and,
 * where facts change these, documents and orders while they can matter to its figures. */

typedef struct enc_after {
    encours_context *context;
    uint64_t *chosen; /* bit a document: it may matter; NULL: all may */
    size_t chosen_size;
    bool listed;
    enc_sweep documents; /* if listed */
    enc_sweep orders;    /* if listed */
    enc_course course;
} enc_after;

static inline bool enc_after_has(const enc_after *after, uint32_t document)
{
    return after->chosen == NULL || (after->chosen[document / 64] >> document % 64 & 1) != 0;
}

/* Choose the documents that may matter from `first` to `last`, for who gathers many customers. */
encours_status enc_after_choose(enc_after *after, const encours_view *view, int32_t first,
                                int32_t last, encours_error *error);

/* What matters on the days of the course and behind them. Between enc_reading_begin() and _end().
 */
encours_status enc_after_gather(enc_after *after, const encours_view *view, uint32_t customer,
                                encours_error *error);
void enc_after_release(enc_after *after);

/* Ask for the memory that gathering some customers will read. */
enum { ENC_WARM_CUSTOMERS = 16 };
void enc_after_warm(const enc_after *after, const encours_view *view, const uint32_t *customers,
                    size_t count, int32_t first);

/* Come to a day, which is not before the one before. */
void enc_after_move(enc_after *after, int32_t day);

/* --- Legal caps of a table, which are others from day to day; each is looked up at the first order
 * of its day. */

typedef struct enc_day_caps {
    encours_context *context;
    encours_credit_options options; /* with the table */
    int32_t *days;                  /* of payment that the law allows, by day; NULL: no table */
    int32_t first;
    size_t count;
} enc_day_caps;

encours_status enc_day_caps_begin(enc_day_caps *caps, const encours_simulation *simulation,
                                  const encours_simulation_options *options, encours_error *error);
void enc_day_caps_release(enc_day_caps *caps);

/* Gives a credit the cap of its day; without a table it keeps what the policy says alone. */
encours_status enc_day_caps_find(enc_day_caps *caps, encours_credit *day, encours_error *error);

/* --- Sums over orders. */

typedef struct enc_simulation_sums {
    uint64_t orders, customers, unconverted, decisive;
    uint32_t last_customer_after; /* orders come by customer */
    enc_i128 amount;
    enc_after_sums after;
    uint64_t followed[ENCOURS_FOLLOWED_KINDS];
    enc_i128 followed_amounts[ENCOURS_FOLLOWED_KINDS];
} enc_simulation_sums;

/* An order as it was decided. */
typedef struct enc_simulated {
    uint32_t customer;
    int32_t outcome; /* 0: undecided */
    uint64_t counted;
    uint64_t decisive; /* rules without which it would have been milder */
    int64_t amount;    /* in the policy's currency */
    bool converted;    /* that, and what follows */
    int32_t followed;
    enc_after_sums after; /* in the policy's currency */
} enc_simulated;

void enc_simulation_count(enc_simulation_sums *sums, const enc_simulated *order, bool decisive);
encours_status enc_simulation_figures_of(const enc_simulation_sums *sums,
                                         encours_simulation_figures *out, encours_error *error);

enum {
    ENC_SIMULATION_UNDECIDED = 0, /* then the outcomes */
    ENC_SIMULATION_ALL = 5,
    ENC_SIMULATION_SETS = 6
};

struct encours_simulation {
    encours_context *context;
    char ledger[ENC_LEDGER_ID_BYTES_MAX + 1];
    uint32_t transactions; /* known */
    int32_t from, to;
    uint16_t currency;
    size_t count; /* orders */
    size_t rule_count;
    uint64_t *orders;
    uint64_t *rules;
    int64_t *amounts;
    int64_t *after; /* four columns, or NULL */
    uint8_t *outcomes;
    uint8_t *followed;
    encours_simulation_figures outcome_figures[ENC_SIMULATION_SETS];
    encours_simulation_figures *rule_figures;
};

#endif
