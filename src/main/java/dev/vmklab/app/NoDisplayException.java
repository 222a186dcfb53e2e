package dev.vmklab.app;

import java.io.Serial;

/// The toolkit found no display to open a window on. The caller may do without a window.
public final class NoDisplayException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    NoDisplayException(String reason, Throwable cause) {
        super("no window can be opened: " + reason, cause);
    }
}
