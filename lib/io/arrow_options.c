/* SPDX-License-Identifier: MIT */
#include "io/arrow_options.h"

#include "base/error.h"
#include "base/struct_size.h"

encours_status enc_arrow_options_load(const encours_arrow_options *in, encours_arrow_options *out,
                                      encours_error *error)
{
    ENC_STRUCT_LOAD(*out, in, encours_arrow_options, sizeof *out, error);
    ENC_REQUIRE(out->columns != NULL || out->column_count == 0);
    const char *field = NULL;
    if (out->amounts < ENCOURS_ARROW_AMOUNTS_DECIMAL || out->amounts > ENCOURS_ARROW_AMOUNTS_MINOR)
        field = "amounts";
    else if (out->choices < ENCOURS_ARROW_CHOICES_NAMES ||
             out->choices > ENCOURS_ARROW_CHOICES_NUMBERS)
        field = "choices";
    else if (out->batch_rows > ENCOURS_CURSOR_ROWS_MAX)
        field = "batch_rows";
    else if (out->reserved_0 != 0)
        field = "reserved_0";
    if (field == NULL)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "%s is out of range", field);
    enc_error_field(error, field);
    return ENCOURS_E_INVALID;
}
