/* SPDX-License-Identifier: MIT */
/* What is asked of a ledger that was opened from rows that somebody changed. */
#ifndef ENC_TESTS_FUZZ_SNAPSHOT_QUESTIONS_H
#define ENC_TESTS_FUZZ_SNAPSHOT_QUESTIONS_H

#include "encours/ledger.h"

/* Whatever the rows say, every question has an end, stays in memory, and says why when it fails. */
void ask_ledger(encours_ledger *ledger);

#endif
