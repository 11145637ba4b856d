// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/agenda.h} are. */
public final class LayoutAgenda {
    private LayoutAgenda() {}

    /** {@code encours_agenda_options}. */
    public static final class AgendaOptions {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long TABLE = 8;
        public static final long DIMENSION = 16;
        public static final long PERSON = 24;
        public static final long KINDS = 32;
        public static final long LATE_DAYS_MAX = 36;
        public static final long CALENDAR = 40;

        private AgendaOptions() {}
    }
}
