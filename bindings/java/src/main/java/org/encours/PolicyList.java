// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** What is counted in lists of a policy. */
public sealed interface PolicyList extends OpenEnum {
    /** rules of decision, by order. */
    PolicyList RULES = Known.RULES;

    /** types of limits, by order. */
    PolicyList LIMIT_TYPES = Known.LIMIT_TYPES;

    /** kinds of guarantees. */
    PolicyList GUARANTEES = Known.GUARANTEES;

    /** risk classes, best first. */
    PolicyList CLASSES = Known.CLASSES;

    /** tables of assignment. */
    PolicyList TABLES = Known.TABLES;

    /** approval levels. */
    PolicyList APPROVALS = Known.APPROVALS;

    /** what roles may do: a row a role and action. */
    PolicyList ROLES = Known.ROLES;

    /** rows of the scorecard: the codes are the criteria. */
    PolicyList POINTS = Known.POINTS;

    /** The values that this package has names for. */
    enum Known implements PolicyList {
        /** rules of decision, by order. */
        RULES(1),
        /** types of limits, by order. */
        LIMIT_TYPES(2),
        /** kinds of guarantees. */
        GUARANTEES(3),
        /** risk classes, best first. */
        CLASSES(4),
        /** tables of assignment. */
        TABLES(5),
        /** approval levels. */
        APPROVALS(6),
        /** what roles may do: a row a role and action. */
        ROLES(7),
        /** rows of the scorecard: the codes are the criteria. */
        POINTS(8);

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
    record Unknown(int value) implements PolicyList {}

    /**
     * The value of a number.
     *
     * @param value the number of the C interface
     * @return the value, {@link Unknown} when it has no name here
     */
    static PolicyList of(int value) {
        return switch (value) {
            case 1 -> Known.RULES;
            case 2 -> Known.LIMIT_TYPES;
            case 3 -> Known.GUARANTEES;
            case 4 -> Known.CLASSES;
            case 5 -> Known.TABLES;
            case 6 -> Known.APPROVALS;
            case 7 -> Known.ROLES;
            case 8 -> Known.POINTS;
            default -> new Unknown(value);
        };
    }
}
