/* SPDX-License-Identifier: MIT */
/**
 * @file credit_standing.h
 * How a customer stands: external scores, risk class, account status, watch list, agreed terms, and
 * what is assigned by hand.
 *
 * As with all facts of credit (credit_facts.h) each command records one dated fact, nothing is
 * overwritten, and of several that hold on a day the one recorded last stands: of scores that of
 * each source, of assignments that of each table. All of them need format level 3 (upgrade.h), else
 * the commit fails with ENCOURS_E_UNSUPPORTED; whatever else can go wrong there is said with
 * encours_transaction_fact(). Nothing here is personal data.
 */
#ifndef ENCOURS_CREDIT_STANDING_H
#define ENCOURS_CREDIT_STANDING_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/document.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/fact.h"
#include "encours/transaction.h"

ENCOURS_BEGIN_DECLS

/** Options of encours_transaction_score(). */
typedef struct encours_credit_score_options {
    size_t struct_size;   /**< sizeof(encours_credit_score_options), by its _INIT */
    encours_ref customer; /**< who is scored */
    const char *source;   /**< code of who or what scored, as conditions name it: "score:" source */
    int64_t value;        /**< the score as the source gives it, 0 or more; whoever records a scale
                               that goes below 0 shifts it */
    int64_t worst;        /**< worst value of the scale, 0 or more; with `best` of the same value:
                               the scale is not stated */
    int64_t best;         /**< best value of it, 0 or more; below `worst` where low is good */
    encours_date from;    /**< first day on which it holds */
    encours_optional_date until; /**< planned: first day on which it no longer holds */
    int32_t reserved_0;   /**< zero */
    encours_ref replaces; /**< a score of this customer that ends on `from`; 0: none */
} encours_credit_score_options;

/** Initialiser of encours_credit_score_options: customer, source, value and `from` are to be
 *  set. */
#define ENCOURS_CREDIT_SCORE_OPTIONS_INIT                                                          \
    {                                                                                              \
        sizeof(encours_credit_score_options), 0, NULL, 0, 0, 0, {ENCOURS_DATE_NONE}, {0, {0}}, 0,  \
            0                                                                                      \
    }

/**
 * Record a score of a bureau, an insurer or a model of one's own, with its scale and which end of
 * it is good. A value outside a scale that is stated is refused.
 *
 * @param[in]  transaction
 * @param[in]  options
 * @param[out] fact         reference for later commands    @nullable
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    a member is not acceptable; error->field names it
 * @retval ENCOURS_E_STATE      the transaction is prepared or committed
 * @retval ENCOURS_E_LIMIT      the transaction is full
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_score(encours_transaction *transaction,
                          const encours_credit_score_options *options, encours_ref *fact,
                          encours_error *error);

/** Options of commands that state one code of a customer. */
typedef struct encours_credit_code_options {
    size_t struct_size;   /**< sizeof(encours_credit_code_options), by its _INIT */
    encours_ref customer; /**< who it is about */
    const char *code;     /**< what is stated; the command says what may be @nullable */
    encours_date from;    /**< first day on which it holds */
    encours_optional_date until; /**< planned: first day on which it no longer holds */
    int32_t reserved_0;   /**< zero */
    encours_ref replaces; /**< a fact of this customer and kind that ends on `from`; 0: none */
} encours_credit_code_options;

/** Initialiser of encours_credit_code_options: customer, code and `from` are to be set. */
#define ENCOURS_CREDIT_CODE_OPTIONS_INIT                                                           \
    {                                                                                              \
        sizeof(encours_credit_code_options), 0, NULL, {ENCOURS_DATE_NONE}, {0, {0}}, 0, 0          \
    }

/**
 * Set the risk class of a customer by hand: a code of a class of policies, which goes before what
 * the scorecard gives.
 *
 * @param[in]  transaction
 * @param[in]  options
 * @param[out] fact         reference for later commands    @nullable
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    a member is not acceptable; error->field names it
 * @retval ENCOURS_E_STATE      the transaction is prepared or committed
 * @retval ENCOURS_E_LIMIT      the transaction is full
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_risk_class(encours_transaction *transaction,
                               const encours_credit_code_options *options, encours_ref *fact,
                               encours_error *error);

/**
 * Set the status of an account, such as "active", "prepaid" or "blocked": a code, as conditions
 * compare it with "status".
 *
 * @param[in]  transaction
 * @param[in]  options
 * @param[out] fact         reference for later commands    @nullable
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    a member is not acceptable; error->field names it
 * @retval ENCOURS_E_STATE      the transaction is prepared or committed
 * @retval ENCOURS_E_LIMIT      the transaction is full
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_account_status(encours_transaction *transaction,
                                   const encours_credit_code_options *options, encours_ref *fact,
                                   encours_error *error);

/**
 * Put a customer on the watch list. `code` says why: printable UTF-8 of 1 to 96 bytes, or NULL.
 *
 * @param[in]  transaction
 * @param[in]  options
 * @param[out] fact         reference for later commands    @nullable
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    a member is not acceptable; error->field names it
 * @retval ENCOURS_E_STATE      the transaction is prepared or committed
 * @retval ENCOURS_E_LIMIT      the transaction is full
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_watch(encours_transaction *transaction,
                          const encours_credit_code_options *options, encours_ref *fact,
                          encours_error *error);

/** Options of encours_transaction_agreed_terms(). */
typedef struct encours_credit_terms_options {
    size_t struct_size;   /**< sizeof(encours_credit_terms_options), by its _INIT */
    encours_ref customer; /**< whom they were agreed with */
    const char *terms;    /**< as documents write them, 1 to 96 bytes of printable UTF-8 */
    int32_t days;         /**< net days of payment, 0 to 3650; less than 0: not stated */
    encours_date from;    /**< first day on which it holds */
    encours_optional_date until; /**< planned: first day on which it no longer holds */
    encours_ref replaces; /**< terms of this customer that end on `from`; 0: none */
} encours_credit_terms_options;

/** Initialiser of encours_credit_terms_options: customer, terms and `from` are to be set. */
#define ENCOURS_CREDIT_TERMS_OPTIONS_INIT                                                          \
    {                                                                                              \
        sizeof(encours_credit_terms_options), 0, NULL, -1, {ENCOURS_DATE_NONE}, {0, {0}}, 0        \
    }

/**
 * Record the terms of payment agreed with a customer: what the terms of events are held against
 * (event-term-excess in figure.h).
 *
 * @param[in]  transaction
 * @param[in]  options
 * @param[out] fact         reference for later commands    @nullable
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    a member is not acceptable; error->field names it
 * @retval ENCOURS_E_STATE      the transaction is prepared or committed
 * @retval ENCOURS_E_LIMIT      the transaction is full
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_agreed_terms(encours_transaction *transaction,
                                 const encours_credit_terms_options *options, encours_ref *fact,
                                 encours_error *error);

/** Options of encours_transaction_assign(). */
typedef struct encours_credit_assign_options {
    size_t struct_size;   /**< sizeof(encours_credit_assign_options), by its _INIT */
    encours_ref customer; /**< who gets it */
    const char *table;    /**< code of a table of assignment */
    const char *value;    /**< what is assigned, 1 to 64 bytes of printable UTF-8 without ";" */
    encours_date from;    /**< first day on which it holds */
    encours_optional_date until; /**< planned: first day on which it no longer holds */
    int32_t reserved_0;   /**< zero */
    encours_ref replaces; /**< an assignment of this customer that ends on `from`; 0: none */
} encours_credit_assign_options;

/** Initialiser of encours_credit_assign_options: customer, table, value and `from` are to be
 *  set. */
#define ENCOURS_CREDIT_ASSIGN_OPTIONS_INIT                                                         \
    {                                                                                              \
        sizeof(encours_credit_assign_options), 0, NULL, NULL, {ENCOURS_DATE_NONE}, {0, {0}}, 0, 0  \
    }

/**
 * Assign a segment, a collector or whatever a table of a policy gives by hand: it goes before the
 * rules of the table.
 *
 * @param[in]  transaction
 * @param[in]  options
 * @param[out] fact         reference for later commands    @nullable
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    a member is not acceptable; error->field names it
 * @retval ENCOURS_E_STATE      the transaction is prepared or committed
 * @retval ENCOURS_E_LIMIT      the transaction is full
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_assign(encours_transaction *transaction,
                           const encours_credit_assign_options *options, encours_ref *fact,
                           encours_error *error);

ENCOURS_END_DECLS

#endif
