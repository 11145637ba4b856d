// SPDX-License-Identifier: MIT
package org.encours.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of docs/examples. */
class ExamplesTest {
    private static final Path EXAMPLES = Programs.DOCS.resolve("examples");
    private static final Path SAMPLE = EXAMPLES.resolve("000000018FEC20241231.txt.gz");

    @TempDir
    private Path folder;

    /** The figures are those that the README computes by hand. */
    @Test
    void invoicesByAge() throws Exception {
        assertEquals(List.of("not due        300.00 EUR", "1-30             0.00 EUR",
                "31-60          500.00 EUR", "61-90            0.00 EUR",
                "over 90          0.00 EUR", "no due date      0.00 EUR",
                "credits          0.00 EUR"),
                Programs.java(folder, EXAMPLES.resolve("Invoices.java")).lines().toList());
    }

    @Test
    void receivablesAsInC() throws Exception {
        String program = System.getProperty("encours.receivables", "");
        assumeTrue(!program.isEmpty(), "encours.receivables does not name docs/examples/"
                + "receivables of a build");
        for (List<String> words : List.of(List.<String>of(), List.of("2024-06-30"),
                List.of("2024-09-30", "45 days end of month"))) {
            String expected = twice(words, program, null);
            assertEquals(expected, twice(words, null, EXAMPLES.resolve("Receivables.java")));
            assertTrue(expected.contains("known already"), expected);
        }
    }

    /** The first run imports, the second finds everything known already. */
    private String twice(List<String> words, String program, Path source) throws Exception {
        StringBuilder printed = new StringBuilder();
        for (int run = 0; run < 2; run++) {
            List<Object> all = new ArrayList<>(List.of(SAMPLE, "receivables.db"));
            all.addAll(words);
            if (source == null) {
                all.addFirst(program);
                printed.append(Programs.run(folder, all));
            } else {
                printed.append(Programs.java(folder, source, all.toArray()));
            }
        }
        Files.delete(folder.resolve("receivables.db"));
        return printed.toString();
    }
}
