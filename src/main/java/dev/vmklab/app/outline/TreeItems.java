package dev.vmklab.app.outline;

import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.TreeItem;

/// The items of the tree. An edit touches only those whose branches it changes, so that the tree of a large design
/// follows at once, and what its user opened and closed stays so. FX thread only.
final class TreeItems {
    private final Map<Id, TreeItem<Branch>> byElement = new HashMap<>();
    /// What the user opened and closed while nothing was filtered.
    private final Map<String, Boolean> expanded = new HashMap<>();
    private boolean filtered;

    Optional<TreeItem<Branch>> of(Id element) {
        return Optional.ofNullable(byElement.get(element));
    }

    /// Makes the children of the root those of the branches.
    ///
    /// @param open whether all of them are to be unfolded, as while something is looked for
    void grow(TreeItem<Branch> root, List<Branch> branches, boolean open) {
        if (open || filtered) {
            remember(root);
            filtered = open;
            byElement.clear();
            root.getChildren().setAll(branches.stream().map(b -> item(b, 0)).toList());
        } else {
            graft(root, branches, 0);
        }
    }

    private void remember(TreeItem<Branch> parent) {
        if (!filtered) {
            for (TreeItem<Branch> item : parent.getChildren()) {
                if (!item.isLeaf()) {
                    expanded.put(key(item.getValue()), item.isExpanded());
                    remember(item);
                }
            }
        }
    }

    private static String key(Branch branch) {
        return branch.element().map(Id::text).orElse(branch.label());
    }

    private void graft(TreeItem<Branch> parent, List<Branch> branches, int depth) {
        Map<String, TreeItem<Branch>> known = new HashMap<>();
        parent.getChildren().forEach(item -> known.put(key(item.getValue()), item));
        List<TreeItem<Branch>> children = new ArrayList<>(branches.size());
        for (Branch branch : branches) {
            TreeItem<Branch> item = known.remove(key(branch));
            children.add(item == null ? item(branch, depth) : item);
            if (item != null && !item.getValue().equals(branch)) {
                item.setValue(branch);
                graft(item, branch.children(), depth + 1);
            }
        }
        known.values().forEach(this::forget);
        if (!children.equals(parent.getChildren())) {
            parent.getChildren().setAll(children);
        }
    }

    private TreeItem<Branch> item(Branch branch, int depth) {
        TreeItem<Branch> item = new TreeItem<>(branch);
        item.getChildren()
                .setAll(branch.children().stream().map(c -> item(c, depth + 1)).toList());
        item.setExpanded(filtered
                || expanded.getOrDefault(
                        key(branch), depth == 0 && branch.element().isPresent()));
        branch.element().ifPresent(id -> byElement.put(id, item));
        return item;
    }

    /// Unless its element has moved to another branch by now.
    private void forget(TreeItem<Branch> item) {
        item.getValue().element().ifPresent(id -> byElement.remove(id, item));
        item.getChildren().forEach(this::forget);
    }
}
