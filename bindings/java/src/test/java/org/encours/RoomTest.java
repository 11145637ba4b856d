// SPDX-License-Identifier: MIT
package org.encours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No column reaches the library with fewer elements than it reads or writes there: of each struct
 * of the manifest, each column in turn is one element too short, and refused before a call.
 */
final class RoomTest {
    private static final Path MANIFEST = Path.of(System.getProperty("basedir", ""), "..",
            "encours.api.json");
    private static final Map<String, Integer> SIZES = Map.of("i8", 1, "u8", 1, "i16", 2, "u16", 2,
            "i32", 4, "u32", 4, "i64", 8, "u64", 8, "size", 8);
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern ELEMENT = Pattern.compile("(\\w+)\\[(\\w+)\\]");
    /** What each count is, and where each list of places ends. */
    private static final long COUNT = 6;

    /** A column of a struct: its name in Java, the bytes of an element, how many there are. */
    private record Column(String name, int size, long count) {}

    @Test
    void aColumnThatIsTooShortIsRefused() throws Exception {
        List<String> accepted = new ArrayList<>();
        int tried = 0;
        for (JsonNode struct : new ObjectMapper().readTree(MANIFEST.toFile()).get("structs")) {
            Class<?> type = columnsOf(struct);
            if (type == null) {
                continue;
            }
            List<Column> columns = columns(struct);
            assertEquals(null, refusal(type, columns, null), type + " with whole columns");
            for (Column one : columns) {
                tried++;
                if (refusal(type, columns, one) == null) {
                    accepted.add(type.getSimpleName() + "." + one.name());
                }
            }
        }
        assertEquals(List.of(), accepted);
        assertTrue(tried > 300, "only " + tried + " columns");
    }

    @Test
    void countsThatNothingTellsAreNeeded() throws IOException {
        for (JsonNode struct : new ObjectMapper().readTree(MANIFEST.toFile()).get("structs")) {
            for (JsonNode member : struct.get("members")) {
                if (member.path("room").asBoolean()) {
                    assertTrue(isNeeded(struct, member), member.get("name") + " of "
                            + struct.get("name"));
                }
            }
        }
    }

    @Test
    void aProductThatPasses64BitsIsNoSmallNumber() {
        AgingCellsOut out = new AgingCellsOut().amounts(new long[4]).rows(1L << 62).currencies(1)
                .columns(4);
        assertThrows(IllegalArgumentException.class, () -> write(AgingCellsOut.class, out));
        out.rows(-1);
        assertThrows(IllegalArgumentException.class, () -> write(AgingCellsOut.class, out));
    }

    /** Whether columns made of a count that is 0 are refused. */
    private static boolean isNeeded(JsonNode struct, JsonNode room) {
        List<Column> columns = columns(struct).stream()
                .filter(one -> words(struct, one.name()).contains(room.get("name").asText()))
                .toList();
        return !columns.isEmpty() && columns.stream().allMatch(one -> {
            try (Arena arena = Arena.ofConfined()) {
                Object value = columnsOf(struct).getConstructor().newInstance();
                set(value, one.name(), arena.allocate(one.count() * one.size(), 8));
                set(value, camel(room.get("name").asText()), 0L);
                write(value.getClass(), value);
                return false;
            } catch (IllegalArgumentException refused) {
                return true;
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    private static List<String> words(JsonNode struct, String column) {
        for (JsonNode member : struct.get("members")) {
            if (camel(member.get("name").asText()).equals(column)) {
                return WORD.matcher(member.get("length").asText()).results()
                        .map(found -> found.group()).toList();
            }
        }
        return List.of();
    }

    /** Why a struct is refused whose column `low` has one element too few; null when it is not. */
    private static String refusal(Class<?> type, List<Column> columns, Column low)
            throws ReflectiveOperationException {
        try (Arena arena = Arena.ofConfined()) {
            Object value = type.getConstructor().newInstance();
            for (Column one : columns) {
                long count = one.equals(low) ? one.count() - 1 : one.count();
                set(value, one.name(), filled(arena, count, one.size()));
            }
            for (Method method : type.getMethods()) {
                if (method.getReturnType() == type && method.getParameterCount() == 1
                        && method.getParameterTypes()[0] == long.class) {
                    method.invoke(value, COUNT);
                }
            }
            write(type, value);
            check(type, value);
            return null;
        } catch (IllegalArgumentException refused) {
            assertTrue(low == null || refused.getMessage().contains("elements"),
                    refused.getMessage());
            return refused.getMessage();
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException cause) {
                return cause.getMessage();
            }
            throw refused;
        }
    }

    private static MemorySegment filled(Arena arena, long count, int size) {
        MemorySegment memory = arena.allocate(Math.max(count * size, 1), 8)
                .asSlice(0, count * size);
        for (long at = 0; at < count; at++) {
            switch (size) {
                case 8 -> memory.set(ValueLayout.JAVA_LONG, at * size, COUNT);
                case 4 -> memory.set(ValueLayout.JAVA_INT, at * size, (int) COUNT);
                default -> { }
            }
        }
        return memory;
    }

    private static void set(Object value, String name, Object to)
            throws ReflectiveOperationException {
        Class<?> type = to instanceof MemorySegment ? MemorySegment.class : long.class;
        value.getClass().getMethod(name, type).invoke(value, to);
    }

    private static void write(Class<?> type, Object value) {
        try (Call call = Call.begin()) {
            Method method = type.getDeclaredMethod("write", type, Call.class);
            method.setAccessible(true);
            method.invoke(null, value, call);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The check that calls make with what their other arguments say. */
    private static void check(Class<?> type, Object value) throws ReflectiveOperationException {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals("check") && !Modifier.isPublic(method.getModifiers())) {
                method.setAccessible(true);
                Object[] arguments = new Object[method.getParameterCount()];
                Arrays.fill(arguments, COUNT);
                arguments[0] = value;
                method.invoke(null, arguments);
            }
        }
    }

    /** The class of columns of a struct that goes into calls, or null. */
    private static Class<?> columnsOf(JsonNode struct) {
        String name = camel("x_" + struct.get("name").asText().replaceFirst("encours_", ""));
        try {
            Class<?> type = Class.forName("org.encours." + name.substring(1));
            type.getDeclaredMethod("write", type, Call.class);
            type.getConstructor();
            return type.isRecord() ? null : type;
        } catch (ReflectiveOperationException none) {
            return null;
        }
    }

    private static List<Column> columns(JsonNode struct) {
        List<Column> found = new ArrayList<>();
        for (JsonNode member : struct.get("members")) {
            JsonNode to = member.get("type").path("to");
            if (member.has("length") && to.path("kind").asText().equals("int")
                    && SIZES.containsKey(to.path("name").asText())) {
                found.add(new Column(camel(member.get("name").asText()),
                        SIZES.get(to.get("name").asText()),
                        length(member.get("length").asText())));
            }
        }
        return found;
    }

    /** A length where each count is COUNT: products, quotients, one more, the last of places. */
    private static long length(String length) {
        Matcher element = ELEMENT.matcher(length);
        if (element.matches()) {
            return COUNT;
        }
        if (length.contains(" * ")) {
            return Stream.of(length.split(" \\* ")).mapToLong(RoomTest::length)
                    .reduce(1, (a, b) -> a * b);
        }
        if (length.contains(" / ")) {
            return 1;
        }
        return length.endsWith(" + 1") ? COUNT + 1 : COUNT;
    }

    private static String camel(String name) {
        StringBuilder camel = new StringBuilder();
        for (String part : name.split("_")) {
            camel.append(camel.isEmpty() ? part : part.substring(0, 1).toUpperCase()
                    + part.substring(1));
        }
        return camel.toString();
    }
}
