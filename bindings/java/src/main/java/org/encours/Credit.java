// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.Objects;
import org.encours.internal.LayoutApproval;
import org.encours.internal.LayoutConcentration;
import org.encours.internal.LayoutCredit;
import org.encours.internal.LayoutCreditAssign;
import org.encours.internal.LayoutCreditCheck;
import org.encours.internal.NativeAgenda;
import org.encours.internal.NativeApproval;
import org.encours.internal.NativeCredit;
import org.encours.internal.NativeCreditAssign;
import org.encours.internal.NativeCreditCheck;
import org.encours.internal.NativeCreditExposure;
import org.encours.internal.NativeCreditLines;
import org.encours.internal.NativeCreditProposal;

/** A policy applied to a view on a day. Opaque. */
public final class Credit extends Handle implements CreditIdiom {
    Credit(MemorySegment address, Object... kept) {
        super(address, NativeCredit::creditFree, kept);
    }

    /**
     * Go on to a later view of the same ledger, with the same policy, day and tables.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param view that knows all that the view before knew
     * @return customers whose figures were worked out again; 0 without a book
     * @throws EncoursException if it is refused or fails (invalid: a view of another ledger or an
     *         earlier one, or of a fork of it; currency: as {@link View#newCredit}; the credit is
     *         as it was; overflow: the credit is as it was, as whenever this fails; limit: as
     *         {@link View#newCredit}; storage: rows that were compacted cannot be read back; no
     *         memory; cancelled: of a book: the progress callback of the context asked to stop)
     */
    public long refresh(View view) {
        try (Call call = Call.begin(this)) {
            MemorySegment touchedAt = call.slot();
            call.check(NativeCredit.creditRefresh(call.self(), call.use(Objects.requireNonNull(view,
                    "view")), touchedAt, call.error()));
            return touchedAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Its day.
     *
     * @return its day
     */
    public LocalDate day() {
        try (Call call = Call.begin(this)) {
            return Convert.date(NativeCredit.creditDay(call, call.self()).get(JAVA_INT, 0));
        }
    }

    /**
     * SHA-256 of all that its answers depend on besides the log: the policy's digest, the day, and
     * the exchange rate on T between each two currencies of the view and the policy, and, of a
     * policy with a rule of legal caps, the facts of invoices and the rows of that rule that hold
     * on T, in the order of the table.
     *
     * @return digest
     */
    public byte[] digest() {
        try (Call call = Call.begin(this)) {
            MemorySegment digestAt = call.array(32, 1);
            NativeCredit.creditDigest(call.self(), digestAt);
            return Convert.elements(digestAt, 32, JAVA_BYTE);
        }
    }

    /**
     * The figures of a customer.
     *
     * @param customer number
     * @return {@code struct_size} set by the caller
     * @throws EncoursException if it is refused or fails (not found: no such customer; overflow: a
     *         sum does not fit 64 bits; storage: rows that were compacted cannot be read back; abi;
     *         denied: the authoriser does not allow it (authoriser.h); no memory)
     */
    public CreditFigures figuresOf(long customer) {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.sized(LayoutCredit.CreditFigures.SIZE);
            call.check(NativeCredit.creditFiguresOf(call.self(), customer, outAt, call.error()));
            return CreditFigures.read(outAt, call);
        }
    }

    /**
     * One figure of many customers: a column. Of a customer that is merged into another, and counts
     * as that one, it is missing, so that a column adds up to the portfolio.
     *
     * @param figure a {@link Figure} that needs no event
     * @param first number of the first customer, from 1
     * @param count customers; beyond the last one they are missing
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: no such figure, or one of
     *         events; overflow; storage: rows that were compacted cannot be read back; denied: the
     *         authoriser does not allow it (authoriser.h); no memory; cancelled: the progress
     *         callback of the context asked to stop)
     */
    public FigureColumnResult figureColumn(Figure figure, long first, long count) {
        try (Call call = Call.begin(this)) {
            MemorySegment valuesAt = call.array(count, 8);
            MemorySegment currenciesAt = call.array(count, 2);
            call.check(NativeCredit.creditFigureColumn(call.self(), figure.value(), first,
                    Convert.size(count, "count"), valuesAt, currenciesAt, call.error()));
            return new FigureColumnResult(Convert.elements(valuesAt, count, JAVA_LONG),
                    Convert.elements(currenciesAt, count, JAVA_SHORT));
        }
    }

    /**
     * Make the agenda of the day of a credit. In time proportional to the facts of the view, and to
     * its customers where any has a limit: best of a credit with a book.
     *
     * @param options options; null: all
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: a table and a dimension, unknown
     *         kinds, late_days_max less than 0, a calendar that cannot be used, or that leaves no
     *         weekday of the policy; not found: no such table or dimension; error.field names it;
     *         denied: the authoriser does not allow it, or not to read the credit that it is made
     *         of (authoriser.h); overflow: a sum does not fit 64 bits; storage: rows that were
     *         compacted cannot be read back; abi; no memory; cancelled: the progress callback of
     *         the context asked to stop)
     */
    public Agenda agenda(AgendaOptions options) {
        try (Call call = Call.making(this)) {
            MemorySegment optionsAt = AgendaOptions.write(options, call);
            MemorySegment outAt = call.slot();
            call.check(NativeAgenda.creditAgenda(call.self(), optionsAt, outAt, call.error()));
            return new Agenda(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * The level of approval that something needs, by the policy and the figures of a credit.
     *
     * @param request action, subject, amount and currency are read. A subject that the view does
     *         not know, or the ledger, has no customer: levels with conditions do not fit
     * @return {@code struct_size} set by the caller
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable;
     *         error.field names it; not found: the policy has no level for the action, or none that
     *         goes so far; currency: no rate from the amount's currency to the policy's; overflow:
     *         a figure does not fit 64 bits; denied: the authoriser does not allow it
     *         (authoriser.h); storage: rows that were compacted cannot be read back; abi; no
     *         memory)
     */
    public ApprovalLevel approvalLevel(RequestOptions request) {
        try (Call call = Call.begin(this)) {
            MemorySegment requestAt = RequestOptions.write(Objects.requireNonNull(request,
                    "request"), call);
            MemorySegment outAt = call.sized(LayoutApproval.ApprovalLevel.SIZE);
            call.check(NativeApproval.creditApprovalLevel(call.self(), requestAt, outAt,
                    call.error()));
            return ApprovalLevel.read(outAt, call);
        }
    }

    /**
     * The score of a customer.
     *
     * @param customer number
     * @return {@code struct_size} set by the caller
     * @throws EncoursException if it is refused or fails (not found: no such customer; overflow: a
     *         sum does not fit 64 bits; storage: rows that were compacted cannot be read back; abi;
     *         denied: the authoriser does not allow it (authoriser.h); no memory)
     */
    public CreditScore scoreOf(long customer) {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.sized(LayoutCreditAssign.CreditScore.SIZE);
            call.check(NativeCreditAssign.creditScoreOf(call.self(), customer, outAt,
                    call.error()));
            return CreditScore.read(outAt, call);
        }
    }

    /**
     * The code of a criterion of the scorecard, from 0; null beyond the last.
     *
     * @param index index
     * @return the code of a criterion of the scorecard, from 0
     */
    public String criterion(long index) {
        MemorySegment self = enter();
        try {
            return Convert.text(NativeCreditAssign.creditCriterion(self, Convert.size(index,
                    "index")));
        } finally {
            leave();
        }
    }

    /**
     * What a table assigns to a customer, with why each rule before did not.
     *
     * @param customer number
     * @param table code of a table of the policy
     * @return to be closed
     * @throws EncoursException if it is refused or fails (not found: no such customer or table;
     *         error.field names it; overflow: a sum does not fit 64 bits; storage: rows that were
     *         compacted cannot be read back; denied: the authoriser does not allow it
     *         (authoriser.h); no memory)
     */
    public Assignment assign(long customer, String table) {
        try (Call call = Call.making(this)) {
            MemorySegment outAt = call.slot();
            call.check(NativeCreditAssign.creditAssign(call.self(), customer,
                    call.text(Objects.requireNonNull(table, "table")), outAt, call.error()));
            return new Assignment(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * What a table assigns to each customer of the view.
     *
     * @param table code of a table of the policy
     * @return to be closed
     * @throws EncoursException if it is refused or fails (not found: no such table; overflow: a sum
     *         does not fit 64 bits; storage: rows that were compacted cannot be read back; denied:
     *         the authoriser does not allow it (authoriser.h); no memory; cancelled: the progress
     *         callback of the context asked to stop)
     */
    public Assignments assignAll(String table) {
        try (Call call = Call.making(this)) {
            MemorySegment outAt = call.slot();
            call.check(NativeCreditAssign.creditAssignAll(call.self(),
                    call.text(Objects.requireNonNull(table, "table")), outAt, call.error()));
            return new Assignments(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * The watch list: customers by number.
     *
     * @param table code of a table of the policy whose values are reasons to watch; null: facts
     *         alone; null: none
     * @return to be closed
     * @throws EncoursException if it is refused or fails (not found: no such table; overflow: a sum
     *         does not fit 64 bits; storage: rows that were compacted cannot be read back; denied:
     *         the authoriser does not allow it (authoriser.h); no memory; cancelled: the progress
     *         callback of the context asked to stop)
     */
    public WatchList watchList(String table) {
        try (Call call = Call.making(this)) {
            MemorySegment outAt = call.slot();
            call.check(NativeCreditAssign.creditWatchList(call.self(), call.text(table), outAt,
                    call.error()));
            return new WatchList(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Concentration of a figure over the customers.
     *
     * @param figure a {@link Figure} of amounts that needs no event and is no group's
     * @param by a {@link ConcentrationBy}
     * @param options of concentration.h; null: top 10
     * @return {@code struct_size} set by the caller; {@code missing} counts customers or groups of
     *         which an amount is missing
     * @throws EncoursException if it is refused or fails (invalid: no such figure, or one of
     *         another kind; no such choice; overflow: a sum does not fit 64 bits; storage: rows
     *         that were compacted cannot be read back; abi; denied: the authoriser does not allow
     *         it (authoriser.h); no memory; cancelled: the progress callback of the context asked
     *         to stop)
     */
    public Concentration concentration(Figure figure, ConcentrationBy by,
            ConcentrationOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = ConcentrationOptions.write(options, call);
            MemorySegment outAt = call.sized(LayoutConcentration.Concentration.SIZE);
            call.check(NativeCreditAssign.creditConcentration(call.self(), figure.value(),
                    by.value(), optionsAt, outAt, call.error()));
            return Concentration.read(outAt, call);
        }
    }

    /**
     * Decide an event.
     *
     * @param event event
     * @return {@code struct_size} set by the caller
     * @throws EncoursException if it is refused or fails (invalid: an amount less than 0, no such
     *         stage, an order or document of another customer who does not count as the same, an
     *         order of another than the document, a dimension without a value, a value that no
     *         document could have; error.field names it; not found: no such customer, order,
     *         document, dimension; currency: no rate from the event's currency to the credit
     *         currency; overflow: a sum does not fit 64 bits; storage: rows that were compacted
     *         cannot be read back; abi; no memory; denied: the authoriser does not allow it
     *         (authoriser.h))
     */
    public Decision check(CreditEvent event) {
        try (Call call = Call.begin(this)) {
            MemorySegment eventAt = CreditEvent.write(Objects.requireNonNull(event, "event"), call);
            MemorySegment outAt = call.sized(LayoutCreditCheck.Decision.SIZE);
            call.check(NativeCreditCheck.creditCheck(call.self(), eventAt, outAt, call.error()));
            return Decision.read(outAt, call);
        }
    }

    /**
     * Decide many events, in their order.
     *
     * @param events events
     * @param results columns of events.count elements; on failure what is in them has no meaning
     * @throws EncoursException if it is refused or fails (invalid: as {@link Credit#check}; not
     *         found: as {@link Credit#check}; currency: as {@link Credit#check}; overflow; storage:
     *         rows that were compacted cannot be read back; abi; no memory; cancelled: the progress
     *         callback of the context asked to stop; denied: the authoriser does not allow it
     *         (authoriser.h))
     */
    public void checkColumns(CreditEvents events, Decisions results) {
        try (Call call = Call.begin(this)) {
            MemorySegment eventsAt = CreditEvents.write(Objects.requireNonNull(events, "events"),
                    call);
            MemorySegment resultsAt = Decisions.write(Objects.requireNonNull(results, "results"),
                    call);
            call.check(NativeCreditCheck.creditCheckColumns(call.self(), eventsAt, resultsAt,
                    call.error()));
        }
    }

    /**
     * A reason as a sentence, such as "Exposure 12,500.00 EUR with this event is above the limit
     * 10,000.00 EUR.", in French "L'encours de 12 500,00 EUR avec cette opération dépasse la limite
     * de 10 000,00 EUR."
     *
     * <p>Numbers are written as the language does: French groups digits by U+202F, which stands
     * before "%" too, and puts U+00A0 before units. A sentence of the policy is taken where it has
     * one in the language and nothing is missing. {@code {measured}} of a text test is what the
     * customer has, such as its account status; where something is missing for want of an exchange
     * rate, the sentence names the currencies and the day.
     *
     * <p>A decision keeps neither texts nor what was missing: both are read from the credit again.
     * With a credit of another view or day they are what it knows, and where the rule would not
     * fire by them the sentence does without.
     *
     * @param decision decision
     * @param index of the reason, below reason_count
     * @param language a {@link Language}
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: no such reason or language; a
     *         rule that the policy does not have; overflow: of a text or what is missing: a sum
     *         does not fit 64 bits; storage: of these: rows that were compacted cannot be read
     *         back; abi; no memory)
     */
    public DecisionSentenceResult decisionSentence(Decision decision, long index,
            Language language) {
        try (Call call = Call.begin(this)) {
            MemorySegment decisionAt = Decision.write(Objects.requireNonNull(decision, "decision"),
                    call);
            MemorySegment textAt = call.allocate(512, 1);
            MemorySegment sizeAt = call.slot();
            call.check(NativeCreditCheck.decisionSentence(call.self(), decisionAt,
                    Convert.size(index, "index"), language.value(), textAt, 512, sizeAt,
                    call.error()));
            return new DecisionSentenceResult(Convert.text(textAt), sizeAt.get(JAVA_LONG, 0));
        }
    }

    /**
     * The exposure of all customers. Takes time proportional to all their documents, orders and
     * facts.
     *
     * @param options options; null: in total
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: no such choice, a dimension
     *         where none is wanted, or none where one is; not found: the dimension is not declared;
     *         overflow: a sum does not fit 64 bits; storage: rows that were compacted cannot be
     *         read back; abi; denied: the authoriser does not allow it (authoriser.h); no memory;
     *         cancelled: the progress callback of the context asked to stop)
     */
    public CreditExposure newExposure(CreditExposureOptions options) {
        try (Call call = Call.making(this)) {
            MemorySegment optionsAt = CreditExposureOptions.write(options, call);
            MemorySegment outAt = call.slot();
            call.check(NativeCreditExposure.creditExposureNew(call.self(), optionsAt, outAt,
                    call.error()));
            return new CreditExposure(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Explain the figures of a customer.
     *
     * @param customer number; of one that is merged into another, and counts as that one, the other
     *         is explained
     * @return to be closed
     * @throws EncoursException if it is refused or fails (not found: no such customer; overflow: a
     *         sum does not fit 64 bits; storage: rows that were compacted cannot be read back;
     *         denied: the authoriser does not allow it (authoriser.h); no memory)
     */
    public CreditLines newLines(long customer) {
        try (Call call = Call.making(this)) {
            MemorySegment outAt = call.slot();
            call.check(NativeCreditLines.creditLinesNew(call.self(), customer, outAt,
                    call.error()));
            return new CreditLines(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Propose limits for customers.
     *
     * @param options the formula
     * @param inputs what the caller gives of these customers, as many as {@code results} has; null:
     *         none; null: none
     * @param first number of the first customer, from 1
     * @param results columns of results.count elements
     * @throws EncoursException if it is refused or fails (invalid: an option out of its range,
     *         offsets that do not ascend, inputs of another count; overflow: a figure does not fit
     *         64 bits; storage: rows that were compacted cannot be read back; abi; denied: the
     *         authoriser does not allow it (authoriser.h); no memory; cancelled: the progress
     *         callback of the context asked to stop)
     */
    public void propose(LimitOptions options, LimitColumns inputs, long first,
            CreditProposals results) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = LimitOptions.write(Objects.requireNonNull(options, "options"),
                    call);
            MemorySegment inputsAt = LimitColumns.write(inputs, call);
            MemorySegment resultsAt = CreditProposals.write(Objects.requireNonNull(results,
                    "results"), call);
            call.check(NativeCreditProposal.creditPropose(call.self(), optionsAt, inputsAt, first,
                    resultsAt, call.error()));
        }
    }

    /**
     * What {@link #figureColumn} gives.
     *
     * @param values in the credit currency of each, in the group currency of group figures; what is
     *         missing is INT64_MIN
     * @param currencies ISO 4217 numeric of each; 0: no such customer
     */
    public record FigureColumnResult(long[] values, short[] currencies) {}

    /**
     * What {@link #decisionSentence} gives.
     *
     * @param text NUL-terminated UTF-8; cut at a character when it does not fit
     * @param size bytes of the whole sentence without NUL
     */
    public record DecisionSentenceResult(String text, long size) {}
}
