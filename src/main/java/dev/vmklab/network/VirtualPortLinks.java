package dev.vmklab.network;

import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.compute.VmNic;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.Shaping;
import dev.vmklab.design.vswitch.StandardSwitch;
import java.util.Arrays;
import java.util.Optional;

/// The links of virtual ports: both directions of every vmk, and those directions of VM nics that are shaped.
///
/// @param ingress by endpoint, the link from the port into its switch, or -1
/// @param egress by endpoint, the link from the switch to the port, or -1
record VirtualPortLinks(int[] ingress, int[] egress) {
    static VirtualPortLinks compile(
            Endpoints endpoints, DesignIndex index, Elements elements, Design design, LinkCompiler links) {
        int[] ingress = new int[endpoints.count()];
        int[] egress = new int[endpoints.count()];
        Arrays.fill(ingress, -1);
        Arrays.fill(egress, -1);
        for (int e = 0; e < endpoints.count(); e++) {
            Endpoint endpoint = endpoints.get(e);
            Optional<Id> group = portGroup(endpoint, index);
            if (group.isEmpty()) {
                continue;
            }
            Ports ports = new Ports(endpoint, group.get(), index);
            boolean vmk = endpoint.kind() == Endpoint.Kind.VMK;
            int[] needs = vmk
                    ? new int[] {elements.of(design.hosts().get(endpoint.host()).id())}
                    : new int[0];
            if (vmk || ports.ingressShaping().isPresent()) {
                ingress[e] = ports.addIngress(links, needs);
            }
            if (vmk || ports.egressShaping().isPresent()) {
                egress[e] = ports.addEgress(links, needs);
            }
        }
        return new VirtualPortLinks(ingress, egress);
    }

    private static Optional<Id> portGroup(Endpoint endpoint, DesignIndex index) {
        return index.find(endpoint.id(), Vmk.class)
                .map(Vmk::portGroup)
                .or(() -> index.find(endpoint.id(), VmNic.class).map(VmNic::portGroup));
    }

    private record Ports(Endpoint endpoint, Id group, DesignIndex index) {
        int addIngress(LinkCompiler links, int[] needs) {
            String label = endpoint.label() + " -> " + index.label(group);
            return links.addPort(Link.Kind.PORT_INGRESS, endpoint.id(), group, label, ingressShaping(), needs);
        }

        int addEgress(LinkCompiler links, int[] needs) {
            String label = index.label(group) + " -> " + endpoint.label();
            return links.addPort(Link.Kind.PORT_EGRESS, group, endpoint.id(), label, egressShaping(), needs);
        }

        private Optional<PortGroup> portGroup() {
            return index.find(group, PortGroup.class);
        }

        private Optional<StandardSwitch> standardSwitch() {
            return index.owner(group).flatMap(sw -> index.find(sw, StandardSwitch.class));
        }

        /// A standard switch's own shaping is in force where the port group has none.
        Optional<Shaping> ingressShaping() {
            return portGroup()
                    .flatMap(PortGroup::ingressShaping)
                    .or(() -> standardSwitch().flatMap(StandardSwitch::shaping));
        }

        /// A standard switch cannot shape what leaves it.
        Optional<Shaping> egressShaping() {
            return standardSwitch().isPresent() ? Optional.empty() : portGroup().flatMap(PortGroup::egressShaping);
        }
    }
}
