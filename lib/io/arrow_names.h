/* SPDX-License-Identifier: MIT */
/* Names of columns and choices as they go out: the last words of their constants. */
#ifndef ENC_IO_ARROW_NAMES_H
#define ENC_IO_ARROW_NAMES_H

#include "encours/arrow.h"

/* The names of choices, and the place of each number. */
typedef struct enc_arrow_names {
    encours_arrow_texts texts;
    const uint16_t *places; /* by number: place + 1. @len{place_count} */
    size_t place_count;
} enc_arrow_names;

/* Name of an encours_column. */
const char *enc_arrow_column_name(int32_t column);

/* The choices of an encours_column; NULL when it has none. */
const enc_arrow_names *enc_arrow_choices_of(int32_t column);

/* Of encours_dso_status. */
const enc_arrow_names *enc_arrow_dso_statuses(void);

#endif
