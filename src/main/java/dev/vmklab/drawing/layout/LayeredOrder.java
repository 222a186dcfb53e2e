package dev.vmklab.drawing.layout;

import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// The order of the frames of each tier as the Eclipse Layout Kernel's layered algorithm finds it. The uppermost tier
/// keeps its order: it stands under its hosts. The same tiers and cables give the same order.
final class LayeredOrder {
    private static final int SEED = 1;
    private static final double WIDTH = 40;
    private static final double HEIGHT = 20;

    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<Id, ElkNode> nodes = new HashMap<>();

    private LayeredOrder() {
        root.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
        root.setProperty(CoreOptions.RANDOM_SEED, SEED);
        root.setProperty(CoreOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        root.setProperty(CoreOptions.PARTITIONING_ACTIVATE, true);
        root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_NODES);
        root.setProperty(LayeredOptions.CROSSING_MINIMIZATION_FORCE_NODE_MODEL_ORDER, true);
    }

    /// @param tiers from top to bottom, those that are to be kept where it makes no difference in their order
    static List<List<Id>> of(List<List<Id>> tiers, Neighbours neighbours) {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        return new LayeredOrder().ordered(tiers, neighbours);
    }

    private List<List<Id>> ordered(List<List<Id>> tiers, Neighbours neighbours) {
        for (int t = 0; t < tiers.size(); t++) {
            for (Id id : tiers.get(t)) {
                if (t == 0 || !neighbours.of(id).isEmpty()) {
                    add(id, t);
                }
            }
        }
        Set<Id> higher = new HashSet<>();
        for (List<Id> tier : tiers) {
            for (Id id : tier) {
                neighbours.of(id).stream()
                        .filter(other -> higher.contains(other) && nodes.containsKey(other))
                        .forEach(other -> ElkGraphUtil.createSimpleEdge(node(other), node(id)));
            }
            higher.addAll(tier);
        }
        new LayeredLayoutProvider().layout(root, new BasicProgressMonitor());
        List<List<Id>> ordered = new ArrayList<>();
        ordered.add(tiers.getFirst());
        tiers.stream()
                .skip(1)
                .forEach(tier -> ordered.add(tier.stream()
                        .sorted(Comparator.comparingDouble(this::x))
                        .toList()));
        return ordered;
    }

    /// What no cable leads to stands behind the others.
    private double x(Id id) {
        return nodes.containsKey(id) ? node(id).getX() : Double.MAX_VALUE;
    }

    private ElkNode node(Id id) {
        ElkNode node = nodes.get(id);
        if (node == null) {
            throw new IllegalStateException(id + " stands in no tier");
        }
        return node;
    }

    private void add(Id id, int tier) {
        ElkNode node = ElkGraphUtil.createNode(root);
        node.setIdentifier(id.text());
        node.setDimensions(WIDTH, HEIGHT);
        node.setProperty(CoreOptions.PARTITIONING_PARTITION, tier);
        node.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_NO_MODEL_ORDER, tier > 0);
        nodes.put(id, node);
    }
}
