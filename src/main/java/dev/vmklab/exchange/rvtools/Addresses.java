package dev.vmklab.exchange.rvtools;

import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.design.value.Mac;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the cells that hold addresses. An empty cell and `0.0.0.0` are no address; anything else must be one.
final class Addresses {
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|\\d?\\d)";
    private static final Pattern IPV4 = Pattern.compile("(?:" + OCTET + "\\.){3}" + OCTET);

    private Addresses() {}

    /// @throws IllegalArgumentException when the text is no address
    static Optional<Ipv4> ipv4(String text) {
        return text.isEmpty() || text.equals("0.0.0.0") ? Optional.empty() : Optional.of(Ipv4.parse(text));
    }

    /// @throws IllegalArgumentException when either text is not what it should be
    static Optional<IpPrefix> prefix(String address, String netmask) {
        Optional<Ipv4> ip = ipv4(address);
        Optional<Ipv4> mask = ipv4(netmask);
        return ip.flatMap(a -> mask.map(m -> new IpPrefix(a, IpPrefix.lengthOf(m))));
    }

    /// @throws IllegalArgumentException when the text is no MAC address
    static Optional<Mac> mac(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new Mac(text));
    }

    /// The address that a text is, where it is one and not a host name.
    static Optional<Ipv4> ipv4IfAny(String text) {
        return IPV4.matcher(text).matches() ? Optional.of(Ipv4.parse(text)) : Optional.empty();
    }
}
