package dev.vmklab.exchange.rvtools;

import dev.vmklab.design.host.UplinkSlot;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.exchange.At;
import dev.vmklab.exchange.Tally;
import dev.vmklab.ledger.LedgerLine.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the vmnics of one host from vNIC, and the uplinks of distributed switches that they are plugged into.
final class VmnicReader {
    private static final double BITS_PER_MEGABIT = 1e6;
    private static final double MIN_MEGABITS = 10;
    private static final double MAX_MEGABITS = Vmnic.MAX_BITS_PER_SECOND / BITS_PER_MEGABIT;
    private static final String DOWN = "Link is down!";

    /// `0000:86:00.3`: domain, bus, device and, after the point, the function, which is the port on the card.
    private static final Pattern PCI = Pattern.compile("(?i)([0-9a-f]+(?::[0-9a-f]+)+)\\.([0-9a-f]+)");

    private final Reading reading;
    private final HostRows host;
    private final DistributedSwitches distributedSwitches;
    private final List<Vmnic> vmnics = new ArrayList<>();
    private final List<UplinkSlot> slots = new ArrayList<>();

    VmnicReader(Reading reading, HostRows host, DistributedSwitches distributedSwitches) {
        this.reading = reading;
        this.host = host;
        this.distributedSwitches = distributedSwitches;
        for (Row row : host.rows(Tab.V_NIC, "Network Device")) {
            String name = row.text("Network Device");
            reading.account()
                    .row(Tally.Kind.VMNIC, row.at(), name + " on " + host.name(), () -> read(row, name))
                    .ifPresent(vmnics::add);
        }
    }

    List<Vmnic> vmnics() {
        return vmnics;
    }

    List<UplinkSlot> slots() {
        return slots;
    }

    private Optional<Vmnic> read(Row row, String name) {
        if (vmnics.stream().anyMatch(v -> v.name().equals(name))) {
            reading.account().skipped(row.at(), name + " on " + host.name() + " is taken over once", "it has two rows");
            return Optional.empty();
        }
        Id id = reading.ids().of("vmnic", host.key().text() + "/" + name);
        At at = At.element(id, row.place());
        Matcher pci = PCI.matcher(row.text("PCI"));
        boolean located = pci.matches();
        Vmnic vmnic = new Vmnic(
                id,
                name,
                bitsPerSecond(row, at, name),
                located ? pci.group(1) : row.text("PCI"),
                located ? Integer.parseInt(pci.group(2), 16) : 0,
                Addresses.mac(row.text("MAC")),
                row.text("Driver"),
                Extras.NONE);
        plug(row, at, vmnic);
        return Optional.of(vmnic);
    }

    /// vNIC gives no speed when the link is down, and says so in the column Duplex.
    private double bitsPerSecond(Row row, At at, String name) {
        Optional<Double> megabits = row.number("Speed").filter(s -> s != 0);
        if (megabits.isPresent()) {
            Check.range("Speed", megabits.get(), MIN_MEGABITS, MAX_MEGABITS);
            return megabits.get() * BITS_PER_MEGABIT;
        }
        String label = name + " on " + host.name();
        if (row.text("Duplex").equalsIgnoreCase(DOWN)) {
            reading.account()
                    .gap(at, "the speed of " + label + " is unknown", "its link was down at the time of the export");
            return 0;
        }
        double assumed = reading.defaults().vmnicBitsPerSecond();
        reading.account()
                .assumed(
                        at,
                        label + " has " + Math.round(assumed / 1e9) + " Gbit/s",
                        "the column Speed is empty, and the link is not said to be down");
        return assumed;
    }

    private void plug(Row row, At at, Vmnic vmnic) {
        String name = row.text("Switch");
        if (name.isEmpty() || host.hasStandardSwitch(name)) {
            return;
        }
        String label = vmnic.name() + " on " + host.name();
        Optional<DistributedSwitch> found =
                distributedSwitches.find(host.key().vcenter(), row.text("Datacenter"), name);
        if (found.isEmpty()) {
            reading.account()
                    .dangling(
                            at,
                            label + " is in no switch",
                            "vNIC puts it in \"" + name + "\", which neither vSwitch nor dvSwitch has");
            return;
        }
        plug(at, vmnic, label, found.get(), row.text("Uplink port"));
    }

    private void plug(At at, Vmnic vmnic, String label, DistributedSwitch on, String uplink) {
        Optional<String> slot = uplink.isEmpty() ? freeUplink(on) : Optional.of(uplink);
        if (slot.isEmpty() || isTaken(on, slot.get())) {
            reading.account()
                    .skipped(
                            at,
                            label + " is not plugged into " + on.name(),
                            slot.map(s -> "another vmnic of the host is in its uplink \"" + s + "\"")
                                    .orElse("vNIC names no uplink, and none is free"));
            return;
        }
        if (uplink.isEmpty()) {
            reading.account()
                    .inferred(
                            at,
                            Confidence.LOW,
                            label + " is in " + slot.get() + " of " + on.name(),
                            "vNIC names no uplink, and this is the first free one");
        }
        slots.add(new UplinkSlot(on.id(), slot.get(), vmnic.id()));
    }

    private Optional<String> freeUplink(DistributedSwitch on) {
        return on.uplinks().stream().filter(u -> !isTaken(on, u)).findFirst();
    }

    private boolean isTaken(DistributedSwitch on, String uplink) {
        return slots.stream()
                .anyMatch(
                        s -> s.distributedSwitch().equals(on.id()) && s.uplink().equals(uplink));
    }
}
