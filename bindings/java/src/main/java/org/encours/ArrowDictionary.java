// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.NativeArrowDictionary;

/** Texts with their keys. Opaque. */
public final class ArrowDictionary extends Handle {
    ArrowDictionary(MemorySegment address, Object... kept) {
        super(address, NativeArrowDictionary::arrowDictionaryFree, kept);
    }

    /**
     * Make a dictionary without texts.
     *
     * @return to be closed
     * @throws EncoursException if it is refused or fails (no memory)
     */
    public static ArrowDictionary create() {
        return create(Context.standard());
    }

    /**
     * Make a dictionary without texts.
     *
     * @param context context
     * @return to be closed
     * @throws EncoursException if it is refused or fails (no memory)
     */
    public static ArrowDictionary create(Context context) {
        try (Call call = Call.making()) {
            MemorySegment outAt = call.slot();
            call.check(NativeArrowDictionary.arrowDictionaryNew(call.use(Objects.requireNonNull(
                    context, "context")), outAt, call.error()));
            return new ArrowDictionary(outAt.get(ADDRESS, 0), call.kept());
        }
    }

    /**
     * Number of texts; keys are below.
     *
     * @return number of texts
     */
    public long count() {
        MemorySegment self = enter();
        try {
            return NativeArrowDictionary.arrowDictionaryCount(self);
        } finally {
            leave();
        }
    }

    /**
     * Where each text begins in {@link ArrowDictionary#bytes}, and behind the last one where it
     * ends. Borrowed until texts are added.
     *
     * @return bytes from the first text on, ascending from 0; text k is from offsets[k] up to,
     *         without, offsets[k + 1]
     */
    public long[] offsets() {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeArrowDictionary.arrowDictionaryOffsets(call.self()),
                    NativeArrowDictionary.arrowDictionaryCount(call.self()) + 1, JAVA_LONG);
        }
    }

    /**
     * Where each text begins in {@link ArrowDictionary#bytes}, and behind the last one where it
     * ends. Borrowed until texts are added.
     *
     * @return bytes from the first text on, ascending from 0; text k is from offsets[k] up to,
     *         without, offsets[k + 1]; as memory that is lent until this is closed
     */
    public MemorySegment offsetsMemory() {
        try (Call call = Call.begin(this)) {
            return call.lent(NativeArrowDictionary.arrowDictionaryOffsets(call.self()),
                    NativeArrowDictionary.arrowDictionaryCount(call.self()) + 1 * 8);
        }
    }

    /**
     * The texts, UTF-8, one after the other without terminators. Borrowed until texts are added.
     *
     * @return as many bytes as the last offset says
     */
    public String bytes() {
        MemorySegment self = enter();
        try {
            return Convert.text(NativeArrowDictionary.arrowDictionaryBytes(self));
        } finally {
            leave();
        }
    }

    /**
     * The text of a key, not terminated. Borrowed until texts are added.
     *
     * @param key from 0
     * @return UTF-8
     * @throws EncoursException if it is refused or fails (not found: there is no such key)
     */
    public String text(long key) {
        try (Call call = Call.begin(this)) {
            MemorySegment textAt = call.slot();
            MemorySegment lengthAt = call.slot();
            call.check(NativeArrowDictionary.arrowDictionaryText(call.self(), key, textAt, lengthAt,
                    call.error()));
            return Convert.text(textAt.get(ADDRESS, 0), lengthAt.get(JAVA_LONG, 0));
        }
    }

    /**
     * The key of a text.
     *
     * @param text UTF-8
     * @return its key
     * @throws EncoursException if it is refused or fails (not found: there is no such text)
     */
    public long find(MemorySegment text) {
        try (Call call = Call.begin(this)) {
            long length = Convert.same(-1, text.byteSize(), 1, "text");
            MemorySegment keyAt = call.slot();
            call.check(NativeArrowDictionary.arrowDictionaryFind(call.self(), call.in(text), length,
                    keyAt, call.error()));
            return Integer.toUnsignedLong(keyAt.get(JAVA_INT, 0));
        }
    }

    /**
     * The key of a text.
     *
     * @param text UTF-8
     * @return its key
     * @throws EncoursException if it is refused or fails (not found: there is no such text)
     */
    public long find(byte[] text) {
        return find(Convert.memory(text));
    }
}
