package dev.vmklab.app.fork;

import dev.vmklab.app.session.LiveRun;
import dev.vmklab.app.session.Session;
import dev.vmklab.app.ui.Dialogs;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// The runs of a session as tabs. Shows as soon as there is more than one.
public final class RunTabs extends TabPane {
    private final Session session;
    private final Dialogs dialogs;
    private final Consumer<LiveRun> close;
    private boolean following;

    /// @param close gives a fork up, once its user agrees
    public RunTabs(Session session, Dialogs dialogs, Consumer<LiveRun> close) {
        this.session = session;
        this.dialogs = dialogs;
        this.close = close;
        setId("run-tabs");
        getStyleClass().addAll("run-tabs", "dense");
        setAccessibleText("Runs of this window");
        setTabClosingPolicy(TabClosingPolicy.ALL_TABS);
        setFocusTraversable(true);
        session.runs().addListener((ListChangeListener<LiveRun>) change -> follow());
        session.shownProperty().subscribe(shown -> follow());
        session.referenceProperty().subscribe(reference -> follow());
        getSelectionModel().selectedItemProperty().subscribe(tab -> {
            if (tab != null && !following) {
                session.show((LiveRun) tab.getUserData());
            }
        });
    }

    private void follow() {
        following = true;
        List<LiveRun> runs = session.runs();
        getTabs().removeIf(tab -> !runs.contains((LiveRun) tab.getUserData()));
        for (int i = 0; i < runs.size(); i++) {
            if (i == getTabs().size() || getTabs().get(i).getUserData() != runs.get(i)) {
                getTabs().add(i, tab(runs.get(i)));
            }
        }
        Optional<LiveRun> reference = session.referenceProperty().get();
        for (Tab tab : getTabs()) {
            boolean isReference = reference.filter(r -> r == tab.getUserData()).isPresent();
            tab.setGraphic(new FontIcon(isReference ? "mdi2s-scale-balance" : "mdi2s-source-branch"));
        }
        getSelectionModel().select(runs.indexOf(session.shownProperty().get()));
        setVisible(runs.size() > 1);
        setManaged(runs.size() > 1);
        following = false;
    }

    private Tab tab(LiveRun run) {
        Tab tab = new Tab();
        tab.setUserData(run);
        tab.textProperty().bind(run.nameProperty());
        tab.setClosable(run.isFork());
        tab.setOnCloseRequest(event -> {
            event.consume();
            close.accept(run);
        });
        MenuItem rename = new MenuItem("Rename\u2026");
        rename.setOnAction(event -> rename(run));
        MenuItem compare = new MenuItem("Compare the others with this");
        compare.setOnAction(event -> session.compareWith(Optional.of(run)));
        MenuItem giveUp = new MenuItem("Close");
        giveUp.setDisable(!run.isFork());
        giveUp.setOnAction(event -> close.accept(run));
        tab.setContextMenu(new ContextMenu(rename, compare, giveUp));
        return tab;
    }

    /// Asks for another name of a run.
    public void rename(LiveRun run) {
        dialogs.asked(
                "Rename the run",
                "Name",
                run.nameProperty().get(),
                name -> run.nameProperty().set(name));
    }
}
