// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/interest_rule.h}. */
public final class NativeInterestRule {
    private static final MethodHandle INTEREST_RULE_RATE =
            Library.function("encours_interest_rule_rate", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            LayoutDate.Date.LAYOUT, LayoutDate.Date.LAYOUT, ADDRESS, ADDRESS));
    private static final MethodHandle INTEREST_RULE_FRENCH_BUSINESS =
            Library.function("encours_interest_rule_french_business",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG,
            ADDRESS, ADDRESS));
    private static final MethodHandle INTEREST_RULE_FRENCH_JUDGMENT =
            Library.function("encours_interest_rule_french_judgment",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, LayoutDate.Date.LAYOUT, JAVA_LONG, JAVA_INT,
            JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle INTEREST_RULE_DIRECTIVE =
            Library.function("encours_interest_rule_directive", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle INTEREST_RULE_UNITED_KINGDOM =
            Library.function("encours_interest_rule_united_kingdom", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle INTEREST_INDEMNITY =
            Library.function("encours_interest_indemnity", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS));

    private NativeInterestRule() {}

    public static int interestRuleRate(MemorySegment rule, MemorySegment start, MemorySegment day,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) INTEREST_RULE_RATE.invokeExact(rule, start, day, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int interestRuleFrenchBusiness(MemorySegment centralBank, long marginE7,
            MemorySegment legal, long floorMultiple, long contractE7, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) INTEREST_RULE_FRENCH_BUSINESS.invokeExact(centralBank, marginE7, legal,
                    floorMultiple, contractE7, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int interestRuleFrenchJudgment(MemorySegment legal, MemorySegment enforceable,
            long raiseE7, int delayMonths, int delayDays, MemorySegment out, MemorySegment error) {
        try {
            return (int) INTEREST_RULE_FRENCH_JUDGMENT.invokeExact(legal, enforceable, raiseE7,
                    delayMonths, delayDays, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int interestRuleDirective(MemorySegment reference, long marginE7,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) INTEREST_RULE_DIRECTIVE.invokeExact(reference, marginE7, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int interestRuleUnitedKingdom(MemorySegment base, long marginE7,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) INTEREST_RULE_UNITED_KINGDOM.invokeExact(base, marginE7, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int interestIndemnity(MemorySegment tiers, long amount, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) INTEREST_INDEMNITY.invokeExact(tiers, amount, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
