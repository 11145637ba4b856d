/* SPDX-License-Identifier: MIT */
#include "credit/sentence.h"

#include <stdio.h>
#include <string.h>

#include "base/struct_size.h"

/* Sentences of tests that are in every policy, told better than by their parts. */
static const struct {
    uint8_t figure, op;
    bool of_zero;     /* only where the threshold is 0 */
    bool of_infinite; /* only where something is held against nothing */
    const char *english, *french;
} told[] = {
    {ENCOURS_FIGURE_HEADROOM, ENC_LESS, true, false,
     "Exposure {exposure} with this event is above the limit {limit}.",
     "L'encours de {exposure} avec cette op\xC3\xA9ration d\xC3\xA9passe la limite de {limit}."},
    {ENCOURS_FIGURE_LIMIT_USED, ENC_GREATER, false, true,
     "Exposure {exposure} with this event stands against a limit of {limit}.",
     "L'encours de {exposure} avec cette op\xC3\xA9ration se heurte \xC3\xA0 une limite de "
     "{limit}."},
    {ENCOURS_FIGURE_LIMIT_USED, ENC_GREATER, false, false,
     "{measured} of the limit {limit} is used with this event, {bound}.",
     "La limite de {limit} est utilis\xC3\xA9"
     "e \xC3\xA0 {measured} avec cette op\xC3\xA9ration, {bound}."},
    {ENCOURS_FIGURE_GROUP_HEADROOM, ENC_LESS, true, false,
     "The group is over its limit: {measured} are left.",
     "Le groupe d\xC3\xA9passe sa limite\xC2\xA0: il reste {measured}."},
    {ENCOURS_FIGURE_OLDEST_DAYS, ENC_GREATER, false, false,
     "The oldest open item is {measured} late, {bound}.",
     "Le plus ancien poste ouvert a {measured} de retard, {bound}."},
    {ENCOURS_FIGURE_OVERDUE, ENC_GREATER, false, false, "{measured} are overdue, {bound}.",
     "{measured} sont \xC3\xA9"
     "chus, {bound}."},
    {ENCOURS_FIGURE_HOLDS, ENC_GREATER, true, false, "The customer or the order is on hold.",
     "Le client ou la commande est bloqu\xC3\xA9."},
    {ENCOURS_FIGURE_WATCHED, ENC_EQUAL, false, false, "The customer is on the watch list.",
     "Le client est sous surveillance."},
    {ENCOURS_FIGURE_LIMIT_EXPIRED_DAYS, ENC_GREATER, true, false,
     "The limit expired {measured} ago.",
     "La limite est expir\xC3\xA9"
     "e depuis {measured}."},
    {ENCOURS_FIGURE_LIMIT, ENC_IS_MISSING, false, false, "The customer has no limit.",
     "Le client n'a pas de limite."},
};

static void put_customer(enc_sentence *sentence)
{
    const encours_view *view = sentence->credit->view;
    uint64_t number = sentence->decision->customer;
    char text[ENC_CODE_TEXT_SIZE];
    if (number >= 1 && number <= view->counts.customers) {
        enc_phrase_text(&sentence->phrase,
                        enc_state_code(view->state, (uint32_t)(number - 1), text));
        return;
    }
    snprintf(text, sizeof text, "%" PRIu64, number);
    enc_phrase_text(&sentence->phrase, text);
}

/* What a placeholder stands for; false: there is none of that name. Those of policies may name the
 * first three. */
static bool put_named(enc_sentence *sentence, enc_text name)
{
    const encours_decision *decision = sentence->decision;
    if (enc_text_equal(name, enc_text_of("measured")))
        enc_sentence_measured(sentence);
    else if (enc_text_equal(name, enc_text_of("threshold")))
        enc_sentence_threshold(sentence);
    else if (enc_text_equal(name, enc_text_of("customer")))
        put_customer(sentence);
    else if (enc_text_equal(name, enc_text_of("bound")))
        enc_sentence_bound(sentence);
    else if (enc_text_equal(name, enc_text_of("exposure")))
        enc_sentence_amount(sentence, decision->exposure);
    else if (enc_text_equal(name, enc_text_of("limit")))
        enc_sentence_amount(sentence, decision->limit);
    else
        return false;
    return true;
}

/* A text with placeholders; braces around anything else stay. */
static void put_template(enc_sentence *sentence, enc_text text)
{
    size_t at = 0;
    while (at < text.size) {
        const char *open = memchr(text.bytes + at, '{', text.size - at);
        size_t begin = open != NULL ? (size_t)(open - text.bytes) : text.size;
        enc_phrase_put(&sentence->phrase, text.bytes + at, begin - at);
        const char *close = open != NULL ? memchr(open, '}', text.size - begin) : NULL;
        if (close == NULL) {
            enc_phrase_put(&sentence->phrase, text.bytes + begin, text.size - begin);
            return;
        }
        at = (size_t)(close - text.bytes) + 1;
        if (!put_named(sentence, (enc_text){open + 1, (size_t)(close - open) - 1})) {
            enc_phrase_put(&sentence->phrase, "{", 1); /* a brace may open a name further on */
            at = begin + 1;
        }
    }
}

static bool put_told(enc_sentence *sentence)
{
    const enc_condition *test = sentence->test;
    if (test->operand != ENC_OPERAND_FIGURE || test->negated)
        return false;
    for (size_t i = 0; i < sizeof told / sizeof told[0]; i++) {
        if (told[i].figure != test->index || told[i].op != test->op ||
            (told[i].of_zero && sentence->decision->thresholds[sentence->index] != 0) ||
            (told[i].of_infinite &&
             sentence->decision->measured[sentence->index] != ENCOURS_FIGURE_INFINITE))
            continue;
        bool french = sentence->phrase.language == ENCOURS_LANGUAGE_FR;
        put_template(sentence, enc_text_of(french ? told[i].french : told[i].english));
        return true;
    }
    return false;
}

/* "Label: measured, above threshold." */
static void put_parts(enc_sentence *sentence)
{
    const enc_condition *test = sentence->test;
    bool is_text = enc_operand_is_text(test->operand);
    enc_sentence_label(sentence);
    enc_phrase_either(&sentence->phrase, ": ", "\xC2\xA0: ");
    if (test->value_count > 0 &&
        (sentence->decision->flags[sentence->index] & ENCOURS_REASON_MISSING)) {
        enc_sentence_missing(sentence);
        return;
    }
    bool equal = is_text && test->op == ENC_EQUAL && !test->negated;
    if ((!is_text || (sentence->text[0] != '\0' && !equal)) && test->value_count > 0) {
        enc_sentence_measured(sentence);
        enc_phrase_text(&sentence->phrase, ", ");
    }
    if (equal)
        enc_sentence_threshold(sentence);
    else
        enc_sentence_bound(sentence);
    enc_phrase_text(&sentence->phrase, ".");
}

static void put_sentence(enc_sentence *sentence)
{
    const char *own = sentence->phrase.language == ENCOURS_LANGUAGE_FR ? sentence->rule->french
                                                                       : sentence->rule->english;
    bool missing = sentence->test->value_count > 0 && /* else that is what the test asks */
                   (sentence->decision->flags[sentence->index] & ENCOURS_REASON_MISSING) != 0;
    if (own != NULL && !missing)
        put_template(sentence, enc_text_of(own));
    else if (missing || !put_told(sentence))
        put_parts(sentence);
}

encours_status encours_decision_sentence(const encours_credit *credit,
                                         const encours_decision *decision, size_t index,
                                         int32_t language, char *text, size_t capacity,
                                         size_t *size, encours_error *error)
{
    ENC_REQUIRE(credit != NULL && (text != NULL || capacity == 0));
    ENC_REQUIRE_STRUCT(decision, encours_decision, error);
    const encours_policy *policy = credit->policy;
    if (index >= decision->reason_count || index >= ENCOURS_REASONS_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "the decision has %" PRIu32 " reasons",
                             decision->reason_count);
    if (language != ENCOURS_LANGUAGE_EN && language != ENCOURS_LANGUAGE_FR)
        return enc_error_set(error, ENCOURS_E_INVALID, "there is no language %" PRId32, language);
    if (decision->rules[index] >= policy->rule_count)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "the policy has %zu rules, the decision names rule %u: it was made by "
                             "another policy",
                             policy->rule_count, (unsigned)decision->rules[index] + 1);
    enc_sentence sentence = {.credit = credit,
                             .decision = decision,
                             .rule = &policy->rules[decision->rules[index]],
                             .index = index};
    sentence.test = &policy->conditions[sentence.rule->test.first];
    ENC_TRY(enc_sentence_look(&sentence, error));
    enc_phrase_begin(&sentence.phrase, language, text, capacity);
    put_sentence(&sentence);
    enc_phrase_end(&sentence.phrase);
    if (size != NULL)
        *size = sentence.phrase.size;
    return ENCOURS_OK;
}
