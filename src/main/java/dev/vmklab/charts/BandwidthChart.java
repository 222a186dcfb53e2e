package dev.vmklab.charts;

import java.util.List;

final class BandwidthChart implements Chart {
    @Override
    public String title() {
        return "";
    }

    @Override
    public List<Reading> readings(double time, ChartTheme theme) {
        return List.of();
    }
}
