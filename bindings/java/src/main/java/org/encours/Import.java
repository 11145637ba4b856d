// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutError;
import org.encours.internal.LayoutFec;
import org.encours.internal.LayoutImport;
import org.encours.internal.LayoutTransaction;
import org.encours.internal.NativeFec;
import org.encours.internal.NativeImport;

/** What an import did, or would do. Opaque, immutable, independent of the ledger. */
public final class Import extends Handle {
    /** the last {@link ImportReason}. */
    public static final int REASON_MAX = 7;

    Import(MemorySegment address, Object... kept) {
        super(address, NativeImport::importFree, kept);
    }

    /**
     * How it ended, a {@link ImportOutcome}.
     *
     * @return how it ended, a {@link ImportOutcome}
     */
    public ImportOutcome outcomeOf() {
        MemorySegment self = enter();
        try {
            return ImportOutcome.of(NativeImport.importOutcomeOf(self));
        } finally {
            leave();
        }
    }

    /**
     * What was counted.
     *
     * @return counts
     * @throws EncoursException if it is refused or fails (abi)
     */
    public ImportCounts count() {
        try (Call call = Call.begin(this)) {
            MemorySegment countsAt = call.sized(LayoutImport.ImportCounts.SIZE);
            call.check(NativeImport.importCount(call.self(), countsAt, call.error()));
            return ImportCounts.read(countsAt, call);
        }
    }

    /**
     * Lines ignored for a reason.
     *
     * @param reason a {@link ImportReason}
     * @return lines; 0 for a reason there is not
     */
    public long ignored(ImportReason reason) {
        MemorySegment self = enter();
        try {
            return NativeImport.importIgnored(self, reason.value());
        } finally {
            leave();
        }
    }

    /**
     * A reason in words, such as "already known"; empty for one there is not.
     *
     * @param reason a {@link ImportReason}
     * @return a reason in words, such as "already known"
     */
    public static String reasonText(ImportReason reason) {
        return Convert.text(NativeImport.importReasonText(reason.value()));
    }

    /**
     * What was decided for the whole file.
     *
     * @return decisions
     * @throws EncoursException if it is refused or fails (abi)
     */
    public ImportDecisions decided() {
        try (Call call = Call.begin(this)) {
            MemorySegment decisionsAt = call.sized(LayoutImport.ImportDecisions.SIZE);
            call.check(NativeImport.importDecided(call.self(), decisionsAt, call.error()));
            return ImportDecisions.read(decisionsAt, call);
        }
    }

    /**
     * Currencies that have totals.
     *
     * @return currencies that have totals
     */
    public long totalCount() {
        MemorySegment self = enter();
        try {
            return NativeImport.importTotalCount(self);
        } finally {
            leave();
        }
    }

    /**
     * Totals of a currency.
     *
     * @param index from 0, in the order in which the file names the currencies
     * @return total
     * @throws EncoursException if it is refused or fails (not found: there is no such total; abi)
     */
    public ImportTotal totalAt(long index) {
        try (Call call = Call.begin(this)) {
            MemorySegment totalAt = call.sized(LayoutImport.ImportTotal.SIZE);
            call.check(NativeImport.importTotalAt(call.self(), Convert.size(index, "index"),
                    totalAt, call.error()));
            return ImportTotal.read(totalAt, call);
        }
    }

    /**
     * Issues that are listed, at most 1000; {@link ImportCounts}.issues is their exact number.
     *
     * @return issues that are listed, at most 1000
     */
    public long issueCount() {
        MemorySegment self = enter();
        try {
            return NativeImport.importIssueCount(self);
        } finally {
            leave();
        }
    }

    /**
     * An issue: a refused line, or a fault of the file as a whole. It says line, column and field,
     * the value ({@code <masked, 12 bytes>} in a column mapped as personal, unless the context
     * allows it), the rule and what to do; {@link Statuses#format} writes it as one line.
     *
     * @param index from 0, in the order of the file
     * @return its struct_size set by the caller
     * @throws EncoursException if it is refused or fails (not found: there is no such issue, or it
     *         is not listed; abi)
     */
    public ErrorDetail issue(long index) {
        try (Call call = Call.begin(this)) {
            MemorySegment issueAt = call.sized(LayoutError.Error.SIZE);
            call.check(NativeImport.importIssue(call.self(), Convert.size(index, "index"), issueAt,
                    call.error()));
            return ErrorDetail.read(issueAt, call);
        }
    }

    /**
     * The commit: of this import, or of the first when this is a duplicate.
     *
     * @return commit
     * @throws EncoursException if it is refused or fails (state: nothing was committed; abi)
     */
    public Commit committed() {
        try (Call call = Call.begin(this)) {
            MemorySegment commitAt = call.sized(LayoutTransaction.Commit.SIZE);
            call.check(NativeImport.importCommitted(call.self(), commitAt, call.error()));
            return Commit.read(commitAt, call);
        }
    }

    /**
     * What an import of a FEC counted: also of the report of a refused one, as far as it was read.
     *
     * @return counts
     * @throws EncoursException if it is refused or fails (state: it is not the import of a FEC;
     *         abi)
     */
    public FecCounts fecCount() {
        try (Call call = Call.begin(this)) {
            MemorySegment countsAt = call.sized(LayoutFec.FecCounts.SIZE);
            call.check(NativeFec.importFecCount(call.self(), countsAt, call.error()));
            return FecCounts.read(countsAt, call);
        }
    }

    /**
     * Remarks that are listed, at most 1000: what was taken as it is but should be looked at.
     *
     * @return remarks that are listed, at most 1000
     */
    public long fecRemarkCount() {
        MemorySegment self = enter();
        try {
            return NativeFec.importFecRemarkCount(self);
        } finally {
            leave();
        }
    }

    /**
     * A remark: a line, column and field where it has one, and what is to be known. Its status is
     * OK.
     *
     * @param index from 0
     * @return its struct_size set by the caller
     * @throws EncoursException if it is refused or fails (not found: there is no such remark, or it
     *         is not listed; abi)
     */
    public ErrorDetail fecRemark(long index) {
        try (Call call = Call.begin(this)) {
            MemorySegment remarkAt = call.sized(LayoutError.Error.SIZE);
            call.check(NativeFec.importFecRemark(call.self(), Convert.size(index, "index"),
                    remarkAt, call.error()));
            return ErrorDetail.read(remarkAt, call);
        }
    }
}
