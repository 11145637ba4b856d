// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.NativeArrow;

/**
 * Columns in and out through the Arrow C data interface: pyarrow, Polars, DuckDB, Spark's Python
 * workers and many others hand them over without copying and without linking Arrow.
 *
 * <p>In: a record batch (an array of structs) is taken over as a {@link ArrowBatch}, whose columns
 * are asked for by name in the type a calculator takes. What already has that type is lent as it
 * is; what has to be converted is converted exactly, each time it is asked for, in memory of the
 * context that lasts as long as the batch:
 *
 * <p>{@link ArrowBatch#amounts}     integers (minor units) or decimals to int64_t
 * {@link ArrowBatch#dates}       date32 or date64 to epoch days, null to null
 * {@link ArrowBatch#currencies}  codes as text, also by dictionary, or numeric to uint16_t
 * {@link ArrowBatch#keys}        dictionary codes or integers to dense uint32_t
 * {@link ArrowBatch#integers}    any integers to the type wanted
 *
 * <p>Floating point is refused: it cannot say which amount was meant. A null amount, currency or
 * key is refused with its row: missing is not 0. Columns of other types may be in the batch as long
 * as nobody asks for them.
 *
 * <p>Out: results as record batches that own their memory, which belongs to the consumer until he
 * calls {@code release}; it may outlive everything else. Keys, labels and currencies come along.
 *
 * <p>The numbers and pointers of a batch are checked as far as they can be: counts, lengths,
 * offsets, null buffers, indices, ends of texts. The size of a buffer is not in the interface: who
 * hands a batch over is trusted that his buffers are as long as he says.
 *
 * <p>Source: Apache Arrow, "The Arrow C data interface", from which the structs are copied; they
 * are part of the stable ABI of Arrow.
 *
 * <p>Limits: 512 columns, names of 255 bytes, 2^40 rows.
 */
public final class Arrow {
    /**
     * Make a record batch of columns. The values are copied.
     *
     * @param columns columns
     * @param schema the type; the caller calls its {@code release}
     * @param array the values; the caller calls its {@code release}
     * @throws EncoursException if it is refused or fails (invalid: a type that is none, a name that
     *         is no UTF-8 or too long, a text that is no UTF-8, decimals out of range, a place
     *         beyond its texts; limit: more columns or rows than the limits, or 2^31 bytes of a
     *         text column; abi; no memory)
     */
    public static void export(ArrowColumns columns, MemorySegment schema, MemorySegment array) {
        export(Context.standard(), columns, schema, array);
    }

    /**
     * Make a record batch of columns. The values are copied.
     *
     * @param context context
     * @param columns columns
     * @param schema the type; the caller calls its {@code release}
     * @param array the values; the caller calls its {@code release}
     * @throws EncoursException if it is refused or fails (invalid: a type that is none, a name that
     *         is no UTF-8 or too long, a text that is no UTF-8, decimals out of range, a place
     *         beyond its texts; limit: more columns or rows than the limits, or 2^31 bytes of a
     *         text column; abi; no memory)
     */
    public static void export(Context context, ArrowColumns columns, MemorySegment schema,
            MemorySegment array) {
        try (Call call = Call.begin()) {
            MemorySegment columnsAt = ArrowColumns.write(Objects.requireNonNull(columns, "columns"),
                    call);
            call.check(NativeArrow.arrowExport(call.use(Objects.requireNonNull(context, "context")),
                    columnsAt, call.raw(schema, 72, "schema"), call.raw(array, 80, "array"),
                    call.error()));
        }
    }

    /**
     * An aged balance as a record batch: key (uint32), label (utf8), currency (utf8 code), total
     * (int64 minor units), and one int64 for each column of age, named by its label.
     *
     * @param aging aging
     * @param schema as {@link Arrow#export}
     * @param array as {@link Arrow#export}
     * @throws EncoursException if it is refused or fails (limit: 2^31 bytes of labels; no memory)
     */
    public static void exportAging(Aging aging, MemorySegment schema, MemorySegment array) {
        exportAging(Context.standard(), aging, schema, array);
    }

    /**
     * An aged balance as a record batch: key (uint32), label (utf8), currency (utf8 code), total
     * (int64 minor units), and one int64 for each column of age, named by its label.
     *
     * @param context context
     * @param aging aging
     * @param schema as {@link Arrow#export}
     * @param array as {@link Arrow#export}
     * @throws EncoursException if it is refused or fails (limit: 2^31 bytes of labels; no memory)
     */
    public static void exportAging(Context context, Aging aging, MemorySegment schema,
            MemorySegment array) {
        try (Call call = Call.begin()) {
            call.check(NativeArrow.arrowExportAging(call.use(Objects.requireNonNull(context,
                    "context")), call.use(Objects.requireNonNull(aging, "aging")), call.raw(schema,
                    72, "schema"), call.raw(array, 80, "array"), call.error()));
        }
    }

    /**
     * A DSO by row as a record batch: key, label, currency as {@link Arrow#exportAging}, balance,
     * sales, not_due (int64 minor units), and for each of simple, best_possible, delay, count_back
     * and contribution the days (int64, days * 10^4, null without a value) and the status (int32).
     *
     * @param report report
     * @param schema as {@link Arrow#export}
     * @param array as {@link Arrow#export}
     * @throws EncoursException if it is refused or fails (limit: 2^31 bytes of labels; no memory)
     */
    public static void exportDso(DsoReport report, MemorySegment schema, MemorySegment array) {
        exportDso(Context.standard(), report, schema, array);
    }

    /**
     * A DSO by row as a record batch: key, label, currency as {@link Arrow#exportAging}, balance,
     * sales, not_due (int64 minor units), and for each of simple, best_possible, delay, count_back
     * and contribution the days (int64, days * 10^4, null without a value) and the status (int32).
     *
     * @param context context
     * @param report report
     * @param schema as {@link Arrow#export}
     * @param array as {@link Arrow#export}
     * @throws EncoursException if it is refused or fails (limit: 2^31 bytes of labels; no memory)
     */
    public static void exportDso(Context context, DsoReport report, MemorySegment schema,
            MemorySegment array) {
        try (Call call = Call.begin()) {
            call.check(NativeArrow.arrowExportDso(call.use(Objects.requireNonNull(context,
                    "context")), call.use(Objects.requireNonNull(report, "report")),
                    call.raw(schema, 72, "schema"), call.raw(array, 80, "array"), call.error()));
        }
    }

    private Arrow() {}
}
