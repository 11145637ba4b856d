/* SPDX-License-Identifier: MIT */
/* A later format level, from the record on that says so. */
#include "ledger/apply.h"
#include "ledger/codec_values.h"
#include "ledger/kinds.h"

uint8_t *enc_put_level(enc_codec *codec, uint8_t *to, const enc_event *event)
{
    (void)codec;
    return enc_put_varint(to, event->as.level);
}

void enc_get_level(enc_codec *codec, enc_reader *reader, enc_decoded *out)
{
    out->event.as.level = (uint8_t)enc_read_below(reader, 256);
    if (out->event.as.level != codec->level)
        reader->failed = true; /* it is the level of the record it lies in */
}

encours_status enc_apply_level(enc_state *state, const enc_event *event, encours_error *error)
{
    if (event->as.level <= state->counts.level || event->as.level > ENC_FORMAT_LEVEL)
        return enc_error_set(error, ENCOURS_E_STATE,
                             "a ledger of format level %u cannot be raised to level %u",
                             (unsigned)state->counts.level, (unsigned)event->as.level);
    ENC_TRY(enc_apply_kinds(state, 1, error));
    state->counts.level = event->as.level;
    enc_apply_push_kind(state, ENCOURS_EVENT_LEVEL);
    return ENCOURS_OK;
}
