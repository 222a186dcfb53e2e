package dev.vmklab.app.outline;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.control.TreeItem;

/// In which rows of a tree its items stand. One walk finds all of them, where asking the tree walks for each.
final class Rows {
    private Rows() {}

    /// The rows of those items that can be seen, the topmost first.
    ///
    /// @param root does not show itself
    static <T> int[] of(TreeItem<T> root, Collection<TreeItem<T>> wanted) {
        Set<TreeItem<T>> left = new HashSet<>(wanted);
        IntStream.Builder rows = IntStream.builder();
        Deque<TreeItem<T>> open = new ArrayDeque<>();
        push(root.getChildren(), open);
        for (int row = 0; !open.isEmpty() && !left.isEmpty(); row++) {
            TreeItem<T> item = open.pop();
            if (left.remove(item)) {
                rows.add(row);
            }
            if (item.isExpanded()) {
                push(item.getChildren(), open);
            }
        }
        return rows.build().toArray();
    }

    private static <T> void push(List<TreeItem<T>> items, Deque<TreeItem<T>> open) {
        items.reversed().forEach(open::push);
    }
}
