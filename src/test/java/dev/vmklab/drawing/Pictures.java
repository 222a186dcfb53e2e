package dev.vmklab.drawing;

import dev.vmklab.design.Design;
import dev.vmklab.design.RandomDesigns;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.place.Rack;
import dev.vmklab.design.value.Id;
import dev.vmklab.design.value.Service;
import dev.vmklab.drawing.geometry.Box;
import dev.vmklab.drawing.geometry.Camera;
import dev.vmklab.drawing.geometry.Geometry;
import dev.vmklab.drawing.layout.Layout;
import dev.vmklab.drawing.paint.DesignPicture;
import dev.vmklab.drawing.picture.CableState;
import dev.vmklab.drawing.picture.LiveLoads;
import dev.vmklab.drawing.picture.Theme;
import dev.vmklab.samples.Story;
import dev.vmklab.view.HiddenLayers;
import dev.vmklab.view.View;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// Writes pictures to look at into `target/pictures`.
final class Pictures {
    private static final Path FOLDER = Path.of("target", "pictures");

    private Pictures() {}

    public static void main(String[] args) throws IOException {
        Files.createDirectories(FOLDER);
        List<String> wanted = List.of(args);
        if (wanted.isEmpty() || wanted.contains("story")) {
            story("flat");
            story("separated");
            story("flat-tor-qos");
        }
        if (wanted.isEmpty() || wanted.contains("racks")) {
            rest("racks", PictureDesigns.racks(3, 4));
        }
        if (wanted.isEmpty() || wanted.contains("views")) {
            views();
        }
        if (wanted.contains("large")) {
            rest("large", PictureDesigns.cluster(1000, 0));
            rest("large-racks", PictureDesigns.racks(9, 100));
            Design racks = PictureDesigns.racks(9, 100);
            rest(
                    "large-shelves",
                    racks.withSites(List.of())
                            .withRacks(racks.racks().stream()
                                    .map(r -> new Rack(r.id(), r.name(), Optional.empty()))
                                    .toList()));
        }
        if (wanted.contains("random")) {
            for (int seed = 0; seed < 6; seed++) {
                rest("random-" + seed, RandomDesigns.of(seed));
            }
        }
        if (wanted.isEmpty() || wanted.contains("states")) {
            states();
        }
        for (int hosts : new int[] {1, 4, 8, 23, 64}) {
            if (wanted.isEmpty() || wanted.contains("c" + hosts)) {
                rest("cluster-" + hosts, PictureDesigns.cluster(hosts, hosts > 8 ? 12 : 5));
            }
        }
    }

    private static void story(String sample) throws IOException {
        DesignPicture picture = DesignPicture.at(Story.run(sample), Optional.empty(), 26);
        for (Theme theme : List.of(Theme.light(), Theme.dark())) {
            write(sample + "-" + theme.name(), picture.image(theme, 1200, 900, 1));
        }
        Files.writeString(FOLDER.resolve(sample + ".svg"), picture.svg(Theme.light()));
    }

    /// Views with layers hidden and with hosts and racks collapsed.
    private static void views() {
        Design four = PictureDesigns.cluster(4, 5);
        Design racks = PictureDesigns.racks(3, 4);
        View plain = View.of(Id.of("view-1"), "View");
        view("view-virtual", four, plain.withHidden(HiddenLayers.NONE.withPhysical(true)));
        view("view-physical", four, plain.withHidden(HiddenLayers.NONE.withVirtual(true)));
        view(
                "view-nfs-only",
                four,
                plain.withHidden(HiddenLayers.NONE.withVlans(List.of(0, 110, 111, 120, 140, 200, 999))));
        view("view-no-vms", four, plain.withHidden(HiddenLayers.NONE.withService(Service.VM, true)));
        view(
                "view-collapsed",
                four,
                plain.withCollapsed(four.hosts().stream().skip(1).map(Host::id).toList()));
        view(
                "view-rack",
                racks,
                plain.withCollapsed(List.of(racks.racks().get(1).id())));
        view(
                "view-racks",
                racks.withRacks(Stream.concat(
                                racks.racks().stream(),
                                Stream.of(new Rack(Id.of("rack-new"), "Rack 4", Optional.empty())))
                        .toList()),
                plain.withCollapsed(racks.racks().stream().map(Rack::id).toList()));
    }

    private static void view(String name, Design design, View view) {
        DesignPicture picture = new DesignPicture(Layout.of(design, Optional.of(view)), Optional.empty());
        for (Theme theme : List.of(Theme.light(), Theme.dark())) {
            write(name + "-" + theme.name(), picture.image(theme, 1400, 900, 1));
        }
    }

    /// Every state a cable can be in, at rising loads.
    private static void states() throws IOException {
        Design design = PictureDesigns.cluster(4, 3);
        Geometry geometry = Layout.of(design, Optional.empty());
        int n = geometry.cables().size();
        double[] forward = new double[n];
        double[] backward = new double[n];
        double[] capacity = new double[n];
        List<CableState> states = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            capacity[i] = 1;
            forward[i] = i / (n - 1.0);
            backward[i] = 0.3 * (1 - i / (n - 1.0));
            states.add(CableState.WORKING);
        }
        states.set(1, CableState.FAILED);
        states.set(2, CableState.DEGRADED);
        states.set(n - 1, CableState.BLOCKED);
        LiveLoads loads = new LiveLoads(forward, backward, capacity, states);
        DesignPicture picture = new DesignPicture(geometry, Optional.of(loads));
        for (Theme theme : List.of(Theme.light(), Theme.dark())) {
            write("states-" + theme.name(), picture.image(theme, 1400, 900, new Camera(200, -20, 1)));
            write("states-far-" + theme.name(), picture.image(theme, 800, 300, 1));
        }
    }

    private static void rest(String name, Design design) throws IOException {
        long start = System.nanoTime();
        Geometry geometry = Layout.of(design, Optional.empty());
        IO.println(name + " laid out in " + (System.nanoTime() - start) / 1_000_000 + " ms: " + geometry.bounds());
        DesignPicture picture = new DesignPicture(geometry, Optional.empty());
        Box first = design.hosts().stream()
                .findFirst()
                .flatMap(h -> geometry.boxOf(h.id()))
                .orElse(geometry.bounds());
        for (Theme theme : List.of(Theme.light(), Theme.dark())) {
            write(name + "-whole-" + theme.name(), picture.image(theme, 1400, 900, 1));
            write(
                    name + "-near-" + theme.name(),
                    picture.image(theme, 1400, 900, new Camera(first.x() - 40, first.y() - 40, 1)));
        }
        design.physicalSwitches().stream()
                .findFirst()
                .flatMap(sw -> geometry.boxOf(sw.id()))
                .ifPresent(tor -> write(
                        name + "-tor",
                        picture.image(Theme.light(), 1400, 900, new Camera(tor.right() - 900, tor.y() - 600, 1))));
        write(
                name + "-middle",
                picture.image(Theme.light(), 1400, 900, new Camera(first.x() - 40, first.y() - 40, 0.5)));
    }

    private static void write(String name, BufferedImage image) {
        try {
            ImageIO.write(image, "png", FOLDER.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
