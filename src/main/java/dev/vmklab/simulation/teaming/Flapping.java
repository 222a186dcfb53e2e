package dev.vmklab.simulation.teaming;

import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.state.State;

/// Elements whose links go down and come up again and again.
public final class Flapping {
    private final State state;
    private final int[] left;
    private final double[] downSeconds;
    private final double[] upSeconds;
    /// Per element: rises whenever its flapping begins or is ended.
    private final int[] generation;

    Flapping(State state) {
        this.state = state;
        int n = state.model.network.elementCount();
        left = new int[n];
        downSeconds = new double[n];
        upSeconds = new double[n];
        generation = new int[n];
    }

    private Flapping(Flapping other, State copiedState) {
        state = copiedState;
        left = other.left.clone();
        downSeconds = other.downSeconds.clone();
        upSeconds = other.upSeconds.clone();
        generation = other.generation.clone();
    }

    private Flapping(Flapping other, State amended, Reindex by) {
        state = amended;
        left = by.elements().carry(other.left, 0);
        downSeconds = by.elements().carry(other.downSeconds, 0);
        upSeconds = by.elements().carry(other.upSeconds, 0);
        generation = by.elements().carry(other.generation, 0);
    }

    Flapping amended(State amended, Reindex by) {
        return new Flapping(this, amended, by);
    }

    Flapping copy(State copiedState) {
        return new Flapping(this, copiedState);
    }

    public void begin(int element, double down, double up, int times) {
        left[element] = times;
        downSeconds[element] = down;
        upSeconds[element] = up;
        generation[element]++;
        push(element, 0, false);
    }

    /// @return whether it flapped
    public boolean end(int element) {
        boolean flaps = left[element] > 0;
        left[element] = 0;
        generation[element]++;
        return flaps;
    }

    private void push(int element, double in, boolean up) {
        state.events.push(state.now + in, EventKind.FLAP, element, 2 * generation[element] + (up ? 1 : 0));
    }

    /// @return whether the element goes down or comes up now
    public boolean handle(int element, int detail) {
        if (detail / 2 != generation[element]) {
            return false;
        }
        boolean up = detail % 2 == 1;
        state.network.setWorks(element, up);
        if (!up) {
            push(element, downSeconds[element], true);
        } else if (--left[element] > 0) {
            push(element, upSeconds[element], false);
        }
        return true;
    }
}
