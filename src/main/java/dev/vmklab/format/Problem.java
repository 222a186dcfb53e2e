package dev.vmklab.format;

/// One thing that is wrong with a file, and where.
///
/// @param file as the user named it
/// @param line from 1; 0 where the file as a whole is meant
/// @param column from 1; 0 where the file as a whole is meant
/// @param path the place in the document, such as `design.hosts[0].mtu`; empty for the whole document
/// @param message what was found and what was expected, without control characters
public record Problem(String file, int line, int column, String path, String message) {
    private static final int MAX_LENGTH = 400;

    public Problem {
        path = readable(path);
        message = readable(message);
    }

    /// A problem of the file as a whole, such as one that is not there.
    public static Problem ofFile(String file, String message) {
        return new Problem(file, 0, 0, "", message);
    }

    /// The whole in one line: `flat.vmklab.json:12:17: design.hosts[0].mtu: is 20, expected 1280 to 9216`.
    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line + ":" + column;
        return place + ": " + (path.isEmpty() ? "" : path + ": ") + message;
    }

    private static String readable(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isISOControl(c) || isSurrogate(c) || isBreak(c) ? '\uFFFD' : c)
                .forEach(line::appendCodePoint);
        if (line.length() <= MAX_LENGTH) {
            return line.toString();
        }
        return line.substring(0, MAX_LENGTH / 2) + " ... " + line.substring(line.length() - MAX_LENGTH / 2);
    }

    private static boolean isSurrogate(int character) {
        return Character.getType(character) == Character.SURROGATE;
    }

    private static boolean isBreak(int character) {
        return character == '\u2028' || character == '\u2029';
    }
}
