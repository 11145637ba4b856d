/* SPDX-License-Identifier: MIT */
/* One event of a cursor's block as a JSON object. */
#ifndef ENC_IO_EVENT_LINES_H
#define ENC_IO_EVENT_LINES_H

#include "encours/event_lines.h"
#include "ledger/cursor.h"
#include "text/json.h"

void enc_event_line(enc_json *json, const encours_cursor *cursor, size_t row);

/* The letters of a currency, or its three digits where ISO 4217 does not know it. */
void enc_line_currency(enc_json *json, const char *name, uint16_t numeric);

/* What a policy, and a decision whose currency has so many decimals, say beside the trail. */
void enc_line_policy(enc_json *json, const enc_state *state, uint32_t row);
void enc_line_decision(enc_json *json, const enc_state *state, uint32_t row, unsigned decimals);

#endif
