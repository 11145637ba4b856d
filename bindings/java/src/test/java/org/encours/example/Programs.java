// SPDX-License-Identifier: MIT
package org.encours.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.encours.Encours;

/** Runs programs of the documentation as a reader would: by the Java launcher, from their source. */
final class Programs {
    static final Path DOCS = Path.of(System.getProperty("basedir", ""), "..", "..", "docs")
            .normalize();

    private Programs() {}

    /** What a program of Java prints when it runs in a folder; it must not fail. */
    static String java(Path folder, Path source, Object... words) throws Exception {
        Path classes = Path.of(Encours.class.getProtectionDomain().getCodeSource().getLocation()
                .toURI());
        List<Object> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                "--enable-native-access=ALL-UNNAMED", "-Dstdout.encoding=UTF-8",
                "--class-path", classes));
        String library = System.getProperty("org.encours.library", "");
        if (!library.isEmpty()) {
            command.add("-Dorg.encours.library=" + library);
        }
        command.add(source);
        command.addAll(List.of(words));
        return run(folder, command);
    }

    static String run(Path folder, List<?> command) throws IOException, InterruptedException {
        Path printed = Files.createTempFile(folder, "printed", ".txt");
        Path complained = Files.createTempFile(folder, "complained", ".txt");
        ProcessBuilder program = new ProcessBuilder(command.stream().map(Object::toString).toList())
                .directory(folder.toFile()).redirectOutput(printed.toFile())
                .redirectError(complained.toFile());
        // A launcher that finds these says so where a program says what is wrong.
        program.environment().keySet().removeAll(
                List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        int status = program.start().waitFor();
        String words = Files.readString(printed, UTF_8);
        assertEquals("", Files.readString(complained, UTF_8), words);
        assertEquals(0, status);
        return words;
    }
}
