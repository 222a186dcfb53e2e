package dev.vmklab.simulation.state;

import dev.vmklab.simulation.event.EventKind;

/// Elements that fail or come back at this instant. What links, ports and teams make of it is for teaming.
public final class Elements {
    private final State state;

    public Elements(State state) {
        this.state = state;
    }

    public void fail(int element) {
        state.events.push(state.now, EventKind.ELEMENT, element, 0);
    }

    public void restore(int element) {
        state.events.push(state.now, EventKind.ELEMENT, element, 1);
    }
}
