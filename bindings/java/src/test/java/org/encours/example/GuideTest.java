// SPDX-License-Identifier: MIT
package org.encours.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The blocks of Java in docs/java.md run one after the other as one program; the block of text
 * behind one is what it prints.
 */
class GuideTest {
    private static final Pattern BLOCK = Pattern.compile(
            "^```java\\n(.*?)^```\\n(?:\\n```text\\n(.*?)^```\\n)?",
            Pattern.MULTILINE | Pattern.DOTALL);
    private static final String MARK = "--- block %d%n";

    /** What blocks use that they do not declare. */
    private static final String BEFORE = """
            import java.lang.foreign.*;
            import java.math.BigDecimal;
            import java.nio.charset.StandardCharsets;
            import java.nio.file.*;
            import java.time.*;
            import java.util.Currency;
            import java.util.List;
            import org.encours.*;

            public final class Guide {
                static Currency euro = Currency.getInstance("EUR");
                static LocalDate asOf = LocalDate.of(2026, 6, 30);
                static int rows = 1;
                static int[] customers = {0};
                static short[] currencies = {978};
                static int[] dues = {20600};

                public static void main(String[] words) throws Exception {
            """;

    @TempDir
    private Path folder;

    @Test
    void blocksPrintWhatThePageSays() throws Exception {
        String page = Files.readString(Programs.DOCS.resolve("java.md"));
        StringBuilder program = new StringBuilder(BEFORE);
        List<String> expected = new ArrayList<>();
        for (Matcher block = BLOCK.matcher(page); block.find();) {
            program.append("System.out.printf(\"").append(MARK.formatted(expected.size())
                    .replace("\n", "%n")).append("\");\n{\n").append(block.group(1)).append("}\n");
            expected.add(block.group(2));
        }
        Path source = folder.resolve("Guide.java");
        Files.writeString(source, program + "}\n}\n");
        String[] printed = Programs.java(folder, source).split("--- block \\d+\\R", -1);
        assertEquals(expected.size(), printed.length - 1);
        for (int at = 0; at < expected.size(); at++) {
            if (expected.get(at) != null) {
                assertEquals(expected.get(at), printed[at + 1]);
            }
        }
    }

    /** docs/guide.md shows whole programs, beside those in C and Python that print the same. */
    @Test
    void theProgramsBesideThoseInOtherLanguagesPrintWhatThePageSays() throws Exception {
        String policy = "policy-wholesaler.xml";
        Files.copy(Programs.DOCS.resolve("examples").resolve(policy), folder.resolve(policy));
        Matcher block = BLOCK.matcher(Files.readString(Programs.DOCS.resolve("guide.md")));
        int programs = 0;
        for (; block.find(); programs++) {
            Path source = folder.resolve("Guide.java");
            Files.writeString(source, block.group(1));
            assertEquals(block.group(2), Programs.java(folder, source));
        }
        assertTrue(programs >= 2, "programs of Java in guide.md: " + programs);
    }
}
