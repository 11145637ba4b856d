/* SPDX-License-Identifier: MIT */
/* Due dates on bare epoch days, for importers that apply one checked rule to many documents. */
#ifndef ENC_PURE_TERMS_H
#define ENC_PURE_TERMS_H

#include <stdbool.h>
#include <string.h>

#include "encours/terms.h"

/* The date before rolling of a rule encours_term_rule_check() has accepted, from a valid base day;
 * ENCOURS_DATE_NONE when it is out of range. */
int32_t enc_term_unadjusted(const encours_term_rule *rule, int32_t base);

/* The same with the closing days of a customer between the formula and the days of the month. */
int32_t enc_term_unadjusted_open(const encours_term_rule *rule, int32_t base,
                                 const encours_calendar *closings);

/* The base date a rule names, when it is known and a date. */
encours_status enc_term_pick_base(const encours_term_rule *rule, const encours_term_dates *dates,
                                  int32_t *out, encours_error *error);

/* The answer to what the due date is, where it is in range; ENCOURS_DATE_NONE fails, naming the
 * rule and its base. */
encours_status enc_term_give_due(const encours_term_rule *rule, int32_t base, int32_t unadjusted,
                                 int32_t due, encours_due_date *out, encours_error *error);

/* What encours_term_due() asks of a rule and of the calendar (may be NULL) it rolls with. */
encours_status enc_term_check_rolling(const encours_term_rule *rule,
                                      const encours_calendar *calendar, encours_error *error);

/* encours_term_due() without its checks of rule and calendar: both have been checked before. */
encours_status enc_term_due(const encours_term_rule *rule, const encours_term_dates *dates,
                            const encours_calendar *calendar, encours_due_date *out,
                            encours_error *error);

/* Go past a word of a rule's text; false, with *at where it was, when it is not there. */
static inline bool enc_term_take(const char **at, const char *word)
{
    size_t length = strlen(word);
    if (strncmp(*at, word, length) != 0)
        return false;
    *at += length;
    return true;
}

/* Whether a line makes sense by itself. */
encours_status enc_term_check_line(const encours_term_line *line, encours_error *error);

#endif
