// SPDX-License-Identifier: MIT
package org.encours.same;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the headers declare, and where it is in Java. */
final class Manifest {
    private final Map<String, JsonNode> functions = new HashMap<>();
    private final Map<String, JsonNode> structs = new HashMap<>();
    private final Map<String, String> handles = new HashMap<>();
    private final Map<Integer, String> kinds = new HashMap<>();

    Manifest(JsonNode root) {
        root.get("functions").forEach(one -> functions.put(text(one, "name"), one));
        root.get("structs").forEach(one -> structs.put(text(one, "name"), one));
        root.get("handles").forEach(one ->
                handles.put(Names.typeOf(text(one, "name")), text(one, "name")));
        for (JsonNode one : root.get("enums")) {
            if (text(one, "name").equals("encours_status_kind")) {
                one.get("values").forEach(value ->
                        kinds.put(value.get("value").intValue(), text(value, "name")));
            }
        }
    }

    JsonNode function(String name) {
        return functions.get(name);
    }

    JsonNode struct(String name) {
        return structs.get(name);
    }

    /** The members of a struct by name. */
    Map<String, JsonNode> members(String name) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        structs.get(name).get("members").forEach(one -> members.put(text(one, "name"), one));
        return members;
    }

    String kind(int value) {
        return kinds.get(value);
    }

    /** The class of a function: of the handle it works on or makes, else of its header. */
    String classOf(JsonNode function) {
        if (function.hasNonNull("owner")) {
            return Names.typeOf(text(function, "owner"));
        }
        for (JsonNode one : function.get("parameters")) {
            if (text(one, "role").equals("out_handle")) {
                String made = text(one.get("type").get("to").get("to"), "name");
                if (text(function, "name").startsWith(made + "_")
                        || text(function, "header").equals(Names.bare(made))) {
                    return Names.typeOf(made);
                }
            }
        }
        return Names.headerClass(text(function, "header"));
    }

    String methodOf(JsonNode function) {
        String name = text(function, "name");
        if (function.hasNonNull("owner")) {
            return Names.method(name, Names.bare(text(function, "owner")), true);
        }
        String handle = handles.get(classOf(function));
        return handle == null ? Names.method(name, text(function, "header"), false)
                : Names.method(name, Names.bare(handle), true);
    }

    static String text(JsonNode node, String name) {
        JsonNode found = node.get(name);
        return found == null || found.isNull() ? "" : found.asText();
    }

    /** Neither padding nor the size of the struct. */
    static boolean isShown(JsonNode member) {
        return !member.path("reserved").asBoolean() && !text(member, "name").equals("struct_size");
    }
}
