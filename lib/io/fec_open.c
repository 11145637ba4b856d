/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "io/fec.h"
#include "text/failure.h"

enum { PEEK_BYTES = 4096, FEW_COLUMNS = 5 };

/* The separator is what stands most often in the first line. Names of columns hold none of them, so
 * that bytes tell, whatever the encoding; a `|` in the texts of a file of tabs does not matter. */
static char most_frequent(const uint8_t *bytes, size_t size)
{
    static const char separators[] = {'\t', '|', ';', ','};
    size_t counts[sizeof separators] = {0}, best = 0;
    bool begun = false;
    for (size_t i = 0; i < size; i++) {
        if ((bytes[i] == '\n' || bytes[i] == '\r') && begun)
            break;
        begun = begun || bytes[i] > ' ';
        for (size_t k = 0; k < sizeof separators; k++)
            counts[k] += bytes[i] == (uint8_t)separators[k];
    }
    for (size_t k = 1; k < sizeof separators; k++)
        if (counts[k] > counts[best])
            best = k;
    return counts[best] >= FEW_COLUMNS - 1 ? separators[best] : '\0';
}

/* The first character that is neither a blank, nor NUL, nor of a byte order mark. */
static uint8_t first_character(const uint8_t *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (bytes[i] > ' ' && bytes[i] != 0xEF && bytes[i] != 0xBB && bytes[i] != 0xBF &&
            bytes[i] != 0xFE && bytes[i] != 0xFF)
            return bytes[i];
    return 0;
}

static encours_status peek(enc_fec *fec, const encours_input *input, char *separator,
                           encours_error *error)
{
    enc_inflate *inflate;
    uint8_t bytes[PEEK_BYTES];
    size_t size = 0;
    ENC_TRY(enc_inflate_new(fec->context, input, &inflate, error));
    encours_status status = enc_inflate_rewind(inflate, false, error);
    if (status == ENCOURS_OK)
        status = enc_inflate_read(inflate, bytes, sizeof bytes, &size, error);
    if (status == ENCOURS_OK && first_character(bytes, size) == '<') {
        enc_error_set(fec->scratch, ENCOURS_E_UNSUPPORTED, "this is XML, not delimited text");
        enc_error_hint(fec->scratch, "Export the FEC as text, fields separated by tabs or |");
        status = ENCOURS_E_UNSUPPORTED;
    } else if (status == ENCOURS_OK && (*separator = most_frequent(bytes, size)) == '\0') {
        enc_error_set(fec->scratch, ENCOURS_E_INVALID,
                      "the first line has no names of columns separated by tabs, | ; or ,");
        enc_error_hint(fec->scratch, "A FEC begins with the names of its columns: JournalCode, "
                                     "JournalLib, EcritureNum ...");
        status = ENCOURS_E_INVALID;
    } else {
        enc_inflate_free(inflate);
        return status;
    }
    enc_error_place(fec->scratch, enc_inflate_name(inflate), 1, 1);
    enc_inflate_free(inflate);
    return enc_fec_fault(fec, NULL, 0, status, error);
}

encours_status enc_fec_fault(enc_fec *fec, const enc_delimited_record *record, size_t at,
                             encours_status status, encours_error *error)
{
    if (record != NULL)
        enc_delimited_place(fec->reader, record, at, fec->scratch);
    ENC_TRY(enc_import_fault(fec->import, fec->scratch, error));
    return enc_failure_report(fec->scratch, status, error);
}

encours_status enc_fec_next(enc_fec *fec, enc_delimited_record *out, encours_error *error)
{
    encours_status status = enc_delimited_next(fec->reader, out, fec->scratch);
    if (status == ENCOURS_OK)
        return ENCOURS_OK;
    if (enc_import_is_refusal(status))
        return enc_fec_fault(fec, NULL, 0, status, error);
    return enc_failure_report(fec->scratch, status, error);
}

static encours_status read_columns(enc_fec *fec, encours_error *error)
{
    enc_delimited_record record;
    size_t at = 0;
    ENC_TRY(enc_fec_next(fec, &record, error));
    if (record.count == 0) {
        enc_error_set(fec->scratch, ENCOURS_E_INVALID, "the file is empty");
        enc_error_place(fec->scratch, enc_delimited_name(fec->reader), 1, 0);
        return enc_fec_fault(fec, NULL, 0, ENCOURS_E_INVALID, error);
    }
    encours_status status = enc_fec_columns_read(&record, &fec->format.columns, &at, fec->scratch);
    return status != ENCOURS_OK ? enc_fec_fault(fec, &record, at, status, error) : ENCOURS_OK;
}

encours_status enc_fec_open(enc_fec *fec, const encours_input *input, encours_error *error)
{
    char separator = '\0';
    ENC_TRY(peek(fec, input, &separator, error));
    enc_delimited_options options = {
        .encoding = fec->options.encoding,
        .separator = separator,
        .extra_separator = true,
        .no_quotes = separator == '\t' || separator == '|', /* others come out of spreadsheets */
    };
    encours_status status = enc_delimited_open(fec->context, input, &options, &fec->reader,
                                               fec->scratch);
    if (status != ENCOURS_OK)
        return enc_import_is_refusal(status) ? enc_fec_fault(fec, NULL, 0, status, error)
                                             : enc_failure_report(fec->scratch, status, error);
    ENC_TRY(read_columns(fec, error));
    const enc_fec_columns *columns = &fec->format.columns;
    fec->scanned.columns = (uint32_t)columns->width;
    fec->scanned.columns_unknown = columns->extra;
    fec->scanned.renamed = !columns->exact;
    fec->scanned.amount_and_side = columns->amount_and_side;
    encours_import_decisions *decisions = enc_import_decisions_of(fec->import);
    decisions->encoding = enc_delimited_encoding(fec->reader);
    decisions->separator = (uint32_t)(unsigned char)separator;
    decisions->compressed = enc_delimited_is_gzip(fec->reader);
    decisions->date_order = ENCOURS_DATE_ORDER_YMD;
    return ENCOURS_OK;
}
