/* SPDX-License-Identifier: MIT */
/* Which of ; , tab | separates the fields of a delimited text. */
#ifndef ENC_TEXT_SEPARATOR_H
#define ENC_TEXT_SEPARATOR_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

/* Decide on the first records of a text, of which `whole` says that nothing follows. A candidate
 * must be in the first record; the one with the most separators on the most records that have as
 * many as the first wins. INVALID when there is none or when two are as likely. */
encours_status enc_separator_sniff(const char *text, size_t size, bool whole, bool quotes,
                                   char *out, encours_error *error);

#endif
