package dev.vmklab.simulation.sharing;

import java.util.Arrays;

/// How each link with classes (a port) was divided last: what its classes wanted, and who gets what one of them leaves.
/// It lets a sweep move grants at once, near enough that few of them move again when the port is divided the next time.
/// Copies by cloning arrays.
final class LastDivision {
    /// The solver's link for the first class of each port, and one more.
    final int[] first;
    private final int[] portOfClass;
    /// Per class, what it wanted; `NaN` when it does not have what it was granted.
    private final double[] wanted;
    /// Per class, the part that it gets of what another class of its port leaves; 0 when it is not held back.
    private final double[] part;
    /// Per class, whether it had all that it wanted.
    private final boolean[] contented;
    /// Per class, whether others get what it leaves.
    private final boolean[] taken;
    /// Per port, whether no class is held back.
    private final boolean[] isFree;
    /// The ports where something has changed since, each once.
    private final LinkList changed;

    private final boolean[] isChanged;

    LastDivision(int[] first) {
        this.first = first;
        int ports = first.length - 1;
        int classes = first[ports] - first[0];
        portOfClass = new int[classes];
        for (int p = 0; p < ports; p++) {
            Arrays.fill(portOfClass, first[p] - first[0], first[p + 1] - first[0], p);
        }
        wanted = new double[classes];
        Arrays.fill(wanted, Double.NaN);
        part = new double[classes];
        contented = new boolean[classes];
        Arrays.fill(contented, true);
        taken = new boolean[classes];
        isFree = new boolean[ports];
        changed = new LinkList();
        isChanged = new boolean[ports];
    }

    private LastDivision(LastDivision other) {
        first = other.first;
        portOfClass = other.portOfClass;
        wanted = other.wanted.clone();
        part = other.part.clone();
        contented = other.contented.clone();
        taken = other.taken.clone();
        isFree = other.isFree.clone();
        changed = other.changed.copy();
        isChanged = other.isChanged.clone();
    }

    LastDivision copy() {
        return new LastDivision(this);
    }

    int portOf(int l) {
        return portOfClass[l - first[0]];
    }

    /// Something has changed about a class: its port is divided again.
    void change(int l) {
        int port = portOf(l);
        if (!isChanged[port]) {
            isChanged[port] = true;
            changed.add(port);
        }
    }

    boolean isUnchanged() {
        return changed.size == 0;
    }

    /// Hands over the ports where something has changed.
    void takeChanged(LinkList ports) {
        ports.size = 0;
        for (int i = 0; i < changed.size; i++) {
            isChanged[changed.link[i]] = false;
            ports.add(changed.link[i]);
        }
        changed.size = 0;
    }

    /// Notes what the classes of a port want.
    ///
    /// @param same what differs by a smaller part is the same
    /// @return whether any wants something else than the last time
    boolean setWanted(int port, double[] ofClass, double same) {
        int from = first[port] - first[0];
        int n = first[port + 1] - first[port];
        boolean isNew = false;
        for (int c = 0; c < n; c++) {
            isNew |= !(Math.abs(ofClass[c] - wanted[from + c]) <= same * ofClass[c]);
        }
        if (isNew) {
            System.arraycopy(ofClass, 0, wanted, from, n);
        }
        return isNew;
    }

    /// The class does not have what it was granted: its port is divided again.
    void forget(int l) {
        wanted[l - first[0]] = Double.NaN;
        change(l);
    }

    double part(int l) {
        return part[l - first[0]];
    }

    boolean isContented(int l) {
        return contented[l - first[0]];
    }

    boolean isTaken(int l) {
        return taken[l - first[0]];
    }

    /// No class of a port is held back.
    void setFree(int port) {
        if (!isFree[port]) {
            for (int l = first[port]; l < first[port + 1]; l++) {
                set(l, 0, true, false);
                wanted[l - first[0]] = Double.NaN;
            }
            isFree[port] = true;
        }
    }

    void set(int l, double newPart, boolean isContented, boolean isTaken) {
        isFree[portOf(l)] = false;
        part[l - first[0]] = newPart;
        contented[l - first[0]] = isContented;
        taken[l - first[0]] = isContented && isTaken;
    }
}
