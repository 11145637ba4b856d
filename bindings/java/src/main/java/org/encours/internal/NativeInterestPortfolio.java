// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/interest_portfolio.h}. */
public final class NativeInterestPortfolio {
    private static final MethodHandle INTEREST_PORTFOLIO_SCHEDULE_SIZE =
            Library.function("encours_interest_portfolio_schedule_size",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle INTEREST_PORTFOLIO_SCHEDULE =
            Library.function("encours_interest_portfolio_schedule", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle INTEREST_PORTFOLIO_STATE_SIZE =
            Library.reader("encours_interest_portfolio_state_size", FunctionDescriptor.of(JAVA_LONG,
            JAVA_INT));
    private static final MethodHandle INTEREST_PORTFOLIO_BEGIN =
            Library.function("encours_interest_portfolio_begin", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS));
    private static final MethodHandle INTEREST_PORTFOLIO_ADD =
            Library.function("encours_interest_portfolio_add", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle INTEREST_PORTFOLIO_FINISH =
            Library.function("encours_interest_portfolio_finish", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, ADDRESS, ADDRESS));

    private NativeInterestPortfolio() {}

    public static int interestPortfolioScheduleSize(MemorySegment options, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) INTEREST_PORTFOLIO_SCHEDULE_SIZE.invokeExact(options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int interestPortfolioSchedule(MemorySegment options, MemorySegment schedule,
            long size, MemorySegment flags, MemorySegment error) {
        try {
            return (int) INTEREST_PORTFOLIO_SCHEDULE.invokeExact(options, schedule, size, flags,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long interestPortfolioStateSize(int rows) {
        try {
            return (long) INTEREST_PORTFOLIO_STATE_SIZE.invokeExact(rows);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int interestPortfolioBegin(MemorySegment state, long stateSize,
            MemorySegment schedule, long scheduleSize, int rows, MemorySegment error) {
        try {
            return (int) INTEREST_PORTFOLIO_BEGIN.invokeExact(state, stateSize, schedule,
                    scheduleSize, rows, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int interestPortfolioAdd(MemorySegment state, long stateSize,
            MemorySegment schedule, long scheduleSize, MemorySegment columns, MemorySegment error) {
        try {
            return (int) INTEREST_PORTFOLIO_ADD.invokeExact(state, stateSize, schedule,
                    scheduleSize, columns, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int interestPortfolioFinish(MemorySegment state, long stateSize, int rows,
            MemorySegment interest, MemorySegment out, MemorySegment error) {
        try {
            return (int) INTEREST_PORTFOLIO_FINISH.invokeExact(state, stateSize, rows, interest,
                    out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
