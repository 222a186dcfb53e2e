package dev.vmklab.format.codec;

import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.design.value.Mac;
import dev.vmklab.design.value.VlanRange;
import java.util.Map;

/// The file form of a type.
public sealed interface Shape {
    /// A string.
    record Text() implements Shape {}

    /// `true` or `false`.
    record Flag() implements Shape {}

    /// A number without a fraction.
    record Whole(boolean isLong) implements Shape {}

    /// A finite number.
    record Decimal() implements Shape {}

    /// One of the words of an enum, by its `key()`.
    record Word(Map<String, Object> constants) implements Shape {}

    /// A value that is written as a string in a form of its own, such as an address.
    record Coded(Code code) implements Shape {}

    /// A list.
    record Items(Shape item) implements Shape {}

    /// A value that may be absent.
    record Maybe(Shape value) implements Shape {}

    /// An object with free keys.
    record Table(Shape value) implements Shape {}

    /// An object with the fields of a record.
    record Structure(RecordShape<?> record) implements Shape {}

    /// An object with the fields of one of several records; its key `kind` says which.
    record Choice(Class<?> type, Map<String, RecordShape<?>> byKind) implements Shape {}

    /// The values that are strings in a file.
    enum Code {
        ID(Id.class),
        IPV4(Ipv4.class),
        IP_PREFIX(IpPrefix.class),
        MAC(Mac.class),
        VLAN_RANGE(VlanRange.class);

        private final Class<?> type;

        Code(Class<?> type) {
            this.type = type;
        }

        public Class<?> type() {
            return type;
        }

        /// @throws IllegalArgumentException when the text is not of this form
        Object parse(String text) {
            return switch (this) {
                case ID -> Id.of(text);
                case IPV4 -> Ipv4.parse(text);
                case IP_PREFIX -> IpPrefix.parse(text);
                case MAC -> new Mac(text);
                case VLAN_RANGE -> VlanRange.parse(text);
            };
        }
    }
}
