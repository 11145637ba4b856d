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
    MODEL_FACTS = 120,
    MODEL_PERIODS = 40,
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

/* Periods were closed, or opened again. */
typedef struct model_period {
    uint32_t known;
    int32_t closed_to; /* ENCOURS_DATE_NONE: none is closed */
} model_period;

/* What a fact is about, or related to: a customer, document or line by its number; a line as
 * MODEL_LINES * (document - 1) + line. */
typedef struct model_subject {
    int kind; /* an encours_subject_kind, 0: nothing */
    uint32_t number;
} model_subject;

typedef struct model_fact {
    uint32_t known;
    int kind; /* an encours_fact_kind */
    model_subject subject, related;
    int32_t from, until; /* MODEL_NEVER: not planned */
    int32_t date;        /* ENCOURS_DATE_NONE */
    int64_t amount;      /* -1: none */
    int currency;        /* -1: none */
    int code;            /* 0: none */
    int32_t ended;       /* MODEL_NEVER */
    uint32_t ended_known;
} model_fact;

typedef struct model {
    uint32_t transactions;
    uint32_t customers, documents, allocations, matchings, dated, facts, periods;
    uint32_t customer_known[MODEL_CUSTOMERS + 1];
    uint32_t declared[MODEL_DIMENSIONS]; /* transaction, 0: not */
    model_document document[MODEL_DOCUMENTS + 1];
    model_allocation allocation[MODEL_ALLOCATIONS + 1];
    model_dated dated_value[MODEL_DATED];
    model_fact fact[MODEL_FACTS + 1];
    model_period period[MODEL_PERIODS];
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
    MODEL_TRANSFER,
    MODEL_CLOSE,
    MODEL_REOPEN,
    MODEL_FACT,
    MODEL_END_FACT
} model_kind;

/* One command; each kind reads what it needs. */
typedef struct model_command {
    model_kind kind;
    uint32_t customer, other_customer;
    int dimension, value;
    int32_t day; /* from, at, date */
    model_document document;
    model_fact fact;
    uint32_t replaces;           /* fact, 0: none */
    uint32_t credit, debit;      /* documents */
    int credit_line, debit_line; /* from 1; 0: first due first */
    int64_t amount, other_amount, base;
    int currency, other_currency;
    int32_t due;
    uint32_t matched[MODEL_MATCHED];
    int matched_count;
    bool flag;       /* allow_rest, end_allocations */
    uint32_t target; /* document, allocation, matching or fact */
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
                 bool accounting, bool agreed, model_rows *out);

/* Columns 0, 1, 2: balance, sales of [first, day], debits open and not due. */
void model_dso(const model *m, uint32_t known, int32_t day, int32_t first, int dimension,
               bool agreed, model_rows *out);

/* The last closed day, ENCOURS_DATE_NONE: none is. */
int32_t model_closed_to(const model *m, uint32_t known);

/* Facts and periods: parts of model_apply(). */
uint32_t model_apply_dated(model *m, const model_command *command);

bool model_fact_holds(const model_fact *f, uint32_t known, int32_t day);

/* First day on which it no longer holds, MODEL_NEVER: none. */
int32_t model_fact_to(const model_fact *f, uint32_t known);

/* Whether a fact is about a customer, one of its documents or lines, or related to one of these;
 * `document` 0: to any of them. */
bool model_fact_concerns(const model *m, const model_fact *f, uint32_t customer, uint32_t document);

/* Due date of a line, from 0, as agreed on a day. */
int32_t model_agreed_due(const model *m, uint32_t known, uint32_t document, int line, int32_t day);

int model_value_at(const model *m, uint32_t known, uint32_t customer, int dimension, int32_t day);

#endif
