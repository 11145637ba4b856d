/* SPDX-License-Identifier: MIT */
/* How results go out. */
#ifndef ENC_IO_ARROW_OPTIONS_H
#define ENC_IO_ARROW_OPTIONS_H

#include "encours/arrow_results.h"

/* Options as given or the defaults, checked. */
encours_status enc_arrow_options_load(const encours_arrow_options *in, encours_arrow_options *out,
                                      encours_error *error);

#endif
