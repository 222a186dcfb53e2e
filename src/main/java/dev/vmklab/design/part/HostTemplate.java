package dev.vmklab.design.part;

import dev.vmklab.design.Design;
import dev.vmklab.design.edit.Clip;
import dev.vmklab.design.edit.ElementKind;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.TcpIpStack;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.design.value.Mtu;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.SecurityPolicy;
import dev.vmklab.design.vswitch.StandardSwitch;
import dev.vmklab.design.vswitch.Teaming;
import dev.vmklab.design.vswitch.TeamingPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Hosts as the ESXi installer leaves them: vSwitch0 with the port groups Management Network and VM Network, and vmk0
/// for management. The first two vmnics are in its team; further ones are free.
final class HostTemplate {
    private static final int TEAM = 2;
    private static final int PORTS_PER_CARD = 2;
    private static final int CORES = 64;
    private static final double MEMORY_BYTES = 1L << 40;
    private static final String RELEASE = "8.0.3";

    private final IdSource ids = IdSource.sequence(1);

    private HostTemplate() {}

    static Part of(int vmnics, double bitsPerSecond) {
        Host host = new HostTemplate().host(vmnics, bitsPerSecond);
        Design design = Design.empty("host").withHosts(List.of(host));
        return new ClipPart(ElementKind.HOST, Clip.of(design, List.of(host.id())));
    }

    private Host host(int count, double bitsPerSecond) {
        List<Vmnic> vmnics = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            vmnics.add(new Vmnic(
                    ids.next("vmnic"),
                    "vmnic" + i,
                    bitsPerSecond,
                    "card " + i / PORTS_PER_CARD,
                    i % PORTS_PER_CARD,
                    Optional.empty(),
                    "",
                    Extras.NONE));
        }
        List<String> team = vmnics.stream().limit(TEAM).map(Vmnic::name).toList();
        PortGroup management = NewPortGroup.named(ids, "Management Network");
        StandardSwitch sw = new StandardSwitch(
                ids.next("vss"),
                "vSwitch0",
                Mtu.STANDARD,
                team,
                Teaming.of(TeamingPolicy.PORT_ID, team, List.of()),
                SecurityPolicy.STANDARD_DEFAULT,
                Optional.empty(),
                List.of(management, NewPortGroup.named(ids, "VM Network")),
                Extras.NONE);
        return new Host(
                ids.next("host"),
                "esx01",
                Optional.empty(),
                Optional.empty(),
                CORES,
                MEMORY_BYTES,
                RELEASE,
                vmnics,
                List.of(sw),
                List.of(),
                List.of(),
                List.of(vmk0(management.id())),
                Optional.empty(),
                Extras.NONE);
    }

    private Vmk vmk0(Id portGroup) {
        return new Vmk(
                ids.next("vmk"),
                "vmk0",
                portGroup,
                0,
                Optional.empty(),
                Optional.empty(),
                Mtu.STANDARD,
                TcpIpStack.DEFAULT,
                List.of(VmkTag.MANAGEMENT),
                Optional.empty(),
                false,
                Optional.empty(),
                Extras.NONE);
    }
}
