// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/command_columns.h} are. */
public final class LayoutCommandColumns {
    private LayoutCommandColumns() {}

    /** {@code encours_text_column}. */
    public static final class TextColumn {
        public static final long SIZE = 40;
        public static final long COUNT = 0;
        public static final long OFFSETS = 8;
        public static final long OFFSETS_64 = 16;
        public static final long BYTES = 24;
        public static final long SIZE_ = 32;

        private TextColumn() {}
    }

    /** {@code encours_customer_columns}. */
    public static final class CustomerColumns {
        public static final long SIZE = 112;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long CODE = 16;
        public static final long NAME = 56;
        public static final long CODE_IMPERSONAL = 96;
        public static final long CODE_IMPERSONAL_OF_ALL = 104;

        private CustomerColumns() {}
    }

    /** {@code encours_document_columns}. */
    public static final class DocumentColumns {
        public static final long SIZE = 288;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long CUSTOMER = 16;
        public static final long TYPE = 24;
        public static final long REASON = 32;
        public static final long DUE_SOURCE = 40;
        public static final long CURRENCY = 48;
        public static final long ACCOUNT_CLASS = 56;
        public static final long TYPE_OF_ALL = 64;
        public static final long REASON_OF_ALL = 68;
        public static final long DUE_SOURCE_OF_ALL = 72;
        public static final long CURRENCY_OF_ALL = 76;
        public static final long ACCOUNT_CLASS_OF_ALL = 78;
        public static final long GROSS = 80;
        public static final long VAT = 88;
        public static final long BASE_AMOUNT = 96;
        public static final long ORIGINAL = 104;
        public static final long ORIGINAL_CURRENCY = 112;
        public static final long ISSUE = 120;
        public static final long EFFECTIVE = 128;
        public static final long DUE = 136;
        public static final long NUMBER = 144;
        public static final long SOURCE_KEY = 184;
        public static final long TERMS = 224;
        public static final long DIMENSION_COUNT = 264;
        public static final long DIMENSIONS = 272;
        public static final long VALUES = 280;

        private DocumentColumns() {}
    }

    /** {@code encours_allocation_columns}. */
    public static final class AllocationColumns {
        public static final long SIZE = 64;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long CREDIT = 16;
        public static final long DEBIT = 24;
        public static final long CREDIT_LINE = 32;
        public static final long DEBIT_LINE = 40;
        public static final long AMOUNT = 48;
        public static final long FROM = 56;

        private AllocationColumns() {}
    }
}
