/* SPDX-License-Identifier: MIT */
#include "pure/interest_rule.h"

#include "base/checked.h"
#include "base/error.h"
#include "base/struct_size.h"
#include "pure/date.h"
#include "pure/interest_rates.h"

enum { MULTIPLE_MAX = 1000, DELAY_MONTHS_MAX = 1200, DELAY_DAYS_MAX = 36600 };

static encours_status load_table(const encours_interest_rate_columns **table,
                                 encours_interest_rate_columns *loaded, encours_error *error)
{
    if (*table == NULL)
        return ENCOURS_OK;
    ENC_TRY(enc_interest_rates_load(*table, loaded, error));
    *table = loaded;
    return ENCOURS_OK;
}

encours_status enc_interest_check_optional(encours_optional_date date, const char *name,
                                           encours_error *error)
{
    if (date.is_set == 0 || encours_date_is_valid(date.value))
        return ENCOURS_OK;
    return enc_error_set(error, ENCOURS_E_INVALID, "%s is no day: %" PRId32, name,
                         date.value.epoch_day);
}

static encours_status check_rule(const encours_interest_rule *rule, encours_error *error)
{
    if (!enc_interest_rate_is_known(rule->margin_e7))
        return enc_error_set(error, ENCOURS_E_INVALID, "margin_e7 is %" PRId64 ", beyond 10 000 %%",
                             rule->margin_e7);
    if (rule->raise_e7 < 0 || rule->raise_e7 > ENCOURS_INTEREST_RATE_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "raise_e7 is %" PRId64 ", not 0 to 10^9",
                             rule->raise_e7);
    ENC_TRY(enc_interest_check_optional(rule->raise_from, "raise_from", error));
    if (!enc_interest_rate_day_is_known(rule->rate_day))
        return enc_error_set(error, ENCOURS_E_INVALID, "rate_day is %" PRId32 ", not 0 to 2",
                             rule->rate_day);
    if (rule->floor_rates != NULL &&
        (rule->floor_multiple < 1 || rule->floor_multiple > MULTIPLE_MAX))
        return enc_error_set(error, ENCOURS_E_INVALID, "floor_multiple is %" PRId64 ", not 1 to %d",
                             rule->floor_multiple, MULTIPLE_MAX);
    return ENCOURS_OK;
}

encours_status enc_interest_rule_load(const encours_interest_rule *in, enc_interest_rule *out,
                                      encours_error *error)
{
    ENC_REQUIRE(in != NULL);
    *out = (enc_interest_rule){.rates = {.count = 0}}; /* a table that is not there has no rows */
    ENC_STRUCT_LOAD(out->rule, in, encours_interest_rule, sizeof out->rule, error);
    ENC_TRY(check_rule(&out->rule, error));
    ENC_TRY(load_table(&out->rule.rates, &out->rates, error));
    ENC_TRY(load_table(&out->rule.margins, &out->margins, error));
    return load_table(&out->rule.floor_rates, &out->floor, error);
}

/* What one look at a table adds to the rate of a day. */
typedef struct lookup {
    int32_t day;   /* the day to look up */
    int32_t until; /* last day with the same answer, so far */
    int32_t is_unverified;
    int bounded_by_row; /* the row's last day ends the answer, too */
} lookup;

static encours_status look_up(lookup *look, const encours_interest_rate_columns *table, size_t *row,
                              encours_error *error)
{
    *row = enc_interest_rates_row(table, look->day);
    if (*row == table->count)
        return enc_interest_rates_missing(table, look->day, error);
    if (enc_interest_rates_flags(table, *row) != 0)
        look->is_unverified = 1;
    if (look->bounded_by_row && table->valid_until[*row] < look->until)
        look->until = table->valid_until[*row];
    return ENCOURS_OK;
}

static encours_status look_of(const encours_interest_rule *rule, int32_t start, int32_t day,
                              lookup *out, encours_error *error)
{
    *out = (lookup){.until = ENCOURS_DATE_MAX};
    out->day = enc_interest_rates_day(rule->is_frozen != 0 ? start : day, rule->rate_day);
    if (!enc_date_is_valid(out->day))
        return enc_error_set(error, ENCOURS_E_INVALID, "the day before 1900-01-01 has no rate");
    if (rule->is_frozen != 0)
        return ENCOURS_OK;
    out->bounded_by_row = rule->rate_day == ENCOURS_INTEREST_RATE_OF_DAY;
    if (!out->bounded_by_row) {
        encours_date_parts parts = enc_date_to_civil(day);
        out->until = parts.month >= 7 ? enc_date_from_civil(parts.year, 12, 31)
                                      : enc_date_from_civil(parts.year, 6, 30);
    }
    return ENCOURS_OK;
}

static void raise_rate(const encours_interest_rule *rule, int32_t day,
                       encours_interest_day_rate *rate)
{
    if (rule->raise_from.is_set == 0)
        return;
    int32_t from = rule->raise_from.value.epoch_day;
    if (day >= from) {
        rate->rate_e7 += rule->raise_e7;
        rate->is_raised = 1;
    } else if (from - 1 < rate->until.epoch_day) {
        rate->until.epoch_day = from - 1;
    }
}

encours_status enc_interest_rule_rate(const enc_interest_rule *rule, int32_t start, int32_t day,
                                      encours_interest_day_rate *out, encours_error *error)
{
    const encours_interest_rule *r = &rule->rule;
    encours_interest_day_rate rate = {
        .rate_e7 = r->margin_e7, .row = -1, .source = ENCOURS_INTEREST_FROM_RULE};
    lookup look;
    size_t row = 0;
    ENC_TRY(look_of(r, start, day, &look, error));
    if (r->rates != NULL) {
        ENC_TRY(look_up(&look, r->rates, &row, error));
        rate.rate_e7 += r->rates->rate_e7[row];
        rate.row = (int64_t)row;
        rate.source = ENCOURS_INTEREST_FROM_TABLE;
    }
    if (r->margins != NULL) {
        ENC_TRY(look_up(&look, r->margins, &row, error));
        rate.rate_e7 += r->margins->rate_e7[row];
    }
    if (r->floor_rates != NULL) {
        ENC_TRY(look_up(&look, r->floor_rates, &row, error));
        int64_t floor = r->floor_rates->rate_e7[row] * r->floor_multiple;
        if (floor > rate.rate_e7) {
            rate.rate_e7 = floor;
            rate.row = (int64_t)row;
            rate.source = ENCOURS_INTEREST_FROM_FLOOR;
        }
    }
    rate.until.epoch_day = look.until;
    rate.is_unverified = look.is_unverified;
    raise_rate(r, day, &rate);
    if (rate.rate_e7 < 0 || rate.rate_e7 > ENCOURS_INTEREST_RATE_MAX) {
        char text[ENCOURS_DATE_TEXT_SIZE];
        encours_date_format((encours_date){day}, text, sizeof text);
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "the rate of %s is %" PRId64 " of 10^-7, not 0 to 10 000 %%", text,
                             rate.rate_e7);
    }
    *out = rate;
    return ENCOURS_OK;
}

encours_status encours_interest_rule_rate(const encours_interest_rule *rule, encours_date start,
                                          encours_date day, encours_interest_day_rate *out,
                                          encours_error *error)
{
    enc_interest_rule loaded;
    encours_interest_day_rate rate;
    ENC_REQUIRE(out != NULL);
    ENC_REQUIRE_STRUCT(out, encours_interest_day_rate, error);
    ENC_TRY(enc_interest_rule_load(rule, &loaded, error));
    if (!encours_date_is_valid(start) || !encours_date_is_valid(day) ||
        day.epoch_day < start.epoch_day)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "start and day are %" PRId32 " and %" PRId32 ", not days in order",
                             start.epoch_day, day.epoch_day);
    ENC_TRY(enc_interest_rule_rate(&loaded, start.epoch_day, day.epoch_day, &rate, error));
    enc_struct_store(out, &rate, sizeof rate);
    return ENCOURS_OK;
}

static encours_status store_rule(const encours_interest_rule *rule, encours_interest_rule *out,
                                 encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    ENC_REQUIRE_STRUCT(out, encours_interest_rule, error);
    ENC_TRY(check_rule(rule, error));
    enc_struct_store(out, rule, sizeof *rule);
    return ENCOURS_OK;
}

encours_status encours_interest_rule_french_business(
    const encours_interest_rate_columns *central_bank, int64_t margin_e7,
    const encours_interest_rate_columns *legal, int64_t floor_multiple, int64_t contract_e7,
    encours_interest_rule *out, encours_error *error)
{
    encours_interest_rule rule = ENCOURS_INTEREST_RULE_INIT;
    rule.rate_day = ENCOURS_INTEREST_RATE_OF_SEMESTER;
    if (contract_e7 < -1)
        return enc_error_set(error, ENCOURS_E_INVALID, "contract_e7 is %" PRId64 ", below 0",
                             contract_e7);
    if (contract_e7 == -1) {
        ENC_REQUIRE(central_bank != NULL);
        rule.rates = central_bank;
        rule.margin_e7 = margin_e7;
        return store_rule(&rule, out, error);
    }
    if (legal == NULL)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "a contract rate needs the legal rates for its floor");
    rule.margin_e7 = contract_e7;
    rule.floor_rates = legal;
    rule.floor_multiple = floor_multiple;
    return store_rule(&rule, out, error);
}

encours_status encours_interest_rule_french_judgment(const encours_interest_rate_columns *legal,
                                                     encours_date enforceable, int64_t raise_e7,
                                                     int32_t delay_months, int32_t delay_days,
                                                     encours_interest_rule *out,
                                                     encours_error *error)
{
    encours_interest_rule rule = ENCOURS_INTEREST_RULE_INIT;
    ENC_REQUIRE(legal != NULL);
    rule.rates = legal;
    rule.rate_day = ENCOURS_INTEREST_RATE_OF_SEMESTER;
    if (enforceable.epoch_day == ENCOURS_DATE_NONE)
        return store_rule(&rule, out, error);
    if (delay_months < 0 || delay_months > DELAY_MONTHS_MAX || delay_days < 0 ||
        delay_days > DELAY_DAYS_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "a delay of %" PRId32 " months and %" PRId32
                             " days: not 0 to %d and 0 to %d",
                             delay_months, delay_days, (int)DELAY_MONTHS_MAX, (int)DELAY_DAYS_MAX);
    encours_date last = encours_date_add_days(encours_date_add_months(enforceable, delay_months),
                                              delay_days + 1);
    if (!encours_date_is_valid(last))
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "the delay from day %" PRId32 " has no end before 2200",
                             enforceable.epoch_day);
    rule.raise_e7 = raise_e7;
    rule.raise_from.is_set = 1;
    rule.raise_from.value = last;
    return store_rule(&rule, out, error);
}

encours_status encours_interest_rule_directive(const encours_interest_rate_columns *reference,
                                               int64_t margin_e7, encours_interest_rule *out,
                                               encours_error *error)
{
    encours_interest_rule rule = ENCOURS_INTEREST_RULE_INIT;
    ENC_REQUIRE(reference != NULL);
    rule.rates = reference;
    rule.margin_e7 = margin_e7;
    rule.rate_day = ENCOURS_INTEREST_RATE_OF_SEMESTER;
    return store_rule(&rule, out, error);
}

encours_status encours_interest_rule_united_kingdom(const encours_interest_rate_columns *base,
                                                    int64_t margin_e7, encours_interest_rule *out,
                                                    encours_error *error)
{
    encours_interest_rule rule = ENCOURS_INTEREST_RULE_INIT;
    ENC_REQUIRE(base != NULL);
    rule.rates = base;
    rule.margin_e7 = margin_e7;
    rule.rate_day = ENCOURS_INTEREST_RATE_OF_EVE;
    rule.is_frozen = 1;
    return store_rule(&rule, out, error);
}

encours_status encours_interest_indemnity(const encours_interest_tier_columns *tiers,
                                          int64_t amount, int64_t *out, encours_error *error)
{
    encours_interest_tier_columns rows;
    ENC_REQUIRE(tiers != NULL && out != NULL);
    ENC_STRUCT_LOAD(rows, tiers, encours_interest_tier_columns, sizeof rows, error);
    if (rows.count == 0)
        return enc_error_set(error, ENCOURS_E_INVALID, "no rows of fixed sums");
    ENC_REQUIRE(rows.amount_from != NULL && rows.indemnity != NULL);
    if (amount < 0)
        return enc_error_set(error, ENCOURS_E_INVALID, "the debt is %" PRId64 ", below 0", amount);
    int64_t found = 0, before = -1;
    for (size_t i = 0; i < rows.count; i++) {
        if (rows.amount_from[i] <= before || rows.indemnity[i] < 0)
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "the fixed sum %" PRId64 " from %" PRId64
                                ": rows ascend and no sum is below 0",
                                rows.indemnity[i], rows.amount_from[i]);
        before = rows.amount_from[i];
        if (amount >= before)
            found = rows.indemnity[i];
    }
    *out = found;
    return ENCOURS_OK;
}
