package dev.vmklab.cli;

import java.io.Serial;

/// Arguments or files that a verb cannot work with, as one sentence.
final class BadInput extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    BadInput(String sentence) {
        super(sentence);
    }
}
