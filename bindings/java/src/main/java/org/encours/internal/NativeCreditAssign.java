// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/credit_assign.h}. */
public final class NativeCreditAssign {
    private static final MethodHandle CREDIT_SCORE_OF = Library.function("encours_credit_score_of",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle CREDIT_CRITERION = Library.reader("encours_credit_criterion",
            FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG));
    private static final MethodHandle CREDIT_ASSIGN = Library.function("encours_credit_assign",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle ASSIGNMENT_FREE = Library.function("encours_assignment_free",
            FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle ASSIGNMENT_VALUE = Library.reader("encours_assignment_value",
            FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle ASSIGNMENT_RULE = Library.reader("encours_assignment_rule",
            FunctionDescriptor.of(JAVA_INT, ADDRESS));
    private static final MethodHandle ASSIGNMENT_FACT = Library.reader("encours_assignment_fact",
            FunctionDescriptor.of(JAVA_LONG, ADDRESS));
    private static final MethodHandle ASSIGNMENT_STEP_COUNT =
            Library.reader("encours_assignment_step_count", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle ASSIGNMENT_STEP_CONDITIONS =
            Library.reader("encours_assignment_step_conditions", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle ASSIGNMENT_STEP_RESULTS =
            Library.reader("encours_assignment_step_results", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle ASSIGNMENT_STEP_TEXT =
            Library.reader("encours_assignment_step_text", FunctionDescriptor.of(ADDRESS, ADDRESS,
            JAVA_LONG));
    private static final MethodHandle CREDIT_ASSIGN_ALL =
            Library.function("encours_credit_assign_all", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle ASSIGNMENTS_FREE =
            Library.function("encours_assignments_free", FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle ASSIGNMENTS_CUSTOMER_COUNT =
            Library.reader("encours_assignments_customer_count", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle ASSIGNMENTS_VALUES =
            Library.reader("encours_assignments_values", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle ASSIGNMENTS_RULES =
            Library.reader("encours_assignments_rules", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle ASSIGNMENTS_VALUE_COUNT =
            Library.reader("encours_assignments_value_count", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle ASSIGNMENTS_VALUE =
            Library.reader("encours_assignments_value", FunctionDescriptor.of(ADDRESS, ADDRESS,
            JAVA_LONG));
    private static final MethodHandle ASSIGNMENTS_VALUE_CUSTOMERS =
            Library.reader("encours_assignments_value_customers", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle CREDIT_WATCH_LIST =
            Library.function("encours_credit_watch_list", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle WATCH_LIST_FREE = Library.function("encours_watch_list_free",
            FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle WATCH_LIST_ROW_COUNT =
            Library.reader("encours_watch_list_row_count", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle WATCH_LIST_CUSTOMERS =
            Library.reader("encours_watch_list_customers", FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle WATCH_LIST_FACTS = Library.reader("encours_watch_list_facts",
            FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle WATCH_LIST_REASON =
            Library.reader("encours_watch_list_reason", FunctionDescriptor.of(ADDRESS, ADDRESS,
            JAVA_LONG));
    private static final MethodHandle CREDIT_CONCENTRATION =
            Library.function("encours_credit_concentration", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS, ADDRESS));

    private NativeCreditAssign() {}

    public static int creditScoreOf(MemorySegment credit, long customer, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) CREDIT_SCORE_OF.invokeExact(credit, customer, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment creditCriterion(MemorySegment credit, long index) {
        try {
            return (MemorySegment) CREDIT_CRITERION.invokeExact(credit, index);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int creditAssign(MemorySegment credit, long customer, MemorySegment table,
            MemorySegment out, MemorySegment error) {
        try {
            return (int) CREDIT_ASSIGN.invokeExact(credit, customer, table, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void assignmentFree(MemorySegment assignment) {
        try {
            ASSIGNMENT_FREE.invokeExact(assignment);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment assignmentValue(MemorySegment assignment) {
        try {
            return (MemorySegment) ASSIGNMENT_VALUE.invokeExact(assignment);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int assignmentRule(MemorySegment assignment) {
        try {
            return (int) ASSIGNMENT_RULE.invokeExact(assignment);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long assignmentFact(MemorySegment assignment) {
        try {
            return (long) ASSIGNMENT_FACT.invokeExact(assignment);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long assignmentStepCount(MemorySegment assignment) {
        try {
            return (long) ASSIGNMENT_STEP_COUNT.invokeExact(assignment);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment assignmentStepConditions(MemorySegment assignment) {
        try {
            return (MemorySegment) ASSIGNMENT_STEP_CONDITIONS.invokeExact(assignment);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment assignmentStepResults(MemorySegment assignment) {
        try {
            return (MemorySegment) ASSIGNMENT_STEP_RESULTS.invokeExact(assignment);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment assignmentStepText(MemorySegment assignment, long step) {
        try {
            return (MemorySegment) ASSIGNMENT_STEP_TEXT.invokeExact(assignment, step);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int creditAssignAll(MemorySegment credit, MemorySegment table, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) CREDIT_ASSIGN_ALL.invokeExact(credit, table, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void assignmentsFree(MemorySegment assignments) {
        try {
            ASSIGNMENTS_FREE.invokeExact(assignments);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long assignmentsCustomerCount(MemorySegment assignments) {
        try {
            return (long) ASSIGNMENTS_CUSTOMER_COUNT.invokeExact(assignments);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment assignmentsValues(MemorySegment assignments) {
        try {
            return (MemorySegment) ASSIGNMENTS_VALUES.invokeExact(assignments);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment assignmentsRules(MemorySegment assignments) {
        try {
            return (MemorySegment) ASSIGNMENTS_RULES.invokeExact(assignments);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long assignmentsValueCount(MemorySegment assignments) {
        try {
            return (long) ASSIGNMENTS_VALUE_COUNT.invokeExact(assignments);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment assignmentsValue(MemorySegment assignments, long index) {
        try {
            return (MemorySegment) ASSIGNMENTS_VALUE.invokeExact(assignments, index);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment assignmentsValueCustomers(MemorySegment assignments) {
        try {
            return (MemorySegment) ASSIGNMENTS_VALUE_CUSTOMERS.invokeExact(assignments);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int creditWatchList(MemorySegment credit, MemorySegment table, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) CREDIT_WATCH_LIST.invokeExact(credit, table, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void watchListFree(MemorySegment list) {
        try {
            WATCH_LIST_FREE.invokeExact(list);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long watchListRowCount(MemorySegment list) {
        try {
            return (long) WATCH_LIST_ROW_COUNT.invokeExact(list);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment watchListCustomers(MemorySegment list) {
        try {
            return (MemorySegment) WATCH_LIST_CUSTOMERS.invokeExact(list);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment watchListFacts(MemorySegment list) {
        try {
            return (MemorySegment) WATCH_LIST_FACTS.invokeExact(list);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment watchListReason(MemorySegment list, long row) {
        try {
            return (MemorySegment) WATCH_LIST_REASON.invokeExact(list, row);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int creditConcentration(MemorySegment credit, int figure, int by,
            MemorySegment options, MemorySegment out, MemorySegment error) {
        try {
            return (int) CREDIT_CONCENTRATION.invokeExact(credit, figure, by, options, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
