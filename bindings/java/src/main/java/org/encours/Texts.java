// SPDX-License-Identifier: MIT
package org.encours;

/** Texts of the library, where "" says that there is none. */
final class Texts {
    private Texts() {}

    static String orNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
