/* SPDX-License-Identifier: MIT */
/* From the columns of a map to the fields of a file, and what is decided for all its lines. */
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "io/delimited_import.h"
#include "text/fold.h"

static const enc_map_column *column_of(const enc_delimited_import *run, int slot)
{
    if (slot < ENC_SLOT_DIMENSIONS)
        return &run->map->members[slot];
    size_t dimension = (size_t)(slot - ENC_SLOT_DIMENSIONS);
    return dimension < run->map->dimension_count ? &run->map->dimensions[dimension].column : NULL;
}

static bool is_personal(const enc_delimited_import *run, int slot)
{
    return slot == ENCOURS_MAP_CUSTOMER_NAME ||
           (slot == ENCOURS_MAP_CUSTOMER_CODE && run->map->options.codes_impersonal == 0);
}

static bool is_named(const enc_field *field, const enc_map_column *column)
{
    return enc_fold_equal(field->text, field->length, column->name, strlen(column->name));
}

static encours_status find(enc_delimited_import *run, const enc_delimited_record *header,
                           const enc_map_column *column, int slot, encours_error *error)
{
    for (size_t i = 0; i < header->count; i++) {
        if (!is_named(&header->fields[i], column))
            continue;
        if (run->at[slot] != ENC_UNBOUND) {
            enc_error_set(error, ENCOURS_E_INVALID, "the header has the column \"%s\" twice",
                          column->name);
            enc_error_hint(error, "Map it by its position");
            enc_delimited_place(run->reader, header, i, error);
            return ENCOURS_E_INVALID;
        }
        run->at[slot] = (uint32_t)i;
    }
    if (run->at[slot] != ENC_UNBOUND)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "the header has no column \"%s\"", column->name);
    enc_error_field(error, column->name);
    enc_error_hint(error, "Check the header, the separator and the lines before the header");
    enc_error_place(error, enc_delimited_name(run->reader), header->line, 0);
    return ENCOURS_E_INVALID;
}

static encours_status bind_slot(enc_delimited_import *run, const enc_delimited_record *record,
                                int slot, encours_error *error)
{
    const enc_map_column *column = column_of(run, slot);
    run->at[slot] = ENC_UNBOUND;
    if (column == NULL || !enc_map_column_is_set(column))
        return ENCOURS_OK;
    if (column->position == 0)
        ENC_TRY(find(run, record, column, slot, error));
    else if (column->position <= record->count)
        run->at[slot] = column->position - 1;
    else {
        enc_error_set(error, ENCOURS_E_INVALID,
                      "column %" PRIu32 " is mapped, the first line has %zu", column->position,
                      record->count);
        enc_error_hint(error, "Check the separator and the column map");
        enc_error_place(error, enc_delimited_name(run->reader), record->line, 0);
        return ENCOURS_E_INVALID;
    }
    if (run->map->options.no_header == 0) {
        const enc_field *field = &record->fields[run->at[slot]];
        const char *text = field->text;
        size_t length = field->length;
        enc_text_trim(&text, &length);
        size_t kept = length < sizeof run->names[slot] ? length : sizeof run->names[slot] - 1;
        memcpy(run->names[slot], text, kept);
        run->names[slot][kept] = '\0';
        if (kept < length)
            enc_text_cut(run->names[slot], kept);
    } else {
        (void)snprintf(run->names[slot], sizeof run->names[slot], "column %" PRIu32,
                       run->at[slot] + 1);
    }
    return ENCOURS_OK;
}

/* Personal data stay out of the log: their column gives nothing else. */
static encours_status check_personal(const enc_delimited_import *run,
                                     const enc_delimited_record *record, encours_error *error)
{
    for (int slot = 0; slot < ENC_SLOTS; slot++)
        for (int other = 0; other < ENC_SLOTS; other++) {
            if (run->at[slot] == ENC_UNBOUND || run->at[slot] != run->at[other] ||
                !is_personal(run, slot) || is_personal(run, other))
                continue;
            enc_error_set(error, ENCOURS_E_INVALID,
                          "the column \"%s\" is personal data and is mapped to something else too, "
                          "which would go into the log",
                          run->names[slot]);
            enc_error_field(error, run->names[slot]);
            enc_error_hint(error,
                           "Declare the codes impersonal if they are, or map another column");
            enc_delimited_place(run->reader, record, run->at[slot], error);
            return ENCOURS_E_INVALID;
        }
    return ENCOURS_OK;
}

encours_status enc_delimited_bind(enc_delimited_import *run, const enc_delimited_record *record,
                                  encours_error *error)
{
    run->width = record->count;
    for (int slot = 0; slot < ENC_SLOTS; slot++)
        ENC_TRY(bind_slot(run, record, slot, error));
    return check_personal(run, record, error);
}

encours_status enc_delimited_start(enc_delimited_import *run, encours_error *error)
{
    enc_delimited_record record;
    run->width = 0;
    run->currency = 0;
    ENC_TRY(enc_delimited_rewind(run->reader, error));
    if (run->map->options.no_header != 0)
        return ENCOURS_OK; /* bound to the first line */
    ENC_TRY(enc_delimited_next(run->reader, &record, error));
    if (record.count > 0)
        return enc_delimited_bind(run, &record, error);
    enc_error_set(error, ENCOURS_E_INVALID, "the input is empty: it has not even a header");
    enc_error_place(error, enc_delimited_name(run->reader), 0, 0);
    return ENCOURS_E_INVALID;
}

/* What the map leaves open is observed. */
typedef struct sniffers {
    enc_number_sniffer amounts;
    enc_day_sniffer dates;
    bool mark_open;
    bool order_open;
} sniffers;

static void observe(const enc_delimited_import *run, const enc_delimited_record *record,
                    sniffers *to)
{
    static const int amounts[] = {ENCOURS_MAP_AMOUNT, ENCOURS_MAP_DEBIT, ENCOURS_MAP_CREDIT,
                                  ENCOURS_MAP_VAT, ENCOURS_MAP_SETTLED};
    static const int dates[] = {ENCOURS_MAP_ISSUE, ENCOURS_MAP_DUE, ENCOURS_MAP_EFFECTIVE,
                                ENCOURS_MAP_SETTLED_ON};
    for (size_t i = 0; to->mark_open && i < sizeof amounts / sizeof amounts[0]; i++)
        if (run->at[amounts[i]] < record->count) {
            const enc_field *field = &record->fields[run->at[amounts[i]]];
            enc_number_observe(&to->amounts, field->text, field->length, record->line);
        }
    for (size_t i = 0; to->order_open && i < sizeof dates / sizeof dates[0]; i++)
        if (run->at[dates[i]] < record->count) {
            const enc_field *field = &record->fields[run->at[dates[i]]];
            enc_day_observe(&to->dates, field->text, field->length, run->day.pivot, record->line);
        }
}

static encours_status read_all(enc_delimited_import *run, sniffers *to, encours_error *error)
{
    enc_delimited_record record;
    ENC_TRY(enc_delimited_start(run, error));
    for (uint64_t lines = 1;; lines++) {
        ENC_TRY(enc_delimited_next(run->reader, &record, error));
        if (record.count == 0)
            return ENCOURS_OK;
        ENC_TRY(enc_import_progress(run->import, lines, error));
        if (run->width == 0)
            ENC_TRY(enc_delimited_bind(run, &record, error));
        if (record.count == run->width)
            observe(run, &record, to);
    }
}

/* A sniffer knows lines, not their source. */
static encours_status place(const enc_delimited_import *run, encours_status status,
                            encours_error *error)
{
    enc_error_place(error, enc_delimited_name(run->reader), error->line, error->column);
    return status;
}

encours_status enc_delimited_decide(enc_delimited_import *run, encours_error *error)
{
    const encours_column_map_options *options = &run->map->options;
    sniffers found;
    memset(&found, 0, sizeof found);
    run->day = (enc_day_format){options->date_order, 0, false, (uint16_t)options->year_pivot,
                                NULL};
    run->number.decimal_mark = options->decimal_mark;
    run->number.groups = options->group_marks == 0                    ? ENC_GROUP_ANY
                         : options->group_marks == ENCOURS_GROUP_NONE ? ENC_GROUP_NONE
                                                                      : options->group_marks;
    found.mark_open = options->decimal_mark == ENCOURS_DECIMAL_MARK_AUTO;
    found.order_open = options->date_order == ENCOURS_DATE_ORDER_AUTO;
    if (!found.mark_open && !found.order_open)
        return ENCOURS_OK;
    ENC_TRY(read_all(run, &found, error));
    encours_status status = ENCOURS_OK;
    if (found.mark_open)
        status = enc_number_decide(&found.amounts, &run->number.decimal_mark, error);
    if (status == ENCOURS_OK && found.order_open)
        status = enc_day_decide(&found.dates, &run->day.order, error);
    return status == ENCOURS_OK ? status : place(run, status, error);
}
