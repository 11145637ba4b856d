/* SPDX-License-Identifier: MIT */
#include "io/column_map.h"

#include <stdio.h>
#include <string.h>

#include "base/struct_size.h"
#include "base/text.h"
#include "encours/document.h"
#include "encours/input.h"
#include "pure/currency.h"
#include "text/fold.h"

/* A text of `min` to `max` bytes that can be printed; NULL is empty. */
static encours_status check_name(const char *text, size_t min, size_t max, const char *field,
                                 encours_error *error)
{
    size_t size = text != NULL ? enc_text_length(text, max) : 0;
    if (size >= min && size <= max &&
        (size == 0 || (enc_utf8_is_valid(text, size) && enc_text_is_printable(text, size))))
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "%s has %zu to %zu bytes of printable UTF-8", field,
                  min, max);
    enc_error_field(error, field);
    return ENCOURS_E_INVALID;
}

static bool is_separator(uint32_t c)
{
    return c == 0 || c == ';' || c == ',' || c == '|' || c == '\t';
}

static encours_status check_reading(const encours_column_map_options *options, encours_error *error)
{
    if (!is_separator(options->separator))
        return enc_refuse(error, "separator", "the separator is ; , | or tab, or 0 to be found");
    if (options->encoding < ENCOURS_ENCODING_AUTO ||
        options->encoding > ENCOURS_ENCODING_ISO8859_15)
        return enc_refuse(error, "encoding", "there is no such encoding");
    if (options->decimal_mark < ENCOURS_DECIMAL_MARK_AUTO ||
        options->decimal_mark > ENCOURS_DECIMAL_MARK_POINT)
        return enc_refuse(error, "decimal_mark", "there is no such decimal mark");
    if (options->group_marks > ENCOURS_GROUP_NONE)
        return enc_refuse(error, "group_marks", "there are no such group marks");
    if (options->date_order < ENCOURS_DATE_ORDER_AUTO ||
        options->date_order > ENCOURS_DATE_ORDER_MDY)
        return enc_refuse(error, "date_order", "there is no such order of dates");
    if (options->year_pivot != 0 && (options->year_pivot < 1900 || options->year_pivot > 2100))
        return enc_refuse(error, "year_pivot",
                          "the pivot of years is 0, or a year from 1900 to 2100");
    return ENCOURS_OK;
}

static encours_status check_meaning(const encours_column_map_options *options, encours_error *error)
{
    if (options->key_rule < ENCOURS_KEY_FROM_COLUMNS || options->key_rule > ENCOURS_KEY_FROM_LINE)
        return enc_refuse(error, "key_rule", "there is no such rule for source keys");
    if (options->sign_rule < ENCOURS_SIGN_DEBIT_POSITIVE ||
        options->sign_rule > ENCOURS_SIGN_IGNORED)
        return enc_refuse(error, "sign_rule", "there is no such rule for signs");
    if (options->type_debit < ENCOURS_DOCUMENT_INVOICE ||
        options->type_debit > ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT)
        return enc_refuse(error, "type_debit", "the type of debits is a debit: 1 to 4, or 0");
    if (options->type_credit < ENCOURS_DOCUMENT_CREDIT_NOTE ||
        options->type_credit > ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT)
        return enc_refuse(error, "type_credit", "the type of credits is a credit: 5 to 8, or 0");
    if (options->reserved_0 != 0)
        return enc_refuse(error, "reserved_0", "reserved_0 is zero");
    if (options->default_currency != 0) {
        uint32_t decimals;
        ENC_TRY(enc_currency_exponent(NULL, options->default_currency, &decimals, error));
    }
    return check_name(options->key_prefix, 0, ENC_MAP_PREFIX_BYTES_MAX, "key_prefix", error);
}

encours_status encours_column_map_new(encours_context *context,
                                      const encours_column_map_options *options,
                                      encours_column_map **out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(context != NULL);
    encours_column_map_options own;
    ENC_STRUCT_LOAD(own, options, encours_column_map_options, sizeof own, error);
    own.type_debit = own.type_debit != 0 ? own.type_debit : ENCOURS_DOCUMENT_INVOICE;
    own.type_credit = own.type_credit != 0 ? own.type_credit : ENCOURS_DOCUMENT_CREDIT_NOTE;
    ENC_TRY(check_reading(&own, error));
    ENC_TRY(check_meaning(&own, error));
    encours_column_map *map = enc_allocate_zeroed(context, sizeof *map);
    if (map == NULL)
        return enc_error_memory(error);
    map->context = enc_context_retain(context);
    map->options = own;
    if (own.key_prefix != NULL)
        enc_text_copy(map->prefix, sizeof map->prefix, own.key_prefix);
    map->options.key_prefix = map->prefix;
    *out = map;
    return ENCOURS_OK;
}

void encours_column_map_free(encours_column_map *map)
{
    if (map == NULL)
        return;
    encours_context *context = map->context;
    enc_release(context, map->types, map->type_capacity * sizeof *map->types);
    enc_release(context, map->holidays, map->calendar.holiday_count * sizeof *map->holidays);
    enc_release(context, map, sizeof *map);
    encours_context_free(context);
}

static encours_status make_column(const encours_column_map *map, const char *name,
                                  uint32_t position, enc_map_column *out, encours_error *error)
{
    if ((name != NULL) == (position != 0))
        return enc_refuse(error, "name", "a column has either a name or a position from 1");
    if (position > ENC_FIELDS_MAX)
        return enc_refuse(error, "position", "a line has at most 512 columns");
    if (name != NULL && map->options.no_header != 0)
        return enc_refuse(error, "name", "without a header columns are known by position only");
    ENC_TRY(check_name(name, name != NULL, ENC_MAP_NAME_BYTES_MAX, "name", error));
    memset(out, 0, sizeof *out);
    out->position = position;
    if (name == NULL)
        return ENCOURS_OK;
    enc_text_copy(out->name, sizeof out->name, name);
    (void)enc_fold(name, strlen(name), out->folded, sizeof out->folded);
    if (out->folded[0] == '\0')
        return enc_refuse(error, "name", "the name of a column is not blank");
    return ENCOURS_OK;
}

encours_status encours_column_map_set(encours_column_map *map, int32_t member, const char *name,
                                      uint32_t position, encours_error *error)
{
    ENC_REQUIRE(map != NULL);
    enc_map_column column;
    if (member < ENCOURS_MAP_CUSTOMER_CODE || member >= ENC_MAP_MEMBERS)
        return enc_refuse(error, "member", "there is no such member of a document");
    ENC_TRY(make_column(map, name, position, &column, error));
    map->members[member] = column;
    return ENCOURS_OK;
}

encours_status encours_column_map_set_dimension(encours_column_map *map, const char *dimension,
                                                const char *name, uint32_t position,
                                                encours_error *error)
{
    ENC_REQUIRE(map != NULL);
    enc_map_column column;
    ENC_TRY(check_name(dimension, 1, ENC_DIMENSION_NAME_BYTES_MAX, "dimension", error));
    ENC_TRY(make_column(map, name, position, &column, error));
    size_t at = 0;
    int order = 1;
    for (; at < map->dimension_count; at++)
        if ((order = strcmp(map->dimensions[at].name, dimension)) >= 0)
            break;
    if (at == map->dimension_count || order != 0) {
        if (map->dimension_count == ENC_DIMENSIONS_MAX)
            return enc_error_set(error, ENCOURS_E_LIMIT, "a map has at most %d dimensions",
                                 ENC_DIMENSIONS_MAX);
        memmove(&map->dimensions[at + 1], &map->dimensions[at],
                (map->dimension_count++ - at) * sizeof *map->dimensions);
        enc_text_copy(map->dimensions[at].name, sizeof map->dimensions[at].name, dimension);
    }
    map->dimensions[at].column = column;
    return ENCOURS_OK;
}

static encours_status check_type(int32_t type, int32_t reason, encours_error *error)
{
    bool adjustment = type == ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT ||
                      type == ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT;
    if (type < -1 || type > ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT)
        return enc_refuse(error, "type", "there is no such type of document");
    if (adjustment ? reason < ENCOURS_ADJUSTMENT_DISCOUNT || reason > ENCOURS_ADJUSTMENT_UNKNOWN
                   : reason != 0)
        return enc_refuse(error, "reason",
                          "adjustments, and only they, say why: a reason of 1 to 7");
    return ENCOURS_OK;
}

encours_status encours_column_map_set_type(encours_column_map *map, const char *value, int32_t type,
                                           int32_t reason, encours_error *error)
{
    ENC_REQUIRE(map != NULL);
    enc_map_type entry = {.type = type, .reason = reason};
    ENC_TRY(check_name(value, 1, ENC_MAP_NAME_BYTES_MAX, "value", error));
    ENC_TRY(check_type(type, reason, error));
    (void)enc_fold(value, strlen(value), entry.folded, sizeof entry.folded);
    size_t at = 0;
    for (; at < map->type_count; at++) {
        int order = strcmp(map->types[at].folded, entry.folded);
        if (order > 0)
            break;
        if (order == 0 && map->types[at].type == type && map->types[at].reason == reason)
            return ENCOURS_OK;
        if (order == 0)
            return enc_error_set(error, ENCOURS_E_EXISTS, "\"%s\" means another type already",
                                 value);
    }
    if (map->type_count == ENC_MAP_TYPES_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "a map has at most %d types",
                             ENC_MAP_TYPES_MAX);
    void *types = map->types;
    if (!enc_grow(map->context, &types, &map->type_capacity, map->type_count + 1,
                  sizeof *map->types))
        return enc_error_memory(error);
    map->types = types;
    memmove(&map->types[at + 1], &map->types[at], (map->type_count++ - at) * sizeof *map->types);
    map->types[at] = entry;
    return ENCOURS_OK;
}

const enc_map_type *enc_column_map_type(const encours_column_map *map, const char *value,
                                        size_t size)
{
    char folded[ENC_MAP_FOLDED_SIZE];
    if (enc_fold(value, size, folded, sizeof folded) >= sizeof folded)
        return NULL;
    for (size_t i = 0; i < map->type_count; i++)
        if (strcmp(map->types[i].folded, folded) == 0)
            return &map->types[i];
    return NULL;
}

/* Documents keep the rule as text, or by its code where the text is too long for them. */
static void write_rule(encours_column_map *map)
{
    if (encours_term_rule_format(&map->rule, map->rule_text, sizeof map->rule_text) >=
        sizeof map->rule_text)
        (void)snprintf(map->rule_text, sizeof map->rule_text, "rule %" PRIu64,
                       encours_term_rule_code(&map->rule));
}

encours_status encours_column_map_set_terms(encours_column_map *map, const encours_term_rule *rule,
                                            const encours_calendar *calendar, encours_error *error)
{
    ENC_REQUIRE(map != NULL && rule != NULL);
    ENC_TRY(encours_term_rule_check(rule, error));
    if (rule->base != ENCOURS_TERM_FROM_ISSUE)
        return enc_refuse(error, "rule",
                          "a file knows no delivery or receipt: the rule starts from the "
                          "issue date");
    encours_calendar none = {NULL, 0, 0, 0}, own = calendar != NULL ? *calendar : none;
    if (rule->roll != ENCOURS_ROLL_UNADJUSTED && calendar == NULL)
        return enc_refuse(error, "calendar", "a rule that rolls to business days needs a calendar");
    ENC_TRY(encours_calendar_check(&own, error));
    int32_t *holidays = NULL;
    size_t bytes = own.holiday_count * sizeof *holidays;
    if (bytes > 0) {
        holidays = enc_allocate(map->context, bytes);
        if (holidays == NULL)
            return enc_error_memory(error);
        memcpy(holidays, own.holidays, bytes);
    }
    enc_release(map->context, map->holidays, map->calendar.holiday_count * sizeof *map->holidays);
    map->holidays = holidays;
    map->calendar = own;
    map->calendar.holidays = holidays;
    map->rule = *rule;
    map->has_terms = true;
    write_rule(map);
    return ENCOURS_OK;
}
