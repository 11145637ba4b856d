/* SPDX-License-Identifier: MIT */
/**
 * @file customer_identifier.h
 * External identifiers of customers, as dated facts: by which number others know a customer from
 * one day to another, and which customer a number meant on a day.
 *
 * An identifier is checked and made normal (identifier.h), and kept as a fact of the kind
 * ENCOURS_FACT_IDENTIFIER whose code is `<name>:<number>`, such as "SIREN:404833048" or
 * "supplier:4711". The names of the kinds are SIREN, SIRET, VAT, LEI, DUNS and EORI; a code of
 * one's own has the name that its options give.
 *
 * On no day do two customers have the same identifier, unless all of them say that it is shared
 * (several accounts of one legal entity; then the fact's amount is 1); a commit that would make it
 * so fails with ENCOURS_E_EXISTS and names the other customer. Nor is the same identifier given
 * twice to one customer for one day.
 *
 * The log holds no personal data: an IBAN is refused, and so are numbers whose form is that of
 * natural persons, unless the host declares the number impersonal. A SIREN may be that of a sole
 * trader: there the host decides.
 */
#ifndef ENCOURS_CUSTOMER_IDENTIFIER_H
#define ENCOURS_CUSTOMER_IDENTIFIER_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/identifier.h"
#include "encours/transaction.h"
#include "encours/view.h"

ENCOURS_BEGIN_DECLS

/** Options of encours_transaction_identify(). */
typedef struct encours_identify_options {
    size_t struct_size;   /**< sizeof(encours_identify_options) */
    encours_ref customer; /**< number or reference */
    int32_t kind;         /**< an encours_identifier_kind but IBAN */
    int32_t shared;       /**< 1: other customers may have it too, if they say so as well */
    int32_t impersonal;   /**< 1: a number whose form is that of natural persons is that of
                               none, and may be in the log */
    int32_t reserved_0;   /**< zero */
    const char *name;     /**< of OWN: what the codes are called, 1 to 24 letters, digits,
                               hyphens or full stops, and no name of a kind; else NULL.
                               @nullable */
    const encours_identifier_scheme *scheme; /**< of OWN: its check digits; NULL: the code is taken
                                                  as made normal. @nullable */
    const char *text;                        /**< the number as written */
    encours_date from;                       /**< first day on which it holds */
    encours_optional_date until;             /**< planned: first day on which it no longer holds */
    int32_t reserved_1;                      /**< zero */
    encours_ref replaces; /**< a fact of this customer that ends on `from`; 0: none */
} encours_identify_options;

/** Initialiser of encours_identify_options: customer, kind, text and `from` are to be set. */
#define ENCOURS_IDENTIFY_OPTIONS_INIT                                                              \
    {                                                                                              \
        sizeof(encours_identify_options), 0, 0, 0, 0, 0, NULL, NULL, NULL, {ENCOURS_DATE_NONE},    \
            {0, {0}}, 0, 0                                                                         \
    }

/**
 * Give a customer an identifier. It ends as every fact does, by encours_transaction_end_fact().
 *
 * @param[in]  transaction
 * @param[in]  options
 * @param[out] fact         reference for later commands    @nullable
 * @param[out] error        what is wrong, never with the number    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    the number is none: encours_identifier_fault_of() of the status says
 *                              why; it is, or may be, that of a natural person; or another member
 *                              is not acceptable
 * @retval ENCOURS_E_STATE      the transaction is prepared or committed
 * @retval ENCOURS_E_LIMIT      the transaction is full
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_identify(encours_transaction *transaction,
                             const encours_identify_options *options, encours_ref *fact,
                             encours_error *error);

/**
 * The customers that had an identifier on a day: one, or several when it is shared. The number is
 * made normal first. In time proportional to the facts that have it.
 *
 * @param[in]  view
 * @param[in]  kind      an encours_identifier_kind but IBAN
 * @param[in]  name      of OWN: what the codes are called; else NULL    @nullable
 * @param[in]  text      the number as written; of OWN its check digits are not looked at
 * @param[in]  as_of     the day
 * @param[out] customers numbers, ascending; untouched on failure
 *                       @len{capacity} @nullable (capacity == 0)
 * @param[in]  capacity  numbers that fit; 0: only count
 * @param[out] count     how many there are, 0: none; untouched on failure
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  the number is none, as above; the day is none or out of range
 * @retval ENCOURS_E_LIMIT    more than `capacity`: the message says how many
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_find_identifier(const encours_view *view, int32_t kind, const char *name,
                             const char *text, encours_date as_of, uint64_t *customers,
                             size_t capacity, size_t *count, encours_error *error);

ENCOURS_END_DECLS

#endif
