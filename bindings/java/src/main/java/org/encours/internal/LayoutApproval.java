// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/approval.h} are. */
public final class LayoutApproval {
    private LayoutApproval() {}

    /** {@code encours_request_options}. */
    public static final class RequestOptions {
        public static final long SIZE = 72;
        public static final long STRUCT_SIZE = 0;
        public static final long ACTION = 8;
        public static final long SUBJECT_KIND = 16;
        public static final long FROM = 20;
        public static final long SUBJECT = 24;
        public static final long AMOUNT = 32;
        public static final long CURRENCY = 48;
        public static final long UNTIL = 56;
        public static final long DETAILS = 64;

        private RequestOptions() {}
    }

    /** {@code encours_approval_level}. */
    public static final class ApprovalLevel {
        public static final long SIZE = 128;
        public static final long STRUCT_SIZE = 0;
        public static final long POSITION = 8;
        public static final long APPROVERS = 12;
        public static final long EXPIRY_DAYS = 16;
        public static final long CODE = 24;
        public static final long ROLE = 73;

        private ApprovalLevel() {}
    }

    /** {@code encours_request_step_options}. */
    public static final class RequestStepOptions {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long REQUEST = 8;
        public static final long DAY = 16;
        public static final long STEP = 20;
        public static final long ROLE = 24;
        public static final long BEHALF = 32;
        public static final long EFFECT = 40;
        public static final long EFFECT_KIND = 48;

        private RequestStepOptions() {}
    }

    /** {@code encours_delegation_options}. */
    public static final class DelegationOptions {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long WHO = 8;
        public static final long DEPUTY = 16;
        public static final long ROLE = 24;
        public static final long FROM = 32;
        public static final long UNTIL = 36;

        private DelegationOptions() {}
    }

    /** {@code encours_request}. */
    public static final class Request {
        public static final long SIZE = 432;
        public static final long STRUCT_SIZE = 0;
        public static final long NUMBER = 8;
        public static final long SUBJECT = 16;
        public static final long CUSTOMER = 24;
        public static final long AMOUNT = 32;
        public static final long SUBJECT_KIND = 40;
        public static final long STATE = 44;
        public static final long FROM = 48;
        public static final long UNTIL = 52;
        public static final long DECIDED = 56;
        public static final long NEEDED = 60;
        public static final long GIVEN = 64;
        public static final long CURRENCY = 68;
        public static final long EFFECT = 72;
        public static final long EFFECT_KIND = 80;
        public static final long ACTION = 84;
        public static final long LEVEL = 133;
        public static final long ROLE = 182;
        public static final long ASKER = 231;
        public static final long DECIDER = 264;
        public static final long REASON = 297;
        public static final long CODE = 330;

        private Request() {}
    }
}
