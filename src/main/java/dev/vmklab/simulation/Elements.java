package dev.vmklab.simulation;

/// Elements that fail or come back at this instant. What links, ports and teams make of it is for [LinkStatus].
final class Elements {
    private final State state;

    Elements(State state) {
        this.state = state;
    }

    void fail(int element) {
        state.events.push(state.now, EventKind.ELEMENT, element, 0);
    }

    void restore(int element) {
        state.events.push(state.now, EventKind.ELEMENT, element, 1);
    }
}
