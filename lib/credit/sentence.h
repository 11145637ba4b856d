/* SPDX-License-Identifier: MIT */
/* A rule that fired, as a sentence. */
#ifndef ENC_CREDIT_SENTENCE_H
#define ENC_CREDIT_SENTENCE_H

#include "credit/credit.h"
#include "credit/phrase.h"
#include "encours/credit_check.h"

/* Room for a code, value of a dimension or table, and its terminating zero. */
enum { ENC_SENTENCE_TEXT_SIZE = 100 };

/* What a sentence is made from. */
typedef struct enc_sentence {
    const encours_credit *credit;
    const encours_decision *decision;
    const enc_policy_rule *rule;
    const enc_condition *test;
    size_t index;
    enc_phrase phrase;
    char text[ENC_SENTENCE_TEXT_SIZE]; /* what a test of texts measures; "": not known */
    enc_unrated unrated;               /* the rate without which the test cannot be answered */
    bool no_limit;                     /* or is it a limit that is missing */
} enc_sentence;

/* Looks again for what a decision does not keep: texts, and why something is missing. */
encours_status enc_sentence_look(enc_sentence *sentence, encours_error *error);

/* What the test measures, as it is called: of figures their label. */
void enc_sentence_label(enc_sentence *sentence);

/* What was measured; the threshold, or all values of "in"; the threshold behind the words of its
 * operator: "above 100%". */
void enc_sentence_measured(enc_sentence *sentence);
void enc_sentence_threshold(enc_sentence *sentence);
void enc_sentence_bound(enc_sentence *sentence);

/* "not known, which this rule needs.", and why where that was found. */
void enc_sentence_missing(enc_sentence *sentence);

/* An amount in the credit currency; INT64_MIN: there is none. */
void enc_sentence_amount(enc_sentence *sentence, int64_t amount);

#endif
