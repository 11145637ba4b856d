/* SPDX-License-Identifier: MIT */
/* Import of delimited text: open, decide, read every line, hand it to the engine. */
#include "io/delimited_import.h"

#include <stdio.h>
#include <string.h>

/* The column of what the engine finds at fault, by its words. */
static int slot_of(const enc_delimited_import *run, const char *field)
{
    static const struct {
        const char *field;
        int slots[2]; /* the first that is bound */
    } table[] = {
        {"customer code", {ENCOURS_MAP_CUSTOMER_CODE, ENC_SLOT_NONE}},
        {"customer name", {ENCOURS_MAP_CUSTOMER_NAME, ENC_SLOT_NONE}},
        {"customer", {ENCOURS_MAP_CUSTOMER_CODE, ENC_SLOT_NONE}},
        {"source key", {ENCOURS_MAP_SOURCE_KEY, ENCOURS_MAP_NUMBER}},
        {"source_key", {ENCOURS_MAP_SOURCE_KEY, ENCOURS_MAP_NUMBER}},
        {"number", {ENCOURS_MAP_NUMBER, ENC_SLOT_NONE}},
        {"type of document", {ENCOURS_MAP_TYPE, ENCOURS_MAP_AMOUNT}},
        {"amount", {ENCOURS_MAP_AMOUNT, ENCOURS_MAP_DEBIT}},
        {"currency", {ENCOURS_MAP_CURRENCY, ENC_SLOT_NONE}},
        {"account class", {ENCOURS_MAP_ACCOUNT, ENC_SLOT_NONE}},
        {"issue date", {ENCOURS_MAP_ISSUE, ENC_SLOT_NONE}},
        {"effective date", {ENCOURS_MAP_EFFECTIVE, ENCOURS_MAP_ISSUE}},
        {"due date", {ENCOURS_MAP_DUE, ENC_SLOT_NONE}},
        {"tax", {ENCOURS_MAP_VAT, ENC_SLOT_NONE}},
        {"terms", {ENCOURS_MAP_TERMS, ENC_SLOT_NONE}},
        {"settlement", {ENCOURS_MAP_SETTLED_ON, ENC_SLOT_NONE}},
    };
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
        for (size_t k = 0; strcmp(field, table[i].field) == 0 && k < 2; k++)
            if (table[i].slots[k] != ENC_SLOT_NONE && run->at[table[i].slots[k]] != ENC_UNBOUND)
                return table[i].slots[k];
    return ENC_SLOT_NONE;
}

static encours_status take_line(enc_delimited_import *run, encours_error *error)
{
    enc_import_line line;
    bool ignored;
    ENC_TRY(enc_delimited_line(run, &line, &ignored, error));
    if (ignored) {
        enc_import_ignore(run->import, ENCOURS_IMPORT_TYPE);
        return ENCOURS_OK;
    }
    encours_status status = enc_import_post(run->import, &line, NULL, error);
    if (enc_import_is_refusal(status))
        return enc_delimited_blame(run, slot_of(run, error->field), status, error);
    return status;
}

static encours_status take_record(enc_delimited_import *run, const enc_delimited_record *record,
                                  encours_error *error)
{
    ENC_TRY(enc_import_read(run->import, error));
    run->record = record;
    if (enc_delimited_is_blank(record)) {
        enc_import_ignore(run->import, ENCOURS_IMPORT_BLANK);
        return ENCOURS_OK;
    }
    if (run->width == 0)
        ENC_TRY(enc_delimited_bind(run, record, error));
    encours_error issue = ENCOURS_ERROR_INIT;
    encours_status status = take_line(run, &issue);
    if (enc_import_is_refusal(status))
        return enc_import_refuse(run->import, &issue, error);
    if (status != ENCOURS_OK && error != NULL)
        *error = issue;
    return status;
}

/* What is wrong with the file as a whole is an issue of its own; other failures are not the file's.
 */
static encours_status fault(enc_delimited_import *run, encours_status status, encours_error *error)
{
    if (encours_status_kind_of(status) == ENCOURS_E_INVALID)
        ENC_TRY(enc_import_fault(run->import, error, error));
    return status;
}

static encours_status pass(void *user, enc_import *import, encours_error *error)
{
    enc_delimited_import *run = user;
    enc_delimited_record record;
    (void)import;
    encours_status status = enc_delimited_start(run, error);
    while (status == ENCOURS_OK) {
        status = enc_delimited_next(run->reader, &record, error);
        if (status == ENCOURS_OK && record.count == 0)
            break;
        if (status == ENCOURS_OK)
            status = take_record(run, &record, error);
    }
    enc_import_empty_lines(run->import, enc_delimited_empty_lines(run->reader));
    enc_import_decisions_of(run->import)->nuls_dropped = enc_delimited_nuls(run->reader);
    return status == ENCOURS_OK ? status : fault(run, status, error);
}

static encours_status identify(enc_delimited_import *run, encours_error *error)
{
    uint8_t digest[ENC_SHA256_SIZE];
    enc_buffer bytes;
    enc_buffer_init(&bytes, run->context, SIZE_MAX / 2);
    encours_status status = enc_column_map_bytes(run->map, &bytes, error);
    if (status == ENCOURS_OK) {
        enc_delimited_digest(run->reader, digest);
        enc_import_identify(run->import, digest, bytes.bytes, bytes.size);
        for (size_t i = 0; i < (sizeof run->digest - 1) / 2; i++)
            (void)snprintf(run->digest + 2 * i, 3, "%02x", digest[i]);
    }
    enc_buffer_release(&bytes);
    return status;
}

static encours_status open_reader(enc_delimited_import *run, const encours_input *input,
                                  encours_error *error)
{
    const encours_column_map_options *options = &run->map->options;
    enc_delimited_options reading = {.encoding = options->encoding,
                                     .no_quotes = options->no_quotes != 0,
                                     .separator = (char)options->separator,
                                     .skip_lines = options->lines_before};
    return enc_delimited_open(run->context, input, &reading, &run->reader, error);
}

/* All that comes before the first line is posted. */
static encours_status prepare(enc_delimited_import *run, const encours_input *input,
                              encours_error *error)
{
    ENC_TRY(open_reader(run, input, error));
    ENC_TRY(identify(run, error));
    encours_import_decisions *decisions = enc_import_decisions_of(run->import);
    decisions->encoding = enc_delimited_encoding(run->reader);
    decisions->separator = (uint8_t)enc_delimited_separator(run->reader);
    decisions->compressed = enc_delimited_is_gzip(run->reader);
    ENC_TRY(enc_delimited_decide(run, error));
    decisions->decimal_mark = run->number.decimal_mark;
    decisions->date_order = run->day.order;
    return ENCOURS_OK;
}

static encours_status import_file(enc_delimited_import *run, encours_ledger *ledger,
                                  const encours_input *input, const encours_import_options *options,
                                  encours_import **out, encours_error *error)
{
    encours_error own = ENCOURS_ERROR_INIT;
    ENC_TRY(enc_import_begin(ledger, options, &run->import, error));
    run->context = enc_import_context(run->import); /* its limits are those that hold */
    encours_status status = prepare(run, input, &own);
    if (status == ENCOURS_OK)
        return enc_import_run(run->import, pass, run, out, error);
    status = fault(run, status, &own);
    if (error != NULL && error->struct_size >= sizeof own) {
        own.struct_size = error->struct_size;
        *error = own;
    }
    return enc_import_end(run->import, status, out);
}

encours_status encours_import_delimited(encours_ledger *ledger, const encours_input *input,
                                        const encours_column_map *map,
                                        const encours_import_options *options, encours_import **out,
                                        encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(ledger != NULL && input != NULL && map != NULL && options != NULL);
    ENC_TRY(enc_column_map_check(map, error));
    encours_context *context = enc_context_retain(map->context);
    enc_delimited_import *run = enc_allocate_zeroed(context, sizeof *run);
    encours_status status;
    if (run == NULL) {
        status = enc_error_memory(error);
    } else {
        run->map = map;
        status = import_file(run, ledger, input, options, out, error);
        enc_delimited_free(run->reader);
        enc_release(context, run, sizeof *run);
    }
    encours_context_free(context);
    return status;
}
