// SPDX-License-Identifier: MIT
package org.encours.internal;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds the native library: the file named by the property {@code org.encours.library}, then the
 * one bundled in the jar, then the one installed on the system.
 */
final class LibraryFile {
    static final String PROPERTY = "org.encours.library";

    private static final String VERSIONED = "0";

    private LibraryFile() {}

    static SymbolLookup open() {
        String given = System.getProperty(PROPERTY);
        if (given != null) {
            return given(Path.of(given));
        }
        List<String> tried = new ArrayList<>();
        SymbolLookup found = bundled(tried);
        if (found == null) {
            found = installed(tried);
        }
        if (found == null) {
            throw new UnsatisfiedLinkError(message(tried));
        }
        return found;
    }

    /** A path that was asked for is the only one tried: another library would be a surprise. */
    private static SymbolLookup given(Path path) {
        try {
            return SymbolLookup.libraryLookup(path.toAbsolutePath(), Arena.global());
        } catch (IllegalArgumentException failed) {
            throw new UnsatisfiedLinkError("The property " + PROPERTY + " names " + path + ", "
                    + (Files.exists(path) ? "which cannot be loaded: " + hint(path)
                            : "and there is no such file."));
        }
    }

    private static SymbolLookup bundled(List<String> tried) {
        String resource = "/META-INF/native/" + platform() + "/" + System.mapLibraryName("encours");
        try (InputStream bytes = LibraryFile.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                tried.add("the jar: it bundles nothing for " + platform() + " (" + resource + ")");
                return null;
            }
            return extracted(bytes, tried);
        } catch (IOException failed) {
            tried.add("the jar: " + resource + " could not be written to "
                    + System.getProperty("java.io.tmpdir") + " (" + failed.getMessage() + ")");
            return null;
        }
    }

    /** The folder is new and readable by this user only, so that nobody can exchange the file. */
    private static SymbolLookup extracted(InputStream bytes, List<String> tried)
            throws IOException {
        Path folder = Files.createTempDirectory("encours");
        Path file = folder.resolve(System.mapLibraryName("encours"));
        try {
            Files.copy(bytes, file);
            return SymbolLookup.libraryLookup(file, Arena.global());
        } catch (IllegalArgumentException failed) {
            tried.add("the jar: " + file + " cannot be loaded: " + hint(file));
            return null;
        } finally {
            remove(file);
            remove(folder);
        }
    }

    /** A loaded library stays loaded on Unix; Windows keeps the file until the process ends. */
    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException inUse) {
            path.toFile().deleteOnExit();
        }
    }

    private static SymbolLookup installed(List<String> tried) {
        String plain = System.mapLibraryName("encours");
        for (String name : List.of(versioned(plain), plain)) {
            try {
                return SymbolLookup.libraryLookup(name, Arena.global());
            } catch (IllegalArgumentException absent) {
                tried.add("the system's libraries: no " + name);
            }
        }
        try {
            System.loadLibrary("encours");
            return SymbolLookup.loaderLookup();
        } catch (UnsatisfiedLinkError absent) {
            tried.add("java.library.path (" + System.getProperty("java.library.path") + "): no "
                    + plain);
            return null;
        }
    }

    private static String versioned(String plain) {
        if (plain.endsWith(".so")) {
            return plain + "." + VERSIONED;
        }
        return plain.endsWith(".dylib") ? plain.replace(".dylib", "." + VERSIONED + ".dylib")
                : plain.replace(".dll", "-" + VERSIONED + ".dll");
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String name = system.startsWith("windows") ? "windows"
                : system.startsWith("mac") ? "macos" : system.replace(' ', '_');
        String machine = System.getProperty("os.arch");
        return name + (isMusl() ? "-musl-" : "-") + (machine.equals("amd64") ? "x86_64"
                : machine.equals("arm64") ? "aarch64" : machine);
    }

    /** A library for glibc does not load where the C library is musl, as on Alpine. */
    private static boolean isMusl() {
        try (var files = Files.newDirectoryStream(Path.of("/lib"), "ld-musl-*")) {
            return files.iterator().hasNext() && !Files.exists(Path.of("/lib/ld-linux.so.2"))
                    && !Files.exists(Path.of("/lib64"));
        } catch (IOException noSuchFolder) {
            return false;
        }
    }

    private static String hint(Path path) {
        return "it was built for another machine or C library (glibc, musl), a library it needs is "
                + "missing, or " + path.toAbsolutePath().getParent()
                + " is mounted noexec; choose another folder with -Djava.io.tmpdir.";
    }

    private static String message(List<String> tried) {
        return "The native library of encours was not found on " + platform() + ". Tried:\n- "
                + String.join("\n- ", tried) + "\nSay where it is with -D" + PROPERTY
                + "=/path/to/" + System.mapLibraryName("encours") + ".";
    }
}
