package dev.vmklab.format.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way from a document's root to a value, written `design.hosts[0].mtu`; the root is the empty text.
public final class JsonPath {
    public static final JsonPath ROOT = new JsonPath(null, "");

    private final @Nullable JsonPath parent;
    private final Object step;

    private JsonPath(@Nullable JsonPath parent, Object step) {
        this.parent = parent;
        this.step = step;
    }

    static JsonPath of(List<Object> steps) {
        JsonPath path = ROOT;
        for (Object step : steps) {
            path = new JsonPath(path, step);
        }
        return path;
    }

    public JsonPath key(String key) {
        return new JsonPath(this, key);
    }

    public JsonPath item(int index) {
        return new JsonPath(this, index);
    }

    /// A `String` for each key and an `Integer` for each index, from the root.
    List<Object> steps() {
        List<Object> steps = new ArrayList<>();
        for (JsonPath path = this; path != null && path.parent != null; path = path.parent) {
            steps.add(path.step);
        }
        Collections.reverse(steps);
        return steps;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Object step : steps()) {
            if (step instanceof String key) {
                text.append(isWord(key) ? (text.isEmpty() ? "" : ".") + key : "[\"" + key + "\"]");
            } else {
                text.append('[').append(step).append(']');
            }
        }
        return text.toString();
    }

    private static boolean isWord(String key) {
        return !key.isEmpty() && key.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
    }
}
