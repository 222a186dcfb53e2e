package dev.vmklab.format.reference;

import dev.vmklab.format.DocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Reads words and numbers of a text, line by line, from its bytes. Made for files of some hundred thousand lines: it
/// makes no object per number.
final class NumberScanner implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int END = -1;
    /// A word of so many characters holds a whole number that a `double` holds exactly.
    private static final int EXACT_LENGTH = 15;
    private static final int MOST_DIGITS = 18;

    private static final double[] TENS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private final CaseFile file;
    private final InputStream stream;
    private final byte[] buffer = new byte[BUFFER];
    private final byte[] word = new byte[64];
    private int length;
    private int at;
    private int line = 1;
    private int wordLength;

    NumberScanner(CaseFile file) throws IOException {
        this.file = file;
        stream = file.open();
    }

    private int peek() throws IOException {
        if (at == length) {
            length = Math.max(0, stream.read(buffer));
            at = 0;
            if (length == 0) {
                return END;
            }
        }
        return buffer[at];
    }

    private void skipBlanks() throws IOException {
        int c = peek();
        while (c == ' ' || c == '\t' || c == '\r') {
            at++;
            c = peek();
        }
    }

    private boolean isLineEnd() throws IOException {
        skipBlanks();
        int c = peek();
        return c == '\n' || c == END;
    }

    private void nextLine() throws IOException {
        int c = peek();
        while (c != '\n' && c != END) {
            at++;
            c = peek();
        }
        if (c == '\n') {
            at++;
            line++;
        }
    }

    /// Goes to the next line that is neither empty nor a comment, unless it stands at the beginning of one.
    ///
    /// @return false at the end of the text
    boolean findLine() throws IOException {
        while (true) {
            boolean empty = isLineEnd();
            if (empty && peek() == END) {
                return false;
            }
            if (!empty && peek() != '#') {
                return true;
            }
            nextLine();
        }
    }

    /// Takes exactly this text if it comes next.
    boolean takes(String expected) throws IOException {
        skipBlanks();
        for (int i = 0; i < expected.length(); i++) {
            if (peek() != expected.charAt(i)) {
                return false;
            }
            at++;
        }
        return true;
    }

    /// Takes a word up to a blank, a comma or the end of the line.
    private void takeWord(String expected) throws IOException {
        skipBlanks();
        wordLength = 0;
        int c = peek();
        while (c > ' ' && c != ',') {
            if (wordLength == word.length) {
                throw fault("has a word of more than " + word.length + " characters, expected " + expected);
            }
            word[wordLength++] = (byte) c;
            at++;
            c = peek();
        }
    }

    /// A whole number of at least 0.
    long whole(String expected) throws IOException {
        takeWord(expected);
        long value = 0;
        boolean fine = wordLength > 0 && wordLength <= MOST_DIGITS;
        for (int i = 0; i < wordLength && fine; i++) {
            fine = word[i] >= '0' && word[i] <= '9';
            value = 10 * value + word[i] - '0';
        }
        if (!fine) {
            throw fault("has \"" + wordText() + "\", expected " + expected);
        }
        return value;
    }

    /// A number of at least 0, or `inf`.
    double time(String expected) throws IOException {
        takeWord(expected);
        long digits = 0;
        int decimals = -1;
        boolean plain = wordLength > 0 && wordLength <= EXACT_LENGTH;
        for (int i = 0; i < wordLength && plain; i++) {
            byte c = word[i];
            if (c >= '0' && c <= '9') {
                digits = 10 * digits + c - '0';
                decimals += decimals >= 0 ? 1 : 0;
            } else {
                plain = c == '.' && decimals < 0 && wordLength > 1;
                decimals = 0;
            }
        }
        if (plain) {
            return decimals > 0 ? digits / TENS[decimals] : digits;
        }
        return slowNumber(expected);
    }

    private double slowNumber(String expected) throws IOException {
        String text = wordText();
        if (text.equals("inf")) {
            return Double.POSITIVE_INFINITY;
        }
        boolean digitLast = !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
        try {
            double value = digitLast ? Double.parseDouble(text) : Double.NaN;
            if (value >= 0 && value < Double.POSITIVE_INFINITY) {
                return value;
            }
        } catch (NumberFormatException e) {
            DocumentException problem = fault("has \"" + text + "\", expected " + expected);
            problem.initCause(e);
            throw problem;
        }
        throw fault("has \"" + text + "\", expected " + expected);
    }

    /// Says that the line must end here.
    void endLine(String expected) throws IOException {
        if (!isLineEnd()) {
            throw fault("goes on with \"" + (char) peek() + "\", expected " + expected);
        }
        nextLine();
    }

    private String wordText() {
        return new String(word, 0, wordLength, StandardCharsets.ISO_8859_1);
    }

    DocumentException fault(String message) {
        return file.problem(line, 1, "", message);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
