/* SPDX-License-Identifier: MIT */
/* Events: outcomes as the log holds them, with rows instead of names. Texts and arrays are lent. */
#ifndef ENC_LEDGER_EVENT_H
#define ENC_LEDGER_EVENT_H

#include "encours/cursor.h"
#include "ledger/state.h"

enum {
    ENC_PAIRS_MAX = 256,
    ENC_FORMAT_LEVEL_FIRST = 1, /* kinds 1 to 13 */
    ENC_FORMAT_LEVEL = 3        /* the latest: all kinds */
};

typedef struct enc_pair {
    uint32_t credit_line;
    uint32_t debit_line;
    int64_t amount;
} enc_pair;

typedef struct enc_ledger_event {
    enc_text id;
    uint16_t base_currency;
    bool unique_numbers;
    uint8_t level; /* of the record it lies in */
} enc_ledger_event;

typedef struct enc_customer_event {
    enc_text code;  /* empty: party data, the log says C<number> */
    bool has_party; /* registers the next party number for this customer */
} enc_customer_event;

typedef struct enc_document_event {
    uint32_t customer;
    enc_attributes attributes;
    int32_t issue;
    int32_t effective;
    enc_text number;
    enc_text key;
    uint32_t line_count;
    const int64_t *amounts;
    const int32_t *dues;
    bool has_extra;
    enc_extra extra; /* dimension_first is set when applied */
    const enc_document_dimension *dimensions;
} enc_document_event;

typedef struct enc_allocation_event {
    bool continues; /* more pairs of the matching before */
    int32_t from;
    uint32_t count;
    const enc_pair *pairs;
} enc_allocation_event;

/* A dated fact. Members that it does not have: no kind, no day, 0, empty. */
typedef struct enc_fact_event {
    enc_fact_subject subject;
    enc_fact_subject related; /* kind 0: nothing */
    uint16_t kind;            /* encours_fact_kind */
    uint8_t currency_after;   /* row of the currency + 1 */
    bool has_amount;
    int64_t amount;
    int32_t from;
    int32_t until;
    int32_t date;
    uint32_t party; /* number */
    enc_text code;
} enc_fact_event;

typedef struct enc_order_event {
    uint32_t customer;
    uint32_t currency; /* row */
    int32_t ordered;
    int32_t expected; /* or ENCOURS_DATE_NONE */
    int64_t amount;
    enc_text number;
    enc_text key;
} enc_order_event;

typedef struct enc_event {
    uint8_t kind; /* encours_event_kind */
    union {
        enc_ledger_event ledger;
        enc_currency_row currency;
        enc_text dimension;
        struct {
            uint32_t dimension;
            enc_text text;
        } value;
        enc_customer_event customer;
        enc_customer_dimension customer_dimension;
        enc_document_event document;
        enc_allocation_event allocation;
        enc_end end;
        enc_cancellation cancellation;
        enc_transfer transfer;
        enc_text terms;
        uint32_t party; /* erased party's row */
        enc_period period;
        enc_fact_event fact;
        enc_fact_end fact_end;
        enc_order_event order;
        enc_order_step order_step; /* previous_after is set when applied */
        uint8_t level;             /* the level from this record on */
        const void *engine;        /* of a kind that an engine has: its own struct */
    } as;
} enc_event;

/* Check an event against the state and append its rows, invisible until published. On failure the
 * state is as before. Used alike for new transactions and for replay. */
encours_status enc_event_apply(enc_state *state, const enc_event *event, encours_error *error);

/* The same for the row that ends a transaction. */
encours_status enc_transaction_apply(enc_state *state, const enc_transaction_row *row,
                                     enc_text actor, enc_text reason, encours_error *error);

#endif
