// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/policy_version.h} are. */
public final class LayoutPolicyVersion {
    private LayoutPolicyVersion() {}

    /** {@code encours_policy_version_info}. */
    public static final class PolicyVersionInfo {
        public static final long SIZE = 240;
        public static final long STRUCT_SIZE = 0;
        public static final long NUMBER = 8;
        public static final long SEQUENCE = 16;
        public static final long RECORDED_AT = 24;
        public static final long FROM = 32;
        public static final long BYTES = 36;
        public static final long DIGEST = 40;
        public static final long NAME = 72;
        public static final long VERSION = 137;
        public static final long ACTOR = 170;
        public static final long REASON = 203;

        private PolicyVersionInfo() {}
    }
}
