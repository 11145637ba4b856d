/* SPDX-License-Identifier: MIT */
/* Reasons as sentences, in English and French. Numbers are written as the Unicode CLDR has them for
 * the locales en and fr. */
#include "check_scenario.h"
#include "credit/phrase.h"

#define NARROW "\xE2\x80\xAF"
#define HARD "\xC2\xA0"

static test_ledger test;
static uint64_t acme;

static int begin(void **state)
{
    (void)state;
    test = ledger_begin();
    acme = ledger_customer(&test, "ACME");
    return 0;
}

static int end(void **state)
{
    (void)state;
    ledger_end(&test);
    return 0;
}

static void value_is(int32_t language, int32_t unit, int64_t value, unsigned decimals,
                     const char *expected)
{
    char text[128];
    enc_phrase phrase;
    enc_phrase_begin(&phrase, language, text, sizeof text);
    enc_phrase_value(&phrase, unit, value, "EUR", decimals);
    enc_phrase_end(&phrase);
    check_text(text, expected);
}

static void numbers_are_written_as_the_language_does(void **state)
{
    (void)state;
    const int32_t en = ENCOURS_LANGUAGE_EN, fr = ENCOURS_LANGUAGE_FR;
    value_is(en, ENCOURS_FIGURE_UNIT_AMOUNT, 1250000, 2, "12,500.00 EUR");
    value_is(fr, ENCOURS_FIGURE_UNIT_AMOUNT, 1250000, 2, "12" NARROW "500,00" HARD "EUR");
    value_is(en, ENCOURS_FIGURE_UNIT_AMOUNT, -5, 2, "-0.05 EUR");
    value_is(en, ENCOURS_FIGURE_UNIT_AMOUNT, 1000, 0, "1,000 EUR");
    value_is(en, ENCOURS_FIGURE_UNIT_AMOUNT, INT64_MIN, 2, "-92,233,720,368,547,758.08 EUR");
    value_is(fr, ENCOURS_FIGURE_UNIT_AMOUNT, 100000, 3, "100,000" HARD "EUR");
    value_is(en, ENCOURS_FIGURE_UNIT_SHARE, 12050, 2, "120.5%");
    value_is(fr, ENCOURS_FIGURE_UNIT_SHARE, 12050, 2, "120,5" NARROW "%");
    value_is(en, ENCOURS_FIGURE_UNIT_SHARE, ENCOURS_FIGURE_INFINITE, 2, "\xE2\x88\x9E%");
    value_is(en, ENCOURS_FIGURE_UNIT_DAYS, 1, 2, "1 day");
    value_is(en, ENCOURS_FIGURE_UNIT_DAYS, 0, 2, "0 days");
    value_is(fr, ENCOURS_FIGURE_UNIT_DAYS, 0, 2, "0" HARD "jour");
    value_is(fr, ENCOURS_FIGURE_UNIT_DAYS, 45, 2, "45" HARD "jours");
    value_is(fr, ENCOURS_FIGURE_UNIT_CENTIDAYS, 150, 2, "1,5" HARD "jour");
    value_is(en, ENCOURS_FIGURE_UNIT_POINTS, 7250, 2, "72.5 points");
    value_is(en, ENCOURS_FIGURE_UNIT_NUMBER, 12345, 2, "12,345");
}

static void reads(const encours_credit *credit, const encours_decision *decision, size_t index,
                  const char *english, const char *french)
{
    char text[512];
    size_t size = 0;
    check_ok(encours_decision_sentence(credit, decision, index, ENCOURS_LANGUAGE_EN, text,
                                       sizeof text, &size, check_error()));
    check_text(text, english);
    check_equal(size, strlen(english));
    check_ok(encours_decision_sentence(credit, decision, index, ENCOURS_LANGUAGE_FR, text,
                                       sizeof text, NULL, check_error()));
    check_text(text, french);
}

/* The sentences of a rule with this test, for an event of 12 500.00. */
static void says(const char *rule, const char *english, const char *french)
{
    encours_policy *policy = scenario_one_rule(test.context, rule, NULL);
    encours_credit *credit = scenario_credit_on(&test, policy, DAY, NULL, 0);
    encours_decision decision = {.struct_size = sizeof decision};
    encours_credit_event event = scenario_event(acme, 1250000);
    event.term_days = 60;
    check_ok(encours_credit_check(credit, &event, &decision, check_error()));
    check_equal(decision.reason_count, 1);
    reads(credit, &decision, 0, english, french);
    encours_credit_free(credit);
    encours_policy_free(policy);
}

static void limits_are_told_with_what_is_held_against_them(void **state)
{
    (void)state;
    says("limit is missing", "The customer has no limit.", "Le client n'a pas de limite.");
    scenario_limit(&test, acme, 1000000, DAY - 100, NONE, NULL);
    says("headroom < 0", "Exposure 12,500.00 EUR with this event is above the limit 10,000.00 EUR.",
         "L'encours de 12" NARROW "500,00" HARD
         "EUR avec cette op\xC3\xA9ration d\xC3\xA9passe la limite de 10" NARROW "000,00" HARD
         "EUR.");
    says("limit-used > 100%",
         "125% of the limit 10,000.00 EUR is used with this event, above 100%.",
         "La limite de 10" NARROW "000,00" HARD "EUR est utilis\xC3\xA9"
         "e \xC3\xA0 125" NARROW "% avec cette op\xC3\xA9ration, au-dessus de 100" NARROW "%.");
    uint64_t none = scenario_limit(&test, acme, 0, DAY - 5, NONE, NULL);
    says("limit-used > 80%",
         "Exposure 12,500.00 EUR with this event stands against a limit of "
         "0.00 EUR.",
         "L'encours de 12" NARROW "500,00" HARD
         "EUR avec cette op\xC3\xA9ration se heurte \xC3\xA0 une limite de 0,00" HARD "EUR.");
    scenario_end(&test, none, DAY - 5);
    scenario_record(&test, scenario_fact(ENCOURS_FACT_STATUS, acme, DAY - 5, -1, "stop"));
    says("status = stop", "Account status: stop.", "Statut du compte" HARD ": stop.");
    says("status in (slow, stop)", "Account status: stop, among slow, stop.",
         "Statut du compte" HARD ": stop, parmi slow, stop.");
    says("event-term-days > 30", "Days of payment asked: 60 days, above 30 days.",
         "D\xC3\xA9lai demand\xC3\xA9 en jours" HARD ": 60" HARD "jours, au-dessus de 30" HARD
         "jours.");
    says("not event-term-days <= 30", "Days of payment asked: 60 days, above 30 days.",
         "D\xC3\xA9lai demand\xC3\xA9 en jours" HARD ": 60" HARD "jours, au-dessus de 30" HARD
         "jours.");
    says("event-term-days in (60, 90)", "Days of payment asked: 60 days, among 60 days, 90 days.",
         "D\xC3\xA9lai demand\xC3\xA9 en jours" HARD ": 60" HARD "jours, parmi 60" HARD
         "jours, 90" HARD "jours.");
}

static void the_policy_has_sentences_of_its_own(void **state)
{
    (void)state;
    encours_policy_builder *builder = scenario_builder(test.context, 0);
    encours_policy_rule rule = scenario_rule("big", "event-amount > 100", ENCOURS_OUTCOME_HOLD);
    rule.english = "{customer} asks for {measured} of {threshold}!";
    scenario_add_rule(builder, rule);
    rule = scenario_rule("limit", "headroom < 0", ENCOURS_OUTCOME_HOLD);
    rule.missing = ENCOURS_OUTCOME_WARN;
    rule.english = "never shown";
    scenario_add_rule(builder, rule);
    encours_policy *policy = scenario_finish(builder);
    encours_credit *credit = scenario_credit_on(&test, policy, DAY, NULL, 0);
    encours_decision decision = {.struct_size = sizeof decision};
    encours_credit_event event = scenario_event(acme, 1250000);
    check_ok(encours_credit_check(credit, &event, &decision, check_error()));
    reads(credit, &decision, 0, "ACME asks for 12,500.00 EUR of 100.00 EUR!",
          "Montant" HARD ": 12" NARROW "500,00" HARD "EUR, au-dessus de 100,00" HARD "EUR.");
    reads(credit, &decision, 1,
          "Limit left: not known, as the customer has no limit, which this rule needs.",
          "Disponible" HARD ": donn\xC3\xA9"
          "e manquante, car le client n'a pas de limite, que la r\xC3\xA8gle demande.");
    encours_credit_free(credit);
    encours_policy_free(policy);
}

static void a_sentence_is_cut_at_a_character(void **state)
{
    (void)state;
    encours_policy *policy = scenario_one_rule(test.context, "limit is missing", NULL);
    encours_credit *credit = scenario_credit_on(&test, policy, DAY, NULL, 0);
    encours_decision decision = {.struct_size = sizeof decision};
    encours_credit_event event = scenario_event(acme, 1);
    char text[16];
    size_t size = 0;
    check_ok(encours_credit_check(credit, &event, &decision, check_error()));
    check_ok(encours_decision_sentence(credit, &decision, 0, ENCOURS_LANGUAGE_EN, text, sizeof text,
                                       &size, check_error()));
    check_text(text, "The customer ha");
    check_equal(size, strlen("The customer has no limit."));
    check_ok(encours_decision_sentence(credit, &decision, 0, ENCOURS_LANGUAGE_EN, NULL, 0, &size,
                                       check_error()));
    check_fails(encours_decision_sentence(credit, &decision, 1, ENCOURS_LANGUAGE_EN, text, 16, NULL,
                                          check_error()),
                ENCOURS_E_INVALID, "reasons");
    check_fails(encours_decision_sentence(credit, &decision, 0, 3, text, 16, NULL, check_error()),
                ENCOURS_E_INVALID, "language");
    decision.rules[0] = 1;
    check_fails(encours_decision_sentence(credit, &decision, 0, 1, text, 16, NULL, check_error()),
                ENCOURS_E_INVALID, "another policy");
    encours_credit_free(credit);
    encours_policy_free(policy);
}

/* Whatever a rule measures, there is a sentence in both languages, and they differ. */
static void every_figure_has_sentences(void **state)
{
    (void)state;
    for (int32_t figure = 1; encours_figure_name(figure) != NULL; figure++) {
        char rule[64], english[256], french[256];
        encours_decision decision = {.struct_size = sizeof decision};
        encours_credit_event event = scenario_event(acme, 1);
        snprintf(rule, sizeof rule, "%s is missing", encours_figure_name(figure));
        for (int known = 0; known < 2; known++) {
            encours_policy *policy = scenario_one_rule(test.context, rule, NULL);
            encours_credit *credit = scenario_credit_on(&test, policy, DAY, NULL, 0);
            check_ok(encours_credit_check(credit, &event, &decision, check_error()));
            if (decision.reason_count == 1) {
                check_ok(encours_decision_sentence(credit, &decision, 0, ENCOURS_LANGUAGE_EN,
                                                   english, sizeof english, NULL, check_error()));
                check_ok(encours_decision_sentence(credit, &decision, 0, ENCOURS_LANGUAGE_FR,
                                                   french, sizeof french, NULL, check_error()));
                check(strlen(english) > 10 && strcmp(english, french) != 0);
                known = 1;
            }
            encours_credit_free(credit);
            encours_policy_free(policy);
            snprintf(rule, sizeof rule, "%s is known", encours_figure_name(figure));
        }
    }
}

#define WITH(name)                                                                                 \
    {                                                                                              \
#name, name, begin, end, NULL                                                              \
    }

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH(numbers_are_written_as_the_language_does),
        WITH(limits_are_told_with_what_is_held_against_them),
        WITH(the_policy_has_sentences_of_its_own),
        WITH(a_sentence_is_cut_at_a_character),
        WITH(every_figure_has_sentences),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
