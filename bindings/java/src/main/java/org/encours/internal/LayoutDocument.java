// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/document.h} are. */
public final class LayoutDocument {
    private LayoutDocument() {}

    /** {@code encours_optional_i64}. */
    public static final class OptionalI64 {
        public static final long SIZE = 16;
        public static final long IS_SET = 0;
        public static final long VALUE = 8;

        private OptionalI64() {}
    }

    /** {@code encours_document}. */
    public static final class Document {
        public static final long SIZE = 176;
        public static final long STRUCT_SIZE = 0;
        public static final long CUSTOMER = 8;
        public static final long TYPE = 16;
        public static final long REASON = 20;
        public static final long ISSUE = 24;
        public static final long EFFECTIVE = 28;
        public static final long DUE = 32;
        public static final long CURRENCY = 36;
        public static final long ACCOUNT_CLASS = 38;
        public static final long GROSS = 40;
        public static final long VAT = 48;
        public static final long BASE_AMOUNT = 64;
        public static final long ORIGINAL = 80;
        public static final long NUMBER = 96;
        public static final long SOURCE_KEY = 104;
        public static final long TERMS = 112;
        public static final long DUE_SOURCE = 120;
        public static final long LINE_COUNT = 128;
        public static final long LINE_AMOUNTS = 136;
        public static final long LINE_DUES = 144;
        public static final long DIMENSION_COUNT = 152;
        public static final long DIMENSIONS = 160;
        public static final long VALUES = 168;

        private Document() {}
    }
}
