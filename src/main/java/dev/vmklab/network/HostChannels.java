package dev.vmklab.network;

import dev.vmklab.design.Design;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds the port channels that lead to hosts.
final class HostChannels {
    private static final int[] NONE = {};

    private record Key(int sw, String channel, int host) {}

    private HostChannels() {}

    /// By port number, the ports of its channel on its switch and on the MLAG peer that lead to the same host.
    static int[][] of(Cabling cabling, Design design) {
        Map<Integer, Integer> hostByPort = hostsByPort(cabling, design);
        Map<Key, List<Integer>> channels = new LinkedHashMap<>();
        for (int p = 0; p < cabling.portCount(); p++) {
            int host = hostByPort.getOrDefault(p, -1);
            String name = cabling.port(p).portChannel().orElse("");
            if (host >= 0 && !name.isEmpty()) {
                int sw = cabling.portSwitch(p);
                int pair = cabling.peer(sw) < 0 ? sw : Math.min(sw, cabling.peer(sw));
                channels.computeIfAbsent(new Key(pair, name, host), _ -> new ArrayList<>())
                        .add(p);
            }
        }
        int[][] byPort = new int[cabling.portCount()][];
        Arrays.fill(byPort, NONE);
        for (List<Integer> ports : channels.values()) {
            int[] numbers = ports.stream().mapToInt(Integer::intValue).toArray();
            ports.forEach(p -> byPort[p] = numbers);
        }
        return byPort;
    }

    private static Map<Integer, Integer> hostsByPort(Cabling cabling, Design design) {
        Map<Integer, Integer> hostByPort = new HashMap<>();
        for (int h = 0; h < design.hosts().size(); h++) {
            int host = h;
            design.hosts().get(h).vmnics().forEach(vmnic -> {
                int port = cabling.portOf(cabling.elementOf(vmnic.id()));
                if (port >= 0) {
                    hostByPort.put(port, host);
                }
            });
        }
        return hostByPort;
    }
}
