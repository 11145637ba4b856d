/* SPDX-License-Identifier: MIT */
/* The kinds of tables: their columns, and what holds between the rows of a series. */
#include <inttypes.h>
#include <string.h>

#include "io/tables.h"

#define DAY_COLUMN(name, is_optional)                                                              \
    {                                                                                              \
        name, ENC_TABLES_DAY, is_optional, ENCOURS_DATE_NONE, 0, 0, 0, NULL                        \
    }
#define INTEGER_COLUMN(name, least, most)                                                          \
    {                                                                                              \
        name, ENC_TABLES_INTEGER, false, 0, least, most, 0, NULL                                   \
    }
#define WORD_COLUMN(name, words)                                                                   \
    {                                                                                              \
        name, ENC_TABLES_WORD, false, 0, 0, 0, 0, words                                            \
    }

static const enc_tables_column rates_columns[] = {
    DAY_COLUMN("valid_from", false),
    DAY_COLUMN("valid_until", false),
    {"percent", ENC_TABLES_DECIMAL, false, 0, -ENCOURS_INTEREST_RATE_MAX, ENCOURS_INTEREST_RATE_MAX,
     5, NULL},
};

static const enc_tables_word holiday_kinds[] = {{"fixed", ENCOURS_HOLIDAY_FIXED},
                                                {"easter", ENCOURS_HOLIDAY_EASTER},
                                                {"weekday", ENCOURS_HOLIDAY_WEEKDAY},
                                                {NULL, 0}};

static const enc_tables_column holidays_columns[] = {
    WORD_COLUMN("rule", holiday_kinds), {"month", ENC_TABLES_INTEGER, true, 0, 1, 12, 0, NULL},
    INTEGER_COLUMN("day", -80, 250),    {"weekday", ENC_TABLES_INTEGER, true, 0, 1, 7, 0, NULL},
    DAY_COLUMN("valid_from", true),     DAY_COLUMN("valid_until", true),
};

static const enc_tables_word countings[] = {
    {"net", ENCOURS_LEGAL_CAP_NET},
    {"end_of_month", ENCOURS_LEGAL_CAP_END_OF_MONTH},
    {"after_month", ENCOURS_LEGAL_CAP_AFTER_MONTH},
    {"after_week", ENCOURS_LEGAL_CAP_AFTER_WEEK},
    {"after_ten_days", ENCOURS_LEGAL_CAP_AFTER_TEN_DAYS},
    {"after_fortnight", ENCOURS_LEGAL_CAP_AFTER_FORTNIGHT},
    {NULL, 0},
};
static const enc_tables_word starts[] = {{"issue", ENCOURS_TERM_FROM_ISSUE},
                                         {"delivery", ENCOURS_TERM_FROM_DELIVERY},
                                         {"receipt", ENCOURS_TERM_FROM_RECEIPT},
                                         {NULL, 0}};
static const enc_tables_word facts[] = {
    {"agreed", ENCOURS_LEGAL_CAP_AGREED},
    {"express_end_of_month", ENCOURS_LEGAL_CAP_EXPRESS_END_OF_MONTH},
    {"summary", ENCOURS_LEGAL_CAP_SUMMARY},
    {"export", ENCOURS_LEGAL_CAP_EXPORT},
    {"large_company", ENCOURS_LEGAL_CAP_LARGE_COMPANY},
    {"seasonal", ENCOURS_LEGAL_CAP_SEASONAL},
    {"trade_agreement", ENCOURS_LEGAL_CAP_TRADE_AGREEMENT},
    {NULL, 0},
};

static const enc_tables_column caps_columns[] = {
    INTEGER_COLUMN("rule", 1, INT32_MAX),
    INTEGER_COLUMN("days", 0, 1000),
    WORD_COLUMN("counting", countings),
    WORD_COLUMN("start", starts),
    {"needs", ENC_TABLES_WORDS, true, 0, 0, 0, 0, facts},
    {"excludes", ENC_TABLES_WORDS, true, 0, 0, 0, 0, facts},
    DAY_COLUMN("valid_from", false),
    DAY_COLUMN("valid_until", true),
};

static const enc_tables_word parts[] = {{"constant", ENC_SCORES_CONSTANT},
                                        {"term", ENC_SCORES_TERM},
                                        {"bound", ENC_SCORES_BOUND},
                                        {NULL, 0}};
static const enc_tables_word items[] = {
    {"working_capital", ENCOURS_SCORE_WORKING_CAPITAL},
    {"retained_earnings", ENCOURS_SCORE_RETAINED_EARNINGS},
    {"ebit", ENCOURS_SCORE_EBIT},
    {"market_equity", ENCOURS_SCORE_MARKET_EQUITY},
    {"book_equity", ENCOURS_SCORE_BOOK_EQUITY},
    {"total_liabilities", ENCOURS_SCORE_TOTAL_LIABILITIES},
    {"sales", ENCOURS_SCORE_SALES},
    {"total_assets", ENCOURS_SCORE_TOTAL_ASSETS},
    {"gross_operating_surplus", ENCOURS_SCORE_GROSS_OPERATING_SURPLUS},
    {"total_debt", ENCOURS_SCORE_TOTAL_DEBT},
    {"permanent_capital", ENCOURS_SCORE_PERMANENT_CAPITAL},
    {"receivables", ENCOURS_SCORE_RECEIVABLES},
    {"cash", ENCOURS_SCORE_CASH},
    {"financial_charges", ENCOURS_SCORE_FINANCIAL_CHARGES},
    {"staff_costs", ENCOURS_SCORE_STAFF_COSTS},
    {"value_added", ENCOURS_SCORE_VALUE_ADDED},
    {"value_added_previous", ENCOURS_SCORE_VALUE_ADDED_PREVIOUS},
    {"gross_economic_result", ENCOURS_SCORE_GROSS_ECONOMIC_RESULT},
    {"stable_resources", ENCOURS_SCORE_STABLE_RESOURCES},
    {"invested_capital", ENCOURS_SCORE_INVESTED_CAPITAL},
    {"cash_flow", ENCOURS_SCORE_CASH_FLOW},
    {"trade_debt", ENCOURS_SCORE_TRADE_DEBT},
    {"purchases_with_tax", ENCOURS_SCORE_PURCHASES_WITH_TAX},
    {"working_stock", ENCOURS_SCORE_WORKING_STOCK},
    {"production_with_tax", ENCOURS_SCORE_PRODUCTION_WITH_TAX},
    {"capital_expenditure", ENCOURS_SCORE_CAPITAL_EXPENDITURE},
    {"current_assets", ENCOURS_SCORE_CURRENT_ASSETS},
    {"current_liabilities", ENCOURS_SCORE_CURRENT_LIABILITIES},
    {NULL, 0},
};

#define ITEM_COLUMN(name)                                                                          \
    {                                                                                              \
        name, ENC_TABLES_WORD, true, 0, 1, INT32_MAX, 0, items                                     \
    }

static const enc_tables_column scores_columns[] = {
    WORD_COLUMN("part", parts),
    {"value", ENC_TABLES_DECIMAL, false, 0, 0, 0, 6, NULL},
    ITEM_COLUMN("numerator"),
    ITEM_COLUMN("plus"),
    ITEM_COLUMN("minus"),
    ITEM_COLUMN("denominator"),
    {"to_upper", ENC_TABLES_BIT, true, 0, 0, 1, 0, NULL},
};

static const enc_tables_column tiers_columns[] = {
    {"currency", ENC_TABLES_CURRENCY, false, 0, 0, 0, 0, NULL},
    {"from", ENC_TABLES_AMOUNT, false, 0, 0, INT64_MAX, 0, NULL},
    {"amount", ENC_TABLES_AMOUNT, false, 0, 0, INT64_MAX, 0, NULL},
    DAY_COLUMN("valid_from", true),
    DAY_COLUMN("valid_until", true),
};

static const enc_tables_column classes_columns[] = {
    INTEGER_COLUMN("days", -36600, INT32_MAX),
    INTEGER_COLUMN("weight", -1000000, 1000000),
};

static const enc_tables_column buckets_columns[] = {
    INTEGER_COLUMN("days", 0, 1000000),
};

static int32_t i32_at(const encours_tables *tables, size_t column, size_t row)
{
    return ((const int32_t *)enc_tables_values(tables, column))[row];
}

static int64_t i64_at(const encours_tables *tables, size_t column, size_t row)
{
    return ((const int64_t *)enc_tables_values(tables, column))[row];
}

static encours_status refuse(size_t *column, size_t at, encours_error *error, const char *rule)
{
    *column = at;
    return enc_error_set(error, ENCOURS_E_INVALID, "%s", rule);
}

/* Validities may be open on either side; the first day that is open is the least of all. */
static bool is_backwards(const encours_tables *tables, size_t from, size_t until, size_t row)
{
    int32_t last = i32_at(tables, until, row);
    return last != ENCOURS_DATE_NONE && last < i32_at(tables, from, row);
}

static encours_status check_rates(const encours_tables *tables, const enc_tables_series *series,
                                  size_t *column, encours_error *error)
{
    size_t row = series->first + series->count - 1;
    if (is_backwards(tables, ENC_RATES_FROM, ENC_RATES_UNTIL, row))
        return refuse(column, ENC_RATES_UNTIL, error, "a period ends before it begins");
    if (series->count > 1 &&
        i32_at(tables, ENC_RATES_FROM, row) <= i32_at(tables, ENC_RATES_UNTIL, row - 1))
        return refuse(column, ENC_RATES_FROM, error,
                      "the periods of a series ascend and do not overlap: this one begins before "
                      "the one before it has ended");
    return ENCOURS_OK;
}

static encours_status check_holidays(const encours_tables *tables, const enc_tables_series *series,
                                     size_t *column, encours_error *error)
{
    size_t row = series->first + series->count - 1, days;
    int32_t kind = i32_at(tables, ENC_HOLIDAYS_KIND, row);
    int32_t month = i32_at(tables, ENC_HOLIDAYS_MONTH, row);
    int32_t day = i32_at(tables, ENC_HOLIDAYS_DAY, row);
    int32_t weekday = i32_at(tables, ENC_HOLIDAYS_WEEKDAY, row);
    int32_t from = i32_at(tables, ENC_HOLIDAYS_FROM, row);
    int32_t until = i32_at(tables, ENC_HOLIDAYS_UNTIL, row);
    const encours_holiday_columns one = {sizeof one, 1,        &kind, &month,
                                         &day,       &weekday, &from, &until};
    *column = ENC_HOLIDAYS_DAY;
    return encours_holidays_list(&one, 2000, 2000, NULL, 0, &days, error);
}

static encours_status check_caps(const encours_tables *tables, const enc_tables_series *series,
                                 size_t *column, encours_error *error)
{
    size_t row = series->first + series->count - 1;
    if (is_backwards(tables, ENC_CAPS_FROM, ENC_CAPS_UNTIL, row))
        return refuse(column, ENC_CAPS_UNTIL, error, "a validity ends before it begins");
    return ENCOURS_OK;
}

/* Whether a row of a score has the items its part has, and no other. */
static bool has_its_items(const encours_tables *tables, size_t row)
{
    bool term = i32_at(tables, ENC_SCORES_PART, row) == ENC_SCORES_TERM;
    bool more = i32_at(tables, ENC_SCORES_PLUS, row) != 0 ||
                i32_at(tables, ENC_SCORES_MINUS, row) != 0;
    return (i32_at(tables, ENC_SCORES_NUMERATOR, row) != 0) == term &&
           (i32_at(tables, ENC_SCORES_DENOMINATOR, row) != 0) == term && (term || !more);
}

static encours_status check_scores(const encours_tables *tables, const enc_tables_series *series,
                                   size_t *column, encours_error *error)
{
    size_t row = series->first + series->count - 1;
    int32_t part = i32_at(tables, ENC_SCORES_PART, row);
    int32_t before = series->count > 1 ? i32_at(tables, ENC_SCORES_PART, row - 1) : 0;
    if (series->count == 1 ? part != ENC_SCORES_CONSTANT
                           : part == ENC_SCORES_CONSTANT || part < before)
        return refuse(column, ENC_SCORES_PART, error,
                      "a score is one constant, then terms, then bounds");
    if (before == ENC_SCORES_CONSTANT && part == ENC_SCORES_BOUND)
        return refuse(column, ENC_SCORES_PART, error, "a score has at least one term");
    if (!has_its_items(tables, row))
        return refuse(column, ENC_SCORES_NUMERATOR, error,
                      "a term has a numerator and a denominator; constants and bounds have no "
                      "items");
    if (part == ENC_SCORES_BOUND && before == ENC_SCORES_BOUND &&
        i64_at(tables, ENC_SCORES_VALUE, row) <= i64_at(tables, ENC_SCORES_VALUE, row - 1))
        return refuse(column, ENC_SCORES_VALUE, error, "the bounds of a score ascend");
    return ENCOURS_OK;
}

static encours_status finish_scores(const encours_tables *tables, const enc_tables_series *series,
                                    encours_error *error)
{
    (void)tables;
    if (series->count < 2)
        return enc_error_set(error, ENCOURS_E_INVALID, "the score %s has no term", series->name);
    return ENCOURS_OK;
}

/* Whether a row of tiers begins after the one before it has ended. */
static bool follows(const encours_tables *tables, size_t row)
{
    int32_t ended = i32_at(tables, ENC_TIERS_VALID_UNTIL, row - 1);
    return ended != ENCOURS_DATE_NONE && i32_at(tables, ENC_TIERS_VALID_FROM, row) > ended;
}

static bool is_same_period(const encours_tables *tables, size_t row)
{
    return i32_at(tables, ENC_TIERS_VALID_UNTIL, row) ==
           i32_at(tables, ENC_TIERS_VALID_UNTIL, row - 1);
}

static encours_status check_tiers(const encours_tables *tables, const enc_tables_series *series,
                                  size_t *column, encours_error *error)
{
    size_t row = series->first + series->count - 1;
    const uint16_t *currency = enc_tables_values(tables, ENC_TIERS_CURRENCY);
    int64_t least = i64_at(tables, ENC_TIERS_FROM, row);
    if (is_backwards(tables, ENC_TIERS_VALID_FROM, ENC_TIERS_VALID_UNTIL, row))
        return refuse(column, ENC_TIERS_VALID_UNTIL, error, "a validity ends before it begins");
    if (currency[row] != currency[series->first])
        return refuse(column, ENC_TIERS_CURRENCY, error, "a series is in one currency");
    bool begins = series->count == 1 || i32_at(tables, ENC_TIERS_VALID_FROM, row) !=
                                            i32_at(tables, ENC_TIERS_VALID_FROM, row - 1);
    if (begins ? least != 0 : least <= i64_at(tables, ENC_TIERS_FROM, row - 1))
        return refuse(column, ENC_TIERS_FROM, error, "the tiers of a validity ascend from 0");
    if (series->count > 1 && !(begins ? follows(tables, row) : is_same_period(tables, row)))
        return refuse(column, ENC_TIERS_VALID_FROM, error,
                      "the tiers of a validity end on one day, and the next begin after it");
    return ENCOURS_OK;
}

static encours_status check_ascending(const encours_tables *tables, const enc_tables_series *series,
                                      size_t *column, encours_error *error)
{
    size_t row = series->first + series->count - 1;
    if (series->count > 1 && i32_at(tables, 0, row) <= i32_at(tables, 0, row - 1))
        return refuse(column, 0, error, "the days of a series ascend");
    return ENCOURS_OK;
}

#define KIND(name, kind, columns, check, finish)                                                   \
    {                                                                                              \
        name, kind, sizeof columns / sizeof columns[0], columns, check, finish                     \
    }

static const enc_tables_kind kinds[] = {
    KIND("rates", ENCOURS_TABLES_RATES, rates_columns, check_rates, NULL),
    KIND("holidays", ENCOURS_TABLES_HOLIDAYS, holidays_columns, check_holidays, NULL),
    KIND("legal_caps", ENCOURS_TABLES_LEGAL_CAPS, caps_columns, check_caps, NULL),
    KIND("scores", ENCOURS_TABLES_SCORES, scores_columns, check_scores, finish_scores),
    KIND("tiers", ENCOURS_TABLES_TIERS, tiers_columns, check_tiers, NULL),
    KIND("classes", ENCOURS_TABLES_CLASSES, classes_columns, check_ascending, NULL),
    KIND("buckets", ENCOURS_TABLES_BUCKETS, buckets_columns, check_ascending, NULL),
};

const enc_tables_kind *enc_tables_kind_named(const char *name, size_t length)
{
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (strlen(kinds[i].name) == length && memcmp(kinds[i].name, name, length) == 0)
            return &kinds[i];
    return NULL;
}

size_t enc_tables_size_of(enc_tables_type type)
{
    switch (type) {
    case ENC_TABLES_BIT:
        return sizeof(uint8_t);
    case ENC_TABLES_CURRENCY:
        return sizeof(uint16_t);
    case ENC_TABLES_AMOUNT:
    case ENC_TABLES_DECIMAL:
        return sizeof(int64_t);
    case ENC_TABLES_DAY:
    case ENC_TABLES_INTEGER:
    case ENC_TABLES_WORD:
    case ENC_TABLES_WORDS:
        break;
    }
    return sizeof(int32_t);
}
