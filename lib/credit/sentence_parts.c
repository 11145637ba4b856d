/* SPDX-License-Identifier: MIT */
/* The parts of a sentence: what is measured, by how much, against what. */
#include <string.h>

#include "credit/profile.h"
#include "credit/sentence.h"
#include "pure/currency.h"

/* Decimals: of the ledger, else of the policy, else of ISO 4217. */
static unsigned decimals_of(const encours_credit *credit, uint16_t currency)
{
    const encours_view *view = credit->view;
    uint32_t row = enc_state_find_currency(view->state, currency, view->counts.currencies);
    uint32_t exponent = 2;
    if (row != ENC_ROW_NONE)
        return ENC_AT(&view->state->currencies, enc_currency_row, row).exponent;
    if (currency == credit->policy->currency)
        return credit->policy->exponent;
    encours_error error = ENCOURS_ERROR_INIT;
    if (enc_currency_exponent(NULL, currency, &exponent, &error) != ENCOURS_OK)
        return 0;
    return exponent;
}

static void put_value(enc_sentence *sentence, int32_t unit, int64_t value, uint16_t currency)
{
    char name[ENC_CURRENCY_NAME_SIZE] = "";
    unsigned decimals = 0;
    if (unit == ENCOURS_FIGURE_UNIT_AMOUNT) {
        enc_currency_name(currency, name);
        decimals = decimals_of(sentence->credit, currency);
    }
    enc_phrase_value(&sentence->phrase, unit, value, name, decimals);
}

/* That of the group's figures, which is on no record of a decision: then as the credit has it. */
static uint16_t group_currency_of(const enc_sentence *sentence)
{
    const encours_credit *credit = sentence->credit;
    uint64_t customer = sentence->decision->customer;
    if (sentence->decision->group_currency != 0)
        return sentence->decision->group_currency;
    if (customer == 0 || customer > credit->view->counts.customers)
        return credit->currency;
    return enc_limits_group_currency(credit, enc_credit_head(credit, (uint32_t)(customer - 1)));
}

/* The unit of what a number test measures, and the currency of its amounts. */
static int32_t unit_of(const enc_sentence *sentence, uint16_t *currency)
{
    const enc_condition *test = sentence->test;
    *currency = sentence->decision->currency;
    switch (test->operand) {
    case ENC_OPERAND_FIGURE:
        if (enc_figure_is_of_group(test->index))
            *currency = group_currency_of(sentence);
        return encours_figure_unit_of(test->index);
    case ENC_OPERAND_LIMIT:
    case ENC_OPERAND_GUARANTEE:
        *currency = sentence->credit->policy->currency;
        return ENCOURS_FIGURE_UNIT_AMOUNT;
    default:
        return ENCOURS_FIGURE_UNIT_NUMBER;
    }
}

static void put_number(enc_sentence *sentence, int64_t value)
{
    uint16_t currency;
    int32_t unit = unit_of(sentence, &currency);
    put_value(sentence, unit, value, currency);
}

/* A number as the policy has it. */
static void put_of_policy(enc_sentence *sentence, int64_t value)
{
    uint16_t currency;
    int32_t unit = unit_of(sentence, &currency);
    put_value(sentence, unit, value, sentence->credit->policy->currency);
}

void enc_sentence_amount(enc_sentence *sentence, int64_t amount)
{
    if (amount == INT64_MIN)
        enc_phrase_either(&sentence->phrase, "(none)", "(aucune)");
    else
        put_value(sentence, ENCOURS_FIGURE_UNIT_AMOUNT, amount, sentence->decision->currency);
}

/* Words of operands that are no figures, before the name they have. */
static const struct {
    const char *english, *french;
} words[] = {
    [ENC_OPERAND_STATUS] = {"account status", "statut du compte"},
    [ENC_OPERAND_RISK_CLASS] = {"risk class", "classe de risque"},
    [ENC_OPERAND_STAGE] = {"stage", "\xC3\xA9tape"},
    [ENC_OPERAND_CODE] = {"customer", "client"},
    [ENC_OPERAND_DIMENSION] = {"dimension", "axe"},
    [ENC_OPERAND_TABLE] = {"table", "table"},
    [ENC_OPERAND_SCORE] = {"score of", "score de"},
    [ENC_OPERAND_LIMIT] = {"limit of type", "limite de type"},
    [ENC_OPERAND_GUARANTEE] = {"guarantee of kind", "garantie de nature"},
};

static enc_text name_of(const encours_policy *policy, const enc_condition *test)
{
    switch (test->operand) {
    case ENC_OPERAND_DIMENSION:
    case ENC_OPERAND_SCORE:
        return policy->names[test->index];
    case ENC_OPERAND_TABLE:
        return enc_text_of(policy->tables[test->index].code);
    case ENC_OPERAND_LIMIT:
        return enc_text_of(policy->limit_types[test->index].code);
    case ENC_OPERAND_GUARANTEE:
        return enc_text_of(policy->guarantees[test->index].code);
    default:
        return (enc_text){"", 0};
    }
}

void enc_sentence_label(enc_sentence *sentence)
{
    const enc_condition *test = sentence->test;
    enc_phrase *phrase = &sentence->phrase;
    bool french = phrase->language == ENCOURS_LANGUAGE_FR;
    if (test->operand == ENC_OPERAND_FIGURE) {
        enc_phrase_capital(phrase, encours_figure_label(test->index, phrase->language));
        return;
    }
    enc_text name = name_of(sentence->credit->policy, test);
    enc_phrase_capital(phrase, french ? words[test->operand].french : words[test->operand].english);
    if (name.size > 0)
        enc_phrase_text(phrase, " ");
    enc_phrase_put(phrase, name.bytes, name.size);
}

void enc_sentence_measured(enc_sentence *sentence)
{
    if (sentence->decision->flags[sentence->index] & ENCOURS_REASON_MISSING)
        enc_phrase_either(&sentence->phrase, "not known", "inconnu");
    else if (sentence->text[0] != '\0')
        enc_phrase_text(&sentence->phrase, sentence->text);
    else if (enc_operand_is_text(sentence->test->operand))
        enc_sentence_threshold(sentence);
    else
        put_number(sentence, sentence->decision->measured[sentence->index]);
}

void enc_sentence_threshold(enc_sentence *sentence)
{
    const encours_policy *policy = sentence->credit->policy;
    const enc_condition *test = sentence->test;
    if (!enc_operand_is_text(test->operand) && test->value_count == 1) {
        put_number(sentence, sentence->decision->thresholds[sentence->index]);
        return;
    }
    for (uint32_t i = 0; i < test->value_count; i++) {
        if (i > 0)
            enc_phrase_text(&sentence->phrase, ", ");
        if (enc_operand_is_text(test->operand)) {
            enc_text text = policy->texts[policy->numbers[test->value_first + i]];
            enc_phrase_put(&sentence->phrase, text.bytes, text.size);
        } else {
            put_of_policy(sentence, policy->numbers[test->value_first + i]);
        }
    }
}

void enc_sentence_missing(enc_sentence *sentence)
{
    enc_phrase *phrase = &sentence->phrase;
    char from[ENC_CURRENCY_NAME_SIZE], to[ENC_CURRENCY_NAME_SIZE];
    if (sentence->unrated.from != 0) {
        enc_currency_name(sentence->unrated.from, from);
        enc_currency_name(sentence->unrated.to, to);
        enc_phrase_either(phrase, "cannot be compared without an exchange rate from ",
                          "comparaison impossible sans taux de change de ");
        enc_phrase_text(phrase, from);
        enc_phrase_either(phrase, " to ", " en ");
        enc_phrase_text(phrase, to);
        enc_phrase_either(phrase, " on ", " au ");
        enc_phrase_day(phrase, (encours_date){sentence->credit->day});
    } else if (sentence->no_limit) {
        enc_phrase_either(phrase, "not known, as the customer has no limit",
                          "donn\xC3\xA9"
                          "e manquante, car le client n'a pas de limite");
    } else {
        enc_phrase_either(phrase, "not known",
                          "donn\xC3\xA9"
                          "e manquante");
    }
    enc_phrase_either(phrase, ", which this rule needs.", ", que la r\xC3\xA8gle demande.");
}

/* What a test says; behind "not" the opposite. */
static enc_operator meant(const enc_condition *test)
{
    static const uint8_t opposite[] = {[ENC_LESS] = ENC_GREATER_EQUAL,
                                       [ENC_LESS_EQUAL] = ENC_GREATER,
                                       [ENC_EQUAL] = ENC_NOT_EQUAL,
                                       [ENC_NOT_EQUAL] = ENC_EQUAL,
                                       [ENC_GREATER_EQUAL] = ENC_LESS,
                                       [ENC_GREATER] = ENC_LESS_EQUAL,
                                       [ENC_IN] = ENC_IN,
                                       [ENC_IS_MISSING] = ENC_IS_KNOWN,
                                       [ENC_IS_KNOWN] = ENC_IS_MISSING};
    return (enc_operator)(test->negated ? opposite[test->op] : test->op);
}

void enc_sentence_bound(enc_sentence *sentence)
{
    static const struct {
        const char *english, *french;
    } bounds[] = {
        [ENC_LESS] = {"below ", "au-dessous de "},
        [ENC_LESS_EQUAL] = {"at most ", "au plus "},
        [ENC_EQUAL] = {"exactly ", "exactement "},
        [ENC_NOT_EQUAL] = {"other than ", "autre que "},
        [ENC_GREATER_EQUAL] = {"at least ", "au moins "},
        [ENC_GREATER] = {"above ", "au-dessus de "},
        [ENC_IN] = {"among ", "parmi "},
        [ENC_IS_MISSING] = {"missing", "manquant"},
        [ENC_IS_KNOWN] = {"known", "connu"},
    };
    enc_operator op = meant(sentence->test);
    if (op == ENC_IN && sentence->test->negated)
        enc_phrase_either(&sentence->phrase, "none of ", "hors de ");
    else
        enc_phrase_either(&sentence->phrase, bounds[op].english, bounds[op].french);
    if (op != ENC_IS_MISSING && op != ENC_IS_KNOWN)
        enc_sentence_threshold(sentence);
}
