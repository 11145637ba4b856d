/* SPDX-License-Identifier: MIT */
#include "io/fec_column.h"

#include <string.h>

#include "base/error.h"
#include "text/fold.h"

enum { NAME_SIZE = 64, ALIASES_MAX = 6 };

/* Names as the decree has them (A47 A-1 of the Livre des procedures fiscales), and the folded
 * forms, letters and digits only, under which producers write them. */
static const struct column_names {
    const char *name;
    const char *folded[ALIASES_MAX];
} column_names[ENC_FEC_COLUMNS] = {
    [ENC_FEC_JOURNAL_CODE] = {"JournalCode", {"journalcode", "codejournal", "journal"}},
    [ENC_FEC_JOURNAL_LABEL] = {"JournalLib", {"journallib", "journallibelle", "libellejournal"}},
    [ENC_FEC_ENTRY_NUMBER] = {"EcritureNum",
                              {"ecriturenum", "numecriture", "ecriturenumero", "numeroecriture"}},
    [ENC_FEC_ENTRY_DATE] = {"EcritureDate", {"ecrituredate", "dateecriture", "datecomptable"}},
    [ENC_FEC_ACCOUNT] = {"CompteNum", {"comptenum", "numcompte", "numerocompte", "compte"}},
    [ENC_FEC_ACCOUNT_LABEL] = {"CompteLib", {"comptelib", "comptelibelle", "libellecompte"}},
    [ENC_FEC_AUXILIARY] = {"CompAuxNum",
                           {"compauxnum", "compteauxnum", "comptauxnum", "numcompaux",
                            "compteauxiliaire", "comptauxiliaire"}},
    [ENC_FEC_AUXILIARY_LABEL] = {"CompAuxLib",
                                 {"compauxlib", "compteauxlib", "comptauxlib", "compauxlibelle",
                                  "compteauxlibelle"}},
    [ENC_FEC_PIECE_REFERENCE] = {"PieceRef",
                                 {"pieceref", "refpiece", "referencepiece", "numpiece"}},
    [ENC_FEC_PIECE_DATE] = {"PieceDate", {"piecedate", "datepiece"}},
    [ENC_FEC_LABEL] = {"EcritureLib",
                       {"ecriturelib", "ecriturelibelle", "libelleecriture", "libelle"}},
    [ENC_FEC_DEBIT] = {"Debit", {"debit", "montantdebit"}},
    [ENC_FEC_CREDIT] = {"Credit", {"credit", "montantcredit"}},
    [ENC_FEC_LETTERING] = {"EcritureLet",
                           {"ecriturelet", "ecriturelettrage", "lettrage", "lettre"}},
    [ENC_FEC_LETTERING_DATE] = {"DateLet", {"datelet", "datelettrage"}},
    [ENC_FEC_VALIDATION_DATE] = {"ValidDate", {"validdate", "datevalid", "datevalidation"}},
    [ENC_FEC_FOREIGN_AMOUNT] = {"Montantdevise", {"montantdevise", "montantdev"}},
    [ENC_FEC_FOREIGN_CURRENCY] = {"Idevise", {"idevise", "iddevise", "devise", "codedevise"}},
    [ENC_FEC_AMOUNT] = {"Montant", {"montant"}},
    [ENC_FEC_SIDE] = {"Sens", {"sens"}},
};

enum { DECREE_COLUMNS = ENC_FEC_FOREIGN_CURRENCY + 1 };

const char *enc_fec_column_name(enc_fec_column column)
{
    return column_names[column].name;
}

/* Folded, letters and digits only: "Journal_Code" and "journal code" are JournalCode. */
static void fold_name(enc_field field, char out[NAME_SIZE])
{
    size_t length = enc_fold(field.text, field.length, out, NAME_SIZE);
    size_t to = 0;
    if (length >= NAME_SIZE)
        length = NAME_SIZE - 1;
    for (size_t i = 0; i < length && out[i] != '\0'; i++)
        if ((out[i] >= 'a' && out[i] <= 'z') || (out[i] >= '0' && out[i] <= '9'))
            out[to++] = out[i];
    out[to] = '\0';
}

static enc_fec_column find_column(const char *name)
{
    for (unsigned i = 0; i < ENC_FEC_COLUMNS; i++)
        for (unsigned k = 0; k < ALIASES_MAX && column_names[i].folded[k] != NULL; k++)
            if (strcmp(name, column_names[i].folded[k]) == 0)
                return (enc_fec_column)i;
    return ENC_FEC_COLUMNS;
}

static bool is_decree_name(const enc_field *field, size_t at)
{
    return at < DECREE_COLUMNS && field->length == strlen(column_names[at].name) &&
           memcmp(field->text, column_names[at].name, field->length) == 0;
}

static encours_status missing(const enc_fec_columns *columns, enc_fec_column column,
                              const char *instead, size_t *at, encours_error *error)
{
    *at = columns->width - 1;
    enc_error_set(error, ENCOURS_E_INVALID, "the first record names no column %s%s",
                  column_names[column].name, instead);
    enc_error_field(error, column_names[column].name);
    enc_error_hint(error,
                   columns->known < 3
                       ? "A FEC begins with the names of its columns: JournalCode, JournalLib, "
                         "EcritureNum ..."
                       : "Name that column as article A47 A-1 does");
    return ENCOURS_E_INVALID;
}

static encours_status check_needed(enc_fec_columns *columns, size_t *at, encours_error *error)
{
    static const enc_fec_column needed[] = {ENC_FEC_JOURNAL_CODE, ENC_FEC_ENTRY_NUMBER,
                                            ENC_FEC_ENTRY_DATE, ENC_FEC_ACCOUNT};
    for (size_t i = 0; i < sizeof needed / sizeof needed[0]; i++)
        if (columns->at[needed[i]] < 0)
            return missing(columns, needed[i], "", at, error);
    bool two = columns->at[ENC_FEC_DEBIT] >= 0 && columns->at[ENC_FEC_CREDIT] >= 0;
    bool signed_one = columns->at[ENC_FEC_AMOUNT] >= 0 && columns->at[ENC_FEC_SIDE] >= 0;
    if (two || signed_one) {
        columns->amount_and_side = !two;
        return ENCOURS_OK;
    }
    if (columns->at[ENC_FEC_AMOUNT] >= 0)
        return missing(columns, ENC_FEC_SIDE, "", at, error);
    return missing(columns, columns->at[ENC_FEC_DEBIT] < 0 ? ENC_FEC_DEBIT : ENC_FEC_CREDIT,
                   columns->at[ENC_FEC_DEBIT] < 0 ? ", nor Montant and Sens" : "", at, error);
}

encours_status enc_fec_columns_read(const enc_delimited_record *names, enc_fec_columns *out,
                                    size_t *at, encours_error *error)
{
    enc_fec_columns columns = {.width = names->count, .exact = names->count == DECREE_COLUMNS};
    for (unsigned i = 0; i < ENC_FEC_COLUMNS; i++)
        columns.at[i] = -1;
    for (size_t i = 0; i < names->count; i++) {
        char name[NAME_SIZE];
        fold_name(names->fields[i], name);
        columns.exact = columns.exact && is_decree_name(&names->fields[i], i);
        enc_fec_column column = find_column(name);
        if (column == ENC_FEC_COLUMNS) {
            columns.extra++;
            continue;
        }
        if (columns.at[column] >= 0) {
            *at = i;
            enc_error_set(error, ENCOURS_E_INVALID, "the column %s is there twice, as %d and %zu",
                          column_names[column].name, columns.at[column] + 1, i + 1);
            enc_error_field(error, column_names[column].name);
            enc_error_hint(error, "Take one of them out");
            return ENCOURS_E_INVALID;
        }
        columns.at[column] = (int32_t)i;
        columns.known++;
    }
    ENC_TRY(check_needed(&columns, at, error));
    *out = columns;
    return ENCOURS_OK;
}

enc_field enc_fec_field(const enc_fec_columns *columns, const enc_delimited_record *record,
                        enc_fec_column column)
{
    int32_t at = columns->at[column];
    if (at < 0 || (size_t)at >= record->count)
        return (enc_field){"", 0};
    enc_field field = record->fields[at];
    enc_text_trim(&field.text, &field.length);
    return field;
}
