/* SPDX-License-Identifier: MIT */
/* Closing periods: from then on no event takes effect on a closed day. */
#include "encours/date.h"
#include "ledger/apply.h"
#include "ledger/codec_values.h"
#include "ledger/cursor.h"
#include "ledger/kinds.h"

uint8_t *enc_put_period(enc_codec *codec, uint8_t *to, const enc_event *event)
{
    (void)codec;
    to = enc_put_varint(to, event->as.period.reopened);
    return enc_write_optional_day(to, event->as.period.closed_to, 0);
}

void enc_get_period(enc_codec *codec, enc_reader *reader, enc_decoded *out)
{
    (void)codec;
    out->event.as.period.reopened = (uint32_t)enc_read_below(reader, 2);
    out->event.as.period.closed_to = enc_read_optional_day(reader, 0);
}

int32_t enc_closed_to(const enc_counts *counts)
{
    return counts->closed == 0 ? ENCOURS_DATE_NONE : ENCOURS_DATE_MIN + (int32_t)counts->closed - 1;
}

encours_status enc_apply_refuse_closed(const enc_state *state, int32_t day, const char *field,
                                       encours_error *error)
{
    char text[2][ENCOURS_DATE_TEXT_SIZE] = {"", ""};
    encours_date days[] = {{day}, {enc_closed_to(&state->counts)}};
    for (size_t i = 0; i < 2; i++)
        (void)encours_date_format(days[i], text[i], sizeof text[i]);
    enc_error_set(error, ENCOURS_E_STATE, "%s lies in a closed period: days up to %s are closed",
                  text[0], text[1]);
    enc_error_field(error, field);
    enc_error_hint(error, "Use a later day, or reopen the period first");
    return ENCOURS_E_STATE;
}

static encours_status check(const enc_state *state, const enc_period *event, encours_error *error)
{
    int32_t now = enc_closed_to(&state->counts);
    bool later = event->closed_to != ENCOURS_DATE_NONE && event->closed_to > now;
    if (event->closed_to == now || later == (event->reopened != 0)) {
        enc_error_set(error, ENCOURS_E_STATE,
                      event->reopened != 0 ? "periods are opened again from an earlier day than "
                                             "the one they are closed up to"
                                           : "periods are closed up to a later day than before");
        enc_error_field(error, "closed_to");
        return ENCOURS_E_STATE;
    }
    return ENCOURS_OK;
}

encours_status enc_apply_period(enc_state *state, const enc_event *event, encours_error *error)
{
    const enc_period *period = &event->as.period;
    enc_counts *counts = &state->counts;
    ENC_TRY(check(state, period, error));
    ENC_TRY(enc_apply_reserve(state, &state->periods, counts->periods, 1, error));
    ENC_TRY(enc_apply_kinds(state, 1, error));
    ENC_AT(&state->periods, enc_period, counts->periods++) = *period;
    counts->closed = period->closed_to == ENCOURS_DATE_NONE
                         ? 0
                         : (uint32_t)(period->closed_to - ENCOURS_DATE_MIN) + 1;
    enc_apply_push_kind(state, ENCOURS_EVENT_PERIOD);
    return ENCOURS_OK;
}

void enc_show_period(encours_cursor *cursor, size_t i, uint32_t row)
{
    const enc_period *period = &ENC_AT(&cursor->view->state->periods, enc_period, row);
    enc_cursor_put(cursor, ENCOURS_COLUMN_DATE, i, period->closed_to);
}
