/* SPDX-License-Identifier: MIT */
#include "ledger/text_column.h"

static encours_status misuse(encours_error *error, const char *field, const char *message)
{
    enc_error_set(error, ENCOURS_E_MISUSE, "%s: %s", field, message);
    enc_error_field(error, field);
    return ENCOURS_E_MISUSE;
}

static bool is_absent(const encours_text_column *column)
{
    return column->offsets == NULL && column->offsets_64 == NULL;
}

encours_status enc_text_column_check(const encours_text_column *column, size_t count,
                                     const enc_text_rule *rule, encours_error *error)
{
    if (column->offsets != NULL && column->offsets_64 != NULL)
        return misuse(error, rule->field, "offsets of both widths");
    if (is_absent(column) && (column->count > 0 || column->size > 0))
        return misuse(error, rule->field, "a column of texts has offsets");
    if (is_absent(column) && rule->min > 0 && count > 0)
        return misuse(error, rule->field, "the column is needed");
    if (column->bytes == NULL && column->size > 0)
        return misuse(error, rule->field, "a column of texts has bytes");
    if (is_absent(column) || column->count == count)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "%s has %zu texts for %zu rows", rule->field,
                  column->count, count);
    enc_error_field(error, rule->field);
    return ENCOURS_E_INVALID;
}

static encours_status refuse_offsets(uint64_t start, uint64_t end, size_t size, const char *field,
                                     encours_error *error)
{
    enc_error_set(error, ENCOURS_E_INVALID,
                  "%s has a text from byte %" PRId64 " to %" PRId64
                  " of %zu: offsets ascend from 0 "
                  "to at most the size",
                  field, (int64_t)start, (int64_t)end, size);
    enc_error_field(error, field);
    return ENCOURS_E_INVALID;
}

encours_status enc_text_column_get(const encours_text_column *column, size_t row,
                                   const enc_text_rule *rule, enc_text *out, encours_error *error)
{
    uint64_t start, end; /* a negative offset is beyond any size */
    *out = (enc_text){"", 0};
    if (column->offsets != NULL) {
        start = column->offsets[row];
        end = column->offsets[row + 1];
    } else if (column->offsets_64 != NULL) {
        start = (uint64_t)column->offsets_64[row];
        end = (uint64_t)column->offsets_64[row + 1];
    } else {
        return ENCOURS_OK;
    }
    if (start > end || end > column->size)
        return refuse_offsets(start, end, column->size, rule->field, error);
    if (end > start)
        *out = (enc_text){column->bytes + start, (size_t)(end - start)};
    return enc_check_run(*out, rule->min, rule->max, rule->field, error);
}
