/* SPDX-License-Identifier: MIT */
#ifndef ENC_LEDGER_SNAPSHOT_VERIFY_H
#define ENC_LEDGER_SNAPSHOT_VERIFY_H

#include "ledger/ledger.h"
#include "ledger/replay.h"

/* Every snapshot of the store against the rows that `replay` has made of the log: each block, its
 * SHA-256, the digest, the record. CORRUPT when one is not what the log gives, after all were
 * looked at; the report counts them. */
encours_status enc_snapshots_verify(encours_ledger *ledger, const enc_replay *replay,
                                    encours_verify_report *report, encours_error *error);

#endif
