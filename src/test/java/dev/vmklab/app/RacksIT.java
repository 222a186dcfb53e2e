package dev.vmklab.app;

import static dev.vmklab.app.Window.onFx;
import static dev.vmklab.app.Window.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vmklab.app.canvas.CanvasCarrier;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.place.Rack;
import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Kind;
import dev.vmklab.drawing.geometry.Mark;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Racks, and hosts and racks that are drawn small.
class RacksIT extends ViewsFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void aHostCollapsesByItsHandleAndExpandsByItsPlus() {
        Box box = geometry().boxOf(esx01().id()).orElseThrow();
        mouse.move(screen(box.x() + 6, box.y() + 6));
        double scale = onFx(canvas::camera).scale();
        Point2D handle = screen(box.right() - 22 / scale, box.y());
        window.picture("views-handle");

        mouse.click(handle);

        Box glyph = geometry().boxOf(esx01().id()).orElseThrow();
        assertThat(geometry().nodesOf(esx01().id()).getFirst().has(Mark.COLLAPSED))
                .isTrue();
        assertThat(geometry().cables()).hasSameSizeAs(document.design().cables());
        window.picture("views-collapsed");
        mouse.click(screen(glyph.right() - 20, glyph.y() + 20));
        assertThat(geometry().boxOf(esx01().id()).orElseThrow()).isEqualTo(box);
    }

    @Test
    void theKeyboardGroupsCollapsesAndExpands(FxRobot robot) {
        onFx(() -> {
            canvas.requestFocus();
            window.bench()
                    .selection()
                    .set(document.design().hosts().stream().map(Host::id).toList());
            return true;
        });

        robot.push(KeyCode.CONTROL, KeyCode.G);
        until(() -> content().design().racks().size() == 1);
        Rack rack = content().design().racks().getFirst();
        assertThat(content().design().hosts())
                .allMatch(h -> h.rack().filter(rack.id()::equals).isPresent());
        assertThat(geometry().nodesOf(rack.id())).extracting(n -> n.kind()).containsExactly(Kind.RACK);
        window.picture("views-rack");
        robot.push(KeyCode.ALT, KeyCode.MINUS);
        until(() -> shown().collapsed().equals(List.of(rack.id())));
        assertThat(geometry().nodesOf(rack.id())).extracting(n -> n.kind()).containsExactly(Kind.RACK_GLYPH);
        assertThat(geometry().boxOf(esx01().id())).isEmpty();
        robot.push(KeyCode.ALT, KeyCode.EQUALS);
        until(() -> shown().collapsed().isEmpty());
        assertThat(geometry().boxOf(esx01().id())).isPresent();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        until(() -> content().design().racks().isEmpty());
        assertThat(content().design().hosts()).allMatch(h -> h.rack().isEmpty());
    }

    @Test
    void aHostIsDraggedIntoARackAndOutOfIt() {
        select(esx01().id());
        perform("arrange.group");
        Rack rack = content().design().racks().getFirst();
        Host other = document.design().hosts().get(1);
        Box ground = geometry().boxOf(rack.id()).orElseThrow();
        Box box = geometry().boxOf(other.id()).orElseThrow();

        mouse.drag(screen(box.x() + 4, box.y() + 4), screen(ground.centreX(), ground.y() + 12));

        look();
        assertThat(rackOf(other)).contains(rack.id());
        box = geometry().boxOf(other.id()).orElseThrow();
        mouse.drag(screen(box.x() + 4, box.y() + 4), screen(box.x() + 4, box.y() - 3 * box.height()));
        look();
        assertThat(rackOf(other)).isEmpty();
        assertThat(rackOf(esx01())).contains(rack.id());
    }

    private Optional<Id> rackOf(Host host) {
        return content().design().hosts().stream()
                .filter(h -> h.id().equals(host.id()))
                .findFirst()
                .flatMap(Host::rack);
    }

    @Test
    void aRackIsMovedByItsNameWithAllThatStandsInIt() {
        onFx(() -> {
            window.bench()
                    .selection()
                    .set(document.design().hosts().stream().map(Host::id).toList());
            return true;
        });
        perform("arrange.group");
        Rack rack = content().design().racks().getFirst();
        Box ground = geometry().boxOf(rack.id()).orElseThrow();
        List<Box> before = hosts();
        Point2D head = screen(ground.x() + 30, ground.y() + 14);

        mouse.drag(head, head.add(0, -60));

        look();
        double scale = onFx(canvas::camera).scale();
        for (int i = 0; i < before.size(); i++) {
            assertThat(hosts().get(i).y()).isLessThan(before.get(i).y() - 40 / scale);
            assertThat(hosts().get(i).x() - before.get(i).x())
                    .isEqualTo(hosts().getFirst().x() - before.getFirst().x());
        }
    }

    @Test
    void aRackFromThePaletteWaitsForHostsAndIsFilledByDragging() {
        CanvasCarrier carrier = new CanvasCarrier(canvas);
        onFx(() -> {
            canvas.navigation().zoom(0.5);
            Point2D at = canvas.localToScene(20, 20);
            carrier.take(part("Rack"), "Rack");
            carrier.carry(at.getX() + 60, at.getY() + 20, true);
            carrier.drop(at.getX() + 60, at.getY() + 20);
            return true;
        });
        look();
        Rack rack = content().design().racks().getFirst();
        Box frame = geometry().boxOf(rack.id()).orElseThrow();
        assertThat(geometry().nodesOf(rack.id()).getFirst().kind()).isEqualTo(Kind.RACK_GLYPH);
        Box host = geometry().boxOf(esx01().id()).orElseThrow();

        mouse.drag(screen(host.x() + 4, host.y() + 4), screen(frame.centreX(), frame.centreY()));

        look();
        assertThat(rackOf(esx01())).contains(rack.id());
        assertThat(geometry().nodesOf(rack.id()).getFirst().kind()).isEqualTo(Kind.RACK);
        perform("edit.undo");
        assertThat(rackOf(esx01())).isEmpty();
    }

    @Test
    void aVsanDatastoreMakesAClusterOfHostsThatHaveNone() {
        onFx(() -> {
            window.bench()
                    .document()
                    .edit(
                            "Alone",
                            d -> d.withDesign(d.design()
                                    .withClusters(List.of())
                                    .withHosts(d.design().hosts().stream()
                                            .map(h -> h.withCluster(Optional.empty()))
                                            .toList())));
            return true;
        });
        look();
        select(esx01().id());
        onFx(() -> {
            new CanvasCarrier(canvas).put(part("vSAN datastore"), "vSAN datastore");
            return true;
        });

        assertThat(content().design().clusters()).hasSize(1);
        assertThat(content().design().hosts()).allMatch(h -> h.cluster().isPresent());
        assertThat(content().design().datastores().getLast().hosts()).hasSize(2);
        assertThat(geometry().boxOf(content().design().datastores().getLast().id()))
                .isPresent();
    }
}
