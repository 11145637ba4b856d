/* SPDX-License-Identifier: MIT */
#include "pure/interest_rates.h"

#include "base/error.h"
#include "base/struct_size.h"
#include "pure/date.h"

static const char *name_of(const encours_interest_rate_columns *table)
{
    return table->name != NULL ? table->name : "rates";
}

static encours_status check_row(const encours_interest_rate_columns *table, size_t row,
                                encours_error *error)
{
    int32_t from = table->valid_from[row], until = table->valid_until[row];
    if (!enc_date_is_valid(from) || !enc_date_is_valid(until))
        return enc_error_at(error, ENCOURS_E_INVALID, row, "%s: the days of row %zu are no dates",
                            name_of(table), row);
    if (until < from)
        return enc_error_at(error, ENCOURS_E_INVALID, row, "%s: row %zu ends before it begins",
                            name_of(table), row);
    if (!enc_interest_rate_is_known(table->rate_e7[row]))
        return enc_error_at(error, ENCOURS_E_INVALID, row,
                            "%s: rate_e7 is %" PRId64 ", beyond 10 000 %%", name_of(table),
                            table->rate_e7[row]);
    uint32_t flags = enc_interest_rates_flags(table, row);
    if ((flags & ~(uint32_t)ENCOURS_INTEREST_RATE_UNVERIFIED) != 0)
        return enc_error_at(error, ENCOURS_E_INVALID, row, "%s: flags are %" PRIu32 ", not 0 or 1",
                            name_of(table), flags);
    return ENCOURS_OK;
}

/* A row against the one before it. */
static encours_status check_order(const encours_interest_rate_columns *table, size_t row,
                                  encours_error *error)
{
    int32_t before = table->valid_until[row - 1], from = table->valid_from[row];
    char text[ENCOURS_DATE_TEXT_SIZE];
    encours_date_format((encours_date){from}, text, sizeof text);
    if (from <= before)
        return enc_error_at(error, ENCOURS_E_INVALID, row,
                            "%s: the row from %s starts before the one above it ends",
                            name_of(table), text);
    if (from != before + 1 && table->gaps == ENCOURS_INTEREST_RATE_GAPS_REFUSED) {
        enc_error_at(error, ENCOURS_E_INVALID, row, "%s: days before %s have no rate",
                     name_of(table), text);
        enc_error_hint(error, "add the missing period, or set gaps to GAPS_ALLOWED");
        return ENCOURS_E_INVALID;
    }
    return ENCOURS_OK;
}

encours_status enc_interest_rates_load(const encours_interest_rate_columns *in,
                                       encours_interest_rate_columns *out, encours_error *error)
{
    encours_interest_rate_columns table;
    ENC_REQUIRE(in != NULL);
    ENC_STRUCT_LOAD(table, in, encours_interest_rate_columns, sizeof table, error);
    if (table.gaps != ENCOURS_INTEREST_RATE_GAPS_REFUSED &&
        table.gaps != ENCOURS_INTEREST_RATE_GAPS_ALLOWED)
        return enc_error_set(error, ENCOURS_E_INVALID, "%s: gaps is %" PRId32 ", not 0 or 1",
                             name_of(&table), table.gaps);
    if (table.count == 0 || table.count > INT32_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "%s: %zu rows, not 1 to 2^31",
                             name_of(&table), table.count);
    ENC_REQUIRE(table.valid_from != NULL && table.valid_until != NULL && table.rate_e7 != NULL);
    for (size_t i = 0; i < table.count; i++) {
        ENC_TRY(check_row(&table, i, error));
        if (i > 0)
            ENC_TRY(check_order(&table, i, error));
    }
    *out = table;
    return ENCOURS_OK;
}

size_t enc_interest_rates_row(const encours_interest_rate_columns *table, int32_t day)
{
    size_t at = enc_date_place(table->valid_until, table->count, day);
    return at < table->count && table->valid_from[at] <= day ? at : table->count;
}

encours_status enc_interest_rates_missing(const encours_interest_rate_columns *table, int32_t day,
                                          encours_error *error)
{
    char text[ENCOURS_DATE_TEXT_SIZE];
    encours_date_format((encours_date){day}, text, sizeof text);
    enc_error_set(error, ENCOURS_E_NOT_FOUND, "%s has no rate for %s", name_of(table), text);
    enc_error_hint(error, "add the period to the table; a rate is never extrapolated");
    return ENCOURS_E_NOT_FOUND;
}

int32_t enc_interest_rates_day(int32_t day, int32_t rate_day)
{
    if (rate_day == ENCOURS_INTEREST_RATE_OF_DAY)
        return day;
    encours_date_parts parts = enc_date_to_civil(day);
    int32_t first = enc_date_from_civil(parts.year, parts.month >= 7 ? 7 : 1, 1);
    return rate_day == ENCOURS_INTEREST_RATE_OF_SEMESTER ? first : first - 1;
}

encours_status encours_interest_rates_check(const encours_interest_rate_columns *table,
                                            encours_error *error)
{
    encours_interest_rate_columns checked;
    return enc_interest_rates_load(table, &checked, error);
}

encours_status encours_interest_rates_find(const encours_interest_rate_columns *table,
                                           encours_date day, encours_interest_rate *out,
                                           encours_error *error)
{
    encours_interest_rate_columns checked;
    ENC_REQUIRE(out != NULL);
    ENC_REQUIRE_STRUCT(out, encours_interest_rate, error);
    ENC_TRY(enc_interest_rates_load(table, &checked, error));
    if (!encours_date_is_valid(day))
        return enc_error_set(error, ENCOURS_E_INVALID, "no day: %" PRId32, day.epoch_day);
    size_t row = enc_interest_rates_row(&checked, day.epoch_day);
    if (row == checked.count)
        return enc_interest_rates_missing(&checked, day.epoch_day, error);
    encours_interest_rate rate = {
        .rate_e7 = checked.rate_e7[row],
        .row = row,
        .valid_from = {checked.valid_from[row]},
        .valid_until = {checked.valid_until[row]},
        .flags = enc_interest_rates_flags(&checked, row),
    };
    enc_struct_store(out, &rate, sizeof rate);
    return ENCOURS_OK;
}

encours_date encours_interest_rates_day(encours_date day, int32_t rate_day)
{
    encours_date none = {ENCOURS_DATE_NONE};
    if (!encours_date_is_valid(day) || !enc_interest_rate_day_is_known(rate_day))
        return none;
    int32_t found = enc_interest_rates_day(day.epoch_day, rate_day);
    return enc_date_is_valid(found) ? (encours_date){found} : none;
}
