// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutInput;
import org.encours.internal.NativeInput;

/** Bytes the library reads by itself, from memory or a file. Opaque. */
public final class Source extends Handle {
    Source(MemorySegment address, Object... kept) {
        super(address, NativeInput::sourceFree, kept);
    }

    /**
     * Read from memory. The bytes are not copied and must stay until the source is freed.
     *
     * @param name shown in errors, UTF-8, copied as far as 127 bytes; null: "input"
     * @param bytes lent until the source is freed; null: size == 0
     * @return to be closed
     * @throws EncoursException if it is refused or fails (no memory)
     */
    public static Source newMemory(String name, byte[] bytes) {
        return newMemory(Context.standard(), name, bytes);
    }

    /**
     * Read from memory. The bytes are not copied and must stay until the source is freed.
     *
     * @param context context
     * @param name shown in errors, UTF-8, copied as far as 127 bytes; null: "input"
     * @param bytes lent until the source is freed; null: size == 0
     * @return to be closed
     * @throws EncoursException if it is refused or fails (no memory)
     */
    public static Source newMemory(Context context, String name, MemorySegment bytes) {
        try (Call call = Call.making()) {
            long size = Convert.count(-1, bytes, 1, "bytes");
            size = Math.max(size, 0);
            MemorySegment outAt = call.slot();
            call.check(NativeInput.sourceMemoryNew(call.use(Objects.requireNonNull(context,
                    "context")), call.text(name), call.lasting(bytes), size, outAt, call.error()));
            return new Source(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Read from memory. The bytes are not copied and must stay until the source is freed.
     *
     * @param context context
     * @param name shown in errors, UTF-8, copied as far as 127 bytes; null: "input"
     * @param bytes lent until the source is freed; null: size == 0
     * @return to be closed
     * @throws EncoursException if it is refused or fails (no memory)
     */
    public static Source newMemory(Context context, String name, byte[] bytes) {
        return newMemory(context, name, Convert.memory(bytes));
    }

    /**
     * Read from a file, opened for reading only and kept open until the source is freed. Errors
     * name it by the last part of its path.
     *
     * @param path UTF-8; of a regular file, since it is read more than once
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: it is not a regular file: a
     *         directory, a pipe or a device; not found: there is no such file; io: it cannot be
     *         opened; no memory)
     */
    public static Source openFile(String path) {
        return openFile(Context.standard(), path);
    }

    /**
     * Read from a file, opened for reading only and kept open until the source is freed. Errors
     * name it by the last part of its path.
     *
     * @param context context
     * @param path UTF-8; of a regular file, since it is read more than once
     * @return to be closed
     * @throws EncoursException if it is refused or fails (invalid: it is not a regular file: a
     *         directory, a pipe or a device; not found: there is no such file; io: it cannot be
     *         opened; no memory)
     */
    public static Source openFile(Context context, String path) {
        try (Call call = Call.making()) {
            MemorySegment outAt = call.slot();
            call.check(NativeInput.sourceFileOpen(call.use(Objects.requireNonNull(context,
                    "context")), call.text(Objects.requireNonNull(path, "path")), outAt,
                    call.error()));
            return new Source(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * The stream of a source, to be given to an import. One pass at a time: two readers of one
     * source disturb each other.
     *
     * @return the stream, valid until the source is freed; null when {@code source} is null
     */
    public Input input() {
        try (Call call = Call.begin(this)) {
            return Input.read(NativeInput.sourceInput(call.self()).reinterpret(
                    LayoutInput.Input.SIZE), call);
        }
    }
}
