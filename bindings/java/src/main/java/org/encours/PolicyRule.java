// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutPolicyParts;

/**
 * A rule of decision. It fires when {@code test} holds and all of {@code when} do.
 *
 * @param code of this policy only
 * @param test one condition: what is measured, and the threshold, that a decision reports are those
 *         of it
 * @param when conditions that narrow it; null: always
 * @param excuses of a rule with outcome ACCEPT: codes of rules that do not count when it fires,
 *         blanks between, "*": all others; else null
 * @param role code of the role that may release it; null: nobody may
 * @param english sentence of at most 512 bytes, in which {measured}, {threshold} and {customer} are
 *         replaced and no other brace stands; null: made from the test
 * @param french the same in French
 * @param outcome a {@link Outcome}
 * @param missing outcome when what {@code test} measures is missing, a {@link Outcome}; 0: it does
 *         not fire
 * @param stages sum of 1 &lt;&lt; {@link Stage}; 0: all
 */
public record PolicyRule(String code, String test, String when, String excuses, String role,
        String english, String french, Outcome outcome, Outcome missing, long stages) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static PolicyRule defaults() {
        return new PolicyRule(null, null, null, null, null, null, null, Outcome.of(0),
                Outcome.of(0), 0);
    }

    /**
     * The same with another code.
     *
     * @param code of this policy only
     * @return a changed copy
     */
    public PolicyRule code(String code) {
        return new PolicyRule(code, test, when, excuses, role, english, french, outcome, missing,
                stages);
    }

    /**
     * The same with another test.
     *
     * @param test one condition: what is measured, and the threshold, that a decision reports are
     *         those of it
     * @return a changed copy
     */
    public PolicyRule test(String test) {
        return new PolicyRule(code, test, when, excuses, role, english, french, outcome, missing,
                stages);
    }

    /**
     * The same with another when.
     *
     * @param when conditions that narrow it; null: always
     * @return a changed copy
     */
    public PolicyRule when(String when) {
        return new PolicyRule(code, test, when, excuses, role, english, french, outcome, missing,
                stages);
    }

    /**
     * The same with another excuses.
     *
     * @param excuses of a rule with outcome ACCEPT: codes of rules that do not count when it fires,
     *         blanks between, "*": all others; else null
     * @return a changed copy
     */
    public PolicyRule excuses(String excuses) {
        return new PolicyRule(code, test, when, excuses, role, english, french, outcome, missing,
                stages);
    }

    /**
     * The same with another role.
     *
     * @param role code of the role that may release it; null: nobody may
     * @return a changed copy
     */
    public PolicyRule role(String role) {
        return new PolicyRule(code, test, when, excuses, role, english, french, outcome, missing,
                stages);
    }

    /**
     * The same with another english.
     *
     * @param english sentence of at most 512 bytes, in which {measured}, {threshold} and {customer}
     *         are replaced and no other brace stands; null: made from the test
     * @return a changed copy
     */
    public PolicyRule english(String english) {
        return new PolicyRule(code, test, when, excuses, role, english, french, outcome, missing,
                stages);
    }

    /**
     * The same with another french.
     *
     * @param french the same in French
     * @return a changed copy
     */
    public PolicyRule french(String french) {
        return new PolicyRule(code, test, when, excuses, role, english, french, outcome, missing,
                stages);
    }

    /**
     * The same with another outcome.
     *
     * @param outcome a {@link Outcome}
     * @return a changed copy
     */
    public PolicyRule outcome(Outcome outcome) {
        return new PolicyRule(code, test, when, excuses, role, english, french, outcome, missing,
                stages);
    }

    /**
     * The same with another missing.
     *
     * @param missing outcome when what {@code test} measures is missing, a {@link Outcome}; 0: it
     *         does not fire
     * @return a changed copy
     */
    public PolicyRule missing(Outcome missing) {
        return new PolicyRule(code, test, when, excuses, role, english, french, outcome, missing,
                stages);
    }

    /**
     * The same with another stages.
     *
     * @param stages sum of 1 &lt;&lt; {@link Stage}; 0: all
     * @return a changed copy
     */
    public PolicyRule stages(long stages) {
        return new PolicyRule(code, test, when, excuses, role, english, french, outcome, missing,
                stages);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(PolicyRule value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutPolicyParts.PolicyRule.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(PolicyRule value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutPolicyParts.PolicyRule.CODE, scope.text(code));
        at.set(ADDRESS, LayoutPolicyParts.PolicyRule.TEST, scope.text(test));
        at.set(ADDRESS, LayoutPolicyParts.PolicyRule.WHEN, scope.text(when));
        at.set(ADDRESS, LayoutPolicyParts.PolicyRule.EXCUSES, scope.text(excuses));
        at.set(ADDRESS, LayoutPolicyParts.PolicyRule.ROLE, scope.text(role));
        at.set(ADDRESS, LayoutPolicyParts.PolicyRule.ENGLISH, scope.text(english));
        at.set(ADDRESS, LayoutPolicyParts.PolicyRule.FRENCH, scope.text(french));
        at.set(JAVA_INT, LayoutPolicyParts.PolicyRule.OUTCOME, outcome.value());
        at.set(JAVA_INT, LayoutPolicyParts.PolicyRule.MISSING, missing.value());
        at.set(JAVA_INT, LayoutPolicyParts.PolicyRule.STAGES, Convert.u32(stages, "stages"));
    }
}
