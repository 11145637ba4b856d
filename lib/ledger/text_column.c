/* SPDX-License-Identifier: MIT */
#include "ledger/text_column.h"

#include "base/text.h"

static encours_status misuse(encours_error *error, const char *field, const char *message)
{
    enc_error_set(error, ENCOURS_E_MISUSE, "%s: %s", field, message);
    enc_error_field(error, field);
    return ENCOURS_E_MISUSE;
}

/* Absent, or offsets of one width, bytes, and a text a row. */
static encours_status check_shape(const encours_text_column *column, size_t count,
                                  const enc_text_rule *rule, encours_error *error)
{
    bool absent = column->offsets == NULL && column->offsets_64 == NULL;
    if (column->offsets != NULL && column->offsets_64 != NULL)
        return misuse(error, rule->field, "offsets of both widths");
    if (absent && (column->count > 0 || column->size > 0))
        return misuse(error, rule->field, "a column of texts has offsets");
    if (absent && rule->min > 0 && count > 0)
        return misuse(error, rule->field, "the column is needed");
    if (column->bytes == NULL && column->size > 0)
        return misuse(error, rule->field, "a column of texts has bytes");
    if (absent || column->count == count)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "%s has %zu texts for %zu rows", rule->field,
                  column->count, count);
    enc_error_field(error, rule->field);
    return ENCOURS_E_INVALID;
}

/* A column without rows may be without offsets too, wherever they point: none is read. */
static bool is_plain(const encours_text_column *column)
{
    uint64_t start = 0, end = 0;
    if (column->count == 0)
        return false;
    if (column->offsets != NULL) {
        start = column->offsets[0];
        end = column->offsets[column->count];
    } else if (column->offsets_64 != NULL) {
        start = (uint64_t)column->offsets_64[0];
        end = (uint64_t)column->offsets_64[column->count];
    }
    return start < end && end <= column->size &&
           enc_text_is_plain(column->bytes + start, (size_t)(end - start));
}

encours_status enc_text_reader_begin(enc_text_reader *reader, const encours_text_column *column,
                                     size_t count, const enc_text_rule *rule, encours_error *error)
{
    ENC_TRY(check_shape(column, count, rule, error));
    *reader = (enc_text_reader){column, rule, is_plain(column)};
    return ENCOURS_OK;
}

encours_status enc_text_reader_check(const enc_text_reader *reader, uint64_t start, uint64_t end,
                                     enc_text *out, encours_error *error)
{
    const encours_text_column *column = reader->column;
    const enc_text_rule *rule = reader->rule;
    if (start > end || end > column->size) {
        enc_error_set(error, ENCOURS_E_INVALID,
                      "%s has a text from byte %" PRId64 " to %" PRId64
                      " of %zu: offsets ascend from 0 to at most the size",
                      rule->field, (int64_t)start, (int64_t)end, column->size);
        enc_error_field(error, rule->field);
        return ENCOURS_E_INVALID;
    }
    *out = (enc_text){"", 0};
    if (end > start)
        *out = (enc_text){column->bytes + start, (size_t)(end - start)};
    return enc_check_run(*out, rule->min, rule->max, rule->field, error);
}
