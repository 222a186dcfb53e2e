package dev.vmklab.simulation.faulttolerance;

import dev.vmklab.design.value.Id;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.simulation.amendment.Reindex;
import dev.vmklab.simulation.event.EventKind;
import dev.vmklab.simulation.recorder.Recorder;
import dev.vmklab.simulation.recording.Occurrence;
import dev.vmklab.simulation.state.Changes;
import dev.vmklab.simulation.state.State;
import java.util.List;

/// The fault-tolerant VMs of a run with their secondaries, and what becomes of a pair whoever decides it.
final class FtPairs {
    private final State state;
    private final Recorder recorder;
    private final Changes changes;
    private final List<FtPair> pairs;

    FtPairs(State state, Recorder recorder, Changes changes, List<FtPair> pairs) {
        this.state = state;
        this.recorder = recorder;
        this.changes = changes;
        this.pairs = pairs;
    }

    List<FtPair> all() {
        return pairs;
    }

    int size() {
        return pairs.size();
    }

    FtPair get(int i) {
        return pairs.get(i);
    }

    void set(int i, FtPair pair) {
        pairs.set(i, pair);
    }

    /// The number of a VM's pair, -1 for none.
    int of(int vm) {
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.get(i).vm() == vm) {
                return i;
            }
        }
        return FtPair.NOBODY;
    }

    /// What an amendment makes of a pair: it goes on, unless its VM or the host of its secondary left the design.
    ///
    /// @param name of its VM, which may be gone
    void carry(FtPair old, Reindex by, String name, Id id) {
        int vm = by.vms().now(old.vm());
        int i = of(vm);
        boolean gone = i < 0 || old.secondary() >= 0 && by.hosts().now(old.secondary()) < 0;
        if (gone && by.sameFlows()) {
            drop(old);
        }
        if (i < 0) {
            if (vm >= 0) {
                state.vmSpeed[vm] = 1;
            }
            recorder.note(
                    Occurrence.Kind.AVAILABILITY,
                    name + (vm < 0 ? " left the design, and its secondary with it" : " is no longer fault tolerant"),
                    id);
        } else if (gone) {
            pairs.set(i, pairs.get(i).unprotected());
            state.vmSpeed[vm] = 1;
            note(pairs.get(i), name + " is not protected any more: the host of its secondary left the design");
        } else {
            FtPair pair = pairs.get(i).withSecondary(by.hosts().now(old.secondary()));
            pairs.set(i, by.sameFlows() ? pair : pair.withSlot(FtPair.NOBODY).withCopy(FtPair.NO_SLOTS));
        }
    }

    void push(int i, EventKind kind, double in) {
        state.events.push(state.now + in, kind, pairs.get(i).vm(), pairs.get(i).generation());
    }

    void respawnLater(int i) {
        pairs.set(i, pairs.get(i).inTrouble(state.now));
        push(i, EventKind.FT_RESPAWN, state.model.get(Parameter.FT_RESPAWN_SECONDS));
    }

    void drop(FtPair pair) {
        if (pair.slot() >= 0) {
            state.flows.remove(pair.slot());
        }
        for (int slot : pair.copy()) {
            state.flows.remove(slot);
        }
    }

    void lose(int i, String why) {
        FtPair pair = pairs.get(i);
        drop(pair);
        pairs.set(i, pair.unprotected());
        setSpeed(pair.vm(), 1);
        note(pairs.get(i), name(pair) + " is not protected any more: " + why);
        respawnLater(i);
    }

    void setSpeed(int vm, double speed) {
        if (state.vmSpeed[vm] != speed) {
            state.vmSpeed[vm] = speed;
            changes.vm(vm);
        }
    }

    void note(FtPair pair, String text) {
        recorder.note(Occurrence.Kind.AVAILABILITY, text, id(pair));
    }

    String name(FtPair pair) {
        return state.model.vms.get(pair.vm()).name();
    }

    Id id(FtPair pair) {
        return state.model.vms.get(pair.vm()).id();
    }
}
