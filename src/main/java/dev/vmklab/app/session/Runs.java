package dev.vmklab.app.session;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The runs of a session: which one is shown, and which one it is held against. FX thread only.
final class Runs {
    private final LiveRun base = new LiveRun("Design", false);
    private final ObservableList<LiveRun> runs = FXCollections.observableArrayList(base);
    private final ObservableList<LiveRun> all = FXCollections.unmodifiableObservableList(runs);
    private final ReadOnlyObjectWrapper<LiveRun> shown = new ReadOnlyObjectWrapper<>(base);
    private final ReadOnlyObjectWrapper<Optional<LiveRun>> reference = new ReadOnlyObjectWrapper<>(Optional.empty());

    LiveRun base() {
        return base;
    }

    ObservableList<LiveRun> all() {
        return all;
    }

    LiveRun shown() {
        return shown.get();
    }

    ReadOnlyObjectProperty<LiveRun> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<LiveRun>> referenceProperty() {
        return reference.getReadOnlyProperty();
    }

    void add(LiveRun live) {
        runs.add(live);
    }

    void show(LiveRun other) {
        shown.set(other);
    }

    void compareWith(Optional<LiveRun> other) {
        reference.set(other.filter(runs::contains));
    }

    /// The one before a run in the order of their tabs.
    LiveRun before(LiveRun fork) {
        return runs.get(runs.indexOf(fork) - 1);
    }

    void remove(LiveRun fork) {
        if (reference.get().filter(fork::equals).isPresent()) {
            reference.set(Optional.empty());
        }
        runs.remove(fork);
        fork.close();
    }

    /// The one that the shown run is held against, unless that is itself.
    Optional<LiveRun> other() {
        return reference.get().filter(r -> r != shown.get());
    }

    /// Up to where all of them are known that still go on, seconds.
    double known() {
        double known = shown.get().until();
        for (LiveRun live : runs) {
            known = live.isUnderWay() ? Math.min(known, live.until()) : known;
        }
        return known;
    }

    void close() {
        List.copyOf(runs).forEach(LiveRun::close);
    }
}
