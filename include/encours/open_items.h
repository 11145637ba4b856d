/* SPDX-License-Identifier: MIT */
/**
 * @file open_items.h
 * What is open at a past day: items less the allocations that count then, and instalment lines.
 *
 *     open at T = amount - sum of the allocations in effect at T, of items dated T or earlier
 *
 * An allocation is a dated event, never a flag: it has a first day and, when it was reversed, the
 * day from which it no longer counts. Two readings of the first day, both asked for in practice:
 *  - MATCHING (default): it counts from its matching date until the day before its end, so that
 *    an invoice paid later still appears, and one reversed later still does not; never before both
 *    documents are there, so that the balance of a day is that of its documents;
 *  - ACCOUNTING: one that has an end never counted; the others count from the later of the dates
 *    of the two documents, whenever they were matched.
 *
 * Amounts are sums and differences of minor units: exact, nothing is rounded.
 *
 * Sources: ERPNext accounts_receivable.py (vouchers after T left out, later payments in a column
 * of their own, payments fill instalments first due first, an overpayment is one more row),
 * iDempiere InvoiceCustomerTest (a payment of the as-of day counts).
 *
 * Limits: 2^32 - 1 items and documents; 1024 lines a document.
 */
#ifndef ENCOURS_OPEN_ITEMS_H
#define ENCOURS_OPEN_ITEMS_H

#include <stddef.h>
#include <stdint.h>

#include "encours/aging.h"
#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** What an item is at the as-of day. */
typedef enum encours_open_item_status {
    ENCOURS_OPEN_ITEM_OPEN = 1,   /**< something is open */
    ENCOURS_OPEN_ITEM_CLOSED = 2, /**< nothing is open */
    ENCOURS_OPEN_ITEM_LATER = 3,  /**< dated after the as-of day: not there yet, open is 0 */
    ENCOURS_OPEN_ITEM_NO_DATE = 4 /**< without date: it is taken to be there; open as computed */
} encours_open_item_status;

/** Items and allocations, as columns in any order, and where the open amounts go. */
typedef struct encours_open_items {
    size_t struct_size;       /**< sizeof(encours_open_items) */
    size_t count;             /**< items */
    const int64_t *amount;    /**< signed minor units; a credit is negative, @len{count} */
    const int32_t *date;      /**< document date, epoch day or ENCOURS_DATE_NONE, @len{count} */
    size_t allocation_count;  /**< allocations */
    const uint32_t *item;     /**< item that an allocation settles, @len{allocation_count} */
    const int64_t *allocated; /**< how much of it, minor units, with the sign of the item
                                   @len{allocation_count} */
    const int32_t *since;     /**< matching date, epoch day, @len{allocation_count} */
    const int32_t *until; /**< day from which it no longer counts, epoch day, or ENCOURS_DATE_NONE;
                               NULL: none has ended @len{allocation_count} @nullable */
    const int32_t *other; /**< date of the other document, epoch day; needed by ACCOUNTING;
                               NULL: taken to be no later than the item @len{allocation_count}
                               @nullable */
    int64_t *open;        /**< @out open amount of each item at the as-of day, minor units
                               @len{count} */
    int64_t *later;       /**< @out what allocations from after the as-of day that have no end
                               settle of the item (ERPNext: future), minor units; NULL: not wanted
                               @len{count} @nullable */
    int32_t *status;      /**< @out an encours_open_item_status each; NULL: not wanted, @len{count}
                               @nullable */
} encours_open_items;

/** Initialiser of an encours_open_items on the stack. */
#define ENCOURS_OPEN_ITEMS_INIT                                                                    \
    {sizeof(encours_open_items), 0, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL}

/**
 * Bytes of memory that encours_open_items_compute() needs for so many items: 16 each.
 *
 * @param[in] count  items
 * @return bytes; SIZE_MAX when that is beyond all memory
 * @threads any
 * @since 1.0
 * @req OPN-007
 */
ENCOURS_API(1, 0) size_t
encours_open_items_workspace_size(size_t count);

/**
 * Open amounts at a day.
 *
 * What allocations settle never exceeds an item at any day that is asked for: more is refused, and
 * named, because the surplus belongs to another item.
 *
 * @param[in]  items           the items; its out columns are written
 * @param[in]  as_of           the day, at its end
 * @param[in]  allocations     an encours_allocation_date
 * @param[in,out] workspace    memory, aligned to 8 bytes, lost     @len{workspace_size}
 * @param[in]  workspace_size  encours_open_items_workspace_size() or more
 * @param[out] error           detail on failure; `index` is the item or allocation  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   no such day or choice, an allocation to no item, without a matching
 *                             date, ended before it began, with another sign than its item, or of
 *                             more than is open of it
 * @retval ENCOURS_E_MISUSE    too little or misaligned memory, or ACCOUNTING without other dates
 * @retval ENCOURS_E_OVERFLOW  later allocations of an item do not fit int64
 * @retval ENCOURS_E_LIMIT     more than 2^32 - 1 items
 * @threads any
 * @since 1.0
 * @req OPN-001 OPN-002 OPN-003 OPN-004 OPN-005 OPN-006 OPN-007
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_open_items_compute(const encours_open_items *items, encours_date as_of, int32_t allocations,
                           void *workspace, size_t workspace_size, encours_error *error);

/** Documents made of instalment lines, what was paid of each, and where the open amounts go. */
typedef struct encours_instalment_lines {
    size_t struct_size;    /**< sizeof(encours_instalment_lines) */
    size_t documents;      /**< documents */
    const uint64_t *first; /**< first line of each document, ascending from 0, and the number of
                                lines at the end, @len{documents + 1} */
    const int64_t *amount; /**< amounts of the lines, with one sign in a document, minor units
                                @len{first[documents]} */
    const int32_t *due;    /**< their due dates, epoch day or ENCOURS_DATE_NONE
                                @len{first[documents]} */
    const int64_t *paid;   /**< settled of each document, minor units, with the sign of its lines
                                @len{documents} */
    int64_t *open;         /**< @out open amount of each line, minor units @len{first[documents]} */
    int64_t *overpaid;     /**< @out row of each overpayment, minor units, 0 or with the sign
                                against that of the lines @len{documents} */
} encours_instalment_lines;

/** Initialiser of an encours_instalment_lines on the stack. */
#define ENCOURS_INSTALMENT_LINES_INIT                                                              \
    {sizeof(encours_instalment_lines), 0, NULL, NULL, NULL, NULL, NULL, NULL}

/**
 * Fill instalment lines with what was paid, first due first.
 *
 * Lines of the same due date are filled in their order, lines without due date last. What exceeds
 * the lines is one more row, of its own: the open lines and it add up to lines - paid.
 *
 * @param[in]  lines  the documents; its out columns are written
 * @param[out] error  detail on failure; `index` is the document or line @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   first lines that do not ascend, more than 1024 lines, two signs in a
 *                             document, a payment with another sign than its lines, a date out of
 *                             range
 * @retval ENCOURS_E_OVERFLOW  lines - paid of a document does not fit int64
 * @threads any
 * @since 1.0
 * @req OPN-010 OPN-011 OPN-012
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_instalment_lines_fill(const encours_instalment_lines *lines, encours_error *error);

ENCOURS_END_DECLS

#endif
