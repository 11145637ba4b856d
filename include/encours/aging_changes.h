/* SPDX-License-Identifier: MIT */
/**
 * @file aging_changes.h
 * What has changed between two aged balances.
 *
 * Between two days, between what was known then and what is known now, or between a ledger and a
 * fork of it: the rows whose figures differ, and by how much. Both balances have the same columns
 * and the same kind of rows; rows are matched by key and currency, and one that only one side has
 * counts as zeros on the other.
 *
 * Change = after - before, per cell, minor units.
 */
#ifndef ENCOURS_AGING_CHANGES_H
#define ENCOURS_AGING_CHANGES_H

#include <stddef.h>
#include <stdint.h>

#include "encours/aging.h"
#include "encours/context.h"
#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** The rows that differ. Opaque, immutable, independent of the balances. */
typedef struct encours_aging_changes encours_aging_changes;

/**
 * Compare two aged balances.
 *
 * @param[in]  context
 * @param[in]  before
 * @param[in]  after   of the same columns: same bounds, basis and treatment of credits
 * @param[out] out     to be freed with encours_aging_changes_free()
 * @param[out] error   index is the column or the row of the result at fault   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   the columns differ, or one of the balances is converted
 * @retval ENCOURS_E_OVERFLOW  a change does not fit 64 bits
 * @retval ENCOURS_E_NO_MEMORY
 * @threads any
 * @since 1.0
 * @req AGE-040 AGE-041
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_aging_compare(encours_context *context, const encours_aging *before,
                      const encours_aging *after, ENCOURS_OWNED encours_aging_changes **out,
                      encours_error *error);

/** Free what was compared. @param[in] changes @nullable @threads exclusive @since 1.0
 *  @req AGE-042 */
ENCOURS_API(1, 0) void
encours_aging_changes_free(encours_aging_changes *changes);

/** Number of rows that differ. @param[in] changes @threads any @since 1.0 @req AGE-040 */
ENCOURS_API(1, 0) size_t
encours_aging_changes_row_count(const encours_aging_changes *changes);

/** Keys of the rows, ascending. @return @len{rows} @param[in] changes @threads any @since 1.0
 *  @req AGE-040 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint32_t *
encours_aging_changes_row_keys(const encours_aging_changes *changes);

/** Currencies of the rows. @return @len{rows} @param[in] changes @threads any @since 1.0
 *  @req AGE-040 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint16_t *
encours_aging_changes_row_currencies(const encours_aging_changes *changes);

/** Where each row stands in the balance before, from 0; -1: it is not there. @return @len{rows}
 *  @param[in] changes @threads any @since 1.0 @req AGE-040 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_aging_changes_rows_before(const encours_aging_changes *changes);

/** Where each row stands in the balance after, from 0; -1: it is not there. @return @len{rows}
 *  @param[in] changes @threads any @since 1.0 @req AGE-040 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_aging_changes_rows_after(const encours_aging_changes *changes);

/** Changes of the rows' totals, minor units. @return @len{rows} @param[in] changes @threads any
 *  @since 1.0 @req AGE-041 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_aging_changes_row_totals(const encours_aging_changes *changes);

/** Changes of a column, one a row, minor units; NULL if there is no such column.
 *  @return @len{rows} @nullable @param[in] changes @param[in] column from 0, as in the balances
 *  @threads any @since 1.0 @req AGE-041 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_aging_changes_amounts(const encours_aging_changes *changes, size_t column);

ENCOURS_END_DECLS

#endif
