// SPDX-License-Identifier: MIT
package org.encours;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Arguments of a kind for any method, and one object of each class of handles. */
final class Arguments implements AutoCloseable {
    enum Kind { PLAIN, NULL, LOW, HIGH }

    private static final int ELEMENTS = 4;
    private static final long BYTES = 4096;

    private final Kind kind;
    private final Arena arena = Arena.ofShared();
    private final Books books = new Books();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final Map<Class<?>, Handle> handles = new HashMap<>();

    Arguments(Kind kind) {
        this.kind = kind;
    }

    Object[] of(Method method) {
        Class<?>[] types = method.getParameterTypes();
        Object[] values = new Object[types.length];
        for (int at = 0; at < types.length; at++) {
            values[at] = of(types[at], method.getName());
        }
        return values;
    }

    private Object of(Class<?> type, String method) {
        if (type == long.class) {
            return number(Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (type == int.class) {
            return (int) number(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (type == short.class) {
            return (short) number(Short.MIN_VALUE, Short.MAX_VALUE);
        }
        if (type == byte.class) {
            return (byte) number(Byte.MIN_VALUE, Byte.MAX_VALUE);
        }
        if (type == boolean.class) {
            return kind == Kind.HIGH;
        }
        return kind == Kind.NULL ? null : object(type, method);
    }

    private long number(long low, long high) {
        return switch (kind) {
            case PLAIN, NULL -> 1;
            case LOW -> low;
            case HIGH -> high;
        };
    }

    private Object object(Class<?> type, String method) {
        if (type == String.class) {
            return kind == Kind.HIGH ? "x".repeat(5000) : kind == Kind.LOW ? "" : "2026-01-01";
        }
        if (type == LocalDate.class) {
            return switch (kind) {
                case LOW -> LocalDate.of(1900, 1, 1);
                case HIGH -> LocalDate.of(2199, 12, 31);
                default -> Books.DUE;
            };
        }
        if (type == Instant.class) {
            return Instant.parse("2026-01-01T00:00:00Z");
        }
        if (type == java.util.Currency.class) {
            return Books.EUR;
        }
        if (type == Money.class) {
            return Money.ofMinor(number(Long.MIN_VALUE, Long.MAX_VALUE), Books.EUR);
        }
        if (type == MemorySegment.class) {
            return arena.allocate(BYTES, 64);
        }
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), type == byte[].class ? 16 : ELEMENTS);
        }
        if (type == List.class) {
            return List.of();
        }
        if (Handle.class.isAssignableFrom(type)) {
            return handle(type);
        }
        if (OpenEnum.class.isAssignableFrom(type)) {
            return invoke(type, "of", kind == Kind.PLAIN ? 1 : (int) number(-1, 4711));
        }
        if (type.isInterface()) {
            return callback(type);
        }
        return struct(type, method);
    }

    /** Defaults of a record, columns without elements, or a record of other arguments. */
    private Object struct(Class<?> type, String method) {
        try {
            return type.getMethod("defaults").invoke(null);
        } catch (ReflectiveOperationException none) {
            try {
                if (!type.isRecord()) {
                    return type.getConstructor().newInstance();
                }
                var constructor = type.getDeclaredConstructors()[0];
                Class<?>[] types = constructor.getParameterTypes();
                Object[] values = new Object[types.length];
                for (int at = 0; at < types.length; at++) {
                    values[at] = of(types[at], method);
                }
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(type.toString(), impossible);
            }
        }
    }

    private static Object invoke(Class<?> type, String method, int value) {
        try {
            return type.getMethod(method, int.class).invoke(null, value);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object callback(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (self, method, arguments) -> method.getReturnType() == long.class ? (Object) 0L
                        : method.getReturnType() == int.class ? 0 : null);
    }

    /** An open object of a class, null when none can be made without more. */
    Handle handle(Class<?> type) {
        return handles.computeIfAbsent(type, this::make);
    }

    private Handle make(Class<?> type) {
        Handle made = switch (type.getSimpleName()) {
            case "Context" -> Context.create(ContextOptions.defaults());
            case "Store" -> Store.newMemory();
            case "Ledger" -> books.store.openLedger("FR-ACME", null);
            case "View" -> books.ledger.view();
            case "Customer" -> books.view.customer(1);
            case "Transaction" -> books.begin(2);
            case "Cursor" -> books.view.openCursor(Rows.DOCUMENTS, null);
            case "Aging" -> books.view.aging(Books.DUE, null);
            case "AgingChanges" -> compared();
            case "Fork" -> books.view.newFork();
            case "DsoReport" -> books.view.dso(Books.DUE, null);
            case "Party" -> books.ledger.party(1);
            case "Retention" -> books.view.retention(new RetentionRules(), Books.DUE);
            case "Rates" -> Rates.create(new RatesColumns(), RatesOptions.defaults()
                    .baseCurrency(Books.EUR));
            case "ColumnMap" -> ColumnMap.create(ColumnMapOptions.defaults());
            case "Source" -> Source.newMemory("x", new byte[] {65});
            case "StoreFaults" -> StoreFaults.create();
            default -> null;
        };
        if (made != null) {
            opened.add(made);
        }
        return made;
    }

    private AgingChanges compared() {
        try (Aging before = books.view.aging(Books.DUE, null);
                Aging after = books.view.aging(Books.DUE.plusDays(40), null)) {
            return AgingChanges.agingCompare(before, after);
        }
    }

    @Override
    public void close() {
        for (AutoCloseable one : opened) {
            try {
                one.close();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
        books.close();
        arena.close();
    }
}
