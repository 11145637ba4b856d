// SPDX-License-Identifier: MIT
package org.encours;

/**
 * A part in which two policies differ.
 *
 * @param change what happened to it
 * @param path where, such as {@code rules/rule[limit].test}
 * @param before null: it was not there
 * @param after null: it is there no longer
 */
public record PolicyDifference(PolicyChange change, String path, String before, String after) {}
