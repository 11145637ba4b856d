// SPDX-License-Identifier: MIT
package org.encours.same;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How things of C are called in Java. */
final class Names {
    private static final Set<String> KEYWORDS = Set.of("abstract", "assert", "boolean", "break",
            "byte", "case", "catch", "char", "class", "const", "continue", "default", "do",
            "double", "else", "enum", "extends", "final", "finally", "float", "for", "goto", "if",
            "implements", "import", "instanceof", "int", "interface", "long", "native", "new",
            "package", "private", "protected", "public", "return", "short", "static", "super",
            "switch", "synchronized", "this", "throw", "throws", "transient", "try", "void",
            "volatile", "while", "true", "false", "null");
    private static final Map<String, String> CLASSES = Map.of("encours_error", "ErrorDetail",
            "encours_currency", "CurrencyInfo");
    private static final Map<String, String> HEADERS = Map.of("date", "Dates", "currency",
            "Currencies", "error", "Statuses", "figure", "Figures", "money", "Amounts");
    private static final Set<String> MAKERS = Set.of("new", "open", "create");

    private Names() {}

    static String pascal(String name) {
        return Arrays.stream(name.split("_")).filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    static String camel(String name) {
        String text = pascal(name);
        text = Character.toLowerCase(text.charAt(0)) + text.substring(1);
        return KEYWORDS.contains(text) ? text + "_" : text;
    }

    static String bare(String name) {
        return name.startsWith("encours_") ? name.substring("encours_".length()) : name;
    }

    static String typeOf(String name) {
        return CLASSES.getOrDefault(name, pascal(bare(name)));
    }

    static String headerClass(String header) {
        return HEADERS.getOrDefault(header, pascal(header));
    }

    /** A method's name: without the words that its class says; a maker names its thing last. */
    static String method(String function, String own, boolean whole) {
        List<String> words = List.of(bare(function).split("_"));
        List<String> said = List.of(own.split("_"));
        int common = 0;
        while (common < said.size() && common < words.size() - 1
                && words.get(common).equals(said.get(common))) {
            common++;
        }
        if (whole && common < said.size()) {
            common = 0;
        }
        List<String> rest = new ArrayList<>(words.subList(common, words.size()));
        if (MAKERS.contains(rest.getLast()) && rest.size() > 1) {
            rest.addFirst(rest.removeLast());
        } else if (rest.equals(List.of("new"))) {
            rest.set(0, "create");
        }
        String name = camel(String.join("_", rest));
        return name.endsWith("_") || name.equals("close") ? camel(String.join("_", words)) : name;
    }
}
