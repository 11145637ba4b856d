// SPDX-License-Identifier: MIT

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Currency;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encours.Column;
import org.encours.Cursor;
import org.encours.CursorOptions;
import org.encours.CustomerColumns;
import org.encours.DocumentColumns;
import org.encours.Encours;
import org.encours.Ledger;
import org.encours.Rows;
import org.encours.Store;
import org.encours.TextColumn;
import org.encours.Transaction;
import org.encours.View;
import org.encours.internal.LayoutCommandColumns;
import org.encours.internal.LayoutError;
import org.encours.internal.LayoutLedger;
import org.encours.internal.LayoutTransaction;
import org.encours.internal.NativeCommandColumns;
import org.encours.internal.NativeContext;
import org.encours.internal.NativeLedger;
import org.encours.internal.NativeStore;
import org.encours.internal.NativeTransaction;

/**
 * What Java costs: Costs.java [DOCUMENTS [ROUNDS [BENCH_POST]]], with the classes of bindings/java
 * on the class path and -Dorg.encours.library. Posting stands beside the same C calls on memory that
 * is where C wants it, round by round; medians of the time this thread worked. With the path of
 * bench-post-columns it is also held against that program, which posts the same documents. Small
 * calls are measured by org.encours.SmallCalls of the tests.
 */
public final class Costs {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Pattern RATE = Pattern.compile(
            "post documents by columns, one transaction\", \"value\": ([0-9.e+]+)");
    private static final long INSTANT = 1_767_225_600_000_000L;

    private final int documents;
    private final int rounds;
    private final int count;
    private final Books books;
    private final Arena arena = Arena.ofShared();
    private final Map<Object, MemorySegment> copies = new IdentityHashMap<>();

    private Costs(int documents, int rounds) {
        this.documents = documents;
        this.rounds = rounds;
        books = new Books(documents);
        count = books.count;
    }

    public static void main(String[] words) throws IOException {
        Costs costs = new Costs(words.length > 0 ? Integer.parseInt(words[0]) : 1_000_000,
                words.length > 1 ? Integer.parseInt(words[1]) : 7);
        costs.posting(words.length > 2 ? words[2] : null);
        costs.rows();
        costs.openAndClose();
    }

    private static void tell(String what, double seconds, int of, double floor) {
        System.out.printf(Locale.ROOT, "%-46s %8.3f s  %6.2f M/s  %5.2f x floor%n", what, seconds,
                of / seconds / 1e6, seconds / floor);
    }

    /** Nanoseconds this thread has worked, as the benchmarks in C count them. */
    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private double[] beside(LongSupplier... ways) {
        double[][] times = new double[ways.length][rounds];
        for (int round = -2; round < rounds; round++) {
            for (int way = 0; way < ways.length; way++) {
                System.gc();
                double seconds = ways[way].getAsLong() / 1e9;
                if (round >= 0) {
                    times[way][round] = seconds;
                }
            }
        }
        return Arrays.stream(times).mapToDouble(one -> Arrays.stream(one).sorted().toArray()
                [rounds / 2]).toArray();
    }

    // Posting by columns: from the beginning of the transaction to its commit

    private void posting(String program) throws IOException {
        double[] seconds = beside(this::postBare, () -> post(heap()), () -> post(outside()));
        tell("post documents by columns, C calls", seconds[0], count, seconds[0]);
        tell("post documents by columns, Java arrays", seconds[1], count, seconds[0]);
        tell("post documents by columns, memory", seconds[2], count, seconds[0]);
        if (program != null) {
            double own = inC(program);
            tell("the same in the program " + Path.of(program).getFileName(), own, count,
                    seconds[0]);
            System.out.printf(Locale.ROOT, "%-46s %5.2f x the program in C%n",
                    "post documents by columns, Java arrays", seconds[1] / own);
        }
    }

    /** Seconds that the benchmark in C takes for the same documents. */
    private double inC(String program) throws IOException {
        Process run = new ProcessBuilder(program, "--documents", Integer.toString(documents),
                "--rounds", Integer.toString(rounds)).redirectErrorStream(true).start();
        String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(printed);
        if (!rate.find()) {
            throw new IllegalStateException(printed);
        }
        return count / Double.parseDouble(rate.group(1));
    }

    private DocumentColumns heap() {
        TextColumn texts = new TextColumn().count(count).offsets(books.offsets)
                .bytes(books.numbers);
        return common(new DocumentColumns().customer(books.customer).type(books.type)
                .issue(books.issue).due(books.due).gross(books.gross), texts);
    }

    private DocumentColumns outside() {
        TextColumn texts = new TextColumn().count(count).offsets(outside(books.offsets))
                .bytes(outside(books.numbers));
        return common(new DocumentColumns().customer(outside(books.customer))
                .type(outside(books.type)).issue(outside(books.issue)).due(outside(books.due))
                .gross(outside(books.gross)), texts);
    }

    private static DocumentColumns common(DocumentColumns columns, TextColumn texts) {
        return columns.currencyOfAll(EUR).accountClassOfAll(411).number(texts).sourceKey(texts);
    }

    private long post(DocumentColumns columns) {
        try (Store store = Encours.memory(); Ledger ledger = filled(store)) {
            long start = worked();
            try (Transaction transaction = ledger.transaction()) {
                transaction.postColumns(columns);
                transaction.commit();
            }
            return worked() - start;
        }
    }

    private Ledger filled(Store store) {
        Ledger ledger = store.createLedger("FR-ACME", EUR);
        try (Transaction transaction = ledger.transaction()) {
            transaction.addCustomersColumns(new CustomerColumns().count(books.customers)
                    .code(new TextColumn().count(books.customers)
                            .offsets(Arrays.copyOf(books.offsets, books.customers + 1))
                            .bytes(Arrays.copyOf(books.numbers, books.customers * 10)))
                    .codeImpersonalOfAll(1));
            transaction.commit();
        }
        return ledger;
    }

    // The same without the classes of Java

    private long postBare() {
        try (Arena call = Arena.ofConfined()) {
            MemorySegment error = sized(call, LayoutError.Error.SIZE);
            MemorySegment out = call.allocate(8, 8);
            must(NativeContext.contextNew(MemorySegment.NULL, out, error));
            MemorySegment context = out.get(ADDRESS, 0);
            must(NativeStore.storeMemoryNew(context, out, error));
            MemorySegment store = out.get(ADDRESS, 0);
            MemorySegment create = sized(call, LayoutLedger.LedgerCreateOptions.SIZE);
            create.set(JAVA_SHORT, LayoutLedger.LedgerCreateOptions.BASE_CURRENCY, (short) 978);
            must(NativeLedger.ledgerCreate(store, call.allocateFrom("FR-ACME"), create, out,
                    error));
            MemorySegment ledger = out.get(ADDRESS, 0);
            MemorySegment parties = sized(call, LayoutCommandColumns.CustomerColumns.SIZE);
            parties.set(JAVA_LONG, LayoutCommandColumns.CustomerColumns.COUNT, books.customers);
            text(parties, LayoutCommandColumns.CustomerColumns.CODE, books.customers);
            parties.set(JAVA_INT, LayoutCommandColumns.CustomerColumns.CODE_IMPERSONAL_OF_ALL, 1);
            MemorySegment first = begin(call, ledger, 1, error);
            must(NativeCommandColumns.transactionAddCustomersColumns(first, parties,
                    MemorySegment.NULL, error));
            end(first, error);
            MemorySegment columns = columns(call);
            long start = worked();
            MemorySegment transaction = begin(call, ledger, 2, error);
            must(NativeCommandColumns.transactionPostColumns(transaction, columns,
                    MemorySegment.NULL, error));
            end(transaction, error);
            long time = worked() - start;
            NativeLedger.ledgerFree(ledger);
            NativeStore.storeFree(store);
            NativeContext.contextFree(context);
            return time;
        }
    }

    private MemorySegment columns(Arena call) {
        MemorySegment columns = sized(call, LayoutCommandColumns.DocumentColumns.SIZE);
        columns.set(JAVA_LONG, LayoutCommandColumns.DocumentColumns.COUNT, count);
        columns.set(ADDRESS, LayoutCommandColumns.DocumentColumns.CUSTOMER,
                outside(books.customer));
        columns.set(ADDRESS, LayoutCommandColumns.DocumentColumns.TYPE, outside(books.type));
        columns.set(ADDRESS, LayoutCommandColumns.DocumentColumns.ISSUE, outside(books.issue));
        columns.set(ADDRESS, LayoutCommandColumns.DocumentColumns.DUE, outside(books.due));
        columns.set(ADDRESS, LayoutCommandColumns.DocumentColumns.GROSS, outside(books.gross));
        columns.set(JAVA_SHORT, LayoutCommandColumns.DocumentColumns.CURRENCY_OF_ALL, (short) 978);
        columns.set(JAVA_SHORT, LayoutCommandColumns.DocumentColumns.ACCOUNT_CLASS_OF_ALL,
                (short) 411);
        text(columns, LayoutCommandColumns.DocumentColumns.NUMBER, count);
        text(columns, LayoutCommandColumns.DocumentColumns.SOURCE_KEY, count);
        return columns;
    }

    private void text(MemorySegment at, long offset, int texts) {
        at.set(JAVA_LONG, offset + LayoutCommandColumns.TextColumn.COUNT, texts);
        at.set(ADDRESS, offset + LayoutCommandColumns.TextColumn.OFFSETS, outside(books.offsets));
        at.set(ADDRESS, offset + LayoutCommandColumns.TextColumn.BYTES, outside(books.numbers));
        at.set(JAVA_LONG, offset + LayoutCommandColumns.TextColumn.SIZE_, texts * 10L);
    }

    private static MemorySegment begin(Arena call, MemorySegment ledger, int id,
            MemorySegment error) {
        MemorySegment options = sized(call, LayoutTransaction.TransactionOptions.SIZE);
        options.set(JAVA_BYTE, LayoutTransaction.TransactionOptions.COMMAND_ID, (byte) id);
        options.set(JAVA_LONG, LayoutTransaction.TransactionOptions.RECORDED_AT, INSTANT + id);
        MemorySegment out = call.allocate(8, 8);
        must(NativeTransaction.transactionNew(ledger, options, out, error));
        return out.get(ADDRESS, 0);
    }

    private static void end(MemorySegment transaction, MemorySegment error) {
        must(NativeTransaction.transactionCommit(transaction, 0, MemorySegment.NULL, error));
        NativeTransaction.transactionFree(transaction);
    }

    private static void must(int status) {
        if (status != 0) {
            throw new IllegalStateException("status " + status);
        }
    }

    private static MemorySegment sized(Arena arena, long size) {
        MemorySegment struct = arena.allocate(size, 8);
        struct.set(JAVA_LONG, 0, size);
        return struct;
    }

    /** The same elements outside the heap, copied once for all rounds. */
    private MemorySegment outside(Object array) {
        return copies.computeIfAbsent(array, one -> {
            MemorySegment heap = switch (one) {
                case long[] longs -> MemorySegment.ofArray(longs);
                case int[] ints -> MemorySegment.ofArray(ints);
                default -> MemorySegment.ofArray((byte[]) one);
            };
            return arena.allocate(heap.byteSize(), 64).copyFrom(heap);
        });
    }

    // Rows as records

    private void rows() {
        try (Store store = Encours.memory(); Ledger ledger = filled(store)) {
            try (Transaction transaction = ledger.transaction()) {
                transaction.postColumns(outside());
                transaction.commit();
            }
            try (View view = ledger.view()) {
                double[] seconds = beside(() -> columnsOf(view), () -> recordsOf(view));
                tell("fetch documents, 5 columns of a cursor", seconds[0], count, seconds[0]);
                tell("fetch documents, records of 21 values", seconds[1], count, seconds[0]);
            }
        }
    }

    private long columnsOf(View view) {
        long start = worked();
        long sum = 0;
        try (Cursor cursor = view.openCursor(Rows.DOCUMENTS, CursorOptions.defaults())) {
            while (cursor.next(Cursor.ROWS_MAX) > 0) {
                for (Column column : new Column[] {Column.NUMBER, Column.CUSTOMER, Column.ISSUE,
                    Column.AMOUNT, Column.OPEN}) {
                    sum += cursor.numbers(column)[0];
                }
            }
        }
        return worked() - start + (sum == 42 ? 1 : 0);
    }

    private long recordsOf(View view) {
        long start = worked();
        try (var rows = view.documents()) {
            long open = rows.filter(row -> row.open().signum() != 0).count();
            return worked() - start + (open == 42 ? 1 : 0);
        }
    }

    // Memory

    /** Opens and closes views a million times; memory must not grow with them. */
    private void openAndClose() throws IOException {
        int times = 1_000_000;
        try (Store store = Encours.memory(); Ledger ledger = store.createLedger("A", EUR)) {
            views(ledger, times); // the heap of Java has grown to what it needs
            System.gc();
            long before = resident();
            long start = System.nanoTime();
            views(ledger, times);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.gc();
            System.out.printf(Locale.ROOT, "open and close %d views %37.0f ns each, memory %+d KiB"
                    + "%n", times, seconds * 1e9 / times, resident() - before);
        }
    }

    private static void views(Ledger ledger, int times) {
        for (int at = 0; at < times; at++) {
            ledger.view().close();
        }
    }

    /** KiB in memory of this process, where the system tells. */
    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
    }
}
