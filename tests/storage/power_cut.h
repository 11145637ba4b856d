/* SPDX-License-Identifier: MIT */
/* A medium that loses power. What was written since the last sync of its file, and what was made or
 * removed since the last sync of its folder, may be lost, in any part. */
#ifndef ENC_TESTS_POWER_CUT_H
#define ENC_TESTS_POWER_CUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* Note changes from now on. Of those that are not synced at the cut, bit n of `kept` says whether
 * the write n, counted modulo 63, is there all the same, bit 63 whether the names are. */
void power_cut_begin(uint64_t kept);

/* Before a write, a removal; after the making of a file; after a sync. */
void power_cut_note_write(int file, const void *bytes, size_t size, off_t at);
void power_cut_note_removed(int folder, const char *name);
void power_cut_note_made(int folder, const char *name);
void power_cut_note_synced(int file);

/* Lose it. */
void power_cut(void);

#endif
