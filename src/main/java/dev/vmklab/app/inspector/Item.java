package dev.vmklab.app.inspector;

import dev.vmklab.design.property.PropertyPath;
import dev.vmklab.design.value.Id;
import dev.vmklab.format.References;
import dev.vmklab.units.Quantity;
import java.util.List;
import java.util.Optional;

/// One line of a form: what is edited and how. Plain data, so that two forms can be compared.
sealed interface Item {
    /// A line that says something and edits nothing.
    record Note(String label, String text) implements Item {}

    /// Elements that stand inside the selected one.
    record Links(String label, List<Id> targets) implements Item {}

    /// A value that is typed.
    record Typed(String label, PropertyPath path, Kind kind, boolean optional) implements Item {}

    /// Something that is so or not.
    record Flag(String label, PropertyPath path) implements Item {}

    /// One of a few words.
    record Word(String label, PropertyPath path, List<Object> constants, boolean optional) implements Item {}

    /// Another element.
    record Reference(String label, PropertyPath path, References.Target target, boolean optional) implements Item {}

    /// Several other elements.
    record ReferenceList(String label, PropertyPath path, References.Target target) implements Item {}

    /// Which one of several records it is; its own properties follow.
    record Choice(String label, PropertyPath path, List<Class<?>> kinds) implements Item {}

    /// Whether an optional record is there; its own properties follow when it is.
    record Present(String label, PropertyPath path, Class<?> type) implements Item {}

    /// Takes one record out of a list.
    record Removable(String label, PropertyPath list, int index) implements Item {}

    /// Adds a record to a list.
    record Addable(String label, PropertyPath list, Class<?> type) implements Item {}

    /// The services of a VMkernel adapter.
    record Services(PropertyPath tags, Optional<PropertyPath> role) implements Item {}

    /// Services of which each may be named once.
    record ServiceSet(String label, PropertyPath path) implements Item {}

    /// Adds and takes away uplinks of a distributed switch.
    record DistributedUplinks() implements Item {}

    /// Which vmnics of its host a standard switch has.
    record HostUplinks() implements Item {}

    /// The uplinks of a team.
    ///
    /// @param optional whether the team may be inherited from the switch
    record Team(PropertyPath path, boolean optional, List<String> uplinks) implements Item {}

    /// Shares, reservations and limits of all services.
    record Nioc(PropertyPath path) implements Item {}

    /// How typed text becomes a value.
    sealed interface Kind {
        record Text() implements Kind {}

        record Whole() implements Kind {}

        record Decimal() implements Kind {}

        record Amount(Quantity quantity) implements Kind {}

        record Ipv4() implements Kind {}

        record IpPrefix() implements Kind {}

        record Mac() implements Kind {}

        record Vlan() implements Kind {}

        record VlanRanges() implements Kind {}

        record Ipv4List() implements Kind {}
    }
}
