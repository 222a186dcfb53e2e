package dev.vmklab.network;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.fabric.SwitchPort;
import java.util.ArrayList;
import java.util.List;

/// Which vmnics of a LAG the physical switch bundles: those on ports of one LACP port channel of one switch or MLAG
/// pair.
final class Lacp {
    private final DesignIndex index;
    private final Elements elements;
    private final Cabling cabling;

    Lacp(DesignIndex index, Elements elements, Cabling cabling) {
        this.index = index;
        this.elements = elements;
        this.cabling = cabling;
    }

    /// @param unbundled receives a sentence for every cabled vmnic that stays out
    int[] bundled(String lag, List<Integer> vmnics, List<String> unbundled) {
        List<Integer> bundle = new ArrayList<>();
        for (int vmnic : vmnics) {
            int port = cabling.portOf(vmnic);
            if (port < 0) {
                continue;
            }
            String lead = label(vmnic) + " is in " + lag + ", but "
                    + index.label(cabling.port(port).id());
            if (!negotiates(cabling.port(port))) {
                unbundled.add(lead + " is in no LACP port channel");
            } else if (!bundle.isEmpty() && !sameChannel(port, cabling.portOf(bundle.getFirst()))) {
                unbundled.add(lead + " is in another port channel than " + label(bundle.getFirst()));
            } else {
                bundle.add(vmnic);
            }
        }
        return bundle.stream().mapToInt(Integer::intValue).toArray();
    }

    private String label(int vmnic) {
        return index.label(elements.id(vmnic));
    }

    private static boolean negotiates(SwitchPort port) {
        return port.portChannel().isPresent() && port.lacp();
    }

    private boolean sameChannel(int a, int b) {
        int switchA = cabling.portSwitch(a);
        int switchB = cabling.portSwitch(b);
        return cabling.port(a).portChannel().equals(cabling.port(b).portChannel())
                && (switchA == switchB || cabling.peer(switchA) == switchB);
    }
}
