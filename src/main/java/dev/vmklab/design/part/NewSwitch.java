package dev.vmklab.design.part;

import dev.vmklab.design.Design;
import dev.vmklab.design.edit.ElementKind;
import dev.vmklab.design.edit.FreeNames;
import dev.vmklab.design.edit.Model;
import dev.vmklab.design.edit.Nesting;
import dev.vmklab.design.edit.Paste.Pasted;
import dev.vmklab.design.edit.Place;
import dev.vmklab.design.edit.Rewrite;
import dev.vmklab.design.edit.Uplinks;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.design.value.Mtu;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.Nioc;
import dev.vmklab.design.vswitch.SecurityPolicy;
import dev.vmklab.design.vswitch.StandardSwitch;
import dev.vmklab.design.vswitch.Teaming;
import dev.vmklab.design.vswitch.TeamingPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A virtual switch on a host. It takes the host's free vmnics, two at most.
///
/// @param distributed a VDS with NIOC on, as vCenter makes it, else a standard switch
record NewSwitch(boolean distributed) implements Part {
    private static final int TEAM = 2;
    private static final String VERSION = "8.0.3";

    @Override
    public ElementKind kind() {
        return distributed ? ElementKind.DISTRIBUTED_SWITCH : ElementKind.STANDARD_SWITCH;
    }

    @Override
    public Pasted placed(Model model, Place place, IdSource ids) {
        return model.hostAt(place)
                .map(host -> distributed ? distributed(model, host, ids) : standard(model, host, ids))
                .orElse(new Pasted(model.design(), List.of()));
    }

    private static Pasted standard(Model model, Host host, IdSource ids) {
        FreeNames names = new FreeNames(
                host.standardSwitches().stream().map(StandardSwitch::name).toList());
        List<String> team =
                Uplinks.free(host).stream().limit(TEAM).map(Vmnic::name).toList();
        StandardSwitch sw = new StandardSwitch(
                ids.next("vss"),
                names.take("vSwitch0"),
                Mtu.STANDARD,
                team,
                Teaming.of(TeamingPolicy.PORT_ID, team, List.of()),
                SecurityPolicy.STANDARD_DEFAULT,
                Optional.empty(),
                List.of(),
                Extras.NONE);
        Design design = Rewrite.element(model.design(), host.id(), Host.class, h -> {
            List<StandardSwitch> switches = new ArrayList<>(h.standardSwitches());
            switches.add(sw);
            return h.withStandardSwitches(switches);
        });
        return new Pasted(design, List.of(sw.id()));
    }

    private static Pasted distributed(Model model, Host host, IdSource ids) {
        List<DistributedSwitch> all = new ArrayList<>(model.design().distributedSwitches());
        FreeNames names =
                new FreeNames(all.stream().map(DistributedSwitch::name).toList());
        DistributedSwitch sw = new DistributedSwitch(
                ids.next("vds"),
                names.take("DSwitch"),
                VERSION,
                Mtu.STANDARD,
                List.of("Uplink 1", "Uplink 2"),
                List.of(),
                new Nioc(true, List.of(), Extras.NONE),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Extras.NONE);
        all.add(sw);
        Design design = model.design().withDistributedSwitches(all);
        return new Pasted(Rewrite.element(design, host.id(), Host.class, h -> Nesting.joined(h, sw)), List.of(sw.id()));
    }
}
