/* SPDX-License-Identifier: MIT */
/* The kinds of events, in one table: how each is written, read, applied and shown. Numbers are for
 * ever; docs/event-format.md lists them. A new kind is a file `kind_<name>.c` and a line in the
 * table, or in that of an engine (engine.h); documents and allocations, the bulk of every log, are
 * called directly where it matters. */
#ifndef ENC_LEDGER_KINDS_H
#define ENC_LEDGER_KINDS_H

#include "ledger/codec.h"

struct encours_cursor;

/* Whom and what an event is about, as numbers; 0: nobody and nothing. */
typedef struct enc_about {
    uint32_t customer;
    uint32_t other_customer; /* of the debit of a transfer */
    uint32_t document;
    uint32_t credit; /* documents */
    uint32_t debit;
    uint32_t allocation;
    uint32_t fact;
    uint32_t other_document; /* that a fact is related to */
    uint32_t order;
} enc_about;

typedef struct enc_kind {
    uint8_t level; /* the first format level that has it */
    size_t count;  /* where enc_counts counts the rows of the kind, in order; 0: it has none */
    /* Write the event behind its kind: at most the bytes that enc_event_size_max() says. */
    uint8_t *(*put)(enc_codec *codec, uint8_t *to, const enc_event *event);
    /* Read it: what cannot be represented marks the reader as failed. */
    void (*get)(enc_codec *codec, enc_reader *reader, enc_decoded *out);
    /* Check, reserve, then write rows; on failure the state is as before. */
    encours_status (*apply)(enc_state *state, const enc_event *event, encours_error *error);
    /* Row `row` of the kind in the audit trail: whom it is about, NULL: nobody; and the columns it
     * has besides, NULL: none. */
    enc_about (*about)(const enc_state *state, uint32_t row);
    void (*show)(struct encours_cursor *cursor, size_t i, uint32_t row);
} enc_kind;

/* NULL when there is no such kind. */
const enc_kind *enc_kind_of(unsigned kind);

/* The first format level that has the event: that of its kind, or of the kind of fact that it is.
 */
unsigned enc_event_level(const enc_event *event);

uint8_t *enc_put_ledger(enc_codec *codec, uint8_t *to, const enc_event *event);
uint8_t *enc_put_currency(enc_codec *codec, uint8_t *to, const enc_event *event);
uint8_t *enc_put_dimension(enc_codec *codec, uint8_t *to, const enc_event *event);
uint8_t *enc_put_value(enc_codec *codec, uint8_t *to, const enc_event *event);
uint8_t *enc_put_customer(enc_codec *codec, uint8_t *to, const enc_event *event);
uint8_t *enc_put_customer_dimension(enc_codec *codec, uint8_t *to, const enc_event *event);
uint8_t *enc_put_document(enc_codec *codec, uint8_t *to, const enc_event *event);
uint8_t *enc_put_allocation(enc_codec *codec, uint8_t *to, const enc_event *event);
uint8_t *enc_put_end(enc_codec *codec, uint8_t *to, const enc_event *event);
uint8_t *enc_put_cancellation(enc_codec *codec, uint8_t *to, const enc_event *event);
uint8_t *enc_put_transfer(enc_codec *codec, uint8_t *to, const enc_event *event);
uint8_t *enc_put_terms(enc_codec *codec, uint8_t *to, const enc_event *event);
uint8_t *enc_put_erasure(enc_codec *codec, uint8_t *to, const enc_event *event);

void enc_get_ledger(enc_codec *codec, enc_reader *reader, enc_decoded *out);
void enc_get_currency(enc_codec *codec, enc_reader *reader, enc_decoded *out);
void enc_get_dimension(enc_codec *codec, enc_reader *reader, enc_decoded *out);
void enc_get_value(enc_codec *codec, enc_reader *reader, enc_decoded *out);
void enc_get_customer(enc_codec *codec, enc_reader *reader, enc_decoded *out);
void enc_get_customer_dimension(enc_codec *codec, enc_reader *reader, enc_decoded *out);
void enc_get_document(enc_codec *codec, enc_reader *reader, enc_decoded *out);
void enc_get_allocation(enc_codec *codec, enc_reader *reader, enc_decoded *out);
void enc_get_end(enc_codec *codec, enc_reader *reader, enc_decoded *out);
void enc_get_cancellation(enc_codec *codec, enc_reader *reader, enc_decoded *out);
void enc_get_transfer(enc_codec *codec, enc_reader *reader, enc_decoded *out);
void enc_get_terms(enc_codec *codec, enc_reader *reader, enc_decoded *out);
void enc_get_erasure(enc_codec *codec, enc_reader *reader, enc_decoded *out);

encours_status enc_apply_ledger(enc_state *state, const enc_event *event, encours_error *error);
encours_status enc_apply_currency(enc_state *state, const enc_event *event, encours_error *error);
encours_status enc_apply_dimension(enc_state *state, const enc_event *event, encours_error *error);
encours_status enc_apply_value(enc_state *state, const enc_event *event, encours_error *error);
encours_status enc_apply_customer(enc_state *state, const enc_event *event, encours_error *error);
encours_status enc_apply_customer_dimension(enc_state *state, const enc_event *event,
                                            encours_error *error);
encours_status enc_apply_terms(enc_state *state, const enc_event *event, encours_error *error);
encours_status enc_apply_erasure(enc_state *state, const enc_event *event, encours_error *error);

enc_about enc_about_customer(const enc_state *state, uint32_t row);
enc_about enc_about_customer_dimension(const enc_state *state, uint32_t row);
enc_about enc_about_document(const enc_state *state, uint32_t row);
enc_about enc_about_allocation(const enc_state *state, uint32_t row);
enc_about enc_about_end(const enc_state *state, uint32_t row);
enc_about enc_about_cancellation(const enc_state *state, uint32_t row);
enc_about enc_about_transfer(const enc_state *state, uint32_t row);
enc_about enc_about_erasure(const enc_state *state, uint32_t row);

void enc_show_ledger(struct encours_cursor *cursor, size_t i, uint32_t row);
void enc_show_currency(struct encours_cursor *cursor, size_t i, uint32_t row);
void enc_show_customer_dimension(struct encours_cursor *cursor, size_t i, uint32_t row);
void enc_show_document(struct encours_cursor *cursor, size_t i, uint32_t row);
void enc_show_allocation(struct encours_cursor *cursor, size_t i, uint32_t row);
void enc_show_end(struct encours_cursor *cursor, size_t i, uint32_t row);
void enc_show_cancellation(struct encours_cursor *cursor, size_t i, uint32_t row);
void enc_show_transfer(struct encours_cursor *cursor, size_t i, uint32_t row);

/* Period closes: kind_period.c. */
uint8_t *enc_put_period(enc_codec *codec, uint8_t *to, const enc_event *event);
void enc_get_period(enc_codec *codec, enc_reader *reader, enc_decoded *out);
encours_status enc_apply_period(enc_state *state, const enc_event *event, encours_error *error);
void enc_show_period(struct encours_cursor *cursor, size_t i, uint32_t row);

/* Dated facts and their ends: kind_fact.c. */
uint8_t *enc_put_fact(enc_codec *codec, uint8_t *to, const enc_event *event);
void enc_get_fact(enc_codec *codec, enc_reader *reader, enc_decoded *out);
encours_status enc_apply_fact(enc_state *state, const enc_event *event, encours_error *error);
enc_about enc_about_fact(const enc_state *state, uint32_t row);
void enc_show_fact(struct encours_cursor *cursor, size_t i, uint32_t row);
uint8_t *enc_put_fact_end(enc_codec *codec, uint8_t *to, const enc_event *event);
void enc_get_fact_end(enc_codec *codec, enc_reader *reader, enc_decoded *out);
encours_status enc_apply_fact_end(enc_state *state, const enc_event *event, encours_error *error);
enc_about enc_about_fact_end(const enc_state *state, uint32_t row);
void enc_show_fact_end(struct encours_cursor *cursor, size_t i, uint32_t row);

/* Orders and their steps: kind_order.c. */
uint8_t *enc_put_order(enc_codec *codec, uint8_t *to, const enc_event *event);
void enc_get_order(enc_codec *codec, enc_reader *reader, enc_decoded *out);
encours_status enc_apply_order(enc_state *state, const enc_event *event, encours_error *error);
enc_about enc_about_order(const enc_state *state, uint32_t row);
void enc_show_order(struct encours_cursor *cursor, size_t i, uint32_t row);
uint8_t *enc_put_order_step(enc_codec *codec, uint8_t *to, const enc_event *event);
void enc_get_order_step(enc_codec *codec, enc_reader *reader, enc_decoded *out);
encours_status enc_apply_order_step(enc_state *state, const enc_event *event, encours_error *error);
enc_about enc_about_order_step(const enc_state *state, uint32_t row);
void enc_show_order_step(struct encours_cursor *cursor, size_t i, uint32_t row);

/* A later format level: kind_level.c. */
uint8_t *enc_put_level(enc_codec *codec, uint8_t *to, const enc_event *event);
void enc_get_level(enc_codec *codec, enc_reader *reader, enc_decoded *out);
encours_status enc_apply_level(enc_state *state, const enc_event *event, encours_error *error);

#endif
