package dev.vmklab.simulation.sharing;

/// Divides a capacity among flows by weight: each gets at most its demand, and all that get less stand at one level
/// (rate / weight).
final class WaterFill {
    private WaterFill() {}

    /// @param demand of each flow, finite
    /// @param order scratch of at least `n` ints
    /// @return the level, `POSITIVE_INFINITY` when every demand fits
    static double level(double capacity, double[] demand, double[] weight, int n, int[] order) {
        double wanted = 0;
        for (int i = 0; i < n; i++) {
            wanted += demand[i];
        }
        if (wanted <= capacity) {
            return Double.POSITIVE_INFINITY;
        }
        sortByLevel(demand, weight, n, order);
        double left = capacity;
        double weights = 0;
        for (int i = 0; i < n; i++) {
            weights += weight[i];
        }
        for (int k = 0; k < n; k++) {
            int i = order[k];
            double level = left / weights;
            if (demand[i] > level * weight[i]) {
                return Math.max(0, level);
            }
            left -= demand[i];
            weights -= weight[i];
        }
        // Only rounding kept the demands from fitting: the largest level still holds them all.
        return demand[order[n - 1]] / weight[order[n - 1]];
    }

    /// Heap sort by demand / weight: no allocation, and ties keep a fixed order through the index.
    private static void sortByLevel(double[] demand, double[] weight, int n, int[] order) {
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        for (int i = n / 2 - 1; i >= 0; i--) {
            sift(demand, weight, order, i, n);
        }
        for (int end = n - 1; end > 0; end--) {
            int top = order[0];
            order[0] = order[end];
            order[end] = top;
            sift(demand, weight, order, 0, end);
        }
    }

    private static void sift(double[] demand, double[] weight, int[] order, int start, int end) {
        int root = start;
        while (2 * root + 1 < end) {
            int child = 2 * root + 1;
            if (child + 1 < end && less(demand, weight, order[child], order[child + 1])) {
                child++;
            }
            if (!less(demand, weight, order[root], order[child])) {
                return;
            }
            int swap = order[root];
            order[root] = order[child];
            order[child] = swap;
            root = child;
        }
    }

    private static boolean less(double[] demand, double[] weight, int a, int b) {
        double left = demand[a] * weight[b];
        double right = demand[b] * weight[a];
        return left < right || left == right && a < b;
    }
}
