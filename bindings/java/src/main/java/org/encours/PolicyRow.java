// SPDX-License-Identifier: MIT
package org.encours;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A version of a credit policy.
 *
 * @param number its number, as {@link View#policy(long)} takes it
 * @param name of the policy, the same in all its versions
 * @param version label of the version; null: none
 * @param from first day on which it is in force
 * @param bytes how many its document has
 * @param digest their SHA-256 in hexadecimal
 * @param sequence last record of the transaction that recorded it
 * @param recordedAt instant of that transaction
 */
public record PolicyRow(long number, String name, String version, LocalDate from, long bytes,
        String digest, long sequence, Instant recordedAt) {
    static PolicyRow read(RowBlock row) {
        return new PolicyRow(row.number(Column.NUMBER), row.text(Column.NAME),
                row.text(Column.VERSION), row.date(Column.FROM), row.number(Column.BYTES),
                row.text(Column.DIGEST), row.number(Column.SEQUENCE), row.recordedAt());
    }
}
