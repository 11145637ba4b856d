/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include "encours/terms.h"

static void check_rule(const char *text, encours_term_rule expected)
{
    encours_term_rule rule = {.kind = 99};
    char written[ENCOURS_TERM_TEXT_SIZE];
    check_ok(encours_term_rule_parse(text, &rule, check_error()));
    check_equal(rule.kind, expected.kind);
    check_equal(rule.base, expected.base);
    check_equal(rule.months, expected.months);
    check_equal(rule.days, expected.days);
    check_equal(rule.period, expected.period);
    check_equal(rule.roll, expected.roll);
    check_equal(rule.month_days, expected.month_days);
    check_equal(rule.reserved_0, 0);
    check_equal(encours_term_rule_format(&rule, written, sizeof written), strlen(text));
    check_text(written, text);
}

#define RULE(...) ((encours_term_rule){__VA_ARGS__})

/* TRM-002: The grammar of the header, each line of it. */
static void each_form_means_what_the_grammar_says(void **state)
{
    (void)state;
    check_rule("on receipt", RULE(.kind = ENCOURS_TERM_ON_RECEIPT));
    check_rule("on delivery", RULE(.kind = ENCOURS_TERM_ON_RECEIPT, .base = 1));
    check_rule("on receipt from receipt", RULE(.kind = ENCOURS_TERM_ON_RECEIPT, .base = 2));
    check_rule("net 30", RULE(.kind = ENCOURS_TERM_NET, .days = 30));
    check_rule("net 0", RULE(.kind = ENCOURS_TERM_NET));
    check_rule("net 1 month", RULE(.kind = ENCOURS_TERM_NET, .months = 1));
    check_rule("net 2 months 1 day", RULE(.kind = ENCOURS_TERM_NET, .months = 2, .days = 1));
    check_rule("2 months the 15 then 30 days",
               RULE(.kind = ENCOURS_TERM_MONTH_DAY_THEN_DAYS, .months = 2, .days = 30,
                    .month_days = 1 << 14));
    check_rule("0 months the 31 then 0 days from delivery, following",
               RULE(.kind = ENCOURS_TERM_MONTH_DAY_THEN_DAYS, .base = 1, .roll = 1,
                    .month_days = 1u << 30));
    check_rule("30 days end of month",
               RULE(.kind = ENCOURS_TERM_DAYS_THEN_END_OF_MONTH, .days = 30));
    check_rule("0 days end of month", RULE(.kind = ENCOURS_TERM_DAYS_THEN_END_OF_MONTH));
    check_rule("1 month 15 days end of month",
               RULE(.kind = ENCOURS_TERM_DAYS_THEN_END_OF_MONTH, .months = 1, .days = 15));
    check_rule("45 days end of month the 10",
               RULE(.kind = ENCOURS_TERM_DAYS_THEN_END_OF_MONTH, .days = 45, .month_days = 1 << 9));
    check_rule("end of month", RULE(.kind = ENCOURS_TERM_END_OF_MONTH_THEN_DAYS));
    check_rule("end of month 45 days",
               RULE(.kind = ENCOURS_TERM_END_OF_MONTH_THEN_DAYS, .days = 45));
    check_rule("end of next month",
               RULE(.kind = ENCOURS_TERM_END_OF_MONTH_THEN_MONTHS, .months = 1));
    check_rule("end of next month 15",
               RULE(.kind = ENCOURS_TERM_END_OF_MONTH_THEN_MONTHS, .months = 1, .days = 15));
    check_rule("end of month 3 months 5 days",
               RULE(.kind = ENCOURS_TERM_END_OF_MONTH_THEN_MONTHS, .months = 3, .days = 5));
    check_rule("30 days after the ten days from delivery, following",
               RULE(.kind = ENCOURS_TERM_AFTER_PERIOD, .days = 30, .period = ENCOURS_TERM_TEN_DAYS,
                    .base = ENCOURS_TERM_FROM_DELIVERY, .roll = ENCOURS_ROLL_FOLLOWING));
    check_rule("0 days after the week",
               RULE(.kind = ENCOURS_TERM_AFTER_PERIOD, .period = ENCOURS_TERM_WEEK));
    check_rule("1 day after the fortnight the 1 and 15 and 31 from receipt, modified preceding",
               RULE(.kind = ENCOURS_TERM_AFTER_PERIOD, .days = 1, .period = ENCOURS_TERM_FORTNIGHT,
                    .base = ENCOURS_TERM_FROM_RECEIPT, .roll = ENCOURS_ROLL_MODIFIED_PRECEDING,
                    .month_days = 1u | 1u << 14 | 1u << 30));
    check_rule("net 1000, modified following", RULE(.kind = ENCOURS_TERM_NET, .days = 1000,
                                                    .roll = ENCOURS_ROLL_MODIFIED_FOLLOWING));
    check_rule("net 30, preceding",
               RULE(.kind = ENCOURS_TERM_NET, .days = 30, .roll = ENCOURS_ROLL_PRECEDING));
}

static void other_texts_are_refused(void **state)
{
    (void)state;
    static const char *const refused[] = {"",
                                          "net",
                                          "net ",
                                          "net x",
                                          "net -1",
                                          "net +1",
                                          "net 30 ",
                                          " net 30",
                                          "Net 30",
                                          "net 30 days",
                                          "30",
                                          "30 days",
                                          "30 days end of",
                                          "30 day end of month",
                                          "30 days  end of month",
                                          "1 months end of month",
                                          "30 days net",
                                          "end of month 45",
                                          "end of month 45 days the",
                                          "end of month 45 days the 0",
                                          "end of month 45 days the 32",
                                          "net 30 the 5 and",
                                          "net 30 the 5, 10",
                                          "net 30, ",
                                          "net 30, unadjusted",
                                          "net 30 from issue",
                                          "net 30,following",
                                          "30 days after the month",
                                          "30 days after the",
                                          "net 30 from delivery from receipt",
                                          "net 30, following the 5",
                                          "end of next month 15 days",
                                          "end of last month",
                                          "net 30 the x",
                                          "2 months the 15",
                                          "2 months the 32 then 1 day",
                                          "2 months the 0 then 1 day",
                                          "2 months the x then 1 day",
                                          "2 months a 15 then 1 day",
                                          "2 months the 15 then 1 month",
                                          "45 jours",
                                          "net 99999",
                                          "net 30\n"};
    encours_term_rule rule = {.kind = 99};
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
        check_fails(encours_term_rule_parse(refused[i], &rule, check_error()), ENCOURS_E_INVALID,
                    "is no payment term");
        check_between(check_last_error()->column, 1, strlen(refused[i]) + 1);
    }
    check_fails(encours_term_rule_parse("net x", &rule, check_error()), ENCOURS_E_INVALID,
                "not understood from character 5");
    check_fails(encours_term_rule_parse("net 1001", &rule, check_error()), ENCOURS_E_INVALID,
                "days is 1001");
    check_fails(encours_term_rule_parse("net 121 months", &rule, check_error()), ENCOURS_E_INVALID,
                "months is 121");
    check_equal(rule.kind, 99);
}

/* A rule has one spelling; another one that can be understood is told it. */
static void another_spelling_is_told_the_right_one(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {
        {"net 030", "net 30"},
        {"end of month 1 month", "end of next month"},
        {"end of month 1 month 15 days", "end of next month 15"},
        {"end of next month 0", "end of next month"},
        {"end of month 0 days", "end of month"},
        {"net 1 month 0 days", "net 1 month"},
        {"on receipt from delivery", "on delivery"},
        {"net 30 the 20 and 5", "net 30 the 5 and 20"},
        {"net 30 the 5 and 5", "net 30 the 5"},
        {"2 months 3 days the 15 then 1 day", "2 months the 15 then 1 day"},
        {"3 days the 15 then 1 day", "0 months the 15 then 1 day"},
        {"2 months the 15 then 1 day the 15", "2 months the 15 then 1 day"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        char hint[64];
        encours_term_rule rule = {.kind = 99};
        snprintf(hint, sizeof hint, "Write \"%s\"", pairs[i][1]);
        check_fails(encours_term_rule_parse(pairs[i][0], &rule, check_error()), ENCOURS_E_INVALID,
                    hint);
    }
}

static encours_term_rule random_rule(test_random *random)
{
    return (encours_term_rule){
        .kind = (int32_t)random_between(random, 0, 7),
        .base = (int32_t)random_between(random, 0, 3),
        .months = random_below(random, 3) == 0 ? (int32_t)random_between(random, -1, 121) : 0,
        .days = random_below(random, 3) != 0 ? (int32_t)random_between(random, -1, 1001) : 0,
        .period = random_below(random, 2) == 0 ? (int32_t)random_between(random, 0, 4) : 0,
        .roll = random_below(random, 2) == 0 ? (int32_t)random_between(random, 0, 5) : 0,
        .month_days = random_below(random, 2) == 0
                          ? (uint32_t)(random_next(random) >> (32 + random_below(random, 32)))
                          : 0,
    };
}

/* TRM-002, TRM-003: Text and code are two spellings of one rule: both come back as it was, and a
 * rule that makes no sense has neither. */
static void every_rule_comes_back_from_its_text_and_its_code(void **state)
{
    (void)state;
    size_t good = 0;
    FOR_RANDOM(random, 50000)
    {
        encours_term_rule rule = random_rule(&random), back = {0};
        char text[ENCOURS_TERM_TEXT_SIZE];
        size_t length = encours_term_rule_format(&rule, text, sizeof text);
        uint64_t code = encours_term_rule_code(&rule);
        if (encours_term_rule_check(&rule, check_error()) != ENCOURS_OK) {
            check_equal(length, 0);
            check_equal(code, 0);
            continue;
        }
        good++;
        check(length < ENCOURS_TERM_TEXT_SIZE && length == strlen(text));
        check_ok(encours_term_rule_parse(text, &back, check_error()));
        check(memcmp(&back, &rule, sizeof rule) == 0);
        back = (encours_term_rule){0};
        check_ok(encours_term_rule_decode(code, &back, check_error()));
        check(memcmp(&back, &rule, sizeof rule) == 0);
    }
    check_between(good, 1000, 50000);
}

/* TRM-002: a text that does not fit is cut, and its length told; a rule that cannot be has none. */
static void the_length_of_a_text_is_told(void **state)
{
    (void)state;
    const encours_term_rule rule = RULE(.kind = 1, .days = 30), wrong = RULE(.kind = 0);
    char out[4] = "xyz";
    check_equal(encours_term_rule_format(&rule, NULL, 0), strlen("net 30"));
    check_equal(encours_term_rule_format(&rule, NULL, 4), strlen("net 30"));
    check_equal(encours_term_rule_format(&rule, out, 0), strlen("net 30"));
    check_text(out, "xyz");
    check_equal(encours_term_rule_format(&rule, out, sizeof out), strlen("net 30"));
    check_text(out, "net");
    check_equal(encours_term_rule_format(&wrong, out, sizeof out), 0);
    check_text(out, "");
    check_equal(encours_term_rule_format(NULL, out, sizeof out), 0);
}

/* TRM-002, TRM-003 */
static void wrong_calls_are_refused(void **state)
{
    (void)state;
    encours_term_rule rule = RULE(.kind = 1, .days = 7);
    check_fails(encours_term_rule_parse(NULL, &rule, check_error()), ENCOURS_E_MISUSE, "text");
    check_fails(encours_term_rule_parse("net 30", NULL, check_error()), ENCOURS_E_MISUSE, "out");
    check_fails(encours_term_rule_parse("end of month the tenth", &rule, check_error()),
                ENCOURS_E_INVALID, "not understood");
    check_equal(rule.days, 7);
    check_equal(encours_term_rule_code(NULL), 0);
    check_fails(encours_term_rule_decode(encours_term_rule_code(&rule), NULL, check_error()),
                ENCOURS_E_MISUSE, "out");
}

/* TRM-003. */
static void codes_are_laid_out_as_documented(void **state)
{
    (void)state;
    encours_term_rule rule = {
        .kind = 5, .base = 2, .period = 3, .roll = 4, .days = 1000, .month_days = 1u << 30};
    check_equal(encours_term_rule_code(&rule),
                5 | 2 << 3 | 4 << 5 | 3 << 8 | UINT64_C(1000) << 17 | UINT64_C(1) << 57);
    encours_term_rule out = {.kind = 99};
    check_fails(encours_term_rule_decode(0, &out, check_error()), ENCOURS_E_INVALID,
                "0 is no code");
    check_fails(encours_term_rule_decode(UINT64_MAX, &out, check_error()), ENCOURS_E_INVALID,
                "is no code");
    check_fails(encours_term_rule_decode(1 | UINT64_C(1) << 58, &out, check_error()),
                ENCOURS_E_INVALID, "is no code");
    check_equal(out.kind, 99);
}

/* TRM-001. */
static void rules_that_make_no_sense_name_the_member(void **state)
{
    (void)state;
    const struct {
        encours_term_rule rule;
        const char *field;
    } wrong[] = {
        {RULE(.kind = 0), "kind"},
        {RULE(.kind = 8), "kind"},
        {RULE(.kind = 1, .base = 3), "base"},
        {RULE(.kind = 1, .months = -1), "months"},
        {RULE(.kind = 3, .months = 1), "months"},
        {RULE(.kind = 4), "months"},
        {RULE(.kind = 1, .days = -1), "days"},
        {RULE(.kind = 6, .days = 1), "days"},
        {RULE(.kind = 5), "period"},
        {RULE(.kind = 1, .period = 1), "period"},
        {RULE(.kind = 1, .roll = 5), "roll"},
        {RULE(.kind = 1, .month_days = 1u << 31), "month_days"},
        {RULE(.kind = 7), "month_days"},
        {RULE(.kind = 7, .month_days = 3), "month_days"},
        {RULE(.kind = 1, .reserved_0 = 1), "reserved_0"},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        check_fails(encours_term_rule_check(&wrong[i].rule, check_error()), ENCOURS_E_INVALID,
                    wrong[i].field);
        check_text(check_last_error()->field, wrong[i].field);
    }
    check_fails(encours_term_rule_check(&wrong[7].rule, check_error()), ENCOURS_E_INVALID,
                "this kind of rule has none");
    check_fails(encours_term_rule_check(&wrong[6].rule, check_error()), ENCOURS_E_INVALID,
                "must be 0 to 1000");
    check_fails(encours_term_rule_check(NULL, check_error()), ENCOURS_E_MISUSE, NULL);
}

/* TRM-002: no text, no rule, no room. */
static void wrong_calls_give_no_text(void **state)
{
    (void)state;
    encours_term_rule rule = RULE(.kind = ENCOURS_TERM_NET, .days = 30);
    char text[8] = "before";
    check_equal(encours_term_rule_format(&rule, NULL, 0), 6);
    check_equal(encours_term_rule_format(&rule, NULL, 8), 6);
    check_equal(encours_term_rule_format(&rule, text, 0), 6);
    check_text(text, "before");
    check_equal(encours_term_rule_format(NULL, text, sizeof text), 0);
    check_text(text, "");
    check_fails(encours_term_rule_parse(NULL, &rule, check_error()), ENCOURS_E_MISUSE, "text");
    check_fails(encours_term_rule_parse("net 30", NULL, check_error()), ENCOURS_E_MISUSE, "out");
}

CHECK_MAIN(wrong_calls_give_no_text, each_form_means_what_the_grammar_says, other_texts_are_refused,
           another_spelling_is_told_the_right_one, every_rule_comes_back_from_its_text_and_its_code,
           the_length_of_a_text_is_told, wrong_calls_are_refused, codes_are_laid_out_as_documented,
           rules_that_make_no_sense_name_the_member)
