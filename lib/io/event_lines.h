/* SPDX-License-Identifier: MIT */
/* One event of a cursor's block as a JSON object. */
#ifndef ENC_IO_EVENT_LINES_H
#define ENC_IO_EVENT_LINES_H

#include "encours/event_lines.h"
#include "ledger/cursor.h"
#include "text/json.h"

void enc_event_line(enc_json *json, const encours_cursor *cursor, size_t row);

#endif
