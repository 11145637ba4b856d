/* SPDX-License-Identifier: MIT */
/* A folder of its own for each test program, removed at its end. */
#ifndef ENC_TESTS_SCRATCH_H
#define ENC_TESTS_SCRATCH_H

/* The path of a file of that name in this program's folder; lent until the next call. */
const char *scratch_path(const char *name);

/* Remove the file of that name with what SQLite keeps beside it. */
void scratch_remove(const char *name);

#endif
