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
#ifdef MODEL_LARGE /* as many rows as fill some chunks of a column */
    MODEL_DOCUMENTS = 1000,
    MODEL_ALLOCATIONS = 1400,
    MODEL_MATCHINGS = 700,
#else
    MODEL_DOCUMENTS = 300,
    MODEL_ALLOCATIONS = 400,
    MODEL_MATCHINGS = 160,
#endif
    MODEL_LINES = 4,
    MODEL_USUAL_DOCUMENTS = 300, /* what random ledgers stay below, old pairs apart */
    MODEL_USUAL_ALLOCATIONS = 400,
    MODEL_USUAL_MATCHINGS = 160,
    MODEL_DATED = 80,
    MODEL_FACTS = 200,
    MODEL_PERIODS = 40,
    MODEL_ORDERS = 40,
    MODEL_STEPS = 80,
    MODEL_POLICIES = 30,
    MODEL_DECISIONS = 120,
    MODEL_MATCHED = 6,
    MODEL_DIMENSIONS = 2,
    MODEL_VALUES = 4,
    MODEL_CURRENCIES = 3,
    MODEL_KEYS = 40,
    MODEL_COLUMNS = 7, /* not due, 1-30, 31-60, 61-90, over 90, no due date, credits */
    MODEL_FIRST_DAY = 19000,
    MODEL_DAYS = 240,
    MODEL_RECORDED_DAY = MODEL_FIRST_DAY + 60, /* at noon UTC, and the hours behind */
    MODEL_ACTORS = 5,
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
    int key;    /* 0: none */
    int reason; /* an encours_adjustment_reason, 0: none */
    bool has_base;
    int64_t base;          /* in the currency of the books; what is in it is its own base */
    int64_t settled, gone; /* allocated so far, and what of `base` went with it */
} model_document;

typedef struct model_allocation {
    uint32_t known;
    uint32_t matching;
    uint32_t credit, debit; /* documents */
    int credit_line, debit_line;
    int64_t amount;
    int64_t credit_share, debit_share; /* of the base amounts */
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

/* What a fact is about, or related to: a customer, document, line or order by its number; a line as
 * MODEL_LINES * (document - 1) + line. */
typedef struct model_subject {
    int kind; /* an encours_subject_kind, 0: nothing */
    uint32_t number;
} model_subject;

/* What a request, a step, a delegation or a release says; persons as 1 + their place in
 * model_actors. */
typedef struct model_about {
    int action;           /* of a request, from 1; of a fact that is none of these 0 */
    int needed;           /* of a request: approvals; 0: it is none of the request command */
    int step;             /* an encours_request_step */
    int role;             /* 0: none */
    int behalf;           /* in whose name; of a delegation: who is stood in for; 0: none */
    int deputy;           /* of a delegation */
    int uses;             /* of a release: decisions that it is for; 0: any number */
    model_subject effect; /* of DONE */
} model_about;

typedef struct model_fact {
    uint32_t known;
    int kind; /* an encours_fact_kind */
    model_subject subject, related;
    int32_t from, until; /* MODEL_NEVER: not planned */
    int32_t date;        /* ENCOURS_DATE_NONE */
    int64_t amount;      /* -1: none */
    int currency;        /* -1: none */
    int code;            /* 0: none */
    model_about about;
    int actor, ended_by; /* of the transactions, places in model_actors */
    int32_t ended;       /* MODEL_NEVER */
    uint32_t ended_known;
} model_fact;

typedef struct model_order {
    uint32_t known;
    uint32_t customer;
    int currency;
    int32_t ordered, expected; /* ENCOURS_DATE_NONE: nobody knows */
    int64_t amount;
    int key; /* 0: none */
} model_order;

typedef struct model_step {
    uint32_t known;
    uint32_t order;
    int kind; /* an encours_order_step_kind */
    int32_t day, expected;
    int64_t amount;
} model_step;

/* A version of a credit policy; its bytes are all the same. */
typedef struct model_policy {
    uint32_t known;
    int name;
    int32_t from;
    uint32_t size;
} model_policy;

typedef struct model_decision {
    uint32_t known;
    model_subject subject;    /* a customer, document or order */
    uint32_t policy, release; /* numbers; of a fact, 0: none */
    int32_t day;
    uint32_t counted; /* transactions known when it was taken */
    int stage, outcome, reasons;
    int currency; /* -1: none, and no amounts */
    int64_t amount;
    int64_t limit; /* -1: none */
    int dimension; /* -1: none */
} model_decision;

typedef struct model {
    uint32_t transactions;
    uint32_t customers, documents, allocations, matchings, dated, facts, periods, orders, steps;
    uint32_t policies, decisions;
    uint32_t pairs;                   /* old invoices with their payments, see MODEL_PAIRS */
    int actor;                        /* of the transaction that is being applied */
    bool old_format;                  /* of level 1, which has no facts, periods and orders */
    int currencies[MODEL_CURRENCIES]; /* in the order of their first use */
    int currency_count;               /* that of the books, which comes first, not counted */
    uint32_t customer_known[MODEL_CUSTOMERS + 1];
    uint32_t code[MODEL_CUSTOMERS + 1];   /* in the log, where there are no personal data */
    uint32_t party[MODEL_CUSTOMERS + 1];  /* what tells its personal data apart, 0: it has none */
    uint32_t erased[MODEL_CUSTOMERS + 1]; /* transaction, 0: they were not */
    uint32_t difference[MODEL_MATCHINGS + 1]; /* document that a settlement posted, 0: none */
    uint32_t declared[MODEL_DIMENSIONS];      /* transaction, 0: not */
    model_document document[MODEL_DOCUMENTS + 1];
    model_allocation allocation[MODEL_ALLOCATIONS + 1];
    model_dated dated_value[MODEL_DATED];
    model_fact fact[MODEL_FACTS + 1];
    model_period period[MODEL_PERIODS];
    model_order order[MODEL_ORDERS + 1];
    model_step step[MODEL_STEPS];
    model_policy policy[MODEL_POLICIES + 1];
    model_decision decision[MODEL_DECISIONS + 1];
} model;

/* What is in use of one model into another. */
void model_copy(model *to, const model *from);

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
    MODEL_END_FACT,
    MODEL_REQUEST, /* this and the next: facts by commands of their own */
    MODEL_REQUEST_STEP,
    MODEL_DELEGATE,
    MODEL_ORDER,
    MODEL_STEP,
    MODEL_POLICY,
    MODEL_DECIDE,
    MODEL_PAIRS, /* many invoices of long ago and their payments; as many as `amount` says */
    MODEL_SETTLE,
    MODEL_UNMATCH,
    MODEL_BILL,
    MODEL_DISHONOUR,
    MODEL_REVALUE, /* the last of its transaction */
    MODEL_ERASE,   /* this and the next: transactions of their own, by other calls */
    MODEL_UPGRADE
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
    uint32_t matched[MODEL_MATCHED]; /* of a settlement: the debits */
    int64_t asked[MODEL_MATCHED];    /* -1 in the first: all that is open of each */
    int64_t discount[MODEL_MATCHED], write_off[MODEL_MATCHED], fee[MODEL_MATCHED];
    int64_t write_off_max; /* -1: no limit */
    int matched_count;
    int surplus, exchange;
    int64_t surplus_max;
    int64_t rates[MODEL_CURRENCIES]; /* minor units of the books for 100 minor units; 0: none */
    bool flag;                       /* allow_rest, end_allocations; of a revaluation: reversed */
    bool losses;
    uint32_t target;   /* customer, document, allocation, matching or fact */
    uint32_t matching; /* of a bill that is dishonoured */
    model_order order;
    model_step step;
    model_policy policy;
    model_decision decision;
    uint32_t party; /* see model.party */
} model_command;

/* Number i of MODEL_PAIRS, from 0: two documents; what was allocated on a day, 0: nothing was. */
typedef struct model_pair_of_old {
    model_document invoice, payment;
    int64_t allocated;
    int32_t day;
} model_pair_of_old;
model_pair_of_old model_old_pair(const model_command *c, uint32_t i);

/* Do one command in the transaction that is number transactions + 1. 0 when it is possible, else
 * the kinds of failure that say why not, as a sum of 1 << kind; the model is then to be thrown
 * away. */
uint32_t model_apply(model *m, const model_command *command);

/* Figures at the end of day `day` as known after transaction `known`. */
int64_t model_balance(const model *m, uint32_t known, uint32_t customer, int currency, int32_t day);

typedef struct model_rows {
    int64_t cell[MODEL_CUSTOMERS + 1][MODEL_CURRENCIES][MODEL_COLUMNS];
} model_rows;

/* What rows are, when not values of a dimension. */
enum { MODEL_BY_CUSTOMER = -1, MODEL_BY_CURRENT = -2, MODEL_BY_GROUP = -3 };

/* `credits` and `accounting` as in aging.h. */
void model_aging(const model *m, uint32_t known, int32_t day, int dimension, int credits,
                 bool accounting, bool agreed, model_rows *out);

/* Columns 0, 1, 2: balance, sales of [first, day], debits open and not due. */
void model_dso(const model *m, uint32_t known, int32_t day, int32_t first, int dimension,
               bool agreed, model_rows *out);

/* What is not allocated of each line of each document on a day. */
typedef int64_t model_open[MODEL_DOCUMENTS + 1][MODEL_LINES];
void model_open_lines(const model *m, uint32_t known, int32_t day, bool accounting, model_open out);
bool model_counts(const model_document *d, uint32_t known, int32_t day);
bool model_is_debit(const model_document *d);
int64_t model_gross(const model_document *d);

/* Figures of one customer in one currency, by original due dates. */
typedef struct model_totals {
    int64_t balance, overdue, disputed, cash;
    int32_t oldest_due;
} model_totals;
typedef model_totals model_totals_rows[MODEL_CUSTOMERS + 1][MODEL_CURRENCIES];
void model_totals_at(const model *m, uint32_t known, int32_t day, model_totals_rows out);

/* What is booked in the currency of the books; as encours_booked. */
typedef struct model_booked {
    int64_t balance, open, exchange;
    uint64_t count, missing; /* documents, and of these without a base amount */
} model_booked;
typedef model_booked model_booked_rows[MODEL_CUSTOMERS + 1][MODEL_CURRENCIES];
void model_booked_at(const model *m, uint32_t known, int32_t day, model_booked_rows out);

/* The customer of what a decision is about; 0: it is not there. */
uint32_t model_decided_customer(const model *m, const model_decision *d);

extern const char *const model_actors[MODEL_ACTORS];

/* A request on a day, as encours_request, and its steps by then: which facts, and which count. */
typedef struct model_standing {
    int state, given, decider; /* decider: a place in model_actors, -1: nobody */
    int32_t last, newest, decided;
    model_subject effect;
    uint32_t approvals[8];
    int steps;
    uint32_t step[MODEL_FACTS];
    bool counts[MODEL_FACTS];
} model_standing;
model_standing model_request_at(const model *m, uint32_t known, uint32_t number, int32_t day);

/* An order as it stands on a day. */
typedef struct model_order_figures {
    int64_t ordered, delivered, invoiced, cancelled;
    int32_t expected;
} model_order_figures;
model_order_figures model_order_at(const model *m, uint32_t known, uint32_t order, int32_t day);

/* As encours_order_book. `customer` 0: all of them. */
typedef struct model_book {
    int64_t orders, orders_open, ordered, cancelled, delivered, invoiced, to_deliver;
    int64_t within, beyond, undated, late, delivered_not_invoiced, invoiced_ahead;
    int64_t advances, covered;
} model_book;
model_book model_book_at(const model *m, uint32_t known, uint32_t customer, int currency,
                         int32_t day, int32_t horizon);

/* Customers as dated facts have them belong together: what stands directly above one (the parent,
 * or 0), the current customer, the head of the group; and who has an identifier. */
uint32_t model_parent(const model *m, uint32_t known, uint32_t customer, int32_t day);
uint32_t model_current(const model *m, uint32_t known, uint32_t customer, int32_t day);
uint32_t model_head(const model *m, uint32_t known, uint32_t customer, int32_t day);
bool model_is_below(const model *m, uint32_t known, uint32_t customer, uint32_t above, int32_t day);
bool model_has_identifier(const model *m, uint32_t known, uint32_t customer, int code, int32_t day);

/* The last closed day, ENCOURS_DATE_NONE: none is. */
int32_t model_closed_to(const model *m, uint32_t known);

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
