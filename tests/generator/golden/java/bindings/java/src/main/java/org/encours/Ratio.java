// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/**
 * An exact number.
 *
 * @param numerator any
 * @param denominator greater than zero
 */
public record Ratio(long numerator, long denominator) {
}
