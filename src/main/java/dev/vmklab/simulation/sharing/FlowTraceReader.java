package dev.vmklab.simulation.sharing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads the text of a [FlowTrace] by hand: half a million numbers cost less than the start of the process.
final class FlowTraceReader {
    private static final int GREATEST_LINK_ID = 10_000_000;
    /// A word of so many characters holds a whole number that a double holds exactly.
    private static final int EXACT_DIGITS = 15;
    private static final double[] TENS = tens();

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private int line = 1;
    /// The byte under the cursor, -1 at the end of the text.
    private int c;

    private final byte[] word = new byte[64];
    private int[] linkIds = new int[64];
    private double[] capacity = new double[64];
    private int links;
    /// Link index + 1 by id, 0 for none.
    private int[] linkOfId = new int[64];
    private long[] flowIds = new long[256];
    private double[] numbers = new double[1024];
    private int[] firstHop = new int[257];
    private int flows;
    private int[] hops = new int[1024];
    private double[] changes = new double[0];
    private int changeCount;

    FlowTraceReader(InputStream in) {
        this.in = in;
    }

    FlowTrace read() throws IOException {
        next();
        while (c >= 0) {
            skipBlanks();
            switch (c) {
                case 'L' -> link();
                case 'F' -> flow();
                case 'E' -> change();
                case '#', '\n', -1 -> {}
                default -> throw wrong("expected L, F, E or #, found '" + (char) c + "'");
            }
            endLine();
        }
        return new FlowTrace(
                Arrays.copyOf(linkIds, links),
                Arrays.copyOf(capacity, links),
                Arrays.copyOf(flowIds, flows),
                Arrays.copyOf(numbers, 4 * flows),
                Arrays.copyOf(firstHop, flows + 1),
                Arrays.copyOf(hops, firstHop[flows]),
                Arrays.copyOf(changes, 3 * changeCount));
    }

    private void link() throws IOException {
        next();
        if (links == capacity.length) {
            linkIds = Arrays.copyOf(linkIds, 2 * links);
            capacity = Arrays.copyOf(capacity, 2 * links);
        }
        int id = id();
        if (id >= linkOfId.length) {
            linkOfId = Arrays.copyOf(linkOfId, Math.max(id + 1, 2 * linkOfId.length));
        }
        if (linkOfId[id] != 0) {
            throw wrong("link " + id + " is there twice");
        }
        linkIds[links] = id;
        capacity[links] = atLeastZero("capacity");
        linkOfId[id] = ++links;
    }

    private void flow() throws IOException {
        next();
        if (flows == flowIds.length) {
            flowIds = Arrays.copyOf(flowIds, 2 * flows);
            numbers = Arrays.copyOf(numbers, 8 * flows);
            firstHop = Arrays.copyOf(firstHop, 2 * flows + 1);
        }
        flowIds[flows] = whole();
        numbers[4 * flows] = atLeastZero("start");
        numbers[4 * flows + 1] = atLeastZero("size");
        double weight = atLeastZero("weight");
        if (weight == 0) {
            throw wrong("expected a weight above 0");
        }
        numbers[4 * flows + 2] = weight;
        numbers[4 * flows + 3] = atLeastZero("limit");
        int first = firstHop[flows];
        int n = first;
        for (skipBlanks(); c >= '0' && c <= '9'; skipBlanks()) {
            if (n == hops.length) {
                hops = Arrays.copyOf(hops, 2 * n);
            }
            int link = knownLink();
            for (int k = first; k < n; k++) {
                if (hops[k] == link) {
                    throw wrong("link " + linkIds[link] + " is twice on the route");
                }
            }
            hops[n++] = link;
        }
        if (n == first && numbers[4 * flows + 3] == 0) {
            throw wrong("a flow needs a link or a limit");
        }
        firstHop[++flows] = n;
    }

    private void change() throws IOException {
        next();
        if (3 * changeCount == changes.length) {
            changes = Arrays.copyOf(changes, Math.max(96, 2 * changes.length));
        }
        changes[3 * changeCount] = atLeastZero("time");
        changes[3 * changeCount + 1] = knownLink();
        changes[3 * changeCount + 2] = atLeastZero("capacity");
        changeCount++;
    }

    private int knownLink() throws IOException {
        int id = id();
        if (id >= linkOfId.length || linkOfId[id] == 0) {
            throw wrong("no link " + id + " above this line");
        }
        return linkOfId[id] - 1;
    }

    private int id() throws IOException {
        long id = whole();
        if (id > GREATEST_LINK_ID) {
            throw wrong("link ids go up to " + GREATEST_LINK_ID);
        }
        return (int) id;
    }

    private long whole() throws IOException {
        skipBlanks();
        if (c < '0' || c > '9') {
            throw wrong("expected a whole number");
        }
        long value = 0;
        while (c >= '0' && c <= '9') {
            if (value > Long.MAX_VALUE / 10 - 1) {
                throw wrong("the number is too large");
            }
            value = 10 * value + (c - '0');
            next();
        }
        expectBlank();
        return value;
    }

    private double atLeastZero(String what) throws IOException {
        skipBlanks();
        double value = number(what);
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw wrong("expected a " + what + " of 0 or more");
        }
        return value;
    }

    /// Few digits and small powers of ten are exact in doubles, so one division rounds as a full parser would.
    private double number(String what) throws IOException {
        int n = word();
        long digits = 0;
        int decimals = -1;
        boolean plain = n > 0 && n <= EXACT_DIGITS;
        for (int i = 0; i < n && plain; i++) {
            if (word[i] == '.' && decimals < 0) {
                decimals = 0;
            } else if (word[i] >= '0' && word[i] <= '9') {
                digits = 10 * digits + (word[i] - '0');
                decimals += decimals < 0 ? 0 : 1;
            } else {
                plain = false;
            }
        }
        if (plain && (decimals < 0 || n > 1)) {
            return decimals <= 0 ? digits : digits / TENS[decimals];
        }
        String text = new String(word, 0, n, StandardCharsets.US_ASCII);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw wrong("expected a number for the " + what + ", found '" + text + "'");
        }
    }

    private int word() throws IOException {
        int n = 0;
        while (c > ' ' && c != '#') {
            if (n == word.length) {
                throw wrong("a number has at most " + n + " characters");
            }
            word[n++] = (byte) c;
            next();
        }
        return n;
    }

    private void expectBlank() throws MalformedTraceException {
        if (c > ' ' && c != '#') {
            throw wrong("expected a whole number, found '" + (char) c + "'");
        }
    }

    private void skipBlanks() throws IOException {
        while (c == ' ' || c == '\t' || c == '\r') {
            next();
        }
    }

    private void endLine() throws IOException {
        skipBlanks();
        if (c == '#') {
            while (c >= 0 && c != '\n') {
                next();
            }
        }
        if (c > ' ') {
            throw wrong("expected the end of the line, found '" + (char) c + "'");
        }
        if (c == '\n') {
            line++;
            next();
        }
    }

    private void next() throws IOException {
        if (at == end) {
            end = in.read(buffer, 0, buffer.length);
            at = 0;
            if (end <= 0) {
                end = 0;
                c = -1;
                return;
            }
        }
        c = buffer[at++] & 0xff;
    }

    private MalformedTraceException wrong(String message) {
        return new MalformedTraceException(line, message);
    }

    private static double[] tens() {
        double[] tens = new double[EXACT_DIGITS + 1];
        tens[0] = 1;
        for (int i = 1; i < tens.length; i++) {
            tens[i] = 10 * tens[i - 1];
        }
        return tens;
    }
}
