package dev.vmklab.app.find;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.compute.VmNic;
import dev.vmklab.design.fabric.Appliance;
import dev.vmklab.design.fabric.Gateway;
import dev.vmklab.design.fabric.GatewayInterface;
import dev.vmklab.design.fabric.PortMode;
import dev.vmklab.design.fabric.SwitchPort;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.property.VlanText;
import dev.vmklab.design.storage.ArrayPort;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Mac;
import dev.vmklab.design.vswitch.PortGroup;
import dev.vmklab.design.vswitch.VlanMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What can be found in one design. Made once, asked with every letter.
public final class Search {
    /// More would not be read.
    private static final int MOST = 200;

    private final List<Entry> entries = new ArrayList<>();

    /// An element and what it is found by.
    ///
    /// @param label what a person calls it
    /// @param words name, addresses, MAC and VLAN, as they are shown
    private record Entry(Id id, String label, List<String> words) {}

    /// Something that was found.
    ///
    /// @param because what matched, where that is not the name; else empty
    public record Hit(Id id, String label, String because) {}

    private Search() {}

    public static Search of(DesignIndex index) {
        Search search = new Search();
        index.elements().forEach((id, element) -> {
            List<String> words = new ArrayList<>();
            add(words, element);
            search.entries.add(new Entry(id, index.label(id), words));
        });
        return search;
    }

    private static void add(List<String> words, Object element) {
        switch (element) {
            case Vmk vmk -> {
                ip(words, vmk.ip());
                mac(words, vmk.mac());
            }
            case VmNic nic -> {
                ip(words, nic.ip());
                mac(words, nic.mac());
            }
            case Vmnic vmnic -> mac(words, vmnic.mac());
            case ArrayPort port -> {
                ip(words, port.ip());
                vlan(words, port.vlan());
            }
            case Appliance appliance -> {
                ip(words, appliance.ip());
                vlan(words, appliance.vlan());
            }
            case PortGroup group -> vlan(words, group.vlanMode());
            case SwitchPort port -> {
                if (port.mode() instanceof PortMode.Access access) {
                    vlan(words, access.vlan());
                }
            }
            case Gateway gateway -> {
                for (GatewayInterface each : gateway.interfaces()) {
                    words.add(each.ip().toString());
                    vlan(words, each.vlan());
                }
            }
            default -> {
                // found by its name
            }
        }
    }

    private static void ip(List<String> words, Optional<IpPrefix> ip) {
        ip.ifPresent(address -> words.add(address.toString()));
    }

    private static void mac(List<String> words, Optional<Mac> mac) {
        mac.ifPresent(address -> words.add(address.toString()));
    }

    private static void vlan(List<String> words, int vlan) {
        if (vlan > 0) {
            words.add("VLAN " + vlan);
        }
    }

    private static void vlan(List<String> words, VlanMode mode) {
        if (!(mode instanceof VlanMode.Untagged)) {
            words.add("VLAN " + VlanText.of(mode));
        }
    }

    /// The elements that hold a text, those whose name begins with it first. `vlan 20` and `20` both find VLAN 20;
    /// an empty text finds nothing.
    public List<Hit> find(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT).replace('-', ':').replaceAll("\\s+", " ");
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty()) {
            return List.of();
        }
        List<Hit> first = new ArrayList<>();
        List<Hit> then = new ArrayList<>();
        for (Entry entry : entries) {
            String label = entry.label().toLowerCase(Locale.ROOT);
            if (label.contains(plain)) {
                (label.startsWith(plain) ? first : then).add(new Hit(entry.id(), entry.label(), ""));
                continue;
            }
            entry.words().stream()
                    .filter(word -> matches(word.toLowerCase(Locale.ROOT), plain, wanted))
                    .findFirst()
                    .ifPresent(word -> then.add(new Hit(entry.id(), entry.label(), word)));
        }
        first.addAll(then);
        return first.subList(0, Math.min(MOST, first.size()));
    }

    /// @param vlans as they are shown, such as `10, 200-229`
    private static boolean hasVlan(String vlans, String wanted) {
        if (vlans.equals(wanted)) {
            return true;
        }
        if (!wanted.matches("\\d{1,4}")) {
            return false;
        }
        int vlan = Integer.parseInt(wanted);
        return Arrays.stream(vlans.split("[,\\s]+"))
                .filter(range -> range.matches("\\d{1,4}([-\u2013]\\d{1,4})?"))
                .map(range -> range.split("[-\u2013]"))
                .anyMatch(ends -> Integer.parseInt(ends[0]) <= vlan && vlan <= Integer.parseInt(ends[ends.length - 1]));
    }

    /// A VLAN is a whole number to a person: 2 does not find 20, and 210 finds a trunk of 200-229.
    private static boolean matches(String word, String plain, String asMac) {
        if (word.startsWith("vlan ")) {
            String number =
                    plain.startsWith("vlan") ? plain.substring("vlan".length()).strip() : plain;
            return hasVlan(word.substring("vlan ".length()), number);
        }
        return word.contains(plain) || word.contains(asMac);
    }
}
