/* SPDX-License-Identifier: MIT */
#include "interest_fixture.h"

/* Legal rates 5.07 and 4.92, reference 4.50 and 4.25: France in 2024 (docs/concepts/interest.md).
 */
static void france_2024(rate_rows *legal, rate_rows *reference)
{
    rate_rows_begin(legal, "legal rate");
    rate_rows_add(legal, "2024-01-01", "2024-06-30", 507000);
    rate_rows_add(legal, "2024-07-01", "2024-12-31", 492000);
    rate_rows_begin(reference, "reference rate");
    rate_rows_add(reference, "2023-09-20", "2024-06-11", 450000);
    rate_rows_add(reference, "2024-06-12", "2024-09-17", 425000);
    rate_rows_add(reference, "2024-09-18", "2024-10-22", 365000);
    rate_rows_add(reference, "2024-10-23", "2024-12-31", 340000);
}

static encours_interest_day_rate rate_of(const encours_interest_rule *rule, const char *start,
                                         const char *date)
{
    encours_interest_day_rate out = ENCOURS_INTEREST_DAY_RATE_INIT;
    check_ok(encours_interest_rule_rate(rule, day(start), day(date), &out, check_error()));
    return out;
}

/* INT-007: ECB + 10 by the rate of 1 January and 1 July, not the latest (14.25, not 13.65 %). */
static void french_default_is_by_semester(void **state)
{
    (void)state;
    rate_rows legal, reference;
    france_2024(&legal, &reference);
    encours_interest_rule rule = ENCOURS_INTEREST_RULE_INIT;
    check_ok(encours_interest_rule_french_business(&reference.table, 1000000, NULL, 0, -1, &rule,
                                                   check_error()));
    encours_interest_day_rate out = rate_of(&rule, "2024-01-02", "2024-06-30");
    check_equal(out.rate_e7, 1450000);
    check_equal(out.until.epoch_day, day("2024-06-30").epoch_day);
    check_equal(out.source, ENCOURS_INTEREST_FROM_TABLE);
    out = rate_of(&rule, "2024-01-02", "2024-09-30");
    check_equal(out.rate_e7, 1425000);
    check_equal(out.row, 1);
    check_equal(out.until.epoch_day, day("2024-12-31").epoch_day);
    rule.rate_day = ENCOURS_INTEREST_RATE_OF_DAY;
    out = rate_of(&rule, "2024-01-02", "2024-09-30");
    check_equal(out.rate_e7, 1365000);
    check_equal(out.until.epoch_day, day("2024-10-22").epoch_day);
}

/* INT-005, INT-007: three times the legal rate binds a contract's rate, not the default. */
static void the_floor_binds_contracts_only(void **state)
{
    (void)state;
    rate_rows legal, reference;
    france_2024(&legal, &reference);
    encours_interest_rule rule = ENCOURS_INTEREST_RULE_INIT;
    check_ok(encours_interest_rule_french_business(&reference.table, 1000000, &legal.table, 3, 0,
                                                   &rule, check_error()));
    encours_interest_day_rate out = rate_of(&rule, "2024-01-02", "2024-05-01");
    check_equal(out.rate_e7, 1521000);
    check_equal(out.source, ENCOURS_INTEREST_FROM_FLOOR);
    check_equal(out.row, 0);
    check_ok(encours_interest_rule_french_business(NULL, 0, &legal.table, 3, 1521000, &rule,
                                                   check_error()));
    out = rate_of(&rule, "2024-01-02", "2024-05-01");
    check_equal(out.source, ENCOURS_INTEREST_FROM_RULE); /* equal: the contract's own */
    check_equal(out.row, -1);
    out = rate_of(&rule, "2024-01-02", "2024-07-01");
    check_equal(out.rate_e7, 1521000);
}

/* INT-007, INT-008, INT-009: every semester of the published tables. */
static void published_semesters_come_out(void **state)
{
    (void)state;
    rate_rows individual, other, reference;
    rate_rows_begin(&individual, "individual");
    rate_rows_begin(&other, "other");
    rate_rows_begin(&reference, "reference");
    FOR_VECTORS(row, "interest_semesters.csv")
    {
        char from[ENCOURS_DATE_TEXT_SIZE], until[ENCOURS_DATE_TEXT_SIZE];
        memcpy(from, vectors_text(&row, "from"), sizeof from);
        memcpy(until, vectors_text(&row, "until"), sizeof until);
        rate_rows_add(&individual, from, until, vectors_number(&row, "individual"));
        rate_rows_add(&other, from, until, vectors_number(&row, "other"));
        rate_rows_add(&reference, from, until, vectors_number(&row, "reference"));
        reference.flags[reference.table.count - 1] = (uint32_t)vectors_number(&row, "unverified");
    }
    FOR_VECTORS(row, "interest_semesters.csv")
    {
        char until[ENCOURS_DATE_TEXT_SIZE];
        memcpy(until, vectors_text(&row, "until"), sizeof until);
        encours_interest_rule rule = ENCOURS_INTEREST_RULE_INIT;
        check_ok(encours_interest_rule_french_business(&reference.table, 1000000, NULL, 0, -1,
                                                       &rule, check_error()));
        encours_interest_day_rate out = rate_of(&rule, "2014-01-01", until);
        vectors_check_number(&row, "french_default", out.rate_e7);
        vectors_check_number(&row, "unverified", out.is_unverified);
        check_ok(encours_interest_rule_french_business(NULL, 0, &other.table, 3, 0, &rule,
                                                       check_error()));
        vectors_check_number(&row, "floor", rate_of(&rule, "2014-01-01", until).rate_e7);
        check_ok(encours_interest_rule_directive(&reference.table, 800000, &rule, check_error()));
        vectors_check_number(&row, "directive", rate_of(&rule, "2014-01-01", until).rate_e7);
        if (*vectors_text(&row, "individual_raised") == '\0')
            continue;
        check_ok(encours_interest_rule_french_judgment(&individual.table, day("2014-01-01"), 500000,
                                                       2, 0, &rule, check_error()));
        vectors_check_number(&row, "individual_raised",
                             rate_of(&rule, "2014-01-01", until).rate_e7);
        check_ok(encours_interest_rule_french_judgment(&other.table, day("2014-01-01"), 500000, 2,
                                                       0, &rule, check_error()));
        vectors_check_number(&row, "other_raised", rate_of(&rule, "2014-01-01", until).rate_e7);
    }
}

/* INT-007, INT-009, INT-010: single published rates. */
static void published_rates_come_out(void **state)
{
    (void)state;
    FOR_VECTORS(row, "interest_rules.csv")
    {
        rate_rows rows;
        char until[ENCOURS_DATE_TEXT_SIZE];
        memcpy(until, vectors_text(&row, "reference_until"), sizeof until);
        rate_rows_begin(&rows, "reference");
        rate_rows_add(&rows, vectors_text(&row, "reference_from"), until,
                      vectors_number(&row, "reference"));
        int64_t margin = vectors_number(&row, "margin");
        const char *law = vectors_text(&row, "law");
        encours_interest_rule rule = ENCOURS_INTEREST_RULE_INIT;
        if (strcmp(law, "uk") == 0)
            check_ok(
                encours_interest_rule_united_kingdom(&rows.table, margin, &rule, check_error()));
        else if (strcmp(law, "eu") == 0)
            check_ok(encours_interest_rule_directive(&rows.table, margin, &rule, check_error()));
        else if (strcmp(law, "fr") == 0)
            check_ok(encours_interest_rule_french_business(&rows.table, margin, NULL, 0, -1, &rule,
                                                           check_error()));
        else
            check_ok(encours_interest_rule_french_business(NULL, 0, &rows.table, 3, 0, &rule,
                                                           check_error()));
        char start[ENCOURS_DATE_TEXT_SIZE];
        memcpy(start, vectors_text(&row, "start"), sizeof start);
        vectors_check_number(&row, "expected",
                             rate_of(&rule, start, vectors_text(&row, "day")).rate_e7);
    }
}

/* INT-006: a frozen rate does not follow later rows, a raise still comes. */
static void a_frozen_rate_stays(void **state)
{
    (void)state;
    rate_rows legal, reference;
    france_2024(&legal, &reference);
    encours_interest_rule rule = ENCOURS_INTEREST_RULE_INIT;
    check_ok(encours_interest_rule_united_kingdom(&reference.table, 800000, &rule, check_error()));
    encours_interest_day_rate out = rate_of(&rule, "2024-03-01", "2024-12-31");
    check_equal(out.rate_e7, 1250000);
    check_equal(out.until.epoch_day, ENCOURS_DATE_MAX);
    check_equal(rate_of(&rule, "2024-07-01", "2024-12-31").rate_e7, 1225000);
    rule.raise_from.is_set = 1;
    rule.raise_from.value = day("2024-10-01");
    rule.raise_e7 = 500000;
    out = rate_of(&rule, "2024-03-01", "2024-09-30");
    check_equal(out.until.epoch_day, day("2024-09-30").epoch_day);
    check_equal(out.is_raised, 0);
    out = rate_of(&rule, "2024-03-01", "2024-10-01");
    check_equal(out.rate_e7, 1750000);
    check_equal(out.is_raised, 1);
}

/* INT-004: margins of a second table; each row looked at is told when unverified. */
static void margins_may_change_with_the_law(void **state)
{
    (void)state;
    rate_rows legal, reference, margins;
    france_2024(&legal, &reference);
    rate_rows_begin(&margins, "margins");
    rate_rows_add(&margins, "2024-01-01", "2024-06-30", 700000);
    rate_rows_add(&margins, "2024-07-01", "2024-08-31", 800000);
    margins.flags[1] = ENCOURS_INTEREST_RATE_UNVERIFIED;
    encours_interest_rule rule = ENCOURS_INTEREST_RULE_INIT;
    rule.rates = &reference.table;
    rule.margins = &margins.table;
    encours_interest_day_rate out = rate_of(&rule, "2024-01-02", "2024-06-30");
    check_equal(out.rate_e7, 1125000);
    check_equal(out.is_unverified, 0);
    check_equal(out.until.epoch_day, day("2024-06-30").epoch_day);
    out = rate_of(&rule, "2024-01-02", "2024-07-01");
    check_equal(out.rate_e7, 1225000);
    check_equal(out.is_unverified, 1);
    check_equal(out.until.epoch_day, day("2024-08-31").epoch_day);
    rate_rows_add(&margins, "2024-09-01", "2024-12-31", 800000);
    out = rate_of(&rule, "2024-01-02", "2024-09-02"); /* the other table ends sooner */
    check_equal(out.until.epoch_day, day("2024-09-17").epoch_day);
    rule.raise_from.is_set = 1;
    rule.raise_from.value = day("2024-12-01"); /* later than what ends the answer */
    out = rate_of(&rule, "2024-01-02", "2024-09-02");
    check_equal(out.until.epoch_day, day("2024-09-17").epoch_day);
    rule.raise_from.is_set = 0;
    margins.table.count = 2;
    check_fails(encours_interest_rule_rate(&rule, day("2024-01-02"), day("2024-09-01"), &out,
                                           check_error()),
                ENCOURS_E_NOT_FOUND, "margins has no rate for 2024-09-01");
    rule.margins = NULL;
    check_fails(encours_interest_rule_rate(&rule, day("2024-01-02"), day("2025-01-01"), &out,
                                           check_error()),
                ENCOURS_E_NOT_FOUND, "reference rate");
    rule.floor_rates = &legal.table;
    rule.floor_multiple = 1;
    check_fails(encours_interest_rule_rate(&rule, day("2023-10-01"), day("2023-10-02"), &out,
                                           check_error()),
                ENCOURS_E_NOT_FOUND, "legal rate");
}

/* INT-008: two calendar months, or as many days as a text says. */
static void a_judgment_is_raised_after_its_delay(void **state)
{
    (void)state;
    rate_rows legal;
    rate_rows_begin(&legal, "legal");
    rate_rows_add(&legal, "2015-01-01", "2016-12-31", 429000);
    encours_interest_rule rule = ENCOURS_INTEREST_RULE_INIT;
    encours_date enforceable = day("2015-09-17");
    check_ok(encours_interest_rule_french_judgment(&legal.table, enforceable, 500000, 2, 0, &rule,
                                                   check_error()));
    check_equal(rule.raise_from.value.epoch_day, day("2015-11-18").epoch_day);
    check_ok(encours_interest_rule_french_judgment(&legal.table, enforceable, 500000, 0, 60, &rule,
                                                   check_error()));
    check_equal(rule.raise_from.value.epoch_day, day("2015-11-17").epoch_day);
    encours_date never = {ENCOURS_DATE_NONE};
    check_ok(encours_interest_rule_french_judgment(&legal.table, never, 500000, 2, 0, &rule,
                                                   check_error()));
    check_equal(rule.raise_from.is_set, 0);
    static const int32_t delays[][2] = {{-1, 0}, {1201, 0}, {0, -1}, {0, 36601}};
    for (size_t i = 0; i < 4; i++)
        check_fails(encours_interest_rule_french_judgment(&legal.table, enforceable, 500000,
                                                          delays[i][0], delays[i][1], &rule,
                                                          check_error()),
                    ENCOURS_E_INVALID, "not 0 to 1200 and 0 to 36600");
    check_fails(encours_interest_rule_french_judgment(&legal.table, day("2199-11-30"), 0, 2, 0,
                                                      &rule, check_error()),
                ENCOURS_E_INVALID, "no end before 2200");
    check_fails(encours_interest_rule_french_judgment(&legal.table, enforceable, -1, 2, 0, &rule,
                                                      check_error()),
                ENCOURS_E_INVALID, "raise_e7");
}

/* INT-011: a tier starts with its own amount. */
static void the_fixed_sum_is_that_of_the_tier(void **state)
{
    (void)state;
    const int64_t from[] = {0, 100000, 1000000}, sums[] = {4000, 7000, 10000};
    encours_interest_tier_columns uk = {sizeof uk, 3, from, sums}, fr = {sizeof fr, 1, from, sums};
    int64_t out = -1;
    FOR_VECTORS(row, "interest_indemnity.csv")
    {
        const encours_interest_tier_columns *tiers = strcmp(vectors_text(&row, "tiers"), "uk") == 0
                                                         ? &uk
                                                         : &fr;
        check_ok(
            encours_interest_indemnity(tiers, vectors_number(&row, "debt"), &out, check_error()));
        vectors_check_number(&row, "expected", out);
    }
    encours_interest_tier_columns late = {sizeof late, 2, from + 1, sums};
    check_ok(encours_interest_indemnity(&late, 99999, &out, check_error()));
    check_equal(out, 0);
    out = -1;
    check_fails(encours_interest_indemnity(&uk, -1, &out, check_error()), ENCOURS_E_INVALID,
                "debt is -1, below 0");
    const int64_t equal[] = {5, 5}, negative[] = {40, -1};
    encours_interest_tier_columns bad = {sizeof bad, 2, equal, sums};
    check_fails(encours_interest_indemnity(&bad, 1, &out, check_error()), ENCOURS_E_INVALID,
                "rows ascend");
    check_equal(check_last_error()->index, 1);
    bad = (encours_interest_tier_columns){sizeof bad, 2, from, negative};
    check_fails(encours_interest_indemnity(&bad, 1, &out, check_error()), ENCOURS_E_INVALID,
                "no sum is below 0");
    bad.count = 0;
    check_fails(encours_interest_indemnity(&bad, 1, &out, check_error()), ENCOURS_E_INVALID,
                "no rows");
    bad = (encours_interest_tier_columns){sizeof bad, 2, NULL, sums};
    check_fails(encours_interest_indemnity(&bad, 1, &out, check_error()), ENCOURS_E_MISUSE, "need");
    bad = (encours_interest_tier_columns){sizeof bad, 2, from, NULL};
    check_fails(encours_interest_indemnity(&bad, 1, &out, check_error()), ENCOURS_E_MISUSE, "need");
    check_fails(encours_interest_indemnity(&uk, 1, NULL, check_error()), ENCOURS_E_MISUSE, "need");
    check_fails(encours_interest_indemnity(NULL, 1, &out, check_error()), ENCOURS_E_MISUSE, "need");
    bad.struct_size = 1;
    check_fails(encours_interest_indemnity(&bad, 1, &out, check_error()), ENCOURS_E_ABI, "tier");
    check_equal(out, -1);
}

static void refused(encours_interest_rule rule, const char *part)
{
    encours_interest_day_rate out = ENCOURS_INTEREST_DAY_RATE_INIT;
    check_fails(encours_interest_rule_rate(&rule, day("2024-01-02"), day("2024-01-02"), &out,
                                           check_error()),
                ENCOURS_E_INVALID, part);
}

/* INT-004, INT-005: what is no rule is refused; a rate is between 0 and 10 000 %. */
static void rules_that_are_none_are_refused(void **state)
{
    (void)state;
    rate_rows legal, reference;
    france_2024(&legal, &reference);
    const encours_interest_rule good = {.struct_size = sizeof good, .rates = &reference.table};
    encours_interest_rule rule = good;
    rule.margin_e7 = ENCOURS_INTEREST_RATE_MAX + 1;
    refused(rule, "margin_e7");
    rule.margin_e7 = -450001;
    refused(rule, "the rate of 2024-01-02 is -1");
    rule.margin_e7 = ENCOURS_INTEREST_RATE_MAX;
    refused(rule, "2024-01-02");
    rule = good;
    rule.raise_e7 = -1;
    refused(rule, "raise_e7");
    rule.raise_e7 = ENCOURS_INTEREST_RATE_MAX + 1;
    refused(rule, "raise_e7");
    rule = good;
    rule.raise_from.is_set = 1;
    rule.raise_from.value.epoch_day = ENCOURS_DATE_NONE;
    refused(rule, "raise_from");
    rule = good;
    rule.rate_day = 3;
    refused(rule, "rate_day is 3");
    rule.rate_day = -1;
    refused(rule, "rate_day is -1");
    rule = good;
    rule.floor_rates = &legal.table;
    refused(rule, "floor_multiple is 0");
    rule.floor_multiple = 1001;
    refused(rule, "floor_multiple is 1001");
    rule.floor_multiple = 1;
    legal.table.count = 0;
    refused(rule, "legal rate: 0 rows");
    rule = good;
    rule.margins = &legal.table;
    refused(rule, "legal rate: 0 rows");
    rule.rates = &legal.table;
    refused(rule, "legal rate: 0 rows");
    rule = good;
    rule.rate_day = ENCOURS_INTEREST_RATE_OF_EVE;
    encours_interest_day_rate out = ENCOURS_INTEREST_DAY_RATE_INIT;
    encours_date early = day("1900-01-01"), later = day("1900-01-02");
    check_fails(encours_interest_rule_rate(&rule, early, early, &out, check_error()),
                ENCOURS_E_INVALID, "before 1900");
    check_fails(encours_interest_rule_rate(&rule, later, early, &out, check_error()),
                ENCOURS_E_INVALID, "in order");
    encours_date none = {ENCOURS_DATE_NONE};
    check_fails(encours_interest_rule_rate(&rule, none, early, &out, check_error()),
                ENCOURS_E_INVALID, "in order");
    check_fails(encours_interest_rule_rate(&rule, early, none, &out, check_error()),
                ENCOURS_E_INVALID, "in order");
    check_fails(encours_interest_rule_rate(NULL, early, early, &out, check_error()),
                ENCOURS_E_MISUSE, "in != NULL");
    check_fails(encours_interest_rule_rate(&rule, early, early, NULL, check_error()),
                ENCOURS_E_MISUSE, "out");
    rule.struct_size = 1;
    check_fails(encours_interest_rule_rate(&rule, early, early, &out, check_error()), ENCOURS_E_ABI,
                "rule");
    out.struct_size = 1;
    check_fails(encours_interest_rule_rate(&good, early, early, &out, check_error()), ENCOURS_E_ABI,
                "day_rate");
}

/* INT-007 to INT-010: laws ask for their tables. */
static void laws_need_their_tables(void **state)
{
    (void)state;
    rate_rows legal, reference;
    france_2024(&legal, &reference);
    encours_interest_rule out = ENCOURS_INTEREST_RULE_INIT;
    encours_date on = day("2024-01-02");
    check_fails(encours_interest_rule_french_business(NULL, 0, NULL, 0, -1, &out, check_error()),
                ENCOURS_E_MISUSE, "central_bank");
    check_fails(encours_interest_rule_french_business(NULL, 0, NULL, 3, 0, &out, check_error()),
                ENCOURS_E_INVALID, "legal rates");
    check_fails(
        encours_interest_rule_french_business(NULL, 0, &legal.table, 3, -2, &out, check_error()),
        ENCOURS_E_INVALID, "contract_e7 is -2");
    check_fails(encours_interest_rule_french_judgment(NULL, on, 0, 2, 0, &out, check_error()),
                ENCOURS_E_MISUSE, "legal");
    check_fails(encours_interest_rule_directive(NULL, 0, &out, check_error()), ENCOURS_E_MISUSE,
                "reference");
    check_fails(encours_interest_rule_united_kingdom(NULL, 0, &out, check_error()),
                ENCOURS_E_MISUSE, "base");
    check_fails(encours_interest_rule_directive(&legal.table, 0, NULL, check_error()),
                ENCOURS_E_MISUSE, "out");
    out.struct_size = 1;
    check_fails(encours_interest_rule_directive(&legal.table, 0, &out, check_error()),
                ENCOURS_E_ABI, "rule");
}

CHECK_MAIN(french_default_is_by_semester, the_floor_binds_contracts_only,
           published_semesters_come_out, published_rates_come_out, a_frozen_rate_stays,
           margins_may_change_with_the_law, a_judgment_is_raised_after_its_delay,
           the_fixed_sum_is_that_of_the_tier, rules_that_are_none_are_refused,
           laws_need_their_tables)
