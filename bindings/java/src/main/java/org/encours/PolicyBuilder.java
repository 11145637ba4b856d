// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.NativePolicyBuilder;

/** A policy in the making. Opaque. */
public final class PolicyBuilder extends Handle {
    PolicyBuilder(MemorySegment address, Object... kept) {
        super(address, NativePolicyBuilder::policyBuilderFree, kept);
    }

    /**
     * Begin a policy.
     *
     * @param options options
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: a name, bound or text that is
     *         not acceptable; currency: no such currency, or one without a minor unit; abi; no
     *         memory)
     */
    public static PolicyBuilder create(PolicyOptions options) {
        return create(Context.standard(), options);
    }

    /**
     * Begin a policy.
     *
     * @param context context
     * @param options options
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: a name, bound or text that is
     *         not acceptable; currency: no such currency, or one without a minor unit; abi; no
     *         memory)
     */
    public static PolicyBuilder create(Context context, PolicyOptions options) {
        try (Call call = Call.making()) {
            MemorySegment optionsAt = PolicyOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment outAt = call.slot();
            call.check(NativePolicyBuilder.policyBuilderNew(call.use(Objects.requireNonNull(context,
                    "context")), optionsAt, outAt, call.error()));
            return new PolicyBuilder(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Say what counts as exposure; the last call counts.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param exposure exposure
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable; abi;
     *         no memory)
     */
    public void setExposure(PolicyExposure exposure) {
        try (Call call = Call.begin(this)) {
            MemorySegment exposureAt = PolicyExposure.write(Objects.requireNonNull(exposure,
                    "exposure"), call);
            call.check(NativePolicyBuilder.policyBuilderSetExposure(call.self(), exposureAt,
                    call.error()));
        }
    }

    /**
     * Add a kind of guarantee.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param guarantee guarantee
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable;
     *         exists: its code is taken; limit: more than there may be: 32 kinds; abi; no memory)
     */
    public void addGuarantee(PolicyGuarantee guarantee) {
        try (Call call = Call.begin(this)) {
            MemorySegment guaranteeAt = PolicyGuarantee.write(Objects.requireNonNull(guarantee,
                    "guarantee"), call);
            call.check(NativePolicyBuilder.policyBuilderAddGuarantee(call.self(), guaranteeAt,
                    call.error()));
        }
    }

    /**
     * Add a type of limit, in the order of preference.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param type type
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable;
     *         exists: its code is taken; limit: more than there may be: 32 types; abi; no memory)
     */
    public void addLimitType(PolicyLimitType type) {
        try (Call call = Call.begin(this)) {
            MemorySegment typeAt = PolicyLimitType.write(Objects.requireNonNull(type, "type"),
                    call);
            call.check(NativePolicyBuilder.policyBuilderAddLimitType(call.self(), typeAt,
                    call.error()));
        }
    }

    /**
     * Say the payment terms; the last call counts.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param terms terms
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable; abi;
     *         no memory)
     */
    public void setTerms(PolicyTerms terms) {
        try (Call call = Call.begin(this)) {
            MemorySegment termsAt = PolicyTerms.write(Objects.requireNonNull(terms, "terms"), call);
            call.check(NativePolicyBuilder.policyBuilderSetTerms(call.self(), termsAt,
                    call.error()));
        }
    }

    /**
     * Add a rule of decision, in the order in which they are reported.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param rule rule
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable;
     *         exists: its code is taken; limit: more than there may be:
     *         {@code ENCOURS_POLICY_RULES_MAX}; abi; no memory)
     */
    public void addRule(PolicyRule rule) {
        try (Call call = Call.begin(this)) {
            MemorySegment ruleAt = PolicyRule.write(Objects.requireNonNull(rule, "rule"), call);
            call.check(NativePolicyBuilder.policyBuilderAddRule(call.self(), ruleAt, call.error()));
        }
    }

    /**
     * Add a stage; once each.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param stage stage
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable;
     *         exists: the stage was added already; abi; no memory)
     */
    public void setStage(PolicyStage stage) {
        try (Call call = Call.begin(this)) {
            MemorySegment stageAt = PolicyStage.write(Objects.requireNonNull(stage, "stage"), call);
            call.check(NativePolicyBuilder.policyBuilderSetStage(call.self(), stageAt,
                    call.error()));
        }
    }

    /**
     * Say the weights of payment behaviour; the last call counts.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param behaviour behaviour
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable; abi;
     *         no memory)
     */
    public void setBehaviour(PolicyBehaviour behaviour) {
        try (Call call = Call.begin(this)) {
            MemorySegment behaviourAt = PolicyBehaviour.write(Objects.requireNonNull(behaviour,
                    "behaviour"), call);
            call.check(NativePolicyBuilder.policyBuilderSetBehaviour(call.self(), behaviourAt,
                    call.error()));
        }
    }

    /**
     * Add a row of the scorecard.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param points points
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable;
     *         limit: more than there may be: 1024 rows, 64 criteria; abi; no memory)
     */
    public void addPoints(PolicyPoints points) {
        try (Call call = Call.begin(this)) {
            MemorySegment pointsAt = PolicyPoints.write(Objects.requireNonNull(points, "points"),
                    call);
            call.check(NativePolicyBuilder.policyBuilderAddPoints(call.self(), pointsAt,
                    call.error()));
        }
    }

    /**
     * Add a risk class, best first.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param riskClass risk class
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable;
     *         exists: its code is taken; limit: more than there may be: 64 classes; abi; no memory)
     */
    public void addClass(PolicyClass riskClass) {
        try (Call call = Call.begin(this)) {
            MemorySegment riskClassAt = PolicyClass.write(Objects.requireNonNull(riskClass,
                    "riskClass"), call);
            call.check(NativePolicyBuilder.policyBuilderAddClass(call.self(), riskClassAt,
                    call.error()));
        }
    }

    /**
     * Add a rule of a table of assignment.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param assignment assignment
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable;
     *         limit: more than there may be: 16 tables, 4096 rules of all; abi; no memory)
     */
    public void addAssignment(PolicyAssignment assignment) {
        try (Call call = Call.begin(this)) {
            MemorySegment assignmentAt = PolicyAssignment.write(Objects.requireNonNull(assignment,
                    "assignment"), call);
            call.check(NativePolicyBuilder.policyBuilderAddAssignment(call.self(), assignmentAt,
                    call.error()));
        }
    }

    /**
     * Add a level of approval, the lowest first.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param approval approval
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable;
     *         exists: its code is taken; limit: more than there may be: 64 levels; abi; no memory)
     */
    public void addApproval(PolicyApproval approval) {
        try (Call call = Call.begin(this)) {
            MemorySegment approvalAt = PolicyApproval.write(Objects.requireNonNull(approval,
                    "approval"), call);
            call.check(NativePolicyBuilder.policyBuilderAddApproval(call.self(), approvalAt,
                    call.error()));
        }
    }

    /**
     * Say what a role may do; the first row that fits counts.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param role role
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable;
     *         exists: the same role, action and amount were added; limit: more than there may be:
     *         64 rows; abi; no memory)
     */
    public void addRole(PolicyRole role) {
        try (Call call = Call.begin(this)) {
            MemorySegment roleAt = PolicyRole.write(Objects.requireNonNull(role, "role"), call);
            call.check(NativePolicyBuilder.policyBuilderAddRole(call.self(), roleAt, call.error()));
        }
    }

    /**
     * Say the lead days of the agenda; the last call counts.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param agenda agenda
     * @throws EncoursException if it is refused or fails (invalid: a member is not acceptable; abi;
     *         no memory)
     */
    public void setAgenda(PolicyAgenda agenda) {
        try (Call call = Call.begin(this)) {
            MemorySegment agendaAt = PolicyAgenda.write(Objects.requireNonNull(agenda, "agenda"),
                    call);
            call.check(NativePolicyBuilder.policyBuilderSetAgenda(call.self(), agendaAt,
                    call.error()));
        }
    }

    /**
     * Check the policy as a whole and make it. The builder is as it was and may go on.
     *
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: a reference to what is not
     *         there, classes that do not end with INT64_MIN, a table that asks for itself or a
     *         later one; limit: a canonical document of more than {@code ENCOURS_POLICY_BYTES_MAX},
     *         more than 64 names; no memory)
     */
    public Policy finish() {
        try (Call call = Call.making(this)) {
            MemorySegment outAt = call.slot();
            call.check(NativePolicyBuilder.policyBuilderFinish(call.self(), outAt, call.error()));
            return new Policy(outAt.get(ADDRESS, 0), call.kept());
        }
    }
}
