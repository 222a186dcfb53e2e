package dev.vmklab.design.value;

/// An IPv4 address with the length of its subnet's prefix, written `10.0.0.11/24`.
///
/// @param length 0 to 32 bits
public record IpPrefix(Ipv4 address, int length) {
    private static final int BITS = 32;

    public IpPrefix {
        Check.range("prefix length", length, 0, BITS);
    }

    /// @throws IllegalArgumentException when the text is not `address/length`
    public static IpPrefix parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !text.substring(slash + 1).matches("\\d{1,2}")) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no address with a prefix length, expected one like 10.0.0.11/24");
        }
        return new IpPrefix(Ipv4.parse(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    /// The prefix length of a netmask such as 255.255.255.0.
    ///
    /// @throws IllegalArgumentException when the mask's ones are not contiguous
    public static int lengthOf(Ipv4 netmask) {
        int length = Integer.numberOfLeadingZeros(~netmask.bits());
        if (mask(length) != netmask.bits()) {
            throw new IllegalArgumentException("\"" + netmask + "\" is no netmask, expected one like 255.255.255.0");
        }
        return length;
    }

    /// The first address of the subnet.
    public Ipv4 network() {
        return new Ipv4(address.bits() & mask(length));
    }

    public boolean contains(Ipv4 other) {
        return (other.bits() & mask(length)) == (address.bits() & mask(length));
    }

    private static int mask(int length) {
        return length == 0 ? 0 : -1 << (BITS - length);
    }

    @Override
    public String toString() {
        return address + "/" + length;
    }
}
