// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/terms.h}. */
public final class NativeTerms {
    private static final MethodHandle TERM_RULE_CHECK = Library.function("encours_term_rule_check",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle TERM_RULE_PARSE = Library.function("encours_term_rule_parse",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TERM_RULE_FORMAT =
            Library.function("encours_term_rule_format", FunctionDescriptor.of(JAVA_LONG, ADDRESS,
            ADDRESS, JAVA_LONG));
    private static final MethodHandle TERM_RULE_CODE = Library.function("encours_term_rule_code",
            FunctionDescriptor.of(JAVA_LONG, ADDRESS));
    private static final MethodHandle TERM_RULE_DECODE =
            Library.function("encours_term_rule_decode", FunctionDescriptor.of(JAVA_INT, JAVA_LONG,
            ADDRESS, ADDRESS));
    private static final MethodHandle TERM_DUE = Library.function("encours_term_due",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TERM_DUE_COMPUTE =
            Library.function("encours_term_due_compute", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TERMS_COMPUTE = Library.function("encours_terms_compute",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, LayoutMoney.Money.LAYOUT,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle TERMS_PARSE = Library.function("encours_terms_parse",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle TERMS_FORMAT = Library.function("encours_terms_format",
            FunctionDescriptor.of(JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG));

    private NativeTerms() {}

    public static int termRuleCheck(MemorySegment rule, MemorySegment error) {
        try {
            return (int) TERM_RULE_CHECK.invokeExact(rule, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int termRuleParse(MemorySegment text, MemorySegment out, MemorySegment error) {
        try {
            return (int) TERM_RULE_PARSE.invokeExact(text, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long termRuleFormat(MemorySegment rule, MemorySegment out, long size) {
        try {
            return (long) TERM_RULE_FORMAT.invokeExact(rule, out, size);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long termRuleCode(MemorySegment rule) {
        try {
            return (long) TERM_RULE_CODE.invokeExact(rule);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int termRuleDecode(long code, MemorySegment out, MemorySegment error) {
        try {
            return (int) TERM_RULE_DECODE.invokeExact(code, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int termDue(MemorySegment rule, MemorySegment dates, MemorySegment calendar,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) TERM_DUE.invokeExact(rule, dates, calendar, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int termDueCompute(MemorySegment rule, MemorySegment dates, MemorySegment options,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) TERM_DUE_COMPUTE.invokeExact(rule, dates, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int termsCompute(MemorySegment lines, long lineCount, MemorySegment dates,
            MemorySegment total, MemorySegment options, MemorySegment out, MemorySegment error) {
        try {
            return (int) TERMS_COMPUTE.invokeExact(lines, lineCount, dates, total, options, out,
                    error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int termsParse(MemorySegment text, MemorySegment lines, long capacity,
            MemorySegment count, MemorySegment error) {
        try {
            return (int) TERMS_PARSE.invokeExact(text, lines, capacity, count, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long termsFormat(MemorySegment lines, long lineCount, MemorySegment out,
            long size) {
        try {
            return (long) TERMS_FORMAT.invokeExact(lines, lineCount, out, size);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
