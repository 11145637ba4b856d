// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import org.encours.internal.LayoutApproval;
import org.encours.internal.LayoutCreditCheck;
import org.encours.internal.LayoutCreditDecision;
import org.encours.internal.LayoutEventLines;
import org.encours.internal.LayoutOrder;
import org.encours.internal.LayoutPolicyVersion;
import org.encours.internal.LayoutRevalue;
import org.encours.internal.LayoutTotals;
import org.encours.internal.LayoutView;
import org.encours.internal.NativeApproval;
import org.encours.internal.NativeApprovalList;
import org.encours.internal.NativeCredit;
import org.encours.internal.NativeCreditDecision;
import org.encours.internal.NativeCreditFactList;
import org.encours.internal.NativeCursor;
import org.encours.internal.NativeCustomerGroup;
import org.encours.internal.NativeCustomerIdentifier;
import org.encours.internal.NativeEventLines;
import org.encours.internal.NativeFork;
import org.encours.internal.NativeOrder;
import org.encours.internal.NativePaymentHistory;
import org.encours.internal.NativePeriod;
import org.encours.internal.NativePolicySimulation;
import org.encours.internal.NativePolicyVersion;
import org.encours.internal.NativeRetention;
import org.encours.internal.NativeRevalue;
import org.encours.internal.NativeTotals;
import org.encours.internal.NativeView;

/** What is known of a ledger at one position of its log. Opaque, immutable, shareable. */
public final class View extends Handle implements ViewIdiom {
    View(MemorySegment address, Object... kept) {
        super(address, NativeView::viewFree, kept);
    }

    /**
     * Apply a policy to a view on a day. The view and the policy are kept alive by it.
     *
     * @param policy policy
     * @param asOf T, at its end
     * @param options options; null: all defaults
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: no such day; with {@code caps}:
     *         they are no table (legal_caps.h), or the policy's rule is no number of a rule; not
     *         found: with {@code caps}: no row of the policy's rule holds on T; currency: the
     *         ledger keeps the policy's currency with other decimals, or the rates have others than
     *         both of a currency; overflow: of a book: a sum does not fit 64 bits; limit: of a
     *         book: more than 65534 different statuses of accounts; storage: rows that were
     *         compacted cannot be read back; other kinds as the store gives them (compact.h); abi;
     *         denied: the authoriser does not allow it (authoriser.h); no memory; cancelled: of a
     *         book: the progress callback of the context asked to stop)
     */
    public Credit newCredit(Policy policy, LocalDate asOf, CreditOptions options) {
        try (Call call = Call.making(this)) {
            MemorySegment optionsAt = CreditOptions.write(options, call);
            MemorySegment outAt = call.slot();
            call.check(NativeCredit.creditNew(call.self(), call.use(Objects.requireNonNull(policy,
                    "policy")), call.date(asOf), optionsAt, outAt, call.error()));
            return new Credit(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * A request on a day.
     *
     * @param request number of its fact
     * @param asOf T, at its end
     * @return {@code struct_size} set by the caller
     * @throws EncoursException if it is refused or fails (invalid: no such day; not found: the view
     *         knows no request of that number; denied: the authoriser does not allow it
     *         (authoriser.h); abi; no memory)
     */
    public Request request(long request, LocalDate asOf) {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.sized(LayoutApproval.Request.SIZE);
            call.check(NativeApproval.viewRequest(call.self(), request, call.date(asOf), outAt,
                    call.error()));
            return Request.read(outAt, call);
        }
    }

    /**
     * List requests, by number. One pass over the facts of the customer, or over all facts.
     *
     * @param asOf T, at its end
     * @param options options; null: all that were asked by T
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: no such day; not found: no such
     *         customer; denied: the authoriser does not allow it (authoriser.h); storage: rows that
     *         were compacted cannot be read back; abi; no memory)
     */
    public Requests requests(LocalDate asOf, RequestsOptions options) {
        try (Call call = Call.making(this)) {
            MemorySegment optionsAt = RequestsOptions.write(options, call);
            MemorySegment outAt = call.slot();
            call.check(NativeApprovalList.viewRequests(call.self(), call.date(asOf), optionsAt,
                    outAt, call.error()));
            return new Requests(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * What was done about a request by T, in the order of the log: also what does not count.
     *
     * @param request number of its fact
     * @param asOf T, at its end
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: no such day; not found: the view
     *         knows no request of that number; denied: the authoriser does not allow it
     *         (authoriser.h); no memory)
     */
    public RequestSteps requestSteps(long request, LocalDate asOf) {
        try (Call call = Call.making(this)) {
            MemorySegment outAt = call.slot();
            call.check(NativeApprovalList.viewRequestSteps(call.self(), request, call.date(asOf),
                    outAt, call.error()));
            return new RequestSteps(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Open a cursor over rows of a view, before the first of them.
     *
     * @param rows a {@link Rows}
     * @param options options; null: all rows
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: unknown rows, a day out of
     *         range, open_only without a day, or an option that these rows do not have; error.field
     *         names it; not found: no such customer or document in the view; storage: rows that
     *         were compacted cannot be read back; other kinds as the store gives them (compact.h);
     *         abi; no memory; denied: the authoriser does not allow it (authoriser.h))
     */
    public Cursor openCursor(Rows rows, CursorOptions options) {
        try (Call call = Call.making(this)) {
            MemorySegment optionsAt = CursorOptions.write(options, call);
            MemorySegment outAt = call.slot();
            call.check(NativeCursor.cursorOpen(call.self(), rows.value(), optionsAt, outAt,
                    call.error()));
            return new Cursor(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * A decision as it was recorded.
     *
     * @param number of the decision, from 1
     * @return the results
     * @throws EncoursException if it is refused or fails (not found: no such decision in the view;
     *         storage: rows that were compacted cannot be read back; denied: the authoriser does
     *         not allow it (authoriser.h); abi)
     */
    public DecisionResult decision(long number) {
        try (Call call = Call.begin(this)) {
            MemorySegment recordAt = call.sized(LayoutCreditDecision.DecisionRecord.SIZE);
            MemorySegment decisionAt = call.sized(LayoutCreditCheck.Decision.SIZE);
            call.check(NativeCreditDecision.viewDecision(call.self(), number, recordAt, decisionAt,
                    call.error()));
            return new DecisionResult(DecisionRecord.read(recordAt, call), Decision.read(decisionAt,
                    call));
        }
    }

    /**
     * Decide again what was decided: from the transactions known then, by the version of the policy
     * recorded then, on the same day.
     *
     * @param number of the decision, from 1
     * @param options rates, caps and caps_facts as they were then, {@code book} is not read; null:
     *         there were none; null: none
     * @return the answer, which is that on record; {@code struct_size} set by the caller
     * @throws EncoursException if it is refused or fails (not found: no such decision in the view;
     *         no row of {@code caps} that holds on T; conflict: the exchange rates or legal caps
     *         are not those that the decision read; invalid: as {@link View#newCredit}, of
     *         {@code caps}; corrupt: the answer is another than that on record: the message names
     *         the first difference; or the policy on record is not what was recorded; currency: the
     *         ledger keeps the policy's currency with other decimals; overflow: as
     *         {@link Credit#check}; storage: rows that were compacted cannot be read back; denied:
     *         the authoriser does not allow it (authoriser.h); abi; no memory)
     */
    public Decision decisionReplay(long number, CreditOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = CreditOptions.write(options, call);
            MemorySegment outAt = call.sized(LayoutCreditCheck.Decision.SIZE);
            call.check(NativeCreditDecision.decisionReplay(call.self(), number, optionsAt, outAt,
                    call.error()));
            return Decision.read(outAt, call);
        }
    }

    /**
     * List facts of credit. In time proportional to the facts of the customer, its documents and
     * its orders, or to all facts; of releases also to the customer's decisions.
     *
     * @param customer number; 0: all customers
     * @param kind a {@link FactKind}: LIMIT, GUARANTEE, or one from SCORE to ASSIGNED and TERMS but
     *         REQUEST, STEP and DELEGATION
     * @param asOf T
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: the day is none or out of range;
     *         the kind is none of these; not found: no such customer; denied: the authoriser does
     *         not allow it (authoriser.h); storage: rows that were compacted cannot be read back;
     *         other kinds as the store gives them (compact.h); no memory)
     */
    public CreditFacts creditFacts(long customer, FactKind kind, LocalDate asOf) {
        try (Call call = Call.making(this)) {
            MemorySegment outAt = call.slot();
            call.check(NativeCreditFactList.viewCreditFacts(call.self(), customer, kind.value(),
                    call.date(asOf), outAt, call.error()));
            return new CreditFacts(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * The same view for another reader: it asks an authoriser before each query (authoriser.h) and
     * shows what that allows to the reader.
     *
     * @param authoriser null: that of the view, if it has one; null: none
     * @param reader opaque id, at most 32 bytes
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: the reader is more than 32 bytes
     *         or not printable UTF-8; no memory)
     */
    public View authorised(Authoriser authoriser, String reader) {
        try (Call call = Call.making(this)) {
            MemorySegment outAt = call.slot();
            call.check(NativeView.viewAuthorised(call.self(), call.use(authoriser),
                    call.text(Objects.requireNonNull(reader, "reader")), outAt, call.error()));
            return new View(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Count what a view shows.
     *
     * @return counts
     * @throws EncoursException if it is refused or fails (abi)
     */
    public ViewCounts count() {
        try (Call call = Call.begin(this)) {
            MemorySegment countsAt = call.sized(LayoutView.ViewCounts.SIZE);
            call.check(NativeView.viewCount(call.self(), countsAt, call.error()));
            return ViewCounts.read(countsAt, call);
        }
    }

    /**
     * ISO 4217 numeric code of the view's currency number {@code index}, from 0; 0 beyond the last.
     *
     * @param index index
     * @return iSO 4217 numeric code of the view's currency number {@code index}, from 0
     */
    public Currency currency(long index) {
        MemorySegment self = enter();
        try {
            return Convert.currency(NativeView.viewCurrency(self, Convert.size(index, "index")));
        } finally {
            leave();
        }
    }

    /**
     * Decimals of a currency as this ledger keeps it; -1 when the view does not use it.
     *
     * @param currency ISO 4217 numeric
     * @return decimals of a currency as this ledger keeps it
     */
    public int exponent(Currency currency) {
        MemorySegment self = enter();
        try {
            return NativeView.viewExponent(self, Convert.currency(currency));
        } finally {
            leave();
        }
    }

    /**
     * Name of the view's dimension number {@code index}, from 0; null beyond the last. Borrowed
     * from the view.
     *
     * @param index index
     * @return name of the view's dimension number {@code index}, from 0
     */
    public String dimension(long index) {
        MemorySegment self = enter();
        try {
            return Convert.text(NativeView.viewDimension(self, Convert.size(index, "index")));
        } finally {
            leave();
        }
    }

    /**
     * The balance of the ledger, or of one customer, in one currency at the end of a day.
     *
     * @param customer number; 0: all customers
     * @param currency ISO 4217 numeric
     * @param asOf the day
     * @return minor units; debits less credits; 0 in a currency the view does not use
     * @throws EncoursException if it is refused or fails (not found: no such customer; invalid: the
     *         day is none or out of range; overflow; storage: rows that were compacted cannot be
     *         read back; other kinds as the store gives them (compact.h); denied: the authoriser
     *         does not allow it (authoriser.h))
     */
    public long balance(long customer, Currency currency, LocalDate asOf) {
        try (Call call = Call.begin(this)) {
            MemorySegment balanceAt = call.slot();
            call.check(NativeView.viewBalance(call.self(), customer, Convert.currency(currency),
                    call.date(asOf), balanceAt, call.error()));
            return balanceAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * The aged balance at the end of a day: by customer, or by a dimension named in options.by. The
     * sum of all cells of a currency equals {@link View#balance} on that day under each policy for
     * credits, unless the options choose account classes.
     *
     * <p>Keys of the rows are customer numbers, or numbers of values, counted from 1 through all
     * dimensions in the order of the log, with 0 for "no value"; labels are the codes of the log,
     * or the values. OLDEST_FIRST takes items of one due and issue date by document number, the
     * order of the log.
     *
     * @param asOf the day
     * @param options see aging.h; null: none
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: an option is not acceptable; not
     *         found: the dimension is not declared; overflow; storage: rows that were compacted
     *         cannot be read back; other kinds as the store gives them (compact.h); abi; no memory;
     *         cancelled: the progress callback of the context asked to stop; denied: the authoriser
     *         does not allow it (authoriser.h))
     */
    public Aging aging(LocalDate asOf, AgingOptions options) {
        try (Call call = Call.making(this)) {
            MemorySegment optionsAt = AgingOptions.write(options, call);
            MemorySegment outAt = call.slot();
            call.check(NativeView.viewAging(call.self(), call.date(asOf), optionsAt, outAt,
                    call.error()));
            return new Aging(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Days sales outstanding at the end of a day: simple, count-back, best possible and delay, own
     * and contributed, by customer or by a dimension named in options.by, and in total per
     * currency.
     *
     * <p>Balance B = {@link View#balance}. Sales S = invoices + debit notes - credit notes, gross,
     * by effective date in the window, cancellations at their day; no adjustments, transfers or
     * advances.
     *
     * @param asOf the day
     * @param options see dso.h; null: none
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid; not found: the dimension is not
     *         declared; overflow; storage: rows that were compacted cannot be read back; other
     *         kinds as the store gives them (compact.h); abi; no memory; cancelled: the progress
     *         callback of the context asked to stop; denied: the authoriser does not allow it
     *         (authoriser.h))
     */
    public DsoReport dso(LocalDate asOf, DsoOptions options) {
        try (Call call = Call.making(this)) {
            MemorySegment optionsAt = DsoOptions.write(options, call);
            MemorySegment outAt = call.slot();
            call.check(NativeView.viewDso(call.self(), call.date(asOf), optionsAt, outAt,
                    call.error()));
            return new DsoReport(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * A customer by number.
     *
     * @param number from 1
     * @return to be closed
     * @throws EncoursException if it is refused or fails (not found; no memory; denied: the
     *         authoriser does not allow it (authoriser.h))
     */
    public Customer customer(long number) {
        try (Call call = Call.making(this)) {
            MemorySegment outAt = call.slot();
            call.check(NativeView.viewCustomer(call.self(), number, outAt, call.error()));
            return new Customer(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * The number of the customer with a code of the log: an impersonal code, or C&lt;number&gt;. A
     * code that is party data is found by {@link Ledger#findCustomer}.
     *
     * @param code code
     * @return number
     * @throws EncoursException if it is refused or fails (not found; denied: the authoriser does
     *         not allow it (authoriser.h))
     */
    public long findCustomer(String code) {
        try (Call call = Call.begin(this)) {
            MemorySegment numberAt = call.slot();
            call.check(NativeView.viewFindCustomer(call.self(),
                    call.text(Objects.requireNonNull(code, "code")), numberAt, call.error()));
            return numberAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * The number of the document with a source key.
     *
     * @param sourceKey source key
     * @return number
     * @throws EncoursException if it is refused or fails (not found; storage: rows that were
     *         compacted cannot be read back; other kinds as the store gives them (compact.h);
     *         denied: the authoriser does not allow it (authoriser.h))
     */
    public long findDocument(String sourceKey) {
        try (Call call = Call.begin(this)) {
            MemorySegment numberAt = call.slot();
            call.check(NativeView.viewFindDocument(call.self(),
                    call.text(Objects.requireNonNull(sourceKey, "sourceKey")), numberAt,
                    call.error()));
            return numberAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * The parent of a customer on a day: of the customer itself, whether it is merged or not.
     *
     * @param customer number
     * @param asOf the day
     * @return number; 0: none
     * @throws EncoursException if it is refused or fails (not found: no such customer; invalid: the
     *         day is none or out of range; denied: the authoriser does not allow it (authoriser.h))
     */
    public long groupParent(long customer, LocalDate asOf) {
        try (Call call = Call.begin(this)) {
            MemorySegment parentAt = call.slot();
            call.check(NativeCustomerGroup.viewGroupParent(call.self(), customer, call.date(asOf),
                    parentAt, call.error()));
            return parentAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * The current customer of a customer on a day, or the head of its group: itself when nothing
     * stands for it or above it. In time proportional to the facts on the way up.
     *
     * @param customer number
     * @param asOf the day
     * @param by a {@link GroupBy}
     * @return number
     * @throws EncoursException if it is refused or fails (not found: no such customer; invalid: the
     *         day is none or out of range; {@code by} is none; denied: the authoriser does not
     *         allow it (authoriser.h))
     */
    public long groupHead(long customer, LocalDate asOf, GroupBy by) {
        try (Call call = Call.begin(this)) {
            MemorySegment headAt = call.slot();
            call.check(NativeCustomerGroup.viewGroupHead(call.self(), customer, call.date(asOf),
                    by.value(), headAt, call.error()));
            return headAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * The same for all customers: a column by customer number, to group any figure by. One pass
     * over facts and customers.
     *
     * @param asOf the day
     * @param by a {@link GroupBy}
     * @param capacity customers that fit; 0: only count
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: the day is none or out of range;
     *         {@code by} is none; limit: more customers than {@code capacity}; no memory; denied:
     *         the authoriser does not allow it (authoriser.h))
     */
    public GroupHeadsResult groupHeads(LocalDate asOf, GroupBy by, long capacity) {
        try (Call call = Call.begin(this)) {
            MemorySegment countAt = call.slot();
            MemorySegment headsAt = call.array(capacity, 4);
            call.check(NativeCustomerGroup.viewGroupHeads(call.self(), call.date(asOf), by.value(),
                    headsAt, Convert.size(capacity, "capacity"), countAt, call.error()));
            return new GroupHeadsResult(Convert.elements(headsAt, Math.min(capacity,
                    countAt.get(JAVA_LONG, 0)), JAVA_INT), countAt.get(JAVA_LONG, 0));
        }
    }

    /**
     * The customers of a group, or those of a part of it: all whose way up passes by a customer on
     * a day, and that customer itself. One pass over facts and customers.
     *
     * @param customer number
     * @param asOf the day
     * @param capacity numbers that fit; 0: only count
     * @return the results
     * @throws EncoursException if it is refused or fails (not found: no such customer; invalid: the
     *         day is none or out of range; limit: more than {@code capacity}: the message says how
     *         many; no memory; denied: the authoriser does not allow it (authoriser.h))
     */
    public GroupMembersResult groupMembers(long customer, LocalDate asOf, long capacity) {
        try (Call call = Call.begin(this)) {
            MemorySegment countAt = call.slot();
            MemorySegment membersAt = call.array(capacity, 4);
            call.check(NativeCustomerGroup.viewGroupMembers(call.self(), customer, call.date(asOf),
                    membersAt, Convert.size(capacity, "capacity"), countAt, call.error()));
            return new GroupMembersResult(Convert.elements(membersAt, Math.min(capacity,
                    countAt.get(JAVA_LONG, 0)), JAVA_INT), countAt.get(JAVA_LONG, 0));
        }
    }

    /**
     * The balance of a group or part of it: the sum of {@link View#balance} over the customers of
     * {@link View#groupMembers}.
     *
     * @param customer number
     * @param currency ISO 4217 numeric
     * @param asOf the day, of balances and of the group
     * @return minor units
     * @throws EncoursException if it is refused or fails (not found: no such customer; invalid: the
     *         day is none or out of range; overflow; storage: rows that were compacted cannot be
     *         read back; other kinds as the store gives them (compact.h); no memory; denied: the
     *         authoriser does not allow it (authoriser.h))
     */
    public long groupBalance(long customer, Currency currency, LocalDate asOf) {
        try (Call call = Call.begin(this)) {
            MemorySegment balanceAt = call.slot();
            call.check(NativeCustomerGroup.viewGroupBalance(call.self(), customer,
                    Convert.currency(currency), call.date(asOf), balanceAt, call.error()));
            return balanceAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * The customers that had an identifier on a day: one, or several when it is shared. The number
     * is made normal first. In time proportional to the facts that have it.
     *
     * @param kind a {@link IdentifierKind} but IBAN
     * @param name of OWN: what the codes are called; else null; null: none
     * @param text the number as written; of OWN its check digits are not looked at
     * @param asOf the day
     * @param capacity numbers that fit; 0: only count
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: the number is none, as above;
     *         the day is none or out of range; limit: more than {@code capacity}: the message says
     *         how many; denied: the authoriser does not allow it (authoriser.h))
     */
    public FindIdentifierResult findIdentifier(IdentifierKind kind, String name, String text,
            LocalDate asOf, long capacity) {
        try (Call call = Call.begin(this)) {
            MemorySegment countAt = call.slot();
            MemorySegment customersAt = call.array(capacity, 8);
            call.check(NativeCustomerIdentifier.viewFindIdentifier(call.self(), kind.value(),
                    call.text(name), call.text(Objects.requireNonNull(text, "text")),
                    call.date(asOf), customersAt, Convert.size(capacity, "capacity"), countAt,
                    call.error()));
            return new FindIdentifierResult(Convert.elements(customersAt, Math.min(capacity,
                    countAt.get(JAVA_LONG, 0)), JAVA_LONG), countAt.get(JAVA_LONG, 0));
        }
    }

    /**
     * Write the events that a view knows.
     *
     * <p>When it fails, what was written before are whole lines, and the report says how many.
     *
     * @param options options; null: all events
     * @param write takes the text
     * @return filled in on failure too
     * @throws EncoursException if it is refused or fails (invalid: sequence_first is beyond
     *         sequence_last; not found: no such customer or document in the view; cancelled: the
     *         progress callback asked to stop; storage: rows that were compacted cannot be read
     *         back; other kinds as the store gives them (compact.h); abi: options of a later
     *         library with members in use; no memory; denied: the authoriser does not allow it
     *         (authoriser.h))
     */
    public EventLinesReport eventLines(EventLinesOptions options, EventLinesWriteCallback write) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = EventLinesOptions.write(options, call);
            MemorySegment reportAt = call.sized(LayoutEventLines.EventLinesReport.SIZE);
            call.check(NativeEventLines.viewEventLines(call.self(), optionsAt,
                    EventLinesWriteUpcall.stub(Objects.requireNonNull(write, "write"), call),
                    MemorySegment.NULL, reportAt, call.error()));
            return EventLinesReport.read(reportAt, call);
        }
    }

    /**
     * Make a fork of a view.
     *
     * @return to be closed
     * @throws EncoursException if it is refused or fails (storage: rows that were compacted cannot
     *         be read back; other kinds as the store gives them (compact.h); no memory; denied: the
     *         authoriser does not allow it (authoriser.h))
     */
    public Fork newFork() {
        try (Call call = Call.making(this)) {
            MemorySegment outAt = call.slot();
            call.check(NativeFork.forkNew(call.self(), outAt, call.error()));
            return new Fork(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * The order book of a customer, or of all, as a view knows it. For credit, the exposure from
     * orders within a horizon is {@code within} + {@code delivered_not_invoiced}: what was invoiced
     * already is in the balance.
     *
     * <p>An advance is open by what is not allocated of it on that day; one linked to several
     * orders pays for the one with the lowest number first, and an order takes of several advances
     * the one that was linked last first. Advances of another customer or in another currency than
     * the order are not looked at.
     *
     * <p>Time: proportional to the customer's own orders and their steps, or to all.
     *
     * @param customer number; 0: all customers
     * @param currency ISO 4217 numeric
     * @param asOf day, evaluated at its end
     * @param horizonDays days after {@code as_of}, 0 or more
     * @return out
     * @throws EncoursException if it is refused or fails (invalid: a day or horizon out of range;
     *         not found: no such customer in the view; overflow: a sum does not fit 64 bits;
     *         storage: rows that were compacted cannot be read back; other kinds as the store gives
     *         them (compact.h); abi; no memory; denied: the authoriser does not allow it
     *         (authoriser.h))
     */
    public OrderBook orderBook(long customer, Currency currency, LocalDate asOf, int horizonDays) {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.sized(LayoutOrder.OrderBook.SIZE);
            call.check(NativeOrder.viewOrderBook(call.self(), customer, Convert.currency(currency),
                    call.date(asOf), horizonDays, outAt, call.error()));
            return OrderBook.read(outAt, call);
        }
    }

    /**
     * The order with a source key.
     *
     * @param sourceKey source key
     * @return number
     * @throws EncoursException if it is refused or fails (not found; denied: the authoriser does
     *         not allow it (authoriser.h))
     */
    public long findOrder(String sourceKey) {
        try (Call call = Call.begin(this)) {
            MemorySegment numberAt = call.slot();
            call.check(NativeOrder.viewFindOrder(call.self(),
                    call.text(Objects.requireNonNull(sourceKey, "sourceKey")), numberAt,
                    call.error()));
            return numberAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * How a customer has paid, as of a day.
     *
     * @param customer number
     * @param asOf T, at its end
     * @param options options; null: all defaults
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: no such day, a window, choice or
     *         table that is not acceptable; error.field names it; not found: no such customer;
     *         denied: the authoriser does not allow it (authoriser.h); overflow: a sum does not fit
     *         64 bits; storage: rows that were compacted cannot be read back; other kinds as the
     *         store gives them (compact.h); abi; no memory)
     */
    public PaymentHistory newPaymentHistory(long customer, LocalDate asOf,
            PaymentHistoryOptions options) {
        try (Call call = Call.making(this)) {
            MemorySegment optionsAt = PaymentHistoryOptions.write(options, call);
            MemorySegment outAt = call.slot();
            call.check(NativePaymentHistory.paymentHistoryNew(call.self(), customer,
                    call.date(asOf), optionsAt, outAt, call.error()));
            return new PaymentHistory(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * The last closed day as this view knows it, or null.
     *
     * @return the last closed day as this view knows it, or null
     */
    public LocalDate closedTo() {
        try (Call call = Call.begin(this)) {
            return Convert.date(NativePeriod.viewClosedTo(call, call.self()).get(JAVA_INT, 0));
        }
    }

    /**
     * Run a policy over the orders of a time.
     *
     * @param policy policy
     * @param from first day of orders
     * @param to last day of orders, up to 3660 days behind
     * @param options options; null: all defaults
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: no such day, days that do not
     *         ascend or are too many, no such choice; error.field names it; with {@code caps}: they
     *         are no table (legal_caps.h), or the policy's rule is no number of a rule; not found:
     *         with {@code caps}: no row of the policy's rule holds on the day of an order; denied:
     *         the authoriser does not allow it (authoriser.h); currency: as {@link View#newCredit};
     *         orders without a rate are undecided, and fail nothing; overflow: a sum does not fit
     *         64 bits; storage: rows that were compacted cannot be read back; other kinds as the
     *         store gives them (compact.h); abi; no memory; cancelled: a progress callback asked to
     *         stop)
     */
    public Simulation newSimulation(Policy policy, LocalDate from, LocalDate to,
            SimulationOptions options) {
        try (Call call = Call.making(this)) {
            MemorySegment optionsAt = SimulationOptions.write(options, call);
            MemorySegment outAt = call.slot();
            call.check(NativePolicySimulation.simulationNew(call.self(),
                    call.use(Objects.requireNonNull(policy, "policy")), call.date(from),
                    call.date(to), optionsAt, outAt, call.error()));
            return new Simulation(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * The version of a policy that is in force on a day.
     *
     * @param name of the policy, the same in all its versions
     * @param asOf the day
     * @return of the version
     * @throws EncoursException if it is refused or fails (invalid: the day is none or out of range;
     *         not found: the view knows no policy of that name, or none in force by that day;
     *         storage: rows that were compacted cannot be read back; denied: the authoriser does
     *         not allow it (authoriser.h))
     */
    public long findPolicy(String name, LocalDate asOf) {
        try (Call call = Call.begin(this)) {
            MemorySegment numberAt = call.slot();
            call.check(NativePolicyVersion.viewFindPolicy(call.self(),
                    call.text(Objects.requireNonNull(name, "name")), call.date(asOf), numberAt,
                    call.error()));
            return numberAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * A version as a policy, read back from its document: the same policy that was recorded, to the
     * digest.
     *
     * @param number of the version, from 1
     * @return to be closed
     * @throws EncoursException if it is refused or fails (not found: no such version in the view;
     *         corrupt: its document is no policy, or another one than was recorded; storage: rows
     *         that were compacted cannot be read back; denied: the authoriser does not allow it
     *         (authoriser.h); no memory)
     */
    public Policy policy(long number) {
        try (Call call = Call.making(this)) {
            MemorySegment outAt = call.slot();
            call.check(NativePolicyVersion.viewPolicy(call.self(), number, outAt, call.error()));
            return new Policy(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * What is known of a version without reading its document.
     *
     * @param number of the version, from 1
     * @return {@code struct_size} set by the caller
     * @throws EncoursException if it is refused or fails (not found: no such version in the view;
     *         storage: rows that were compacted cannot be read back; denied: the authoriser does
     *         not allow it (authoriser.h); abi)
     */
    public PolicyVersionInfo policyVersion(long number) {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.sized(LayoutPolicyVersion.PolicyVersionInfo.SIZE);
            call.check(NativePolicyVersion.viewPolicyVersion(call.self(), number, outAt,
                    call.error()));
            return PolicyVersionInfo.read(outAt, call);
        }
    }

    /**
     * Look at all personal data of a view on a day. In time proportional to the rows of the view.
     *
     * @param rules rules
     * @param asOf the day
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: a rule has another kind of data,
     *         clock or number of months, or days that are not in order; the day is none or out of
     *         range; limit: more than 64 rules; storage: rows that were compacted cannot be read
     *         back; other kinds as the store gives them (compact.h); abi; no memory; denied: the
     *         authoriser does not allow it (authoriser.h))
     */
    public Retention retention(RetentionRules rules, LocalDate asOf) {
        try (Call call = Call.making(this)) {
            MemorySegment rulesAt = RetentionRules.write(Objects.requireNonNull(rules, "rules"),
                    call);
            MemorySegment outAt = call.slot();
            call.check(NativeRetention.viewRetention(call.self(), rulesAt, call.date(asOf), outAt,
                    call.error()));
            return new Retention(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * The balance of the ledger, or of one customer, in one currency or in all, converted at the
     * rates of booking. A document in the base currency is its own base amount.
     *
     * <p>The open part is that of {@link View#aging} on that day. An allocation takes the share
     * that exchange.h gives it, half up, behind what those in force when it was made had taken.
     *
     * @param customer number; 0: all customers
     * @param currency ISO 4217 numeric; 0: all currencies
     * @param asOf the day
     * @return the amounts
     * @throws EncoursException if it is refused or fails (currency: documents have no base amount:
     *         the message counts them; invalid; not found: there is no such customer; overflow;
     *         storage: rows that were compacted cannot be read back; other kinds as the store gives
     *         them (compact.h); abi; no memory; cancelled: the progress callback of the context
     *         asked to stop; denied: the authoriser does not allow it (authoriser.h))
     */
    public Booked booked(long customer, Currency currency, LocalDate asOf) {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.sized(LayoutRevalue.Booked.SIZE);
            call.check(NativeRevalue.viewBooked(call.self(), customer, Convert.currency(currency),
                    call.date(asOf), outAt, call.error()));
            return Booked.read(outAt, call);
        }
    }

    /**
     * The aged balance at the rates of booking, all of it in the base currency: what each open line
     * keeps of the base amount of its document. The sum of all cells is the open part of
     * {@link View#booked} on that day, unless the options choose account classes; exchange
     * differences are of no line and in no cell.
     *
     * @param asOf the day
     * @param options see aging.h; credits OLDEST_FIRST, which works inside one currency, is
     *         refused; null: none
     * @return to be closed
     * @throws EncoursException if it is refused or fails (currency: documents have no base amount:
     *         the message counts them; invalid; not found: the dimension is not declared; overflow;
     *         limit; storage: rows that were compacted cannot be read back; other kinds as the
     *         store gives them (compact.h); abi; no memory; cancelled: the progress callback of the
     *         context asked to stop; denied: the authoriser does not allow it (authoriser.h))
     */
    public Aging agingBooked(LocalDate asOf, AgingOptions options) {
        try (Call call = Call.making(this)) {
            MemorySegment optionsAt = AgingOptions.write(options, call);
            MemorySegment outAt = call.slot();
            call.check(NativeRevalue.viewAgingBooked(call.self(), call.date(asOf), optionsAt, outAt,
                    call.error()));
            return new Aging(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * The day of the totals that a view carries, or null: all is computed.
     *
     * @return the day of the totals that a view carries, or null
     */
    public LocalDate totalsDay() {
        try (Call call = Call.begin(this)) {
            return Convert.date(NativeTotals.viewTotalsDay(call, call.self()).get(JAVA_INT, 0));
        }
    }

    /**
     * Totals of a customer in a currency at the end of a day. Computed, it takes time proportional
     * to the customer's own documents.
     *
     * @param customer number
     * @param currency ISO 4217 numeric; all is 0 in one the view does not use
     * @param asOf the day
     * @param options buckets, as of {@link Ledger#totalsRegister}; null: none are wanted; null:
     *         none
     * @return the totals; {@code struct_size} set by the caller
     * @throws EncoursException if it is refused or fails (not found: no such customer; invalid: as
     *         {@link Ledger#totalsRegister}; unsupported: as {@link Ledger#totalsRegister};
     *         overflow: a sum does not fit 64 bits; storage: rows that were compacted cannot be
     *         read back; other kinds as the store gives them (compact.h); abi; denied: the
     *         authoriser does not allow it (authoriser.h))
     */
    public Totals totals(long customer, Currency currency, LocalDate asOf, AgingOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = AgingOptions.write(options, call);
            MemorySegment outAt = call.sized(LayoutTotals.Totals.SIZE);
            call.check(NativeTotals.viewTotals(call.self(), customer, Convert.currency(currency),
                    call.date(asOf), optionsAt, outAt, call.error()));
            return Totals.read(outAt, call);
        }
    }

    /**
     * Totals of many customers in a currency at the end of a day, by columns.
     *
     * @param currency ISO 4217 numeric; all is 0 in one the view does not use
     * @param asOf the day
     * @param options buckets, as of {@link Ledger#totalsRegister}; null: the default ones; null:
     *         none
     * @param columns which customers, and where to write; on failure what is in the arrays has no
     *         meaning
     * @return a {@link TotalsSource}
     * @throws EncoursException if it is refused or fails (invalid: as
     *         {@link Ledger#totalsRegister}; {@code column_count} is neither 0 nor that of the
     *         options; unsupported: as {@link Ledger#totalsRegister}; overflow: a sum does not fit
     *         64 bits; storage: rows that were compacted cannot be read back; other kinds as the
     *         store gives them (compact.h); abi; no memory; denied: the authoriser does not allow
     *         it (authoriser.h))
     */
    public TotalsSource totalsColumns(Currency currency, LocalDate asOf, AgingOptions options,
            TotalsColumns columns) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = AgingOptions.write(options, call);
            MemorySegment columnsAt = TotalsColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            MemorySegment sourceAt = call.slot();
            call.check(NativeTotals.viewTotalsColumns(call.self(), Convert.currency(currency),
                    call.date(asOf), optionsAt, columnsAt, sourceAt, call.error()));
            return TotalsSource.of(sourceAt.get(JAVA_INT, 0));
        }
    }

    /**
     * What {@link #decision} gives.
     *
     * @param record what was asked, {@code struct_size} set by the caller
     * @param decision what was answered, likewise: as {@link Credit#check} gave it, but for
     *         group_currency, which is 0
     */
    public record DecisionResult(DecisionRecord record, Decision decision) {}

    /**
     * What {@link #groupHeads} gives.
     *
     * @param heads number of the head of customer i + 1, each
     * @param count customers of the view
     */
    public record GroupHeadsResult(int[] heads, long count) {}

    /**
     * What {@link #groupMembers} gives.
     *
     * @param members numbers, ascending
     * @param count how many there are
     */
    public record GroupMembersResult(int[] members, long count) {}

    /**
     * What {@link #findIdentifier} gives.
     *
     * @param customers numbers, ascending
     * @param count how many there are, 0: none
     */
    public record FindIdentifierResult(long[] customers, long count) {}
}
