/* SPDX-License-Identifier: MIT */
/**
 * @file person_lines.h
 * All that is held on a person, as JSON Lines: for access and portability (GDPR, art. 15 and 20).
 *
 * A person is a customer. One JSON object a line, in UTF-8, ended by a line feed; the member
 * `record` says what it is:
 *
 *     person       ledger, customer and party number, code of the log; whether party data is there,
 *                  and the code and name in it; in `merged` the numbers of customers that were
 *                  merged with it on some day, directly or by way of others
 *     fact         each dated fact about the customer, its documents, lines or orders, that is
 *                  related to the customer, or that names its party
 *     item         each line of each document: number, dates, amount, what is open of it
 *     allocation   each allocation with its first day and its end
 *     event        each event of the log that concerns the customer, as event_lines.h writes it in
 *                  the member `event`: documents with their lines, dimensions, terms and texts,
 *                  cancellations, transfers, orders and their steps, with instant, actor and reason
 *                  of the transaction
 *
 * Everything is as the newest view knows it, ended and cancelled rows included. Amounts are texts
 * with all decimals of their currency, days "2026-06-30"; what a row does not have is left out.
 * Open amounts are those at the end of 2199. What has a number in a header (kinds of facts and
 * subjects) has it here.
 *
 * Mergers are named, not followed, for they may have been wrong and be ended: what is held on the
 * customers in `merged` is written by calls of their own, when they are the same person.
 *
 * Copies outside the ledger (backups, exports, the host's own tables) are the host's to add.
 *
 * Limits: memory for a block of rows and 64 KiB of text.
 */
#ifndef ENCOURS_PERSON_LINES_H
#define ENCOURS_PERSON_LINES_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/event_lines.h"
#include "encours/export.h"
#include "encours/ledger.h"

ENCOURS_BEGIN_DECLS

/** What encours_ledger_person_lines() wrote. */
typedef struct encours_person_lines_report {
    size_t struct_size;   /**< sizeof(encours_person_lines_report) */
    uint64_t lines;       /**< lines written */
    uint64_t bytes;       /**< their bytes */
    uint64_t facts;       /**< lines that are facts */
    uint64_t items;       /**< lines that are lines of documents */
    uint64_t allocations; /**< lines that are allocations */
    uint64_t events;      /**< lines that are events */
} encours_person_lines_report;

/**
 * Write all that is held on a customer. When it fails, what was written before are whole lines.
 *
 * @param[in]  ledger
 * @param[in]  customer  number
 * @param[in]  write     takes the text, in whole lines
 * @param[in]  user      passed to it                                    @nullable
 * @param[out] report    filled in on success                            @nullable
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  no such customer
 * @retval ENCOURS_E_CORRUPT    the party row is not one of ours
 * @retval ENCOURS_E_STORAGE
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @return any other status is that of `write`, unchanged, also in error->cause
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ledger_person_lines(encours_ledger *ledger, uint64_t customer,
                            encours_event_lines_write_fn write, void *user,
                            encours_person_lines_report *report, encours_error *error);

ENCOURS_END_DECLS

#endif
