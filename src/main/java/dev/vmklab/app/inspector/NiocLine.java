package dev.vmklab.app.inspector;

import dev.vmklab.analysis.NiocSplit;
import dev.vmklab.app.document.Stroke;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.host.UplinkSlot;
import dev.vmklab.design.host.Vmnic;
import dev.vmklab.design.property.Limits;
import dev.vmklab.design.value.OutOfRangeException;
import dev.vmklab.design.value.Service;
import dev.vmklab.design.vswitch.DistributedSwitch;
import dev.vmklab.design.vswitch.Nioc;
import dev.vmklab.design.vswitch.NiocAllocation;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.units.Quantity;
import dev.vmklab.units.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Network I/O Control as a table: a row per service with shares, reservation, limit and what it gets when all want
/// more
/// than there is; below it the same as a picture, which follows every key.
final class NiocLine implements Line {
    private static final double USUAL_RATE = 10e9;
    private static final double SHARES_WIDTH = 42;

    /// Below this there is only room for the tags of services.
    private static final double NAME_WIDTH = 104;

    private static final double TAG_WIDTH = 44;

    private final Subject subject;
    private final Item.Nioc item;
    private final CheckBox enabled = new CheckBox("Enabled");
    private final Label reason = new Label();
    private final Label caption = new Label();
    private final SplitPicture picture;
    private final List<ServiceRow> rows = new ArrayList<>();
    private final VBox box = new VBox(8);

    NiocLine(Subject subject, Item.Nioc item, Theme theme) {
        this.subject = subject;
        this.item = item;
        picture = new SplitPicture(theme);
        enabled.setId(Row.id(item.path()) + "-enabled");
        enabled.setOnAction(event -> edit(new Stroke(), "Switch NIOC", enabled.isSelected()));
        reason.getStyleClass().add("inspector-reason");
        reason.getStyleClass().add("nioc-reason");
        reason.setWrapText(true);
        caption.getStyleClass().addAll("text-small", "text-muted");
        caption.setWrapText(true);
        box.getStyleClass().add("inspector-row");
        box.getChildren().addAll(enabled, table(theme), reason, picture, caption);
        refresh();
    }

    private void edit(Stroke stroke, String name, boolean on) {
        subject.change(name + (on ? " on for " : " off for "), stroke, element -> {
            Nioc nioc = (Nioc) item.path().read(element).orElse(Nioc.OFF);
            return item.path().write(element, new Nioc(on, nioc.allocations(), nioc.extras()));
        });
    }

    private GridPane table(Theme theme) {
        GridPane grid = new GridPane(4, 3);
        grid.getStyleClass().add("nioc-table");
        ColumnConstraints service = new ColumnConstraints();
        service.setHgrow(Priority.ALWAYS);
        ColumnConstraints shares = new ColumnConstraints(SHARES_WIDTH);
        ColumnConstraints amount = new ColumnConstraints(46, 58, 72);
        ColumnConstraints gets = new ColumnConstraints(42, 48, 60);
        gets.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(service, shares, amount, amount, gets);
        grid.addRow(0, head(""), head("Shares"), head("Reserve"), head("Limit"), head("Gets"));
        for (Service each : Service.values()) {
            ServiceRow row = new ServiceRow(each, theme);
            rows.add(row);
            grid.addRow(rows.size(), row.name, row.shares, row.reservation, row.limit, row.gets);
        }
        return grid;
    }

    private static Label head(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("nioc-head");
        return label;
    }

    @Override
    public Node node() {
        return box;
    }

    private Nioc current() {
        return subject.elements().stream()
                .findFirst()
                .flatMap(element -> item.path().read(element))
                .map(Nioc.class::cast)
                .orElse(Nioc.OFF);
    }

    @Override
    public void refresh() {
        List<Object> values = subject.values(item.path());
        enabled.setIndeterminate(
                values.stream().map(v -> ((Nioc) v).enabled()).distinct().count() > 1);
        enabled.setSelected(current().enabled());
        rows.forEach(row -> row.show(current().allocation(row.service)));
        preview(current());
        if (values.size() > 1) {
            caption.setText("The selected switches differ; this is the first one. A change sets that service on all.");
        }
    }

    @Override
    public void leave(boolean takeOver) {
        rows.forEach(row -> row.leave(takeOver));
    }

    /// The slowest uplink of the switch, or a usual one.
    private double uplink() {
        DesignIndex index = subject.index();
        if (!(subject.elements().getFirst() instanceof DistributedSwitch sw)) {
            return USUAL_RATE;
        }
        double slowest = Double.POSITIVE_INFINITY;
        for (Host host : subject.design().hosts()) {
            for (UplinkSlot slot : host.uplinkSlots()) {
                double rate = slot.distributedSwitch().equals(sw.id())
                        ? index.find(slot.vmnic(), Vmnic.class)
                                .map(Vmnic::bitsPerSecond)
                                .orElse(0.0)
                        : 0;
                slowest = rate > 0 ? Math.min(slowest, rate) : slowest;
            }
        }
        return Double.isInfinite(slowest) ? USUAL_RATE : slowest;
    }

    private void preview(Nioc nioc) {
        double rate = uplink();
        NiocSplit split = NiocSplit.of(
                nioc, rate, List.of(Service.values()), ParameterFile.standard().parameters(subject.document()));
        picture.show(split);
        picture.setDisable(!nioc.enabled());
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).gets.setText(brief(split.parts().get(i).bitsPerSecond()));
        }
        caption.setText((nioc.enabled() ? "" : "Off: this would be ")
                + (nioc.enabled() ? "A" : "a") + " " + Units.rate(rate)
                + " uplink on transmit while all services want more than they get, in bit/s");
    }

    /// A rate without what the caption says: `833 M`.
    private static String brief(double rate) {
        return Units.rate(rate).replace("bit/s", "");
    }

    private final class ServiceRow {
        private final Service service;
        private final HBox name;
        private final TextField shares;
        private final TextField reservation;
        private final TextField limit;
        private final Label gets = new Label();
        private Stroke stroke = new Stroke();

        ServiceRow(Service service, Theme theme) {
            this.service = service;
            Label label = new Label();
            label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            label.setTooltip(Row.tooltip(service.label()));
            name = new HBox(6, ServiceMark.of(service, theme), label);
            name.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            name.setMinWidth(TAG_WIDTH);
            label.textProperty()
                    .bind(name.widthProperty()
                            .map(width -> width.doubleValue() < NAME_WIDTH ? service.tag() : Names.briefly(service)));
            gets.getStyleClass().add("figure");
            gets.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            shares = field("Shares", "shares");
            reservation = field("Reservation", "reservation");
            limit = field("Limit", "limit");
            limit.setPromptText("none");
        }

        private TextField field(String what, String id) {
            TextField field = new TextField();
            field.setId("field-nioc-" + service.key() + "-" + id);
            field.setAccessibleText(what + " of " + service.label());
            field.getStyleClass().add("small");
            field.textProperty().subscribe((before, now) -> typed(field));
            field.focusedProperty().subscribe((before, focused) -> {
                if (!focused) {
                    commit();
                    stroke = new Stroke();
                }
            });
            field.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER) {
                    commit();
                    field.selectAll();
                    event.consume();
                }
            });
            return field;
        }

        private boolean isTyping() {
            return shares.isFocused() || reservation.isFocused() || limit.isFocused();
        }

        void show(NiocAllocation allocation) {
            if (!isTyping() || read().equals(Optional.of(allocation))) {
                write(allocation);
            }
        }

        private void write(NiocAllocation allocation) {
            shares.setText(Integer.toString(allocation.shares()));
            reservation.setText(amount(allocation.reservationBitsPerSecond()));
            limit.setText(allocation.limitBitsPerSecond().map(this::amount).orElse(""));
        }

        void leave(boolean takeOver) {
            if (takeOver && isTyping()) {
                commit();
            }
            write(current().allocation(service));
        }

        private String amount(double rate) {
            return rate == 0 ? "0" : Quantity.RATE.text(rate).replace("bit/s", "");
        }

        private void typed(TextField field) {
            if (field.isFocused()) {
                read().ifPresent(allocation -> preview(current().with(allocation)));
            }
        }

        /// What the fields say; empty when they say nothing sensible, and then the reason is shown.
        private Optional<NiocAllocation> read() {
            NiocAllocation before = current().allocation(service);
            try {
                reason.setText("");
                Quantity.Unit unit = Quantity.RATE.unitOf(USUAL_RATE);
                int weight =
                        (int) new TextCodec(new Item.Kind.Whole(), false).parse(shares.getText(), Optional.empty());
                double reserved = Quantity.RATE.parse(reservation.getText(), unit);
                Optional<Double> most = limit.getText().isBlank()
                        ? Optional.empty()
                        : Optional.of(Quantity.RATE.parse(limit.getText(), unit));
                return Optional.of(new NiocAllocation(service, weight, reserved, most, before.extras()));
            } catch (OutOfRangeException e) {
                reason.setText(service.label() + ": " + range(e));
            } catch (IllegalArgumentException e) {
                reason.setText(service.label() + ": " + e.getMessage());
            }
            reason.pseudoClassStateChanged(Row.REFUSED, true);
            return Optional.empty();
        }

        private static String range(OutOfRangeException e) {
            boolean isShares = String.valueOf(e.getMessage()).startsWith("shares");
            TextCodec codec =
                    new TextCodec(isShares ? new Item.Kind.Whole() : new Item.Kind.Amount(Quantity.RATE), false);
            return "expected " + codec.hint(Optional.of(new Limits(e.least(), e.greatest())));
        }

        private void commit() {
            Optional<NiocAllocation> read = read();
            if (read.isPresent() && !read.get().equals(current().allocation(service))) {
                subject.change("Set NIOC of " + service.label() + " on ", stroke, element -> {
                    Nioc nioc = (Nioc) item.path().read(element).orElse(Nioc.OFF);
                    return item.path().write(element, nioc.with(read.get()));
                });
            }
        }
    }
}
