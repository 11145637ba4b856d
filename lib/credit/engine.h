/* SPDX-License-Identifier: MIT */
/* The engine of credit control: what it hands the ledger. */
#ifndef ENC_CREDIT_ENGINE_H
#define ENC_CREDIT_ENGINE_H

#include "ledger/engine.h"

extern const enc_engine enc_credit_engine;

/* Its commands. The others of its folder have numbers behind these. */
enum {
    ENC_COMMAND_POLICY = ENC_COMMAND_ENGINES,
    ENC_COMMAND_DECISION,
    ENC_COMMAND_REQUEST_STEP,
    ENC_COMMANDS_CREDIT_END
};

encours_status enc_run_policy(enc_command_run *run);
encours_status enc_run_decision(enc_command_run *run);
encours_status enc_run_request_step(enc_command_run *run);

/* Its rows: cursor_policy.c, cursor_decision.c. */
extern const enc_engine_rows enc_policy_rows;
extern const enc_engine_rows enc_decision_rows;

/* A text of the policy that an event is or is about. */
enc_text enc_credit_event_text(const encours_cursor *cursor, int32_t column, size_t i);

/* NAME or VERSION of a policy, and a digest in hexadecimal. */
enc_text enc_policy_text(const enc_state *state, uint32_t policy, int32_t column);
void enc_digest_text(const uint8_t digest[32], char out[ENC_CURSOR_DIGEST_SIZE]);

#endif
