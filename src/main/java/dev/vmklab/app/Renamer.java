package dev.vmklab.app;

import dev.vmklab.app.document.Document;
import dev.vmklab.app.outline.Naming;
import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.edit.Renaming;
import dev.vmklab.design.property.PropertyPath;
import dev.vmklab.design.value.Id;
import java.util.Optional;
import java.util.function.Supplier;

/// Renames elements of a document, with whatever refers to them by name.
final class Renamer implements Naming {
    private static final PropertyPath NAME = PropertyPath.of("name");

    private final Document document;
    private final Supplier<DesignIndex> index;

    Renamer(Document document, Supplier<DesignIndex> index) {
        this.document = document;
        this.index = index;
    }

    @Override
    public Optional<String> nameOf(Id element) {
        return index.get()
                .find(element, Record.class)
                .filter(record -> NAME.type(record).isPresent())
                .flatMap(NAME::read)
                .map(Object::toString);
    }

    @Override
    public Optional<String> rename(Id element, String name) {
        String before = nameOf(element).orElse("");
        if (name.equals(before)) {
            return Optional.empty();
        }
        try {
            Design renamed = Renaming.of(document.get().design(), element, name);
            document.edit("Rename " + before + " to " + name, now -> now.withDesign(renamed));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
