// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/discount.h} are. */
public final class LayoutDiscount {
    private LayoutDiscount() {}

    /** {@code encours_discount_tiers}. */
    public static final class DiscountTiers {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long DAYS = 16;
        public static final long PERCENT = 24;
        public static final long GRACE_DAYS = 32;

        private DiscountTiers() {}
    }

    /** {@code encours_discount_tier}. */
    public static final class DiscountTier {
        public static final long SIZE = 32;
        public static final long STRUCT_SIZE = 0;
        public static final long PERCENT = 8;
        public static final long STATUS = 16;
        public static final long TIER = 20;
        public static final long LAST_DAY = 24;
        public static final long DAYS_LATE = 28;

        private DiscountTier() {}
    }

    /** {@code encours_discount_parts}. */
    public static final class DiscountParts {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long NET = 16;
        public static final long VAT = 24;
        public static final long RATE = 32;
        public static final long FIXED_TAX = 40;

        private DiscountParts() {}
    }

    /** {@code encours_discount}. */
    public static final class Discount {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long GROSS = 8;
        public static final long DISCOUNT = 16;
        public static final long NET_DISCOUNT = 24;
        public static final long VAT_CORRECTION = 32;
        public static final long TO_PAY = 40;

        private Discount() {}
    }

    /** {@code encours_discount_settlement}. */
    public static final class DiscountSettlement {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long DISCOUNT = 8;
        public static final long TOLERANCE = 16;
        public static final long REST = 24;
        public static final long STATUS = 32;

        private DiscountSettlement() {}
    }

    /** {@code encours_discount_cost}. */
    public static final class DiscountCost {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long NUMERATOR = 8;
        public static final long DENOMINATOR = 16;
        public static final long NOMINAL_PPM = 24;
        public static final long EFFECTIVE_PPM = 32;
        public static final long STATUS = 40;
        public static final long EXTRA_DAYS = 44;

        private DiscountCost() {}
    }

    /** {@code encours_discount_invoices}. */
    public static final class DiscountInvoices {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long NET = 16;
        public static final long VAT = 24;
        public static final long RATE = 32;
        public static final long START = 40;
        public static final long PAID = 48;

        private DiscountInvoices() {}
    }

    /** {@code encours_discount_results}. */
    public static final class DiscountResults {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long STATUS = 8;
        public static final long TIER = 16;
        public static final long NET_DISCOUNT = 24;
        public static final long VAT_CORRECTION = 32;
        public static final long TO_PAY = 40;

        private DiscountResults() {}
    }
}
