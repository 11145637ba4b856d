// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.Instant;
import java.time.LocalDate;
import org.encours.internal.LayoutApprovalList;

/**
 * A step of a request. Texts are NUL-terminated, "" when there is none.
 *
 * @param number of its fact (unsigned)
 * @param effect of DONE: number of what was done, or 0 (unsigned)
 * @param recordedAt microseconds since 1970-01-01 UTC
 * @param effectKind a {@link SubjectKind}, or 0
 * @param step a {@link RequestStep}; 0: none of them
 * @param day on which it was done; null: none
 * @param counts 1: it counts; 0: it breaks a rule, or was ended
 * @param actor who
 * @param behalf on behalf of whom
 * @param reason why, of the transaction
 * @param role in which role
 */
public record RequestEvent(long number, long effect, Instant recordedAt, SubjectKind effectKind,
        RequestStep step, LocalDate day, int counts, String actor, String behalf, String reason,
        String role) {
    /** Reads a value while it can be read. */
    static RequestEvent read(MemorySegment at, Call scope) {
        return new RequestEvent(at.get(JAVA_LONG, LayoutApprovalList.RequestEvent.NUMBER),
                at.get(JAVA_LONG, LayoutApprovalList.RequestEvent.EFFECT),
                Convert.instant(at.get(JAVA_LONG, LayoutApprovalList.RequestEvent.RECORDED_AT)),
                SubjectKind.of(at.get(JAVA_INT, LayoutApprovalList.RequestEvent.EFFECT_KIND)),
                RequestStep.of(at.get(JAVA_INT, LayoutApprovalList.RequestEvent.STEP)),
                Convert.date(at.get(JAVA_INT, LayoutApprovalList.RequestEvent.DAY)),
                at.get(JAVA_INT, LayoutApprovalList.RequestEvent.COUNTS), Convert.field(at,
                LayoutApprovalList.RequestEvent.ACTOR, 33), Convert.field(at,
                LayoutApprovalList.RequestEvent.BEHALF, 33), Convert.field(at,
                LayoutApprovalList.RequestEvent.REASON, 33), Convert.field(at,
                LayoutApprovalList.RequestEvent.ROLE, 49));
    }
}
