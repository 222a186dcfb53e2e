package dev.vmklab.design.value;

/// The range of MTUs in bytes that switches and adapters accept, and the two usual ones.
public final class Mtu {
    public static final int MIN = 1280;
    public static final int MAX = 9216;
    public static final int STANDARD = 1500;
    public static final int JUMBO = 9000;

    private Mtu() {}

    public static int check(String property, int mtu) {
        return Check.range(property, mtu, MIN, MAX);
    }
}
