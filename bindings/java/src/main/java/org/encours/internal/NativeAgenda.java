// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/agenda.h}. */
public final class NativeAgenda {
    private static final MethodHandle CREDIT_AGENDA = Library.function("encours_credit_agenda",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle AGENDA_FREE = Library.function("encours_agenda_free",
            FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle AGENDA_ROW_COUNT = Library.reader("encours_agenda_row_count",
            FunctionDescriptor.of(JAVA_LONG, ADDRESS));
    private static final MethodHandle AGENDA_DAYS = Library.reader("encours_agenda_days",
            FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle AGENDA_WORKING_DAYS =
            Library.reader("encours_agenda_working_days", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle AGENDA_KINDS = Library.reader("encours_agenda_kinds",
            FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle AGENDA_LATE_DAYS = Library.reader("encours_agenda_late_days",
            FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle AGENDA_CUSTOMERS = Library.reader("encours_agenda_customers",
            FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle AGENDA_SUBJECT_KINDS =
            Library.reader("encours_agenda_subject_kinds", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle AGENDA_SUBJECTS = Library.reader("encours_agenda_subjects",
            FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle AGENDA_FACTS = Library.reader("encours_agenda_facts",
            FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle AGENDA_AMOUNTS = Library.reader("encours_agenda_amounts",
            FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle AGENDA_CURRENCIES =
            Library.reader("encours_agenda_currencies", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle AGENDA_PERSON = Library.reader("encours_agenda_person",
            FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG));
    private static final MethodHandle AGENDA_ROLE = Library.reader("encours_agenda_role",
            FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG));
    private static final MethodHandle AGENDA_CODE = Library.reader("encours_agenda_code",
            FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG));

    private NativeAgenda() {}

    public static int creditAgenda(MemorySegment credit, MemorySegment options, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) CREDIT_AGENDA.invokeExact(credit, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void agendaFree(MemorySegment agenda) {
        try {
            AGENDA_FREE.invokeExact(agenda);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long agendaRowCount(MemorySegment agenda) {
        try {
            return (long) AGENDA_ROW_COUNT.invokeExact(agenda);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agendaDays(MemorySegment agenda) {
        try {
            return (MemorySegment) AGENDA_DAYS.invokeExact(agenda);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agendaWorkingDays(MemorySegment agenda) {
        try {
            return (MemorySegment) AGENDA_WORKING_DAYS.invokeExact(agenda);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agendaKinds(MemorySegment agenda) {
        try {
            return (MemorySegment) AGENDA_KINDS.invokeExact(agenda);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agendaLateDays(MemorySegment agenda) {
        try {
            return (MemorySegment) AGENDA_LATE_DAYS.invokeExact(agenda);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agendaCustomers(MemorySegment agenda) {
        try {
            return (MemorySegment) AGENDA_CUSTOMERS.invokeExact(agenda);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agendaSubjectKinds(MemorySegment agenda) {
        try {
            return (MemorySegment) AGENDA_SUBJECT_KINDS.invokeExact(agenda);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agendaSubjects(MemorySegment agenda) {
        try {
            return (MemorySegment) AGENDA_SUBJECTS.invokeExact(agenda);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agendaFacts(MemorySegment agenda) {
        try {
            return (MemorySegment) AGENDA_FACTS.invokeExact(agenda);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agendaAmounts(MemorySegment agenda) {
        try {
            return (MemorySegment) AGENDA_AMOUNTS.invokeExact(agenda);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agendaCurrencies(MemorySegment agenda) {
        try {
            return (MemorySegment) AGENDA_CURRENCIES.invokeExact(agenda);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agendaPerson(MemorySegment agenda, long row) {
        try {
            return (MemorySegment) AGENDA_PERSON.invokeExact(agenda, row);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agendaRole(MemorySegment agenda, long row) {
        try {
            return (MemorySegment) AGENDA_ROLE.invokeExact(agenda, row);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment agendaCode(MemorySegment agenda, long row) {
        try {
            return (MemorySegment) AGENDA_CODE.invokeExact(agenda, row);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
