// SPDX-License-Identifier: MIT
package org.encours;

/**
 * A choice or state whose numbers a later library may extend.
 *
 * <p>Each such type is a sealed interface with a nested {@code enum Known} and a record
 * {@code Unknown} that keeps the number of a value this package has no name for. A switch over both
 * is exhaustive and says what happens to values of later libraries:
 *
 * <pre>{@code
 * String text = switch (status) {
 *     case DsoStatus.Known.OK -> "exact";
 *     case DsoStatus.Known known -> known.name();
 *     case DsoStatus.Unknown unknown -> "status " + unknown.value();
 * };
 * }</pre>
 */
public interface OpenEnum {
    /**
     * The number of the C interface.
     *
     * @return the number
     */
    int value();

    /**
     * Whether this package has a name for the value.
     *
     * @return false when only the number is known
     */
    default boolean isKnown() {
        return this instanceof Enum<?>;
    }

    /**
     * The set of some values whose numbers are bits, as members named {@code flags} take it.
     *
     * @param values bits, each once or more
     * @return their bitwise or
     */
    static int flags(OpenEnum... values) {
        int flags = 0;
        for (OpenEnum value : values) {
            flags |= value.value();
        }
        return flags;
    }

    /**
     * The set of some values, as members that are sums of {@code 1 << value} take it: the kinds of
     * an agenda, the states of requests.
     *
     * @param values each once or more; none: 0, which those members read as all
     * @return one bit for each
     */
    static long bits(OpenEnum... values) {
        long bits = 0;
        for (OpenEnum value : values) {
            bits |= 1L << value.value();
        }
        return bits;
    }
}
