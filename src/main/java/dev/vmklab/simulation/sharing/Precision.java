package dev.vmklab.simulation.sharing;

/// How exactly a network is solved.
///
/// @param same levels that differ by a smaller part are the same level
/// @param overload the part of its capacity by which rounding may overload a link
record Precision(double same, double overload) {
    static final Precision FIFO = new Precision(1e-12, 1e-11);
    /// Where grants are approached, what moves less is not told on: the echoes of an event fade through the whole
    /// network.
    static final Precision WITH_CLASSES = new Precision(5e-11, 1e-10);
    /// Grants that differ by a smaller part are the same.
    static final double GRANTS = 1e-10;
}
