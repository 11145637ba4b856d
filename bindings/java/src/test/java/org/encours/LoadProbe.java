// SPDX-License-Identifier: MIT
package org.encours;

import java.time.LocalDate;

/** Makes one call, in a process of its own, and prints what it gave or why it could not. */
final class LoadProbe {
    private LoadProbe() {}

    public static void main(String[] arguments) {
        try {
            System.out.println(Dates.endOfMonth(LocalDate.of(2026, 1, 1)));
        } catch (LinkageError failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            System.out.println(cause.getMessage());
            System.exit(1);
        }
    }
}
