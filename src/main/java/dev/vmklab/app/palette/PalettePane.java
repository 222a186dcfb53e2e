package dev.vmklab.app.palette;

import dev.vmklab.design.part.Parts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// The palette with its search. All words that are typed must occur in a part's name, group or further words.
public final class PalettePane extends BorderPane {
    private final Carrier carrier;
    private final Supplier<List<Parts.Offer>> own;
    private final TextField search = new TextField();
    private final VBox list = new VBox();

    /// @param own the user's templates, asked for whenever [#refresh] is called
    public PalettePane(Carrier carrier, Supplier<List<Parts.Offer>> own) {
        this.carrier = carrier;
        this.own = own;
        setId("palette");
        getStyleClass().add("palette");
        search.setId("palette-search");
        search.setPromptText("Search parts");
        search.setAccessibleText("Search parts");
        search.textProperty().subscribe(text -> refresh());
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                putFirst();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                search.clear();
            }
        });
        list.getStyleClass().add("palette-list");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        setTop(search);
        setCenter(scroll);
        refresh();
    }

    /// Shows what there is now.
    public void refresh() {
        List<Parts.Offer> offers = new ArrayList<>(own.get());
        offers.addAll(Parts.all());
        list.getChildren().clear();
        String group = "";
        for (Parts.Offer offer : offers) {
            if (matches(offer, search.getText())) {
                if (!offer.group().equals(group)) {
                    group = offer.group();
                    Label heading = new Label(group);
                    heading.getStyleClass().add("palette-heading");
                    list.getChildren().add(heading);
                }
                list.getChildren().add(new PaletteItem(offer, carrier));
            }
        }
        if (list.getChildren().isEmpty()) {
            Label none = new Label("Nothing is called \u201c" + search.getText() + "\u201d");
            none.getStyleClass().add("palette-none");
            none.setWrapText(true);
            list.getChildren().add(none);
        }
    }

    private static boolean matches(Parts.Offer offer, String typed) {
        String text = (offer.name() + " " + offer.group() + " " + offer.words()).toLowerCase(Locale.ROOT);
        return Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }

    private void putFirst() {
        List<Parts.Offer> offers = new ArrayList<>(own.get());
        offers.addAll(Parts.all());
        offers.stream()
                .filter(o -> matches(o, search.getText()))
                .findFirst()
                .ifPresent(o -> carrier.put(o.part(), o.name()));
    }
}
