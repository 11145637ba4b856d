/* SPDX-License-Identifier: MIT */
#ifndef ENC_LEDGER_SNAPSHOT_OPEN_H
#define ENC_LEDGER_SNAPSHOT_OPEN_H

#include "ledger/ledger.h"

/* Rows of the newest snapshot that can be used into the empty state of a new handle, which then
 * stands at its record; nothing where there is none. Fails without memory and when cancelled. */
encours_status enc_snapshot_open(encours_ledger *ledger, const char *id,
                                 const encours_ledger_open_options *options, encours_error *error);

#endif
