/* SPDX-License-Identifier: MIT */
/* The kinds of events of credit control; docs/event-format.md has every byte. */
#ifndef ENC_CREDIT_KINDS_H
#define ENC_CREDIT_KINDS_H

#include "credit/rows.h"
#include "ledger/authoriser.h"
#include "ledger/kinds.h"

typedef struct enc_policy_event {
    enc_text name;
    enc_text version; /* may be empty */
    int32_t from;
    uint32_t size;
    const uint8_t *bytes;
    uint8_t digest[ENC_SHA256_SIZE];
} enc_policy_event;

typedef struct enc_decision_event {
    enc_decision row;                   /* but for previous_after and first_reason, which are 0 */
    const enc_decision_reason *reasons; /* as many as the row says, but for their decision */
} enc_decision_event;

size_t enc_credit_event_size_max(const enc_event *event);

/* What an authoriser is asked for. */
int32_t enc_credit_ask(enc_asking *ask, const enc_event *event);

uint8_t *enc_put_policy(enc_codec *codec, uint8_t *to, const enc_event *event);
void enc_get_policy(enc_codec *codec, enc_reader *reader, enc_decoded *out);
encours_status enc_apply_policy(enc_state *state, const enc_event *event, encours_error *error);
void enc_show_policy(struct encours_cursor *cursor, size_t i, uint32_t row);

uint8_t *enc_put_decision(enc_codec *codec, uint8_t *to, const enc_event *event);
void enc_get_decision(enc_codec *codec, enc_reader *reader, enc_decoded *out);
encours_status enc_apply_decision(enc_state *state, const enc_event *event, encours_error *error);
enc_about enc_about_decision(const enc_state *state, uint32_t row);
void enc_show_decision(struct encours_cursor *cursor, size_t i, uint32_t row);

/* Parts of publishing and taking back rows. */
void enc_credit_publish(enc_state *state);
void enc_credit_rollback(enc_state *state, const enc_counts *to);

#endif
