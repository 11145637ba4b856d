// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Objects;
import org.encours.internal.LayoutStore;
import org.encours.internal.LayoutTransaction;
import org.encours.internal.NativeApproval;
import org.encours.internal.NativeBill;
import org.encours.internal.NativeCommand;
import org.encours.internal.NativeCommandColumns;
import org.encours.internal.NativeCreditDecision;
import org.encours.internal.NativeCreditFacts;
import org.encours.internal.NativeCreditStanding;
import org.encours.internal.NativeCustomerIdentifier;
import org.encours.internal.NativeFact;
import org.encours.internal.NativeOrder;
import org.encours.internal.NativePeriod;
import org.encours.internal.NativePolicyVersion;
import org.encours.internal.NativeRevalue;
import org.encours.internal.NativeSettle;
import org.encours.internal.NativeTransaction;

/** Commands waiting to be committed. Opaque. */
public final class Transaction extends Handle implements TransactionIdiom {
    Transaction(MemorySegment address, Object... kept) {
        super(address, NativeTransaction::transactionFree, kept);
    }

    /**
     * Commit: check, append durably, make visible.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param retriesMax how many conflicts with other writers to settle inside the call
     * @return what was done
     * @throws EncoursException if it is refused or fails (conflict: somebody else wrote first;
     *         refresh and commit again; in doubt: the outcome is not known; refresh the ledger to
     *         find out; exists: the command id is known with other commands; or a code, number or
     *         source key exists; not found: a command names a thing that does not exist; state: a
     *         command is not possible in the present state; or the transaction is committed or
     *         prepared already, another one is prepared, or the ledger was freed; invalid:
     *         recorded_at is more than 5 minutes before the last recorded; or a command cannot be,
     *         such as an allocation of a debit to a debit; currency: currencies differ, or one is
     *         unknown; overflow; limit; corrupt: what others appended since is damaged;
     *         unsupported: what others appended since is of a later format level; busy; storage;
     *         abi; no memory; cancelled: the progress callback of the context asked to stop;
     *         denied: the authoriser does not allow a command; error.index names it)
     */
    public Commit commit(long retriesMax) {
        try (Call call = Call.begin(this)) {
            MemorySegment commitAt = call.sized(LayoutTransaction.Commit.SIZE);
            call.check(NativeTransaction.transactionCommit(call.self(), Convert.u32(retriesMax,
                    "retriesMax"), commitAt, call.error()));
            return Commit.read(commitAt, call);
        }
    }

    /**
     * Commit together with what other threads submit: the transactions that wait are appended in
     * one call of the store, in the order in which they were submitted, each whole or not at all.
     * The call returns when the outcome of this one is known. With a store that has to reach a disk
     * this commits several times as many small transactions a second as one after the other.
     *
     * <p>Any number of threads may submit transactions of one ledger at once, make new ones with
     * {@link Ledger#newTransaction} and take views meanwhile; all else that is exclusive on a
     * ledger has to wait until they have returned. A transaction that is refused does not hinder
     * the others; one that fails in the store fails with all that were appended with it.
     *
     * <p>Results, idempotency and retries are those of {@link Transaction#commit}. Transactions
     * that add customers with personal data are appended alone.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param retriesMax how many conflicts with other writers to settle inside the call
     * @return what was done
     * @throws EncoursException if it is refused or fails (conflict: somebody else wrote first;
     *         refresh and commit again; in doubt: the outcome is not known; refresh the ledger to
     *         find out; exists: as {@link Transaction#commit}, as are the others; not found; state;
     *         invalid; currency; overflow; limit; corrupt; unsupported; busy; storage; abi; no
     *         memory; cancelled: the progress callback of the context asked to stop; denied: the
     *         authoriser does not allow a command; error.index names it)
     */
    public Commit submit(long retriesMax) {
        try (Call call = Call.begin(this)) {
            MemorySegment commitAt = call.sized(LayoutTransaction.Commit.SIZE);
            call.check(NativeTransaction.transactionSubmit(call.self(), Convert.u32(retriesMax,
                    "retriesMax"), commitAt, call.error()));
            return Commit.read(commitAt, call);
        }
    }

    /**
     * Do all of a commit but the append, and lend the records, so that a host can store them inside
     * a database transaction of its own: record i of them under commit.first_sequence + i, if the
     * head of the log is still the one of {@link Ledger#head}. Until confirmed or abandoned the
     * ledger takes no other commit. A duplicate is committed already: there is nothing to confirm.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @return the results
     * @throws EncoursException if it is refused or fails (in doubt: as {@link Transaction#commit},
     *         as are the others; exists; not found; state; invalid; currency; overflow; limit;
     *         storage: what is there already could not be read: of a duplicate, of a party; no
     *         memory; cancelled: the progress callback of the context asked to stop; denied: the
     *         authoriser does not allow a command; error.index names it)
     */
    public PrepareResult prepare() {
        try (Call call = Call.begin(this)) {
            MemorySegment recordCountAt = call.slot();
            MemorySegment commitAt = call.sized(LayoutTransaction.Commit.SIZE);
            call.check(NativeTransaction.transactionPrepare(call.self(), recordCountAt, commitAt,
                    call.error()));
            return new PrepareResult(recordCountAt.get(JAVA_LONG, 0), Commit.read(commitAt, call));
        }
    }

    /**
     * A record of a prepared transaction, borrowed until confirm, abandon or free.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param index from 0
     * @return record
     * @throws EncoursException if it is refused or fails (state: the transaction is not prepared;
     *         not found: there is no such record)
     */
    public byte[] record(long index) {
        try (Call call = Call.begin(this)) {
            MemorySegment recordAt = call.zeros(LayoutStore.Bytes.SIZE, 8);
            call.check(NativeTransaction.transactionRecord(call.self(), Convert.size(index,
                    "index"), recordAt, call.error()));
            return Convert.bytes(recordAt, 0);
        }
    }

    /**
     * Say that the host has stored the records durably: views see them from now on, and personal
     * data are written to the store. Cannot fail but for wrong use: personal data that could not be
     * written are logged, read as unknown, and are completed by committing the same command id
     * again.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @throws EncoursException if it is refused or fails (state: the transaction is not prepared)
     */
    public void confirm() {
        try (Call call = Call.begin(this)) {
            call.check(NativeTransaction.transactionConfirm(call.self(), call.error()));
        }
    }

    /**
     * Say that the records were not stored: nothing has happened, the transaction is intact.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @throws EncoursException if it is refused or fails (state: the transaction is not prepared)
     */
    public void abandon() {
        try (Call call = Call.begin(this)) {
            call.check(NativeTransaction.transactionAbandon(call.self(), call.error()));
        }
    }

    /**
     * The number that a reference of this transaction got, after its commit, a duplicate's too.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param reference reference
     * @return number
     * @throws EncoursException if it is refused or fails (state: the transaction is not committed;
     *         not found: it gave no such reference)
     */
    public long number(long reference) {
        try (Call call = Call.begin(this)) {
            MemorySegment numberAt = call.slot();
            call.check(NativeTransaction.transactionNumber(call.self(), reference, numberAt,
                    call.error()));
            return numberAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Record a fact. The commit fails with {@link StatusKind#NOT_FOUND} when the subject, the
     * related thing, the party or the fact replaced is not there; with {@link StatusKind#STATE}
     * when {@code from} lies in a closed period or the fact replaced cannot end that day; with
     * {@link StatusKind#INVALID} when that is of another subject or kind; with
     * {@link StatusKind#UNSUPPORTED} when the ledger is kept at format level 1, or at 2 and the
     * kind of fact or of subject needs 3.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param options options
     * @return reference for later commands
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable, the
     *         kind is not of such a subject, lacks what it needs or has a command of its own;
     *         error.field names it; state: the transaction is prepared or committed; limit: the
     *         transaction is full; abi; no memory)
     */
    public long fact(FactOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = FactOptions.write(Objects.requireNonNull(options, "options"),
                    call);
            MemorySegment factAt = call.slot();
            call.check(NativeFact.transactionFact(call.self(), optionsAt, factAt, call.error()));
            return factAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * End a fact at a day: it held from its own day to the day before. Ending it on its own first
     * day means that it never held, though older views still show it. The commit fails with
     * {@link StatusKind#NOT_FOUND} when there is no such fact, and with {@link StatusKind#STATE}
     * when it has ended, when the day is before its first or after its planned end, lies in a
     * closed period, or when it is a request or step of one that the rules of approval.h keep.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param fact number, or reference of an earlier command
     * @param at first day on which it no longer holds
     * @throws EncoursException if it is refused or fails (invalid; state; limit; no memory)
     */
    public void endFact(long fact, LocalDate at) {
        try (Call call = Call.begin(this)) {
            call.check(NativeFact.transactionEndFact(call.self(), fact, call.date(at),
                    call.error()));
        }
    }

    /**
     * Ask for something. The level is decided now, by the credit; the transaction needs an actor.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param credit as of {@link Credit#approvalLevel}
     * @param options options
     * @return reference for later commands
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable;
     *         nobody asks: error.field names it; not found: the policy has no level for the action,
     *         or none that goes so far; currency: no rate from the amount's currency to the
     *         policy's; overflow: a figure does not fit 64 bits; denied: the authoriser of the view
     *         does not allow to read what is needed; storage: rows that were compacted cannot be
     *         read back; state: the transaction is prepared or committed; limit: the transaction is
     *         full; abi; no memory)
     */
    public long request(Credit credit, RequestOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = RequestOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment requestAt = call.slot();
            call.check(NativeApproval.transactionRequest(call.self(),
                    call.use(Objects.requireNonNull(credit, "credit")), optionsAt, requestAt,
                    call.error()));
            return requestAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Approve, refuse or withdraw a request, or say that it is done. The commit fails with
     * {@link StatusKind#NOT_FOUND} when there is no such request or effect; with
     * {@link StatusKind#STATE} when the request is not open, or for DONE not approved, on the day,
     * or no longer open when it is recorded, or the day is before that of an earlier step; with
     * {@link StatusKind#DENIED} when the actor may not do it by the rules above.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param options options
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable, the
     *         transaction has no actor, or a refusal no reason; error.field names it; state: the
     *         transaction is prepared or committed; limit: the transaction is full; abi; no memory)
     */
    public void requestStep(RequestStepOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = RequestStepOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            call.check(NativeApproval.transactionRequestStep(call.self(), optionsAt, call.error()));
        }
    }

    /**
     * Let somebody stand in for somebody else. Who may say so is up to the authoriser. It is ended
     * early by {@link Transaction#endFact}.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param options options
     * @return reference of its fact for later commands
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable;
     *         error.field names it; state: the transaction is prepared or committed; limit: the
     *         transaction is full; abi; no memory)
     */
    public long delegate(DelegationOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = DelegationOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment delegationAt = call.slot();
            call.check(NativeApproval.transactionDelegate(call.self(), optionsAt, delegationAt,
                    call.error()));
            return delegationAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Accept a bill, or discount one. A bill above what its debts come to is refused at commit.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param options options
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: an amount, a date or a reference
     *         that cannot be; state: the transaction is prepared or committed; limit: the
     *         transaction is full; abi; no memory)
     */
    public AcceptBillResult acceptBill(BillOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = BillOptions.write(Objects.requireNonNull(options, "options"),
                    call);
            MemorySegment billAt = call.slot();
            MemorySegment matchingAt = call.slot();
            call.check(NativeBill.transactionAcceptBill(call.self(), optionsAt, billAt, matchingAt,
                    call.error()));
            return new AcceptBillResult(billAt.get(JAVA_LONG, 0), matchingAt.get(JAVA_LONG, 0));
        }
    }

    /**
     * Undo a bill that was not honoured: its matching is undone and both sides of its transfer are
     * cancelled, reason RETURNED. What was allocated to the bill on that day or later ends. The
     * commit fails with {@link StatusKind#STATE} when the document is no bill, or when the matching
     * is not that of the bill: none of its allocations takes from the credit of the bill's
     * transfer.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param bill number, or reference of an earlier command
     * @param matching the matching that settled the debts it replaced
     * @param at first day on which it no longer counts
     * @throws EncoursException if it is refused or fails (invalid; state; limit; no memory)
     */
    public void dishonourBill(long bill, long matching, LocalDate at) {
        try (Call call = Call.begin(this)) {
            call.check(NativeBill.transactionDishonourBill(call.self(), bill, matching,
                    call.date(at), call.error()));
        }
    }

    /**
     * Add a customer. Codes of one ledger are unique; a code that exists makes the commit fail with
     * {@link StatusKind#EXISTS}.
     *
     * <p>The code, unless impersonal, and the name are kept in the store's party table, never in
     * the log.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param options options
     * @return reference for later commands
     * @throws EncoursException if it is refused or fails (invalid; state: the transaction is
     *         prepared or committed; limit: the transaction is full; abi; no memory)
     */
    public long addCustomer(CustomerOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = CustomerOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment customerAt = call.slot();
            call.check(NativeCommand.transactionAddCustomer(call.self(), optionsAt, customerAt,
                    call.error()));
            return customerAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Declare a dimension, such as "division", "region", "portfolio", "segment" or "salesperson".
     * Declaring one that exists changes nothing.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param name 1 to 32 bytes of printable UTF-8
     * @throws EncoursException if it is refused or fails (invalid; state; limit; no memory)
     */
    public void declareDimension(String name) {
        try (Call call = Call.begin(this)) {
            call.check(NativeCommand.transactionDeclareDimension(call.self(),
                    call.text(Objects.requireNonNull(name, "name")), call.error()));
        }
    }

    /**
     * Give a customer a value of a dimension from a day on, until the day of the next such command
     * for a later day. A second value for the same day replaces the first from the moment it is
     * known.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param customer customer
     * @param dimension a name declared by an earlier command or transaction
     * @param value 1 to 64 bytes; null: no value from that day on; null: none
     * @param from first day
     * @throws EncoursException if it is refused or fails (invalid; state; limit; no memory)
     */
    public void setDimension(long customer, String dimension, String value, LocalDate from) {
        try (Call call = Call.begin(this)) {
            call.check(NativeCommand.transactionSetDimension(call.self(), customer,
                    call.text(Objects.requireNonNull(dimension, "dimension")), call.text(value),
                    call.date(from), call.error()));
        }
    }

    /**
     * Post a document.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param document see document.h
     * @return reference for later commands
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable;
     *         error.field names it; state; limit; no memory)
     */
    public long post(Document document) {
        try (Call call = Call.begin(this)) {
            MemorySegment documentAt = Document.write(Objects.requireNonNull(document, "document"),
                    call);
            MemorySegment referenceAt = call.slot();
            call.check(NativeCommand.transactionPost(call.self(), documentAt, referenceAt,
                    call.error()));
            return referenceAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Allocate an amount of a credit to a debit of the same customer and currency. On no day, past
     * or future, may the live allocations of a line pass its amount.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param options options
     * @return reference of the matching that holds the allocations made
     * @throws EncoursException if it is refused or fails (invalid; state; limit; abi; no memory)
     */
    public long allocate(AllocationOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = AllocationOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment matchingAt = call.slot();
            call.check(NativeCommand.transactionAllocate(call.self(), optionsAt, matchingAt,
                    call.error()));
            return matchingAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Match any number of documents of one customer and currency: what is open of their debits and
     * credits is paired in the order of effective date, then as given, the smaller of two each
     * time.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param documents at least one debit and one credit
     * @param from matching date, not before all of them count
     * @param allowRest 0: what is open of debits and of credits must be equal; 1: match up to the
     *         smaller side
     * @return reference
     * @throws EncoursException if it is refused or fails (invalid; state; limit; no memory)
     */
    public long match(MemorySegment documents, LocalDate from, long allowRest) {
        try (Call call = Call.begin(this)) {
            long count = Convert.same(-1, documents.byteSize(), 8, "documents");
            MemorySegment matchingAt = call.slot();
            call.check(NativeCommand.transactionMatch(call.self(), call.in(documents), count,
                    call.date(from), Convert.u32(allowRest, "allowRest"), matchingAt,
                    call.error()));
            return matchingAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Match any number of documents of one customer and currency: what is open of their debits and
     * credits is paired in the order of effective date, then as given, the smaller of two each
     * time.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param documents at least one debit and one credit
     * @param from matching date, not before all of them count
     * @param allowRest 0: what is open of debits and of credits must be equal; 1: match up to the
     *         smaller side
     * @return reference
     * @throws EncoursException if it is refused or fails (invalid; state; limit; no memory)
     */
    public long match(long[] documents, LocalDate from, long allowRest) {
        return match(Convert.memory(documents), from, allowRest);
    }

    /**
     * End one allocation at a day: it counted from its own day to the day before. Ending it on its
     * own first day means that it never counted, though older views still show it. An end is never
     * undone.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param allocation number of an allocation that has not ended
     * @param at first day on which it no longer counts
     * @throws EncoursException if it is refused or fails (invalid; state; limit; no memory)
     */
    public void reverseAllocation(long allocation, LocalDate at) {
        try (Call call = Call.begin(this)) {
            call.check(NativeCommand.transactionReverseAllocation(call.self(), allocation,
                    call.date(at), call.error()));
        }
    }

    /**
     * End all allocations of a matching that have not ended, at a day not before any of them
     * begins.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param matching matching
     * @param at at
     * @throws EncoursException if it is refused or fails (invalid; state; limit; no memory)
     */
    public void reverseMatching(long matching, LocalDate at) {
        try (Call call = Call.begin(this)) {
            call.check(NativeCommand.transactionReverseMatching(call.self(), matching,
                    call.date(at), call.error()));
        }
    }

    /**
     * Cancel a document at a day: it counts until the day before. At its own effective date: it
     * never counted. Its number and source key are not freed. Both sides of a transfer are
     * cancelled with either. An allocation that has an end keeps it: cancel on that day or later.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param document document
     * @param at first day on which it no longer counts, not before its effective date
     * @param reason a {@link CancelReason}
     * @param endAllocations 1: end at that day the allocations that live then; 0: refuse if any
     * @throws EncoursException if it is refused or fails (invalid; state; limit; no memory)
     */
    public void cancel(long document, LocalDate at, CancelReason reason, long endAllocations) {
        try (Call call = Call.begin(this)) {
            call.check(NativeCommand.transactionCancel(call.self(), document, call.date(at),
                    reason.value(), Convert.u32(endAllocations, "endAllocations"), call.error()));
        }
    }

    /**
     * Transfer a debt: a credit adjustment and a debit adjustment of equal base value, linked,
     * reason TRANSFER. Neither is a sale or a payment. Allocate the credit to the old debts by
     * ordinary commands.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param options options
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid; state; limit; abi; no memory)
     */
    public TransferResult transfer(TransferOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = TransferOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment creditAt = call.slot();
            MemorySegment debitAt = call.slot();
            call.check(NativeCommand.transactionTransfer(call.self(), optionsAt, creditAt, debitAt,
                    call.error()));
            return new TransferResult(creditAt.get(JAVA_LONG, 0), debitAt.get(JAVA_LONG, 0));
        }
    }

    /**
     * Add a customer for each row, as {@link Transaction#addCustomer} would.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param columns columns
     * @return reference of the customer of row 0; 0 when there are no rows
     * @throws EncoursException if it is refused or fails (invalid: a text that is too long, empty
     *         where one is needed, or not printable UTF-8; offsets that do not ascend or pass the
     *         bytes; a column of texts of another length; a column beside its {@code _of_all};
     *         misuse: a needed column is missing; offsets of both widths; state: the transaction is
     *         prepared or committed; limit: more commands or bytes than a transaction takes; abi;
     *         no memory)
     */
    public long addCustomersColumns(CustomerColumns columns) {
        try (Call call = Call.begin(this)) {
            MemorySegment columnsAt = CustomerColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            MemorySegment firstAt = call.slot();
            call.check(NativeCommandColumns.transactionAddCustomersColumns(call.self(), columnsAt,
                    firstAt, call.error()));
            return firstAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Post a document of one line for each row, as {@link Transaction#post} would. A dimension must
     * have been declared when the commit comes to a row that has a value of it.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param columns columns
     * @return reference of the document of row 0; 0 when there are no rows
     * @throws EncoursException if it is refused or fails (invalid: a value is not acceptable, as
     *         for {@link Transaction#post}; offsets that do not ascend or pass the bytes; a column
     *         of texts of another length; a column beside its {@code _of_all}; misuse: a needed
     *         column is missing; offsets of both widths; state: the transaction is prepared or
     *         committed; limit: more commands or bytes than a transaction takes; abi; no memory)
     */
    public long postColumns(DocumentColumns columns) {
        try (Call call = Call.begin(this)) {
            MemorySegment columnsAt = DocumentColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            MemorySegment firstAt = call.slot();
            call.check(NativeCommandColumns.transactionPostColumns(call.self(), columnsAt, firstAt,
                    call.error()));
            return firstAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Allocate for each row, as {@link Transaction#allocate} would: a matching a row.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param columns columns
     * @return reference of the matching of row 0; 0 when there are no rows
     * @throws EncoursException if it is refused or fails (invalid: a value is not acceptable, as
     *         for {@link Transaction#allocate}; misuse: a needed column is missing; state: the
     *         transaction is prepared or committed; limit: more commands or bytes than a
     *         transaction takes; abi; no memory)
     */
    public long allocateColumns(AllocationColumns columns) {
        try (Call call = Call.begin(this)) {
            MemorySegment columnsAt = AllocationColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            MemorySegment firstAt = call.slot();
            call.check(NativeCommandColumns.transactionAllocateColumns(call.self(), columnsAt,
                    firstAt, call.error()));
            return firstAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Record a decision. The event is checked again: only what the credit decides goes on record.
     * The commit fails with {@link StatusKind#UNSUPPORTED} when the ledger is kept at a format
     * level below 3, and with {@link StatusKind#STATE} when a release that the decision rests on
     * has been used up since by others, of earlier commands or transactions: it is to be decided
     * again.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param credit that decided, over a view of the ledger of the transaction
     * @param event that was decided
     * @param decision as {@link Credit#check} gave it
     * @return reference: {@link Transaction#number} gives its number
     * @throws EncoursException if it is refused or fails (invalid: the decision is not what the
     *         credit gives for the event; the credit is of another ledger, of a fork, or knows more
     *         than the handle of the ledger; whatever {@link Credit#check} refuses; not found: the
     *         policy of the credit is on record neither in the ledger nor by an earlier command of
     *         the transaction: record it first; state: the transaction is prepared or committed;
     *         limit: the transaction is full; currency: as {@link Credit#check}; overflow: as
     *         {@link Credit#check}; storage: rows that were compacted cannot be read back; denied:
     *         the authoriser does not allow it (authoriser.h); abi; no memory)
     */
    public long decision(Credit credit, CreditEvent event, Decision decision) {
        try (Call call = Call.begin(this)) {
            MemorySegment eventAt = CreditEvent.write(Objects.requireNonNull(event, "event"), call);
            MemorySegment decisionAt = Decision.write(Objects.requireNonNull(decision, "decision"),
                    call);
            MemorySegment numberAt = call.slot();
            call.check(NativeCreditDecision.transactionDecision(call.self(),
                    call.use(Objects.requireNonNull(credit, "credit")), eventAt, decisionAt,
                    numberAt, call.error()));
            return numberAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Give a customer a credit limit. Several may hold on one day; how they combine is said by
     * their types in the policy. Only one that is named in {@code replaces} ends.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param options options
     * @return reference for later commands
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable;
     *         error.field names it; state: the transaction is prepared or committed; limit: the
     *         transaction is full; abi; no memory)
     */
    public long limit(CreditLimitOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = CreditLimitOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment factAt = call.slot();
            call.check(NativeCreditFacts.transactionLimit(call.self(), optionsAt, factAt,
                    call.error()));
            return factAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Record a guarantee or security: a bank's, an insurer's, a parent's, a pledge, whatever the
     * policy names.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param options options
     * @return reference for later commands
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable;
     *         error.field names it; state: the transaction is prepared or committed; limit: the
     *         transaction is full; abi; no memory)
     */
    public long guarantee(CreditGuaranteeOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = CreditGuaranteeOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment factAt = call.slot();
            call.check(NativeCreditFacts.transactionGuarantee(call.self(), optionsAt, factAt,
                    call.error()));
            return factAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Record a draft of an invoice: written, not issued, in no balance. It ends on the day on which
     * the invoice is posted or the draft thrown away.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param options options
     * @return reference for later commands
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable;
     *         error.field names it; state: the transaction is prepared or committed; limit: the
     *         transaction is full; abi; no memory)
     */
    public long draft(CreditDraftOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = CreditDraftOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment factAt = call.slot();
            call.check(NativeCreditFacts.transactionDraft(call.self(), optionsAt, factAt,
                    call.error()));
            return factAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Release what a rule holds or refuses: the rule is still reported when it fires, and no longer
     * counts.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param options options
     * @return reference for later commands
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable;
     *         error.field names it; state: the transaction is prepared or committed; limit: the
     *         transaction is full; abi; no memory)
     */
    public long release(CreditReleaseOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = CreditReleaseOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment factAt = call.slot();
            call.check(NativeCreditFacts.transactionRelease(call.self(), optionsAt, factAt,
                    call.error()));
            return factAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Exclude a customer from a rule: like a release of any amount and number of events.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param options options
     * @return reference for later commands
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable;
     *         error.field names it; state: the transaction is prepared or committed; limit: the
     *         transaction is full; abi; no memory)
     */
    public long exclusion(CreditExclusionOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = CreditExclusionOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment factAt = call.slot();
            call.check(NativeCreditFacts.transactionExclusion(call.self(), optionsAt, factAt,
                    call.error()));
            return factAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Record a score of a bureau, an insurer or a model of one's own, with its scale and which end
     * of it is good. A value outside a scale that is stated is refused.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param options options
     * @return reference for later commands
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable;
     *         error.field names it; state: the transaction is prepared or committed; limit: the
     *         transaction is full; abi; no memory)
     */
    public long score(CreditScoreOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = CreditScoreOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment factAt = call.slot();
            call.check(NativeCreditStanding.transactionScore(call.self(), optionsAt, factAt,
                    call.error()));
            return factAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Set the risk class of a customer by hand: a code of a class of policies, which goes before
     * what the scorecard gives.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param options options
     * @return reference for later commands
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable;
     *         error.field names it; state: the transaction is prepared or committed; limit: the
     *         transaction is full; abi; no memory)
     */
    public long riskClass(CreditCodeOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = CreditCodeOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment factAt = call.slot();
            call.check(NativeCreditStanding.transactionRiskClass(call.self(), optionsAt, factAt,
                    call.error()));
            return factAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Set the status of an account, such as "active", "prepaid" or "blocked": a code, as conditions
     * compare it with "status".
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param options options
     * @return reference for later commands
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable;
     *         error.field names it; state: the transaction is prepared or committed; limit: the
     *         transaction is full; abi; no memory)
     */
    public long accountStatus(CreditCodeOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = CreditCodeOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment factAt = call.slot();
            call.check(NativeCreditStanding.transactionAccountStatus(call.self(), optionsAt, factAt,
                    call.error()));
            return factAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Put a customer on the watch list. {@code code} says why: printable UTF-8 of 1 to 96 bytes, or
     * null.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param options options
     * @return reference for later commands
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable;
     *         error.field names it; state: the transaction is prepared or committed; limit: the
     *         transaction is full; abi; no memory)
     */
    public long watch(CreditCodeOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = CreditCodeOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment factAt = call.slot();
            call.check(NativeCreditStanding.transactionWatch(call.self(), optionsAt, factAt,
                    call.error()));
            return factAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Record the terms of payment agreed with a customer: what the terms of events are held against
     * (event-term-excess in figure.h).
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param options options
     * @return reference for later commands
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable;
     *         error.field names it; state: the transaction is prepared or committed; limit: the
     *         transaction is full; abi; no memory)
     */
    public long agreedTerms(CreditTermsOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = CreditTermsOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment factAt = call.slot();
            call.check(NativeCreditStanding.transactionAgreedTerms(call.self(), optionsAt, factAt,
                    call.error()));
            return factAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Assign a segment, a collector or whatever a table of a policy gives by hand: it goes before
     * the rules of the table.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param options options
     * @return reference for later commands
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable;
     *         error.field names it; state: the transaction is prepared or committed; limit: the
     *         transaction is full; abi; no memory)
     */
    public long assign(CreditAssignOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = CreditAssignOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment factAt = call.slot();
            call.check(NativeCreditStanding.transactionAssign(call.self(), optionsAt, factAt,
                    call.error()));
            return factAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Give a customer an identifier. It ends as every fact does, by {@link Transaction#endFact}.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param options options
     * @return reference for later commands
     * @throws EncoursException if it is refused or fails (invalid: the number is none:
     *         {@link Identifier#faultOf} of the status says why; it is, or may be, that of a
     *         natural person; or another member is not acceptable; state: the transaction is
     *         prepared or committed; limit: the transaction is full; abi; no memory)
     */
    public long identify(IdentifyOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = IdentifyOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment factAt = call.slot();
            call.check(NativeCustomerIdentifier.transactionIdentify(call.self(), optionsAt, factAt,
                    call.error()));
            return factAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Place an order. The commit fails with {@link StatusKind#NOT_FOUND} when there is no such
     * customer, with {@link StatusKind#EXISTS} when an order has that source key, and with
     * {@link StatusKind#UNSUPPORTED} when the ledger is kept at format level 1.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param options options
     * @return reference for later commands
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable;
     *         error.field names it; state: the transaction is prepared or committed; limit: the
     *         transaction is full; abi; no memory)
     */
    public long order(OrderOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = OrderOptions.write(Objects.requireNonNull(options, "options"),
                    call);
            MemorySegment orderAt = call.slot();
            call.check(NativeOrder.transactionOrder(call.self(), optionsAt, orderAt, call.error()));
            return orderAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Record what becomes of an order. The commit fails with {@link StatusKind#NOT_FOUND} when
     * there is no such order, with {@link StatusKind#STATE} when the step is dated before the order
     * or breaks a rule of the amounts on some day, with {@link StatusKind#LIMIT} after 4096 steps,
     * and with {@link StatusKind#UNSUPPORTED} when the ledger is kept at format level 1.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param options options
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable;
     *         error.field names it; state: the transaction is prepared or committed; limit: the
     *         transaction is full; abi; no memory)
     */
    public void orderStep(OrderStepOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = OrderStepOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            call.check(NativeOrder.transactionOrderStep(call.self(), optionsAt, call.error()));
        }
    }

    /**
     * Close all days up to {@code closed_to}, the day itself included. The commit fails with
     * {@link StatusKind#STATE} when they are closed up to that day or a later one already, and with
     * {@link StatusKind#UNSUPPORTED} when the ledger is kept at format level 1.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param closedTo last closed day
     * @throws EncoursException if it is refused or fails (invalid: not a day between 1900 and 2199;
     *         state: the transaction is prepared or committed; limit: the transaction is full; no
     *         memory)
     */
    public void closePeriods(LocalDate closedTo) {
        try (Call call = Call.begin(this)) {
            call.check(NativePeriod.transactionClosePeriods(call.self(), call.date(closedTo),
                    call.error()));
        }
    }

    /**
     * Open periods again: only days up to {@code closed_to} stay closed, or none. The commit fails
     * with {@link StatusKind#STATE} when that is not earlier than the last closed day, and with
     * {@link StatusKind#UNSUPPORTED} when the ledger is kept at format level 1.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param closedTo last day that stays closed, or null for none
     * @throws EncoursException if it is refused or fails (invalid: not a day between 1900 and 2199;
     *         state: the transaction is prepared or committed; limit: the transaction is full; no
     *         memory)
     */
    public void reopenPeriods(LocalDate closedTo) {
        try (Call call = Call.begin(this)) {
            call.check(NativePeriod.transactionReopenPeriods(call.self(), call.date(closedTo),
                    call.error()));
        }
    }

    /**
     * Put a version of a policy in force from a day on. The commit fails with
     * {@link StatusKind#STATE} when the day lies in a closed period (period.h), and with
     * {@link StatusKind#UNSUPPORTED} when the ledger is kept at a format level below 3.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param policy its name, version label and canonical document are copied
     * @param from first day on which it is in force
     * @return reference: {@link Transaction#number} gives its number
     * @throws EncoursException if it is refused or fails (invalid: the day is none or out of range;
     *         state: the transaction is prepared or committed; limit: the transaction is full; no
     *         memory)
     */
    public long policy(Policy policy, LocalDate from) {
        try (Call call = Call.begin(this)) {
            MemorySegment versionAt = call.slot();
            call.check(NativePolicyVersion.transactionPolicy(call.self(),
                    call.use(Objects.requireNonNull(policy, "policy")), call.date(from), versionAt,
                    call.error()));
            return versionAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Revalue all customers. The last command of its transaction.
     *
     * <p>The commit fails with {@link StatusKind#CURRENCY} when a currency with something open had
     * no rate on the closing day (the message names it), or documents have no base amount (the
     * message counts them); with {@link StatusKind#STATE} when other commands follow, when there is
     * nothing to post, or when the closing day lies in a closed period.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param options options
     * @throws EncoursException if it is refused or fails (invalid: no such method, scope, rounding
     *         or day; LOSSES with CUMULATIVE; currency: a currency has other decimals in the rates
     *         than in the ledger; overflow: a rate between minor units has more than 63 bits in
     *         lowest terms; state: the transaction is prepared or committed; limit: the transaction
     *         is full; abi; no memory)
     */
    public void revalue(RevalueOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = RevalueOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            call.check(NativeRevalue.transactionRevalue(call.self(), optionsAt, call.error()));
        }
    }

    /**
     * Settle invoices.
     *
     * <p>The commit fails with {@link StatusKind#DENIED}, naming the limit, when more is given up
     * than the authority allows, or the surplus is to be refused; with {@link StatusKind#STATE}
     * when there is nothing to settle; with {@link StatusKind#INVALID} when amounts do not fit an
     * invoice (error.field names the column); else as an allocation or a document of its own would.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param options options
     * @return reference of the matching that holds the allocations made
     * @throws EncoursException if it is refused or fails (invalid: no such policy, flag or
     *         rounding, an amount below 0, no invoice; state: the transaction is prepared or
     *         committed; limit: the transaction is full; abi; no memory)
     */
    public long settle(SettleOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = SettleOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment matchingAt = call.slot();
            call.check(NativeSettle.transactionSettle(call.self(), optionsAt, matchingAt,
                    call.error()));
            return matchingAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Undo a matching from a day on: its allocations end, and the adjustments that were posted with
     * it are cancelled, exchange differences and refunds included, so that every open amount is
     * again what it was. On the day of the matching itself: as if it had never been, though older
     * views still show it. Adjustments that other matchings use too stay, and the commit fails with
     * {@link StatusKind#STATE}.
     *
     * <p>Of the adjustments of the transaction that made the matching, those belong to it that have
     * its day and no source key and are allocated in it, and an exchange difference posted right
     * before it.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param matching number, or reference of an earlier command
     * @param at first day on which it no longer counts, not before the matching
     * @throws EncoursException if it is refused or fails (invalid; state; limit; no memory)
     */
    public void unmatch(long matching, LocalDate at) {
        try (Call call = Call.begin(this)) {
            call.check(NativeSettle.transactionUnmatch(call.self(), matching, call.date(at),
                    call.error()));
        }
    }

    /**
     * What {@link #prepare} gives.
     *
     * @param recordCount records to store, 0 when it is a duplicate
     * @param commit as {@link Transaction#commit} would give it
     */
    public record PrepareResult(long recordCount, Commit commit) {}

    /**
     * What {@link #acceptBill} gives.
     *
     * @param bill reference of the bill, a debit adjustment
     * @param matching reference of the matching that settled the debts
     */
    public record AcceptBillResult(long bill, long matching) {}

    /**
     * What {@link #transfer} gives.
     *
     * @param credit reference of the credit adjustment
     * @param debit reference of the debit adjustment
     */
    public record TransferResult(long credit, long debit) {}
}
