// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/figure.h}. */
public final class NativeFigure {
    private static final MethodHandle FIGURE_NAME = Library.reader("encours_figure_name",
            FunctionDescriptor.of(ADDRESS, JAVA_INT));
    private static final MethodHandle FIGURE_FIND = Library.function("encours_figure_find",
            FunctionDescriptor.of(JAVA_INT, ADDRESS));
    private static final MethodHandle FIGURE_UNIT_OF = Library.reader("encours_figure_unit_of",
            FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle FIGURE_LABEL = Library.reader("encours_figure_label",
            FunctionDescriptor.of(ADDRESS, JAVA_INT, JAVA_INT));

    private NativeFigure() {}

    public static MemorySegment figureName(int figure) {
        try {
            return (MemorySegment) FIGURE_NAME.invokeExact(figure);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int figureFind(MemorySegment name) {
        try {
            return (int) FIGURE_FIND.invokeExact(name);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int figureUnitOf(int figure) {
        try {
            return (int) FIGURE_UNIT_OF.invokeExact(figure);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment figureLabel(int figure, int language) {
        try {
            return (MemorySegment) FIGURE_LABEL.invokeExact(figure, language);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
