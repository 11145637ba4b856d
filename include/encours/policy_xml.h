/* SPDX-License-Identifier: MIT */
/**
 * @file policy_xml.h
 * The document of a credit policy: reading it, its canonical form, and what differs between two.
 *
 * A policy is one XML 1.0 document in the namespace `urn:encours:policy:1`. What it may hold is
 * published as a RELAX NG schema, installed as `policy.rng`, and told in docs/concepts; what a
 * schema cannot say (conditions, references, codes that are taken) is said by the reader, which
 * names line and column of the element, attribute or character at fault. UTF-8, UTF-16, US-ASCII,
 * ISO-8859-1 to 16 and windows-1252 are read; document types, entities but the five of XML and
 * processing instructions are refused, and a document of more than 1 MiB is.
 *
 * The sections of a document may stand in any order; the order of rules, types of limits, classes
 * and rows of tables counts. What is left out has its default, an optional bound that is left out
 * is none.
 *
 *     <policy xmlns="urn:encours:policy:1" name="wholesale-fr" currency="EUR">
 *       <rules>
 *         <rule code="limit" outcome="hold" test="headroom &lt; 0"/>
 *       </rules>
 *     </policy>
 */
#ifndef ENCOURS_POLICY_XML_H
#define ENCOURS_POLICY_XML_H

#include <stddef.h>
#include <stdint.h>

#include "encours/context.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/policy.h"

ENCOURS_BEGIN_DECLS

/**
 * Read a policy from its document.
 *
 * @param[in]  context
 * @param[in]  name     of the document, shown in errors, UTF-8    @nullable ("policy")
 * @param[in]  bytes    the document                               @len{size} @nullable (size == 0)
 * @param[in]  size     bytes at `bytes`
 * @param[out] out      to be freed with encours_policy_free()
 * @param[out] error    error->line and error->column say where, error->field names the attribute
 *                      at fault                                                @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    not well-formed, an element or attribute that is not known or
 *                              missing, a value that is not acceptable, a reference to what is not
 *                              there
 * @retval ENCOURS_E_EXISTS     a code that is taken
 * @retval ENCOURS_E_CURRENCY   no such currency, or one without a minor unit
 * @retval ENCOURS_E_LIMIT      more bytes, elements or rules than there may be
 * @retval ENCOURS_E_NO_MEMORY
 * @req POL-009 POL-010
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_policy_read(encours_context *context, const char *name, const uint8_t *bytes, size_t size,
                    ENCOURS_OWNED encours_policy **out, encours_error *error);

/**
 * The canonical document of a policy: UTF-8, LF, two spaces a depth, all attributes that are not
 * "none" in one order, conditions normalised. Reading it gives the same policy, with the same
 * canonical document; encours_policy_digest() is its SHA-256, without the terminating zero.
 *
 * It is the same bytes for ever: what a later release adds to the format is left out where it has
 * its default, which is what was done before there was it. So a version on record keeps its digest.
 *
 * @param[in] policy
 * @return the document, borrowed from the policy
 * @req POL-011 POL-013
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_policy_document(const encours_policy *policy);

/** What differs between two policies. Opaque, immutable. */
typedef struct encours_policy_diff encours_policy_diff;

/** What happened to a part of a policy. */
typedef enum encours_policy_change {
    ENCOURS_POLICY_CHANGE_ADDED = 1,   /**< only the second policy has it */
    ENCOURS_POLICY_CHANGE_REMOVED = 2, /**< only the first one has it */
    ENCOURS_POLICY_CHANGE_VALUE = 3,   /**< another value */
    ENCOURS_POLICY_CHANGE_ORDER = 4    /**< what both have stands in another order */
} encours_policy_change;

/**
 * Compare two policies, by their canonical documents. There is no row if and only if their digests
 * are equal. Elements with a code are compared by it, wherever they stand; rows of tables,
 * criteria, roles and behaviour by their place between those at both ends that are equal. An
 * element that is added or removed is one row, whose text is its XML. Rows are in the order of the
 * documents: of each element first its attributes, then what is changed or removed within it, then
 * what is added.
 *
 * @param[in]  before
 * @param[in]  after
 * @param[out] out     independent of both; to be freed with encours_policy_diff_free()
 * @param[out] error   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NO_MEMORY
 * @req POL-012
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_policy_diff_compute(const encours_policy *before, const encours_policy *after,
                            ENCOURS_OWNED encours_policy_diff **out, encours_error *error);

/** Free a comparison. @param[in] diff @nullable @threads exclusive @since 1.0 */
ENCOURS_API(1, 0) void
encours_policy_diff_free(encours_policy_diff *diff);

/** Rows of a comparison. @param[in] diff @threads shared @since 1.0 */
ENCOURS_API(1, 0) size_t
encours_policy_diff_count(const encours_policy_diff *diff);

/** What happened in row `index`, from 0, an encours_policy_change; 0 beyond the last.
 *  @param[in] diff @param index @threads shared @since 1.0 */
ENCOURS_API(1, 0) int32_t
encours_policy_diff_change(const encours_policy_diff *diff, size_t index);

/** Where: "rules/rule[limit].test" is the attribute test of the rule limit; NULL beyond the last
 *  row. Borrowed from the comparison.
 *  @return @nullable @param[in] diff @param index @threads shared @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_policy_diff_path(const encours_policy_diff *diff, size_t index);

/** What was there before: a value, the XML of an element, or codes in their order; NULL when
 *  something is added, and beyond the last row. Borrowed from the comparison.
 *  @return @nullable @param[in] diff @param index @threads shared @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_policy_diff_before(const encours_policy_diff *diff, size_t index);

/** What is there now; NULL when something is removed, and beyond the last row. Borrowed from the
 *  comparison. @return @nullable @param[in] diff @param index @threads shared @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_policy_diff_after(const encours_policy_diff *diff, size_t index);

ENCOURS_END_DECLS

#endif
