package dev.vmklab.app.chart;

import dev.vmklab.charts.Chart;
import dev.vmklab.charts.ChartPainter;
import dev.vmklab.charts.TimeWindow;
import dev.vmklab.drawing.picture.Theme;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jfree.chart.fx.ChartViewer;

/// One chart as it was at an instant, in JFreeChart's own viewer: drag to zoom, right-click to save or copy it.
final class ChartWindow {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;

    private ChartWindow() {}

    static void open(Window owner, Chart chart, TimeWindow window, Theme theme) {
        Stage stage = new Stage();
        stage.initOwner(owner);
        stage.setTitle(chart.title() + " \u2013 VmkLab");
        ChartViewer viewer = new ChartViewer(ChartPainter.picture(chart, WIDTH, HEIGHT, window, theme));
        stage.setScene(new Scene(viewer, WIDTH, HEIGHT));
        stage.show();
    }
}
