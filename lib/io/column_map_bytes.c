/* SPDX-License-Identifier: MIT */
/* What a map must have, and its canonical form: numbers of eight bytes, little-endian, and texts
 * after their length, in a fixed order; headers and type values folded, since so they are compared.
 */
#include <string.h>

#include "io/column_map.h"

static bool has(const encours_column_map *map, int32_t member)
{
    return enc_map_column_is_set(&map->members[member]);
}

static encours_status lacks(encours_error *error, const char *what, const char *hint)
{
    enc_error_set(error, ENCOURS_E_INVALID, "the column map has no %s", what);
    enc_error_field(error, "map");
    enc_error_hint(error, "%s", hint);
    return ENCOURS_E_INVALID;
}

static encours_status check_amounts(const encours_column_map *map, encours_error *error)
{
    bool amount = has(map, ENCOURS_MAP_AMOUNT);
    bool sides = has(map, ENCOURS_MAP_DEBIT) || has(map, ENCOURS_MAP_CREDIT);
    if (!amount && !sides)
        return lacks(error, "amount", "Map an amount column, or debit and credit columns");
    if (amount && sides)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "the column map has an amount as well as a debit or a credit column");
    if (sides && map->options.sign_rule != ENCOURS_SIGN_DEBIT_POSITIVE)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "a rule for signs is for an amount column, not for debit and credit");
    if (map->options.sign_rule != ENCOURS_SIGN_IGNORED)
        return ENCOURS_OK;
    if (!has(map, ENCOURS_MAP_TYPE))
        return lacks(error, "type column, and signs are ignored", "Map the column that tells");
    for (size_t i = 0; i < map->type_count; i++)
        if (map->types[i].type == 0)
            return lacks(error, "sign that could decide a type", "Give each type a side");
    return ENCOURS_OK;
}

encours_status enc_column_map_check(const encours_column_map *map, encours_error *error)
{
    if (!has(map, ENCOURS_MAP_CUSTOMER_CODE))
        return lacks(error, "customer code", "Map the column that identifies the customer");
    ENC_TRY(check_amounts(map, error));
    if (!has(map, ENCOURS_MAP_ISSUE) && !has(map, ENCOURS_MAP_EFFECTIVE))
        return lacks(error, "issue or effective date", "Map one of them");
    if (!has(map, ENCOURS_MAP_CURRENCY) && map->options.default_currency == 0)
        return lacks(error, "currency", "Map a column, or state a default currency");
    if (map->options.key_rule == ENCOURS_KEY_FROM_COLUMNS && !has(map, ENCOURS_MAP_SOURCE_KEY) &&
        !has(map, ENCOURS_MAP_NUMBER))
        return lacks(error, "source key", "Map a key or number column, or choose the line number");
    if (has(map, ENCOURS_MAP_TYPE) && map->type_count == 0)
        return lacks(error, "types, but a type column", "Say what its values mean");
    if (has(map, ENCOURS_MAP_SETTLED) && !has(map, ENCOURS_MAP_SETTLED_ON))
        return lacks(error, "day of settlement, but an amount settled", "Map that day too");
    return ENCOURS_OK;
}

static encours_status put_number(enc_buffer *out, uint64_t number, encours_error *error)
{
    uint8_t bytes[8];
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (uint8_t)(number >> 8 * i);
    return enc_buffer_append(out, bytes, sizeof bytes, error);
}

static encours_status put_text(enc_buffer *out, const char *text, encours_error *error)
{
    size_t size = strlen(text);
    ENC_TRY(put_number(out, size, error));
    return enc_buffer_append(out, text, size, error);
}

static encours_status put_column(enc_buffer *out, const enc_map_column *column,
                                 encours_error *error)
{
    ENC_TRY(put_number(out, column->position, error));
    return put_text(out, column->folded, error);
}

static encours_status put_numbers(enc_buffer *out, const int64_t *numbers, size_t count,
                                  encours_error *error)
{
    for (size_t i = 0; i < count; i++)
        ENC_TRY(put_number(out, (uint64_t)numbers[i], error));
    return ENCOURS_OK;
}

static encours_status put_terms(const encours_column_map *map, enc_buffer *out,
                                encours_error *error)
{
    ENC_TRY(put_number(out, map->has_terms ? encours_term_rule_code(&map->rule) : 0, error));
    ENC_TRY(put_number(out, map->calendar.weekend, error));
    ENC_TRY(put_number(out, map->calendar.holiday_count, error));
    for (size_t i = 0; i < map->calendar.holiday_count; i++)
        ENC_TRY(put_number(out, (uint64_t)(int64_t)map->holidays[i], error));
    return ENCOURS_OK;
}

encours_status enc_column_map_bytes(const encours_column_map *map, enc_buffer *out,
                                    encours_error *error)
{
    const encours_column_map_options *o = &map->options;
    const int64_t numbers[] = {
        1, /* form of these bytes */
        o->separator,
        o->no_quotes,
        o->encoding,
        o->decimal_mark,
        o->group_marks,
        o->date_order,
        o->year_pivot,
        o->lines_before,
        o->no_header,
        o->key_rule,
        o->sign_rule,
        o->type_debit,
        o->type_credit,
        o->codes_impersonal,
        o->default_currency,
        o->account_class,
        ENC_MAP_MEMBERS,
        (int64_t)map->dimension_count,
        (int64_t)map->type_count,
    };
    ENC_TRY(put_numbers(out, numbers, sizeof numbers / sizeof numbers[0], error));
    ENC_TRY(put_text(out, map->prefix, error));
    for (size_t i = 0; i < ENC_MAP_MEMBERS; i++)
        ENC_TRY(put_column(out, &map->members[i], error));
    for (size_t i = 0; i < map->dimension_count; i++) {
        ENC_TRY(put_text(out, map->dimensions[i].name, error));
        ENC_TRY(put_column(out, &map->dimensions[i].column, error));
    }
    for (size_t i = 0; i < map->type_count; i++) {
        const int64_t type[] = {map->types[i].type, map->types[i].reason};
        ENC_TRY(put_text(out, map->types[i].folded, error));
        ENC_TRY(put_numbers(out, type, 2, error));
    }
    return put_terms(map, out, error);
}
