package dev.vmklab.app.inspector;

import dev.vmklab.analysis.NiocSplit;
import dev.vmklab.app.ui.Colours;
import dev.vmklab.drawing.picture.Role;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.units.Units;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// One uplink as a bar, divided among services by their colours. A part that is wide enough bears the service's tag.
final class SplitPicture extends Pane {
    private static final double HEIGHT = 26;
    private static final double GAP = 1;
    private static final double LEAST_FOR_TAG = 22;
    private static final String TAG_STYLE = "split-tag";

    private final Theme theme;
    private NiocSplit split = new NiocSplit(1, java.util.List.of(), 1);

    SplitPicture(Theme theme) {
        this.theme = theme;
        setId("nioc-split");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        getStyleClass().add("split-picture");
    }

    void show(NiocSplit shown) {
        split = shown;
        StringBuilder text = new StringBuilder("Split of ").append(Units.rate(shown.bitsPerSecond()));
        shown.parts()
                .forEach(part -> text.append(", ")
                        .append(part.service().label())
                        .append(' ')
                        .append(Units.rate(part.bitsPerSecond())));
        setAccessibleText(text.toString());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        double at = 0;
        for (NiocSplit.Part part : split.parts()) {
            double width = getWidth() * part.bitsPerSecond() / split.bitsPerSecond();
            Label bar = new Label(width >= LEAST_FOR_TAG ? part.service().tag() : "");
            int colour = theme.argb(Role.of(part.service()));
            bar.getStyleClass().add(TAG_STYLE);
            bar.pseudoClassStateChanged(Row.ON_DARK, isDark(colour));
            bar.setBackground(new Background(new BackgroundFill(Colours.of(colour), CornerRadii.EMPTY, Insets.EMPTY)));
            bar.setTooltip(new Tooltip(part.service().label() + ": " + Units.rate(part.bitsPerSecond())));
            bar.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            bar.setPrefSize(Math.max(0, width - GAP), HEIGHT);
            bar.resizeRelocate(at, 0, Math.max(0, width - GAP), HEIGHT);
            getChildren().add(bar);
            at += width;
        }
    }

    private static boolean isDark(int argb) {
        double luma = 0.299 * (argb >> 16 & 0xFF) + 0.587 * (argb >> 8 & 0xFF) + 0.114 * (argb & 0xFF);
        return luma < 140;
    }
}
