/* SPDX-License-Identifier: MIT */
#include "io/fec_known.h"

#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "ledger/column.h"

void enc_fec_known_release(enc_fec_known *known)
{
    enc_release(known->context, known->met, known->size);
    known->met = NULL;
    known->size = 0;
    known->documents = 0;
}

encours_status enc_fec_known_begin(enc_fec_known *known, enc_import *import, const char *siren,
                                   int32_t year, encours_error *error)
{
    uint32_t documents = enc_import_mark(import)->documents;
    size_t size = documents / 8 + 1;
    enc_fec_known_release(known);
    (void)snprintf(known->prefix, sizeof known->prefix, "FEC:%s:%04d:", siren, (int)year);
    known->met = enc_allocate_zeroed(known->context, size);
    if (known->met == NULL)
        return enc_error_memory(error);
    known->size = size;
    known->documents = documents;
    return ENCOURS_OK;
}

void enc_fec_known_meet(enc_fec_known *known, uint32_t document)
{
    if (document < known->documents)
        known->met[document / 8] |= (uint8_t)(1U << document % 8);
}

bool enc_fec_known_is_met(const enc_fec_known *known, uint32_t document)
{
    return document < known->documents && (known->met[document / 8] >> document % 8 & 1) != 0;
}

bool enc_fec_known_is_own(const enc_fec_known *known, const enc_state *state, uint32_t document)
{
    enc_text key = enc_strings_get(&state->strings,
                                   ENC_AT(&state->document_key, uint32_t, document));
    size_t size = strlen(known->prefix);
    return key.size > size && memcmp(key.bytes, known->prefix, size) == 0;
}
