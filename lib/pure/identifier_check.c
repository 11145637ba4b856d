/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/struct_size.h"
#include "base/text.h"
#include "pure/identifier.h"

enum { FAULT_SHIFT = 8 };

static const char *const names[] = {"",    "SIREN",          "SIRET", "VAT number",
                                    "LEI", "D-U-N-S number", "EORI",  "IBAN"};

static const struct {
    const char *what, *hint;
} words[] = {
    [ENCOURS_IDENTIFIER_FAULT_EMPTY] = {"there is none", "Leave the number out, or give it."},
    [ENCOURS_IDENTIFIER_FAULT_CHARACTER] =
        {"it has a character that none has",
         "Write letters A to Z and digits; blanks, full stops, hyphens and slashes may separate."},
    [ENCOURS_IDENTIFIER_FAULT_COUNTRY] = {"it begins with no country that issues them",
                                          "Write the letters of the country first."},
    [ENCOURS_IDENTIFIER_FAULT_LENGTH] = {"it is too short or too long",
                                         "Compare it with its source."},
    [ENCOURS_IDENTIFIER_FAULT_FORM] = {"letters and digits do not stand where they should",
                                       "Compare it with its source."},
    [ENCOURS_IDENTIFIER_FAULT_CHECK] = {"its check digits do not agree",
                                        "It was mistyped: compare it with its source."},
};

encours_status enc_identifier_refuse(int32_t fault, const char *name, uint32_t position,
                                     encours_error *error)
{
    encours_status status = ENCOURS_E_INVALID | (fault << FAULT_SHIFT);
    (void)enc_error_set(error, status, "no %s: %s", name, words[fault].what);
    enc_error_hint(error, "%s", words[fault].hint);
    if (fault == ENCOURS_IDENTIFIER_FAULT_CHARACTER)
        enc_error_index(error, position);
    return status;
}

int32_t encours_identifier_fault_of(encours_status status)
{
    int32_t fault = status >> FAULT_SHIFT;
    if (encours_status_kind_of(status) != ENCOURS_E_INVALID ||
        fault > ENCOURS_IDENTIFIER_FAULT_CHECK || fault < 0)
        return ENCOURS_IDENTIFIER_FAULT_NONE;
    return fault;
}

static encours_status check_kind(int32_t kind, encours_error *error)
{
    if (kind >= ENCOURS_IDENTIFIER_SIREN && kind < ENCOURS_IDENTIFIER_OWN)
        return ENCOURS_OK;
    return enc_error_set(error, ENCOURS_E_INVALID,
                         "kind %" PRId32 " is no encours_identifier_kind that has a rule", kind);
}

encours_status encours_identifier_check(int32_t kind, const char *text, encours_identifier *out,
                                        encours_error *error)
{
    ENC_REQUIRE(text != NULL);
    ENC_REQUIRE_STRUCT(out, encours_identifier, error);
    ENC_TRY(check_kind(kind, error));
    encours_identifier found;
    uint32_t position;
    int32_t fault = enc_identifier_read(
        kind, text, enc_text_length(text, ENCOURS_IDENTIFIER_LENGTH_MAX), &found, &position);
    if (fault != ENCOURS_IDENTIFIER_FAULT_NONE)
        return enc_identifier_refuse(fault, names[kind], position, error);
    enc_struct_store(out, &found, sizeof found);
    return ENCOURS_OK;
}

/* Kinds and offsets of all rows, before anything is written. */
static encours_status check_rows(const encours_identifier_columns *columns, encours_error *error)
{
    for (size_t i = 0; i < columns->count; i++) {
        if (columns->kind != NULL && check_kind(columns->kind[i], error) != ENCOURS_OK) {
            enc_error_index(error, i);
            return ENCOURS_E_INVALID;
        }
        if (columns->offsets[i] > columns->offsets[i + 1] ||
            columns->offsets[i + 1] > columns->size)
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "offsets %" PRIu32 " and %" PRIu32
                                " do not ascend, or pass the %zu bytes",
                                columns->offsets[i], columns->offsets[i + 1], columns->size);
    }
    return ENCOURS_OK;
}

encours_status encours_identifiers_check(const encours_identifier_columns *columns, int32_t *faults,
                                         size_t *wrong, encours_error *error)
{
    encours_identifier_columns own;
    ENC_REQUIRE(columns != NULL);
    ENC_REQUIRE(wrong != NULL);
    ENC_STRUCT_LOAD(own, columns, encours_identifier_columns, sizeof own, error);
    ENC_REQUIRE(own.count == 0 || (own.offsets != NULL && faults != NULL));
    ENC_REQUIRE(own.bytes != NULL || own.size == 0);
    if (own.kind == NULL && own.count != 0)
        ENC_TRY(check_kind(own.kind_of_all, error));
    ENC_TRY(check_rows(&own, error));
    size_t found = 0;
    for (size_t i = 0; i < own.count; i++) {
        encours_identifier identifier;
        uint32_t position, from = own.offsets[i], size = own.offsets[i + 1] - from;
        faults[i] = enc_identifier_read(own.kind != NULL ? own.kind[i] : own.kind_of_all,
                                        size != 0 ? (const char *)own.bytes + from : "", size,
                                        &identifier, &position);
        found += faults[i] != ENCOURS_IDENTIFIER_FAULT_NONE;
    }
    *wrong = found;
    return ENCOURS_OK;
}
