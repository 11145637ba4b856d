// SPDX-License-Identifier: MIT
package org.encours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.encours.internal.Library;
import org.junit.jupiter.api.Test;

/**
 * Each function of the library is called through its method: with plain arguments, with null for
 * every object and with extreme numbers. It answers or refuses; it does not crash.
 */
final class EveryFunctionTest {
    /** What a call may throw: a refusal of the library or of the checks before it. */
    private static final List<Class<?>> REFUSALS = List.of(EncoursException.class,
            NullPointerException.class, IllegalArgumentException.class,
            IndexOutOfBoundsException.class, ClosedException.class);

    private final List<String> surprises = new ArrayList<>();

    @Test
    void plainArgumentsAreAnsweredOrRefused() throws Exception {
        int called = callAll(Arguments.Kind.PLAIN);
        assertEquals(List.of(), surprises);
        assertTrue(called > 400, "only " + called + " methods were called");
    }

    @Test
    void nullIsAnsweredOrRefused() throws Exception {
        callAll(Arguments.Kind.NULL);
        assertEquals(List.of(), surprises);
    }

    @Test
    void extremeNumbersAreAnsweredOrRefused() throws Exception {
        for (Arguments.Kind kind : List.of(Arguments.Kind.LOW, Arguments.Kind.HIGH)) {
            callAll(kind);
        }
        assertEquals(List.of(), surprises);
    }

    @Test
    void eachNativeFunctionIsThere() throws Exception {
        int functions = 0;
        for (Class<?> type : classes("org.encours.internal", "Native")) {
            Class.forName(type.getName(), true, Library.class.getClassLoader());
            functions += (int) java.util.Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers())).count();
        }
        assertTrue(functions > 400, "only " + functions + " functions");
    }

    private int callAll(Arguments.Kind kind) throws Exception {
        int called = 0;
        for (Class<?> type : classes("org.encours", "")) {
            for (Method method : methods(type)) {
                try (Arguments arguments = new Arguments(kind)) {
                    call(method, arguments, kind);
                    called++;
                }
            }
        }
        return called;
    }

    private void call(Method method, Arguments arguments, Arguments.Kind kind) {
        Object self = null;
        if (!Modifier.isStatic(method.getModifiers())) {
            self = arguments.handle(method.getDeclaringClass());
            if (self == null) {
                return;
            }
        }
        Object[] values = arguments.of(method);
        try {
            Object result = method.invoke(self, values);
            if (result instanceof Handle handle && handle != self) {
                handle.close();
            }
        } catch (InvocationTargetException thrown) {
            if (REFUSALS.stream().noneMatch(one -> one.isInstance(thrown.getCause()))) {
                surprises.add(kind + " " + method + ": " + thrown.getCause());
            }
        } catch (IllegalAccessException impossible) {
            surprises.add(method + ": " + impossible);
        }
    }

    /** Static functions and methods of handles, but not what records do by themselves. */
    private static List<Method> methods(Class<?> type) {
        if (!Modifier.isPublic(type.getModifiers()) || type.isInterface()
                || Throwable.class.isAssignableFrom(type)) {
            return List.of();
        }
        List<Method> found = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            boolean isFunction = Modifier.isStatic(method.getModifiers())
                    || Handle.class.isAssignableFrom(type);
            if (isFunction && Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()
                    && !method.getName().equals("standard") && type != Handle.class) {
                found.add(method);
            }
        }
        found.sort(Comparator.comparing(Method::toGenericString));
        return found;
    }

    private static List<Class<?>> classes(String name, String prefix) throws Exception {
        Path root = Path.of(Store.class.getProtectionDomain().getCodeSource().getLocation()
                .toURI()).resolve(name.replace('.', '/'));
        List<Class<?>> found = new ArrayList<>();
        try (var files = Files.list(root)) {
            for (Path file : files.sorted().toList()) {
                String simple = file.getFileName().toString();
                if (simple.endsWith(".class") && simple.startsWith(prefix)
                        && !simple.contains("$") && !simple.equals("package-info.class")
                        && !Files.isDirectory(file)) {
                    found.add(Class.forName(name + "." + simple.replace(".class", ""), false,
                            Store.class.getClassLoader()));
                }
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        return found;
    }
}
