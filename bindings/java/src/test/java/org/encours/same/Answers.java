// SPDX-License-Identifier: MIT
package org.encours.same;

import static org.encours.same.Manifest.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Array;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.StringJoiner;
import org.encours.EncoursException;
import org.encours.Money;
import org.encours.OpenEnum;

/** What calls gave back, in the numbers of C, a line each. */
final class Answers {
    private static final long NO_DATE = Integer.MIN_VALUE;

    private final Manifest manifest;
    private final List<String> lines = new ArrayList<>();

    Answers(Manifest manifest) {
        this.manifest = manifest;
    }

    String all() {
        return String.join("\n", lines) + "\n";
    }

    void row(String file, String name) {
        lines.add("row " + file + " " + name);
    }

    void done(int step, String call) {
        lines.add(step + " " + call + " ENCOURS_OK");
    }

    void refused(int step, String call, EncoursException failure) {
        lines.add(step + " " + call + " " + manifest.kind(failure.kind().value()) + " index="
                + failure.detail().index() + " field=" + failure.detail().field() + " message="
                + quoted(failure.detail().message()));
    }

    /** A value under a path, by its type in C. */
    void show(int step, String path, JsonNode thing, JsonNode kind, Object value) {
        switch (text(kind, "kind")) {
            case "struct" -> struct(step, path, text(kind, "name"), value);
            case "array" -> elements(step, path, thing, kind.get("of"), value);
            case "pointer" -> elements(step, path, thing, kind.get("to"), value);
            default -> line(step, path, number(kind, value));
        }
    }

    /** The elements of an array; texts are one. */
    private void elements(int step, String path, JsonNode thing, JsonNode of, Object value) {
        if (text(of, "kind").equals("struct")) {
            int at = 0;
            for (Object one : (Collection<?>) value) {
                struct(step, path + "[" + at++ + "]", text(of, "name"), one);
            }
        } else if (value instanceof String || value == null || text(of, "name").equals("char")) {
            line(step, path, quoted((String) value));
        } else {
            line(step, path, array(of, value));
        }
    }

    private static String array(JsonNode of, Object value) {
        Object array = value instanceof MemorySegment memory
                ? Reflect.array(memory, Reflect.carrier(text(of, "name"))) : value;
        StringJoiner words = new StringJoiner(" ", "[", "]");
        if (array instanceof Collection<?> list) {
            list.forEach(one -> words.add(number(of, one)));
        } else {
            for (int at = 0; at < Array.getLength(array); at++) {
                words.add(number(of, Array.get(array, at)));
            }
        }
        return words.toString();
    }

    private void struct(int step, String path, String name, Object value) {
        if (name.startsWith("encours_optional_") && value == null) {
            line(step, path, "unset");
            return;
        }
        for (JsonNode member : manifest.members(name).values()) {
            String kind = text(member.get("type"), "kind");
            if (Manifest.isShown(member) && List.of("int", "enum", "struct", "array")
                    .contains(kind)) {
                show(step, path + "." + text(member, "name"), member, member.get("type"),
                        member(name, member, value));
            }
        }
    }

    /** A member as C has it of a value that Java writes in its own way. */
    private Object member(String struct, JsonNode member, Object value) {
        String name = text(member, "name");
        return switch (value) {
            case null -> struct.equals("encours_date") ? NO_DATE : 0L;
            case LocalDate date when name.equals("is_set") -> 1L;
            case LocalDate date -> date;
            case Long number -> name.equals("is_set") ? 1L : number;
            case Money money -> name.equals("minor") ? money.minor()
                    : money.currency().getNumericCode();
            case byte[] bytes -> bytes.length;
            default -> visible(struct, member, value);
        };
    }

    /** Counts that follow from an array are not said again in Java. */
    private Object visible(String struct, JsonNode member, Object value) {
        String name = Names.camel(text(member, "name"));
        Object found = Reflect.get(value, name);
        if (found != value) {
            return found;
        }
        for (JsonNode other : manifest.members(struct).values()) {
            if (text(other, "length").equals(text(member, "name"))) {
                Object array = Reflect.get(value, Names.camel(text(other, "name")));
                if (array != null) {
                    return array instanceof Collection<?> list ? list.size()
                            : Array.getLength(array);
                }
            }
        }
        return 0L;
    }

    private static String number(JsonNode kind, Object value) {
        return switch (value) {
            case null -> String.valueOf(text(kind, "name").equals("u16") ? 0 : Integer.MIN_VALUE);
            case LocalDate date -> String.valueOf(date.toEpochDay());
            case Instant instant ->
                    String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
            case Currency currency -> String.valueOf(currency.getNumericCode());
            case OpenEnum one -> String.valueOf(one.value());
            case Boolean flag -> flag ? "1" : "0";
            case Number number -> plain(text(kind, "name"), number.longValue());
            default -> throw new IllegalArgumentException(value + " is no number");
        };
    }

    private static String plain(String kind, long value) {
        return switch (kind) {
            case "u8", "char" -> String.valueOf(value & 0xff);
            case "u16" -> String.valueOf(value & 0xffff);
            case "u32" -> String.valueOf(value & 0xffff_ffffL);
            case "u64", "size" -> Long.toUnsignedString(value);
            default -> String.valueOf(value);
        };
    }

    private void line(int step, String path, String value) {
        lines.add(step + " " + path + " " + value);
    }

    private static String quoted(String text) {
        return text == null ? "null"
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
