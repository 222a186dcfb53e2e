package dev.vmklab.drawing.layout;

import dev.vmklab.design.Design;
import dev.vmklab.design.fabric.PhysicalSwitch;
import dev.vmklab.design.host.Host;
import dev.vmklab.design.place.Rack;
import dev.vmklab.design.place.Site;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which hosts stand together, which switches stand right under them, and which stand further down.
///
/// @param blocks groups of hosts with their leaf switches, from left to right
/// @param upper switches that no host is cabled to, by their distance from the leaves
/// @param sites the same blocks by the site that they stand in; those in none are one group
record Structure(List<Block> blocks, List<List<Id>> upper, List<List<Block>> sites) {
    /// @param rack the rack that the hosts share
    record Block(Optional<Id> rack, List<Id> hosts, List<Id> leaves) {
        static Block empty(Optional<Id> rack) {
            return new Block(rack, new ArrayList<>(), new ArrayList<>());
        }
    }

    /// @param racks those that stand among the hosts as one frame each
    static Structure of(Design design, List<Id> racks, Neighbours neighbours) {
        Map<Id, Integer> rank = ranks(design, racks, neighbours);
        Grouping grouping = new Grouping(design, racks, neighbours);
        List<Block> blocks = grouping.blocks(rank);
        List<List<Id>> upper = new ArrayList<>();
        int deepest = rank.values().stream().mapToInt(r -> r).max().orElse(0);
        for (int r = 1; r <= deepest; r++) {
            int wanted = r;
            upper.add(design.physicalSwitches().stream()
                    .map(PhysicalSwitch::id)
                    .filter(id -> rank.getOrDefault(id, 0) == wanted)
                    .toList());
        }
        Map<Integer, List<Block>> sites = new TreeMap<>();
        blocks.forEach(b -> sites.computeIfAbsent(grouping.site(b), site -> new ArrayList<>())
                .add(b));
        return new Structure(blocks, upper, List.copyOf(sites.values()));
    }

    /// Leaves have rank 0, and so do switches that no way leads to from a host.
    private static Map<Id, Integer> ranks(Design design, List<Id> racks, Neighbours neighbours) {
        Set<Id> hosts = design.hosts().stream().map(Host::id).collect(Collectors.toSet());
        hosts.addAll(racks);
        Map<Id, Integer> rank = new LinkedHashMap<>();
        List<Id> rest = new ArrayList<>(
                design.physicalSwitches().stream().map(PhysicalSwitch::id).toList());
        List<Id> front = rest.stream()
                .filter(id -> neighbours.of(id).stream().anyMatch(hosts::contains))
                .toList();
        for (int distance = 0; !front.isEmpty(); distance++) {
            for (Id id : front) {
                rank.put(id, distance);
            }
            rest.removeAll(front);
            front = rest.stream()
                    .filter(id -> neighbours.of(id).stream().anyMatch(rank::containsKey))
                    .toList();
        }
        rest.forEach(id -> rank.put(id, 0));
        return rank;
    }

    /// Puts hosts and leaves into blocks.
    private static final class Grouping {
        private final Design design;
        private final List<Id> glyphs;
        private final Neighbours neighbours;
        private final List<Block> blocks = new ArrayList<>();
        private final Map<Id, Block> ofHost = new HashMap<>();
        private final Map<Id, Block> ofSwitch = new HashMap<>();

        Grouping(Design design, List<Id> glyphs, Neighbours neighbours) {
            this.design = design;
            this.glyphs = glyphs;
            this.neighbours = neighbours;
        }

        List<Block> blocks(Map<Id, Integer> rank) {
            for (Host host : design.hosts()) {
                Block block = find(host).orElseGet(() -> add(host.rack()));
                block.hosts().add(host.id());
                ofHost.put(host.id(), block);
                if (host.rack().isEmpty()) {
                    neighbours.of(host.id()).forEach(sw -> ofSwitch.putIfAbsent(sw, block));
                }
            }
            for (Id rack : glyphs) {
                Block block = add(Optional.of(rack));
                block.hosts().add(rack);
                ofHost.put(rack, block);
            }
            for (PhysicalSwitch sw : design.physicalSwitches()) {
                if (rank.getOrDefault(sw.id(), 0) == 0) {
                    home(sw).leaves().add(sw.id());
                }
            }
            List<Id> racks = design.racks().stream().map(Rack::id).toList();
            blocks.sort(Comparator.comparingInt(this::site)
                    .thenComparingInt(b -> b.rack().map(racks::indexOf).orElse(racks.size())));
            return blocks;
        }

        private Block add(Optional<Id> rack) {
            Block block = Block.empty(rack);
            blocks.add(block);
            return block;
        }

        int site(Block block) {
            List<Id> sites = design.sites().stream().map(Site::id).toList();
            return block.rack()
                    .flatMap(r -> design.racks().stream()
                            .filter(x -> x.id().equals(r))
                            .findFirst())
                    .flatMap(Rack::site)
                    .map(sites::indexOf)
                    .orElse(sites.size());
        }

        /// Hosts of one rack stand together; hosts in no rack do when they share a switch.
        private Optional<Block> find(Host host) {
            if (host.rack().isPresent()) {
                return blocks.stream().filter(b -> b.rack().equals(host.rack())).findFirst();
            }
            List<Id> cabledTo = neighbours.of(host.id());
            return cabledTo.isEmpty()
                    ? blocks.stream().filter(b -> b.rack().isEmpty()).findFirst()
                    : cabledTo.stream()
                            .flatMap(sw -> Optional.ofNullable(ofSwitch.get(sw)).stream())
                            .findFirst();
        }

        /// The block to which most of the switch's host cables lead, else that of its rack, else the first one.
        private Block home(PhysicalSwitch sw) {
            IdentityHashMap<Block, Long> cables = new IdentityHashMap<>();
            long most = 0;
            Optional<Block> best = Optional.empty();
            for (Id neighbour : neighbours.of(sw.id())) {
                Optional<Block> block = Optional.ofNullable(ofHost.get(neighbour));
                long count = block.map(b -> counted(cables, b)).orElse(0L);
                if (count > most) {
                    most = count;
                    best = block;
                }
            }
            return best.or(() -> blocks.stream()
                            .filter(b -> sw.rack().isPresent() && b.rack().equals(sw.rack()))
                            .findFirst())
                    .or(() -> blocks.stream().findFirst())
                    .orElseGet(() -> add(Optional.empty()));
        }

        private static long counted(IdentityHashMap<Block, Long> cables, Block block) {
            return cables.merge(block, 1L, Long::sum);
        }
    }
}
