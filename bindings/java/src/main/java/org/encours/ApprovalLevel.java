// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutApproval;

/**
 * Which level of approval something needs.
 *
 * @param position in the policy's approval levels, from 0
 * @param approvers persons who must approve
 * @param expiryDays days after which a request lapses; 0: never
 * @param code of the level, NUL-terminated
 * @param role who approves, NUL-terminated
 */
public record ApprovalLevel(long position, int approvers, int expiryDays, String code,
        String role) {
    /** Reads a value while it can be read. */
    static ApprovalLevel read(MemorySegment at, Call scope) {
        return new ApprovalLevel(Integer.toUnsignedLong(at.get(JAVA_INT,
                LayoutApproval.ApprovalLevel.POSITION)), at.get(JAVA_INT,
                LayoutApproval.ApprovalLevel.APPROVERS), at.get(JAVA_INT,
                LayoutApproval.ApprovalLevel.EXPIRY_DAYS), Convert.field(at,
                LayoutApproval.ApprovalLevel.CODE, 49), Convert.field(at,
                LayoutApproval.ApprovalLevel.ROLE, 49));
    }
}
