// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.NativeAgenda;

/** What is to be seen to. Opaque, immutable, independent of its credit. */
public final class Agenda extends Handle implements AgendaIdiom {
    Agenda(MemorySegment address, Object... kept) {
        super(address, NativeAgenda::agendaFree, kept);
    }

    /**
     * Its rows.
     *
     * @return its rows
     */
    public long rowCount() {
        MemorySegment self = enter();
        try {
            return NativeAgenda.agendaRowCount(self);
        } finally {
            leave();
        }
    }

    /**
     * The day on which each falls due, epoch day, ascending.
     *
     * @return the day on which each falls due, epoch day, ascending
     */
    public int[] days() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeAgenda.agendaDays(call.self()),
                    NativeAgenda.agendaRowCount(call.self()), JAVA_INT);
        }
    }

    /**
     * The day on which each falls due, epoch day, ascending.
     *
     * @return the day on which each falls due, epoch day, ascending; as memory that is lent until
     *         this is closed
     */
    public MemorySegment daysMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeAgenda.agendaDays(call.self()),
                    NativeAgenda.agendaRowCount(call.self()) * 4);
        }
    }

    /**
     * The working day by which each is to be seen to, epoch day: of REVIEW and of ends that day or
     * the working day before, of what is so already that day. The first day of all dates where none
     * before is worked.
     *
     * @return the working day by which each is to be seen to, epoch day
     */
    public int[] workingDays() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeAgenda.agendaWorkingDays(call.self()),
                    NativeAgenda.agendaRowCount(call.self()), JAVA_INT);
        }
    }

    /**
     * The working day by which each is to be seen to, epoch day: of REVIEW and of ends that day or
     * the working day before, of what is so already that day. The first day of all dates where none
     * before is worked.
     *
     * @return the working day by which each is to be seen to, epoch day; as memory that is lent
     *         until this is closed
     */
    public MemorySegment workingDaysMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeAgenda.agendaWorkingDays(call.self()),
                    NativeAgenda.agendaRowCount(call.self()) * 4);
        }
    }

    /**
     * What each is: an {@link AgendaKind}.
     *
     * @return what each is
     */
    public int[] kinds() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeAgenda.agendaKinds(call.self()),
                    NativeAgenda.agendaRowCount(call.self()), JAVA_INT);
        }
    }

    /**
     * What each is: an {@link AgendaKind}.
     *
     * @return what each is; as memory that is lent until this is closed
     */
    public MemorySegment kindsMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeAgenda.agendaKinds(call.self()),
                    NativeAgenda.agendaRowCount(call.self()) * 4);
        }
    }

    /**
     * Days from that day to T: less than 0 when it is to come.
     *
     * @return days from that day to T
     */
    public int[] lateDays() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeAgenda.agendaLateDays(call.self()),
                    NativeAgenda.agendaRowCount(call.self()), JAVA_INT);
        }
    }

    /**
     * Days from that day to T: less than 0 when it is to come.
     *
     * @return days from that day to T; as memory that is lent until this is closed
     */
    public MemorySegment lateDaysMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeAgenda.agendaLateDays(call.self()),
                    NativeAgenda.agendaRowCount(call.self()) * 4);
        }
    }

    /**
     * Customer that each is about or belongs to; 0: none.
     *
     * @return customer that each is about or belongs to
     */
    public long[] customers() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeAgenda.agendaCustomers(call.self()),
                    NativeAgenda.agendaRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Customer that each is about or belongs to; 0: none.
     *
     * @return customer that each is about or belongs to; as memory that is lent until this is
     *         closed
     */
    public MemorySegment customersMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeAgenda.agendaCustomers(call.self()),
                    NativeAgenda.agendaRowCount(call.self()) * 8);
        }
    }

    /**
     * What each is about: an {@link SubjectKind}.
     *
     * @return what each is about
     */
    public int[] subjectKinds() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeAgenda.agendaSubjectKinds(call.self()),
                    NativeAgenda.agendaRowCount(call.self()), JAVA_INT);
        }
    }

    /**
     * What each is about: an {@link SubjectKind}.
     *
     * @return what each is about; as memory that is lent until this is closed
     */
    public MemorySegment subjectKindsMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeAgenda.agendaSubjectKinds(call.self()),
                    NativeAgenda.agendaRowCount(call.self()) * 4);
        }
    }

    /**
     * Its number; 0: the ledger.
     *
     * @return its number
     */
    public long[] subjects() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeAgenda.agendaSubjects(call.self()),
                    NativeAgenda.agendaRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Its number; 0: the ledger.
     *
     * @return its number; as memory that is lent until this is closed
     */
    public MemorySegment subjectsMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeAgenda.agendaSubjects(call.self()),
                    NativeAgenda.agendaRowCount(call.self()) * 8);
        }
    }

    /**
     * Number of the fact that says it; 0 of OVER_LIMIT and OVER_GROUP.
     *
     * @return number of the fact that says it
     */
    public long[] facts() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeAgenda.agendaFacts(call.self()),
                    NativeAgenda.agendaRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * Number of the fact that says it; 0 of OVER_LIMIT and OVER_GROUP.
     *
     * @return number of the fact that says it; as memory that is lent until this is closed
     */
    public MemorySegment factsMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeAgenda.agendaFacts(call.self()),
                    NativeAgenda.agendaRowCount(call.self()) * 8);
        }
    }

    /**
     * How much: the amount of the fact, or by how much a limit is passed, minor units; INT64_MIN:
     * none.
     *
     * @return how much
     */
    public long[] amounts() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeAgenda.agendaAmounts(call.self()),
                    NativeAgenda.agendaRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * How much: the amount of the fact, or by how much a limit is passed, minor units; INT64_MIN:
     * none.
     *
     * @return how much; as memory that is lent until this is closed
     */
    public MemorySegment amountsMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeAgenda.agendaAmounts(call.self()),
                    NativeAgenda.agendaRowCount(call.self()) * 8);
        }
    }

    /**
     * Currency of each amount, ISO 4217 numeric; 0: none.
     *
     * @return currency of each amount, ISO 4217 numeric
     */
    public short[] currencies() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeAgenda.agendaCurrencies(call.self()),
                    NativeAgenda.agendaRowCount(call.self()), JAVA_SHORT);
        }
    }

    /**
     * Currency of each amount, ISO 4217 numeric; 0: none.
     *
     * @return currency of each amount, ISO 4217 numeric; as memory that is lent until this is
     *         closed
     */
    public MemorySegment currenciesMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeAgenda.agendaCurrencies(call.self()),
                    NativeAgenda.agendaRowCount(call.self()) * 2);
        }
    }

    /**
     * Whose a row is, "": nobody's; null beyond the last.
     *
     * @param row from 0
     * @return whose a row is, ""
     */
    public String person(long row) {
        MemorySegment self = enter();
        try {
            return Convert.text(NativeAgenda.agendaPerson(self, Convert.size(row, "row")));
        } finally {
            leave();
        }
    }

    /**
     * The role that has to act, of requests that wait; else ""; null beyond the last.
     *
     * @param row from 0
     * @return the role that has to act, of requests that wait
     */
    public String role(long row) {
        MemorySegment self = enter();
        try {
            return Convert.text(NativeAgenda.agendaRole(self, Convert.size(row, "row")));
        } finally {
            leave();
        }
    }

    /**
     * The code of the fact of a row, "" when it has none; null beyond the last.
     *
     * @param row from 0
     * @return the code of the fact of a row, "" when it has none
     */
    public String code(long row) {
        MemorySegment self = enter();
        try {
            return Convert.text(NativeAgenda.agendaCode(self, Convert.size(row, "row")));
        } finally {
            leave();
        }
    }
}
