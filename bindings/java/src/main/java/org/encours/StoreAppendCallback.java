// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;
import java.util.List;

/**
 * Append {@code count} records after {@code expected}, all or none, durably.
 *
 * <p>The first record gets number expected.sequence + 1; the store checks that the ledger's head is
 * exactly {@code expected} (sequence and hash) and writes in the same atomic step. The head of a
 * ledger that does not exist is sequence 0 and a hash of zeros. The hash of a record is its last 32
 * bytes; each has at least that many, and {@code count} is at least 1.
 *
 * <p>Statuses: OK; CONFLICT when the head differs, with the present head in {@code *head}; BUSY
 * when a lock could not be had in time; UNKNOWN_OUTCOME when it cannot be known whether the records
 * are stored; any other failure means that nothing is stored, now or after a crash. {@code *head}
 * is read by the library after CONFLICT only.
 *
 * <p>To fail, throw: an EncoursException tells the library its status, any other exception that the
 * callback failed. The call that led here throws it again, unchanged.
 */
@FunctionalInterface
public interface StoreAppendCallback {
    /**
     * Called by the library.
     *
     * @param ledger its id
     * @param expected the head the records follow
     * @param records records; lent for the call
     * @param head the present head, with CONFLICT; lent for the call
     */
    void call(String ledger, StoreHead expected, List<MemorySegment> records, MemorySegment head);
}
