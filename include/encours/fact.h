/* SPDX-License-Identifier: MIT */
/**
 * @file fact.h
 * Dated facts: whatever holds of a subject from one day to another.
 *
 * A dispute of an invoice, a promise to pay, a deferral, a credit limit, a guarantee, a dunning
 * level, a hold, a parent company: each is a row of one table that says of which subject it is,
 * from which day on it holds, until when if that is planned, and what it states: an amount, a day,
 * a code, a related thing. Facts are numbered from 1 in the order of the log.
 *
 * A fact holds on day T when from <= T < to; `to` is the day of its end, else the planned `until`,
 * else there is none. An end is never undone and a fact never changes: what changes is ended, and
 * another fact begins that day (encours_fact_options.replaces does both in one command). So a query
 * about a day gives what held then, and a view what was known of it. Of several facts of one kind
 * that hold of a subject on a day, the one with the highest number stands, where one is wanted.
 *
 * The first day and the end of a fact obey closed periods (period.h). Nothing here is personal
 * data: a code is impersonal, a person is named by the number of a party.
 *
 * Facts are read by a cursor (ENCOURS_ROWS_FACTS in cursor.h) and show in the audit trail. They
 * need format level 2, those of credit control 3; see upgrade.h.
 *
 * Limits: codes of at most 96 bytes of printable UTF-8.
 */
#ifndef ENCOURS_FACT_H
#define ENCOURS_FACT_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/document.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/transaction.h"

ENCOURS_BEGIN_DECLS

/** What a fact is about. */
typedef enum encours_subject_kind {
    ENCOURS_SUBJECT_LEDGER = 1,   /**< the ledger as a whole; it has no number: 0 */
    ENCOURS_SUBJECT_CUSTOMER = 2, /**< a customer */
    ENCOURS_SUBJECT_DOCUMENT = 3, /**< a document with all its lines */
    ENCOURS_SUBJECT_LINE = 4,     /**< one line of a document: an item */
    ENCOURS_SUBJECT_ORDER = 5,    /**< an order */
    ENCOURS_SUBJECT_FACT = 6      /**< an older fact, one that is not itself about a fact. What is
                                       about it belongs to the customer or document that it is
                                       about */
} encours_subject_kind;

/** What a fact says. The numbers are for ever. A kind names the subjects that it can be about and
 *  what it must state; where nothing is named, nothing, and any subject but a fact. Those from 16
 *  on are of credit control; they and facts about facts need format level 3. */
typedef enum encours_fact_kind {
    ENCOURS_FACT_DISPUTE = 1,   /**< the debt, or `amount` of it, is disputed, for the reason
                                     `code`. Of a document or line */
    ENCOURS_FACT_PROMISE = 2,   /**< the customer promises to pay by `date`: needs it; `amount`:
                                     so much. Of a customer, document or line */
    ENCOURS_FACT_DEFERRAL = 3,  /**< the due date agreed is `date`: needs it. Of a document or line;
                                     that of a line goes before that of its document */
    ENCOURS_FACT_LIMIT = 4,     /**< a credit limit of `amount`: needs it and its currency. Of a
                                     customer */
    ENCOURS_FACT_GUARANTEE = 5, /**< a guarantee of `amount`: needs it and its currency. Of a
                                     customer, document or order */
    ENCOURS_FACT_LEVEL = 6,     /**< a dunning level: `amount` is its number, needs it. Of a
                                     customer, document or line */
    ENCOURS_FACT_HOLD = 7,      /**< held: what is, `code` says. Of anything */
    ENCOURS_FACT_PARENT = 8,    /**< the related customer is its parent: needs it. Of a customer;
                                     the rules of groups are in customer_group.h */
    ENCOURS_FACT_MERGED = 9,    /**< the related customer stands for it: needs it. Of a customer;
                                     likewise */
    ENCOURS_FACT_IDENTIFIER = 10, /**< an external identifier is `code`: needs it; `amount` 1: it is
                                       shared. Of a customer or the ledger; on no day of two, unless
                                       shared by both, see customer_identifier.h */
    ENCOURS_FACT_LEGAL_HOLD = 11, /**< nothing of it is to be erased. Of anything */
    ENCOURS_FACT_RETENTION = 12,  /**< an amount kept back as security (retenue de garantie) until
                                       `date`: needs `amount`. Of a document or line */
    ENCOURS_FACT_ADVANCE_ORDER = 13, /**< an advance was paid for the related order: needs it. Of a
                                          document */
    ENCOURS_FACT_NETTING = 14, /**< payables of the party are set off. Of a customer or document */
    ENCOURS_FACT_OTHER = 15,   /**< anything else: `code` says what, needs it. Of anything */
    ENCOURS_FACT_SCORE = 16,   /**< an external score: `amount` is its value, on a scale that begins
                                    at 0 (the source of one that can be negative shifts it), and no
                                    money: no currency; `code` is `source[;key=value...]`. Needs
                                    both. Of a customer */
    ENCOURS_FACT_RISK_CLASS = 17, /**< the risk class is `code`: needs it. Of a customer */
    ENCOURS_FACT_STATUS = 18,  /**< the status of the account is `code`: needs it. Of a customer */
    ENCOURS_FACT_RELEASE = 19, /**< released: `code` is `rule|*[;uses=N][;role=R]`, needs it;
                                    `amount`: up to so much. Of a customer, document or order */
    ENCOURS_FACT_EXCLUSION = 20, /**< the rule `code`, or all by `*`, does not apply: needs it. Of a
                                      customer */
    ENCOURS_FACT_WATCH = 21,     /**< on the watch list; `code`: why. Of a customer */
    ENCOURS_FACT_DRAFT = 22,     /**< a draft of an invoice of `amount`: needs it and its currency;
                                      `code`: its key. Of a customer or order */
    ENCOURS_FACT_REQUEST = 23, /**< asked for: `code` is `what[;key=value...]`, needs it; `amount`:
                                    so much. Of a customer, document, order or the ledger.
                                    Recorded by encours_transaction_request() only */
    ENCOURS_FACT_STEP = 24,    /**< a step of a request: `code` is which, needs it. Of a fact.
                                    Recorded by encours_transaction_request_step() only */
    ENCOURS_FACT_DELEGATION = 25, /**< somebody stands in for somebody as `code` says: needs it and
                                       `until`. Of the ledger */
    ENCOURS_FACT_ASSIGNED = 26,   /**< assigned by hand: `code` is `table=value`, needs it. Of a
                                       customer */
    ENCOURS_FACT_TERMS = 27 /**< the payment terms agreed are `code`: needs it; `amount`: so many
                                 days, no money: no currency. Of a customer */
} encours_fact_kind;

/** Options of encours_transaction_fact(). */
typedef struct encours_fact_options {
    size_t struct_size;   /**< sizeof(encours_fact_options), by ENCOURS_FACT_OPTIONS_INIT */
    int32_t kind;         /**< an encours_fact_kind */
    int32_t subject_kind; /**< an encours_subject_kind */
    encours_ref subject;  /**< customer, document (of a line: its document), order or fact; 0 for
                               the ledger */
    uint32_t line;        /**< of a line: which of its document, from 1; else 0 */
    int32_t related_kind; /**< an encours_subject_kind, CUSTOMER, DOCUMENT or ORDER; 0: nothing is
                               related */
    encours_ref related;  /**< the related customer, document or order, another than the subject */
    encours_date from;    /**< first day on which it holds */
    uint16_t currency;    /**< of the amount, ISO 4217 numeric; 0: the amount is not of money */
    uint16_t reserved_0;  /**< zero */
    encours_optional_date
        until;                  /**< planned: first day on which it no longer holds, after `from` */
    encours_optional_date date; /**< the day it states, such as the one promised */
    encours_optional_i64 amount; /**< what it states, minor units, not negative */
    const char *code;            /**< impersonal, 1 to 96 bytes; NULL: none @nullable */
    uint64_t party;              /**< number of a party registered in the log; 0: none */
    encours_ref replaces; /**< a fact of the same subject and kind that ends on `from`; 0: none */
} encours_fact_options;

/** Initialiser of encours_fact_options: kind, subject and `from` are to be set. */
#define ENCOURS_FACT_OPTIONS_INIT                                                                  \
    {                                                                                              \
        sizeof(encours_fact_options), 0, 0, 0, 0, 0, 0, {ENCOURS_DATE_NONE}, 0, 0, {0, {0}},       \
            {0, {0}}, {0, 0, 0}, NULL, 0, 0                                                        \
    }

/**
 * Record a fact. The commit fails with ENCOURS_E_NOT_FOUND when the subject, the related thing, the
 * party or the fact replaced is not there; with ENCOURS_E_STATE when `from` lies in a closed period
 * or the fact replaced cannot end that day; with ENCOURS_E_INVALID when that is of another subject
 * or kind; with ENCOURS_E_UNSUPPORTED when the ledger is kept at format level 1, or at 2 and the
 * kind of fact or of subject needs 3.
 *
 * @param[in]  transaction
 * @param[in]  options
 * @param[out] fact         reference for later commands    @nullable
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    a member is not acceptable, the kind is not of such a subject, lacks
 *                              what it needs or has a command of its own; error->field names it
 * @retval ENCOURS_E_STATE      the transaction is prepared or committed
 * @retval ENCOURS_E_LIMIT      the transaction is full
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_fact(encours_transaction *transaction, const encours_fact_options *options,
                         encours_ref *fact, encours_error *error);

/**
 * End a fact at a day: it held from its own day to the day before. Ending it on its own first day
 * means that it never held, though older views still show it. The commit fails with
 * ENCOURS_E_NOT_FOUND when there is no such fact, and with ENCOURS_E_STATE when it has ended, when
 * the day is before its first or after its planned end, lies in a closed period, or when it is a
 * request or step of one that the rules of approval.h keep.
 *
 * @param[in]  transaction
 * @param[in]  fact         number, or reference of an earlier command
 * @param[in]  at           first day on which it no longer holds
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID
 * @retval ENCOURS_E_STATE
 * @retval ENCOURS_E_LIMIT
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_end_fact(encours_transaction *transaction, encours_ref fact, encours_date at,
                             encours_error *error);

ENCOURS_END_DECLS

#endif
