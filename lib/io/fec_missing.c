/* SPDX-License-Identifier: MIT */
/* Lines of earlier files that this one has not. A FEC is the whole year: a line that is gone was
 * deleted, or moved within its entry, which the books do not allow. */
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "io/fec.h"
#include "ledger/rows.h"

enum { NAMED_MAX = 3, NAMED_SIZE = 160 };

void enc_fec_meet_line(enc_fec *fec, enc_field journal, enc_field number, uint32_t ordinal)
{
    char key[ENC_FEC_SOURCE_KEY_SIZE];
    if (fec->known.documents == 0)
        return;
    fec->line->journal = journal;
    fec->line->entry = number;
    enc_fec_write_key(fec, fec->line, ordinal, key);
    enc_fec_known_meet(&fec->known, enc_import_find_document(fec->import, enc_text_of(key)));
}

/* What opening entries made is not told from other adjustments that say nothing; it may be gone
 * where opening entries are not posted now. */
static bool may_be_opening(const enc_fec *fec, enc_attributes attributes)
{
    return (fec->options.opening == ENCOURS_FEC_OPENING_LEAVE || fec->opening.matching) &&
           attributes.reason == ENCOURS_ADJUSTMENT_UNKNOWN &&
           (attributes.type == ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT ||
            attributes.type == ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT);
}

/* The ledger knows three digits of an account: where the options take part of what begins so, the
 * document may be of the rest. */
static bool is_missing(const enc_fec *fec, const enc_state *state, uint32_t document)
{
    char account[8];
    bool accrued;
    if (enc_fec_known_is_met(&fec->known, document) ||
        !enc_fec_known_is_own(&fec->known, state, document) ||
        enc_document_to(state, &state->counts, document) != ENC_DAY_NEVER)
        return false;
    enc_attributes attributes = enc_attributes_unpack(
        ENC_AT(&state->document_attributes, uint32_t, document));
    (void)snprintf(account, sizeof account, "%03u", (unsigned)attributes.account_class);
    return enc_fec_takes(fec, (enc_field){.text = account, .length = 3}, &accrued) &&
           !may_be_opening(fec, attributes);
}

/* JournalCode, EcritureNum and ordinal of the first few. */
static void name(const enc_fec *fec, const enc_state *state, uint32_t document, uint64_t before,
                 char named[NAMED_SIZE])
{
    size_t at = strlen(named), skip = strlen(fec->known.prefix);
    enc_text key = enc_strings_get(&state->strings,
                                   ENC_AT(&state->document_key, uint32_t, document));
    if (before >= NAMED_MAX || at + key.size - skip + 3 > NAMED_SIZE)
        return;
    (void)snprintf(named + at, NAMED_SIZE - at, "%s%.*s", at > 0 ? ", " : "",
                   (int)(key.size - skip), key.bytes + skip);
}

encours_status enc_fec_check_missing(enc_fec *fec, encours_error *error)
{
    const enc_state *state = enc_import_state(fec->import);
    encours_error issue = ENCOURS_ERROR_INIT;
    char named[NAMED_SIZE] = "";
    uint64_t missing = 0;
    if (enc_import_is_duplicate(fec->import))
        return ENCOURS_OK;
    for (uint32_t i = 0; i < fec->known.documents; i++)
        if (is_missing(fec, state, i))
            name(fec, state, i, missing++, named);
    fec->report->counts.lines_missing = missing;
    if (missing == 0)
        return ENCOURS_OK;
    enc_error_set(&issue, ENCOURS_E_NOT_FOUND,
                  "%" PRIu64
                  " customer lines that an earlier file of this year had are not in this "
                  "one, by journal, entry and place: %s%s",
                  missing, named, missing > 1 ? " ..." : "");
    enc_error_field(&issue, "EcritureNum");
    enc_error_hint(&issue, "A FEC is the whole year: export it again, cancel these documents in "
                           "the ledger, or allow missing lines");
    enc_error_place(&issue, enc_delimited_name(fec->reader), 0, 0);
    return fec->options.allow_missing != 0
               ? enc_fec_report_remark(fec->report, fec->context, &issue, error)
               : enc_import_fault(fec->import, &issue, error);
}
