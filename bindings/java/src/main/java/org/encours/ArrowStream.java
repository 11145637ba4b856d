// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.NativeArrowStream;

/** A stream taken over. Opaque. */
public final class ArrowStream extends Handle {
    ArrowStream(MemorySegment address, Object... kept) {
        super(address, NativeArrowStream::arrowStreamFree, kept);
    }

    /**
     * Take over a stream of record batches, and read its type.
     *
     * <p>On success {@code stream} has been moved as the specification says: its {@code release} is
     * null, and the producer's is called when the handle is freed.
     *
     * @param stream consumed on success; on failure still the caller's to release
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: a stream of something else than
     *         structs, a name that is none; corrupt: a stream that was released or moved away, a
     *         type that is none; limit: more columns than the limit; io: the producer failed; the
     *         message is his; no memory)
     */
    public static ArrowStream importStream(MemorySegment stream) {
        return importStream(Context.standard(), stream);
    }

    /**
     * Take over a stream of record batches, and read its type.
     *
     * <p>On success {@code stream} has been moved as the specification says: its {@code release} is
     * null, and the producer's is called when the handle is freed.
     *
     * @param context context
     * @param stream consumed on success; on failure still the caller's to release
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: a stream of something else than
     *         structs, a name that is none; corrupt: a stream that was released or moved away, a
     *         type that is none; limit: more columns than the limit; io: the producer failed; the
     *         message is his; no memory)
     */
    public static ArrowStream importStream(Context context, MemorySegment stream) {
        try (Call call = Call.making()) {
            MemorySegment outAt = call.slot();
            call.check(NativeArrowStream.arrowStreamImport(call.use(Objects.requireNonNull(context,
                    "context")), call.raw(stream, 40, "stream"), outAt, call.error()));
            return new ArrowStream(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Pull the next batch. Batches of no rows are given as they come.
     *
     * <p>After a failure of the producer, and after the end, the producer is not asked again: the
     * same answer is given. A batch that is refused, or for which there was no memory, stays with
     * the stream and is tried again by the next call.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @return to be closed, before or after the stream; null at the end
     * @throws EncoursException if it is refused or fails (invalid: as
     *         {@link ArrowBatch#importBatch}; corrupt: as {@link ArrowBatch#importBatch}; limit: as
     *         {@link ArrowBatch#importBatch}; io: the producer failed; the message is his; no
     *         memory)
     */
    public ArrowBatch next() {
        try (Call call = Call.making(this)) {
            MemorySegment outAt = call.slot();
            call.check(NativeArrowStream.arrowStreamNext(call.self(), outAt, call.error()));
            return new ArrowBatch(outAt.get(ADDRESS, 0), call.kept());
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
            return NativeArrowStream.arrowStreamColumnCount(self);
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
            return Convert.text(NativeArrowStream.arrowStreamColumnName(self, Convert.size(column,
                    "column")));
        } finally {
            leave();
        }
    }

    /**
     * Make a stream of one record batch, whoever made it.
     *
     * <p>On success {@code schema} and {@code array} have been moved: their {@code release} is
     * null, and the stream calls the producer's. The type is copied for each consumer that asks for
     * it.
     *
     * @param schema the type, a struct; consumed on success
     * @param array the values; consumed on success
     * @param out the stream; the caller calls its {@code release}
     * @throws EncoursException if it is refused or fails (invalid: no struct; corrupt: what was
     *         released or moved away, a number of columns that differs; no memory)
     */
    public static void ofBatch(MemorySegment schema, MemorySegment array, MemorySegment out) {
        ofBatch(Context.standard(), schema, array, out);
    }

    /**
     * Make a stream of one record batch, whoever made it.
     *
     * <p>On success {@code schema} and {@code array} have been moved: their {@code release} is
     * null, and the stream calls the producer's. The type is copied for each consumer that asks for
     * it.
     *
     * @param context context
     * @param schema the type, a struct; consumed on success
     * @param array the values; consumed on success
     * @param out the stream; the caller calls its {@code release}
     * @throws EncoursException if it is refused or fails (invalid: no struct; corrupt: what was
     *         released or moved away, a number of columns that differs; no memory)
     */
    public static void ofBatch(Context context, MemorySegment schema, MemorySegment array,
            MemorySegment out) {
        try (Call call = Call.begin()) {
            call.check(NativeArrowStream.arrowStreamOfBatch(call.use(Objects.requireNonNull(context,
                    "context")), call.raw(schema, 72, "schema"), call.raw(array, 80, "array"),
                    call.raw(out, 40, "out"), call.error()));
        }
    }
}
