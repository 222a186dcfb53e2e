package dev.vmklab.app;

import static dev.vmklab.app.action.ActionBuilder.action;

import dev.vmklab.app.action.Action;
import dev.vmklab.app.fork.Forks;
import dev.vmklab.app.fork.RunTabs;
import dev.vmklab.app.session.LiveRun;
import dev.vmklab.app.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/// What can be done with the futures of a run.
final class ForkCommands {
    private ForkCommands() {}

    /// @param close gives a fork up, once its user agrees
    /// @param compareFile asks for a file to compare with
    static List<Action> of(Session session, Forks forks, RunTabs tabs, Consumer<LiveRun> close, Runnable compareFile) {
        ObservableBooleanValue isFork = Bindings.createBooleanBinding(
                () -> session.shownProperty().get().isFork(), session.shownProperty());
        ObservableBooleanValue compares = Bindings.createBooleanBinding(
                () -> session.referenceProperty().get().isPresent(), session.referenceProperty());
        return List.of(
                action("fork.here", "Fork here", "mdi2s-source-branch")
                        .keys("Shortcut+B")
                        .does(forks::fork),
                action("fork.rename", "Rename this run\u2026", "mdi2r-rename-box")
                        .does(() -> tabs.rename(session.shownProperty().get())),
                action("fork.adopt", "Take this fork over into the design", "mdi2s-source-merge")
                        .when(isFork)
                        .does(forks::adopt),
                action("fork.close", "Close this fork", "mdi2c-close")
                        .keys("Shortcut+Shift+B")
                        .when(isFork)
                        .does(() -> close.accept(session.shownProperty().get())),
                action("fork.next", "Show the next run", "mdi2t-tab")
                        .keys("Shortcut+Tab")
                        .does(() -> next(session)),
                action("compare.fork", "Compare this fork with the design", "mdi2s-scale-balance")
                        .keys("Shortcut+Shift+C")
                        .when(isFork)
                        .does(() -> session.compareWith(Optional.of(session.base()))),
                action("compare.file", "Compare with a file\u2026", "mdi2f-file-compare")
                        .does(compareFile),
                action("compare.end", "End the comparison", "mdi2s-scale-unbalanced")
                        .when(compares)
                        .does(() -> session.compareWith(Optional.empty())));
    }

    private static void next(Session session) {
        List<LiveRun> runs = session.runs();
        int at = runs.indexOf(session.shownProperty().get());
        session.show(runs.get((at + 1) % runs.size()));
    }
}
