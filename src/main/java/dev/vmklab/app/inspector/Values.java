package dev.vmklab.app.inspector;

import dev.vmklab.design.host.StorageRole;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.design.value.Mac;
import dev.vmklab.design.value.Origin;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.value.VlanRange;
import dev.vmklab.design.vswitch.TeamingPolicy;
import dev.vmklab.units.Units;
import java.math.BigDecimal;
import java.util.Locale;

/// Writes single values of a design with the unit that the component's name states.
final class Values {
    static final String NOT_SET = "not set";

    private Values() {}

    /// Whether a value is one thing to a person, even where it is a record.
    static boolean isSingle(Object value) {
        return !(value instanceof Record)
                || value instanceof Ipv4
                || value instanceof IpPrefix
                || value instanceof Mac
                || value instanceof VlanRange
                || value instanceof Origin;
    }

    static String text(String component, Object value) {
        return switch (value) {
            case Boolean yes -> yes ? "yes" : "no";
            case Double number -> number(component, number);
            case Number number -> whole(component, number.intValue());
            case Service service -> service.label();
            case VmkTag tag -> tag.service().label();
            case StorageRole role -> role.service().label();
            case TeamingPolicy policy -> policy.label();
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case Origin origin -> origin.source() + ": " + origin.key();
            case String text -> text.isEmpty() ? NOT_SET : text;
            default -> value.toString();
        };
    }

    private static String number(String component, double value) {
        if (component.endsWith("BytesPerSecond")) {
            return Units.bytes(value) + "/s";
        }
        if (component.endsWith("itsPerSecond")) {
            return Units.rate(value);
        }
        if (component.endsWith("Bytes")) {
            return Units.bytes(value);
        }
        if (component.endsWith("Seconds")) {
            return Units.seconds(value);
        }
        String plain = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        return component.endsWith("PerSecond") ? plain + "/s" : plain;
    }

    private static String whole(String component, int value) {
        return component.equals("mtu") ? value + " bytes" : Integer.toString(value);
    }
}
