// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/credit_fact_list.h}. */
public final class NativeCreditFactList {
    private static final MethodHandle VIEW_CREDIT_FACTS =
            Library.function("encours_view_credit_facts", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, JAVA_INT, LayoutDate.Date.LAYOUT, ADDRESS, ADDRESS));
    private static final MethodHandle CREDIT_FACTS_FREE =
            Library.function("encours_credit_facts_free", FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle CREDIT_FACTS_ROW_COUNT =
            Library.reader("encours_credit_facts_row_count", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle CREDIT_FACTS_NUMBERS =
            Library.reader("encours_credit_facts_numbers", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle CREDIT_FACTS_CUSTOMERS =
            Library.reader("encours_credit_facts_customers", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle CREDIT_FACTS_DOCUMENTS =
            Library.reader("encours_credit_facts_documents", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle CREDIT_FACTS_ORDERS =
            Library.reader("encours_credit_facts_orders", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle CREDIT_FACTS_STATES =
            Library.reader("encours_credit_facts_states", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle CREDIT_FACTS_FROM =
            Library.reader("encours_credit_facts_from", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle CREDIT_FACTS_TO = Library.reader("encours_credit_facts_to",
            FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle CREDIT_FACTS_DATES =
            Library.reader("encours_credit_facts_dates", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle CREDIT_FACTS_AMOUNTS =
            Library.reader("encours_credit_facts_amounts", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle CREDIT_FACTS_CURRENCIES =
            Library.reader("encours_credit_facts_currencies", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle CREDIT_FACTS_PERCENTS =
            Library.reader("encours_credit_facts_percents", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle CREDIT_FACTS_USES =
            Library.reader("encours_credit_facts_uses", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle CREDIT_FACTS_USED =
            Library.reader("encours_credit_facts_used", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle CREDIT_FACTS_RECORDED_AT =
            Library.reader("encours_credit_facts_recorded_at", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle CREDIT_FACTS_TEXT =
            Library.reader("encours_credit_facts_text", FunctionDescriptor.of(ADDRESS, ADDRESS,
            JAVA_LONG, JAVA_INT));
    private static final MethodHandle CREDIT_FACTS_SCALE =
            Library.function("encours_credit_facts_scale", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));

    private NativeCreditFactList() {}

    public static int viewCreditFacts(MemorySegment view, long customer, int kind,
            MemorySegment asOf, MemorySegment out, MemorySegment error) {
        try {
            return (int) VIEW_CREDIT_FACTS.invokeExact(view, customer, kind, asOf, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void creditFactsFree(MemorySegment facts) {
        try {
            CREDIT_FACTS_FREE.invokeExact(facts);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long creditFactsRowCount(MemorySegment facts) {
        try {
            return (long) CREDIT_FACTS_ROW_COUNT.invokeExact(facts);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment creditFactsNumbers(MemorySegment facts) {
        try {
            return (MemorySegment) CREDIT_FACTS_NUMBERS.invokeExact(facts);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment creditFactsCustomers(MemorySegment facts) {
        try {
            return (MemorySegment) CREDIT_FACTS_CUSTOMERS.invokeExact(facts);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment creditFactsDocuments(MemorySegment facts) {
        try {
            return (MemorySegment) CREDIT_FACTS_DOCUMENTS.invokeExact(facts);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment creditFactsOrders(MemorySegment facts) {
        try {
            return (MemorySegment) CREDIT_FACTS_ORDERS.invokeExact(facts);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment creditFactsStates(MemorySegment facts) {
        try {
            return (MemorySegment) CREDIT_FACTS_STATES.invokeExact(facts);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment creditFactsFrom(MemorySegment facts) {
        try {
            return (MemorySegment) CREDIT_FACTS_FROM.invokeExact(facts);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment creditFactsTo(MemorySegment facts) {
        try {
            return (MemorySegment) CREDIT_FACTS_TO.invokeExact(facts);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment creditFactsDates(MemorySegment facts) {
        try {
            return (MemorySegment) CREDIT_FACTS_DATES.invokeExact(facts);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment creditFactsAmounts(MemorySegment facts) {
        try {
            return (MemorySegment) CREDIT_FACTS_AMOUNTS.invokeExact(facts);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment creditFactsCurrencies(MemorySegment facts) {
        try {
            return (MemorySegment) CREDIT_FACTS_CURRENCIES.invokeExact(facts);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment creditFactsPercents(MemorySegment facts) {
        try {
            return (MemorySegment) CREDIT_FACTS_PERCENTS.invokeExact(facts);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment creditFactsUses(MemorySegment facts) {
        try {
            return (MemorySegment) CREDIT_FACTS_USES.invokeExact(facts);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment creditFactsUsed(MemorySegment facts) {
        try {
            return (MemorySegment) CREDIT_FACTS_USED.invokeExact(facts);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment creditFactsRecordedAt(MemorySegment facts) {
        try {
            return (MemorySegment) CREDIT_FACTS_RECORDED_AT.invokeExact(facts);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment creditFactsText(MemorySegment facts, long row, int text) {
        try {
            return (MemorySegment) CREDIT_FACTS_TEXT.invokeExact(facts, row, text);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int creditFactsScale(MemorySegment facts, long row, MemorySegment worst,
            MemorySegment best, MemorySegment error) {
        try {
            return (int) CREDIT_FACTS_SCALE.invokeExact(facts, row, worst, best, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
