// SPDX-License-Identifier: MIT
package org.encours;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.UUID;

/** What {@link Ledger} offers beyond the functions of the library, written over them. */
public sealed interface LedgerIdiom permits Ledger {
    /**
     * Begins a transaction with a new command id, recorded now by the clock of this machine.
     *
     * <p>Closing it undoes it, unless {@link TransactionIdiom#commit()} was called before:
     *
     * <pre>{@code
     * try (var transaction = ledger.transaction()) {
     *     long customer = transaction.customer("C1", "Dupont");
     *     transaction.invoice(customer, new BigDecimal("1200.00"), euro, issued, due);
     *     transaction.commit();
     * }
     * }</pre>
     *
     * @return to be closed
     * @throws EncoursException as {@link Ledger#newTransaction}
     */
    default Transaction transaction() {
        return transaction(TransactionOptions.defaults());
    }

    /**
     * Begins a transaction, as {@link #transaction()}.
     *
     * @param actor who, as an opaque id of at most 32 bytes
     * @param reason why, a code of at most 32 bytes
     * @return to be closed
     * @throws EncoursException as {@link Ledger#newTransaction}
     */
    default Transaction transaction(String actor, String reason) {
        return transaction(TransactionOptions.defaults().actor(actor).reason(reason));
    }

    /**
     * Begins a transaction; what the options leave out is a new command id and the clock of this
     * machine. A host that may repeat a command after a failure gives the same id again.
     *
     * @param options command id, instant, actor, reason
     * @return to be closed
     * @throws EncoursException as {@link Ledger#newTransaction}
     */
    default Transaction transaction(TransactionOptions options) {
        TransactionOptions whole = options.recordedAt(Recorded.at(options.recordedAt()));
        if (whole.commandId() == null) {
            whole = whole.commandId(bytes(UUID.randomUUID()));
        }
        return ((Ledger) this).newTransaction(whole);
    }

    /**
     * Imports a FEC, the French file of accounting entries, recorded now by the clock of this
     * machine.
     *
     * @param file named SIREN + "FEC" + closing date, or else the options say both
     * @param fec how to read it
     * @return the report, to be closed
     * @throws EncoursException as {@link Ledger#importFec(Input, FecOptions, ImportOptions)}; when
     *         lines were refused, the first is the exception and the others are suppressed in it
     */
    default Import importFec(Path file, FecOptions fec) {
        return importFec(file, fec, ImportOptions.defaults());
    }

    /**
     * Imports a FEC.
     *
     * @param file named SIREN + "FEC" + closing date, or else the options say both
     * @param fec how to read it
     * @param options who, why, when (not said: now), progress, dry run
     * @return the report, to be closed
     * @throws EncoursException as {@link #importFec(Path, FecOptions)}
     */
    default Import importFec(Path file, FecOptions fec, ImportOptions options) {
        try (Source source = Source.openFile(file.toString())) {
            return Importing.fec((Ledger) this, source.input(), fec, options);
        }
    }

    /**
     * Imports delimited text (CSV of any separator), recorded now by the clock of this machine.
     *
     * @param file the file
     * @param map which column gives what
     * @return the report, to be closed
     * @throws EncoursException as {@link Ledger#importDelimited}; when lines were refused, the
     *         first is the exception and the others are suppressed in it
     */
    default Import importCsv(Path file, ColumnMap map) {
        return importCsv(file, map, ImportOptions.defaults());
    }

    /**
     * Imports delimited text (CSV of any separator).
     *
     * @param file the file
     * @param map which column gives what
     * @param options who, why, when (not said: now), progress, dry run
     * @return the report, to be closed
     * @throws EncoursException as {@link #importCsv(Path, ColumnMap)}
     */
    default Import importCsv(Path file, ColumnMap map, ImportOptions options) {
        try (Source source = Source.openFile(file.toString())) {
            return Importing.delimited((Ledger) this, source.input(), map, options);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).array();
    }
}
