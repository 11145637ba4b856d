/* SPDX-License-Identifier: MIT */
/* What happened to customers, as clocks of retention need it. */
#ifndef ENC_LEDGER_RETENTION_H
#define ENC_LEDGER_RETENTION_H

#include "encours/retention.h"
#include "ledger/view.h"

typedef struct enc_history {
    const encours_view *view;
    int32_t day;
    uint32_t customers;
    int32_t *last;     /* of each customer: day of the last movement */
    int32_t *ended;    /* day on which the relation ended, or ENCOURS_DATE_NONE */
    uint32_t *reasons; /* OPEN, DISPUTE, LEGAL_HOLD */
} enc_history;

/* Gather it; on failure nothing is held. */
encours_status enc_history_gather(enc_history *history, const encours_view *view, encours_date day,
                                  encours_error *error);
void enc_history_release(enc_history *history);

#endif
