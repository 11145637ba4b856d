// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/arrow_dictionary.h}. */
public final class NativeArrowDictionary {
    private static final MethodHandle ARROW_DICTIONARY_NEW =
            Library.function("encours_arrow_dictionary_new", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle ARROW_DICTIONARY_FREE =
            Library.function("encours_arrow_dictionary_free", FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle ARROW_BATCH_UNIFIED_KEYS =
            Library.function("encours_arrow_batch_unified_keys", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle ARROW_DICTIONARY_COUNT =
            Library.reader("encours_arrow_dictionary_count", FunctionDescriptor.of(JAVA_LONG,
            ADDRESS));
    private static final MethodHandle ARROW_DICTIONARY_OFFSETS =
            Library.reader("encours_arrow_dictionary_offsets", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle ARROW_DICTIONARY_BYTES =
            Library.reader("encours_arrow_dictionary_bytes", FunctionDescriptor.of(ADDRESS,
            ADDRESS));
    private static final MethodHandle ARROW_DICTIONARY_TEXT =
            Library.function("encours_arrow_dictionary_text", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle ARROW_DICTIONARY_FIND =
            Library.function("encours_arrow_dictionary_find", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));

    private NativeArrowDictionary() {}

    public static int arrowDictionaryNew(MemorySegment context, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) ARROW_DICTIONARY_NEW.invokeExact(context, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void arrowDictionaryFree(MemorySegment dictionary) {
        try {
            ARROW_DICTIONARY_FREE.invokeExact(dictionary);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int arrowBatchUnifiedKeys(MemorySegment batch, MemorySegment name,
            MemorySegment dictionary, MemorySegment out, MemorySegment error) {
        try {
            return (int) ARROW_BATCH_UNIFIED_KEYS.invokeExact(batch, name, dictionary, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static long arrowDictionaryCount(MemorySegment dictionary) {
        try {
            return (long) ARROW_DICTIONARY_COUNT.invokeExact(dictionary);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment arrowDictionaryOffsets(MemorySegment dictionary) {
        try {
            return (MemorySegment) ARROW_DICTIONARY_OFFSETS.invokeExact(dictionary);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment arrowDictionaryBytes(MemorySegment dictionary) {
        try {
            return (MemorySegment) ARROW_DICTIONARY_BYTES.invokeExact(dictionary);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int arrowDictionaryText(MemorySegment dictionary, long key, MemorySegment text,
            MemorySegment length, MemorySegment error) {
        try {
            return (int) ARROW_DICTIONARY_TEXT.invokeExact(dictionary, key, text, length, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int arrowDictionaryFind(MemorySegment dictionary, MemorySegment text, long length,
            MemorySegment key, MemorySegment error) {
        try {
            return (int) ARROW_DICTIONARY_FIND.invokeExact(dictionary, text, length, key, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
