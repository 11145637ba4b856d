// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/authoriser.h} are. */
public final class LayoutAuthoriser {
    private LayoutAuthoriser() {}

    /** {@code encours_question}. */
    public static final class Question {
        public static final long SIZE = 64;
        public static final long STRUCT_SIZE = 0;
        public static final long ACTOR = 8;
        public static final long DETAIL = 16;
        public static final long ACTION = 24;
        public static final long SUBJECT_KIND = 28;
        public static final long SUBJECT = 32;
        public static final long CUSTOMER = 40;
        public static final long AMOUNT = 48;
        public static final long CURRENCY = 56;

        private Question() {}
    }

    /** {@code encours_authoriser_options}. */
    public static final class AuthoriserOptions {
        public static final long SIZE = 24;
        public static final long STRUCT_SIZE = 0;
        public static final long AUTHORISE = 8;
        public static final long USER = 16;

        private AuthoriserOptions() {}
    }
}
