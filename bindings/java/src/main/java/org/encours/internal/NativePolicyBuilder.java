// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/policy_builder.h}. */
public final class NativePolicyBuilder {
    private static final MethodHandle POLICY_BUILDER_NEW =
            Library.function("encours_policy_builder_new", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle POLICY_BUILDER_FREE =
            Library.function("encours_policy_builder_free", FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle POLICY_BUILDER_SET_EXPOSURE =
            Library.function("encours_policy_builder_set_exposure", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle POLICY_BUILDER_ADD_GUARANTEE =
            Library.function("encours_policy_builder_add_guarantee", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle POLICY_BUILDER_ADD_LIMIT_TYPE =
            Library.function("encours_policy_builder_add_limit_type",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle POLICY_BUILDER_SET_TERMS =
            Library.function("encours_policy_builder_set_terms", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle POLICY_BUILDER_ADD_RULE =
            Library.function("encours_policy_builder_add_rule", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle POLICY_BUILDER_SET_STAGE =
            Library.function("encours_policy_builder_set_stage", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle POLICY_BUILDER_SET_BEHAVIOUR =
            Library.function("encours_policy_builder_set_behaviour", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle POLICY_BUILDER_ADD_POINTS =
            Library.function("encours_policy_builder_add_points", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle POLICY_BUILDER_ADD_CLASS =
            Library.function("encours_policy_builder_add_class", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle POLICY_BUILDER_ADD_ASSIGNMENT =
            Library.function("encours_policy_builder_add_assignment",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle POLICY_BUILDER_ADD_APPROVAL =
            Library.function("encours_policy_builder_add_approval", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle POLICY_BUILDER_ADD_ROLE =
            Library.function("encours_policy_builder_add_role", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle POLICY_BUILDER_SET_AGENDA =
            Library.function("encours_policy_builder_set_agenda", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle POLICY_BUILDER_FINISH =
            Library.function("encours_policy_builder_finish", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS));

    private NativePolicyBuilder() {}

    public static int policyBuilderNew(MemorySegment context, MemorySegment options,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) POLICY_BUILDER_NEW.invokeExact(context, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void policyBuilderFree(MemorySegment builder) {
        try {
            POLICY_BUILDER_FREE.invokeExact(builder);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int policyBuilderSetExposure(MemorySegment builder, MemorySegment exposure,
            MemorySegment error) {
        try {
            return (int) POLICY_BUILDER_SET_EXPOSURE.invokeExact(builder, exposure, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int policyBuilderAddGuarantee(MemorySegment builder, MemorySegment guarantee,
            MemorySegment error) {
        try {
            return (int) POLICY_BUILDER_ADD_GUARANTEE.invokeExact(builder, guarantee, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int policyBuilderAddLimitType(MemorySegment builder, MemorySegment type,
            MemorySegment error) {
        try {
            return (int) POLICY_BUILDER_ADD_LIMIT_TYPE.invokeExact(builder, type, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int policyBuilderSetTerms(MemorySegment builder, MemorySegment terms,
            MemorySegment error) {
        try {
            return (int) POLICY_BUILDER_SET_TERMS.invokeExact(builder, terms, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int policyBuilderAddRule(MemorySegment builder, MemorySegment rule,
            MemorySegment error) {
        try {
            return (int) POLICY_BUILDER_ADD_RULE.invokeExact(builder, rule, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int policyBuilderSetStage(MemorySegment builder, MemorySegment stage,
            MemorySegment error) {
        try {
            return (int) POLICY_BUILDER_SET_STAGE.invokeExact(builder, stage, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int policyBuilderSetBehaviour(MemorySegment builder, MemorySegment behaviour,
            MemorySegment error) {
        try {
            return (int) POLICY_BUILDER_SET_BEHAVIOUR.invokeExact(builder, behaviour, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int policyBuilderAddPoints(MemorySegment builder, MemorySegment points,
            MemorySegment error) {
        try {
            return (int) POLICY_BUILDER_ADD_POINTS.invokeExact(builder, points, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int policyBuilderAddClass(MemorySegment builder, MemorySegment riskClass,
            MemorySegment error) {
        try {
            return (int) POLICY_BUILDER_ADD_CLASS.invokeExact(builder, riskClass, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int policyBuilderAddAssignment(MemorySegment builder, MemorySegment assignment,
            MemorySegment error) {
        try {
            return (int) POLICY_BUILDER_ADD_ASSIGNMENT.invokeExact(builder, assignment, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int policyBuilderAddApproval(MemorySegment builder, MemorySegment approval,
            MemorySegment error) {
        try {
            return (int) POLICY_BUILDER_ADD_APPROVAL.invokeExact(builder, approval, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int policyBuilderAddRole(MemorySegment builder, MemorySegment role,
            MemorySegment error) {
        try {
            return (int) POLICY_BUILDER_ADD_ROLE.invokeExact(builder, role, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int policyBuilderSetAgenda(MemorySegment builder, MemorySegment agenda,
            MemorySegment error) {
        try {
            return (int) POLICY_BUILDER_SET_AGENDA.invokeExact(builder, agenda, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int policyBuilderFinish(MemorySegment builder, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) POLICY_BUILDER_FINISH.invokeExact(builder, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
