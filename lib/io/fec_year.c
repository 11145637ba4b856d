/* SPDX-License-Identifier: MIT */
/* Where a year begins: the journals and the day of its opening entries, and its place among other
 * years. */
#include <string.h>

#include "base/error.h"
#include "io/fec.h"
#include "text/fold.h"

enum { NAME_SIZE = 128, JOURNALS_REMARKED = 16 };

/* A name as words: folded, one blank around each of them, nothing but letters and digits. */
static void write_words(enc_field field, char out[NAME_SIZE])
{
    char folded[NAME_SIZE];
    size_t size = 1;
    (void)enc_fold(field.text, field.length, folded, sizeof folded);
    out[0] = ' ';
    for (const char *at = folded; *at != '\0' && size < NAME_SIZE - 2; at++) {
        unsigned char c = (unsigned char)*at;
        bool in_word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
        if (in_word || out[size - 1] != ' ')
            out[size++] = in_word ? *at : ' ';
    }
    if (out[size - 1] != ' ')
        out[size++] = ' ';
    out[size] = '\0';
}

static bool has_one(const char *words, const char *const *wanted, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strstr(words, wanted[i]) != NULL)
            return true;
    return false;
}

#define HAS_ONE(words, list) has_one(words, list, sizeof(list) / sizeof(list)[0])

/* AN and digits, ANO, RAN, OUV. */
static bool is_opening_code(enc_field code)
{
    static const char *const codes[] = {"an", "ano", "ran", "ouv"};
    for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++)
        if (enc_fold_equal(code.text, code.length, codes[i], strlen(codes[i])))
            return true;
    size_t digits = code.length;
    while (digits > 0 && code.text[digits - 1] >= '0' && code.text[digits - 1] <= '9')
        digits--;
    return enc_fold_equal(code.text, digits, "an", 2);
}

/* What Sage, EBP, Ciel, Cegid, Odoo, Dolibarr and others call theirs. Whole words, since the same
 * letters are in "nouveau compte", "couverture" and "Nancy". */
bool enc_fec_is_opening_journal(const encours_fec_options *options, enc_field code, enc_field label)
{
    static const char *const sure[] = {
        " a nouveau ",         " a nouveaux ",       " anouveau ",      " anouveaux ",
        " bilan d ouverture ", " balance initiale ", " solde initial ", " soldes initiaux ",
        " opening balance ",   " opening balances "};
    static const char *const others[] = {
        " banque ",      " bancaire ", " bank ",     " caisse ",        " cash ",
        " vente ",       " ventes ",   " sales ",    " achat ",         " achats ",
        " tresorerie ",  " paie ",     " cheque ",   " cheques ",       " annulation ",
        " annulations ", " facture ",  " factures ", " encaissements ", " credit "};
    static const char *const likely[] = {" ouverture ", " opening "};
    char words[NAME_SIZE];
    if (options->opening_journals != NULL) {
        for (size_t i = 0; i < options->opening_journal_count; i++)
            if (strlen(options->opening_journals[i]) == code.length &&
                memcmp(options->opening_journals[i], code.text, code.length) == 0)
                return true;
        return false;
    }
    write_words(code, words);
    if (HAS_ONE(words, sure))
        return true;
    write_words(label, words);
    if (HAS_ONE(words, sure))
        return true;
    /* A journal that says what else it is, is that: AN may stand for the bank at Nancy. */
    return !HAS_ONE(words, others) && (HAS_ONE(words, likely) || is_opening_code(code));
}

/* What was taken of a journal of opening entries, and what was not for its day. */
typedef struct journal_taken {
    const char *code;
    size_t size;
    uint64_t taken;
    uint64_t left;
} journal_taken;

static journal_taken *journal_at(journal_taken *journals, size_t *count, const char *code,
                                 size_t size)
{
    for (size_t i = 0; i < *count; i++)
        if (journals[i].size == size && memcmp(journals[i].code, code, size) == 0)
            return &journals[i];
    if (*count == JOURNALS_REMARKED)
        return NULL;
    journals[*count] = (journal_taken){.code = code, .size = size};
    return &journals[(*count)++];
}

static encours_status remark_journal(enc_fec *fec, const journal_taken *journal,
                                     encours_error *error)
{
    encours_date_parts day = encours_date_split((encours_date){fec->opening.from});
    enc_error_set(fec->scratch, ENCOURS_OK,
                  "journal %.*s is taken for one of opening entries: %" PRIu64
                  " of its entries are of %04d-%02d-%02d and are such, %" PRIu64
                  " are of other days and are not",
                  (int)journal->size, journal->code, journal->taken, day.year, day.month, day.day,
                  journal->left);
    enc_error_hint(fec->scratch, "Name the journals in opening_journals when these are not they");
    enc_error_field(fec->scratch, enc_fec_column_name(ENC_FEC_JOURNAL_CODE));
    enc_error_place(fec->scratch, enc_delimited_name(fec->reader), 0, 0);
    return enc_fec_report_remark(fec->report, fec->context, fec->scratch, error);
}

encours_status enc_fec_settle_opening(enc_fec *fec, encours_error *error)
{
    journal_taken journals[JOURNALS_REMARKED];
    size_t count = 0;
    int32_t first = ENCOURS_DATE_NONE;
    for (size_t i = 0; i < fec->entries.count; i++) {
        enc_fec_entry *entry = &fec->entries.rows[i];
        if (enc_fec_entry_is_opening(entry) && entry->day != ENCOURS_DATE_NONE &&
            (first == ENCOURS_DATE_NONE || entry->day < first))
            first = entry->day;
    }
    fec->opening.from = first;
    for (size_t i = 0; i < fec->entries.count; i++) {
        enc_fec_entry *entry = &fec->entries.rows[i];
        if (!enc_fec_entry_is_opening(entry) || entry->day == ENCOURS_DATE_NONE) {
            entry->opening = false;
            continue;
        }
        const char *key = (const char *)fec->entries.keys.bytes + entry->key_at;
        size_t size = (size_t)((const char *)memchr(key, 0x1F, entry->key_size) - key);
        journal_taken *journal = journal_at(journals, &count, key, size);
        entry->opening = entry->day == first;
        if (journal != NULL)
            ++*(entry->opening ? &journal->taken : &journal->left);
    }
    for (size_t i = 0; i < count; i++)
        ENC_TRY(remark_journal(fec, &journals[i], error));
    return ENCOURS_OK;
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
