// SPDX-License-Identifier: MIT
package org.encours;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a program begins: stores in which ledgers are kept.
 *
 * <pre>{@code
 * try (var store = Encours.open(Path.of("receivables.db"));
 *         var ledger = store.ledger("FR-ACME");
 *         var view = ledger.view()) {
 *     view.aging(LocalDate.of(2026, 6, 30)).rows().forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>A figure without a ledger needs no store: {@link Dso}, {@link Aging#compute} and the other
 * calculators take columns.
 */
public final class Encours {
    private Encours() {}

    /**
     * Opens a file of ledgers, an SQLite database, and creates it when there is none.
     *
     * @param file the file
     * @return to be closed
     * @throws EncoursException if it is refused or fails (corrupt: the file is not one of ours;
     *         unsupported: the library was built without SQLite, or the file was written by a later
     *         version; storage; no memory)
     */
    public static Store open(Path file) {
        return open(file, StoreSqliteOptions.defaults());
    }

    /**
     * Opens a file of ledgers, an SQLite database.
     *
     * @param file the file
     * @param options whether it must exist, how long to wait for another writer
     * @return to be closed
     * @throws EncoursException as {@link #open(Path)}, and not found: it must exist and does not
     */
    public static Store open(Path file, StoreSqliteOptions options) {
        return Store.openSqlite(file.toString(), options);
    }

    /**
     * Reads a credit policy from its XML document; {@link Policy#read(String, byte[])} takes one
     * that is no file.
     *
     * @param file the document
     * @return to be closed
     * @throws IOException if the file cannot be read
     * @throws EncoursException as {@link Policy#read(String, byte[])}: its place says where
     */
    public static Policy readPolicy(Path file) throws IOException {
        return Policy.read(file.getFileName().toString(), Files.readAllBytes(file));
    }

    /**
     * An empty store in memory, for tests and passing analyses.
     *
     * @return to be closed
     */
    public static Store memory() {
        return Store.newMemory();
    }
}
