/* SPDX-License-Identifier: MIT */
/* Values inside events as bytes. Reading is strict about what cannot be represented (lengths,
 * ranges of types); whether rows exist and rules hold is for enc_event_apply(). What is out of
 * range marks the reader as failed and reads as 0. */
#ifndef ENC_LEDGER_CODEC_VALUES_H
#define ENC_LEDGER_CODEC_VALUES_H

#include "ledger/codec.h"

uint64_t enc_read_below(enc_reader *reader, uint64_t bound);
uint16_t enc_read_currency(enc_reader *reader);

/* reference + a folded difference, within [0, 2^32 - 2] */
uint32_t enc_read_row(enc_reader *reader, uint32_t reference);

/* A day as a folded difference; an optional one is 0 for none, else one more than that. */
int32_t enc_read_day(enc_reader *reader, int32_t reference);
int32_t enc_read_optional_day(enc_reader *reader, int32_t reference);
uint8_t *enc_write_optional_day(uint8_t *to, int32_t date, int32_t reference);

/* A text with its length before it: printable UTF-8. */
enc_text enc_read_text(enc_reader *reader, size_t size_min, size_t size_max);
enc_text enc_read_checked(enc_reader *reader, enc_text text);
uint8_t *enc_write_text(uint8_t *to, enc_text text);

/* What few documents have, in two parts: amounts, and the rows that it names. */
uint8_t *enc_write_extra_amounts(uint8_t *to, const enc_extra *extra);
uint8_t *enc_write_extra_rows(uint8_t *to, const enc_extra *extra,
                              const enc_document_dimension *dimensions);

#endif
