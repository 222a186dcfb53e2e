package dev.vmklab.design.edit;

import dev.vmklab.design.Design;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.design.value.Mac;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// IP and MAC addresses that no one in a design has yet.
public final class FreeAddresses {
    private static final int ADDRESS_BITS = 32;
    private static final int MOST_TRIED = 1 << 16;

    /// The first three bytes of MACs that VMware products assign.
    private static final String VMWARE = "00:50:56:";

    private static final int VMKERNEL = 0x60;
    private static final int VIRTUAL_MACHINE = 0x80;

    private final Set<Integer> ips = new HashSet<>();
    private final Set<Mac> macs = new HashSet<>();
    private final IdSource ids;

    public FreeAddresses(Design design, IdSource ids) {
        this.ids = ids;
        Rewrite.record(design, record -> {
            Rewrite.values(record, value -> {
                note(value);
                return value;
            });
            return record;
        });
    }

    private void note(Object value) {
        switch (value) {
            case Optional<?> maybe -> maybe.ifPresent(this::note);
            case IpPrefix ip -> ips.add(ip.address().bits());
            case Ipv4 ip -> ips.add(ip.bits());
            case Mac mac -> macs.add(mac);
            default -> {}
        }
    }

    /// The address if it is free, else the next free one of its subnet, counting on and then from the start; empty when
    /// the subnet is full. It is taken from then on.
    public Optional<IpPrefix> take(IpPrefix wanted) {
        int hostBits = ADDRESS_BITS - wanted.length();
        long size = hostBits >= ADDRESS_BITS ? 1L << ADDRESS_BITS : 1L << hostBits;
        long first = size > 2 ? 1 : 0;
        long usable = size > 2 ? size - 2 : size;
        int network = wanted.network().bits();
        long start = Integer.toUnsignedLong(wanted.address().bits() - network) - first;
        for (long i = 0; i < Math.min(usable, MOST_TRIED); i++) {
            int bits = network + (int) (first + Math.floorMod(start + i, usable));
            if (ips.add(bits)) {
                return Optional.of(new IpPrefix(new Ipv4(bits), wanted.length()));
            }
        }
        return Optional.empty();
    }

    /// A free MAC as ESXi gives to VMkernel adapters (00:50:56:6x).
    public Mac vmkernelMac() {
        return mac(VMKERNEL, 0x10);
    }

    /// A free MAC as vCenter gives to VMs (00:50:56:80 to bf).
    public Mac vmMac() {
        return mac(VIRTUAL_MACHINE, 0x40);
    }

    private Mac mac(int from, int count) {
        while (true) {
            Id random = ids.next("mac");
            int hash = random.text().hashCode();
            Mac mac = new Mac(String.format(
                    Locale.ROOT,
                    VMWARE + "%02x:%02x:%02x",
                    from + Math.floorMod(hash >> 16, count),
                    hash >> 8 & 0xFF,
                    hash & 0xFF));
            if (macs.add(mac)) {
                return mac;
            }
        }
    }
}
