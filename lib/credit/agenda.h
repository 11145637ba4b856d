/* SPDX-License-Identifier: MIT */
/* An agenda in the making: rows in any order, sorted at the end. */
#ifndef ENC_CREDIT_AGENDA_H
#define ENC_CREDIT_AGENDA_H

#include "base/buffer.h"
#include "credit/credit.h"
#include "encours/agenda.h"
#include "encours/credit_assign.h"

/* Texts are places in the agenda's, 0 for "". */
typedef struct enc_agenda_row {
    uint64_t customer;
    uint64_t subject;
    uint64_t fact;
    int64_t amount;
    int32_t day;
    int32_t kind;
    int32_t subject_kind;
    uint32_t person;
    uint32_t role;
    uint32_t code;
    uint16_t currency;
    uint16_t reserved[3];
} enc_agenda_row;

typedef struct enc_agenda_making {
    const encours_credit *credit;
    encours_agenda_options options;
    encours_assignments *assignments; /* whose each customer is, or NULL */
    uint32_t dimension;               /* the same by a dimension's row, or ENC_ROW_NONE */
    enc_agenda_row *rows;
    size_t count;
    size_t capacity;
    enc_buffer texts;
} enc_agenda_making;

/* Whether the options' calendar can be used with the policy. */
encours_status enc_agenda_check_calendar(const enc_agenda_making *making, encours_error *error);

/* The working day by which what falls on a day is to be seen to: that day, or one before. */
int32_t enc_agenda_working_day(const enc_agenda_making *making, int32_t day);

/* Whether what falls on a day is to be seen on T, so many days ahead. */
bool enc_agenda_shows(const enc_agenda_making *making, int32_t day, int32_t lead_days);

/* Whether it is not too long ago. */
bool enc_agenda_is_recent(const enc_agenda_making *making, int32_t day);

static inline bool enc_agenda_wants(const enc_agenda_making *making, int32_t kind)
{
    return making->options.kinds == 0 || (making->options.kinds >> kind & 1) != 0;
}

/* Add a row if it is wanted and that of the person wanted; its texts are copied. */
encours_status enc_agenda_add(enc_agenda_making *making, enc_agenda_row row, enc_text role,
                              enc_text code, encours_error *error);

/* A row about a fact: its subject, amount and number; and one more of the facts of a view. */
enc_agenda_row enc_agenda_of_fact(const enc_agenda_making *making, uint32_t fact, int32_t kind,
                                  int32_t day);
enc_text enc_agenda_code_of(const enc_agenda_making *making, uint32_t fact);

/* What facts say by themselves; customers over their limits; promises that were broken. */
encours_status enc_agenda_facts(enc_agenda_making *making, encours_error *error);
encours_status enc_agenda_limits(enc_agenda_making *making, encours_error *error);
encours_status enc_agenda_promises(enc_agenda_making *making, encours_error *error);

#endif
