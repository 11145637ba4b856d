// SPDX-License-Identifier: MIT
package org.encours;

import java.time.Instant;

/**
 * A customer of a view.
 *
 * @param number its number
 * @param code its code of the log, or C and its number when the code is personal data
 * @param sequence last record of the transaction that added it
 * @param recordedAt instant of that transaction
 */
public record CustomerRow(long number, String code, long sequence, Instant recordedAt) {
    static CustomerRow read(RowBlock row) {
        return new CustomerRow(row.number(Column.NUMBER), row.text(Column.CODE),
                row.number(Column.SEQUENCE), row.recordedAt());
    }
}
