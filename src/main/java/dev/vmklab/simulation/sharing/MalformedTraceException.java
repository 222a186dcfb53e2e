package dev.vmklab.simulation.sharing;

import java.io.IOException;

/// A flow trace that is not what [FlowTrace] describes.
public final class MalformedTraceException extends IOException {
    private final int line;

    MalformedTraceException(int line, String message) {
        super("line " + line + ": " + message);
        this.line = line;
    }

    /// Where, counted from 1.
    public int line() {
        return line;
    }
}
