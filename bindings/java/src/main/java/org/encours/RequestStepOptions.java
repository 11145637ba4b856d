// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutApproval;

/**
 * Options of {@link Transaction#requestStep}.
 *
 * @param request number, or reference of an earlier command (unsigned)
 * @param day on which it is done; null: none
 * @param step a {@link RequestStep}
 * @param role of APPROVE and REFUSE: in which role; else null
 * @param behalf on behalf of whom, opaque id; null: the actor's own
 * @param effect of DONE: what was done, if it is a thing of the ledger; 0: none (unsigned)
 * @param effectKind a {@link SubjectKind}: DOCUMENT, ORDER or FACT; 0 without effect
 */
public record RequestStepOptions(long request, LocalDate day, RequestStep step, String role,
        String behalf, long effect, SubjectKind effectKind) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static RequestStepOptions defaults() {
        return new RequestStepOptions(0, null, RequestStep.of(0), null, null, 0, SubjectKind.of(0));
    }

    /**
     * The same with another request.
     *
     * @param request number, or reference of an earlier command (unsigned)
     * @return a changed copy
     */
    public RequestStepOptions request(long request) {
        return new RequestStepOptions(request, day, step, role, behalf, effect, effectKind);
    }

    /**
     * The same with another day.
     *
     * @param day on which it is done; null: none
     * @return a changed copy
     */
    public RequestStepOptions day(LocalDate day) {
        return new RequestStepOptions(request, day, step, role, behalf, effect, effectKind);
    }

    /**
     * The same with another step.
     *
     * @param step a {@link RequestStep}
     * @return a changed copy
     */
    public RequestStepOptions step(RequestStep step) {
        return new RequestStepOptions(request, day, step, role, behalf, effect, effectKind);
    }

    /**
     * The same with another role.
     *
     * @param role of APPROVE and REFUSE: in which role; else null
     * @return a changed copy
     */
    public RequestStepOptions role(String role) {
        return new RequestStepOptions(request, day, step, role, behalf, effect, effectKind);
    }

    /**
     * The same with another behalf.
     *
     * @param behalf on behalf of whom, opaque id; null: the actor's own
     * @return a changed copy
     */
    public RequestStepOptions behalf(String behalf) {
        return new RequestStepOptions(request, day, step, role, behalf, effect, effectKind);
    }

    /**
     * The same with another effect.
     *
     * @param effect of DONE: what was done, if it is a thing of the ledger; 0: none (unsigned)
     * @return a changed copy
     */
    public RequestStepOptions effect(long effect) {
        return new RequestStepOptions(request, day, step, role, behalf, effect, effectKind);
    }

    /**
     * The same with another effect kind.
     *
     * @param effectKind a {@link SubjectKind}: DOCUMENT, ORDER or FACT; 0 without effect
     * @return a changed copy
     */
    public RequestStepOptions effectKind(SubjectKind effectKind) {
        return new RequestStepOptions(request, day, step, role, behalf, effect, effectKind);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(RequestStepOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutApproval.RequestStepOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(RequestStepOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutApproval.RequestStepOptions.REQUEST, request);
        at.set(JAVA_INT, LayoutApproval.RequestStepOptions.DAY, Convert.day(day));
        at.set(JAVA_INT, LayoutApproval.RequestStepOptions.STEP, step.value());
        at.set(ADDRESS, LayoutApproval.RequestStepOptions.ROLE, scope.text(role));
        at.set(ADDRESS, LayoutApproval.RequestStepOptions.BEHALF, scope.text(behalf));
        at.set(JAVA_LONG, LayoutApproval.RequestStepOptions.EFFECT, effect);
        at.set(JAVA_INT, LayoutApproval.RequestStepOptions.EFFECT_KIND, effectKind.value());
    }
}
