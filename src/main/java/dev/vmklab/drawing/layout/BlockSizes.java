package dev.vmklab.drawing.layout;

import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// How large blocks of hosts are by the number of rows that their hosts stand in, and which rows and shelves look best.
final class BlockSizes {
    private static final double ASPECT = 1.6;

    /// Up to this shape all blocks stand on one shelf: what belongs together is seen side by side.
    private static final double WIDEST_ASPECT = 3;

    private static final double FABRIC_HEIGHT = 440;
    private static final double LEAVES_HEIGHT = 240;
    private static final double ROW_CHANNEL = 80;
    private static final double EMPTY_CELL_COST = 0.4;
    private static final double ROW_COST = 0.06;
    private static final double ROWS_COST = 0.15;
    private static final double LANE = 8;
    private static final int MOST_GAP_LANES = 16;

    /// What the hosts of a block need.
    ///
    /// @param width of the widest
    /// @param height of the one in the middle: a single host that grows must not change the number of rows
    /// @param cables of the one with the most
    private record Measures(double width, double height, int cables) {}

    /// How blocks are placed.
    ///
    /// @param perShelf how many blocks stand side by side; shelves stand one above another, each with its hosts over
    ///   its switches
    /// @param hostRows how many rows the hosts of a shelf stand in
    record Shelving(int perShelf, int hostRows) {
        /// The blocks of each shelf, in their order. Where one shelf does not hold all, each site has its own ones, so
        /// that the grounds of sites do not overlap.
        List<List<Structure.Block>> of(Structure structure) {
            if (structure.blocks().size() <= perShelf) {
                return List.of(structure.blocks());
            }
            List<List<Structure.Block>> all = new ArrayList<>();
            for (List<Structure.Block> site : structure.sites()) {
                for (int from = 0; from < site.size(); from += perShelf) {
                    all.add(site.subList(from, Math.min(site.size(), from + perShelf)));
                }
            }
            return all;
        }
    }

    private final Structure structure;
    private final Map<Id, Piece> pieces;
    private final Map<Id, Double> switchWidths;
    private final Neighbours neighbours;
    private final IdentityHashMap<Structure.Block, Measures> measures = new IdentityHashMap<>();

    BlockSizes(Structure structure, Map<Id, Piece> pieces, Map<Id, Double> switchWidths, Neighbours neighbours) {
        this.structure = structure;
        this.pieces = pieces;
        this.switchWidths = switchWidths;
        this.neighbours = neighbours;
        structure.blocks().forEach(block -> measures.put(block, measured(block)));
    }

    private Measures measured(Structure.Block block) {
        double width = 0;
        int cables = 0;
        for (Id host : block.hosts()) {
            width = Math.max(width, piece(host).width());
            cables = Math.max(cables, neighbours.of(host).size());
        }
        double[] heights = block.hosts().stream()
                .mapToDouble(h -> piece(h).height())
                .sorted()
                .toArray();
        return new Measures(width, heights.length == 0 ? 0 : heights[(heights.length - 1) / 2], cables);
    }

    private Measures measures(Structure.Block block) {
        return measures.getOrDefault(block, new Measures(0, 0, 0));
    }

    private Piece piece(Id host) {
        Piece piece = pieces.get(host);
        if (piece == null) {
            throw new IllegalStateException("nothing to place for " + host);
        }
        return piece;
    }

    /// How wide a switch is at least.
    double switchWidth(Id id) {
        return switchWidths.getOrDefault(id, Grid.SWITCH_NARROWEST);
    }

    /// How wide the switches of a block are side by side.
    double leavesWidth(Structure.Block block) {
        return block.leaves().stream()
                        .mapToDouble(l -> switchWidth(l) + Grid.STATION_GAP)
                        .sum()
                - (block.leaves().isEmpty() ? 0 : Grid.STATION_GAP);
    }

    /// How wide a block is with its hosts in so many rows.
    double width(Structure.Block block, int hostRows) {
        int columns = columns(block, hostRows);
        double gap = gap(block, hostRows);
        double hosts = columns == 0 ? 0 : columns * (cell(block) + gap) - gap;
        return Math.max(hosts, leavesWidth(block));
    }

    static int columns(Structure.Block block, int hostRows) {
        return (block.hosts().size() + hostRows - 1) / hostRows;
    }

    /// How wide the widest host of a block is.
    double cell(Structure.Block block) {
        return measures(block).width();
    }

    /// Between two columns run the cables of all rows but the last.
    double gap(Structure.Block block, int hostRows) {
        int lanes = (hostRows - 1) * measures(block).cables();
        return Grid.HOST_GAP + LANE * Math.min(lanes, MOST_GAP_LANES);
    }

    /// One shelf where the drawing is not much wider than a screen with it, else the best of several.
    Shelving best() {
        int blocks = structure.blocks().size();
        Shelving best = best(Math.max(1, blocks));
        if (blocks < 2 || width(best) / height(best) <= WIDEST_ASPECT) {
            return best;
        }
        double lowest = Double.POSITIVE_INFINITY;
        for (int perShelf = 1; perShelf < blocks; perShelf++) {
            for (int r = 1; r <= mostHosts(); r++) {
                Shelving next = new Shelving(perShelf, r);
                double cost = cost(next) + shelfCost(next);
                if (cost < lowest) {
                    lowest = cost;
                    best = next;
                }
            }
        }
        return best;
    }

    /// Full shelves look better than a short last one, and few rows keep hosts near their switches.
    private double shelfCost(Shelving shelving) {
        int blocks = structure.blocks().size();
        int places = shelving.of(structure).size() * shelving.perShelf();
        return EMPTY_CELL_COST * (places - blocks) / places + ROW_COST * (shelving.hostRows() - 1);
    }

    private int mostHosts() {
        return structure.blocks().stream().mapToInt(b -> b.hosts().size()).max().orElse(0);
    }

    private Shelving best(int perShelf) {
        Shelving best = new Shelving(perShelf, 1);
        double lowest = Double.POSITIVE_INFINITY;
        for (int r = 1; r <= mostHosts(); r++) {
            Shelving next = new Shelving(perShelf, r);
            double cost = size(next);
            if (cost < lowest) {
                lowest = cost;
                best = next;
            }
        }
        return best;
    }

    /// How large a window the whole drawing needs. More rows have to make it clearly smaller: where wide switches stand
    /// below, hosts fill that width, and with fewer rows cables are shorter.
    private double size(Shelving shelving) {
        double size = Math.max(width(shelving) / ASPECT, height(shelving));
        return Math.log(size) + ROWS_COST * Math.log(shelving.hostRows()) + EMPTY_CELL_COST * empty(shelving);
    }

    private double cost(Shelving shelving) {
        return Math.abs(Math.log(width(shelving) / height(shelving) / ASPECT)) + EMPTY_CELL_COST * empty(shelving);
    }

    /// The part of the places for hosts at which none stands.
    private double empty(Shelving shelving) {
        double cells = 0;
        double empty = 0;
        for (Structure.Block block : structure.blocks()) {
            int columns = columns(block, shelving.hostRows());
            int used = columns == 0 ? 0 : (block.hosts().size() + columns - 1) / columns;
            cells += columns * used;
            empty += columns * used - block.hosts().size();
        }
        return empty / Math.max(1, cells);
    }

    private double width(Shelving shelving) {
        double widest = 0;
        for (List<Structure.Block> shelf : shelving.of(structure)) {
            double width = -Grid.BLOCK_GAP;
            for (Structure.Block block : shelf) {
                width += width(block, shelving.hostRows()) + Grid.BLOCK_GAP;
            }
            widest = Math.max(widest, width);
        }
        return widest;
    }

    private double height(Shelving shelving) {
        double tallest = 0;
        for (Structure.Block block : structure.blocks()) {
            tallest = Math.max(tallest, measures(block).height());
        }
        int shelves = Math.max(1, shelving.of(structure).size());
        double shelf = shelving.hostRows() * (tallest + ROW_CHANNEL);
        return shelves * shelf + (shelves - 1) * LEAVES_HEIGHT + FABRIC_HEIGHT;
    }
}
