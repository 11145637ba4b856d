// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.NativeArrow;
import org.encours.internal.NativeArrowColumns;
import org.encours.internal.NativeArrowDictionary;

/**
 * A record batch taken over. Opaque. Asking for columns may convert them: one thread at a time;
 * what it has lent may be read by several.
 */
public final class ArrowBatch extends Handle {
    ArrowBatch(MemorySegment address, Object... kept) {
        super(address, NativeArrow::arrowBatchFree, kept);
    }

    /**
     * Take over a record batch.
     *
     * <p>On success {@code array} has been moved as the specification says: its {@code release} is
     * null, and the batch will call the producer's when it is freed. The schema is only read: it
     * may serve many batches.
     *
     * @param schema its type: a struct, format "+s"
     * @param array its values; consumed on success
     * @return the batch, to be closed
     * @throws EncoursException if it is refused or fails (invalid: no struct, rows that are null, a
     *         name that is none; corrupt: what is released, counts that contradict each other, a
     *         length, offset or number of buffers that cannot be, a buffer that is null; limit:
     *         more columns or rows than the limits; no memory)
     */
    public static ArrowBatch importBatch(MemorySegment schema, MemorySegment array) {
        return importBatch(Context.standard(), schema, array);
    }

    /**
     * Take over a record batch.
     *
     * <p>On success {@code array} has been moved as the specification says: its {@code release} is
     * null, and the batch will call the producer's when it is freed. The schema is only read: it
     * may serve many batches.
     *
     * @param context context
     * @param schema its type: a struct, format "+s"
     * @param array its values; consumed on success
     * @return the batch, to be closed
     * @throws EncoursException if it is refused or fails (invalid: no struct, rows that are null, a
     *         name that is none; corrupt: what is released, counts that contradict each other, a
     *         length, offset or number of buffers that cannot be, a buffer that is null; limit:
     *         more columns or rows than the limits; no memory)
     */
    public static ArrowBatch importBatch(Context context, MemorySegment schema,
            MemorySegment array) {
        try (Call call = Call.making()) {
            MemorySegment outAt = call.slot();
            call.check(NativeArrow.arrowBatchImport(call.use(Objects.requireNonNull(context,
                    "context")), call.raw(schema, 72, "schema"), call.raw(array, 80, "array"),
                    outAt, call.error()));
            return new ArrowBatch(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Number of rows.
     *
     * @return number of rows
     */
    public long rows() {
        MemorySegment self = enter();
        try {
            return NativeArrow.arrowBatchRows(self);
        } finally {
            leave();
        }
    }

    /**
     * Number of columns.
     *
     * @return number of columns
     */
    public long columnCount() {
        MemorySegment self = enter();
        try {
            return NativeArrow.arrowBatchColumnCount(self);
        } finally {
            leave();
        }
    }

    /**
     * Name of a column, UTF-8; null if there is no such column.
     *
     * @param column from 0
     * @return name of a column, UTF-8
     */
    public String columnName(long column) {
        MemorySegment self = enter();
        try {
            return Convert.text(NativeArrow.arrowBatchColumnName(self, Convert.size(column,
                    "column")));
        } finally {
            leave();
        }
    }

    /**
     * A column of integers in the type wanted: INT8 to UINT64.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param name of the column
     * @param type a {@link ArrowType}, INT8 to UINT64
     * @return values of that type, lent until the batch is freed
     * @throws EncoursException if it is refused or fails (not found: there is no column of that
     *         name; invalid: two columns of that name, a type that is no integer, a null, or a
     *         choice that is none; overflow: a value that does not fit; no memory)
     */
    public MemorySegment integers(String name, ArrowType type) {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.slot();
            call.check(NativeArrow.arrowBatchIntegers(call.self(),
                    call.text(Objects.requireNonNull(name, "name")), type.value(), outAt,
                    call.error()));
            return call.lent(outAt.get(ADDRESS, 0), NativeArrow.arrowBatchRows(call.self())
                    * Convert.width(type));
        }
    }

    /**
     * A column of amounts in minor units. Integers are taken as minor units; a decimal of value v
     * (32, 64 or 128 bits) gives v * 10^decimals, which must be whole: nothing is rounded.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param name of the column
     * @param decimals of the currency, 0 to 18; read for decimals only
     * @return minor units, lent until the batch is freed
     * @throws EncoursException if it is refused or fails (not found: there is no column of that
     *         name; invalid: two columns of that name, floating point or another type, a null, more
     *         decimals than the currency has; overflow: an amount that does not fit; no memory)
     */
    public long[] amounts(String name, long decimals) {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.slot();
            call.check(NativeArrow.arrowBatchAmounts(call.self(),
                    call.text(Objects.requireNonNull(name, "name")), Convert.u32(decimals,
                    "decimals"), outAt, call.error()));
            return Convert.elements(outAt.get(ADDRESS, 0), NativeArrow.arrowBatchRows(call.self()),
                    JAVA_LONG);
        }
    }

    /**
     * A column of dates: date32, date64 (whole days) or int32 epoch days. Null is null. Timestamps
     * are refused: which day they are depends on a time zone. That days lie within 1900 to 2199 is
     * checked by the calculators.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param name of the column
     * @return epoch days, lent until the batch is freed
     * @throws EncoursException if it is refused or fails (not found: there is no column of that
     *         name; invalid: two columns of that name, another type, a date64 within a day;
     *         overflow: a day that does not fit 32 bits; no memory)
     */
    public int[] dates(String name) {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.slot();
            call.check(NativeArrow.arrowBatchDates(call.self(),
                    call.text(Objects.requireNonNull(name, "name")), outAt, call.error()));
            return Convert.elements(outAt.get(ADDRESS, 0), NativeArrow.arrowBatchRows(call.self()),
                    JAVA_INT);
        }
    }

    /**
     * A column of currencies as numeric codes: texts such as "EUR" (utf8, large_utf8, utf8 view),
     * plain or by dictionary, or integers that are numeric codes already.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param name of the column
     * @param table deviations from ISO 4217, for codes as text; null: none
     * @return numeric codes, lent until the batch is freed
     * @throws EncoursException if it is refused or fails (not found: there is no column of that
     *         name; invalid: two columns of that name, another type, a null; currency: a text that
     *         is no code; corrupt: an index beyond the dictionary, a text that ends before it
     *         begins; overflow: an integer that does not fit; no memory)
     */
    public short[] currencies(String name, CurrencyTable table) {
        try (Call call = Call.begin(this)) {
            MemorySegment tableAt = CurrencyTable.write(table, call);
            MemorySegment outAt = call.slot();
            call.check(NativeArrow.arrowBatchCurrencies(call.self(),
                    call.text(Objects.requireNonNull(name, "name")), tableAt, outAt, call.error()));
            return Convert.elements(outAt.get(ADDRESS, 0), NativeArrow.arrowBatchRows(call.self()),
                    JAVA_SHORT);
        }
    }

    /**
     * A column of keys as dense numbers: codes of a dictionary, or integers of 0 to 2^32 - 1. Plain
     * texts, and dictionaries that differ from batch to batch, are for
     * {@link ArrowBatch#unifiedKeys}. A row whose entry of the dictionary is null is null too.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param name of the column
     * @return the results
     * @throws EncoursException if it is refused or fails (not found: there is no column of that
     *         name; invalid: two columns of that name, another type, a null; corrupt: an index
     *         beyond the dictionary; overflow: an integer that does not fit; no memory)
     */
    public KeysResult keys(String name) {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.slot();
            MemorySegment keyCountAt = call.slot();
            call.check(NativeArrow.arrowBatchKeys(call.self(),
                    call.text(Objects.requireNonNull(name, "name")), outAt, keyCountAt,
                    call.error()));
            return new KeysResult(Convert.elements(outAt.get(ADDRESS, 0),
                    NativeArrow.arrowBatchRows(call.self()), JAVA_INT), keyCountAt.get(JAVA_LONG,
                    0));
        }
    }

    /**
     * The text of a key of a dictionary, not terminated.
     *
     * @param name of a column of texts by dictionary
     * @param key from 0
     * @return bytes of the batch, null for a null
     * @throws EncoursException if it is refused or fails (not found: there is no column of that
     *         name, or no such key; invalid: two columns of that name, or not texts by dictionary;
     *         corrupt: a text that ends before it begins)
     */
    public String keyText(String name, long key) {
        try (Call call = Call.begin(this)) {
            MemorySegment textAt = call.slot();
            MemorySegment lengthAt = call.slot();
            call.check(NativeArrow.arrowBatchKeyText(call.self(),
                    call.text(Objects.requireNonNull(name, "name")), key, textAt, lengthAt,
                    call.error()));
            return Convert.text(textAt.get(ADDRESS, 0), lengthAt.get(JAVA_LONG, 0));
        }
    }

    /**
     * A column of texts as keys of a dictionary: utf8, large_utf8 or utf8 view, plain or by
     * dictionary. Texts not seen before are added. On failure the dictionary has the texts it had.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param name of the column
     * @param dictionary of any context
     * @return keys, lent until the batch is freed
     * @throws EncoursException if it is refused or fails (not found: there is no column of that
     *         name; invalid: two columns of that name, another type, a null, a text that is no
     *         UTF-8; corrupt: an index beyond the dictionary, a text that ends before it begins;
     *         limit: more texts than the limit; no memory)
     */
    public int[] unifiedKeys(String name, ArrowDictionary dictionary) {
        try (Call call = Call.begin(this)) {
            MemorySegment outAt = call.slot();
            call.check(NativeArrowDictionary.arrowBatchUnifiedKeys(call.self(),
                    call.text(Objects.requireNonNull(name, "name")),
                    call.use(Objects.requireNonNull(dictionary, "dictionary")), outAt,
                    call.error()));
            return Convert.elements(outAt.get(ADDRESS, 0), NativeArrow.arrowBatchRows(call.self()),
                    JAVA_INT);
        }
    }

    /**
     * A column of amounts in minor units of the currency of each row: as
     * {@link ArrowBatch#amounts}, with as many decimals as each row's currency has, so that 9000.00
     * in yen is 9000. Integers are minor units already. A currency without a minor unit, such as
     * gold, has no decimals.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param name of the column
     * @param currencies numeric codes, as {@link ArrowBatch#currencies} gives them; read for
     *         decimals only
     * @param table deviations from ISO 4217; null: none
     * @return minor units, lent until the batch is freed
     * @throws EncoursException if it is refused or fails (not found: there is no column of that
     *         name; invalid: two columns of that name, floating point or another type, a null, more
     *         decimals than the currency has; currency: a currency that neither ISO 4217 nor the
     *         table knows; overflow: an amount that does not fit; no memory)
     */
    public long[] amountsByCurrency(String name, MemorySegment currencies, CurrencyTable table) {
        try (Call call = Call.begin(this)) {
            MemorySegment tableAt = CurrencyTable.write(table, call);
            MemorySegment outAt = call.slot();
            Convert.room(currencies, NativeArrow.arrowBatchRows(call.self()), 2, "currencies");
            call.check(NativeArrowColumns.arrowBatchAmountsByCurrency(call.self(),
                    call.text(Objects.requireNonNull(name, "name")), call.in(currencies), tableAt,
                    outAt, call.error()));
            return Convert.elements(outAt.get(ADDRESS, 0), NativeArrow.arrowBatchRows(call.self()),
                    JAVA_LONG);
        }
    }

    /**
     * A column of amounts in minor units of the currency of each row: as
     * {@link ArrowBatch#amounts}, with as many decimals as each row's currency has, so that 9000.00
     * in yen is 9000. Integers are minor units already. A currency without a minor unit, such as
     * gold, has no decimals.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param name of the column
     * @param currencies numeric codes, as {@link ArrowBatch#currencies} gives them; read for
     *         decimals only
     * @param table deviations from ISO 4217; null: none
     * @return minor units, lent until the batch is freed
     * @throws EncoursException if it is refused or fails (not found: there is no column of that
     *         name; invalid: two columns of that name, floating point or another type, a null, more
     *         decimals than the currency has; currency: a currency that neither ISO 4217 nor the
     *         table knows; overflow: an amount that does not fit; no memory)
     */
    public long[] amountsByCurrency(String name, short[] currencies, CurrencyTable table) {
        return amountsByCurrency(name, Convert.memory(currencies), table);
    }

    /**
     * The items of a batch as an aged balance takes them: amount, due, issue, row, currency.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param names {@code amount} must be given
     * @param columns its count and columns are set, the columns lent by the batch
     * @return rows needed, of {@link ArrowBatch#keys} or of the dictionary so far, 1 without a
     *         column of rows
     * @throws EncoursException if it is refused or fails (not found: a name the batch does not
     *         have; invalid: as {@link ArrowBatch#amounts}, _dates(), _keys(), _currencies();
     *         currency: a text that is no code; with by_currency, one that is unknown; corrupt: an
     *         index beyond a dictionary, a text that ends before it begins; overflow: a value that
     *         does not fit; abi; no memory)
     */
    public long agingCells(ArrowItemNames names, AgingCellsColumns columns) {
        try (Call call = Call.begin(this)) {
            MemorySegment namesAt = ArrowItemNames.write(Objects.requireNonNull(names, "names"),
                    call);
            MemorySegment columnsAt = AgingCellsColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            call.afterwards(() -> columns.load(columnsAt, call));
            MemorySegment rowCountAt = call.slot();
            call.check(NativeArrowColumns.arrowBatchAgingCells(call.self(), namesAt, columnsAt,
                    rowCountAt, call.error()));
            return rowCountAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * The invoices of a batch as interest over a portfolio takes them: amount, due, paid_on, row.
     * The column of interest that goes out stays the caller's.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param names {@code amount} and {@code due} must be given
     * @param columns its count and columns in are set, the columns lent by the batch
     * @return as {@link ArrowBatch#agingCells}
     * @throws EncoursException if it is refused or fails (not found: a name the batch does not
     *         have; invalid: as {@link ArrowBatch#amounts}, _dates(), _keys(); currency: with
     *         by_currency, a currency that is unknown; corrupt: an index beyond a dictionary;
     *         overflow: a value that does not fit; abi; no memory)
     */
    public long interest(ArrowItemNames names, InterestPortfolioColumns columns) {
        try (Call call = Call.begin(this)) {
            MemorySegment namesAt = ArrowItemNames.write(Objects.requireNonNull(names, "names"),
                    call);
            MemorySegment columnsAt = InterestPortfolioColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            call.afterwards(() -> columns.load(columnsAt, call));
            MemorySegment rowCountAt = call.slot();
            call.check(NativeArrowColumns.arrowBatchInterest(call.self(), namesAt, columnsAt,
                    rowCountAt, call.error()));
            return rowCountAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * What {@link #keys} gives.
     *
     * @param out keys, lent until the batch is freed
     * @param keyCount entries of the dictionary; of integers the largest + 1
     */
    public record KeysResult(int[] out, long keyCount) {}
}
