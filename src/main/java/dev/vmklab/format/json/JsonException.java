package dev.vmklab.format.json;

/// A text that is not the JSON which this program reads.
public final class JsonException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    JsonException(Fault fault) {
        super(fault.message());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
