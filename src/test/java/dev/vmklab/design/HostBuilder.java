package dev.vmklab.design;

import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.StaticRoute;
import dev.vmklab.design.host.TcpIpStack;
import dev.vmklab.design.host.UplinkSlot;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Ipv4;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A host of a [DesignBuilder]: 64 cores, 1 TiB, ESXi 8.0.3.
public final class HostBuilder {
    private static final double ONE_TIB = 1L << 40;

    private final DesignBuilder design;
    private final String name;
    private final Id id;
    private final List<Vmnic> vmnics = new ArrayList<>();
    private final Map<String, StandardSwitchBuilder> switches = new LinkedHashMap<>();
    private final List<UplinkSlot> slots = new ArrayList<>();
    private final Map<String, TcpIpStack> stacks = new LinkedHashMap<>();
    private final List<VmkBuilder> vmks = new ArrayList<>();
    private Optional<Id> cluster = Optional.empty();
    private String rack = "";
    private int cores = 64;
    private double memoryBytes = ONE_TIB;
    private String release = "8.0.3";

    HostBuilder(DesignBuilder design, String name) {
        this.design = design;
        this.name = name;
        this.id = design.newId("host", name);
    }

    public Id id() {
        return id;
    }

    /// A vmnic on a card of its own.
    public HostBuilder vmnic(String vmnic, double bitsPerSecond) {
        return vmnic(vmnic, bitsPerSecond, vmnic + " card", 0);
    }

    public HostBuilder vmnic(String vmnic, double bitsPerSecond, String card, int cardPort) {
        Id vmnicId = design.newId("vmnic", name + " " + vmnic);
        vmnics.add(new Vmnic(vmnicId, vmnic, bitsPerSecond, card, cardPort, Optional.empty(), "i40en", Extras.NONE));
        return this;
    }

    public StandardSwitchBuilder standardSwitch(String switchName) {
        return switches.computeIfAbsent(switchName, n -> new StandardSwitchBuilder(design, name, n));
    }

    /// Plugs a vmnic into an uplink of a distributed switch.
    public HostBuilder uplink(String distributedSwitch, String uplink, String vmnic) {
        Id sw = design.vds(distributedSwitch).id();
        slots.add(new UplinkSlot(sw, uplink, design.id(name + " " + vmnic)));
        return this;
    }

    /// A VMkernel adapter on a port group by name, MTU 1500, default stack.
    public VmkBuilder vmk(String vmk, String portGroup) {
        VmkBuilder builder = new VmkBuilder(design, this, vmk, portGroup);
        vmks.add(builder);
        return builder;
    }

    /// @param gateway empty for none
    public HostBuilder stack(String key, String gateway) {
        stacks.put(key, new TcpIpStack(key, Addresses.address(gateway), List.of(), Extras.NONE));
        return this;
    }

    public HostBuilder route(String stackKey, String destination, String gateway) {
        TcpIpStack stack =
                stacks.getOrDefault(stackKey, new TcpIpStack(stackKey, Optional.empty(), List.of(), Extras.NONE));
        List<StaticRoute> routes = new ArrayList<>(stack.routes());
        routes.add(new StaticRoute(IpPrefix.parse(destination), Ipv4.parse(gateway)));
        stacks.put(stackKey, new TcpIpStack(stackKey, stack.gateway(), routes, Extras.NONE));
        return this;
    }

    public HostBuilder cluster(String label) {
        cluster = Optional.of(design.id(label));
        return this;
    }

    public HostBuilder rack(String label) {
        rack = label;
        return this;
    }

    public HostBuilder cores(int count) {
        cores = count;
        return this;
    }

    public HostBuilder memoryBytes(double bytes) {
        memoryBytes = bytes;
        return this;
    }

    /// The ESXi release.
    public HostBuilder release(String number) {
        release = number;
        return this;
    }

    String name() {
        return name;
    }

    Optional<Id> portGroup(String portGroup) {
        return switches.values().stream()
                .flatMap(s -> s.find(portGroup).stream())
                .findFirst();
    }

    Optional<Id> switchOf(Id portGroup) {
        return switches.values().stream()
                .filter(s -> s.owns(portGroup))
                .map(StandardSwitchBuilder::id)
                .findFirst();
    }

    Host build() {
        return new Host(
                id,
                name,
                cluster,
                design.optionalId(rack),
                cores,
                memoryBytes,
                release,
                vmnics,
                switches.values().stream().map(StandardSwitchBuilder::build).toList(),
                slots,
                List.copyOf(stacks.values()),
                vmks.stream().map(VmkBuilder::build).toList(),
                Optional.empty(),
                Extras.NONE);
    }
}
