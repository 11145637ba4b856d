// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/approval_list.h} are. */
public final class LayoutApprovalList {
    private LayoutApprovalList() {}

    /** {@code encours_requests_options}. */
    public static final class RequestsOptions {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long CUSTOMER = 8;
        public static final long STATES = 16;
        public static final long ACTION = 24;
        public static final long ROLE = 32;

        private RequestsOptions() {}
    }

    /** {@code encours_request_event}. */
    public static final class RequestEvent {
        public static final long SIZE = 200;
        public static final long STRUCT_SIZE = 0;
        public static final long NUMBER = 8;
        public static final long EFFECT = 16;
        public static final long RECORDED_AT = 24;
        public static final long EFFECT_KIND = 32;
        public static final long STEP = 36;
        public static final long DAY = 40;
        public static final long COUNTS = 44;
        public static final long ACTOR = 48;
        public static final long BEHALF = 81;
        public static final long REASON = 114;
        public static final long ROLE = 147;

        private RequestEvent() {}
    }
}
