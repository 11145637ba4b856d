// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/credit_exposure.h} are. */
public final class LayoutCreditExposure {
    private LayoutCreditExposure() {}

    /** {@code encours_credit_exposure_options}. */
    public static final class CreditExposureOptions {
        public static final long SIZE = 24;
        public static final long STRUCT_SIZE = 0;
        public static final long BY = 8;
        public static final long DIMENSION = 16;

        private CreditExposureOptions() {}
    }
}
