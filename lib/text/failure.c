/* SPDX-License-Identifier: MIT */
#include "text/failure.h"

encours_status enc_failure_report(const encours_error *kept, encours_status status,
                                  encours_error *error)
{
    enc_error_set(error, status, "%s", kept->message);
    enc_error_hint(error, "%s", kept->hint);
    enc_error_field(error, kept->field);
    enc_error_cause(error, kept->cause);
    enc_error_place(error, kept->source, kept->line, kept->column);
    if (kept->index >= 0)
        enc_error_index(error, (uint64_t)kept->index);
    return status;
}
