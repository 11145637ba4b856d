/* SPDX-License-Identifier: MIT */
/**
 * @file authoriser.h
 * Authorisers: who may do and see what.
 *
 * An authoriser is asked before a command becomes part of the log and before a query of a view is
 * answered. It is a callback of the host (encours_authoriser_new()). It is given to a ledger when
 * that is opened or created (ledger.h) and works for all that is done through that handle;
 * encours_view_authorised() in view.h gives a view for one reader. Where there is none, nothing is
 * asked and nothing is spent.
 *
 * **Commands** are asked one event at a time, during encours_transaction_commit(), _prepare() and
 * _submit(), when their outcome is decided and before anything is stored: a settlement whose
 * difference becomes a write-off asks for that write-off. The actor is the transaction's. What is
 * not allowed makes the commit fail with ENCOURS_E_DENIED, error->index naming the command, and
 * nothing has happened. A command id that is known, refreshing, opening and verifying ask nothing:
 * what is in the log was authorised by whoever wrote it. Forks ask nothing for what is applied to
 * them: nobody stores it.
 *
 * **Queries** of views are asked before they are answered. The actor is the reader of the view.
 * They fail with ENCOURS_E_DENIED, and so does whoever is answered MASK to a query that has no rows
 * to mask: only cursors have. A cursor asks once when it is opened, about its order, document or
 * customer, or else the ledger. ALLOW shows all its rows. MASK masks those of a cursor that was
 * opened for one customer, document or order. Otherwise it asks about the customer of each row,
 * once for neighbours of one customer, and masks rows of no customer and those for which the answer
 * is not ALLOW: all their texts are empty, and AMOUNT, OPEN, VAT, BASE_AMOUNT, DELIVERED, INVOICED,
 * CANCELLED_AMOUNT, EXPOSURE and LIMIT are INT64_MIN. Views of a fork are those of the reader of
 * the view that it was made from.
 *
 * A credit (credit.h) is made unless "read-credit" of the ledger is denied; with MASK only what is
 * about one customer is answered then, and asked for.
 *
 * What says only how a ledger is made is not asked: its counts, currencies, names of dimensions,
 * closed periods, level and totals kept; nor is what a result or customer answers that was given
 * out before.
 *
 * The callback may use views; it must not commit to the ledger that asks.
 */
#ifndef ENCOURS_AUTHORISER_H
#define ENCOURS_AUTHORISER_H

#include <stddef.h>
#include <stdint.h>

#include "encours/context.h"
#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** Who is asked. Opaque, immutable, counted; kept alive by what it was given to. */
typedef struct encours_authoriser encours_authoriser;

/** Answers of an authoriser. Any other number is DENY. */
typedef enum encours_authorisation {
    ENCOURS_AUTHORISATION_DENY = 1, /**< it is not done, or not answered */
    ENCOURS_AUTHORISATION_MASK = 2, /**< rows without amounts and texts; of what has
                                          no rows: DENY */
    ENCOURS_AUTHORISATION_ALLOW = 3 /**< go on */
} encours_authorisation;

/** What is asked for. The numbers are for ever; names are those of encours_action_name(). Up to 63
 *  they are commands, from 64 on queries. Ends of facts are asked like the facts. */
typedef enum encours_action {
    ENCOURS_ACTION_MASTER = 1,     /**< "master": customers, dimensions and their values, groups and
                                        identifiers of customers */
    ENCOURS_ACTION_POST = 2,       /**< "post": invoices, debit notes and credit notes */
    ENCOURS_ACTION_CASH = 3,       /**< "cash": payments, advances and refunds */
    ENCOURS_ACTION_ADJUST = 4,     /**< "adjust": adjustments of other reasons than these two */
    ENCOURS_ACTION_WRITE_OFF = 5,  /**< "write-off": adjustments that write off */
    ENCOURS_ACTION_TRANSFER = 6,   /**< "transfer": adjustments of a transfer, each side */
    ENCOURS_ACTION_ALLOCATE = 7,   /**< "allocate": allocations */
    ENCOURS_ACTION_REVERSE = 8,    /**< "reverse": ends of allocations */
    ENCOURS_ACTION_CANCEL = 9,     /**< "cancel": cancellations */
    ENCOURS_ACTION_PERIOD = 10,    /**< "period": periods closed or opened */
    ENCOURS_ACTION_ORDER = 11,     /**< "order": orders, their steps, drafts of invoices */
    ENCOURS_ACTION_FACT = 12,      /**< "fact": disputes, promises, deferrals and other facts that
                                        no action below names */
    ENCOURS_ACTION_LIMIT = 13,     /**< "limit": limits and guarantees */
    ENCOURS_ACTION_RELEASE = 14,   /**< "release": holds, releases and exclusions from rules */
    ENCOURS_ACTION_RISK = 15,      /**< "risk": scores, risk classes, status, watch list, terms,
                                        assignments by hand */
    ENCOURS_ACTION_REQUEST = 16,   /**< "request": requests, what their askers do with them, and
                                        what is done upon them */
    ENCOURS_ACTION_APPROVE = 17,   /**< "approve": approving and refusing requests */
    ENCOURS_ACTION_DELEGATE = 18,  /**< "delegate": delegations */
    ENCOURS_ACTION_POLICY = 19,    /**< "policy": versions of credit policies */
    ENCOURS_ACTION_DECISION = 20,  /**< "decision": credit decisions that are recorded */
    ENCOURS_ACTION_IMPORT = 21,    /**< "import": imports and their dry runs, whatever they bring */
    ENCOURS_ACTION_ERASE = 22,     /**< "erase": personal data is erased */
    ENCOURS_ACTION_MAINTAIN = 23,  /**< "maintain": the format level is raised, snapshots are
                                        dropped, old rows are compacted */
    ENCOURS_ACTION_READ_CUSTOMERS = 64, /**< "read-customers": customers by number, code or
                                             identifier, their groups */
    ENCOURS_ACTION_READ_BALANCES = 65, /**< "read-balances": balances, aged balances, DSO, order
                                            book, totals */
    ENCOURS_ACTION_READ_ROWS = 66,    /**< "read-rows": cursors but for events; documents and orders
                                           by key */
    ENCOURS_ACTION_READ_AUDIT = 67,   /**< "read-audit": cursors over events, event lines */
    ENCOURS_ACTION_READ_PERSONS = 68, /**< "read-persons": personal data: of a customer, by its
                                           code, as lines, what of it is due to be erased */
    ENCOURS_ACTION_READ_CREDIT = 69,  /**< "read-credit": credit figures, checks, limits, requests,
                                           policies and decisions */
    ENCOURS_ACTION_READ_AGENDA = 70,  /**< "read-agenda": the agenda */
    ENCOURS_ACTION_FORK = 71          /**< "fork": a fork of a view */
} encours_action;

/** A question. Numbers of things that the same transaction makes are those that they will get. */
typedef struct encours_question {
    size_t struct_size;   /**< sizeof(encours_question) */
    const char *actor;    /**< who wants it; "": nobody is named. Lent for the call */
    const char *detail;   /**< code of a fact, name of a policy; "": none. Lent for the call */
    int32_t action;       /**< an encours_action */
    int32_t subject_kind; /**< an encours_subject_kind */
    uint64_t subject;     /**< its number; 0: of the ledger, or one that does not exist yet */
    uint64_t customer;    /**< number of the customer that it is or belongs to; 0: none */
    int64_t amount;       /**< minor units of `currency`, 0 or more; 0 when there is none */
    uint16_t currency;    /**< ISO 4217 numeric; 0: there is no amount */
    uint16_t reserved_0;  /**< zero */
    uint32_t reserved_1;  /**< zero */
} encours_question;

/** Initialiser of encours_question: actor, detail and action are to be set. */
#define ENCOURS_QUESTION_INIT                                                                      \
    {                                                                                              \
        sizeof(encours_question), "", "", 0, 1, 0, 0, 0, 0, 0, 0                                   \
    }

/**
 * Answer a question. Called by any thread that commits to a ledger or asks a view.
 *
 * @param     user      encours_authoriser_options.user
 * @param[in] question  lent for the call
 * @return an encours_authorisation
 */
typedef int32_t (*encours_authorise_fn)(void *user, const encours_question *question);

/** Options of encours_authoriser_new(). */
typedef struct encours_authoriser_options {
    size_t struct_size;             /**< sizeof(encours_authoriser_options) */
    encours_authorise_fn authorise; /**< who answers */
    void *user;                     /**< passed to it; to be kept until the last ledger, view and
                                         result that asks it is freed @nullable */
} encours_authoriser_options;

/** The name of an action, such as "write-off"; NULL: there is no such action. @return @nullable
 *  @param action an encours_action @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_action_name(int32_t action);

/** The action of a name, an encours_action; 0: there is none.
 *  @param name "write-off" @threads any @since 1.0 */
ENCOURS_API(1, 0) int32_t
encours_action_find(const char *name);

/**
 * Make an authoriser of a callback.
 *
 * @param[in]  context
 * @param[in]  options
 * @param[out] out      to be freed with encours_authoriser_free()
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    no callback
 * @retval ENCOURS_E_ABI        options of a later library with members in use
 * @retval ENCOURS_E_NO_MEMORY
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_authoriser_new(encours_context *context, const encours_authoriser_options *options,
                       ENCOURS_OWNED encours_authoriser **out, encours_error *error);

/** Give back a reference. @param[in] authoriser @nullable @threads any @since 1.0 */
ENCOURS_API(1, 0) void
encours_authoriser_free(encours_authoriser *authoriser);

/**
 * Ask, as a ledger or view would: to show only what a person may do.
 *
 * @param[in]  authoriser
 * @param[in]  question
 * @param[out] answer      an encours_authorisation
 * @param[out] error       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  no such action, or no actor or detail; error->field names it
 * @retval ENCOURS_E_ABI
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_authoriser_ask(const encours_authoriser *authoriser, const encours_question *question,
                       int32_t *answer, encours_error *error);

ENCOURS_END_DECLS

#endif
