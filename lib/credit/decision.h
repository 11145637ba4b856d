/* SPDX-License-Identifier: MIT */
/* Decisions on record. */
#ifndef ENC_CREDIT_DECISION_H
#define ENC_CREDIT_DECISION_H

#include "credit/rows.h"
#include "encours/credit_decision.h"

/* Where two decisions differ first. */
typedef struct enc_difference {
    const char *what;
    size_t reason; /* which of the reasons, from 1; 0: of the decision as a whole */
    int64_t one;
    int64_t other;
} enc_difference;

/* Whether they do, group_currency left out, which is on no record. */
bool enc_decisions_differ(const encours_decision *one, const encours_decision *other,
                          enc_difference *out);

/* The row of a decision that a view knows and whose customer its reader may see. */
encours_status enc_decision_find(const encours_view *view, uint64_t number,
                                 const enc_decision **out, encours_error *error);

/* What was asked and what was answered, as recorded; between enc_reading_begin() and _end(). */
void enc_decision_recall(const encours_view *view, uint64_t number, const enc_decision *row,
                         encours_decision_record *record, encours_decision *decision);

/* Digest of the tables that the decision on an event in a currency reads: that of the credit, and
 * the rates of that currency where the view does not use it. */
void enc_decision_tables(const encours_credit *credit, uint16_t currency,
                         uint8_t digest[ENC_SHA256_SIZE]);

#endif
