/* SPDX-License-Identifier: MIT */
/* A book inside. */
#ifndef ENC_CREDIT_BOOK_PARTS_H
#define ENC_CREDIT_BOOK_PARTS_H

#include "credit/book.h"

/* Of one customer. Days and shares of 1/10000 of a part of a whole fit 32 bits. */
typedef struct enc_book_line {
    uint64_t known; /* bit a figure, those behind the line too */
    int64_t exposure;
    int64_t limit;
    int64_t overdue;
    int32_t oldest_days;
    int32_t overdue_share;
    int32_t expired_days;
    uint32_t status_fact;
    uint32_t limit_fact;
    uint32_t terms_fact;
    uint16_t currency;
    uint16_t status_after; /* of `statuses`, + 1 */
    uint8_t class_after;
    uint8_t reserved[3];
} enc_book_line;

_Static_assert(sizeof(enc_book_line) == 64, "a line of the book is a line of the cache");

#define ENC_BOOK_HOT                                                                               \
    (enc_figure_bit(ENCOURS_FIGURE_EXPOSURE) | enc_figure_bit(ENCOURS_FIGURE_LIMIT) |              \
     enc_figure_bit(ENCOURS_FIGURE_OVERDUE) | enc_figure_bit(ENCOURS_FIGURE_OLDEST_DAYS) |         \
     enc_figure_bit(ENCOURS_FIGURE_OVERDUE_SHARE) |                                                \
     enc_figure_bit(ENCOURS_FIGURE_LIMIT_EXPIRED_DAYS))

/* Sums of a group, in its currency. What is missing of a member is counted instead. */
typedef struct enc_book_sums {
    enc_i128 exposure;
    enc_i128 overdue;
    uint32_t exposure_missing;
    uint32_t overdue_missing;
} enc_book_sums;

typedef struct enc_book_group {
    enc_book_sums sums;
    int64_t limit;
    uint32_t head;        /* row */
    uint32_t first_after; /* the first member + 1 */
    uint16_t currency;
    uint8_t has_limit;
    uint8_t reserved;
} enc_book_group;

/* Who belongs to whom on T: arrays by customer row, NULL where nobody belongs to anybody. */
typedef struct enc_book_groups {
    uint32_t *current;  /* row of who stands for the customer */
    uint32_t *group_of; /* its group + 1; 0: it is alone, under no limit of a group */
    uint32_t *next;     /* the next member of its group + 1 */
    size_t customers;   /* elements of these; others are alone */
    enc_book_group *groups;
    size_t count;
    size_t capacity;
} enc_book_groups;

/* Lines and the rows behind them. */
typedef struct enc_book_rows {
    void *block; /* as it was allocated; the lines begin at a line of the cache */
    size_t block_size;
    enc_book_line *lines;
    int64_t *behind; /* `behind_count` a customer */
    size_t behind_size;
    size_t capacity;
} enc_book_rows;

enum { ENC_BOOK_STATUSES_MAX = 65534 };

struct enc_book {
    encours_context *context;
    uint64_t own;     /* figures of customers that are kept */
    uint64_t behind;  /* those not in the line */
    uint64_t grouped; /* figures of groups that are asked for */
    uint64_t asked[ENC_POLICY_STAGES];
    uint32_t behind_count;
    uint8_t places[ENCOURS_FIGURES_MAX]; /* of a figure behind the line */
    uint32_t count;                      /* customers */
    bool takes_guarantee_of_head;        /* figures of a member hang on facts of the head */
    enc_book_rows rows;
    enc_book_groups by;
    uint32_t *slots; /* of a refresh: place of a customer's new line + 1; else all 0 */
    size_t slot_count;
    enc_text *statuses; /* each once, lent by the rows of the view, which never move */
    size_t status_count;
    size_t status_capacity;
};

/* Room for more lines, keeping the first `kept`. False: no memory, nothing has changed. */
bool enc_book_rows_grow(const enc_book *book, enc_book_rows *rows, size_t count, size_t kept);
void enc_book_rows_release(const enc_book *book, enc_book_rows *rows);

/* Work out the line of a customer that nobody stands for. `again`: the book has its line, and what
 * facts of the customer say has not changed since; allowed where enc_book_works_again(). */
encours_status enc_book_work_out(const encours_credit *credit, enc_book *book, uint32_t customer,
                                 bool again, enc_book_rows *to, size_t at, encours_error *error);
bool enc_book_works_again(const encours_credit *credit, const enc_book *book);

/* Ask for the memory that working out a customer again will read. */
void enc_book_ask_ahead(const encours_credit *credit, const enc_book *book, uint32_t customer);

/* The line of a row as it will be after a refresh, of which `staged` has the new ones. */
static inline const enc_book_line *enc_book_line_of(const enc_book *book,
                                                    const enc_book_rows *staged, uint32_t row)
{
    uint32_t slot = row < book->slot_count ? book->slots[row] : 0;
    return slot != 0 ? &staged->lines[slot - 1] : &book->rows.lines[row];
}

static inline uint32_t enc_book_current(const enc_book_groups *by, uint32_t row)
{
    return by->current != NULL && row < by->customers ? by->current[row] : row;
}

static inline uint32_t enc_book_group_of(const enc_book_groups *by, uint32_t row)
{
    return by->group_of != NULL && row < by->customers ? by->group_of[row] : 0;
}

/* Who belongs to whom, without sums; then the sums and limits of all groups. */
encours_status enc_book_groups_make(const encours_credit *credit, const enc_book *book,
                                    enc_book_groups *out, encours_error *error);
encours_status enc_book_groups_sum(const encours_credit *credit, const enc_book *book,
                                   const enc_book_rows *staged, enc_book_groups *by,
                                   encours_error *error);
void enc_book_groups_release(const enc_book *book, enc_book_groups *by);

/* Whether a fact is a limit of a group, whenever it holds. */
bool enc_book_is_group_limit(const encours_credit *credit, const enc_fact *fact);

/* Limit and currency of a group: those of its head. */
encours_status enc_book_group_limit(const encours_credit *credit, enc_book_group *group,
                                    encours_error *error);

/* A line into sums in a currency, `sign` times. */
encours_status enc_book_sums_add(const encours_credit *credit, const enc_book_line *line,
                                 uint16_t currency, int sign, enc_book_sums *sums,
                                 encours_error *error);

#endif
