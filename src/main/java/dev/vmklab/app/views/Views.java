package dev.vmklab.app.views;

import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.IdSource;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.view.HiddenLayers;
import dev.vmklab.view.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Changes of a document's views. Pure functions. A document without views has one all the same: it is drawn, and
/// begins to exist with its first change.
public final class Views {
    private static final String FIRST_NAME = "Drawing";
    private static final Id FIRST = Id.of("view-drawing");

    private Views() {}

    /// The view that is drawn.
    public static View shown(DesignDocument document) {
        return document.view().orElseGet(() -> View.of(FIRST, FIRST_NAME));
    }

    /// All views, at least one.
    public static List<View> all(DesignDocument document) {
        return document.views().isEmpty() ? List.of(shown(document)) : document.views();
    }

    /// Changes the view that is drawn.
    public static DesignDocument changed(DesignDocument document, UnaryOperator<View> change) {
        View shown = shown(document);
        View next = change.apply(shown);
        if (next.equals(shown)) {
            return document;
        }
        return document.withViews(all(document).stream()
                .map(v -> v.id().equals(shown.id()) ? next : v)
                .toList());
    }

    /// Changes every view.
    public static DesignDocument each(DesignDocument document, UnaryOperator<View> change) {
        return document.withViews(document.views().stream().map(change).toList());
    }

    public static DesignDocument hidden(DesignDocument document, UnaryOperator<HiddenLayers> change) {
        return changed(document, view -> view.withHidden(change.apply(view.hidden())));
    }

    /// Draws hosts and racks small, or with all that is in them.
    public static DesignDocument collapsed(DesignDocument document, Collection<Id> elements, boolean small) {
        return changed(document, view -> {
            Set<Id> next = new LinkedHashSet<>(view.collapsed());
            if (small) {
                next.addAll(elements);
            } else {
                next.removeAll(elements);
            }
            return view.withCollapsed(List.copyOf(next));
        });
    }

    public static DesignDocument switched(DesignDocument document, Id to) {
        boolean first = all(document).getFirst().id().equals(to);
        return document.withShownView(first ? Optional.empty() : Optional.of(to));
    }

    /// Adds an empty view behind the others and draws it.
    public static DesignDocument added(DesignDocument document, IdSource ids) {
        return with(
                document,
                View.of(ids.next("view"), free(document, "View")),
                document.views().size());
    }

    /// Adds a copy of the view that is drawn, beside it, and draws it.
    public static DesignDocument duplicated(DesignDocument document, IdSource ids) {
        View shown = shown(document);
        int at = all(document).indexOf(shown) + 1;
        return with(document, shown.copied(ids.next("view"), free(document, shown.name())), at);
    }

    private static DesignDocument with(DesignDocument document, View view, int at) {
        List<View> views = new ArrayList<>(all(document));
        views.add(Math.clamp(at, 1, views.size()), view);
        return document.withViews(views).withShownView(Optional.of(view.id()));
    }

    /// A name that no view has: the wanted one with the next number behind it.
    private static String free(DesignDocument document, String wanted) {
        Set<String> taken = all(document).stream().map(View::name).collect(Collectors.toSet());
        String stem = wanted.replaceAll(" \\d+$", "");
        int number = 2;
        while (taken.contains(stem + " " + number)) {
            number++;
        }
        return stem + " " + number;
    }

    public static DesignDocument renamed(DesignDocument document, Id view, String name) {
        return document.withViews(all(document).stream()
                .map(v -> v.id().equals(view) ? v.withName(name) : v)
                .toList());
    }

    /// Removes a view and draws its neighbour. The last one stays.
    public static DesignDocument removed(DesignDocument document, Id view) {
        List<View> left =
                document.views().stream().filter(v -> !v.id().equals(view)).toList();
        if (left.isEmpty() || left.size() == document.views().size()) {
            return document;
        }
        boolean drawn = shown(document).id().equals(view);
        int at = document.views().stream().map(View::id).toList().indexOf(view);
        Id next = drawn ? left.get(Math.max(0, at - 1)).id() : shown(document).id();
        return switched(document.withViews(left), next);
    }
}
