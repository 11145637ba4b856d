// SPDX-License-Identifier: MIT
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutError;
import org.encours.internal.NativeFec;
import org.encours.internal.NativeImport;

/** Imports whose refusal tells of every line. */
final class Importing {
    private Importing() {}

    static Import fec(Ledger ledger, Input input, FecOptions fec, ImportOptions options) {
        try (Call call = Call.begin(ledger)) {
            MemorySegment inputAt = Input.write(input, call);
            MemorySegment fecAt = FecOptions.write(fec, call);
            MemorySegment optionsAt = ImportOptions.write(options.recordedAt(
                    Recorded.at(options.recordedAt())), call);
            MemorySegment outAt = empty(call);
            return finish(NativeFec.importFec(call.self(), inputAt, fecAt, optionsAt, outAt,
                    call.error()), outAt, call);
        }
    }

    static Import delimited(Ledger ledger, Input input, ColumnMap map, ImportOptions options) {
        try (Call call = Call.begin(ledger)) {
            MemorySegment inputAt = Input.write(input, call);
            MemorySegment optionsAt = ImportOptions.write(options.recordedAt(
                    Recorded.at(options.recordedAt())), call);
            MemorySegment outAt = empty(call);
            return finish(NativeImport.importDelimited(call.self(), inputAt,
                    call.use(Objects.requireNonNull(map, "map")), optionsAt, outAt, call.error()),
                    outAt, call);
        }
    }

    private static MemorySegment empty(Call call) {
        return call.zeros(Long.BYTES, Long.BYTES);
    }

    /** A refused import has a report too: its further issues go with the failure. */
    private static Import finish(int status, MemorySegment outAt, Call call) {
        MemorySegment made = outAt.get(ADDRESS, 0);
        try {
            call.check(status);
        } catch (EncoursException failure) {
            if (made.address() != 0) {
                try (Import report = new Import(made)) {
                    suppress(report, failure);
                }
            }
            throw failure;
        }
        return new Import(made, call.kept());
    }

    /** The first issue is the failure itself. */
    private static void suppress(Import report, EncoursException failure) {
        for (long at = 1; at < report.issueCount(); at++) {
            try (Call call = Call.begin(report)) {
                MemorySegment issue = call.sized(LayoutError.Error.SIZE);
                call.check(NativeImport.importIssue(call.self(), at, issue, call.error()));
                failure.addSuppressed(EncoursException.of(
                        issue.get(JAVA_INT, LayoutError.Error.STATUS), issue));
            }
        }
    }
}
