package dev.vmklab.app.inspector;

import java.util.List;

/// What can be edited of a selection, in sections.
record Form(List<Section> sections) {
    /// A part with a title.
    ///
    /// @param folded whether it is closed until its user opens it
    record Section(String title, boolean folded, List<Item> items) {
        Section {
            items = List.copyOf(items);
        }
    }

    Form {
        sections = List.copyOf(sections);
    }
}
