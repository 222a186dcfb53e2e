package dev.vmklab.design.edit;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.compute.VmNic;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.property.Fields;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.design.value.IpPrefix;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes copies fit a design: names, addresses, MACs and virtual ports that nobody has there. A gateway keeps its
/// addresses: the copy of one is the other half of a redundant pair, which shares them.
final class Adaptation {
    private static final String IP = "ip";
    private static final String MAC = "mac";
    private static final String ORIGIN = "origin";
    private static final String MLAG_PEER = "mlagPeer";
    private static final String PORT_ID = "portId";

    private final DesignIndex index;
    private final FreeAddresses addresses;
    private final VirtualPorts ports;
    private final Set<Id> fresh;
    private final Design target;

    /// @param fresh the ids of the copies
    Adaptation(Design target, IdSource ids, Set<Id> fresh) {
        this.target = target;
        this.fresh = fresh;
        index = DesignIndex.of(target);
        addresses = new FreeAddresses(target, ids);
        ports = new VirtualPorts(target);
    }

    Design of(Design parts) {
        Design named = (Design) Rewrite.values(parts, value -> value instanceof List<?> list ? named(list) : value);
        return (Design) Rewrite.record(named, this::adapted);
    }

    /// Elements that stand by themselves have names that nothing of their kind has.
    private List<?> named(List<?> elements) {
        Set<String> taken = new HashSet<>();
        for (Object item : elements) {
            if (item instanceof Record record && isFresh(record)) {
                taken.addAll(namesLike(record));
                break;
            }
        }
        FreeNames names = new FreeNames(taken);
        return Rewrite.list(
                elements,
                item -> item instanceof Record record && isFresh(record)
                        ? Fields.name(record)
                                .map(name -> Fields.with(record, Fields.NAME, names.take(name)))
                                .orElse(record)
                        : item);
    }

    private Set<String> namesLike(Record record) {
        Set<String> names = new HashSet<>();
        Rewrite.values(target, value -> {
            if (value instanceof List<?> list) {
                for (Object item : list) {
                    if (item instanceof Record other && other.getClass() == record.getClass()) {
                        Fields.name(other).ifPresent(names::add);
                    }
                }
            }
            return value;
        });
        return names;
    }

    private boolean isFresh(Record record) {
        return Fields.id(record).filter(fresh::contains).isPresent();
    }

    private Record adapted(Record record) {
        if (!isFresh(record)) {
            return record;
        }
        Record plain = Fields.has(record, ORIGIN) ? Fields.with(record, ORIGIN, Optional.empty()) : record;
        return switch (plain) {
            case Vmk vmk ->
                connected(
                        advanced(Fields.with(vmk, MAC, Optional.of(addresses.vmkernelMac())), vmk.ip()),
                        vmk.portGroup());
            case VmNic nic ->
                connected(advanced(Fields.with(nic, MAC, Optional.of(addresses.vmMac())), nic.ip()), nic.portGroup());
            case Vmnic vmnic -> Fields.with(vmnic, MAC, Optional.empty());
            case ArrayPort port -> advanced(port, port.ip());
            case Appliance appliance -> advanced(appliance, appliance.ip());
            case PhysicalSwitch sw ->
                sw.mlagPeer().filter(peer -> !fresh.contains(peer)).isPresent()
                        ? Fields.with(sw, MLAG_PEER, Optional.empty())
                        : sw;
            default -> plain;
        };
    }

    private <R extends Record> R advanced(R record, Optional<IpPrefix> ip) {
        return ip.isEmpty() ? record : Fields.with(record, IP, addresses.take(ip.get()));
    }

    /// A port number is kept on a switch that is copied too.
    private <R extends Record> R connected(R adapter, Id portGroup) {
        return index.contains(portGroup) ? Fields.with(adapter, PORT_ID, ports.take(portGroup)) : adapter;
    }
}
