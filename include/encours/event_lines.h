/* SPDX-License-Identifier: MIT */
/**
 * @file event_lines.h
 * The events of a ledger as JSON Lines: one event a line, in the order of the log.
 *
 * A line is one JSON object of RFC 8259, in UTF-8, ended by a line feed. Names of members, kinds
 * and types are those of the headers in lower case; amounts are texts with all decimals of their
 * currency, signed as in cursor.h (debits positive), so that no reader rounds them; days are
 * "2026-06-30", instants "2026-06-30T12:00:00.000000Z". What an event does not have is left out.
 * The members of each kind stand in a fixed order, listed in docs/concepts/copy-and-export.md, and
 * the same view gives the same bytes.
 *
 * Everything that the log says of customers, documents with their lines, allocations, ends,
 * cancellations and transfers is there, the digests and hashes of records are not: this is for
 * reading, and encours_store_copy() for keeping. Like the log it holds no personal data; a customer
 * whose code is one is called C<number>.
 *
 * Limits: memory for one block of events and 64 KiB of text.
 */
#ifndef ENCOURS_EVENT_LINES_H
#define ENCOURS_EVENT_LINES_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"
#include "encours/ledger.h"

ENCOURS_BEGIN_DECLS

/**
 * Take the next bytes. They begin and end with whole lines. A non-zero status ends the export and
 * is returned by it.
 *
 * @param     user   as given to encours_view_event_lines()
 * @param[in] bytes  lent for the call @len{size}
 * @param     size   bytes, 1 or more
 */
typedef encours_status (*encours_event_lines_write_fn)(void *user, const uint8_t *bytes,
                                                       size_t size);

/** Which events to write. Zero: all. */
typedef struct encours_event_lines_options {
    size_t struct_size;           /**< sizeof(encours_event_lines_options) */
    uint64_t sequence_first;      /**< transactions whose last record is numbered so or later */
    uint64_t sequence_last;       /**< and so or earlier; 0: up to what the view knows */
    uint64_t customer;            /**< number; events that concern this customer only; 0: all */
    uint64_t document;            /**< number; events that concern this document only; 0: all */
    encours_progress_fn progress; /**< called with lines written, and their number where it is
                                       known; NULL: the context's @nullable */
    void *progress_user;          /**< passed to it @nullable */
} encours_event_lines_options;

/** What encours_view_event_lines() wrote. */
typedef struct encours_event_lines_report {
    size_t struct_size;     /**< sizeof(encours_event_lines_report) */
    uint64_t lines;         /**< lines written */
    uint64_t bytes;         /**< their bytes */
    uint64_t position_last; /**< position in the log of the last event written; 0: none */
    uint64_t sequence_last; /**< last record of its transaction: the next export begins behind */
} encours_event_lines_report;

/**
 * Write the events that a view knows.
 *
 * When it fails, what was written before are whole lines, and the report says how many.
 *
 * @param[in]  view
 * @param[in]  options  @nullable (all events)
 * @param[in]  write    takes the text
 * @param[in]  user     passed to it                                    @nullable
 * @param[out] report   filled in on failure too                        @nullable
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    sequence_first is beyond sequence_last
 * @retval ENCOURS_E_NOT_FOUND  no such customer or document in the view
 * @retval ENCOURS_E_CANCELLED  the progress callback asked to stop
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back; other kinds as
 *                              the store gives them (compact.h)
 * @retval ENCOURS_E_ABI        options of a later library with members in use
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @return any other status is that of `write`, unchanged, also in error->cause
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_event_lines(const encours_view *view, const encours_event_lines_options *options,
                         encours_event_lines_write_fn write, void *user,
                         encours_event_lines_report *report, encours_error *error);

ENCOURS_END_DECLS

#endif
