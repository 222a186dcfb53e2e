package dev.vmklab.format.json;

import java.util.List;

/// A line and a column of a text, both from 1. Columns count UTF-16 units; a line ends with LF.
public record Place(int line, int column) {
    /// Where the value at a path begins, or the nearest value around it that the text has.
    ///
    /// The text needs to be well-formed as far as the path leads only.
    public static Place of(String text, JsonPath path) {
        return at(text, new PathFinder(text).find(path.steps()));
    }

    /// Where the path's last key stands for the second time in its object.
    static Place ofRepeatedKey(String text, JsonPath path) {
        List<Object> steps = path.steps();
        return at(text, new PathFinder(text).findRepeatedKey(steps));
    }

    /// The place of an offset.
    public static Place at(String text, int offset) {
        int end = Math.min(offset, text.length());
        int line = 1;
        int lineStart = 0;
        for (int lf = text.indexOf('\n'); lf >= 0 && lf < end; lf = text.indexOf('\n', lf + 1)) {
            line++;
            lineStart = lf + 1;
        }
        return new Place(line, end - lineStart + 1);
    }
}
