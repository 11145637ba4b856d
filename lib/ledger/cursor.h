/* SPDX-License-Identifier: MIT */
/* Cursors: first the rows of a block are picked, which may need memory and moves the position; then
 * their columns are filled in, which cannot fail. */
#ifndef ENC_LEDGER_CURSOR_H
#define ENC_LEDGER_CURSOR_H

#include "encours/cursor.h"
#include "ledger/view.h"

enum {
    ENC_CURSOR_COLUMNS = ENCOURS_COLUMN_DECISION + 1, /* the last column and one */
    ENC_CURSOR_TEXTS_MAX = 12,                        /* columns of texts that some rows have */
    ENC_CURSOR_CODE_SIZE = 12,                        /* "C4294967294" */
    ENC_CURSOR_DIGEST_SIZE = 65
};

/* What of the rows their reader may see whole. */
typedef enum enc_cursor_masking {
    ENC_CURSOR_PLAIN = 0,       /* all */
    ENC_CURSOR_BY_CUSTOMER = 1, /* those of customers that he may see */
    ENC_CURSOR_ALL = 2          /* none */
} enc_cursor_masking;

/* A row of a block. */
typedef struct enc_cursor_row {
    uint32_t row;         /* of its table; an event's: of the table of its kind */
    uint32_t transaction; /* of an event */
    uint32_t position;    /* of an event, in the log */
    uint32_t kind;        /* of an event */
} enc_cursor_row;

/* Where the cursor is. */
typedef struct enc_cursor_position {
    uint32_t at;       /* next row or entry of the list: transactions, for events */
    bool inside;       /* events: in the middle of transaction `at`, */
    enc_counts counts; /* with so many rows before the next event */
} enc_cursor_position;

/* A column of texts in one piece. */
typedef struct enc_cursor_texts {
    uint32_t *offsets;
    size_t offsets_capacity;
    char *bytes;
    size_t bytes_capacity;
    bool built; /* for the present block */
} enc_cursor_texts;

struct encours_cursor {
    encours_view *view;
    int32_t rows;
    int32_t day; /* of open amounts */
    bool dated;  /* only what counts on that day */
    bool open_only;
    uint32_t customer;     /* number, 0: all */
    uint32_t document;     /* number, 0: all */
    uint32_t fact_kind;    /* 0: all */
    uint32_t subject_kind; /* of facts, 0: all */
    uint32_t order;        /* number, of order steps, 0: all */

    uint32_t *list; /* rows to look at, ascending */
    size_t list_capacity;
    uint32_t list_count;
    uint32_t range_first; /* behind those of the list come rows from here on, up to `end` in all */
    uint32_t end;
    enc_cursor_position position;
    uint32_t transaction; /* of the row filled in last, where the search for the next one begins */

    enc_cursor_row *block;
    size_t block_capacity;
    size_t count;          /* rows of the block */
    enc_cursor_row *spare; /* where the next block is picked */
    size_t spare_capacity;

    size_t capacity;                         /* rows that the memory of the columns can hold */
    int64_t *numbers;                        /* all columns of numbers, one after the other */
    int64_t *columns[ENC_CURSOR_COLUMNS];    /* each of them, or NULL */
    char (*codes)[ENC_CURSOR_CODE_SIZE];     /* of customers whose code is not in the log */
    char (*digests)[ENC_CURSOR_DIGEST_SIZE]; /* in hexadecimal, of rows that have one */
    size_t digests_capacity;
    bool *masked; /* rows of the block without amounts and texts; NULL: all are plain */
    enc_cursor_masking masking;
    enc_cursor_texts texts[ENC_CURSOR_TEXTS_MAX];
};

/* The columns that rows have, ended by 0. */
const uint8_t *enc_cursor_number_columns(int32_t rows);
const uint8_t *enc_cursor_text_columns(int32_t rows);

/* Open one for a query that was asked for already: all rows are shown whole. */
encours_status enc_cursor_open(const encours_view *view, int32_t rows,
                               const encours_cursor_options *options, encours_cursor **out,
                               encours_error *error);

/* Ask whether its reader may open it. After a block is filled in: take away what he may not see. */
encours_status enc_cursor_ask(const encours_view *view, int32_t rows,
                              const encours_cursor_options *options, enc_cursor_masking *masking,
                              encours_error *error);
void enc_cursor_mask(encours_cursor *cursor);

/* Decide which rows to look at: position, list and end. */
encours_status enc_cursor_select(encours_cursor *cursor, encours_error *error);

/* Whether a row that is looked at is one to give; not of events. */
bool enc_cursor_keeps(const encours_cursor *cursor, uint32_t row);
bool enc_cursor_keeps_fact(const encours_cursor *cursor, uint32_t row);
bool enc_cursor_keeps_order(const encours_cursor *cursor, uint32_t row);
bool enc_cursor_keeps_order_step(const encours_cursor *cursor, uint32_t row);

/* The next event to give; false at the end. */
bool enc_cursor_event_next(encours_cursor *cursor, enc_cursor_row *out);

/* Fill in the number columns of row `i` of the block. */
void enc_cursor_fill_customer(encours_cursor *cursor, size_t i);
void enc_cursor_fill_document(encours_cursor *cursor, size_t i);
void enc_cursor_fill_item(encours_cursor *cursor, size_t i);
void enc_cursor_fill_allocation(encours_cursor *cursor, size_t i);
void enc_cursor_fill_fact(encours_cursor *cursor, size_t i);
void enc_cursor_fill_order(encours_cursor *cursor, size_t i);
void enc_cursor_fill_order_step(encours_cursor *cursor, size_t i);

/* A text of the order that a row is or is about. */
enc_text enc_cursor_order_text(const encours_cursor *cursor, int32_t column, size_t i);
void enc_cursor_fill_event(encours_cursor *cursor, size_t i);

/* What rows and events have in common. Rows here are rows, not numbers. */
void enc_cursor_put_customer(encours_cursor *cursor, size_t i, uint32_t customer);
void enc_cursor_put_transaction(encours_cursor *cursor, size_t i, uint32_t transaction);
/* The transaction of a row of the table whose count lies at `offset`; rows ascend. */
void enc_cursor_put_transaction_of(encours_cursor *cursor, size_t i, size_t offset);
void enc_cursor_put_cancellation(encours_cursor *cursor, size_t i, uint32_t document);
uint32_t enc_cursor_matching(const encours_cursor *cursor, uint32_t allocation);
int64_t enc_cursor_signed(const encours_cursor *cursor, uint32_t document, int64_t amount);

static inline void enc_cursor_put(encours_cursor *cursor, encours_column column, size_t i,
                                  int64_t value)
{
    if (cursor->columns[column] != NULL)
        cursor->columns[column][i] = value;
}

#endif
