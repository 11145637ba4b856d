/* SPDX-License-Identifier: MIT */
/* The bulk of every log, read by the run: documents of one line, and allocations of one pair. What
 * is not so, or is not as it must be, is left where it stands, for enc_event_decode() to read and
 * enc_event_apply() to answer. */
#ifndef ENC_LEDGER_REPLAY_RUNS_H
#define ENC_LEDGER_REPLAY_RUNS_H

#include "ledger/block.h"
#include "ledger/codec.h"
#include "ledger/pair.h"

enum {
    ENC_RUN_TEXTS_SIZE = ENC_BLOCK_DOCUMENTS * (ENC_NUMBER_BYTES_MAX + ENC_SOURCE_KEY_BYTES_MAX + 8)
};

typedef struct enc_replay_runs {
    enc_document_block documents;
    enc_block_extras extras;
    char texts[ENC_RUN_TEXTS_SIZE];
    enc_pair_work pairs[ENC_PAIR_RUN];
} enc_replay_runs;

/* Read and apply what stands at the reader, up to the end of a run; the index lock is held. Gives
 * how many events; the reader and the codec stand behind them. On failure the state holds some of
 * the run. */
encours_status enc_replay_some(enc_replay_runs *runs, enc_state *state, enc_codec *codec,
                               enc_reader *reader, uint32_t *events, encours_error *error);

#endif
