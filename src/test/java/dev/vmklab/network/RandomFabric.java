package dev.vmklab.network;

import dev.vmklab.design.DesignBuilder;
import dev.vmklab.design.SwitchPortBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A small fabric by chance: switches, cables with trunks that carry this or that VLAN, channels, an MLAG pair, hosts
/// with one vmnic, and some broken elements. The peer link of the pair carries everything and never breaks.
final class RandomFabric {
    static final int[] VLANS = {10, 20};

    private final Random random;
    private final DesignBuilder design = DesignBuilder.design("random");
    private final int switches;
    private int cables;

    private RandomFabric(long seed) {
        this.random = new Random(seed);
        this.switches = 2 + random.nextInt(5);
    }

    static Lab lab(long seed) {
        return new RandomFabric(seed).build();
    }

    private Lab build() {
        List<String> breakable = new ArrayList<>();
        for (int s = 0; s < switches; s++) {
            design.tor("S" + s).bridgePriority(4096 * random.nextInt(3));
            breakable.add("S" + s);
        }
        if (random.nextBoolean()) {
            design.mlag("S0", "S1");
            design.tor("S0").port("peer");
            design.tor("S1").port("peer");
            design.cable("S0 peer", "S1 peer");
        }
        int wanted = random.nextInt(3 * switches);
        for (int c = 0; c < wanted; c++) {
            join(breakable);
        }
        int hosts = 2 + random.nextInt(4);
        for (int h = 0; h < hosts; h++) {
            host("H" + h, breakable);
        }
        Lab lab = new Lab(design);
        for (String label : breakable) {
            if (random.nextInt(12) == 0) {
                lab.fail(label);
            }
        }
        return lab;
    }

    private void join(List<String> breakable) {
        int a = random.nextInt(switches);
        int b = random.nextInt(switches);
        if (a + b == 1 || a == b) {
            return;
        }
        String channel = random.nextBoolean() ? "po" + Math.min(a, b) + Math.max(a, b) : "";
        String from = port("S" + a, channel);
        String to = port("S" + b, channel);
        design.cable(from, to);
        breakable.add(from);
        breakable.add(from + "--" + to);
    }

    private String port(String sw, String channel) {
        SwitchPortBuilder port = design.tor(sw).port("c" + cables++).rate(random.nextBoolean() ? 10e9 : 25e9);
        switch (random.nextInt(8)) {
            case 0 -> port.trunk("10");
            case 1 -> port.trunk("20");
            case 2 -> port.access(10);
            case 3 -> port.trunkWithNative(20, "1-100");
            default -> port.trunk("1-100");
        }
        if (!channel.isEmpty()) {
            port.channel(channel);
        }
        return port.label();
    }

    private void host(String name, List<String> breakable) {
        String[] tors = {"S" + random.nextInt(switches)};
        var vSwitch = Labs.host(design, name, tors);
        for (int v : VLANS) {
            vSwitch.portGroup("net" + v, v);
            design.vm(name + "-" + v).on(name).nic("net" + v);
        }
        breakable.add(name + " vmnic0");
    }
}
