/* SPDX-License-Identifier: MIT */
/* A failure that is reported later than it happens: a reader gives what came before it first. */
#ifndef ENC_TEXT_FAILURE_H
#define ENC_TEXT_FAILURE_H

#include "base/error.h"

/* Report a kept failure to a caller, its place included, as often as he asks. */
encours_status enc_failure_report(const encours_error *kept, encours_status status,
                                  encours_error *error);

#endif
