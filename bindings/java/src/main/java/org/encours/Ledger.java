// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import org.encours.internal.LayoutCompact;
import org.encours.internal.LayoutLedger;
import org.encours.internal.LayoutPersonLines;
import org.encours.internal.LayoutSnapshot;
import org.encours.internal.LayoutStore;
import org.encours.internal.LayoutTotals;
import org.encours.internal.LayoutTransaction;
import org.encours.internal.NativeCompact;
import org.encours.internal.NativeFec;
import org.encours.internal.NativeImport;
import org.encours.internal.NativeLedger;
import org.encours.internal.NativeParty;
import org.encours.internal.NativePersonLines;
import org.encours.internal.NativeSnapshot;
import org.encours.internal.NativeTotals;
import org.encours.internal.NativeTransaction;
import org.encours.internal.NativeUpgrade;

/** An open ledger. Opaque; keeps its store and context alive. */
public final class Ledger extends Handle implements LedgerIdiom {
    Ledger(MemorySegment address, Object... kept) {
        super(address, NativeLedger::ledgerFree, kept);
    }

    /**
     * The ledger's id, borrowed until it is freed.
     *
     * @return the ledger's id, borrowed until it is freed
     */
    public String id() {
        MemorySegment self = enter();
        try {
            return Convert.text(NativeLedger.ledgerId(self));
        } finally {
            leave();
        }
    }

    /**
     * ISO 4217 numeric code of the books.
     *
     * @return iSO 4217 numeric code of the books
     */
    public Currency baseCurrency() {
        MemorySegment self = enter();
        try {
            return Convert.currency(NativeLedger.ledgerBaseCurrency(self));
        } finally {
            leave();
        }
    }

    /**
     * Apply what other processes have appended since, and settle a commit that was in doubt. When
     * it fails, the whole transactions read before that are applied, and it can be called again.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @return transactions applied by this call, on failure too
     * @throws EncoursException if it is refused or fails (corrupt: a record is damaged, missing or
     *         breaks a rule; error.index is its sequence; not found: the ledger was dropped from
     *         the store; state: a transaction is prepared: confirm or abandon it first;
     *         unsupported: what was appended since is of a later format level; storage; no memory;
     *         cancelled: the progress callback of the context asked to stop)
     */
    public long refresh() {
        try (Call call = Call.begin(this)) {
            MemorySegment appliedAt = call.slot();
            call.check(NativeLedger.ledgerRefresh(call.self(), appliedAt, call.error()));
            return appliedAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * The end of the log as this handle knows it. Keep it outside and give it to
     * {@link Ledger#verify} later: it proves that nothing before it was rewritten.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @return head
     */
    public StoreHead head() {
        try (Call call = Call.begin(this)) {
            MemorySegment headAt = call.zeros(LayoutStore.StoreHead.SIZE, 8);
            NativeLedger.ledgerHead(call.self(), headAt);
            return StoreHead.read(headAt, call);
        }
    }

    /**
     * View what is known now: up to the last whole transaction applied, even during a commit.
     *
     * @return to be closed
     * @throws EncoursException if it is refused or fails (no memory)
     */
    public View view() {
        try (Call call = Call.making(this)) {
            MemorySegment outAt = call.slot();
            call.check(NativeLedger.ledgerView(call.self(), outAt, call.error()));
            return new View(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * View what was known at a position of the log: the transactions whose last record is numbered
     * at most {@code sequence}.
     *
     * @param sequence at least 1, at most that of the head
     * @return to be closed
     * @throws EncoursException if it is refused or fails (not found: the log does not reach that
     *         far; no memory)
     */
    public View viewAtSequence(long sequence) {
        try (Call call = Call.making(this)) {
            MemorySegment outAt = call.slot();
            call.check(NativeLedger.ledgerViewAtSequence(call.self(), sequence, outAt,
                    call.error()));
            return new View(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * View what was known at an instant: up to the last transaction recorded at or before it.
     *
     * @param instant microseconds since 1970-01-01 UTC
     * @return to be closed
     * @throws EncoursException if it is refused or fails (not found: the ledger was created later;
     *         no memory)
     */
    public View viewAtInstant(Instant instant) {
        try (Call call = Call.making(this)) {
            MemorySegment outAt = call.slot();
            call.check(NativeLedger.ledgerViewAtInstant(call.self(), Convert.instant(instant),
                    outAt, call.error()));
            return new View(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Recompute everything from the stored records: sequence, CRC, hash chain, canonical form,
     * every rule of the ledger, all rows, and the balances; compare with the rows in memory and
     * with a head kept outside. Changes nothing.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param options options; null: none
     * @return filled in also when something is found to be wrong
     * @throws EncoursException if it is refused or fails (corrupt: the first thing that is wrong;
     *         report.first_bad_record names it; unsupported: a record is of a later format level;
     *         state: a transaction is prepared: confirm or abandon it first; cancelled; storage;
     *         abi; no memory)
     */
    public VerifyReport verify(VerifyOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = VerifyOptions.write(options, call);
            MemorySegment reportAt = call.sized(LayoutLedger.VerifyReport.SIZE);
            call.check(NativeLedger.ledgerVerify(call.self(), optionsAt, reportAt, call.error()));
            return VerifyReport.read(reportAt, call);
        }
    }

    /**
     * Begin a transaction.
     *
     * @param options options
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: command id of zeros, or a text
     *         too long or not printable UTF-8; abi; no memory)
     */
    public Transaction newTransaction(TransactionOptions options) {
        try (Call call = Call.making(this)) {
            MemorySegment optionsAt = TransactionOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment outAt = call.slot();
            call.check(NativeTransaction.transactionNew(call.self(), optionsAt, outAt,
                    call.error()));
            return new Transaction(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Compact a ledger: rows of documents that were settled at the end of a day leave memory.
     *
     * <p>A document is settled at the end of D when it counts by then and each of its items is
     * allocated in full by allocations that began by then and have no end, or when it was cancelled
     * by then; and no fact (fact.h) about it or its items holds later. Which rows leave is decided
     * by chunks, from the beginning of the log on. Compacting again takes what was settled since;
     * days only go on.
     *
     * <p>Takes one pass over the rows in memory, and the time to write a snapshot and to read it
     * back. The memory goes when the last view taken before is freed.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param day D; not before that of the compaction before
     * @param options options; null: none
     * @return out
     * @throws EncoursException if it is refused or fails (invalid: no such day, one before the
     *         last, or an unknown compression; state: a transaction is prepared: confirm or abandon
     *         it first; in doubt: it is not known whether the last commit was stored: refresh;
     *         unsupported: the store keeps no snapshots; conflict: another process has written a
     *         newer snapshot and dropped this one; not found: the snapshot, or the ledger, was
     *         dropped by another process; corrupt: what was read back is not what was written;
     *         cancelled: the progress callback asked to stop; overflow: a sum of a customer does
     *         not fit 64 bits; storage: the store failed; other kinds as it gives them; abi:
     *         options of a later library with members in use; no memory; denied: the authoriser
     *         does not allow it (authoriser.h))
     */
    public Compaction compact(LocalDate day, CompactOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = CompactOptions.write(options, call);
            MemorySegment outAt = call.sized(LayoutCompact.Compaction.SIZE);
            call.check(NativeCompact.ledgerCompact(call.self(), call.date(day), optionsAt, outAt,
                    call.error()));
            return Compaction.read(outAt, call);
        }
    }

    /**
     * Tell what of a ledger is compacted.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @return zeros and no day when nothing is
     * @throws EncoursException if it is refused or fails (abi)
     */
    public Compaction compaction() {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.sized(LayoutCompact.Compaction.SIZE);
            call.check(NativeCompact.ledgerCompaction(call.self(), outAt, call.error()));
            return Compaction.read(outAt, call);
        }
    }

    /**
     * Give up what was read back: the memory goes once views that may be looking at it are freed.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @throws EncoursException if it is refused or fails (no memory: nothing was given up)
     */
    public void trim() {
        try (Call call = Call.begin(this)) {
            call.check(NativeCompact.ledgerTrim(call.self(), call.error()));
        }
    }

    /**
     * Import delimited text (CSV of any separator) by a column map.
     *
     * <p>A line is one document of one line of its own. Its settlement, when the map has one, is a
     * payment (of a credit note: a refund) with the source key of the document and "#S" behind it,
     * effective on the day of settlement, and an allocation from that day, or from the day the
     * document counts when that is later.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param input read several times
     * @param map which column gives what; see column_map.h
     * @param options options
     * @return the report, also when lines were refused; to be closed
     * @throws EncoursException if it is refused or fails (invalid: lines were refused, and
     *         {@code *out} is the report; or an option or the map is not acceptable, and
     *         {@code *out} is null; abi: options of a later library with members in use; state: a
     *         transaction is prepared; conflict: somebody else wrote first, more often than
     *         retries_max; in doubt: the outcome is not known; refresh the ledger and import again;
     *         corrupt: the compressed input is damaged; limit: the input is larger than the context
     *         allows; cancelled: the progress callback asked to stop; callback: the input says that
     *         it gave more than was asked for; busy; io: also: the input gave other bytes in a
     *         later pass; nothing is kept; storage; no memory; denied: the authoriser does not
     *         allow it (authoriser.h))
     */
    public Import importDelimited(Input input, ColumnMap map, ImportOptions options) {
        try (Call call = Call.making(this)) {
            MemorySegment inputAt = Input.write(Objects.requireNonNull(input, "input"), call);
            MemorySegment optionsAt = ImportOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment outAt = call.slot();
            call.check(NativeImport.importDelimited(call.self(), inputAt,
                    call.use(Objects.requireNonNull(map, "map")), optionsAt, outAt, call.error()));
            return new Import(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Import a FEC.
     *
     * <p>Memory: the resulting rows, some 60 bytes an entry and 12 a lettered line.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param input read several times; its name may say SIREN and closing date
     * @param fec fec; null: all defaults
     * @param options see import.h
     * @return the report, also when lines were refused; to be closed
     * @throws EncoursException if it is refused or fails (invalid: lines or the file were refused,
     *         and {@code *out} is the report; or an option is not acceptable, and {@code *out} is
     *         null; abi: options of a later library with members in use; unsupported: the file is
     *         XML; state: a transaction is prepared; conflict: somebody else wrote first, more
     *         often than retries_max; in doubt: the outcome is not known; refresh the ledger and
     *         import again; corrupt: the compressed input is damaged; limit: the input is larger
     *         than the context allows; cancelled: the progress callback asked to stop; callback:
     *         the input says that it gave more than was asked for; busy; io: also: the input gave
     *         other bytes in a later pass; nothing is kept; storage; no memory; denied: the
     *         authoriser does not allow it (authoriser.h))
     */
    public Import importFec(Input input, FecOptions fec, ImportOptions options) {
        try (Call call = Call.making(this)) {
            MemorySegment inputAt = Input.write(Objects.requireNonNull(input, "input"), call);
            MemorySegment fecAt = FecOptions.write(fec, call);
            MemorySegment optionsAt = ImportOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment outAt = call.slot();
            call.check(NativeFec.importFec(call.self(), inputAt, fecAt, optionsAt, outAt,
                    call.error()));
            return new Import(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Read the personal data of a customer from the store.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param customer number
     * @return to be closed
     * @throws EncoursException if it is refused or fails (not found: no such customer; corrupt: the
     *         row is not one of ours; storage; no memory; denied: the authoriser does not allow it
     *         (authoriser.h))
     */
    public Party party(long customer) {
        try (Call call = Call.making(this)) {
            MemorySegment outAt = call.slot();
            call.check(NativeParty.ledgerParty(call.self(), customer, outAt, call.error()));
            return new Party(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * The customer with a code, whether the code is in the log or party data. The first call after
     * customers were added reads their party rows.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param code code
     * @return number
     * @throws EncoursException if it is refused or fails (not found: no customer has it, or its
     *         personal data were erased, or never written; corrupt: no customer has it as far as
     *         can be read, but a row that is damaged, or not one of ours, may have it; storage; no
     *         memory; denied: the authoriser does not allow it (authoriser.h))
     */
    public long findCustomer(String code) {
        try (Call call = Call.begin(this)) {
            MemorySegment numberAt = call.slot();
            call.check(NativeParty.ledgerFindCustomer(call.self(),
                    call.text(Objects.requireNonNull(code, "code")), numberAt, call.error()));
            return numberAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Erase the personal data of a customer: a tombstone in the party table, then an event in the
     * log. All figures stay. Committing the same command id again completes an erasure that was cut
     * short, and erases once more a row that came back with a backup; such a row reads ERASED
     * meanwhile.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param customer number
     * @param options command id, actor, reason, instant
     * @return commit
     * @throws EncoursException if it is refused or fails (not found: no such customer, or it has no
     *         personal data; state: it is erased already; or a transaction is prepared; conflict:
     *         somebody else wrote first; the row is erased, refresh and call again; in doubt: the
     *         outcome is not known; refresh the ledger and call again; exists: the command id is
     *         known with other commands; invalid: command id of zeros, a text too long or not
     *         printable UTF-8, or recorded_at more than 5 minutes before the last recorded;
     *         corrupt: what others appended since is damaged; unsupported: what others appended
     *         since is of a later format level; storage; abi; no memory; denied: the authoriser
     *         does not allow it (authoriser.h))
     */
    public Commit eraseParty(long customer, TransactionOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = TransactionOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment commitAt = call.sized(LayoutTransaction.Commit.SIZE);
            call.check(NativeParty.ledgerEraseParty(call.self(), customer, optionsAt, commitAt,
                    call.error()));
            return Commit.read(commitAt, call);
        }
    }

    /**
     * Write all that is held on a customer. When it fails, what was written before are whole lines.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param customer number
     * @param write takes the text, in whole lines
     * @return filled in on success
     * @throws EncoursException if it is refused or fails (not found: no such customer; corrupt: the
     *         party row is not one of ours; storage; abi; no memory; denied: the authoriser does
     *         not allow it (authoriser.h))
     */
    public PersonLinesReport personLines(long customer, EventLinesWriteCallback write) {
        try (Call call = Call.begin(this)) {
            MemorySegment reportAt = call.sized(LayoutPersonLines.PersonLinesReport.SIZE);
            call.check(NativePersonLines.ledgerPersonLines(call.self(), customer,
                    EventLinesWriteUpcall.stub(Objects.requireNonNull(write, "write"), call),
                    MemorySegment.NULL, reportAt, call.error()));
            return PersonLinesReport.read(reportAt, call);
        }
    }

    /**
     * Write a snapshot of what a view knows. Commits go on meanwhile: the writer of the ledger is
     * not held up but for the time of single calls to the store, which two threads never make at
     * once.
     *
     * <p>A snapshot that was broken off can never be found; what is left of it is removed by the
     * next call. Two processes may write one at a time: at the same record both succeed, at
     * different ones the newer wins and the older fails with {@link StatusKind#CONFLICT} at worst.
     *
     * @param view of this ledger, not of a fork; null: what is known now; null: none
     * @param options options; null: none
     * @return report
     * @throws EncoursException if it is refused or fails (invalid: the view is of something else,
     *         or an option is not acceptable; unsupported: the store keeps no snapshots; conflict:
     *         another process has written a newer snapshot and dropped this one; not found: the
     *         ledger was dropped from the store; corrupt: the store does not hold the record of the
     *         view; cancelled: the progress callback asked to stop; storage: the store failed;
     *         other kinds as it gives them; abi: options of a later library with members in use; no
     *         memory)
     */
    public SnapshotReport snapshot(View view, SnapshotOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = SnapshotOptions.write(options, call);
            MemorySegment reportAt = call.sized(LayoutSnapshot.SnapshotReport.SIZE);
            call.check(NativeSnapshot.ledgerSnapshot(call.self(), call.use(view), optionsAt,
                    reportAt, call.error()));
            return SnapshotReport.read(reportAt, call);
        }
    }

    /**
     * Name the newest sealed snapshot at or before a record; whether it is whole is not looked at.
     * Ask again with {@code sequence - 1} for the one before.
     *
     * @param notAfter a sequence; UINT64_MAX: the newest of all
     * @return info
     * @throws EncoursException if it is refused or fails (not found: there is none; unsupported:
     *         the store keeps no snapshots; storage; abi)
     */
    public SnapshotInfo snapshotFind(long notAfter) {
        try (Call call = Call.begin(this)) {
            MemorySegment infoAt = call.sized(LayoutSnapshot.SnapshotInfo.SIZE);
            call.check(NativeSnapshot.ledgerSnapshotFind(call.self(), notAfter, infoAt,
                    call.error()));
            return SnapshotInfo.read(infoAt, call);
        }
    }

    /**
     * Remove a snapshot. Removing one that is not there succeeds; one that rows of this handle are
     * read back from (compact.h) stays.
     *
     * @param sequence of the record it stands at
     * @throws EncoursException if it is refused or fails (state: this handle reads rows from it;
     *         unsupported: the store keeps no snapshots; not found: the ledger was dropped from the
     *         store; storage; denied: the authoriser does not allow it (authoriser.h))
     */
    public void snapshotDrop(long sequence) {
        try (Call call = Call.begin(this)) {
            call.check(NativeSnapshot.ledgerSnapshotDrop(call.self(), sequence, call.error()));
        }
    }

    /**
     * Tell how this handle was opened. One that has just created its ledger says zeros.
     *
     * @return opening
     * @throws EncoursException if it is refused or fails (abi)
     */
    public Opening opening() {
        try (Call call = Call.begin(this)) {
            MemorySegment openingAt = call.sized(LayoutSnapshot.Opening.SIZE);
            call.check(NativeSnapshot.ledgerOpening(call.self(), openingAt, call.error()));
            return Opening.read(openingAt, call);
        }
    }

    /**
     * Keep totals from now on, as of a day and for a set of buckets; those kept before are
     * replaced. Takes one pass over all rows.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param asOf the day
     * @param options {@code bounds}, {@code not_due_bounds} and {@code credits} are read, the rest
     *         must be zero; null: none
     * @throws EncoursException if it is refused or fails (invalid: no such day; bounds that
     *         {@link View#aging} would refuse; unsupported: by document date, OLDEST_FIRST, by
     *         dimension, of some account classes, or by accounting date, by agreed due date; state:
     *         a transaction is prepared: confirm or abandon it first; overflow: a sum does not fit
     *         64 bits; storage: rows that were compacted cannot be read back; other kinds as the
     *         store gives them (compact.h); abi; no memory: the totals kept before are kept still;
     *         cancelled: the progress callback of the context asked to stop; the totals kept before
     *         are kept still)
     */
    public void totalsRegister(LocalDate asOf, AgingOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = AgingOptions.write(options, call);
            call.check(NativeTotals.ledgerTotalsRegister(call.self(), call.date(asOf), optionsAt,
                    call.error()));
        }
    }

    /**
     * Keep totals no longer; views that have some keep them.
     *
     * <p>One thread at a time may use the object for this.
     */
    public void totalsDrop() {
        try (Call call = Call.begin(this)) {
            NativeTotals.ledgerTotalsDrop(call.self());
        }
    }

    /**
     * Take the totals to another day: forward by moving what changes in between, back by building
     * them anew; dropped ones are built anew whatever the day.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param asOf the day
     * @return what was done
     * @throws EncoursException if it is refused or fails (invalid: no such day; state: no totals
     *         are registered, or a transaction is prepared; overflow: a sum does not fit 64 bits:
     *         answers are computed until a later roll; storage: rows that were compacted cannot be
     *         read back; other kinds as the store gives them (compact.h); abi; no memory: forward,
     *         the totals are dropped: answers are computed until a later roll; back, they are kept
     *         as they were; cancelled: the progress callback of the context asked to stop while
     *         they were built anew; they are kept as they were)
     */
    public TotalsRoll roll(LocalDate asOf) {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.sized(LayoutTotals.TotalsRoll.SIZE);
            call.check(NativeTotals.ledgerRoll(call.self(), call.date(asOf), outAt, call.error()));
            return TotalsRoll.read(outAt, call);
        }
    }

    /**
     * Format level of a ledger as this handle knows it.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @return format level of a ledger as this handle knows it
     */
    public long formatLevel() {
        MemorySegment self = enter();
        try {
            return Integer.toUnsignedLong(NativeUpgrade.ledgerFormatLevel(self));
        } finally {
            leave();
        }
    }

    /**
     * Raise the format level of a ledger, by a transaction of its own: from its record on,
     * libraries that do not know the level refuse the ledger. Processes that have it open meet that
     * at their next refresh or commit. Nothing before the record changes.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param level later than the present one, at most {@code ENCOURS_FORMAT_LEVEL}
     * @param options who, why, when, and the command id
     * @return commit
     * @throws EncoursException if it is refused or fails (invalid: an option is not acceptable;
     *         unsupported: this library does not know the level; state: the ledger has that level
     *         or a later one, or a transaction is prepared; exists: the command id was used for
     *         something else; conflict: somebody else wrote first: refresh and try again; in doubt:
     *         it is not known whether it was stored: refresh; limit: the ledger is full; storage;
     *         abi; no memory; denied: the authoriser does not allow it (authoriser.h))
     */
    public Commit upgrade(long level, TransactionOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = TransactionOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment commitAt = call.sized(LayoutTransaction.Commit.SIZE);
            call.check(NativeUpgrade.ledgerUpgrade(call.self(), Convert.u32(level, "level"),
                    optionsAt, commitAt, call.error()));
            return Commit.read(commitAt, call);
        }
    }
}
