/* SPDX-License-Identifier: MIT */
/* Where a year begins: the journals of its opening entries, and its place among other years. */
#include <string.h>

#include "base/error.h"
#include "io/fec_opening.h"
#include "text/fold.h"

static bool contains(const char *text, const char *part)
{
    return strstr(text, part) != NULL;
}

/* What Sage, EBP, Ciel, Cegid, Odoo, Dolibarr and others call theirs. */
bool enc_fec_is_opening_journal(const encours_fec_options *options, enc_field code, enc_field label)
{
    static const char *const codes[] = {"an",  "a.n",    "a.n.",      "a-n",
                                        "ano", "anv",    "anouv",     "ran",
                                        "ouv", "ouvert", "a nouveau", "a nouveaux"};
    enum { LABEL_SIZE = 64 };
    char name[LABEL_SIZE];
    if (options->opening_journals != NULL) {
        for (size_t i = 0; i < options->opening_journal_count; i++)
            if (strlen(options->opening_journals[i]) == code.length &&
                memcmp(options->opening_journals[i], code.text, code.length) == 0)
                return true;
        return false;
    }
    (void)enc_fold(label.text, label.length, name, sizeof name);
    if (contains(name, "nouveau") || contains(name, "ouverture") ||
        contains(name, "balance initiale") || contains(name, "opening"))
        return true;
    for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++)
        if (enc_fold_equal(code.text, code.length, codes[i], strlen(codes[i])))
            return true;
    return false;
}

encours_status enc_fec_check_order(enc_import *import, const char *siren, int32_t year,
                                   encours_error *error)
{
    const enc_state *state = enc_import_state(import);
    const enc_counts *mark = enc_import_mark(import);
    size_t digits = strlen(siren);
    int32_t later = 0;
    for (uint32_t i = 0; i < mark->documents; i++) {
        enc_text key = enc_strings_get(&state->strings, ENC_AT(&state->document_key, uint32_t, i));
        /* FEC:siren:year: */
        if (key.size < digits + 10 || memcmp(key.bytes, "FEC:", 4) != 0 ||
            memcmp(key.bytes + 4, siren, digits) != 0)
            continue;
        int32_t of = 0;
        for (size_t k = digits + 5; k < digits + 9; k++)
            of = 10 * of + (key.bytes[k] - '0');
        if (of == year)
            return ENCOURS_OK;
        if (of > year && of < 10000)
            later = of;
    }
    if (later == 0)
        return ENCOURS_OK;
    encours_error issue = ENCOURS_ERROR_INIT;
    enc_error_set(&issue, ENCOURS_E_STATE,
                  "the ledger holds the year %d of this company and not the year %d", later, year);
    enc_error_hint(&issue,
                   "Import years in their order: the opening entries of a later year stand for "
                   "the items of this one");
    return enc_import_fault(import, &issue, error);
}
