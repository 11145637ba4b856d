/* SPDX-License-Identifier: MIT */
/* The course of a customer: what is open of it and what is ordered, by part and currency, and what
 * follows in the days behind, moved on from day to day. What changes, and when, is known
 * beforehand, so that coming to a day costs what has changed since the one before, however much is
 * open. Nothing here asks for facts: who needs what facts say of a document or an order goes
 * through the rows. */
#ifndef ENC_CREDIT_COURSE_H
#define ENC_CREDIT_COURSE_H

#include "credit/profile.h"

typedef enum enc_course_kind {
    ENC_COURSE_DEBIT,
    ENC_COURSE_BILL, /* a debit that is one until it is due */
    ENC_COURSE_CASH,
    ENC_COURSE_CREDIT
} enc_course_kind;

/* A line of a document that is not settled before the course begins. */
typedef struct enc_course_line {
    int64_t open;      /* on the day that was come to */
    int32_t from, to;  /* the document counts */
    int32_t due;       /* or ENCOURS_DATE_NONE */
    uint32_t rank;     /* of a debit with a due date: its place by due */
    uint16_t slot;     /* of its currency in the sums */
    uint8_t is;        /* an enc_course_kind */
    uint8_t counts_as; /* the part it is in; ENC_PARTS: none */
} enc_course_line;

/* What is settled of a line from a day until another. */
typedef enum enc_course_means {
    ENC_COURSE_MONEY = 1,
    ENC_COURSE_LOSS = 2,
    ENC_COURSE_OTHER = 3
} enc_course_means;

typedef struct enc_course_piece {
    int64_t amount;
    int32_t from, to;
    int32_t paid; /* the credit is effective */
    int32_t means;
} enc_course_piece;

/* What has followed a day by another one, in one currency. */
typedef struct enc_after_sums {
    enc_i128 paid, paid_late, paid_days, open_late, written_off;
} enc_after_sums;

/* What a change is of: a part of exposure, so much more of it; a line, so much less of it open,
 * which is also to be looked at again; or sums of what follows, more of them. */
enum {
    ENC_COURSE_OF_LINE = ENC_PARTS,
    ENC_COURSE_OF_AFTER, /* and the sums, */
    ENC_COURSE_PAID = 1,
    ENC_COURSE_PAID_LATE = 2,
    ENC_COURSE_WRITTEN_OFF = 4,
    ENC_COURSE_OPEN_LATE = 8
};

typedef struct enc_course_change {
    int64_t amount;
    uint32_t of; /* the line; or days that PAID was late, which may be less than 0 */
    uint16_t slot;
    uint16_t what;
} enc_course_change;

typedef struct enc_course {
    encours_context *context;
    const encours_policy *policy;
    int32_t first, last; /* days that it goes through */
    int32_t after_days;
    int32_t reserved;
    enc_course_line *lines;
    enc_course_piece *pieces; /* of the last line */
    enc_course_change *changes;
    uint64_t *days;   /* of changes: day above, place below, in order */
    uint64_t *by_due; /* due above, line below, in order */
    uint64_t *scratch;
    size_t line_count, line_capacity;
    size_t piece_count, piece_capacity;
    size_t change_count, change_capacity, days_capacity;
    size_t due_count, due_capacity, scratch_capacity;
    size_t next;   /* of `days` */
    size_t oldest; /* of `by_due`: before it nothing is open */
    enc_near_sums at;
    enc_after_sums *after; /* as many as rows of `at` */
    size_t sums_capacity, after_capacity;
} enc_course;

/* The course of another customer. */
void enc_course_clear(enc_course *course);
void enc_course_release(enc_course *course);

/* A line of which nothing is settled yet; then what settles it; then that was all, and nothing is
 * open from a day on, or ENC_DAY_NEVER. `followed`: it is a debit that is to be paid. */
encours_status enc_course_open(enc_course *course, const enc_course_line *line, uint32_t currency,
                               encours_error *error);
encours_status enc_course_settle(enc_course *course, const enc_course_piece *piece,
                                 encours_error *error);
encours_status enc_course_close(enc_course *course, int32_t settled, bool followed,
                                encours_error *error);

/* An order. */
encours_status enc_course_order(enc_course *course, const encours_view *view, uint32_t order,
                                encours_error *error);

/* All is there: come to the first day. */
encours_status enc_course_ready(enc_course *course, encours_error *error);

/* Come to a day, which is not before the one before nor behind the last. */
void enc_course_move(enc_course *course, int32_t day);

/* --- Parts of it. */

/* The place of a currency in the sums; SIZE_MAX: no memory. */
size_t enc_course_slot(enc_course *course, uint32_t currency);

/* A change on a day; behind the last there is none, and until the first it is made at once, unless
 * it is of a line. */
encours_status enc_course_add(enc_course *course, int32_t day, enc_course_change change,
                              encours_error *error);

/* What follows of a line that is open until `dead`, which is the last one with its pieces. */
encours_status enc_course_follow(enc_course *course, const enc_course_line *line, int64_t amount,
                                 int32_t dead, encours_error *error);

/* Keys in order of their upper half. */
encours_status enc_course_sort(enc_course *course, uint64_t *keys, size_t count,
                               encours_error *error);

#endif
