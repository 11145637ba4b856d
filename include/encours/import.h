/* SPDX-License-Identifier: MIT */
/**
 * @file import.h
 * Imports: a file of receivables becomes one transaction of a ledger, or nothing.
 *
 * An import reads its input more than once: first all that can only be decided for the whole file
 * (encoding, decimal mark, order of dates) and its digest, then every line, which is checked and
 * encoded; only when no line was refused are the records appended. A dry run stops before that.
 * Memory does not grow with the file beyond the rows that result from it.
 *
 * The command id is the digest of the bytes of the file and of the column map: the same file twice
 * is a duplicate, a success that changes nothing and completes personal data that were not written.
 * In another file a line whose source key the ledger knows is ignored when its content is the same,
 * refused when it differs, and posts a payment and an allocation when only a settlement was added.
 *
 * Amounts and dates that are missing stay missing and are counted. No line disappears silently:
 * lines read = used + ignored (by reason) + refused.
 *
 * The report, an encours_import, is an account of the work and not its product. As with
 * encours_ledger_verify(), and unlike all other out handles, it is therefore also given when the
 * import failed because of what the file says: `*out` is then the report with every refused line,
 * and must be freed. After every other failure `*out` is NULL.
 *
 * Limits: bytes, lines and ratio of decompression of the context; the first 1000 issues are listed,
 * all are counted.
 */
#ifndef ENCOURS_IMPORT_H
#define ENCOURS_IMPORT_H

#include <stddef.h>
#include <stdint.h>

#include "encours/column_map.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/input.h"
#include "encours/ledger.h"
#include "encours/transaction.h"

ENCOURS_BEGIN_DECLS

/** What an import did, or would do. Opaque, immutable, independent of the ledger. */
typedef struct encours_import encours_import;

/** Options of every import. */
typedef struct encours_import_options {
    size_t struct_size;           /**< sizeof(encours_import_options) */
    int64_t recorded_at;          /**< microseconds since 1970-01-01 UTC; at most 5 minutes before
                                       the last recorded, whose instant is then stored */
    const char *actor;            /**< who, as an opaque id of at most 32 bytes; NULL: empty
                                       @nullable */
    const char *reason;           /**< why, a code of at most 32 bytes; NULL: "import" @nullable */
    encours_progress_fn progress; /**< called with the lines read, total 0; a file is read more than
                                       once and each reading begins at 0; NULL: the context's
                                       @nullable */
    void *progress_user;          /**< passed to it @nullable */
    uint32_t dry_run;             /**< 1: check everything, write nothing */
    uint32_t retries_max;         /**< how many conflicts with other writers to settle inside the
                                       call: refresh, and read the file again */
} encours_import_options;

/** How an import ended. */
typedef enum encours_import_outcome {
    ENCOURS_IMPORT_COMMITTED = 1, /**< the transaction is in the ledger */
    ENCOURS_IMPORT_DRY_RUN = 2,   /**< nothing was refused; nothing was written, as asked */
    ENCOURS_IMPORT_DUPLICATE = 3, /**< the same file was imported before with the same map */
    ENCOURS_IMPORT_UNCHANGED = 4, /**< all lines were known or ignored: nothing to write */
    ENCOURS_IMPORT_REFUSED = 5    /**< lines were refused: nothing was written */
} encours_import_outcome;

/** Why a line was read and not used. */
typedef enum encours_import_reason {
    ENCOURS_IMPORT_KNOWN = 1,   /**< its source key is in the ledger with the same content */
    ENCOURS_IMPORT_BLANK = 2,   /**< all its fields are blank */
    ENCOURS_IMPORT_TYPE = 3,    /**< its type is one the map ignores */
    ENCOURS_IMPORT_ACCOUNT = 4, /**< FEC: not on an account of customers */
    ENCOURS_IMPORT_ACCRUED = 5, /**< FEC: on an account of invoices to be made, such as 418 */
    ENCOURS_IMPORT_OPENING = 6, /**< FEC: an opening entry of a ledger that has what came before */
    ENCOURS_IMPORT_ZERO = 7     /**< FEC: neither debit nor credit */
} encours_import_reason;

#define ENCOURS_IMPORT_REASON_MAX 7 /**< the last encours_import_reason */

/** What an import counted. A duplicate has read its lines again: all that it used then are known
 *  now, and what the first import made is in the members from `documents` to `customers`. */
typedef struct encours_import_counts {
    size_t struct_size;           /**< sizeof(encours_import_counts) */
    uint64_t lines_read;          /**< records read, without headers = used + ignored + refused */
    uint64_t lines_used;          /**< those that made a document, a settlement or both */
    uint64_t lines_ignored;       /**< see encours_import_ignored() */
    uint64_t lines_refused;       /**< see encours_import_issue() */
    uint64_t lines_empty;         /**< lines without any character; not among those read */
    uint64_t issues;              /**< lines refused, and faults of the file as a whole */
    uint64_t documents;           /**< documents made, derived ones included */
    uint64_t documents_derived;   /**< payments and refunds derived from settlements */
    uint64_t allocations;         /**< allocations made */
    uint64_t customers;           /**< customers made */
    uint64_t settlements_added;   /**< lines known from before that are settled since */
    uint64_t issue_dates_missing; /**< documents made whose issue date is unknown */
    uint64_t due_dates_missing;   /**< invoices and debit notes made without due date */
    uint64_t due_dates_computed;  /**< documents made whose due date was computed from terms */
    uint64_t dates_raised;        /**< allocations that begin later than the file says, on the first
                                       day on which both documents count */
} encours_import_counts;

/** What was decided for the whole file. */
typedef struct encours_import_decisions {
    size_t struct_size;      /**< sizeof(encours_import_decisions) */
    int32_t encoding;        /**< an encours_encoding, never AUTO */
    int32_t decimal_mark;    /**< an encours_decimal_mark; AUTO: not reached */
    int32_t date_order;      /**< an encours_date_order; AUTO: not reached */
    uint32_t separator;      /**< character between fields */
    uint32_t compressed;     /**< 1: the file was gzip */
    uint32_t reserved_0;     /**< zero */
    uint64_t nuls_dropped;   /**< NUL characters left out */
    uint8_t file_digest[32]; /**< SHA-256 of the file as it is */
    uint8_t command_id[16];  /**< of the transaction */
} encours_import_decisions;

/** Totals of one currency, in minor units. Every line that was not refused, nor ignored for another
 *  reason than being known, is in one of the four sums of debits and credits. */
typedef struct encours_import_total {
    size_t struct_size;    /**< sizeof(encours_import_total) */
    uint16_t currency;     /**< ISO 4217 numeric */
    uint16_t exponent;     /**< decimals */
    uint32_t reserved_0;   /**< zero */
    uint64_t documents;    /**< documents made, derived ones not included */
    int64_t debits;        /**< sum of the debits among them, minor units */
    int64_t credits;       /**< sum of the credits among them, positive, minor units */
    int64_t known_debits;  /**< sum of the debits of lines known from before, minor units */
    int64_t known_credits; /**< sum of their credits, positive, minor units */
    int64_t payments;      /**< sum of the payments derived from settlements, minor units */
    int64_t refunds;       /**< sum of the refunds derived from settlements, minor units */
    int64_t allocated;     /**< sum of the allocations made, minor units */
} encours_import_total;

/**
 * Import delimited text (CSV of any separator) by a column map.
 *
 * A line is one document of one line of its own. Its settlement, when the map has one, is a payment
 * (of a credit note: a refund) with the source key of the document and "#S" behind it, effective on
 * the day of settlement, and an allocation from that day, or from the day the document counts when
 * that is later.
 *
 * @param[in]  ledger
 * @param[in]  input    read several times
 * @param[in]  map      which column gives what; see column_map.h
 * @param[in]  options
 * @param[out] out      the report, also when lines were refused; to be freed with
 *                      encours_import_free()
 * @param[out] error    the first issue when lines were refused          @nullable
 * @retval ENCOURS_OK             committed, unchanged, a duplicate, or a dry run without refusal
 * @retval ENCOURS_E_INVALID      lines were refused, and `*out` is the report; or an option or the
 *                                map is not acceptable, and `*out` is NULL
 * @retval ENCOURS_E_ABI          options of a later library with members in use
 * @retval ENCOURS_E_STATE        a transaction is prepared
 * @retval ENCOURS_E_CONFLICT     somebody else wrote first, more often than retries_max
 * @retval ENCOURS_E_IN_DOUBT     the outcome is not known; refresh the ledger and import again
 * @retval ENCOURS_E_CORRUPT      the compressed input is damaged
 * @retval ENCOURS_E_LIMIT        the input is larger than the context allows
 * @retval ENCOURS_E_CANCELLED    the progress callback asked to stop
 * @retval ENCOURS_E_CALLBACK     the input says that it gave more than was asked for
 * @retval ENCOURS_E_BUSY
 * @retval ENCOURS_E_IO          also: the input gave other bytes in a later pass; nothing is kept
 * @retval ENCOURS_E_STORAGE
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @return any other status of the input's callbacks, unchanged
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_import_delimited(encours_ledger *ledger, const encours_input *input,
                         const encours_column_map *map, const encours_import_options *options,
                         ENCOURS_OWNED encours_import **out, encours_error *error);

/** Free a report. @param[in] import @nullable @threads any @since 1.0 */
ENCOURS_API(1, 0) void
encours_import_free(encours_import *import);

/** How it ended, an encours_import_outcome. @param[in] import @threads shared @since 1.0 */
ENCOURS_API(1, 0) int32_t
encours_import_outcome_of(const encours_import *import);

/**
 * What was counted.
 *
 * @param[in]  import
 * @param[out] counts
 * @param[out] error   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_ABI
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_import_count(const encours_import *import, encours_import_counts *counts,
                     encours_error *error);

/** Lines ignored for a reason. @param[in] import @param[in] reason an encours_import_reason
 *  @return lines; 0 for a reason there is not @threads shared @since 1.0 */
ENCOURS_API(1, 0) uint64_t
encours_import_ignored(const encours_import *import, int32_t reason);

/** A reason in words, such as "already known"; empty for one there is not.
 *  @param[in] reason an encours_import_reason @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_import_reason_text(int32_t reason);

/**
 * What was decided for the whole file.
 *
 * @param[in]  import
 * @param[out] decisions
 * @param[out] error      @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_ABI
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_import_decided(const encours_import *import, encours_import_decisions *decisions,
                       encours_error *error);

/** Currencies that have totals. @param[in] import @threads shared @since 1.0 */
ENCOURS_API(1, 0) size_t
encours_import_total_count(const encours_import *import);

/**
 * Totals of a currency.
 *
 * @param[in]  import
 * @param[in]  index   from 0, in the order in which the file names the currencies
 * @param[out] total
 * @param[out] error   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  there is no such total
 * @retval ENCOURS_E_ABI
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_import_total_at(const encours_import *import, size_t index, encours_import_total *total,
                        encours_error *error);

/** Issues that are listed, at most 1000; encours_import_counts.issues is their exact number.
 *  @param[in] import @threads shared @since 1.0 */
ENCOURS_API(1, 0) size_t
encours_import_issue_count(const encours_import *import);

/**
 * An issue: a refused line, or a fault of the file as a whole. It says line, column and field, the
 * value (`<masked, 12 bytes>` in a column mapped as personal, unless the context allows it), the
 * rule and what to do; encours_error_format() writes it as one line.
 *
 * @param[in]  import
 * @param[in]  index   from 0, in the order of the file
 * @param[out] issue   its struct_size set by the caller
 * @param[out] error   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  there is no such issue, or it is not listed
 * @retval ENCOURS_E_ABI
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_import_issue(const encours_import *import, size_t index, encours_error *issue,
                     encours_error *error);

/**
 * The commit: of this import, or of the first when this is a duplicate.
 *
 * @param[in]  import
 * @param[out] commit
 * @param[out] error   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_STATE  nothing was committed
 * @retval ENCOURS_E_ABI
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_import_committed(const encours_import *import, encours_commit *commit,
                         encours_error *error);

ENCOURS_END_DECLS

#endif
