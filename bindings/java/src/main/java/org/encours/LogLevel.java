// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Levels of a log line. */
public sealed interface LogLevel extends OpenEnum {
    /** error. */
    LogLevel ERROR = Known.ERROR;

    /** warning. */
    LogLevel WARNING = Known.WARNING;

    /** info. */
    LogLevel INFO = Known.INFO;

    /** The values that this package has names for. */
    enum Known implements LogLevel {
        /** error. */
        ERROR(1),
        /** warning. */
        WARNING(2),
        /** info. */
        INFO(3);

        private final int value;

        Known(int value) {
            this.value = value;
        }

        @Override
        public int value() {
            return value;
        }
    }

    /**
     * A number that a later library gave a meaning.
     *
     * @param value the number
     */
    record Unknown(int value) implements LogLevel {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static LogLevel of(int value) {
        return switch (value) {
            case 1 -> Known.ERROR;
            case 2 -> Known.WARNING;
            case 3 -> Known.INFO;
            default -> new Unknown(value);
        };
    }
}
