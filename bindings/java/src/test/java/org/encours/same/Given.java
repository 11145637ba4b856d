// SPDX-License-Identifier: MIT
package org.encours.same;

import static org.encours.same.Manifest.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.encours.Money;
import org.encours.OpenEnum;

/** Arguments as Java takes them, out of the numbers that C takes. */
final class Given {
    private final Manifest manifest;
    private final List<Object> results = new ArrayList<>();
    private final Map<String, MemorySegment> memories = new HashMap<>();
    private final Arena arena;

    Given(Manifest manifest, Arena arena) {
        this.manifest = manifest;
        this.arena = arena;
    }

    /** Keeps what a step gave back, for those after it. */
    void add(Object result) {
        results.add(result);
    }

    List<Object> results() {
        return results;
    }

    /** An argument or member of a Java type, described by {@code thing}. */
    Object value(JsonNode thing, Type type, JsonNode given) {
        Class<?> raw = raw(type);
        if (given == null || given.isNull()) {
            return zero(thing, raw);
        }
        if (given.has("$")) {
            return converted(thing, raw, referred(given));
        }
        if (given.has("$memory")) {
            return memory(given);
        }
        if (given.has("$out")) {
            return column(thing, raw, given.get("$out").intValue());
        }
        if (given.isTextual()) {
            return raw == String.class ? given.asText()
                    : bytes(raw, given.asText().getBytes(StandardCharsets.UTF_8));
        }
        if (given.isArray()) {
            return list(thing, type, given);
        }
        return given.isObject() ? struct(end(thing.get("type")), raw, given)
                : number(thing, raw, given.bigIntegerValue().longValue());
    }

    private static Object bytes(Class<?> raw, byte[] bytes) {
        return raw == byte[].class ? bytes : MemorySegment.ofArray(bytes);
    }

    // What earlier steps gave back

    private Object referred(JsonNode given) {
        Object found = results.get(given.get("$").intValue());
        String part = given.has("member") ? text(given, "member") : text(given, "out");
        if (!part.isEmpty() && found != null && !found.getClass().isArray()
                && !(found instanceof List<?>)) {
            found = Reflect.get(found, Names.camel(part));
        } else if (part.isEmpty() && Reflect.isResult(found)) {
            found = Reflect.first(found);
        }
        return found;
    }

    private Object converted(JsonNode thing, Class<?> raw, Object found) {
        if (found instanceof Number number && raw.isPrimitive() || found instanceof Number
                && raw != Object.class && !raw.isInstance(found)) {
            return number(thing, raw, ((Number) found).longValue());
        }
        if (found != null && found.getClass().isArray() && raw == MemorySegment.class) {
            return Reflect.memory(found);
        }
        return found;
    }

    private MemorySegment memory(JsonNode given) {
        String name = text(given, "$memory");
        if (given.has("size")) {
            JsonNode size = given.get("size");
            long bytes = size.isObject() ? ((Number) referred(size)).longValue() : size.asLong();
            memories.put(name, arena.allocate(bytes, 64).fill((byte) 0));
        }
        return memories.get(name);
    }

    // Numbers

    private Object number(JsonNode thing, Class<?> raw, long value) {
        if (raw == long.class || raw == Long.class) {
            return value;
        }
        if (raw == int.class) {
            return (int) value;
        }
        if (raw == short.class) {
            return (short) value;
        }
        if (raw == byte.class) {
            return (byte) value;
        }
        if (raw == boolean.class) {
            return value != 0;
        }
        if (raw == LocalDate.class) {
            return date(value);
        }
        if (raw == Instant.class) {
            return Instant.EPOCH.plus(value, ChronoUnit.MICROS);
        }
        if (raw == Currency.class) {
            return currency((int) value);
        }
        if (OpenEnum.class.isAssignableFrom(raw)) {
            return Reflect.call(raw, "of", int.class, (int) value);
        }
        return struct(end(thing.get("type")), raw, new LongNode(value));
    }

    private static LocalDate date(long day) {
        return day == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(day);
    }

    private static Currency currency(int numeric) {
        if (numeric == 0) {
            return null;
        }
        return Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getNumericCode() == numeric)
                .min(Comparator.comparing(Given::isOfThePast)
                        .thenComparing(Currency::getCurrencyCode))
                .orElseThrow(() ->
                        new IllegalArgumentException("Java knows no currency " + numeric));
    }

    /** Names of currencies no longer in use end with their years. */
    private static boolean isOfThePast(Currency currency) {
        return currency.getDisplayName(Locale.ROOT).contains("(");
    }

    /** What C has where nothing is said. */
    private Object zero(JsonNode thing, Class<?> raw) {
        JsonNode kind = thing.get("type");
        String name = text(kind, "kind");
        if (name.equals("int") || name.equals("enum")) {
            return number(thing, raw, 0);
        }
        return raw == LocalDate.class && name.equals("struct")
                && text(kind, "name").equals("encours_date") ? LocalDate.EPOCH : null;
    }

    // Arrays

    private Object list(JsonNode thing, Type type, JsonNode given) {
        Class<?> raw = raw(type);
        if (raw == List.class) {
            Type element = ((ParameterizedType) type).getActualTypeArguments()[0];
            List<Object> found = new ArrayList<>();
            JsonNode inner = inner(thing);
            given.forEach(one -> found.add(value(inner, element, one)));
            return found;
        }
        Object array = column(thing, raw.isArray() ? raw : long[].class, given.size());
        for (int at = 0; at < given.size(); at++) {
            Reflect.set(array, at, given.get(at).bigIntegerValue().longValue());
        }
        return raw.isArray() ? array : Reflect.memory(array);
    }

    /** An array of the elements of C; as memory where Java takes any. */
    private static Object column(JsonNode thing, Class<?> raw, int count) {
        Class<?> carrier = raw.isArray() && raw != long[].class ? raw.getComponentType()
                : Reflect.carrier(text(end(thing.get("type")), "name"));
        Object array = Array.newInstance(carrier, count);
        return raw == MemorySegment.class ? Reflect.memory(array) : array;
    }

    /** What an array or pointer leads to. */
    private static JsonNode inner(JsonNode thing) {
        var copy = ((ObjectNode) thing).deepCopy();
        JsonNode kind = thing.get("type");
        copy.set("type", kind.has("to") ? kind.get("to") : kind.get("of"));
        return copy;
    }

    static JsonNode end(JsonNode kind) {
        JsonNode found = kind;
        while (found.has("to") || found.has("of")) {
            found = found.has("to") ? found.get("to") : found.get("of");
        }
        return found;
    }

    // Structs

    private Object struct(JsonNode kind, Class<?> raw, JsonNode given) {
        String name = text(kind, "name");
        if (raw == LocalDate.class || raw == Long.class) {
            boolean isOptional = name.startsWith("encours_optional_");
            JsonNode value = isOptional ? given.get("value") : given;
            JsonNode plain = value != null && value.isObject() ? value.get("epoch_day") : value;
            if (isOptional && given.path("is_set").asInt() == 0) {
                return null;
            }
            long number = plain == null ? 0 : plain.asLong();
            return raw == Long.class ? (Object) number : date(number);
        }
        if (raw == Money.class) {
            Currency currency = currency(given.path("currency").asInt());
            return currency == null ? null : Money.ofMinor(given.path("minor").asLong(), currency);
        }
        if (raw == byte[].class) {
            byte[] bytes = new byte[given.path("data").size()];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = (byte) given.get("data").get(at).asInt();
            }
            return bytes;
        }
        return raw.isRecord() ? record(name, raw, given) : columns(name, raw, given);
    }

    private Object record(String name, Class<?> raw, JsonNode given) {
        Map<String, JsonNode> members = byJavaName(name);
        RecordComponent[] components = raw.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int at = 0; at < components.length; at++) {
            JsonNode member = members.get(components[at].getName());
            values[at] = value(member, components[at].getGenericType(), of(member, given));
        }
        return Reflect.construct(raw, values);
    }

    private Object columns(String name, Class<?> raw, JsonNode given) {
        Object columns = Reflect.construct(raw);
        for (JsonNode member : manifest.members(name).values()) {
            Method setter = Reflect.setter(raw, Names.camel(text(member, "name")));
            JsonNode value = of(member, given);
            boolean isCount = manifest.members(name).values().stream().anyMatch(other ->
                    text(other, "length").equals(text(member, "name"))
                            && given.hasNonNull(text(other, "name")));
            if (setter != null && !isCount) {
                Object made = value(member, setter.getGenericParameterTypes()[0], value);
                if (made != null || value != null) {
                    Reflect.invoke(setter, columns, made);
                }
            }
        }
        return columns;
    }

    /** A bare number is the first member of a struct. */
    private static JsonNode of(JsonNode member, JsonNode given) {
        return given.isObject() ? given.get(text(member, "name")) : given;
    }

    private Map<String, JsonNode> byJavaName(String name) {
        Map<String, JsonNode> members = new HashMap<>();
        manifest.members(name).forEach((one, member) -> members.put(Names.camel(one), member));
        return members;
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType() : (Class<?>) type;
    }
}
