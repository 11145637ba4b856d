/* SPDX-License-Identifier: MIT */
/* What a decision does not keep, looked for again: the text that a test measured, and why something
 * was missing. */
#include <stdio.h>

#include "credit/check.h"
#include "credit/sentence.h"
#include "ledger/shelf.h"

/* The customer and its figures, asked again for one test. */
typedef struct look {
    encours_credit credit; /* that of the sentence, which may note missing rates */
    enc_profile profile;
    enc_asked asked;
    enc_operands operands;
    encours_status failure; /* of a conversion on the way */
} look;

/* Of a number the figure alone, so that no rate is blamed that it does not need; of a text all of
 * the stage, which tables may ask for. */
static uint64_t needed_by(const enc_sentence *sentence)
{
    const encours_policy *policy = sentence->credit->policy;
    if (sentence->test->operand == ENC_OPERAND_FIGURE)
        return enc_figure_bit(sentence->test->index);
    return policy->stages[sentence->decision->stage].figures;
}

static encours_status begin(look *at, const enc_sentence *sentence, encours_error *error)
{
    const encours_decision *decision = sentence->decision;
    uint32_t value;
    at->asked = (enc_asked){.credit = &at->credit,
                            .profile = &at->profile,
                            .stage = decision->stage,
                            .dimension = ENC_ROW_NONE,
                            .failure = &at->failure,
                            .error = error};
    if (decision->dimension[0] != '\0') {
        at->asked.dimension = enc_decide_dimension(at->credit.view, decision->dimension,
                                                   decision->value, &value);
        at->asked.value = decision->value;
    }
    ENC_TRY(enc_profile_all(&at->credit, (uint32_t)(decision->customer - 1), needed_by(sentence),
                            &at->profile, error));
    enc_profile_operands(&at->asked, &at->operands);
    return ENCOURS_OK;
}

static enc_truth ask(const look *at, const enc_sentence *sentence)
{
    return enc_condition_holds(at->credit.policy, sentence->test, &at->operands, 0);
}

/* A text by which the rule fires. */
static encours_status look_for_text(look *at, enc_sentence *sentence, encours_error *error)
{
    const enc_condition *test = sentence->test;
    enc_text text = {0};
    ENC_TRY(begin(at, sentence, error));
    if (at->operands.text(&at->asked, test->operand, test->index, &text) &&
        ask(at, sentence) == ENC_TRUE)
        snprintf(sentence->text, sizeof sentence->text, "%.*s", (int)text.size, text.bytes);
    return at->failure;
}

/* The rate is to blame where the test has an answer once it is taken for known. */
static encours_status look_for_cause(look *at, enc_sentence *sentence, encours_error *error)
{
    const enc_condition *test = sentence->test;
    enc_unrated unrated = {0};
    int64_t one = 1;
    bool known;
    at->credit.unrated = &unrated;
    ENC_TRY(begin(at, sentence, error));
    bool is_figure = test->operand == ENC_OPERAND_FIGURE;
    if (is_figure && enc_figure_is_of_group(test->index)) /* the event may be all that needs it */
        ENC_TRY(enc_credit_convert(&at->credit, one, at->profile.currency,
                                   at->profile.group_currency, &one, &known, error));
    if (ask(at, sentence) != ENC_UNKNOWN)
        sentence->unrated = unrated;
    sentence->no_limit = is_figure &&
                         (test->index == ENCOURS_FIGURE_HEADROOM ||
                          test->index == ENCOURS_FIGURE_LIMIT_USED) &&
                         !enc_profile_knows(&at->profile, ENCOURS_FIGURE_LIMIT);
    return at->failure;
}

encours_status enc_sentence_look(enc_sentence *sentence, encours_error *error)
{
    const encours_decision *decision = sentence->decision;
    bool missing = (decision->flags[sentence->index] & ENCOURS_REASON_MISSING) != 0;
    bool is_text = enc_operand_is_text(sentence->test->operand);
    if ((missing ? sentence->test->value_count == 0 : !is_text) || (missing && is_text))
        return ENCOURS_OK; /* nothing that would be told */
    if (decision->customer - 1 >= sentence->credit->view->counts.customers ||
        decision->stage < ENCOURS_STAGE_QUOTE || decision->stage > ENCOURS_STAGE_INVOICE)
        return ENCOURS_OK; /* the view is of before the customer */
    look at = {.credit = *sentence->credit};
    enc_reading reading = enc_reading_begin(at.credit.view->state);
    encours_status status = is_text ? look_for_text(&at, sentence, error)
                                    : look_for_cause(&at, sentence, error);
    return enc_reading_end(&reading, status, error);
}
