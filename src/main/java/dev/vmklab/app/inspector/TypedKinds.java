package dev.vmklab.app.inspector;

import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.design.value.Mac;
import dev.vmklab.design.vswitch.VlanMode;
import dev.vmklab.units.Quantity;
import java.util.Optional;

/// How values of each type are typed. The unit of a number is in its component's name.
final class TypedKinds {
    private TypedKinds() {}

    /// Empty for a type that is not typed.
    static Optional<Item.Kind> of(Class<?> type, String component) {
        if (type == String.class) {
            return Optional.of(new Item.Kind.Text());
        }
        if (type == int.class || type == Integer.class) {
            return Optional.of(new Item.Kind.Whole());
        }
        if (type == double.class || type == Double.class) {
            return Optional.of(number(component));
        }
        if (type == Ipv4.class) {
            return Optional.of(new Item.Kind.Ipv4());
        }
        if (type == IpPrefix.class) {
            return Optional.of(new Item.Kind.IpPrefix());
        }
        if (type == Mac.class) {
            return Optional.of(new Item.Kind.Mac());
        }
        return type == VlanMode.class ? Optional.of(new Item.Kind.Vlan()) : Optional.empty();
    }

    private static Item.Kind number(String component) {
        if (component.endsWith("BytesPerSecond")) {
            return new Item.Kind.Amount(Quantity.BYTES_PER_SECOND);
        }
        if (component.endsWith("itsPerSecond")) {
            return new Item.Kind.Amount(Quantity.RATE);
        }
        if (component.endsWith("Bytes")) {
            return new Item.Kind.Amount(Quantity.BYTES);
        }
        if (component.endsWith("Seconds")) {
            return new Item.Kind.Amount(Quantity.SECONDS);
        }
        return component.endsWith("PerSecond") ? new Item.Kind.Amount(Quantity.PER_SECOND) : new Item.Kind.Decimal();
    }
}
