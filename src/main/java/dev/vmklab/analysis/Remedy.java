package dev.vmklab.analysis;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.fabric.QosClass;
import dev.vmklab.design.fabric.QosPolicy;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.Nioc;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.Shaping;
import dev.vmklab.design.vswitch.StandardSwitch;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A change of the design that may cure a contention: a named edit that can be tried by running it.
public sealed interface Remedy {
    /// The changed design.
    Design apply(Design design);

    /// What to do, as an instruction.
    String text(DesignIndex index);

    /// Network I/O Control on a distributed switch, with vSphere's default shares. Acts on transmit only.
    record NiocOn(Id distributedSwitch) implements Remedy {
        @Override
        public Design apply(Design design) {
            return design.withDistributedSwitches(design.distributedSwitches().stream()
                    .map(sw -> sw.id().equals(distributedSwitch)
                            ? sw.withNioc(new Nioc(
                                    true, sw.nioc().allocations(), sw.nioc().extras()))
                            : sw)
                    .toList());
        }

        @Override
        public String text(DesignIndex index) {
            return "switch on Network I/O Control on " + index.label(distributedSwitch)
                    + " (acts on the hosts' transmit side only)";
        }
    }

    /// A standard switch, which cannot schedule, becomes a distributed one with Network I/O Control.
    record NiocInPlaceOf(String standardSwitch) implements Remedy {
        @Override
        public Design apply(Design design) {
            return ToDistributedSwitch.apply(design, standardSwitch);
        }

        @Override
        public String text(DesignIndex index) {
            return "move " + standardSwitch
                    + " to a distributed switch with Network I/O Control (acts on the hosts' transmit side only)";
        }
    }

    /// A vmnic of its own for vMotion on every host that has the switch of a vmnic, cabled beside the first one.
    record OwnUplink(Id vmnic) implements Remedy {
        @Override
        public Design apply(Design design) {
            return SecondUplink.apply(design, vmnic);
        }

        @Override
        public String text(DesignIndex index) {
            return "give vMotion an uplink of its own beside " + index.label(vmnic) + ", on every host";
        }
    }

    /// QoS queues on the ports of physical switches: storage and vMotion apart.
    record QosOn(List<Id> physicalSwitches) implements Remedy {
        public QosOn {
            physicalSwitches = List.copyOf(physicalSwitches);
        }

        @Override
        public Design apply(Design design) {
            return design.withPhysicalSwitches(design.physicalSwitches().stream()
                    .map(sw -> physicalSwitches.contains(sw.id()) ? withQos(sw) : sw)
                    .toList());
        }

        private static PhysicalSwitch withQos(PhysicalSwitch sw) {
            List<SwitchPort> ports =
                    sw.ports().stream().map(p -> p.withQos(true)).toList();
            QosPolicy policy = sw.qos()
                    .orElseGet(() -> new QosPolicy(
                            List.of(
                                    new QosClass(
                                            "storage",
                                            List.of(Service.ISCSI, Service.NFS, Service.VSAN, Service.NVME_TCP),
                                            Nioc.NORMAL,
                                            0,
                                            Optional.empty()),
                                    new QosClass("vMotion", List.of(Service.VMOTION), Nioc.LOW, 0, Optional.empty())),
                            Nioc.LOW,
                            Extras.NONE));
            return sw.withQos(Optional.of(policy)).withPorts(ports);
        }

        @Override
        public String text(DesignIndex index) {
            return "QoS on "
                    + String.join(
                            " and ", physicalSwitches.stream().map(index::label).toList())
                    + ": storage and vMotion in queues of their own";
        }
    }

    /// Traffic shaping of the vMotion port groups: towards the host on a distributed switch, from the host on a
    /// standard one, which can shape no other direction.
    record ShapeVMotion(List<Id> portGroups, double bitsPerSecond) implements Remedy {
        private static final double BURST_SECONDS = 0.01;
        private static final double BITS_PER_BYTE = 8;

        public ShapeVMotion {
            portGroups = List.copyOf(portGroups);
        }

        @Override
        public Design apply(Design design) {
            Shaping shaping = new Shaping(bitsPerSecond, bitsPerSecond, bitsPerSecond * BURST_SECONDS / BITS_PER_BYTE);
            UnaryOperator<PortGroup> egress =
                    g -> portGroups.contains(g.id()) ? g.withEgressShaping(Optional.of(shaping)) : g;
            UnaryOperator<PortGroup> ingress =
                    g -> portGroups.contains(g.id()) ? g.withIngressShaping(Optional.of(shaping)) : g;
            return design.withDistributedSwitches(design.distributedSwitches().stream()
                            .map(sw -> sw.withPortGroups(
                                    sw.portGroups().stream().map(egress).toList()))
                            .toList())
                    .withHosts(
                            design.hosts().stream().map(h -> shaped(h, ingress)).toList());
        }

        private static Host shaped(Host host, UnaryOperator<PortGroup> edit) {
            List<StandardSwitch> switches = host.standardSwitches().stream()
                    .map(sw ->
                            sw.withPortGroups(sw.portGroups().stream().map(edit).toList()))
                    .toList();
            return host.withStandardSwitches(switches);
        }

        @Override
        public String text(DesignIndex index) {
            boolean distributed = portGroups.stream()
                    .flatMap(g -> index.owner(g).stream())
                    .anyMatch(o -> index.find(o, DistributedSwitch.class).isPresent());
            List<String> names =
                    portGroups.stream().map(index::label).distinct().toList();
            return String.format(
                    Locale.ROOT,
                    "shape the vMotion port group %s to %.1f Gbit/s %s",
                    String.join(", ", names),
                    bitsPerSecond / 1e9,
                    distributed ? "towards the receiving host (egress)" : "as it leaves the sending host");
        }
    }
}
