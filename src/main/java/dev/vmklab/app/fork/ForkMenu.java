package dev.vmklab.app.fork;

import dev.vmklab.analysis.Remedies;
import dev.vmklab.analysis.Remedy;
import dev.vmklab.design.Design;
import dev.vmklab.design.DesignIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/// Forks the shown run at the shown instant: as it is, or with one of the remedies against contention.
public final class ForkMenu extends SplitMenuButton {
    private final Supplier<Design> design;
    private final Forker forker;

    /// What makes the forks.
    public interface Forker {
        void fork();

        /// @param text what is otherwise
        void forkWith(Remedy remedy, String text);
    }

    /// @param design in force at the shown instant
    public ForkMenu(Supplier<Design> design, Forker forker) {
        this.design = design;
        this.forker = forker;
        setId("fork-menu");
        setAccessibleText("Fork");
        setGraphic(new FontIcon("mdi2s-source-branch"));
        getStyleClass().addAll("small", "flat");
        setTooltip(new Tooltip("Try another future from this instant on, in a tab of its own"));
        setOnAction(event -> forker.fork());
        setOnShowing(event -> fill());
        getItems().add(new MenuItem());
    }

    /// Offers what the design allows now.
    private void fill() {
        Design now = design.get();
        DesignIndex index = DesignIndex.of(now);
        List<MenuItem> items = new ArrayList<>();
        for (Remedy remedy : Remedies.preventive(now)) {
            String text = remedy.text(index);
            MenuItem item = new MenuItem("Fork, and " + text);
            item.setMnemonicParsing(false);
            item.setOnAction(event -> forker.forkWith(remedy, text));
            items.add(item);
        }
        MenuItem plain = new MenuItem("Fork as it is");
        plain.setOnAction(event -> forker.fork());
        items.addFirst(plain);
        getItems().setAll(items);
    }
}
