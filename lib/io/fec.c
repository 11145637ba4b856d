/* SPDX-License-Identifier: MIT */
#include "io/fec.h"

#include <string.h>

#include "base/error.h"
#include "base/struct_size.h"

enum { LISTS_MAX = 64, LIST_TEXT_MAX = 32 };

static encours_status bad_option(const char *field, const char *rule, encours_error *error)
{
    enc_error_set(error, ENCOURS_E_INVALID, "%s", rule);
    enc_error_field(error, field);
    return ENCOURS_E_INVALID;
}

static encours_status check_list(const char *const *texts, size_t count, bool accounts,
                                 const char *field, encours_error *error)
{
    if (texts == NULL)
        return count == 0 ? ENCOURS_OK : bad_option(field, "a list of NULL has a count", error);
    if (count == 0 || count > LISTS_MAX)
        return bad_option(field, "a list has 1 to 64 elements", error);
    for (size_t i = 0; i < count; i++) {
        size_t length = texts[i] != NULL ? strlen(texts[i]) : 0;
        bool fine = length > 0 && length <= LIST_TEXT_MAX;
        if (accounts)
            fine = fine && length >= 2 && texts[i][0] == '4' && texts[i][1] == '1';
        if (!fine)
            return bad_option(field,
                              accounts ? "an account of customers begins with 41"
                                       : "a journal has a code of 1 to 32 bytes",
                              error);
    }
    return ENCOURS_OK;
}

static encours_status check_options(const encours_fec_options *options, encours_error *error)
{
    const struct {
        const char *field;
        int32_t value;
        int32_t last;
    } choices[] = {
        {"encoding", options->encoding, ENCOURS_ENCODING_ISO8859_15},
        {"decimal_mark", options->decimal_mark, ENCOURS_DECIMAL_MARK_POINT},
        {"number", options->number, ENCOURS_FEC_NUMBER_FIRST_WORD},
        {"label_customer", options->label_customer, ENCOURS_FEC_LABEL_LAST_PART},
        {"opening", options->opening, ENCOURS_FEC_OPENING_LEAVE},
        {"lettering", options->lettering, ENCOURS_FEC_LETTERING_NONE},
    };
    for (size_t i = 0; i < sizeof choices / sizeof choices[0]; i++)
        if (choices[i].value < 0 || choices[i].value > choices[i].last)
            return bad_option(choices[i].field, "there is no such choice", error);
    if (options->reserved_0 != 0 || options->reserved_1 != 0)
        return bad_option(options->reserved_0 != 0 ? "reserved_0" : "reserved_1",
                          "reserved members are zero", error);
    ENC_TRY(check_list(options->accounts, options->account_count, true, "accounts", error));
    return check_list(options->opening_journals, options->opening_journal_count, false,
                      "opening_journals", error);
}

/* --- the canonical form of how the file is read: with its digest it is the command -------------
 */

static encours_status put_text(enc_buffer *map, const char *text, encours_error *error)
{
    static const char none = '\x01';
    if (text == NULL)
        return enc_buffer_append(map, &none, 1, error);
    return enc_buffer_append(map, text, strlen(text) + 1, error);
}

static encours_status put_number(enc_buffer *map, int64_t number, encours_error *error)
{
    uint8_t bytes[8];
    for (unsigned i = 0; i < sizeof bytes; i++)
        bytes[i] = (uint8_t)((uint64_t)number >> (8 * i));
    return enc_buffer_append(map, bytes, sizeof bytes, error);
}

static encours_status put_list(enc_buffer *map, const char *const *texts, size_t count,
                               encours_error *error)
{
    ENC_TRY(put_number(map, (int64_t)count, error));
    for (size_t i = 0; i < count; i++)
        ENC_TRY(put_text(map, texts[i], error));
    return ENCOURS_OK;
}

static encours_status put_calendar(enc_buffer *map, const encours_calendar *calendar,
                                   encours_error *error)
{
    ENC_TRY(put_number(map, calendar != NULL, error));
    if (calendar == NULL)
        return ENCOURS_OK;
    ENC_TRY(put_number(map, calendar->weekend, error));
    ENC_TRY(put_number(map, (int64_t)calendar->holiday_count, error));
    for (size_t i = 0; i < calendar->holiday_count; i++)
        ENC_TRY(put_number(map, calendar->holidays[i], error));
    return ENCOURS_OK;
}

static encours_status put_options(const enc_fec *fec, enc_buffer *map, encours_error *error)
{
    const encours_fec_options *options = &fec->options;
    ENC_TRY(put_text(map, "FEC 1", error));
    ENC_TRY(put_text(map, fec->siren, error));
    const int64_t numbers[] = {
        fec->closing,       options->encoding,       options->decimal_mark,
        options->number,    options->label_customer, options->opening,
        options->lettering, options->accrued != 0,   options->codes_impersonal != 0};
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
        ENC_TRY(put_number(map, numbers[i], error));
    ENC_TRY(put_list(map, options->accounts, options->account_count, error));
    ENC_TRY(put_list(map, options->opening_journals, options->opening_journal_count, error));
    ENC_TRY(put_text(map, options->terms, error));
    ENC_TRY(put_list(map, options->term_customers, options->term_customer_count, error));
    ENC_TRY(put_list(map, options->term_rules, options->term_customer_count, error));
    return put_calendar(map, options->calendar, error);
}

static encours_status identify(enc_fec *fec, encours_error *error)
{
    enc_buffer map;
    uint8_t digest[ENC_SHA256_SIZE];
    enc_buffer_init(&map, fec->context, SIZE_MAX);
    encours_status status = put_options(fec, &map, error);
    if (status == ENCOURS_OK) {
        enc_delimited_digest(fec->reader, digest);
        enc_import_identify(fec->import, digest, map.bytes, map.size);
    }
    enc_buffer_release(&map);
    return status;
}

/* --- begin, read, end ---------------------------------------------------------------------------
 */

static void release(enc_fec *fec)
{
    encours_context *context = fec->context;
    enc_delimited_free(fec->reader);
    enc_fec_entries_release(&fec->entries);
    enc_fec_groups_release(&fec->groups);
    enc_fec_opening_release(&fec->opening);
    enc_fec_known_release(&fec->known);
    enc_fec_terms_release(&fec->terms);
    enc_release(context, fec->line, sizeof *fec->line);
}

/* The report's own part, and what is known of the currency of the books. */
static encours_status prepare(enc_fec *fec, const encours_input *input, encours_ledger *ledger,
                              encours_error *error)
{
    ENC_TRY(enc_fec_name(&fec->options, input, fec->siren, &fec->closing, error));
    fec->line = enc_allocate_zeroed(fec->context, sizeof *fec->line);
    fec->report = enc_allocate_zeroed(fec->context, sizeof *fec->report);
    if (fec->report == NULL)
        return enc_error_memory(error);
    enc_import_attach(fec->import, fec->report, enc_fec_report_free);
    if (fec->line == NULL)
        return enc_error_memory(error);
    ENC_TRY(enc_fec_terms_read(&fec->terms, fec->context, &fec->options, error));
    fec->currency = encours_ledger_base_currency(ledger);
    char code[4];
    ENC_TRY(
        enc_import_currency(fec->import, fec->currency, &fec->format.number.decimals, code, error));
    memcpy(fec->format.number.currency, code, sizeof code);
    fec->format.number.groups = ENC_GROUP_NONE;
    fec->format.number.exponent = true;
    fec->format.number_rule = fec->options.number;
    fec->format.label_customer = fec->options.label_customer;
    fec->format.lettering = fec->options.lettering != ENCOURS_FEC_LETTERING_NONE;
    fec->scanned.struct_size = sizeof fec->scanned;
    memcpy(fec->scanned.siren, fec->siren, sizeof fec->siren);
    fec->scanned.closing.epoch_day = fec->closing;
    return ENCOURS_OK;
}

static encours_status read_file(enc_fec *fec, const encours_input *input, encours_ledger *ledger,
                                encours_error *error)
{
    ENC_TRY(prepare(fec, input, ledger, error));
    encours_status status = enc_fec_open(fec, input, error);
    if (status == ENCOURS_OK)
        status = enc_fec_scan(fec, error);
    fec->report->counts = fec->scanned;
    fec->scanned_remarks = fec->report->remark_count;
    ENC_TRY(status);
    return identify(fec, error);
}

encours_status encours_import_fec(encours_ledger *ledger, const encours_input *input,
                                  const encours_fec_options *options,
                                  const encours_import_options *import_options,
                                  encours_import **out, encours_error *error)
{
    ENC_REQUIRE(ledger != NULL && input != NULL && import_options != NULL && out != NULL);
    encours_error scratch = ENCOURS_ERROR_INIT;
    enc_fec fec = {.scratch = &scratch};
    *out = NULL;
    ENC_STRUCT_LOAD(fec.options, options, encours_fec_options, sizeof fec.options, error);
    ENC_TRY(check_options(&fec.options, error));
    ENC_TRY(enc_import_begin(ledger, import_options, &fec.import, error));
    fec.context = enc_import_context(fec.import);
    enc_fec_entries_init(&fec.entries, fec.context);
    enc_fec_groups_init(&fec.groups, fec.context);
    enc_fec_opening_init(&fec.opening, fec.context);
    fec.known.context = fec.terms.context = fec.context;
    encours_status status = read_file(&fec, input, ledger, error);
    status = status == ENCOURS_OK ? enc_import_run(fec.import, enc_fec_pass, &fec, out, error)
                                  : enc_import_end(fec.import, status, out);
    release(&fec);
    return status;
}
