// SPDX-License-Identifier: MIT
package org.encours.same;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;

/** Classes, methods and arrays by name and type. */
final class Reflect {
    private Reflect() {}

    static Class<?> type(String name) {
        try {
            return Class.forName("org.encours." + name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalArgumentException(missing);
        }
    }

    /** The public method that takes Java arrays and the context of the process. */
    static Method method(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(one -> one.getName().equals(name) && Modifier.isPublic(one.getModifiers()))
                .filter(one -> Arrays.stream(one.getParameterTypes())
                        .noneMatch(each -> each.getSimpleName().equals("Context")))
                .max((one, other) -> Long.compare(arrays(one), arrays(other)))
                .orElseThrow(() -> new IllegalArgumentException(type + " has no " + name));
    }

    private static long arrays(Method method) {
        return Arrays.stream(method.getParameterTypes()).filter(Class::isArray).count();
    }

    /** The method of columns that sets one of them from memory, or a plain member; else null. */
    static Method setter(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(one -> one.getName().equals(name) && one.getParameterCount() == 1
                        && !one.getParameterTypes()[0].isArray()
                        && Modifier.isPublic(one.getModifiers()))
                .findFirst().orElse(null);
    }

    static Object get(Object object, String name) {
        try {
            return invoke(object.getClass().getMethod(name), object);
        } catch (NoSuchMethodException missing) {
            return object;
        }
    }

    static Object call(Class<?> type, String name, Class<?> argument, Object value) {
        try {
            return invoke(type.getMethod(name, argument), null, value);
        } catch (NoSuchMethodException missing) {
            throw new IllegalArgumentException(missing);
        }
    }

    static Object construct(Class<?> type, Object... values) {
        try {
            return type.getConstructors()[0].newInstance(values);
        } catch (InvocationTargetException thrown) {
            throw unwrapped(thrown);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    static Object invoke(Method method, Object object, Object... values) {
        try {
            return method.invoke(object, values);
        } catch (InvocationTargetException thrown) {
            throw unwrapped(thrown);
        } catch (IllegalAccessException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private static RuntimeException unwrapped(InvocationTargetException thrown) {
        return thrown.getCause() instanceof RuntimeException runtime ? runtime
                : new IllegalStateException(thrown.getCause());
    }

    /** A record made for a method that gives back several things. */
    static boolean isResult(Object object) {
        return object != null && object.getClass().isRecord()
                && object.getClass().getEnclosingClass() != null
                && object.getClass().getSimpleName().endsWith("Result");
    }

    static Object first(Object result) {
        return get(result, result.getClass().getRecordComponents()[0].getName());
    }

    // Arrays

    static Class<?> carrier(String kind) {
        return switch (kind) {
            case "i16", "u16" -> short.class;
            case "i32", "u32" -> int.class;
            case "i64", "u64", "size" -> long.class;
            default -> byte.class;
        };
    }

    static void set(Object array, int at, long value) {
        switch (array) {
            case byte[] bytes -> bytes[at] = (byte) value;
            case short[] shorts -> shorts[at] = (short) value;
            case int[] ints -> ints[at] = (int) value;
            default -> Array.setLong(array, at, value);
        }
    }

    static MemorySegment memory(Object array) {
        return switch (array) {
            case byte[] bytes -> MemorySegment.ofArray(bytes);
            case short[] shorts -> MemorySegment.ofArray(shorts);
            case int[] ints -> MemorySegment.ofArray(ints);
            default -> MemorySegment.ofArray((long[]) array);
        };
    }

    static Object array(MemorySegment memory, Class<?> carrier) {
        return switch (carrier.getName()) {
            case "short" -> memory.toArray(JAVA_SHORT_UNALIGNED);
            case "int" -> memory.toArray(JAVA_INT_UNALIGNED);
            case "long" -> memory.toArray(JAVA_LONG_UNALIGNED);
            default -> memory.toArray(JAVA_BYTE);
        };
    }
}
