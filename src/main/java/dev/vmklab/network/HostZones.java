package dev.vmklab.network;

import dev.vmklab.design.Design;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmnic;
import java.util.Arrays;

/// Which elements concern the ways of one host only: the host, its vmnics, their cables and the switch ports at the far
/// ends of these. Whatever else fails may concern every way.
final class HostZones {
    private static final int EVERYWHERE = -1;
    private static final int UNKNOWN = -2;

    private final int[] zone;

    private HostZones(int elements) {
        zone = new int[elements];
        Arrays.fill(zone, UNKNOWN);
    }

    static HostZones of(Design design, Elements elements, Cabling cabling, int[][] elementsOf) {
        HostZones zones = new HostZones(elements.count());
        for (int h = 0; h < design.hosts().size(); h++) {
            Host host = design.hosts().get(h);
            zones.put(elements.of(host.id()), h, cabling);
            for (Vmnic vmnic : host.vmnics()) {
                int station = elements.of(vmnic.id());
                zones.put(station, h, cabling);
                for (int link : new int[] {cabling.linkOut(station), cabling.linkIn(station)}) {
                    for (int element : link < 0 ? new int[0] : elementsOf[link]) {
                        zones.put(element, h, cabling);
                    }
                }
            }
        }
        return zones;
    }

    /// A cable from host to host is in no zone, nor is what joins switches.
    private void put(int element, int host, Cabling cabling) {
        boolean shared = zone[element] != UNKNOWN && zone[element] != host;
        zone[element] = shared || cabling.isFabric(element) ? EVERYWHERE : host;
    }

    /// The host whose ways alone an element concerns; negative when it may be all.
    int of(int element) {
        return zone[element];
    }
}
