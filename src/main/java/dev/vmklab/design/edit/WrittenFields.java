package dev.vmklab.design.edit;

import dev.vmklab.design.Design;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.fabric.Cable;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.property.Fields;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.VlanRange;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.VlanMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What of an element is typed in place: the few properties that a drawing shows.
public final class WrittenFields {
    private static final String IP = "ip";
    private static final String VLAN = "vlan";
    private static final String VLAN_HINT = "20, 200-229 for a trunk, empty for untagged";
    private static final String IP_HINT = "10.0.10.11/24";

    private WrittenFields() {}

    /// The fields in the order in which they are asked for; none for what has no text of its own.
    public static List<WrittenField> of(Model model, Id id) {
        Object element = model.index().find(id, Object.class).orElse(id);
        return switch (element) {
            case Vmk vmk -> vmk(model, vmk);
            case PortGroup group -> List.of(name(id, group.name()), vlan(group));
            case ArrayPort port -> List.of(name(id, port.name()), ip(id, port.ip()), plainVlan(id, port.vlan()));
            case Appliance appliance ->
                List.of(name(id, appliance.name()), ip(id, appliance.ip()), plainVlan(id, appliance.vlan()));
            case Cable cable -> List.of();
            case Record record ->
                Fields.name(record).map(name -> List.of(name(id, name))).orElse(List.of());
            default -> List.of();
        };
    }

    private static List<WrittenField> vmk(Model model, Vmk vmk) {
        List<WrittenField> fields = new ArrayList<>(List.of(ip(vmk.id(), vmk.ip())));
        model.index().find(vmk.portGroup(), PortGroup.class).ifPresent(group -> fields.add(vlan(group)));
        return fields;
    }

    private static WrittenField name(Id id, String now) {
        return new WrittenField("Name", now, now, (design, text) -> Renaming.of(design, id, text.strip()));
    }

    private static WrittenField ip(Id id, Optional<IpPrefix> now) {
        return new WrittenField(
                "IP address",
                now.map(IpPrefix::toString).orElse(""),
                IP_HINT,
                (design, text) -> set(design, id, IP, address(text.strip())));
    }

    /// An address without a prefix length is one of a /24, as most plans have it.
    private static Optional<IpPrefix> address(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(IpPrefix.parse(text.contains("/") ? text : text + "/24"));
    }

    private static WrittenField vlan(PortGroup group) {
        return new WrittenField(
                "VLAN",
                text(group.vlanMode()),
                VLAN_HINT,
                (design, text) -> set(design, group.id(), "vlanMode", mode(text.strip(), group.vlanMode())));
    }

    private static String text(VlanMode mode) {
        return switch (mode) {
            case VlanMode.Untagged untagged -> "";
            case VlanMode.Tagged tagged -> Integer.toString(tagged.vlan());
            case VlanMode.GuestTagged guest ->
                String.join(
                        ", ", guest.vlans().stream().map(VlanRange::toString).toList());
            case VlanMode.Private pair -> pair.primary() + "/" + pair.secondary();
        };
    }

    private static VlanMode mode(String text, VlanMode now) {
        if (text.equals(text(now))) {
            return now;
        }
        if (text.isEmpty() || text.equals("0")) {
            return new VlanMode.Untagged();
        }
        if (text.matches("\\d{1,4}/\\d{1,4}")) {
            String[] pair = text.split("/", -1);
            return new VlanMode.Private(Integer.parseInt(pair[0]), Integer.parseInt(pair[1]));
        }
        List<VlanRange> ranges = Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(VlanRange::parse)
                .toList();
        boolean one = ranges.size() == 1
                && ranges.getFirst().first() == ranges.getFirst().last();
        return one ? new VlanMode.Tagged(ranges.getFirst().first()) : new VlanMode.GuestTagged(ranges);
    }

    private static WrittenField plainVlan(Id id, int now) {
        return new WrittenField(
                "VLAN",
                now == 0 ? "" : Integer.toString(now),
                "20, empty for untagged",
                (design, text) -> set(design, id, VLAN, number(text.strip())));
    }

    private static int number(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        Check.that(text.matches("\\d{1,4}"), "\"" + text + "\" is no VLAN, expected a number from 1 to 4094");
        return Integer.parseInt(text);
    }

    private static Design set(Design design, Id id, String component, Object value) {
        Design next = (Design) Rewrite.record(design, r -> {
            boolean meant = Fields.id(r).filter(id::equals).isPresent();
            return meant ? Fields.with(r, component, value) : r;
        });
        return Trunks.follow(design, next);
    }
}
