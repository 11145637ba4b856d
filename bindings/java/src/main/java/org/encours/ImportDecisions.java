// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.encours.internal.LayoutImport;

/**
 * What was decided for the whole file.
 *
 * @param encoding a {@link Encoding}, never AUTO
 * @param decimalMark a {@link DecimalMark}; AUTO: not reached
 * @param dateOrder a {@link DateOrder}; AUTO: not reached
 * @param separator character between fields
 * @param compressed 1: the file was gzip
 * @param nulsDropped NUL characters left out (unsigned)
 * @param fileDigest SHA-256 of the file as it is
 * @param commandId of the transaction
 */
public record ImportDecisions(Encoding encoding, DecimalMark decimalMark, DateOrder dateOrder,
        long separator, long compressed, long nulsDropped, byte[] fileDigest, byte[] commandId) {
    @Override
    public boolean equals(Object other) {
        return other instanceof ImportDecisions that && Arrays.deepEquals(components(),
                that.components());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(components());
    }

    @Override
    public String toString() {
        return Convert.described("ImportDecisions", components(), "encoding", "decimalMark",
                "dateOrder", "separator", "compressed", "nulsDropped", "fileDigest", "commandId");
    }

    private Object[] components() {
        return new Object[] {encoding, decimalMark, dateOrder, separator, compressed, nulsDropped,
                fileDigest, commandId};
    }

    /** Reads a value while it can be read. */
    static ImportDecisions read(MemorySegment at, Call scope) {
        return new ImportDecisions(Encoding.of(at.get(JAVA_INT,
                LayoutImport.ImportDecisions.ENCODING)), DecimalMark.of(at.get(JAVA_INT,
                LayoutImport.ImportDecisions.DECIMAL_MARK)), DateOrder.of(at.get(JAVA_INT,
                LayoutImport.ImportDecisions.DATE_ORDER)), Integer.toUnsignedLong(at.get(JAVA_INT,
                LayoutImport.ImportDecisions.SEPARATOR)), Integer.toUnsignedLong(at.get(JAVA_INT,
                LayoutImport.ImportDecisions.COMPRESSED)), at.get(JAVA_LONG,
                LayoutImport.ImportDecisions.NULS_DROPPED), Convert.bytes(at,
                LayoutImport.ImportDecisions.FILE_DIGEST, 32), Convert.bytes(at,
                LayoutImport.ImportDecisions.COMMAND_ID, 16));
    }
}
