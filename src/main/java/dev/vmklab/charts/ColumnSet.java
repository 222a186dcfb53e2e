package dev.vmklab.charts;

import org.jfree.data.xy.AbstractXYDataset;

/// Columns as JFreeChart reads them: primitive arrays without a copy. Series are the layers or curves, items the
/// columns; a column's x is its left edge.
final class ColumnSet extends AbstractXYDataset {
    private static final long serialVersionUID = 1L;

    private final transient TimeWindow window;
    private final transient int[] covered;
    private final double[][] values;
    private final int count;

    /// @param covered the first column that holds something, and one after the last
    /// @param values per series, per column, in bit/s or seconds
    ColumnSet(TimeWindow window, int count, int[] covered, double[][] values) {
        this.window = window;
        this.count = count;
        this.covered = covered;
        this.values = values;
    }

    TimeWindow window() {
        return window;
    }

    int count() {
        return count;
    }

    int first() {
        return covered[0];
    }

    int end() {
        return covered[1];
    }

    double[] of(int series) {
        return values[series];
    }

    @Override
    public int getSeriesCount() {
        return values.length;
    }

    @Override
    public Comparable<?> getSeriesKey(int series) {
        return series;
    }

    @Override
    public int getItemCount(int series) {
        return count;
    }

    @Override
    public Number getX(int series, int item) {
        return getXValue(series, item);
    }

    @Override
    public double getXValue(int series, int item) {
        return window.edge(item, count);
    }

    @Override
    public Number getY(int series, int item) {
        return getYValue(series, item);
    }

    @Override
    public double getYValue(int series, int item) {
        return values[series][item];
    }
}
