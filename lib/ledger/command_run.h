/* SPDX-License-Identifier: MIT */
/* A command being run; its bytes are read in the order in which they were written. */
#ifndef ENC_LEDGER_COMMAND_RUN_H
#define ENC_LEDGER_COMMAND_RUN_H

#include "ledger/command_document.h"

typedef struct enc_command_run {
    encours_transaction *transaction;
    enc_session *session;
    enc_reader reader;
    enc_command_slot *slot;
    enc_document_command *document; /* scratch */
    encours_error *error;
} enc_command_run;

/* Take the next values off a command. */
int32_t enc_run_day(enc_command_run *run);
enc_text enc_run_text(enc_command_run *run);

/* The row that a reference names: a thing of the state, of which there are `count`, or what an
 * earlier command has made. `wanted` says which kind of thing by the command that makes it, one
 * of enc_command_kind or of an engine. */
encours_status enc_run_resolve(enc_command_run *run, encours_ref reference, unsigned wanted,
                               uint32_t count, uint32_t *row);
encours_status enc_run_get_customer(enc_command_run *run, uint32_t *row);

/* Reads a reference to a document and resolves it to its row. */
encours_status enc_run_document(enc_command_run *run, uint32_t *row);

/* The other side of a transfer, or ENC_ROW_NONE. */
uint32_t enc_transfer_other(const enc_state *state, uint32_t document);

/* Plain documents from `slot` on, as far as their block goes; it moves to the last of them, or to
 * the one at fault. */
encours_status enc_run_plain(enc_command_run *run);

/* Allocations from `slot` on; it moves to the last of them, or to the one at fault. */
encours_status enc_run_allocations(enc_command_run *run);
encours_status enc_run_allocate(enc_command_run *run);
encours_status enc_run_match(enc_command_run *run);
encours_status enc_run_period(enc_command_run *run);
encours_status enc_run_fact(enc_command_run *run);
encours_status enc_run_fact_end(enc_command_run *run);
encours_status enc_run_order(enc_command_run *run);
encours_status enc_run_order_step(enc_command_run *run);

#endif
