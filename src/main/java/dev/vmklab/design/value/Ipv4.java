package dev.vmklab.design.value;

/// An IPv4 address.
///
/// @param bits the address as a big-endian integer
public record Ipv4(int bits) implements Comparable<Ipv4> {
    private static final int OCTETS = 4;

    /// @throws IllegalArgumentException when the text is not four decimal octets
    public static Ipv4 parse(String text) {
        String[] parts = text.split("\\.", -1);
        int value = 0;
        boolean valid = parts.length == OCTETS;
        for (int i = 0; valid && i < OCTETS; i++) {
            int octet = octet(parts[i]);
            valid = octet >= 0;
            value = value << 8 | octet;
        }
        if (!valid) {
            throw new IllegalArgumentException("\"" + text + "\" is no IPv4 address, expected one like 10.0.0.1");
        }
        return new Ipv4(value);
    }

    private static int octet(String part) {
        if (part.isEmpty() || part.length() > 3 || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int value = Integer.parseInt(part);
        return value <= 255 ? value : -1;
    }

    public int lastOctet() {
        return bits & 0xFF;
    }

    @Override
    public int compareTo(Ipv4 other) {
        return Integer.compareUnsigned(bits, other.bits);
    }

    @Override
    public String toString() {
        return (bits >>> 24) + "." + (bits >>> 16 & 0xFF) + "." + (bits >>> 8 & 0xFF) + "." + (bits & 0xFF);
    }
}
