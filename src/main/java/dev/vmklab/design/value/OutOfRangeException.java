package dev.vmklab.design.value;

/// A number outside of the range that a record accepts.
public final class OutOfRangeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final double least;
    private final double greatest;

    OutOfRangeException(String message, double least, double greatest) {
        super(message);
        this.least = least;
        this.greatest = greatest;
    }

    public double least() {
        return least;
    }

    public double greatest() {
        return greatest;
    }
}
