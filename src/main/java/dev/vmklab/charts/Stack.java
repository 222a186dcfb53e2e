package dev.vmklab.charts;

import dev.vmklab.simulation.recording.Series;
import java.util.List;

/// What a [BandwidthChart] puts on top of each other. One thread at a time.
interface Stack {
    /// The layers that are known now, from the bottom up.
    ///
    /// @param until up to when the recording is to be read, seconds
    List<Layer> layers(double until);

    /// All layers together.
    Series total(double until);

    /// Layers that are the same from the start on.
    static Stack of(List<Layer> layers) {
        List<Layer> all = List.copyOf(layers);
        SeriesSum sum = new SeriesSum(all.stream().map(Layer::series).toList());
        return new Stack() {
            @Override
            public List<Layer> layers(double until) {
                return all;
            }

            @Override
            public Series total(double until) {
                return sum.upTo(until);
            }
        };
    }
}
