package dev.vmklab.app.panes;

import dev.vmklab.analysis.Run;
import dev.vmklab.app.ui.Tables;
import dev.vmklab.design.value.Id;
import dev.vmklab.simulation.recording.Log;
import dev.vmklab.simulation.recording.MigrationRecord;
import dev.vmklab.units.Units;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;

/// The vMotions that have ended, with how long they took and how long the guest stood still.
public final class MigrationsPane extends BorderPane {
    private final TableView<MigrationRecord> table =
            Tables.table("migrations", "Migrations", "No migration has ended yet");
    private final Consumer<Id> select;
    private Optional<Run> run = Optional.empty();

    /// @param select called with the VM of the line that the user selected
    public MigrationsPane(Consumer<Id> select) {
        this.select = select;
        table.getColumns()
                .addAll(List.of(
                        Tables.words("VM", 96, MigrationRecord::vmName),
                        Tables.words("From", 80, MigrationRecord::from),
                        Tables.words("To", 80, MigrationRecord::to),
                        Tables.numbers("Started", 76, MigrationRecord::startedAt, m -> Units.instant(m.startedAt())),
                        Tables.numbers(
                                "Took", 76, MigrationRecord::durationSeconds, m -> Units.seconds(m.durationSeconds())),
                        Tables.numbers(
                                "Downtime",
                                80,
                                MigrationRecord::downtimeSeconds,
                                m -> Units.seconds(m.downtimeSeconds())),
                        Tables.numbers(
                                "Rounds",
                                64,
                                m -> (double) m.rounds().size(),
                                m -> Integer.toString(m.rounds().size())),
                        Tables.words("Outcome", 240, MigrationRecord::outcome)));
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                this.select.accept(row.vm());
            }
        });
        setCenter(table);
    }

    public void play(Optional<Run> shown) {
        run = shown;
        table.getItems().clear();
    }

    /// Takes over what has ended by an instant.
    public void update(double time) {
        run.ifPresent(r -> {
            Log<MigrationRecord> log = r.recording().migrations();
            int ended = log.indexAt(time) + 1;
            if (table.getItems().size() > ended) {
                table.getItems().remove(ended, table.getItems().size());
            }
            for (int i = table.getItems().size(); i < ended; i++) {
                table.getItems().add(log.get(i));
            }
        });
    }
}
