/* SPDX-License-Identifier: MIT */
/* A settlement being run: the debits that take part, what they are cleared by, and the pairs that
 * come of it. */
#ifndef ENC_LEDGER_SETTLE_H
#define ENC_LEDGER_SETTLE_H

#include "encours/settle.h"
#include "ledger/booked.h"
#include "ledger/command_run.h"
#include "pure/clearing.h"

enum { ENC_SETTLE_INVOICES_MAX = 1 << 20 };

/* A line that takes part, with what is still open of it on the day. */
typedef struct enc_settle_line {
    uint32_t line;
    int32_t due; /* INT32_MAX: none */
    int64_t room;
} enc_settle_line;

/* Columns of the debits, those that were not named behind the others. */
typedef struct enc_settle_debits {
    size_t count;
    size_t capacity;
    size_t named_count;
    uint32_t *document;
    int64_t *columns; /* `capacity` of each: see enc_settle_column() */
    uint32_t *named;
    uint32_t *sorted; /* those that were named, ascending: `named_count` */
} enc_settle_debits;

typedef enum enc_settle_name {
    ENC_SETTLE_OPEN,
    ENC_SETTLE_ASKED,
    ENC_SETTLE_DISCOUNT,
    ENC_SETTLE_TOLERANCE,
    ENC_SETTLE_WRITE_OFF,
    ENC_SETTLE_FEE,
    ENC_SETTLE_GROSS,
    ENC_SETTLE_VAT,
    ENC_SETTLE_COLUMNS
} enc_settle_name;

typedef struct enc_settle {
    enc_command_run *run;
    encours_settle_options options; /* scalars and `number`; its columns are not read */
    char number[ENC_NUMBER_BYTES_MAX + 1];
    bool has_payment;
    uint32_t payment;
    uint32_t customer;
    enc_settle_debits debits;
    enc_settle_line *lines; /* scratch: those of one document, or of the payment */
    enc_settle_line *payment_lines;
    size_t payment_line_count;
    enc_booked payment_booked;
    enc_pair *pairs;
    size_t pair_count;
    size_t pair_capacity;
    int64_t given_up;   /* of all invoices so far */
    int64_t difference; /* realised so far */
} enc_settle;

static inline int64_t *enc_settle_column(const enc_settle *settle, enc_settle_name name)
{
    return settle->debits.columns + (size_t)name * settle->debits.capacity;
}

/* settle_debits.c: room for `count` debits more; what is open of a document from the day on, its
 * lines first due first; that none was named twice; and, for NEXT, all others of the customer. */
encours_status enc_settle_reserve(enc_settle *settle, size_t count);
encours_status enc_settle_add_debit(enc_settle *settle, uint32_t document, bool named);
encours_status enc_settle_check_named(enc_settle *settle);
encours_status enc_settle_add_others(enc_settle *settle);
size_t enc_settle_lines(const enc_settle *settle, uint32_t document, enc_settle_line *out,
                        int64_t *open);

/* settle_post.c: what is posted for one debit and beyond, and the pairs of it. */
encours_status enc_settle_debit(enc_settle *settle, size_t i, const enc_clearing_parts *parts);
encours_status enc_settle_surplus(enc_settle *settle, int64_t surplus);
encours_status enc_settle_put(enc_settle *settle);

/* How many documents there are before the event of an allocation: a matching is preceded by what
 * was posted with it, the exchange difference last. `walk` is where the transaction begins, or
 * where the call for an allocation before this one left it. */
uint32_t enc_documents_before(const enc_state *state, enc_counts *walk, uint32_t allocation);

/* command_settle.c, command_unmatch.c */
encours_status enc_run_settle(enc_command_run *run);
encours_status enc_run_unmatch(enc_command_run *run);
/* Add a command that undoes the matching which settled what a bill replaced. */
encours_status enc_command_dishonour(encours_transaction *transaction, encours_ref bill,
                                     encours_ref matching, encours_date at, encours_error *error);
encours_status enc_run_dishonour(enc_command_run *run);
encours_status enc_run_revalue(enc_command_run *run); /* command_revalue.c */

#endif
