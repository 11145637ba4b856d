// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutPolicyParts;

/**
 * A stage: what differs there from the rules as they are.
 *
 * @param stage a {@link Stage}
 * @param graceDays added there to the thresholds of tests with &gt; or &gt;= of oldest-days,
 *         days-since-payment, limit-expired-days and review-late-days; 0 to 3650
 * @param block worst outcome there, a {@link Outcome}: HOLD makes REFUSE a hold; 0: no bound
 */
public record PolicyStage(Stage stage, int graceDays, Outcome block) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static PolicyStage defaults() {
        return new PolicyStage(Stage.of(0), 0, Outcome.of(0));
    }

    /**
     * The same with another stage.
     *
     * @param stage a {@link Stage}
     * @return a changed copy
     */
    public PolicyStage stage(Stage stage) {
        return new PolicyStage(stage, graceDays, block);
    }

    /**
     * The same with another grace days.
     *
     * @param graceDays added there to the thresholds of tests with &gt; or &gt;= of oldest-days,
     *         days-since-payment, limit-expired-days and review-late-days; 0 to 3650
     * @return a changed copy
     */
    public PolicyStage graceDays(int graceDays) {
        return new PolicyStage(stage, graceDays, block);
    }

    /**
     * The same with another block.
     *
     * @param block worst outcome there, a {@link Outcome}: HOLD makes REFUSE a hold; 0: no bound
     * @return a changed copy
     */
    public PolicyStage block(Outcome block) {
        return new PolicyStage(stage, graceDays, block);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(PolicyStage value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutPolicyParts.PolicyStage.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(PolicyStage value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutPolicyParts.PolicyStage.STAGE, stage.value());
        at.set(JAVA_INT, LayoutPolicyParts.PolicyStage.GRACE_DAYS, graceDays);
        at.set(JAVA_INT, LayoutPolicyParts.PolicyStage.BLOCK, block.value());
    }
}
