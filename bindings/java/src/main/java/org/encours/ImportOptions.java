// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.Instant;
import org.encours.internal.LayoutImport;

/**
 * Options of every import.
 *
 * @param recordedAt microseconds since 1970-01-01 UTC; at most 5 minutes before the last recorded,
 *         whose instant is then stored
 * @param actor who, as an opaque id of at most 32 bytes; null: empty
 * @param reason why, a code of at most 32 bytes; null: "import"
 * @param progress called with the lines read, total 0; a file is read more than once and each
 *         reading begins at 0; null: the context's
 * @param dryRun 1: check everything, write nothing
 * @param retriesMax how many conflicts with other writers to settle inside the call: refresh, and
 *         read the file again
 */
public record ImportOptions(Instant recordedAt, String actor, String reason,
        ProgressCallback progress, long dryRun, long retriesMax) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static ImportOptions defaults() {
        return new ImportOptions(Instant.EPOCH, null, null, null, 0, 0);
    }

    /**
     * The same with another recorded at.
     *
     * @param recordedAt microseconds since 1970-01-01 UTC; at most 5 minutes before the last
     *         recorded, whose instant is then stored
     * @return a changed copy
     */
    public ImportOptions recordedAt(Instant recordedAt) {
        return new ImportOptions(recordedAt, actor, reason, progress, dryRun, retriesMax);
    }

    /**
     * The same with another actor.
     *
     * @param actor who, as an opaque id of at most 32 bytes; null: empty
     * @return a changed copy
     */
    public ImportOptions actor(String actor) {
        return new ImportOptions(recordedAt, actor, reason, progress, dryRun, retriesMax);
    }

    /**
     * The same with another reason.
     *
     * @param reason why, a code of at most 32 bytes; null: "import"
     * @return a changed copy
     */
    public ImportOptions reason(String reason) {
        return new ImportOptions(recordedAt, actor, reason, progress, dryRun, retriesMax);
    }

    /**
     * The same with another progress.
     *
     * @param progress called with the lines read, total 0; a file is read more than once and each
     *         reading begins at 0; null: the context's
     * @return a changed copy
     */
    public ImportOptions progress(ProgressCallback progress) {
        return new ImportOptions(recordedAt, actor, reason, progress, dryRun, retriesMax);
    }

    /**
     * The same with another dry run.
     *
     * @param dryRun 1: check everything, write nothing
     * @return a changed copy
     */
    public ImportOptions dryRun(long dryRun) {
        return new ImportOptions(recordedAt, actor, reason, progress, dryRun, retriesMax);
    }

    /**
     * The same with another retries max.
     *
     * @param retriesMax how many conflicts with other writers to settle inside the call: refresh,
     *         and read the file again
     * @return a changed copy
     */
    public ImportOptions retriesMax(long retriesMax) {
        return new ImportOptions(recordedAt, actor, reason, progress, dryRun, retriesMax);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(ImportOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutImport.ImportOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(ImportOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutImport.ImportOptions.RECORDED_AT, Convert.instant(recordedAt));
        at.set(ADDRESS, LayoutImport.ImportOptions.ACTOR, scope.text(actor));
        at.set(ADDRESS, LayoutImport.ImportOptions.REASON, scope.text(reason));
        at.set(ADDRESS, LayoutImport.ImportOptions.PROGRESS, ProgressUpcall.stub(progress, scope));
        at.set(JAVA_INT, LayoutImport.ImportOptions.DRY_RUN, Convert.u32(dryRun, "dryRun"));
        at.set(JAVA_INT, LayoutImport.ImportOptions.RETRIES_MAX, Convert.u32(retriesMax,
                "retriesMax"));
    }
}
