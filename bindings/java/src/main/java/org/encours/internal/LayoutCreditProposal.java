// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/credit_proposal.h} are. */
public final class LayoutCreditProposal {
    private LayoutCreditProposal() {}

    /** {@code encours_credit_proposals}. */
    public static final class CreditProposals {
        public static final long SIZE = 72;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long AMOUNTS = 16;
        public static final long LIMITS = 24;
        public static final long CURRENCIES = 32;
        public static final long STATUSES = 40;
        public static final long FLAGS = 48;
        public static final long DECIDED = 56;
        public static final long MISSING = 64;

        private CreditProposals() {}
    }
}
