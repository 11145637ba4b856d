// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutCopy;
import org.encours.internal.NativeCopy;
import org.encours.internal.NativeLedger;
import org.encours.internal.NativeStore;
import org.encours.internal.NativeStoreCheck;
import org.encours.internal.NativeStorePostgres;

/** An open store. Opaque, reference counted: ledgers keep it alive. */
public final class Store extends Handle implements StoreIdiom {
    Store(MemorySegment address, Object... kept) {
        super(address, NativeStore::storeFree, kept);
    }

    /**
     * Make a store of a vendor's methods. They are copied.
     *
     * @param methods how the store does each thing
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: a method that is needed is null,
     *         or some snapshot methods are; abi: methods or capabilities of a later library; no
     *         memory)
     */
    public static Store create(StoreMethods methods) {
        return create(Context.standard(), methods);
    }

    /**
     * Make a store of a vendor's methods. They are copied.
     *
     * @param context kept alive by the store
     * @param methods how the store does each thing
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: a method that is needed is null,
     *         or some snapshot methods are; abi: methods or capabilities of a later library; no
     *         memory)
     */
    public static Store create(Context context, StoreMethods methods) {
        try (Call call = Call.making()) {
            MemorySegment methodsAt = StoreMethods.write(Objects.requireNonNull(methods, "methods"),
                    call);
            MemorySegment outAt = call.slot();
            call.check(NativeStore.storeNew(call.use(Objects.requireNonNull(context, "context")),
                    methodsAt, MemorySegment.NULL, outAt, call.error()));
            return new Store(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Make an empty store in memory: for tests and passing analyses. It takes its memory from the
     * context, and its ledgers go when it is closed.
     *
     * @return to be closed
     * @throws EncoursException if it is refused or fails (no memory)
     */
    public static Store newMemory() {
        return newMemory(Context.standard());
    }

    /**
     * Make an empty store in memory: for tests and passing analyses. It takes its memory from the
     * context, and its ledgers go when it is closed.
     *
     * @param context kept alive by the store
     * @return to be closed
     * @throws EncoursException if it is refused or fails (no memory)
     */
    public static Store newMemory(Context context) {
        try (Call call = Call.making()) {
            MemorySegment outAt = call.slot();
            call.check(NativeStore.storeMemoryNew(call.use(Objects.requireNonNull(context,
                    "context")), outAt, call.error()));
            return new Store(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Open an SQLite file as a store, creating it when absent. One file holds many ledgers; the
     * journal is a WAL, synchronous FULL, so that a committed transaction survives a power cut.
     * Several processes may have the file open, on one machine: SQLite's WAL needs shared memory,
     * so not over a network file system. A store is not carried across fork().
     *
     * @param path UTF-8; a file of its own beside which SQLite keeps {@code -wal} and {@code -shm}
     * @param options options; null: all defaults
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: path is empty or ":memory:"; not
     *         found: must_exist is set and there is no such file; corrupt: the file is not an
     *         SQLite database or not a store of ours; unsupported: built without SQLite, or written
     *         by a later version; abi: options of a later library with members in use; busy:
     *         another process held a lock for longer than busy_wait_ms_max; io: the file could not
     *         be opened, read or written, or is read-only; storage: the disk is full, or SQLite
     *         failed for a reason of its own; no memory)
     */
    public static Store openSqlite(String path, StoreSqliteOptions options) {
        return openSqlite(Context.standard(), path, options);
    }

    /**
     * Open an SQLite file as a store, creating it when absent. One file holds many ledgers; the
     * journal is a WAL, synchronous FULL, so that a committed transaction survives a power cut.
     * Several processes may have the file open, on one machine: SQLite's WAL needs shared memory,
     * so not over a network file system. A store is not carried across fork().
     *
     * @param context kept alive by the store
     * @param path UTF-8; a file of its own beside which SQLite keeps {@code -wal} and {@code -shm}
     * @param options options; null: all defaults
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: path is empty or ":memory:"; not
     *         found: must_exist is set and there is no such file; corrupt: the file is not an
     *         SQLite database or not a store of ours; unsupported: built without SQLite, or written
     *         by a later version; abi: options of a later library with members in use; busy:
     *         another process held a lock for longer than busy_wait_ms_max; io: the file could not
     *         be opened, read or written, or is read-only; storage: the disk is full, or SQLite
     *         failed for a reason of its own; no memory)
     */
    public static Store openSqlite(Context context, String path, StoreSqliteOptions options) {
        try (Call call = Call.making()) {
            MemorySegment optionsAt = StoreSqliteOptions.write(options, call);
            MemorySegment outAt = call.slot();
            call.check(NativeStore.storeSqliteOpen(call.use(Objects.requireNonNull(context,
                    "context")), call.text(Objects.requireNonNull(path, "path")), optionsAt, outAt,
                    call.error()));
            return new Store(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Name the ledgers of a store, in byte order.
     *
     * @param each called once a ledger, after the whole list has been read
     * @throws EncoursException if it is refused or fails (storage: the store failed; other kinds as
     *         it gives them; no memory)
     */
    public void ledgers(StoreLedgerCallback each) {
        try (Call call = Call.begin(this)) {
            call.check(NativeStore.storeLedgers(call.self(),
                    StoreLedgerUpcall.stub(Objects.requireNonNull(each, "each"), call),
                    MemorySegment.NULL, call.error()));
        }
    }

    /**
     * Remove a ledger with all it holds. For ever. A handle open on it gets CONFLICT when it
     * commits.
     *
     * @param ledger its id, 1 to 64 bytes of UTF-8 without control characters
     * @throws EncoursException if it is refused or fails (invalid: not an id a ledger can have; not
     *         found: there is no such ledger; storage: the store failed; other kinds as it gives
     *         them)
     */
    public void drop(String ledger) {
        try (Call call = Call.begin(this)) {
            call.check(NativeStore.storeDrop(call.self(), call.text(Objects.requireNonNull(ledger,
                    "ledger")), call.error()));
        }
    }

    /**
     * Create a ledger in a store, durably, and open it.
     *
     * @param id 1 to 64 bytes of printable UTF-8, unique in the store
     * @param options base_currency is needed
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: the id or an option is not
     *         acceptable; currency: the base currency is unknown and has no exponent in the
     *         options; exists: the store has a ledger of that id; unsupported: this library does
     *         not write that format level; in doubt: the store broke off: open the ledger to find
     *         out whether it is there; abi: options of a later library with members in use;
     *         storage; no memory)
     */
    public Ledger createLedger(String id, LedgerCreateOptions options) {
        try (Call call = Call.making(this)) {
            MemorySegment optionsAt = LedgerCreateOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment outAt = call.slot();
            call.check(NativeLedger.ledgerCreate(call.self(), call.text(Objects.requireNonNull(id,
                    "id")), optionsAt, outAt, call.error()));
            return new Ledger(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Open a ledger: take the rows from the newest snapshot that can be used, if there is one, read
     * and check the records behind it, and build the rows they make. Which one was taken is told by
     * {@link Ledger#opening}.
     *
     * @param id id
     * @param options options; null: none
     * @return to be closed
     * @throws EncoursException if it is refused or fails (not found: the store has no ledger of
     *         that id; opening never creates; corrupt: a record is damaged, missing or breaks a
     *         rule; error.index is its sequence; unsupported: written by a later format level;
     *         cancelled: the progress callback asked to stop; invalid: the id is not 1 to 64 bytes
     *         of printable UTF-8, an unknown flag, or a reader that is none; abi: options of a
     *         later library with members in use; storage; no memory)
     */
    public Ledger openLedger(String id, LedgerOpenOptions options) {
        try (Call call = Call.making(this)) {
            MemorySegment optionsAt = LedgerOpenOptions.write(options, call);
            MemorySegment outAt = call.slot();
            call.check(NativeLedger.ledgerOpen(call.self(), call.text(Objects.requireNonNull(id,
                    "id")), optionsAt, outAt, call.error()));
            return new Ledger(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Copy a ledger to another store. Nothing is changed in {@code from}.
     *
     * <p>A party row that was erased in the target stays erased; else the row of {@code from} wins.
     * Versions of rows are the target's own. Rows that {@code from} has when the call begins come
     * along, as they are when they are reached; those added since, like their records, come with
     * the next call.
     *
     * @param ledger its id, 1 to 64 bytes of UTF-8 without control characters
     * @param to another store
     * @param options options; null: none
     * @return filled in on failure too, with what was done
     * @throws EncoursException if it is refused or fails (invalid: not an id a ledger can have, or
     *         {@code from} and {@code to} are one store; not found: {@code from} has no such
     *         ledger; exists: the target has another ledger of that id, or one that goes further;
     *         error.index is the record at which they part; conflict: somebody else wrote to the
     *         target meanwhile; corrupt: a record of {@code from} is damaged or missing;
     *         error.index is its sequence; or the target does not hold what it was given;
     *         unsupported: a record is of a later format level; cancelled: the progress callback
     *         asked to stop; in doubt: the target broke off: call again to find out; storage: a
     *         store failed; other kinds as it gives them. Call again to go on; abi: options of a
     *         later library with members in use; no memory)
     */
    public CopyReport copy(String ledger, Store to, CopyOptions options) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = CopyOptions.write(options, call);
            MemorySegment reportAt = call.sized(LayoutCopy.CopyReport.SIZE);
            call.check(NativeCopy.storeCopy(call.self(), call.text(Objects.requireNonNull(ledger,
                    "ledger")), call.use(Objects.requireNonNull(to, "to")), optionsAt, reportAt,
                    call.error()));
            return CopyReport.read(reportAt, call);
        }
    }

    /**
     * Wrap a store so that its calls go wrong as armed. With nothing armed it behaves as the store
     * it wraps and has its capabilities; its snapshot methods return UNSUPPORTED when that one has
     * none.
     *
     * @param inner kept alive by the store; the caller's reference stays the caller's
     * @param faults kept alive by the store
     * @return to be closed
     * @throws EncoursException if it is refused or fails (no memory)
     */
    public static Store newFaulty(Store inner, StoreFaults faults) {
        return newFaulty(Context.standard(), inner, faults);
    }

    /**
     * Wrap a store so that its calls go wrong as armed. With nothing armed it behaves as the store
     * it wraps and has its capabilities; its snapshot methods return UNSUPPORTED when that one has
     * none.
     *
     * @param context kept alive by the store
     * @param inner kept alive by the store; the caller's reference stays the caller's
     * @param faults kept alive by the store
     * @return to be closed
     * @throws EncoursException if it is refused or fails (no memory)
     */
    public static Store newFaulty(Context context, Store inner, StoreFaults faults) {
        try (Call call = Call.making()) {
            MemorySegment outAt = call.slot();
            call.check(NativeStoreCheck.storeFaultyNew(call.use(Objects.requireNonNull(context,
                    "context")), call.use(Objects.requireNonNull(inner, "inner")),
                    call.use(Objects.requireNonNull(faults, "faults")), outAt, call.error()));
            return new Store(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Open a schema of a PostgreSQL database as a store, making its tables when they are absent and
     * bringing them up to date when an earlier version of this library made them.
     *
     * <p>The connection string is libpq's, with its defaults, environment and files:
     * {@code host=db dbname=books user=writer} or {@code postgresql://writer{@literal @}db/books}.
     * Give keepalives, TLS and target_session_attrs there. It may hold a password: it is kept by
     * libpq alone and is in no message or log line. PostgreSQL 14 or later. synchronous_commit is
     * turned on for the session when it is off, so that a committed transaction survives a crash of
     * the server; what survives the loss of a server is a matter of its replication.
     *
     * <p>A store is not carried across fork(), and needs sessions: not a pooler that changes them
     * between transactions.
     *
     * @param conninfo UTF-8, of libpq; empty: its defaults
     * @param options options; null: all defaults
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: conninfo is not a connection
     *         string, or an option is not one; not found: must_exist is set and the schema or its
     *         tables are not there; corrupt: the schema holds tables that are not ours; denied:
     *         this role may not read the tables, or may not make them; state: must_exist is set and
     *         the tables are of an earlier version; unsupported: built without libpq, tables of a
     *         later version, or a server that cannot do what was asked; abi: options of a later
     *         library with members in use; busy: another process held a lock for longer than
     *         busy_wait_ms_max; io: no connection, or it was lost; storage: the server failed for a
     *         reason of its own; no memory)
     */
    public static Store openPostgres(String conninfo, StorePostgresOptions options) {
        return openPostgres(Context.standard(), conninfo, options);
    }

    /**
     * Open a schema of a PostgreSQL database as a store, making its tables when they are absent and
     * bringing them up to date when an earlier version of this library made them.
     *
     * <p>The connection string is libpq's, with its defaults, environment and files:
     * {@code host=db dbname=books user=writer} or {@code postgresql://writer{@literal @}db/books}.
     * Give keepalives, TLS and target_session_attrs there. It may hold a password: it is kept by
     * libpq alone and is in no message or log line. PostgreSQL 14 or later. synchronous_commit is
     * turned on for the session when it is off, so that a committed transaction survives a crash of
     * the server; what survives the loss of a server is a matter of its replication.
     *
     * <p>A store is not carried across fork(), and needs sessions: not a pooler that changes them
     * between transactions.
     *
     * @param context kept alive by the store
     * @param conninfo UTF-8, of libpq; empty: its defaults
     * @param options options; null: all defaults
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: conninfo is not a connection
     *         string, or an option is not one; not found: must_exist is set and the schema or its
     *         tables are not there; corrupt: the schema holds tables that are not ours; denied:
     *         this role may not read the tables, or may not make them; state: must_exist is set and
     *         the tables are of an earlier version; unsupported: built without libpq, tables of a
     *         later version, or a server that cannot do what was asked; abi: options of a later
     *         library with members in use; busy: another process held a lock for longer than
     *         busy_wait_ms_max; io: no connection, or it was lost; storage: the server failed for a
     *         reason of its own; no memory)
     */
    public static Store openPostgres(Context context, String conninfo,
            StorePostgresOptions options) {
        try (Call call = Call.making()) {
            MemorySegment optionsAt = StorePostgresOptions.write(options, call);
            MemorySegment outAt = call.slot();
            call.check(NativeStorePostgres.storePostgresOpen(call.use(Objects.requireNonNull(
                    context, "context")), call.text(Objects.requireNonNull(conninfo, "conninfo")),
                    optionsAt, outAt, call.error()));
            return new Store(outAt.get(ADDRESS, 0), call.kept());
        }
    }
}
