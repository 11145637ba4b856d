// SPDX-License-Identifier: MIT
package org.encours.same;

import static org.encours.same.Manifest.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.encours.EncoursException;
import org.encours.Handle;
import org.junit.jupiter.api.Test;

/**
 * The calls of tests/same made through the public methods of Java; their answers are written in
 * the form that tests/same/steps.py describes, to be compared with those of C.
 */
class SameAnswersTest {
    /** Maven says where the project is. */
    private static final Path MANIFEST = Path.of(System.getProperty("basedir", ""), "..",
            "encours.api.json");
    private static final Set<String> OUTS = Set.of("out_value", "out_struct", "out_array");
    private static final Set<String> WRITTEN = Set.of("struct", "update_struct", "out_struct");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void answersAreWritten() throws IOException {
        String calls = System.getProperty("encours.calls", "");
        String file = System.getProperty("encours.answers", "");
        assumeTrue(!calls.isEmpty() && !file.isEmpty(),
                "encours.calls and encours.answers do not name the files of tests/same");
        Manifest manifest = new Manifest(json.readTree(MANIFEST.toFile()));
        Answers answers = new Answers(manifest);
        List<String> faults = new ArrayList<>();
        for (JsonNode row : json.readTree(Path.of(calls).toFile())) {
            try {
                row(manifest, answers, row);
            } catch (RuntimeException fault) {
                faults.add(text(row, "file") + " " + text(row, "name") + ": " + fault);
            }
        }
        Files.writeString(Path.of(file), answers.all());
        assertEquals(List.of(), faults, "calls that Java cannot make");
    }

    private void row(Manifest manifest, Answers answers, JsonNode row) {
        answers.row(text(row, "file"), text(row, "name"));
        try (Arena arena = Arena.ofConfined()) {
            Given given = new Given(manifest, arena);
            int number = 0;
            for (JsonNode step : row.get("steps")) {
                given.add(step(manifest, answers, given, number++, step));
            }
            for (Object made : given.results().reversed()) {
                if (made instanceof Handle handle) {
                    handle.close();
                }
            }
        }
    }

    /** Makes a call, and gives back what it gave; null when it was refused. */
    private Object step(Manifest manifest, Answers answers, Given given, int number,
            JsonNode step) {
        JsonNode function = manifest.function(text(step, "call"));
        Map<String, JsonNode> parameters = StreamSupport.stream(
                function.get("parameters").spliterator(), false)
                .collect(Collectors.toMap(one -> Names.camel(text(one, "name")), one -> one));
        Method method = Reflect.method(Reflect.type(manifest.classOf(function)),
                manifest.methodOf(function));
        JsonNode said = step.get("arguments");
        Object self = null;
        for (JsonNode one : function.get("parameters")) {
            if (text(one, "role").equals("self")) {
                self = given.value(one, Object.class, said.get(text(one, "name")));
            }
        }
        Parameter[] taken = method.getParameters();
        Object[] values = new Object[taken.length];
        for (int at = 0; at < taken.length; at++) {
            JsonNode one = parameters.get(taken[at].getName());
            values[at] = given.value(one, taken[at].getParameterizedType(),
                    said.get(text(one, "name")));
        }
        Object result;
        try {
            result = Reflect.invoke(method, self, values);
        } catch (EncoursException failure) {
            answers.refused(number, text(step, "call"), failure);
            return null;
        }
        answers.done(number, text(step, "call"));
        new Outcome(answers, manifest, function, said, number).show(result, taken, values);
        return result;
    }

    /** What one call gave back, parameter by parameter. */
    private record Outcome(Answers answers, Manifest manifest, JsonNode function, JsonNode said,
            int number) {
        void show(Object result, Parameter[] taken, Object[] values) {
            JsonNode returns = function.get("returns");
            if (!List.of("status", "nothing", "handle", "struct").contains(text(returns, "role"))) {
                Object value = Reflect.isResult(result) ? Reflect.first(result) : result;
                answers.show(number, "result", returns, returns.get("type"), value);
            }
            for (JsonNode one : function.get("parameters")) {
                String name = text(one, "name");
                JsonNode asked = said.get(name);
                if (OUTS.contains(text(one, "role")) && (asked == null || asked.has("$out"))
                        && (asked != null || !text(one, "role").equals("out_array"))) {
                    out(one, argument(one, result, taken, values));
                } else if (WRITTEN.contains(text(one, "role")) && asked != null
                        && asked.isObject() && !asked.has("$")) {
                    written(one, asked, argument(one, result, taken, values));
                }
            }
        }

        /** What was given for a parameter, or what came back for it. */
        private Object argument(JsonNode one, Object result, Parameter[] taken, Object[] values) {
            String name = Names.camel(text(one, "name"));
            for (int at = 0; at < taken.length; at++) {
                if (taken[at].getName().equals(name)) {
                    return values[at];
                }
            }
            return Reflect.isResult(result) ? Reflect.get(result, name) : result;
        }

        private void out(JsonNode one, Object value) {
            JsonNode kind = one.get("type");
            if (!text(one, "role").equals("out_array")) {
                kind = kind.get("to");
            }
            answers.show(number, text(one, "name"), one, kind, value);
        }

        /** The arrays of a struct that the call wrote. */
        private void written(JsonNode one, JsonNode asked, Object value) {
            String struct = text(one.get("type").get("to"), "name");
            for (JsonNode member : manifest.members(struct).values()) {
                JsonNode wanted = asked.get(text(member, "name"));
                if (wanted != null && wanted.has("$out")) {
                    answers.show(number, text(one, "name") + "." + text(member, "name"), member,
                            member.get("type"), Reflect.get(value, Names.camel(
                                    text(member, "name"))));
                }
            }
        }
    }
}
