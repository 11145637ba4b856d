/* SPDX-License-Identifier: MIT */
/* A line of a delimited text as a document with its customer and its settlement. */
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "io/delimited_import.h"
#include "text/fold.h"

enc_text enc_delimited_text(const enc_delimited_import *run, int slot)
{
    uint32_t at = run->at[slot];
    if (at >= run->record->count)
        return (enc_text){"", 0};
    const char *text = run->record->fields[at].text;
    size_t length = run->record->fields[at].length;
    enc_text_trim(&text, &length);
    return (enc_text){text, length};
}

encours_status enc_delimited_blame(const enc_delimited_import *run, int slot, encours_status status,
                                   encours_error *error)
{
    char hint[sizeof error->hint];
    if (slot == ENC_SLOT_NONE || run->at[slot] == ENC_UNBOUND) {
        enc_error_place(error, enc_delimited_name(run->reader), run->record->line, 0);
        return status;
    }
    memcpy(hint, error->hint, sizeof hint);
    enc_error_set(error, status, "%s: %s", run->names[slot], error->message);
    enc_error_hint(error, "%s", hint);
    enc_error_field(error, run->names[slot]);
    enc_delimited_place(run->reader, run->record, run->at[slot], error);
    return status;
}

encours_status enc_delimited_refuse(const enc_delimited_import *run, int slot,
                                    encours_status status, const char *rule, const char *hint,
                                    encours_error *error)
{
    enc_error_set(error, status, "%s", rule);
    enc_error_hint(error, "%s", hint);
    return enc_delimited_blame(run, slot, status, error);
}

/* Copy a text of the line into a terminated member; empty when blank. */
static encours_status copy_text(const enc_delimited_import *run, int slot, size_t max, char *out,
                                encours_error *error)
{
    enc_text text = enc_delimited_text(run, slot);
    if (text.size <= max && enc_text_is_printable(text.bytes, text.size)) {
        memcpy(out, text.bytes, text.size);
        out[text.size] = '\0';
        return ENCOURS_OK;
    }
    char value[ENC_IMPORT_VALUE_SIZE], rule[ENC_IMPORT_VALUE_SIZE + 80];
    (void)snprintf(rule, sizeof rule, "%s has more than %zu bytes, or control characters",
                   enc_import_value(run->context, text, false, value), max);
    return enc_delimited_refuse(run, slot, ENCOURS_E_INVALID, rule, "Shorten or correct it", error);
}

static encours_status read_day(const enc_delimited_import *run, int slot, encours_date *out,
                               encours_error *error)
{
    enc_text text = enc_delimited_text(run, slot);
    out->epoch_day = ENCOURS_DATE_NONE;
    if (text.size == 0)
        return ENCOURS_OK;
    encours_status status = enc_day_parse(text.bytes, text.size, &run->day, out, error);
    return status == ENCOURS_OK ? status : enc_delimited_blame(run, slot, status, error);
}

static encours_status make_key(enc_delimited_import *run, encours_document *document,
                               encours_error *error)
{
    enum { KEY_MAX = ENC_SOURCE_KEY_BYTES_MAX - 2 }; /* its settlement adds two */
    int slot = run->at[ENCOURS_MAP_SOURCE_KEY] != ENC_UNBOUND ? ENCOURS_MAP_SOURCE_KEY
                                                              : ENCOURS_MAP_NUMBER;
    size_t prefix = strlen(run->map->prefix);
    memcpy(run->key, run->map->prefix, prefix + 1);
    document->source_key = run->key;
    if (run->map->options.key_rule == ENCOURS_KEY_FROM_LINE) {
        (void)snprintf(run->key + prefix, sizeof run->key - prefix, "%s:%" PRIu64, run->digest,
                       run->record->line);
        return ENCOURS_OK;
    }
    ENC_TRY(copy_text(run, slot, KEY_MAX - prefix, run->key + prefix, error));
    if (run->key[prefix] != '\0')
        return ENCOURS_OK;
    return enc_delimited_refuse(run, slot, ENCOURS_E_INVALID,
                                "the line has nothing that makes a source key",
                                "Without keys a file read twice would be posted twice", error);
}

static encours_status read_account(const enc_delimited_import *run, encours_document *document,
                                   encours_error *error)
{
    enc_text text = enc_delimited_text(run, ENCOURS_MAP_ACCOUNT);
    document->account_class = run->map->options.account_class;
    if (text.size == 0)
        return ENCOURS_OK;
    uint16_t class = 0;
    for (size_t i = 0; i < 3; i++) {
        if (i >= text.size || text.bytes[i] < '0' || text.bytes[i] > '9')
            return enc_delimited_refuse(run, ENCOURS_MAP_ACCOUNT, ENCOURS_E_INVALID,
                                        "an account begins with three digits, such as 411",
                                        "Correct the account, or do not map it", error);
        class = (uint16_t)(class * 10 + (text.bytes[i] - '0'));
    }
    document->account_class = class;
    return ENCOURS_OK;
}

static encours_status read_texts(enc_delimited_import *run, enc_import_line *line,
                                 encours_error *error)
{
    encours_document *document = &line->document;
    line->code = enc_delimited_text(run, ENCOURS_MAP_CUSTOMER_CODE);
    line->name = enc_delimited_text(run, ENCOURS_MAP_CUSTOMER_NAME);
    line->code_impersonal = run->map->options.codes_impersonal != 0;
    if (line->code.size == 0)
        return enc_delimited_refuse(run, ENCOURS_MAP_CUSTOMER_CODE, ENCOURS_E_INVALID,
                                    "the customer code is blank", "Correct or remove the line",
                                    error);
    ENC_TRY(copy_text(run, ENCOURS_MAP_NUMBER, ENC_NUMBER_BYTES_MAX, run->number_text, error));
    ENC_TRY(copy_text(run, ENCOURS_MAP_TERMS, ENC_NUMBER_BYTES_MAX, run->terms, error));
    document->number = run->number_text[0] != '\0' ? run->number_text : NULL;
    document->terms = run->terms[0] != '\0' ? run->terms : NULL;
    ENC_TRY(make_key(run, document, error));
    ENC_TRY(read_account(run, document, error));
    document->dimensions = run->dimension_names;
    document->values = run->dimension_values;
    for (size_t i = 0; i < run->map->dimension_count; i++) {
        ENC_TRY(copy_text(run, ENC_SLOT_DIMENSIONS + (int)i, ENC_DIMENSION_VALUE_BYTES_MAX,
                          run->values[i], error));
        if (run->values[i][0] == '\0')
            continue;
        run->dimension_names[document->dimension_count] = run->map->dimensions[i].name;
        run->dimension_values[document->dimension_count++] = run->values[i];
    }
    return ENCOURS_OK;
}

/* A due date that is not given follows from the terms of the map, if it has any: else it is
 * missing. */
static encours_status compute_due(enc_delimited_import *run, encours_document *document,
                                  encours_error *error)
{
    const encours_column_map *map = run->map;
    bool owed = document->type == ENCOURS_DOCUMENT_INVOICE ||
                document->type == ENCOURS_DOCUMENT_DEBIT_NOTE;
    if (!map->has_terms || !owed || document->due.epoch_day != ENCOURS_DATE_NONE ||
        document->issue.epoch_day == ENCOURS_DATE_NONE)
        return ENCOURS_OK;
    encours_term_dates dates = ENCOURS_TERM_DATES_INIT;
    encours_due_date due;
    dates.issue = document->issue;
    encours_status status = encours_term_due(&map->rule, &dates, &map->calendar, &due, error);
    if (status != ENCOURS_OK)
        return enc_delimited_blame(run, ENCOURS_MAP_ISSUE, status, error);
    document->due = due.due;
    document->due_source = ENCOURS_DUE_FROM_TERMS;
    if (document->terms == NULL)
        document->terms = map->rule_text;
    return ENCOURS_OK;
}

static encours_status read_dates(enc_delimited_import *run, enc_import_line *line,
                                 encours_error *error)
{
    encours_document *document = &line->document;
    encours_date settled;
    ENC_TRY(read_day(run, ENCOURS_MAP_ISSUE, &document->issue, error));
    ENC_TRY(read_day(run, ENCOURS_MAP_EFFECTIVE, &document->effective, error));
    ENC_TRY(read_day(run, ENCOURS_MAP_DUE, &document->due, error));
    ENC_TRY(read_day(run, ENCOURS_MAP_SETTLED_ON, &settled, error));
    line->settled_on = settled.epoch_day;
    if (document->effective.epoch_day == ENCOURS_DATE_NONE)
        document->effective = document->issue;
    if (document->effective.epoch_day == ENCOURS_DATE_NONE) {
        int slot = run->at[ENCOURS_MAP_ISSUE] != ENC_UNBOUND ? ENCOURS_MAP_ISSUE
                                                             : ENCOURS_MAP_EFFECTIVE;
        return enc_delimited_refuse(run, slot, ENCOURS_E_INVALID,
                                    "the line has neither an issue nor an effective date, and none "
                                    "is invented",
                                    "Give one of them", error);
    }
    return compute_due(run, document, error);
}

encours_status enc_delimited_line(enc_delimited_import *run, enc_import_line *line, bool *ignored,
                                  encours_error *error)
{
    *line = (enc_import_line){.document = ENCOURS_DOCUMENT_INIT, .settled_on = ENCOURS_DATE_NONE};
    *ignored = false;
    if (run->record->count != run->width) {
        enc_error_set(error, ENCOURS_E_INVALID, "the line has %zu fields, the %s has %zu",
                      run->record->count,
                      run->map->options.no_header != 0 ? "first line" : "header", run->width);
        enc_error_hint(error, "Put quotes around fields that contain the separator");
        return enc_delimited_blame(run, ENC_SLOT_NONE, ENCOURS_E_INVALID, error);
    }
    ENC_TRY(enc_delimited_amounts(run, line, ignored, error));
    if (*ignored)
        return ENCOURS_OK;
    ENC_TRY(read_texts(run, line, error));
    ENC_TRY(read_dates(run, line, error));
    return enc_delimited_settled(run, line, error);
}
