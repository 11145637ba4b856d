// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/policy_parts.h} are. */
public final class LayoutPolicyParts {
    private LayoutPolicyParts() {}

    /** {@code encours_policy_options}. */
    public static final class PolicyOptions {
        public static final long SIZE = 64;
        public static final long STRUCT_SIZE = 0;
        public static final long NAME = 8;
        public static final long VERSION = 16;
        public static final long DESCRIPTION = 24;
        public static final long CURRENCY = 32;
        public static final long EXPONENT_AFTER = 36;
        public static final long COMBINATION = 40;
        public static final long BOUNDS = 48;
        public static final long BOUND_COUNT = 56;

        private PolicyOptions() {}
    }

    /** {@code encours_policy_exposure}. */
    public static final class PolicyExposure {
        public static final long SIZE = 80;
        public static final long STRUCT_SIZE = 0;
        public static final long OPEN_DEBITS = 8;
        public static final long BILLS = 12;
        public static final long UNALLOCATED = 16;
        public static final long CREDIT_NOTES = 20;
        public static final long TO_INVOICE = 24;
        public static final long ORDERS = 28;
        public static final long DRAFTS = 32;
        public static final long RETURNED = 36;
        public static final long GUARANTEES = 40;
        public static final long HORIZON_DAYS = 44;
        public static final long UNDATED_ORDERS = 48;
        public static final long TOLERANCE_DAYS = 52;
        public static final long WINDOW_DAYS = 56;
        public static final long CUSTOMER_MERGED = 60;
        public static final long BILL_CLASSES = 64;
        public static final long BILL_CLASS_COUNT = 72;

        private PolicyExposure() {}
    }

    /** {@code encours_policy_guarantee}. */
    public static final class PolicyGuarantee {
        public static final long SIZE = 32;
        public static final long STRUCT_SIZE = 0;
        public static final long CODE = 8;
        public static final long PERCENT = 16;
        public static final long GROUP = 20;
        public static final long MAXIMUM = 24;

        private PolicyGuarantee() {}
    }

    /** {@code encours_policy_limit_type}. */
    public static final class PolicyLimitType {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long CODE = 8;
        public static final long USE = 16;
        public static final long INSURED = 20;
        public static final long PERCENT = 24;
        public static final long SEASON_FROM = 28;
        public static final long SEASON_TO = 32;
        public static final long REVIEW_DAYS = 36;

        private PolicyLimitType() {}
    }

    /** {@code encours_policy_terms}. */
    public static final class PolicyTerms {
        public static final long SIZE = 32;
        public static final long STRUCT_SIZE = 0;
        public static final long RULE = 8;
        public static final long DAYS_MAX = 16;
        public static final long DAYS_DEFAULT = 20;
        public static final long LEGAL_DAYS = 24;

        private PolicyTerms() {}
    }

    /** {@code encours_policy_rule}. */
    public static final class PolicyRule {
        public static final long SIZE = 80;
        public static final long STRUCT_SIZE = 0;
        public static final long CODE = 8;
        public static final long TEST = 16;
        public static final long WHEN = 24;
        public static final long EXCUSES = 32;
        public static final long ROLE = 40;
        public static final long ENGLISH = 48;
        public static final long FRENCH = 56;
        public static final long OUTCOME = 64;
        public static final long MISSING = 68;
        public static final long STAGES = 72;

        private PolicyRule() {}
    }

    /** {@code encours_policy_stage}. */
    public static final class PolicyStage {
        public static final long SIZE = 24;
        public static final long STRUCT_SIZE = 0;
        public static final long STAGE = 8;
        public static final long GRACE_DAYS = 12;
        public static final long BLOCK = 16;

        private PolicyStage() {}
    }

    /** {@code encours_policy_behaviour}. */
    public static final class PolicyBehaviour {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long UPPER_DAYS = 8;
        public static final long WEIGHTS = 16;
        public static final long CLASS_COUNT = 24;
        public static final long EXPERIENCES_MIN = 32;

        private PolicyBehaviour() {}
    }

    /** {@code encours_policy_points}. */
    public static final class PolicyPoints {
        public static final long SIZE = 32;
        public static final long STRUCT_SIZE = 0;
        public static final long CRITERION = 8;
        public static final long WHEN = 16;
        public static final long POINTS = 24;
        public static final long WEIGHT = 28;

        private PolicyPoints() {}
    }

    /** {@code encours_policy_class}. */
    public static final class PolicyClass {
        public static final long SIZE = 24;
        public static final long STRUCT_SIZE = 0;
        public static final long CODE = 8;
        public static final long POINTS = 16;

        private PolicyClass() {}
    }

    /** {@code encours_policy_assignment}. */
    public static final class PolicyAssignment {
        public static final long SIZE = 32;
        public static final long STRUCT_SIZE = 0;
        public static final long TABLE = 8;
        public static final long VALUE = 16;
        public static final long WHEN = 24;

        private PolicyAssignment() {}
    }

    /** {@code encours_policy_approval}. */
    public static final class PolicyApproval {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long CODE = 8;
        public static final long ACTION = 16;
        public static final long ROLE = 24;
        public static final long WHEN = 32;
        public static final long AMOUNT_MAX = 40;
        public static final long APPROVERS = 48;
        public static final long EXPIRY_DAYS = 52;

        private PolicyApproval() {}
    }

    /** {@code encours_policy_role}. */
    public static final class PolicyRole {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long ROLE = 8;
        public static final long ACTION = 16;
        public static final long EFFECT = 24;
        public static final long AMOUNT_MAX = 32;

        private PolicyRole() {}
    }

    /** {@code encours_policy_agenda}. */
    public static final class PolicyAgenda {
        public static final long SIZE = 32;
        public static final long STRUCT_SIZE = 0;
        public static final long REVIEW_DAYS = 8;
        public static final long EXPIRY_DAYS = 12;
        public static final long GUARANTEE_DAYS = 16;
        public static final long RELEASE_DAYS = 20;
        public static final long WEEKDAYS = 24;

        private PolicyAgenda() {}
    }
}
