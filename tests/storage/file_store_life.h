/* SPDX-License-Identifier: MIT */
/* What the tests of the worked store of docs/storage-authors.md share: its folder, ledgers that go
 * through a life in it, and what must be there when that was cut short. */
#ifndef ENC_TESTS_FILE_STORE_LIFE_H
#define ENC_TESTS_FILE_STORE_LIFE_H

#include <sys/types.h>

#include "faults/ledger_scenario.h"

const char *file_life_folder(void);

/* An empty folder, and no fault. */
void file_life_begin(void);
/* The folder goes; false when files are left in it. */
bool file_life_end(void);

/* Open the store, of the context `user`. */
encours_status file_life_open(void *user, encours_store **out, encours_error *error);

void file_life_begin_scenario(scenario *s);
void file_life_end_scenario(scenario *s);

/* Whether any file of the store has these bytes. */
bool file_life_holds(const char *bytes);

/* What is left are whole transactions; the same steps end in the same ledger, each done once, and
 * nothing is left of who is erased in the last. */
void file_life_recover(void);

/* True when it was killed. */
bool file_life_wait_for(pid_t child);

#endif
