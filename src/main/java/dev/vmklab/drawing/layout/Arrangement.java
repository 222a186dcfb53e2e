package dev.vmklab.drawing.layout;

import dev.vmklab.design.value.Id;
import dev.vmklab.drawing.geometry.Box;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/// Places what stands on the canvas in rows: hosts, the switches they are cabled to, further switches, and at the
/// bottom storage and appliances.
final class Arrangement {
    private static final double WIDEST_UPPER_SWITCH = 960;
    private static final double LEAST_LOOSE_ROW = 1200;

    /// Room for the grounds of two sites that stand one above the other.
    private static final double SITE_CHANNEL = 2 * (Zones.SITE_PADDING + Grid.ZONE_PADDING) + Grid.STATION_GAP;

    private final Structure structure;
    private final Map<Id, Piece> pieces;
    private final BlockSizes sizes;
    private final Neighbours neighbours;
    private final FabricOrder order;
    private final Map<Id, Box> boxes = new LinkedHashMap<>();
    private final List<List<Id>> rows = new ArrayList<>();

    /// The rows with which a site begins under another one.
    private final Set<Integer> siteRows = new HashSet<>();

    private Arrangement(
            Structure structure,
            Map<Id, Piece> pieces,
            Map<Id, Double> switchWidths,
            Neighbours neighbours,
            FabricOrder order) {
        this.structure = structure;
        this.order = order;
        this.pieces = pieces;
        this.neighbours = neighbours;
        this.sizes = new BlockSizes(structure, pieces, switchWidths, neighbours);
    }

    /// @param pieces hosts and stations
    /// @param switchWidths how wide each physical switch is at least
    /// @param stations what stands in the last row
    static Arrangement of(
            Structure structure,
            Map<Id, Piece> pieces,
            Map<Id, Double> switchWidths,
            List<Id> stations,
            Neighbours neighbours) {
        Arrangement arrangement = new Arrangement(
                structure, pieces, switchWidths, neighbours, FabricOrder.of(structure, stations, neighbours));
        double width = arrangement.blocks();
        structure.upper().forEach(tier -> arrangement.upper(tier, width));
        arrangement.stations(
                stations.stream().filter(id -> !neighbours.of(id).isEmpty()).toList(), width);
        arrangement.loose(
                stations.stream().filter(id -> neighbours.of(id).isEmpty()).toList(), width);
        arrangement.rows.removeIf(List::isEmpty);
        return arrangement;
    }

    /// The boxes with the channels above each row as high as given; the first row stands at 0.
    Map<Id, Box> stacked(IntToDoubleFunction channelHeight) {
        Map<Id, Box> stacked = new LinkedHashMap<>();
        double y = 0;
        for (int r = 0; r < rows.size(); r++) {
            y += r == 0 ? 0 : Math.max(channelHeight.applyAsDouble(r), siteRows.contains(r) ? SITE_CHANNEL : 0);
            double height = 0;
            for (Id id : rows.get(r)) {
                Box box = box(id);
                stacked.put(id, new Box(box.x(), y + box.y(), box.width(), box.height()));
                height = Math.max(height, box.bottom());
            }
            y += height;
        }
        return stacked;
    }

    private Box box(Id id) {
        return boxes.getOrDefault(id, Box.NOTHING);
    }

    private Piece piece(Id id) {
        Piece piece = pieces.get(id);
        if (piece == null) {
            throw new IllegalStateException("nothing to place for " + id);
        }
        return piece;
    }

    /// Blocks stand side by side, on several shelves where one would be too long.
    private double blocks() {
        BlockSizes.Shelving shelving = sizes.best();
        double width = 0;
        for (List<Structure.Block> shelf : shelving.of(structure)) {
            if (!rows.isEmpty()
                    && structure.sites().stream().anyMatch(s -> s.getFirst().equals(shelf.getFirst()))) {
                siteRows.add(rows.size());
            }
            width = Math.max(width, shelf(shelf, shelving.hostRows()));
        }
        return width;
    }

    private double shelf(List<Structure.Block> blocks, int hostRows) {
        List<List<Id>> hosts = new ArrayList<>();
        for (int r = 0; r < hostRows; r++) {
            hosts.add(new ArrayList<>());
        }
        List<Id> leaves = new ArrayList<>();
        double x = 0;
        for (Structure.Block block : blocks) {
            double width = sizes.width(block, hostRows);
            hosts(block, x, width, hosts);
            leaves(block, x, width);
            leaves.addAll(block.leaves());
            x += width + Grid.BLOCK_GAP;
        }
        hosts.removeIf(List::isEmpty);
        for (List<Id> row : hosts) {
            double height =
                    row.stream().mapToDouble(id -> box(id).height()).max().orElse(0);
            row.forEach(id -> boxes.put(id, inRow(id, height)));
        }
        rows.addAll(hosts);
        if (!leaves.isEmpty()) {
            rows.add(leaves);
        }
        return Math.max(0, x - Grid.BLOCK_GAP);
    }

    /// A frame is as high as its row; a glyph stands at the lower edge, next to its cables.
    private Box inRow(Id id, double height) {
        Box box = box(id);
        return piece(id).isGlyph()
                ? new Box(box.x(), height - box.height(), box.width(), box.height())
                : new Box(box.x(), 0, box.width(), height);
    }

    /// Hosts fill their rows from the left; a block with fewer rows stands in the lower ones, next to its switches.
    private void hosts(Structure.Block block, double left, double width, List<List<Id>> into) {
        int hostRows = into.size();
        int columns = BlockSizes.columns(block, hostRows);
        double cell = sizes.cell(block);
        double gap = sizes.gap(block, hostRows);
        double indent = Grid.down((width - (columns * (cell + gap) - gap)) / 2);
        int used = columns == 0 ? 0 : (block.hosts().size() + columns - 1) / columns;
        for (int i = 0; i < block.hosts().size(); i++) {
            Id host = block.hosts().get(i);
            double x = left + indent + i % columns * (cell + gap);
            into.get(hostRows - used + i / columns).add(host);
            boxes.put(host, new Box(x, 0, piece(host).width(), piece(host).height()));
        }
    }

    private void leaves(Structure.Block block, double left, double width) {
        int count = block.leaves().size();
        double least = sizes.leavesWidth(block);
        double spare = count == 0 ? 0 : Math.max(0, width - least) / count;
        double x = left;
        for (Id leaf : block.leaves()) {
            double own = Grid.down(sizes.switchWidth(leaf) + spare);
            boxes.put(leaf, new Box(x, 0, own, SwitchPiece.height(sizes.switchWidth(leaf))));
            x += own + Grid.STATION_GAP;
        }
    }

    private void upper(List<Id> tier, double width) {
        List<Id> ordered = order.ordered(tier);
        double most = Math.min(WIDEST_UPPER_SWITCH, Grid.down(width / (2 * Math.max(1, tier.size()))));
        double[] widths = ordered.stream()
                .mapToDouble(id -> Math.max(sizes.switchWidth(id), most))
                .toArray();
        row(
                ordered,
                widths,
                ordered.stream()
                        .mapToDouble(id -> SwitchPiece.height(sizes.switchWidth(id)))
                        .toArray(),
                width);
    }

    private void stations(List<Id> stations, double width) {
        List<Id> ordered = order.ordered(stations);
        row(
                ordered,
                ordered.stream().mapToDouble(id -> piece(id).width()).toArray(),
                ordered.stream().mapToDouble(id -> piece(id).height()).toArray(),
                width);
    }

    /// What no cable leads to, such as local datastores, stands below in rows as wide as the drawing.
    private void loose(List<Id> ids, double width) {
        List<Id> row = new ArrayList<>();
        double used = 0;
        for (Id id : ids) {
            used += piece(id).width() + Grid.STATION_GAP;
            if (!row.isEmpty() && used > Math.max(width, LEAST_LOOSE_ROW)) {
                stations(row, width);
                row = new ArrayList<>();
                used = piece(id).width() + Grid.STATION_GAP;
            }
            row.add(id);
        }
        stations(row, width);
    }

    private void row(List<Id> ids, double[] widths, double[] heights, double width) {
        double[] centres = ids.stream().mapToDouble(id -> centre(id, width)).toArray();
        double[] left = Spread.centred(centres, widths, Grid.STATION_GAP);
        for (int i = 0; i < left.length; i++) {
            boxes.put(ids.get(i), new Box(left[i], 0, widths[i], heights[i]));
        }
        rows.add(ids);
    }

    /// The middle of what it is cabled to above, else the middle of the drawing.
    private double centre(Id id, double width) {
        return neighbours.of(id).stream()
                .filter(boxes::containsKey)
                .mapToDouble(n -> box(n).centreX())
                .average()
                .orElse(width / 2);
    }
}
