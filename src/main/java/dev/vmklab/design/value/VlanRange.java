package dev.vmklab.design.value;

/// VLAN ids from `first` to `last`, both included, written `200-229` or `130`.
public record VlanRange(int first, int last) {
    public static final int MIN = 1;
    public static final int MAX = 4094;
    public static final VlanRange ALL = new VlanRange(MIN, MAX);

    public VlanRange {
        Check.range("vlan", first, MIN, MAX);
        Check.range("vlan", last, MIN, MAX);
        Check.that(first <= last, "vlan range is " + first + "-" + last + ", expected the smaller id first");
    }

    /// @throws IllegalArgumentException when the text is neither a VLAN id nor a range of them
    public static VlanRange parse(String text) {
        if (!text.matches("\\d{1,4}(-\\d{1,4})?")) {
            throw new IllegalArgumentException("\"" + text + "\" is no VLAN range, expected one like 200-229 or 130");
        }
        int dash = text.indexOf('-');
        int first = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
        return new VlanRange(first, dash < 0 ? first : Integer.parseInt(text.substring(dash + 1)));
    }

    public boolean contains(int vlan) {
        return vlan >= first && vlan <= last;
    }

    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }
}
