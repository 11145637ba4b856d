// SPDX-License-Identifier: MIT
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.encours.internal.LayoutDate;
import org.encours.internal.LayoutDso;
import org.encours.internal.LayoutError;

/**
 * What small calls cost beside the same calls through nothing but a downcall handle: nanoseconds,
 * medians of rounds in which the two take turns. docs/java.md says how to run it.
 */
final class SmallCalls {
    private static final int ROUNDS = 21;
    private static final int CALLS = 500_000;
    private static final SymbolLookup LIBRARY = SymbolLookup.libraryLookup(
            Path.of(System.getProperty("org.encours.library")), Arena.global());
    private static final MethodHandle SIMPLE = handle("encours_dso_simple",
            FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle BALANCE = handle("encours_view_balance",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_SHORT, LayoutDate.Date.LAYOUT,
                    ADDRESS, ADDRESS));
    private static final MethodHandle EXPONENT = handle("encours_view_exponent",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_SHORT));

    /** Where results go, so that no call can be left out. */
    private static long sink;

    private final Books books = new Books();
    private final MemorySegment error = Arena.ofAuto().allocate(LayoutError.Error.SIZE, 8);
    private final MemorySegment dso = Arena.ofAuto().allocate(LayoutDso.Dso.SIZE, 8);
    private final MemorySegment date = Arena.ofAuto().allocate(LayoutDate.Date.SIZE, 4);
    private final MemorySegment out = Arena.ofAuto().allocate(8, 8);
    private final MemorySegment view = books.view.enter();

    private SmallCalls() {
        error.set(JAVA_LONG, 0, error.byteSize());
        dso.set(JAVA_LONG, 0, dso.byteSize());
        date.set(JAVA_INT, 0, (int) Books.DUE.toEpochDay());
    }

    /** One call; what it gave. */
    @FunctionalInterface
    private interface Calls {
        long run(int count) throws Throwable;
    }

    private static MethodHandle handle(String name, FunctionDescriptor descriptor) {
        return Linker.nativeLinker().downcallHandle(LIBRARY.find(name).orElseThrow(), descriptor);
    }

    public static void main(String[] arguments) throws Throwable {
        SmallCalls calls = new SmallCalls();
        row("View.exponent", calls::bareExponent, calls::exponent);
        row("View.balance", calls::bareBalance, calls::balance);
        row("Dso.simple", calls::bareSimple, SmallCalls::simple);
        calls.books.view.leave();
        calls.books.close();
        System.exit(sink == 42 ? 1 : 0);
    }

    private long bareExponent(int count) throws Throwable {
        long sum = 0;
        for (int at = 0; at < count; at++) {
            sum += (int) EXPONENT.invokeExact(view, (short) 978);
        }
        return sum;
    }

    private long exponent(int count) {
        long sum = 0;
        for (int at = 0; at < count; at++) {
            sum += books.view.exponent(Books.EUR);
        }
        return sum;
    }

    private long bareBalance(int count) throws Throwable {
        long sum = 0;
        for (int at = 0; at < count; at++) {
            sum += (int) BALANCE.invokeExact(view, 1L, (short) 978, date, out, error);
            sum += out.get(JAVA_LONG, 0);
        }
        return sum;
    }

    private long balance(int count) {
        long sum = 0;
        for (int at = 0; at < count; at++) {
            sum += books.view.balance(1, Books.EUR, Books.DUE);
        }
        return sum;
    }

    private long bareSimple(int count) throws Throwable {
        long sum = 0;
        for (int at = 0; at < count; at++) {
            sum += (int) SIMPLE.invokeExact(80_000_000L + at, 1_000_000_000L, 365, dso, error);
            sum += dso.get(JAVA_LONG, LayoutDso.Dso.DAYS_E4);
        }
        return sum;
    }

    private static long simple(int count) {
        long sum = 0;
        for (int at = 0; at < count; at++) {
            sum += Dso.simple(80_000_000L + at, 1_000_000_000L, 365).daysE4();
        }
        return sum;
    }

    private static void row(String name, Calls bare, Calls ours) throws Throwable {
        double[] bareTimes = new double[ROUNDS];
        double[] ourTimes = new double[ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            double bareTime = time(bare);
            double ourTime = time(ours);
            if (round >= 0) {
                bareTimes[round] = bareTime;
                ourTimes[round] = ourTime;
            }
        }
        Arrays.sort(bareTimes);
        Arrays.sort(ourTimes);
        double floor = bareTimes[ROUNDS / 2];
        double cost = ourTimes[ROUNDS / 2];
        System.out.printf(Locale.ROOT, "%-16s %6.1f ns bare  %6.1f ns ours  x %.2f%n", name, floor,
                cost, cost / floor);
    }

    private static double time(Calls calls) throws Throwable {
        long start = System.nanoTime();
        sink += calls.run(CALLS);
        return (System.nanoTime() - start) / (double) CALLS;
    }
}
