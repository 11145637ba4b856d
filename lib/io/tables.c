/* SPDX-License-Identifier: MIT */
#include "io/tables.h"

#include <string.h>

#include "base/struct_size.h"

/* Exactly the values of one series of a column. */
#define COLUMN(tables, column, series, type)                                                       \
    ((const type *)enc_tables_values((tables), (column)) + (series)->first)

static void release(encours_context *context, enc_tables_array *array, size_t element)
{
    enc_release(context, array->values, array->capacity * element);
}

void encours_tables_free(encours_tables *tables)
{
    if (tables == NULL)
        return;
    encours_context *context = tables->context;
    if (tables->kind != NULL)
        for (size_t i = 0; i < tables->kind->count; i++)
            release(context, &tables->values[i], enc_tables_size_of(tables->kind->columns[i].type));
    release(context, &tables->series, sizeof(enc_tables_series));
    release(context, &tables->sources, sizeof(enc_tables_source));
    release(context, &tables->row_flags, sizeof(uint32_t));
    release(context, &tables->row_sources, sizeof(uint32_t));
    release(context, &tables->scales, sizeof(int64_t));
    enc_release(context, tables, sizeof *tables);
    encours_context_free(context);
}

encours_status encours_tables_read(encours_context *context, const encours_input *input,
                                   encours_tables **out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(context != NULL);
    ENC_REQUIRE(input != NULL);
    encours_tables *tables = enc_allocate_zeroed(context, sizeof *tables);
    if (tables == NULL)
        return enc_error_memory(error);
    tables->context = enc_context_retain(context);
    encours_status status = enc_tables_read(tables, input, error);
    if (status != ENCOURS_OK) {
        encours_tables_free(tables);
        return status;
    }
    *out = tables;
    return ENCOURS_OK;
}

int32_t encours_tables_kind_of(const encours_tables *tables)
{
    return tables->kind->kind;
}

size_t encours_tables_series_count(const encours_tables *tables)
{
    return tables->series_count;
}

const char *encours_tables_series_name(const encours_tables *tables, size_t index)
{
    return index < tables->series_count ? enc_tables_series_at(tables, index)->name : NULL;
}

const enc_tables_series *enc_tables_find(const encours_tables *tables, const char *series)
{
    for (size_t i = 0; i < tables->series_count; i++)
        if (strcmp(enc_tables_series_at(tables, i)->name, series) == 0)
            return enc_tables_series_at(tables, i);
    return NULL;
}

static encours_status not_found(const char *series, encours_error *error)
{
    enc_error_set(error, ENCOURS_E_NOT_FOUND, "these tables have no series \"%.64s\"", series);
    enc_error_field(error, "series");
    return ENCOURS_E_NOT_FOUND;
}

encours_status encours_tables_series(const encours_tables *tables, const char *series, size_t *rows,
                                     uint32_t *flags, encours_error *error)
{
    ENC_REQUIRE(tables != NULL);
    ENC_REQUIRE(series != NULL);
    const enc_tables_series *found = enc_tables_find(tables, series);
    if (found == NULL)
        return not_found(series, error);
    if (rows != NULL)
        *rows = found->count;
    if (flags != NULL)
        *flags = found->flags;
    return ENCOURS_OK;
}

const char *encours_tables_source(const encours_tables *tables, const char *series, size_t row)
{
    const enc_tables_series *found = enc_tables_find(tables, series);
    if (found == NULL || row >= found->count)
        return NULL;
    const uint32_t *row_sources = tables->row_sources.values;
    const enc_tables_source *sources = tables->sources.values;
    return sources[row_sources[found->first + row]].text;
}

/* A series of one kind, of tables of that kind. */
static encours_status take(const encours_tables *tables, int32_t kind, const char *series,
                           const enc_tables_series **out, encours_error *error)
{
    ENC_REQUIRE(tables != NULL);
    ENC_REQUIRE(series != NULL);
    if (tables->kind->kind != kind)
        return enc_error_set(error, ENCOURS_E_STATE, "these are tables of %s", tables->kind->name);
    *out = enc_tables_find(tables, series);
    return *out != NULL ? ENCOURS_OK : not_found(series, error);
}

static const uint32_t *flags_of(const encours_tables *tables, const enc_tables_series *series)
{
    return (const uint32_t *)tables->row_flags.values + series->first;
}

encours_status encours_tables_rates(const encours_tables *tables, const char *series,
                                    encours_interest_rate_columns *out, encours_error *error)
{
    const enc_tables_series *found;
    ENC_REQUIRE_STRUCT(out, encours_interest_rate_columns, error);
    ENC_TRY(take(tables, ENCOURS_TABLES_RATES, series, &found, error));
    const encours_interest_rate_columns columns = {
        .struct_size = sizeof columns,
        .count = found->count,
        .valid_from = COLUMN(tables, ENC_RATES_FROM, found, int32_t),
        .valid_until = COLUMN(tables, ENC_RATES_UNTIL, found, int32_t),
        .rate_e7 = COLUMN(tables, ENC_RATES_PERCENT, found, int64_t),
        .flags = flags_of(tables, found),
        .name = found->name,
        .gaps = ENCOURS_INTEREST_RATE_GAPS_ALLOWED,
    };
    enc_struct_store(out, &columns, sizeof columns);
    return ENCOURS_OK;
}

encours_status encours_tables_holidays(const encours_tables *tables, const char *series,
                                       encours_holiday_columns *out, encours_error *error)
{
    const enc_tables_series *found;
    ENC_REQUIRE_STRUCT(out, encours_holiday_columns, error);
    ENC_TRY(take(tables, ENCOURS_TABLES_HOLIDAYS, series, &found, error));
    const encours_holiday_columns columns = {
        .struct_size = sizeof columns,
        .count = found->count,
        .kind = COLUMN(tables, ENC_HOLIDAYS_KIND, found, int32_t),
        .month = COLUMN(tables, ENC_HOLIDAYS_MONTH, found, int32_t),
        .day = COLUMN(tables, ENC_HOLIDAYS_DAY, found, int32_t),
        .weekday = COLUMN(tables, ENC_HOLIDAYS_WEEKDAY, found, int32_t),
        .valid_from = COLUMN(tables, ENC_HOLIDAYS_FROM, found, int32_t),
        .valid_until = COLUMN(tables, ENC_HOLIDAYS_UNTIL, found, int32_t),
    };
    enc_struct_store(out, &columns, sizeof columns);
    return ENCOURS_OK;
}

encours_status encours_tables_legal_caps(const encours_tables *tables, const char *series,
                                         encours_legal_cap_columns *out, encours_error *error)
{
    const enc_tables_series *found;
    ENC_REQUIRE_STRUCT(out, encours_legal_cap_columns, error);
    ENC_TRY(take(tables, ENCOURS_TABLES_LEGAL_CAPS, series, &found, error));
    const encours_legal_cap_columns columns = {
        .struct_size = sizeof columns,
        .count = found->count,
        .rule = COLUMN(tables, ENC_CAPS_RULE, found, uint32_t),
        .days = COLUMN(tables, ENC_CAPS_DAYS, found, int32_t),
        .counting = COLUMN(tables, ENC_CAPS_COUNTING, found, int32_t),
        .start = COLUMN(tables, ENC_CAPS_START, found, int32_t),
        .valid_from = COLUMN(tables, ENC_CAPS_FROM, found, int32_t),
        .valid_until = COLUMN(tables, ENC_CAPS_UNTIL, found, int32_t),
        .needs = COLUMN(tables, ENC_CAPS_NEEDS, found, uint32_t),
        .excludes = COLUMN(tables, ENC_CAPS_EXCLUDES, found, uint32_t),
        .flags = flags_of(tables, found),
        .name = found->name,
    };
    enc_struct_store(out, &columns, sizeof columns);
    return ENCOURS_OK;
}

/* Rows of a part of a score, counted from `row` on. */
static size_t count_part(const encours_tables *tables, const enc_tables_series *series, size_t row,
                         int32_t part)
{
    const int32_t *parts = COLUMN(tables, ENC_SCORES_PART, series, int32_t);
    size_t count = 0;
    while (row + count < series->count && parts[row + count] == part)
        count++;
    return count;
}

encours_status encours_tables_score(const encours_tables *tables, const char *series,
                                    encours_score_model *out, encours_error *error)
{
    const enc_tables_series *found;
    ENC_REQUIRE_STRUCT(out, encours_score_model, error);
    ENC_TRY(take(tables, ENCOURS_TABLES_SCORES, series, &found, error));
    size_t terms = count_part(tables, found, 1, ENC_SCORES_TERM), bound = 1 + terms;
    const int64_t *values = COLUMN(tables, ENC_SCORES_VALUE, found, int64_t);
    const int64_t *scales = (const int64_t *)tables->scales.values + found->first;
    const encours_score_model model = {
        .struct_size = sizeof model,
        .constant_numerator = values[0],
        .constant_denominator = scales[0],
        .term_count = terms,
        .coefficient_numerators = values + 1,
        .coefficient_denominators = scales + 1,
        .numerator_items = COLUMN(tables, ENC_SCORES_NUMERATOR, found, uint32_t) + 1,
        .plus_items = COLUMN(tables, ENC_SCORES_PLUS, found, uint32_t) + 1,
        .minus_items = COLUMN(tables, ENC_SCORES_MINUS, found, uint32_t) + 1,
        .denominator_items = COLUMN(tables, ENC_SCORES_DENOMINATOR, found, uint32_t) + 1,
        .bound_count = count_part(tables, found, bound, ENC_SCORES_BOUND),
        .bound_numerators = values + bound,
        .bound_denominators = scales + bound,
        .bounds_to_upper = COLUMN(tables, ENC_SCORES_TO_UPPER, found, uint8_t) + bound,
    };
    enc_struct_store(out, &model, sizeof model);
    return ENCOURS_OK;
}

/* Whether a row of tiers holds on a day. */
static bool holds(const encours_tables *tables, size_t row, int32_t day)
{
    int32_t from = ((const int32_t *)enc_tables_values(tables, ENC_TIERS_VALID_FROM))[row];
    int32_t until = ((const int32_t *)enc_tables_values(tables, ENC_TIERS_VALID_UNTIL))[row];
    return from <= day && (until == ENCOURS_DATE_NONE || until >= day);
}

encours_status encours_tables_tiers(const encours_tables *tables, const char *series,
                                    encours_date day, encours_interest_tier_columns *out,
                                    uint16_t *currency, encours_error *error)
{
    const enc_tables_series *found;
    char text[ENCOURS_DATE_TEXT_SIZE];
    ENC_REQUIRE_STRUCT(out, encours_interest_tier_columns, error);
    ENC_TRY(take(tables, ENCOURS_TABLES_TIERS, series, &found, error));
    if (!encours_date_is_valid(day))
        return enc_error_set(error, ENCOURS_E_INVALID, "there is no such day");
    enc_tables_series part = {.first = found->first};
    size_t end = found->first + found->count;
    while (part.first < end && !holds(tables, part.first, day.epoch_day))
        part.first++;
    while (part.first + part.count < end && holds(tables, part.first + part.count, day.epoch_day))
        part.count++;
    if (part.count == 0) {
        (void)encours_date_format(day, text, sizeof text);
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "%s has no row for %s", found->name, text);
    }
    const encours_interest_tier_columns columns = {
        .struct_size = sizeof columns,
        .count = part.count,
        .amount_from = COLUMN(tables, ENC_TIERS_FROM, &part, int64_t),
        .indemnity = COLUMN(tables, ENC_TIERS_AMOUNT, &part, int64_t),
    };
    enc_struct_store(out, &columns, sizeof columns);
    if (currency != NULL)
        *currency = *COLUMN(tables, ENC_TIERS_CURRENCY, &part, uint16_t);
    return ENCOURS_OK;
}

encours_status encours_tables_classes(const encours_tables *tables, const char *series,
                                      encours_behaviour_table *out, encours_error *error)
{
    const enc_tables_series *found;
    ENC_REQUIRE_STRUCT(out, encours_behaviour_table, error);
    ENC_TRY(take(tables, ENCOURS_TABLES_CLASSES, series, &found, error));
    const encours_behaviour_table table = {
        .struct_size = sizeof table,
        .class_count = found->count,
        .upper_days = COLUMN(tables, ENC_CLASSES_DAYS, found, int32_t),
        .weights = COLUMN(tables, ENC_CLASSES_WEIGHT, found, int32_t),
    };
    enc_struct_store(out, &table, sizeof table);
    return ENCOURS_OK;
}

encours_status encours_tables_buckets(const encours_tables *tables, const char *series,
                                      const int32_t **bounds, size_t *count, encours_error *error)
{
    const enc_tables_series *found;
    ENC_REQUIRE(bounds != NULL);
    ENC_REQUIRE(count != NULL);
    ENC_TRY(take(tables, ENCOURS_TABLES_BUCKETS, series, &found, error));
    *bounds = COLUMN(tables, ENC_BUCKETS_DAYS, found, int32_t);
    *count = found->count;
    return ENCOURS_OK;
}
