/* SPDX-License-Identifier: MIT */
/* The shipped files say what was published, and the calculators take what they say. */
#include "io/tables.h"

#include "support/vectors.h"
#include "unit/io/tables_files.h"

static int32_t ymd(int32_t year, int32_t month, int32_t day)
{
    return encours_date_ymd(year, month, day).epoch_day;
}

static const char *const files[] = {
    "aging-buckets.csv",
    "ecb-main-refinancing.csv",
    "fr-legal-caps.csv",
    "fr-legal-interest.csv",
    "holidays.csv",
    "payment-classes.csv",
    "recovery-indemnities.csv",
    "scores.csv",
    "uk-base-rate.csv",
};

/* TAB-008, TAB-009: every file is in the format; its series, rows and sources can be listed. */
static void every_shipped_file_is_read(void **state)
{
    (void)state;
    const int32_t kinds[] = {7, 1, 3, 1, 2, 6, 5, 4, 1};
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        encours_tables *tables = shipped(files[i]);
        check_equal(encours_tables_kind_of(tables), kinds[i]);
        check(encours_tables_series_count(tables) > 0);
        for (size_t j = 0; j < encours_tables_series_count(tables); j++) {
            const char *name = encours_tables_series_name(tables, j);
            size_t rows = 0;
            check_ok(encours_tables_series(tables, name, &rows, NULL, check_error()));
            check(rows > 0);
            for (size_t row = 0; row < rows; row++)
                check(encours_tables_source(tables, name, row) != NULL);
            check(encours_tables_source(tables, name, rows) == NULL);
        }
        check(encours_tables_series_name(tables, encours_tables_series_count(tables)) == NULL);
        encours_tables_free(tables);
    }
    encours_tables_free(NULL);
}

/* TAB-011: each rate, 3 x and + points of it, against figures that were published by others. */
static void rates_are_those_published(void **state)
{
    (void)state;
    FOR_VECTORS(row, "tables.csv")
    {
        encours_tables *tables = shipped(vectors_text(&row, "file"));
        encours_interest_rate_columns columns = ENCOURS_INTEREST_RATE_COLUMNS_INIT;
        encours_interest_rate rate = ENCOURS_INTEREST_RATE_INIT;
        encours_date day = {0};
        check_ok(encours_date_parse(vectors_text(&row, "day"), &day, check_error()));
        check_ok(
            encours_tables_rates(tables, vectors_text(&row, "series"), &columns, check_error()));
        check_ok(encours_interest_rates_find(&columns, day, &rate, check_error()));
        int64_t e2 = rate.rate_e7 / 1000;
        check_equal(rate.rate_e7 % 1000, 0);
        vectors_check_number(&row, "percent_e2",
                             e2 * vectors_number(&row, "times") + vectors_number(&row, "plus_e2"));
        encours_tables_free(tables);
    }
}

/* TAB-009, TAB-011: what is not known is missing, by name; what is unverified says so. */
static void what_is_missing_is_named_and_what_is_unverified_marked(void **state)
{
    (void)state;
    encours_tables *tables = shipped("fr-legal-interest.csv");
    encours_interest_rate_columns columns = ENCOURS_INTEREST_RATE_COLUMNS_INIT;
    encours_interest_rate rate = ENCOURS_INTEREST_RATE_INIT;
    uint32_t flags = 9;
    check_ok(encours_tables_rates(tables, "individual", &columns, check_error()));
    check_fails(
        encours_interest_rates_find(&columns, encours_date_ymd(2026, 7, 1), &rate, check_error()),
        ENCOURS_E_NOT_FOUND, "2026-07-01");
    check_fails(
        encours_interest_rates_find(&columns, encours_date_ymd(2026, 7, 1), &rate, check_error()),
        ENCOURS_E_NOT_FOUND, "individual");
    check_ok(encours_tables_series(tables, "individual", NULL, &flags, check_error()));
    check_equal(flags, 0);
    check_ok(encours_tables_rates(tables, "other", &columns, check_error()));
    check_ok(
        encours_interest_rates_find(&columns, encours_date_ymd(2026, 7, 1), &rate, check_error()));
    check_equal(rate.flags, ENCOURS_INTEREST_RATE_UNVERIFIED);
    check_ok(
        encours_interest_rates_find(&columns, encours_date_ymd(2026, 6, 30), &rate, check_error()));
    check_equal(rate.flags, 0);
    check_ok(encours_tables_series(tables, "other", NULL, &flags, check_error()));
    check_equal(flags, ENCOURS_TABLES_UNVERIFIED);
    check_text(encours_tables_source(tables, "other", 28),
               "S42: one unofficial source only (notes of a French debt-recovery project)");
    check(encours_tables_source(tables, "others", 0) == NULL);
    encours_tables_free(tables);
}

/* TAB-011: the base rate is asked for on the eve of a half-year; another day is missing. */
static void the_base_rate_is_that_of_the_eve(void **state)
{
    (void)state;
    encours_tables *tables = shipped("uk-base-rate.csv");
    encours_interest_rate_columns columns = ENCOURS_INTEREST_RATE_COLUMNS_INIT;
    encours_interest_rate rate = ENCOURS_INTEREST_RATE_INIT;
    encours_date day = encours_date_ymd(2024, 3, 15);
    check_ok(encours_tables_rates(tables, "uk_base_rate", &columns, check_error()));
    check_ok(encours_interest_rates_check(&columns, check_error()));
    check_ok(encours_interest_rates_find(
        &columns, encours_interest_rates_day(day, ENCOURS_INTEREST_RATE_OF_EVE), &rate,
        check_error()));
    check_equal(rate.rate_e7, 525000);
    check_fails(encours_interest_rates_find(&columns, day, &rate, check_error()),
                ENCOURS_E_NOT_FOUND, "2024-03-15");
    encours_tables_free(tables);
}

static size_t holidays_of(const encours_tables *tables, const char *series, int32_t year,
                          int32_t out[32])
{
    encours_holiday_columns columns = ENCOURS_HOLIDAY_COLUMNS_INIT;
    size_t count = 0;
    check_ok(encours_tables_holidays(tables, series, &columns, check_error()));
    check_ok(encours_holidays_list(&columns, year, year, out, 32, &count, check_error()));
    return count;
}

/* TAB-012: the eleven days of 2024 (service-public.fr), two more in Alsace and Moselle. */
static void holidays_of_france_are_those_published(void **state)
{
    (void)state;
    encours_tables *tables = shipped("holidays.csv");
    const int32_t days_2024[11] = {ymd(2024, 1, 1),   ymd(2024, 4, 1),  ymd(2024, 5, 1),
                                   ymd(2024, 5, 8),   ymd(2024, 5, 9),  ymd(2024, 5, 20),
                                   ymd(2024, 7, 14),  ymd(2024, 8, 15), ymd(2024, 11, 1),
                                   ymd(2024, 11, 11), ymd(2024, 12, 25)};
    int32_t days[32];
    check_equal(holidays_of(tables, "france", 2024, days), 11);
    check(memcmp(days, days_2024, sizeof days_2024) == 0);
    check_equal(holidays_of(tables, "alsace_moselle", 2024, days), 13);
    check_equal(days[1], ymd(2024, 3, 29));
    check_equal(days[12], ymd(2024, 12, 26));
    check_equal(holidays_of(tables, "france", 1981, days), 10); /* 8 May from 2 October 1981 on */
    check_equal(holidays_of(tables, "france", 1982, days), 11);
    check_equal(holidays_of(tables, "france", 2006, days), 10); /* Whit Monday: 2005 to 2007 not */
    check_equal(holidays_of(tables, "france", 2008, days), 11 - 1); /* 1 May is Ascension, too */
    check_equal(holidays_of(tables, "france", 1921, days), 8);
    check_equal(holidays_of(tables, "france", 1922, days), 9);
    check_equal(holidays_of(tables, "france", 1946, days), 9);
    check_equal(holidays_of(tables, "france", 1947, days), 10);
    encours_tables_free(tables);
}

/* TAB-012: ECB press releases of 1998, 1999 and 2000; nothing before 1999. */
static void closing_days_of_target_are_those_published(void **state)
{
    (void)state;
    encours_tables *tables = shipped("holidays.csv");
    const int32_t days_2000[6] = {ymd(2000, 1, 1), ymd(2000, 4, 21),  ymd(2000, 4, 24),
                                  ymd(2000, 5, 1), ymd(2000, 12, 25), ymd(2000, 12, 26)};
    int32_t days[32];
    check_equal(holidays_of(tables, "target", 1998, days), 0);
    check_equal(holidays_of(tables, "target", 1999, days), 3);
    check_equal(days[2], ymd(1999, 12, 31));
    check_equal(holidays_of(tables, "target", 2000, days), 6);
    check(memcmp(days, days_2000, sizeof days_2000) == 0);
    check_equal(holidays_of(tables, "target", 2001, days), 7);
    for (int32_t year = 2002; year <= 2199; year++)
        check_equal(holidays_of(tables, "target", year, days), 6);
    encours_tables_free(tables);
}

/* The latest lawful dates under both readings, from the shipped caps. */
static encours_legal_cap cap_of(uint32_t rule, uint32_t facts, encours_date issue)
{
    encours_tables *tables = shipped("fr-legal-caps.csv");
    encours_legal_cap_columns columns = ENCOURS_LEGAL_CAP_COLUMNS_INIT;
    encours_legal_cap cap = ENCOURS_LEGAL_CAP_INIT;
    encours_term_dates dates = {.issue = issue, .delivery = issue, .receipt = issue};
    check_ok(encours_tables_legal_caps(tables, "france", &columns, check_error()));
    check_ok(encours_legal_caps_check(&columns, check_error()));
    check_ok(encours_legal_cap_compute(&columns, rule, facts, &dates,
                                       (encours_date){ENCOURS_DATE_NONE}, &cap, check_error()));
    encours_tables_free(tables);
    return cap;
}

/* TAB-013: art. L441-10 and L441-11 applied by hand to 10 March 2025 and to 10 March 2020. */
static void legal_caps_are_those_published(void **state)
{
    (void)state;
    const encours_date day = encours_date_ymd(2025, 3, 10), before = encours_date_ymd(2020, 3, 10);
    const uint32_t express = ENCOURS_LEGAL_CAP_AGREED | ENCOURS_LEGAL_CAP_EXPRESS_END_OF_MONTH;
    check_equal(cap_of(1, 0, day).days_first.epoch_day, ymd(2025, 4, 9));
    check_equal(cap_of(1, ENCOURS_LEGAL_CAP_AGREED, day).days_first.epoch_day, ymd(2025, 5, 9));
    /* 10 March + 45 = 24 April, end of month 30 April, before the 60 days; or 31 March + 45. */
    check_equal(cap_of(1, express, day).days_first.epoch_day, ymd(2025, 5, 9));
    check_equal(cap_of(1, express, day).month_first.epoch_day, ymd(2025, 5, 15));
    check_equal(
        cap_of(1, ENCOURS_LEGAL_CAP_AGREED | ENCOURS_LEGAL_CAP_SUMMARY, day).days_first.epoch_day,
        ymd(2025, 4, 24));
    check_equal(cap_of(1, ENCOURS_LEGAL_CAP_AGREED | ENCOURS_LEGAL_CAP_EXPORT, day).flags,
                ENCOURS_LEGAL_CAP_UNVERIFIED);
    check_equal(cap_of(2, 0, before).days_first.epoch_day, ymd(2020, 4, 9)); /* 10 March + 30 */
    check_equal(cap_of(2, 0, encours_date_ymd(2020, 3, 11)).days_first.epoch_day,
                ymd(2020, 4, 19)); /* end of the ten days 20 March, + 30 */
    check_equal(cap_of(2, 0, encours_date_ymd(2025, 3, 11)).days_first.epoch_day,
                ymd(2025, 4, 10)); /* since 1 November 2021: delivery + 30 */
    check_equal(
        cap_of(2, ENCOURS_LEGAL_CAP_SUMMARY, encours_date_ymd(2025, 3, 11)).days_first.epoch_day,
        ymd(2025, 4, 19));
    check_equal(cap_of(3, 0, day).days_first.epoch_day, ymd(2025, 3, 30));
    check_equal(cap_of(4, 0, day).days_first.epoch_day, ymd(2025, 4, 30));
    check_equal(cap_of(5, 0, day).days_first.epoch_day, ymd(2025, 5, 9));
    check_equal(cap_of(5, 0, before).month_first.epoch_day, ymd(2020, 5, 15));
    check_equal(cap_of(9, 0, day).days_first.epoch_day, ymd(2025, 4, 9));
    check_equal(cap_of(6, 0, day).days_first.epoch_day, ymd(2025, 4, 9));
    check_equal(cap_of(7, 0, day).days_first.epoch_day, ymd(2025, 4, 9));
    check_equal(cap_of(8, 0, day).days_first.epoch_day, ymd(2025, 4, 29));
    check_equal(cap_of(1, 0, encours_date_ymd(2019, 4, 25)).status, ENCOURS_LEGAL_CAP_NO_ROW);
}

static int64_t item_of(const int64_t *values, uint32_t item)
{
    return item != 0 ? values[item - 1] : 0;
}

/* A score as the model says, in units of 10^-6, each term cut; the number of its bounds below. */
static int64_t score_of(const char *series, const int64_t *values, size_t *band)
{
    encours_tables *tables = shipped("scores.csv");
    encours_score_model model = {.struct_size = sizeof model};
    check_ok(encours_tables_score(tables, series, &model, check_error()));
    check_equal(model.constant_denominator, 1000000);
    int64_t score = model.constant_numerator;
    for (size_t i = 0; i < model.term_count; i++) {
        int64_t numerator = item_of(values, model.numerator_items[i]) +
                            item_of(values, model.plus_items[i]) -
                            item_of(values, model.minus_items[i]);
        check_equal(model.coefficient_denominators[i], 1000000);
        score += model.coefficient_numerators[i] * numerator /
                 item_of(values, model.denominator_items[i]);
    }
    *band = 0;
    for (size_t i = 0; i < model.bound_count; i++)
        *band += model.bound_numerators[i] < score ||
                 (model.bound_numerators[i] == score && model.bounds_to_upper[i] != 0);
    encours_tables_free(tables);
    return score;
}

/* TAB-014: altman_z_formiax prints 11.097 with 0.999; the others by hand from 5.3. */
static void scores_are_those_published(void **state)
{
    (void)state;
    int64_t values[28];
    for (size_t i = 0; i < 28; i++)
        values[i] = 100;
    values[ENCOURS_SCORE_WORKING_CAPITAL - 1] = 4200000;
    values[ENCOURS_SCORE_RETAINED_EARNINGS - 1] = 800000;
    values[ENCOURS_SCORE_EBIT - 1] = 6500000;
    values[ENCOURS_SCORE_MARKET_EQUITY - 1] = 7000000;
    values[ENCOURS_SCORE_TOTAL_LIABILITIES - 1] = 5000000;
    values[ENCOURS_SCORE_SALES - 1] = 8300000;
    values[ENCOURS_SCORE_TOTAL_ASSETS - 1] = 3500000;
    size_t band;
    check_between(score_of("altman_z_0999", values, &band), 11096000, 11098000);
    check_equal(band, 2);
    for (size_t i = 0; i < 28; i++)
        values[i] = 100; /* every ratio is 1: a score is the sum of its coefficients */
    check_equal(score_of("altman_z", values, &band), 7500000);
    check_equal(score_of("altman_z_0999", values, &band), 7499000);
    check_equal(score_of("altman_z_private", values, &band), 6089000);
    check_equal(score_of("altman_z_emerging", values, &band), 20840000);
    /* R3 has two items in its numerator: 24 + 22 + 2 * 16 - 87 - 10 */
    check_equal(score_of("conan_holder", values, &band), -19000000);
    check_equal(band, 0);
    check_equal(score_of("conan_holder_other_bounds", values, &band), -19000000);
    check_equal(band, 0);
    /* Value added did not grow: its term is 0. 100 Z of percents is Z of ratios. */
    check_equal(score_of("banque_de_france", values, &band),
                -1255000 + 2003000 - 824000 + 5221000 - 689000 + 706000 + 1408000 - 855440);
    check_equal(band, 2);
}

/* TAB-015: 40, 70 and 100 pounds; 40 euros whatever the debt; nothing before the law. */
static void tiers_are_those_published(void **state)
{
    (void)state;
    const struct {
        int64_t debt, sum;
    } uk[] = {{99999, 4000}, {100000, 7000}, {999999, 7000}, {1000000, 10000}};
    encours_tables *tables = shipped("recovery-indemnities.csv");
    encours_interest_tier_columns tiers = ENCOURS_INTEREST_TIER_COLUMNS_INIT;
    const encours_date day = encours_date_ymd(2025, 6, 30);
    uint16_t currency = 0;
    int64_t sum = 0;
    check_ok(encours_tables_tiers(tables, "uk_1998", day, &tiers, &currency, check_error()));
    check_equal(currency, 826);
    for (size_t i = 0; i < 4; i++) {
        check_ok(encours_interest_indemnity(&tiers, uk[i].debt, &sum, check_error()));
        check_equal(sum, uk[i].sum);
    }
    check_ok(encours_tables_tiers(tables, "fr_d441_5", day, &tiers, &currency, check_error()));
    check_equal(currency, 978);
    check_ok(encours_interest_indemnity(&tiers, 1, &sum, check_error()));
    check_equal(sum, 4000);
    check_ok(encours_tables_tiers(tables, "eu_2011_7", day, &tiers, NULL, check_error()));
    check_fails(encours_tables_tiers(tables, "fr_d441_5", encours_date_ymd(2012, 12, 31), &tiers,
                                     NULL, check_error()),
                ENCOURS_E_NOT_FOUND, "2012-12-31");
    check_fails(encours_tables_tiers(tables, "fr_d441_5", (encours_date){ENCOURS_DATE_NONE}, &tiers,
                                     NULL, check_error()),
                ENCOURS_E_INVALID, "day");
    encours_tables_free(tables);
}

/* TAB-015: of several validities the one that holds. */
static void tiers_are_those_of_the_day(void **state)
{
    (void)state;
    encours_tables *tables = tables_of("# encours table: tiers 1\n"
                                       "# source A: a\n"
                                       "series,currency,from,amount,valid_from,valid_until,"
                                       "status,source\n"
                                       "t,EUR,0,1,,2000-12-31,verified,A\n"
                                       "t,EUR,0,2,2001-01-01,2001-12-31,verified,A\n"
                                       "t,EUR,5,3,2001-01-01,2001-12-31,verified,A\n"
                                       "t,EUR,0,4,2003-01-01,,verified,A\n");
    encours_interest_tier_columns tiers = ENCOURS_INTEREST_TIER_COLUMNS_INIT;
    check_ok(encours_tables_tiers(tables, "t", encours_date_ymd(1900, 1, 1), &tiers, NULL,
                                  check_error()));
    check_equal(tiers.count, 1);
    check_equal(tiers.indemnity[0], 100);
    check_ok(encours_tables_tiers(tables, "t", encours_date_ymd(2001, 12, 31), &tiers, NULL,
                                  check_error()));
    check_equal(tiers.count, 2);
    check_equal(tiers.amount_from[1], 500);
    check_fails(encours_tables_tiers(tables, "t", encours_date_ymd(2002, 6, 1), &tiers, NULL,
                                     check_error()),
                ENCOURS_E_NOT_FOUND, "2002-06-01");
    check_ok(encours_tables_tiers(tables, "t", encours_date_ymd(2199, 1, 1), &tiers, NULL,
                                  check_error()));
    check_equal(tiers.indemnity[0], 400);
    encours_tables_free(tables);
}

/* TAB-016: the weights that were published, by days beyond terms. */
static void classes_are_those_published(void **state)
{
    (void)state;
    const struct {
        int32_t days, weight;
    } expected[] = {{-31, 100}, {-30, 100}, {-1, 90}, {0, 80},   {15, 70}, {22, 60},
                    {30, 50},   {60, 40},   {90, 30}, {120, 20}, {400, 20}};
    encours_tables *tables = shipped("payment-classes.csv");
    encours_behaviour_table table = {.struct_size = sizeof table};
    check_ok(encours_tables_classes(tables, "days_15_22", &table, check_error()));
    for (size_t i = 0; i < sizeof expected / sizeof expected[0]; i++) {
        size_t at = 0;
        while (at + 1 < table.class_count && expected[i].days > table.upper_days[at])
            at++;
        check_equal(table.weights[at], expected[i].weight);
    }
    encours_tables_free(tables);
}

/* TAB-017: usual buckets, as an aged balance takes them. */
static void buckets_are_the_usual_ones(void **state)
{
    (void)state;
    encours_tables *tables = shipped("aging-buckets.csv");
    const int32_t *bounds = NULL;
    size_t count = 0;
    check_ok(encours_tables_buckets(tables, "overdue_30_60_90", &bounds, &count, check_error()));
    check_equal(count, 3);
    check_equal(bounds[0], 30);
    check_equal(bounds[2], 90);
    check_fails(encours_tables_buckets(tables, "overdue_30_60_90", NULL, &count, check_error()),
                ENCOURS_E_MISUSE, "bounds");
    check_fails(encours_tables_buckets(tables, "overdue_30_60_90", &bounds, NULL, check_error()),
                ENCOURS_E_MISUSE, "count");
    encours_tables_free(tables);
}

/* TAB-010: no such series, another kind, wrong calls. */
static void what_is_not_there_is_refused(void **state)
{
    (void)state;
    encours_tables *rates = shipped("uk-base-rate.csv"), *scores = shipped("scores.csv");
    encours_error *error = check_error();
    encours_interest_rate_columns r = ENCOURS_INTEREST_RATE_COLUMNS_INIT;
    encours_holiday_columns h = ENCOURS_HOLIDAY_COLUMNS_INIT;
    encours_legal_cap_columns c = ENCOURS_LEGAL_CAP_COLUMNS_INIT;
    encours_score_model m = {.struct_size = sizeof m};
    encours_interest_tier_columns t = ENCOURS_INTEREST_TIER_COLUMNS_INIT;
    encours_behaviour_table b = {.struct_size = sizeof b};
    const encours_date day = encours_date_ymd(2025, 1, 1);
    const int32_t *bounds;
    size_t count;
    check_fails(encours_tables_rates(rates, "uk", &r, error), ENCOURS_E_NOT_FOUND, "\"uk\"");
    check_fails(encours_tables_series(rates, "uk", NULL, NULL, error), ENCOURS_E_NOT_FOUND,
                "\"uk\"");
    check_fails(encours_tables_rates(scores, "altman_z", &r, error), ENCOURS_E_STATE, "scores");
    check_fails(encours_tables_holidays(rates, "x", &h, error), ENCOURS_E_STATE, "rates");
    check_fails(encours_tables_legal_caps(rates, "x", &c, error), ENCOURS_E_STATE, "rates");
    check_fails(encours_tables_score(rates, "x", &m, error), ENCOURS_E_STATE, "rates");
    check_fails(encours_tables_tiers(rates, "x", day, &t, NULL, error), ENCOURS_E_STATE, "rates");
    check_fails(encours_tables_classes(rates, "x", &b, error), ENCOURS_E_STATE, "rates");
    check_fails(encours_tables_buckets(rates, "x", &bounds, &count, error), ENCOURS_E_STATE,
                "rates");
    check_fails(encours_tables_rates(NULL, "x", &r, error), ENCOURS_E_MISUSE, "tables");
    check_fails(encours_tables_rates(rates, NULL, &r, error), ENCOURS_E_MISUSE, "series");
    check_fails(encours_tables_series(NULL, "x", NULL, NULL, error), ENCOURS_E_MISUSE, "tables");
    check_fails(encours_tables_series(rates, NULL, NULL, NULL, error), ENCOURS_E_MISUSE, "series");
    r.struct_size = h.struct_size = c.struct_size = m.struct_size = t.struct_size = 0;
    b.struct_size = 0;
    check_fails(encours_tables_rates(rates, "x", &r, error), ENCOURS_E_ABI, "rate");
    check_fails(encours_tables_holidays(rates, "x", &h, error), ENCOURS_E_ABI, "holiday");
    check_fails(encours_tables_legal_caps(rates, "x", &c, error), ENCOURS_E_ABI, "cap");
    check_fails(encours_tables_score(rates, "x", &m, error), ENCOURS_E_ABI, "score");
    check_fails(encours_tables_tiers(rates, "x", day, &t, NULL, error), ENCOURS_E_ABI, "tier");
    check_fails(encours_tables_classes(rates, "x", &b, error), ENCOURS_E_ABI, "behaviour");
    encours_tables_free(rates);
    encours_tables_free(scores);
}

CHECK_MAIN(every_shipped_file_is_read, rates_are_those_published,
           what_is_missing_is_named_and_what_is_unverified_marked, the_base_rate_is_that_of_the_eve,
           holidays_of_france_are_those_published, closing_days_of_target_are_those_published,
           legal_caps_are_those_published, scores_are_those_published, tiers_are_those_published,
           tiers_are_those_of_the_day, classes_are_those_published, buckets_are_the_usual_ones,
           what_is_not_there_is_refused)
