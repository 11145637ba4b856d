/* SPDX-License-Identifier: MIT */
/* FECs to import, and short words for it. */
#ifndef ENC_TESTS_FEC_TEXT_H
#define ENC_TESTS_FEC_TEXT_H

#include "unit/io/files.h"

#define FEC_NAMES                                                                                  \
    "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|"   \
    "PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|"     \
    "Idevise\n"

/* A line: journal, entry, date, account, customer, reference, piece date, label, debit, credit,
 * lettering and its date. */
#define FEC_LINE(journal, entry, day, account, customer, reference, issue, label, debit, credit,   \
                 letter, lettered)                                                                 \
    journal "|Journal|" entry "|" day "|" account "|Compte|" customer "|Nom|" reference "|" issue  \
            "|" label "|" debit "|" credit "|" letter "|" lettered "|" day "||\n"

/* An invoice of 120,00 and its payment, two entries. */
#define FEC_INVOICE                                                                                \
    FEC_LINE("VE", "1", "20240110", "411000", "C1", "F1", "20240110", "Facture", "120,00", "0,00", \
             "A", "20240215")                                                                      \
    FEC_LINE("VE", "1", "20240110", "707000", "", "F1", "20240110", "Facture", "0,00", "100,00",   \
             "", "")                                                                               \
    FEC_LINE("VE", "1", "20240110", "445710", "", "F1", "20240110", "Facture", "0,00", "20,00",    \
             "", "")
#define FEC_PAYMENT                                                                                \
    FEC_LINE("BQ", "1", "20240210", "512000", "", "R1", "20240210", "Reglement", "120,00", "0,00", \
             "", "")                                                                               \
    FEC_LINE("BQ", "1", "20240210", "411000", "C1", "R1", "20240210", "Reglement", "0,00",         \
             "120,00", "A", "20240215")

#define FEC_FILE "123456789FEC20241231.txt"

static inline encours_fec_options fec_options(void)
{
    encours_fec_options options = ENCOURS_FEC_OPTIONS_INIT;
    options.codes_impersonal = 1;
    options.terms = "net 30";
    return options;
}

static inline encours_status fec_import_bytes(encours_ledger *ledger, const char *name,
                                              const void *bytes, size_t size,
                                              const encours_fec_options *fec,
                                              const encours_import_options *options,
                                              encours_import **out)
{
    test_input input = {.bytes = bytes, .size = size};
    encours_input stream = test_input_of(&input);
    encours_import_options plain = import_options();
    stream.name = name;
    return encours_import_fec(ledger, &stream, fec, options != NULL ? options : &plain, out,
                              check_error());
}

static inline encours_status fec_import(test_ledger *test, const char *text,
                                        const encours_fec_options *fec, encours_import **out)
{
    encours_fec_options plain = fec_options();
    return fec_import_bytes(test->ledger, FEC_FILE, text, strlen(text), fec != NULL ? fec : &plain,
                            NULL, out);
}

static inline encours_fec_counts fec_counts(const encours_import *import)
{
    encours_fec_counts counts = {.struct_size = sizeof counts};
    (void)import_counts(import); /* lines read = used + ignored + refused */
    check_ok(encours_import_fec_count(import, &counts, check_error()));
    return counts;
}

/* Import what must be committed; its report. */
static inline encours_import *fec_well(test_ledger *test, const char *text,
                                       const encours_fec_options *fec)
{
    encours_import *import = NULL;
    check_ok(fec_import(test, text, fec, &import));
    check_equal(encours_import_outcome_of(import), ENCOURS_IMPORT_COMMITTED);
    return import;
}

/* The same when only the counts matter. */
static inline encours_fec_counts fec_well_counts(test_ledger *test, const char *text,
                                                 const encours_fec_options *fec)
{
    encours_import *import = fec_well(test, text, fec);
    encours_fec_counts counts = fec_counts(import);
    encours_import_free(import);
    return counts;
}

/* The one column of the one row of a customer's or the ledger's items or documents. */
static inline int64_t fec_cell(test_ledger *test, int32_t rows, int32_t column, size_t row,
                               int32_t as_of)
{
    encours_view *view = ledger_view(test);
    encours_cursor_options options = {.struct_size = sizeof options};
    encours_cursor *cursor = NULL;
    size_t count = 0;
    if (as_of != ENCOURS_DATE_NONE)
        options.as_of = (encours_optional_date){1, {as_of}};
    check_ok(encours_cursor_open(view, rows, &options, &cursor, check_error()));
    check_ok(encours_cursor_next(cursor, 1000, &count, check_error()));
    check(row < count);
    int64_t cell = encours_cursor_numbers(cursor, column)[row];
    encours_cursor_free(cursor);
    encours_view_free(view);
    return cell;
}

static inline int64_t fec_document(test_ledger *test, int32_t column, size_t row)
{
    return fec_cell(test, ENCOURS_ROWS_DOCUMENTS, column, row, ENCOURS_DATE_NONE);
}

/* Open amount of item `row` at a day; all items must count on it. */
static inline int64_t fec_open(test_ledger *test, size_t row, int32_t as_of)
{
    return fec_cell(test, ENCOURS_ROWS_ITEMS, ENCOURS_COLUMN_OPEN, row, as_of);
}

/* A text of a document, copied; memory that the next call uses again. */
static inline const char *fec_text(test_ledger *test, int32_t column, size_t row)
{
    static char text[128];
    encours_view *view = ledger_view(test);
    encours_cursor *cursor = NULL;
    size_t count = 0;
    check_ok(encours_cursor_open(view, ENCOURS_ROWS_DOCUMENTS, NULL, &cursor, check_error()));
    check_ok(encours_cursor_next(cursor, 1000, &count, check_error()));
    check(row < count);
    (void)snprintf(text, sizeof text, "%s", encours_cursor_text(cursor, column, row));
    encours_cursor_free(cursor);
    encours_view_free(view);
    return text;
}

#endif
