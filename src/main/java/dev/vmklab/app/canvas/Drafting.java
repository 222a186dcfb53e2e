package dev.vmklab.app.canvas;

import dev.vmklab.app.document.Document;
import dev.vmklab.app.document.Stroke;
import dev.vmklab.design.Design;
import dev.vmklab.design.edit.Model;
import dev.vmklab.design.edit.Removal;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.format.DesignDocument;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The document as the hand works on it: named edits of the design and of where things stand. FX thread only.
public final class Drafting {
    private final Document document;
    private final IdSource ids;
    private Model model;
    private Supplier<Optional<Instant>> underWay = Optional::empty;

    /// An instant of the run that is shown.
    ///
    /// @param scenario the one that is played
    /// @param seconds since its start
    public record Instant(Id scenario, double seconds) {}

    private final boolean looksOnly;

    /// @param ids where new elements get theirs
    public Drafting(Document document, IdSource ids) {
        this(document, ids, false);
    }

    private Drafting(Document document, IdSource ids, boolean looksOnly) {
        this.looksOnly = looksOnly;
        this.document = document;
        this.ids = ids;
        model = Model.of(document.shown().design());
    }

    /// For a drawing that is looked at and not changed.
    public static Drafting lookingOnly() {
        Document nothing = new Document(DesignDocument.of(Design.empty("Nothing")));
        return new Drafting(nothing, IdSource.sequence(0), true);
    }

    boolean looksOnly() {
        return looksOnly;
    }

    /// @param instant where the run is; empty while it has not begun
    public void follow(Supplier<Optional<Instant>> instant) {
        underWay = instant;
    }

    /// Where the run is; empty while it has not begun.
    Optional<Instant> underWay() {
        return underWay.get();
    }

    public DesignDocument content() {
        return document.shown();
    }

    /// The current design with its index, made once per design.
    public Model model() {
        Design design = content().design();
        if (!design.equals(model.design())) {
            model = Model.of(design);
        }
        return model;
    }

    /// Takes over the index of a design that has been made already.
    public void know(Model made) {
        model = made;
    }

    public IdSource ids() {
        return ids;
    }

    /// What a person calls an element.
    public String label(Id id) {
        return model().index().label(id);
    }

    /// What a person calls some elements: the one by its name, several by their number.
    public String label(Collection<Id> elements) {
        return elements.size() == 1 ? label(elements.iterator().next()) : elements.size() + " elements";
    }

    public void edit(String name, UnaryOperator<DesignDocument> change) {
        document.edit(name, change);
    }

    /// An edit that is part of a movement, such as the repeats of a key that is held.
    void edit(String name, Stroke stroke, UnaryOperator<DesignDocument> change) {
        document.edit(name, stroke, change);
    }

    public void design(String name, UnaryOperator<Design> change) {
        document.edit(name, d -> d.withDesign(change.apply(d.design())));
    }

    /// Removes elements with their cables and with what refers to them: scenario events, objectives, placements.
    public void remove(Collection<Id> elements) {
        if (!elements.isEmpty()) {
            document.edit("Delete " + label(elements), d -> without(d, elements));
        }
    }

    static DesignDocument without(DesignDocument document, Collection<Id> elements) {
        Removal removal = Removal.of(document.design(), elements);
        DesignDocument left = document.withDesign(removal.applied(document.design()))
                .withScenarios(document.scenarios().stream()
                        .flatMap(s -> removal.from(s).stream())
                        .toList())
                .withObjectives(document.objectives().stream()
                        .flatMap(o -> removal.from(o).stream())
                        .toList());
        return Positions.forgotten(left, removal.gone());
    }
}
