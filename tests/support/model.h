/* SPDX-License-Identifier: MIT */
/* The ledger as its description in words has it, the slow way: plain arrays, every rule looked at
 * day by day. It shares no code with the library, and is what the library is compared with.
 *
 * Known positions are transactions, from 1. Numbers of customers, documents, allocations and
 * matchings begin at 1; values of dimensions at 1, 0 is none. */
#ifndef ENC_TESTS_MODEL_H
#define ENC_TESTS_MODEL_H

#include <stdbool.h>
#include <stdint.h>

enum {
    MODEL_CUSTOMERS = 12,
    MODEL_DOCUMENTS = 160,
    MODEL_LINES = 4,
    MODEL_ALLOCATIONS = 400,
    MODEL_MATCHINGS = 160,
    MODEL_DATED = 80,
    MODEL_MATCHED = 6,
    MODEL_DIMENSIONS = 2,
    MODEL_VALUES = 4,
    MODEL_CURRENCIES = 3,
    MODEL_KEYS = 40,
    MODEL_COLUMNS = 7, /* not due, 1-30, 31-60, 61-90, over 90, no due date, credits */
    MODEL_FIRST_DAY = 19000,
    MODEL_DAYS = 240,
    MODEL_LAST_DAY = MODEL_FIRST_DAY + MODEL_DAYS + 60, /* nothing begins after it */
    MODEL_NEVER = INT32_MAX
};

extern const uint16_t model_currencies[MODEL_CURRENCIES]; /* the first is that of the books */

typedef struct model_document {
    uint32_t known;
    uint32_t customer;
    int type; /* an encours_document_type */
    int currency;
    int32_t issue, effective;
    int32_t cancelled; /* MODEL_NEVER */
    uint32_t cancelled_known;
    uint32_t other; /* of a transfer: the number of its other side; 0: none */
    int line_count;
    int64_t amounts[MODEL_LINES];
    int32_t dues[MODEL_LINES]; /* ENCOURS_DATE_NONE: none */
    int values[MODEL_DIMENSIONS];
    int key; /* 0: none */
} model_document;

typedef struct model_allocation {
    uint32_t known;
    uint32_t matching;
    uint32_t credit, debit; /* documents */
    int credit_line, debit_line;
    int64_t amount;
    int32_t from, to;
    uint32_t ended_known;
} model_allocation;

typedef struct model_dated {
    uint32_t known;
    uint32_t customer;
    int dimension;
    int value;
    int32_t from;
} model_dated;

typedef struct model {
    uint32_t transactions;
    uint32_t customers, documents, allocations, matchings, dated;
    uint32_t customer_known[MODEL_CUSTOMERS + 1];
    uint32_t declared[MODEL_DIMENSIONS]; /* transaction, 0: not */
    model_document document[MODEL_DOCUMENTS + 1];
    model_allocation allocation[MODEL_ALLOCATIONS + 1];
    model_dated dated_value[MODEL_DATED];
} model;

typedef enum model_kind {
    MODEL_CUSTOMER,
    MODEL_DECLARE,
    MODEL_SET,
    MODEL_POST,
    MODEL_ALLOCATE,
    MODEL_MATCH,
    MODEL_REVERSE_ALLOCATION,
    MODEL_REVERSE_MATCHING,
    MODEL_CANCEL,
    MODEL_TRANSFER
} model_kind;

/* One command; each kind reads what it needs. */
typedef struct model_command {
    model_kind kind;
    uint32_t customer, other_customer;
    int dimension, value;
    int32_t day; /* from, at, date */
    model_document document;
    uint32_t credit, debit;      /* documents */
    int credit_line, debit_line; /* from 1; 0: first due first */
    int64_t amount, other_amount, base;
    int currency, other_currency;
    int32_t due;
    uint32_t matched[MODEL_MATCHED];
    int matched_count;
    bool flag;       /* allow_rest, end_allocations */
    uint32_t target; /* document, allocation or matching */
} model_command;

/* Do one command in the transaction that is number transactions + 1. 0 when it is possible, else
 * the kinds of failure that say why not, as a sum of 1 << kind; the model is then to be thrown
 * away. */
uint32_t model_apply(model *m, const model_command *command);

/* Figures at the end of day `day` as known after transaction `known`. */
int64_t model_balance(const model *m, uint32_t known, uint32_t customer, int currency, int32_t day);

typedef struct model_rows {
    int64_t cell[MODEL_CUSTOMERS + 1][MODEL_CURRENCIES][MODEL_COLUMNS];
} model_rows;

/* `dimension` -1: rows are customers; else values. `credits` and `accounting` as in aging.h. */
void model_aging(const model *m, uint32_t known, int32_t day, int dimension, int credits,
                 bool accounting, model_rows *out);

/* Columns 0, 1, 2: balance, sales of [first, day], debits open and not due. */
void model_dso(const model *m, uint32_t known, int32_t day, int32_t first, int dimension,
               model_rows *out);

int model_value_at(const model *m, uint32_t known, uint32_t customer, int dimension, int32_t day);

#endif
