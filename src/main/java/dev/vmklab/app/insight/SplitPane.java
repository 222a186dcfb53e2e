package dev.vmklab.app.insight;

import dev.vmklab.analysis.Playback;
import dev.vmklab.analysis.contention.LinkSplits;
import dev.vmklab.app.chart.ChartChoice;
import dev.vmklab.app.chart.ChartPane;
import dev.vmklab.app.ui.UiTasks;
import dev.vmklab.charts.Charts;
import dev.vmklab.charts.SplitBy;
import dev.vmklab.design.value.Id;
import dev.vmklab.network.Link;
import dev.vmklab.network.Network;
import dev.vmklab.simulation.recording.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.scene.layout.BorderPane;

/// What the selected uplink or cable carries, by VMkernel adapter, VLAN and service: what vSphere itself cannot show.
public final class SplitPane extends BorderPane {
    private final ChartPane chart;
    private final Inquiry<Taken> inquiry;
    private Optional<Subject> subject = Optional.empty();
    private List<Id> selected = List.of();

    private record Direction(String label, LinkSplits splits) {}

    /// A run whose links were taken apart.
    private record Taken(Recording recording, List<Direction> directions) {}

    /// @param chart where it is drawn
    public SplitPane(UiTasks tasks, ChartPane chart) {
        this.chart = chart;
        inquiry = new Inquiry<>(
                tasks,
                "split",
                "Taking the link apart",
                "Split the selected link",
                "Select a vmnic or a cable",
                chart,
                this::show);
        setCenter(inquiry);
    }

    private void show(Optional<Taken> taken) {
        List<ChartChoice> choices = new ArrayList<>();
        taken.ifPresent(t -> {
            for (Direction direction : t.directions()) {
                for (SplitBy by : SplitBy.values()) {
                    choices.add(new ChartChoice(
                            direction.label() + " by " + by.label(),
                            () -> Charts.split(direction.label(), t.recording(), direction.splits(), by)));
                }
            }
            inquiry.say(t.directions().isEmpty() ? "Select a vmnic or a cable first" : "");
        });
        chart.offer(choices, true);
    }

    /// What is looked into from now on.
    public void about(Subject newSubject) {
        subject = Optional.of(newSubject);
        renew();
    }

    /// Which links are meant.
    public void follow(List<Id> ids) {
        if (!selected.equals(ids)) {
            selected = List.copyOf(ids);
            renew();
        }
    }

    private void renew() {
        List<Id> meant = selected;
        subject.ifPresent(s -> inquiry.about(progress -> taken(s, meant, progress)));
    }

    private static Taken taken(Subject subject, List<Id> meant, DoubleConsumer progress) {
        Playback first = subject.plan().begin();
        List<Integer> links = links(first.simulation().network(), meant);
        List<Direction> directions = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            Playback run = i == 0 ? first : subject.plan().begin();
            Link link = run.simulation().network().link(links.get(i));
            directions.add(new Direction(
                    link.label(), LinkSplits.between(run, run.simulation().end(), links.get(i))));
            progress.accept((i + 1.0) / links.size());
        }
        return new Taken(first.simulation().recording(), directions);
    }

    /// Both directions of the first that is meant.
    private static List<Integer> links(Network network, List<Id> meant) {
        for (Id id : meant) {
            List<Integer> links = new ArrayList<>();
            for (int l = 0; l < network.linkCount(); l++) {
                Link link = network.link(l);
                boolean asked = link.cable().map(id::equals).orElse(false)
                        || link.cable().isPresent()
                                && (link.from().equals(id) || link.to().equals(id));
                if (asked) {
                    links.add(l);
                }
            }
            if (!links.isEmpty()) {
                return links;
            }
        }
        return List.of();
    }
}
