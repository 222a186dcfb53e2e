package dev.vmklab.app.inspector;

import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.fabric.QosClass;
import dev.vmklab.design.host.Vmk;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.property.Elements;
import dev.vmklab.design.property.PropertyPath;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.design.value.Origin;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.value.VlanRange;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.Nioc;
import dev.vmklab.design.vswitch.StandardSwitch;
import dev.vmklab.design.vswitch.Teaming;
import dev.vmklab.design.vswitch.VlanMode;
import dev.vmklab.format.References;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds what can be edited of some elements, from the types of their components. Several elements have the properties
/// that all of them have, with the same type.
final class FormBuilder {
    private static final String MORE = "More";
    private static final String MAIN = "";
    private static final PropertyPath UPLINKS = PropertyPath.of("uplinks");

    private final List<Record> elements;
    private final CommonValues common;
    private final Record sample;
    private final DesignIndex index;
    private final Map<String, List<Item>> sections = new LinkedHashMap<>();
    private final List<Item> seldom = new ArrayList<>();
    private List<Item> items = new ArrayList<>();

    private FormBuilder(List<Record> elements, DesignIndex index) {
        this.elements = elements;
        this.common = new CommonValues(elements);
        this.sample = elements.getFirst();
        this.index = index;
    }

    /// @param elements at least one
    static Form of(List<Record> elements, DesignIndex index) {
        return new FormBuilder(List.copyOf(elements), index).build();
    }

    private Form build() {
        sections.put(MAIN, items);
        List<String> names = Arrays.stream(sample.getClass().getRecordComponents())
                .filter(common::isShared)
                .map(RecordComponent::getName)
                .toList();
        for (String name : Arrangement.of(sample.getClass(), names)) {
            RecordComponent component = component(sample.getClass(), name);
            boolean isSeldom = Arrangement.isSeldom(sample.getClass(), name);
            List<Item> before = items;
            items = isSeldom ? seldom : sections.getOrDefault(MAIN, items);
            add(sample.getClass(), component, PropertyPath.of(name), !isSeldom);
            items = before;
        }
        details();
        List<Form.Section> all = new ArrayList<>();
        sections.forEach((title, list) -> {
            if (!list.isEmpty()) {
                all.add(new Form.Section(title, false, list));
            }
        });
        if (!seldom.isEmpty()) {
            all.add(new Form.Section(MORE, true, seldom));
        }
        return new Form(all);
    }

    private static RecordComponent component(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(c -> c.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// What cannot be edited but may be looked for.
    private void details() {
        if (elements.size() > 1) {
            return;
        }
        Elements.idOf(sample).ifPresent(id -> seldom.add(new Item.Note("Id", id.text())));
        for (RecordComponent component : sample.getClass().getRecordComponents()) {
            Object value = PropertyPath.of(component.getName()).read(sample).orElse(Extras.NONE);
            if (value instanceof Optional<?> optional && optional.orElse(null) instanceof Origin origin) {
                seldom.add(new Item.Note("Origin", origin.source() + ": " + origin.key()));
            }
            if (value instanceof Extras extras) {
                extras.fields().forEach((key, field) -> seldom.add(new Item.Note(key, field.toString())));
            }
        }
    }

    private void add(Class<?> record, RecordComponent component, PropertyPath path, boolean mayOpenSection) {
        Type type = component.getGenericType();
        String label = Names.of(component.getName());
        Class<?> raw = component.getType();
        boolean isOptional = raw == Optional.class;
        if (isOptional || raw == List.class) {
            Class<?> inner = (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0];
            if (isOptional) {
                single(record, inner, path, label, true, mayOpenSection);
            } else {
                list(record, inner, path, label, mayOpenSection);
            }
        } else {
            single(record, raw, path, label, false, mayOpenSection);
        }
    }

    private void single(
            Class<?> record, Class<?> type, PropertyPath path, String label, boolean optional, boolean mayOpenSection) {
        Optional<References.Target> target = References.of(record, path.last());
        Optional<Item.Kind> kind = TypedKinds.of(type, path.last());
        if (type == Extras.class || type == Origin.class || path.equals(PropertyPath.of("id"))) {
            return; // among the details
        }
        if (target.isPresent()) {
            items.add(new Item.Reference(label, path, target.get(), optional));
        } else if (kind.isPresent()) {
            items.add(new Item.Typed(label, path, kind.get(), optional));
        } else if (type == boolean.class) {
            items.add(new Item.Flag(label, path));
        } else if (type.isEnum()) {
            boolean isRole = record == Vmk.class && path.last().equals("role");
            if (!isRole) {
                items.add(new Item.Word(label, path, List.of((Object[]) type.getEnumConstants()), optional));
            }
        } else if (type == Teaming.class) {
            section("Teaming and failover", mayOpenSection, () -> team(path, optional));
        } else if (type == Nioc.class) {
            section("Network I/O Control", mayOpenSection, () -> items.add(new Item.Nioc(path)));
        } else if (type.isSealed()) {
            section(label, mayOpenSection && !optional, () -> choice(label, type, path, optional));
        } else if (type.isRecord()) {
            section(Names.ofSection(type, label), mayOpenSection, () -> nested(label, type, path, optional));
        }
    }

    private void section(String title, boolean mayOpen, Runnable content) {
        List<Item> before = items;
        if (mayOpen) {
            items = sections.computeIfAbsent(title, t -> new ArrayList<>());
        }
        content.run();
        items = before;
    }

    private void team(PropertyPath path, boolean optional) {
        Optional<List<String>> uplinks = Uplinks.of(elements, index);
        if (uplinks.isEmpty()) {
            items.add(new Item.Note("", "The selected elements belong to switches with different uplinks."));
            return;
        }
        items.add(new Item.Team(path, optional, uplinks.get()));
        if (common.isThere(path)) {
            for (RecordComponent component : Teaming.class.getRecordComponents()) {
                if (component.getType() != List.class) {
                    add(Teaming.class, component, path.then(component.getName()), false);
                }
            }
        }
    }

    private void choice(String label, Class<?> type, PropertyPath path, boolean optional) {
        if (type == VlanMode.class) {
            throw new IllegalStateException("a VLAN mode is typed");
        }
        if (optional) {
            items.add(new Item.Present(label, path, type));
        }
        if (common.isThere(path)) {
            items.add(new Item.Choice("Kind", path, List.of(type.getPermittedSubclasses())));
            fields(path);
        }
    }

    private void nested(String label, Class<?> type, PropertyPath path, boolean optional) {
        if (optional) {
            items.add(new Item.Present(Names.ofPresence(type, label), path, type));
        }
        if (!optional || common.isThere(path)) {
            fields(path);
        }
    }

    /// The properties of the record at a place.
    private void fields(PropertyPath path) {
        common.first(path).ifPresent(value -> {
            Class<?> type = value.getClass();
            for (RecordComponent component : type.getRecordComponents()) {
                add(type, component, path.then(component.getName()), false);
            }
        });
    }

    private void list(Class<?> record, Class<?> item, PropertyPath path, String label, boolean mayOpenSection) {
        Optional<References.Target> target = References.of(record, path.last());
        if (target.isPresent()) {
            items.add(new Item.ReferenceList(label, path, target.get()));
        } else if (item == VmkTag.class) {
            section(
                    "Services",
                    mayOpenSection,
                    () -> items.add(new Item.Services(
                            path, record == Vmk.class ? Optional.of(PropertyPath.of("role")) : Optional.empty())));
        } else if (item == Service.class) {
            items.add(new Item.ServiceSet(record == QosClass.class ? "" : label, path));
        } else if (item == VlanRange.class) {
            items.add(new Item.Typed(label, path, new Item.Kind.VlanRanges(), false));
        } else if (item == Ipv4.class) {
            items.add(new Item.Typed(label, path, new Item.Kind.Ipv4List(), false));
        } else if (item.isRecord()
                && item.getRecordComponents()[0].getType() == Id.class
                && item.getRecordComponents()[0].getName().equals("id")) {
            links(path, label);
        } else if (item.isRecord()) {
            section(label, mayOpenSection, () -> cards(item, path));
        } else if (sample instanceof DistributedSwitch && path.equals(UPLINKS)) {
            uplinks();
        } else if (elements.size() == 1 && sample instanceof StandardSwitch && path.equals(UPLINKS)) {
            items.add(new Item.HostUplinks());
        } else {
            names(path, label);
        }
    }

    /// Those that all switches have are named together; one switch alone may get more or lose some.
    private void uplinks() {
        int shared = common.sizes(UPLINKS).stream().reduce(Math::min).orElse(0);
        section("Uplinks", true, () -> {
            for (int i = 0; i < shared; i++) {
                items.add(new Item.Typed("Uplink " + (i + 1), UPLINKS.item(i), new Item.Kind.Text(), false));
            }
            if (elements.size() == 1) {
                items.add(new Item.DistributedUplinks());
            }
        });
    }

    private void links(PropertyPath path, String label) {
        if (elements.size() > 1 || !(path.read(sample).orElse(List.of()) instanceof List<?> list) || list.isEmpty()) {
            return;
        }
        List<Id> targets = list.stream()
                .map(Record.class::cast)
                .map(Elements::idOf)
                .flatMap(Optional::stream)
                .toList();
        items.add(new Item.Links(label, targets));
    }

    private void names(PropertyPath path, String label) {
        items.add(new Item.Note(label, common.words(path)));
    }

    private void cards(Class<?> item, PropertyPath path) {
        List<Integer> sizes = common.sizes(path);
        if (sizes.size() > 1) {
            items.add(new Item.Note("", "The selected elements have different numbers of these."));
            return;
        }
        String name = Names.ofType(item);
        for (int i = 0; i < sizes.getFirst(); i++) {
            items.add(new Item.Removable(name + " " + (i + 1), path, i));
            fields(path.item(i));
        }
        items.add(new Item.Addable("Add " + Names.asNoun(name), path, item));
    }
}
