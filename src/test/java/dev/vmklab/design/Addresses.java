package dev.vmklab.design;

import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.design.value.VlanRange;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Texts of tests to values; an empty text is an absent one.
final class Addresses {
    private Addresses() {}

    static Optional<IpPrefix> prefix(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(IpPrefix.parse(text));
    }

    static Optional<Ipv4> address(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Ipv4.parse(text));
    }

    static List<VlanRange> ranges(String... texts) {
        return Arrays.stream(texts).map(VlanRange::parse).toList();
    }
}
