// SPDX-License-Identifier: MIT
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Function;

/** Values of Java as the integers of the library, and back. */
final class Convert {
    /** A date that is absent. */
    static final int NO_DATE = Integer.MIN_VALUE;

    private Convert() {}

    /** Days from 1970-01-01; absent for null. */
    static int day(LocalDate date) {
        return date == null ? NO_DATE
                : (int) within(date.toEpochDay(), -Integer.MAX_VALUE, Integer.MAX_VALUE, "date");
    }

    static LocalDate date(int day) {
        return day == NO_DATE ? null : LocalDate.ofEpochDay(day);
    }

    /** Microseconds from 1970-01-01 UTC, rounded down; 0 for null. */
    static long instant(Instant instant) {
        try {
            return instant == null ? 0 : ChronoUnit.MICROS.between(Instant.EPOCH, instant);
        } catch (ArithmeticException tooFar) {
            throw new IllegalArgumentException(instant + " does not fit 64 bits of microseconds.");
        }
    }

    static Instant instant(long microseconds) {
        return Instant.EPOCH.plus(microseconds, ChronoUnit.MICROS);
    }

    /** The numeric code of ISO 4217; 0 for null. */
    static short currency(Currency currency) {
        if (currency == null) {
            return 0;
        }
        int number = currency.getNumericCode();
        if (number == 0) {
            throw new IllegalArgumentException(currency.getCurrencyCode()
                    + " has no numeric code of ISO 4217.");
        }
        return (short) number;
    }

    static Currency currency(short numeric) {
        if (numeric == 0) {
            return null;
        }
        int number = Short.toUnsignedInt(numeric);
        Currency currency = number < Codes.COUNT ? Codes.BY_NUMBER[number] : null;
        if (currency == null) {
            throw new IllegalArgumentException("This Java runtime knows no currency of numeric "
                    + "code " + number + "; see java.util.currency.data in "
                    + "the documentation of java.util.Currency.");
        }
        return currency;
    }

    /** Where a number has several codes, that of the library's table, else the one in use. */
    private static final class Codes {
        private static final int COUNT = 1000;
        private static final Currency[] BY_NUMBER = byNumber();

        private static Currency[] byNumber() {
            Currency[] found = new Currency[COUNT];
            for (Currency one : Currency.getAvailableCurrencies()) {
                int number = one.getNumericCode();
                if (found[number] == null || isNewer(one, found[number])) {
                    found[number] = one;
                }
            }
            for (CurrencyInfo listed : Currencies.list(COUNT)) {
                Currency one = found[listed.numeric()];
                if (one != null && !one.getCurrencyCode().equals(listed.code())) {
                    found[listed.numeric()] = known(listed.code(), one);
                }
            }
            return found;
        }

        private static Currency known(String code, Currency other) {
            try {
                return Currency.getInstance(code);
            } catch (IllegalArgumentException notInThisJava) {
                return other;
            }
        }

        /** Names of currencies no longer in use end with their years, as in "(1997-2006)". */
        private static boolean isNewer(Currency a, Currency b) {
            boolean endedA = a.getDisplayName(Locale.ROOT).contains("(");
            boolean endedB = b.getDisplayName(Locale.ROOT).contains("(");
            return endedA == endedB ? a.getCurrencyCode().compareTo(b.getCurrencyCode()) < 0
                    : endedB;
        }
    }

    static byte u8(int value, String name) {
        return (byte) within(value, 0, 0xff, name);
    }

    static short u16(int value, String name) {
        return (short) within(value, 0, 0xffff, name);
    }

    static short i16(int value, String name) {
        return (short) within(value, Short.MIN_VALUE, Short.MAX_VALUE, name);
    }

    static byte i8(int value, String name) {
        return (byte) within(value, Byte.MIN_VALUE, Byte.MAX_VALUE, name);
    }

    static int u32(long value, String name) {
        return (int) within(value, 0, 0xffff_ffffL, name);
    }

    static long size(long value, String name) {
        return within(value, 0, Long.MAX_VALUE, name);
    }

    private static long within(long value, long least, long most, String name) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be from " + least
                    + " to " + most + ".");
        }
        return value;
    }

    /** The common number of elements of columns; those that are null do not count. */
    static long same(long known, long size, long element, String name) {
        if (size % element != 0) {
            throw new IllegalArgumentException(name + " has " + size + " bytes, which is no whole "
                    + "number of elements of " + element + ".");
        }
        long count = size / element;
        if (known >= 0 && known != count) {
            throw new IllegalArgumentException(name + " has " + count + " elements, what it "
                    + "belongs to has " + known + ".");
        }
        return count;
    }

    /** Fails when memory given has fewer elements than will be written. */
    static void room(MemorySegment memory, long count, long element, String name) {
        boolean given = memory != null && (memory.address() != 0 || !memory.isNative());
        if (given && (count < 0 || memory.byteSize() / element < count)) {
            throw new IllegalArgumentException(name + " has room for "
                    + memory.byteSize() / element + " elements and needs " + count + ".");
        }
    }

    /** Fails when memory is given and not how much of it the library may use. */
    static void stated(MemorySegment memory, long count, String name, String counts) {
        boolean given = memory != null && (memory.address() != 0 || !memory.isNative());
        if (given && count == 0) {
            throw new IllegalArgumentException(name + " is given: set " + counts + " above 0, "
                    + "which nothing else tells.");
        }
    }

    /** A product of counts: -1 when one is below 0, the largest number when it passes 64 bits. */
    static long times(long a, long b) {
        if (a < 0 || b < 0) {
            return -1;
        }
        return a != 0 && b > Long.MAX_VALUE / a ? Long.MAX_VALUE : a * b;
    }

    /** A count, or what the library uses where it is 0. */
    static long usual(long count, long usual) {
        return count == 0 ? usual : count;
    }

    /** An element of a column of unsigned numbers; 0 when there is no column. */
    static long element(MemorySegment column, long index, long size) {
        if (column == null || column.address() == 0 && column.isNative()) {
            return 0;
        }
        MemorySegment known = column.byteSize() == 0 && column.isNative()
                ? column.reinterpret((index + 1) * size) : column;
        return size == Long.BYTES ? known.get(JAVA_LONG.withByteAlignment(1), index * size)
                : Integer.toUnsignedLong(known.get(JAVA_INT.withByteAlignment(1), index * size));
    }

    /** Bytes of an integer of a type; 0 when it is no integer that can be asked for. */
    static long width(ArrowType type) {
        return switch (type) {
            case ArrowType.Known.INT8, ArrowType.Known.UINT8 -> Byte.BYTES;
            case ArrowType.Known.INT16, ArrowType.Known.UINT16 -> Short.BYTES;
            case ArrowType.Known.INT32, ArrowType.Known.UINT32 -> Integer.BYTES;
            case ArrowType.Known.INT64, ArrowType.Known.UINT64 -> Long.BYTES;
            default -> 0;
        };
    }

    static long quotient(long count, long by) {
        return by == 0 ? 0 : count / by;
    }

    static int length(long count, String name) {
        return (int) within(count, 0, Integer.MAX_VALUE - 8, name);
    }

    /** A record as text, with what is in its arrays; bytes in hexadecimal. */
    static String described(String type, Object[] values, String... names) {
        StringJoiner parts = new StringJoiner(", ", type + "[", "]");
        for (int at = 0; at < values.length; at++) {
            parts.add(names[at] + "=" + described(values[at]));
        }
        return parts.toString();
    }

    private static String described(Object value) {
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        String listed = Arrays.deepToString(new Object[] {value});
        return listed.substring(1, listed.length() - 1);
    }

    /** A text as UTF-8. Half a surrogate pair has none, and must not become a question mark. */
    static byte[] utf8(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (byte one : bytes) {
            if (one == '?') {
                if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
                    throw new IllegalArgumentException("A text has half a surrogate pair.");
                }
                break;
            }
        }
        return bytes;
    }

    /** The text a pointer leads to; null for NULL. */
    static String text(MemorySegment start) {
        return start.address() == 0 ? null
                : start.reinterpret(Long.MAX_VALUE).getString(0, StandardCharsets.UTF_8);
    }

    /** The text in a field of fixed size: up to the first NUL. */
    static String field(MemorySegment at, long offset, int size) {
        byte[] bytes = bytes(at, offset, size);
        int end = 0;
        while (end < size && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    static byte[] bytes(MemorySegment at, long offset, int size) {
        byte[] bytes = new byte[size];
        MemorySegment.copy(at, JAVA_BYTE, offset, bytes, 0, size);
        return bytes;
    }

    /** Writes bytes into a field of fixed size; null writes zeros. */
    static void bytes(byte[] bytes, MemorySegment at, long offset, int size, String name) {
        if (bytes == null) {
            at.asSlice(offset, size).fill((byte) 0);
            return;
        }
        if (bytes.length != size) {
            throw new IllegalArgumentException(name + " has " + bytes.length + " bytes; it must "
                    + "have " + size + ".");
        }
        MemorySegment.copy(bytes, 0, at, JAVA_BYTE, offset, size);
    }

    /** Writes a text into a field of fixed size, with a NUL after it. */
    static void field(String text, MemorySegment at, long offset, int size, String name) {
        byte[] bytes = text == null ? new byte[0] : utf8(text);
        if (bytes.length >= size) {
            throw new IllegalArgumentException(name + " has " + bytes.length + " bytes of UTF-8; "
                    + "at most " + (size - 1) + " fit.");
        }
        bytes(Arrays.copyOf(bytes, size), at, offset, size, name);
    }

    /** Writes numbers into a field of fixed size; null writes zeros. */
    static void numbers(short[] numbers, MemorySegment at, long offset, int count, String name) {
        numbers(memory(numbers), at.asSlice(offset, (long) count * Short.BYTES), count, name);
    }

    static void numbers(int[] numbers, MemorySegment at, long offset, int count, String name) {
        numbers(memory(numbers), at.asSlice(offset, (long) count * Integer.BYTES), count, name);
    }

    static void numbers(long[] numbers, MemorySegment at, long offset, int count, String name) {
        numbers(memory(numbers), at.asSlice(offset, (long) count * Long.BYTES), count, name);
    }

    private static void numbers(MemorySegment all, MemorySegment field, int count, String name) {
        if (all == null) {
            field.fill((byte) 0);
            return;
        }
        if (all.byteSize() != field.byteSize()) {
            throw new IllegalArgumentException(name + " has "
                    + all.byteSize() / (field.byteSize() / count) + " elements; it must have "
                    + count + ".");
        }
        field.copyFrom(all);
    }

    /** Writes an {@code encours_bytes}. */
    static void bytes(byte[] bytes, MemorySegment at, long offset, Call call) {
        at.set(ADDRESS, offset, call.in(bytes));
        at.set(JAVA_LONG, offset + Long.BYTES, bytes == null ? 0 : bytes.length);
    }

    /** Copies what an {@code encours_bytes} leads to. */
    static byte[] bytes(MemorySegment at, long offset) {
        return array(at.get(ADDRESS, offset), at.get(JAVA_LONG, offset + Long.BYTES), JAVA_BYTE);
    }

    /** Writes an {@code encours_optional_date}. */
    static void optional(LocalDate date, MemorySegment at, long offset) {
        at.set(JAVA_INT, offset, date == null ? 0 : 1);
        at.set(JAVA_INT, offset + Integer.BYTES, date == null ? 0 : day(date));
    }

    /** Writes an {@code encours_optional_i64}. */
    static void optional(Long value, MemorySegment at, long offset) {
        at.set(JAVA_INT, offset, value == null ? 0 : 1);
        at.set(JAVA_LONG, offset + Long.BYTES, value == null ? 0 : value);
    }

    static LocalDate optionalDate(MemorySegment at, long offset) {
        return at.get(JAVA_INT, offset) == 0 ? null
                : date(at.get(JAVA_INT, offset + Integer.BYTES));
    }

    static Long optionalLong(MemorySegment at, long offset) {
        return at.get(JAVA_INT, offset) == 0 ? null : (Long) at.get(JAVA_LONG, offset + Long.BYTES);
    }

    /** The number of elements of the arrays and lists of a struct that must agree; 0 for none. */
    static int common(String name, Object... arrays) {
        int common = -1;
        for (Object one : arrays) {
            if (one != null) {
                int count = one instanceof List<?> list ? list.size()
                        : one instanceof MemorySegment memory ? length(memory.byteSize(), name)
                        : Array.getLength(one);
                if (common >= 0 && count != common) {
                    throw new IllegalArgumentException("Two arrays of " + name + " have " + common
                            + " and " + count + " elements.");
                }
                common = count;
            }
        }
        return Math.max(common, 0);
    }

    /** The common number of elements of arrays that may be null. */
    static long count(long known, MemorySegment elements, long element, String name) {
        return elements == null ? known : same(known, elements.byteSize(), element, name);
    }

    static long count(long known, List<?> elements, String name) {
        return elements == null ? known : same(known, elements.size(), 1, name);
    }

    static MemorySegment memory(byte[] elements) {
        return elements == null ? null : MemorySegment.ofArray(elements);
    }

    static MemorySegment memory(short[] elements) {
        return elements == null ? null : MemorySegment.ofArray(elements);
    }

    static MemorySegment memory(int[] elements) {
        return elements == null ? null : MemorySegment.ofArray(elements);
    }

    static MemorySegment memory(long[] elements) {
        return elements == null ? null : MemorySegment.ofArray(elements);
    }

    static byte[] array(MemorySegment start, long count, ValueLayout.OfByte element) {
        return start.address() == 0 ? null : start.reinterpret(count).toArray(element);
    }

    static short[] array(MemorySegment start, long count, ValueLayout.OfShort element) {
        return start.address() == 0 ? null
                : start.reinterpret(count * Short.BYTES).toArray(element);
    }

    static int[] array(MemorySegment start, long count, ValueLayout.OfInt element) {
        return start.address() == 0 ? null
                : start.reinterpret(count * Integer.BYTES).toArray(element);
    }

    static long[] array(MemorySegment start, long count, ValueLayout.OfLong element) {
        return start.address() == 0 ? null
                : start.reinterpret(count * Long.BYTES).toArray(element);
    }

    /** Elements that a call gives: of nothing an empty array, null where there is no such thing. */
    static byte[] elements(MemorySegment start, long count, ValueLayout.OfByte element) {
        return count == 0 ? new byte[0] : array(start, count, element);
    }

    static short[] elements(MemorySegment start, long count, ValueLayout.OfShort element) {
        return count == 0 ? new short[0] : array(start, count, element);
    }

    static int[] elements(MemorySegment start, long count, ValueLayout.OfInt element) {
        return count == 0 ? new int[0] : array(start, count, element);
    }

    static long[] elements(MemorySegment start, long count, ValueLayout.OfLong element) {
        return count == 0 ? new long[0] : array(start, count, element);
    }

    /** Texts that pointers of an array lead to; null for NULL. */
    static List<String> texts(MemorySegment start, long count) {
        return list(start, count, Long.BYTES, one -> text(one.get(ADDRESS, 0)));
    }

    static List<LocalDate> dates(MemorySegment start, long count) {
        return list(start, count, Integer.BYTES, one -> date(one.get(JAVA_INT, 0)));
    }

    /** What structs one after the other are; null for NULL. */
    static <T> List<T> list(MemorySegment start, long count, long size,
            Function<MemorySegment, T> reader) {
        if (start.address() == 0) {
            return null;
        }
        MemorySegment array = start.reinterpret(count * size);
        List<T> found = new ArrayList<>(length(count, "count"));
        for (long at = 0; at < count; at++) {
            found.add(reader.apply(array.asSlice(at * size, size)));
        }
        return Collections.unmodifiableList(found);
    }

    /** A text of so many bytes; null for NULL. */
    static String text(MemorySegment start, long size) {
        byte[] bytes = array(start, size, JAVA_BYTE);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
