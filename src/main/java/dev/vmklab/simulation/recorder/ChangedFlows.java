package dev.vmklab.simulation.recorder;

import dev.vmklab.simulation.sharing.RecentChanges;
import dev.vmklab.simulation.state.State;
import java.util.Arrays;

/// Which slots of the flows may have another flow, rate or queue on their way than at the last look.
final class ChangedFlows {
    private final State state;
    private int changeSeen;
    private int solutionSeen = -1;
    /// Per slot: the look that found it last.
    private int[] foundBy = new int[0];
    private int look;
    private int[] slots = new int[16];
    private int count;

    ChangedFlows(State state) {
        this.state = state;
    }

    /// Looks again: at everything the first time.
    ///
    /// @return the slots in order
    int[] look() {
        look++;
        count = 0;
        if (state.flows.slots() > foundBy.length) {
            foundBy = Arrays.copyOf(foundBy, Math.max(state.flows.slots(), 2 * foundBy.length));
        }
        boolean isFirst = solutionSeen < 0;
        if (isFirst) {
            for (int slot = 0; slot < state.flows.slots(); slot++) {
                add(slot);
            }
        } else {
            addComeAndGone();
            addOnChangedLinks();
        }
        changeSeen = state.flows.change();
        solutionSeen = state.sharing.solution();
        int[] found = Arrays.copyOf(slots, count);
        if (!isFirst) {
            Arrays.sort(found);
        }
        return found;
    }

    private void addComeAndGone() {
        RecentChanges changes = state.flows.changes();
        for (int slot = changes.latest(); slot >= 0 && changes.at(slot) > changeSeen; slot = changes.before(slot)) {
            add(slot);
        }
    }

    private void addOnChangedLinks() {
        RecentChanges changes = state.sharing.changes();
        for (int l = changes.latest(); l >= 0 && changes.at(l) > solutionSeen; l = changes.before(l)) {
            state.sharing.forEachFlowOn(l, this::add);
        }
    }

    private void add(int slot) {
        if (foundBy[slot] != look) {
            foundBy[slot] = look;
            if (count == slots.length) {
                slots = Arrays.copyOf(slots, 2 * count);
            }
            slots[count++] = slot;
        }
    }
}
