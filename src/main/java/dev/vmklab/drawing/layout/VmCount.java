package dev.vmklab.drawing.layout;

/// Numbers of VMs in words.
final class VmCount {
    private VmCount() {}

    static String text(int count) {
        return count == 1 ? "1 VM" : count + " VMs";
    }
}
