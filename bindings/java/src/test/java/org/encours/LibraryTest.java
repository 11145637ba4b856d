// SPDX-License-Identifier: MIT
package org.encours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library is found where it is said to be, and what was tried is told when it is not. */
final class LibraryTest {
    private record Run(int code, String output) {}

    @TempDir
    Path folder;

    /** Runs {@link LoadProbe} in the module, in a Java of its own. */
    private static Run probe(List<String> classes, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=org.encours",
                "--module-path", classes.get(0),
                "--patch-module", "org.encours=" + location(LoadProbe.class),
                "--add-modules", "org.encours"));
        command.addAll(List.of(options));
        command.addAll(List.of("-m", "org.encours/org.encours.LoadProbe"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        return new Run(process.waitFor(), output);
    }

    private static String location(Class<?> type) {
        try {
            Path start = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path folder = start.resolveSibling("test-classes");
            return (type == LoadProbe.class && Files.isDirectory(folder) ? folder : start)
                    .toString();
        } catch (java.net.URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> classes() {
        return List.of(location(Store.class));
    }

    private static String library() {
        return System.getProperty("org.encours.library", "");
    }

    @Test
    void thePropertyNamesTheFileAndNothingIsWarnedOf() throws Exception {
        if (library().isEmpty()) {
            System.out.println("skipped: org.encours.library is not set");
            return;
        }
        Run run = probe(classes(), "-Dorg.encours.library=" + library());
        assertEquals(new Run(0, "2026-01-31\n"), run);
    }

    @Test
    void aPropertyThatLeadsNowhereSaysSo() throws Exception {
        Run run = probe(classes(), "-Dorg.encours.library=" + folder.resolve("none.so"));
        assertTrue(run.output.contains("The property org.encours.library names"), run.output);
        assertTrue(run.output.contains("there is no such file"), run.output);
        assertEquals(1, run.code);
    }

    @Test
    void aFileThatIsNoLibrarySaysSo() throws Exception {
        Path file = Files.writeString(folder.resolve("text.so"), "not a library");
        Run run = probe(classes(), "-Dorg.encours.library=" + file);
        assertTrue(run.output.contains("which cannot be loaded"), run.output);
    }

    @Test
    void theJarMayBringTheLibrary() throws Exception {
        if (library().isEmpty()) {
            System.out.println("skipped: org.encours.library is not set");
            return;
        }
        Path module = folder.resolve("module");
        copy(Path.of(classes().get(0)), module);
        Path bundled = module.resolve("META-INF/native/" + platform());
        Files.createDirectories(bundled);
        Files.copy(Path.of(library()), bundled.resolve(System.mapLibraryName("encours")));
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Run run = probe(List.of(module.toString()), "-Djava.io.tmpdir=" + temporary);
        assertEquals(new Run(0, "2026-01-31\n"), run);
        try (var left = Files.list(temporary)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void whatWasTriedIsListed() throws Exception {
        Run run = probe(classes(), "-Djava.library.path=" + folder);
        if (run.code == 0) {
            System.out.println("skipped: encours is installed on this system");
            return;
        }
        assertTrue(run.output.contains("Tried:"), run.output);
        assertTrue(run.output.contains("- the jar: it bundles nothing for"), run.output);
        assertTrue(run.output.contains("- java.library.path (" + folder + ")"), run.output);
        assertTrue(run.output.contains("Say where it is with -Dorg.encours.library="), run.output);
    }

    private static String platform() {
        String machine = System.getProperty("os.arch");
        return "linux-" + (machine.equals("amd64") ? "x86_64" : machine);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
