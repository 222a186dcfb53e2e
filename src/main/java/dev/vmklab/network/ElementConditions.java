package dev.vmklab.network;

import java.util.Arrays;

/// What keeps elements from passing frames: several things at once, each of which ends by itself.
final class ElementConditions {
    /// It does not run, and its links are down.
    static final int DOWN = 1;
    /// Its links are up, but it passes nothing.
    static final int DARK = 2;
    /// A switch port whose link is up waits for spanning tree to let it forward.
    static final int LEARNING = 4;
    /// A switch keeps a port down because it has lost its own way up.
    static final int SHUT = 8;

    private final byte[] flags;

    ElementConditions(int elements) {
        this(new byte[elements]);
    }

    private ElementConditions(byte[] flags) {
        this.flags = flags;
    }

    ElementConditions copy() {
        return new ElementConditions(flags.clone());
    }

    /// The first element from a number on that something else ails than in other conditions, negative for none.
    int nextOther(ElementConditions other, int from) {
        int n = Arrays.mismatch(flags, from, flags.length, other.flags, from, flags.length);
        return n < 0 ? n : from + n;
    }

    boolean passes(int element) {
        return flags[element] == 0;
    }

    boolean has(int element, int condition) {
        return (flags[element] & condition) != 0;
    }

    /// @return whether the element passes frames now and did not before, or the other way round
    boolean set(int element, int condition, boolean value) {
        boolean before = passes(element);
        flags[element] = (byte) (value ? flags[element] | condition : flags[element] & ~condition);
        return before != passes(element);
    }

    /// Takes over what ails an element of another design, but for what a switch shuts, which it finds out again.
    void take(int element, ElementConditions other, int there) {
        flags[element] = (byte) (other.flags[there] & ~SHUT);
    }
}
